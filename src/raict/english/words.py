"""English words for what the model names: the same keys as `raict.french.words`."""

from typing import Final

from raict.model.partners import PartnerRole
from raict.model.parts import Attendance
from raict.model.places import Accessibility, TransitMode
from raict.model.sessions import Audience, ParticipantRole
from raict.model.status import Situation

__all__ = ["WORDS"]

WORDS: Final[dict[object, str]] = {
    Situation.DRAFT: "provisional",
    Situation.CONFIRMED: "confirmed",
    Situation.RESCHEDULED: "rescheduled",
    Situation.MOVED_ONLINE: "moved online",
    Situation.POSTPONED: "postponed",
    Situation.FULL: "full",
    Situation.CANCELLED: "cancelled",
    Audience.PUBLIC: "open to all",
    Audience.MEMBERS: "members only",
    Audience.INVITED: "by invitation",
    ParticipantRole.CHAIR: "chair",
    ParticipantRole.OPENING: "opening",
    ParticipantRole.MODERATOR: "moderator",
    ParticipantRole.SPEAKER: "speaker",
    ParticipantRole.DISCUSSANT: "discussant",
    ParticipantRole.RAPPORTEUR: "rapporteur",
    ParticipantRole.HOST: "host",
    ParticipantRole.CLOSING: "closing",
    PartnerRole.LONG_STANDING: "long-standing partner",
    PartnerRole.INSTITUTIONAL: "institutional partner",
    PartnerRole.CO_ORGANIZER: "co-organiser",
    PartnerRole.HOST: "host",
    PartnerRole.CO_FUNDER: "co-funder",
    PartnerRole.SPONSOR: "sponsor",
    PartnerRole.TECHNICAL: "technical partner",
    PartnerRole.MEDIA: "media partner",
    TransitMode.METRO: "metro",
    TransitMode.RER: "RER",
    TransitMode.TRAIN: "train",
    TransitMode.TRAM: "tram",
    TransitMode.BUS: "bus",
    TransitMode.SHUTTLE: "shuttle",
    TransitMode.BOAT: "boat",
    TransitMode.CABLE_CAR: "cable car",
    Accessibility.HEARING: "hearing impairment",
    Accessibility.SIGHT: "visual impairment",
    Accessibility.PSYCHIC: "psychosocial disability",
    Accessibility.MOBILITY: "reduced mobility",
    Accessibility.INTELLECTUAL: "intellectual disability",
    Attendance.ON_SITE: "on site",
    Attendance.ONLINE: "online",
    Attendance.MIXED: "on site and online",
    "exit": "exit",
    "access": "access",
    "accessibility": "accessibility",
    "languages": "languages",
    "countries": "countries",
    "cancelled prefix": "Cancelled",
    "colon": ": ",
    "semicolon": "; ",
}
