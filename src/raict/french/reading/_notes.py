"""What is found while a text is read: doubts, and what was supplied."""

import re
from typing import Final

from raict.errors import Problem, Severity
from raict.french.reading._results import Doubt, Unwritten
from raict.french.reading._tree import Place, Point, Tail
from raict.model.when import When
from raict.model.windows import Window

__all__ = ["MOST_OF_ALL", "Notes"]

MOST_OF_ALL: Final = 20_000
"""Spans that the ranges of one text may come to, so that a short text is no great burden."""

_AND = r"[&+;/]|\b(?i:et|puis|que)\b"


class Notes:
    """The margin of one reading."""

    __slots__ = ("doubts", "purse", "seen", "supplied", "text")

    def __init__(self, text: str, purse: list[int] | None = None) -> None:
        self.text = text
        self.purse = [MOST_OF_ALL] if purse is None else purse
        """How many spans may still be made of ranges, for all that share it."""
        self.doubts: list[Doubt] = []
        self.seen: set[tuple[str, Place]] = set()
        """What has been said of a place, so that it is said once."""
        self.supplied: list[tuple[Unwritten, Point]] = []

    def said(self, place: Place) -> str:
        """The words of a place, on one line."""
        return " ".join(self.text[place[0] : min(place[1], place[0] + 200)].split())

    def doubt(self, code: str, place: Place, *alternatives: When | Window, **values: str | int) -> None:
        """Note a doubt, once."""
        if (code, place) in self.seen:
            return
        self.seen.add((code, place))
        problem = Problem.of(code, {name.replace("_", "."): value for name, value in values.items()})
        self.doubts.append(Doubt(problem=problem, start=place[0], end=place[1], alternatives=alternatives))

    def problem(self, problem: Problem, place: Place) -> None:
        """Note what a constructor refused."""
        self.doubts.append(Doubt(problem=problem, start=place[0], end=place[1]))

    def spend(self, spans: int, most: int, place: Place) -> bool:
        """Whether so many spans may be made; says so where they are too many."""
        limit = min(most, self.purse[0])
        if spans > limit:
            self.doubt("too-many", place, limit=limit, count=spans)
            return False
        self.purse[0] -= spans
        return True

    @property
    def failed(self) -> bool:
        """Whether a doubt is an error."""
        return any(doubt.problem.severity is Severity.ERROR for doubt in self.doubts)

    def joins(self, one: Tail, other: Tail) -> bool:
        """Whether « et » stands between two things that are said of a day."""
        return re.search(_AND, self.text[one.place[1] : other.place[0]]) is not None

    def impossible(self, place: Place, en: str, fr: str) -> bool:
        """Note a date that is none, and why; always False."""
        self.doubt("impossible-date", place, word=self.said(place), reason=en, reason_en=en, reason_fr=fr)
        return False
