"""Small documents to begin from, and what is found wrong with others."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import raict
from raict import InvalidDocument, Problem

FORMATS = ["toml", "json"]
SAMPLES = sorted((Path(raict.__file__).parent / "samples").glob("*.toml"))

HEAD = """
schema = 1
id = "e"
number = 14
revision = { updated = 2023-05-15T10:00:00+02:00 }
series = { id = "s" }
name = { full = "Rencontres" }
"""
"""The shortest edition there is."""
SESSION = '[[sessions]]\nid = "a"\nformat = "plenary"\ntitle = "A"\n'
"""The shortest session, to stand below it."""


def codes(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """Code and path of each problem, after a look at its sentences: in two languages, each value in its place."""
    told: list[tuple[str, str]] = []
    for problem in problems:
        assert problem.message("fr") != problem.message("en")
        shown = " ".join(map(str, problem.values.values()))
        for name in problem.values:  # unless it is what somebody wrote, which stays as it is
            assert f"{{{name}}}" in shown or f"{{{name}}}" not in problem.message("fr") + problem.message("en") + problem.hint(
                "fr"
            ) + problem.hint("en")
        told.append((problem.code, problem.path))
    return told


def refusal(text: str | bytes, format_: str = "toml") -> tuple[Problem, ...]:
    """Every fault of a document that is refused."""
    with pytest.raises(InvalidDocument) as caught:
        raict.loads(text, format=format_)
    return caught.value.problems


def found(text: str | bytes, format_: str = "toml") -> list[tuple[str, str]]:
    """Code and path of each fault of a document that is refused."""
    return codes(refusal(text, format_))


def is_table(value: object) -> bool:
    """Whether it is a table, asked so that no type checker goes on from there."""
    return isinstance(value, dict)


def is_list(value: object) -> bool:
    """Whether it is a list, likewise."""
    return isinstance(value, list)


def inside(value: Any) -> list[tuple[Any, Any]]:
    """Keys of a table or positions in a list, each with what stands there; none for anything else."""
    if is_table(value):
        return list(value.items())
    return [(n, value[n]) for n in range(len(value))] if is_list(value) else []
