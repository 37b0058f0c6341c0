"""French dates print as the table says, and no two values print alike."""

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from typing import Any

import pytest

from raict import DayPart, InvalidValue, Moment, Span, When, Window, french
from raict.french import Form, Hour, ListForm, Locale, Noon, Style, ThreeDays, TwoDays
from tests.french.cases import CASES, style_of, value_of


def _expected(case: dict[str, Any]) -> str:
    """The date alone, where the record has a place beside it."""
    text: str = case["expected"]
    if case["kind"] == "event" or case["id"] == "P-parse-093":
        return text.rsplit(", ", 1)[0]
    return text.split(", ")[1] if case["id"] in {"P-parse-085", "P-parse-092"} else text


SPOKEN = [
    case
    for case in CASES
    if isinstance(case["structured"], dict) and "spans" in case["structured"] and case["expected"] is not None
]


def test_the_table_is_whole() -> None:
    """All 458 records are there, and all that print a date are checked here."""
    assert len(CASES) == 458
    assert len(SPOKEN) == 205


@pytest.mark.parametrize("case", SPOKEN, ids=[case["id"] for case in SPOKEN])
def test_prints_what_the_table_says(case: dict[str, Any]) -> None:
    """Every code point, no-break spaces included."""
    assert french.format_when(value_of(case), style=style_of(case)) == _expected(case)


DAYS = [dt.date(2023, 9, 30), dt.date(2023, 10, 1), dt.date(2023, 12, 31), dt.date(2024, 1, 1), dt.date(2024, 1, 2)]
HOURS = [dt.time(0), dt.time(9), dt.time(12), dt.time(18, 30)]
MOMENTS = [Moment(date=day, at=at) for day in DAYS for at in (None, *DayPart, *HOURS)]


def universe() -> Iterator[When | Window]:
    """Every span, window and pair of short spans over month and year ends, parts, noon and midnight."""
    spans: list[Span] = []
    for first, last in itertools.product(MOMENTS, MOMENTS):
        try:
            spans.append(Span(start=first, end=last))
        except InvalidValue:
            continue
    yield from (When.of(span) for span in spans)
    for moment in MOMENTS:
        yield Window(opens=moment)
        yield Window(closes=moment)
        yield Window(closes=moment, before=True)
    short = [span for span in spans if span.dates[0] == span.dates[1] or span.whole]
    for one, other in itertools.combinations(short, 2):
        try:
            yield When.of(one, other)
        except InvalidValue:
            continue


UNIVERSE = tuple(universe())
TELLING = (
    Style(),
    Style(weekday=True),
    Style(form=Form.LABEL),
    Style(form=Form.ABBREVIATED, weekday=True, hour=Hour.COMPACT),
    Style(form=Form.NUMERIC, hour=Hour.COLON),
    Style(form=Form.NUMERIC, locale=Locale.FR_CA, noon=Noon.DIGITS),
    Style(hour=Hour.WORDS, two_days=TwoDays.DU_AU, three_days=ThreeDays.LIST, inclusive=True),
    Style(hour=Hour.COMPACT, noon=Noon.DIGITS, list_form=ListForm.REPEATED, weekday=True),
)
"""Styles that leave nothing out."""


@pytest.mark.parametrize("style", TELLING, ids=[str(n) for n in range(len(TELLING))])
def test_different_values_never_print_alike(style: Style) -> None:
    """A style that keeps all information gives each value a sentence of its own."""
    seen: dict[str, When | Window] = {}
    for value in UNIVERSE:
        assert seen.setdefault(french.format_when(value, style=style), value) == value

    assert len(seen) > 7_000


def test_the_first_of_a_month_is_an_ordinal_and_no_other_day_is() -> None:
    """F2: « 1er » always, « 2e » never, no leading zero."""
    for value in UNIVERSE:
        text = french.plain_spaces(french.format_when(value))
        assert not re.search(r"\b(?:1|0\d|\d+e|[2-9]er|\d\der) (?:janvier|septembre|octobre|décembre)", text), text


def test_the_weekday_printed_is_the_weekday_of_the_date() -> None:
    """Over four years, day by day, against the calendar of the standard library."""
    names = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    for n in range(1461):
        day = dt.date(2023, 1, 1) + dt.timedelta(days=n)
        assert french.format_date(day, weekday=True).split()[1] == names[day.weekday()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-09-30, 2023-12-31 morning", "le 30 septembre toute la journée et le 31 décembre 2023 au matin"),
        ("2023-09-30 morning, 2023-12-31", "le 30 septembre au matin et le 31 décembre 2023"),
        ("2023-09-30, 2023-12-31", "le 30 septembre et le 31 décembre 2023"),
        (
            "2023-09-30, 2023-10-02/2023-10-05T18:00",
            "le 30 septembre toute la journée et du 2 octobre au 5 octobre 2023 à 18 h",
        ),
        ("2023-09-30, 2023-10-02T09:00/2023-10-05", "le 30 septembre et du 2 octobre à 9 h au 5 octobre 2023"),
        ("2023-09-30, 2023-10-02 night", "le 30 septembre et la nuit du 2 au 3 octobre 2023"),
        (
            "2023-10-29T02:30 first/2023-10-29T02:30 second",
            "le 29 octobre 2023 de 2 h 30 (première fois) à 2 h 30 (seconde fois)",
        ),
    ],
)
def test_says_what_would_have_two_meanings(text: str, expected: str) -> None:
    """F14b: a whole day before one with a part says so; so does an hour that comes twice."""
    assert french.plain_spaces(french.format_when(When.parse(text))) == expected


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [
        (None, "2023-10-30", "jusqu’au 30 octobre 2023 inclus"),
        (None, "2023-10-30T12:00", "jusqu’au 30 octobre 2023 à midi"),
        ("2023-10-28", "2023-10-30", "du 28 au 30 octobre 2023 inclus"),
        ("2023-10-29", "2023-10-30", "les 29 et 30 octobre 2023"),
        ("2023-10-29T09:00", "2023-10-30", "du 29 octobre à 9 h au 30 octobre 2023 inclus"),
        ("2023-10-30", "2023-10-30", "le 30 octobre 2023"),
        ("2023-10-30", None, "à partir du 30 octobre 2023"),
    ],
)
def test_a_last_day_may_be_said_to_be_inside(opens: str | None, closes: str | None, expected: str) -> None:
    """F46: « inclus » after « au » and « jusqu’au », where it is a day that ends the window."""
    first, last = (None if each is None else Moment.parse(each) for each in (opens, closes))

    said = french.format_when(Window(opens=first, closes=last), style=Style(inclusive=True))

    assert french.plain_spaces(said) == expected


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (Window(opens=Moment.parse("2023-06-15"), closes=Moment.parse("2023-09-10")), "du 15 juin au 10 septembre 2023"),
        (Window(opens=Moment.parse("2023-12-15"), closes=Moment.parse("2024-01-10")), "du 15 décembre 2023 au 10 janvier 2024"),
        (Window(opens=Moment.parse("2023-06-15"), closes=Moment.parse("2023-06-15")), "le 15 juin 2023"),
        (
            Window(opens=Moment.parse("2023-06-15"), closes=Moment.parse("2023-09-10"), before=True),
            "à partir du 15 juin et avant le 10 septembre 2023",
        ),
        (
            Window(opens=Moment.parse("2023-12-15"), closes=Moment.parse("2024-01-10"), before=True),
            "à partir du 15 décembre 2023 et avant le 10 janvier 2024",
        ),
        (
            Window(opens=Moment.parse("2023-12-15T09:00"), closes=Moment.parse("2024-01-01T00:00"), before=True),
            "à partir du 15 décembre à 9 h et avant le 31 décembre 2023 à minuit",
        ),
        (Window(opens=Moment.parse("2023-06-15 night")), "à partir de la nuit du 15 au 16 juin 2023"),
        (Window(closes=Moment.parse("2023-06-15 night")), "jusqu’à la nuit du 15 au 16 juin 2023"),
        (Window(closes=Moment.parse("2023-06-15 night"), before=True), "avant la nuit du 15 au 16 juin 2023"),
        (Window(closes=Moment.parse("2023-06-15T17:00")), "jusqu’au 15 juin 2023 à 17 h"),
    ],
    ids=lambda value: str(value) if isinstance(value, Window) else "",
)
def test_windows(window: Window, expected: str) -> None:
    """F46: « jusqu’au » includes its day, « avant le » excludes it."""
    assert french.plain_spaces(french.format_when(window)) == expected
