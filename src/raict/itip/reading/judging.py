"""Whose answer it is, and to which event."""

from typing import Final

from raict.errors import Problem, visible
from raict.guests import Guest
from raict.itip.reading.answering import Case
from raict.itip.reading.answers import Answer, NotAReply, OtherMessage, UnknownPerson, WrongEvent
from raict.itip.reading.desk import Desk
from raict.itip.reading.events import Event, author_of, method_of
from raict.itip.reading.lines import Calendar, text_of
from raict.model.text import refuse

__all__ = ["judged"]

_OTHERS: Final = {
    "REQUEST": OtherMessage.REQUEST,
    "CANCEL": OtherMessage.CANCEL,
    "PUBLISH": OtherMessage.PUBLISHED,
    None: OtherMessage.PUBLISHED,
}


def judged(desk: Desk, calendar: Calendar, announced: str | None, claimed: str | None) -> Answer:
    """What comes of a calendar.

    Args:
        desk: what it is held against.
        calendar: the calendar.
        announced: the METHOD of which the mail around it speaks.
        claimed: the guest of whom From speaks.

    Raises:
        InvalidValue: for what is refused.
    """
    method = method_of(calendar)
    if announced is not None and method is not None and announced != method:
        refuse("reply-mail-method", got=visible(announced), expected=visible(method))
    if method not in {"REPLY", "COUNTER"}:
        return NotAReply(kind=_OTHERS.get(method, OtherMessage.OTHER), claimed=claimed, replies=desk.replies)
    if len(calendar.events) != 1:
        refuse("reply-events", count=len(calendar.events))
    event = Event(calendar.events[0])
    if event.one("RECURRENCE-ID") is not None:
        refuse("reply-recurrence")
    uid = text_of(event.needed("UID")).strip()
    author = author_of(event)
    found = _session(desk, uid)
    if isinstance(found, Problem):
        return WrongEvent(problem=found, replies=desk.replies)
    session = found[0]
    if author.stands_for is not None and (represented := desk.at(author.stands_for)):
        guest = _one_of(desk, represented, session)
        return guest if isinstance(guest, WrongEvent) else Case(desk, event, author, guest, session).of_delegate()
    people = desk.at(author.address)
    if not people:
        return UnknownPerson(address=author.address, claimed=claimed, replies=desk.replies)
    guest = _one_of(desk, people, session)
    if isinstance(guest, WrongEvent):
        return guest
    return Case(desk, event, author, guest, session).answer(counter=method == "COUNTER")


def _session(desk: Desk, uid: str) -> Problem | tuple[str | None]:
    """Which session a UID means, or None for the edition as a whole; a problem where it means neither."""
    whole = f"{desk.edition.id}@{desk.domain}"
    if uid == whole:
        return (None,)
    session, tilde, rest = uid.partition("~")
    if not tilde or rest != whole:
        return Problem.of("reply-other-event")
    if any(each.id == session for each in desk.edition.sessions):
        return (session,)
    if any(session in each.sessions for each in desk.invitations):
        return Problem.of("reply-withdrawn", {"session": session}, subjects=(session,))
    return Problem.of("reply-other-event")


def _one_of(desk: Desk, people: list[Guest], session: str | None) -> Guest | WrongEvent:
    """The one of them who is invited to it."""
    asked = [each for each in people if desk.asked(each, session)]
    if len(asked) > 1:
        refuse("reply-shared-address", guest=asked[0].id, other=asked[1].id)
    if asked:
        return asked[0]
    guest = people[0].id
    subjects = (guest,) if session is None else (guest, session)
    return WrongEvent(problem=Problem.of("reply-not-asked", {"guest": guest}, subjects=subjects), replies=desk.replies)
