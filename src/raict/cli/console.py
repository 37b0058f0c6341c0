"""The two streams: text on stdout, remarks on stderr.

Always UTF-8 with line feeds, whatever the environment says, so that the same command writes the same octets everywhere. A
reader that goes away early is no fault: the rest is dropped, and the exit status is that of the work.
"""

import os
import sys
from contextlib import suppress
from errno import EBADF
from typing import TextIO

__all__ = ["one_line", "out", "out_octets", "remark", "settle", "shown"]

_SPACES = "\u00a0\u202f"


def shown(character: str) -> bool:
    """Whether a terminal shows a character as it is, on the same line; the spaces of French are."""
    return character.isprintable() or character in _SPACES


def one_line(text: str) -> str:
    r"""Foreign text as a terminal may show it: controls, escapes and everything invisible spelt out.

    >>> one_line("a\x1b[2Jb")
    'a\\u{001B}[2Jb'
    """
    if text.isprintable():
        return text
    return "".join(c if shown(c) else f"\\u{{{ord(c):04X}}}" for c in text)


def out(text: str) -> None:
    """Write lines to stdout.

    Raises:
        OSError: when it takes no more, and not because its reader has gone.
    """
    out_octets((text + "\n").encode("utf-8", "backslashreplace"))


def out_octets(octets: bytes) -> None:
    """Write octets to stdout, as they are.

    Raises:
        OSError: as for `out`.
    """
    with suppress(BrokenPipeError):
        _put(sys.stdout, octets)


def remark(text: str) -> None:
    """Write lines to stderr. When that fails there is nobody left to tell."""
    with suppress(OSError):
        _put(sys.stderr, (text + "\n").encode("utf-8", "backslashreplace"))


def settle() -> None:
    """Send what others wrote to stdout on its way, now that a reader who has gone can still be forgiven."""
    if sys.stdout is not None:
        with suppress(BrokenPipeError):
            _put(sys.stdout, b"")


def _put(stream: TextIO | None, octets: bytes) -> None:
    if stream is None:  # closed before the process began
        raise OSError(EBADF, os.strerror(EBADF))
    try:
        binary = getattr(stream, "buffer", None)
        if binary is None:  # a program has put a stream of text in its place
            stream.write(octets.decode())
        else:
            stream.flush()
            binary.write(octets)
        stream.flush()
    except OSError:
        _silence(stream)
        raise


def _silence(stream: TextIO) -> None:
    """Let the interpreter's own last flush go nowhere, or it would fail once more, with a status of its own."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
