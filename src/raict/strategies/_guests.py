"""The private side: guests, delegations, invitations, and what was answered. No address that is drawn is anybody's."""

import datetime as dt
from collections.abc import Sequence
from re import sub

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from raict.guests import Channel, Delegate, Delegation, Guest, Invitation, ParticipationStatus, Replies, Reply
from raict.model.editions import Edition
from raict.model.people import PersonName
from raict.model.text import identifiers
from raict.strategies._drawing import drawn, perhaps, several, some
from raict.strategies._parts import ADDRESS, BOTH, COUNTRY, EXTRA, LOGIC, MAYBE_LINE, checked_languages, with_id
from raict.strategies._parts import label as any_label
from raict.strategies._texts import hostile_texts, texts
from raict.strategies._times import spans

__all__ = ["delegations", "guest_lists", "guests", "invitations", "replies", "reply_books"]

_EDITION = "e"
_LONGEST_LOCAL = 40
# The last are one domain, written in two ways.
_DOMAINS = (
    "dakar.example",
    "Mairie.Dijon.EXAMPLE",
    "xn--rgion-bsa.example",
    "région.example",
    "ПОЧТА.example",
    "été.xn--caf-dma.example",
)
_LOCALS = ("{}", "{}", "{}+2023", "o'{}", "M.{}", "{}_")
_CIVILITY = st.sampled_from((None, "Mme", "M.", "Dr", "S. E. M."))
_NAME = texts() | hostile_texts()
_ORGANIZATION = st.sampled_from((None, "Ville de Dakar", "CUF", 'Ville; X="1", l’été'))
_FUNCTIONS = ("maire de Dakar", "présidente d’une région", "sénateur")
_LANGUAGE = st.sampled_from((None, None, "fr", "en", "pt-BR"))
_APPEL = st.sampled_from((None, None, "Chère Awa", "Monsieur le Maire, cher ami"))
# Few instants and numbers, so that replies meet.
_JUNE = dt.datetime(2023, 6, 1, 9, tzinfo=dt.UTC)
_AT = st.integers(0, 3).map(lambda hours: _JUNE + dt.timedelta(hours=hours)) | st.integers(0, 10**7).map(
    lambda seconds: _JUNE + dt.timedelta(seconds=seconds)
)
_SEQUENCE = st.sampled_from((0, 0, 1, 2))
_STATUS = st.sampled_from(ParticipationStatus)
_CHANNEL = st.sampled_from(Channel)
_COMMENT = st.none() | texts(lines=True)


# ---- one at a time ------------------------------------------------------------------------------------------------------


def _address(draw: DrawFn, id: str, domains: tuple[str, ...]) -> str:
    """An address whose local part is made of the id, so that two guests of a list never share one."""
    local = sub("[^A-Za-z0-9]+", "-", id).strip("-")[:_LONGEST_LOCAL]
    address = draw(st.sampled_from(_LOCALS)).format(local) + "@" + draw(st.sampled_from(domains))
    return address.swapcase() if draw(st.sampled_from((False, False, True))) and address.isascii() else address


def _guest(draw: DrawFn, id: str, tongues: tuple[str, ...], known: tuple[str, ...], reachable: bool) -> Guest:
    email = _address(draw, id, _DOMAINS) if reachable else perhaps(draw, _address, id, _DOMAINS)
    if not draw(LOGIC):
        return Guest(id=id, name=PersonName(family=draw(_NAME)), email=email)
    return Guest(
        id=id,
        name=PersonName(family=draw(_NAME), given=draw(MAYBE_LINE), civility=draw(_CIVILITY)),
        email=email,
        aliases=_aliases(draw, id),
        functions=some(draw, _FUNCTIONS, 2),
        organization=draw(_ORGANIZATION),
        country=draw(st.none() | COUNTRY),
        language=draw(st.none() | st.sampled_from(tongues) | _LANGUAGE),
        appel=draw(_APPEL),
        masculine_title=draw(LOGIC),
        address=draw(st.none() | ADDRESS),
        delegation=draw(st.none() | st.sampled_from(known)) if known else None,
        extra=draw(EXTRA),
    )


def _aliases(draw: DrawFn, id: str) -> tuple[str, ...]:
    """None, one or two, each on a domain where no address of hers is."""
    domains = some(draw, ("icloud.example", "Home.example", "курьер.example"), 2)
    return tuple(_address(draw, id, (domain,)) for domain in domains)


def _delegation(draw: DrawFn, id: str, tongues: tuple[str, ...], members: tuple[str, ...]) -> Delegation:
    present = some(draw, members, len(members))
    return Delegation(
        id=id,
        name=any_label(draw, tongues),
        head=draw(st.none() | st.sampled_from(present)) if present else None,
        members=present,
        quota=draw(st.none() | st.integers(max(1, len(present)), len(present) + 3)),
    )


def _invitation(draw: DrawFn, edition: Edition | None, guest: Guest) -> Invitation:
    known = ("s1", "s2", "s3") if edition is None else tuple(each.id for each in edition.sessions)
    sessions = some(draw, known) if draw(LOGIC) else ()
    return Invitation(guest=guest, edition=_EDITION if edition is None else edition.id, sessions=sessions)


def _invited(draw: DrawFn, id: str, edition: Edition | None, tongues: tuple[str, ...], reachable: bool) -> Invitation:
    return _invitation(draw, edition, _guest(draw, id, tongues, (), reachable))


def _list(
    draw: DrawFn, bounds: tuple[int, int], edition: Edition | None, tongues: tuple[str, ...], reachable: bool
) -> tuple[Invitation, ...]:
    return several(draw, "g", bounds, _invited, edition, tongues, reachable)


def _delegate(draw: DrawFn) -> Delegate:
    name = draw(_NAME)
    email = draw(st.sampled_from((None, "d@delegates.example", "D@région.example")))
    answered = draw(LOGIC)
    return Delegate(name=name, email=email, status=draw(_STATUS) if answered else None, at=draw(_AT) if answered else None)


def _reply(draw: DrawFn, invitations: tuple[Invitation, ...], timezone: str) -> Reply:
    invitation = draw(st.sampled_from(invitations))
    status = draw(_STATUS)
    return Reply(
        guest=invitation.guest.id,
        session=draw(st.sampled_from(invitation.components)),
        status=status,
        at=draw(_AT),
        sequence=draw(_SEQUENCE),
        channel=draw(_CHANNEL),
        comment=draw(_COMMENT),
        delegate=perhaps(draw, _delegate) if status is ParticipationStatus.DELEGATED else None,
        proposal=draw(st.none() | spans(timezone=timezone)),
    )


# ---- public -----------------------------------------------------------------------------------------------------------------


def guests(
    *, id: str | None = None, languages: Sequence[str] = BOTH, delegations: Sequence[str] = (), reachable: bool = False
) -> SearchStrategy[Guest]:
    """Guests with and without address: international domains, capitals, marks that quote or split, aliases, hostile names.

    Args:
        id: its id, where it is to be a given one.
        languages: those one may write to her in, beside some others.
        delegations: ids of delegations she may come with.
        reachable: whether each has an address.

    >>> from hypothesis import find
    >>> find(guests(), lambda guest: guest.email and not guest.email.isascii()).email
    'a@région.example'
    """
    return with_id(_guest, id, checked_languages(languages), identifiers(tuple(delegations)), reachable)


def delegations(
    *, id: str | None = None, languages: Sequence[str] = BOTH, members: Sequence[str] = ()
) -> SearchStrategy[Delegation]:
    """Delegations of some of those members, by their ids, with a head or none, a quota or none.

    >>> from hypothesis import find
    >>> find(delegations(members=("awa", "moussa")), lambda delegation: delegation.head == "moussa").members
    ('moussa',)
    """
    return with_id(_delegation, id, checked_languages(languages), identifiers(tuple(members)))


def invitations(
    edition: Edition | None = None, *, guest: Guest | None = None, languages: Sequence[str] = BOTH, reachable: bool = False
) -> SearchStrategy[Invitation]:
    """Invitations to the whole of an edition, or to some of its sessions.

    Args:
        edition: to which; None: to one of the id `e`, and its sessions `s1`, `s2` and `s3`.
        guest: who is invited, where it is to be a given one.
        languages: as for `guests`.
        reachable: as for `guests`.

    >>> from hypothesis import find
    >>> find(invitations(), lambda invitation: len(invitation.sessions) == 2).components
    ('s1', 's2')
    """
    who = guests(languages=languages, reachable=reachable) if guest is None else st.just(guest)
    return who.flatmap(lambda each: drawn(_invitation, edition, each))


def guest_lists(
    edition: Edition | None = None,
    *,
    min_size: int = 0,
    max_size: int = 5,
    languages: Sequence[str] = BOTH,
    reachable: bool = False,
) -> SearchStrategy[tuple[Invitation, ...]]:
    """Lists of invitations to one edition: no guest stands there twice, and no two share an address.

    Args:
        edition: as for `invitations`.
        min_size: how many at least.
        max_size: how many at most.
        languages: as for `guests`.
        reachable: as for `guests`.

    Raises:
        InvalidArgument: for bounds that leave nothing to draw.

    >>> from hypothesis import find
    >>> find(guest_lists(), lambda invited: len(invited) == 2)
    (<Invitation 'g1' to 'e'>, <Invitation 'g2' to 'e'>)
    """
    if not 0 <= min_size <= max_size:
        raise InvalidArgument(f"no number of invitations from min_size={min_size} to max_size={max_size}")
    return drawn(_list, (min_size, max_size), edition, checked_languages(languages), reachable)


def replies(invitations: Sequence[Invitation], *, timezone: str = "Europe/Paris") -> SearchStrategy[Reply]:
    """Replies to one of those invitations: few instants and versions, so that many meet; some by hand, some with delegates.

    Args:
        invitations: at least one.
        timezone: by whose clock other times are proposed.

    Raises:
        InvalidArgument: without an invitation.

    >>> from hypothesis import find
    >>> invitation = find(invitations(), lambda invitation: invitation.sessions)
    >>> find(replies([invitation]), lambda reply: reply.delegate).session
    's1'
    """
    if not invitations:
        raise InvalidArgument("a reply is a reply to an invitation: replies() needs one")
    return drawn(_reply, tuple(invitations), timezone)


def reply_books(
    invitations: Sequence[Invitation], *, max_size: int = 8, timezone: str = "Europe/Paris"
) -> SearchStrategy[Replies]:
    """Books of such replies; the empty one alone where nobody is invited."""
    several_replies = st.lists(replies(invitations, timezone=timezone), max_size=max_size) if invitations else st.just([])
    return several_replies.map(Replies)
