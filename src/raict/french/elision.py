r"""Elision and contraction: « l’édition », « la onzième », « d’Iran », « aux Rencontres », « du Havre » (F28–F30).

Whether a word begins with a vowel for the ear is told from its letters, with lists where they do not say: the h that is mute,
y, « oui », « onze ». Lists know common words and the best known names; the argument `aspirated` knows better.

>>> elide("de", "octobre"), elide("la", "onzième édition"), contract("à", "les 14es Rencontres")
('d’octobre', 'la onzième édition', 'aux 14es Rencontres')
"""

import re
from enum import Enum
from typing import Final
from unicodedata import normalize

from raict.french._mute import DISJUNCT, MUTE_H, MUTE_Y
from raict.model.grammar import GrammaticalGender, GrammaticalNumber, NounGrammar
from raict.model.text import instance

__all__ = ["Before", "contract", "elide", "with_article"]


class Before(Enum):
    """What stands before a noun."""

    NOTHING = ""
    """« 14es Rencontres »."""
    ARTICLE = "le"
    """« les 14es Rencontres »."""
    TO = "à"
    """« aux 14es Rencontres »."""
    OF = "de"
    """« des 14es Rencontres »."""


_ELIDED = frozenset({"le", "la", "de", "que", "jusque", "lorsque", "puisque", "quoique", "je", "me", "te", "se", "ce", "ne"})
_VOWELS: Final = "aeiou"
_LIGATURES: Final = "œæ"
# Before these words alone: « quelqu’un », « presqu’île », yet « quelque endroit », « presque entier ».
_ELIDED_BEFORE = {"si": {"il", "ils"}, "quelque": {"un", "une"}, "presque": {"île", "îles"}}
# A quotation mark or a bracket does not keep an article from its noun: « l’« affaire » ».
_OPENING: Final = '«“„"([\u00a0\u202f'
_WORD = re.compile(r"[^\W\d_]+")
# Said « premier », « deuxième » …: the letter I is no vowel here. The other figures are consonants.
_ROMAN_ORDINAL = re.compile(r"(?:I(?:er|re)|II(?:e|de?)|III?e|I[VX]e)s?(?!\w)")
# « l’huis », yet « le huis clos ».
_CLOSED_DOORS = re.compile(r"huis[\s-]clos", re.IGNORECASE)
_LONGEST: Final = 40
_ARTICLE = re.compile(r"(les?)\s+(?=\S)", re.IGNORECASE)
_CONTRACTED = {("à", "le"): "au", ("à", "les"): "aux", ("de", "le"): "du", ("de", "les"): "des"}


def elide(word: str, following: str, *, aspirated: bool | None = None) -> str:
    """A word and what follows it, with the elision that French wants there (F29, F30).

    « le », « la », « de », « que », « jusque », « lorsque », « puisque », « quoique », « je », « me », « te », « se », « ce »
    (the pronoun), « ne » lose their vowel before a vowel or a mute h; « si » before « il » and « ils » alone, « quelque »
    before « un » and « une », « presque » before « île ». Any other word stays whole. Figures are never elided before: « le 11
    novembre », « la 8e », « de 80 ». y is a vowel before a consonant (« d’Yvetot ») and a consonant before a vowel (« le
    yacht »), but for names as « l’Yonne ». Where usage wavers (« de Hanoï »), the lists keep the h.

    Args:
        word: the word that may lose its vowel.
        following: what comes after it, of any length; quotation marks at its front do not count.
        aspirated: whether the first word of `following` forbids elision, as aspirated h does; None: as the lists say.
            A consonant or a figure forbids it whatever is said here.

    >>> elide("le", "hôtel de ville"), elide("le", "hall"), elide("jusque", "à Paris"), elide("la", "1re édition")
    ('l’hôtel de ville', 'le hall', 'jusqu’à Paris', 'la 1re édition')
    >>> elide("de", "Hugues"), elide("de", "Hugues", aspirated=True)
    ('d’Hugues', 'de Hugues')
    """
    instance(word, "word", str)
    instance(following, "following", str)
    instance(aspirated, "aspirated", bool, optional=True)
    low = word.lower()
    if (low in _ELIDED and _vowel_first(following, aspirated)) or _first_word(following) in _ELIDED_BEFORE.get(low, ()):
        return f"{word[:-1]}’{following}"
    return f"{word} {following}"


def contract(word: str, following: str, *, aspirated: bool | None = None) -> str:
    """« à » or « de » before a noun with its article or without: « au Havre », « des Mureaux », « de l’édition », « d’Amiens ».

    « le » and « les » are taken to be articles: this is not for verbs (« de le dire »).

    Args:
        word: « à », « de »; any other word is only elided.
        following: what comes after it.
        aspirated: as for `elide`, of the first word of `following`.

    >>> contract("de", "le 3e colloque"), contract("à", "la 14e édition"), contract("de", "édition")
    ('du 3e colloque', 'à la 14e édition', 'd’édition')
    """
    instance(word, "word", str)
    instance(following, "following", str)
    article = _ARTICLE.match(following)
    if article and (short := _CONTRACTED.get((word.lower(), article[1].lower()))):
        return f"{short.capitalize() if word[0].isupper() else short} {following[article.end() :]}"
    return elide(word, following, aspirated=aspirated)


def with_article(noun: str, grammar: NounGrammar, *, before: Before = Before.ARTICLE, aspirated: bool | None = None) -> str:
    """A noun, or an adjective and its noun, with what stands before it (F24, F29, F30).

    Args:
        noun: one word or several; its first one decides about elision.
        grammar: gender and number.
        before: the article alone, or « à » or « de » with it.
        aspirated: as for `elide`.

    >>> edition = NounGrammar(gender=GrammaticalGender.FEMININE)
    >>> [with_article("édition 2023", edition, before=each) for each in Before]
    ['édition 2023', 'l’édition 2023', 'à l’édition 2023', 'de l’édition 2023']
    """
    instance(noun, "noun", str)
    instance(grammar, "grammar", NounGrammar)
    instance(before, "before", Before)
    if before is Before.NOTHING:
        return noun
    if grammar.number is GrammaticalNumber.PLURAL:
        named = f"les {noun}"
    else:
        named = elide("la" if grammar.gender is GrammaticalGender.FEMININE else "le", noun, aspirated=aspirated)
    return named if before is Before.ARTICLE else contract(before.value, named)


def _front(text: str) -> str:
    """The first characters behind quotation marks, composed; letters above the line come down."""
    start = 0
    while start < len(text) and text[start] in _OPENING:
        start += 1
    return normalize("NFKC", text[start : start + _LONGEST].replace("<sup>", ""))


def _first_word(text: str) -> str:
    """In small letters; nothing where a text begins otherwise."""
    found = _WORD.match(_front(text))
    return found[0].lower() if found else ""


def _vowel_first(text: str, aspirated: bool | None) -> bool:
    """Whether the ear hears a vowel first, and may."""
    front = _front(text)
    found = _WORD.match(front)
    if not found or _ROMAN_ORDINAL.match(front):
        return False
    word = found[0]
    low = word.lower()
    first, second = _plain(low[0]), _plain(low[1:2])
    if first not in {*_VOWELS, *_LIGATURES, "h", "y"}:
        return False
    if aspirated is not None:
        return not aspirated
    if low in DISJUNCT or low.rstrip("sx") in DISJUNCT or _CLOSED_DOORS.match(front):
        return False
    if first == "h":
        return MUTE_H.match("".join(map(_plain, low))) is not None
    return first != "y" or second not in set(_VOWELS) or low in MUTE_Y


def _plain(letter: str) -> str:
    """Without its accent."""
    return normalize("NFD", letter)[:1]
