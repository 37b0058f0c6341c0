r"""French typography: text as it is typed becomes text as it is printed (F16, F18, F22–F28, F36, F45).

Rule 1: what may be right is left alone. Rule 2: setting a text twice is setting it once. Rule 3: spaces are chosen in one last
pass. Whatever French text a letter, a notice or a page takes in goes through here.

>>> typeset("Venez-vous aux 14ème Rencontres, à 18h30 ?")
'Venez-vous aux 14es Rencontres, à 18\xa0h\xa030\u202f?'
"""

import re
from collections.abc import Callable
from enum import Enum
from typing import Final, NamedTuple

from raict._spaces import NBSP, plain_spaces
from raict.french._corrections import BLANK, CAPITAL, corrected, dates
from raict.french._protected import ADDRESS, PIECE, SPACE, hide, show
from raict.french._quotes import curled
from raict.model.text import instance, refuse

__all__ = ["Profile", "typeset"]

NARROW: Final = "\u202f"


class Profile(Enum):
    """Whose spaces a text gets (F27).

    The last two are France's, for media that lack a space: what a narrow one would be is another, in the whole text. For
    ordinary spaces in Canadian or European text, give what `typeset` returns to `plain_spaces`.
    """

    FR_FR = "fr_FR"
    """France: a narrow no-break space (U+202F) before « ; ! ? », a no-break space (U+00A0) before « : » and within « »."""
    FR_CA = "fr_CA"
    """Canada: nothing before « ; ! ? », a no-break space before « : » and within « »."""
    EU = "eu"
    """The institutions of the European Union: nothing before « ; : ! ? », nothing within « »."""
    PLAIN = "plain"
    """France with ordinary spaces alone: for calendars, and whatever stumbles over the others."""
    NBSP = "nbsp"
    """France with U+00A0 for U+202F: for fonts and mail programs that lack the narrow one."""


class _Signs(NamedTuple):
    """What stands before « ; ! ? », before « : », within « », and between the groups of a number."""

    high: str
    colon: str
    inner: str
    group: str


_FRANCE = _Signs(NARROW, NBSP, NBSP, NARROW)
_SIGNS = {
    Profile.FR_FR: _FRANCE,
    Profile.FR_CA: _Signs("", NBSP, NBSP, NBSP),
    Profile.EU: _Signs("", "", "", NBSP),
    Profile.PLAIN: _FRANCE,
    Profile.NBSP: _FRANCE,
}


def typeset(text: str, profile: Profile = Profile.FR_FR, *, correct: bool = True) -> str:
    r"""French text as it is printed: its spaces, and what is surely a slip of the keyboard put right.

    Spaces (F26, F27): before « ; : ! ? % € » and within « », as the profile has them; no break within « 18 h 30 »,
    « 1er mai », « n° 5 », « M. Dupont », « 5 km », nor within a number of three groups, or of two before its unit: « 12 000 € ».
    A sign counts where a sentence may have it, before a blank, a closing mark or the end: « 18:30 », « 16:9 » and « a?b=c » have
    none. A sign after an address keeps what stands between them, and an entity that is a space (`&nbsp;`) is the space.

    Corrections, where nothing else can be meant; what may be a name stays as it was written:

    - `'` → ’ between letters; `"` in pairs → « », within others “ ” (F28). A paragraph where they do not pair keeps its own.
    - « ... » → « … », « etc... » → « etc. » (F45); no blank stands before a comma.
    - « 18h30 », « 18H30 » → « 18 h 30 », « 9h00 » → « 9 h », « 14h-16h » → « 14 h – 16 h » (F16, F18); compact hours too, so
      tables that have them are not for this. Hours that are joined are all set or none is: « 9h-12h,14h » → « 9 h – 12 h, 14 h »,
      « 9h-12h/24 » stays. So does « 9 h 5 », as an older rule has it.
    - « le 01 septembre » → « le 1er septembre », « du 05 au 09 mai » → « du 5 au 9 mai » (F2): after an article, a weekday
      or « et », and at the start of a line.
    - « le Lundi 27 Mars 2023 » → « le lundi 27 mars 2023 » (F1): weekdays before a date unless they open a line or a
      sentence; months after a weekday, and before a year after « le », « au », « à partir du », a list or a range. « Place du
      8 Mai 1945 » and « le 14 Juillet » stay.
    - « lundi 18 septembre, 2023 » → without the comma (F5), at the end of a line or sentence.
    - « 14ème », « 2ième », « XIVème » → « 14e », « 2e », « XIVe »; « 1ère » → « 1re », « 1ier », « 1 er » → « 1er »,
      « 2nde » → « 2de »; « 14° édition » → « 14e édition », before the words of events, storeys and centuries; « le 1° mai »
      → « le 1er mai » (F22, F23).
    - « aux 14e Rencontres » → « aux 14es Rencontres » (F24), before a capital and a plural ending, or those words.
    - « Mr » → « M. », « Mme. » → « Mme », before a name or its article, « Mr et Mme Roux », « Mme.Roux » (F36).
    - « A Paris, le 15 mai », « A partir de », « A l’occasion » → À, at the start; « Etat », « Ile-de-France » → É, Î (F45).

    Never touched: addresses of the web and of mail, paths and names of files, versions and whatever has a point within, code
    between back-quotes or fences, tags, comments and entities of HTML, targets of links and `:names:` of Markdown, what templates
    fill in (`{{ name }}`, `{% … %}`, `${name}`, `{name}`, `%(name)s`), header lines of messages. The profiles that lack a space
    lack it there too. Code that is only indented is not known from an indented paragraph, nor English from French: leave
    them out.

    Args:
        text: of any length, one line or many; line ends and other white space stay.
        profile: whose spaces.
        correct: False for spaces alone; then nothing but spaces changes.

    Raises:
        InvalidValue: `wrong-type`, for anything but text, a profile and a boolean.

    >>> typeset('Objet: les "Rencontres"', Profile.PLAIN)
    'Objet : les « Rencontres »'
    """
    if not isinstance(text, str):
        refuse("wrong-type", "text", expected="text", got=type(text).__name__)
    instance(profile, "profile", Profile)
    instance(correct, "correct", bool)
    shown, pieces = hide(str.__str__(text))
    if correct:
        shown = curled(corrected(shown))
    shown = show(_spaced(shown, _SIGNS[profile]), pieces)
    if profile is Profile.PLAIN:
        return plain_spaces(shown)
    return shown.replace(NARROW, NBSP) if profile is Profile.NBSP else shown


_SOME = f"{BLANK}++"
_ANY = f"{BLANK}*+"
_UNITS = "km/h|km²?|m[²³]?|cm|mm|kg|g|t|ha|L|l|kWh?|MWh?|W|°C|Go|Mo|To|min"
_INNER = re.compile(rf"(?P<open>«){_ANY}(?=[^\s»{SPACE}])|(?<=[^\s«{SPACE}]){_ANY}»")
_SIGN = re.compile(
    rf"(?<=[\w)\]}}»”’'\"…%‰€$°.*{ADDRESS}{PIECE}])({_ANY})"
    rf"(?:([!?]++(?=[\s)\]}}»”\"’'.…,;:*_{PIECE}]|\Z)|;(?!\S))|:(?!\S)(?={_ANY}(\d?)))"
)
# A figure and its unit, a title and its name: one blank of any kind, or none where the second may follow at once.
_HELD = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\w,])(\d++(?:,\d++)*+){_ANY}(?=[%‰€](?!\w))",
        rf"([\d{PIECE}]){_SOME}(?=(?:[%‰€$£]|{_UNITS})(?!\w))",
        rf"((?<!\w)[nN][°º]){_ANY}(?=\d++(?!\w))",
    )
)
# Three groups or more, or a unit behind: a number. « 0 800 100 200 » and « 33 123 456 789 » are called.
_NUMBER = re.compile(
    rf"(?<![\w.,:/+-])(?<!\d{BLANK})[1-9]\d{{0,2}}(?:{BLANK}\d{{3}}(?!\w))++(?:,\d++)?+(?!\w|{BLANK}\d|[.,/-]\d)"
)
_UNIT = re.compile(rf"{BLANK}*+(?:[%‰€$£]|(?:{_UNITS}|euros?|francs|dollars)(?!\w))")
_BLANKS = re.compile(BLANK)
_BREAKING = re.compile("[ \u2009]")
_TITLE = re.compile(rf"(?<![\w.-])(MM?\.|Mmes?|Mlles?|(?:Me|Drs?|Prs?)(?={_SOME}{CAPITAL})){_SOME}(?=\w)")
_HOUR = re.compile(rf"(?<!\w)(\d{{1,3}}){_SOME}h(?:{_SOME}([0-5]?\d)(?!\d|{_ANY}h))?(?!\w)")


def _spaced(text: str, signs: _Signs) -> str:
    """The last pass: blanks alone change."""
    text = _INNER.sub(lambda mark: f"«{signs.inner}" if mark["open"] else f"{signs.inner}»", text)
    text = _SIGN.sub(_before(signs), text)
    for pattern in _HELD:
        text = pattern.sub(rf"\1{NBSP}", text)
    text = _TITLE.sub(rf"\1{NBSP}", text)
    text = _NUMBER.sub(_grouped(signs), text)
    text = dates().held.sub(rf"\1{NBSP}", text)
    return _HOUR.sub(lambda hour: f"{hour[1]}{NBSP}h{NBSP}{hour[2]}" if hour[2] else f"{hour[1]}{NBSP}h", text)


def _grouped(signs: _Signs) -> "Callable[[re.Match[str]], str]":
    """A number that no line may break; what may be two numbers stays as it is."""

    def held(found: "re.Match[str]") -> str:
        surely = len(_BLANKS.findall(found[0])) > 1 or _UNIT.match(found.string, found.end())
        return _BREAKING.sub(signs.group, found[0]) if surely else found[0]

    return held


def _before(signs: _Signs) -> "Callable[[re.Match[str]], str]":
    """What becomes of a sign and of the blank before it."""

    def spaced(found: "re.Match[str]") -> str:
        blank, high, figure = found.groups()
        before = found.string[found.start() - 1]
        space, sign = (signs.high, high) if high else (signs.colon, ":")
        if not blank and before in f'"{ADDRESS}':  # the mark may be half of a pair, the sign a part of the address
            return sign
        if blank and not space and (before == ADDRESS or (figure and before.isdigit())):  # « 16 : 9 »
            return f"{NBSP}{sign}"
        return space + sign

    return spaced
