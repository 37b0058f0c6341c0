"""What every calendar of an edition keeps to, whoever writes it: when a span is timed, UIDs, and the revision of each event.

The calendar rule: hours at both ends make a timed event; an hour whose end that day is not known makes a start alone; all
else is whole days. An hour is never invented.
"""

import datetime as dt
from typing import Final

from raict.errors import InvalidValue
from raict.model.addresses import ascii_url, optional_domain
from raict.model.editions import Edition
from raict.model.sessions import Revision, Session
from raict.model.text import refuse
from raict.model.when import ONE_DAY, Span, When

__all__ = ["UTC", "days_revision", "has_lone_hour", "in_zone", "outer_days", "runs", "session_revision", "uid_domain"]

UTC: Final = "UTC"


def has_lone_hour(span: Span) -> bool:
    """Whether all that is known by the clock is when it begins."""
    alone = span.end == span.start or (span.end.at is None and span.end.date == span.start.date)
    return span.start.time is not None and alone


def in_zone(span: Span, zone: str) -> bool:
    """Whether the event of a span is written by the clock of the zone, and so needs its VTIMEZONE."""
    return (span.timed or has_lone_hour(span)) and zone != UTC and span.start.fold is None and span.end.fold is None


def runs(when: When) -> list[list[Span]]:
    """Spans on days that follow each other, together: each run is an event of its own."""
    found: list[list[Span]] = []
    last: dt.date | None = None
    for span in when.spans:
        if last is None or span.dates[0] > last + ONE_DAY:
            found.append([])
        found[-1].append(span)
        last = span.dates[1] if last is None else max(last, span.dates[1])
    return found


def outer_days(when: When) -> tuple[dt.date, dt.date]:
    """The first day and the last of several spans."""
    return when.spans[0].dates[0], max(span.dates[1] for span in when.spans)


def session_revision(edition: Edition, session: Session) -> Revision:
    """The revision of a session's event: its own, or as first published with the edition."""
    return Revision(updated=edition.revision.updated) if session.revision is None else session.revision


def days_revision(edition: Edition) -> Revision:
    """The revision of the edition's own event, which may have stayed as it was while other things changed."""
    if edition.days_updated is None:
        return edition.revision
    return Revision(sequence=edition.revision.sequence, updated=edition.days_updated)


def uid_domain(edition: Edition, domain: str | None = None) -> str:
    """The right part of every UID: `domain`, else the edition's own, else its website's host in ASCII.

    Raises:
        InvalidValue: when there is none, or `domain` is no domain name.
    """
    if domain is not None:
        return optional_domain(domain, "domain") or ""
    if edition.uid_domain is not None:
        return edition.uid_domain
    from urllib.parse import urlsplit

    host = urlsplit(ascii_url(edition.website)).hostname if edition.website else None
    try:
        return optional_domain(host and host.rstrip(".")) or refuse("no-uid-domain", "uid_domain")
    except InvalidValue:
        refuse("no-uid-domain", "uid_domain")
