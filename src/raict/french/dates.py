r"""French dates, as they are written: « 1er », « les 18 et 19 », « du 18 au 20 septembre », « de 9 h à midi »."""

import datetime as dt

from raict._grouping import Block, Run, Years, blocks, by_month, last_day, listed, same_month, strikes_midnight, years
from raict._names import months, weekdays
from raict._style import DEFAULT, Form, Style, styled
from raict.french.lists import join
from raict.french.ordinals import ordinal
from raict.model.moments import DayPart, Moment
from raict.model.when import ONE_DAY, Span, When
from raict.model.windows import Window

__all__ = ["format_date", "format_time", "format_when"]

NBSP = "\u00a0"
_PARTS = {DayPart.MORNING: "au matin", DayPart.AFTERNOON: "après-midi", DayPart.EVENING: "au soir"}
_FIRST = ordinal(1)
_MIDNIGHT, _ZERO = dt.time(0), f"0{NBSP}h"


def format_time(at: dt.time) -> str:
    r"""A clock time: « 14 h 30 », « 9 h », « midi », « minuit » (F16, F17). No-break spaces hold it together.

    >>> format_time(dt.time(9, 5))
    '9\xa0h\xa005'
    """
    if at.minute == 0 and at.hour in {0, 12}:
        return "midi" if at.hour else "minuit"
    return f"{at.hour}{NBSP}h" + (f"{NBSP}{at.minute:02}" if at.minute else "")


def format_date(
    day: dt.date, *, style: Style = DEFAULT, form: Form | None = None, weekday: bool | None = None, year: bool | None = None
) -> str:
    r"""One day: « le 18 septembre 2023 » (F1, F2, F5, F6, F26).

    >>> format_date(dt.date(2023, 5, 1), weekday=True).replace("\xa0", " ")
    'le lundi 1er mai 2023'
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
    r"""Anything of time, as one French phrase (F1–F20, F46).

    Months are grouped, three days in a row become a range, hours that several days share are said once at the end. A whole
    day before one with a part or hours says « toute la journée », or the part would seem to hold for both; what days in a row
    share is said of « chaque jour » (F14b). An end at 00:00 is midnight of the day before, a start there « 0 h » (F17).

    Args:
        value: what is to be said; a `date` is a whole day.
        style: all choices at once.
        form: short-cut for `style.form`.
        weekday: short-cut for `style.weekday`.
        year: short-cut for `style.year`.

    >>> format_when(When.parse("2023-09-18 afternoon, 2023-09-19"), weekday=True).replace("\xa0", " ")
    'le lundi 18 septembre après-midi et le mardi 19 septembre 2023'
    """
    writer = _Writer(styled(style, form=form, weekday=weekday, year=year))
    if isinstance(value, Window):
        text = writer.window(value)
    else:
        text = writer.when(value if isinstance(value, When) else When.of(value))
    return text[0].upper() + text[1:] if writer.label else text


class _Writer:
    """The rules, for one style."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.label = style.form is Form.LABEL
        self.le, self.les, self.la = ("", "", "") if self.label else ("le ", "les ", "la ")

    def window(self, window: Window) -> str:
        """F46: « jusqu’au » includes the day, « avant le » excludes it."""
        opens, closes = window.opens, window.closes
        if closes is None:
            return f"à partir {self._of(opens)}" if opens else ""
        end = f"avant {self._the(closes)}" if window.before else f"jusqu’{self._to(closes)}"
        if opens is None:
            return end
        if window.before:
            return f"à partir {self._of(opens)} et {end}"
        return self.when(When.of(Span(start=opens, end=closes)))

    def _moment(self, moment: Moment, *, end: bool = False) -> str:
        if moment.part is DayPart.NIGHT:
            return f"nuit {self._range(*Span.of(moment).dates, year=True)}"
        return self._full(last_day(moment) if end else moment.date, year=True) + self._at(moment, end=end)

    def _the(self, end: Moment) -> str:
        return ("la " if end.part is DayPart.NIGHT else "le ") + self._moment(end, end=True)

    def _of(self, start: Moment) -> str:
        return ("de la " if start.part is DayPart.NIGHT else "du ") + self._moment(start)

    def _to(self, end: Moment) -> str:
        return ("à la " if end.part is DayPart.NIGHT else "au ") + self._moment(end, end=True)

    def when(self, when: When) -> str:
        """All the blocks, with the year at the end where all share it (F3)."""
        parts = blocks(when, self._tail)
        return join([self._block(block, said) for block, said in zip(parts, years(parts), strict=True)])

    def _block(self, block: Block, said: Years) -> str:
        span, year = block.span, said is not Years.NONE
        if span is None:
            days = self._days(block.days, said)
            tail = self._tails(block) if block.tails else "toute la journée" * block.all_day
            return f"{days} {tail}" if tail else days
        if span.start.part is DayPart.NIGHT:
            return f"{self.la}nuit {self._range(*block.days[0], year=year)}"
        first, last = block.days[0]
        opening = self._full(first, year=year and first.year != last.year) + self._at(span.start)
        return f"du {opening} au {self._full(last, year=year)}{self._at(span.end, end=True)}"

    def _tails(self, block: Block) -> str:
        """What is said of each day, with its hour as the end of no range (F14b)."""
        each = listed(block.days)[-1].many
        return join([self._every(span) if each and not span.timed else self._tail(span) for span in block.tails])

    def _every(self, span: Span) -> str:
        if span.start.part:
            return f"chaque {_PARTS[span.start.part].removeprefix('au ')}"
        return f"chaque jour {self._tail(span)}"

    def _at(self, moment: Moment, *, end: bool = False) -> str:
        """Part or hour of a moment, after its day (F14, F17, F19)."""
        if moment.time is not None:
            fold = {None: "", 0: " (première fois)", 1: " (seconde fois)"}[moment.fold]
            zero = moment.time == _MIDNIGHT and not (end and strikes_midnight(moment))
            return f" à {_ZERO if zero else format_time(moment.time)}{fold}"
        return f" {self._part(moment.part)}" if moment.part else ""

    def _part(self, part: DayPart) -> str:
        return _PARTS[part].removeprefix("au ") if self.label else _PARTS[part]

    def _tail(self, span: Span) -> str:
        """Hours or part of a span within one day; nothing for the whole of it (F14, F18)."""
        start, end = self._at(span.start).removeprefix(" à "), self._at(span.end, end=True).removeprefix(" à ")
        if span.start == span.end or span.whole:
            return self._at(span.start, end=True).strip()  # usage says « à minuit » where nothing ends
        if span.start.at is None:
            return f"jusqu’à {end}"
        if span.end.at is None:
            return f"à partir de {start}"
        return f"de {start} à {end}"

    def _number(self, day: dt.date, *, weekday: bool | None = None) -> str:
        named = self.style.weekday if weekday is None else weekday
        number = _FIRST if day.day == 1 else str(day.day)
        return f"{weekdays('fr')[day.weekday()]} {number}" if named else number

    def _full(self, day: dt.date, *, year: bool, weekday: bool | None = None) -> str:
        text = f"{self._number(day, weekday=weekday)}{NBSP}{months('fr')[day.month - 1]}"
        return f"{text} {day.year}" if year and self.style.year else text

    def _range(self, first: dt.date, last: dt.date, *, year: bool) -> str:
        """« du 18 au 20 septembre 2023 » (F9, F13)."""
        opening = self._number(first) if same_month(first, last) else self._full(first, year=year and first.year != last.year)
        return f"du {opening} au {self._full(last, year=year)}"

    def _days(self, days: tuple[Run, ...], said: Years) -> str:
        """Whole days, or days that share what follows (F8–F12)."""
        if len(days) == 1 and days[0].last - days[0].first == ONE_DAY:
            first, last = days[0]
            year = said is not Years.NONE
            opening = self._number(first) if same_month(first, last) else self._full(first, year=year and first.year != last.year)
            return f"{self.les}{opening} et {self._full(last, year=year)}"
        groups = by_month(listed(days))
        named = [said is Years.EACH] * (len(groups) - 1) + [said is not Years.NONE]
        return join([self._group(group, year=year) for group, year in zip(groups, named, strict=True)])

    def _group(self, group: list[Run], *, year: bool) -> str:
        """Days of one month, or one range over two."""
        if len(group) == 1 and group[0].many:
            return self._range(*group[0], year=year)
        if any(run.many for run in group):
            words = [self._part_of_month(run, year=False, month=False) for run in group[:-1]]
            return join([*words, self._part_of_month(group[-1], year=year, month=True)])
        days = [run.first for run in group]
        if len(days) == 1:
            return self.le + self._full(days[0], year=year)
        same = self.style.weekday and len({day.weekday() for day in days}) == 1
        weekday = False if same else None
        words = [*(self._number(day, weekday=weekday) for day in days[:-1]), self._full(days[-1], year=year, weekday=weekday)]
        return f"{self.les}{weekdays('fr')[days[0].weekday()] + 's ' if same else ''}{join(words)}"

    def _part_of_month(self, run: Run, *, year: bool, month: bool) -> str:
        last = self._full(run.last, year=year) if month else self._number(run.last)
        return f"du {self._number(run.first)} au {last}" if run.many else self.le + last
