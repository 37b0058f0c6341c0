"""Within bounds: the edition's days, a room's opening hours, the window of registration."""

import datetime as dt
from functools import partial
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given

from raict import DayPart, Edition, Moment, Problem, Registration, Room, Session, Span, Status, When, Window
from raict.rules import registration_closes_late, session_outside_days, session_outside_opening_hours
from raict.strategies import editions
from tests.rules.making import Case, calls, edition, found, session

OUTSIDE = (("session-outside-days", "sessions[0].when", ("a",)),)
CLOSED = (("session-outside-opening-hours", "sessions[0].rooms[0]", ("a", "r")),)


def _days(id_: str, days: str | None, when: str | None, *problems: tuple[str, str, tuple[str, ...]], **facts: Any) -> Case:
    return Case(id_, session_outside_days, edition(session("a", when), when=days, **facts), problems)


def _open(id_: str, hours: str | None, when: str | None, *problems: tuple[str, str, tuple[str, ...]], **facts: Any) -> Case:
    room = Room(id="r", label="Room r", open=None if hours is None else When.parse(hours))
    return Case(id_, session_outside_opening_hours, edition(session("a", when, "r", **facts), rooms=[room]), problems)


def _closing(id_: str, closes: str, *, late: bool, when: str | None = "2023-09-18/2023-09-19", **facts: Any) -> Case:
    before = facts.pop("before", False)
    moment = Moment.parse(closes)
    opens = None if moment.part is DayPart.NIGHT else Moment.parse("2023-05-15")  # a night stands alone
    window = Window(opens=opens, closes=moment, before=before)
    problems = (("registration-closes-late", "registration.window.closes", ()),) if late else ()
    given = edition(when=when, registration=Registration(window=window), **facts)
    return Case(id_, registration_closes_late, given, problems)


FROM_AFTERNOON = "2023-09-18 afternoon, 2023-09-19"
HOURS = "2023-09-18T14:00/2023-09-18T18:00, 2023-09-19T09:00/2023-09-19T17:00"
REPEATED = "2023-10-29T02:30 first/2023-10-29"
DAYS = [
    _days("on the first day", "2023-09-18/2023-09-19", "2023-09-18T09:00/2023-09-18T10:00"),
    _days("all of the last day", "2023-09-18/2023-09-19", "2023-09-19"),
    _days("the day before", "2023-09-18/2023-09-19", "2023-09-17", *OUTSIDE),
    _days("the day after, to the hour", "2023-09-18/2023-09-19", "2023-09-20T09:00/2023-09-20T10:00", *OUTSIDE),
    _days("beyond the end", "2023-09-18/2023-09-19", "2023-09-19/2023-09-20", *OUTSIDE),
    _days("between two days", "2023-09-18, 2023-09-20", "2023-09-19", *OUTSIDE),
    _days("over a day between", "2023-09-18, 2023-09-20", "2023-09-18/2023-09-20", *OUTSIDE),
    _days("until midnight", "2023-09-18/2023-09-19", "2023-09-19T22:00/2023-09-20T00:00"),
    _days("past the last midnight", "2023-09-18/2023-09-19", "2023-09-19T21:30/2023-09-20T02:00"),
    _days("through to the next day", "2023-09-18/2023-09-19", "2023-09-19T21:30/2023-09-20T09:00", *OUTSIDE),
    _days("the last night", "2023-09-18/2023-09-19", "2023-09-19 night"),
    _days("the night before", "2023-09-18/2023-09-19", "2023-09-17 night", *OUTSIDE),
    _days("before dawn on the first day", "2023-09-18/2023-09-19", "2023-09-18T05:00/2023-09-18T06:00"),
    _days("morning before the afternoon", FROM_AFTERNOON, "2023-09-18 morning", *OUTSIDE),
    _days("an hour before the afternoon", FROM_AFTERNOON, "2023-09-18T09:00/2023-09-18T13:00", *OUTSIDE),
    _days("at noon, perhaps the afternoon", FROM_AFTERNOON, "2023-09-18T12:00/2023-09-18T13:00"),
    _days("some time on the first day", FROM_AFTERNOON, "2023-09-18"),
    _days("evening of an afternoon that goes on", FROM_AFTERNOON, "2023-09-18T19:30/2023-09-18T23:00"),
    _days("evening after a last afternoon", "2023-09-18, 2023-09-19 afternoon", "2023-09-19T20:00/2023-09-19T21:00", *OUTSIDE),
    _days("evening in words after it", "2023-09-18, 2023-09-19 afternoon", "2023-09-19 evening", *OUTSIDE),
    _days("within the last afternoon", "2023-09-18, 2023-09-19 afternoon", "2023-09-19T15:00/2023-09-19T16:00"),
    _days("late on a last evening", "2023-09-18, 2023-09-19 evening", "2023-09-19T22:00/2023-09-20T01:00"),
    _days("between the hours of two days", HOURS, "2023-09-18T20:00/2023-09-18T22:00"),
    _days("from the first hour", HOURS, "2023-09-18T14:00/2023-09-18T15:00"),
    _days("to the last hour", HOURS, "2023-09-19T16:00/2023-09-19T17:00"),
    _days("before the first hour", HOURS, "2023-09-18T13:00/2023-09-18T15:00", *OUTSIDE),
    _days("after the last hour", HOURS, "2023-09-19T16:00/2023-09-19T17:30", *OUTSIDE),
    _days("morning and afternoon are one day", "2023-09-18 morning, 2023-09-18 afternoon", "2023-09-18T10:00/2023-09-18T16:00"),
    _days("days that overlap by parts", "2023-09-18 night, 2023-09-19 afternoon", "2023-09-19T10:00/2023-09-19T11:00"),
    _days("an hour that comes twice", REPEATED, "2023-10-29T02:10 second/2023-10-29T02:20 second"),
    _days("the end comes twice", "2023-10-29/2023-10-29T02:30 second", "2023-10-29T02:10 first/2023-10-29T02:50 first"),
    _days("days not known", None, "2030-01-01"),
    _days("hour not known", "2023-09-18", None),
    _days("cancelled as a whole", "2023-09-18", "2023-09-20", status=Status.CANCELLED),
    Case(
        "cancelled",
        session_outside_days,
        edition(session("a", "2023-09-20", status=Status.CANCELLED), session("b", "2023-09-20", status=Status.POSTPONED)),
    ),
    Case(
        "a draft",
        session_outside_days,
        edition(session("x"), session("a", "2023-09-20", status=Status.DRAFT)),
        (("session-outside-days", "sessions[1].when", ("a",)),),
    ),
]
TWO_HALVES = "2023-09-18T09:00/2023-09-18T12:00, 2023-09-18T14:00/2023-09-18T18:00"
OPENINGS = [
    _open("within", TWO_HALVES, "2023-09-18T14:00/2023-09-18T15:00"),
    _open("over the break", TWO_HALVES, "2023-09-18T11:00/2023-09-18T15:00", *CLOSED),
    _open("in the break", TWO_HALVES, "2023-09-18T12:30/2023-09-18T13:30", *CLOSED),
    _open("too early", TWO_HALVES, "2023-09-18T08:00/2023-09-18T10:00", *CLOSED),
    _open("too late", TWO_HALVES, "2023-09-18T17:30/2023-09-18T18:30", *CLOSED),
    _open("another day", TWO_HALVES, "2023-09-19T10:00/2023-09-19T11:00", *CLOSED),
    _open(
        "hours that touch",
        "2023-09-18T09:00/2023-09-18T12:00, 2023-09-18T12:00/2023-09-18T18:00",
        "2023-09-18T11:00/2023-09-18T13:00",
    ),
    _open("parts that touch", "2023-09-18 morning, 2023-09-18 afternoon", "2023-09-18T10:00/2023-09-18T16:00"),
    _open("some time that day", TWO_HALVES, "2023-09-18"),
    _open("some time that morning", TWO_HALVES, "2023-09-18 morning"),
    _open("morning, open in the afternoon", "2023-09-18 afternoon", "2023-09-18 morning", *CLOSED),
    _open("past midnight", "2023-09-18", "2023-09-18T22:00/2023-09-19T00:30"),
    _open("past midnight, closed by then", "2023-09-18T09:00/2023-09-18T23:00", "2023-09-18T22:00/2023-09-19T00:30", *CLOSED),
    _open("through to the next day", "2023-09-18", "2023-09-18T22:00/2023-09-19T10:00", *CLOSED),
    _open("days on end", "2023-09-18", "2023-09-17T22:00/2023-09-19T00:30", *CLOSED),
    _open(
        "of hours that come twice, the first",
        "2023-10-29T01:00/2023-10-29T02:15 second",
        "2023-10-29T02:30 first/2023-10-29T02:50 first",
    ),
    _open("hours not known", None, "2023-09-18T03:00/2023-09-18T04:00"),
    _open("session not placed", TWO_HALVES, None),
    _open("cancelled", TWO_HALVES, "2023-09-18T20:00/2023-09-18T21:00", status=Status.CANCELLED),
    Case(
        "nowhere",
        session_outside_opening_hours,
        edition(session("a", "2023-09-18T03:00/2023-09-18T04:00"), venue=None),
    ),
]
REGISTRATION = [
    _closing("before", "2023-09-10", late=False),
    _closing("on the first day", "2023-09-18", late=False),
    _closing("before the second day begins", "2023-09-19", late=False, before=True),
    _closing("on the second day", "2023-09-19", late=True),
    _closing("on its morning", "2023-09-19T09:00", late=True),
    _closing("at the midnight before it", "2023-09-19T00:00", late=False),
    _closing("before the day after", "2023-09-20", late=True, before=True),
    _closing("in the night that begins on the first day", "2023-09-18 night", late=False),
    _closing("in the night after", "2023-09-19 night", late=True, before=True),
    _closing("days not known", "2023-09-19", late=False, when=None),
    _closing("postponed", "2023-09-19", late=False, status=Status.POSTPONED),
    Case("no window", registration_closes_late, edition(registration=Registration())),
    Case("no registration", registration_closes_late, edition()),
    Case(
        "no closing",
        registration_closes_late,
        edition(registration=Registration(window=Window(opens=Moment.parse("2023-05-15")))),
    ),
]
CASES = [*DAYS, *OPENINGS, *REGISTRATION]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule.__name__}: {case.id}")
def test_what_is_out_of_bounds(case: Case) -> None:
    """What certainly lies outside is found; what may lie inside is not."""
    assert found(case.rule(case.edition)) == case.problems


def test_opening_hours_are_told_for_the_day() -> None:
    """Of hours over several days, the sentence has those of the session's days; all of them where it has none on these."""
    hours = When.parse("2023-09-18T09:00/2023-09-18T18:00, 2023-09-19T09:00/2023-09-19T12:00")
    given = edition(
        session("a", "2023-09-19T14:00/2023-09-19T15:00", "r"),
        session("b", "2023-09-20T14:00/2023-09-20T15:00", "r"),
        session("c", "2023-09-18T08:00/2023-09-18T10:00", "r"),
        rooms=[Room(id="r", label={"fr": "Quai"}, open=hours)],
    )

    on_the_day, on_another, on_the_first = session_outside_opening_hours(given)

    assert on_the_day.message("fr").replace("\u00a0", " ") == (
        "« Title of a » a lieu en dehors des heures d’ouverture de « Quai » (le 19 septembre 2023 de 9 h à midi) : "
        "le 19 septembre 2023 de 14 h à 15 h"
    )
    assert "18\u00a0septembre" in on_another.message("fr")
    assert "19" not in on_the_first.message("fr")


def test_long_hours_are_summed_up() -> None:
    """Of more than three spans, a sentence has the first and how many others there are; as few as three it has whole."""
    days = ", ".join(f"2023-09-{day:02}T09:00/2023-09-{day:02}T1{day % 10}:00" for day in (18, 20, 22, 24))
    given = edition(
        session("a", "2023-09-25T14:00/2023-09-25T15:00", "r"),
        session("b", "2023-09-20T08:00/2023-09-22T23:00", "r"),
        rooms=[Room(id="r", label="R", open=When.parse(days))],
        when=days,
    )

    (closed, on_two_days), (outside, _) = session_outside_opening_hours(given), session_outside_days(given)

    for problem, name in ((closed, "hours"), (outside, "days")):
        assert str(problem.values[f"{name}.fr"]).endswith("et 3 autres périodes")
        assert str(problem.values[f"{name}.en"]).endswith("and 3 other periods")
        assert "22" not in problem.message("en")
    assert "periods" not in on_two_days.message("en")


def test_hours_are_put_in_words_once() -> None:
    """Ten times the sessions outside the same hours: they are built anew for none, and said once."""
    counts: list[int] = []
    for number in (20, 200):
        days = [dt.date(2023, 1, 1) + dt.timedelta(days=2 * n) for n in range(3)]
        hours = When.parse(", ".join(f"{day}T09:00/{day}T18:00" for day in days))
        given = edition(
            *(session(f"s{n}", "2023-01-02T10:00/2023-01-02T11:00", "r") for n in range(number)),
            rooms=[Room(id="r", label="R", open=hours)],
            when=str(hours),
        )
        before = When.__attrs_post_init__
        with patch.object(When, "__attrs_post_init__", autospec=True, side_effect=before) as built:
            problems = [*session_outside_days(given), *session_outside_opening_hours(given)]
        assert len(problems) == 2 * number
        counts.append(sum(1 for call in built.call_args_list if len(call.args[0].spans) > 1))

    assert counts[0] == counts[1]


@given(editions(max_sessions=6))
def test_bounds_are_judged_only_where_no_hour_could_be_inside(edition: Edition) -> None:
    """Whatever the edition's own days can hold is inside, and so is whatever an opening of the room can hold."""
    outside = {problem.subjects[0] for problem in session_outside_days(edition)}
    closed = {problem.subjects for problem in session_outside_opening_hours(edition)}
    for each in edition.sessions:
        if each.when is not None:
            assert not (each.id in outside and edition.when is not None and edition.when.can_hold(each.when))
            for room in map(edition.room, each.rooms):
                assert not ((each.id, room.id) in closed and room.open is not None and room.open.can_hold(each.when))


def test_many_days_and_many_openings_cost_no_more_than_they_are() -> None:
    """Two centuries of days and a session through all of them are compared by their ends."""
    centuries = Span.parse("1900-01-01/2200-12-31")
    given = edition(
        *(Session(id=f"s{n}", format="talk", title="T", when=centuries, rooms=("r",)) for n in range(200)),
        when=str(centuries),
        rooms=[Room(id="r", label="R", open=When.of(centuries))],
    )

    assert list(session_outside_days(given)) == list(session_outside_opening_hours(given)) == []


def _closed(edition: Edition) -> list[Problem]:
    return list(session_outside_opening_hours(edition))


def test_openings_are_looked_up() -> None:
    """Ten times the sessions in a room that is open on ten times the days take ten times the work, not a hundred times."""
    counts: list[int] = []
    for number in (40, 400):
        days = [dt.date(2023, 1, 1) + dt.timedelta(days=n) for n in range(number)]
        hours = When.parse(", ".join(f"{day}T09:00/{day}T18:00" for day in days))
        given = edition(
            *(session(f"s{n}", f"{day}T10:00/{day}T11:00", "r") for n, day in enumerate(days)),
            rooms=[Room(id="r", label="R", open=hours)],
            timezone="UTC",
        )
        problems, count = calls(partial(_closed, given))
        assert problems == []
        counts.append(count)

    assert counts[1] <= 15 * counts[0]
