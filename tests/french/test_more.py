"""Dates printed as they were written by hand, before any formatter ran; and dates found on public pages, as they were read."""

import datetime as dt
import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest

from raict import french
from tests.french.cases import CASES, style_of, value_of

HERE = Path(__file__).parent
MORE: list[dict[str, Any]] = json.loads((HERE / "more.json").read_text(encoding="utf-8"))
FOUND: list[dict[str, Any]] = json.loads((HERE / "found.json").read_text(encoding="utf-8"))
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
NAMED = re.compile(rf"\b({'|'.join(WEEKDAYS)})s?(?: matin)? (\d+)", re.IGNORECASE)


def _days(record: dict[str, Any]) -> set[dt.date]:
    """All days from the first to the last of each span; the ends that are known, where one is open."""
    days: set[dt.date] = set()
    for span in record["structured"]["spans"]:
        first, last = (dt.date.fromisoformat(span[end] or span[other]) for end, other in (("start", "end"), ("end", "start")))
        days |= {first + dt.timedelta(days=n) for n in range((last - first).days + 1)}
    return days


def _agree(record: dict[str, Any], text: str) -> bool:
    """Whether each day named beside a weekday is one of the record's, and of that weekday."""
    days = {(WEEKDAYS[day.weekday()], day.day) for day in _days(record)}
    return all((name.lower(), int(number)) in days for name, number in NAMED.findall(text))


def test_the_tables_are_whole() -> None:
    """Every record is there once; all that print a date are checked here."""
    assert [case["id"] for case in MORE] == [f"M-{n:03}" for n in range(1, 110)]
    assert [case["id"] for case in FOUND] == [f"F-{n:03}" for n in range(1, 103)]
    assert {case["kind"] for case in FOUND} == {"parse", "parse_hard"}


def test_found_texts_are_not_in_the_first_table() -> None:
    """They judge what was not written for them."""
    texts = [case["text"] for case in itertools.chain(CASES, FOUND) if "text" in case]

    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("case", MORE, ids=[case["id"] for case in MORE])
def test_prints_what_was_written_by_hand(case: dict[str, Any]) -> None:
    """Every code point, no-break spaces and apostrophes included."""
    assert french.format_when(value_of(case), style=style_of(case)) == case["expected"]


@pytest.mark.parametrize("case", MORE, ids=[case["id"] for case in MORE])
def test_weekdays_written_by_hand_are_those_of_the_calendar(case: dict[str, Any]) -> None:
    """A slip of the hand would make a wrong judge."""
    assert _agree(case, case["expected"])


@pytest.mark.parametrize("case", FOUND, ids=[case["id"] for case in FOUND])
def test_found_weekdays_are_those_of_the_calendar_or_flagged(case: dict[str, Any]) -> None:
    """A page that names a wrong weekday is recorded as such; days that a text takes out of a range are not its days."""
    text = case["text"].partition("(sauf")[0]

    assert _agree(case, text) is ("warnings" not in case)


@pytest.mark.parametrize("case", FOUND, ids=[case["id"] for case in FOUND])
def test_found_dates_have_a_meaning_that_prints_and_keeps_its_year(case: dict[str, Any]) -> None:
    """The model holds all that was found; the year of a text, or of its page, is that of its first day."""
    text = french.plain_spaces(french.format_when(value_of(case)))
    years = re.findall(r"\b(?:19|20)\d\d\b", case["text"]) or [str(case.get("context", {}).get("year", text[-4:]))]

    assert str(min(_days(case)).year) == years[0]
    assert years[-1] in text
