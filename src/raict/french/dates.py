r"""French dates, as they are written: « 1er », « les 18 et 19 », « du 18 au 20 septembre »."""

import datetime as dt
from functools import lru_cache

from attrs import evolve

from raict._grouping import Block, Run, Years, blocks, by_month, last_day, listed, same_month, strikes_midnight, years
from raict._names import months, weekdays
from raict._spaces import NBSP
from raict._style import Form, given
from raict.french.lists import join
from raict.french.ordinals import ordinal
from raict.french.style import DEFAULT, ListForm, Locale, Style, ThreeDays, TwoDays
from raict.french.times import clock, said_from_to
from raict.model.moments import DayPart, Moment, plain_date
from raict.model.text import instance
from raict.model.when import ONE_DAY, Span, When
from raict.model.windows import Window

__all__ = ["format_date", "format_when"]

_PARTS = {DayPart.MORNING: "au matin", DayPart.AFTERNOON: "après-midi", DayPart.EVENING: "au soir"}
_NUMBERS = ("", ordinal(1), *map(str, range(2, 32)))
_MIDNIGHT = dt.time(0)
_FOLDS = {None: "", 0: " (première fois)", 1: " (seconde fois)"}
_JUILLET = 6
_FIGURES = {
    Locale.FR_FR: "{0:%d/%m}/{0.year}",
    Locale.FR_BE: "{0:%d/%m}/{0.year}",
    Locale.FR_CA: "{0.year}-{0:%m-%d}",
    Locale.FR_CH: "{0:%d.%m}.{0.year}",
}
_FIGURES_WITHOUT_YEAR = {
    Locale.FR_FR: "{0:%d/%m}",
    Locale.FR_BE: "{0:%d/%m}",
    Locale.FR_CA: "{0:%m-%d}",
    Locale.FR_CH: "{0:%d.%m.}",
}


def format_date(
    day: dt.date, *, style: Style = DEFAULT, form: Form | None = None, weekday: bool | None = None, year: bool | None = None
) -> str:
    r"""One day: « le 18 septembre 2023 » (F1, F2, F5–F7, F26).

    >>> format_date(dt.date(2023, 5, 1), weekday=True).replace("\xa0", " ")
    'le lundi 1er mai 2023'
    >>> format_date(dt.date(2023, 9, 18), form=Form.NUMERIC)
    '18/09/2023'
    """
    return _writer(style, form, weekday, year).date(day)


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
        value: what is to be said; a `date` is a whole day, a `datetime` without a zone an hour of it.
        style: all choices at once.
        form: short-cut for `style.form`.
        weekday: short-cut for `style.weekday`.
        year: short-cut for `style.year`.

    >>> format_when(When.parse("2023-09-18 afternoon, 2023-09-19"), weekday=True).replace("\xa0", " ")
    'le lundi 18 septembre après-midi et le mardi 19 septembre 2023'
    >>> format_when(Window(closes=Moment.parse("2023-10-30")), style=Style(inclusive=True)).replace("\xa0", " ")
    'jusqu’au 30 octobre 2023 inclus'
    """
    writer = _writer(style, form, weekday, year)
    if type(value) is dt.date:
        return writer.date(value)
    if isinstance(value, Window):
        return writer.finished(writer.window(value))
    return writer.finished(writer.when(value if isinstance(value, When) else When.of(value)))


def _writer(style: Style, form: Form | None, weekday: bool | None, year: bool | None) -> "_Writer":
    """The writer for a style; those that are asked for all the time are kept."""
    if style is DEFAULT and form is None and year is None:
        if weekday is None or weekday is False:
            return _usual(False)
        if weekday is True:
            return _usual(True)
    instance(style, "style", Style)
    return _Writer(evolve(style, **given(form=form, weekday=weekday, year=year)))


@lru_cache(maxsize=2)
def _usual(weekday: bool) -> "_Writer":
    return _Writer(Style(weekday=weekday))


class _Writer:
    """The rules, for one style."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.year = style.year
        self.label = style.form is Form.LABEL
        self.figures = style.form is Form.NUMERIC
        self.short = self.figures or style.form is Form.ABBREVIATED
        self.le, self.les, self.la = ("le ", "les ", "la ") if style.form is Form.SENTENCE else ("", "", "")
        self.repeated = (style.list_form or _LIST_FORMS.get(style.locale)) is ListForm.REPEATED
        self.pattern = (_FIGURES if style.year else _FIGURES_WITHOUT_YEAR)[style.locale]
        self.named = style.weekday
        names = weekdays("fr", short=True) if self.short else weekdays("fr")
        self.before = tuple(f"{name} " for name in names) if style.weekday else ("",) * 7
        self.months = _short_months() if self.short else months("fr")

    def finished(self, text: str) -> str:
        """With its capital, where it stands on a line of its own (F6)."""
        return text[:1].upper() + text[1:] if self.label else text

    def date(self, day: dt.date) -> str:
        """One whole day."""
        day = plain_date(day)
        text = self.le + self._full(day, year=True)
        return self.finished(text) if self.label else text

    def window(self, window: Window) -> str:
        """F46: « jusqu’au » includes the day, « avant le » excludes it."""
        opens, closes = window.opens, window.closes
        if closes is None:
            return f"à partir {self._of(opens)}" if opens else ""
        inclusive = " inclus" if self.style.inclusive and closes.at is None and not window.before else ""
        end = f"avant {self._the(closes)}" if window.before else f"jusqu’{self._to(closes)}{inclusive}"
        if opens is None:
            return end
        if window.before:
            return f"à partir {self._of(opens, year=opens.date.year != last_day(closes).year)} et {end}"
        ranged = opens.at is not None or self._as_range(Run(opens.date, closes.date))
        return self.when(When.of(Span(start=opens, end=closes))) + (inclusive if ranged and opens != closes else "")

    def _moment(self, moment: Moment, *, end: bool = False, year: bool = True) -> str:
        if moment.part is DayPart.NIGHT:
            return f"nuit {self._range(*Span.of(moment).dates, year=year)}"
        return self._full(last_day(moment) if end else moment.date, year=year) + self._at(moment, end=end)

    def _the(self, end: Moment) -> str:
        return ("la " if end.part is DayPart.NIGHT else "le ") + self._moment(end, end=True)

    def _of(self, start: Moment, *, year: bool = True) -> str:
        return ("de la " if start.part is DayPart.NIGHT else "du ") + self._moment(start, year=year)

    def _to(self, end: Moment) -> str:
        return ("à la " if end.part is DayPart.NIGHT else "au ") + self._moment(end, end=True)

    def when(self, when: When) -> str:
        """All the blocks, with the year at the end where all share it (F3)."""
        if len(when.spans) == 1 and when.spans[0].whole:
            return self._alone(Run(when.spans[0].start.date, when.spans[0].end.date))
        parts = blocks(when, self._tail)
        return join([self._block(block, said) for block, said in zip(parts, years(parts), strict=True)])

    def _alone(self, run: Run) -> str:
        """A day, or whole days in a row."""
        first, last = run
        if first == last:
            return self.le + self._full(first, year=True)
        return self._range(first, last, year=True) if self._as_range(run) else self._days((run,), Years.LAST)

    def _as_range(self, run: Run) -> bool:
        """Whether days in a row are said by the first and the last (F8, F9)."""
        length = (run.last - run.first).days
        if length == 1:
            return self.style.two_days is TwoDays.DU_AU
        return length > 2 or (length == 2 and self.style.three_days is ThreeDays.RANGE)

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
        each = listed(block.days, self._as_range)[-1].many
        return join([self._every(span) if each and not span.timed else self._tail(span) for span in block.tails])

    def _every(self, span: Span) -> str:
        if span.start.part:
            return f"chaque {_PARTS[span.start.part].removeprefix('au ')}"
        return f"chaque jour {self._tail(span)}"

    def _at(self, moment: Moment, *, end: bool = False) -> str:
        """Part or hour of a moment, after its day (F14, F17, F19)."""
        if moment.time is not None:
            return f" à {self._clock(moment, closes=end and strikes_midnight(moment))}"
        return f" {self._part(moment.part)}" if moment.part else ""

    def _clock(self, moment: Moment, *, closes: bool | None) -> str:
        return clock(moment.time or _MIDNIGHT, self.style, closes=closes) + _FOLDS[moment.fold]

    def _part(self, part: DayPart) -> str:
        return _PARTS[part] if self.le else _PARTS[part].removeprefix("au ")

    def _tail(self, span: Span) -> str:
        """Hours or part of a span within one day; nothing for the whole of it (F14, F18)."""
        start, end = span.start, span.end
        if start == end or span.whole:
            if start.time is None:
                return self._at(start).strip()
            # Usage says « à minuit » where nothing ends.
            return f"à {self._clock(start, closes=None if strikes_midnight(start) else False)}"
        return said_from_to(
            None if start.at is None else self._clock(start, closes=False),
            None if end.at is None else self._clock(end, closes=strikes_midnight(end)),
        )

    def _number(self, day: dt.date, *, weekday: bool = True) -> str:
        return (self.before[day.weekday()] if weekday else "") + _NUMBERS[day.day]

    def _full(self, day: dt.date, *, year: bool, weekday: bool = True) -> str:
        before = self.before[day.weekday()] if weekday and self.named else ""
        if self.figures:
            return before + self.pattern.format(day)
        if year and self.year:
            return f"{before}{_NUMBERS[day.day]}{NBSP}{self.months[day.month - 1]} {day.year}"
        return f"{before}{_NUMBERS[day.day]}{NBSP}{self.months[day.month - 1]}"

    def _opening(self, first: dt.date, last: dt.date, *, year: bool) -> str:
        """The first of two days, with what it does not share with the last (F3, F4)."""
        if same_month(first, last) and not self.figures:
            return self._number(first)
        return self._full(first, year=year and first.year != last.year)

    def _range(self, first: dt.date, last: dt.date, *, year: bool) -> str:
        """« du 18 au 20 septembre 2023 » (F9, F13)."""
        return f"du {self._opening(first, last, year=year)} au {self._full(last, year=year)}"

    def _days(self, days: tuple[Run, ...], said: Years) -> str:
        """Whole days, or days that share what follows (F8–F12)."""
        if len(days) == 1 and days[0].last - days[0].first == ONE_DAY and not self._as_range(days[0]):
            first, last = days[0]
            year = said is not Years.NONE
            return f"{self.les}{self._opening(first, last, year=year)} et {self._full(last, year=year)}"
        groups = by_month(listed(days, self._as_range))
        named = [said is Years.EACH] * (len(groups) - 1) + [said is not Years.NONE]
        return join([self._group(group, year=year) for group, year in zip(groups, named, strict=True)])

    def _group(self, group: list[Run], *, year: bool) -> str:
        """Days of one month, or one range over two."""
        if len(group) == 1 and group[0].many:
            return self._range(*group[0], year=year)
        if any(run.many for run in group):
            return self._mixed(group, year=year)
        days = [run.first for run in group]
        if len(days) == 1:
            return self.le + self._full(days[0], year=year)
        if self.figures:
            return self.les + join([self._full(day, year=year) for day in days])
        if self.repeated and self.le:
            runs = _in_a_row(days)
            words = [self._row(run, year=year and run is runs[-1], month=run is runs[-1]) for run in runs]
            return join(words)
        return self.les + self._listed(days, year=year, month=True)

    def _row(self, days: list[dt.date], *, year: bool, month: bool) -> str:
        """Days in a row with an article of their own: « le 4 », « les 18 et 19 »."""
        return (self.les if len(days) > 1 else self.le) + self._listed(days, year=year, month=month)

    def _listed(self, days: list[dt.date], *, year: bool, month: bool) -> str:
        """« 4, 11 et 18 septembre », « lundis 4 et 11 », « lundi 4 et mardi 5 » (F11)."""
        same = self.named and not self.short and len(days) > 1 and len({day.weekday() for day in days}) == 1
        last = self._full(days[-1], year=year, weekday=not same) if month else self._number(days[-1], weekday=not same)
        words = [*(self._number(day, weekday=not same) for day in days[:-1]), last]
        return (f"{weekdays('fr')[days[0].weekday()]}s " if same else "") + join(words)

    def _mixed(self, group: list[Run], *, year: bool) -> str:
        """Ranges and days of one month: « du 18 au 20 et le 25 septembre », « du 1er au 3 et les 13 et 14 »."""
        rows: list[list[Run]] = []
        for run in group:
            near = rows and self.le and not (run.many or rows[-1][-1].many) and run.first - rows[-1][-1].last == ONE_DAY
            if near:
                rows[-1].append(run)
            else:
                rows.append([run])
        words = [self._part_of_month(row, year=year and self.figures, month=self.figures) for row in rows[:-1]]
        return join([*words, self._part_of_month(rows[-1], year=year, month=True)])

    def _part_of_month(self, row: list[Run], *, year: bool, month: bool) -> str:
        first, last = row[0].first, row[0].last
        if first == last:
            return self._row([run.first for run in row], year=year, month=month)
        opening = self._full(first, year=year) if self.figures else self._number(first)
        return f"du {opening} au {self._full(last, year=year) if month else self._number(last)}"


_LIST_FORMS = {Locale.FR_CA: ListForm.REPEATED}


def _in_a_row(days: list[dt.date]) -> list[list[dt.date]]:
    """Days that follow one another together."""
    rows: list[list[dt.date]] = []
    for day in days:
        if rows and day - rows[-1][-1] == ONE_DAY:
            rows[-1].append(day)
        else:
            rows.append([day])
    return rows


@lru_cache(maxsize=1)
def _short_months() -> tuple[str, ...]:
    """Babel's, with « juill. », as the authorities have it, to tell it from « juin » (F7)."""
    names = list(months("fr", short=True))
    names[_JUILLET] = "juill."
    return tuple(names)
