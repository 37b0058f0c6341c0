"""Messages of iTIP as the readers written in Python, and ical.js, understand them; libical has a module of its own."""

import importlib
from collections.abc import Iterable, Mapping
from typing import Any, cast

import icalendar
from icalendar.timezone import tzp

from tests.readers.javascript import asked, time_of
from tests.readers.python import forget_zones_of_vobject
from tests.readers.records import Message, Person, at

__all__ = [
    "read_messages_with_ical",
    "read_messages_with_ical_js",
    "read_messages_with_icalendar",
    "read_messages_with_vobject",
]

_vobject: Any = importlib.import_module("vobject")
_ical: Any = importlib.import_module("ical.calendar_stream")


def read_messages_with_icalendar(data: bytes) -> list[Message]:
    """Read with icalendar, which is told to forget the zones of the file before."""
    tzp.use_zoneinfo()
    calendar: Any = icalendar.Calendar.from_ical(data)

    def people(event: Any, name: str) -> list[Person]:
        found = event.get(name, [])
        several: Any = [found] if hasattr(found, "params") else found
        return [_person(str(each), each.params) for each in several]

    return [
        Message(
            method=str(calendar.get("METHOD", "")),
            uid=str(event["UID"]),
            sequence=int(event.get("SEQUENCE", 0)),
            stamp=at(event["DTSTAMP"].dt),
            summary=str(event.get("SUMMARY", "")),
            start=at(event["DTSTART"].dt) if "DTSTART" in event else None,
            end=at(event["DTEND"].dt) if "DTEND" in event else None,
            status=str(event.get("STATUS", "")),
            location=str(event.get("LOCATION", "")),
            organizer=next(iter(people(event, "ORGANIZER")), None),
            attendees=tuple(people(event, "ATTENDEE")),
        )
        for event in calendar.walk("VEVENT")
    ]


def _person(address: str, params: Mapping[str, Any]) -> Person:
    return Person.of(address, {name: value if isinstance(value, str) else ",".join(value) for name, value in params.items()})


def read_messages_with_vobject(data: bytes) -> list[Message]:
    """Read with vobject, which is told to forget the zones of the file before."""
    forget_zones_of_vobject()

    def first(holder: Any, name: str) -> Any:
        return next((each.value for each in holder.contents.get(name, [])), None)

    def people(event: Any, name: str) -> list[Person]:
        return [_person(each.value, each.params) for each in event.contents.get(name, [])]

    return [
        Message(
            method=first(calendar, "method") or "",
            uid=first(event, "uid"),
            sequence=int(first(event, "sequence") or 0),
            stamp=at(first(event, "dtstamp")),
            summary=first(event, "summary") or "",
            start=None if (start := first(event, "dtstart")) is None else at(start),
            end=None if (end := first(event, "dtend")) is None else at(end),
            status=first(event, "status") or "",
            location=first(event, "location") or "",
            organizer=next(iter(people(event, "organizer")), None),
            attendees=tuple(people(event, "attendee")),
        )
        for calendar in _vobject.readComponents(data.decode())
        for event in calendar.contents.get("vevent", [])
    ]


_ICAL_FIELDS = {
    "common_name": "CN",
    "user_type": "CUTYPE",
    "delegator": "DELEGATED-FROM",
    "delegate": "DELEGATED-TO",
    "directory_entry": "DIR",
    "member": "MEMBER",
    "status": "PARTSTAT",
    "role": "ROLE",
    "rsvp": "RSVP",
    "sent_by": "SENT-BY",
    "language": "LANGUAGE",
}
"""What it calls the parameters that it knows; it keeps no others."""


def read_messages_with_ical(data: bytes) -> list[Message]:
    """Read with allenporter's ical."""

    def said(value: Any) -> str:
        if isinstance(value, bool):
            return str(value).upper()
        return ",".join(map(str, cast("list[object]", value))) if isinstance(value, list) else str(value)

    def person(found: Any) -> Person:
        params = {name: getattr(found, field) for field, name in _ICAL_FIELDS.items()}
        return Person.of(str(found.uri), {name: said(value) for name, value in params.items() if value is not None})

    return [
        Message(
            method=calendar.method or "",
            uid=event.uid,
            sequence=event.sequence or 0,
            stamp=at(event.dtstamp),
            summary=event.summary or "",
            start=None if event.dtstart is None else at(event.dtstart),
            end=None if event.dtend is None else at(event.dtend),
            status="" if event.status is None else event.status.value,
            location=event.location or "",
            organizer=None if event.organizer is None else person(event.organizer),
            attendees=tuple(map(person, event.attendees)),
        )
        for calendar in _ical.IcsCalendarStream.from_ics(data.decode()).calendars
        for event in calendar.events
    ]


def read_messages_with_ical_js(files: Iterable[bytes]) -> list[list[Message]]:
    """Read each file with ical.js: zones are those of the file itself, and are forgotten after it."""

    def person(found: Any) -> Person:
        return Person.of(found["address"], found["params"])

    return [
        [
            Message(
                method=event["method"],
                uid=event["uid"],
                sequence=event["sequence"],
                stamp=time_of(event["stamp"]),
                summary=event["summary"],
                start=None if event["start"] is None else time_of(event["start"]),
                end=None if event["end"] is None else time_of(event["end"]),
                status=event["status"],
                location=event["location"],
                organizer=None if event["organizer"] is None else person(event["organizer"]),
                attendees=tuple(map(person, event["attendees"])),
            )
            for event in events
        ]
        for events in asked("messages.mjs", (data.decode() for data in files))
    ]
