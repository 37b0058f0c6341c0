r"""Time zones as calendars carry them: one compact VTIMEZONE for each zone used.

Two observances by RRULE from 1970, where the zone's rule holds for ten years on either side of the edition; else one
observance for each onset of the edition's years and their neighbours. Never RDATE: readers take a list of them for one
date. Everything is read off `zoneinfo`; no table of rules is kept here. (Editions before 1971 have theirs from the year before.)

>>> print(vtimezone(ZoneInfo("Indian/Reunion"), 2023, 2023).decode().replace("\r", ""))
BEGIN:VTIMEZONE
TZID:Indian/Reunion
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0400
TZOFFSETTO:+0400
TZNAME:+04
END:STANDARD
END:VTIMEZONE
<BLANKLINE>
"""

import datetime as dt
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from raict.ics.lines import Kind, head, raw_line, text_line

__all__ = ["vtimezone"]

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_DAY = 86_400
_RULE_FROM = 1970
_AROUND = 10
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_TZID, _TZNAME, _FROM, _TO, _START, _RRULE = (
    head(name) for name in ("TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "DTSTART", "RRULE")
)


class _Onset(NamedTuple):
    """A change of offset: the wall clock just before it strikes, the seconds east of UTC on both sides, the name after."""

    wall: dt.datetime
    before: int
    after: int
    name: str


class _Rule(NamedTuple):
    """What all onsets of one direction share: month, which weekday of it, time of day, offsets and name."""

    month: int
    weekday: int
    nth: int
    time: dt.time
    before: int
    after: int
    name: str


@lru_cache(maxsize=64)
def vtimezone(zone: ZoneInfo, first_year: int, last_year: int) -> bytes:
    """The VTIMEZONE of a zone (RFC 5545 §3.6.5), right for the years from `first_year` to `last_year`.

    An observance to the larger offset is called DAYLIGHT, in Dublin too. DTSTART of each is the wall clock before the change.
    """
    years = range(first_year - _AROUND, last_year + _AROUND + 1)
    onsets = {year: _onsets(zone, year) for year in years}
    since = min(_RULE_FROM, first_year - 1)
    rules = _rules(onsets)
    if rules is not None:
        body = b"".join([_by_rule(rule, since) for rule in rules])
    else:
        near = [onset for year in range(first_year - 1, last_year + 2) for onset in onsets[year]]
        body = _from_the_beginning(zone, near, first_year - 1, since)
    return b"BEGIN:VTIMEZONE\r\n" + text_line(_TZID, zone.key) + body + b"END:VTIMEZONE\r\n"


def _at(zone: ZoneInfo, epoch: int) -> dt.datetime:
    return (_EPOCH + dt.timedelta(seconds=epoch)).astimezone(zone)


def _offset(zone: ZoneInfo, epoch: int) -> int:
    return round((_at(zone, epoch).utcoffset() or dt.timedelta()).total_seconds())


@lru_cache(maxsize=512)
def _onsets(zone: ZoneInfo, year: int) -> tuple[_Onset, ...]:
    """Every change of offset between two New Years in UTC, found by halving the day it falls on."""
    start, end = (round(dt.datetime(each, 1, 1, tzinfo=dt.UTC).timestamp()) for each in (year, year + 1))
    found: list[_Onset] = []
    for day in range(start, end, _DAY):
        before, after = _offset(zone, day), _offset(zone, day + _DAY)
        if before != after:
            low, high = day, day + _DAY
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if _offset(zone, middle) == before else (low, middle)
            wall = dt.datetime(1970, 1, 1) + dt.timedelta(seconds=high + before)  # noqa: DTZ001 - wall clock
            found.append(_Onset(wall, before, after, _at(zone, high).tzname() or ""))
    return tuple(found)


def _rules(onsets: dict[int, tuple[_Onset, ...]]) -> tuple[_Rule, _Rule] | None:
    """The pair of yearly rules that gives exactly these onsets, the one that comes first in 1970 first; or None."""
    if any(len(each) != 2 for each in onsets.values()):
        return None
    first, second = (_rule([each[n] for each in onsets.values()]) for n in (0, 1))
    return (first, second) if first is not None and second is not None else None


def _rule(onsets: list[_Onset]) -> _Rule | None:
    """The one rule behind the onsets of many years, or None."""
    shared = {(each.wall.month, each.wall.weekday(), each.wall.time(), *each[1:]) for each in onsets}
    if len(shared) != 1:
        return None
    nth = _nth(onsets[0].wall).intersection(*(_nth(each.wall) for each in onsets))
    if not nth:
        return None
    month, weekday, time, before, after, name = shared.pop()
    return _Rule(month, weekday, min(nth), time, before, after, name)


def _nth(wall: dt.datetime) -> set[int]:
    """Which of its weekday in its month a day is: from the front, and -1 if it is the last."""
    last = wall.day + 7 > monthrange(wall.year, wall.month)[1]
    return {(wall.day - 1) // 7 + 1, -1} if last else {(wall.day - 1) // 7 + 1}


def _by_rule(rule: _Rule, since: int) -> bytes:
    """One observance, every year from `since` on."""
    last = monthrange(since, rule.month)[1]
    days = [day for day in range(1, last + 1) if dt.date(since, rule.month, day).weekday() == rule.weekday]
    day = days[rule.nth if rule.nth < 0 else rule.nth - 1]
    wall = dt.datetime.combine(dt.date(since, rule.month, day), rule.time)
    yearly = f"FREQ=YEARLY;BYMONTH={rule.month};BYDAY={rule.nth}{_WEEKDAYS[rule.weekday]}"
    return _observance(_Onset(wall, rule.before, rule.after, rule.name), raw_line(_RRULE, yearly, Kind.RECUR))


def _from_the_beginning(zone: ZoneInfo, onsets: list[_Onset], year: int, since: int) -> bytes:
    """What holds at the start of `year`, then one observance for each onset.

    It is said from `since` on: what a file says of years long past is how some readers know one zone from another.
    """
    start = dt.datetime(since, 1, 1)  # noqa: DTZ001 - wall clock
    epoch = round(dt.datetime(year, 1, 1, tzinfo=dt.UTC).timestamp())
    offset = onsets[0].before if onsets else _offset(zone, epoch)
    name = _at(zone, epoch).tzname() or ""
    summer = bool(onsets) and onsets[0].after < offset
    first = _observance(_Onset(start, offset, offset, name), daylight=summer)
    return first + b"".join([_observance(onset) for onset in onsets])


def _observance(onset: _Onset, rule: bytes = b"", *, daylight: bool = False) -> bytes:
    kind = b"DAYLIGHT" if daylight or onset.after > onset.before else b"STANDARD"
    name = text_line(_TZNAME, onset.name) if onset.name else b""
    start = raw_line(_START, onset.wall.strftime("%Y%m%dT%H%M%S"), Kind.DATE_TIME)
    offsets = raw_line(_FROM, _notation(onset.before), Kind.UTC_OFFSET) + raw_line(_TO, _notation(onset.after), Kind.UTC_OFFSET)
    return b"BEGIN:" + kind + b"\r\n" + start + rule + offsets + name + b"END:" + kind + b"\r\n"


def _notation(seconds: int) -> str:
    """`+0130`, with seconds only where there are some: `-001744`."""
    sign, rest = ("-" if seconds < 0 else "+"), abs(seconds)
    text = f"{sign}{rest // 3600:02}{rest % 3600 // 60:02}"
    return text + (f"{rest % 60:02}" if rest % 60 else "")
