"""What stands around days and hours, and may change what they mean: nothing of it is passed over in silence."""

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import Final

from raict.french.reading._notes import Notes
from raict.french.reading._tokens import Tokens
from raict.french.reading._tree import Item, Place, Stretch

__all__ = ["attach", "between", "dates", "hours_apart", "look_alikes", "recurrences", "unused"]

_RECURRING: Final = re.compile(r"[wWJp]2|Cl?[wW]|[wW](?:,|&|[at-]l?)l?[wW]|[WR]")
_LEFT: Final = re.compile(r"Nh|nhn?|[wmcMZpk#~]|(?<=[hMZ])P")
_NUMBER_BEFORE: Final = re.compile(r"(?<!B)n(?=[*.=t/,&-]?\Z)")
_NUMBER_AFTER: Final = re.compile(r"[-/&,:*t]?([n^]|(?<=[hMZ])P)(?![xBSn0-9hm])")
_SENTENCE: Final = re.compile(r"[.;]")
_LASTING: Final = re.compile(r"D:?\Z")
"""« Durée : 1 h 30 »."""
_TURNED: Final = re.compile(r"[159KV]")
_NEAR: Final = 6
"""Tokens within which a word belongs to a date in a longer text."""


def dates(stretches: list[Stretch]) -> list[Stretch]:
    """Those that hold days which a text may mean: with a month, a weekday or an article."""
    return [
        each
        for each in stretches
        if any(point.month is not None or point.article for item in each.items for point in item.points)
    ]


def _place(tokens: Tokens, begin: int, end: int) -> Place:
    return tokens.starts[begin], tokens.ends[end - 1]


def look_alikes(tokens: Tokens, begin: int, end: int, notes: Notes) -> None:
    """Characters within dates that only look like those of a date (F43)."""
    strange = tokens.strange
    for at, character in strange[bisect_left(strange, (begin, "")) : bisect_left(strange, (end, ""))]:
        place = tokens.starts[at], tokens.ends[at]
        codepoint = f"U+{ord(character):04X}"
        notes.doubt("look-alike", place, word=notes.said(place), character=character, codepoint=codepoint)


def recurrences(tokens: Tokens, each: Stretch, notes: Notes, reach: int = _NEAR) -> None:
    """« Un mardi sur deux », « tous les mardis », « du lundi au vendredi » beside a date."""
    for begin, end in ((max(0, each.begin - reach), each.begin), (each.end, min(len(tokens.kinds), each.end + reach))):
        if match := _RECURRING.search(tokens.kinds, begin, end):
            place = _place(tokens, match.start(), match.end())
            notes.doubt("recurrence", place, word=notes.said(place))


def between(tokens: Tokens, dated: list[Stretch], notes: Notes) -> None:
    """Words that stand between two dates of one statement: of two statements there is no one value."""
    for one, other in pairwise(dated):
        kinds = tokens.kinds[one.end : other.begin]
        if not kinds.strip(",;:()-*&."):
            continue
        place = _place(tokens, one.end, other.begin)
        joined = kinds.rstrip("f").endswith(("&", ",", ";", "-", "/", ")", ":"))
        last, first = one.items[-1].points[-1], other.items[0].first
        alone = last.year is not None and first.year is not None
        if match := _TURNED.search(kinds):
            turned = _place(tokens, one.end + match.start(), one.end + match.end())
            notes.doubt("qualified-date", turned, word=notes.said(turned))
        elif kinds.endswith(("a", "j", "t")) or (("." in kinds or not joined) and (alone or "." in kinds)):
            whole = one.items[0].place[0], other.items[-1].extent[1]
            notes.doubt("ambiguous-date", whole, word=notes.said(whole))
        else:
            notes.doubt("words-between", place, word=notes.said(place))


def attach(tokens: Tokens, stretches: list[Stretch], dated: list[Stretch], notes: Notes) -> None:
    """Hours that stand apart from their day belong to it where there are no others: « samedi 14, salle des fêtes, 20 h 30 »."""
    strays = [each for each in stretches if each.strays]
    begins = [each.begin for each in dated]
    for each in strays:
        n = bisect_right(begins, each.begin)
        nearest = dated[n - 1] if n else dated[0]
        first, last = sorted((each, nearest), key=lambda one: one.begin)
        free: list[Item] = [item for item in nearest.items if not item.said]
        place = each.strays[0].place[0], each.strays[-1].place[1]
        lasting = _LASTING.search(tokens.kinds[max(0, each.begin - 2) : each.begin])
        if (
            not lasting
            and len(strays) == 1
            and len(free) == len(nearest.items)
            and "." not in tokens.kinds[first.end : last.begin]
        ):
            for item in free:
                item.tails, item.shared, item.attached = each.strays, True, len(free) == 1
            gap = _place(tokens, first.end, max(first.end + 1, last.begin))
            notes.doubt("words-between", gap, word=notes.said(gap))
        else:
            notes.doubt("unused-words", place, word=notes.said(place))


def hours_apart(tokens: Tokens, each: Stretch, beside: list[Stretch], notes: Notes) -> None:
    """Hours that stand apart from a date, in its sentence: « le 6 mai, à la mairie, à 14 h »."""
    for other in beside:
        first, last = sorted((each, other), key=lambda one: one.begin)
        if other.strays and not other.items and not _SENTENCE.search(tokens.kinds, first.end, last.begin):
            place = other.strays[0].place[0], other.strays[-1].place[1]
            notes.doubt("unused-words", place, word=notes.said(place))


def unused(tokens: Tokens, stretches: list[Stretch], dated: list[Stretch], notes: Notes) -> None:
    """Weekdays, months and hours that stand in no date; « tous les mardis » is a recurrence (F43)."""
    read = [each for each in stretches if each.strays or each in dated]
    edges = [0, *(edge for each in read for edge in (each.begin, each.end)), len(tokens.kinds)]
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        if begin == end:
            continue
        covered = begin
        for match in _RECURRING.finditer(tokens.kinds, begin, end):
            place = _place(tokens, match.start(), match.end())
            notes.doubt("recurrence", place, word=notes.said(place))
            covered = match.end()
        for match in _LEFT.finditer(tokens.kinds, covered, end):
            _unused(tokens, match, notes)
        # A number that touches a date may be a day that was not understood.
        touching = (
            _NUMBER_BEFORE.search(tokens.kinds, max(covered, end - 2), end) if end < len(tokens.kinds) else None,
            _NUMBER_AFTER.match(tokens.kinds, begin, end) if begin else None,
        )
        for number in filter(None, touching):
            _unused(tokens, number, notes)


def _unused(tokens: Tokens, match: re.Match[str], notes: Notes) -> None:
    place = _place(tokens, match.start(match.lastindex or 0), match.end())
    notes.doubt("unused-words", place, word=notes.said(place))
