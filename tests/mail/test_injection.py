"""Nobody is added to a mail and nothing begins in it from within: every door, every payload, under -O too."""

import json
import subprocess
import sys
from collections.abc import Callable
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raict import InvalidValue, mail
from raict.mail import Mailbox
from raict.strategies import hostile_texts, refused_texts, texts
from tests.mail.attacks import DOORS, PAYLOADS, Door, attack, harm, words
from tests.mail.made import FULL, full, headers, plain
from tests.refusals import refused

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("door", DOORS)
def test_no_mail_is_broken_from_within(door: str) -> None:
    """Each payload is refused or arrives exactly; the headers, the one recipient, the parts and the files are those put in."""
    report = attack({door: DOORS[door]})

    assert report.leaks == []
    assert report.tried == len(PAYLOADS)
    assert 0 < report.refused <= report.tried


def test_nothing_rests_on_assert() -> None:
    """The same in a process without asserts."""
    command = [sys.executable, "-O", "-m", "tests.mail.attacks"]
    run = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", timeout=600, cwd=ROOT)
    found = json.loads(run.stdout)
    tried, refused, leaks = found["mail"]

    assert found["optimized"] == 1
    assert leaks == []
    assert tried == len(DOORS) * len(PAYLOADS)
    assert tried * 0.5 < refused < tried * 0.9


def _about(subject: str) -> object:
    return plain(subject=subject)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\0"], ids=ascii)
@pytest.mark.parametrize(
    ("field", "make"),
    [
        ("subject", _about),
        ("name", DOORS["sender's name"]),
        ("name", DOORS["file's name"]),
    ],
    ids=["subject", "person", "file"],
)
def test_whatever_ends_a_line_is_refused_by_name(field: str, make: Callable[[str], object], end: str) -> None:
    """No character that any reader takes for the end of a line comes into a header."""
    code = "line-break" if end in {"\n", "\u2028", "\u2029"} else "control-character"

    with refused(code, field):
        make(f"A{end}Bcc: evil@x.example")


@pytest.mark.parametrize(
    "said",
    [
        "Réponse ?",
        'Jean "Jo" O\'Neil, maire <x>',
        "=?utf-8?Q?=0ABcc:_evil@x.example?=",
        "=?utf-8?q?=3D=3Futf-8=3Fq=3F=0ABcc:_evil@x.example=3F=3D?=",
        "x=?utf-8?q?y?=z",
        "evil@x.example, b@y.example",
        " a  b ",
        '(maire) \\ " ; : @ . [] <>',
        "السلام عليكم 👩‍👩‍👧‍👦 " * 8,
        "A" * 255,
        "é" * 255,
        "👩" * 255,
    ],
)
def test_ordinary_words_arrive_exactly(said: str) -> None:
    """A subject and a name are any words: quotes, brackets, commas and what looks like an encoded word are words too."""
    options: dict[str, Any] = {**FULL, "subject": said, "recipient": Mailbox(name=said, email="awa.diop@dakar.example")}
    message = mail.message(**options)
    known = dict(headers(message.as_bytes()))

    assert words(known["Subject"]) == words(known["To"].rpartition(" ")[0]) == said
    assert str(message["Subject"]) == said
    assert list(harm(message, options)) == []
    assert max(map(len, message.as_bytes().split(b"\r\n"))) <= 76


@given(texts() | hostile_texts(), texts() | hostile_texts())
@settings(max_examples=150)
def test_law_words_of_headers_arrive(subject: str, name: str) -> None:
    """Every text that a value may hold arrives in a subject and in a name as the value holds it."""
    recipient = Mailbox(name=name, email="awa.diop@dakar.example")
    options: dict[str, Any] = {**FULL, "subject": subject, "recipient": recipient}
    message = mail.message(**options)
    options["subject"] = str(message["Subject"])

    assert list(harm(message, options)) == []
    assert mail.message(**options).as_bytes() == message.as_bytes()


@given(st.sampled_from(["subject", "text"]), refused_texts().filter(lambda text: len(text) < 1000))
@settings(max_examples=60)
def test_law_what_no_text_may_hold_is_refused(name: str, text: str) -> None:
    """What every other value refuses, a subject refuses; a text may have several lines, and nothing else besides."""
    places: list[str] = []
    try:
        message = full(**{name: text})
    except InvalidValue as refusal:
        places = [problem.path for problem in refusal.problems]
    else:
        assert name == "text"
        assert len(text.splitlines()) > 1
        assert list(harm(message, FULL)) == []
    assert places in ([], [name])


def _joined(name: str) -> EmailMessage:
    message = _blank()
    message["To"] = f"{name} <awa.diop@dakar.example>"
    return message


def _by_formataddr(name: str) -> EmailMessage:
    message = _blank()
    message["To"] = formataddr((name, "awa.diop@dakar.example"))
    return message


def _blank() -> EmailMessage:
    message = full()
    message.policy = SMTP
    del message["To"]
    return message


@pytest.mark.parametrize(
    ("writer", "name"),
    [
        (_joined, "Jean, evil@x.example"),
        (_joined, 'Jean" <evil@x.example>, "X'),
        (_joined, "Jean =?utf-8?q?a=2C_evil@x.example?="),
        (_by_formataddr, 'x"\u2028"'),
    ],
)
def test_a_writer_that_leaks_is_found(writer: Callable[[str], EmailMessage], name: str) -> None:
    """The attempts find the faults of those who join a name and an address, and of the interpreter's own functions."""
    try:
        found = list(harm(writer(name), {**FULL, "recipient": Mailbox(name="Jean", email="awa.diop@dakar.example")}))
    except (ValueError, KeyError, IndexError):
        found = ["unreadable"]

    assert found


def test_a_second_recipient_is_found() -> None:
    """The attempts see a Bcc that a header brought in, and a name that has become another."""
    message = full()
    message["Bcc"] = Address(addr_spec="evil@x.example")
    door: Door = lambda said: {"subject": said}  # noqa: E731 - a door is a function of one text

    assert any("Bcc" in each for each in harm(message, FULL))
    assert list(harm(full(), {**FULL, "subject": "Autre"})) != []
    assert attack({"subject": door}).tried == len(PAYLOADS)
