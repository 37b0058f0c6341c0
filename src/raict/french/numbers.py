r"""Whole numbers: in words, and in figures with their spaces.

What counts things is here. A year, a page, a street number is a name made of figures: no words, no spaces, no function.

>>> cardinal(71)
'soixante et onze'
"""

from enum import Enum
from typing import Final

from raict.french.style import Locale
from raict.model.grammar import GrammaticalGender
from raict.model.text import instance, refuse, whole

__all__ = ["Spelling", "cardinal", "format_number"]


class Spelling(Enum):
    """Where compound numbers take hyphens."""

    TRADITIONAL = "traditional"
    """« vingt-deux », « vingt et un », « deux cent un »: below a hundred, but not beside « et »."""
    REFORMED = "reformed"
    """« vingt-et-un », « deux-cent-un »: everywhere, as the rectifications of 1990 propose."""


NARROW_NBSP = "\u202f"
HIGHEST_IN_WORDS: Final = 999_999
_HIGHEST_IN_FIGURES: Final = 999_999_999_999

_UNITS = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
    *("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"),
)
_FOURSCORE = "quatre-vingt"
_FRANCE = ("", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "", _FOURSCORE, "")
_BELGIUM = (*_FRANCE[:7], "septante", _FOURSCORE, "nonante")
_HUITANTE = (*_BELGIUM[:8], "huitante", "nonante")
_TENS = {Locale.FR_FR: _FRANCE, Locale.FR_CA: _FRANCE, Locale.FR_BE: _BELGIUM, Locale.FR_CH: _BELGIUM}


def cardinal(
    number: int,
    gender: GrammaticalGender = GrammaticalGender.MASCULINE,
    *,
    spelling: Spelling = Spelling.TRADITIONAL,
    locale: Locale = Locale.FR_FR,
    huitante: bool = False,
) -> str:
    """A whole number in words, in small letters.

    « quatre-vingts » and « deux cents » lose their s before another number, « mille » among them.

    Args:
        number: 0 to 999 999.
        gender: of what is counted; it shows where the last word is « un »: « vingt et une heures ».
        spelling: where hyphens stand.
        locale: Belgium and Switzerland say « septante » and « nonante ».
        huitante: « huitante » for « quatre-vingts », as in Vaud, Valais and Fribourg; with the Swiss locale alone.

    >>> cardinal(281), cardinal(80_000), cardinal(21, GrammaticalGender.FEMININE)
    ('deux cent quatre-vingt-un', 'quatre-vingt mille', 'vingt et une')
    >>> cardinal(1200, spelling=Spelling.REFORMED), cardinal(93, locale=Locale.FR_CH)
    ('mille-deux-cents', 'nonante-trois')

    Raises:
        InvalidValue: for a number outside, or « huitante » elsewhere.
    """
    whole(number, "number", 0, HIGHEST_IN_WORDS)
    _check(gender, spelling, locale)
    if huitante and locale is not Locale.FR_CH:
        refuse("needs", "huitante", other="locale=Locale.FR_CH")
    tens = _HUITANTE if huitante else _TENS[locale]
    thousands, rest = divmod(number, 1000)
    words: list[str] = []
    if thousands:
        words = [_below_thousand(thousands, tens, last=False), "mille"] if thousands > 1 else ["mille"]
    if rest or not thousands:
        words.append(_below_thousand(rest, tens, last=True))
    text = " ".join(words)
    if gender is GrammaticalGender.FEMININE and text.endswith("un"):
        text += "e"
    return text.replace(" ", "-") if spelling is Spelling.REFORMED else text


def _check(gender: GrammaticalGender, spelling: Spelling, locale: Locale) -> None:
    instance(gender, "gender", GrammaticalGender)
    instance(spelling, "spelling", Spelling)
    instance(locale, "locale", Locale)


def _below_thousand(number: int, tens: tuple[str, ...], *, last: bool) -> str:
    """At most three figures; « vingt » and « cent » take their s where nothing follows."""
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest, tens, last=last)
    head = f"{_UNITS[hundreds]} cent" if hundreds > 1 else "cent"
    if rest:
        return f"{head} {_below_hundred(rest, tens, last=last)}"
    return f"{head}s" if hundreds > 1 and last else head


def _below_hundred(number: int, tens: tuple[str, ...], *, last: bool) -> str:
    if number < len(_UNITS):
        return _UNITS[number]
    ten, unit = divmod(number, 10)
    if not tens[ten]:  # soixante-dix, quatre-vingt-dix
        ten, unit = ten - 1, unit + 10
    head = tens[ten]
    if not unit:
        return f"{head}s" if head == _FOURSCORE and last else head
    joint = " et " if unit in {1, 11} and head != _FOURSCORE else "-"
    return f"{head}{joint}{_below_hundred(unit, tens, last=last)}"


def format_number(
    number: int,
    gender: GrammaticalGender = GrammaticalGender.MASCULINE,
    *,
    words_to: int = 9,
    spelling: Spelling = Spelling.TRADITIONAL,
    locale: Locale = Locale.FR_FR,
) -> str:
    r"""How many there are, as running text says it: in words when few, in figures beyond.

    Figures stand in groups of three from the right, a narrow no-break space (U+202F) between. Where the words end is a choice:
    nine is what the Office québécois de la langue française proposes (Banque de dépannage linguistique, 5135); typographers'
    handbooks have twelve, sixteen or twenty as well. Before a unit of measure figures stand alone: `words_to=-1`.

    Args:
        number: 0 to 999 999 999 999, of things that are counted; never a year.
        gender: of what is counted.
        words_to: the last number in words, up to 999 999; -1 for none.
        spelling: as for `cardinal`.
        locale: as for `cardinal`.

    >>> format_number(1, GrammaticalGender.FEMININE), format_number(9), format_number(10), format_number(1250)
    ('une', 'neuf', '10', '1\u202f250')

    Raises:
        InvalidValue: for a number or a limit outside.
    """
    whole(number, "number", 0, _HIGHEST_IN_FIGURES)
    whole(words_to, "words_to", -1, HIGHEST_IN_WORDS)
    if number <= words_to:
        return cardinal(number, gender, spelling=spelling, locale=locale)
    _check(gender, spelling, locale)
    return grouped(number)


def grouped(number: int) -> str:
    """Figures in groups of three from the right."""
    return f"{number:_}".replace("_", NARROW_NBSP)
