"""What typography never touches: addresses, code, tags, names of files, headers of messages.

Each such piece becomes one private character while the text around it is set, and comes back as it was. A private character
that was in the text is such a piece itself, so nothing can be mistaken for another.
"""

import re
from collections.abc import Iterator

__all__ = ["ADDRESS", "PIECE", "SPACE", "hide", "show"]

ADDRESS, PIECE, SPACE = "\ue000", "\ue001", "\ue002"
"""What stands for an address, whose end a sign must never join, for any other piece, and for an entity that is a space."""

# A piece ends at a blank or a quotation mark; the signs of the sentence around it are not its own.
_STOP = r"\s<>\"«»“”`\ue000-\ue002"
_TAIL = rf"[^{_STOP}]*[^{_STOP}.,;:!?…)\]}}'’*]"
_NAME = r"[\w.~%-]"
_HEADERS = (
    "From|To|Subject|Sender|Reply-To|Message-ID|In-Reply-To|References|Return-Path|Received|User-Agent|MIME-Version"
    "|DKIM-Signature|(?:Content|List|Resent|X)-[A-Za-z-]{1,40}"
)
# What stands between braces is filled in later: « {{ name }} », « {% if "a" %} », « ${name} », « {name} », « %(name)s ».
_TEMPLATE = (
    r"\{\{(?:[^{}]|\{[^{}]*+\})*+\}\} | \{%[^{}]*+(?<=%)\} | \{\#[^{}]*+(?<=\#)\} | \$\{[^{}]*+\}"
    r"| \{[^\W\d][\w.!:%<>\[\]-]{0,60}\} | %\(\w{1,60}\)[a-z](?!\w)"
)
# The target of a link of Markdown with its title, a line that defines one, and the name of a small picture.
_MARKDOWN = (
    r"\]\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)"
    r"| ^[ ]{0,3}\[[^\]\n]{1,99}\]:[ ]*+(?:<|[A-Za-z][A-Za-z+.-]*+:|[/.\#])[^\n]*+"
    r"| (?<![\w:]):[a-z+-][a-z0-9_+-]{1,40}:(?![\w:])"
)
_REST_OF_TAG = r"""(?: (?:[^<>"']++|"[^"]*+"|'[^']*+')*+ > | [^<>]*+ > )"""
_OPENING = re.compile(
    rf"""
    (?P<private> [\ue000-\ue002] )
  | (?P<fence> ^[ ]{{0,3}} (?: ``` | ~~~ ) )
  | (?P<header> ^ (?: (?:{_HEADERS})[ \u00a0\u202f]*: | (?:Cc|Cci|Bcc)[ \u00a0\u202f]*:(?=[^\n@]*@)
                    | Date[ \u00a0\u202f]*:[ ]*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), ) [^\n]* )
  | (?P<ticks> `+ )
  | (?P<comment> <!-- )
  | (?P<element> <(?P<name>code|pre|script|style|textarea|kbd|samp|tt|var)(?![\w-]) {_REST_OF_TAG} )
  | (?P<space> & (?: (?:nb|en|em|thin|hair|num|punc)sp | (?:NonBreaking|Thin)Space
                   | \#0*(?:32|160|819[2-9]|820[0-2]|8239) | \#[xX]0*(?:20|[aA]0|200[0-9aA]|202[fF]) ) ; )
  | (?P<tag> <[A-Za-z/!?] {_REST_OF_TAG} | &\#?\w{{1,31}}; )
  | (?P<template> {_TEMPLATE} )
  | (?P<markdown> {_MARKDOWN} )
  | (?P<address> (?<![A-Za-z0-9+.-])
                 (?: [A-Za-z][A-Za-z0-9+.-]{{0,30}}:// | [Ww]ww\. | (?:mailto|tel|urn|doi|geo|data|sip|xmpp|webcal): ) {_TAIL} )
  | (?P<mail> (?<![\w.%+-]) [\w.%+-]++ @ [\w-]++ (?: \.[\w-]++ )++ )
  | (?P<path> (?<![\w.~%/\\-])
              (?: (?: [A-Za-z]: | ~ | \.\.? )? [/\\](?=[\w.]) | {_NAME}++ / {_NAME}++ [/\\] | {_NAME}++ \\ ) {_TAIL} )
  | (?P<dotted> (?<![\w.-]) (?! (?:Mmes?|Mlles?)\.[A-ZÀ-ÖØ-ÞŒ][\w-]*+(?!\.[\w-]) )
                (?: [\w-]++ (?: \.[\w-]++ )++ | (?: \.[\w-]++ )++ ) )
    """,
    re.VERBOSE | re.MULTILINE,
)
_MARKS = {"address": ADDRESS, "space": SPACE}
_FENCES = {"`": re.compile(r"^ {0,3}```[^\n]*", re.MULTILINE), "~": re.compile(r"^ {0,3}~~~[^\n]*", re.MULTILINE)}
_TICKS = re.compile(r"`+|\n[ \t]*\n")
_PRIVATE = re.compile("[\ue000-\ue002]")


def hide(text: str) -> tuple[str, list[str]]:
    """The text with one private character for each protected piece, and the pieces in their order."""
    shown, pieces = list[str](), list[str]()
    closing, unclosed, at, position = _spans_of_code(text), set[str](), 0, 0
    while opening := _OPENING.search(text, position):
        end = _end(text, opening, closing, unclosed)
        position = max(end, opening.end())
        if end:
            shown += text[at : opening.start()], _MARKS.get(opening.lastgroup or "", PIECE)
            pieces.append(text[opening.start() : end])
            at = end
    return "".join([*shown, text[at:]]), pieces


def show(text: str, pieces: list[str]) -> str:
    """The text with its pieces again."""
    left = iter(pieces)
    return _PRIVATE.sub(lambda _: next(left), text)


def _end(text: str, opening: "re.Match[str]", closing: dict[int, int], unclosed: set[str]) -> int:
    """Where a piece ends; 0 for back-quotes that nothing closes."""
    if opening["fence"]:
        fence = _FENCES[opening["fence"].lstrip()[0]].search(text, opening.end())
        return fence.end() if fence else len(text)
    if opening["ticks"]:
        return closing.get(opening.start(), 0)
    name = "!--" if opening["comment"] else (opening["name"] or "").lower()
    if name and name not in unclosed:
        closer = "-->" if opening["comment"] else rf"</{name}\s*>"
        end = re.compile(closer, re.IGNORECASE).search(text, opening.end())
        if end:
            return end.end()
        unclosed.add(name)  # or a text of nothing but opening tags would be read to its end for each of them
    return opening.end()


def _spans_of_code(text: str) -> dict[int, int]:
    """Where the back-quotes that open a span of code are, and where it ends: as many again, in the same paragraph."""
    return dict(_pairs(text))


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    nearest = dict[int, int]()
    for run in reversed(list(_TICKS.finditer(text))):
        if not run[0].startswith("`"):
            nearest.clear()
            continue
        length = len(run[0])
        if length in nearest:
            yield run.start(), nearest[length]
        nearest[length] = run.end()
