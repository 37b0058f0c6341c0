"""The page of the rules of French is whole and true: every rule, in French as French is printed, with what the library does."""

import inspect
import re
from typing import Any

import pytest

from raict import french
from raict.french import typeset
from tests.french.rules_page import MOST, RECORDS, RULES, examples, rules, rules_page
from tests.french.shown import chosen, meant, printed, reading
from tests.pages import DOCS

EXAMPLES = [(rule, record) for rule in rules() for record in examples(rule)]
CODE = re.compile(r"`[^`]*`")


def _name(value: Any) -> str:
    return str(value["id"])


def test_page_of_rules_is_current() -> None:
    """What the page says that is printed and read is printed and read now: `python -m tests.pages` writes it."""
    assert (DOCS / "regles-du-francais.md").read_text(encoding="utf-8") == rules_page()


def test_every_rule_has_its_place() -> None:
    """F1 to F46, and F14b, each once."""
    numbers = [rule["id"] for rule in rules()]

    assert len(numbers) == len(set(numbers))
    assert set(numbers) == {*(f"F{n}" for n in range(1, 47)), "F14b"}


@pytest.mark.parametrize("rule", rules(), ids=_name)
def test_every_rule_is_shown(rule: dict[str, Any]) -> None:
    """By examples that carry its number, no more of the tables than one reads; with its sources, or none where it is ours."""
    carried = [rule["id"] in record["rule"] for record in examples(rule)]

    assert carried
    assert all(carried)
    assert len(set(rule["examples"])) == len(rule["examples"]) <= MOST
    assert set(rule["sources"]) <= RULES["sources"].keys()
    assert rule["sources"] or rule["id"] == "F14b"


@pytest.mark.parametrize("rule", [rule for rule in rules() if "choice" in rule], ids=_name)
def test_every_choice_is_there_to_be_made(rule: dict[str, Any]) -> None:
    """By the name that it has in the code: a member, a field or an argument."""
    named = re.findall(r"`(\w+)(?:[.(](\w+))?[^`]*`", rule["choice"])

    assert named
    for thing, part in named:
        found = getattr(french, thing)
        if part:
            assert hasattr(found, part) or part in inspect.signature(found).parameters


def test_every_source_is_named_by_a_rule() -> None:
    """None stands in the list for nothing."""
    assert {source for rule in rules() for source in rule["sources"]} == RULES["sources"].keys()


@pytest.mark.parametrize(("rule", "record"), EXAMPLES, ids=[f"{rule['id']}-{record['id']}" for rule, record in EXAMPLES])
def test_examples_are_what_the_tables_expect(rule: dict[str, Any], record: dict[str, Any]) -> None:
    """The library prints what was written by hand; what it refuses to read has no value, and says why."""
    if "text" not in record:
        assert printed(record) == record["expected"]
    elif rule["id"] == "F43":
        assert reading(record).value is None
        assert reading(record).doubts
    else:
        assert reading(record).value is not None


def test_records_of_the_page_are_no_twins_of_the_tables() -> None:
    """What a table has is taken from there."""
    own = [record for rule in rules() for record in rule.get("more", ())]
    shown = {repr(record.get("text") or (record["kind"], record["structured"])) for record in RECORDS.values()}

    assert len({record["id"] for record in own}) == len(own)
    assert not [record["id"] for record in own if repr(record.get("text") or (record["kind"], record["structured"])) in shown]


def test_the_page_is_printed_as_it_says() -> None:
    """Setting it changes nothing; what the tables print, in other profiles too, is held by the tables of cases."""
    lines = [line for line in rules_page().splitlines() if not line.startswith("| ")]
    page = "\n".join(lines)

    assert typeset(page) == page


@pytest.mark.parametrize(
    "record", list({record["id"]: record for _, record in EXAMPLES if "text" not in record}.values()), ids=_name
)
def test_words_of_the_tables_are_printed_as_french_is(record: dict[str, Any]) -> None:
    """What a record means and the choices it makes, but for the raw text between back-quotes."""
    for words in (meant(record), chosen(record)):
        assert typeset(CODE.sub("", words)) == CODE.sub("", words)
