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
_COMMA = re.compile(rf"(?<=[\w)]){_B},(?=[\s»]|\Z)")
_JOINED = re.compile(rf"(?<![\w.-])(Mmes?|Mlles?)\.(?={CAPITAL})")
_DOTS = re.compile(rf"(?<![./\\])\.\.\.(?![.\w/\\{ADDRESS}])")


def _points(text: str) -> str:
    """F45: three dots are one sign, « etc. » has no more than its own, and « Mme.Roux » none. No blank stands before a comma."""
    text = _DOTS.sub("…", _ETC.sub(r"\1.", _JOINED.sub(r"\1 ", text)))
    return _COMMA.sub(",", text)


# --- ordinals -------------------------------------------------------------------------------------------------------------

_ROMAN = r"(?=[IVXLC]{2}|[VX](?![IVXLC]))C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ORDINALS = (
    (re.compile(rf"{_UNTOUCHED}(?!0|1(?![0-9]))([0-9]{{1,4}})(?:i?[èe]me|me)(s?)(?!\w)"), r"\1e\2"),
    (re.compile(rf"{_UNTOUCHED}1(?:i?[èe]re)(s?)(?!\w)"), r"1re\1"),
    (re.compile(rf"{_UNTOUCHED}1(?:i[èe]?r|{_B}er)(s?)(?!\w)"), r"1er\1"),
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


_SINCE = re.compile(rf"(?<!\w)(?:partir|compter|date){_B}\Z")


class _Dates(NamedTuple):
    """Patterns made of the names that Babel gives."""

    first: "re.Pattern[str]"
    dates: "re.Pattern[str]"
    weekday: "re.Pattern[str]"
    held: "re.Pattern[str]"


@lru_cache(maxsize=1)
def dates() -> _Dates:
    """The patterns of dates. Months may lack their accents, as capitals often do."""
    names = [re.sub("é|û", lambda mark: {"é": "[ée]", "û": "[ûu]"}[mark[0]], name) for name in months("fr")]
    month = "|".join(f"[{name[0]}{name[0].upper()}]{name[1:]}" for name in names)
    weekday = "|".join(f"[{name[0]}{name[0].upper()}]{name[1:]}" for name in weekdays("fr"))
    again = rf"(?:(?:les?|du|au){_B}(?=(?:{weekday}){_B}))?"
    pattern = rf"""
        (?P<lead> (?<!\w) (?P<article>[Ll]es? | [Dd]u | [Aa]u | et) {_B} | ^{BLANK}*+ )?
        (?P<days> (?: (?P<weekday>{weekday}) {_B} )? (?<![\w.,:/°-]) {_DAY}(?![\w°])
            (?P<more> (?: (?: {BLANK}*+,{BLANK}*+ | {_B}(?:et|au|ou){_B} | {BLANK}?+[-–]{BLANK}?+ )
                      (?(article){again}|(?(weekday){again})) (?:(?:{weekday}){_B})? {_DAY}(?![\w°]) ){{0,9}} ) )
        (?P<gap>{_B}) (?P<month>{month})(?!\w|-\w)
        (?P<comma> , (?={_B}[0-9]{{4}}[ \t\u00a0\u202f\u2009]*+(?:\n|\Z|[.;!?)»](?!\w))) )?
        (?= (?P<year>{_B}(?:1[5-9]|2[01])[0-9][0-9](?!\w))? )
    """
    short = "|".join(re.escape(name) for name in {*months("fr", short=True), "juill."} if name.endswith("."))
    held = rf"(?<!\w)({_DAY}|1ᵉʳ){_B}(?=(?:{month})(?!\w)|(?:{short}))"
    first = rf"""
        (?<!\w) ((?:[Ll]es?|[Dd]u|[Aa]u|{weekday}){_B}) 1°
        (?= {_B} (?: (?:au|et|ou){_B} (?:(?:{weekday}){_B})? {_DAY}{_B} )? (?:{month})(?!\w) )
    """
    return _Dates(
        first=re.compile(first, re.VERBOSE),
        dates=re.compile(pattern, re.VERBOSE | re.MULTILINE),
        weekday=re.compile(weekday),
        held=re.compile(held),
    )


def _date(found: "re.Match[str]") -> str:
    lead, days, month, weekday = found["lead"], found["days"], found["month"], found["weekday"]
    article = (found["article"] or "").lower()
    named = dates().weekday.search(days) is not None
    if not (weekday or article or (lead is not None and (named or found["year"] or month.islower()))):
        return found[0]
    days = _ANY_DAY.sub(lambda day: "1er" if day[1] == "1" else day[1], days)
    if weekday and not (article or _goes_on(found.string, found.start())):
        days = weekday + _lower(days[len(weekday) :])
    else:
        days = _lower(days)
    if named or (found["year"] and (found["more"] or article in {"le", "les", "au"} or _since(found))):
        month = month.lower()
    comma = "" if named else found["comma"] or ""
    return f"{lead or ''}{days}{found['gap']}{month}{comma}"


def _lower(days: str) -> str:
    return dates().weekday.sub(lambda name: name[0].lower(), days)


def _since(found: "re.Match[str]") -> bool:
    """« à partir du 3 Mai 2026 » is a date; « place du 8 Mai 1945 » is a name."""
    return _SINCE.search(found.string[max(found.start() - 12, 0) : found.start()]) is not None


def _goes_on(text: str, at: int) -> bool:
    """Whether a sentence is under way: a word in small letters, a figure or a comma stands before, on the same line."""
    before = text[max(at - 3, 0) : at].rstrip(" \u00a0\u202f\u2009")[-1:]
    return before == "," or before.islower() or before.isdigit()


# --- hours ----------------------------------------------------------------------------------------------------------------

_HOUR = rf"(?:[01]?[0-9]|2[0-4]){BLANK}*+[hH](?:{BLANK}*+[0-5][0-9](?![0-9]|{BLANK}*+[hH](?!\w)))?"
_JOINT = rf"(?:{BLANK}*+[-–]{BLANK}*+|[,;/+])"
_HOURS = re.compile(rf"{_UNTOUCHED}{_HOUR}(?:{_JOINT}{_HOUR})*+")
_EACH_HOUR = re.compile(rf"({_HOUR})({_JOINT}?+)")
_JOINTS = {",": ", ", ";": "; ", "/": " / ", "+": " + ", "": ""}
# What makes a figure of an hour, or a name of all of them; the space pass moves the signs behind a blank.
_NO_HOUR = re.compile(rf"[\w°@]|{BLANK}*+[%‰€]|[.,:/+]\w|[-–]\w")
_GOES_ON = re.compile(rf"{BLANK}*+(?:[0-9]|(?:min|mn|m|s)(?!\w))")
_BEFORE_HOUR = re.compile(rf"(?<!\w)(?:à|de|dès|vers|et|entre){BLANK}\Z")


def _hours(found: "re.Match[str]") -> str:
    """F16, F18: « 18 h 30 », « 14 h – 16 h »; hours that are joined are all set, or none is."""
    text, start, end = found.string, found.start(), found.end()
    if _NO_HOUR.match(text, end):
        return found[0]
    hours = _EACH_HOUR.findall(found[0])
    ranged = any("-" in joint or "–" in joint for _, joint in hours)
    if not ranged and all(hour[-1] == "H" for hour, _ in hours) and not _BEFORE_HOUR.search(text[max(start - 12, 0) : start]):
        return found[0]  # « salle 12 H »
    keep = _GOES_ON.match(text, end) is not None
    return "".join(_hour(hour, keep=keep and not joint) + _JOINTS.get(joint, " – ") for hour, joint in hours)


def _hour(text: str, *, keep: bool) -> str:
    hour, _, minutes = text.lower().partition("h")
    minutes = minutes.strip()
    return f"{int(hour)} h {minutes}" if minutes and (keep or minutes != "00") else f"{int(hour)} h"


# --- titles and capitals --------------------------------------------------------------------------------------------------

_LITTLE = "(?:(?:le|la|les|de|du|des)(?!\\w)|[ld]['’])"
_WORDS = (
    (re.compile(rf"(?<![\w.-])Mr\.?(?={_B}(?:{CAPITAL}|{_LITTLE}|(?:et|&){_B}(?:M\.|(?:Mr|Mmes?|Mlles?|Madame)(?!\w))))"), "M."),
    (re.compile(rf"(?<![\w.-])(Mmes?|Mlles?)\.(?={_B}(?:{CAPITAL}|{_LITTLE}))"), r"\1"),
    (re.compile(rf"(?<![\w.-])(Dr|Pr)\.(?={_B}{CAPITAL})"), r"\1"),
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
    text = dates().first.sub(r"\g<1>1er", _ordinals(_points(text)))
    return _titles(_HOURS.sub(_hours, dates().dates.sub(_date, text)))
