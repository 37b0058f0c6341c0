"""How the tests say that something is refused: by code and path, never by the words."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

import pytest

from raict import InvalidValue


@contextmanager
def refused(code: str, path: str = "", **values: str | int) -> Generator[None, None, None]:
    """Expect one problem, of that code and at that path, with at least those values, and sentences in both languages."""
    with pytest.raises(InvalidValue) as caught:
        yield
    problems = caught.value.problems

    assert [(each.code, each.path) for each in problems] == [(code, path)]
    assert values.items() <= dict(problems[0].values).items()
    assert all(each.message(language) and "{" not in each.hint(language) for each in problems for language in ("fr", "en"))


def problems_of(make: Callable[[], object]) -> list[tuple[str, str]]:
    """Code and path of every problem that a refusal carries."""
    with pytest.raises(InvalidValue) as caught:
        make()
    return [(each.code, each.path) for each in caught.value.problems]
