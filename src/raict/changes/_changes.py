"""All that changed between two versions of one edition."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, final

from attrs import frozen

from raict._value import Value, named
from raict.changes._applying import applied
from raict.changes._differences import changes_between
from raict.changes._kinds import Change, ChangeKind
from raict.model.editions import Edition
from raict.model.text import instance, language_tag, refuse

if TYPE_CHECKING:
    from raict.changes._telling import Teller

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

    def sentences(self, language: str | None = None) -> tuple[str, ...]:
        r"""What readers are told: a sentence for each session, after those of the edition, in the same order.

        What belongs together shares a sentence: the new time and the new room. Revisions are told to nobody, and of what is
        cancelled nothing else is told. French has its no-break spaces; a year stands where it is not the edition's.

        Args:
            language: French for `fr`, English for every other; None: the edition's. Titles are in it as far as they have it.

        >>> import raict
        >>> from raict import samples
        >>> old = raict.loads(samples.text("edition-2023.toml"))
        >>> [each.replace("\xa0", " ") for each in raict.diff(old, old.without_session("debats")).sentences()]
        ['La séance plénière « Temps de débat » est retirée du programme.']
        """
        return tuple(self._teller(language).sentences(self._all))

    def sentence_for(self, session: str | None, language: str | None = None) -> str:
        """What readers are told of one session, or of the edition itself for None; nothing where nothing changed.

        Args:
            session: its id.
            language: as for `sentences`.

        >>> import raict
        >>> from raict import samples
        >>> old = raict.loads(samples.text("edition-2023.toml"))
        >>> raict.diff(old, old.without_session("debats")).sentence_for("debats", "en")
        'The plenary session “Temps de débat” has been removed from the programme.'
        """
        return " ".join(self._teller(language).sentences(self.for_session(session)))

    def summary(self, language: str | None = None) -> str:
        """How much changed, on one line: the edition's own changes, then how many sessions, each counted once.

        Args:
            language: as for `sentences`.

        >>> import raict
        >>> from raict import samples
        >>> old = raict.loads(samples.text("edition-2023.toml"))
        >>> raict.diff(old, old.without_session("debats")).summary("fr")
        '1 séance retirée.'
        """
        return self._teller(language).summary(self._all)

    def as_data(self) -> dict[str, object]:
        """The same as plain tables, lists and texts, as JSON takes them: keys may be added, and never change their meaning.

        Values before and after are those of the edition file; a sentence is that of one change alone.

        >>> import raict
        >>> from raict import samples
        >>> old = raict.loads(samples.text("edition-2023.toml"))
        >>> new = old.with_session(raict.Session(id="debats", format="plenary", title="Débats"))
        >>> raict.diff(old, new).as_data()["changes"][0]["fields"]
        [{'field': 'title', 'before': 'Temps de débat', 'after': 'Débats'}]
        """
        from raict.changes._plain import as_data

        return as_data(self.old, self.new, self._all)

    def _teller(self, language: str | None) -> "Teller":
        from raict.changes._telling import Teller

        return Teller(self.old, self.new, self._language(language))

    def _language(self, language: str | None) -> str:
        return self.new.language if language is None else language_tag(language, "language")

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
