"""Each situation has its word in each format, and one precedence decides which is told."""

import attrs
import pytest

from raict import Situation, Status, StatusTerms, status_terms
from raict.model.status import prevailing


@pytest.mark.parametrize(
    ("situation", "words"),
    [
        (Situation.DRAFT, ("TENTATIVE", None, 1, 0, "DRAFT", "tentative")),
        (Situation.CONFIRMED, ("CONFIRMED", "EventScheduled", 1, 2, "CONFIRMED", "confirmed")),
        (Situation.RESCHEDULED, ("CONFIRMED", "EventRescheduled", 2, 2, "DELAYED", "confirmed")),
        (Situation.MOVED_ONLINE, ("CONFIRMED", "EventMovedOnline", 3, 2, None, "confirmed")),
        (Situation.POSTPONED, ("TENTATIVE", "EventPostponed", 4, 2, "DELAYED", "tentative")),
        (Situation.FULL, ("CONFIRMED", "EventScheduled", 5, 2, None, "confirmed")),
        (Situation.CANCELLED, ("CANCELLED", "EventCancelled", 6, 2, "CANCELED", "cancelled")),
    ],
    ids=lambda value: value.value if isinstance(value, Situation) else "",
)
def test_every_format_says_it_in_its_own_words(situation: Situation, words: tuple[object, ...]) -> None:
    """RFC 5545, schema.org, OpenAgenda's status and state, frab's schedule, JSCalendar."""
    assert attrs.astuple(status_terms(situation)) == words
    assert [each.name for each in attrs.fields(StatusTerms)] == [
        "icalendar",
        "schema_org",
        "openagenda_status",
        "openagenda_state",
        "frab",
        "jscalendar",
    ]


@pytest.mark.parametrize(
    ("whole", "part", "told"),
    [
        (Status.CONFIRMED, Status.CONFIRMED, Status.CONFIRMED),
        (Status.CONFIRMED, Status.DRAFT, Status.DRAFT),
        (Status.DRAFT, Status.POSTPONED, Status.POSTPONED),
        (Status.POSTPONED, Status.CONFIRMED, Status.POSTPONED),
        (Status.CANCELLED, Status.POSTPONED, Status.CANCELLED),
        (Status.DRAFT, Status.CANCELLED, Status.CANCELLED),
    ],
)
def test_the_status_that_prevails_is_the_one_to_tell(whole: Status, part: Status, told: Status) -> None:
    """Of an edition's and a session's, whichever way round; it is the order of the situations."""
    order = [each.value for each in Situation]

    assert prevailing(whole, part) is prevailing(part, whole) is told
    assert order.index(told.value) == min(order.index(each.value) for each in (whole, part))


def test_what_the_organizer_decided_comes_before_what_follows_from_it() -> None:
    """The order of the situations is their precedence; every status is a situation."""
    assert [each.value for each in Situation] == [
        "cancelled",
        "postponed",
        "draft",
        "moved-online",
        "rescheduled",
        "full",
        "confirmed",
    ]
    assert {each.value for each in Status} <= {each.value for each in Situation}
