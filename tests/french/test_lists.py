"""Lists in a sentence."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict.french.lists import Conjunction, join
from tests.refusals import refused


@pytest.mark.parametrize(
    ("items", "both", "either", "semicolons"),
    [
        ([], "", "", ""),
        (["A"], "A", "A", "A"),
        (["A", "B"], "A et B", "A ou B", "A\u202f; et B"),
        (["A", "B", "C"], "A, B et C", "A, B ou C", "A\u202f; B\u202f; et C"),
    ],
)
def test_lists(items: list[str], both: str, either: str, semicolons: str) -> None:
    """No comma before « et »; semicolons everywhere, where they are asked for."""
    assert join(items) == both
    assert join(items, conjunction=Conjunction.OR) == either
    assert join(items, semicolons=True) == semicolons


@given(st.lists(st.text("ab, ", min_size=1), min_size=2), st.sampled_from(Conjunction))
def test_semicolons_keep_items_apart(items: list[str], conjunction: Conjunction) -> None:
    """Items with commas of their own are told from one another."""
    text = join(items, conjunction=conjunction, semicolons=True)
    *first, last = text.split("\u202f; ")

    assert [*first, last.removeprefix(f"{conjunction.value} ")] == items


def test_any_run_of_texts_is_a_list() -> None:
    """A tuple, a generator, the keys of a table."""
    assert join(each for each in "ABC") == join(("A", "B", "C")) == join({"A": 1, "B": 2, "C": 3}) == "A, B et C"


@pytest.mark.parametrize("wrong", ["abc", "", True, None, 3])
def test_a_text_is_no_list(wrong: Any) -> None:
    """Its letters would be the items."""
    with refused("wrong-type", "items", expected="a list"):
        join(wrong)


@pytest.mark.parametrize(("items", "path"), [([b"a"], "items[0]"), (["a", 1], "items[1]"), ([None, "a"], "items[0]")])
def test_items_are_texts(items: Any, path: str) -> None:
    """Said with their place."""
    with refused("wrong-type", path, expected="text"):
        join(items)


def test_conjunctions_are_a_choice() -> None:
    """A word in place of one is refused, even where none would be written."""
    wrong: Any = "or"
    with refused("wrong-type", "conjunction"):
        join([], conjunction=wrong)
