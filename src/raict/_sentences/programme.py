"""What the rules find in a whole programme."""

from raict._sentences.templates import Sentence

__all__ = ["PROGRAMME"]

PROGRAMME: dict[str, Sentence] = {}
