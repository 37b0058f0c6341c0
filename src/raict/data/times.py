"""Moments and spans in a document, both directions.

A moment is a date, or `{ date, part }`, `{ date, time, fold }`, or an instant with its offset. A span is a moment, or
`{ date, start, end, end_date }` with what is known of it, or `{ start = <moment>, end = <moment> }`.
"""

import datetime as dt
import re
from typing import Final, cast

from attrs import evolve

from raict.data.reading import BAD, Codec, Notes, choice, listed, nested, number
from raict.errors import InvalidValue, visible
from raict.model.moments import DayPart, Moment, epoch, plain_date
from raict.model.sessions import Revision
from raict.model.text import nearest
from raict.model.when import ONE_DAY, Span, When, Window

__all__ = ["day", "moment", "revision", "span", "when", "window"]

_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_INSTANT = _DATE + r"[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
_TIME = "([0-9]{1,2})(?::([0-9]{2})|[ \u00a0\u202f]?h(?:[ \u00a0\u202f]?([0-9]{2}))?)"
_MOMENT_KEYS: Final = ("date", "part", "time", "fold")
_SPAN_KEYS: Final = (*_MOMENT_KEYS, "start", "end", "end_date")
_PART: Final = choice(DayPart)
_FOLD: Final = number(0, 1)
_MIDNIGHT: Final = dt.time(0)
_LAST_HOUR = 24


def _read_day(value: object, path: str, notes: Notes) -> object:
    if type(value) is str and re.fullmatch(_DATE, value):
        try:
            value = dt.date.fromisoformat(value)
        except ValueError:
            return notes.fault("bad-date", path, {"value": visible(value)})
    if type(value) is str:
        return notes.fault("bad-date", path, {"value": visible(value)})
    if type(value) is not dt.date:
        return notes.wrong_type(path, "a date", value)
    try:
        return plain_date(value)
    except InvalidValue as refusal:
        return notes.refused(refusal, path)


def _write_day(value: dt.date, toml: bool) -> object:
    return value if toml else value.isoformat()


day: Final = Codec(_read_day, _write_day)
"""A date: TOML's own, or `"2023-09-18"`."""


def _read_time(value: object, path: str, notes: Notes, *, end: bool = False) -> object:
    """A time; the number 24 for the midnight at the end of a day, where an end may stand."""
    if type(value) is dt.time:
        if value.second or value.microsecond:
            return notes.fault("not-a-wall-clock", path, {"value": str(value)})
        return value
    if type(value) is not str:
        return notes.wrong_type(path, "a time", value)
    match = re.fullmatch(_TIME, value)
    hour, minute = (int(match[1]), int(match[2] or match[3] or 0)) if match else (99, 0)
    if end and (hour, minute) == (_LAST_HOUR, 0):
        return _LAST_HOUR
    if hour >= _LAST_HOUR or minute >= 60:
        return notes.fault("bad-time", path, {"value": visible(value)})
    return dt.time(hour, minute)


def _read_instant(value: object, path: str, notes: Notes) -> object:
    """A moment from a datetime or its text; with an offset it is brought to the edition's zone."""
    if type(value) is str:
        try:
            value = dt.datetime.fromisoformat(value)
        except ValueError:
            return notes.fault("bad-instant", path, {"value": visible(value)})
    if cast("dt.datetime", value).tzinfo is not None and notes.zone is None:
        return BAD  # the zone is at fault, and noted
    try:
        return _in_zone(Moment.of(cast("dt.datetime", value), notes.zone), path, notes)
    except InvalidValue as refusal:
        return notes.refused(refusal, path)


def _in_zone(found: Moment, path: str, notes: Notes) -> object:
    """The moment, if its hour is one in the edition's zone."""
    if found.time is not None and notes.zone is not None:
        try:
            epoch(found, notes.zone)
        except InvalidValue as refusal:
            return notes.refused(refusal, path)
    return found


def _read_moment(value: object, path: str, notes: Notes) -> object:
    if type(value) is dt.datetime or (type(value) is str and re.fullmatch(_INSTANT, value)):
        return _read_instant(value, path, notes)
    if not isinstance(value, dict):
        read = _read_day(value, path, notes)
        return BAD if read is BAD else Moment(date=cast("dt.date", read))
    keys = cast("dict[str, object]", value)
    if not _known(keys, _MOMENT_KEYS, path, notes):
        return BAD
    return _moment_of(keys, path, notes)


def _known(keys: dict[str, object], allowed: tuple[str, ...], path: str, notes: Notes) -> bool:
    unknown = [key for key in keys if key not in allowed]
    for key in unknown:
        notes.fault("unknown-key", f"{path}.{visible(key)}", {"nearest": nearest(key, allowed)})
    return not unknown


def _moment_of(keys: dict[str, object], path: str, notes: Notes) -> object:
    if "date" not in keys:
        return notes.fault("missing-key", f"{path}.date")
    if "part" in keys and "time" in keys:
        return notes.fault("not-with", f"{path}.part", {"other": "time"})
    read = {
        "date": _read_day(keys["date"], f"{path}.date", notes),
        "part": _PART.read(keys["part"], f"{path}.part", notes) if "part" in keys else None,
        "time": _read_time(keys["time"], f"{path}.time", notes) if "time" in keys else None,
        "fold": _FOLD.read(keys["fold"], f"{path}.fold", notes) if "fold" in keys else None,
    }
    if BAD in read.values():
        return BAD
    try:
        found = Moment(
            date=cast("dt.date", read["date"]),
            at=cast("dt.time | DayPart | None", read["part"] or read["time"]),
            fold=cast("int | None", read["fold"]),
        )
    except InvalidValue as refusal:
        return notes.refused(refusal, path)
    return _in_zone(found, f"{path}.time", notes)


def _write_moment(value: Moment, toml: bool) -> object:
    if value.at is None:
        return _write_day(value.date, toml)
    written: dict[str, object] = {"date": _write_day(value.date, toml)}
    if value.part is not None:
        written["part"] = value.part.value
    else:
        written["time"] = f"{value.time:%H:%M}"
    return written if value.fold is None else {**written, "fold": value.fold}


moment: Final = Codec(_read_moment, _write_moment)
"""A day, a part of it, or a clock time on it."""


def _read_span(value: object, path: str, notes: Notes) -> object:
    if not isinstance(value, dict):
        return _alone(value, path, notes)
    keys = cast("dict[str, object]", value)
    if not _known(keys, _SPAN_KEYS, path, notes):
        return BAD
    if not {"start", "end", "end_date"} & keys.keys():
        return _alone(keys, path, notes)
    stray = next((key for key in ("part", "time", "fold") if key in keys), None)
    if stray is not None:
        return notes.fault("not-with", f"{path}.{stray}", {"other": "start, end, end_date"})
    return _read_flat(keys, path, notes) if "date" in keys else _read_ends(keys, path, notes)


def _alone(value: object, path: str, notes: Notes) -> object:
    """One moment as a span."""
    read = _read_moment(value, path, notes)
    return BAD if read is BAD else Span.of(cast("Moment", read))


def _read_ends(keys: dict[str, object], path: str, notes: Notes) -> object:
    """`{ start = <moment>, end = <moment> }`."""
    if "end_date" in keys:
        return notes.fault("missing-key", f"{path}.date")
    ends = [
        _read_moment(keys[key], f"{path}.{key}", notes) if key in keys else notes.fault("missing-key", f"{path}.{key}")
        for key in ("start", "end")
    ]
    return BAD if BAD in ends else _span_of(cast("Moment", ends[0]), cast("Moment", ends[1]), path, notes)


def _read_flat(keys: dict[str, object], path: str, notes: Notes) -> object:
    """`{ date, start, end, end_date }`, in any combination."""
    first = _read_day(keys["date"], f"{path}.date", notes)
    last = _read_day(keys["end_date"], f"{path}.end_date", notes) if "end_date" in keys else first
    start = _read_time(keys["start"], f"{path}.start", notes) if "start" in keys else None
    end = _read_time(keys["end"], f"{path}.end", notes, end=True) if "end" in keys else None
    if BAD in (first, last, start, end):
        return BAD
    first, last = cast("dt.date", first), cast("dt.date", last)
    if end == _LAST_HOUR:
        end, last = _MIDNIGHT, last + ONE_DAY
    elif start is not None and end is not None and "end_date" not in keys and cast("dt.time", end) <= cast("dt.time", start):
        values = {"start": f"{start:%H:%M}", "end": f"{end:%H:%M}", "next": str(first + ONE_DAY)}
        return notes.fault("past-midnight", f"{path}.end", values)
    opening = _in_zone(Moment(date=first, at=cast("dt.time | None", start)), f"{path}.start", notes)
    closing = _in_zone(Moment(date=last, at=cast("dt.time | None", end)), f"{path}.end", notes)
    if BAD in (opening, closing):
        return BAD
    return _span_of(cast("Moment", opening), cast("Moment", closing), path, notes)


def _span_of(start: Moment, end: Moment, path: str, notes: Notes) -> object:
    try:
        return Span(start=start, end=end)
    except InvalidValue as refusal:
        return notes.refused(refusal, path)


def _write_span(value: Span, toml: bool) -> object:
    start, end = value.start, value.end
    if start == end:
        return _write_moment(start, toml)
    if {start.fold, end.fold} != {None} or start.part or end.part:
        return {"start": _write_moment(start, toml), "end": _write_moment(end, toml)}
    written: dict[str, object] = {"date": _write_day(start.date, toml)}
    if start.time is not None:
        written["start"] = f"{start.time:%H:%M}"
    if end.time is not None:
        written["end"] = f"{end.time:%H:%M}"
    if end.date != start.date:
        written["end_date"] = _write_day(end.date, toml)
    return written


span: Final = Codec(_read_span, _write_span)
"""From one moment to another."""


def _read_when(value: object, path: str, notes: Notes) -> object:
    read = listed(span).read(value, path, notes)
    if read is BAD:
        return BAD
    try:
        return When(spans=cast("tuple[Span, ...]", read))
    except InvalidValue as refusal:
        return notes.refused(InvalidValue(*(evolve(problem, path="") for problem in refusal.problems)), path)


when: Final = Codec(_read_when, lambda value, toml: [_write_span(each, toml) for each in value.spans])
"""A list of spans."""

window: Final = nested(Window, {"opens": moment, "closes": moment})
"""Open from, and until."""


def _read_updated(value: object, path: str, notes: Notes) -> object:
    if type(value) is str and re.fullmatch(_INSTANT, value):
        try:
            value = dt.datetime.fromisoformat(value)
        except ValueError:
            return notes.fault("bad-instant", path, {"value": visible(value)})
    if type(value) is str:
        return notes.fault("bad-instant", path, {"value": visible(value)})
    return value if type(value) is dt.datetime else notes.wrong_type(path, "an instant", value)


revision: Final = nested(
    Revision,
    {
        "sequence": number(0, 2**31 - 1),
        "updated": Codec(_read_updated, lambda value, toml: value if toml else value.isoformat().replace("+00:00", "Z")),
    },
)
"""SEQUENCE, and when it was last changed."""
