"""The two verbs over `raict.rules`, without its weight: the rules are imported when they are asked."""

from collections.abc import Callable, Iterable, Sequence

from raict.errors import InvalidEdition, Problem, Severity
from raict.model.editions import Edition

__all__ = ["check", "ensure"]


def check(edition: Edition, *, rules: Sequence[Callable[[Edition], Iterable[Problem]]] | None = None) -> tuple[Problem, ...]:
    """Report what is wrong, unfinished or unwise, and not waived. Nothing is raised, nothing is changed.

    Problems come in the order of the rules, those of one rule in the order of the file; then what is wrong with the waivers:
    one that excuses nothing although its rule was asked, one whose code no rule has.

    Args:
        edition: any edition.
        rules: what to ask, in order: `(*rules.STANDARD, mine)`; None asks `raict.rules.STANDARD`.

    Raises:
        TypeError: when a rule gives something else than problems, with the name of the rule.

    >>> from raict import loads, samples
    >>> [problem.code for problem in check(loads(samples.text("edition-2023.toml")))]
    ['missing-countries']
    """
    from raict.rules import STANDARD, find

    return find(edition, STANDARD if rules is None else rules)


def ensure(edition: Edition, *, rules: Sequence[Callable[[Edition], Iterable[Problem]]] | None = None) -> Edition:
    """Insist: give the edition back, or refuse it for its errors. Warnings and information do not count.

    Args:
        edition: any edition.
        rules: as for `check`.

    Raises:
        InvalidEdition: with every error that no waiver excuses.

    >>> from raict import loads, samples
    >>> ensure(loads(samples.text("edition-2023.toml")))
    <Edition 'raict-2023'>
    """
    errors = [problem for problem in check(edition, rules=rules) if problem.severity is Severity.ERROR]
    if errors:
        raise InvalidEdition(*errors)
    return edition
