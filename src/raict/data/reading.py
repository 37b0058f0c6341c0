"""How a document becomes values: each fault is noted, and the reading goes on.

A codec reads one shape and writes it back. Reading returns the value, or `BAD` after noting what is wrong: so every fault of
a document is found in one go, and none is followed by faults that are only its echo.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, Final, cast
from zoneinfo import ZoneInfo

import attrs

from raict.data.outline import joined
from raict.errors import InvalidValue, Problem, visible
from raict.model.references import unknown
from raict.model.text import LocalizedText, identifier, nearest

__all__ = [
    "BAD",
    "MOST_FAULTS",
    "Codec",
    "Enough",
    "Notes",
    "by_language",
    "choice",
    "choices",
    "distinct",
    "flag",
    "listed",
    "name_of",
    "named",
    "names_of",
    "number",
    "plain",
    "strings",
    "texts",
]

MOST_FAULTS: Final = 1000
"""A document with more of them is not read to its end."""


class _Bad(Enum):
    """What stands for a value that could not be read."""

    BAD = "bad"


BAD: Final = _Bad.BAD


class Enough(Exception):
    """So many faults were noted that nobody would read more."""


class Notes:
    """What a reading needs to know, what it found wrong, and what things call each other by."""

    def __init__(self, zone: ZoneInfo | None, problems: Iterable[Problem] = ()) -> None:
        """Begin a reading.

        Args:
            zone: the edition's; None where it could not be read, and no hour is judged.
            problems: what is known to be wrong already.
        """
        self.zone = zone
        self.judges = zone is not None
        """Whether an hour must exist in that zone."""
        self.problems: list[Problem] = []
        self.known: dict[str, dict[str, str]] = {}
        """By kind, the ids of its things, each with the path of the first thing so called."""
        self.unsure: set[str] = set()
        """Kinds of which some ids could not be read: a reference to one of them accuses nobody."""
        self.calls: list[tuple[str, str, str]] = []
        """Each reference: kind, id, path."""
        self.rows: dict[str, str] = {}
        """By path, the id of each row of a table beside the document."""
        self.add(problems)

    def add(self, problems: Iterable[Problem]) -> None:
        """Note problems.

        Raises:
            Enough: when there are too many.
        """
        for problem in problems:
            self.problems.append(problem)
            if len(self.problems) == MOST_FAULTS:
                raise Enough

    def fault(self, code: str, path: str, values: Mapping[str, str | int] | None = None) -> _Bad:
        """Note a fault of the catalogue."""
        self.add([Problem.of(code, values or {}, path=path)])
        return BAD

    def refused(self, refusal: InvalidValue, path: str = "") -> _Bad:
        """Note what a constructor refused, seen from `path`, in the words of documents."""
        self.add(_in_words(problem) for problem in refusal.at(path).problems)
        return BAD

    def wrong_type(self, path: str, expected: str, got: object) -> _Bad:
        """Note a value of another type."""
        return self.fault("wrong-type", path, {"expected": expected, "got": type_in_words(type(got))})

    def declare(self, kind: str, id_: object, path: str, key: str = "id") -> None:
        """Note what a thing of that kind is called; an id used before is a fault."""
        known = self.known.setdefault(kind, {})
        try:
            name = identifier(cast("str", id_))
        except InvalidValue:  # noted where it is read
            self.unsure.add(kind)
            return
        first = known.setdefault(name, path)
        if first != path:
            values = {"id": name, "kind": kind, "first": first}
            self.add([Problem.of("duplicate-id", values, path=f"{path}.{key}", subjects=(name,))])

    def call(self, kind: str, id_: object, path: str) -> None:
        """Note that a thing of that kind is named."""
        try:
            self.calls.append((kind, identifier(cast("str", id_)), path))
        except InvalidValue:  # noted by the field's converter
            return

    def unknown_references(self) -> Iterator[Problem]:
        """References to nothing, among the kinds that could be read."""
        known = {kind: set(ids) for kind, ids in self.known.items() if kind not in self.unsure}
        return unknown(self.calls, known)


_WORDS: Final[dict[str, str]] = {
    "str": "text",
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "dict": "a table",
    "list": "a list",
    "tuple": "a list",
    "date": "a date",
    "time": "a time",
    "datetime": "an instant",
    "NoneType": "nothing",
}


def type_in_words(kind: type) -> str:
    """What a document calls a type of Python."""
    return _WORDS[kind.__name__]


def _in_words(problem: Problem) -> Problem:
    got = problem.values.get("got")
    if problem.code != "wrong-type" or got not in _WORDS:
        return problem
    return attrs.evolve(problem, values={**problem.values, "got": _WORDS[str(got)]})


@attrs.frozen
class Codec:
    """Both directions of one shape, side by side."""

    read: Callable[[object, str, Notes], object]
    """From what the parser gave, its path, and the notes."""
    write: Callable[[Any, bool], object]
    """To what TOML (True) or JSON (False) holds."""
    declares: str = ""
    """The kind of thing that is declared here, if any: where the key is left out, there is none."""


def _as_it_is(value: object, _path: str, _notes: Notes) -> object:
    return value


def _write_plain(value: object, _toml: bool) -> object:
    if isinstance(value, LocalizedText):
        return value.plain if value.plain is not None else dict(value.texts)
    # Equal maps may differ in their order, and equal editions are one text.
    return dict(sorted(cast("Mapping[str, object]", value).items())) if isinstance(value, Mapping) else value


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


def name_of(kind: str) -> Codec:
    """The id of a thing of that kind, which must be there."""

    def read(value: object, path: str, notes: Notes) -> object:
        notes.call(kind, value, path)
        return value

    return Codec(read, lambda value, _: value)


def names_of(kind: str) -> Codec:
    """The ids of things of that kind."""

    def read(value: object, path: str, notes: Notes) -> object:
        items = _read_strings(value, path, notes)
        if items is not BAD:
            for n, item in enumerate(cast("tuple[object, ...]", items)):
                notes.call(kind, item, f"{path}[{n}]")
        return items

    return Codec(read, strings.write)


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


def _items(codec: Codec, items: list[object], path: str, notes: Notes) -> object:
    read = tuple(codec.read(item, f"{path}[{n}]", notes) for n, item in enumerate(items))
    return BAD if BAD in read else read


def listed(codec: Codec) -> Codec:
    """A list of anything."""

    def read(value: object, path: str, notes: Notes) -> object:
        items = _sequence(value, path, notes)
        return BAD if isinstance(items, _Bad) else _items(codec, items, path, notes)

    return Codec(read, lambda value, toml: [codec.write(each, toml) for each in value])


def choices(kind: type[Enum], *, some: bool = False) -> Codec:
    """A list of members of an enumeration, none twice; `some`: at least one."""
    return distinct(choice(kind), lambda member: str(member.value), some=some)


def distinct(codec: Codec, show: Callable[[Any], str], *, some: bool = False) -> Codec:
    """A list without repetitions; `show` says what is repeated."""

    def read(value: object, path: str, notes: Notes) -> object:
        items = _sequence(value, path, notes)
        if isinstance(items, _Bad):
            return BAD
        if some and not items:
            return notes.fault("empty", path)
        found: dict[object, None] = {}
        for n, item in enumerate(items):
            each = codec.read(item, f"{path}[{n}]", notes)
            if each is not BAD and each in found:
                each = notes.fault("repeated-item", f"{path}[{n}]", {"value": show(each)})
            found[each] = None
        return BAD if BAD in found else tuple(found)

    return Codec(read, lambda value, toml: [codec.write(each, toml) for each in value])


def named(kind: str, codec: Codec, key: str = "id") -> Codec:
    """A list of tables, each with an id of that kind under `key`."""

    def read(value: object, path: str, notes: Notes) -> object:
        items = _sequence(value, path, notes)
        if isinstance(items, _Bad):
            notes.unsure.add(kind)
            return BAD
        notes.known.setdefault(kind, {})
        for n, item in enumerate(items):
            id_ = cast("dict[str, object]", item).get(key) if isinstance(item, dict) else None
            notes.declare(kind, id_, f"{path}[{n}]", key)
        return _items(codec, items, path, notes)

    return Codec(read, lambda value, toml: [codec.write(each, toml) for each in value], declares=kind)


def by_language(codec: Codec) -> Codec:
    """A table whose keys are languages."""

    def read(value: object, path: str, notes: Notes) -> object:
        if not isinstance(value, dict):
            return notes.wrong_type(path, "a table", value)
        keys = cast("dict[str, object]", value)
        found = {key: codec.read(item, joined(path, key), notes) for key, item in keys.items()}
        return BAD if BAD in found.values() else found

    return Codec(read, lambda value, toml: {key: codec.write(item, toml) for key, item in sorted(value.items())})
