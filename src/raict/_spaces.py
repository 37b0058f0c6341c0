"""Spaces, chosen in one last pass."""

from typing import Final

__all__ = ["NBSP", "plain_spaces"]

NBSP: Final = "\u00a0"
_PLAIN = str.maketrans({NBSP: " ", "\u202f": " "})


def plain_spaces(text: str) -> str:
    r"""The same text with ordinary spaces for no-break ones, for media that stumble over them.

    >>> plain_spaces("14\u00a0h\u00a030")
    '14 h 30'
    """
    return text.translate(_PLAIN)
