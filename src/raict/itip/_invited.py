"""Who is invited to what: the list of invitations, each guest once.

One invitation names the edition as a whole or some of its sessions; who is invited to both has two of them.
"""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple, TypeAlias

from raict.guests import Guest, Invitation

__all__ = ["Invited", "united"]


class United(NamedTuple):
    """A guest who has several invitations, and everything she is invited to."""

    guest: Guest
    components: tuple[str | None, ...]
    """Ids of sessions, or None, which is the edition as a whole."""


Invited: TypeAlias = Invitation | United
"""Most guests have one invitation, which says it all."""


def united(invitations: Iterable[Invitation]) -> dict[str, Invited]:
    """Every guest by id, with the components of all her invitations; in whatever order these come, it is the same."""
    found: dict[str, Invited] = {}
    several: dict[str, list[tuple[str | None, ...]]] = {}
    for each in invitations:
        first = found.get(each.guest.id)
        if first is None:
            found[each.guest.id] = each
        else:
            several.setdefault(each.guest.id, [first.components]).append(each.components)
    for guest, parts in several.items():
        found[guest] = United(found[guest].guest, _all(parts))
    return found


def _all(parts: list[tuple[str | None, ...]]) -> tuple[str | None, ...]:
    """The edition as a whole first, then sessions, in the order in which an invitation names them."""
    return tuple(chain.from_iterable(sorted(parts, key=lambda own: [session or "" for session in own])))
