"""Laws of the reply book, whatever was answered and in whatever order it came."""

import copy
import pickle
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from raict.guests import ParticipationStatus, Replies, Reply
from raict.strategies import replies, reply_books
from tests.guests.making import invitation

INVITED = (invitation("g1", "s1", "s2"), invitation("g2"))
REPLIES = st.lists(replies(INVITED), max_size=8)
BOOKS = reply_books(INVITED)
PLACES = [("g1", "s1"), ("g1", "s2"), ("g2", None), ("g1", None), ("nobody", None)]


@given(st.data(), REPLIES)
def test_adding_commutes(data: st.DataObject, answers: list[Reply]) -> None:
    """In whatever order they come, one by one or at once, the book is the same."""
    shuffled = data.draw(st.permutations(answers))
    one_by_one = Replies()
    for each in shuffled:
        one_by_one = one_by_one.with_reply(each)

    assert one_by_one == Replies(answers) == Replies().with_replies(shuffled)
    assert hash(one_by_one) == hash(Replies(answers))
    assert list(one_by_one) == list(Replies(answers))
    assert one_by_one.dumps() == Replies(answers).dumps()


@given(REPLIES)
def test_adding_again_changes_nothing(answers: list[Reply]) -> None:
    """A book is a set."""
    book = Replies(answers)

    assert book.with_replies(answers) == Replies(answers + answers) == book
    assert len(book) == len(set(answers))
    assert set(book) == set(answers)
    assert all(each in book for each in answers)


@given(BOOKS, BOOKS)
def test_books_are_equal_when_their_replies_are(one: Replies, other: Replies) -> None:
    """And only then."""
    assert (one == other) is (set(one) == set(other))


@given(BOOKS)
def test_the_last_reply_is_the_newest(book: Replies) -> None:
    """By version, then by time (RFC 5546 §2.1.5); the history is in that order, and holds all."""
    for guest, session in PLACES:
        history = book.history(guest, session)
        assert sorted(history, key=lambda each: (each.sequence, each.at)) == list(history)
        assert len(set(history)) == len(history)
        assert book.last(guest, session) == (history[-1] if history else None)
        assert book.status(guest, session) is (history[-1].status if history else ParticipationStatus.NEEDS_ACTION)
    assert sum(len(book.history(*place)) for place in PLACES) == len(book)


@given(st.data(), REPLIES)
def test_a_late_reply_never_wins(data: st.DataObject, answers: list[Reply]) -> None:
    """What is before the last in time and version leaves the last as it is."""
    book = Replies(answers)
    late = data.draw(replies(INVITED))
    last = book.last(late.guest, late.session)

    after = book.with_reply(late).last(late.guest, late.session)

    assert after in {last, late}
    assert last is None or after == max((last, late), key=lambda each: (each.sequence, each.at, each == after))


@given(BOOKS, BOOKS)
def test_forgetting_leaves_the_others(one: Replies, other: Replies) -> None:
    """What is forgotten is not there, and nothing else is missing; forgetting twice is forgetting once."""
    left = one.without_guest("g1")

    assert set(left) == {each for each in one if each.guest != "g1"}
    assert left.without_guest("g1") == left
    assert one.with_replies(other).without_guest("g1") == left.with_replies(other.without_guest("g1"))


@given(BOOKS)
def test_nothing_of_a_forgotten_person_stays(book: Replies) -> None:
    """No reply of hers, and nowhere her name or address."""
    guest = INVITED[0].guest
    named = Replies(
        each
        if each.delegate is None
        else Reply(
            guest=each.guest, session=each.session, status=each.status, at=each.at, delegate=type(each.delegate)(name="Awa Diop")
        )
        for each in book
    )
    left = named.without_guest(guest)

    assert all(each.guest != guest.id for each in left)
    assert "Awa Diop" not in left.dumps()
    assert {(each.guest, each.status) for each in left} == {(e.guest, e.status) for e in named if e.guest != guest.id}


@given(BOOKS)
def test_a_book_survives_copy_and_pickle(book: Replies) -> None:
    """And is the same, in the same order."""
    for again in (copy.copy(book), copy.deepcopy(book), pickle.loads(pickle.dumps(book))):  # noqa: S301 - our own
        assert again == book
        assert hash(again) == hash(book)
        assert list(again) == list(book)


@given(BOOKS)
def test_a_book_is_told_in_order(book: Replies) -> None:
    """By guest, by session, the one that holds last."""
    keys = [(each.guest, each.session or "", each.sequence, each.at) for each in book]

    assert all(before <= after for before, after in pairwise(keys))
