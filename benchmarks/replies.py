"""From a reply to what comes of it: ours, judged and put into the book, against icalendar's parse of the same octets."""

import icalendar
from attrs import evolve

import raict
from benchmarks.clock import Finding, paired
from raict import guests, itip, samples

__all__ = ["measure"]

_ZONE = """\
BEGIN:VTIMEZONE
TZID:Romance Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""
_EVENT = """\
BEGIN:VEVENT
UID:ouverture~rivages-2031@assises.example.org
DTSTAMP:20310304T090000Z
SEQUENCE:0
ORGANIZER:mailto:assises@example.org
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Awa Diop":mailto:guest-0@ville.example
COMMENT;LANGUAGE=fr-FR:Avec plaisir\\, à bientôt.\\n
SUMMARY;LANGUAGE=fr-FR:Ouverture
DTSTART;TZID=Romance Standard Time:20310327T140000
DTEND;TZID=Romance Standard Time:20310327T151500
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
X-MICROSOFT-CDO-IMPORTANCE:1
END:VEVENT
"""


def _calendar(zone: str) -> bytes:
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//benchmark//EN\nMETHOD:REPLY\n"
    return (head + zone + _EVENT + "END:VCALENDAR\n").replace("\n", "\r\n").encode()


def measure() -> list[Finding]:
    """A short reply, one with its time zone, the same in a mail; among one guest and among ten thousand."""
    edition = raict.loads(samples.text("assises-2031.toml"))
    awa = guests.Guest(id="guest-0", name=raict.PersonName(family="Diop"), email="guest-0@ville.example")
    many = [
        guests.Invitation(
            guest=evolve(awa, id=f"guest-{n}", email=f"guest-{n}@ville.example"), edition=edition.id, sessions=("ouverture",)
        )
        for n in range(10_000)
    ]
    short, zoned = _calendar(""), _calendar(_ZONE)
    mail = b"From: awa@ville.example\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n" + zoned

    def ours(data: bytes, invitations: list[guests.Invitation], times: int) -> None:
        for _ in range(times):
            answer = itip.read_reply(data, edition=edition, invitations=invitations, replies=guests.Replies())
            if not isinstance(answer, itip.Applied):
                raise TypeError(answer)

    def theirs(data: bytes, times: int) -> None:
        for _ in range(times):
            icalendar.Calendar.from_ical(data)

    found = paired(
        lambda: ours(short, many[:1], 300),
        lambda: theirs(short, 300),
        lambda: ours(zoned, many[:1], 300),
        lambda: ours(mail, many[:1], 300),
        lambda: theirs(zoned, 300),
        lambda: ours(zoned, many, 30),
    )
    each = found[5] / 30 - found[2] / 300
    return [
        Finding("a short reply to its answer / icalendar's parse", found[0] / found[1], 1),
        Finding("a reply with its time zone / icalendar's parse", found[2] / found[4], 1),
        Finding("the same in a mail / icalendar's parse of the calendar", found[3] / found[4], 1),
        Finding("to find its author among 10 000 guests, for each", each / 10_000 * 1e6, 2, "µs"),
    ]
