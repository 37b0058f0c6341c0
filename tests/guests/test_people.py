"""Guests, delegations, invitations and single replies: what they refuse, and that they are values which show no address."""

import copy
import datetime as dt
import inspect
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import Moment, PersonName, PostalAddress, Span
from raict.guests import Channel, Delegate, Delegation, Guest, Invitation, ParticipationStatus, Reply, Tally
from raict.strategies import delegations, guest_lists, guests, replies
from tests.guests.making import JUNE, guest, invitation, reply
from tests.refusals import refused

DELEGATED = ParticipationStatus.DELEGATED


def delegation(**more: Any) -> Delegation:
    """A delegation of Dakar."""
    values: dict[str, Any] = {"id": "dakar", "name": "Ville de Dakar"}
    return Delegation(**(values | more))


REFUSED: dict[str, tuple[Callable[[], object], str, str]] = {
    "an id that is none": (lambda: guest("awa diop"), "bad-identifier", "id"),
    "no name": (lambda: guest(name="Awa Diop"), "wrong-type", "name"),
    "too many aliases": (lambda: guest(aliases=tuple(f"a{n}@x.example" for n in range(21))), "too-many", "aliases"),
    "aliases that are no tuple": (lambda: guest(aliases=["a@x.example"]), "wrong-type", "aliases"),
    "too many functions": (lambda: guest(functions=("maire",) * 51), "too-many", "functions"),
    "a function that is none": (lambda: guest(functions=("maire", "")), "empty", "functions[1]"),
    "an organization on two lines": (lambda: guest(organization="Ville\nde Dakar"), "line-break", "organization"),
    "a country by name": (lambda: guest(country="Sénégal"), "bad-country", "country"),
    "a language by name": (lambda: guest(language="français"), "bad-language", "language"),
    "words of address that cannot be seen": (lambda: guest(appel="\u200b"), "invisible", "appel"),
    "a wish that is no yes or no": (lambda: guest(masculine_title=1), "wrong-type", "masculine_title"),
    "a postal address that is a text": (lambda: guest(address="Dakar"), "wrong-type", "address"),
    "a delegation that is no id": (lambda: guest(delegation="la ville"), "bad-identifier", "delegation"),
    "an alias that is the address": (lambda: guest(aliases=("Awa@DAKAR.example",)), "alias-is-email", "aliases[0]"),
    "an alias said twice": (lambda: guest(aliases=("a@x.example", "A@x.example")), "repeated-item", "aliases[1]"),
    "a delegation without a name": (lambda: delegation(name=""), "empty", "name"),
    "a head who is no member": (lambda: delegation(head="awa"), "unknown-reference", "head"),
    "a member twice": (lambda: delegation(members=("awa", "awa")), "repeated-item", "members[1]"),
    "no place for anybody": (lambda: delegation(quota=0), "out-of-range", "quota"),
    "a quota that is no number": (lambda: delegation(quota=True), "wrong-type", "quota"),
    "more members than may come": (lambda: delegation(quota=1, members=("a", "b")), "too-many", "members"),
    "a guest by id": (lambda: Invitation(guest="awa", edition="e"), "wrong-type", "guest"),  # type: ignore[arg-type]  # the point
    "an edition that is no id": (lambda: invitation(edition=""), "bad-identifier", "edition"),
    "a session twice": (lambda: invitation("awa", "s", "s"), "repeated-item", "sessions[1]"),
    "nobody in her place": (lambda: Delegate(), "needs-one-of", ""),  # noqa: PLW0108 - mypy knows the type of a lambda alone
    "a delegate who answers nobody knows when": (lambda: Delegate(name="L", status=DELEGATED), "needs", "status"),
    "a time without an answer": (lambda: Delegate(name="L", at=JUNE), "needs", "at"),
    "an answer of a delegate in words": (
        lambda: Delegate(name="L", status="accepted", at=JUNE),  # type: ignore[arg-type]  # the point
        "wrong-type",
        "status",
    ),
    "a status in words": (lambda: reply(status="accepted"), "wrong-type", "status"),  # type: ignore[arg-type]  # the point
    "no instant": (lambda: Reply(guest="a", status=DELEGATED, at=JUNE.replace(tzinfo=None)), "naive-instant", "at"),
    "a version before the first": (lambda: reply(sequence=-1), "out-of-range", "sequence"),
    "a version no calendar holds": (lambda: reply(sequence=2**31), "out-of-range", "sequence"),
    "a way in words": (lambda: reply(channel="telephone"), "wrong-type", "channel"),
    "a comment without end": (lambda: reply(comment="a" * 10_001), "too-long", "comment"),
    "a comment with a command": (lambda: reply(comment="a\x1b[31m"), "control-character", "comment"),
    "a delegate by name": (lambda: reply(status=DELEGATED, delegate="Moussa"), "wrong-type", "delegate"),
    "a delegate of one who comes": (lambda: reply(delegate=Delegate(name="Moussa")), "not-with", "delegate"),
    "another time that is none": (lambda: reply(proposal="demain"), "wrong-type", "proposal"),
}


@pytest.mark.parametrize(("make", "code", "path"), REFUSED.values(), ids=REFUSED)
def test_refuses_what_cannot_be(make: Callable[[], object], code: str, path: str) -> None:
    """Each field is checked where the value is made."""
    with refused(code, path):
        make()


def test_a_guest_says_what_one_needs_to_write_to_her() -> None:
    """What is given is kept; an address is kept as she writes it."""
    awa = guest(
        email="Awa@Région.example",
        aliases=("a@home.example",),
        functions=("maire de Dakar", "sénatrice"),
        organization="Ville de Dakar",
        country="SN",
        language="fr-sn",
        appel="Chère Awa",
        masculine_title=True,
        address=PostalAddress(city="Dakar"),
        delegation="dakar",
        extra={"table": 4},
    )

    assert (awa.email, awa.aliases, awa.language) == ("Awa@Région.example", ("a@home.example",), "fr-SN")
    assert (awa.functions, awa.country, awa.delegation) == (("maire de Dakar", "sénatrice"), "SN", "dakar")
    assert awa.answers_to("awa@xn--rgion-bsa.example")
    assert awa.answers_to("A@HOME.EXAMPLE")
    assert not awa.answers_to("moussa@home.example")
    assert not guest(email=None).answers_to("")


def test_a_delegation_may_be_full() -> None:
    """As many as may come, the head among them."""
    full = delegation(head="awa", members=("awa", "moussa"), quota=2)

    assert (full.head, full.members, full.quota) == ("awa", ("awa", "moussa"), 2)


def test_an_invitation_asks_for_an_answer_to_each_session() -> None:
    """Or for one, to the edition as a whole."""
    assert invitation("awa").components == (None,)
    assert invitation("awa", "s", "t").components == ("s", "t")


def test_a_reply_keeps_its_instant_in_utc() -> None:
    """In whole seconds, whatever zone it was given in; the rest is as it was said."""
    noon = dt.datetime(2023, 6, 1, 12, 0, 0, 999_999, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    said = Reply(
        guest="awa",
        session="s",
        status=DELEGATED,
        at=noon,
        sequence=2**31 - 1,
        channel=Channel.LETTER,
        comment="Deux\r\nlignes",
        delegate=Delegate(name="Moussa Traoré", email="m@dakar.example"),
        proposal=Span.of(Moment.parse("2023-09-18 afternoon")),
    )

    assert said.at == dt.datetime(2023, 6, 1, 10, tzinfo=dt.UTC)
    assert said.at.tzinfo is dt.UTC
    assert said.comment == "Deux\nlignes"
    assert (reply().channel, reply().sequence, reply().session) == (Channel.CALENDAR, 0, None)


@given(st.data())
def test_they_are_values(data: st.DataObject) -> None:
    """Equal after copy and pickle, usable in sets; their text is short and shows neither name nor address."""
    invited = data.draw(guest_lists(min_size=1, max_size=2))
    made: list[Any] = [*invited, invited[0].guest, data.draw(guests(reachable=True)), data.draw(delegations(members=("a",)))]
    answered = data.draw(replies(invited))

    for value in [*made, answered, *filter(None, [answered.delegate])]:
        assert copy.copy(value) == copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own
        assert {value: 1}[pickle.loads(pickle.dumps(value))] == 1  # noqa: S301 - likewise
        assert len(repr(value)) <= 200
        assert "@" not in repr(value) + str(value)


def test_their_texts_show_ids_alone() -> None:
    """One knows whose it is, and no more."""
    shown = [guest(), delegation(), invitation(), reply(), Delegate(name="Moussa"), guest().name]

    assert [repr(each) for each in shown] == [
        "<Guest 'awa'>",
        "<Delegation 'dakar'>",
        "<Invitation 'awa' to 'raict-2023'>",
        "<Reply of 'awa': accepted>",
        "<Delegate>",
        "<PersonName>",
    ]
    assert repr(Guest(id="x", name=PersonName(family="X"))) == "<Guest 'x'>"


@pytest.mark.parametrize(
    ("kind", "field", "takes"),
    [
        (Guest, "email", str | None),
        (Guest, "aliases", tuple[str, ...]),
        (Invitation, "sessions", tuple[str, ...]),
        (Delegation, "head", str | None),
        (Reply, "at", dt.datetime),
        (Delegate, "name", str | None),
        (Tally, "group", str | None),
    ],
)
def test_a_signature_says_what_each_field_takes(kind: type, field: str, takes: object) -> None:
    """`help()` is where one reads it: a converter that hides addresses hides no types."""
    assert inspect.signature(kind).parameters[field].annotation == takes
