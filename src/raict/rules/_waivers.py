"""Findings that somebody looked at and accepts: which of them a waiver excuses, and which waivers excuse nothing."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from raict._sentences.programme import PROGRAMME
from raict.errors import Problem
from raict.model.editions import Edition
from raict.model.text import nearest
from raict.rules._common import both

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
    # By code and subject, the waivers that have not yet met a finding about it; for each, what it would have to do to excuse one.
    waiting = {key: found for key, found in index.items() if key[1]}
    remedies: dict[int, tuple[int, dict[str, str]]] = {}
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
            for subject in problem.subjects:
                for n in waiting.pop((problem.code, subject), ()):
                    remedy = _remedy(problem, waivers[n][1])
                    remedies[n] = min(remedies.get(n, remedy), remedy, key=lambda each: each[0])
    known = PROGRAMME.keys() - ABOUT_WAIVERS
    for n, (code, _) in enumerate(waivers):
        if code not in known and "." not in code:
            values = {"code": code, "nearest": nearest(code, sorted(known))}
            yield Problem.of("waiver-unknown", values, path=f"waivers[{n}].code", subjects=edition.waivers[n].subjects)
        elif n not in used and (code in codes or (foreign and "." in code)):
            values = {"code": code} | (remedies.get(n, (0, _ANY))[1] | _ABOUT if edition.waivers[n].subjects else _NOTHING)
            yield Problem.of("waiver-unused", values, path=f"waivers[{n}]", subjects=edition.waivers[n].subjects)


_NOTHING: Final = both("about", "n’est fait", "is found") | both("remedy", "supprimez-la", "remove it")
_ABOUT: Final = both("about", "ne concerne ces seuls identifiants", "is found that concerns these subjects alone")
_ANY: Final = both(
    "remedy", "supprimez-la ou nommez tous les identifiants du constat", "remove it, or name every subject of the finding"
)
_ALL: Final = both(
    "remedy",
    "supprimez-la ou n’y nommez rien : le constat concerne trop de séances",
    "remove it, or name none: the finding has too many",
)


def _remedy(problem: Problem, subjects: frozenset[str]) -> tuple[int, dict[str, str]]:
    """How many ids a waiver lacks to excuse a problem, and which ones, in words."""
    missing = [each for each in problem.subjects if each not in subjects]
    if _open(problem):
        return len(missing) + 1, _ALL
    names = ", ".join(missing)
    return len(missing), both("remedy", f"supprimez-la ou nommez aussi {names}", f"remove it, or name {names} too")


def _open(problem: Problem) -> bool:
    """Whether it concerns more than it names, so that a waiver that names subjects would hide what it never saw."""
    return problem.code in PROGRAMME and "beyond" in problem.values
