"""All values of the library are of one kind: frozen, slotted, keyword-only, hashable, closed, equal to their copies."""

import copy
import inspect
import operator
import pickle
from collections.abc import Callable, Hashable, Mapping
from typing import Any, cast

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import raict
from raict import french, strategies
from raict._value import FrozenMap, Value
from raict.errors import Problem
from raict.strategies import (
    countries,
    documents,
    editions,
    emails,
    extras,
    formats,
    localized_texts,
    moments,
    organizations,
    partners,
    people,
    revisions,
    rooms,
    series,
    sessions,
    spans,
    texts,
    urls,
    venues,
    whens,
    windows,
)

IDS = strategies.identifiers()
LABELS = localized_texts()

DRAWN: dict[type[Value], st.SearchStrategy[Value]] = {
    Problem: st.builds(
        Problem.of,
        st.sampled_from(("empty", "too-long", "unknown-reference")),
        st.dictionaries(texts(), texts() | st.integers(), max_size=2),
        path=texts(),
        subjects=st.lists(IDS, max_size=2),
    ),
    french.Style: st.builds(french.Style, form=st.sampled_from(french.Form), weekday=st.booleans(), year=st.booleans()),
    raict.Contact: st.builds(raict.Contact, label=LABELS, email=st.none() | emails()),
    raict.Document: documents(),
    raict.Edition: editions(),
    raict.EditionName: st.builds(raict.EditionName, full=LABELS, short=st.none() | LABELS),
    raict.EditionRecord: st.builds(raict.EditionRecord, number=st.integers(1, 20), year=st.just(2023), name=LABELS),
    raict.Function: st.builds(raict.Function, title=LABELS, organization=st.none() | IDS, former=st.booleans()),
    raict.Funding: st.builds(raict.Funding, organization=IDS, credit=st.none() | LABELS),
    raict.GeoPoint: st.builds(raict.GeoPoint, latitude=st.integers(-90, 90), longitude=st.floats(-180, 180)),
    raict.LocalizedText: LABELS,
    raict.Logo: st.builds(raict.Logo, url=urls(), alt=st.none() | LABELS),
    raict.Moment: moments(),
    raict.NounGrammar: st.builds(
        raict.NounGrammar, gender=st.sampled_from(raict.GrammaticalGender), number=st.sampled_from(raict.GrammaticalNumber)
    ),
    raict.Organization: organizations(),
    raict.Organizer: st.builds(raict.Organizer, organization=IDS, signatory=st.none() | IDS),
    raict.Participant: st.builds(raict.Participant, person=IDS, role=st.sampled_from(raict.ParticipantRole)),
    raict.Partner: partners(),
    raict.Person: people(),
    raict.PersonName: st.builds(raict.PersonName, family=texts(), given=st.none() | texts()),
    raict.PostalAddress: st.builds(raict.PostalAddress, city=texts(), country=countries()),
    raict.Registration: st.builds(raict.Registration, window=st.none() | windows(), full=st.booleans()),
    raict.Revision: revisions(),
    raict.Room: rooms(),
    raict.Series: series(),
    raict.Session: sessions(),
    raict.SessionFormat: formats(),
    raict.Span: spans(),
    raict.StatusTerms: st.sampled_from(raict.Situation).map(raict.status_terms),
    raict.TransitAccess: st.builds(raict.TransitAccess, mode=st.sampled_from(raict.TransitMode), line=texts()),
    raict.Venue: venues(),
    raict.Waiver: st.builds(raict.Waiver, code=IDS, reason=localized_texts(lines=True)),
    raict.When: whens(),
    raict.Window: windows(),
}
COMPARISONS: tuple[Callable[[Any, Any], object], ...] = (operator.lt, operator.le, operator.gt, operator.ge)
KINDS = pytest.mark.parametrize("kind", DRAWN, ids=lambda kind: kind.__name__)


@pytest.fixture(scope="module", params=DRAWN, ids=lambda kind: kind.__name__)
def value(request: pytest.FixtureRequest) -> Value:
    """Some value of each class, always the same."""
    first = settings(phases=[Phase.generate], derandomize=True, database=None)
    return find(DRAWN[request.param], lambda _: True, settings=first)


def fields(value: Value) -> dict[str, object]:
    """What a value is made of, as its constructor takes it."""
    if isinstance(value, raict.LocalizedText):
        return {"texts": value.plain or dict(value.texts)}
    return {each.name: getattr(value, each.name) for each in value.__attrs_attrs__}


class AlwaysEqual:
    """A stranger that says yes to every comparison."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0


class NeverEqual:
    """A stranger that says no to every comparison."""

    def __eq__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return 0


def test_no_value_is_left_out() -> None:
    """Every value that `raict` and the languages offer is held to what follows."""
    offered = {each for name in raict.__all__ for each in [getattr(raict, name)] if inspect.isclass(each)}

    assert {each for each in offered if issubclass(each, Value)} | {french.Style} == DRAWN.keys()


@KINDS
@settings(max_examples=30)
@given(data=st.data())
def test_copies_are_equal(kind: type[Value], data: st.DataObject) -> None:
    """By copy, deep copy, every protocol of pickle and by its own constructor, a value is made again: equal, and of one hash."""
    value = data.draw(DRAWN[kind])
    again = [copy.copy(value), copy.deepcopy(value), type(value)(**fields(value))]
    again += [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)]  # noqa: S301 - our own

    for each in again:
        assert type(each) is kind
        assert each == value
        assert not each != value  # noqa: SIM202 - both operators are promised
        assert hash(each) == hash(value)
        assert repr(each) == repr(value)
        assert list(fields(each)) == list(fields(value))


def test_cannot_be_changed(value: Value) -> None:
    """No field is set, deleted or added."""
    for name in fields(value):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(value, name)
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        value.something = 1  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue] - that is the point
    assert not hasattr(value, "__dict__")


def test_holds_only_what_cannot_change(value: Value) -> None:
    """No list, dict or set within: everything is hashable, down to the last field."""
    assert isinstance(value, Hashable)
    for each in (getattr(value, name) for name in fields(value)):
        assert not isinstance(each, list | set | bytearray | dict)
        hash(each)


def test_is_called_by_name(value: Value) -> None:
    """Positions mean nothing; a text alone takes its one field without a name."""
    kind: Callable[..., object] = type(value)
    values = fields(value)
    if kind is raict.LocalizedText:
        assert raict.LocalizedText("A") == raict.LocalizedText(texts="A")
        return

    with pytest.raises(TypeError, match="positional"):
        kind(*values.values())
    with pytest.raises(TypeError, match="unexpected keyword"):
        kind(**(values | {"something": 1}))


def test_cannot_be_subclassed(value: Value) -> None:
    """Variation is an argument or data, never a class."""
    with pytest.raises(TypeError, match="closed value"):
        type("Mine", (type(value),), {})


def test_leaves_strangers_to_answer(value: Value) -> None:
    """Compared with another class, a value says nothing: the other one decides; without any answer they differ."""
    assert value == AlwaysEqual()
    assert value != NeverEqual()
    assert value != object()
    assert type(value).__eq__(value, object()) is NotImplemented
    assert {value: 1}.get(copy.deepcopy(value)) == 1
    for compare in COMPARISONS:
        with pytest.raises(TypeError):
            compare(value, copy.copy(value))


@KINDS
@settings(max_examples=30)
@given(data=st.data())
def test_does_not_equal_what_differs(kind: type[Value], data: st.DataObject) -> None:
    """Values are equal when all their fields are, and only then."""
    value, other = data.draw(DRAWN[kind]), data.draw(DRAWN[kind])

    assert (value == other) is (fields(value) == fields(other))


@KINDS
@settings(max_examples=10)
@given(data=st.data())
def test_evolves_to_itself(kind: type[Value], data: st.DataObject) -> None:
    """What a field holds, its constructor takes."""
    value = data.draw(DRAWN[kind])

    assert attrs.evolve(cast("Any", value)) == value


def test_a_pickle_brings_in_nothing_that_is_refused() -> None:
    """What was changed on its way meets the constructor again."""
    good = pickle.dumps(raict.Room(id="louis-armand", label="Salle"), protocol=2)
    bad = good.replace(b"louis-armand", b"louis armand")

    assert bad != good
    with pytest.raises(raict.InvalidValue, match="louis armand is no identifier"):
        pickle.loads(bad)  # noqa: S301 - our own


PERSONAL = [
    raict.Person(
        id="awa",
        name=raict.PersonName(civility="Mme", given="Awa", family="Diop"),
        biography="née à Thiès",
        website="https://awa.example.org",
    ),
    raict.PersonName(given="Awa", family="Diop"),
    raict.Contact(label="Awa Diop", email="awa@example.org", phone="+33 1 99 00 00 00"),
    raict.Organizer(organization="cuf", signatory="awa", contact=raict.Contact(label="Awa Diop", email="awa@example.org")),
    raict.Registration(url="mailto:awa.diop@example.org"),
    raict.Session(id="s", format="f", title="Awa Diop", abstract="Awa", participants=(raict.Participant(person="awa"),)),
]


@pytest.mark.parametrize("value", PERSONAL, ids=lambda value: type(value).__name__)
def test_shows_ids_and_nothing_personal(value: Value) -> None:
    """What ends up in a log names nobody: ids alone, neither names nor addresses."""
    for shown in (repr(value), repr([value]), f"{value!r}"):
        assert not any(word in shown for word in ("Awa", "Diop", "Thiès", "@", "example.org", "99 00"))


def test_repr_is_the_call_that_makes_it() -> None:
    """Values that name nobody are shown so that they can be pasted."""
    assert repr(raict.PostalAddress(city="Paris", postal_code="75019")) == (
        "PostalAddress(city='Paris', street=None, complement=None, district=None, postal_code='75019', country='FR')"
    )
    assert repr(raict.GeoPoint(latitude=48, longitude=2.5)) == "GeoPoint(latitude=48.0, longitude=2.5)"


# ---- mappings --------------------------------------------------------------------------------------------------------


@given(extras())
def test_a_frozen_map_is_the_mapping_it_was_made_of(items: Mapping[str, object]) -> None:
    """The same items in the same order; later changes to what it was made of are not seen."""
    source = dict(items)
    kept = FrozenMap(source)
    source["later"] = 1

    assert dict(kept) == items
    assert list(kept) == list(items)
    assert len(kept) == len(items)
    assert all(kept[key] == value and key in kept for key, value in items.items())
    assert [copy.copy(kept), copy.deepcopy(kept), pickle.loads(pickle.dumps(kept)), FrozenMap(kept)] == [kept] * 4  # noqa: S301 - our own


def test_a_large_frozen_map_shows_how_many_items_it_has() -> None:
    """A table of hundreds that is a default would fill the screens of `help()`; a dozen are shown."""
    dozen = {str(n): n for n in range(12)}

    assert repr(FrozenMap(dozen)) == f"FrozenMap({dozen!r})"
    assert repr(FrozenMap(dozen | {"12": 12})) == "FrozenMap({... 13 items})"
    assert len(str(inspect.signature(french.salutation))) < 400


def test_the_order_of_a_frozen_map_is_kept_and_does_not_count() -> None:
    """As for `dict`: equal whatever the order, and of one hash; a `dict` is a stranger."""
    one_way, other_way = FrozenMap({"a": 1, "b": 2}), FrozenMap({"b": 2, "a": 1})

    assert one_way == other_way
    assert hash(one_way) == hash(other_way)
    assert list(one_way) != list(other_way)
    assert one_way != FrozenMap({"a": 1})
    assert one_way != {"a": 1, "b": 2}
    assert one_way == AlwaysEqual()
    assert one_way != NeverEqual()
    assert FrozenMap() == FrozenMap({}) == FrozenMap(None)


def test_one_and_true_are_two_values() -> None:
    """Python calls them equal; a file does not, and equal editions are to be one text."""
    maps = [FrozenMap({"a": each}) for each in (1, 1.0, True)]

    assert [one == other for one in maps for other in maps] == [n == m for n in range(3) for m in range(3)]
    assert FrozenMap({"a": 1}) == FrozenMap({"a": 1})


def test_a_frozen_map_cannot_be_changed() -> None:
    """Neither its items nor its attributes."""
    kept = FrozenMap({"a": 1})

    with pytest.raises(TypeError):
        kept["a"] = 2  # type: ignore[index]  # pyright: ignore[reportIndexIssue] - that is the point
    for name in ("_items", "something"):
        with pytest.raises(AttributeError, match=name):
            setattr(kept, name, {})
        with pytest.raises(AttributeError, match=name):
            delattr(kept, name)
    with pytest.raises(KeyError):
        kept["b"]


def test_a_frozen_map_is_made_once() -> None:
    """To call its constructor again changes nothing: one map may be part of many values."""
    kept = FrozenMap({"a": 1})
    cast("Any", kept).__init__({"a": 2})

    assert kept == FrozenMap({"a": 1})
