"""A mapping by guest that is never changed, and of which a changed copy costs little, however many guests there are."""

from collections.abc import Iterator, Mapping
from typing import Final, Generic, NoReturn, Self, TypeVar, cast, final

__all__ = ["Shelves"]

T = TypeVar("T")

_SHELVES: Final = 512


def _shelf(guest: str) -> int:
    return hash(guest) % _SHELVES


@final
class Shelves(Generic[T]):
    """Values by guest, on some hundred shelves: what is changed is copied, and that is one shelf and the list of all.

    Equal when the same guests have equal values. In which order they stand is nobody's business: who shows them, sorts them.
    """

    __slots__ = ("_shelves",)
    _shelves: dict[int, dict[str, T]]

    def __new__(cls) -> Self:
        """Without any guest."""
        return cls._of({})

    @classmethod
    def _of(cls, shelves: dict[int, dict[str, T]]) -> Self:
        made = super().__new__(cls)
        object.__setattr__(made, "_shelves", shelves)
        return made

    def get(self, guest: str) -> T | None:
        """What stands there for a guest; None: nothing."""
        return self._shelves.get(_shelf(guest), {}).get(guest)

    def with_values(self, values: Mapping[str, T | None]) -> "Shelves[T]":
        """The same with those values in place of what was there; a guest who is to have None is left out."""
        shelves = dict(self._shelves)
        own: set[int] = set()
        for guest, value in values.items():
            number = _shelf(guest)
            if number not in own:
                shelves[number] = dict(shelves.get(number, {}))
                own.add(number)
            if value is None:
                shelves[number].pop(guest, None)
            else:
                shelves[number][guest] = value
        for number in own:
            if not shelves[number]:  # or equal values would differ by an empty shelf
                del shelves[number]
        return self._of(shelves)

    def __iter__(self) -> Iterator[str]:
        """Every guest, by id."""
        return iter(sorted(guest for shelf in self._shelves.values() for guest in shelf))

    def values(self) -> Iterator[T]:
        """Every value, in no order."""
        return (value for shelf in self._shelves.values() for value in shelf.values())

    def __eq__(self, other: object) -> bool:
        return self._shelves == cast("Shelves[object]", other)._shelves if isinstance(other, Shelves) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(item for shelf in self._shelves.values() for item in shelf.items()))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"shelves cannot be changed ({name})")
