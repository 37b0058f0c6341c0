"""The grammar: which tokens are days, ranges and windows, and which hours belong to them.

A stretch is days and hours with nothing but connecting words between. It is read from left to right and never again: each
pattern looks a few tokens ahead, and what has been read and is no date is not read a second time.

    stretch = [hours] item {join item}
    item    = [opener] (night | range | day) {hours}
    range   = day [hours] to day [hours]
    day     = [weekday] number [month [year]]
"""

import itertools
import re
from typing import Final

from raict.french.reading._hours import tail
from raict.french.reading._tokens import Tokens, number
from raict.french.reading._tree import Item, Point, Stretch, Tail

__all__ = ["START", "stretch"]

START: Final = re.compile(
    r"n(?![.:xBSNny#~*K%=PJ0-9\)]|\Z)(?=h|[^mw#~]{0,120}[mw#~])|c|[wW](?=[nl,(&:/r-])|[wWulfE](?=[nwWlpekbZMc#~^h:8])|[#~^MZpjdv]"
    r"|[tzaH](?=[lgLpkebncMZ^u])|k(?=u)|R(?=u)|e(?=[-Ml])|5(?=L[OT]Q)|s(?=[lnwWkpe#~])|[CUk=]"
)
"""What a day or an hour may begin with; a bare number only where a month is in sight, beyond any list of days."""
_OPENER: Final = re.compile(
    r"(?P<from>5LOQl?|tg(?:[fu]l?|l)|d[lu]?|sl|U[lu]?|aLOl?)|(?P<until>5LTQl?|j(?:[at]l?|l)|aLTl?|f8[al]l?)|(?P<before>v(?:f?l|u)?)|(?P<after>el?)"
)
_POINT: Final = re.compile(
    r"(?:(?P<w>[wW])r?(?:[,:/-]?l|[,:/-])?)?"
    r"(?:(?P<n>n)o?(?:\((?P<w2>w)\))?(?:(?P<mark>[-/])?f?(?P<m>m)"
    r"(?(mark)(?P=mark)(?P<y>[yN])|(?:(?P<y2>[yN])(?![hi])|(?:[,(/-]|f(?:l7)?)(?P<y3>y)(?![hixBSN*])\)?"
    # « Le 12 mai 26 »
    r"|(?P<short>n)(?=\Z|[.;:)(a]|t[nc]|,(?!S|l?n(?!o?[mh]))|[&-]l?w?no?m))?(?![hi])))?|(?P<d>[#~^]))"
    r"(?:,?\((?P<w3>w)\)|(?<=[y#]),?(?P<w4>w)(?=\Z|[.;)]))?"
)
_LEAD: Final = re.compile(r"(?:[Ef]l?|[uls]):?")
_CHAIN: Final = re.compile(r"([-/])no?(?:(?:\1no?){1,30}(?=[-/m])|(?:\1no?){0,30}\1(?=#))")
"""« 5-6-7 mai » are three days."""
_FIGURES: Final = re.compile(r"[-/&,a]{1,2}#")
"""« 5.10.–9.10.2023 »: a day without its year before one with it."""
_MONTHS, _HOURS, _QUARTERS = 12, 24, 4
_PAIR: Final = re.compile(r"/no?(?=m)")
"""« Les samedis 3/10 mai » are two."""
_WEEK: Final = re.compile(r"u(?P<first>w)a(?P<last>w)[,:]?(?=[uE]l?w?n)")
_OUTSIDE: Final = re.compile(r",?\(?(?:X|VI)\)?")
_LATE: Final = re.compile(r",?aLT")
_SKIP: Final = re.compile(r"r{0,2}(?:,?I|\(I\))?")
_TO: Final = re.compile(r"(?:,?&?j[at]l?|,?al?|[-/]l?|tl?)")
_BETWEEN: Final = re.compile(r"&l?|al?")
_HOURS_BARE: Final = re.compile(r"ntn(?![hmo])")
"""« Le 3 mai, de 8 à 10 »: hours as likely as days."""
_NIGHT: Final = re.compile(r"[za]?l?(?:k|(?P<many>R))(?=u)")
_SOME: Final = re.compile(r",?(?:u(?P<first>w)a(?P<last>w)|(?:Cl?|l)(?P<names>W(?:(?:,|,?&)l?W){0,6}))(?!l?n)")
_DAYS: Final = re.compile(r"(?P<all>C)?l?(?P<names>[wW](?:(?:,|,?&|Q)l?[wW]){0,6})(?=(?P<range>[,:]?[uE])|,?l?(?P<number>n))")
_TAIL: Final = re.compile(r"[,:(-]{0,2}")
_AND_TAIL: Final = re.compile(r"\)?(?:,?&|AQ|[,;/])?")
_AND: Final = re.compile(r",?&")
_DAY_AHEAD: Final = re.compile(r"[,:;-]?(?=[lus]?w?,?l?n(?!h)|[lus]?#)")
_HEAD: Final = re.compile(r"[,:;-]")
_JOIN: Final = re.compile(r"\)?r?(?P<join>,?&|,?AQ|[,;:])?")
_CHAINED: Final = re.compile(r"(?P<join>[-/])")
_NO_DAY: Final = re.compile(r"[xBSNnymhioq#~PJ0-9]|,S|[wW](?!,?l?n)")
"""What no bare number that is a day is followed by."""
_NO_DATE: Final = re.compile(r"[xBSNymhioq#~sPJ0-9]|n(?!h)|f(?![nclM])|,S")
"""Nor two with a stroke between: « les 3/4 des voix »."""


class _Parser:
    """One stretch being read; `at` is the next token."""

    def __init__(self, tokens: Tokens, at: int) -> None:
        self.tokens = tokens
        self.kinds = tokens.kinds
        self.begin = self.at = at
        self.chain = 0
        """Until where days follow one another with dashes between."""
        self.nights = False
        """Whether « les nuits » has been said, of all the pairs of days that follow."""
        self.turns = False
        """Whether hours stand before each day."""
        self.items: list[Item] = []
        self.strays: list[Tail] = []

    # ---- days --------------------------------------------------------------------------------------------------------

    def point(self, at: int, *, lead: bool) -> tuple[Point, int] | None:
        """A day, and the token after it."""
        kinds, tokens = self.kinds, self.tokens
        match = _POINT.match(kinds, at)
        if match is None:
            return None
        end = match.end()
        values, starts, ends = tokens.values, tokens.starts, tokens.ends
        weekday, number, month = match["w"], match["n"], match["m"]
        core = match.start("d") if number is None else match.start("n")
        place = starts[at], ends[end - 1]
        if number is None:
            figures = values[core]
            numbers = figures if isinstance(figures, tuple) else (0, 0)
            if match["d"] == "^" and not (lead or weekday or self._figures(numbers, core, end)):
                return None
            if match["d"] != "#" and (_NO_DATE.match(kinds, end) or self._fraction(numbers, end)):
                return None
            point = Point(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else None, place)
            point.short = len(numbers) > 3 and numbers[3] == 1
            point.weak = not (lead or weekday) and (match["d"] != "#" or (point.short and "." in tokens.text[slice(*place)]))
        elif month is None:
            if _NO_DAY.match(kinds, end) and not ((lead or weekday) and kinds.startswith("nh", end)):
                return None
            point = Point(self._number(core), None, None, place)
        else:
            point, end = self._written(match, core)
        point.article = lead or weekday is not None
        named = at if weekday else max(match.start("w2"), match.start("w3"), match.start("w4"))
        if named >= 0:
            point.weekday_place = starts[named], ends[named]
            if kinds[named] == "w":
                point.weekday = self._number(named)
            else:
                point.names = (self._number(named),)
        return point, end

    def _figures(self, numbers: tuple[int, ...], at: int, end: int) -> bool:
        """« 18.9. », « 5.10–9.10.2023 »: no price."""
        dotted = self.tokens.text[self.tokens.ends[at] - 1] == "."
        return numbers[1] <= _MONTHS and (dotted or _FIGURES.match(self.kinds, end) is not None)

    def _fraction(self, numbers: tuple[int, ...], end: int) -> bool:
        """« 1/2 journée », « les 3/4 du »."""
        after = self.kinds[end : end + 1]
        whole = after == "u" or (after == "p" and self.tokens.values[end] is None)
        return whole and numbers[0] < numbers[1] <= _QUARTERS

    def _written(self, match: re.Match[str], core: int) -> tuple[Point, int]:
        """A day with its month in words, and its year where it has one."""
        starts, ends, end = self.tokens.starts, self.tokens.ends, match.end()
        year, short = max(match.start("y"), match.start("y2"), match.start("y3")), match.start("short")
        # « Le 3 mai 5 », « le 3 mai 20 à 22 h »
        hour = self.kinds.startswith("t", end) and self._number(short) <= _HOURS
        if short > 0 and (hour or ends[short] - starts[short] != len("26")):
            end, short = short, -1
        point = Point(self._number(core), self._number(match.start("m")), None, (starts[match.start()], ends[end - 1]))
        if year > 0 or short > 0:
            point.year = self._number(year) if year > 0 else self._number(short) + 2000
            point.year_written, point.short = True, short > 0
        said = self.tokens.text[starts[core + 1] : ends[core + 1]].lower()
        point.first = self.kinds.startswith("o", core + 1) and said.endswith("er")
        return point, end

    def _number(self, at: int) -> int:
        return number(self.tokens.values[at])

    def _bare(self, at: int) -> bool:
        """Whether a number without a month is more likely of something else: « salle 5 », « 01 42 »."""
        return at > 0 and self.kinds[at - 1] in "BSnNy/h"

    def item(self) -> Item | None:
        """A day, a range or a night, with the hours at its ends."""
        kinds, begin = self.kinds, self.at
        at, opener = begin, ""
        names: tuple[int, ...] = ()
        if match := _OPENER.match(kinds, at):
            opener, at = str(match.lastgroup), match.end()
        if match := _NIGHT.match(kinds, at):
            self.nights = match["many"] is not None
            return self._night(begin, match.end(), opener)
        if self.nights and kinds.startswith("u", at):
            return self._night(begin, at, opener)
        self.nights = False
        if not opener and (match := _DAYS.match(kinds, at)) and (match["range"] or len(match["names"]) > 1):
            names = tuple(self._number(n) for n in range(match.start("names"), match.end("names")) if kinds[n] in "wW")
            at = match.end() + (kinds[match.end() : match.end() + 1] in {",", ":"} if match["range"] else 0)
        elif not opener and (match := _WEEK.match(kinds, at)):
            names, at = self._run(match), match.end()
        lead = ""
        if match := _LEAD.match(kinds, at):
            lead, at = kinds[at], match.end()
        found = self.point(at, lead=bool(lead or opener))
        if found is None or (found[0].month is None and not lead and not opener and at == self.begin and self._bare(at)):
            return None
        if lead == "f" and self.items and _HOURS_BARE.match(kinds, at):
            return None
        first, at = found
        item = Item(first, (self.tokens.starts[begin], self.tokens.ends[at - 1]))
        item.opener = opener
        at = self._skip(at)
        if opener:
            at = self._window(item, at)
        else:
            first.names = names or first.names
            at = self._range(item, at, lead)
            if item.last is not None and not item.weekdays:
                item.weekdays, first.names = first.names, ()
        at = self._late(item, at)
        if item.opener == "until" and (match := _OUTSIDE.match(kinds, at)):
            item.opener, at = "before", match.end()
        item.place = item.place[0], self.tokens.ends[at - 1]
        self.at = at
        return item

    def _late(self, item: Item, at: int) -> int:
        """« Le 5 octobre à midi au plus tard »."""
        said = self._tail(at) if item.last is None and not item.opener else None
        for after in (at, said[1]) if said and said[0].lone else (at,):
            if match := _LATE.match(self.kinds, after):
                item.opener = "until"
                item.at_start = said[0] if said and after != at else item.at_start
                return match.end()
        return at

    def _skip(self, at: int) -> int:
        match = _SKIP.match(self.kinds, at)
        return match.end() if match else at

    def _window(self, item: Item, at: int) -> int:
        """The hour or part of the end of a window."""
        if found := self._tail(at):
            said, after = found
            if said.lone:
                item.at_start = said
                return after
        return at

    def _tail(self, at: int) -> tuple[Tail, int] | None:
        match = _TAIL.match(self.kinds, at)
        return tail(self.tokens, match.end() if match else at)

    def _range(self, item: Item, at: int, lead: str) -> int:
        """Where a second day follows: the end of a range, with what is said of both ends."""
        start: Tail | None = None
        if item.first.month is None and at >= self.chain:
            match = _CHAIN.match(self.kinds, at) or (_PAIR.match(self.kinds, at) if item.first.names else None)
            self.chain = match.end() if match else 0
        if at < self.chain:
            return at
        found = self._end(at, lead, item.first)
        if found is None and (said := self._tail(at)) and said[0].lone:
            found = self._end(said[1], lead, item.first)
            start = said[0] if found else None
        if found is None:
            return at
        item.dashed = self.kinds.startswith("-", at)
        item.last, at = found
        item.at_start = start
        at = self._skip(at)
        if match := _SOME.match(self.kinds, at):
            item.weekdays, item.dashed = self._named(match), False
            return match.end()
        joined = item.first.month and not item.first.names
        if (said := self._tail(at)) and said[0].lone and (start or (joined and not self._more(said[1]))):
            item.at_end, at = said
        return at

    def _named(self, match: re.Match[str]) -> tuple[int, ...]:
        """« Du mercredi au dimanche », « tous les mardis et jeudis »."""
        if match["names"]:
            return tuple(self._number(n) for n in range(match.start("names"), match.end("names")) if self.kinds[n] == "W")
        return self._run(match)

    def _run(self, match: re.Match[str]) -> tuple[int, ...]:
        """« Du mercredi au dimanche »."""
        first, last = self._number(match.start("first")), self._number(match.start("last"))
        return tuple((first + n) % 7 for n in range((last - first) % 7 + 1))

    def _more(self, at: int) -> bool:
        """Whether hours are joined to hours, so that they are said of each day."""
        match = _AND_TAIL.match(self.kinds, at)
        return bool(match and match.end() > at and tail(self.tokens, match.end()) and not self.point(match.end(), lead=False))

    def _end(self, at: int, lead: str, first: Point) -> tuple[Point, int] | None:
        match = (_BETWEEN if lead == "E" else _TO).match(self.kinds, at)
        if match is None:
            return None
        found = self.point(match.end(), lead=self.kinds[match.end() - 1] not in "-/")
        if found and match[0][0] == "t" and lead != "f" and first.month is not None and found[0].weekday is None:
            return None  # « le 3 mai 2023 à 18, rue … »
        if found and match[0].startswith(",") and found[0].month is None and found[0].weekday is None:
            return None  # « le 3 mai, au 5, rue … »
        return found

    def _night(self, begin: int, at: int, opener: str) -> Item | None:
        """« La nuit du 16 au 17 février »."""
        found = self.point(at + 1, lead=True)
        if found is None:
            return None
        item = Item(found[0], (self.tokens.starts[begin], self.tokens.ends[found[1] - 1]))
        item.opener, item.night = opener, True
        self.at = self._skip(found[1])
        if end := self._end(self.at, "u", item.first):
            item.last, self.at = end
            self.at = self._skip(self.at)
        item.place = item.place[0], self.tokens.ends[self.at - 1]
        return item

    # ---- the whole -----------------------------------------------------------------------------------------------------

    def read(self) -> Stretch:
        """Items and their hours, as far as they go."""
        self._head()
        begun: list[Item] = []
        """Days of which nothing has been said yet: what comes next is said of them all."""
        end, join = self.at, ""
        ends: list[int] = []
        while (item := self.item()) is not None:
            item.after, item_end = join, self.at
            self.items.append(item)
            begun.append(item)
            said = [] if item.said else self._tails(_TAIL)
            if self.strays and not item.said and (ahead := self._ahead(said)):
                for each in begun:
                    each.tails, each.shared = self.strays, each is not item
                self.strays, self.turns, begun, join = ahead, True, [], ","
                end = item_end
                ends.append(end)
                continue
            for each in begun if said else ():
                each.tails, each.shared = said, each is not begun[-1]
            if item.said:
                begun = []
            end = self.at
            match = (_CHAINED if end < self.chain else _JOIN).match(self.kinds, end)
            join = (match and match["join"]) or " "
            self.at = match.end() if match else end
            ends.append(end)
            closed = item.opener == "from" and self.kinds.startswith(("j", "v"), self.at)
            if join == " " and not closed and not self._whole_day(item):
                break
        while len(ends) > 1 and self._loose(self.items[-1]):
            self.items.pop()
            ends.pop()
            end = ends[-1]
        free = begun if self.turns else [*itertools.takewhile(lambda item: not item.said, self.items)]
        for each in free if self.strays else ():
            each.tails = self.strays
        torn = self.turns and bool(self.strays) and not free
        return Stretch(self.items, [] if free else self.strays, self.begin, max(end, self.begin + 1), torn)

    def _ahead(self, said: list[Tail]) -> list[Tail]:
        """Hours that stand before the next day, as those before the first do: « 9 h le 3, 10 h le 4 »."""
        at = self.at
        if not said and (match := _AND.match(self.kinds, at)):
            self.at = match.end()
            said = self._tails(None)
        if said and (match := _DAY_AHEAD.match(self.kinds, self.at)):
            self.at = match.end()
            return said
        self.at = at
        return []

    def _loose(self, item: Item) -> bool:
        """Whether a number at the end of a list is no day of it: « le 3 mai, 5 »."""
        bare = not item.said and all(point.month is None and not point.article for point in item.points)
        return bare and item.after in {",", ";", ":"} and any(each.first.month is not None for each in self.items)

    def _head(self) -> None:
        """Hours that stand before their day: « à 18 h le lundi 18 »."""
        self.strays = self._tails(None)
        if self.strays and (match := _HEAD.match(self.kinds, self.at)):
            self.at = match.end()

    def _tails(self, before: re.Pattern[str] | None) -> list[Tail]:
        said: list[Tail] = []
        match = before and before.match(self.kinds, self.at)
        at = match.end() if match else self.at
        while found := tail(self.tokens, at):
            said.append(found[0])
            self.at = found[1]
            match = _AND_TAIL.match(self.kinds, self.at)
            at = match.end() if match else self.at
        if self.kinds.startswith(")", self.at) and said:
            self.at += 1
        return said

    def _whole_day(self, item: Item) -> bool:
        """Whether a day that says its weekday or month follows another at once, without a word that joins them."""
        last = item.points[-1]
        found = self.point(self.at, lead=False) if last.month or last.article else None
        return found is not None and (found[0].article or found[0].month is not None)


def stretch(tokens: Tokens, at: int) -> Stretch:
    """The stretch that begins at a token; one without items where it is none."""
    return _Parser(tokens, at).read()
