"""An edition refuses all at once what can never be, and answers what a template asks."""

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from raict import (
    Attendance,
    Edition,
    EditionName,
    Function,
    Funding,
    Moment,
    Organization,
    Organizer,
    Participant,
    ParticipantRole,
    Partner,
    PartnerRole,
    Person,
    PersonName,
    Registration,
    Revision,
    Room,
    Series,
    Session,
    SessionFormat,
    Situation,
    Span,
    Status,
    Venue,
    Waiver,
    When,
    Window,
)
from raict.strategies import editions, sessions
from tests.refusals import problems_of, refused

MADE = Revision(updated=dt.datetime(2023, 5, 15, 8, tzinfo=dt.UTC))
NAMED: dict[str, object] = {
    "id": "e",
    "number": 14,
    "name": EditionName(full="Rencontres"),
    "series": Series(id="raict"),
    "revision": MADE,
}


def an_edition(**values: object) -> Edition:
    """The least that an edition says, and what is given besides."""
    return Edition(**{**NAMED, **values})  # type: ignore[arg-type]  # the tests decide what is right


def a_session(name: str, when: str = "", **values: object) -> Session:
    """A plenary of that id."""
    span = Span.parse(when) if when else None
    return Session(**{"id": name, "format": "plenary", "title": name, "when": span, **values})  # type: ignore[arg-type]  # likewise


def rooms(*ids: str) -> Venue:
    """A venue with rooms of those ids."""
    return Venue(id="v", name="V", rooms=tuple(Room(id=each, label=each) for each in ids))


def person(name: str) -> Person:
    """Somebody of that id."""
    return Person(id=name, name=PersonName(family="X"))


# ---- one field at a time ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"id": "raict 2023"}, "bad-identifier", "id"),
        ({"number": 0}, "out-of-range", "number"),
        ({"number": 10_000}, "out-of-range", "number"),
        ({"number": True}, "wrong-type", "number"),
        ({"name": "Rencontres"}, "wrong-type", "name"),
        ({"series": "raict"}, "wrong-type", "series"),
        ({"revision": None}, "wrong-type", "revision"),
        ({"status": "confirmed"}, "wrong-type", "status"),
        ({"language": "français"}, "bad-language", "language"),
        ({"languages": ("fr", "FR")}, "repeated-item", "languages[1]"),
        ({"languages": "fr"}, "wrong-type", "languages"),
        ({"languages": ("en",)}, "language-not-declared", "languages"),
        ({"timezone": "Paris"}, "bad-timezone", "timezone"),
        ({"uid_domain": "Example.org"}, "bad-domain", "uid_domain"),
        ({"website": "example.org"}, "url-scheme", "website"),
        ({"theme": ""}, "empty", "theme"),
        ({"when": Span.parse("2023-09-18")}, "wrong-type", "when"),
        ({"previous": When.parse("2023-09-18")}, "wrong-type", "previous"),
        ({"previous": (Span.parse("2023-09-18"),)}, "wrong-type", "previous[0]"),
        ({"attendance": "online"}, "wrong-type", "attendance"),
        ({"moved_online": 1}, "wrong-type", "moved_online"),
        ({"moved_online": True}, "not-with", "moved_online"),
        ({"venue": "CSI"}, "wrong-type", "venue"),
        ({"formats": "standard"}, "wrong-type", "formats"),
        ({"formats": ("plenary",)}, "wrong-type", "formats[0]"),
        ({"organizations": (person("a"),)}, "wrong-type", "organizations[0]"),
        ({"people": [person("a")]}, "wrong-type", "people"),
        ({"organizer": "cuf"}, "wrong-type", "organizer"),
        ({"partners": ("cuf",)}, "wrong-type", "partners[0]"),
        ({"sessions": (a_session("s"), None)}, "wrong-type", "sessions[1]"),
        ({"registration": "2023-06-15"}, "wrong-type", "registration"),
        ({"documents": ("plan.pdf",)}, "wrong-type", "documents[0]"),
        ({"waivers": ("room-too-small",)}, "wrong-type", "waivers[0]"),
        ({"extra": {"a b": 1}}, "bad-identifier", "extra.a b"),
        # what its parts owe each other
        ({"venue": rooms("a", "b", "a")}, "duplicate-id", "venue.rooms[2].id"),
        ({"formats": (SessionFormat(id="f", label="F"),) * 2}, "duplicate-id", "formats[1].id"),
        ({"people": (person("a"), person("a"))}, "duplicate-id", "people[1].id"),
        ({"organizations": (Organization(id="o", name="O"),) * 2}, "duplicate-id", "organizations[1].id"),
        ({"sessions": (a_session("s"), a_session("s"))}, "duplicate-id", "sessions[1].id"),
        ({"organizer": Organizer(organization="cuf")}, "unknown-reference", "organizer.organization"),
        (
            {"partners": (Partner(organization="eu", roles=(PartnerRole.MEDIA,)),)},
            "unknown-reference",
            "partners[0].organization",
        ),
        ({"sessions": (a_session("s", format="plenery"),)}, "unknown-reference", "sessions[0].format"),
        ({"sessions": (a_session("s", rooms=("r",)),)}, "unknown-reference", "sessions[0].rooms[0]"),
        (
            {
                "people": (
                    Person(id="a", name=PersonName(family="X"), functions=(Function(title="maire", organization="dijon"),)),
                )
            },
            "unknown-reference",
            "people[0].functions[0].organization",
        ),
        (
            {"sessions": (a_session("s", participants=(Participant(person="a"),)),)},
            "unknown-reference",
            "sessions[0].participants[0].person",
        ),
        # hours that cannot be
        ({"when": When.parse("2024-03-31T02:30")}, "skipped-hour", "when[0]"),
        ({"previous": (When.parse("2023-10-29T02:30"),)}, "repeated-hour", "previous[0][0]"),
        ({"sessions": (a_session("s", "2024-03-31T02:30/2024-03-31T04:00"),)}, "skipped-hour", "sessions[0].when.start"),
        ({"sessions": (a_session("s", "2024-03-31T01:30/2024-03-31T02:00"),)}, "skipped-hour", "sessions[0].when.end"),
        ({"sessions": (a_session("s", "2023-09-18T14:00 first"),)}, "needless-fold", "sessions[0].when"),
        (
            {
                "venue": Venue(
                    id="v", name="V", rooms=(Room(id="r", label="R", open=When.parse("2023-10-29T02:00/2023-10-29T03:00")),)
                )
            },
            "repeated-hour",
            "venue.rooms[0].open[0].start",
        ),
        (
            {"registration": Registration(window=Window(closes=Moment.parse("2024-03-31T02:30")))},
            "skipped-hour",
            "registration.window.closes",
        ),
        (
            {"registration": Registration(window=Window(opens=Moment.parse("2024-03-31T02:30")))},
            "skipped-hour",
            "registration.window.opens",
        ),
    ],
)
def test_refuses_editions_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """Every field is checked, and named from the edition down."""
    with refused(code, path):
        an_edition(**values)


def test_partners_are_named_once() -> None:
    """An organization has one place in the order of protocol, with several roles if need be."""
    partner = Partner(organization="o", roles=(PartnerRole.MEDIA,))

    assert problems_of(lambda: an_edition(organizations=(Organization(id="o", name="O"),), partners=(partner, partner))) == [
        ("duplicate-id", "partners[1].organization")
    ]


def test_tells_everything_that_is_wrong_at_once() -> None:
    """In the order of its fields: what it says of itself, ids, references, hours."""
    assert problems_of(
        lambda: an_edition(
            languages=("en",),
            moved_online=True,
            venue=rooms("r", "r"),
            organizer=Organizer(organization="cuf", signatory="nobody"),
            partners=(Partner(organization="p", roles=(PartnerRole.HOST,), funded_by=(Funding(organization="eu"),)),),
            when=When.parse("2024-03-31T02:30"),
            sessions=(
                a_session("a", "2023-10-29T02:30/2023-10-29T02:45", rooms=("q",)),
                a_session("a", "2024-03-31T02:00/2024-03-31T02:15"),
            ),
        )
    ) == [
        ("language-not-declared", "languages"),
        ("not-with", "moved_online"),
        ("duplicate-id", "venue.rooms[1].id"),
        ("duplicate-id", "sessions[1].id"),
        ("unknown-reference", "organizer.organization"),
        ("unknown-reference", "organizer.signatory"),
        ("unknown-reference", "partners[0].organization"),
        ("unknown-reference", "partners[0].funded_by[0].organization"),
        ("unknown-reference", "sessions[0].rooms[0]"),
        ("skipped-hour", "when[0]"),
        ("repeated-hour", "sessions[0].when.start"),
        ("repeated-hour", "sessions[0].when.end"),
        ("skipped-hour", "sessions[1].when.start"),
        ("skipped-hour", "sessions[1].when.end"),
    ]


def test_order_is_that_of_instants() -> None:
    """Across a change of the clock the wall may mislead: from 02:45 to 02:15 there may be half an hour."""
    edition = an_edition(sessions=(a_session("s", "2023-10-29T02:45 first/2023-10-29T02:15 second"),))
    (session,) = edition.sessions
    assert session.when is not None

    start, end = (edition.instant(each).timestamp() for each in (session.when.start, session.when.end))

    assert end - start == 30 * 60


@pytest.mark.parametrize("zone", ["Atlantic/Azores", "Europe/Paris"])
def test_midnight_comes_twice_where_it_does(zone: str) -> None:
    """An hour is judged in the edition's own zone."""
    session = a_session("s", "2023-10-28T22:00/2023-10-29T00:00 second")

    if zone == "Europe/Paris":
        assert problems_of(lambda: an_edition(timezone=zone, sessions=(session,))) == [("needless-fold", "sessions[0].when.end")]
    else:
        edition = an_edition(timezone=zone, sessions=(session,))
        assert edition.sessions_on(dt.date(2023, 10, 29)) == (session,)


def test_an_edition_exists_before_it_is_finished() -> None:
    """Id, number, name, series and revision are enough; its language is one of its languages."""
    edition = an_edition()

    assert (edition.when, edition.venue, edition.sessions, edition.organizer) == (None, None, (), None)
    assert (edition.language, edition.languages, edition.timezone) == ("fr", ("fr",), "Europe/Paris")
    assert an_edition(language="pt-br").languages == ("pt-BR",)
    assert repr(edition) == "<Edition 'e'>"
    assert [edition.by_room(), edition.by_person(), edition.chronological()] == [{}, {}, ()]


# ---- questions -------------------------------------------------------------------------------------------------------

PROGRAMME = an_edition(
    venue=rooms("pavois", "dune", "phare"),
    people=(person("awa"), person("yann"), person("li")),
    organizations=(Organization(id="cuf", name="CUF"),),
    sessions=(
        a_session("later", "2023-09-19T09:00/2023-09-19T10:00", rooms=("dune",)),
        a_session("some-day"),
        a_session("afternoon", "2023-09-18 afternoon", rooms=("pavois", "dune"), participants=(Participant(person="awa"),)),
        a_session(
            "opening",
            "2023-09-18T09:00/2023-09-18T10:00",
            rooms=("pavois",),
            participants=(
                Participant(person="yann"),
                Participant(person="awa"),
                Participant(person="yann", role=ParticipantRole.CHAIR),
            ),
        ),
        a_session("gala", "2023-09-18T20:00/2023-09-19T01:00"),
        a_session("fireworks", "2023-09-19T22:00/2023-09-20T00:00"),
        a_session("both-days", "2023-09-18/2023-09-19", status=Status.CANCELLED),
        a_session("same-time", "2023-09-19T09:00/2023-09-19T10:00", rooms=("pavois",)),
    ),
)


def ids(sessions_: tuple[Session, ...]) -> list[str]:
    """The ids of sessions, in their order."""
    return [each.id for each in sessions_]


def test_finds_parts_by_id() -> None:
    """Sessions, rooms, formats, people and organizations, each among its kind; there is no other."""
    assert PROGRAMME.session("gala") is PROGRAMME.sessions[4]
    assert PROGRAMME.venue is not None
    assert PROGRAMME.room("dune") is PROGRAMME.venue.rooms[1]
    assert PROGRAMME.format("plenary") is PROGRAMME.formats[1]
    assert PROGRAMME.person("li") is PROGRAMME.people[2]
    assert PROGRAMME.organization("cuf") is PROGRAMME.organizations[0]
    for find in (PROGRAMME.session, PROGRAMME.room, PROGRAMME.format, PROGRAMME.person, PROGRAMME.organization):
        with pytest.raises(KeyError, match="nowhere"):
            find("nowhere")
    with pytest.raises(KeyError):
        an_edition().room("dune")


def test_sessions_are_in_the_order_of_time_then_of_the_file() -> None:
    """What is not yet placed comes last."""
    assert ids(PROGRAMME.chronological()) == [
        "both-days",
        "opening",
        "afternoon",
        "gala",
        "later",
        "same-time",
        "fireworks",
        "some-day",
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-09-17", []),
        ("2023-09-18", ["both-days", "opening", "afternoon", "gala"]),
        ("2023-09-19", ["both-days", "gala", "later", "same-time", "fireworks"]),
        ("2023-09-20", []),
    ],
)
def test_sessions_of_a_day_touch_it(day: str, expected: list[str]) -> None:
    """Past midnight a session is of both days; what ends at midnight is of the day before."""
    assert ids(PROGRAMME.sessions_on(dt.date.fromisoformat(day))) == expected


def test_every_room_and_person_has_its_sessions() -> None:
    """In the order of the plan and of the file, in the order of time within; who has none is there."""
    assert {room: ids(each) for room, each in PROGRAMME.by_room().items()} == {
        "pavois": ["opening", "afternoon", "same-time"],
        "dune": ["afternoon", "later"],
        "phare": [],
    }
    assert list(PROGRAMME.by_room()) == ["pavois", "dune", "phare"]
    assert {who: ids(each) for who, each in PROGRAMME.by_person().items()} == {
        "awa": ["opening", "afternoon"],
        "yann": ["opening"],
        "li": [],
    }


def test_instants_are_of_the_zone() -> None:
    """14:00 in Paris in September is noon in UTC."""
    moment = PROGRAMME.instant(Moment.parse("2023-09-18T14:00"))

    assert moment == dt.datetime(2023, 9, 18, 12, tzinfo=dt.UTC)
    assert moment.tzinfo is PROGRAMME.zone
    assert PROGRAMME.zone.key == "Europe/Paris"
    with refused("needs", "at"):
        PROGRAMME.instant(Moment.parse("2023-09-18"))


MOVED = {"moved_online": True, "attendance": Attendance.ONLINE}
PREVIOUS = {"previous": (When.parse("2020-07-06/2020-07-07"),)}
FULL = {"registration": Registration(full=True)}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, Situation.CONFIRMED),
        ({"registration": Registration()}, Situation.CONFIRMED),
        ({"attendance": Attendance.ONLINE}, Situation.CONFIRMED),
        (FULL, Situation.FULL),
        (PREVIOUS, Situation.RESCHEDULED),
        (PREVIOUS | FULL, Situation.RESCHEDULED),
        (MOVED, Situation.MOVED_ONLINE),
        (MOVED | PREVIOUS | FULL, Situation.MOVED_ONLINE),
        ({"status": Status.DRAFT} | MOVED | PREVIOUS | FULL, Situation.DRAFT),
        ({"status": Status.POSTPONED} | MOVED | PREVIOUS | FULL, Situation.POSTPONED),
        ({"status": Status.CANCELLED} | MOVED | PREVIOUS | FULL, Situation.CANCELLED),
    ],
)
def test_the_first_situation_that_holds_is_told(values: dict[str, object], expected: Situation) -> None:
    """What the organizer decided, then what follows from the other fields."""
    assert an_edition(**values).situation is expected


# ---- changes ---------------------------------------------------------------------------------------------------------


def test_a_session_is_put_in_its_place() -> None:
    """One of the same id is replaced where it stood, a new one comes last; the edition itself does not change."""
    moved = evolve(PROGRAMME.session("gala"), title="Soirée")
    new = a_session("new")

    assert ids(PROGRAMME.with_session(moved).sessions) == ids(PROGRAMME.sessions)
    assert PROGRAMME.with_session(moved).session("gala") is moved
    assert ids(PROGRAMME.with_sessions(new, moved).sessions) == [*ids(PROGRAMME.sessions), "new"]
    assert PROGRAMME.with_sessions(new, evolve(new, title="B")).session("new").title == evolve(new, title="B").title
    assert PROGRAMME.with_sessions() == PROGRAMME
    assert str(PROGRAMME.session("gala").title) == "gala"


def test_a_session_is_taken_out() -> None:
    """All others stay as they are; one that is not there cannot be taken out."""
    assert ids(PROGRAMME.without_session("gala").sessions) == [each for each in ids(PROGRAMME.sessions) if each != "gala"]
    with pytest.raises(KeyError, match="nowhere"):
        PROGRAMME.without_session("nowhere")


def test_what_is_put_in_is_checked() -> None:
    """A changed edition is an edition: nothing gets past the constructor."""
    with refused("unknown-reference", "sessions[8].rooms[0]", nearest="dune"):
        PROGRAMME.with_session(a_session("new", rooms=("dunes",)))


# ---- laws ------------------------------------------------------------------------------------------------------------


@given(editions(timed=True))
def test_the_order_of_time_is_that_of_instants(edition: Edition) -> None:
    """Timed sessions follow each other as their instants do, and each ends after it starts, through any change of the clock."""
    spans = [each.when for each in edition.chronological() if each.when]
    starts = [edition.instant(span.start).timestamp() for span in spans]
    ends = [edition.instant(span.end).timestamp() for span in spans]

    assert starts == sorted(starts)
    assert all(start < end for start, end in zip(starts, ends, strict=True))
    assert len(starts) == len(edition.sessions)


@given(editions())
def test_questions_lose_nothing(edition: Edition) -> None:
    """Each session is found by its id, on each of its days, in each of its rooms, with each of its people; and nowhere else."""
    by_room, by_person = edition.by_room(), edition.by_person()

    assert sorted(ids(edition.chronological())) == sorted(ids(edition.sessions))
    for session in edition.sessions:
        assert edition.session(session.id) is session
        assert {room for room, each in by_room.items() if session in each} == set(session.rooms)
        assert {who for who, each in by_person.items() if session in each} == {each.person for each in session.participants}
        assert edition.format(session.format).id == session.format
        for day in session.when.days() if session.when else ():
            assert session in edition.sessions_on(day)


@given(data=st.data(), edition=editions(min_sessions=1))
def test_putting_in_and_taking_out_undo_each_other(data: st.DataObject, edition: Edition) -> None:
    """What is put back in its place leaves no trace; what is put in anew and taken out again neither."""
    session = data.draw(st.sampled_from(edition.sessions))
    new = data.draw(sessions(id="new", formats=[edition.formats[0].id], timezone=edition.timezone))

    assert edition.with_session(session) == edition
    assert edition.with_session(new).without_session("new") == edition
    assert sorted(ids(edition.without_session(session.id).with_session(session).sessions)) == sorted(ids(edition.sessions))


def test_parts_do_not_stand_in_for_each_other() -> None:
    """Parts of one kind are never taken for parts of another."""
    assert problems_of(lambda: an_edition(documents=(Waiver(code="c", reason="R"),))) == [("wrong-type", "documents[0]")]
    assert problems_of(lambda: an_edition(series=EditionName(full="R"))) == [("wrong-type", "series")]
