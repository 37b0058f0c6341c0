"""Mailboxes and attachments: what they take, what they refuse, and what they never show."""

from typing import Any

import pytest

from raict import Contact, PersonName, mail
from raict.guests import Guest
from raict.mail import Attachment, Mailbox
from raict.mail._attachments import LARGEST_MAIL, MOST_ATTACHMENTS
from tests.mail.made import CONTACT, GUEST, calendar, plain
from tests.refusals import refused

FEED = calendar(method="", attendee="", organizer="")


@pytest.mark.parametrize(
    ("address", "wire"),
    [
        ("o'neil@dijon.example", "o'neil@dijon.example"),
        ("jean+tag@DIJON.example", "jean+tag@DIJON.example"),
        ("awa@région.example", "awa@xn--rgion-bsa.example"),
        ("awa@xn--rgion-bsa.example", "awa@xn--rgion-bsa.example"),
        ("a.b-c_d=e@x.example", "a.b-c_d=e@x.example"),
    ],
)
def test_addresses_that_mail_takes(address: str, wire: str) -> None:
    """Capitals, tags and apostrophes stay; an international domain becomes ASCII."""
    message = plain(recipient=Mailbox(email=address))

    assert Mailbox(email=address).email == wire
    assert message["To"].addresses[0].addr_spec == wire


@pytest.mark.parametrize(
    "address",
    [
        "",
        "@",
        "a",
        "a@b",
        "a@x.example\r\nBcc: evil@x.example",
        "a@x.example\n",
        "a@x.example,b@y.example",
        "a@x.example b@y.example",
        "Awa <a@x.example>",
        "<a@x.example>",
        '"a b"@x.example',
        "a(b)@x.example",
        "=?utf-8?q?evil=40x.example=3E=20?=@univ.example",
        "é@x.example",
        "a@x.example\u2028",
        "a@\u202ex.example",
        "a." * 500_000,
        "@" * 1000,
        None,
        b"a@x.example",
    ],
)
def test_addresses_that_are_none(address: Any) -> None:
    """One bare address and nothing else, and what is refused is not shown."""
    with refused("bad-email", "email"):
        Mailbox(email=address)


@pytest.mark.parametrize(
    ("who", "language", "expected"),
    [
        (CONTACT, "fr", ("Secrétariat", "invitations@raict.example")),
        (CONTACT, "en", ("Office", "invitations@raict.example")),
        (CONTACT, None, ("Secrétariat", "invitations@raict.example")),
        (GUEST, None, ("Awa Diop", "awa.diop@dakar.example")),
        (Mailbox(email="a@x.example"), None, (None, "a@x.example")),
    ],
)
def test_who_somebody_is_to_mail(who: Any, language: str | None, expected: tuple[str | None, str]) -> None:
    """A contact by its label, a guest by her name without civility, a mailbox as it is."""
    found = Mailbox.of(who, language)

    assert (found.name, found.email) == expected
    assert found.domain == expected[1].partition("@")[2]


def test_somebody_without_an_address_is_refused() -> None:
    """By name, before anything is written."""
    with refused("mailbox-no-address", "", who="Secrétariat"):
        Mailbox.of(Contact(label="Secrétariat"))
    with refused("mailbox-no-address", "recipient", who="awa"):
        plain(recipient=Guest(id="awa", name=PersonName(family="Diop")))
    with refused("too-long", "recipient.name"):
        long = PersonName(given="A" * 200, family="B" * 200)
        plain(recipient=Guest(id="awa", name=long, email="a@x.example"))


@pytest.mark.parametrize(
    ("name", "content_type", "charset"),
    [
        ("programme.pdf", "application/pdf", None),
        ("Été.csv", "text/csv", "utf-8"),
        ("é" * 127, "application/octet-stream", None),
        ("a.tar.gz", "application/vnd.oasis.opendocument.text", None),
        ("logo.svg", "image/svg+xml", None),
    ],
)
def test_files_that_go_along(name: str, content_type: str, charset: str | None) -> None:
    """Any name that every system takes, any plain type; text in UTF-8 is marked so."""
    file = Attachment(name=name, data="é".encode(), content_type=content_type)

    assert (file.name, file.content_type, file.charset) == (name, content_type, charset)
    assert repr(file) == f"<Attachment {name!r}>"
    assert Attachment(name="a.csv", data=b"\xe9", content_type="text/csv").charset is None
    assert Attachment(name="a", data=b"").content_type == "application/octet-stream"


@pytest.mark.parametrize(
    "name",
    [
        "a/b",
        "../a",
        "..",
        ".a",
        "a.",
        "a ",
        " a",
        "\u00a0a",
        "a\\b",
        "C:a",
        "CON",
        "com1.pdf",
        "a?b",
        'a"b',
        "a<b>",
        "a|b",
        "a*",
        "=?utf-8?q?a?=",
        "é" * 128,
    ],
)
def test_files_of_names_that_are_none(name: str) -> None:
    """One name, without folders, devices, hidden files, and signs that some system does not take."""
    with refused("bad-attachment-name", "name"):
        Attachment(name=name, data=b"")


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "pdf",
        "application/",
        "/pdf",
        "Application/PDF",
        "text/csv; charset=utf-8",
        "text/plain\r\nBcc: x",
        "application/pdf\n",
        "a b/c",
        "é/a",
        "multipart/mixed",
        "message/rfc822",
        "a" * 65 + "/b",
        None,
    ],
)
def test_types_that_are_none(content_type: Any) -> None:
    """`type/subtype` in small letters; nothing that holds parts or mails."""
    with refused("bad-media-type", "content_type"):
        Attachment(name="a", data=b"", content_type=content_type)


@pytest.mark.parametrize(
    ("name", "content_type", "data"),
    [
        ("invite", "text/calendar", calendar()),
        ("invite", "application/ics", calendar()),
        ("invite.ICS", "application/octet-stream", calendar()),
        ("invite.vcs", "text/plain", calendar()),
        ("invite", "text/calendar", calendar(method="method;x=y:REQUEST\r\n")),
        ("invite", "text/calendar", calendar(method="MET\r\n HOD:REQUEST\r\n")),
        ("invite", "text/calendar", calendar().replace(b"\r\n", b"\n")),
        ("invite", "text/calendar", calendar().replace(b"\r\n", b"\r")),
        ("invite", "text/calendar", b"METHOD:REQUEST"),
    ],
)
def test_no_invitation_goes_along_as_a_file(name: str, content_type: str, data: bytes) -> None:
    """A calendar with a METHOD, however it is written, comes by `calendar=` alone."""
    with refused("calendar-attached", "data"):
        Attachment(name=name, data=data, content_type=content_type)


def test_a_feed_goes_along_as_a_file() -> None:
    """A calendar without METHOD is a file like others; so is a text that speaks of one."""
    feed = Attachment(name="programme.ics", data=FEED, content_type="text/calendar")
    message = plain(attachments=(feed, Attachment(name="a.txt", data=b"METHOD:x", content_type="text/plain")))

    assert [part.get_filename() for part in message.walk()] == [None, None, "programme.ics", "a.txt"]
    assert "method=" not in message.as_string()


def test_the_room_shows_its_promise() -> None:
    """Its names, and no more."""
    assert dir(mail) == mail.__all__ == ["Attachment", "Mailbox", "message"]


def test_data_that_is_none() -> None:
    """Octets, of which there are not too many."""
    text: Any = "é"
    with refused("wrong-type", "data"):
        Attachment(name="a", data=text)
    with refused("too-large", "data", limit=LARGEST_MAIL):
        Attachment(name="a", data=b"a" * (LARGEST_MAIL + 1))
    assert (LARGEST_MAIL, MOST_ATTACHMENTS) == (18 * 1024 * 1024, 20)
