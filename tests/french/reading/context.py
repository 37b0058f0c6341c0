"""What a record of the tables says beside its text."""

from typing import Any

__all__ = ["year_of"]


def year_of(case: dict[str, Any]) -> int | None:
    """The year of its first date, where the text has none."""
    context: dict[str, int] = case.get("context") or {}
    return context.get("year")
