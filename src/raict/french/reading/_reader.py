"""The two functions that read: the stretches of a text become one reading, or one each."""

from typing import Final

from raict.french.reading._around import attach, between, dates, hours_apart, look_alikes, recurrences, unused
from raict.french.reading._building import built
from raict.french.reading._grammar import START, stretch
from raict.french.reading._meaning import cited, deadline, qualifiers
from raict.french.reading._notes import MOST_OF_ALL, Notes
from raict.french.reading._results import Found, Inference, Reading
from raict.french.reading._tokens import Tokens
from raict.french.reading._tree import Item, Place, Stretch
from raict.model.text import TEXT_LIMIT, instance, whole
from raict.model.when import When
from raict.model.windows import Window

__all__ = ["find_dates", "read_dates"]

_FIRST, _LAST = 1900, 2200
_MOST: Final = 2_000
"""Items of one statement: far more than the spans of a `When`."""


def _stretches(tokens: Tokens) -> list[Stretch]:
    """Every stretch of a text, in order."""
    found: list[Stretch] = []
    at = 0
    while match := START.search(tokens.kinds, at):
        read = stretch(tokens, match.start())
        at = read.end
        if read.items or read.strays:
            deadline(tokens, read)
            found.append(read)
    return found


def _named_after(tokens: Tokens, each: Stretch) -> bool:
    """Whether it is a name or a number: « 5, rue du 8 mai 1945 », « version 1.2.2023 »."""
    if each.items and cited(tokens, each):
        return True
    if not each.items or each.begin == 0:
        return False
    first = each.items[0]
    return (
        tokens.kinds[each.begin - 1] == "S"
        and tokens.kinds[each.begin] in "ufsn"
        and len(each.items) == 1
        and first.last is None
        and not first.opener
    )


def read_dates(text: str, *, year: int | None = None) -> Reading:
    """A text as one statement of time (F42–F44, F46).

    All its days are one value: a `When`, or a `Window` where an end is open. Words around are passed over; what changes the
    meaning of a date is not. Without a year in the text, `year` is that of the first date, and later ones go forward; a year
    after several dates holds for all of them, back over New Year.

    Args:
        text: any text; more than 10,000 characters are no statement, and are refused.
        year: the year of the first date, where the text has none; 1900 to 2200.

    Raises:
        InvalidValue: for another type, or a year out of range; never for what the text says.

    >>> str(read_dates("Lundi 18 septembre après-midi et Mardi 19 septembre 2023").value)
    '2023-09-18 afternoon, 2023-09-19'
    >>> str(read_dates("les 28 décembre et 3 janvier", year=2023).value)
    '2023-12-28, 2024-01-03'
    """
    _check(text, year)
    notes = Notes(text)
    if len(text) > TEXT_LIMIT:
        notes.doubt("too-long", (0, len(text)), limit=TEXT_LIMIT, length=len(text))
        return _reading(text, (0, 0), None, [], notes)
    tokens = Tokens(text)
    stretches = [each for each in _stretches(tokens) if not _named_after(tokens, each)]
    dated = dates(stretches)
    items = [item for each in dated for item in each.items]
    if dated:
        for each in dated:
            qualifiers(tokens, each, notes)
        attach(tokens, stretches, dated, notes)
        between(tokens, dated, notes)
        look_alikes(tokens, dated[0].begin, dated[-1].end, notes)
    unused(tokens, stretches, dated, notes)
    if not dated:
        notes.doubt("no-date", (0, 0))
    value, found = built(items, year, notes) if items else (None, [])
    return _reading(text, _extent(items), value, found, notes)


def find_dates(text: str, *, year: int | None = None) -> tuple[Reading, ...]:
    """Every date of a longer text, each with its own place in it: a letter, a page.

    What is no date yields nothing: prices, telephone numbers, addresses, hours that stand by no day.

    Args:
        text: any text.
        year: the year of each first date, where it is not written; 1900 to 2200.

    Raises:
        InvalidValue: for another type, or a year out of range.

    >>> page = "Réunion le 3 mai 2024, au 5, rue du 8 mai 1945 ; bilan du 1er au 3 juin 2024."
    >>> [page[each.start : each.end] for each in find_dates(page)]
    ['le 3 mai 2024', 'du 1er au 3 juin 2024']
    """
    _check(text, year)
    tokens = Tokens(text)
    found: list[Reading] = []
    purse = [MOST_OF_ALL]
    stretches = _stretches(tokens)
    for n, each in enumerate(stretches):
        if _named_after(tokens, each) or not _certain(each):
            continue
        notes = Notes(text, purse)
        look_alikes(tokens, each.begin, each.end, notes)
        qualifiers(tokens, each, notes)
        recurrences(tokens, each, notes)
        hours_apart(tokens, each, stretches[max(0, n - 1) : n + 2], notes)
        items = each.items[:_MOST]
        if len(each.items) > _MOST:
            notes.doubt("too-many", _extent(items), limit=_MOST, count=len(each.items))
        value, read = built(items, year, notes)
        found.append(_reading(text, _extent(each.items), value, read, notes))
    return tuple(found)


def _certain(each: Stretch) -> bool:
    """Whether it names a month, or is a numeric date that can be nothing else."""
    return any(point.month is not None and not point.weak for item in each.items for point in item.points)


def _extent(items: list[Item]) -> Place:
    if not items:
        return 0, 0
    return min(item.extent[0] for item in items), max(item.extent[1] for item in items)


def _check(text: str, year: int | None) -> None:
    instance(text, "text", str)
    if year is not None:
        whole(year, "year", _FIRST, _LAST)


def _reading(text: str, place: Place, value: When | Window | None, found: list[Found], notes: Notes) -> Reading:
    inferred = [
        Inference(what=what, value=point.date, start=point.place[0], end=point.place[1])
        for what, point in notes.supplied
        if point.date is not None
    ]
    return Reading(
        text=text,
        start=place[0],
        end=place[1],
        value=None if notes.failed else value,
        found=tuple(found),
        inferred=tuple(sorted(inferred, key=lambda each: each.start)),
        doubts=tuple(sorted(notes.doubts, key=lambda doubt: doubt.start)),
    )
