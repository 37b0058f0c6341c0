"""Two versions of an edition → its changes, in order: the edition's own, then those of sessions, in the order of time."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import AttrsInstance, fields

from raict.changes._kinds import Change, ChangeKind, Difference
from raict.changes._times import of_days, of_span, of_status
from raict.model.editions import Edition
from raict.model.places import Venue
from raict.model.sessions import Session
from raict.model.status import Status
from raict.model.when import chronological

__all__ = ["COLLECTIONS", "changes_between", "key_of"]

COLLECTIONS: Final = {"formats": "id", "organizations": "id", "people": "id", "partners": "organization", "venue.rooms": "id"}
"""Lists of things with an id of their own, each compared by it; and the attribute that holds it."""
_ORDER: Final = list(ChangeKind)
_OF_SESSION: Final = {
    "when": ChangeKind.MOVED,
    "status": ChangeKind.STATUS,
    "rooms": ChangeKind.ROOM,
    "title": ChangeKind.RETITLED,
    "participants": ChangeKind.PARTICIPANTS,
}
_OF_EDITION: Final = {
    "status": ChangeKind.STATUS,
    "when": ChangeKind.MOVED,
    "attendance": ChangeKind.VENUE,
    "moved_online": ChangeKind.VENUE,
    "venue": ChangeKind.VENUE,
    "venue.address": ChangeKind.VENUE,
}


def key_of(collection: str, item: object) -> str:
    """The id of one of the things of a list."""
    return str(getattr(item, COLLECTIONS[collection]))


def changes_between(old: Edition, new: Edition) -> tuple[Change, ...]:
    """All of them, in order."""
    return (*_of_edition(old, new), *_of_sessions(old, new))


# ---- sessions ---------------------------------------------------------------------------------------------------------


def _of_sessions(old: Edition, new: Edition) -> Iterator[Change]:
    before: dict[str, Session] = {each.id: each for each in old.sessions}
    after: dict[str, Session] = {each.id: each for each in new.sessions}
    places = {each.id: n for n, each in enumerate(new.sessions)}
    gone = {each.id: (n, each) for n, each in enumerate(old.sessions) if each.id not in after}
    for session in _in_time((*new.sessions, *(each for _, each in gone.values()))):
        if session.id in gone:
            yield _whole(ChangeKind.WITHDRAWN, session.id, (session, None), (gone[session.id][0], None))
        elif session.id not in before:
            yield _whole(ChangeKind.ADDED, session.id, (None, session), (None, places[session.id]))
        elif session is not before[session.id]:
            yield from _of_session(before[session.id], session)


def _in_time(sessions: Iterable[Session]) -> list[Session]:
    kept = tuple(sessions)
    placed = chronological(((each, each.when) for each in kept if each.when), lambda pair: pair[1])
    return [*(each for each, _ in placed), *(each for each in kept if not each.when)]


def _whole(
    kind: ChangeKind, id: str, session: tuple[Session | None, Session | None], position: tuple[int | None, int | None]
) -> Change:
    """A session that was not there, or is no longer, with its place among the others."""
    pairs = (("session", session), ("position", position))
    return Change(
        kind=kind, session=id, differences=tuple(Difference(path=path, before=was, after=now) for path, (was, now) in pairs)
    )


def _of_session(old: Session, new: Session) -> Iterator[Change]:
    found: dict[ChangeKind, list[Difference]] = {}
    for each in _attributes(old, new):
        found.setdefault(_kind(old, new, each.path), []).append(each)
    return _in_order(found, new.id)


def _kind(old: Session, new: Session, path: str) -> ChangeKind:
    kind = _OF_SESSION.get(path, ChangeKind.DETAILS)
    if path == "when":
        kind = of_span(old.when, new.when)
    elif path == "status" or (path == "withdrawn" and old.status is not new.status):
        kind = of_status(old.status, new.status)
    elif path == "rooms" and set(old.rooms) == set(new.rooms):
        kind = ChangeKind.DETAILS  # in another order
    elif path == "participants" and set(old.participants) == set(new.participants):
        kind = ChangeKind.DETAILS
    return kind


def _in_order(found: dict[ChangeKind, list[Difference]], session: str | None) -> Iterator[Change]:
    for kind in sorted(found, key=_ORDER.index):
        yield Change(kind=kind, session=session, differences=tuple(found[kind]))


def _attributes(old: AttrsInstance, new: AttrsInstance, prefix: str = "", leaving: Iterable[str] = ()) -> Iterator[Difference]:
    """The attributes of two values of one class that differ, in their order."""
    for attribute in fields(type(new)):
        if attribute.name not in leaving:
            before, after = getattr(old, attribute.name), getattr(new, attribute.name)
            if before != after:
                yield Difference(path=prefix + attribute.name, before=before, after=after)


# ---- the edition as a whole -------------------------------------------------------------------------------------------


def _of_edition(old: Edition, new: Edition) -> Iterator[Change]:
    found: dict[ChangeKind, list[Difference]] = {}
    time = of_days(old.when, new.when)
    for each in _whole_edition(old, new):
        kind = _OF_EDITION.get(each.path, ChangeKind.DETAILS)
        if time is not None and each.path in {"when", "previous"}:
            kind = time
        elif each.path == "status" and old.status is Status.CANCELLED:
            kind = ChangeKind.REINSTATED
        elif each.path == "name" and old.name.full != new.name.full:
            kind = ChangeKind.RETITLED
        found.setdefault(kind, []).append(each)
    return _in_order(found, None)


def _whole_edition(old: Edition, new: Edition) -> Iterator[Difference]:
    for each in _attributes(old, new, leaving=("id", "sessions")):
        if each.path in COLLECTIONS:
            yield from _collection(each.path, getattr(old, each.path), getattr(new, each.path))
        elif each.path == "venue" and old.venue and new.venue and old.venue.id == new.venue.id:
            yield from _venue(old.venue, new.venue)
        else:
            yield each
    before = [each.id for each in old.sessions]
    after = [each.id for each in new.sessions]
    yield from _order("sessions", _among(before, after), _among(after, before))


def _venue(old: Venue, new: Venue) -> Iterator[Difference]:
    for each in _attributes(old, new, prefix="venue."):
        if each.path == "venue.rooms":
            yield from _collection(each.path, old.rooms, new.rooms)
        else:
            yield each


def _collection(path: str, old: Sequence[object], new: Sequence[object]) -> Iterator[Difference]:
    """What differs in each of several things, and the order of their ids where new ones do not simply follow the others."""
    before, after = ({key_of(path, each): each for each in several} for several in (old, new))
    for id in dict.fromkeys((*before, *after)):
        was, now = before.get(id), after.get(id)
        if was != now:
            yield Difference(path=f"{path}[{id}]", before=was, after=now)
    added = [each for each in after if each not in before]
    if [*_among(list(before), after), *added] != list(after):
        yield Difference(path=path, before=tuple(before), after=tuple(after))


def _order(path: str, before: list[str], after: list[str]) -> Iterator[Difference]:
    if before != after:
        yield Difference(path=path, before=tuple(before), after=tuple(after))


def _among(ids: list[str], others: Iterable[str]) -> list[str]:
    """Those that are among the others, in their order."""
    known = set(others)
    return [each for each in ids if each in known]
