"""Guests who move, who have no address, who follow another, who speak another language."""

from attrs import evolve

from raict import (
    PersonName,
    Status,
)
from raict.guests import Guest, Invitation
from raict.itip import MessageKind, unreachable
from tests.itip.telling import AWA, BOB, DEBATS, DOMAIN, EDITION, LATER, due, revised, told, with_debats


def moved(address: str | None, *aliases: str) -> Invitation:
    """Awa's invitation, her mail going elsewhere."""
    return evolve(DEBATS, guest=evolve(AWA, email=address, aliases=aliases))


def test_the_old_address_is_still_hers() -> None:
    """Nothing is due; the next message goes to the new address, and so does a CANCEL."""
    ledger, her = told(EDITION, DEBATS), moved("awa@poste.example", "awa@dakar.example")

    assert due(EDITION, her, ledger=ledger) == ()
    assert due(EDITION, moved("AWA@Dakar.example"), ledger=ledger) == ()
    assert [each.address for each in due(revised(1, when=LATER), her, ledger=ledger)] == ["awa@poste.example"]
    assert [each.address for each in due(revised(1, status=Status.CANCELLED), her, ledger=ledger)] == ["awa@poste.example"]


def test_mail_goes_elsewhere() -> None:
    """It is taken back at the old address, without STATUS, and sent to the new one."""
    ledger = told(EDITION, DEBATS)
    old, new = due(EDITION, moved("awa@new.example"), ledger=ledger)

    assert (old.kind, old.reason.code, old.address, old.sequence) == (
        MessageKind.UNINVITED,
        "told-old-address",
        "awa@dakar.example",
        1,
    )
    assert (new.kind, new.reason.code, new.address, new.sequence) == (
        MessageKind.INVITED,
        "told-new-address",
        "awa@new.example",
        2,
    )
    assert b"awa@new.example" not in old.calendar
    assert b"awa@dakar.example" not in new.calendar
    assert dict(new.told.left) == {"awa@dakar.example": 1}
    # A crash between the two: the second comes alone, and may be of the same moment.
    assert due(EDITION, moved("awa@new.example"), ledger=ledger.after(old)) == (new,)
    assert due(EDITION, ledger=ledger.after(old)) == ()


def test_no_address_any_more() -> None:
    """It is taken back where no message would follow; she is unreachable, and that is no error."""
    ledger = told(EDITION, DEBATS)
    (message,) = due(EDITION, moved(None), ledger=ledger)

    assert (message.kind, message.reason.code) == (MessageKind.UNINVITED, "told-no-address")
    assert due(EDITION, moved(None), ledger=ledger.after(message), day=3) == ()
    assert unreachable([moved(None), DEBATS]) == (moved(None),)


def test_places_left_are_remembered_to_a_limit() -> None:
    """The latest twenty."""
    ledger = told(EDITION, DEBATS)
    for n in range(22):
        ledger = told(EDITION, moved(f"awa{n}@dakar.example"), ledger=ledger, day=2 + n)
    entry = ledger.get("awa", "debats")

    assert entry is not None
    assert list(entry.left) == [f"awa{n}@dakar.example" for n in range(1, 21)]


def test_a_mayor_follows_another() -> None:
    """At the town hall's address the new mayor's invitation takes the place of the old one's: one message, a higher SEQUENCE."""
    old = evolve(DEBATS, guest=Guest(id="old", name=PersonName(family="Roy"), email="maire@ville.example"))
    new = evolve(DEBATS, guest=Guest(id="new", name=PersonName(family="Sow"), email="Maire@ville.example"))
    ledger = told(EDITION, old)
    (message,) = due(EDITION, new, ledger=ledger)

    assert (message.guest, message.kind, message.sequence) == ("new", MessageKind.INVITED, 1)
    after = ledger.after(message)
    assert due(EDITION, new, ledger=after, day=3) == ()
    # Both go: it is taken back once.
    assert [(each.guest, each.sequence) for each in due(EDITION, ledger=after, day=3)] == [("new", 2)]
    # The old one comes back, and the new one goes.
    (back,) = due(EDITION, old, ledger=after, day=3)
    assert (back.guest, back.kind, back.sequence) == ("old", MessageKind.REINVITED, 2)
    # Both stay on the list, the old one by letter alone: nothing is taken back under the new one's eyes.
    by_letter = evolve(old, guest=evolve(old.guest, email=None))
    assert due(EDITION, by_letter, new, ledger=ledger) == (message,)
    assert due(EDITION, by_letter, new, ledger=after, day=3) == ()


def test_a_mayor_goes_on_the_list() -> None:
    """Who was mayor is told at his own address after the new one at the town hall's; a crash between changes nothing."""
    old = evolve(DEBATS, guest=Guest(id="a-roy", name=PersonName(family="Roy"), email="maire@ville.example"))
    new = evolve(DEBATS, guest=Guest(id="z-sow", name=PersonName(family="Sow"), email="maire@ville.example"))
    ledger = told(EDITION, old)
    moved_on = evolve(old, guest=evolve(old.guest, email="roy@poste.example"))
    first, second = due(EDITION, moved_on, new, ledger=ledger)

    assert [(each.guest, each.address, each.reason.code, each.sequence) for each in (first, second)] == [
        ("z-sow", "maire@ville.example", "told-first", 1),
        ("a-roy", "roy@poste.example", "told-new-address", 1),
    ]
    (again,) = due(EDITION, moved_on, new, ledger=ledger.after(first), day=2)
    assert again == second
    assert due(EDITION, moved_on, new, ledger=ledger.after(first, second), day=3) == ()
    assert dict(second.told.left) == {"maire@ville.example": 0}


def test_a_mayor_whose_own_mail_goes_on_elsewhere() -> None:
    """The town hall's address is an heir's in name only: what stands there is taken back."""
    old = evolve(DEBATS, guest=evolve(BOB, email="maire@ville.example"))
    private = Guest(id="zoe", name=PersonName(family="Sow"), email="zoe@poste.example")
    ledger = told(EDITION, old, evolve(DEBATS, guest=private))
    heir = evolve(DEBATS, guest=evolve(private, email="maire@ville.example", aliases=("zoe@poste.example",)))
    (message,) = due(EDITION, heir, ledger=ledger)
    assert (message.guest, message.kind) == ("bob", MessageKind.UNINVITED)

    (later,) = due(with_debats(title="Dialogue"), heir, ledger=ledger.after(message), day=3)
    assert (later.guest, later.address, later.sequence) == ("zoe", "maire@ville.example", 2)


def test_another_domain_is_another_event() -> None:
    """UIDs are for ever; where they change all the same, the old event is taken back."""
    old, new = due(EDITION, DEBATS, ledger=told(EDITION, DEBATS), domain="other.example")

    assert [(each.kind, each.told.uid.partition("@")[2]) for each in (old, new)] == [
        (MessageKind.UNINVITED, DOMAIN),
        (MessageKind.INVITED, "other.example"),
    ]
    assert not new.told.left


def test_language() -> None:
    """Another language is no change, and the next message is in it; a title that changed too is seen in both."""
    ledger = told(EDITION, DEBATS)
    her = evolve(DEBATS, guest=evolve(AWA, language="en"))
    assert due(EDITION, her, ledger=ledger) == ()

    (message,) = due(revised(1, when=LATER), her, ledger=ledger)
    assert (message.language, message.changed, message.told.title) == ("en", ("when",), "Debates")
    assert due(revised(1, when=LATER), her, ledger=ledger.after(message), day=3) == ()
