"""How the spans of a `When` fall into the parts of a sentence, in any language: what belongs together, and in what order.

The words are the languages' own. Rule numbers (F3, F4 …) are those of the French rules in the documentation.
"""

import datetime as dt
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from raict.model.moments import DayPart, Moment
from raict.model.when import ONE_DAY, Span, When

__all__ = [
    "Block",
    "Run",
    "Years",
    "blocks",
    "by_month",
    "last_day",
    "listed",
    "same_month",
    "strikes_midnight",
    "three_or_more",
    "years",
]


class Run(NamedTuple):
    """Days in a row, from the first to the last; however many they are, it takes two to say them."""

    first: dt.date
    last: dt.date

    @property
    def many(self) -> bool:
        """Whether it is more than one day."""
        return self.first != self.last


class Years(Enum):
    """Which groups of days say their year (F3)."""

    NONE = "none"
    LAST = "last"
    """One year is common to all: the last group says it for all."""
    EACH = "each"


class Block(NamedTuple):
    """Days that share the same hours or part, or one span that runs from day to day."""

    days: tuple[Run, ...]
    """In order, with a gap between each two."""
    tails: tuple[Span, ...]
    """What is said of each of these days, in order; empty for whole days."""
    span: Span | None = None
    """The one span, where it runs on for several days with hours or parts at its ends, or through a night."""
    all_day: bool = False
    """Whether the whole day must be said, or the hours of the block that follows would seem to hold for it too (F14b)."""


def blocks(when: When, tail: Callable[[Span], str]) -> list[Block]:
    """The blocks of a sentence, in the order of time.

    Args:
        when: what is to be said.
        tail: words for the hours or part of a span within one day; empty for a whole day. Days of equal words share a block.
    """
    found: list[Block] = []
    words: tuple[str, ...] | None = None
    runs: list[list[Run]] = []
    for run, spans in _daily(when):
        if _runs_on(spans[0]):
            found.append(Block((), (), spans[0]))
            runs.append([run])
            words = None
            continue
        said = tuple(text for text in map(tail, spans) if text)
        if words != said:
            found.append(Block((), tuple(spans) if said else ()))
            runs.append([run])
        elif run.first == runs[-1][-1].last + ONE_DAY:
            runs[-1][-1] = Run(runs[-1][-1].first, run.last)
        else:
            runs[-1].append(run)
        words = said
    found = [block._replace(days=tuple(each)) for block, each in zip(found, runs, strict=True)]
    return [
        block._replace(all_day=not block.tails and block.span is None and after is not None and _ends_with_more(after))
        for block, after in zip(found, [*found[1:], None], strict=True)
    ]


def _ends_with_more(block: Block) -> bool:
    """Whether a part or an hour is the last that is said of a block, and might be heard of the one before too."""
    return bool(block.tails) or (block.span is not None and block.span.end.at not in {None, DayPart.NIGHT})


def years(parts: list[Block]) -> list[Years]:
    """For each block, which of its groups say their year (F3)."""
    if len({day.year for block in parts for run in block.days for day in run}) > 1:
        return [Years.EACH] * len(parts)
    return [*[Years.NONE] * (len(parts) - 1), Years.LAST]


def strikes_midnight(end: Moment) -> bool:
    """Whether an end is the midnight that closes a day; where the clock shows it twice, the second is of the next (F17)."""
    return end.time == dt.time(0) and not end.fold


def last_day(end: Moment) -> dt.date:
    """The day that an end is said to be of: midnight closes the day before (F17)."""
    return end.date - ONE_DAY if strikes_midnight(end) else end.date


def _runs_on(span: Span) -> bool:
    """Whether a span is said as one thing: a night, or several days with hours or parts at the ends."""
    first, last = span.dates
    return span.start.at is DayPart.NIGHT or (first != last and not span.whole)


def _daily(when: When) -> list[tuple[Run, list[Span]]]:
    """Each day with its spans, in order; whole days in a row, or a span that runs on, stand alone."""
    listed: list[tuple[Run, list[Span]]] = []
    for span in when.spans:
        run = Run(*span.dates)
        if listed and listed[-1][0] == run and not _runs_on(span) and not _runs_on(listed[-1][1][0]):
            listed[-1][1].append(span)
        else:
            listed.append((run, [span]))
    return listed


def listed(days: tuple[Run, ...], as_range: Callable[[Run], bool]) -> list[Run]:
    """What is said one by one: days in a row as a range where `as_range` says so, else each alone (F9, F12)."""
    found: list[Run] = []
    for run in days:
        if as_range(run):
            found.append(run)
        else:
            found += (Run(day, day) for n in range((run.last - run.first).days + 1) for day in (run.first + n * ONE_DAY,))
    return found


def three_or_more(run: Run) -> bool:
    """Whether days in a row are enough for a range (F9)."""
    return run.last - run.first > ONE_DAY


def same_month(first: dt.date, second: dt.date) -> bool:
    """Whether two days share month and year, so that the month is said once (F4)."""
    return (first.year, first.month) == (second.year, second.month)


def by_month(parts: list[Run]) -> list[list[Run]]:
    """Runs of one month together; a run over two months stands alone (F12)."""
    groups: list[list[Run]] = []
    for part in parts:
        last = groups[-1][-1] if groups else None
        if last is not None and same_month(last.first, part.last):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups
