"""Durations print as the table says, one text for each, and what is none is refused."""

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict.french import DurationForm, format_duration, plain_spaces
from tests.french.cases import CASES
from tests.refusals import refused

DURATIONS = [case for case in CASES if case["kind"] == "duration"]
WORDS, SYMBOLS = DurationForm


def test_the_table_has_its_durations() -> None:
    """None is left out."""
    assert len(DURATIONS) == 15


@pytest.mark.parametrize("case", DURATIONS, ids=[case["id"] for case in DURATIONS])
def test_writes_what_the_table_says(case: dict[str, Any]) -> None:
    """Every code point."""
    form = DurationForm((case.get("options") or {}).get("duration", "words"))

    assert format_duration(case["structured"]["duration"], form=form) == case["expected"]


@pytest.mark.parametrize(
    ("value", "words", "symbols"),
    [
        ("PT45M", "trois quarts d’heure", "45 min"),
        ("PT1M", "une minute", "1 min"),
        ("PT61M", "soixante et une minutes", "61 min"),
        ("PT1H15M", "une heure et quart", "1 h 15"),
        ("PT1H45M", "une heure et quarante-cinq minutes", "1 h 45"),
        ("PT2H5M", "deux heures et cinq minutes", "2 h 05"),
        ("PT1.5H", "une heure et demie", "1 h 30"),
        ("PT0,5H", "une demi-heure", "30 min"),
        ("PT21H", "vingt et une heures", "21 h"),
        ("PT36H", "trente-six heures", "36 h"),
        ("P0.5W", "une demi-semaine", "0,5 sem."),
        ("P1.5W", "une semaine et demie", "1,5 sem."),
        ("P1W2D", "une semaine et deux jours", "1 sem. 2 j"),
        ("P1.0D", "un jour", "1 j"),
        ("P2DT3H20M", "deux jours, trois heures et vingt minutes", "2 j 3 h 20"),
        ("P2DT1.5H", "deux jours, une heure et trente minutes", "2 j 1 h 30"),
        ("P1DT30M", "un jour et trente minutes", "1 j 30 min"),
        (dt.timedelta(hours=12), "douze heures", "12 h"),
        (dt.timedelta(hours=36), "un jour et demi", "1,5 j"),
        (dt.timedelta(days=7), "sept jours", "7 j"),
        (dt.timedelta(days=2, hours=1), "deux jours et une heure", "2 j 1 h"),
    ],
    ids=str,
)
def test_says_how_long(value: dt.timedelta | str, words: str, symbols: str) -> None:
    """F21: words or symbols, never both; halves agree with what is halved."""
    assert format_duration(value) == words
    assert plain_spaces(format_duration(value, form=SYMBOLS)) == symbols


@pytest.mark.parametrize(
    "value",
    [
        *[
            "P",
            "PT",
            "P1",
            "P1Y",
            "P1M",
            "PT5S",
            "P1.2D",
            "PT1.5M",
            "P-1D",
            "-P1D",
            "P0D",
            "PT0M",
            "P1DT",
            "P٣D",
            "1h30",
            "P366001D",
            "PT1H30",
        ],
        "",
        "P1D\n",
        dt.timedelta(0),
        dt.timedelta(minutes=-5),
        dt.timedelta(seconds=90),
        dt.timedelta.max,
    ],
    ids=ascii,
)
def test_refuses_what_is_no_duration(value: dt.timedelta | str) -> None:
    """Nothing, less than nothing, seconds, months, other scripts."""
    with refused("bad-duration", "value"):
        format_duration(value)


def test_refuses_what_is_of_no_kind() -> None:
    """A number is not said to be of what; a form is a member."""
    with refused("wrong-type", "value"):
        format_duration(90)  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "form"):
        format_duration("P1D", form="words")  # type: ignore[arg-type]  # that is the point


@given(one=st.integers(1, 500_000), other=st.integers(1, 500_000), form=st.sampled_from(DurationForm))
def test_no_two_durations_are_written_alike(one: int, other: int, form: DurationForm) -> None:
    """Another number of minutes is another text, and no text mixes words with symbols."""
    first, second = (format_duration(dt.timedelta(minutes=each), form=form) for each in (one, other))

    assert (first == second) is (one == other)
    assert bool(re.search(r"\d", first)) is (form is SYMBOLS)
