"""Every real string of the table is read exactly, and every bad one refused."""

from typing import Any

import pytest

from raict.french.reading import read_dates
from tests.french.cases import CASES, value_of
from tests.french.reading.context import year_of

REAL = [case for case in CASES if case["kind"] == "parse"]
BAD = [case for case in CASES if case["kind"] == "parse_error"]
CODES = {
    "invalid_date": "impossible-date",
    "invalid_time": "impossible-time",
    "reversed_range": "reversed-range",
    "overlapping_spans": "overlapping-dates",
    "weekday_mismatch": "weekday-contradicts",
}


def test_the_table_has_its_records() -> None:
    """94 strings that people wrote, 7 that are wrong."""
    assert (len(REAL), len(BAD)) == (94, 7)


@pytest.mark.parametrize("case", REAL, ids=[case["id"] for case in REAL])
def test_reads_what_people_write(case: dict[str, Any]) -> None:
    """Structure, hours, parts and windows; a weekday that contradicts its date is refused, with both readings (F42, F43)."""
    reading = read_dates(case["text"], year=year_of(case))

    if "warnings" in case:
        assert case["warnings"] == ["weekday_mismatch"]
        assert reading.value is None
        assert [doubt.problem.code for doubt in reading.doubts] == ["weekday-contradicts"]
        assert reading.doubts[0].alternatives[0] == value_of(case)
        assert len(reading.doubts[0].alternatives) == 2
    else:
        assert reading.value == value_of(case)
        assert reading.ensure() == reading.value
        assert [doubt for doubt in reading.doubts if doubt.problem.severity.value == "error"] == []


@pytest.mark.parametrize("case", BAD, ids=[case["id"] for case in BAD])
def test_refuses_what_cannot_be(case: dict[str, Any]) -> None:
    """F43: no value, and one doubt of that kind, in its place."""
    reading = read_dates(case["text"])

    assert reading.value is None
    assert [doubt.problem.code for doubt in reading.doubts] == [CODES[case["structured"]["error"]]]
    assert case["text"][reading.doubts[0].start : reading.doubts[0].end].strip()
