"""Times are drawn valid, at the corners, and shrink to what one reads at a glance."""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from raict import DayPart, Moment, Span, When, Window
from raict.model.moments import epoch
from raict.strategies import days, moments, slots, spans, timezones, whens, windows
from tests.strategies.finding import reached, smallest

USUAL = dt.date(2023, 9, 18)
ONE_DAY = dt.timedelta(days=1)


def changes_on(day: dt.date, zone: str) -> bool:
    """Whether clocks change on that day."""
    noons = [dt.datetime.combine(day + n * ONE_DAY, dt.time(), ZoneInfo(zone)).utcoffset() for n in (0, 1)]
    return noons[0] != noons[1]


def stamp(moment: Moment, zone: str) -> int:
    """The instant of an hour; it fails for one that is none."""
    return epoch(moment, ZoneInfo(zone))


# ---- valid -----------------------------------------------------------------------------------------------------------


@given(data=st.data(), zone=timezones())
def test_every_hour_drawn_is_an_instant(data: st.DataObject, zone: str) -> None:
    """In any zone no hour is skipped, none is ambiguous, none has a needless fold; and each span lasts."""
    moment = data.draw(moments(timezone=zone))
    slot = data.draw(slots(timezone=zone))
    span = data.draw(spans(timezone=zone))
    when = data.draw(whens(timezone=zone))
    window = data.draw(windows(timezone=zone))

    for each in (
        moment,
        span.start,
        span.end,
        window.opens,
        window.closes,
        *(end for s in when.spans for end in (s.start, s.end)),
    ):
        assert each is None or each.time is None or stamp(each, zone)
    assert slot.timed
    for each_span in (slot, span, *when.spans):
        if each_span.timed:
            assert stamp(each_span.start, zone) < stamp(each_span.end, zone)


@given(data=st.data(), zone=timezones(), first=st.dates(dt.date(2012, 1, 1), dt.date(2190, 1, 1)), length=st.integers(0, 400))
def test_what_is_drawn_begins_within_the_days_asked_for(data: st.DataObject, zone: str, first: dt.date, length: int) -> None:
    """From the first day to the last, even where they are one; what lasts may end later."""
    last = min(first + length * ONE_DAY, dt.date(2190, 1, 1))

    starts = [
        data.draw(days(timezone=zone, first=first, last=last)),
        data.draw(moments(timezone=zone, first=first, last=last)).date,
        data.draw(slots(timezone=zone, first=first, last=last)).start.date,
        data.draw(spans(timezone=zone, first=first, last=last)).start.date,
        data.draw(whens(timezone=zone, first=first, last=last)).start.date,
    ]

    assert all(first <= start <= last for start in starts)


@given(whens(max_groups=1))
def test_one_group_is_one_day_or_one_run(when: When) -> None:
    """`max_groups` is obeyed: without a second group no day is left out between the spans."""
    dates = when.dates()

    assert len(dates) == (dates[-1] - dates[0]).days + 1


REFUSED: dict[str, Callable[[], object]] = {
    "no zone": lambda: days(timezone="Paris"),
    "an offset": lambda: moments(timezone="+02:00"),
    "an empty range": lambda: slots(first=dt.date(2023, 2, 1), last=dt.date(2023, 1, 1)),
    "too early": lambda: spans(first=dt.date(1999, 1, 1)),
    "too late": lambda: windows(last=dt.date(2199, 1, 1)),
    "no group": lambda: whens(max_groups=0),
}


@pytest.mark.parametrize("ask", REFUSED)
def test_refuses_what_it_cannot_draw(ask: str) -> None:
    """At once, when the strategy is made, and not in the middle of a test."""
    with pytest.raises(InvalidArgument):
        REFUSED[ask]()


# ---- small -----------------------------------------------------------------------------------------------------------


SMALLEST: dict[str, Callable[[], object]] = {
    "2023-09-18": lambda: smallest(days()),
    "2023-09-19": lambda: smallest(days(), lambda day: day != USUAL),
    "2030-05-01": lambda: smallest(days(first=dt.date(2030, 5, 1), last=dt.date(2030, 6, 1))),
    "2015-06-01": lambda: smallest(days(first=dt.date(2015, 5, 1), last=dt.date(2015, 6, 1))),
    "2023-09-18 morning": lambda: smallest(moments(), lambda moment: moment.part),
    "2023-09-18T00:00": lambda: smallest(moments(), lambda moment: moment.time == dt.time(0)),
    "2023-09-18T09:00/2023-09-18T10:00": lambda: smallest(slots()),
    "2023-09-18 night": lambda: smallest(spans(), lambda span: span.start.part is DayPart.NIGHT),
    "2023-09-18/2023-09-19": lambda: smallest(spans(), lambda span: span.whole and span.start != span.end),
    "2023-09-18/…": lambda: smallest(windows()),
    "…/before 2023-09-19": lambda: smallest(windows(), lambda window: window.before),
}


@pytest.mark.parametrize("text", SMALLEST)
def test_shrinks_to_what_one_reads_at_a_glance(text: str) -> None:
    """18 September 2023, nine o'clock, one hour; what is wanted besides, and nothing more."""
    assert str(SMALLEST[text]()) == text


def test_a_repeated_hour_is_that_of_the_usual_year() -> None:
    """Which minute of it, does not matter."""
    moment = smallest(moments(), lambda moment: moment.fold == 1)

    assert (moment.date, moment.fold) == (dt.date(2023, 10, 29), 1)


def test_the_smallest_of_all_is_one_day() -> None:
    """Where a day is enough, no hour is drawn."""
    assert [str(smallest(each)) for each in (moments(), spans(), whens())] == ["2023-09-18"] * 3


@pytest.mark.parametrize("many", [2, 3])
def test_whens_shrink_to_few_short_spans(many: int) -> None:
    """As many as are wanted, near the usual day."""
    when = smallest(whens(), lambda when: len(when.spans) == many)

    assert len(when.spans) == many
    assert when.dates()[0] == USUAL
    assert (when.dates()[-1] - USUAL).days <= 5 * (many - 1)


# ---- corners ---------------------------------------------------------------------------------------------------------


SPANS: dict[str, Callable[[Span], object]] = {
    "a half-day": lambda span: span.start.part is DayPart.AFTERNOON and span.start == span.end,
    "a night": lambda span: span.start.part is DayPart.NIGHT,
    "past midnight": lambda span: span.timed and span.dates[0] < span.dates[1],
    "up to midnight": lambda span: span.timed and span.end.time == dt.time(0),
    "from a repeated hour": lambda span: span.start.fold is not None and span.end.fold is None,
    "through a repeated hour": lambda span: span.start.fold == 0 and span.end.fold == 1,
    "on a change night": lambda span: span.timed and changes_on(span.start.date, "Europe/Paris"),
    "an hour, end unsaid": lambda span: span.start.time is not None and span.start == span.end,
    "from an hour": lambda span: span.start.time is not None and span.end.at is None,
    "until an hour": lambda span: span.start.at is None and span.end.time is not None,
    "from part to part": lambda span: span.start.part is not None and span.end.part is not None and span.start != span.end,
    "several days": lambda span: span.whole and span.start != span.end,
    "over the new year": lambda span: span.start.date.month == 12 and span.end.date.month == 1,
}


@pytest.mark.parametrize("corner", SPANS)
def test_spans_reach_every_corner(corner: str) -> None:
    """Each precision, and each trap of the calendar, is among few thousand draws."""
    assert SPANS[corner](reached(spans(), SPANS[corner]))


CHANGES: dict[str, Callable[[dt.date], bool]] = {
    "Europe/Dublin": lambda day: changes_on(day, "Europe/Dublin") and day.month == 3,
    "Africa/Casablanca": lambda day: changes_on(day, "Africa/Casablanca"),
    "Australia/Lord_Howe": lambda day: changes_on(day, "Australia/Lord_Howe") and day.month == 10,
    "America/Nuuk": lambda day: changes_on(day, "America/Nuuk"),
    "Asia/Kathmandu": lambda day: day != USUAL,
    "UTC": lambda day: day.year == 2040,
}


@pytest.mark.parametrize("zone", CHANGES)
def test_days_reach_change_nights_where_there_are_any(zone: str) -> None:
    """The days on which clocks change in a zone come often; where they never do, other days come."""
    assert CHANGES[zone](reached(days(timezone=zone), CHANGES[zone]))


WHENS: dict[str, Callable[[When], object]] = {
    "many spans": lambda when: len(when.spans) > 3,
    "half-days beside days": lambda when: any(span.start.part for span in when.spans) and any(span.whole for span in when.spans),
    "nights": lambda when: any(span.start.part is DayPart.NIGHT for span in when.spans),
    "a repeated hour": lambda when: any(span.timed and span.start.fold is not None for span in when.spans),
    "two months": lambda when: len({day.month for day in when.dates()}) > 1,
    "one after the other": lambda when: any(
        a.end == b.start for a, b in zip(when.spans, when.spans[1:], strict=False) if a.timed
    ),
}


@pytest.mark.parametrize("corner", WHENS)
def test_whens_reach_every_corner(corner: str) -> None:
    """Likewise for several spans."""
    assert WHENS[corner](reached(whens(), WHENS[corner]))


WINDOWS: dict[str, Callable[[Window], object]] = {
    "always open until": lambda window: window.opens is None,
    "never closing": lambda window: window.closes is None,
    "until before": lambda window: window.opens and window.closes and window.before,
    "until an hour": lambda window: window.closes and window.closes.time,
    "from a part of a day": lambda window: window.opens and window.opens.part,
}


@pytest.mark.parametrize("corner", WINDOWS)
def test_windows_reach_every_corner(corner: str) -> None:
    """Likewise for open ends."""
    assert WINDOWS[corner](reached(windows(), WINDOWS[corner]))


def test_every_zone_is_drawn_and_paris_first() -> None:
    """French overseas zones, and those whose clocks do what others do not."""
    assert smallest(timezones()) == "Europe/Paris"
    drawn: set[str] = set()
    while len(drawn) < 14:
        drawn.add(reached(timezones(), lambda zone: zone not in drawn))
    assert {"Indian/Reunion", "Pacific/Noumea", "America/Miquelon", "Australia/Lord_Howe", "UTC"} <= drawn
