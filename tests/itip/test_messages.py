"""Who is written to, what for, and what the ledger says afterwards."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from attrs import evolve

from raict import (
    Attendance,
    Contact,
    Edition,
    EditionName,
    InvalidValue,
    PersonName,
    Revision,
    Room,
    Series,
    Session,
    Severity,
    Span,
    Status,
    Venue,
    When,
)
from raict.guests import Guest, Invitation
from raict.itip import Ledger, Message, MessageKind, Told, ToldState, iter_messages, messages, unreachable
from tests.itip.client import read
from tests.itip.table import faults
from tests.refusals import problems_of, refused

DOMAIN = "rencontres.example.org"
ORGANIZER = Contact(label="Équipe", email="equipe@rencontres.example")
START = dt.datetime(2023, 5, 1, 9, tzinfo=dt.UTC)
AWA = Guest(id="awa", name=PersonName(family="Diop"), email="awa@dakar.example", aliases=("awa@poste.example",))
BOB = Guest(id="bob", name=PersonName(given="Bob", family="Roy"), email="bob@ville.example")
VENUE = Venue(id="palais", name="Palais", rooms=(Room(id="a", label="Salle A"), Room(id="b", label="Salle B")))
EDITION = Edition(
    id="raict-2023",
    number=14,
    name=EditionName(full={"fr": "Rencontres", "en": "Meetings"}),
    series=Series(id="raict"),
    revision=Revision(updated=START),
    languages=("fr", "en"),
    uid_domain=DOMAIN,
    when=When.parse("2023-09-18, 2023-09-19"),
    attendance=Attendance.MIXED,
    venue=VENUE,
    sessions=(
        Session(
            id="debats",
            format="plenary",
            title={"fr": "Débats", "en": "Debates"},
            when=Span.parse("2023-09-18T14:00/2023-09-18T15:30"),
            rooms=("a",),
        ),
        Session(id="cocktail", format="reception", title="Cocktail", when=Span.parse("2023-09-18 evening")),
    ),
)
WHOLE = Invitation(guest=AWA, edition="raict-2023")
DEBATS = Invitation(guest=AWA, edition="raict-2023", sessions=("debats",))


NAIVE = dt.datetime(2023, 6, 1)  # noqa: DTZ001 - that is the point


def at(day: int) -> dt.datetime:
    """A stamp of June."""
    return dt.datetime(2023, 6, day, 9, tzinfo=dt.UTC)


def told(edition: Edition = EDITION, *invitations: Invitation, ledger: Ledger | None = None, day: int = 1) -> Ledger:
    """The ledger once everything was handed over on that day."""
    before = ledger or Ledger(edition="raict-2023")
    return messages(edition, invitations, ledger=before, stamp=at(day), organizer=ORGANIZER)[1]


def due(
    edition: Edition, *invitations: Invitation, ledger: Ledger, day: int = 2, details: bool = False, domain: str | None = None
) -> tuple[Message, ...]:
    """What is due on that day."""
    return messages(edition, invitations, ledger=ledger, stamp=at(day), organizer=ORGANIZER, details=details, domain=domain)[0]


def with_debats(**values: Any) -> Edition:
    """The edition, its debates changed."""
    return EDITION.with_session(evolve(EDITION.session("debats"), **values))


def revised(sequence: int, **values: Any) -> Edition:
    """Likewise, SEQUENCE raised."""
    return with_debats(revision=Revision(sequence=sequence, updated=at(1)), **values)


# ---- kinds and reasons -------------------------------------------------------------------------------------------------

LATER = Span.parse("2023-09-19T10:00/2023-09-19T11:00")
FALLS: dict[str, tuple[Edition, str]] = {
    "cancelled": (revised(1, status=Status.CANCELLED), "told-cancelled"),
    "cancelled, SEQUENCE forgotten": (with_debats(status=Status.CANCELLED), "told-cancelled"),
    "the whole edition cancelled": (evolve(EDITION, status=Status.CANCELLED), "told-cancelled"),
    "no day any more": (revised(1, when=None), "told-unscheduled"),
}


def test_first_invitation() -> None:
    """REQUEST, with the SEQUENCE of the event, to the guest alone; an answer is asked for."""
    (message,) = due(revised(3), DEBATS, ledger=Ledger(edition="raict-2023"), day=1)
    method, event = read(message.calendar)

    assert (message.kind, message.reason.code, message.changed, message.asks) == (MessageKind.INVITED, "told-first", (), True)
    assert (message.guest, message.session, message.address, message.name) == ("awa", "debats", "awa@dakar.example", AWA.name)
    assert (message.method, message.sequence, message.stamp, message.language) == ("REQUEST", 3, at(1), "fr")
    assert (method, event["UID"], event["SEQUENCE"], event.DTSTAMP) == ("REQUEST", f"debats~raict-2023@{DOMAIN}", 3, at(1))
    assert event["ATTENDEE"] == "mailto:awa@dakar.example"
    assert event["ORGANIZER"] == "mailto:equipe@rencontres.example"
    assert message.told.state is ToldState.INVITED
    assert (message.told.lead, message.told.version) == (0, 3)


def test_the_edition_as_a_whole() -> None:
    """Without sessions, the one event is that of the edition's days."""
    (message,) = due(EDITION, WHOLE, ledger=Ledger(edition="raict-2023"))

    assert (message.session, read(message.calendar)[1]["UID"]) == (None, f"raict-2023@{DOMAIN}")


CHANGES: dict[str, tuple[Edition, tuple[str, ...], bool, int]] = {
    "moved": (revised(1, when=LATER), ("when",), True, 1),
    "moved, renamed and in another room": (
        revised(1, when=LATER, title="Dialogue", rooms=("b",)),
        ("when", "title", "rooms"),
        True,
        1,
    ),
    "moved, SEQUENCE forgotten": (with_debats(when=LATER), ("when",), True, 1),
    "postponed": (with_debats(status=Status.POSTPONED), ("status",), True, 1),
    "the whole postponed": (evolve(EDITION, status=Status.POSTPONED), ("status",), True, 1),
    "renamed": (with_debats(title="Dialogue"), ("title",), False, 0),
    "another room": (with_debats(rooms=("b",)), ("rooms",), False, 0),
    "another room, revised": (revised(1, rooms=("b",)), ("rooms",), True, 1),
    "another venue": (evolve(EDITION, venue=evolve(VENUE, name="Hôtel")), ("venue",), False, 0),
    "online now": (evolve(EDITION, moved_online=True), ("rooms", "venue"), False, 0),
    "joined from afar": (with_debats(online_url="https://live.example"), ("joining",), False, 0),
    "another zone": (evolve(EDITION, timezone="Europe/London"), ("when",), True, 1),
    "revised": (revised(1), (), True, 1),
    "revised often": (revised(7), (), True, 7),
}


@pytest.mark.parametrize(("edition", "changed", "asks", "sequence"), CHANGES.values(), ids=CHANGES)
def test_what_is_told(edition: Edition, changed: tuple[str, ...], asks: bool, sequence: int) -> None:
    """What she sees of when, whether, where and what; SEQUENCE rises with when and whether, even where nobody raised it."""
    (message,) = due(edition, DEBATS, ledger=told(EDITION, DEBATS))

    assert (message.kind, message.method) == (MessageKind.UPDATED, "REQUEST")
    assert (message.changed, message.asks, message.sequence) == (changed, asks, sequence)
    assert message.reason.code == ("told-changed" if changed else "told-revised")
    assert read(message.calendar)[1]["SEQUENCE"] == sequence


@pytest.mark.parametrize(
    "edition",
    [
        with_debats(abstract="Un mot de plus."),
        with_debats(revision=Revision(updated=at(9))),
        with_debats(capacity=40),
        with_debats(website="https://debats.example"),
        evolve(EDITION, theme="Villes"),
        evolve(EDITION, revision=Revision(updated=at(9))),
        EDITION.with_session(evolve(EDITION.session("cocktail"), when=LATER)),
        EDITION.with_session(Session(id="atelier", format="workshop", title="Atelier", when=LATER)),
        EDITION.without_session("cocktail"),
    ],
    ids=[
        "abstract",
        "updated",
        "capacity",
        "website",
        "theme",
        "edition updated",
        "another moved",
        "another added",
        "another gone",
    ],
)
def test_who_is_not_concerned(edition: Edition) -> None:
    """A word more in the description, and whatever happens to others, is no reason to write."""
    assert due(edition, DEBATS, ledger=told(EDITION, DEBATS)) == ()


def test_details_are_told_on_request() -> None:
    """With `details`; else with the next message, which then names them."""
    ledger = told(EDITION, DEBATS)
    edition = with_debats(abstract="Un mot de plus.")
    (message,) = due(edition, DEBATS, ledger=ledger, details=True)
    (later,) = due(edition.with_session(evolve(edition.session("debats"), title="Dialogue")), DEBATS, ledger=ledger)

    assert (message.kind, message.changed, message.asks, message.sequence) == (MessageKind.UPDATED, ("details",), False, 0)
    assert due(edition, DEBATS, ledger=ledger.after(message), day=3, details=True) == ()
    assert later.changed == ("title", "details")


@pytest.mark.parametrize(("edition", "reason"), FALLS.values(), ids=FALLS)
@pytest.mark.parametrize("invitations", [(DEBATS,), (WHOLE,), ()], ids=["invited", "invited to the whole", "gone"])
def test_an_event_that_falls(edition: Edition, reason: str, invitations: tuple[Invitation, ...]) -> None:
    """CANCEL with STATUS and a higher SEQUENCE, to everybody who has it, whether still on the list or not."""
    message = due(edition, *invitations, ledger=told(EDITION, DEBATS))[0]
    method, event = read(message.calendar)

    assert (message.kind, message.reason.code, message.method) == (MessageKind.CANCELLED, reason, "CANCEL")
    assert (method, event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 1)
    assert message.told.state is ToldState.CANCELLED
    assert message.asks is False


def test_a_ledger_alone_takes_back() -> None:
    """The session is gone from the programme and the guest from the list: the entry is enough."""
    (message,) = due(EDITION.without_session("debats"), ledger=told(EDITION, DEBATS))
    method, event = read(message.calendar)

    assert (message.kind, message.reason.code, message.name) == (MessageKind.CANCELLED, "told-withdrawn", None)
    assert (method, event["UID"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", f"debats~raict-2023@{DOMAIN}", "CANCELLED", 1)
    assert event["ATTENDEE"] == "mailto:awa@dakar.example"
    assert event["SUMMARY"] == "Débats"
    assert event.start.astimezone(dt.UTC) == dt.datetime(2023, 9, 18, 12, tzinfo=dt.UTC)


WORDS = {
    "2023-09-18T14:00/2023-09-18T15:30@Europe/Paris": "DTSTART;TZID=Europe/Paris:20230918T140000",
    "2023-09-18T14:00/2023-09-18T15:30@Indian/Reunion": "DTSTART;TZID=Indian/Reunion:20230918T140000",
    "2023-09-18T14:00/2023-09-18T15:30": "DTSTART;TZID=Europe/Paris:20230918T140000",
    "2023-09-18 evening": "DTSTART;VALUE=DATE:20230918",
    "2023-10-29T02:30 second/2023-10-29T03:30@Europe/Paris": "DTSTART:20231029T013000Z",
    "2023-10-30T02:30 second/2023-10-30T03:30@Europe/Paris": "",
    "2023-09-18T14:00@Nowhere/At-all": "",
    "some day": "",
    "": "",
}


@pytest.mark.parametrize(("when", "line"), WORDS.items(), ids=[each or "nothing" for each in WORDS])
def test_the_words_of_a_ledger(when: str, line: str) -> None:
    """A CANCEL says when the event was to be, as far as the entry says anything that can be."""
    entry = told(EDITION, DEBATS).get("awa", "debats")
    assert entry is not None
    ledger = Ledger(edition="raict-2023", told=[evolve(entry, when=when)])
    (message,) = due(EDITION.without_session("debats"), ledger=ledger)

    assert faults(message.calendar) == []
    starts = [each for each in message.calendar.partition(b"BEGIN:VEVENT")[2].decode().splitlines() if each.startswith("DTSTART")]
    assert starts == ([line] if line else [])


@pytest.mark.parametrize(
    ("when", "lines"),
    [
        ("2023-09-18, 2023-09-20 morning", ["DTSTART;VALUE=DATE:20230918", "DTEND;VALUE=DATE:20230921"]),
        ("2023-09-18, 2023-09-2…abcdef", ["DTSTART;VALUE=DATE:20230918", "DTEND;VALUE=DATE:20230919"]),
        ("2023-02-31", []),
        ("", []),
    ],
)
def test_the_words_of_a_ledger_on_the_whole(when: str, lines: list[str]) -> None:
    """Likewise from the first day to the last."""
    entry = told(EDITION, WHOLE).get("awa")
    assert entry is not None
    (message,) = due(EDITION, ledger=Ledger(edition="raict-2023", told=[evolve(entry, when=when)]))

    assert faults(message.calendar) == []
    assert [each for each in message.calendar.decode().splitlines() if each.startswith(("DTSTART;", "DTEND"))] == lines


def test_one_guest_is_uninvited() -> None:
    """CANCEL without STATUS, to her alone; the others keep theirs."""
    ledger = told(EDITION, DEBATS, evolve(DEBATS, guest=BOB))
    (message,) = due(EDITION, evolve(DEBATS, guest=BOB), ledger=ledger)
    method, event = read(message.calendar)

    assert (message.kind, message.reason.code, message.guest) == (MessageKind.UNINVITED, "told-uninvited", "awa")
    assert (method, event.get("STATUS"), event["SEQUENCE"]) == ("CANCEL", None, 1)


def test_other_sessions_for_one_guest() -> None:
    """What she is not invited to any more is taken back before the new is sent."""
    first, second = due(EDITION, evolve(DEBATS, sessions=("cocktail",)), ledger=told(EDITION, DEBATS))

    assert [(each.kind, each.session) for each in (first, second)] == [
        (MessageKind.UNINVITED, "debats"),
        (MessageKind.INVITED, "cocktail"),
    ]


def test_invited_again() -> None:
    """After a CANCEL comes a higher SEQUENCE, though the event itself did not change; the lead says by how much."""
    ledger = told(EDITION, ledger=told(EDITION, DEBATS), day=2)
    (message,) = due(EDITION, DEBATS, ledger=ledger, day=3)

    assert (message.kind, message.reason.code, message.asks) == (MessageKind.REINVITED, "told-again", True)
    assert (message.sequence, message.told.lead, message.told.version) == (2, 2, 0)
    # The event's own number is used again as soon as it is high enough.
    (message,) = due(revised(5), DEBATS, ledger=ledger, day=3)
    assert (message.sequence, message.told.lead) == (5, 0)


def test_her_number_goes_on_from_where_it_is() -> None:
    """A copy that runs ahead rises with the event, so that an answer to the time before is known to be one."""
    ledger = told(EDITION, DEBATS, ledger=told(EDITION, ledger=told(EDITION, DEBATS), day=2), day=3)
    (message,) = due(revised(1, when=LATER), DEBATS, ledger=ledger, day=4)

    assert (message.sequence, message.told.version, message.asks) == (3, 1, True)


def test_reinstated() -> None:
    """What was cancelled and takes place after all is sent anew; what was never told of a cancelled event is not told at all."""
    cancelled = revised(1, status=Status.CANCELLED)
    ledger = told(cancelled, DEBATS, ledger=told(EDITION, DEBATS), day=2)
    (message,) = due(revised(2), DEBATS, ledger=ledger, day=3)

    assert (message.kind, message.sequence) == (MessageKind.REINVITED, 2)
    assert due(cancelled, DEBATS, ledger=ledger, day=3) == ()
    assert due(cancelled, ledger=ledger, day=3) == ()
    assert due(cancelled, DEBATS, ledger=Ledger(edition="raict-2023")) == ()
    assert due(with_debats(when=None), DEBATS, ledger=Ledger(edition="raict-2023")) == ()


def test_numbers_end_somewhere() -> None:
    """At the highest SEQUENCE there is, the later stamp decides."""
    last = Told(
        guest="awa",
        session="debats",
        state=ToldState.INVITED,
        uid=f"debats~raict-2023@{DOMAIN}",
        sequence=2**31 - 1,
        stamp=at(1),
        address="awa@dakar.example",
        language="fr",
        when="2023-09-18",
    )
    ledger = Ledger(edition="raict-2023", told=[last])

    assert [each.sequence for each in due(EDITION, DEBATS, ledger=ledger)] == [2**31 - 1]
    assert [each.sequence for each in due(EDITION, ledger=ledger)] == [2**31 - 1]


def test_an_edition_of_before() -> None:
    """An older version given by mistake never lowers what calendars hold."""
    ledger = told(revised(4), DEBATS)

    assert due(EDITION, DEBATS, ledger=ledger) == ()
    (message,) = due(with_debats(title="Dialogue"), DEBATS, ledger=ledger)
    assert (message.sequence, message.asks, message.told.lead) == (4, False, 4)


# ---- people ------------------------------------------------------------------------------------------------------------


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
    """Who was mayor is told at his own address, after the new one was told at the town hall's; a crash between changes nothing."""
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


# ---- laws --------------------------------------------------------------------------------------------------------------


def test_the_order_of_invitations_means_nothing() -> None:
    """Messages come by guest."""
    some = [evolve(WHOLE, guest=evolve(BOB, id=f"g{n}", email=f"g{n}@ville.example")) for n in (3, 1, 2)]
    ledger = Ledger(edition="raict-2023")

    assert due(EDITION, *some, ledger=ledger) == due(EDITION, *reversed(some), ledger=ledger)
    assert [each.guest for each in due(EDITION, *some, ledger=ledger)] == ["g1", "g2", "g3"]


def test_one_at_a_time() -> None:
    """Faults are raised by the call, messages made when they are asked for; the invitations may be an iterator."""
    ledger = Ledger(edition="raict-2023")
    found = iter_messages(EDITION, iter([DEBATS]), ledger=ledger, stamp=at(1), organizer=ORGANIZER)

    assert isinstance(found, Iterator)
    assert tuple(found) == due(EDITION, DEBATS, ledger=ledger, day=1)
    with refused("not-of-edition", "ledger", value="x", edition="raict-2023"):
        iter_messages(EDITION, [], ledger=Ledger(edition="x"), stamp=at(1), organizer=ORGANIZER)


def test_nobody_sees_anybody() -> None:
    """A message holds the address of its guest and the organizer's; no `repr` holds any."""
    guests = [evolve(BOB, id=f"g{n}", email=f"canary{n}@ville.example") for n in range(50)]
    found = due(EDITION, *(evolve(WHOLE, guest=each) for each in guests), ledger=Ledger(edition="raict-2023"))

    for n, message in enumerate(sorted(found, key=lambda each: int(each.guest[1:]))):
        unfolded = message.calendar.replace(b"\r\n ", b"")
        assert unfolded.count(b"canary") == unfolded.count(b"canary%d@" % n) == 1
        assert "@" not in repr(message)
        assert "@" not in repr(message.told)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_reasons_are_told_in_words(language: str) -> None:
    """Every reason has a sentence, and is no fault."""
    (message,) = due(revised(1, when=LATER, rooms=("b",)), DEBATS, ledger=told(EDITION, DEBATS))
    expected = {
        "fr": "ce qui était annoncé a changé\u00a0: la date ou l’heure, les salles",
        "en": "what was announced has changed: when it takes place, the rooms",
    }

    assert message.reason.message(language) == expected[language]
    assert message.reason.severity is Severity.INFO


# ---- what is refused ---------------------------------------------------------------------------------------------------


def test_everything_wrong_at_once() -> None:
    """Before the first message, each by name: no address in any."""
    wrong = [
        DEBATS,
        DEBATS,
        evolve(DEBATS, guest=BOB, edition="raict-2024", sessions=("debat", "cocktail")),
        evolve(DEBATS, guest=evolve(BOB, id="awas-office", email="AWA@DAKAR.example")),
        evolve(DEBATS, guest=evolve(BOB, id="team", email="Equipe@rencontres.example")),
        evolve(DEBATS, guest=evolve(BOB, id="sly", email="sly?bcc=all@ville.example")),
    ]
    with pytest.raises(InvalidValue) as caught:
        messages(EDITION, wrong, ledger=Ledger(edition="x"), stamp=at(1), organizer=ORGANIZER)

    assert [(each.code, each.path) for each in caught.value.problems] == [
        ("not-of-edition", "ledger"),
        ("duplicate-id", "invitations[1].guest.id"),
        ("not-of-edition", "invitations[2].edition"),
        ("unknown-reference", "invitations[2].sessions[0]"),
        ("shared-address", "invitations[3].guest.email"),
        ("guest-is-organizer", "invitations[4].guest.email"),
        ("address-misread", "invitations[5].guest.email"),
    ]
    assert "did you mean debats" in str(caught.value)
    assert all(
        "@" not in each.message(language) + each.hint(language) for each in caught.value.problems for language in ("fr", "en")
    )


def test_not_every_fault_of_a_long_list() -> None:
    """A thousand are told; of unknown sessions, the first twenty with a proposal."""
    many = [evolve(DEBATS, guest=evolve(BOB, id=f"g{n}", email=None), sessions=("debat",)) for n in range(1001)]
    with pytest.raises(InvalidValue) as caught:
        messages(EDITION, many, ledger=Ledger(edition="raict-2023"), stamp=at(1), organizer=ORGANIZER)

    assert len(caught.value.problems) == 1000
    assert [bool(each.values["nearest"]) for each in caught.value.problems[18:22]] == [True, True, False, False]


@pytest.mark.parametrize(
    ("make", "code", "path"),
    [
        (lambda: due(EDITION, "awa", ledger=Ledger(edition="raict-2023")), "wrong-type", "invitations[0]"),  # type: ignore[arg-type]  # that is the point
        (lambda: due(EDITION, ledger={}), "wrong-type", "ledger"),  # type: ignore[arg-type]  # likewise
        (lambda: due(revised(1, when=LATER), DEBATS, ledger=told(EDITION, DEBATS), day=1), "stamp-not-later", "stamp"),
        (lambda: due(EDITION, ledger=told(EDITION, DEBATS, day=9)), "stamp-not-later", "stamp"),
        (
            lambda: messages(EDITION, [], ledger=Ledger(edition="raict-2023"), stamp=NAIVE, organizer=ORGANIZER),
            "naive-instant",
            "stamp",
        ),
    ],
    ids=["no invitation", "no ledger", "the same moment", "an earlier moment", "no offset"],
)
def test_what_is_refused(make: Callable[[], object], code: str, path: str) -> None:
    """By name, before the first message."""
    assert problems_of(make) == [(code, path)]


def test_an_old_stamp_is_enough_where_nothing_is_due() -> None:
    """Only a guest who is written to needs a later one."""
    ledger = told(EDITION, DEBATS, day=9)

    assert due(EDITION, DEBATS, ledger=ledger, day=1) == ()
    assert [each.guest for each in due(EDITION, DEBATS, evolve(DEBATS, guest=BOB), ledger=ledger, day=1)] == ["bob"]


# ---- where sabre/vobject's Broker goes wrong ---------------------------------------------------------------------------


def test_gap_1_an_event_that_falls_says_so() -> None:
    """Deleting an event gives CANCEL with STATUS:CANCELLED (RFC 5546 §3.2.5)."""
    (message,) = due(EDITION.without_session("debats"), ledger=told(EDITION, DEBATS))

    assert b"\r\nSTATUS:CANCELLED\r\n" in message.calendar


def test_gap_2_moving_raises_sequence() -> None:
    """By itself, where the author forgot; another room is told, too."""
    moved_on, other_room = with_debats(when=LATER), with_debats(rooms=("b",))

    assert [each.sequence for each in due(moved_on, DEBATS, ledger=told(EDITION, DEBATS))] == [1]
    assert [each.changed for each in due(other_room, DEBATS, ledger=told(EDITION, DEBATS))] == [("rooms",)]


def test_gap_4_addresses_are_not_strings() -> None:
    """`A@X.fr` is `a@x.fr`: no second guest, and no second message."""
    again = evolve(DEBATS, guest=evolve(AWA, email="Awa@DAKAR.example"))

    assert due(EDITION, again, ledger=told(EDITION, DEBATS)) == ()
    assert problems_of(lambda: due(EDITION, DEBATS, evolve(again, guest=evolve(again.guest, id="b")), ledger=told())) == [
        ("shared-address", "invitations[1].guest.email")
    ]


def test_gap_5_one_cancelled_session_is_one() -> None:
    """Nothing leaks to another event of the guest, and no clock is in the bytes."""
    both = evolve(DEBATS, sessions=("debats", "cocktail"))
    ledger = told(EDITION, both)
    found = due(revised(1, status=Status.CANCELLED), both, ledger=ledger)

    assert [(each.session, each.kind) for each in found] == [("debats", MessageKind.CANCELLED)]
    assert found == due(revised(1, status=Status.CANCELLED), both, ledger=ledger)
