"""Instants and times of a stranger's event: in UTC, in a zone that is known by name, or as days. No VTIMEZONE is ever read."""

import datetime as dt
import re
from typing import Final
from zoneinfo import ZoneInfo

from raict._names import known_zone
from raict.errors import InvalidValue, visible
from raict.itip.reading.lines import Line
from raict.model.editions import Edition
from raict.model.moments import Moment, epoch, shown_twice
from raict.model.text import refuse
from raict.model.when import ONE_DAY, Span
from raict.model.zones import time_zone, zone_named

__all__ = ["span_of", "stamp_of"]

_DATE_TIME: Final = r"([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})(Z?)"
_DATE: Final = "[0-9]{8}"


def _wall(text: str) -> tuple[dt.datetime, bool] | None:
    """A date-time as it is written, and whether it is in UTC; None for what is none."""
    match = re.fullmatch(_DATE_TIME, text)
    if match is None:
        return None
    try:
        year, month, day, hour, minute, second = map(int, match.groups()[:6])
        return dt.datetime(year, month, day, hour, minute, second), bool(match[7])  # noqa: DTZ001 - wall clock
    except ValueError:
        return None


def stamp_of(line: Line | None) -> dt.datetime | None:
    """The instant of a DTSTAMP; None where there is none, or not in UTC."""
    wall = None if line is None else _wall(line.value.strip())
    return wall[0].replace(tzinfo=dt.UTC) if wall is not None and wall[1] else None


def span_of(start: Line, end: Line | None, edition: Edition) -> Span:
    """From DTSTART to DTEND by the edition's clock; the last day of whole days is the one before DTEND.

    Raises:
        InvalidValue: where that cannot be said: in a zone nobody knows (`reply-proposal-zone`), by no clock in particular, in the
            wrong order …
    """
    first = _moment(start, edition)
    if end is None:
        return Span.of(first)
    last = _moment(end, edition)
    if (first.at is None) is not (last.at is None):
        refuse("reply-proposal-unclear")
    return Span.of(first, last if last.at is not None else last.date - ONE_DAY)


def _moment(line: Line, edition: Edition) -> Moment:
    text = line.value.strip()
    if re.fullmatch(_DATE, text):
        wall = _wall(text + "T000000")
        return refuse("reply-proposal-unclear") if wall is None else Moment(date=wall[0].date())
    wall = _wall(text)
    if wall is None:
        refuse("reply-proposal-unclear")
    at, utc = wall
    if utc:
        return Moment.of(at.replace(tzinfo=dt.UTC), edition.zone)
    name = line.param("TZID")
    if name is None:  # by whatever clock hangs where one reads it
        refuse("reply-proposal-unclear")
    zone = _zone(name)
    there = Moment.of(at)
    if shown_twice(there, zone):
        there = Moment(date=there.date, at=there.at, fold=0)  # RFC 5545 §3.3.5: the first of the two
    seconds = epoch(there, zone)
    return Moment.of(dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds), edition.zone)


def _zone(name: str) -> ZoneInfo:
    """The zone of that name: IANA's, Windows', or IANA's behind what Evolution and old versions of Thunderbird put before it."""
    parts = name.split("/") if name.startswith("/") else []
    known = next(filter(None, map(known_zone, (name, "/".join(parts[-3:]), "/".join(parts[-2:])))), None)
    try:
        return zone_named(time_zone(known or ""))
    except InvalidValue:  # no list has it, or Babel's has one that this machine's does not
        refuse("reply-proposal-zone", value=visible(name))
