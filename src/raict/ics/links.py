"""How people take out a subscription: links to a calendar that stands on the web."""

from typing import final

from attrs import frozen

from raict._value import Value
from raict.model.addresses import ascii_url, web_url

__all__ = ["SubscribeLinks", "subscribe_links"]


@final
@frozen(kw_only=True, repr=False)
class SubscribeLinks(Value):
    """One calendar on the web, as each kind of reader wants to be told of it."""

    url: str
    """Its own address: what one pastes where a program asks for it. A click downloads the file, once."""
    webcal: str
    """Opens the calendar program of a telephone or computer, which then subscribes."""
    google: str
    """Opens Google Calendar, which asks whether to subscribe. It fetches anew about once a day, when it likes."""


def subscribe_links(url: str) -> SubscribeLinks:
    """The links to a calendar that will be served at `url`; nothing is fetched.

    Args:
        url: `https` or `http`, with a host; an international one comes out in ASCII.

    Raises:
        InvalidValue: for any other address.

    >>> links = subscribe_links("https://rencontres.example.org/programme.ics")
    >>> links.webcal
    'webcal://rencontres.example.org/programme.ics'
    >>> links.google
    'https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2Frencontres.example.org%2Fprogramme.ics'
    """
    from urllib.parse import quote

    own = ascii_url(web_url(url, "url"))
    webcal = "webcal" + own[own.index("://") :]
    google = f"https://calendar.google.com/calendar/render?cid={quote(webcal, safe='')}"
    return SubscribeLinks(url=own, webcal=webcal, google=google)
