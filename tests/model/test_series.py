"""A series remembers its editions."""

from collections.abc import Callable

import pytest

from raict import EditionRecord, Series, Status, When
from tests.refusals import refused


@pytest.mark.parametrize(
    ("kind", "values", "code", "path"),
    [
        (EditionRecord, {"number": 0, "year": 2023}, "out-of-range", "number"),
        (EditionRecord, {"number": 10_000, "year": 2023}, "out-of-range", "number"),
        (EditionRecord, {"number": "14", "year": 2023}, "wrong-type", "number"),
        (EditionRecord, {"number": True, "year": 2023}, "wrong-type", "number"),
        (EditionRecord, {"number": 14, "year": 1899}, "out-of-range", "year"),
        (EditionRecord, {"number": 14, "year": 2201}, "out-of-range", "year"),
        (EditionRecord, {"number": 14, "year": None}, "wrong-type", "year"),
        (EditionRecord, {"number": 14, "year": 2023, "name": ""}, "empty", "name"),
        (EditionRecord, {"number": 14, "year": 2023, "when": "2023-09-18"}, "wrong-type", "when"),
        (EditionRecord, {"number": 14, "year": 2023, "status": "confirmed"}, "wrong-type", "status"),
        (EditionRecord, {"number": 14, "year": 2023, "venue": "a\nb"}, "line-break", "venue"),
        (Series, {"id": ""}, "bad-identifier", "id"),
        (Series, {"id": "s", "acronym": ""}, "empty", "acronym"),
        (Series, {"id": "s", "name": 3}, "wrong-type", "name"),
        (Series, {"id": "s", "editions": [EditionRecord(number=1, year=2010)]}, "wrong-type", "editions"),
        (Series, {"id": "s", "editions": (14,)}, "wrong-type", "editions[0]"),
    ],
)
def test_refuses_what_cannot_be(kind: Callable[..., object], values: dict[str, object], code: str, path: str) -> None:
    """Every field is checked, and named."""
    with refused(code, path):
        kind(**values)


def test_a_cancelled_edition_keeps_its_number() -> None:
    """The 13th was cancelled on the day, the next one is the 14th: numbers are said, never counted."""
    records = (
        EditionRecord(number=13, year=2022, when=When.parse("2022-06-20/2022-06-21"), status=Status.CANCELLED),
        EditionRecord(number=14, year=2023),
    )

    assert [each.number for each in Series(id="raict", editions=records).editions] == [13, 14]
    assert records[1].status is Status.CONFIRMED
    assert [EditionRecord(number=n, year=y).year for n, y in ((1, 1900), (9999, 2200))] == [1900, 2200]
