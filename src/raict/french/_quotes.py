r"""Straight quotation marks become « » and, inside those, “ ”; straight apostrophes become ’ (F27, F28)."""

import re
from collections.abc import Iterator

from raict.french._protected import ADDRESS, PIECE, SPACE

__all__ = ["curled"]

_PARAGRAPHS = re.compile(r"(\n[ \t]*\n)")
_MARKS = re.compile('["«»]')
_OPEN_AFTER, _OPEN_BEFORE = f"(«“'’–—{SPACE}", f"(«“…{ADDRESS}{PIECE}"
_CLOSE_BEFORE = f".,;:!?…)]}}»”–—-/{SPACE}"
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[\w«“])")
_ELIDED = re.compile(rf"(?<!\w)([cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=[{ADDRESS}{PIECE}])", re.IGNORECASE)


def curled(text: str) -> str:
    """The text with the quotation marks and apostrophes of print.

    Marks are taken in pairs, paragraph by paragraph. Where one has no partner (inches, half a quotation, a line of code), all
    those of its paragraph stay as they are: a wrong « is worse than a straight mark.
    """
    text = "".join(map(_quoted, _PARAGRAPHS.split(text)))
    return _ELIDED.sub(r"\1’", _APOSTROPHE.sub("’", text))


def _quoted(paragraph: str) -> str:
    if '"' not in paragraph:
        return paragraph
    try:
        marks = dict(_pairs(paragraph))
    except ValueError:
        return paragraph
    return _MARKS.sub(lambda mark: marks.get(mark.start(), mark[0]), paragraph)


def _pairs(paragraph: str) -> Iterator[tuple[int, str]]:
    """What each straight mark becomes.

    Raises:
        ValueError: where the marks do not pair.
    """
    opened = list[str]()  # which mark closes each, innermost last
    for mark in _MARKS.finditer(paragraph):
        at = mark.start()
        if mark[0] == "«":
            opened.append("«")
        elif mark[0] == "»":
            if not opened or opened.pop() != "«":
                raise ValueError(mark)
        elif _opens(paragraph, at):
            yield at, "“" if opened else "«"  # whatever is open, the outermost is «
            opened.append("”" if opened else "»")
        elif _closes(paragraph, at) and opened and opened[-1] != "«":
            yield at, opened.pop()
        else:
            raise ValueError(mark)
    if opened:
        raise ValueError(opened)


def _opens(text: str, at: int) -> bool:
    before, after = _beside(text, at)
    if text[max(at - 2, 0) : at].rstrip().endswith("="):  # `name = "value"`
        return False
    return (
        (not before or before.isspace() or before in _OPEN_AFTER) and bool(after) and (after.isalnum() or after in _OPEN_BEFORE)
    )


def _closes(text: str, at: int) -> bool:
    before, after = _beside(text, at)
    return (
        bool(before)
        and not before.isspace()
        and before not in f"(«“{SPACE}"
        and (not after or after.isspace() or after in _CLOSE_BEFORE)
    )


def _beside(text: str, at: int) -> tuple[str, str]:
    """The characters on both sides; nothing at the ends."""
    return text[max(at - 1, 0) : at], text[at + 1 : at + 2]
