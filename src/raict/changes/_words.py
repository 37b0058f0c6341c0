"""What the attributes of an edition and of a session are called where they changed, in French and in English: data only."""

from typing import Final

__all__ = ["OF_EDITION", "OF_SESSION", "QUIET_OF_EDITION", "QUIET_OF_SESSION"]

QUIET_OF_SESSION: Final = frozenset({"revision", "withdrawn", "rooms", "participants", "extra"})
"""What no reader is told of a session: what calendars and programs go by, and the order of rooms and participants."""
QUIET_OF_EDITION: Final = frozenset(
    {
        *("series", "revision", "days_updated", "language", "uid_domain", "previous", "waivers", "extra"),
        *("formats", "organizations", "people", "partners", "sessions", "venue.rooms"),
    }
)
"""Likewise of the edition; a list stands for the order of what is in it."""
OF_SESSION: Final[dict[str, tuple[str, str]]] = {
    "abstract": ("présentation", "abstract"),
    "languages": ("langues", "languages"),
    "capacity": ("nombre de places", "number of places"),
    "countries": ("pays", "countries"),
    "online_url": ("adresse pour participer en ligne", "address for joining online"),
    "website": ("page", "page"),
    "topics": ("mots-clés", "key words"),
}
OF_EDITION: Final[dict[str, tuple[str, str]]] = {
    "number": ("numéro", "number"),
    "name": ("nom", "name"),
    "languages": ("langues", "languages"),
    "website": ("site", "website"),
    "theme": ("thème", "theme"),
    "formats[": ("formats", "formats"),
    "organizations[": ("organisations", "organisations"),
    "people[": ("personnes", "people"),
    "organizer": ("organisateur", "organiser"),
    "partners[": ("partenaires", "partners"),
    "registration": ("inscription", "registration"),
    "documents": ("documents", "documents"),
    "venue.rooms[": ("salles", "rooms"),
    "venue.transit": ("transports", "public transport"),
    "venue.geo": ("position sur la carte", "point on the map"),
    "venue.accessibility": ("accessibilité", "accessibility"),
    "venue.access": ("accès", "access"),
    "venue.website": ("page du lieu", "page of the venue"),
}
"""A path that ends in a bracket stands for some of a list."""
