"""The README keeps its word: its two commands come first, and its example runs (`tests/test_docs.py`)."""

import re
from pathlib import Path

import pytest

from raict.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
RUN, TEST = (body.strip() for _, body in BLOCKS[:2])


def test_begins_with_three_sentences_and_two_commands() -> None:
    """What the library is for, in three sentences; then how to run it and how to test it, each alone in its block."""
    title, purpose, *_ = README.split("\n\n")

    assert title == "# raict"
    assert len(re.findall(r"\.(?=\s|$)", purpose)) == 3
    assert [language for language, _ in BLOCKS[:3]] == ["sh", "sh", "python"]


@pytest.mark.parametrize("command", [RUN, TEST], ids=["run", "test"])
def test_commands_stand_alone_on_one_line(command: str) -> None:
    """Each command is one line that makes its own environment and asks for nothing else."""
    assert "\n" not in command
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install -q ")


def test_second_command_runs_the_tests() -> None:
    """`.ci/run` takes the test command from this block."""
    assert TEST.endswith(" && .venv/bin/python -m pytest -n auto")


def test_example_has_ten_lines() -> None:
    """The first example in Python can be read at a glance."""
    language, example = BLOCKS[2]

    assert language == "python"
    assert len(example.splitlines()) == 10


def test_run_command_writes_the_calendar_again_and_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The verbs of the run command make the calendar, say what they made, and can be repeated."""
    monkeypatch.chdir(tmp_path)
    verbs = [step.split()[1:] for step in RUN.split(" && ") if step.startswith(".venv/bin/raict ")]
    assert [verb[0] for verb in verbs] == ["sample", "ics"]

    calendars = set[bytes]()
    for _ in range(2):
        for verb in verbs:
            assert main(verb) == 0
            assert capsys.readouterr().out
        calendars.add((tmp_path / verbs[1][-1]).read_bytes())

    assert len(calendars) == 1
    assert calendars.pop().startswith(b"BEGIN:VCALENDAR\r\n")
