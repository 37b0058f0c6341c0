"""What civilities say: of whom they speak, and how they are written in full and shortened (F36)."""

import re
from typing import Final, NamedTuple

from raict.french._folding import fold
from raict.model.grammar import GrammaticalGender, GrammaticalNumber
from raict.model.text import guard

__all__ = ["Civility", "first_word", "in_full", "read_civility", "shortened"]

_MASCULINE, _FEMININE = GrammaticalGender.MASCULINE, GrammaticalGender.FEMININE
_SINGULAR, _PLURAL = GrammaticalNumber.SINGULAR, GrammaticalNumber.PLURAL
_SPEAKING: Final = {
    **dict.fromkeys(("m", "mr", "monsieur", "herr"), (_MASCULINE, _SINGULAR)),
    **dict.fromkeys(("mm", "messieurs", "herren"), (_MASCULINE, _PLURAL)),
    **dict.fromkeys(
        ("mme", "madame", "mlle", "mademoiselle", "mrs", "ms", "miss", "frau"),
        (_FEMININE, _SINGULAR),
    ),
    **dict.fromkeys(("mmes", "mesdames", "mlles", "mesdemoiselles"), (_FEMININE, _PLURAL)),
}
_TITLES: Final = frozenset({"me", "maitre", "dr", "docteur", "pr", "professeur"})
_TOGETHER: Final = re.compile(r"[&+]|\b(?:et|and|und)\b", re.IGNORECASE)
_SIGN: Final = re.compile(r"[&+]")
_IN_FULL: Final = {
    **dict.fromkeys(("m", "mr", "monsieur"), "Monsieur"),
    **dict.fromkeys(("mm", "messieurs"), "Messieurs"),
    **dict.fromkeys(("mme", "madame", "mlle", "mademoiselle"), "Madame"),
    **dict.fromkeys(("mmes", "mesdames", "mlles", "mesdemoiselles"), "Mesdames"),
    **dict.fromkeys(("me", "maitre"), "Maître"),
    **dict.fromkeys(("dr", "docteur"), "Docteur"),
    **dict.fromkeys(("pr", "professeur"), "Professeur"),
}
_SHORT: Final = {
    **dict(zip(("Monsieur", "Messieurs", "Madame", "Mesdames"), ("M.", "MM.", "Mme", "Mmes"), strict=True)),
    **dict(zip(("Maître", "Docteur", "Professeur"), ("Me", "Dr", "Pr"), strict=True)),
}
_LINKS: Final = frozenset({"et", "ou"})


class Civility(NamedTuple):
    """Of whom a civility speaks."""

    gender: GrammaticalGender | None = None
    """None where it says nothing, and of women and men together."""
    number: GrammaticalNumber = _SINGULAR
    """Plural in its own words: « MM. », « Mesdames et Messieurs »."""
    couple: bool = False
    """Whether it joins single people: « M. et Mme »."""


def read_civility(civility: str | None) -> Civility:
    """Of whom it speaks: the first word tells, or all of them where more than one says something.

    >>> read_civility("M. et Mme").couple
    True
    """
    if civility is None:
        return Civility()
    words = fold(guard(civility, "civility")).split()
    said = [_SPEAKING[word] for word in words if word in _SPEAKING]
    silent = not _TITLES.isdisjoint(words)
    together = len(said) + silent > 1 and _TOGETHER.search(civility) is not None
    if not said or not (together or words[0] in _SPEAKING):
        return Civility()
    genders = {gender for gender, _ in said}
    gender = genders.pop() if len(genders) == 1 and not (together and silent) else None
    if any(number is _PLURAL for _, number in said):
        return Civility(gender, _PLURAL)
    return Civility(gender, couple=together)


def first_word(civility: str | None) -> str:
    """Its first word, folded."""
    return fold(guard(civility, "civility")).partition(" ")[0] if civility is not None else ""


def in_full(civility: str | None) -> str | None:
    """« Monsieur et Madame » for « M. et Mme »; as it is written where a word of it is none that French shortens.

    >>> in_full("MM."), in_full("M. et Mme"), in_full("S. E. M.")
    ('Messieurs', 'Monsieur et Madame', 'S. E. M.')
    """
    if civility is None:
        return None
    words = fold(_SIGN.sub(" et ", guard(civility, "civility"))).split()
    if not words or any(word not in _IN_FULL and word not in _LINKS for word in words):
        return civility
    if len(words) > 1 and (_LINKS.isdisjoint(words) or "/" in civility):
        return civility
    return " ".join(_IN_FULL.get(word, word) for word in words)


def shortened(civility: str | None) -> str | None:
    """« M. et Mme » for « Monsieur et Madame »; as it is written where it is none that French shortens."""
    full = in_full(civility)
    return full and " ".join(_SHORT.get(word, word) for word in full.split(" "))
