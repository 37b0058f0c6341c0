r"""French: dates, hours, ordinals, lists and the words for what an edition holds.

Everything is a pure function that returns text, with no-break spaces (U+00A0) and typographic apostrophes (U+2019) where
French has them; `plain_spaces` takes the former out again. Rule numbers (F1 …) are those of the documentation.

>>> import raict
>>> plain_spaces(format_when(raict.When.parse("2023-09-18, 2023-09-19"), weekday=True))
'les lundi 18 et mardi 19 septembre 2023'
"""

from enum import Enum

from raict import _names
from raict._spaces import plain_spaces
from raict._style import Form, Style
from raict.french.dates import format_date, format_time, format_when
from raict.french.lists import join
from raict.french.ordinals import ordinal
from raict.french.words import WORDS

__all__ = [
    "Form",
    "Style",
    "country_name",
    "format_date",
    "format_time",
    "format_when",
    "join",
    "language_name",
    "ordinal",
    "plain_spaces",
    "word",
]


def __dir__() -> list[str]:
    return __all__


def word(key: Enum | str) -> str:
    """The French for a member of one of the model's enumerations, in small letters, as in running text.

    >>> import raict
    >>> word(raict.PartnerRole.LONG_STANDING)
    'partenaire historique'

    Raises:
        KeyError: for anything else.
    """
    return WORDS[key]


def country_name(code: str) -> str:
    """A country of ISO 3166-1 in French; the code itself where it has no name.

    >>> country_name("SN")
    'Sénégal'
    """
    return _names.country_name(code, "fr")


def language_name(tag: str) -> str:
    """A language in French, in small letters; the tag itself where it has no name.

    >>> language_name("pt-BR")
    'portugais'
    """
    return _names.language_name(tag, "fr")
