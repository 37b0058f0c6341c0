"""Messages in the shapes that mail programs give them, each with what comes of it."""

import datetime as dt
from pathlib import Path
from typing import Any, NamedTuple

import icalendar
import pytest

from raict import Span
from raict.guests import Delegate, ParticipationStatus, Replies
from raict.itip import (
    Answer,
    Applied,
    AppliedWithDoubt,
    Duplicate,
    NotAReply,
    OfDelegate,
    OtherMessage,
    Stale,
    Undelivered,
    UnknownPerson,
    WrongEvent,
)
from raict.itip.reading.lines import Calendar, Line, read_calendar, text_of
from raict.itip.reading.mails import read_mail
from tests.itip.reading.making import FIXTURES, read

ACCEPTED, DECLINED = ParticipationStatus.ACCEPTED, ParticipationStatus.DECLINED
TENTATIVE, DELEGATED = ParticipationStatus.TENTATIVE, ParticipationStatus.DELEGATED


class Expected(NamedTuple):
    """What comes of one file."""

    kind: type
    fields: dict[str, object]
    """Fields of the outcome."""
    reply: dict[str, object]
    """Fields of the reply in it."""
    doubts: tuple[str, ...] = ()


def _applied(guest: str, session: str | None, status: ParticipationStatus, *doubts: str, **reply: object) -> Expected:
    kind = AppliedWithDoubt if doubts else Applied
    return Expected(kind, {"verified": False}, {"guest": guest, "session": session, "status": status, **reply}, doubts)


def _other(kind: type, /, **fields: object) -> Expected:
    return Expected(kind, fields, {})


OUTCOMES: dict[str, Expected] = {
    "outlook-french.eml": _applied("jean", "eau", ACCEPTED, sequence=2, comment=None),
    "exchange-no-organizer.eml": _applied("jean", "eau", ACCEPTED, "reply-no-organizer", comment="Avec plaisir, à bientôt."),
    "exchange-counter.eml": _applied(
        "jean",
        "eau",
        TENTATIVE,
        "reply-no-organizer",
        comment="Plus tard, si possible.",
        proposal=Span.parse("2031-03-27T16:00/2031-03-27T17:00"),
    ),
    "gmail-accepted.eml": _applied("awa", "eau", ACCEPTED, at=dt.datetime(2031, 3, 4, 11, 19, 58, tzinfo=dt.UTC)),
    "gmail-tentative-comment.ics": _applied("awa", "eau", TENTATIVE, comment="J'arrive le matin, ou tard"),
    "apple-alias.eml": _applied("awa", None, ACCEPTED, "reply-from-alias", proposal=None),
    "apple-unknown-alias.eml": _other(UnknownPerson, address="awa@me.example", claimed="awa"),
    "thunderbird.eml": _applied("awa", "eau", DECLINED),
    "nextcloud.ics": _applied("awa", None, TENTATIVE, comment="Sous réserve"),
    "outlook-secretary.eml": _applied("jean", None, ACCEPTED, "reply-sent-by"),
    "delegation.ics": _applied(
        "awa", "eau", DELEGATED, delegate=Delegate(name="Moussa Ndiaye", email="moussa.ndiaye@dakar.example")
    ),
    "delegate-answers.ics": _other(OfDelegate, guest="awa", session="eau", status=ACCEPTED, named=False, verified=False),
    "cancelled-session.ics": _applied("awa", "recif", ACCEPTED, "reply-event-cancelled"),
    "withdrawn-session.ics": _other(WrongEvent),
    "late-answer.ics": Expected(Stale, {}, {"guest": "awa", "session": "eau", "sequence": 1}),
    "absence-exchange.eml": _other(NotAReply, kind=OtherMessage.AUTOMATIC, claimed="jean"),
    "absence-vacation.eml": _other(NotAReply, kind=OtherMessage.AUTOMATIC, claimed="awa"),
    "words.eml": _other(NotAReply, kind=OtherMessage.WORDS, claimed="lea"),
    "receipt.eml": _other(NotAReply, kind=OtherMessage.RECEIPT, claimed="jean"),
    "forwarded-request.eml": _other(NotAReply, kind=OtherMessage.REQUEST, claimed="jean"),
    "delivered.eml": _other(NotAReply, kind=OtherMessage.DELIVERED, claimed=None),
    "bounce-postfix.eml": _other(Undelivered, guest="jean", permanent=True, status="5.1.1"),
    "bounce-exchange.eml": _other(Undelivered, guest="jean", permanent=True, status="5.1.10"),
    "bounce-google.eml": _other(Undelivered, guest="awa", permanent=True, status="5.2.2"),
    "bounce-exim.eml": _other(Undelivered, guest=None, permanent=True, status=None),
    "delayed.eml": _other(Undelivered, guest="awa", permanent=False, status="4.4.1"),
}
FILES = sorted(FIXTURES.iterdir())


def _name(path: Path) -> str:
    return path.name


def _facts(answer: Answer) -> tuple[Any, ...]:
    doubts = tuple(each.code for each in getattr(answer, "doubts", ()))
    return type(answer), getattr(answer, "reply", None), doubts, answer.problem, answer.replies


def test_every_file_has_its_outcome() -> None:
    """The table and the folder hold the same."""
    assert [each.name for each in FILES] == sorted(OUTCOMES)


@pytest.mark.parametrize("path", FILES, ids=_name)
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_each_message_is_what_it_is(path: Path, line_end: bytes) -> None:
    """The right outcome for each, whatever ends its lines; and the sentences of it show no address."""
    expected = OUTCOMES[path.name]

    answer = read(path.read_bytes().replace(b"\n", line_end))

    assert type(answer) is expected.kind
    assert {name: getattr(answer, name) for name in expected.fields} == expected.fields
    reply = getattr(answer, "reply", None)
    assert {name: getattr(reply, name) for name in expected.reply} == expected.reply
    assert tuple(each.code for each in getattr(answer, "doubts", ())) == expected.doubts
    assert answer.replies == (Replies([answer.reply]) if isinstance(answer, Applied | AppliedWithDoubt) else Replies())
    assert not [each for each in (answer.message("fr"), answer.message("en"), repr(answer)) if "@" in each]
    assert answer.message("fr") != answer.message("en")


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_twice_is_once(path: Path) -> None:
    """The same message again changes nothing: an answer is a duplicate then, all else is what it was."""
    once = read(path.read_bytes())
    again = read(path.read_bytes(), replies=once.replies)

    assert again.replies == once.replies
    if isinstance(once, Applied | AppliedWithDoubt):
        assert isinstance(again, Duplicate)
        assert again.reply == once.reply
        assert "awa" in again.message() or "jean" in again.message()
    else:
        assert _facts(again) == _facts(once)


@pytest.mark.parametrize("path", [each for each in FILES if each.suffix == ".eml"], ids=_name)
def test_the_standard_library_finds_the_same_calendar(path: Path) -> None:
    """Python's own mail reader takes the same octets out of the same part, and the same address out of From."""
    from email import message_from_bytes
    from email.policy import SMTP

    data = path.read_bytes().replace(b"\n", b"\r\n")
    ours, theirs = read_mail(data), message_from_bytes(data, policy=SMTP)
    outer = [part for part in theirs.walk() if part.get_content_type() != "message/rfc822"]
    calendars = [part.get_payload(decode=True) for part in outer if part.get_content_type() == "text/calendar"]

    if theirs.get_content_type() == "multipart/report":
        assert ours.calendar is None
    else:
        assert [ours.calendar] == (calendars or [None])
    assert ours.sender is not None
    assert ours.sender in str(theirs["From"])


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_icalendar_reads_the_same(path: Path) -> None:
    """The package icalendar finds the same METHOD, UID, SEQUENCE, attendees and comments."""
    data = path.read_bytes()
    octets = data if path.suffix == ".ics" else read_mail(data).calendar
    if octets is None:
        return
    ours, theirs = read_calendar(octets), icalendar.Calendar.from_ical(octets)

    assert _values(ours.lines, "METHOD") == [str(theirs["METHOD"])]
    assert len(ours.events) == len(theirs.events) == 1
    assert _of_ours(ours) == _of_theirs(theirs.events[0])


def _values(lines: list[Any], name: str) -> list[str]:
    return [text_of(line) for line in lines if line.name == name]


def _of_ours(read_by_us: Calendar) -> dict[str, Any]:
    lines = read_by_us.events[0]
    attendees = [
        (line.value, {name: text_of(Line(name, {}, ",".join(values))) for name, values in line.params.items()})
        for line in lines
        if line.name == "ATTENDEE"
    ]  # icalendar takes escapes of TEXT out of parameters, which have none
    names = ("UID", "SEQUENCE", "COMMENT", "SUMMARY", "DESCRIPTION", "LOCATION")
    return {name: _values(lines, name) for name in names} | {"attendees": attendees}


def _of_theirs(event: Any) -> dict[str, Any]:
    def listed(name: str) -> list[Any]:
        value: Any = event.get(name, [])
        return [*value] if type(value) is list else [value]

    def plain(value: Any) -> str:
        return str(value) if isinstance(value, str) else ",".join(value)

    attendees = [(str(each), {name: plain(value) for name, value in each.params.items()}) for each in listed("ATTENDEE")]
    names = ("UID", "SEQUENCE", "COMMENT", "SUMMARY", "DESCRIPTION", "LOCATION")
    return {name: [str(each) for each in listed(name)] for name in names} | {"attendees": attendees}
