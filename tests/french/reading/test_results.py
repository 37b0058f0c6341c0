"""What reading gives is made of values, which refuse what they cannot hold."""

import datetime as dt

import pytest

from raict import InvalidValue, Problem, Span, When, Window
from raict.french import reading as room
from raict.french.reading import Doubt, Found, Inference, Reading, find_dates, read_dates
from tests.refusals import refused


def test_the_room_shows_what_it_promises() -> None:
    """And no more."""
    assert dir(room) == sorted(room.__all__)


def test_bad_arguments_are_refused() -> None:
    """A programmer's slip raises: another type, a year that no edition has."""
    for read in (read_dates, find_dates):
        with refused("wrong-type", "text", expected="str"):
            read(18)  # type: ignore[arg-type]  # callers may be untyped
        with refused("wrong-type", "year", expected="a whole number"):
            read("", year="2023")  # type: ignore[arg-type]  # callers may be untyped
        with refused("out-of-range", "year", value=1899):
            read("", year=1899)


def test_results_are_values() -> None:
    """They refuse what they cannot hold, and are equal where they hold the same."""
    problem = Problem.of("no-date")
    span = Span.of(dt.date(2023, 9, 18))
    reading = read_dates("le 18 septembre 2023")

    assert reading == read_dates("le 18 septembre 2023")
    assert len({reading, read_dates("le 18 septembre 2023")}) == 1
    with pytest.raises(InvalidValue):
        Found(value=When.of(span), start=0, end=1)  # type: ignore[arg-type]  # callers may be untyped
    with pytest.raises(InvalidValue):
        Found(value=span, start=2, end=1)
    with pytest.raises(InvalidValue):
        Inference(what="year", value=dt.date(2023, 9, 18), start=0, end=1)  # type: ignore[arg-type]  # callers may be untyped
    with pytest.raises(InvalidValue):
        Doubt(problem=problem, start=0, end=0, alternatives=(span,))  # type: ignore[arg-type]  # callers may be untyped
    with pytest.raises(InvalidValue):
        Reading(text="", start=0, end=0, value=span)  # type: ignore[arg-type]  # callers may be untyped
    error = Doubt(problem=problem, start=0, end=0)
    with refused("not-with", "value", other="doubts"):
        Reading(text="", start=0, end=0, value=When.of(span), doubts=(error,))
    with refused("needs-one-of", "", names="value, doubts"):
        Reading(text="", start=0, end=0, value=None)
    with refused("out-of-range", "end", value=1):
        Reading(text="", start=0, end=1, value=None, doubts=(error,))
    assert Found(value=Window(opens=span.start), start=0, end=1).value == Window(opens=span.start)
    assert Reading(text="", start=0, end=0, value=Window(opens=span.start)).ensure() == Window(opens=span.start)
