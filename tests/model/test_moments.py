"""A moment says what is known of a day, and becomes an instant in one place."""

import datetime as dt
from zoneinfo import ZoneInfo

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import DayPart, InvalidValue, Moment
from raict.model.moments import epoch, instant, optional_date, plain_date
from raict.strategies import days, moments, timezones
from tests.refusals import problems_of, refused

PARIS = ZoneInfo("Europe/Paris")
DAY = dt.date(2023, 9, 18)

# Zones whose clocks do what others do not, beyond those of the strategies: midnight changes, half hours, two hours, Ramadan.
ZONES = (
    "Europe/Paris",
    "Europe/Dublin",
    "Atlantic/Azores",
    "America/Havana",
    "America/Nuuk",
    "America/Scoresbysund",
    "America/St_Johns",
    "America/Santiago",
    "America/Asuncion",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Easter",
    "UTC",
)


# ---- what it is ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "at", "fold"),
    [
        ("2023-09-18", None, None),
        ("2023-09-18 morning", DayPart.MORNING, None),
        ("2023-09-18 afternoon", DayPart.AFTERNOON, None),
        ("2023-09-18 evening", DayPart.EVENING, None),
        ("2023-09-18 night", DayPart.NIGHT, None),
        ("2023-09-18T00:00", dt.time(0), None),
        ("2023-09-18T23:59", dt.time(23, 59), None),
        ("2023-09-18T14:05 first", dt.time(14, 5), 0),
        ("2023-09-18T14:05 second", dt.time(14, 5), 1),
    ],
)
def test_has_one_canonical_form(text: str, at: dt.time | DayPart | None, fold: int | None) -> None:
    """Text and value are two ways to say one thing."""
    moment = Moment(date=DAY, at=at, fold=fold)

    assert str(moment) == text
    assert Moment.parse(text) == moment


@given(timezones().flatmap(lambda zone: moments(timezone=zone)))
def test_is_read_back(moment: Moment) -> None:
    """`parse` is the inverse of `str`."""
    assert Moment.parse(str(moment)) == moment


@given(moments())
def test_knows_an_hour_or_a_part_or_neither(moment: Moment) -> None:
    """`time` and `part` are two views of `at`."""
    assert [each for each in (moment.time, moment.part) if each is not None] == ([moment.at] if moment.at else [])


def test_midnight_is_an_hour() -> None:
    """00:00 is not falsely taken for nothing."""
    assert Moment.parse("2023-09-18T00:00").time == dt.time(0)
    assert str(Moment(date=DAY, at=dt.time(0))) == "2023-09-18T00:00"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "18/09/2023",
        "2023-9-18",
        "2023-09-18 ",
        " 2023-09-18",
        "2023-09-18\n",
        "2023-09-31",
        "2023-02-29",
        "1899-12-31",
        "2201-01-01",
        "2023-09-18T24:00",
        "2023-09-18T14:60",
        "2023-09-18T14",
        "2023-09-18T14:00:00",
        "2023-09-18T14:00Z",
        "2023-09-18T14:00+02:00",
        "2023-09-18 14:00",
        "2023-09-18 noon",
        "2023-09-18 Morning",
        "2023-09-18 first",
        "2023-09-18 night second",
        "2023-09-18T02:30 third",
        "２０２３-09-18",  # noqa: RUF001 - digits of another script
        "+2023-09-18",
        "…",
    ],
)
def test_reads_nothing_else(text: str) -> None:
    """Anything but the canonical form is refused, and shown."""
    with refused("bad-moment", value=text.replace("\n", "\\u{000A}")):
        Moment.parse(text)


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"date": "2023-09-18"}, "not-a-date", "date"),
        ({"date": None}, "not-a-date", "date"),
        ({"date": dt.datetime(2023, 9, 18, 14)}, "not-a-date", "date"),  # noqa: DTZ001 - that is the point
        ({"date": dt.date(1899, 12, 31)}, "year-out-of-range", "date"),
        ({"date": dt.date(2201, 1, 1)}, "year-out-of-range", "date"),
        ({"at": "14:00"}, "wrong-type", "at"),
        ({"at": 14}, "wrong-type", "at"),
        ({"at": pendulum.time(14)}, "wrong-type", "at"),
        ({"at": dt.time(14, 0, 1)}, "not-a-wall-clock", "at"),
        ({"at": dt.time(14, 0, 0, 1)}, "not-a-wall-clock", "at"),
        ({"at": dt.time(14, tzinfo=dt.UTC)}, "not-a-wall-clock", "at"),
        ({"at": dt.time(2, 30, fold=1)}, "not-a-wall-clock", "at"),
        ({"at": dt.time(2, 30), "fold": 2}, "fold-without-time", "fold"),
        ({"at": dt.time(2, 30), "fold": True}, "fold-without-time", "fold"),
        ({"at": dt.time(2, 30), "fold": "1"}, "fold-without-time", "fold"),
        ({"at": DayPart.NIGHT, "fold": 1}, "fold-without-time", "fold"),
        ({"fold": 0}, "fold-without-time", "fold"),
    ],
)
def test_refuses_what_is_no_moment(values: dict[str, object], code: str, path: str) -> None:
    """Every field is checked, and named."""
    with refused(code, path):
        Moment(**{"date": DAY, **values})  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize("day", [dt.date(1900, 1, 1), dt.date(2200, 12, 31)])
def test_the_first_and_the_last_year_are_within(day: dt.date) -> None:
    """1900 and 2200 are years like others."""
    assert Moment(date=day).date == plain_date(day) == day


def test_dates_are_of_the_standard_library() -> None:
    """What pendulum gives is kept as a plain date: equal values are of equal classes."""
    given_ = pendulum.date(2023, 9, 18)

    assert type(Moment(date=given_).date) is type(Moment.of(given_).date) is type(optional_date(given_)) is dt.date
    assert Moment(date=given_) == Moment(date=DAY)
    assert optional_date(None) is None


# ---- limits ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("2023-09-18", (0, 0), (1440, 1440)),
        ("2023-09-18T14:30", (870, 870), (870, 870)),
        ("2023-09-18 morning", (300, 480), (720, 840)),
        ("2023-09-18 afternoon", (720, 840), (1020, 1140)),
        ("2023-09-18 evening", (1020, 1140), (1260, 1440)),
        ("2023-09-18 night", (1260, 1440), (1740, 1920)),
    ],
)
def test_parts_have_soft_limits_that_meet(text: str, begins: tuple[int, int], ends: tuple[int, int]) -> None:
    """Where one part may end, the next may begin; a night ends on the next day."""
    midnight = DAY.toordinal() * 1440
    (a, b), (c, d) = Moment.parse(text).limits()

    assert ((a - midnight, b - midnight), (c - midnight, d - midnight)) == (begins, ends)


# ---- what enters -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (DAY, "2023-09-18"),
        (Moment.parse("2023-09-18 night"), "2023-09-18 night"),
        (dt.datetime(2023, 9, 18, 14), "2023-09-18T14:00"),  # noqa: DTZ001 - wall clock
        (dt.datetime(2023, 9, 18, 12, tzinfo=dt.UTC), "2023-09-18T14:00"),
        (dt.datetime(2023, 9, 18, 23, tzinfo=dt.UTC), "2023-09-19T01:00"),
        (dt.datetime(2023, 10, 29, 0, 30, tzinfo=dt.UTC), "2023-10-29T02:30 first"),
        (dt.datetime(2023, 10, 29, 1, 30, tzinfo=dt.UTC), "2023-10-29T02:30 second"),
        (dt.datetime(2023, 10, 29, 2, 30, tzinfo=PARIS, fold=1), "2023-10-29T02:30 second"),
        (dt.datetime(2023, 10, 29, 3, 30, tzinfo=PARIS, fold=1), "2023-10-29T03:30"),
        (pendulum.naive(2023, 9, 18, 14), "2023-09-18T14:00"),
        (pendulum.datetime(2023, 9, 18, 12, tz="UTC"), "2023-09-18T14:00"),
        (pendulum.datetime(2023, 9, 18, 8, tz="America/New_York"), "2023-09-18T14:00"),
        (pendulum.datetime(2023, 10, 29, 2, 30, tz="Europe/Paris", fold=0), "2023-10-29T02:30 first"),
        (pendulum.datetime(2023, 10, 29, 2, 30, tz="Europe/Paris", fold=1), "2023-10-29T02:30 second"),
    ],
)
def test_takes_what_others_have(value: Moment | dt.date, expected: str) -> None:
    """Dates, local and aware datetimes, pendulum's too, enter through one door."""
    assert str(Moment.of(value, PARIS)) == expected


@pytest.mark.parametrize(
    ("value", "zone", "code"),
    [
        (dt.datetime(2023, 9, 18, 12, tzinfo=dt.UTC), None, "zone-needed"),
        (dt.datetime(2023, 9, 18, 12, 0, 1, tzinfo=dt.UTC), PARIS, "not-a-wall-clock"),
        (dt.datetime(2023, 9, 18, 12, 0, 0, 1), None, "not-a-wall-clock"),  # noqa: DTZ001 - wall clock
        (dt.datetime(1, 1, 1, tzinfo=dt.UTC), PARIS, "year-out-of-range"),
        (dt.datetime(9999, 12, 31, 23, tzinfo=dt.UTC), PARIS, "year-out-of-range"),
        (dt.date(1899, 12, 31), None, "year-out-of-range"),
        ("2023-09-18", None, "not-a-date"),
        (None, None, "not-a-date"),
        (1695038400, None, "not-a-date"),
    ],
)
def test_refuses_what_it_would_have_to_guess(value: object, zone: ZoneInfo | None, code: str) -> None:
    """An instant without a zone, seconds, another century, texts and numbers."""
    with refused(code):
        Moment.of(value, zone)  # type: ignore[arg-type]  # that is the point


def test_refuses_a_year_that_only_the_zone_brings_about() -> None:
    """New Year's Eve of 2200 in UTC is 2201 further east."""
    assert problems_of(lambda: Moment.of(dt.datetime(2200, 12, 31, 23, tzinfo=dt.UTC), ZoneInfo("Asia/Kathmandu"))) == [
        ("year-out-of-range", "date")
    ]


# ---- wall clock to instant -------------------------------------------------------------------------------------------


def instants_of(day: dt.date, at: dt.time, zone: ZoneInfo) -> list[dt.datetime]:
    """Every instant at which clocks in the zone show that hour, found by going there and back."""
    wall = dt.datetime.combine(day, at)
    found = {wall.replace(tzinfo=zone, fold=fold).astimezone(dt.UTC) for fold in (0, 1)}
    return sorted(each for each in found if each.astimezone(zone).replace(tzinfo=None, fold=0) == wall)


@given(data=st.data(), name=st.sampled_from(ZONES), minute=st.integers(0, 239) | st.integers(1320, 1439) | st.integers(0, 1439))
def test_every_hour_is_the_instant_zoneinfo_says(data: st.DataObject, name: str, minute: int) -> None:
    """An hour shown once is that instant, one shown twice needs `fold`, one that is skipped is refused: in every zone."""
    zone, at = ZoneInfo(name), dt.time(minute // 60, minute % 60)
    day = data.draw(days(timezone=name))
    found = instants_of(day, at, zone)
    plain, first, second = (Moment(date=day, at=at, fold=fold) for fold in (None, 0, 1))

    if len(found) == 2:
        assert [instant(each, zone).astimezone(dt.UTC) for each in (first, second)] == found
        assert problems_of(lambda: epoch(plain, zone)) == [("repeated-hour", "")]
    elif found:
        assert instant(plain, zone) == found[0]
        assert epoch(plain, zone) == found[0].timestamp()
        assert problems_of(lambda: epoch(first, zone)) == problems_of(lambda: epoch(second, zone)) == [("needless-fold", "")]
    else:
        assert problems_of(lambda: epoch(plain, zone)) == [("skipped-hour", "")]


@given(data=st.data(), name=st.sampled_from(ZONES), minutes=st.integers(-36 * 60, 36 * 60))
def test_every_instant_is_one_hour_and_comes_back(data: st.DataObject, name: str, minutes: int) -> None:
    """From an instant to the wall clock and back nothing is lost, on change nights too."""
    zone, day = ZoneInfo(name), data.draw(days(timezone=name))
    seconds = int(dt.datetime.combine(day, dt.time(12), dt.UTC).timestamp()) + 60 * minutes

    moment = Moment.of(dt.datetime.fromtimestamp(seconds, dt.UTC), zone)

    assert epoch(moment, zone) == seconds
    assert instant(moment, zone).tzinfo is zone


@pytest.mark.parametrize(
    ("text", "zone", "before", "after"),
    [
        ("2024-03-31T02:30", "Europe/Paris", "01:30", "03:30"),
        ("2024-03-31T02:00", "Europe/Paris", "01:00", "03:00"),
        ("2024-10-06T02:10", "Australia/Lord_Howe", "01:40", "02:40"),
        ("2024-04-26T00:30", "Africa/Cairo", "2024-04-25T23:30", "2024-04-26T01:30"),
        ("2024-03-31T02:30", "Antarctica/Troll", "00:30", "04:30"),
    ],
)
def test_names_both_neighbours_of_a_skipped_hour(text: str, zone: str, before: str, after: str) -> None:
    """The way out is named, with its date where that is another."""
    with refused("skipped-hour", value=text, zone=zone, before=before, after=after):
        epoch(Moment.parse(text), ZoneInfo(zone))


def test_only_hours_become_instants() -> None:
    """A day and a part of it have none: no hour is invented."""
    for text in ("2023-09-18", "2023-09-18 morning"):
        with refused("needs", "at", other="a clock time"):
            instant(Moment.parse(text), PARIS)


def test_a_refusal_says_what_to_write() -> None:
    """The sentence of a repeated hour names `fold`, in both languages."""
    with pytest.raises(InvalidValue) as caught:
        epoch(Moment.parse("2023-10-29T02:30"), PARIS)
    (problem,) = caught.value.problems

    assert str(problem) == (
        "2023-10-29T02:30 comes twice in Europe/Paris: the clocks go back over it"
        " (say which: fold = 0 for the first, 1 for the second)"
    )
    assert problem.message("fr") == (
        "2023-10-29T02:30 arrive deux fois dans le fuseau Europe/Paris\u00a0: les horloges le répètent"
    )
