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
    found: dict[str, Invited] = {}
    several: dict[str, list[tuple[str | None, ...]]] = {}
    for each in invitations:
        first = found.get(each.guest.id)
        if first is None:
            found[each.guest.id] = Invited(each.guest, each.components)
        else:
            several.setdefault(each.guest.id, [first.components]).append(each.components)
    for guest, parts in several.items():
        found[guest] = found[guest]._replace(components=_all(parts))
    return found


def _all(parts: list[tuple[str | None, ...]]) -> tuple[str | None, ...]:
    """The edition as a whole first, then sessions, in the order in which an invitation names them."""
    return tuple(chain.from_iterable(sorted(parts, key=lambda own: [session or "" for session in own])))
