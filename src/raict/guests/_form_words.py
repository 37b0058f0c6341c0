"""What forms call their columns, and what people answer in them: data, in small letters and without accents."""

import re
from typing import Final

from raict.guests._replies import ParticipationStatus

__all__ = ["COLUMNS", "represented", "status_of"]

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "id": ("id", "identifiant"),
    "address": (
        "courriel",
        "email",
        "e_mail",
        "mail",
        "adresse_electronique",
        "adresse_email",
        "adresse_e_mail",
        "adresse_mail",
        "adresse_courriel",
        "adresse_de_courriel",
        "adresse_de_messagerie",
        "email_address",
        "e_mail_address",
    ),
    "session": ("seance", "session"),
    "answer": ("reponse", "answer", "reply", "response", "presence", "participation"),
    "comment": ("commentaire", "commentaires", "comment", "comments", "remarque", "remarques", "message"),
    "delegate": ("represente_par", "representee_par", "represente(e)_par", "remplacant", "represented_by", "delegate"),
    "at": ("at", "date", "horodatage", "horodateur", "timestamp", "date_de_soumission", "submitted_at"),
}
"""By what a column says, the names it may have."""

_ANSWERS: Final[dict[ParticipationStatus, tuple[str, ...]]] = {
    ParticipationStatus.ACCEPTED: ("accepted", "accepte", "acceptee", "oui", "yes", "present", "presente"),
    ParticipationStatus.DECLINED: ("declined", "decline", "declinee", "non", "no", "absent", "absente", "excuse", "excusee"),
    ParticipationStatus.TENTATIVE: ("tentative", "peut_etre", "provisoire", "maybe", "a_confirmer"),
    ParticipationStatus.DELEGATED: ("delegated", "delegue", "deleguee", "represente", "representee", "se_fait_representer"),
    ParticipationStatus.NEEDS_ACTION: ("needs_action",),
}
_STATUSES: Final = {word: status for status, words in _ANSWERS.items() for word in words}
_REPRESENTED: Final = r"(?:(?:se fait |sera |est )?repr[eé]sent(?:er|[eé]e?|[eé]\(e\)) par|represented by)\s+(?P<by>\S.*)"


def status_of(folded: str) -> ParticipationStatus | None:
    """What an answer says, in small letters and without accents; None: nobody here knows."""
    return _STATUSES.get(folded)


def represented(answer: str) -> str | None:
    """Who comes instead, where the answer is « représenté par … »."""
    match = re.fullmatch(_REPRESENTED, answer, re.IGNORECASE)
    return match and match["by"]
