"""Hours and parts of a day, as they stand after their day or before it: « de 9 h à midi », « au soir », « chaque matin ».

Each pattern is over the letters of `_words`, and has no end but that of a few tokens.
"""

import re
from typing import Final

from raict.french.reading._tokens import Tokens, number, pair
from raict.french.reading._tree import Clock, Place, Tail
from raict.model.moments import DayPart

__all__ = ["clock", "tail"]

_CLOCK: Final = re.compile(
    r"(?:(?P<hour>n)h(?:(?:(?P<minute>n)|\.(?P<dotted>n)(?![xBSNn*#~]))(?!o?[mhq]|,S)i?)?"
    r"|(?P<colon>c)[hi]?|(?P<dot>\^)h?|(?P<word>[MZ]))"
    r"(?:&?(?P<more>q)i?)?(?:Yl?(?P<less>[qn])i?)?"
    r"(?P<half>up|fle-?M)?(?:\((?P<fold>G)F\))?"
    # « De 18 h. à 20 h. »
    r"(?P<stop>(?<=[hi])\.(?=[-/taj&,f]{1,3}(?:n[th-]|c|[MZ])))?"
)
_EACH: Final = re.compile(r"Cl?J,?")
_FROM: Final = re.compile(r"tg[fu]l?|d|U")
_UNTIL: Final = re.compile(r",?&?j[at]l?|v")
_TO: Final = re.compile(r"j[at]|[-/ta]")
_SHORT: Final = re.compile(r"f(?P<hour>n)(?=t(?:nh|c|[MZ]))|E(?P<other>n)(?=&(?:nh|c|[MZ]))|(?P<bare>n)(?=[-/]nh)")
_PART: Final = re.compile(r"(?P<each>Cl?)?H?[zat]?l?(?:b[fu]l?)?(?:(?P<part>p)|(?P<after>e-?M)|(?P<night>k)(?!u))")
_AND: Final = re.compile("&")
_BARE_END: Final = re.compile(r"tn(?=$|[,;.)&])")
# « 18.30 »: what says that it is no hour, and that it is one.
_PRICE: Final = re.compile("[xBSNn*#~]")
_SAID: Final = re.compile(r"(?:[t=]|\^[-/])\Z")
_LATER: Final = re.compile(r"[y#m)][,:(]{0,2}f?\Z")
_RANGED: Final = re.compile(r"[-/t]\^(?![xBSNn*#~])")
_HALF, _NOON = 30, 12
_STARTS: Final = frozenset("nc^MZtfEudUjv=lzabCHpek,&")
"""What hours and parts begin with."""
_NOT_HOURS: Final = re.compile(r"f(?![fln]|e)|/|u(?=x)|[ve](?!-?M)")
"""« 2 h de débat », « 24 h/24 », « les 24 h du livre », « 1 h avant le concert »: how long, not when."""


def clock(tokens: Tokens, at: int) -> tuple[Clock, int] | None:
    """A time of the clock, and the token after it."""
    match = _CLOCK.match(tokens.kinds, at)
    if match is None or (match["dot"] and not _pointed(tokens, at)):
        return None
    values, end = tokens.values, match.end()
    if match["stop"] and tokens.text[tokens.starts[end]].isupper():
        end -= 1  # a new sentence
    midnight = False
    if match["word"]:
        midnight = match["word"] == "Z"
        hour, minute = (0 if midnight else 12), 0
    elif match["hour"]:
        hour = number(values[at])
        written = max(match.start("minute"), match.start("dotted"))
        minute = number(values[written]) if written > at else 0
    else:
        hour, minute = pair(values[at])
    odd = False
    if match["more"]:
        odd = minute > 0
        minute += number(values[match.start("more")])
    if match["less"]:
        odd = number(values[match.start("less")]) > _HALF or (hour, minute) == (0, 0)
        hour, minute = divmod(hour * 60 + minute - number(values[match.start("less")]), 60)
    if match["half"]:
        part = values[match.start("half") + 1] if match["half"] == "up" else DayPart.AFTERNOON
        odd = odd or hour in {0, 12} or (hour > _NOON and part is DayPart.MORNING)
        hour += 12 if part in {DayPart.AFTERNOON, DayPart.EVENING} and 0 < hour < 12 else 0
    fold = None if not match["fold"] else number(values[match.start("fold")])
    place = tokens.starts[at], tokens.ends[end - 1]
    return Clock(hour, minute, fold, midnight or (hour, minute) == (24, 0), place, odd), end


def _pointed(tokens: Tokens, at: int) -> bool:
    """Whether « 18.30 » is an hour: by its « h », or by « à », or in a range of hours after its day."""
    kinds = tokens.kinds
    if kinds.startswith("h", at + 1):
        return True
    if _PRICE.match(kinds, at + 1) or tokens.text[tokens.ends[at] - 3] != ".":
        return False
    before = kinds[max(0, at - 5) : at]
    return bool(_SAID.search(before) or (_LATER.search(before) and _RANGED.match(kinds, at + 1)))


def tail(tokens: Tokens, at: int) -> tuple[Tail, int] | None:
    """Hours or a part, and the token after them."""
    kinds = tokens.kinds
    if kinds[at : at + 1] not in _STARTS:
        return None
    begin, each = at, False
    if match := _EACH.match(kinds, at):
        at, each = match.end(), True
    found = _hours(tokens, at, begin, each=each) or _part(tokens, at, begin, each=each)
    if found is None and each:
        place = tokens.starts[begin], tokens.ends[at - 1]
        return Tail("all", None, None, None, False, place), at
    return found


_Said = tuple[str, Clock | None, Clock | None, int]
"""Kind, start, end, and the token after."""


def _hours(tokens: Tokens, at: int, begin: int, *, each: bool) -> tuple[Tail, int] | None:
    said = _open(tokens, at) or _short(tokens, at) or _plain(tokens, at)
    if said is None:
        return None
    kind, start, end, after = said
    return Tail(kind, start, end, None, each, (tokens.starts[begin], tokens.ends[after - 1])), after


def _open(tokens: Tokens, at: int) -> _Said | None:
    """« À partir de 9 h », « jusqu’à midi », and both."""
    kinds = tokens.kinds
    if (match := _FROM.match(kinds, at)) and (opened := clock(tokens, match.end())):
        start, after = opened
        match = _UNTIL.match(kinds, after) or _TO.match(kinds, after)
        if match and (closed := clock(tokens, match.end())):
            return "range", start, *closed
        return "from", start, None, after
    if (match := _UNTIL.match(kinds, at)) and (closed := clock(tokens, match.end())):
        return "until", None, *closed
    return None


def _short(tokens: Tokens, at: int) -> _Said | None:
    """« De 9 à 12 h », « 9-12 h »."""
    match = _SHORT.match(tokens.kinds, at)
    closed = match and clock(tokens, match.end() + 1)
    return ("range", _hour(tokens, match.end() - 1), *closed) if match and closed else None


def _plain(tokens: Tokens, at: int) -> _Said | None:
    """« De 9 h à midi », « à 18 h »."""
    kinds = tokens.kinds
    lead = kinds[at : at + 1] if kinds[at : at + 1] in {"f", "E", "u", "t", "="} else ""
    if (opened := clock(tokens, at + len(lead))) is None:
        return None
    start, after = opened
    if match := (_AND if lead == "E" else _TO).match(kinds, after):
        if closed := clock(tokens, match.end()):
            return "range", start, *closed
        if lead in {"f", "u"} and _BARE_END.match(kinds, after):
            return "range", start, _hour(tokens, after + 1), after + 2
    if lead in {"f", "E", "u"} or (not lead and _NOT_HOURS.match(kinds, after)):
        return None
    return "at", start, None, after


def _hour(tokens: Tokens, at: int) -> Clock:
    """A number that is an hour because its neighbour is one."""
    return Clock(number(tokens.values[at]), 0, None, False, (tokens.starts[at], tokens.ends[at]))


def _part(tokens: Tokens, at: int, begin: int, *, each: bool) -> tuple[Tail, int] | None:
    if match := _PART.match(tokens.kinds, at):
        after = match.end()
        part = DayPart.AFTERNOON if match["after"] else DayPart.NIGHT if match["night"] else tokens.values[after - 1]
        place: Place = tokens.starts[begin], tokens.ends[after - 1]
        if isinstance(part, DayPart):
            return Tail("part", None, None, part, each or bool(match["each"]), place), after
        return Tail("all", None, None, None, each, place), after
    return None
