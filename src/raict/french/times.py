r"""Clock times: « 18 h 30 », « midi », « de 9 h à 12 h 30 »."""

import datetime as dt

from raict._spaces import NBSP
from raict._style import Form
from raict.french.style import DEFAULT, Hour, Noon, Style
from raict.model.text import instance, refuse

__all__ = ["clock", "format_time", "format_time_range", "said_from_to"]

_H, _COMPACT, _COLON, _WORDS = Hour.H, Hour.COMPACT, Hour.COLON, Noon.WORDS  # an enumeration is slow to ask for its members


def format_time(at: dt.time, *, style: Style = DEFAULT, end: bool = False) -> str:
    r"""A clock time: « 14 h 30 », « 9 h », « midi », « minuit » (F16, F17). No-break spaces hold it together.

    Args:
        at: hours and whole minutes.
        style: `style.hour` and `style.noon` say how.
        end: whether 00:00 is the end of a day, which is « 24 h » where figures are asked for.

    Raises:
        InvalidValue: for seconds, as everywhere (`not-a-wall-clock`).

    >>> format_time(dt.time(9, 5))
    '9\xa0h\xa005'
    """
    if type(at) is not dt.time or at.second or at.microsecond:
        _check(at, "at")
    if style is not DEFAULT:
        instance(style, "style", Style)
    return clock(at, style, True if end else None)


def _check(at: dt.time, name: str) -> None:
    if not isinstance(at, dt.time):
        instance(at, name, dt.time)
    if at.second or at.microsecond:
        refuse("not-a-wall-clock", name, value=str(at))


def clock(at: dt.time, style: Style, closes: bool | None = None) -> str:
    """A clock time in any style.

    Args:
        at: hours and minutes.
        style: which figures or words.
        closes: whether midnight ends a day (True: « minuit », « 24 h ») or begins one (False: « 0 h »); None where neither.
    """
    hour, minute, how = at.hour, at.minute, style.hour
    if minute:
        return _with_minutes(hour, minute, how)
    if how is not _COLON and style.noon is _WORDS and (hour == 12 or (hour == 0 and closes is not False)):
        return "midi" if hour else "minuit"
    hour = 24 if closes and not hour else hour
    if how is _H:
        return f"{hour}{NBSP}h"
    if how is _COMPACT:
        return f"{hour}h"
    return f"{hour:02}:00" if how is _COLON else f"{hour}{_hours(hour)}"


def _with_minutes(hour: int, minute: int, how: Hour) -> str:
    if how is _H:
        return f"{hour}{NBSP}h{NBSP}{minute:02}"
    if how is _COMPACT:
        return f"{hour}h{minute:02}"
    return f"{hour:02}:{minute:02}" if how is _COLON else f"{hour}{_hours(hour)}{NBSP}{minute:02}"


def _hours(hour: int) -> str:
    return f"{NBSP}heure{'s' * (hour > 1)}"


def said_from_to(start: str | None, end: str | None) -> str:
    """« de 9 h à midi », « à partir de 9 h », « jusqu’à midi » (F18)."""
    if start is None:
        return f"jusqu’à {end}"
    return f"à partir de {start}" if end is None else f"de {start} à {end}"


def format_time_range(start: dt.time | None, end: dt.time | None, *, style: Style = DEFAULT, form: Form | None = None) -> str:
    r"""Hours within a day: « de 9 h à 12 h 30 », « à partir de 9 h », « jusqu’à 17 h »; as a label « 9 h – 12 h 30 » (F18).

    A range that ends at 00:00 ends with the day (F17), one that ends before it begins on the next.

    Args:
        start: when it begins; None where only the end is known.
        end: when it ends; None where only the start is known.
        style: `style.form`, `style.hour` and `style.noon` say how.
        form: short-cut for `style.form`; all but running text take the dash.

    Raises:
        InvalidValue: where neither is given, or both are the same, or for seconds.

    >>> format_time_range(dt.time(9), dt.time(12, 30)).replace("\xa0", " ")
    'de 9 h à 12 h 30'
    >>> format_time_range(dt.time(9), dt.time(12, 30), form=Form.LABEL).replace("\xa0", " ")
    '9 h – 12 h 30'
    """
    for name, at in (("start", start), ("end", end)):
        if at is not None:
            _check(at, name)
    instance(style, "style", Style)
    shown = style.form if form is None else form
    instance(shown, "form", Form)
    if start is None and end is None:
        refuse("no-hours", "start")
    if start is not None and start == end != dt.time(0):
        refuse("end-not-after-start", start=f"{start:%H:%M}", end=f"{end:%H:%M}")
    first = None if start is None else clock(start, style, closes=False)
    last = None if end is None else clock(end, style, closes=True)
    if first and last and shown is not Form.SENTENCE:
        return f"{first} – {last}"
    text = said_from_to(first, last)
    return text[0].upper() + text[1:] if shown is Form.LABEL else text
