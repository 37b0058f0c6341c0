"""Which language speaks to a reader, and what an edition is called in it."""

import datetime as dt
from collections.abc import Sequence
from enum import Enum
from typing import Protocol

from raict import english, french
from raict._style import Form
from raict.model.editions import Edition
from raict.model.grammar import NounGrammar
from raict.model.moments import Moment
from raict.model.text import LocalizedText
from raict.model.when import Span, When
from raict.model.windows import Window

__all__ = ["Language", "edition_title", "speak", "wording"]


class Language(Protocol):
    """What every language module gives; `raict.french` and `raict.english` do."""

    def format_when(
        self,
        value: When | Window | Span | Moment | dt.date,
        *,
        form: Form | None = ...,
        weekday: bool | None = ...,
        year: bool | None = ...,
    ) -> str:
        """Anything of time, as one phrase."""
        ...

    def format_time(self, at: dt.time) -> str:
        """A clock time."""
        ...

    def join(self, items: Sequence[str]) -> str:
        """A list."""
        ...

    def ordinal(self, number: int, grammar: NounGrammar = ...) -> str:
        """An ordinal in figures."""
        ...

    def word(self, key: Enum | str) -> str:
        """A word for what the model names."""
        ...

    def country_name(self, code: str) -> str:
        """A country."""
        ...

    def language_name(self, tag: str) -> str:
        """A language."""
        ...

    def plain_spaces(self, text: str) -> str:
        """Ordinary spaces for no-break ones."""
        ...


def speak(language: str) -> Language:
    """French for French, English for every other language."""
    return french if language.partition("-")[0] == "fr" else english


def wording(text: LocalizedText, language: str, edition: Edition) -> tuple[str, str]:
    """A text for a reader of `language`, and the language it turns out to be in."""
    tag, said = text.choose(language, edition.language)
    return said, tag or edition.language


def edition_title(edition: Edition, language: str) -> str:
    """Ordinal and full name: « 14es Rencontres … »; the name alone where its grammar is not known.

    The ordinal is in the language of the name, which may not be the one asked for.
    """
    name, own = wording(edition.name.full, language, edition)
    grammar = edition.name.grammar.get(own)
    if grammar is None:
        return name
    return f"{speak(own).ordinal(edition.number, grammar)} {name}"
