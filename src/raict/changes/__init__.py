"""Two versions of an edition, and what changed from one to the other: typed, in order, and in words.

>>> import raict
>>> from raict import samples
>>> old = raict.loads(samples.text("edition-2023.toml"))
>>> new = old.without_session("debats")
>>> [change.kind.value for change in raict.diff(old, new)]
['withdrawn']
"""

from raict.changes._changes import Changes, diff
from raict.changes._kinds import Change, ChangeKind, Difference
from raict.changes.revisions import RAISING, Raising, revise

__all__ = ["RAISING", "Change", "ChangeKind", "Changes", "Difference", "Raising", "diff", "revise"]


def __dir__() -> list[str]:
    return __all__
