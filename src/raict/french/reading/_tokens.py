"""From a text to tokens, in one pass: a string of letters, one for each token, and beside it what each stands for."""

import re
from typing import Final
from unicodedata import normalize

from raict.french.reading._words import ABBREVIATED, COUNT, COUNTS, LETTERS, LOOKALIKES, MEANINGS, SHORT_WEEKDAYS, STRONG
from raict.model.moments import DayPart

__all__ = ["Tokens", "number", "pair"]

# Numeric dates and hours with a colon are whole tokens, so that a telephone number or a version cannot be taken for one.
_TOKEN: Final = re.compile(
    r"(?P<url>(?:https?://|www\.)\S*)"
    r"|(?P<chain>[0-9]+(?:\.[0-9]+){3,})"
    r"|(?P<iso>(?<![\w.-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?!-?[0-9]|-[^\W\d_])|(?<![\w./-])[0-9]{4}/[0-9]{2}/[0-9]{2}(?!/?\w))"
    r"|(?P<zone>(?:(?<=T[0-9]{2}:[0-9]{2})|(?<=T[0-9]{2}:[0-9]{2}:[0-9]{2}))(?:Z|[+\u2212-][0-9]{2}:?[0-9]{2})(?!\w)"
    r"|(?<=[0-9hH] )[pP]\.[ \u00a0\u202f]?[mM](?:\.|(?!\w))|(?<=[0-9hH] )T\.?U\.?(?!\w))"
    r"|(?P<dashed>(?<![0-9]-)[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?!-?[0-9]))"
    r"|(?P<full>(?<![0-9][./])[0-9]{1,2}(?P<mark>[/.])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|[0-9]{2})(?![0-9]|[./][0-9]))"
    r"|(?P<short>(?<![0-9][./])[0-9]{1,2}[/.][0-9]{1,2}(?![0-9]|[./][0-9]))"
    r"|(?P<clock>(?<![0-9:.])[0-9]{1,2}(?::[0-9]{2}(?::00)?(?![0-9:])|[hH][0-9]{2}(?![0-9])))"
    r"|(?P<count>" + COUNT + r")"
    r"|(?P<typo>[0-9]+[oOlI]+[0-9][0-9oOlI]*|[0-9][oOlI](?!\w)|(?<!\w)[OlI][0-9]{1,2}(?!\w)|[0-9]+(?:[\u200b\u2060\ufeff]+[0-9]+)+)"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*)(?P<tick>['’\u02bc])?"
    r"|(?P<sign>[-=]{1,2}>|[^\s\u200b\u2060\ufeff])"
)
_COUNTED: Final = re.compile(
    r"(?P<n>P(?=m|h|(?:[at&,-]l?P|[at-]l?n){1,6}[mh])|(?<=l)P(?=&l?n))|(?P<q>(?<=[hMZ])P|(?<=[hMZ]Y)P)|P"
)
"""A number in words is one where it is a day or an hour; « il y en a deux » is none."""
_ORDINALS: Final = re.compile(r"(?P<o>n_(?=m))|_")
"""« Le 2e mai », but « la 2e édition »."""
_ORDINAL: Final = re.compile(r"\s?(?:[-\u2010-\u2015\u2212/+&,]\s?|(?:et|au|à)\s)[0-9]{1,2}\.(?:[0-9]|\s?[-\u2010-\u2015/+&])")
_GOES_ON: Final = re.compile(r"\s?[-\u2010-\u2015\u2212,/+&(]|\s[a-zà-ÿ]|\s*\Z")
_DAY: Final = re.compile(r"\.?\s(?:[1-9]|[12][0-9]|3[01])(?:er)?(?![0-9%€:h]|\s?[€%])")
"""What follows « ve » and makes it a Friday."""
_SEVEN: Final = re.compile(r"m(?=h)|(?<=[luwa])m(?=m)")
"""A month before an hour, or one that an article stands before: « sept » may be the number."""
_HALVES: Final = frozenset({15, 30, 45})
_DIGITS: Final = str.maketrans("oOlI", "0011", "\u200b\u2060\ufeff")
_ODD: Final = re.compile("(?<!e)\u0301|(?<![aeu])\u0300|(?<![aeiou])\u0302|(?<![eiu])\u0308|[\u0303-\u0307\u0309-\u036f]")
"""Marks that no word of a French date bears, without the accents it does bear."""
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

    __slots__ = ("_kinds", "ends", "kinds", "starts", "strange", "text", "values")

    def __init__(self, text: str) -> None:
        self.text = text
        self.values: list[Value] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.strange: list[tuple[int, str]] = []
        """Tokens, in order, each with a character in it that only looks like one of a date."""
        self._kinds: list[str] = []
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            glued = bool(self.ends) and self.ends[-1] == start
            if glued and match[0] == "." and self._dotted(self._kinds[-1], self.starts[-1], start):
                self.ends[-1] = end
                continue
            kind, value = self._token(match, glued=glued)
            self._kinds.append(kind)
            self.values.append(value)
            self.starts.append(start)
            self.ends.append(end)
        kinds = "".join(self._kinds)
        kinds = _ORDINALS.sub(lambda match: "no" if match["o"] else "x", kinds)
        kinds = _SEVEN.sub(self._seven, kinds)
        self.kinds = _COUNTED.sub(self._counted, kinds)

    def _token(self, match: re.Match[str], *, glued: bool) -> tuple[str, Value]:
        """The letter of a token, and its value."""
        group, text, kinds = match.lastgroup, match[0], self._kinds
        if group == "number":
            return self._number(text, len(kinds), glued=glued and kinds[-1] in "xB*")
        if group == "typo":
            self.strange.append((len(kinds), next(letter for letter in text if not letter.isdigit())))
            return self._number(text.translate(_DIGITS), len(kinds), glued=False)
        if group == "count":
            return "P", COUNTS[" ".join(_bare(text).replace("-", " ").split())]
        if group in {"word", "tick"}:
            return self._name(match, glued=glued)
        if group == "sign":
            if text == "@":
                self._address(match.start())
            to = text[1:] or (text == "~" and kinds and kinds[-1] in "nhci^MZ")
            return "-" if to else LETTERS.get(text, "*"), None
        return _dated(str(group), text)

    def _name(self, match: re.Match[str], *, glued: bool) -> tuple[str, Value]:
        """The letter of a word, and its value; of some it matters what they stand by."""
        kind, value = MEANINGS.get(match["word"]) or self._word(match["word"], len(self._kinds))
        before = self._kinds[-1] if self._kinds else ""
        if kind == "x" and (short := SHORT_WEEKDAYS.get(_bare(match[0]))) is not None and _DAY.match(self.text, match.end()):
            return "w", short
        if kind == "m" and before == "~":
            self._split()
        elif match[0] == "T" and before == "#" and glued:
            return "t", None  # 2023-09-18T14:00
        elif kind == "_" and not glued:
            return "x", None
        return kind, value

    def _seven(self, match: re.Match[str]) -> str:
        """« Le sept octobre », « sept heures »."""
        at = match.start()
        if _bare(self.text[self.starts[at] : self.ends[at]]) != "sept":
            return "m"
        self.values[at] = 7
        return "n"

    def _counted(self, match: re.Match[str]) -> str:
        """« À 18 heures trente précises », but « à 18 heures deux concerts »."""
        if match["q"] and self.values[match.start()] == 1:
            return "x"  # « à 18 heures une visite »
        if match["q"] and match.string.startswith("x", match.end()) and self.values[match.start()] not in _HALVES:
            return "P"
        return match.lastgroup or "x"

    def _split(self) -> None:
        """« 18/20 septembre » is two days, not a numeric date."""
        first, last = pair(self.values[-1])
        start, end = self.starts[-1], self.ends[-1]
        slash = self.text.index("/", start)
        self._kinds[-1:] = "n/n"
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
            if found[0] in STRONG and (odd := _ODD.search(normalize("NFD", word.lower()))):
                self.strange.append((at, odd[0]))
            # « dès » opens, « des » is an article; in capitals and without accents « le » tells them apart.
            return ("d", None) if bare == "des" and normalize("NFC", word)[1] in "èÈ" else found
        if not bare.isascii():
            latin = _bare(normalize("NFKD", bare)).translate(LOOKALIKES)
            likely = MEANINGS.get(latin)
            if likely is not None and likely[0] in STRONG:
                self.strange.append((at, next(letter for letter in word if not _bare(letter).isascii())))
                return likely
        return "x", None

    def _dotted(self, kind: str, start: int, end: int) -> bool:
        """Whether a dot belongs to what it follows: « sept. », « 5.–9.10.2023 », « du 2.6. au 3.6. »."""
        if kind in "n^":
            return (_ORDINAL if kind == "n" else _GOES_ON).match(self.text, end + 1) is not None
        return kind in "mwhi" and _bare(self.text[start:end]) in ABBREVIATED

    def _address(self, start: int) -> None:
        """What stands before « @ » without a blank is of an address."""
        kinds = self._kinds
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
    if group in {"url", "chain", "zone"}:
        return "%" if group == "zone" else "x", None
    numbers = tuple(map(int, re.split("[^0-9]", text)))
    if group == "short":
        return "~" if "/" in text else "^", numbers
    if group == "clock":
        return "c", numbers[:2]
    if group == "iso":
        return "#", (*reversed(numbers), 0)
    day, month, year = numbers
    return "#", (day, month, year + 2000, 1) if text[-3] in "/." else (day, month, year, 0)
