r"""From text to a plain tree, under limits that hold before the parser begins.

Both parsers recurse, and TOML's is quadratic in the parts of a key: so size, depth and parts are counted first, in one pass
over the text, knowing what is a string and what a comment.
"""

import json
import re
import tomllib
from typing import Final, NoReturn, cast

from raict.data.reading import distinct_keys
from raict.errors import InvalidDocument, InvalidValue, Problem, visible

__all__ = ["parse"]

LARGEST: Final = 1_048_576
DEEPEST: Final = 32
MOST_PARTS: Final = 64

_TOML_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"""' r"|'''.*?'''" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'" r"|#[^\n]*" r"|[\[\]{}.=,\n]",
    re.DOTALL,
)
_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_BARE_TIME = re.compile(r"=\s*([0-9]{1,2}):([0-9]{2})(?![:0-9])")
_PLACE = re.compile(r"\s*\(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)")


def _refuse(code: str, values: dict[str, str | int], line: int | None = None, column: int | None = None) -> NoReturn:
    problem = Problem.of(code, values)
    raise InvalidDocument(Problem(code=code, severity=problem.severity, values=problem.values, line=line, column=column))


def parse(text: str | bytes, format: str) -> dict[str, object]:  # noqa: A002 - the word of the public function
    """The tree of a document.

    Args:
        text: its text, or its octets in UTF-8, with or without a byte order mark.
        format: `toml` or `json`.

    Raises:
        InvalidDocument: for anything that is no such document, with line and column where they are known.
    """
    source = _decoded(text)
    if format not in _PARSERS:
        _refuse("unknown-format", {"value": visible(format)})
    return _PARSERS[format](source)


def _decoded(text: str | bytes) -> str:
    if len(text) > LARGEST:
        _refuse("too-large", {"limit": LARGEST})
    if isinstance(text, bytes):
        try:
            text = text.decode()
        except UnicodeDecodeError as failure:
            _refuse("not-utf-8", {"position": failure.start + 1})
    return text.removeprefix("\ufeff")


def _place(source: str, offset: int) -> tuple[int, int]:
    line = source.count("\n", 0, offset) + 1
    return line, offset - source.rfind("\n", 0, offset)


def _check_limits(source: str, token: "re.Pattern[str]") -> None:
    depth = parts = 0
    for match in token.finditer(source):
        mark = match[0]
        if mark == ".":
            parts += 1
            if parts >= MOST_PARTS:
                _refuse("too-many-parts", {"limit": MOST_PARTS}, *_place(source, match.start()))
        elif mark in "=,\n":
            parts = 0
        elif mark in "[{":
            depth, parts = depth + 1, 0
            if depth > DEEPEST:
                _refuse("too-deep", {"limit": DEEPEST}, *_place(source, match.start()))
        elif mark in "]}":
            depth, parts = depth - 1, 0


def _toml(source: str) -> dict[str, object]:
    _check_limits(source, _TOML_TOKEN)
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as failure:
        reason = str(failure)
        place = _PLACE.search(reason)
        line, column = (int(place[1]), int(place[2])) if place and place[1] else _place(source, len(source))
        _refuse_syntax("TOML", source, _PLACE.sub("", reason), line, column)
    except (ValueError, RecursionError) as failure:
        _refuse("syntax", {"format": "TOML", "reason": visible(failure)})


def _refuse_syntax(name: str, source: str, reason: str, line: int, column: int) -> NoReturn:
    """A syntax error; a time without quotes, the commonest of all, is called by its name."""
    text = source.split("\n")[line - 1] if name == "TOML" else ""
    bare = _BARE_TIME.search(text)
    if bare is not None:
        time = f"{int(bare[1]):02}:{bare[2]}"
        _refuse("bare-time", {"value": f"{bare[1]}:{bare[2]}", "proposal": time}, line, bare.start(1) + 1)
    _refuse("syntax", {"format": name, "reason": visible(reason)}, line, column)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def _json(source: str) -> dict[str, object]:
    _check_limits(source, _JSON_TOKEN)
    try:
        tree: object = json.loads(source, object_pairs_hook=distinct_keys, parse_constant=_refuse_constant)
    except json.JSONDecodeError as failure:
        _refuse_syntax("JSON", source, failure.msg, failure.lineno, failure.colno)
    except InvalidValue as refusal:
        raise InvalidDocument(*refusal.problems) from None
    except (ValueError, RecursionError) as failure:
        _refuse("syntax", {"format": "JSON", "reason": visible(failure)})
    if not isinstance(tree, dict):
        _refuse("not-a-table", {})
    return cast("dict[str, object]", tree)


_PARSERS: Final = {"toml": _toml, "json": _json}
