"""Sessions that are no longer on the programme, and are still told of: as cancelled, at the place where they were.

What is still told must be true of the new version. Title, time and format make the event recognisable and are kept; the format
is carried over where the edition has it no longer. Rooms and people that are gone are left out: what is cancelled takes up no
room, and who was taken out of an edition, maybe at her own request, is not put back by a program.
"""

import datetime as dt
from collections.abc import Iterator

from attrs import evolve

from raict.errors import InvalidValue
from raict.model.editions import Edition
from raict.model.moments import epoch
from raict.model.sessions import Session, SessionFormat
from raict.model.status import Status
from raict.model.text import LocalizedText
from raict.model.when import Span

__all__ = ["with_withdrawn"]


def with_withdrawn(old: Edition, new: Edition, keep: dt.timedelta) -> Edition:
    """The new version with the sessions of the old one that it has no longer, for as long as they are to be told of.

    A version that was made of the published one has them itself: they go from it when their time is over.

    Args:
        old: the version before.
        new: the version in which they are not, or still are.
        keep: how long after they were withdrawn.
    """
    if new == old:  # nothing falls due in a version that stands
        return new
    due = _Due(old, new, keep)
    present = {each.id for each in new.sessions}
    gone = {each.id: each for each in old.sessions if each.id not in present and due.told(each)}
    left = tuple(due.dated(each) for each in new.sessions if each.withdrawn is None or due.told(each))
    if not gone and left == new.sessions:
        return new
    passage = _Passage(old, new)
    staying = {each.id for each in left}
    followers: dict[str | None, list[Session]] = {}
    before: str | None = None
    for session in old.sessions:
        if session.id in gone:
            followers.setdefault(before, []).append(passage.session(session, due.since(session)))
        elif session.id in staying:
            before = session.id
    sessions = [*followers.get(None, ())]
    for session in left:
        sessions += (session, *followers.get(session.id, ()))
    formats = passage.formats({each.format for each in gone.values()})
    return evolve(new, sessions=tuple(sessions), formats=(*new.formats, *formats))


class _Due:
    """How long each has been off the programme."""

    def __init__(self, old: Edition, new: Edition, keep: dt.timedelta) -> None:
        """Look at when both were made."""
        self._before: dict[str, Session] = {each.id: each for each in old.sessions}
        self._now, self._keep = new.revision.updated, keep

    def since(self, session: Session) -> dt.datetime:
        """When it went, as it was published; now, if it was on the programme until now."""
        return self._before.get(session.id, session).withdrawn or self._now

    def told(self, session: Session) -> bool:
        """Whether it went so lately that some may not have heard of it."""
        return self._now - self.since(session) < self._keep

    def dated(self, session: Session) -> Session:
        """One of the new version as it is; with the time at which it really went, if it says another."""
        return session if session.withdrawn is None else evolve(session, withdrawn=self.since(session))


class _Passage:
    """From one version to the next."""

    def __init__(self, old: Edition, new: Edition) -> None:
        """Look at what the new version still has."""
        self._old, self._new = old, new
        self._people = {each.id for each in new.people}
        same_place = old.venue is not None and new.venue is not None and old.venue.id == new.venue.id
        self._rooms = {each.id for each in new.venue.rooms} if new.venue is not None and same_place else set[str]()

    def session(self, session: Session, since: dt.datetime) -> Session:
        """A session as it can stand there, withdrawn since then."""
        return evolve(
            session,
            title=self._said(session.title),
            abstract=session.abstract and self._said(session.abstract),
            topics=tuple(map(self._said, session.topics)),
            when=session.when and self._placed(session.when),
            rooms=tuple(each for each in session.rooms if each in self._rooms),
            participants=tuple(each for each in session.participants if each.person in self._people),
            status=Status.CANCELLED,
            withdrawn=since,
        )

    def formats(self, wanted: set[str]) -> Iterator[SessionFormat]:
        """The formats wanted that are there no longer."""
        missing = wanted - {each.id for each in self._new.formats}
        for each in self._old.formats:
            if each.id in missing:
                yield evolve(each, label=self._said(each.label))

    def _said(self, text: LocalizedText) -> LocalizedText:
        """A text in the language it was in, where a plain one would now stand for another."""
        language = self._old.language
        return text if text.plain is None or language == self._new.language else LocalizedText({language: text.plain})

    def _placed(self, span: Span) -> Span:
        """The time on the same clock as all others; its days alone, where the clock of another zone shows no such hour."""
        if self._old.timezone == self._new.timezone:
            return span
        try:
            for moment in {span.start, span.end}:
                if moment.time is not None:
                    epoch(moment, self._new.zone)
        except InvalidValue:
            return Span.of(*span.dates)
        return span
