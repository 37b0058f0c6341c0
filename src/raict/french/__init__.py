r"""French: dates, hours, ordinals, lists and the words for what an edition holds.

Everything is a pure function that returns text, with no-break spaces (U+00A0) and typographic apostrophes (U+2019) where
French has them; `plain_spaces` takes the former out again. Rule numbers (F1 …) are those of the documentation.

>>> import raict
>>> plain_spaces(format_when(raict.When.parse("2023-09-18, 2023-09-19"), weekday=True))
'les lundi 18 et mardi 19 septembre 2023'
"""

from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Final

from raict import _names
from raict._spaces import plain_spaces
from raict._style import Form
from raict.french import _countries
from raict.french.dates import format_date, format_when
from raict.french.lists import Conjunction, join
from raict.french.ordinals import OrdinalForm, Superscript, ordinal
from raict.french.style import Hour, ListForm, Locale, Noon, Style, ThreeDays, TwoDays
from raict.french.times import format_time, format_time_range
from raict.french.words import WORDS

if TYPE_CHECKING:
    from raict.french.address import (
        FOREIGN_TITLES,
        FUNCTIONS,
        Addressee,
        AppelForm,
        FunctionTable,
        FunctionTitle,
        Respect,
        Salutation,
        civility_gender,
        find_function,
        function_table,
        highest_first,
        joint_salutation,
        salutation,
    )
    from raict.french.closings import CLOSINGS, ClosingFormula, ClosingRequest, ClosingToken, ClosingVerb, closing
    from raict.french.durations import DurationForm, format_duration
    from raict.french.editions import edition_phrase, edition_title, edition_year, year_label
    from raict.french.elision import Before, contract, elide, with_article
    from raict.french.envelopes import address_block, format_dateline, function_for, mention, mentions
    from raict.french.numbers import Spelling, cardinal, format_number
    from raict.french.places import Article, PlaceKind, PlaceName, country, in_place, of_place
    from raict.french.reading import Doubt, Found, Inference, Reading, Unwritten, find_dates, read_dates
    from raict.french.typography import Profile, typeset

__all__ = [
    "CLOSINGS",
    "FOREIGN_TITLES",
    "FUNCTIONS",
    "Addressee",
    "AppelForm",
    "Article",
    "Before",
    "ClosingFormula",
    "ClosingRequest",
    "ClosingToken",
    "ClosingVerb",
    "Conjunction",
    "Doubt",
    "DurationForm",
    "Form",
    "Found",
    "FunctionTable",
    "FunctionTitle",
    "Hour",
    "Inference",
    "ListForm",
    "Locale",
    "Noon",
    "OrdinalForm",
    "PlaceKind",
    "PlaceName",
    "Profile",
    "Reading",
    "Respect",
    "Salutation",
    "Spelling",
    "Style",
    "Superscript",
    "ThreeDays",
    "TwoDays",
    "Unwritten",
    "address_block",
    "cardinal",
    "civility_gender",
    "closing",
    "contract",
    "country",
    "country_name",
    "edition_phrase",
    "edition_title",
    "edition_year",
    "elide",
    "find_dates",
    "find_function",
    "format_date",
    "format_dateline",
    "format_duration",
    "format_number",
    "format_time",
    "format_time_range",
    "format_when",
    "function_for",
    "function_table",
    "highest_first",
    "in_place",
    "join",
    "joint_salutation",
    "language_name",
    "mention",
    "mentions",
    "of_place",
    "ordinal",
    "plain_spaces",
    "read_dates",
    "salutation",
    "typeset",
    "with_article",
    "word",
    "year_label",
]


# Letters, places, typography and reading cost more to import than dates do, and most who write dates need none of them.
_WHEN_ASKED: Final = {
    "address": "FOREIGN_TITLES FUNCTIONS Addressee AppelForm FunctionTable FunctionTitle Respect Salutation civility_gender "
    "find_function function_table highest_first joint_salutation salutation",
    "closings": "CLOSINGS ClosingFormula ClosingRequest ClosingToken ClosingVerb closing",
    "durations": "DurationForm format_duration",
    "editions": "edition_phrase edition_title edition_year year_label",
    "elision": "Before contract elide with_article",
    "envelopes": "address_block format_dateline function_for mention mentions",
    "numbers": "Spelling cardinal format_number",
    "places": "Article PlaceKind PlaceName country in_place of_place",
    "reading": "Doubt Found Inference Reading Unwritten find_dates read_dates",
    "typography": "Profile typeset",
}
_HOME: Final = {name: module for module, names in _WHEN_ASKED.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """A name of a part that is imported when it is first asked for."""
    module = _HOME.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


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
    """A country of ISO 3166-1 in French, as a letter names it; the code itself where it is none.

    >>> country_name("SN"), country_name("HK")
    ('Sénégal', 'Hong Kong')
    """
    return _countries.country_name(code)


def language_name(tag: str) -> str:
    """A language in French, in small letters; the tag itself where it has no name.

    >>> language_name("pt-BR")
    'portugais'
    """
    return _names.language_name(tag, "fr")
