r"""Texts, and the guards that every text passes before it becomes part of a value.

Rule 1: no text enters a value except through a function of this file, and each refuses, by name and position, what cannot
be shown, sent or sorted safely: control characters, halves of characters, characters that turn the reading direction
round, text of which nothing is visible. What is kept is kept as it was written, but for Unicode's composed form (NFC)
and `\n` as the one line end (CRLF, U+2028 and U+2029 become it, where several lines are allowed).

>>> LocalizedText({"fr": "Réunions", "en": "Meetings"}).get("en-GB")
'Meetings'
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NoReturn, TypeAlias, TypeVar, final
from unicodedata import is_normalized, normalize

from attrs import Attribute, field, frozen

from raict._value import Value, named
from raict.errors import InvalidValue, Problem, visible
from raict.model.characters import BLANKS, MOST_MARKS, fault, is_visible, pile
from raict.model.limits import MOST_LANGUAGES, MOST_TRANSLATIONS

__all__ = ["LocalizedText"]

Field: TypeAlias = "Attribute[object] | str | None"

T = TypeVar("T")
S = TypeVar("S")

ID_LIMIT, LABEL_LIMIT, TEXT_LIMIT, URL_LIMIT = 64, 255, 10_000, 2_000
_PAIR = 2
_LANGUAGE_LIMIT = 35  # what BCP 47 asks everybody to keep room for (§4.4.1)
# NFC makes one character of four at most (U+1F82), so what is longer by more is too long, whatever it becomes.
_MOST_COMPOSED = 4
# Those of Unicode that are no controls: whoever splits lines by Unicode's rules sees one there.
_LINE_ENDS = "\r\n|[\n\u2028\u2029]"


def place(field: Field) -> str:
    """The name of a field, as a path."""
    return "" if field is None else field if isinstance(field, str) else field.name


def refuse(code: str, field: Field = None, **values: str | int) -> NoReturn:
    """Raise `InvalidValue` with one problem of the catalogue."""
    raise InvalidValue(Problem.of(code, values, path=place(field)))


def guard(value: object, field: Field = None, *, limit: int = LABEL_LIMIT, lines: bool = False) -> str:
    """One text, checked and in NFC.

    Args:
        value: the text.
        field: what to call it in a refusal.
        limit: the greatest length, in characters, after NFC.
        lines: whether it may have several lines.

    Raises:
        InvalidValue: for anything but visible text within the limit.
    """
    if type(value) is not str:
        if not isinstance(value, str):
            refuse("wrong-type", field, expected="text", got=type(value).__name__)
        value = str.__str__(value)
    if len(value) > _MOST_COMPOSED * limit:
        refuse("too-long", field, limit=limit, length=len(value))
    if not value.isascii() or not value.isprintable():
        value = _composed(value, field, lines=lines)
    if not value or value.isspace():
        refuse("empty", field)
    if len(value) > limit:
        refuse("too-long", field, limit=limit, length=len(value))
    if (not value[0].isalnum() or value[0] in BLANKS) and not is_visible(value):
        refuse("invisible", field)
    return value


def _composed(value: str, field: Field, *, lines: bool) -> str:
    """A text with something beyond plain ASCII, checked for that, in NFC."""
    if not value.isprintable():
        if lines:
            value = re.sub(_LINE_ENDS, "\n", value)
        if found := fault(value):
            refuse(found[0], field, **found[1])
        if not lines and (end := re.search(_LINE_ENDS, value)):
            refuse("line-break", field, position=end.start() + 1)
    _check_marks(value, field)
    if not is_normalized("NFC", value):
        value = normalize("NFC", value)
        _check_marks(value, field)  # NFC takes some marks apart into two
    return value


def _check_marks(value: str, field: Field) -> None:
    if position := pile(value):
        refuse("too-many-marks", field, limit=MOST_MARKS, position=position)


_LANGUAGE = "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}"


@lru_cache(maxsize=256)
def _usual_case(tag: str) -> str:
    if not re.fullmatch(_LANGUAGE, tag):
        return ""
    head, *rest = tag.split("-")
    usual = (p.upper() if len(p) == 2 else p.title() if len(p) == 4 and p.isalpha() else p.lower() for p in rest)
    return "-".join([head.lower(), *usual])


def language_tag(value: str, field: Field = None) -> str:
    """A language tag (BCP 47) in its usual case: `fr`, `fr-CA`, `zh-Hant`."""
    # The length first: what is asked about is kept for a while.
    tag = _usual_case(value) if type(value) is str and len(value) <= _LANGUAGE_LIMIT else ""
    if not tag:
        refuse("bad-language", field, value=visible(value))
    return tag


def optional_language_tag(value: str | None, field: Field = None) -> str | None:
    """A language tag, or None."""
    return None if value is None else language_tag(value, field)


def language_tags(value: tuple[str, ...], field: Field = None) -> tuple[str, ...]:
    """At most twenty language tags, in order, none twice."""
    return at_most(MOST_LANGUAGES, distinct(each(language_tag, value, field), field), field)


def _texts(
    value: "str | Mapping[str, str] | tuple[tuple[str, str], ...] | LocalizedText", _field: Field = None
) -> tuple[tuple[str, str], ...]:
    if isinstance(value, str):
        return (("", guard(value, limit=TEXT_LIMIT, lines=True)),)
    if isinstance(value, LocalizedText):
        return value.texts
    if isinstance(value, Mapping):
        value = tuple(value.items())
    elif type(value) is not tuple or any(type(pair) is not tuple or len(pair) != _PAIR for pair in value):
        refuse("wrong-type", expected="text, or a table of texts by language", got=type(value).__name__)
    elif [language for language, _ in value] == [""]:  # the one pair of a plain string, as `texts` has it
        return (("", guard(dict(value)[""], limit=TEXT_LIMIT, lines=True)),)
    if not value:
        refuse("empty")
    at_most(MOST_TRANSLATIONS, value)
    texts: dict[str, str] = {}
    for language, text in value:
        tag = language_tag(language, visible(language))
        if tag in texts:
            refuse("repeated-item", visible(language), value=tag)
        texts[tag] = guard(text, language, limit=TEXT_LIMIT, lines=True)
    return tuple(texts.items())


@final
@frozen(repr=False, field_transformer=named)
class LocalizedText(Value):
    """A text in one language or several, in the order written.

    A plain string is in the language of the edition it belongs to; it stays one, and is written back as one. Every field
    of this type accepts a string or a mapping as well.

    >>> LocalizedText("Temps de débat").get("en")
    'Temps de débat'
    >>> LocalizedText({"fr": "Accueil", "en": "Welcome"}).get("pt", "en")
    'Welcome'
    """

    texts: tuple[tuple[str, str], ...] = field(converter=_texts)
    """Pairs of language and text, at most 100; the language of a plain string is empty."""

    @property
    def plain(self) -> str | None:
        """The text of a plain string; None where languages are named."""
        language, text = next(iter(self.texts))
        return None if language else text

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages named, in the order written; none for a plain string."""
        return tuple(language for language, _ in self.texts if language)

    def get(self, language: str | None = None, default: str | None = None) -> str:
        """The text for a reader: in `language`, else its primary subtag, else `default`, else the first written."""
        return self.choose(language, default)[1]

    def choose(self, language: str | None = None, default: str | None = None) -> tuple[str, str]:
        """As `get`, with the language the text turns out to be in before it; empty for a plain string.

        >>> LocalizedText({"fr": "Accueil", "en": "Welcome"}).choose("en-GB")
        ('en', 'Welcome')
        """
        for wanted in (language, language and language.partition("-")[0], default) if len(self.texts) > 1 else ():
            for pair in self.texts:
                if pair[0] == wanted:
                    return pair
        return next(iter(self.texts))

    def __iter__(self) -> Iterator[str]:
        """Every text, in the order written."""
        return (text for _, text in self.texts)

    def __str__(self) -> str:
        """The first text written."""
        return self.texts[0][1]

    def __repr__(self) -> str:
        return f"LocalizedText({self.plain!r})" if self.plain is not None else f"LocalizedText({dict(self.texts)!r})"


TextLike: TypeAlias = str | Mapping[str, str] | LocalizedText


def label(value: TextLike, field: Field = None) -> LocalizedText:
    """A text of one line, at most 255 characters in each language."""
    return _localized(value, field, LABEL_LIMIT, lines=False)


def prose(value: TextLike, field: Field = None) -> LocalizedText:
    """A text of one line or several, at most 10 000 characters in each language."""
    return _localized(value, field, TEXT_LIMIT, lines=True)


def _localized(value: TextLike, field: Field, limit: int, *, lines: bool) -> LocalizedText:
    try:
        text = value if type(value) is LocalizedText else LocalizedText(value)
    except InvalidValue as refusal:
        raise refusal.at(place(field)) from None
    for language, each in text.texts:
        if len(each) > limit or (not lines and "\n" in each):
            path = ".".join(filter(None, (place(field), language)))
            if len(each) > limit:
                refuse("too-long", path, limit=limit, length=len(each))
            refuse("line-break", path, position=each.index("\n") + 1)
    return text


def optional_label(value: TextLike | None, field: Field = None) -> LocalizedText | None:
    """A label, or None."""
    return None if value is None else label(value, field)


def optional_prose(value: TextLike | None, field: Field = None) -> LocalizedText | None:
    """A text of several lines, or None."""
    return None if value is None else prose(value, field)


def labels(value: tuple[TextLike, ...], field: Field = None) -> tuple[LocalizedText, ...]:
    """Several labels."""
    return each(label, value, field)


def line(value: str, field: Field = None) -> str:
    """A text that is the same in every language: one line, at most 255 characters."""
    return guard(value, field)


def optional_line(value: str | None, field: Field = None) -> str | None:
    """A line, or None."""
    return None if value is None else guard(value, field)


_IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]*"


def identifier(value: str, field: Field = None) -> str:
    """An id: ASCII letters, digits, `-`, `_`, `.`; at most 64 characters; the case counts."""
    # Most ids are letters and digits alone: they are seen to be good at a third of the cost of the pattern.
    if type(value) is str and value.isalnum() and value.isascii() and len(value) <= ID_LIMIT:
        return value
    if type(value) is not str:
        refuse("wrong-type", field, expected="text", got=type(value).__name__)
    if len(value) > ID_LIMIT:
        refuse("too-long", field, limit=ID_LIMIT, length=len(value))
    if not re.fullmatch(_IDENTIFIER, value):
        refuse("bad-identifier", field, value=visible(value))
    return value


def optional_identifier(value: str | None, field: Field = None) -> str | None:
    """An id, or None."""
    return None if value is None else identifier(value, field)


def identifiers(value: tuple[str, ...], field: Field = None) -> tuple[str, ...]:
    """Several ids, in order, none twice."""
    return distinct(each(identifier, value, field), field)


def sequence(value: tuple[T, ...], field: Field = None, kind: type | None = None) -> tuple[T, ...]:
    """A tuple, as it is, each item of the class `kind` where one is given."""
    if type(value) is not tuple:
        refuse("wrong-type", field, expected="a tuple", got=type(value).__name__)
    if kind is not None:
        for item in value:
            if type(item) is not kind:
                n = next(n for n, other in enumerate(value) if other is item)
                refuse("wrong-type", f"{place(field)}[{n}]", expected=kind.__name__, got=type(item).__name__)
    return value


def each(check: Callable[[S], T], value: tuple[S, ...], field: Field) -> tuple[T, ...]:
    """A tuple, each item as `check` gives it back; a refusal says at which position."""
    if value == () and type(value) is tuple:
        return ()
    checked: list[T] = []
    try:
        for item in sequence(value, field):
            checked.append(check(item))  # noqa: PERF401 - its length is the position, should it fail
    except InvalidValue as refusal:
        raise (refusal if type(value) is not tuple else refusal.at(f"{place(field)}[{len(checked)}]")) from None
    return tuple(checked)


def instance(value: object, field: Field, kind: type, *, optional: bool = False) -> None:
    """Refuse anything but a `kind`, or None where `optional`."""
    if type(value) is not kind and not (optional and value is None):
        refuse("wrong-type", field, expected=kind.__name__, got=type(value).__name__)


def distinct(value: tuple[T, ...], field: Field = None) -> tuple[T, ...]:
    """Refuse an item that stands twice."""
    if len(value) > 1 and len(set(value)) < len(value):
        first = {item: n for n, item in reversed(list(enumerate(value)))}
        n = next(n for n, item in enumerate(value) if first[item] != n)
        refuse("repeated-item", f"{place(field)}[{n}]", value=visible(getattr(value[n], "value", value[n])))
    return value


def at_most(limit: int, value: tuple[T, ...], field: Field = None) -> tuple[T, ...]:
    """A tuple, as it is; more than so many items are refused."""
    if len(value) > limit:
        refuse("too-many", field, limit=limit, count=len(value))
    return value


def whole(value: object, field: Field, low: int, high: int) -> int:
    """A whole number between two bounds, both included; `True` is none."""
    if type(value) is not int:
        refuse("wrong-type", field, expected="a whole number", got=type(value).__name__)
    if not low <= value <= high:
        refuse("out-of-range", field, value=value if abs(value) < 10**15 else "…", low=low, high=high)
    return value


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, or nothing."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), n=1)), "")
