"""The life of invitations: whatever happens to programme, guests and post, every calendar ends where the truth is.

A machine changes programme and list, sends, crashes between two messages, brings letters twice and late, and holds each
guest's calendar (`tests.itip.client`, RFC 5546 §2.1.5, fed with the bytes) against what is true.
"""

import datetime as dt
import os
from collections.abc import Collection, Iterator
from typing import Any

from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from raict import Contact, Edition, EditionName, PersonName, Revision, Series, Session, Span, Status, When
from raict.guests import Guest, Invitation, ParticipationStatus, Replies
from raict.itip import Ledger, Message, MessageKind, iter_messages, messages, read_reply, unreachable
from tests.itip.client import Calendar, read
from tests.itip.table import faults

DOMAIN = "rencontres.example.org"
ORGANIZER = Contact(label="Équipe", email="equipe@rencontres.example")
START = dt.datetime(2023, 5, 1, 9, tzinfo=dt.UTC)
SESSIONS = ("debats", "atelier", "cocktail")
TIMES = ("2023-09-18T14:00/2023-09-18T15:30", "2023-09-18T16:00/2023-09-18T17:00", "2023-09-19", "2023-09-19 afternoon")
TITLES = ("Temps de débat", "Débat, et après ?")
DAYS = ("2023-09-18, 2023-09-19", "2023-09-19, 2023-09-20")
# Two of Awa's addresses are read in one calendar; the town hall's is the mayor's, whoever that is.
MAILBOXES = (("awa@dakar.example", "awa@poste.example"), ("bob@old.example",), ("bob@new.example",), ("maire@ville.example",))
ADDRESSES = {
    "awa": ("awa@dakar.example", "awa@poste.example", None),
    "bob": ("bob@old.example", "bob@new.example", "maire@ville.example", None),
    "zoe": ("maire@ville.example", None),
}
ALIASES = {"awa": ("awa@dakar.example", "awa@poste.example"), "bob": (), "zoe": ()}
components = st.sampled_from([None, *SESSIONS])


def session(name: str, when: str | None, title: str) -> Session:
    """A session of that name."""
    span = None if when is None else Span.parse(when)
    return Session(id=name, format="plenary", title=title, when=span, revision=Revision(updated=START))


def edition() -> Edition:
    """An edition of three sessions."""
    return Edition(
        id="raict-2023",
        number=14,
        name=EditionName(full="Rencontres"),
        series=Series(id="raict"),
        revision=Revision(updated=START),
        uid_domain=DOMAIN,
        when=When.parse(DAYS[0]),
        sessions=tuple(session(name, TIMES[n], TITLES[0]) for n, name in enumerate(SESSIONS)),
    )


def written(uid: str, address: str, sequence: int, at: dt.datetime, status: ParticipationStatus) -> bytes:
    """An answer as a calendar writes it."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//test//EN",
        "METHOD:REPLY",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{at:%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{sequence}",
        "ORGANIZER:mailto:equipe@rencontres.example",
        f"ATTENDEE;PARTSTAT={status.value.upper()}:{address}",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    return "\r\n".join(lines).encode()


class Life(RuleBasedStateMachine):
    """One programme, three guests, four calendars."""

    def __init__(self) -> None:
        """Two are invited, and nobody was told."""
        super().__init__()
        self.edition = edition()
        self.ledger = Ledger(edition=self.edition.id)
        self.emails: dict[str, str | None] = {guest: addresses[0] for guest, addresses in ADDRESSES.items()}
        self.emails["bob"] = "bob@old.example"
        self.languages: dict[str, str | None] = dict.fromkeys(ADDRESSES)
        self.invited: dict[str, tuple[str | None, ...]] = {"awa": (None,), "bob": SESSIONS}
        self.calendars = [Calendar(*mailbox) for mailbox in MAILBOXES]
        self.post: list[bytes] = []
        self.answers: list[tuple[bytes, str, str | None, int, dt.datetime, ParticipationStatus]] = []
        self.replies = Replies()
        self.book: dict[tuple[str, str | None], set[tuple[int, dt.datetime, ParticipationStatus]]] = {}
        self.now = START
        self.told = False

    # ---- what is true ------------------------------------------------------------------------------------------------

    def invitations(self) -> list[Invitation]:
        """The list as it is."""
        found: list[Invitation] = []
        for guest, parts in self.invited.items():
            email = self.emails[guest]
            aliases = tuple(each for each in ALIASES[guest] if each != email)
            who = Guest(id=guest, name=PersonName(family=guest), email=email, aliases=aliases, language=self.languages[guest])
            sessions = tuple(each for each in parts if each)
            if sessions or None not in parts:
                found.append(Invitation(guest=who, edition=self.edition.id, sessions=sessions))
            if None in parts:
                found.append(Invitation(guest=who, edition=self.edition.id))
        return found

    def due(self, part: str | None) -> tuple[str, dt.date, str] | None:
        """Title, start and STATUS of an event that takes place; None for one that does not."""
        if part is None:
            when, title, status = self.edition.when, "Rencontres", self.edition.status
            day = when.spans[0].start.date if when else None
        elif part not in {each.id for each in self.edition.sessions}:
            return None
        else:
            own = self.edition.session(part)
            title = own.title.get()
            status = Status.CANCELLED if Status.CANCELLED in (own.status, self.edition.status) else own.status
            status = self.edition.status if status is Status.CONFIRMED else status
            day = own.when.start.date if own.when else None
        if day is None or status is Status.CANCELLED:
            return None
        return title, day, "CONFIRMED" if status is Status.CONFIRMED else "TENTATIVE"

    def truth(self, calendar: Calendar) -> dict[str, tuple[str, dt.date, str]]:
        """What ought to stand in a calendar, by UID."""
        found: dict[str, tuple[str, dt.date, str]] = {}
        for invitation in self.invitations():
            if f"mailto:{invitation.guest.email}" in calendar.addresses:
                for part in invitation.components:
                    event = self.due(part)
                    if event is not None:
                        found[f"{part}~raict-2023@{DOMAIN}" if part else f"raict-2023@{DOMAIN}"] = event
        return found

    # ---- what happens ------------------------------------------------------------------------------------------------

    def change(self, part: str | None, **values: Any) -> None:
        """Something of an event changes; mostly, but not always, its author raises SEQUENCE."""
        self.now += dt.timedelta(hours=1)
        self.told = False
        if part is None:
            self.edition = evolve(self.edition, **values)
        elif part in {each.id for each in self.edition.sessions}:
            self.edition = self.edition.with_session(evolve(self.edition.session(part), **values))

    def raise_sequence(self, part: str | None) -> None:
        """As `raict.revise` does."""
        if part is None:
            revision = self.edition.revision
            self.change(None, revision=evolve(revision, sequence=revision.sequence + 1, updated=self.now))
        elif part in {each.id for each in self.edition.sessions}:
            revision = self.edition.session(part).revision or Revision(updated=START)
            self.change(part, revision=evolve(revision, sequence=revision.sequence + 1, updated=self.now))

    @rule(part=st.sampled_from(SESSIONS), when=st.none() | st.sampled_from(TIMES), raised=st.booleans())
    def move(self, part: str, when: str | None, *, raised: bool) -> None:
        """A session moves, or nobody knows any more when it takes place."""
        self.change(part, when=None if when is None else Span.parse(when))
        if raised:
            self.raise_sequence(part)

    @rule(when=st.none() | st.sampled_from(DAYS), raised=st.booleans())
    def move_all(self, when: str | None, *, raised: bool) -> None:
        """The edition's days change."""
        self.change(None, when=None if when is None else When.parse(when))
        if raised:
            self.raise_sequence(None)

    @rule(part=components, status=st.sampled_from(Status), raised=st.booleans())
    def decide(self, part: str | None, status: Status, *, raised: bool) -> None:
        """A session or the whole edition is cancelled, postponed, confirmed."""
        self.change(part, status=status)
        if raised:
            self.raise_sequence(part)

    @rule(part=st.sampled_from(SESSIONS), title=st.sampled_from(TITLES))
    def retitle(self, part: str, title: str) -> None:
        """A session has another title, which asks nobody for an answer."""
        self.change(part, title=title)

    @rule(part=components)
    def ask_again(self, part: str | None) -> None:
        """The organizer asks for answers again."""
        self.raise_sequence(part)

    @rule(part=st.sampled_from(SESSIONS), listed=st.booleans())
    def withdraw(self, part: str, *, listed: bool) -> None:
        """A session leaves the programme, and every invitation to it the list; or stays there, where somebody was told of it."""
        self.told = False
        if part in {each.id for each in self.edition.sessions}:
            self.edition = self.edition.without_session(part)
        if listed and any(each.session == part for each in self.ledger):
            return
        self.invited = {guest: tuple(each for each in parts if each != part) for guest, parts in self.invited.items()}
        self.invited = {guest: parts for guest, parts in self.invited.items() if parts}

    @rule(part=st.sampled_from(SESSIONS), when=st.sampled_from(TIMES))
    def bring_back(self, part: str, when: str) -> None:
        """A session that had left comes back as if it were new, its SEQUENCE at 0."""
        if part not in {each.id for each in self.edition.sessions}:
            self.told = False
            self.edition = self.edition.with_session(session(part, when, TITLES[0]))

    @rule(guest=st.sampled_from(sorted(ADDRESSES)), parts=st.lists(components, unique=True))
    def invite(self, guest: str, parts: list[str | None]) -> None:
        """A guest is invited to some sessions, or to the whole, or to both, instead of what she was invited to."""
        known = {None, *(each.id for each in self.edition.sessions)}
        self.told = False
        self.invited[guest] = tuple(each for each in parts if each in known) or (None,)
        self._one_mayor(guest)

    @rule(guest=st.sampled_from(sorted(ADDRESSES)))
    def uninvite(self, guest: str) -> None:
        """A guest leaves the list."""
        self.told = False
        self.invited.pop(guest, None)

    @rule(guest=st.sampled_from(sorted(ADDRESSES)), data=st.data())
    def readdress(self, guest: str, data: st.DataObject) -> None:
        """A guest has another address, or none."""
        self.told = False
        self.emails[guest] = data.draw(st.sampled_from(ADDRESSES[guest]))
        self._one_mayor(guest)

    def _one_mayor(self, guest: str) -> None:
        """Two guests of one address are refused: the one before leaves the list."""
        for other in ADDRESSES:
            if other != guest and self.emails[other] is not None and self.emails[other] == self.emails[guest]:
                self.invited.pop(other, None)

    @rule(new=st.sampled_from(["bob", "zoe"]), stays=st.booleans())
    def elect(self, new: str, *, stays: bool) -> None:
        """The town hall has another mayor, who is invited in the place of the one before; that one may stay on the list."""
        old = "zoe" if new == "bob" else "bob"
        self.told = False
        parts = self.invited.get(old) or (None,)
        if self.emails[old] == "maire@ville.example":
            self.emails[old] = "bob@new.example" if old == "bob" else None
        if not stays:
            self.invited.pop(old, None)
        self.emails[new], self.invited[new] = "maire@ville.example", parts

    @rule(guest=st.sampled_from(sorted(ADDRESSES)), language=st.none() | st.sampled_from(["en", "fr"]))
    def speak(self, guest: str, language: str | None) -> None:
        """A guest is written to in another language from now on; nobody is written to because of it."""
        self.languages[guest] = language

    # ---- the post ----------------------------------------------------------------------------------------------------

    def messages(self, again: Collection[str] = ()) -> Iterator[Message]:
        """What is due."""
        self.now += dt.timedelta(seconds=1)
        return iter_messages(
            self.edition,
            self.invitations(),
            ledger=self.ledger,
            stamp=self.now,
            organizer=ORGANIZER,
            replies=self.replies,
            again=again,
        )

    def deliver(self, message: Message) -> None:
        """Bring a message to the calendar of its address."""
        assert faults(message.calendar) == []
        if message.method == "REQUEST":
            self.says_what_was_said(message)
        self.post.append(message.calendar)
        for calendar in self.calendars:
            calendar.receive(message.calendar)

    def says_what_was_said(self, message: Message) -> None:
        """Her answer, as the book has it, unless another one is asked for; of what is postponed none is."""
        attendee = read(message.calendar)[1]["ATTENDEE"].params
        own = self.edition.status if message.session is None else self.edition.session(message.session).status
        postponed = Status.POSTPONED in (own, self.edition.status)
        last = self.replies.last(message.guest, message.session)
        holds = last is not None and not message.asks and last.sequence >= message.told.version
        assert attendee["PARTSTAT"] == (last.status.value.upper() if last is not None and holds else "NEEDS-ACTION")
        assert attendee["RSVP"] == ("FALSE" if postponed else "TRUE")
        assert not (message.asks and postponed)

    @rule(guests=st.sets(st.sampled_from(sorted(ADDRESSES))))
    def send_once_more(self, guests: set[str]) -> None:
        """Mail was lost: after all that is due comes what stands, with the SEQUENCE it has."""
        self.send()
        ledger = self.ledger
        wanted = sorted(guests & self.invited.keys())
        again = list(self.messages(again=wanted))
        for message in again:
            before = ledger.get(message.guest, message.session)
            assert before is not None
            assert (message.kind, message.sequence, message.asks) == (MessageKind.REPEATED, before.sequence, False)
            self.deliver(message)
            self.ledger = self.ledger.after(message)
        assert {(each.guest, each.session) for each in again} == {
            (guest, part)
            for guest in wanted
            for part in self.invited[guest]
            if self.emails[guest] is not None and self.due(part) is not None
        }

    @rule(recorded=st.booleans(), after=st.integers(0, 4))
    def crash(self, after: int, *, recorded: bool) -> None:
        """The sender dies after some messages. Where the last was handed over but not recorded, it is begun anew at once."""
        for n, message in enumerate(self.messages()):
            self.deliver(message)
            if n == after and not recorded:
                break
            self.ledger = self.ledger.after(message)
            if n == after:
                return
        if not recorded:
            self.send()

    @precondition(lambda self: self.post)
    @rule(data=st.data())
    def bring_late(self, data: st.DataObject) -> None:
        """A message comes again, long after."""
        calendar = data.draw(st.sampled_from(self.post))
        for each in self.calendars:
            each.receive(calendar)

    @rule()
    def send_all(self) -> None:
        """Post goes out."""
        self.send()

    @rule()
    def send_it(self) -> None:
        """Likewise: half of what happens is told before the next thing does."""
        self.send()

    @rule()
    def send_now(self) -> None:
        """Likewise."""
        self.send()

    def send(self) -> None:
        """Everything that is due is handed over, and recorded message by message."""
        everything, after = messages(
            self.edition,
            reversed(self.invitations()),
            ledger=Ledger.loads(self.ledger.dumps()),
            stamp=self.now + dt.timedelta(seconds=1),
            organizer=ORGANIZER,
            replies=self.replies,
        )
        due = list(self.messages())
        assert tuple(due) == everything
        for message in due:
            self.deliver(message)
            self.ledger = self.ledger.after(message)
        assert self.ledger == after
        self.told = True

    # ---- answers -----------------------------------------------------------------------------------------------------

    @rule(data=st.data(), status=st.sampled_from(ParticipationStatus))
    def answer(self, data: st.DataObject, status: ParticipationStatus) -> None:
        """Somebody answers what stands in a calendar; the answer is on its way."""
        copies = [(calendar, uid) for calendar in self.calendars for uid in calendar.standing()]
        if not copies:
            return
        calendar, uid = data.draw(st.sampled_from(copies))
        address = data.draw(st.sampled_from(sorted(calendar.addresses)))
        self.now += dt.timedelta(seconds=1)
        sequence = calendar.versions[uid][0]
        part = uid.partition("~")[0] if "~" in uid else None
        self.answers.append((written(uid, address, sequence, self.now, status), address, part, sequence, self.now, status))

    @precondition(lambda self: self.told and self.answers)
    @rule(data=st.data())
    def bring_answer(self, data: st.DataObject) -> None:
        """An answer comes in, perhaps late, perhaps again.

        It counts if it is to the copy the guest was last told of, and the event has not moved since; of those that count, the one
        to the newest version holds, then the latest.
        """
        octets, address, part, sequence, at, status = data.draw(st.sampled_from(self.answers))
        found = read_reply(octets, edition=self.edition, invitations=self.invitations(), replies=self.replies, ledger=self.ledger)
        self.replies = found.replies
        for each in self.invitations():
            told = self.ledger.get(each.guest.id, part)
            if told is not None and part in each.components and each.guest.answers_to(address.removeprefix("mailto:")):
                own = self.edition.revision if part is None else self.revision_of(part)
                if own is not None and sequence == told.sequence and told.version >= own.sequence:
                    self.book.setdefault((each.guest.id, part), set()).add((told.version, at, status))

    def revision_of(self, part: str) -> Revision | None:
        """That of a session; None once it has left."""
        return next((each.revision for each in self.edition.sessions if each.id == part), None)

    @invariant()
    def the_book_holds_what_was_answered(self) -> None:
        """For each guest and event the one answer that holds; of nobody else any."""
        for (guest, part), answers in self.book.items():
            last = self.replies.last(guest, part)
            assert last is not None
            assert (last.sequence, last.at, last.status) == max(answers, key=lambda each: each[:2])
        assert {(each.guest, each.session) for each in self.replies} == self.book.keys()

    # ---- what always holds -------------------------------------------------------------------------------------------

    @invariant()
    def calendars_hold_the_truth(self) -> None:
        """Once all was sent, each calendar holds what is true and nothing else, whatever came late; and nothing more is due."""
        if not self.told:
            return
        assert list(self.messages()) == []
        for calendar in self.calendars:
            standing = {
                uid: (held.summary, held.start.date() if isinstance(held.start, dt.datetime) else held.start, held.status)
                for uid, held in calendar.standing().items()
            }
            assert standing == self.truth(calendar)
        assert {each.guest.id for each in unreachable(self.invitations())} == {
            guest for guest in self.invited if self.emails[guest] is None
        }


Life.TestCase.settings = settings(
    max_examples=250 if os.environ.get("CI") else 25, stateful_step_count=50 if os.environ.get("CI") else 30, deadline=None
)
TestLife = Life.TestCase
