"""What kinds of change there are, and where each stands."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve

import raict
from raict import Attendance, Edition, Participant, ParticipantRole, PostalAddress, Revision, Room, Session, Span, Status, When
from raict.changes import Change, ChangeKind, Changes, Difference
from tests.changes.editing import OLD, edition_with, session_with
from tests.changes.told import AT_NINE, CLIMATE, ONE, VENUE
from tests.refusals import refused

AFTERNOON = "2023-09-18 afternoon"


def kinds(old: Edition, new: Edition) -> list[tuple[str, str | None]]:
    """Kind and session of each change, in order."""
    return [(each.kind.value, each.session) for each in raict.diff(old, new)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"when": AT_NINE}, ["moved"]),
        ({"when": None}, ["moved"]),
        ({"when": Span.parse(AFTERNOON)}, ["moved"]),
        ({"when": Span.parse("2023-09-18T14:00/2023-09-18T16:00")}, ["duration"]),
        ({"when": Span.parse("2023-09-18T14:00")}, ["duration"]),
        ({"rooms": ()}, ["room"]),
        ({"title": "T"}, ["retitled"]),
        ({"participants": ()}, ["participants"]),
        ({"participants": (Participant(person="awa", role=ParticipantRole.CHAIR),)}, ["participants"]),
        ({"status": Status.CANCELLED}, ["withdrawn"]),
        ({"status": Status.POSTPONED}, ["status"]),
        ({"status": Status.DRAFT}, ["status"]),
        ({"abstract": "A"}, ["details"]),
        ({"format": "plenary"}, ["details"]),
        ({"languages": ("fr",)}, ["details"]),
        ({"capacity": 9}, ["details"]),
        ({"audience": raict.Audience.MEMBERS}, ["details"]),
        ({"countries": ("SN",)}, ["details"]),
        ({"online_url": "https://x.example"}, ["details"]),
        ({"website": "https://x.example"}, ["details"]),
        ({"topics": ("T",)}, ["details"]),
        ({"extra": {"a": 1}}, ["details"]),
        ({"revision": Revision(updated=dt.datetime(2023, 6, 1, tzinfo=dt.UTC))}, ["details"]),
        (
            {"status": Status.CANCELLED, "when": AT_NINE, "rooms": (), "title": "T", "participants": (), "capacity": 9},
            ["withdrawn", "moved", "room", "retitled", "participants", "details"],
        ),
    ],
)
def test_kinds_of_change_of_a_session(values: dict[str, Any], expected: list[str]) -> None:
    """Each attribute is of one kind; several that are of one are one change; the gravest comes first."""
    assert kinds(OLD, session_with(**values)) == [(kind, "climat") for kind in expected]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (None, AFTERNOON, "made-precise"),
        (None, "2023-09-18T14:00/2023-09-18T15:30", "made-precise"),
        ("2023-09-18", AFTERNOON, "made-precise"),
        (AFTERNOON, "2023-09-18T14:00/2023-09-18T15:30", "made-precise"),
        ("2023-09-18T14:00", "2023-09-18T14:00/2023-09-18T15:30", "made-precise"),
        (AFTERNOON, "2023-09-18 morning", "moved"),
        (AFTERNOON, "2023-09-18T09:00/2023-09-18T10:00", "moved"),
        ("2023-09-18/2023-09-19", "2023-09-18/2023-09-20", "duration"),
    ],
)
def test_a_time_that_becomes_known_is_not_moved(before: str | None, after: str, kind: str) -> None:
    """As `Span.refines` has it; what was placed nowhere is no move either."""
    old = session_with(when=Span.parse(before) if before else None)

    assert kinds(old, session_with(when=Span.parse(after))) == [(kind, "climat")]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (Status.CANCELLED, Status.CONFIRMED, "reinstated"),
        (Status.CANCELLED, Status.POSTPONED, "reinstated"),
        (Status.POSTPONED, Status.CONFIRMED, "status"),
        (Status.DRAFT, Status.POSTPONED, "status"),
        (Status.POSTPONED, Status.CANCELLED, "withdrawn"),
    ],
)
def test_what_is_cancelled_is_withdrawn(before: Status, after: Status, kind: str) -> None:
    """And reinstated when it is so no longer; the change says from what to what."""
    (change,) = raict.diff(session_with(status=before), session_with(status=after))

    assert change.kind.value == kind
    assert change.differences == (Difference(path="status", before=before, after=after),)


def test_another_order_is_a_detail() -> None:
    """Of rooms and of participants: nobody joined, nothing moved, and nobody is told."""
    parts = (Participant(person="awa"), Participant(person="lea"))
    old = session_with(rooms=("etoile-1", "cale"), participants=parts)
    (change,) = raict.diff(old, session_with(rooms=("cale", "etoile-1"), participants=parts[::-1]))

    assert change.kind is ChangeKind.DETAILS
    assert [each.path for each in change] == ["rooms", "participants"]
    assert not raict.diff(old, session_with(rooms=("cale", "etoile-1"), participants=parts[::-1])).sentences("fr")


def test_a_new_session_and_one_that_is_gone_are_there_whole() -> None:
    """With their places among the others."""
    new = OLD.without_session("climat").with_session(Session(id="debat", format="plenary", title="Débat"))
    gone, added = raict.diff(OLD, new)

    assert (gone.kind, gone.differences) == (
        ChangeKind.WITHDRAWN,
        (Difference(path="session", before=CLIMATE), Difference(path="position", before=0)),
    )
    assert (added.kind, added.differences) == (
        ChangeKind.ADDED,
        (Difference(path="session", after=new.session("debat")), Difference(path="position", after=2)),
    )


@pytest.mark.parametrize(
    ("values", "expected", "paths"),
    [
        ({"status": Status.CANCELLED}, "status", ["status"]),
        ({"when": When.parse("2023-09-20")}, "moved", ["when"]),
        ({"when": When.parse("2023-09-20"), "previous": (OLD.when,)}, "moved", ["when", "previous"]),
        ({"previous": (OLD.when,)}, "details", ["previous"]),
        ({"when": None}, "moved", ["when"]),
        ({"when": When.parse("2023-09-18T14:00/2023-09-18T18:00, 2023-09-19")}, "made-precise", ["when"]),
        ({"when": When.parse("2023-09-18 afternoon, 2023-09-19 morning")}, "made-precise", ["when"]),
        ({"when": When.parse("2023-09-18 morning, 2023-09-19")}, "moved", ["when"]),
        ({"moved_online": True, "attendance": Attendance.ONLINE}, "venue", ["attendance", "moved_online"]),
        ({"venue": evolve(VENUE, address=PostalAddress(city="Lyon"))}, "venue", ["venue.address"]),
        ({"venue": evolve(VENUE, id="v", name="V")}, "venue", ["venue"]),
        ({"venue": evolve(VENUE, name="V")}, "details", ["venue.name"]),
        ({"venue": evolve(VENUE, rooms=(evolve(ONE, capacity=9), *VENUE.rooms[1:]))}, "details", ["venue.rooms[etoile-1]"]),
        ({"name": evolve(OLD.name, full="F")}, "retitled", ["name"]),
        ({"name": evolve(OLD.name, short="S")}, "details", ["name"]),
        ({"people": (evolve(OLD.people[0], country="SN"), OLD.people[1])}, "details", ["people[awa]"]),
        ({"people": OLD.people[::-1]}, "details", ["people"]),
        ({"partners": ()}, "details", ["partners[dakar]"]),
        ({"sessions": OLD.sessions[::-1]}, "details", ["sessions"]),
        ({"theme": "T", "website": "https://x.example"}, "details", ["website", "theme"]),
    ],
)
def test_kinds_of_change_of_the_edition(values: dict[str, Any], expected: str, paths: list[str]) -> None:
    """One change, with what differs; a thing of a list is named by its id."""
    (change,) = raict.diff(OLD, edition_with(**values))

    assert (change.kind.value, change.session, [each.path for each in change]) == (expected, None, paths)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("2023-09-18/2023-09-20", "2023-09-18 afternoon, 2023-09-19, 2023-09-20 morning", "made-precise"),
        ("2023-09-18, 2023-09-19 morning", "2023-09-18, 2023-09-19", "moved"),
        ("2023-09-18 morning, 2023-09-18 afternoon", "2023-09-18T14:00/2023-09-18T18:00", "moved"),
        ("2023-09-18/2023-09-20", "2023-09-18/2023-09-19", "moved"),
        (None, "2023-09-18", "made-precise"),
    ],
)
def test_days_are_made_precise_where_they_are_the_same(before: str | None, after: str, kind: str) -> None:
    """And each says at least what it said."""
    old = edition_with(when=When.parse(before) if before else None)

    assert kinds(old, edition_with(when=When.parse(after))) == [(kind, None)]


def test_what_is_shared_is_said_once() -> None:
    """A room's label changes, and two sessions take place there: one change, of the edition."""
    old = session_with("pause", rooms=("etoile-1",))
    new = evolve(old, venue=evolve(VENUE, rooms=(evolve(ONE, label="Salle Lune"), *VENUE.rooms[1:])))

    assert kinds(old, new) == [("details", None)]


def test_order_is_of_time() -> None:
    """The edition, then sessions as the new version has them; one that is gone stands where it was, one without a time last."""
    spans = {
        "a": "2023-09-19T09:00/2023-09-19T10:00",
        "b": "2023-09-18T09:00/2023-09-18T10:00",
        "c": "2023-09-18 afternoon",
        "d": None,
    }
    made = [Session(id=id, format="plenary", title=id, when=Span.parse(text) if text else None) for id, text in spans.items()]
    old = edition_with(sessions=tuple(made))
    new = edition_with(theme="T", sessions=tuple(evolve(each, title="T") for each in made if each.id != "c"))

    assert kinds(old, new) == [("details", None), ("retitled", "b"), ("withdrawn", "c"), ("retitled", "a"), ("retitled", "d")]


def test_changes_are_found_by_session_and_by_kind() -> None:
    """As tuples, in order; what is not there has none."""
    new = evolve(session_with(when=AT_NINE, rooms=()).without_session("pause"), theme="T")
    changes = raict.diff(OLD, new)

    assert changes
    assert [each.kind.value for each in changes.for_session("climat")] == ["moved", "room"]
    assert [each.kind.value for each in changes.for_session(None)] == ["details"]
    assert changes.for_session("cloture") == changes.for_session("nowhere") == ()
    assert [each.session for each in changes.of_kind(ChangeKind.WITHDRAWN, ChangeKind.ROOM)] == ["pause", "climat"]
    assert changes.of_kind() == ()


def test_what_differs_is_found_by_its_path() -> None:
    """None where nothing does."""
    (change,) = raict.diff(OLD, session_with(rooms=()))

    assert change.at("rooms") == Difference(path="rooms", before=("etoile-1",), after=())
    assert change.at("when") is None


def test_changes_show_what_they_are_of() -> None:
    """Ids and kinds, and no value: an edition holds texts of any length, and addresses."""
    changes = raict.diff(OLD, evolve(session_with(rooms=()), theme="T"))

    assert repr(changes) == "<Changes of 'rencontres-2023': 2>"
    assert repr(list(changes)) == "[<Change details>, <Change room of 'climat'>]"
    assert repr(next(iter(changes)).differences) == "(<Difference 'theme'>,)"


# ---- what is refused -------------------------------------------------------------------------------------------------


def test_two_editions_are_not_compared() -> None:
    """Two years are no change of one programme."""
    with refused("other-edition", "new", value="r-2024", other="rencontres-2023"):
        raict.diff(OLD, evolve(OLD, id="r-2024"))


@pytest.mark.parametrize(
    ("make", "code", "path"),
    [
        (lambda: raict.diff(None, OLD), "wrong-type", "old"),  # type: ignore[arg-type]  # that is the point, likewise below
        (lambda: Changes(old=OLD, new="e"), "wrong-type", "new"),  # type: ignore[arg-type]
        (lambda: raict.diff(OLD, OLD).apply(None), "wrong-type", "edition"),  # type: ignore[arg-type]
        (lambda: Change(kind="moved", differences=(Difference(path="when"),)), "wrong-type", "kind"),  # type: ignore[arg-type]
        (lambda: Change(kind=ChangeKind.MOVED, differences=()), "empty", "differences"),
        (lambda: Change(kind=ChangeKind.MOVED, differences=("when",)), "wrong-type", "differences[0]"),  # type: ignore[arg-type]
        (lambda: raict.diff(OLD, OLD).sentences("french"), "bad-language", "language"),
        (lambda: raict.diff(OLD, OLD).summary(""), "bad-language", "language"),
    ],
    ids=["no old one", "no new one", "no other one", "no kind", "no difference", "a text", "no language", "an empty language"],
)
def test_refuses_what_is_no_change(make: Any, code: str, path: str) -> None:
    """By name."""
    with refused(code, path):
        make()


# ---- other versions --------------------------------------------------------------------------------------------------


def test_another_version_takes_changes_of_what_it_has_too() -> None:
    """What else is different there stays so; a new session comes last where its place is beyond the others."""
    later = session_with("pause", title="Café").without_session("cloture")
    new = session_with(rooms=()).with_session(Session(id="debat", format="plenary", title="Débat"))

    made = raict.diff(OLD, new).apply(later)

    assert [each.id for each in made.sessions] == ["climat", "pause", "debat"]
    assert (made.session("climat").rooms, str(made.session("pause").title)) == ((), "Café")


@pytest.mark.parametrize(
    ("new", "other", "paths"),
    [
        (session_with(rooms=()), session_with(rooms=("cale",)), ["sessions.climat.rooms"]),
        (session_with(rooms=(), title="T"), OLD.without_session("climat"), ["sessions.climat.rooms", "sessions.climat.title"]),
        (OLD.without_session("climat"), session_with(title="T"), ["sessions.climat"]),
        (OLD.without_session("climat"), OLD.without_session("climat"), ["sessions.climat"]),
        (
            OLD.with_session(Session(id="n", format="plenary", title="N")),
            OLD.with_session(Session(id="n", format="plenary", title="M")),
            ["sessions.n"],
        ),
        (edition_with(theme="T"), edition_with(theme="U"), ["theme"]),
        (edition_with(sessions=OLD.sessions[::-1]), OLD.without_session("pause"), ["sessions"]),
        (
            edition_with(people=OLD.people[::-1]),
            edition_with(people=(*OLD.people, raict.Person(id="x", name=OLD.people[0].name))),
            ["people"],
        ),
        (
            edition_with(people=(evolve(OLD.people[0], country="SN"), OLD.people[1])),
            edition_with(people=(evolve(OLD.people[0], country="FR"), OLD.people[1])),
            ["people[awa]"],
        ),
        (
            edition_with(venue=evolve(VENUE, name="V", rooms=(*VENUE.rooms, Room(id="r", label="R")))),
            edition_with(venue=None, sessions=()),
            ["venue.name"],
        ),
        (edition_with(partners=()), edition_with(partners=()), ["partners[dakar]"]),
    ],
)
def test_another_version_is_refused_where_it_is_not_as_it_was(new: Edition, other: Edition, paths: list[str]) -> None:
    """Each such place is named, all at once, with the ids concerned."""
    with pytest.raises(raict.InvalidValue) as caught:
        raict.diff(OLD, new).apply(other)

    assert [(each.code, each.path) for each in caught.value.problems] == [("other-version", path) for path in paths]
    assert all(each.message("fr") != each.message("en") for each in caught.value.problems)


def test_another_edition_takes_no_changes() -> None:
    """However alike it is."""
    with refused("other-edition", "edition", value="r-2024"):
        raict.diff(OLD, session_with(rooms=())).apply(evolve(OLD, id="r-2024"))


def test_another_version_has_to_have_room_for_changes() -> None:
    """A session moves to a room that is there no longer: refused as the constructor refuses it."""
    other = edition_with(venue=evolve(VENUE, rooms=(ONE,)))

    with refused("unknown-reference", "sessions[0].rooms[0]", id="cale"):
        raict.diff(OLD, session_with(rooms=("cale",))).apply(other)
