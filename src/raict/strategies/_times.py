"""Time as precisely as it is known, and above all at its corners: change nights, midnights, half-days."""

import datetime as dt
from functools import lru_cache

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from raict.errors import InvalidValue
from raict.model.moments import DayPart, Moment, epoch
from raict.model.when import Span, When
from raict.model.windows import Window
from raict.model.zones import time_zone, zone_named
from raict.strategies._drawing import drawn

__all__ = ["Days", "days", "moments", "slots", "spans", "timezones", "whens", "windows"]

# Since 2012 no zone has left out a whole day, nor kept seconds in its offset.
EARLIEST, LATEST = dt.date(2012, 1, 1), dt.date(2190, 1, 1)
FIRST, LAST = dt.date(2015, 1, 1), dt.date(2040, 12, 31)
_USUAL = dt.date(2023, 9, 18)
_ZONES = (
    "Europe/Paris",
    "Europe/London",
    "Europe/Dublin",
    "America/New_York",
    "America/Martinique",
    "America/Miquelon",
    "America/Nuuk",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Indian/Reunion",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Noumea",
    "UTC",
)
_DAY, _MINUTE = dt.timedelta(days=1), dt.timedelta(minutes=1)
_FULL_DAY = 1440
_MINUTES = st.sampled_from((540, 600, 840, 870, 1080, 1200, 1425, 30, 150)) | st.integers(1, _FULL_DAY - 1)
_LENGTHS = st.sampled_from((60, 90, 30, 15, 480)) | st.integers(1, 600)
_PARTS = st.sampled_from(DayPart)
_DAY_PARTS = st.sampled_from((DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING))
_KINDS = st.sampled_from(("day", "slot", "slot", "slot", "hour", "days", "ends"))

Days = tuple[dt.date, dt.date]


def timezones() -> SearchStrategy[str]:
    """Names of zones: Paris first, French overseas, and those whose clocks do what others do not."""
    return st.sampled_from(_ZONES)


def checked(timezone: str, first: dt.date, last: dt.date) -> tuple[str, Days]:
    """The zone and the range of days asked for, or a refusal."""
    try:
        time_zone(timezone)
    except InvalidValue as refusal:
        raise InvalidArgument(str(refusal)) from None
    if not EARLIEST <= first <= last <= LATEST:
        raise InvalidArgument(f"not a range of days from {EARLIEST} to {LATEST}: {first} to {last}")
    return timezone, (first, last)


def days(*, timezone: str = "Europe/Paris", first: dt.date = FIRST, last: dt.date = LAST) -> SearchStrategy[dt.date]:
    """Days of a range, often those on which the clocks of a zone change.

    Args:
        timezone: an IANA name; likewise in the functions below.
        first: the first day, 2012 or later; likewise below, for the day on which a value begins.
        last: the last day.

    Raises:
        InvalidArgument: for a name that is no zone, or an empty range; likewise below.

    >>> from hypothesis import find
    >>> find(days(), lambda day: True)
    datetime.date(2023, 9, 18)
    """
    return drawn(any_day, *checked(timezone, first, last))


def moments(*, timezone: str = "Europe/Paris", first: dt.date = FIRST, last: dt.date = LAST) -> SearchStrategy[Moment]:
    """Moments: days, parts of days, hours that exist in the zone, with `fold` where they are shown twice.

    >>> from hypothesis import find
    >>> str(find(moments(), lambda moment: moment.part))
    '2023-09-18 morning'
    """
    return drawn(any_moment, *checked(timezone, first, last))


def slots(*, timezone: str = "Europe/Paris", first: dt.date = FIRST, last: dt.date = LAST) -> SearchStrategy[Span]:
    """Spans from an hour to an hour: some past midnight, some about a change of the clock.

    >>> from hypothesis import find
    >>> str(find(slots(), lambda slot: slot.timed))
    '2023-09-18T09:00/2023-09-18T10:00'
    """
    return drawn(any_slot, *checked(timezone, first, last))


def spans(*, timezone: str = "Europe/Paris", first: dt.date = FIRST, last: dt.date = LAST) -> SearchStrategy[Span]:
    """Spans of every precision: days, half-days, slots, a lone hour, `from` and `until` an hour, days with hours at an end.

    >>> from hypothesis import find
    >>> str(find(spans(), lambda span: True))
    '2023-09-18'
    """
    return drawn(any_span, *checked(timezone, first, last))


def whens(
    *, timezone: str = "Europe/Paris", first: dt.date = FIRST, last: dt.date = LAST, max_groups: int = 3
) -> SearchStrategy[When]:
    """Whens of one span or several, none overlapping.

    Args:
        timezone: as for `days`.
        first: as for `days`.
        last: as for `days`.
        max_groups: how many days, or runs of days, at most.

    >>> from hypothesis import find
    >>> find(whens(), lambda when: len(when.spans) == 2).start.date
    datetime.date(2023, 9, 18)
    """
    if max_groups < 1:
        raise InvalidArgument(f"a when has at least one span: max_groups={max_groups}")
    return drawn(any_when, *checked(timezone, first, last), max_groups)


def windows(*, timezone: str = "Europe/Paris", first: dt.date = FIRST, last: dt.date = LAST) -> SearchStrategy[Window]:
    """Windows with one end or both; some close before their last moment.

    >>> from hypothesis import find
    >>> str(find(windows(), lambda window: window.opens and window.closes))
    '2023-09-18/2023-09-19'
    """
    return drawn(any_window, *checked(timezone, first, last))


# ---- the clock ---------------------------------------------------------------------------------------------------


def at_minute(day: dt.date, minute: int, timezone: str) -> Moment:
    """The hour on that day, the first of two; one that the zone skips is moved over the gap, within the day."""
    zone = zone_named(timezone)
    wall = dt.datetime.combine(day, dt.time(minute // 60, minute % 60), zone)
    moment = Moment.of(wall, zone)
    return moment if moment.date == day else Moment.of(wall.replace(fold=1), zone)


def at_epoch(seconds: int, timezone: str) -> Moment:
    """The hour that clocks show at an instant."""
    return Moment.of(dt.datetime.fromtimestamp(seconds, dt.UTC), zone_named(timezone))


@lru_cache(maxsize=1024)
def changes(timezone: str, year: int) -> tuple[tuple[dt.date, int], ...]:
    """Each change of the clock in a year: the day on which it begins, and its first second."""
    zone = zone_named(timezone)

    def offset(seconds: int) -> dt.timedelta | None:
        return dt.datetime.fromtimestamp(seconds, zone).utcoffset()

    start = (dt.date(year, 1, 1).toordinal() - 719163) * 86400
    found: list[tuple[dt.date, int]] = []
    for low in range(start, start + 366 * 86400, 86400):
        before, after = low, low + 86400
        if offset(before) == offset(after):
            continue
        while after - before > 60:
            middle = (before + after) // 120 * 60
            before, after = (middle, after) if offset(middle) == offset(before) else (before, middle)
        found.append((dt.datetime.fromtimestamp(before, zone).date(), after))
    return tuple(found)


def _change(draw: DrawFn, timezone: str, days: Days) -> tuple[dt.date, int] | None:
    first, last = days
    usual = min(max(_USUAL.year, first.year), last.year)
    found = changes(timezone, usual + draw(st.integers(first.year - usual, last.year - usual)))
    within = [change for change in found if first <= change[0] <= last]
    return draw(st.sampled_from(within)) if within else None


def any_day(draw: DrawFn, timezone: str, days: Days) -> dt.date:
    """A day of the range, often one on which clocks change; 18 September 2023 where it may."""
    if draw(st.integers(0, 3)) > 1 and (change := _change(draw, timezone, days)):
        return change[0]
    usual = min(max(_USUAL, days[0]), days[1])
    return usual + draw(st.integers((days[0] - usual).days, (days[1] - usual).days)) * _DAY


# ---- values ------------------------------------------------------------------------------------------------------


def any_hour(draw: DrawFn, timezone: str, day: dt.date, minutes: SearchStrategy[int]) -> Moment:
    """An hour of that day: of two that look alike, either."""
    moment = at_minute(day, draw(minutes), timezone)
    return moment if moment.fold is None or draw(st.booleans()) else evolve(moment, fold=1)


def any_slot(draw: DrawFn, timezone: str, days: Days) -> Span:
    """From an hour to an hour: an ordinary one, one past midnight, one about a change of the clock."""
    zone = zone_named(timezone)
    day = any_day(draw, timezone, days)
    begin, length = any_hour(draw, timezone, day, _MINUTES), 60 * draw(_LENGTHS)
    # What is ordinary draws least, so that the others shrink to it.
    kind = draw(st.sampled_from(("plain", "midnight", "change", "change")))
    if kind == "midnight":
        late = any_hour(draw, timezone, day, st.integers(1200, 1439))
        return Span(start=late, end=any_hour(draw, timezone, day + _DAY, st.integers(0, 360)))
    if kind == "change" and (change := _change(draw, timezone, days)):
        earliest = epoch(at_minute(days[0], 0, timezone), zone)
        start = max(earliest, change[1] + 900 * draw(st.integers(-6, 5)))
        return Span(start=at_epoch(start, timezone), end=at_epoch(start + length, timezone))
    return Span(start=begin, end=at_epoch(epoch(begin, zone) + length, timezone))


def _loose(draw: DrawFn, day: dt.date, timezone: str) -> Moment:
    """One end of several days: the day, a part of it but the night, or an hour."""
    match draw(st.integers(0, 2)):
        case 0:
            return Moment(date=day)
        case 1:
            return Moment(date=day, at=draw(_DAY_PARTS))
        case _:
            return any_hour(draw, timezone, day, _MINUTES)


def any_span(draw: DrawFn, timezone: str, days: Days) -> Span:
    """A span of any precision that begins within the range."""
    kind = draw(_KINDS)
    if kind == "slot":
        return any_slot(draw, timezone, days)
    day = any_day(draw, timezone, days)
    if kind == "day":
        return Span.of(Moment(date=day, at=draw(_PARTS) if draw(st.booleans()) else None))
    if kind == "hour":
        hour = any_hour(draw, timezone, day, _MINUTES)
        whole = Moment(date=day)
        return draw(st.sampled_from((Span.of(hour), Span(start=hour, end=whole), Span(start=whole, end=hour))))
    later = day + draw(st.integers(1, 3)) * _DAY
    return Span.of(day, later) if kind == "days" else Span(start=_loose(draw, day, timezone), end=_loose(draw, later, timezone))


def _spans_from(draw: DrawFn, day: dt.date, timezone: str) -> list[Span]:
    """Disjoint spans, all of which begin on that day."""
    match draw(st.integers(0, 4)):
        case 0:
            return [Span.of(day)]
        case 1:
            return [Span.of(Moment(date=day, at=part)) for part in draw(st.sets(_PARTS, min_size=1, max_size=2))]
        case 2:
            return [any_span(draw, timezone, (day, day))]
        case 3:
            return [Span.of(day, day + draw(st.integers(1, 3)) * _DAY)]
        case _:
            found: list[Span] = []
            clock = epoch(any_hour(draw, timezone, day, _MINUTES), zone_named(timezone))
            for _ in range(draw(st.integers(1, 2))):
                end = clock + 60 * draw(_LENGTHS)
                found.append(Span(start=at_epoch(clock, timezone), end=at_epoch(end, timezone)))
                clock = end + 60 * draw(st.integers(0, 120))
            return found


def any_when(draw: DrawFn, timezone: str, days: Days, most: int) -> When:
    """A when whose first day is within the range, of at most so many days or groups of days."""
    found = _spans_from(draw, any_day(draw, timezone, days), timezone)
    for _ in range(most - 1):
        last = max(span.dates[1] for span in found)
        more = draw(st.none() | drawn(_spans_after, last, timezone))
        if more is None:
            break
        found += more
    return When.of(*found)


def _spans_after(draw: DrawFn, day: dt.date, timezone: str) -> list[Span]:
    return _spans_from(draw, day + draw(st.integers(1, 3)) * _DAY, timezone)


def any_moment(draw: DrawFn, timezone: str, days: Days) -> Moment:
    """A moment of any precision."""
    day = any_day(draw, timezone, days)
    if draw(st.booleans()):
        return any_hour(draw, timezone, day, st.just(0) | _MINUTES)
    return Moment(date=day, at=draw(st.none() | _PARTS))


def any_window(draw: DrawFn, timezone: str, days: Days) -> Window:
    """A window with one end or both."""
    day = any_day(draw, timezone, days)
    ends = draw(st.sampled_from(("closes", "opens", "both")))
    opens = _loose(draw, day, timezone) if ends != "closes" else None
    closes = _loose(draw, day + draw(st.integers(1, 90)) * _DAY, timezone) if ends != "opens" else None
    return Window(opens=opens, closes=closes, before=closes is not None and draw(st.booleans()))
