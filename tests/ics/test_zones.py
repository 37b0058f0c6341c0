"""Time zones: each VTIMEZONE against zoneinfo, to the second, around every onset; read here by the letter of RFC 5545 §3.6.5."""

import datetime as dt
import importlib
import io
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo, available_timezones

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raict.ics.zones import vtimezone
from tests.ics.plain import Written, components, split

# dateutil has no types: it comes in as what it is, unknown.
rrule: Any = importlib.import_module("dateutil.rrule")
tz: Any = importlib.import_module("dateutil.tz")

OVERSEAS = [
    "America/Guadeloupe",
    "America/Martinique",
    "America/Cayenne",
    "America/St_Barthelemy",
    "America/Marigot",
    "Indian/Reunion",
    "Indian/Mayotte",
    "Indian/Kerguelen",
    "Pacific/Noumea",
    "Pacific/Wallis",
    "Pacific/Tahiti",
    "Pacific/Marquesas",
    "Pacific/Gambier",
]
"""The French zones without summer time; America/Miquelon has it."""
BY_RULE = ["Europe/Paris", "America/Miquelon", "Europe/London", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe"]
STEADY = [*OVERSEAS, "Asia/Kathmandu", "Asia/Singapore"]
"""The last two had another offset in 1970."""
BY_ONSET = ["Africa/Casablanca", "Africa/Cairo", "America/Nuuk", "Africa/El_Aaiun"]
YEARS = [2023, 2026, 2031]

EPOCH = dt.datetime.fromisoformat("1970-01-01")
ALLOWED = {"DTSTART", "RRULE", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME"}


# ---- reading ---------------------------------------------------------------------------------------------------------


class Observance(NamedTuple):
    """STANDARD or DAYLIGHT as it is written: local times on the clock before the change."""

    kind: str
    start: dt.datetime
    rule: str | None
    before: int
    after: int
    name: str

    def onsets(self, last_year: int) -> Iterator[int]:
        """Seconds since 1970 of each onset."""
        walls: Iterable[dt.datetime] = [self.start]
        if self.rule is not None:
            end = self.start.replace(year=last_year, month=12, day=31)
            walls = rrule.rrulestr(self.rule, dtstart=self.start).between(self.start, end, inc=True)
        return (round((wall - EPOCH).total_seconds()) - self.before for wall in walls)


def observances(block: bytes) -> list[Observance]:
    """Every observance, in the order written."""
    lines = split(block)
    kinds = [line.value for line in lines if line.name == "BEGIN" and line.value != "VTIMEZONE"]
    parts = {kind: iter(components(lines, kind)) for kind in kinds}
    return [_observance(kind, next(parts[kind])) for kind in kinds]


def _observance(kind: str, lines: list[Written]) -> Observance:
    said = {line.name: line.value for line in lines}
    assert len(said) == len(lines)
    assert said.keys() <= ALLOWED
    start = dt.datetime.fromisoformat(said["DTSTART"])
    return Observance(
        kind, start, said.get("RRULE"), _seconds(said["TZOFFSETFROM"]), _seconds(said["TZOFFSETTO"]), said["TZNAME"]
    )


def _seconds(offset: str) -> int:
    hours, minutes, seconds = offset[1:3], offset[3:5], offset[5:] or "0"
    return (-1 if offset[0] == "-" else 1) * (3600 * int(hours) + 60 * int(minutes) + int(seconds))


class Clock:
    """What a VTIMEZONE says of an instant: the offset of the last onset that is not after it."""

    def __init__(self, block: bytes, last_year: int) -> None:
        table = sorted((onset, each.after, each.name) for each in observances(block) for onset in each.onsets(last_year))
        self.onsets = [onset for onset, _, _ in table]
        self.said = [(after, name) for _, after, name in table]

    def at(self, instant: int) -> tuple[int, str]:
        """Seconds east of UTC, and the name."""
        return self.said[bisect_right(self.onsets, instant) - 1]


# ---- the truth -------------------------------------------------------------------------------------------------------


def truly(zone: ZoneInfo, instant: int) -> tuple[int, str]:
    """Seconds east of UTC, and the name, by zoneinfo."""
    at = dt.datetime.fromtimestamp(instant, zone)
    return round((at.utcoffset() or dt.timedelta()).total_seconds()), str(at.tzname())


def changes(zone: ZoneInfo, first_year: int, last_year: int) -> Iterator[int]:
    """The first second of every new offset in these years, by zoneinfo."""
    step = 6 * 3600
    for start in range(_new_year(first_year), _new_year(last_year + 1), step):
        low, high = start, start + step
        old = truly(zone, low)[0]
        if truly(zone, high)[0] == old:
            continue
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if truly(zone, middle)[0] == old else (low, middle)
        yield high


def _new_year(year: int) -> int:
    return round(dt.datetime(year, 1, 1, tzinfo=dt.UTC).timestamp())


def probes(zone: ZoneInfo, first_year: int, last_year: int) -> list[int]:
    """A second before, at and after each onset, and the middle of each month."""
    around = [onset + second for onset in changes(zone, first_year, last_year) for second in (-1, 0, 1)]
    middles = [_new_year(year) + 86_400 * day for year in range(first_year, last_year + 1) for day in range(15, 366, 30)]
    return [*around, *middles]


# ---- right -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("name", [*BY_RULE, *STEADY, *BY_ONSET])
def test_says_what_zoneinfo_says(name: str, year: int) -> None:
    """Offset and name, a second before, at and after each onset: ten years around the edition by rule, one year by onset."""
    zone = ZoneInfo(name)
    around = 1 if name in BY_ONSET else 10
    clock = Clock(vtimezone(zone, year, year), year + around + 1)
    instants = probes(zone, year - around, year + around)

    assert [clock.at(each) for each in instants] == [truly(zone, each) for each in instants]
    assert len(instants) >= 12 * (2 * around + 1)


@settings(max_examples=60)
@given(st.sampled_from(sorted(available_timezones())), st.integers(1900, 2190), st.integers(0, 3))
def test_is_right_wherever_the_edition_is(name: str, year: int, length: int) -> None:
    """Any zone of the database, any years: the right offset for the edition's years and their neighbours."""
    zone = ZoneInfo(name)
    clock = Clock(vtimezone(zone, year, year + length), year + length + 2)

    for instant in probes(zone, year, year + length):
        assert clock.at(instant)[0] == truly(zone, instant)[0]


@pytest.mark.parametrize("name", [*BY_RULE, *STEADY, *BY_ONSET])
def test_readers_agree(name: str) -> None:
    """What dateutil, and so vobject, and icalendar make of it: zoneinfo's offset for each hour about each change, by the wall."""
    zone, year = ZoneInfo(name), 2026
    block = vtimezone(zone, year, year)
    theirs: Any = icalendar.Timezone.from_ical(block)
    readers: list[dt.tzinfo | None] = [
        tz.tzical(io.StringIO(block.decode())).get(name),
        theirs.to_tz(lookup_tzid=False),
    ]
    for instant in [*changes(zone, year, year), _new_year(year) + 180 * 86_400]:
        for hour in (-30, -3, -2, 2, 3, 30):
            wall = dt.datetime.fromtimestamp(instant + 3600 * hour, zone).replace(tzinfo=None, fold=0)
            for reader in readers:
                assert wall.replace(tzinfo=reader).utcoffset() == wall.replace(tzinfo=zone).utcoffset()


# ---- small -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*BY_RULE, *STEADY, *BY_ONSET])
def test_is_compact(name: str) -> None:
    """TZID, then observances in order; no RDATE, no COMMENT; DAYLIGHT is ahead; and the same bytes for the same years."""
    block = vtimezone(ZoneInfo(name), 2026, 2026)
    first, second, *_ = lines = split(block)
    found = observances(block)

    assert (first, second, lines[-1]) == (("BEGIN", (), "VTIMEZONE"), ("TZID", (), name), ("END", (), "VTIMEZONE"))
    assert {line.name for line in lines} <= ALLOWED | {"BEGIN", "END", "TZID"}
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert all(a.after < b.after for a in found for b in found if (a.kind, b.kind) == ("STANDARD", "DAYLIGHT"))
    assert len(block) < 900
    vtimezone.cache_clear()
    assert vtimezone(ZoneInfo.no_cache(name), 2026, 2026) == block


@pytest.mark.parametrize("name", BY_RULE)
def test_a_rule_that_holds_is_written_as_one(name: str) -> None:
    """One STANDARD and one DAYLIGHT, each a yearly RRULE from 1970, each from where the other leads."""
    found = observances(vtimezone(ZoneInfo(name), 2026, 2027))
    daylight, standard = sorted(found, key=lambda each: each.kind)

    assert [each.kind for each in (daylight, standard)] == ["DAYLIGHT", "STANDARD"]
    assert all(each.start.year == 1970 and str(each.rule).startswith("FREQ=YEARLY;BYMONTH=") for each in found)
    assert (daylight.before, daylight.after) == (standard.after, standard.before)


def test_paris_to_the_letter() -> None:
    """The zone that most feeds carry, whole."""
    assert vtimezone(ZoneInfo("Europe/Paris"), 2023, 2023).decode().splitlines() == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Paris",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


def test_the_larger_offset_is_summer_time_in_dublin_too() -> None:
    """By law Irish summer is standard time; readers expect DAYLIGHT to be ahead."""
    found = {each.kind: (each.after, each.name) for each in observances(vtimezone(ZoneInfo("Europe/Dublin"), 2026, 2026))}

    assert found == {"DAYLIGHT": (3600, "IST"), "STANDARD": (0, "GMT")}


def test_half_an_hour_on_lord_howe() -> None:
    """South of the equator summer ends first in the year; there it is half an hour."""
    found = observances(vtimezone(ZoneInfo("Australia/Lord_Howe"), 2026, 2026))

    assert [(each.kind, each.before, each.after) for each in found] == [
        ("STANDARD", 39_600, 37_800),
        ("DAYLIGHT", 37_800, 39_600),
    ]
    assert [each.rule for each in found] == ["FREQ=YEARLY;BYMONTH=4;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"]


@pytest.mark.parametrize("name", STEADY)
def test_a_clock_that_never_changes_is_one_observance(name: str) -> None:
    """From 1970 on, whatever it was then, with the offset of the edition's years."""
    (only,) = observances(vtimezone(ZoneInfo(name), 2026, 2026))

    assert (only.kind, only.start, only.rule) == ("STANDARD", EPOCH, None)
    assert only.before == only.after


@pytest.mark.parametrize("name", BY_ONSET)
def test_what_no_rule_says_is_written_onset_by_onset(name: str) -> None:
    """What holds on New Year's Day of the year before, as from 1970; then each onset up to the year after; no RRULE."""
    zone = ZoneInfo(name)
    first, *others = observances(vtimezone(zone, 2026, 2027))

    assert (first.start, first.before) == (EPOCH, first.after)
    assert (first.after, first.name) == truly(zone, _new_year(2025))
    assert all(each.rule is None for each in [first, *others])
    assert [onset for each in others for onset in each.onsets(2028)] == list(changes(zone, 2025, 2028))
    assert all(before.after == after.before for before, after in pairwise([first, *others]))


@pytest.mark.parametrize(
    ("name", "year", "kinds"),
    [
        ("Europe/Paris", 2000, ["STANDARD", "DAYLIGHT", "STANDARD", "DAYLIGHT", "STANDARD", "DAYLIGHT", "STANDARD"]),
        ("Europe/Paris", 2006, ["DAYLIGHT", "STANDARD"]),
        ("America/Martinique", 1985, ["STANDARD"]),
        ("America/Martinique", 1980, ["STANDARD", "DAYLIGHT", "STANDARD"]),
        ("Pacific/Noumea", 1990, ["STANDARD"]),
        ("America/Santiago", 2013, ["DAYLIGHT", "STANDARD", "DAYLIGHT", "STANDARD", "DAYLIGHT", "STANDARD", "DAYLIGHT"]),
        ("Europe/Paris", 1905, ["STANDARD"]),
        ("America/Toronto", 1968, ["DAYLIGHT", "STANDARD"]),
    ],
)
def test_what_held_ten_years_around_decides(name: str, year: int, kinds: list[str]) -> None:
    """A rule that is younger than ten years is not trusted; years before the first onset known have what held there."""
    zone = ZoneInfo(name)
    block = vtimezone(zone, year, year)
    found = observances(block)

    assert [each.kind for each in found] == kinds
    assert min(each.start for each in found) < dt.datetime.fromisoformat(f"{year}-01-01")


def test_an_offset_with_seconds() -> None:
    """Local mean time had them, and a UTC-OFFSET may."""
    assert b"\r\nTZOFFSETTO:+000921\r\n" in vtimezone(ZoneInfo("Europe/Paris"), 1905, 1905)
    assert b"\r\nTZOFFSETTO:-001\r\n" not in vtimezone(ZoneInfo("Africa/Monrovia"), 1960, 1960)
    assert b"\r\nTZOFFSETTO:-004430\r\n" in vtimezone(ZoneInfo("Africa/Monrovia"), 1960, 1960)
