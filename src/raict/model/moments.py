"""A moment: a day, a part of a day, or a clock time on it, on the wall clock; and the one door from there to an instant.

>>> Moment.parse("2023-09-18 afternoon").part
<DayPart.AFTERNOON: 'afternoon'>
"""

import datetime as dt
import re
from enum import Enum
from functools import lru_cache
from typing import Final, final
from zoneinfo import ZoneInfo

from attrs import frozen

from raict._value import Value
from raict.errors import visible
from raict.model.text import Field, refuse

__all__ = ["DayPart", "Moment"]

MINUTES: Final = 1440
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class DayPart(Enum):
    """A part of a day, for hours not yet decided. « À midi » is no part: it is 12:00."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    """The night that begins on that day; it ends on the next."""


# Where a part may begin and end, in minutes of its day. Soft: only for reasoning about what cannot be, never printed.
_DAWN, _NOON, _DUSK, _LATE = (300, 480), (720, 840), (1020, 1140), (1260, 1440)
_NEXT_DAWN = (MINUTES + 300, MINUTES + 480)
_PARTS: Final = {
    DayPart.MORNING: (_DAWN, _NOON),
    DayPart.AFTERNOON: (_NOON, _DUSK),
    DayPart.EVENING: (_DUSK, _LATE),
    DayPart.NIGHT: (_LATE, _NEXT_DAWN),
}
_TEXT = "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}:[0-9]{2})(?: (first|second))?| (morning|afternoon|evening|night))?"


def plain_date(value: dt.date, field: Field = None) -> dt.date:
    """A calendar date of the years 1900 to 2200, as the standard library's own class."""
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        refuse("not-a-date", field, got=type(value).__name__)
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        refuse("year-out-of-range", field, year=value.year)
    return value if type(value) is dt.date else dt.date(value.year, value.month, value.day)


def optional_date(value: dt.date | None, field: Field = None) -> dt.date | None:
    """A calendar date, or None."""
    return None if value is None else plain_date(value, field)


def aware(value: dt.datetime, field: Field = None) -> dt.datetime:
    """An instant of the years 1900 to 2200 in UTC and in whole seconds, as the standard library's own class."""
    if not isinstance(value, dt.datetime) or value.utcoffset() is None:
        refuse("naive-instant", field)
    plain = type(value) is dt.datetime and value.tzinfo is dt.UTC and not value.microsecond
    if not plain and _FIRST_YEAR <= value.year <= _LAST_YEAR:
        # From the timestamp: pendulum's values give their own class back from every other way.
        value = _EPOCH + dt.timedelta(seconds=value.replace(microsecond=0).timestamp())
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        refuse("year-out-of-range", field, year=value.year)
    return value


def optional_aware(value: dt.datetime | None, field: Field = None) -> dt.datetime | None:
    """An instant, or None."""
    return None if value is None else aware(value, field)


@final
@frozen(kw_only=True, repr=False, order=False)
class Moment(Value):
    """A day, as precisely as it is known: the day, a part of it, or a clock time on it.

    `str` gives the canonical form, which `Moment.parse` reads back.

    >>> from datetime import date, time
    >>> str(Moment(date=date(2023, 9, 18), at=time(14, 0)))
    '2023-09-18T14:00'
    """

    date: dt.date
    """The day, from 1900 to 2200."""
    at: dt.time | DayPart | None = None
    """Clock time in whole minutes, without a zone; or a part of the day; or None: the day is all that is known."""
    fold: int | None = None
    """Which of two, 0 or 1, where the clock shows this hour twice; None where it does not."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no moment."""
        day, at = self.date, self.at
        if type(day) is not dt.date or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            object.__setattr__(self, "date", plain_date(day, "date"))
        if type(at) is dt.time:
            if at.second or at.microsecond or at.fold or at.tzinfo is not None:
                refuse("not-a-wall-clock", "at", value=str(at))
            if self.fold is not None and (type(self.fold) is not int or self.fold not in (0, 1)):
                refuse("fold-without-time", "fold")
        else:
            if at is not None and type(at) is not DayPart:
                refuse("wrong-type", "at", expected="a time or a DayPart", got=type(at).__name__)
            if self.fold is not None:
                refuse("fold-without-time", "fold")

    @classmethod
    def of(cls, value: "Moment | dt.date", zone: ZoneInfo | None = None) -> "Moment":
        """The door for values of the standard library, and so of pendulum.

        Args:
            value: a date, a local datetime without a zone, or an aware one.
            zone: the edition's; an aware datetime is brought to it.

        Raises:
            InvalidValue: for an aware datetime without `zone`, or one with seconds.

        >>> from datetime import datetime, timezone
        >>> str(Moment.of(datetime(2023, 9, 18, 12, 0, tzinfo=timezone.utc), ZoneInfo("Europe/Paris")))
        '2023-09-18T14:00'
        """
        if isinstance(value, Moment):
            return value
        if not isinstance(value, dt.datetime):
            return cls(date=plain_date(value))
        fold = None
        if value.tzinfo is not None:
            if zone is None:
                refuse("zone-needed")
            if not _FIRST_YEAR <= value.year <= _LAST_YEAR:  # the first and the last of all years have no neighbours to move to
                refuse("year-out-of-range", year=value.year)
            value = value.astimezone(dt.UTC).astimezone(zone)
            fold = value.fold if _offsets(value.replace(tzinfo=None), zone)[2] > 0 else None
        if value.second or value.microsecond:
            refuse("not-a-wall-clock", value=value.isoformat())
        return cls(date=dt.date(value.year, value.month, value.day), at=dt.time(value.hour, value.minute), fold=fold)

    @classmethod
    def parse(cls, text: str) -> "Moment":
        """Read the canonical form back: `2023-09-18`, `2023-09-18T14:00`, `2023-09-18 afternoon`.

        An hour shown twice is followed by ` first` or ` second`.

        Raises:
            InvalidValue: for anything else.
        """
        match = re.fullmatch(_TEXT, text)
        if match is None:
            refuse("bad-moment", value=visible(text))
        day, at, fold, part = match.groups()
        try:
            hour = dt.time.fromisoformat(at) if at else None
            return cls(
                date=dt.date.fromisoformat(day),
                at=DayPart(part) if part else hour,
                fold=None if fold is None else int(fold == "second"),
            )
        except ValueError:
            refuse("bad-moment", value=visible(text))

    @property
    def time(self) -> dt.time | None:
        """The clock time, where it is known."""
        return self.at if type(self.at) is dt.time else None

    @property
    def part(self) -> DayPart | None:
        """The part of the day, where that is what is known."""
        return self.at if type(self.at) is DayPart else None

    def limits(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Where this moment may begin and may end, in minutes since 0001-01-01 on the wall clock."""
        day = self.date.toordinal() * MINUTES
        if type(self.at) is dt.time:
            minute = day + self.at.hour * 60 + self.at.minute
            return (minute, minute), (minute, minute)
        if self.at is None:
            return (day, day), (day + MINUTES, day + MINUTES)
        (a, b), (c, d) = _PARTS[DayPart(self.at)]
        return (day + a, day + b), (day + c, day + d)

    def __str__(self) -> str:
        """The canonical form."""
        if type(self.at) is dt.time:
            return f"{self.date}T{self.at:%H:%M}" + {None: "", 0: " first", 1: " second"}[self.fold]
        return f"{self.date} {DayPart(self.at).value}" if self.at else str(self.date)


def _offsets(wall: dt.datetime, zone: ZoneInfo) -> tuple[dt.timedelta, dt.timedelta, int]:
    """The two offsets of a wall clock, and -1, 0 or 1 as the hour is skipped, ordinary or repeated (PEP 495)."""
    first = wall.replace(tzinfo=zone, fold=0).utcoffset() or dt.timedelta()
    second = wall.replace(tzinfo=zone, fold=1).utcoffset() or dt.timedelta()
    return first, second, (first > second) - (first < second)


@lru_cache(maxsize=4096)
def _day_offset(day: dt.date, zone: ZoneInfo) -> int | None:
    """Seconds east of UTC on a day whose offset never changes; None for a day on which it does."""
    midnight = dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall clock
    found = {offset for hour in range(25) for offset in _offsets(midnight + dt.timedelta(hours=hour), zone)[:2]}
    return round(found.pop().total_seconds()) if len(found) == 1 else None


def shown_twice(moment: Moment, zone: ZoneInfo) -> bool:
    """Whether the clock of the zone shows that hour of that day twice, so that `fold` has something to say."""
    return moment.time is not None and _offsets(dt.datetime.combine(moment.date, moment.time), zone)[2] > 0


def epoch(moment: Moment, zone: ZoneInfo) -> int:
    """Seconds since 1970-01-01 UTC of a moment with a clock time: the one place where wall clock becomes an instant.

    Raises:
        InvalidValue: for an hour that the zone skips, or shows twice without `fold`, or once with it.
    """
    at = moment.time
    if at is None:
        refuse("needs", "at", other="a clock time")
    local = (moment.date.toordinal() - 719163) * 86400 + at.hour * 3600 + at.minute * 60
    offset = _day_offset(moment.date, zone)
    if offset is not None and moment.fold is None:
        return local - offset
    first, second, kind = _offsets(dt.datetime.combine(moment.date, at), zone)
    if kind < 0:
        before, after = (_at(local - round(each.total_seconds()), zone) for each in (second, first))
        # A gap about midnight has a neighbour on another day.
        form = "%H:%M" if before.date() == after.date() else "%Y-%m-%dT%H:%M"
        refuse("skipped-hour", value=str(moment), zone=zone.key, before=before.strftime(form), after=after.strftime(form))
    if kind > 0 and moment.fold is None:
        refuse("repeated-hour", value=str(moment), zone=zone.key)
    if kind == 0 and moment.fold is not None:
        refuse("needless-fold", value=str(moment), zone=zone.key)
    return local - round((second if moment.fold else first).total_seconds())


def _at(seconds: int, zone: ZoneInfo) -> dt.datetime:
    return (dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds)).astimezone(zone)


def instant(moment: Moment, zone: ZoneInfo) -> dt.datetime:
    """The same as an aware datetime in `zone`."""
    return _at(epoch(moment, zone), zone)
