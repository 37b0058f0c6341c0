"""A whole calendar: one edition's days, its sessions, or both, with the one time zone they are written in.

A feed has no METHOD, no ORGANIZER and no ATTENDEE: it is published for everybody and asks nobody for an answer.
"""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, Unpack

from raict.ics.events import Cancelled, EventWriter, Extra
from raict.ics.lines import Kind, head, raw_line, text_line
from raict.ics.selection import Filters, asked, choose
from raict.ics.words import Words
from raict.ics.zones import vtimezone
from raict.model.addresses import ascii_url
from raict.model.calendars import in_zone, uid_domain
from raict.model.editions import Edition
from raict.model.sessions import Audience, Session
from raict.model.text import language_tag, line

if TYPE_CHECKING:
    import icalendar

__all__ = ["CALENDAR_HEAD", "CALENDAR_TAIL", "CONTENT_TYPE", "Content", "calendar", "etag", "feed", "iter_feed"]

Content: TypeAlias = Literal["sessions", "days", "both"]
"""What a calendar holds: the sessions alone, the edition's days alone, or both."""

CONTENT_TYPE: Final = "text/calendar; charset=utf-8"
"""What a web server says of a feed. Not with gzip: some readers do not undo it."""

_CONTENT: Final = ("sessions", "days", "both")
_CANCELLED: Final = ("keep", "drop", "prefix")
_REFRESH: Final = "PT6H"
CALENDAR_HEAD: Final = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//raict//raict//EN\r\nCALSCALE:GREGORIAN\r\n"
CALENDAR_TAIL: Final = b"END:VCALENDAR\r\n"


def feed(
    edition: Edition,
    *,
    domain: str | None = None,
    language: str | None = None,
    name: str | None = None,
    content: Content = "both",
    cancelled: Cancelled = "keep",
    extra: Extra | None = None,
    **filters: Unpack[Filters],
) -> bytes:
    """An edition as a calendar to subscribe to or to download (RFC 5545): the same bytes for the same edition.

    Sessions come in the order of the file. Each has its UID from its id, the edition's and the domain, and its DTSTAMP,
    LAST-MODIFIED and SEQUENCE from its `revision`, so a session that has one keeps its bytes while it does not change; without
    one it is as first published, at the edition's own `updated`. A session without a `when` stays
    out: `unscheduled` tells which. Hours at both ends make a timed event; an hour whose end that day is not known, one
    with a start alone; all else is whole days with the words in its description, and blocks nobody's time.

    An `online_url` is told for sessions open to all; for others only where `audiences` asks for them by name.

    Args:
        edition: any edition; it is not checked (`raict.ensure` does that).
        domain: right part of every UID; None: `uid_domain`, else the website's host. It must never change.
        language: of titles and words; None: the edition's. French for French, English for every other.
        name: what readers call the calendar; None: the edition's ordinal and name. A feed of one room wants its own.
        content: the sessions, the edition's days as whole days that block no time, or both, linked by RELATED-TO.
        cancelled: keep what is cancelled as `STATUS:CANCELLED` (Google hides it, others strike it through), drop it, or keep it
            as confirmed with a word before its title.
        extra: further lines for each session; names that begin with X- alone.
        **filters: which sessions: see `Filters`.

    Raises:
        InvalidValue: without a domain (`no-uid-domain`); for a filter's value that nothing in the edition has
            (`unknown-filter`); for an extra line that is the calendar's own (`line-in-use`).
        ValueError: for another `content` or `cancelled`.

    >>> import raict
    >>> from raict import samples
    >>> edition = raict.loads(samples.text("edition-2023.toml"))
    >>> [line for line in feed(edition).decode().splitlines() if line.startswith("DT")]
    ['DTSTAMP:20230515T080000Z', 'DTSTART;VALUE=DATE:20230918', 'DTEND;VALUE=DATE:20230920']
    """
    return b"".join(
        iter_feed(
            edition, domain=domain, language=language, name=name, content=content, cancelled=cancelled, extra=extra, **filters
        )
    )


def iter_feed(
    edition: Edition,
    *,
    domain: str | None = None,
    language: str | None = None,
    name: str | None = None,
    content: Content = "both",
    cancelled: Cancelled = "keep",
    extra: Extra | None = None,
    **filters: Unpack[Filters],
) -> Iterator[bytes]:
    """The same as `feed` piece by piece, one event at a time, for calendars too large to hold.

    What is wrong with the arguments is raised at once, not when the first piece is asked for; what is wrong with an `extra`
    line, when its session is reached.

    >>> import raict
    >>> from raict import samples
    >>> edition = raict.loads(samples.text("edition-2023.toml"))
    >>> b"".join(iter_feed(edition)) == feed(edition)
    True
    """
    _one_of(content, "content", _CONTENT)
    _one_of(cancelled, "cancelled", _CANCELLED)
    wanted = asked(edition, filters)
    passes = choose(wanted)
    tag = language_tag(language or edition.language, "language")
    words = Words(edition, tag)
    writer = EventWriter(
        edition,
        words,
        domain=uid_domain(edition, domain),
        cancelled=cancelled,
        told=frozenset({Audience.PUBLIC, *map(Audience, wanted.get("audiences", ()))}),
        extra=extra,
    )
    title, tongue = words.edition_title() if name is None else (line(name, "name"), None)

    def sessions() -> Iterator[Session]:
        if content == "days":
            return
        for session in edition.sessions:
            if session.when is not None and (passes is None or passes(session)):
                yield session

    def pieces() -> Iterator[bytes]:
        related = content == "both" and writer.has_days()
        yield _calendar_head(edition, tongue, title)
        zone = _zone(edition, sessions())
        yield zone
        events = chain(
            writer.days() if content != "sessions" else (), (writer.session(each, related=related) for each in sessions())
        )
        some = bool(zone)
        for event in events:
            some = some or bool(event)
            yield event
        if not some:
            # A calendar holds at least one component (RFC 5545 §3.6), so an empty one holds its time zone.
            year = edition.revision.updated.year
            yield vtimezone(edition.zone, year, year)
        yield CALENDAR_TAIL

    return (piece for piece in pieces() if piece)


def calendar(
    edition: Edition,
    *,
    domain: str | None = None,
    language: str | None = None,
    name: str | None = None,
    content: Content = "both",
    cancelled: Cancelled = "keep",
    extra: Extra | None = None,
    **filters: Unpack[Filters],
) -> "icalendar.Calendar":
    """The same as `feed`, as an object of icalendar: for programs that go on working with it.

    It is read from the bytes of `feed`; what you write with icalendar afterwards is icalendar's.

    >>> import raict
    >>> from raict import samples
    >>> edition = raict.loads(samples.text("edition-2023.toml"))
    >>> str(calendar(edition).events[0]["UID"])
    'raict-2023@rencontres.example.org'
    """
    import icalendar

    data = feed(
        edition, domain=domain, language=language, name=name, content=content, cancelled=cancelled, extra=extra, **filters
    )
    return icalendar.Calendar.from_ical(data)


def etag(data: bytes) -> str:
    """A strong entity tag (RFC 9110 §8.8.3) for the bytes of a feed: the same bytes, the same tag, in every process.

    >>> etag(b"")
    '"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"'
    """
    from base64 import urlsafe_b64encode
    from hashlib import sha256

    return f'"{urlsafe_b64encode(sha256(data).digest()).rstrip(b"=").decode()}"'


def _calendar_head(edition: Edition, tongue: str | None, title: str) -> bytes:
    """What holds for the whole calendar, said for old readers and new (RFC 7986)."""
    website = raw_line(head("URL"), ascii_url(edition.website), Kind.URI) if edition.website else b""
    return b"".join(
        [
            CALENDAR_HEAD,
            text_line(head("NAME", {"LANGUAGE": tongue} if tongue else {}), title),
            text_line(head("X-WR-CALNAME"), title),
            website,
            raw_line(head("REFRESH-INTERVAL", {"VALUE": "DURATION"}), _REFRESH, Kind.DURATION),
            raw_line(head("X-PUBLISHED-TTL"), _REFRESH, Kind.DURATION),
        ]
    )


def _zone(edition: Edition, sessions: Iterator[Session]) -> bytes:
    """The VTIMEZONE, for the years of all events that need it; nothing where none does."""
    first, last = 9999, 0
    for session in sessions:
        span = session.when
        if span is not None and in_zone(span, edition.timezone):
            first, last = min(first, span.start.date.year), max(last, span.end.date.year)
    return vtimezone(edition.zone, first, last) if last else b""


def _one_of(value: str, name: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ValueError(f"{name} must be one of {', '.join(map(repr, known))}, not {value!r}")
