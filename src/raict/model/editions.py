"""One edition: everything announced about it, and the questions a template asks."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import final
from zoneinfo import ZoneInfo

from attrs import evolve, field, frozen

from raict._value import Value, named
from raict.errors import InvalidValue, Problem
from raict.model.addresses import optional_domain, optional_web_url
from raict.model.extras import NO_EXTRA, Extra, extra
from raict.model.limits import MOST_CHANGES, MOST_DOCUMENTS, MOST_FORMATS, MOST_PARTNERS, MOST_WAIVERS
from raict.model.moments import Moment, epoch, instant, optional_aware
from raict.model.partners import Organization, Partner
from raict.model.parts import Attendance, Document, EditionName, Organizer, Registration, Waiver
from raict.model.people import Person
from raict.model.places import Room, Venue
from raict.model.references import (
    contradictions,
    named_by_organizer,
    named_by_partners,
    named_by_people,
    named_by_sessions,
    repeated,
    unknown,
)
from raict.model.series import HIGHEST_NUMBER, Series
from raict.model.sessions import STANDARD_FORMATS, Revision, Session, SessionFormat
from raict.model.status import Situation, Status
from raict.model.text import (
    LocalizedText,
    at_most,
    identifier,
    instance,
    language_tag,
    language_tags,
    optional_label,
    sequence,
    whole,
)
from raict.model.when import Span, When, chronological
from raict.model.zones import time_zone, zone_named

__all__ = ["Edition"]


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Edition(Value):
    """One edition of a series: everything announced about it. The waist of the library: all media are functions of this.

    The constructor refuses, all at once, what can never be: an id used twice, a reference to nothing, an hour that the
    time zone skips, or shows twice without saying which. What is unfinished or unwise is for `raict.check`.
    """

    id: str = field(converter=identifier)
    """Part of every UID: never renamed, never reused."""
    number: int
    """Its ordinal in the series, 1 to 9999; a cancelled edition keeps it."""
    name: EditionName
    """What it is called."""
    series: Series
    """The series it belongs to."""
    revision: Revision
    """When the whole was last changed; a session without a revision of its own has this `updated`."""
    days_updated: dt.datetime | None = field(default=None, converter=optional_aware)
    """When its own event in calendars was last changed, where that is before `revision.updated`; `raict.revise` writes it."""
    status: Status = Status.CONFIRMED
    """What the organizer decided."""
    language: str = field(default="fr", converter=language_tag)
    """The language of plain texts, and of what is written for nobody in particular."""
    languages: tuple[str, ...] = field(default=(), converter=language_tags)
    """Languages it is announced in, at most 20, the first one first; empty means its own alone."""
    timezone: str = field(default="Europe/Paris", converter=time_zone)
    """IANA name. Every hour of the edition is wall clock there."""
    uid_domain: str | None = field(default=None, converter=optional_domain)
    """Part of every UID, even if the website moves."""
    website: str | None = field(default=None, converter=optional_web_url)
    """The edition's page."""
    theme: LocalizedText | None = field(default=None, converter=optional_label)
    """The guiding theme (« fil rouge »)."""
    when: When | None = None
    """Its days, as precisely as known; None: not yet."""
    previous: tuple[When, ...] = ()
    """Days announced before, the oldest first: not empty means rescheduled; at most 50."""
    attendance: Attendance = Attendance.ON_SITE
    """How one takes part."""
    moved_online: bool = False
    """Whether it was announced on site and is now online."""
    venue: Venue | None = None
    """Where."""
    formats: tuple[SessionFormat, ...] = STANDARD_FORMATS
    """Kinds of session; at most 200."""
    organizations: tuple[Organization, ...] = ()
    """Everyone referred to."""
    people: tuple[Person, ...] = ()
    """Everyone on the programme, and the signatory."""
    organizer: Organizer | None = None
    """Who invites."""
    partners: tuple[Partner, ...] = ()
    """In the order of protocol; at most 1000."""
    sessions: tuple[Session, ...] = ()
    """In the order of the file, which is kept everywhere time does not decide."""
    registration: Registration | None = None
    """When and where one registers."""
    documents: tuple[Document, ...] = ()
    """Things to download; at most 500."""
    waivers: tuple[Waiver, ...] = ()
    """Findings accepted, with the reason; at most 1000."""
    extra: Extra = field(default=NO_EXTRA, converter=extra)
    """Facts of your own; never interpreted, kept through every round trip."""

    def __attrs_post_init__(self) -> None:
        """Refuse, all at once, what can never be."""
        whole(self.number, "number", 1, HIGHEST_NUMBER)
        for name, kind, optional in _SINGLE:
            instance(getattr(self, name), name, kind, optional=optional)
        for name, kind, most in _SEVERAL:
            several = sequence(getattr(self, name), name, kind)
            at_most(len(several) if most is None else most, several, name)
        if not self.languages:
            object.__setattr__(self, "languages", (self.language,))
        problems = _faults(self)
        if problems:
            raise InvalidValue(*problems)

    # ---- questions ------------------------------------------------------------------------------------------------

    @property
    def zone(self) -> ZoneInfo:
        """The time zone, for arithmetic."""
        return zone_named(self.timezone)

    def instant(self, moment: Moment) -> dt.datetime:
        """The instant of a moment with a clock time, aware, in the edition's zone.

        Raises:
            InvalidValue: for a moment without a clock time, or one that cannot be in this zone.
        """
        return instant(moment, self.zone)

    @property
    def situation(self) -> Situation:
        """What a reader must be told first: see `Situation` for the precedence."""
        if self.status is not Status.CONFIRMED:
            return Situation(self.status.value)
        if self.moved_online:
            return Situation.MOVED_ONLINE
        if self.previous:
            return Situation.RESCHEDULED
        if self.registration is not None and self.registration.full:
            return Situation.FULL
        return Situation.CONFIRMED

    # One mapping for each kind, made when first asked for: a programme may have very many sessions.

    @cached_property
    def _sessions(self) -> dict[str, Session]:
        return {each.id: each for each in self.sessions}

    @cached_property
    def _rooms(self) -> dict[str, Room]:
        return {each.id: each for each in (self.venue.rooms if self.venue else ())}

    @cached_property
    def _formats(self) -> dict[str, SessionFormat]:
        return {each.id: each for each in self.formats}

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {each.id: each for each in self.people}

    @cached_property
    def _organizations(self) -> dict[str, Organization]:
        return {each.id: each for each in self.organizations}

    def session(self, id: str) -> Session:
        """The session of that id.

        Raises:
            KeyError: when there is none; likewise for the four below.
        """
        return self._sessions[id]

    def room(self, id: str) -> Room:
        """The room of that id."""
        return self._rooms[id]

    def format(self, id: str) -> SessionFormat:
        """The format of that id."""
        return self._formats[id]

    def person(self, id: str) -> Person:
        """The person of that id."""
        return self._people[id]

    def organization(self, id: str) -> Organization:
        """The organization of that id."""
        return self._organizations[id]

    def sessions_on(self, day: dt.date) -> tuple[Session, ...]:
        """Sessions that touch that day, in the order of time; midnight belongs to the day before."""
        return tuple(each for each in self.chronological() if each.when and each.when.dates[0] <= day <= each.when.dates[1])

    def chronological(self) -> tuple[Session, ...]:
        """All sessions in the order of time, then of the file; those not yet placed come last.

        What is not known by the hour stands where it may begin at the earliest: an afternoon before a lunch at half past twelve.
        """
        placed = chronological(((each, each.when) for each in self.sessions if each.when), lambda pair: pair[1])
        return (*(each for each, _ in placed), *(each for each in self.sessions if not each.when))

    def by_room(self) -> dict[str, tuple[Session, ...]]:
        """Sessions of each room of the venue by its id, in the order of time; rooms without any are there."""
        return _grouped(
            (room.id for room in (self.venue.rooms if self.venue else ())), ((each, each.rooms) for each in self.chronological())
        )

    def by_person(self) -> dict[str, tuple[Session, ...]]:
        """Sessions of each person by id, in the order of time; people without any are there."""
        return _grouped(
            (person.id for person in self.people),
            ((each, tuple(dict.fromkeys(part.person for part in each.participants))) for each in self.chronological()),
        )

    # ---- changes --------------------------------------------------------------------------------------------------

    def with_session(self, session: Session) -> "Edition":
        """The same with that session: in the place of the one of the same id, or at the end."""
        return self.with_sessions(session)

    def with_sessions(self, *sessions: Session) -> "Edition":
        """The same with those sessions, each as `with_session` says."""
        merged = {each.id: each for each in self.sessions} | {each.id: each for each in sessions}
        return evolve(self, sessions=tuple(merged.values()))

    def without_session(self, id: str) -> "Edition":
        """The same without that session. A session announced once is better cancelled: calendars must be told.

        Raises:
            KeyError: when there is none of that id.
        """
        self.session(id)
        return evolve(self, sessions=tuple(each for each in self.sessions if each.id != id))

    def __repr__(self) -> str:
        return f"<Edition {self.id!r}>"


_SINGLE: tuple[tuple[str, type, bool], ...] = (
    ("name", EditionName, False),
    ("series", Series, False),
    ("revision", Revision, False),
    ("status", Status, False),
    ("when", When, True),
    ("attendance", Attendance, False),
    ("moved_online", bool, False),
    ("venue", Venue, True),
    ("organizer", Organizer, True),
    ("registration", Registration, True),
)
_SEVERAL: tuple[tuple[str, type, int | None], ...] = (
    ("previous", When, MOST_CHANGES),
    ("formats", SessionFormat, MOST_FORMATS),
    ("organizations", Organization, None),
    ("people", Person, None),
    ("partners", Partner, MOST_PARTNERS),
    ("sessions", Session, None),
    ("documents", Document, MOST_DOCUMENTS),
    ("waivers", Waiver, MOST_WAIVERS),
)


def _grouped(keys: Iterable[str], sessions: Iterable[tuple[Session, tuple[str, ...]]]) -> dict[str, tuple[Session, ...]]:
    groups: dict[str, list[Session]] = {key: [] for key in keys}
    for session, members in sessions:
        for member in members:
            groups[member].append(session)
    return {key: tuple(group) for key, group in groups.items()}


# ---- what the parts of an edition owe each other ---------------------------------------------------------------------


def _faults(edition: Edition) -> tuple[Problem, ...]:
    """Every reference to nothing, id used twice and impossible hour, in the order of the edition's fields."""
    return (*_general(edition), *_identity(edition), *_references(edition), *_hours(edition))


def _general(edition: Edition) -> Iterator[Problem]:
    return contradictions(
        language=edition.language,
        languages=edition.languages,
        moved_online=edition.moved_online,
        attendance=edition.attendance,
    )


def _identity(edition: Edition) -> Iterator[Problem]:
    rooms = edition.venue.rooms if edition.venue else ()
    yield from repeated("rooms", [each.id for each in rooms])
    yield from repeated("formats", [each.id for each in edition.formats])
    yield from repeated("organizations", [each.id for each in edition.organizations])
    yield from repeated("people", [each.id for each in edition.people])
    yield from repeated("partners", [each.organization for each in edition.partners])
    yield from repeated("sessions", [each.id for each in edition.sessions])


def _references(edition: Edition) -> Iterator[Problem]:
    known = {
        "organizations": {each.id for each in edition.organizations},
        "people": {each.id for each in edition.people},
        "rooms": {each.id for each in edition.venue.rooms} if edition.venue else set[str](),
        "formats": {each.id for each in edition.formats},
    }
    named = chain(
        named_by_people(enumerate(edition.people)),
        named_by_organizer(edition.organizer),
        named_by_partners(enumerate(edition.partners)),
        named_by_sessions(enumerate(edition.sessions)),
    )
    return unknown(named, known)


def _spans(edition: Edition) -> Iterator[tuple[str, Span]]:
    def each(path: str, when: When | None) -> Iterator[tuple[str, Span]]:
        for n, span in enumerate(when.spans if when else ()):
            yield f"{path}[{n}]", span

    yield from each("when", edition.when)
    for n, when in enumerate(edition.previous):
        yield from each(f"previous[{n}]", when)
    for n, room in enumerate(edition.venue.rooms if edition.venue else ()):
        yield from each(f"venue.rooms[{n}].open", room.open)
    if edition.registration is not None and (window := edition.registration.window) is not None:
        for name, moment in (("opens", window.opens), ("closes", window.closes)):
            if moment is not None:
                yield f"registration.window.{name}", Span.of(moment)
    for n, session in enumerate(edition.sessions):
        if session.when is not None:
            yield f"sessions[{n}].when", session.when


def _hours(edition: Edition) -> Iterator[Problem]:
    """Every hour is an instant in the edition's zone; a span has seen to their order."""
    zone = edition.zone
    for path, span in _spans(edition):
        moments: tuple[tuple[str, Moment], ...] = (("start", span.start), ("end", span.end))
        for name, moment in moments[: 1 if span.start == span.end else 2]:
            if moment.time is not None:
                try:
                    epoch(moment, zone)
                except InvalidValue as refusal:
                    yield from refusal.at(path if span.start == span.end else f"{path}.{name}").problems
