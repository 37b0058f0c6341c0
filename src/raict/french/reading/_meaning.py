"""Words beside a date that change what it means: that turn it round, move it, widen it, take it back, or make it no date."""

import re
from typing import Final

from raict.french.reading._notes import Notes
from raict.french.reading._tokens import Tokens
from raict.french.reading._tree import Place, Stretch

__all__ = ["cited", "deadline", "qualifiers"]

_BEFORE: Final = re.compile(r"(?:(?P<word>[%K]),?|(?P<at>[15])[:-]?)[aufltszg]{0,2}\Z|(?P<about>=)[aufl]{0,2}\Z")
"""« Sauf », « ou », « au lieu du », « reporté au », « annulé : », « pas le », « vers le »."""
_AFTER: Final = re.compile(
    r"[()&,/:;-]{0,2}(?:x?(?P<at>1)|(?P<word>[%KX]|V(?=[Iluf])|5(?=[lwnv]))|[Bx]{0,3}(?P<not>5)(?=%)|(?<=&)l?(?P<next>[69]))"
)
"""« Annulé », « ou », « exclu », « et non le », « pas le », « n’aura pas lieu », « et le lendemain »."""
_MOVED: Final = re.compile(r"9\Z")
"""« La veille du », « les jours suivant le »."""
_WIDE: Final = re.compile(r"6\Z")
"""« La semaine du »."""
_COUNTED: Final = re.compile(r"(?<![CHz])(?<![CH]l)(?:[J67]|nh)\Z")
"""« Huit jours avant le », « trois mois à compter du »."""
_LASTING: Final = re.compile(r",?(?P<at>D(?=[nxl]{0,2}[J67])|&nJ)")
"""« Pendant trois jours », « + 2 jours »."""
_EVERY: Final = re.compile(r"C\Z")
_WEEKENDS: Final = re.compile(r"(?P<at>[Cl](?:x-)?6),?\Z")
_WEEKENDS_AFTER: Final = re.compile(r"[,(]{0,2}(?P<at>(?:x{0,2}(?:Cl|C|l|z)(?:x-)?6|(?:xl?)?JK))")
"""« Les week-ends du … au … », « du … au …, en semaine », « jours fériés exclus »."""
_BRACKETED: Final = re.compile(r"(?<=\))(?P<at>-)l?w?[n#~]")
"""« 15 mai (9 h) – 17 mai (17 h) »: a range, and not two moments."""
_HOURS_FIRST: Final = re.compile(r"(?<=f)(?:nhn?i?|c|M|Z)l?w?no?my?(?P<at>t)(?:nhn?i?|c|M|Z)l?w?n")
"""« De 22 h le 31 à 4 h le 1er »: so is this."""
_PAIRED: Final = re.compile(r"w(?:-|&l?|al?)\Z")
"""« Du mardi au » samedi, « vendredi et » samedi."""
_UNSURE_BEFORE: Final = re.compile(r"(?P<at>[t0]3)[:,;-]?[ul]?\Z")
_UNSURE_AFTER: Final = re.compile(r"[(),;:-]{0,2}x?(?P<at>[t0]3)")
_STOPPED: Final = re.compile(r"(?<=h)\.n(?=[xBN*])")
"""« À 18 h. 30 personnes »: minutes, or how many."""
_ZONE: Final = re.compile(r"[(,]{0,2}(?P<at>hf?[xB])")
"""« Heure de Dakar »."""
_YEAR_BEFORE: Final = re.compile(r"(?P<at>y)[,():-]{0,2}\Z")
_YEAR_AFTER: Final = re.compile(r"[,():/*-]{0,2}(?P<at>[yN]|(?<=\*)n|nn(?!h))(?![xBSN*%])")
_OTHER_YEAR: Final = re.compile(r"(?<=[y#])[-/&]?(?P<at>y)(?![xBSN*%])")
"""« 2023-2024 », « 2023 et 2024 »."""
_BARE: Final = re.compile(r"[,&]{0,2}(?P<at>fntn)(?![hmo])")
"""« De 8 à 10 »: hours or days."""
_LONG: Final = re.compile(r"(?<=h)(?P<at>N)")
_LIMIT_BEFORE: Final = re.compile(r"x4[xfsulB&-]{0,6}[:(]?\Z")
_LIMIT_AFTER: Final = re.compile(r"[,(:-]{0,2}(?:x?l)?x4")
_REACH: Final = 10
_WORDS: Final = (
    "version v vol volume tome article articles art alinea n no numero page pages p ref refs reference references chapitre tel "
    "telephone fax ° № § #"
)
_CITED: Final = frozenset(_WORDS.split())
"""What a number, and even one that looks like a date, is of."""


def _place(tokens: Tokens, begin: int, end: int) -> Place:
    return tokens.starts[begin], tokens.ends[end - 1]


def _said(tokens: Tokens, at: int) -> str:
    return tokens.text[tokens.starts[at] : tokens.ends[at]].lower().replace("é", "e").rstrip(".")


class _Beside:
    """What stands right before and right after a stretch."""

    def __init__(self, tokens: Tokens, each: Stretch, notes: Notes) -> None:
        self.tokens, self.each, self.notes = tokens, each, notes
        self.offset = max(0, each.begin - _REACH)
        self.before = tokens.kinds[self.offset : each.begin]

    def note(self, code: str, match: re.Match[str] | None, offset: int = 0) -> None:
        """A doubt about the words of a match."""
        if match is None:
            return
        group = match.lastgroup or 0
        place = _place(self.tokens, match.start(group) + offset, match.end(group) + offset)
        self.notes.doubt(code, place, word=self.notes.said(place))

    def prior(self, code: str, pattern: re.Pattern[str]) -> None:
        """A doubt about words before."""
        self.note(code, pattern.search(self.before), self.offset)

    def later(self, code: str, pattern: re.Pattern[str]) -> None:
        """A doubt about words after."""
        self.note(code, pattern.match(self.tokens.kinds, self.each.end))


def qualifiers(tokens: Tokens, each: Stretch, notes: Notes) -> None:
    """Say which words beside a date change what it means."""
    kinds, beside = tokens.kinds, _Beside(tokens, each, notes)
    first = each.items[0] if each.items else None
    if (match := _BEFORE.search(beside.before)) and match["about"]:
        beside.note("approximate-time", match, beside.offset)
    else:
        beside.note("qualified-date", match, beside.offset)
    beside.later("qualified-date", _AFTER)
    if kinds[each.begin] in "ulfE" or (first and first.opener):
        beside.prior("qualified-date", _MOVED)
    if kinds[each.begin] == "u" and first and first.last is None:
        beside.prior("qualified-date", _WIDE)
    if first and first.opener:
        beside.prior("qualified-date", _COUNTED)
    if first and first.last is None and (kinds[each.begin] == "n" or _said(tokens, each.begin) == "les") and len(each.items) == 1:
        beside.prior("recurrence", _EVERY)
    _ranges(beside)
    if first and each.items[-1].last is None:
        beside.later("qualified-date", _LASTING)
    beside.prior("uncertain-date", _UNSURE_BEFORE)
    beside.later("uncertain-date", _UNSURE_AFTER)
    beside.later("unused-words", _ZONE)
    beside.later("unused-words", _LONG)
    beside.later("ambiguous-date", _BARE)
    beside.later("ambiguous-date", _OTHER_YEAR)
    if each.items and all(point.year is None for item in each.items for point in item.points):
        beside.prior("unused-words", _YEAR_BEFORE)
        beside.later("unused-words", _YEAR_AFTER)
    if each.torn:
        place = each.items[0].extent[0], each.items[-1].extent[1]
        notes.doubt("ambiguous-date", place, word=notes.said(place))
    if match := _STOPPED.match(kinds, each.end):
        place = _place(tokens, each.end - 2, match.end())
        notes.doubt("ambiguous-date", place, word=notes.said(place))
    at = kinds.find("=", each.begin, each.end + 1)
    if at >= 0:
        place = _place(tokens, at, at + 1)
        notes.doubt("approximate-time", place, word=notes.said(place))


def _ranges(beside: _Beside) -> None:
    """What makes a range of other days than all of it, or of two moments a range; and whose weekday the first one is."""
    each, kinds = beside.each, beside.tokens.kinds
    if each.items and each.items[-1].last is not None:
        plural = each.begin > 0 and _said(beside.tokens, each.begin - 1).endswith("s")
        if kinds[each.begin] in "uE" and (plural or "C" in beside.before[-4:]):
            beside.prior("recurrence", _WEEKENDS)
        beside.later("recurrence", _WEEKENDS_AFTER)
    beside.later("ambiguous-date", _BRACKETED)
    beside.note("ambiguous-date", _HOURS_FIRST.match(kinds, each.begin))
    if each.items and kinds.startswith(("w,", "w:", "w-", "wn-"), each.begin) and _PAIRED.search(beside.before):
        each.items[0].points[0].weekday = None


def deadline(tokens: Tokens, each: Stretch) -> None:
    """« Date limite : le 25 septembre » is a window until that day."""
    if len(each.items) != 1:
        return
    item, offset = each.items[0], max(0, each.begin - _REACH)
    match, after = _LIMIT_BEFORE.search(tokens.kinds[offset : each.begin]), _LIMIT_AFTER.match(tokens.kinds, each.end)
    at = offset + match.start() if match else after.end() - 2 if after else -1
    bare = item.last is None and not (item.opener or item.night or item.at_start)
    if at < 0 or not bare or _said(tokens, at) not in {"date", "dates"} or len(item.tails) > 1:
        return
    if item.tails and not item.tails[0].lone:
        return
    item.opener = "until"
    if item.tails:
        item.place = item.extent
        item.at_start, item.tails = item.tails[0], []


def cited(tokens: Tokens, each: Stretch) -> bool:
    """Whether it is the number of something: « version 1.2.2026 », « réf. 2026-10-03 », « n° 12 mai 2026 »."""
    at = each.begin - 1
    if at < 0 or tokens.kinds[each.begin] not in "#n":
        return False
    while at > 0 and tokens.kinds[at] in ".:" and at > each.begin - 3:
        at -= 1
    return _said(tokens, at) in _CITED
