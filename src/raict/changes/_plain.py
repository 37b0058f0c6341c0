"""Changes as plain tables, lists and texts: values in the words of the edition file, sentences in both languages."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, cast

from raict.changes._differences import COLLECTIONS
from raict.changes._kinds import Change, Difference
from raict.changes._telling import Teller
from raict.data.reading import plain
from raict.data.vocabulary import EDITION, SESSION, SESSION_KEYS, VENUE_KEYS
from raict.model.editions import Edition

__all__ = ["as_data"]

_TONGUES: Final = ("fr", "en")
_ORDERS: Final = frozenset({*COLLECTIONS, "sessions"})


def as_data(old: Edition, new: Edition, changes: Iterable[Change]) -> dict[str, object]:
    """One table: the edition's id, the line that sums it up, and the changes in order."""
    kept = tuple(changes)
    tellers = {tongue: Teller(old, new, tongue) for tongue in _TONGUES}
    return {
        "edition": new.id,
        "summary": {tongue: teller.summary(kept) for tongue, teller in tellers.items()},
        "changes": [_row(each, tellers) for each in kept],
    }


def _row(change: Change, tellers: dict[str, Teller]) -> dict[str, object]:
    sentences = {tongue: " ".join(teller.sentences([change])) for tongue, teller in tellers.items()}
    return {
        "kind": change.kind.value,
        "session": change.session,
        "quiet": not any(sentences.values()),
        "fields": list(_fields(change)),
        "sentences": sentences,
    }


def _fields(change: Change) -> Iterator[dict[str, object]]:
    for each in change:
        yield {
            "field": each.path,
            "before": _written(change, each, each.before),
            "after": _written(change, each, each.after),
        }


def _written(change: Change, difference: Difference, value: Any) -> object:
    """A value as JSON of an edition has it; ids and positions are as they are."""
    path, bracket, _ = difference.path.partition("[")
    if value is None or type(value) is int:
        return value
    if change.session is not None:
        codec = SESSION if path == "session" else SESSION_KEYS.get(path, plain)
        return codec.write(value, False)
    if not bracket and path in _ORDERS:
        return list(value)
    name = path.removeprefix("venue.")
    codec = (EDITION if name == path else VENUE_KEYS).get(name, plain)
    if not bracket:
        return codec.write(value, False)
    return cast("list[object]", codec.write((value,), False))[0]
