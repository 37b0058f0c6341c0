"""Sessions and days as VEVENTs (RFC 5545 §3.6.1): the same bytes for the same values, whatever stands around them.

The calendar rule: hours at both ends make a timed event; an hour whose end that day is not known makes a DTSTART alone;
all else is whole days with the words, and blocks nobody's time. An hour is never invented.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal, TypeAlias
from zoneinfo import ZoneInfo

from raict.errors import visible
from raict.ics.lines import Kind, Line, encode, escape, fold, head, raw_line, text_line, text_list_line
from raict.ics.words import Place, Words
from raict.model.addresses import ascii_url
from raict.model.calendars import days_revision, has_lone_hour, in_zone, outer_days, runs
from raict.model.editions import Edition
from raict.model.moments import Moment, instant
from raict.model.sessions import Audience, Revision, Session
from raict.model.status import Status, prevailing, status_terms
from raict.model.text import instance, refuse
from raict.model.when import ONE_DAY, Span, When

__all__ = ["Cancelled", "EventWriter", "Extra", "times", "whole_days", "zulu"]

Cancelled: TypeAlias = Literal["keep", "drop", "prefix"]
"""What becomes of what is cancelled: kept and said to be so, left out, or kept as confirmed with the word before its title."""
Extra: TypeAlias = Callable[[Session], Iterable[Line]]
"""What a caller adds to the event of a session: lines whose names begin with X-."""

_RADIUS: Final = "100"
_OWN: Final = frozenset({"X-APPLE-STRUCTURED-LOCATION"})
"""Names beginning with X- that are written here."""
_PARAGRAPH = escape("\n\n")
_BEGIN, _END = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"
_OPAQUE, _TRANSPARENT = b"TRANSP:OPAQUE\r\n", b"TRANSP:TRANSPARENT\r\n"
_UID, _URL, _GEO, _RELATED, _SEQUENCE, _STAMP, _MODIFIED = (
    head(name) for name in ("UID", "URL", "GEO", "RELATED-TO", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED")
)
_START_DATE, _END_DATE = (head(name, {"VALUE": "DATE"}) for name in ("DTSTART", "DTEND"))
_START_UTC, _END_UTC = (head(name) for name in ("DTSTART", "DTEND"))
_STATUS: Final = {status: f"STATUS:{status_terms(status).icalendar}\r\n".encode() for status in Status}
_TAKING_PLACE: Final = (Status.CONFIRMED, Status.DRAFT)
# Titles say which language they are in. What is put together from texts in several may not (RFC 5545 §3.2.10).
_SUMMARY, _DESCRIPTION, _CATEGORIES, _LOCATION = (head(name) for name in ("SUMMARY", "DESCRIPTION", "CATEGORIES", "LOCATION"))
_CONFIRMED: Final = _STATUS[Status.CONFIRMED]


def _day(day: dt.date) -> bytes:
    return b"%04d%02d%02d" % (day.year, day.month, day.day)


def _local(moment: Moment) -> bytes:
    at = moment.time or dt.time()
    return _day(moment.date) + b"T%02d%02d00" % (at.hour, at.minute)


def zulu(moment: dt.datetime) -> bytes:
    """An instant in UTC, as DTSTAMP has it."""
    utc = moment.astimezone(dt.UTC)
    return _day(utc) + b"T%02d%02d%02dZ" % (utc.hour, utc.minute, utc.second)


@lru_cache(64)
def _zoned(zone: str) -> tuple[bytes, bytes]:
    return head("DTSTART", {"TZID": zone}), head("DTEND", {"TZID": zone})


def times(span: Span, zone: ZoneInfo) -> tuple[bytes, bool]:
    """The lines that say when an event takes place, by the clock of a zone; and whether they block that time."""
    start, end = span.start, span.end
    if in_zone(span, zone.key):
        before, after = _zoned(zone.key)
        return fold(before + _local(start)) + (fold(after + _local(end)) if span.timed else b""), True
    if span.timed or has_lone_hour(span):
        # Twice the same hour on one night, or no zone but UTC: the instant is the only name both readers share.
        first = fold(_START_UTC + zulu(instant(start, zone)))
        return first + (fold(_END_UTC + zulu(instant(end, zone))) if span.timed else b""), True
    return whole_days(*span.dates), False


def whole_days(first: dt.date, last: dt.date) -> bytes:
    """The lines that say that an event takes whole days, the last included."""
    return fold(_START_DATE + _day(first)) + fold(_END_DATE + _day(last + ONE_DAY))


class EventWriter:
    """Writes the events of one edition. What many events share is made once."""

    def __init__(
        self, edition: Edition, words: Words, *, domain: str, cancelled: Cancelled, told: frozenset[Audience], extra: Extra | None
    ) -> None:
        """Make what is shared.

        Args:
            edition: the edition.
            words: its words, in the language of the calendar.
            domain: the right part of every UID.
            cancelled: what becomes of what is cancelled.
            told: who this calendar is for: addresses where one joins from afar are told to them alone.
            extra: further lines of each session.
        """
        self._edition, self._words, self._cancelled, self._told, self._extra = edition, words, cancelled, told, extra
        self._tail = f"{edition.id}@{domain}".encode()
        self._first_published = self._revision(Revision(updated=edition.revision.updated))
        self._website = raw_line(_URL, ascii_url(edition.website), Kind.URI) if edition.website else b""
        self._video, self._phone = (
            head("CONFERENCE", {"VALUE": "URI", "FEATURE": feature, "LABEL": words.joining, "LANGUAGE": words.tongue})
            for feature in ("VIDEO", "PHONE")
        )
        self._access = escape(words.access)
        self._location = lru_cache(1024)(self._make_location)
        self._summary = lru_cache(64)(_summary_head)

    # ---- sessions -------------------------------------------------------------------------------------------------

    def session(self, session: Session, *, related: bool) -> bytes:
        """The VEVENT of a session with a `when`; nothing for a cancelled one that is to be dropped.

        Args:
            session: the session.
            related: whether the edition's own event stands in the same calendar.
        """
        span = session.when
        status = prevailing(self._edition.status, session.status)
        if span is None or (status is Status.CANCELLED and self._cancelled == "drop"):
            return b""
        revision = self._first_published if session.revision is None else self._revision(session.revision)
        return b"".join([_BEGIN, self.uid(session), revision, self.session_body(session, span, related=related), _END])

    def uid(self, session: Session | None) -> bytes:
        """The UID line of a session's event, or of the edition's own."""
        return fold(_UID + (b"" if session is None else session.id.encode() + b"~") + self._tail)

    def session_body(self, session: Session, span: Span, *, related: bool) -> bytes:
        """The lines of a session's event after its UID and its revision: when, what, where, and all that is said of it."""
        status = prevailing(self._edition.status, session.status)
        times, busy = self._times(span)
        title, language = self._words.title(session.title)
        joining = session.online_url is not None and session.audience in self._told
        lines = [
            times,
            *self._head(title, language, status, busy=busy),
            self._location(session.rooms),
            text_list_line(_CATEGORIES, self._words.categories(session)),
            self._url(session.website),
            self._conference(session) if joining else b"",
            fold(_RELATED + self._tail) if related else b"",
            self._described(self._words.of_session(session, status, joining=joining)),
            *(self._more(session) if self._extra is not None else ()),
        ]
        return b"".join(lines)

    def _times(self, span: Span) -> tuple[bytes, bool]:
        """The lines that say when, and whether the time is taken."""
        return times(span, self._edition.zone)

    def _head(self, title: str, language: str, status: Status, *, busy: bool) -> Iterator[bytes]:
        """Title, status and transparency, which hang together where something is cancelled."""
        marked = status is Status.CANCELLED and self._cancelled == "prefix"
        # The word before the title is the reader's: with a title in another language, no one language is the whole's.
        summary = _SUMMARY if marked and language != self._words.tongue else self._summary(language)
        yield text_line(summary, self._words.cancelled(title) if marked else title)
        yield _CONFIRMED if marked else _STATUS[status]
        yield _OPAQUE if busy and status in _TAKING_PLACE else _TRANSPARENT

    @staticmethod
    def _revision(revision: Revision) -> bytes:
        """Without a METHOD, DTSTAMP is when the event was last revised (RFC 5545 §3.8.7.2)."""
        updated = zulu(revision.updated)
        return fold(_STAMP + updated) + fold(_MODIFIED + updated) + fold(_SEQUENCE + str(revision.sequence).encode())

    def _described(self, text: str) -> bytes:
        """DESCRIPTION: what is said of the event, and the way there, which is escaped once for all."""
        return fold(_DESCRIPTION + escape(text) + (_PARAGRAPH if text and self._access else b"") + self._access)

    def _url(self, website: str | None) -> bytes:
        return raw_line(_URL, ascii_url(website), Kind.URI) if website else self._website

    def _conference(self, session: Session) -> bytes:
        """Where one joins, with one FEATURE: readers take a list of them for one word (RFC 7986 §5.11)."""
        url = ascii_url(session.online_url or "")
        before = self._phone if url.lower().startswith("tel:") else self._video
        return raw_line(before, url, Kind.URI)

    def _make_location(self, rooms: tuple[str, ...]) -> bytes:
        """LOCATION, and what Apple's maps and others make of it; GEO is the venue's."""
        place = self._words.place(rooms)
        if place is None:
            return b""
        line = text_line(_LOCATION, str(place))
        geo = self._edition.venue.geo if self._edition.venue and not self._words.online else None
        if geo is None:
            return line
        latitude, longitude = _degrees(geo.latitude), _degrees(geo.longitude)
        return line + _apple(place, f"{latitude},{longitude}") + raw_line(_GEO, f"{latitude};{longitude}", Kind.GEO)

    def _more(self, session: Session) -> Iterator[bytes]:
        """The caller's own lines: X- names alone, and none that is written here."""
        for line in self._extra(session) if self._extra is not None else ():
            instance(line, "extra", Line)
            name = line.name.upper()
            if not name.startswith("X-") or name in _OWN:
                refuse("line-in-use", "extra", value=visible(line.name))
            yield encode(line)

    # ---- the edition's own days -----------------------------------------------------------------------------------

    def has_days(self) -> bool:
        """Whether the edition has an event of its own to be written."""
        dropped = self._edition.status is Status.CANCELLED and self._cancelled == "drop"
        return self._edition.when is not None and not dropped

    def days(self) -> Iterator[bytes]:
        """The edition as whole days that block nobody's time: one VEVENT, or one for each run of days with a gap between.

        The first bears the edition's UID; the others add their first day to it, so that none ever stands for another. No id
        begins with `~`, so none is a session's.
        """
        when = self._edition.when
        if when is None or not self.has_days():
            return
        revision = self._revision(days_revision(self._edition))
        for n, run in enumerate(runs(when)):
            uid = fold(_UID + b"~" + _day(run[0].dates[0]) + b"~" + self._tail) if n else self.uid(None)
            yield b"".join([_BEGIN, uid, revision, self.days_body(When(spans=tuple(run))), _END])

    def days_body(self, when: When) -> bytes:
        """The lines of the edition's own event after its UID and its revision, from the first of some of its days to the last."""
        heading = self._head(*self._words.edition_title(), self._edition.status, busy=False)
        shared = [self._location(()), self._url(None), self._described(self._words.of_edition(when))]
        return b"".join([whole_days(*outer_days(when)), *heading, *shared])


def _summary_head(language: str) -> bytes:
    return head("SUMMARY", {"LANGUAGE": language})


def _degrees(value: float) -> str:
    """Decimal degrees to a tenth of a metre, without an exponent."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _apple(place: Place, point: str) -> bytes:
    """What Apple's calendar needs to draw a map; title and address are those of LOCATION, or it looks elsewhere."""
    address = (("X-ADDRESS", place.address),) if place.address else ()
    params = (("VALUE", "URI"), *address, ("X-APPLE-RADIUS", _RADIUS), ("X-TITLE", place.title))
    return raw_line(head("X-APPLE-STRUCTURED-LOCATION", params), f"geo:{point}", Kind.URI)
