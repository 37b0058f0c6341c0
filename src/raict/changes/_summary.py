"""How much changed, on one line: « Nouvelles dates ; 2 séances déplacées, 1 annulée »."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from raict.changes._facts import is_quiet
from raict.changes._kinds import Change, ChangeKind
from raict.model.editions import Edition

__all__ = ["summary"]

_NOTHING: Final = ("Aucun changement.", "Nothing has changed.")
_NOUNS: Final = (("séance", "séances"), ("session", "sessions"))
_SEMICOLON: Final = ("\u202f; ", "; ")
_GROUP: Final = ("\u202f", ",")
# By what counts most of what became of a session: one and several, in French; in English the same for both.
_SESSIONS: Final[dict[str, tuple[tuple[str, str], str]]] = {
    "moved": (("déplacée", "déplacées"), "moved"),
    "duration": (("de durée modifiée", "de durée modifiée"), "of another length"),
    "made-precise": (("à l’horaire précisé", "à l’horaire précisé"), "with a more precise time"),
    "room": (("dans une autre salle", "dans une autre salle"), "in another room"),
    "postponed": (("reportée", "reportées"), "postponed"),
    "draft": (("provisoire", "provisoires"), "made provisional"),
    "confirmed": (("confirmée", "confirmées"), "confirmed"),
    "cancelled": (("annulée", "annulées"), "cancelled"),
    "withdrawn": (("retirée", "retirées"), "removed"),
    "reinstated": (("rétablie", "rétablies"), "reinstated"),
    "added": (("nouvelle", "nouvelles"), "new"),
    "retitled": (("renommée", "renommées"), "renamed"),
    "participants": (("avec d’autres participants", "avec d’autres participants"), "with other participants"),
    "details": (("mise à jour", "mises à jour"), "updated"),
}
_WEIGHT: Final = (
    *("cancelled", "withdrawn", "reinstated", "added", "postponed", "draft", "confirmed", "moved", "duration", "made-precise"),
    *("room", "retitled", "participants", "details"),
)
_EDITION: Final[dict[str, tuple[str, str]]] = {
    "cancelled": ("édition annulée", "edition cancelled"),
    "postponed": ("édition reportée", "edition postponed"),
    "draft": ("édition provisoire", "edition provisional"),
    "confirmed": ("édition confirmée", "edition confirmed"),
    "moved": ("nouvelles dates", "new dates"),
    "unplaced": ("dates retirées", "dates removed"),
    "made-precise": ("dates précisées", "more precise dates"),
    "venue": ("nouveau lieu", "new venue"),
    "online": ("édition en ligne", "edition online"),
    "attendance": ("autre mode de participation", "another way of attending"),
    "retitled": ("nouveau nom", "new name"),
    "details": ("informations mises à jour", "updated information"),
}


def summary(changes: Iterable[Change], new: Edition, tongue: int) -> str:
    """The line, in French (0) or English (1): the edition's own changes, then how many sessions each thing became of.

    A session is counted once, for what counts most. What no reader is told counts for nothing.
    """
    own: list[str] = []
    sessions: dict[str, set[str]] = {}
    for each in changes:
        if is_quiet(each):
            continue
        if each.session is None:
            own.append(_EDITION[_of_edition(each, new)][tongue])
        else:
            sessions.setdefault(each.session, set()).add(_of_session(each))
    counts = Counter(min(kinds, key=_WEIGHT.index) for kinds in sessions.values())
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


def _of_edition(change: Change, new: Edition) -> str:
    if change.kind is ChangeKind.STATUS:
        return new.status.value
    if change.kind is ChangeKind.VENUE and not (change.at("venue") or change.at("venue.address")):
        return "online" if new.moved_online else "attendance"
    return "unplaced" if change.kind is ChangeKind.MOVED and new.when is None else change.kind.value


def _of_session(change: Change) -> str:
    status = change.at("status")
    if status is None or change.kind is ChangeKind.REINSTATED:
        return change.kind.value
    return str(status.after.value)
