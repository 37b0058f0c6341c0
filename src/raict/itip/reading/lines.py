r"""Content lines of a calendar that a stranger made (RFC 5545 §3.1), read under limits.

Rule 1: nothing is evaluated. Of a VCALENDAR its own lines and those of its VEVENTs are read; time zones, alarms and all else are
skipped, and of a line no more is understood than name, parameters and value. Rule 2: every step is linear, nothing is kept
beyond the call, and no text is ever a path. Rule 3: what is no content line refuses the whole; nothing is repaired.

>>> calendar = read_calendar(b"BEGIN:VCALENDAR\r\nMETHOD:REP\r\n LY\r\nEND:VCALENDAR\r\n")
>>> calendar.lines[0].name, calendar.lines[0].value
('METHOD', 'REPLY')
"""

import re
from typing import Final, NamedTuple, NoReturn

from raict.errors import InvalidValue, Problem, visible
from raict.model.characters import codepoint
from raict.model.text import refuse

__all__ = ["Calendar", "Line", "read_calendar", "text_of"]

MOST_LINES: Final = 20_000
"""Lines as they stand in the file, folded; a reply has some fifty."""
MOST_PARAMETERS: Final = 100
"""Parameters of one line."""
MOST_VALUES: Final = 500
"""Values of all parameters of one line."""
DEEPEST: Final = 8
"""Components within each other."""

_BOM = b"\xef\xbb\xbf"
_FOLD = rb"\r?\n[ \t]"
_CONTROL = rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)"
_NAME = "[A-Za-z0-9-]+"
_PARAMETER = f";({_NAME})="
_VALUE = '(?:"([^"]*)"|([^";:,]*))([,;:])'
_ENCODED: Final = {"^n": "\n", "^'": '"', "^^": "^"}
_IN_WORDS: Final = {
    "lines": ("lines", "lignes"),
    "parameters": ("parameters in one line", "paramètres dans une ligne"),
    "values": ("values of parameters in one line", "valeurs de paramètres dans une ligne"),
    "levels": ("components within each other", "composants emboîtés"),
}


class Line(NamedTuple):
    """One content line."""

    name: str
    """In capitals."""
    params: dict[str, tuple[str, ...]]
    """By name, in capitals: each value without quotes, decoded (RFC 6868)."""
    value: str
    """As it stands there."""

    def param(self, name: str) -> str | None:
        """The value of a parameter; several with the commas that were between them; None where it is not there."""
        values = self.params.get(name)
        return None if values is None else ",".join(values)


class Calendar(NamedTuple):
    """What is read of a VCALENDAR."""

    lines: list[Line]
    """Its own lines."""
    events: list[list[Line]]
    """The own lines of each VEVENT, without those of what stands inside it."""


class _Reader:
    """Where one is in a calendar."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0
        """How many content lines were before this one."""
        self.open: list[str] = []
        self.calendar = Calendar([], [])

    def row(self) -> int:
        """The number, from 1, of the line in the file where this content line begins."""
        folded = (b" ", b"\t")
        begins = [row for row, line in enumerate(self.data.split(b"\n"), 1) if row == 1 or not line.startswith(folded)]
        return begins[self.at]

    def too_many(self, what: str, limit: int) -> NoReturn:
        english, french = _IN_WORDS[what]
        values: dict[str, str | int] = {"limit": limit, "row": self.row(), "what.en": english, "what.fr": french}
        raise InvalidValue(Problem.of("reply-limit", values))

    def read(self, text: str) -> None:
        """Take one content line in."""
        mark, _, rest = text.partition(":")
        match mark.upper():
            case "BEGIN":
                self.begin(rest.strip().upper())
            case "END":
                if not self.open or self.open.pop() != rest.strip().upper():
                    refuse("reply-nesting", row=self.row())
            case _ if self.open == ["VCALENDAR"]:
                self.calendar.lines.append(self.line(text))
            case _ if self.open == ["VCALENDAR", "VEVENT"]:
                self.calendar.events[-1].append(self.line(text))
            case _ if not self.open:
                refuse("reply-line", row=self.row())
            case _:
                pass  # of a time zone, an alarm or anything else, which is none of ours

    def begin(self, name: str) -> None:
        if len(self.open) == DEEPEST:
            self.too_many("levels", DEEPEST)
        if bool(self.open) is (name == "VCALENDAR") or (not self.open and self.at):
            refuse("reply-nesting", row=self.row())
        self.open.append(name)
        if self.open == ["VCALENDAR", "VEVENT"]:
            self.calendar.events.append([])

    def line(self, text: str) -> Line:
        """Name, parameters and value."""
        name = re.match(_NAME, text)
        if name is None or name[0].upper() in {"BEGIN", "END"}:
            refuse("reply-line", row=self.row())
        position, values, params = name.end(), 0, dict[str, tuple[str, ...]]()
        while text.startswith(";", position):
            parameter = re.compile(_PARAMETER).match(text, position)
            if parameter is None:
                refuse("reply-line", row=self.row())
            key = parameter[1].upper()
            if key in params:
                refuse("reply-parameter-twice", name=visible(key), row=self.row())
            if len(params) == MOST_PARAMETERS:
                self.too_many("parameters", MOST_PARAMETERS)
            params[key], position = self.values(text, parameter.end())
            values += len(params[key])
            if values > MOST_VALUES:
                self.too_many("values", MOST_VALUES)
        if not text.startswith(":", position):
            refuse("reply-line", row=self.row())
        return Line(name[0].upper(), params, text[position + 1 :])

    def values(self, text: str, position: int) -> tuple[tuple[str, ...], int]:
        """The values of a parameter, and where they end."""
        found: list[str] = []
        while True:
            value = re.compile(_VALUE).match(text, position)
            if value is None:
                refuse("reply-line", row=self.row())
            quoted, plain, sign = value.groups()
            said = plain if quoted is None else quoted
            found.append(re.sub(r"\^[n'^]", lambda match: _ENCODED[match[0]], said) if "^" in said else said)
            position = value.end()
            if len(found) > MOST_VALUES:
                self.too_many("values", MOST_VALUES)
            if sign != ",":
                return tuple(found), position - 1


def read_calendar(data: bytes) -> Calendar:
    """Read one VCALENDAR, its lines ending in CRLF or LF.

    Raises:
        InvalidValue: for what is no calendar in UTF-8, holds control characters, or is more than anybody would write.
    """
    data = data.removeprefix(_BOM).rstrip()
    reader = _Reader(data)
    if data.count(b"\n") >= MOST_LINES:
        reader.too_many("lines", MOST_LINES)
    if control := re.search(_CONTROL, data):
        row = data.count(b"\n", 0, control.start()) + 1
        refuse("reply-control", codepoint=codepoint(chr(control[0][0])), row=row)
    try:
        text = re.sub(_FOLD, b"", data).decode()  # unfolded first: some cut characters in two
    except UnicodeDecodeError:
        refuse("reply-not-utf-8")
    for reader.at, line in enumerate(text.split("\n")):
        reader.read(line.removesuffix("\r"))
    if reader.open:
        refuse("reply-nesting", row=reader.row())
    return reader.calendar


def text_of(line: Line) -> str:
    r"""The text that a line of TEXT holds (RFC 5545 §3.3.11).

    >>> text_of(Line("COMMENT", {}, r"oui\, avec plaisir\n"))
    'oui, avec plaisir\n'
    """
    if "\\" not in line.value:
        return line.value
    return re.sub(r"\\([\\;,nN])", lambda match: "\n" if match[1] in "nN" else match[1], line.value)
