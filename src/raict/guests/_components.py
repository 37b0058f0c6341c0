"""What an invitation asks an answer for, as the edition stands now."""

from collections.abc import Iterator
from typing import Final

from raict.guests._people import Invitation
from raict.model.calendars import days_revision, session_revision
from raict.model.editions import Edition
from raict.model.status import Status

__all__ = ["asked", "sequence_of"]

_NOT_HELD: Final = frozenset({Status.CANCELLED, Status.POSTPONED})
"""Nobody can say whether she comes on a day that does not hold."""


def sequence_of(edition: Edition, session: str | None) -> int:
    """SEQUENCE of a session's event, or of the edition's own: which version of it is the current one.

    Raises:
        KeyError: when there is no such session.
    """
    revision = days_revision(edition) if session is None else session_revision(edition, edition.session(session))
    return revision.sequence


def asked(invitation: Invitation, edition: Edition | None) -> Iterator[tuple[str | None, int]]:
    """What an answer is asked for, with its SEQUENCE; 0, which nothing is older than, where no edition is given.

    With an edition, nothing is asked of who is invited to another one, nor for what is cancelled, postponed or no longer in the
    programme.
    """
    if edition is None:
        yield from ((session, 0) for session in invitation.components)
    elif invitation.edition == edition.id and edition.status not in _NOT_HELD:
        yield from ((session, sequence_of(edition, session)) for session in invitation.components if _is_held(edition, session))


def _is_held(edition: Edition, session: str | None) -> bool:
    if session is None:
        return True
    try:
        return edition.session(session).status not in _NOT_HELD
    except KeyError:
        return False
