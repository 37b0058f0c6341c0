"""A small edition, two guests, and what they are told: what the tests of messages share."""

import datetime as dt
from typing import Any

from attrs import evolve

from raict import (
    Attendance,
    Contact,
    Edition,
    EditionName,
    PersonName,
    Revision,
    Room,
    Series,
    Session,
    Span,
    Venue,
    When,
)
from raict.guests import Guest, Invitation
from raict.itip import Ledger, Message, messages

__all__ = [
    "AWA",
    "BOB",
    "DEBATS",
    "DOMAIN",
    "EDITION",
    "LATER",
    "NAIVE",
    "ORGANIZER",
    "VENUE",
    "WHOLE",
    "at",
    "due",
    "revised",
    "told",
    "with_debats",
]

DOMAIN = "rencontres.example.org"
ORGANIZER = Contact(label="Équipe", email="equipe@rencontres.example")
START = dt.datetime(2023, 5, 1, 9, tzinfo=dt.UTC)
AWA = Guest(id="awa", name=PersonName(family="Diop"), email="awa@dakar.example", aliases=("awa@poste.example",))
BOB = Guest(id="bob", name=PersonName(given="Bob", family="Roy"), email="bob@ville.example")
VENUE = Venue(id="palais", name="Palais", rooms=(Room(id="a", label="Salle A"), Room(id="b", label="Salle B")))
EDITION = Edition(
    id="raict-2023",
    number=14,
    name=EditionName(full={"fr": "Rencontres", "en": "Meetings"}),
    series=Series(id="raict"),
    revision=Revision(updated=START),
    languages=("fr", "en"),
    uid_domain=DOMAIN,
    when=When.parse("2023-09-18, 2023-09-19"),
    attendance=Attendance.MIXED,
    venue=VENUE,
    sessions=(
        Session(
            id="debats",
            format="plenary",
            title={"fr": "Débats", "en": "Debates"},
            when=Span.parse("2023-09-18T14:00/2023-09-18T15:30"),
            rooms=("a",),
        ),
        Session(id="cocktail", format="reception", title="Cocktail", when=Span.parse("2023-09-18 evening")),
    ),
)
WHOLE = Invitation(guest=AWA, edition="raict-2023")
DEBATS = Invitation(guest=AWA, edition="raict-2023", sessions=("debats",))


LATER = Span.parse("2023-09-19T10:00/2023-09-19T11:00")
NAIVE = dt.datetime(2023, 6, 1)  # noqa: DTZ001 - that is the point


def at(day: int) -> dt.datetime:
    """A stamp of June."""
    return dt.datetime(2023, 6, day, 9, tzinfo=dt.UTC)


def told(edition: Edition = EDITION, *invitations: Invitation, ledger: Ledger | None = None, day: int = 1) -> Ledger:
    """The ledger once everything was handed over on that day."""
    before = ledger or Ledger(edition="raict-2023")
    return messages(edition, invitations, ledger=before, stamp=at(day), organizer=ORGANIZER)[1]


def due(
    edition: Edition, *invitations: Invitation, ledger: Ledger, day: int = 2, details: bool = False, domain: str | None = None
) -> tuple[Message, ...]:
    """What is due on that day."""
    return messages(edition, invitations, ledger=ledger, stamp=at(day), organizer=ORGANIZER, details=details, domain=domain)[0]


def with_debats(**values: Any) -> Edition:
    """The edition, its debates changed."""
    return EDITION.with_session(evolve(EDITION.session("debats"), **values))


def revised(sequence: int, **values: Any) -> Edition:
    """Likewise, SEQUENCE raised."""
    return with_debats(revision=Revision(sequence=sequence, updated=at(1)), **values)
