r"""Content lines: the only way to calendar bytes (RFC 5545 §3.1).

A line is a name, parameters and a value of a declared type. What comes out is escaped, quoted, folded and ends in CRLF;
what cannot be written is refused, by `if` and never by `assert`. Whatever a text holds, it stays inside its line.

>>> encode(Line(name="SUMMARY", value="Eau; énergie, C:\\News"))
b'SUMMARY:Eau\\; \xc3\xa9nergie\\, C:\\\\News\r\n'
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Final, cast, final

from attrs import frozen

from raict._value import Value
from raict.errors import visible
from raict.model.characters import codepoint
from raict.model.text import Field, distinct, instance, refuse, sequence

__all__ = [
    "Kind",
    "Line",
    "encode",
    "encode_all",
    "fold",
    "head",
    "quoted",
    "raw_line",
    "text_line",
    "text_list_line",
]

# icalendar folds so, and every client reads it: 74 octets, then a space and 74 more.
WIDTH: Final = 74
_ESCAPES: Final = b"\\^"
_CONTINUES, _HIGH_BITS = 0x80, 0xC0

_NAME = r"(?![Xx]-\Z)[A-Za-z0-9-]+"
_NEVER_IN_TEXT = "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
_NEEDS_QUOTES = "[,;:’]"
_ALWAYS_QUOTED = frozenset(
    {"ALTREP", "CN", "DELEGATED-FROM", "DELEGATED-TO", "DIR", "LINKREL", "MEMBER", "SENT-BY", "X-ADDRESS", "X-TITLE"}
)


class Kind(Enum):
    """Value types of RFC 5545 §3.3, as far as this writer writes them."""

    TEXT = "TEXT"
    TEXT_LIST = "TEXT list"
    """Several texts with commas between: CATEGORIES."""
    URI = "URI"
    CAL_ADDRESS = "CAL-ADDRESS"
    DATE = "DATE"
    DATE_TIME = "DATE-TIME"
    DURATION = "DURATION"
    INTEGER = "INTEGER"
    BOOLEAN = "BOOLEAN"
    GEO = "FLOAT;FLOAT"
    RECUR = "RECUR"
    UTC_OFFSET = "UTC-OFFSET"


# A web address has a host, and nobody's password before it.
_URI_REST = "[!#$%&'()*+,./0-9:;=?@A-Z_a-z~\\[\\]-]"
_AUTHORITY = "[!$%&'()*+,.0-9:;=A-Z_a-z~\\[\\]-]+"
_TIME = "(?:[01][0-9]|2[0-3])[0-5][0-9]"
_LATITUDE = r"-?(?:90(?:\.0{1,12})?|[0-8]?[0-9](?:\.[0-9]{1,12})?)"
_LONGITUDE = r"-?(?:180(?:\.0{1,12})?|(?:1[0-7]|[0-9])?[0-9](?:\.[0-9]{1,12})?)"
_LOWEST, _HIGHEST = -(2**31), 2**31 - 1

_FORMS: Final = {
    Kind.URI: f"(?i:https?)://{_AUTHORITY}(?:[/?#]{_URI_REST}*)?|(?i:mailto|tel|geo):{_URI_REST}+",
    Kind.CAL_ADDRESS: "mailto:[!#$%&'*+./0-9=?@A-Z_a-z{|}~`^-]+",
    Kind.DATE: "[0-9]{8}",
    Kind.DATE_TIME: f"[0-9]{{8}}T{_TIME}[0-5][0-9]Z?",
    Kind.DURATION: (
        "[+-]?P(?:[0-9]{1,6}W|(?=[0-9T])(?:[0-9]{1,6}D)?(?:T(?=[0-9])(?:[0-9]{1,6}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}S)?)?)"
    ),
    Kind.INTEGER: "[+-]?[0-9]{1,10}",
    Kind.BOOLEAN: "TRUE|FALSE",
    Kind.GEO: f"{_LATITUDE};{_LONGITUDE}",
    Kind.RECUR: "[A-Z]+=[A-Z0-9,+-]+(?:;[A-Z]+=[A-Z0-9,+-]+)*",
    Kind.UTC_OFFSET: rf"(?!-0{{4}}(?:00)?\Z)[+-]{_TIME}(?:[0-5][0-9])?",
}


@final
@frozen(kw_only=True, repr=False)
class Line(Value):
    """One content line. It exists only if it can be written.

    >>> Line(name="X-STAND", value="B12", params=(("X-FLOOR", "1"),)).name
    'X-STAND'
    """

    name: str
    """Letters, digits and `-`; written in capitals."""
    value: str | tuple[str, ...]
    """As a person would write it for TEXT; in the notation of RFC 5545 §3.3 for every other kind; a tuple for a list."""
    params: tuple[tuple[str, str], ...] = ()
    """Names and values of parameters, in order; values are quoted and encoded (RFC 6868) as they need."""
    kind: Kind = Kind.TEXT
    """Type of the value."""

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be written."""
        instance(self.kind, "kind", Kind)
        for n, pair in enumerate(sequence(self.params, "params", tuple)):
            if len(pair) != 2:
                refuse("line-value", f"params[{n}]", value=visible(pair), kind="parameter")
        encode(self)
        distinct(tuple(name.upper() for name, _ in self.params), "params")


def _check_name(name: str, field: Field) -> None:
    if type(name) is not str or not re.fullmatch(_NAME, name) or name.upper() in {"BEGIN", "END"}:
        refuse("line-name", field, value=visible(name))


def _check_text(text: str, field: Field) -> None:
    """Refuse what TEXT cannot hold: controls but the line feed, and halves of characters."""
    if not text.isprintable() and (bad := re.search(_NEVER_IN_TEXT, text)):
        code = "lone-surrogate" if bad[0] >= "\ud800" else "control-character"
        refuse(code, field, codepoint=codepoint(bad[0]), position=bad.start() + 1)


def escape(text: str, field: Field = "value") -> bytes:
    r"""TEXT (RFC 5545 §3.3.11), in UTF-8: `\`, `;`, `,` and the line feed are escaped, other controls refused."""
    if type(text) is not str:
        refuse("wrong-type", field, expected="text", got=type(text).__name__)
    if not text.isprintable():
        _check_text(text, field)
    octets = text.encode()
    if b"\\" in octets:
        octets = octets.replace(b"\\", b"\\\\")
    if b"\n" in octets:
        octets = octets.replace(b"\n", b"\\n")
    if b";" in octets:
        octets = octets.replace(b";", b"\\;")
    if b"," in octets:
        octets = octets.replace(b",", b"\\,")
    return octets


def _parameter(name: str, value: str) -> bytes:
    """One parameter, quoted where it must be, encoded as RFC 6868 says."""
    field = f"params.{visible(name)}"
    _check_name(name, field)
    text = quoted(value, field)
    if name.upper() not in _ALWAYS_QUOTED and not re.search(_NEEDS_QUOTES, value):
        text = text[1:-1]
    return b";" + name.upper().encode() + b"=" + text


def quoted(value: str, field: Field = "value") -> bytes:
    """The value of a parameter in quotes, encoded as RFC 6868 says."""
    if type(value) is not str:
        refuse("wrong-type", field, expected="text", got=type(value).__name__)
    if not value.isprintable():
        _check_text(value, field)
    if "^" in value or '"' in value or "\n" in value:
        value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{value}"'.encode()


def head(name: str, params: Mapping[str, str] | tuple[tuple[str, str], ...] = ()) -> bytes:
    """Everything of a line before its value, the colon included; made once and used for many lines.

    >>> head("DTSTART", {"TZID": "Europe/Paris"})
    b'DTSTART;TZID=Europe/Paris:'
    """
    _check_name(name, "name")
    pairs: Iterable[tuple[str, str]] = params.items() if isinstance(params, Mapping) else params
    return name.upper().encode() + b"".join([_parameter(key, value) for key, value in pairs]) + b":"


def fold(line: bytes) -> bytes:
    """A logical line as it goes into the file: folded, with CRLF at the end.

    No character is cut in two, nor the backslash or caret from what it escapes: some clients unescape before they unfold.
    """
    if b"\n" in line or b"\r" in line:
        refuse("line-value", "value", value=visible(line), kind="line")
    if len(line) <= WIDTH:
        return line + b"\r\n"
    parts: list[bytes] = []
    start, last = 0, len(line) - WIDTH
    while start < last:
        end = start + WIDTH
        while line[end] & _HIGH_BITS == _CONTINUES:
            end -= 1
        mark = line[end - 1]
        if mark in _ESCAPES:
            run = end - len(line[start:end].rstrip(bytes((mark,)))) - start
            end -= run % 2
        parts.append(line[start:end])
        start = end
    parts.append(line[start:])
    return b"\r\n ".join(parts) + b"\r\n"


def text_line(before: bytes, text: str) -> bytes:
    """A TEXT line after a `head`."""
    return fold(before + escape(text))


def text_list_line(before: bytes, texts: Iterable[str]) -> bytes:
    """A line of several TEXTs after a `head`, with commas between."""
    return fold(before + b",".join([escape(text) for text in texts]))


def raw_line(before: bytes, value: str, kind: Kind) -> bytes:
    """A line of any other type after a `head`, its value in the notation of that type."""
    if type(value) is not str or not _fits(kind)(value):
        refuse("line-value", "value", value=visible(value), kind=kind.value)
    return fold(before + value.encode("ascii"))


@cache
def _fits(kind: Kind) -> Callable[[str], object]:
    """The question whether a value is one of its type; no text is one of TEXT here, which is written another way."""
    matches = re.compile(rf"(?:{_FORMS.get(kind, '(?!)')})\Z").match
    if kind is Kind.INTEGER:
        return lambda value: matches(value) and _LOWEST <= int(value) <= _HIGHEST
    if kind is Kind.DATE or kind is Kind.DATE_TIME:
        return lambda value: matches(value) and _is_a_day(value[:8])
    return matches


def _is_a_day(value: str) -> bool:
    """What a pattern cannot tell."""
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def encode(line: Line) -> bytes:
    """The bytes of a line.

    Raises:
        InvalidValue: for a name, a parameter or a value that cannot be written.
    """
    before = head(line.name, line.params)
    if line.kind is Kind.TEXT_LIST:
        texts = sequence(cast("tuple[str, ...]", line.value), "value")
        if not texts:
            refuse("empty", "value")
        return text_list_line(before, texts)
    text = cast("str", line.value)  # anything else is refused where it is written
    return text_line(before, text) if line.kind is Kind.TEXT else raw_line(before, text, line.kind)


def encode_all(lines: Iterable[Line]) -> bytes:
    """The bytes of several lines."""
    return b"".join([encode(line) for line in lines])
