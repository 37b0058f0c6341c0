r"""From text to a plain tree, under limits that hold before the parser begins.

Both parsers recurse, and the time TOML's takes grows with the square of the parts of a key: so size, depth, parts and digits
are counted first, in one pass over the text that knows what is a string and what is a comment. Outside strings and comments
every quotation mark begins a string, for the parsers as for the pass; where one never ends, both stop.
"""

import datetime as dt
import json
import re
import tomllib
from collections import Counter
from typing import Final, NoReturn, cast

from raict._sentences.reasons import FRENCH_REASONS
from raict.data.limits import DEEPEST, LARGEST, MOST_DIGITS, MOST_DOTS, MOST_PARTS
from raict.data.outline import Tree, check_outline
from raict.errors import InvalidDocument, Problem, visible

__all__ = ["decoded", "in_words", "parse"]

# Possessive quantifiers: nothing is tried twice, so the pass is linear whatever the text.
_TOML_TOKEN: Final = re.compile(
    r'(?P<string>"""(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*+'{3,5}"
    r'|(?!""")"(?:[^"\\\n]|\\[^\n])*+"'
    r"|(?!''')'[^'\n]*+')"
    r"|(?P<endless>[\"'])"
    r"|(?P<comment>\#[^\n]*+)"
    r"|(?<![\w.-])(?P<bare>"
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[Tt ](?P<at>[0-9]{2}:[0-9]{2})(?P<seconds>:[0-9]{2}(?:\.[0-9]+)?)?(?P<offset>[Zz]|[+-][0-9]{2}:[0-9]{2})?)?"
    r"|(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{2})(?P<rest>:[0-9]{2}(?:\.[0-9]+)?)?|[ ]?[hH](?:[ ]?(?P<after_h>[0-9]{2}))?)"
    r")(?![\w:.-])"
    rf"|(?<![\w-])(?P<number>[+-]?[0-9][0-9A-Za-z_]{{{MOST_DIGITS},}})"
    r"|(?P<mark>[\[\]{}.=,\n])",
    re.DOTALL,
)
_JSON_TOKEN: Final = re.compile(
    r'(?P<string>"(?:[^"\\]|\\.)*+")'
    r'|(?P<endless>")'
    rf"|(?P<number>[0-9]{{{MOST_DIGITS + 1},}})"
    r"|(?P<constant>NaN|-?Infinity)"
    r"|(?P<mark>[\[\]{}])",
    re.DOTALL,
)
_PLACE: Final = re.compile(r" \(at (?:line ([0-9]{1,15}), column ([0-9]{1,15})|end of document)\)\Z")
"""At the end of what the parser says, and only there: before it may stand a key, with whatever its author wrote."""
_EQUALS: Final = re.compile(r"[ \t]*=")
_MOST_TIMES = 100

Match = re.Match[str]
Place = tuple[int, int]


def parse(text: str | bytes, format: str, limit: int = LARGEST) -> tuple[Tree, list[Problem]]:
    """The tree of a document, and what is wrong with it as a tree: in JSON, keys that stand twice.

    Args:
        text: its text, or its octets in UTF-8, with or without a byte order mark.
        format: `toml` or `json`.
        limit: how many octets it may have; where those are more than usual, so may be its dots.

    Raises:
        InvalidDocument: for anything that is no such document, with line and column where they are known.
    """
    if format not in _PARSERS:
        _refuse("unknown-format", {"value": visible(format)})
    dots = max(MOST_DOTS, MOST_DOTS * limit // LARGEST)
    tree, twice = _PARSERS[format](decoded(text, limit), dots)
    if not isinstance(tree, dict):
        _refuse("not-a-table", {})
    return cast("Tree", tree), check_outline(cast("Tree", tree), DEEPEST, twice)


def decoded(text: str | bytes, limit: int, path: str = "") -> str:
    """Text from octets in UTF-8, without the byte order mark, within the limit of size."""
    octets = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    if len(octets) > limit:
        _refuse("too-large", {"limit": limit}, path=path)
    if isinstance(text, bytes):
        try:
            text = text.decode()
        except UnicodeDecodeError as failure:
            before = octets[: failure.start].decode().removeprefix("\ufeff")
            _refuse("not-utf-8", {"position": failure.start + 1}, None if path else _place(before, len(before)), path)
    return text.removeprefix("\ufeff")


def in_words(reason: object) -> dict[str, str | int]:
    """What a parser says, and the same in French where it is known."""
    told = visible(reason)
    values: dict[str, str | int] = {"reason": told}
    for en, fr in FRENCH_REASONS.items():
        if told.startswith(en):
            values["reason.fr"] = fr.replace("*", told.removeprefix(en))
    return values


def _refuse(code: str, values: dict[str, str | int], place: Place | None = None, path: str = "") -> NoReturn:
    raise InvalidDocument(_problem(code, values, place, path))


def _problem(code: str, values: dict[str, str | int], place: Place | None, path: str = "") -> Problem:
    line, column = place or (None, None)
    return Problem(code=code, severity=Problem.of(code).severity, path=path, values=values, line=line, column=column)


def _place(source: str, offset: int) -> Place:
    """Line and column, from 1, of a position in the text."""
    return source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset)


def _offset(source: str, place: Place) -> int:
    """The position in the text of a line and a column."""
    line, column = place
    return sum(len(each) + 1 for each in source.split("\n")[: line - 1]) + column - 1


def _check_limits(source: str, token: "re.Pattern[str]", most_dots: int) -> list[Match]:
    """Refuse what would cost a parser too much; give back the dates and times that stand there without quotes."""
    bare: list[Match] = []
    depth = parts = dots = 0
    for match in token.finditer(source):
        kind, mark = match.lastgroup, match[0]
        if mark == ".":
            parts += 1
            dots += 1
            if parts >= MOST_PARTS:
                _refuse("too-many-parts", {"limit": MOST_PARTS}, _place(source, match.start()))
            if dots > most_dots:
                _refuse("too-many-dots", {"limit": most_dots}, _place(source, match.start()))
        elif kind == "mark":
            parts = 0
            depth += (mark in "[{") - (mark in "]}")
            if depth > DEEPEST:
                _refuse("too-deep", {"limit": DEEPEST}, _place(source, match.start()))
        elif kind == "endless":
            break
        elif kind == "number":
            _refuse("too-many-digits", {"limit": MOST_DIGITS}, _place(source, match.start()))
        elif kind == "constant":
            _refuse("not-a-number", {"value": mark}, _place(source, match.start()))
        elif kind == "bare":
            bare.append(match)
    return bare


def _toml(source: str, most_dots: int) -> tuple[object, list[tuple[Tree, str]]]:
    bare = _check_limits(source, _TOML_TOKEN, most_dots)
    try:
        return tomllib.loads(source), []
    except tomllib.TOMLDecodeError as failure:
        reason, place = _told(source, failure)
    offset = _offset(source, place)
    if not any(each.start() <= offset <= each.end() for each in bare):
        _refuse("syntax", {"format": "TOML", **in_words(reason)}, place)
    times = [each for each in bare if _is_stray_time(source, each)]
    if times:
        raise InvalidDocument(*(_bare_time(source, each) for each in times[:_MOST_TIMES]))
    # 2023-02-31 is a fault of one value: quoted, it is read as text, and noted with its path beside all others.
    impossible = [each for each in bare if not _is_possible(each)]
    try:
        return tomllib.loads(_quoted(source, impossible)), []
    except tomllib.TOMLDecodeError as failure:
        reason, (line, column) = _told(source, failure)
        start, shift = _offset(source, (line, 1)), 0
        for each in impossible:
            shift += 2 * (0 <= each.start() - start < column - 1 - shift)
        _refuse("syntax", {"format": "TOML", **in_words(reason)}, (line, column - shift))


def _told(source: str, failure: Exception) -> tuple[str, Place]:
    """Reason and place from the parser's sentence."""
    place = _PLACE.search(str(failure))
    known = (int(place[1]), int(place[2])) if place and place[1] else _place(source, len(source))
    return _PLACE.sub("", str(failure)), known


def _is_possible(match: Match) -> bool:
    """Whether a date, a time or an instant is one of the calendar and of the clock."""
    try:
        (dt.datetime if match["date"] else dt.time).fromisoformat(match[0])
    except ValueError:
        return False
    return True


def _is_stray_time(source: str, match: Match) -> bool:
    """Whether it is a time or an instant as TOML writes none, in the place of a value."""
    without_seconds = match["at"] and not match["seconds"]
    without_quotes = match["hour"] and (not match["rest"] or len(match["hour"]) == 1)
    before = source[max(0, match.start() - 100) : match.start()].rstrip(" \t\r\n")
    return bool(without_seconds or without_quotes) and before[-1:] in {"=", "[", ","} and not _EQUALS.match(source, match.end())


def _bare_time(source: str, match: Match) -> Problem:
    """A time without quotes is the commonest mistake of all: it is called by its name, with what to write."""
    place = _place(source, match.start())
    if match["date"]:
        text = match[0].replace(match["at"], match["at"] + ":00", 1)
        return _problem("no-seconds", {"value": match[0], "proposal": text}, place)
    text = f'"{int(match["hour"]):02}:{match["minute"] or match["after_h"] or "00"}"'
    return _problem("bare-time", {"value": match[0], "proposal": text}, place)


def _quoted(source: str, matches: list[Match]) -> str:
    """The text with those parts of it in quotation marks."""
    parts: list[str] = []
    done = 0
    for match in matches:
        parts += source[done : match.start()], '"', match[0], '"'
        done = match.end()
    return "".join(parts) + source[done:]


def _json(source: str, most_dots: int) -> tuple[object, list[tuple[Tree, str]]]:
    _check_limits(source, _JSON_TOKEN, most_dots)
    twice: list[tuple[Tree, str]] = []

    def table(pairs: list[tuple[str, object]]) -> Tree:
        found = dict(pairs)
        if len(found) < len(pairs):
            counts = Counter(key for key, _ in pairs)
            twice.extend((found, key) for key in found if counts[key] > 1)
        return found

    try:
        return json.loads(source, object_pairs_hook=table), twice
    except json.JSONDecodeError as failure:
        _refuse("syntax", {"format": "JSON", **in_words(failure.msg)}, (failure.lineno, failure.colno))


_PARSERS: Final = {"toml": _toml, "json": _json}
