"""From a text to tokens, in one pass: a string of letters, one for each token, and beside it what each stands for."""

import re
from typing import Final
from unicodedata import normalize

from raict.french.reading._words import ABBREVIATED, COUNT, COUNTS, LETTERS, LOOKALIKES, MEANINGS, STRONG
from raict.model.moments import DayPart

__all__ = ["Tokens", "number", "pair"]

# Numeric dates and hours with a colon are whole tokens, so that a telephone number or a version cannot be taken for one.
_TOKEN: Final = re.compile(
    r"(?P<url>(?:https?://|www\.)\S*)"
    r"|(?P<chain>[0-9]+(?:\.[0-9]+){3,})"
    r"|(?P<iso>(?<![\w.-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?!-?[0-9]))"
    r"|(?P<dashed>(?<![0-9]-)[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?!-?[0-9]))"
    r"|(?P<full>(?<![0-9][./])[0-9]{1,2}(?P<mark>[/.])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|[0-9]{2})(?![0-9]|[./][0-9]))"
    r"|(?P<short>(?<![0-9][./])[0-9]{1,2}[/.][0-9]{1,2}(?![0-9]|[./][0-9]))"
    r"|(?P<clock>(?<![0-9:.])[0-9]{1,2}(?::[0-9]{2}(?::00)?(?![0-9:])|[hH][0-9]{2}(?![0-9])))"
    r"|(?P<count>" + COUNT + r")"
    r"|(?P<typo>[0-9]+[oOlI]+[0-9][0-9oOlI]*|[0-9][oO](?=\s))"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*)(?P<tick>['’\u02bc])?"
    r"|(?P<sign>[-=]{1,2}>|[^\s\u200b\u2060\ufeff])"
)
_COUNTED: Final = re.compile(r"(?P<n>P(?=m|h|(?:[at&,-]l?P|[at-]l?n){1,6}[mh]))|(?P<q>(?<=[hMZ])P|(?<=[hMZ]Y)P)|P")
"""A number in words is one where it is a day or an hour; « il y en a deux » is none."""
_SEVEN: Final = re.compile(r"m(?=h)|(?<=[luwa])m(?=m)")
"""A month before an hour, or one that an article stands before: « sept » may be the number."""
_HALVES: Final = frozenset({15, 30, 45})
_DIGITS: Final = str.maketrans("oOlI", "0011")
_SUPERIORS: Final = str.maketrans("ᵉʳ", "er")
_LONGEST = 20  # no word of a date is longer

Value = int | tuple[int, ...] | DayPart | None


def _bare(word: str) -> str:
    """A word in small letters, without accents."""
    small = word.lower()
    return small if small.isascii() else re.sub("[\u0300-\u036f]", "", normalize("NFD", small.translate(_SUPERIORS)))


class Tokens:
    """A text as the grammar sees it.

    `kinds` has one letter for each token; `values`, `starts` and `ends` say what each stands for, and where.
    """

    __slots__ = ("ends", "kinds", "starts", "strange", "text", "values")

    def __init__(self, text: str) -> None:
        self.text = text
        self.values: list[Value] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.strange: list[tuple[int, str]] = []
        """Tokens, in order, each with a character in it that only looks like one of a date."""
        kinds: list[str] = []
        starts, ends, values = self.starts, self.ends, self.values
        for match in _TOKEN.finditer(text):
            group = match.lastgroup
            start, end = match.span()
            value: Value = None
            if group == "number":
                glued = bool(ends) and ends[-1] == start
                kind, value = self._number(match[0], len(kinds), glued=glued and kinds[-1] in "xB*")
            elif group == "typo":
                kind, value = self._number(match[0].translate(_DIGITS), len(kinds), glued=False)
                self.strange.append((len(kinds), next(letter for letter in match[0] if letter.isalpha())))
            elif group == "count":
                kind, value = "P", COUNTS[" ".join(_bare(match[0]).replace("-", " ").split())]
            elif group in {"word", "tick"}:
                kind, value = MEANINGS.get(match["word"]) or self._word(match["word"], len(kinds))
                if kind == "m" and kinds and kinds[-1] == "~":
                    self._split(kinds)
                elif match[0] == "T" and kinds and kinds[-1] == "#" and ends[-1] == start:
                    kind = "t"  # 2023-09-18T14:00
            elif group == "sign":
                sign = match[0]
                if sign == "." and ends and ends[-1] == start and self._abbreviated(kinds[-1], starts[-1], start):
                    ends[-1] = end
                    continue
                kind = "-" if sign[1:] or (sign == "~" and kinds and kinds[-1] in "nhci^MZ") else LETTERS.get(sign, "*")
                if sign == "@":
                    self._address(kinds, start)
            else:
                kind, value = _dated(str(group), match[0])
            kinds.append(kind)
            values.append(value)
            starts.append(start)
            ends.append(end)
        self.kinds = "".join(kinds)
        self.kinds = _SEVEN.sub(self._seven, self.kinds)
        if "P" in kinds:
            self.kinds = _COUNTED.sub(self._counted, self.kinds)

    def _seven(self, match: re.Match[str]) -> str:
        """« Le sept octobre », « sept heures »."""
        at = match.start()
        if _bare(self.text[self.starts[at] : self.ends[at]]) != "sept":
            return "m"
        self.values[at] = 7
        return "n"

    def _counted(self, match: re.Match[str]) -> str:
        """« À 18 heures trente précises », but « à 18 heures deux concerts »."""
        if match["q"] and match.string.startswith("x", match.end()) and self.values[match.start()] not in _HALVES:
            return "P"
        return match.lastgroup or "x"

    def _split(self, kinds: list[str]) -> None:
        """« 18/20 septembre » is two days, not a numeric date."""
        first, last = pair(self.values[-1])
        start, end = self.starts[-1], self.ends[-1]
        slash = self.text.index("/", start)
        kinds[-1:] = "n/n"
        self.values[-1:] = first, None, last
        self.starts[-1:] = start, slash, slash + 1
        self.ends[-1:] = slash, slash + 1, end

    def _number(self, digits: str, at: int, *, glued: bool) -> tuple[str, int]:
        if not digits.isascii():
            self.strange.append((at, next(digit for digit in digits if not digit.isascii())))
        if len(digits) <= 2 and not glued:
            return "n", int(digits)
        return ("y", int(digits)) if len(digits) == 4 and not glued else ("N", 0)

    def _word(self, word: str, at: int) -> tuple[str, Value]:
        """A word that does not stand in the table as it is written."""
        if len(word) > _LONGEST:
            return "x", None
        bare = _bare(word)
        if (found := MEANINGS.get(bare)) is not None:
            # « dès » opens, « des » is an article; in capitals and without accents « le » tells them apart.
            return ("d", None) if bare == "des" and normalize("NFC", word)[1] in "èÈ" else found
        if not bare.isascii():
            latin = _bare(normalize("NFKD", bare)).translate(LOOKALIKES)
            likely = MEANINGS.get(latin)
            if likely is not None and likely[0] in STRONG:
                self.strange.append((at, next(letter for letter in word if not _bare(letter).isascii())))
                return likely
        return "x", None

    def _abbreviated(self, kind: str, start: int, end: int) -> bool:
        return kind in "mwhi" and _bare(self.text[start:end]) in ABBREVIATED

    def _address(self, kinds: list[str], start: int) -> None:
        """What stands before « @ » without a blank is of an address."""
        n = len(kinds) - 1
        while n >= 0 and self.ends[n] == start and kinds[n] != "x":
            kinds[n], start = "x", self.starts[n]
            n -= 1


def pair(value: Value) -> tuple[int, int]:
    """The first two numbers of a numeric date or a clock time."""
    return (value[0], value[1]) if isinstance(value, tuple) else (0, 0)


def number(value: Value) -> int:
    """What a number, a month or a weekday stands for."""
    return value if isinstance(value, int) else 0


def _dated(group: str, text: str) -> tuple[str, Value]:
    """A numeric date as day, month, year and whether that was of two digits; a clock time as hour and minute."""
    if group in {"url", "chain"}:
        return "x", None
    numbers = tuple(map(int, re.split("[^0-9]", text)))
    if group == "short":
        return "~" if "/" in text else "^", numbers
    if group == "clock":
        return "c", numbers[:2]
    if group == "iso":
        return "#", (*reversed(numbers), 0)
    day, month, year = numbers
    return "#", (day, month, year + 2000, 1) if text[-3] in "/." else (day, month, year, 0)
