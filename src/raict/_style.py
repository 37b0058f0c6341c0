"""What the styles of all languages share: where the words will stand, and short-cuts that win over a style."""

from enum import Enum
from typing import Any

__all__ = ["Form", "given"]


class Form(Enum):
    """Where the words will stand (F6, F7)."""

    SENTENCE = "sentence"
    """In running text: with articles, in small letters."""
    LABEL = "label"
    """On a line of its own: without articles, with a capital at the front."""
    ABBREVIATED = "abbreviated"
    """In a table: months and weekdays shortened, no article, no capital."""
    NUMERIC = "numeric"
    """In a table or a form: every date in figures and in full."""


def given(*, form: Form | None, weekday: bool | None, year: bool | None) -> dict[str, Any]:
    """The short-cuts that were given, by the name of the field that each stands for."""
    return {name: value for name, value in (("form", form), ("weekday", weekday), ("year", year)) if value is not None}
