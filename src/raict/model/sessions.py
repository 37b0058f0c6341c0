"""What takes place: sessions, their formats, who takes part, and the revision of each."""

import datetime as dt
from enum import Enum
from typing import Final, final

from attrs import field, frozen

from raict._value import FrozenMap, Value, named
from raict.model.addresses import optional_joining_url, optional_web_url
from raict.model.countries import countries
from raict.model.extras import NO_EXTRA, Extra, extra
from raict.model.grammar import NO_GRAMMAR, GrammaticalGender, NounGrammar, noun_grammars
from raict.model.limits import MOST_PARTICIPANTS, MOST_SESSION_ROOMS, MOST_TOPICS
from raict.model.moments import aware, optional_aware
from raict.model.status import Status
from raict.model.text import (
    LocalizedText,
    at_most,
    distinct,
    identifier,
    identifiers,
    instance,
    label,
    labels,
    language_tags,
    optional_prose,
    refuse,
    sequence,
    whole,
)
from raict.model.when import Span

__all__ = [
    "STANDARD_FORMATS",
    "Audience",
    "Expectation",
    "Participant",
    "ParticipantRole",
    "Revision",
    "Session",
    "SessionFormat",
]

_MOST_PEOPLE = 1_000_000
HIGHEST_SEQUENCE = 2**31 - 1


class Audience(Enum):
    """Who may come in."""

    PUBLIC = "public"
    MEMBERS = "members"
    INVITED = "invited"


class ParticipantRole(Enum):
    """What somebody does in a session."""

    CHAIR = "chair"
    OPENING = "opening"
    """Opens it with an address."""
    MODERATOR = "moderator"
    SPEAKER = "speaker"
    DISCUSSANT = "discussant"
    """« Grand témoin »."""
    RAPPORTEUR = "rapporteur"
    HOST = "host"
    CLOSING = "closing"
    """Closes it with an address."""


class Expectation(Enum):
    """What a session of a format is expected to say before it is published."""

    SPEAKER = "speaker"
    CHAIR = "chair"
    MODERATOR = "moderator"
    COUNTRIES = "countries"
    ABSTRACT = "abstract"


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Revision(Value):
    """Revision management of one component (RFC 5545 §3.8.7): nothing to do with the status of the event.

    >>> Revision(updated=dt.datetime(2023, 5, 15, 10, tzinfo=dt.timezone(dt.timedelta(hours=2)))).updated.isoformat()
    '2023-05-15T08:00:00+00:00'
    """

    sequence: int = 0
    """SEQUENCE: raised by what may change an attendee's mind (RFC 5546 §2.1.4)."""
    updated: dt.datetime = field(converter=aware)
    """When it was last changed: an aware datetime, kept in UTC and in whole seconds (a fraction is dropped)."""

    def __attrs_post_init__(self) -> None:
        """Refuse a number that no calendar holds."""
        whole(self.sequence, "sequence", 0, HIGHEST_SEQUENCE)


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class SessionFormat(Value):
    """A kind of session, as data: rules read these fields, never the id."""

    id: str = field(converter=identifier)
    """Within the edition."""
    label: LocalizedText = field(converter=label)
    """What one such session is called."""
    grammar: FrozenMap[str, NounGrammar] = field(default=NO_GRAMMAR, converter=noun_grammars)
    """By language, how the label agrees: « l’atelier est déplacé », « la table ronde est déplacée »."""
    exclusive: bool = False
    """Whether nothing may run in parallel."""
    expects: tuple[Expectation, ...] = ()
    """What is missing until it is said."""

    def __attrs_post_init__(self) -> None:
        """Refuse unknown expectations."""
        instance(self.exclusive, "exclusive", bool)
        distinct(sequence(self.expects, "expects", Expectation), "expects")


_MASCULINE: Final = FrozenMap({"fr": NounGrammar(gender=GrammaticalGender.MASCULINE)})
_FEMININE: Final = FrozenMap({"fr": NounGrammar(gender=GrammaticalGender.FEMININE)})


def _standard(
    name: str,
    fr: str,
    en: str,
    *expects: Expectation,
    grammar: FrozenMap[str, NounGrammar] = _FEMININE,
    exclusive: bool = False,
) -> SessionFormat:
    return SessionFormat(id=name, label={"fr": fr, "en": en}, grammar=grammar, expects=expects, exclusive=exclusive)


STANDARD_FORMATS: Final = (
    _standard("welcome", "Accueil", "Welcome", grammar=_MASCULINE),
    _standard("plenary", "Séance plénière", "Plenary session", exclusive=True),
    _standard("round-table", "Table ronde", "Round table", Expectation.SPEAKER),
    _standard("thematic-session", "Conférence thématique", "Thematic session", Expectation.SPEAKER),
    _standard("regional-session", "Conférence régionale", "Regional session", Expectation.SPEAKER),
    _standard("workshop", "Atelier", "Workshop", Expectation.SPEAKER, grammar=_MASCULINE),
    _standard("micro-atelier", "Micro-atelier", "Micro-atelier", grammar=_MASCULINE),
    _standard("country-group", "Réunion de groupe-pays", "Country-group meeting", Expectation.COUNTRIES),
    _standard("regional-meeting", "Réunion géographique", "Regional meeting", Expectation.COUNTRIES),
    _standard("break", "Pause", "Break"),
    _standard("reception", "Cocktail", "Reception", grammar=_MASCULINE),
    _standard("highlight", "Temps fort", "Highlight", grammar=_MASCULINE),
    _standard("members-assembly", "Assemblée générale", "Members’ assembly"),
)
"""The formats of the real programmes: `formats = "standard"` in an edition file."""


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Participant(Value):
    """Somebody's part in a session."""

    person: str = field(converter=identifier)
    """The person's id."""
    role: ParticipantRole = ParticipantRole.SPEAKER
    """What she or he does there."""

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown role."""
        if type(self.role) is not ParticipantRole:  # a programme has thousands: a call less for each
            instance(self.role, "role", ParticipantRole)


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Session(Value):
    """Something on the programme. It takes place once: one id, one UID, for ever.

    >>> Session(id="debats", format="plenary", title="Temps de débat")
    <Session 'debats'>
    """

    id: str = field(converter=identifier)
    """Within the edition; part of the UID of its event, so never renamed and never reused."""
    format: str = field(converter=identifier)
    """Id of its format."""
    title: LocalizedText = field(converter=label)
    """As announced."""
    abstract: LocalizedText | None = field(default=None, converter=optional_prose)
    """What it is about."""
    when: Span | None = None
    """As precisely as known; None: not yet."""
    rooms: tuple[str, ...] = field(default=(), converter=identifiers)
    """Ids of the rooms it takes up; none: not yet known, or nowhere in particular; at most 50."""
    participants: tuple[Participant, ...] = ()
    """In the order they are announced; at most 2000."""
    languages: tuple[str, ...] = field(default=(), converter=language_tags)
    """Spoken or interpreted, at most 20; none: not said."""
    capacity: int | None = None
    """People admitted, 1 to 1 000 000; None where the room decides."""
    audience: Audience = Audience.PUBLIC
    """Who may come in."""
    countries: tuple[str, ...] = field(default=(), converter=countries)
    """Countries it is about (ISO 3166-1)."""
    online_url: str | None = field(default=None, converter=optional_joining_url)
    """Where one joins from afar: `https`, `http` or `tel`."""
    website: str | None = field(default=None, converter=optional_web_url)
    """Its own page."""
    topics: tuple[LocalizedText, ...] = field(default=(), converter=labels)
    """Key words; at most 50."""
    status: Status = Status.CONFIRMED
    """Whether it takes place; the edition's own status weighs more."""
    withdrawn: dt.datetime | None = field(default=None, converter=optional_aware)
    """When `raict.revise` took it off the programme: it stays for a while, cancelled, for calendars. None: it is on the
    programme, or its author cancelled it."""
    revision: Revision | None = None
    """Its own revision; None: as first published with the edition."""
    extra: Extra = field(default=NO_EXTRA, converter=extra)
    """Facts of your own; never interpreted, kept through every round trip."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind."""
        if type(self.when) is not Span:
            instance(self.when, "when", Span, optional=True)
        at_most(MOST_SESSION_ROOMS, self.rooms, "rooms")
        at_most(MOST_TOPICS, self.topics, "topics")
        people = {each.person for each in sequence(self.participants, "participants", Participant)}
        if len(people) < len(self.participants):
            distinct(self.participants, "participants")
        at_most(MOST_PARTICIPANTS, self.participants, "participants")
        if self.capacity is not None:
            whole(self.capacity, "capacity", 1, _MOST_PEOPLE)
        if type(self.audience) is not Audience:
            instance(self.audience, "audience", Audience)
        if type(self.status) is not Status:
            instance(self.status, "status", Status)
        if self.withdrawn is not None and self.status is not Status.CANCELLED:
            refuse("needs", "withdrawn", other='status = "cancelled"')
        if self.revision is not None:
            instance(self.revision, "revision", Revision)

    def with_role(self, role: ParticipantRole) -> tuple[str, ...]:
        """Ids of the people who have that role, in the order they are announced."""
        return tuple(each.person for each in self.participants if each.role is role)

    def __repr__(self) -> str:
        return f"<Session {self.id!r}>"
