"""Links by which a subscription is taken out."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given

from raict import ics
from raict.strategies import urls
from tests.refusals import problems_of


@pytest.mark.parametrize(
    ("url", "own", "webcal"),
    [
        ("https://x.example.org/a.ics", "https://x.example.org/a.ics", "webcal://x.example.org/a.ics"),
        ("http://x.example.org:8080/a.ics?lang=fr&b=c", "http://x.example.org:8080/a.ics?lang=fr&b=c", None),
        ("https://région.example/é.ics", "https://xn--rgion-bsa.example/%C3%A9.ics", "webcal://xn--rgion-bsa.example/%C3%A9.ics"),
    ],
)
def test_links(url: str, own: str, webcal: str | None) -> None:
    """Each reader gets the address it understands."""
    links = ics.subscribe_links(url)

    assert links.url == own
    assert links.webcal == (webcal or "webcal" + own.removeprefix("http"))


@given(urls())
def test_google_gets_back_exactly_the_address(url: str) -> None:
    """Whatever stands in the address stays inside the one parameter."""
    links = ics.subscribe_links(url)

    parts = urlsplit(links.google)
    assert (parts.scheme, parts.netloc, parts.fragment) == ("https", "calendar.google.com", "")
    assert parse_qs(parts.query) == {"cid": [links.webcal]}
    assert links.google.isascii()


@pytest.mark.parametrize(
    "url", ["webcal://x.example/a.ics", "javascript:alert(1)", "//x.example/a", "https://u:p@x.example/", ""]
)
def test_refuses_what_is_no_page(url: str) -> None:
    """Only `https` and `http`, with a host and without user name."""
    ((_, path),) = problems_of(lambda: ics.subscribe_links(url))

    assert path == "url"
