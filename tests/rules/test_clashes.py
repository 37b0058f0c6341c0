"""Two things at once: in a room, for a person, beside an exclusive session."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from raict import Certainty, Edition, Participant, ParticipantRole, Problem, Session, SessionFormat, Span, Status
from raict.rules import parallel_to_exclusive, person_in_two_places, room_overlap
from raict.rules._sweep import overlaps
from raict.strategies import editions, slots, spans, timezones
from tests.rules.making import Case, calls, edition, found, session

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


def test_long_titles_keep_their_quotation_marks() -> None:
    """A title too long for a sentence is cut within its quotation marks."""
    (problem,) = room_overlap(edition(*(session(each, TEN, "r", title=each * 200) for each in "ab")))

    for language, closing in (("fr", "…\u00a0»"), ("en", "…”")):
        said = problem.message(language)
        assert said.count(closing) == 2


# ---- the sweep against every pair ---------------------------------------------------------------------------------


def _by_pairs(
    edition: Edition, claims: Callable[[Session], tuple[str, ...]], alone: Callable[[Session], bool]
) -> set[tuple[str, int, int]]:
    """The same, by asking each pair."""
    held = [
        (n, each, each.when)
        for n, each in enumerate(edition.sessions)
        if each.when and not {each.status, edition.status} & {Status.CANCELLED, Status.POSTPONED}
    ]
    return {
        (claim, n, m)
        for (n, one, first), (m, other, second) in combinations(held, 2)
        if first.overlap(second) is Certainty.YES and (alone(one) or alone(other))
        for claim in set(claims(one)) & set(claims(other))
    }


def _by_sweep(
    edition: Edition, claims: Callable[[Session], tuple[str, ...]], alone: Callable[[Session], bool]
) -> set[tuple[str, int, int]]:
    told = [
        (each.claim, min(each.session, other), max(each.session, other))
        for each in overlaps(edition, claims, alone)
        for other in each.others
    ]
    assert len(told) == len(set(told))
    return set(told)


def _people(session: Session) -> tuple[str, ...]:
    return tuple({each.person for each in session.participants})


@st.composite
def _dense(draw: st.DrawFn) -> Edition:
    """Many sessions on three days, often those of a change of the clock, few rooms, all precisions, some exclusive."""
    zone = draw(timezones())
    day = draw(
        st.sampled_from(("2023-09-18", "2024-03-30", "2024-10-26", "2024-04-25", "2024-11-02", "2024-04-06", "2024-10-31"))
    )
    first = Span.parse(day).start.date
    any_span = slots(timezone=zone, first=first, last=first) | spans(timezone=zone, first=first, last=first)
    found = draw(st.lists(st.tuples(any_span, st.sampled_from(("r", "s")), st.sampled_from(("talk", "plenary"))), max_size=14))
    return edition(
        *(session(f"s{n}", str(when), room, format=kind) for n, (when, room, kind) in enumerate(found)), timezone=zone, when=None
    )


def _two(zone: str, *whens: str) -> Edition:
    return edition(*(session(f"s{n}", when, "r") for n, when in enumerate(whens)), timezone=zone, when=None)


@given(_dense() | editions(max_sessions=8))
@example(_two("Africa/Cairo", "2024-04-25T23:00/2024-04-26T01:00", "2024-04-25/2024-04-28"))  # midnight is skipped between them
@example(_two("Africa/Cairo", "2024-10-31", "2024-10-30T10:00/2024-10-31T23:59 second"))  # the day's last minute comes twice
@example(_two("America/Havana", "2024-11-03", "2024-11-03T00:00 second/2024-11-04T01:00"))  # its first minute does
@example(_two("America/Havana", "2024-11-03", "2024-11-03T00:30 first/2024-11-04T01:00"))
def test_sweep_equals_pairs(edition: Edition) -> None:
    """For rooms, people and exclusive sessions, the sweep finds what asking each pair finds, and each pair once."""
    exclusive = {each.id for each in edition.formats if each.exclusive}
    kinds: list[tuple[Callable[[Session], tuple[str, ...]], Callable[[Session], bool]]] = [
        (lambda each: each.rooms, lambda _: True),
        (_people, lambda _: True),
        (lambda _: ("",), lambda each: each.format in exclusive),
    ]
    for claims, alone in kinds:
        assert _by_sweep(edition, claims, alone) == _by_pairs(edition, claims, alone)


@given(_dense(), st.randoms(use_true_random=False))
def test_order_of_the_file_decides_nothing_but_order(edition: Edition, random: Any) -> None:
    """The same sessions in another order have the same overlaps."""
    mixed = list(edition.sessions)
    random.shuffle(mixed)

    def pairs(given: Edition) -> set[tuple[str, frozenset[str]]]:
        ids = [each.id for each in given.sessions]
        return {(claim, frozenset({ids[n], ids[m]})) for claim, n, m in _by_sweep(given, lambda each: each.rooms, lambda _: True)}

    assert pairs(evolve(edition, sessions=tuple(mixed))) == pairs(edition)


# ---- how the work grows ------------------------------------------------------------------------------------------------


def _spread(number: int, minutes: int) -> Iterator[Session]:
    """Sessions every 25 minutes in one room and of one person, fifty a day."""
    for n in range(number):
        date, start = dt.date(2023, 1, 1) + dt.timedelta(days=n // 50), n % 50 * 25
        begin, end = (f"{date}T{minute // 60:02}:{minute % 60:02}" for minute in (start, start + minutes))
        yield session(f"s{n}", f"{begin}/{end}", "r", people=["p"])


def _at_once(number: int, when: str, *more: Session) -> Iterator[Session]:
    yield from more
    for n in range(number):
        yield session(f"s{n}", when, "r", people=["p"])


SHAPES: dict[str, tuple[Callable[[int], Iterator[Session]], int]] = {
    "one after the other": (lambda n: _spread(n, 20), 0),
    "each overlaps the next": (lambda n: _spread(n, 40), 2),
    "all in one half-day": (lambda n: _at_once(n, MORNING), 0),
    "all amid several days": (lambda n: _at_once(n, DAY, session("long", DAYS, "r", people=["p"], format="plenary")), 3),
    "hours and half-days": (lambda n: _at_once(n, MORNING, *_spread(n, 20)), 0),
}


@pytest.mark.parametrize(("shape", "most"), SHAPES.values(), ids=list(SHAPES))
def test_work_grows_with_sessions_and_findings(shape: Callable[[int], Iterator[Session]], most: int) -> None:
    """Ten times the sessions take ten times the calls, whether they overlap or cannot be known to: never a hundred times."""
    counts: list[int] = []
    for number in (1_000, 10_000):
        sessions = tuple(evolve(each, id=f"x{n}") for n, each in enumerate(shape(number)))
        given = edition(*sessions, when=None, timezone="UTC")
        found_there, count = calls(partial(_all_three, given))
        assert sum(len(each.subjects) for each in found_there) <= 6 * most * number
        counts.append(count)

    assert counts[1] <= 11 * counts[0]


def _all_three(edition: Edition) -> list[Problem]:
    return [*room_overlap(edition), *person_in_two_places(edition), *parallel_to_exclusive(edition)]


def test_what_shares_costs_nothing_beside_what_does_not() -> None:
    """Thousands of sessions at once, none exclusive: the rule of exclusive sessions goes through them, not their pairs."""
    counts: list[int] = []
    for number in (500, 5_000):
        given = edition(*(session(f"s{n}", TEN) for n in range(number)), session("x", ELEVEN, format="plenary"))
        problems, count = calls(partial(_all_three, given))
        assert problems == []
        counts.append(count)

    assert counts[1] <= 11 * counts[0]
