"""Words, calendar and files become one mail to one person."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from raict.errors import InvalidValue
from raict.guests import Guest
from raict.itip import Message
from raict.mail._attachments import LARGEST_MAIL, MOST_ATTACHMENTS, Attachment
from raict.mail._calendar import Scheduling, scheduling
from raict.mail._headers import mailbox_header, plain_header, text_header
from raict.mail._parts import head, tree
from raict.mail._people import Mailbox
from raict.mail._reading import Header, verified
from raict.model.addresses import ascii_url, optional_contact_url, optional_domain
from raict.model.characters import codepoint
from raict.model.moments import optional_aware
from raict.model.parts import Contact
from raict.model.text import at_most, each, guard, line, optional_language_tag, refuse, sequence

if TYPE_CHECKING:
    from email.message import EmailMessage

__all__ = ["message"]

LONGEST_TEXT: Final = 100_000
"""Characters of the text: fifty pages."""
LONGEST_HTML: Final = 500_000
"""Characters of the HTML."""
LONGEST_UNSUBSCRIBE: Final = 900
"""Characters of an address in List-Unsubscribe: it stands on one line, of which mail has at most 998."""
MOST_UNSUBSCRIBE: Final = 3
"""Addresses in List-Unsubscribe."""

_NEVER_IN_HTML = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]"
_LINE_ENDS = "\r\n?"


class _Mail(NamedTuple):
    """All that is said, checked, before a byte is written."""

    sender: Mailbox
    recipient: Mailbox
    reply_to: Mailbox | None
    subject: str
    text: str
    html: str | None
    calendar: Scheduling | None
    attachments: tuple[Attachment, ...]
    language: str | None
    date: dt.datetime | None
    list_unsubscribe: tuple[str, ...]


def message(
    *,
    sender: Mailbox | Contact,
    recipient: Mailbox | Guest | Message,
    subject: str,
    text: str,
    html: str | None = None,
    calendar: bytes | None = None,
    attachments: tuple[Attachment, ...] = (),
    language: str | None = None,
    date: dt.datetime | None = None,
    reply_to: Mailbox | Contact | None = None,
    list_unsubscribe: str | tuple[str, ...] = (),
    message_id_domain: str | None = None,
) -> "EmailMessage":
    """One mail to one person, as it can be handed to a mail server; nothing is sent.

    The same values give the same bytes. Before it is returned it is read again from its own bytes; `as_bytes()` gives those.

    Args:
        sender: who writes (From). Where there is a calendar, the same as its ORGANIZER.
        recipient: to whom (To), the one recipient: a mailbox, a guest, or whom a calendar message is due to. Where there is a
            calendar, the same as its one ATTENDEE.
        subject: one line of at most 255 characters, any words; it arrives as it is, composed (NFC) as all texts are.
        text: what can be read everywhere, at most 100 000 characters.
        html: the same as a page, at most 500 000 characters; it is not looked into.
        calendar: one invitation, `calendar` of a message of `raict.itip`; its METHOD is told in the part's headers (RFC 6047).
        attachments: files to go along, at most 20, of 18 MiB together.
        language: of text and subject (Content-Language); None: the guest's own where she has one, that of the calendar message.
        date: when it is sent, an aware datetime, written in UTC and whole seconds. None: the server that takes the mail puts one.
        reply_to: where written answers go, where not to the sender. Calendars answer to the ORGANIZER whatever it says.
        list_unsubscribe: one `https` or `mailto` address, or several (RFC 2369), to get no more of these mails. An `https` one
            must unsubscribe on POST at once and never on GET, for the mail says so (RFC 8058).
        message_id_domain: domain of the Message-ID; None: the sender's.

    Raises:
        InvalidValue: for what no mail may be made of, each by its name; for a calendar that is not from this sender to this
            recipient alone; for a mail in which a reader would find anything but what was put in (`message-changed`).

    >>> invitation = message(
    ...     sender=Mailbox(name="Rencontres", email="invitations@raict.example"),
    ...     recipient=Mailbox(name="Jean « Jo » O'Neil", email="jo@dijon.example"),
    ...     subject="Serez-vous des nôtres ?",
    ...     text="Madame, Monsieur …",
    ... )
    >>> str(invitation["Subject"]), invitation.get_content_type()
    ('Serez-vous des nôtres ?', 'text/plain')
    """
    language = optional_language_tag(language, "language")
    if language is None and (type(recipient) is Guest or type(recipient) is Message):
        language = recipient.language
    writer, reader = _mailbox(sender, "sender", language), _mailbox(recipient, "recipient", language)
    mail = _Mail(
        sender=writer,
        recipient=reader,
        reply_to=None if reply_to is None else _mailbox(reply_to, "reply_to", language),
        subject=line(subject, "subject"),
        text=guard(text, "text", limit=LONGEST_TEXT, lines=True),
        html=None if html is None else _html(html),
        calendar=None if calendar is None else scheduling(calendar, writer, reader),
        attachments=_files(attachments),
        language=language,
        date=optional_aware(date, "date"),
        list_unsubscribe=_addresses((list_unsubscribe,) if isinstance(list_unsubscribe, str) else list_unsubscribe),
    )
    key = _digest(mail)
    domain = optional_domain(message_id_domain, "message_id_domain") or writer.domain
    written = list(_headers(mail, f"<{key}@{domain}>"))
    part = tree(mail.text, mail.html, mail.calendar, mail.attachments, key)
    expected = [header for header, _ in written] + [Header(name, None) for name, _ in part.headers]
    data = b"".join(["".join([field for _, field in written]).encode("ascii"), head(part), b"\r\n", part.body])
    return verified(data, expected, part.leaves)


def _headers(mail: _Mail, message_id: str) -> Iterator[tuple[Header, str]]:
    """What a reader must find in each header, and the header as it is written, but for those that come with the parts."""
    if mail.date is not None:
        from email.utils import format_datetime

        yield _plain("Date", format_datetime(mail.date))
    for name, mailbox in (("From", mail.sender), ("To", mail.recipient), ("Reply-To", mail.reply_to)):
        if mailbox is not None:
            yield Header(name, mailbox), mailbox_header(name, mailbox)
    yield Header("Subject", mail.subject), text_header("Subject", mail.subject)
    yield _plain("Message-ID", message_id)
    if mail.language is not None:
        yield _plain("Content-Language", mail.language)
    if mail.list_unsubscribe:
        folded = ",\r\n ".join(f"<{address}>" for address in mail.list_unsubscribe)
        yield Header("List-Unsubscribe", folded.replace("\r\n", "")), plain_header("List-Unsubscribe", folded)
        if any(address.startswith("https:") for address in mail.list_unsubscribe):
            yield _plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
    yield _plain("MIME-Version", "1.0")


def _plain(name: str, value: str) -> tuple[Header, str]:
    return Header(name, value), plain_header(name, value)


def _mailbox(who: Mailbox | Contact | Guest | Message, name: str, language: str | None) -> Mailbox:
    try:
        return Mailbox.of(who, language)
    except InvalidValue as refusal:
        raise refusal.at(name) from None


def _html(value: str) -> str:
    if type(value) is not str:
        refuse("wrong-type", "html", expected="text", got=type(value).__name__)
    if len(value) > LONGEST_HTML:
        refuse("too-long", "html", limit=LONGEST_HTML, length=len(value))
    if not value or value.isspace():
        refuse("empty", "html")
    if bad := re.search(_NEVER_IN_HTML, value):
        code = "lone-surrogate" if bad[0] >= "\ud800" else "control-character"
        refuse(code, "html", codepoint=codepoint(bad[0]), position=bad.start() + 1)
    return re.sub(_LINE_ENDS, "\n", value)


def _files(attachments: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    at_most(MOST_ATTACHMENTS, sequence(attachments, "attachments", Attachment), "attachments")
    if sum(len(attachment.data) for attachment in attachments) > LARGEST_MAIL:
        refuse("too-large", "attachments", limit=LARGEST_MAIL)
    return attachments


def _addresses(values: tuple[str, ...]) -> tuple[str, ...]:
    return each(
        _unsubscribe, at_most(MOST_UNSUBSCRIBE, sequence(values, "list_unsubscribe"), "list_unsubscribe"), "list_unsubscribe"
    )


def _unsubscribe(value: str) -> str:
    """Where one gets off the list: in ASCII, and nothing in it that a reader could take for an encoded word."""
    if type(value) is not str:
        refuse("wrong-type", expected="text", got=type(value).__name__)
    url = ascii_url(optional_contact_url(value) or "").replace("=?", "=%3F")
    scheme, colon, rest = url.partition(":")
    if scheme.lower() not in {"https", "mailto"}:
        refuse("url-scheme", allowed="https:, mailto:", scheme=scheme + colon)
    if len(url) > LONGEST_UNSUBSCRIBE:
        refuse("too-long", limit=LONGEST_UNSUBSCRIBE, length=len(url))
    return f"{scheme.lower()}:{rest}"


def _digest(mail: _Mail) -> str:
    """160 bits of all that is said, and to whom: nobody's address can be read from them."""
    from hashlib import sha256

    state = sha256()
    for name, value in zip(mail._fields, mail, strict=True):
        for n, piece in enumerate(_octets(value)):
            state.update(f"{name} {n} {len(piece)}\n".encode() + piece)
    return state.hexdigest()[:40]


def _octets(value: object) -> Iterator[bytes]:
    """What of a value counts."""
    if isinstance(value, bytes):
        yield value
    elif isinstance(value, Mailbox):
        yield value.email.encode()
        yield (value.name or "").encode()
    elif isinstance(value, Attachment):
        yield from map(str.encode, (value.name, value.content_type))
        yield value.data
    elif isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from _octets(part)
    elif value is not None:
        yield str(value).encode()
