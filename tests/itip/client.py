"""A guest's calendar, as RFC 5546 §2.1.5 has it: what the tests hold the messages against. The bytes are read by icalendar."""

import datetime as dt
from typing import Any, NamedTuple

import icalendar

__all__ = ["Calendar", "Held", "read"]


class Held(NamedTuple):
    """An event in somebody's calendar."""

    summary: str
    start: dt.date
    status: str
    answer: str = ""
    """PARTSTAT of its guest."""


def read(data: bytes) -> tuple[str, Any]:
    """METHOD and the one event of a message."""
    calendar = icalendar.Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    return str(calendar["METHOD"]), event


class Calendar:
    """Keeps, for each UID, what has the highest SEQUENCE, and of equals the latest DTSTAMP."""

    def __init__(self, *addresses: str) -> None:
        """Belong to somebody who reads mail at these addresses."""
        self.addresses = frozenset(f"mailto:{address}" for address in addresses)
        self.events: dict[str, Held] = {}
        self.versions: dict[str, tuple[int, dt.datetime]] = {}

    def receive(self, data: bytes) -> bool:
        """Take a message in; whether it was newer than what was here."""
        method, event = read(data)
        uid, version = str(event["UID"]), (int(event["SEQUENCE"]), event.DTSTAMP)
        if str(event["ATTENDEE"]).lower() not in self.addresses or version <= self.versions.get(uid, version[:0]):
            return False
        self.versions[uid] = version
        if method == "REQUEST":
            answer = event["ATTENDEE"].params["PARTSTAT"]
            self.events[uid] = Held(str(event["SUMMARY"]), event["DTSTART"].dt, str(event["STATUS"]), answer)
        elif event.get("STATUS") == "CANCELLED" and uid in self.events:
            self.events[uid] = self.events[uid]._replace(status="CANCELLED")
        else:
            self.events.pop(uid, None)
        return True

    def standing(self) -> dict[str, Held]:
        """The events that are to take place, by UID."""
        return {uid: held for uid, held in self.events.items() if held.status != "CANCELLED"}
