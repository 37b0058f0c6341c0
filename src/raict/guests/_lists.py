"""Lists of invitations, and their documents."""

from collections.abc import Iterable
from os import PathLike
from typing import final

from attrs import frozen

from raict._value import Value, named
from raict.guests._limits import LARGEST_LIST
from raict.guests._people import Delegation, Invitation
from raict.model.text import sequence

__all__ = ["InvitationList", "dumps_invitations", "load_invitations", "loads_invitations"]


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class InvitationList(Value):
    """A document of invitations: who is invited, and the delegations they come with. Its `repr` shows how many."""

    invitations: tuple[Invitation, ...] = ()
    """In the order of the document."""
    delegations: tuple[Delegation, ...] = ()
    """Likewise."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind."""
        sequence(self.invitations, "invitations", Invitation)
        sequence(self.delegations, "delegations", Delegation)

    def __repr__(self) -> str:
        return f"<InvitationList: {len(self.invitations)}>"


def dumps_invitations(invitations: Iterable[Invitation], delegations: Iterable[Delegation] = ()) -> str:
    """Write a list as JSON that `loads_invitations` reads back; equal lists give the same text, a line for each entry.

    It holds names and addresses: keep it where the list is kept, and never beside what is published.

    >>> from raict import PersonName, guests
    >>> awa = guests.Guest(id="awa", name=PersonName(family="Diop"), email="awa.diop@dakar.example")
    >>> print(dumps_invitations([guests.Invitation(guest=awa, edition="raict-2023")]), end="")
    {"schema":1,"invitations":[
    {"guest":{"id":"awa","name":{"family":"Diop"},"email":"awa.diop@dakar.example"},"edition":"raict-2023"}
    ],"delegations":[
    ]}
    """
    from raict.guests._documents import write_list

    return write_list(invitations, delegations)


def loads_invitations(text: str | bytes, *, limit: int = LARGEST_LIST) -> InvitationList:
    """Read a list from JSON. What its entries owe each other is for `check_invitations`.

    Args:
        text: the document, or its octets in UTF-8.
        limit: how many octets it may have; 64 MiB, unless you ask for more.

    Raises:
        InvalidDocument: with every fault of the document, each with its path; no address is shown in any.

    >>> loads_invitations('{"schema": 1, "invitations": [{"guest": {"id": "awa"}, "edition": "raict-2023"}]}')
    Traceback (most recent call last):
    raict.errors.InvalidDocument: invitations[0].guest.name: is missing
    """
    from raict.guests._documents import read_list

    return read_list(text, limit)


def load_invitations(path: str | PathLike[str], *, limit: int = LARGEST_LIST) -> InvitationList:
    """Read a list from a file.

    Args:
        path: the file.
        limit: as for `loads_invitations`.

    Raises:
        InvalidDocument: as for `loads_invitations`.
        OSError: when it cannot be read, or is no regular file.
    """
    from pathlib import Path

    from raict.data.files import octets_of

    return loads_invitations(octets_of(Path(path), limit), limit=limit)
