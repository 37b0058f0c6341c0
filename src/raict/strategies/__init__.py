"""Hypothesis strategies for the values of raict: for your own tests, as for ours. Needs the extra `testing`.

Every value drawn is valid, built and never filtered. Draws seek the corners where software about events breaks: half-days,
nights on which clocks change, sessions past midnight, two languages, what is cancelled, texts that are hard on outputs.
They shrink to what one reads at a glance.

>>> from hypothesis import given, settings
>>> from raict import Edition
>>> from raict.strategies import editions
>>> @settings(max_examples=5)
... @given(editions(max_sessions=3))
... def test_sessions_are_found_by_id(edition: Edition) -> None:
...     assert all(edition.session(each.id) is each for each in edition.sessions)
>>> test_sessions_are_found_by_id()
"""

from raict.strategies._editions import editions, sessions
from raict.strategies._guests import delegations, guest_lists, guests, invitations, replies, reply_books
from raict.strategies._parts import (
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
from raict.strategies._texts import (
    domains,
    emails,
    extras,
    hostile_texts,
    identifiers,
    languages,
    localized_texts,
    refused_texts,
    texts,
    urls,
)
from raict.strategies._times import days, moments, slots, spans, timezones, whens, windows

__all__ = [
    "countries",
    "days",
    "delegations",
    "documents",
    "domains",
    "editions",
    "emails",
    "extras",
    "formats",
    "guest_lists",
    "guests",
    "hostile_texts",
    "identifiers",
    "invitations",
    "languages",
    "localized_texts",
    "moments",
    "organizations",
    "partners",
    "people",
    "refused_texts",
    "replies",
    "reply_books",
    "revisions",
    "rooms",
    "series",
    "sessions",
    "slots",
    "spans",
    "texts",
    "timezones",
    "urls",
    "venues",
    "whens",
    "windows",
]


def __dir__() -> list[str]:
    return __all__
