"""What is told of the edition as a whole, and of what its sessions share."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from raict.changes._facts import By, Facts, Part, Told, clean, finished, grouped, is_awkward
from raict.changes._kinds import Change, ChangeKind, Difference
from raict.changes._telling_sessions import Clauses, Words, several_named, together
from raict.changes._words import OF_EDITION, QUIET_OF_EDITION
from raict.model.parts import Attendance
from raict.model.places import Room, Venue
from raict.model.status import Status
from raict.model.when import When

__all__ = ["of_edition"]


def of_edition(words: Words, facts: Facts, by: By) -> Told:
    """All that those changes of the edition are to a reader; of one that is cancelled, nothing else."""
    teller = _Edition(words, facts, by)
    subject, clauses = teller.subject()
    if facts.new.status is Status.CANCELLED:
        if ChangeKind.STATUS not in by:
            return Told(None, (), ())
        return Told(None, ("cancelled",), (finished(f"{subject} {clauses.cancelled()}"),))
    parts = list(teller.parts(clauses))
    own = list(teller.own())
    sentences = [*together(words, clauses, subject, [each.text for each in parts]), *(each.text for each in own)]
    return Told(None, tuple(each.key for each in (*parts, *own)), tuple(map(finished, sentences)))


class _Edition:
    """The edition, in both versions."""

    def __init__(self, words: Words, facts: Facts, by: By) -> None:
        self._words, self._facts, self._by = words, facts, by
        self._old, self._new = facts.old, facts.new

    def subject(self) -> tuple[str, Clauses]:
        """What it is called, so far."""
        renamed = ChangeKind.RETITLED in self._by
        return self._words.edition(self._old if renamed else self._new, renamed=renamed)

    def parts(self, clauses: Clauses) -> Iterator[Part]:
        """The predicates."""
        old, new, by = self._old, self._new, self._by
        name = self._facts.say(new.name.full, new)
        if ChangeKind.RETITLED in by and name != self._facts.say(old.name.full, old):
            yield Part("retitled", clauses.titled(self._words.quoted(name)))
        days = ChangeKind.MOVED in by or ChangeKind.MADE_PRECISE in by
        if ChangeKind.REINSTATED in by:
            key = "reinstated-later" if new.status is Status.POSTPONED else "reinstated"
            yield Part(key, clauses.on_again(new.status, self._postponed_to()))
            if new.when is not None and new.status is not Status.POSTPONED:
                yield Part("reinstated", clauses.held(self._when(new.when)))
        elif new.status is Status.POSTPONED:
            to = self._postponed_to()
            if ChangeKind.STATUS in by or (days and to):
                yield Part("postponed", clauses.postponed(to))
        else:
            if ChangeKind.STATUS in by:
                yield from self._status(clauses)
            if days:
                yield self._days(clauses)
        if ChangeKind.VENUE in by:
            yield from self._venue(clauses, by[ChangeKind.VENUE])

    # ---- whether and when -----------------------------------------------------------------------------------------

    def _when(self, when: When) -> str:
        return self._words.when(when, year=True)

    def _postponed_to(self) -> str:
        """The new date: any other where it was postponed before, else one of other dates."""
        before, after, old, new = self._old.when, self._new.when, self._old.status, self._new.status
        if after is None or new is not Status.POSTPONED:
            return ""
        other = after != before if before is None or old is Status.POSTPONED else after.dates() != before.dates()
        return self._when(after) if other else ""

    def _status(self, clauses: Clauses) -> Iterator[Part]:
        old, new = self._old, self._new
        draft = new.status is Status.DRAFT
        said = clauses.provisional() if draft else clauses.confirmed(again=old.status is not Status.DRAFT)
        yield Part(new.status.value, said)
        if old.status is Status.POSTPONED and new.when is not None and new.when == old.when:
            yield Part(new.status.value, clauses.held(self._when(new.when)))

    def _days(self, clauses: Clauses) -> Part:
        before, after = self._old.when, self._new.when
        if after is None:
            return Part("unplaced", clauses.unplaced())
        when = self._when(after)
        if before is None:
            return Part("dates", clauses.held(when))
        if self._old.status is Status.POSTPONED:
            return Part("moved", clauses.held(when))
        if ChangeKind.MADE_PRECISE in self._by:
            return Part("made-precise", clauses.precisely(when))
        return Part("hours" if before.dates() == after.dates() else "moved", clauses.now_held(when))

    # ---- where ----------------------------------------------------------------------------------------------------

    def _venue(self, clauses: Clauses, change: Change) -> Iterator[Part]:
        new = self._new
        if new.moved_online and change.at("moved_online"):
            yield Part("online", clauses.online())
        elif change.at("attendance") or change.at("moved_online"):
            yield Part("attendance", clauses.attended(new.attendance))
        if whole := change.at("venue"):
            if new.venue is not None:
                place = self._place(new.venue)
                first = whole.before is None
                yield Part("first-venue", clauses.first_venue(place)) if first else Part("venue", clauses.venue(place))
            elif new.attendance is not Attendance.ONLINE:
                yield Part("no-venue", clauses.no_venue())

    def _place(self, venue: Venue) -> str:
        """Its name and its town, where the name does not say it."""
        name = self._facts.say(venue.name, self._new)
        city = clean(venue.address.city) if venue.address else ""
        return name if re.search(rf"(?<!\w){re.escape(city)}(?!\w)", name) or not city else f"{name}, {city}"

    # ---- sentences of their own -----------------------------------------------------------------------------------

    def own(self) -> Iterator[Part]:
        """What has a sentence by itself: the address, the clock, rooms, partners; then what else changed, in one list."""
        by = self._by
        if ChangeKind.VENUE in by:
            yield from self._around_venue(by[ChangeKind.VENUE])
        details = grouped(by[ChangeKind.DETAILS], QUIET_OF_EDITION) if ChangeKind.DETAILS in by else {}
        if zone := details.pop("timezone", None):
            yield Part("zone", self._words.zone(zone[0].before, zone[0].after))
        for path in ("venue.rooms[", "venue.name", "partners["):
            yield from self._shared(path, details.get(path, ()))
        what = list(filter(None, [self._updated(path, several) for path, several in details.items()]))
        if self._short_name() and ChangeKind.RETITLED in by:
            what.insert(0, OF_EDITION["name"][self._words.tongue])
        if what:
            yield Part("details", self._words.updates(what))

    def _around_venue(self, change: Change) -> Iterator[Part]:
        words, new, whole = self._words, self._new, change.at("venue")
        if whole and whole.before and whole.after and any(each.rooms for each in new.sessions):
            yield Part("venue", words.rooms_of_venue())
        address = change.at("venue.address")
        if address is not None:
            before, after = (clean(each.one_line()) if each else "" for each in (address.before, address.after))
            if before != after:
                yield Part("address", words.address(after)) if after else Part("no-address", words.no_address())

    def _shared(self, path: str, several: Sequence[Difference]) -> Iterator[Part]:
        words = self._words
        if path == "venue.name":
            for each in filter(self._facts.sees, several):
                yield Part("details", words.venue_named(self._facts.say(each.after, self._new)))
            return
        rooms = path == "venue.rooms["
        for each in several:
            before, after = self._labels(each)
            if before != after:
                yield Part("details", words.room_named(before, after))
        for found, said in (
            ([each for each in several if each.before is None], words.new_rooms if rooms else words.new_partners),
            ([each for each in several if each.after is None], words.rooms_gone if rooms else words.partners_gone),
        ):
            if found:
                yield Part("details", said(self._things(found), several=len(found) > 1))

    def _labels(self, difference: Difference) -> tuple[str, str]:
        """What a room was called and is called; the same, where it is new or gone."""
        before, after = difference.before, difference.after
        if not isinstance(before, Room) or not isinstance(after, Room):
            return "", ""
        return self._facts.say(before.label, self._old), self._facts.say(after.label, self._new)

    def _things(self, several: Sequence[Difference]) -> str:
        names = [*map(self._facts.thing, several)]
        return several_named(self._words, [*map(self._words.quoted, names)] if is_awkward(names) else names)

    def _updated(self, path: str, several: Sequence[Difference]) -> str:
        """What is only said to have changed; nothing of what is new or gone, or said already, or in another language."""
        if path == "venue.name":
            return ""
        said = OF_EDITION[path][self._words.tongue]
        if path.endswith("["):
            kept = [each for each in several if each.before is not None and each.after is not None and self._else(each)]
            return f"{said} ({self._things(kept)})" if kept else ""
        if path == "name":
            return said if self._short_name() else ""
        return said if self._facts.sees(several[0]) else ""

    def _else(self, difference: Difference) -> bool:
        """Whether this reader sees more of a thing than that it is called otherwise."""
        before, after = difference.before, difference.after
        if isinstance(before, Room):
            return evolve(before, label=after.label) != after and self._labels(difference)[0] == self._labels(difference)[1]
        if difference.path.startswith("formats["):
            return self._facts.say(before.label, self._old) != self._facts.say(after.label, self._new)
        return True

    def _short_name(self) -> bool:
        """Whether the short name alone is another."""
        (full, short), (name, now) = (
            tuple(self._facts.say(text, each) if text else "" for text in (each.name.full, each.name.short))
            for each in (self._old, self._new)
        )
        return full == name and short != now
