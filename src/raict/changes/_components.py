"""Two versions of an edition as calendars show them: what differs in the event of each session, and in the edition's own.

What several events share counts in each that shows it: a room's label, the venue, a function of somebody who takes part. What no
event shows does not count: revisions, partners, biographies.
"""

import datetime as dt
from collections.abc import Hashable
from functools import lru_cache
from typing import NamedTuple

from raict.changes._kinds import ChangeKind
from raict.changes._times import of_days, of_span, of_status
from raict.model.editions import Edition
from raict.model.parts import Attendance
from raict.model.sessions import Session
from raict.model.status import Status, prevailing
from raict.model.when import Span, When

__all__ = ["seen_changes"]


def seen_changes(old: Edition, new: Edition) -> dict[str | None, frozenset[ChangeKind]]:
    """By session, and by None for the edition itself, what its calendar event says otherwise than it did.

    A component whose event says the same is not there, whatever its revision. A session that is new is ADDED, one that is gone
    WITHDRAWN, each alone. The status that counts is the one a reader is told: with a cancelled edition all its sessions are
    withdrawn.

    Args:
        old: the edition as it was.
        new: the same edition as it is.
    """
    then, now = _View(old), _View(new)
    found: dict[str | None, frozenset[ChangeKind]] = {}
    before: dict[str, Session] = {each.id: each for each in old.sessions}
    kinds = _of_edition(then.own(), now.own())
    if kinds:
        found[None] = kinds
    for session in new.sessions:
        was = before.pop(session.id, None)
        if was is None:
            found[session.id] = frozenset({ChangeKind.ADDED})
        elif kinds := _of_session(then.event(was), now.event(session)):
            found[session.id] = kinds
    return found | dict.fromkeys(before, frozenset({ChangeKind.WITHDRAWN}))


class _Part(NamedTuple):
    """A part of an event: where what it names is the same, the words it is named in may differ, which is a detail."""

    named: Hashable
    worded: Hashable


_NOTHING = _Part(None, None)


class _Event(NamedTuple):
    """What an event says, by what a change of it means."""

    when: Span | When | None
    zone: str
    status: Status
    title: Hashable
    rooms: _Part
    place: _Part
    people: _Part
    rest: tuple[Hashable, ...]


def _of_session(before: _Event, after: _Event) -> frozenset[ChangeKind]:
    time = of_span(_span(before.when), _span(after.when))
    return _shared(time, of_status(before.status, after.status), before, after)


def _of_edition(before: _Event, after: _Event) -> frozenset[ChangeKind]:
    time = of_days(_days(before.when), _days(after.when))
    return _shared(time, None if before.status is after.status else ChangeKind.STATUS, before, after)


def _span(when: Span | When | None) -> Span | None:
    return when if isinstance(when, Span) else None


def _days(when: Span | When | None) -> When | None:
    return when if isinstance(when, When) else None


def _shared(time: ChangeKind | None, status: ChangeKind | None, before: _Event, after: _Event) -> frozenset[ChangeKind]:
    if time is None and before.zone != after.zone:
        time = ChangeKind.MOVED
    parts = (
        (ChangeKind.VENUE, before.place, after.place),
        (ChangeKind.ROOM, before.rooms, after.rooms),
        (ChangeKind.PARTICIPANTS, before.people, after.people),
    )
    found = {
        time,
        status,
        ChangeKind.RETITLED if before.title != after.title else None,
        ChangeKind.DETAILS if before.rest != after.rest else None,
        *(_of_part(kind, was, now) for kind, was, now in parts),
    }
    return frozenset(each for each in found if each is not None)


def _of_part(kind: ChangeKind, before: _Part, after: _Part) -> ChangeKind | None:
    if before.named != after.named:
        return kind
    return ChangeKind.DETAILS if before.worded != after.worded else None


class _View:
    """One version, as events show it; what many of them share is looked up once."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        venue = edition.venue
        online = edition.moved_online or edition.attendance is Attendance.ONLINE
        self._on_site = venue is not None and not online
        self._place = _Part((online, None), None)
        if venue and self._on_site:
            words = (venue.name, venue.geo, venue.transit, venue.accessibility, venue.access)
            self._place = _Part((online, (venue.id, venue.address)), words)
        self._shared: tuple[Hashable, ...] = (edition.language, edition.uid_domain or edition.website)
        self._rooms = {each.id: (each.label, each.floor) for each in venue.rooms} if venue else {}
        self._formats = {each.id: each.label for each in edition.formats}
        self._people = {each.id: each for each in edition.people}
        self._organizations = {each.id: each.name for each in edition.organizations}
        self._person = lru_cache(1024)(self._seen)

    def event(self, session: Session) -> _Event:
        """A session's."""
        edition, when = self._edition, session.when
        first = when.start.date if when else None
        rooms = session.rooms if self._on_site else ()
        rest = (
            *self._shared,
            edition.when is not None,
            self._formats[session.format],
            session.website or edition.website,
            session.abstract,
            session.languages,
            session.capacity,
            session.audience,
            session.countries,
            session.online_url,
            session.topics,
            session.extra,
        )
        return _Event(
            when=when,
            zone=edition.timezone if when is not None and _by_the_clock(when) else "",
            status=prevailing(edition.status, session.status),
            title=session.title,
            rooms=_Part(frozenset(rooms), tuple(map(self._rooms.__getitem__, rooms))),
            place=self._place,
            people=_Part(
                frozenset(session.participants),
                tuple((each.role, self._person(each.person, first)) for each in session.participants),
            ),
            rest=rest,
        )

    def own(self) -> _Event:
        """The edition's own, of whole days."""
        edition = self._edition
        return _Event(
            when=edition.when,
            zone="",
            status=edition.status,
            title=(edition.number, edition.name.full, edition.name.grammar),
            rooms=_NOTHING,
            place=self._place,
            people=_NOTHING,
            rest=(*self._shared, edition.website, edition.theme),
        )

    def _seen(self, id: str, day: dt.date | None) -> Hashable:
        """Somebody's name, and the functions held on that day."""
        person = self._people[id]
        held = (each for each in person.functions if not each.former and (day is None or each.held_on(day)))
        functions = tuple((each.title, each.organization and self._organizations[each.organization]) for each in held)
        return person.name.given, person.name.family, functions


def _by_the_clock(span: Span) -> bool:
    """Whether the event says hours, not whole days: both are known, or the first and the same day."""
    start, end = span.start, span.end
    return span.timed or (start.time is not None and (start == end or (end.at is None and end.date == start.date)))
