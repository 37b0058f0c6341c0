"""A reader that others wrote finds in a mail what was put in: postal-mime, of another language and other hands."""

import base64
from typing import Any

import pytest

from raict import mail
from raict.mail import Attachment, Mailbox
from tests.mail.made import FULL, PLAIN, calendar
from tests.readers.javascript import read_with_postal_mime

pytestmark = pytest.mark.node

WORDS = [
    "Réponse ?",
    'Jean "Jo" O\'Neil, maire <x>',
    "Dupont, Jean",
    "=?utf-8?Q?=0ABcc:_evil@x.example?=",
    "=?utf-8?b?" + base64.b64encode(b"\nBcc: evil@x.example").decode() + "?=",
    'Jean" <evil@x.example>, "X',
    "evil@x.example",
    "L’été à l’Élysée : « Où ? » —" * 8,
    "السلام عليكم",
    "👩‍👩‍👧‍👦" * 20,
    "a;b:c (d) [e] \\ @",
]
NAMES = ["Programme.pdf", "Été à « Dijon » (2).pdf", "a'b%20c;.pdf", "é" * 120, "日本語.pdf", "a b-c_d.tar.gz"]


def test_words_people_and_files_arrive() -> None:
    """Subjects, names of people and of files, whatever stands in them; one recipient, nobody in copy, and no header more."""
    options: list[dict[str, Any]] = [
        {**FULL, "subject": words, "recipient": Mailbox(name=words, email="awa.diop@dakar.example")} for words in WORDS
    ]
    for given, read in zip(options, _read(options), strict=True):
        assert read["subject"] == given["subject"]
        assert read["to"] == [[given["recipient"].name, "awa.diop@dakar.example"]]
        assert read["from"] == ["Rencontres internationales", "invitations@raict.example"]
        assert read["replyTo"] == [["Secrétariat", "secretariat@raict.example"]]
        assert (read["cc"], read["bcc"]) == ([], [])
        assert read["headers"] == [
            *("date", "from", "to", "reply-to", "subject", "message-id", "content-language"),
            *("list-unsubscribe", "list-unsubscribe-post", "mime-version", "content-type"),
        ]


def test_parts_arrive() -> None:
    """Text, page, invitation and files: what each is, what it is called and what is in it."""
    files = tuple(
        Attachment(name=name, data=bytes(range(256)) * n, content_type="application/pdf") for n, name in enumerate(NAMES)
    )
    (read,) = _read([{**FULL, "attachments": files, "calendar": calendar(method="METHOD:CANCEL\r\n")}])
    invitation, *rest = read["parts"]

    assert read["text"].strip() == FULL["text"].strip()
    assert read["html"].strip() == FULL["html"].strip()
    assert (invitation["type"], invitation["method"], invitation["disposition"]) == ("text/calendar", "CANCEL", None)
    # postal-mime gives text with LF, whatever came.
    assert base64.b64decode(invitation["data"]) == calendar(method="METHOD:CANCEL\r\n").replace(b"\r\n", b"\n")
    assert [each["name"] for each in rest] == NAMES
    assert [base64.b64decode(each["data"]) for each in rest] == [each.data for each in files]
    assert {(each["type"], each["disposition"]) for each in rest} == {("application/pdf", "attachment")}


def test_text_alone_arrives() -> None:
    """A mail without parts is read as one."""
    (read,) = _read([PLAIN])

    assert (read["text"].strip(), read["html"], read["parts"]) == (PLAIN["text"].strip(), "", [])


def _read(options: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return read_with_postal_mime(mail.message(**each).as_bytes() for each in options)
