"""What a calendar says of an edition and its sessions, in one language: titles, places, descriptions. Text alone, no lines."""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from raict import french
from raict._languages import edition_title, speak, wording
from raict._style import Form
from raict.model.editions import Edition
from raict.model.parts import Attendance
from raict.model.people import Function
from raict.model.places import Room, TransitAccess, Venue
from raict.model.sessions import Audience, Participant, ParticipantRole, Session
from raict.model.status import Situation, Status
from raict.model.text import LocalizedText
from raict.model.when import Span, When

__all__ = ["Place", "Words"]

_CACHED: Final = 1024


class Place(NamedTuple):
    """Where, in the two parts that Apple's maps want to find again in LOCATION."""

    title: str
    address: str

    def __str__(self) -> str:
        return "\n".join(filter(None, self))


class Words:
    """An edition in the words of one language; what many sessions share is put into words once."""

    def __init__(self, edition: Edition, language: str) -> None:
        """Put into words what is shared."""
        self._edition, self._language = edition, language
        self._speech = speak(language)
        self.tongue = "fr" if self._speech is french else "en"
        self.joining = _capital(self._speech.word(Attendance.ONLINE))
        self._rooms: dict[str, Room] = {room.id: room for room in edition.venue.rooms} if edition.venue else {}
        self._formats = {each.id: self.say(each.label) for each in edition.formats}
        self._people = {each.id: each for each in edition.people}
        self._organizations = {each.id: each for each in edition.organizations}
        self.online = edition.moved_online or edition.attendance is Attendance.ONLINE
        self.access = "" if self.online or edition.venue is None else self._way_there(edition.venue)
        """How to come and get in: the same for every event."""
        self.place = lru_cache(_CACHED)(self._place)
        self._who = lru_cache(_CACHED)(self._person)

    # ---- parts ----------------------------------------------------------------------------------------------------

    def title(self, text: LocalizedText) -> tuple[str, str]:
        """A title, and the language it is in."""
        return wording(text, self._language, self._edition)

    def say(self, text: LocalizedText) -> str:
        """A text for this reader."""
        return wording(text, self._language, self._edition)[0]

    def cancelled(self, title: str) -> str:
        """The title of something cancelled, for readers of calendars that show no status."""
        return self._headed("cancelled prefix", title)

    def categories(self, session: Session) -> list[str]:
        """The format and the topics, each once."""
        return list(dict.fromkeys([self._formats[session.format], *map(self.say, session.topics)]))

    def _format(self, session: Session) -> str | None:
        """What kind of session it is, where its title does not say so already."""
        label = self._formats[session.format]
        return None if label == self.say(session.title) else label

    def _place(self, rooms: tuple[str, ...]) -> Place | None:
        """Rooms, venue and address; what is online is nowhere on the map."""
        venue = self._edition.venue
        if self.online:
            return Place(self.joining, "")
        if venue is None:
            return None
        title = ", ".join([*(self._room(self._rooms[room]) for room in rooms), self.say(venue.name)])
        if venue.address is None:
            return Place(title, "")
        return Place(title, f"{venue.address.one_line()}, {self._speech.country_name(venue.address.country)}")

    def _room(self, room: Room) -> str:
        return f"{self.say(room.label)} ({self.say(room.floor)})" if room.floor else self.say(room.label)

    # ---- descriptions ---------------------------------------------------------------------------------------------

    def of_session(self, session: Session, status: Status, *, joining: bool) -> str:
        """What a session's event says below its title, but for the way there: paragraphs, the most needed first.

        Args:
            session: the session.
            status: its own, or the edition's where that weighs more.
            joining: whether the address where one joins from afar may be told.
        """
        first = session.when.start.date if session.when else None
        paragraphs = [
            self._lines(
                self._told(status, session.when),
                self._format(session),
                None if session.audience is Audience.PUBLIC else _capital(self._speech.word(session.audience)),
            ),
            session.abstract and self.say(session.abstract),
            self._lines(*self._parts(session.participants, first)),
            self._lines(
                self._listed("languages", map(self._speech.language_name, session.languages)),
                self._listed("countries", map(self._speech.country_name, session.countries)),
                self._headed(Attendance.ONLINE, session.online_url) if joining and session.online_url else None,
            ),
        ]
        return "\n\n".join(filter(None, paragraphs))

    def edition_title(self) -> tuple[str, str]:
        """The title of the edition's own event, and the language it is in."""
        return edition_title(self._edition, self._language), self.title(self._edition.name.full)[1]

    def of_edition(self, when: When) -> str:
        """What the edition's own event says below its title of some of its days, but for the way there."""
        theme = self._edition.theme
        return self._lines(self._told(self._edition.status, when), theme and self.say(theme))

    def _told(self, status: Status, when: When | Span | None) -> str:
        """What the event's own times and status cannot say, or not to every reader."""
        timed = isinstance(when, Span) and when.timed
        return self._lines(
            None if status is Status.CONFIRMED else _capital(self._speech.word(Situation(status.value))),
            None if when is None or timed else self._speech.format_when(when, form=Form.LABEL, weekday=True),
        )

    def _parts(self, participants: Iterable[Participant], day: dt.date | None) -> Iterator[str]:
        """A line for each role, in the order in which roles are first announced."""
        roles: dict[ParticipantRole, list[str]] = {}
        for each in participants:
            roles.setdefault(each.role, []).append(self._who(each.person, day))
        for role, people in roles.items():
            yield self._headed(
                role,
                self._speech.word("semicolon").join(people) if any("," in who for who in people) else self._speech.join(people),
            )

    def _person(self, person_id: str, day: dt.date | None) -> str:
        """Name and functions held on that day."""
        person = self._people[person_id]
        functions = [self._function(each) for each in person.functions if not each.former and (day is None or each.held_on(day))]
        return ", ".join([str(person.name), *functions])

    def _function(self, function: Function) -> str:
        title = self.say(function.title)
        if function.organization is None:
            return title
        return f"{title} ({self.say(self._organizations[function.organization].name)})"

    def _way_there(self, venue: Venue) -> str:
        provided = self._listed("accessibility", map(self._speech.word, venue.accessibility))
        lines = self._listed("access", map(self._line, venue.transit), between=self._speech.word("semicolon"))
        return self._lines(lines, provided, venue.access and self.say(venue.access))

    def _line(self, access: TransitAccess) -> str:
        line = " ".join(filter(None, (self._speech.word(access.mode), access.line)))
        way_out = f"{self._speech.word('exit')} {access.exit}" if access.exit else None
        return ", ".join(filter(None, (line, access.stop, way_out)))

    def _listed(self, key: str, items: Iterable[str], *, between: str = ", ") -> str | None:
        text = between.join(items)
        return self._headed(key, text) if text else None

    def _headed(self, key: Enum | str, text: str) -> str:
        """« Langues : français »."""
        return f"{_capital(self._speech.word(key))}{self._speech.word('colon')}{text}"

    @staticmethod
    def _lines(*lines: str | None) -> str:
        return "\n".join(filter(None, lines))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
