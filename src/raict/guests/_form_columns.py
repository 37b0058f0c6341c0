"""Which column of a form says what."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias
from unicodedata import normalize

from raict.errors import InvalidDocument, Problem, visible
from raict.guests._form_words import MEANINGS
from raict.model.text import refuse

__all__ = ["Columns", "columns_of", "meanings_of"]

_LONGEST_NAME, _LONGEST_QUESTION, _MOST_COLUMNS = 80, 1000, 1000
_KNOWN: Final = "id, courriel, séance, réponse, commentaire, représenté par, horodatage"
Columns: TypeAlias = dict[str, tuple[int, str]]
"""By what it says, the position and the name of each column that is read."""


def meanings_of(columns: Mapping[str, str]) -> dict[str, str]:
    """By what it is to say, the header of each column that is named by hand.

    Raises:
        InvalidValue: for a column that there is not, or is named twice.
    """
    from raict.data.tables import without_accents

    found: dict[str, str] = {}
    for name, header in columns.items():
        meaning = MEANINGS.get(without_accents(name)) or refuse("form-unknown-column", "columns", name=name, names=_KNOWN)
        if meaning in found:
            refuse("repeated-item", "columns", value=visible(name))
        found[meaning] = header
    return found


def columns_of(header: Sequence[str], chosen: Mapping[str, str]) -> Columns:
    """The columns that are read: those chosen, the others by their names.

    Raises:
        InvalidDocument: with every fault of the header.
    """
    from raict.data.tables import without_accents

    if len(header) > _MOST_COLUMNS:
        raise InvalidDocument(Problem.of("too-many", {"limit": _MOST_COLUMNS, "count": len(header)}, path="[1]"))
    columns: Columns = {}
    problems: list[Problem] = []
    by_header = {_plain(name): meaning for meaning, name in chosen.items()}
    for n, name in enumerate(cell.strip() for cell in header):
        meaning = by_header.get(_plain(name))
        if meaning is None and len(name) <= _LONGEST_NAME:
            meaning = MEANINGS.get(without_accents(name))
            meaning = None if meaning in chosen else meaning
        if meaning is None:
            continue
        if meaning in columns:
            problems.append(Problem.of("form-column-twice", {"key": visible(name), "first": columns[meaning][1]}, path="[1]"))
        columns.setdefault(meaning, (n, visible(name)))
    missing = [name for meaning, name in chosen.items() if meaning not in columns]
    problems += (Problem.of("form-column-missing", {"name": visible(name)}, path="[1]") for name in missing)
    if not {*columns, *chosen} & {"id", "address"}:
        problems.append(Problem.of("form-no-column", {"kind": "who answers", "names": "id, courriel, e-mail"}, path="[1]"))
    if "answer" not in {*columns, *chosen}:
        problems.append(Problem.of("form-no-column", {"kind": "what the answer is", "names": "réponse, answer"}, path="[1]"))
    if problems:
        raise InvalidDocument(*problems)
    return columns


def _plain(header: str) -> str:
    # To compose piled marks costs the square of how many there are, and no question is so long.
    composed = header if len(header) > _LONGEST_QUESTION else normalize("NFC", header)
    return " ".join(composed.casefold().split())
