"""What changed between two versions, on paper: lines for people, JSON for programs."""

from raict.changes import Changes
from raict.cli.console import one_line
from raict.cli.report import as_shown_json

__all__ = ["as_json", "as_text"]


def as_json(changes: Changes, old: str, new: str) -> str:
    """One object: both files, the edition, the line that sums the changes up, and the changes in order."""
    return as_shown_json({"old": old, "new": new, **changes.as_data()})


def as_text(changes: Changes, language: str) -> str:
    """The line that sums them up, then the sentences. No-break spaces are for the caller to make plain."""
    sentences = changes.sentences(language)
    return "\n".join(map(one_line, [changes.summary(language), *([""] if sentences else []), *sentences]))
