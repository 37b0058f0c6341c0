"""How a noun agrees, as data: nothing here is ever guessed from a word."""

from collections.abc import Mapping
from enum import Enum
from typing import final

from attrs import frozen

from raict._value import FrozenMap, Value
from raict.errors import visible
from raict.model.limits import MOST_TRANSLATIONS
from raict.model.text import Field, instance, language_tag, place, refuse

__all__ = ["NO_GRAMMAR", "GrammaticalGender", "GrammaticalNumber", "NounGrammar", "noun_grammars"]


class GrammaticalGender(Enum):
    """Gender of a noun."""

    MASCULINE = "masculine"
    FEMININE = "feminine"


class GrammaticalNumber(Enum):
    """Number of a noun."""

    SINGULAR = "singular"
    PLURAL = "plural"


@final
@frozen(kw_only=True, repr=False)
class NounGrammar(Value):
    """How the noun of a name agrees: « aux 14es Rencontres », « la 14e édition ». Data, never guessed (F24)."""

    gender: GrammaticalGender
    """`Rencontres` and `Assises` are feminine, `congrès` is masculine."""
    number: GrammaticalNumber = GrammaticalNumber.SINGULAR
    """`Rencontres` are plural."""

    def __attrs_post_init__(self) -> None:
        """Refuse other words."""
        instance(self.gender, "gender", GrammaticalGender)
        instance(self.number, "number", GrammaticalNumber)


NO_GRAMMAR: FrozenMap[str, NounGrammar] = FrozenMap()
"""Of a noun about which nobody has said anything."""


def noun_grammars(value: Mapping[str, NounGrammar], field: Field = None) -> FrozenMap[str, NounGrammar]:
    """The grammar of a noun by language, at most one hundred."""
    if not isinstance(value, Mapping):
        refuse("wrong-type", field, expected="a table", got=type(value).__name__)
    if len(value) > MOST_TRANSLATIONS:
        refuse("too-many", field, limit=MOST_TRANSLATIONS, count=len(value))
    checked: dict[str, NounGrammar] = {}
    for language, grammar in value.items():
        path = f"{place(field)}.{visible(language)}"
        instance(grammar, path, NounGrammar)
        tag = language_tag(language, path)
        if tag in checked:
            refuse("repeated-item", path, value=tag)
        checked[tag] = grammar
    return FrozenMap(checked)
