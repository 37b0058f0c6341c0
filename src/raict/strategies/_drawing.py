"""How functions that draw become strategies, and how several values are drawn so that they shrink well."""

from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

__all__ = ["drawn", "few", "perhaps", "several", "some"]

T = TypeVar("T")
P = ParamSpec("P")

_NONE_AT_ALL = st.booleans()
_THERE = st.sampled_from((False, True, True))
_TAILS = st.sampled_from(("", "", "", "-a", ".B_c", "-" + "x" * 55))


@st.composite
def drawn(draw: DrawFn, make: Callable[Concatenate[DrawFn, P], T], /, *args: P.args, **options: P.kwargs) -> T:
    """What a function of this package makes of its draws, as a strategy."""
    return make(draw, *args, **options)


def perhaps(draw: DrawFn, make: Callable[Concatenate[DrawFn, P], T], *args: P.args, **options: P.kwargs) -> T | None:
    """What a function makes, or nothing."""
    return draw(st.none() | drawn(make, *args, **options))


def some(draw: DrawFn, items: Sequence[T], most: int = 3) -> tuple[T, ...]:
    """Some of the items, none twice, in any order."""
    if not items:
        draw(_NONE_AT_ALL)  # as an empty list does: when the last item goes, what is drawn next stays where it is
        return ()
    return tuple(draw(st.lists(st.sampled_from(items), unique=True, max_size=most)))


def few(draw: DrawFn, make: Callable[Concatenate[DrawFn, P], T], *args: P.args, **options: P.kwargs) -> tuple[T, ...]:
    """None, one or two of what a function makes."""
    return tuple(draw(st.lists(drawn(make, *args, **options), max_size=2)))


def several(
    draw: DrawFn,
    letter: str,
    bounds: tuple[int, int],
    make: Callable[Concatenate[DrawFn, str, P], T],
    *args: P.args,
    **options: P.kwargs,
) -> tuple[T, ...]:
    """So many values at least and at most, with the ids `r1`, `r2` …, some of them longer or odd.

    Each is drawn whole, at one go: to shrink, one is left out without a trace.
    """
    least, most = bounds
    found: list[T] = []
    for n in range(1, most + 1):
        # First those that may be wanting: to leave one of them out moves none of the others to another place.
        each = draw(drawn(_numbered, f"{letter}{len(found) + 1}", n <= most - least, make, *args, **options))
        if each is not None:
            found.append(each)
    return tuple(found)


def _numbered(
    draw: DrawFn, stem: str, wanting: bool, make: Callable[Concatenate[DrawFn, str, P], T], /, *args: P.args, **options: P.kwargs
) -> T | None:
    return None if wanting and not draw(_THERE) else make(draw, stem + draw(_TAILS), *args, **options)
