"""A message by the letter of the RFCs, as the same record that others' readers give: what their records are compared with."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from tests.itip.letter import Component, Written, components, content_lines, moment
from tests.readers.records import Message, Person

__all__ = ["read_plainly"]

_CARETS = {"^n": "\n", "^'": '"', "^^": "^"}


def read_plainly(data: bytes) -> list[Message]:
    """Each event of a message that has no fault; zones are those of `zoneinfo`."""
    (calendar,) = components(content_lines(data, []), [])
    return [_message(event, calendar.value("METHOD")) for event in calendar.parts("VEVENT")]


def _message(event: Component, method: str) -> Message:
    organizers = [_person(line) for line in event.all("ORGANIZER")]
    return Message(
        method=method,
        uid=_text(event.value("UID")),
        sequence=int(event.value("SEQUENCE") or 0),
        stamp=_time(event, "DTSTAMP"),
        summary=_text(event.value("SUMMARY")),
        start=_time(event, "DTSTART"),
        end=_time(event, "DTEND"),
        status=event.value("STATUS"),
        location=_text(event.value("LOCATION")),
        organizer=organizers[0] if organizers else None,
        attendees=tuple(_person(line) for line in event.all("ATTENDEE")),
    )


def _text(value: str) -> str:
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


def _person(line: Written) -> Person:
    params = {name: ",".join(values) for name, values, _ in line.params}
    return Person.of(
        line.value, {name: re.sub(r"\^[n'^]", lambda found: _CARETS[found[0]], value) for name, value in params.items()}
    )


def _time(event: Component, name: str) -> dt.date | None:
    for line in event.all(name):
        found = moment(line.value)
        if found is None or "T" not in line.value:
            return None if found is None else found.date()
        zone = line.of("TZID")
        return found.replace(tzinfo=ZoneInfo(zone[0])).astimezone(dt.UTC) if zone else found
    return None
