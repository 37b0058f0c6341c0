"""Lists and books in files: read back whole, every fault at once, and no address in any of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raict import InvalidDocument, InvalidValue, Moment, PersonName, PostalAddress, Span
from raict.guests import (
    Channel,
    Delegate,
    Delegation,
    Guest,
    Invitation,
    InvitationList,
    ParticipationStatus,
    Replies,
    Reply,
    dumps_invitations,
    load_invitations,
    loads_invitations,
)
from raict.strategies import delegations, guest_lists, reply_books
from tests.guests.making import JUNE, guest, invitation, reply
from tests.refusals import refused

GOOD: dict[str, Any] = {
    "schema": 1,
    "invitations": [{"guest": {"id": "awa", "name": {"family": "Diop"}}, "edition": "raict-2023"}],
    "delegations": [{"id": "dakar", "name": "Dakar"}],
}
BOOK: dict[str, Any] = {"schema": 1, "replies": [{"guest": "awa", "status": "accepted", "at": "2023-06-01T09:00:00Z"}]}


def faults(read: Callable[[str], object], document: Any) -> list[tuple[str, str]]:
    """Code and path of each fault of a document."""
    with pytest.raises(InvalidDocument) as caught:
        read(document if isinstance(document, str) else json.dumps(document))
    return [(each.code, each.path) for each in caught.value.problems]


def with_guest(**more: Any) -> dict[str, Any]:
    """The good list, its guest with those keys too; a key that is None is left out."""
    keys = GOOD["invitations"][0]["guest"] | more
    written = {key: value for key, value in keys.items() if value is not None}
    return {**GOOD, "invitations": [{"guest": written, "edition": "raict-2023"}]}


def with_reply(**more: Any) -> dict[str, Any]:
    """The good book, its reply with those keys too."""
    return {**BOOK, "replies": [BOOK["replies"][0] | more]}


# ---- there and back --------------------------------------------------------------------------------------------------


@given(guest_lists(max_size=3), st.lists(delegations(members=("g1", "g2")), max_size=2))
def test_a_list_is_read_back(invited: tuple[Invitation, ...], grouped: list[Delegation]) -> None:
    """Whole, and written the same again."""
    text = dumps_invitations(invited, grouped)
    read = loads_invitations(text)

    assert read == InvitationList(invitations=invited, delegations=tuple(grouped))
    assert dumps_invitations(read.invitations, read.delegations) == text
    assert loads_invitations(text.encode()) == read
    assert json.loads(text)["schema"] == 1


@given(st.data(), guest_lists(max_size=3))
def test_a_book_is_read_back(data: st.DataObject, invited: tuple[Invitation, ...]) -> None:
    """Whole, with its history, and written the same again; equal books are one text."""
    book = data.draw(reply_books(invited))
    text = book.dumps()

    assert Replies.loads(text) == book
    assert Replies.loads(text.encode()).dumps() == text
    assert Replies(reversed(list(book))).dumps() == text


def test_a_list_is_written_a_line_for_each() -> None:
    """What has its default is left out; accents are letters."""
    awa = Guest(
        id="awa",
        name=PersonName(civility="Mme", given="Awa", family="Diop"),
        email="Awa@région.example",
        aliases=("a@x.example",),
        functions=("maire de Dakar",),
        organization="Ville",
        country="SN",
        language="fr",
        appel="Chère Awa",
        masculine_title=True,
        address=PostalAddress(city="Dakar"),
        delegation="dakar",
        extra={"b": 1, "a": True},
    )
    group = Delegation(id="dakar", name={"fr": "Dakar"}, head="awa", members=("awa",), quota=2)

    assert dumps_invitations([Invitation(guest=awa, edition="e", sessions=("s",)), invitation("x", email=None)], [group]) == (
        '{"schema":1,"invitations":[\n'
        '{"guest":{"id":"awa","name":{"family":"Diop","given":"Awa","civility":"Mme"},"email":"Awa@région.example",'
        '"aliases":["a@x.example"],"functions":["maire de Dakar"],"organization":"Ville","country":"SN","language":"fr",'
        '"appel":"Chère Awa","masculine_title":true,"address":{"city":"Dakar"},"delegation":"dakar","extra":{"a":true,"b":1}},'
        '"edition":"e","sessions":["s"]},\n'
        '{"guest":{"id":"x","name":{"family":"Diop","given":"Awa","civility":"Mme"}},"edition":"raict-2023"}\n'
        '],"delegations":[\n'
        '{"id":"dakar","name":{"fr":"Dakar"},"head":"awa","members":["awa"],"quota":2}\n'
        "]}\n"
    )


def test_a_book_is_written_a_line_for_each() -> None:
    """In the order of the book."""
    long = Reply(
        guest="awa",
        session="s",
        status=ParticipationStatus.DELEGATED,
        at=JUNE,
        sequence=2,
        channel=Channel.TELEPHONE,
        comment="a\nb",
        delegate=Delegate(name="Léa", email="l@x.example"),
        proposal=Span.of(Moment.parse("2023-09-18 afternoon")),
    )

    assert Replies([reply("b"), long]).dumps() == (
        '{"schema":1,"replies":[\n'
        '{"guest":"awa","session":"s","status":"delegated","at":"2023-06-01T09:00:00Z","sequence":2,"channel":"telephone",'
        '"comment":"a\\nb","delegate":{"name":"Léa","email":"l@x.example"},'
        '"proposal":{"date":"2023-09-18","part":"afternoon"}},\n'
        '{"guest":"b","status":"accepted","at":"2023-06-01T09:00:00Z"}\n'
        "]}\n"
    )


def test_a_list_is_read_from_its_file(tmp_path: Path) -> None:
    """And refused beyond its limit, which is one's own to set."""
    path = tmp_path / "invitations.json"
    path.write_text(dumps_invitations([invitation()]), encoding="utf-8")
    octets = path.stat().st_size

    assert load_invitations(path).invitations == (invitation(),)
    assert load_invitations(str(path), limit=octets).invitations == (invitation(),)
    with pytest.raises(InvalidDocument, match="octets"):
        load_invitations(path, limit=octets - 1)
    with pytest.raises(InvalidDocument, match="octets"):
        loads_invitations(path.read_bytes(), limit=9)
    with pytest.raises(InvalidDocument, match="octets"):
        Replies.loads(Replies().dumps(), limit=9)
    with pytest.raises(IsADirectoryError):
        load_invitations(tmp_path)


# ---- what is wrong ---------------------------------------------------------------------------------------------------


def test_every_fault_is_found_at_once() -> None:
    """Each with its path, in the order of the document."""
    document: dict[str, Any] = {
        "schema": 1,
        "invitations": [
            {"guest": {"id": "awa diop", "name": "Awa", "email": "awa", "country": "Sénégal"}, "sessions": "s"},
            {"guest": 3, "edition": "e", "séances": []},
            {"guest": {"id": "x", "name": {"family": "X"}, "masculine_title": "no"}, "edition": "e"},
        ],
        "delegations": [{"id": "d", "name": "D", "quota": 0, "members": ["a", "a"]}],
        "guests": [],
    }

    assert faults(loads_invitations, document) == [
        ("bad-identifier", "invitations[0].guest.id"),
        ("wrong-type", "invitations[0].guest.name"),
        ("bad-email", "invitations[0].guest.email"),
        ("bad-country", "invitations[0].guest.country"),
        ("wrong-type", "invitations[0].sessions"),
        ("missing-key", "invitations[0].edition"),
        ("wrong-type", "invitations[1].guest"),
        ("unknown-key", "invitations[1].séances"),
        ("wrong-type", "invitations[2].guest.masculine_title"),
        ("out-of-range", "delegations[0].quota"),
        ("repeated-item", "delegations[0].members[1]"),
        ("unknown-key", "guests"),
    ]


LISTS: dict[str, tuple[Any, list[tuple[str, str]]]] = {
    "no schema": ({"invitations": []}, [("missing-key", "schema")]),
    "a newer schema": ({"schema": 2, "something": "else"}, [("newer-schema", "schema")]),
    "a schema before the first": ({"schema": 0}, [("out-of-range", "schema")]),
    "a schema that is no number": ({"schema": "1"}, [("wrong-type", "schema")]),
    "no table": ([], [("not-a-table", "")]),
    "no JSON": ("{", [("syntax", "")]),
    "a key twice": ('{"schema": 1, "schema": 1}', [("duplicate-key", "schema")]),
    "no list": ({"schema": 1, "invitations": {}}, [("wrong-type", "invitations")]),
    "a guest without a name": (with_guest(name=None), [("missing-key", "invitations[0].guest.name")]),
    "a postal address without a city": (
        with_guest(address={"country": "SN"}),
        [("missing-key", "invitations[0].guest.address.city")],
    ),
    "an alias that is the address": (
        with_guest(email="a@x.example", aliases=["A@X.example"]),
        [("alias-is-email", "invitations[0].guest.aliases[0]")],
    ),
    "too much": (
        {"schema": 1, "invitations": [3] * 2000},
        [*(("wrong-type", f"invitations[{n}]") for n in range(1000)), ("too-many-faults", "")],
    ),
}
BOOKS: dict[str, tuple[Any, list[tuple[str, str]]]] = {
    "a newer schema": ({"schema": 9}, [("newer-schema", "schema")]),
    "a status that is none": (with_reply(status="yes"), [("bad-choice", "replies[0].status")]),
    "a way that is none": (with_reply(channel="pigeon"), [("bad-choice", "replies[0].channel")]),
    "no instant": (with_reply(at="2023-06-01"), [("bad-instant", "replies[0].at")]),
    "an instant without offset": (with_reply(at="2023-06-01T09:00:00"), [("naive-instant", "replies[0].at")]),
    "a version that is none": (with_reply(sequence=-1), [("out-of-range", "replies[0].sequence")]),
    "nobody in her place": (with_reply(status="delegated", delegate={}), [("needs-one-of", "replies[0].delegate")]),
    "a delegate of one who comes": (with_reply(delegate={"name": "Léa"}), [("not-with", "replies[0].delegate")]),
    "another time with an offset": (
        with_reply(proposal="2023-09-18T14:00:00+02:00"),
        [("zone-needed", "replies[0].proposal")],
    ),
    "another time that is none": (with_reply(proposal="demain"), [("bad-date", "replies[0].proposal")]),
    "nothing of a reply": (
        {"schema": 1, "replies": [{}]},
        [("missing-key", f"replies[0].{key}") for key in ("guest", "status", "at")],
    ),
}


@pytest.mark.parametrize(("document", "found"), LISTS.values(), ids=LISTS)
def test_a_list_is_refused_whole(document: Any, found: list[tuple[str, str]]) -> None:
    """With what is wrong with it, and nothing that is only its echo."""
    assert faults(loads_invitations, document) == found


@pytest.mark.parametrize(("document", "found"), BOOKS.values(), ids=BOOKS)
def test_a_book_is_refused_whole(document: Any, found: list[tuple[str, str]]) -> None:
    """Likewise."""
    assert faults(Replies.loads, document) == found


def test_replies_that_stand_twice_are_one() -> None:
    """A book is a set, in a file too, in whatever order they stand there."""
    document = {"schema": 1, "replies": BOOK["replies"] * 2}

    assert len(Replies.loads(json.dumps(document))) == 1


@pytest.mark.parametrize(
    ("values", "path"), [({"invitations": [invitation()]}, "invitations"), ({"delegations": (1,)}, "delegations[0]")], ids=str
)
def test_a_list_is_a_value(values: Any, path: str) -> None:
    """Of invitations and delegations alone, in tuples; its text says how many."""
    with refused("wrong-type", path):
        InvitationList(**values)
    assert repr(InvitationList(invitations=(invitation(), invitation("b")))) == "<InvitationList: 2>"


# ---- no address in what is wrong -------------------------------------------------------------------------------------

LOCAL = "awa.diop.secret"
ADDRESS = f"{LOCAL}@dakar.example"


@pytest.mark.parametrize(
    "document",
    [
        with_guest(id=ADDRESS),
        with_guest(email=f"Awa <{ADDRESS}>"),
        with_guest(email=f"{ADDRESS},{ADDRESS}"),
        with_guest(aliases=[ADDRESS, ADDRESS]),
        with_guest(country=ADDRESS),
        with_guest(language=ADDRESS),
        with_guest(delegation=f"mailto:{ADDRESS}"),
        with_guest(**{ADDRESS: 1}),
        with_guest(extra={ADDRESS: 1}),
        with_guest(address={"city": "Dakar", "country": ADDRESS}),
        {**GOOD, "schema": ADDRESS},
        {**GOOD, "delegations": [{"id": "d", "name": "D", "head": ADDRESS, "members": [ADDRESS]}]},
        f'{{"schema": 1, "invitations": [{{"guest": {{"{ADDRESS}": 1, "{ADDRESS}": 2}}}}]}}',
        f'{{"schema": 1, "invitations": ["{ADDRESS}"',
    ],
    ids=[
        "as an id",
        "with a name",
        "two",
        "as aliases",
        "as a country",
        "as a language",
        "as a delegation",
        "as a key",
        "as a fact",
        "as another country",
        "as a schema",
        "as a member",
        "as a key twice",
        "where it ends",
    ],
)
def test_no_fault_shows_an_address(document: Any) -> None:
    """Wherever in a list it stands by mistake: what is refused may stand in somebody's log."""
    text = document if isinstance(document, str) else json.dumps(document)
    with pytest.raises(InvalidDocument) as caught:
        loads_invitations(text)

    for problem in caught.value.problems:
        told = [str(problem), repr(problem), problem.message("fr"), problem.hint("fr"), problem.path, *problem.subjects]
        assert not any(LOCAL in each for each in [*told, *map(str, problem.values.values())])
    assert LOCAL not in str(caught.value) + repr(caught.value)


@pytest.mark.parametrize("field", ["guest", "session", "status", "at", "channel", "comment", "delegate", "proposal", ADDRESS])
def test_no_fault_of_a_book_shows_an_address(field: str) -> None:
    """Likewise."""
    with pytest.raises(InvalidDocument) as caught:
        Replies.loads(json.dumps(with_reply(**{field: [ADDRESS] if field == "comment" else ADDRESS})))

    assert LOCAL not in str(caught.value) + repr(caught.value)


@pytest.mark.parametrize(
    "make",
    [
        lambda: guest(ADDRESS),
        lambda: guest(country=ADDRESS),
        lambda: guest(language=ADDRESS),
        lambda: guest(delegation=ADDRESS),
        lambda: guest(extra={ADDRESS: 1}),
        lambda: Delegation(id=ADDRESS, name="D"),
        lambda: Delegation(id="d", name="D", members=(ADDRESS,)),
        lambda: invitation("awa", ADDRESS),
        lambda: invitation("awa", edition=ADDRESS),
        lambda: reply(ADDRESS),
        lambda: reply(session=ADDRESS),
        lambda: Delegate(email=ADDRESS + " "),
    ],
    ids=[
        "a guest's id",
        "her country",
        "her language",
        "her delegation",
        "her facts",
        "a delegation's id",
        "its members",
        "a session",
        "an edition",
        "who answers",
        "to what",
        "a delegate",
    ],
)
def test_no_constructor_shows_an_address(make: Callable[[], object]) -> None:
    """Wherever it was given by mistake."""
    with pytest.raises(InvalidValue) as caught:
        make()

    (problem,) = caught.value.problems
    assert LOCAL not in str(caught.value) + problem.message("fr") + problem.path + str(dict(problem.values))
    assert "a…@dakar.example" in str(caught.value) + problem.path


@settings(max_examples=100)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda each: (
            st.lists(each, max_size=3)
            | st.dictionaries(
                st.sampled_from(["guest", "id", "name", "email", "edition", "sessions", "at", "status", "delegate", "proposal"])
                | st.text(max_size=4),
                each,
                max_size=4,
            )
        ),
    )
)
def test_whatever_a_document_holds_it_is_read_or_refused(value: Any) -> None:
    """Nothing but `InvalidDocument` comes out."""
    for read, key in ((loads_invitations, "invitations"), (Replies.loads, "replies")):
        for document in (value, {"schema": 1, key: value}, {"schema": 1, key: [value]}):
            try:
                text = repr(read(json.dumps(document)))
            except InvalidDocument as refusal:
                text = repr(refusal.problems)
            assert text
