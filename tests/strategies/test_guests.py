"""The private side is drawn valid, without two people at one address, and reaches what is rare."""

from collections.abc import Callable
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from raict import Edition
from raict.guests import Channel, Delegation, Guest, ParticipationStatus, Replies, Reply
from raict.guests._addresses import same
from raict.strategies import delegations, editions, guest_lists, guests, invitations, replies, reply_books
from tests.strategies.finding import reached, smallest

LIST = smallest(guest_lists(min_size=2, max_size=2), lambda invited: invited[1].sessions == ("s1", "s2"))


def addresses(guest: Guest) -> list[str]:
    """Every address of a guest, in the form in which they are compared."""
    return [same(each) for each in (guest.email, *guest.aliases) if each is not None]


# ---- valid -----------------------------------------------------------------------------------------------------------


@given(guests(id="g", languages=("fr",), delegations=("d",), reachable=True))
def test_guests_are_as_asked_for(guest: Guest) -> None:
    """With the id asked for, an address, and a delegation that is known; each address is hers, on a domain that is nobody's."""
    assert guest.id == "g"
    assert guest.email
    assert guest.delegation in {None, "d"}
    assert all(guest.answers_to(each) and each.lower().endswith(".example") for each in addresses(guest))


@given(delegations(id="d", members=("a", "b", "c")))
def test_delegations_are_as_asked_for(delegation: Delegation) -> None:
    """Members are those known, the head is one of them, and the quota holds them."""
    assert delegation.id == "d"
    assert set(delegation.members) <= {"a", "b", "c"}
    assert delegation.head in {None, *delegation.members}
    assert delegation.quota is None or delegation.quota >= len(delegation.members)


@settings(max_examples=30)
@given(st.data(), editions(max_sessions=3))
def test_invitations_are_to_what_there_is(data: st.DataObject, edition: Edition) -> None:
    """To that edition, and sessions of it; in a list no guest and no address stands twice."""
    one = data.draw(invitations(edition, guest=LIST[0].guest))
    invited = data.draw(guest_lists(edition, reachable=True))

    assert one.guest is LIST[0].guest
    for each in (one, *invited):
        assert each.edition == edition.id
        assert set(each.sessions) <= {session.id for session in edition.sessions}
    known = list(chain.from_iterable(addresses(each.guest) for each in invited))
    assert len(known) == len(set(known))
    assert len({each.guest.id for each in invited}) == len(invited)
    assert all(each.guest.email for each in invited)


@given(reply_books(LIST))
def test_replies_are_to_what_was_asked(book: Replies) -> None:
    """By somebody of the list, to something she is invited to."""
    asked = {(each.guest.id, session) for each in LIST for session in each.components}

    assert {(each.guest, each.session) for each in book} <= asked


def test_nobody_answers_where_nobody_is_invited() -> None:
    """The book is empty."""
    assert reached(reply_books([]), lambda _: True) == Replies()


def is_late(history: tuple[Reply, ...]) -> bool:
    """Whether the last reply was given before one to an older version."""
    return any(history[-1].sequence > each.sequence and history[-1].at < each.at for each in history)


# ---- far and near ----------------------------------------------------------------------------------------------------


GUESTS: dict[str, Callable[[Guest], object]] = {
    "no address": lambda guest: guest.email is None,
    "a tag": lambda guest: guest.email and "+" in guest.email,
    "a quote": lambda guest: guest.email and "'" in guest.email,
    "capitals": lambda guest: guest.email and guest.email.isupper(),
    "Cyrillic": lambda guest: guest.email and guest.email.endswith("ПОЧТА.example"),
    "A-label": lambda guest: guest.email and "xn--" in guest.email,
    "aliases": lambda guest: len(guest.aliases) == 2,
    "hostile": lambda guest: 'ROLE=CHAIR; X="' in guest.name.family,
    "much of all": lambda guest: guest.address and guest.country and guest.functions and guest.extra and guest.masculine_title,
    "a language": lambda guest: guest.language == "pt-BR" and guest.appel,
}


@pytest.mark.parametrize("wanted", GUESTS.values(), ids=GUESTS)
def test_guests_reach_what_is_rare(wanted: Callable[[Guest], object]) -> None:
    """Each corner within some thousand draws."""
    assert wanted(reached(guests(), wanted))


BOOKS: dict[str, Callable[[Replies], object]] = {
    "another time": lambda book: any(each.proposal for each in book),
    "a delegate": lambda book: any(each.delegate and each.delegate.email for each in book),
    "a long word by telephone": lambda book: any(
        each.channel is Channel.TELEPHONE and each.comment and "\n" in each.comment for each in book
    ),
    "a history": lambda book: any(len(book.history("g2", session)) > 2 for session in ("s1", "s2")),
    "one second": lambda book: len({(each.guest, each.session, each.at, each.sequence) for each in book}) < len(book),
    "late to an older": lambda book: is_late(book.history("g1")),
    "all": lambda book: {each.status for each in book} == set(ParticipationStatus),
}


@pytest.mark.parametrize("wanted", BOOKS.values(), ids=BOOKS)
def test_books_reach_what_is_rare(wanted: Callable[[Replies], object]) -> None:
    """Replies meet: in one second, to other versions, out of order."""
    assert reached(reply_books(LIST), wanted)


def test_they_shrink_to_little() -> None:
    """The smallest of each says next to nothing."""
    guest = smallest(guests())

    assert (guest.id, str(guest.name), guest.email, len(guest.extra)) == ("a", "A", None, 0)
    assert smallest(guest_lists()) == ()
    assert smallest(invitations()).components == (None,)
    assert smallest(delegations(members=("a",))).members == ()
    reply = smallest(replies(LIST))
    assert (reply.guest, reply.session, reply.comment, reply.sequence) == ("g1", None, None, 0)
    assert smallest(reply_books(LIST)) == Replies()


@pytest.mark.parametrize(
    "make",
    [
        lambda: guests(languages=()),
        lambda: delegations(languages=()),
        lambda: guest_lists(languages=()),
        lambda: guest_lists(min_size=2, max_size=1),
        lambda: guest_lists(min_size=-1),
        lambda: replies([]),
    ],
    ids=["no language", "of a delegation", "of a list", "bounds", "below none", "no invitation"],
)
def test_refuses_what_leaves_nothing_to_draw(make: Callable[[], object]) -> None:
    """At once, and not when the first value is drawn."""
    with pytest.raises(InvalidArgument):
        make()
