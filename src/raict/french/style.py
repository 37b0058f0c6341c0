"""How a French date or hour is to be written: one frozen value, with a field for every choice that usage leaves open."""

from enum import Enum
from typing import final

from attrs import frozen

from raict._style import Form
from raict._value import Value
from raict.model.text import instance

__all__ = ["Hour", "ListForm", "Locale", "Noon", "Style", "ThreeDays", "TwoDays"]


class Locale(Enum):
    """Whose usage is followed where countries differ (F7, F10)."""

    FR_FR = "fr_FR"
    """France: 18/09/2023, « les 10 et 24 avril »."""
    FR_BE = "fr_BE"
    """Belgium: as France."""
    FR_CA = "fr_CA"
    """Canada: 2023-09-18, « le 10 et le 24 avril »."""
    FR_CH = "fr_CH"
    """Switzerland: 18.09.2023, else as France."""


class Hour(Enum):
    """How a clock time is written (F16)."""

    H = "h"
    """« 18 h 30 »: everywhere but in tables."""
    COMPACT = "compact"
    """« 18h30 »: where room is scarce."""
    COLON = "colon"
    """« 18:30 », « 09:00 »: in tables and for machines; always in figures."""
    WORDS = "words"
    """« 18 heures 30 »."""


class Noon(Enum):
    """How 12:00 and 00:00 are written (F17)."""

    WORDS = "words"
    """« midi », « minuit »."""
    DIGITS = "digits"
    """« 12 h », « 0 h »; the end of a day is « 24 h »."""


class TwoDays(Enum):
    """How two days in a row are written (F8)."""

    LES = "les"
    """« les 18 et 19 septembre »."""
    DU_AU = "du_au"
    """« du 18 au 19 septembre »."""


class ThreeDays(Enum):
    """How exactly three days in a row are written (F9)."""

    RANGE = "range"
    """« du 18 au 20 septembre »."""
    LIST = "list"
    """« les 18, 19 et 20 septembre »."""


class ListForm(Enum):
    """Which article days take that stand apart from one another (F10, F11)."""

    PLURAL = "plural"
    """« les 10 et 24 avril », « les dimanches 10 et 24 avril »."""
    REPEATED = "repeated"
    """« le 10 et le 24 avril », « le dimanche 10 et le dimanche 24 avril »."""


@final
@frozen(kw_only=True, repr=False)
class Style(Value):
    """Choices that usage leaves open, each with the default of the house.

    >>> from datetime import time
    >>> from raict.french import format_time
    >>> format_time(time(18, 30), style=Style(hour=Hour.COMPACT))
    '18h30'
    """

    form: Form = Form.SENTENCE
    """Running text, a line of its own, a table, or figures (F6, F7)."""
    weekday: bool = False
    """Whether to name the days of the week (F11)."""
    year: bool = True
    """Whether to name years (F3, F13); without them, days a year apart are said alike."""
    hour: Hour = Hour.H
    """How clock times are written (F16)."""
    noon: Noon = Noon.WORDS
    """How 12:00 and 00:00 are written (F17)."""
    two_days: TwoDays = TwoDays.LES
    """How two days in a row are written (F8)."""
    three_days: ThreeDays = ThreeDays.RANGE
    """How exactly three days in a row are written (F9)."""
    list_form: ListForm | None = None
    """Which article days apart take (F10); None: that of the locale."""
    inclusive: bool = False
    """Whether the last day of a window is said to be « inclus », after « jusqu’au » or « au » (F46)."""
    locale: Locale = Locale.FR_FR
    """Whose usage is followed where countries differ."""

    def __attrs_post_init__(self) -> None:
        """Refuse other words."""
        for name, kind in _KINDS.items():
            instance(getattr(self, name), name, kind)
        if self.list_form is not None:
            instance(self.list_form, "list_form", ListForm)


_KINDS: dict[str, type] = {
    "form": Form,
    "weekday": bool,
    "year": bool,
    "hour": Hour,
    "noon": Noon,
    "two_days": TwoDays,
    "three_days": ThreeDays,
    "inclusive": bool,
    "locale": Locale,
}

DEFAULT = Style()
