"""What is wrong with a list of invitations is found before the first message is made."""

from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import Edition, Severity
from raict.guests import Delegation, Invitation, check_invitations
from raict.strategies import editions, guest_lists
from tests.guests.making import a_session, an_edition, invitation


class Case(NamedTuple):
    """A list, and what is found in it: code, path and subjects of each problem."""

    invitations: list[Invitation]
    found: list[tuple[str, str, tuple[str, ...]]]
    delegations: tuple[Delegation, ...] = ()
    edition: Edition | None = None


EDITION = an_edition(a_session("s"), a_session("tables"))


def dakar(*members: str, **more: Any) -> Delegation:
    """A delegation with those members."""
    return Delegation(id="dakar", name="Dakar", members=members, **more)


def with_dakar(id: str, delegation: str | None = "dakar") -> Invitation:
    """Somebody invited with a delegation."""
    return invitation(id, delegation=delegation)


CASES = {
    "nothing": Case([], []),
    "nothing wrong": Case([invitation("awa"), invitation("moussa", "s")], [], edition=EDITION),
    "to the whole and to sessions": Case([invitation("awa", "s"), invitation("awa"), invitation("awa", "tables")], []),
    "to the same session twice": Case(
        [invitation("awa", "s"), invitation("moussa", "s"), invitation("awa", "tables", "s")],
        [("guest-twice", "invitations[2].sessions[1]", ("awa",))],
    ),
    "three times": Case(
        [invitation("awa")] * 3, [("guest-twice", "invitations[1]", ("awa",)), ("guest-twice", "invitations[2]", ("awa",))]
    ),
    "to two editions": Case([invitation("awa"), invitation("awa", edition="raict-2024")], []),
    "one id for two people": Case(
        [invitation("awa"), invitation("awa", edition="raict-2024", email="a@x.example")],
        [("guest-differs", "invitations[1].guest", ("awa",))],
    ),
    "one address for two": Case(
        [invitation("awa"), invitation("moussa", email="AWA@Dakar.example")],
        [("guest-shared-address", "invitations[1].guest.email", ("moussa", "awa"))],
    ),
    "an alias that is another's address": Case(
        [invitation("awa", email="a@région.example"), invitation("moussa", aliases=("m@x.example", "a@xn--rgion-bsa.example"))],
        [("guest-shared-address", "invitations[1].guest.aliases[1]", ("moussa", "awa"))],
    ),
    "no address": Case([invitation("awa", email=None)], [("guest-no-address", "invitations[0].guest.email", ("awa",))]),
    "an alias alone": Case(
        [invitation("awa", email=None, aliases=("a@x.example",))],
        [("guest-no-address", "invitations[0].guest.email", ("awa",))],
    ),
    "another edition": Case(
        [invitation("awa", "x", edition="raict-2024")],
        [("guest-other-edition", "invitations[0].edition", ("awa",))],
        edition=EDITION,
    ),
    "a session that is not there": Case(
        [invitation("awa", "s", "table")],
        [("guest-unknown-session", "invitations[0].sessions[1]", ("awa", "table"))],
        edition=EDITION,
    ),
    "a session nobody can judge": Case([invitation("awa", "table")], []),
    "a delegation that is not there": Case(
        [with_dakar("awa", "dakkar")],
        [
            ("guest-unknown-delegation", "invitations[0].guest.delegation", ("awa", "dakkar")),
        ],
        (dakar(),),
    ),
    "a delegation that agrees": Case([with_dakar("awa"), with_dakar("moussa")], [], (dakar("moussa", "awa", quota=2),)),
    "a delegation that names nobody": Case([with_dakar("awa"), with_dakar("moussa")], [], (dakar(),)),
    "a guest whom it does not name": Case(
        [with_dakar("awa"), with_dakar("moussa")],
        [("delegation-disagrees", "invitations[1].guest.delegation", ("moussa", "dakar"))],
        (dakar("awa"),),
    ),
    "a member who does not say so": Case(
        [with_dakar("awa"), with_dakar("moussa", None)],
        [("delegation-disagrees", "delegations[0].members[1]", ("moussa", "dakar"))],
        (dakar("awa", "moussa"),),
    ),
    "a member whom nobody invites": Case(
        [with_dakar("awa")],
        [("delegation-unknown-member", "delegations[0].members[1]", ("mousa", "dakar"))],
        (dakar("awa", "mousa"),),
    ),
    "more than may come": Case(
        [with_dakar("a"), with_dakar("b"), with_dakar("c")],
        [("delegation-over-quota", "delegations[0].quota", ("dakar",))],
        (dakar(quota=2),),
    ),
    "as many as may come, one of them invited twice": Case(
        [with_dakar("a"), with_dakar("b"), invitation("a", edition="raict-2024", delegation="dakar")], [], (dakar(quota=2),)
    ),
    "a delegation twice": Case(
        [with_dakar("a")],
        [("duplicate-id", "delegations[1].id", ("dakar",))],
        (dakar("a"), dakar("nobody", quota=1)),
    ),
    "much at once, in the order of the list": Case(
        [
            invitation("awa", "x", email=None, delegation="y"),
            invitation("moussa", edition="e"),
            invitation("awa", "x", email=None),
        ],
        [
            ("guest-no-address", "invitations[0].guest.email", ("awa",)),
            ("guest-unknown-session", "invitations[0].sessions[0]", ("awa", "x")),
            ("guest-unknown-delegation", "invitations[0].guest.delegation", ("awa", "y")),
            ("guest-other-edition", "invitations[1].edition", ("moussa",)),
            ("guest-twice", "invitations[2].sessions[0]", ("awa",)),
            ("guest-differs", "invitations[2].guest", ("awa",)),
            ("guest-unknown-session", "invitations[2].sessions[0]", ("awa", "x")),
        ],
        edition=EDITION,
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_finds(case: Case) -> None:
    """Each thing once, where it is, with the ids concerned; in the order of the list."""
    found = check_invitations(iter(case.invitations), iter(case.delegations), edition=case.edition)

    assert [(each.code, each.path, each.subjects) for each in found] == case.found
    for problem in found:
        assert problem.message("fr") != problem.message("en")
        assert "@" not in str(problem) + problem.message("fr") + problem.hint("fr")


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        ("a delegation that is not there", "did you mean dakar?"),
        ("a session that is not there", "did you mean tables?"),
        ("one address for two", "an answer from there will not say whose it is"),
    ],
)
def test_proposes_a_way_out(case: str, sentence: str) -> None:
    """What was probably meant, or what to do."""
    (problem,) = check_invitations(CASES[case].invitations, CASES[case].delegations, edition=CASES[case].edition)

    assert problem.hint() == sentence


def test_says_how_much_it_matters() -> None:
    """An address that two share is unwise, none is worth knowing, the rest is wrong."""
    found = check_invitations([invitation("a"), invitation("b", email="a@dakar.example"), invitation("c", email=None)] * 2)

    assert {each.code: each.severity for each in found} == {
        "guest-shared-address": Severity.WARNING,
        "guest-no-address": Severity.INFO,
        "guest-twice": Severity.ERROR,
    }


def test_proposes_nothing_for_a_list_that_is_of_another_edition() -> None:
    """Twenty are typing errors; to look for what thousands may have meant would take for ever."""
    found = check_invitations([invitation("a", *(f"table{n}" for n in range(30)))], edition=EDITION)

    assert [bool(each.hint()) for each in found] == [True] * 20 + [False] * 10


@given(st.data(), editions(max_sessions=3))
def test_lists_that_are_drawn_are_good(data: st.DataObject, edition: Edition) -> None:
    """Nothing is said of them but that there is no address."""
    invited = data.draw(guest_lists(edition))

    found = check_invitations(invited, edition=edition)

    assert {each.code for each in found} <= {"guest-no-address"}
    assert len(found) == sum(each.guest.email is None for each in invited)
