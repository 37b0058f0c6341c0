"""Equal values make equal messages, whatever stands around the process: zone, language, hash seed, directory, -O."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ics.test_same_bytes import SURROUNDINGS, documents
from tests.itip.write_messages import write

SCRIPT = Path(__file__).parent / "write_messages.py"


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_the_surroundings_change_nothing(name: str, tmp_path: Path) -> None:
    """A process elsewhere, with another zone, language, hash seed and directory, makes the messages that this one makes."""
    flags, surroundings = SURROUNDINGS[name]
    said = documents()[::3]
    run = subprocess.run(
        [sys.executable, *flags, str(SCRIPT)],
        input="\n".join(said).encode(),
        capture_output=True,
        check=True,
        timeout=300,
        cwd=tmp_path,
        env={**os.environ, **surroundings},
    )

    assert run.stdout == b"".join(map(write, said))
    assert run.stdout.count(b"METHOD:REQUEST\r\n") > 50
    assert run.stdout.count(b"METHOD:CANCEL\r\n") > 25
    assert run.stdout.count(b"METHOD:PUBLISH\r\n") > 5
    assert list(tmp_path.iterdir()) == []
