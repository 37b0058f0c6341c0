"""English: the same functions as `raict.french`, the British way.

>>> import raict
>>> format_when(raict.When.parse("2023-09-30, 2023-10-01"))
'30 September and 1 October 2023'
"""

from enum import Enum

from raict import _names
from raict._spaces import plain_spaces
from raict._style import Form
from raict.english.dates import format_date, format_time, format_when
from raict.english.lists import join
from raict.english.ordinals import ordinal
from raict.english.style import Style
from raict.english.words import WORDS

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
    """The English for a member of one of the model's enumerations, in small letters, as in running text.

    >>> import raict
    >>> word(raict.PartnerRole.LONG_STANDING)
    'long-standing partner'

    Raises:
        KeyError: for anything else.
    """
    return WORDS[key]


def country_name(code: str) -> str:
    """A country of ISO 3166-1 in English; the code itself where it has no name.

    >>> country_name("SN")
    'Senegal'
    """
    return _names.country_name(code, "en")


def language_name(tag: str) -> str:
    """A language in English; the tag itself where it has no name.

    >>> language_name("pt-BR")
    'Portuguese'
    """
    return _names.language_name(tag, "en")
