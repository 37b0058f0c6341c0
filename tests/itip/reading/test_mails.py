"""Mails: where the calendar is, what a mail is without one, and what refuses it."""

from base64 import b64encode
from typing import Any

import pytest

from raict import Problem
from raict.itip import Applied, NotAReply, OtherMessage, Refused, Undelivered
from raict.itip.reading.mails import Failure, Nature, read_mail
from tests.itip.reading.making import calendar, mail, read

CALENDAR = "text/calendar; charset=utf-8; method=REPLY"


def _parts(*parts: tuple[str, bytes], kind: str = "mixed") -> bytes:
    body = b"".join(f"--b\r\n{head}\r\n\r\n".encode() + octets + b"\r\n" for head, octets in parts)
    return mail(body + b"--b--\r\n", kind=f'multipart/{kind}; boundary="b"')


@pytest.mark.parametrize(
    "data",
    [
        mail(calendar()),
        mail(calendar(), kind="Text/Calendar;METHOD=reply"),
        mail(calendar(), kind="text/calendar; charset=us-ascii"),
        mail(calendar(), kind='text/calendar; name="a\\"b.ics"; charset="UTF-8"'),
        mail(calendar(), kind="application/ics"),
        mail(calendar(), kind="application/octet-stream; name=invite.ICS"),
        mail(calendar(), "Content-Disposition: attachment; filename=invite.ics", kind="application/octet-stream"),
        mail(calendar(), "Content-Disposition: attachment; filename*=utf-8''r%C3%A9ponse.ics", kind="text/plain"),
        mail(b64encode(calendar()), "Content-Transfer-Encoding: BASE64"),
        mail(b"\r\n".join([b64encode(calendar())[:60], b64encode(calendar())[60:]]), "Content-Transfer-Encoding: base64"),
        mail(calendar().replace(b"=", b"=3D").replace(b"UID", b"U=\r\nID"), "Content-Transfer-Encoding: quoted-printable"),
        b"From nobody@port-clair.example Tue Mar  4 09:00:00 2031\r\n" + mail(calendar()),
        _parts(("Content-Type: text/plain", b"Oui"), (f"Content-Type: {CALENDAR}", calendar()), kind="alternative"),
        _parts((f"Content-Type: {CALENDAR}", calendar()), ("Content-Type: application/ics", calendar().strip())),
        mail(b"preamble\r\n--b \r\nContent-Type: text/calendar\r\n\r\n" + calendar(), kind="multipart/mixed; boundary=b"),
        mail(calendar(), "Auto-Submitted: auto-generated"),
    ],
    ids=str,
)
def test_the_calendar_is_found(data: bytes) -> None:
    """Inline or attached, by type or by name, in each encoding, with or without the end of the last part."""
    answer = read(data)

    assert isinstance(answer, Applied)
    assert answer.reply.guest == "awa"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("iso-8859-1", "iso-8859-1"), ("Windows-1252", "cp1252"), ("ISO-8859-15", "iso-8859-15"), ("utf8", "utf-8")],
)
def test_encodings_of_the_west_are_read(charset: str, encoding: str) -> None:
    """A comment in Latin letters is the same in each."""
    data = calendar("COMMENT:À bientôt").decode().encode(encoding)
    answer = read(mail(data, kind=f"text/calendar; charset={charset}; method=REPLY"))

    assert isinstance(answer, Applied)
    assert answer.reply.comment == "À bientôt"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (mail(calendar("COMMENT:\x81"), kind="text/calendar; charset=koi8-r"), "reply-charset"),
        (mail(b"\x81", kind="text/calendar; charset=cp1252"), "reply-charset"),
        (mail(b"QQ", "Content-Transfer-Encoding: base64"), "reply-mail-shape"),
        (mail(b"", kind="multipart/mixed"), "reply-mail-shape"),
        (mail(b"", kind='multipart/mixed; boundary=""'), "reply-mail-shape"),
        (mail(b"", kind=f"multipart/mixed; boundary={'b' * 201}"), "reply-mail-shape"),
        (_parts(*[("Content-Type: text/plain", b"a")] * 100), "reply-mail-parts"),
        (
            _parts(("Content-Type: text/calendar", calendar()), ("Content-Type: application/ics", calendar("X-A:b"))),
            "reply-calendars",
        ),
        (b"", "reply-no-mail"),
        (b"Hello: world\r\n\r\nFrom: me\r\n", "reply-no-mail"),
        (b"\x00\xff\xfe", "reply-no-mail"),
    ],
    ids=[
        "encoding nobody knows",
        "not in the encoding",
        "base64",
        "no boundary",
        "empty boundary",
        "long boundary",
        "101 parts",
        "two calendars",
        "nothing",
        "no header of a mail",
        "octets",
    ],
)
def test_mails_that_cannot_be_read_are_refused(data: bytes, code: str) -> None:
    """By name, and nothing changes."""
    answer = read(data)

    assert isinstance(answer, Refused)
    assert answer.problem.code == code


def test_a_message_within_the_message_speaks_for_nobody() -> None:
    """A reply that was forwarded as a whole is not read: the mail is one of words."""
    answer = read(_parts(("Content-Type: message/rfc822", mail(calendar())), ("Content-Type: message/x; name=a.ics", calendar())))

    assert isinstance(answer, NotAReply)
    assert (answer.kind, answer.claimed) == (OtherMessage.WORDS, "awa")


def test_nesting_has_an_end() -> None:
    """Ten levels are read, the eleventh is refused."""

    def nested(levels: int) -> bytes:
        body = calendar()
        kind = "text/calendar"
        for n in range(levels):
            body = f"--b{n}\r\nContent-Type: {kind}\r\n\r\n".encode() + body + f"\r\n--b{n}--\r\n".encode()
            kind = f"multipart/mixed; boundary=b{n}"
        return mail(body, kind=kind)

    assert isinstance(read(nested(9)), Applied)
    answer = read(nested(10))
    assert isinstance(answer, Refused)
    assert answer.problem.code == "reply-mail-parts"


@pytest.mark.parametrize(
    ("headers", "kind", "expected"),
    [
        (["Auto-Submitted: no"], "text/plain", OtherMessage.WORDS),
        (["Auto-Submitted: auto-replied (vacation)"], "text/plain", OtherMessage.AUTOMATIC),
        (["Auto-Submitted: auto-replied; owner-email=a@b.example"], "text/plain", OtherMessage.AUTOMATIC),
        (["Precedence: auto_reply"], "text/plain", OtherMessage.AUTOMATIC),
        (["Precedence: list"], "text/plain", OtherMessage.WORDS),
        (["X-Autorespond: yes"], "text/plain", OtherMessage.AUTOMATIC),
        (["Return-Path: <>"], "text/plain", OtherMessage.AUTOMATIC),
        ([], "multipart/mixed; boundary=another", OtherMessage.WORDS),
        (["X-Failed-Recipients: nothing"], "text/plain", OtherMessage.WORDS),
        ([], "multipart/report; report-type=feedback-report; boundary=b", OtherMessage.AUTOMATIC),
    ],
)
def test_machines_are_known_by_their_headers(headers: list[str], kind: str, expected: OtherMessage) -> None:
    """What a machine wrote is no answer; what a person wrote is for a person."""
    answer = read(mail(b"--b\r\n\r\nAbsent.\r\n--b--\r\n", *headers, kind=kind))

    assert isinstance(answer, NotAReply)
    assert answer.kind is expected
    assert answer.message() == Problem.of(f"not-reply-{expected.value}").message()


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("REQUEST", OtherMessage.REQUEST),
        ("request", OtherMessage.REQUEST),
        ("CANCEL", OtherMessage.CANCEL),
        ("PUBLISH", OtherMessage.PUBLISHED),
        (None, OtherMessage.PUBLISHED),
        ("ADD", OtherMessage.OTHER),
        ("REFRESH", OtherMessage.OTHER),
        ("DECLINECOUNTER", OtherMessage.OTHER),
        ("X-OUI", OtherMessage.OTHER),
    ],
)
def test_other_methods_answer_nothing(method: str | None, expected: OtherMessage) -> None:
    """A calendar message of any other METHOD is named for what it is."""
    for data in (calendar(method=method), mail(calendar(method=method), kind="text/calendar")):
        answer = read(data)
        assert isinstance(answer, NotAReply)
        assert answer.kind is expected
        assert answer.message() != answer.message("fr")


def _report(*blocks: str) -> bytes:
    status = "\r\n\r\n".join(["Reporting-MTA: dns; mx.example", *blocks]).encode()
    kind = "multipart/report; report-type=delivery-status; boundary=b"
    return mail(b"--b\r\nContent-Type: message/delivery-status\r\n\r\n" + status + b"\r\n--b--\r\n", kind=kind)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (
            ["Final-Recipient: rfc822; <awa.diop@dakar.example>\r\nAction: Failed\r\nStatus: 5.1.1 (no such user)"],
            ("awa", True, "5.1.1"),
        ),
        (
            ["Original-Recipient: rfc822;awa.diop@dakar.example\r\nFinal-Recipient: x; b@c.example\r\nAction: failed"],
            ("awa", True, None),
        ),
        (["Final-Recipient: rfc822;x@y.example\r\nAction: failed\r\nStatus: 9.9.9"], (None, True, None)),
        (
            [
                "Final-Recipient: rfc822;x@y.example\r\nAction: failed\r\nStatus: 5.0.0",
                "Final-Recipient: rfc822;lea.roy@lyon.example\r\nAction: delayed\r\nStatus: 4.0.0",
            ],
            ("lea", False, "4.0.0"),
        ),
        (
            [
                "Final-Recipient: rfc822;lea.roy@lyon.example\r\nAction: delivered",
                "Final-Recipient: rfc822;awa.diop@dakar.example\r\nAction: failed\r\nStatus: 5.2.2",
                "Final-Recipient: rfc822;lea.roy@lyon.example\r\nAction: delayed",
            ],
            ("awa", True, "5.2.2"),
        ),
    ],
)
def test_reports_of_delivery(blocks: list[str], expected: tuple[Any, ...]) -> None:
    """Of the recipient known here, and of a failure before a delay; the original address counts as the last one does."""
    answer = read(_report(*blocks))

    assert isinstance(answer, Undelivered)
    assert (answer.guest, answer.permanent, answer.status) == expected
    assert (answer.guest or "somebody unknown") in answer.message()
    assert (answer.guest or "quelqu’un d’inconnu") in answer.message("fr")
    assert answer.problem.subjects == ((answer.guest,) if answer.guest else ())


def test_a_report_without_recipients_is_automatic() -> None:
    """A report that names nobody says nothing of anybody."""
    for blocks in (
        [],
        ["Action: failed"],
        ["Final-Recipient: rfc822;a@b.example"],
        ["Final-Recipient: unknown\r\nAction: failed"],
    ):
        answer = read(_report(*blocks))
        assert isinstance(answer, NotAReply)
        assert answer.kind is OtherMessage.AUTOMATIC


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("Awa <awa@dakar.example>", "awa@dakar.example"),
        ('"a@b.example" <awa@dakar.example>', "awa@dakar.example"),
        ("awa@dakar.example (Awa)", "awa@dakar.example"),
        ("Awa", None),
        ("<>", None),
        ("@", None),
    ],
)
def test_from_is_told_and_proves_nothing(header: str, address: str | None) -> None:
    """The address in angles, else a bare one."""
    assert read_mail(f"From: {header}\r\n\r\nOui".encode()) == (Nature.WORDS, address, None, None, ())


def test_failures_are_told_as_they_stand_there() -> None:
    """Both addresses, action and status."""
    report = _report(
        "Original-Recipient: rfc822;a@b.example\r\nFinal-Recipient: rfc822;c@d.example\r\nAction: failed\r\nStatus: 5.1.1"
    )

    assert read_mail(report).failures == (Failure(("a@b.example", "c@d.example"), "failed", "5.1.1"),)


@pytest.mark.parametrize(
    ("sender", "claimed"),
    [
        ("Awa <awa.diop@dakar.example>", "awa"),
        ("awa.diop@dakar.example", "awa"),
        ("<eve@evil.example>, <awa.diop@dakar.example>", None),
        ("<eve@evil.example> (<awa.diop@dakar.example>)", None),
        ("eve@evil.example, awa.diop@dakar.example", None),
    ],
)
def test_a_mail_of_several_senders_is_claimed_by_none(sender: str, claimed: str | None) -> None:
    """A comment may hold any address, and so may a second one."""
    answer = read(f"From: {sender}\r\nSubject: Oui\r\n\r\nJe viens.\r\n".encode())

    assert isinstance(answer, NotAReply)
    assert answer.claimed == claimed
