"""What to write instead of a date or a time that was written as people do, in the numbers they wrote."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final

from raict.errors import visible

__all__ = ["instead_of_date", "instead_of_time"]

_LONGEST = 40
_YEAR_FIRST = r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ][0-9:.]*)?"
_DAY_FIRST = r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?:[T ][0-9:.]*)?"
_DATE, _HOUR = "([0-9]{4}-[0-9]{2}-[0-9]{2})", "([0-9]{2}:[0-9]{2})(?::00)?"
_SLOT = f"{_DATE}[T ]{_HOUR} ?/ ?(?:{_DATE}[T ])?{_HOUR}"
_TIME = r"([0-9]{1,2}) ?(?:[.,:hH] ?([0-9]{2})|[hH])? ?(?:min|mn|heures?)? ?([aApP]\.?[mM]\.?)?"
_ANY_DATE: Final = "2023-09-18"

Values = Mapping[str, str]


def instead_of_date(value: str) -> Values:
    """Values of a `bad-date`: the same day in the one form there is.

    18/09/2023 is read as French writes it, and the hint says so; where only another order would give a date, nobody guesses.

    >>> instead_of_date("10/06/2032")["proposal"]
    '2032-06-10'
    """
    told = {"value": visible(value)}
    if len(value) > _LONGEST:
        return {**told, "proposal": _ANY_DATE}
    slot = re.fullmatch(_SLOT, value)
    if slot:
        last = f", end_date = {slot[3]}" if slot[3] and slot[3] != slot[1] else ""
        return {**told, "proposal": f'{{ date = {slot[1]}, start = "{slot[2]}", end = "{slot[4]}"{last} }}'}
    year_first, day_first = re.fullmatch(_YEAR_FIRST, value), re.fullmatch(_DAY_FIRST, value)
    if year_first:
        return {**told, "proposal": _iso(*year_first.groups()) or _ANY_DATE}
    iso = _iso(*reversed(day_first.groups())) if day_first else ""
    if not iso:
        return {**told, "proposal": _ANY_DATE}
    read = {
        "proposal.en": f"{iso}, if the day stands before the month",
        "proposal.fr": f"{iso}, si le jour précède le mois",
    }
    return {**told, "proposal": iso, **read}


def _iso(year: str, month: str, day: str) -> str:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def instead_of_time(value: str) -> Values:
    """Values of a `bad-time`: the same hour as it can be read.

    >>> instead_of_time("9.30")["proposal"]
    '"09:30"'
    """
    match = re.fullmatch(_TIME, value.strip().replace("\u00a0", " ").replace("\u202f", " ")) if len(value) <= _LONGEST else None
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (99, 0)
    half = match[3][0].lower() if match and match[3] else ""
    if half and not 1 <= hour <= 12:
        hour = 99
    elif half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour < 24 and minute < 60:
        return {"value": visible(value), "proposal": f'"{hour:02}:{minute:02}"'}
    examples = {"proposal.en": '"14:00" or "14 h 30"', "proposal.fr": '"14:00" ou "14 h 30"'}
    return {"value": visible(value), "proposal": '"14:00"', **examples}
