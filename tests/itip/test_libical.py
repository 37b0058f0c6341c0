"""What libical catches of what we break on purpose, and what it is blind to: before it is asked of messages.

Its check of restrictions was written to the tables of RFC 2446, which RFC 5546 replaced. Where the two differ, it stands in
the lists here.
"""

import pytest

from tests.itip import rules
from tests.itip.good import DELEGATION, FEED, GOOD, REQUEST, UNINVITED, with_number_of
from tests.itip.table import faults
from tests.itip.test_table import BREAKAGES, PASSING
from tests.readers.libical import Report, read_messages_with_libical, report

pytestmark = pytest.mark.libical

SOUND = {**GOOD, "CANCEL of one guest": UNINVITED, "feed": FEED}
# RFC 2446 §3.2.8 had no ATTENDEE and no SEQUENCE here.
del SOUND["DECLINECOUNTER"]


@pytest.mark.parametrize("name", SOUND)
def test_good_messages_are_sound(name: str) -> None:
    """It finds nothing in them."""
    assert report(SOUND[name]) == Report(valid=True, errors=())


@pytest.mark.parametrize("method", [name for name in rules.METHODS if name != "DECLINECOUNTER"])
def test_its_tables_are_ours(method: str) -> None:
    """Each property of each METHOD, none, one and two of it: both allow the same numbers, but for a list of faults of theirs."""
    differing: set[tuple[str, int]] = set()
    for name, count in rules.METHODS[method].properties.items():
        for number in range(3):
            found = report(with_number_of(name, number, method))
            allowed = not any(f"{name} property. Expected" in error for error in found.errors)
            if allowed != count.allows(number):
                differing.add((name, number))

    # It cannot tell whether RRULE is doubled, and does not know how often COLOR may stand.
    everywhere = {("COMMENT", 2), ("RESOURCES", 2), ("RRULE", 2), ("COLOR", 2)}
    assert differing == DIFFERING.get(method, set()) | (everywhere if method != "REFRESH" else {("COMMENT", 2)})


DIFFERING = {
    "PUBLISH": {("CONTACT", 2)},
    "REQUEST": {("REQUEST-STATUS", 1), ("REQUEST-STATUS", 2)},
    "ADD": {(name, number) for name in ("EXDATE", "RDATE", "RRULE") for number in (1, 2)},
    "REFRESH": {(name, number) for name in ("COLOR", "CONFERENCE", "IMAGE") for number in (1, 2)},
}
"""What RFC 2446 allowed and RFC 5546 does not, and what RFC 7986 brought."""

CATCHES = {
    "a line without a colon": "Got a data line",
    "injected property": "Parse error in property name",
    "GEO with a comma": "Can't parse as GEO",
    "no VERSION": "VERSION property. Expected 1",
    "no PRODID": "PRODID property. Expected 1",
    "METHOD twice": "METHOD property. Expected zero or one",
    "DTEND and DURATION": "must not have both DURATION and DTEND",
    "two ORGANIZERs": "ORGANIZER property. Expected 1",
    "two UIDs in one event": "UID property. Expected 1",
    "UID that says nothing": "No value for UID",
    "PUBLISH with ATTENDEE": "ATTENDEE property. Expected 0",
    "REQUEST without ORGANIZER": "ORGANIZER property. Expected 1",
    "REQUEST without ATTENDEE": "ATTENDEE property. Expected one or more",
    "REQUEST that is cancelled": "STATUS property. Value must be one of TENTATIVE or CONFIRMED",
    "REPLY of two": "ATTENDEE property. Expected 1",
    "CANCEL without SEQUENCE": "SEQUENCE property. Expected 1",
    "REFRESH with SUMMARY": "SUMMARY property. Expected 0",
    "COUNTER without SEQUENCE": "SEQUENCE property. Expected 1",
}
"""Breakages of the table's own self-test, and what libical says of each."""

BLIND = {
    *("LF ends", "long line of octets", "local DTSTAMP", "negative SEQUENCE", "DTEND before DTSTART", "hex COLOR", "bare comma"),
    *("unknown PARTSTAT", "unknown ROLE", "bad mailto", "ATTENDEE that is no URI", "unquoted SENT-BY", "escaped REQUEST-STATUS"),
    *("unknown METHOD", "REPLY without PARTSTAT", "REPLY with VALARM", "CANCEL at SEQUENCE 0", "CANCEL that is confirmed"),
    *("TZID that is not defined", "late onset", "ATTENDEE without ORGANIZER", "REFRESH-INTERVAL without VALUE"),
}
"""What it lets pass, and our own table tells."""


@pytest.mark.parametrize("name", CATCHES)
def test_it_catches(name: str) -> None:
    """A check that finds nothing proves something only because it finds these."""
    broken = BREAKAGES[name]

    found = report(PASSING[broken.of].replace(broken.old, broken.new))

    assert any(CATCHES[name] in error for error in found.errors), found


@pytest.mark.parametrize("name", sorted(BLIND))
def test_it_is_blind_to(name: str) -> None:
    """It passes what it should not: why our own table is asked beside it. A failure here says that libical was mended."""
    broken = BREAKAGES[name]
    data = PASSING[broken.of].replace(broken.old, broken.new)

    assert report(data) == Report(valid=True, errors=())
    assert faults(data)


def test_no_reply_can_delegate() -> None:
    """RFC 5546 has one ATTENDEE in its table and two in its text (§3.2.2.3); libical goes by the table."""
    assert report(DELEGATION).errors == (
        "Failed iTIP restrictions for ATTENDEE property. Expected 1 instances of the property and got 2",
    )
    assert faults(DELEGATION) == []


@pytest.mark.parametrize("data", [b"", b"BEGIN:VCALENDAR\r\n", REQUEST.replace(b"Eau", b"E\0u")], ids=["empty", "open", "NUL"])
def test_refuses_what_it_cannot_read_to_the_end(data: bytes) -> None:
    """Where libical would read nothing, or a part, the harness says so."""
    with pytest.raises(ValueError, match="libical"):
        report(data)


def test_zones_are_those_of_the_file() -> None:
    """What a file says of a zone is what counts, and the next file is not read by it."""
    east = REQUEST.replace(b"Europe/Paris", b"X-A").replace(b"+0100", b"+0900").replace(b"+0200", b"+1000")
    hours = [
        each.start.isoformat() for data in (REQUEST, east, REQUEST) for each in read_messages_with_libical(data) if each.start
    ]

    assert hours == ["2031-03-27T13:00:00+00:00", "2031-03-27T05:00:00+00:00", "2031-03-27T13:00:00+00:00"]
