"""What the parts of an edition call each other by: ids used once, and references to something.

The edition asks for all of it; a reader of documents asks for what it could read so far.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from raict.errors import Problem
from raict.model.partners import Partner
from raict.model.parts import Attendance, Organizer
from raict.model.people import Person
from raict.model.sessions import Session
from raict.model.text import nearest

__all__ = [
    "contradictions",
    "named_by_organizer",
    "named_by_partners",
    "named_by_people",
    "named_by_sessions",
    "repeated",
    "unknown",
]

Named = tuple[str, str | None, str]
"""Kind of thing, id, and the path of the place that names it."""

PLACES: Final = {"rooms": "venue.rooms", "partners": "partners"}
_KEYS: Final = {"partners": "organization"}
# To look for the id that was meant costs a comparison with each: a few dead references are typing errors, more are not.
_MOST_HINTS, _MOST_COMPARED = 20, 500


def contradictions(*, language: str, languages: tuple[str, ...], moved_online: bool, attendance: Attendance) -> Iterator[Problem]:
    """What an edition says of itself as a whole and cannot be; no languages at all mean its own."""
    if languages and language not in languages:
        yield Problem.of("language-not-declared", {"language": language}, path="languages")
    if moved_online and attendance is Attendance.ON_SITE:
        yield Problem.of("not-with", {"other": "attendance = on-site"}, path="moved_online")


def repeated(kind: str, ids: list[str] | list[str | None]) -> Iterator[Problem]:
    """A problem for each id that stood before among its kind; None is an id nobody could read."""
    if len(set(ids)) == len(ids):
        return
    prefix, key = PLACES.get(kind, kind), _KEYS.get(kind, "id")
    first: dict[str, int] = {}
    for n, id_ in enumerate(ids):
        if id_ is not None and first.setdefault(id_, n) != n:
            values = {"id": id_, "kind": kind, "first": f"{prefix}[{first[id_]}]"}
            yield Problem.of("duplicate-id", values, path=f"{prefix}[{n}].{key}", subjects=(id_,))


def unknown(named: Iterable[Named], known: Mapping[str, set[str]]) -> Iterator[Problem]:
    """A problem for each reference to nothing; a kind that is not among the known is not judged."""
    hints = 0
    for kind, id_, path in named:
        if id_ is not None and kind in known and id_ not in known[kind]:
            hints += 1
            meant = nearest(id_, sorted(known[kind])[:_MOST_COMPARED]) if hints <= _MOST_HINTS else ""
            yield Problem.of("unknown-reference", {"id": id_, "kind": kind, "nearest": meant}, path=path, subjects=(id_,))


def named_by_people(people: Iterable[tuple[int, Person]]) -> Iterator[Named]:
    """Organizations in which functions are held."""
    for n, person in people:
        for m, function in enumerate(person.functions):
            yield "organizations", function.organization, f"people[{n}].functions[{m}].organization"


def named_by_organizer(organizer: Organizer | None) -> Iterator[Named]:
    """The organizer and the signatory."""
    if organizer is not None:
        yield "organizations", organizer.organization, "organizer.organization"
        yield "people", organizer.signatory, "organizer.signatory"


def named_by_partners(partners: Iterable[tuple[int, Partner]]) -> Iterator[Named]:
    """Partners and who funds them."""
    for n, partner in partners:
        yield "organizations", partner.organization, f"partners[{n}].organization"
        for m, funding in enumerate(partner.funded_by):
            yield "organizations", funding.organization, f"partners[{n}].funded_by[{m}].organization"


def named_by_sessions(sessions: Iterable[tuple[int, Session]]) -> Iterator[Named]:
    """Formats, rooms and people of sessions."""
    for n, session in sessions:
        yield "formats", session.format, f"sessions[{n}].format"
        for m, room in enumerate(session.rooms):
            yield "rooms", room, f"sessions[{n}].rooms[{m}]"
        for m, participant in enumerate(session.participants):
            yield "people", participant.person, f"sessions[{n}].participants[{m}].person"
