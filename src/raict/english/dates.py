"""English dates, the British way: “Monday 18 September 2023”, “18 and 19 September”, “from 14:00 to 15:30”."""

import datetime as dt

from raict._grouping import Block, Run, blocks, by_month, runs, same_month
from raict._names import months, weekdays
from raict._style import DEFAULT, Form, Style, styled
from raict.english.lists import join
from raict.model.moments import DayPart, Moment
from raict.model.when import Span, When, Window

__all__ = ["format_date", "format_time", "format_when"]

_PARTS = {DayPart.MORNING: "in the morning", DayPart.AFTERNOON: "in the afternoon", DayPart.EVENING: "in the evening"}


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

    Args:
        value: what is to be said; a `date` is a whole day.
        style: all choices at once.
        form: short-cut for `style.form`; a label has a capital at the front.
        weekday: short-cut for `style.weekday`.
        year: short-cut for `style.year`.

    >>> format_when(When.parse("2023-09-18 afternoon, 2023-09-19"), weekday=True)
    'Monday 18 September in the afternoon and Tuesday 19 September 2023'
    """
    writer = _Writer(styled(style, form=form, weekday=weekday, year=year))
    if isinstance(value, Window):
        text = writer.window(value)
    else:
        text = writer.when(value if isinstance(value, When) else When.of(value))
    return text[0].upper() + text[1:] if writer.style.form is Form.LABEL else text


class _Writer:
    """The rules, for one style."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def window(self, window: Window) -> str:
        """“Until” includes the day, “before” excludes it."""
        opens, closes = window.opens, window.closes
        if closes is None:
            return f"from {self._moment(opens)}" if opens else ""
        end = f"{'before' if window.before else 'until'} {self._moment(closes)}"
        return f"from {self._moment(opens)} {end}" if opens else end

    def _moment(self, moment: Moment) -> str:
        if moment.part is DayPart.NIGHT:
            return f"the night of {self._range(moment.date, Span.of(moment).dates[1], year=True)}"
        return self._full(moment.date, year=True) + self._at(moment)

    def when(self, when: When) -> str:
        """All the blocks, with the year at the end where all share it."""
        parts = blocks(when, self._tail)
        one_year = len({day.year for block in parts for day in block.days}) == 1
        return join([self._block(block, year=not one_year or n == len(parts) - 1) for n, block in enumerate(parts)])

    def _block(self, block: Block, *, year: bool) -> str:
        span = block.span
        if span is None:
            tail = join([self._tail(each) for each in block.tails]) if block.tails else "all day" * block.all_day
            return self._days(block.days, year=year) + (f" {tail}" if tail else "")
        if span.start.part is DayPart.NIGHT:
            return f"the night of {self._range(block.days[0], block.days[-1], year=year)}"
        first, last = span.start.date, block.days[-1]
        opening = self._full(first, year=year and first.year != last.year) + self._at(span.start)
        return f"from {opening} to {self._full(last, year=year)}{self._at(span.end)}"

    def _at(self, moment: Moment) -> str:
        """Part or hour of a moment, after its day."""
        if moment.time is not None:
            fold = {None: "", 0: " (the first time)", 1: " (the second time)"}[moment.fold]
            return f" at {format_time(moment.time)}{fold}"
        return f" {_PARTS[moment.part]}" if moment.part else ""

    def _tail(self, span: Span) -> str:
        """Hours or part of a span within one day; nothing for the whole of it."""
        start, end = self._at(span.start).removeprefix(" at "), self._at(span.end).removeprefix(" at ")
        if span.start == span.end or span.whole:
            return self._at(span.start).strip()
        if span.start.at is None:
            return f"until {end}"
        if span.end.at is None:
            return f"from {start}"
        return f"from {start} to {end}"

    def _number(self, day: dt.date, *, weekday: bool | None = None) -> str:
        named = self.style.weekday if weekday is None else weekday
        return f"{weekdays('en')[day.weekday()]} {day.day}" if named else str(day.day)

    def _full(self, day: dt.date, *, year: bool, weekday: bool | None = None) -> str:
        text = f"{self._number(day, weekday=weekday)} {months('en')[day.month - 1]}"
        return f"{text} {day.year}" if year and self.style.year else text

    def _range(self, first: dt.date, last: dt.date, *, year: bool) -> str:
        opening = self._number(first) if same_month(first, last) else self._full(first, year=year and first.year != last.year)
        return f"{opening} to {self._full(last, year=year)}"

    def _days(self, days: tuple[dt.date, ...], *, year: bool) -> str:
        """Whole days, or days that share what follows."""
        groups = by_month(runs(days))
        said: list[str] = []
        for n, group in enumerate(groups):
            following = groups[n + 1] if n + 1 < len(groups) else None
            last = group[-1][-1]
            own_year = year and (following is None or following[0][0].year != last.year or following[0][-1].year != last.year)
            said.append(self._group(group, year=own_year))
        return join(said)

    def _group(self, group: list[Run], *, year: bool) -> str:
        """Days of one month, or one range over two."""
        if len(group) == 1 and len(group[0]) > 1:
            return self._range(group[0][0], group[0][-1], year=year)
        days = [run[0] for run in group]
        if (
            len(days) > 1
            and self.style.weekday
            and len({day.weekday() for day in days}) == 1
            and all(len(run) == 1 for run in group)
        ):
            words = [*(str(day.day) for day in days[:-1]), self._full(days[-1], year=year, weekday=False)]
            return f"{weekdays('en')[days[0].weekday()]}s {join(words)}"
        words = [self._part_of_month(run, year=False, month=False) for run in group[:-1]]
        return join([*words, self._part_of_month(group[-1], year=year, month=True)])

    def _part_of_month(self, run: Run, *, year: bool, month: bool) -> str:
        last = self._full(run[-1], year=year) if month else self._number(run[-1])
        return f"{self._number(run[0])} to {last}" if len(run) > 1 else last
