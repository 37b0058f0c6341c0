"""The reader written in C: libical 3, by which Evolution and KOrganizer read, and the only one that knows the tables of iTIP.

It is Debian's package `libical3`, called by ctypes. What a call returns and the caller owns is copied and freed at once; a
component is freed when its file has been read, on every way out.
"""

import ctypes
import datetime as dt
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple

from tests.readers.records import Message, Person

__all__ = ["Report", "read_messages_with_libical", "report"]

_LIBRARY = "libical.so.3"
_ANY = 0


class _Time(ctypes.Structure):
    """`struct icaltimetype` of libical 3."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")),
        ("zone", ctypes.c_void_p),
    )


_POINTER, _TEXT, _INT = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_SIGNATURES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "icalcomponent_free": (None, (_POINTER,)),
    "icalcomponent_get_first_component": (_POINTER, (_POINTER, _INT)),
    "icalcomponent_get_first_property": (_POINTER, (_POINTER, _INT)),
    "icalcomponent_get_next_component": (_POINTER, (_POINTER, _INT)),
    "icalcomponent_get_next_property": (_POINTER, (_POINTER, _INT)),
    "icalcomponent_isa": (_INT, (_POINTER,)),
    "icalcomponent_kind_to_string": (_TEXT, (_INT,)),
    "icalcomponent_string_to_kind": (_INT, (_TEXT,)),
    "icalerror_set_errors_are_fatal": (None, (_INT,)),
    "icalparameter_as_ical_string_r": (_POINTER, (_POINTER,)),
    "icalparameter_get_cn": (_TEXT, (_POINTER,)),
    "icalparameter_isa": (_INT, (_POINTER,)),
    "icalparameter_string_to_kind": (_INT, (_TEXT,)),
    "icalparser_parse_string": (_POINTER, (_TEXT,)),
    "icalproperty_get_datetime_with_component": (_Time, (_POINTER, _POINTER)),
    "icalproperty_get_first_parameter": (_POINTER, (_POINTER, _INT)),
    "icalproperty_get_next_parameter": (_POINTER, (_POINTER, _INT)),
    "icalproperty_get_value": (_POINTER, (_POINTER,)),
    "icalproperty_get_value_as_string_r": (_POINTER, (_POINTER,)),
    "icalproperty_string_to_kind": (_INT, (_TEXT,)),
    "icalrestriction_check": (_INT, (_POINTER,)),
    "icaltime_as_timet_with_zone": (ctypes.c_long, (_Time, _POINTER)),
    "icalvalue_get_text": (_TEXT, (_POINTER,)),
}


class Report(NamedTuple):
    """What libical says of a file."""

    valid: bool
    """Whether its check of restrictions passed."""
    errors: tuple[str, ...]
    """Every X-LIC-ERROR once: what the parser could not read, and what the check found."""


@cache
def _library() -> Any:
    found = ctypes.CDLL(_LIBRARY)
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(found, name)
        function.restype, function.argtypes = result, arguments
    # Or a fault in a file would end the process.
    found.icalerror_set_errors_are_fatal(0)
    return found


@cache
def _free() -> Any:
    function = ctypes.CDLL(None).free
    function.restype, function.argtypes = None, (_POINTER,)
    return function


@contextmanager
def _parsed(data: bytes) -> Generator[int]:
    """The component of a file, until it has been read."""
    if b"\0" in data:
        raise ValueError("libical reads up to the first NUL")
    root = _library().icalparser_parse_string(data)
    if not root:
        raise ValueError("libical finds no component")
    try:
        yield root
    finally:
        _library().icalcomponent_free(root)


def _taken(pointer: int | None) -> str:
    """A text that the caller owns, as ours; theirs is freed."""
    if not pointer:
        return ""
    try:
        return ctypes.string_at(pointer).decode()
    finally:
        _free()(pointer)


def _walk(what: str, holder: int, kind: int = _ANY) -> Iterator[int]:
    """The components, properties or parameters directly inside a holder, whose one iterator this is: not two at a time."""
    holder_kind = "property" if what == "parameter" else "component"
    first, following = (getattr(_library(), f"ical{holder_kind}_get_{each}_{what}") for each in ("first", "next"))
    found = first(holder, kind)
    while found:
        yield found
        found = following(holder, kind)


def report(data: bytes) -> Report:
    """What the parser and the check of restrictions say of one VCALENDAR."""
    with _parsed(data) as root:
        valid = bool(_library().icalrestriction_check(root))
        return Report(valid, tuple(dict.fromkeys(_errors(root))))


def _errors(component: int) -> Iterator[str]:
    kind = _library().icalproperty_string_to_kind(b"X-LIC-ERROR")
    for each in list(_walk("property", component, kind)):
        yield _taken(_library().icalproperty_get_value_as_string_r(each))
    for inside in list(_walk("component", component, _any_component())):
        yield from _errors(inside)


def _any_component() -> int:
    return int(_library().icalcomponent_string_to_kind(b"ANY"))


def read_messages_with_libical(data: bytes) -> list[Message]:
    """Read a message: each of its events, with its METHOD. Zones are those of the file itself."""
    library = _library()
    with _parsed(data) as root:
        method = _value(root, b"METHOD")
        return [
            _message(event, method) for event in list(_walk("component", root, library.icalcomponent_string_to_kind(b"VEVENT")))
        ]


def _message(event: int, method: str) -> Message:
    people = [_person(each) for each in _of(event, b"ATTENDEE")]
    organizers = [_person(each) for each in _of(event, b"ORGANIZER")]
    return Message(
        method=method,
        uid=_text(event, b"UID"),
        sequence=int(_value(event, b"SEQUENCE") or 0),
        stamp=_time(event, b"DTSTAMP"),
        summary=_text(event, b"SUMMARY"),
        start=_time(event, b"DTSTART"),
        end=_time(event, b"DTEND"),
        status=_value(event, b"STATUS"),
        location=_text(event, b"LOCATION"),
        organizer=organizers[0] if organizers else None,
        attendees=tuple(people),
    )


def _of(component: int, name: bytes) -> list[int]:
    return list(_walk("property", component, _library().icalproperty_string_to_kind(name)))


def _value(component: int, name: bytes) -> str:
    return next((_taken(_library().icalproperty_get_value_as_string_r(each)) for each in _of(component, name)), "")


def _text(component: int, name: bytes) -> str:
    """A TEXT as a person wrote it; the pointer is libical's own."""
    for each in _of(component, name):
        found = _library().icalvalue_get_text(_library().icalproperty_get_value(each))
        return found.decode() if found else ""
    return ""


def _time(component: int, name: bytes) -> dt.date | None:
    for each in _of(component, name):
        time = _library().icalproperty_get_datetime_with_component(each, component)
        if time.is_date:
            return dt.date(time.year, time.month, time.day)
        if not time.zone:
            return dt.datetime(time.year, time.month, time.day, time.hour, time.minute, time.second)  # noqa: DTZ001 - it floats
        return dt.datetime.fromtimestamp(_library().icaltime_as_timet_with_zone(time, time.zone), dt.UTC)
    return None


def _person(found: int) -> Person:
    address = _taken(_library().icalproperty_get_value_as_string_r(found))
    return Person.of(address, dict(map(_parameter, list(_walk("parameter", found)))))


def _parameter(found: int) -> tuple[str, str]:
    """Name and value. It gives parameters as they would be written; what a name is, it says itself."""
    name, _, value = _taken(_library().icalparameter_as_ical_string_r(found)).partition("=")
    if _library().icalparameter_isa(found) == _library().icalparameter_string_to_kind(b"CN"):
        return name, (_library().icalparameter_get_cn(found) or b"").decode()
    return name, value.strip('"')
