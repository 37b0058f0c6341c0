"""The documentation is true: its examples run, its tables are those of the code, and no public name is without a word."""

import ast
import importlib
import inspect
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from pathlib import Path

import attrs
import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

import raict
from tests.pages import DOCS, field_docstrings, problems_page, texts_under, with_keys

ROOT = DOCS.parent
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
REFERENCE = "\n".join(page.read_text(encoding="utf-8") for page in sorted((DOCS / "reference").glob("*.md")))
EXAMPLES = Sybil(parsers=[PythonCodeBlockParser(), SkipParser()])
# The nouns that are not written as tables of an edition file: times and texts have shapes of their own there.
NO_TABLE = {"LocalizedText", "Moment", "Problem", "Span", "StatusTerms", "When"}


def _name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def _public() -> Iterator[tuple[str, object]]:
    """Every public name by its one import path, with what it names; the command line is a program, not a library."""
    yield from ((f"raict.{name}", getattr(raict, name)) for name in raict.__all__)
    for module in pkgutil.iter_modules(raict.__path__, "raict."):
        if module.name.startswith(("raict._", "raict.model", "raict.cli")):
            continue
        room = importlib.import_module(module.name)
        for name in getattr(room, "__all__", ()):  # that it is there, tests/test_package.py says
            if name not in raict.__all__:
                yield f"{module.name}.{name}", getattr(room, name)


PUBLIC = dict(_public())


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_examples_run(page: Path) -> None:
    """Every block of Python does what the page says it does."""
    for example in EXAMPLES.parse(page).examples():
        example.evaluate()


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_toml_is_toml(page: Path) -> None:
    """Every block of TOML can be parsed."""
    for block in re.findall(r"^```toml\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        assert tomllib.loads(block)


def test_page_of_problems_is_current() -> None:
    """Every code stands on the page with its severity and its sentences: `python -m tests.pages` writes it."""
    assert (DOCS / "problems.md").read_text(encoding="utf-8") == problems_page()


def test_keys_of_the_edition_file_are_current() -> None:
    """Every key stands in the tables as the model has it: `python -m tests.pages` writes them."""
    page = (DOCS / "edition-file.md").read_text(encoding="utf-8")

    assert page == with_keys(page)
    assert set(re.findall(r"<!-- keys: (\w+) -->", page)) == {
        name for name in raict.__all__ if attrs.has(getattr(raict, name)) and name not in NO_TABLE
    }


def test_reference_has_every_public_name_once() -> None:
    """Each public name is documented on one page, by the path it is imported by, and nothing else is."""
    documented = re.findall(r"^::: (raict[\w.]*)$", REFERENCE, re.MULTILINE)

    assert sorted(documented) == sorted([*PUBLIC, "raict.cli.main"])


def _undocumented(thing: object) -> Iterator[str]:
    """What of a public thing has no docstring of its own: itself, its public methods and properties, its fields."""
    if not inspect.getdoc(thing):
        yield "itself"
    if not isinstance(thing, type):
        return
    kinds = (staticmethod, classmethod, property, cached_property)
    for name, member in vars(thing).items():
        if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, kinds)) and not member.__doc__:
            yield name
    if attrs.has(thing):
        described = field_docstrings(thing)
        yield from (each.name for each in attrs.fields(thing) if each.name not in described)


@pytest.mark.parametrize("name", [name for name, thing in PUBLIC.items() if inspect.isroutine(thing) or isinstance(thing, type)])
def test_public_names_are_described(name: str) -> None:
    """No class, function, method, property or field is left to be guessed."""
    thing = PUBLIC[name]

    assert list(_undocumented(thing)) == []
    assert not (isinstance(thing, type) and issubclass(thing, Enum)) or thing.__doc__ != Enum.__doc__


def test_public_constants_are_described() -> None:
    """A constant has a text under it, where it is made."""
    sources = (path.read_text(encoding="utf-8") for path in Path(raict.__file__).parent.rglob("*.py"))
    described = {name for source in sources for name in texts_under(ast.parse(source).body)}
    constants = {
        name.rpartition(".")[2] for name, thing in PUBLIC.items() if not (inspect.isroutine(thing) or isinstance(thing, type))
    }

    assert constants - described == set()
