"""How much of a document is read, whoever wrote it."""

from typing import Final

__all__ = ["DEEPEST", "LARGEST", "MOST_DIGITS", "MOST_DOTS", "MOST_PARTS"]

LARGEST: Final = 1_048_576
"""Octets of a document, or of a table beside it, unless more are asked for."""
DEEPEST: Final = 32
"""Lists and tables inside each other."""
MOST_PARTS: Final = 64
"""Parts of a dotted key."""
MOST_DOTS: Final = 100_000
"""Dots outside texts, in a document no larger than usual: each may make a table, which costs a parser a thousand octets."""
MOST_DIGITS: Final = 64
"""Digits of a number."""
