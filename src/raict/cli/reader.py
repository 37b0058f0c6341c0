"""Who reads a page: one edition, the language asked for, and what is said in it."""

import textwrap
from collections.abc import Iterable, Iterator

from raict._languages import speak, wording
from raict.cli.words import words
from raict.model.editions import Edition
from raict.model.text import LocalizedText

__all__ = ["Reader"]


class Reader:
    """What every part of a page needs to speak."""

    def __init__(self, edition: Edition, language: str, *, full: bool = False) -> None:
        """Of one edition, in one language; `full`: with what is long, too."""
        self.edition, self.language, self.full = edition, language, full
        self.speech, self.words = speak(language), words(language)

    def say(self, text: LocalizedText) -> str:
        """A text of the edition."""
        return wording(text, self.language, self.edition)[0]

    def headed(self, heading: str, text: str) -> str:
        """« Lieu : Paris »."""
        return f"{heading}{self.words['colon']}{text}"

    def wrapped(self, text: LocalizedText, width: int) -> list[str]:
        """A text of the edition in lines of a width that is fixed: the same edition gives the same page on every terminal."""
        return [
            line
            for paragraph in self.say(text).split("\n")
            for line in textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
        ]

    def listed(self, names: list[str], one: str, several: str) -> list[str]:
        """« Langues : français et anglais », under a word that agrees with their number; nothing without any."""
        return [self.headed(self.words[several if len(names) > 1 else one], self.speech.join(names))] if names else []

    def section(self, key: str, items: Iterable[list[str]], *, numbered: bool = False) -> Iterator[str]:
        """A heading, then each item with what belongs below it; nothing without items."""
        for n, (first, *more) in enumerate(items, start=1):
            if n == 1:
                yield f"{self.words[key]}\n"
            mark = f"{n:4}. " if numbered else "    "
            yield mark + first
            yield from (" " * len(mark) + line for line in more)
