"""A ledger as JSON, both directions: a table with a line for each entry, every fault found in one reading."""

from collections import Counter
from collections.abc import Callable
from typing import Final, cast, final

from attrs import field, frozen

from raict._value import Value, named
from raict.data.outline import Tree, as_tree
from raict.data.pages import read_page, write_page
from raict.data.reading import BAD, Codec, Notes, choice, listed, number
from raict.data.tables import nested, write_table
from raict.data.times import instant
from raict.errors import InvalidDocument, InvalidValue
from raict.guests._discretion import masked
from raict.itip.ledger import NEWEST_LEDGER, Ledger, Told, ToldState
from raict.model.addresses import optional_domain
from raict.model.sessions import HIGHEST_SEQUENCE
from raict.model.status import Status
from raict.model.text import identifier

__all__ = ["read_ledger", "write_ledger"]

_SEQUENCE = number(0, HIGHEST_SEQUENCE)
_KEYS: Final = {
    "state": choice(ToldState),
    "sequence": _SEQUENCE,
    "lead": _SEQUENCE,
    "stamp": instant,
    "status": choice(Status),
}
_TOLD: Final = nested(Told, _KEYS)
_UNREAD: Final = "unread"
"""Stands for a UID that cannot be told because what it is made of was not read: that has been noted."""


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class _Page(Value):
    """The keys of the document beside its schema."""

    edition: str = field(converter=identifier)
    domain: str | None = field(default=None, converter=optional_domain)
    told: tuple[Told, ...] = ()


def _uid(session: str | None, edition: str, domain: str) -> str:
    return f"{f'{session}~' if session else ''}{edition}@{domain}"


def write_ledger(ledger: Ledger) -> str:
    """The text of a ledger. The domain of most UIDs is written once, and a UID where it is not made of it."""
    domain = _domain(ledger)
    head: Tree = {"schema": NEWEST_LEDGER, "edition": ledger.edition, **({"domain": domain} if domain else {})}
    return write_page(head, {"told": (_written(told, ledger.edition, domain) for told in ledger)})


def _written(told: Told, edition: str, domain: str) -> Tree:
    entry = write_table(Told, told, _KEYS, toml=False)
    if told.uid == _uid(told.session, edition, domain):
        del entry["uid"]
    return entry


def _domain(ledger: Ledger) -> str:
    """The domain of most UIDs; of two as frequent the first by the alphabet."""
    counts = Counter(told.uid.rpartition("@")[2] for told in ledger)
    return min(((-count, domain) for domain, count in counts.items() if _good(optional_domain, domain)), default=(0, ""))[1]


def _good(check: Callable[[str], object], value: object) -> bool:
    try:
        check(cast("str", value))
    except InvalidValue:
        return False
    return True


def read_ledger(text: str | bytes, limit: int) -> Ledger:
    """The ledger in a text.

    Raises:
        InvalidDocument: with every fault, in the order of the document; no address is shown in any.
    """
    try:
        page = read_page(_Page, lambda tree: {"told": listed(_entry(tree))}, text, limit=limit, newest=NEWEST_LEDGER)
    except InvalidDocument as refusal:
        raise InvalidDocument(*map(masked, refusal.problems)) from None
    return Ledger(edition=page.edition, told=page.told)


def _entry(tree: Tree) -> Codec:
    """An entry of that document. Its UID is made of the document's own keys where it has none; no guest has two of one event."""
    edition, domain = tree.get("edition"), tree.get("domain")
    known = "domain" in tree and _good(identifier, edition) and _good(optional_domain, domain)
    seen: set[tuple[str, str | None]] = set()

    def read(value: object, path: str, notes: Notes) -> object:
        entry = as_tree(value)
        if entry is not None and "uid" not in entry and "domain" in tree:
            session = entry.get("session")
            uid = _uid(cast("str | None", session), cast("str", edition), cast("str", domain)) if known else _UNREAD
            value = {**entry, "uid": uid if session is None or _good(identifier, session) else _UNREAD}
        told = _TOLD.read(value, path, notes)
        if not isinstance(told, Told):
            return BAD
        if (told.guest, told.session) in seen:
            return notes.fault("repeated-item", path, {"value": told.guest})
        seen.add((told.guest, told.session))
        return told

    return Codec(read, _TOLD.write)
