"""Names are Babel's and sentences are ours: where both say the same thing, they say it alike.

Where they part, the reason is a rule of French that CLDR does not have: « 1er » (F2), « juill. » (F7), no comma in a date (F5),
no zero before an hour and none behind it (F16), the whole year in figures (F3).
"""

import ast
import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal, cast

import pytest
from babel import Locale as BabelLocale
from babel.dates import format_date, format_time, get_day_names, get_month_names
from babel.lists import format_list
from hypothesis import given
from hypothesis import strategies as st

import raict
from raict import french, strategies
from raict._names import months, weekdays
from raict.french import Form, Hour, Locale, Noon, Style
from raict.model.countries import COUNTRIES

DAYS: Final = [dt.date(2023, 1, 1) + dt.timedelta(days=n) for n in range(1461)]
"""Four years."""
LATER: Final = [day for day in DAYS if day.day > 1]
FIRSTS: Final = [day for day in DAYS if day.day == 1]
CLOCK: Final = [dt.time(hour, minute) for hour in range(24) for minute in range(0, 60, 5)]
TERRITORIES: Final = cast("Mapping[str, str]", BabelLocale("fr").territories)
LANGUAGES: Final = cast("Mapping[str, str]", BabelLocale("fr").languages)

everywhere = pytest.mark.parametrize("locale", Locale, ids=lambda each: each.value)


def _bare(day: dt.date, *, weekday: bool = False, form: Form = Form.SENTENCE) -> str:
    """A date without its article and its no-break space."""
    return french.plain_spaces(french.format_date(day, weekday=weekday, form=form)).removeprefix("le ")


# ---- dates in words ------------------------------------------------------------------------------------------------


@everywhere
def test_long_dates_are_those_of_babel(locale: Locale) -> None:
    """With the weekday and without, on every day of four years but the first of a month; Swiss CLDR has a comma (F5)."""
    comma = "," * (locale is Locale.FR_CH)
    for day in LATER:
        assert format_date(day, "long", locale=locale.value) == _bare(day)
        assert format_date(day, "full", locale=locale.value) == _bare(day, weekday=True).replace(" ", f"{comma} ", 1)


@given(day=st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31)))
def test_any_date_but_the_first_is_that_of_babel(day: dt.date) -> None:
    """In all the years there are; the first of a month is Babel's with « er » behind the number (F2)."""
    theirs = format_date(day, "full", locale="fr")

    assert _bare(day, weekday=True) == (theirs.replace(" 1 ", " 1er ", 1) if day.day == 1 else theirs)


def test_short_dates_in_words_are_those_of_canada() -> None:
    """« juill. » included, to tell it from « juin »; CLDR for France has « juil. » (F7)."""
    for day in LATER:
        ours = _bare(day, form=Form.ABBREVIATED)
        assert ours == format_date(day, "medium", locale="fr_CA")
        assert ours.replace("juill.", "juil.") == format_date(day, "medium", locale="fr_FR")


@pytest.mark.parametrize("locale", ["fr", *(each.value for each in Locale)])
@pytest.mark.parametrize("width", ["full", "long", "medium"])
def test_babel_has_no_first_of_its_own(width: Literal["full", "long", "medium"], locale: str) -> None:
    """The day CLDR brings « 1er » itself, this fails, so that somebody looks."""
    for day in FIRSTS:
        theirs = format_date(day, width, locale=locale)
        assert re.search(r"\b1 [a-zéû]", theirs), (
            f"Babel prints {theirs!r} for the first of a month: CLDR has changed. raict takes names from Babel and no patterns: "
            "nothing is doubled while the tests below hold. Compare FIRSTS like LATER in the tests above, then take this out."
        )


# ---- « 1er » is written once -----------------------------------------------------------------------------------------


TWICE: Final = re.compile(r"er\s*er\b|\b1\s*er\s*\d")


@pytest.mark.parametrize("form", Form, ids=lambda each: each.value)
def test_the_first_is_said_once(form: Form) -> None:
    """Never « 1erer », never « 1er er », in no month and no form."""
    for day in FIRSTS:
        text = french.format_date(day, form=form, weekday=True)
        assert not TWICE.search(text)
        assert text.count("1er") == (form is not Form.NUMERIC)


@given(when=strategies.whens(), form=st.sampled_from(Form), weekday=st.booleans())
def test_the_first_is_said_once_in_any_sentence(when: raict.When, form: Form, *, weekday: bool) -> None:
    """The same in ranges and lists."""
    assert not TWICE.search(french.format_when(when, form=form, weekday=weekday))


def test_only_names_come_from_babel() -> None:
    """No pattern, so none that could bring a number of its own; and the names of days and months hold no figure."""
    taken = {
        alias.name
        for path in Path(raict.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "babel"
        for alias in node.names
    }

    assert taken == {"Locale", "get_day_names", "get_global", "get_month_names"}
    for short in (False, True):
        for name in (*months("fr", short=short), *weekdays("fr", short=short)):
            assert re.fullmatch(r"[a-zéû]+\.?", name)


# ---- figures and hours ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", [Locale.FR_FR, Locale.FR_CA], ids=lambda each: each.value)
def test_figures_are_those_of_france_and_canada(locale: Locale) -> None:
    """18/09/2023 and 2023-09-18, the first of a month too."""
    style = Style(form=Form.NUMERIC, locale=locale)
    for day in DAYS:
        assert french.format_date(day, style=style) == format_date(day, "short", locale=locale.value)


def test_figures_are_those_of_belgium_and_switzerland_with_the_whole_year() -> None:
    """CLDR has two figures of the year, and in Belgium no zero before a day."""
    for day in DAYS:
        belgian, swiss = (
            french.format_date(day, style=Style(form=Form.NUMERIC, locale=locale)).replace(f"{day.year}", f"{day:%y}")
            for locale in (Locale.FR_BE, Locale.FR_CH)
        )
        assert belgian.removeprefix("0") == format_date(day, "short", locale="fr_BE")
        assert swiss == format_date(day, "short", locale="fr_CH")


def test_hours_in_words_are_those_of_canada() -> None:
    """« 18 h 30 »; CLDR puts a zero before the hour and says 00 minutes, which F16 does not."""
    style = Style(noon=Noon.DIGITS)
    for at in CLOCK:
        theirs = format_time(at, "short", locale="fr_CA")
        assert french.plain_spaces(french.format_time(at, style=style)) == theirs.removeprefix("0").removesuffix(" 00")


@pytest.mark.parametrize("locale", [Locale.FR_FR, Locale.FR_BE, Locale.FR_CH], ids=lambda each: each.value)
def test_hours_in_figures_are_those_of_babel(locale: Locale) -> None:
    """18:30, 09:05."""
    for at in CLOCK:
        assert french.format_time(at, style=Style(hour=Hour.COLON)) == format_time(at, "short", locale=locale.value)


# ---- names ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("context", ["format", "stand-alone"])
def test_months_and_weekdays_are_those_of_babel(context: Literal["format", "stand-alone"]) -> None:
    """In a date and on their own: French has one form for both."""
    named, days = (get(width="wide", context=context, locale="fr") for get in (get_month_names, get_day_names))
    for day in DAYS:
        weekday, _, month, _ = _bare(day, weekday=True).split()
        assert (weekday, month) == (days[day.weekday()], named[day.month])


def test_countries_are_those_of_babel() -> None:
    """Every code of ISO 3166-1 has a French name, Babel's but for six."""
    names = {code: french.country_name(code) for code in COUNTRIES}
    own = {code for code, name in names.items() if name != TERRITORIES[code]}

    assert own == {"CD", "GF", "HK", "MM", "MO", "VA"}
    assert len(set(names.values())) == len(COUNTRIES) == 250


def test_languages_are_those_of_babel() -> None:
    """Every language of two letters has a French name that begins with a small letter, with a region or without."""
    names = {code: name for code, name in LANGUAGES.items() if len(code) == 2}

    assert len(names) > 180
    for code, name in names.items():
        assert name[0].islower()
        assert french.language_name(code) == french.language_name(f"{code}-CA") == name


@pytest.mark.parametrize("items", [["A"], ["A", "B"], ["A", "B", "C"], ["A", "B", "C", "D"]], ids=len)
def test_lists_are_those_of_babel(items: list[str]) -> None:
    """Commas, and « et » without one."""
    assert french.join(items) == format_list(items, locale="fr")
    assert french.join(items, conjunction=french.Conjunction.OR) == format_list(items, style="or", locale="fr")
