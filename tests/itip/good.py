"""One good message of each METHOD, written by hand: what the breakages of the self-tests start from."""

import re
from typing import Final

__all__ = ["DELEGATION", "FEED", "GOOD", "REQUEST", "UNINVITED", "ZONE", "with_number_of", "written"]

ZONE: Final = """\
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
"""
_UID, _STAMP = "UID:eau~rivages-2031@assises.example", "DTSTAMP:20310303T170000Z"
_ORGANIZER = 'ORGANIZER;CN="Ville de Port-Clair, équipe":mailto:assises@port-clair.example'
_ATTENDEE = (
    'ATTENDEE;CN="Awa Diop";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:awa@dakar.example'
)
_ANSWER = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:awa@dakar.example"
_TIMES = "DTSTART;TZID=Europe/Paris:20310327T140000\nDTEND;TZID=Europe/Paris:20310327T153000"
_WORDS = "SUMMARY;LANGUAGE=fr:Eau\\; énergie\\, climat\nLOCATION:Grand Pavois\\nPort-Clair\nURL:https://assises.example/eau"


def written(text: str) -> bytes:
    """As it goes on the wire: folded at 74 octets, with CRLF."""
    return b"".join(_folded(line.encode()) + b"\r\n" for line in text.splitlines())


def _folded(line: bytes) -> bytes:
    parts: list[bytes] = []
    while len(line) > 74:
        cut = 74
        while line[cut] & 0xC0 == 0x80:
            cut -= 1
        parts.append(line[:cut])
        line = b" " + line[cut:]
    return b"\r\n".join([*parts, line])


def _message(method: str, *lines: str, zone: bool = False, inside: str = "") -> bytes:
    head = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//raict//raict//EN\nMETHOD:{method}\n" + ZONE * zone
    return written(head + "BEGIN:VEVENT\n" + "\n".join(lines) + f"\n{inside}END:VEVENT\nEND:VCALENDAR\n")


REQUEST: Final = _message(
    "REQUEST", _UID, _STAMP, "SEQUENCE:2", _ORGANIZER, _ATTENDEE, _TIMES, _WORDS, "STATUS:CONFIRMED", "TRANSP:OPAQUE", zone=True
)
GOOD: Final[dict[str, bytes]] = {
    "PUBLISH": _message("PUBLISH", _UID, _STAMP, "SEQUENCE:2", _ORGANIZER, _TIMES, _WORDS, "STATUS:CANCELLED", zone=True),
    "REQUEST": REQUEST,
    "REPLY": _message("REPLY", _UID, _STAMP, "SEQUENCE:2", _ORGANIZER, _ANSWER, "REQUEST-STATUS:2.0;Success"),
    "ADD": _message("ADD", _UID, _STAMP, "SEQUENCE:3", _ORGANIZER, _ATTENDEE, _TIMES, _WORDS, zone=True),
    "CANCEL": _message(
        "CANCEL", _UID, _STAMP, "SEQUENCE:3", _ORGANIZER, _ATTENDEE, _TIMES, _WORDS, "STATUS:CANCELLED", zone=True
    ),
    "REFRESH": _message("REFRESH", _UID, _STAMP, _ORGANIZER, _ANSWER).replace(b"SEQUENCE:2\r\n", b""),
    "COUNTER": _message("COUNTER", _UID, _STAMP, "SEQUENCE:2", _ORGANIZER, _ANSWER, _TIMES, _WORDS, zone=True),
    "DECLINECOUNTER": _message("DECLINECOUNTER", _UID, _STAMP, "SEQUENCE:2", _ORGANIZER, _ANSWER, "COMMENT:Non"),
}
"""By METHOD."""
UNINVITED: Final = GOOD["CANCEL"].replace(b"STATUS:CANCELLED\r\n", b"")
DELEGATION: Final = GOOD["REPLY"].replace(
    b"ATTENDEE;PARTSTAT=ACCEPTED:mailto:awa@dakar.example\r\n",
    written(
        'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:moussa@dakar.example":mailto:awa@dakar.example\n'
        'ATTENDEE;PARTSTAT=NEEDS-ACTION;DELEGATED-FROM="mailto:awa@dakar.example":mailto:moussa@dakar.example\n'
    ),
)
FEED: Final = written(
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//raict//raict//EN\nNAME;LANGUAGE=fr:Assises\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\n"
    f"COLOR:teal\n{ZONE}BEGIN:VEVENT\n{_UID}\n{_STAMP}\nSEQUENCE:0\n{_TIMES}\n{_WORDS}\nGEO:46.05;-1.3127\nCATEGORIES:Eau,Climat\n"
    "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://assises.example/direct\nEND:VEVENT\nEND:VCALENDAR\n"
)


def with_number_of(name: str, number: int, method: str) -> bytes:
    """The good message of a METHOD with a property so many times, whether that is right or wrong; unfolded."""
    head, begin, event = GOOD[method].replace(b"\r\n ", b"").partition(b"BEGIN:VEVENT\r\n")
    bare = re.sub(rb"(?m)^%s[;:].*\n" % name.encode(), b"", event)
    several = "".join(f"{_VALUES.get(name, name + ':1')}\n".replace("{n}", str(n)) for n in range(number))
    return head + begin + several.replace("\n", "\r\n").encode() + bare


_VALUES = {
    "ATTACH": "ATTACH:https://assises.example/a",
    "ATTENDEE": "ATTENDEE;PARTSTAT=ACCEPTED:mailto:awa{n}@dakar.example",
    "CLASS": "CLASS:PUBLIC",
    "CREATED": _STAMP.replace("DTSTAMP", "CREATED"),
    "DTEND": "DTEND:20310327T153000Z",
    "DTSTAMP": _STAMP,
    "DTSTART": "DTSTART:20310327T120000Z",
    "DURATION": "DURATION:PT1H",
    "EXDATE": "EXDATE:20310327T120000Z",
    "GEO": "GEO:46.05;-1.3127",
    "LAST-MODIFIED": _STAMP.replace("DTSTAMP", "LAST-MODIFIED"),
    "ORGANIZER": "ORGANIZER:mailto:assises{n}@port-clair.example",
    "RDATE": "RDATE:20310328T120000Z",
    "RECURRENCE-ID": "RECURRENCE-ID:20310327T120000Z",
    "REQUEST-STATUS": "REQUEST-STATUS:2.0;Success",
    "RRULE": "RRULE:FREQ=DAILY",
    "STATUS": "STATUS:CONFIRMED",
    "TRANSP": "TRANSP:OPAQUE",
    "URL": "URL:https://assises.example/a",
    "COLOR": "COLOR:teal",
    "CONFERENCE": "CONFERENCE;VALUE=URI:https://assises.example/a",
    "IMAGE": "IMAGE;VALUE=URI:https://assises.example/a",
}
