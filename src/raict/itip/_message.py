"""One message, with what it is for."""

import datetime as dt
from enum import Enum
from functools import lru_cache
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from raict._value import Value
from raict.errors import Problem
from raict.itip._facts import DETAILS
from raict.itip.ledger import Told
from raict.model.people import PersonName

__all__ = ["CANCELS", "Message", "MessageKind", "Method", "reason_of"]

Method: TypeAlias = Literal["REQUEST", "CANCEL"]
"""METHOD of a message to a guest (RFC 5546 §3.2)."""

_IN_WORDS: Final = {
    "when": ("when it takes place", "la date ou l’heure"),
    "status": ("whether it takes place", "la tenue de l’événement"),
    "title": ("the title", "le titre"),
    "rooms": ("the rooms", "les salles"),
    "venue": ("the venue", "le lieu"),
    "joining": ("where one joins from afar", "l’adresse de connexion"),
    "organizer": ("who invites", "l’expéditeur de l’invitation"),
    DETAILS: ("the details", "les précisions"),
}


class MessageKind(Enum):
    """What a message does in the calendar of the guest."""

    INVITED = "invited"
    """REQUEST: the event is new there."""
    UPDATED = "updated"
    """REQUEST: what stands there has changed."""
    CANCELLED = "cancelled"
    """CANCEL with STATUS: the event does not take place."""
    UNINVITED = "uninvited"
    """CANCEL without STATUS: it takes place, without her, or her invitation goes elsewhere."""
    REINVITED = "reinvited"
    """REQUEST: the event is back, after it had been taken away."""
    REPEATED = "repeated"
    """REQUEST: what stands there already, once more, for the message before may be lost."""


CANCELS: Final = frozenset({MessageKind.CANCELLED, MessageKind.UNINVITED})
"""The kinds whose METHOD is CANCEL."""


@final
@frozen(kw_only=True, repr=False)
class Message(Value):
    """One message that is due to one guest, about one event. Its `repr` shows ids alone."""

    kind: MessageKind
    """What it does in her calendar."""
    reason: Problem
    """Why it is due: a code that begins with `told-`, and a sentence in French and English. Nothing is wrong: it is `INFO`."""
    changed: tuple[str, ...]
    """What is not as she was told, by name: `when`, `status`, `title`, `rooms`, `venue`, `joining`, `organizer`, `details`."""
    asks: bool
    """Whether her answer is asked for, or asked for again: SEQUENCE of her copy is new. Of what is postponed, none is."""
    name: PersonName | None
    """How she is called; None where no invitation says so any more."""
    method: Method
    """METHOD of the calendar object."""
    calendar: bytes
    """The calendar object: `text/calendar; method=…; charset=UTF-8; component=VEVENT`."""
    told: Told
    """What the ledger says once it was handed over: `ledger.after(message)`."""

    @property
    def guest(self) -> str:
        """Id of the guest."""
        return self.told.guest

    @property
    def session(self) -> str | None:
        """Id of the session; None: the edition as a whole."""
        return self.told.session

    @property
    def address(self) -> str:
        """Where it goes."""
        return self.told.address

    @property
    def language(self) -> str:
        """The language it is in."""
        return self.told.language

    @property
    def sequence(self) -> int:
        """SEQUENCE of the event in it."""
        return self.told.sequence

    @property
    def stamp(self) -> dt.datetime:
        """DTSTAMP of it."""
        return self.told.stamp

    def __repr__(self) -> str:
        return f"<Message to {self.told.guest!r}: {self.kind.value} {self.told.session or 'the edition'!r}>"


@lru_cache(maxsize=1024)
def reason_of(code: str, changed: tuple[str, ...]) -> Problem:
    """The reason of that code, in words."""
    if code != "told-changed":
        return Problem.of(code)
    english, french = ([_IN_WORDS[name][n] for name in changed] for n in (0, 1))
    return Problem.of("told-changed", {"fields.en": ", ".join(english), "fields.fr": ", ".join(french)})
