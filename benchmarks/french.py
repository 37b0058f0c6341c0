"""French dates written and read: ours against Babel, which writes its own sentences, and against dateparser."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from babel.dates import format_date as babel_date
from babel.dates import format_interval as babel_interval
from babel.dates import format_time as babel_time
from tests.french.cases import CASES

from benchmarks.clock import Finding, paired, seconds
from raict import Moment, Span, When
from raict.french import find_dates, format_date, format_time, format_when, plain_spaces, read_dates, typeset
from raict.model.text import TEXT_LIMIT

__all__ = ["measure"]

_dateparser: Any = import_module("dateparser")  # it has no types
_search: Any = import_module("dateparser.search")

MIB = 1 << 20
DAYS = [dt.date(2023, 1, 1) + dt.timedelta(days=n) for n in range(1_461)]
HOURS = [dt.time(hour, minute) for hour in range(24) for minute in range(60)]
TWO_DAYS = dt.timedelta(days=2)


def _line(case: dict[str, Any]) -> tuple[str, int | None]:
    context: dict[str, int] = case.get("context") or {}
    return case["text"], context.get("year")


LINES = [_line(case) for case in CASES if case["kind"] == "parse"]
"""Dates as people wrote them, and the year they wrote them in, where they do not say it."""


def _ratio(ours: Callable[[], object], theirs: Callable[[], object], *, rounds: int = 7) -> float:
    """Theirs by ours, after a first call of each that fills what they keep."""
    ours()
    theirs()
    fast, slow = paired(ours, theirs, rounds=rounds)
    return slow / fast


def _same() -> None:
    """Both write the same days, but for the article and the first of a month, or the race is none."""
    for day in DAYS:
        for ours, theirs in (
            (format_date(day, weekday=True), babel_date(day, "full", locale="fr")),
            (format_date(day), babel_date(day, "long", locale="fr")),
        ):
            if plain_spaces(ours).removeprefix("le ").replace("1er ", "1 ") != theirs:
                raise ValueError(f"{ours} is not {theirs}")


def _writing() -> list[Finding]:
    _same()
    whens = [When.of(Span(start=Moment(date=day), end=Moment(date=day + TWO_DAYS))) for day in DAYS]
    ends = [(day, day + TWO_DAYS) for day in DAYS]
    measured = {
        "a long date with its weekday: Babel, full": _ratio(
            lambda: [format_date(day, weekday=True) for day in DAYS],
            lambda: [babel_date(day, "full", locale="fr") for day in DAYS],
        ),
        "a long date: Babel, long": _ratio(
            lambda: [format_date(day) for day in DAYS],
            lambda: [babel_date(day, "long", locale="fr") for day in DAYS],
        ),
        "a range of three days: Babel, yMMMd": _ratio(
            lambda: [format_when(when) for when in whens],
            lambda: [babel_interval(first, last, "yMMMd", locale="fr") for first, last in ends],
        ),
        "an hour: Babel, short": _ratio(
            lambda: [format_time(at) for at in HOURS],
            lambda: [babel_time(at, "short", locale="fr") for at in HOURS],
        ),
    }
    return [Finding(f"{what} / ours", ratio, 7, at_least=True) for what, ratio in measured.items()]


def _read() -> list[object]:
    return [read_dates(text, year=year) for text, year in LINES]


def _parsed(parse: Callable[..., object], lines: list[tuple[str, int | None]]) -> list[object]:
    return [parse(text) for text, _ in lines]


def _reading() -> list[Finding]:
    """Lines as they are written; dateparser reads few of them, and its search does not read them as one statement."""
    if sum(read_dates(text, year=year).value is not None for text, year in LINES) < len(LINES) - 2:
        raise ValueError("the lines are not read")
    french = {"languages": ["fr"]}
    told = partial(_dateparser.parse, **french)
    known = [(text, year) for text, year in LINES if told(text) is not None]
    bare = _ratio(_read, partial(_parsed, _dateparser.parse, LINES), rounds=2)
    search = _ratio(_read, partial(_parsed, partial(_search.search_dates, **french), LINES), rounds=3)
    refusing = _ratio(_read, partial(_parsed, told, LINES))
    knowing = _ratio(lambda: [read_dates(text, year=year) for text, year in known], partial(_parsed, told, known))
    # Told the language, dateparser tries one grammar in place of two hundred, and gives most of these lines up at once.
    return [
        Finding("a line: dateparser.parse / read_dates", bare, 20, at_least=True),
        Finding("a line: dateparser's search_dates in French / read_dates", search, 20, at_least=True),
        Finding("a line: dateparser.parse told French / read_dates", refusing, 3, at_least=True),
        Finding(f"the {len(known)} it knows: dateparser.parse told French / read_dates", knowing, 5, at_least=True),
    ]


def _grown(text: str, size: int) -> str:
    return (text * (size // len(text) + 1))[:size]


def _doubled(work: Callable[[str], object], text: str, size: int) -> float:
    """The time for a text by the time for half of it."""
    half, full = paired(partial(work, _grown(text, size // 2)), partial(work, _grown(text, size)), rounds=3)
    return full / half


def _growth() -> list[Finding]:
    lines = "\n".join(text for text, _ in LINES)
    days = ", ".join(plain_spaces(format_date(day)) for day in DAYS)
    refused = seconds(lambda: read_dates(_grown(days, MIB))) / seconds(lambda: read_dates(_grown(days, TEXT_LIMIT)))
    return [
        Finding(f"read_dates, {TEXT_LIMIT} characters / half of them", _doubled(read_dates, days, TEXT_LIMIT), 2.5),
        Finding(f"read_dates, 1 MiB, which it refuses / {TEXT_LIMIT} characters", refused, 1),
        Finding("find_dates, 1 MiB of dates / half of it", _doubled(find_dates, lines, MIB), 2.5),
        Finding("typeset, 1 MiB / half of it", _doubled(typeset, lines, MIB), 2.5),
    ]


def measure() -> list[Finding]:
    """Writing, reading, and how both grow."""
    return [*_writing(), *_reading(), *_growth()]
