"""How much of the private side is read."""

from typing import Final

__all__ = ["LARGEST_FORM", "LARGEST_LIST"]

LARGEST_LIST: Final = 1 << 26
"""Octets of a list of invitations, or of a book of replies, that are read: some hundred thousand guests."""
LARGEST_FORM: Final = 1 << 20
"""Octets of a form's export that are read: some ten thousand answers."""
