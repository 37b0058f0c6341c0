"""What a message says of an answer, who is asked for none, and who is told once more."""

from typing import Any

import pytest
from attrs import evolve

from raict import Edition, InvalidValue, Status
from raict.guests import Invitation, ParticipationStatus, Replies, Reply
from raict.itip import Ledger, Message, MessageKind, messages, request, requests
from tests.itip.client import read
from tests.itip.table import faults
from tests.itip.telling import AWA, BOB, DEBATS, EDITION, LATER, ORGANIZER, WHOLE, at, revised, told, with_debats
from tests.refusals import problems_of

SAID = Reply(guest="awa", session="debats", status=ParticipationStatus.ACCEPTED, at=at(1))
YES = Replies([SAID])
ROOM = with_debats(rooms=("b",))
POSTPONED = revised(1, status=Status.POSTPONED)


def made(edition: Edition, *invitations: Invitation, ledger: Ledger, day: int = 2, **more: Any) -> tuple[Message, ...]:
    """What is due on that day, each without fault."""
    found, _ = messages(edition, invitations, ledger=ledger, stamp=at(day), organizer=ORGANIZER, **more)
    assert [fault for each in found for fault in faults(each.calendar)] == []
    return found


def says(message: Message) -> tuple[str, str]:
    """PARTSTAT and RSVP of the guest's line."""
    attendee = read(message.calendar)[1]["ATTENDEE"]
    return attendee.params["PARTSTAT"], attendee.params["RSVP"]


# ---- her answer --------------------------------------------------------------------------------------------------------


def test_an_answer_stands_where_none_is_asked() -> None:
    """Another room: her calendar keeps the yes that the book holds. Without a book, no answer is known."""
    (known,) = made(ROOM, DEBATS, ledger=told(EDITION, DEBATS), replies=YES)
    (unknown,) = made(ROOM, DEBATS, ledger=told(EDITION, DEBATS))

    assert (known.asks, says(known)) == (False, ("ACCEPTED", "TRUE"))
    assert (unknown.asks, says(unknown)) == (False, ("NEEDS-ACTION", "TRUE"))
    assert known.told == unknown.told


@pytest.mark.parametrize("status", ParticipationStatus)
def test_whatever_she_said(status: ParticipationStatus) -> None:
    """The last answer to the event as it is, of that guest and to that event alone."""
    book = Replies(
        [
            Reply(guest="awa", session="debats", status=ParticipationStatus.TENTATIVE, at=at(1)),
            Reply(guest="awa", session="debats", status=status, at=at(2)),
            Reply(guest="awa", status=ParticipationStatus.DELEGATED, at=at(3)),
        ]
    )
    to_awa, to_bob = made(
        ROOM, DEBATS, evolve(DEBATS, guest=BOB), ledger=told(EDITION, DEBATS, evolve(DEBATS, guest=BOB)), day=4, replies=book
    )

    assert (says(to_awa)[0], says(to_bob)[0]) == (status.value.upper(), "NEEDS-ACTION")


def test_an_answer_to_a_version_before_is_none() -> None:
    """Who was asked anew and has not answered yet is not said to come."""
    moved = revised(1, when=LATER)
    (asked,) = made(moved, DEBATS, ledger=told(EDITION, DEBATS), replies=YES)
    elsewhere = moved.with_session(evolve(moved.session("debats"), rooms=("b",)))
    (later,) = made(elsewhere, DEBATS, ledger=told(moved, DEBATS), replies=YES)
    (again,) = made(elsewhere, DEBATS, ledger=told(moved, DEBATS), replies=YES.with_reply(evolve(SAID, sequence=1)))

    assert (asked.asks, says(asked)[0]) == (True, "NEEDS-ACTION")
    assert (later.asks, says(later)[0]) == (False, "NEEDS-ACTION")
    assert (again.asks, says(again)[0]) == (False, "ACCEPTED")


def test_an_answer_to_a_copy_that_runs_ahead() -> None:
    """The book goes by the event's own version: invited again she is asked, and what she said of that version still counts."""
    ledger = told(EDITION, DEBATS, ledger=told(EDITION, ledger=told(EDITION, DEBATS), day=2), day=3)
    (message,) = made(ROOM, DEBATS, ledger=ledger, day=4, replies=YES)

    assert (message.sequence, message.told.version, says(message)[0]) == (2, 0, "ACCEPTED")
    assert YES.silent([DEBATS], edition=EDITION) == ()


# ---- what is postponed -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edition", "invitation", "sequence"),
    [
        (POSTPONED, DEBATS, 1),
        (with_debats(status=Status.POSTPONED), DEBATS, 1),
        (evolve(EDITION, status=Status.POSTPONED), DEBATS, 1),
        (evolve(EDITION, status=Status.POSTPONED), WHOLE, 1),
    ],
    ids=["a session", "SEQUENCE forgotten", "a session of what is", "the whole"],
)
def test_what_is_postponed_asks_nobody(edition: Edition, invitation: Invitation, sequence: int) -> None:
    """SEQUENCE rises, since an answer was to a day that does not hold, and no new one is asked; nor does the book want one."""
    (first,) = made(edition, invitation, ledger=Ledger(edition="raict-2023"))
    (message,) = made(edition, invitation, ledger=told(EDITION, invitation))

    assert (first.asks, says(first)) == (False, ("NEEDS-ACTION", "FALSE"))
    assert (message.changed, message.sequence, message.asks) == (("status",), sequence, False)
    assert says(message) == ("NEEDS-ACTION", "FALSE")
    assert Replies().silent([invitation], edition=edition) == ()
    assert [row.invited for row in Replies().tally([invitation], edition=edition)] == [0]
    # With the new day, everybody is asked.
    day = revised(2, when=LATER) if invitation is DEBATS else EDITION
    (held,) = made(day, invitation, ledger=told(edition, invitation, ledger=told(EDITION, invitation), day=2), day=3)
    assert (held.asks, says(held)) == (True, ("NEEDS-ACTION", "TRUE"))


def test_what_is_postponed_and_only_revised() -> None:
    """The reason does not speak of an answer, since none is asked."""
    (message,) = made(
        revised(2, status=Status.POSTPONED), DEBATS, ledger=told(POSTPONED, DEBATS, ledger=told(EDITION, DEBATS), day=2), day=3
    )

    assert (message.reason.code, message.asks, message.sequence) == ("told-revised", False, 2)


def test_one_request_alone_asks_no_more() -> None:
    """The same of a request that is made by hand."""
    alone = request(POSTPONED, DEBATS, stamp=at(1), organizer=ORGANIZER)
    (one,) = requests(POSTPONED, [DEBATS], stamp=at(1), organizer=ORGANIZER)

    assert alone == one.data
    assert read(alone)[1]["ATTENDEE"].params["RSVP"] == "FALSE"


# ---- once more ---------------------------------------------------------------------------------------------------------


def test_what_stands_is_sent_once_more() -> None:
    """With the SEQUENCE of the ledger, which a calendar may be ahead with, and a new stamp; her answer stands."""
    ledger = told(EDITION, DEBATS, ledger=told(EDITION, ledger=told(EDITION, DEBATS), day=2), day=3)
    assert made(EDITION, DEBATS, ledger=ledger, day=4) == ()
    (message,) = made(EDITION, DEBATS, ledger=ledger, day=4, again=["awa"], replies=YES)

    assert (message.kind, message.reason.code, message.method) == (MessageKind.REPEATED, "told-once-more", "REQUEST")
    assert (message.sequence, message.told.lead, message.stamp, message.asks, message.changed) == (2, 2, at(4), False, ())
    assert says(message) == ("ACCEPTED", "TRUE")
    assert read(message.calendar)[1]["SEQUENCE"] == 2
    after = ledger.after(message)
    assert after != ledger
    assert made(EDITION, DEBATS, ledger=after, day=5) == ()
    assert problems_of(lambda: made(EDITION, DEBATS, ledger=after, day=4, again=["awa"])) == [("stamp-not-later", "stamp")]


def test_once_more_is_for_those_who_are_named() -> None:
    """And for what nothing else is due about; details that waited go along."""
    both = [evolve(DEBATS, sessions=("debats", "cocktail")), evolve(DEBATS, guest=BOB)]
    moved = revised(1, when=LATER).with_session(evolve(EDITION.session("cocktail"), abstract="Un mot de plus."))
    found = made(moved, *both, ledger=told(EDITION, *both), again={"awa"})

    assert [(each.guest, each.session, each.kind, each.changed) for each in found] == [
        ("awa", "debats", MessageKind.UPDATED, ("when",)),
        ("awa", "cocktail", MessageKind.REPEATED, ("details",)),
        ("bob", "debats", MessageKind.UPDATED, ("when",)),
    ]


def test_nothing_stands_that_could_be_sent() -> None:
    """What fell and was told, and who has no address, are not told once more; what was never told is an invitation."""
    fallen = revised(1, status=Status.CANCELLED)
    ledger = told(fallen, DEBATS, ledger=told(EDITION, DEBATS), day=2)

    assert made(fallen, DEBATS, ledger=ledger, day=3, again=["awa"]) == ()
    by_letter = evolve(DEBATS, guest=evolve(AWA, email=None))
    assert made(EDITION, by_letter, ledger=Ledger(edition="raict-2023"), again=["awa"]) == ()
    (first,) = made(EDITION, DEBATS, ledger=Ledger(edition="raict-2023"), again=["awa"])
    assert first.kind is MessageKind.INVITED


def test_once_more_at_another_address_of_hers() -> None:
    """Mail goes where it goes now."""
    her = evolve(DEBATS, guest=evolve(AWA, email="awa@poste.example", aliases=("awa@dakar.example",)))
    (message,) = made(EDITION, her, ledger=told(EDITION, DEBATS), again=["awa"])

    assert (message.address, message.sequence) == ("awa@poste.example", 0)


@pytest.mark.parametrize(
    ("again", "found"),
    [
        (["awa", "bob", "awe"], [("unknown-reference", "again"), ("unknown-reference", "again")]),
        ("awa", [("wrong-type", "again")]),
        ([("awa", "debats")], [("wrong-type", "again")]),
    ],
    ids=["not invited", "letters", "pairs"],
)
def test_who_is_named_must_be_invited(again: Any, found: list[tuple[str, str]]) -> None:
    """By id, before the first message."""
    assert problems_of(lambda: made(EDITION, DEBATS, ledger=told(EDITION, DEBATS), again=again)) == found


def test_who_is_named_in_vain() -> None:
    """All are told, the first twenty with a proposal."""
    with pytest.raises(InvalidValue, match="again: awa0 is none of the guests of this edition") as caught:
        made(EDITION, DEBATS, ledger=told(EDITION, DEBATS), again=[f"awa{n}" for n in range(21)])

    assert str(caught.value).count("did you mean") == 20


def test_replies_are_replies() -> None:
    """Nothing else is taken for a book."""
    assert problems_of(lambda: made(EDITION, DEBATS, ledger=told(EDITION, DEBATS), replies=[])) == [("wrong-type", "replies")]
