"""How the tests look for values: always the same ones, and without the explanations that cost most of the time."""

from collections.abc import Callable
from typing import TypeVar

from hypothesis import Phase, find, settings
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

_SEARCH = settings(phases=[Phase.generate, Phase.shrink], derandomize=True, database=None, max_examples=5000)
_REACH = settings(phases=[Phase.generate], derandomize=True, database=None, max_examples=5000)


def smallest(strategy: SearchStrategy[T], wanted: Callable[[T], object] = lambda _: True) -> T:
    """What the strategy shrinks to, of what is wanted."""
    return find(strategy, lambda value: bool(wanted(value)), settings=_SEARCH)


def reached(strategy: SearchStrategy[T], wanted: Callable[[T], object]) -> T:
    """Something wanted that the strategy draws; it fails where five thousand draws have none."""
    return find(strategy, lambda value: bool(wanted(value)), settings=_REACH)
