"""Ordinals, lists and words, in both languages."""

import ast
import re
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path

import pytest

import raict
from raict import GrammaticalGender, GrammaticalNumber, NounGrammar, english, french
from raict.english.words import WORDS as ENGLISH
from raict.french.words import WORDS as FRENCH
from tests.refusals import refused

SOURCES = Path(raict.__file__).parent
PAGE = Path(__file__).parents[2] / "docs/regles-du-francais.md"
FEMININE, MASCULINE = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE
PLURAL, SINGULAR = GrammaticalNumber.PLURAL, GrammaticalNumber.SINGULAR


@pytest.mark.parametrize(
    ("number", "gender", "plural", "expected"),
    [
        (1, MASCULINE, SINGULAR, "1er"),
        (1, FEMININE, SINGULAR, "1re"),
        (1, MASCULINE, PLURAL, "1ers"),
        (1, FEMININE, PLURAL, "1res"),
        (2, MASCULINE, SINGULAR, "2e"),
        (14, FEMININE, PLURAL, "14es"),
        (21, MASCULINE, SINGULAR, "21e"),
    ],
)
def test_french_ordinals_agree(number: int, gender: GrammaticalGender, plural: GrammaticalNumber, expected: str) -> None:
    """F22, F24: the first shows gender, all show number."""
    assert french.ordinal(number, NounGrammar(gender=gender, number=plural)) == expected


@pytest.mark.parametrize(("items", "fr", "en"), [([], "", ""), (["A"], "A", "A"), (["A", "B"], "A et B", "A and B")])
def test_short_lists(items: list[str], fr: str, en: str) -> None:
    """None, one and two items need no comma."""
    assert (french.join(items), english.join(items)) == (fr, en)


def test_both_languages_name_the_same_things() -> None:
    """A word that one language has, the other has too."""
    assert FRENCH.keys() == ENGLISH.keys()


def _texts(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_no_word_is_kept_for_nobody() -> None:
    """Each word that is not of an enumeration is asked for by the code that writes calendars or shows editions."""
    readers = [path for part in ("ics", "cli") for path in (SOURCES / part).rglob("*.py")]
    asked = set[str]().union(*map(_texts, readers))

    assert {key for key in FRENCH if not isinstance(key, Enum)} <= asked


@pytest.mark.parametrize(("key", "fr", "en"), [("colon", "\u00a0: ", ": "), ("semicolon", "\u202f; ", "; ")])
def test_signs_have_the_spaces_of_their_language(key: str, fr: str, en: str) -> None:
    """F27: French keeps a colon and a semicolon from beginning a line; English sets no space before them."""
    assert (french.word(key), english.word(key)) == (fr, en)


def _rules(text: str) -> set[str]:
    """The numbers of the rules that a text names, and those between two with a dash."""
    found = set(re.findall(r"\bF\d+b?\b", text))
    for first, last in re.findall(r"\bF(\d+)–F(\d+)\b", text):
        found |= {f"F{n}" for n in range(int(first), int(last) + 1)}
    return found


def test_every_rule_that_the_code_names_is_on_the_page() -> None:
    """A reader who meets « F14b » in a docstring finds it explained."""
    named = {rule: path.name for path in SOURCES.rglob("*.py") for rule in _rules(path.read_text(encoding="utf-8"))}
    explained = set(re.findall(r"^### (F\d+b?)\. ", PAGE.read_text(encoding="utf-8"), re.MULTILINE))

    assert {"F1", "F14b", "F20", "F46"} <= named.keys()
    assert named.keys() - explained == set()


@pytest.mark.parametrize(
    "kind",
    [
        raict.Situation,
        raict.Audience,
        raict.ParticipantRole,
        raict.PartnerRole,
        raict.TransitMode,
        raict.Accessibility,
        raict.Attendance,
    ],
)
def test_every_member_has_a_word(kind: type[Enum]) -> None:
    """An enumeration that grows without its words fails here."""
    for member in kind:
        assert french.word(member)
        assert english.word(member)


@pytest.mark.parametrize("code", sorted(raict.COUNTRIES))
def test_every_country_has_a_name(code: str) -> None:
    """Babel knows every code of ISO 3166-1, and Kosovo's."""
    assert french.country_name(code) != code
    assert english.country_name(code) != code


def test_unknown_names_are_given_back() -> None:
    """A language Babel does not know is shown by its tag."""
    assert french.language_name("qx") == "qx"
    assert english.country_name("QX") == "QX"
    assert french.country_name("ZZ") == "ZZ"
    assert french.country_name("001") == "001"


NAMES = [french.country_name, french.language_name, english.country_name, english.language_name]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: f"{name.__module__}.{name.__name__}")
def test_refuses_what_is_no_text(name: Callable[[str], str]) -> None:
    """Nothing, or a number, has no name."""
    for nameless in (None, 3):
        with refused("wrong-type", "code" if "country" in name.__name__ else "tag"):
            name(nameless)  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize("name", NAMES, ids=lambda name: f"{name.__module__}.{name.__name__}")
def test_what_was_asked_is_not_kept(name: Callable[[str], str]) -> None:
    """Anybody may ask for anything, of any length: nothing holds on to it."""
    asked = "x" * 1_000
    before = sys.getrefcount(asked)

    assert name(asked) == asked
    assert sys.getrefcount(asked) == before


def test_spaces_are_made_plain() -> None:
    """No-break spaces, wide and narrow, become ordinary ones; nothing else changes."""
    assert french.plain_spaces("14\u00a0h\u202f30, « l’été »") == "14 h 30, « l’été »"
