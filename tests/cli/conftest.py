"""Where the command line is tried."""

from pathlib import Path

import pytest

from raict import samples


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the samples, to work in."""
    for name in samples.names():
        (tmp_path / name).write_bytes(samples.text(name).encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path
