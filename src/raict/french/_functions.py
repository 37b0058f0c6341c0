"""How French addresses who holds a function: one value for each, found by the words in which people write it.

The table itself stands in `_titles`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias, TypeVar, final

from attrs import field, frozen

from raict._value import FrozenMap, Value, named
from raict.errors import visible
from raict.french._folding import LINKS, WORD, bare, fold
from raict.french._foreign import FOREIGN_TITLES
from raict.french._presidents import presided
from raict.model.text import Field, each, instance, line, optional_line, refuse, whole

__all__ = [
    "AppelForm",
    "FunctionMatch",
    "FunctionTable",
    "FunctionTitle",
    "Respect",
    "entry_of",
    "function_table",
    "matched",
    "several",
]

_LOWEST_RANK = 9_999
_VOWELS = frozenset("aàâeéèêëiîïoôœuùûü")
_INVARIABLE = {"vice", "sous"}
_LINKING = re.compile(r"(?:[dl][’']|(?:à|au|aux|de|des|du|en)$)")


class Respect(Enum):
    """Degrees of respect of a closing, the deepest first. By F39 each has its words; which one is due is data (`FUNCTIONS`)."""

    HIGHEST = "très haute considération"
    """Heads of State and members of governments."""
    HIGH = "haute considération"
    """Members of parliaments, mayors, presidents of councils, prefects, ambassadors."""
    DISTINGUISHED = "considération distinguée"
    """Everybody else."""
    CORDIAL = "sentiments les meilleurs"
    """Peers."""
    NEUTRAL = "salutations distinguées"
    """Where nothing but politeness is meant."""


class AppelForm(Enum):
    """What a salutation says of a function."""

    TITLE = "title"
    """« Madame la Maire, »."""
    BARE = "bare"
    """« Maître, »: the title takes the place of the civility."""
    CIVILITY = "civility"
    """« Madame, »: the function is none by which one is addressed."""


def _lines(value: tuple[str, ...], field: Field = None) -> tuple[str, ...]:
    return each(line, value, field)


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class FunctionTitle(Value):
    """A function, as an entry of the table: its words in both genders, and how its holder is addressed (F37, F41).

    >>> FunctionTitle(masculine="échevin", feminine="échevine").address(feminine=True)
    'l’Échevine'
    >>> FunctionTitle(masculine="huissier", feminine="huissière", elides=True).address()
    'l’Huissier'
    """

    masculine: str = field(converter=line)
    """The words for a man, in small letters as within a sentence: `adjoint au maire`, `Premier ministre`."""
    feminine: str | None = field(default=None, converter=optional_line)
    """The words for a woman; None where they are the same (`maire`, `ministre`)."""
    appel: str | None = field(default=None, converter=optional_line)
    """What the salutation calls a man; None for the words themselves with a capital: `Président` for a council's president."""
    feminine_appel: str | None = field(default=None, converter=optional_line)
    """Likewise a woman. Both are given, or neither; one is enough where there is no feminine."""
    form: AppelForm = AppelForm.TITLE
    """What the salutation says."""
    elides: bool | None = None
    """Whether the article is « l’ »; None: before a vowel it is, before another letter and before h it is not."""
    rank: int = _LOWEST_RANK
    """Order among functions, 0 to 9999, the highest first; who holds several is addressed by the first of them."""
    respect: Respect = Respect.DISTINGUISHED
    """The degree of the closing, unless another is asked for."""
    synonyms: tuple[str, ...] = field(default=(), converter=_lines)
    """Other words for it."""
    feminine_synonyms: tuple[str, ...] = field(default=(), converter=_lines)
    """Other words for it that only a woman is called by."""
    exact: bool = False
    """Whether the words stand for it only alone: a « docteur en droit » is no « docteur »."""
    kept: bool = False
    """Whether one is addressed by it for life, as ministers are, by courtesy (F37)."""
    broad: bool = False
    """Whether an adjective after it changes nothing: a « directeur technique » is « Monsieur le Directeur »."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind, and a salutation for one gender alone."""
        instance(self.form, "form", AppelForm)
        instance(self.elides, "elides", bool, optional=True)
        whole(self.rank, "rank", 0, _LOWEST_RANK)
        instance(self.respect, "respect", Respect)
        instance(self.exact, "exact", bool)
        instance(self.kept, "kept", bool)
        instance(self.broad, "broad", bool)
        if self.feminine == self.masculine:
            refuse("repeated-item", "feminine", value=visible(self.feminine))
        if self.feminine_appel is not None and self.appel is None:
            refuse("needs", "feminine_appel", other="appel")
        if self.appel is not None and self.feminine is not None and self.feminine_appel is None:
            refuse("needs", "appel", other="feminine_appel")

    def words(self, *, feminine: bool = False) -> str:
        """The function within a sentence."""
        return (self.feminine if feminine else None) or self.masculine

    def title(self, *, feminine: bool = False, plural: bool = False) -> str:
        """The title of the salutation: capital on the first letter alone (F37); the plural by the rules of common nouns.

        >>> FunctionTitle(masculine="conseiller municipal", feminine="conseillère municipale").title(plural=True)
        'Conseillers municipaux'
        """
        own = (self.feminine_appel if feminine else None) or self.appel or self.words(feminine=feminine)
        title = own[0].upper() + own[1:]
        return _plural(title) if plural else title

    def address(self, *, feminine: bool = False) -> str:
        """The title with its article: « la Maire », « l’Ambassadrice »."""
        title = self.title(feminine=feminine)
        if title[0].lower() in _VOWELS if self.elides is None else self.elides:
            return f"l’{title}"
        return f"{'la' if feminine else 'le'} {title}"


FunctionTable: TypeAlias = Mapping[str, FunctionTitle]
"""A table of functions: each entry under all the words for it, folded; made by `function_table`."""


class FunctionMatch(NamedTuple):
    """An entry of the table found in a text: where it stands there, and what the text says besides."""

    title: FunctionTitle
    """By which one is addressed."""
    entry: FunctionTitle
    """Whose words stand there; another than `title` where what one presides tells more."""
    words: tuple[re.Match[str], ...]
    """The words of it, as they are written."""
    feminine: bool
    """Whether it is written in a form that only a woman is called by."""
    former: bool
    """Whether it is said to be held no longer (« ancien », « ex- »)."""
    foreign: bool
    """Whether it is written in another language."""
    before: tuple[re.Match[str], ...]
    """The words before it."""
    after: tuple[re.Match[str], ...]
    """The words after it, as far as the next comma."""


def _plural(title: str) -> str:
    words = title.split(" ")
    end = next((n for n, word in enumerate(words) if n and _LINKING.match(word)), len(words))
    return " ".join(["-".join(map(_plural_word, word.split("-"))) for word in words[:end]] + words[end:])


def _plural_word(word: str) -> str:
    if word.endswith(("s", "x", "z")) or word.lower() in _INVARIABLE:
        return word
    if word.endswith("al"):
        return word[:-1] + "ux"
    return word + ("x" if word.endswith(("eau", "eu")) else "s")


_CUT = re.compile(r"[,;:(/|]")


def function_table(
    titles: Iterable[FunctionTitle], *, foreign: Mapping[str, str] = FOREIGN_TITLES
) -> FrozenMap[str, FunctionTitle]:
    """A table of functions, by their folded words; a later entry replaces an earlier one of the same words.

    Args:
        titles: the entries.
        foreign: words of other languages, each with the French ones for it; those that no entry knows are left out.

    >>> from raict.french.address import FUNCTIONS, find_function
    >>> table = function_table([*FUNCTIONS.values(), FunctionTitle(masculine="landamman")])
    >>> find_function("Landamman du canton", functions=table).masculine
    'landamman'
    """
    table: dict[str, FunctionTitle] = {}
    titles = several(titles, "titles")
    for title in titles:
        instance(title, "titles", FunctionTitle)
    _table(foreign, "foreign")
    for title in dict.fromkeys(titles):
        table |= dict.fromkeys(_keys(title), title)
    for words, french in foreign.items():
        entry = table.get(fold(french))
        if entry is not None:
            table.setdefault(fold(words), entry)
    return FrozenMap(table)


@lru_cache(maxsize=1024)
def _keys(title: FunctionTitle) -> tuple[str, ...]:
    """In the order in which they are written: a set would have another in each process."""
    return tuple(dict.fromkeys((*map(fold, (title.masculine, *title.synonyms)), *_feminine_keys(title))))


@lru_cache(maxsize=1024)
def _feminine_keys(title: FunctionTitle) -> tuple[str, ...]:
    his = set(map(fold, (title.masculine, *title.synonyms)))
    hers = (fold(each) for each in (title.feminine, *title.feminine_synonyms) if each)
    return tuple(key for key in hers if key not in his)


T = TypeVar("T")


def several(value: Iterable[T], field: Field = None) -> tuple[T, ...]:
    """The items of a list; a text is refused, whose letters nobody means."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        refuse("wrong-type", field, expected="a list", got=type(value).__name__)
    return tuple(value)


def entry_of(functions: FunctionTable, key: str) -> FunctionTitle | None:
    """The entry of a table under its folded words; what is no table of functions is refused."""
    _table(functions, "functions")
    entry = functions.get(key)
    instance(entry, "functions", FunctionTitle, optional=True)
    return entry


def _table(value: object, field: Field) -> None:
    if not isinstance(value, Mapping):
        refuse("wrong-type", field, expected="a table", got=type(value).__name__)


_FORMER: Final = {"ancien", "ancienne", "ex"}
_HEADS: Final = {
    *("monsieur", "madame", "m", "mr", "mme", "son", "sa", "s", "se", "e", "exc", "excellence", "le", "la", "l"),
    *("second", "seconde", "premier", "premiere"),
    *(f"{stem}ieme" for stem in ("deux", "trois", "quatr", "cinqu", "six", "sept", "huit", "neuv", "dix", "onz", "douz")),
}
_ORDINAL = re.compile(r"\d{1,3}(?:er|re|ere|e|eme|nd|nde|d|de)")
_MOSTWORDS = 12


_HYPHENS: Final = frozenset("-\u2010\u2011")
_PRESIDENT: Final = "president"


def matched(text: str, functions: FunctionTable) -> FunctionMatch | None:
    """The entry whose words a text begins with, the longest of them; None where there is none.

    Civility, article, ordinal and « ancien » may stand before it, what it is of after it. Words joined by hyphens are one: a
    « ministre-président » is no « ministre ». Who is president of a country or of a « Métropole » holds that function.
    """
    cut = _CUT.search(text)
    words = tuple(WORD.finditer(text, 0, cut.start() if cut else len(text)))
    folded = [bare(each[0]) for each in words]
    for start, word in enumerate(folded):
        for end in _ends(folded, start):
            key = " ".join(folded[start:end])
            entry = entry_of(functions, key)
            if entry is not None and not (entry.exact and end < len(folded)):
                if _joined(words, end):
                    if LINKS.isdisjoint(folded[start:end]):
                        return None
                    continue
                more = presided(folded[end:]) if entry is functions.get(_PRESIDENT) else None
                return FunctionMatch(
                    title=(entry_of(functions, more) if more else None) or entry,
                    entry=entry,
                    words=words[start:end],
                    feminine=key in _feminine_keys(entry),
                    former=not _FORMER.isdisjoint(folded[:start]),
                    foreign=key not in _keys(entry),
                    before=words[:start],
                    after=words[end:],
                )
        if word not in _FORMER | _HEADS and not _ORDINAL.fullmatch(word):
            break
    return None


def _joined(words: tuple[re.Match[str], ...], end: int) -> bool:
    """Whether a hyphen joins the word before `end` to the next."""
    return end < len(words) and words[end].string[words[end - 1].end() : words[end].start()] in _HYPHENS


def _ends(folded: list[str], start: int) -> Iterator[int]:
    return iter(range(min(len(folded), start + _MOSTWORDS), start, -1))
