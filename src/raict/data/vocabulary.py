"""The vocabulary of the edition file: what each noun's keys are, read and written by the same line.

Keys are the attributes of the model. A key that is not listed here is text, which the model's own converter checks.
"""

from typing import Final

from raict.data.reading import (
    Codec,
    Notes,
    by_language,
    choice,
    choices,
    distinct,
    flag,
    listed,
    name_of,
    named,
    names_of,
    number,
    strings,
    texts,
)
from raict.data.tables import nested
from raict.data.times import day, instant, remembered, revision, span, when, window
from raict.errors import visible
from raict.model.grammar import GrammaticalGender, GrammaticalNumber, NounGrammar
from raict.model.partners import Funding, Logo, Organization, OrganizationKind, Partner, PartnerRole
from raict.model.parts import Attendance, Contact, Document, EditionName, Organizer, Registration, Waiver
from raict.model.people import Function, Person, PersonName
from raict.model.places import Accessibility, GeoPoint, PostalAddress, Room, TransitAccess, TransitMode, Venue
from raict.model.series import EditionRecord, Series
from raict.model.sessions import (
    STANDARD_FORMATS,
    Audience,
    Expectation,
    Participant,
    ParticipantRole,
    Session,
    SessionFormat,
)
from raict.model.status import Status

__all__ = ["EDITION", "SESSION", "SESSION_KEYS", "VENUE_KEYS"]

_PEOPLE = number(1, 1_000_000)
_NUMBER = number(1, 9999)
_STANDARD = "standard"


_GRAMMAR = by_language(nested(NounGrammar, {"gender": choice(GrammaticalGender), "number": choice(GrammaticalNumber)}))
_FORMAT = nested(SessionFormat, {"grammar": _GRAMMAR, "exclusive": flag, "expects": choices(Expectation)})
_FORMATS: Final = named("formats", _FORMAT)


def _read_formats(value: object, path: str, notes: Notes) -> object:
    if value == _STANDARD:
        return STANDARD_FORMATS
    if isinstance(value, str):
        return notes.fault("bad-choice", path, {"value": visible(value), "allowed": _STANDARD, "nearest": _STANDARD})
    return _FORMATS.read(value, path, notes)


_PARTICIPANT = nested(Participant, {"person": name_of("people"), "role": choice(ParticipantRole)})
SESSION_KEYS: Final[dict[str, Codec]] = {
    "format": name_of("formats"),
    "when": span,
    "rooms": names_of("rooms"),
    "participants": distinct(_PARTICIPANT, lambda part: f"{part.role.value}:{part.person}"),
    "languages": strings,
    "capacity": _PEOPLE,
    "audience": choice(Audience),
    "countries": strings,
    "topics": texts,
    "status": choice(Status),
    "withdrawn": instant,
    "revision": revision,
}
SESSION: Final = nested(Session, SESSION_KEYS)
_ROOM = nested(Room, {"capacity": _PEOPLE, "step_free": flag, "open": when})
VENUE_KEYS: Final[dict[str, Codec]] = {
    "address": nested(PostalAddress),
    "rooms": named("rooms", _ROOM),
    "transit": listed(nested(TransitAccess, {"mode": choice(TransitMode)})),
    "geo": nested(GeoPoint, {"latitude": number(-90, 90, whole=False), "longitude": number(-180, 180, whole=False)}),
    "accessibility": choices(Accessibility),
}
_VENUE = nested(Venue, VENUE_KEYS)
_RECORD = nested(EditionRecord, {"number": _NUMBER, "year": number(1900, 2200), "when": remembered, "status": choice(Status)})
_FUNCTION = nested(Function, {"organization": name_of("organizations"), "since": day, "until": day, "former": flag})
_PERSON = nested(Person, {"name": nested(PersonName), "functions": listed(_FUNCTION)})
_PARTNER = nested(
    Partner,
    {
        "organization": name_of("organizations"),
        "roles": choices(PartnerRole, some=True),
        "logo": nested(Logo),
        "funded_by": listed(nested(Funding, {"organization": name_of("organizations")})),
    },
)

EDITION: Final[dict[str, Codec]] = {
    "number": _NUMBER,
    "name": nested(EditionName, {"grammar": _GRAMMAR}),
    "series": nested(Series, {"editions": listed(_RECORD)}),
    "revision": revision,
    "days_updated": instant,
    "status": choice(Status),
    "languages": strings,
    "when": when,
    "previous": listed(when),
    "attendance": choice(Attendance),
    "moved_online": flag,
    "venue": _VENUE,
    "formats": Codec(_read_formats, _FORMATS.write),
    "organizations": named("organizations", nested(Organization, {"kind": choice(OrganizationKind)})),
    "people": named("people", _PERSON),
    "organizer": nested(
        Organizer,
        {
            "organization": name_of("organizations"),
            "signatory": name_of("people"),
            "contact": nested(Contact),
            "letter_date": day,
        },
    ),
    "partners": named("partners", _PARTNER, "organization"),
    "sessions": named("sessions", SESSION),
    "registration": nested(Registration, {"window": window, "full": flag}),
    "documents": listed(nested(Document)),
    "waivers": listed(nested(Waiver, {"subjects": strings})),
}
