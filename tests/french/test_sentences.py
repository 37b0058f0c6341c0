"""Years, midnights and ranges, said in French and in English."""

import sys
from types import FrameType, ModuleType

import pytest

from raict import Moment, When, Window, english, french


@pytest.mark.parametrize(
    ("text", "fr", "en"),
    [
        (
            "2023-12-30/2024-01-02, 2024-02-05",
            "du 30 décembre 2023 au 2 janvier 2024 et le 5 février 2024",
            "30 December 2023 to 2 January 2024 and 5 February 2024",
        ),
        (
            "2023-12-30/2024-01-02, 2024-01-05/2024-01-07",
            "du 30 décembre 2023 au 2 janvier 2024 et du 5 au 7 janvier 2024",
            "30 December 2023 to 2 January 2024 and 5 to 7 January 2024",
        ),
        (
            "2023-12-20, 2023-12-30/2024-01-02",
            "le 20 décembre 2023 et du 30 décembre 2023 au 2 janvier 2024",
            "20 December 2023 and 30 December 2023 to 2 January 2024",
        ),
        (
            "2023-12-31, 2024-01-01, 2024-02-05",
            "le 31 décembre 2023, le 1er janvier 2024 et le 5 février 2024",
            "31 December 2023, 1 January 2024 and 5 February 2024",
        ),
        (
            "2023-11-05, 2023-12-30, 2024-01-05",
            "le 5 novembre 2023, le 30 décembre 2023 et le 5 janvier 2024",
            "5 November 2023, 30 December 2023 and 5 January 2024",
        ),
        (
            "2023-12-30 morning, 2023-12-31/2024-01-02",
            "le 30 décembre 2023 au matin et du 31 décembre 2023 au 2 janvier 2024",
            "30 December 2023 in the morning and 31 December 2023 to 2 January 2024",
        ),
        (
            "2023-12-30/2024-01-02, 2024-01-03T09:00/2024-01-03T12:00",
            "du 30 décembre 2023 au 2 janvier 2024 toute la journée et le 3 janvier 2024 de 9 h à midi",
            "30 December 2023 to 2 January 2024 all day and 3 January 2024 from 9:00 to noon",
        ),
        (
            "2023-12-31T14:00/2024-01-01T02:00, 2024-01-03",
            "du 31 décembre 2023 à 14 h au 1er janvier 2024 à 2 h et le 3 janvier 2024",
            "from 31 December 2023 at 14:00 to 1 January 2024 at 2:00 and 3 January 2024",
        ),
        (
            "2023-12-31 night, 2024-01-03",
            "la nuit du 31 décembre 2023 au 1er janvier 2024 et le 3 janvier 2024",
            "the night of 31 December 2023 to 1 January 2024 and 3 January 2024",
        ),
        (
            "2023-12-31T20:00/2024-01-01T00:00",
            "le 31 décembre 2023 de 20 h à minuit",
            "31 December 2023 from 20:00 to midnight",
        ),
    ],
)
def test_each_group_says_its_year_where_years_differ(text: str, fr: str, en: str) -> None:
    """F3, F13: no group leans on the year of another, and a range over New Year says both of its own."""
    assert french.plain_spaces(french.format_when(When.parse(text))) == fr
    assert english.format_when(When.parse(text)) == en


def test_weekdays_stay_with_their_days_over_new_year() -> None:
    """F11 with F3: each day has its weekday, each group its year."""
    when = When.parse("2023-12-30/2024-01-02, 2024-02-05")

    assert (
        french.plain_spaces(french.format_when(when, weekday=True))
        == "du samedi 30 décembre 2023 au mardi 2 janvier 2024 et le lundi 5 février 2024"
    )
    assert french.plain_spaces(french.format_when(when, year=False)) == "du 30 décembre au 2 janvier et le 5 février"
    assert (
        english.format_when(when, weekday=True)
        == "Saturday 30 December 2023 to Tuesday 2 January 2024 and Monday 5 February 2024"
    )


@pytest.mark.parametrize(
    ("text", "fr", "en"),
    [
        ("2023-09-11T00:00", "le 11 septembre 2023 à minuit", "11 September 2023 at 0:00"),
        ("2023-09-11T00:00/2023-09-11T05:00", "le 11 septembre 2023 de 0 h à 5 h", "11 September 2023 from 0:00 to 5:00"),
        ("2023-09-11T00:00/2023-09-12T00:00", "le 11 septembre 2023 de 0 h à minuit", "11 September 2023 from 0:00 to midnight"),
        ("2023-09-11T00:00/2023-09-11", "le 11 septembre 2023 à partir de 0 h", "11 September 2023 from 0:00"),
        ("2023-09-11/2023-09-12T00:00", "le 11 septembre 2023 jusqu’à minuit", "11 September 2023 until midnight"),
        (
            "2023-09-11T14:00/2023-09-14T00:00",
            "du 11 septembre à 14 h au 13 septembre 2023 à minuit",
            "from 11 September at 14:00 to 13 September 2023 at midnight",
        ),
        (
            "2023-09-11 evening/2023-09-13T00:00",
            "du 11 septembre au soir au 12 septembre 2023 à minuit",
            "from 11 September in the evening to 12 September 2023 at midnight",
        ),
        (
            "2023-09-11T00:00/2023-09-13T17:00",
            "du 11 septembre à 0 h au 13 septembre 2023 à 17 h",
            "from 11 September at 0:00 to 13 September 2023 at 17:00",
        ),
        (
            "2023-09-11/2023-09-13T17:00",
            "du 11 septembre au 13 septembre 2023 à 17 h",
            "from 11 September to 13 September 2023 at 17:00",
        ),
        (
            "2023-10-28T22:00/2023-10-29T00:00 first",
            "le 28 octobre 2023 de 22 h à minuit (première fois)",
            "28 October 2023 from 22:00 to midnight (the first time)",
        ),
        (
            "2023-10-28T22:00/2023-10-29T00:00 second",
            "du 28 octobre à 22 h au 29 octobre 2023 à 0 h (seconde fois)",
            "from 28 October at 22:00 to 29 October 2023 at 0:00 (the second time)",
        ),
        (
            "2023-10-29T00:00 first/2023-10-29T00:00 second",
            "le 29 octobre 2023 de 0 h (première fois) à 0 h (seconde fois)",
            "29 October 2023 from 0:00 (the first time) to 0:00 (the second time)",
        ),
        (
            "2023-10-29T02:30 first, 2023-10-29T02:30 second",
            "le 29 octobre 2023 à 2 h 30 (première fois) et à 2 h 30 (seconde fois)",
            "29 October 2023 at 2:30 (the first time) and at 2:30 (the second time)",
        ),
        (
            "2023-10-29T02:15 second/2023-10-29",
            "le 29 octobre 2023 à partir de 2 h 15 (seconde fois)",
            "29 October 2023 from 2:15 (the second time)",
        ),
        (
            "2023-10-28/2023-10-29T02:15 first",
            "du 28 octobre au 29 octobre 2023 à 2 h 15 (première fois)",
            "from 28 October to 29 October 2023 at 2:15 (the first time)",
        ),
    ],
)
def test_midnight_closes_the_day_that_is_named(text: str, fr: str, en: str) -> None:
    """F17: an end at 00:00 is midnight of the day before, a start at 00:00 is the first hour of its own day."""
    assert french.plain_spaces(french.format_when(When.parse(text))) == fr
    assert english.format_when(When.parse(text)) == en


@pytest.mark.parametrize(
    ("opens", "closes", "before", "fr", "en"),
    [
        (
            None,
            "2023-09-11T00:00",
            False,
            "jusqu’au 10 septembre 2023 à minuit",
            "until 10 September 2023 at midnight",
        ),
        (None, "2023-09-11T00:00", True, "avant le 10 septembre 2023 à minuit", "before 10 September 2023 at midnight"),
        (None, "2024-01-01T00:00", False, "jusqu’au 31 décembre 2023 à minuit", "until 31 December 2023 at midnight"),
        (
            None,
            "2023-10-29T00:00 second",
            False,
            "jusqu’au 29 octobre 2023 à 0 h (seconde fois)",
            "until 29 October 2023 at 0:00 (the second time)",
        ),
        (
            "2023-09-01",
            "2023-09-11T00:00",
            False,
            "du 1er septembre au 10 septembre 2023 à minuit",
            "from 1 September 2023 until 10 September 2023 at midnight",
        ),
        (
            "2023-09-01",
            "2023-09-11T00:00",
            True,
            "à partir du 1er septembre et avant le 10 septembre 2023 à minuit",
            "from 1 September 2023 and before 10 September 2023 at midnight",
        ),
        ("2023-09-10", "2023-09-11T00:00", False, "le 10 septembre 2023 jusqu’à minuit", "10 September 2023 until midnight"),
        ("2023-09-11T00:00", None, False, "à partir du 11 septembre 2023 à 0 h", "from 11 September 2023 at 0:00"),
        (
            "2023-09-01",
            "2023-09-11",
            True,
            "à partir du 1er septembre et avant le 11 septembre 2023",
            "from 1 September 2023 and before 11 September 2023",
        ),
        ("2023-09-01", "2023-09-01", False, "le 1er septembre 2023", "1 September 2023"),
        (
            "2023-09-01 night",
            "2023-09-01 night",
            False,
            "la nuit du 1er au 2 septembre 2023",
            "the night of 1 to 2 September 2023",
        ),
        (
            "2023-09-01T09:00",
            "2023-09-01T17:00",
            False,
            "le 1er septembre 2023 de 9 h à 17 h",
            "1 September 2023 from 9:00 to 17:00",
        ),
    ],
)
def test_a_window_closes_when_it_says(opens: str | None, closes: str | None, before: bool, fr: str, en: str) -> None:
    """F17, F46: a deadline at 00:00 is the midnight before that day, and a window of one day names it once."""
    window = Window(opens=Moment.parse(opens) if opens else None, closes=Moment.parse(closes) if closes else None, before=before)

    assert french.plain_spaces(french.format_when(window)) == fr
    assert english.format_when(window) == en


@pytest.mark.parametrize(
    ("text", "fr", "en"),
    [
        (
            "2023-09-29 morning, 2023-09-30 morning, 2023-10-01 morning",
            "du 29 septembre au 1er octobre 2023 chaque matin",
            "29 September to 1 October 2023 each morning",
        ),
        (
            "2023-09-29/2023-10-01 morning",
            "du 29 septembre au 1er octobre 2023 au matin",
            "from 29 September to 1 October 2023 in the morning",
        ),
        (
            "2023-09-18T12:00, 2023-09-19T12:00, 2023-09-20T12:00",
            "du 18 au 20 septembre 2023 chaque jour à midi",
            "18 to 20 September 2023 each day at noon",
        ),
        (
            ", ".join(f"{day} afternoon, {day}T21:00/{day}" for day in ("2023-09-18", "2023-09-19", "2023-09-20")),
            "du 18 au 20 septembre 2023 chaque après-midi et chaque jour à partir de 21 h",
            "18 to 20 September 2023 each afternoon and each day from 21:00",
        ),
        (
            "2023-09-18T09:00/2023-09-18T17:00, 2023-09-19T09:00/2023-09-19T17:00, 2023-09-20T09:00/2023-09-20T17:00",
            "du 18 au 20 septembre 2023 de 9 h à 17 h",
            "18 to 20 September 2023 from 9:00 to 17:00",
        ),
        (
            "2023-09-18 morning, 2023-09-19 morning, 2023-09-25 morning",
            "les 18, 19 et 25 septembre 2023 au matin",
            "18, 19 and 25 September 2023 in the morning",
        ),
    ],
)
def test_what_days_in_a_row_share_is_not_where_they_end(text: str, fr: str, en: str) -> None:
    """F14b: « du 29 au 1er au matin » ends in the morning; what each day has is said of each."""
    assert french.plain_spaces(french.format_when(When.parse(text))) == fr
    assert english.format_when(When.parse(text)) == en


@pytest.mark.parametrize("language", [french, english], ids=["fr", "en"])
def test_a_long_time_is_said_with_two_days(language: ModuleType) -> None:
    """Three centuries cost no more calls than three days: a range is its ends."""
    short, long = (_calls(language, When.parse(text)) for text in ("2023-01-01/2023-01-03", "1900-01-01/2200-12-31"))

    assert abs(long - short) <= 50


def _calls(language: ModuleType, when: When) -> int:
    """Python calls of one sentence."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        language.format_when(when)
    finally:
        sys.setprofile(before)
    return calls
