"""What the calendar event of each component shows, as values that two versions can be compared by.

Of each part two values: what it *means*, by which SEQUENCE is raised or not, and what is *shown*, in any language. What is not
shown does not count: biographies, partners, capacities, a text that only repeats another. What several events share counts in
each that shows it: a room's label, somebody's function, the way to the venue.
"""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from raict._languages import edition_title, wording
from raict._names import language_name
from raict.model.addresses import ascii_url
from raict.model.calendars import has_lone_hour, in_zone, runs
from raict.model.editions import Edition
from raict.model.moments import epoch
from raict.model.parts import Attendance
from raict.model.people import Function
from raict.model.places import Room, Venue
from raict.model.sessions import Participant, Session
from raict.model.status import Status, prevailing, status_terms
from raict.model.text import LocalizedText
from raict.model.when import Span, When

__all__ = ["Event", "Events", "Raising"]

_NOBODY = ""
"""A reader whose language no text is in."""


class Raising(Enum):
    """A reason to raise SEQUENCE: what, when it becomes another, may turn a yes into a no."""

    TIME = "time"
    """When it begins and ends, and by the clock of which zone, as a calendar writes it: a day that becomes an afternoon is
    written as it was."""
    STATUS = "status"
    """Whether it takes place, in the three words of calendars: cancelled, tentative, confirmed."""
    VENUE = "venue"
    """Another venue, another address, or online."""
    ROOM = "room"
    """Other rooms of the venue; of a session alone, like those below that the edition has not."""
    TITLE = "title"
    """Any change of the title, or of the edition's name."""
    FORMAT = "format"
    """Another kind of session."""
    PARTICIPANTS = "participants"
    """Somebody joins, leaves, or has another role."""
    ABSTRACT = "abstract"
    """Any change of what it is about; of the edition, of its theme."""
    TOPICS = "topics"
    """Any change of the key words."""
    AUDIENCE = "audience"
    """Who may come in."""
    LANGUAGES = "languages"
    """What is spoken or interpreted."""
    COUNTRIES = "countries"
    """The countries it is about."""
    ONLINE = "online"
    """Where one joins from afar."""
    WEBSITE = "website"
    """Its page, or the edition's where it has none."""
    ACCESS = "access"
    """The way to the venue and into it."""


class _Part(NamedTuple):
    """One part of an event."""

    means: Hashable
    shows: Hashable


class Event(NamedTuple):
    """What one event shows."""

    parts: dict[Raising, _Part]
    related: bool
    """Whether the event says which edition it belongs to: it does where the edition has an event of its own."""

    def raised_by(self, reasons: Iterable[Raising], before: "Event") -> bool:
        """Whether one of those parts means something else than it did."""
        return any(each in self.parts and self.parts[each].means != before.parts[each].means for each in reasons)

    def shows_as(self, before: "Event") -> bool:
        """Whether it shows what it did."""
        return self.related == before.related and all(part.shows == before.parts[each].shows for each, part in self.parts.items())


class Events:
    """The events of one version. What many of them share is made once."""

    def __init__(self, edition: Edition) -> None:
        """Look at an edition."""
        self._edition = edition
        venue = edition.venue
        self._online = edition.moved_online or edition.attendance is Attendance.ONLINE
        self._on_site = venue is not None and not self._online
        self._rooms: dict[str, Room] = {each.id: each for each in venue.rooms} if venue else {}
        self._formats = {each.id: self._said(each.label) for each in edition.formats}
        self._people = {each.id: each for each in edition.people}
        self._organizations = {each.id: each for each in edition.organizations}
        self._website = edition.website and ascii_url(edition.website)
        self._shared = {Raising.VENUE: self._venue(venue), Raising.ACCESS: _same(self._access(venue))}
        self._who = lru_cache(1024)(self._person)

    # ---- events ---------------------------------------------------------------------------------------------------

    def session(self, session: Session) -> Event:
        """What the event of a session shows, or would show if it had a time."""
        first = session.when.start.date if session.when else None
        label = self._formats[session.format]
        categories = dict.fromkeys((label, *map(self._said, session.topics)))  # what stands twice is written once
        parts = {
            Raising.TIME: self._time(session.when),
            Raising.STATUS: _status(prevailing(self._edition.status, session.status)),
            **self._shared,
            Raising.ROOM: self._located(session.rooms),
            Raising.TITLE: _same(self._called(session.title)),
            Raising.FORMAT: _Part(session.format, label),
            Raising.PARTICIPANTS: _Part(frozenset(session.participants), self._parts(session.participants, first)),
            Raising.ABSTRACT: _same(session.abstract and self._said(session.abstract)),
            Raising.TOPICS: _same(tuple(categories)[1:]),
            Raising.AUDIENCE: _same(session.audience),
            Raising.LANGUAGES: _same(tuple(map(_spoken, session.languages))),
            Raising.COUNTRIES: _same(session.countries),
            Raising.ONLINE: _same(session.online_url),
            Raising.WEBSITE: _same(ascii_url(session.website) if session.website else self._website),
        }
        return Event(parts, related=self._edition.when is not None)

    def own(self) -> Event:
        """What the edition's own event shows: one, though its days may be several runs."""
        edition = self._edition
        parts = {
            Raising.TIME: _days(edition.when),
            Raising.STATUS: _status(edition.status),
            **self._shared,
            Raising.TITLE: _same(_by_reader(edition.name.full, self._title)),
            Raising.ABSTRACT: _same(edition.theme and self._said(edition.theme)),
            Raising.WEBSITE: _same(self._website),
        }
        return Event(parts, related=False)

    # ---- texts ----------------------------------------------------------------------------------------------------

    def _said(self, text: LocalizedText) -> Hashable:
        """A text as readers of every language see it."""
        return _by_reader(text, lambda reader: text.choose(reader, self._edition.language)[1])

    def _called(self, text: LocalizedText) -> Hashable:
        """The same of a title, which says which language it is in."""
        return _by_reader(text, lambda reader: wording(text, reader, self._edition))

    def _title(self, reader: str) -> Hashable:
        """The edition's name with its ordinal."""
        return edition_title(self._edition, reader), wording(self._edition.name.full, reader, self._edition)[1]

    # ---- parts ----------------------------------------------------------------------------------------------------

    def _time(self, span: Span | None) -> _Part:
        """The instants and their zone, or the days; and the words where those do not say it all."""
        if span is None:
            return _same(None)
        if not span.timed and not has_lone_hour(span):
            return _Part(span.dates, span)
        zone = self._edition.zone
        # The zone is written there too, and DTSTART of another zone is another DTSTART (RFC 5546 §2.1.4).
        clock = self._edition.timezone if in_zone(span, self._edition.timezone) else None
        means = epoch(span.start, zone), epoch(span.end, zone) if span.timed else None, clock
        return _Part(means, (means, None if span.timed else span))

    def _venue(self, venue: Venue | None) -> _Part:
        if self._online or venue is None:
            return _same(self._online)
        address = venue.address and (venue.address.one_line(), venue.address.country)
        geo = venue.geo and (round(venue.geo.latitude, 6), round(venue.geo.longitude, 6))
        return _Part((venue.id, address), (self._said(venue.name), address, geo))

    def _access(self, venue: Venue | None) -> Hashable:
        if venue is None or not self._on_site:
            return None
        return venue.transit, venue.accessibility, venue.access and self._said(venue.access)

    def _located(self, rooms: tuple[str, ...]) -> _Part:
        """What is online is in no room."""
        if not self._on_site:
            return _same(None)
        there = [self._rooms[each] for each in rooms]
        return _Part(frozenset(rooms), tuple((self._said(each.label), each.floor and self._said(each.floor)) for each in there))

    def _parts(self, participants: Iterable[Participant], day: dt.date | None) -> Hashable:
        """People by role, in the order in which roles are first announced."""
        roles: dict[Enum, list[Hashable]] = {}
        for each in participants:
            roles.setdefault(each.role, []).append(self._who(each.person, day))
        return tuple((role, tuple(people)) for role, people in roles.items())

    def _person(self, id: str, day: dt.date | None) -> Hashable:
        """Name and functions held on that day."""
        person = self._people[id]
        held = (each for each in person.functions if not each.former and (day is None or each.held_on(day)))
        return str(person.name), tuple(map(self._function, held))

    def _function(self, function: Function) -> Hashable:
        held_in = function.organization
        return self._said(function.title), held_in and self._said(self._organizations[held_in].name)


def _same(value: Hashable) -> _Part:
    """A part of which every change that shows is a change of what it means."""
    return _Part(value, value)


def _status(status: Status) -> _Part:
    return _Part(status_terms(status).icalendar, status)


def _days(when: When | None) -> _Part:
    if when is None:
        return _same(None)
    return _Part(tuple((run[0].dates[0], max(span.dates[1] for span in run)) for run in runs(when)), when)


def _by_reader(text: LocalizedText, say: Callable[[str], Hashable]) -> Hashable:
    """What readers of every language see: what most do, and who sees something else.

    A reader of `fr-CA` for whom there is nothing of her own is shown what readers of `fr` are, so two texts that every reader
    sees alike give one value, however they are written.
    """
    general = say(_NOBODY)
    if len(text.texts) == 1:
        return general, frozenset[Hashable]()
    own: set[Hashable] = set()
    for tag in text.languages:
        primary, region, _ = tag.partition("-")
        said = say(tag)
        if said != (say(primary) if region else general):
            own.add((tag, said))
    return general, frozenset(own)


def _spoken(tag: str) -> str:
    """A language by what it is called, which leaves out the region where it has a name."""
    if "-" in tag and all(language_name(tag, each) != tag for each in ("fr", "en")):
        return tag.partition("-")[0]
    return tag
