"""Editions of a yearly event as typed values: checked programmes, French dates, calendars that survive change.

An edition is a value; everything people need of it is a pure function of that value. This module gives the nouns and the
few verbs; each medium is a module of its own: `raict.ics`, `raict.french`, `raict.english`, `raict.rules`,
`raict.samples`, `raict.strategies`.
"""

from raict._checking import check, ensure
from raict.changes import diff, revise
from raict.data import dumps, load, loads
from raict.errors import InvalidDocument, InvalidEdition, InvalidValue, Problem, RaictError, Severity
from raict.model.countries import COUNTRIES
from raict.model.editions import Edition
from raict.model.grammar import GrammaticalGender, GrammaticalNumber, NounGrammar
from raict.model.moments import DayPart, Moment
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
    Revision,
    Session,
    SessionFormat,
)
from raict.model.status import Situation, Status, StatusTerms, status_terms
from raict.model.text import LocalizedText
from raict.model.when import Certainty, Span, When
from raict.model.windows import Window

__all__ = [
    "COUNTRIES",
    "STANDARD_FORMATS",
    "Accessibility",
    "Attendance",
    "Audience",
    "Certainty",
    "Contact",
    "DayPart",
    "Document",
    "Edition",
    "EditionName",
    "EditionRecord",
    "Expectation",
    "Function",
    "Funding",
    "GeoPoint",
    "GrammaticalGender",
    "GrammaticalNumber",
    "InvalidDocument",
    "InvalidEdition",
    "InvalidValue",
    "LocalizedText",
    "Logo",
    "Moment",
    "NounGrammar",
    "Organization",
    "OrganizationKind",
    "Organizer",
    "Participant",
    "ParticipantRole",
    "Partner",
    "PartnerRole",
    "Person",
    "PersonName",
    "PostalAddress",
    "Problem",
    "RaictError",
    "Registration",
    "Revision",
    "Room",
    "Series",
    "Session",
    "SessionFormat",
    "Severity",
    "Situation",
    "Span",
    "Status",
    "StatusTerms",
    "TransitAccess",
    "TransitMode",
    "Venue",
    "Waiver",
    "When",
    "Window",
    "check",
    "diff",
    "dumps",
    "ensure",
    "load",
    "loads",
    "revise",
    "status_terms",
]


def __dir__() -> list[str]:
    return __all__
