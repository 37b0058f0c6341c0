"""Where it takes place: venue, rooms, the way there, and who can come in."""

from enum import Enum
from typing import final

from attrs import field, frozen

from raict._value import Value, named
from raict.errors import visible
from raict.model.addresses import optional_web_url
from raict.model.countries import country
from raict.model.limits import MOST_LINES, MOST_ROOMS
from raict.model.text import (
    LocalizedText,
    at_most,
    distinct,
    identifier,
    instance,
    label,
    line,
    optional_label,
    optional_line,
    optional_prose,
    refuse,
    sequence,
    whole,
)
from raict.model.when import When

__all__ = ["Accessibility", "GeoPoint", "PostalAddress", "Room", "TransitAccess", "TransitMode", "Venue"]

_MOST_PEOPLE = 1_000_000


class TransitMode(Enum):
    """How one comes: the lines that stop near a venue."""

    METRO = "metro"
    RER = "rer"
    TRAIN = "train"
    TRAM = "tram"
    BUS = "bus"
    SHUTTLE = "shuttle"
    BOAT = "boat"
    CABLE_CAR = "cable-car"


class Accessibility(Enum):
    """What a venue provides for, with the five codes of OpenAgenda."""

    HEARING = "hi"
    """Hearing impairment (handicap auditif)."""
    SIGHT = "vi"
    """Visual impairment (handicap visuel)."""
    PSYCHIC = "pi"
    """Psychic impairment (handicap psychique)."""
    MOBILITY = "mi"
    """Motor impairment (handicap moteur)."""
    INTELLECTUAL = "ii"
    """Intellectual impairment (handicap intellectuel)."""


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class PostalAddress(Value):
    """A postal address, in its parts.

    >>> PostalAddress(street="30 avenue Corentin-Cariou", postal_code="75019", city="Paris").one_line()
    '30 avenue Corentin-Cariou, 75019 Paris'
    """

    city: str = field(converter=line)
    """Without the postal code."""
    street: str | None = field(default=None, converter=optional_line)
    """Number and street."""
    complement: str | None = field(default=None, converter=optional_line)
    """Building, entrance, post-office box."""
    district: str | None = field(default=None, converter=optional_line)
    """Quarter or hamlet: `La Villette`."""
    postal_code: str | None = field(default=None, converter=optional_line)
    """As text: a leading zero counts."""
    country: str = field(default="FR", converter=country)
    """ISO 3166-1, two capital letters."""

    def one_line(self) -> str:
        """Street, postal code and city, without the country."""
        town = f"{self.postal_code} {self.city}" if self.postal_code else self.city
        return ", ".join(part for part in (self.complement, self.street, town) if part)


@final
@frozen(kw_only=True, repr=False)
class GeoPoint(Value):
    """A point on the map (WGS 84), in decimal degrees."""

    latitude: float
    """North of the equator, -90 to 90."""
    longitude: float
    """East of Greenwich, -180 to 180."""

    def __attrs_post_init__(self) -> None:
        """Refuse a point off the globe."""
        for name, limit in (("latitude", 90), ("longitude", 180)):
            value = getattr(self, name)
            if type(value) is not float and type(value) is not int:
                refuse("wrong-type", name, expected="a number", got=type(value).__name__)
            if not -limit <= value <= limit:
                refuse("out-of-range", name, value=visible(value), low=-limit, high=limit)
            object.__setattr__(self, name, float(value) or 0.0)


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class TransitAccess(Value):
    """One line of public transport and the stop to get off at."""

    mode: TransitMode
    """What runs there."""
    line: str | None = field(default=None, converter=optional_line)
    """`7`, `T3b`, `E`."""
    stop: str | None = field(default=None, converter=optional_line)
    """Name of the stop."""
    exit: str | None = field(default=None, converter=optional_line)
    """Exit to take, as signposted."""

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown mode, and a line that says neither line nor stop."""
        instance(self.mode, "mode", TransitMode)
        if self.line is None and self.stop is None:
            refuse("needs-one-of", names="line, stop")


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Room(Value):
    """A room, a hall or an area of the venue. The partners' area is a room with opening hours, not a session.

    >>> Room(id="louis-armand", label="Salle Louis-Armand", capacity=120)
    <Room 'louis-armand'>
    """

    id: str = field(converter=identifier)
    """Within the edition."""
    label: LocalizedText = field(converter=label)
    """As signposted."""
    capacity: int | None = None
    """Seats, 1 to 1 000 000; None where unknown, or where there are none to count."""
    floor: LocalizedText | None = field(default=None, converter=optional_label)
    """As signposted: `niveau -1`, `rez-de-chaussée`."""
    step_free: bool | None = None
    """Whether one gets there without a step; None where unknown."""
    open: When | None = None
    """Opening hours; None where unknown, or where the room follows its sessions."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no capacity and no opening."""
        if self.capacity is not None:
            whole(self.capacity, "capacity", 1, _MOST_PEOPLE)
        instance(self.step_free, "step_free", bool, optional=True)
        instance(self.open, "open", When, optional=True)

    def __repr__(self) -> str:
        return f"<Room {self.id!r}>"


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Venue(Value):
    """Where the edition takes place."""

    id: str = field(converter=identifier)
    """Kept from edition to edition of one place."""
    name: LocalizedText = field(converter=label)
    """In full."""
    address: PostalAddress | None = None
    """Where the post comes."""
    rooms: tuple[Room, ...] = ()
    """In the order of the plan; at most 1000."""
    transit: tuple[TransitAccess, ...] = ()
    """The nearest lines first; at most 50."""
    geo: GeoPoint | None = None
    """Its entrance."""
    accessibility: tuple[Accessibility, ...] = ()
    """What it provides for; empty where unknown."""
    access: LocalizedText | None = field(default=None, converter=optional_prose)
    """How to come and get in, in words."""
    website: str | None = field(default=None, converter=optional_web_url)
    """Its page."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind."""
        instance(self.address, "address", PostalAddress, optional=True)
        at_most(MOST_ROOMS, sequence(self.rooms, "rooms", Room), "rooms")
        at_most(MOST_LINES, sequence(self.transit, "transit", TransitAccess), "transit")
        instance(self.geo, "geo", GeoPoint, optional=True)
        distinct(sequence(self.accessibility, "accessibility", Accessibility), "accessibility")

    def __repr__(self) -> str:
        return f"<Venue {self.id!r}>"
