"""People, on their public side: names and functions held. No e-mail address of a person is ever part of an edition."""

import datetime as dt
from typing import final

from attrs import field, frozen

from raict._value import Value, named
from raict.errors import InvalidValue, Problem
from raict.model.addresses import optional_web_url
from raict.model.countries import optional_country
from raict.model.extras import NO_EXTRA, Extra, extra
from raict.model.limits import MOST_FUNCTIONS
from raict.model.moments import optional_date
from raict.model.text import (
    LocalizedText,
    at_most,
    identifier,
    instance,
    label,
    line,
    optional_identifier,
    optional_line,
    optional_prose,
    sequence,
)

__all__ = ["Function", "Person", "PersonName"]


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class PersonName(Value):
    """A name in its parts, each as the person writes it.

    >>> str(PersonName(civility="Mme", given="Awa", family="Diop"))
    'Awa Diop'
    """

    family: str = field(converter=line)
    """Family name, with its capitals where they belong; the only name of a person who has one."""
    given: str | None = field(default=None, converter=optional_line)
    """First name or names."""
    civility: str | None = field(default=None, converter=optional_line)
    """`M.`, `Mme`, `Dr` …, as the person wishes; never guessed from the first name."""

    def __str__(self) -> str:
        """First name and family name."""
        return f"{self.given} {self.family}" if self.given else self.family

    def __repr__(self) -> str:
        return "<PersonName>"


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Function(Value):
    """A function held: mayor, president, minister.

    >>> Function(title="maire", organization="dijon").held_on(dt.date(2023, 5, 15))
    True
    """

    title: LocalizedText = field(converter=label)
    """In small letters, as it stands in a sentence: `maire`, `présidente`."""
    organization: str | None = field(default=None, converter=optional_identifier)
    """Id of the organization in which it is held."""
    since: dt.date | None = field(default=None, converter=optional_date)
    """First day in office, where known."""
    until: dt.date | None = field(default=None, converter=optional_date)
    """Last day in office, included, where known."""
    former: bool = False
    """Whether it is held no longer, on whatever day one asks."""

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        instance(self.former, "former", bool)
        if self.since is not None and self.until is not None and self.until < self.since:
            raise InvalidValue(
                Problem.of("end-not-after-start", {"start": str(self.since), "end": str(self.until)}, path="until")
            )

    def held_on(self, day: dt.date) -> bool:
        """Whether it was held on that day, as far as the dates say: an unknown date excludes nothing."""
        started = self.since is None or self.since <= day
        return started and not self.former and (self.until is None or day <= self.until)


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Person(Value):
    """Somebody who appears in the programme or signs for the organizer. Its `repr` shows the id alone."""

    id: str = field(converter=identifier)
    """Within the edition."""
    name: PersonName
    """How the person is called."""
    functions: tuple[Function, ...] = ()
    """In the order of the signature; at most 50."""
    country: str | None = field(default=None, converter=optional_country)
    """ISO 3166-1, two capital letters."""
    biography: LocalizedText | None = field(default=None, converter=optional_prose)
    """A few lines for the programme."""
    website: str | None = field(default=None, converter=optional_web_url)
    """A page about the person."""
    extra: Extra = field(default=NO_EXTRA, converter=extra)
    """Facts of your own; never interpreted, kept through every round trip."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no name or no function."""
        instance(self.name, "name", PersonName)
        at_most(MOST_FUNCTIONS, sequence(self.functions, "functions", Function), "functions")

    def __repr__(self) -> str:
        return f"<Person {self.id!r}>"
