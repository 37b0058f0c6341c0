"""One guest's answer to one event she is invited to: what she says, to which version, and what comes of it."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from attrs import evolve

from raict.errors import InvalidValue, Problem, visible
from raict.guests import Guest, ParticipationStatus, Reply
from raict.guests._addresses import same
from raict.guests._components import sequence_of
from raict.guests._discretion import masked
from raict.itip.reading.answers import Answer, Applied, AppliedWithDoubt, Duplicate, OfDelegate, Stale, of_delegate, of_reply
from raict.itip.reading.desk import Desk
from raict.itip.reading.events import Author, Event, address_of, comment_of, delegate_of, status_of
from raict.itip.reading.lines import text_of
from raict.itip.reading.times import span_of, stamp_of
from raict.model.calendars import days_revision, session_revision
from raict.model.sessions import HIGHEST_SEQUENCE
from raict.model.status import Status, prevailing
from raict.model.text import refuse
from raict.model.when import Span

__all__ = ["Case"]

_DAY: Final = dt.timedelta(days=1)
_LONG_AFTER: Final = dt.timedelta(days=366)
_LONG_AFTER_WORDS: Final = dt.timedelta(days=5 * 366)


class Case:
    """An answer, whose it is said to be, and to what."""

    def __init__(self, desk: Desk, event: Event, author: Author, guest: Guest, session: str | None) -> None:
        """Put it together.

        Args:
            desk: what it is held against.
            event: what stands in the message.
            author: who answers.
            guest: the guest whom that is, or for whom she stands.
            session: id of the session; None: the edition as a whole.
        """
        self._desk, self._event, self._author, self._guest, self._session = desk, event, author, guest, session
        self._own = None if session is None else desk.edition.session(session)
        self._doubts: list[Problem] = []

    def answer(self, *, counter: bool) -> Answer:
        """What comes of an answer of the guest herself; a counter proposes a time.

        Raises:
            InvalidValue: for what is refused.
        """
        verified = self._verified(self._guest.answers_to)
        at = self._at()
        number, current = self._version(at)
        status = status_of(self._author.attendee, needed=not counter) or self._before(number)
        reply = Reply(
            guest=self._guest.id,
            session=self._session,
            status=status,
            at=at,
            sequence=number,
            comment=comment_of(self._event, self._author, self._doubts),
            delegate=delegate_of(self._author, status, self._guest, self._doubts),
            proposal=self._proposal() if counter else None,
        )
        book = self._desk.replies
        if reply in book:
            return Duplicate(reply=reply, replies=book)
        if not current:
            return Stale(reply=reply, problem=of_reply("answer-stale-version", reply), replies=book)
        replies = book.with_reply(reply)
        if replies.last(reply.guest, reply.session) != reply:
            return Stale(reply=reply, problem=of_reply("answer-stale", reply), replies=book)
        self._look_around(reply)
        if self._doubts:
            return AppliedWithDoubt(reply=reply, doubts=tuple(map(masked, self._doubts)), replies=replies, verified=verified)
        return Applied(reply=reply, replies=replies, verified=verified)

    def of_delegate(self) -> OfDelegate | Stale | Duplicate:
        """What comes of an answer of whoever stands for the guest: it is noted where she named that very address.

        Raises:
            InvalidValue: for what is refused.
        """
        address = self._author.address or refuse("reply-missing", name="ATTENDEE")
        verified = self._verified(lambda other: same(other) == same(address))
        status = status_of(self._author.attendee, needed=True) or ParticipationStatus.NEEDS_ACTION
        book, guest, session = self._desk.replies, self._guest.id, self._session
        last = book.last(guest, session)
        delegate = None if last is None else last.delegate
        known = None if delegate is None else delegate.email
        named = known is not None and same(known) == same(address)
        outcome = OfDelegate(guest=guest, session=session, status=status, named=named, verified=verified, replies=book)
        if last is None or delegate is None or not named:
            return outcome
        at = self._at()
        number, current = self._version(at)
        if number > last.sequence or self._doubts:
            return outcome
        reply = evolve(last, delegate=evolve(delegate, status=status, at=at))
        if reply in book:
            return Duplicate(reply=reply, replies=book)
        replies = book.with_reply(reply)
        if not current or number < last.sequence or at < last.at or replies.last(guest, session) != reply:
            return Stale(reply=reply, problem=of_delegate("answer-of-delegate-stale", guest, status), replies=book)
        return evolve(outcome, reply=reply, replies=replies)

    def _before(self, number: int) -> ParticipationStatus:
        """What she answered to that version before: who only proposes another time takes nothing back."""
        last = self._desk.replies.last(self._guest.id, self._session)
        answered = last is not None and last.sequence == number and last.status is not ParticipationStatus.DELEGATED
        return last.status if last is not None and answered else ParticipationStatus.NEEDS_ACTION

    def _doubt(self, code: str) -> None:
        self._doubts.append(Problem.of(code, {"guest": self._guest.id}, subjects=(self._guest.id,)))

    def _verified(self, hers: Callable[[str], bool]) -> bool:
        """Whether the sender is whoever answers. SENT-BY is a doubt, and helps no stranger: she writes it herself."""
        said = self._author.attendee.param("SENT-BY")
        sent_by, sender = address_of(said), self._desk.sender
        if sender is not None and not hers(sender):
            refuse("reply-speaks-for-another")
        if said is not None and (sent_by is None or not hers(sent_by)):
            self._doubt("reply-sent-by")
        return sender is not None

    def _at(self) -> dt.datetime:
        """When it was given."""
        at, received = stamp_of(self._event.one("DTSTAMP")), self._desk.received
        if at is None:
            self._doubts.append(Problem.of("reply-no-stamp"))
            return received or refuse("reply-stamp")
        if received is not None and at > received + _DAY:
            refuse("reply-stamp-ahead")
        if received is None and at > self._latest():
            refuse("reply-stamp-unlikely")
        return at

    def _latest(self) -> dt.datetime:
        """After which no answer is given any more: a forged one, or one of a wrong clock, would hold for ever."""
        edition, own = self._desk.edition, self._own
        spans = (() if own is None or own.when is None else (own.when,)) or (edition.when.spans if edition.when else ())
        days = [span.dates[1] for span in spans]
        if not days:
            return edition.revision.updated + _LONG_AFTER_WORDS
        return dt.datetime.combine(max(days), dt.time(), dt.UTC) + _LONG_AFTER

    def _version(self, at: dt.datetime) -> tuple[int, bool]:
        """Which SEQUENCE of the event was answered, and whether that is still the current one (RFC 5546 §2.1.5).

        A guest's copy may run ahead of the event's own: a cancellation and a new invitation raise hers alone. The ledger
        knows by how much.
        """
        desk = self._desk
        current = sequence_of(desk.edition, self._session)
        told = None if desk.ledger is None else desk.ledger.get(self._guest.id, self._session)
        if told is not None and told.uid != text_of(self._event.needed("UID")).strip():
            told = None
        highest = current if told is None else max(current, told.sequence)
        written = self._sequence()
        if written is None:
            return current, highest == 0 or self._is_later(at, None if told is None else told.stamp)
        if written > highest:
            refuse("reply-ahead", got=written, current=highest)
        if told is None or written > told.sequence:
            return written, written == current
        number = max(0, written - told.lead)
        return number, written == told.sequence and number >= current

    def _is_later(self, at: dt.datetime, told: dt.datetime | None) -> bool:
        """Whether it was given after the event came to be as it is, and was told; then it is taken to answer that."""
        self._doubts.append(Problem.of("reply-no-sequence"))
        edition, own = self._desk.edition, self._own
        revision = days_revision(edition) if own is None else session_revision(edition, own)
        return at >= revision.updated and (told is None or at >= told)

    def _sequence(self) -> int | None:
        line = self._event.one("SEQUENCE")
        if line is None:
            return None
        said = line.value.strip()
        if not said.isdecimal() or not said.isascii() or len(said) > len(str(HIGHEST_SEQUENCE)):
            refuse("reply-sequence", value=visible(said))
        return int(said)

    def _proposal(self) -> Span | None:
        """The time a COUNTER proposes; what cannot be understood becomes a doubt."""
        try:
            if self._event.one("DURATION") is None:
                return span_of(self._event.needed("DTSTART"), self._event.one("DTEND"), self._desk.edition)
            self._doubts.append(Problem.of("reply-proposal-unclear"))
        except InvalidValue as refusal:
            problem = refusal.problems[0]
            zone = problem.code == "reply-proposal-zone"
            self._doubts.append(problem if zone else Problem.of("reply-proposal-unclear"))
        return None

    def _look_around(self, reply: Reply) -> None:
        """Note what is doubtful of an answer that holds."""
        desk, author, guest = self._desk, self._author, self._guest
        organizer = self._event.one("ORGANIZER")
        if organizer is None:
            self._doubts.append(Problem.of("reply-no-organizer"))
        elif desk.organizer is not None and same(address_of(organizer.value) or "") != desk.organizer:
            self._doubts.append(Problem.of("reply-other-organizer"))
        if author.address is not None and (guest.email is None or same(author.address) != same(guest.email)):
            self._doubt("reply-from-alias")
        if prevailing(desk.edition.status, desk.edition.status if self._own is None else self._own.status) is Status.CANCELLED:
            self._doubts.append(Problem.of("reply-event-cancelled"))
        last = desk.replies.last(guest.id, self._session)
        if last is not None and (last.sequence, last.at) == (reply.sequence, reply.at):
            self._doubt("reply-same-second")
