"""What the grammar makes of tokens, before months, years and values are known."""

import datetime as dt
from typing import NamedTuple

from raict.model.moments import DayPart

__all__ = ["Clock", "Item", "Place", "Point", "Stretch", "Tail"]

Place = tuple[int, int]
"""Where in the text: start and end, as in a slice."""


class Clock(NamedTuple):
    """A time of the clock, as it is written; 24 is the midnight at the end."""

    hour: int
    minute: int
    fold: int | None
    midnight: bool
    """Whether it is said as « minuit » or « 24 h », which at an end closes the day named."""
    place: Place
    odd: bool = False
    """Whether no clock says so: « 15 h du matin », « 9 h moins 99 »."""


class Tail(NamedTuple):
    """What is said of days: hours, or a part."""

    kind: str
    """`at`, `range`, `from`, `until`, `part` or `all`, which is the whole day."""
    start: Clock | None
    end: Clock | None
    part: DayPart | None
    each: bool
    """Whether it is said of « chaque jour »."""
    place: Place

    @property
    def lone(self) -> bool:
        """Whether it may belong to one end of a range."""
        return self.kind in {"at", "part"} and not self.each


class Point:
    """A day as it is written: what is not written is None until it is found elsewhere."""

    __slots__ = (
        "article",
        "date",
        "day",
        "first",
        "month",
        "names",
        "place",
        "short",
        "weak",
        "weekday",
        "weekday_place",
        "year",
        "year_written",
    )

    def __init__(self, day: int, month: int | None, year: int | None, place: Place) -> None:
        self.day, self.month, self.year, self.place = day, month, year, place
        self.year_written = year is not None
        self.short = False
        """Whether the year has two digits."""
        self.first = False
        """Whether it is said to be a first: « 1er »."""
        self.weak = False
        """Whether it may as well be a fraction or a version: « 3/4 », « 3.11.12 »."""
        self.article = False
        """Whether an article, a weekday or a preposition says that it is a day."""
        self.weekday: int | None = None
        self.weekday_place: Place = place
        self.names: tuple[int, ...] = ()
        """Weekdays named before several numbers: « les jeudis 8 et 15 »."""
        self.date: dt.date | None = None


class Item:
    """A day, a range of days, a night, each with what is said of it."""

    __slots__ = (
        "after",
        "at_end",
        "at_start",
        "attached",
        "dashed",
        "first",
        "last",
        "night",
        "opener",
        "place",
        "shared",
        "tails",
        "weekdays",
    )

    def __init__(self, first: Point, place: Place) -> None:
        self.first = first
        self.place = place
        self.last: Point | None = None
        self.night = False
        self.opener = ""
        """`from`, `until`, `before` or nothing."""
        self.at_start: Tail | None = None
        self.at_end: Tail | None = None
        self.tails: list[Tail] = []
        self.shared = False
        """Whether what is said of it is said after another day, so that it is said of both."""
        self.attached = False
        """Whether that stands apart from it, and is said of it alone."""
        self.weekdays: tuple[int, ...] = ()
        """The days of a range that are meant: « les mardis du 3 au 24 »."""
        self.dashed = False
        """Whether only a dash stands between its ends."""
        self.after = ""
        """What joins it to the item before: a letter, or nothing."""

    @property
    def said(self) -> bool:
        """Whether hours or parts are said of it already, or can be said of it no more."""
        return bool(self.opener or self.night or self.at_start or self.at_end or self.tails)

    @property
    def extent(self) -> Place:
        """Where it stands, with the hours that stand by it."""
        if not self.tails or (self.shared and not self.attached):
            return self.place
        return min(self.place[0], self.tails[0].place[0]), max(self.place[1], self.tails[-1].place[1])

    @property
    def points(self) -> tuple[Point, ...]:
        """One day or two."""
        return (self.first,) if self.last is None else (self.first, self.last)


class Stretch(NamedTuple):
    """A run of the text that speaks of time alone."""

    items: list[Item]
    strays: list[Tail]
    """Hours and parts that stand by no day."""
    begin: int
    end: int
    """The tokens it is made of."""
    torn: bool = False
    """Whether hours stand both before its days and after them."""
