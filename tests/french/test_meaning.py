"""A sentence has one meaning, in French and in English: no two values print alike, and years are read as they are."""

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from raict import DayPart, InvalidValue, Moment, Span, When, Window, english, french, strategies
from raict.french import Form

Value = When | Window

SPEECHES: Final = (french, english)
STYLES: Final = tuple({"form": form, "weekday": weekday} for form in Form for weekday in (False, True))
MONTHS: Final = {
    french: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    english: "January|February|March|April|May|June|July|August|September|October|November|December",
}

both = pytest.mark.parametrize("speech", SPEECHES, ids=["French", "English"])
styles = pytest.mark.parametrize("style", STYLES, ids=lambda each: f"{each['form'].value}{', weekdays' * each['weekday']}")


# ---- no two alike --------------------------------------------------------------------------------------------------


DAYS: Final = (dt.date(2023, 12, 29), *(dt.date(2023, 12, 30) + dt.timedelta(days=n) for n in range(4)), dt.date(2024, 2, 5))
"""Five in a row over New Year, and one later."""
AT: Final = (None, *DayPart, dt.time(0), dt.time(12), dt.time(18, 30))
EDGES: Final = tuple(Moment(date=day, at=at) for day in (dt.date(2022, 12, 30), *DAYS, dt.date(2024, 12, 30)) for at in AT)
EACH_DAY: Final = ("", "{0}", "{0} morning", "{0}T12:00", "{0}T18:30/{0}", "{0}T12:00/{0}T18:30")


def _days() -> Iterator[When]:
    """Each day left out, whole, or with one of several parts and hours: all ways over New Year."""
    for each in itertools.product(EACH_DAY[:4], EACH_DAY, EACH_DAY[:4], EACH_DAY, EACH_DAY[:4], EACH_DAY[:3]):
        text = ", ".join(said.format(day) for said, day in zip(each, DAYS, strict=True) if said)
        if text:
            yield When.parse(text)


def _spans() -> Iterator[When]:
    """Every span between days, parts and hours over New Year, and a year from it."""
    for first, last in itertools.product(EDGES, EDGES):
        try:
            yield When.of(Span(start=first, end=last))
        except InvalidValue:
            continue


def _windows() -> Iterator[Window]:
    """Every window between the same."""
    for opens, closes, before in itertools.product((None, *EDGES), (None, *EDGES), (False, True)):
        try:
            yield Window(opens=opens, closes=closes, before=before)
        except InvalidValue:
            continue


WHENS: Final = tuple(dict.fromkeys((*_days(), *_spans())))
WINDOWS: Final = tuple(_windows())


@styles
@both
@pytest.mark.parametrize("values", [WHENS, WINDOWS], ids=["whens", "windows"])
def test_no_two_values_over_new_year_print_alike(values: tuple[Value, ...], speech: ModuleType, style: dict[str, Any]) -> None:
    """Where all is said, each value has a sentence of its own."""
    seen: dict[str, Value] = {}
    for value in values:
        assert seen.setdefault(speech.format_when(value, **style), value) == value

    assert len(seen) > 3_000


def _close(draw: st.DrawFn, moment: Moment) -> Moment:
    """A moment that differs in one field."""
    match draw(st.sampled_from(("date", "at", "fold"))):
        case "date":
            days = draw(st.sampled_from((-366, -365, -31, -7, -1, 1, 7, 31, 365, 366)))
            return evolve(moment, date=moment.date + dt.timedelta(days=days))
        case "at":
            return Moment(date=moment.date, at=draw(st.sampled_from(AT)))
        case _:
            return evolve(moment, fold=draw(st.sampled_from((None, 0, 1))))


def _near(draw: st.DrawFn, value: Value) -> Value:
    """A value that differs in one moment of one span, in one end, or in whether the end is inside."""
    if isinstance(value, Window):
        name = draw(st.sampled_from(("opens", "closes", "before")))
        if name == "before":
            return evolve(value, before=not value.before)
        moment = value.opens if name == "opens" else value.closes
        other = None if moment is None or draw(st.booleans()) else _close(draw, moment)
        return evolve(value, opens=other) if name == "opens" else evolve(value, closes=other)
    n = draw(st.integers(0, len(value.spans) - 1))
    span = value.spans[n]
    if span.start == span.end and draw(st.booleans()):
        near = Span.of(_close(draw, span.start))
    else:
        name = draw(st.sampled_from(("start", "end")))
        near = evolve(span, start=_close(draw, span.start)) if name == "start" else evolve(span, end=_close(draw, span.end))
    return When(spans=(*value.spans[:n], near, *value.spans[n + 1 :]))


@st.composite
def neighbours(draw: st.DrawFn) -> tuple[Value, Value]:
    """Two values that differ in one field, often about New Year."""
    first, last = draw(
        st.sampled_from(((dt.date(2023, 12, 28), dt.date(2024, 1, 3)), (dt.date(2015, 1, 1), dt.date(2040, 12, 31))))
    )
    zone = draw(strategies.timezones())
    made = strategies.whens(timezone=zone, first=first, last=last) | strategies.windows(timezone=zone, first=first, last=last)
    value: Value = draw(made)
    try:
        other = _near(draw, value)
    except InvalidValue:
        other = value
    assume(other != value)
    return value, other


@both
@given(pair=neighbours(), style=st.sampled_from(STYLES))
def test_a_difference_in_one_field_is_heard(speech: ModuleType, pair: tuple[Value, Value], style: dict[str, Any]) -> None:
    """Another day, year, part, hour, pass or end is another sentence."""
    one, other = pair

    assert speech.format_when(one, **style) != speech.format_when(other, **style)


# ---- read back -----------------------------------------------------------------------------------------------------


def _months_read(text: str, speech: ModuleType) -> list[tuple[int, int]]:
    """Year and month of each month named, as a reader takes them: one without a year is of the next year said."""
    found: list[tuple[int, int]] = []
    year, names = 0, MONTHS[speech].split("|")
    for name, said in reversed(re.findall(rf"({MONTHS[speech]})(?: (\d{{4}}))?", french.plain_spaces(text))):
        year = int(said) if said else year
        found.append((year, names.index(name) + 1))
    return found[::-1]


def _reads_as_it_is(when: When, speech: ModuleType) -> None:
    read = _months_read(speech.format_when(when), speech)
    held = sorted((day.year, day.month) for span in when.spans for day in span.dates)

    assert read == sorted(read)
    assert (read[0], read[-1]) == (held[0], held[-1])
    assert set(read) <= set(held)


@both
def test_years_are_read_as_they_are_over_new_year(speech: ModuleType) -> None:
    """F3: who gives each month the next year that is said is never wrong."""
    for when in WHENS:
        _reads_as_it_is(when, speech)


@both
@given(
    when=strategies.whens(max_groups=4) | strategies.whens(first=dt.date(2023, 12, 25), last=dt.date(2024, 1, 2), max_groups=4)
)
def test_years_are_read_as_they_are(speech: ModuleType, when: When) -> None:
    """The same for any when."""
    _reads_as_it_is(when, speech)
