"""An edition as a calendar (RFC 5545): to subscribe to, or to download.

>>> import raict
>>> from raict import samples
>>> edition = raict.loads(samples.text("assises-2031.toml"))
>>> data = feed(edition, content="sessions", rooms=["estran"], language="en")
>>> data.count(b"BEGIN:VEVENT")
5
"""

from raict.ics.events import Cancelled, Extra
from raict.ics.feeds import CONTENT_TYPE, Content, calendar, etag, feed, iter_feed
from raict.ics.lines import Kind, Line
from raict.ics.links import SubscribeLinks, subscribe_links
from raict.ics.selection import Filters, unscheduled

__all__ = [
    "CONTENT_TYPE",
    "Cancelled",
    "Content",
    "Extra",
    "Filters",
    "Kind",
    "Line",
    "SubscribeLinks",
    "calendar",
    "etag",
    "feed",
    "iter_feed",
    "subscribe_links",
    "unscheduled",
]


def __dir__() -> list[str]:
    return __all__
