"""No refusal shows an address: whoever reads a log is not whoever keeps the list."""

import re
from collections.abc import Callable
from functools import wraps
from typing import cast

from attrs import Attribute, evolve

from raict._value import named
from raict.errors import InvalidValue, Problem

__all__ = ["discreet", "masked", "quietly"]

_ADDRESS = r"([^\s@\"'<>,;:()\[\]])[^\s@\"'<>,;()\[\]]*@"
# What is no address by any rule, and meant as one: a quoted or bracketed part, a blank before the sign, another sign.
_LIKE_ONE = '(?i)(?:"[^"\n]{0,80}"|[^\\s…@\uff20%"]{1,80}) ?(?=[@\uff20]|%40)'


def _hidden(text: str) -> str:
    """A text whose addresses show a letter and the domain."""
    if not re.search("(?i)[@\uff20]|%40", text):
        return text
    return re.sub(_LIKE_ONE, "…", re.sub(_ADDRESS, r"\1…@", text))


def masked(problem: Problem) -> Problem:
    """The same problem, no address in its path, its subjects and its values."""
    values = {name: _hidden(value) if isinstance(value, str) else value for name, value in problem.values.items()}
    return evolve(problem, path=_hidden(problem.path), subjects=tuple(map(_hidden, problem.subjects)), values=values)


def discreet(cls: type, fields: "list[Attribute[object]]") -> "list[Attribute[object]]":
    """Attrs field transformer: as `named`, and what a converter refuses shows no address, whatever was given for an id."""
    for field in fields:
        if field.converter is not None:
            # As in `named`: nobody has seen these attributes yet.
            object.__setattr__(field, "converter", quietly(cast("Callable[..., object]", field.converter)))
    return named(cls, fields)


def quietly(convert: Callable[..., object]) -> Callable[..., object]:
    """A converter that shows no address in what it refuses."""

    @wraps(convert)  # or whoever asks what a field takes is told nothing: attrs looks at the converter
    def converted(value: object, field: object) -> object:
        try:
            return convert(value, field)
        except InvalidValue as refusal:
            raise InvalidValue(*map(masked, refusal.problems)) from None

    return converted
