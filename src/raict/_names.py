"""The door to Babel: names of months, weekdays, countries, languages and time zones. Sentences are never Babel's.

Babel is imported when a name is first asked for, and asked once for each language.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from raict.model.countries import COUNTRIES
from raict.model.text import instance

__all__ = ["country_name", "known_zone", "language_name", "months", "weekdays"]


@lru_cache(maxsize=16)
def months(language: str, *, short: bool = False) -> tuple[str, ...]:
    """The twelve, in the form a date takes, whole or shortened; January first."""
    from babel.dates import get_month_names

    names = get_month_names("abbreviated" if short else "wide", context="format", locale=language)
    return tuple(str(names[n]) for n in range(1, 13))


@lru_cache(maxsize=16)
def weekdays(language: str, *, short: bool = False) -> tuple[str, ...]:
    """The seven, in the form a date takes, whole or shortened; Monday first, as `date.weekday()` counts."""
    from babel.dates import get_day_names

    names = get_day_names("abbreviated" if short else "wide", context="format", locale=language)
    return tuple(str(names[n]) for n in range(7))


# Babel's tables are kept, not what was asked: anybody may ask for anything.


@lru_cache(maxsize=8)
def _territories(language: str) -> Mapping[str, str]:
    from babel import Locale

    return cast("Mapping[str, str]", Locale(language).territories)


@lru_cache(maxsize=8)
def _languages(language: str) -> Mapping[str, str]:
    from babel import Locale

    return cast("Mapping[str, str]", Locale(language).languages)


def country_name(code: str, language: str) -> str:
    """What a country of ISO 3166-1 is called; anything else is its own name."""
    instance(code, "code", str)
    return _territories(language).get(code, code) if code in COUNTRIES else code


def language_name(tag: str, language: str) -> str:
    """What a language is called; the tag itself where Babel does not know it."""
    instance(tag, "tag", str)
    return _languages(language).get(tag.partition("-")[0], tag)


@lru_cache(maxsize=1)
def _zones() -> tuple[frozenset[str], Mapping[str, str]]:
    from babel.core import get_global

    names = frozenset(cast("Mapping[str, str]", get_global("zone_territories"))) | get_global("zone_aliases").keys()
    return names, cast("Mapping[str, str]", get_global("windows_zone_mapping"))


def known_zone(name: str) -> str | None:
    """The IANA name of a time zone that a stranger's calendar names, by that name or by Windows's; None for any other text.

    A list is asked, and no file of that name is looked for.

    >>> known_zone("Romance Standard Time"), known_zone("Europe/Paris"), known_zone("../../etc/passwd")
    ('Europe/Paris', 'Europe/Paris', None)
    """
    names, windows = _zones()
    return name if name in names else windows.get(name)
