"""Which sessions certainly take place at once while they claim the same thing: one sweep in the order of time.

Rule 1: the answer is that of `Span.overlap` for each pair, YES alone; the pairs are never gone through.

Two spans overlap for certain where each starts, at the latest, before the other ends, at the earliest. A span whose latest
start comes before its earliest end is *firm*: an hour to an hour, the middle of several days. It is remembered. One that is
*loose*, a half-day or a day, overlaps what is firm all the while it may start late or end early, and never what is loose: it
asks, and is forgotten. So hundreds of half-day sessions cost what they find, which is nothing.

Of thousands in one room at one hour, the pairs are never gone through either: a session that comes asks for `MOST` others
and one more. Where it leaves some out, it has more than `MOST` itself, and so has each firm one that it left out, since all
that run at one time overlap one another: both are told as crowded, and no session is taken for less than it is.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from heapq import heappush
from itertools import islice
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from raict.model.editions import Edition
from raict.model.moments import MINUTES, Moment, epoch
from raict.model.sessions import Session
from raict.model.when import Certainty, Span
from raict.rules._common import staged

__all__ = ["MOST", "Overlap", "overlaps"]

MOST: Final = 20
"""How many others are named for one session and claim."""

Heap = list[tuple[int, int]]
"""Earliest ends of firm spans, in seconds, the sign turned so that the latest of them is on top; with the session's position."""


class Overlap(NamedTuple):
    """A session, and those that take place at the same time with the same claim."""

    claim: str
    session: int
    """Position in the edition, as are the others."""
    others: list[int]
    """In the order of the file, `MOST` at the most."""
    crowded: bool
    """Whether there are more of them than are named."""


def overlaps(
    edition: Edition, claims: Callable[[Session], Iterable[str]], alone: Callable[[Session], bool] | None = None
) -> Iterator[Overlap]:
    """What overlaps, in the order of the file; each pair is told once, but where both sessions are crowded.

    It is told at the session that claims something for itself alone, if only one of them does; else at the one with more
    overlaps, which is the one to move; else at the first. Of two that overlap more than `MOST` others, each is told.

    Args:
        edition: only its sessions that take place count.
        claims: what a session takes up: rooms, people …
        alone: whether it wants that for itself. Two sessions that do not may share. None: every session does.
    """
    sessions, pairs = edition.sessions, defaultdict[str, list[tuple[int, int]]](list)
    spans = {n: session.when for n, session in staged(edition) if session.when is not None}
    singly, shared = defaultdict[str, Heap](list), defaultdict[str, Heap](list)
    for now, firm, start, end, n in sorted(_placed(spans, edition.zone)):
        session = sessions[n]
        single = alone is None or alone(session)
        running = singly if single else shared
        for claim in claims(session):
            for heap in (singly[claim], shared[claim]) if single and alone else (singly[claim],):
                if heap:
                    latest = -heap[0][0]
                    if latest > start:
                        sure = (m for m in _ending_after(heap, start) if _sure(spans[n], spans[m]))
                        pairs[claim] += [(n, m) for m in islice(sure, MOST + 1)]
                    elif latest <= now:
                        heap.clear()
            if firm:
                heappush(running[claim], (-end, n))
    singles = {n for found in pairs.values() for pair in found for n in pair if alone is None or alone(sessions[n])}
    told = {claim: _told(found, singles) for claim, found in pairs.items()}
    for n in sorted({n for each in told.values() for n in each}):
        for claim in claims(sessions[n]):
            if n in told.get(claim, ()):
                others = told[claim][n]
                yield Overlap(claim, n, sorted(others[:MOST]), len(others) > MOST)


def _told(pairs: list[tuple[int, int]], singles: set[int]) -> dict[int, list[int]]:
    count = Counter(n for pair in pairs for n in pair)
    # Nobody knows which of two crowded ones has more: not all of their pairs were looked at.
    rank = {n: (n not in singles, -min(most, MOST + 1), n) for n, most in count.items()}
    told: dict[int, list[int]] = {}
    for n, m in pairs:
        first, second = (n, m) if rank[n] < rank[m] else (m, n)
        told.setdefault(first, []).append(second)
        if rank[first][:2] == rank[second][:2] and count[second] > MOST:
            told.setdefault(second, []).append(first)
    return told


def _ending_after(heap: Heap, seconds: int) -> Iterator[int]:
    """The sessions of a heap that end later: they are its top, and little else is looked at."""
    waiting = [0]
    while waiting:
        at = waiting.pop()
        if at < len(heap) and -heap[at][0] > seconds:
            yield heap[at][1]
            waiting += (2 * at + 1, 2 * at + 2)


def _sure(one: Span, other: Span) -> bool:
    """Whether two spans that the sweep brought together overlap: between hours, yes; else only they can say.

    Where the clock changes, a limit of what is not known to the hour may be shown twice or not at all; the sweep is generous.
    """
    return (one.timed and other.timed) or one.overlap(other) is Certainty.YES


def _placed(spans: dict[int, Span], zone: ZoneInfo) -> Iterator[tuple[int, bool, int, int, int]]:
    """For each span: when to look at it, whether it is firm, its latest start and earliest end, the session's position."""
    hours: dict[object, int] = {}  # a programme has few of them, which many sessions share

    def seconds(moment: Moment) -> int:
        key = moment.date, moment.at, moment.fold
        found = hours.get(key)
        if found is None:
            found = hours[key] = epoch(moment, zone)
        return found

    for n, span in spans.items():
        if span.timed:
            start, end = seconds(span.start), seconds(span.end)
            yield start, True, start, end, n
        else:
            _, latest_start, earliest_end, _ = span.limits()
            start, end = _instants(latest_start, zone)[0], _instants(earliest_end, zone)[1]
            yield min(start, end), start < end, start, end, n


@lru_cache(maxsize=4096)
def _instants(minute: int, zone: ZoneInfo) -> tuple[int, int]:
    """The first and the last epoch second that the wall clock may mean by a minute since 0001-01-01.

    They differ where the clock shows it twice, or skips it.
    """
    day, rest = divmod(minute, MINUTES)
    wall = dt.datetime.fromordinal(day) + dt.timedelta(minutes=rest)
    first, second = sorted(round(wall.replace(tzinfo=zone, fold=fold).timestamp()) for fold in (0, 1))
    return first, second
