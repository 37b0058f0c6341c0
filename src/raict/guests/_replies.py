"""What somebody answered, once: a `Reply`."""

import datetime as dt
from enum import Enum
from typing import final

from attrs import field, frozen

from raict._value import Value
from raict.guests._addresses import optional_address
from raict.guests._discretion import discreet
from raict.model.moments import aware, optional_aware
from raict.model.sessions import HIGHEST_SEQUENCE
from raict.model.text import TEXT_LIMIT, Field, guard, identifier, instance, optional_identifier, optional_line, refuse, whole
from raict.model.when import Span

__all__ = ["Channel", "Delegate", "ParticipationStatus", "Reply"]


class ParticipationStatus(Enum):
    """Whether somebody comes (PARTSTAT, RFC 5545 §3.2.12)."""

    NEEDS_ACTION = "needs-action"
    """No answer yet, or the answer was taken back."""
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    DELEGATED = "delegated"
    """« Se fait représenter »: somebody else comes in her place."""


class Channel(Enum):
    """By which way an answer came."""

    CALENDAR = "calendar"
    """A calendar's own answer (RFC 5546 §3.2.3)."""
    LINK = "link"
    """A page behind a signed link."""
    FORM = "form"
    """A form's export."""
    MAIL = "mail"
    """Words in a mail, read by a person."""
    TELEPHONE = "telephone"
    LETTER = "letter"
    SPOKEN = "spoken"
    """Said from one person to another."""


@final
@frozen(kw_only=True, repr=False, field_transformer=discreet)
class Delegate(Value):
    """Who comes in somebody's place."""

    name: str | None = field(default=None, converter=optional_line)
    """As it was said."""
    email: str | None = field(default=None, converter=optional_address)
    """Where known. Not an address of the guest's, and nobody is written to for having been named."""
    status: ParticipationStatus | None = None
    """What the delegate answered; None: nothing yet."""
    at: dt.datetime | None = field(default=None, converter=optional_aware)
    """When, an aware datetime; with `status`, and only then."""

    def __attrs_post_init__(self) -> None:
        """Refuse somebody without name and address, and an answer without a time."""
        if self.name is None and self.email is None:
            refuse("needs-one-of", names="name, email")
        instance(self.status, "status", ParticipationStatus, optional=True)
        if (self.status is None) is not (self.at is None):
            refuse("needs", "at" if self.status is None else "status", other="status" if self.status is None else "at")

    def __repr__(self) -> str:
        return "<Delegate>"


def _comment(value: str | None, field: Field = None) -> str | None:
    return None if value is None else guard(value, field, limit=TEXT_LIMIT, lines=True)


@final
@frozen(kw_only=True, repr=False, field_transformer=discreet)
class Reply(Value):
    """One answer of one guest, to an edition or to one session of it.

    >>> Reply(guest="awa", status=ParticipationStatus.ACCEPTED, at=dt.datetime(2023, 6, 1, 9, tzinfo=dt.UTC)).sequence
    0
    """

    guest: str = field(converter=identifier)
    """Id of who answered."""
    session: str | None = field(default=None, converter=optional_identifier)
    """Id of the session; None: the edition as a whole."""
    status: ParticipationStatus
    """The answer."""
    at: dt.datetime = field(converter=aware)
    """When it was given (DTSTAMP of a calendar's answer): an aware datetime, kept in UTC and in whole seconds."""
    sequence: int = 0
    """SEQUENCE of what was answered: which version of the event the guest had before her."""
    channel: Channel = Channel.CALENDAR
    """By which way it came."""
    comment: str | None = field(default=None, converter=_comment)
    """Words that came with it; at most 10 000 characters."""
    delegate: Delegate | None = None
    """Who comes instead, where `status` is `DELEGATED` and it was said; and what that person answered."""
    proposal: Span | None = None
    """Another time she proposes (COUNTER, RFC 5546 §3.2.7), by the edition's wall clock."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind, and somebody in the place of one who comes herself."""
        instance(self.status, "status", ParticipationStatus)
        whole(self.sequence, "sequence", 0, HIGHEST_SEQUENCE)
        instance(self.channel, "channel", Channel)
        instance(self.delegate, "delegate", Delegate, optional=True)
        instance(self.proposal, "proposal", Span, optional=True)
        if self.delegate is not None and self.status is not ParticipationStatus.DELEGATED:
            refuse("not-with", "delegate", other=f"status = {self.status.value}")

    def __repr__(self) -> str:
        return f"<Reply of {self.guest!r}: {self.status.value}>"
