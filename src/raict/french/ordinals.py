"""Ordinals in figures: 1er, 1re, 2e, 14es."""

from raict.model.parts import GrammaticalGender, GrammaticalNumber, NounGrammar

__all__ = ["ordinal"]

_MASCULINE = NounGrammar(gender=GrammaticalGender.MASCULINE)


def ordinal(number: int, grammar: NounGrammar = _MASCULINE) -> str:
    """An ordinal in figures, agreeing with its noun (F22, F24).

    Args:
        number: 1 or more.
        grammar: gender and number of the noun; the gender shows in the first alone.

    >>> ordinal(14, NounGrammar(gender=GrammaticalGender.FEMININE, number=GrammaticalNumber.PLURAL))
    '14es'
    >>> ordinal(1)
    '1er'
    """
    ending = "e" if number != 1 else "re" if grammar.gender is GrammaticalGender.FEMININE else "er"
    return f"{number}{ending}" + ("s" if grammar.number is GrammaticalNumber.PLURAL else "")
