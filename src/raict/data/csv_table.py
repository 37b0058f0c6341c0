"""Sessions from a spreadsheet: a CSV file beside the edition, one row each.

The header holds the keys of a session: `id`, `format`, `title` (or `title.fr`, `title.en`), `abstract`, `date`, `part`, `time`,
`start`, `end`, `end_date`, `rooms`, `participants`, `languages`, `capacity`, `audience`, `countries`, `topics`, `online_url`,
`website`, `status`, `extra.KEY`. Several ids stand with spaces between, several topics with `|`; a participant is
`role:person`, or the person alone for a speaker. Faults name file and row: `sessions.csv[3].when.start`, the header being row 1.
"""

import csv
import io
from pathlib import Path
from typing import Final, cast

from raict.data.reading import BAD, Notes
from raict.data.source import LARGEST
from raict.data.vocabulary import SESSION
from raict.errors import visible

__all__ = ["CsvTable"]

_TIMES: Final = ("date", "part", "time", "fold", "start", "end", "end_date")
_LISTS: Final = ("rooms", "languages", "countries")
_WHOLE: Final = ("capacity", "fold")


class CsvTable:
    """A CSV file of sessions, by name and octets."""

    def __init__(self, name: str, octets: bytes) -> None:
        """Keep what is to be read."""
        self.name, self.octets = name, octets

    @classmethod
    def beside(cls, edition: Path, name: object, notes: Notes) -> "CsvTable | None":
        """The file of that name in the folder of the edition, and no other; None after noting why not."""
        if type(name) is not str:
            notes.wrong_type("sessions_file", "text", name)
            return None
        folder = edition.resolve().parent
        path = (folder / name).resolve()
        if not name or Path(name).name != name or path.parent != folder or not path.is_file():
            notes.fault("not-beside", "sessions_file", {"value": visible(name)})
            return None
        return cls(name, path.read_bytes()[: LARGEST + 1])

    def read(self, notes: Notes) -> object:
        """Its sessions, in order; or `BAD` after noting what is wrong with each."""
        rows = self._rows(notes)
        if rows is None:
            return BAD
        read = tuple(SESSION.read(row, f"{self.name}[{n}]", notes) if row is not None else BAD for n, row in rows)
        return BAD if BAD in read else read

    def _rows(self, notes: Notes) -> list[tuple[int, dict[str, object] | None]] | None:
        text = self._text(notes)
        if text is None:
            return None
        first, _, _ = text.partition("\n")
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=first.count), strict=True)
        try:
            header = [cell.strip() for cell in next(reader, [])]
            stems = {key.partition(".")[0] for key in header if "." in key}
            twice = [key for n, key in enumerate(header) if key in header[:n] or key in stems]
            for key in twice:
                notes.fault("csv-header", f"{self.name}[1]", {"key": visible(key)})
            if twice:
                return None
            found: list[tuple[int, dict[str, object] | None]] = []
            for n, cells in enumerate(reader, start=2):
                if any(cell.strip() for cell in cells):
                    found.append((n, self._row(header, cells, n, notes)))
        except csv.Error as failure:
            notes.fault("csv-syntax", f"{self.name}[{reader.line_num}]", {"reason": visible(failure)})
            return None
        return found

    def _text(self, notes: Notes) -> str | None:
        if len(self.octets) > LARGEST:
            notes.fault("too-large", self.name, {"limit": LARGEST})
            return None
        try:
            return self.octets.decode().removeprefix("\ufeff")
        except UnicodeDecodeError as failure:
            notes.fault("not-utf-8", self.name, {"position": failure.start + 1})
            return None

    def _row(self, header: list[str], cells: list[str], n: int, notes: Notes) -> dict[str, object] | None:
        """A row as the table it would be in the edition's own file; empty cells are keys left out."""
        if len(cells) != len(header):
            notes.fault("csv-row", f"{self.name}[{n}]", {"got": len(cells), "expected": len(header)})
            return None
        row: dict[str, object] = {}
        when: dict[str, object] = {}
        for key, cell in zip(header, (cell.strip() for cell in cells), strict=True):
            if not cell:
                continue
            stem, _, rest = key.partition(".")
            if key in _TIMES:
                when[key] = _whole(key, cell)
            elif rest:
                row[stem] = {**cast("dict[str, object]", row.get(stem, {})), rest: cell}
            else:
                row[key] = _cell(key, cell)
        if when:
            row["when"] = when
        return row


def _whole(key: str, cell: str) -> object:
    return int(cell) if key in _WHOLE and cell.isascii() and cell.isdigit() and len(cell) < 10 else cell


def _cell(key: str, cell: str) -> object:
    if key in _LISTS:
        return cell.split()
    if key == "topics":
        return [topic.strip() for topic in cell.split("|")]
    if key == "participants":
        parts = [each.rpartition(":") for each in cell.split()]
        return [{"person": person, "role": role} if colon else {"person": person} for role, colon, person in parts]
    return _whole(key, cell)
