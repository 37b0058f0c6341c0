"""What a VTIMEZONE says, held against `zoneinfo`: its shape, its onsets, and the hours of the events that go by it."""

import datetime as dt
from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from tests.itip.letter import Component, moment

__all__ = ["ZONES", "zone_faults"]

ZONES: Final = frozenset(available_timezones())
"""The zones that `zoneinfo` has."""
_rrule: Any = import_module("dateutil.rrule")
_SECOND = dt.timedelta(seconds=1)


class _Onset(NamedTuple):
    """A change of the clock: the wall clock just before it strikes, and the offsets on both sides."""

    wall: dt.datetime
    before: dt.timedelta
    after: dt.timedelta

    @property
    def instant(self) -> dt.datetime:
        return (self.wall - self.before).replace(tzinfo=dt.UTC)


def zone_faults(calendar: Component, *, ours: bool) -> Iterator[str]:
    """What is wrong with the time zones of a calendar, and with what the events make of them."""
    times = [
        (name, found)
        for event in calendar.parts("VEVENT")
        for line in event.lines
        for name in line.of("TZID")
        if (found := moment(line.value)) is not None and found.tzinfo is None
    ]
    for zone in calendar.parts("VTIMEZONE"):
        observances = [*zone.parts("STANDARD"), *zone.parts("DAYLIGHT")]
        if not observances:
            yield "VTIMEZONE without STANDARD or DAYLIGHT"
        for each in observances:
            start = each.value("DTSTART")
            if "T" not in start or start.endswith("Z"):
                yield "VTIMEZONE: an onset that is no local time"
            if ours and (each.all("RDATE") or each.all("COMMENT")):
                yield "VTIMEZONE: RDATE or COMMENT"
        name = zone.value("TZID")
        if name in ZONES:
            walls = [wall for used, wall in times if used == name]
            yield from sorted({fault for wall in walls for fault in _hour_faults(name, observances, wall)})


def _hour_faults(name: str, observances: list[Component], wall: dt.datetime) -> Iterator[str]:
    """Whether the calendar's own zone says the same of an hour, and of the changes of its year, as `zoneinfo`."""
    zone = ZoneInfo(name)
    onsets = sorted((onset for each in observances for onset in _onsets(each, wall.year)), key=lambda onset: onset.wall)
    before = [onset for onset in onsets if onset.wall <= wall]
    if not before:
        yield f"VTIMEZONE {name}: says nothing of {wall.year}"
    elif wall - before[-1].after != (wall.replace(tzinfo=zone).astimezone(dt.UTC)).replace(tzinfo=None):
        yield f"VTIMEZONE {name}: another hour on {wall:%Y-%m-%d}"
    for onset in onsets:
        if onset.wall.year == wall.year and onset.before != onset.after:
            sides = [(onset.instant + step).astimezone(zone).utcoffset() for step in (-_SECOND, dt.timedelta())]
            if sides != [onset.before, onset.after]:
                yield f"VTIMEZONE {name}: the clock does not change at {onset.wall:%Y-%m-%d %H:%M}"


def _onsets(observance: Component, year: int) -> list[_Onset]:
    """Its onsets from the year before to the end of that year, or the last one before it."""
    start = moment(observance.value("DTSTART"))
    offsets = [_offset(observance.value(name)) for name in ("TZOFFSETFROM", "TZOFFSETTO")]
    if start is None or start.tzinfo is not None or None in offsets:
        return []
    first, last = (dt.datetime(each, 1, 1) for each in (year - 1, year + 1))  # noqa: DTZ001 - wall clock
    rule = observance.value("RRULE")
    walls = _rrule.rrulestr(rule, dtstart=start).between(first, last, inc=True) if rule else [start]
    more = [found for line in observance.all("RDATE") for each in line.value.split(",") if (found := moment(each)) is not None]
    before, after = (each or dt.timedelta() for each in offsets)
    return [_Onset(wall, before, after) for wall in (*walls, *more) if wall < last]


def _offset(value: str) -> dt.timedelta | None:
    if value[:1] not in {"+", "-"} or not value[1:].isdigit():
        return None
    hours, minutes, seconds = int(value[1:3] or 0), int(value[3:5] or 0), int(value[5:7] or 0)
    offset = dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return offset if value[0] == "+" else -offset
