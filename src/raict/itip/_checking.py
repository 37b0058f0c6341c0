"""What cannot be answered with messages: found before the first is made, all at once."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from raict.errors import InvalidValue, Problem
from raict.guests import Invitation
from raict.guests._addresses import same
from raict.itip._objects import misread
from raict.itip._planning import Step
from raict.itip.ledger import Ledger, Told, ToldState
from raict.model.editions import Edition
from raict.model.text import nearest

__all__ = ["check_invitations", "check_stamp"]

_MOST: Final = 1000
"""Problems told: of a list that has more, nobody reads them all."""
_MOST_HINTS, _MOST_COMPARED = 20, 500


def check_invitations(edition: Edition, invitations: Sequence[Invitation], ledger: Ledger, organizer: str) -> None:
    """Refuse what is about another edition or invited twice, an address two share or calendars misread, a session nobody knows.

    Args:
        edition: the edition.
        invitations: every invitation.
        ledger: what was told.
        organizer: the sender's address, to compare with.
    """
    problems = tuple(islice(_problems(edition, invitations, ledger, organizer), _MOST))
    if problems:
        raise InvalidValue(*problems)


def _problems(edition: Edition, invitations: Sequence[Invitation], ledger: Ledger, organizer: str) -> Iterator[Problem]:
    if ledger.edition != edition.id:
        yield Problem.of("not-of-edition", {"value": ledger.edition, "edition": edition.id}, path="ledger")
    ids: dict[str, int] = {}
    addresses: dict[str, str | None] = {organizer: None}
    hints = 0
    known = {each.id for each in edition.sessions}
    for n, each in enumerate(invitations):
        guest, path = each.guest.id, f"invitations[{n}]"
        if each.edition != edition.id:
            values = {"value": each.edition, "edition": edition.id}
            yield Problem.of("not-of-edition", values, path=f"{path}.edition", subjects=(guest,))
        if ids.setdefault(guest, n) != n:
            values = {"id": guest, "kind": "guests", "first": f"invitations[{ids[guest]}]"}
            yield Problem.of("duplicate-id", values, path=f"{path}.guest.id", subjects=(guest,))
        elif each.guest.email is not None:
            if character := misread(each.guest.email):
                values = {"guest": guest, "character": character}
                yield Problem.of("address-misread", values, path=f"{path}.guest.email", subjects=(guest,))
            other = addresses.setdefault(same(each.guest.email), guest)
            if other is None:
                yield Problem.of("guest-is-organizer", {"guest": guest}, path=f"{path}.guest.email", subjects=(guest,))
            elif other != guest:
                yield Problem.of("shared-address", {"other": other}, path=f"{path}.guest.email", subjects=(guest, other))
        for m, session in enumerate(each.sessions):
            if session not in known:
                hints += 1
                meant = nearest(session, sorted(known)[:_MOST_COMPARED]) if hints <= _MOST_HINTS else ""
                values = {"id": session, "kind": "sessions", "nearest": meant}
                yield Problem.of("unknown-reference", values, path=f"{path}.sessions[{m}]", subjects=(guest, session))


def check_stamp(steps: Iterable[Step], stamp: dt.datetime) -> None:
    """Refuse a stamp that is not later than that of the last message to a guest who is due another one."""
    late = [each.before for each in steps if each.before is not None and _is_late(each.before, stamp)]
    if late:
        before = max(late, key=lambda told: (told.stamp, told.guest))
        values = {"value": _zulu(stamp), "last": _zulu(before.stamp), "guest": before.guest}
        raise InvalidValue(Problem.of("stamp-not-later", values, path="stamp", subjects=(before.guest,)))


def _is_late(before: Told, stamp: dt.datetime) -> bool:
    """What follows a guest to another address may be of the moment at which it was taken back at the old one."""
    return stamp < before.stamp or (stamp == before.stamp and before.state is not ToldState.ELSEWHERE)


def _zulu(instant: dt.datetime) -> str:
    return instant.isoformat().replace("+00:00", "Z")
