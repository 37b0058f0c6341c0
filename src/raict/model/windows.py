"""A stretch of time with open ends: registration, deadlines.

>>> str(Window(closes=Moment.parse("2023-09-10")))
'…/2023-09-10'
"""

from typing import final

from attrs import frozen

from raict._value import Value
from raict.model.moments import Moment
from raict.model.text import refuse
from raict.model.when import Span

__all__ = ["Window"]


@final
@frozen(kw_only=True, repr=False, order=False)
class Window(Value):
    """Open from one moment, until another: registration, deadlines.

    >>> str(Window(closes=Moment.parse("2023-09-10")))
    '…/2023-09-10'
    """

    opens: Moment | None = None
    """The first moment inside; None: always open until it closes."""
    closes: Moment | None = None
    """The last moment inside: a day is included, an hour is where it stops; None: no end is known."""
    before: bool = False
    """Whether the closing moment named is itself outside: « avant le 11 octobre »."""

    def __attrs_post_init__(self) -> None:
        """Refuse a window without ends, or one that is never open."""
        for name in ("opens", "closes"):
            moment = getattr(self, name)
            if moment is not None and type(moment) is not Moment:
                refuse("wrong-type", name, expected="a Moment", got=type(moment).__name__)
        if type(self.before) is not bool:
            refuse("wrong-type", "before", expected="true or false", got=type(self.before).__name__)
        if self.opens is None and self.closes is None:
            refuse("window-without-end")
        if self.before and self.closes is None:
            refuse("before-without-closing", "before")
        if self.opens is not None and self.closes is not None:
            Span(start=self.opens, end=self.closes)
            at_once = self.opens == self.closes and self.closes.time is not None
            if at_once or (self.before and self.closes.time is None and self.opens.date == self.closes.date):
                refuse("end-not-after-start", start=str(self.opens), end=str(self.closes))

    def __str__(self) -> str:
        """The canonical forms of both ends, `…` for an open one."""
        return f"{self.opens or '…'}/{'before ' if self.before else ''}{self.closes or '…'}"
