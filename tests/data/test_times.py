"""Moments and spans, as people write them and as they are written back."""

import datetime as dt
import json
import tomllib

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import raict
from raict import EditionRecord, Moment, Span, When
from raict.strategies import moments, slots, spans, timezones, whens
from tests.data.documents import FORMATS, HEAD, SESSION, found

BASE = raict.loads(HEAD)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('{ date = 2023-09-18, time = "14:00" }', "2023-09-18T14:00"),
        ('{ date = 2023-09-18, time = "14:00:00" }', "2023-09-18T14:00"),
        ('{ date = 2023-09-18, time = "9:00" }', "2023-09-18T09:00"),
        ('{ date = 2023-09-18, time = "14 h 30" }', "2023-09-18T14:30"),
        ('{ date = 2023-09-18, time = "14\u202fh\u00a030" }', "2023-09-18T14:30"),
        ('{ date = 2023-09-18, time = "14h30" }', "2023-09-18T14:30"),
        ('{ date = 2023-09-18, time = "14H" }', "2023-09-18T14:00"),
        ('{ date = 2023-09-18, time = "9\u00a0h" }', "2023-09-18T09:00"),
        ("{ date = 2023-09-18, time = 14:30:00 }", "2023-09-18T14:30"),
        ('{ date = 2023-09-18, part = "night" }', "2023-09-18 night"),
        ('{ date = "2023-09-18" }', "2023-09-18"),
        ("{ date = 2023-09-18 }", "2023-09-18"),
        ("2023-09-18", "2023-09-18"),
        ('"2023-09-18"', "2023-09-18"),
        ("2023-09-18T14:30:00", "2023-09-18T14:30"),
        ("2023-09-18 14:30:00", "2023-09-18T14:30"),
        ('"2023-09-18T14:30"', "2023-09-18T14:30"),
        ("2023-09-18T12:30:00Z", "2023-09-18T14:30"),
        ("2023-09-18T22:30:00-04:00", "2023-09-19T04:30"),
        ('"2023-09-18T12:30:00+00:00"', "2023-09-18T14:30"),
        ('"2023-09-18T12:30Z"', "2023-09-18T14:30"),
        ("2023-10-29T00:30:00Z", "2023-10-29T02:30 first"),
        ("2023-10-29T01:30:00Z", "2023-10-29T02:30 second"),
        ("2023-10-29T02:30:00+01:00", "2023-10-29T02:30 second"),
        ('{ date = 2023-10-29, time = "2:30", fold = 0 }', "2023-10-29T02:30 first"),
        ('{ date = 2023-09-18, start = "14:00", end = "15:30" }', "2023-09-18T14:00/2023-09-18T15:30"),
        ('{ date = 2023-09-18, start = "18 h" }', "2023-09-18T18:00/2023-09-18"),
        ('{ date = 2023-09-18, end = "17 h" }', "2023-09-18/2023-09-18T17:00"),
        ('{ date = 2023-10-29, start = "2:30", end = "4:00", fold = 1 }', "2023-10-29T02:30 second/2023-10-29T04:00"),
        ('{ date = 2023-10-29, start = "1:30", end = "2:30", fold = 0 }', "2023-10-29T01:30/2023-10-29T02:30 first"),
        ('{ date = 2023-10-29, start = "2:10", end = "2:30", fold = 1 }', "2023-10-29T02:10 second/2023-10-29T02:30 second"),
        ("{ date = 2023-09-18, end_date = 2023-09-20 }", "2023-09-18/2023-09-20"),
        ("{ date = 2023-09-18, end_date = 2023-09-18 }", "2023-09-18"),
        ('{ date = 2023-09-18, start = "14:00", end_date = 2023-09-20 }', "2023-09-18T14:00/2023-09-20"),
        ('{ date = 2023-09-18, end_date = 2023-09-20, end = "12:00" }', "2023-09-18/2023-09-20T12:00"),
        ('{ date = 2023-09-18, start = "20:00", end = "24:00" }', "2023-09-18T20:00/2023-09-19T00:00"),
        ('{ date = 2023-09-18, start = "20:00", end = "24 h" }', "2023-09-18T20:00/2023-09-19T00:00"),
        ('{ date = 2023-09-18, end_date = 2023-09-19, end = "24:00" }', "2023-09-18/2023-09-20T00:00"),
        ('{ date = 2023-09-18, start = "22:00", end = "1:00", end_date = 2023-09-19 }', "2023-09-18T22:00/2023-09-19T01:00"),
        (
            '{ start = { date = 2023-09-18, part = "evening" }, end = { date = 2023-09-20, part = "morning" } }',
            "2023-09-18 evening/2023-09-20 morning",
        ),
        ("{ start = 2023-09-18T12:00:00Z, end = 2023-09-18T13:30:00Z }", "2023-09-18T14:00/2023-09-18T15:30"),
        ("{ start = 2023-10-29T00:30:00Z, end = 2023-10-29T01:10:00Z }", "2023-10-29T02:30 first/2023-10-29T02:10 second"),
        ("{ start = 2023-09-18, end = 2023-09-20 }", "2023-09-18/2023-09-20"),
        ('{ start = 2023-09-18, end = { date = 2023-09-20, time = "24:00" } }', "2023-09-18/2023-09-21T00:00"),
    ],
)
def test_times_are_read_as_people_write_them(written: str, expected: str) -> None:
    """Hours in French or with a colon, offsets brought to the edition's zone, midnight as the end of a day."""
    text = HEAD + SESSION + f"when = {written}\n"

    edition = raict.loads(text)

    assert edition.sessions[0].when == Span.parse(expected)
    tree = json.dumps(tomllib.loads(text), default=lambda value: value.isoformat())
    assert raict.loads(tree, format="json") == edition


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("''", [("bad-date", "")]),
        ("'18/09/2023'", [("bad-date", "")]),
        ("'20230918'", [("bad-date", "")]),
        ("'2023-W38-1'", [("bad-date", "")]),
        ("'2023-09-18\\n'", [("bad-date", "")]),
        ("'٢٠٢٣-٠٩-١٨'", [("bad-date", "")]),
        ("14:00:00", [("wrong-type", "")]),
        ("nan", [("wrong-type", "")]),
        ("0001-01-01T00:00:00+23:59", [("year-out-of-range", "")]),
        ("9999-12-31T23:59:59-23:59", [("year-out-of-range", "")]),
        ("2023-09-18T14:00:00.5", [("not-a-wall-clock", "")]),
        ("2023-09-18T14:00:00.123456789Z", [("not-a-wall-clock", "")]),
        ("{}", [("missing-key", ".date")]),
        ("{ date = 2023-09-18, time = '٢٣:00' }", [("bad-time", ".time")]),
        ("{ date = 2023-09-18, time = '24:00' }", [("bad-time", ".time")]),
        ("{ date = 2023-09-18, time = '14:00 ' }", [("bad-time", ".time")]),
        ("{ date = 2023-09-18, time = '14  h' }", [("bad-time", ".time")]),
        ("{ date = 2023-09-18, time = '14:0' }", [("bad-time", ".time")]),
        ("{ date = 2023-09-18, time = '14:00:30' }", [("bad-time", ".time")]),
        ("{ date = 2023-09-18, time = 14.3 }", [("wrong-type", ".time")]),
        ("{ date = 2023-09-18, time = '14:00', fold = 2 }", [("out-of-range", ".fold")]),
        ("{ date = 2023-09-18, time = '14:00', fold = true }", [("wrong-type", ".fold")]),
        ("{ date = 2023-09-18, time = '14:00', fold = 1 }", [("needless-fold", ".time")]),
        ("{ date = 2023-09-18, start = '14:00', end = '15:00', fold = 1 }", [("needless-fold", ".fold")]),
        ("{ date = 2023-09-18, end_date = 2023-09-19, fold = 1 }", [("needless-fold", ".fold")]),
        ("{ date = 2023-10-29, start = '01:30', end = '02:30', fold = 2 }", [("out-of-range", ".fold")]),
        ("{ start = 2023-10-29, end = 2023-10-30, fold = 1 }", [("not-with", ".fold")]),
        ("{ date = 2023-09-18, start = '24:00', end = '24:00' }", [("bad-time", ".start")]),
        ("{ date = 2023-09-18, start = '14:00', end = '24:30' }", [("bad-time", ".end")]),
        ("{ date = 2023-09-18, start = '14:00', end = '14:00' }", [("past-midnight", ".end")]),
        ("{ date = '?', start = '14:00', end = '13:00' }", [("bad-date", ".date"), ("past-midnight", ".end")]),
        ("{ date = 2200-12-31, start = '14:00', end = '24:00' }", [("year-out-of-range", ".end")]),
        ("{ start = 2200-12-31, end = { date = 2200-12-31, time = '24:00' } }", [("year-out-of-range", ".end.date")]),
        ("{ start = { date = 2023-09-18, time = '24:00' }, end = 2023-09-20 }", [("bad-time", ".start.time")]),
        ("{ start = '14:00', end = '15:00' }", [("missing-key", ".date")]),
        ("{ start = '14:00', end = 3 }", [("missing-key", ".date")]),
        ("{ start = 2023-09-18 }", [("missing-key", ".end")]),
        ("{ end = 2023-09-18 }", [("missing-key", ".start")]),
        ("{ start = '?', end = 2023-09-18 }", [("bad-date", ".start")]),
        ("{ date = 2023-10-29, start = '02:30', end = '03:30' }", [("repeated-hour", ".start")]),
        ("{ date = 2023-10-29, start = '01:30', end = '02:30' }", [("repeated-hour", ".end")]),
        (
            "{ start = 2023-10-29T01:10:00Z, end = 2023-10-29T00:50:00Z }",
            [("end-not-after-start", "")],
        ),
        ("{ debut = '14:00', date = 2023-09-18 }", [("unknown-key", ".debut")]),
        ("{ debut = 2023-09-18, fin = 2023-09-19 }", [("unknown-key", ".debut"), ("unknown-key", ".fin")]),
        ("{ date = 2023-09-18, start = '14:00', fin = '13:00' }", [("unknown-key", ".fin")]),
        ("{ dat = 2023-09-18 }", [("unknown-key", ".dat")]),
    ],
)
def test_what_is_no_time_has_its_code_and_its_place(written: str, expected: list[tuple[str, str]]) -> None:
    """Each fault once; what is not known for want of a key accuses nobody."""
    text = HEAD + SESSION + f"when = {written}\n".replace("\\n'", '\\n"').replace("'2023-09-18\\n", '"2023-09-18\\n')

    assert found(text) == [(code, f"sessions[0].when{place}") for code, place in expected]


def test_past_midnight_says_which_date_to_add() -> None:
    """The hint names the day after; where the date itself is unreadable it cannot."""
    for date, following in (("2023-12-31", "2024-01-01"), ("2023-02-29", "…")):
        with pytest.raises(raict.InvalidDocument) as caught:
            raict.loads(HEAD + f"when = [{{ date = '{date}', start = '22 h', end = '1 h' }}]\n")

        problem = caught.value.problems[-1]
        assert problem.hint("fr") == f"après minuit, ajoutez end_date = {following}"


def test_an_instant_waits_for_its_zone() -> None:
    """With a zone nobody can read, an instant is no second fault."""
    text = HEAD + "timezone = 'Mars/Olympus'\nwhen = [2023-09-18T12:30:00Z, 2023-03-26T02:30:00]\n"

    assert found(text) == [("bad-timezone", "timezone")]


def test_a_moment_of_the_registration_may_be_a_day() -> None:
    """Windows hold moments, however they are written."""
    edition = raict.loads(HEAD + 'registration = { window = { opens = 2023-06-15, closes = "2023-09-10" } }\n')

    assert edition.registration is not None
    assert edition.registration.window == raict.Window(
        opens=Moment(date=dt.date(2023, 6, 15)), closes=Moment(date=dt.date(2023, 9, 10))
    )


def test_a_window_may_close_at_the_end_of_a_day() -> None:
    """24:00 is the midnight that ends the day, where it closes; nothing opens then."""
    window = '{ date = 2031-03-10, time = "24:00" }'

    edition = raict.loads(HEAD + f"registration = {{ window = {{ closes = {window} }} }}\n")

    assert edition.registration is not None
    assert edition.registration.window == raict.Window(closes=Moment.parse("2031-03-11T00:00"))
    assert found(HEAD + f"registration = {{ window = {{ opens = {window} }} }}\n") == [
        ("bad-time", "registration.window.opens.time")
    ]


def test_last_year_s_hours_are_no_other_zone_s_to_judge() -> None:
    """The series met elsewhere: an hour that this edition's zone skips was one there, and comes back."""
    when = When.parse("2023-03-26T02:30/2023-03-26T02:50")
    record = EditionRecord(number=13, year=2023, when=when)
    edition = evolve(BASE, series=evolve(BASE.series, editions=(record,)))

    for format_ in FORMATS:
        assert raict.loads(raict.dumps(edition, format=format_), format=format_) == edition
    assert found(raict.dumps(evolve(edition, series=BASE.series)) + "\n[[when]]\ndate = 2023-03-26\ntime = '2:30'\n") == [
        ("skipped-hour", "when[0].time")
    ]


@given(st.data())
def test_every_span_comes_back(data: st.DataObject) -> None:
    """Whatever is known of it, in every zone, change nights included; in both formats."""
    zone = data.draw(timezones())
    span = data.draw(st.one_of(spans(timezone=zone), slots(timezone=zone), moments(timezone=zone).map(Span.of)))
    session = evolve(raict.loads(HEAD + SESSION).sessions[0], when=span)
    edition = evolve(BASE, timezone=zone, sessions=(session,), when=data.draw(whens(timezone=zone)))

    for format_ in FORMATS:
        assert raict.loads(raict.dumps(edition, format=format_), format=format_) == edition


@given(st.data())
def test_an_offset_means_one_instant_wherever_it_is_read(data: st.DataObject) -> None:
    """An instant written with any offset becomes the wall clock of the edition's zone, and the same instant."""
    zone = data.draw(timezones())
    offset = dt.timezone(dt.timedelta(minutes=data.draw(st.integers(-23 * 60, 23 * 60))))
    naive = data.draw(st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2040, 1, 1)))  # noqa: DTZ001 - given its offset below
    instant = naive.replace(second=0, microsecond=0, tzinfo=offset)

    edition = raict.loads(HEAD + f'timezone = "{zone}"\nwhen = [{instant.isoformat()}]\n')

    assert edition.when is not None
    # By their place on the line of time: between zones, an hour shown twice equals nothing (PEP 495).
    assert edition.instant(edition.when.spans[0].start).timestamp() == instant.timestamp()
