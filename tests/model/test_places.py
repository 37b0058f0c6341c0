"""Venues, rooms, and the way there."""

import pytest

from raict import Accessibility, GeoPoint, PostalAddress, Room, TransitAccess, TransitMode, Venue, When
from tests.refusals import refused

ROOM = Room(id="louis-armand", label="Salle Louis-Armand")


@pytest.mark.parametrize(
    ("address", "line"),
    [
        (PostalAddress(city="Paris"), "Paris"),
        (PostalAddress(city="Paris", postal_code="75019"), "75019 Paris"),
        (PostalAddress(city="Bourg", postal_code="01000"), "01000 Bourg"),
        (
            PostalAddress(complement="Hall B", street="30 avenue Corentin-Cariou", district="La Villette", city="Paris"),
            "Hall B, 30 avenue Corentin-Cariou, Paris",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_addresses_are_written_on_one_line(address: PostalAddress, line: str) -> None:
    """What is not known leaves no trace; a leading zero stays; the country is for who writes abroad."""
    assert address.one_line() == line
    assert address.country == "FR"


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"city": ""}, "empty", "city"),
        ({"street": "a\nb"}, "line-break", "street"),
        ({"postal_code": 75019}, "wrong-type", "postal_code"),
        ({"country": "fr"}, "bad-country", "country"),
        ({"country": None}, "bad-country", "country"),
    ],
)
def test_refuses_addresses_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """Every part is a line, the country a code."""
    with refused(code, path):
        PostalAddress(**{"city": "Paris", **values})  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(48.8957, 2.3879), (90, 180), (-90.0, -180.0), (0, 0), (-0.0, -0.0), (-21, 55.5)]
)
def test_points_are_kept_as_numbers(latitude: float, longitude: float) -> None:
    """Whole degrees become decimal ones, and there is one zero: equal points are written alike."""
    point = GeoPoint(latitude=latitude, longitude=longitude)

    assert (point.latitude, point.longitude) == (latitude, longitude)
    assert type(point.latitude) is type(point.longitude) is float
    assert "-0.0" not in repr(point)


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"latitude": 90.0001}, "out-of-range", "latitude"),
        ({"latitude": -91}, "out-of-range", "latitude"),
        ({"longitude": 180.5}, "out-of-range", "longitude"),
        ({"longitude": float("nan")}, "out-of-range", "longitude"),
        ({"latitude": float("inf")}, "out-of-range", "latitude"),
        ({"latitude": 10**400}, "out-of-range", "latitude"),
        ({"latitude": 10**5000}, "out-of-range", "latitude"),
        ({"latitude": "48.9"}, "wrong-type", "latitude"),
        ({"latitude": True}, "wrong-type", "latitude"),
        ({"longitude": None}, "wrong-type", "longitude"),
    ],
)
def test_refuses_points_off_the_globe(values: dict[str, object], code: str, path: str) -> None:
    """A number of degrees within the limits, and neither text nor `True`."""
    with refused(code, path):
        GeoPoint(**{"latitude": 0, "longitude": 0, **values})  # type: ignore[arg-type]  # that is the point


def test_transit_names_a_line_or_a_stop() -> None:
    """One of the two is enough; neither is nothing."""
    assert TransitAccess(mode=TransitMode.METRO, line="7").stop is None
    assert TransitAccess(mode=TransitMode.SHUTTLE, stop="Porte Maillot", exit="6").line is None
    with refused("needs-one-of", names="line, stop"):
        TransitAccess(mode=TransitMode.BUS, exit="6")
    with refused("wrong-type", "mode", expected="TransitMode"):
        TransitAccess(mode="metro", line="7")  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize("capacity", [None, 1, 1_000_000])
def test_rooms_have_seats_or_none_to_count(capacity: int | None) -> None:
    """None is unknown; the bounds are included."""
    assert Room(id="r", label="R", capacity=capacity).capacity == capacity


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"id": "a b"}, "bad-identifier", "id"),
        ({"label": None}, "wrong-type", "label"),
        ({"capacity": 0}, "out-of-range", "capacity"),
        ({"capacity": 1_000_001}, "out-of-range", "capacity"),
        ({"capacity": "120"}, "wrong-type", "capacity"),
        ({"capacity": True}, "wrong-type", "capacity"),
        ({"floor": -1}, "wrong-type", "floor"),
        ({"step_free": "yes"}, "wrong-type", "step_free"),
        ({"open": When.parse("2023-09-18").spans[0]}, "wrong-type", "open"),
    ],
)
def test_refuses_rooms_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """Every field is checked, and named."""
    with refused(code, path):
        Room(**{"id": "r", "label": "R", **values})  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"id": ""}, "bad-identifier", "id"),
        ({"name": {}}, "empty", "name"),
        ({"address": "Paris"}, "wrong-type", "address"),
        ({"rooms": [ROOM]}, "wrong-type", "rooms"),
        ({"rooms": (ROOM, "r")}, "wrong-type", "rooms[1]"),
        ({"transit": ("métro 7",)}, "wrong-type", "transit[0]"),
        ({"geo": (48.9, 2.4)}, "wrong-type", "geo"),
        ({"accessibility": ("mi",)}, "wrong-type", "accessibility[0]"),
        ({"accessibility": (Accessibility.MOBILITY,) * 2}, "repeated-item", "accessibility[1]"),
        ({"access": "\x07"}, "control-character", "access"),
        ({"website": "ftp://example.org"}, "url-scheme", "website"),
    ],
)
def test_refuses_venues_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """Every field is checked, and named."""
    with refused(code, path):
        Venue(**{"id": "v", "name": "V", **values})  # type: ignore[arg-type]  # that is the point


def test_accessibility_has_the_five_codes_of_openagenda() -> None:
    """A French organiser is asked for these five."""
    assert [each.value for each in Accessibility] == ["hi", "vi", "pi", "mi", "ii"]
    with refused("repeated-item", "accessibility[1]", value="mi"):
        Venue(id="v", name="V", accessibility=(Accessibility.MOBILITY, Accessibility.MOBILITY))


def test_places_are_shown_by_their_ids() -> None:
    """A venue with its rooms is one word in a log."""
    assert repr(Venue(id="csi", name="Cité des sciences", rooms=(ROOM,))) == "<Venue 'csi'>"
    assert repr(ROOM) == "<Room 'louis-armand'>"
