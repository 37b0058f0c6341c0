"""Within bounds: the edition's days, a room's opening hours, the window of registration."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from raict.errors import Problem
from raict.model.editions import Edition
from raict.model.moments import MINUTES, DayPart
from raict.model.when import ONE_DAY, Certainty, Span, When, unbroken
from raict.rules._common import in_words, listed, spans_in_words, staged, taking_place, titled

__all__ = ["registration_closes_late", "session_outside_days", "session_outside_opening_hours"]

_DAWN: Final = dt.time(8)
"""Until when a session that began on the day before belongs to its night, as the part of the day called night does."""
_LATE: Final = frozenset({None, DayPart.EVENING, DayPart.NIGHT})


def session_outside_days(edition: Edition) -> Iterator[Problem]:
    """Error `session-outside-days`: a session certainly lies, in part or whole, outside the days of the edition.

    Where the edition says from what part or hour of its first day, or until which of its last one, that counts too; in
    between, whole days do. A night belongs to the day on which it begins. Subjects: the session.
    """
    if edition.when is None:
        return
    days = _runs([span.dates for span in edition.when.spans])
    words: dict[str, str] = {}
    for n, session in staged(edition):
        span = session.when
        if span is not None and not (_covered(days, span) and _between(span, edition.when)):
            words = words or spans_in_words("days", edition.when.spans)
            values = titled(session, edition) | in_words("when", span) | words
            yield Problem.of("session-outside-days", values, path=f"sessions[{n}].when", subjects=(session.id,))


def _runs(days: list[tuple[dt.date, dt.date]]) -> list[tuple[dt.date, dt.date]]:
    """Ranges of days in order, neighbours joined."""
    runs: list[tuple[dt.date, dt.date]] = []
    for first, last in days:
        if runs and first <= runs[-1][1] + ONE_DAY:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    return runs


def _covered(runs: list[tuple[dt.date, dt.date]], span: Span) -> bool:
    first, last = span.dates
    if last > first and _ends_at_night(span):
        last -= ONE_DAY
    at = bisect_left(runs, (first + ONE_DAY,)) - 1
    return at >= 0 and last <= runs[at][1]


def _ends_at_night(span: Span) -> bool:
    return span.end.at is DayPart.NIGHT or (span.end.time is not None and span.end.time <= _DAWN)


def _between(span: Span, when: When) -> bool:
    """Not certainly before what is known of the start of the first day, nor after what is known of the end of the last."""
    first, last = when.spans[0], when.spans[-1]
    earliest, latest_start, earliest_end, latest = span.limits()
    # Of two hours that are both shown twice, the minutes do not tell which comes first.
    if first.start.at is not None and None in (first.start.fold, span.start.fold):
        opening = first.limits()[0]
        if latest_start < opening or (earliest < opening and span.overlap(first) is Certainty.NO):
            return False
    if last.end.at not in _LATE and None in (last.end.fold, span.end.fold):
        closing = last.limits()[3]
        return not (earliest_end > closing or (latest > closing and span.overlap(last) is Certainty.NO))
    return True


def session_outside_opening_hours(edition: Edition) -> Iterator[Problem]:
    """Error `session-outside-opening-hours`: a session certainly lies, in part or whole, outside the opening hours of its room.

    Hours that follow one another without a break are one opening. Subjects: the session, the room.
    """
    hours = {room.id: room.open for room in (edition.venue.rooms if edition.venue else ()) if room.open is not None}
    openings = {id_: unbroken(when.spans) for id_, when in hours.items()}
    words: dict[tuple[str, int, int], dict[str, str]] = {}
    for n, session in staged(edition):
        span = session.when
        for m, id_ in enumerate(session.rooms):
            # `can_hold` has the last word: it also knows which of two hours that look alike comes first.
            if span is not None and id_ in openings and not _fits(openings[id_], span) and not hours[id_].can_hold(span):
                first, last = _about(span, hours[id_].spans)
                about = id_, first, last
                if about not in words:
                    words[about] = spans_in_words("hours", hours[id_].spans[first:last])
                values = titled(session, edition) | in_words("when", span) | words[about]
                yield Problem.of(
                    "session-outside-opening-hours",
                    values | listed("room", [edition.room(id_).label], edition),
                    path=f"sessions[{n}].rooms[{m}]",
                    subjects=(session.id, id_),
                )


def _fits(openings: list[list[Span]], span: Span) -> bool:
    """Whether one of the openings may hold a span: from the last that begins before its end, as long as they reach it."""
    earliest, latest_start, earliest_end, latest = span.limits()
    at = bisect_left(openings, latest, key=lambda opening: opening[0].limits()[0])
    for opening in reversed(openings[:at]):
        opens, closes = opening[0].limits()[0], opening[-1].limits()[3]
        if closes <= earliest:
            return False
        held = opens <= latest_start and (earliest_end <= closes or (opening[-1].end.at in _LATE and _evening(span) <= closes))
        if held and any(own.overlap(span) is not Certainty.NO for own in opening):
            return True
    return False


def _evening(span: Span) -> int:
    """The earliest end of a span, without the small hours after the day on which it began."""
    midnight = (span.start.date.toordinal() + 1) * MINUTES
    return midnight if _ends_at_night(span) and span.end.date <= span.start.date + ONE_DAY else span.limits()[2]


def _about(span: Span, hours: Sequence[Span]) -> tuple[int, int]:
    """From and until which of the opening hours in order a span is on the days of; all of them where there are none on these.

    Hours do not overlap for certain, so they end in order too.
    """
    first, last = span.dates
    since = bisect_left(hours, first, key=lambda own: own.dates[1])
    until = bisect_right(hours, last, key=lambda own: own.dates[0])
    return (since, until) if since < until else (0, len(hours))


def registration_closes_late(edition: Edition) -> Iterator[Problem]:
    """Warning `registration-closes-late`: registration goes on after the first day of the edition, when it has begun.

    Only for an edition that takes place. That a window closes before it opens, its constructor refuses. Subjects: none.
    """
    window = edition.registration.window if edition.registration else None
    if window is None or window.closes is None or edition.when is None or not taking_place(edition):
        return
    day = edition.when.start.date
    if window.closes.part is DayPart.NIGHT:  # a night belongs to the day on which it begins
        late = window.closes.date > day
    else:
        begins, ends = window.closes.limits()
        late = (begins if window.before else ends)[0] > (day.toordinal() + 1) * MINUTES
    if late:
        values = in_words("window", window) | in_words("day", day)
        yield Problem.of("registration-closes-late", values, path="registration.window.closes")
