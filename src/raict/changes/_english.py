"""What changed, in English."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from raict import english
from raict._languages import edition_title, wording
from raict.changes._facts import Noun, begins_with, clean, is_awkward
from raict.model.editions import Edition
from raict.model.grammar import GrammaticalNumber, NounGrammar
from raict.model.parts import Attendance
from raict.model.sessions import Audience, ParticipantRole
from raict.model.status import Status
from raict.model.when import Span, When

__all__ = ["English", "EnglishClauses"]

_INNER: Final = {ord("“"): "\u2018", ord("”"): "\u2019"}
_NOW: Final = re.compile(r"(is|are|will) now")
_SEVERAL_DAYS: Final = 3


class EnglishClauses:
    """The clauses of one subject, which agree with it in number."""

    def __init__(self, grammar: NounGrammar | None) -> None:
        plural = grammar is not None and grammar.number is GrammaticalNumber.PLURAL
        self._has, self._is, self.pronoun = ("have", "are", "they") if plural else ("has", "is", "it")

    # ---- whether it takes place -----------------------------------------------------------------------------------

    def cancelled(self) -> str:
        return f"{self._has} been cancelled"

    def removed(self) -> str:
        return f"{self._has} been removed from the programme"

    def added(self, status: Status) -> str:
        if status is Status.CANCELLED:
            return f"{self._has} been added to the programme, already cancelled"
        return f"{self._has} been added to the programme{self._reserve(status)}"

    def back(self, status: Status, when: str) -> str:
        return f"{self._is} back on the programme{self._reserve(status, when)}"

    def _reserve(self, status: Status, when: str = "") -> str:
        if status is Status.POSTPONED:
            return f", but postponed {self._until(when)}"
        return ", provisionally" if status is Status.DRAFT else ""

    def on_again(self, status: Status, when: str) -> str:
        """Of the edition, which was cancelled."""
        said = f"{self._is} no longer cancelled"
        if status is Status.POSTPONED:
            return f"{said}, but postponed {self._until(when)}"
        return f"{said}, but still to be confirmed" if status is Status.DRAFT else said

    def postponed(self, when: str) -> str:
        return f"{self._has} been postponed {self._until(when)}"

    def _until(self, when: str) -> str:
        if not when:
            return "to a later date"
        return f"to {when.removeprefix('on ')}" if when.startswith("on ") else f"and will now take place {when}"

    def provisional(self) -> str:
        return f"{self._is} now provisional"

    def confirmed(self, *, again: bool) -> str:
        return f"{self._has} been confirmed{' again' if again else ''}"

    # ---- when -----------------------------------------------------------------------------------------------------

    def moved(self, when: str) -> str:
        if when.startswith("on "):
            return f"{self._has} been moved to {when.removeprefix('on ')}"
        return f"{self._has} been moved and will now take place {when}"

    def held(self, when: str) -> str:
        return f"will take place {when}"

    def now_held(self, when: str) -> str:
        return f"will now take place {when}"

    def precisely(self, when: str) -> str:
        return f"{self._is} now scheduled more precisely: {when.removeprefix('on ')}"

    def vaguely(self, when: str) -> str:
        return f"will take place {when}, at a time to be announced"

    def unplaced(self) -> str:
        return f"no longer {self._has} a date"

    def neither(self) -> str:
        return f"no longer {self._has} a date or a room"

    def ends(self, clock: str, *, later: bool) -> str:
        return f"will end {'later' if later else 'earlier'}, at {clock}"

    def ends_sometime(self) -> str:
        return "will end at a time to be announced"

    # ---- where ----------------------------------------------------------------------------------------------------

    def other_rooms(self, labels: str, *, several: bool) -> str:
        return f"{self._has} moved to {'other rooms' if several else 'another room'}: {labels}"

    def more_rooms(self, labels: str) -> str:
        return f"will now take place in several rooms: {labels}"

    def fewer_rooms(self, labels: str, *, several: bool) -> str:
        return f"will now take place in {'these rooms' if several else 'one room'} only: {labels}"

    def these_rooms(self, labels: str) -> str:
        return f"will now take place in these rooms: {labels}"

    def first_rooms(self, labels: str, *, several: bool) -> str:
        return f"will take place in several rooms: {labels}" if several else f"now {self._has} a room: {labels}"

    def no_room(self) -> str:
        return f"no longer {self._has} a room"

    def venue(self, place: str) -> str:
        return f"{self._has} a new venue: {place}"

    def first_venue(self, place: str) -> str:
        return f"now {self._has} a venue: {place}"

    def no_venue(self) -> str:
        return f"no longer {self._has} a venue"

    def online(self) -> str:
        return "will take place online"

    def attended(self, how: Attendance) -> str:
        return f"will now take place {english.word(how)}"

    # ---- what and for whom ----------------------------------------------------------------------------------------

    def titled(self, title: str) -> str:
        return f"{self._is} now called {title}"

    def formatted(self, label: str) -> str:
        return f"{self._has} another format: {label}"

    def open_to(self, audience: Audience) -> str:
        before, after = {Audience.MEMBERS: ("for ", ""), Audience.INVITED: ("", " only")}.get(audience, ("", ""))
        return f"{self._is} now {before}{english.word(audience)}{after}"

    def in_languages(self, tags: Sequence[str]) -> str:
        return f"will now be held in {english.join([english.language_name(each) for each in tags])}"

    def updated(self, what: str) -> str:
        return f"{self._has} been updated ({what})"


class English:
    """The words of English around those clauses."""

    tongue: Final = 1
    some_room: Final = "in a room to be announced"
    colon: Final = ": "
    semicolon: Final = "; "

    def subject(self, noun: Noun, title: str, day: str) -> tuple[str, EnglishClauses]:
        """“the workshop “…” on Monday 18 September”; a noun that the title begins with is not repeated.

        A label is what one such session is called, so it is singular unless its grammar says otherwise.
        """
        label = noun.label or "session"
        named = f"the {label}"
        if title.casefold() != label.casefold():
            if begins_with(title, label):
                named = self.quoted(title)
                return f"{named} ({day.removeprefix('on ')})" if day else named, EnglishClauses(noun.grammar)
            named = f"{named} {self.quoted(title)}"
        return f"{named} {day}" if day else named, EnglishClauses(noun.grammar)

    def edition(self, edition: Edition, *, renamed: bool) -> tuple[str, EnglishClauses]:
        """“the 9th Assises”, where the name is in English and its grammar known; else “the 9th edition”.

        It is the event that has another name, not its 9th edition.
        """
        _, tag = wording(edition.name.full, "en", edition)
        grammar = edition.name.grammar.get(tag) if tag.partition("-")[0] == "en" else None
        if grammar:
            return f"the {clean(edition_title(edition, 'en'))}", EnglishClauses(grammar)
        return "the event" if renamed else f"the {english.ordinal(edition.number)} edition", EnglishClauses(None)

    def quoted(self, text: str) -> str:
        """Within quotation marks; those within it become single."""
        return f"“{text.translate(_INNER)}”"

    def when(self, value: Span | When, *, year: bool) -> str:
        """A time, with its weekdays, as it stands after a verb."""
        said = english.format_when(value, weekday=True, year=year)
        if said.startswith("from "):
            return said
        spans = value.spans if isinstance(value, When) else (value,)
        long = len(spans) == 1 and spans[0].whole and (spans[0].dates[1] - spans[0].dates[0]).days + 1 >= _SEVERAL_DAYS
        return f"{'from' if long else 'on'} {said}"

    def clock(self, at: dt.time) -> str:
        """A clock time."""
        return english.format_time(at)

    def rooms(self, labels: Sequence[str]) -> str:
        """Rooms within a sentence."""
        return english.join([self.quoted(each) for each in labels] if is_awkward(labels) else labels)

    def role(self, role: ParticipantRole) -> str:
        """What somebody does."""
        return english.word(role)

    def list(self, items: Sequence[str]) -> str:
        """“A, B and C”."""
        return english.join(items)

    def once(self, first: str, second: str) -> str:
        """A second predicate, which says “now” only where the first does not."""
        return _NOW.sub(r"\1", second, count=1) if _NOW.match(first) else second

    def others(self, number: int) -> str:
        """Those who are not named."""
        return f"{number} other{'s' * (number > 1)}"

    # ---- who ------------------------------------------------------------------------------------------------------

    def joins(self, people: str, *, several: bool) -> str:  # noqa: ARG002 - French needs it, likewise below
        """Those who are new."""
        return f"{people} will take part"

    def leaves(self, people: str, *, several: bool) -> str:  # noqa: ARG002
        """Those who are there no longer."""
        return f"{people} will no longer take part"

    def replaces(self, who: str, whom: str) -> str:
        """One for one, in the same role."""
        return f"{who} replaces {whom}"

    def now(self, roles: str) -> str:
        """What somebody does now."""
        return f"(now {roles})"

    def recast(self, name: str) -> str:
        """Somebody whose role is another."""
        return f"{name}’s role has changed"

    def recast_all(self, people: str) -> str:
        """Several whose roles are others."""
        return f"the roles of {people} have changed"

    # ---- what is shared -------------------------------------------------------------------------------------------

    def room_named(self, before: str, after: str) -> str:
        """A room that is signposted otherwise."""
        return f"room renamed: {self.quoted(before)} becomes {self.quoted(after)}"

    def new_rooms(self, labels: str, *, several: bool) -> str:
        """Rooms that were not there."""
        return f"{'new rooms' if several else 'new room'}: {labels}"

    def rooms_gone(self, labels: str, *, several: bool) -> str:
        """Rooms that are there no longer."""
        return f"{'rooms' if several else 'room'} no longer in use: {labels}"

    def rooms_of_venue(self) -> str:
        """Rooms that go with the venue."""
        return "the rooms on the programme are now those of this venue"

    def venue_named(self, name: str) -> str:
        """A venue that is called otherwise."""
        return f"the venue is now called {self.quoted(name)}"

    def address(self, line: str) -> str:
        """Where the venue is."""
        return f"the address of the venue is now: {line}"

    def no_address(self) -> str:
        """An address that was withdrawn."""
        return "the address of the venue is no longer given"

    def zone(self, before: str, after: str) -> str:
        """Another clock for all hours."""
        return f"times are now given in the time zone {after} (previously {before})"

    def new_partners(self, names: str, *, several: bool) -> str:
        """Partners that were none."""
        return f"{'new partners' if several else 'new partner'}: {names}"

    def partners_gone(self, names: str, *, several: bool) -> str:
        """Partners that are so no longer."""
        return f"{names} {'are no longer partners' if several else 'is no longer a partner'}"

    def updates(self, what: Sequence[str]) -> str:
        """What else changed."""
        return f"updated: {english.join(what)}"
