"""Changes made to an edition: each value must be what it was before, and becomes what it is now."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from attrs import evolve

from raict.changes._differences import COLLECTIONS, key_of
from raict.changes._kinds import Change, Difference
from raict.errors import InvalidValue, Problem
from raict.model.editions import Edition
from raict.model.sessions import Session

__all__ = ["applied"]

Found = dict[str, Difference]
_LAST = 2**31


def applied(edition: Edition, changes: Iterable[Change]) -> Edition:
    """The edition with those changes.

    Raises:
        InvalidValue: `other-version`, for each value that is not what it was before; or as the constructor refuses.
    """
    own: Found = {}
    sessions: dict[str, Found] = {}
    for change in changes:
        found = own if change.session is None else sessions.setdefault(change.session, {})
        found.update((each.path, each) for each in change)
    problems: list[Problem] = []
    given = _own(edition, own, problems) | _sessions(edition, sessions, own.get("sessions"), problems)
    if problems:
        raise InvalidValue(*problems)
    return evolve(edition, **given)


def _other(path: str, *subjects: str) -> Problem:
    return Problem.of("other-version", path=path, subjects=subjects)


# ---- the edition as a whole -------------------------------------------------------------------------------------------


def _own(edition: Edition, found: Found, problems: list[Problem]) -> dict[str, Any]:
    """The attributes that become others, but for the sessions."""
    given: dict[str, Any] = {}
    lists: dict[str, Found] = {}
    for path, each in found.items():
        several = path.partition("[")[0]
        if several in COLLECTIONS:
            lists.setdefault(several, {})[path] = each
        elif path != "sessions":
            if _value(edition, path) != each.before:
                problems.append(_other(path))
            given[path] = each.after
    for path, items in lists.items():
        given[path] = _collection(path, _value(edition, path) or (), items, problems)
    of_venue = {path.removeprefix("venue."): given.pop(path) for path in tuple(given) if path.startswith("venue.")}
    if of_venue and edition.venue is not None:
        given["venue"] = evolve(edition.venue, **of_venue)
    return given


def _value(edition: Edition, path: str) -> Any:
    """The value of `venue.address` or `theme`; None where nothing has it."""
    value: object = edition
    for name in path.split("."):
        value = getattr(value, name, None)
    return value


def _collection(path: str, items: Sequence[object], found: Found, problems: list[Problem]) -> tuple[object, ...]:
    """A list of things with ids, each of them in its place, new ones after the others; or in the order that is given."""
    made = {key_of(path, each): each for each in items}
    order = found.get(path)
    if order is not None and order.before != tuple(made):
        problems.append(_other(path))
    for each in found.values():
        if each is order:
            continue
        id = each.path[len(path) + 1 : -1]
        if made.get(id) != each.before:
            problems.append(_other(each.path, id))
        if each.after is None:
            made.pop(id, None)
        else:
            made[id] = each.after
    first = cast("tuple[str, ...]", order.after) if order else ()
    return tuple(made[id] for id in dict.fromkeys((*first, *made)) if id in made)


# ---- sessions ---------------------------------------------------------------------------------------------------------


def _sessions(
    edition: Edition, found: Mapping[str, Found], order: Difference | None, problems: list[Problem]
) -> dict[str, tuple[Session, ...]]:
    """The sessions, where any of them changes or stands elsewhere."""
    kept: dict[str, Session] = {each.id: each for each in edition.sessions}
    added: list[tuple[int, Session]] = []
    for id, differences in found.items():
        whole = differences.get("session")
        if whole is None:
            session = kept.get(id)
            problems += (_other(f"sessions.{id}.{each.path}", id) for each in differences.values() if _differs(session, each))
            if session is not None:
                kept[id] = evolve(session, **{each.path: each.after for each in differences.values()})
            continue
        if kept.pop(id, None) != whole.before:
            problems.append(_other(f"sessions.{id}", id))
        if isinstance(whole.after, Session):
            added.append((_position(differences), whole.after))
    if order is not None:
        if order.before != tuple(kept):
            problems.append(_other("sessions"))
        else:
            kept = {id: kept[id] for id in cast("tuple[str, ...]", order.after)}
    return {"sessions": _placed(kept.values(), added)} if found or order else {}


def _differs(session: Session | None, difference: Difference) -> bool:
    return session is None or getattr(session, difference.path) != difference.before


def _position(differences: Found) -> int:
    position = differences.get("position")
    return _LAST if position is None else cast("int", position.after)


def _placed(kept: Iterable[Session], added: Iterable[tuple[int, Session]]) -> tuple[Session, ...]:
    """The sessions that were there, with each new one at its position; or at the end, where there are fewer."""
    made: list[Session] = []
    others = iter(kept)
    for position, session in sorted(added, key=lambda pair: pair[0]):
        made += (each for _, each in zip(range(position - len(made)), others, strict=False))
        made.append(session)
    return (*made, *others)
