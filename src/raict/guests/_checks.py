"""What is wrong with a list of invitations and delegations as a whole; nothing is raised, and nothing is changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from raict.errors import Problem
from raict.guests._addresses import same
from raict.guests._people import Delegation, Guest, Invitation
from raict.model.editions import Edition
from raict.model.text import nearest

__all__ = ["check_invitations"]

# To look for what was meant costs a comparison with each: a few dead references are typing errors, more are not.
_MOST_HINTS, _MOST_COMPARED = 20, 500
Found: TypeAlias = Iterator[Problem]


def check_invitations(
    invitations: Iterable[Invitation], delegations: Iterable[Delegation] = (), *, edition: Edition | None = None
) -> tuple[Problem, ...]:
    """What is wrong, unfinished or unwise in a list, in its order: look at it before the first message is made.

    Args:
        invitations: the list.
        delegations: those whom the guests come with.
        edition: to which all are invited; None: editions and sessions are not looked at.

    Returns:
        Somebody invited twice to the same, described in two ways, or without address; an address that two share; delegations
        that are not there, do not agree with their members, or have too many; with `edition`, invitations to another one, and
        sessions that it does not have. The path of a problem begins with `invitations[…]` or `delegations[…]`, its subjects are
        ids, and no address is shown.

    >>> from raict import PersonName, guests
    >>> awa = guests.Invitation(guest=guests.Guest(id="awa", name=PersonName(family="Diop")), edition="raict-2023")
    >>> [problem.code for problem in check_invitations([awa, awa])]
    ['guest-no-address', 'guest-twice']
    """
    listed, grouped = tuple(invitations), tuple(delegations)
    hints = _Hints()
    found = [*_people(listed), *_places(listed, edition, hints), *_delegations(listed, grouped, hints)]
    return tuple(sorted(found, key=_position))


def _position(problem: Problem) -> tuple[bool, int]:
    """Invitations first, each with all that is wrong with it."""
    head, _, rest = problem.path.partition("[")
    return head == "delegations", int(rest.partition("]")[0])


class _Hints:
    """The id that was probably meant, for the first few that are unknown."""

    def __init__(self) -> None:
        self.given = 0

    def meant(self, id_: str, known: Iterable[str]) -> str:
        self.given += 1
        return nearest(id_, sorted(known)[:_MOST_COMPARED]) if self.given <= _MOST_HINTS else ""


def _people(listed: Sequence[Invitation]) -> Found:
    """Each person once for each event, described in one way, and at an address of her own."""
    invited: dict[tuple[str, str, str | None], str] = {}
    described: dict[str, int] = {}
    at: dict[str, str] = {}
    for n, invitation in enumerate(listed):
        guest, path = invitation.guest, f"invitations[{n}]"
        for m, session in enumerate(invitation.components):
            place = path if session is None else f"{path}.sessions[{m}]"
            first = invited.setdefault((guest.id, invitation.edition, session), place)
            if first != place:
                values = {"id": guest.id, "event": session or invitation.edition, "first": first}
                yield Problem.of("guest-twice", values, path=place, subjects=(guest.id,))
        before = described.setdefault(guest.id, n)
        if before != n:
            if listed[before].guest != guest:
                values = {"id": guest.id, "first": f"invitations[{before}]"}
                yield Problem.of("guest-differs", values, path=f"{path}.guest", subjects=(guest.id,))
            continue
        yield from _reached(guest, path, at)


def _reached(guest: Guest, path: str, at: dict[str, str]) -> Found:
    """How a guest is reached; `at` says whose each address was found to be so far."""
    if guest.email is None:
        yield Problem.of("guest-no-address", {"id": guest.id}, path=f"{path}.guest.email", subjects=(guest.id,))
    for place, address in (("email", guest.email), *((f"aliases[{m}]", each) for m, each in enumerate(guest.aliases))):
        other = guest.id if address is None else at.setdefault(same(address), guest.id)
        if other != guest.id:
            values = {"id": guest.id, "other": other}
            yield Problem.of("guest-shared-address", values, path=f"{path}.guest.{place}", subjects=(guest.id, other))


def _places(listed: Sequence[Invitation], edition: Edition | None, hints: _Hints) -> Found:
    """Everybody is invited to that edition, and to sessions that it has."""
    if edition is None:
        return
    known = {each.id for each in edition.sessions}
    for n, invitation in enumerate(listed):
        id_ = invitation.guest.id
        if invitation.edition != edition.id:
            values = {"id": id_, "edition": invitation.edition, "expected": edition.id}
            yield Problem.of("guest-other-edition", values, path=f"invitations[{n}].edition", subjects=(id_,))
            continue
        for m, session in enumerate(invitation.sessions):
            if session not in known:
                values = {"id": id_, "session": session, "nearest": hints.meant(session, known)}
                yield Problem.of("guest-unknown-session", values, path=f"invitations[{n}].sessions[{m}]", subjects=(id_, session))


def _delegations(listed: Sequence[Invitation], grouped: Sequence[Delegation], hints: _Hints) -> Found:
    """Delegations and guests name each other, and no more come than may."""
    guests = {invitation.guest.id: (n, invitation.guest) for n, invitation in reversed(list(enumerate(listed)))}
    known: dict[str, int] = {}
    for n, delegation in enumerate(grouped):
        first = known.setdefault(delegation.id, n)
        if first != n:
            values = {"id": delegation.id, "kind": "delegations", "first": f"delegations[{first}]"}
            yield Problem.of("duplicate-id", values, path=f"delegations[{n}].id", subjects=(delegation.id,))
    for id_, (n, guest) in guests.items():
        path = f"invitations[{n}].guest.delegation"
        if guest.delegation is None:
            continue
        if guest.delegation not in known:
            values = {"id": id_, "delegation": guest.delegation, "nearest": hints.meant(guest.delegation, known)}
            yield Problem.of("guest-unknown-delegation", values, path=path, subjects=(id_, guest.delegation))
        elif grouped[known[guest.delegation]].members and id_ not in grouped[known[guest.delegation]].members:
            values = {"id": id_, "delegation": guest.delegation}
            yield Problem.of("delegation-disagrees", values, path=path, subjects=(id_, guest.delegation))
    coming: dict[str, set[str]] = {}
    for id_, (_, guest) in guests.items():
        coming.setdefault(guest.delegation or "", set()).add(id_)
    for n, delegation in enumerate(grouped):
        if known[delegation.id] == n:
            yield from _members(delegation, f"delegations[{n}]", guests, hints)
            yield from _quota(delegation, f"delegations[{n}].quota", coming.get(delegation.id, set()))


def _members(delegation: Delegation, path: str, guests: Mapping[str, tuple[int, Guest]], hints: _Hints) -> Found:
    for m, member in enumerate(delegation.members):
        place, subjects = f"{path}.members[{m}]", (member, delegation.id)
        if member not in guests:
            values = {"delegation": delegation.id, "id": member, "nearest": hints.meant(member, guests)}
            yield Problem.of("delegation-unknown-member", values, path=place, subjects=subjects)
        elif guests[member][1].delegation != delegation.id:
            values = {"id": member, "delegation": delegation.id}
            yield Problem.of("delegation-disagrees", values, path=place, subjects=subjects)


def _quota(delegation: Delegation, path: str, coming: set[str]) -> Found:
    count = len(coming | set(delegation.members))
    if delegation.quota is not None and count > delegation.quota:
        words: dict[str, str | int] = {"delegation": delegation.id, "count": count, "quota": delegation.quota}
        yield Problem.of("delegation-over-quota", words, path=path, subjects=(delegation.id,))
