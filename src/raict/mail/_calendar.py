"""What the mail has to know of the calendar in it, read from the calendar's own bytes."""

import re
from collections import Counter
from typing import Final, NamedTuple

from raict.errors import visible
from raict.guests._addresses import same
from raict.mail._people import Mailbox
from raict.model.text import nearest, refuse

__all__ = ["LARGEST_CALENDAR", "METHODS", "Scheduling", "scheduling"]

LARGEST_CALENDAR: Final = 256 * 1024
"""Octets of the calendar of one mail: what careful readers of invitations take."""
METHODS: Final = ("PUBLISH", "REQUEST", "ADD", "CANCEL", "DECLINECOUNTER")
"""What an organizer says to a guest (RFC 5546 §1.4). REPLY, REFRESH and COUNTER are the guest's."""

_LINE_ENDS = "\r(?!\n)|(?<!\r)\n|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
# Parameters hold colons and semicolons within quotes alone.
_PARAMETERS = r"(?:;[A-Za-z0-9-]+=(?:\"[^\"\r\n]*\"|[^\";:,\r\n]*)(?:,(?:\"[^\"\r\n]*\"|[^\";:,\r\n]*))*)*"
_LINE = rf"(?mi)^(BEGIN|END|METHOD|UID|ORGANIZER|ATTENDEE)\b{_PARAMETERS}:([^\r\n]*)\r$"
_NAMES = r"(?mi)^(?:BEGIN|END|METHOD|UID|ORGANIZER|ATTENDEE)(?![A-Z0-9-])"


class Scheduling(NamedTuple):
    """A calendar that is part of a mail, and what the mail says of it."""

    data: bytes
    method: str
    """In capitals."""
    component: str
    """The one kind of component, in capitals: `VEVENT`."""


def scheduling(data: object, sender: Mailbox, recipient: Mailbox) -> Scheduling:
    """Read METHOD and the kind of component, and see that the calendar is from the sender to the recipient alone.

    Raises:
        InvalidValue: for bytes that are no calendar, of no METHOD or two, of more than one event, or of other people.
    """
    if type(data) is not bytes:
        refuse("wrong-type", "calendar", expected="bytes", got=type(data).__name__)
    if len(data) > LARGEST_CALENDAR:
        refuse("too-large", "calendar", limit=LARGEST_CALENDAR)
    lines = _lines(data)
    kinds = _components(lines)
    values: dict[str, list[str]] = {"METHOD": [], "UID": [], "ORGANIZER": [], "ATTENDEE": []}
    for name, value in lines:
        if name in values:
            values[name].append(value)
    if len(values["METHOD"]) != 1:
        refuse("calendar-method", "calendar", count=len(values["METHOD"]))
    method = values["METHOD"][0].upper()
    if method not in METHODS:
        refuse("bad-choice", "calendar", value=visible(method), allowed=", ".join(METHODS), nearest=nearest(method, METHODS))
    if len(kinds) != 1 or len(set(values["UID"])) != 1:
        refuse("calendar-events", "calendar", count=max(len(kinds), len(set(values["UID"]))))
    (kind, events), *_ = kinds.items()
    _check_people(method, events, values["ORGANIZER"], values["ATTENDEE"], (sender, recipient))
    return Scheduling(data, method, kind)


def _lines(data: bytes) -> list[tuple[str, str]]:
    """The lines that matter here, unfolded: name in capitals, value."""
    try:
        # Unfolded first: a fold may cut a character in two (RFC 5545 §3.1).
        text = data.replace(b"\r\n ", b"").replace(b"\r\n\t", b"").decode()
    except UnicodeDecodeError:
        refuse("not-a-calendar", "calendar")
    if re.search(_LINE_ENDS, text):
        refuse("not-a-calendar", "calendar")
    lines = [(name.upper(), value) for name, value in re.findall(_LINE, text)]
    begins, ends = text[:17].upper() == "BEGIN:VCALENDAR\r\n", text[-15:].upper() == "END:VCALENDAR\r\n"
    if len(lines) != len(re.findall(_NAMES, text)) or not begins or not ends:
        refuse("not-a-calendar", "calendar")
    return lines


def _components(lines: list[tuple[str, str]]) -> Counter[str]:
    """How many components of each kind stand in the one VCALENDAR, zones left out; all that begins has to end, in order."""
    waiting: list[str] = []
    kinds = Counter[str]()
    whole = True
    for n, (name, value) in enumerate(lines):
        kind = value.upper()
        if name == "BEGIN":
            # The calendar first, and no other after it or in it.
            whole = whole and (kind == "VCALENDAR") is (n == 0)
            if waiting == ["VCALENDAR"] and kind != "VTIMEZONE":
                kinds[kind] += 1
            waiting.append(kind)
        elif name == "END":
            whole = whole and waiting[-1:] == [kind]
            del waiting[-1:]
        else:
            whole = whole and bool(waiting)
    if not whole or waiting:
        refuse("not-a-calendar", "calendar")
    return kinds


def _check_people(
    method: str, events: int, organizers: list[str], attendees: list[str], between: tuple[Mailbox, Mailbox]
) -> None:
    """From the sender, to the recipient: in every event, and nobody else anywhere."""
    sender, recipient = between
    wanted = 0 if method == "PUBLISH" else events
    if [_who(each) for each in organizers] != [same(sender.email)] * events:
        refuse("organizer-not-sender", "calendar")
    if [_who(each) for each in attendees] != [same(recipient.email)] * wanted:
        refuse("attendee-not-recipient", "calendar")


def _who(value: str) -> str:
    """What a CAL-ADDRESS has in common with others of the same person; empty where it is no `mailto:`."""
    scheme, _, address = value.partition(":")
    return same(address) if scheme.lower() == "mailto" else ""
