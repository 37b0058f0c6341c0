"""What is written is read back equal, in both formats, and writing is stable."""

import datetime as dt
import hashlib
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import cast

import pytest
from attrs import evolve
from hypothesis import given

import raict
from raict import data, samples
from raict.strategies import editions
from tests.data.documents import FORMATS, HEAD, SAMPLES, SESSION, inside, is_list, is_table


@pytest.mark.parametrize("format_", FORMATS)
@given(edition=editions())
def test_reading_undoes_writing(format_: str, edition: raict.Edition) -> None:
    """`loads(dumps(e)) == e` for every edition, and nothing moves when it is written again."""
    text = raict.dumps(edition, format=format_)

    again = raict.loads(text, format=format_)

    assert again == edition
    assert raict.dumps(again, format=format_) == text
    assert raict.loads(text.encode(), format=format_) == edition


@pytest.mark.parametrize("format_", FORMATS)
def test_what_is_larger_than_usual_needs_a_limit(format_: str) -> None:
    """Three thousand sessions are written, and read by who asks for so many octets."""
    edition = raict.loads(next(path for path in SAMPLES if "assises" in path.stem).read_text(encoding="utf-8"))
    many = tuple(evolve(session, id=f"{session.id}-{n}") for n in range(75) for session in edition.sessions)
    edition = evolve(edition, sessions=many)
    text = raict.dumps(edition, format=format_)

    assert len(many) == 3000
    assert raict.loads(text, format=format_, limit=8 * 2**20) == edition
    with pytest.raises(raict.InvalidDocument, match="larger than 1048576 octets"):
        raict.loads(text, format=format_)


@given(edition=editions(max_sessions=3))
def test_strangers_read_the_same_in_both_formats(edition: raict.Edition) -> None:
    """The standard library's parsers find one tree: dates and instants are TOML's own, and text in JSON."""
    toml = tomllib.loads(raict.dumps(edition))
    in_json = json.loads(raict.dumps(edition, format="json"))

    assert _in_text(toml) == in_json
    assert in_json["id"] == edition.id
    assert [each["id"] for each in in_json.get("sessions", ())] == [each.id for each in edition.sessions]


def _in_text(value: object) -> object:
    if is_table(value):
        return {key: _in_text(each) for key, each in inside(value)}
    if is_list(value):
        return [_in_text(each) for _, each in inside(value)]
    if isinstance(value, dt.date):
        return value.isoformat().replace("+00:00", "Z")
    return value


@given(edition=editions(max_sessions=3))
def test_nothing_is_lost(edition: raict.Edition) -> None:
    """Every text, number and choice of the model that is no default stands in the document, as it is."""
    tree = json.loads(raict.dumps(edition, format="json"))

    assert set(_leaves(edition)) <= set(_scalars(tree))


def _leaves(value: object) -> Iterator[object]:
    """What is said by a value of the model, moments aside: those have their own law."""
    if isinstance(value, raict.LocalizedText):
        yield from value
    elif isinstance(value, Enum):
        yield value.value
    elif isinstance(value, str | int | float):
        yield value
    elif isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from _leaves(each)
    elif isinstance(value, Mapping):
        for key, each in cast("Mapping[str, object]", value).items():
            yield key
            yield from _leaves(each)
    elif not isinstance(value, raict.Moment | raict.Span | raict.When | raict.Window):
        for field in getattr(type(value), "__attrs_attrs__", ()):
            each = getattr(value, field.name)
            if each != field.default and not (field.name == "languages" and each == (getattr(value, "language", None),)):
                yield from _leaves(each)


def _scalars(value: object) -> Iterator[object]:
    """What is said by a tree: keys, and what stands at its ends."""
    if not is_table(value) and not is_list(value):
        yield value
    for key, each in inside(value):
        yield key
        yield from _scalars(each)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_survive_both_formats(path: Path) -> None:
    """The packaged editions load, and come back from TOML and from JSON; from the one written as the other, too."""
    edition = raict.load(path)

    for format_ in FORMATS:
        again = raict.loads(raict.dumps(edition, format=format_), format=format_)
        assert again == edition
        assert [raict.dumps(again, format=each) for each in FORMATS] == [raict.dumps(edition, format=each) for each in FORMATS]


def test_every_process_writes_the_same() -> None:
    """Another seed of hashes, zone, language, working directory or optimisation changes no octet."""
    code = f"""
import hashlib, raict
for path in {[str(path) for path in SAMPLES]!r}:
    edition = raict.load(path)
    for format in ("toml", "json"):
        print(hashlib.sha256(raict.dumps(edition, format=format).encode()).hexdigest())
"""
    expected = [
        hashlib.sha256(raict.dumps(raict.load(path), format=format_).encode()).hexdigest()
        for path in SAMPLES
        for format_ in FORMATS
    ]
    for seed, zone, language, options in (("0", "UTC", "C", []), ("4242", "Asia/Kathmandu", "fr_FR.UTF-8", ["-O"])):
        answer = subprocess.run(
            [sys.executable, *options, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": language, "LC_ALL": language},
            cwd="/",
            capture_output=True,
            text=True,
            check=True,
        )
        assert answer.stdout.split() == expected


def test_a_document_says_no_more_than_it_must() -> None:
    """What has its default is left out; tables are written as people write them; texts keep their lines."""
    text = f"""{HEAD.lstrip()}
languages = ["fr"]
status = "confirmed"
when = [{{ date = 2023-09-18, part = "afternoon" }}, "2023-09-19"]
sessions = []
theme = "À deux"
{SESSION}
abstract = "un\\ndeux"
when = {{ date = 2023-09-18, start = 14:00:00, end = "15 h" }}
participants = []
"""
    assert (
        raict.dumps(raict.loads(text.replace("sessions = []\n", "")))
        == '''\
schema = 1
id = "e"
number = 14
theme = "À deux"
when = [
    { date = 2023-09-18, part = "afternoon" },
    2023-09-19,
]

[name]
full = "Rencontres"

[series]
id = "s"

[revision]
updated = 2023-05-15 08:00:00+00:00

[[sessions]]
id = "a"
format = "plenary"
title = "A"
abstract = """
un
deux"""

[sessions.when]
date = 2023-09-18
start = "14:00"
end = "15:00"
'''
    )


def test_json_keeps_accents_and_order() -> None:
    """Readable by people: two blanks, UTF-8, keys in the order of the model."""
    text = raict.dumps(raict.loads(HEAD + 'theme = "À deux"\n'), format="json")

    assert '  "theme": "À deux"\n' in text
    assert list(json.loads(text)) == ["schema", "id", "number", "name", "series", "revision", "theme"]
    assert text.endswith("}\n")


def test_formats_of_one_s_own_replace_the_standard_ones() -> None:
    """A list of tables stands where "standard" stood."""
    text = HEAD + '[[formats]]\nid = "talk"\nlabel = "Talk"\nexclusive = true\nexpects = ["speaker"]\n'

    edition = raict.loads(text)

    assert [each.id for each in edition.formats] == ["talk"]
    assert raict.loads(raict.dumps(edition)) == edition
    assert raict.loads(HEAD + 'formats = "standard"\n').formats == raict.STANDARD_FORMATS


def test_other_formats_are_refused() -> None:
    """YAML is not one of them: it reads 9:30 as 570."""
    edition = raict.loads(HEAD)

    with pytest.raises(ValueError, match="'yaml' is no format"):
        raict.dumps(edition, format="yaml")


def test_the_room_shows_its_three_doors() -> None:
    """Nothing else is promised by it."""
    assert dir(data) == ["dumps", "load", "loads"]


@pytest.mark.parametrize("format_", FORMATS)
def test_equal_editions_are_one_text(format_: str) -> None:
    """The order in which facts of one's own were given does not show, nor which zero; what differs is written differently."""
    base = raict.loads(samples.text("edition-2023.toml"))
    one, other = (evolve(base, extra=extra) for extra in ({"a": 1, "b": 0.0}, {"b": -0.0, "a": 1}))
    third = evolve(base, extra={"a": True, "b": 0.0})

    assert one == other
    assert raict.dumps(one, format=format_) == raict.dumps(other, format=format_)
    assert one != third
    assert raict.dumps(one, format=format_) != raict.dumps(third, format=format_)
