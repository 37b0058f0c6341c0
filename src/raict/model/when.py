"""Time, as precisely as it is known.

A `Moment` is a day, a part of a day, or a clock time on it. A `Span` runs between two moments, a `When` is several spans,
a `Window` (in `windows`) has open ends. All of them are wall clock: the zone is the edition's, once. No hour is ever invented.

>>> str(When.of(Moment.parse("2023-09-18 afternoon"), Moment.parse("2023-09-19")))
'2023-09-18 afternoon, 2023-09-19'
"""

import datetime as dt
from collections.abc import Callable, Iterable
from enum import Enum
from functools import cmp_to_key
from typing import Any, Final, NoReturn, TypeVar, final
from zoneinfo import ZoneInfo

from attrs import frozen

from raict._value import Value
from raict.model.limits import MOST_SPANS
from raict.model.moments import MINUTES, DayPart, Moment
from raict.model.text import refuse

__all__ = ["Certainty", "Span", "When"]

T = TypeVar("T")

ONE_DAY: Final = dt.timedelta(days=1)
_MIDNIGHT: Final = dt.time(0)

Position = tuple[int, int | None]
"""A minute since 0001-01-01 on the wall clock, and which of two, where the clock shows it twice."""


def _compare(one: Position, other: Position) -> int:
    """Negative, 0 or positive, as one comes before, with or after the other.

    Clocks go back once in many days, so two hours less than a day apart that are both shown twice are of one night: all of
    its first pass comes before all of its second, whatever the clock shows. Against any other hour the clock decides.
    """
    (a, first), (b, second) = one, other
    if first is not None and second is not None and first != second and abs(a - b) < MINUTES:
        return first - second
    return (a, first or 0) > (b, second or 0) or -((a, first or 0) < (b, second or 0))


_placed = cmp_to_key(_compare)


class Certainty(Enum):
    """An answer about things known with different precision."""

    NO = "no"
    UNKNOWN = "unknown"
    YES = "yes"

    def __bool__(self) -> NoReturn:
        """Refuse `if a.overlap(b):`, which would take "unknown" for an answer.

        Raises:
            TypeError: always.
        """
        raise TypeError("there are three answers: compare with Certainty.YES or Certainty.NO")


@final
@frozen(kw_only=True, repr=False, order=False)
class Span(Value):
    """From one moment to another. The same moment twice is that moment.

    A day at the end is included; an hour at the end is where it stops. An hour at one end only is « à partir de 18 h » or
    « jusqu’à 17 h »; a part of the day stands alone, or at the ends of several days; a night stands alone.

    >>> from datetime import date
    >>> str(Span.of(date(2023, 9, 18), date(2023, 9, 20)))
    '2023-09-18/2023-09-20'
    """

    start: Moment
    """The first moment."""
    end: Moment
    """The last moment, or the same one."""

    def __attrs_post_init__(self) -> None:
        """Refuse an end that is not after the start."""
        start, end = self.start, self.end
        if type(start) is not Moment or type(end) is not Moment:
            wrong = "end" if type(start) is Moment else "start"
            refuse("wrong-type", wrong, expected="a Moment", got=type(getattr(self, wrong)).__name__)
        if start is end or (
            type(start.at) is dt.time
            and type(end.at) is dt.time
            and start.date == end.date
            and start.at < end.at
            and not start.fold
        ):
            return
        if start != end:
            self._check_order()

    def _check_order(self) -> None:
        start, end = self.start, self.end
        if DayPart.NIGHT in (start.at, end.at):
            refuse("night-not-alone")
        first, last = self.dates
        if start.date == last and DayPart in (type(start.at), type(end.at)):
            refuse("part-within-day", start=str(start), end=str(end))
        if start.time is not None and end.time is not None:
            after = _compare((start.limits()[0][0], start.fold), (end.limits()[0][0], end.fold)) < 0
        else:
            after = start.date <= end.date
        if not after or last < first:
            refuse("end-not-after-start", start=str(start), end=str(end))

    @classmethod
    def of(cls, start: Moment | dt.date, end: Moment | dt.date | None = None, zone: ZoneInfo | None = None) -> "Span":
        """From `start` to `end`, or `start` alone; dates and datetimes enter as `Moment.of` says."""
        first = Moment.of(start, zone)
        return cls(start=first, end=first if end is None else Moment.of(end, zone))

    @classmethod
    def parse(cls, text: str) -> "Span":
        """Read `str(span)` back.

        >>> str(Span.parse("2023-09-18T14:00/2023-09-18T15:30"))
        '2023-09-18T14:00/2023-09-18T15:30'
        """
        start, slash, end = text.partition("/")
        return cls.of(Moment.parse(start), Moment.parse(end) if slash else None)

    @property
    def timed(self) -> bool:
        """Whether both ends are known by the clock, and differ."""
        start, end = self.start, self.end
        if type(start.at) is not dt.time or type(end.at) is not dt.time:
            return False
        return start.at != end.at or start.date != end.date or start.fold != end.fold

    @property
    def whole(self) -> bool:
        """Whether days are all that is known."""
        return self.start.at is None and self.end.at is None

    @property
    def dates(self) -> tuple[dt.date, dt.date]:
        """The first and the last date touched: midnight ends the day before, a night touches the next."""
        last = self.end.date
        if self.end.at is DayPart.NIGHT:
            last += ONE_DAY
        elif self.end.at == _MIDNIGHT and not self.end.fold and self.start != self.end:
            last -= ONE_DAY
        return self.start.date, last

    def days(self) -> tuple[dt.date, ...]:
        """Every date touched, in order."""
        import pendulum

        first, last = self.dates
        interval = pendulum.instance(last) - pendulum.instance(first)
        return tuple(dt.date(day.year, day.month, day.day) for day in interval.range("days"))

    def limits(self) -> tuple[int, int, int, int]:
        """Earliest and latest start, earliest and latest end: minutes since 0001-01-01 on the wall clock.

        What is not known is as wide as it can be: a day begins anywhere in it; a lone hour ends, unsaid, later that day.
        For reasoning and sorting, never to be shown.
        """
        (s1, _), (_, latest) = self.start.limits()
        (earliest, _), (_, e2) = self.end.limits()
        if type(self.start.at) is dt.time and self.start == self.end:
            return s1, s1, s1 + 1, (self.start.date.toordinal() + 1) * MINUTES
        # It takes up a minute at least of each end that is named, and ends after it starts.
        s2 = s1 if type(self.start.at) is dt.time else min(latest, e2) - 1
        e1 = e2 if type(self.end.at) is dt.time else max(earliest, s1) + 1
        return s1, s2, e1, e2

    def overlap(self, other: "Span") -> Certainty:
        """Whether both take place at once, as far as can be known.

        NO and YES hold for every way of filling in the unknown hours; UNKNOWN is everything else. Neighbouring parts of a
        day meet at one limit, wherever it lies, so the morning and the afternoon never overlap; but 12:00 to 13:30 may
        lie in either.

        Args:
            other: another span of the same edition.

        >>> Span.parse("2023-09-18T12:00").overlap(Span.parse("2023-09-18"))
        <Certainty.UNKNOWN: 'unknown'>
        """
        s1, s2, e1, e2, t1, t2, f1, f2 = _comparable(self, other)
        if e2 <= t1 or f2 <= s1 or _same_cut(self, other) or _same_cut(other, self):
            return Certainty.NO
        return Certainty.YES if s2 < f1 and t2 < e1 else Certainty.UNKNOWN

    def refines(self, other: "Span") -> bool:
        """Whether this says what `other` says, at least as precisely: the afternoon → 14:00–15:30. Anything else is a move.

        >>> Span.parse("2023-09-18T14:00/2023-09-18T15:30").refines(Span.parse("2023-09-18 afternoon"))
        True
        """
        s1, s2, e1, e2, t1, t2, f1, f2 = _comparable(self, other)
        if (s1, s2, e1, e2) == (t1, t2, f1, f2):
            # « De 23 h 59 à minuit », « à 23 h 59 », « à partir de 23 h 59 »: the same limits, each with less said.
            return (self.timed, self.start == self.end) >= (other.timed, other.start == other.end)
        return bool(t1 <= s1 and s2 <= t2 and f1 <= e1 and e2 <= f2)

    def __str__(self) -> str:
        """The canonical form: one moment, or two with a slash between."""
        return str(self.start) if self.start == self.end else f"{self.start}/{self.end}"


def _folded(span: Span) -> bool:
    return span.start.fold is not None or span.end.fold is not None


def _positions(span: Span) -> tuple[Position, Position, Position, Position]:
    """The limits, each with the pass it belongs to; what leans on an hour of one pass belongs to that pass too."""
    s1, s2, e1, e2 = span.limits()
    lone = span.start == span.end
    start, end = span.start.fold, None if lone else span.end.fold
    latest = start if span.start.time is not None else end if s2 == e2 - 1 else None
    earliest = end if span.end.time is not None and not lone else start if e1 == s1 + 1 else None
    return (s1, start), (s2, latest), (e1, earliest), (e2, end)


def _comparable(one: Span, other: Span) -> tuple[Any, ...]:
    """The limits of both, as what can be compared: minutes, or positions where an hour is shown twice."""
    if _folded(one) or _folded(other):
        return tuple(map(_placed, (*_positions(one), *_positions(other))))
    return *one.limits(), *other.limits()


def chronological(items: Iterable[T], span: Callable[[T], Span]) -> list[T]:
    """Items in the order of time of their spans, by earliest start first; equal ones stay as they stood."""
    kept = list(items)
    if any(_folded(span(item)) for item in kept):
        return sorted(kept, key=lambda item: tuple(map(_placed, _positions(span(item)))))
    return sorted(kept, key=lambda item: span(item).limits())


def _same_cut(first: Span, second: Span) -> bool:
    """Whether one ends and the other begins at one and the same soft limit: the morning's end is the afternoon's start."""
    if type(first.end.at) is dt.time or type(second.start.at) is dt.time:
        return False
    return first.end.limits()[1] == second.start.limits()[0]


@final
@frozen(kw_only=True, repr=False, order=False)
class When(Value):
    """When something takes place: one span or several, in order, none overlapping.

    Canonical: neighbouring whole days are merged, so that equal meaning is an equal value.

    >>> When.parse("2023-09-19, 2023-09-18") == When.parse("2023-09-18/2023-09-19")
    True
    """

    spans: tuple[Span, ...]
    """At least one; at most 400."""

    def __attrs_post_init__(self) -> None:
        """Sort, merge, and refuse what overlaps."""
        if type(self.spans) is not tuple:
            refuse("wrong-type", "spans", expected="a tuple", got=type(self.spans).__name__)
        for n, span in enumerate(self.spans):
            if type(span) is not Span:
                refuse("wrong-type", f"spans[{n}]", expected="Span", got=type(span).__name__)
        spans = _merged(self.spans)
        if not spans:
            refuse("no-span", "spans")
        if len(spans) > MOST_SPANS:
            refuse("too-many", "spans", limit=MOST_SPANS, count=len(spans))
        _check_disjoint(spans)
        if spans != self.spans:
            object.__setattr__(self, "spans", spans)

    @classmethod
    def of(cls, *parts: Span | Moment | dt.date, zone: ZoneInfo | None = None) -> "When":
        """From spans, moments and dates, in any order; dates and datetimes enter as `Moment.of` says."""
        return cls(spans=tuple(part if isinstance(part, Span) else Span.of(part, zone=zone) for part in parts))

    @classmethod
    def parse(cls, text: str) -> "When":
        """Read `str(when)` back."""
        return cls.of(*(Span.parse(part) for part in text.split(", ")))

    @property
    def start(self) -> Moment:
        """The first moment of all."""
        return self.spans[0].start

    @property
    def end(self) -> Moment:
        """The last moment of all."""
        return self.spans[-1].end

    def dates(self) -> tuple[dt.date, ...]:
        """Every date touched, in order, once."""
        return tuple(sorted({day for span in self.spans for day in span.days()}))

    def days(self) -> "When":
        """The same at the precision of days."""
        return When.of(*self.dates())

    def can_hold(self, span: Span) -> bool:
        """Whether some way of filling in the unknown hours brings `span` inside; False is certain.

        Spans that may follow one another without a break hold together what none of them holds alone.

        >>> hours = When.parse("2023-09-18T09:00/2023-09-18T12:00, 2023-09-18T12:00/2023-09-18T18:00")
        >>> hours.can_hold(Span.parse("2023-09-18T11:00/2023-09-18T13:00"))
        True
        """
        return any(_can_hold(own, span) for own in self.spans) or any(_hold_together(run, span) for run in unbroken(self.spans))

    def __str__(self) -> str:
        """The canonical form of each span, with commas."""
        return ", ".join(map(str, self.spans))


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in chronological(spans, lambda span: span):
        last = merged[-1] if merged else None
        if last is not None and last.whole and span.whole and span.start.date == last.end.date + ONE_DAY:
            merged[-1] = Span(start=last.start, end=span.end)
        else:
            merged.append(span)
    return tuple(merged)


def _check_disjoint(spans: tuple[Span, ...]) -> None:
    """Refuse spans, in order, of which two certainly overlap, are equal, or one is a whole day that another touches."""
    seen: set[Span] = set()
    running: list[Span] = []
    farthest = whole = spans[0]
    for n, span in enumerate(spans):
        first = span.dates[0]
        running = [each for each in running if not _may_be_over(each, span)]
        other = span if span in seen else None
        if other is None and n and span.whole and first <= farthest.dates[1]:
            other = farthest
        if other is None and n and whole.whole and first <= whole.dates[1]:
            other = whole
        if other is None:
            other = next((each for each in running if each.overlap(span) is Certainty.YES), None)
        if other is not None:
            refuse("spans-overlap", "spans", first=str(other), second=str(span))
        seen.add(span)
        running.append(span)
        farthest = max(farthest, span, key=lambda each: each.dates[1])
        whole = span if span.whole else whole


def _may_be_over(first: Span, second: Span) -> bool:
    """Whether the first may have ended when the second may start: neither that one nor a later one certainly overlaps it.

    So few are running at once, be there ever so many hours of one day of which none says when it ends.
    """
    _, _, earliest_end, _, start, _, _, _ = _comparable(first, second)
    return bool(earliest_end <= start)


def _can_hold(outer: Span, inner: Span) -> bool:
    s1, _, _, e2, _, t2, f1, _ = _comparable(outer, inner)
    return outer.overlap(inner) is not Certainty.NO and bool(s1 <= t2 and f1 <= e2)


def _hold_together(run: list[Span], inner: Span) -> bool:
    if len(run) == 1:
        return False
    _, latest_start, earliest_end, _ = inner.limits()
    opens, closes = run[0].limits()[0], max(own.limits()[3] for own in run)
    return opens <= latest_start and earliest_end <= closes and any(own.overlap(inner) is not Certainty.NO for own in run)


def unbroken(spans: Iterable[Span]) -> list[list[Span]]:
    """Spans in order; those that may follow one another without a break are together."""
    runs: list[list[Span]] = []
    closes = 0
    for span in spans:
        opens, _, _, latest = span.limits()
        if not runs or opens > closes:
            runs.append([])
        runs[-1].append(span)
        closes = max(closes, latest)
    return runs
