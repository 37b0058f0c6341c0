"""What the rules share: which sessions take place, and how a sentence names what it speaks of."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from raict.model.editions import Edition
from raict.model.sessions import Session
from raict.model.status import Status
from raict.model.text import LocalizedText
from raict.model.when import Span, When
from raict.model.windows import Window

__all__ = ["both", "in_words", "listed", "spans_in_words", "staged", "taking_place", "titled"]

_CONFIRMED = Status.CONFIRMED  # asked for first: hashing an enumeration is slow
NOT_HELD: Final = frozenset({Status.CANCELLED, Status.POSTPONED})
# A sentence shows at most 80 characters of a value: titles are cut here, so that quotation marks close.
_ONE, _TWO, _FIRST = 72, 32, 48
_SPANS: Final = 3
_OTHERS: Final = {
    "sessions": {"fr": "autres séances", "en": "other sessions"},
    "rooms": {"fr": "autres salles", "en": "other rooms"},
}
_MORE: Final = {"fr": "plus de ", "en": "more than "}


def taking_place(edition: Edition) -> bool:
    """Whether the edition does: not if it is cancelled, nor while it is postponed to nobody knows when."""
    return edition.status not in NOT_HELD


def staged(edition: Edition) -> Iterator[tuple[int, Session]]:
    """The sessions that take place, each with its position: drafts too; none of an edition that does not take place itself."""
    if taking_place(edition):
        for n, session in enumerate(edition.sessions):
            if session.status is _CONFIRMED or session.status not in NOT_HELD:
                yield n, session


def titled(session: Session, edition: Edition) -> dict[str, str]:
    """The title of a session as a value."""
    return listed("session", [session.title], edition)


def both(name: str, fr: str, en: str) -> dict[str, str]:
    """A value in French and in English, as `Problem.values` takes it."""
    return {f"{name}.fr": fr, f"{name}.en": en}


def in_words(name: str, value: When | Window | Span | dt.date) -> dict[str, str]:
    """Anything of time as a value."""
    from raict import english, french

    return both(name, french.format_when(value), english.format_when(value))


def spans_in_words(name: str, spans: Sequence[Span]) -> dict[str, str]:
    """Spans in order as a value: three of them, or the first and how many others there are."""
    from raict import english, french

    if len(spans) <= _SPANS:
        return in_words(name, When(spans=tuple(spans)))
    others = len(spans) - 1
    return both(
        name,
        french.join([french.format_when(spans[0]), f"{others} autres périodes"]),
        english.join([english.format_when(spans[0]), f"{others} other periods"]),
    )


def listed(
    name: str, texts: Sequence[LocalizedText], edition: Edition, kind: str = "sessions", *, more: bool = False
) -> dict[str, str]:
    """Titles in quotation marks, as a value: one or two of them, or the first and how many others there are, or `more`."""
    from raict import english, french

    def items(language: str) -> list[str]:
        if len(texts) > 2:
            others = f"{_MORE[language] if more else ''}{len(texts) - 1} {_OTHERS[kind][language]}"
            return [_quoted(texts[0], language, edition, _FIRST), others]
        return [_quoted(text, language, edition, _ONE if len(texts) == 1 else _TWO) for text in texts]

    return both(name, french.join(items("fr")), english.join(items("en")))


def _quoted(text: LocalizedText, language: str, edition: Edition, most: int) -> str:
    words = text.get(language, edition.language)
    if len(words) > most:
        words = words[: most - 1].rstrip() + "…"
    return f"«\u00a0{words}\u00a0»" if language == "fr" else f"“{words}”"
