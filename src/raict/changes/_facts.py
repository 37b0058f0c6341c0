"""What a sentence about changes speaks of, in either language: titles, rooms, people, and what of them changed."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from raict._languages import wording
from raict.changes._kinds import Change, Difference
from raict.model.editions import Edition
from raict.model.grammar import NounGrammar
from raict.model.sessions import Participant, ParticipantRole, Session
from raict.model.text import LocalizedText
from raict.model.when import Span

__all__ = ["Facts", "Noun", "People", "clean", "finished", "grouped", "is_french", "is_involved", "is_quiet", "small"]

QUIET: Final = frozenset({"revision", "days_updated"})
"""What no reader is told: it is for calendars to know."""
_BLANKS: Final = re.compile(r"\s{2,}")
_ENDED: Final = (".", "…", "!", "?")


def is_quiet(change: Change) -> bool:
    """Whether there is nothing in it that readers are told."""
    return all(each.path in QUIET for each in change)


def clean(text: str) -> str:
    """A text in the midst of a sentence: no blank at its ends, never two together."""
    return _BLANKS.sub(" ", text.strip())


def is_french(language: str) -> bool:
    """Whether a reader is spoken to in French; in English otherwise."""
    return language.partition("-")[0] == "fr"


def small(text: str) -> str:
    """A label within a sentence: its first word in small letters, unless it has capitals further on, as « AG » or « Q&A »."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first[1:] == first[1:].lower() else text


def is_involved(parts: Sequence[str]) -> bool:
    """Whether a clause before the last has commas or a colon of its own, so that commas between would blur them."""
    return any(mark in part for part in parts[:-1] for mark in ",:")


def finished(sentence: str) -> str:
    """With its capital and one full stop; a label that ends with a mark of its own has it already."""
    return sentence[:1].upper() + sentence[1:] + ("" if sentence.endswith(_ENDED) else ".")


class Noun(NamedTuple):
    """What stands before a title, or for it."""

    label: str
    """Empty where the language of the sentence has no word for it."""
    grammar: NounGrammar | None
    """None where nobody has said how it agrees."""


class People(NamedTuple):
    """Who joined, who left, and who has other roles now; in the order announced."""

    joined: tuple[tuple[str, tuple[ParticipantRole, ...]], ...]
    left: tuple[str, ...]
    other: tuple[tuple[str, tuple[ParticipantRole, ...]], ...]
    first: bool
    """Whether there was nobody before."""


class Facts:
    """Both versions, for a reader of one language."""

    def __init__(self, old: Edition, new: Edition, language: str) -> None:
        self.old, self.new, self.language = old, new, language
        self._own = language if is_french(language) else "en"
        self._years = {day.year for day in new.when.dates()} if new.when else set[int]()

    def session(self, id: str, edition: Edition) -> Session | None:
        """The session of one of the versions, if it is there."""
        try:
            return edition.session(id)
        except KeyError:
            return None

    def say(self, text: LocalizedText, edition: Edition) -> str:
        """A text of one of the versions."""
        return clean(wording(text, self.language, edition)[0])

    def noun(self, session: Session, edition: Edition) -> Noun:
        """What kind of session it is, if a sentence of this language can say so."""
        kind = edition.format(session.format)
        label, tag = wording(kind.label, self._own, edition)
        primary = tag.partition("-")[0]
        if primary != self._own.partition("-")[0]:
            return Noun("", None)
        return Noun(small(clean(label)), kind.grammar.get(tag) or kind.grammar.get(primary))

    def dated(self, span: Span) -> bool:
        """Whether a time says its year: where it is not the edition's."""
        first, last = span.dates
        return not {first.year, last.year} <= self._years

    def rooms(self, session: Session, edition: Edition) -> list[str]:
        """The labels of its rooms."""
        return [self.say(edition.room(each).label, edition) for each in session.rooms]

    def people(self, change: Change) -> People:
        """Whom a change of participants concerns."""
        found = change.at("participants")
        before, after = (_roles(each) for each in ((found.before, found.after) if found else ((), ())))
        return People(
            joined=tuple((self._name(who, self.new), roles) for who, roles in after.items() if who not in before),
            left=tuple(self._name(who, self.old) for who in before if who not in after),
            other=tuple(
                (self._name(who, self.new), roles)
                for who, roles in after.items()
                if who in before and set(before[who]) != set(roles)
            ),
            first=not before,
        )

    def _name(self, person: str, edition: Edition) -> str:
        return clean(str(edition.person(person).name))

    def thing(self, difference: Difference) -> str:
        """What one of several things is called: a room, a person, an organization."""
        edition = self.old if difference.after is None else self.new
        thing = difference.before if difference.after is None else difference.after
        several, _, rest = difference.path.partition("[")
        if several == "people":
            return self._name(rest[:-1], edition)
        if several in {"organizations", "partners"}:
            return self.say(edition.organization(rest[:-1]).name, edition)
        return self.say(thing.label, edition)


def _roles(participants: Sequence[Participant]) -> dict[str, tuple[ParticipantRole, ...]]:
    found: dict[str, tuple[ParticipantRole, ...]] = {}
    for each in participants:
        found[each.person] = (*found.get(each.person, ()), each.role)
    return found


def grouped(differences: Iterable[Difference]) -> dict[str, list[Difference]]:
    """What differs, by the list it is one of, or by its own path; what no reader is told is left out where there is more."""
    found: dict[str, list[Difference]] = {}
    for each in differences:
        several, bracket, _ = each.path.partition("[")
        found.setdefault(several + bracket, []).append(each)
    loud = {path: several for path, several in found.items() if path not in QUIET}
    return loud or found
