"""The checker that every message is held to, held to account itself: what is good passes, and each way to break it is told."""

from typing import NamedTuple

import pytest

from tests.ics.generated import generated_feeds
from tests.itip import rules
from tests.itip.good import DELEGATION, FEED, GOOD, REQUEST, UNINVITED, ZONE, with_number_of, written
from tests.itip.table import faults

PASSING = {**GOOD, "CANCEL of one guest": UNINVITED, "REPLY that delegates": DELEGATION, "feed": FEED}
PASSING["an address in octets"] = GOOD["REPLY"].replace(b"awa@", b"awa%3Fcc%3Deve@")
PASSING["summer"] = REQUEST.replace(b":20310327T", b":20310627T")


@pytest.mark.parametrize("name", PASSING)
def test_good_messages_pass(name: str) -> None:
    """What is right by the RFCs, and by the rules of this house, is told nothing of."""
    assert faults(PASSING[name]) == []


def test_a_good_message_has_every_line_folded() -> None:
    """So that the line rules are met by what passes: a folded line, a character of several octets, a quoted comma."""
    assert b"\r\n " in REQUEST
    assert b"\xc3" in REQUEST
    assert b'="Ville de Port-Clair, ' in REQUEST


def test_feeds_of_generated_editions_pass() -> None:
    """Five hundred feeds, which others' readers have been asked about, break no rule of it."""
    assert {fault for feed in generated_feeds() for fault in faults(feed)} == set()


class Broken(NamedTuple):
    """One way to break a good message: what is replaced, by what, and words of what is told."""

    of: str
    old: bytes
    new: bytes
    told: str


ANSWER = b"ATTENDEE;PARTSTAT=ACCEPTED:mailto:awa@dakar.example\r\n"
STAMP = b"DTSTAMP:20310303T170000Z\r\n"
UID = b"UID:eau~rivages-2031@assises.example\r\n"
ORGANIZER = written('ORGANIZER;CN="Ville de Port-Clair, équipe":mailto:assises@port-clair.example\n')
ATTENDEE = written(
    'ATTENDEE;CN="Awa Diop";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:awa@dakar.example\n'
)
START, END = b"DTSTART;TZID=Europe/Paris:20310327T140000\r\n", b"DTEND;TZID=Europe/Paris:20310327T153000\r\n"
SUMMARY = written("SUMMARY;LANGUAGE=fr:Eau\\; énergie\\, climat\n")
ALARM = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nDESCRIPTION:Eau\r\nEND:VALARM\r\n"
SECOND = b"BEGIN:VEVENT\r\nUID:b@assises.example\r\n" + STAMP + b"SEQUENCE:2\r\n" + ORGANIZER + ANSWER + b"END:VEVENT\r\n"
LAST = b"END:VEVENT\r\n"
AGAIN = SECOND.replace(b"UID:b@", b"RECURRENCE-ID:20310327T130000Z\r\nUID:eau~rivages-2031@")

LINES = {
    "LF ends": Broken("REQUEST", b"\r\n", b"\n", "no CRLF at the end"),
    "one LF": Broken("REQUEST", STAMP, STAMP.replace(b"\r", b""), "a line end that is not CRLF"),
    "one lone CR": Broken("REQUEST", b"Grand Pavois", b"Grand\rPavois", "a line end that is not CRLF"),
    "no final CRLF": Broken("REQUEST", b"END:VCALENDAR\r\n", b"END:VCALENDAR", "no CRLF at the end"),
    "long line of letters": Broken("REQUEST", b"Grand", b"G" * 80, "a line of"),
    "long line of octets": Broken("REQUEST", b"Grand", "é".encode() * 35, "a line of"),
    "unfolded": Broken("REQUEST", b"\r\n ", b"", "a line of"),
    "character cut in two": Broken("REQUEST", "é".encode(), b"\xc3\r\n \xa9", "cut in two"),
    "no UTF-8": Broken("REQUEST", "é".encode(), b"\xe9", "no UTF-8"),
    "byte order mark": Broken("REQUEST", b"BEGIN:VCALENDAR", b"\xef\xbb\xbfBEGIN:VCALENDAR", "byte order mark"),
    "blank line": Broken("REQUEST", STAMP, STAMP + b"\r\n", "a blank line"),
    "a line without a colon": Broken("REQUEST", STAMP, STAMP + b"Bonjour\r\n", "no content line"),
    "control character": Broken("REQUEST", b"Grand", b"Gr\x07and", "no content line"),
    "quote within a parameter": Broken("REQUEST", b'CN="Awa Diop"', b'CN="Awa "D" Diop"', "no content line"),
    "parameter twice": Broken("REQUEST", b";RSVP=TRUE", b";RSVP=TRUE;RSVP=FALSE", "parameter RSVP twice"),
    "empty parameter": Broken("REQUEST", b";RSVP=TRUE", b";RSVP=", "RSVP"),
    "VEVENT not ended": Broken("REQUEST", LAST, b"", "ends nothing"),
    "ended twice": Broken("REQUEST", LAST, LAST + LAST, "ends nothing"),
    "VCALENDAR not ended": Broken("REQUEST", b"END:VCALENDAR\r\n", b"", "VCALENDAR is not ended"),
    "two VCALENDARs": Broken("REQUEST", REQUEST, REQUEST + REQUEST, "not one VCALENDAR"),
    "a line outside": Broken("REQUEST", REQUEST, REQUEST + b"X-A:1\r\n", "outside of every component"),
    "a line after a component": Broken("REQUEST", LAST, ALARM + b"X-A:1\r\n" + LAST, "stands after a component"),
    "METHOD after the events": Broken("PUBLISH", b"END:VCALENDAR", b"METHOD:CANCEL\r\nEND:VCALENDAR", "stands after a component"),
}
VALUES = {
    "VERSION:1.0": Broken("REQUEST", b"VERSION:2.0", b"VERSION:1.0", "VERSION: what is"),
    "no VERSION": Broken("REQUEST", b"VERSION:2.0\r\n", b"", "0 VERSION"),
    "no PRODID": Broken("REQUEST", b"PRODID:-//raict//raict//EN\r\n", b"", "0 PRODID"),
    "Julian calendar": Broken("REQUEST", b"VERSION:2.0\r\n", b"VERSION:2.0\r\nCALSCALE:JULIAN\r\n", "CALSCALE: what is"),
    "local DTSTAMP": Broken("REQUEST", b"T170000Z", b"T170000", "DTSTAMP: no UTC"),
    "DTSTAMP with a zone": Broken("REQUEST", b"DTSTAMP:", b"DTSTAMP;TZID=Europe/Paris:", "DTSTAMP: parameter TZID"),
    "no such day": Broken("REQUEST", b"20310327T14", b"20310231T14", "no day of the calendar"),
    "no such hour": Broken("REQUEST", b"T140000", b"T250000", "DTSTART: no DATE-TIME"),
    "a date without VALUE": Broken("REQUEST", START, b"DTSTART:20310327\r\n", "DTSTART: no DATE-TIME"),
    "VALUE=DATE with an hour": Broken("REQUEST", b"DTSTART;TZID=Europe/Paris", b"DTSTART;VALUE=DATE", "DTSTART: no DATE"),
    "TZID beside Z": Broken("REQUEST", b"T140000\r\n", b"T140000Z\r\n", "TZID beside"),
    "negative SEQUENCE": Broken("REQUEST", b"SEQUENCE:2", b"SEQUENCE:-2", "SEQUENCE below 0"),
    "SEQUENCE in words": Broken("REQUEST", b"SEQUENCE:2", b"SEQUENCE:two", "SEQUENCE: no INTEGER"),
    "SEQUENCE of 33 bits": Broken("REQUEST", b"SEQUENCE:2", b"SEQUENCE:4294967296", "more than 32 bits"),
    "REFRESH-INTERVAL without VALUE": Broken("feed", b"INTERVAL;VALUE=DURATION", b"INTERVAL", "REFRESH-INTERVAL without VALUE"),
    "CONFERENCE without VALUE": Broken("feed", b";VALUE=URI;FEATURE", b";FEATURE", "CONFERENCE without VALUE"),
    "FEATURE as one text": Broken("feed", b"FEATURE=VIDEO", b'FEATURE="AUDIO,VIDEO"', "FEATURE cannot be"),
    "hex COLOR": Broken("feed", b"COLOR:teal", b"COLOR:#008080", "COLOR: no name"),
    "no latitude": Broken("feed", b"GEO:46.05", b"GEO:99.05", "nowhere on earth"),
    "GEO with a comma": Broken("feed", b"GEO:46.05;-1", b"GEO:46.05,-1", "GEO: no GEO"),
    "URL without scheme": Broken("REQUEST", b"URL:https://", b"URL:", "URL: no URI"),
    "URL with a space": Broken("REQUEST", b"example/eau", b"example/e au", "URL: no URI"),
    "bare semicolon": Broken("REQUEST", b"Eau\\;", b"Eau;", "SUMMARY: no TEXT"),
    "bare comma": Broken("REQUEST", b"gie\\,", b"gie,", "SUMMARY: no TEXT"),
    "stray backslash": Broken("REQUEST", b"Grand Pavois", b"C:\\Pavois", "LOCATION: no TEXT"),
    "free STATUS": Broken("REQUEST", b"STATUS:CONFIRMED", b"STATUS:PROVISOIRE", "STATUS: what is"),
    "free TRANSP": Broken("REQUEST", b"TRANSP:OPAQUE", b"TRANSP:BUSY", "TRANSP: what is"),
    "PRIORITY 10": Broken("REQUEST", STAMP, STAMP + b"PRIORITY:10\r\n", "PRIORITY: not from"),
    "LANGUAGE that is no tag": Broken("REQUEST", b"LANGUAGE=fr", b"LANGUAGE=fr_FR", "LANGUAGE is no tag"),
    "injected property": Broken("REQUEST", STAMP, STAMP + b"BCC:eve@evil.example\r\n", "BCC has no place"),
    "injected parameter": Broken("REQUEST", b"SUMMARY;", b"SUMMARY;ROLE=CHAIR;", "SUMMARY: parameter ROLE"),
    "property of another component": Broken("REQUEST", STAMP, STAMP + b"TZNAME:CET\r\n", "TZNAME has no place"),
    "escaped REQUEST-STATUS": Broken("REPLY", b"2.0;Success", b"2.0\\;Success", "REQUEST-STATUS: no STATUS"),
    "DTEND as early as DTSTART": Broken("REQUEST", b"T153000", b"T140000", "not later"),
    "DTEND before DTSTART": Broken("REQUEST", b"T153000", b"T133000", "not later"),
    "DTEND in UTC before DTSTART": Broken("REQUEST", END, b"DTEND:20310327T123000Z\r\n", "not later"),
    "all day that ends on its day": Broken(
        "REQUEST", START + END, b"DTSTART;VALUE=DATE:20310327\r\nDTEND;VALUE=DATE:20310327\r\n", "not later"
    ),
    "DTEND of another type": Broken("REQUEST", END, b"DTEND;VALUE=DATE:20310328\r\n", "two types"),
    "DTEND floats alone": Broken("REQUEST", END, b"DTEND:20310327T153000\r\n", "one floating"),
    "DTEND and DURATION": Broken("REQUEST", END, END + b"DURATION:PT1H\r\n", "DTEND beside DURATION"),
    "DTEND without DTSTART": Broken("REPLY", STAMP, STAMP + b"DTEND:20310327T153000Z\r\n", "DTEND without DTSTART"),
}
PEOPLE = {
    "unknown PARTSTAT": Broken("REPLY", b"PARTSTAT=ACCEPTED", b"PARTSTAT=MAYBE", "PARTSTAT cannot be"),
    "unknown ROLE": Broken("REQUEST", b"ROLE=REQ-PARTICIPANT", b"ROLE=BOSS", "ROLE cannot be"),
    "unknown CUTYPE": Broken("REQUEST", b"CUTYPE=INDIVIDUAL", b"CUTYPE=PERSON", "CUTYPE cannot be"),
    "RSVP=YES": Broken("REQUEST", b"RSVP=TRUE", b"RSVP=YES", "RSVP cannot be"),
    "bad mailto": Broken("REQUEST", b"mailto:awa@dakar.example", b"mailto:pas un email", "ATTENDEE: no CAL-ADDRESS"),
    "two addresses in one": Broken("REPLY", b"awa@dakar.example", b"awa@dakar.example,e@e.example", "ATTENDEE: no CAL-ADDRESS"),
    "address with headers": Broken("REPLY", b"awa@dakar.example", b"awa@dakar.example?bcc=e", "ATTENDEE: no CAL-ADDRESS"),
    "address that is a copy to another": Broken("REPLY", b"awa@", b"awa?cc=eve@", "ATTENDEE: no CAL-ADDRESS"),
    "address with a bare percent": Broken("REPLY", b"awa@", b"a%wa@", "ATTENDEE: no CAL-ADDRESS"),
    "ATTENDEE that is no URI": Broken("REPLY", b"mailto:awa@dakar.example", b"awa@dakar.example", "ATTENDEE: no CAL-ADDRESS"),
    "unquoted SENT-BY": Broken("REPLY", b";PARTSTAT", b";SENT-BY=x;PARTSTAT", "SENT-BY is not quoted"),
    "SENT-BY without address": Broken("REPLY", b";PARTSTAT", b';SENT-BY="x";PARTSTAT', "SENT-BY holds no address"),
    "the same ATTENDEE twice": Broken("DECLINECOUNTER", ANSWER, ANSWER + ANSWER.replace(b"awa", b"AWA"), "same ATTENDEE twice"),
    "ATTENDEE without ORGANIZER": Broken("feed", STAMP, STAMP + ANSWER, "ATTENDEE without ORGANIZER"),
    "two ORGANIZERs": Broken("REQUEST", ORGANIZER, ORGANIZER * 2, "2 ORGANIZER"),
}
METHODS = {
    "unknown METHOD": Broken("REQUEST", b"METHOD:REQUEST", b"METHOD:INVITE", "METHOD: what is"),
    "METHOD twice": Broken("REQUEST", b"METHOD:REQUEST\r\n", b"METHOD:REQUEST\r\nMETHOD:CANCEL\r\n", "2 METHOD"),
    "two UIDs in one event": Broken("REQUEST", UID, UID * 2, "2 UID"),
    "UID that says nothing": Broken("REQUEST", UID, b"UID:\r\n", "UID says nothing"),
    "PUBLISH with ATTENDEE": Broken("PUBLISH", STAMP, STAMP + ANSWER, "1 ATTENDEE, wanted 0"),
    "PUBLISH with two CONTACTs": Broken("PUBLISH", STAMP, STAMP + b"CONTACT:a\r\nCONTACT:b\r\n", "2 CONTACT"),
    "PUBLISH of one event twice": Broken(
        "PUBLISH", LAST, LAST + SECOND.replace(b"b@a", b"eau~rivages-2031@a"), "two events of one"
    ),
    "PUBLISH without ORGANIZER": Broken("PUBLISH", ORGANIZER, b"", "0 ORGANIZER, wanted 1"),
    "REQUEST without ORGANIZER": Broken("REQUEST", ORGANIZER, b"", "0 ORGANIZER, wanted 1"),
    "REQUEST without UID": Broken("REQUEST", UID, b"", "0 UID, wanted 1"),
    "REQUEST without DTSTAMP": Broken("REQUEST", STAMP, b"", "0 DTSTAMP, wanted 1"),
    "REQUEST without DTSTART": Broken("REQUEST", START, b"", "0 DTSTART, wanted 1"),
    "REQUEST without SUMMARY": Broken("REQUEST", SUMMARY, b"", "0 SUMMARY, wanted 1"),
    "REPLY without ORGANIZER": Broken("REPLY", ORGANIZER, b"", "0 ORGANIZER, wanted 1"),
    "CANCEL without ORGANIZER": Broken("CANCEL", ORGANIZER, b"", "0 ORGANIZER, wanted 1"),
    "REQUEST without ATTENDEE": Broken("REQUEST", ATTENDEE, b"", "0 ATTENDEE, wanted 1+"),
    "REQUEST that is cancelled": Broken("REQUEST", b"STATUS:CONFIRMED", b"STATUS:CANCELLED", "REQUEST: STATUS cannot be"),
    "REQUEST with REQUEST-STATUS": Broken("REQUEST", STAMP, STAMP + b"REQUEST-STATUS:2.0;Yes\r\n", "1 REQUEST-STATUS"),
    "REQUEST with two UIDs": Broken("REQUEST", LAST, LAST + SECOND, "more than one UID"),
    "REQUEST without an event": Broken("REQUEST", REQUEST[REQUEST.index(b"BEGIN:VEVENT") : -15], b"", "0 VEVENT"),
    "REPLY without PARTSTAT": Broken("REPLY", b";PARTSTAT=ACCEPTED", b"", "REPLY: no PARTSTAT"),
    "REPLY of two": Broken("REPLY", ANSWER, ANSWER + ANSWER.replace(b"awa", b"eve"), "2 ATTENDEE, wanted 1"),
    "REPLY with VALARM": Broken("REPLY", LAST, ALARM + LAST, "1 VALARM"),
    "ADD at SEQUENCE 0": Broken("ADD", b"SEQUENCE:3", b"SEQUENCE:0", "SEQUENCE 0, which"),
    "ADD with RRULE": Broken("ADD", STAMP, STAMP + b"RRULE:FREQ=DAILY\r\n", "1 RRULE"),
    "CANCEL without SEQUENCE": Broken("CANCEL", b"SEQUENCE:3\r\n", b"", "0 SEQUENCE, wanted 1"),
    "CANCEL at SEQUENCE 0": Broken("CANCEL", b"SEQUENCE:3", b"SEQUENCE:0", "SEQUENCE 0, which"),
    "CANCEL that is confirmed": Broken("CANCEL", b"STATUS:CANCELLED", b"STATUS:CONFIRMED", "CANCEL: STATUS cannot be"),
    "CANCEL with VALARM": Broken("CANCEL", LAST, ALARM + LAST, "1 VALARM"),
    "REFRESH with SUMMARY": Broken("REFRESH", STAMP, STAMP + SUMMARY, "1 SUMMARY, wanted 0"),
    "REFRESH with SEQUENCE": Broken("REFRESH", STAMP, STAMP + b"SEQUENCE:2\r\n", "1 SEQUENCE, wanted 0"),
    "COUNTER of two events": Broken("COUNTER", LAST, LAST + SECOND, "2 VEVENT"),
    "COUNTER without SEQUENCE": Broken("COUNTER", b"SEQUENCE:2\r\n", b"", "0 SEQUENCE, wanted 1"),
    "DECLINECOUNTER that is cancelled": Broken("DECLINECOUNTER", STAMP, STAMP + b"STATUS:CANCELLED\r\n", "STATUS cannot be"),
    "DISPLAY without DESCRIPTION": Broken("REQUEST", LAST, ALARM.replace(b"DESCRIPTION:Eau\r\n", b"") + LAST, "DISPLAY without"),
    "VALARM without TRIGGER": Broken("REQUEST", LAST, ALARM.replace(b"TRIGGER:-PT15M\r\n", b"") + LAST, "0 TRIGGER"),
    "an event inside an event": Broken("REQUEST", LAST, b"BEGIN:VEVENT\r\n" + LAST + LAST, "VEVENT has no place"),
    "VTODO": Broken("REQUEST", LAST, LAST + b"BEGIN:VTODO\r\nEND:VTODO\r\n", "VTODO has no place"),
}
_DAYLIGHT = written(ZONE[ZONE.index("BEGIN:DAYLIGHT") : ZONE.index("BEGIN:STANDARD")])
ZONES = {
    "TZID that is not defined": Broken("REQUEST", written(ZONE), b"", "is not defined"),
    "another TZID": Broken("REQUEST", b"DTSTART;TZID=Europe/Paris", b"DTSTART;TZID=Europe/Rome", "TZID Europe/Rome is not"),
    "VTIMEZONE twice": Broken("REQUEST", written(ZONE), written(ZONE) * 2, "a VTIMEZONE twice"),
    "late onset": Broken("REQUEST", b"19700329T020000", b"19700329T030000", "the clock does not change at 2031-03-30 03:00"),
    "wrong offsets": Broken("REQUEST", b"TZOFFSETTO:+0100", b"TZOFFSETTO:+0000", "another hour"),
    "onset in UTC": Broken("REQUEST", b"19700329T020000", b"19700329T020000Z", "no local time"),
    "no summer time": Broken("summer", _DAYLIGHT, b"", "another hour on 2031-06-27"),
    "zone without observances": Broken("REQUEST", written(ZONE)[33:-15], b"", "VTIMEZONE without STANDARD"),
    "begins too late": Broken("REQUEST", b"DTSTART:1970", b"DTSTART:2035", "says nothing of 2031"),
    "offset without a sign": Broken("REQUEST", b"TZOFFSETTO:+0100", b"TZOFFSETTO:0100", "TZOFFSETTO: no UTC-OFFSET"),
    "no TZOFFSETTO": Broken("REQUEST", b"TZOFFSETTO:+0100\r\n", b"", "0 TZOFFSETTO"),
}
HOUSE = {
    "X- property twice": Broken("REQUEST", STAMP, STAMP + b"X-A:1\r\nX-A:2\r\n", "2 X-A"),
    "no SEQUENCE": Broken("REQUEST", b"SEQUENCE:2\r\n", b"", "no SEQUENCE"),
    "floating time": Broken("REQUEST", START + END, b"DTSTART:20310327T140000\r\nDTEND:20310327T150000\r\n", "DTSTART floats"),
    "RSVP=FALSE": Broken("REQUEST", b"RSVP=TRUE", b"RSVP=FALSE", "no RSVP=TRUE"),
    "REQUEST without PARTSTAT": Broken(
        "REQUEST", ATTENDEE, b"ATTENDEE;RSVP=TRUE:mailto:awa@dakar.example\r\n", "REQUEST: no PARTSTAT"
    ),
    "somebody else's address": Broken("REQUEST", STAMP, STAMP + ANSWER.replace(b"awa", b"eve"), "for one person"),
    "CANCEL for two": Broken("CANCEL", STAMP, STAMP + ANSWER.replace(b"awa", b"eve"), "for one person"),
    "CANCEL for nobody": Broken("CANCEL", ATTENDEE, b"", "for one person"),
    "the organizer invited": Broken("REQUEST", b"awa@dakar.example", b"assises@port-clair.example", "ORGANIZER is invited"),
    "unquoted CN": Broken("REQUEST", b'"Awa Diop"', b"Awa Diop", "CN is not quoted"),
    "stray caret": Broken("REQUEST", b'"Awa Diop"', b'"Awa ^Diop"', "stands for nothing"),
    "two events": Broken("CANCEL", LAST, LAST + AGAIN, "clients take the first"),
    "recurring": Broken("REQUEST", STAMP, STAMP + b"RRULE:FREQ=DAILY\r\n", "comes again"),
    "feed with ORGANIZER": Broken("feed", STAMP, STAMP + ORGANIZER, "a feed names"),
    "unused zone": Broken(
        "REQUEST", START + END, b"DTSTART:20310327T140000Z\r\nDTEND:20310327T150000Z\r\n", "a VTIMEZONE that nothing uses"
    ),
    "RDATE in a zone": Broken("REQUEST", b"TZNAME:CET\r\n", b"TZNAME:CET\r\nRDATE:20321031T030000\r\n", "RDATE or COMMENT"),
    "VERSION second": Broken(
        "REQUEST", b"VERSION:2.0\r\nPRODID:-//raict//raict//EN\r\n", b"PRODID:a\r\nVERSION:2.0\r\n", "VERSION does not come first"
    ),
    "long UID": Broken("REQUEST", UID, written("UID:" + "a" * 260), "UID is longer"),
}
BREAKAGES = LINES | VALUES | PEOPLE | METHODS | ZONES | HOUSE


@pytest.mark.parametrize("name", BREAKAGES)
def test_each_breakage_is_told(name: str) -> None:
    """What is broken is found, and called by its name."""
    broken = BREAKAGES[name]
    good = PASSING[broken.of]
    assert broken.old in good

    told = faults(good.replace(broken.old, broken.new))

    assert any(broken.told in fault for fault in told), told


@pytest.mark.parametrize("name", HOUSE)
def test_rules_of_this_house_are_not_held_against_others(name: str) -> None:
    """With `ours=False`, what the RFCs allow passes: the messages of other calendars are read too."""
    broken = HOUSE[name]

    assert faults(PASSING[broken.of].replace(broken.old, broken.new), ours=False) == []


def test_no_two_tables_name_the_same() -> None:
    """A breakage that another one hides would never be tried; and there are more than sixty."""
    assert len(BREAKAGES) == sum(map(len, (LINES, VALUES, PEOPLE, METHODS, ZONES, HOUSE))) > 60


@pytest.mark.parametrize("method", rules.METHODS)
@pytest.mark.parametrize("name", rules.EVENT)
def test_every_cell_of_the_tables(method: str, name: str) -> None:
    """Each property of each METHOD, none, one and two of it: told exactly where RFC 5546 does not allow the number."""
    count = rules.METHODS[method].properties[name]
    for number in range(3):
        told = faults(with_number_of(name, number, method), ours=False)

        assert (f"{method}: {number} {name}, wanted {count}" in told) != count.allows(number)
