"""An answer that a person notes: to the event as it is now."""

import datetime as dt

from raict.guests._components import sequence_of
from raict.guests._discretion import quietly
from raict.guests._people import Invitation
from raict.guests._replies import Channel, Delegate, ParticipationStatus, Reply
from raict.model.editions import Edition
from raict.model.text import optional_identifier, refuse

__all__ = ["current_sequence", "note"]

_check_session = quietly(optional_identifier)


def note(
    invitation: Invitation,
    status: ParticipationStatus,
    *,
    edition: Edition,
    at: dt.datetime,
    channel: Channel,
    session: str | None = None,
    comment: str | None = None,
    delegate: Delegate | None = None,
) -> Reply:
    """The reply of somebody who telephoned, wrote or said it: to the version of the event that there is now.

    Args:
        invitation: of whom.
        status: what she answered.
        edition: to which she is invited, as it is now.
        at: when she answered, an aware datetime.
        channel: by which way.
        session: to which session she answered; None where she is invited to the edition as a whole.
        comment: what she said besides.
        delegate: who comes in her place.

    Raises:
        InvalidValue: for another edition, a session to which she is not invited or that the edition does not have, and for
            what no reply can be.

    >>> from raict import PersonName, guests, loads, samples
    >>> edition = loads(samples.text("edition-2023.toml"))
    >>> awa = guests.Invitation(guest=guests.Guest(id="awa", name=PersonName(family="Diop")), edition=edition.id)
    >>> noon = dt.datetime(2023, 6, 1, 12, tzinfo=dt.UTC)
    >>> note(awa, ParticipationStatus.ACCEPTED, edition=edition, at=noon, channel=Channel.TELEPHONE)
    <Reply of 'awa': accepted>
    """
    return Reply(
        guest=invitation.guest.id,
        session=session,
        status=status,
        at=at,
        sequence=current_sequence(invitation, edition, session),
        channel=channel,
        comment=comment,
        delegate=delegate,
    )


def current_sequence(invitation: Invitation, edition: Edition, session: str | None) -> int:
    """SEQUENCE of what an invitation is to, as it is now.

    Raises:
        InvalidValue: as `note` says.
    """
    id_ = invitation.guest.id
    if invitation.edition != edition.id:
        refuse("guest-other-edition", "edition", id=id_, edition=invitation.edition, expected=edition.id)
    _check_session(session, "session")
    if session not in invitation.components:
        if session is None:
            refuse("reply-no-session", "session", id=id_, sessions=", ".join(invitation.sessions))
        refuse("reply-not-invited", "session", id=id_, session=session)
    try:
        return sequence_of(edition, session)
    except KeyError:
        # What was meant, the check of the list says: it is looked for once there, and here for every answer.
        refuse("guest-unknown-session", "session", id=id_, session=str(session), nearest="")
