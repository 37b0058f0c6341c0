"""English dates read well, and no two values print alike."""

import pytest

from raict import Moment, When, Window, english
from raict.english import Form, Style
from tests.french.test_dates import UNIVERSE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-09-18", "18 September 2023"),
        ("2023-09-18/2023-09-19", "18 and 19 September 2023"),
        ("2023-09-18/2023-09-20", "18 to 20 September 2023"),
        ("2023-09-30/2023-10-01", "30 September and 1 October 2023"),
        ("2023-09-29/2023-10-01", "29 September to 1 October 2023"),
        ("2023-12-31/2024-01-01", "31 December 2023 and 1 January 2024"),
        ("2023-09-04, 2023-09-11, 2023-09-18", "4, 11 and 18 September 2023"),
        ("2023-09-18/2023-09-20, 2023-09-25", "18 to 20 and 25 September 2023"),
        ("2023-09-18 night", "the night of 18 to 19 September 2023"),
        ("2023-09-18T14:00/2023-09-18T15:30", "18 September 2023 from 14:00 to 15:30"),
        ("2023-09-18T09:00/2023-09-18T12:00", "18 September 2023 from 9:00 to noon"),
        ("2023-09-18T18:00/2023-09-18", "18 September 2023 from 18:00"),
        ("2023-09-18/2023-09-18T17:00", "18 September 2023 until 17:00"),
        ("2023-09-18T00:00", "18 September 2023 at 0:00"),
        ("2023-09-18T14:00/2023-09-19T17:00", "from 18 September at 14:00 to 19 September 2023 at 17:00"),
        ("2023-09-30, 2023-12-31 morning", "30 September all day and 31 December 2023 in the morning"),
        ("2023-10-29T02:30 second", "29 October 2023 at 2:30 (the second time)"),
    ],
)
def test_prints_the_british_way(text: str, expected: str) -> None:
    """Day before month, no comma, the 24-hour clock."""
    assert english.format_when(When.parse(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-09-18/2023-09-19", "Monday 18 and Tuesday 19 September 2023"),
        ("2024-10-05, 2024-10-12", "Saturdays 5 and 12 October 2024"),
    ],
)
def test_names_weekdays_when_asked(text: str, expected: str) -> None:
    """Each day has its own, or all share one in the plural."""
    assert english.format_when(When.parse(text), weekday=True) == expected


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (Window(closes=Moment.parse("2015-10-30")), "until 30 October 2015"),
        (Window(closes=Moment.parse("2017-10-11"), before=True), "before 11 October 2017"),
        (Window(opens=Moment.parse("2023-09-01")), "from 1 September 2023"),
        (Window(closes=Moment.parse("2023-09-10 night")), "until the night of 10 to 11 September 2023"),
        (
            Window(opens=Moment.parse("2023-06-15"), closes=Moment.parse("2023-09-10")),
            "from 15 June 2023 until 10 September 2023",
        ),
    ],
    ids=str,
)
def test_windows(window: Window, expected: str) -> None:
    """`until` includes its day, `before` excludes it."""
    assert english.format_when(window) == expected


@pytest.mark.parametrize(
    "style",
    [Style(), Style(weekday=True), Style(form=Form.LABEL), Style(form=Form.ABBREVIATED), Style(form=Form.NUMERIC, weekday=True)],
    ids=["sentence", "with weekdays", "label", "abbreviated", "numeric"],
)
def test_different_values_never_print_alike(style: Style) -> None:
    """A style that keeps all information gives each value a sentence of its own."""
    seen: dict[str, When | Window] = {}
    for value in UNIVERSE:
        assert seen.setdefault(english.format_when(value, style=style), value) == value

    assert len(seen) > 7_000
