"""Where an edition comes from: a file, or stdin; and which files are its own, and never to be written over."""

import errno
import os
import sys
from pathlib import Path

import raict

__all__ = ["STDIN", "is_no_book", "is_stdin", "load", "why_not_instead", "why_not_over"]

STDIN = "stdin"
"""What the standard input is called in what is said."""
_CALENDAR = b"BEGIN:VCALENDAR"


def is_stdin(file: str) -> bool:
    """Whether it is the standard input that is meant."""
    return file in {"-", "/dev/stdin"}


def load(file: str) -> raict.Edition:
    """Read the edition of a file, or of stdin: JSON where that begins with a brace, as no TOML does; else TOML.

    Raises:
        InvalidDocument: as for `raict.load`.
        OSError: likewise.
    """
    if not is_stdin(file):
        return raict.load(file)
    octets = _octets()
    return raict.loads(octets, format="json" if octets.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" else "toml")


def _octets() -> bytes:
    """What stands on stdin, as far as a document may reach, and one more."""
    from raict.data.limits import LARGEST

    stream = sys.stdin
    if stream is None:  # closed before the process began
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), STDIN)
    try:
        binary = getattr(stream, "buffer", None)
        if binary is None:  # a program has put a stream of text in its place
            return stream.read(LARGEST + 1).encode("utf-8", "surrogatepass")
        octets: bytes = binary.read(LARGEST + 1)
    except OSError as failure:
        failure.filename = STDIN
        raise
    return octets


def why_not_over(target: Path, file: str) -> str | None:
    """Why a calendar of the edition in `file` must not be written at `target`, as a key of our words; None where it may.

    A calendar may stand in the place of another, or of a file without content; never of anything else, and never of what the
    edition was read from.
    """
    if not target.is_file():  # nothing, or a pipe; a folder is refused by whoever writes
        return None
    with target.open("rb") as there:
        begin = there.read(len(_CALENDAR))
    if begin == _CALENDAR:
        return None
    if not is_stdin(file):
        if target.samefile(file):
            return "itself"
        table = _table(Path(file))
        if table is not None and target.samefile(table):
            return "its table"
    return "no calendar" if begin else None


def why_not_instead(target: Path, new: str, edition: raict.Edition) -> str | None:
    """Why the next version of an edition must not be written at `target`, as a key of our words; None where it may.

    It may stand in the place of another version, as is the one published last, or of a file without content; never of anything
    else, and never of the new version as people write it, with their comments.

    Args:
        target: where it would be written.
        new: the file of the version as it was written.
        edition: that version.
    """
    if not target.is_file() or not target.stat().st_size:
        return None
    if not is_stdin(new) and target.samefile(new):
        return "written"
    try:
        there = raict.load(target)
    except raict.InvalidDocument:
        return "no version"
    return None if there.id == edition.id else "no version"


def is_no_book(target: Path) -> bool:
    """Whether something stands at `target` over which no book of replies must be written: anything but another, or nothing."""
    from raict.guests import Replies

    if not target.is_file() or not target.stat().st_size:
        return False
    try:
        Replies.loads(target.read_bytes())
    except raict.InvalidDocument:
        return True
    return False


def _table(path: Path) -> Path | None:
    """The table from which an edition that could be read has sessions."""
    from raict.data.source import parse

    tree, _ = parse(path.read_bytes(), path.suffix.lower().removeprefix("."))
    name = tree.get("sessions_file")
    return None if name is None else path.resolve().parent / str(name)
