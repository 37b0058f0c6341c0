"""Lists of invitations: a guest in several of them, and sessions that have left the programme."""

import pytest
from attrs import evolve

from raict import InvalidValue, Revision, Status
from raict.guests import Invitation, check_invitations
from raict.itip import Ledger, MessageKind, messages
from tests.itip.client import read
from tests.itip.telling import AWA, BOB, DEBATS, EDITION, LATER, ORGANIZER, WHOLE, at, due, revised, told, with_debats
from tests.refusals import problems_of

EMPTY = Ledger(edition="raict-2023")
COCKTAIL = evolve(DEBATS, sessions=("cocktail",))
GONE = EDITION.without_session("debats")


# ---- several invitations of one guest ----------------------------------------------------------------------------------


@pytest.mark.parametrize("invitations", [(WHOLE, DEBATS, COCKTAIL), (COCKTAIL, DEBATS, WHOLE)], ids=["in order", "in another"])
def test_to_the_whole_and_to_sessions(invitations: tuple[Invitation, ...]) -> None:
    """Each is a message of its own, in whatever order they stand on the list; nothing more is due, and each is taken back."""
    found = due(EDITION, *invitations, ledger=EMPTY, day=1)
    ledger = told(EDITION, *invitations)

    assert [(each.session, each.kind) for each in found] == [
        (None, MessageKind.INVITED),
        ("cocktail", MessageKind.INVITED),
        ("debats", MessageKind.INVITED),
    ]
    assert due(EDITION, *invitations, ledger=ledger) == ()
    (moved,) = due(revised(1, when=LATER), *invitations, ledger=ledger)
    assert (moved.session, moved.kind) == ("debats", MessageKind.UPDATED)
    (taken,) = due(EDITION, WHOLE, COCKTAIL, ledger=ledger)
    assert (taken.session, taken.kind, taken.name) == ("debats", MessageKind.UNINVITED, AWA.name)
    assert check_invitations(invitations, edition=EDITION) == ()


def test_a_mailbox_that_several_invitations_share() -> None:
    """A mayor who follows another takes over what she is invited to, in whichever of her invitations it stands."""
    old = [evolve(each, guest=evolve(BOB, email="maire@ville.example")) for each in (WHOLE, DEBATS)]
    new = [evolve(each, guest=evolve(AWA, id="zoe", email="maire@ville.example", aliases=())) for each in (DEBATS, WHOLE)]
    found = due(EDITION, *new, ledger=told(EDITION, *old))

    assert [(each.guest, each.session, each.kind, each.sequence) for each in found] == [
        ("zoe", None, MessageKind.INVITED, 1),
        ("zoe", "debats", MessageKind.INVITED, 1),
    ]


OTHER = evolve(AWA, email="diop@dakar.example")
DOUBLED: dict[str, tuple[list[Invitation], list[tuple[str, str]]]] = {
    "the whole twice": ([WHOLE, DEBATS, WHOLE], [("guest-twice", "invitations[2]")]),
    "a session twice": (
        [DEBATS, WHOLE, evolve(DEBATS, sessions=("cocktail", "debats"))],
        [("guest-twice", "invitations[2].sessions[1]")],
    ),
    "described in two ways": ([WHOLE, evolve(DEBATS, guest=OTHER)], [("guest-differs", "invitations[1].guest")]),
}


@pytest.mark.parametrize(("invitations", "found"), DOUBLED.values(), ids=DOUBLED)
def test_what_stands_twice(invitations: list[Invitation], found: list[tuple[str, str]]) -> None:
    """Refused, as `check_invitations` has it, with what helps: no other id does."""
    problems = check_invitations(invitations, edition=EDITION)

    assert problems_of(lambda: due(EDITION, *invitations, ledger=EMPTY)) == found
    assert [(each.code, each.path) for each in problems] == found
    with pytest.raises(InvalidValue) as caught:
        due(EDITION, *invitations, ledger=EMPTY)
    assert caught.value.problems == problems
    assert problems[0].hint("en").startswith("leave one of them out" if problems[0].code == "guest-twice" else "give each person")


# ---- sessions that are gone --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("invitations", [(DEBATS,), (COCKTAIL, DEBATS), ()], ids=["still listed", "in one of two", "not listed"])
def test_a_session_that_left_stops_nobody(invitations: tuple[Invitation, ...]) -> None:
    """It is cancelled where it stands, whether the list still names it or not; after that, nothing is due."""
    ledger = told(EDITION, DEBATS, *invitations[:-1])
    (message,) = due(GONE, *invitations, ledger=ledger)
    method, event = read(message.calendar)

    assert (message.kind, message.reason.code, message.session) == (MessageKind.CANCELLED, "told-withdrawn", "debats")
    assert (method, event["STATUS"], event["SEQUENCE"], message.asks) == ("CANCEL", "CANCELLED", 1, False)
    assert due(GONE, *invitations, ledger=ledger.after(message), day=3) == ()


def test_a_session_that_left_is_not_told_once_more() -> None:
    """It stands nowhere."""
    ledger = told(GONE, DEBATS, ledger=told(EDITION, DEBATS), day=2)

    assert messages(GONE, [DEBATS], ledger=ledger, stamp=at(3), organizer=ORGANIZER, again=["awa"])[0] == ()


def test_a_session_that_was_cancelled_before_it_left() -> None:
    """Nothing is due."""
    ledger = told(revised(1, status=Status.CANCELLED), DEBATS, ledger=told(EDITION, DEBATS), day=2)

    assert due(GONE, DEBATS, ledger=ledger, day=3) == ()
    # And where it comes back, under its own id, it is invited to again.
    (message,) = due(with_debats(revision=Revision(sequence=2, updated=at(3))), DEBATS, ledger=ledger, day=4)
    assert (message.kind, message.sequence) == (MessageKind.REINVITED, 2)


def test_who_was_never_told_of_it_hears_nothing() -> None:
    """The ledger knows the session by others."""
    to_bob = evolve(DEBATS, guest=BOB)
    found = due(GONE, DEBATS, to_bob, ledger=told(EDITION, DEBATS))

    assert [(each.guest, each.kind) for each in found] == [("awa", MessageKind.CANCELLED)]


def test_a_session_nobody_knows() -> None:
    """Neither the programme nor the ledger: refused, where another is known too."""
    mistyped = evolve(DEBATS, sessions=("debats", "cocktial"))

    assert problems_of(lambda: due(GONE, mistyped, ledger=told(EDITION, DEBATS))) == [
        ("unknown-reference", "invitations[0].sessions[1]")
    ]
    assert problems_of(lambda: due(GONE, DEBATS, ledger=EMPTY)) == [("unknown-reference", "invitations[0].sessions[0]")]
