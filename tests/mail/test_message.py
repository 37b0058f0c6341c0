"""A mail says what it was given: its tree, its headers, its bytes."""

import base64
import datetime as dt
import quopri
import re
import subprocess
import sys
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, compat32, default
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raict import Contact, mail
from raict.mail import Attachment, Mailbox
from raict.mail._message import LONGEST_HTML, LONGEST_TEXT, LONGEST_UNSUBSCRIBE
from raict.strategies import hostile_texts, texts
from tests.mail.made import CONTACT, FULL, GUEST, PLAIN, RECIPIENT, SENDER, calendar, full, headers, plain, sent
from tests.refusals import refused

PDF = Attachment(name="programme.pdf", data=b"%PDF", content_type="application/pdf")
HTML = "<p>Bienvenue</p>"


def tree(part: Any) -> Any:
    """The types of a message and of what is in it."""
    kind = part.get_content_type()
    return [kind, *map(tree, part.iter_parts())] if part.is_multipart() else kind


# ---- the tree --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "text/plain"),
        ({"html": HTML}, ["multipart/alternative", "text/plain", "text/html"]),
        ({"calendar": calendar()}, ["multipart/alternative", "text/plain", "text/calendar"]),
        (
            {"html": HTML, "calendar": calendar()},
            ["multipart/alternative", "text/plain", "text/html", "text/calendar"],
        ),
        ({"attachments": (PDF,)}, ["multipart/mixed", "text/plain", "application/pdf"]),
        (
            {"html": HTML, "calendar": calendar(), "attachments": (PDF, PDF)},
            [
                "multipart/mixed",
                ["multipart/alternative", "text/plain", "text/html", "text/calendar"],
                "application/pdf",
                "application/pdf",
            ],
        ),
    ],
    ids=["text", "html", "calendar", "html-calendar", "attachment", "all"],
)
def test_no_part_holds_nothing(options: dict[str, Any], expected: object) -> None:
    """Alternatives stand together, files beside them, and a level is there only where it holds several."""
    assert tree(plain(**options)) == expected


@pytest.mark.parametrize("method", ["PUBLISH", "REQUEST", "ADD", "CANCEL", "DECLINECOUNTER"])
def test_the_part_tells_what_the_calendar_says(method: str) -> None:
    """METHOD and component are those of the bytes, in capitals; the part is no file."""
    data = calendar(method=f"method:{method.lower()}\r\n", **({"attendee": ""} if method == "PUBLISH" else {}))
    message = plain(calendar=data)
    part = list(message.iter_parts())[-1]

    assert dict(part["Content-Type"].params) == {"method": method, "charset": "UTF-8", "component": "VEVENT"}
    assert f"Content-Type: text/calendar; method={method}; charset=UTF-8;\r\n component=VEVENT\r\n" in message.as_string()
    assert "Content-Disposition" not in message.as_string()
    assert part.get_payload(decode=True) == data


def test_the_calendar_alone_is_never_changed() -> None:
    """The interpreter's own writer, by its default policy, turns CRLF into LF in a calendar; here the octets are the same."""
    data = calendar(more="DESCRIPTION:Une ligne d'un texte plus long qu'une ligne\\n\r\n  de calendrier\\n.\r\nX-A: \t \r\n")
    usual = EmailMessage()
    usual.set_content("x")
    usual.add_alternative(data.decode(), subtype="calendar")

    for policy in (default, SMTP, compat32):
        assert _decoded(message_from_bytes(sent(calendar=data), policy=policy), "text/calendar") == data
    assert _decoded(usual, "text/calendar") != data


def _decoded(message: Any, kind: str) -> object:
    (part,) = [each for each in message.walk() if each.get_content_type() == kind]
    return part.get_payload(decode=True)


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\t"), max_size=300),
    st.sampled_from(["REQUEST", "CANCEL"]),
)
@settings(max_examples=100)
def test_law_calendar_comes_back(text: str, method: str) -> None:
    """Whatever a line of it holds, and however it is folded, the calendar comes back octet by octet."""
    octets = f"DESCRIPTION:{text}".encode()
    folded = b"\r\n ".join(octets[n : n + 70] for n in range(0, len(octets), 70)) + b"\r\n"
    data = calendar(method=f"METHOD:{method}\r\n").replace(b"END:VEVENT", folded + b"END:VEVENT")

    assert _decoded(plain(calendar=data), "text/calendar") == data


@given(texts(lines=True) | hostile_texts(), st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
@settings(max_examples=150)
def test_law_words_come_back(text: str, page: str) -> None:
    """Text (composed, NFC) and HTML come back whole, with CRLF between lines and at the end; no line is above 76 characters."""
    data = sent(text=text, html=f"<p>\n{page}\t</p>")
    expected = {"text/plain": normalize("NFC", text), "text/html": f"<p>\n{page}\t</p>"}

    for policy in (default, compat32):
        for kind, words in expected.items():
            assert _decoded(message_from_bytes(data, policy=policy), kind) == _canonical(words)
    assert max(map(len, data.split(b"\r\n"))) <= 76


def _canonical(text: str) -> bytes:
    lines = text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return (lines if lines.endswith("\n") else lines + "\n").replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Bonjour", "quoted-printable"),
        ("Depuis\n.\n..\n=3D = \n \n" + "x" * 5000, "quoted-printable"),
        ("From here", "base64"),
        ("Depuis\nFrom here", "base64"),
        ("x" * 75 + "From here", "base64"),
        ("Depuis\n From here, Fromage", "quoted-printable"),
        ("L’été à l’Élysée, cœur de l’État : déjà né, déjà fêté", "quoted-printable"),
        ("السلام عليكم", "base64"),
    ],
    ids=["plain", "tricky", "from", "from-later", "from-folded", "not-from", "french", "arabic"],
)
def test_text_is_encoded_so_that_it_can_be_read(text: str, encoding: str) -> None:
    """French stays legible; base64 where it would not be, and where a line begins with what mailboxes change."""
    data = sent(text=text)
    head, body = data.split(b"\r\n\r\n", 1)

    assert f"Content-Transfer-Encoding: {encoding}".encode() in head
    assert (quopri.decodestring if encoding == "quoted-printable" else base64.b64decode)(body) == _canonical(text)
    assert data.isascii()


# ---- headers ---------------------------------------------------------------------------------------------------------


def test_headers_are_those_asked_for() -> None:
    """Every header, in its order, and nothing besides."""
    written = headers(sent(**{key: value for key, value in FULL.items() if key not in PLAIN}, subject="Invitation"))
    known = dict(written)

    assert re.fullmatch(r"<[0-9a-f]{40}@raict\.example>", known.pop("Message-ID"))
    assert re.fullmatch(r'multipart/mixed; boundary="=_2_[0-9a-f]{40}"', known.pop("Content-Type"))
    assert list(known.items()) == [
        ("Date", "Thu, 01 Jun 2023 08:00:00 +0000"),
        ("From", "Rencontres internationales <invitations@raict.example>"),
        ("To", "Awa Diop <awa.diop@dakar.example>"),
        ("Reply-To", "=?utf-8?b?U2VjcsOpdGFyaWF0?= <secretariat@raict.example>"),
        ("Subject", "Invitation"),
        ("Content-Language", "fr"),
        ("List-Unsubscribe", "<https://raict.example/stop?g=42>, <mailto:stop@raict.example>"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ("MIME-Version", "1.0"),
    ]
    assert len(written) == 11


def test_headers_not_asked_for_are_not_there() -> None:
    """No clock is read for a Date, no language is guessed, nobody but the recipient is named."""
    written = [name for name, _ in headers(sent())]

    assert written == [
        "From",
        "To",
        "Subject",
        "Message-ID",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    ]


def test_contacts_and_guests_are_named() -> None:
    """A contact by its label in the language of the mail, a guest by her name; her language is that of the mail."""
    options: dict[str, Any] = {**PLAIN, "sender": CONTACT, "recipient": GUEST, "reply_to": CONTACT}
    french, english = mail.message(**options), mail.message(**options, language="en")

    assert str(french["From"]) == str(french["Reply-To"]) == "Secrétariat <invitations@raict.example>"
    assert str(french["To"]) == "Awa Diop <awa.diop@dakar.example>"
    assert (french["Content-Language"], english["Content-Language"]) == ("fr", "en")
    assert str(english["From"]) == "Office <invitations@raict.example>"


@pytest.mark.parametrize(
    ("given", "written", "post"),
    [
        ("https://raict.example/stop", "<https://raict.example/stop>", True),
        (("mailto:stop@raict.example?subject=stop",), "<mailto:stop@raict.example?subject=stop>", False),
        ("HTTPS://raict.example/été", "<https://raict.example/%C3%A9t%C3%A9>", True),
        ("https://raict.example/?q=?utf-8?q?x?=", "<https://raict.example/?q=%3Futf-8?q?x?=>", True),
        ("https://raict.example/" + "a" * 878, "<https://raict.example/" + "a" * 878 + ">", True),
    ],
    ids=["https", "mailto", "international", "encoded-word", "long"],
)
def test_ways_off_the_list(given: str | tuple[str, ...], written: str, post: bool) -> None:
    """An address or several, in ASCII; where one is `https` it is said that one POST is enough (RFC 8058)."""
    known = dict(headers(sent(list_unsubscribe=given)))

    assert known["List-Unsubscribe"] == written
    assert ("List-Unsubscribe-Post" in known) is post


# ---- the same values, the same bytes ---------------------------------------------------------------------------------


OTHERS: dict[str, Any] = {
    "sender": Mailbox(name="Rencontres", email="invitations@raict.example"),
    "recipient": Mailbox(name="Awa", email="awa.diop@dakar.example"),
    "subject": "Réponse !",
    "text": "Madame.",
    "html": None,
    "calendar": calendar(more="LOCATION:Dijon\r\n"),
    "attachments": FULL["attachments"][:1],
    "language": "en",
    "date": None,
    "reply_to": None,
    "list_unsubscribe": ("https://raict.example/stop?g=43",),
}


def test_same_values_same_bytes() -> None:
    """Nothing of the day, the process or chance is in a mail: another process writes the same."""
    program = "import sys; from tests.mail.made import FULL, sent; sys.stdout.buffer.write(sent(**FULL))"
    other = subprocess.run([sys.executable, "-O", "-c", program], capture_output=True, check=True).stdout

    assert sent(**FULL) == sent(**FULL) == other


@pytest.mark.parametrize("name", OTHERS)
def test_what_differs_is_another_mail(name: str) -> None:
    """Message-ID and boundaries follow from all that is said, and to whom: whatever differs, they differ."""
    one, other = sent(**FULL), sent(**{**FULL, name: OTHERS[name]})
    ids = [dict(headers(each))["Message-ID"] for each in (one, other)]

    assert ids[0] != ids[1]
    assert all(each.encode().strip(b"<>").split(b"@")[0] in data for each, data in zip(ids, (one, other), strict=True))


def test_message_id_may_have_a_domain_of_its_own() -> None:
    """Its right part is the sender's domain, or the one given."""
    usual, other = plain(), plain(message_id_domain="mail.raict.example")

    assert usual["Message-ID"].endswith("@raict.example>")
    assert other["Message-ID"] == usual["Message-ID"].replace("@", "@mail.")


@given(st.text("=_-123\n", max_size=200), st.binary(max_size=200))
@settings(max_examples=100)
def test_law_no_boundary_within(text: str, data: bytes) -> None:
    """A boundary stands where parts meet, and nowhere in what was put in, whatever that looks like."""
    key = re.search(b'"=_2_([0-9a-f]{40})"', sent(**FULL))
    assert key is not None
    inside = f"\n--=_1_{key[1].decode()}\n--=_2_{key[1].decode()}--\n"
    files = (Attachment(name="a", data=inside.encode() + data),)
    written = sent(text="A" + text + inside, html=inside, attachments=files)

    for boundary, times in ((b"=_1_", 4), (b"=_2_", 4)):
        assert written.count(boundary) == times
    assert tree(message_from_bytes(written, policy=default))[0] == "multipart/mixed"


def test_the_message_is_one_for_smtp() -> None:
    """It is an `EmailMessage` of `policy.SMTP`; its bytes are those that were read again, however long an address is."""
    long = Mailbox(name="A" * 70, email="a" * 64 + "@" + ".".join(["b" * 59] * 3) + ".example")
    message = full(recipient=long, calendar=None)

    assert type(message) is EmailMessage
    assert message.policy.linesep == "\r\n"
    assert message.as_bytes() == message.as_bytes() == full(recipient=long, calendar=None).as_bytes()
    assert f"\r\n <{long.email}>\r\n".encode() in message.as_bytes()
    assert message["To"].addresses[0].addr_spec == long.email


# ---- what is refused -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "code", "path"),
    [
        ({"sender": "a@b.example"}, "wrong-type", "sender"),
        ({"sender": Contact(label="Secrétariat")}, "mailbox-no-address", "sender"),
        ({"recipient": None}, "wrong-type", "recipient"),
        ({"recipient": (RECIPIENT, RECIPIENT)}, "wrong-type", "recipient"),
        ({"reply_to": "a@b.example"}, "wrong-type", "reply_to"),
        ({"subject": " "}, "empty", "subject"),
        ({"subject": "a" * 256}, "too-long", "subject"),
        ({"text": ""}, "empty", "text"),
        ({"text": b"x"}, "wrong-type", "text"),
        ({"text": "a" * (LONGEST_TEXT + 1)}, "too-long", "text"),
        ({"text": "a\x00"}, "control-character", "text"),
        ({"html": b"<p>"}, "wrong-type", "html"),
        ({"html": " \n"}, "empty", "html"),
        ({"html": ""}, "empty", "html"),
        ({"html": "a\x1b"}, "control-character", "html"),
        ({"html": "a\ud800"}, "lone-surrogate", "html"),
        ({"html": "a" * (LONGEST_HTML + 1)}, "too-long", "html"),
        ({"attachments": [PDF]}, "wrong-type", "attachments"),
        ({"attachments": (b"%PDF",)}, "wrong-type", "attachments[0]"),
        ({"attachments": (PDF,) * 21}, "too-many", "attachments"),
        ({"language": "français"}, "bad-language", "language"),
        ({"date": dt.datetime(2023, 6, 1, 10)}, "naive-instant", "date"),  # noqa: DTZ001 - a naive one is what is refused
        ({"list_unsubscribe": "http://raict.example/stop"}, "url-scheme", "list_unsubscribe[0]"),
        ({"list_unsubscribe": "tel:+33123456789"}, "url-scheme", "list_unsubscribe[0]"),
        ({"list_unsubscribe": "javascript:alert(1)"}, "url-scheme", "list_unsubscribe[0]"),
        ({"list_unsubscribe": "https://raict.example/\r\nBcc:x"}, "control-character", "list_unsubscribe[0]"),
        ({"list_unsubscribe": "https://raict.example/>,<x"}, "url-character", "list_unsubscribe[0]"),
        ({"list_unsubscribe": ("https://a.example", "https://a.example/" + "a" * 900)}, "too-long", "list_unsubscribe[1]"),
        ({"list_unsubscribe": ("https://a.example",) * 4}, "too-many", "list_unsubscribe"),
        ({"list_unsubscribe": None}, "wrong-type", "list_unsubscribe"),
        ({"list_unsubscribe": (None,)}, "wrong-type", "list_unsubscribe[0]"),
        ({"message_id_domain": "raict"}, "bad-domain", "message_id_domain"),
        ({"message_id_domain": "raict.example>\r\nBcc:x"}, "bad-domain", "message_id_domain"),
    ],
)
def test_what_no_mail_is_made_of(options: dict[str, Any], code: str, path: str) -> None:
    """Each argument that cannot be is refused by its name."""
    with refused(code, path):
        plain(**options)


def test_files_are_counted_together() -> None:
    """Eighteen mebibytes is what all files of a mail may come to."""
    half = Attachment(name="a", data=b"a" * (10 * 2**20))

    with refused("too-large", "attachments", limit=18 * 2**20):
        plain(attachments=(half, half))


def test_limits_are_those_promised() -> None:
    """The documentation names them."""
    assert (LONGEST_TEXT, LONGEST_HTML, LONGEST_UNSUBSCRIBE) == (100_000, 500_000, 900)
    assert SENDER.email == CONTACT.email
