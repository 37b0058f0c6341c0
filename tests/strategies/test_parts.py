"""The parts of an edition are drawn valid, with the ids and languages asked for, and reach what is rare."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis.errors import InvalidArgument

from raict import (
    COUNTRIES,
    Document,
    InvalidValue,
    LocalizedText,
    Organization,
    OrganizationKind,
    Partner,
    PartnerRole,
    Person,
    Revision,
    Room,
    Series,
    SessionFormat,
    Status,
    Venue,
)
from raict.model.partners import siren_is_valid
from raict.strategies import (
    countries,
    documents,
    formats,
    organizations,
    partners,
    people,
    revisions,
    rooms,
    series,
    venues,
)
from tests.strategies.finding import reached, smallest

FRENCH = ("fr",)


def spoken(*texts: LocalizedText | None) -> set[str]:
    """The languages named in texts."""
    return {language for text in texts if text is not None for language in text.languages}


# ---- valid -----------------------------------------------------------------------------------------------------------


@given(organizations(id="o", languages=FRENCH), people(id="p", languages=FRENCH, organizations=("o",)))
def test_people_hold_functions_where_it_is_said(organization: Organization, person: Person) -> None:
    """Ids are those asked for, functions in known organizations alone, codes such as can be."""
    assert (organization.id, person.id) == ("o", "p")
    assert {each.organization for each in person.functions} <= {None, "o"}
    assert organization.siren is None or siren_is_valid(organization.siren)
    assert spoken(organization.name, person.biography, *(each.title for each in person.functions)) <= {"fr"}


@given(people())
def test_without_organizations_functions_name_none(person: Person) -> None:
    """Nothing refers to nowhere."""
    assert all(each.organization is None for each in person.functions)


@given(partners(organization="p", organizations=("a", "b"), languages=FRENCH))
def test_partners_are_funded_by_those_known(partner: Partner) -> None:
    """At least one role, funds from known organizations alone."""
    assert partner.organization == "p"
    assert partner.roles
    assert {each.organization for each in partner.funded_by} <= {"a", "b"}
    assert spoken(partner.label, partner.credit) <= {"fr"}


@given(venues(max_rooms=2, languages=FRENCH, first=dt.date(2031, 3, 27), last=dt.date(2031, 3, 29)))
def test_venues_have_rooms_of_different_ids(venue: Venue) -> None:
    """As many as asked for at most, open about the days asked for."""
    ids = [room.id for room in venue.rooms]

    assert len(set(ids)) == len(ids) <= 2
    assert spoken(venue.name, venue.access, *(room.label for room in venue.rooms)) <= {"fr"}
    for room in venue.rooms:
        assert room.open is None or dt.date(2031, 3, 27) <= room.open.start.date <= dt.date(2031, 3, 29)


@given(rooms(id="r"), formats(id="f"), documents(languages=FRENCH), revisions(), countries())
def test_small_parts_are_what_was_asked_for(
    room: Room, kind: SessionFormat, document: Document, revision: Revision, country: str
) -> None:
    """Ids, languages, instants and countries."""
    assert (room.id, kind.id) == ("r", "f")
    assert (document.url is None) is not (document.file is None)
    assert revision.updated.year >= 2023
    assert country in COUNTRIES


@given(series(number=14, year=2023))
def test_series_remember_editions_before(before: Series) -> None:
    """Numbers and years rise, and end before the one at hand."""
    numbers = [each.number for each in before.editions]
    years = [each.year for each in before.editions]

    assert numbers == sorted(set(numbers))
    assert years == sorted(set(years))
    assert all(number < 14 for number in numbers)
    assert [year - number for number, year in zip(numbers, years, strict=True)] == [2009] * len(years)


@given(series(number=1, year=2023))
def test_the_first_edition_has_none_before(before: Series) -> None:
    """No number falls under one."""
    assert before.editions == ()


REFUSED: dict[str, Callable[[], object]] = {
    "no language": lambda: organizations(languages=()),
    "no language for documents": lambda: documents(languages=()),
    "less than no room": lambda: venues(max_rooms=-1),
    "no zone": lambda: rooms(timezone="Paris"),
    "an empty range": lambda: venues(first=dt.date(2024, 1, 1), last=dt.date(2023, 1, 1)),
}


@pytest.mark.parametrize("ask", REFUSED)
def test_refuses_what_it_cannot_draw(ask: str) -> None:
    """At once, when the strategy is made."""
    with pytest.raises(InvalidArgument):
        REFUSED[ask]()


def test_refuses_editions_that_cannot_be() -> None:
    """A series before an edition of no number is none."""
    with pytest.raises(InvalidValue):
        series(number=0)


# ---- small -----------------------------------------------------------------------------------------------------------


def test_shrinks_to_the_least_that_can_be() -> None:
    """An id and a name, and nothing besides."""
    assert smallest(organizations()) == Organization(id="a", name="A")
    assert smallest(people(), lambda person: person.functions).functions[0].title == LocalizedText("A")
    assert smallest(rooms()) == Room(id="a", label="A")
    assert smallest(venues()) == Venue(id="v", name="A")
    assert smallest(partners()) == Partner(organization="a", roles=(PartnerRole.LONG_STANDING,))
    assert smallest(documents()) == Document(kind="brochure", title="A", url="https://example.org")
    assert smallest(formats()) == SessionFormat(id="a", label="A")
    assert smallest(series()) == Series(id="s")
    assert smallest(revisions()) == Revision(updated=dt.datetime(2023, 1, 1, tzinfo=dt.UTC))
    assert smallest(countries()) == "FR"


def test_shrinks_to_what_is_wanted_and_nothing_more() -> None:
    """What matters stays, all the rest goes."""
    commune = smallest(organizations(id="o"), lambda each: each.insee)
    assert commune == Organization(id="o", name="A", kind=OrganizationKind.COMMUNE, insee="21231")
    venue = smallest(venues(), lambda each: len(each.rooms) == 2)
    assert venue == Venue(id="v", name="A", rooms=(Room(id="r1", label="A"), Room(id="r2", label="A")))
    assert str(smallest(rooms(), lambda room: room.open).open).startswith("2023-09-18")


# ---- corners ---------------------------------------------------------------------------------------------------------

ORGANIZATIONS: dict[str, Callable[[Organization], object]] = {
    "Corsica": lambda each: each.insee == "2A004",
    "overseas": lambda each: each.insee == "97411",
    "a SIREN": lambda each: each.siren,
    "a commune without a code": lambda each: each.kind is OrganizationKind.COMMUNE and each.insee is None,
    "abroad": lambda each: each.country not in {None, "FR"},
    "two languages": lambda each: len(each.name.languages) == 2,
}
VENUES: dict[str, Callable[[Venue], object]] = {
    "a room with opening hours": lambda each: any(room.open for room in each.rooms),
    "without steps, with steps, unknown": lambda each: len({room.step_free for room in each.rooms}) == 3,
    "on the map": lambda each: each.geo and each.geo.latitude < 0 < each.geo.longitude,
    "all that is provided for": lambda each: len(each.accessibility) == 5,
    "an address abroad": lambda each: each.address and each.address.country != "FR",
    "odd ids": lambda each: any("." in room.id for room in each.rooms),
}
PARTNERS: dict[str, Callable[[Partner], object]] = {
    "several roles": lambda each: len(each.roles) > 1,
    "a chain of funding": lambda each: len(each.funded_by) == 2,
    "a logo in a file, without a text": lambda each: each.logo and each.logo.file and not each.logo.alt,
    "facts of one's own": lambda each: len(each.extra) > 1,
}


@pytest.mark.parametrize("corner", ORGANIZATIONS)
def test_organizations_reach_every_corner(corner: str) -> None:
    """Codes of every kind of place, and none."""
    assert ORGANIZATIONS[corner](reached(organizations(), ORGANIZATIONS[corner]))


@pytest.mark.parametrize("corner", VENUES)
def test_venues_reach_every_corner(corner: str) -> None:
    """Opening hours, access, points of every quarter of the globe."""
    assert VENUES[corner](reached(venues(), VENUES[corner]))


@pytest.mark.parametrize("corner", PARTNERS)
def test_partners_reach_every_corner(corner: str) -> None:
    """Several roles, funds of funds, images without words."""
    assert PARTNERS[corner](reached(partners(organizations=("eu", "afd")), PARTNERS[corner]))


def test_series_reach_cancelled_editions() -> None:
    """A cancelled edition keeps its number."""
    before = reached(series(), lambda before: any(each.status is Status.CANCELLED for each in before.editions))

    assert [each.number for each in before.editions if each.status is Status.CANCELLED]
