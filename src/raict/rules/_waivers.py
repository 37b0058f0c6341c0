"""Findings that somebody looked at and accepts: which of them a waiver excuses, and which waivers excuse nothing."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from raict._sentences.programme import PROGRAMME
from raict.errors import Problem
from raict.model.editions import Edition
from raict.model.text import nearest

__all__ = ["ABOUT_WAIVERS", "apply_waivers"]

ABOUT_WAIVERS: Final = frozenset({"waiver-unknown", "waiver-unused"})
"""Codes of what is said of waivers themselves; no waiver excuses it."""


def apply_waivers(edition: Edition, problems: Iterable[Problem], codes: Collection[str], *, foreign: bool) -> Iterator[Problem]:
    """The problems that no waiver excuses, in their order; then what is wrong with the waivers, in theirs.

    Args:
        edition: whose waivers count.
        problems: what the rules found.
        codes: those that the rules asked may find; a waiver of another one is not called unused.
        foreign: whether rules were asked of which nobody knows the codes.
    """
    waivers = [(waiver.code, frozenset(waiver.subjects)) for waiver in edition.waivers]
    # By code, and by code and subject: one that names subjects can excuse a problem only if it names the first of them.
    index: dict[tuple[str, str | None], list[int]] = {}
    for n, (code, subjects) in enumerate(waivers):
        for key in subjects or ("",):
            index.setdefault((code, key), []).append(n)
        index.setdefault((code, None), []).append(n)
    used: set[int] = set()
    for problem in problems:
        concerned = set(problem.subjects)
        if _open(problem):
            keys: tuple[str | None, ...] = ("",)
        else:
            keys = (problem.subjects[0], "") if concerned else (None,)
        near = [n for key in keys for n in index.get((problem.code, key), ())]
        excuses = [n for n in near if not waivers[n][1] or concerned <= waivers[n][1]]
        used.update(excuses)
        if not excuses:
            yield problem
    known = PROGRAMME.keys() - ABOUT_WAIVERS
    for n, (code, _) in enumerate(waivers):
        if code not in known and "." not in code:
            values = {"code": code, "nearest": nearest(code, sorted(known))}
            yield Problem.of("waiver-unknown", values, path=f"waivers[{n}].code", subjects=edition.waivers[n].subjects)
        elif n not in used and (code in codes or (foreign and "." in code)):
            yield Problem.of("waiver-unused", {"code": code}, path=f"waivers[{n}]", subjects=edition.waivers[n].subjects)


def _open(problem: Problem) -> bool:
    """Whether it concerns more than it names, so that a waiver that names subjects would hide what it never saw."""
    return problem.code in PROGRAMME and "beyond" in problem.values
