"""How words are compared where people write them with and without accents, capitals, hyphens: folded."""

import re
from typing import Final
from unicodedata import combining, normalize

__all__ = ["LINKS", "WORD", "bare", "fold"]

WORD: Final = re.compile(r"[^\W_]+")
_LINKS = "a au aux d de des du en l la le les pour pres aupres chez dans sur par hors entre sous contre avec es et ou"
LINKS: Final = frozenset(_LINKS.split())
"""Words that begin what a function is of, folded."""


def bare(word: str) -> str:
    """One word without case and accents."""
    return "".join(each for each in normalize("NFKD", word.casefold()) if not combining(each))


def fold(text: str) -> str:
    """The words of a text without case, accents, hyphens and apostrophes: how functions are compared.

    >>> fold("Chargé d’affaires")
    'charge d affaires'
    """
    return " ".join(bare(each[0]) for each in WORD.finditer(text))
