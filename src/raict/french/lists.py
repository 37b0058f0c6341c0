"""Lists: « A, B et C », « A, B ou C »."""

from collections.abc import Sequence
from enum import Enum

from raict.model.text import instance

__all__ = ["Conjunction", "join"]


class Conjunction(Enum):
    """What stands before the last item."""

    AND = "et"
    """All of them."""
    OR = "ou"
    """One of them."""


def join(items: Sequence[str], *, conjunction: Conjunction = Conjunction.AND, semicolons: bool = False) -> str:
    r"""Commas between, « et » or « ou » before the last, no comma before it (F10).

    Args:
        items: in their order; none at all is an empty text.
        conjunction: before the last item.
        semicolons: for items with commas of their own, which commas between would blur (Office québécois de la langue
            française, « Point-virgule »): a semicolon between all of them, before the conjunction too, with a narrow
            no-break space (U+202F). It is asked for, since a list of dates has commas that blur nothing.

    >>> join(["Dijon", "Dakar", "Rabat"]), join(["midi", "minuit"], conjunction=Conjunction.OR)
    ('Dijon, Dakar et Rabat', 'midi ou minuit')
    >>> join(["Awa Diop, maire", "Léa Roux, préfète"], semicolons=True)
    'Awa Diop, maire\u202f; et Léa Roux, préfète'
    """
    instance(conjunction, "conjunction", Conjunction)
    if len(items) <= 1:
        return items[0] if items else ""
    comma = "\u202f; " if semicolons else ", "
    last = comma if semicolons else " "
    return f"{comma.join(items[:-1])}{last}{conjunction.value} {items[-1]}"
