r"""What stands around a letter: date line, address block, and how somebody is named within a sentence (F35, F36, F41).

>>> from raict import PersonName
>>> mention(PersonName(civility="Madame", given="Awa", family="Diop"), "maire de Dakar")
'Mme\xa0Awa Diop, maire de Dakar'
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Final

from raict._spaces import NBSP
from raict.errors import visible
from raict.french._civilities import in_full, shortened
from raict.french._countries import country_name
from raict.french._folding import LINKS, WORD, fold
from raict.french._functions import FunctionMatch, FunctionTable, matched, several
from raict.french._titles import FUNCTIONS
from raict.french._wording import trimmed
from raict.french.address import civility_gender
from raict.french.dates import format_date
from raict.french.lists import join
from raict.model.countries import country
from raict.model.grammar import GrammaticalGender
from raict.model.moments import plain_date
from raict.model.people import PersonName
from raict.model.places import PostalAddress
from raict.model.text import instance, line, refuse

__all__ = ["address_block", "format_dateline", "function_for", "mention", "mentions"]

_FEMININE: Final = GrammaticalGender.FEMININE
_SHORT_PLURAL: Final = {"M.": "MM.", "Mme": "Mmes"}


# Not « Au » and « En » with a capital, which names of places begin with.
_PREPOSITION: Final = re.compile(r"(?:[àÀ]|aux?|en|dans)\s")


def format_dateline(place: str | None, date: dt.date) -> str:
    r"""Place and date of a letter: « Paris, le 15 mai 2023 », without the weekday (F35).

    Args:
        place: in the form of its name (`Le Havre`), without a preposition; None where the letterhead gives it.
        date: the day.

    >>> format_dateline("Le Havre", dt.date(2023, 5, 1))
    'Le Havre, le 1er\xa0mai 2023'

    Raises:
        InvalidValue: for a place with its preposition (« à Paris »).
    """
    day = format_date(plain_date(date, "date"), weekday=False, year=True)
    if place is None:
        return day[0].upper() + day[1:]
    place = trimmed(place, "place")
    if _PREPOSITION.match(place):
        refuse("place-with-preposition", "place", value=visible(place))
    return f"{place}, {day}"


def mention(name: PersonName, function: str | None = None, *, functions: FunctionTable = FUNCTIONS) -> str:
    r"""Somebody within a sentence about her: « Mme Awa Diop, maire de Dakar », the civility shortened as French does (F36).

    The function is put in the feminine for a woman, as by `function_for`.

    >>> mention(PersonName(civility="Mr.", given="Jean", family="Dupont"))
    'M.\xa0Jean Dupont'
    """
    instance(name, "name", PersonName)
    civility = shortened(name.civility)
    text = f"{civility}{NBSP}{name}" if civility else str(name)
    if function is None:
        return text
    return f"{text}, {function_for(function, civility_gender(name.civility), functions=functions)}"


def mentions(names: Sequence[PersonName]) -> str:
    r"""Several people within a sentence, in the order given: « MM. Jean Dupont et Paul Durand » (F36).

    The civility is said once where all have the same, `M.` or `Mme`; else each has her own.

    >>> mentions([PersonName(civility="Mme", family="Diop"), PersonName(civility="M.", family="Durand")])
    'Mme\xa0Diop et M.\xa0Durand'
    """
    names = several(names, "names")
    for each in names:
        instance(each, "names", PersonName)
    civilities = {shortened(each.civility) for each in names}
    shared = _SHORT_PLURAL.get(civilities.pop() or "") if len(names) > 1 and len(civilities) == 1 else None
    return f"{shared}{NBSP}{join([str(each) for each in names])}" if shared else join([mention(each) for each in names])


def address_block(
    name: PersonName | None = None,
    *,
    held: Sequence[str] = (),
    organization: str | None = None,
    address: PostalAddress | None = None,
    masculine_title: bool = False,
    capitals: bool = False,
    sent_from: str = "FR",
    functions: FunctionTable = FUNCTIONS,
) -> tuple[str, ...]:
    """The lines of an address, for the letter and its envelope: each function on its own line, under the name.

    Args:
        name: the civility is written in full (F36).
        held: functions, as they stand in a sentence; put in the feminine for a woman, with a capital at the front.
        organization: its name.
        address: in the order of the French post; the country stands last, in capitals, where it is not that of the sender.
        masculine_title: whether she wishes her functions in the masculine (F41).
        capitals: whether the family name stands in capitals.
        sent_from: country of the sender, ISO 3166-1.
        functions: the table that knows the feminines.

    >>> for each in address_block(
    ...     PersonName(civility="Mme", given="Awa", family="Diop"),
    ...     held=["président du conseil régional"],
    ...     address=PostalAddress(postal_code="21000", city="Dijon"),
    ... ):
    ...     print(each)
    Madame Awa Diop
    Présidente du conseil régional
    21000 Dijon

    Raises:
        InvalidValue: where nothing is given.
    """
    instance(name, "name", PersonName, optional=True)
    instance(address, "address", PostalAddress, optional=True)
    instance(capitals, "capitals", bool)
    instance(masculine_title, "masculine_title", bool)
    lines: list[str] = []
    gender = None
    if name is not None:
        family = name.family.upper() if capitals else name.family
        lines.append(" ".join(filter(None, (in_full(name.civility), name.given, family))))
        gender = None if masculine_title else civility_gender(name.civility)
    for each in several(held, "held"):
        function = function_for(each, gender, functions=functions)
        lines.append(function[0].upper() + function[1:])
    if organization is not None:
        lines.append(line(organization, "organization"))
    if address is not None:
        town = f"{address.postal_code} {address.city}" if address.postal_code else address.city
        lines.extend(filter(None, (address.complement, address.street, address.district, town)))
        if address.country != country(sent_from, "sent_from"):
            lines.append(country_name(address.country).upper())
    if not lines:
        refuse("needs-one-of", names="name, held, organization, address")
    return tuple(lines)


_BEFORE: Final = {
    "ancien": "ancienne",
    **dict(
        zip(("premier", "second", "1er", "2nd", "2d", "ex"), ("première", "seconde", "1re", "2nde", "2de", "ex"), strict=True)
    ),
    **{f"{stem}ième": f"{stem}ième" for stem in ("deux", "trois", "quatr", "cinqu", "six", "sept", "huit", "neuv", "dix")},
}
# What is said of the holder alone; may stand behind a comma.
_SAID: Final = {
    **{word: f"{word}e" for word in ("délégué", "adjoint", "chargé", "sortant", "élu", "général", "associé", "référent")},
    **dict(zip(("exécutif", "honoraire"), ("exécutive", "honoraire"), strict=True)),
}
_SAME: Final = (
    "technique artistique scientifique juridique pédagogique numérique économique politique académique diplomatique émérite "
    "titulaire intérimaire bénévole stagiaire senior junior"
)
_WITH_E: Final = (
    "régional départemental national municipal local territorial principal international fédéral central communal intercommunal "
    "social commercial mondial provincial cantonal métropolitain suppléant permanent invité"
)
_ADJECTIVES: Final = {
    **_SAID,
    **{word: word for word in _SAME.split()},
    **{word: f"{word}e" for word in _WITH_E.split()},
    **{f"{stem}el": f"{stem}elle" for stem in ("cultur", "opérationn", "institutionn")},
    **{f"{stem}if": f"{stem}ive" for stem in ("administrat", "sport", "associat", "éducat")},
    **{f"{stem}ier": f"{stem}ière" for stem in ("financ", "hospital", "immobil")},
    **{f"{stem}teur": f"{stem}trice" for stem in ("fonda", "cofonda")},
    "européen": "européenne",
}
# No adjective for a man ends so: « directeur communication ».
_NOUN: Final = re.compile(r"[ts]ions?$")
_PARTS: Final = re.compile(r"([,;:(/|]|\bet\b)")
_FIGURES: Final = re.compile(r"\d{1,3}(?:e|ème|eme)")


def function_for(function: str, gender: GrammaticalGender | None, *, functions: FunctionTable = FUNCTIONS) -> str:
    """A function as it is said of a woman, where it is written in the masculine (F41); unchanged for others.

    What stands around it agrees: « 1er adjoint délégué » becomes « 1re adjointe déléguée ». A feminine stays hers. Nothing is
    guessed: where the table does not know the function, or another word stands by it that might have to agree, all of it stays
    as it is written, in the masculine, and nothing tells so.

    >>> function_for("directeur administratif et financier", GrammaticalGender.FEMININE)
    'directrice administrative et financière'
    >>> function_for("président du conseil départemental", None)
    'président du conseil départemental'
    """
    function = line(function, "function")
    instance(gender, "gender", GrammaticalGender, optional=True)
    if gender is not _FEMININE:
        return function
    said: list[str] = []
    agreed = False
    for part in _PARTS.split(function):
        if part == "et" or not part.strip():
            said.append(part)
        else:
            hers, agreed = _agreeing(part, functions, _ADJECTIVES if agreed and said and said[-1] == "et" else _SAID)
            said.append(hers)
    return "".join(said)


def _agreeing(part: str, functions: FunctionTable, known: Mapping[str, str]) -> tuple[str, bool]:
    """One function of several, or what is said of the one before it: « chargé des sports »; and whether adjectives may follow."""
    first = WORD.search(part)
    found = matched(part, functions) if first else None
    changes: list[tuple[int, int, str]] = []
    agreed = False
    if found is not None:
        changes, agreed = _changes(found)
    elif first is not None and (hers := known.get(first[0].lower())):
        changes = [(*first.span(), _like(first[0], hers))]
    for start, end, word in reversed(changes):
        part = part[:start] + word + part[end:]
    return part, agreed


def _changes(found: FunctionMatch) -> tuple[list[tuple[int, int, str]], bool]:
    """What is to be written instead, from left to right; nothing where a word might have to agree that is not known here.

    And whether the last word is an adjective that agrees, so that « et » may join another to it.
    """
    if found.feminine or found.foreign:
        return [], False
    pairs = [(word, _agreed(word[0], _BEFORE)) for word in found.before]
    feminine = _feminine(found)
    pairs += zip(found.words, feminine or [word[0] for word in found.words], strict=True)
    # « Chargé de mission coopération »: what follows may be said of the mission.
    whole = LINKS.isdisjoint(fold(word[0]) for word in found.words)
    following, open_end = _following(found, _ADJECTIVES if whole else _SAID)
    pairs += [pair for pair in following if whole or pair[1] is not None]
    if feminine is None or any(hers is None for _, hers in pairs):
        return [], False
    changes = [(*word.span(), _like(word[0], hers)) for word, hers in pairs if hers is not None and fold(hers) != fold(word[0])]
    return changes, whole and open_end and bool(following)


def _following(found: FunctionMatch, known: Mapping[str, str]) -> tuple[list[tuple[re.Match[str], str | None]], bool]:
    """The words after a function as far as they may be said of it, with what they become; and whether these are all."""
    pairs: list[tuple[re.Match[str], str | None]] = []
    for word in found.after:
        hers = _agreed(word[0], known)
        named = hers is None and word[0][0].isupper() and found.words[0][0][0].islower()
        if named or fold(word[0]) in LINKS or _NOUN.search(word[0]):
            return pairs, False
        pairs.append((word, hers))
    return pairs, True


def _agreed(word: str, known: Mapping[str, str]) -> str | None:
    return word if _FIGURES.fullmatch(word) else known.get(word.lower())


def _feminine(found: FunctionMatch) -> list[str] | None:
    """The words of the feminine for those found, one for one; None where the table pairs no feminine with them."""
    title, written = found.entry, " ".join(word[0] for word in found.words)
    pairs = {fold(title.masculine): title.words(feminine=True)}
    pairs |= dict(zip(map(fold, title.synonyms), title.feminine_synonyms, strict=False))
    hers = pairs.get(fold(written), written if title.feminine is None else "")
    words = WORD.findall(hers)
    return words if len(words) == len(found.words) else None


def _like(word: str, hers: str) -> str:
    """With the capitals of the word it stands for."""
    if word.isupper() and len(word) > 1:
        return hers.upper()
    return hers[0].upper() + hers[1:] if word[0].isupper() else hers
