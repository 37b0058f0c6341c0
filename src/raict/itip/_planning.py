"""What is due to each guest: the last message compared with what is true now. No bytes here.

Rule 1: a calendar keeps, for each UID, the message of the highest SEQUENCE, of equal ones that of the latest DTSTAMP (RFC 5546
§2.1.5). So no message is ever lower than one that went before it to the same address.

Rule 2: a CANCEL always has a higher SEQUENCE than what it takes back (§2.1.4), and what comes after it a higher one still. The
event's own is not used up by it: a guest's copy runs ahead, and `Told.lead` says by how much.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from raict.guests import Guest, Invitation
from raict.guests._addresses import same
from raict.itip._facts import DETAILS, RAISING, FactsOf, changed_since
from raict.itip._invited import Invited, united
from raict.itip._mailboxes import Mailboxes
from raict.itip._message import MessageKind
from raict.itip.ledger import MOST_LEFT, Ledger, Told, ToldState
from raict.model.calendars import days_revision, session_revision
from raict.model.editions import Edition
from raict.model.sessions import HIGHEST_SEQUENCE
from raict.model.status import Status, prevailing

__all__ = ["Planner", "Step"]


class Event(NamedTuple):
    """An event as it is now: the edition's days, or a session."""

    uid: str
    """Its UID."""
    sequence: int
    """Its own SEQUENCE; 0 where it is gone."""
    fallen: str
    """Why it takes place no more, as a code; empty where it does."""
    postponed: bool = False
    """Whether it is to take place at another time, and nobody can say yet whether she comes."""


class Step(NamedTuple):
    """One message that is due."""

    kind: MessageKind
    reason: str
    """A code."""
    told: Told
    """What the ledger says once it was handed over."""
    before: Told | None
    """What it says until then."""
    guest: Guest | None
    """Who it goes to, where she is invited to anything at all."""
    changed: tuple[str, ...] = ()
    """Names of the facts that have changed."""
    asks: bool = False
    """Whether an answer is asked for, or asked for again."""


class Planner:
    """Compares a ledger with an edition and its invitations."""

    def __init__(
        self,
        edition: Edition,
        invitations: Iterable[Invitation],
        ledger: Ledger,
        *,
        stamp: dt.datetime,
        organizer: str,
        domain: str,
        details: bool,
        again: frozenset[str] = frozenset(),
    ) -> None:
        """Make what is shared; nothing is compared yet.

        Args:
            edition: the edition.
            invitations: every invitation to it.
            ledger: what was told before.
            stamp: when the messages are made.
            organizer: the address of the sender.
            domain: the right part of every UID.
            details: whether a change of details alone is told.
            again: ids of those who are told once more what stands.
        """
        self._edition, self._ledger, self._stamp, self._domain = edition, ledger, stamp, domain
        self._details, self._again = details, again
        self._list = united(invitations)
        self._facts = FactsOf(edition, same(organizer))
        self._mailboxes = Mailboxes(ledger, self._list.values())
        self._event = lru_cache(None)(self._find)

    def steps(self) -> Iterator[Step]:
        """Every message that is due, by guest; of one guest, what is taken back comes first.

        Who leaves an address to another guest comes last: once she is recorded elsewhere, what stands there must be the other's.
        """
        last: list[Step] = []
        entries = self._by_guest()
        for guest in sorted(self._list.keys() | entries.keys()):
            invited = self._list.get(guest)
            components = () if invited is None else invited.components
            for told in entries.get(guest, ()):
                if told.session not in components:
                    yield from self._taken_back(told, invited)
            if invited is not None:
                for session in components:
                    yield from self._kept(invited.guest, session, last)
        yield from last

    def _by_guest(self) -> dict[str, list[Told]]:
        """What may have to be taken back: what stands in somebody's calendar."""
        found: dict[str, list[Told]] = {}
        for told in self._ledger:
            if told.state is ToldState.INVITED:
                found.setdefault(told.guest, []).append(told)
        return found

    def _find(self, session: str | None) -> Event:
        edition = self._edition
        uid = f"{edition.id}@{self._domain}" if session is None else f"{session}~{edition.id}@{self._domain}"
        try:
            own = None if session is None else edition.session(session)
        except KeyError:
            return Event(uid, 0, "told-withdrawn")
        revision = days_revision(edition) if own is None else session_revision(edition, own)
        status = edition.status if own is None else prevailing(edition.status, own.status)
        when = edition.when if own is None else own.when
        fallen = "told-cancelled" if status is Status.CANCELLED else "told-unscheduled" if when is None else ""
        return Event(uid, revision.sequence, fallen, postponed=status is Status.POSTPONED)

    # ---- what is due ----------------------------------------------------------------------------------------------

    def _taken_back(self, told: Told, invited: Invited | None) -> Iterator[Step]:
        """What is due about an event to which she is not invited any more."""
        guest = None if invited is None else invited.guest
        event = self._event(told.session)
        if not event.fallen and self._inherited(told):
            return
        if not self._mailboxes.covers(told):
            yield self._fallen(told, guest, event) if event.fallen else self._cancel(told, guest, event, "told-uninvited")

    def _kept(self, guest: Guest, session: str | None, last: list[Step]) -> Iterator[Step]:
        """What is due about an event to which she is invited; what is to come after everything else goes to `last`."""
        told, event = self._ledger.get(guest.id, session), self._event(session)
        stands = told is not None and told.state is ToldState.INVITED and not self._mailboxes.covers(told)
        if told is not None and stands and event.fallen:
            yield self._fallen(told, guest, event)
        elif told is not None and stands and guest.email is not None and guest.answers_to(told.address) and told.uid == event.uid:
            yield from self._updated(told, guest, event)
        elif not event.fallen or stands:
            inherited = told is not None and stands and self._inherited(told)
            if told is not None and inherited:
                told = evolve(told, state=ToldState.ELSEWHERE)
            elif told is not None and stands:
                reason = "told-no-address" if guest.email is None else "told-old-address"
                left = self._cancel(told, guest, event, reason, ToldState.ELSEWHERE)
                yield left
                told = left.told
            if guest.email is not None:
                step = self._invited(told, guest, session, event)
                if inherited:
                    last.append(step)
                else:
                    yield step

    def _inherited(self, told: Told) -> bool:
        """Whether another guest is about to be told of the same event at the same address, which will take its place there."""
        heir = self._mailboxes.heir(told)
        event = self._event(told.session)
        if heir is None or told.session not in heir.components or event.fallen or told.uid != event.uid:
            return False
        own = self._ledger.get(heir.guest.id, told.session)
        stands_elsewhere = own is not None and own.state is ToldState.INVITED and own.uid == event.uid
        return not (stands_elsewhere and own is not None and heir.guest.answers_to(own.address) and not _at(own, told.address))

    def _fallen(self, told: Told, guest: Guest | None, event: Event) -> Step:
        to = told
        if guest is not None and guest.email is not None and guest.answers_to(told.address):
            to = evolve(told, address=guest.email)
        step = self._cancel(to, guest, event, event.fallen, ToldState.CANCELLED)
        return step._replace(kind=MessageKind.CANCELLED, before=told)

    def _cancel(self, told: Told, guest: Guest | None, event: Event, reason: str, state: ToldState = ToldState.UNINVITED) -> Step:
        own = event.sequence if told.uid == event.uid else 0
        sequence = self._above(told.guest, told.address, told.uid, max(own, _next(told.sequence)))
        after = evolve(told, state=state, sequence=sequence, lead=max(0, sequence - own), stamp=self._stamp)
        return Step(MessageKind.UNINVITED, reason, after, told, guest)

    def _updated(self, told: Told, guest: Guest, event: Event) -> Iterator[Step]:
        changed = changed_since(told, self._facts.of(told.session, told.language))
        rises = event.sequence > told.version or not RAISING.isdisjoint(changed)
        due = rises or changed not in ((), () if self._details else (DETAILS,))
        if not due and guest.id not in self._again:
            return
        at_least = max(event.sequence, _next(told.sequence) if rises else told.sequence)
        after = self._told(guest, told.session, event, at_least, told)
        if not due:
            yield Step(MessageKind.REPEATED, "told-once-more", after, told, guest, changed)
            return
        reason = "told-changed" if changed else "told-revised"
        yield Step(MessageKind.UPDATED, reason, after, told, guest, changed, asks=rises and not event.postponed)

    def _invited(self, told: Told | None, guest: Guest, session: str | None, event: Event) -> Step:
        at_least = event.sequence if told is None else max(event.sequence, _next(told.sequence))
        after = self._told(guest, session, event, at_least, told)
        kind, reason = MessageKind.REINVITED, "told-again"
        if told is None:
            kind, reason = MessageKind.INVITED, "told-first"
        elif told.state is ToldState.ELSEWHERE or (told.state is ToldState.INVITED and not _at(told, after.address)):
            kind, reason = MessageKind.INVITED, "told-new-address"
        return Step(kind, reason, after, told, guest, asks=not event.postponed)

    def _told(self, guest: Guest, session: str | None, event: Event, at_least: int, before: Told | None) -> Told:
        """The entry of a REQUEST."""
        address = guest.email or ""
        here = before is not None and before.uid == event.uid and _at(before, address) and before.state is ToldState.INVITED
        stands = here and before is not None and not self._mailboxes.covers(before)
        sequence = at_least if stands else self._above(guest.id, address, event.uid, at_least)
        language = guest.language or self._edition.language
        return Told(
            guest=guest.id,
            session=session,
            state=ToldState.INVITED,
            uid=event.uid,
            sequence=sequence,
            lead=max(0, sequence - event.sequence),
            stamp=self._stamp,
            address=address,
            language=language,
            left=_left(before, address, event.uid),
            **self._facts.of(session, language),  # type: ignore[arg-type]  # by the names and types of its fields
        )

    def _above(self, guest: str, address: str, uid: str, sequence: int) -> int:
        """That SEQUENCE, or the next one above what other guests were told at the same address."""
        other = self._mailboxes.last_of_others(guest, address, uid)
        return sequence if other is None else max(sequence, _next(other[0]))


def _at(told: Told, address: str) -> bool:
    return same(told.address) == same(address)


def _left(before: Told | None, address: str, uid: str) -> dict[str, int]:
    """Where an event stood before it stands at that address; the latest places are kept."""
    if before is None or before.uid != uid:
        return {}
    places = {**before.left, before.address: before.sequence}
    return dict([each for each in places.items() if same(each[0]) != same(address)][-MOST_LEFT:])


def _next(sequence: int) -> int:
    """One more; beyond the last number there is, the stamp decides."""
    return min(sequence + 1, HIGHEST_SEQUENCE)
