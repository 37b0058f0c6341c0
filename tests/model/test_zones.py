"""Zones are named after places, as the IANA database names them."""

import pytest
from hypothesis import given

from raict.model.zones import time_zone, zone_named
from raict.strategies import timezones
from tests.refusals import refused


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Paris",
        "Indian/Reunion",
        "America/Martinique",
        "America/Argentina/Buenos_Aires",
        "America/Port-au-Prince",
        "Africa/Porto-Novo",
        "Pacific/Noumea",
        "UTC",
    ],
)
def test_places_have_zones(name: str) -> None:
    """A name of the database is kept as it is, and found."""
    assert time_zone(name) == name
    assert zone_named(name).key == name


@given(timezones())
def test_zones_of_the_strategies_exist(name: str) -> None:
    """No machine lacks one of them: the package `tzdata` is there where the system has none."""
    assert time_zone(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Europe",
        "Europe/",
        "Europe/Nowhere",
        "Europe/Paris ",
        "Europe/Paris\n",
        "Europe\\Paris",
        "Europe/Paris/",
        "/Europe/Paris",
        "../Europe/Paris",
        "Europe/../Europe/Paris",
        "/usr/share/zoneinfo/Europe/Paris",
        "+02:00",
        "UTC+2",
        "GMT+2",
        "CEST",
        "Paris",
        "posix/Europe/Paris",
        "right/Europe/Paris",
        "localtime",
        "posixrules",
        "Factory",
        "leapseconds",
        "tzdata.zi",
        "zone.tab",
        "A" * 65,
        "é",
        3,
        None,
        b"Europe/Paris",
    ],
)
def test_refuses_what_is_no_place(name: object) -> None:
    """Offsets, abbreviations, paths, copies and files of the database are no zones, whatever a machine keeps."""
    with refused("bad-timezone", "timezone"):
        time_zone(name, "timezone")  # type: ignore[arg-type]  # that is the point
