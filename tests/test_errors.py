"""Faults are data, and their sentences are written once, in two languages, as each language is printed."""

import ast
import copy
import pickle
import re
import string
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import raict
from raict import InvalidDocument, InvalidEdition, InvalidValue, Problem, RaictError, Severity
from raict._sentences import FRENCH, SENTENCES
from raict._value import FrozenMap
from raict.errors import visible
from raict.french import plain_spaces
from raict.strategies import refused_texts
from tests.refusals import refused

SOURCE = Path(raict.__file__).parent
TEMPLATES = [
    pytest.param(code, name, getattr(sentence, name), id=f"{code}-{name}")
    for code, sentence in SENTENCES.items()
    for name in ("en", "fr", "hint_en", "hint_fr")
    if getattr(sentence, name)
]


def named(template: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


# ---- the catalogue ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", SENTENCES)
def test_every_code_speaks_two_languages(code: str) -> None:
    """Sentence and way out are in both or in neither, and speak of the same values; the severity is one of three."""
    sentence = SENTENCES[code]

    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", code)
    assert sentence.severity in {each.value for each in Severity}
    assert sentence.en
    assert sentence.fr
    assert sentence.en != sentence.fr or code == "too-large"
    assert bool(sentence.hint_en) is bool(sentence.hint_fr)
    assert named(sentence.en) == named(sentence.fr)
    assert named(sentence.hint_en) == named(sentence.hint_fr)


@pytest.mark.parametrize(("code", "name", "template"), TEMPLATES)
def test_sentences_are_clauses(code: str, name: str, template: str) -> None:
    """Small letters at the front, no full stop at the end, so that they stand after a path; names in braces are plain."""
    assert template == template.strip()
    assert "  " not in template
    assert "..." not in template.replace("'..'", "")
    assert not template.endswith(".")
    assert template[0].islower() or template[0] in "{“" or template.startswith("Moment.")
    assert all(re.fullmatch("[a-z_]+", each) for each in named(template)), code
    assert name in {"en", "fr", "hint_en", "hint_fr"}


# What a reader is to type, letter for letter, keeps the quotation marks and the colons of its own language.
TYPED = re.compile(r'"[^"]*"|https?://\S+|\d+:\d+|T\d\d:\d\d:\d\d\+\d\d:\d\d|[a-z]+:(?=[a-z+])|domain=')


@pytest.mark.parametrize(
    ("code", "template"),
    [
        pytest.param(code, text, id=f"{code}-{name}")
        for code, name, text in (each.values for each in TEMPLATES)
        if "fr" in str(name)
    ],
)
def test_french_is_printed_as_french_is(code: str, template: str) -> None:
    """A no-break space before « : ; ? ! » and within guillemets, never another nor none; curved apostrophes and ellipses."""
    problem = Problem(code=code, severity=Severity.ERROR, sentences={"fr": template.replace("{", "").replace("}", "")})
    shown = TYPED.sub("", problem.message("fr"))

    assert not re.search(r"[ \t][:;?!»]|«[ \t]", shown)
    assert not re.search(r"[^\u00a0][:»]|[^\u202f][;?!]|«[^\u00a0]", shown)
    assert not re.search(r"['\"]|\.\.\.", shown)
    assert plain_spaces(problem.message("fr")) == template.replace("{", "").replace("}", "").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("code", "template"),
    [
        pytest.param(code, text, id=f"{code}-{name}")
        for code, name, text in (each.values for each in TEMPLATES)
        if "en" in str(name)
    ],
)
def test_english_is_printed_as_english_is(code: str, template: str) -> None:
    """Nothing before a colon or a question mark; no guillemets."""
    assert not re.search(r"\s[:;?!]|[«»]", template), code


def calls() -> Iterator[tuple[str, str, set[str]]]:
    """Each place that makes a problem of a code written out, with the names of the values it gives, where both can be read."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not is_text(node.args[0]):
                continue
            code: str = ast.literal_eval(node.args[0])
            names: Sequence[str | None] | None
            match node.func:
                case ast.Name(id="refuse"):
                    names = [each.arg for each in node.keywords]
                case ast.Attribute(value=ast.Name(id="Problem"), attr="of"):
                    names = keys_of(node.args[1]) if len(node.args) > 1 else []
                case _:
                    continue
            if names is not None:
                yield f"{path.relative_to(SOURCE)}:{node.lineno}", code, {str(name).partition(".")[0] for name in names}


def is_text(node: ast.expr | None) -> bool:
    """Whether a node is a text written out."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def keys_of(node: ast.expr) -> list[str] | None:
    """The keys of a mapping written out, or None for another."""
    if not isinstance(node, ast.Dict) or not all(map(is_text, node.keys)):
        return None
    return [ast.literal_eval(key) for key in node.keys if key is not None]


CALLS = list(calls())


@pytest.mark.parametrize(("where", "code", "values"), CALLS, ids=[f"{where}-{code}" for where, code, _ in CALLS])
def test_every_refusal_gives_what_its_sentence_names(where: str, code: str, values: set[str]) -> None:
    """No sentence fails for want of a value, and no value is given for nothing."""
    sentence = SENTENCES[code]

    assert named(sentence.en) | named(sentence.hint_en) == values, where


def test_most_refusals_are_read() -> None:
    """The test above is not empty."""
    assert len(CALLS) > 60


def test_words_that_sentences_take_in_are_translated() -> None:
    """`expected`, `got`, `kind` and `other` are English in a problem, and French in a French sentence."""
    problem = Problem.of("wrong-type", {"expected": "a whole number", "got": "text"})

    assert problem.message() == "must be a whole number, not text"
    assert problem.message("fr") == "doit être un nombre entier, et non un texte"
    assert all(FRENCH.values())
    # A class is no word, and a value of another name is not translated, whatever it holds.
    assert (
        Problem.of("wrong-type", {"expected": "Moment", "got": "NoneType"}).message("fr") == "doit être Moment, et non NoneType"
    )
    assert Problem.of("bad-identifier", {"value": "text"}).message("fr") == "text n’est pas un identifiant"


# ---- problems --------------------------------------------------------------------------------------------------------


def test_a_problem_says_where_and_what() -> None:
    """Place, sentence, way out; line and column come first where they are known."""
    problem = Problem.of("empty", path="sessions[2].title", subjects=["s"])

    assert (problem.severity, problem.subjects, dict(problem.values)) == (Severity.ERROR, ("s",), {})
    assert str(problem) == "sessions[2].title: must not be empty (leave it out, or write it)"
    assert repr(problem) == "Problem('empty', 'sessions[2].title')"
    assert str(Problem.of("invisible")) == "holds nothing that can be seen"
    placed = Problem(code="missing-key", severity=Severity.ERROR, path="id", line=3, column=7)
    assert str(placed) == "line 3, column 7: id: is missing"


@pytest.mark.parametrize(
    ("prefix", "path", "expected"),
    [
        ("sessions", "[0].title", "sessions[0].title"),
        ("sessions[0]", "title", "sessions[0].title"),
        ("title", "", "title"),
        ("", "title", "title"),
        ("", "", ""),
    ],
)
def test_a_problem_is_seen_from_further_out(prefix: str, path: str, expected: str) -> None:
    """The path grows at the front; nothing else changes."""
    problem = Problem.of("too-long", {"limit": 1, "length": 2}, path=path, subjects=("s",))
    moved = problem.at(prefix)

    assert moved.path == expected
    assert (moved.code, moved.values, moved.subjects) == (problem.code, problem.values, problem.subjects)
    assert [each.path for each in InvalidValue(problem, problem).at(prefix).problems] == [expected] * 2
    assert type(InvalidEdition(problem).at(prefix)) is InvalidEdition


def test_unknown_languages_are_spoken_to_in_english() -> None:
    """French for `fr`, English for all others."""
    problem = Problem.of("empty")

    assert problem.message("es") == problem.message() == problem.message("en") == "must not be empty"
    assert problem.hint("es") == problem.hint() == "leave it out, or write it"
    assert problem.hint("fr") == "omettez-le ou écrivez-le"


def test_no_hint_is_made_of_nothing() -> None:
    """Where no known word is near, nothing is proposed."""
    near = Problem.of("unknown-reference", {"id": "a", "kind": "rooms", "nearest": "b"})
    far = Problem.of("unknown-reference", {"id": "a", "kind": "rooms", "nearest": ""})

    assert near.hint() == "did you mean b?"
    assert near.hint("fr") == "vouliez-vous dire b\u202f?"
    assert far.hint() == far.hint("fr") == ""
    assert str(far) == "a is none of the rooms of this edition"


def test_values_may_have_words_of_their_own_in_each_language() -> None:
    """`when.fr` and `when.en` are one value in words; each language takes its own, whatever stands beside."""
    problem = Problem(
        code="acme.late",
        severity=Severity.WARNING,
        values={"when": "2023-09-18", "when.en": "18 September", "when.fr": "18\u00a0septembre ; soir", "n": 3},
        sentences={"en": "{n} late on {when}", "fr": "{n} en retard le {when} !"},
    )

    assert problem.message("en") == problem.message("de") == "3 late on 18 September"
    assert problem.message("fr") == "3 en retard le 18\u00a0septembre\u202f; soir\u202f!"


def test_rules_of_your_own_bring_their_sentences() -> None:
    """By language; English for others; the first where there is no English; the code where there is none at all."""
    both = Problem(code="acme.no-coffee", severity=Severity.INFO, sentences={"fr": "pas de café", "en": "no coffee"})
    one = Problem(code="acme.no-coffee", severity=Severity.INFO, sentences={"de": "kein Kaffee"})
    none = Problem(code="acme.no-coffee", severity=Severity.INFO)

    assert [both.message(language) for language in ("fr", "en", "de")] == ["pas de café", "no coffee", "no coffee"]
    assert [one.message(language) for language in ("fr", "en", "de")] == ["kein Kaffee"] * 3
    assert [none.message(language) for language in ("fr", "en")] == ["acme.no-coffee"] * 2
    assert both.hint() == both.hint("fr") == ""
    assert str(both) == "no coffee"


def test_only_codes_of_the_catalogue_have_a_severity_there() -> None:
    """`Problem.of` knows no other."""
    with pytest.raises(KeyError, match=re.escape("acme.no-coffee")):
        Problem.of("acme.no-coffee")


def test_values_are_kept_frozen() -> None:
    """What was given is copied, what is frozen is kept."""
    values: dict[str, str | int] = {"limit": 1, "length": 2}
    problem = Problem.of("too-long", values)
    values["limit"] = 3
    frozen = FrozenMap[str, str | int]({"limit": 1, "length": 2})

    assert problem.message() == "must not exceed 1 characters, has 2"
    assert Problem.of("too-long", frozen).values is frozen
    assert Problem.of("too-long", frozen) == problem


# ---- foreign values in a sentence ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("été", "été"),
        (3, "3"),
        ("14\u00a0h\u202f30", "14\u00a0h\u202f30"),
        ("a\nb", "a\\u{000A}b"),
        ("\x1b[31m", "\\u{001B}[31m"),
        ("a\u202eb", "a\\u{202E}b"),
        ("\ud800", "\\u{D800}"),
        ("\U000e0041", "\\u{E0041}"),
        ("x" * 80, "x" * 80),
        ("x" * 81, "x" * 79 + "…"),
        (10**5000, "int"),
    ],
    ids=[
        "accents",
        "a number",
        "no-break spaces",
        "a line end",
        "a terminal's command",
        "an override",
        "half a character",
        "a tag",
        "as long as can be",
        "too long",
        "thousands of digits",
    ],
)
def test_foreign_values_are_shown_on_one_line(value: object, shown: str) -> None:
    """Controls and what turns the direction are escaped, what is long is cut, a number of thousands of digits is named."""
    assert visible(value) == shown


def test_a_bottomless_value_is_named() -> None:
    """A list that holds itself ten thousand deep is called a list."""
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]

    assert visible(deep) == "list"


@given(st.text() | refused_texts())
def test_nothing_foreign_breaks_a_sentence(text: str) -> None:
    """Whatever a value holds, the sentence is one printable line, and braces in it are no names."""
    problem = Problem.of("bad-identifier", {"value": text})

    for shown in (visible(text), problem.message("en"), problem.message("fr")):
        assert plain_spaces(shown).isprintable()
        assert "\n" not in shown
    assert len(visible(text)) <= 80
    assert problem.message("en") == f"{visible(text)} is no identifier"


# ---- exceptions ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [InvalidValue, InvalidDocument, InvalidEdition])
def test_refusals_carry_their_problems(kind: type[InvalidValue] | type[InvalidDocument] | type[InvalidEdition]) -> None:
    """In order, one line each in the text; they survive pickle and copy, and are errors of value and of raict."""
    problems = (Problem.of("empty", path="title"), Problem.of("invisible", path="id"))
    refusal = kind(*problems)

    assert refusal.problems == problems
    assert str(refusal) == "title: must not be empty (leave it out, or write it)\nid: holds nothing that can be seen"
    assert isinstance(refusal, RaictError)
    assert isinstance(refusal, ValueError)
    for again in (pickle.loads(pickle.dumps(refusal)), copy.copy(refusal)):  # noqa: S301 - our own
        assert type(again) is kind
        assert again.problems == problems
    assert kind().problems == ()


# ---- problems of one's own -------------------------------------------------------------------------------------------

OWN: dict[str, Any] = {"code": "acme.no-coffee", "severity": Severity.WARNING}


def test_a_problem_of_ones_own_speaks_for_itself() -> None:
    """Sentence and way out are in the language asked for, else in English, else in the first that is there."""
    both = Problem(
        **OWN,
        values={"day": "mardi"},
        sentences={"fr": "pas de pause {day}", "en": "no break on {day}"},
        hints={"fr": "ajoutez-en une", "en": "add one"},
    )
    french = Problem(**OWN, sentences={"fr": "pas de pause"}, hints={"fr": "ajoutez-en une"})

    assert (both.message("fr"), both.hint("fr")) == ("pas de pause mardi", "ajoutez-en une")
    assert (both.message("pt"), both.hint("pt")) == ("no break on mardi", "add one")
    assert (french.message("en"), french.hint("en")) == ("pas de pause", "ajoutez-en une")
    assert (Problem(**OWN).message(), Problem(**OWN).hint()) == ("acme.no-coffee", "")


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"severity": "error"}, "wrong-type", "severity"),
        ({"severity": None}, "wrong-type", "severity"),
        ({"code": 3}, "wrong-type", "code"),
        ({"code": "no coffee"}, "bad-identifier", "code"),
        ({"code": ""}, "bad-identifier", "code"),
        ({"path": None}, "wrong-type", "path"),
        ({"subjects": "ouverture"}, "wrong-type", "subjects"),
        ({"subjects": ("ouverture", 3)}, "wrong-type", "subjects[1]"),
        ({"sentences": {"fr": "{who}"}}, "bad-template", "sentences.fr"),
        ({"sentences": {"fr": "{"}}, "bad-template", "sentences.fr"),
        ({"sentences": {"fr": "{}"}}, "bad-template", "sentences.fr"),
        ({"hints": {"en": "{n.real}"}, "values": {"n": 3}}, "bad-template", "hints.en"),
        ({"hints": {"en": 3}}, "bad-template", "hints.en"),
    ],
    ids=str,
)
def test_what_is_no_problem_is_refused_where_it_is_made(wrong: dict[str, Any], code: str, path: str) -> None:
    """A severity in words would pass every gate; a sentence that cannot be said would fail when it is needed."""
    with refused(code, path):
        Problem(**OWN | wrong)
