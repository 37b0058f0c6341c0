"""The last wall: a mail in which a reader finds anything but what was put in is not given to anybody."""

import re
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from functools import partial

import pytest

from raict import mail
from raict.mail import _headers, _message, _parts, _reading
from raict.mail._parts import Leaf
from raict.mail._reading import Header, verified
from tests.mail.made import FULL, full, headers, plain, sent
from tests.refusals import refused

Fault = Callable[[bytes], bytes]


def put(old: bytes, new: bytes) -> Fault:
    """A writer that writes `new` where `old` belongs, once."""

    def fault(data: bytes) -> bytes:
        assert data.count(old) >= 1
        return data.replace(old, new, 1)

    return fault


def after(name: bytes, line: bytes) -> Fault:
    """A writer that adds a line after the header of that name."""
    return put(b"\r\n" + name, b"\r\n" + line + b"\r\n" + name)


FAULTS: dict[str, tuple[str, Fault]] = {
    "a recipient in copy": ("Cc", after(b"Subject:", b"Cc: evil@x.example")),
    "a hidden recipient": ("Bcc", after(b"MIME-Version:", b"Bcc: evil@x.example")),
    "a hidden recipient first": ("bcc", lambda data: b"bcc: evil@x.example\r\n" + data),
    "a second To": ("To", after(b"Subject:", b"To: evil@x.example")),
    "a second recipient": ("To", put(b"<awa.diop@dakar.example>", b"<awa.diop@dakar.example>, evil@x.example")),
    "another recipient": ("To", put(b"<awa.diop@dakar.example>", b"<evil@x.example>")),
    "a group of recipients": ("To", put(b"To: Awa Diop <awa.diop@dakar.example>", b"To: Awa: awa.diop@dakar.example;")),
    "another name": ("To", put(b"Awa Diop", b"Awa Sarr")),
    "no name": ("To", put(b"Awa Diop <awa.diop@dakar.example>", b"awa.diop@dakar.example")),
    "an encoded recipient": ("To", put(b"Awa Diop ", b"=?utf-8?q?Awa_Diop=2C_evil=40x.example?= ")),
    "another sender": ("From", put(b"<invitations@raict.example>", b"<invitations@evil.example>")),
    "another way to answer": ("Reply-To", put(b"<secretariat@", b"<secretaria@")),
    "a subject half encoded": ("Subject", put(b"=?utf-8?b?UsOp", b"=?utf-8?q?UsOp")),
    "a subject with a line in it": ("Subject", put(b"=?utf-8?b?UsOpcG9uc2UgPw==?=", b"=?utf-8?q?=0ABcc:_evil@x.example?=")),
    "an empty subject": ("Subject", put(b"=?utf-8?b?UsOpcG9uc2UgPw==?=", b"")),
    "another language": ("Content-Language", put(b"Content-Language: fr", b"Content-Language: en")),
    "another Date": ("Date", put(b"01 Jun", b"02 Jun")),
    "another id": ("Message-ID", put(b"@raict.example>\r\nContent", b"@evil.example>\r\nContent")),
    "another way off": ("List-Unsubscribe", put(b"g=42", b"g=43")),
    "no MIME": ("headers", put(b"MIME-Version: 1.0\r\n", b"")),
    "another order": ("headers", lambda data: re.sub(rb"(From: .*\r\n)(To: .*\r\n)", rb"\2\1", data)),
    "headers that end early": ("headers", put(b"\r\nSubject:", b"\r\n\r\nSubject:")),
    "a boundary of nothing": ("MIME", put(b'boundary="=_2_', b'boundary="=_3_')),
    "a part more": ("MIME", lambda data: re.sub(rb"(--=_2_\w+)(\r\n)", rb"\1\2\r\nx\r\n\1\2", data, count=1)),
    "another method": ("MIME", put(b"method=REQUEST", b"method=CANCEL")),
    "another component": ("MIME", put(b"component=VEVENT", b"component=VTODO")),
    "another charset": ("MIME", put(b"charset=UTF-8", b"charset=latin-1")),
    "a calendar changed": ("MIME", put(b"QkVHSU46", b"QkVHSU47")),
    "a calendar cut": ("MIME", put(b"QkVHSU46", b"")),
    "broken base64": ("MIME", put(b"QkVHSU46", b"QkVHSU4=")),
    "another encoding": ("MIME", put(b"quoted-printable", b"base64")),
    "a text changed": ("MIME", put(b"Bienvenue", b"Bonne venue")),
    "a file of another name": ("MIME", put(b'filename="programme.pdf"', b'filename="programme.exe"')),
    "a file inside": ("MIME", put(b"Content-Disposition: attachment;", b"Content-Disposition: inline;")),
    "a calendar as a file": ("MIME", put(b"component=VEVENT\r\n", b"component=VEVENT\r\nContent-Disposition: attachment\r\n")),
    "a file of another type": ("MIME", put(b"Content-Type: application/pdf", b"Content-Type: text/html")),
    "a type that is none": ("MIME", put(b"Content-Type: application/pdf", b"Content-Type: application")),
    "octets of eight bits": ("CRLF", put(b"Bienvenue", b"Bienvenu\xe9")),
    "a control character": ("CRLF", put(b"Bienvenue", b"Bien\x00venue")),
    "a bare LF": ("CRLF", put(b"\r\n\r\nMadame", b"\r\n\nMadame")),
    "a bare CR": ("CRLF", put(b"Bienvenue", b"Bien\rvenue")),
    "a line too long": ("CRLF", put(b"Bienvenue", b"a" * 999)),
    "words after the end": ("CRLF", lambda data: data.removesuffix(b"\r\n") + b"\r\n\r"),
}


# What only the headers' list and the octets tell, the older reader tells.
_BY_THE_OLDER = {"Bcc", "bcc", "Cc", "CRLF", "headers"}
_OCTETS = {"a text changed", "a calendar changed", "a calendar cut", "broken base64", "another encoding", "a second To"}
_BY_EITHER = [fault for fault, (name, _) in FAULTS.items() if name not in _BY_THE_OLDER and fault not in _OCTETS]


def spoiled(monkeypatch: pytest.MonkeyPatch, spoil: Fault) -> None:
    """Let a fault happen between writing and reading."""

    def read(data: bytes, headers: list[Header], leaves: tuple[Leaf, ...]) -> EmailMessage:
        return verified(spoil(data), headers, leaves)

    monkeypatch.setattr(_message, "verified", read)


@pytest.mark.parametrize("fault", FAULTS)
def test_planted_faults_are_caught(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer that makes any of these mistakes gives no mail, and the refusal names the header, never what stands in it."""
    name, spoil = FAULTS[fault]
    assert spoil(sent(**FULL)) != sent(**FULL)
    spoiled(monkeypatch, spoil)

    with refused("message-changed", name=name):
        full()


def test_the_usual_mail_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the faults that are caught."""
    spoiled(monkeypatch, put(b"a", b"a"))

    assert full().as_bytes() == sent(**FULL)


@pytest.mark.parametrize("fault", _BY_EITHER)
def test_the_modern_reader_catches_them_too(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a header says wrong, either reader sees alone."""
    name, spoil = FAULTS[fault]
    spoiled(monkeypatch, spoil)
    monkeypatch.setattr(_reading, "_changes_by_older", nothing)

    with refused("message-changed", name=name):
        full()


def nothing(*_: object) -> Iterator[str]:
    """A reader that finds no fault."""
    return iter(())


def test_a_message_that_would_be_written_otherwise_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The octets handed over are those read: were `as_bytes` to give others, there would be no mail."""

    def other(_: EmailMessage) -> bytes:
        return b"Bcc: evil@x.example"

    monkeypatch.setattr(EmailMessage, "as_bytes", other)

    with refused("message-changed", name="CRLF"):
        plain()


def test_parts_that_run_out_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mail that is cut off is none."""
    whole = len(sent(**FULL))
    for cut in range(whole // 20, whole, whole // 20):
        spoiled(monkeypatch, partial(_cut, cut))
        with refused("message-changed"):
            full()


def _cut(length: int, data: bytes) -> bytes:
    return data[:length]


def test_a_reader_that_stumbles_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reader of the standard library raises is a refusal, and nothing of the mail stands in it."""

    def stumble(*_: object) -> object:
        raise IndexError("awa.diop@dakar.example")

    monkeypatch.setattr(_reading, "_modern_says", stumble)

    with refused("message-changed", name="MIME"):
        plain()


def test_a_writer_that_encodes_nothing_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were names and subjects written as they are, the reading would see it."""

    def plainly(text: str, _: int) -> str:
        return text

    monkeypatch.setattr(_headers, "_encoded", plainly)
    person = mail.Mailbox(name='Jean" <evil@x.example>, "X', email="awa.diop@dakar.example")

    with refused("message-changed", name="To"):
        plain(recipient=person)
    with refused("message-changed", name="Subject"):
        plain(subject="=?utf-8?Q?=0ABcc:_evil@x.example?=")


def test_a_part_without_its_calendar_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were the calendar written with LF, as the interpreter does by its default policy, the reading would see it."""
    usual = _parts._base64

    def by_line_feed(data: bytes) -> bytes:
        return usual(data.replace(b"\r\n", b"\n"))

    monkeypatch.setattr(_parts, "_base64", by_line_feed)

    with refused("message-changed", name="MIME"):
        full()
    assert headers(sent())  # a mail of text alone has no base64
