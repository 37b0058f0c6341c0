"""Requests: ours against idiomatic icalendar with its zone, one from nothing and ten thousand; memory over a hundred thousand."""

import datetime as dt
from collections.abc import Iterator

import icalendar
from attrs import evolve

import raict
from benchmarks.clock import Finding, paired, peak, seconds
from raict import guests, itip, samples
from raict.ics.words import Words

__all__ = ["measure"]

STAMP = dt.datetime(2031, 1, 6, 9, tzinfo=dt.UTC)
SESSION = "ouverture"
MIB = 1 << 20
NAIVE = 100
"""So many of icalendar's are timed for ten thousand of ours: it has no way of sharing anything."""


def _invitations(edition: raict.Edition, number: int) -> Iterator[guests.Invitation]:
    for n in range(number):
        name = raict.PersonName(given="Awa", family=f"Diop {n}")
        guest = guests.Guest(id=f"guest-{n}", name=name, email=f"awa.diop-{n}@ville.example")
        yield guests.Invitation(guest=guest, edition=edition.id, sessions=(SESSION,))


def _with_icalendar(edition: raict.Edition, words: Words, invitation: guests.Invitation) -> bytes:
    """The same request by the documented way of icalendar; the words are ours on both sides."""
    session, guest = edition.session(SESSION), invitation.guest
    span, place, contact = session.when, words.place(session.rooms), edition.organizer and edition.organizer.contact
    if span is None or place is None or edition.venue is None or edition.venue.geo is None or contact is None:
        raise ValueError(session.id)
    calendar, event = icalendar.Calendar(), icalendar.Event()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//benchmark//EN")
    calendar.add("method", "REQUEST")
    event.add("uid", f"{session.id}~{edition.id}@{edition.uid_domain}")
    event.add("dtstamp", STAMP)
    event.add("last-modified", edition.revision.updated)
    event.add("sequence", 0)
    organizer = icalendar.vCalAddress(f"mailto:{contact.email}")
    organizer.params["CN"] = words.say(contact.label)
    event.add("organizer", organizer)
    attendee = icalendar.vCalAddress(f"mailto:{guest.email}")
    for name, value in (("CN", str(guest.name)), ("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", "NEEDS-ACTION"), ("RSVP", "TRUE")):
        attendee.params[name] = value
    event.add("attendee", attendee)
    event.add("dtstart", edition.instant(span.start))
    event.add("dtend", edition.instant(span.end))
    event.add("summary", session.title.get(edition.language), parameters={"LANGUAGE": edition.language})
    event.add("status", "CONFIRMED")
    event.add("transp", "OPAQUE")
    event.add("location", str(place))
    event.add("geo", (edition.venue.geo.latitude, edition.venue.geo.longitude))
    event.add("categories", words.categories(session))
    event.add("url", session.website or edition.website)
    event.add("description", f"{words.of_session(session, session.status, joining=True)}\n\n{words.access}")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    data: bytes = calendar.to_ical()
    return data


def _same(ours: bytes, theirs: bytes) -> None:
    """Both ask the same, or the race is none."""
    names = ("UID", "SEQUENCE", "SUMMARY", "DESCRIPTION", "LOCATION", "ORGANIZER", "ATTENDEE")
    one, other = (icalendar.Calendar.from_ical(data).events[0] for data in (ours, theirs))
    if [one[name] for name in names] != [other[name] for name in names] or (one.start, one.end) != (other.start, other.end):
        raise ValueError("the two requests differ")


def measure() -> list[Finding]:
    """One request, ten thousand, and the memory of a hundred thousand that nobody holds."""
    edition = raict.loads(samples.text("assises-2031.toml"))
    words = Words(edition, edition.language)
    first, *_ = hundred = list(_invitations(edition, NAIVE))
    ten_thousand = list(_invitations(edition, 10_000))
    _same(itip.request(edition, first, stamp=STAMP), _with_icalendar(edition, words, first))
    fresh = [evolve(edition) for _ in range(NAIVE)]
    nothing, single, whole = paired(
        lambda: [itip.request(each, first, stamp=STAMP) for each in fresh],
        lambda: [itip.request(edition, each, stamp=STAMP) for each in hundred],
        lambda: [_with_icalendar(edition, words, each) for each in hundred],
    )
    ours = min(seconds(lambda: [*itip.requests(edition, ten_thousand, stamp=STAMP)]) for _ in range(5)) / 10_000
    theirs = min(seconds(lambda: [_with_icalendar(edition, words, each) for each in hundred]) for _ in range(5)) / NAIVE
    return [
        Finding("one request after the other, against icalendar afresh with its zone", single / whole, 0.01),
        Finding("the same, all words of the edition put together anew for each", nothing / whole, 0.1),
        Finding("ten thousand requests, icalendar afresh for each against ours", theirs / ours, 500, at_least=True),
        Finding("a hundred thousand requests, one at a time: memory", peak(lambda: _through(edition)) / MIB, 1, "MiB"),
    ]


def _through(edition: raict.Edition) -> None:
    """A hundred thousand requests, of which none is kept."""
    for each in itip.requests(edition, _invitations(edition, 100_000), stamp=STAMP):
        if not each.data:
            raise ValueError(each)
