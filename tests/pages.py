"""The parts of the documentation that are written from the code: problems, rules of French, keys of the edition file.

`python -m tests.pages` writes them again; `tests/test_docs.py` says when that is due. Between `<!-- keys: Noun -->` and
`<!-- end -->` in `edition-file.md` stands the table of that noun's keys; the rest of that page is written by hand.
"""

import ast
import inspect
import re
from enum import Enum
from itertools import pairwise
from pathlib import Path
from typing import Any, cast, get_args, get_origin

import attrs

import raict
from raict._sentences import SENTENCES, Sentence
from raict._sentences.calendar import CALENDAR
from raict._sentences.changes import CHANGES
from raict._sentences.documents import DOCUMENTS
from raict._sentences.guests import GUESTS
from raict._sentences.letters import LETTERS
from raict._sentences.mail import MAIL
from raict._sentences.messages import MESSAGES
from raict._sentences.programme import PROGRAMME
from raict._sentences.reading import READING
from raict._sentences.replies import REPLIES
from raict._sentences.requests import REQUESTS
from raict._sentences.values import VALUES
from tests.french.rules_page import rules_page

DOCS = Path(__file__).parents[1] / "docs"

_GROUPS = (
    (
        "Values that can never be",
        "Refused by every constructor with `InvalidValue`, and by `load` with `InvalidDocument`.",
        VALUES,
    ),
    ("Documents", "Found by `load` and `loads`, all at once, and raised in one `InvalidDocument`.", DOCUMENTS),
    (
        "The programme as a whole",
        "Reported by `check`, which raises nothing; `ensure` raises `InvalidEdition` on errors.",
        PROGRAMME,
    ),
    ("Calendars", "Refused with `InvalidValue` when a calendar is written.", CALENDAR),
    ("Changes", "Refused with `InvalidValue` by `diff`, by `apply` of what it found, and by `revise`.", CHANGES),
    (
        "Guests",
        "Found by `guests.check_invitations` and `guests.read_form`; refused with `InvalidValue` by `note`, `sign` and `redeem`.",
        GUESTS,
    ),
    ("Letters", "Warnings stand in the `doubts` of a salutation; errors are refused with `InvalidValue`.", LETTERS),
    (
        "Messages to guests",
        (
            "Codes that begin with `told-` say why a message is due, nothing is wrong; errors are refused by `itip.messages` and "
            "`itip.request`."
        ),
        {**REQUESTS, **MESSAGES},
    ),
    (
        "Answers of guests",
        "Told by the outcomes of `itip.read_reply`, which raises none: an error refuses the message, and nothing changes.",
        REPLIES,
    ),
    ("Mail", "Refused with `InvalidValue` by `mail.message` and `mail.Attachment`.", MAIL),
    ("Dates that are read", "Found in the `doubts` of a `Reading`; its `ensure` raises `InvalidValue` with the errors.", READING),
)
_PROBLEMS_HEAD = """# Problems

Everything raict finds wrong, unfinished or unwise is a [`Problem`][raict.Problem]: a code, a severity, a place, and a sentence
with a way out in French and in English. **Codes are stable; sentences are not**: programs look at codes, people read sentences.
Words in braces are the values the sentence speaks of, also found in `Problem.values`.

This page is written from the catalogue itself.
"""

# What stands in the file, by the converter that reads it.
_SHAPES = {
    "aware": "instant",
    "optional_aware": "instant",
    "noun_grammars": "tables by language: [grammar](#noungrammar)",
    "_optional_siren": "nine digits, in quotes",
    "countries": "list of country codes",
    "country": "country code",
    "extra": "table of texts, numbers, true or false",
    "identifier": "id",
    "identifiers": "list of ids",
    "label": "text",
    "labels": "list of texts",
    "language_tag": "language code",
    "language_tags": "list of language codes",
    "line": "one line",
    "optional_contact_url": "`https`, `http`, `mailto` or `tel` address",
    "optional_country": "country code",
    "optional_date": "date",
    "optional_domain": "domain name",
    "optional_email": "e-mail address",
    "optional_file_name": "file name",
    "optional_identifier": "id",
    "optional_joining_url": "`https`, `http` or `tel` address",
    "optional_label": "text",
    "optional_language_tag": "language code",
    "optional_line": "one line",
    "optional_prose": "text, of several lines if need be",
    "optional_web_url": "`https` or `http` address",
    "prose": "text, of several lines if need be",
    "time_zone": "IANA time zone",
}
_PLAIN = {"bool": "true or false", "int": "whole number", "float": "number"}
_TIMES = {"Moment": "[moment](#moments)", "Span": "[span](#spans)", "When": "list of [spans](#spans)"}


def problems_page() -> str:
    """`docs/problems.md`."""
    listed = {code for *_, group in _GROUPS for code in group}
    if listed != set(SENTENCES):
        raise ValueError(f"codes without a group: {set(SENTENCES) ^ listed}")
    sections = [
        f"## {title}\n\n{words}\n\n" + "\n".join(_entry(code, sentence) for code, sentence in sorted(group.items()))
        for title, words, group in _GROUPS
        if group
    ]
    return "\n".join([_PROBLEMS_HEAD, *sections])


def _entry(code: str, sentence: Sentence) -> str:
    def said(text: str, hint: str) -> str:
        return f"{_literal(text)} — *{_literal(hint)}*" if hint else _literal(text)

    return (
        f"### `{code}`\n\n**{sentence.severity}**\n\n"
        f"- en: {said(sentence.en, sentence.hint_en)}\n- fr: {said(sentence.fr, sentence.hint_fr)}\n"
    )


def _literal(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return re.sub(r"([\\`*_<>#\[\]])", r"\\\1", text.replace("{{", "{").replace("}}", "}"))


def with_keys(page: str) -> str:
    """A page, each of its tables of keys written anew."""
    return re.sub(
        r"(<!-- keys: (\w+) -->\n).*?(<!-- end -->)", lambda found: found[1] + keys(found[2]) + found[3], page, flags=re.DOTALL
    )


def keys(noun: str) -> str:
    """The table of a noun's keys: what stands there, what stands there if nothing does, what it means."""
    cls = getattr(raict, noun)
    meanings = field_docstrings(cls)
    rows = [
        f"| `{each.name}` | {_shape(noun, each)} | {_default(each)} | {_cell(meanings[each.name])} |"
        for each in attrs.fields(cls)
    ]
    return "\n".join(["", "| key | what stands there | if left out | meaning |", "|---|---|---|---|", *rows, "", ""])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def _shape(noun: str, each: "attrs.Attribute[Any]") -> str:
    if (noun, each.name) == ("Edition", "formats"):
        return '`"standard"`, or list of [formats](#sessionformat)'
    wrapped = cast("Any", each.converter)
    if wrapped is not None:
        return _SHAPES[wrapped.converter.__name__]
    return _shape_of(each.type)


def _shape_of(kind: Any) -> str:
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        if issubclass(item, Enum):
            return f"list of {_members(item)}"
        return "list of lists of [spans](#spans)" if item is raict.When else f"list of [{_called(item, 's')}](#{_anchor(item)})"
    kind = next((each for each in get_args(kind) if each is not type(None)), kind)
    if issubclass(kind, Enum):
        return _members(kind)
    return _PLAIN.get(kind.__name__) or _TIMES.get(kind.__name__) or f"[{_called(kind)}](#{_anchor(kind)})"


def _members(kind: type[Enum]) -> str:
    return ", ".join(f'`"{member.value}"`' for member in kind)


def _anchor(kind: type) -> str:
    return kind.__name__.lower()


def _called(kind: type, ending: str = "") -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()
    return {"persons": "people", "transit accesss": "lines", "series": "series"}.get(words + ending, words + ending)


def _default(each: "attrs.Attribute[Any]") -> str:
    default = each.default
    if default is attrs.NOTHING:
        return "**required**"
    if each.name == "formats":
        return '`"standard"`'
    if isinstance(default, Enum):
        default = default.value
    if default is None or default in ((), "") or (not isinstance(default, (str, int, float)) and not default):
        return "—"
    return (
        f"`{str(default).lower()}`"
        if isinstance(default, bool)
        else f'`"{default}"`'
        if isinstance(default, str)
        else f"`{default}`"
    )


def field_docstrings(cls: type) -> dict[str, str]:
    """The texts that stand under the fields of a class, by name."""
    tree = ast.parse(inspect.getsource(inspect.getmodule(cls) or cls))
    return texts_under(next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == cls.__name__))


def texts_under(body: list[ast.stmt]) -> dict[str, str]:
    """The texts that stand under the names a body of statements makes."""
    found: dict[str, str] = {}
    for statement, after in pairwise(body):
        text = after.value.value if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) else None
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        if isinstance(text, str):
            found |= {target.id: inspect.cleandoc(text) for target in targets if isinstance(target, ast.Name)}
    return found


def main() -> None:
    """Write what has changed."""
    page = DOCS / "edition-file.md"
    page.write_text(with_keys(page.read_text(encoding="utf-8")), encoding="utf-8")
    (DOCS / "problems.md").write_text(problems_page(), encoding="utf-8")
    (DOCS / "regles-du-francais.md").write_text(rules_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
