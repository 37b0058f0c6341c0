"""The readers written in Python: icalendar, vobject, and allenporter's ical; for dates in French, dateparser.

vobject and dateparser have no types, and ical's are those of its own classes: they enter as what they are, unknown.
"""

import datetime as dt
import importlib
from typing import Any, cast

import icalendar
from icalendar.timezone import tzp

from tests.readers.records import Record, at

__all__ = ["forget_zones_of_vobject", "read_with_dateparser", "read_with_ical", "read_with_icalendar", "read_with_vobject"]

_vobject: Any = importlib.import_module("vobject")
_ical: Any = importlib.import_module("ical.calendar_stream")
_dateparser: Any = importlib.import_module("dateparser")


def read_with_icalendar(data: bytes, *, forget: bool = True) -> list[Record]:
    """Read with icalendar. It keeps the zones of one file for the next, unless told to forget them."""
    if forget:
        tzp.use_zoneinfo()
    calendar: Any = icalendar.Calendar.from_ical(data)
    return [
        Record(
            uid=str(event["UID"]),
            summary=str(event["SUMMARY"]),
            start=at(event["DTSTART"].dt),
            end=at(event["DTEND"].dt) if "DTEND" in event else None,
            status=str(event.get("STATUS", "")),
            sequence=int(event.get("SEQUENCE", 0)),
            location=str(event.get("LOCATION", "")),
            description=str(event.get("DESCRIPTION", "")),
            categories=tuple(map(str, event["CATEGORIES"].cats)) if "CATEGORIES" in event else (),
        )
        for event in calendar.walk("VEVENT")
    ]


def forget_zones_of_vobject() -> None:
    """Clear its list of zones, which all files of the process share."""
    zones = cast("dict[str, object]", vars(_vobject.icalendar)["__tzidMap"])
    for name in [name for name in zones if name != "UTC"]:
        del zones[name]


def read_with_vobject(data: bytes, *, forget: bool = True) -> list[Record]:
    """Read with vobject. It keeps the zones of one file for the next, unless its list is cleared."""
    if forget:
        forget_zones_of_vobject()
    return [
        Record(
            uid=event.uid.value,
            summary=event.summary.value,
            start=at(event.dtstart.value),
            end=at(event.dtend.value) if "dtend" in event.contents else None,
            status=event.status.value if "status" in event.contents else "",
            sequence=int(event.sequence.value) if "sequence" in event.contents else 0,
            location=event.location.value if "location" in event.contents else "",
            description=event.description.value if "description" in event.contents else "",
            categories=tuple(event.categories.value) if "categories" in event.contents else (),
        )
        for calendar in _vobject.readComponents(data.decode())
        for event in calendar.contents.get("vevent", [])
    ]


def read_with_ical(data: bytes) -> list[Record]:
    """Read with allenporter's ical."""
    stream = _ical.IcsCalendarStream.from_ics(data.decode())
    return [
        Record(
            uid=event.uid,
            summary=event.summary,
            start=at(event.dtstart),
            end=at(event.dtend) if event.dtend is not None else None,
            status=event.status.value if event.status is not None else "",
            sequence=event.sequence or 0,
            location=event.location or "",
            description=event.description or "",
            categories=tuple(event.categories),
        )
        for calendar in stream.calendars
        for event in calendar.events
    ]


def read_with_dateparser(text: str, *, order: str = "DMY") -> dt.datetime | None:
    """Read a date in French with dateparser; days have the hour 0:00.

    What it takes from the clock and the zone of the machine, where a text leaves something out, is given to it.

    Args:
        text: one date.
        order: how day, month and year follow one another where all are figures.
    """
    settings = {"DATE_ORDER": order, "RELATIVE_BASE": dt.datetime(2000, 1, 1), "TIMEZONE": "UTC"}  # noqa: DTZ001 - as it wants it
    found: dt.datetime | None = _dateparser.parse(text, languages=["fr"], settings=settings)
    return found
