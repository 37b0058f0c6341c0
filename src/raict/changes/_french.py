"""What changed, in French: « l’atelier « … » est déplacé » where it is known how the noun agrees; else « la séance ».

The future is for what is to come, the present for what has been decided.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from raict import french
from raict._spaces import NBSP
from raict.changes._facts import Noun, clean, is_involved
from raict.french.editions import edition_noun, edition_title
from raict.french.elision import Before, contract, with_article
from raict.french.lists import join
from raict.model.editions import Edition
from raict.model.grammar import GrammaticalGender, GrammaticalNumber, NounGrammar
from raict.model.parts import Attendance
from raict.model.sessions import ParticipantRole
from raict.model.status import Status
from raict.model.when import Span, When

__all__ = ["French", "FrenchClauses"]

_SESSION: Final = Noun("séance", NounGrammar(gender=GrammaticalGender.FEMININE))
_INNER: Final = (re.compile(r"«\s?"), re.compile(r"\s?»"))
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

    def _is(self, participle: str) -> str:
        return f"{self._verb('est', 'sont')} {self._agreed(participle)}"

    def _held(self, adverb: str = "") -> str:
        return f"{self._verb('aura', 'auront')} {adverb}lieu"

    # ---- whether it takes place -----------------------------------------------------------------------------------

    def cancelled(self) -> str:
        return self._is("annulé")

    def removed(self) -> str:
        return f"{self._is('retiré')} du programme"

    def off(self) -> str:
        return f"{self._verb('ne figure', 'ne figurent')} plus au programme, après {self._verb('son', 'leur')} annulation"

    def added(self, status: Status) -> str:
        if status is Status.CANCELLED:
            return f"{self._is('ajouté')} au programme, mais déjà {self._agreed('annulé')}"
        return f"{self._is('ajouté')} au programme{self._reserve(status)}"

    def back(self, status: Status) -> str:
        return f"{self._is('rétabli')} au programme{self._reserve(status)}"

    def _reserve(self, status: Status) -> str:
        if status is Status.POSTPONED:
            return ", à une date ultérieure"
        return ", à titre provisoire" if status is Status.DRAFT else ""

    def postponed(self) -> str:
        return f"{self._is('reporté')} à une date ultérieure"

    def provisional(self) -> str:
        return self._verb("devient provisoire", "deviennent provisoires")

    def confirmed(self, *, again: bool) -> str:
        return f"{self._verb('est', 'sont')} {'de nouveau ' if again else ''}{self._agreed('confirmé')}"

    # ---- when -----------------------------------------------------------------------------------------------------

    def moved(self, when: str) -> str:
        if when.startswith(("le ", "les ", "la ")):
            return f"{self._is('déplacé')} {contract('à', when)}"
        return f"{self._is('déplacé')} et {self._held()} {when}"

    def held(self, when: str) -> str:
        return f"{self._held()} {when}"

    def now_held(self, when: str) -> str:
        return f"{self._held('désormais ')} {when}"

    def precisely(self, when: str) -> str:
        return f"{self._held()} plus précisément {when}"

    def vaguely(self, when: str) -> str:
        return f"{self._held()} {when}, à une heure à préciser"

    def unplaced(self) -> str:
        return f"{self._verb('n’a', 'n’ont')} plus de date"

    def ends(self, clock: str, *, later: bool) -> str:
        return f"{self._verb('se terminera', 'se termineront')} plus {'tard' if later else 'tôt'}, à {clock}"

    # ---- where ----------------------------------------------------------------------------------------------------

    def rooms(self, labels: str) -> str:
        return f"{self._verb('change', 'changent')} de salle{NBSP}: {labels}"

    def first_rooms(self, labels: str) -> str:
        return f"{self._verb('a', 'ont')} désormais un lieu{NBSP}: {labels}"

    def no_room(self) -> str:
        return f"{self._verb('n’a', 'n’ont')} plus de salle"

    def venue(self, place: str) -> str:
        return f"{self._verb('change', 'changent')} de lieu{NBSP}: {place}"

    def no_venue(self) -> str:
        return f"{self._verb('n’a', 'n’ont')} plus de lieu"

    def address(self, line: str) -> str:
        return f"{self._verb('change', 'changent')} d’adresse{NBSP}: {line}"

    def online(self) -> str:
        return f"{self._held()} en ligne"

    def attended(self, how: Attendance) -> str:
        return f"{self._held('désormais ')} {french.word(how)}"

    # ---- what and who ---------------------------------------------------------------------------------------------

    def titled(self, title: str) -> str:
        return f"{self._verb('s’intitule', 's’intitulent')} désormais {title}"

    def welcomes(self, people: str, *, first: bool) -> str:
        return f"{self._verb('accueillera', 'accueilleront')}{'' if first else ' aussi'} {people}"

    def misses(self, people: str) -> str:
        return f"{self._verb('n’accueillera', 'n’accueilleront')} plus {people}"

    def casts(self, people: str) -> str:
        return f"{self._verb('donne', 'donnent')} un autre rôle à {people}"

    def formatted(self, label: str) -> str:
        return f"{self._verb('change', 'changent')} de format{NBSP}: {label}"

    def updated(self, what: str) -> str:
        return f"{self._is('mis')} à jour ({what})"


class French:
    """The words of French around those clauses."""

    tongue: Final = 0
    some_room: Final = "dans une salle à préciser"
    colon: Final = f"{NBSP}: "

    def subject(self, noun: Noun, title: str) -> tuple[str, FrenchClauses]:
        """« l’atelier « … » », and what agrees with it; a title that says no more than the noun is not repeated."""
        known = noun if noun.grammar else _SESSION
        grammar = known.grammar or NounGrammar(gender=GrammaticalGender.FEMININE)
        named = with_article(known.label, grammar)
        alone = title.casefold() == known.label.casefold()
        return named if alone else f"{named} {self.quoted(title)}", FrenchClauses(grammar)

    def edition(self, edition: Edition) -> tuple[str, FrenchClauses]:
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

    def room(self, label: str) -> str:
        """A room's label within a sentence."""
        return label[0].lower() + label[1:] if _ROOM.match(label) else label

    def role(self, role: ParticipantRole) -> str:
        """What somebody does."""
        return french.word(role)

    def list(self, items: Sequence[str]) -> str:
        """« A, B et C »."""
        return join(items)

    def others(self, number: int) -> str:
        """Those who are not named."""
        return f"{number} autre{'s' * (number > 1)}"

    def clauses(self, parts: Sequence[str]) -> str:
        """Predicates of one subject."""
        if not is_involved(parts):
            return join(parts)
        return join(parts, semicolons=True) if len(parts) > 2 else ", et ".join(parts)

    def room_named(self, before: str, after: str) -> str:
        """A room that is signposted otherwise."""
        return f"salle renommée{NBSP}: {self.quoted(before)} devient {self.quoted(after)}"

    def venue_named(self, name: str) -> str:
        """A venue that is called otherwise."""
        return f"le lieu s’appelle désormais {self.quoted(name)}"

    def updates(self, what: Sequence[str]) -> str:
        """What else changed."""
        return f"informations mises à jour{NBSP}: {join(what)}"
