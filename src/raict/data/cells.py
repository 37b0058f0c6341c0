"""Rows and cells of a CSV file, read strictly: no row is swallowed by a quotation mark left open."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from raict.data.source import in_words
from raict.errors import InvalidDocument, Problem

__all__ = ["begun_rows", "numbered_rows"]

_MARKS: Final = ";,\t"


def numbered_rows(text: str, name: str = "") -> Iterator[tuple[int, list[str]]]:
    """Its rows in order, each with its number, from 1; cells are separated by what the first has most of.

    Args:
        text: the file.
        name: what to call it in a refusal.

    Raises:
        InvalidDocument: where it is no CSV, by the row.
    """
    row = 0
    try:
        for row, cells in enumerate(_table(text, strict=True), start=1):
            yield row, cells
    except csv.Error as failure:
        raise InvalidDocument(Problem.of("csv-syntax", in_words(failure), path=f"{name}[{row + 1}]")) from None


def begun_rows(text: str) -> list[list[str]]:
    """The rows of the beginning of a file, the last cut off; none where they cannot be told."""
    try:
        return list(_table(text, strict=False))
    except csv.Error:
        return []


def _table(text: str, *, strict: bool) -> Iterator[list[str]]:
    first = re.split(r"[\r\n]", text, maxsplit=1)[0]
    return csv.reader(io.StringIO(text, newline=""), delimiter=max(_MARKS, key=first.count), strict=strict)
