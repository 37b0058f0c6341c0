"""The readers written in JavaScript: ical.js, by which Thunderbird reads, postal-mime for mail, chrono-node for dates in French.

One process of node reads many files, or many texts.
"""

import datetime as dt
import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.readers.records import Record

__all__ = ["asked", "read_with_chrono", "read_with_ical_js", "read_with_postal_mime", "time_of"]

_SCRIPTS = Path(__file__).parent / "node"
_PATIENCE = 240


def asked(script: str, texts: Iterable[str]) -> list[Any]:
    """What a script says of each text."""
    done = subprocess.run(
        ["node", str(_SCRIPTS / script)],
        input="".join(json.dumps(text) + "\n" for text in texts),
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return [json.loads(line) for line in done.stdout.split("\n")[:-1]]


def read_with_chrono(texts: Iterable[str]) -> list[str]:
    """Read each text with chrono-node in French; what it found is written as a `When` is.

    Findings stand in the order of the text. `~08` is an hour that chrono supposes, for a part of a day; where it found no year,
    its days are about 1 January 2000.
    """
    return [", ".join(start if end is None else f"{start}/{end}" for start, end in found) for found in asked("dates.mjs", texts)]


def read_with_ical_js(files: Iterable[bytes]) -> list[list[Record]]:
    """Read each file with ical.js: zones are those of the file itself, and are forgotten after it."""
    return [[_record(event) for event in events] for events in asked("read.mjs", (data.decode() for data in files))]


def _record(event: dict[str, Any]) -> Record:
    return Record(
        uid=event["uid"],
        summary=event["summary"],
        start=time_of(event["start"]),
        end=None if event["end"] is None else time_of(event["end"]),
        status=event["status"],
        sequence=event["sequence"],
        location=event["location"],
        description=event["description"],
        categories=tuple(event["categories"]),
    )


def time_of(value: str | int) -> dt.date:
    """Seconds since 1970 are an instant, text is a date or a local time that has no zone."""
    if isinstance(value, int):
        return dt.datetime.fromtimestamp(value, dt.UTC)
    return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)


def read_with_postal_mime(mails: Iterable[bytes]) -> list[dict[str, Any]]:
    """Read each mail with postal-mime: its headers by name, people as `[name, address]`, texts, and every other part."""
    return asked("mail.mjs", (data.decode("ascii") for data in mails))
