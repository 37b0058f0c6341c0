"""The shape of a document: how deep it goes, what stands in it twice, and in which order."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias, cast

from attrs import evolve

from raict.errors import InvalidDocument, Problem, visible

__all__ = ["Tree", "as_tree", "check_outline", "in_order", "joined", "naming"]

Tree: TypeAlias = dict[str, object]

_STEP: Final = re.compile(r"([^.\[\]]+)|\[([0-9]+)\]")
_ROW: Final = re.compile(r"(?:\[([0-9]{1,15})\].*)?", re.DOTALL)


def as_tree(value: object) -> Tree | None:
    """The value, if it is a table."""
    return cast("Tree", value) if isinstance(value, dict) else None


def joined(path: str, key: str) -> str:
    """The path of a key in the table at `path`."""
    return f"{path}.{visible(key)}" if path else visible(key)


def check_outline(tree: Tree, deepest: int, twice: Iterable[tuple[Tree, str]]) -> list[Problem]:
    """Refuse what is nested too deep, dotted keys included; report the keys that stand twice in one table.

    Args:
        tree: the document.
        deepest: how many lists and tables may be inside each other.
        twice: tables of the tree, by identity, each with a key that stood in it twice.
    """
    doubles: dict[int, list[str]] = {}
    for table, key in twice:
        doubles.setdefault(id(table), []).append(key)
    problems: list[Problem] = []
    waiting: list[tuple[object, str, int]] = [(tree, "", 1)]
    while waiting:
        here, path, depth = waiting.pop()
        if depth > deepest:
            raise InvalidDocument(Problem.of("too-deep", {"limit": deepest}, path=path))
        problems += (
            Problem.of("duplicate-key", {"key": visible(key)}, path=joined(path, key)) for key in doubles.get(id(here), ())
        )
        waiting += ((each, place, depth + 1) for each, place in _inside(here, path))
    return problems


def _inside(here: object, path: str) -> Iterable[tuple[object, str]]:
    """Lists and tables in a list or a table, with their paths."""
    inside: Iterable[tuple[str, object]]
    if isinstance(here, dict):
        inside = ((joined(path, key), each) for key, each in cast("Tree", here).items())
    else:
        inside = ((f"{path}[{n}]", each) for n, each in enumerate(cast("list[object]", here)))
    return ((cast("object", each), place) for place, each in inside if isinstance(each, dict | list))


def in_order(tree: Tree, problems: Iterable[Problem], table: str) -> list[Problem]:
    """Problems in the order of the document; what is missing comes after what is there, the rows of `table` after all."""
    indexes: dict[int, dict[str, int]] = {}

    def position(problem: Problem) -> tuple[int, ...]:
        found: list[int] = []
        here: object = tree
        row = _ROW.fullmatch(problem.path.removeprefix(table)) if table and problem.path.startswith(table) else None
        if row is not None:
            return (len(tree) + 1, int(row[1] or 0))
        for key, number in _STEP.findall(problem.path):
            keys = as_tree(here)
            if keys is not None:
                if id(keys) not in indexes:
                    indexes[id(keys)] = {visible(each): n for n, each in enumerate(keys)}
                found.append(indexes[id(keys)].get(key, len(keys)))
                here = keys.get(key)
            elif isinstance(here, list) and number and int(number) < len(cast("list[object]", here)):
                found.append(int(number))
                here = cast("list[object]", here)[int(number)]
            else:
                break
        return tuple(found)

    return sorted(problems, key=position)


def naming(tree: Tree, problems: Iterable[Problem], rows: Mapping[str, str]) -> list[Problem]:
    """Problems that name the thing they are found in, if it has an id: people know their sessions by it, not by a position.

    Args:
        tree: the document.
        problems: what is wrong with it.
        rows: ids of the rows of its table, by path.
    """

    def named(problem: Problem) -> Problem:
        name = rows.get(problem.path.partition("]")[0] + "]") or _nearest_id(tree, problem.path)
        return evolve(problem, subjects=(name, *problem.subjects)) if name and name not in problem.subjects else problem

    return [named(problem) for problem in problems]


def _nearest_id(tree: Tree, path: str) -> str:
    """The id of the innermost table on the way that has one; the document's own would say nothing."""
    found = ""
    here: object = tree
    for key, number in _STEP.findall(path):
        table = as_tree(here)
        if table is not None:
            here = table.get(key)
        elif isinstance(here, list) and number and int(number) < len(cast("list[object]", here)):
            here = cast("list[object]", here)[int(number)]
        else:
            break
        name = (as_tree(here) or {}).get("id")
        found = visible(name) if type(name) is str and name else found
    return found
