"""What the command line says of its own, in both languages. What it says of an edition comes from the rooms.

Ordinary spaces throughout: what stands on a terminal is searched and copied, and never broken by a printer.
"""

from raict.guests import ParticipationStatus
from raict.model.moments import DayPart
from raict.model.sessions import ParticipantRole
from raict.model.status import Situation, Status

__all__ = ["counted", "tongue", "words"]

_WORDS: dict[object, tuple[str, str]] = {
    "colon": (" : ", ": "),
    "semicolon": (" ; ", "; "),
    # counted things
    "error": ("erreur", "error"),
    "errors": ("erreurs", "errors"),
    "warning": ("avertissement", "warning"),
    "warnings": ("avertissements", "warnings"),
    "info": ("information", "note"),
    "infos": ("informations", "notes"),
    "event": ("événement", "event"),
    "events": ("événements", "events"),
    "seat": ("place", "place"),
    "seats": ("places", "places"),
    "octet": ("octet", "octet"),
    "octets": ("octets", "octets"),
    # check, ics, sample
    "well": ("rien à signaler", "nothing to report"),
    "place": ("ligne {line}, colonne {column}", "line {line}, column {column}"),
    "left out": ("sans date, donc absent du calendrier", "without a date, so not in the calendar"),
    "unchanged": ("inchangé", "unchanged"),
    "both": ("l’entrée standard ne donne qu’une édition", "the standard input gives one edition alone"),
    # files
    "missing": ("introuvable", "not found"),
    "a folder": ("c’est un dossier, non un fichier", "this is a folder, not a file"),
    "not a folder": ("ce n’est pas un dossier", "this is not a folder"),
    "denied": ("accès refusé", "access denied"),
    "no space": ("il n’y a plus de place", "no space is left"),
    "differs": ("existe déjà avec un autre contenu ; rien n’a été écrit", "exists already and differs; nothing was written"),
    "no regular file": ("ce n’est pas un fichier ordinaire", "this is no regular file"),
    "closed": ("ce flux est fermé", "this stream is closed"),
    "itself": ("c’est l’édition elle-même ; rien n’a été écrit", "this is the edition itself; nothing was written"),
    "its table": (
        "l’édition y lit ses séances ; rien n’a été écrit",
        "the edition reads its sessions from it; nothing was written",
    ),
    "no calendar": (
        "existe déjà et n’est pas un calendrier ; rien n’a été écrit",
        "exists already and is no calendar; nothing was written",
    ),
    "written": (
        "la nouvelle version s’y écrit à la main ; rien n’a été écrit",
        "the new version is written there by hand; nothing was written",
    ),
    "no version": (
        "existe déjà et n’est pas une version de cette édition ; rien n’a été écrit",
        "exists already and is no version of this edition; nothing was written",
    ),
    "no format": ("son nom doit finir en .toml ou en .json", "its name must end in .toml or .json"),
    # revise
    "raised": ("SEQUENCE {before} → {after}", "SEQUENCE {before} → {after}"),
    "touched": ("modification, SEQUENCE {after}", "changed, SEQUENCE {after}"),
    "withdrawn": ("retrait, SEQUENCE {before} → {after}", "withdrawn, SEQUENCE {before} → {after}"),
    "timeless": (
        'n’a plus de date et sort du calendrier sans que les agendas l’apprennent ; gardez when, avec status = "postponed"',
        'has no date any more and leaves the calendar, which cannot say so; keep when, with status = "postponed"',
    ),
    "day lost": (
        "{day} sort du calendrier sans que les agendas l’apprennent ; prévenez par un autre moyen",
        "{day} leaves the calendar, which cannot say so; tell people in another way",
    ),
    # replies
    "person": ("personne", "person"),
    "persons": ("personnes", "people"),
    "invited": ("Réponses attendues", "Answers asked for"),
    "of people": (", de {people}", ", of {people}"),
    "claimed": ("expéditeur affiché : {guest}", "shown as sender: {guest}"),
    "by organization": ("Par organisme", "By organization"),
    "by country": ("Par pays", "By country"),
    "by session": ("Par séance", "By session"),
    "by delegation": ("Par délégation", "By delegation"),
    "no group": ("(aucun)", "(none)"),
    "whole": ("(l’édition)", "(the edition)"),
    "silent": ("Sans réponse", "No answer yet"),
    "unverified": (
        "Aucun expéditeur n’a été vérifié : un message dit de qui il est, et chacun peut en écrire un.",
        "No sender was verified: a message says whose it is, and anybody can write one.",
    ),
    ParticipationStatus.NEEDS_ACTION: ("sans réponse", "no answer"),
    ParticipationStatus.ACCEPTED: ("oui", "yes"),
    ParticipationStatus.DECLINED: ("non", "no"),
    ParticipationStatus.TENTATIVE: ("peut-être", "maybe"),
    ParticipationStatus.DELEGATED: ("représentés", "represented"),
    "needs at": (
        "un formulaire demande --at, l’instant où il a été rempli",
        "a form needs --at, the moment at which it was filled in",
    ),
    "no book": (
        "existe déjà et n’est pas un registre de réponses ; rien n’a été écrit",
        "exists already and is no book of replies; nothing was written",
    ),
    # show: what must be told first
    Situation.DRAFT: (
        "Édition provisoire : rien n’est encore confirmé.",
        "Provisional edition: nothing is confirmed yet.",
    ),
    Situation.MOVED_ONLINE: ("Édition déplacée en ligne.", "Edition moved online."),
    Situation.RESCHEDULED: ("Édition reprogrammée.", "Edition rescheduled."),
    Situation.POSTPONED: ("Édition reportée à une date ultérieure.", "Edition postponed to a later date."),
    Situation.FULL: ("Édition complète : il ne reste plus de place.", "Edition full: no place is left."),
    Situation.CANCELLED: ("Édition annulée.", "Edition cancelled."),
    # show: the facts
    "edition": ("{ordinal} édition", "{ordinal} edition"),
    "theme": ("Thème", "Theme"),
    "dates": ("Dates", "Dates"),
    "previous": ("Dates annoncées auparavant", "Dates announced before"),
    "to come": ("à préciser", "to be announced"),
    "attendance": ("Participation", "Attendance"),
    "language": ("Langue", "Language"),
    "languages": ("Langues", "Languages"),
    "venue": ("Lieu", "Venue"),
    "venue page": ("Page du lieu", "Page of the venue"),
    "address": ("Adresse", "Address"),
    "access": ("Accès", "Access"),
    "accessibility": ("Accessibilité", "Accessibility"),
    "open": ("Ouverture", "Opening hours"),
    "organizer": ("Organisateur", "Organiser"),
    "contact": ("Contact", "Contact"),
    "letter": ("Lettre d’invitation", "Invitation letter"),
    "signed": ("signée par {name}", "signed by {name}"),
    "registration": ("Inscription", "Registration"),
    "full": ("complet", "full"),
    "website": ("Site", "Website"),
    "partners": ("Partenaires", "Partners"),
    "funding": ("Financement", "Funding"),
    "documents": ("Documents", "Documents"),
    "rooms": ("Salles", "Rooms"),
    "step-free": ("accessible de plain-pied", "step-free"),
    "steps": ("non accessible de plain-pied", "not step-free"),
    "who is who": ("Qui est qui", "Who is who"),
    "formerly": ("auparavant {function}", "formerly {function}"),
    # show: the programme
    "programme": ("Programme", "Programme"),
    "no session": ("aucune séance", "no session"),
    "unplaced": ("Date à préciser", "Date to be announced"),
    "hour to come": ("heure à préciser", "time to be announced"),
    "day begins": ("0 h", "0:00"),
    DayPart.MORNING: ("matin", "morning"),
    DayPart.AFTERNOON: ("après-midi", "afternoon"),
    DayPart.EVENING: ("soir", "evening"),
    DayPart.NIGHT: ("nuit", "night"),
    "audience": ("accès {who}", "{who}"),
    "country": ("Pays", "Country"),
    "countries": ("Pays", "Countries"),
    "topics": ("Mots-clés", "Key words"),
    "joining": ("En ligne", "Online"),
    Status.DRAFT: ("séance provisoire", "provisional"),
    Status.POSTPONED: ("séance reportée", "postponed"),
    Status.CANCELLED: ("séance annulée", "cancelled"),
    # roles of several people; of one, the language's own word
    ParticipantRole.CHAIR: ("présidence", "chairs"),
    ParticipantRole.OPENING: ("ouverture", "opening"),
    ParticipantRole.MODERATOR: ("modération", "moderators"),
    ParticipantRole.SPEAKER: ("interventions", "speakers"),
    ParticipantRole.DISCUSSANT: ("grands témoins", "discussants"),
    ParticipantRole.RAPPORTEUR: ("rapport", "rapporteurs"),
    ParticipantRole.HOST: ("accueil", "hosts"),
    ParticipantRole.CLOSING: ("clôture", "closing"),
}


def tongue(language: str) -> str:
    """The language in which the command line itself speaks to a reader: `fr`, or `en` for every other."""
    return "fr" if language.partition("-")[0] == "fr" else "en"


def words(language: str) -> dict[object, str]:
    """All the words, in the one of both languages that a reader of `language` understands."""
    n = ("fr", "en").index(tongue(language))
    return {key: both[n] for key, both in _WORDS.items()}


def counted(number: int, noun: str, language: str) -> str:
    """A number and what it counts: « 0 erreur », « 1 234 octets »; `0 errors`, `1,234 octets`."""
    french = tongue(language) == "fr"
    plural = number > 1 if french else number != 1
    figures = f"{number:,}".replace(",", " ") if french else f"{number:,}"
    return f"{figures} {words(language)[noun + 's' * plural]}"
