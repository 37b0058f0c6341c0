r"""What no text may hold: characters that cannot be shown, sent or sorted safely. Faults are given as data; `text` refuses.

>>> fault("a\x1b[31m")
('control-character', {'codepoint': 'U+001B', 'position': 2})
"""

import re
from typing import Final, TypeAlias
from unicodedata import category

__all__ = ["BLANKS", "MOST_MARKS", "codepoint", "fault", "is_visible", "pile"]

Fault: TypeAlias = tuple[str, dict[str, str | int]]

MOST_MARKS: Final = 30
"""Combining marks in a row: as in the Stream-Safe Text Format (UAX #15 §13), which no language comes near."""

BLANKS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols that Unicode calls visible and no font draws."""

# Patterns as text: re compiles each when it is first used, and keeps it.
_EMOJI_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
_FORBIDDEN = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f]"  # controls C0 and C1, but for the line feed
    "|[\ud800-\udfff]"  # surrogates
    "|[\ufdd0-\ufdef]|[" + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)) + "]"
    "|[\u202d\u202e]"  # overrides
    "|[\U000e0000-\U000e007f]"  # tags
)
_BIDI = "[\u202a\u202b\u202c\u2066\u2067\u2068\u2069]"
_OPENS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
# Where too many marks may stand: long runs without a Latin letter, a space or a sign, among which there are none.
_MARKS = f"[^\x00-\u02ff\u2000-\u20cf]{{{MOST_MARKS + 1},}}"


def codepoint(character: str) -> str:
    """`U+001B`."""
    return f"U+{ord(character):04X}"


def fault(text: str) -> Fault | None:
    """Code and values of the first character that no text may hold; None where all may stand."""
    bare = re.sub(_EMOJI_FLAG, lambda flag: "x" * len(flag[0]), text) if "\U0001f3f4" in text else text
    if match := re.search(_FORBIDDEN, bare):
        return _code(match[0]), {"codepoint": codepoint(match[0]), "position": match.start() + 1}
    return _direction(text)


def _code(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        return "lone-surrogate"
    if character in "\u202d\u202e":
        return "bidi-override"
    if "\U000e0000" <= character <= "\U000e007f":
        return "tag-character"
    return "control-character" if category(character) == "Cc" else "noncharacter"


def _direction(text: str) -> Fault | None:
    """Isolates and embeddings are closed, in order, on the line that opens them (UAX #9: a paragraph ends them all)."""
    start = 1
    for part in text.split("\n"):
        waiting: list[re.Match[str]] = []
        for match in re.finditer(_BIDI, part):
            if match[0] in _OPENS:
                waiting.append(match)
            elif waiting and _OPENS[waiting[-1][0]] == match[0]:
                waiting.pop()
            else:
                waiting.append(match)
                break
        if waiting:
            return "bidi-unbalanced", {"codepoint": codepoint(waiting[-1][0]), "position": start + waiting[-1].start()}
        start += len(part) + 1
    return None


def pile(text: str) -> int:
    """Position, from 1, of the first combining mark that is one too many in a row; 0 where there is none.

    To put marks in their order costs the square of how many there are: no text is composed before this was asked.
    """
    # In UTF-8 a mark takes at least one octet more than a plain letter: most texts are seen at once to have too few.
    if len(text.encode("utf-8", "surrogatepass")) - len(text) <= MOST_MARKS:
        return 0
    for run in re.finditer(_MARKS, text):
        marks = 0
        for position, character in enumerate(run[0], run.start() + 1):
            marks = marks + 1 if category(character)[0] == "M" else 0
            if marks > MOST_MARKS:
                return position
    return 0


def is_visible(text: str) -> bool:
    """Whether there is anything to be seen."""
    return not all(category(character)[0] in "ZCM" or character in BLANKS for character in text)
