"""Documents beside the edition: JSON with a schema, each entry of a list on a line of its own."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeVar, cast

from raict.data.outline import Tree, in_order
from raict.data.reading import MOST_FAULTS, Codec, Enough, Notes
from raict.data.source import parse
from raict.data.tables import read_keys
from raict.errors import InvalidDocument, Problem

__all__ = ["check_schema", "read_page", "write_page"]

T = TypeVar("T")

_OWN: Final = {"schema": True}


def check_schema(tree: Tree, newest: int, notes: Notes) -> None:
    """Note a schema that is none; one that is missing is noted with the other keys.

    Raises:
        InvalidDocument: for one that is newer: nothing else can be said of a shape nobody here knows.
    """
    if "schema" not in tree:
        return
    schema = tree["schema"]
    if type(schema) is not int:
        notes.wrong_type("schema", "a whole number", schema)
    elif schema > newest:
        raise InvalidDocument(Problem.of("newer-schema", {"value": schema, "newest": newest}, path="schema"))
    elif schema < 1:
        notes.fault("out-of-range", "schema", {"value": schema, "low": 1, "high": newest})


def read_page(kind: type[T], fields: Callable[[Tree], Mapping[str, Codec]], text: str | bytes, *, limit: int, newest: int) -> T:
    """The value in a document.

    Args:
        kind: the class whose attributes the keys are, beside the schema.
        fields: how those are read that are no plain text; it may look at the document.
        text: the document, or its octets in UTF-8.
        limit: how many octets it may have.
        newest: the newest schema that is read.

    Raises:
        InvalidDocument: with every fault, in the order of the document.
    """
    tree, problems = parse(text, "json", limit)
    notes = Notes(None)
    given: dict[str, object] = {}
    more: list[Problem] = []
    try:
        notes.add(problems)
        check_schema(tree, newest, notes)
        given = read_keys(kind, fields(tree), tree, "", notes, own=_OWN)
    except Enough:
        more = [Problem.of("too-many-faults", {"limit": MOST_FAULTS})]
    if notes.problems:
        raise InvalidDocument(*in_order(tree, notes.problems, ""), *more)
    return cast("Callable[..., T]", kind)(**given)


def write_page(head: Tree, lists: Mapping[str, Iterable[Tree]]) -> str:
    """The text of a document: its first keys on one line, then its lists."""
    parts = [_compact(head).removesuffix("}")]
    for name, entries in lists.items():
        lines = ",\n".join(map(_compact, entries))
        parts += f',"{name}":[\n', lines, "\n" if lines else "", "]"
    return "".join(parts) + "}\n"


def _compact(tree: Tree) -> str:
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
