"""What a calendar cannot be made of."""

from raict._sentences.templates import Sentence

__all__ = ["CALENDAR"]

CALENDAR: dict[str, Sentence] = {
    "line-name": Sentence(
        "error",
        "{value} is no name of a property or a parameter",
        "{value} n’est pas un nom de propriété ou de paramètre",
        "letters, digits and '-' alone; the library itself writes BEGIN and END",
        "lettres, chiffres et « - » seulement ; BEGIN et END sont écrits par la bibliothèque elle-même",
    ),
    "line-value": Sentence(
        "error",
        "{value} is no value of the type {kind} (RFC 5545 §3.3)",
        "{value} n’est pas une valeur de type {kind} (RFC 5545 §3.3)",
    ),
    "line-in-use": Sentence(
        "error",
        "{value} is for the calendar itself to write",
        "{value} est réservé au calendrier lui-même",
        "use another name that begins with X-",
        "employez un autre nom commençant par X-",
    ),
    "no-uid-domain": Sentence(
        "error",
        "a calendar needs a domain for its identifiers: the edition has no uid_domain, and no website on a domain",
        "un calendrier demande un domaine pour ses identifiants : l’édition n’a pas d’uid_domain, ni de site sous un domaine",
        "set uid_domain once and never change it, or pass domain=",
        "fixez uid_domain une fois pour toutes, ou passez domain=",
    ),
    "unknown-filter": Sentence(
        "error",
        "{value} is none of the {kind} of this edition",
        "{value} ne figure pas parmi les {kind} de cette édition",
        "did you mean {nearest}?",
        "vouliez-vous dire {nearest} ?",
    ),
}
