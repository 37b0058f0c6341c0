"""Organizations, and what they are to an edition: the roles of partners and the chain of their funding."""

import re
from enum import Enum
from typing import final

from attrs import field, frozen

from raict._value import Value, named
from raict.errors import visible
from raict.model.addresses import optional_file_name, optional_web_url
from raict.model.countries import optional_country
from raict.model.extras import NO_EXTRA, Extra, extra
from raict.model.limits import MOST_FUNDERS
from raict.model.text import (
    Field,
    LocalizedText,
    at_most,
    distinct,
    identifier,
    instance,
    label,
    optional_label,
    optional_line,
    refuse,
    sequence,
)

__all__ = ["Funding", "Logo", "Organization", "OrganizationKind", "Partner", "PartnerRole"]


class OrganizationKind(Enum):
    """What an organization is. The first eight are local authorities or their groupings."""

    COMMUNE = "commune"
    DEPARTMENT = "departement"
    REGION = "region"
    COMMUNITY_OF_COMMUNES = "communaute-de-communes"
    AGGLOMERATION = "communaute-d-agglomeration"
    URBAN_COMMUNITY = "communaute-urbaine"
    METROPOLE = "metropole"
    LOCAL_AUTHORITY = "local-authority"
    """A local authority of another kind or another country."""
    ASSOCIATION = "association"
    NETWORK = "network"
    MINISTRY = "ministry"
    PUBLIC_BODY = "public-body"
    EMBASSY = "embassy"
    INTERNATIONAL = "international"
    UNIVERSITY = "university"
    COMPANY = "company"
    FOUNDATION = "foundation"
    MEDIA = "media"
    OTHER = "other"

    @property
    def local_authority(self) -> bool:
        """Whether it is a local authority or a grouping of them."""
        return self in _LOCAL_AUTHORITIES


_LOCAL_AUTHORITIES = frozenset(list(OrganizationKind)[:8])

# Form of the INSEE code (code officiel géographique): overseas départements have three digits, Corsica has 2A and 2B.
_DEPARTMENT = "0[1-9]|[13-8][0-9]|2[1-9AB]|9[0-5]"
_INSEE = {
    OrganizationKind.COMMUNE: rf"(?:{_DEPARTMENT}|97[1-8]|98[46-9])[0-9]{{2,3}}",
    OrganizationKind.DEPARTMENT: rf"{_DEPARTMENT}|97[1-8]|98[46-9]",
    OrganizationKind.REGION: "0[1-46]|11|2[478]|32|44|5[23]|7[56]|84|9[34]",
}
_COMMUNE_LENGTH = 5
_SIREN = "[0-9]{9}"


def siren_is_valid(number: str) -> bool:
    """Whether nine digits carry their Luhn checksum."""
    doubled = (int(digit) * (1 + position % 2) for position, digit in enumerate(number))
    return bool(re.fullmatch(_SIREN, number)) and sum(digit - 9 * (digit > 9) for digit in doubled) % 10 == 0


def _optional_siren(value: str | None, field: Field = None) -> str | None:
    text = optional_line(value, field)
    if text is not None and not siren_is_valid(text):
        refuse("bad-siren", field, value=visible(text))
    return text


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Organization(Value):
    """An organization of the edition: organizer, partner, or the place where somebody holds a function.

    Identity is stable (`id`); what it is called this year is the name here.

    >>> Organization(id="dijon", name="Ville de Dijon", kind=OrganizationKind.COMMUNE, insee="21231")
    <Organization 'dijon'>
    """

    id: str = field(converter=identifier)
    """Within the edition; better kept from year to year."""
    name: LocalizedText = field(converter=label)
    """In full."""
    kind: OrganizationKind = OrganizationKind.OTHER
    """What it is."""
    acronym: str | None = field(default=None, converter=optional_line)
    """As it is usually called."""
    country: str | None = field(default=None, converter=optional_country)
    """ISO 3166-1, two capital letters."""
    insee: str | None = field(default=None, converter=optional_line)
    """INSEE code of a commune, département or région; its form is checked, nothing is looked up."""
    siren: str | None = field(default=None, converter=_optional_siren)
    """Nine digits without spaces; form and checksum are checked."""
    website: str | None = field(default=None, converter=optional_web_url)
    """Its page."""

    def __attrs_post_init__(self) -> None:
        """Refuse codes that cannot be."""
        instance(self.kind, "kind", OrganizationKind)
        if self.insee is not None:
            form = _INSEE.get(self.kind)
            if form is None:
                refuse("not-a-local-authority", "insee", kind=self.kind.value)
            wrong_length = self.kind is OrganizationKind.COMMUNE and len(self.insee) != _COMMUNE_LENGTH
            if wrong_length or not re.fullmatch(form, self.insee):
                refuse("bad-insee", "insee", value=visible(self.insee), kind=self.kind.value)

    def __repr__(self) -> str:
        return f"<Organization {self.id!r}>"


class PartnerRole(Enum):
    """What a partner is to an edition; one partner may have several."""

    LONG_STANDING = "long-standing"
    INSTITUTIONAL = "institutional"
    CO_ORGANIZER = "co-organizer"
    HOST = "host"
    CO_FUNDER = "co-funder"
    SPONSOR = "sponsor"
    TECHNICAL = "technical"
    MEDIA = "media"


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Logo(Value):
    """An image, on the web or beside the edition's file, with the text that stands for it."""

    url: str | None = field(default=None, converter=optional_web_url)
    """Where it is on the web."""
    file: str | None = field(default=None, converter=optional_file_name)
    """Its file, relative to the edition's, with `/`."""
    alt: LocalizedText | None = field(default=None, converter=optional_label)
    """Alternative text, for who cannot see it."""

    def __attrs_post_init__(self) -> None:
        """Refuse a logo that is nowhere, or in two places."""
        if self.url is None and self.file is None:
            refuse("needs-one-of", names="url, file")
        if self.url is not None and self.file is not None:
            refuse("not-with", "file", other="url")


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Funding(Value):
    """Who funds a partner: funding is a chain. The European Union may fund a network without funding the event."""

    organization: str = field(converter=identifier)
    """Id of the one who pays."""
    credit: LocalizedText | None = field(default=None, converter=optional_label)
    """The line that must stand beside the partner, word for word."""


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Partner(Value):
    """An organization's part in one edition. The order of partners is the order of protocol."""

    organization: str = field(converter=identifier)
    """Its id."""
    roles: tuple[PartnerRole, ...]
    """At least one."""
    label: LocalizedText | None = field(default=None, converter=optional_label)
    """What it is called on this edition's papers, where that is not its name."""
    credit: LocalizedText | None = field(default=None, converter=optional_label)
    """The line it asks to have beside its name."""
    logo: Logo | None = None
    """Its image."""
    funded_by: tuple[Funding, ...] = ()
    """Who funds it, for this edition; at most 50."""
    website: str | None = field(default=None, converter=optional_web_url)
    """The page to link to, where it is not the organization's."""
    extra: Extra = field(default=NO_EXTRA, converter=extra)
    """Facts of your own; never interpreted, kept through every round trip."""

    def __attrs_post_init__(self) -> None:
        """Refuse a partner without a role."""
        if not distinct(sequence(self.roles, "roles", PartnerRole), "roles"):
            refuse("empty", "roles")
        instance(self.logo, "logo", Logo, optional=True)
        at_most(MOST_FUNDERS, sequence(self.funded_by, "funded_by", Funding), "funded_by")
