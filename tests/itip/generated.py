"""Messages about two hundred generated editions to generated guests, the same in every run, made once."""

import datetime as dt
from functools import cache
from itertools import cycle
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings

from raict import Contact, Edition, Status, itip, strategies
from raict.guests import Guest, Invitation
from tests.ics.generated import DOMAIN, generated_editions

__all__ = ["ORGANIZER", "STAMP", "Made", "generated_guests", "generated_messages"]

ORGANIZER = Contact(label='Ville ; "Port-Clair", équipe: ^n’accueil', email="assises@port-clair.example")
STAMP = dt.datetime(2031, 3, 4, 9, 30, tzinfo=dt.UTC)
_EDITIONS, _RUNS, _RUN = 200, 8, 10
_UNJUDGED = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


class Made(NamedTuple):
    """A message, and what it was made of."""

    method: str
    edition: Edition
    guest: Guest | None
    session: str | None
    data: bytes


@cache
def generated_guests() -> tuple[Guest, ...]:
    """Different guests, each with an address."""
    found: dict[Guest, None] = {}
    for run in range(_RUNS):
        found |= dict.fromkeys(_drawn(run))
    return tuple(found)


def _drawn(run: int) -> list[Guest]:
    drawn: list[Guest] = []

    @seed(run)
    @settings(max_examples=_RUN, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=_UNJUDGED)
    @given(strategies.guests(reachable=True))
    def draw(guest: Guest) -> None:
        drawn.append(guest)

    draw()
    return drawn


@cache
def generated_messages() -> tuple[Made, ...]:
    """REQUEST, CANCEL and PUBLISH of the edition and of its first two sessions, where they have a day and take place."""
    made: list[Made] = []
    for edition, guest in zip(generated_editions()[:_EDITIONS], cycle(generated_guests())):
        days = [] if edition.when is None else [None]
        for session in (*days, *[each.id for each in edition.sessions if each.when is not None][:2]):
            invitation = Invitation(guest=guest, edition=edition.id, sessions=() if session is None else (session,))
            takes_place = Status.CANCELLED not in {
                edition.status,
                *(edition.session(each).status for each in invitation.sessions),
            }
            if takes_place:
                made.append(Made("REQUEST", edition, guest, session, _request(edition, invitation)))
            made.append(Made("CANCEL", edition, guest, session, _cancel(edition, invitation)))
            made.append(Made("PUBLISH", edition, None, session, _publish(edition, invitation.sessions)))
    return tuple(made)


def _request(edition: Edition, invitation: Invitation) -> bytes:
    return itip.request(edition, invitation, stamp=STAMP, organizer=ORGANIZER, domain=DOMAIN)


def _cancel(edition: Edition, invitation: Invitation) -> bytes:
    return itip.cancel(edition, invitation, stamp=STAMP, organizer=ORGANIZER, domain=DOMAIN)


def _publish(edition: Edition, sessions: tuple[str, ...]) -> bytes:
    return itip.publish(edition, stamp=STAMP, sessions=sessions, organizer=ORGANIZER, domain=DOMAIN)
