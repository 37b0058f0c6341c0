"""Laws of time known with different precision: no answer lies, none is taken back, equal meaning is equal."""

import datetime as dt
import itertools
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from raict import Certainty, DayPart, InvalidValue, Moment, Span, When
from raict.strategies import days, spans, timezones, whens
from tests.model.filling import Choose, Filling, at_once, lies_in

ONE_DAY = dt.timedelta(days=1)
PARIS = ZoneInfo("Europe/Paris")
ZONES = timezones() | st.sampled_from(("Atlantic/Azores", "America/Havana", "Antarctica/Troll"))
NEIGHBOURS = (DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING, DayPart.NIGHT, DayPart.MORNING)


def drawn_filling(data: st.DataObject, zone: str) -> Filling:
    """A filling of which Hypothesis chooses every number."""
    return Filling(lambda low, high: data.draw(st.integers(low, high)), ZoneInfo(zone))


def spans_nearby(data: st.DataObject, zone: str) -> st.SearchStrategy[Span]:
    """Spans that begin on one day or the next, often a day on which clocks change."""
    day = data.draw(days(timezone=zone))
    return spans(timezone=zone, first=day, last=day + ONE_DAY)


def as_span(interval: tuple[int, int], zone: str) -> Span:
    """The span of hours that an interval of minutes is."""
    start, end = (Moment.of(dt.datetime.fromtimestamp(60 * each, dt.UTC), ZoneInfo(zone)) for each in interval)
    return Span(start=start, end=end)


def every_span(moments: list[Moment]) -> list[Span]:
    """Every span between two of the moments that can be."""
    found: list[Span] = []
    for start, end in itertools.product(moments, moments):
        try:
            found.append(Span(start=start, end=end))
        except InvalidValue:
            continue
    return found


def part_at_a_cut(first: Span, second: Span) -> bool:
    """Whether one ends with a part of the day and the other begins with the very next."""
    if first.end.part is None or second.start.part is None or first.end.date > second.start.date:
        return False
    overnight = first.end.part is DayPart.NIGHT
    return (first.end.part, second.start.part) in itertools.pairwise(NEIGHBOURS) and (
        first.end.date + ONE_DAY * overnight == second.start.date
    )


def every_filling(span: Span, *wanted: int) -> set[tuple[int, int]]:
    """A span without parts filled in to the extremes, and as near as can be to the minutes wanted."""
    wishes = (-(10**10), *wanted, 10**10)
    return {Filling(nearest_to(first, second), PARIS).fill(span) for first, second in itertools.product(wishes, wishes)}


def nearest_to(*wishes: int) -> Choose:
    """A choice that comes as near as it can to one wish after another."""
    remaining = iter(wishes)
    return lambda low, high: min(max(low, next(remaining)), high)


NIGHT = dt.date(2023, 10, 28)
"""Clocks in Paris go back at three in the morning after it."""
HOURS = [dt.time(0), dt.time(9), dt.time(12, 30), dt.time(18)]
TWICE = [
    Moment(date=NIGHT + ONE_DAY, at=at, fold=fold) for at, fold in ((dt.time(2, 45), 0), (dt.time(2, 15), 1), (dt.time(2, 45), 1))
]
UNIVERSE = every_span(
    [Moment(date=day, at=at) for day in (NIGHT, NIGHT + ONE_DAY) for at in (None, *DayPart, *HOURS)] + TWICE,
)
WITHOUT_PARTS = every_span(
    [Moment(date=day, at=at) for day in (NIGHT, NIGHT + ONE_DAY) for at in (None, dt.time(0), dt.time(12, 30))] + TWICE
)


# ---- overlap ---------------------------------------------------------------------------------------------------------


@given(data=st.data(), zone=ZONES)
def test_overlap_never_lies(data: st.DataObject, zone: str) -> None:
    """However the unknown hours turn out, NO stays apart and YES at once; the answer is the same from both sides."""
    nearby = spans_nearby(data, zone)
    one, other = data.draw(nearby), data.draw(nearby)
    answer = one.overlap(other)
    filling = drawn_filling(data, zone)

    together = at_once(filling.fill(one), filling.fill(other))

    assert answer is other.overlap(one)
    assert answer is not (Certainty.NO if together else Certainty.YES)


def test_unknown_is_said_of_nothing_that_is_known() -> None:
    """Without parts of days, UNKNOWN means that some ways of filling in overlap and some do not: NO and YES miss nothing."""
    for one, other in itertools.combinations_with_replacement(WITHOUT_PARTS, 2):
        outcomes = {at_once(*pair) for pair in itertools.product(every_filling(one), every_filling(other))}
        expected = Certainty.UNKNOWN if len(outcomes) == 2 else Certainty.YES if outcomes == {True} else Certainty.NO

        assert one.overlap(other) is expected, f"{one} and {other}"


@given(data=st.data(), zone=ZONES)
def test_hours_are_always_known_to_overlap_or_not(data: st.DataObject, zone: str) -> None:
    """From hour to hour nothing is unknown, and the instants decide: the two passes of a repeated hour are two hours."""
    nearby = spans_nearby(data, zone).filter(lambda span: span.timed)
    one, other = data.draw(nearby), data.draw(nearby)
    filling = drawn_filling(data, zone)

    together = at_once(filling.fill(one), filling.fill(other))

    assert one.overlap(other) is (Certainty.YES if together else Certainty.NO)


# ---- refinement ------------------------------------------------------------------------------------------------------


@given(data=st.data(), zone=ZONES)
def test_filling_in_refines(data: st.DataObject, zone: str) -> None:
    """Whatever an unknown hour turns out to be, that is no move."""
    span = data.draw(spans_nearby(data, zone))

    finer = as_span(drawn_filling(data, zone).fill(span), zone)

    assert finer.refines(span)
    assert finer == span or not span.refines(finer)


def test_refinement_is_an_order() -> None:
    """Reflexive, transitive, and antisymmetric: two that refine each other are one."""
    coarser = {span: {other for other in UNIVERSE if span.refines(other)} for span in UNIVERSE}

    for span, others in coarser.items():
        assert span in others
        for other in others:
            assert coarser[other] <= others, f"{span} refines {other}"
            assert span == other or span not in coarser[other], f"{span} and {other}"
    assert sum(map(len, coarser.values())) > 2 * len(UNIVERSE)


def test_a_refinement_never_takes_an_answer_back() -> None:
    """YES and NO hold for whatever is made more precise.

    One NO alone becomes UNKNOWN, never YES: the morning and the afternoon are parted by one cut, wherever it lies; when hours
    replace one of the two, what is left of the other no longer says on which side of them the cut is.
    """
    answers = {(one, other): one.overlap(other) for one in UNIVERSE for other in UNIVERSE}
    kept = dict.fromkeys(Certainty, 0)

    for coarse, fine in itertools.product(UNIVERSE, UNIVERSE):
        if coarse == fine or not fine.refines(coarse):
            continue
        for other in UNIVERSE:
            before, after = answers[coarse, other], answers[fine, other]
            kept[before] += 1
            if before is Certainty.NO and (part_at_a_cut(coarse, other) or part_at_a_cut(other, coarse)):
                assert after is not Certainty.YES, f"{coarse} → {fine} against {other}"
            elif before is not Certainty.UNKNOWN:
                assert after is before, f"{coarse} → {fine} against {other}"
    assert min(kept.values()) > 1000


# ---- several spans ---------------------------------------------------------------------------------------------------


@given(data=st.data(), when=whens())
def test_equal_meaning_is_equal(data: st.DataObject, when: When) -> None:
    """The order given does not matter, nor whether days in a row are named one by one, by twos or all at once."""
    pieces: list[Span] = []
    for span in when.spans:
        if span.whole:
            pieces += split_days(data, span)
        else:
            pieces.append(span)

    other = When(spans=tuple(data.draw(st.permutations(pieces))))

    assert other == when
    assert hash(other) == hash(when)
    assert str(other) == str(when)


def split_days(data: st.DataObject, span: Span) -> list[Span]:
    """The same days in any number of runs."""
    first, last = span.dates
    cuts = data.draw(st.sets(st.integers(1, max(1, (last - first).days)))) if first < last else set[int]()
    starts = [first, *(first + n * ONE_DAY for n in sorted(cuts))]
    ends = [*(start - ONE_DAY for start in starts[1:]), last]
    return [Span.of(start, end) for start, end in zip(starts, ends, strict=True)]


@given(whens())
def test_is_read_back(when: When) -> None:
    """`parse` is the inverse of `str`, for a when and for each of its spans."""
    assert When.parse(str(when)) == when
    assert all(Span.parse(str(span)) == span for span in when.spans)
    assert When.of(*when.spans) == When(spans=when.spans) == when


@given(whens())
def test_spans_are_in_order_and_apart(when: When) -> None:
    """Sorted, no two certainly at once, no two whole days in a row left apart."""
    for one, other in itertools.combinations(when.spans, 2):
        assert one.overlap(other) is not Certainty.YES
        assert one.start.date <= other.start.date
    for one, other in itertools.pairwise(when.spans):
        assert not (one.whole and other.whole and one.end.date + ONE_DAY == other.start.date)
    assert (when.start, when.end) == (when.spans[0].start, when.spans[-1].end)


@given(whens())
def test_days_are_those_of_the_spans(when: When) -> None:
    """Each date once, in order; at the precision of days a when has the same dates, and no hours."""
    dates = when.dates()

    assert list(dates) == sorted({each for span in when.spans for each in span.days()})
    assert when.days().dates() == dates
    assert all(span.whole for span in when.days().spans)
    assert when.days().days() == when.days()


def joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that leave no break between them, as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


@given(data=st.data(), zone=ZONES)
def test_what_cannot_be_held_never_is(data: st.DataObject, zone: str) -> None:
    """False is certain: however the unknown hours turn out, the span lies in none of them, nor in two without a break."""
    day = data.draw(days(timezone=zone))
    when = data.draw(whens(timezone=zone, first=day, last=day + ONE_DAY))
    span = data.draw(spans(timezone=zone, first=day, last=day + ONE_DAY))
    filling = drawn_filling(data, zone)

    inside = any(lies_in(filling.fill(span), outer) for outer in joined(filling.fill(own) for own in when.spans))

    assert when.can_hold(span) or not inside


def test_what_can_be_held_may_be() -> None:
    """Without parts of days, True means that some way of filling in brings the span inside."""
    for own, span in itertools.product(WITHOUT_PARTS, WITHOUT_PARTS):
        possible = any(lies_in(each, outer) for outer in every_filling(own) for each in every_filling(span, *outer))

        assert When.of(own).can_hold(span) is possible, f"{span} in {own}"
