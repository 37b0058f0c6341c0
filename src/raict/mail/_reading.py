"""A mail read again from its own bytes, by both readers of the standard library, before anybody gets it.

The bytes are ours, and so is every check before them; this one asks whether a reader finds in them what was put in, and nobody
and nothing besides. It names the header that differs and never shows what stands in it.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from raict.errors import visible
from raict.mail._parts import Leaf
from raict.mail._people import Mailbox
from raict.model.text import refuse

if TYPE_CHECKING:
    from email.message import EmailMessage

__all__ = ["Header", "verified"]

_LONGEST_LINE = 998  # RFC 5322 §2.1.1
_ALLOWED = bytes([9, 10, 13, *range(32, 127)])


class Header(NamedTuple):
    """What a reader must find in one header."""

    name: str
    value: str | Mailbox | None
    """Words as they were before they were encoded; None where the parts tell."""


def verified(data: bytes, headers: list[Header], leaves: tuple[Leaf, ...]) -> "EmailMessage":
    """The message that these bytes are.

    Raises:
        InvalidValue: `message-changed`, where a reader finds anything but what was put in.
    """
    from email.errors import MessageError
    from email.message import EmailMessage
    from email.parser import BytesParser
    from email.policy import SMTP, compat32

    if not _is_mail(data):
        refuse("message-changed", name="CRLF")
    # Both readers part headers and bodies by the same code. The older way to read values comes first, for it is quick; then each
    # part gets the modern one for good. It is to fold nothing anew when it is written again: its bytes stay those read here.
    message: Any = BytesParser(EmailMessage, policy=compat32).parsebytes(data)  # the stubs bind a class to one policy
    try:
        changed = next(_changes_by_older(message, headers, leaves), None)
        modern = SMTP.clone(refold_source="none")
        for part in message.walk():
            part.policy = modern
        changed = changed or next(_changes_by_modern(message, headers, leaves), None)
        if changed is None and message.as_bytes() != data:
            changed = "CRLF"
    except (MessageError, LookupError, ValueError, TypeError, AttributeError):  # a reader that stumbles
        changed = "MIME"
    if changed is not None:
        refuse("message-changed", name=visible(changed))
    read: EmailMessage = message
    return read


def _is_mail(data: bytes) -> bool:
    """Whether it is printable ASCII in lines that end in CRLF, none too long."""
    lines = data.split(b"\r\n")
    ends = len(lines) - 1 == data.count(b"\r") == data.count(b"\n")
    return ends and max(map(len, lines)) <= _LONGEST_LINE and not data.translate(None, _ALLOWED)


def _changes_by_older(message: Any, headers: list[Header], leaves: tuple[Leaf, ...]) -> Iterator[str]:
    """The name of each thing that the older reader (`compat32`) does not find as it was put in."""
    names, found = [header.name for header in headers], list(message)
    yield from (name for name in found if name not in names or found.count(name) > 1)
    if found != names:
        yield "headers"
    yield from (name for name, value in headers if value is not None and _older_says(message[name], value) != value)
    parts = list(message.walk())
    if any(part.defects for part in parts) or tuple(map(_older_leaf, parts)) != leaves:
        yield "MIME"


def _older_says(header: str, value: str | Mailbox) -> object:
    from email.utils import getaddresses

    if isinstance(value, str):
        return _decoded(header)
    found = [(email, _decoded(name)) for name, email in getaddresses([header])]
    return Mailbox(email=found[0][0], name=found[0][1] or None) if len(found) == 1 else found


def _decoded(text: str) -> str:
    from email.header import decode_header, make_header

    return str(make_header(decode_header(text))) if "=?" in text else text.replace("\r\n", "")


def _older_leaf(part: Any) -> Leaf:
    kind = part.get_content_type()
    if part.is_multipart():
        return Leaf(kind)
    method, component = (part.get_param(name) for name in ("method", "component"))
    data = part.get_payload(decode=True)
    return Leaf(kind, part.get_content_charset(), method, component, part.get_filename(), data)


def _changes_by_modern(message: Any, headers: list[Header], leaves: tuple[Leaf, ...]) -> Iterator[str]:
    """The name of each thing that the modern reader (`default`, `SMTP`) does not find as it was put in."""
    for name, value in headers:
        header = message[name]
        if header.defects or (value is not None and not _modern_says(header, value)):
            yield name
    for part, leaf in zip(message.walk(), leaves, strict=True):
        kind, disposition = part["Content-Type"], part["Content-Disposition"]
        charset, method, component = (kind.params.get(name) for name in ("charset", "method", "component"))
        filename = None
        if disposition is not None:
            filename = disposition.params.get("filename", "") if disposition.content_disposition == "attachment" else ""
        found = Leaf(kind.content_type, charset and charset.lower(), method, component, filename, leaf.data)
        if found != leaf or kind.defects or (disposition is not None and disposition.defects):
            yield "MIME"


def _modern_says(header: Any, value: str | Mailbox) -> bool:
    """Whether a header says what was put in.

    In names the modern reader takes two spaces for one, and puts one between two encoded words against RFC 2047 §6.2, until it is
    mended; the older one has seen that they are right.
    """
    if isinstance(value, str):
        return str(header) == value
    found = [(each.addr_spec, _tight(each.display_name)) for each in header.addresses]
    return found == [(value.email, _tight(value.name or ""))]


def _tight(name: str) -> str:
    return "".join(name.split())
