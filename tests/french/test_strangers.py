"""What is written here is read by others as it is meant: by dateparser, and by chrono-node in French.

Where one of them does not, the table below says what it takes the text for, and why. The table is a promise too: a line that is
no longer true fails, so that the list of their limits cannot rot, and shapes that they learn move up among those that agree.
"""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Final, NamedTuple

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from raict import DayPart, Moment, Span, When, Window, french
from raict.french import Form, Hour, Locale, Noon, Style, ThreeDays, TwoDays
from raict.french.reading import read_dates
from tests.readers import read_with_chrono, read_with_dateparser


def _days(first: dt.date, last: dt.date, step: int = 1) -> list[dt.date]:
    return [first + dt.timedelta(days=n) for n in range(0, (last - first).days + 1, step)]


YEARS: Final = _days(dt.date(2023, 1, 1), dt.date(2026, 12, 31))
LEAP_YEAR: Final = _days(dt.date(2024, 1, 1), dt.date(2024, 12, 31))
WINTER: Final = _days(dt.date(2023, 12, 1), dt.date(2024, 4, 8))
"""Over New Year, a leap day and four ends of months."""
CLOCK: Final = [dt.time(hour, minute) for hour in range(24) for minute in (0, 5, 30)]
JULY: Final = 7


def _named(style: Style) -> str:
    """A style in short: what is not the default."""
    said = [style.form.value, "weekday" * style.weekday, style.locale.value * (style.form is Form.NUMERIC)]
    return ", ".join(filter(None, said))


# ---- dateparser ----------------------------------------------------------------------------------------------------


DATED: Final = [
    *(Style(form=form, weekday=weekday) for form in Form if form is not Form.NUMERIC for weekday in (False, True)),
    *(Style(form=Form.NUMERIC, weekday=weekday, locale=locale) for locale in Locale for weekday in (False, True)),
]


@pytest.mark.parametrize("weekday", [False, True], ids=["no weekday", "weekday"])
def test_dateparser_reads_four_years(*, weekday: bool) -> None:
    """Every « le 1er », every end of a month, a leap day."""
    for day in YEARS:
        assert read_with_dateparser(french.format_date(day, weekday=weekday)) == dt.datetime.combine(day, dt.time())


@pytest.mark.parametrize("style", DATED, ids=_named)
def test_dateparser_reads_a_leap_year_in_every_style(style: Style) -> None:
    """Labels, tables, figures, told in which order figures are; but for « juill. », of which the table below speaks."""
    order = "YMD" if style.locale is Locale.FR_CA else "DMY"
    for day in LEAP_YEAR:
        if style.form is not Form.ABBREVIATED or day.month != JULY:
            text = french.format_date(day, style=style)
            assert read_with_dateparser(text, order=order) == dt.datetime.combine(day, dt.time()), text


@given(day=st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31)), style=st.sampled_from(DATED[:4]))
def test_dateparser_reads_any_day(day: dt.date, style: Style) -> None:
    """In all the years there are."""
    assert read_with_dateparser(french.format_date(day, style=style)) == dt.datetime.combine(day, dt.time())


@pytest.mark.parametrize("hour", [Hour.COMPACT, Hour.COLON], ids=lambda each: each.value)
def test_dateparser_reads_hours(hour: Hour) -> None:
    """« à 18h30 », « à 18:30 », and noon."""
    style = Style(hour=hour, noon=Noon.DIGITS)
    for at in CLOCK:
        when = dt.datetime(2024, 2, 29, at.hour, at.minute)  # noqa: DTZ001 - wall clock
        assert read_with_dateparser(french.format_when(when, style=style)) == when


# ---- chrono-node ---------------------------------------------------------------------------------------------------


SUPPOSED: Final = {DayPart.MORNING: "~08", DayPart.AFTERNOON: "~14", DayPart.EVENING: "~18"}
"""The hours that chrono has for parts of a day."""


class Agreed(NamedTuple):
    """Something said that chrono reads as it is meant."""

    shape: str
    value: When
    style: Style

    @property
    def text(self) -> str:
        """What is said."""
        return french.format_when(self.value, style=self.style)


def _between(first: dt.date, days: int, start: dt.time | DayPart | None = None, end: dt.time | DayPart | None = None) -> When:
    last = first + dt.timedelta(days=days)
    return When.of(Span(start=Moment(date=first, at=start), end=Moment(date=last, at=end)))


def _agreed_days() -> Iterator[Agreed]:
    """One day, as written in every style that chrono knows."""
    for style, day in product(DATED, LEAP_YEAR):
        dotted = style.weekday and style.form in {Form.ABBREVIATED, Form.NUMERIC}
        if not dotted and (style.form is not Form.ABBREVIATED or day.month != JULY):
            yield Agreed("days", When.of(day), style)


def _agreed_ranges() -> Iterator[Agreed]:
    """Whole days in a row; those with weekdays only from one month to the next."""
    for style, day in product(DATED, WINTER):
        if not style.weekday:
            yield from (Agreed("ranges", _between(day, length), style) for length in (2, 9, 40))
            yield Agreed("two days", _between(day, 1), evolve(style, two_days=TwoDays.DU_AU))
        elif style.form in {Form.SENTENCE, Form.LABEL}:
            yield Agreed("ranges over months, with weekdays", _between(day, 31), style)


def _agreed_hours() -> Iterator[Agreed]:
    """Hours and parts of one day; hours with a space where they are full."""
    for day, weekday in product(WINTER[::17], (False, True)):
        for part in SUPPOSED:
            yield Agreed("parts", When.of(Moment(date=day, at=part)), Style(weekday=weekday))
            yield Agreed("parts", _between(day, 40, part, DayPart.MORNING), Style(weekday=weekday))
        for hour in range(24):
            if hour % 12:
                yield Agreed("hours", When.of(Moment(date=day, at=dt.time(hour))), Style(weekday=weekday))
        for at, how in product(CLOCK, (Hour.COMPACT, Hour.COLON)):
            style = Style(weekday=weekday, hour=how, noon=Noon.DIGITS)
            yield Agreed("hours", When.of(Moment(date=day, at=at)), style)
            if at.hour < 22:
                yield Agreed("hours of a day", _between(day, 0, at, dt.time(at.hour + 2, 30)), style)


def _agreed_hours_apart() -> Iterator[Agreed]:
    """From an hour of one day to an hour of another."""
    for weekday, day, (start, end), days in product((False, True), WINTER[::7], ((9, 17), (14, 9), (18, 11)), (1, 3, 40)):
        when = _between(day, days, dt.time(start, 30), dt.time(end))
        yield Agreed("from an hour to an hour", when, Style(weekday=weekday, hour=Hour.COMPACT))


AGREED: Final = (*_agreed_days(), *_agreed_ranges(), *_agreed_hours(), *_agreed_hours_apart())
SHAPES: Final = tuple(dict.fromkeys(each.shape for each in AGREED))


class Limit(NamedTuple):
    """Something said that a stranger reads otherwise, or not at all."""

    value: When | Window
    style: Style
    taken_for: str
    """What it reads, in its own notation; empty where it reads nothing."""
    reason: str

    @property
    def text(self) -> str:
        """What is said."""
        return french.format_when(self.value, style=self.style)


def _limit(when: str | Window, taken_for: str, reason: str, style: Style | None = None) -> Limit:
    return Limit(When.parse(when) if isinstance(when, str) else when, style or Style(), taken_for, reason)


ET: Final = "« 18 et » is an hour for it, in Eastern Time"
ITEMS: Final = "a list is one date for each item, and only the last one has its year"
ALONE: Final = "an item of a list is looked for alone, without month and year"
SPACED: Final = "minutes count only where no space stands before them"
SPACED_RANGE: Final = "« h » behind a space ends its search: what follows is another date"
FROM_NOW: Final = "« de 9 h » is nine hours from now for it"
NAMED_DAY: Final = "a weekday between « du » and the number is a date of its own"
DOTTED: Final = "« lun. » is a date of its own: its dot ends the search"
WORD: Final = "« midi » and « minuit » are no hours after a date"
OPEN: Final = "it knows no open ends: the day alone is read"

SUNDAY: Final = Moment.parse("2023-09-10")
CHRONO: Final = (
    _limit("2023-09-18T18:30", "2023-09-18T18:00", SPACED),
    _limit("2023-09-18T18:30", "2023-09-18T18:00", SPACED, Style(hour=Hour.WORDS)),
    _limit("2023-09-18T12:00", "2023-09-18", WORD),
    _limit("2023-09-18T00:00", "2023-09-18~00", WORD),
    _limit("2023-09-18T12:00/2023-09-18T14:30", "2023-09-18, 2000-01-01T14:30", WORD, Style(hour=Hour.COMPACT)),
    _limit("2023-09-18T09:00/2023-09-18T12:30", "2023-09-18, 2000-01-01T21:00, 2000-01-01T12:00", FROM_NOW),
    _limit("2023-09-18T14:00/2023-09-19T17:00", "1999-09-18T14:00, 2023-09-19T17:00", SPACED_RANGE),
    _limit(
        "2023-09-18T14:00/2023-09-19T17:00",
        "1999-09-18",
        "« 00 au 19 septembre » is a range for it, and one from day 0 is dropped",
        Style(hour=Hour.COLON),
    ),
    _limit("2023-09-18/2023-09-19", "2000-01-01T18:00, 2023-09-19", ET),
    _limit("2023-09-18/2023-09-19", "2000-01-03T18:00, 2023-09-19", ET, Style(weekday=True)),
    _limit("2023-09-01/2023-09-02", "2023-09-02", ALONE),
    _limit("2023-09-30/2023-10-01", "1999-09-30, 2023-10-01", ITEMS),
    _limit("2023-09-18/2023-09-19", "2023-09-18, 2023-09-19", "days in a row are not put together", Style(form=Form.NUMERIC)),
    _limit("2023-09-04, 2023-09-11, 2023-09-18", "2000-01-01T11:00, 2023-09-18", ET),
    _limit("2023-09-04, 2023-09-11, 2023-09-18", "2000-01-01T11:00, 2023-09-18", ET, Style(weekday=True)),
    _limit("2023-09-18/2023-09-20", "2000-01-01T19:00, 2023-09-20", ET, Style(three_days=ThreeDays.LIST)),
    _limit("2023-09-04T18:00, 2023-09-11T18:00", "2000-01-01T04:00, 2023-09-11T18:00", ET, Style(hour=Hour.COMPACT)),
    _limit("2023-09-18/2023-09-20, 2023-09-25", "2000-01-01T18:00/2000-01-01T20:00, 2023-09-25", ALONE),
    _limit("2023-09-04, 2023-10-02", "1999-09-04, 2023-10-02", ITEMS),
    _limit("2023-09-04, 2023-09-18, 2023-10-02", "2000-01-01T04:00, 1999-09-18, 2023-10-02", ET),
    _limit("2023-09-18 afternoon, 2023-09-19", "1999-09-18~14, 2023-09-19", ITEMS),
    _limit("2023-09-18/2023-09-20", "2000-01-03T18:00/2023-09-20", NAMED_DAY, Style(weekday=True)),
    _limit("2023-09-01/2023-09-03", "1999-12-31, 2023-09-03", NAMED_DAY, Style(weekday=True)),
    _limit("2023-09-18", "2000-01-03, 2023-09-18", DOTTED, Style(form=Form.ABBREVIATED, weekday=True)),
    _limit("2023-09-18", "2000-01-03, 2023-09-18", DOTTED, Style(form=Form.NUMERIC, weekday=True)),
    _limit("2023-07-14", "", "it knows « juil. » alone", Style(form=Form.ABBREVIATED)),
    _limit("2023-09-18 night", "2023-09-18/2023-09-19", "a night is two days for it"),
    _limit("2023-09-18T09:00/2023-09-18", "2023-09-18, 2000-01-01T21:00", FROM_NOW),
    _limit("2023-09-18/2023-09-18T12:00", "2023-09-18", WORD),
    _limit(Window(opens=SUNDAY), "2023-09-10", OPEN),
    _limit(Window(closes=SUNDAY), "2023-09-10", OPEN),
    _limit(Window(closes=SUNDAY, before=True), "2023-09-10", OPEN),
)

ONE: Final = "it reads one date, and all of a text must be that date"
DATEPARSER: Final = (
    _limit("2023-07-14", "", "it knows « juil. » alone", Style(form=Form.ABBREVIATED)),
    _limit("2023-09-18T18:30", "", "« 18 h » is a length of time for it"),
    _limit("2023-09-18T18:30", "", "« 18 heures » is a length of time for it", Style(hour=Hour.WORDS)),
    _limit("2023-09-18T00:00", "", "it does not know « minuit »"),
    _limit("2023-09-18 morning", "", "it knows no parts of a day"),
    _limit("2023-09-18/2023-09-19", "", ONE),
    _limit("2023-09-18/2023-09-20", "", ONE),
    _limit("2023-09-04, 2023-10-02", "", ONE),
    _limit("2023-09-18T09:00/2023-09-18T12:30", "", ONE, Style(hour=Hour.COMPACT)),
    _limit(Window(closes=SUNDAY), "", ONE),
)


def _id(limit: Limit) -> str:
    return french.plain_spaces(limit.text)


@cache
def _chrono() -> dict[str, str]:
    """What chrono reads: every text of this file in one process of node."""
    texts = tuple(dict.fromkeys([*(each.text for each in AGREED), *(each.text for each in CHRONO)]))
    return dict(zip(texts, read_with_chrono(texts), strict=True))


def _in_its_notation(when: When) -> str:
    text = str(when)
    for part, hour in SUPPOSED.items():
        text = text.replace(f" {part.value}", hour)
    return text


@pytest.mark.node
@pytest.mark.parametrize("shape", SHAPES)
def test_chrono_reads(shape: str) -> None:
    """All dates of a shape, one after the other: the same days, the same hours, one finding for one phrase."""
    for each in AGREED:
        if each.shape == shape:
            assert _chrono()[each.text] == _in_its_notation(each.value), each.text


@pytest.mark.node
@pytest.mark.parametrize("limit", CHRONO, ids=_id)
def test_chrono_still_reads_otherwise(limit: Limit) -> None:
    """Each line of the table, as long as it is true."""
    assert _chrono()[limit.text] == limit.taken_for, f"no longer true, move it up if it agrees now: {limit.reason}"
    assert limit.taken_for != str(limit.value)


@pytest.mark.parametrize("limit", DATEPARSER, ids=_id)
def test_dateparser_still_reads_otherwise(limit: Limit) -> None:
    """Each line of the table, as long as it is true."""
    read = read_with_dateparser(limit.text)

    assert (str(read) if read else "") == limit.taken_for, f"no longer true, move it up if it agrees now: {limit.reason}"


@pytest.mark.parametrize("limit", {each.text: each for each in (*CHRONO, *DATEPARSER)}.values(), ids=_id)
def test_what_strangers_cannot_read_is_read_here(limit: Limit) -> None:
    """It is their limit and no fault of the text: our own reader finds the value in it."""
    assert read_dates(limit.text).value == limit.value
