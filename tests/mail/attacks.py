"""Attempts to add a header, a person or a part to a mail from within a name, a subject, an address or a file's name.

Every door into a mail is tried with every payload: each must be refused, or arrive exactly, and leave everything else as it
is. Nothing here asserts, so that `python -O -m tests.mail.attacks` tries the same; it prints what it found as JSON.
"""

import base64
import json
import re
import sys
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import compat32, default
from email.utils import getaddresses
from functools import partial
from typing import Any, NamedTuple

import raict
from raict import mail
from raict.guests import Guest
from raict.mail import Attachment, Mailbox
from tests.mail.made import FULL, headers

__all__ = ["DOORS", "PAYLOADS", "Report", "attack", "harm"]

BCC = "Bcc: evil@x.example"
ENDS = {
    "CRLF": "\r\n",
    "LF": "\n",
    "CR": "\r",
    "VT": "\v",
    "FF": "\f",
    "FS": "\x1c",
    "GS": "\x1d",
    "RS": "\x1e",
    "NEL": "\x85",
    "LS": "\u2028",
    "PS": "\u2029",
    "NUL": "\0",
    "fold": "\r\n ",
    "LF-tab": "\n\t",
    "literal": "\\r\\n",
    "percent": "%0D%0A",
}
PAYLOADS: dict[str, str] = {
    **{f"{name}-header": f"A{end}{BCC}" for name, end in ENDS.items()},
    **{f"{name}-first": f"{end}{BCC}" for name, end in ENDS.items()},
    **{f"{name}-body": f"A{end}{end}<script>" for name, end in ENDS.items()},
    **{f"{name}-last": f"A{end}" for name, end in ENDS.items()},
    "q": "Jean =?utf-8?Q?=0ABcc:_evil@x.example?=",
    "q-small": "=?utf-8?q?=0D=0ABcc:_evil@x.example?=",
    "b": f"=?utf-8?b?{base64.b64encode(chr(10).encode() + BCC.encode()).decode()}?=",
    "b-latin": f"Jean =?iso-8859-1?B?{base64.b64encode((chr(13) + chr(10) + BCC).encode()).decode()}?= x",
    "utf-7": "=?utf-7?Q?+AAo-Bcc:_evil@x.example?=",
    "utf-16": "=?utf-16?b?AEEACgBC?=",
    "language": "=?utf-8*fr?Q?=0ABcc:_evil@x.example?=",
    "two-words": "=?utf-8?q?Jean?= =?utf-8?q?=0ABcc:_evil@x.example?=",
    "glued": "x=?utf-8?q?=0ABcc:_evil@x.example?=y",
    "folded": "=?utf-8?q?Jean?=\r\n =?utf-8?q?=0ABcc:_evil@x.example?=",
    "half": "=?utf-8?q?=0ABcc:_evil@x.example",
    "nested": "=?utf-8?b?" + base64.b64encode(b"=?utf-8?q?=0ABcc:_evil@x.example?=").decode() + "?=",
    "nested-q": "=?utf-8?q?=3D=3Futf-8=3Fq=3F=0ABcc:_evil@x.example=3F=3D?=",
    "encoded-address": "=?utf-8?q?evil=40x.example=3E=20?=",
    "encoded-comma": "=?utf-8?q?a=2C_evil@x.example?=",
    "closed": 'Jean" <evil@x.example>, "X',
    "comma": "Jean, evil@x.example",
    "angle": "Jean <evil@x.example>",
    "address": "evil@x.example",
    "semicolon": "undisclosed: evil@x.example;",
    "comment": "Jean (maire, =?utf-8?q?x?=) (",
    "backslash": 'Jean\\" <evil@x.example>\\',
    "quotes": '""',
    "french": 'Jean "Jo" O\'Neil, maire <x>',
    "question": "Réponse ?",
    "spaces": "  deux  espaces  ",
    "long": "é" * 200,
    "long-word": "x" * 200,
    "boundary": "--=_1_\r\n--=_2_",
    "parameter": 'a"; filename="b.exe',
    "rfc2231": "utf-8''%0D%0ABcc:%20evil@x.example",
    "percent": "%0aBcc%3a",
    "surrogate": "A\ud800",
    "override": "A\u202eB",
    "empty": "",
}

Door = Callable[[str], dict[str, Any]]


def _named(which: str, email: str, said: str) -> dict[str, Any]:
    return {which: Mailbox(name=said, email=email)}


def _file(said: str) -> dict[str, Any]:
    return {"attachments": (Attachment(name=said, data=b"%PDF", content_type="application/pdf"),)}


def _guest(said: str) -> dict[str, Any]:
    name = raict.PersonName(given=said, family="Diop")
    return {"recipient": Guest(id="awa", name=name, email="awa.diop@dakar.example", language="fr")}


def _contact(said: str) -> dict[str, Any]:
    return {"sender": raict.Contact(label=said, email="invitations@raict.example")}


DOORS: dict[str, Door] = {
    "subject": lambda said: {"subject": said},
    "sender's name": partial(_named, "sender", "invitations@raict.example"),
    "recipient's name": partial(_named, "recipient", "awa.diop@dakar.example"),
    "reply_to's name": partial(_named, "reply_to", "secretariat@raict.example"),
    "contact's label": _contact,
    "guest's given name": _guest,
    "file's name": _file,
    "file's name with an end": lambda said: _file(said + ".pdf"),
    "file's type": lambda said: {"attachments": (Attachment(name="a", data=b"", content_type="application/pdf" + said),)},
    "sender's address": lambda said: {"sender": Mailbox(email="invitations@raict.example" + said)},
    "recipient's address": lambda said: {"recipient": Mailbox(email="awa.diop@dakar.example" + said)},
    "recipient's address before": lambda said: {"recipient": Mailbox(email=said + "awa.diop@dakar.example")},
    "recipient's local part": lambda said: {"recipient": Mailbox(email="awa" + said + "@dakar.example")},
    "reply_to's address": lambda said: {"reply_to": Mailbox(email="secretariat@raict.example" + said)},
    "language": lambda said: {"language": "fr" + said},
    "unsubscribe": lambda said: {"list_unsubscribe": "https://raict.example/stop" + said},
    "unsubscribe by mail": lambda said: {
        "list_unsubscribe": ("https://raict.example/stop", "mailto:stop@raict.example?subject=" + said)
    },
    "domain": lambda said: {"message_id_domain": "raict.example" + said},
    "text": lambda said: {"text": said},
    "html": lambda said: {"html": said},
}


class Report(NamedTuple):
    """How many attempts there were, how many of them were refused, and which ones left a mark."""

    tried: int
    refused: int
    leaks: list[str]


def words(value: str) -> str:
    """A header's value, its encoded words decoded by the letter of RFC 2047, by nobody's reader but these lines."""
    value = re.sub(r"\?= =\?utf-8\?b\?", "?==?utf-8?b?", value)
    pieces = re.findall(r"=\?utf-8\?b\?([A-Za-z0-9+/=]*)\?=|([^=]+|=)", value)
    return b"".join(base64.b64decode(word) if word else plain.encode() for word, plain in pieces).decode()


def harm(message: EmailMessage, options: dict[str, Any]) -> Iterator[str]:
    """What is not as it was put in, as three readers see it: plain lines, and `email` by both policies."""
    data = message.as_bytes()
    expected = {name: options[name] for name in ("sender", "recipient", "reply_to")}
    people = {name: Mailbox.of(who, "fr") for name, who in expected.items()}
    wanted: dict[str, Mailbox] = dict(zip(("From", "To", "Reply-To"), people.values(), strict=True))
    written = headers(data)
    if [name for name, _ in written] != _NAMES:
        yield f"headers {[name for name, _ in written]}"
    known = dict(written)
    if words(known["Subject"]) != options["subject"]:
        yield f"subject {known['Subject']!a}"
    for name, mailbox in wanted.items():
        if known[name] != mailbox.email and not known[name].endswith(f" <{mailbox.email}>"):
            yield f"{name} {known[name]!a}"
        if mailbox.name is not None and words(known[name].rpartition(" ")[0]) != mailbox.name:
            yield f"{name} {known[name]!a}"
    for policy in (default, compat32):
        yield from _harm_read(message_from_bytes(data, policy=policy), wanted, options)


def _harm_read(read: Any, wanted: dict[str, Mailbox], options: dict[str, Any]) -> Iterator[str]:
    modern, parts = read.policy is default, list(read.walk())
    if read.keys() != _NAMES or any(part.defects for part in parts) or len(parts) != 5 + len(options["attachments"]):
        yield f"{read.keys()}, {len(parts)} parts"
    for name, mailbox in wanted.items():
        pairs = [("", each.addr_spec) for each in read[name].addresses] if modern else getaddresses([read[name]])
        if [address for _, address in pairs] != [mailbox.email]:
            yield f"{name}, modern: {modern}"
    names = [part.get_filename() for part in parts if part.get_filename() is not None]
    if names != [each.name for each in options["attachments"]]:
        yield f"files {names!a}"


_NAMES = [
    *("Date", "From", "To", "Reply-To", "Subject", "Message-ID", "Content-Language"),
    *("List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Content-Type"),
]


def attack(doors: dict[str, Door] = DOORS) -> Report:
    """Try every payload at every door."""
    tried = refused = 0
    leaks: list[str] = []
    for door, opened in doors.items():
        for name, payload in PAYLOADS.items():
            tried += 1
            try:
                options = {**FULL, **opened(payload)}
                message = mail.message(**options)
            except raict.InvalidValue as refusal:
                refused += 1
                codes = [problem.code for problem in refusal.problems]
                if "message-changed" in codes:  # the last wall must never be the only one
                    leaks.append(f"{door}, {name}: {codes}")
            else:
                leaks += [f"{door}, {name}: {each}" for each in harm(message, options)]
    return Report(tried, refused, leaks)


if __name__ == "__main__":
    json.dump({"optimized": sys.flags.optimize, "version": sys.version_info[:3], "mail": attack()}, sys.stdout)
