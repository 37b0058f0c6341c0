"""Editions in files: TOML and JSON of one shape, read with every fault at once, written back the same.

`load`, `loads` and `dumps` are imported from `raict` itself.
"""

from os import PathLike

from raict.data.limits import LARGEST
from raict.model.editions import Edition

__all__ = ["dumps", "load", "loads"]


def __dir__() -> list[str]:
    return __all__


def load(path: str | PathLike[str], *, format: str | None = None, limit: int = LARGEST) -> Edition:
    """Read an edition from a file, and its sessions from a CSV file beside it where `sessions_file` names one.

    Args:
        path: the file.
        format: `toml` or `json`; None goes by the suffix.
        limit: how many octets the file may have, and the table beside it; 1 MiB, unless you trust where they come from. A reading
            may take a hundred times as much memory.

    Raises:
        InvalidDocument: with every fault of the document, each with its path, line and column where they are known.
        OSError: when a file cannot be read, or is no regular file.
        ValueError: for a limit below 1.

    >>> import tempfile, pathlib
    >>> from raict import samples
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "edition.toml")
    ...     _ = path.write_text(samples.text("edition-2023.toml"), encoding="utf-8")
    ...     load(path).number
    14
    """
    from functools import partial
    from pathlib import Path

    from raict.data.csv_table import CsvTable
    from raict.data.edition import read_edition
    from raict.data.files import octets_of
    from raict.data.source import parse

    _check_limit(limit)
    path = Path(path)
    octets = octets_of(path, limit)
    named = path.suffix.lower().removeprefix(".") or path.name
    return read_edition(*parse(octets, format or named, limit), partial(CsvTable.beside, path, limit))


def loads(text: str | bytes, *, format: str = "toml", limit: int = LARGEST) -> Edition:
    """Read an edition from text.

    Args:
        text: the document, or its octets in UTF-8.
        format: `toml` or `json`.
        limit: how many octets it may have in UTF-8; 1 MiB, unless you trust where it comes from.

    Raises:
        InvalidDocument: with every fault of the document, each with its path, line and column where they are known.
        ValueError: for a limit below 1.

    >>> from raict import InvalidDocument, samples
    >>> loads(samples.text("edition-2023.toml")).id
    'raict-2023'
    >>> try:
    ...     loads("start = 14:00")
    ... except InvalidDocument as refusal:
    ...     print(refusal)
    line 1, column 9: a time must stand in quotes: 14:00 (write "14:00")
    """
    from raict.data.edition import read_edition
    from raict.data.source import parse

    _check_limit(limit)
    return read_edition(*parse(text, format, limit))


def _check_limit(limit: int) -> None:
    if limit < 1:
        raise ValueError(f"a limit of {limit} octets leaves nothing to read: use 1 or more")


def dumps(edition: Edition, *, format: str = "toml") -> str:
    """Write an edition as text that `loads` reads back to an equal one; the same edition gives the same text.

    A text of more than 1 MiB, which some thousand sessions make, is read back where `loads` is given a higher `limit`. What has
    its default is left out. The sessions of a CSV file are written where all others are.

    Args:
        edition: any edition.
        format: `toml` or `json`.

    Raises:
        ValueError: for another format.

    >>> from raict import samples
    >>> edition = loads(samples.text("edition-2023.toml"))
    >>> loads(dumps(edition, format="json"), format="json") == edition
    True
    """
    from raict.data.edition import write_edition

    if format == "toml":
        import tomli_w

        return tomli_w.dumps(write_edition(edition, toml=True), multiline_strings=True)
    if format == "json":
        import json

        return json.dumps(write_edition(edition, toml=False), ensure_ascii=False, indent=2) + "\n"
    raise ValueError(f"{format!r} is no format of an edition: use 'toml' or 'json'")
