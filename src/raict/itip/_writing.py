"""The calendar object of each message that is due: a request says what is true now, a cancellation what the guest was told."""

import re
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from raict.errors import InvalidValue
from raict.guests import ParticipationStatus, Replies
from raict.ics.events import times
from raict.itip._message import CANCELS, MessageKind
from raict.itip._objects import Objects, cancellation
from raict.itip._planning import Step
from raict.model.moments import Moment
from raict.model.when import Span
from raict.model.zones import time_zone, zone_named

__all__ = ["Writer"]

_DATE: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CACHED: Final = 4096


class Writer:
    """Writes the objects of one edition's messages."""

    def __init__(self, objects: Objects, replies: Replies | None) -> None:
        """Share what `objects` shares; what was answered stands in `replies`."""
        self._objects, self._replies = objects, replies
        self._organizer = lru_cache(64)(objects.organizer)
        self._when = lru_cache(_CACHED)(self._read)

    def write(self, step: Step) -> bytes:
        """The object of a message; only who is on the list is sent a request."""
        told = step.told
        if step.guest is None or step.kind in CANCELS:
            return self._cancel(step)
        return self._objects.request(step.guest, told.session, told.stamp, sequence=told.sequence, status=self._answer(step))

    def _answer(self, step: Step) -> ParticipationStatus:
        """What she said of the version she is told of. Who is asked anew has said nothing yet."""
        if step.asks or self._replies is None:
            return ParticipationStatus.NEEDS_ACTION
        return self._replies.status(step.told.guest, step.told.session, sequence=step.told.version)

    def _cancel(self, step: Step) -> bytes:
        told = step.told
        when, zone = self._when(told.when, told.session)
        return cancellation(
            uid=told.uid,
            sequence=told.sequence,
            stamp=told.stamp,
            organizer=self._organizer(told.language),
            name=None if step.guest is None else step.guest.name,
            address=told.address,
            falls=step.kind is MessageKind.CANCELLED,
            title=told.title,
            when=when,
            zone=zone,
        )

    def _read(self, text: str, session: str | None) -> tuple[Span | None, ZoneInfo]:
        """When the event was to take place by the words of a ledger, and by which clock; None where they say nothing that can be.

        A CANCEL needs no time (RFC 5546 §3.2.5), but Outlook reads none without.
        """
        own = self._objects.edition.zone
        words, _, name = text.partition("@")
        try:
            if session is None:  # of very many days, the ledger kept the first
                days = [Moment.parse(each) for each in re.findall(_DATE, text)]
                return (Span.of(days[0], days[-1]) if days else None), own
            when, zone = Span.parse(words), zone_named(time_zone(name)) if name else own
            times(when, zone)
        except InvalidValue:
            return None, own
        return when, zone
