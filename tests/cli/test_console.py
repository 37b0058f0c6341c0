"""The two streams: UTF-8 whatever the environment says, and nobody's traceback."""

import io
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from raict import samples
from raict.cli import main
from raict.cli.console import one_line
from tests.unmeasured import unmeasured

RAICT = [sys.executable, "-m", "raict"]
HOSTILE_ENVIRONMENTS = {
    "C": {"LANG": "C", "LC_ALL": "C"},
    "C, nothing coerced": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "utf-16": {"PYTHONIOENCODING": "utf-16"},
    "Turkish": {"LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "English": {"LANG": "en_US.UTF-8", "LANGUAGE": "en"},
}


@pytest.fixture(autouse=True)
def _among_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in samples.names():
        (tmp_path / name).write_bytes(samples.text(name).encode())
    monkeypatch.chdir(tmp_path)


def _run(*words: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*RAICT, *words], capture_output=True, check=False, env={**os.environ, **environment})


@pytest.mark.parametrize("environment", HOSTILE_ENVIRONMENTS.values(), ids=HOSTILE_ENVIRONMENTS.keys())
@pytest.mark.parametrize("verb", ["show", "ics"])
def test_same_octets_in_every_environment(verb: str, environment: dict[str, str]) -> None:
    """No locale, no encoding and no language of the environment changes what is written."""
    usual, strange = _run(verb, "edition-2023.toml"), _run(verb, "edition-2023.toml", **environment)

    assert (usual.returncode, strange.returncode) == (0, 0)
    assert strange.stdout == usual.stdout
    assert strange.stderr == usual.stderr
    assert "Dates : le lundi 18 septembre après-midi" in usual.stdout.decode() or verb == "ics"


def test_a_file_name_that_is_no_text_is_spelt_out() -> None:
    """A name in another encoding, with an escape in it, is told without harm."""
    done = subprocess.run([*RAICT, "show", b"\x1b[31m\xe9.toml"], capture_output=True, check=False)

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "raict : \\u{001B}[31m\\u{DCE9}.toml : introuvable\n"


@pytest.mark.parametrize("words", [["show", "assises-2031.toml"], ["ics", "assises-2031.toml"], ["--help"], ["--version"]])
def test_a_reader_who_leaves_early_is_no_fault(words: list[str]) -> None:
    """`raict show FILE | head`: no traceback, no remark, and the status of the work."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run([*RAICT, *words], stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)

    assert (done.returncode, done.stderr) == (0, b"")


def _no_file_may_grow() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _without_space(*words: str, stdout: bool) -> tuple[int, bytes]:
    """Exit status of a process whose stdout, or else stderr, takes nothing, and what it wrote to the other."""
    # A process that measures coverage writes a file of its own.
    plain = unmeasured()
    with Path("full").open("wb") as file:
        done = subprocess.run(
            [*RAICT, *words],
            stdout=file if stdout else subprocess.PIPE,
            stderr=subprocess.PIPE if stdout else file,
            check=False,
            env=plain,
            preexec_fn=_no_file_may_grow,
        )
    assert Path("full").read_bytes() == b""
    return done.returncode, done.stderr if stdout else done.stdout


@pytest.mark.parametrize("verb", ["show", "ics"])
def test_a_full_disk_is_told(verb: str) -> None:
    """What could not be written is no success."""
    status, remarks = _without_space(verb, "edition-2023.toml", stdout=True)

    assert status == 2
    assert remarks.decode() == "raict : stdout : il n’y a plus de place\n"


def test_remarks_that_cannot_be_written_are_dropped() -> None:
    """There is nobody left to tell; the status still says it."""
    assert _without_space("show", "nowhere.toml", stdout=False) == (2, b"")


def test_a_closed_stdout_is_told_by_the_status(monkeypatch: pytest.MonkeyPatch) -> None:
    """`raict show FILE >&- 2>&-`, as from a service without streams: what was asked for went nowhere."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    assert main(["show", "edition-2023.toml"]) == 2
    assert main(["show", "nowhere.toml"]) == 2
    assert main(["--nonsense"]) == 2


def test_a_stream_of_text_alone_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that calls `main` may have put its own stream there."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)

    assert main(["ics", "edition-2023.toml"]) == 0
    assert stream.getvalue().startswith("BEGIN:VCALENDAR\r\n")


def test_what_a_program_printed_before_stays_before(capsys: pytest.CaptureFixture[str]) -> None:
    """Octets do not overtake text."""
    sys.stdout.write("first\n")

    main(["show", "edition-2023.toml"])

    assert capsys.readouterr().out.startswith("first\n14es Rencontres")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Château\u00a0: 14\u202fh", "Château\u00a0: 14\u202fh"),
        ("a\x1b[2Jb", "a\\u{001B}[2Jb"),
        ("a\r\nb\tc", "a\\u{000D}\\u{000A}b\\u{0009}c"),
        ("\u202egnp.exe", "\\u{202E}gnp.exe"),
        ("\x9b31m", "\\u{009B}31m"),
        ("\udce9", "\\u{DCE9}"),
    ],
)
def test_foreign_text_on_one_line(text: str, shown: str) -> None:
    """What cannot be seen is spelt out; French spaces stay."""
    assert one_line(text) == shown
