"""A point against the country of its address, and the table of boxes against another source."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import COUNTRIES, GeoPoint, PostalAddress, Venue
from raict.rules import geo_outside_country
from raict.rules._map import boxes
from tests.rules.making import Case, edition, found

OUTSIDE = (("geo-outside-country", "venue.geo", ("v",)),)


def _at(id_: str, country: str | None, point: tuple[float, float] | None, *, outside: bool = False) -> Case:
    venue = Venue(
        id="v",
        name="V",
        address=None if country is None else PostalAddress(city="C", country=country),
        geo=None if point is None else GeoPoint(latitude=point[0], longitude=point[1]),
    )
    return Case(id_, geo_outside_country, edition(venue=venue), OUTSIDE if outside else ())


CASES = [
    _at("Paris", "FR", (48.8956, 2.3877)),
    _at("Paris, exchanged", "FR", (2.3877, 48.8956), outside=True),
    _at("Chicago, left over", "FR", (41.8781, -87.6298), outside=True),
    _at("Saint-Denis de La Réunion", "FR", (-20.8789, 55.4481)),
    _at("the same, by its own code", "RE", (-20.8789, 55.4481)),
    _at("Cayenne", "FR", (4.9224, -52.3135)),
    _at("Nouméa", "FR", (-22.2758, 166.458)),
    _at("Paris, said to be in Guadeloupe", "GP", (48.8956, 2.3877), outside=True),
    _at("Suva", "FJ", (-18.1416, 178.4419)),
    _at("Taveuni, east of the meridian", "FJ", (-16.85, -179.97)),
    _at("between both sides of Fiji", "FJ", (-17.0, 0.0), outside=True),
    _at("Dakar, its sign lost", "SN", (14.6928, 17.4467), outside=True),
    _at("no point", "FR", None),
    _at("no address", None, (0.0, 0.0)),
    Case("no venue", geo_outside_country, edition(venue=None)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_points(case: Case) -> None:
    """A point that cannot be in the country is found; overseas is in it."""
    assert found(case.rule(case.edition)) == case.problems


def test_point_and_country_are_told() -> None:
    """With the decimal comma in French."""
    (problem,) = geo_outside_country(_at("", "FR", (2.3877, 48.8956)).edition)

    assert problem.message("fr") == "le point 2,3877\u202f; 48,8956 ne se trouve pas dans le pays de l’adresse\u00a0: France"
    assert problem.message("en") == "the point 2.3877, 48.8956 does not lie in the country of the address: France"


def test_every_country_has_a_box() -> None:
    """One for each code, with the south below the north, within the globe."""
    assert set(boxes()) == COUNTRIES
    assert all(
        -90 <= south < north <= 90 and {west, east} <= set(range(-180, 181)) for south, west, north, east in boxes().values()
    )


def _cities() -> list[tuple[str, str, float, float]]:
    """Country, name, latitude and longitude of the principal place of every time zone: ISO 6709, ±DDMM±DDDMM, seconds or not."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    places: list[tuple[str, str, float, float]] = []
    for line in table.splitlines():
        if not line.startswith("#"):
            code, place, name = line.split("\t")[:3]
            parts = re.fullmatch(r"([+-])(\d\d)(\d\d)(?:\d\d)?([+-])(\d{3})(\d\d)(?:\d\d)?", place)
            assert parts
            south, north, north_minutes, west, east, east_minutes = parts.groups()
            latitude = float(south + "1") * (int(north) + int(north_minutes) / 60)
            places.append((code, name, latitude, float(west + "1") * (int(east) + int(east_minutes) / 60)))
    return places


CITIES = _cities()


@pytest.mark.parametrize("place", CITIES, ids=lambda place: place[1])
def test_no_city_is_outside_its_country(place: tuple[str, str, float, float]) -> None:
    """The table of time zones has a city in nearly every country, and several in large ones: all lie in their boxes."""
    code, name, latitude, longitude = place

    assert list(geo_outside_country(_at(name, code, (latitude, longitude)).edition)) == []


@given(st.sampled_from(CITIES))
def test_most_cities_exchanged_are_found(place: tuple[str, str, float, float]) -> None:
    """Latitude and longitude exchanged put a city elsewhere, unless the two are alike: the boxes are small enough to see it."""
    code, _, latitude, longitude = place
    south, west, north, east = boxes()[code]
    if (
        west <= east
        and not (south <= longitude <= north and west <= latitude <= east)
        and abs(longitude) <= 90
        and code not in _PARENTS
    ):
        assert found(geo_outside_country(_at("", code, (longitude, latitude)).edition)) == OUTSIDE


_PARENTS = frozenset({"AR", "AU", "CN", "DK", "FI", "FR", "GB", "GP", "IL", "MA", "NL", "NO", "NZ", "PS", "RS", "US"})
