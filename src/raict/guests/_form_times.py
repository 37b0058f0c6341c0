"""When a row of a form says that it was answered."""

import datetime as dt
import re
from typing import Final

from raict.errors import visible
from raict.model.moments import aware
from raict.model.text import refuse

__all__ = ["is_month_first", "moment_of"]

_ISO: Final = (
    "[12][0-9]{3}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?"
)
_SLASHED: Final = "([0-9]{2})/([0-9]{2})/([12][0-9]{3})(?:[T ]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?)?"
"""As French tools write it: two digits each. Where the month stands first, one digit is the rule."""
_MONTHS: Final = 12


def moment_of(said: str, zone: dt.tzinfo) -> dt.datetime:
    """The instant, in ISO 8601 or day first; by that clock where there is no offset.

    Raises:
        InvalidValue: for what is none.
    """
    slashed = re.fullmatch(_SLASHED, said)
    try:
        if slashed:
            day, month, year, hour, minute, second = (int(each or 0) for each in slashed.groups())
            found = dt.datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - its zone is put on below
        else:
            found = dt.datetime.fromisoformat(said if re.fullmatch(_ISO, said) else "")
    except ValueError:
        refuse("bad-instant", value=visible(said))
    return aware(found if found.tzinfo else found.replace(tzinfo=zone))


def is_month_first(said: str) -> bool | None:
    """Of a date with slashes, whether it can be one only with the month first; None: of any other."""
    slashed = re.fullmatch(_SLASHED, said)
    return None if slashed is None else int(slashed[1]) <= _MONTHS < int(slashed[2])
