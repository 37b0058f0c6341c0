"""What guests send back: answers, other messages, failures. Bytes go in, one of ten outcomes comes out.

Everything here was written by somebody else: it is read under limits, nothing of it is evaluated, and of all that it says only
the status, the comment, the delegate and the proposed time of one guest can reach the book.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from raict.errors import InvalidValue
from raict.guests import Invitation, Replies
from raict.guests._addresses import optional_address, same
from raict.guests._discretion import masked
from raict.itip.ledger import Ledger
from raict.itip.reading.answers import (
    Answer,
    Applied,
    AppliedWithDoubt,
    Duplicate,
    NotAReply,
    OfDelegate,
    OtherMessage,
    Refused,
    Stale,
    Undelivered,
    UnknownPerson,
    WrongEvent,
)
from raict.itip.reading.desk import Desk
from raict.itip.reading.judging import judged
from raict.itip.reading.lines import read_calendar
from raict.itip.reading.mails import Failure, Nature, read_mail
from raict.model.calendars import uid_domain
from raict.model.editions import Edition
from raict.model.moments import optional_aware
from raict.model.parts import Contact
from raict.model.text import instance, refuse, whole

__all__ = [
    "LARGEST_REPLY",
    "Answer",
    "Applied",
    "AppliedWithDoubt",
    "Duplicate",
    "NotAReply",
    "OfDelegate",
    "OtherMessage",
    "Refused",
    "Stale",
    "Undelivered",
    "UnknownPerson",
    "WrongEvent",
    "read_reply",
]

LARGEST_REPLY: Final = 1 << 18
"""Octets of a message that is read, unless more are asked for."""
_HIGHEST_LIMIT: Final = 1 << 30
_KINDS: Final = {
    Nature.WORDS: OtherMessage.WORDS,
    Nature.AUTOMATIC: OtherMessage.AUTOMATIC,
    Nature.RECEIPT: OtherMessage.RECEIPT,
}


def read_reply(
    data: bytes,
    *,
    edition: Edition,
    invitations: Iterable[Invitation],
    replies: Replies,
    sender: str | None = None,
    received: dt.datetime | None = None,
    domain: str | None = None,
    ledger: Ledger | None = None,
    organizer: Contact | None = None,
    limit: int = LARGEST_REPLY,
) -> Answer:
    r"""Read what came back: a calendar's answer (REPLY, COUNTER), alone or in a mail, or whatever else came instead of one.

    Whose answer it is, its ATTENDEE says (RFC 6047 §2.2): never a display name, and never From. Which version of the event it
    answers, SEQUENCE says: an earlier one is `Stale`, and of two answers to the same the later DTSTAMP holds, in whatever
    order they are read. Nothing is guessed: what a person must read is `NotAReply`, and no fault of the message raises.

    Args:
        data: a calendar, or a whole mail as it came.
        edition: as it stands now.
        invitations: who may answer; those to other editions are not looked at.
        replies: the book so far.
        sender: the sender's address, where your mail server has verified it (DMARC, S/MIME …). An answer in another's name is
            refused, whatever SENT-BY says, unless the address is among the guest's aliases; without it every answer is
            `verified=False`, for anybody can write From.
        received: when it came, an aware datetime. An answer given more than a day later is refused: it would hold for ever.
            One that does not say when it was given counts from there. Without it, one given more than a year after the event
            is refused, or where that has no day, more than five years after the edition was last changed.
        domain: right part of every UID, as it was written; None: `uid_domain`, else the website's host.
        ledger: what was sent. Pass it where guests were uninvited and invited again: their copies count higher than the event.
        organizer: who sent the invitation, where that is not the edition's contact. An answer to somebody else is a doubt.
        limit: how many octets are read; 256 KiB, unless you ask for more.

    Returns:
        What came of it. `replies` is the book afterwards, changed by `Applied` and `AppliedWithDoubt`, and by `OfDelegate`
        where the guest had named the delegate.

    Raises:
        InvalidValue: for an argument of another kind, a `sender` that is no address, a `received` without a zone, a ledger of
            another edition, or where no domain is known (`no-uid-domain`): never for what stands in the message.

    >>> import raict
    >>> from raict import guests, samples
    >>> edition = raict.loads(samples.text("assises-2031.toml"))
    >>> awa = guests.Guest(id="awa", name=raict.PersonName(family="Diop"), email="awa.diop@dakar.example")
    >>> invited = [guests.Invitation(guest=awa, edition=edition.id)]
    >>> data = (
    ...     b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
    ...     b"UID:rivages-2031@assises.example.org\r\nDTSTAMP:20310306T091500Z\r\nSEQUENCE:1\r\n"
    ...     b"ORGANIZER:mailto:assises@example.org\r\n"
    ...     b"ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:Awa.Diop@dakar.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ... )
    >>> answer = read_reply(data, edition=edition, invitations=invited, replies=guests.Replies())
    >>> answer.message("en"), answer.replies.last("awa")
    ('awa answers: yes', <Reply of 'awa': accepted>)
    """
    instance(data, "data", bytes)
    instance(edition, "edition", Edition)
    instance(replies, "replies", Replies)
    instance(ledger, "ledger", Ledger, optional=True)
    whole(limit, "limit", 1, _HIGHEST_LIMIT)
    if ledger is not None and ledger.edition != edition.id:
        refuse("not-of-edition", "ledger", value=ledger.edition, edition=edition.id)
    everybody = tuple(invitations)
    for n, each in enumerate(everybody):
        instance(each, f"invitations[{n}]", Invitation)
    desk = Desk(
        edition=edition,
        invitations=tuple(each for each in everybody if each.edition == edition.id),
        replies=replies,
        domain=uid_domain(edition, domain),
        sender=optional_address(sender, "sender"),
        received=optional_aware(received, "received"),
        ledger=ledger,
        organizer=_organizer(edition, organizer),
    )
    try:
        return _read(data, desk, limit)
    except InvalidValue as refusal:
        return Refused(problem=masked(refusal.problems[0]), replies=replies)


def _organizer(edition: Edition, organizer: Contact | None) -> str | None:
    instance(organizer, "organizer", Contact, optional=True)
    found = organizer or (edition.organizer.contact if edition.organizer else None)
    return None if found is None or found.email is None else same(found.email)


def _read(data: bytes, desk: Desk, limit: int) -> Answer:
    if len(data) > limit:
        refuse("reply-too-large", size=len(data), limit=limit)
    if data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper() == b"BEGIN:VCALENDAR":
        return judged(desk, read_calendar(data.lstrip()), None, None)
    mail = read_mail(data)
    claimed = desk.only(mail.sender)
    if mail.nature is Nature.DELIVERY:
        return _of_delivery(mail.failures, desk, claimed)
    if mail.calendar is None:
        return NotAReply(kind=_KINDS[mail.nature], claimed=claimed, replies=desk.replies)
    return judged(desk, read_calendar(mail.calendar), mail.method, claimed)


def _of_delivery(failures: tuple[Failure, ...], desk: Desk, claimed: str | None) -> Answer:
    """What a report of delivery says: of the recipient who is known here, and of a failure before a delay."""
    owners = desk.owners(address for each in failures for address in each.addresses)

    def known(failure: Failure) -> str | None:
        return next((owners[key] for key in map(same, failure.addresses) if key in owners), None)

    unwell = [each for each in failures if each.action in {"failed", "delayed"}]
    if not unwell:
        return NotAReply(kind=OtherMessage.DELIVERED, claimed=claimed, replies=desk.replies)
    worst = min(unwell, key=lambda each: (known(each) is None, each.action != "failed"))
    permanent = worst.action == "failed"
    return Undelivered(guest=known(worst), permanent=permanent, status=worst.status, replies=desk.replies)
