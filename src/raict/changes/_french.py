"""What changed, in French: « l’atelier « … » est déplacé » where it is known how the noun agrees; else « la séance ».

The future is for what is to come, the present for what has been decided.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from raict import french
from raict._spaces import NBSP
from raict.changes._facts import Noun, begins_with, clean, is_awkward
from raict.french.editions import edition_noun, edition_title
from raict.french.elision import Before, contract, with_article
from raict.french.lists import join
from raict.model.editions import Edition
from raict.model.grammar import GrammaticalGender, GrammaticalNumber, NounGrammar
from raict.model.parts import Attendance
from raict.model.sessions import Audience, ParticipantRole
from raict.model.status import Status
from raict.model.when import Span, When

__all__ = ["French", "FrenchClauses"]

_SESSION: Final = Noun("séance", NounGrammar(gender=GrammaticalGender.FEMININE))
_INNER: Final = (re.compile(r"«\s?"), re.compile(r"\s?»"))
_NOW: Final = re.compile(r"(\S+) désormais")
_ARTICLE: Final = re.compile(r"(?:les?|la) ")
_AND_ANOTHER: Final = re.compile(r"(?:,| et) (?:les?|la) ")
# Rooms that begin with a common noun go on in small letters: « salle Étoile 2 », yet « La Cale ».
_ROOM: Final = re.compile(r"(?:Salles?|(?:Petite|Grande) salle|Amphithéâtre|Auditorium|Hall|Espace)(?!\w)")


class FrenchClauses:
    """The clauses of one subject, which agree with it."""

    def __init__(self, grammar: NounGrammar) -> None:
        self._feminine = grammar.gender is GrammaticalGender.FEMININE
        self._plural = grammar.number is GrammaticalNumber.PLURAL

    def _verb(self, singular: str, plural: str) -> str:
        return plural if self._plural else singular

    def _agreed(self, participle: str) -> str:
        """« déplacée », « mises », « mis »."""
        word = participle + "e" * self._feminine
        return word + "s" * (self._plural and not word.endswith("s"))

    @property
    def pronoun(self) -> str:
        """« il », « elle », « ils », « elles »."""
        return f"{'elle' if self._feminine else 'il'}{'s' * self._plural}"

    def _is(self, participle: str) -> str:
        return f"{self._verb('est', 'sont')} {self._agreed(participle)}"

    def _held(self, adverb: str = "") -> str:
        return f"{self._verb('aura', 'auront')} {adverb}lieu"

    # ---- whether it takes place -----------------------------------------------------------------------------------

    def cancelled(self) -> str:
        return self._is("annulé")

    def removed(self) -> str:
        return f"{self._is('retiré')} du programme"

    def added(self, status: Status) -> str:
        if status is Status.CANCELLED:
            return f"{self._is('ajouté')} au programme, mais déjà {self._agreed('annulé')}"
        return f"{self._is('ajouté')} au programme{self._reserve(status)}"

    def back(self, status: Status, when: str) -> str:
        return f"{self._is('rétabli')} au programme{self._reserve(status, when)}"

    def _reserve(self, status: Status, when: str = "") -> str:
        if status is Status.POSTPONED:
            return f", mais {self._agreed('reporté')} {self._until(when)}"
        return ", à titre provisoire" if status is Status.DRAFT else ""

    def on_again(self, status: Status, when: str) -> str:
        """Of the edition, which was cancelled."""
        said = f"{self._verb('n’est', 'ne sont')} plus {self._agreed('annulé')}"
        if status is Status.POSTPONED:
            return f"{said}, mais {self._agreed('reporté')} {self._until(when)}"
        return f"{said}, mais {self._verb('reste', 'restent')} à confirmer" if status is Status.DRAFT else said

    def postponed(self, when: str) -> str:
        if when and not self._one_day(when):
            return f"{self._is('reporté')} et {self._held()} {when}"
        return f"{self._is('reporté')} {self._until(when)}"

    def _until(self, when: str) -> str:
        """« au vendredi 28 mars »."""
        if not when:
            return "à une date ultérieure"
        return contract("à", when) if self._one_day(when) else f"et {self._held()} {when}"

    def _one_day(self, when: str) -> bool:
        """Whether « à » goes with it: one time, with its article."""
        return _ARTICLE.match(when) is not None and not _AND_ANOTHER.search(when)

    def provisional(self) -> str:
        return f"{self._verb('est', 'sont')} désormais à confirmer"

    def confirmed(self, *, again: bool) -> str:
        return f"{self._verb('est', 'sont')} {'de nouveau ' if again else ''}{self._agreed('confirmé')}"

    # ---- when -----------------------------------------------------------------------------------------------------

    def moved(self, when: str) -> str:
        if self._one_day(when):
            return f"{self._is('déplacé')} {contract('à', when)}"
        return f"{self._is('déplacé')} et {self._held()} {when}"

    def held(self, when: str) -> str:
        return f"{self._held()} {when}"

    def now_held(self, when: str) -> str:
        return f"{self._held('désormais ')} {when}"

    def precisely(self, when: str) -> str:
        return f"{self._held()}, plus précisément, {when}"

    def vaguely(self, when: str) -> str:
        return f"{self._held()} {when}, à une heure à préciser"

    def unplaced(self) -> str:
        return f"{self._verb('n’a', 'n’ont')} plus de date"

    def neither(self) -> str:
        return f"{self._verb('n’a', 'n’ont')} plus ni date ni salle"

    def ends(self, clock: str, *, later: bool) -> str:
        return f"{self._verb('se terminera', 'se termineront')} plus {'tard' if later else 'tôt'}, à {clock}"

    def ends_sometime(self) -> str:
        return f"{self._verb('se terminera', 'se termineront')} à une heure à préciser"

    # ---- where ----------------------------------------------------------------------------------------------------

    def other_rooms(self, labels: str, *, several: bool) -> str:
        if several:
            return f"{self._held()} dans d’autres salles{NBSP}: {labels}"
        return f"{self._verb('change', 'changent')} de salle{NBSP}: {labels}"

    def more_rooms(self, labels: str) -> str:
        return f"{self._held('désormais ')} dans plusieurs salles{NBSP}: {labels}"

    def fewer_rooms(self, labels: str, *, several: bool) -> str:
        return f"{self._verb('n’aura', 'n’auront')} plus lieu que dans {'ces salles' if several else 'une salle'}{NBSP}: {labels}"

    def these_rooms(self, labels: str) -> str:
        return f"{self._held('désormais ')} dans ces salles{NBSP}: {labels}"

    def first_rooms(self, labels: str, *, several: bool) -> str:
        if several:
            return f"{self._held()} dans plusieurs salles{NBSP}: {labels}"
        return f"{self._verb('a', 'ont')} désormais une salle{NBSP}: {labels}"

    def no_room(self) -> str:
        return f"{self._verb('n’a', 'n’ont')} plus de salle"

    def venue(self, place: str) -> str:
        return f"{self._verb('change', 'changent')} de lieu{NBSP}: {place}"

    def first_venue(self, place: str) -> str:
        return f"{self._verb('a', 'ont')} désormais un lieu{NBSP}: {place}"

    def no_venue(self) -> str:
        return f"{self._verb('n’a', 'n’ont')} plus de lieu"

    def online(self) -> str:
        return f"{self._held()} en ligne"

    def attended(self, how: Attendance) -> str:
        return f"{self._held('désormais ')} {french.word(how)}"

    # ---- what and for whom ----------------------------------------------------------------------------------------

    def titled(self, title: str) -> str:
        return f"{self._verb('s’intitule', 's’intitulent')} désormais {title}"

    def formatted(self, label: str) -> str:
        return f"{self._verb('change', 'changent')} de format{NBSP}: {label}"

    def open_to(self, audience: Audience) -> str:
        if audience is Audience.INVITED:
            return f"{self._verb('est', 'sont')} désormais sur invitation"
        participle, whom = ("réservé", "aux adhérents") if audience is Audience.MEMBERS else ("ouvert", "à tous")
        return f"{self._verb('est', 'sont')} désormais {self._agreed(participle)} {whom}"

    def in_languages(self, tags: Sequence[str]) -> str:
        return f"{self._held('désormais ')} {join([f'en {french.language_name(each)}' for each in tags])}"

    def updated(self, what: str) -> str:
        return f"{self._is('mis')} à jour ({what})"


class French:
    """The words of French around those clauses."""

    tongue: Final = 0
    some_room: Final = "dans une salle à préciser"
    colon: Final = f"{NBSP}: "
    semicolon: Final = "\u202f; "

    def subject(self, noun: Noun, title: str, day: str) -> tuple[str, FrenchClauses]:
        """« l’atelier « … » du jeudi 27 mars », and what agrees with it; a noun that the title begins with is not repeated."""
        known = noun if noun.grammar else _SESSION
        grammar = known.grammar or NounGrammar(gender=GrammaticalGender.FEMININE)
        clauses = FrenchClauses(grammar)
        named = with_article(known.label, grammar)
        if title.casefold() != known.label.casefold():
            if begins_with(title, known.label):
                return self.quoted(title) + (f" ({_ARTICLE.sub('', day, count=1)})" if day else ""), clauses
            named = f"{named} {self.quoted(title)}"
        return (f"{named} {contract('de', day) if _ARTICLE.match(day) else day}" if day else named), clauses

    def edition(self, edition: Edition, *, renamed: bool) -> tuple[str, FrenchClauses]:  # noqa: ARG002 - English needs it
        """« les 14es Rencontres »."""
        _, grammar = edition_noun(edition, edition.name.short or edition.name.full)
        return clean(edition_title(edition, before=Before.ARTICLE, short=True)), FrenchClauses(grammar)

    def quoted(self, text: str) -> str:
        """Within guillemets; those within it become “ ”."""
        opening, closing = _INNER
        return f"«{NBSP}{closing.sub('”', opening.sub('“', text))}{NBSP}»"

    def when(self, value: Span | When, *, year: bool) -> str:
        """A time, with its weekdays."""
        return french.format_when(value, weekday=True, year=year)

    def clock(self, at: dt.time) -> str:
        """A clock time."""
        return french.format_time(at)

    def rooms(self, labels: Sequence[str]) -> str:
        """Rooms within a sentence: « salle Étoile 2 et La Cale »."""
        if is_awkward(labels):
            return join([self.quoted(each) for each in labels])
        return join([each[0].lower() + each[1:] if _ROOM.match(each) else each for each in labels])

    def role(self, role: ParticipantRole) -> str:
        """What somebody does."""
        return french.word(role)

    def list(self, items: Sequence[str]) -> str:
        """« A, B et C »."""
        return join(items)

    def once(self, first: str, second: str) -> str:
        """A second predicate, which says « désormais » only where the first does not."""
        return _NOW.sub(r"\1", second, count=1) if _NOW.match(first) else second

    def others(self, number: int) -> str:
        """Those who are not named."""
        return f"{number} autre{'s' * (number > 1)}"

    # ---- who ------------------------------------------------------------------------------------------------------

    def joins(self, people: str, *, several: bool) -> str:
        """Those who are new."""
        return f"{people} y {'participeront' if several else 'participera'}"

    def leaves(self, people: str, *, several: bool) -> str:
        """Those who are there no longer."""
        return f"{people} n’y {'participeront' if several else 'participera'} plus"

    def replaces(self, who: str, whom: str) -> str:
        """One for one, in the same role."""
        return f"{who} remplace {whom}"

    def now(self, roles: str) -> str:
        """What somebody does now."""
        return f"(désormais {roles})"

    def recast(self, name: str) -> str:
        """Somebody whose role is another."""
        return f"{name} y change de rôle"

    def recast_all(self, people: str) -> str:
        """Several whose roles are others."""
        return f"{people} y changent de rôle"

    # ---- what is shared -------------------------------------------------------------------------------------------

    def room_named(self, before: str, after: str) -> str:
        """A room that is signposted otherwise."""
        return f"salle renommée{NBSP}: {self.quoted(before)} devient {self.quoted(after)}"

    def new_rooms(self, labels: str, *, several: bool) -> str:
        """Rooms that were not there."""
        return f"{'nouvelles salles' if several else 'nouvelle salle'}{NBSP}: {labels}"

    def rooms_gone(self, labels: str, *, several: bool) -> str:
        """Rooms that are there no longer."""
        return f"{'salles qui ne sont plus utilisées' if several else 'salle qui n’est plus utilisée'}{NBSP}: {labels}"

    def rooms_of_venue(self) -> str:
        """Rooms that go with the venue."""
        return "les salles du programme sont désormais celles de ce lieu"

    def venue_named(self, name: str) -> str:
        """A venue that is called otherwise."""
        return f"le lieu s’appelle désormais {self.quoted(name)}"

    def address(self, line: str) -> str:
        """Where the venue is."""
        return f"l’adresse du lieu est désormais{NBSP}: {line}"

    def no_address(self) -> str:
        """An address that was withdrawn."""
        return "l’adresse du lieu n’est plus indiquée"

    def zone(self, before: str, after: str) -> str:
        """Another clock for all hours."""
        return f"les heures indiquées sont désormais celles du fuseau {after} (auparavant{NBSP}: {before})"

    def new_partners(self, names: str, *, several: bool) -> str:
        """Partners that were none."""
        return f"{'nouveaux partenaires' if several else 'nouveau partenaire'}{NBSP}: {names}"

    def partners_gone(self, names: str, *, several: bool) -> str:
        """Partners that are so no longer."""
        return f"{names} {'ne sont plus partenaires' if several else 'n’est plus partenaire'}"

    def updates(self, what: Sequence[str]) -> str:
        """What else changed."""
        return f"informations mises à jour{NBSP}: {join(what)}"
