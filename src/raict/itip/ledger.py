"""What each guest was last told: a value to keep beside the invitations, and to compare the next time with.

Calendars remember SEQUENCE and DTSTAMP of what they were sent, for ever; so must the organizer, guest by guest. An entry is
enough to take an event back when its session has left the programme and its guest the list.

>>> ledger = Ledger(edition="raict-2023")
>>> Ledger.loads(ledger.dumps()) == ledger
True
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Final, NoReturn, Protocol, Self, cast, final

from attrs import field, frozen

from raict._value import FrozenMap, Value
from raict.guests._addresses import address
from raict.guests._discretion import discreet, quietly
from raict.guests._shelves import Shelves
from raict.model.moments import aware
from raict.model.sessions import HIGHEST_SEQUENCE
from raict.model.status import Status
from raict.model.text import Field, guard, identifier, instance, language_tag, optional_identifier, refuse, whole

__all__ = ["LARGEST_LEDGER", "NEWEST_LEDGER", "Ledger", "Told", "ToldState"]

LARGEST_LEDGER: Final = 1 << 26
"""Octets of a ledger that is read, unless more are asked for: some two hundred thousand entries."""
NEWEST_LEDGER: Final = 1
"""The newest shape of a ledger's JSON form that this version reads. Older ones load for ever."""
MOST_LEFT: Final = 20
_LONGEST_UID, _LONGEST_FACT = 400, 255


class ToldState(Enum):
    """What stands in a guest's calendar after the last message."""

    INVITED = "invited"
    """The event, as it was told."""
    CANCELLED = "cancelled"
    """The event, struck out: it does not take place."""
    UNINVITED = "uninvited"
    """Nothing: it takes place without her."""
    ELSEWHERE = "elsewhere"
    """Nothing at that address: it was taken back there, to be sent to another."""


def _uid(value: str, field: Field = None) -> str:
    return guard(value, field, limit=_LONGEST_UID)


def _fact(value: str, field: Field = None) -> str:
    return value if value == "" else guard(value, field, limit=_LONGEST_FACT)


def _left(value: Mapping[str, int], field: Field = None) -> FrozenMap[str, int]:
    if not isinstance(value, Mapping):
        refuse("wrong-type", field, expected="a table", got=type(value).__name__)
    if len(value) > MOST_LEFT:
        refuse("too-many", field, limit=MOST_LEFT, count=len(value))
    return FrozenMap({address(each, field): whole(number, field, 0, HIGHEST_SEQUENCE) for each, number in value.items()})


@final
@frozen(kw_only=True, repr=False, field_transformer=discreet)
class Told(Value):
    """The last message to one guest about one event: what her calendar holds of it. Its `repr` shows ids alone.

    The facts are what the event said, to name what changes the next time: `when` and `title` in words, others as a few characters
    that differ when the words differ.
    """

    guest: str = field(converter=identifier)
    """Id of the guest."""
    session: str | None = field(default=None, converter=optional_identifier)
    """Id of the session; None: the edition as a whole."""
    state: ToldState
    """What stands in her calendar since."""
    uid: str = field(converter=_uid)
    """UID of the event."""
    sequence: int
    """SEQUENCE of the message."""
    lead: int = 0
    """By how much that was higher than the event's own SEQUENCE: what answers it carries as much too much."""
    stamp: dt.datetime = field(converter=aware)
    """DTSTAMP of the message."""
    address: str = field(converter=address)
    """Where it went."""
    language: str = field(converter=language_tag)
    """The language it was in."""
    when: str = field(default="", converter=_fact)
    """When the event was to take place, for comparing and not for reading: `str` of its `when`, of a long one the beginning,
    followed by `@` and the time zone where hours are known. In a mail, say the session's `when`, or what `raict.diff` tells."""
    title: str = field(default="", converter=_fact)
    """Its title; of a very long one, the beginning."""
    status: Status = Status.CONFIRMED
    """Its status, or the edition's where that weighs more."""
    rooms: str = field(default="", converter=_fact)
    """Which rooms, as they are called."""
    venue: str = field(default="", converter=_fact)
    """Which venue, or that it is online."""
    joining: str = field(default="", converter=_fact)
    """Where one joins from afar."""
    organizer: str = field(default="", converter=_fact)
    """Who sends the invitation."""
    details: str = field(default="", converter=_fact)
    """All else that the event says."""
    left: FrozenMap[str, int] = field(default=FrozenMap[str, int](), converter=_left)
    """Addresses where it went before, at most 20, each with the last SEQUENCE: another guest's may be there one day."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind, and a lead greater than the number it is part of."""
        instance(self.state, "state", ToldState)
        whole(self.sequence, "sequence", 0, HIGHEST_SEQUENCE)
        whole(self.lead, "lead", 0, self.sequence)
        instance(self.status, "status", Status)

    @property
    def version(self) -> int:
        """The event's own SEQUENCE when the message was made."""
        return self.sequence - self.lead

    def __repr__(self) -> str:
        return f"<Told {self.guest!r} of {self.session or 'the edition'!r}: {self.state.value}>"


class Telling(Protocol):
    """What says what the ledger holds once it was handed over: a message."""

    @property
    def told(self) -> Told:
        """The entry."""
        ...


_edition_id = quietly(identifier)


def _by_session(told: Told) -> str:
    return told.session or ""  # no session's id is empty


@final
class Ledger:
    """What every guest was last told of one edition: one entry for each guest and event. Its `repr` shows no guest.

    A plain value, of the id of an edition and entries: equal when its entries are, in whatever order they came. Two entries of
    one guest for one event are refused.
    """

    __slots__ = ("_edition", "_shelves")
    _edition: str
    _shelves: Shelves[tuple[Told, ...]]

    def __new__(cls, *, edition: str, told: Iterable[Told] = ()) -> Self:
        """Check the entries, and keep them."""
        seen: set[tuple[str, str | None]] = set()
        entries: list[Told] = []
        for n, each in enumerate(told):
            instance(each, f"told[{n}]", Told)
            if (each.guest, each.session) in seen:
                refuse("repeated-item", f"told[{n}]", value=each.guest)
            seen.add((each.guest, each.session))
            entries.append(each)
        return cls._of(cast("str", _edition_id(edition, "edition")), _with(Shelves(), entries))

    @classmethod
    def _of(cls, edition: str, shelves: Shelves[tuple[Told, ...]]) -> Self:
        made = super().__new__(cls)
        object.__setattr__(made, "_edition", edition)
        object.__setattr__(made, "_shelves", shelves)
        return made

    @property
    def edition(self) -> str:
        """Id of the edition that was told of."""
        return self._edition

    def get(self, guest: str, session: str | None = None) -> Told | None:
        """What that guest was last told of that session, or of the edition as a whole; None: nothing."""
        return next((told for told in self._shelves.get(guest) or () if told.session == session), None)

    def __iter__(self) -> Iterator[Told]:
        """Every entry, by guest and session."""
        return (told for guest in self._shelves for told in self._shelves.get(guest) or ())

    def __len__(self) -> int:
        return sum(map(len, self._shelves.values()))

    def after(self, *messages: Told | Telling) -> "Ledger":
        """The ledger once these were handed over, in that order; an entry stands for the message that made it.

        One message at a time or all at once, the result is the same. One costs little, however large the ledger is.
        """
        told = (each if isinstance(each, Told) else each.told for each in messages)
        return self._of(self._edition, _with(self._shelves, told))

    def forget(self, guest: str) -> "Ledger":
        """The ledger without that guest. Nothing can be taken back from her calendar afterwards: uninvite her first."""
        return self._of(self._edition, self._shelves.with_values({guest: None}))

    def dumps(self) -> str:
        """JSON, with a line for each entry: equal ledgers give the same text. It holds addresses, as the list of guests does.

        >>> print(Ledger(edition="raict-2023").dumps(), end="")
        {"schema":1,"edition":"raict-2023","told":[
        ]}
        """
        from raict.itip._ledger_form import write_ledger

        return write_ledger(self)

    @classmethod
    def loads(cls, text: str | bytes, *, limit: int = LARGEST_LEDGER) -> "Ledger":
        """Read what `dumps` wrote.

        Args:
            text: the document, or its octets in UTF-8.
            limit: how many octets it may have; 64 MiB, unless you ask for more.

        Raises:
            InvalidDocument: with every fault of the document, each with its path.
        """
        from raict.itip._ledger_form import read_ledger

        return read_ledger(text, limit)

    def __eq__(self, other: object) -> bool:
        if type(other) is not Ledger:
            return NotImplemented
        return self._edition == other._edition and self._shelves == other._shelves

    def __hash__(self) -> int:
        return hash((self._edition, self._shelves))

    def __repr__(self) -> str:
        return f"<Ledger of {self._edition!r}: {len(self)}>"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a Ledger cannot be changed ({name})")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a Ledger cannot be changed ({name})")

    def __reduce__(self) -> tuple[object, ...]:
        """Copies and pickles go through the constructor."""
        return _made, (self._edition, tuple(self))


def _with(shelves: Shelves[tuple[Told, ...]], told: Iterable[Told]) -> Shelves[tuple[Told, ...]]:
    """The shelves with those entries, a later one in the place of an earlier."""
    news: dict[str, dict[str, Told]] = {}
    for each in told:
        news.setdefault(each.guest, {})[_by_session(each)] = each
    changed: dict[str, tuple[Told, ...] | None] = {}
    for guest, own in news.items():
        merged = {_by_session(each): each for each in shelves.get(guest) or ()} | own
        changed[guest] = tuple(merged[session] for session in sorted(merged))
    return shelves.with_values(changed)


def _made(edition: str, told: tuple[Told, ...]) -> Ledger:
    return Ledger(edition=edition, told=told)
