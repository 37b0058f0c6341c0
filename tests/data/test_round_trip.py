"""What is written is read back equal, in both formats, and writing is stable."""

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given

import raict
from raict.strategies import editions

FORMATS = ["toml", "json"]
SAMPLES = Path(raict.__file__).parent / "samples"


@pytest.mark.parametrize("format_", FORMATS)
@given(edition=editions())
def test_reading_undoes_writing(format_: str, edition: raict.Edition) -> None:
    """`loads(dumps(e)) == e` for every edition, and nothing moves when it is written again."""
    text = raict.dumps(edition, format=format_)

    again = raict.loads(text, format=format_)

    assert again == edition
    assert raict.dumps(again, format=format_) == text


@pytest.mark.parametrize("format_", FORMATS)
@given(edition=editions(max_sessions=2))
def test_a_stranger_parses_what_is_written(format_: str, edition: raict.Edition) -> None:
    """The standard library reads both, from octets, and finds the id."""
    octets = raict.dumps(edition, format=format_).encode()

    tree = tomllib.loads(octets.decode()) if format_ == "toml" else json.loads(octets)

    assert tree["id"] == edition.id
    assert len(tree.get("sessions", ())) == len(edition.sessions)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.toml")), ids=lambda path: path.name)
def test_samples_survive_both_formats(path: Path) -> None:
    """The packaged editions load, and come back from TOML and from JSON."""
    edition = raict.load(path)

    for format_ in FORMATS:
        assert raict.loads(raict.dumps(edition, format=format_), format=format_) == edition


def test_other_formats_are_refused() -> None:
    """YAML is not one of them: it reads 9:30 as 570."""
    edition = raict.load(SAMPLES / "edition-2023.toml")

    with pytest.raises(ValueError, match="'yaml' is no format"):
        raict.dumps(edition, format="yaml")
