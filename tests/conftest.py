"""What all tests share: which readers are there, and how long Hypothesis may think."""

import ctypes
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

NODE = Path(__file__).parent / "readers" / "node"

LEFT_OUT = pytest.StashKey[dict[str, int]]()

# A machine under load is no fault of the code: nothing is judged by the clock. With CI set, Hypothesis has its own profile.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
if not os.environ.get("CI"):
    settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the caller insist on every reader."""
    parser.addoption("--all-readers", action="store_true", help="leave no reader out: fail where one is not installed")


def _node_is_there() -> bool:
    wanted = json.loads((NODE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    return shutil.which("node") is not None and all((NODE / "node_modules" / name).is_dir() for name in wanted)


def _libical_is_there() -> bool:
    try:
        ctypes.CDLL("libical.so.3")
    except OSError:
        return False
    return True


READERS = {
    "node": (_node_is_there, "npm install --prefix tests/readers/node --no-package-lock"),
    "libical": (_libical_is_there, "apt-get install libical3"),
}
"""By marker: whether what its tests ask is there, and how to have it."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests that are marked for a reader that is not installed, and remember how many."""
    if config.getoption("--all-readers"):
        return
    missing = [marker for marker, (is_there, _) in READERS.items() if not is_there()]
    left_out = {marker: [item for item in items if item.get_closest_marker(marker)] for marker in missing}
    if gone := {id(item): item for each in left_out.values() for item in each}:
        items[:] = [item for item in items if id(item) not in gone]
        config.hook.pytest_deselected(items=list(gone.values()))
        remembered(config).update({marker: len(each) for marker, each in left_out.items() if each})


def remembered(config: pytest.Config) -> dict[str, int]:
    """How many tests were left out, by marker; one of several processes hands it to the one that sums up."""
    output: Any = getattr(config, "workeroutput", None)
    if output is None:
        return config.stash.setdefault(LEFT_OUT, {})
    kept: dict[str, int] = output.setdefault("left out", {})
    return kept


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take what a process of several remembers: each leaves out the same."""
    node.config.stash.setdefault(LEFT_OUT, {}).update(node.workeroutput.get("left out", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out, and how to have it."""
    for marker, number in config.stash.get(LEFT_OUT, dict[str, int]()).items():
        _, command = READERS[marker]
        plural = "s" if number > 1 else ""
        terminalreporter.write_line(f"Left out: {number} test{plural} marked `{marker}`. To run them too: {command}")
