"""What holds of messages in whatever order they are made, and what is refused before the first."""

from collections.abc import Callable, Iterator

import pytest
from attrs import evolve

from raict import (
    InvalidValue,
    Severity,
)
from raict.itip import Ledger, iter_messages, messages
from tests.itip.telling import BOB, DEBATS, EDITION, LATER, NAIVE, ORGANIZER, WHOLE, at, due, revised, told
from tests.refusals import problems_of, refused


def test_the_order_of_invitations_means_nothing() -> None:
    """Messages come by guest."""
    some = [evolve(WHOLE, guest=evolve(BOB, id=f"g{n}", email=f"g{n}@ville.example")) for n in (3, 1, 2)]
    ledger = Ledger(edition="raict-2023")

    assert due(EDITION, *some, ledger=ledger) == due(EDITION, *reversed(some), ledger=ledger)
    assert [each.guest for each in due(EDITION, *some, ledger=ledger)] == ["g1", "g2", "g3"]


def test_one_at_a_time() -> None:
    """Faults are raised by the call, messages made when they are asked for; the invitations may be an iterator."""
    ledger = Ledger(edition="raict-2023")
    found = iter_messages(EDITION, iter([DEBATS]), ledger=ledger, stamp=at(1), organizer=ORGANIZER)

    assert isinstance(found, Iterator)
    assert tuple(found) == due(EDITION, DEBATS, ledger=ledger, day=1)
    with refused("not-of-edition", "ledger", value="x", edition="raict-2023"):
        iter_messages(EDITION, [], ledger=Ledger(edition="x"), stamp=at(1), organizer=ORGANIZER)


def test_nobody_sees_anybody() -> None:
    """A message holds the address of its guest and the organizer's; no `repr` holds any."""
    guests = [evolve(BOB, id=f"g{n}", email=f"canary{n}@ville.example") for n in range(50)]
    found = due(EDITION, *(evolve(WHOLE, guest=each) for each in guests), ledger=Ledger(edition="raict-2023"))

    for n, message in enumerate(sorted(found, key=lambda each: int(each.guest[1:]))):
        unfolded = message.calendar.replace(b"\r\n ", b"")
        assert unfolded.count(b"canary") == unfolded.count(b"canary%d@" % n) == 1
        assert "@" not in repr(message)
        assert "@" not in repr(message.told)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_reasons_are_told_in_words(language: str) -> None:
    """Every reason has a sentence, and is no fault."""
    (message,) = due(revised(1, when=LATER, rooms=("b",)), DEBATS, ledger=told(EDITION, DEBATS))
    expected = {
        "fr": "ce qui était annoncé a changé\u00a0: la date ou l’heure, les salles",
        "en": "what was announced has changed: when it takes place, the rooms",
    }

    assert message.reason.message(language) == expected[language]
    assert message.reason.severity is Severity.INFO


# ---- what is refused ---------------------------------------------------------------------------------------------------


def test_everything_wrong_at_once() -> None:
    """Before the first message, each by name: no address in any."""
    wrong = [
        DEBATS,
        DEBATS,
        evolve(DEBATS, guest=BOB, edition="raict-2024", sessions=("debat", "cocktail")),
        evolve(DEBATS, guest=evolve(BOB, id="awas-office", email="AWA@DAKAR.example")),
        evolve(DEBATS, guest=evolve(BOB, id="team", email="Equipe@rencontres.example")),
        evolve(DEBATS, guest=evolve(BOB, id="sly", email="sly?bcc=all@ville.example")),
    ]
    with pytest.raises(InvalidValue) as caught:
        messages(EDITION, wrong, ledger=Ledger(edition="x"), stamp=at(1), organizer=ORGANIZER)

    assert [(each.code, each.path) for each in caught.value.problems] == [
        ("not-of-edition", "ledger"),
        ("guest-twice", "invitations[1].sessions[0]"),
        ("not-of-edition", "invitations[2].edition"),
        ("unknown-reference", "invitations[2].sessions[0]"),
        ("shared-address", "invitations[3].guest.email"),
        ("guest-is-organizer", "invitations[4].guest.email"),
        ("address-misread", "invitations[5].guest.email"),
    ]
    assert "did you mean debats" in str(caught.value)
    assert all(
        "@" not in each.message(language) + each.hint(language) for each in caught.value.problems for language in ("fr", "en")
    )


def test_not_every_fault_of_a_long_list() -> None:
    """A thousand are told; of unknown sessions, the first twenty with a proposal."""
    many = [evolve(DEBATS, guest=evolve(BOB, id=f"g{n}", email=None), sessions=("debat",)) for n in range(1001)]
    with pytest.raises(InvalidValue) as caught:
        messages(EDITION, many, ledger=Ledger(edition="raict-2023"), stamp=at(1), organizer=ORGANIZER)

    assert len(caught.value.problems) == 1000
    assert [bool(each.values["nearest"]) for each in caught.value.problems[18:22]] == [True, True, False, False]


@pytest.mark.parametrize(
    ("make", "code", "path"),
    [
        (lambda: due(EDITION, "awa", ledger=Ledger(edition="raict-2023")), "wrong-type", "invitations[0]"),  # type: ignore[arg-type]  # that is the point
        (lambda: due(EDITION, ledger={}), "wrong-type", "ledger"),  # type: ignore[arg-type]  # likewise
        (lambda: due(revised(1, when=LATER), DEBATS, ledger=told(EDITION, DEBATS), day=1), "stamp-not-later", "stamp"),
        (lambda: due(EDITION, ledger=told(EDITION, DEBATS, day=9)), "stamp-not-later", "stamp"),
        (
            lambda: messages(EDITION, [], ledger=Ledger(edition="raict-2023"), stamp=NAIVE, organizer=ORGANIZER),
            "naive-instant",
            "stamp",
        ),
    ],
    ids=["no invitation", "no ledger", "the same moment", "an earlier moment", "no offset"],
)
def test_what_is_refused(make: Callable[[], object], code: str, path: str) -> None:
    """By name, before the first message."""
    assert problems_of(make) == [(code, path)]


def test_an_old_stamp_is_enough_where_nothing_is_due() -> None:
    """Only a guest who is written to needs a later one."""
    ledger = told(EDITION, DEBATS, day=9)

    assert due(EDITION, DEBATS, ledger=ledger, day=1) == ()
    assert [each.guest for each in due(EDITION, DEBATS, evolve(DEBATS, guest=BOB), ledger=ledger, day=1)] == ["bob"]
