"""Laws: what is written is read back, nothing is ever raised, and time grows as the text does."""

import datetime as dt
import subprocess
import sys
from itertools import pairwise, product
from typing import Final

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from raict import DayPart, InvalidValue, Moment, Severity, Span, When, Window, strategies
from raict.french import Form, format_when
from raict.french.reading import Doubt, Found, Inference, Reading, find_dates, read_dates
from raict.french.style import Hour, ListForm, Locale, Noon, Style, ThreeDays, TwoDays
from tests.unmeasured import unmeasured

STYLES: Final = st.builds(
    Style,
    form=st.sampled_from(Form),
    weekday=st.booleans(),
    hour=st.sampled_from(Hour),
    noon=st.sampled_from(Noon),
    two_days=st.sampled_from(TwoDays),
    three_days=st.sampled_from(ThreeDays),
    list_form=st.none() | st.sampled_from(ListForm),
    inclusive=st.booleans(),
    locale=st.sampled_from(Locale),
)
"""All that keep the information: those that name the year."""


def _meant(value: When | Window) -> When | Window:
    """A window with both ends is written as the span it is."""
    if isinstance(value, Window) and value.opens and value.closes and not value.before:
        return When.of(Span(start=value.opens, end=value.closes))
    return value


def _twofold(value: When | Window) -> bool:
    """Whether it says of one day both that something begins at 0 h and that something ends: in French one stretch of hours."""
    if isinstance(value, Window):
        return False
    begins = {
        span.start.date for span in value.spans if span.start.time == dt.time(0) and span.end == Moment(date=span.start.date)
    }
    return any(span.start.at is None and span.end.time is not None and span.start.date in begins for span in value.spans)


def _years(value: When | Window, year: int) -> When | Window:
    """The same, so many years away."""

    def moved(moment: Moment) -> Moment:
        return evolve(moment, date=moment.date.replace(year=moment.date.year + year), fold=None)

    if isinstance(value, Window):
        return Window(opens=value.opens and moved(value.opens), closes=value.closes and moved(value.closes), before=value.before)
    return When.of(*(Span(start=moved(span.start), end=moved(span.end)) for span in value.spans))


@given(
    value=strategies.whens(max_groups=6)
    | strategies.windows()
    | strategies.whens(first=dt.date(2023, 12, 25), last=dt.date(2024, 1, 2), max_groups=4),
    style=STYLES,
)
def test_what_is_written_is_read_back(value: When | Window, style: Style) -> None:
    """In every style that keeps the information, one to six days or runs of days, parts, hours and passes of the clock."""
    assume(not _twofold(value))

    assert read_dates(format_when(value, style=style)).value == _meant(value)


@given(value=strategies.whens(max_groups=6) | strategies.windows(), style=STYLES, years=st.integers(-115, 160))
def test_what_is_written_is_read_back_in_any_year(value: When | Window, style: Style, years: int) -> None:
    """From 1900 to 2200."""
    try:
        value = _years(value, years)
    except (ValueError, InvalidValue):
        assume(False)  # a leap day, or hours in the order of two passes of the clock
    assume(not _twofold(value))

    assert read_dates(format_when(value, style=style)).value == _meant(value)


@given(value=strategies.whens(max_groups=2, first=dt.date(2023, 1, 1), last=dt.date(2023, 12, 31)), style=STYLES)
def test_the_year_may_be_told_apart(value: When, style: Style) -> None:
    """Without years, the first is that of the context."""
    assume(not _twofold(value))
    assume(style.form is not Form.NUMERIC or style.locale is not Locale.FR_CA)  # « 09-18 » is refused, below

    assert read_dates(format_when(value, style=style, year=False), year=2023).value == value


def test_month_and_day_in_figures_alone_are_no_date() -> None:
    """What Canada writes where the year is told apart may be two numbers of anything."""
    value = When.of(dt.date(2023, 9, 18))
    text = format_when(value, style=Style(form=Form.NUMERIC, locale=Locale.FR_CA), year=False)

    assert text == "09-18"
    assert [doubt.problem.code for doubt in read_dates(text, year=2023).doubts] == ["no-date"]


def test_every_span_over_new_year_is_read_back() -> None:
    """Days, parts, noon, midnight and hours at both ends: all of them."""
    days = (dt.date(2023, 12, 30), dt.date(2023, 12, 31), dt.date(2024, 1, 1), dt.date(2024, 12, 30))
    moments = [Moment(date=day, at=at) for day in days for at in (None, *DayPart, dt.time(0), dt.time(12), dt.time(18, 30))]
    read = 0
    for first, last in product(moments, moments):
        try:
            value = When.of(Span(start=first, end=last))
        except InvalidValue:
            continue
        for style in (Style(), Style(weekday=True, form=Form.LABEL)):
            assert read_dates(format_when(value, style=style)).value == value
            read += 1

    assert read > 500


# ---- any text ------------------------------------------------------------------------------------------------------------

WORDS: Final = [
    word
    for line in (
        "le la les l’ du de des au à et ou , ; - – / ( ) . : | 1 2 5 18 31 1er 99 2023 2024 1999 septembre mai février déc. mars",
        "lundi mardi lundis vendredis mar. 9 h 14h30 25h 10:30 midi minuit matin après-midi soir nuit nuits jusqu’au avant",
        "chaque jour toute journée tous inclus prochain Paris salle rue 18/09/2023 18/09 3.4 2023-09-18 09/18/2023",
        "(première fois) demie dès après",
        "sauf vers oct\u043ebre \u0661 2O23 moins quart 24h ainsi que dans depuis entre partir plus tard sur deux",
        "@ www.a.fr h. 30. trente deux sept 2e veille semaine pas annulé limite date sous réserve ~ > '23 l8 +02:00 T18:30",
    )
    for word in line.split()
]
LISTS: Final = st.lists(st.sampled_from(WORDS), max_size=14)
TEXTS: Final = LISTS.map(" ".join) | LISTS.map("".join)


def _is_whole(reading: Reading) -> None:
    errors = [doubt for doubt in reading.doubts if doubt.problem.severity is Severity.ERROR]
    assert (reading.value is None) is bool(errors)
    parts: list[Found | Inference | Doubt | Reading] = [*reading.found, *reading.inferred, *reading.doubts, reading]
    for each in parts:
        assert 0 <= each.start <= each.end <= len(reading.text)
    assert reading.value is None or reading.found
    assert list(reading.doubts) == sorted(reading.doubts, key=lambda doubt: doubt.start)
    assert all("{" not in doubt.problem.message(language) for doubt in reading.doubts for language in ("fr", "en"))


@given(text=TEXTS | st.text(max_size=60), year=st.none() | st.sampled_from((1900, 2023, 2200)))
def test_any_text_has_a_reading(text: str, year: int | None) -> None:
    """A value, or an error that says why there is none; places within the text; no exception."""
    _is_whole(read_dates(text, year=year))
    for reading in find_dates(text, year=year):
        _is_whole(reading)


@given(text=TEXTS, year=st.none() | st.just(2023))
def test_found_dates_follow_one_another(text: str, year: int | None) -> None:
    """In the order of the text, none within another."""
    found = find_dates(text, year=year)

    assert all(one.end <= other.start for one, other in pairwise(found))


HOSTILE: Final = {
    "digits": "1",
    "and": "et ",
    "open ranges": "du 1 au ",
    "dates": "1 mai 2023, ",
    "bare list": "1, ",
    "weekdays": "lundi, ",
    "plural weekdays": "les lundis et ",
    "hours": "1h ",
    "until": "jusqu’au ",
    "dashes": "1-",
    "strokes": "1/",
    "points": "1.",
    "colons": "1:",
    "brackets": "(",
    "marks": "e\u0301\u0301",
    "look-alikes": "\u043e",
    "other digits": "\u0661",
    "nights": "nuit du ",
    "addresses": "a@",
    "months": "mai ",
    "alternating": "1 mai à 8h et ",
    "exceptions": "sauf le 1 mai 2023 ",
    "long ranges": "du 1 mai 1900 au 1 mai 2200 chaque jour à 9 h ",
    "years of days": "du mardi 1 mai 2023 au 1 mai 2024 chaque jour à 9 h x ",
    "hours with points": "18 h. 30 à ",
    "hours before days": "9 h le 1 mai, ",
    "words of numbers": "vingt et un ",
    "figures": "5./",
    "moved": "la veille du ",
    "years": "1 mai 23 ",
    "deadlines": "date limite le 1 mai 2023 ",
    "look-alikes in dates": "\u0661 mai 2023 ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_a_megabyte_is_answered(unit: str) -> None:
    """Whatever it holds: in a process of its own, for which two minutes are long."""
    program = (
        "import sys; from raict.french.reading import find_dates, read_dates; unit = sys.argv[1]\n"
        "text = (unit * (1_000_000 // len(unit)))\n"
        "assert read_dates(text, year=2023).doubts; find_dates(text, year=2023)"
    )
    command = [sys.executable, "-c", program, unit]
    done = subprocess.run(command, timeout=120, capture_output=True, check=False, text=True, env=unmeasured())

    assert done.returncode == 0, done.stderr
