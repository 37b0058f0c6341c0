"""What reading gives: a value, where each of its moments stands, what was not written, and every doubt."""

import datetime as dt
from enum import Enum
from typing import final

from attrs import frozen

from raict._value import Value
from raict.errors import InvalidValue, Problem, Severity
from raict.model.text import instance, refuse, sequence, whole
from raict.model.when import Span, When
from raict.model.windows import Window

__all__ = ["Doubt", "Found", "Inference", "Reading", "Unwritten"]


class Unwritten(Enum):
    """What a text left out, and the reading supplied."""

    YEAR = "year"
    """The year: of the context, or of a neighbour over New Year."""
    MONTH = "month"
    """The month: that of the day before."""
    NEXT_DAY = "next-day"
    """The day on which hours past midnight end: « de 22 h à 2 h »."""


def _placed(start: int, end: int) -> None:
    whole(start, "start", 0, 2**63)
    whole(end, "end", start, 2**63)


@final
@frozen(kw_only=True, repr=False)
class Found(Value):
    """One moment, span or window that was read, and where it is written.

    >>> from raict.french.reading import read_dates
    >>> read_dates("le 18 septembre 2023").found[0].start
    0
    """

    value: Span | Window
    """What it means."""
    start: int
    """Where its words begin, as in a slice of the text."""
    end: int
    """Where they end."""

    def __attrs_post_init__(self) -> None:
        """Refuse other values and places."""
        if type(self.value) is not Window:
            instance(self.value, "value", Span)
        _placed(self.start, self.end)


@final
@frozen(kw_only=True, repr=False)
class Inference(Value):
    """One thing that is not written, and was supplied.

    >>> from raict.french.reading import read_dates
    >>> read_dates("le 3 mai", year=2024).inferred[0].value
    datetime.date(2024, 5, 3)
    """

    what: Unwritten
    """What was supplied."""
    value: dt.date
    """The day that came of it."""
    start: int
    """Where the words begin that lack it, as in a slice of the text."""
    end: int
    """Where they end."""

    def __attrs_post_init__(self) -> None:
        """Refuse other words and places."""
        instance(self.what, "what", Unwritten)
        instance(self.value, "value", dt.date)
        _placed(self.start, self.end)


@final
@frozen(kw_only=True, repr=False)
class Doubt(Value):
    """A word that keeps the text from being read, or a warning about how it was.

    >>> from raict.french.reading import read_dates
    >>> doubt = read_dates("le mardi 18 septembre 2023").doubts[0]
    >>> doubt.problem.code, [str(each) for each in doubt.alternatives]
    ('weekday-contradicts', ['2023-09-18', '2023-09-19'])
    """

    problem: Problem
    """What is wrong, in French and in English; an error leaves the reading without a value."""
    start: int
    """Where the words in doubt begin, as in a slice of the text."""
    end: int
    """Where they end."""
    alternatives: tuple[When | Window, ...] = ()
    """What may be meant; what is written first."""

    def __attrs_post_init__(self) -> None:
        """Refuse other values and places."""
        instance(self.problem, "problem", Problem)
        _placed(self.start, self.end)
        for each in sequence(self.alternatives, "alternatives"):
            if type(each) is not Window:
                instance(each, "alternatives", When)


@final
@frozen(kw_only=True, repr=False)
class Reading(Value):
    """A text as it was read.

    >>> from raict.french.reading import read_dates
    >>> reading = read_dates("Inscriptions jusqu’au 10 septembre 2023")
    >>> str(reading.value), reading.text[reading.start : reading.end]
    ('…/2023-09-10', 'jusqu’au 10 septembre 2023')
    """

    text: str
    """The whole text; all places are in it."""
    start: int
    """Where the words of time begin, as in a slice of the text."""
    end: int
    """Where they end; the same as `start` where there are none."""
    value: When | Window | None
    """What they mean; None where nothing is found, or a doubt is an error."""
    found: tuple[Found, ...] = ()
    """Each moment, span or window, in the order of the text."""
    inferred: tuple[Inference, ...] = ()
    """What was supplied, in the order of the text."""
    doubts: tuple[Doubt, ...] = ()
    """Every doubt, in the order of the text."""

    def __attrs_post_init__(self) -> None:
        """Refuse a value beside an error, none without one, and places outside the text."""
        instance(self.text, "text", str)
        _placed(self.start, self.end)
        for name, kind in (("found", Found), ("inferred", Inference), ("doubts", Doubt)):
            sequence(getattr(self, name), name, kind)
        if type(self.value) is not Window:
            instance(self.value, "value", When, optional=True)
        placed: list[Found | Inference | Doubt] = [*self.found, *self.inferred, *self.doubts]
        whole(max([self.end, *(each.end for each in placed)]), "end", 0, len(self.text))
        failed = any(doubt.problem.severity is Severity.ERROR for doubt in self.doubts)
        if failed and self.value is not None:
            refuse("not-with", "value", other="doubts")
        if not failed and self.value is None:
            refuse("needs-one-of", names="value, doubts")

    def ensure(self) -> When | Window:
        """The value.

        Raises:
            InvalidValue: where there is none, with the problems of the doubts that are errors.

        >>> from raict.french.reading import read_dates
        >>> str(read_dates("les 18 et 19 septembre 2023").ensure())
        '2023-09-18/2023-09-19'
        """
        if self.value is None:
            raise InvalidValue(*(doubt.problem for doubt in self.doubts if doubt.problem.severity is Severity.ERROR))
        return self.value
