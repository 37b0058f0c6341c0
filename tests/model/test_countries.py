"""Countries are codes of ISO 3166-1, in two capital letters."""

import string

import pytest

from raict import COUNTRIES
from raict.model.countries import countries, country, optional_country
from tests.refusals import refused


def test_the_list_is_whole() -> None:
    """The standard assigns 249 codes; Kosovo has one in use, from the range left to users."""
    assert len(COUNTRIES) == 250
    assert "XK" in COUNTRIES
    assert all(len(code) == 2 and set(code) <= set(string.ascii_uppercase) for code in COUNTRIES)


@pytest.mark.parametrize(
    "code", ["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF", "SN", "CM", "MA", "GB", "SS", "CW"]
)
def test_countries_and_territories_are_there(code: str) -> None:
    """France overseas has codes of its own."""
    assert country(code) == optional_country(code) == code


@pytest.mark.parametrize(
    "code", ["", "fr", "FRA", "UK", "EU", "EL", "AN", "CS", "SU", "YU", "ZZ", "XX", "AA", "QM", "F", "FR ", "ФР", 250, None]
)
def test_refuses_what_is_no_country(code: object) -> None:
    """Small letters, three letters, codes that are reserved, withdrawn or left to users."""
    with refused("bad-country", "country"):
        country(code, "country")  # type: ignore[arg-type]  # that is the point


def test_several_are_named_once_each() -> None:
    """In the order written, none twice; a refusal says which."""
    assert countries(("SN", "FR")) == ("SN", "FR")
    assert optional_country(None) is None
    with refused("repeated-item", "countries[2]", value="FR"):
        countries(("FR", "SN", "FR"), "countries")
    with refused("bad-country", "countries[1]", value="UK"):
        countries(("FR", "UK"), "countries")
    with refused("wrong-type", "countries", got="str"):
        countries("FR", "countries")  # type: ignore[arg-type]  # that is the point
