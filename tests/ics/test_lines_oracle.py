"""The line writer beside icalendar's: the same bytes wherever icalendar is right."""

import datetime as dt
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from raict.ics.lines import Kind, Line, encode
from raict.model.addresses import ascii_url
from raict.strategies import emails, texts, timezones, urls
from tests.ics.plain import cuts_a_pair, folds_within_a_run, unfold

EVENTS = 2000

Twin = tuple[Line, tuple[str, Any, dict[str, str]]]
"""A line of ours, and what `icalendar.Event.add` takes to write the same."""

# What icalendar makes of `\N` is on the list of its faults, next door.
TEXTS = st.lists((texts(lines=True) | texts()).map(lambda text: text.replace("\\N", "\\M")), min_size=5, max_size=5)
TIMES = st.datetimes(dt.datetime.fromisoformat("1970-01-01"), dt.datetime.fromisoformat("2199-12-31")).map(
    lambda at: at.replace(microsecond=0, fold=0)
)
SECONDS = st.integers(-400_000, 400_000) | st.integers(-100, 100).map(lambda days: days * 86_400)
NUMBERS = st.integers(-(2**31), 2**31 - 1)
DAYS = st.lists(st.sampled_from(("MO", "-1SU", "2TH", "FR")), min_size=1, max_size=3, unique=True)


def event(
    *, words: list[str], at: dt.datetime, zone: str, seconds: int, number: int, days: list[str], url: str, who: str
) -> list[Twin]:
    """An event in which each type of value and each way of writing a parameter has its place."""
    return [*_of_text(words), *_of_time(at, zone, seconds, days), *_of_addresses(url, who, words), *_of_numbers(number)]


def _of_text(words: list[str]) -> Iterator[Twin]:
    a, b, c, d, e = words
    yield _twin("SUMMARY", Kind.TEXT, a, a, {"LANGUAGE": "fr"})
    yield _twin("DESCRIPTION", Kind.TEXT, "\n\n".join(words), "\n\n".join(words), {})
    yield _twin("LOCATION", Kind.TEXT, b, b, {"ALTREP": "https://example.org/a,b", "LANGUAGE": "zh-Hant"})
    yield _twin("COMMENT", Kind.TEXT, c, c, {"X-A": d, "X-B": e})
    yield _twin("CATEGORIES", Kind.TEXT_LIST, tuple(words), words, {"LANGUAGE": "fr"})
    yield _twin("X-STAND", Kind.TEXT, e, icalendar.vText(e), {})


def _of_time(at: dt.datetime, zone: str, seconds: int, days: list[str]) -> Iterator[Twin]:
    stamp, aware, span = f"{at:%Y%m%dT%H%M%S}", at.replace(tzinfo=ZoneInfo(zone)), dt.timedelta(seconds=seconds)
    own = {} if zone == "UTC" else {"TZID": zone}
    yield _twin("DTSTART", Kind.DATE_TIME, stamp + "Z" * (zone == "UTC"), aware, {}, own=own)
    yield _twin("RECURRENCE-ID", Kind.DATE_TIME, stamp, at, {})
    yield _twin("DTSTAMP", Kind.DATE_TIME, stamp + "Z", at.replace(tzinfo=dt.UTC), {})
    yield _twin("DTEND", Kind.DATE, f"{at:%Y%m%d}", at.date(), {}, own={"VALUE": "DATE"})
    yield _twin("DURATION", Kind.DURATION, _duration(seconds), span, {})
    yield _twin("REFRESH-INTERVAL", Kind.DURATION, _duration(seconds), span, {"VALUE": "DURATION"})
    yield _twin(
        "TZOFFSETTO", Kind.UTC_OFFSET, _offset(seconds % 86_400 - 43_200), dt.timedelta(seconds=seconds % 86_400 - 43_200), {}
    )
    rule = {"FREQ": "YEARLY", "BYMONTH": at.month, "BYDAY": days}
    yield _twin("RRULE", Kind.RECUR, f"FREQ=YEARLY;BYDAY={','.join(days)};BYMONTH={at.month}", rule, {})


def _of_addresses(url: str, who: str, words: list[str]) -> Iterator[Twin]:
    a, b, c, *_ = words
    yield _twin("URL", Kind.URI, url, url, {})
    yield _twin("CONFERENCE", Kind.URI, url, url, {"VALUE": "URI", "FEATURE": "VIDEO", "LABEL": a})
    yield _twin("IMAGE", Kind.URI, url, url, {"VALUE": "URI", "X-ADDRESS": b, "X-RADIUS": "100", "X-TITLE": c})
    # icalendar quotes a name of two words; why every name should be is told next door.
    guest = {"CN": f"{a} A", "ROLE": "REQ-PARTICIPANT", "SENT-BY": "mailto:b@example.org"}
    yield _twin("ATTENDEE", Kind.CAL_ADDRESS, f"mailto:{who}", f"mailto:{who}", guest)


def _of_numbers(number: int) -> Iterator[Twin]:
    # Not nearer to zero: there icalendar falls into exponents, which is on the list too.
    latitude, longitude = (
        (-1) ** number * (number % 88_000_000 + 1_000_000) / 1_000_000,
        (number % 178_000_000 + 1_000_000) / 1_000_000,
    )
    yield _twin("SEQUENCE", Kind.INTEGER, str(number), number, {})
    yield _twin("GEO", Kind.GEO, f"{latitude};{longitude}", (latitude, longitude), {})
    yield _twin("X-OPEN", Kind.BOOLEAN, "TRUE" if number % 2 else "FALSE", icalendar.vBoolean(number % 2), {})


def _twin(name: str, kind: Kind, said: str | tuple[str, ...], native: Any, params: dict[str, str], *, own: Any = ()) -> Twin:
    """`own` are the parameters that icalendar adds by itself."""
    return Line(name=name, kind=kind, value=said, params=tuple({**dict(own), **params}.items())), (name, native, params)


def _duration(seconds: int) -> str:
    days, rest = divmod(abs(seconds), 86_400)
    hours, rest = divmod(rest, 3600)
    minutes, rest = divmod(rest, 60)
    clock = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes or (hours and rest) else "") + (f"{rest}S" if rest else "")
    whole = f"{days}D" if days or not clock else ""
    return ("-" if seconds < 0 else "") + "P" + whole + (f"T{clock}" if clock else "")


def _offset(seconds: int) -> str:
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'-' if seconds < 0 else '+'}{minutes // 60:02}{minutes % 60:02}" + (f"{rest:02}" if rest else "")


EVENT = st.builds(
    event,
    words=TEXTS,
    at=TIMES,
    zone=timezones(),
    seconds=SECONDS,
    number=NUMBERS,
    days=DAYS,
    url=urls().map(ascii_url),
    who=emails(),
)


@settings(max_examples=EVENTS)
@given(EVENT)
def test_writes_what_icalendar_writes(twins: list[Twin]) -> None:
    r"""Two thousand events, property by property: the same octets, but for folds of icalendar's inside `\\` or `^^`."""
    theirs: Any = icalendar.Event()
    for _, added in twins:
        theirs.add(*added)
    written = [bytes(line.to_ical()) + b"\r\n" for line in theirs.content_lines(sorted=False) if line][1:-1]

    for (line, _), other in zip(twins, written, strict=True):
        own = encode(line)
        assert own == other or (unfold(own) == unfold(other) and folds_within_a_run(other))
        assert not cuts_a_pair(own)
