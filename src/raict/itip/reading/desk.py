"""What a message is held against: who may answer, and what is known so far."""

import datetime as dt
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

    def asked(self, guest: Guest, session: str | None) -> bool:
        """Whether a guest is invited to a session, or to the edition as a whole."""
        return any(each.guest.id == guest.id and session in each.components for each in self.invitations)
