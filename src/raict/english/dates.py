"""English dates, the British way: “Monday 18 September 2023”, “18 and 19 September”, “from 14:00 to 15:30”."""

import datetime as dt

from attrs import evolve

from raict._grouping import (
    Block,
    Run,
    Years,
    blocks,
    by_month,
    last_day,
    listed,
    same_month,
    strikes_midnight,
    three_or_more,
    years,
)
from raict._names import months, weekdays
from raict._style import Form, given
from raict.english.lists import join
from raict.english.style import DEFAULT, Style
from raict.model.moments import DayPart, Moment
from raict.model.text import instance
from raict.model.when import Span, When
from raict.model.windows import Window

__all__ = ["format_date", "format_time", "format_when"]

_PARTS = {DayPart.MORNING: "in the morning", DayPart.AFTERNOON: "in the afternoon", DayPart.EVENING: "in the evening"}
_MIDNIGHT, _ZERO = dt.time(0), "0:00"


def format_time(at: dt.time) -> str:
    """A clock time on the 24-hour clock: `14:30`; `noon` and `midnight` in words.

    >>> format_time(dt.time(9, 5))
    '9:05'
    """
    if at.minute == 0 and at.hour in {0, 12}:
        return "noon" if at.hour else "midnight"
    return f"{at.hour}:{at.minute:02}"


def format_date(
    day: dt.date, *, style: Style = DEFAULT, form: Form | None = None, weekday: bool | None = None, year: bool | None = None
) -> str:
    """One day.

    >>> format_date(dt.date(2023, 5, 1), weekday=True)
    'Monday 1 May 2023'
    """
    return format_when(day, style=style, form=form, weekday=weekday, year=year)


def format_when(
    value: When | Window | Span | Moment | dt.date,
    *,
    style: Style = DEFAULT,
    form: Form | None = None,
    weekday: bool | None = None,
    year: bool | None = None,
) -> str:
    """Anything of time, as one English phrase: the same groups as in French.

    Midnight is always an end, and of the day that it closes; what begins at 00:00 begins at 0:00 of its own day.

    Args:
        value: what is to be said; a `date` is a whole day.
        style: all choices at once.
        form: short-cut for `style.form`; a label has a capital at the front.
        weekday: short-cut for `style.weekday`.
        year: short-cut for `style.year`.

    >>> format_when(When.parse("2023-09-18 afternoon, 2023-09-19"), weekday=True)
    'Monday 18 September in the afternoon and Tuesday 19 September 2023'
    """
    instance(style, "style", Style)
    writer = _Writer(evolve(style, **given(form=form, weekday=weekday, year=year)))
    if isinstance(value, Window):
        text = writer.window(value)
    else:
        text = writer.when(value if isinstance(value, When) else When.of(value))
    return text[0].upper() + text[1:] if writer.style.form is Form.LABEL else text


class _Writer:
    """The rules, for one style."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.figures = style.form is Form.NUMERIC
        self.short = self.figures or style.form is Form.ABBREVIATED
        self.months = months("en_GB", short=True) if self.short else months("en")
        self.weekdays = weekdays("en_GB", short=True) if self.short else weekdays("en")

    def window(self, window: Window) -> str:
        """“Until” includes the day, “before” excludes it."""
        opens, closes = window.opens, window.closes
        if closes is None:
            return f"from {self._moment(opens)}" if opens else ""
        end = f"{'before' if window.before else 'until'} {self._moment(closes, end=True)}"
        if opens is None:
            return end
        if window.before:
            return f"from {self._moment(opens)} and {end}"
        span = Span(start=opens, end=closes)
        if opens == closes or span.dates[0] == span.dates[1]:
            return self.when(When.of(span))
        return f"from {self._moment(opens)} {end}"

    def _moment(self, moment: Moment, *, end: bool = False) -> str:
        if moment.part is DayPart.NIGHT:
            return f"the night of {self._range(*Span.of(moment).dates, year=True)}"
        return self._full(last_day(moment) if end else moment.date, year=True) + self._at(moment, end=end)

    def when(self, when: When) -> str:
        """All the blocks, with the year at the end where all share it."""
        parts = blocks(when, self._tail)
        return join([self._block(block, said) for block, said in zip(parts, years(parts), strict=True)])

    def _block(self, block: Block, said: Years) -> str:
        span, year = block.span, said is not Years.NONE
        if span is None:
            days = self._days(block.days, said)
            tail = self._tails(block) if block.tails else "all day" * block.all_day
            return f"{days} {tail}" if tail else days
        if span.start.part is DayPart.NIGHT:
            return f"the night of {self._range(*block.days[0], year=year)}"
        first, last = block.days[0]
        opening = self._full(first, year=year and first.year != last.year) + self._at(span.start)
        return f"from {opening} to {self._full(last, year=year)}{self._at(span.end, end=True)}"

    def _tails(self, block: Block) -> str:
        """What is said of each day, with its hour as the end of no range (F14b)."""
        each = listed(block.days, three_or_more)[-1].many
        return join([self._every(span) if each and not span.timed else self._tail(span) for span in block.tails])

    def _every(self, span: Span) -> str:
        if span.start.part:
            return f"each {span.start.part.value}"
        return f"each day {self._tail(span)}"

    def _at(self, moment: Moment, *, end: bool = False) -> str:
        """Part or hour of a moment, after its day: midnight is an end alone, 0:00 the first hour of its day."""
        if moment.time is not None:
            fold = {None: "", 0: " (the first time)", 1: " (the second time)"}[moment.fold]
            zero = moment.time == _MIDNIGHT and not (end and strikes_midnight(moment))
            return f" at {_ZERO if zero else format_time(moment.time)}{fold}"
        return f" {_PARTS[moment.part]}" if moment.part else ""

    def _tail(self, span: Span) -> str:
        """Hours or part of a span within one day; nothing for the whole of it."""
        start, end = self._at(span.start).removeprefix(" at "), self._at(span.end, end=True).removeprefix(" at ")
        if span.start == span.end or span.whole:
            return self._at(span.start).strip()
        if span.start.at is None:
            return f"until {end}"
        if span.end.at is None:
            return f"from {start}"
        return f"from {start} to {end}"

    def _number(self, day: dt.date, *, weekday: bool | None = None) -> str:
        named = self.style.weekday if weekday is None else weekday
        return f"{self.weekdays[day.weekday()]} {day.day}" if named else str(day.day)

    def _full(self, day: dt.date, *, year: bool, weekday: bool | None = None) -> str:
        if self.figures:
            text = day.isoformat() if self.style.year else f"{day:%m-%d}"
            return f"{self.weekdays[day.weekday()]} {text}" if self.style.weekday else text
        text = f"{self._number(day, weekday=weekday)} {self.months[day.month - 1]}"
        return f"{text} {day.year}" if year and self.style.year else text

    def _range(self, first: dt.date, last: dt.date, *, year: bool) -> str:
        shared = same_month(first, last) and not self.figures
        opening = self._number(first) if shared else self._full(first, year=year and first.year != last.year)
        return f"{opening} to {self._full(last, year=year)}"

    def _days(self, days: tuple[Run, ...], said: Years) -> str:
        """Whole days, or days that share what follows."""
        groups = by_month(listed(days, three_or_more))
        named = [said is Years.EACH] * (len(groups) - 1) + [said is not Years.NONE]
        return join([self._group(group, year=year) for group, year in zip(groups, named, strict=True)])

    def _group(self, group: list[Run], *, year: bool) -> str:
        """Days of one month, or one range over two."""
        if len(group) == 1 and group[0].many:
            return self._range(*group[0], year=year)
        days = [run.first for run in group]
        if (
            len(days) > 1
            and self.style.weekday
            and not self.short
            and len({day.weekday() for day in days}) == 1
            and not any(run.many for run in group)
        ):
            words = [*(str(day.day) for day in days[:-1]), self._full(days[-1], year=year, weekday=False)]
            return f"{weekdays('en')[days[0].weekday()]}s {join(words)}"
        words = [self._part_of_month(run, year=self.figures and year, month=self.figures) for run in group[:-1]]
        return join([*words, self._part_of_month(group[-1], year=year, month=True)])

    def _part_of_month(self, run: Run, *, year: bool, month: bool) -> str:
        last = self._full(run.last, year=year) if month else self._number(run.last)
        if not run.many:
            return last
        return f"{self._full(run.first, year=year) if self.figures else self._number(run.first)} to {last}"
