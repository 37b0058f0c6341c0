"""What is due to each guest: the ledger of what was told, compared with what is true now.

>>> import raict
>>> from datetime import datetime, timezone
>>> from raict import guests, samples
>>> from raict.itip import Ledger, messages
>>> edition = raict.loads(samples.text("assises-2031.toml"))
>>> awa = guests.Guest(id="awa", name=raict.PersonName(family="Diop"), email="awa.diop@dakar.example")
>>> invitation = guests.Invitation(guest=awa, edition=edition.id)
>>> ledger = Ledger(edition=edition.id)
>>> due, ledger = messages(edition, [invitation], ledger=ledger, stamp=datetime(2031, 1, 6, 9, tzinfo=timezone.utc))
>>> due
(<Message to 'awa': invited 'the edition'>,)
>>> messages(edition, [invitation], ledger=ledger, stamp=datetime(2031, 1, 7, 9, tzinfo=timezone.utc))[0]
()
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from raict.guests import Invitation, Replies
from raict.itip._checking import check_invitations, check_stamp
from raict.itip._message import CANCELS, Message, MessageKind, Method, reason_of
from raict.itip._objects import objects_of
from raict.itip._planning import Planner, Step
from raict.itip._writing import Writer
from raict.itip.ledger import Ledger
from raict.model.editions import Edition
from raict.model.moments import aware
from raict.model.parts import Contact
from raict.model.text import identifier, instance, refuse

__all__ = ["Message", "MessageKind", "Method", "iter_messages", "messages", "unreachable"]


def messages(
    edition: Edition,
    invitations: Iterable[Invitation],
    *,
    ledger: Ledger,
    stamp: dt.datetime,
    organizer: Contact | None = None,
    domain: str | None = None,
    details: bool = False,
    replies: Replies | None = None,
    again: Collection[str] = (),
) -> tuple[tuple[Message, ...], Ledger]:
    """Every message that is due now, by guest, and the ledger once all of them were handed over.

    A guest is written to when she is newly invited, when something she sees of her event has changed, when it falls, when she is
    not invited to it any more, and when she is invited again; nobody else is. With the ledger that comes back, the same call
    makes no message.

    What counts as a change is when, whether and where the event takes place, what it is called and who invites to it, and a
    higher SEQUENCE, by which the organizer asks for answers again. A word more in the description is no reason to write to a
    thousand people: it goes along with the next message, or at once with `details`.

    Args:
        edition: any edition; it is not checked (`raict.ensure` does that).
        invitations: every invitation to it that holds now, in any order: who was told of it and is not among them is uninvited.
            Who is invited to the edition as a whole and to sessions too has two. A session that has left the programme may stay.
        ledger: what was told before; an empty one the first time.
        stamp: when the messages are made (DTSTAMP): an aware datetime, later than the last one in the ledger.
        organizer: who sends them; None: the edition's own contact. Calendars go by the address: keep to it.
        domain: right part of every UID; None: `uid_domain`, else the website's host. It must never change.
        details: whether a change of anything else an event says is told too.
        replies: what was answered. With it, a message that asks for no new answer says what she answered last (PARTSTAT);
            without, each says that no answer is known, and calendars forget the one they had.
        again: ids of guests to whom what stands is sent once more, where nothing else about it is due: a mail was lost, or came
            back. SEQUENCE is that of the ledger, the stamp is new. A call that names them again sends again.

    Raises:
        InvalidValue: before the first message is made, with all that is wrong: a ledger or an invitation of another edition
            (`not-of-edition`), a guest invited twice to the same (`guest-twice`) or described in two ways (`guest-differs`), two
            guests with one address (`shared-address`), one who has the sender's (`guest-is-organizer`) or one that calendars
            misread (`address-misread`), a session that neither the programme nor the ledger knows, somebody to be told once more
            who is not invited (`unknown-reference`); then a stamp that calendars would ignore (`stamp-not-later`). Without a
            sender's address or a domain, as `itip.request` says.
    """
    due = tuple(
        iter_messages(
            edition,
            invitations,
            ledger=ledger,
            stamp=stamp,
            organizer=organizer,
            domain=domain,
            details=details,
            replies=replies,
            again=again,
        )
    )
    return due, ledger.after(*due)


def iter_messages(
    edition: Edition,
    invitations: Iterable[Invitation],
    *,
    ledger: Ledger,
    stamp: dt.datetime,
    organizer: Contact | None = None,
    domain: str | None = None,
    details: bool = False,
    replies: Replies | None = None,
    again: Collection[str] = (),
) -> Iterator[Message]:
    """The same as `messages` one at a time, for more guests than one holds messages of.

    What is wrong is raised at once, not when the first message is asked for. Record `ledger.after(message)` as each is handed
    over: begun anew with what was recorded, after a crash at any place, none is lost and none comes again.
    """
    instance(edition, "edition", Edition)
    instance(ledger, "ledger", Ledger)
    instance(replies, "replies", Replies, optional=True)
    once_more = _ids(again)
    everybody = tuple(invitations)
    for n, each in enumerate(everybody):
        instance(each, f"invitations[{n}]", Invitation)
    made = aware(stamp, "stamp")
    objects = objects_of(edition, organizer=organizer, domain=domain)
    check_invitations(edition, everybody, ledger, objects.address, once_more)
    planner = Planner(
        edition,
        everybody,
        ledger,
        stamp=made,
        organizer=objects.address,
        domain=objects.domain,
        details=details,
        again=once_more,
    )
    if any(told.stamp >= made for told in ledger):
        check_stamp(planner.steps(), made)
    writer = Writer(objects, replies)
    return (_message(step, writer) for step in planner.steps())


def _ids(again: Collection[str]) -> frozenset[str]:
    if isinstance(again, str):  # its letters would be taken for ids
        refuse("wrong-type", "again", expected="a list", got="str")
    return frozenset(identifier(each, "again") for each in again)


def _message(step: Step, writer: Writer) -> Message:
    return Message(
        kind=step.kind,
        reason=reason_of(step.reason, step.changed),
        changed=step.changed,
        asks=step.asks,
        name=None if step.guest is None else step.guest.name,
        method="CANCEL" if step.kind in CANCELS else "REQUEST",
        calendar=writer.write(step),
        told=step.told,
    )


def unreachable(invitations: Iterable[Invitation]) -> tuple[Invitation, ...]:
    """The invitations that no calendar message can bring, for their guests have no e-mail address; in the order given.

    >>> import raict
    >>> from raict import guests
    >>> awa = guests.Guest(id="awa", name=raict.PersonName(family="Diop"))
    >>> unreachable([guests.Invitation(guest=awa, edition="raict-2023")])
    (<Invitation 'awa' to 'raict-2023'>,)
    """
    return tuple(each for each in invitations if each.guest.email is None)
