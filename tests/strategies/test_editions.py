"""Whole editions are drawn valid, reach every corner of the model, and shrink to what fails."""

import datetime as dt
from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from raict import (
    STANDARD_FORMATS,
    Attendance,
    Audience,
    DayPart,
    Edition,
    EditionName,
    InvalidValue,
    Revision,
    Series,
    Session,
    Situation,
    Span,
    Status,
)
from raict.strategies import editions, sessions
from tests.strategies.finding import reached, smallest

FIRST, LAST = dt.date(2031, 3, 27), dt.date(2031, 3, 29)
OF_2031 = editions(min_sessions=2, max_sessions=3, timezone="Indian/Reunion", languages=("en", "fr"), first=FIRST, last=LAST)


# ---- valid -----------------------------------------------------------------------------------------------------------


@settings(max_examples=40)
@given(OF_2031)
def test_editions_are_what_was_asked_for(edition: Edition) -> None:
    """So many sessions, that zone, those languages, those days."""
    assert 2 <= len(edition.sessions) <= 3
    assert edition.timezone == "Indian/Reunion"
    assert (edition.language, edition.languages) == ("en", ("en", "fr"))
    assert edition.when is None or FIRST <= edition.when.start.date <= LAST
    for session in edition.sessions:
        assert session.when is None or FIRST <= session.when.start.date <= LAST
        assert set(session.title.languages) <= {"en", "fr"}


@settings(max_examples=40)
@given(editions(timed=True, min_sessions=1))
def test_timed_editions_have_hours_everywhere(edition: Edition) -> None:
    """Every session is placed, from an hour to an hour."""
    assert all(session.when is not None and session.when.timed for session in edition.sessions)


@given(sessions(id="s", formats=["f"], rooms=["r", "q"], people=["p"], languages=("fr",), timezone="Africa/Cairo"))
def test_sessions_name_what_they_may(session: Session) -> None:
    """The id, formats, rooms, people and languages asked for."""
    assert (session.id, session.format) == ("s", "f")
    assert set(session.rooms) <= {"r", "q"}
    assert {each.person for each in session.participants} <= {"p"}
    assert set(session.languages) | set(session.title.languages) <= {"fr"}


@given(sessions(timed=True))
def test_timed_sessions_have_hours(session: Session) -> None:
    """From an hour to an hour."""
    assert session.when is not None
    assert session.when.timed


@settings(max_examples=10)
@given(st.data())
def test_no_session_at_all_is_a_number(data: st.DataObject) -> None:
    """Bounds are included: none, or exactly so many."""
    assert data.draw(editions(max_sessions=0)).sessions == ()
    assert len(data.draw(editions(min_sessions=4, max_sessions=4)).sessions) == 4


REFUSED: dict[str, Callable[[], object]] = {
    "more than the most": lambda: editions(min_sessions=3, max_sessions=2),
    "less than none": lambda: editions(min_sessions=-1),
    "no language": lambda: editions(languages=()),
    "no zone": lambda: editions(timezone="Paris"),
    "an empty range": lambda: editions(first=LAST, last=FIRST),
    "no format": lambda: sessions(formats=()),
    "no language for a session": lambda: sessions(languages=()),
    "no day for a session": lambda: sessions(first=LAST, last=FIRST),
}


@pytest.mark.parametrize("ask", REFUSED)
def test_refuses_what_it_cannot_draw(ask: str) -> None:
    """At once, when the strategy is made."""
    with pytest.raises(InvalidArgument):
        REFUSED[ask]()


def test_an_id_that_is_none_is_refused_when_drawn() -> None:
    """By the constructor of the value, as everywhere."""
    with pytest.raises(InvalidValue):
        smallest(sessions(id="é"))


# ---- small -----------------------------------------------------------------------------------------------------------

LEAST = Edition(
    id="e",
    number=1,
    name=EditionName(full="A"),
    series=Series(id="s"),
    revision=Revision(updated=dt.datetime(2023, 1, 1, tzinfo=dt.UTC)),
)


def with_sessions(*given_: Session) -> Edition:
    """The least edition with those sessions."""
    return LEAST.with_sessions(*given_)


def test_shrinks_to_the_least_that_can_be() -> None:
    """An id, a number, a name; a session has a title besides its format."""
    assert smallest(editions()) == LEAST
    assert smallest(sessions()) == Session(id="a", format="welcome", title="A")


PLAIN = Session(id="s1", format="welcome", title="A")
SHRUNK: dict[str, tuple[Callable[[Edition], object], Edition]] = {
    "a session": (lambda edition: edition.sessions, with_sessions(PLAIN)),
    "a cancelled session": (
        lambda edition: any(each.status is Status.CANCELLED for each in edition.sessions),
        with_sessions(Session(id="s1", format="welcome", title="A", status=Status.CANCELLED)),
    ),
    "a timed session": (
        lambda edition: any(each.when and each.when.timed for each in edition.sessions),
        with_sessions(Session(id="s1", format="welcome", title="A", when=Span.parse("2023-09-18T09:00/2023-09-18T10:00"))),
    ),
}


@pytest.mark.parametrize("wanted", SHRUNK)
def test_shrinks_to_what_is_wanted_and_nothing_more(wanted: str) -> None:
    """One session where one fails; no room, no person, no organization that has nothing to do with it."""
    condition, expected = SHRUNK[wanted]

    found = smallest(editions(), condition)

    # Formats of one's own may stay: they are few, and the search gives up after so many steps in vain.
    usual = [evolve(each, format="welcome") for each in found.sessions]
    assert evolve(found, formats=STANDARD_FORMATS, sessions=tuple(usual)) == expected


# ---- corners ---------------------------------------------------------------------------------------------------------

EDITIONS: dict[str, Callable[[Edition], object]] = {
    "a half-day": lambda each: each.when and any(span.start.part is DayPart.AFTERNOON for span in each.when.spans),
    "days not yet known": lambda each: each.when is None and each.sessions,
    "past midnight": lambda each: any(s.when and s.when.timed and s.when.dates[0] < s.when.dates[1] for s in each.sessions),
    "a repeated hour": lambda each: any(s.when and s.when.start.fold == 1 for s in each.sessions),
    "two languages": lambda each: len(each.languages) == 2 and any(len(s.title.languages) == 2 for s in each.sessions),
    "plain texts beside two languages": lambda each: any(s.title.plain for s in each.sessions) and len(each.languages) > 1,
    "English first": lambda each: each.language == "en",
    "a cancelled session of a confirmed edition": lambda each: (
        each.status is Status.CONFIRMED and any(s.status is Status.CANCELLED for s in each.sessions)
    ),
    "taken off the programme": lambda each: any(s.withdrawn for s in each.sessions),
    "members alone": lambda each: any(s.audience is Audience.MEMBERS for s in each.sessions),
    "two sessions in one room": lambda each: any(len(held) > 1 for held in each.by_room().values()),
    "one person in two sessions": lambda each: any(len(held) > 1 for held in each.by_person().values()),
    "opening hours": lambda each: each.venue and any(room.open for room in each.venue.rooms),
    "a revision of its own": lambda each: any(s.revision and s.revision.sequence for s in each.sessions),
    "online": lambda each: each.attendance is Attendance.ONLINE and not each.moved_online,
    "a window before": lambda each: each.registration and each.registration.window and each.registration.window.before,
    "a signatory": lambda each: each.organizer and each.organizer.signatory,
    "waivers": lambda each: any(waiver.subjects for waiver in each.waivers),
    "formats of one's own": lambda each: any(kind.id.startswith("f") and kind.exclusive for kind in each.formats),
    "rescheduled twice": lambda each: len(each.previous) == 2,
    "as many sessions as can be": lambda each: len(each.sessions) == 5,
}


def test_editions_reach_every_corner() -> None:
    """Every situation, every precision of time, every kind of text and of reader comes among few thousand draws."""
    missing = {*EDITIONS, *Situation}

    def all_met(edition: Edition) -> bool:
        missing.difference_update({corner for corner, wanted in EDITIONS.items() if wanted(edition)}, {edition.situation})
        return not missing

    assert all_met(reached(editions(), all_met))
