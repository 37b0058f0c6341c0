"""Nothing that is printed of the private side shows an address, and every code of this room is met and says what to do."""

import datetime as dt
import traceback
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

import pytest

from raict import InvalidDocument, InvalidValue, PersonName, Problem
from raict._sentences.guests import GUESTS
from raict.guests import (
    Channel,
    Delegate,
    Delegation,
    Guest,
    Invitation,
    InvitationList,
    ParticipationStatus,
    Replies,
    check_invitations,
    dumps_invitations,
    loads_invitations,
    note,
    read_form,
    redeem,
    sign,
)
from tests.guests.making import EDITION, JUNE, a_session, an_edition, guest, invitation, reply

KEY = b"sixteen octets!!"
UNTIL = JUNE + dt.timedelta(days=1)
NOW = an_edition(a_session("s"), a_session("t"))
MANY = 200


def canary(n: int) -> str:
    """What stands nowhere but in the addresses of one guest."""
    return f"canary{n}x"


def everybody() -> list[Invitation]:
    """Many guests, each with addresses of her own, and much that is wrong with the list."""
    return [
        Invitation(
            guest=Guest(
                id=f"g{n}",
                name=PersonName(family="Diop"),
                email=f"{canary(n)}@dakar.example",
                aliases=(f"{canary(n)}@région.example", f"{canary(n - 1)}@home.example"),
                delegation="d",
                extra={"private": f"{canary(n)}@home.example"},
            ),
            edition=EDITION,
            sessions=("s",) if n % 2 else ("gone",),
        )
        for n in range(MANY)
    ] + [invitation("g0", email=f"{canary(0)}@other.example")]


def printed() -> Iterator[object]:
    """Everything that the room gives back for them."""
    invited = everybody()
    group = Delegation(id="d", name="D", members=("g0", "nobody"), quota=2)
    yield from (invited, group, InvitationList(invitations=tuple(invited)), loads_invitations(dumps_invitations(invited)))
    yield check_invitations(invited, [group], edition=NOW)
    book = Replies(
        reply(f"g{n}", ParticipationStatus.DELEGATED, session="s", delegate=Delegate(email=f"{canary(n)}@x.example"))
        for n in range(MANY)
    )
    yield from (book, list(book), book.last("g1", "s"), book.without_guest(invited[1].guest))
    yield from (book.tally(invited, by="session"), book.silent(invited))
    rows = "\n".join(f"{canary(n)}@dakar.example;oui;;{n}" for n in range(-1, MANY + 1))
    yield (form := read_form(f"courriel;réponse;séance;x\n{rows}\nz@dakar.example;représenté par z@é.example <", **FORM))
    yield from (form.replies, form.problems)
    token = sign(invited[1], key=KEY, edition=NOW, expires=UNTIL, session="s")
    yield from (token, redeem(token, key=KEY, edition=NOW, invitations=invited, now=JUNE))


FORM: dict[str, Any] = {"edition": NOW, "invitations": everybody(), "at": JUNE}


def test_nothing_printed_shows_an_address() -> None:
    """Of two hundred people, with everything that is wrong with the list, the replies and the form."""
    for thing in printed():
        shown = [repr(thing), str(thing)]
        several: Iterable[object] = cast("Iterable[object]", thing) if isinstance(thing, (tuple, list)) else [thing]
        for each in several:
            shown += [repr(each), str(each)]
            if isinstance(each, Problem):
                shown += [each.message("fr"), each.hint("fr"), each.hint("en"), *map(str, each.values.values()), *each.subjects]
        assert not any("canary" in text or "@" in text for text in shown)


def test_the_list_itself_holds_them() -> None:
    """So the test above would see them."""
    text = dumps_invitations(everybody())

    assert all(canary(n) in text for n in range(MANY))


REFUSALS: dict[str, Callable[[], object]] = {
    "a guest": lambda: guest(email="canary1x@dakar.example, canary2x@dakar.example"),
    "an alias": lambda: guest(aliases=("canary1x@dakar.example", "CANARY1X@dakar.example")),
    "a long one": lambda: guest(email="canary1x" * 40 + "@dakar.example"),
    "a document": lambda: loads_invitations('{"schema": 1, "invitations": [{"guest": {"id": "canary1x@dakar.example"}}]}'),
    "a broken document": lambda: loads_invitations(b'{"schema": 1, "canary1x@dakar.example\xff": 1}'),
    "a book": lambda: Replies.loads('{"schema": 1, "replies": [{"guest": "canary1x@dakar.example"}]}'),
    "a form": lambda: read_form('courriel;réponse\ncanary1x@dakar.example;"oui', **FORM),
    "a token": lambda: redeem("canary1x@dakar.example", key=KEY, edition=NOW, invitations=everybody(), now=JUNE),
    "a note": lambda: note(
        everybody()[1],
        ParticipationStatus.ACCEPTED,
        edition=NOW,
        at=JUNE,
        channel=Channel.LETTER,
        session="canary1x@dakar.example",
    ),
}


@pytest.mark.parametrize("make", REFUSALS.values(), ids=REFUSALS)
def test_no_traceback_shows_an_address(make: Callable[[], object]) -> None:
    """Not even that of what failed before."""
    with pytest.raises((InvalidValue, InvalidDocument)) as caught:
        make()

    told = "".join(traceback.format_exception_only(caught.value)) + repr(caught.value) + str(caught.value.problems)
    assert "canary1x" not in told.lower()
    assert "canary2x" not in told


# ---- sentences -------------------------------------------------------------------------------------------------------

AWA, BOTH = invitation("awa"), invitation("awa", "s", "t")


def checked(*invitations: Invitation, delegations: tuple[Delegation, ...] = ()) -> Callable[[], tuple[Problem, ...]]:
    """What is found in a list."""
    return lambda: check_invitations(invitations, delegations, edition=NOW)


def refusal_of(make: Callable[[], object]) -> Callable[[], tuple[Problem, ...]]:
    """What is refused."""

    def problems() -> tuple[Problem, ...]:
        with pytest.raises((InvalidValue, InvalidDocument)) as caught:
            make()
        return caught.value.problems

    return problems


def dated(*days: str) -> tuple[Problem, ...]:
    """What is left for a person in a form that says when its rows were answered."""
    text = "id;réponse;date\n" + "\n".join(f"awa;oui;{day}" for day in days)
    return read_form(text, edition=NOW, invitations=[AWA], at=JUNE).problems


def form_of(*rows: str) -> Callable[[], tuple[Problem, ...]]:
    """What is left for a person in a form."""
    invited = [AWA, invitation("moussa", "s", email="awa@dakar.example")]
    text = "\n".join(["id;courriel;séance;réponse", *rows])
    return lambda: read_form(text, edition=NOW, invitations=invited, at=JUNE).problems


def said(who: Invitation, session: str | None = None) -> Callable[[], tuple[Problem, ...]]:
    """What is refused of a note."""
    return refusal_of(
        lambda: note(who, ParticipationStatus.ACCEPTED, edition=NOW, at=JUNE, channel=Channel.SPOKEN, session=session)
    )


def opened(token: str, *invitations: Invitation, **more: object) -> Callable[[], tuple[Problem, ...]]:
    """What is refused of a link."""
    values: dict[str, object] = {"key": KEY, "edition": NOW, "invitations": invitations, "now": JUNE} | more
    return refusal_of(lambda: redeem(token, **values))  # type: ignore[arg-type]  # each is what its name says


TOKEN = sign(AWA, key=KEY, edition=NOW, expires=UNTIL)
MOVED = an_edition(revision=a_session("s", 1).revision)
SENTENCES: dict[str, tuple[Callable[[], tuple[Problem, ...]], str]] = {
    "guest-twice": (
        checked(AWA, AWA),
        "awa is invited twice to raict-2023, first at invitations[0] (leave one of them out)",
    ),
    "guest-differs": (
        checked(AWA, invitation("awa", country="SN")),
        "awa is described otherwise at invitations[0] (give each person an id of her own, and describe her everywhere alike)",
    ),
    "guest-shared-address": (
        checked(AWA, invitation("moussa", email="awa@dakar.example")),
        "moussa has an address that is also that of awa (an answer from there will not say whose it is)",
    ),
    "guest-no-address": (checked(invitation("awa", email=None)), "awa has no e-mail address (write a letter)"),
    "guest-other-edition": (checked(invitation("awa", edition="e")), "awa is invited to e, not to raict-2023"),
    "guest-unknown-session": (
        checked(invitation("awa", "x")),
        "awa is invited to x, which is none of the sessions of this edition",
    ),
    "guest-unknown-delegation": (
        checked(invitation("awa", delegation="dakkar"), delegations=(Delegation(id="dakar", name="D"),)),
        "awa comes with dakkar, which is none of the delegations (did you mean dakar?)",
    ),
    "delegation-unknown-member": (
        checked(AWA, delegations=(Delegation(id="dakar", name="D", members=("awaa",)),)),
        "dakar has the member awaa, whom nobody invites (did you mean awa?)",
    ),
    "delegation-disagrees": (
        checked(AWA, delegations=(Delegation(id="dakar", name="D", members=("awa",)),)),
        (
            "awa and dakar do not agree on whether they come together "
            "(name the guest among the members, and the delegation with the guest)"
        ),
    ),
    "delegation-over-quota": (
        checked(
            invitation("awa", delegation="d"),
            invitation("b", delegation="d"),
            delegations=(Delegation(id="d", name="D", quota=1),),
        ),
        "2 people are invited with d, 1 may come",
    ),
    "reply-no-session": (
        said(BOTH),
        "awa is invited to chosen sessions, and the answer does not say to which it is (name one of s, t)",
    ),
    "reply-not-invited": (said(AWA, "s"), "awa is not invited to s (invite first, then note the answer)"),
    "token-key": (
        opened(TOKEN, AWA, key=b"short"),
        "a key has at least 16 octets, this one has 5 (draw one once with secrets.token_bytes, and keep it secret)",
    ),
    "token-altered": (
        opened(TOKEN[1:], AWA),
        "this link is incomplete, or was altered (copy it whole from the invitation)",
    ),
    "token-expired": (
        opened(TOKEN, AWA, now=UNTIL),
        "this link was valid until 2 June 2023 at 11:00 (ask for a new one)",
    ),
    "alias-is-email": (refusal_of(lambda: guest(aliases=("AWA@dakar.example",))), "is the e-mail address itself"),
    "token-elsewhere": (
        opened(TOKEN),
        "this link belongs to no invitation to this event (the invitation may have been withdrawn, or be to another edition)",
    ),
    "token-outdated": (
        opened(TOKEN, AWA, edition=MOVED),
        "the event has changed since this link was sent (the latest message has the link that is valid)",
    ),
    "form-no-column": (
        refusal_of(lambda: read_form("id", edition=NOW, invitations=[], at=JUNE)),
        "no column says what the answer is (call one réponse, answer, or say with columns= which it is)",
    ),
    "form-column-twice": (
        refusal_of(lambda: read_form("id;réponse;answer", edition=NOW, invitations=[], at=JUNE)),
        "answer says the same as the column réponse (keep one of them)",
    ),
    "form-no-person": (
        form_of("x;;;oui"),
        ("nobody on the list has the id x (add the address to the aliases of the guest whose it is, or note the answer by hand)"),
    ),
    "form-two-people": (form_of(";awa@dakar.example;;oui"), "this row may be of awa or of moussa"),
    "form-no-session": (form_of("awa;;x;oui"), "no session of this edition has this id or, alone, this title"),
    "form-unknown-answer": (
        form_of("awa;;;bof"),
        (
            "“bof” is none of the answers known here (they are yes, no, maybe, I will come, I will not come, attending, "
            "not attending, represented by … and the like)"
        ),
    ),
    "form-month-first": (
        lambda: dated("01/02/2031", "02/28/2031"),
        (
            "another date of this column has the month first, so that this one may be two days "
            "(write all of them day first, or in ISO 8601 as 2031-04-14T09:00)"
        ),
    ),
    "form-unknown-column": (
        refusal_of(lambda: read_form("id", columns={"rang": "Rang"}, **FORM)),
        (
            "rang is none of the columns that are read "
            "(they are id, courriel, séance, réponse, commentaire, représenté par, horodatage)"
        ),
    ),
    "form-column-missing": (
        refusal_of(lambda: read_form("id", columns={"réponse": "Venez-vous ?"}, **FORM)),
        "no column is called Venez-vous ? (write it as in the first row of the form)",
    ),
    "form-two-answers": (
        form_of("awa;;;oui", "awa;;;non"),
        "another row, 3, answers otherwise at the same time (give a column with the time of each answer)",
    ),
}


def test_every_code_is_met() -> None:
    """A code that nothing produces is no promise."""
    assert SENTENCES.keys() == GUESTS.keys()


@pytest.mark.parametrize("code", SENTENCES)
def test_says_what_is_wrong_and_the_way_out(code: str) -> None:
    """In one sentence, with its hint; and in French, which names the same values."""
    make, sentence = SENTENCES[code]
    problem = next(each for each in make() if each.code == code)

    assert str(problem).removeprefix(f"{problem.path}: ") == sentence
    assert problem.message("fr") != problem.message("en")
    assert "{" not in problem.message("fr") + problem.hint("fr")
