"""Feeds of five hundred editions, read back by readers of others: what they understand is what the edition says.

What is expected is worked out here from the edition, with nothing of the package's own calendar code. Where a reader is at
fault, it stands in the list at the end, on the smallest input; such a test fails when the reader is mended.
"""

import datetime as dt
import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import icalendar
import pytest

from raict import DayPart, Edition, Moment, Session, Status
from raict._languages import edition_title
from raict.ics.lines import Kind, Line, encode_all
from raict.ics.zones import vtimezone
from tests.ics.generated import DOMAIN, NUMBER, generated_editions, generated_feeds
from tests.ics.plain import components, split, text, texts
from tests.readers import Reader, Record, read_with_ical, read_with_ical_js, read_with_icalendar, read_with_vobject
from tests.readers.zones import is_utc_by_its_first_observance, renamed

ONE_DAY = dt.timedelta(days=1)


# ---- what is expected ------------------------------------------------------------------------------------------------


class Expected(NamedTuple):
    """What every reader must find of an event."""

    uid: str
    summary: str
    start: dt.date
    end: dt.date | None
    status: str
    sequence: int


def expected(edition: Edition) -> list[Expected]:
    """The edition's days, then its sessions in the order of the file; instants in UTC."""
    return [*_of_days(edition), *(_of_session(edition, each) for each in edition.sessions if each.when is not None)]


def _of_days(edition: Edition) -> Iterator[Expected]:
    days = edition.when.dates() if edition.when else ()
    starts = [day for day in days if day - ONE_DAY not in days]
    ends = [day + ONE_DAY for day in days if day + ONE_DAY not in days]
    for n, (start, end) in enumerate(zip(starts, ends, strict=True)):
        uid = f"~{start:%Y%m%d}~{edition.id}@{DOMAIN}" if n else f"{edition.id}@{DOMAIN}"
        title = edition_title(edition, edition.language)
        yield Expected(uid, title, start, end, _status(edition.status), edition.revision.sequence)


def _of_session(edition: Edition, session: Session) -> Expected:
    start, end = _times(edition, session)
    return Expected(
        uid=f"{session.id}~{edition.id}@{DOMAIN}",
        summary=session.title.get(edition.language, edition.language),
        start=start,
        end=end,
        status=_status(session.status, edition.status),
        sequence=session.revision.sequence if session.revision else 0,
    )


def _times(edition: Edition, session: Session) -> tuple[dt.date, dt.date | None]:
    """Hours at both ends; an hour alone, if the day's end is not known; all else in whole days."""
    assert session.when is not None
    start, end = session.when.start, session.when.end
    if isinstance(start.at, dt.time) and isinstance(end.at, dt.time):
        return _instant(edition, start), None if start == end else _instant(edition, end)
    if isinstance(start.at, dt.time) and end == Moment(date=start.date):
        return _instant(edition, start), None
    last = end.date
    if end.at is DayPart.NIGHT:
        last += ONE_DAY
    elif end.at == dt.time():
        last -= ONE_DAY
    return start.date, last + ONE_DAY


def _instant(edition: Edition, moment: Moment) -> dt.datetime:
    assert isinstance(moment.at, dt.time)
    wall = dt.datetime.combine(moment.date, moment.at.replace(fold=moment.fold or 0))
    return wall.replace(tzinfo=ZoneInfo(edition.timezone)).astimezone(dt.UTC)


def _status(*decided: Status) -> str:
    if Status.CANCELLED in decided:
        return "CANCELLED"
    return "CONFIRMED" if set(decided) == {Status.CONFIRMED} else "TENTATIVE"


# ---- every reader, every event ---------------------------------------------------------------------------------------


def by_the_file(read: Reader) -> Reader:
    """That reader, without the zones it knows by name."""

    def read_renamed(feed: bytes) -> list[Record]:
        return read(renamed(feed))

    return read_renamed


class Asked(NamedTuple):
    """A reader, and which feeds and categories it is known to misread: see the list of faults below."""

    read: Reader
    misread: Callable[[bytes], bool] = lambda _: False
    miscategorized: Callable[[Sequence[str]], bool] = lambda _: False


def _has_observances_without_a_rule(feed: bytes) -> bool:
    return b"BEGIN:VTIMEZONE\r\n" in feed and b"RRULE" not in feed


def _has_a_comma(categories: Sequence[str]) -> bool:
    return any("," in category for category in categories)


def _ends_in_a_backslash(categories: Sequence[str]) -> bool:
    return any(category.endswith("\\") for category in categories)


READERS = {
    "icalendar": Asked(read_with_icalendar),
    "icalendar by the file's zone": Asked(by_the_file(read_with_icalendar)),
    # Never by its own zones: they are those of pytz, which may be of another year than zoneinfo's.
    "vobject by the file's zone": Asked(by_the_file(read_with_vobject), is_utc_by_its_first_observance),
    "ical": Asked(read_with_ical, miscategorized=_has_a_comma),
    "ical by the file's zone": Asked(by_the_file(read_with_ical), _has_observances_without_a_rule, miscategorized=_has_a_comma),
}


def compare(asked: Asked, editions: Iterable[Edition], feeds: Iterable[bytes], answers: Iterable[list[Record]]) -> int:
    """Hold each answer to the edition, and its texts to the letter of the feed; give back how many feeds could be compared."""
    compared = 0
    for edition, feed, records in zip(editions, feeds, answers, strict=True):
        if not asked.misread(feed):
            assert [record[:6] for record in records] == expected(edition)
            compared += 1
        for record, (location, description, categories) in zip(records, written(feed), strict=True):
            assert (record.location, record.description) == (location, description)
            assert record.categories == categories or asked.miscategorized(categories)
    return compared


def written(feed: bytes) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """LOCATION, DESCRIPTION and CATEGORIES of each event, by the letter of RFC 5545."""
    for event in components(split(feed), "VEVENT"):
        said = {line.name: line.value for line in event}
        categories = tuple(texts(said["CATEGORIES"])) if "CATEGORIES" in said else ()
        yield text(said.get("LOCATION", "")), text(said.get("DESCRIPTION", "")), categories


@pytest.mark.parametrize("name", READERS)
def test_is_read_as_it_is_meant(name: str) -> None:
    """Identity, title, instants, status, sequence and texts of every event of five hundred feeds."""
    asked = READERS[name]
    answers = map(asked.read, generated_feeds())

    assert compare(asked, generated_editions(), generated_feeds(), answers) >= 250


def _read_one_with_ical_js(feed: bytes) -> list[Record]:
    return read_with_ical_js([feed])[0]


@pytest.mark.node
def test_ical_js_reads_it_as_it_is_meant() -> None:
    """The same of ical.js, which knows of no zone but the file's."""
    asked = Asked(_read_one_with_ical_js, miscategorized=_ends_in_a_backslash)
    answers = read_with_ical_js(generated_feeds())

    assert compare(asked, generated_editions(), generated_feeds(), answers) == NUMBER


def test_the_editions_have_what_is_hard() -> None:
    """The five hundred are different, and have enough of each thing on which calendars break."""
    editions = generated_editions()
    sessions = [session for edition in editions for session in edition.sessions if session.when is not None]
    spans = [session.when for session in sessions if session.when is not None]
    records = [record for edition in editions for record in expected(edition)]

    assert len(set(editions)) == NUMBER
    assert len({edition.timezone for edition in editions}) >= 10
    assert len({record.summary for record in records}) >= 500
    assert sum(span.start.fold is not None or span.end.fold is not None for span in spans) >= 20
    assert sum(span.timed and span.end.date > span.start.date for span in spans) >= 100
    assert sum(span.start.part is not None for span in spans) >= 10
    assert sum(record.end is None for record in records) >= 10
    assert sum(span.start.date.year >= 2038 for span in spans) >= 10
    assert all(sum(record.status == status for record in records) >= 20 for status in ("CANCELLED", "TENTATIVE", "CONFIRMED"))
    assert all(sum(character in record.summary for record in records) >= 10 for character in '\\,;":^\u2067👩')
    assert sum(record.uid.startswith(f"~{record.start:%Y%m%d}~") for record in records) >= 20


# ---- faults of theirs ------------------------------------------------------------------------------------------------


def calendar(*lines: Line, zone: bytes = b"") -> bytes:
    """One event with these lines, and what every event must have."""
    head = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\n"
    event = (Line(name="UID", value="a"), Line(name="DTSTAMP", value="20230101T000000Z", kind=Kind.DATE_TIME), *lines)
    return head + zone + b"BEGIN:VEVENT\r\n" + encode_all(event) + b"END:VEVENT\r\nEND:VCALENDAR\r\n"


def at_noon(zone: str) -> Line:
    """18 September 2023, 12:00 there."""
    return Line(name="DTSTART", value="20230918T120000", kind=Kind.DATE_TIME, params=(("TZID", zone),))


DAY = Line(name="DTSTART", value="20230918", kind=Kind.DATE, params=(("VALUE", "DATE"),))
TITLE = Line(name="SUMMARY", value="A")
NOON = dt.datetime(2023, 9, 18, 12)  # noqa: DTZ001 - wall clock, which is the point
STEADY = vtimezone(ZoneInfo("Indian/Reunion"), 2023, 2023)
GREENWICH = vtimezone(ZoneInfo("Africa/Abidjan"), 2023, 2023).replace(b"Africa/Abidjan", b"X-A")


class Fault(NamedTuple):
    """What a reader makes of a file, and what it should."""

    read: Reader
    feed: bytes
    field: str
    wrong: object
    right: object


FAULTS = {
    "ical takes a comma within a category for one between two": Fault(
        read_with_ical,
        calendar(TITLE, DAY, Line(name="CATEGORIES", value=("a,b", "c"), kind=Kind.TEXT_LIST)),
        "categories",
        ("a\\", "b", "c"),
        ("a,b", "c"),
    ),
    "ical never reaches an observance that has no RRULE": Fault(
        read_with_ical,
        calendar(TITLE, at_noon("X-A"), zone=STEADY.replace(b"Indian/Reunion", b"X-A")),
        "start",
        NOON.replace(tzinfo=dt.UTC),
        dt.datetime(2023, 9, 18, 8, tzinfo=dt.UTC),
    ),
    "vobject forgets a zone whose clock was on UTC from 2000 to 2020": Fault(
        read_with_vobject,
        calendar(TITLE, at_noon("X-A"), zone=GREENWICH),
        "start",
        NOON,
        NOON.replace(tzinfo=dt.UTC),
    ),
}
"""Each on the smallest input; some are why a feed is written as it is."""


@pytest.mark.parametrize("name", FAULTS)
def test_faults_of_readers(name: str) -> None:
    """The reader is wrong, and the file is right by the letter: a test that fails here says that the reader was mended."""
    fault = FAULTS[name]
    (record,) = fault.read(fault.feed)

    assert getattr(record, fault.field) == fault.wrong
    assert fault.wrong != fault.right
    assert len(components(split(fault.feed), "VEVENT")) == 1


def test_a_fault_of_icalendar() -> None:
    """It reads the value of a parameter without the spaces around it, which RFC 5545 counts as part of it."""
    feed = calendar(TITLE, DAY, Line(name="X-A", value="a", params=(("LABEL", " b "),)))
    event: Any = icalendar.Calendar.from_ical(feed).events[0]

    assert event["X-A"].params["LABEL"] == "b"
    assert ("X-A", (("LABEL", " b "),), "a") in split(feed)


def test_a_fault_of_vobject() -> None:
    """Whatever its VALUE says, a property that it does not know is a list of texts to it, of which it keeps the first."""
    lines = [
        Line(name="CONFERENCE", value="https://example.org/?a,b", kind=Kind.URI, params=(("VALUE", "URI"),)),
        Line(name="URL", value="https://example.org/?a,b", kind=Kind.URI),
    ]
    vobject: Any = importlib.import_module("vobject")
    event = next(vobject.readComponents(calendar(TITLE, DAY, *lines).decode())).vevent

    assert (event.conference.value, event.url.value) == ("https://example.org/?a", "https://example.org/?a,b")


@pytest.mark.node
def test_a_fault_of_ical_js() -> None:
    """It takes the backslash at the end of a category, itself escaped, for the escape of the comma that follows."""
    feed = calendar(TITLE, DAY, Line(name="CATEGORIES", value=("a\\", "b"), kind=Kind.TEXT_LIST))
    ((record,),) = read_with_ical_js([feed])

    assert record.categories == ("a\\,b",)
    assert list(written(feed)) == [("", "", ("a\\", "b"))]


@pytest.mark.parametrize("read", [read_with_icalendar, read_with_vobject])
def test_zones_of_one_file_are_kept_for_the_next(read: Callable[..., list[Record]]) -> None:
    """Against what the next file says of them, so these tests have each forgotten; that too is held to account here."""
    first = calendar(TITLE, at_noon("X-A"), zone=STEADY.replace(b"Indian/Reunion", b"X-A"))
    second = first.replace(b"+0400", b"+1100")

    eight, one = (dt.datetime(2023, 9, 18, hour, tzinfo=dt.UTC) for hour in (8, 1))

    assert [read(feed)[0].start for feed in (first, second)] == [eight, one]
    assert [read(feed, forget=False)[0].start for feed in (second, first)] == [one, one]
