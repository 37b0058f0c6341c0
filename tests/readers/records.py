"""What every reader is asked for."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

__all__ = ["Reader", "Record", "at"]


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


Reader: TypeAlias = Callable[[bytes], list[Record]]


def at(value: dt.date) -> dt.date:
    """A date or a naive datetime as it is, an aware datetime in UTC."""
    return value.astimezone(dt.UTC) if isinstance(value, dt.datetime) and value.tzinfo is not None else value
