"""The table of French cases, and how its records become values.

Each record has an id, a kind, a `structured` value, options, the expected text and the rules it shows. `spans` are lists of
inclusive ISO dates with optional parts and hours; `24:00` is the midnight at the end of a day.
"""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from raict import DayPart, Moment, Span, When, Window
from raict.french import Form, Hour, Locale, Noon, Style, ThreeDays, TwoDays

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))

_PARTS: dict[str, dt.time | DayPart] = {
    "matin": DayPart.MORNING,
    "apres-midi": DayPart.AFTERNOON,
    "soir": DayPart.EVENING,
    "nuit": DayPart.NIGHT,
    "midi": dt.time(12),
}


_FORMS = {"label": Form.LABEL, "abbr": Form.ABBREVIATED, "numeric": Form.NUMERIC}
_FIELDS: dict[str, tuple[str, Callable[[Any], object]]] = {
    "style": ("form", _FORMS.__getitem__),
    "weekday": ("weekday", bool),
    "year": ("year", bool),
    "hour": ("hour", Hour),
    "noon": ("noon", Noon),
    "two_days": ("two_days", TwoDays),
    "list3": ("three_days", lambda said: ThreeDays.LIST if said else ThreeDays.RANGE),
    "inclus": ("inclusive", bool),
    "locale": ("locale", Locale),
}


def style_of(case: dict[str, Any]) -> Style:
    """The style that the options of a record ask for; an option that means nothing for dates is an error."""
    fields: dict[str, Any] = {}
    options: dict[str, Any] = case.get("options") or {}
    for name, said in options.items():
        field, meant = _FIELDS[name]
        fields[field] = meant(said)
    return Style(**fields)


def value_of(case: dict[str, Any]) -> When | Window:
    """What a record with spans means."""
    spans: list[dict[str, Any]] = case["structured"]["spans"]
    if any(span.get("start") is None or span.get("end") is None for span in spans):
        (span,) = spans
        return Window(opens=_end(span, "start"), closes=_end(span, "end"), before=span.get("end_exclusive", False))
    return When.of(*map(_span, spans))


def _end(span: dict[str, Any], name: str) -> Moment | None:
    if span.get(name) is None:
        return None
    day, at = dt.date.fromisoformat(span[name]), span.get(f"{name}_time")
    if at == "24:00":
        return Moment(date=day + dt.timedelta(days=1), at=dt.time(0))
    return Moment(date=day, at=dt.time.fromisoformat(at) if at else _PARTS.get(span.get(f"{name}_part", "")))


def _span(span: dict[str, Any]) -> Span:
    first, last = dt.date.fromisoformat(span["start"]), dt.date.fromisoformat(span["end"])
    if "part" in span:
        return Span.of(Moment(date=first, at=_PARTS[span["part"]]))
    start = _PARTS.get(span.get("start_part", ""))
    if "start_time" in span:
        start = dt.time.fromisoformat(span["start_time"])
    end = _PARTS.get(span.get("end_part", ""))
    if span.get("end_time") == "24:00":
        end, last = dt.time(0), last + dt.timedelta(days=1)
    elif "end_time" in span:
        end = dt.time.fromisoformat(span["end_time"])
    if start and end is None and first == last and span.get("open") != "from":
        return Span.of(Moment(date=first, at=start))
    return Span(start=Moment(date=first, at=start), end=Moment(date=last, at=end))
