"""What changed, in English."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from raict import english
from raict._languages import edition_title, wording
from raict.changes._facts import Noun, clean, is_involved
from raict.model.editions import Edition
from raict.model.grammar import GrammaticalNumber, NounGrammar
from raict.model.parts import Attendance
from raict.model.sessions import ParticipantRole
from raict.model.status import Status
from raict.model.when import Span, When

__all__ = ["English", "EnglishClauses"]

_INNER: Final = {ord("“"): "\u2018", ord("”"): "\u2019"}
_SEVERAL_DAYS: Final = 3


class EnglishClauses:
    """The clauses of one subject, which agree with it in number."""

    def __init__(self, grammar: NounGrammar | None) -> None:
        plural = grammar is not None and grammar.number is GrammaticalNumber.PLURAL
        self._has, self._is = ("have", "are") if plural else ("has", "is")
        self._gives = "give" if plural else "gives"

    # ---- whether it takes place -----------------------------------------------------------------------------------

    def cancelled(self) -> str:
        return f"{self._has} been cancelled"

    def removed(self) -> str:
        return f"{self._has} been removed from the programme"

    def off(self) -> str:
        return f"{self._is} no longer on the programme, having been cancelled"

    def added(self, status: Status) -> str:
        if status is Status.CANCELLED:
            return f"{self._has} been added to the programme, already cancelled"
        return f"{self._has} been added to the programme{self._reserve(status)}"

    def back(self, status: Status) -> str:
        return f"{self._is} back on the programme{self._reserve(status)}"

    def _reserve(self, status: Status) -> str:
        if status is Status.POSTPONED:
            return ", at a later date"
        return ", provisionally" if status is Status.DRAFT else ""

    def postponed(self) -> str:
        return f"{self._has} been postponed to a later date"

    def provisional(self) -> str:
        return f"{self._is} now provisional"

    def confirmed(self, *, again: bool) -> str:
        return f"{self._has} been confirmed{' again' if again else ''}"

    # ---- when -----------------------------------------------------------------------------------------------------

    def moved(self, when: str) -> str:
        if when.startswith("on "):
            return f"{self._has} been moved to {when.removeprefix('on ')}"
        return f"{self._has} been moved and will take place {when}"

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

    def ends(self, clock: str, *, later: bool) -> str:
        return f"will end {'later' if later else 'earlier'}, at {clock}"

    # ---- where ----------------------------------------------------------------------------------------------------

    def rooms(self, labels: str) -> str:
        return f"{self._has} moved to another room: {labels}"

    def first_rooms(self, labels: str) -> str:
        return f"now {self._has} a place: {labels}"

    def no_room(self) -> str:
        return f"no longer {self._has} a room"

    def venue(self, place: str) -> str:
        return f"{self._has} a new venue: {place}"

    def no_venue(self) -> str:
        return f"no longer {self._has} a venue"

    def address(self, line: str) -> str:
        return f"{self._has} a new address: {line}"

    def online(self) -> str:
        return "will take place online"

    def attended(self, how: Attendance) -> str:
        return f"will now take place {english.word(how)}"

    # ---- what and who ---------------------------------------------------------------------------------------------

    def titled(self, title: str) -> str:
        return f"{self._is} now called {title}"

    def welcomes(self, people: str, *, first: bool) -> str:
        return f"will{'' if first else ' also'} welcome {people}"

    def misses(self, people: str) -> str:
        return f"will no longer welcome {people}"

    def casts(self, people: str) -> str:
        return f"{self._gives} another role to {people}"

    def formatted(self, label: str) -> str:
        return f"{self._has} another format: {label}"

    def updated(self, what: str) -> str:
        return f"{self._has} been updated ({what})"


class English:
    """The words of English around those clauses."""

    tongue: Final = 1
    some_room: Final = "in a room to be announced"
    colon: Final = ": "

    def subject(self, noun: Noun, title: str) -> tuple[str, EnglishClauses]:
        """“the workshop “…””: a label is what one such session is called, so it is singular unless its grammar says otherwise."""
        label = noun.label or "session"
        alone = title.casefold() == label.casefold()
        return f"the {label}" if alone else f"the {label} {self.quoted(title)}", EnglishClauses(noun.grammar)

    def edition(self, edition: Edition) -> tuple[str, EnglishClauses]:
        """“the 9th Assises”, where the name is in English and its grammar known; else “the 9th edition”."""
        _, tag = wording(edition.name.full, "en", edition)
        grammar = edition.name.grammar.get(tag) if tag.partition("-")[0] == "en" else None
        title = edition_title(edition, "en") if grammar else f"{english.ordinal(edition.number)} edition"
        return f"the {clean(title)}", EnglishClauses(grammar)

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

    def room(self, label: str) -> str:
        """A room's label within a sentence."""
        return label

    def role(self, role: ParticipantRole) -> str:
        """What somebody does."""
        return english.word(role)

    def list(self, items: Sequence[str]) -> str:
        """“A, B and C”."""
        return english.join(items)

    def others(self, number: int) -> str:
        """Those who are not named."""
        return f"{number} other{'s' * (number > 1)}"

    def clauses(self, parts: Sequence[str]) -> str:
        """Predicates of one subject."""
        if not is_involved(parts):
            return english.join(parts)
        return f"{'; '.join(parts[:-1])}; and {parts[-1]}" if len(parts) > 2 else ", and ".join(parts)

    def room_named(self, before: str, after: str) -> str:
        """A room that is signposted otherwise."""
        return f"room renamed: {self.quoted(before)} becomes {self.quoted(after)}"

    def venue_named(self, name: str) -> str:
        """A venue that is called otherwise."""
        return f"the venue is now called {self.quoted(name)}"

    def updates(self, what: Sequence[str]) -> str:
        """What else changed."""
        return f"updated: {english.join(what)}"
