"""How much is told, on one line: « Nouvelles dates ; 2 séances déplacées, 1 annulée »."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from raict.changes._facts import Told

__all__ = ["summary"]

_NOTHING: Final = ("Aucun changement.", "Nothing has changed.")
_NOUNS: Final = (("séance", "séances"), ("session", "sessions"))
_SEMICOLON: Final = ("\u202f; ", "; ")
_GROUP: Final = ("\u202f", ",")
# In the order in which they are counted: one and several, in French; in English the same for both.
_SESSIONS: Final[dict[str, tuple[tuple[str, str], str]]] = {
    "moved": (("déplacée", "déplacées"), "moved"),
    "unplaced": (("sans date", "sans date"), "without a date"),
    "vague": (("à l’horaire à préciser", "à l’horaire à préciser"), "at a time to be announced"),
    "duration": (("de durée modifiée", "de durée modifiée"), "of another length"),
    "endless": (("à l’heure de fin à préciser", "à l’heure de fin à préciser"), "ending at a time to be announced"),
    "made-precise": (("à l’horaire précisé", "à l’horaire précisé"), "with a more precise time"),
    "room": (("dans une autre salle", "dans une autre salle"), "in another room"),
    "other-rooms": (("dans d’autres salles", "dans d’autres salles"), "in other rooms"),
    "rooms": (("aux salles modifiées", "aux salles modifiées"), "with a change of rooms"),
    "first-room": (("à la salle précisée", "à la salle précisée"), "with a room announced"),
    "no-room": (("sans salle", "sans salle"), "without a room"),
    "postponed": (("reportée", "reportées"), "postponed"),
    "draft": (("à confirmer", "à confirmer"), "made provisional"),
    "confirmed": (("confirmée", "confirmées"), "confirmed"),
    "cancelled": (("annulée", "annulées"), "cancelled"),
    "withdrawn": (("retirée", "retirées"), "removed"),
    "reinstated": (("rétablie", "rétablies"), "reinstated"),
    "added": (("nouvelle", "nouvelles"), "new"),
    "retitled": (("renommée", "renommées"), "renamed"),
    "participants": (("aux participants modifiés", "aux participants modifiés"), "with a change of participants"),
    "details": (("mise à jour", "mises à jour"), "updated"),
}
# By what counts most of what became of a session.
_WEIGHT: Final = (
    *("cancelled", "withdrawn", "reinstated", "added", "postponed", "draft", "confirmed"),
    *("moved", "unplaced", "vague", "duration", "endless", "made-precise"),
    *("room", "other-rooms", "rooms", "first-room", "no-room", "retitled", "participants", "details"),
)
_EDITION: Final[dict[str, tuple[str, str]]] = {
    "cancelled": ("édition annulée", "edition cancelled"),
    "reinstated": ("édition rétablie", "edition reinstated"),
    "reinstated-later": ("édition rétablie, mais reportée", "edition reinstated, but postponed"),
    "postponed": ("édition reportée", "edition postponed"),
    "draft": ("édition à confirmer", "edition provisional"),
    "confirmed": ("édition confirmée", "edition confirmed"),
    "moved": ("nouvelles dates", "new dates"),
    "hours": ("nouveaux horaires", "new times"),
    "unplaced": ("dates retirées", "dates removed"),
    "dates": ("dates annoncées", "dates announced"),
    "made-precise": ("dates précisées", "more precise dates"),
    "zone": ("nouveau fuseau horaire", "new time zone"),
    "online": ("édition en ligne", "edition online"),
    "attendance": ("autre mode de participation", "another way of attending"),
    "venue": ("nouveau lieu", "new venue"),
    "first-venue": ("lieu annoncé", "venue announced"),
    "no-venue": ("lieu retiré", "venue removed"),
    "address": ("nouvelle adresse", "new address"),
    "no-address": ("adresse retirée", "address removed"),
    "retitled": ("nouveau nom", "new name"),
    "details": ("informations mises à jour", "updated information"),
}


def summary(told: Iterable[Told], tongue: int) -> str:
    """The line, in French (0) or English (1): the edition's own changes, then how many sessions each thing became of.

    A session is counted once, for what counts most.
    """
    own: list[str] = []
    counts: Counter[str] = Counter()
    for session, keys, _ in told:
        if session is None:
            own += (_EDITION[key][tongue] for key in _EDITION if key in keys)
        else:
            counts[min(keys, key=_WEIGHT.index)] += 1
    counted = [(counts[kind], kind) for kind in _SESSIONS if counts[kind]]
    if counted:
        own.append(", ".join(_counted(number, kind, tongue, noun=not n) for n, (number, kind) in enumerate(counted)))
    if not own:
        return _NOTHING[tongue]
    line = _SEMICOLON[tongue].join(own)
    return f"{line[0].upper()}{line[1:]}."


def _counted(number: int, kind: str, tongue: int, *, noun: bool) -> str:
    """« 2 séances déplacées »; the noun is said once on the line."""
    french, english = _SESSIONS[kind]
    figures = f"{number:,}".replace(",", _GROUP[tongue])
    said = english if tongue else french[number > 1]
    if noun and kind == "added":  # « 1 nouvelle séance », though « 1 déplacée, 1 nouvelle »
        return f"{figures} {said} {_NOUNS[tongue][number > 1]}"
    return f"{figures} {_NOUNS[tongue][number > 1]} {said}" if noun else f"{figures} {said}"
