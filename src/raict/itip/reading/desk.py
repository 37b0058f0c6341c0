"""What a message is held against: who may answer, and what is known so far."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from raict.guests import Guest, Invitation, Replies
from raict.guests._addresses import same
from raict.itip.ledger import Ledger
from raict.model.editions import Edition

__all__ = ["Desk"]


class Desk(NamedTuple):
    """What an answer is held against."""

    edition: Edition
    invitations: tuple[Invitation, ...]
    """Those to this edition."""
    replies: Replies
    domain: str
    sender: str | None
    received: dt.datetime | None
    ledger: Ledger | None
    organizer: str | None
    """Who invites, as `same` has it; None where no address is known."""

    def at(self, address: str | None) -> list[Guest]:
        """The guests whose address that is, each once."""
        if address is None:
            return []
        wanted = same(address)
        found: dict[str, Guest] = {}
        for each in self.invitations:
            guest = each.guest
            if (guest.email is not None and same(guest.email) == wanted) or (guest.aliases and guest.answers_to(address)):
                found.setdefault(guest.id, guest)
        return [*found.values()]

    def only(self, address: str | None) -> str | None:
        """Id of the guest whose address that is, where it is that of one alone."""
        found = self.at(address)
        return found[0].id if len(found) == 1 else None

    def owners(self, addresses: Iterable[str]) -> dict[str, str]:
        """Of many addresses at once, as `same` has them, the ids of the guests whose each is alone."""
        wanted = set(map(same, addresses))
        found: dict[str, set[str]] = {}
        for each in self.invitations:
            for own in (each.guest.email, *each.guest.aliases):
                if own is not None and (key := same(own)) in wanted:
                    found.setdefault(key, set()).add(each.guest.id)
        return {key: ids.pop() for key, ids in found.items() if len(ids) == 1}

    def asked(self, guest: Guest, session: str | None) -> bool:
        """Whether a guest is invited to a session, or to the edition as a whole."""
        return any(each.guest.id == guest.id and session in each.components for each in self.invitations)
