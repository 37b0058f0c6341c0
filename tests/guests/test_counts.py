"""How many answered what, in groups."""

from collections.abc import Sequence
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import Status
from raict.guests import Delegate, Grouping, Invitation, ParticipationStatus, Replies, Tally
from raict.strategies import guest_lists, reply_books
from tests.guests.making import JUNE, a_session, an_edition, guest, invitation, reply
from tests.refusals import refused

ACCEPTED, DECLINED = ParticipationStatus.ACCEPTED, ParticipationStatus.DECLINED
TENTATIVE, DELEGATED = ParticipationStatus.TENTATIVE, ParticipationStatus.DELEGATED

INVITED = [
    invitation("awa", "s", "t", country="SN", organization="Ville de Dakar", delegation="dakar"),
    invitation("moussa", country="SN", organization="Ville de Dakar", delegation="dakar"),
    invitation("lea", "s", country="FR"),
    invitation("paul", "t", "s", country="FR", organization="CUF"),
]
BOOK = Replies(
    [
        reply("awa", ACCEPTED, session="s"),
        reply("awa", DELEGATED, session="t"),
        reply("moussa", DECLINED),
        reply("paul", TENTATIVE, session="s", sequence=1),
        reply("stranger", ACCEPTED),
    ]
)


def rows(tallies: Sequence[Tally]) -> list[tuple[Any, ...]]:
    """Group, invited, then accepted, declined, tentative, delegated, needing action."""
    return [(t.group, t.invited, t.accepted, t.declined, t.tentative, t.delegated, t.needs_action) for t in tallies]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (None, [(None, 6, 1, 1, 1, 1, 2)]),
        ("organization", [("Ville de Dakar", 3, 1, 1, 0, 1, 0), (None, 1, 0, 0, 0, 0, 1), ("CUF", 2, 0, 0, 1, 0, 1)]),
        ("country", [("SN", 3, 1, 1, 0, 1, 0), ("FR", 3, 0, 0, 1, 0, 2)]),
        ("session", [("s", 3, 1, 0, 1, 0, 1), ("t", 2, 0, 0, 0, 1, 1), (None, 1, 0, 1, 0, 0, 0)]),
        ("delegation", [("dakar", 3, 1, 1, 0, 1, 0), (None, 3, 0, 0, 1, 0, 2)]),
    ],
    ids=str,
)
def test_counts_answers_in_groups(by: Grouping | None, expected: list[tuple[Any, ...]]) -> None:
    """In the order of the list; what somebody else answered is not counted."""
    assert rows(BOOK.tally(INVITED, by=by)) == expected


@pytest.mark.parametrize(
    ("said", "seats"), [(None, 1), (ACCEPTED, 1), (TENTATIVE, 1), (DECLINED, 0)], ids=["nothing", "yes", "maybe", "no"]
)
def test_a_delegate_who_has_declined_takes_no_seat(said: ParticipationStatus | None, seats: int) -> None:
    """She is represented all the same: that she sends somebody is her own word."""
    delegate = Delegate(name="Léa", status=said, at=JUNE if said else None)
    (tally,) = Replies([reply("moussa", DELEGATED, delegate=delegate)]).tally([INVITED[1]])

    assert (tally.delegated, tally.delegates_declined, tally.seats, tally.invited) == (1, 1 - seats, seats, 1)


def test_counts_nobody() -> None:
    """One row of nothing without groups, no row with them."""
    assert BOOK.tally([]) == (Tally(),)
    assert BOOK.tally([], by="country") == ()


def test_counts_everybody_once() -> None:
    """Who stands twice in the list for the same session; but two editions are two."""
    assert BOOK.tally([INVITED[2], invitation("lea", "t", "s")], by="session") == (
        Tally(group="s", needs_action=1),
        Tally(group="t", needs_action=1),
    )
    assert BOOK.tally([invitation("a", edition="e1"), invitation("a", edition="e2")]) == (Tally(needs_action=2),)


def test_counts_answers_to_what_there_is_now() -> None:
    """With the edition, an answer to an older version is none, and what does not take place asks for none."""
    edition = an_edition(a_session("s", 1), a_session("t", status=Status.CANCELLED))

    assert rows(BOOK.tally(INVITED, by="session", edition=edition)) == [("s", 3, 0, 0, 1, 0, 2), (None, 1, 0, 1, 0, 0, 0)]


def test_a_seat_is_taken_by_who_comes_for_another() -> None:
    """Who may come has none yet."""
    tally = Tally(group="SN", accepted=3, declined=5, tentative=7, delegated=11, needs_action=13)

    assert (tally.seats, tally.invited) == (14, 39)


@pytest.mark.parametrize("by", ["person", "", "organisation"])
def test_refuses_a_grouping_that_there_is_not(by: Any) -> None:
    """And says which there are."""
    with pytest.raises(ValueError, match=r"is no grouping: use None, 'organization', 'country', 'session', 'delegation'"):
        BOOK.tally(INVITED, by=by)


@pytest.mark.parametrize("status", ParticipationStatus, ids=str)
def test_refuses_what_is_no_count(status: ParticipationStatus) -> None:
    """Each is a whole number, none below nothing; the group is a text."""
    name = status.name.lower()
    wrong: list[tuple[str, Any]] = [("out-of-range", -1), ("wrong-type", True)]
    for code, count in wrong:
        counts: dict[str, Any] = {name: count}
        with refused(code, name):
            Tally(**counts)
    with refused("empty", "group"):
        Tally(group="")


@given(st.data(), guest_lists(max_size=4))
def test_groups_add_up(data: st.DataObject, invited: tuple[Invitation, ...]) -> None:
    """However they are grouped, all are counted, each once; the silent are those who need to act."""
    book = data.draw(reply_books(invited))
    (whole,) = book.tally(invited)

    assert whole.invited == sum(len(each.components) for each in invited)
    for by in get_args(Grouping):
        groups = book.tally(invited, by=by)
        assert len({each.group for each in groups}) == len(groups)
        for status in ParticipationStatus:
            name = status.name.lower()
            assert sum(getattr(each, name) for each in groups) == getattr(whole, name)
    assert bool(book.silent(invited)) is bool(whole.needs_action)
    assert repr(guest()) not in repr(whole)
