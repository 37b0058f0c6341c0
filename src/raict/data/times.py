"""Moments and spans in a document, both directions.

A moment is a date, or `{ date, part }`, `{ date, time, fold }`, or an instant with its offset. A span is a moment, or
`{ date, start, end, end_date }` with what is known of it, or `{ start = <moment>, end = <moment> }`.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Final, cast

from attrs import evolve

from raict.data.outline import Tree, joined
from raict.data.proposals import instead_of_date, instead_of_time
from raict.data.reading import BAD, Codec, Notes, choice, flag, number
from raict.data.tables import meant_by, nested
from raict.errors import InvalidValue, visible
from raict.model.moments import DayPart, Moment, epoch, plain_date, shown_twice
from raict.model.sessions import Revision
from raict.model.when import ONE_DAY, Span, When
from raict.model.windows import Window

__all__ = ["day", "instant", "moment", "remembered", "revision", "span", "when", "window"]

_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_INSTANT = _DATE + r"[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
_TIME = "([0-9]{1,2})(?::([0-9]{2})(?::00)?|[ \u00a0\u202f]?[hH](?:[ \u00a0\u202f]?([0-9]{2}))?)"
_MOMENT_KEYS: Final = ("date", "part", "time", "fold")
_SPAN_KEYS: Final = (*_MOMENT_KEYS, "start", "end", "end_date")
_PART: Final = choice(DayPart)
_FOLD: Final = number(0, 1)
_MIDNIGHT: Final = dt.time(0)
_LAST_HOUR = 24


def _read_day(value: object, path: str, notes: Notes) -> object:
    if type(value) is str:
        try:
            value = dt.date.fromisoformat(value if re.fullmatch(_DATE, value) else "")
        except ValueError:
            return notes.fault("bad-date", path, instead_of_date(str(value)))
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
        return notes.fault("bad-time", path, instead_of_time(value))
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
    if found.time is not None and notes.zone is not None and notes.judges:
        try:
            epoch(found, notes.zone)
        except InvalidValue as refusal:
            return notes.refused(refusal, path)
    return found


def _read_moment(value: object, path: str, notes: Notes, *, end: bool = False) -> object:
    if type(value) is dt.datetime or (type(value) is str and re.fullmatch(_INSTANT, value)):
        return _read_instant(value, path, notes)
    if not isinstance(value, dict):
        read = _read_day(value, path, notes)
        return BAD if read is BAD else Moment(date=cast("dt.date", read))
    return _moment_of(_known_keys(cast("Tree", value), _MOMENT_KEYS, path, notes), path, notes, end=end)


def _read_closing(value: object, path: str, notes: Notes) -> object:
    """A moment that ends something: 24:00 is the midnight that ends its day."""
    return _read_moment(value, path, notes, end=True)


def _known_keys(given: Tree, allowed: tuple[str, ...], path: str, notes: Notes) -> Tree:
    """The keys that may be there; an unknown one stands as `BAD` where the one it was meant to be is not there."""
    keys = {key: item for key, item in given.items() if key in allowed}
    for key in given:
        if key not in allowed:
            meant = meant_by(key, list(allowed))
            keys.setdefault(meant or key, notes.fault("unknown-key", joined(path, key), {"nearest": meant}))
            keys[_SPOILT] = BAD
    return keys


_SPOILT: Final = "\0"
"""The key under which a table with a misspelt one is known to be unreadable."""


Reader = Callable[[object, str, Notes], object]


def _read_keys(keys: Tree, readers: Mapping[str, Reader], path: str, notes: Notes) -> dict[str, object]:
    """Each key that is there, read; None for the others."""
    read: dict[str, object] = {key: keys.get(key) for key in readers}
    for key, reader in readers.items():
        if key in keys and keys[key] is not BAD:
            read[key] = reader(keys[key], joined(path, key), notes)
    return read


def _moment_of(keys: Tree, path: str, notes: Notes, *, end: bool = False) -> object:
    if "date" not in keys:
        keys["date"] = notes.fault("missing-key", joined(path, "date"))
    if "part" in keys and "time" in keys:
        keys[_SPOILT] = notes.fault("not-with", joined(path, "part"), {"other": "time"})
    readers = {"date": _read_day, "part": _PART.read, "time": _read_end if end else _read_time, "fold": _FOLD.read}
    read = _read_keys(keys, readers, path, notes)
    if BAD in (*read.values(), keys.get(_SPOILT)):
        return BAD
    if read["time"] == _LAST_HOUR:
        read["date"], read["time"] = cast("dt.date", read["date"]) + ONE_DAY, _MIDNIGHT
    try:
        found = Moment(
            date=cast("dt.date", read["date"]),
            at=cast("dt.time | DayPart | None", read["part"] or read["time"]),
            fold=cast("int | None", read["fold"]),
        )
    except InvalidValue as refusal:
        return notes.refused(refusal, path)
    return _in_zone(found, joined(path, "time"), notes)


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
        return _alone(_read_moment(value, path, notes))
    keys = _known_keys(cast("Tree", value), _SPAN_KEYS, path, notes)
    if not {"start", "end", "end_date"} & keys.keys():
        return _alone(_moment_of(keys, path, notes))
    for stray in ("part", "time") if "date" in keys else ("part", "time", "fold"):
        if stray in keys and keys[stray] is not BAD:
            keys[_SPOILT] = notes.fault("not-with", joined(path, stray), {"other": "start, end, end_date"})
    if "date" not in keys and ("end_date" in keys or any(_is_time(keys.get(key)) for key in ("start", "end"))):
        keys = {key: item for key, item in keys.items() if key not in ("start", "end") or _is_time(item)}
        keys["date"] = notes.fault("missing-key", joined(path, "date"))
    return _read_flat(keys, path, notes) if "date" in keys else _read_ends(keys, path, notes)


def _is_time(value: object) -> bool:
    return type(value) is dt.time or (type(value) is str and bool(re.fullmatch(_TIME, value)))


def _alone(read: object) -> object:
    """One moment as a span."""
    return BAD if read is BAD else Span.of(cast("Moment", read))


def _read_ends(keys: Tree, path: str, notes: Notes) -> object:
    """`{ start = <moment>, end = <moment> }`."""
    read = _read_keys(keys, {"start": _read_moment, "end": _read_closing}, path, notes)
    for key, found in read.items():
        if found is None and _SPOILT not in keys:
            read[key] = notes.fault("missing-key", joined(path, key))
    if BAD in (*read.values(), keys.get(_SPOILT)):
        return BAD
    return _span_of(cast("Moment", read["start"]), cast("Moment", read["end"]), path, notes)


def _read_end(value: object, path: str, notes: Notes) -> object:
    return _read_time(value, path, notes, end=True)


def _read_flat(keys: Tree, path: str, notes: Notes) -> object:
    """`{ date, start, end, end_date, fold }`, in any combination; each end is judged on its own, then both.

    `fold` is said of each end that the clock shows twice: the other ends have none.
    """
    readers = {"date": _read_day, "start": _read_time, "end": _read_end, "end_date": _read_day, "fold": _FOLD.read}
    first, start, end, last, fold = _read_keys(keys, readers, path, notes).values()
    if "end_date" not in keys:
        last = first
        if isinstance(start, dt.time) and isinstance(end, dt.time) and end <= start:
            following = str(first + ONE_DAY) if isinstance(first, dt.date) else "…"
            values = {"start": f"{start:%H:%M}", "end": f"{end:%H:%M}", "next": following}
            end = notes.fault("past-midnight", joined(path, "end"), values)
    if end == _LAST_HOUR and isinstance(last, dt.date):
        end, last = _MIDNIGHT, last + ONE_DAY
    opening = _flat_moment(first, start, fold, joined(path, "start"), notes)
    closing = _flat_moment(last, end, fold, joined(path, "end"), notes)
    if BAD in (opening, closing, fold, keys.get(_SPOILT)):
        return BAD
    both = cast("Moment", opening), cast("Moment", closing)
    if fold is not None and all(each.fold is None for each in both):
        zone = notes.zone.key if notes.zone else ""
        return notes.fault("needless-fold", joined(path, "fold"), {"value": "/".join(map(str, both)), "zone": zone})
    return _span_of(*both, path, notes)


def _flat_moment(date: object, time: object, fold: object, path: str, notes: Notes) -> object:
    if BAD in (date, time, fold):
        return BAD
    try:
        found = Moment(date=cast("dt.date", date), at=cast("dt.time | None", time))
        if fold is not None and found.time and (notes.zone is None or not notes.judges or shown_twice(found, notes.zone)):
            found = evolve(found, fold=cast("int", fold))
    except InvalidValue as refusal:  # midnight after the last day of all
        return notes.refused(_at_once(refusal), path)
    return _in_zone(found, path, notes)


def _at_once(refusal: InvalidValue) -> InvalidValue:
    """What was refused, without the name that the part has in the model and not in the document."""
    return InvalidValue(*(evolve(problem, path="") for problem in refusal.problems))


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
    if not isinstance(value, list):
        return notes.wrong_type(path, "a list", value)
    read = [_read_span(item, f"{path}[{n}]", notes) for n, item in enumerate(cast("list[object]", value))]
    good = tuple(each for each in read if isinstance(each, Span))
    if read and not good:
        return BAD
    try:
        found = When(spans=good)
    except InvalidValue as refusal:
        return notes.refused(_at_once(refusal), path)
    return BAD if BAD in read else found


when: Final = Codec(_read_when, lambda value, toml: [_write_span(each, toml) for each in value.spans])
"""A list of spans."""


def _read_remembered(value: object, path: str, notes: Notes) -> object:
    judges, notes.judges = notes.judges, False
    try:
        return _read_when(value, path, notes)
    finally:
        notes.judges = judges


remembered: Final = Codec(_read_remembered, when.write)
"""A list of spans that took place wherever it was: the edition's zone does not judge their hours."""

window: Final = nested(Window, {"opens": moment, "closes": Codec(_read_closing, _write_moment), "before": flag})
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


instant: Final = Codec(_read_updated, lambda value, toml: value if toml else value.isoformat().replace("+00:00", "Z"))
"""When something was done: an instant with its offset."""

revision: Final = nested(Revision, {"sequence": number(0, 2**31 - 1), "updated": instant})
"""SEQUENCE, and when it was last changed."""
