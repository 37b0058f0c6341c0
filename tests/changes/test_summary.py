"""How much changed, on one line."""

import pytest
from attrs import evolve

import raict
from raict import Attendance, Edition, Participant, PostalAddress, Session, Span, Status, When
from tests.changes.editing import OLD, edition_with, plainly, session_with
from tests.changes.told import AT_NINE, VENUE


def programme(*statuses: Status) -> Edition:
    """A session for each status."""
    return edition_with(
        sessions=tuple(Session(id=f"s{n}", format="plenary", title="T", status=each) for n, each in enumerate(statuses))
    )


OK, NO, LATER, DRAFT = Status.CONFIRMED, Status.CANCELLED, Status.POSTPONED, Status.DRAFT
NEW = Session(id="debat", format="plenary", title="Débat")
MOVED = session_with(when=AT_NINE)


@pytest.mark.parametrize(
    ("old", "new", "french", "english"),
    [
        (OLD, OLD, "Aucun changement.", "Nothing has changed."),
        (
            OLD,
            MOVED.with_session(NEW).with_session(evolve(OLD.session("pause"), status=NO)),
            "1 séance déplacée, 1 annulée, 1 nouvelle.",
            "1 session moved, 1 cancelled, 1 new.",
        ),
        (
            OLD,
            evolve(MOVED.with_session(evolve(OLD.session("pause"), when=AT_NINE)), when=When.parse("2023-09-20")),
            "Nouvelles dates ; 2 séances déplacées.",
            "New dates; 2 sessions moved.",
        ),
        (OLD, OLD.with_session(NEW), "1 nouvelle séance.", "1 new session."),
        (
            OLD,
            OLD.with_sessions(NEW, evolve(NEW, id="b")).without_session("climat"),
            "1 séance retirée, 2 nouvelles.",
            "1 session removed, 2 new.",
        ),
        (programme(OK, OK), programme(NO, NO), "2 séances annulées.", "2 sessions cancelled."),
        (programme(NO, NO, NO), programme(OK, LATER, DRAFT), "3 séances rétablies.", "3 sessions reinstated."),
        (
            programme(OK, OK, LATER, DRAFT),
            programme(LATER, DRAFT, OK, OK),
            "1 séance reportée, 1 à confirmer, 2 confirmées.",
            "1 session postponed, 1 made provisional, 2 confirmed.",
        ),
        (
            OLD,
            session_with("cloture", when=Span.parse("2023-09-19")),
            "1 séance à l’horaire précisé.",
            "1 session with a more precise time.",
        ),
        (
            OLD,
            session_with(when=Span.parse("2023-09-18T14:00/2023-09-18T16:00"), rooms=()),
            "1 séance de durée modifiée.",
            "1 session of another length.",
        ),
        (OLD, session_with(rooms=(), title="T"), "1 séance sans salle.", "1 session without a room."),
        (OLD, session_with(title="T", capacity=9), "1 séance renommée.", "1 session renamed."),
        (
            OLD,
            session_with(participants=(Participant(person="lea"),)),
            "1 séance aux participants modifiés.",
            "1 session with a change of participants.",
        ),
        (OLD, session_with(capacity=9), "1 séance mise à jour.", "1 session updated."),
        (OLD, edition_with(status=NO), "Édition annulée.", "Edition cancelled."),
        (OLD, edition_with(status=LATER), "Édition reportée.", "Edition postponed."),
        (OLD, edition_with(status=DRAFT), "Édition à confirmer.", "Edition provisional."),
        (edition_with(status=NO), OLD, "Édition rétablie.", "Edition reinstated."),
        (OLD, edition_with(when=None), "Dates retirées.", "Dates removed."),
        (edition_with(when=None), OLD, "Dates annoncées.", "Dates announced."),
        (OLD, edition_with(venue=evolve(VENUE, address=PostalAddress(city="Lyon"))), "Nouvelle adresse.", "New address."),
        (OLD, edition_with(attendance=Attendance.ONLINE, moved_online=True), "Édition en ligne.", "Edition online."),
        (OLD, edition_with(attendance=Attendance.MIXED), "Autre mode de participation.", "Another way of attending."),
        (
            OLD,
            edition_with(name=evolve(OLD.name, full="F"), theme="T"),
            "Nouveau nom ; informations mises à jour.",
            "New name; updated information.",
        ),
        (
            edition_with(sessions=()),
            edition_with(sessions=tuple(evolve(NEW, id=f"s{n}") for n in range(1234))),
            "1 234 nouvelles séances.",
            "1,234 new sessions.",
        ),
    ],
)
def test_summary(old: Edition, new: Edition, french: str, english: str) -> None:
    """The edition's own changes first; each session is counted once; the noun is said once."""
    changes = raict.diff(old, new)

    assert plainly(changes.summary("fr")) == french
    assert changes.summary("en") == english
