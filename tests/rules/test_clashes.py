"""Two things at once: in a room, for a person, beside an exclusive session."""

from typing import Any

import pytest

from raict import Participant, ParticipantRole, Person, PersonName, Session, SessionFormat, Status
from raict.rules import parallel_to_exclusive, person_in_two_places, room_overlap
from tests.rules.making import Case, edition, found, session

TEN, ELEVEN = "2023-09-18T10:00/2023-09-18T11:00", "2023-09-18T11:00/2023-09-18T12:00"
HALF_PAST = "2023-09-18T10:30/2023-09-18T11:30"
MORNING, AFTERNOON, DAY, DAYS = "2023-09-18 morning", "2023-09-18 afternoon", "2023-09-18", "2023-09-17/2023-09-19"
NIGHT: dict[str, Any] = {"when": "2023-10-28/2023-10-29"}
FIRST_TIME = "2023-10-29T02:00 first/2023-10-29T02:30 first"
SECOND_TIME = "2023-10-29T02:00 second/2023-10-29T02:30 second"


def _room(id_: str, *sessions: Session, expect: tuple[str, ...] = (), at: int = 0, **facts: Any) -> Case:
    problems = (("room-overlap", f"sessions[{at}].when", (*expect, "r")),) if expect else ()
    return Case(id_, room_overlap, edition(*sessions, **facts), problems)


ROOMS = [
    _room("one after the other", session("a", TEN, "r"), session("b", ELEVEN, "r")),
    _room("two at once", session("a", TEN, "r"), session("b", HALF_PAST, "r"), expect=("a", "b")),
    _room("the same hours", session("a", TEN, "r"), session("b", TEN, "r"), expect=("a", "b")),
    _room("in another room", session("a", TEN, "r"), session("b", TEN, "s")),
    _room("nowhere in particular", session("a", TEN), session("b", TEN)),
    _room("in several rooms", session("a", TEN, "s", "r"), session("b", TEN, "r", "t"), expect=("a", "b")),
    _room("not yet placed", session("a", None, "r"), session("b", TEN, "r")),
    _room("cancelled", session("a", TEN, "r", status=Status.CANCELLED), session("b", TEN, "r")),
    _room("postponed", session("a", TEN, "r"), session("b", TEN, "r", status=Status.POSTPONED)),
    _room("a draft counts", session("a", TEN, "r", status=Status.DRAFT), session("b", TEN, "r"), expect=("a", "b")),
    _room("cancelled as a whole", session("a", TEN, "r"), session("b", TEN, "r"), status=Status.CANCELLED),
    _room("postponed as a whole", session("a", TEN, "r"), session("b", TEN, "r"), status=Status.POSTPONED),
    _room("two mornings may follow one another", session("a", MORNING, "r"), session("b", MORNING, "r")),
    _room("an hour in a morning is open", session("a", MORNING, "r"), session("b", TEN, "r")),
    _room(
        "an hour about noon may be over by then",
        session("a", "2023-09-18T11:00/2023-09-18T13:00", "r"),
        session("b", AFTERNOON, "r"),
    ),
    _room("an hour in a day is open", session("a", DAY, "r"), session("b", TEN, "r")),
    _room("a day amid several is sure", session("a", DAYS, "r"), session("b", DAY, "r"), expect=("a", "b")),
    _room("an hour amid several days is sure", session("a", TEN, "r"), session("b", DAYS, "r"), expect=("a", "b")),
    _room(
        "a lone hour is at least a minute",
        session("a", "2023-09-18T10:00", "r"),
        session("b", TEN, "r"),
        session("c", "2023-09-18T11:00", "r"),
        expect=("a", "b"),
    ),
    _room("first and second time", session("a", FIRST_TIME, "r"), session("b", SECOND_TIME, "r"), **NIGHT),
    _room("twice the second time", session("a", SECOND_TIME, "r"), session("b", SECOND_TIME, "r"), expect=("a", "b"), **NIGHT),
    _room(
        "an hour that comes twice, amid several days",
        session("a", "2023-10-28/2023-10-30", "r"),
        session("b", SECOND_TIME, "r"),
        expect=("a", "b"),
        when="2023-10-28/2023-10-30",
    ),
    _room(
        "one among many is told once, with all of them",
        session("a", "2023-09-18T09:00/2023-09-18T10:00", "r"),
        session("b", "2023-09-18T10:00/2023-09-18T11:00", "r"),
        session("long", "2023-09-18T09:30/2023-09-18T14:00", "r"),
        session("c", "2023-09-18T12:00/2023-09-18T13:00", "r"),
        session("d", "2023-09-18T14:00/2023-09-18T15:00", "r"),
        expect=("a", "b", "long", "c"),
        at=2,
    ),
]
PEOPLE = [
    Case(
        "in two rooms",
        person_in_two_places,
        edition(session("a", TEN, "r", people=["q", "p"]), session("b", HALF_PAST, "s", people=["p"])),
        (("person-in-two-places", "sessions[0].participants[1]", ("a", "b", "p")),),
    ),
    Case(
        "in two roles of one session",
        person_in_two_places,
        edition(session("a", TEN, "r", people=["p", Participant(person="p", role=ParticipantRole.CHAIR)])),
    ),
    Case(
        "two people, each told",
        person_in_two_places,
        edition(session("a", TEN, people=["p", "q"]), session("b", TEN, people=["q", "p"])),
        (
            ("person-in-two-places", "sessions[0].participants[0]", ("a", "b", "p")),
            ("person-in-two-places", "sessions[0].participants[1]", ("a", "b", "q")),
        ),
    ),
    Case("different people", person_in_two_places, edition(session("a", TEN, people=["p"]), session("b", TEN, people=["q"]))),
    Case(
        "one after the other", person_in_two_places, edition(session("a", TEN, people=["p"]), session("b", ELEVEN, people=["p"]))
    ),
    Case(
        "cancelled",
        person_in_two_places,
        edition(session("a", TEN, people=["p"]), session("b", TEN, people=["p"], status=Status.CANCELLED)),
    ),
]
EXCLUSIVE = [
    Case(
        "all that is beside it",
        parallel_to_exclusive,
        edition(
            session("a", TEN),
            session("b", HALF_PAST),
            session("main", "2023-09-18T10:45/2023-09-18T11:15", format="plenary"),
            session("c", ELEVEN),
            session("d", "2023-09-18T11:15/2023-09-18T12:00"),
        ),
        (("parallel-to-exclusive", "sessions[2].when", ("a", "b", "main", "c")),),
    ),
    Case(
        "two of them",
        parallel_to_exclusive,
        edition(session("a", TEN, format="plenary"), session("b", HALF_PAST, format="plenary")),
        (("parallel-to-exclusive", "sessions[0].when", ("a", "b")),),
    ),
    Case("none of them", parallel_to_exclusive, edition(session("a", TEN), session("b", TEN))),
    Case("one after the other", parallel_to_exclusive, edition(session("a", TEN, format="plenary"), session("b", ELEVEN))),
    Case("perhaps", parallel_to_exclusive, edition(session("a", MORNING, format="plenary"), session("b", TEN))),
    Case(
        "a format of any name",
        parallel_to_exclusive,
        edition(
            session("a", TEN, format="x"),
            session("b", TEN, format="x"),
            formats=(SessionFormat(id="x", label="X", exclusive=True),),
        ),
        (("parallel-to-exclusive", "sessions[0].when", ("a", "b")),),
    ),
]
CASES = [*ROOMS, *PEOPLE, *EXCLUSIVE]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule.__name__}: {case.id}")
def test_what_is_at_once(case: Case) -> None:
    """What certainly takes place at once is found, told once, and nothing else is."""
    assert found(case.rule(case.edition)) == case.problems


def test_sentences_name_both_sides() -> None:
    """A reader is told which sessions and which room, without counting positions in a file; many are summed up."""
    many = [session(each, TEN, "r", title={"fr": f"Séance {each}", "en": f"Session {each}"}) for each in "abcd"]

    (pair,) = room_overlap(edition(*many[:2], languages=("fr", "en")))
    crowd = next(iter(room_overlap(edition(*many, languages=("fr", "en")))))

    assert pair.message("fr").replace("\u00a0", " ") == "« Séance a » occupe « Room r » en même temps que « Séance b »"
    assert pair.message("en") == "“Session a” takes up “Room r” at the same time as “Session b”"
    assert crowd.message("fr").endswith("en même temps que «\u00a0Séance b\u00a0» et 2 autres séances")
    assert crowd.subjects == ("a", "b", "c", "d", "r")


def test_people_are_called_by_their_names() -> None:
    """A reader meets the person, not the id."""
    people = (Person(id="li-wei", name=PersonName(given="Wei", family="Li")),)
    given = edition(*(session(each, TEN, people=["li-wei"]) for each in "ab"), people=people)

    (problem,) = person_in_two_places(given)

    assert problem.message("en") == "Wei Li takes part in “Title of a” and, at the same time, in “Title of b”"
    assert "li-wei" not in problem.message("fr")


def test_a_crowd_is_summed_up() -> None:
    """Of more than twenty others, twenty are named, and it is said that there are more."""
    crowd = [session(f"s{n}", TEN, "r", title=f"T{n}") for n in range(22)]

    all_named = list(room_overlap(edition(*crowd[:21])))
    summed_up = list(room_overlap(edition(*crowd)))

    assert [len(each.subjects) for each in all_named] == list(range(22, 2, -1))
    assert all("beyond" not in each.values for each in all_named)
    assert [len(each.subjects) for each in summed_up] == [22] * 22
    assert [each.path for each in summed_up] == [f"sessions[{n}].when" for n in range(22)]
    assert all(each.values["beyond"] == 20 for each in summed_up)
    assert summed_up[0].message("en") == "“T0” takes up “Room r” at the same time as “T1” and more than 19 other sessions"
    assert summed_up[0].message("fr").endswith("en même temps que «\u00a0T1\u00a0» et plus de 19 autres séances")


def test_long_titles_keep_their_quotation_marks() -> None:
    """A title too long for a sentence is cut within its quotation marks."""
    (problem,) = room_overlap(edition(*(session(each, TEN, "r", title=each * 200) for each in "ab")))

    for language, closing in (("fr", "…\u00a0»"), ("en", "…”")):
        said = problem.message(language)
        assert said.count(closing) == 2
