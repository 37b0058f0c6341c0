"""A calendar as a whole: what stands in it, what never does, and what stays the same."""

import datetime as dt
import re
import sys
from types import FrameType

import icalendar
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import raict
from raict import ics, samples
from raict.strategies import editions
from tests.ics.small import EDITION, SESSION, events, unfolded, with_session
from tests.refusals import refused

DOMAIN = "calendar.example.org"


def test_head_speaks_to_old_readers_and_new() -> None:
    """Names, address and refresh, each in the forms that readers know; types named where there is no default."""
    assert unfolded(ics.feed(EDITION))[:9] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//raict//raict//EN",
        "CALSCALE:GREGORIAN",
        "NAME;LANGUAGE=fr:9es Assises des rivages",
        "X-WR-CALNAME:9es Assises des rivages",
        "URL:https://assises.example.org",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
    ]


def test_english_head() -> None:
    """The name is in the language of the reader, and says which that is."""
    lines = unfolded(ics.feed(EDITION, language="en"))

    assert "NAME;LANGUAGE=en:9th Shoreline Assises" in lines


def test_a_feed_may_have_a_name_of_its_own() -> None:
    """Three subscriptions to three rooms are told apart by their names; a name is one line."""
    lines = unfolded(ics.feed(EDITION, name="Salle de la Dune ; jour 1"))

    assert [line for line in lines if "NAME" in line] == [
        r"NAME:Salle de la Dune \; jour 1",
        r"X-WR-CALNAME:Salle de la Dune \; jour 1",
    ]
    with refused("line-break", "name"):
        ics.feed(EDITION, name="a\nMETHOD:CANCEL")


@settings(max_examples=60)
@given(editions(), st.sampled_from(["sessions", "days", "both"]), st.sampled_from(["keep", "drop", "prefix"]))
def test_every_calendar_is_well_formed(edition: raict.Edition, content: ics.Content, cancelled: ics.Cancelled) -> None:
    """CRLF, at most 75 octets a line, components that close, one VERSION; never METHOD, ORGANIZER or ATTENDEE."""
    data = ics.feed(edition, domain=DOMAIN, content=content, cancelled=cancelled)

    assert data.endswith(b"\r\n")
    physical = data.split(b"\r\n")[:-1]
    assert all(0 < len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in physical)
    assert [line.decode() for line in physical]  # no character is cut in two
    depth: list[str] = []
    for line in unfolded(data):
        if line.startswith("BEGIN:"):
            depth.append(line[6:])
        elif line.startswith("END:"):
            assert depth.pop() == line[4:]
        name = re.split("[;:]", line)[0]
        assert name not in {"METHOD", "ORGANIZER", "ATTENDEE", "RDATE"}
    assert depth == []
    assert data.count(b"\r\nVERSION:") == 1
    assert b"BEGIN:VEVENT" in data or data.count(b"BEGIN:VTIMEZONE") == 1


@settings(max_examples=60)
@given(editions())
def test_nothing_is_lost_and_nothing_added(edition: raict.Edition) -> None:
    """Every session with a `when` is there once, in the order of the file; `unscheduled` has all others."""
    data = ics.feed(edition, domain=DOMAIN, content="sessions")

    there = [event["UID"].removesuffix(f"~{edition.id}@{DOMAIN}") for event in events(data)]
    assert there == [session.id for session in edition.sessions if session.when is not None]
    assert [each.id for each in ics.unscheduled(edition)] == [each.id for each in edition.sessions if each.id not in set(there)]


@settings(max_examples=40)
@given(editions(), st.data())
def test_untouched_events_keep_their_bytes(edition: raict.Edition, data: st.DataObject) -> None:
    """What happens to one session, the edition's own revision included, moves no byte of another that has a revision."""
    if not edition.sessions:
        return
    n = data.draw(st.integers(0, len(edition.sessions) - 1))
    edition = evolve(
        edition, sessions=tuple(evolve(each, revision=each.revision or edition.revision) for each in edition.sessions)
    )
    changed = edition.with_session(evolve(edition.sessions[n], title="Autre chose", status=raict.Status.CANCELLED))
    changed = evolve(changed, revision=raict.Revision(sequence=99, updated=dt.datetime(2099, 1, 1, tzinfo=dt.UTC)))

    before, after = (_blocks(ics.feed(each, domain=DOMAIN, content="sessions")) for each in (edition, changed))

    uid = f"{edition.sessions[n].id}~{edition.id}@{DOMAIN}"
    assert {key: block for key, block in before.items() if key != uid} == {
        key: block for key, block in after.items() if key != uid
    }


def _blocks(data: bytes) -> dict[str, bytes]:
    blocks = re.findall(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", data, re.DOTALL)
    return {events(block)[0]["UID"]: block for block in blocks}


@settings(max_examples=40)
@given(editions())
def test_pieces_make_the_whole(edition: raict.Edition) -> None:
    """`iter_feed` gives the bytes of `feed`, none of the pieces empty."""
    pieces = list(ics.iter_feed(edition, domain=DOMAIN))

    assert b"".join(pieces) == ics.feed(edition, domain=DOMAIN)
    assert all(pieces)


@settings(max_examples=20)
@given(editions())
def test_calendar_is_the_feed_read_by_icalendar(edition: raict.Edition) -> None:
    """The object has the events of the bytes and no reading errors."""
    calendar = ics.calendar(edition, domain=DOMAIN)

    assert isinstance(calendar, icalendar.Calendar)
    expected = [event["UID"] for event in events(ics.feed(edition, domain=DOMAIN))]
    assert [str(event["UID"]) for event in calendar.events] == expected
    assert [event.errors for event in calendar.events] == [[] for _ in expected]
    assert calendar.get_missing_tzids() == set()


def test_one_time_zone_and_only_where_it_is_used() -> None:
    """Whole days and hours in UTC need none."""
    night = with_session(when=raict.Span.parse("2031-10-26T02:15 first/2031-10-26T02:45 second"))

    assert ics.feed(with_session()).count(b"BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n") == 1
    assert b"VTIMEZONE" not in ics.feed(EDITION)
    assert b"VTIMEZONE" not in ics.feed(night)


def test_time_zone_without_a_rule_covers_the_years_of_the_sessions() -> None:
    """Casablanca has no yearly rule: its onsets are listed for the years of the events; what held before, as from 1970."""
    edition = evolve(
        with_session(when=raict.Span.parse("2030-12-31T23:00/2031-01-01T02:00")), timezone="Africa/Casablanca", when=None
    )

    years = {line[8:12] for line in unfolded(ics.feed(edition, content="sessions")) if line.startswith("DTSTART:")}

    assert years == {"1970", "2029", "2030", "2031", "2032"}


def test_an_empty_calendar_is_still_one() -> None:
    """A calendar holds at least one component (RFC 5545 §3.6): its time zone, when there is nothing else."""
    nothing = evolve(EDITION, when=None)

    for data in (ics.feed(nothing), ics.feed(EDITION, content="sessions"), ics.feed(evolve(nothing, timezone="UTC"))):
        assert data.count(b"BEGIN:VTIMEZONE") == 1
        assert icalendar.Calendar.from_ical(data).events == []


@pytest.mark.parametrize(
    ("given_", "own", "website", "expected"),
    [
        ("given.example.org", "own.example.org", "https://site.example.org", "given.example.org"),
        (None, "own.example.org", "https://site.example.org", "own.example.org"),
        (None, None, "https://site.example.org:8443/a?b#c", "site.example.org"),
        (None, None, "https://Site.Example.ORG./", "site.example.org"),
        (None, None, "https://région.example/", "xn--rgion-bsa.example"),
    ],
    ids=["given", "own", "website", "capitals", "international"],
)
def test_domain_of_uids(given_: str | None, own: str | None, website: str | None, expected: str) -> None:
    """The argument, else the edition's own, else the host of its website."""
    edition = evolve(EDITION, uid_domain=own, website=website)

    assert events(ics.feed(edition, domain=given_))[0]["UID"] == f"rivages-2031@{expected}"


@pytest.mark.parametrize("website", [None, "https://localhost/", "https://192.0.2.1/", "https://[2001:db8::1]/"])
def test_no_domain_is_refused(website: str | None) -> None:
    """No name that lasts, no UID."""
    with refused("no-uid-domain", "uid_domain"):
        ics.feed(evolve(EDITION, uid_domain=None, website=website))


@pytest.mark.parametrize("domain", ["", "a b.example", "x@y.example", "example", "x.example\r\nMETHOD:CANCEL", "É.example"])
def test_a_domain_that_is_none_is_refused(domain: str) -> None:
    """It would be part of every UID."""
    with refused("bad-domain", "domain"):
        ics.feed(EDITION, domain=domain)


def test_arguments_are_judged_before_the_first_piece() -> None:
    """`iter_feed` refuses when it is called, so a response is not begun that cannot be ended."""
    with refused("unknown-filter", "rooms"):
        ics.iter_feed(EDITION, rooms=["nowhere"])
    with refused("bad-language", "language"):
        ics.iter_feed(EDITION, language="x y")
    with pytest.raises(ValueError, match="content must be one of 'sessions', 'days', 'both', not 'all'"):
        ics.iter_feed(EDITION, content="all")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="cancelled must be one of"):
        ics.iter_feed(EDITION, cancelled="hide")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="'room' is no filter: use sessions, days, rooms"):
        ics.feed(EDITION, room=["dune"])  # type: ignore[call-arg]


def test_etag_is_strong_and_follows_the_bytes() -> None:
    """Equal bytes, equal tag; a changed revision, another."""
    first, again = ics.etag(ics.feed(EDITION)), ics.etag(ics.feed(raict.loads(raict.dumps(EDITION))))
    later = evolve(EDITION, revision=raict.Revision(sequence=4, updated=dt.datetime(2031, 3, 4, tzinfo=dt.UTC)))

    assert first == again
    assert re.fullmatch('"[A-Za-z0-9_-]{43}"', first)
    assert ics.etag(ics.feed(later)) != first


def test_content_type_names_the_charset() -> None:
    """RFC 5545 §3.1.4: without it some readers take the bytes for Latin-1."""
    assert ics.CONTENT_TYPE == "text/calendar; charset=utf-8"


@pytest.mark.parametrize("name", samples.names())
def test_samples(name: str) -> None:
    """Each sample makes a calendar as it is, in both languages, with every event it should have."""
    edition = raict.loads(samples.text(name))
    placed = sum(session.when is not None for session in edition.sessions)

    for language in ("fr", "en"):
        assert len(events(ics.feed(edition, language=language))) == 1 + placed


def test_the_14th_edition_is_two_days_and_no_hour() -> None:
    """Half-days are days with words: no clock time stands anywhere in the file but in its stamps."""
    data = ics.feed(raict.loads(samples.text("edition-2023.toml")))

    (event,) = events(data)
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20230918", "20230920")
    text = event["DESCRIPTION"].replace("\u00a0", " ")
    assert text.startswith("Lundi 18 septembre après-midi et mardi 19 septembre 2023")
    assert not re.search(r"\d\s?(h|:)", text)


def test_half_day_made_precise_keeps_its_uid() -> None:
    """A session whose hour becomes known is the same event."""
    half, timed = (
        events(ics.feed(with_session(when=raict.Span.parse(when)), content="sessions"))[0]
        for when in ("2031-03-27 afternoon", "2031-03-27T14:00/2031-03-27T15:30")
    )

    assert half["UID"] == timed["UID"]
    assert "DTSTART;VALUE=DATE" in half
    assert "DTSTART;TZID=Europe/Paris" in timed


def test_an_event_costs_few_calls() -> None:
    """At most 300 Python calls for each event (icalendar needs thousands): a bound that no slow machine moves."""
    base = raict.loads(samples.text("assises-2031.toml"))
    timed = [session for session in base.sessions if session.when is not None]
    few, many = (
        evolve(base, sessions=tuple(evolve(timed[n % len(timed)], id=f"s{n}") for n in range(size))) for size in (200, 1200)
    )
    ics.feed(many)

    per_event = (_calls(many) - _calls(few)) / 1000

    assert 1 < per_event <= 300


def _calls(edition: raict.Edition) -> int:
    """Python and C calls of one feed."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        ics.feed(edition)
    finally:
        sys.setprofile(before)
    return calls


def test_sessions_of_one_id_in_two_editions_are_two_events() -> None:
    """No UID of one edition is a UID of another, whatever the ids are made of."""
    pairs = [("a.b", "c"), ("a", "b.c"), ("a-b", "c"), ("a", "b-c")]
    uids = [
        event["UID"]
        for session, edition in pairs
        for event in events(ics.feed(evolve(EDITION, id=edition, sessions=(evolve(SESSION, id=session),))))
    ]

    assert len(set(uids) - {"c@assises.example.org"}) == len(uids) - 2
