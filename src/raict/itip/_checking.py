"""What cannot be answered with messages: found before the first is made, all at once."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from raict.errors import InvalidValue, Problem
from raict.guests import Guest, Invitation
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


def check_invitations(
    edition: Edition, invitations: Sequence[Invitation], ledger: Ledger, organizer: str, again: Collection[str]
) -> None:
    """Refuse what is about another edition or doubled, an address two share or calendars misread, a session or guest unknown.

    Args:
        edition: the edition.
        invitations: every invitation.
        ledger: what was told.
        organizer: the sender's address, to compare with.
        again: ids of those who are to be told once more.
    """
    found = chain(_problems(edition, invitations, ledger, organizer), _unknown(again, invitations))
    problems = tuple(islice(found, _MOST))
    if problems:
        raise InvalidValue(*problems)


def _problems(edition: Edition, invitations: Sequence[Invitation], ledger: Ledger, organizer: str) -> Iterator[Problem]:
    if ledger.edition != edition.id:
        yield Problem.of("not-of-edition", {"value": ledger.edition, "edition": edition.id}, path="ledger")
    first: dict[str, int] = {}
    several: dict[str, dict[tuple[str, str | None], str]] = {}
    addresses: dict[str, str | None] = {organizer: None}
    hints = 0
    known = {each.id for each in edition.sessions}
    unknown = {session for each in invitations for session in each.sessions} - known
    if unknown:  # what has left the programme is known to the ledger, for as long as it may have to be taken back
        unknown -= {each.session for each in ledger}
    for n, each in enumerate(invitations):
        guest, path = each.guest.id, f"invitations[{n}]"
        if each.edition != edition.id:
            values = {"value": each.edition, "edition": edition.id}
            yield Problem.of("not-of-edition", values, path=f"{path}.edition", subjects=(guest,))
        if (before := first.setdefault(guest, n)) == n:
            yield from _reached(each.guest, path, addresses)
        else:
            if invitations[before].guest != each.guest:
                values = {"id": guest, "first": f"invitations[{before}]"}
                yield Problem.of("guest-differs", values, path=f"{path}.guest", subjects=(guest,))
            yield from _twice(each, n, several.setdefault(guest, _places(invitations[before], before)))
        for m, session in enumerate(each.sessions):
            if session in unknown:
                hints += 1
                meant = nearest(session, sorted(known)[:_MOST_COMPARED]) if hints <= _MOST_HINTS else ""
                values = {"id": session, "kind": "sessions", "nearest": meant}
                yield Problem.of("unknown-reference", values, path=f"{path}.sessions[{m}]", subjects=(guest, session))


def _places(invitation: Invitation, n: int) -> dict[tuple[str, str | None], str]:
    """Where in the list a guest is invited to what."""
    path = f"invitations[{n}]"
    return {
        (invitation.edition, session): path if session is None else f"{path}.sessions[{m}]"
        for m, session in enumerate(invitation.components)
    }


def _twice(invitation: Invitation, n: int, before: dict[tuple[str, str | None], str]) -> Iterator[Problem]:
    """What a guest was invited to `before`; the rest is added there."""
    guest = invitation.guest.id
    for (edition, session), place in _places(invitation, n).items():
        first = before.setdefault((edition, session), place)
        if first != place:
            values = {"id": guest, "event": session or edition, "first": first}
            yield Problem.of("guest-twice", values, path=place, subjects=(guest,))


def _reached(guest: Guest, path: str, addresses: dict[str, str | None]) -> Iterator[Problem]:
    """The address of a guest; `addresses` says whose each was found to be so far, None being the sender's."""
    if guest.email is None:
        return
    if character := misread(guest.email):
        values = {"guest": guest.id, "character": character}
        yield Problem.of("address-misread", values, path=f"{path}.guest.email", subjects=(guest.id,))
    other = addresses.setdefault(same(guest.email), guest.id)
    if other is None:
        yield Problem.of("guest-is-organizer", {"guest": guest.id}, path=f"{path}.guest.email", subjects=(guest.id,))
    elif other != guest.id:
        yield Problem.of("shared-address", {"other": other}, path=f"{path}.guest.email", subjects=(guest.id, other))


def _unknown(again: Collection[str], invitations: Sequence[Invitation]) -> Iterator[Problem]:
    """Who is to be told once more and is not on the list."""
    known = {each.guest.id for each in invitations} if again else set[str]()
    for n, guest in enumerate(sorted(set(again) - known)):
        meant = nearest(guest, sorted(known)[:_MOST_COMPARED]) if n < _MOST_HINTS else ""
        yield Problem.of("unknown-reference", {"id": guest, "kind": "guests", "nearest": meant}, path="again", subjects=(guest,))


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
