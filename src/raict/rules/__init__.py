"""Checks of a whole programme: what is unfinished or unwise in an edition that may well exist.

A rule is a function from an edition to problems: pure, independent of all others. `STANDARD` has ours, errors first, then
warnings, then information. Leave some out, or add your own, with a dot in their codes:

>>> from collections.abc import Iterator
>>> import raict
>>> from raict import rules, samples
>>> def no_coffee(edition: raict.Edition) -> Iterator[raict.Problem]:
...     if not any(session.format == "break" for session in edition.sessions):
...         yield raict.Problem(
...             code="acme.no-coffee",
...             severity=raict.Severity.WARNING,
...             sentences={"fr": "aucune pause n’est prévue", "en": "there is no break"},
...         )
>>> edition = raict.loads(samples.text("edition-2023.toml"))
>>> [problem.message("fr") for problem in raict.check(edition, rules=(rules.room_overlap, no_coffee))]
['aucune pause n’est prévue']

What is not known is held against nobody: of two sessions that may overlap, or may not, nothing is said. A session that is
cancelled or postponed takes up no room, no person and no time, and need not be complete; a draft does. When the edition
itself is cancelled or postponed, none of its sessions takes place.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from raict.errors import Problem
from raict.model.editions import Edition
from raict.rules._clashes import parallel_to_exclusive, person_in_two_places, room_overlap
from raict.rules._editions import (
    cancelled_with_sessions,
    missing_alternative_text,
    missing_credit,
    number_not_rising,
    signatory_not_in_office,
    unfinished_edition,
)
from raict.rules._map import geo_outside_country
from raict.rules._sessions import duplicate_title, exclusive_not_public, missing_expectation, room_too_small
from raict.rules._texts import another_year, untranslated, wrong_weekday
from raict.rules._times import registration_closes_late, session_outside_days, session_outside_opening_hours
from raict.rules._waivers import apply_waivers

__all__ = [
    "STANDARD",
    "Rule",
    "another_year",
    "cancelled_with_sessions",
    "duplicate_title",
    "exclusive_not_public",
    "geo_outside_country",
    "missing_alternative_text",
    "missing_credit",
    "missing_expectation",
    "number_not_rising",
    "parallel_to_exclusive",
    "person_in_two_places",
    "registration_closes_late",
    "room_overlap",
    "room_too_small",
    "session_outside_days",
    "session_outside_opening_hours",
    "signatory_not_in_office",
    "unfinished_edition",
    "untranslated",
    "wrong_weekday",
]


def __dir__() -> list[str]:
    return __all__


Rule: TypeAlias = Callable[[Edition], Iterable[Problem]]
"""A function from an edition to what it finds wrong there."""

# Each rule and the codes it may find, so that a waiver can be told from one whose rule was not asked.
_CODES: Final[dict[Rule, tuple[str, ...]]] = {
    session_outside_days: ("session-outside-days",),
    room_overlap: ("room-overlap",),
    session_outside_opening_hours: ("session-outside-opening-hours",),
    person_in_two_places: ("person-in-two-places",),
    parallel_to_exclusive: ("parallel-to-exclusive",),
    room_too_small: ("room-too-small",),
    missing_expectation: ("missing-speaker", "missing-chair", "missing-moderator", "missing-countries", "missing-abstract"),
    exclusive_not_public: ("exclusive-not-public",),
    missing_credit: ("missing-credit",),
    signatory_not_in_office: ("signatory-not-in-office",),
    registration_closes_late: ("registration-closes-late",),
    number_not_rising: ("number-not-rising", "number-taken"),
    duplicate_title: ("duplicate-title",),
    missing_alternative_text: ("missing-alternative-text",),
    unfinished_edition: ("no-days", "no-sessions"),
    cancelled_with_sessions: ("cancelled-with-sessions",),
    wrong_weekday: ("wrong-weekday",),
    another_year: ("another-year",),
    untranslated: ("untranslated",),
    geo_outside_country: ("geo-outside-country",),
}

STANDARD: Final[tuple[Rule, ...]] = tuple(_CODES)
"""All rules of this module: errors first, then warnings, then information."""


def find(edition: Edition, rules: Sequence[Rule]) -> tuple[Problem, ...]:
    """What the rules find and no waiver excuses, then what is wrong with the waivers."""
    codes = {code for rule in rules for code in _CODES.get(rule, ())}
    found = (problem for rule in rules for problem in _asked(rule, edition))
    return tuple(apply_waivers(edition, found, codes, foreign=any(rule not in _CODES for rule in rules)))


def _asked(rule: Rule, edition: Edition) -> Iterator[Problem]:
    """What one rule finds; who wrote it learns which one it is that gives something else."""
    found: object = rule(edition)
    if not isinstance(found, Iterable):
        raise TypeError(f"{_name(rule)} must give problems, gave {type(found).__name__}")
    for problem in found:
        if not isinstance(problem, Problem):
            raise TypeError(f"{_name(rule)} must give problems, gave {type(problem).__name__}")
        yield problem


def _name(rule: Rule) -> str:
    return f"the rule {getattr(rule, '__qualname__', repr(rule))}"
