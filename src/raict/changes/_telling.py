"""Changes → sentences: which of them share one, what is said first, what need not be said. The words are the languages' own."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from attrs import evolve

from raict.changes._english import English, EnglishClauses
from raict.changes._facts import Facts, clean, finished, grouped, is_french, is_quiet
from raict.changes._french import French, FrenchClauses
from raict.changes._kinds import Change, ChangeKind, Difference
from raict.changes._words import OF_EDITION, OF_SESSION
from raict.model.editions import Edition
from raict.model.places import Room, Venue
from raict.model.sessions import ParticipantRole, Session
from raict.model.status import Status
from raict.model.when import Span

__all__ = ["Teller"]

Clauses: TypeAlias = FrenchClauses | EnglishClauses
By: TypeAlias = dict[ChangeKind, Change]

_MOST_NAMES: Final = 10
_TIMES: Final = (ChangeKind.MOVED, ChangeKind.MADE_PRECISE, ChangeKind.DURATION)


class Teller:
    """Tells changes between two versions to a reader of one language: in French, or in English for every language but French."""

    def __init__(self, old: Edition, new: Edition, language: str) -> None:
        """Take the versions that the changes are between."""
        self._words: French | English = French() if is_french(language) else English()
        self._facts = Facts(old, new, language)
        self._tongue = self._words.tongue

    def sentences(self, changes: Iterable[Change]) -> Iterator[str]:
        """One for each session, after those of the edition; what no reader is told has none."""
        found: dict[str | None, list[Change]] = {}
        for each in changes:
            if not is_quiet(each):
                found.setdefault(each.session, []).append(each)
        for several in found.values():
            yield from self._of_component(several)

    def sentence(self, change: Change) -> str:
        """What one change alone is, whether readers are told or not."""
        return " ".join(self._of_component([change]))

    def _of_component(self, changes: Sequence[Change]) -> Iterator[str]:
        by = {each.kind: each for each in changes}
        session = changes[0].session
        told = self._edition(by) if session is None else iter((self._session(session, by),))
        return map(finished, told)

    # ---- sessions -------------------------------------------------------------------------------------------------

    def _session(self, id: str, by: By) -> str:
        facts = self._facts
        details = by.get(ChangeKind.DETAILS)
        renamed = ChangeKind.RETITLED in by or (details is not None and details.at("format") is not None)
        old, new = facts.session(id, facts.old), facts.session(id, facts.new)
        edition = facts.old if renamed or new is None else facts.new  # as it was called so far
        session = edition.session(id)
        subject, clauses = self._words.subject(facts.noun(session, edition), facts.say(session.title, edition))
        return f"{subject} {self._words.clauses(list(self._of_session(clauses, by, old, new)))}"

    def _of_session(self, clauses: Clauses, by: By, old: Session | None, new: Session | None) -> Iterator[str]:
        """The predicates; what is withdrawn or new has no others."""
        if new is None:
            yield clauses.off() if old is not None and old.status is Status.CANCELLED else clauses.removed()
        elif old is None:
            yield ", ".join([clauses.added(new.status), *self._when_and_where(new)])
        elif ChangeKind.WITHDRAWN in by:
            yield clauses.cancelled()
        else:
            yield from self._kept(clauses, by, old, new)

    def _kept(self, clauses: Clauses, by: By, old: Session, new: Session) -> Iterator[str]:
        facts = self._facts
        title = facts.say(new.title, facts.new)
        retitled = ChangeKind.RETITLED in by and title != facts.say(old.title, facts.old)
        if retitled:
            yield clauses.titled(self._words.quoted(title))
        if ChangeKind.REINSTATED in by:
            yield ", ".join([clauses.back(new.status), *self._when_and_where(new)])
        else:
            if ChangeKind.STATUS in by:
                yield self._status(clauses, old.status, new.status)
            yield from self._moved(clauses, by, old, new)
        if ChangeKind.PARTICIPANTS in by:
            yield from self._participants(clauses, by[ChangeKind.PARTICIPANTS])
        what = [] if retitled or ChangeKind.RETITLED not in by else [OF_SESSION["title"][self._tongue]]
        if ChangeKind.DETAILS in by:
            paths = list(grouped(by[ChangeKind.DETAILS]))
            if "format" in paths:
                paths.remove("format")
                yield clauses.formatted(self._format(new))
            what += [OF_SESSION[path][self._tongue] for path in paths]
        if what:
            yield clauses.updated(self._words.list(what))

    def _format(self, session: Session) -> str:
        facts = self._facts
        return facts.noun(session, facts.new).label or facts.say(facts.new.format(session.format).label, facts.new)

    def _status(self, clauses: Clauses, before: Status, after: Status) -> str:
        if after is Status.POSTPONED:
            return clauses.postponed()
        return clauses.provisional() if after is Status.DRAFT else clauses.confirmed(again=before is not Status.DRAFT)

    # ---- when and where -------------------------------------------------------------------------------------------

    def _when(self, span: Span) -> str:
        return self._words.when(span, year=self._facts.dated(span))

    def _rooms(self, session: Session) -> str:
        labels = self._facts.rooms(session, self._facts.new)
        return self._words.list([self._words.room(label) for label in labels])

    def _when_and_where(self, session: Session) -> list[str]:
        when = self._when(session.when) if session.when and session.status is not Status.POSTPONED else ""
        return [each for each in (when, self._rooms(session)) if each]

    def _moved(self, clauses: Clauses, by: By, old: Session, new: Session) -> Iterator[str]:
        """The new time, with the new rooms where both change."""
        room = ChangeKind.ROOM in by
        kind = next((each for each in _TIMES if each in by), None)
        if kind is not None and new.when is not None:
            said = self._time(clauses, kind, old, new, new.when)
            if room and kind is not ChangeKind.DURATION:
                said, room = f"{said}, {self._rooms(new) or self._words.some_room}", False
            yield said
        elif kind is not None and not (ChangeKind.STATUS in by and new.status is Status.POSTPONED):
            yield clauses.unplaced()
        if room:
            yield self._other_rooms(clauses, old, new)

    def _other_rooms(self, clauses: Clauses, old: Session, new: Session) -> str:
        labels = self._rooms(new)
        if not labels:
            return clauses.no_room()
        return clauses.rooms(labels) if old.rooms else clauses.first_rooms(labels)

    def _time(self, clauses: Clauses, kind: ChangeKind, old: Session, new: Session, after: Span) -> str:
        before, when = old.when, self._when(after)
        if before is None or (old.status is Status.POSTPONED and new.status is Status.CONFIRMED):
            return clauses.held(when)
        if kind is ChangeKind.MADE_PRECISE:
            return clauses.precisely(when)
        if kind is ChangeKind.DURATION:
            return self._length(clauses, before, after) or clauses.now_held(when)
        if before.refines(after):
            return clauses.vaguely(when) if before.start.time and not after.start.time else clauses.now_held(when)
        return clauses.moved(when)

    def _length(self, clauses: Clauses, before: Span, after: Span) -> str:
        """When it ends, where that says it all: both ends are hours of the day on which it begins."""
        (first, last), (_, was) = after.dates, before.dates
        at = after.end.time
        if at is None or not (before.timed and after.timed) or after.end.fold is not None or not first == last == was:
            return ""
        return clauses.ends(self._words.clock(at), later=after.limits()[3] > before.limits()[3])

    # ---- who ------------------------------------------------------------------------------------------------------

    def _participants(self, clauses: Clauses, change: Change) -> Iterator[str]:
        people = self._facts.people(change)
        if people.joined:
            yield clauses.welcomes(self._with_roles(people.joined), first=people.first)
        if people.left:
            yield clauses.misses(self._named(people.left))
        if people.other:
            yield clauses.casts(self._with_roles(people.other))

    def _with_roles(self, people: Sequence[tuple[str, tuple[ParticipantRole, ...]]]) -> str:
        return self._named([f"{name} ({self._words.list([*map(self._words.role, roles)])})" for name, roles in people])

    def _named(self, names: Sequence[str]) -> str:
        """Ten of them at most, and how many others."""
        more = len(names) - _MOST_NAMES
        return self._words.list([*names[:_MOST_NAMES], self._words.others(more)] if more > 0 else names)

    # ---- the edition ----------------------------------------------------------------------------------------------

    def _edition(self, by: By) -> Iterator[str]:
        facts = self._facts
        retitled = ChangeKind.RETITLED in by
        subject, clauses = self._words.edition(facts.old if retitled else facts.new)
        if ChangeKind.STATUS in by and facts.new.status is Status.CANCELLED:
            yield f"{subject} {clauses.cancelled()}"
            return
        parts = list(self._of_edition(clauses, by))
        if parts:
            yield f"{subject} {self._words.clauses(parts)}"
        if ChangeKind.DETAILS in by:
            yield from self._details(by[ChangeKind.DETAILS])

    def _of_edition(self, clauses: Clauses, by: By) -> Iterator[str]:
        old, new = self._facts.old, self._facts.new
        if ChangeKind.RETITLED in by:
            name = self._facts.say(new.name.full, new)
            same = name == self._facts.say(old.name.full, old)
            yield clauses.updated(OF_EDITION["name"][self._tongue]) if same else clauses.titled(self._words.quoted(name))
        if ChangeKind.STATUS in by:
            yield self._status(clauses, old.status, new.status)
        if ChangeKind.MOVED in by or ChangeKind.MADE_PRECISE in by:
            yield self._days(clauses, precise=ChangeKind.MADE_PRECISE in by)
        if ChangeKind.VENUE in by:
            yield from self._venue(clauses, by[ChangeKind.VENUE])

    def _days(self, clauses: Clauses, *, precise: bool) -> str:
        old, new = self._facts.old, self._facts.new
        if new.when is None:
            return clauses.unplaced()
        when = self._words.when(new.when, year=True)
        if old.when is None or (old.status is Status.POSTPONED and new.status is Status.CONFIRMED):
            return clauses.held(when)
        return clauses.precisely(when) if precise else clauses.now_held(when)

    def _venue(self, clauses: Clauses, change: Change) -> Iterator[str]:
        new = self._facts.new
        if new.moved_online and change.at("moved_online"):
            yield clauses.online()
        elif change.at("attendance") or change.at("moved_online"):
            yield clauses.attended(new.attendance)
        if whole := change.at("venue"):
            if new.venue is None:
                yield clauses.no_venue()
            elif whole.before is None:
                yield clauses.first_rooms(self._place(new.venue))
            else:
                yield clauses.venue(self._place(new.venue))
        elif change.at("venue.address") and new.venue:
            line = clean(new.venue.address.one_line()) if new.venue.address else ""
            yield clauses.address(line) if line else clauses.updated(OF_EDITION["venue.address"][self._tongue])

    def _place(self, venue: Venue) -> str:
        name = self._facts.say(venue.name, self._facts.new)
        city = clean(venue.address.city) if venue.address else ""
        return name if city in name else f"{name}, {city}"

    def _details(self, change: Change) -> Iterator[str]:
        """Rooms and a venue that are called otherwise, each by itself; then what else changed, in one list."""
        what: list[str] = []
        for path, several in grouped(change).items():
            if path == "venue.rooms[":
                yield from filter(None, map(self._room_named, several))
                several = [each for each in several if not self._only_named(each)]  # noqa: PLW2901 - those that are left to tell
            name = self._venue_name(several[0]) if path == "venue.name" else ""
            if name:
                yield self._words.venue_named(name)
            elif several:
                things = f" ({self._named([*map(self._facts.thing, several)])})" if path.endswith("[") else ""
                what.append(OF_EDITION[path][self._tongue] + things)
        if what:
            yield self._words.updates(what)

    def _venue_name(self, difference: Difference) -> str:
        """What the venue is called now, where this reader is told something else than before."""
        name = self._facts.say(difference.after, self._facts.new)
        return "" if name == self._facts.say(difference.before, self._facts.old) else name

    def _labels(self, difference: Difference) -> tuple[str, str]:
        """What a room was called and is called; the same, where it is new or gone."""
        before, after = difference.before, difference.after
        if not isinstance(before, Room) or not isinstance(after, Room):
            return "", ""
        return self._facts.say(before.label, self._facts.old), self._facts.say(after.label, self._facts.new)

    def _room_named(self, difference: Difference) -> str:
        before, after = self._labels(difference)
        return "" if before == after else self._words.room_named(before, after)

    def _only_named(self, difference: Difference) -> bool:
        before, after = self._labels(difference)
        return before != after and evolve(difference.before, label=difference.after.label) == difference.after
