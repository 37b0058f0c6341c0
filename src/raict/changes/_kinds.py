"""The nouns of a comparison: kinds of change, what differs, and one change."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, final

from attrs import field, frozen

from raict._value import Value, named
from raict.model.text import Field, instance, line, optional_identifier, refuse, sequence

__all__ = ["Change", "ChangeKind", "Difference"]


class ChangeKind(Enum):
    """What a change means to those who come, the gravest first; of a session, or of the edition as a whole."""

    WITHDRAWN = "withdrawn"
    """A session that takes place no longer: it is cancelled, or gone from the edition."""
    REINSTATED = "reinstated"
    """A session that was cancelled and is so no longer; or the edition."""
    STATUS = "status"
    """Postponed, provisional, confirmed; of the edition, cancelled too."""
    ADDED = "added"
    """A new session."""
    MOVED = "moved"
    """To another time, or to none that is known."""
    MADE_PRECISE = "made-precise"
    """The same time, known better than before: the afternoon, then 14:00."""
    DURATION = "duration"
    """A session that begins when it did and ends at another time."""
    VENUE = "venue"
    """The edition takes place elsewhere, or online."""
    ROOM = "room"
    """A session that takes place in other rooms."""
    RETITLED = "retitled"
    """Another title, or another name of the edition."""
    PARTICIPANTS = "participants"
    """Somebody joined a session, left it, or has another role in it."""
    DETAILS = "details"
    """Anything else."""


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Difference(Value):
    """One value that is not what it was.

    >>> Difference(path="capacity", before=None, after=90)
    <Difference 'capacity'>
    """

    path: str = field(converter=line)
    """Where: an attribute of the session, `when`; or of the edition, with the id of what is one of several:
    `people[awa].name` is part of `people[awa]`. A list itself, `people`, stands for the order of its ids."""
    before: Any = None
    """What it was, as the model has it; None: nothing."""
    after: Any = None
    """What it is now; None: nothing."""

    def __repr__(self) -> str:
        return f"<Difference {self.path!r}>"


def _differences(value: tuple[Difference, ...], field: Field = None) -> tuple[Difference, ...]:
    if not sequence(value, field, Difference):
        refuse("empty", field)
    return value


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Change(Value):
    """One thing that happened to a session or to the edition, with all that it changed.

    >>> moved = Difference(path="rooms", before=("dune",), after=("estran",))
    >>> Change(kind=ChangeKind.ROOM, session="atelier", differences=(moved,))
    <Change room of 'atelier'>
    """

    kind: ChangeKind
    """What it means."""
    session: str | None = field(default=None, converter=optional_identifier)
    """Id of the session; None: the edition as a whole."""
    differences: tuple[Difference, ...] = field(converter=_differences)
    """At least one, in the order of the attributes."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no kind."""
        instance(self.kind, "kind", ChangeKind)

    def at(self, path: str) -> Difference | None:
        """What differs at that path, if anything does.

        >>> moved = Difference(path="rooms", before=("dune",), after=("estran",))
        >>> Change(kind=ChangeKind.ROOM, session="atelier", differences=(moved,)).at("rooms").after
        ('estran',)
        """
        return next((each for each in self.differences if each.path == path), None)

    def __iter__(self) -> Iterator[Difference]:
        """What differs."""
        return iter(self.differences)

    def __repr__(self) -> str:
        return f"<Change {self.kind.value}{'' if self.session is None else f' of {self.session!r}'}>"
