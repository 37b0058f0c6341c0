"""Time zones by name: IANA names alone, never a fixed offset."""

import re
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from raict.errors import visible
from raict.model.text import Field, refuse

__all__ = ["time_zone", "zone_named"]

_NAME = "[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}"
_LONGEST = 64
# Files of the database that are no zone anyone lives in: what the machine is set to, and a placeholder.
_NO_PLACE = frozenset({"Factory", "localtime", "posixrules", "leapseconds"})
# Folders in which some machines keep all zones again, with leap seconds and without.
_COPIES = ("posix/", "right/")


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo:
    """The zone of a name that passed `time_zone`."""
    return ZoneInfo(name)


def time_zone(value: str, field: Field = None) -> str:
    """A name of the IANA database, `UTC` included."""
    good = type(value) is str and len(value) <= _LONGEST and bool(re.fullmatch(_NAME, value))
    good = good and value not in _NO_PLACE and not value.startswith(_COPIES)
    try:
        if good:
            zone_named(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        good = False
    if not good:
        refuse("bad-timezone", field, value=visible(value))
    return value
