"""The styles of both languages: they are checked, short-cuts win, and what is printed is set as text should be."""

import re
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import Moment, Span, When, Window, english, french
from raict.french import Form
from raict.strategies import whens, windows
from tests.refusals import refused

BOTH = pytest.mark.parametrize("speech", [french, english], ids=["fr", "en"])
SHORT_CUTS = st.fixed_dictionaries({"form": st.sampled_from(Form), "weekday": st.booleans(), "year": st.booleans()})
STYLES = st.builds(
    french.Style,
    form=st.sampled_from(Form),
    weekday=st.booleans(),
    year=st.booleans(),
    hour=st.sampled_from(french.Hour),
    noon=st.sampled_from(french.Noon),
    two_days=st.sampled_from(french.TwoDays),
    three_days=st.sampled_from(french.ThreeDays),
    list_form=st.none() | st.sampled_from(french.ListForm),
    inclusive=st.booleans(),
    locale=st.sampled_from(french.Locale),
)
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
@BOTH
def test_refuses_styles_that_cannot_be(values: dict[str, object], path: str, speech: ModuleType) -> None:
    """A form and two booleans, and nothing that only looks like them."""
    with refused("wrong-type", path):
        speech.Style(**values)


@pytest.mark.parametrize("field", ["hour", "noon", "two_days", "three_days", "list_form", "inclusive", "locale"])
def test_refuses_choices_that_are_none(field: str) -> None:
    """Each choice is a member of its enumeration, never its word."""
    with refused("wrong-type", field):
        french.Style(**{field: "words"})  # type: ignore[arg-type]  # that is the point


@BOTH
def test_a_style_is_a_style(speech: ModuleType) -> None:
    """A form alone is none, and one language's is none of the other's."""
    other = english if speech is french else french
    for style in (Form.LABEL, other.Style()):
        with refused("wrong-type", "style"):
            speech.format_when(DAY, style=style)
        with refused("wrong-type", "style"):
            speech.format_date(DAY.start.date, style=style)


@BOTH
def test_a_short_cut_wins_over_the_style(speech: ModuleType) -> None:
    """What is said beside the style is said last, `False` too; what is not said is the style's."""
    full = speech.Style(form=Form.LABEL, weekday=True, year=True)

    assert speech.format_when(DAY, style=full) == speech.format_when(DAY, form=Form.LABEL, weekday=True)
    assert speech.format_when(DAY, style=full, weekday=False) == speech.format_when(DAY, form=Form.LABEL)
    assert speech.format_when(DAY, style=full, year=False) == speech.format_when(DAY, form=Form.LABEL, weekday=True, year=False)
    assert speech.format_when(DAY, style=full, form=Form.SENTENCE) == speech.format_when(DAY, weekday=True)
    assert speech.format_when(DAY, style=speech.Style()) == speech.format_when(DAY)


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


def _is_set_well(said: str, *, form: Form, year: bool) -> None:
    plain = french.plain_spaces(said)
    assert plain == plain.strip()
    assert "  " not in plain
    assert not re.search(r"['\"]| ,|,,|\( | \)", plain)
    assert said[0].isupper() or said[0].isdigit() or form is not Form.LABEL
    assert re.search(r"\d", said)
    assert year or not re.search(r"\b(?:19|20|21)\d\d\b", said)


@BOTH
@given(when=whens() | windows(), how=SHORT_CUTS)
def test_what_is_printed_is_set_as_text_should_be(speech: ModuleType, when: When | Window, how: dict[str, Any]) -> None:
    """No space too many, no dangling one, no typewriter's apostrophe; a label begins with a capital."""
    _is_set_well(speech.format_when(when, **how), form=how["form"], year=how["year"])


@given(when=whens() | windows(), style=STYLES)
def test_every_french_style_is_set_as_text_should_be(when: When | Window, style: french.Style) -> None:
    """Whatever is chosen."""
    _is_set_well(french.format_when(when, style=style), form=style.form, year=style.year)


@given(when=whens() | windows(), style=STYLES)
def test_french_keeps_together_what_belongs_together(when: When | Window, style: french.Style) -> None:
    """No line ends between a day and its month, or a number and « h »: these spaces do not break."""
    said = french.format_when(when, style=style)
    months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"

    assert not re.search(rf" (?:h\b|heures?|{months})", said)
    assert not re.search(r"\bh \d", said)
