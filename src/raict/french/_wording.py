"""Words of one's own within the sentences of a letter: they neither end the sentence nor bring another (F28, F38)."""

import re
from typing import Final
from unicodedata import category

from raict.errors import visible
from raict.french._folding import fold
from raict.model.characters import BLANKS
from raict.model.text import Field, guard, refuse

__all__ = ["trimmed", "wording"]

_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=[\w«“])")
# They stand in pairs, and leaving one out would turn the rest of the line.
_DIRECTIONS: Final = frozenset("\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
_INVISIBLE_MARKS: Final = BLANKS | {"\u034f", *map(chr, range(0xFE00, 0xFE10))}
_ENDS_ANYWHERE: Final = frozenset("!?…‼⁇⁈⁉‽؟。！？")  # noqa: RUF001 - the signs of other scripts are meant
_ENDS_LAST: Final = _ENDS_ANYWHERE | frozenset(".:;,")
_AROUND: Final = '«»“”„"()[]'
_SHORTENED: Final = "mm mme mmes mlle mlles mr mrs ms dr drs pr prs me mes mgr prof exc st ste"
_ABBREVIATIONS: Final = frozenset(_SHORTENED.split())


def wording(value: str, field: Field = None) -> str:
    """Words within a sentence, on one line; blanks, commas and what nobody sees at their ends are left out.

    An apostrophe becomes typographic (F28), so that a letter holds one kind alone. Refused is what ends a sentence: « ! », « ? »
    and « … » anywhere, a full stop but after an initial or an abbreviation of civilities (« M. », « S. E. », « Mgr. »), and at
    the end a colon or a semicolon too.

    >>> wording("Madame l'Ambassadrice, ")
    'Madame l’Ambassadrice'
    """
    words = _APOSTROPHE.sub("’", trimmed(value, field))
    last = next(each for each in reversed(words) if not _unseen(each))
    if last in _ENDS_LAST or not _ENDS_ANYWHERE.isdisjoint(words) or any(map(_ends, words.split())):
        refuse("ends-a-sentence", field, value=visible(words))
    return words


def trimmed(value: str, field: Field = None) -> str:
    """One line without commas at its end, and without blanks and what nobody sees at both."""
    words = guard(value, field)
    start, end = 0, len(words)
    while end and (words[end - 1] == "," or _left_out(words[end - 1])):
        end -= 1
    while start < end and _left_out(words[start]):
        start += 1
    words = words[start:end]
    if all(map(_unseen, words)):
        refuse("empty", field)
    return words


def _unseen(character: str) -> bool:
    return character.isspace() or category(character) == "Cf" or character in _INVISIBLE_MARKS


def _left_out(character: str) -> bool:
    return _unseen(character) and character not in _DIRECTIONS


def _ends(word: str) -> bool:
    """Whether a full stop stands behind it, and it is no abbreviation."""
    bare = "".join(each for each in word if not _unseen(each)).strip(_AROUND)
    if not bare.endswith("."):
        return False
    parts = fold(bare).split()
    return not parts or any(part not in _ABBREVIATIONS and (len(part) > 1 or not part.isalpha()) for part in parts)
