"""Calendar objects to one guest (RFC 5546 §3.2), by the encoders of the feed.

What does not depend on the guest is made once for each event and language; between stands one line, her ATTENDEE.
"""

import datetime as dt
import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final, NamedTuple, final
from zoneinfo import ZoneInfo

from raict.guests import Guest, ParticipationStatus
from raict.guests._addresses import mailbox, same
from raict.ics.events import EventWriter, times, whole_days, zulu
from raict.ics.feeds import CALENDAR_HEAD, CALENDAR_TAIL
from raict.ics.lines import Kind, fold, head, quoted, raw_line, text_line
from raict.ics.words import Words
from raict.ics.zones import vtimezone
from raict.model.addresses import optional_domain
from raict.model.calendars import days_revision, in_zone, outer_days, session_revision, uid_domain
from raict.model.editions import Edition
from raict.model.parts import Contact
from raict.model.people import PersonName
from raict.model.sessions import Audience, Revision, Session
from raict.model.status import Status, prevailing
from raict.model.text import instance, refuse
from raict.model.when import Span, When

__all__ = ["Objects", "cancellation", "misread", "objects_of", "stamped"]

_BEGIN, _END = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n" + CALENDAR_TAIL
_UID, _STAMP, _MODIFIED, _SEQUENCE, _METHOD, _SUMMARY = (
    head(name) for name in ("UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "METHOD", "SUMMARY")
)
_CANCELLED: Final = b"STATUS:CANCELLED\r\n"
_TRANSPARENT: Final = b"TRANSP:TRANSPARENT\r\n"
_ASKED: Final = {
    (status, asks): b";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=%s;RSVP=%s:" % (status.value.upper().encode(), asks)
    for status in ParticipationStatus
    for asks in (b"TRUE", b"FALSE")
}
_TOLD: Final = b";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:"
_CACHED: Final = 4096
_NEVER_IN_MAILTO: Final = "[?#%^`{|}]"


class _Around(NamedTuple):
    """An object but for the line of its guest, and its end. Stamps are many, and what comes after her is one for all of them."""

    before: bytes
    after: bytes


def _sender(edition: Edition, organizer: Contact | None) -> Contact:
    """Who invites: the one given, else the edition's public contact.

    Raises:
        InvalidValue: when there is none, or none with an address.
    """
    found = organizer or (edition.organizer.contact if edition.organizer else None)
    if found is None or found.email is None:
        refuse("no-organizer-address", "organizer" if organizer else "organizer.contact.email")
    if character := misread(found.email):
        refuse("organizer-address-misread", "organizer" if organizer else "organizer.contact.email", character=character)
    return found


def misread(address: str) -> str:
    """The first character of an address that a `mailto:` cannot hold as it is (RFC 6068 §2); empty where there is none.

    What follows `?` is no address there, but headers of a mail, a further recipient among them. Encoded, as `%3F`, it would be
    shown and answered encoded: calendars take the address as it stands.

    >>> misread("awa?cc=eve@dakar.example"), misread("awa.diop+2031@dakar.example")
    ('?', '')
    """
    found = _in_a_mailto()(address)
    return found[0] if found else ""


@cache
def _in_a_mailto() -> "Callable[[str], re.Match[str] | None]":
    """The search for what no `mailto:` can hold."""
    return re.compile(_NEVER_IN_MAILTO).search


def _called(name: str) -> str:
    """A name for CN: libical takes a backslash before the closing quote for an escape, and loses the address that follows.

    Nothing can be written in its place: RFC 6868 has no escape for it.
    """
    return name.rstrip("\\ ")


def _attendee(name: PersonName | None, address: str, params: bytes) -> bytes:
    """The line of the one guest."""
    called = "" if name is None else _called(str(name))
    named = b"ATTENDEE;CN=" + quoted(called, "guest.name") if called else b"ATTENDEE"
    return raw_line(named + params, "mailto:" + mailbox(address), Kind.CAL_ADDRESS)


@final
class _Identity:
    """An edition as a key: found again by what it is, without looking through all it holds."""

    __slots__ = ("edition",)

    def __init__(self, edition: Edition) -> None:
        self.edition = edition

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and self.edition is other.edition

    def __hash__(self) -> int:
        return id(self.edition)


@lru_cache(maxsize=4)
def _kept(key: _Identity, organizer: Contact | None, domain: str | None) -> "Objects":
    return Objects(key.edition, organizer=organizer, domain=domain)


def objects_of(edition: Edition, *, organizer: Contact | None, domain: str | None) -> "Objects":
    """The writer of an edition's objects; that of the last few editions is kept, for most ask for one object after the other.

    Raises:
        InvalidValue: without an organizer's address, or a domain.
    """
    instance(edition, "edition", Edition)
    instance(organizer, "organizer", Contact, optional=True)
    return _kept(_Identity(edition), organizer, optional_domain(domain, "domain"))


class Objects:
    """Writes the objects of one edition to its guests."""

    def __init__(self, edition: Edition, *, organizer: Contact | None, domain: str | None) -> None:
        """Make what is shared.

        Args:
            edition: the edition.
            organizer: who invites; None: the edition's contact.
            domain: right part of every UID; None: the edition's.
        """
        self.edition, self.contact, self.domain = edition, _sender(edition, organizer), uid_domain(edition, domain)
        self.address = same(self.contact.email or "")
        """The sender's address, to compare with."""
        self._words = lru_cache(64)(self._make_words)
        self._writer = lru_cache(64)(self._make_writer)
        self._event = lru_cache(_CACHED)(self._make_event)
        self._around = lru_cache(_CACHED)(self._make_around)
        self._status = lru_cache(_CACHED)(self._find_status)

    # ---- requests -------------------------------------------------------------------------------------------------

    def request(
        self,
        guest: Guest,
        session: str | None,
        stamp: dt.datetime,
        *,
        sequence: int | None = None,
        status: ParticipationStatus = ParticipationStatus.NEEDS_ACTION,
    ) -> bytes:
        """METHOD:REQUEST to a guest with an address, of an event that takes place and of which the day is known.

        Args:
            guest: the guest.
            session: id of the session; None: the edition as a whole.
            stamp: DTSTAMP.
            sequence: SEQUENCE, where it is not the event's own.
            status: what her answer is so far.
        """
        before, after = self._around(session, guest.language or self.edition.language, stamp, sequence)
        asks = b"FALSE" if self._status(session) is Status.POSTPONED else b"TRUE"
        return b"".join((before, _attendee(guest.name, guest.email or "", _ASKED[status, asks]), after, _END))

    def published(self, session: Session | None, language: str) -> tuple[bytes, bytes]:
        """The UID line of an event, and the lines after its revision, as everybody may read them."""
        return self._event(session and session.id, language, False)

    def zone(self, *sessions: Session | None) -> bytes:
        """The VTIMEZONE for events that stand in one object; nothing where none needs it."""
        spans = [each.when for each in sessions if each is not None and each.when is not None]
        years = [
            year for span in spans if in_zone(span, self.edition.timezone) for year in (span.start.date.year, span.end.date.year)
        ]
        return vtimezone(self.edition.zone, min(years), max(years)) if years else b""

    def organizer(self, language: str) -> bytes:
        """The ORGANIZER line."""
        name = _called(self._words(language).say(self.contact.label))
        return raw_line(head("ORGANIZER", {"CN": name} if name else {}), f"mailto:{self.contact.email}", Kind.CAL_ADDRESS)

    def title(self, session: Session | None, language: str) -> str:
        """What the event is called."""
        words = self._words(language)
        return words.edition_title()[0] if session is None else words.title(session.title)[0]

    def revision(self, session: Session | None) -> Revision:
        """The event's own revision."""
        return days_revision(self.edition) if session is None else session_revision(self.edition, session)

    def falls(self, session: str | None) -> bool:
        """Whether a session of the edition, or the whole of it (None), does not take place."""
        return self._status(session) is Status.CANCELLED

    def _find_status(self, id: str | None) -> Status:
        whole = self.edition.status
        return whole if id is None else prevailing(whole, self.edition.session(id).status)

    def _make_words(self, language: str) -> Words:
        return Words(self.edition, language)

    def _make_writer(self, language: str, invited: bool) -> EventWriter:
        told = frozenset(Audience) if invited else frozenset({Audience.PUBLIC})
        words = self._words(language)
        return EventWriter(self.edition, words, domain=self.domain, cancelled="keep", told=told, extra=None)

    def _make_event(self, id: str | None, language: str, invited: bool) -> tuple[bytes, bytes]:
        writer = self._writer(language, invited)
        if id is None:
            when = self.edition.when or refuse("not-scheduled", "when")
            return writer.uid(None), writer.days_body(when)
        session = self.edition.session(id)
        span = session.when or refuse("not-scheduled", f"sessions.{id}.when")
        return writer.uid(session), writer.session_body(session, span, related=False)

    def _make_around(self, id: str | None, language: str, stamp: dt.datetime, sequence: int | None) -> _Around:
        session = None if id is None else self.edition.session(id)
        uid, body = self._event(id, language, True)
        revision = self.revision(session)
        number = revision.sequence if sequence is None else sequence
        head_ = (CALENDAR_HEAD, fold(_METHOD + b"REQUEST"), self.zone(session), _BEGIN, uid)
        return _Around(b"".join([*head_, stamped(stamp, revision, number), self.organizer(language)]), body)


def stamped(stamp: dt.datetime, revision: Revision, sequence: int) -> bytes:
    """With a METHOD, DTSTAMP is when the object was made (RFC 5545 §3.8.7.2)."""
    updated = fold(_MODIFIED + zulu(revision.updated))
    return fold(_STAMP + zulu(stamp)) + updated + fold(_SEQUENCE + str(sequence).encode())


def cancellation(
    *,
    uid: str,
    sequence: int,
    stamp: dt.datetime,
    organizer: bytes,
    name: PersonName | None,
    address: str,
    falls: bool,
    title: str = "",
    when: When | Span | None = None,
    zone: ZoneInfo,
) -> bytes:
    """METHOD:CANCEL to one guest, from plain facts: the event may be gone from the edition.

    STATUS says that the event falls; without one, it takes place without her (RFC 5546 §3.2.5).
    """
    timezone, said = b"", b""
    if isinstance(when, When):
        said = whole_days(*outer_days(when))
    elif when is not None:
        said, _ = times(when, zone)
        timezone = vtimezone(zone, when.start.date.year, when.end.date.year) if in_zone(when, zone.key) else b""
    lines = [
        CALENDAR_HEAD,
        fold(_METHOD + b"CANCEL"),
        timezone,
        _BEGIN,
        text_line(_UID, uid),
        fold(_STAMP + zulu(stamp)),
        fold(_SEQUENCE + str(sequence).encode()),
        organizer,
        _attendee(name, address, _TOLD),
        said,
        text_line(_SUMMARY, title) if title else b"",
        (_CANCELLED + _TRANSPARENT) if falls else b"",
        _END,
    ]
    return b"".join(lines)
