"""How a sentence is to be written: one frozen value, shared by all languages."""

from enum import Enum
from typing import final

from attrs import evolve, frozen

from raict._value import Value
from raict.model.text import instance

__all__ = ["Form", "Style", "styled"]


class Form(Enum):
    """Where the words will stand (F6)."""

    SENTENCE = "sentence"
    """In running text: with articles, in small letters."""
    LABEL = "label"
    """On a line of its own: without articles, with a capital at the front."""


@final
@frozen(kw_only=True, repr=False)
class Style(Value):
    """Choices that usage leaves open, each with the default of the house.

    >>> Style(weekday=True).form
    <Form.SENTENCE: 'sentence'>
    """

    form: Form = Form.SENTENCE
    """Running text or a line of its own (F6)."""
    weekday: bool = False
    """Whether to name the days of the week (F11)."""
    year: bool = True
    """Whether to name years (F3, F13)."""

    def __attrs_post_init__(self) -> None:
        """Refuse other words."""
        instance(self.form, "form", Form)
        instance(self.weekday, "weekday", bool)
        instance(self.year, "year", bool)


DEFAULT = Style()


def styled(style: Style, *, form: Form | None, weekday: bool | None, year: bool | None) -> Style:
    """The style, with the short-cuts that were given."""
    if form is None and weekday is None and year is None:
        return style
    return evolve(
        style,
        form=style.form if form is None else form,
        weekday=style.weekday if weekday is None else weekday,
        year=style.year if year is None else year,
    )
