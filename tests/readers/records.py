"""What every reader is asked for."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

__all__ = ["Message", "MessageReader", "Person", "Reader", "Record", "at"]


class Record(NamedTuple):
    """One VEVENT as a reader understood it."""

    uid: str
    summary: str
    start: dt.date
    """An aware datetime in UTC, or a date; a naive datetime is one that the reader could not place."""
    end: dt.date | None
    """As it is written: what the reader would make of a missing DTEND is not asked."""
    status: str
    sequence: int
    location: str
    description: str
    categories: tuple[str, ...]


class Person(NamedTuple):
    """An ATTENDEE or an ORGANIZER as a reader understood it."""

    address: str
    """The whole URI."""
    params: tuple[tuple[str, str], ...]
    """Names in capitals and values, in the order of the names."""

    @classmethod
    def of(cls, address: str, params: Mapping[str, str]) -> "Person":
        """In one spelling: `MAILTO:` is `mailto:` (RFC 3986 §3.1)."""
        scheme, colon, rest = address.partition(":")
        return cls(scheme.lower() + colon + rest, tuple(sorted((name.upper(), value) for name, value in params.items())))


class Message(NamedTuple):
    """One VEVENT of a message as a reader understood it; what is not there is empty, None or 0."""

    method: str
    uid: str
    sequence: int
    stamp: dt.date | None
    summary: str
    start: dt.date | None
    """As in a `Record`."""
    end: dt.date | None
    status: str
    location: str
    organizer: Person | None
    attendees: tuple[Person, ...]


Reader: TypeAlias = Callable[[bytes], list[Record]]
MessageReader: TypeAlias = Callable[[bytes], list[Message]]


def at(value: dt.date) -> dt.date:
    """A date or a naive datetime as it is, an aware datetime in UTC."""
    return value.astimezone(dt.UTC) if isinstance(value, dt.datetime) and value.tzinfo is not None else value
