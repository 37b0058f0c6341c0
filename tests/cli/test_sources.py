"""Where an edition comes from, and what is never written over."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import raict
from raict import ics
from raict.cli import main
from raict.cli.sources import why_not_over

EDITION = """
schema        = 1
id            = "petite"
number        = 1
name          = { full = "Congrès" }
series        = { id = "petites" }
uid_domain    = "congres.example"
revision      = { updated = 2031-01-05T10:00:00+01:00 }
when          = [{ date = 2031-03-27 }]
"""
WITH_TABLE = EDITION + 'sessions_file = "sessions.csv"\n'
TABLE = b"id,format,title,date,start,end\r\nun,break,Un,2031-03-27,09:00,10:00\r\n"
CALENDAR = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"

Out = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an edition and its table, to work in."""
    (tmp_path / "good.toml").write_text(WITH_TABLE, encoding="utf-8")
    (tmp_path / "sessions.csv").write_bytes(TABLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _all(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def _as_it_is(folder: Path, name: str) -> Path:
    return folder / name


def _linked(folder: Path, name: str) -> Path:
    (folder / "link.ics").symlink_to(name)
    return folder / "link.ics"


def _hard(folder: Path, name: str) -> Path:
    os.link(folder / name, folder / "hard.ics")
    return folder / "hard.ics"


def _roundabout(folder: Path, name: str) -> Path:
    return folder / ".." / folder.name / name


# ---- what is never written over --------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", [_as_it_is, _linked, _hard, _roundabout], ids=["itself", "link", "hard link", "another path"])
@pytest.mark.parametrize(
    ("there", "reason"),
    [
        (("good.toml", WITH_TABLE.encode()), "c’est l’édition elle-même"),
        (("sessions.csv", TABLE), "l’édition y lit ses séances"),
        (("sessions.csv", b""), "l’édition y lit ses séances"),
        (("other.csv", b"id\r\n"), "existe déjà et n’est pas un calendrier"),
        (("notes.txt", b"to do"), "existe déjà et n’est pas un calendrier"),
        (("short.ics", b"BEGIN:V"), "existe déjà et n’est pas un calendrier"),
        (("noise.ics", b"\xff\xfe\x00"), "existe déjà et n’est pas un calendrier"),
    ],
    ids=["edition", "table", "empty table", "another table", "notes", "part of a calendar", "binary"],
)
def test_a_calendar_stands_in_the_place_of_nothing_else(
    folder: Path, there: tuple[str, bytes], reason: str, way: Callable[[Path, str], Path], capsys: Out
) -> None:
    """Neither of the edition, nor of the table of its sessions, nor of any file that is no calendar: nothing is touched."""
    name, octets = there
    (folder / name).write_bytes(octets)
    target = way(folder, name)
    before = _all(folder)

    assert main(["ics", "good.toml", "-o", str(target)]) == 2

    assert capsys.readouterr() == ("", f"raict : {target} : {reason} ; rien n’a été écrit\n")
    assert _all(folder) == before


def test_the_table_is_told_in_english_too(capsys: Out) -> None:
    """In the reader's language."""
    assert main(["ics", "good.toml", "-o", "sessions.csv", "--language", "en"]) == 2
    assert capsys.readouterr().err == "raict: sessions.csv: the edition reads its sessions from it; nothing was written\n"


@pytest.mark.parametrize("suffix", ["ics", "csv", "toml", "json"])
@pytest.mark.parametrize("octets", [None, b"", CALENDAR], ids=["nothing", "an empty file", "a calendar"])
def test_a_calendar_stands_in_the_place_of_another(folder: Path, octets: bytes | None, suffix: str) -> None:
    """Or of nothing, or of a file without content, whatever it is called: nobody loses anything."""
    target = folder / f"out.{suffix}"
    if octets is not None:
        target.write_bytes(octets)

    assert main(["ics", "good.toml", "-o", str(target)]) == 0

    assert target.read_bytes() == ics.feed(raict.load("good.toml"))
    assert (folder / "sessions.csv").read_bytes() == TABLE


def test_what_is_no_file_has_no_content_to_lose(folder: Path) -> None:
    """`-o /dev/null`: it cannot be replaced, and nobody looks into it; a folder is refused by whoever writes."""
    os.mkfifo(folder / "pipe")

    assert [why_not_over(folder / name, "good.toml") for name in ("pipe", ".", "nowhere")] == [None, None, None]


def test_an_edition_without_a_table_has_none_to_protect(folder: Path) -> None:
    """An empty file beside it is free."""
    (folder / "alone.toml").write_text(EDITION, encoding="utf-8")
    (folder / "sessions.csv").write_bytes(b"")

    assert why_not_over(folder / "sessions.csv", "alone.toml") is None
    assert why_not_over(folder / "sessions.csv", "good.toml") == "its table"


# ---- stdin -----------------------------------------------------------------------------------------------------------


class _Stream:
    """A stream of octets, as the process has one."""

    def __init__(self, octets: bytes) -> None:
        self.buffer = io.BytesIO(octets)


AS_JSON = raict.dumps(raict.loads(EDITION), format="json").encode()


@pytest.mark.parametrize("name", ["-", "/dev/stdin"])
@pytest.mark.parametrize(
    "octets",
    [EDITION.encode(), b"\xef\xbb\xbf" + EDITION.encode(), AS_JSON, b"\n " + AS_JSON, b"\xef\xbb\xbf" + AS_JSON],
    ids=["TOML", "TOML with a mark", "JSON", "JSON after spaces", "JSON with a mark"],
)
def test_reads_an_edition_from_stdin(monkeypatch: pytest.MonkeyPatch, name: str, octets: bytes, capsys: Out) -> None:
    """JSON where it begins with a brace, else TOML."""
    monkeypatch.setattr(sys, "stdin", _Stream(octets))

    assert main(["show", name, "--format", "json"]) == 0
    assert capsys.readouterr().out.encode() == AS_JSON


def test_reads_the_stdin_of_the_process() -> None:
    """`raict check - < FILE`."""
    done = subprocess.run([sys.executable, "-m", "raict", "check", "-"], input=EDITION.encode(), capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("stdin : ")


def test_a_stream_of_text_alone_will_do(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    """A program that calls `main` may have put its own stream there."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(EDITION))

    assert main(["show", "-"]) == 0
    assert capsys.readouterr().out.startswith("Congrès\n")


def test_faults_of_stdin_are_told_under_its_name(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    """Text calls it stdin; JSON repeats what was given. There is no folder in which a table could stand."""
    for form in ("text", "json"):
        monkeypatch.setattr(sys, "stdin", _Stream(WITH_TABLE.encode()))
        assert main(["check", "-", "--format", form]) == 1
        written = capsys.readouterr()
        assert written.err == ""
        if form == "text":
            assert written.out.startswith("stdin : 1 erreur\n\nerreur [file-only] sessions_file\n")
        else:
            assert json.loads(written.out)["file"] == "-"


def test_stdin_has_the_limits_of_a_file(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    """An endless stream is read no further than a document may reach."""

    class Endless:
        def read(self, size: int) -> bytes:
            return b"#" * size

    stream = _Stream(b"")
    monkeypatch.setattr(stream, "buffer", Endless())
    monkeypatch.setattr(sys, "stdin", stream)

    assert main(["check", "-", "--language", "en"]) == 1
    assert "[too-large]" in capsys.readouterr().out


def test_a_closed_stdin_is_told(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    """`raict show - <&-`, or a stream that fails: a sentence, and status 2."""

    class Failing:
        def read(self, _: int) -> bytes:
            raise OSError(5, "Input/output error")

    stream = _Stream(b"")
    monkeypatch.setattr(stream, "buffer", Failing())
    for given, line in ((None, "raict : stdin : ce flux est fermé\n"), (stream, "raict : stdin : Input/output error\n")):
        monkeypatch.setattr(sys, "stdin", given)
        assert main(["show", "-"]) == 2
        assert capsys.readouterr() == ("", line)


def test_calendar_of_stdin_spares_the_file_behind_it(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    """`raict ics - -o good.toml < good.toml`."""
    before = _all(folder)
    monkeypatch.setattr(sys, "stdin", _Stream(EDITION.encode()))

    assert main(["ics", "-", "-o", "good.toml"]) == 2

    assert capsys.readouterr().err == "raict : good.toml : existe déjà et n’est pas un calendrier ; rien n’a été écrit\n"
    assert _all(folder) == before
