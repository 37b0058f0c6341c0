"""What a sentence about changes speaks of, in either language: titles, times, rooms, people, and what a reader sees of them."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, Final, NamedTuple, cast

from raict._languages import wording
from raict.changes._kinds import Change, ChangeKind, Difference
from raict.model.editions import Edition
from raict.model.grammar import NounGrammar
from raict.model.sessions import Participant, ParticipantRole, Session
from raict.model.text import LocalizedText
from raict.model.when import Span, When

__all__ = [
    "By",
    "Facts",
    "Noun",
    "Part",
    "People",
    "Told",
    "begins_with",
    "clean",
    "finished",
    "grouped",
    "is_awkward",
    "is_french",
    "is_involved",
    "small",
]

By = dict[ChangeKind, Change]
Roles = tuple[ParticipantRole, ...]

_BLANKS: Final = re.compile(r"\s{2,}")
_ENDED: Final = (".", "…", "!", "?")
_BLURRED: Final = re.compile(r"[,;:]| et | and ")


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


def begins_with(title: str, label: str) -> bool:
    """Whether a title begins with that noun: « Accueil des participants », of an « accueil »."""
    rest = title.casefold().removeprefix(label.casefold())
    return len(rest) < len(title.casefold()) and not rest[:1].isalnum()


def is_involved(part: str) -> bool:
    """Whether a clause has commas or a colon of its own, so that another had better begin a sentence."""
    return any(mark in part for mark in ",:")


def is_awkward(names: Sequence[str]) -> bool:
    """Whether one of several names would blur their list: « Étage 2, salle A », « Marégraphe et Cie », « Chez Marcel ! »."""
    return len(names) > 1 and any(_BLURRED.search(each) or each.endswith(_ENDED) for each in names)


def finished(sentence: str) -> str:
    """With its capital and one full stop; a label that ends with a mark of its own has it already."""
    return sentence[:1].upper() + sentence[1:] + ("" if sentence.endswith(_ENDED) else ".")


class Part(NamedTuple):
    """One thing that is told, as a predicate or a sentence."""

    key: str
    """What it counts as in a summary."""
    text: str


class Told(NamedTuple):
    """All that is told of one session, or of the edition."""

    session: str | None
    keys: tuple[str, ...]
    """What each part of it counts as."""
    texts: tuple[str, ...]
    """Sentences; none where nothing is told."""


class Noun(NamedTuple):
    """What stands before a title, or for it."""

    label: str
    """Empty where the language of the sentence has no word for it."""
    grammar: NounGrammar | None
    """None where nobody has said how it agrees."""


class People(NamedTuple):
    """Who joined, who left, who stands in for whom, and who has other roles now; in the order announced."""

    joined: tuple[tuple[str, Roles], ...]
    left: tuple[str, ...]
    replaced: tuple[tuple[str, str], ...]
    """Who is there now, and instead of whom: the only ones with those roles."""
    other: tuple[tuple[str, Roles], ...]


class Facts:
    """Both versions, for a reader of one language."""

    def __init__(self, old: Edition, new: Edition, language: str) -> None:
        self.old, self.new, self.language = old, new, language
        self._own = language if is_french(language) else "en"
        self._years = {day.year for edition in (old, new) if edition.when for day in edition.when.dates()}

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

    def kind(self, session: Session, edition: Edition) -> str:
        """What the format of a session is called, in whatever language it is."""
        return self.noun(session, edition).label or self.say(edition.format(session.format).label, edition)

    def dated(self, time: Span | When) -> bool:
        """Whether a time says its year: unless both versions are of one year, and it is that one."""
        spans = time.spans if isinstance(time, When) else (time,)
        return len(self._years) != 1 or any(day.year not in self._years for span in spans for day in span.dates)

    @cached_property
    def _ids(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for edition in (self.old, self.new):
            for session in edition.sessions:
                found.setdefault(self.say(session.title, edition).casefold(), set()).add(session.id)
        return found

    def is_unique(self, title: str) -> bool:
        """Whether one session alone is called so, in both versions together."""
        return len(self._ids[title.casefold()]) == 1

    def rooms(self, session: Session, edition: Edition) -> list[str]:
        """The labels of its rooms."""
        return [self.say(edition.room(each).label, edition) for each in session.rooms]

    def sees(self, difference: Difference) -> bool:
        """Whether this reader sees a difference: not that of a title in a language that is not hers."""
        before, after = self._read(difference.before, self.old), self._read(difference.after, self.new)
        return bool(before != after)

    def _read(self, value: Any, edition: Edition) -> Any:
        if isinstance(value, LocalizedText):
            return self.say(value, edition)
        if isinstance(value, tuple):
            return tuple(self._read(each, edition) for each in cast("tuple[object, ...]", value))
        return value

    def people(self, change: Change) -> People:
        """Whom a change of participants concerns."""
        found = change.at("participants")
        before, after = (_roles(each) for each in ((found.before, found.after) if found else ((), ())))
        joined = {who: roles for who, roles in after.items() if who not in before}
        left = {who: roles for who, roles in before.items() if who not in after}
        pairs = _pairs(joined, left)
        instead = set(pairs.values())
        named = [(self.name(who, self.new), self.name(whom, self.old)) for who, whom in pairs.items()]
        return People(
            joined=tuple((self.name(who, self.new), roles) for who, roles in joined.items() if who not in pairs),
            left=tuple(self.name(who, self.old) for who in left if who not in instead),
            replaced=tuple(pair for pair in named if pair[0] != pair[1]),
            other=tuple(
                (self.name(who, self.new), roles)
                for who, roles in after.items()
                if who in before and set(before[who]) != set(roles)
            ),
        )

    def name(self, person: str, edition: Edition) -> str:
        """Somebody's name."""
        return clean(str(edition.person(person).name))

    def thing(self, difference: Difference) -> str:
        """What one of several things is called: a room, a person, an organization."""
        edition = self.old if difference.after is None else self.new
        thing = difference.before if difference.after is None else difference.after
        several, _, rest = difference.path.partition("[")
        if several == "people":
            return self.name(rest[:-1], edition)
        if several in {"organizations", "partners"}:
            return self.say(edition.organization(rest[:-1]).name, edition)
        return self.say(thing.label, edition)


def _roles(participants: Sequence[Participant]) -> dict[str, Roles]:
    found: dict[str, Roles] = {}
    for each in participants:
        found[each.person] = (*found.get(each.person, ()), each.role)
    return found


def _pairs(joined: dict[str, Roles], left: dict[str, Roles]) -> dict[str, str]:
    """Who stands in for whom: one for one, in the very same roles."""
    coming, going = _by_roles(joined), _by_roles(left)
    return {who: going[roles][0] for roles, (who, *others) in coming.items() if not others and len(going.get(roles, ())) == 1}


def _by_roles(people: dict[str, Roles]) -> dict[frozenset[ParticipantRole], list[str]]:
    found: dict[frozenset[ParticipantRole], list[str]] = {}
    for who, roles in people.items():
        found.setdefault(frozenset(roles), []).append(who)
    return found


def grouped(differences: Iterable[Difference], quiet: frozenset[str]) -> dict[str, list[Difference]]:
    """What differs and is not quiet, by the list it is one of, or by its own path."""
    found: dict[str, list[Difference]] = {}
    for each in differences:
        several, bracket, _ = each.path.partition("[")
        if several + bracket not in quiet:
            found.setdefault(several + bracket, []).append(each)
    return found
