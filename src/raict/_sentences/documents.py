"""What a document may get wrong, beyond the values in it."""

from raict._sentences.templates import Sentence

__all__ = ["DOCUMENTS"]

DOCUMENTS: dict[str, Sentence] = {}
