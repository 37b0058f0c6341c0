"""Clock times and ranges of hours print as the table says, in every style."""

import datetime as dt
from itertools import pairwise, product
from typing import Any

import pytest

from raict.french import Form, Hour, Noon, Style, format_time, format_time_range, plain_spaces
from tests.french.cases import CASES, style_of
from tests.refusals import refused

TIMES = [case for case in CASES if case["kind"] == "time"]
RANGES = [case for case in CASES if case["kind"] == "time_range"]
EVERY = [dt.time(hour, minute) for hour in range(24) for minute in range(60)]
STYLES = [Style(hour=hour, noon=noon) for hour, noon in product(Hour, Noon)]


def _time(text: str) -> dt.time:
    return dt.time(0) if text == "24:00" else dt.time.fromisoformat(text)


def test_the_table_has_its_times() -> None:
    """None is left out."""
    assert (len(TIMES), len(RANGES)) == (13, 7)


@pytest.mark.parametrize("case", TIMES, ids=[case["id"] for case in TIMES])
def test_writes_hours_as_the_table_says(case: dict[str, Any]) -> None:
    """Every code point."""
    text = case["structured"]["time"]

    assert format_time(_time(text), style=style_of(case), end=text == "24:00") == case["expected"]


@pytest.mark.parametrize("case", RANGES, ids=[case["id"] for case in RANGES])
def test_writes_ranges_as_the_table_says(case: dict[str, Any]) -> None:
    """Every code point."""
    start, end = (_time(case["structured"][name]) for name in ("start_time", "end_time"))

    assert format_time_range(start, end, style=style_of(case)) == case["expected"]


@pytest.mark.parametrize(
    ("at", "end", "said"),
    [
        (dt.time(0), False, ["minuit", "0 h", "minuit", "0h", "00:00", "00:00", "minuit", "0 heure"]),
        (dt.time(0), True, ["minuit", "24 h", "minuit", "24h", "24:00", "24:00", "minuit", "24 heures"]),
        (dt.time(12), False, ["midi", "12 h", "midi", "12h", "12:00", "12:00", "midi", "12 heures"]),
        (dt.time(1), True, ["1 h", "1 h", "1h", "1h", "01:00", "01:00", "1 heure", "1 heure"]),
        (dt.time(0, 5), True, ["0 h 05", "0 h 05", "0h05", "0h05", "00:05", "00:05", "0 heure 05", "0 heure 05"]),
        (dt.time(12, 30), False, ["12 h 30", "12 h 30", "12h30", "12h30", "12:30", "12:30", "12 heures 30", "12 heures 30"]),
    ],
)
def test_each_style_has_its_figures(at: dt.time, end: bool, said: list[str]) -> None:
    """F16, F17: noon and midnight in words or figures; 24 only where a day ends."""
    assert [plain_spaces(format_time(at, style=style, end=end)) for style in STYLES] == said


@pytest.mark.parametrize("style", STYLES, ids=lambda style: f"{style.hour.value}, {style.noon.value}")
def test_no_two_minutes_are_written_alike(style: Style) -> None:
    """Each of the 1 440 has words of its own, and the end of the day is none of them in figures."""
    said = [format_time(at, style=style) for at in EVERY]

    if style == Style():
        assert said == [format_time(at) for at in EVERY]

    assert len(set(said)) == 1440
    figures = style.hour is Hour.COLON or style.noon is Noon.DIGITS
    assert (format_time(dt.time(0), style=style, end=True) in said) is not figures


@pytest.mark.parametrize("form", [Form.SENTENCE, Form.LABEL])
def test_no_two_ranges_are_written_alike(form: Form) -> None:
    """From, until, and from one to the other."""
    hours = [*EVERY[::45], dt.time(0)]
    ranges = [*((at, None) for at in hours[:-1]), *((None, at) for at in hours[:-1]), *pairwise(hours)]

    assert len({format_time_range(*each, form=form) for each in ranges}) == len(ranges)


@pytest.mark.parametrize(
    ("start", "end", "sentence", "label"),
    [
        (dt.time(9), None, "à partir de 9 h", "À partir de 9 h"),
        (None, dt.time(17), "jusqu’à 17 h", "Jusqu’à 17 h"),
        (None, dt.time(0), "jusqu’à minuit", "Jusqu’à minuit"),
        (dt.time(0), dt.time(5), "de 0 h à 5 h", "0 h – 5 h"),
        (dt.time(0), dt.time(0), "de 0 h à minuit", "0 h – minuit"),
        (dt.time(22), dt.time(2), "de 22 h à 2 h", "22 h – 2 h"),
    ],
)
def test_open_ranges_and_midnights(start: dt.time | None, end: dt.time | None, sentence: str, label: str) -> None:
    """F17, F18: a range that ends at 00:00 ends with the day, one that begins there begins at 0 h."""
    assert plain_spaces(format_time_range(start, end)) == sentence
    assert plain_spaces(format_time_range(start, end, style=Style(form=Form.LABEL))) == label


def test_refuses_ranges_that_cannot_be() -> None:
    """An end that is the start, no end at all, seconds, and what is no time."""
    with refused("end-not-after-start", ""):
        format_time_range(dt.time(9), dt.time(9))
    with refused("not-a-wall-clock", "end"):
        format_time_range(dt.time(9), dt.time(10, 0, 30))
    with refused("not-a-wall-clock", "at"):
        format_time(dt.time(10, 0, 0, 1))
    with refused("no-hours", "start"):
        format_time_range(None, None)
    with refused("wrong-type", "end"):
        format_time_range(dt.time(9), "12:00")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "form"):
        format_time_range(dt.time(9), None, form="label")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "at"):
        format_time("12:00")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "style"):
        format_time(dt.time(9), style=Form.LABEL)  # type: ignore[arg-type]  # that is the point
