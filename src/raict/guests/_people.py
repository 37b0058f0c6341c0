"""Guests, the delegations they come with, and what each is invited to."""

from typing import final

from attrs import field, frozen

from raict._value import Value
from raict.guests._addresses import addresses, optional_address, same
from raict.guests._discretion import discreet
from raict.model.countries import optional_country
from raict.model.extras import NO_EXTRA, Extra, extra
from raict.model.limits import MOST_FUNCTIONS
from raict.model.people import PersonName
from raict.model.places import PostalAddress
from raict.model.text import (
    Field,
    LocalizedText,
    at_most,
    distinct,
    each,
    identifier,
    identifiers,
    instance,
    label,
    line,
    optional_identifier,
    optional_language_tag,
    optional_line,
    refuse,
    whole,
)

__all__ = ["Delegation", "Guest", "Invitation"]

_MOST_ALIASES = 20
_MOST_PEOPLE = 1_000_000


def _lines(value: tuple[str, ...], field: Field = None) -> tuple[str, ...]:
    return each(line, value, field)


@final
@frozen(kw_only=True, repr=False, field_transformer=discreet)
class Guest(Value):
    """Somebody who may be invited. Its `repr` shows the id alone.

    >>> from raict import PersonName
    >>> Guest(id="awa", name=PersonName(family="Diop"), email="Awa.Diop@dakar.example").answers_to("awa.diop@DAKAR.example")
    True
    """

    id: str = field(converter=identifier)
    """Stable from list to list: file names and replies go by it. It is shown: do not make it of an address."""
    name: PersonName
    """How the person is called, with the civility."""
    email: str | None = field(default=None, converter=optional_address)
    """Where mail goes; its domain may be international. None: by letter alone."""
    aliases: tuple[str, ...] = field(default=(), converter=addresses)
    """Other addresses from which the person answers, and those she had before; at most 20."""
    functions: tuple[str, ...] = field(default=(), converter=_lines)
    """Texts as one writes them, in either gender, the highest first: `maire de Dakar`; at most 50."""
    organization: str | None = field(default=None, converter=optional_line)
    """For whom the person comes: `Ville de Dakar`."""
    country: str | None = field(default=None, converter=optional_country)
    """ISO 3166-1, two capital letters."""
    language: str | None = field(default=None, converter=optional_language_tag)
    """The language one writes to her in; None: the edition's."""
    appel: str | None = field(default=None, converter=optional_line)
    """Words of her own by which she is addressed, which win over all others: `Chère Awa`."""
    masculine_title: bool = False
    """Whether she wishes to be called « Madame le Maire » (F41)."""
    address: PostalAddress | None = None
    """Where a letter goes."""
    delegation: str | None = field(default=None, converter=optional_identifier)
    """Id of the delegation she comes with."""
    extra: Extra = field(default=NO_EXTRA, converter=extra)
    """Facts of your own; never interpreted, kept through every round trip."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind, and an alias that says nothing new."""
        instance(self.name, "name", PersonName)
        at_most(_MOST_ALIASES, self.aliases, "aliases")
        at_most(MOST_FUNCTIONS, self.functions, "functions")
        instance(self.masculine_title, "masculine_title", bool)
        instance(self.address, "address", PostalAddress, optional=True)
        own = None if self.email is None else same(self.email)
        known = set[str]()
        for n, alias in enumerate(self.aliases):
            if same(alias) == own:
                refuse("alias-is-email", f"aliases[{n}]")
            if same(alias) in known:
                refuse("repeated-item", f"aliases[{n}]", value="…")
            known.add(same(alias))

    def answers_to(self, address: str) -> bool:
        """Whether an address is one of hers: compared without case, its domain in ASCII."""
        wanted = same(address)
        return any(same(each) == wanted for each in (self.email, *self.aliases) if each is not None)

    def __repr__(self) -> str:
        return f"<Guest {self.id!r}>"


@final
@frozen(kw_only=True, repr=False, field_transformer=discreet)
class Delegation(Value):
    """People who come together, with one of them at the head."""

    id: str = field(converter=identifier)
    """Stable from list to list."""
    name: LocalizedText = field(converter=label)
    """What it is called: `Délégation de la Ville de Dakar`."""
    head: str | None = field(default=None, converter=optional_identifier)
    """Id of the guest who leads it; also one of its members."""
    members: tuple[str, ...] = field(default=(), converter=identifiers)
    """Ids of guests, in the order of protocol."""
    quota: int | None = None
    """How many may come, the head included, 1 to 1 000 000; None: as many as there are members."""

    def __attrs_post_init__(self) -> None:
        """Refuse a head who is no member, and more members than may come."""
        distinct(self.members, "members")
        if self.head is not None and self.head not in self.members:
            refuse("unknown-reference", "head", id=self.head, kind="members", nearest="")
        if self.quota is not None:
            whole(self.quota, "quota", 1, _MOST_PEOPLE)
            at_most(self.quota, self.members, "members")

    def __repr__(self) -> str:
        return f"<Delegation {self.id!r}>"


@final
@frozen(kw_only=True, repr=False, field_transformer=discreet)
class Invitation(Value):
    """One guest, invited to one edition: to the whole of it, or to chosen sessions. Every message goes to one person alone."""

    guest: Guest
    """Who is invited."""
    edition: str = field(converter=identifier)
    """Id of the edition."""
    sessions: tuple[str, ...] = field(default=(), converter=identifiers)
    """Ids of the sessions she is invited to, in order; none: the edition as a whole."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no guest."""
        instance(self.guest, "guest", Guest)

    @property
    def components(self) -> tuple[str | None, ...]:
        """What an answer is asked for: each session, or None, which is the edition as a whole."""
        return self.sessions or (None,)

    def __repr__(self) -> str:
        return f"<Invitation {self.guest.id!r} to {self.edition!r}>"
