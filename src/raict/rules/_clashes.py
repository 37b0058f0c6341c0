"""Two things at once: in a room, for a person, beside a session that should have nothing beside it.

One problem names twenty other sessions at the most, among its subjects too. One that has more than it names says so, and has
the value `beyond`, which is how many are named: no waiver that names subjects excuses it, since it could not name them all.
"""

from collections.abc import Iterator

from raict.errors import Problem
from raict.model.editions import Edition
from raict.model.sessions import Session
from raict.rules._common import listed, titled
from raict.rules._sweep import MOST, Overlap, overlaps

__all__ = ["parallel_to_exclusive", "person_in_two_places", "room_overlap"]


def room_overlap(edition: Edition) -> Iterator[Problem]:
    """Error `room-overlap`: sessions that certainly take place in one room at the same time.

    One problem for a session and a room, with the others there, the first twenty found; each overlap is told once, at the
    session that has more of them, else at the first in the file, and each session with more than twenty has a problem of its
    own. Subjects: the sessions in the order of the file, then the room.
    """
    for found in overlaps(edition, lambda session: session.rooms):
        yield Problem.of(
            "room-overlap",
            _titles(edition, found) | listed("room", [edition.room(found.claim).label], edition),
            path=f"sessions[{found.session}].when",
            subjects=(*_ids(edition, found), found.claim),
        )


def person_in_two_places(edition: Edition) -> Iterator[Problem]:
    """Warning `person-in-two-places`: a person takes part, in whatever role, in sessions that certainly take place at once.

    One problem for a session and a person, told as for rooms. Subjects: the sessions, then the person.
    """
    at, places = -1, dict[str, int]()
    for found in overlaps(edition, _people):
        if found.session != at:
            at, places = found.session, _places(edition.sessions[found.session])
        yield Problem.of(
            "person-in-two-places",
            {"person": str(edition.person(found.claim).name)} | _titles(edition, found),
            path=f"sessions[{found.session}].participants[{places[found.claim]}]",
            subjects=(*_ids(edition, found), found.claim),
        )


def parallel_to_exclusive(edition: Edition) -> Iterator[Problem]:
    """Warning `parallel-to-exclusive`: something certainly takes place beside a session whose format is exclusive.

    One problem for each such session, with what is beside it, the first twenty found. Subjects: the sessions in the order of
    the file.
    """
    exclusive = {each.id for each in edition.formats if each.exclusive}
    for found in overlaps(edition, lambda _: ("",), lambda session: session.format in exclusive):
        yield Problem.of(
            "parallel-to-exclusive",
            _titles(edition, found),
            path=f"sessions[{found.session}].when",
            subjects=_ids(edition, found),
        )


def _people(session: Session) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.person for each in session.participants))


def _places(session: Session) -> dict[str, int]:
    """Where each person stands first."""
    places: dict[str, int] = {}
    for n, each in enumerate(session.participants):
        places.setdefault(each.person, n)
    return places


def _ids(edition: Edition, found: Overlap) -> tuple[str, ...]:
    return tuple(edition.sessions[n].id for n in sorted((found.session, *found.others)))


def _titles(edition: Edition, found: Overlap) -> dict[str, str | int]:
    others = [edition.sessions[n].title for n in found.others]
    values: dict[str, str | int] = {"beyond": MOST} if found.crowded else {}
    return values | titled(edition.sessions[found.session], edition) | listed("others", others, edition, more=found.crowded)
