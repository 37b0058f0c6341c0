"""How problems are told: lines for people, JSON for programs."""

import json
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict.cli.report import as_json, as_text
from raict.cli.words import words
from raict.errors import Problem, Severity

FAULT = Problem.of("too-long", {"limit": 255, "length": 300}, path="title")
KEY = Problem.of("unknown-key", {"nearest": "title"}, path="titre")
PLACED = Problem(code="too-deep", severity=Severity.ERROR, values={"limit": 32}, line=3, column=5)
WARNING = Problem(
    code="acme.no-coffee", severity=Severity.WARNING, path="sessions[2]", sentences={"fr": "pas de café", "en": "no coffee"}
)
NOTE = Problem(code="acme.tea", severity=Severity.INFO, path="sessions[3]", sentences={"fr": "du thé", "en": "tea"})


def test_text_in_french() -> None:
    """A headline with the counts; then each problem: severity, code, place, ids concerned; sentence; way out."""
    text = as_text([FAULT, KEY, PLACED, WARNING, NOTE], "a.toml", "fr", colour=False)

    assert text.splitlines() == [
        "a.toml : 3 erreurs, 1 avertissement, 1 information",
        "",
        "erreur [too-long] title",
        "    ne doit pas dépasser 255 caractères, en compte 300",
        "",
        "erreur [unknown-key] titre",
        "    cette clé est inconnue ici",
        "    → vouliez-vous dire title ?",
        "",
        "erreur [too-deep] ligne 3, colonne 5",
        "    est imbriqué sur plus de 32 niveaux",
        "",
        "avertissement [acme.no-coffee] sessions[2]",
        "    pas de café",
        "",
        "information [acme.tea] sessions[3]",
        "    du thé",
    ]


def test_text_in_english() -> None:
    """The same, for every language but French."""
    for language in ("en", "pt-BR"):
        assert as_text([KEY], "a.toml", language, colour=False).splitlines() == [
            "a.toml: 1 error",
            "",
            "error [unknown-key] titre",
            "    this key is unknown here",
            "    → did you mean title?",
        ]


def test_a_variety_of_french_is_french() -> None:
    """An edition in Canadian French is told in French."""
    assert as_text([WARNING], "a.toml", "fr-CA", colour=False) == as_text([WARNING], "a.toml", "fr", colour=False)


@pytest.mark.parametrize(("language", "line"), [("fr", "a.toml : rien à signaler"), ("en", "a.toml: nothing to report")])
def test_nothing_to_report(language: str, line: str) -> None:
    """Silence would be no answer."""
    assert as_text([], "a.toml", language, colour=False) == line


def test_spaces_are_ordinary() -> None:
    """What is seen can be searched for: the no-break spaces of quoted titles become ordinary ones."""
    quoting = Problem(code="acme.tea", severity=Severity.INFO, sentences={"fr": "«\u00a0Thé\u00a0» à 14\u202fh"})

    assert as_text([quoting], "a.toml", "fr", colour=False).endswith("    « Thé » à 14 h")


@pytest.mark.parametrize(
    ("path", "subjects", "head"),
    [
        (
            "sessions[1].rooms[0]",
            ("atelier-a", "atelier-b", "petite-salle"),
            " sessions[1].rooms[0] (atelier-a, atelier-b, petite-salle)",
        ),
        ("", ("atelier-a",), " (atelier-a)"),
        ("sessions[1].id", (), " sessions[1].id"),
        ("", ("a\x1b[2J\n",), " (a\\u{001B}[2J\\u{000A})"),
    ],
    ids=["several", "no place", "none", "hostile"],
)
def test_the_ids_concerned_are_told(path: str, subjects: tuple[str, ...], head: str) -> None:
    """A waiver needs them, in that order; whoever wrote the rule, they stay on their line."""
    problem = Problem.of("duplicate-id", {"id": "a", "kind": "sessions", "first": "b"}, path=path, subjects=subjects)

    assert as_text([problem], "a.toml", "en", colour=False).splitlines()[2] == f"error [duplicate-id]{head}"


def test_a_problem_without_a_place_has_none() -> None:
    """No blank stands where a place would be."""
    assert "\nerror [empty]\n" in as_text([Problem.of("empty")], "a.toml", "en", colour=False)


def test_json_has_stable_keys() -> None:
    """One object, documented in `docs/reference/cli.md`."""
    assert json.loads(as_json([KEY, PLACED], "a.toml")) == {
        "file": "a.toml",
        "counts": {"error": 2, "warning": 0, "info": 0},
        "problems": [
            {
                "code": "unknown-key",
                "severity": "error",
                "path": "titre",
                "subjects": [],
                "values": {"nearest": "title"},
                "message": {"fr": "cette clé est inconnue ici", "en": "this key is unknown here"},
                "hint": {"fr": "vouliez-vous dire title\u202f?", "en": "did you mean title?"},
                "line": None,
                "column": None,
            },
            {
                "code": "too-deep",
                "severity": "error",
                "path": "",
                "subjects": [],
                "values": {"limit": 32},
                "message": {"fr": "est imbriqué sur plus de 32 niveaux", "en": "is nested more than 32 deep"},
                "hint": {"fr": "", "en": ""},
                "line": 3,
                "column": 5,
            },
        ],
    }


_HOSTILE = st.text(st.characters(), max_size=30) | st.sampled_from(
    ["\x1b[2J", "\x9b31m", "\u202eabc", "a\r\nb", "\ud800", "\U000e0041"]
)


@given(_HOSTILE, _HOSTILE)
def test_nothing_foreign_reaches_the_terminal_raw(path: str, value: str) -> None:
    """Escapes, controls, overrides and halves of characters are spelt out, in text and in JSON; JSON still says the same."""
    problem = Problem(
        code="bad-choice", severity=Severity.ERROR, path=path, values={"value": value, "allowed": "a", "nearest": ""}
    )

    text = as_text([problem], path, "fr", colour=False)
    report = as_json([problem], path)

    for written in (text, report):
        assert all(c.isprintable() or c in "\n\u00a0\u202f" for c in written)
    assert text.count("\n") == 3
    told = json.loads(report)["problems"][0]
    assert (told["path"], told["values"]["value"]) == (path, value)


def test_colour_is_added_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """With rich and a terminal that has colours, the severity is painted."""
    for name in ("NO_COLOR", "COLORTERM", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")

    text = as_text([FAULT, WARNING, NOTE], "a.toml", "en", colour=True)

    assert "\n\x1b[1;31merror\x1b[0m [too-long] title\n" in text
    assert re.sub(r"\x1b\[[0-9;]*m", "", text) == as_text([FAULT, WARNING, NOTE], "a.toml", "en", colour=False)


def test_no_colour_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those who want none have ways to say so: `NO_COLOR`, `TERM=dumb`."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("TERM", "dumb")

    assert as_text([FAULT], "a.toml", "en", colour=True) == as_text([FAULT], "a.toml", "en", colour=False)


def test_plain_text_without_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra `cli` is not needed."""
    monkeypatch.setitem(sys.modules, "rich.console", None)

    assert as_text([FAULT], "a.toml", "en", colour=True) == as_text([FAULT], "a.toml", "en", colour=False)


def test_both_languages_have_every_word() -> None:
    """No word is missing, and none is English by mistake where French has a space before the colon."""
    assert words("fr").keys() == words("en").keys()
    assert all(words("fr").values())
    assert all(words("en").values())
    assert [text for text in words("en").values() if " :" in text or " ;" in text] == []
    assert [text for text in words("fr").values() if re.search(r"\w[:;?!]", text) or "'" in text] == []
