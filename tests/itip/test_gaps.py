"""Five faults that were measured in sabre/vobject's Broker, the one library that makes messages of two versions of an event.

Each is met here as it was found there, and by what this package does instead.
"""

import datetime as dt

import pytest
from attrs import evolve

import raict
from raict import guests, ics, itip, samples
from raict.guests import Invitation, ParticipationStatus, Replies
from raict.itip import MessageKind
from tests.itip.plainly import read_plainly
from tests.itip.table import faults
from tests.readers.records import Message

FIRST = raict.loads(samples.text("assises-2031.toml"))
AWA = guests.Guest(
    id="awa",
    name=raict.PersonName(given="Awa", family="Diop"),
    email="Awa.Diop@Dakar.example",
    aliases=("awa@icloud.example",),
)
MOUSSA = guests.Guest(id="moussa", name=raict.PersonName(given="Moussa", family="Fall"), email="moussa@dakar.example")
TO_OPENING = Invitation(guest=AWA, edition=FIRST.id, sessions=("ouverture",))
STAMP = dt.datetime(2031, 3, 4, 9, tzinfo=dt.UTC)
LATER = STAMP + dt.timedelta(days=7)
UID = "ouverture~rivages-2031@assises.example.org"


def revised(new: raict.Edition) -> raict.Edition:
    """The next version, a week later."""
    return raict.revise(FIRST, evolve(new, revision=raict.Revision(updated=LATER - dt.timedelta(hours=1))))


def changed(**fields: object) -> raict.Edition:
    """The next version, in which the opening is another in something."""
    return revised(FIRST.with_session(evolve(FIRST.session("ouverture"), **fields)))  # type: ignore[arg-type]  # names of fields


MOVED = changed(when=raict.Span.parse("2031-03-27T14:30/2031-03-27T15:15"))
FALLEN = revised(FIRST.without_session("ouverture"))


def told(edition: raict.Edition, *invitations: Invitation) -> tuple[itip.Message, ...]:
    """What is due after the first invitation went out."""
    _, ledger = itip.messages(FIRST, [TO_OPENING], ledger=itip.Ledger(edition=FIRST.id), stamp=STAMP)
    due, _ = itip.messages(edition, invitations, ledger=ledger, stamp=LATER)
    return due


def read(data: bytes) -> Message:
    """The one event of a message without fault."""
    assert faults(data) == []
    (found,) = read_plainly(data)
    return found


# ---- 1. a cancellation without STATUS:CANCELLED ----------------------------------------------------------------------


def test_gap_1_a_cancelled_event_says_so() -> None:
    """RFC 5546 §3.2.5: where the whole event falls, CANCEL has STATUS:CANCELLED; the Broker leaves it out."""
    alone = read(itip.cancel(FALLEN, TO_OPENING, stamp=LATER))
    (due,) = told(FALLEN, TO_OPENING)

    assert (alone.method, alone.status, alone.sequence) == ("CANCEL", "CANCELLED", 1)
    assert (due.kind, read(due.calendar)) == (MessageKind.CANCELLED, alone)


def test_gap_1_and_who_is_uninvited_is_not_told_that_it_falls() -> None:
    """The same section: STATUS must not be there where one guest is taken off the list, and the event goes on."""
    alone = read(itip.cancel(FIRST, TO_OPENING, stamp=LATER))
    (due,) = told(FIRST)

    assert (alone.method, alone.status, alone.sequence) == ("CANCEL", "", 1)
    # Her name stood in the invitation, which is no more.
    assert due.kind is MessageKind.UNINVITED
    assert read(due.calendar)._replace(attendees=alone.attendees) == alone
    assert [person.address for person in read(due.calendar).attendees] == ["mailto:Awa.Diop@Dakar.example"]


# ---- 2. moving an event raises nothing -------------------------------------------------------------------------------


def test_gap_2_moving_raises_sequence_and_is_told() -> None:
    """The Broker sends a move under the SEQUENCE it was given; here nobody has to think of it."""
    (due,) = told(MOVED, TO_OPENING)
    found = read(due.calendar)

    assert (due.kind, due.changed, due.asks) == (MessageKind.UPDATED, ("when",), True)
    assert (found.uid, found.sequence) == (UID, 1)
    assert found.start == dt.datetime(2031, 3, 27, 13, 30, tzinfo=dt.UTC)


def test_gap_2_another_place_is_told_too() -> None:
    """To the Broker a change of LOCATION is not significant. Another room is told, and another address raises SEQUENCE."""
    assert FIRST.venue is not None
    there = raict.PostalAddress(street="3 place du Marché", postal_code="17000", city="La Rochelle")
    elsewhere = revised(evolve(FIRST, venue=evolve(FIRST.venue, address=there)))
    (room,), (house,) = told(changed(rooms=("estran",)), TO_OPENING), told(elsewhere, TO_OPENING)

    assert (room.changed, read(room.calendar).sequence, room.asks) == (("rooms",), 0, False)
    assert (house.changed, read(house.calendar).sequence, house.asks) == (("venue",), 1, True)
    assert "La Rochelle" in read(house.calendar).location


def test_gap_2_what_changes_nothing_for_her_is_not_told() -> None:
    """And the other way round: a session she is not invited to may move as it likes."""
    other = revised(
        FIRST.with_session(evolve(FIRST.session("cloture"), when=raict.Span.parse("2031-03-29T11:00/2031-03-29T12:15")))
    )

    assert told(other, TO_OPENING) == ()


# ---- 3. a reply six years late is applied ----------------------------------------------------------------------------


def reply(
    *, sequence: int, stamp: str, address: str = "awa.diop@dakar.example", answer: str = "DECLINED", method: str = "REPLY"
) -> bytes:
    """What a calendar answers."""
    times = "DTSTART:20310327T150000Z\r\nDTEND:20310327T160000Z\r\nSUMMARY:Ouverture\r\n" if method == "COUNTER" else ""
    data = (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{UID}\r\nDTSTAMP:{stamp}\r\n"
        f"SEQUENCE:{sequence}\r\nORGANIZER:mailto:assises@rivages-unis.example\r\n{times}"
        f"ATTENDEE;PARTSTAT={answer}:mailto:{address}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()
    assert faults(data, ours=False) == []
    return data


def at_five() -> raict.Edition:
    """The edition, whose opening has been moved five times."""
    session = FIRST.session("ouverture")
    return FIRST.with_session(evolve(session, revision=raict.Revision(sequence=5, updated=FIRST.revision.updated)))


def answered(data: bytes, edition: raict.Edition, replies: Replies | None = None) -> itip.Answer:
    """What comes of it."""
    return itip.read_reply(data, edition=edition, invitations=[TO_OPENING], replies=Replies() if replies is None else replies)


def test_gap_3_an_old_reply_changes_nothing() -> None:
    """SEQUENCE 1 and a DTSTAMP of six years ago, for an event at SEQUENCE 5: the Broker applies it."""
    accepted = answered(reply(sequence=5, stamp="20310305T080000Z", answer="ACCEPTED"), at_five()).replies
    late = answered(reply(sequence=1, stamp="20250305T080000Z"), at_five(), accepted)

    assert isinstance(late, itip.Stale)
    assert late.replies == accepted
    assert accepted.status("awa", "ouverture", sequence=5) is ParticipationStatus.ACCEPTED


def test_gap_3_nor_does_one_that_comes_after_a_later_one() -> None:
    """Of one version, the reply of the latest DTSTAMP holds, in whatever order they come (RFC 5546 §2.1.5)."""
    no, yes = reply(sequence=5, stamp="20310305T080000Z"), reply(sequence=5, stamp="20310305T090000Z", answer="ACCEPTED")
    books = [answered(second, at_five(), answered(first, at_five()).replies).replies for first, second in ((no, yes), (yes, no))]

    assert [book.status("awa", "ouverture", sequence=5) for book in books] == [ParticipationStatus.ACCEPTED] * 2


# ---- 4. addresses compare as strings ---------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["awa.diop@dakar.example", "AWA.DIOP@DAKAR.EXAMPLE", "awa@icloud.example"])
def test_gap_4_one_guest_has_one_answer(address: str) -> None:
    """A reply from another spelling, or from an alias, is hers; the Broker adds a second attendee."""
    found = answered(reply(sequence=0, stamp="20310305T080000Z", address=address), FIRST)

    assert isinstance(found, itip.Applied | itip.AppliedWithDoubt)
    assert (found.reply.guest, found.reply.session, found.reply.status) == ("awa", "ouverture", ParticipationStatus.DECLINED)
    assert len(found.replies) == 1


def test_gap_4_and_nobody_is_added() -> None:
    """Somebody who was not invited does not become a guest by answering."""
    found = answered(reply(sequence=0, stamp="20310305T080000Z", address="eve@evil.example"), FIRST)

    assert isinstance(found, itip.UnknownPerson)
    assert len(found.replies) == 0


# ---- 5. a cancelled part cancels the whole; COUNTER is ignored; DTSTAMP is the clock ---------------------------------


def test_gap_5_a_cancelled_session_leaves_the_others_alone() -> None:
    """To clients of the Broker, one cancelled instance struck out the series. Every session is an event of its own here."""
    before, after = (
        {found.uid: found for found in read_plainly(ics.feed(edition, content="both"))} for edition in (FIRST, FALLEN)
    )

    assert {name for name in before if before[name] != after[name]} == {UID}
    assert (before[UID].status, after[UID].status) == ("CONFIRMED", "CANCELLED")
    assert told(FALLEN, Invitation(guest=MOUSSA, edition=FIRST.id), TO_OPENING)[1].kind is MessageKind.INVITED


def test_gap_5_a_counter_is_a_proposal() -> None:
    """Another time that a guest proposes is read, and moves nothing."""
    found = answered(reply(sequence=0, stamp="20310305T080000Z", answer="TENTATIVE", method="COUNTER"), FIRST)

    assert isinstance(found, itip.Applied | itip.AppliedWithDoubt)
    assert found.reply.proposal == raict.Span.parse("2031-03-27T16:00/2031-03-27T17:00")


def test_gap_5_the_stamp_is_an_argument() -> None:
    """The same call gives the same bytes, on any day."""
    assert itip.request(FIRST, TO_OPENING, stamp=STAMP) == itip.request(FIRST, TO_OPENING, stamp=STAMP)
    assert read(itip.request(FIRST, TO_OPENING, stamp=STAMP)).stamp == STAMP


# ---- and what it tells everybody -------------------------------------------------------------------------------------


def test_each_message_names_its_guest_alone() -> None:
    """The Broker writes every address into every message."""
    due, _ = itip.messages(
        FIRST, [TO_OPENING, evolve(TO_OPENING, guest=MOUSSA)], ledger=itip.Ledger(edition=FIRST.id), stamp=STAMP
    )

    assert [[person.address for person in read(each.calendar).attendees] for each in due] == [
        ["mailto:Awa.Diop@Dakar.example"],
        ["mailto:moussa@dakar.example"],
    ]
