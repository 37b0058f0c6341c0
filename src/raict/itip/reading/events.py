"""What a VEVENT that answers says, and of whom: no more of it is looked at."""

import re
from typing import NamedTuple

from raict.errors import InvalidValue, Problem, visible
from raict.guests import Delegate, Guest, ParticipationStatus
from raict.guests._addresses import same
from raict.itip.reading.lines import Calendar, Line, text_of
from raict.model.text import TEXT_LIMIT, guard, refuse

__all__ = ["Author", "Event", "address_of", "author_of", "comment_of", "delegate_of", "method_of", "status_of"]

_LONGEST_ADDRESS = 320
_ENTITY = "&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,32});"
_STATUSES = {
    "NEEDS-ACTION": ParticipationStatus.NEEDS_ACTION,
    "ACCEPTED": ParticipationStatus.ACCEPTED,
    "DECLINED": ParticipationStatus.DECLINED,
    "TENTATIVE": ParticipationStatus.TENTATIVE,
    "DELEGATED": ParticipationStatus.DELEGATED,
}


class Event:
    """The lines of a VEVENT, by name."""

    def __init__(self, lines: list[Line]) -> None:
        """Sort them."""
        self._lines: dict[str, list[Line]] = {}
        for line in lines:
            self._lines.setdefault(line.name, []).append(line)

    def all(self, name: str) -> list[Line]:
        """Every line of that name."""
        return self._lines.get(name, [])

    def one(self, name: str) -> Line | None:
        """The line of that name; two are refused, for readers differ in which they take."""
        lines = self.all(name)
        if len(lines) > 1:
            refuse("reply-twice", name=name)
        return lines[0] if lines else None

    def needed(self, name: str) -> Line:
        """The line of that name, or a refusal."""
        return self.one(name) or refuse("reply-missing", name=name)


class Author(NamedTuple):
    """Who answers."""

    attendee: Line
    """Of whom PARTSTAT is read."""
    address: str | None
    """Her address; None where there is none."""
    delegate: Line | None = None
    """Whom she sends instead, where that is said by a line of its own."""
    stands_for: str | None = None
    """The address of the guest for whom she stands, where it is a delegate who answers."""


def method_of(calendar: Calendar) -> str | None:
    """METHOD, in capitals."""
    line = Event(calendar.lines).one("METHOD")
    return None if line is None else line.value.strip().upper()


def address_of(value: str | None) -> str | None:
    """The address in a CAL-ADDRESS; None where there is none."""
    if value is None:
        return None
    scheme, colon, rest = value.strip().partition(":")
    address = (rest if colon and scheme.lower() == "mailto" else "" if colon else scheme).strip()
    return address if "@" in address and len(address) <= _LONGEST_ADDRESS and address.isprintable() else None


def _address(line: Line) -> str | None:
    """The address of an attendee. Calendars on a server name theirs otherwise, and say the address beside it (RFC 7986 §6.2)."""
    return address_of(line.value) or address_of(line.param("EMAIL"))


def _sends(one: Line, other: Line) -> bool:
    """Whether one attendee says that the other comes instead (DELEGATED-TO)."""
    address, named = _address(other), address_of(one.param("DELEGATED-TO"))
    return address is not None and named is not None and same(address) == same(named)


def author_of(event: Event) -> Author:
    """Who answers: one ATTENDEE. The only second one may be her delegate, or the guest whose delegate she is.

    Raises:
        InvalidValue: for none, or any other two.
    """
    attendees = event.all("ATTENDEE")
    if not attendees:
        refuse("reply-missing", name="ATTENDEE")
    if len(attendees) == 1:
        only = attendees[0]
        return Author(only, _address(only), stands_for=address_of(only.param("DELEGATED-FROM")))
    return (len(attendees) == 2 and _of_two(*attendees)) or refuse("reply-attendees", count=len(attendees))


def _of_two(one: Line, other: Line) -> Author | None:
    """Which of two answers, where one sends the other: the sent one, once she has said something herself."""
    if _sends(one, other) is _sends(other, one):
        return None
    sending, sent = (one, other) if _sends(one, other) else (other, one)
    if _status(sent) in {"", "NEEDS-ACTION"}:
        return Author(sending, _address(sending), delegate=sent)
    return Author(sent, _address(sent), stands_for=_address(sending))


def _status(attendee: Line) -> str:
    return (attendee.param("PARTSTAT") or "").strip().upper()


def status_of(attendee: Line, *, needed: bool) -> ParticipationStatus | None:
    """PARTSTAT; None where there is none, and none is needed."""
    said = _status(attendee)
    if not said and not needed:
        return None
    if not said:
        refuse("reply-missing", name="PARTSTAT")
    status = _STATUSES.get(said)
    if status is None:
        refuse("reply-partstat", value=visible(said))
    return status


def delegate_of(author: Author, status: ParticipationStatus, guest: Guest, doubts: list[Problem]) -> Delegate | None:
    """Who comes instead; what is not clear becomes a doubt, and nobody comes in her own place."""
    said = author.attendee.param("DELEGATED-TO")
    if status is not ParticipationStatus.DELEGATED:
        if said:
            doubts.append(Problem.of("reply-delegate-unclear", {"guest": guest.id}))
        return None
    name = author.delegate and author.delegate.param("CN")
    address = address_of(said)
    try:
        if address is not None and not guest.answers_to(address):
            return Delegate(name=name or None, email=address)
    except InvalidValue:
        pass  # no such address can be, or no such name
    doubts.append(Problem.of("reply-delegate-unclear", {"guest": guest.id}))
    return None


def _without_entities(text: str) -> str:
    """A text in the entities of HTML, as it is read; what is none, or a number too long for a character, stays as it stands."""
    from html import unescape
    from html.entities import html5

    def said(entity: re.Match[str]) -> str:
        return unescape(entity[0]) if entity[0].startswith("&#") else html5.get(entity[0][1:], entity[0])

    return re.sub(_ENTITY, said, text)


def comment_of(event: Event, author: Author, doubts: list[Problem]) -> str | None:
    """What was said besides: COMMENT, or the parameter in which Google writes it, as HTML; what cannot be kept is a doubt."""
    texts = [text_of(line).strip() for line in event.all("COMMENT")]
    if not any(texts) and (noted := author.attendee.param("X-RESPONSE-COMMENT")):
        texts = [_without_entities(text_of(Line("COMMENT", {}, noted))).strip()]
    text = "\n".join(filter(None, texts))
    try:
        return guard(text, lines=True, limit=TEXT_LIMIT) if text else None
    except InvalidValue as refusal:
        why = refusal.problems[0]
        reasons = {"reason.en": why.message(), "reason.fr": why.message("fr")}
        doubts.append(Problem.of("reply-comment-left-out", reasons))
        return None
