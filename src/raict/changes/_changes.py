"""All that changed between two versions of one edition."""

from collections.abc import Iterator
from functools import cached_property
from typing import final

from attrs import frozen

from raict._value import Value, named
from raict.changes._applying import applied
from raict.changes._differences import changes_between
from raict.changes._kinds import Change, ChangeKind
from raict.model.editions import Edition
from raict.model.text import instance, refuse

__all__ = ["Changes", "diff"]


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Changes(Value):
    """All that changed from one version of an edition to another; false where nothing did.

    The edition's own changes come first, then those of its sessions, in the order of time of the new version.
    A session changes by what is its own. Where something shared changes, a room's label or somebody's name, that is one change
    of the edition, and its sessions are not named.

    >>> import raict
    >>> from raict import samples
    >>> old = raict.loads(samples.text("edition-2023.toml"))
    >>> bool(Changes(old=old, new=old))
    False
    """

    old: Edition
    """The edition as it was."""
    new: Edition
    """The same edition as it is."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no edition, and two that are not one."""
        instance(self.old, "old", Edition)
        instance(self.new, "new", Edition)
        if self.old.id != self.new.id:
            refuse("other-edition", "new", value=self.new.id, other=self.old.id)

    @cached_property
    def _all(self) -> tuple[Change, ...]:
        return changes_between(self.old, self.new)

    def __iter__(self) -> Iterator[Change]:
        """Each change, in order."""
        return iter(self._all)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._all)

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self._all)

    def for_session(self, session: str | None) -> tuple[Change, ...]:
        """The changes of one session; of the edition itself for None. None at all where nothing changed, or nothing is known.

        >>> import raict
        >>> from raict import samples
        >>> old = raict.loads(samples.text("edition-2023.toml"))
        >>> raict.diff(old, old.without_session("debats")).for_session("debats")
        (<Change withdrawn of 'debats'>,)
        """
        return tuple(each for each in self._all if each.session == session)

    def of_kind(self, *kinds: ChangeKind) -> tuple[Change, ...]:
        """The changes of those kinds.

        >>> import raict
        >>> from raict import samples
        >>> old = raict.loads(samples.text("edition-2023.toml"))
        >>> raict.diff(old, old.without_session("debats")).of_kind(ChangeKind.MOVED, ChangeKind.ROOM)
        ()
        """
        return tuple(each for each in self._all if each.kind in kinds)

    def apply(self, edition: Edition) -> Edition:
        """That edition with these changes; for `old` it is `new`.

        Another version of the same edition takes them too, as long as all that they change is there as it was.

        Raises:
            InvalidValue: `other-version` for each value that is not what it was before; `other-edition` for another edition;
                or as the constructor refuses, where another version has no room for a change.

        >>> import raict
        >>> from raict import samples
        >>> old = raict.loads(samples.text("edition-2023.toml"))
        >>> new = old.without_session("debats")
        >>> raict.diff(old, new).apply(old) == new
        True
        """
        instance(edition, "edition", Edition)
        if edition.id != self.new.id:
            refuse("other-edition", "edition", value=edition.id, other=self.new.id)
        return applied(edition, self._all)

    def __repr__(self) -> str:
        return f"<Changes of {self.new.id!r}: {len(self)}>"


def diff(old: Edition, new: Edition) -> Changes:
    """What changed from one version of an edition to another.

    Args:
        old: the edition as it was.
        new: the same edition as it is.

    Raises:
        InvalidValue: `other-edition`, for two editions: two years are no change of one programme.

    >>> import raict
    >>> from raict import samples
    >>> old = raict.loads(samples.text("edition-2023.toml"))
    >>> [change.kind.value for change in diff(old, old.without_session("debats"))]
    ['withdrawn']
    """
    return Changes(old=old, new=new)
