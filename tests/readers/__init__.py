r"""Readers that others wrote. Nothing here mends what one of them gets wrong.

Calendars: one VCALENDAR in bytes goes in, plain records come out. A `Record` holds what every reader has a word for of an
event, a `Message` what an invitation or an answer is about; instants are in UTC. Dates in French: a text goes in, what
dateparser or chrono-node found comes out. `tests.readers.libical` is a module of its own: it may not be there.

>>> feed = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20230101T000000Z\r\n"
>>> feed += b"DTSTART;VALUE=DATE:20230918\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
>>> read_with_icalendar(feed)[0].start
datetime.date(2023, 9, 18)
"""

from tests.readers.javascript import read_with_chrono, read_with_ical_js
from tests.readers.python import read_with_dateparser, read_with_ical, read_with_icalendar, read_with_vobject
from tests.readers.records import Reader, Record

__all__ = [
    "Reader",
    "Record",
    "read_with_chrono",
    "read_with_dateparser",
    "read_with_ical",
    "read_with_ical_js",
    "read_with_icalendar",
    "read_with_vobject",
]
