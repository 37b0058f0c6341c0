"""Who reads a page: one edition, the language asked for, and what is said in it."""

from raict._languages import speak, wording
from raict.cli.words import words
from raict.model.editions import Edition
from raict.model.text import LocalizedText

__all__ = ["Reader"]


class Reader:
    """What every part of a page needs to speak."""

    def __init__(self, edition: Edition, language: str) -> None:
        """Of one edition, in one language."""
        self.edition, self.language = edition, language
        self.speech, self.words = speak(language), words(language)

    def say(self, text: LocalizedText) -> str:
        """A text of the edition."""
        return wording(text, self.language, self.edition)[0]

    def headed(self, heading: str, text: str) -> str:
        """« Lieu : Paris »."""
        return f"{heading}{self.words['colon']}{text}"
