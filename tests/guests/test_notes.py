"""An answer that a person notes is an answer to the event as it is now."""

from typing import Any

import pytest
from attrs import evolve

from raict import Revision
from raict.guests import Channel, Delegate, ParticipationStatus, note
from tests.guests.making import JUNE, a_session, an_edition, invitation
from tests.refusals import refused

EDITION = an_edition(a_session("s", 3), a_session("t"), revision=Revision(sequence=2, updated=JUNE))
SAID: dict[str, Any] = {"edition": EDITION, "at": JUNE, "channel": Channel.LETTER}


def test_notes_what_was_said() -> None:
    """By whom, how and when, with everything that was said, and the current version."""
    said = note(
        invitation("awa", "s", "t"),
        ParticipationStatus.DELEGATED,
        session="s",
        comment="Je suis\nretenue",
        delegate=Delegate(name="Moussa"),
        **SAID,
    )

    assert (said.guest, said.session, said.sequence, said.at, said.channel) == ("awa", "s", 3, JUNE, Channel.LETTER)
    assert (said.status, said.comment, said.delegate) == (
        ParticipationStatus.DELEGATED,
        "Je suis\nretenue",
        Delegate(name="Moussa"),
    )
    assert note(invitation("awa"), ParticipationStatus.ACCEPTED, **SAID).sequence == 2


def test_a_session_without_a_revision_is_as_first_published() -> None:
    """Whatever became of the edition."""
    first = an_edition(evolve(a_session("s"), revision=None), revision=Revision(sequence=5, updated=JUNE))

    said = note(invitation("awa", "s"), ParticipationStatus.ACCEPTED, session="s", edition=first, at=JUNE, channel=Channel.SPOKEN)

    assert said.sequence == 0


@pytest.mark.parametrize(
    ("invited", "session", "code", "path"),
    [
        (invitation("awa", edition="raict-2024"), None, "guest-other-edition", "edition"),
        (invitation("awa", "s", "t"), None, "reply-no-session", "session"),
        (invitation("awa", "s"), "t", "reply-not-invited", "session"),
        (invitation("awa"), "s", "reply-not-invited", "session"),
        (invitation("awa", "gone"), "gone", "guest-unknown-session", "session"),
        (invitation("awa", "s"), "a session", "bad-identifier", "session"),
    ],
    ids=["another edition", "which session", "another session", "invited to the whole", "no longer there", "no id"],
)
def test_refuses_what_she_is_not_asked(invited: Any, session: str | None, code: str, path: str) -> None:
    """Invite first, then note the answer."""
    with refused(code, path):
        note(invited, ParticipationStatus.ACCEPTED, session=session, **SAID)
