"""A griffe extension: the examples of docstrings (`>>>`) become code blocks, which Markdown would take for quotations."""

import re
from typing import Any

import griffe

__all__ = ["DoctestBlocks"]

_EXAMPLE = re.compile(r"^(?=>>> )(?:.+\n?)+", re.MULTILINE)


class DoctestBlocks(griffe.Extension):
    """Fences each example, from its first `>>>` to the next empty line."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Rewrite one docstring."""
        if obj.docstring is not None:
            obj.docstring.value = _EXAMPLE.sub(lambda found: f"```pycon\n{found[0].rstrip()}\n```\n", obj.docstring.value)
