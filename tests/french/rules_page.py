"""The page of the rules of French, for those who know French and do not program: `docs/regles-du-francais.md`.

The sentences stand in `rules.toml`, written by hand. The examples are records of the tables of cases, and what the page says
that the library prints or reads is what it prints and reads now: `python -m tests.pages` writes the page again.
"""

import json
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from raict.french import Reading, Unwritten, format_when
from raict.french.reading import Doubt
from tests.french.cases import CASES
from tests.french.shown import chosen, meant, printed, reading

__all__ = ["MOST", "RECORDS", "RULES", "examples", "rules", "rules_page"]

HERE = Path(__file__).parent
RULES: dict[str, Any] = tomllib.loads((HERE / "rules.toml").read_text(encoding="utf-8"))
MORE: list[dict[str, Any]] = json.loads((HERE / "more.json").read_text(encoding="utf-8"))
RECORDS: dict[str, dict[str, Any]] = {case["id"]: case for case in [*CASES, *MORE]}
MOST = 8
"""Examples of one rule that come from the tables: a page is read, a table is searched."""

NBSP, NARROW = "\u00a0", "\u202f"
_READ = {"parse", "parse_error"}
_HEAD = """# Les règles du français

<div lang="fr" markdown>

{intro}

"""


def rules() -> list[dict[str, Any]]:
    """Every rule, in the order of the page."""
    return [rule for chapter in RULES["chapters"] for rule in chapter["rules"]]


def examples(rule: dict[str, Any]) -> list[dict[str, Any]]:
    """The records that show a rule."""
    return [*(RECORDS[each] for each in rule["examples"]), *rule.get("more", ())]


def rules_page() -> str:
    """`docs/regles-du-francais.md`."""
    chapters = "\n".join(map(_chapter, RULES["chapters"]))
    sources = "\n".join(
        f"- {short}{' ' if full[0] == '(' else f'{NBSP}: '}{full}" for short, full in RULES["sources"].values() if full
    )
    head = _HEAD.format(intro=RULES["intro"].strip())
    return f"{head}{chapters}\n## Les sources\n\n{RULES['reading'].strip()}\n\n{sources}\n\n</div>\n"


def _chapter(chapter: dict[str, Any]) -> str:
    said = f"{chapter['text']}\n\n" if "text" in chapter else ""
    return f"## {chapter['title']}\n\n{said}" + "\n".join(map(_rule, chapter["rules"]))


def _rule(rule: dict[str, Any]) -> str:
    choice = f"✦ {rule['choice']}\n\n" if "choice" in rule else ""
    sources = f"Sources{NBSP}: {_sources(rule['sources'])}.\n\n" if rule["sources"] else ""
    return f"### {rule['id']}. {rule['title']}\n\n{rule['text']}\n\n{choice}{sources}{_table(rule)}"


def _sources(keys: Iterable[str]) -> str:
    return f"{NARROW}; ".join(RULES["sources"][each][0] for each in keys)


def _table(rule: dict[str, Any]) -> str:
    records = examples(rule)
    if all(each["kind"] in _READ for each in records):
        rows = [["Le texte", "Ce que raict en dit"], *([f"`{each['text']}`", _understood(each)] for each in records)]
    else:
        rows = [["À dire", "Ce qui s’écrit"], *([_asked(each), _shown(rule, each)] for each in records)]
    head, *body = rows
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *body]) + "\n"


def _asked(record: dict[str, Any]) -> str:
    """The choice on a line of its own: three columns are too many for a telephone."""
    choice = chosen(record)
    return meant(record) + (f"<br>✦ {choice}" if choice else "")


def _shown(rule: dict[str, Any], record: dict[str, Any]) -> str:
    text = printed(record)
    if "<" in text:
        return f"`{text}`"
    if rule.get("spaces"):
        text = re.sub(f"{NBSP}|{NARROW}", lambda space: f'<span class="{_SPACES[space[0]]}">{space[0]}</span>', text)
    return text


_SPACES = {NBSP: "nbsp", NARROW: "nbsp narrow"}


def _understood(record: dict[str, Any]) -> str:
    """What the library reads, printed again with every weekday; or why it refuses."""
    read = reading(record)
    if read.value is None:
        return f"refusé{NBSP}: " + f"{NARROW}; ".join(map(_doubt, read.doubts))
    return format_when(read.value, weekday=True) + _supplied(read)


def _supplied(read: Reading) -> str:
    years = any(each.what is Unwritten.YEAR for each in read.inferred)
    return " (l’année n’est pas écrite)" if years else ""


def _doubt(doubt: Doubt) -> str:
    said = " ou ".join(format_when(each, weekday=True) for each in doubt.alternatives)
    return doubt.problem.message("fr") + (f" (soit {said})" if said else "")
