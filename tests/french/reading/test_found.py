"""Real strings found on public pages and repositories before the grammar was written for them."""

import json
from pathlib import Path
from typing import Any

import pytest

from raict.french.reading import read_dates
from tests.french.cases import value_of
from tests.french.reading.context import year_of

FOUND: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "found.json").read_text(encoding="utf-8"))
REAL = [case for case in FOUND if case["kind"] == "parse"]
HARD = [case for case in FOUND if case["kind"] == "parse_hard"]


def test_there_are_many() -> None:
    """Sixty at the least."""
    assert len(REAL) >= 60


@pytest.mark.parametrize("case", REAL, ids=[case["id"] for case in REAL])
def test_reads_what_others_write(case: dict[str, Any]) -> None:
    """Structure, hours, parts and windows (F42); a weekday that contradicts its date is refused, with what is written first."""
    reading = read_dates(case["text"], year=year_of(case))

    if "warnings" in case:
        assert case["warnings"] == ["weekday_mismatch"]
        assert reading.value is None
        assert {doubt.problem.code for doubt in reading.doubts} == {"weekday-contradicts"}
        assert reading.doubts[0].alternatives[0] == value_of(case)
    else:
        assert reading.value == value_of(case)


@pytest.mark.parametrize("case", HARD, ids=[case["id"] for case in HARD])
def test_is_never_wrong_in_silence(case: dict[str, Any]) -> None:
    """What people themselves read by what they know besides is read as they do, or refused for a reason (F43)."""
    reading = read_dates(case["text"], year=year_of(case))

    assert reading.value in {None, value_of(case)}
    assert reading.value or reading.doubts
