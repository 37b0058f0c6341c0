"""Documents that were good and are spoilt: whatever comes, it is an edition or a refusal."""

import datetime as dt
import json
import tomllib
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import tomli_w
from hypothesis import given
from hypothesis import strategies as st

import raict
from raict import InvalidDocument, Problem
from raict.strategies import editions, hostile_texts, refused_texts
from tests.data.documents import FORMATS, HEAD, SAMPLES, SESSION, codes, inside, is_list, is_table

Place: TypeAlias = "tuple[Any, Any]"

SMALL = f"""{HEAD.lstrip()}languages = ["fr", "en"]
timezone = "Europe/Paris"
when = [{{ date = 2023-09-18, part = "afternoon" }}, 2023-09-19]
documents = [{{ kind = "map", title = "Plan", file = "plan.pdf", language = "fr" }}]
registration = {{ window = {{ opens = 2023-06-15, closes = {{ date = 2023-09-10, time = "12 h" }} }}, full = false }}
people = [{{ id = "p", name = {{ family = "Diop" }}, functions = [{{ title = "maire", since = 2020-07-03 }}] }}]
venue = {{ id = "v", name = "V", rooms = [{{ id = "r", label = "R", capacity = 9 }}], geo = {{ latitude = 4, longitude = 2.4 }} }}
{SESSION}abstract = \"\"\"
Un # peu, [de] {{tout}} : « été ».\"\"\"
when = {{ date = 2023-09-18, start = "22:00", end = "1 h 30", end_date = 2023-09-19 }}
rooms = ["r"]
participants = [{{ person = "p", role = "chair" }}]
topics = ["a", {{ fr = "b", en = "c" }}]
revision = {{ sequence = 2, updated = 2023-06-01T10:00:00+02:00 }}
extra = {{ stand = "B12", places = 12, part = 0.5, open = true }}
"""
TOML = [SMALL, *(path.read_text(encoding="utf-8") for path in SAMPLES)]
DOCUMENTS = [
    *(("toml", text) for text in TOML),
    *((format_, raict.dumps(raict.loads(text), format=format_)) for text in TOML for format_ in FORMATS),
]
# What breaks parsers, and what TOML and JSON can say that nobody asks of them.
TOKENS = [
    *"\"'[]{}=.,#\\:-+ \t\n\r\0\x1b\x85\u2028\ufeff\u202e\ud800é٣",
    *(
        '"""',
        "'''",
        "\r\n",
        "\\u0000",
        "\\ud800",
        "\\uD83D\\uDE00",
        "\\N{DASH}",
        "[[",
        "]]",
        "{}",
        "[]",
        "''",
        "{0}",
        "{nearest}",
        "%s",
    ),
    *("inf", "-inf", "nan", "1e400", "-0.0", "1_000", "0x1F", "0b1", "9" * 30, "9" * 70, "true", "null", "NaN", "-Infinity"),
    *(
        "14:00",
        "9:05",
        "14 h 30",
        "25:00:00",
        "23:59:60",
        "14:00:00.123456789",
        "2023-02-31",
        "2023-09-18T14:00",
        "2023-03-26T02:30:00",
    ),
    *(
        "2023-10-29T02:30:00",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "2023-09-18T14:00:00.5Z",
        "1979-05-27 07:32:00Z",
    ),
    *(
        "\n[sessions]\n",
        "\n[[sessions]]\n",
        "\n[[when]]\n",
        "\n[extra]\n",
        "\na.b.c = 1\n",
        "titre = ",
        "sessions_file = 'x.csv'\n",
        "schema = 2",
    ),
]
_TEXTS = st.one_of(st.sampled_from(TOKENS), hostile_texts(), refused_texts(), st.text(max_size=5))
SCALARS = st.one_of(_TEXTS, st.booleans(), st.integers(), st.integers(-(2**70), 2**70), st.floats())
TIMES = st.one_of(st.dates(), st.times(), st.datetimes(timezones=st.none() | st.just(dt.UTC)))
KEYS = st.one_of(
    st.sampled_from(["titre", "title", "date", "start", "end", "fr", "id", "when", "a.b", "", "\0", "__class__"]), st.text()
)


def values(leaves: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Anything a parser may give."""
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=5
    )


def outcome(read: Callable[[], raict.Edition]) -> raict.Edition | tuple[Problem, ...]:
    """What a reading gives: an edition, or every fault. Anything else fails the test."""
    try:
        return read()
    except InvalidDocument as refusal:
        return refusal.problems


def judged(text: str | bytes, format_: str) -> list[tuple[str, str]]:
    """Read a document: the edition comes back from what is written of it; or each fault is told once, in two languages."""
    found = outcome(lambda: raict.loads(text, format=format_))
    if isinstance(found, raict.Edition):
        for each in FORMATS:
            assert raict.loads(raict.dumps(found, format=each), format=each) == found
        return []
    places = [(problem.code, problem.path, problem.line, problem.column) for problem in found]
    assert len(set(places)) == len(places) > 0
    assert all(character.isprintable() or character in "\u00a0\u202f" for problem in found for character in str(problem))
    return codes(found)


@given(
    st.sampled_from(DOCUMENTS),
    st.lists(st.tuples(st.integers(0, 2**20), st.integers(0, 12), _TEXTS), min_size=1, max_size=4),
)
def test_a_spoilt_text_is_read_or_refused(document: tuple[str, str], edits: list[tuple[int, int, str]]) -> None:
    """Pieces taken out and put in, anywhere: `InvalidDocument` is all that comes."""
    format_, text = document
    for place, length, piece in edits:
        start = place % (len(text) + 1)
        text = text[:start] + piece + text[start + length :]

    judged(text, format_)


@given(st.sampled_from(DOCUMENTS), st.integers(0, 2**20), st.binary(max_size=4), st.sampled_from(["utf-8", "utf-16", "latin-1"]))
def test_spoilt_octets_are_read_or_refused(document: tuple[str, str], place: int, piece: bytes, encoding: str) -> None:
    """No octet is decoded by guess."""
    format_, text = document
    octets = text.encode(encoding, "replace")
    start = place % len(octets)

    judged(octets[:start] + piece + octets[start + len(piece) :], format_)


@given(st.sampled_from(FORMATS), st.text() | st.lists(_TEXTS).map("".join))
def test_any_text_is_read_or_refused(format_: str, text: str) -> None:
    """Also what never was a document."""
    judged(text, format_)


def _places(value: object) -> Iterator[Place]:
    """Every place in a tree where something stands."""
    for key, each in inside(value):
        yield value, key
        yield from _places(each)


def spoilt(data: st.DataObject, tree: object, leaves: st.SearchStrategy[object]) -> None:
    """Put anything anywhere in the tree: in the place of what is there, beside it, or nothing at all."""
    for _ in range(data.draw(st.integers(1, 3))):
        where = list(_places(tree))
        if not where:
            return
        holder, key = where[data.draw(st.integers(0, len(where) - 1))]
        match data.draw(st.sampled_from(["replace", "remove", "add", "twice"])):
            case "replace":
                holder[key] = data.draw(values(leaves))
            case "remove":
                del holder[key]
            case "add" if is_table(holder):
                holder[data.draw(KEYS)] = data.draw(values(leaves))
            case _ if is_list(holder):
                holder.append(deepcopy(holder[key]))
            case _:
                holder[f"{key}s"] = holder[key]


JSON_TREES = [json.loads(text) for format_, text in DOCUMENTS if format_ == "json"]
TOML_TREES = [tomllib.loads(text) for text in TOML]


@given(st.data())
def test_a_spoilt_tree_is_read_or_refused_in_json(data: st.DataObject) -> None:
    """Values of every type in every place, `null` and `NaN` included."""
    tree = deepcopy(data.draw(st.sampled_from(JSON_TREES)))
    spoilt(data, tree, SCALARS | st.none())

    judged(json.dumps(tree), "json")


@given(st.data())
def test_a_spoilt_tree_is_read_or_refused_in_toml(data: st.DataObject) -> None:
    """Dates, times, instants with fractions, infinities and numbers beyond 64 bits in every place."""
    tree = deepcopy(data.draw(st.sampled_from(TOML_TREES)))
    spoilt(data, tree, SCALARS | TIMES)

    judged(tomli_w.dumps(tree), "toml")


TABLE = (
    "id;format;title.fr;title.en;date;start;end;end_date;rooms;participants;languages;capacity;topics;revision.updated;extra.a\r\n"
    "b;plenary;Eau;Water;2023-09-18;14 h 30;15:30;;r;chair:p;fr en;40;eau | climat;2023-06-01T10:00:00Z;B12\r\n"
    'c;workshop;"Un ""mot""";;2023-09-18;22:00;01:00;2023-09-19;;p;;;"a;b";;\r\n'
)


@given(st.lists(st.tuples(st.integers(0, 2**20), st.integers(0, 12), _TEXTS), min_size=1, max_size=4))
def test_a_spoilt_table_is_read_or_refused(edits: list[tuple[int, int, str]]) -> None:
    """The same for a spreadsheet beside a good edition; and every fault is placed in it."""
    table = TABLE
    for place, length, piece in edits:
        start = place % (len(table) + 1)
        table = table[:start] + piece + table[start + length :]
    with TemporaryDirectory() as name:
        (Path(name) / "e.toml").write_text('sessions_file = "s.csv"\n' + SMALL, encoding="utf-8")
        (Path(name) / "s.csv").write_bytes(table.encode("utf-8", "surrogatepass"))
        found = outcome(lambda: raict.load(Path(name) / "e.toml"))
    if isinstance(found, raict.Edition):
        assert raict.loads(raict.dumps(found)) == found
    else:
        assert all(path.startswith("s.csv") for _, path in codes(found))


@given(editions(max_sessions=2), st.sampled_from(FORMATS), st.integers(0, 2**20))
def test_a_document_cut_short_is_read_or_refused(edition: raict.Edition, format_: str, length: int) -> None:
    """A file of which the end was lost; in JSON it is always refused."""
    text = raict.dumps(edition, format=format_)
    cut = text[: length % len(text.rstrip())]

    faults = judged(cut, format_)

    assert format_ == "toml" or faults == [("syntax", "")]
