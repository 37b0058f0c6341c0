"""How many answered what: rows of counts over a list of invitations."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal, TypeAlias, final

from attrs import field, frozen

from raict._value import Value
from raict.guests._components import asked
from raict.guests._discretion import discreet
from raict.guests._people import Invitation
from raict.guests._replies import ParticipationStatus, Reply
from raict.model.editions import Edition
from raict.model.text import optional_line, whole

__all__ = ["Grouping", "Tally", "counted"]

Grouping: TypeAlias = Literal["organization", "country", "session", "delegation"]
"""By what answers are counted."""
ReplyOf: TypeAlias = Callable[[str, str | None, int], Reply | None]
"""The reply of a guest, by id, to a session, where the current SEQUENCE is that number; None: there is none to that."""

_MOST = 2**53

_GROUPS: Final[dict[Grouping | None, Callable[[Invitation, str | None], str | None]]] = {
    None: lambda _, __: None,
    "organization": lambda invitation, _: invitation.guest.organization,
    "country": lambda invitation, _: invitation.guest.country,
    "session": lambda _, session: session,
    "delegation": lambda invitation, _: invitation.guest.delegation,
}


@final
@frozen(kw_only=True, repr=False, field_transformer=discreet)
class Tally(Value):
    """How many answers of each kind there are in one group: of one organization, for one session.

    What is counted is answers asked for: somebody invited to three sessions is asked for three.

    >>> Tally(group="FR", accepted=12, delegated=2, needs_action=6).invited
    20
    """

    group: str | None = field(default=None, converter=optional_line)
    """Which: the organization as it is written, the country code, the id of the session or delegation. None: without one; for
    sessions, the edition as a whole; where nothing is grouped, all."""
    accepted: int = 0
    """They come."""
    declined: int = 0
    """They do not."""
    tentative: int = 0
    """They may."""
    delegated: int = 0
    """Represented by somebody else, who takes the seat."""
    delegates_declined: int = 0
    """Of those represented, whose delegate has answered that he does not come."""
    needs_action: int = 0
    """No answer yet, or none to the current version."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no count."""
        for status in ParticipationStatus:
            name = status.name.lower()
            whole(getattr(self, name), name, 0, _MOST)
        whole(self.delegates_declined, "delegates_declined", 0, self.delegated)

    @property
    def invited(self) -> int:
        """How many answers were asked for: the sum of all."""
        return self.accepted + self.declined + self.tentative + self.delegated + self.needs_action

    @property
    def seats(self) -> int:
        """How many seats are taken for certain: those who come, and those who come for others, unless these have declined."""
        return self.accepted + self.delegated - self.delegates_declined


def counted(
    invitations: Iterable[Invitation], reply_of: ReplyOf, by: Grouping | None, edition: Edition | None
) -> tuple[Tally, ...]:
    """The counts, group by group, in the order in which the list first names them.

    Raises:
        ValueError: for a grouping that there is not.
    """
    if by not in _GROUPS:
        raise ValueError(f"{by!r} is no grouping: use {', '.join(repr(each) for each in _GROUPS)}")
    group_of = _GROUPS[by]
    counts: dict[str | None, Counter[str]] = {} if by else {None: Counter()}
    for invitation, session, sequence in _once(invitations, edition):
        reply = reply_of(invitation.guest.id, session, sequence)
        row = counts.setdefault(group_of(invitation, session), Counter())
        row[(ParticipationStatus.NEEDS_ACTION if reply is None else reply.status).name.lower()] += 1
        if reply is not None and reply.delegate is not None and reply.delegate.status is ParticipationStatus.DECLINED:
            row["delegates_declined"] += 1
    return tuple(Tally(group=group, **found) for group, found in counts.items())


def _once(invitations: Iterable[Invitation], edition: Edition | None) -> Iterator[tuple[Invitation, str | None, int]]:
    """What is asked of whom; who is invited twice to the same is asked once."""
    seen: set[tuple[str, str, str | None]] = set()
    for invitation in invitations:
        for session, sequence in asked(invitation, edition):
            key = (invitation.guest.id, invitation.edition, session)
            if key not in seen:
                seen.add(key)
                yield invitation, session, sequence
