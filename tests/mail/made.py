"""Mails and calendars that the tests of this room start from, and a mail written plainly, by whoever knows nothing of ours."""

import datetime as dt
from email.message import EmailMessage
from typing import Any

from raict import Contact, PersonName, mail
from raict.guests import Guest
from raict.mail import Attachment, Mailbox

SENDER = Mailbox(name="Rencontres internationales", email="invitations@raict.example")
RECIPIENT = Mailbox(name="Awa Diop", email="awa.diop@dakar.example")
GUEST = Guest(
    id="awa", name=PersonName(civility="Mme", given="Awa", family="Diop"), email="awa.diop@dakar.example", language="fr"
)
CONTACT = Contact(label={"fr": "Secrétariat", "en": "Office"}, email="invitations@raict.example")
PLAIN: dict[str, Any] = {"sender": SENDER, "recipient": RECIPIENT, "subject": "Invitation", "text": "Madame,\n\nBienvenue.\n"}


def calendar(
    *events: str,
    method: str = "METHOD:REQUEST\r\n",
    organizer: str = 'ORGANIZER;CN="Rencontres : l\'équipe":mailto:invitations@raict.example\r\n',
    attendee: str = 'ATTENDEE;CN="Awa Diop";PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:awa.diop@dakar.example\r\n',
    uid: str = "UID:raict-2023@raict.example\r\n",
    more: str = "",
) -> bytes:
    """A calendar of one event from the sender to the recipient, or of the events given."""
    event = f"BEGIN:VEVENT\r\n{uid}DTSTAMP:20230601T080000Z\r\nDTSTART:20230918T080000Z\r\n{organizer}{attendee}"
    event += f"SEQUENCE:0\r\nSUMMARY:Quatorzièmes Rencontres\r\n{more}END:VEVENT\r\n"
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//raict tests//FR\r\n{method}{''.join(events or (event,))}END:VCALENDAR\r\n"
    ).encode()


FULL: dict[str, Any] = {
    **PLAIN,
    "subject": "Réponse ?",
    "html": "<!DOCTYPE html>\n<html lang='fr'>\n\t<p>Madame, bienvenue à <b>Dijon</b>.</p>\n</html>\n",
    "calendar": calendar(),
    "attachments": (
        Attachment(name="programme.pdf", data=b"%PDF-1.7\r\n\x00\xff", content_type="application/pdf"),
        Attachment(name="Été à « Dijon ».csv", data="nom;ville\né;Dijon\n".encode(), content_type="text/csv"),
    ),
    "language": "fr",
    "date": dt.datetime(2023, 6, 1, 10, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    "reply_to": Mailbox(name="Secrétariat", email="secretariat@raict.example"),
    "list_unsubscribe": ("https://raict.example/stop?g=42", "mailto:stop@raict.example"),
}


def headers(data: bytes) -> list[tuple[str, str]]:
    """Name and value of each header at the top, unfolded, by nobody's reader but these lines."""
    top = data.split(b"\r\n\r\n", 1)[0].decode("ascii").replace("\r\n ", " ")
    return [(name, value) for name, _, value in (each.partition(": ") for each in top.split("\r\n"))]


def plain(**options: Any) -> EmailMessage:
    """The plain mail, with these options."""
    return mail.message(**dict[str, Any](PLAIN, **options))


def full(**options: Any) -> EmailMessage:
    """The mail that has everything, with these options."""
    return mail.message(**dict[str, Any](FULL, **options))


def sent(**options: Any) -> bytes:
    """The bytes of the plain mail, with these options."""
    return plain(**options).as_bytes()
