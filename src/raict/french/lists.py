"""Lists: « A, B et C »."""

from collections.abc import Sequence

__all__ = ["join"]


def join(items: Sequence[str]) -> str:
    """Commas between, « et » before the last, no comma before it (F10).

    >>> join(["Dijon", "Dakar", "Rabat"])
    'Dijon, Dakar et Rabat'
    """
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} et {items[-1]}" if items else ""
