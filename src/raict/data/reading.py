"""How a document becomes values: one fault at a time is noted, and the reading goes on.

A codec reads one shape and writes it back. Reading returns the value, or `BAD` after noting what is wrong: so every fault of
a document is found in one go, and none is followed by faults that are only its echo.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any, Final, cast
from zoneinfo import ZoneInfo

import attrs

from raict.errors import InvalidValue, Problem, visible
from raict.model.text import LocalizedText, nearest

__all__ = [
    "BAD",
    "Codec",
    "Notes",
    "by_language",
    "choice",
    "choices",
    "flag",
    "listed",
    "nested",
    "number",
    "plain",
    "strings",
    "table",
    "texts",
]


class _Bad(Enum):
    """What stands for a value that could not be read."""

    BAD = "bad"


BAD: Final = _Bad.BAD


class Notes:
    """What a reading needs to know, and what it found wrong."""

    def __init__(self, zone: ZoneInfo | None) -> None:
        """Begin a reading; `zone` is the edition's, None where it could not be read."""
        self.zone = zone
        self.problems: list[Problem] = []
        self.lists: dict[str, tuple[object, ...]] = {}
        """By path, what was read of each list of tables, with `BAD` in the place of what was not."""

    def fault(self, code: str, path: str, values: Mapping[str, str | int] | None = None) -> _Bad:
        """Note a fault of the catalogue."""
        self.problems.append(Problem.of(code, values or {}, path=path))
        return BAD

    def refused(self, refusal: InvalidValue, path: str) -> _Bad:
        """Note what a constructor refused, seen from `path`."""
        self.problems += refusal.at(path).problems
        return BAD

    def wrong_type(self, path: str, expected: str, got: object) -> _Bad:
        """Note a value of another type."""
        kind: type[object] = type(got)
        return self.fault("wrong-type", path, {"expected": expected, "got": _KINDS.get(kind, kind.__name__)})


_KINDS: Final[dict[type[object], str]] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    dict: "a table",
    list: "a list",
    dt.date: "a date",
    dt.time: "a time",
    dt.datetime: "an instant",
    type(None): "nothing",
}


@attrs.frozen
class Codec:
    """Both directions of one shape, side by side."""

    read: Callable[[object, str, Notes], object]
    """From what the parser gave, its path, and the notes."""
    write: Callable[[Any, bool], object]
    """To what TOML (True) or JSON (False) holds."""


def _as_it_is(value: object, _path: str, _notes: Notes) -> object:
    return value


def _write_plain(value: object, _toml: bool) -> object:
    if isinstance(value, LocalizedText):
        return value.plain if value.plain is not None else dict(value.texts)
    return dict(cast("Mapping[str, object]", value)) if isinstance(value, Mapping) else value


plain: Final = Codec(_as_it_is, _write_plain)
"""Text, or a table of texts or scalars: the constructor's own converter looks at it."""


def _sequence(value: object, path: str, notes: Notes) -> "list[object] | _Bad":
    return cast("list[object]", value) if isinstance(value, list) else notes.wrong_type(path, "a list", value)


def _read_strings(value: object, path: str, notes: Notes) -> object:
    items = _sequence(value, path, notes)
    return BAD if isinstance(items, _Bad) else tuple(items)


strings: Final = Codec(_read_strings, lambda value, _: list(value))
"""A list that the constructor's own converter looks at."""

texts: Final = Codec(_read_strings, lambda value, toml: [_write_plain(each, toml) for each in value])
"""A list of texts, in one language or several."""


def _read_flag(value: object, path: str, notes: Notes) -> object:
    return value if type(value) is bool else notes.wrong_type(path, "true or false", value)


flag: Final = Codec(_read_flag, lambda value, _: value)
"""true or false."""


def number(low: float, high: float, *, whole: bool = True) -> Codec:
    """A number between two bounds, both included."""

    def read(value: object, path: str, notes: Notes) -> object:
        if type(value) is not int and (whole or type(value) is not float):
            return notes.wrong_type(path, "a whole number" if whole else "a number", value)
        if not low <= value <= high:
            return notes.fault("out-of-range", path, {"value": visible(value), "low": visible(low), "high": visible(high)})
        return value

    return Codec(read, lambda value, _: value)


def choice(kind: type[Enum]) -> Codec:
    """A member of an enumeration, by its value."""
    members = {str(member.value): member for member in kind}

    def read(value: object, path: str, notes: Notes) -> object:
        if type(value) is not str:
            return notes.wrong_type(path, "text", value)
        if value not in members:
            allowed = ", ".join(members)
            return notes.fault(
                "bad-choice", path, {"value": visible(value), "allowed": allowed, "nearest": nearest(value, members)}
            )
        return members[value]

    return Codec(read, lambda value, _: value.value)


def _items(codec: Codec, value: object, path: str, notes: Notes) -> object:
    items = _sequence(value, path, notes)
    if isinstance(items, _Bad):
        return BAD
    read = tuple(codec.read(item, f"{path}[{n}]", notes) for n, item in enumerate(items))
    notes.lists[path] = read
    return BAD if BAD in read else read


def listed(codec: Codec) -> Codec:
    """A list of anything."""
    return Codec(
        lambda value, path, notes: _items(codec, value, path, notes),
        lambda value, toml: [codec.write(each, toml) for each in value],
    )


def by_language(codec: Codec) -> Codec:
    """A table whose keys are languages."""

    def read(value: object, path: str, notes: Notes) -> object:
        if not isinstance(value, dict):
            return notes.wrong_type(path, "a table", value)
        keys = cast("dict[str, object]", value)
        found = {key: codec.read(item, f"{path}.{visible(key)}", notes) for key, item in keys.items()}
        return BAD if BAD in found.values() else found

    return Codec(read, lambda value, toml: {key: codec.write(item, toml) for key, item in value.items()})


def choices(kind: type[Enum]) -> Codec:
    """A list of members of an enumeration."""
    return listed(choice(kind))


def nested(kind: type, fields: Mapping[str, Codec] | None = None) -> Codec:
    """A table that becomes one value of `kind`."""
    shape = fields or {}
    return Codec(
        lambda value, path, notes: table(kind, shape, value, path, notes),
        lambda value, toml: write_table(value, shape, toml=toml),
    )


def table(kind: type, fields: Mapping[str, Codec], value: object, path: str, notes: Notes) -> object:
    """Read a table into a value of `kind`: attributes are keys, `fields` says how those are read that are no plain text."""
    if not isinstance(value, dict):
        return notes.wrong_type(path, "a table", value)
    given = read_keys(kind, fields, cast("dict[str, object]", value), path, notes)
    if BAD in given.values():
        return BAD
    try:
        return kind(**given)
    except InvalidValue as refusal:
        return notes.refused(refusal, path)


def read_keys(kind: type, fields: Mapping[str, Codec], value: dict[str, object], path: str, notes: Notes) -> dict[str, object]:
    """Read the keys of a table one by one; a missing or unknown key gives a `BAD` entry too."""
    known = attrs.fields_dict(kind)
    required = [name for name, field in known.items() if field.default is attrs.NOTHING]
    missing = {name for name in required if name not in value}
    given: dict[str, object] = {}
    for key, item in value.items():
        place = f"{path}.{visible(key)}" if path else visible(key)
        if key not in known:
            meant = nearest(key, missing) or nearest(key, known)
            missing.discard(meant)
            given[key] = notes.fault("unknown-key", place, {"nearest": meant})
            continue
        read = fields.get(key, plain).read(item, place, notes)
        given[key] = read if read is BAD else _converted(known[key], read, path, notes)
    for name in required:
        if name in missing:
            given[name] = notes.fault("missing-key", f"{path}.{name}" if path else name)
    return given


def _converted(field: "attrs.Attribute[object]", value: object, path: str, notes: Notes) -> object:
    """A field's own converter, asked on its own so that one bad field does not hide another."""
    if field.converter is None:
        return value
    # raict._value.named made every converter one that takes the value and its field.
    convert = cast("Callable[[object, object], object]", cast("Any", field.converter).converter)
    try:
        return convert(value, field)
    except InvalidValue as refusal:
        return notes.refused(refusal, path)


def write_table(value: object, fields: Mapping[str, Codec], *, toml: bool) -> dict[str, object]:
    """A value as a table: attributes in their order, those that have their default left out."""
    written: dict[str, object] = {}
    for field in attrs.fields(cast("Any", type(value))):
        item = getattr(value, field.name)
        if item is None or item == field.default:
            continue
        written[field.name] = fields.get(field.name, plain).write(item, toml)
    return written


def distinct_keys(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """For JSON: an object whose keys all differ.

    Raises:
        InvalidValue: naming the key that stands twice.
    """
    found: dict[str, object] = {}
    for key, item in pairs:
        if key in found:
            raise InvalidValue(Problem.of("duplicate-key", {"key": visible(key)}, path=visible(key)))
        found[key] = item
    return found
