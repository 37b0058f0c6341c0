"""Ordinals in figures: 1st, 2nd, 3rd, 14th."""

from raict.model.grammar import NounGrammar

__all__ = ["ordinal"]


def ordinal(number: int, grammar: NounGrammar | None = None) -> str:
    """An ordinal in figures.

    Args:
        number: 1 or more.
        grammar: ignored; English ordinals do not agree.

    >>> [ordinal(n) for n in (1, 2, 3, 11, 14, 22)]
    ['1st', '2nd', '3rd', '11th', '14th', '22nd']
    """
    del grammar
    teens = 10 < number % 100 < 14
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
