"""Spans, whens and windows: what they hold, what they touch, what they refuse."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from raict import Certainty, Moment, Span, When, Window
from raict.model.when import chronological
from raict.strategies import spans, windows
from tests.refusals import refused

S, M = Span.parse, Moment.parse


def date(text: str) -> dt.date:
    """A date as it is written."""
    return dt.date.fromisoformat(text)


# ---- spans -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "dates", "timed", "whole"),
    [
        ("2023-09-18", ("2023-09-18", "2023-09-18"), False, True),
        ("2023-09-18/2023-09-20", ("2023-09-18", "2023-09-20"), False, True),
        ("2023-09-18 morning", ("2023-09-18", "2023-09-18"), False, False),
        ("2023-09-18 night", ("2023-09-18", "2023-09-19"), False, False),
        ("2023-09-18T14:00", ("2023-09-18", "2023-09-18"), False, False),
        ("2023-09-18T00:00", ("2023-09-18", "2023-09-18"), False, False),
        ("2023-09-18T14:00/2023-09-18T15:30", ("2023-09-18", "2023-09-18"), True, False),
        ("2023-09-18T20:00/2023-09-19T00:00", ("2023-09-18", "2023-09-18"), True, False),
        ("2023-09-18T00:00/2023-09-19T00:00", ("2023-09-18", "2023-09-18"), True, False),
        ("2023-09-18T20:00/2023-09-19T00:01", ("2023-09-18", "2023-09-19"), True, False),
        ("2023-09-18T18:00/2023-09-18", ("2023-09-18", "2023-09-18"), False, False),
        ("2023-09-18/2023-09-18T17:00", ("2023-09-18", "2023-09-18"), False, False),
        ("2023-09-18/2023-09-20T00:00", ("2023-09-18", "2023-09-19"), False, False),
        ("2023-09-18/2023-09-19T00:00", ("2023-09-18", "2023-09-18"), False, False),
        ("2023-09-18T14:00/2023-09-20", ("2023-09-18", "2023-09-20"), False, False),
        ("2023-09-18 afternoon/2023-09-20 morning", ("2023-09-18", "2023-09-20"), False, False),
        ("2023-10-29T02:15 first/2023-10-29T02:15 second", ("2023-10-29", "2023-10-29"), True, False),
        ("2023-10-29T02:45 first/2023-10-29T02:15 second", ("2023-10-29", "2023-10-29"), True, False),
        # In the Azores midnight comes twice: the first one ends the day before, the second one does not.
        ("2023-10-28T22:00/2023-10-29T00:00 first", ("2023-10-28", "2023-10-28"), True, False),
        ("2023-10-28T22:00/2023-10-29T00:00 second", ("2023-10-28", "2023-10-29"), True, False),
        ("2023-10-29T00:00 first/2023-10-29T00:00 second", ("2023-10-29", "2023-10-29"), True, False),
    ],
)
def test_touches_the_days_it_should(text: str, dates: tuple[str, str], timed: bool, whole: bool) -> None:
    """An end day is included, midnight ends the day before, a night touches the next; `parse` is the inverse of `str`."""
    span = S(text)
    first, last = map(date, dates)

    assert str(span) == text
    assert span.dates == (first, last)
    assert span.days() == tuple(first + dt.timedelta(days=n) for n in range((last - first).days + 1))
    assert {type(each) for each in span.days()} == {dt.date}
    assert (span.timed, span.whole) == (timed, whole)


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        ("2023-09-20", "2023-09-18", "end-not-after-start"),
        ("2023-09-18T14:00", "2023-09-18T13:59", "end-not-after-start"),
        ("2023-09-19T00:00", "2023-09-18T00:00", "end-not-after-start"),
        ("2023-09-19T09:00", "2023-09-18", "end-not-after-start"),
        ("2023-09-18", "2023-09-18T00:00", "end-not-after-start"),
        ("2023-09-18", "2023-09-17T12:00", "end-not-after-start"),
        ("2023-09-20 morning", "2023-09-18 evening", "end-not-after-start"),
        ("2023-10-29T02:15 second", "2023-10-29T02:45 first", "end-not-after-start"),
        ("2023-10-29T02:15 second", "2023-10-29T02:15 first", "end-not-after-start"),
        ("2023-10-29T02:45 first", "2023-10-29T02:15 first", "end-not-after-start"),
        ("2023-10-29T02:45 second", "2023-10-29T02:15 second", "end-not-after-start"),
        ("2023-09-18 morning", "2023-09-18 afternoon", "part-within-day"),
        ("2023-09-18 afternoon", "2023-09-18 morning", "part-within-day"),
        ("2023-09-18 morning", "2023-09-18", "part-within-day"),
        ("2023-09-18", "2023-09-18 evening", "part-within-day"),
        ("2023-09-18T14:00", "2023-09-18 evening", "part-within-day"),
        ("2023-09-18 evening", "2023-09-19T00:00", "part-within-day"),
        ("2023-09-18 night", "2023-09-19", "night-not-alone"),
        ("2023-09-17", "2023-09-18 night", "night-not-alone"),
        ("2023-09-18T22:00", "2023-09-18 night", "night-not-alone"),
        ("2023-09-17 night", "2023-09-18 night", "night-not-alone"),
    ],
)
def test_refuses_spans_that_cannot_be(start: str, end: str, code: str) -> None:
    """An end that does not follow its start, a part of a day with something beside it, a night that is not alone."""
    with refused(code):
        Span(start=M(start), end=M(end))
    with refused(code):
        S(f"{start}/{end}")


@pytest.mark.parametrize(
    ("start", "end", "path"),
    [(date("2023-09-18"), M("2023-09-18"), "start"), (M("2023-09-18"), None, "end"), (None, None, "start")],
)
def test_spans_are_made_of_moments(start: object, end: object, path: str) -> None:
    """The constructor takes moments alone; `of` takes dates."""
    with refused("wrong-type", path, expected="a Moment"):
        Span(start=start, end=end)  # type: ignore[arg-type]  # that is the point


def test_takes_dates_and_instants() -> None:
    """`of` is the door for the standard library's values."""
    paris = ZoneInfo("Europe/Paris")
    noon = dt.datetime(2023, 9, 18, 12, tzinfo=dt.UTC)

    assert Span.of(date("2023-09-18")) == S("2023-09-18")
    assert Span.of(date("2023-09-18"), date("2023-09-20")) == S("2023-09-18/2023-09-20")
    assert Span.of(noon, noon + dt.timedelta(hours=1), paris) == S("2023-09-18T14:00/2023-09-18T15:00")
    with refused("zone-needed"):
        Span.of(noon)


@pytest.mark.parametrize(
    "text", ["", "/", "2023-09-18/", "/2023-09-18", "2023-09-18/2023-09-19/2023-09-20", "2023-09-18 / 2023-09-19"]
)
def test_reads_nothing_but_spans(text: str) -> None:
    """Half of a span is none."""
    with refused("bad-moment"):
        S(text)


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("2023-09-18", (0, 1439, 1, 1440)),
        ("2023-09-18/2023-09-19", (0, 1439, 1441, 2880)),
        ("2023-09-18 morning", (300, 839, 301, 840)),
        ("2023-09-18 night", (1260, 1919, 1261, 1920)),
        ("2023-09-18T14:00", (840, 840, 841, 1440)),
        ("2023-09-18T14:00/2023-09-18T15:30", (840, 840, 930, 930)),
        ("2023-09-18T18:00/2023-09-18", (1080, 1080, 1081, 1440)),
        ("2023-09-18/2023-09-18T17:00", (0, 1019, 1020, 1020)),
        ("2023-09-18 afternoon/2023-09-19 morning", (720, 1139, 1741, 2280)),
        ("2023-10-29T02:45 first/2023-10-29T02:15 second", (59205, 59205, 59175, 59175)),
    ],
)
def test_limits_are_as_wide_as_they_can_be(text: str, limits: tuple[int, int, int, int]) -> None:
    """Earliest and latest start, earliest and latest end; each end named takes up a minute at least."""
    midnight = date("2023-09-18").toordinal() * 1440

    assert tuple(each - midnight for each in S(text).limits()) == limits


YES, NO, UNKNOWN = Certainty.YES, Certainty.NO, Certainty.UNKNOWN


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2023-09-18", "2023-09-19", NO),
        ("2023-09-18", "2023-09-18", UNKNOWN),
        ("2023-09-18/2023-09-20", "2023-09-19", YES),
        ("2023-09-18/2023-09-20", "2023-09-20", UNKNOWN),
        ("2023-09-18 afternoon", "2023-09-18 morning", NO),
        ("2023-09-18 afternoon", "2023-09-18 evening", NO),
        ("2023-09-18 evening", "2023-09-18 night", NO),
        ("2023-09-18 night", "2023-09-19 morning", NO),
        ("2023-09-18 night", "2023-09-19", UNKNOWN),
        ("2023-09-18 morning", "2023-09-18 night", NO),
        ("2023-09-18 afternoon", "2023-09-18 afternoon", UNKNOWN),
        ("2023-09-18 afternoon", "2023-09-18T09:00/2023-09-18T11:00", NO),
        ("2023-09-18 afternoon", "2023-09-18T14:00/2023-09-18T15:30", UNKNOWN),
        ("2023-09-18 afternoon", "2023-09-18T11:00/2023-09-18T20:00", YES),
        ("2023-09-18 morning", "2023-09-18T12:00/2023-09-18T13:30", UNKNOWN),
        ("2023-09-18 morning", "2023-09-18T14:00/2023-09-18T15:00", NO),
        ("2023-09-18T09:00/2023-09-18T10:00", "2023-09-18T10:00/2023-09-18T11:00", NO),
        ("2023-09-18T09:00/2023-09-18T10:01", "2023-09-18T10:00/2023-09-18T11:00", YES),
        ("2023-09-18T09:00", "2023-09-18T08:00/2023-09-18T10:00", YES),
        ("2023-09-18T09:00", "2023-09-18T10:00/2023-09-18T11:00", UNKNOWN),
        ("2023-09-18T09:00", "2023-09-18T08:00/2023-09-18T09:00", NO),
        ("2023-09-18T18:00/2023-09-18", "2023-09-18T17:00/2023-09-18T19:00", YES),
        ("2023-09-18/2023-09-18T17:00", "2023-09-18T16:30/2023-09-18T18:00", YES),
        ("2023-09-18/2023-09-18T17:00", "2023-09-18T17:00/2023-09-18T18:00", NO),
        ("2023-09-18/2023-09-18T11:01", "2023-09-18T10:00/2023-09-18T11:00", UNKNOWN),
        ("2023-09-18/2023-09-18T11:00", "2023-09-18T10:00/2023-09-18T11:00", YES),
        ("2023-09-18T20:00/2023-09-19T00:00", "2023-09-19", NO),
        ("2023-09-18T20:00/2023-09-19T01:00", "2023-09-19", UNKNOWN),
        ("2023-10-29T02:15 first/2023-10-29T02:45 first", "2023-10-29T02:15 second/2023-10-29T02:45 second", NO),
        ("2023-10-29T02:15 first/2023-10-29T02:15 second", "2023-10-29T02:45 first", YES),
        ("2023-10-29T02:00 first/2023-10-29T02:30 second", "2023-10-29T02:45 first/2023-10-29T03:30", YES),
        ("2023-10-29T02:45 second/2023-10-29T03:30", "2023-10-29T02:30 second/2023-10-29T02:45 second", NO),
        ("2022-10-30T02:30 second/2023-10-29T02:30 first", "2023-10-29T02:15 first/2023-10-29T02:20 first", YES),
        ("2023-10-28T22:00/2023-10-29T00:00 second", "2023-10-29T00:30 first", YES),
    ],
)
def test_says_whether_two_take_place_at_once(one: str, other: str, answer: Certainty) -> None:
    """As far as can be known, and the same from both sides."""
    assert S(one).overlap(S(other)) is answer
    assert S(other).overlap(S(one)) is answer


def test_three_answers_are_not_two() -> None:
    """`if a.overlap(b)` would take UNKNOWN for an answer, so it raises."""
    for answer in Certainty:
        with pytest.raises(TypeError, match="Certainty"):
            bool(answer)


@pytest.mark.parametrize(
    ("fine", "coarse", "expected"),
    [
        ("2023-09-18T14:00/2023-09-18T15:30", "2023-09-18 afternoon", True),
        ("2023-09-18T09:00/2023-09-18T12:30", "2023-09-18 morning", True),
        ("2023-09-18T14:00/2023-09-18T15:30", "2023-09-18", True),
        ("2023-09-18 afternoon", "2023-09-18", True),
        ("2023-09-18", "2023-09-18 afternoon", False),
        # A lone hour may last until midnight, which the afternoon does not.
        ("2023-09-18T14:00", "2023-09-18 afternoon", False),
        ("2023-09-18T14:00", "2023-09-18", True),
        ("2023-09-18T14:00/2023-09-18T15:30", "2023-09-18T14:00", True),
        ("2023-09-18T14:00/2023-09-18T15:30", "2023-09-18T14:00/2023-09-18", True),
        ("2023-09-18T14:00", "2023-09-18T14:00/2023-09-18", True),
        ("2023-09-18T14:00/2023-09-18", "2023-09-18T14:00", False),
        ("2023-09-18T23:59/2023-09-19T00:00", "2023-09-18T23:59", True),
        ("2023-09-18T23:59", "2023-09-18T23:59/2023-09-19T00:00", False),
        ("2023-09-18T14:30/2023-09-18T15:30", "2023-09-18T14:00", False),
        ("2023-09-18T14:00/2023-09-18T16:00", "2023-09-18T14:00/2023-09-18T15:30", False),
        ("2023-09-18T09:00/2023-09-18T10:00", "2023-09-18 afternoon", False),
        ("2023-09-19", "2023-09-18", False),
        ("2023-09-18", "2023-09-18/2023-09-19", False),
        ("2023-09-18T20:00/2023-09-19T00:00", "2023-09-18", True),
        ("2023-09-18T20:00/2023-09-19T01:00", "2023-09-18", False),
        ("2023-09-18T20:00/2023-09-19T00:00", "2023-09-18/2023-09-19", False),
        ("2023-09-18T22:00/2023-09-19T05:00", "2023-09-18 night", True),
        ("2023-10-29T02:30 first", "2023-10-29T02:30 second", False),
        ("2023-10-29T02:30 first/2023-10-29T03:30", "2023-10-29T02:30 first", True),
        ("2023-10-29T02:30 second/2023-10-29T03:30", "2023-10-29T02:30 first", False),
        ("2023-10-28T22:00/2023-10-29T00:00 second", "2023-10-28", False),
    ],
)
def test_tells_more_precise_from_moved(fine: str, coarse: str, expected: bool) -> None:
    """What keeps within what was said is more precise; anything else is a move."""
    assert S(fine).refines(S(coarse)) is expected


@given(spans())
def test_a_span_is_a_when(span: Span) -> None:
    """One span alone is held as it is."""
    assert When.of(span).spans == (span,)
    assert When.of(span).can_hold(span)


# ---- several spans ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2023-09-19, 2023-09-18", "2023-09-18/2023-09-19"),
        ("2023-09-18/2023-09-19, 2023-09-20", "2023-09-18/2023-09-20"),
        ("2023-09-20, 2023-09-18", "2023-09-18, 2023-09-20"),
        ("2023-12-31, 2024-01-01", "2023-12-31/2024-01-01"),
        ("2023-09-18 afternoon, 2023-09-18 morning", "2023-09-18 morning, 2023-09-18 afternoon"),
        ("2023-09-19, 2023-09-18 afternoon", "2023-09-18 afternoon, 2023-09-19"),
        (
            "2023-09-18T14:00/2023-09-18T17:00, 2023-09-18T09:00/2023-09-18T12:00",
            "2023-09-18T09:00/2023-09-18T12:00, 2023-09-18T14:00/2023-09-18T17:00",
        ),
        (
            "2023-09-18T12:00/2023-09-18T14:00, 2023-09-18T09:00/2023-09-18T12:00",
            "2023-09-18T09:00/2023-09-18T12:00, 2023-09-18T12:00/2023-09-18T14:00",
        ),
        (
            "2023-10-29T02:15 second/2023-10-29T02:20 second, 2023-10-29T02:45 first/2023-10-29T02:50 first",
            "2023-10-29T02:45 first/2023-10-29T02:50 first, 2023-10-29T02:15 second/2023-10-29T02:20 second",
        ),
    ],
)
def test_is_kept_in_order(text: str, canonical: str) -> None:
    """Sorted, whole days in a row merged, hours and parts left as they are."""
    assert str(When.parse(text)) == canonical


@pytest.mark.parametrize(
    "text",
    [
        "2023-09-18, 2023-09-18",
        "2023-09-18/2023-09-20, 2023-09-19",
        "2023-09-18, 2023-09-18 morning",
        "2023-09-18 morning, 2023-09-18 morning",
        "2023-09-18, 2023-09-18T09:00/2023-09-18T10:00",
        "2023-09-18T22:00/2023-09-19T01:00, 2023-09-19",
        "2023-09-18T09:00/2023-09-18T11:00, 2023-09-18T10:00/2023-09-18T12:00",
        "2023-09-18T09:00, 2023-09-18T09:00",
        # The first and the last of three, with one between that may overlap neither.
        "2023-09-18T09:00/2023-09-18T18:00, 2023-09-18 afternoon, 2023-09-18T17:00/2023-09-18T17:30",
        "2023-09-18/2023-09-30, 2023-09-20T09:00/2023-09-20T10:00, 2023-09-22T09:00/2023-09-22T10:00",
    ],
)
def test_refuses_spans_that_overlap(text: str) -> None:
    """No two are certainly at once, none stands twice, nothing touches a whole day beside it."""
    with refused("spans-overlap", "spans"):
        When.parse(text)


def test_aware_datetimes_are_brought_to_the_zone() -> None:
    """As by `Span.of`; without a zone they are refused."""
    noon = dt.datetime(2023, 9, 18, 12, tzinfo=dt.UTC)

    assert When.of(noon, date("2023-09-19"), zone=ZoneInfo("Europe/Paris")) == When.parse("2023-09-18T14:00, 2023-09-19")
    with refused("zone-needed"):
        When.of(noon)


def test_holds_at_most_400_spans() -> None:
    """Days that follow one another are one span, however many; what is left has a limit."""
    first = dt.date(2023, 1, 1)
    days = [first + dt.timedelta(days=n) for n in range(802)]

    assert len(When.of(*days).spans) == 1
    assert len(When.of(*days[:800:2]).spans) == 400
    with refused("too-many", "spans", limit=400, count=401):
        When.of(*days[::2])


def test_few_spans_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hours of one day of which none says when it ends are not compared each with each."""
    compared: list[Span] = []
    overlap = Span.overlap

    def counted(one: Span, other: Span) -> Certainty:
        compared.append(other)
        return overlap(one, other)

    monkeypatch.setattr(Span, "overlap", counted)
    day = dt.datetime(2023, 9, 18)  # noqa: DTZ001 - wall clock
    When.of(Moment.parse("2023-09-18 evening"), *(day + dt.timedelta(minutes=3 * n) for n in range(399)))

    assert 0 < len(compared) < 800


def test_names_the_spans_that_overlap() -> None:
    """The two are shown, wherever they stood."""
    with refused("spans-overlap", "spans", first="2023-09-18", second="2023-09-18 morning"):
        When.parse("2023-09-18 morning, 2023-09-18")


@pytest.mark.parametrize(
    ("given_", "code", "path"),
    [
        ((), "no-span", "spans"),
        ([S("2023-09-18")], "wrong-type", "spans"),
        (None, "wrong-type", "spans"),
        ((S("2023-09-18"), M("2023-09-19")), "wrong-type", "spans[1]"),
    ],
)
def test_a_when_is_a_tuple_of_spans(given_: object, code: str, path: str) -> None:
    """At least one, and nothing else."""
    with refused(code, path):
        When(spans=given_)  # type: ignore[arg-type]  # that is the point


def test_takes_spans_moments_and_dates() -> None:
    """`of` makes spans of what is given, in any order."""
    assert When.of(date("2023-09-20"), M("2023-09-18 afternoon"), S("2023-09-19")) == When.parse(
        "2023-09-18 afternoon, 2023-09-19/2023-09-20"
    )
    with refused("no-span", "spans"):
        When.of()


@pytest.mark.parametrize("text", ["", "2023-09-18,2023-09-19", "2023-09-18, ", ", 2023-09-18", "2023-09-18; 2023-09-19"])
def test_reads_nothing_but_whens(text: str) -> None:
    """Spans are parted by a comma and a space."""
    with refused("bad-moment"):
        When.parse(text)


FOURTEENTH = When.parse("2023-09-18 afternoon, 2023-09-19")
UNBROKEN = When.parse("2023-09-18T09:00/2023-09-18T12:00, 2023-09-18T12:00/2023-09-18T18:00")
OPEN = When.parse("2023-09-18T09:00/2023-09-18T12:00, 2023-09-18T14:00/2023-09-18T18:00")


@pytest.mark.parametrize(
    ("when", "text", "expected"),
    [
        (FOURTEENTH, "2023-09-18T14:00/2023-09-18T15:30", True),
        (FOURTEENTH, "2023-09-18", True),
        (FOURTEENTH, "2023-09-18 afternoon", True),
        (FOURTEENTH, "2023-09-19T09:00/2023-09-19T18:00", True),
        (FOURTEENTH, "2023-09-19T20:00/2023-09-20T00:00", True),
        (FOURTEENTH, "2023-09-18 morning", False),
        (FOURTEENTH, "2023-09-18T09:00/2023-09-18T10:00", False),
        (FOURTEENTH, "2023-09-20", False),
        (FOURTEENTH, "2023-09-19/2023-09-20", False),
        (FOURTEENTH, "2023-09-19T23:00/2023-09-20T01:00", False),
        (OPEN, "2023-09-18T09:00/2023-09-18T12:00", True),
        (OPEN, "2023-09-18T11:00/2023-09-18T15:00", False),
        (UNBROKEN, "2023-09-18T11:00/2023-09-18T13:00", True),
        (UNBROKEN, "2023-09-18T11:00/2023-09-18T19:00", False),
        (When.parse("2023-09-18 morning, 2023-09-18 afternoon"), "2023-09-18T11:00/2023-09-18T15:00", True),
        (OPEN, "2023-09-18T12:00/2023-09-18T14:00", False),
        (OPEN, "2023-09-18 afternoon", True),
        (OPEN, "2023-09-18 evening", True),
        (OPEN, "2023-09-18 night", False),
        (OPEN, "2023-09-18T17:59", True),
        (OPEN, "2023-09-18T18:00", False),
        (When.parse("2023-10-28T20:00/2023-10-29T02:15 second"), "2023-10-29T02:45 first/2023-10-29T02:50 first", True),
        (When.parse("2023-10-28T20:00/2023-10-29T02:45 first"), "2023-10-29T02:15 second/2023-10-29T02:20 second", False),
    ],
)
def test_says_what_it_can_hold(when: When, text: str, expected: bool) -> None:
    """Some way of filling in the unknown hours brings the span within one of the spans, or several without a break; or none."""
    assert when.can_hold(S(text)) is expected


def test_things_without_an_order_of_their_own_stay_as_they_stood() -> None:
    """Time decides, then the order given: a hundred sessions of one morning stay in the order of the file."""
    texts = ["2023-09-18 morning"] * 2 + ["2023-09-18T09:00", "2023-09-18", "2023-09-17 night", "2023-09-18 morning"]
    items = list(enumerate(map(S, texts)))

    assert [n for n, _ in chronological(items, lambda item: item[1])] == [4, 3, 0, 1, 5, 2]


# ---- windows ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("window", "text"),
    [
        (Window(closes=M("2023-09-10")), "…/2023-09-10"),
        (Window(closes=M("2023-09-10"), before=True), "…/before 2023-09-10"),
        (Window(opens=M("2023-06-15")), "2023-06-15/…"),
        (Window(opens=M("2023-06-15"), closes=M("2023-09-10T17:00")), "2023-06-15/2023-09-10T17:00"),
        (Window(opens=M("2023-06-15"), closes=M("2023-06-15")), "2023-06-15/2023-06-15"),
        (Window(opens=M("2023-06-15"), closes=M("2023-06-15T17:00"), before=True), "2023-06-15/before 2023-06-15T17:00"),
        (Window(opens=M("2023-06-15 night")), "2023-06-15 night/…"),
    ],
    ids=str,
)
def test_windows_show_both_ends(window: Window, text: str) -> None:
    """An open end is an ellipsis."""
    assert str(window) == text


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({}, "window-without-end", ""),
        ({"opens": date("2023-09-18")}, "wrong-type", "opens"),
        ({"closes": "2023-09-18"}, "wrong-type", "closes"),
        ({"closes": M("2023-09-18"), "before": 1}, "wrong-type", "before"),
        ({"opens": M("2023-09-18"), "before": True}, "before-without-closing", "before"),
        ({"before": True}, "window-without-end", ""),
        ({"opens": M("2023-09-18"), "closes": M("2023-09-17")}, "end-not-after-start", ""),
        ({"opens": M("2023-09-18T09:00"), "closes": M("2023-09-18T08:00")}, "end-not-after-start", ""),
        ({"opens": M("2023-09-18"), "closes": M("2023-09-18"), "before": True}, "end-not-after-start", ""),
        ({"opens": M("2023-09-18T09:00"), "closes": M("2023-09-18"), "before": True}, "end-not-after-start", ""),
        ({"opens": M("2023-09-18T09:00"), "closes": M("2023-09-18T09:00")}, "end-not-after-start", ""),
        ({"opens": M("2023-09-18 morning"), "closes": M("2023-09-18 evening")}, "part-within-day", ""),
    ],
)
def test_refuses_windows_that_never_open(values: dict[str, object], code: str, path: str) -> None:
    """A window has an end at least, and a moment within."""
    with refused(code, path):
        Window(**values)  # type: ignore[arg-type]  # that is the point


@given(windows())
def test_windows_have_a_moment_within(window: Window) -> None:
    """An hour or a day after the opening comes before the closing."""
    if window.opens is not None and window.closes is not None:
        ends = window.closes.limits()[0][0] if window.before else window.closes.limits()[1][1]
        assert window.opens.limits()[0][0] < ends
