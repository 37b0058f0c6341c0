"""Editions for the rules: small, whole, and silent but for what a case adds."""

import datetime as dt
import sys
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any, NamedTuple, TypeVar

from raict import (
    Edition,
    EditionName,
    Organization,
    Participant,
    Person,
    PersonName,
    Problem,
    Revision,
    Room,
    Series,
    Session,
    SessionFormat,
    Span,
    Venue,
    When,
)
from raict.rules import Rule

__all__ = ["Case", "calls", "edition", "found", "session"]

T = TypeVar("T")

FORMATS = (SessionFormat(id="talk", label="Talk"), SessionFormat(id="plenary", label="Plenary", exclusive=True))


class Case(NamedTuple):
    """What one rule finds in one edition: code, path and subjects of each problem; nothing at all where it must keep silent."""

    id: str
    rule: Rule
    edition: Edition
    problems: tuple[tuple[str, str, tuple[str, ...]], ...] = ()


def session(id: str, when: str | None = None, /, *rooms: str, **facts: Any) -> Session:
    """A session; `when` in its canonical form, people by id alone."""
    people = tuple(Participant(person=each) if isinstance(each, str) else each for each in facts.pop("people", ()))
    return Session(
        id=id,
        format=facts.pop("format", "talk"),
        title=facts.pop("title", f"Title of {id}"),
        when=None if when is None else Span.parse(when),
        rooms=rooms,
        participants=people,
        **facts,
    )


def edition(*sessions: Session, **facts: Any) -> Edition:
    """An edition with those sessions, the rooms r, s and t, the people p, q and their organizations."""
    rooms: Iterable[Room] = facts.pop("rooms", (Room(id=each, label=f"Room {each}") for each in "rst"))
    when: str | None = facts.pop("when", "2023-09-18/2023-09-19")
    usual: dict[str, Any] = {
        "id": "e",
        "number": 14,
        "name": EditionName(full="Rencontres"),
        "series": Series(id="s"),
        "revision": Revision(updated=dt.datetime(2023, 5, 15, tzinfo=dt.UTC)),
        "venue": Venue(id="v", name="Venue", rooms=tuple(rooms)),
        "formats": FORMATS,
        "organizations": tuple(Organization(id=each, name=each.upper()) for each in ("cuf", "eu", "net")),
        "people": tuple(Person(id=each, name=PersonName(family=each.upper())) for each in "pq"),
        "when": None if when is None else When.parse(when),
        "sessions": sessions,
    }
    return Edition(**(usual | facts))


def found(problems: Iterable[Problem]) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Problems as a case writes them, once their sentences are seen to be whole in both languages."""
    listed = tuple(problems)
    for problem in listed:
        for language in ("fr", "en"):
            said = problem.message(language) + problem.hint(language)
            assert said
            assert "{" not in said
            assert "}" not in said
    return tuple((each.code, each.path, each.subjects) for each in listed)


def calls(work: Callable[[], T]) -> tuple[T, int]:
    """What a piece of work gives, and how many functions it calls: Python's own and the interpreter's."""
    count = 0

    def see(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += int(event in {"call", "c_call"})

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        result = work()
    finally:
        sys.setprofile(before)
    return result, count
