"""One mail, checked: ours, read again from its bytes, against the standard library's way, which reads nothing again."""

from email.message import EmailMessage
from email.policy import SMTP

from benchmarks.clock import Finding, paired
from raict import mail
from raict.mail import Attachment, Mailbox

__all__ = ["measure"]

SUBJECT = "Rencontres internationales : serez-vous des nôtres ?"
TEXT = "Madame la Maire,\n\n" + "Nous avons l’honneur de vous inviter aux Rencontres, à l’hôtel de ville de Dijon.\n\n" * 20
HTML = "<html lang='fr'><body>\n" + "<p>Nous avons l’honneur de vous inviter aux Rencontres.</p>\n" * 40 + "</body></html>\n"
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//benchmark//FR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n"
    "UID:raict-2023@raict.example\r\nDTSTAMP:20230601T080000Z\r\nDTSTART:20230918T080000Z\r\nSEQUENCE:0\r\n"
    "ORGANIZER:mailto:invitations@raict.example\r\nATTENDEE;RSVP=TRUE:mailto:awa.diop@dakar.example\r\n"
    + "DESCRIPTION:Séance plénière d’ouverture\\nAccueil par les élus\r\n" * 30
    + "END:VEVENT\r\nEND:VCALENDAR\r\n"
).encode()
FILE = bytes(range(256)) * 4096


def _ours(*files: Attachment) -> bytes:
    return mail.message(
        sender=Mailbox(name="Rencontres", email="invitations@raict.example"),
        recipient=Mailbox(name="Awa Diop", email="awa.diop@dakar.example"),
        subject=SUBJECT,
        text=TEXT,
        html=HTML,
        calendar=CALENDAR,
        attachments=files,
    ).as_bytes()


def _theirs(*files: bytes) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Rencontres <invitations@raict.example>"
    message["To"] = "Awa Diop <awa.diop@dakar.example>"
    message["Subject"] = SUBJECT
    message["Message-ID"] = "<1@raict.example>"
    message.set_content(TEXT)
    message.add_alternative(HTML, subtype="html")
    message.add_alternative(
        CALENDAR, maintype="text", subtype="calendar", params={"method": "REQUEST", "charset": "UTF-8", "component": "VEVENT"}
    )
    for data in files:
        message.add_attachment(data, maintype="application", subtype="pdf", filename="programme.pdf")
    return message.as_bytes()


def measure() -> list[Finding]:
    """Two hundred mails in turns, as bytes; then twenty with a file of one mebibyte."""
    file = Attachment(name="programme.pdf", data=FILE, content_type="application/pdf")
    ours, theirs = paired(lambda: [_ours() for _ in range(200)], lambda: [_theirs() for _ in range(200)])
    with_file, alone = paired(lambda: [_ours(file) for _ in range(10)], lambda: [_theirs(FILE) for _ in range(10)])
    return [
        Finding("a mail with its calendar / EmailMessage, not read again", ours / theirs, 4),
        Finding("the same with a file of 1 MiB", with_file / alone, 4),
        Finding("5 000 mails, one after the other", ours / 200 * 5000, 60, "s"),
    ]
