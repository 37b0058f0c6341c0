"""A series of editions, and what is remembered of each."""

from typing import final

from attrs import field, frozen

from raict._value import Value, named
from raict.model.limits import MOST_EDITIONS
from raict.model.status import Status
from raict.model.text import (
    LocalizedText,
    at_most,
    identifier,
    instance,
    optional_label,
    optional_line,
    sequence,
    whole,
)
from raict.model.when import When

__all__ = ["EditionRecord", "Series"]

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
HIGHEST_NUMBER = 9999


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class EditionRecord(Value):
    """What is remembered of one edition. A cancelled one keeps its number; a name belongs to its year.

    >>> EditionRecord(number=13, year=2022, status=Status.CANCELLED).year
    2022
    """

    number: int
    """Its ordinal, 1 to 9999."""
    year: int
    """The year it was announced for."""
    name: LocalizedText | None = field(default=None, converter=optional_label)
    """What it was called."""
    when: When | None = None
    """When it took place, or should have."""
    status: Status = Status.CONFIRMED
    """Whether it did."""
    venue: LocalizedText | None = field(default=None, converter=optional_label)
    """Name of the place."""

    def __attrs_post_init__(self) -> None:
        """Refuse numbers and years that cannot be."""
        whole(self.number, "number", 1, HIGHEST_NUMBER)
        whole(self.year, "year", _FIRST_YEAR, _LAST_YEAR)
        instance(self.when, "when", When, optional=True)
        instance(self.status, "status", Status)


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Series(Value):
    """The series an edition belongs to."""

    id: str = field(converter=identifier)
    """Kept for ever, whatever the series is called."""
    acronym: str | None = field(default=None, converter=optional_line)
    """As it is usually called."""
    name: LocalizedText | None = field(default=None, converter=optional_label)
    """The series' own name, where it differs from its editions'."""
    editions: tuple[EditionRecord, ...] = ()
    """The other editions, oldest first, cancelled ones included; at most 500."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no record."""
        at_most(MOST_EDITIONS, sequence(self.editions, "editions", EditionRecord), "editions")
