"""What typography corrects in words and figures: ordinals, dates, hours, titles, points, a few capitals.

Each correction keeps to what can be nothing else; what may be a name is left as it was written. Blanks are read in any kind and
written as ordinary ones: `typography` chooses them afterwards, all at once.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from raict._names import months, weekdays
from raict.french._protected import ADDRESS

__all__ = ["BLANK", "CAPITAL", "corrected", "dates"]

BLANK = "[ \u00a0\u202f\u2009]"
_B = f"{BLANK}++"
CAPITAL = "[A-ZÀ-ÖØ-ÞŒŸ]"
_UNTOUCHED = rf"(?<![\w.,:/°º@+#=~-])(?<![°º]{BLANK})"  # a figure that is part of an identifier, a version, a ratio, a number

_EVENTS = (
    "éditions?|rencontres?|congrès|colloques?|assises|journées?|forums?|festivals?|séances?|sessions?|salons?|concours"
    "|conférences?|universités?|sommets?|biennales?|semaines?|assemblées?|réunions?|anniversaires?|étages?|siècles?"
    "|arrondissements?|jeux|ateliers?|entretiens?|trophées?"
)

# --- points ---------------------------------------------------------------------------------------------------------------

_ETC = re.compile(rf"(?<![\w./-])([Ee]tc)(?:{BLANK}?+[.…])++(?=[\s,;:!?)\]»”\"]|\Z)")
_DOTS = re.compile(rf"(?<![./\\])\.\.\.(?![.\w/\\{ADDRESS}])")


def _points(text: str) -> str:
    """F45: three dots are one sign, and « etc. » has no more than its own."""
    return _DOTS.sub("…", _ETC.sub(r"\1.", text))


# --- ordinals -------------------------------------------------------------------------------------------------------------

_ROMAN = r"(?=[IVXLC]{2}|[VX](?![IVXLC]))C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ORDINALS = (
    (re.compile(rf"{_UNTOUCHED}(?!0|1(?![0-9]))([0-9]{{1,4}})(?:i?[èe]me|me)(s?)(?!\w)"), r"\1e\2"),
    (re.compile(rf"{_UNTOUCHED}1(?:i?[èe]re)(s?)(?!\w)"), r"1re\1"),
    (re.compile(rf"{_UNTOUCHED}1i[èe]?r(s?)(?!\w)"), r"1er\1"),
    (re.compile(rf"(?<![\w.-])({_ROMAN})i?[èe]me(s?)(?!\w)"), r"\1e\2"),
    (re.compile(r"(?<![\w.-])I[èe]re(s?)(?!\w)"), r"Ire\1"),
    (re.compile(rf"{_UNTOUCHED}2nde(s?)(?!\w)"), r"2de\1"),
    (re.compile(rf"(?<!\w)((?:[Ll]e|[Dd]u|[Aa]u|[Uu]n|[Cc]e|[Ss]on){_B})2nd(?!\w)"), r"\g<1>2d"),
    (re.compile(rf"{_UNTOUCHED}(?!0|1(?![0-9]))([0-9]{{1,4}})°(?={_B}(?:{_EVENTS})(?!\w))", re.IGNORECASE), r"\1e"),
    (
        re.compile(
            rf"(?<!\w)((?:[Ll]es|[Aa]ux|[Dd]es|[CcSsMmTt]es|[NnVv]os|[Ll]eurs){_B}(?:[0-9]{{1,4}}|[IVXLC]{{1,8}})r?e)"
            rf"(?={_B}(?:{CAPITAL}\w++|(?:{_EVENTS})(?!\w))(?<=[sx])(?![\w-]))"
        ),
        r"\1s",
    ),
)


def _ordinals(text: str) -> str:
    """F22–F24: « 14e », « 1re », « 2de », « XIVe »; « aux 14es Rencontres »."""
    for pattern, right in _ORDINALS:
        text = pattern.sub(right, text)
    return text


# --- dates ----------------------------------------------------------------------------------------------------------------

_DAY = r"(?:1er|0?[1-9]|[12][0-9]|3[01])"
_ANY_DAY = re.compile(r"(?<!\w)0?(1er|[0-9]{1,2})(?!\w)")


class _Dates(NamedTuple):
    """Patterns made of the names that Babel gives."""

    dates: "re.Pattern[str]"
    weekday: "re.Pattern[str]"
    held: "re.Pattern[str]"


@lru_cache(maxsize=1)
def dates() -> _Dates:
    """The patterns of dates. Months may lack their accents, as capitals often do."""
    names = [re.sub("é|û", lambda mark: {"é": "[ée]", "û": "[ûu]"}[mark[0]], name) for name in months("fr")]
    month = "|".join(f"[{name[0]}{name[0].upper()}]{name[1:]}" for name in names)
    weekday = "|".join(f"[{name[0]}{name[0].upper()}]{name[1:]}" for name in weekdays("fr"))
    pattern = rf"""
        (?P<lead> (?<!\w) (?:[Ll]es? | [Dd]u | [Aa]u | et) {_B} | ^{BLANK}*+ )?
        (?P<days> (?: (?P<weekday>{weekday}) {_B} )? (?<![\w.,:/°-]) {_DAY}(?![\w°])
            (?P<more> (?: (?: {BLANK}*+,{BLANK}*+ | {_B}(?:et|au|ou){_B} | {BLANK}?+[-–]{BLANK}?+ )
                      (?:(?:{weekday}){_B})? {_DAY}(?![\w°]) ){{0,9}} ) )
        (?P<gap>{_B}) (?P<month>{month})(?!\w|-\w)
        (?P<comma> , (?={_B}[0-9]{{4}}(?:[ \t]*+(?:\n|\Z)|[.;!?)»](?:\s|\Z))) )?
        (?= (?P<year>{_B}(?:1[5-9]|2[01])[0-9][0-9](?!\w))? )
    """
    short = "|".join(re.escape(name) for name in {*months("fr", short=True), "juill."} if name.endswith("."))
    held = rf"(?<!\w)({_DAY}|1ᵉʳ){_B}(?=(?:{month})(?!\w)|(?:{short}))"
    return _Dates(re.compile(pattern, re.VERBOSE | re.MULTILINE), re.compile(weekday), re.compile(held))


def _date(found: "re.Match[str]") -> str:
    lead, days, month, weekday = found["lead"], found["days"], found["month"], found["weekday"]
    article = (lead or "").strip().lower()
    dated = weekday or found["year"]
    if not (weekday or article or (lead is not None and (dated or month.islower()))):
        return found[0]
    days = _ANY_DAY.sub(lambda day: "1er" if day[1] == "1" else day[1], days)
    if weekday and not (article or _goes_on(found.string, found.start())):
        days = weekday + _lower(days[len(weekday) :])
    else:
        days = _lower(days)
    if weekday or (dated and (found["more"] or article in {"le", "les", "au"})):
        month = month.lower()
    comma = "" if weekday else found["comma"] or ""
    return f"{lead or ''}{days}{found['gap']}{month}{comma}"


def _lower(days: str) -> str:
    return dates().weekday.sub(lambda name: name[0].lower(), days)


def _goes_on(text: str, at: int) -> bool:
    """Whether a sentence is under way: a word in small letters, a figure or a comma stands before, on the same line."""
    before = text[max(at - 3, 0) : at].rstrip(" \u00a0\u202f\u2009")[-1:]
    return before == "," or before.islower() or before.isdigit()


# --- hours ----------------------------------------------------------------------------------------------------------------

_HOUR = rf"(?:[01]?[0-9]|2[0-4]){BLANK}*+[hH](?:{BLANK}*+[0-5][0-9](?![0-9]|{BLANK}*+[hH](?!\w)))?"
_TO_HOUR = rf"{BLANK}*+[-–]{BLANK}*+{_HOUR}(?!\w)"
_HOURS = re.compile(rf"(?:{_UNTOUCHED}|(?<=[hH]-)|(?<=[hH][0-9][0-9]-)){_HOUR}(?![\w%°@]|[.,:/]\w|-(?!{_HOUR}(?!\w))\w)")
_BETWEEN = re.compile(
    rf"(?:(?<=[0-9]{BLANK}h)|(?<=[0-9]{BLANK}h{BLANK}[0-9][0-9])){BLANK}*+[-–]{BLANK}*+(?=[0-9]{{1,2}}{BLANK}h(?!\w))"
)
_GOES_ON = re.compile(rf"{BLANK}*+(?:[0-9]|(?:min|mn|m|s)(?!\w))")
_BEFORE_HOUR = re.compile(
    rf"(?:(?<!\w)(?:à|de|dès|vers|et|entre){BLANK}|[0-9]{BLANK}?[hH](?:{BLANK}?[0-9][0-9])?{BLANK}?[-–]{BLANK}?)\Z"
)
_AFTER_HOUR = re.compile(_TO_HOUR)


def _hours(found: "re.Match[str]") -> str:
    """F16: « 18 h 30 », « 9 h »."""
    text, start, end = found.string, found.start(), found.end()
    alone = found[0][-1] == "H"
    if alone and not (_BEFORE_HOUR.search(text[max(start - 12, 0) : start]) or _AFTER_HOUR.match(text, end)):
        return found[0]  # « salle 12 H »
    return _hour(found[0], keep=_GOES_ON.match(text, end) is not None)


def _hour(text: str, *, keep: bool) -> str:
    hour, _, minutes = text.lower().partition("h")
    minutes = minutes.strip()
    return f"{int(hour)} h {minutes}" if minutes and (keep or minutes != "00") else f"{int(hour)} h"


# --- titles and capitals --------------------------------------------------------------------------------------------------

_WORDS = (
    (re.compile(rf"(?<![\w.-])Mr\.?(?={_B}(?:{CAPITAL}|(?:le|la|de|du)(?!\w)|[ld]['’]))"), "M."),
    (re.compile(rf"(?<![\w.-])(Mmes?|Mlles?|Dr|Pr)\.(?={_B}{CAPITAL})"), r"\1"),
    (
        re.compile(
            rf"(^{BLANK}*+|[.!?…]{_B}|[«“(]{BLANK}*+|\")A(?={_B}(?:"
            rf"{CAPITAL}[\w’'-]*+(?:{_B}(?!le{_B})\w[\w’'-]*+){{0,4}}{BLANK}?,{_B}le{_B}(?:[a-zA-Z]{{5,8}}{_B})?[0-9]"
            r"|(?:partir|compter|bientôt|propos|noter|suivre|défaut|destination|travers|savoir)(?!\w)"
            r"|l['’](?:occasion|issue|attention|initiative)(?!\w)))",
            re.MULTILINE,
        ),
        r"\1À",
    ),
    (re.compile(r"(?<![\w-])Etat(s?)(?!\w)"), r"État\1"),
    (re.compile(r"(?<![\w-])Ile(?=-de-France(?!\w))"), "Île"),
)


def _titles(text: str) -> str:
    """F36, F45: « M. », « Mme »; « À Paris, le … », « l’État », « Île-de-France »."""
    for pattern, right in _WORDS:
        text = pattern.sub(right, text)
    return text


def corrected(text: str) -> str:
    """The text, protected pieces apart, with all that this file corrects."""
    text = dates().dates.sub(_date, _ordinals(_points(text)))
    return _titles(_BETWEEN.sub(" – ", _HOURS.sub(_hours, text)))  # F18: « 14 h – 16 h »
