"""What holds of any two versions of any edition."""

import json
import pickle
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import raict
from raict import Edition, samples
from raict.changes import ChangeKind
from raict.strategies import editions
from tests.changes.editing import edited, versions

LANGUAGES = st.sampled_from(["fr", "en", "fr-CA", "de"])
Pair = tuple[Edition, Edition]


@given(versions())
def test_changes_make_the_old_version_the_new_one(pair: Pair) -> None:
    """After a few edits: every value, the order of sessions included."""
    old, new = pair

    assert raict.diff(old, new).apply(old) == new
    assert raict.diff(new, old).apply(new) == old


@given(editions(max_sessions=3), editions(max_sessions=3))
def test_changes_between_any_two_editions_of_one_id_apply(old: Edition, other: Edition) -> None:
    """However little two versions have in common."""
    new = evolve(other, id=old.id)

    assert raict.diff(old, new).apply(old) == new


@given(editions(max_sessions=3))
def test_nothing_changed_from_itself(edition: Edition) -> None:
    """Empty, false, told in one line, and whatever it is made of: a copy is no change."""
    changes = raict.diff(edition, raict.loads(raict.dumps(edition), format="toml"))

    assert not changes
    assert (len(changes), list(changes), changes.sentences("fr")) == (0, [], ())
    assert changes.summary("fr") == "Aucun changement."
    assert changes.apply(edition) == edition


@given(versions())
def test_there_are_changes_where_versions_differ(pair: Pair) -> None:
    """And only there; each has at least one value that is not what it was."""
    old, new = pair
    changes = raict.diff(old, new)

    assert bool(changes) is (old != new)
    assert all(each.before != each.after for change in changes for each in change)


@given(versions())
def test_each_thing_changes_once(pair: Pair) -> None:
    """No session or edition has two changes of one kind, and no value stands in two of them."""
    changes = list(raict.diff(*pair))
    paths = [(change.session, each.path) for change in changes for each in change]

    assert len({(each.session, each.kind) for each in changes}) == len(changes)
    assert len(set(paths)) == len(paths)


@given(versions())
def test_the_edition_comes_first_and_sessions_in_the_order_of_time(pair: Pair) -> None:
    """Sessions of the new version as it has them; the gravest change of each first."""
    old, new = pair
    changes = list(raict.diff(old, new))
    sessions = list(dict.fromkeys(each.session for each in changes))
    order = [each.id for each in new.chronological()]
    there = [each for each in sessions if each in order]

    assert None not in sessions[1:]
    assert there == [each for each in order if each in there]
    assert [order_of(each.kind) for each in changes if each.session is None] == sorted(
        order_of(each.kind) for each in changes if each.session is None
    )
    for session in there:
        kinds = [order_of(each.kind) for each in changes if each.session == session]
        assert kinds == sorted(kinds)


def order_of(kind: ChangeKind) -> int:
    """How grave it is."""
    return list(ChangeKind).index(kind)


@given(versions(), LANGUAGES)
def test_sentences_are_sentences(pair: Pair, language: str) -> None:
    """Whatever titles hold: a capital or a figure first, a mark at the end, no two spaces, one line, marks in pairs in French."""
    changes = raict.diff(*pair)
    quoting = "«" in raict.dumps(pair[0]) + raict.dumps(pair[1])  # a room may be called « A »

    for sentence in (*changes.sentences(language), changes.summary(language)):
        assert sentence == sentence.strip()
        assert sentence[-1] in ".…!?"
        assert not sentence.endswith("..")
        assert "  " not in sentence
        assert "\n" not in sentence
        assert sentence[0] == sentence[0].upper()
        if language.startswith("fr") and not quoting:
            assert sentence.count("«\u00a0") == sentence.count("\u00a0»") == sentence.count("«") == sentence.count("»")


@given(versions(), LANGUAGES)
def test_one_sentence_for_each_session(pair: Pair, language: str) -> None:
    """As `sentence_for` gives it; what nobody is told has none."""
    changes = raict.diff(*pair)
    sessions = dict.fromkeys(each.session for each in changes if each.session is not None)
    own = changes.sentence_for(None, language)
    single = [changes.sentence_for(each, language) for each in sessions]

    assert " ".join(changes.sentences(language)) == " ".join(filter(None, [own, *single]))
    assert changes.sentence_for("nobody", language) == ""


@given(versions())
def test_plain_data_is_json(pair: Pair) -> None:
    """JSON gives it back as it was; it has each change and each value, and both languages."""
    changes = raict.diff(*pair)
    data = changes.as_data()
    listed = cast("list[dict[str, Any]]", data["changes"])

    assert json.loads(json.dumps(data)) == data
    assert [(each["kind"], each["session"], [field["field"] for field in each["fields"]]) for each in listed] == [
        (each.kind.value, each.session, [difference.path for difference in each]) for each in changes
    ]
    assert all(each["quiet"] is not any(each["sentences"].values()) for each in listed)


@given(st.data(), editions(max_sessions=3))
def test_changes_are_values(data: st.DataObject, old: Edition) -> None:
    """Equal, hashed and pickled by the two versions they are between."""
    new = data.draw(edited(old))
    changes = raict.diff(old, new)

    assert pickle.loads(pickle.dumps(changes)) == changes == raict.diff(old, new)  # noqa: S301 - it was pickled here
    assert len({changes, raict.diff(old, new)}) == 1
    assert list(pickle.loads(pickle.dumps(list(changes)))) == list(changes)  # noqa: S301 - likewise
    assert hash(tuple(changes)) == hash(tuple(raict.diff(old, new)))


@pytest.mark.parametrize("size", [10, 10_000])
def test_a_long_programme_is_compared(size: int) -> None:
    """Every session moved, all in the opposite order, one of them gone: as many changes, and the very same new version."""
    spans = [raict.Span.parse(f"2031-03-2{day}T10:00/2031-03-2{day}T11:00") for day in (7, 8)]
    made = [tuple(raict.Session(id=f"s{n}", format="workshop", title="T", when=span) for n in range(size)) for span in spans]
    old = evolve(raict.loads(samples.text("assises-2031.toml")), sessions=made[0])
    new = evolve(old, sessions=made[1][:0:-1])
    changes = raict.diff(old, new)

    assert len(changes.of_kind(ChangeKind.MOVED)) == size - 1
    assert len(changes.of_kind(ChangeKind.WITHDRAWN)) == 1
    assert changes.apply(old) == new
