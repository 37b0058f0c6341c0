"""All conflicts among 10 000 sessions: ours, and `intervaltree` with a tree for each room and each person."""

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import Any

import raict
from benchmarks.clock import Finding, paired
from raict.rules._sweep import overlaps

__all__ = ["measure"]

IntervalTree: Any = import_module("intervaltree").IntervalTree  # it has no types

SESSIONS, ROOMS, PEOPLE = 10_000, 20, 2_000
FIRST_DAY = dt.date(2031, 3, 24)
Claims = Callable[[raict.Session], Iterable[str]]
Found = set[tuple[str, str, frozenset[str]]]
"""Kind, room or person, and the two sessions."""


def _edition() -> raict.Edition:
    """Sessions of 45 minutes in twenty rooms, from nine to six on 56 days, three people in each; some overlap."""
    sessions: list[raict.Session] = []
    for n in range(SESSIONS):
        slot = n // ROOMS
        day, start = FIRST_DAY + dt.timedelta(days=slot // 9), 540 + slot % 9 * 60 + (15 * (n % 7) if n % 11 == 0 else 0)
        begin, end = (
            raict.Moment(date=day, at=dt.time(minute // 60, minute % 60)) for minute in (start, start + (45 if n % 13 else 75))
        )
        sessions.append(
            raict.Session(
                id=f"s{n}",
                format="workshop",
                title=f"Session {n}",
                when=raict.Span(start=begin, end=end),
                rooms=(f"r{n % ROOMS}",),
                participants=tuple(raict.Participant(person=f"p{(n * 7 + m * 331) % PEOPLE}") for m in range(3)),
            )
        )
    return raict.Edition(
        id="bench",
        number=1,
        name=raict.EditionName(full="Bench"),
        series=raict.Series(id="bench"),
        revision=raict.Revision(updated=dt.datetime(2031, 1, 1, tzinfo=dt.UTC)),
        venue=raict.Venue(id="v", name="V", rooms=tuple(raict.Room(id=f"r{n}", label=f"R{n}") for n in range(ROOMS))),
        people=tuple(raict.Person(id=f"p{n}", name=raict.PersonName(family=f"P{n}")) for n in range(PEOPLE)),
        sessions=tuple(sessions),
    )


def _rooms(session: raict.Session) -> Iterable[str]:
    return session.rooms


def _people(session: raict.Session) -> Iterable[str]:
    return [each.person for each in session.participants]


KINDS: tuple[tuple[str, Claims], ...] = (("room", _rooms), ("person", _people))


def _ours(edition: raict.Edition) -> list[tuple[str, str, str, str]]:
    """The sweep, as the rules call it."""
    return [
        (kind, found.claim, edition.sessions[found.session].id, edition.sessions[other].id)
        for kind, claims in KINDS
        for found in overlaps(edition, claims)
        for other in found.others
    ]


def _trees(edition: raict.Edition) -> list[tuple[str, str, str, str]]:
    """As its documentation has it: build a tree from all intervals of a resource, then ask it for each of them."""
    instants = {
        each.id: (edition.instant(each.when.start).timestamp(), edition.instant(each.when.end).timestamp())
        for each in edition.sessions
        if each.when is not None
    }
    found: list[tuple[str, str, str, str]] = []
    for kind, claims in KINDS:
        intervals: dict[str, list[tuple[float, float, str]]] = {}
        for session in edition.sessions:
            for claim in claims(session):
                intervals.setdefault(claim, []).append((*instants[session.id], session.id))
        for claim, listed in intervals.items():
            tree: Any = IntervalTree.from_tuples(listed)
            for begin, end, id_ in listed:
                found += [(kind, claim, id_, each.data) for each in tree.overlap(begin, end) if each.data > id_]
    return found


def _pairs(found: Iterable[tuple[str, str, str, str]]) -> Found:
    return {(kind, claim, frozenset((one, other))) for kind, claim, one, other in found}


def measure() -> list[Finding]:
    """The same answer, in turns."""
    edition = _edition()
    ours, trees = _ours(edition), _trees(edition)
    if not (len(ours) == len(trees) == len(_pairs(ours)) and _pairs(ours) == _pairs(trees) and ours):
        raise RuntimeError(f"different answers: {len(ours)} pairs from the sweep, {len(trees)} from the trees")
    swept, grown = paired(partial(_ours, edition), partial(_trees, edition))
    return [Finding("intervaltree / all conflicts among 10 000 sessions", grown / swept, 8, at_least=True)]
