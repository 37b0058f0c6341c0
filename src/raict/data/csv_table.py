"""Sessions from a spreadsheet: a CSV file beside the edition, one row each.

The header holds the keys of a session: `id`, `format`, `title` (or `title.fr`, `title.en`), `abstract`, `date`, `part`,
`time`, `fold`, `start`, `end`, `end_date`, `rooms`, `participants`, `languages`, `capacity`, `audience`, `countries`,
`online_url`, `website`, `topics`, `status`, `withdrawn`, `revision.sequence`, `revision.updated`, `extra.KEY`. Several ids
stand with spaces, `|`, `,` or `;` between them, several topics with `|`; a participant is `role:person`, or the person alone
for a speaker. Faults name file, row and column, `sessions.csv[3].start`, the header being row 1.
"""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, cast

from attrs import evolve, fields

from raict.data.cells import begun_rows, numbered_rows
from raict.data.files import octets_of
from raict.data.outline import Tree
from raict.data.reading import BAD, Notes
from raict.data.source import decoded
from raict.data.tables import meant_by
from raict.data.vocabulary import SESSION
from raict.errors import InvalidDocument, InvalidValue, Problem, visible
from raict.model.addresses import optional_file_name
from raict.model.sessions import Session
from raict.model.text import identifier, language_tag

__all__ = ["CsvTable"]

_TIMES: Final = ("date", "part", "time", "fold", "start", "end", "end_date")
_LISTS: Final = ("rooms", "languages", "countries")
_WHOLE: Final = ("capacity", "fold", "revision.sequence")
_DOTTED: Final = {"title": language_tag, "abstract": language_tag, "extra": identifier}
"""Columns that may have a second part, and what that is."""
_NO_COLUMNS: Final = frozenset({"when", "revision", "extra"})
_KEYS: Final = tuple(each.name for each in fields(Session) if each.name not in _NO_COLUMNS)
_COLUMNS: Final = [*_KEYS, *_TIMES, "revision.sequence", "revision.updated"]
_REQUIRED: Final = ("id", "format", "title")
_SUFFIXES: Final = (".csv", ".tsv", ".txt")


class CsvTable:
    """A CSV file of sessions, by name and octets."""

    def __init__(self, name: str, octets: bytes, limit: int) -> None:
        """Keep what is to be read, and how many octets it may have."""
        self.name, self.octets, self.limit = name, octets, limit
        self.keys: list[str | None] = []
        """The column names; None for a column that cannot be read, an empty one for a column nobody named."""
        self.lost: set[str] = set()
        """Keys that must be there and are not, or cannot be read: noted once, in the header."""
        self.misspelt: dict[str, str] = {}
        """Keys that were meant, each with the name its column has; what stands below is read all the same."""

    @classmethod
    def beside(cls, edition: Path, limit: int, name: object, notes: Notes) -> "CsvTable | None":
        """The file of that name in the folder of the edition, and no other; None after noting why not.

        Raises:
            OSError: when it is there and cannot be read.
        """
        if type(name) is not str:
            notes.wrong_type("sessions_file", "text", name)
            return None
        if _is_plain(name) and not _is_csv(name):
            notes.fault("not-csv", "sessions_file", {"value": visible(name), "allowed": ", ".join(_SUFFIXES)})
            return None
        if _is_plain(name):
            folder = edition.resolve().parent
            path = folder / name
            # A link may lead to another table of the folder, and to nothing that could not be named itself.
            target = path.resolve() if _is_there(path) else None
            if target is not None and target.parent == folder and _is_plain(target.name) and _is_csv(target.name):
                return cls(name, octets_of(target, limit, follow=False), limit)
            if not os.path.lexists(path):
                notes.fault("no-such-table", "sessions_file", {"value": visible(name)})
                return None
        notes.fault("not-beside", "sessions_file", {"value": visible(name)})
        return None

    def read(self, notes: Notes) -> object:
        """Its sessions, in order; or `BAD` after noting what is wrong with each."""
        problems, calls = len(notes.problems), len(notes.calls)
        try:
            return self._rows(decoded(self.octets, self.limit, self.name), notes)
        except InvalidDocument as refusal:
            notes.add(self._by_row(each) for each in refusal.problems)
            return BAD
        finally:
            notes.problems[problems:] = (evolve(each, path=self._by_column(each.path)) for each in notes.problems[problems:])
            notes.calls[calls:] = ((kind, id_, self._by_column(path)) for kind, id_, path in notes.calls[calls:])

    def _by_row(self, problem: Problem) -> Problem:
        """Where octets are no text: the row and the column that begin so."""
        if problem.code != "not-utf-8":
            return problem
        before = self.octets[: cast("int", problem.values["position"]) - 1].decode("utf-8-sig") + "?"
        rows = begun_rows(before)
        if not rows:  # a cell of more than may be, before the row is known
            return problem
        header = rows[0] if len(rows) > 1 else []
        column = header[len(rows[-1]) - 1].strip() if len(rows[-1]) <= len(header) else ""
        return evolve(problem, path=f"{self.name}[{len(rows)}]" + (f".{visible(column)}" if column else ""))

    def _by_column(self, path: str) -> str:
        """A path as the table knows it: what makes up `when` are columns of their own, and columns have the names they have."""
        match = re.fullmatch(r"(\[[0-9]+\])\.(?:when(?:\.|$))?([^.\[]*)(.*)", path.removeprefix(self.name))
        if match is None or match[1] == "[1]":
            return path
        row, key, rest = match.groups()
        column = self.misspelt.get(key + rest) or self.misspelt.get(key, key) + rest
        return f"{self.name}{row}" + (f".{column}" if key else "")

    def _rows(self, text: str, notes: Notes) -> object:
        rows = numbered_rows(text, self.name)
        begin = len(notes.problems)
        self._read_header(next(rows, (1, list[str]()))[1], notes)
        read = [self._read_row(cells, row, notes) for row, cells in rows if any(cell.strip() for cell in cells)]
        return tuple(read) if len(notes.problems) == begin else BAD

    def _read_header(self, cells: Iterable[str], notes: Notes) -> None:
        """What is unknown, repeated or missing is noted here, once, and not in each row."""
        place = f"{self.name}[1]"
        names = [cell.strip() for cell in cells]
        written = {*names, *(name.partition(".")[0] for name in names)}
        seen: set[str] = set()
        stems: set[str] = set()
        for name in names:
            stem, dot, _ = name.partition(".")
            if name and (seen & {name, stem} or name in stems):
                notes.fault("csv-header", place, {"key": visible(name)})
                self.keys.append(None)
            else:
                self.keys.append(self._column(name, f"{place}.{visible(name)}", written, notes) if name else "")
            seen.add(name)
            stems |= {stem} if dot else set()
        found = seen | stems | self.lost | {key.partition(".")[0] for key in self.misspelt}
        for key in _REQUIRED if names else ():
            if key not in found:
                notes.fault("missing-key", f"{place}.{key}")
                self.lost.add(key)

    def _column(self, name: str, place: str, written: set[str], notes: Notes) -> str | None:
        """The key that a name is, or was meant to be; None after noting that it is neither."""
        stem, dot, rest = name.partition(".")
        meant = name
        if name not in _COLUMNS and not (dot and stem in _DOTTED):
            stem = meant_by(stem, list(_DOTTED)) if dot else ""
            meant = f"{stem}.{rest}" if stem else meant_by(name, _COLUMNS)
            notes.fault("unknown-key", place, {"nearest": meant})
            if not meant or meant in self.misspelt or written & {meant, stem}:
                return None
            self.misspelt[meant] = name
        if dot and stem in _DOTTED:
            try:
                _DOTTED[stem](rest)
            except InvalidValue as refusal:
                notes.refused(refusal, place)
                self.lost.add(stem)
                return None
        return meant

    def _read_row(self, cells: list[str], row: int, notes: Notes) -> object:
        """A row as the table it would be in the edition's own file; empty cells are keys left out."""
        place = f"{self.name}[{row}]"
        if len(cells) != len(self.keys):
            return notes.fault("csv-row", place, {"got": len(cells), "expected": len(self.keys)})
        given: Tree = {}
        when: Tree = {}
        for n, (key, cell) in enumerate(zip(self.keys, (cell.strip() for cell in cells), strict=True), start=1):
            if not cell or key is None:
                continue
            stem, dot, rest = key.partition(".")
            if not key:
                notes.fault("csv-nameless", place, {"column": n, "value": visible(cell)})
            elif key in _TIMES:
                when[key] = _cell(key, cell)
            elif dot:
                cast("Tree", given.setdefault(stem, {}))[rest] = _cell(key, cell)
            else:
                given[key] = _cell(key, cell)
        if when:
            given["when"] = when
        for key in self.lost:
            given.setdefault(key, BAD)
        notes.declare("sessions", given.get("id"), place)
        notes.rows[place] = visible(given.get("id", ""))
        return SESSION.read(given, place, notes)


def _is_there(path: Path) -> bool:
    """Whether there is a file: no folder, no device, no link that leads nowhere; a name too long for the system is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _is_plain(name: str) -> bool:
    """Whether it is the name of a file in the same folder, on every system."""
    try:
        plain_name = optional_file_name(name)
    except InvalidValue:
        return False
    return plain_name == name and "/" not in name


def _is_csv(name: str) -> bool:
    return name.lower().endswith(_SUFFIXES)


def _split(cell: str) -> list[str]:
    """Several ids or codes: none of them holds a space or one of these marks."""
    return [each for each in re.split(r"[\s|,;]+", cell) if each]


def _cell(key: str, cell: str) -> object:
    if key in _WHOLE:
        return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 10 else cell
    if key in _LISTS:
        return _split(cell)
    if key == "topics":
        return [topic for each in cell.split("|") if (topic := each.strip())]
    if key == "participants":
        # Some set a space before the colon, or after it.
        parts = (each.rpartition(":") for each in " ".join(_split(cell)).replace(" :", ":").replace(": ", ":").split())
        return [{"person": person, "role": role} if colon else {"person": person} for role, colon, person in parts]
    return cell
