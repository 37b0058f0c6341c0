"""The tree of parts (RFC 2046), written whole: text, HTML and calendar as alternatives of each other, files beside them.

A part says what it is, and what a reader must find in it once it is decoded.
"""

from binascii import b2a_base64, b2a_qp
from typing import NamedTuple

from raict.mail._attachments import Attachment
from raict.mail._calendar import Scheduling
from raict.mail._headers import parameter

__all__ = ["Leaf", "Part", "tree"]

_LINE = 57  # octets that come to 76 characters


class Leaf(NamedTuple):
    """What a reader must find: in a part that holds others, its type alone."""

    content_type: str
    charset: str | None = None
    method: str | None = None
    component: str | None = None
    filename: str | None = None
    data: bytes | None = None


class Part(NamedTuple):
    """One part: its own headers, its body in transfer encoding, and what a reader must find in it and below."""

    headers: tuple[tuple[str, str], ...]
    body: bytes
    leaves: tuple[Leaf, ...]


def tree(text: str, html: str | None, calendar: Scheduling | None, attachments: tuple[Attachment, ...], key: str) -> Part:
    """The part that is the mail; `key` is what its boundaries are made of."""
    shown = [_words("plain", text)]
    if html is not None:
        shown.append(_words("html", html))
    if calendar is not None:
        shown.append(_invitation(calendar))
    # The last alternative is the richest (RFC 2046 §5.1.4): mail programs with a calendar show its buttons.
    content = shown[0] if len(shown) == 1 else _several("alternative", shown, f"=_1_{key}")
    if not attachments:
        return content
    return _several("mixed", [content, *map(_file, attachments)], f"=_2_{key}")


def _words(subtype: str, text: str) -> Part:
    """Text in its canonical form: UTF-8, CRLF, a line end at its end."""
    octets = (text if text.endswith("\n") else text + "\n").replace("\n", "\r\n").encode()
    # Quoted-printable can be read as it is, French too; where it would say six signs for most letters, base64. So too for a line
    # that begins with « From »: old mailboxes, and smtplib.SMTP.send_message, put a sign before it.
    quoted = b2a_qp(octets)
    legible = len(quoted) <= 3 * len(text) and not quoted.startswith(b"From ") and b"\nFrom " not in quoted
    body, encoding = (quoted, "quoted-printable") if legible else (_base64(octets), "base64")
    headers = (("Content-Type", f"text/{subtype}; charset=utf-8"), ("Content-Transfer-Encoding", encoding))
    return Part(headers, body, (Leaf(f"text/{subtype}", "utf-8", data=octets),))


def _invitation(calendar: Scheduling) -> Part:
    """As RFC 6047 §2.4 has it. No Content-Disposition: a calendar marked as a file gets no buttons."""
    kind = f"text/calendar; method={calendar.method}; charset=UTF-8;\r\n component={calendar.component}"
    leaf = Leaf("text/calendar", "utf-8", calendar.method, calendar.component, None, calendar.data)
    # Base64, so that no mail server on the way finds lines in it that it may change.
    return Part((("Content-Type", kind), ("Content-Transfer-Encoding", "base64")), _base64(calendar.data), (leaf,))


def _file(attachment: Attachment) -> Part:
    kind = attachment.content_type + ("" if attachment.charset is None else f"; charset={attachment.charset}")
    name = ";\r\n ".join(["attachment", *parameter("filename", attachment.name)])
    headers = (("Content-Type", kind), ("Content-Transfer-Encoding", "base64"), ("Content-Disposition", name))
    leaf = Leaf(attachment.content_type, attachment.charset, filename=attachment.name, data=attachment.data)
    return Part(headers, _base64(attachment.data), (leaf,))


def _several(subtype: str, parts: list[Part], boundary: str) -> Part:
    """Parts one after the other. `=_` stands in no body: quoted-printable has only hexadecimal after `=`, base64 has no `_`."""
    between = f"--{boundary}".encode()
    pieces: list[bytes] = []
    for part in parts:
        pieces += [between, b"\r\n", head(part), b"\r\n", part.body, b"\r\n"]
    body = b"".join([*pieces, between, b"--\r\n"])
    kind = f'multipart/{subtype};\r\n boundary="{boundary}"'
    leaves = (Leaf(f"multipart/{subtype}"), *(leaf for part in parts for leaf in part.leaves))
    return Part((("Content-Type", kind),), body, leaves)


def head(part: Part) -> bytes:
    """The headers of a part, as they are sent."""
    return "".join([f"{name}: {value}\r\n" for name, value in part.headers]).encode("ascii")


def _base64(data: bytes) -> bytes:
    """Base64 in lines of 76 characters (RFC 2045 §6.8)."""
    encoded = [b2a_base64(data[start : start + _LINE], newline=False) for start in range(0, len(data), _LINE)]
    return b"\r\n".join([*encoded, b""]) or b"\r\n"
