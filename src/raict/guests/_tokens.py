"""Signed links: who opens one is recognized, and has not answered yet.

A token is 42 octets in 56 characters: a version; twelve octets that stand for guest, edition and session, and tell nobody without
the key who it is; SEQUENCE; the second from which it is void; and twenty octets of HMAC-SHA-256 over all of it.
Both keyed sums begin with a text of their own, so that neither is ever the other.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final, final

from attrs import field, frozen

from raict._value import Value
from raict.errors import InvalidValue, Problem
from raict.guests._components import sequence_of
from raict.guests._discretion import discreet
from raict.guests._notes import current_sequence
from raict.guests._people import Invitation
from raict.guests._replies import Channel, Delegate, ParticipationStatus, Reply
from raict.model.editions import Edition
from raict.model.moments import Moment, aware
from raict.model.sessions import HIGHEST_SEQUENCE
from raict.model.text import instance, optional_identifier, refuse, whole

__all__ = ["Redeemed", "redeem", "sign"]

_SHORTEST_KEY: Final = 16
_LENGTH: Final = 56
_VERSION: Final = b"\x01"
_WHO, _SEQUENCE, _UNTIL, _SUM = 12, 4, 5, 20
_TOKEN = f"[A-Za-z0-9_-]{{{_LENGTH}}}"


@final
@frozen(kw_only=True, repr=False, field_transformer=discreet)
class Redeemed(Value):
    """Whose link was opened, and to what it is. Nothing is answered by it: that is what `reply` is for."""

    invitation: Invitation
    """Hers."""
    session: str | None = field(default=None, converter=optional_identifier)
    """Id of the session; None: the edition as a whole."""
    sequence: int = 0
    """SEQUENCE of the event, then and now."""
    expires: dt.datetime = field(converter=aware)
    """When the link becomes void."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind."""
        instance(self.invitation, "invitation", Invitation)
        whole(self.sequence, "sequence", 0, HIGHEST_SEQUENCE)

    def reply(
        self, status: ParticipationStatus, *, at: dt.datetime, comment: str | None = None, delegate: Delegate | None = None
    ) -> Reply:
        """Her answer, to be put into the book: call it when she has pressed a button, never because a page was asked for.

        Args:
            status: what she chose.
            at: when, an aware datetime.
            comment: her words.
            delegate: who comes in her place.

        Raises:
            InvalidValue: for what no reply can be.
        """
        return Reply(
            guest=self.invitation.guest.id,
            session=self.session,
            status=status,
            at=at,
            sequence=self.sequence,
            channel=Channel.LINK,
            comment=comment,
            delegate=delegate,
        )

    def __repr__(self) -> str:
        return f"<Redeemed {self.invitation.guest.id!r} for {self.session or self.invitation.edition!r}>"


def sign(invitation: Invitation, *, key: bytes, edition: Edition, expires: dt.datetime, session: str | None = None) -> str:
    """A token for a link: 56 characters that an address may hold, in which no name and no address stands.

    It is bound to the guest, the edition, the session, the version of its event, and the time: the same ones give the same token.
    Whoever has it may answer for her, so it goes to her alone.

    Args:
        invitation: whose.
        key: at least 16 octets, drawn once by chance and kept secret; another key makes all tokens void.
        edition: to which she is invited, as it is now.
        expires: from when on it is void, an aware datetime.
        session: to which session; None where she is invited to the edition as a whole.

    Raises:
        InvalidValue: for a key too short, and as `note` for what she is not invited to.

    >>> from raict import PersonName, guests, loads, samples
    >>> edition = loads(samples.text("edition-2023.toml"))
    >>> awa = guests.Invitation(guest=guests.Guest(id="awa", name=PersonName(family="Diop")), edition=edition.id)
    >>> len(sign(awa, key=b"sixteen octets!!", edition=edition, expires=dt.datetime(2023, 9, 18, tzinfo=dt.UTC)))
    56
    """
    from base64 import urlsafe_b64encode

    _check_key(key)
    sequence = current_sequence(invitation, edition, session)
    until = int(aware(expires, "expires").timestamp())
    who = _who(key, invitation, session)
    body = _VERSION + who + sequence.to_bytes(_SEQUENCE, "big") + until.to_bytes(_UNTIL, "big", signed=True)
    return urlsafe_b64encode(body + _sum(key, body)).decode("ascii")


def redeem(token: str, *, key: bytes, edition: Edition, invitations: Iterable[Invitation], now: dt.datetime) -> Redeemed:
    """Whose link it is. No book is changed: mail scanners open every link, and answer nothing.

    A token that was not made with this key costs one sum at most. One that was is looked for among the invitations, at some three
    microseconds for each: where there are very many, give those that may be meant, by an id of yours beside the token.

    Args:
        token: what the link holds.
        key: with which it was signed.
        edition: as it is now.
        invitations: as they are now; who is on the list no longer has no link either.
        now: the time, an aware datetime.

    Raises:
        InvalidValue: with one problem: `token-altered`, where it is not what was signed; `token-expired`; `token-elsewhere`,
            where it is for no invitation to this edition; `token-outdated`, where the event has been revised since.

    >>> from raict import PersonName, guests, loads, samples
    >>> edition = loads(samples.text("edition-2023.toml"))
    >>> awa = guests.Invitation(guest=guests.Guest(id="awa", name=PersonName(family="Diop")), edition=edition.id)
    >>> secret, june = b"sixteen octets!!", dt.datetime(2023, 6, 1, tzinfo=dt.UTC)
    >>> token = sign(awa, key=secret, edition=edition, expires=june + dt.timedelta(days=60))
    >>> redeemed = redeem(token, key=secret, edition=edition, invitations=[awa], now=june)
    >>> redeemed.reply(ParticipationStatus.ACCEPTED, at=june)
    <Reply of 'awa': accepted>
    """
    from base64 import urlsafe_b64decode
    from hmac import compare_digest

    _check_key(key)
    now = aware(now, "now")
    # The length first: nothing is done with what is longer, and this length has one spelling of each octet.
    if type(token) is not str or len(token) != _LENGTH or not re.fullmatch(_TOKEN, token):
        refuse("token-altered", "token")
    octets = urlsafe_b64decode(token)
    body = octets[:-_SUM]
    if not compare_digest(octets[-_SUM:], _sum(key, body)):
        refuse("token-altered", "token")
    who, sequence, until = body[1 : 1 + _WHO], int.from_bytes(body[-_SEQUENCE - _UNTIL : -_UNTIL], "big"), body[-_UNTIL:]
    expires = dt.datetime.fromtimestamp(0, dt.UTC) + dt.timedelta(seconds=int.from_bytes(until, "big", signed=True))
    if now >= expires:
        raise InvalidValue(_expired(expires, edition))
    invited = ((each, session) for each in invitations if each.edition == edition.id for session in each.components)
    found = next((pair for pair in invited if _who(key, *pair) == who), None)
    if found is None:
        refuse("token-elsewhere", "token")
    if _current(edition, found[1]) != sequence:
        refuse("token-outdated", "token")
    return Redeemed(invitation=found[0], session=found[1], sequence=sequence, expires=expires)


def _expired(expires: dt.datetime, edition: Edition) -> Problem:
    """That a link is no longer good, since when by the edition's clock."""
    from raict._languages import speak

    until = Moment.of(expires.replace(second=0), edition.zone)
    words = {f"expired.{each}": speak(each).format_when(until, weekday=False, year=True) for each in ("fr", "en")}
    return Problem.of("token-expired", {"expired": f"{expires:%Y-%m-%d %H:%M} UTC"} | words, path="token")


def _check_key(key: object) -> None:
    if type(key) is not bytes:
        refuse("wrong-type", "key", expected="bytes", got=type(key).__name__)
    if len(key) < _SHORTEST_KEY:
        refuse("token-key", "key", least=_SHORTEST_KEY, length=len(key))


def _current(edition: Edition, session: str | None) -> int | None:
    """The version that there is now; None: the session has left the programme."""
    try:
        return sequence_of(edition, session)
    except KeyError:
        return None


def _who(key: bytes, invitation: Invitation, session: str | None) -> bytes:
    """What stands for guest, edition and session. No id has a null in it, and no session's is empty."""
    return _keyed(key, b"who", "\0".join((invitation.guest.id, invitation.edition, session or "")).encode())[:_WHO]


def _sum(key: bytes, body: bytes) -> bytes:
    return _keyed(key, b"token", body)[:_SUM]


def _keyed(key: bytes, purpose: bytes, octets: bytes) -> bytes:
    from hmac import digest

    return digest(key, b"raict.guests.link/1\0" + purpose + b"\0" + octets, "sha256")
