"""What an event says today, as far as a guest may have been told otherwise: the facts an entry of the ledger keeps."""

from base64 import urlsafe_b64encode
from functools import lru_cache
from hashlib import blake2b
from typing import Final, TypeAlias

from attrs import evolve

from raict.ics.words import Words
from raict.itip.ledger import Told
from raict.model.calendars import UTC, has_lone_hour
from raict.model.editions import Edition
from raict.model.sessions import Session
from raict.model.status import Status, prevailing
from raict.model.when import Span, When

__all__ = ["DETAILS", "NAMES", "RAISING", "Facts", "FactsOf", "changed_since"]

Facts: TypeAlias = dict[str, str | Status]
"""By the names of the fields of `Told`."""

DETAILS: Final = "details"
NAMES: Final = ("when", "status", "title", "rooms", "venue", "joining", "organizer", DETAILS)
"""What may change, the weightiest first."""
RAISING: Final = frozenset({"when", "status"})
"""What never changes without a higher SEQUENCE (RFC 5546 §2.1.4), even where nobody raised the event's own."""
_LONGEST = 80
_CHARACTERS = 6
_CACHED = 4096


def _mark(text: str) -> str:
    """A few characters that differ where texts differ; nothing for nothing."""
    return urlsafe_b64encode(blake2b(text.encode()).digest()).decode()[:_CHARACTERS] if text else ""


def _short(text: str) -> str:
    """A text as it is, or the beginning of a long one and a mark of the rest."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…{_mark(text)}"


class FactsOf:
    """The facts of every event of an edition, in any language; each is put into words once."""

    def __init__(self, edition: Edition, organizer: str) -> None:
        """Make what is shared.

        Args:
            edition: the edition.
            organizer: the address of the sender.
        """
        self._edition, self._organizer = edition, _mark(organizer)
        self._words = lru_cache(64)(self._make_words)
        self.of = lru_cache(_CACHED)(self._of)
        """The facts of the session of that id, or of the edition's days (None), in a language."""

    def _make_words(self, language: str) -> Words:
        return Words(self._edition, language)

    def _of(self, id: str | None, language: str) -> Facts:
        session = None if id is None else self._edition.session(id)
        words = self._words(language)
        rooms = () if session is None else session.rooms
        venue, place = words.place(()), words.place(rooms)
        joining = "" if session is None else session.online_url or ""
        return {
            "when": self._when(self._edition.when if session is None else session.when),
            "title": _short(words.edition_title()[0] if session is None else words.title(session.title)[0]),
            "status": self._edition.status if session is None else prevailing(self._edition.status, session.status),
            "rooms": "" if place is None or venue is None else _mark(place.title.removesuffix(venue.title)),
            "venue": "" if venue is None else _mark(str(venue)),
            "joining": _mark(joining),
            "organizer": self._organizer,
            DETAILS: _mark(self._details(session, words)),
        }

    def _when(self, when: When | Span | None) -> str:
        if isinstance(when, Span) and (when.timed or has_lone_hour(when)) and self._edition.timezone != UTC:
            return f"{when}@{self._edition.timezone}"
        return "" if when is None else _short(str(when))

    def _details(self, session: Session | None, words: Words) -> str:
        """All that the event says beside the facts that have a name."""
        page = (self._edition.website if session is None else session.website or self._edition.website) or ""
        if session is None:
            theme = self._edition.theme
            return "\n".join((page, words.access, words.say(theme) if theme else ""))
        text = words.of_session(evolve(session, when=None), Status.CONFIRMED, joining=False)
        return "\n".join((page, words.access, text, *words.categories(session)))


def changed_since(told: Told, facts: Facts) -> tuple[str, ...]:
    """Which facts are not as they were told; both in the same language."""
    return tuple(name for name in NAMES if getattr(told, name) != facts[name])
