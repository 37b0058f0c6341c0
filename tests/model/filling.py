"""What is not known, filled in: concrete intervals that a span may turn out to be, made without asking the model for limits.

A day begins at midnight. Between the parts of a day lie four cuts, each anywhere within an hour or three, and each one and the
same for whatever ends or begins there: the morning ends where the afternoon begins. All is counted in minutes of UTC, so that
hours shown twice are two.
"""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

from raict import DayPart, Moment, Span

Interval = tuple[int, int]
Choose = Callable[[int, int], int]
"""A whole number between two, both included."""

_DAWN, _NOON, _DUSK, _LATE = "dawn", "noon", "dusk", "late"
_CUTS = {_DAWN: (5 * 60, 8 * 60), _NOON: (12 * 60, 14 * 60), _DUSK: (17 * 60, 19 * 60), _LATE: (21 * 60, 24 * 60)}
_PARTS = {
    DayPart.MORNING: (_DAWN, _NOON),
    DayPart.AFTERNOON: (_NOON, _DUSK),
    DayPart.EVENING: (_DUSK, _LATE),
    DayPart.NIGHT: (_LATE, _DAWN),
}
_ONE_DAY = dt.timedelta(days=1)


class Filling:
    """One way of filling in all that is not known, in one zone: the same cuts for every span asked about."""

    def __init__(self, choose: Choose, zone: ZoneInfo) -> None:
        self.choose, self.zone = choose, zone
        self.cuts: dict[tuple[dt.date, str], int] = {}

    def reached(self, day: dt.date, minute: int) -> int:
        """When the clock first shows that minute of the day, or one after it."""
        wall = dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=minute)
        found = min(int(wall.replace(tzinfo=self.zone, fold=fold).timestamp()) for fold in (0, 1))
        shown = dt.datetime.fromtimestamp(found, self.zone).replace(tzinfo=None)
        if shown < wall:  # skipped: the clock jumps over it
            found = max(int(wall.replace(tzinfo=self.zone, fold=fold).timestamp()) for fold in (0, 1))
            while dt.datetime.fromtimestamp(found - 60, self.zone).replace(tzinfo=None) >= wall:
                found -= 60
        return found // 60

    def cut(self, day: dt.date, name: str) -> int:
        """Where that cut lies on that day."""
        low, high = _CUTS[name]
        if (day, name) not in self.cuts:
            self.cuts[day, name] = self.reached(day, self.choose(low, high))
        return self.cuts[day, name]

    def exactly(self, moment: Moment) -> int | None:
        """The minute, where it is known."""
        if not isinstance(moment.at, dt.time):
            return None
        wall = dt.datetime.combine(moment.date, moment.at, self.zone).replace(fold=moment.fold or 0)
        return int(wall.timestamp()) // 60

    def begins(self, moment: Moment) -> int:
        """Where that day or part begins."""
        if isinstance(moment.at, DayPart):
            return self.cut(moment.date, _PARTS[moment.at][0])
        return self.reached(moment.date, 0)

    def ends(self, moment: Moment) -> int:
        """Where that day or part ends."""
        if isinstance(moment.at, DayPart):
            return self.cut(moment.date + _ONE_DAY * (moment.at is DayPart.NIGHT), _PARTS[moment.at][1])
        return self.reached(moment.date + _ONE_DAY, 0)

    def fill(self, span: Span) -> Interval:
        """From a minute to a later one, as that span may turn out."""
        start, end = self.exactly(span.start), self.exactly(span.end)
        if start is not None and span.start == span.end:  # how long it lasts is not said
            return start, self.choose(start + 1, max(start + 1, self.reached(span.start.date + _ONE_DAY, 0)))
        if start is None:
            latest = (self.ends(span.start) if end is None else min(self.ends(span.start), end)) - 1
            begins = self.begins(span.start)
            start = self.choose(begins, max(begins, latest))
        if end is None:
            earliest, ends = max(self.begins(span.end), start) + 1, self.ends(span.end)
            end = self.choose(min(earliest, ends), ends)
        return start, end


def at_once(one: Interval, other: Interval) -> bool:
    """Whether two intervals have a minute in common."""
    return one[0] < other[1] and other[0] < one[1]


def lies_in(inner: Interval, outer: Interval) -> bool:
    """Whether one lies within the other."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]
