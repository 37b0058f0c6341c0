"""What comes of a message that was read: one type for each outcome. Every one has `replies`, the book afterwards."""

from enum import Enum
from typing import TypeAlias, final

from attrs import frozen

from raict._value import Value
from raict.errors import Problem
from raict.guests import ParticipationStatus, Replies, Reply

__all__ = [
    "Answer",
    "Applied",
    "AppliedWithDoubt",
    "Duplicate",
    "NotAReply",
    "OfDelegate",
    "OtherMessage",
    "Refused",
    "Stale",
    "Undelivered",
    "UnknownPerson",
    "WrongEvent",
    "of_delegate",
    "of_reply",
]

_IN_WORDS = {
    ParticipationStatus.NEEDS_ACTION: ("nothing yet", "pas encore de réponse"),
    ParticipationStatus.ACCEPTED: ("yes", "oui"),
    ParticipationStatus.DECLINED: ("no", "non"),
    ParticipationStatus.TENTATIVE: ("maybe", "peut-être"),
    ParticipationStatus.DELEGATED: ("somebody comes instead", "se fait représenter"),
}


class OtherMessage(Enum):
    """What a message is that answers nothing."""

    REQUEST = "request"
    """An invitation, perhaps our own that was sent back."""
    CANCEL = "cancel"
    """A cancellation."""
    PUBLISHED = "published"
    """A calendar without METHOD, or with PUBLISH."""
    OTHER = "other"
    """A calendar message of another METHOD."""
    AUTOMATIC = "automatic"
    """An absence notice, or what else a machine wrote."""
    RECEIPT = "receipt"
    """That a mail was opened (RFC 8098)."""
    DELIVERED = "delivered"
    """That a mail was delivered (RFC 3464)."""
    WORDS = "words"
    """A mail for a person to read: an answer may be in it, and is not guessed."""


def of_reply(code: str, reply: Reply) -> Problem:
    """A problem of the catalogue that names who answers and what."""
    english, french = _IN_WORDS[reply.status]
    return Problem.of(code, {"guest": reply.guest, "status.en": english, "status.fr": french}, subjects=(reply.guest,))


def of_delegate(code: str, guest: str, status: ParticipationStatus) -> Problem:
    """A problem of the catalogue that names whose delegate answers, and what."""
    english, french = _IN_WORDS[status]
    return Problem.of(code, {"guest": guest, "status.en": english, "status.fr": french}, subjects=(guest,))


def _of_applied(reply: Reply) -> Problem:
    if reply.proposal is None:
        return of_reply("answer-applied", reply)
    english, french = _IN_WORDS[reply.status]
    values = {"guest": reply.guest, "status.en": english, "status.fr": french, "span": str(reply.proposal)}
    return Problem.of("answer-proposal", values, subjects=(reply.guest,))


@final
@frozen(kw_only=True, repr=False)
class Applied(Value):
    """An answer that is in the book now."""

    reply: Reply
    """What was answered, and by whom."""
    replies: Replies
    """The book with it."""
    verified: bool
    """Whether the sender was given and is the guest. Otherwise the message alone says who wrote it, and anybody can."""

    @property
    def problem(self) -> Problem:
        """What was answered, as data; nothing is wrong."""
        return _of_applied(self.reply)

    def message(self, language: str = "en") -> str:
        """What was answered, as a sentence in French or English."""
        return self.problem.message(language)


@final
@frozen(kw_only=True, repr=False)
class AppliedWithDoubt(Value):
    """An answer that is in `replies` now, and what a person may look at first: whether to keep that book is yours to say."""

    reply: Reply
    """What was answered, and by whom."""
    doubts: tuple[Problem, ...]
    """What is doubtful; those of severity `INFO` are habits of some programs."""
    replies: Replies
    """The book with it."""
    verified: bool
    """Whether the sender was given and is the guest."""

    @property
    def problem(self) -> Problem:
        """What was answered, as data."""
        return _of_applied(self.reply)

    def message(self, language: str = "en") -> str:
        """What was answered, and each doubt, in French or English."""
        joint = "\u202f; " if language == "fr" else "; "
        return joint.join((self.problem.message(language), *(each.message(language) for each in self.doubts)))


@final
@frozen(kw_only=True, repr=False)
class Stale(Value):
    """An answer to an earlier version of the event, or one after which a later one was read: it changes nothing."""

    reply: Reply
    """What it says."""
    problem: Problem
    """Which of both it is."""
    replies: Replies
    """The book, unchanged."""

    def message(self, language: str = "en") -> str:
        """Why it does not hold, in French or English."""
        return self.problem.message(language)


@final
@frozen(kw_only=True, repr=False)
class Duplicate(Value):
    """An answer that is in the book already."""

    reply: Reply
    """What it says."""
    replies: Replies
    """The book, unchanged."""

    @property
    def problem(self) -> Problem:
        """The same as data."""
        return Problem.of("answer-duplicate", {"guest": self.reply.guest}, subjects=(self.reply.guest,))

    def message(self, language: str = "en") -> str:
        """The same in French or English."""
        return self.problem.message(language)


@final
@frozen(kw_only=True, repr=False)
class OfDelegate(Value):
    """An answer of somebody who comes in a guest's place: it is noted with the guest's own, where she has named that person.

    That she sends somebody, and whom, is her own to say: from a stranger it changes nothing.
    """

    guest: str
    """Id of the guest who is represented."""
    session: str | None
    """Id of the session; None: the edition as a whole."""
    status: ParticipationStatus
    """What the delegate answers."""
    named: bool
    """Whether the guest's answer that holds names this address as her delegate's."""
    verified: bool
    """Whether the sender was given and is the delegate."""
    replies: Replies
    """The book afterwards: changed where there is a `reply`."""
    reply: Reply | None = None
    """The guest's reply that holds, with what her delegate answered (`delegate.status`), where that was noted. None: it was not,
    for she has not named that address in an answer to this version, or the message does not say to which version or when."""

    @property
    def problem(self) -> Problem:
        """What was answered, as data."""
        return of_delegate("answer-of-delegate" if self.reply else "answer-of-delegate-alone", self.guest, self.status)

    def message(self, language: str = "en") -> str:
        """What was answered, in French or English."""
        return self.problem.message(language)


@final
@frozen(kw_only=True, repr=False)
class UnknownPerson(Value):
    """An answer to an event of this edition by nobody who is invited to it. Its `repr` and sentence do not show the address."""

    address: str | None
    """What the message calls its author (ATTENDEE), as it stands there; None where that is no address."""
    claimed: str | None
    """Id of a guest whose address is in From of the mail: a hint, and no proof of anything."""
    replies: Replies
    """The book, unchanged."""

    @property
    def problem(self) -> Problem:
        """The same as data."""
        return Problem.of("reply-unknown-person")

    def message(self, language: str = "en") -> str:
        """The same in French or English."""
        return self.problem.message(language)

    def __repr__(self) -> str:
        return f"<UnknownPerson, claimed={self.claimed!r}>"


@final
@frozen(kw_only=True, repr=False)
class WrongEvent(Value):
    """An answer to what is no event of this edition, is none any more, or is none the guest is invited to."""

    problem: Problem
    """Which of these it is; its subjects are ids of guest and session."""
    replies: Replies
    """The book, unchanged."""

    def message(self, language: str = "en") -> str:
        """Which of these it is, in French or English."""
        return self.problem.message(language)


@final
@frozen(kw_only=True, repr=False)
class NotAReply(Value):
    """A message that answers nothing a program could read."""

    kind: OtherMessage
    """What it is instead."""
    claimed: str | None
    """Id of a guest whose address is in From of the mail: a hint, and no proof of anything."""
    replies: Replies
    """The book, unchanged."""

    @property
    def problem(self) -> Problem:
        """The same as data."""
        return Problem.of(f"not-reply-{self.kind.value}")

    def message(self, language: str = "en") -> str:
        """What it is, in French or English."""
        return self.problem.message(language)


@final
@frozen(kw_only=True, repr=False)
class Undelivered(Value):
    """A report that a mail could not be delivered, or not yet (RFC 3464). Anybody can write one: it changes nothing."""

    guest: str | None
    """Id of the guest to whom it went; None where the address is that of nobody invited, or of several."""
    permanent: bool
    """Whether that mail was given up; otherwise it is still being tried."""
    status: str | None
    """Class, subject and detail (RFC 3463): `5.1.1` is an address that does not exist, `5.2.2` a mailbox that is full."""
    replies: Replies
    """The book, unchanged."""

    @property
    def problem(self) -> Problem:
        """The same as data."""
        names = {"guest.en": self.guest or "somebody unknown", "guest.fr": self.guest or "quelqu’un d’inconnu"}
        subjects = () if self.guest is None else (self.guest,)
        return Problem.of("undelivered" if self.permanent else "undelivered-yet", names, subjects=subjects)

    def message(self, language: str = "en") -> str:
        """The same in French or English."""
        return self.problem.message(language)


@final
@frozen(kw_only=True, repr=False)
class Refused(Value):
    """A message that is broken, forged, or more than one answer: it changes nothing."""

    problem: Problem
    """Why."""
    replies: Replies
    """The book, unchanged."""

    def message(self, language: str = "en") -> str:
        """Why, in French or English."""
        return self.problem.message(language)


Answer: TypeAlias = (
    Applied | AppliedWithDoubt | Stale | Duplicate | OfDelegate | UnknownPerson | WrongEvent | NotAReply | Undelivered | Refused
)
"""What comes of a message: `match` on it; `replies`, `problem` and `message` are there on each."""
