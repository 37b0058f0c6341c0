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
    """What a change of the edition's days is: more precise where the days are the same and each says more, else a move."""
    if before == after:
        return None
    if before is None:
        return ChangeKind.MADE_PRECISE
    return ChangeKind.MOVED if after is None or not _refines(after, before) else ChangeKind.MADE_PRECISE


def _refines(after: When, before: When) -> bool:
    if after.dates() != before.dates():
        return False
    touching: dict[dt.date, list[Span]] = {}
    for span in before.spans:
        for day in span.days():
            touching.setdefault(day, []).append(span)
    refined: set[Span] = set()
    for span in after.spans:
        said = [each for each in touching[span.start.date] if _says(span, each)]
        if not said:
            return False
        refined.update(said)
    return all(each in refined for each in before.spans)


def _says(after: Span, before: Span) -> bool:
    """Whether a span says what another did: of whole days, a part of them."""
    (first, last), (begin, end) = after.dates, before.dates
    return (begin <= first and last <= end) if before.whole else after.refines(before)


def of_status(before: Status, after: Status) -> ChangeKind:
    """What a change of a session's status is."""
    if after is Status.CANCELLED:
        return ChangeKind.WITHDRAWN
    return ChangeKind.REINSTATED if before is Status.CANCELLED else ChangeKind.STATUS
