"""The reader written in JavaScript: ical.js, by which Thunderbird reads. One process of node reads many files."""

import datetime as dt
import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.readers.records import Record

__all__ = ["read_with_ical_js"]

_SCRIPT = Path(__file__).parent / "node" / "read.mjs"
_PATIENCE = 240


def read_with_ical_js(files: Iterable[bytes]) -> list[list[Record]]:
    """Read each file with ical.js: zones are those of the file itself, and are forgotten after it."""
    lines = "".join(json.dumps(data.decode()) + "\n" for data in files)
    done = subprocess.run(
        ["node", str(_SCRIPT)], input=lines, capture_output=True, encoding="utf-8", timeout=_PATIENCE, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return [[_record(event) for event in json.loads(line)] for line in done.stdout.split("\n")[:-1]]


def _record(event: dict[str, Any]) -> Record:
    return Record(
        uid=event["uid"],
        summary=event["summary"],
        start=_time(event["start"]),
        end=None if event["end"] is None else _time(event["end"]),
        status=event["status"],
        sequence=event["sequence"],
        location=event["location"],
        description=event["description"],
        categories=tuple(event["categories"]),
    )


def _time(value: str | int) -> dt.date:
    """Seconds since 1970 are an instant, text is a date or a local time that has no zone."""
    if isinstance(value, int):
        return dt.datetime.fromtimestamp(value, dt.UTC)
    return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)
