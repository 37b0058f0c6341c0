"""One session at a time: whether it fits its room, says what its format expects, is for all; and titles that stand twice."""

import datetime as dt
from bisect import bisect_left, insort
from collections.abc import Iterator
from heapq import heappop, heappush
from typing import Final

from raict.errors import Problem
from raict.model.editions import Edition
from raict.model.sessions import Audience, Expectation, ParticipantRole, Session
from raict.rules._common import both, in_words, listed, staged, titled
from raict.rules._sweep import MOST

__all__ = ["duplicate_title", "exclusive_not_public", "missing_expectation", "room_too_small"]

_ROLES: Final = {
    Expectation.SPEAKER: ParticipantRole.SPEAKER,
    Expectation.CHAIR: ParticipantRole.CHAIR,
    Expectation.MODERATOR: ParticipantRole.MODERATOR,
}
_AUDIENCES: Final = {
    Audience.MEMBERS: ("aux adhérents", "members"),
    Audience.INVITED: ("aux invités", "invited guests"),
}


def room_too_small(edition: Edition) -> Iterator[Problem]:
    """Warning `room-too-small`: a session admits more people than its room has seats, or its rooms together.

    Nothing is said where the capacity of one of them is unknown. Subjects: the session, its rooms.
    """
    for n, session in staged(edition):
        rooms = [edition.room(id_) for id_ in session.rooms]
        seats = [room.capacity for room in rooms if room.capacity is not None]
        if session.capacity is None or not rooms or len(seats) < len(rooms) or session.capacity <= sum(seats):
            continue
        values: dict[str, str | int] = {"capacity": session.capacity, "seats": sum(seats)}
        yield Problem.of(
            "room-too-small",
            values | titled(session, edition) | listed("rooms", [room.label for room in rooms], edition, "rooms"),
            path=f"sessions[{n}].capacity",
            subjects=(session.id, *session.rooms),
        )


def missing_expectation(edition: Edition) -> Iterator[Problem]:
    """Warnings `missing-speaker`, `-chair`, `-moderator`, `-countries`, `-abstract`: what a format expects is not there.

    Subjects: the session.
    """
    for n, session in staged(edition):
        kind = edition.format(session.format)
        for expected in kind.expects:
            if not _said(session, expected):
                field = expected.value if expected in _OWN_FIELD else "participants"
                values = titled(session, edition) | listed("format", [kind.label], edition)
                yield Problem.of(f"missing-{expected.value}", values, path=f"sessions[{n}].{field}", subjects=(session.id,))


_OWN_FIELD: Final = frozenset({Expectation.COUNTRIES, Expectation.ABSTRACT})


def _said(session: Session, expected: Expectation) -> bool:
    if expected in _OWN_FIELD:
        return bool(getattr(session, expected.value))
    return bool(session.with_role(_ROLES[expected]))


def exclusive_not_public(edition: Edition) -> Iterator[Problem]:
    """Warning `exclusive-not-public`: nothing may run beside a session, yet it is for members or invited guests alone.

    Everyone else is left without a programme. Subjects: the session.
    """
    for n, session in staged(edition):
        if session.audience in _AUDIENCES and edition.format(session.format).exclusive:
            values = titled(session, edition) | both("audience", *_AUDIENCES[session.audience])
            yield Problem.of("exclusive-not-public", values, path=f"sessions[{n}].audience", subjects=(session.id,))


def duplicate_title(edition: Edition) -> Iterator[Problem]:
    """Warning `duplicate-title`: sessions of one day have the same title in one language, as when one was copied.

    Not where none of them names anybody, nor has a format that is exclusive or expects anything: pauses are called alike.
    One problem for a title and all the days on which the same sessions have it, which names the first of these days. Subjects:
    the sessions in the order of the file, the first twenty of them; the place is the second.
    """
    alike: dict[tuple[str, str], list[tuple[dt.date, dt.date, int]]] = {}
    for n, session in staged(edition):
        if session.when is not None:
            for language, text in session.title.texts:
                key = language or edition.language, " ".join(text.casefold().split())
                alike.setdefault(key, []).append((*session.when.dates, n))
    groups: dict[tuple[int, ...], tuple[int, dt.date]] = {}  # once, however many languages they are alike in
    for same in alike.values():
        if any(_of_substance(edition, edition.sessions[n]) for _, _, n in same):
            for positions, number, day in _by_day(same, edition):
                groups.setdefault(positions, (number, day))
    for positions, (number, day) in sorted(groups.items(), key=lambda group: (group[0][1], group)):
        values: dict[str, str | int] = {"count": number}
        if number > len(positions):
            values["beyond"] = len(positions)
        yield Problem.of(
            "duplicate-title",
            values | in_words("day", day) | listed("title", [edition.sessions[positions[1]].title], edition),
            path=f"sessions[{positions[1]}].title",
            subjects=[edition.sessions[n].id for n in positions],
        )


def _by_day(placed: list[tuple[dt.date, dt.date, int]], edition: Edition) -> Iterator[tuple[tuple[int, ...], int, dt.date]]:
    """From first and last days and positions: which ones share a day, how many these are, and the first day they share.

    Not those that are all on a day of others too. Of the positions, the first `MOST`; one at least of the sessions has substance.
    """
    running: list[int] = []
    ends: list[tuple[dt.date, int]] = []
    weight, shared, grown = 0, dt.date.min, False
    for first, last, n in [*sorted(placed), (dt.date.max, dt.date.max, -1)]:
        over = n < 0 or (ends and ends[0][0] < first)
        if over and grown and weight and len(running) > 1:
            yield tuple(running[:MOST]), len(running), shared
        grown = grown and not over
        while ends and ends[0][0] < first:
            _, gone = heappop(ends)
            del running[bisect_left(running, gone)]
            weight -= _of_substance(edition, edition.sessions[gone])
        if n >= 0:
            insort(running, n)
            heappush(ends, (last, n))
            weight += _of_substance(edition, edition.sessions[n])
            shared, grown = first, True


def _of_substance(edition: Edition, session: Session) -> bool:
    kind = edition.format(session.format)
    return bool(session.participants or kind.exclusive or kind.expects)
