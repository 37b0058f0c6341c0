"""French words for what the model names: the same keys as `raict.english.words`.

They stand in running text, so in small letters.
"""

from typing import Final

from raict.model.partners import PartnerRole
from raict.model.parts import Attendance
from raict.model.places import Accessibility, TransitMode
from raict.model.sessions import Audience, ParticipantRole
from raict.model.status import Situation

__all__ = ["WORDS"]

WORDS: Final[dict[object, str]] = {
    Situation.DRAFT: "provisoire",
    Situation.CONFIRMED: "confirmé",
    Situation.RESCHEDULED: "reprogrammé",
    Situation.MOVED_ONLINE: "déplacé en ligne",
    Situation.POSTPONED: "reporté",
    Situation.FULL: "complet",
    Situation.CANCELLED: "annulé",
    Audience.PUBLIC: "ouvert à tous",
    Audience.MEMBERS: "réservé aux adhérents",
    Audience.INVITED: "sur invitation",
    ParticipantRole.CHAIR: "présidence",
    ParticipantRole.OPENING: "ouverture",
    ParticipantRole.MODERATOR: "modération",
    ParticipantRole.SPEAKER: "intervention",
    ParticipantRole.DISCUSSANT: "grand témoin",
    ParticipantRole.RAPPORTEUR: "rapport",
    ParticipantRole.HOST: "accueil",
    ParticipantRole.CLOSING: "clôture",
    PartnerRole.LONG_STANDING: "partenaire historique",
    PartnerRole.INSTITUTIONAL: "partenaire institutionnel",
    PartnerRole.CO_ORGANIZER: "co-organisateur",
    PartnerRole.HOST: "hôte",
    PartnerRole.CO_FUNDER: "cofinanceur",
    PartnerRole.SPONSOR: "mécène",
    PartnerRole.TECHNICAL: "partenaire technique",
    PartnerRole.MEDIA: "partenaire média",
    TransitMode.METRO: "métro",
    TransitMode.RER: "RER",
    TransitMode.TRAIN: "train",
    TransitMode.TRAM: "tramway",
    TransitMode.BUS: "bus",
    TransitMode.SHUTTLE: "navette",
    TransitMode.BOAT: "bateau",
    TransitMode.CABLE_CAR: "téléphérique",
    Accessibility.HEARING: "handicap auditif",
    Accessibility.SIGHT: "handicap visuel",
    Accessibility.PSYCHIC: "handicap psychique",
    Accessibility.MOBILITY: "handicap moteur",
    Accessibility.INTELLECTUAL: "handicap intellectuel",
    Attendance.ON_SITE: "sur place",
    Attendance.ONLINE: "en ligne",
    Attendance.MIXED: "sur place et en ligne",
    "exit": "sortie",
    "access": "accès",
    "accessibility": "accessibilité",
    "languages": "langues",
    "countries": "pays",
    "cancelled prefix": "Annulé",
    "colon": "\u00a0: ",
    "semicolon": "\u202f; ",
}
