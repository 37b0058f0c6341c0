"""The whole document, both directions: its schema, its time zone first, and what its parts owe each other."""

from collections.abc import Callable
from itertools import islice
from typing import Final, cast
from zoneinfo import ZoneInfo

from attrs import fields

from raict.data.csv_table import CsvTable
from raict.data.outline import Tree, in_order, naming
from raict.data.pages import check_schema
from raict.data.reading import BAD, MOST_FAULTS, Enough, Notes
from raict.data.tables import meant_by, read_keys, write_table
from raict.data.vocabulary import EDITION
from raict.errors import InvalidDocument, InvalidValue, Problem
from raict.model.editions import Edition
from raict.model.parts import Attendance
from raict.model.references import contradictions
from raict.model.sessions import STANDARD_FORMATS
from raict.model.zones import time_zone, zone_named

__all__ = ["NEWEST_SCHEMA", "read_edition", "write_edition"]

NEWEST_SCHEMA: Final = 1
"""The newest shape of the document this version reads. Older ones load for ever."""
_TABLE = "sessions_file"
_OWN: Final = {"schema": True, _TABLE: False}
"""Keys of the document that are no attributes of an edition, and whether they must be there."""
_KEYS: Final = _OWN.keys() | {each.name for each in fields(Edition)}
_DEFAULT_ZONE, _DEFAULT_LANGUAGE = "Europe/Paris", "fr"
_MOST_GUESSES = 50

Beside = Callable[[object, Notes], CsvTable | None]


def read_edition(tree: Tree, problems: list[Problem], beside: Beside | None = None) -> Edition:
    """The edition in a tree.

    Args:
        tree: what the parser gave.
        problems: what is known to be wrong with it already.
        beside: finds the table of sessions that the document names; None where there is no folder to look in.

    Raises:
        InvalidDocument: with every fault, in the order of the document.
    """
    notes = Notes(_zone(tree))
    given: dict[str, object] = {}
    more: list[Problem] = []
    try:
        notes.add(problems)
        check_schema(tree, NEWEST_SCHEMA, notes)
        given = read_keys(Edition, EDITION, tree, "", notes, own=_OWN)
        if _TABLE in tree:
            given["sessions"] = _with_table(given.get("sessions", ()), tree[_TABLE], beside, notes)
        _check_whole(given, notes)
    except Enough:
        more = [Problem.of("too-many-faults", {"limit": MOST_FAULTS})]
    if notes.problems:
        ordered = in_order(tree, notes.problems, str(tree.get(_TABLE, "")))
        raise InvalidDocument(*naming(tree, ordered, notes.rows), *more)
    return Edition(**given)  # type: ignore[arg-type]  # each was read as what its field holds


def _zone(tree: Tree) -> ZoneInfo | None:
    """The zone by which hours are judged, even if its key is misspelt; None where it cannot be read."""
    strange = islice((key for key in tree if key not in _KEYS), _MOST_GUESSES)
    key = "timezone" if "timezone" in tree else next((each for each in strange if meant_by(each, ["timezone"])), "timezone")
    try:
        return zone_named(time_zone(cast("str", tree.get(key, _DEFAULT_ZONE))))
    except InvalidValue:
        return None


def _with_table(sessions: object, name: object, beside: Beside | None, notes: Notes) -> object:
    if beside is None:
        return notes.fault("file-only", _TABLE)
    table = beside(name, notes)
    more = BAD if table is None else table.read(notes)
    return BAD if BAD in (sessions, more) else (*cast("tuple[object, ...]", sessions), *cast("tuple[object, ...]", more))


def _check_whole(given: dict[str, object], notes: Notes) -> None:
    """What the parts owe each other, as far as they could be read: what could not be read accuses nobody."""
    if given.get("formats", STANDARD_FORMATS) is STANDARD_FORMATS:
        notes.known["formats"] = {each.id: "" for each in STANDARD_FORMATS}
    if "venue" not in given:
        notes.known["rooms"] = {}
    notes.add(notes.unknown_references())
    language, languages = given.get("language", _DEFAULT_LANGUAGE), given.get("languages", ())
    moved, attendance = given.get("moved_online", False), given.get("attendance", Attendance.ON_SITE)
    notes.add(
        contradictions(
            language=cast("str", language),
            languages=() if BAD in (language, languages) else cast("tuple[str, ...]", languages),
            moved_online=moved is True,
            attendance=cast("Attendance", attendance),
        )
    )


def write_edition(edition: Edition, *, toml: bool) -> Tree:
    """The tree of an edition: its schema, then its attributes in their order, defaults left out."""
    written = write_table(Edition, edition, EDITION, toml=toml)
    if edition.languages == (edition.language,):
        written.pop("languages", None)
    return {"schema": NEWEST_SCHEMA, **written}
