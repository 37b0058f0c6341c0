"""A griffe extension: docstrings as the reference shows them. To be listed before and after `griffe_fieldz`, as said below."""

import re
from typing import Any

import griffe

__all__ = ["Defaults", "Examples"]

_EXAMPLE = re.compile(r"^(?=>>> )(?:.+\n?)+", re.MULTILINE)
_LONGEST = 40


class Examples(griffe.Extension):
    """Examples (`>>>`) become code blocks, which Markdown would take for quotations. Before `griffe_fieldz`, which parses.

    French quotation marks keep what they enclose: sources are typed with plain spaces, pages break lines.
    """

    def on_class_members(self, *, cls: griffe.Class, **_: Any) -> None:
        """Rewrite the docstring of a class."""
        _fence(cls)

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Rewrite any other docstring."""
        if not obj.is_class:
            _fence(obj)


def _fence(obj: griffe.Object) -> None:
    if obj.docstring is None:
        return
    text, pieces, at = obj.docstring.value, list[str](), 0
    for found in _EXAMPLE.finditer(text):
        pieces += [_held(text[at : found.start()]), f"```pycon\n{found[0].rstrip()}\n```\n"]
        at = found.end()
    obj.docstring.value = "".join([*pieces, _held(text[at:])])


def _held(text: str) -> str:
    return text.replace("« ", "«\u00a0").replace(" »", "\u00a0»")


class Defaults(griffe.Extension):
    """Defaults are written as one would write them, and none at length. After `griffe_fieldz`, which writes their `repr`."""

    def on_class(self, *, cls: griffe.Class, **_: Any) -> None:
        """Shorten the defaults of the fields of a class."""
        for section in cls.docstring.parsed if cls.docstring else ():
            for each in section.value if isinstance(section, griffe.DocstringSectionParameters) else ():
                if each.value is not None:
                    text = re.sub(r"<(\w+\.\w+): .*>", r"\1", str(each.value))
                    each.value = text if len(text) <= _LONGEST else "…"
