"""Mails that a stranger wrote: where the calendar is in one, and what it is without (RFC 5322, 2045, 3464, 6047).

A reader of our own, because that of the standard library looks up encodings by the name a stranger gives, goes as deep as a mail
is nested, and on older interpreters takes the square of a header's length. Only what is needed here is read: which parts
there are, of what type, and the octets of two of them. A message inside the message is never entered: it speaks for nobody.
"""

import re
from binascii import Error as Base64Error
from binascii import a2b_base64, a2b_qp
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from raict.errors import visible
from raict.model.text import refuse

__all__ = ["Failure", "Mail", "Nature", "read_mail"]

MOST_PARTS: Final = 100
"""Parts of one mail."""
DEEPEST: Final = 10
"""Parts within each other."""
_LONGEST_HEADER, _LONGEST_BOUNDARY = 4000, 200

_HEADER = rb"(?m)^([!-9;-~]+)[ \t]*:[ \t]*(.*)$"
_PARAMETER = r';\s*([A-Za-z0-9_-]+)\*?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))'
_MAIL_HEADERS = frozenset(
    {"from", "date", "received", "subject", "to", "mime-version", "content-type", "message-id", "return-path"}
)
_WORDS, _IN_ANGLES = r"[^\s<>,;:\"()]+", "<([^<>]*)>"
# By every name under which somebody's program writes them: an encoding is never looked up by the name a stranger gives.
_ENCODINGS: Final = {
    "": "utf-8",
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "iso-8859-1": "iso-8859-1",
    "latin1": "iso-8859-1",
    "iso-8859-15": "iso-8859-15",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
}


class Nature(Enum):
    """What a mail is that carries no calendar."""

    WORDS = "words"
    AUTOMATIC = "automatic"
    RECEIPT = "receipt"
    DELIVERY = "delivery"


class Failure(NamedTuple):
    """What a report of delivery says of one recipient (RFC 3464 §2.3)."""

    addresses: tuple[str, ...]
    """The address, as it was first and as it was last."""
    action: str
    """`failed`, `delayed`, `delivered`, `relayed` or `expanded`."""
    status: str | None
    """Three numbers with dots (RFC 3463), where they are given."""


class Mail(NamedTuple):
    """What is read of a mail."""

    nature: Nature
    sender: str | None
    """The address in From, which proves nothing."""
    calendar: bytes | None = None
    """The octets of its calendar, in UTF-8."""
    method: str | None = None
    """What the type of that part says of METHOD, in capitals."""
    failures: tuple[Failure, ...] = ()
    """Of a report of delivery, what it says of each recipient."""


class _Part(NamedTuple):
    headers: dict[str, str]
    """By name in small letters; of several, the first."""
    body: bytes

    def type(self) -> str:
        """The media type, in small letters."""
        return self.headers.get("content-type", "text/plain").partition(";")[0].strip().lower()

    def param(self, header: str, name: str) -> str | None:
        """A parameter of a header."""
        for key, quoted, bare in re.findall(_PARAMETER, self.headers.get(header, "")):
            if key.lower() == name:
                return re.sub(r"\\(.)", r"\1", quoted) if quoted else bare
        return None

    def is_calendar(self) -> bool:
        names = (self.param("content-disposition", "filename"), self.param("content-type", "name"))
        by_name = any(name is not None and name.lower().endswith(".ics") for name in names)
        return self.type() in {"text/calendar", "application/ics"} or (
            by_name and not self.type().startswith(("multipart/", "message/"))
        )

    def octets(self) -> bytes:
        """What it holds, as it was before it was encoded."""
        encoding = self.headers.get("content-transfer-encoding", "").strip().lower()
        try:
            if encoding == "base64":
                return a2b_base64(self.body)
        except Base64Error:
            refuse("reply-mail-shape")
        return a2b_qp(self.body) if encoding == "quoted-printable" else self.body

    def calendar(self) -> bytes:
        """The calendar it holds, in UTF-8."""
        charset = (self.param("content-type", "charset") or "").lower()
        encoding = _ENCODINGS.get(charset)
        if encoding is None:
            refuse("reply-charset", value=visible(charset))
        octets = self.octets()
        try:
            return octets if encoding == "utf-8" else octets.decode(encoding).encode()
        except UnicodeDecodeError:
            refuse("reply-charset", value=visible(charset))


def _part(data: bytes) -> _Part:
    end = re.search(rb"(?:\A|\r?\n)\r?\n", data)
    head, body = (data, b"") if end is None else (data[: end.start()], data[end.end() :])
    headers: dict[str, str] = {}
    for name, value in re.findall(_HEADER, re.sub(rb"\r?\n[ \t]+", b" ", head)):
        headers.setdefault(name.decode("ascii").lower(), value.decode("ascii", "replace").strip())
    return _Part({name: value for name, value in headers.items() if len(value) <= _LONGEST_HEADER}, body)


def _inside(part: _Part, depth: int = 1) -> Iterator[_Part]:
    """A part, and all parts of it."""
    yield part
    if not part.type().startswith("multipart/"):
        return
    boundary = part.param("content-type", "boundary") or ""
    if not 0 < len(boundary) <= _LONGEST_BOUNDARY:
        refuse("reply-mail-shape")
    if depth == DEEPEST:
        refuse("reply-mail-parts", parts=MOST_PARTS, depth=DEEPEST)
    limits = rb"(?m)^--" + re.escape(boundary.encode("ascii", "replace")) + rb"(--)?[ \t]*\r?$"
    begun: int | None = None
    for limit in re.finditer(limits, part.body):
        if begun is not None:
            yield from _inside(_part(part.body[begun : limit.start()].removesuffix(b"\n").removesuffix(b"\r")), depth + 1)
        if limit[1]:
            return
        begun = limit.end() + 1  # after the line feed
    if begun is not None:
        yield from _inside(_part(part.body[begun:]), depth + 1)


def read_mail(data: bytes) -> Mail:
    """Read a mail.

    Raises:
        InvalidValue: for what is none, cannot be taken apart, or has more parts than anybody would write.
    """
    if data.startswith(b"From "):  # the separator of an mbox, which is no header
        data = data.partition(b"\n")[2]
    whole = _part(data)
    if not _MAIL_HEADERS & whole.headers.keys():
        refuse("reply-no-mail")
    parts: list[_Part] = []
    for part in _inside(whole):
        parts.append(part)
        if len(parts) > MOST_PARTS:
            refuse("reply-mail-parts", parts=MOST_PARTS, depth=DEEPEST)
    sender = _address(whole.headers.get("from", ""))
    if failures := tuple(_failures(whole, parts)):
        return Mail(Nature.DELIVERY, sender, failures=failures)
    calendars = [part for part in parts if part.is_calendar()]
    if calendars and whole.type() != "multipart/report":
        first, *others = [part.calendar() for part in calendars]
        if any(_comparable(each) != _comparable(first) for each in others):
            refuse("reply-calendars")
        methods = [part.param("content-type", "method") for part in calendars]
        method = next((each.upper() for each in methods if each), None)
        return Mail(Nature.WORDS, sender, first, method)
    return Mail(_nature(whole, parts), sender)


def _comparable(calendar: bytes) -> bytes:
    return calendar.replace(b"\r\n", b"\n").strip()


def _address(header: str) -> str | None:
    """The one address in a header, in angles or bare; of several none is whose, nor is one in a comment."""
    found = _addresses(" ".join(re.findall(_IN_ANGLES, header))) or _addresses(header)
    return found[0] if len(found) == 1 else None


def _addresses(text: str) -> list[str]:
    return [word for word in re.findall(_WORDS, text) if word.strip("@").count("@") == 1]


def _nature(whole: _Part, parts: list[_Part]) -> Nature:
    headers = whole.headers
    if any(part.type() == "message/disposition-notification" for part in parts):
        return Nature.RECEIPT
    by_itself = headers.get("auto-submitted", "no").partition(";")[0].strip().lower() != "no"
    answering = headers.get("precedence", "").lower() in {"auto_reply", "auto-reply", "bulk", "junk"}
    marked = not headers.keys().isdisjoint({"x-autoreply", "x-autorespond", "x-autoresponder"})
    bounced = headers.get("return-path", "").strip() == "<>" or whole.type() == "multipart/report"
    return Nature.AUTOMATIC if by_itself or answering or marked or bounced else Nature.WORDS


def _failures(whole: _Part, parts: list[_Part]) -> Iterator[Failure]:
    """What a report of delivery says; where there is none, what a header of Exim and Google's says of addresses that failed."""
    reports = [part for part in parts if part.type() in {"message/delivery-status", "message/global-delivery-status"}]
    for report in reports:
        for block in re.split(rb"\r?\n[ \t]*\r?\n", report.octets(), maxsplit=MOST_PARTS):
            fields = _part(block.strip() + b"\r\n\r\n").headers
            final, original = (_typed(fields.get(name, "")) for name in ("final-recipient", "original-recipient"))
            action = fields.get("action", "").partition(";")[0].partition(" ")[0].lower()
            if action and (final or original):
                status = re.match(r"[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])", fields.get("status", ""))
                yield Failure(tuple(filter(None, (original, final))), action, status and status[0])
    if not reports:
        yield from (Failure((each,), "failed", None) for each in _addresses(whole.headers.get("x-failed-recipients", "")))


def _typed(field: str) -> str | None:
    """The address of `rfc822; awa@dakar.example`."""
    return _address(field.partition(";")[2])
