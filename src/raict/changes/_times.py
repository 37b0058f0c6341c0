"""What becomes of a time: moved, made more precise, or of another length."""

import datetime as dt

from raict.changes._kinds import ChangeKind
from raict.model.status import Status
from raict.model.when import Span, When

__all__ = ["of_days", "of_span", "of_status"]


def of_span(before: Span | None, after: Span | None) -> ChangeKind:
    """What a change of a session's time is. What was placed nowhere is made more precise."""
    if before is None:
        return ChangeKind.MADE_PRECISE
    if after is None:
        return ChangeKind.MOVED
    if after.refines(before):
        return ChangeKind.MADE_PRECISE
    return ChangeKind.DURATION if after.start == before.start else ChangeKind.MOVED


def of_days(before: When | None, after: When | None) -> ChangeKind | None:
    """What a change of the edition's days is: more precise where the dates are the same and each says more, else a move."""
    if before == after:
        return None
    if before is None:
        return ChangeKind.MADE_PRECISE
    return ChangeKind.MOVED if after is None or not _refines(after, before) else ChangeKind.MADE_PRECISE


def _refines(after: When, before: When) -> bool:
    """Whether the dates are the same, and what lies on each day says what was said of it, at least as precisely."""
    if after.dates() != before.dates():
        return False
    touching: dict[dt.date, list[Span]] = {}
    for span in before.spans:
        for day in span.days():
            touching.setdefault(day, []).append(span)
    within: dict[Span, list[Span]] = {each: [] for each in before.spans}
    for span in after.spans:
        said = [each for each in touching[span.start.date] if _within(span, each)]
        if not said:
            return False
        for each in said:
            within[each].append(span)
    return all(_says(parts, each) for each, parts in within.items())


def _within(after: Span, before: Span) -> bool:
    """Whether a span lies between the earliest start and the latest end of another."""
    (start, _, _, end), (earliest, _, _, latest) = after.limits(), before.limits()
    return earliest <= start and end <= latest


def _says(parts: list[Span], before: Span) -> bool:
    """Whether parts of a span, in order, begin and end when it did, as far as that was known."""
    if len(parts) == 1:
        return parts[0].refines(before)
    _, latest, earliest, _ = before.limits()
    return bool(parts) and parts[0].limits()[1] <= latest and earliest <= parts[-1].limits()[2]


def of_status(before: Status, after: Status) -> ChangeKind:
    """What a change of a session's status is."""
    if after is Status.CANCELLED:
        return ChangeKind.WITHDRAWN
    return ChangeKind.REINSTATED if before is Status.CANCELLED else ChangeKind.STATUS
