"""The whole document, both directions: its schema, its time zone first, and what its parts call each other by."""

from typing import Final, TypeVar, cast
from zoneinfo import ZoneInfo

from raict.data.csv_table import CsvTable
from raict.data.reading import BAD, Codec, Notes, read_keys, write_table
from raict.data.vocabulary import EDITION, FORMAT
from raict.errors import InvalidDocument, InvalidValue, Problem
from raict.model.editions import Edition
from raict.model.partners import Partner
from raict.model.parts import Organizer
from raict.model.people import Person
from raict.model.references import (
    named_by_organizer,
    named_by_partners,
    named_by_people,
    named_by_sessions,
    repeated,
    unknown,
)
from raict.model.sessions import STANDARD_FORMATS, Session
from raict.model.zones import time_zone, zone_named

__all__ = ["NEWEST_SCHEMA", "read_edition", "write_edition"]

NEWEST_SCHEMA: Final = 1
"""The newest shape of the document this version reads. Older ones load for ever."""
_DEFAULT_ZONE = "Europe/Paris"
_STANDARD = "standard"


def _read_formats(value: object, path: str, notes: Notes) -> object:
    if value == _STANDARD:
        return STANDARD_FORMATS
    if isinstance(value, str):
        return notes.fault(
            "bad-choice", path, {"value": value, "allowed": f"{_STANDARD}, or a list of tables", "nearest": _STANDARD}
        )
    return EDITION["formats"].read(value, path, notes)


_FIELDS: Final[dict[str, Codec]] = {
    **EDITION,
    "formats": Codec(_read_formats, lambda value, toml: [FORMAT.write(each, toml) for each in value]),
}


def read_edition(tree: dict[str, object], table: CsvTable | None = None) -> Edition:
    """The edition in a tree.

    Args:
        tree: what the parser gave.
        table: more sessions, from a file beside the document.

    Raises:
        InvalidDocument: with every fault.
    """
    notes = Notes(_zone(tree.get("timezone", _DEFAULT_ZONE)))
    _check_schema(tree, notes)
    document = {key: value for key, value in tree.items() if key not in {"schema", "sessions_file"}}
    given = read_keys(Edition, _FIELDS, document, "", notes)
    if "sessions_file" in tree:
        given["sessions"] = _with_table(table, given.get("sessions", ()), notes)
    if BAD in given.values() or notes.problems:
        raise InvalidDocument(*notes.problems, *_echoes(document, given, notes))
    try:
        return Edition(**given)  # type: ignore[arg-type]  # each was read as what its field holds
    except InvalidValue as refusal:
        raise InvalidDocument(*refusal.problems) from None


def _with_table(table: CsvTable | None, sessions: object, notes: Notes) -> object:
    if table is None:
        return notes.fault("file-only", "sessions_file")
    more = table.read(notes)
    return BAD if BAD in (sessions, more) else (*cast("tuple[Session, ...]", sessions), *cast("tuple[Session, ...]", more))


def _zone(name: object) -> ZoneInfo | None:
    try:
        return zone_named(time_zone(cast("str", name)))
    except InvalidValue:
        return None


def _check_schema(tree: dict[str, object], notes: Notes) -> None:
    schema = tree.get("schema")
    if "schema" not in tree:
        notes.fault("missing-key", "schema")
    elif type(schema) is not int:
        notes.wrong_type("schema", "a whole number", schema)
    elif schema > NEWEST_SCHEMA:
        problem = Problem.of("newer-schema", {"value": schema, "newest": NEWEST_SCHEMA}, path="schema")
        raise InvalidDocument(problem)
    elif schema < 1:
        notes.fault("out-of-range", "schema", {"value": schema, "low": 1, "high": NEWEST_SCHEMA})


def _echoes(document: dict[str, object], given: dict[str, object], notes: Notes) -> list[Problem]:
    """Ids used twice and references to nothing, among what could be read; what could not be read accuses nobody."""
    ids = {kind: _ids(document, kind) for kind in ("rooms", "formats", "organizations", "people", "partners", "sessions")}
    if given.get("formats", STANDARD_FORMATS) is STANDARD_FORMATS:
        ids["formats"] = [each.id for each in STANDARD_FORMATS]
    known = {kind: {id_ for id_ in found if id_} for kind, found in ids.items() if found is not None and None not in found}
    twice = [problem for kind, found in ids.items() if found is not None for problem in repeated(kind, found)]
    organizer = given.get("organizer")
    named = [
        *named_by_people(_good(notes, "people", Person)),
        *named_by_organizer(organizer if isinstance(organizer, Organizer) else None),
        *named_by_partners(_good(notes, "partners", Partner)),
        *named_by_sessions(_good(notes, "sessions", Session)),
    ]
    return [*twice, *unknown(named, known)]


def _ids(document: dict[str, object], kind: str) -> list[str | None] | None:
    """The ids of a kind as they are written, None in the place of one that cannot be read; None where nothing can."""
    owner: object = document.get("venue", {}) if kind == "rooms" else document
    items = cast("dict[str, object]", owner).get(kind, []) if isinstance(owner, dict) else None
    if not isinstance(items, list):
        return None
    key = "organization" if kind == "partners" else "id"
    found = [cast("dict[str, object]", item).get(key) if isinstance(item, dict) else None for item in cast("list[object]", items)]
    return [each if isinstance(each, str) else None for each in found]


T = TypeVar("T")


def _good(notes: Notes, path: str, kind: type[T]) -> list[tuple[int, T]]:
    return [(n, each) for n, each in enumerate(notes.lists.get(path, ())) if isinstance(each, kind)]


def write_edition(edition: Edition, *, toml: bool) -> dict[str, object]:
    """The tree of an edition: its schema, then its attributes in their order, defaults left out."""
    written = write_table(edition, _FIELDS, toml=toml)
    if edition.languages == (edition.language,):
        written.pop("languages", None)
    return {"schema": NEWEST_SCHEMA, **written}
