r"""Durations: « deux jours et demi », « une heure et demie », « 1 h 30 » (F21)."""

import datetime as dt
import re
from enum import Enum
from typing import Final, NamedTuple

from raict._spaces import NBSP
from raict.errors import visible
from raict.french.lists import join
from raict.french.numbers import cardinal
from raict.model.grammar import GrammaticalGender
from raict.model.text import instance, refuse

__all__ = ["DurationForm", "format_duration"]

_LAST_DAY: Final = 366_000
_ISO = re.compile(
    r"P(?=[0-9T])"
    r"(?:([0-9]{1,6})(?:[.,]([05]))?W)?"
    r"(?:([0-9]{1,6})(?:[.,]([05]))?D)?"
    r"(?:T(?=[0-9])(?:([0-9]{1,6})(?:[.,]([05]))?H)?(?:([0-9]{1,6})M)?)?"
)


_QUARTERS = {15: "un quart d’heure", 30: "une demi-heure", 45: "trois quarts d’heure"}


class DurationForm(Enum):
    """How a duration is written; words and symbols are never mixed (F21)."""

    WORDS = "words"
    """« une heure et demie »: in running text."""
    SYMBOLS = "symbols"
    """« 1 h 30 », « 45 min », « 2 j »: in tables."""


class _Parts(NamedTuple):
    """Weeks and days in halves, hours and minutes whole."""

    weeks: int
    days: int
    hours: int
    minutes: int


def format_duration(value: dt.timedelta | str, *, form: DurationForm = DurationForm.WORDS) -> str:
    r"""How long something takes: « deux jours », « une demi-journée », « une heure et demie », « 45 min » (F21).

    A `timedelta` of twelve hours is « douze heures »; half a day of a programme is « une demi-journée » and must be asked for
    as such: `P0.5D`. Twelve hours beside whole days are « et demi ».

    Args:
        value: whole minutes; or a duration of ISO 8601 in weeks, days, hours and minutes, of which all but minutes may have a
            half: `P2D`, `P0.5D`, `PT1H30M`. What is written is said: `PT36H` is no day and a half.
        form: words or symbols.

    Raises:
        InvalidValue: for nothing at all, less than nothing, seconds, months, years, and more than a thousand years.

    >>> format_duration(dt.timedelta(minutes=90))
    'une heure et demie'
    >>> format_duration("P2.5D"), format_duration("PT1H30M", form=DurationForm.SYMBOLS).replace("\xa0", " ")
    ('deux jours et demi', '1 h 30')
    """
    instance(form, "form", DurationForm)
    parts = _read(value)
    return _words(parts) if form is DurationForm.WORDS else _symbols(parts)


def _read(value: dt.timedelta | str) -> _Parts:
    if isinstance(value, str):
        match = _ISO.fullmatch(value)
        numbers = [int(each or 0) for each in match.groups()] if match else [0] * 7
        weeks, days, hours = (2 * numbers[n] + (numbers[n + 1] > 0) for n in (0, 2, 4))
        parts = _Parts(weeks, days, hours // 2, numbers[6] + 30 * (hours % 2))
    elif isinstance(value, dt.timedelta):
        minutes, rest = divmod(value, dt.timedelta(minutes=1))
        days, minutes = divmod(0 if rest or minutes < 0 else minutes, 1440)
        half = days > 0 and minutes == 720
        parts = _Parts(0, 2 * days + half, *((0, 0) if half else divmod(minutes, 60)))
    else:
        refuse("wrong-type", "value", expected="timedelta or str", got=type(value).__name__)
    if not any(parts) or parts.weeks * 7 + parts.days > 2 * _LAST_DAY:
        refuse("bad-duration", "value", value=visible(str(value)))
    return parts


def _words(parts: _Parts) -> str:
    """All in words; halves and quarters of hours where hours stand alone."""
    weeks, days, hours, minutes = parts
    if not weeks and not days:
        return _hours(hours, minutes)
    said = [_halved(count, unit) for count, unit in ((weeks, "semaine"), (days, "jour")) if count]
    return join([*said, *(_count(count, unit) for count, unit in ((hours, "heure"), (minutes, "minute")) if count)])


def _hours(hours: int, minutes: int) -> str:
    if not hours:
        return _QUARTERS.get(minutes) or _count(minutes, "minute")
    said = _count(hours, "heure")
    if minutes in {0, 15, 30}:
        return said + {0: "", 15: " et quart", 30: " et demie"}[minutes]
    return f"{said} et {_count(minutes, 'minute')}"


def _halved(halves: int, unit: str) -> str:
    """« deux jours et demi »."""
    masculine = unit == "jour"
    count, half = divmod(halves, 2)
    if not count:
        return f"une demi-{'journée' if masculine else unit}"
    return _count(count, unit) + (f" et demi{'' if masculine else 'e'}" if half else "")


def _count(number: int, unit: str) -> str:
    gender = GrammaticalGender.MASCULINE if unit == "jour" else GrammaticalGender.FEMININE
    return f"{cardinal(number, gender)} {unit}{'s' * (number > 1)}"


def _symbols(parts: _Parts) -> str:
    """« 2 j 3 h », « 1 h 30 », « 45 min »."""
    weeks, days, hours, minutes = parts
    said = [f"{count // 2}{',5' * (count % 2)}{NBSP}{unit}" for count, unit in ((weeks, "sem."), (days, "j")) if count]
    if hours:
        said.append(f"{hours}{NBSP}h" + (f"{NBSP}{minutes:02}" if minutes else ""))
    elif minutes:
        said.append(f"{minutes}{NBSP}min")
    return " ".join(said)
