"""Months, years and weekdays: what is written once for several days, and what is not written at all.

A month stands after its days, or else before them. A year holds for all dates before it, going back over New Year where they
do; without any, that of the context is the year of the first date, and later ones go forward.
"""

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import Final

from raict.french.reading._notes import Notes
from raict.french.reading._results import Unwritten
from raict.french.reading._tree import Item, Point

__all__ = ["dated"]

_FIRST, _LAST = 1900, 2200
_MOST_LATER: Final = 10
"""Months a range may go on into another year, unsaid: a season from September to July does."""
_MOST_APART: Final = 6
"""Months between days of a list: beyond that, the order may be a slip."""
_FEBRUARY: Final = 2
_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def dated(items: list[Item], year: int | None, notes: Notes) -> bool:
    """Give every day its date; whether all have one."""
    points = [point for item in items for point in item.points]
    _months(items, points, year, notes)
    if any(point.month is None for point in points):
        return False
    possible = [_possible(point, notes) for point in points]  # every fault is told, not the first alone
    if not all(possible):
        for point, can_be in zip(points, possible, strict=True):
            if can_be and point.year is not None:
                _date(point, notes)
        return False
    _years(items, points, year, notes)
    for point in points:
        if point.year is not None:
            _date(point, notes)
    return all(point.date for point in points)


# ---- months --------------------------------------------------------------------------------------------------------------


def _months(items: list[Item], points: list[Point], year: int | None, notes: Notes) -> None:
    following: Point | None = None
    ends = {id(item.last) for item in items if item.last}
    for n in range(len(points) - 1, -1, -1):
        point = points[n]
        if point.month is None and following is not None and not _goes_on(points[n - 1] if n else None, point, following):
            point.month = following.month
            if point.day > following.day and id(points[n + 1]) not in ends:
                _month_before(point, following, following.year or year, notes)
        following = point if point.month is not None else following
    last = None
    for item in items:
        for point in item.points:
            if point.month is None and last is not None and last.month is not None:
                if point.day > last.day and (point.article or (last.year is None and item.after != ",")):
                    point.month = last.month
                    notes.supplied.append((Unwritten.MONTH, point))
                else:
                    notes.doubt("no-month", point.place, word=notes.said(point.place))
            last = point
    if points and points[0].month is None:
        for point in points:
            notes.doubt("no-month", point.place, word=notes.said(point.place))


def _goes_on(before: Point | None, point: Point, following: Point) -> bool:
    """Whether a day is of the month before it: « le 18 septembre, le 19 et le 2 octobre »."""
    return before is not None and before.month is not None and before.day < point.day and point.day > following.day


def _month_before(point: Point, following: Point, year: int | None, notes: Notes) -> None:
    """« Les 30 et 1er décembre »: the last day of the month before, or a day whose weekday fits there alone; or a slip."""
    month = following.month or 0
    before = (month - 2) % 12 + 1
    last = 29 - (year is None or not calendar.isleap(year)) if before == 2 else _LONGEST[before - 1]
    there, here = _fits(point, before, year and year - (before == 12)), _fits(point, month, year)
    if there and (not here or (following.day == 1 and point.day == last)):
        point.month = before
        notes.supplied.append((Unwritten.MONTH, point))
    elif there or point.weekday is None:
        place = point.place[0], following.place[1]
        notes.doubt("ambiguous-date", place, word=notes.said(place))


def _fits(point: Point, month: int, year: int | None) -> bool:
    """Whether the day may be of that month, as far as its weekday says."""
    if point.weekday is None or year is None:
        return True
    try:
        return dt.date(year, month, point.day).weekday() == point.weekday
    except ValueError:
        return False


def _possible(point: Point, notes: Notes) -> bool:
    """Whether some year has such a day; says why not."""
    month = point.month or 0
    if not 1 <= month <= 12:
        return notes.impossible(point.place, f"there is no month {month}", f"il n’y a pas de mois {month}")
    if not 1 <= point.day <= _LONGEST[month - 1]:
        return _too_late(point, notes)
    if point.first and point.day != 1:
        return notes.impossible(point.place, "only the 1st is written so", "seul le 1er s’écrit ainsi")
    if point.year_written and not _FIRST <= (point.year or 0) <= _LAST:
        notes.doubt("year-out-of-range", point.place, year=point.year or 0)
        return False
    return True


def _too_late(point: Point, notes: Notes) -> bool:
    """Say how long the month is: in its year, where that is known."""
    month = point.month or 0
    if month == _FEBRUARY and point.year is None:
        return notes.impossible(point.place, "the month has 29 days at most", "ce mois compte 29 jours au plus")
    longest = 28 if month == _FEBRUARY and not calendar.isleap(point.year or 0) else _LONGEST[month - 1]
    return notes.impossible(point.place, f"the month has {longest} days", f"ce mois compte {longest} jours")


# ---- years ---------------------------------------------------------------------------------------------------------------


def _key(point: Point) -> tuple[int, int]:
    return point.month or 0, point.day


def _pairs(items: list[Item]) -> Iterator[tuple[Point, Point, bool]]:
    """Neighbours, and whether they are the ends of a range."""
    before: Point | None = None
    for item in items:
        if before is not None:
            yield before, item.first, False
        if item.last is not None:
            yield item.first, item.last, True
        before = item.last or item.first


def _years(items: list[Item], points: list[Point], year: int | None, notes: Notes) -> None:
    pairs = list(_pairs(items))
    if all(point.year is None for point in points):
        if year is None:
            for point in points:
                notes.doubt("no-year", point.place, word=notes.said(point.place))
            return
        points[0].year = year
        notes.supplied.append((Unwritten.YEAR, points[0]))
    for one, other, ranged in reversed(pairs):
        if one.year is None and other.year is not None:
            _take(one, other, other.year - _turns(one, other, ranged, notes), notes)
    for one, other, ranged in pairs:
        if other.year is None and one.year is not None:
            _take(other, one, one.year + _turns(one, other, ranged, notes), notes)


def _take(point: Point, giver: Point, year: int, notes: Notes) -> None:
    """Take a year over; it is noted where it is not the one that is written."""
    point.year = year
    if year != giver.year or not giver.year_written:
        notes.supplied.append((Unwritten.YEAR, point))
    else:
        point.year_written = True


def _turns(one: Point, other: Point, ranged: bool, notes: Notes) -> int:
    """How many times the year turns between two days that stand in this order: never or once."""
    if _key(one) <= _key(other):
        return 0
    if one.month == other.month:
        return 0  # a range is reversed, and refused as such; a list is out of order
    later = ((other.month or 0) - (one.month or 0)) % 12
    if later > (_MOST_LATER if ranged else _MOST_APART):
        place = one.place[0], other.place[1]
        notes.doubt("reversed-range" if ranged else "ambiguous-date", place, word=notes.said(place))
    return 1


def _date(point: Point, notes: Notes) -> None:
    year, month = point.year or 0, point.month or 0
    if not _FIRST <= year <= _LAST:
        notes.doubt("year-out-of-range", point.place, year=year)
        return
    try:
        point.date = dt.date(year, month, point.day)
    except ValueError:
        _too_late(point, notes)
        return
    if point.short:
        notes.doubt("two-digit-year", point.place, word=notes.said(point.place), year=year)
