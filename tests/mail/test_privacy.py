"""Nobody's address stands where others see it: not in another's mail, and not in what is shown, raised or derived."""

import pickle
import re
import traceback
from email import message_from_bytes
from typing import Any

import pytest

from raict import InvalidValue, PersonName
from raict.guests import Guest
from raict.mail import Attachment, Mailbox
from tests.mail.made import calendar, full, headers

CANARY = "canari-{:04}"
CROWD = 1000


def guest(n: int) -> Guest:
    """One of a thousand, whose address says who she is."""
    return Guest(id=f"g{n}", name=PersonName(family=f"Nom{n}"), email=f"{CANARY.format(n)}@v{n % 7}.example", language="fr")


def told(n: int, **options: Any) -> bytes:
    """Her mail."""
    who = guest(n)
    mine = calendar(attendee=f'ATTENDEE;CN="{who.name}":mailto:{who.email}\r\n')
    return full(**{"recipient": who, "calendar": mine, **options}).as_bytes()


def _seen(data: bytes) -> set[bytes]:
    """Every canary in a mail, its parts decoded too."""
    parts = [part.get_payload(decode=True) for part in message_from_bytes(data).walk() if not part.is_multipart()]
    return set(re.findall(rb"canari-[0-9]{4}", b"\n".join([data, *(each for each in parts if isinstance(each, bytes))])))


def test_a_thousand_mails_hold_one_address_each() -> None:
    """Of a thousand guests, each mail names its own and none of the 999 others, in whatever it is encoded."""
    mails = [told(n) for n in range(CROWD)]

    assert all(_seen(data) == {CANARY.format(n).encode()} for n, data in enumerate(mails))
    assert len({dict(headers(data))["Message-ID"] for data in mails}) == CROWD
    assert len({re.search(rb'boundary="([^"]*)"', data) and dict(headers(data))["Content-Type"] for data in mails}) == CROWD


def test_what_is_derived_tells_no_address() -> None:
    """Message-ID and boundaries are hexadecimal figures, and the sender's domain."""
    known = dict(headers(told(7)))

    assert re.fullmatch(r"<[0-9a-f]{40}@raict\.example>", known["Message-ID"])
    assert re.fullmatch(r'multipart/mixed; boundary="=_2_[0-9a-f]{40}"', known["Content-Type"])


def test_nothing_shown_tells_an_address() -> None:
    """The `repr` of a mailbox shows nothing; it is a value all the same."""
    mailbox = Mailbox.of(guest(7))

    assert repr(mailbox) == "<Mailbox>"
    assert mailbox == Mailbox(name="Nom7", email="canari-0007@v0.example") != Mailbox.of(guest(8))
    assert pickle.loads(pickle.dumps(mailbox)) == mailbox  # noqa: S301 - our own bytes
    assert "%PDF" not in repr(Attachment(name="a.pdf", data=b"%PDF"))


@pytest.mark.parametrize(
    "options",
    [
        {"calendar": calendar(attendee="ATTENDEE:mailto:canari-0008@v1.example\r\n")},
        {"calendar": calendar(organizer="ORGANIZER:mailto:canari-0008@v1.example\r\n")},
        {"calendar": b"canari-0008@v1.example"},
        {"calendar": calendar(method="METHOD:canari\r\nMETHOD:b\r\n")},
        {"subject": "canari-0008@v1.example\n"},
        {"text": "canari-0008@v1.example\x00"},
        {"html": "canari-0008@v1.example\x00"},
        {"list_unsubscribe": "canari-0008@v1.example"},
        {"sender": "canari-0008@v1.example"},
        {"language": "é"},
    ],
)
def test_no_refusal_tells_an_address(options: dict[str, Any]) -> None:
    """Neither the guest's own nor another's stands in what is raised, or in the traceback that a log would keep."""
    with pytest.raises(InvalidValue) as caught:
        told(7, **options)
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + str(caught.value.problems[0].values)
    code = "\n".join(line for line in shown.splitlines() if not line.startswith("    "))

    assert "canari-" not in code
