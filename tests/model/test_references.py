"""Ids are used once, and references lead somewhere; the one who reads a document can ask part by part."""

import pytest

from raict import Attendance, Function, Funding, Organizer, Participant, Partner, PartnerRole, Person, PersonName, Session
from raict.model.references import (
    contradictions,
    named_by_organizer,
    named_by_partners,
    named_by_people,
    named_by_sessions,
    repeated,
    unknown,
)


@pytest.mark.parametrize(
    ("kind", "ids", "found"),
    [
        ("sessions", [], []),
        ("sessions", ["a", "b", "A"], []),
        ("sessions", ["a", "b", "a"], [("sessions[2].id", "sessions[0]")]),
        ("rooms", ["a", "a", "a"], [("venue.rooms[1].id", "venue.rooms[0]"), ("venue.rooms[2].id", "venue.rooms[0]")]),
        ("partners", ["a", "b", "b"], [("partners[2].organization", "partners[1]")]),
        ("people", [None, "a", None, "a"], [("people[3].id", "people[1]")]),
        ("people", [None, None], []),
    ],
)
def test_an_id_is_used_once_in_its_kind(kind: str, ids: list[str | None], found: list[tuple[str, str]]) -> None:
    """Each later use is a problem that names the first; what nobody could read is not judged; the case counts."""
    problems = list(repeated(kind, ids))

    assert [(each.path, each.values["first"]) for each in problems] == found
    assert all(each.code == "duplicate-id" and each.subjects == (each.values["id"],) for each in problems)


def test_references_lead_somewhere() -> None:
    """A reference to nothing is a problem with the nearest id; none at all, and a kind nobody could read, are not judged."""
    named = [
        ("rooms", "estran", "sessions[0].rooms[0]"),
        ("rooms", "estan", "sessions[1].rooms[0]"),
        ("rooms", None, "sessions[2].rooms[0]"),
        ("people", "nobody", "sessions[3].participants[0].person"),
        ("formats", "zzz", "sessions[4].format"),
    ]

    problems = list(unknown(named, {"rooms": {"estran", "dune"}, "formats": {"plenary"}}))

    assert [(each.code, each.path, each.values["nearest"], each.subjects) for each in problems] == [
        ("unknown-reference", "sessions[1].rooms[0]", "estran", ("estan",)),
        ("unknown-reference", "sessions[4].format", "", ("zzz",)),
    ]


def test_only_the_first_dead_references_are_guessed_at() -> None:
    """Twenty are typing errors; a thousand are not, and cost no comparison each."""
    named = [("rooms", f"rom-{n}", f"sessions[{n}].rooms[0]") for n in range(25)]

    problems = list(unknown(named, {"rooms": {"room-1"}}))

    assert [each.values["nearest"] for each in problems] == ["room-1"] * 20 + [""] * 5


@pytest.mark.parametrize(
    ("language", "languages", "moved", "attendance", "found"),
    [
        ("fr", ("fr", "en"), False, Attendance.ON_SITE, []),
        ("fr", ("en", "fr"), True, Attendance.ONLINE, []),
        ("fr", (), True, Attendance.MIXED, []),
        ("fr", ("en",), False, Attendance.ON_SITE, [("language-not-declared", "languages")]),
        ("fr", ("fr-CA",), False, Attendance.ON_SITE, [("language-not-declared", "languages")]),
        ("fr", ("fr",), True, Attendance.ON_SITE, [("not-with", "moved_online")]),
        ("fr", ("en",), True, Attendance.ON_SITE, [("language-not-declared", "languages"), ("not-with", "moved_online")]),
    ],
)
def test_an_edition_does_not_contradict_itself(
    language: str, languages: tuple[str, ...], *, moved: bool, attendance: Attendance, found: list[tuple[str, str]]
) -> None:
    """Its own language is among its languages; what moved online is not on site alone."""
    problems = contradictions(language=language, languages=languages, moved_online=moved, attendance=attendance)

    assert [(each.code, each.path) for each in problems] == found


def test_every_place_that_names_something_is_known() -> None:
    """People, organizer, partners and sessions give each name with its kind and its place, those that name none too."""
    person = Person(
        id="awa", name=PersonName(family="Diop"), functions=(Function(title="a"), Function(title="b", organization="o"))
    )
    organizer = Organizer(organization="o", signatory="awa")
    partner = Partner(organization="p", roles=(PartnerRole.HOST,), funded_by=(Funding(organization="eu"),))
    session = Session(id="s", format="f", title="T", rooms=("r", "q"), participants=(Participant(person="awa"),))

    assert list(named_by_people([(3, person)])) == [
        ("organizations", None, "people[3].functions[0].organization"),
        ("organizations", "o", "people[3].functions[1].organization"),
    ]
    assert list(named_by_organizer(None)) == []
    assert list(named_by_organizer(organizer)) == [
        ("organizations", "o", "organizer.organization"),
        ("people", "awa", "organizer.signatory"),
    ]
    assert list(named_by_partners([(1, partner)])) == [
        ("organizations", "p", "partners[1].organization"),
        ("organizations", "eu", "partners[1].funded_by[0].organization"),
    ]
    assert list(named_by_sessions([(2, session)])) == [
        ("formats", "f", "sessions[2].format"),
        ("rooms", "r", "sessions[2].rooms[0]"),
        ("rooms", "q", "sessions[2].rooms[1]"),
        ("people", "awa", "sessions[2].participants[0].person"),
    ]
