"""Who is invited to what: the list of invitations, each guest once.

One invitation names the edition as a whole or some of its sessions; who is invited to both has two of them.
"""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from raict.guests import Guest, Invitation

__all__ = ["Invited", "united"]


class Invited(NamedTuple):
    """A guest, and everything she is invited to."""

    guest: Guest
    components: tuple[str | None, ...]
    """Ids of sessions, or None, which is the edition as a whole."""


def united(invitations: Iterable[Invitation]) -> dict[str, Invited]:
    """Every guest by id, with the components of all her invitations; in whatever order these come, it is the same."""
    found: dict[str, list[Invitation]] = {}
    for each in invitations:
        found.setdefault(each.guest.id, []).append(each)
    return {guest: Invited(own[0].guest, _all(own)) for guest, own in found.items()}


def _all(own: list[Invitation]) -> tuple[str | None, ...]:
    """The edition as a whole first, then sessions, in the order in which an invitation names them."""
    if len(own) == 1:
        return own[0].components
    return tuple(chain.from_iterable(sorted((each.components for each in own), key=lambda parts: [part or "" for part in parts])))
