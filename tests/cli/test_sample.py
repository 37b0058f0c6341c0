"""`raict sample`: the editions that come with the library."""

from pathlib import Path

import pytest

from raict import samples
from raict.cli import main

Out = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("folder")


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_sample_writes_what_ships_and_says_where(folder: Path, capsys: Out) -> None:
    """Into a folder of its own, which is made; the paths on stdout, for a program to go on with."""
    assert main(["sample", "demo"]) == 0

    assert capsys.readouterr() == ("".join(f"{Path('demo') / name}\n" for name in samples.names()), "")
    assert [(folder / "demo" / name).read_text(encoding="utf-8") for name in samples.names()] == [
        samples.text(name) for name in samples.names()
    ]


def test_sample_again_changes_nothing(folder: Path, capsys: Out) -> None:
    """The same bytes are there already: that is well, and is said."""
    before = {each.name: each.stat().st_mtime_ns for each in folder.iterdir()}

    assert main(["sample"]) == 0

    written = capsys.readouterr()
    assert written.out.split() == list(samples.names())
    assert written.err == "".join(f"{name} : inchangé\n" for name in samples.names())
    assert {each.name: each.stat().st_mtime_ns for each in folder.iterdir()} == before


def test_sample_never_overwrites(folder: Path, capsys: Out) -> None:
    """One file that differs is enough: nothing at all is written."""
    (folder / "demo").mkdir()
    mine = folder / "demo" / samples.names()[-1]
    mine.write_bytes(b"mine")

    assert main(["sample", "demo", "--language", "en"]) == 2

    assert capsys.readouterr() == ("", f"raict: demo/{mine.name}: exists already and differs; nothing was written\n")
    assert _names(folder / "demo") == [mine.name]
    assert mine.read_bytes() == b"mine"
