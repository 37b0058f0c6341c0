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
from raict.errors import InvalidValue, Problem
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
    of the changes is among `raising`. A session of the old version that the new one has no longer stays where it was, cancelled
    and without the rooms and people that are gone, until `keep` lies between its last change and the new version; under the
    same id it may come back until then.

    The same again changes nothing: `revise(old, revise(old, new))` and `revise(revise(old, new), new)` are `revise(old, new)`.
    So keep what you published apart from the file that people write, and make each from the one before:
    `published = revise(published, written)`.

    A revision that is written in the new version wins where it is higher than that; one that is lower is refused, for a calendar
    that goes back is not believed. One that is the old version's own says nothing.

    Args:
        old: the version published last, with its revisions.
        new: the version to be published; its `revision.updated` is the time of all that changed.
        keep: for how long a withdrawn session is told of.
        raising: what raises SEQUENCE: `RAISING`, or more, or less.

    Raises:
        InvalidValue: for another edition (`other-edition`), or one whose events would have other UIDs (`other-domain`); for
            something changed while `updated` is not later (`not-later`); for a revision lower than it must be
            (`revision-goes-back`).
        ValueError: for a negative `keep`.

    >>> import raict
    >>> from raict import samples
    >>> old = raict.loads(samples.text("assises-2031.toml"))
    >>> later = Revision(updated=dt.datetime(2031, 3, 10, 8, tzinfo=dt.UTC))
    >>> new = revise(old, evolve(old.without_session("ouverture"), revision=later))
    >>> new.session("ouverture").status, new.session("ouverture").revision.sequence
    (<Status.CANCELLED: 'cancelled'>, 1)
    """
    if keep < dt.timedelta(0):
        raise ValueError(f"keep must not be negative, as {keep} is")
    _check_identity(old, new)
    whole = with_withdrawn(old, new, keep)
    following = _Following(old, whole, frozenset(map(Raising, raising)))
    before: dict[str, Session] = {each.id: each for each in old.sessions}
    places = {each.id: f"sessions[{n}].revision" for n, each in enumerate(new.sessions)}
    sessions = tuple(
        following.session(before[each.id], each, places.get(each.id, "")) if each.id in before else each
        for each in whole.sessions
    )
    revision, days_updated = following.own()
    revised = evolve(whole, sessions=sessions, revision=revision, days_updated=days_updated)
    if revised != old and new.revision.updated <= following.latest:
        following.problems.insert(0, _not_later(new.revision.updated, following.latest))
    if following.problems:
        raise InvalidValue(*following.problems)
    return revised


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


def _not_later(updated: dt.datetime, latest: dt.datetime) -> Problem:
    return Problem.of("not-later", {"updated": _written(updated), "before": _written(latest)}, path="revision.updated")


def _goes_back(step: "_Step", given: Revision, path: str, subjects: tuple[str, ...]) -> Problem:
    values: dict[str, str | int] = {
        "sequence": given.sequence,
        "updated": _written(given.updated),
        "least": step.least.sequence,
        "before": step.was.sequence,
        "since": _written(step.was.updated),
    }
    return Problem.of("revision-goes-back", values, path=path, subjects=subjects)


def _written(instant: dt.datetime) -> str:
    return instant.isoformat().replace("+00:00", "Z")


class _Step(NamedTuple):
    """From the revision of an event to its next."""

    was: Revision
    least: Revision
    """What follows from what changed."""
    changed: bool

    def goes_back(self, given: Revision) -> bool:
        """Whether a revision is lower than calendars must be told."""
        earlier = given.updated <= self.was.updated if self.changed else given.updated < self.was.updated
        return earlier or given.sequence < self.least.sequence


class _Following:
    """One version after another: the next revision of each event, and what is wrong with those that are written."""

    def __init__(self, old: Edition, new: Edition, raising: Collection[Raising]) -> None:
        """Look at both."""
        self._old, self._new, self._raising = old, new, raising
        self._then, self._now = Events(old), Events(new)
        self._again = old.revision.updated == new.revision.updated
        self.latest = old.revision.updated
        """When what changed now was last changed."""
        self.problems: list[Problem] = []
        """Revisions that go back."""

    def session(self, old: Session, new: Session, path: str) -> Session:
        """The session with its next revision; `path` is where one would be written."""
        step = self._step(session_revision(self._old, old), self._then.session(old), self._now.session(new))
        given = step.least if new.revision in (None, step.was) else new.revision
        revision = self._settled(step, given, path, new.id)
        return new if revision == session_revision(self._new, new) else evolve(new, revision=revision)

    def own(self) -> tuple[Revision, dt.datetime | None]:
        """The edition's revision, and when its own event was last changed where that is another time.

        A SEQUENCE of 0 is what stands where none is written, so it says nothing either.
        """
        old, new = self._old, self._new
        step = self._step(days_revision(old), self._then.own(), self._now.own())
        unsaid = new.revision.sequence in {0, old.revision.sequence}
        updated = None if new.days_updated == old.days_updated else new.days_updated
        given = Revision(
            sequence=step.least.sequence if unsaid else new.revision.sequence,
            updated=updated or step.least.updated,
        )
        revision = self._settled(step, given, "revision.sequence" if given.sequence < step.least.sequence else "days_updated")
        days = new.days_updated
        if revision.updated != (days or new.revision.updated):
            days = None if revision.updated == new.revision.updated else revision.updated
        return evolve(new.revision, sequence=revision.sequence), days

    def _step(self, was: Revision, before: Event, after: Event) -> _Step:
        if after.shows_as(before):
            return _Step(was=was, least=was, changed=False)
        raised = after.raised_by(self._raising, before)
        return _Step(was=was, least=Revision(sequence=was.sequence + raised, updated=self._new.revision.updated), changed=True)

    def _settled(self, step: _Step, given: Revision, path: str, *subjects: str) -> Revision:
        """A revision that is written; or the one that follows, where that says nothing or is of this same version."""
        if given != step.least and not step.goes_back(given):
            return given
        if given != step.least and (step.changed or not self._again):
            self.problems.append(_goes_back(step, given, path, subjects))
        elif step.changed:
            self.latest = max(self.latest, step.was.updated)
        return step.least
