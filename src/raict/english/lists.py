"""Lists: “A, B and C”."""

from collections.abc import Sequence

__all__ = ["join"]


def join(items: Sequence[str]) -> str:
    """Commas between, “and” before the last, no comma before it.

    >>> join(["Dijon", "Dakar", "Rabat"])
    'Dijon, Dakar and Rabat'
    """
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
