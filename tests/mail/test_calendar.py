"""What a mail takes for an invitation: one, whole, from its sender to its recipient."""

import subprocess
import sys
from typing import Any

import pytest

from raict.mail import Mailbox
from raict.mail._calendar import LARGEST_CALENDAR, METHODS, scheduling
from tests.mail.made import RECIPIENT, SENDER, calendar, plain
from tests.refusals import refused
from tests.unmeasured import unmeasured

USUAL = calendar()
EVENT = USUAL.decode().partition("BEGIN:VEVENT")[1] + USUAL.decode().partition("BEGIN:VEVENT")[2].removesuffix(
    "END:VCALENDAR\r\n"
)
ZONE = "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
ALARM = "BEGIN:VALARM\r\nACTION:EMAIL\r\nATTENDEE:mailto:evil@x.example\r\nEND:VALARM\r\n"
OTHER = "ATTENDEE:mailto:moussa@dakar.example\r\n"
US = "ATTENDEE:mailto:awa.diop@dakar.example\r\n"


def swapped(old: str, new: str) -> bytes:
    """The usual calendar with something else in it."""
    assert old.encode() in USUAL
    return USUAL.replace(old.encode(), new.encode())


@pytest.mark.parametrize(
    ("data", "method", "component"),
    [
        (USUAL, "REQUEST", "VEVENT"),
        (calendar(method="method:cancel\r\n"), "CANCEL", "VEVENT"),
        (calendar(method='METHOD;X-A="b:c":ADD\r\n'), "ADD", "VEVENT"),
        (calendar(method="METHOD:PUBLISH\r\n", attendee=""), "PUBLISH", "VEVENT"),
        (calendar(ZONE, EVENT), "REQUEST", "VEVENT"),
        (calendar(EVENT, EVENT), "REQUEST", "VEVENT"),
        (swapped("VEVENT", "VTODO"), "REQUEST", "VTODO"),
        (swapped("mailto:awa.diop@dakar.example", "MAILTO:Awa.Diop@Dakar.example"), "REQUEST", "VEVENT"),
        (swapped("awa.diop@dakar", "awa.\r\n diop@da\r\n\tkar"), "REQUEST", "VEVENT"),
        (swapped('CN="Awa Diop"', 'CN="Awa: mailto:x;y@z.example"'), "REQUEST", "VEVENT"),
        (swapped("ATTENDEE", "attendee"), "REQUEST", "VEVENT"),
        (swapped("BEGIN:VEVENT", "begin:vevent"), "REQUEST", "VEVENT"),
        (calendar(more="UID-X:a\r\nX-ATTENDEE:mailto:a@b.example\r\nDESCRIPTION:METHOD:CANCEL\r\n"), "REQUEST", "VEVENT"),
        (USUAL.replace("è".encode(), b"\xc3\r\n \xa8"), "REQUEST", "VEVENT"),
    ],
)
def test_what_it_is_stands_in_it(data: bytes, method: str, component: str) -> None:
    """Method and component are read from the bytes, whatever the case, the order, the folds and the parameters."""
    assert scheduling(data, SENDER, RECIPIENT) == (data, method, component)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (USUAL.decode(), "wrong-type"),
        (bytearray(USUAL), "wrong-type"),
        (b"", "not-a-calendar"),
        (b"Bonjour", "not-a-calendar"),
        (USUAL.replace(b"\r\n", b"\n"), "not-a-calendar"),
        (USUAL.replace(b"SEQUENCE:0\r\n", b"SEQUENCE:0\r"), "not-a-calendar"),
        (USUAL.replace(b"SEQUENCE:0", b"SEQUENCE:0\nATTENDEE:mailto:evil@x.example"), "not-a-calendar"),
        (USUAL.replace(b"SEQUENCE", b"\x00SEQUENCE"), "not-a-calendar"),
        (USUAL.replace(b"SUMMARY", b"\xffSUMMARY"), "not-a-calendar"),
        (USUAL.removesuffix(b"\r\n"), "not-a-calendar"),
        (USUAL.replace(b"END:VEVENT\r\n", b""), "not-a-calendar"),
        (USUAL.replace(b"END:VEVENT", b"END:VTODO"), "not-a-calendar"),
        (USUAL.replace(b"BEGIN:VEVENT\r\n", b""), "not-a-calendar"),
        (USUAL.replace(b"END:VCALENDAR\r\n", b""), "not-a-calendar"),
        (USUAL.replace(b"BEGIN:VCALENDAR\r\n", b""), "not-a-calendar"),
        (USUAL + USUAL, "not-a-calendar"),
        (USUAL + b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "not-a-calendar"),
        (b"X-A:b\r\n" + USUAL, "not-a-calendar"),
        (USUAL + b"X-A:b\r\n", "not-a-calendar"),
        (USUAL + b"\r\n", "not-a-calendar"),
        (USUAL + b"UID:b\r\n", "not-a-calendar"),
        (USUAL + b"METHOD:REQUEST\r\nEND:VCALENDAR\r\n", "not-a-calendar"),
        (b"UID:a\r\n" + USUAL, "not-a-calendar"),
        (calendar("BEGIN:VCALENDAR\r\n" + EVENT + "END:VCALENDAR\r\n"), "not-a-calendar"),
        (swapped('ATTENDEE;CN="Awa Diop"', 'ATTENDEE;CN="Awa Diop'), "not-a-calendar"),
        (swapped("ATTENDEE;", "ATTENDEE ;"), "not-a-calendar"),
        (swapped("UID:", "UID "), "not-a-calendar"),
        (USUAL.replace(b"SUMMARY:", b"SUMMARY:" + b"a" * LARGEST_CALENDAR), "too-large"),
        (calendar(method=""), "calendar-method"),
        (calendar(method="METHOD:REQUEST\r\nMETHOD:REQUEST\r\n"), "calendar-method"),
        (calendar(more="METHOD:CANCEL\r\n"), "calendar-method"),
        (calendar(method="METHOD:REQUEST\r\nmethod:cancel\r\n"), "calendar-method"),
        (calendar(method="METHOD:REPLY\r\n"), "bad-choice"),
        (calendar(method="METHOD:COUNTER\r\n"), "bad-choice"),
        (calendar(method="METHOD:REQUEST; name=x\r\n"), "bad-choice"),
        (calendar(EVENT, EVENT.replace("UID:raict-2023", "UID:raict-2024")), "calendar-events"),
        (calendar(EVENT, EVENT.replace("VEVENT", "VTODO")), "calendar-events"),
        (calendar(ZONE), "calendar-events"),
        (calendar(uid=""), "calendar-events"),
        (calendar(uid="UID:a\r\nUID:b\r\n"), "calendar-events"),
        (calendar(organizer=""), "organizer-not-sender"),
        (calendar(organizer="ORGANIZER:mailto:autre@raict.example\r\n"), "organizer-not-sender"),
        (calendar(organizer="ORGANIZER:invitations@raict.example\r\n"), "organizer-not-sender"),
        (calendar(organizer="ORGANIZER:tel:invitations@raict.example\r\n"), "organizer-not-sender"),
        (calendar(organizer="ORGANIZER:mailto:invitations@raict.example\r\n" * 2), "organizer-not-sender"),
        (calendar(attendee=""), "attendee-not-recipient"),
        (calendar(attendee=OTHER), "attendee-not-recipient"),
        (calendar(attendee=US + OTHER), "attendee-not-recipient"),
        (calendar(attendee=US + US), "attendee-not-recipient"),
        (calendar(more=ALARM), "attendee-not-recipient"),
        (calendar(EVENT, EVENT.replace("awa.diop", "moussa")), "attendee-not-recipient"),
        (calendar(method="METHOD:PUBLISH\r\n"), "attendee-not-recipient"),
        (calendar(method="METHOD:CANCEL\r\n", attendee=OTHER), "attendee-not-recipient"),
    ],
)
def test_what_is_no_invitation_of_this_mail(data: Any, code: str) -> None:
    """What is not whole, not one, of no organizer's method, or of other people is refused by its name."""
    with refused(code, "calendar"):
        plain(calendar=data)


def test_addresses_are_compared_as_mail_takes_them() -> None:
    """An international domain is the same in either form, in the mailbox and in the calendar."""
    guest = Mailbox(email="awa@été.example")
    for written in ("awa@xn--t-9fab.example", "AWA@XN--T-9FAB.EXAMPLE", "awa@été.example"):
        data = calendar(attendee=f"ATTENDEE:mailto:{written}\r\n")

        assert plain(recipient=guest, calendar=data)["To"] == "awa@xn--t-9fab.example"


def test_methods_are_those_of_an_organizer() -> None:
    """The three methods by which guests answer go the other way, and are not among them."""
    assert not {"REPLY", "REFRESH", "COUNTER"} & set(METHODS)


HOSTILE = r"""
from raict import InvalidValue
from tests.mail.made import plain
pieces = "ATTENDEE;A=", "ATTENDEE;A=a,", "ATTENDEE", ";", 'UID;A="', "BEGIN:A\r\n", "END:A\r\n", "UID:a\r\n", "\r\n ", "A:\r\n"
for piece in pieces:
    many = piece * (250_000 // len(piece))
    for data in (many, "ATTENDEE" + many):
        try:
            plain(calendar=("BEGIN:VCALENDAR\r\n" + data + "\r\nEND:VCALENDAR\r\n").encode())
        except InvalidValue:
            print("refused")
"""


def test_hostile_calendars_take_little_time() -> None:
    """A quarter of a megabyte of anything is answered: patterns take time in proportion to the text."""
    done = subprocess.run(
        [sys.executable, "-c", HOSTILE], capture_output=True, check=True, text=True, timeout=120, env=unmeasured()
    )

    assert done.stdout.split() == ["refused"] * 20
