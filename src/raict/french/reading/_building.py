"""From days and hours to values: spans, whens and windows, or the doubt that there can be none."""

import datetime as dt
import re
from contextlib import suppress
from itertools import takewhile
from typing import Final

from raict.errors import InvalidValue
from raict.french.dates import format_date, format_when
from raict.french.reading._calendar import dated
from raict.french.reading._notes import Notes
from raict.french.reading._results import Found, Unwritten
from raict.french.reading._tree import Clock, Item, Point, Tail
from raict.model.limits import MOST_SPANS
from raict.model.moments import DayPart, Moment
from raict.model.when import ONE_DAY, Span, When
from raict.model.windows import Window

__all__ = ["built"]

_DAWN: Final = dt.time(8)
_LONG: Final = 3
_NOON: Final = dt.time(12)
_HOURS: Final = {
    DayPart.MORNING: (dt.time(4), dt.time(13)),
    DayPart.AFTERNOON: (dt.time(12), dt.time(19)),
    DayPart.EVENING: (dt.time(16), dt.time(23, 59)),
    DayPart.NIGHT: (dt.time(19), dt.time(23, 59)),
}
"""When an hour beside a part of the day is an hour of that part."""
_NAMES: Final = (
    ("Monday", "lundi"),
    ("Tuesday", "mardi"),
    ("Wednesday", "mercredi"),
    ("Thursday", "jeudi"),
    ("Friday", "vendredi"),
    ("Saturday", "samedi"),
    ("Sunday", "dimanche"),
)


class _Unclear(Exception):
    """An item that has no single meaning; its doubt is noted."""


def built(items: list[Item], year: int | None, notes: Notes) -> tuple[When | Window | None, list[Found]]:
    """The value of the items, and what each of them means."""
    complete = dated(items, year, notes)
    found: list[Found] = []
    windows: list[tuple[str, Moment]] = []
    for n, item in enumerate(items):
        _check_weekdays(items, n, notes)
        if not complete and not all(point.date for point in item.points):
            continue
        try:
            if item.opener:
                window = _window(item, notes)
                windows.append(window)
                read: list[Span | Window] = [_opened([window])]
            else:
                read = list(_spans(item, notes))
        except _Unclear:
            continue
        except InvalidValue as refusal:
            _refused(refusal, item, notes)
            continue
        start, end = item.extent
        found.extend(Found(value=value, start=start, end=end) for value in read)
    if notes.failed or not found or not complete:
        return None, found
    return _joined(items, found, windows, notes), found


def _joined(items: list[Item], found: list[Found], windows: list[tuple[str, Moment]], notes: Notes) -> When | Window | None:
    place = items[0].extent[0], items[-1].extent[1]
    if windows:
        kinds = [kind for kind, _ in windows]
        if len(windows) < len(found) or len(windows) > 2 or (len(kinds) == 2 and kinds[0] != "from") or kinds[1:] == ["from"]:
            notes.doubt("ambiguous-date", place, word=notes.said(place))
            return None
        try:
            window = _opened(windows)
        except InvalidValue:
            notes.doubt("reversed-range", place, word=notes.said(place))
            return None
        if window.opens and window.closes and not window.before:
            return When.of(Span(start=window.opens, end=window.closes))
        return window
    try:
        return When(spans=tuple(each.value for each in found if isinstance(each.value, Span)))
    except InvalidValue as refusal:
        problem = refusal.problems[0]
        if problem.code == "spans-overlap":
            _overlapping(found, str(problem.values["first"]), str(problem.values["second"]), notes)
        else:
            notes.problem(problem, place)
        return None


def _overlapping(found: list[Found], first: str, second: str, notes: Notes) -> None:
    places = [(each.start, each.end) for each in found if str(each.value) in {first, second}] or [
        (each.start, each.end) for each in found
    ]
    place = places[-1]
    in_french = {f"{name}_fr": format_when(Span.parse(each)) for name, each in (("first", first), ("second", second))}
    notes.doubt("overlapping-dates", place, word=notes.said(place), first=first, second=second, **in_french)


def _opened(windows: list[tuple[str, Moment]]) -> Window:
    ends = dict(windows)
    closes = ends.get("before") or ends.get("until")
    return Window(opens=ends.get("from"), closes=closes, before="before" in ends)


def _refused(refusal: InvalidValue, item: Item, notes: Notes) -> None:
    code, place = refusal.problems[0].code, item.extent
    if code == "end-not-after-start":
        notes.doubt("reversed-range", place, word=notes.said(place))
    elif code in {"part-within-day", "night-not-alone"}:
        notes.doubt("ambiguous-date", place, word=notes.said(place))
    else:
        notes.problem(refusal.problems[0], place)


# ---- weekdays -------------------------------------------------------------------------------------------------------------


def _check_weekdays(items: list[Item], at: int, notes: Notes) -> None:
    item = items[at]
    if item.first.names:
        followers = takewhile(
            lambda each: each.first.weekday is None and not each.first.article, (items[n] for n in range(at + 1, len(items)))
        )
        named = [item, *followers]
        names = item.first.names
        for n, each in enumerate(named):
            expected = (names[n],) if len(names) == len(named) else names
            if each.first.date and each.first.date.weekday() not in expected:
                _contradicted(each, each.first, min(expected), notes)
    for point in item.points:
        if point.weekday is not None and point.date is not None and point.date.weekday() != point.weekday:
            _contradicted(item, point, point.weekday, notes)


def _contradicted(item: Item, point: Point, weekday: int, notes: Notes) -> None:
    written = point.date or dt.date.min
    distance = (weekday - written.weekday() + 3) % 7 - 3
    alternatives: list[When | Window] = []
    aside = Notes(notes.text, notes.purse)
    for day in (written, written + dt.timedelta(days=distance)):
        point.date = day
        try:
            meant = _opened([_window(item, aside)]) if item.opener else When(spans=tuple(_spans(item, aside)))
            alternatives.append(meant)
        except (InvalidValue, _Unclear):
            continue
    point.date = written
    en, fr = _NAMES[written.weekday()]
    place = min(point.place[0], point.weekday_place[0]), point.place[1]
    values = {"date": written.isoformat(), "date_fr": format_date(written), "actual": en, "actual_en": en, "actual_fr": fr}
    notes.doubt("weekday-contradicts", place, *alternatives, word=notes.said(place), **values)


# ---- hours ----------------------------------------------------------------------------------------------------------------


def _time(clock: Clock, notes: Notes) -> dt.time:
    if clock.odd or clock.hour > 24 or clock.minute > 59 or (clock.hour == 24 and clock.minute):
        notes.doubt("impossible-time", clock.place, word=notes.said(clock.place))
        raise _Unclear
    return dt.time(clock.hour % 24, clock.minute)


def _start(day: dt.date, clock: Clock, notes: Notes) -> Moment:
    at = _time(clock, notes)
    return Moment(date=day + ONE_DAY if clock.hour == 24 else day, at=at, fold=clock.fold)


def _end(day: dt.date, clock: Clock, notes: Notes) -> Moment:
    """« Minuit » at an end closes the day that is named (F17)."""
    at = _time(clock, notes)
    return Moment(date=day + ONE_DAY if clock.midnight else day, at=at, fold=clock.fold)


def _edge(day: dt.date, said: Tail | None, notes: Notes, *, end: bool) -> Moment:
    """One end of a range or of a window."""
    if said is None:
        return Moment(date=day)
    if said.start is not None:
        return _end(day, said.start, notes) if end else _start(day, said.start, notes)
    return Moment(date=day, at=said.part)


def _window(item: Item, notes: Notes) -> tuple[str, Moment]:
    day = item.first.date or dt.date.min
    if item.night:
        _check_night(item, notes)
        moment = Moment(date=day, at=DayPart.NIGHT)
    else:
        moment = _edge(day, item.at_start, notes, end=item.opener != "from")
        if item.opener == "from" and item.at_start:
            _midnight(day, item.at_start, notes)
    if item.opener == "after":
        opened = Window(opens=moment), Window(opens=Moment(date=moment.date + ONE_DAY, at=moment.at))
        notes.doubt("ambiguous-date", item.place, *opened, word=notes.said(item.place))
        raise _Unclear
    return item.opener, moment


def _check_night(item: Item, notes: Notes) -> None:
    if item.last and item.last.date and item.first.date and item.last.date - item.first.date != ONE_DAY:
        notes.doubt("ambiguous-date", item.place, word=notes.said(item.place))
        raise _Unclear


def _spans(item: Item, notes: Notes) -> list[Span]:
    """What an item means, as spans in order."""
    first = item.first.date or dt.date.min
    last = item.last.date if item.last and item.last.date else first
    if item.night:
        _check_night(item, notes)
        return [Span.of(Moment(date=first, at=DayPart.NIGHT))]
    if item.at_start or item.at_end:
        if item.weekdays:
            notes.doubt("ambiguous-date", item.place, word=notes.said(item.place))
            raise _Unclear
        if item.at_start:
            _midnight(first, item.at_start, notes)
        whole = Span(start=_edge(first, item.at_start, notes, end=False), end=_edge(last, item.at_end, notes, end=True))
        if item.at_start is None:
            notes.doubt("two-readings", item.place, word=notes.said(item.place))
        return [whole]
    if item.last is None:
        return _said(item, item.first.date or dt.date.min, notes)
    if last < first:
        notes.doubt("reversed-range", item.place, word=notes.said(item.place))
        raise _Unclear
    tails = [tail for tail in item.tails if tail.kind != "all"]
    if not tails and not item.weekdays:
        return [Span.of(first, last) if last > first else Span.of(first)]
    if any(tail.kind != "range" and not tail.each for tail in tails) and not item.shared and not item.weekdays:
        _two_meanings(item, first, last, tails, notes)
    count = ((last - first).days + 1) * max(len(tails), 1) * len(item.weekdays or range(7)) // 7
    if not notes.spend(count, MOST_SPANS, item.place):
        raise _Unclear
    return [span for day in _days(item, first, last, notes) for span in _said(item, day, notes)]


def _days(item: Item, first: dt.date, last: dt.date, notes: Notes) -> list[dt.date]:
    """The days of a range: all of them, or some weekdays."""
    days = [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]
    if item.weekdays:
        days = [day for day in days if day.weekday() in item.weekdays]
        if not days:
            notes.impossible(
                item.place, "none of its days is one of these weekdays", "aucun de ces jours de la semaine n’y tombe"
            )
        elif item.dashed and {*days} != {first, last}:
            meant = (When.of(*map(Span.of, each)) for each in ((first, last), days))
            notes.doubt("ambiguous-date", item.place, *meant, word=notes.said(item.place))
            raise _Unclear
    return days


def _two_meanings(item: Item, first: dt.date, last: dt.date, tails: list[Tail], notes: Notes) -> None:
    """« Du 18 au 20 septembre à 20 h » may mean each evening, or until the last."""
    place = min(item.place[0], tails[0].place[0]), max(item.place[1], tails[-1].place[1])
    alternatives: list[When | Window] = []
    count = ((last - first).days + 1) * len(tails)
    if count <= MOST_SPANS and notes.spend(count, MOST_SPANS, item.place):
        each = [span for n in range((last - first).days + 1) for span in _said(item, first + dt.timedelta(days=n), notes)]
        alternatives.append(When(spans=tuple(each)))
    said = tails[0]
    if len(tails) == 1 and said.lone:
        alternatives.append(When.of(Span(start=Moment(date=first), end=_edge(last, said, notes, end=True))))
    notes.doubt("ambiguous-date", place, *alternatives, word=notes.said(place))
    raise _Unclear


def _said(item: Item, day: dt.date, notes: Notes) -> list[Span]:
    """One day with its hours and parts."""
    tails = [tail for tail in item.tails if tail.kind != "all"]
    if not tails:
        return [Span.of(day)]
    if len(tails) > 1 and item.last is None and not notes.spend(len(tails), MOST_SPANS, item.place):
        raise _Unclear
    parts = [tail for tail in tails if tail.kind == "part"]
    if len(parts) == 1 and len(tails) == 2 and not notes.joins(tails[0], tails[1]):
        hours = next(tail for tail in tails if tail.kind != "part")
        _check_part(parts[0], hours, notes)
        tails = [hours]
    return [_hours(day, tail, notes, item) for tail in tails]


def _check_part(part: Tail, hours: Tail, notes: Notes) -> None:
    """« Au soir, à 20 h 30 » is one moment; « le soir à 8 h » might be two."""
    clock = hours.start or hours.end
    earliest, latest = _HOURS[part.part or DayPart.MORNING]
    if clock is not None and not earliest <= _time(clock, notes) <= latest:
        place = min(part.place[0], hours.place[0]), max(part.place[1], hours.place[1])
        notes.doubt("ambiguous-date", place, word=notes.said(place))
        raise _Unclear


def _hours(day: dt.date, tail: Tail, notes: Notes, item: Item) -> Span:
    whole = Moment(date=day)
    if tail.kind == "part":
        return Span.of(Moment(date=day, at=tail.part))
    if tail.start is None:
        return Span(start=whole, end=_end(day, tail.end, notes)) if tail.end else Span.of(day)
    start = _start(day, tail.start, notes)
    if tail.kind == "from":
        return Span(start=start, end=whole)
    if tail.end is None:
        _midnight(day, tail, notes)
        return Span.of(start)
    end = _end(day, tail.end, notes)
    if start.fold is None and end.fold is None and end.date == day and _night_long(start, end):
        end = Moment(date=day + ONE_DAY, at=end.at)
        notes.supplied.append((Unwritten.NEXT_DAY, _next_day(item, end)))
        if tail.end.hour <= _LONG and not re.search(r"\w", notes.text[tail.start.place[1] : tail.end.place[0]]):
            # « 20 h - 1 h 15 »: until when, or how long
            meant = When.of(Span(start=start, end=end)), When.of(start)
            notes.doubt("two-readings", tail.place, *meant, word=notes.said(tail.place))
    if start == end:
        notes.doubt("reversed-range", tail.place, word=notes.said(tail.place))
        raise _Unclear
    return Span(start=start, end=end)


def _midnight(day: dt.date, said: Tail, notes: Notes) -> None:
    """« À minuit » begins the day that is named, and may be meant to end it."""
    clock = said.start
    if clock is None or not clock.midnight or clock.hour:
        return
    ends: list[When | Window] = []
    with suppress(InvalidValue):  # the last of all years has no day after it
        ends.extend(When.of(Moment(date=date, at=_time(clock, notes))) for date in (day, day + ONE_DAY))
    notes.doubt("two-readings", clock.place, *ends, word=notes.said(clock.place))


def _night_long(start: Moment, end: Moment) -> bool:
    """Whether hours go on past midnight: from the afternoon or evening until dawn."""
    return bool(start.time and end.time is not None and start.time >= _NOON and end.time <= _DAWN)


def _next_day(item: Item, end: Moment) -> Point:
    point = Point(end.date.day, end.date.month, end.date.year, item.place)
    point.date = end.date
    return point
