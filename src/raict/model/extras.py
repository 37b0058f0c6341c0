"""Facts of an embedder's own, which ride along and are never interpreted."""

from collections.abc import Mapping
from typing import TypeAlias

from raict._value import FrozenMap
from raict.errors import visible
from raict.model.text import TEXT_LIMIT, Field, guard, identifier, place, refuse

__all__ = ["NO_EXTRA", "Extra", "extra"]

Extra: TypeAlias = FrozenMap[str, str | int | float | bool]

NO_EXTRA: Extra = FrozenMap()


def extra(value: Mapping[str, str | int | float | bool], field: Field = None) -> Extra:
    """Facts of an embedder's own: ids to texts, finite numbers, booleans; never interpreted, kept through every round trip."""
    if value is NO_EXTRA:
        return NO_EXTRA
    if not isinstance(value, Mapping):
        refuse("wrong-type", field, expected="a table", got=type(value).__name__)
    checked: dict[str, str | int | float | bool] = {}
    for key, item in value.items():
        path = f"{place(field)}.{visible(key)}"
        name = identifier(key, path)
        if isinstance(item, str):
            checked[name] = guard(item, path, limit=TEXT_LIMIT, lines=True) if item else ""
        elif (
            type(item) is bool or (type(item) is int and abs(item) < 2**63) or (type(item) is float and abs(item) < float("inf"))
        ):
            checked[name] = item + 0.0 if type(item) is float else item  # one zero, not two that are equal
        else:
            refuse("reserved-extra", path, value=visible(item))
    return FrozenMap(checked)
