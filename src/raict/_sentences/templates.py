"""The shape of one entry of the catalogue, and the English words that sentences take in as values."""

from typing import NamedTuple

__all__ = ["FRENCH", "Sentence"]


class Sentence(NamedTuple):
    """What one code says: severity, sentence and way out, each in both languages; `why` feeds the documentation."""

    severity: str
    en: str
    fr: str
    hint_en: str = ""
    hint_fr: str = ""


# What `expected`, `got` and `kind` may say, in French. A word that is not here (a class, a code) stays as it is.
FRENCH: dict[str, str] = {
    "text": "un texte",
    "text, or a table of texts by language": "un texte, ou une table de textes par langue",
    "a tuple": "un tuple",
    "a list": "une liste",
    "a date": "une date",
    "a time": "une heure",
    "a moment": "un moment",
    "a table": "une table",
    "a whole number": "un nombre entier",
    "a number": "un nombre",
    "a time or a DayPart": "une heure ou un DayPart",
    "a ClosingFormula or a Respect": "une ClosingFormula ou un Respect",
    "a Mailbox, a Contact or a Guest": "un Mailbox, un Contact ou un Guest",
    "a Moment": "un Moment",
    "a clock time": "une heure",
    "true or false": "vrai ou faux",
    "an instant": "un instant",
    "a value": "une valeur",
    "nothing": "rien",
    "sessions": "séances",
    "rooms": "salles",
    "formats": "formats",
    "organizations": "organisations",
    "people": "personnes",
    "guests": "invités",
    "partners": "partenaires",
    "days": "jours",
    "languages": "langues",
    "countries": "pays",
    "audiences": "publics",
    "delegations": "délégations",
    "who answers": "qui répond",
    "what the answer is": "quelle est la réponse",
}
