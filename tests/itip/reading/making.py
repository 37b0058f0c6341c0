"""The edition that is answered, who is invited to it, and small answers written by hand."""

import datetime as dt
from pathlib import Path
from typing import Any

from raict import Edition, EditionName, PersonName, Revision, Series, Session, Span, Status
from raict.guests import Guest, Invitation, Replies
from raict.itip import Answer, read_reply

__all__ = ["AWA", "EDITION", "FIXTURES", "INVITATIONS", "JEAN", "STAMP", "UID", "UPDATED", "calendar", "event", "mail", "read"]

FIXTURES = Path(__file__).parents[1] / "replies"
UPDATED = dt.datetime(2031, 3, 3, 17, tzinfo=dt.UTC)
STAMP = dt.datetime(2031, 3, 4, 9, tzinfo=dt.UTC)
UID = "eau~rivages-2031@assises.example"


def _session(id: str, sequence: int, **more: Any) -> Session:
    revision = Revision(sequence=sequence, updated=UPDATED)
    return Session(id=id, format="workshop", title=f"Titre de {id}", revision=revision, **more)


EDITION = Edition(
    id="rivages-2031",
    number=9,
    name=EditionName(full="Assises"),
    series=Series(id="assises"),
    revision=Revision(updated=UPDATED),
    uid_domain="assises.example",
    sessions=(
        _session("eau", 2, when=Span.parse("2031-03-27T14:00/2031-03-27T15:30")),
        _session("recif", 1, status=Status.CANCELLED),
    ),
)


def _guest(id: str, given: str, family: str, email: str, *aliases: str) -> Guest:
    return Guest(id=id, name=PersonName(given=given, family=family), email=email, aliases=aliases)


AWA = _guest("awa", "Awa", "Diop", "awa.diop@dakar.example", "a.diop@cloud.example")
JEAN = _guest("jean", "Jean", "Dupont", "jean.dupont@mairie.example")
LEA = _guest("lea", "Léa", "Roy", "lea.roy@lyon.example")
INVITATIONS = (
    Invitation(guest=AWA, edition=EDITION.id, sessions=("eau", "recif", "ports")),
    Invitation(guest=AWA, edition=EDITION.id),
    Invitation(guest=JEAN, edition=EDITION.id, sessions=("eau",)),
    Invitation(guest=JEAN, edition=EDITION.id),
    Invitation(guest=LEA, edition=EDITION.id, sessions=("eau",)),
    Invitation(guest=_guest("old", "O", "L", "old@dakar.example"), edition="rivages-2030"),
)


def event(*lines: str, **changed: str | None) -> str:
    """The VEVENT of Awa's answer to the session; a keyword puts a line in the place of that of its name, or takes it away."""
    usual: dict[str, str | None] = {
        "UID": f"UID:{UID}",
        "DTSTAMP": "DTSTAMP:20310304T090000Z",
        "SEQUENCE": "SEQUENCE:2",
        "ORGANIZER": "ORGANIZER:mailto:assises@port-clair.example",
        "ATTENDEE": "ATTENDEE;PARTSTAT=ACCEPTED:mailto:awa.diop@dakar.example",
    }
    return "\n".join(["BEGIN:VEVENT", *filter(None, (usual | changed).values()), *lines, "END:VEVENT"])


def calendar(*lines: str, method: str | None = "REPLY", inside: str = "", **changed: str | None) -> bytes:
    """A calendar with that event in it, lines ending in CRLF."""
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + (f"METHOD:{method}\n" if method else "") + inside
    return (head + event(*lines, **changed) + "\nEND:VCALENDAR\n").replace("\n", "\r\n").encode()


def mail(body: bytes, *headers: str, kind: str = "text/calendar; charset=utf-8; method=REPLY") -> bytes:
    """A mail of that type and body."""
    head = ["From: Awa <awa.diop@dakar.example>", "Subject: Re", "MIME-Version: 1.0", f"Content-Type: {kind}", *headers]
    return "\r\n".join([*head, "", ""]).encode() + body


def read(data: bytes, **more: Any) -> Answer:
    """What comes of it, with an empty book unless another is given."""
    values: dict[str, Any] = {"edition": EDITION, "invitations": INVITATIONS, "replies": Replies()}
    return read_reply(data, **(values | more))
