"""Run as a process of its own: editions come in on stdin, as JSON, one a line; their feeds go out on stdout, end to end.

It imports nothing of the tests, so it runs from any directory.
"""

import sys

import raict
from raict import ics

__all__ = ["write"]


def write(document: str) -> bytes:
    """The feeds of one edition: in two languages, with all three ways of cancelling."""
    edition = raict.loads(document, format="json")
    return b"".join(
        [
            ics.feed(edition, domain="example.org", language=language, content="both", cancelled=cancelled)
            for language in ("fr", "en")
            for cancelled in _CANCELLED
        ]
    )


_CANCELLED: tuple[ics.Cancelled, ...] = ("keep", "drop", "prefix")

if __name__ == "__main__":
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(write(line.decode()))
