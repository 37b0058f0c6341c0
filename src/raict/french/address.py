"""Whom a letter addresses, and the words it begins with: « Madame la Maire, » (F37, F40, F41).

Nothing is guessed from a name: what the letter does not know, it does not say, and the salutation tells so in its `doubts`.

>>> from raict import GrammaticalGender
>>> print(salutation(Addressee(gender=GrammaticalGender.FEMININE, function="ambassadeur")))
Madame l’Ambassadrice,
"""

from collections.abc import Iterable, Sequence
from typing import Final, final

from attrs import evolve, field, frozen

from raict._value import Value, named
from raict.errors import Problem, visible
from raict.french._civilities import first_word, read_civility
from raict.french._folding import LINKS, fold
from raict.french._foreign import FOREIGN_TITLES
from raict.french._functions import (
    AppelForm,
    FunctionMatch,
    FunctionTable,
    FunctionTitle,
    Respect,
    entry_of,
    function_table,
    matched,
    several,
)
from raict.french._titles import FUNCTIONS
from raict.french._wording import wording
from raict.model.grammar import GrammaticalGender, GrammaticalNumber
from raict.model.people import PersonName
from raict.model.text import Field, instance, line, optional_line, refuse, sequence, whole

__all__ = [
    "FOREIGN_TITLES",
    "FUNCTIONS",
    "Addressee",
    "AppelForm",
    "FunctionTable",
    "FunctionTitle",
    "Respect",
    "Salutation",
    "civility_gender",
    "find_function",
    "function_table",
    "highest_first",
    "joint_salutation",
    "salutation",
]

_LAST_RANK: Final = 9_999
_MASCULINE, _FEMININE = GrammaticalGender.MASCULINE, GrammaticalGender.FEMININE
_PLURAL = GrammaticalNumber.PLURAL
_TITLES: Final = {"me": "maître", "maitre": "maître", "dr": "docteur", "docteur": "docteur", "pr": "professeur"}


def civility_gender(civility: str | None) -> GrammaticalGender | None:
    """What a civility says of its bearer: `M.` a man, `Mme` a woman, `Dr`, `Me`, `M. et Mme` and others nothing.

    >>> civility_gender("Mme")
    <GrammaticalGender.FEMININE: 'feminine'>
    >>> civility_gender("Dr") is None
    True
    """
    return read_civility(civility).gender


def _optional_wording(value: str | None, field: Field = None) -> str | None:
    return None if value is None else wording(value, field)


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Addressee(Value):
    """Whom a letter addresses: somebody, or several people as one (« Mesdames et Messieurs les Maires »).

    >>> Addressee.of(PersonName(civility="Mme", given="Awa", family="Diop"), function="maire de Dakar").gender
    <GrammaticalGender.FEMININE: 'feminine'>
    """

    gender: GrammaticalGender | None = None
    """Madame or Monsieur; None where nobody said so, and for women and men together."""
    number: GrammaticalNumber = GrammaticalNumber.SINGULAR
    """One person, or several."""
    couple: bool = False
    """Whether « M. et Mme » are meant, or two of one gender: a function, which is that of one of them, does not enter."""
    function: str | None = field(default=None, converter=optional_line)
    """As one writes it, in either gender, with what it is of or without: `maire de Dakar`."""
    masculine_title: bool = False
    """Whether she wishes to be called « Madame le Maire » (F41); without effect on a man."""
    former: bool = False
    """Whether the function is held no longer: « Monsieur », but for those who keep their title by courtesy (F37)."""
    appel: str | None = field(default=None, converter=_optional_wording)
    """Words of her own, which win over all others: `Chère Awa`. A comma at the end is left out."""
    dear: bool = False
    """Whether the letter says « Cher » or « Chère »."""
    rank: int | None = None
    """Place among several addressees, 0 to 9999, the highest first; nothing computes it (F40)."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind."""
        instance(self.gender, "gender", GrammaticalGender, optional=True)
        instance(self.number, "number", GrammaticalNumber)
        instance(self.couple, "couple", bool)
        if self.couple and self.number is _PLURAL:
            refuse("not-with", "number", other="couple")
        instance(self.masculine_title, "masculine_title", bool)
        instance(self.former, "former", bool)
        instance(self.dear, "dear", bool)
        if self.rank is not None:
            whole(self.rank, "rank", 0, _LAST_RANK)

    @classmethod
    def of(cls, name: PersonName, function: str | None = None, *, masculine_title: bool = False) -> "Addressee":
        """A person by her name: the civility alone tells the gender; `Me`, `Dr` and `Pr` stand for the function not given.

        `MM.` and `Mmes` are several people, `M. et Mme` a couple. What else there is to say of her, `attrs.evolve` adds.
        """
        instance(name, "name", PersonName)
        said = read_civility(name.civility)
        return cls(
            gender=said.gender,
            number=said.number,
            couple=said.couple,
            function=_TITLES.get(first_word(name.civility)) if function is None and not said.couple else function,
            masculine_title=masculine_title,
        )


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Salutation(Value):
    """The words a letter begins with, which its closing repeats, and what could not be decided about them.

    >>> Salutation(appel="Madame la Maire,").text
    'Madame la Maire,'
    """

    appel: str = field(converter=wording)
    """The words themselves, without the comma after them, which may be given."""
    respect: Respect = Respect.DISTINGUISHED
    """The degree that the closing takes unless told otherwise."""
    doubts: tuple[Problem, ...] = ()
    """Warnings: a function that the table does not know, a gender that nobody gave."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind."""
        instance(self.respect, "respect", Respect)
        sequence(self.doubts, "doubts", Problem)

    @property
    def text(self) -> str:
        """The line of the letter, with its comma."""
        return f"{self.appel},"

    def __str__(self) -> str:
        return self.text


def find_function(text: str, *, functions: FunctionTable = FUNCTIONS) -> FunctionTitle | None:
    """The entry of the table for a function as somebody wrote it; None where the table has none.

    Masculine or feminine, with or without accents and capitals, after a civility, an article, an ordinal or « ancien », and
    before what it is of: the longest entry that the text begins with, not ending within words joined by hyphens. Of several
    functions between commas, the first. A president of a country named in French or English is a head of State, one of « …
    Métropole » that of a metropolis; what else one presides is not weighed, and `closing` takes the degree of respect.

    >>> find_function("1re adjointe au maire de Dijon").masculine
    'adjoint au maire'
    >>> find_function("Présidente du Conseil départemental de la Côte-d’Or").title(feminine=True)
    'Présidente'

    Raises:
        InvalidValue: for a text that no value may hold.
    """
    found = matched(line(text, "function"), functions)
    return found.title if found else None


def highest_first(held: Iterable[str], *, functions: FunctionTable = FUNCTIONS) -> tuple[str, ...]:
    """The functions of one person by the ranks of the table, unknown ones last; equals stay in the order given (F40).

    >>> highest_first(["conseillère départementale", "maire de Dijon"])
    ('maire de Dijon', 'conseillère départementale')
    """

    def rank(function: str) -> int:
        title = find_function(function, functions=functions)
        return title.rank if title else _LAST_RANK + 1

    return tuple(sorted(several(held, "held"), key=rank))


def salutation(addressee: Addressee, *, functions: FunctionTable = FUNCTIONS) -> Salutation:
    """How a letter to somebody begins (F37, F41).

    Her own wording wins. Else a function of the table gives « Madame la Maire », with the feminine title unless she wishes the
    other. A function that the table does not know leaves « Madame » or « Monsieur », as does one held no longer; where nothing
    says which of them, « Madame, Monsieur » stands. A function written in the feminine says it, and stays as she says it:
    « Madame la Mairesse ». Where an adjective follows that may make another function of it, a doubt tells so. No name enters.

    Args:
        addressee: who is addressed.
        functions: the table, larger than ours where need be (`function_table`).

    >>> print(salutation(Addressee(function="avocat")))
    Maître,
    >>> salutation(Addressee(function="bosco")).doubts[0].code
    'unknown-function'
    """
    instance(addressee, "addressee", Addressee)
    found = matched(addressee.function, functions) if addressee.function is not None else None
    title = _title_of(addressee, found, functions)
    respect = title.respect if title else Respect.DISTINGUISHED
    if addressee.appel is not None:
        return Salutation(appel=addressee.appel, respect=respect)
    gender = addressee.gender
    if gender is None and found is not None and found.feminine and not addressee.couple:
        gender = _FEMININE
    appel = _appel(addressee, gender, title)
    return Salutation(appel=appel, respect=respect, doubts=tuple(_doubts(addressee, gender, found, title, appel)))


def _title_of(addressee: Addressee, found: FunctionMatch | None, functions: FunctionTable) -> FunctionTitle | None:
    """The entry by which one is addressed today; a feminine of her own (« mairesse ») stays hers."""
    if found is None:
        return None
    title = found.title
    if addressee.former or found.former:
        return (entry_of(functions, f"ancien {fold(title.masculine)}") or title) if title.kept else None
    if found.feminine and title.feminine is None and title.appel is None:
        return evolve(title, feminine=" ".join(word[0].lower() for word in found.words))
    return title


def _appel(addressee: Addressee, gender: GrammaticalGender | None, title: FunctionTitle | None) -> str:
    plural = addressee.number is _PLURAL or (addressee.couple and gender is not None)
    feminine = gender is _FEMININE
    hers = feminine and not addressee.masculine_title
    form = title.form if title else AppelForm.CIVILITY
    if title is not None and form is AppelForm.BARE and not addressee.couple:
        return (_dear(gender, plural=plural) if addressee.dear else "") + title.title(feminine=hers, plural=plural)
    civilities = _civilities(gender, plural=plural, dear=addressee.dear)
    if title is None or form is AppelForm.CIVILITY or addressee.couple or (gender is None and not plural):
        return ", ".join(civilities)
    if plural:
        return f"{' et '.join(civilities)} les {title.title(feminine=hers, plural=True)}"
    return f"{civilities[0]} {title.address(feminine=hers)}"


_WORDS: Final[dict[tuple[GrammaticalGender | None, bool], tuple[str, ...]]] = {
    (_FEMININE, False): ("Madame",),
    (_MASCULINE, False): ("Monsieur",),
    (None, False): ("Madame", "Monsieur"),
    (_FEMININE, True): ("Mesdames",),
    (_MASCULINE, True): ("Messieurs",),
    (None, True): ("Mesdames", "Messieurs"),
}


def _civilities(gender: GrammaticalGender | None, *, plural: bool, dear: bool) -> list[str]:
    """« Madame », « Monsieur », both in that order, or their plurals; « Chère Madame » and « cher Monsieur »."""
    words = list(_WORDS[gender, plural])
    if dear:
        genders = (_FEMININE, _MASCULINE) if gender is None else (gender,)
        words = [_dear(each, plural=plural) + word for each, word in zip(genders, words, strict=True)]
    return [words[0], *(word[0].lower() + word[1:] if dear else word for word in words[1:])]


def _dear(gender: GrammaticalGender | None, *, plural: bool) -> str:
    return f"{'Chère' if gender is _FEMININE else 'Cher'}{'s' * plural} "


def _doubts(
    addressee: Addressee, gender: GrammaticalGender | None, found: FunctionMatch | None, title: FunctionTitle | None, appel: str
) -> Iterable[Problem]:
    function = visible(addressee.function)
    if addressee.couple:
        if addressee.function is not None:
            yield Problem.of("function-of-one", {"value": function, "appel": appel}, path="function")
        return
    if addressee.function is not None and found is None:
        yield Problem.of("unknown-function", {"value": function, "appel": appel}, path="function")
    if found is not None and title is not None and _partly(found):
        yield Problem.of(
            "partly-known-function", {"value": function, "known": found.words[-1][0], "appel": appel}, path="function"
        )
    unnamed = found is None or found.title.form is not AppelForm.BARE
    if gender is None and addressee.number is not _PLURAL and unnamed:
        yield Problem.of("unknown-gender", {"appel": appel}, path="gender")
    if gender is _MASCULINE and found is not None and found.feminine:
        yield Problem.of("contradicting-gender", {"value": function, "appel": appel}, path="function")


# Words after a function that leave it what it is, and those that begin what it is of; folded.
_SAID_OF_HER: Final = "delegue deleguee elu elue sortant sortante charge chargee honoraire titulaire referent referente emerite"
_HARMLESS: Final = frozenset(_SAID_OF_HER.split())


def _partly(found: FunctionMatch) -> bool:
    """Whether a word stands right after the one found that may make another function of it: « commissaire spécial »."""
    if len(found.words) != 1 or found.foreign or not found.after or found.entry.broad or found.entry.form is AppelForm.CIVILITY:
        return False
    last, following = found.words[-1], found.after[0]
    return (
        following[0].islower()
        and following.string[last.end() : following.start()].isspace()
        and fold(following[0]) not in _HARMLESS | LINKS
    )


def joint_salutation(addressees: Sequence[Addressee], *, functions: FunctionTable = FUNCTIONS) -> Salutation:
    """How a letter to several begins: « Madame la Présidente, Monsieur le Président, » (F40).

    They stand by the `rank` that each carries, then in the order given; who is addressed alike is addressed once, in the
    plural. Where « Madame » and « Monsieur » are all that is said and nobody has a rank, they stand in this order (F37). The
    closing takes the deepest respect that one of them is due.

    >>> from raict import GrammaticalGender
    >>> he, she = (Addressee(gender=each, function="président") for each in GrammaticalGender)
    >>> print(joint_salutation([she, he]))
    Madame la Présidente, Monsieur le Président,

    Raises:
        InvalidValue: for nobody.
    """
    addressees = several(addressees, "addressees")
    if not addressees:
        refuse("empty", "addressees")
    each_alone = [(each, salutation(each, functions=functions)) for each in addressees]
    plain = all(each.rank is None and each.appel is None and fold(alone.appel) in _PLAIN for each, alone in each_alone)
    each_alone.sort(key=lambda one: _order(one[0], plain=plain))
    appels = [alone.appel for _, alone in each_alone]
    said: dict[str, Salutation] = {}
    for each, alone in each_alone:
        repeated = appels.count(alone.appel) > 1 and each.appel is None
        together = evolve(each, number=_PLURAL, couple=False)
        said[alone.appel] = salutation(together, functions=functions) if repeated else alone
    first, *others = dict.fromkeys(each.appel for each in said.values())
    if plain and others and any(each.gender is None for each, _ in each_alone):
        all_together = Addressee(number=_PLURAL, dear=all(each.dear for each, _ in each_alone))
        first, others = _appel(all_together, None, None), []
    return Salutation(
        appel=", ".join([first, *map(_continuing, others)]),
        respect=min((alone.respect for _, alone in each_alone), key=list(Respect).index),
        doubts=tuple(doubt for _, alone in each_alone for doubt in alone.doubts),
    )


_PLAIN: Final = frozenset(
    fold(", ".join(_civilities(gender, plural=plural, dear=dear))) for gender, plural in _WORDS for dear in (False, True)
)


def _order(addressee: Addressee, *, plain: bool) -> tuple[int, bool]:
    return _LAST_RANK + 1 if addressee.rank is None else addressee.rank, plain and addressee.gender is _MASCULINE


def _continuing(appel: str) -> str:
    """As it stands behind another: « Cher Monsieur le Maire, chère Madame la Députée »."""
    return appel[0].lower() + appel[1:] if fold(appel).split(" ", 1)[0] in _DEAR else appel


_DEAR: Final = frozenset({"cher", "chere", "chers", "cheres"})
