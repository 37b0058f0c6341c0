"""Headers as they are sent: ASCII, in lines of at most 76 characters wherever a line can be broken.

What is not plain is written in encoded words (RFC 2047), all of it and in base64, so that no sign in it means anything to a
reader: no comma parts two people, no `=?` is decoded twice. The interpreter's own writer is not asked: what it lets through
differs from release to release.
"""

import re
from binascii import b2a_base64
from collections.abc import Iterator

from raict.mail._people import Mailbox

__all__ = ["mailbox_header", "parameter", "plain_header", "text_header"]

_WIDTH = 76
_PLAIN_TEXT = r"[!-~](?:[ -~]*[!-~])?"
_PLAIN_NAME = r"[A-Za-z0-9'-]+(?: [A-Za-z0-9'-]+)*"
_OPENS, _CLOSES = "=?utf-8?b?", "?="
_PLAIN_VALUE = r"[A-Za-z0-9._()-]+(?: [A-Za-z0-9._()-]+)*"
_UNRESERVED = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"


def plain_header(name: str, value: str) -> str:
    """A header whose value is ours, in ASCII: it stands on its line however long it is."""
    return f"{name}: {value}\r\n"


def text_header(name: str, text: str) -> str:
    """A header of ordinary words (RFC 5322 §2.2.1)."""
    plain = len(name) + 2 + len(text) <= _WIDTH and "=?" not in text and re.fullmatch(_PLAIN_TEXT, text)
    return plain_header(name, text if plain else _encoded(text, len(name) + 2))


def mailbox_header(name: str, mailbox: Mailbox) -> str:
    """A header of one mailbox (RFC 5322 §3.4)."""
    if mailbox.name is None:
        return plain_header(name, mailbox.email)
    column = len(name) + 2
    plain = column + len(mailbox.name) <= _WIDTH and re.fullmatch(_PLAIN_NAME, mailbox.name)
    shown = mailbox.name if plain else _encoded(mailbox.name, column)
    before, end, last = shown.rpartition("\n")
    used = len(last) + (0 if end else column)
    space = " " if used + len(mailbox.email) + 3 <= _WIDTH else "\r\n "
    return plain_header(name, f"{before}{end}{last}{space}<{mailbox.email}>")


def _encoded(text: str, column: int) -> str:
    """Encoded words, one to a line, no character cut in two; the first begins at that column."""
    return "\r\n ".join(
        f"{_OPENS}{b2a_base64(piece.encode(), newline=False).decode()}{_CLOSES}" for piece in _pieces(text, column)
    )


def _pieces(text: str, column: int) -> Iterator[str]:
    """The text in pieces, each of as many octets as its line has room for."""
    start = octets = 0
    for end, character in enumerate(text):
        size = len(character.encode())
        if octets + size > (_WIDTH - column - len(_OPENS) - len(_CLOSES)) // 4 * 3:
            yield text[start:end]
            start, octets, column = end, 0, 1
        octets += size
    yield text[start:]


def parameter(name: str, value: str) -> Iterator[str]:
    """A parameter of a MIME header, in quotes where it is plain, else in pieces of UTF-8 (RFC 2231 §3 and §4)."""
    if len(value) <= _WIDTH - 20 and re.fullmatch(_PLAIN_VALUE, value):
        yield f'{name}="{value}"'
        return
    pieces = [""]
    for character in value:
        octets = "".join(chr(each) if each in _UNRESERVED else f"%{each:02X}" for each in character.encode())
        if len(pieces[-1]) + len(octets) > _WIDTH - 30:
            pieces.append("")
        pieces[-1] += octets
    for n, piece in enumerate(pieces):
        number = f"*{n}" if len(pieces) > 1 else ""
        charset = "" if n else "utf-8''"
        yield f"{name}{number}*={charset}{piece}"
