"""Who is written to, and what for."""

import datetime as dt

import pytest
from attrs import evolve

from raict import (
    Edition,
    Revision,
    Session,
    Status,
)
from raict.guests import Invitation
from raict.itip import Ledger, MessageKind, Told, ToldState
from tests.itip.client import read
from tests.itip.table import faults
from tests.itip.telling import (
    AWA,
    BOB,
    DEBATS,
    DOMAIN,
    EDITION,
    LATER,
    VENUE,
    WHOLE,
    at,
    due,
    revised,
    told,
    with_debats,
)

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
    "postponed": (with_debats(status=Status.POSTPONED), ("status",), False, 1),
    "the whole postponed": (evolve(EDITION, status=Status.POSTPONED), ("status",), False, 1),
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
