"""Which sessions a calendar holds: OR within a kind, AND across, and no value that means nothing."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import raict
from raict import ics
from raict.strategies import editions
from tests.ics.small import EDITION, SESSION, events
from tests.refusals import refused

PROGRAMME = evolve(
    EDITION,
    sessions=(
        SESSION,
        evolve(
            SESSION,
            id="climat",
            format="plenary",
            when=raict.Span.parse("2031-03-27T22:00/2031-03-28T00:00"),
            rooms=("pavois", "dune"),
            participants=(raict.Participant(person="awa"),),
            languages=("fr-CA", "en"),
            countries=("SN",),
        ),
        evolve(
            SESSION,
            id="nuit",
            when=raict.Span.parse("2031-03-27 night"),
            rooms=("dune",),
            participants=(raict.Participant(person="claire"), raict.Participant(person="awa")),
            audience=raict.Audience.MEMBERS,
            countries=("MA", "SN"),
        ),
        evolve(SESSION, id="plus-tard", format="break", when=None, rooms=("pavois",)),
    ),
)


def ids(**filters: Any) -> list[str]:
    """Ids of the sessions that pass."""
    return [event["UID"].split("~")[0] for event in events(ics.feed(PROGRAMME, content="sessions", **filters))]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["eau", "climat", "nuit"]),
        ({"rooms": None, "people": [], "days": ()}, ["eau", "climat", "nuit"]),
        ({"sessions": ["nuit", "eau"]}, ["eau", "nuit"]),
        ({"sessions": "nuit"}, ["nuit"]),
        ({"sessions": iter(["nuit"])}, ["nuit"]),
        ({"sessions": ["plus-tard"]}, []),
        ({"days": [dt.date(2031, 3, 28)]}, ["nuit"]),
        ({"days": dt.date(2031, 3, 27)}, ["eau", "climat", "nuit"]),
        ({"days": ["2031-03-28", "2031-03-28"]}, ["nuit"]),
        ({"rooms": ["pavois"]}, ["climat"]),
        ({"rooms": ["dune"]}, ["climat", "nuit"]),
        ({"formats": ["plenary", "workshop"]}, ["eau", "climat", "nuit"]),
        ({"formats": ["reception"]}, []),
        ({"spoken": ["fr"]}, ["climat"]),
        ({"spoken": ["fr-CA"]}, ["climat"]),
        ({"audiences": iter(["members"])}, ["nuit"]),
        ({"audiences": [raict.Audience.MEMBERS]}, ["nuit"]),
        ({"audiences": ["members", "public"]}, ["eau", "climat", "nuit"]),
        ({"audiences": raict.Audience.INVITED}, []),
        ({"countries": ["MA"]}, ["nuit"]),
        ({"people": ["awa"]}, ["climat", "nuit"]),
        ({"people": ["yann"]}, []),
        ({"people": ["awa"], "countries": ["MA"]}, ["nuit"]),
        ({"people": ["awa"], "rooms": ["pavois"], "formats": ["workshop"]}, []),
    ],
    ids=lambda each: str(each).partition(" object at ")[0],
)
def test_filters(filters: dict[str, Any], expected: list[str]) -> None:
    """Values of one keyword are alternatives; every keyword must be passed; nothing asked, nothing filtered."""
    assert ids(**filters) == expected


@pytest.mark.parametrize(
    ("filters", "value", "nearest"),
    [
        ({"sessions": ["climt"]}, "climt", "climat"),
        ({"days": [dt.date(2031, 3, 29)]}, "2031-03-29", ""),
        ({"rooms": ["dunes"]}, "dunes", "dune"),
        ({"formats": ["plenaries"]}, "plenaries", "plenary"),
        ({"spoken": ["de"]}, "de", ""),
        ({"audiences": ["member"]}, "member", "members"),
        ({"countries": ["FR"]}, "FR", ""),
        ({"people": ["awa", "clair"]}, "clair", "claire"),
        ({"rooms": ["\x1b[31m"]}, "\\u{001B}[31m", ""),
    ],
    ids=str,
)
def test_a_value_that_nothing_has_is_an_error(filters: dict[str, Any], value: str, nearest: str) -> None:
    """A subscription to nothing would stay empty for ever, and nobody would know why."""
    (name,) = filters
    with refused("unknown-filter", name, value=value, nearest=nearest):
        ids(**filters)


def test_a_day_in_words_is_no_day() -> None:
    """Days are dates, or their form in ISO 8601."""
    for form in ("vendredi", "2031-W13-5", "20310328", "2031-02-30"):
        with refused("bad-date", "days", value=form):
            ids(days=[form])
    with refused("year-out-of-range", "days"):
        ids(days=["1800-01-01"])
    with refused("not-a-date", "days", got="datetime"):
        ids(days=[dt.datetime(2031, 3, 28, tzinfo=dt.UTC)])


def test_the_audience_asked_for_is_told_where_to_join() -> None:
    """However the values come: an iterator can be gone through once."""
    url = "https://direct.example.org/nuit"
    edition = PROGRAMME.with_session(evolve(PROGRAMME.session("nuit"), online_url=url))

    for audiences in ("members", ["members"], iter(["members"]), raict.Audience.MEMBERS):
        assert url.encode() in ics.feed(edition, audiences=audiences).replace(b"\r\n ", b"")


def test_a_room_may_be_asked_for_before_it_has_a_session() -> None:
    """What the edition knows may be asked for; what stands in it fills up."""
    assert events(ics.feed(EDITION, content="sessions", rooms=["dune"], people=["yann"], days=[dt.date(2031, 3, 27)])) == []
    assert events(ics.feed(EDITION, content="sessions", spoken=["en"])) == []
    with refused("unknown-filter", "rooms"):
        ics.feed(evolve(EDITION, venue=None), rooms=["dune"])
    with refused("unknown-filter", "days"):
        ics.feed(evolve(EDITION, when=None), days=[dt.date(2031, 3, 27)])


def test_days_of_the_edition_are_no_sessions() -> None:
    """Filters ask about sessions: the edition's own event stays."""
    assert [event["UID"] for event in events(ics.feed(PROGRAMME, sessions=["plus-tard"]))] == ["rivages-2031@assises.example.org"]


@settings(max_examples=50)
@given(editions(), st.data())
def test_filters_never_add_and_never_reorder(edition: raict.Edition, data: st.DataObject) -> None:
    """A filtered calendar has the events of the whole one, byte for byte, in their order; filters of one session find it."""
    placed = [session for session in edition.sessions if session.when is not None]
    if not placed:
        return
    session = data.draw(st.sampled_from(placed))
    known: ics.Filters = {
        "sessions": [session.id],
        "rooms": session.rooms,
        "formats": [session.format],
        "spoken": session.languages,
        "audiences": [session.audience],
        "countries": session.countries,
        "people": [each.person for each in session.participants],
        "days": session.when.days() if session.when else (),
    }
    names = data.draw(st.sets(st.sampled_from(sorted(known))))
    filters: dict[str, Any] = {name: value for name, value in known.items() if name in names and name != "audiences"}

    whole = ics.feed(edition, domain="x.example", content="sessions")
    some = ics.feed(edition, domain="x.example", content="sessions", **filters)

    found = [event["UID"] for event in events(some)]
    assert found == [event["UID"] for event in events(whole) if event["UID"] in set(found)]
    assert f"{session.id}~{edition.id}@x.example" in found
    assert all(event in events(whole) for event in events(some))
