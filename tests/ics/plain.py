r"""Calendar bytes read by the letter of RFC 5545: what the tests hold the writer to. Strict, small, and shares nothing with it.

>>> split(b"SUMMARY;LANGUAGE=fr:Eau\\, air\r\n")
[Written(name='SUMMARY', params=(('LANGUAGE', 'fr'),), value='Eau\\, air')]
"""

import re
from typing import NamedTuple

__all__ = ["Written", "components", "cuts_a_pair", "folds_within_a_run", "split", "text", "texts", "unfold"]

_NAME = "[A-Za-z0-9-]+"
# SAFE-CHAR and QSAFE-CHAR of §3.1: no controls but the tab, which the house leaves out too, and no quote.
_SAFE = '[^\x00-\x1f\x7f";:,]*'
_QUOTED = '"[^\x00-\x1f\x7f"]*"'
_PARAMETER = f";({_NAME})=({_QUOTED}|{_SAFE})"
_LINE = f"({_NAME})((?:{_PARAMETER})*):([^\x00-\x1f\x7f]*)"
_LONGEST = 75


class Written(NamedTuple):
    """A content line: its value is as it stands in the file, those of its parameters are decoded (RFC 6868)."""

    name: str
    params: tuple[tuple[str, str], ...]
    value: str

    @property
    def shape(self) -> tuple[str, ...]:
        """Name and names of parameters: what nobody may change from within a text."""
        return (self.name, *(name for name, _ in self.params))


def unfold(data: bytes) -> list[str]:
    """The logical lines. Each physical line is whole characters, at most 75 octets, and ends in CRLF."""
    if not data.endswith(b"\r\n"):
        raise ValueError("no CRLF at the end")
    physical = data[:-2].split(b"\r\n")
    for line in physical:
        if b"\r" in line or b"\n" in line:
            raise ValueError(f"a bare line end in {line!r}")
        if len(line) > _LONGEST:
            raise ValueError(f"{len(line)} octets in {line!r}")
        line.decode()  # a character cut in two is no UTF-8
    return data[:-2].replace(b"\r\n ", b"").decode().split("\r\n")


def split(data: bytes) -> list[Written]:
    """The content lines, taken apart."""
    found: list[Written] = []
    for line in unfold(data):
        match = re.fullmatch(_LINE, line)
        if match is None:
            raise ValueError(f"no content line: {line!r}")
        params = tuple((name, _decoded(value)) for name, value in re.findall(_PARAMETER, match[2]))
        found.append(Written(match[1], params, match[5]))
    return found


def _decoded(value: str) -> str:
    bare = value[1:-1] if value.startswith('"') else value
    return re.sub(r"\^(.)", lambda match: {"n": "\n", "'": '"', "^": "^"}.get(match[1], match[0]), bare)


def text(value: str) -> str:
    """TEXT as a person wrote it (§3.3.11)."""
    if re.fullmatch(r"(?:[^\\;,]|\\[\\;,nN])*", value) is None:
        raise ValueError(f"no TEXT: {value!r}")
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


def texts(value: str) -> list[str]:
    """A list of TEXT."""
    return [text(match[1]) for match in re.finditer(r"(?:^|,)((?:[^\\,]|\\.)*)", value)]


def components(lines: list[Written], name: str) -> list[list[Written]]:
    """The lines within each component of that name, those of components inside it too."""
    found: list[list[Written]] = []
    depth = 0
    for line in lines:
        if line == Written("END", (), name):
            depth -= 1
        if depth:
            found[-1].append(line)
        if line == Written("BEGIN", (), name):
            found.append([])
            depth += 1
    return found


def cuts_a_pair(data: bytes) -> bool:
    r"""Whether a fold stands between what escapes and what is escaped: after `\` in the value, after `^` in a parameter."""
    before = b""
    for part in data[:-2].split(b"\r\n ")[:-1]:
        before += part
        in_value = re.match(f"{_NAME}(?:{_PARAMETER})*:", before.decode()) is not None
        if _odd(before, b"\\" if in_value else b"^"):
            return True
    return False


def folds_within_a_run(data: bytes) -> bool:
    r"""Whether a fold stands after an odd number of `\` or of `^`, wherever."""
    parts = data[:-2].split(b"\r\n ")
    return any(_odd(b"".join(parts[:n]), mark) for n in range(1, len(parts)) for mark in (b"\\", b"^"))


def _odd(octets: bytes, mark: bytes) -> bool:
    return (len(octets) - len(octets.rstrip(mark))) % 2 == 1
