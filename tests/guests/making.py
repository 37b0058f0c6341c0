"""Small guests, invitations and replies for the tests of this room."""

import datetime as dt
from typing import Any

from raict import Edition, EditionName, PersonName, Revision, Series, Session
from raict.guests import Guest, Invitation, ParticipationStatus, Reply

JUNE = dt.datetime(2023, 6, 1, 9, tzinfo=dt.UTC)
EDITION = "raict-2023"


def guest(id: str = "awa", **more: Any) -> Guest:
    """A guest of that id, with an address of her own."""
    values: dict[str, Any] = {"name": PersonName(civility="Mme", given="Awa", family="Diop"), "email": f"{id}@dakar.example"}
    return Guest(id=id, **(values | more))


def invitation(id: str = "awa", *sessions: str, edition: str = EDITION, **more: Any) -> Invitation:
    """An invitation of that guest to those sessions."""
    return Invitation(guest=guest(id, **more), edition=edition, sessions=sessions)


def reply(id: str = "awa", status: ParticipationStatus = ParticipationStatus.ACCEPTED, *, hours: float = 0, **more: Any) -> Reply:
    """A reply, so many hours after the first of June at nine."""
    return Reply(guest=id, status=status, at=JUNE + dt.timedelta(hours=hours), **more)


def an_edition(*sessions: Session, **more: Any) -> Edition:
    """The edition everybody here is invited to, with those sessions, at SEQUENCE 0 where nothing else is said."""
    values: dict[str, Any] = {"number": 14, "name": EditionName(full="Rencontres"), "series": Series(id="raict")}
    values |= {"id": EDITION, "revision": Revision(updated=JUNE), "sessions": sessions}
    return Edition(**(values | more))


def a_session(id: str, sequence: int = 0, **more: Any) -> Session:
    """A plenary of that id, revised so many times."""
    values: dict[str, Any] = {"title": f"Title of {id}", "revision": Revision(sequence=sequence, updated=JUNE)}
    return Session(id=id, format="plenary", **(values | more))
