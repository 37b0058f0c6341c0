"""Lists of invitations, and books of replies, as JSON, both directions: every fault is found, and none shows an address."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar, final

from attrs import frozen

from raict._value import Value, named
from raict.data.pages import read_page, write_page
from raict.data.reading import BAD, Codec, Notes, choice, flag, listed, number, strings
from raict.data.tables import nested, write_table
from raict.data.times import instant, span
from raict.errors import InvalidDocument
from raict.guests._discretion import masked
from raict.guests._lists import InvitationList
from raict.guests._people import Delegation, Guest, Invitation
from raict.guests._replies import Channel, Delegate, ParticipationStatus, Reply
from raict.model.people import PersonName
from raict.model.places import PostalAddress
from raict.model.sessions import HIGHEST_SEQUENCE

__all__ = ["NEWEST_LIST", "read_list", "read_replies", "write_list", "write_replies"]

T = TypeVar("T")

NEWEST_LIST: Final = 1
"""The newest shape of both documents that this version reads. Older ones load for ever."""


def _read_proposal(value: object, path: str, notes: Notes) -> object:
    begin = len(notes.problems)
    read = span.read(value, path, notes)
    # A document of replies has no time zone, by which an instant would become an hour of the clock.
    return notes.fault("zone-needed", path) if read is BAD and len(notes.problems) == begin else read


_GUEST: Final = nested(
    Guest,
    {
        "name": nested(PersonName),
        "aliases": strings,
        "functions": strings,
        "masculine_title": flag,
        "address": nested(PostalAddress),
    },
)
_INVITATION_KEYS: Final = {"guest": _GUEST, "sessions": strings}
_DELEGATION_KEYS: Final = {"members": strings, "quota": number(1, 1_000_000)}
_REPLY_KEYS: Final = {
    "status": choice(ParticipationStatus),
    "at": instant,
    "sequence": number(0, HIGHEST_SEQUENCE),
    "channel": choice(Channel),
    "delegate": nested(Delegate, {"status": choice(ParticipationStatus), "at": instant}),
    "proposal": Codec(_read_proposal, span.write),
}
_LIST: Final[Mapping[str, Codec]] = {
    "invitations": listed(nested(Invitation, _INVITATION_KEYS)),
    "delegations": listed(nested(Delegation, _DELEGATION_KEYS)),
}
_BOOK: Final[Mapping[str, Codec]] = {"replies": listed(nested(Reply, _REPLY_KEYS))}


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class _Book(Value):
    replies: tuple[Reply, ...] = ()


def write_list(invitations: Iterable[Invitation], delegations: Iterable[Delegation]) -> str:
    """The text of a list."""
    lists = {
        "invitations": (write_table(Invitation, each, _INVITATION_KEYS, toml=False) for each in invitations),
        "delegations": (write_table(Delegation, each, _DELEGATION_KEYS, toml=False) for each in delegations),
    }
    return write_page({"schema": NEWEST_LIST}, lists)


def read_list(text: str | bytes, limit: int) -> InvitationList:
    """The list in a text.

    Raises:
        InvalidDocument: with every fault of the document; no address is shown in any.
    """
    return _discreetly(InvitationList, _LIST, text, limit)


def write_replies(replies: Iterable[Reply]) -> str:
    """The text of a book."""
    lines = (write_table(Reply, each, _REPLY_KEYS, toml=False) for each in replies)
    return write_page({"schema": NEWEST_LIST}, {"replies": lines})


def read_replies(text: str | bytes, limit: int) -> tuple[Reply, ...]:
    """The replies in a text.

    Raises:
        InvalidDocument: with every fault of the document; no address is shown in any.
    """
    return _discreetly(_Book, _BOOK, text, limit).replies


def _discreetly(kind: type[T], fields: Mapping[str, Codec], text: str | bytes, limit: int) -> T:
    try:
        return read_page(kind, lambda _: fields, text, limit=limit, newest=NEWEST_LIST)
    except InvalidDocument as refusal:
        raise InvalidDocument(*map(masked, refusal.problems)) from None
