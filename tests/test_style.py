"""One style serves both languages: it is checked, its short-cuts win, and what is printed is set as text should be."""

import re
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import Moment, Span, When, Window, english, french
from raict.french import Form, Style
from raict.strategies import whens, windows
from tests.refusals import refused

BOTH = pytest.mark.parametrize("speech", [french, english], ids=["fr", "en"])
STYLES = st.builds(Style, form=st.sampled_from(Form), weekday=st.booleans(), year=st.booleans())
DAY = When.parse("2023-09-18")


@pytest.mark.parametrize(
    ("values", "path"),
    [
        ({"form": "label"}, "form"),
        ({"form": None}, "form"),
        ({"weekday": 1}, "weekday"),
        ({"weekday": None}, "weekday"),
        ({"year": "no"}, "year"),
    ],
)
def test_refuses_styles_that_cannot_be(values: dict[str, object], path: str) -> None:
    """A form and two booleans, and nothing that only looks like them."""
    with refused("wrong-type", path):
        Style(**values)  # type: ignore[arg-type]  # that is the point


@BOTH
def test_a_short_cut_wins_over_the_style(speech: ModuleType) -> None:
    """What is said beside the style is said last, `False` too; what is not said is the style's."""
    full = Style(form=Form.LABEL, weekday=True, year=True)

    assert speech.format_when(DAY, style=full) == speech.format_when(DAY, form=Form.LABEL, weekday=True)
    assert speech.format_when(DAY, style=full, weekday=False) == speech.format_when(DAY, form=Form.LABEL)
    assert speech.format_when(DAY, style=full, year=False) == speech.format_when(DAY, form=Form.LABEL, weekday=True, year=False)
    assert speech.format_when(DAY, style=full, form=Form.SENTENCE) == speech.format_when(DAY, weekday=True)
    assert speech.format_when(DAY, style=Style()) == speech.format_when(DAY)


@BOTH
def test_a_short_cut_is_checked_too(speech: ModuleType) -> None:
    """By whatever way it comes."""
    with refused("wrong-type", "form"):
        speech.format_when(DAY, form="label")
    with refused("wrong-type", "weekday"):
        speech.format_date(DAY.start.date, weekday="yes")


@BOTH
def test_whatever_is_of_time_is_said(speech: ModuleType) -> None:
    """A date, a moment, a span and a when of one day are said alike."""
    date = DAY.start.date

    said = {speech.format_when(each) for each in (date, Moment(date=date), Span.of(date), DAY)} | {speech.format_date(date)}

    assert len(said) == 1


@BOTH
@given(when=whens() | windows(), style=STYLES)
def test_what_is_printed_is_set_as_text_should_be(speech: ModuleType, when: When | Window, style: Style) -> None:
    """No space too many, no dangling one, no typewriter's apostrophe; a label begins with a capital, a sentence does not."""
    said = speech.format_when(when, style=style)

    assert said == said.strip()
    assert "  " not in speech.plain_spaces(said)
    assert not re.search(r"['\"]| ,|,,|\( | \)", said)
    assert said[0].isupper() or said[0].isdigit() or style.form is Form.SENTENCE
    assert re.search(r"\d", said)
    assert style.year or not re.search(r"\b(?:19|20|21)\d\d\b", said)


@given(when=whens() | windows(), style=STYLES)
def test_french_keeps_together_what_belongs_together(when: When | Window, style: Style) -> None:
    """No line ends between a day and its month, or a number and « h »: these spaces do not break."""
    said = french.format_when(when, style=style)
    months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"

    assert not re.search(rf" (?:h\b|{months})", said)
    assert not re.search(r"\bh \d", said)
