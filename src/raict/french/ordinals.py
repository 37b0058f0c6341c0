"""Ordinals, in figures and in words: 1er, 1re, 14es, XIVe, quatorzième (F22, F23, F25)."""

from enum import Enum
from typing import Final

from raict.french.numbers import Spelling, cardinal, grouped
from raict.french.style import Locale
from raict.model.grammar import GrammaticalGender, GrammaticalNumber, NounGrammar
from raict.model.text import instance, whole

__all__ = ["OrdinalForm", "Superscript", "ordinal"]


class OrdinalForm(Enum):
    """How an ordinal is written (F22, F23)."""

    DIGITS = "digits"
    """« 14e »."""
    ROMAN = "roman"
    """« XIVe », for what comes round with solemnity: congresses, games, fairs."""
    WORDS = "words"
    """« quatorzième »."""


class Superscript(Enum):
    """How the letters behind the figures stand (F25); words have none."""

    PLAIN = "plain"
    """« 14e », on the line, as is admitted on screens."""
    UNICODE = "unicode"
    """« 14ᵉ », with letters that not every typeface has."""
    HTML = "html"
    """`14<sup>e</sup>`: only the letters are marked up; what stands around is the caller's to escape."""


HIGHEST_IN_WORDS: Final = 999
_HIGHEST = {OrdinalForm.DIGITS: 999_999, OrdinalForm.ROMAN: 3999, OrdinalForm.WORDS: HIGHEST_IN_WORDS}
_MASCULINE = NounGrammar(gender=GrammaticalGender.MASCULINE)
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_RAISED = str.maketrans({"e": "ᵉ", "r": "ʳ", "s": "ˢ", "d": "ᵈ"})


def ordinal(
    number: int,
    grammar: NounGrammar = _MASCULINE,
    *,
    form: OrdinalForm = OrdinalForm.DIGITS,
    superscript: Superscript = Superscript.PLAIN,
    spelling: Spelling = Spelling.TRADITIONAL,
    locale: Locale = Locale.FR_FR,
    of_two: bool = False,
) -> str:
    """An ordinal, agreeing with its noun (F22–F25).

    Args:
        number: from 1; at most 999 999 in digits, 3999 in Roman figures, 999 in words. 1000 and more in digits have their
            spaces (U+202F), as what is counted has.
        grammar: gender and number of the noun; the gender shows in the first alone, and in « second ».
        form: digits, Roman figures or words.
        superscript: how the letters behind figures stand.
        spelling: hyphens of an ordinal in words.
        locale: « septantième », « nonantième » for Belgium and Switzerland, in words.
        of_two: whether there are two and will be no more: « 2d », « seconde » for the second of them.

    >>> ordinal(1), ordinal(14, NounGrammar(gender=GrammaticalGender.FEMININE, number=GrammaticalNumber.PLURAL))
    ('1er', '14es')
    >>> ordinal(14, form=OrdinalForm.ROMAN), ordinal(81, form=OrdinalForm.WORDS), ordinal(1, superscript=Superscript.HTML)
    ('XIVe', 'quatre-vingt-unième', '1<sup>er</sup>')
    >>> ordinal(2, NounGrammar(gender=GrammaticalGender.FEMININE), of_two=True)
    '2de'

    Raises:
        InvalidValue: for a number outside the bounds of its form, or beyond 2 of two.
    """
    instance(grammar, "grammar", NounGrammar)
    instance(form, "form", OrdinalForm)
    instance(superscript, "superscript", Superscript)
    instance(spelling, "spelling", Spelling)
    instance(locale, "locale", Locale)
    instance(of_two, "of_two", bool)
    whole(number, "number", 1, 2 if of_two else _HIGHEST[form])
    plural = "s" if grammar.number is GrammaticalNumber.PLURAL else ""
    feminine = grammar.gender is GrammaticalGender.FEMININE
    if form is OrdinalForm.WORDS:
        return _words(number, spelling, locale, feminine=feminine, of_two=of_two) + plural
    ending = "e"
    if number == 1:
        ending = "re" if feminine else "er"
    elif of_two:
        ending = "de" if feminine else "d"
    ending += plural
    if superscript is not Superscript.PLAIN:
        ending = f"<sup>{ending}</sup>" if superscript is Superscript.HTML else ending.translate(_RAISED)
    return (roman(number) if form is OrdinalForm.ROMAN else grouped(number)) + ending


def roman(number: int) -> str:
    """A number from 1 to 3999 in Roman figures."""
    text = ""
    for value, figures in _ROMAN:
        times, number = divmod(number, value)
        text += figures * times
    return text


def _words(number: int, spelling: Spelling, locale: Locale, *, feminine: bool, of_two: bool) -> str:
    """In words: the cardinal with another end."""
    if number == 1:
        return "première" if feminine else "premier"
    if of_two:
        return "seconde" if feminine else "second"
    stem = cardinal(number, spelling=spelling, locale=locale)
    if stem.endswith("f"):
        return f"{stem[:-1]}vième"
    if stem.endswith("q"):
        return f"{stem}uième"
    if stem.endswith(("cents", "vingts", "e")):
        stem = stem[:-1]
    return f"{stem}ième"
