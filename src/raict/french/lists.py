"""Lists: « A, B et C », « A, B ou C »."""

from collections.abc import Iterable
from enum import Enum

from raict.model.text import instance, refuse

__all__ = ["Conjunction", "join"]


class Conjunction(Enum):
    """What stands before the last item."""

    AND = "et"
    """All of them."""
    OR = "ou"
    """One of them."""


def join(items: Iterable[str], *, conjunction: Conjunction = Conjunction.AND, semicolons: bool = False) -> str:
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

    Raises:
        InvalidValue: `wrong-type`, for what is no list, a text among others, and for items that are no texts.
    """
    instance(conjunction, "conjunction", Conjunction)
    if isinstance(items, str) or not isinstance(items, Iterable):  # « abc » would be « a, b et c »
        refuse("wrong-type", "items", expected="a list", got=type(items).__name__)
    items = list(items)
    for index, item in enumerate(items):
        if not isinstance(item, str):
            refuse("wrong-type", f"items[{index}]", expected="text", got=type(item).__name__)
    if len(items) <= 1:
        return items[0] if items else ""
    comma = "\u202f; " if semicolons else ", "
    last = comma if semicolons else " "
    return f"{comma.join(items[:-1])}{last}{conjunction.value} {items[-1]}"
