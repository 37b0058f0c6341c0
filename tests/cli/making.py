"""Small editions, and their pages as lines."""

from typing import Any

from attrs import evolve

import raict
from raict.cli.show import page

__all__ = ["SMALL", "placed", "shown_lines", "small"]

SMALL = raict.loads(
    """
    schema   = 1
    id       = "petite"
    number   = 2
    name     = { full = "Congrès" }
    series   = { id = "petites" }
    revision = { updated = 2031-01-05T10:00:00+01:00 }
    """
)


def shown_lines(edition: raict.Edition, language: str = "fr") -> list[str]:
    """The page of an edition."""
    return page(edition, language).splitlines()


def small(**changes: Any) -> raict.Edition:
    """The small edition, changed."""
    return evolve(SMALL, **changes)


def placed(*whens: str | None) -> raict.Edition:
    """The small edition with one session for each time."""
    return small(
        sessions=tuple(
            raict.Session(id=f"s{n}", format="workshop", title=f"T{n}", when=raict.Span.parse(when) if when else None)
            for n, when in enumerate(whens)
        )
    )
