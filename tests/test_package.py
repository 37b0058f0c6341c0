"""What the package as a whole promises: it imports lightly, shows its public names alone, and checks under `-O` too."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import raict
from tests.unmeasured import unmeasured

SOURCE = Path(raict.__file__).parent
HEAVY = (
    "babel",
    "csv",
    "email",
    "hypothesis",
    "icalendar",
    "importlib.metadata",
    "jinja2",
    "json",
    "pendulum",
    "tomli_w",
    "tomllib",
)
# The files of `model` are private: its names are public in `raict` alone. What begins with `_` says so itself.
ROOMS = sorted(
    module.name
    for module in pkgutil.iter_modules(raict.__path__, "raict.")
    if not module.name.startswith(("raict._", "raict.model"))
)


def test_importing_raict_loads_nothing_heavy() -> None:
    """`import raict` costs attrs and the basics of the standard library: what a function needs, it imports."""
    program = f"import sys, raict; print(*sorted(set(sys.modules) & {set(HEAVY)!r}))"

    # A process that measures coverage loads some of them itself.
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=unmeasured())

    assert done.stdout.split() == []


def test_dates_are_written_without_the_rest_of_french() -> None:
    """Letters, places, typography and reading are imported when a name of theirs is asked for, and are there from then on."""
    program = (
        "import sys\nfrom raict import french\n"
        "heavy = {f'raict.french.{each}' for each in ('address', 'envelopes', 'places', 'reading', 'typography')}\n"
        "early = heavy & set(sys.modules)\n"
        "same = french.typeset is french.typeset is sys.modules['raict.french.typography'].typeset\n"
        "print(early, same, hasattr(french, 'typesetting'))"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set() True False"


@pytest.mark.parametrize("name", ["raict", *ROOMS])
def test_public_modules_show_their_promise_and_no_more(name: str) -> None:
    """`dir()` of a public module gives `__all__`, each name of which is there, in order and once."""
    module = importlib.import_module(name)

    assert dir(module) == sorted(module.__all__)
    assert len(set(module.__all__)) == len(module.__all__)
    assert all(hasattr(module, each) for each in module.__all__)


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_check_vanishes_under_optimisation(path: Path) -> None:
    """No `assert` in the library: `python -O` would take it away."""
    tree = ast.parse(path.read_text(encoding="utf-8"))

    assert [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)] == []


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_files_stay_readable(path: Path) -> None:
    """No file grows beyond 400 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("room", sorted({*ROOMS} - {"raict.data", "raict.errors", "raict.rules", "raict.changes"}))
def test_one_import_path_for_each_name(room: str) -> None:
    """A name of `raict` is not offered by a medium too; the rooms left out hold what `raict` takes its verbs and faults from."""
    assert set(importlib.import_module(room).__all__) & set(raict.__all__) == set()
