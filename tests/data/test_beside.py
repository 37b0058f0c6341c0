"""Which file may be a table of sessions: one in the folder of the edition, and no other."""

import os
from pathlib import Path

import pytest

import raict
from raict import InvalidDocument
from tests.data.documents import HEAD, codes
from tests.data.tables import H, load

ABSENT = ["none.csv", "sessions 2.csv", "é" * 250 + ".csv"]
NO_CSV = ["sub", "edition.toml", "sessions.csv.gz", "sessions.xlsx"]


@pytest.mark.parametrize(
    "name",
    [
        *ABSENT,
        *NO_CSV,
        "../sessions.csv",
        "/etc/passwd",
        "/etc/hostname.csv",
        "sub/sessions.csv",
        "./sessions.csv",
        "folder.csv",
        "",
        ".",
        "..",
        "link.csv",
        "hidden.csv",
        "other.csv",
        "loop.csv",
        "dangling.csv",
        "pipe.csv",
        "NUL.csv",
        "con.csv",
        "sessions.csv:stream.csv",
        "..\\\\sessions.csv",
        "~/sessions.csv",
        "https://example.org/sessions.csv",
        "sessions\\u0000.csv",
        ".sessions.csv",
        "e\\u0301.csv",
        "x" * 1000 + ".csv",
    ],
)
def test_reads_nothing_but_a_table_in_the_same_folder(tmp_path: Path, name: str) -> None:
    """No path upwards, no absolute path, no folder below, no device; no link to what could not be named; only tables."""
    expected = "no-such-table" if name in ABSENT else "not-csv" if name in NO_CSV else "not-beside"
    folder = tmp_path / "edition"
    (folder / "sub").mkdir(parents=True)
    (folder / "folder.csv").mkdir()
    table = f"{H}\n"
    for place in (tmp_path, folder / "sub", folder):
        (place / "sessions.csv").write_text(table, encoding="utf-8")
    for other in ("sessions.csv.gz", "NUL.csv", "con.csv", ".sessions.csv", "\u00e9.csv"):
        (folder / other).write_text(table, encoding="utf-8")
    (folder / "link.csv").symlink_to(tmp_path / "sessions.csv")
    (folder / ".secret").write_text(table, encoding="utf-8")
    (folder / "hidden.csv").symlink_to(folder / ".secret")
    (folder / "other.csv").symlink_to(folder / "edition.toml")
    (folder / "loop.csv").symlink_to(folder / "loop.csv")
    (folder / "dangling.csv").symlink_to(folder / "nothing.csv")
    os.mkfifo(folder / "pipe.csv")

    with pytest.raises(InvalidDocument) as caught:
        load(folder, "", head=HEAD + f'sessions_file = "{name}"\n', name="unnamed.csv")

    assert codes(caught.value.problems) == [(expected, "sessions_file")]


@pytest.mark.parametrize("name", ["sessions.csv", "Séances 2023 (1).CSV", "sessions.tsv", "sessions.txt", "here.csv"])
def test_reads_a_table_in_the_same_folder(tmp_path: Path, name: str) -> None:
    """By its name alone, accents and spaces included; a link within the folder is as good."""
    (tmp_path / "here.csv").symlink_to(tmp_path / "there.csv")

    edition = load(tmp_path, f"{H}\na,plenary,A\n", head=HEAD + f'sessions_file = "{name}"\n', name=name)

    assert [each.id for each in edition.sessions] == ["a"]


def test_the_folder_is_that_of_the_file_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not the working directory; and where the edition is reached by a link, the folder the link leads to."""
    folder = tmp_path / "edition"
    folder.mkdir()
    load(folder, f"{H}\na,plenary,A\n")
    (tmp_path / "link.toml").symlink_to(folder / "edition.toml")

    monkeypatch.chdir(folder)
    assert len(raict.load("edition.toml").sessions) == 1
    assert len(raict.load(tmp_path / "link.toml").sessions) == 1


def test_the_name_of_a_table_is_text(tmp_path: Path) -> None:
    """A list of names is not read as one."""
    with pytest.raises(InvalidDocument, match="sessions_file: must be text, not a list"):
        load(tmp_path, "", head=HEAD + "sessions_file = ['sessions.csv']\n")


def test_a_table_that_cannot_be_read_is_the_system_s_to_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is there and may not be opened: no fault of the document."""
    load(tmp_path, f"{H}\n")
    opened = os.open

    def refuse(path: str, flags: int) -> int:
        if str(path).endswith(".csv"):
            raise PermissionError(13, "no", str(path))
        return opened(path, flags)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(PermissionError):
        raict.load(tmp_path / "edition.toml")
