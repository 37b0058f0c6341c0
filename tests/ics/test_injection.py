"""Nothing begins a line, a parameter or a component from within: every door, every payload, under -O too."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import icalendar
import pytest

from raict.ics.lines import escape
from tests.ics.attacks import DOORS, PAYLOADS, Door, attack_editions, attack_lines, attempts

ROOT = Path(__file__).parents[2]


def test_no_line_is_broken_from_within() -> None:
    """Of every attempt on names, parameters and values of the line writer, most are refused and none leaves a mark."""
    report = attack_lines(DOORS)

    assert report.leaks == []
    assert report.tried == len(DOORS) * len(PAYLOADS)
    assert report.tried * 0.6 < report.refused < report.tried


def test_no_calendar_is_broken_from_within() -> None:
    """Of the attempts on every text of an edition, and on the arguments of a feed, none changes a line but its value."""
    report = attack_editions(every=5)

    assert report.leaks == []
    assert report.tried > 900
    assert report.tried * 0.6 < report.refused < report.tried * 0.9


def test_nothing_rests_on_assert() -> None:
    """The same in a process without asserts, and there every attempt."""
    command = [sys.executable, "-O", "-m", "tests.ics.attacks"]
    run = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", timeout=600, cwd=ROOT)
    found = json.loads(run.stdout)
    tried, refused, leaks = found["editions"]

    assert found["optimized"] == 1
    assert found["lines"] == [*attack_lines(DOORS)]
    assert tried == len(list(attempts())) > 4500
    assert tried * 0.6 < refused < tried * 0.9
    assert leaks == []


def _joined(text: str) -> bytes:
    return f"X-A;X-P=p:{text}\r\n".encode(errors="replace")


def _quoted(text: str) -> bytes:
    return f'X-A;X-P="{text}":a\r\n'.encode(errors="replace")


def _half_escaped(text: str) -> bytes:
    return b"X-A;X-P=p:" + text.replace("\\", "\\\\").replace("\n", "\\n").encode(errors="replace") + b"\r\n"


def _by_icalendar(text: str) -> bytes:
    if "\n" in text:  # an `assert` is icalendar's own guard
        return escape(text)
    event: Any = icalendar.Event()
    event.add("X-A", text, {"X-P": "p"})
    return bytes(event.to_ical().removeprefix(b"BEGIN:VEVENT\r\n").removesuffix(b"END:VEVENT\r\n"))


@pytest.mark.parametrize(
    ("door", "payload"),
    [
        (_joined, "A\r\nATTENDEE:mailto:evil@example.org"),
        (_joined, "A\nATTENDEE:mailto:evil@example.org"),
        (_quoted, 'A":mailto:evil@example.org'),
        (_quoted, 'A";X-P=1;X-Q="'),
        (_half_escaped, "A\rATTENDEE:mailto:evil@example.org"),
        (_by_icalendar, "A\rATTENDEE:mailto:evil@example.org"),
    ],
)
def test_a_door_that_leaks_is_found(door: Door, payload: str) -> None:
    """The attempts find the faults of writers that join, quote or escape by half; icalendar's X- properties are one."""
    report = attack_lines({"door": door})

    assert any(f"{payload!a}" in leak for leak in report.leaks)
