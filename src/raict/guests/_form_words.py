"""What forms call their columns, and what people answer in them: closed lists, in small letters and without accents."""

import re
from typing import Final

from raict.guests._replies import ParticipationStatus

__all__ = ["COLUMNS", "MEANINGS", "represented", "status_of"]

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

MEANINGS: Final = {name: meaning for meaning, names in COLUMNS.items() for name in names}
"""By name, what a column says."""

_ANSWERS: Final[dict[ParticipationStatus, tuple[str, ...]]] = {
    ParticipationStatus.ACCEPTED: (
        *("accepted", "accepte", "acceptee", "oui", "yes", "present", "presente", "participe", "participera", "vient", "viendra"),
        *("je viens", "je viendrai", "je serai la", "je participe", "je participerai", "j accepte", "je confirme ma presence"),
        *("je suis present", "je suis presente", "je serai present", "je serai presente", "sera present", "sera presente"),
        *("i accept", "i will come", "i ll come", "i am coming", "i m coming", "i will attend", "i ll attend"),
        *("i will be there", "i ll be there", "attending", "coming", "going"),
    ),
    ParticipationStatus.DECLINED: (
        *("declined", "decline", "declinee", "non", "no", "absent", "absente", "excuse", "excusee", "empeche", "empechee"),
        *("je ne viens pas", "je ne viendrai pas", "je ne serai pas la", "je ne participe pas", "je ne participerai pas"),
        *("je suis absent", "je suis absente", "je serai absent", "je serai absente", "sera absent", "sera absente"),
        *("je ne serai pas present", "je ne serai pas presente", "je ne peux pas venir", "je ne pourrai pas venir"),
        *("je suis empeche", "je suis empechee", "je decline", "ne vient pas", "ne viendra pas", "ne participe pas"),
        *("i decline", "i will not come", "i won t come", "i am not coming", "i m not coming", "i will not attend"),
        *("i won t attend", "i cannot come", "i can t come", "i cannot attend", "i can t attend"),
        *("not attending", "not coming", "not going"),
    ),
    ParticipationStatus.TENTATIVE: (
        *("tentative", "peut etre", "provisoire", "sous reserve", "maybe", "perhaps", "a confirmer", "to be confirmed"),
        *("je viendrai peut etre", "i may come", "i might come"),
    ),
    ParticipationStatus.DELEGATED: (
        *("delegated", "delegue", "deleguee", "represente", "representee", "se fait representer", "represented"),
        *("je me fais representer", "je me ferai representer", "je serai represente", "je serai representee"),
        *("sera represente", "sera representee", "somebody comes instead"),
    ),
    ParticipationStatus.NEEDS_ACTION: ("needs action",),
}
_STATUSES: Final = {word: status for status, words in _ANSWERS.items() for word in words}
_FIRST: Final = {"oui ": ParticipationStatus.ACCEPTED, "yes ": ParticipationStatus.ACCEPTED} | {
    "non ": ParticipationStatus.DECLINED,
    "no ": ParticipationStatus.DECLINED,
}
"""What may stand before words that say the same: « oui, je viens »."""
_SELF: Final = "(?:je (?:me fais |me ferai |serai |suis )|se fait |sera |est )?"
_REPRESENTED: Final = rf"(?:{_SELF}repr[eé]sent(?:er|[eé]e?|[eé]\(e\)|[eé]·e) par|represented by)\s+(?P<by>\S.*)"


def status_of(answer: str) -> ParticipationStatus | None:
    """What an answer says; None: nobody here knows. A question mark, or a word more, makes it another answer."""
    from raict.data.tables import without_accents

    plain = re.sub(r"\(e\)|·e\b", "", answer.strip()).removesuffix(".").removesuffix("!")
    said = " ".join(re.sub("[,_]", " ", without_accents(plain)).split())
    for first, status in _FIRST.items():
        if said.startswith(first) and _STATUSES.get(said.removeprefix(first)) is status:
            return status
    return _STATUSES.get(said)


def represented(answer: str) -> str | None:
    """Who comes instead, where the answer is « représenté par … »."""
    match = re.fullmatch(_REPRESENTED, answer, re.IGNORECASE)
    return match and match["by"]
