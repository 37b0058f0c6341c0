"""The sweep: it equals asking each pair, and grows with sessions and findings."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from typing import Any
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from raict import Certainty, Edition, Person, PersonName, Problem, Session, Span, Status
from raict.rules import _sweep, parallel_to_exclusive, person_in_two_places, room_overlap
from raict.rules._sweep import overlaps
from raict.strategies import editions, slots, spans, timezones
from tests.rules.making import calls, edition, session

TEN, ELEVEN = "2023-09-18T10:00/2023-09-18T11:00", "2023-09-18T11:00/2023-09-18T12:00"
MORNING, DAY, DAYS = "2023-09-18 morning", "2023-09-18", "2023-09-17/2023-09-19"

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
    assert not any(each.crowded for each in overlaps(edition, claims, alone))
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
    for claims, alone in _kinds(edition):
        assert _by_sweep(edition, claims, alone) == _by_pairs(edition, claims, alone)


def _kinds(edition: Edition) -> list[tuple[Callable[[Session], tuple[str, ...]], Callable[[Session], bool]]]:
    exclusive = {each.id for each in edition.formats if each.exclusive}
    return [
        (lambda each: each.rooms, lambda _: True),
        (_people, lambda _: True),
        (lambda _: ("",), lambda each: each.format in exclusive),
    ]


@given(_dense(), st.integers(1, 3))
@example(edition(*(session(f"s{n}", TEN, "r", format="plenary" if n % 3 else "talk") for n in range(12))), 2)
def test_no_overlap_is_lost_in_a_crowd(edition: Edition, most: int) -> None:
    """Where few are named: what is named overlaps; each overlap is named, or one of its two is told to have more; that is so."""
    for claims, alone in _kinds(edition):
        with patch.object(_sweep, "MOST", most):
            told = list(overlaps(edition, claims, alone))
        pairs = {(claim, frozenset({n, m})) for claim, n, m in _by_pairs(edition, claims, alone)}
        named = {(each.claim, frozenset({each.session, other})) for each in told for other in each.others}
        crowded = {(each.claim, each.session) for each in told if each.crowded}

        assert named <= pairs
        assert all(named & {(claim, pair)} or crowded & {(claim, n) for n in pair} for claim, pair in pairs)
        assert len({(each.claim, each.session) for each in told}) == len(told)
        for each in told:
            assert len(set(each.others)) == len(each.others) <= most
        for claim, n in crowded:
            assert sum(1 for other, pair in pairs if other == claim and n in pair) > most


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


def _nested(number: int) -> Iterator[Session]:
    """Each begins before the one before it, and ends after it."""
    first = dt.datetime(2023, 6, 1, tzinfo=dt.UTC)
    for n in range(number):
        begin, end = (f"{first + sign * dt.timedelta(minutes=n + 1):%Y-%m-%dT%H:%M}" for sign in (-1, 1))
        yield session(f"s{n}", f"{begin}/{end}", "r", people=["p"], format="plenary")


SHAPES: dict[str, tuple[Callable[[int], Iterator[Session]], int]] = {
    "one after the other": (lambda n: _spread(n, 20), 0),
    "each overlaps the next": (lambda n: _spread(n, 40), 2),
    "all in one half-day": (lambda n: _at_once(n, MORNING), 0),
    "all amid several days": (lambda n: _at_once(n, DAY, session("long", DAYS, "r", people=["p"], format="plenary")), 3),
    "hours and half-days": (lambda n: _at_once(n, MORNING, *_spread(n, 20)), 0),
    "all at one hour": (lambda n: _at_once(n, TEN), 8),
    "all during one that is exclusive": (
        lambda n: _at_once(n, TEN, session("long", DAYS, "r", people=["p"], format="plenary")),
        8,
    ),
    "each longer than all before": (_nested, 12),
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


def test_people_who_share_many_sessions_are_looked_up() -> None:
    """Two sessions with the same people: ten times the people take ten times the calls to find their places."""
    counts: list[int] = []
    for number in (100, 1_000):
        ids = [f"p{n}" for n in range(number)]
        given = edition(
            *(session(each, TEN, people=ids) for each in "ab"),
            people=tuple(Person(id=each, name=PersonName(family="P")) for each in ids),
        )
        problems, count = calls(partial(_all_three, given))
        assert [each.path for each in problems] == [f"sessions[0].participants[{n}]" for n in range(number)]
        counts.append(count)

    assert counts[1] <= 11 * counts[0]


def test_what_shares_costs_nothing_beside_what_does_not() -> None:
    """Thousands of sessions at once, none exclusive: the rule of exclusive sessions goes through them, not their pairs."""
    counts: list[int] = []
    for number in (500, 5_000):
        given = edition(*(session(f"s{n}", TEN) for n in range(number)), session("x", ELEVEN, format="plenary"))
        problems, count = calls(partial(_all_three, given))
        assert problems == []
        counts.append(count)

    assert counts[1] <= 11 * counts[0]
