"""The dialect every value of raict is written in.

A value is frozen, slotted, keyword-only, hashable, picklable and closed to subclassing: two equal values are
interchangeable everywhere. Classes are written `@final @frozen(kw_only=True, repr=False, field_transformer=named)` and
`class X(Value)`; attrs is named in full in each class because type checkers know it by that name.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import ClassVar, Final, Generic, NoReturn, Self, TypeVar, cast, final

from attrs import Attribute, Converter

__all__ = ["FrozenMap", "Value", "named"]

K = TypeVar("K")
V_co = TypeVar("V_co", covariant=True)

_MOST_SHOWN: Final = 12


class Value:
    """What all values share: a `repr`, and the refusal to be subclassed further."""

    __slots__ = ()
    __attrs_attrs__: ClassVar["tuple[Attribute[object], ...]"]

    def __repr__(self) -> str:
        """The call that makes it. attrs would compile one for each class, a tenth of what importing costs."""
        shown = (f"{each.name}={getattr(self, each.name)!r}" for each in self.__attrs_attrs__)
        return f"{type(self).__name__}({', '.join(shown)})"

    def __reduce__(self) -> "tuple[Callable[..., Value], tuple[type[Value], dict[str, object]]]":
        """Copies and pickles go through the constructor, so that what it refuses comes in by no back door.

        A pickle is a program all the same: read none that a stranger may have written.
        """
        return _made, (type(self), {each.alias or each.name: getattr(self, each.name) for each in self.__attrs_attrs__})

    def __init_subclass__(cls) -> None:
        """Refuse a subclass of a value: variation is an argument or data, never a class."""
        super().__init_subclass__()
        if cls.__bases__ != (Value,):
            raise TypeError(f"{cls.__bases__[0].__name__} is a closed value: compose it, do not subclass it")


def _made(kind: type[Value], values: dict[str, object]) -> Value:
    return kind(**values)


@cache
def _with_field(converter: Callable[..., object]) -> "Converter[object, object]":
    return Converter(converter, takes_field=True)


def named(_cls: type, fields: "list[Attribute[object]]") -> "list[Attribute[object]]":
    """Attrs field transformer: hand each converter its field, so that a refusal can name it."""
    for field in fields:
        if field.converter is not None:
            # These attributes are this class's own and nobody has seen them yet; evolve() would double the cost of import.
            object.__setattr__(field, "converter", _with_field(cast("Callable[..., object]", field.converter)))
    return fields


@final
class FrozenMap(Mapping[K, V_co], Generic[K, V_co]):
    """An immutable, hashable mapping that keeps the order it was written in.

    Equality ignores the order, as for `dict`; but 1, 1.0 and True are three values, for they are written as three.

    >>> FrozenMap({"stand": "B12"})["stand"]
    'B12'
    """

    __slots__ = ("_items",)
    _items: dict[K, V_co]

    def __new__(cls, items: Mapping[K, V_co] | None = None) -> Self:
        """Copy `items`: later changes to the argument are not seen."""
        made = super().__new__(cls)  # not in __init__, which anybody may call again
        object.__setattr__(made, "_items", dict(items or {}))
        return made

    def __getitem__(self, key: K) -> V_co:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, FrozenMap):
            return NotImplemented
        theirs = cast("dict[object, object]", other._items)
        return self._items == theirs and all(type(each) is type(theirs[key]) for key, each in self._items.items())

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        """The call that makes it; of a large one, how many items it has: it may stand as a default in a signature."""
        return f"FrozenMap({self._items!r})" if len(self) <= _MOST_SHOWN else f"FrozenMap({{... {len(self)} items}})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a FrozenMap cannot be changed ({name})")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a FrozenMap cannot be changed ({name})")

    def __reduce__(self) -> tuple[type[Self], tuple[dict[K, V_co]]]:
        return type(self), (self._items,)
