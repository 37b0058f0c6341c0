"""What is told of one session: what is said first, what shares a sentence, and what need not be said."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from raict.changes._english import English, EnglishClauses
from raict.changes._facts import By, Facts, Part, Told, finished, grouped, is_involved
from raict.changes._french import French, FrenchClauses
from raict.changes._kinds import Change, ChangeKind
from raict.changes._words import OF_SESSION, QUIET_OF_SESSION
from raict.model.sessions import ParticipantRole, Session
from raict.model.status import Status
from raict.model.when import Span

__all__ = ["Clauses", "Words", "new_date", "of_session", "several_named", "together"]

Words: TypeAlias = French | English
Clauses: TypeAlias = FrenchClauses | EnglishClauses

_MOST_NAMES: Final = 10
_TIMES: Final = (ChangeKind.MOVED, ChangeKind.MADE_PRECISE, ChangeKind.DURATION)


def of_session(words: Words, facts: Facts, id: str, by: By) -> Told:
    """All that those changes of one session are to a reader; nothing of what is cancelled, and was so before."""
    old, new = facts.session(id, facts.old), facts.session(id, facts.new)
    if facts.new.status is Status.CANCELLED or _settled(old, new):
        return Told(id, (), ())
    return _Session(words, facts, by, old, new).told(id)


def _settled(old: Session | None, new: Session | None) -> bool:
    """Whether it was cancelled before and is no more than that now; or was never on the programme but as withdrawn."""
    if old is None:
        return new is not None and new.withdrawn is not None
    return old.status is Status.CANCELLED and (new is None or new.status is Status.CANCELLED)


def new_date(before: Span | None, after: Span | None) -> bool:
    """Whether a time is another one, and not the same known better or worse, or only shorter or longer."""
    if after is None or before is None:
        return after is not None
    return not (after.start == before.start or after.refines(before) or before.refines(after))


def together(words: Words, clauses: Clauses, subject: str, parts: Sequence[str]) -> Iterator[str]:
    """Predicates of one subject, two to a sentence; one that has commas of its own stands last."""
    said: list[str] = []
    for part in parts:
        if len(said) == 1 and not is_involved(said[0]):
            said.append(words.once(said[0], part))
        else:
            if said:
                yield f"{subject} {words.list(said)}"
                subject = clauses.pronoun
            said = [part]
    if said:
        yield f"{subject} {words.list(said)}"


def several_named(words: Words, names: Sequence[str]) -> str:
    """Ten of them at most, and how many others."""
    more = len(names) - _MOST_NAMES
    return words.list([*names[:_MOST_NAMES], words.others(more)] if more > 0 else names)


class _Session:
    """One session, in both versions."""

    def __init__(self, words: Words, facts: Facts, by: By, old: Session | None, new: Session | None) -> None:
        self._words, self._facts, self._by, self._old, self._new = words, facts, by, old, new

    def told(self, id: str) -> Told:
        subject, clauses = self._subject(id)
        parts = list(self._parts(clauses))
        people = list(self._people())
        sentences = list(together(self._words, clauses, subject, [each.text for each in parts]))
        if people:
            said = self._words.semicolon.join(people)
            sentences.append(said if sentences else f"{subject}{self._words.colon}{said}")
        keys = [*(each.key for each in parts), *(["participants"] if people else [])]
        return Told(id, tuple(keys), tuple(map(finished, sentences)))

    def _subject(self, id: str) -> tuple[str, Clauses]:
        facts, by = self._facts, self._by
        details = by.get(ChangeKind.DETAILS)
        renamed = ChangeKind.RETITLED in by or (details is not None and details.at("format") is not None)
        edition = facts.old if renamed or self._new is None else facts.new  # as it was called so far
        session = edition.session(id)
        title = facts.say(session.title, edition)
        return self._words.subject(facts.noun(session, edition), title, self._day(title))

    def _day(self, title: str) -> str:
        """When it was to begin, of what takes place no longer, and of one of several that are called alike."""
        old, by = self._old, self._by
        if old is None or old.when is None or ChangeKind.REINSTATED in by:
            return ""
        known = ChangeKind.WITHDRAWN in by and old.status is not Status.POSTPONED
        if not known and self._facts.is_unique(title):
            return ""
        return self._when(old.when if old.when.whole else Span.of(old.when.start))

    # ---- whether it takes place -----------------------------------------------------------------------------------

    def _parts(self, clauses: Clauses) -> Iterator[Part]:
        """The predicates; what is withdrawn or new has no others."""
        old, new = self._old, self._new
        if new is None:
            yield Part("withdrawn", clauses.removed())
        elif old is None:
            yield Part("added", ", ".join([clauses.added(new.status), *self._when_and_where(new)]))
        elif new.status is not Status.CANCELLED:
            yield from self._kept(clauses, old, new)
        elif ChangeKind.WITHDRAWN in self._by:
            yield Part("withdrawn", clauses.removed()) if new.withdrawn else Part("cancelled", clauses.cancelled())

    def _kept(self, clauses: Clauses, old: Session, new: Session) -> Iterator[Part]:
        facts, by = self._facts, self._by
        title = facts.say(new.title, facts.new)
        if ChangeKind.RETITLED in by and title != facts.say(old.title, facts.old):
            yield Part("retitled", clauses.titled(self._words.quoted(title)))
        if ChangeKind.REINSTATED in by:
            back = clauses.back(new.status, self._postponed_to(old, new))
            yield Part("reinstated", ", ".join([back, *self._when_and_where(new)]))
        elif new.status is Status.POSTPONED:
            yield from self._postponed(clauses, old, new)
        else:
            yield from self._confirmed(clauses, old, new)
        if ChangeKind.DETAILS in by:
            yield from self._details(clauses, by[ChangeKind.DETAILS], old, new)

    def _postponed(self, clauses: Clauses, old: Session, new: Session) -> Iterator[Part]:
        """With the new date, if there is one; what else is known of a time and a room is no longer so."""
        by = self._by
        moved = any(each in by for each in _TIMES)
        to = self._postponed_to(old, new)
        if ChangeKind.STATUS in by or (to and moved):
            rooms = self._rooms(new) if to and moved and ChangeKind.ROOM in by else ""
            yield Part("postponed", ", ".join(filter(None, [clauses.postponed(to), rooms])))

    def _postponed_to(self, old: Session, new: Session) -> str:
        """The new date: any other where it was postponed before, else a really new one."""
        if new.when is None or new.status is not Status.POSTPONED:
            return ""
        other = new.when != old.when if old.status is Status.POSTPONED else new_date(old.when, new.when)
        return self._when(new.when) if other else ""

    def _confirmed(self, clauses: Clauses, old: Session, new: Session) -> Iterator[Part]:
        by = self._by
        if ChangeKind.STATUS in by:
            draft = new.status is Status.DRAFT
            said = clauses.provisional() if draft else clauses.confirmed(again=old.status is not Status.DRAFT)
            yield Part(new.status.value, said)
            if old.status is Status.POSTPONED and new.when is not None and new.when == old.when:
                yield Part(new.status.value, clauses.held(self._when(new.when)))
        yield from self._moved(clauses, old, new)

    # ---- when and where -------------------------------------------------------------------------------------------

    def _when(self, span: Span) -> str:
        return self._words.when(span, year=self._facts.dated(span))

    def _rooms(self, session: Session) -> str:
        return self._words.rooms(self._facts.rooms(session, self._facts.new))

    def _when_and_where(self, session: Session) -> Iterable[str]:
        if session.status in {Status.POSTPONED, Status.CANCELLED}:
            return ()
        return filter(None, [self._when(session.when) if session.when else "", self._rooms(session)])

    def _moved(self, clauses: Clauses, old: Session, new: Session) -> Iterator[Part]:
        """The new time, with the new rooms where both change. What goes with the days or the venue of all is theirs to say."""
        by, facts = self._by, self._facts
        room = ChangeKind.ROOM in by and facts.new.venue is not None
        kind = next((each for each in _TIMES if each in by), None)
        if kind is not None and new.when is not None:
            key, said = self._time(clauses, kind, old, new.when)
            if room and kind is not ChangeKind.DURATION:
                said, room = f"{said}, {self._rooms(new) or self._words.some_room}", False
            yield Part(key, said)
        elif kind is not None:
            neither = room and not new.rooms
            if facts.new.status is not Status.POSTPONED:
                yield Part("unplaced", clauses.neither() if neither else clauses.unplaced())
            room = room and not neither
        if room:
            yield self._other_rooms(clauses, old, new)

    def _other_rooms(self, clauses: Clauses, old: Session, new: Session) -> Part:
        labels, several = self._rooms(new), len(new.rooms) > 1
        before, after = set(old.rooms), set(new.rooms)
        if not after:
            return Part("no-room", clauses.no_room())
        if not before:
            return Part("first-room", clauses.first_rooms(labels, several=several))
        if before < after:
            return Part("rooms", clauses.more_rooms(labels))
        if after < before:
            return Part("rooms", clauses.fewer_rooms(labels, several=several))
        if before & after:
            return Part("rooms", clauses.these_rooms(labels))
        return Part("other-rooms" if several else "room", clauses.other_rooms(labels, several=several))

    def _time(self, clauses: Clauses, kind: ChangeKind, old: Session, after: Span) -> Part:
        before, when = old.when, self._when(after)
        if before is None or old.status is Status.POSTPONED:
            return Part(kind.value, clauses.held(when))
        if kind is ChangeKind.MADE_PRECISE:
            return Part(kind.value, clauses.precisely(when))
        if kind is ChangeKind.DURATION:
            return self._length(clauses, before, after)
        if before.refines(after):
            return Part("vague", clauses.vaguely(when))
        return Part(kind.value, clauses.moved(when))

    def _length(self, clauses: Clauses, before: Span, after: Span) -> Part:
        """When it ends, where that says it all: both ends are hours of the day on which it begins."""
        (first, last), (_, was) = after.dates, before.dates
        at = after.end.time
        if before.timed and after.start == after.end:
            return Part("endless", clauses.ends_sometime())
        if at is None or not (before.timed and after.timed) or after.end.fold is not None or not first == last == was:
            return Part("duration", clauses.now_held(self._when(after)))
        later = after.limits()[3] > before.limits()[3]
        return Part("duration", clauses.ends(self._words.clock(at), later=later))

    # ---- what and who ---------------------------------------------------------------------------------------------

    def _details(self, clauses: Clauses, change: Change, old: Session, new: Session) -> Iterator[Part]:
        facts = self._facts
        seen: dict[str, object] = {path: each for path, (each,) in grouped(change, QUIET_OF_SESSION).items() if facts.sees(each)}
        label = facts.kind(new, facts.new)
        if seen.pop("format", None) and label.casefold() != facts.kind(old, facts.old).casefold():
            yield Part("details", clauses.formatted(label))
        if seen.pop("audience", None):
            yield Part("details", clauses.open_to(new.audience))
        if new.languages and seen.pop("languages", None):
            yield Part("details", clauses.in_languages(new.languages))
        if seen:
            yield Part("details", clauses.updated(self._words.list([OF_SESSION[path][self._words.tongue] for path in seen])))

    def _people(self) -> Iterator[str]:
        """Clauses of their own: those who take part are their subjects."""
        new = self._new
        if ChangeKind.PARTICIPANTS not in self._by or new is None or new.status is Status.CANCELLED:
            return
        words, people = self._words, self._facts.people(self._by[ChangeKind.PARTICIPANTS])
        yield from (words.replaces(who, whom) for who, whom in people.replaced)
        if len(people.joined) == 1:
            ((name, roles),) = people.joined
            yield f"{words.joins(name, several=False)} ({self._roles(roles)})"
        elif people.joined:
            named = [f"{name} ({self._roles(roles)})" for name, roles in people.joined]
            yield words.joins(several_named(words, named), several=True)
        if people.left:
            yield words.leaves(several_named(words, people.left), several=len(people.left) > 1)
        if len(people.other) == 1:
            ((name, roles),) = people.other
            yield f"{words.recast(name)} {words.now(self._roles(roles))}"
        elif people.other:
            named = [f"{name} {words.now(self._roles(roles))}" for name, roles in people.other]
            yield words.recast_all(several_named(words, named))

    def _roles(self, roles: Iterable[ParticipantRole]) -> str:
        return self._words.list([self._words.role(each) for each in roles])
