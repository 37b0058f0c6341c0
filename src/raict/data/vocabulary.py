"""The vocabulary of the edition file: what each noun's keys are, read and written by the same line.

Keys are the attributes of the model. A key that is not listed here is text, which the model's own converter checks.
"""

from typing import Final

from raict.data.reading import Codec, by_language, choice, choices, flag, listed, nested, number, strings, texts
from raict.data.times import day, revision, span, when, window
from raict.model.partners import Funding, Logo, Organization, OrganizationKind, Partner, PartnerRole
from raict.model.parts import (
    Attendance,
    Contact,
    Document,
    EditionName,
    GrammaticalGender,
    GrammaticalNumber,
    NounGrammar,
    Organizer,
    Registration,
    Waiver,
)
from raict.model.people import Function, Person, PersonName
from raict.model.places import Accessibility, GeoPoint, PostalAddress, Room, TransitAccess, TransitMode, Venue
from raict.model.series import EditionRecord, Series
from raict.model.sessions import Audience, Expectation, Participant, ParticipantRole, Session, SessionFormat
from raict.model.status import Status

__all__ = ["EDITION", "FORMAT", "SESSION"]

_PEOPLE = number(1, 1_000_000)
_NUMBER = number(1, 9999)


FORMAT: Final = nested(SessionFormat, {"exclusive": flag, "expects": choices(Expectation)})
SESSION_FIELDS: Final[dict[str, Codec]] = {
    "when": span,
    "rooms": strings,
    "participants": listed(nested(Participant, {"role": choice(ParticipantRole)})),
    "languages": strings,
    "capacity": _PEOPLE,
    "audience": choice(Audience),
    "countries": strings,
    "topics": texts,
    "status": choice(Status),
    "revision": revision,
}
SESSION: Final = nested(Session, SESSION_FIELDS)
_ROOM = nested(Room, {"capacity": _PEOPLE, "step_free": flag, "open": when})
_VENUE = nested(
    Venue,
    {
        "address": nested(PostalAddress),
        "rooms": listed(_ROOM),
        "transit": listed(nested(TransitAccess, {"mode": choice(TransitMode)})),
        "geo": nested(GeoPoint, {"latitude": number(-90, 90, whole=False), "longitude": number(-180, 180, whole=False)}),
        "accessibility": choices(Accessibility),
    },
)
_RECORD = nested(EditionRecord, {"number": _NUMBER, "year": number(1900, 2200), "when": when, "status": choice(Status)})
_PERSON = nested(
    Person,
    {"name": nested(PersonName), "functions": listed(nested(Function, {"since": day, "until": day, "former": flag}))},
)
_PARTNER = nested(
    Partner,
    {"roles": choices(PartnerRole), "logo": nested(Logo), "funded_by": listed(nested(Funding))},
)

EDITION: Final[dict[str, Codec]] = {
    "number": _NUMBER,
    "name": nested(
        EditionName,
        {"grammar": by_language(nested(NounGrammar, {"gender": choice(GrammaticalGender), "number": choice(GrammaticalNumber)}))},
    ),
    "series": nested(Series, {"editions": listed(_RECORD)}),
    "revision": revision,
    "status": choice(Status),
    "languages": strings,
    "when": when,
    "previous": listed(when),
    "attendance": choice(Attendance),
    "moved_online": flag,
    "venue": _VENUE,
    "formats": listed(FORMAT),
    "organizations": listed(nested(Organization, {"kind": choice(OrganizationKind)})),
    "people": listed(_PERSON),
    "organizer": nested(Organizer, {"contact": nested(Contact), "letter_date": day}),
    "partners": listed(_PARTNER),
    "sessions": listed(SESSION),
    "registration": nested(Registration, {"window": window, "full": flag}),
    "documents": listed(nested(Document)),
    "waivers": listed(nested(Waiver, {"subjects": strings})),
}
