"""Addresses at which several guests were told: a town hall has one for each of its mayors.

A calendar knows events by UID: it cannot tell one guest's from the next one's. So what was told there last is what stands
there, and whoever is told there next needs a higher SEQUENCE.
"""

import datetime as dt
from collections.abc import Collection, Iterator
from itertools import chain
from typing import Final, NamedTuple

from raict.guests._addresses import same
from raict.itip._invited import Invited
from raict.itip.ledger import Ledger, Told

__all__ = ["Mailboxes"]


_EVER: Final = dt.datetime(1, 1, 1, tzinfo=dt.UTC)


class Place(NamedTuple):
    """What a guest was told of an event at one address."""

    guest: str
    uid: str
    version: tuple[int, dt.datetime]
    """SEQUENCE and DTSTAMP."""


class Mailboxes:
    """What stands at addresses that more than one guest has, or had."""

    def __init__(self, ledger: Ledger, invited: Collection[Invited]) -> None:
        """Find them."""
        self._places: dict[tuple[str, str], list[Place]] = {}
        self._heirs: dict[str, Invited] = {}
        first: dict[str, str] = {}
        pairs = chain(
            ((mailbox, place.guest) for told in ledger for mailbox, place in _places(told)),
            ((same(each.guest.email), each.guest.id) for each in invited if each.guest.email is not None),
        )
        shared = {mailbox for mailbox, guest in pairs if first.setdefault(mailbox, guest) != guest}
        if not shared:
            return
        for mailbox, place in (pair for told in ledger for pair in _places(told)):
            if mailbox in shared:
                self._keep(mailbox, place)
        for each in invited:
            if each.guest.email is not None and (mailbox := same(each.guest.email)) in shared:
                self._heirs[mailbox] = each

    def _keep(self, mailbox: str, place: Place) -> None:
        """Of each event at an address, what two guests were told last: whoever asks is one of them, or none."""
        kept = self._places.setdefault((mailbox, place.uid), [])
        last = max((each for each in kept if each.guest == place.guest), key=_version, default=place)
        others = [each for each in kept if each.guest != place.guest]
        kept[:] = sorted([*others, max(last, place, key=_version)], key=_version)[-2:]

    def last_of_others(self, guest: str, address: str, uid: str) -> tuple[int, dt.datetime] | None:
        """SEQUENCE and DTSTAMP of what another guest was told last of that event at that address; None: nobody was."""
        if not self._places:
            return None
        kept = self._places.get((same(address), uid), ())
        return next((each.version for each in reversed(kept) if each.guest != guest), None)

    def heir(self, told: Told) -> Invited | None:
        """Another guest on the list, whose address that is now."""
        found = self._heirs.get(same(told.address)) if self._heirs else None
        return None if found is None or found.guest.id == told.guest else found

    def covers(self, told: Told) -> bool:
        """Whether another guest was told of the event at that address since: what stands there is not this guest's any more."""
        other = self.last_of_others(told.guest, told.address, told.uid)
        return other is not None and other > (told.sequence, told.stamp)


def _version(place: Place) -> tuple[int, dt.datetime]:
    return place.version


def _places(told: Told) -> Iterator[tuple[str, Place]]:
    """Where an event was told of, and the places left before, of which the moment is not known.

    It is not needed: who came there afterwards was told with a higher SEQUENCE, and so was who left after somebody had come.
    """
    yield same(told.address), Place(told.guest, told.uid, (told.sequence, told.stamp))
    for address, sequence in told.left.items():
        yield same(address), Place(told.guest, told.uid, (sequence, _EVER))
