"""What every guest was last told is a plain value with a stable form."""

import copy
import datetime as dt
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from raict import InvalidDocument, InvalidValue, Status
from raict.itip import Ledger, Told, ToldState
from raict.strategies import emails, identifiers, languages
from tests.refusals import refused
from tests.unmeasured import unmeasured

DOMAIN = "rencontres.example.org"
AT = dt.datetime(2023, 6, 1, 9, tzinfo=dt.UTC)
AWA = Told(
    guest="awa",
    session="debats",
    state=ToldState.INVITED,
    uid=f"debats~raict-2023@{DOMAIN}",
    sequence=2,
    lead=1,
    stamp=AT,
    address="awa.diop@dakar.example",
    language="fr",
    when="2023-09-18T14:00/2023-09-18T15:30@Europe/Paris",
    title="Temps de débat",
    rooms="a1b2c3d4",
    venue="e5f6g7h8",
    organizer="i9j0k1l2",
    details="m3n4o5p6",
)
BOB = evolve(AWA, guest="bob", session=None, uid=f"raict-2023@{DOMAIN}", lead=0, address="bob@ville.example", status=Status.DRAFT)
LEDGER = Ledger(edition="raict-2023", told=[BOB, AWA])


class Handed:
    """Something that says what the ledger holds once it was handed over."""

    def __init__(self, told: Told) -> None:
        """Hold the entry."""
        self.told = told


@st.composite
def entries(draw: st.DrawFn) -> Told:
    """Any entry."""
    sequence = draw(st.integers(0, 2**31 - 1))
    words = st.sampled_from(["", "x", "Temps de débat", "2023-09-18 afternoon", "É\u202fà « l’heure »"])
    return Told(
        guest=draw(st.sampled_from(["awa", "bob"]) | identifiers()),
        session=draw(st.none() | st.sampled_from(["debats"]) | identifiers()),
        state=draw(st.sampled_from(ToldState)),
        uid=draw(st.sampled_from([AWA.uid, BOB.uid, "debats~raict-2023@elsewhere.example", "no domain at all"])),
        sequence=sequence,
        lead=draw(st.integers(0, min(sequence, 5))),
        stamp=draw(st.datetimes(dt.datetime(1950, 1, 1), dt.datetime(2150, 1, 1), timezones=st.just(dt.UTC))),  # noqa: DTZ001 - bounds
        address=draw(emails()),
        language=draw(languages()),
        status=draw(st.sampled_from(Status)),
        left=draw(st.dictionaries(emails(), st.integers(0, 9), max_size=2)),
        **{name: draw(words) for name in ("when", "title", "rooms", "venue", "joining", "organizer", "details")},
    )


def ledgers() -> st.SearchStrategy[Ledger]:
    """Any ledger."""
    told = st.lists(entries(), max_size=6, unique_by=lambda each: (each.guest, each.session))
    return told.map(lambda some: Ledger(edition="raict-2023", told=some))


# ---- a value -----------------------------------------------------------------------------------------------------------


def test_entries_are_found_by_guest_and_event() -> None:
    """Of a session, or of the edition as a whole; None where nothing was told."""
    assert LEDGER.get("awa", "debats") is AWA
    assert LEDGER.get("bob") is BOB
    assert LEDGER.get("awa") is None
    assert LEDGER.get("carla") is None
    assert (LEDGER.edition, len(LEDGER), list(LEDGER)) == ("raict-2023", 2, [AWA, BOB])


def test_the_order_of_entries_is_not_part_of_it() -> None:
    """Equal entries make equal ledgers, with equal hashes; an entry more, or another edition, makes another."""
    other = Ledger(edition="raict-2023", told=[AWA, BOB])

    assert other == LEDGER
    assert hash(LEDGER) == hash(other)
    assert {LEDGER, other} == {LEDGER}
    assert Ledger(edition="raict-2023", told=[AWA]) != LEDGER
    assert Ledger(edition="raict-2024", told=[AWA, BOB]) != LEDGER
    assert LEDGER.__eq__("raict-2023") is NotImplemented


def test_a_ledger_cannot_be_changed() -> None:
    """Nothing of it can be set or deleted; copies and pickles are equal to it."""
    with pytest.raises(AttributeError):
        LEDGER._edition = "raict-2024"
    with pytest.raises(AttributeError):
        del LEDGER._edition
    for again in (copy.copy(LEDGER), copy.deepcopy(LEDGER), pickle.loads(pickle.dumps(LEDGER))):  # noqa: S301 - our own
        assert again == LEDGER


def test_nobody_is_shown() -> None:
    """No address is in a `repr`, and no guest in that of a ledger."""
    assert repr(LEDGER) == "<Ledger of 'raict-2023': 2>"
    assert repr(AWA) == "<Told 'awa' of 'debats': invited>"
    assert repr(BOB) == "<Told 'bob' of 'the edition': invited>"


def test_the_own_number_of_an_event_is_known() -> None:
    """SEQUENCE of the copy less its lead."""
    assert (AWA.version, BOB.version) == (1, 2)


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        ({"state": "invited"}, "wrong-type", "state"),
        ({"sequence": -1}, "out-of-range", "sequence"),
        ({"lead": 3}, "out-of-range", "lead"),
        ({"status": "draft"}, "wrong-type", "status"),
        ({"address": "Awa <awa@dakar.example>"}, "bad-email", "address"),
        ({"left": []}, "wrong-type", "left"),
        ({"left": {f"a{n}@ville.example": 0 for n in range(21)}}, "too-many", "left"),
        ({"left": {"bob": 0}}, "bad-email", "left"),
        ({"left": {"bob@ville.example": -1}}, "out-of-range", "left"),
        ({"uid": "a\nb"}, "line-break", "uid"),
        ({"uid": "x" * 401}, "too-long", "uid"),
        ({"title": " "}, "empty", "title"),
        ({"when": "x" * 256}, "too-long", "when"),
        ({"stamp": dt.datetime(2023, 6, 1)}, "naive-instant", "stamp"),  # noqa: DTZ001 - that is the point
        ({"guest": "a b"}, "bad-identifier", "guest"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_entries_that_can_never_be(change: dict[str, Any], code: str, path: str) -> None:
    """The constructor refuses them by name."""
    with refused(code, path):
        evolve(AWA, **change)


def test_ledgers_that_can_never_be() -> None:
    """Two entries of one guest for one event, what is no entry, what is no id."""
    with refused("repeated-item", "told[1]", value="awa"):
        Ledger(edition="raict-2023", told=[AWA, evolve(AWA, sequence=3)])
    with refused("wrong-type", "told[0]"):
        Ledger(edition="raict-2023", told=["awa"])  # type: ignore[list-item]  # that is the point
    with refused("bad-identifier", "edition"):
        Ledger(edition="raict 2023")


# ---- what was handed over ----------------------------------------------------------------------------------------------


def test_an_entry_takes_the_place_of_the_one_before() -> None:
    """The old ledger stays as it was."""
    later = evolve(AWA, sequence=3)
    after = LEDGER.after(Handed(later))

    assert after.get("awa", "debats") is later
    assert LEDGER.get("awa", "debats") is AWA
    assert len(after) == 2
    assert LEDGER.after() == LEDGER


@given(ledgers(), st.lists(entries(), max_size=5))
def test_one_by_one_or_all_at_once(ledger: Ledger, some: list[Told]) -> None:
    """A fold over single messages ends where all of them in one call do, and the last word on each event holds."""
    folded = ledger
    for told in some:
        folded = folded.after(Handed(told))

    assert folded == ledger.after(*some)
    last = {(told.guest, told.session): told for told in [*ledger, *some]}
    assert folded == Ledger(edition=ledger.edition, told=last.values())


@given(ledgers())
def test_a_guest_is_forgotten(ledger: Ledger) -> None:
    """No entry of hers is left, every other is, and her address is nowhere in the text."""
    for guest in {each.guest for each in ledger} | {"nobody"}:
        without = ledger.forget(guest)

        assert list(without) == [each for each in ledger if each.guest != guest]
        assert without == Ledger(edition=ledger.edition, told=list(without))


# ---- its text ----------------------------------------------------------------------------------------------------------


@given(ledgers())
def test_round_trip(ledger: Ledger) -> None:
    """What is written is read back equal, from text and from octets, and written again the same."""
    text = ledger.dumps()

    assert Ledger.loads(text) == ledger
    assert Ledger.loads(text.encode()) == ledger
    assert Ledger.loads(text).dumps() == text
    json.loads(text)


def test_the_text_is_stable() -> None:
    """By guest and session, a line for each entry; the usual domain is written once, what has its default not at all."""
    strange = evolve(BOB, guest="zoe", uid="raict-2023@elsewhere.example")

    assert LEDGER.after(strange).dumps().splitlines() == [
        '{"schema":1,"edition":"raict-2023","domain":"rencontres.example.org","told":[',
        (
            '{"guest":"awa","session":"debats","state":"invited","sequence":2,"lead":1,"stamp":"2023-06-01T09:00:00Z",'
            '"address":"awa.diop@dakar.example","language":"fr","when":"2023-09-18T14:00/2023-09-18T15:30@Europe/Paris",'
            '"title":"Temps de débat","rooms":"a1b2c3d4","venue":"e5f6g7h8","organizer":"i9j0k1l2","details":"m3n4o5p6"},'
        ),
        (
            '{"guest":"bob","state":"invited","sequence":2,"stamp":"2023-06-01T09:00:00Z",'
            '"address":"bob@ville.example","language":"fr","when":"2023-09-18T14:00/2023-09-18T15:30@Europe/Paris",'
            '"title":"Temps de débat","status":"draft","rooms":"a1b2c3d4","venue":"e5f6g7h8","organizer":"i9j0k1l2",'
            '"details":"m3n4o5p6"},'
        ),
        (
            '{"guest":"zoe","state":"invited","uid":"raict-2023@elsewhere.example","sequence":2,"stamp":"2023-06-01T09:00:00Z",'
            '"address":"bob@ville.example","language":"fr","when":"2023-09-18T14:00/2023-09-18T15:30@Europe/Paris",'
            '"title":"Temps de débat","status":"draft","rooms":"a1b2c3d4","venue":"e5f6g7h8","organizer":"i9j0k1l2",'
            '"details":"m3n4o5p6"}'
        ),
        "]}",
    ]


def _tree(**changes: Any) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(LEDGER.dumps())
    return {**tree, **changes}


def _entry(**changes: Any) -> Callable[[], dict[str, Any]]:
    """A document whose second entry is so changed; None takes a key away."""

    def made() -> dict[str, Any]:
        tree = _tree()
        entry = {**tree["told"][1], **changes}
        tree["told"][1] = {key: value for key, value in entry.items() if value is not None}
        return tree

    return made


FAULTS: dict[str, tuple[Callable[[], Any], list[tuple[str, str]]]] = {
    "no table": (list, [("not-a-table", "")]),
    "no schema": (lambda: {"edition": "e"}, [("missing-key", "schema")]),
    "schema of another type": (lambda: _tree(schema="1"), [("wrong-type", "schema")]),
    "schema 0": (lambda: _tree(schema=0), [("out-of-range", "schema")]),
    "a newer schema": (lambda: _tree(schema=2, edition=3), [("newer-schema", "schema")]),
    "no edition": (lambda: {"schema": 1}, [("missing-key", "edition")]),
    "an unknown key": (lambda: _tree(editoin="e"), [("unknown-key", "editoin")]),
    "no list": (lambda: _tree(told={}), [("wrong-type", "told")]),
    "no table in the list": (lambda: _tree(told=["awa"]), [("wrong-type", "told[0]")]),
    "no guest": (_entry(guest=None), [("missing-key", "told[1].guest")]),
    "an unknown state": (_entry(state="here"), [("bad-choice", "told[1].state")]),
    "a stamp without its offset": (_entry(stamp="2023-06-01T09:00:00"), [("naive-instant", "told[1].stamp")]),
    "a number that is text": (_entry(sequence="2"), [("wrong-type", "told[1].sequence")]),
    "a lead beyond its number": (_entry(lead=3), [("out-of-range", "told[1].lead")]),
    "places left that are none": (_entry(left={"bob": -1}), [("bad-email", "told[1].left")]),
    "no address": (_entry(address="bob"), [("bad-email", "told[1].address")]),
    "a session that is none": (_entry(session=3), [("wrong-type", "told[1].session")]),
    "one event twice": (_entry(guest="awa", session="debats"), [("repeated-item", "told[1]")]),
    "a domain that is none": (lambda: _tree(domain="x"), [("bad-domain", "domain")]),
    "no domain, and no UID": (
        lambda: {key: value for key, value in _tree().items() if key != "domain"},
        [("missing-key", "told[0].uid"), ("missing-key", "told[1].uid")],
    ),
    "all at once": (
        lambda: {**_entry(state="here", sequence=-1, when=3)(), "edition": "a b"},
        [
            ("bad-identifier", "edition"),
            ("bad-choice", "told[1].state"),
            ("out-of-range", "told[1].sequence"),
            ("wrong-type", "told[1].when"),
        ],
    ),
}


@pytest.mark.parametrize(("document", "expected"), FAULTS.values(), ids=FAULTS)
def test_every_fault_at_once(document: Callable[[], Any], expected: list[tuple[str, str]]) -> None:
    """Each with its path, in the order of the document; no address in any."""
    with pytest.raises(InvalidDocument) as caught:
        Ledger.loads(json.dumps(document()))

    assert [(each.code, each.path) for each in caught.value.problems] == expected
    assert "bob@ville" not in str(caught.value)


def test_a_key_twice_is_a_fault() -> None:
    """A parser would keep the last one without a word."""
    with pytest.raises(InvalidDocument) as caught:
        Ledger.loads('{"schema":1,"schema":1,"edition":"e","told":[]}')

    assert [each.code for each in caught.value.problems] == ["duplicate-key"]


def test_not_more_than_anybody_would_read() -> None:
    """After a thousand faults the reading ends and says so; a text beyond the limit is not read at all."""
    with pytest.raises(InvalidDocument) as caught:
        Ledger.loads(json.dumps({"schema": 1, "edition": "e", "told": [3] * 2000}))
    assert caught.value.problems[-1].code == "too-many-faults"
    assert len(caught.value.problems) == 1001

    with pytest.raises(InvalidDocument) as caught:
        Ledger.loads(LEDGER.dumps(), limit=10)
    assert [each.code for each in caught.value.problems] == ["too-large"]


HUGE = """
from raict import InvalidDocument
from raict.itip import Ledger
for text in ("[" * 1_000_000, '{"schema":1,"told":[' + "{}," * 300_000, "{" + '"a":{' * 200_000, '"' * 1_000_001, "9" * 10**6):
    try:
        Ledger.loads(text)
    except InvalidDocument:
        continue
    raise SystemExit("read")
"""


def test_hostile_texts_are_refused_in_time() -> None:
    """A million characters of nesting, of entries that are none, of digits: each is refused, without a crash."""
    subprocess.run([sys.executable, "-c", HUGE], check=True, timeout=60, env=unmeasured())


@pytest.mark.parametrize(
    "text",
    [
        '{"schema":1,"edition":"awa.diop@dakar.example","told":[]}',
        '{"schema":1,"edition":"e","told":[{"guest":"awa.diop@dakar.example","awa.diop@dakar.example":1}]}',
        '{"schema":1,"edition":"e","told":[{"guest":"\\"awa diop\\"@dakar.example","state":"awa.diop%40dakar.example"}]}',
        '{"schema":1,"edition":"e","told":[{"left":{"awa.diop@dakar.example":0,"awa.diop@dakar.example":0}}]}',
    ],
    ids=["edition", "guest", "not quite an address", "twice"],
)
def test_what_is_wrong_with_a_ledger_shows_no_address(text: str) -> None:
    """Not of whom somebody wrote in the wrong place, either."""
    with pytest.raises(InvalidDocument) as refusal:
        Ledger.loads(text)

    assert "diop" not in str(refusal.value)


def test_an_address_for_an_id_is_not_repeated() -> None:
    """By values made in a program, either."""
    for make in (lambda: Ledger(edition="awa.diop@dakar.example"), lambda: evolve(AWA, guest="awa.diop@dakar.example")):
        with pytest.raises(InvalidValue) as refusal:
            make()
        assert "diop" not in str(refusal.value)
