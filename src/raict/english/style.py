"""How an English sentence is to be written: one frozen value."""

from typing import final

from attrs import frozen

from raict._style import Form
from raict._value import Value
from raict.model.text import instance

__all__ = ["Style"]


@final
@frozen(kw_only=True, repr=False)
class Style(Value):
    """Choices that usage leaves open, each with the default of the house.

    >>> Style(weekday=True).form
    <Form.SENTENCE: 'sentence'>
    """

    form: Form = Form.SENTENCE
    """Running text, a line of its own, a table (“18 Sept 2023”), or figures, as ISO 8601 has them (“2023-09-18”)."""
    weekday: bool = False
    """Whether to name the days of the week."""
    year: bool = True
    """Whether to name years."""

    def __attrs_post_init__(self) -> None:
        """Refuse other words."""
        instance(self.form, "form", Form)
        instance(self.weekday, "weekday", bool)
        instance(self.year, "year", bool)


DEFAULT = Style()
