"""Whether something takes place, and how other formats say so."""

from enum import Enum
from typing import Final, final

from attrs import frozen

from raict._value import Value

__all__ = ["Situation", "Status", "StatusTerms", "prevailing", "status_terms"]


class Status(Enum):
    """What the organizer decided."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    POSTPONED = "postponed"
    """It will take place, nobody knows when: the dates announced are kept until there are new ones."""
    CANCELLED = "cancelled"


class Situation(Enum):
    """What a reader must be told: the status, and what is read off the other fields of an edition.

    In order of precedence: of two that hold, the earlier is told.
    """

    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    DRAFT = "draft"
    MOVED_ONLINE = "moved-online"
    RESCHEDULED = "rescheduled"
    FULL = "full"
    CONFIRMED = "confirmed"


@final
@frozen(kw_only=True, repr=False)
class StatusTerms(Value):
    """One situation in the words of each format; None where the format has no word for it."""

    icalendar: str
    """STATUS of a VEVENT (RFC 5545 §3.8.1.11)."""
    schema_org: str | None
    """`eventStatus`, without its address; a draft has none, and is not to be published."""
    openagenda_status: int
    """OpenAgenda's `status`, 1 to 6."""
    openagenda_state: int
    """OpenAgenda's moderation `state`: 0 to moderate, 1 ready, 2 published."""
    frab: str | None
    """`state` of schedule v2; what it cannot say is to be left out."""
    jscalendar: str
    """`status` (RFC 8984 §5.1.3)."""


_TERMS: Final = {
    Situation.DRAFT: ("TENTATIVE", None, 1, 0, "DRAFT", "tentative"),
    Situation.CONFIRMED: ("CONFIRMED", "EventScheduled", 1, 2, "CONFIRMED", "confirmed"),
    Situation.RESCHEDULED: ("CONFIRMED", "EventRescheduled", 2, 2, "DELAYED", "confirmed"),
    Situation.MOVED_ONLINE: ("CONFIRMED", "EventMovedOnline", 3, 2, None, "confirmed"),
    Situation.POSTPONED: ("TENTATIVE", "EventPostponed", 4, 2, "DELAYED", "tentative"),
    Situation.FULL: ("CONFIRMED", "EventScheduled", 5, 2, None, "confirmed"),
    Situation.CANCELLED: ("CANCELLED", "EventCancelled", 6, 2, "CANCELED", "cancelled"),
}


_WEIGHT: Final = (Status.CONFIRMED, Status.DRAFT, Status.POSTPONED, Status.CANCELLED)


def prevailing(*statuses: Status) -> Status:
    """Of the statuses of a whole and of its part, the one a reader must be told: in the order of `Situation`."""
    return max(statuses, key=_WEIGHT.index)


def status_terms(situation: Situation | Status) -> StatusTerms:
    """How iCalendar, schema.org, OpenAgenda, frab and JSCalendar say it, of an edition's situation or a session's status.

    >>> status_terms(Situation.RESCHEDULED).schema_org
    'EventRescheduled'
    >>> status_terms(Status.CANCELLED).schema_org
    'EventCancelled'
    """
    icalendar, schema_org, status, state, frab, jscalendar = _TERMS[Situation(situation.value)]
    return StatusTerms(
        icalendar=icalendar,
        schema_org=schema_org,
        openagenda_status=status,
        openagenda_state=state,
        frab=frab,
        jscalendar=jscalendar,
    )
