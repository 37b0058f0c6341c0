"""Changes as plain data: in the words of the edition file."""

from typing import Any, cast

import pytest
from attrs import evolve

import raict
from raict import Attendance, Edition, Session, Status
from tests.changes.editing import OLD, edition_with, session_with
from tests.changes.told import AT_NINE, ONE, VENUE


def only(new: Edition) -> dict[str, Any]:
    """The one change, as data."""
    (change,) = cast("list[dict[str, Any]]", raict.diff(OLD, new).as_data()["changes"])
    return change


@pytest.mark.parametrize(
    ("new", "fields"),
    [
        (
            session_with(when=AT_NINE),
            [
                {
                    "field": "when",
                    "before": {"date": "2023-09-18", "start": "14:00", "end": "15:30"},
                    "after": {"date": "2023-09-19", "start": "09:00", "end": "10:30"},
                }
            ],
        ),
        (
            session_with("pause", when=None),
            [{"field": "when", "before": {"date": "2023-09-18", "part": "afternoon"}, "after": None}],
        ),
        (session_with(rooms=()), [{"field": "rooms", "before": ["etoile-1"], "after": []}]),
        (session_with(participants=()), [{"field": "participants", "before": [{"person": "awa"}], "after": []}]),
        (session_with(capacity=9), [{"field": "capacity", "before": None, "after": 9}]),
        (
            session_with(title="T"),
            [{"field": "title", "before": {"fr": "Villes et climat", "en": "Cities and climate"}, "after": "T"}],
        ),
        (
            OLD.with_session(Session(id="n", format="plenary", title="N")),
            [
                {"field": "session", "before": None, "after": {"id": "n", "format": "plenary", "title": "N"}},
                {"field": "position", "before": None, "after": 3},
            ],
        ),
        (
            edition_with(attendance=Attendance.MIXED, moved_online=True),
            [
                {"field": "attendance", "before": "on-site", "after": "mixed"},
                {"field": "moved_online", "before": False, "after": True},
            ],
        ),
        (edition_with(number=15), [{"field": "number", "before": 14, "after": 15}]),
        (
            edition_with(venue=evolve(VENUE, rooms=(evolve(ONE, label="L"), *VENUE.rooms[1:]))),
            [
                {
                    "field": "venue.rooms[etoile-1]",
                    "before": {"id": "etoile-1", "label": {"fr": "Salle Étoile 1", "en": "Star Room 1"}},
                    "after": {"id": "etoile-1", "label": "L"},
                }
            ],
        ),
        (edition_with(venue=evolve(VENUE, access="A")), [{"field": "venue.access", "before": None, "after": "A"}]),
        (
            edition_with(partners=()),
            [{"field": "partners[dakar]", "before": {"organization": "dakar", "roles": ["host"]}, "after": None}],
        ),
        (edition_with(people=OLD.people[::-1]), [{"field": "people", "before": ["awa", "lea"], "after": ["lea", "awa"]}]),
        (
            edition_with(sessions=OLD.sessions[::-1]),
            [{"field": "sessions", "before": ["climat", "pause", "cloture"], "after": ["cloture", "pause", "climat"]}],
        ),
    ],
)
def test_values_are_those_of_the_file(new: Edition, fields: list[dict[str, object]]) -> None:
    """As JSON of an edition has them; None for nothing; ids for the order of a list."""
    assert only(new)["fields"] == fields


def test_each_change_has_a_sentence_of_its_own() -> None:
    """Though two share one for readers; a revision, which nobody is told, has none, and says so."""
    data = raict.diff(OLD, session_with(when=AT_NINE, rooms=())).as_data()
    quiet = only(edition_with(revision=evolve(OLD.revision, sequence=3)))

    assert data["edition"] == "rencontres-2023"
    assert data["summary"] == {"fr": "1 séance déplacée.", "en": "1 session moved."}
    assert [
        (each["kind"], each["session"], each["sentences"]["en"]) for each in cast("list[dict[str, Any]]", data["changes"])
    ] == [
        ("moved", "climat", "The workshop “Cities and climate” has been moved to Tuesday 19 September from 9:00 to 10:30."),
        ("room", "climat", "The workshop “Cities and climate” no longer has a room."),
    ]
    assert (quiet["quiet"], quiet["sentences"]) == (True, {"fr": "", "en": ""})
    assert not any(each["quiet"] for each in cast("list[dict[str, Any]]", data["changes"]))


def test_what_is_cancelled_has_one_row_that_speaks() -> None:
    """Its other changes are there for programs, each without a word."""
    data = raict.diff(OLD, session_with(status=Status.CANCELLED, rooms=(), abstract="A")).as_data()

    assert [(each["kind"], each["quiet"]) for each in cast("list[dict[str, Any]]", data["changes"])] == [
        ("withdrawn", False),
        ("room", True),
        ("details", True),
    ]
