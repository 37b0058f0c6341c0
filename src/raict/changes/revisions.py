"""Revisions carried from one version of an edition to the next, so that calendars survive a change of programme.

The SEQUENCE of an event rises by one with each version in which something changed that may turn a yes into a no (RFC 5546
§2.1.4); its `updated` moves with whatever the event shows; all else stays, and so do the bytes of its event.
"""

import datetime as dt
from collections.abc import Collection
from typing import Final, NamedTuple

from attrs import evolve

from raict.changes._events import Event, Events, Raising
from raict.changes._withdrawn import with_withdrawn
from raict.errors import InvalidValue
from raict.model.calendars import days_revision, session_revision, uid_domain
from raict.model.editions import Edition
from raict.model.sessions import Revision, Session
from raict.model.text import refuse

__all__ = ["RAISING", "Raising", "revise"]

RAISING: Final = frozenset({Raising.TIME, Raising.STATUS, Raising.VENUE})
"""What raises SEQUENCE unless you say otherwise: what RFC 5546 asks for, and the venue, which it leaves to the organizer."""
_KEEP: Final = dt.timedelta(days=30)


def revise(old: Edition, new: Edition, *, keep: dt.timedelta = _KEEP, raising: Collection[Raising] = RAISING) -> Edition:
    """The new version with the revisions of the old one carried forward: what is to be published.

    Each session, and the edition's own days, keep their revision while nothing changes that their event shows, in any language.
    Where something does, `updated` becomes that of the new version; and SEQUENCE rises by one, however much changed, where one
    of the changes is among `raising`.

    A session of the old version that the new one has no longer stays where it was, cancelled and without the rooms and people
    that are gone, and says since when (`withdrawn`), until `keep` lies between that and the new version. Then it goes, also from
    a version that was made of the published one and still has it. Under the same id it may come back until then.

    The same again changes nothing: `revise(old, revise(old, new))` and `revise(revise(old, new), new)` are `revise(old, new)`.
    So keep what you published apart from the file that people write, and make each from the one before:
    `published = revise(published, written)`.

    A revision that is written in the new version wins where it is higher than what follows, by SEQUENCE and then by time. Else it
    says nothing: it stands in its file for ever, while its event moves on.

    Args:
        old: the version published last, with its revisions.
        new: the version to be published; its `revision.updated` is the time of all that changed.
        keep: for how long a withdrawn session is told of.
        raising: what raises SEQUENCE: `RAISING`, or more, or less.

    Raises:
        InvalidValue: for another edition (`other-edition`), or one whose events would have other UIDs (`other-domain`); for
            something changed while `updated` is not later (`not-later`).
        TypeError: for a `keep` that is no `timedelta`, as a number of days is not.
        ValueError: for a negative `keep`, or an unknown reason in `raising`.

    >>> import raict
    >>> from raict import samples
    >>> old = raict.loads(samples.text("assises-2031.toml"))
    >>> later = Revision(updated=dt.datetime(2031, 3, 10, 8, tzinfo=dt.UTC))
    >>> new = revise(old, evolve(old.without_session("ouverture"), revision=later))
    >>> new.session("ouverture").status, new.session("ouverture").revision.sequence
    (<Status.CANCELLED: 'cancelled'>, 1)
    >>> new.session("ouverture").withdrawn == later.updated
    True
    """
    _check_keep(keep)
    _check_identity(old, new)
    whole = with_withdrawn(old, new, keep)
    following = _Following(old, whole, frozenset(map(Raising, raising)))
    before: dict[str, Session] = {each.id: each for each in old.sessions}
    sessions = tuple(following.session(before[each.id], each) if each.id in before else each for each in whole.sessions)
    revision, days_updated = following.own()
    revised = evolve(whole, sessions=sessions, revision=revision, days_updated=days_updated)
    if revised != old and new.revision.updated <= following.latest:
        updated, latest = _written(new.revision.updated), _written(following.latest)
        refuse("not-later", "revision.updated", updated=updated, before=latest)
    return revised


def _check_keep(keep: object) -> None:
    """Refuse a number, of which nobody knows what it counts, and less than nothing."""
    if not isinstance(keep, dt.timedelta):
        raise TypeError(f"keep must be a timedelta, as timedelta(days=30) is, not {type(keep).__name__}")
    if keep < dt.timedelta(0):
        raise ValueError(f"keep must not be negative, as {keep} is")


def _check_identity(old: Edition, new: Edition) -> None:
    """Refuse what has other UIDs."""
    if old.id != new.id:
        refuse("other-edition", "id", value=new.id, other=old.id)
    before, after = _domain(old), _domain(new)
    if before and after and before != after:
        refuse("other-domain", "uid_domain", value=after, other=before)


def _domain(edition: Edition) -> str | None:
    try:
        return uid_domain(edition)
    except InvalidValue:
        return None


def _written(instant: dt.datetime) -> str:
    return instant.isoformat().replace("+00:00", "Z")


class _Step(NamedTuple):
    """From the revision of an event to its next."""

    was: Revision
    next: Revision
    """What follows from what changed."""
    changed: bool


class _Following:
    """One version after another: the next revision of each event."""

    def __init__(self, old: Edition, new: Edition, raising: Collection[Raising]) -> None:
        """Look at both."""
        self._old, self._new, self._raising = old, new, raising
        self._then, self._now = Events(old), Events(new)
        self.latest = old.revision.updated
        """What the new version must be later than, if anything changed."""

    def session(self, old: Session, new: Session) -> Session:
        """The session with its next revision."""
        step = self._step(session_revision(self._old, old), self._then.session(old), self._now.session(new))
        revision = self._higher(step, new.revision or step.next)
        return new if revision == session_revision(self._new, new) else evolve(new, revision=revision)

    def own(self) -> tuple[Revision, dt.datetime | None]:
        """The edition's revision, and when its own event was last changed where that is another time.

        Its `revision.updated` is that of the version, so of what is written SEQUENCE and `days_updated` alone may be higher.
        """
        new = self._new
        step = self._step(days_revision(self._old), self._then.own(), self._now.own())
        sequence = max(new.revision.sequence, step.next.sequence)
        revision = self._higher(step, Revision(sequence=sequence, updated=new.days_updated or step.next.updated))
        days = new.days_updated
        if revision.updated != (days or new.revision.updated):
            days = None if revision.updated == new.revision.updated else revision.updated
        return evolve(new.revision, sequence=revision.sequence), days

    def _step(self, was: Revision, before: Event, after: Event) -> _Step:
        if after.shows_as(before):
            return _Step(was=was, next=was, changed=False)
        raised = after.raised_by(self._raising, before)
        return _Step(was=was, next=Revision(sequence=was.sequence + raised, updated=self._new.revision.updated), changed=True)

    def _higher(self, step: _Step, written: Revision) -> Revision:
        """What follows or what is written, whichever is higher; never at an earlier time than the event has already."""
        found = max(step.next, written, key=lambda each: (each.sequence, each.updated))
        if (step.changed or found != step.was) and found.updated <= step.was.updated:
            self.latest = max(self.latest, step.was.updated)
            found = evolve(found, updated=self._new.revision.updated)
        return found
