"""Content lines by the letter of RFC 5545 §3.1 and §3.3: what the table's checker reads with.

Every fault is told, and none stops it.
"""

import datetime as dt
import re
from typing import NamedTuple

__all__ = ["Component", "Told", "Written", "components", "content_lines", "moment", "value_fault"]

_LONGEST = 75
_NAME = "[A-Za-z0-9-]+"
_QUOTED, _SAFE = '"[^\x00-\x08\x0a-\x1f\x7f"]*"', '[^\x00-\x08\x0a-\x1f\x7f";:,]*'
_PARAMETER = f"({_NAME})=((?:{_QUOTED}|{_SAFE})(?:,(?:{_QUOTED}|{_SAFE}))*)"
_LINE = f"({_NAME})((?:;{_PARAMETER})*):([^\x00-\x08\x0a-\x1f\x7f]*)"
_TEXT = r"(?:[^\\;,]|\\[\\;,nN])*"
# What else a local part may hold stands here as octets (RFC 6068 §2): after a `?` come headers.
_MAILTO = r"mailto:(?:[A-Za-z0-9!$&'*+/=_~.-]|%[0-9A-Fa-f]{2})+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?"
_TIME = "(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]"

_FORMS = {
    "TEXT": _TEXT,
    "TEXT list": f"{_TEXT}(?:,{_TEXT})*",
    "URI": r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-\[\]_a-z~]+",
    "BINARY": "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
    "CAL-ADDRESS": f"(?i:{_MAILTO})",
    "DATE": "[0-9]{8}",
    "DATE-TIME": f"[0-9]{{8}}T{_TIME}Z?",
    "UTC": f"[0-9]{{8}}T{_TIME}Z",
    "PERIOD": f"[0-9]{{8}}T{_TIME}Z?/.+",
    "DURATION": "[+-]?P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)",
    "INTEGER": "[+-]?[0-9]{1,10}",
    "GEO": r"-?[0-9]{1,2}(?:\.[0-9]+)?;-?[0-9]{1,3}(?:\.[0-9]+)?",
    "RECUR": "[A-Z]+=[A-Z0-9,+-]+(?:;[A-Z]+=[A-Z0-9,+-]+)*",
    "UTC-OFFSET": "(?!-0000)[+-](?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?",
    "STATUS": rf"[1-5](?:\.[0-9]+){{1,2}};{_TEXT}(?:;{_TEXT})?",
}


class Written(NamedTuple):
    """A content line: names in capitals, each parameter with its values, and which of them stood in quotes."""

    name: str
    params: tuple[tuple[str, tuple[str, ...], bool], ...]
    value: str

    def of(self, name: str) -> tuple[str, ...]:
        """The values of a parameter, in capitals where that is how they are compared; none if it is not there."""
        return next((values for each, values, _ in self.params if each == name), ())


class Component(NamedTuple):
    """A component: its own lines, and the components inside it."""

    name: str
    lines: list[Written]
    inside: list["Component"]

    def all(self, name: str) -> list[Written]:
        """Its lines of that name."""
        return [line for line in self.lines if line.name == name]

    def value(self, name: str) -> str:
        """The value of its first line of that name, or nothing."""
        return next((line.value for line in self.lines if line.name == name), "")

    def parts(self, name: str) -> list["Component"]:
        """The components of that name directly inside it."""
        return [each for each in self.inside if each.name == name]


Told = list[str]


def content_lines(data: bytes, told: Told) -> list[Written]:
    """The content lines of bytes; what is wrong with them as lines goes into `told`."""
    if not data.endswith(b"\r\n"):
        told.append("no CRLF at the end")
    if data.startswith(b"\xef\xbb\xbf"):
        told.append("begins with a byte order mark")
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    whole: list[bytes] = []
    for line in physical:
        if b"\r" in line or b"\n" in line:
            told.append("a line end that is not CRLF")
        if len(line) > _LONGEST:
            told.append(f"a line of {len(line)} octets")
        if not line.strip():
            told.append("a blank line")
        try:
            line.decode()
        except UnicodeDecodeError:
            told.append("a line that is no UTF-8, or a character cut in two")
        if line[:1] in {b" ", b"\t"} and whole:
            whole[-1] += line[1:]
        else:
            whole.append(line)
    return [found for line in whole if (found := _taken_apart(line.decode(errors="replace"), told)) is not None]


def _taken_apart(line: str, told: Told) -> Written | None:
    match = re.fullmatch(_LINE, line)
    if match is None:
        told.append(f"no content line: {line[:60]!r}")
        return None
    params: list[tuple[str, tuple[str, ...], bool]] = []
    for name, values in re.findall(f";{_PARAMETER}", match[2]):
        if name.upper() in {each for each, _, _ in params}:
            told.append(f"{match[1]}: parameter {name} twice")
        each = re.findall(f"{_QUOTED}|[^,]+", values)
        params.append((name.upper(), tuple(value.strip('"') for value in each), all(value.startswith('"') for value in each)))
        if not each:
            told.append(f"{match[1]}: parameter {name} says nothing")
    return Written(match[1].upper(), tuple(params), match[5])


def components(lines: list[Written], told: Told) -> list[Component]:
    """The components at the top, each with what is inside it."""
    top = Component("", [], [])
    stack = [top]
    for line in lines:
        if line.name == "BEGIN":
            found = Component(line.value, [], [])
            stack[-1].inside.append(found)
            stack.append(found)
        elif line.name == "END":
            if stack[-1].name != line.value or len(stack) == 1:
                told.append(f"END:{line.value} ends nothing that is open")
            else:
                stack.pop()
        else:
            if stack[-1] is top:
                told.append(f"{line.name} stands outside of every component")
            elif stack[-1].inside:
                told.append(f"{line.name} stands after a component, inside {stack[-1].name}")
            stack[-1].lines.append(line)
    told.extend(f"{each.name} is not ended" for each in stack[1:])
    return top.inside


def value_fault(value: str, kinds: tuple[str, ...]) -> str:
    """What is wrong with a value of these types; nothing if one of them fits."""
    fitting = [kind for kind in kinds if re.fullmatch(_FORMS[kind], value)]
    if not fitting:
        return f"no {' or '.join(kinds)}"
    if fitting[0] in {"DATE", "DATE-TIME", "UTC"} and moment(value) is None:
        return "no day of the calendar"
    if fitting[0] == "GEO" and any(abs(float(part)) > most for part, most in zip(value.split(";"), (90, 180), strict=True)):
        return "nowhere on earth"
    if fitting[0] == "INTEGER" and not -(2**31) <= int(value) < 2**31:
        return "more than 32 bits"
    return ""


def moment(value: str) -> dt.datetime | None:
    """A DATE or a DATE-TIME as wall clock, in UTC if it says so; None if there is no such day."""
    try:
        if value.endswith("Z"):
            return dt.datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.UTC)
        return dt.datetime.strptime(value, "%Y%m%dT%H%M%S" if "T" in value else "%Y%m%d")  # noqa: DTZ007 - wall clock
    except ValueError:
        return None
