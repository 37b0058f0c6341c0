"""Problems on paper: lines for people, JSON for programs."""

import re
import sys
from collections import Counter
from collections.abc import Iterable

from raict._spaces import plain_spaces
from raict.cli.console import one_line, shown
from raict.cli.words import counted, tongue, words
from raict.errors import Problem, Severity

__all__ = ["as_json", "as_shown_json", "as_text"]

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def as_json(problems: Iterable[Problem], source: str) -> str:
    """One object: the file, how many problems of each severity, and the problems in order.

    Each has code, severity, path, subjects, values, message and hint in both languages, line and column. What cannot be seen
    is escaped, so the text can be looked at on a terminal too.
    """
    problems = tuple(problems)
    counts = Counter(problem.severity for problem in problems)
    report = {
        "file": source,
        "counts": {severity.value: counts[severity] for severity in Severity},
        "problems": [
            {
                "code": problem.code,
                "severity": problem.severity.value,
                "path": problem.path,
                "subjects": list(problem.subjects),
                "values": dict(problem.values),
                "message": {language: problem.message(language) for language in ("fr", "en")},
                "hint": {language: problem.hint(language) for language in ("fr", "en")},
                "line": problem.line,
                "column": problem.column,
            }
            for problem in problems
        ],
    }
    return as_shown_json(report)


def as_shown_json(value: object) -> str:
    """JSON in which every character that cannot be seen is escaped."""
    import json

    return re.sub("[^ -~\n]", _escaped, json.dumps(value, ensure_ascii=False, indent=2))


def _escaped(match: "re.Match[str]") -> str:
    character = match[0]
    if shown(character):
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[n : n + 2].hex()}" for n in range(0, len(units), 2))


def as_text(problems: Iterable[Problem], source: str, language: str, *, colour: bool) -> str:
    """A headline with the counts, then each problem: severity, code, place, ids concerned; sentence; way out.

    Ordinary spaces, as in `raict show`.
    """
    language = tongue(language)
    say = words(language)
    problems = tuple(problems)
    counts = Counter(problem.severity for problem in problems)
    found = [counted(counts[severity], severity.value, language) for severity in Severity if counts[severity]]
    blocks = [f"{one_line(source)}{say['colon']}{', '.join(found) or say['well']}"]
    for problem in problems:
        line = None if problem.line is None else say["place"].format(line=problem.line, column=problem.column)
        severity = say[problem.severity.value]
        head = f"{_painted(severity, problem.severity) if colour else severity} [{problem.code}]"
        place = ", ".join(filter(None, (line, problem.path)))
        subjects = f"({', '.join(problem.subjects)})" if problem.subjects else ""
        hint = problem.hint(language)
        blocks += [
            "",
            " ".join(filter(None, (head, one_line(place), one_line(subjects)))),
            f"    {_plain(problem.message(language))}",
            *([f"    → {_plain(hint)}"] if hint else []),
        ]
    return "\n".join(blocks)


def _plain(text: str) -> str:
    return plain_spaces(one_line(text))


def _painted(text: str, severity: Severity) -> str:
    """The text in colour, where rich is installed (extra `cli`) and finds that the terminal has some; else as it is."""
    try:
        from rich.console import Console
    except ImportError:
        return text
    console = Console(file=sys.stdout)
    with console.capture() as capture:
        console.print(text, style=_COLOURS[severity], end="")
    return capture.get()
