"""What all tests share: which readers are there, and how long Hypothesis may think."""

import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

NODE = Path(__file__).parent / "readers" / "node"

LEFT_OUT = pytest.StashKey[int]()

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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests marked `node` where node or its packages are not installed, and remember how many."""
    if config.getoption("--all-readers") or _node_is_there():
        return
    left_out = [item for item in items if item.get_closest_marker("node")]
    if left_out:
        items[:] = [item for item in items if not item.get_closest_marker("node")]
        config.hook.pytest_deselected(items=left_out)
        config.stash[LEFT_OUT] = len(left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out, and how to have it."""
    number = config.stash.get(LEFT_OUT, 0)
    if number:
        terminalreporter.write_line(
            f"Left out: {number} test{'s' if number > 1 else ''} marked `node`. To run them too: "
            "npm install --prefix tests/readers/node --no-package-lock"
        )
