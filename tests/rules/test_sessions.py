"""One session at a time: its room, what its format expects, who may come, its title."""

import datetime as dt
from typing import Any

import pytest

from raict import Audience, Expectation, Participant, ParticipantRole, Room, SessionFormat, Status
from raict.rules import duplicate_title, exclusive_not_public, missing_expectation, room_too_small
from tests.rules.making import Case, edition, found, session

ROOMS = (Room(id="r", label="R", capacity=50), Room(id="s", label="S", capacity=30), Room(id="t", label="T"))
TEN, ELEVEN, NEXT_DAY = (
    "2023-09-18T10:00/2023-09-18T11:00",
    "2023-09-18T11:00/2023-09-18T12:00",
    "2023-09-19T10:00/2023-09-19T11:00",
)


def _small(id_: str, *rooms: str, capacity: int | None, fires: bool = False, status: Status = Status.CONFIRMED) -> Case:
    problems = (("room-too-small", "sessions[0].capacity", ("a", *rooms)),) if fires else ()
    given = edition(session("a", None, *rooms, capacity=capacity, status=status), rooms=ROOMS)
    return Case(id_, room_too_small, given, problems)


def _expecting(id_: str, expected: Expectation, field: str, *, fires: bool = True, **facts: Any) -> Case:
    formats = (SessionFormat(id="x", label="X", expects=(expected,)),)
    problems = ((f"missing-{expected.value}", f"sessions[0].{field}", ("a",)),) if fires else ()
    return Case(id_, missing_expectation, edition(session("a", format="x", **facts), formats=formats), problems)


SMALL = [
    _small("fits", "r", capacity=50),
    _small("too many", "r", capacity=51, fires=True),
    _small("fits two rooms together", "r", "s", capacity=80),
    _small("too many for two rooms", "r", "s", capacity=81, fires=True),
    _small("one room of unknown size", "r", "t", capacity=900),
    _small("nowhere", capacity=900),
    _small("the room decides", "r", capacity=None),
    _small("cancelled", "r", capacity=900, status=Status.CANCELLED),
]
SPEAKER, CHAIR, MODERATOR = (
    Participant(person="p", role=role) for role in (ParticipantRole.SPEAKER, ParticipantRole.CHAIR, ParticipantRole.MODERATOR)
)
EXPECTED = [
    _expecting("no speaker", Expectation.SPEAKER, "participants", people=[CHAIR]),
    _expecting("a speaker", Expectation.SPEAKER, "participants", people=[SPEAKER], fires=False),
    _expecting("no chair", Expectation.CHAIR, "participants", people=[SPEAKER]),
    _expecting("a chair", Expectation.CHAIR, "participants", people=[CHAIR], fires=False),
    _expecting("no moderator", Expectation.MODERATOR, "participants"),
    _expecting("a moderator", Expectation.MODERATOR, "participants", people=[MODERATOR], fires=False),
    _expecting("no country", Expectation.COUNTRIES, "countries"),
    _expecting("a country", Expectation.COUNTRIES, "countries", countries=("SN",), fires=False),
    _expecting("no abstract", Expectation.ABSTRACT, "abstract"),
    _expecting("an abstract", Expectation.ABSTRACT, "abstract", abstract="A", fires=False),
    _expecting("cancelled", Expectation.ABSTRACT, "abstract", status=Status.CANCELLED, fires=False),
    Case(
        "two things at once",
        missing_expectation,
        edition(
            session("a", format="x"),
            formats=(SessionFormat(id="x", label="X", expects=(Expectation.ABSTRACT, Expectation.SPEAKER)),),
        ),
        (("missing-abstract", "sessions[0].abstract", ("a",)), ("missing-speaker", "sessions[0].participants", ("a",))),
    ),
]
PLENARY = [
    Case(
        f"{audience.value} {kind}",
        exclusive_not_public,
        edition(session("x"), session("a", format=kind, audience=audience)),
        (("exclusive-not-public", "sessions[1].audience", ("a",)),)
        if kind == "plenary" and audience is not Audience.PUBLIC
        else (),
    )
    for kind in ("plenary", "talk")
    for audience in Audience
]
PLENARY.append(
    Case(
        "cancelled",
        exclusive_not_public,
        edition(session("a", format="plenary", audience=Audience.MEMBERS, status=Status.CANCELLED)),
    )
)
TWICE = (("duplicate-title", "sessions[1].title", ("a", "b")),)
TITLES = [
    Case(
        "on one day",
        duplicate_title,
        edition(session("a", TEN, title="Eau", people=["p"]), session("b", ELEVEN, title=" eau  ")),
        TWICE,
    ),
    Case(
        "the same in one of two languages",
        duplicate_title,
        edition(
            session("a", TEN, title={"fr": "Eau", "en": "Water"}, people=["p"]),
            session("b", ELEVEN, title={"fr": "Eau", "en": "Sea"}),
        ),
        TWICE,
    ),
    Case(
        "the same in both languages is told once",
        duplicate_title,
        edition(
            session("a", TEN, title={"fr": "Eau", "en": "Water"}, people=["p"]),
            session("b", ELEVEN, title={"en": "Water", "fr": "Eau"}),
        ),
        TWICE,
    ),
    Case(
        "a plain one is in the edition's language",
        duplicate_title,
        edition(session("a", TEN, title={"en": "Water", "fr": "Eau"}, people=["p"]), session("b", ELEVEN, title="Eau")),
        TWICE,
    ),
    Case(
        "alike in different languages",
        duplicate_title,
        edition(session("a", TEN, title={"fr": "Pause"}, people=["p"]), session("b", ELEVEN, title={"en": "Pause"})),
    ),
    Case("exclusive ones", duplicate_title, edition(*(session(each, TEN, title="T", format="plenary") for each in "ab")), TWICE),
    Case(
        "of a format that expects something",
        duplicate_title,
        edition(
            *(session(each, TEN, title="T", format="x") for each in "ab"),
            formats=(SessionFormat(id="x", label="X", expects=(Expectation.ABSTRACT,)),),
        ),
        TWICE,
    ),
    Case("pauses", duplicate_title, edition(session("a", TEN, title="Pause"), session("b", ELEVEN, title="Pause"))),
    Case(
        "on two days",
        duplicate_title,
        edition(session("a", TEN, title="Eau", people=["p"]), session("b", NEXT_DAY, title="Eau", people=["p"])),
    ),
    Case(
        "on days that share one, among others that do not",
        duplicate_title,
        edition(
            session("z", "2023-09-21", title="Eau", people=["p"]),
            session("y", "2023-09-19/2023-09-20", title="Eau", people=["p"]),
            session("x", "2023-09-18/2023-09-19", title="Eau", people=["p"]),
            session("w", "2023-09-20", title="Eau", people=["p"]),
            session("v", "2023-09-16", title="Eau", people=["p"]),
            session("u", "2023-09-16", title="Eau", people=["p"]),
        ),
        (
            ("duplicate-title", "sessions[2].title", ("y", "x")),
            ("duplicate-title", "sessions[3].title", ("y", "w")),
            ("duplicate-title", "sessions[5].title", ("v", "u")),
        ),
    ),
    Case(
        "not placed", duplicate_title, edition(session("a", title="Eau", people=["p"]), session("b", title="Eau", people=["p"]))
    ),
    Case(
        "one cancelled",
        duplicate_title,
        edition(session("a", TEN, title="Eau", people=["p"]), session("b", TEN, title="Eau", status=Status.CANCELLED)),
    ),
]
CASES = [*SMALL, *EXPECTED, *PLENARY, *TITLES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule.__name__}: {case.id}")
def test_what_is_wrong_with_a_session(case: Case) -> None:
    """Each fault is found where it is, and silence kept where there is none."""
    assert found(case.rule(case.edition)) == case.problems


def test_titles_are_counted_day_by_day() -> None:
    """What joins two days has a problem on each, and is no reason to count what is on one of them on the other."""
    given = edition(
        session("a", "2023-09-18/2023-09-20", title="Eau", people=["p"]),
        session("b", "2023-09-18", title="Eau"),
        session("c", "2023-09-20", title="Eau"),
    )

    assert [(each.subjects, each.message("en")) for each in duplicate_title(given)] == [
        (("a", "b"), "the title “Eau” stands 2 times on one day, 18 September 2023"),
        (("a", "c"), "the title “Eau” stands 2 times on one day, 20 September 2023"),
    ]


def test_pauses_beside_a_session_of_the_same_name_count_on_its_day_alone() -> None:
    """Substance is asked of the sessions of the day."""
    given = edition(
        *(session(each, "2023-09-18", title="Pause") for each in "ab"),
        session("c", "2023-09-19", title="Pause", people=["p"]),
    )

    assert list(duplicate_title(given)) == []


def test_many_of_one_title_are_counted_not_listed() -> None:
    """Thousands of sessions that share many days with one title: each day's group names twenty and counts all."""
    days = [dt.date(2023, 1, 1) + dt.timedelta(days=n) for n in range(300)]
    given = edition(*(session(f"s{n}", f"{day}/2024-12-31", title="Eau", people=["p"]) for n, day in enumerate(days)), when=None)
    chain = edition(
        *(session(f"s{n}", f"{day}/{day + dt.timedelta(days=100)}", title="Eau", people=["p"]) for n, day in enumerate(days)),
        when=None,
    )

    (nested,), chained = duplicate_title(given), list(duplicate_title(chain))

    assert (nested.values["count"], nested.values["beyond"], len(nested.subjects)) == (300, 20, 20)
    assert len(chained) == 200
    assert {(each.values["count"], len(each.subjects)) for each in chained} == {(101, 20)}


def test_title_that_stands_twice_is_told_with_its_day() -> None:
    """The sentence names the day that the sessions share."""
    given = edition(session("a", "2023-09-18/2023-09-19", title="Eau", people=["p"]), session("b", NEXT_DAY, title="Eau"))

    (problem,) = duplicate_title(given)

    assert problem.message("fr").replace("\u00a0", " ") == "le titre « Eau » figure 2 fois le même jour, le 19 septembre 2023"
