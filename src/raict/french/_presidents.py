"""Of what somebody is president: of a country, of a community of communes, or of what the words do not tell."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from raict import _names
from raict.french._countries import COUNTRY_ARTICLES
from raict.french._folding import fold

__all__ = ["presided"]

_OF: Final = frozenset({"de", "du", "des", "d", "le", "la", "l", "les", "of", "the"})
_STATE, _TERRITORY = "chef de l etat", "president de region"
_FRENCH: Final = frozenset({"BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "WF", "YT"})
# « Le président de la réunion » is of a meeting; the island has no president.
_NOT_PRESIDED: Final = frozenset({"RE"})
_ALSO: Final = ("congo", "etats unis d amerique", "palestine", "birmanie")
_BODIES: Final = {
    "metropole": "president de metropole",
    **dict.fromkeys(("agglomeration", "agglo", "communaute", "intercommunalite"), "president de communaute"),
}
_LONGEST: Final = 6


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """By the folded names of countries in French and English, the key of the function of their presidents."""
    found: dict[str, str] = dict.fromkeys(_ALSO, _STATE)
    for code in COUNTRY_ARTICLES:
        if code not in _NOT_PRESIDED:
            for language in ("fr", "en"):
                name = " ".join(_without_links(fold(_names.country_name(code, language)).split()))
                found[name] = _TERRITORY if code in _FRENCH else _STATE
    return found


def _without_links(words: Sequence[str]) -> Sequence[str]:
    start = next((n for n, word in enumerate(words) if word not in _OF), len(words))
    return words[start:]


def presided(after: Sequence[str]) -> str | None:
    """The key of the function that a president holds, by the folded words after the title; None where they do not tell.

    Of a country in French or English (« du Sénégal »), and of what is named as « Dijon Métropole » is: alone, and to the end.

    >>> presided(["du", "senegal"])
    'chef de l etat'
    """
    name = _without_links(after)
    if not name or len(name) == len(after) or len(after) > _LONGEST + 2:
        return None
    if len(name) > 1 and name[-1] in _BODIES and _OF.isdisjoint(name):
        return _BODIES[name[-1]]
    return _countries().get(" ".join(name))
