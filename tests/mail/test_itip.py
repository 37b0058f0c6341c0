"""What is due to each guest becomes mail: the calendar of an `itip` message, to whom it is due, in the language it is in."""

import datetime as dt
from email import message_from_bytes
from typing import Any

import pytest
from attrs import evolve

import raict
from raict import mail, samples
from raict.guests import Guest, Invitation
from raict.itip import Ledger, Message, cancel, messages, publish, request
from raict.mail import Mailbox
from tests.refusals import refused

EDITION = raict.loads(samples.text("assises-2031.toml"))
FIRST, LATER = (dt.datetime(2031, 1, day, 9, tzinfo=dt.UTC) for day in (6, 7))


def guests() -> list[Guest]:
    """Three of them: one of an international domain, one who reads English."""
    names = [
        ("awa", "Diop", "awa@dakar.example", "fr"),
        ("jo", "O'Neil", "jo@été.example", None),
        ("mo", "Sarr", "mo@x.example", "en"),
    ]
    return [
        Guest(id=id, name=raict.PersonName(given="A", family=family), email=email, language=language)
        for id, family, email, language in names
    ]


def due(*people: Guest, ledger: Ledger | None = None, stamp: dt.datetime = FIRST, sessions: tuple[str, ...] = ()) -> Any:
    """What is due to these people, and the ledger after it."""
    invitations = [Invitation(guest=guest, edition=EDITION.id, sessions=sessions) for guest in people]
    return messages(EDITION, invitations, ledger=ledger or Ledger(edition=EDITION.id), stamp=stamp)


def mailed(message: Message, **options: Any) -> Any:
    """The mail that brings it."""
    contact = EDITION.organizer.contact if EDITION.organizer else None
    assert contact is not None
    usual = {"sender": contact, "recipient": message, "calendar": message.calendar, "subject": "Invitation", "text": "Bonjour."}
    return mail.message(**dict[str, Any](usual, **options))


@pytest.mark.parametrize("sessions", [(), (EDITION.sessions[0].id, EDITION.sessions[1].id)], ids=["edition", "sessions"])
def test_each_message_becomes_a_mail(sessions: tuple[str, ...]) -> None:
    """Requests and cancellations alike: to her address, in her language, with her calendar octet by octet."""
    told, ledger = due(*guests(), sessions=sessions)
    cancelled, _ = due(ledger=ledger, stamp=LATER)

    assert len(told) == len(cancelled) == 3 * max(1, len(sessions))
    for each in (*told, *cancelled):
        message = mailed(each)
        part = list(message.iter_parts())[-1]
        assert message["To"].addresses[0].addr_spec == Mailbox(email=each.address).email
        assert message["Content-Language"] == each.language
        assert part["Content-Type"].params["method"] == each.method
        assert part.get_payload(decode=True) == each.calendar
        assert message_from_bytes(message.as_bytes()).keys() == message.keys()


def test_names_are_those_of_the_invitation() -> None:
    """Who is not invited any more has an address and no name."""
    told, ledger = due(*guests())
    cancelled, _ = due(ledger=ledger, stamp=LATER)

    assert [Mailbox.of(each).name for each in told] == ["A Diop", "A O'Neil", "A Sarr"]
    assert [Mailbox.of(each).name for each in cancelled] == [None] * 3
    assert {mailed(each)["Content-Language"] for each in told} == {"fr", "en"}


def test_nobody_gets_what_is_due_to_another() -> None:
    """The calendar of one guest goes in no mail to another, nor from another sender."""
    one, two, *_ = due(*guests())[0]

    with refused("attendee-not-recipient", "calendar"):
        mailed(one, calendar=two.calendar)
    with refused("organizer-not-sender", "calendar"):
        other = Mailbox(email="autre@raict.example")
        mail.message(sender=other, recipient=one, subject="a", text="b", calendar=one.calendar)


def test_the_same_message_is_the_same_mail() -> None:
    """Made twice, it has one Message-ID; made of what has changed, another."""
    (one,), _ = due(guests()[0])
    (again,), _ = due(guests()[0])
    (changed,), _ = due(guests()[0], stamp=LATER)

    assert mailed(one).as_bytes() == mailed(again).as_bytes()
    assert mailed(one)["Message-ID"] != mailed(changed)["Message-ID"]
    assert evolve(one, calendar=changed.calendar).address == one.address


def test_calendars_made_one_by_one_become_mail() -> None:
    """What `request`, `cancel` and `publish` write for one guest and one session passes as it is."""
    guest, session = guests()[0], "ouverture"
    invitation = Invitation(guest=guest, edition=EDITION.id, sessions=(session,))
    announced = publish(EDITION, stamp=FIRST, sessions=[session])
    calendars = {"REQUEST": request(EDITION, invitation, stamp=FIRST), "CANCEL": cancel(EDITION, invitation, stamp=FIRST)}
    (one,), _ = due(guest)

    for method, data in (*calendars.items(), ("PUBLISH", announced)):
        part = list(mailed(one, recipient=guest, calendar=data).iter_parts())[-1]
        assert part["Content-Type"].params["method"] == method
        assert part.get_payload(decode=True) == data
