"""The reply book holds every answer, and knows which one of each guest holds."""

import copy
import datetime as dt
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from raict import Moment, PersonName, Span, Status
from raict.guests import Channel, Delegate, Guest, ParticipationStatus, Replies, Reply
from tests.guests.making import JUNE, a_session, an_edition, guest, invitation, reply
from tests.refusals import refused

ACCEPTED, DECLINED = ParticipationStatus.ACCEPTED, ParticipationStatus.DECLINED
TENTATIVE, NEEDED = ParticipationStatus.TENTATIVE, ParticipationStatus.NEEDS_ACTION
DELEGATED = ParticipationStatus.DELEGATED
NOON = Span.of(Moment.parse("2023-09-18T12:00"))


# ---- which one holds -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (reply(), reply(status=DECLINED, hours=1)),
        (reply(hours=9), reply(status=DECLINED, sequence=1)),
        (reply(channel=Channel.CALENDAR, status=TENTATIVE), reply(channel=Channel.SPOKEN)),
        (reply(channel=Channel.FORM), reply(channel=Channel.TELEPHONE)),
        (reply(), reply(status=DECLINED)),
        (reply(comment="a"), reply(comment="b")),
        (reply(), reply(comment="b")),
        (reply(status=DELEGATED), reply(status=DELEGATED, delegate=Delegate(name="A"))),
        (
            reply(status=DELEGATED, delegate=Delegate(name="A")),
            reply(status=DELEGATED, delegate=Delegate(name="A", email="a@b.example")),
        ),
        (
            reply(status=DELEGATED, delegate=Delegate(name="A")),
            reply(status=DELEGATED, delegate=Delegate(name="A", status=DECLINED, at=JUNE)),
        ),
        (
            reply(status=DELEGATED, delegate=Delegate(name="A", status=DECLINED, at=JUNE)),
            reply(status=DELEGATED, delegate=Delegate(name="A", status=ACCEPTED, at=JUNE + dt.timedelta(hours=1))),
        ),
        (reply(), reply(proposal=NOON)),
    ],
    ids=[
        "the later one",
        "the one to a newer version, though given before",
        "of one second, what a person was told",
        "or what a person wrote down",
        "else one of them",
        "by the comment",
        "by having a comment",
        "by having a delegate",
        "by the delegate's address",
        "by the delegate's answer",
        "by a later one of hers",
        "by the proposal",
    ],
)
def test_the_last_reply_holds(earlier: Reply, later: Reply) -> None:
    """The newest version answered, then the latest answer (RFC 5546 §2.1.5), in whatever order they came."""
    books = Replies([earlier, later]), Replies([later, earlier])

    assert [each.last("awa") for each in books] == [later, later]
    assert [each.history("awa") for each in books] == [(earlier, later)] * 2
    assert books[0] == books[1]


def test_each_session_has_a_history_of_its_own() -> None:
    """And so has the edition as a whole; what nobody answered has none."""
    whole, one, two = reply(), reply(session="s", hours=2), reply(status=DECLINED, session="s", hours=1)
    book = Replies([one, whole, two])

    assert (book.last("awa"), book.last("awa", "s"), book.last("awa", "t"), book.last("moussa")) == (whole, one, None, None)
    assert book.history("awa", "s") == (two, one)
    assert book.history("awa") == (whole,)
    assert book.history("moussa") == ()


@pytest.mark.parametrize(
    ("answered", "current", "status"),
    [(0, 0, ACCEPTED), (2, 0, ACCEPTED), (2, 2, ACCEPTED), (2, 3, NEEDED)],
    ids=["never moved", "whatever was said last", "to the version that is", "moved since"],
)
def test_an_answer_to_an_older_version_is_none(answered: int, current: int, status: ParticipationStatus) -> None:
    """SEQUENCE rises with what may change a mind; the history keeps what was said."""
    book = Replies([reply(sequence=answered)])

    assert book.status("awa", sequence=current) is status
    assert book.status("moussa", sequence=current) is NEEDED
    assert len(book.history("awa")) == 1


# ---- a set ------------------------------------------------------------------------------------------------------------


def test_a_book_is_a_set_of_replies() -> None:
    """One that stands twice counts once; all are told in a stable order, by guest, session and time."""
    given = [reply("b"), reply("a", session="t"), reply("a", hours=1), reply("a", session="s"), reply("a"), reply("b")]
    book = Replies(given)

    assert len(book) == 5
    assert list(book) == [reply("a"), reply("a", hours=1), reply("a", session="s"), reply("a", session="t"), reply("b")]
    assert all(each in book for each in given)
    assert reply("a", hours=2) not in book
    assert reply("a", DECLINED) not in book
    assert reply("a", session="u") not in book
    assert reply("c") not in book
    assert "a" not in book
    assert list(Replies()) == []


def test_adding_is_making() -> None:
    """The book before is as it was; one at a time or all at once comes to the same."""
    empty = Replies()
    one = empty.with_reply(reply())

    assert (len(empty), len(one)) == (0, 1)
    assert one.with_reply(reply()) == one
    assert one.with_replies([]) == one
    assert one.with_replies([reply("b"), reply("c")]) == one.with_reply(reply("c")).with_reply(reply("b"))


@pytest.mark.parametrize("wrong", ["awa", None, guest()], ids=["a text", "nothing", "a guest"])
def test_only_replies_are_held(wrong: Any) -> None:
    """What is none is refused by its position."""
    with refused("wrong-type", "replies[1]"):
        Replies([reply(), wrong])


def test_a_book_is_a_value() -> None:
    """Equal, hashed, copied and pickled by what it holds; nothing can be set, and its text names nobody."""
    book = Replies([reply(f"g{n}", hours=n) for n in range(600)])
    same = Replies([reply(f"g{n}", hours=n) for n in reversed(range(600))])

    assert book == same
    assert hash(book) == hash(same)
    assert book != Replies()
    assert book != book.with_reply(reply("g1"))
    assert book != "book"
    assert [copy.copy(book), copy.deepcopy(book), pickle.loads(pickle.dumps(book))] == [book] * 3  # noqa: S301 - our own
    assert repr(book) == str(book) == "<Replies: 600>"
    changes: tuple[Callable[[], None], ...] = (
        lambda: setattr(book, "_pages", None),
        lambda: delattr(book, "_pages"),
        lambda: setattr(book._pages, "_shelves", {}),
    )
    for change in changes:
        with pytest.raises(AttributeError, match="cannot be changed"):
            change()


# ---- to be forgotten ---------------------------------------------------------------------------------------------------


def test_forgets_a_person_by_id() -> None:
    """Her replies go, and nobody else's; a book that never knew her is the same."""
    book = Replies([reply("awa"), reply("awa", session="s"), reply("moussa")])

    assert list(book.without_guest("awa")) == [reply("moussa")]
    assert book.without_guest("awa") == Replies([reply("moussa")])
    assert book.without_guest("awa").without_guest("moussa") == Replies()
    assert book.without_guest("nobody") == book


@pytest.mark.parametrize(
    ("delegate", "known"),
    [
        (Delegate(name="Awa Diop"), True),
        (Delegate(name="Mme  AWA DIOP"), True),
        (Delegate(name="quelqu’un", email="Awa@DAKAR.example"), True),
        (Delegate(email="a.diop@home.example"), True),
        (Delegate(name="Awa Diouf"), False),
        (Delegate(email="moussa@dakar.example"), False),
        (None, False),
    ],
    ids=["by name", "with civility", "by address", "by another address", "somebody else", "another address", "not said"],
)
def test_forgets_a_person_whom_others_named(delegate: Delegate | None, known: bool) -> None:
    """Given the guest, no reply says any longer that she comes for its author; what the author said stays."""
    said = reply("moussa", DELEGATED, delegate=delegate, comment="je ne peux pas")
    book = Replies([said, reply("moussa", hours=1), reply("awa")])

    left = book.without_guest(guest(aliases=("a.diop@home.example",)))

    first, second = left.history("moussa")
    assert (first.status, first.comment, first.delegate) == (DELEGATED, "je ne peux pas", None if known else delegate)
    assert second == reply("moussa", hours=1)
    assert left.history("awa") == ()


def test_forgets_a_person_without_address_or_civility() -> None:
    """Her name is all there is."""
    somebody = Guest(id="x", name=PersonName(family="Madonna"))
    book = Replies([reply("moussa", DELEGATED, delegate=Delegate(name="madonna", email="m@x.example"))])

    (left,) = book.without_guest(somebody)

    assert left.delegate is None


# ---- who is silent ------------------------------------------------------------------------------------------------------


def test_tells_who_is_silent() -> None:
    """Whoever owes an answer to something she is invited to, in the order of the list."""
    awa, moussa, lea = invitation("awa"), invitation("moussa", "s", "t"), invitation("lea", "s")
    book = Replies([reply("awa"), reply("moussa", DECLINED, session="s"), reply("lea", NEEDED, session="s")])

    assert book.silent([lea, moussa, awa]) == (lea, moussa)
    assert book.with_reply(reply("moussa", session="t")).silent([lea, moussa, awa]) == (lea,)
    assert Replies().silent([]) == ()


def test_asks_again_what_was_moved_since() -> None:
    """With the edition, an answer to an older version is none; without it, whatever was said last holds."""
    edition = an_edition(a_session("s", 1), a_session("t"))
    both, moved = invitation("awa", "s", "t"), invitation("moussa", "s")
    book = Replies([reply("awa", session="s", sequence=1), reply("awa", session="t"), reply("moussa", session="s")])

    assert book.silent([both, moved]) == ()
    assert book.silent([both, moved], edition=edition) == (moved,)


@pytest.mark.parametrize(
    ("changed", "sessions"),
    [
        ({"status": Status.CANCELLED}, ("s",)),
        ({"status": Status.CANCELLED}, ()),
        ({}, ("gone",)),
        ({}, ("off",)),
        ({"status": Status.POSTPONED}, ("s",)),
        ({"status": Status.POSTPONED}, ()),
        ({}, ("later",)),
        ({"id": "raict-2024"}, ("s",)),
    ],
    ids=[
        "the edition is cancelled",
        "the whole of it",
        "no longer in the programme",
        "the session is cancelled",
        "the edition is postponed",
        "the whole of it, postponed",
        "the session is postponed",
        "another edition",
    ],
)
def test_asks_nothing_of_nobody(changed: dict[str, Any], sessions: tuple[str, ...]) -> None:
    """What does not take place, or not on the day that was announced, needs no answer; what is a draft does."""
    edition = an_edition(
        a_session("s", status=Status.DRAFT),
        a_session("off", status=Status.CANCELLED),
        a_session("later", status=Status.POSTPONED),
    )
    other = an_edition(*edition.sessions, **{k: v for k, v in changed.items() if k != "id"})
    invited = invitation("awa", *sessions, edition=changed.get("id", edition.id))

    assert Replies().silent([invited], edition=other) == ()
    assert Replies().silent([invited]) == (invited,)
    assert Replies().silent([invitation("awa", "s")], edition=edition) == (invitation("awa", "s"),)
