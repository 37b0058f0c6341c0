"""Faults as data: `Problem`, and the exceptions that carry them.

Every sentence comes from one catalogue, in English and in French; codes are stable, sentences are not. Nothing here knows
what an edition is.

>>> problem = Problem.of("too-long", {"limit": 255, "length": 300}, path="title")
>>> problem.message("fr")
'ne doit pas dépasser 255 caractères, en compte 300'
"""

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NoReturn, Self, final

from attrs import evolve, field, frozen

from raict._sentences import FRENCH, SENTENCES
from raict._value import FrozenMap, Value, named

__all__ = ["InvalidDocument", "InvalidEdition", "InvalidValue", "Problem", "RaictError", "Severity"]


def __dir__() -> list[str]:
    return __all__


class Severity(Enum):
    """How much a problem matters: an error must be mended, a warning judged, an information known."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


Scalar = str | int
_EMPTY: FrozenMap[str, Scalar] = FrozenMap()
_LONGEST = 80
# The catalogue has ordinary spaces, which one can see in it; a sentence has those that French puts there (F27).
_FRENCH_SPACES = (
    (" ;", "\u202f;"),
    (" !", "\u202f!"),
    (" ?", "\u202f?"),
    (" :", "\u00a0:"),
    ("« ", "«\u00a0"),
    (" »", "\u00a0»"),
)


def _frozen(value: Mapping[str, Scalar], _field: object = None) -> FrozenMap[str, Scalar]:
    return value if isinstance(value, FrozenMap) else FrozenMap(value)


def _frozen_text(value: Mapping[str, str], _field: object = None) -> FrozenMap[str, str]:
    return value if isinstance(value, FrozenMap) else FrozenMap(value)


def _spaced(french: str) -> str:
    for plain, spaced in _FRENCH_SPACES:
        french = french.replace(plain, spaced)
    return french


def _in(templates: Mapping[str, str], language: str) -> str:
    """The template for a reader: her own, else the English one, else the first."""
    return templates.get(language) or templates.get("en") or next(iter(templates.values()), "")


def _refuse(code: str, path: str, **values: Scalar) -> NoReturn:
    raise InvalidValue(Problem.of(code, values, path=path))


def visible(value: object) -> str:
    """A foreign value as a message may show it: on one line, controls escaped, at most 80 characters."""
    try:
        text = str(value)
    except (ValueError, RecursionError):  # a number of thousands of digits, a bottomless list
        return type(value).__name__
    text = text[: _LONGEST + 1]
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c in "\u00a0\u202f" else f"\\u{{{ord(c):04X}}}" for c in text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Problem(Value):
    """One thing that is wrong, unfinished or unwise, as data.

    `values` are what the sentence speaks of: texts and whole numbers, never an address of a guest.

    >>> Problem.of("empty", path="sessions[2].title")
    Problem('empty', 'sessions[2].title')
    """

    code: str
    """Stable and English, documented one by one; a rule of your own puts a dot in it (`acme.no-coffee`)."""
    severity: Severity
    """How much it matters."""
    path: str = ""
    """Where: attribute names and positions from the edition down, `sessions[2].when.end`; empty for the whole."""
    subjects: tuple[str, ...] = ()
    """The ids concerned, in file order. A waiver names them."""
    values: FrozenMap[str, Scalar] = field(default=_EMPTY, converter=_frozen)
    """What the sentence speaks of, by name. `when.fr` and `when.en` are the same value in words, by language."""
    line: int | None = None
    """Line in the source, from 1, where it is known."""
    column: int | None = None
    """Column in the source, from 1, in characters, where it is known."""
    sentences: FrozenMap[str, str] = field(default=FrozenMap[str, str](), converter=_frozen_text)
    """By language, for a code that is not in the catalogue: the templates of a rule of your own, `values` in braces."""
    hints: FrozenMap[str, str] = field(default=FrozenMap[str, str](), converter=_frozen_text)
    """Likewise the way out, where there is one."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no problem: a severity in words would pass every gate."""
        for name, kind, expected in _SHAPE:
            if type(getattr(self, name)) is not kind:
                _refuse("wrong-type", name, expected=expected, got=type(getattr(self, name)).__name__)
        for n, subject in enumerate(self.subjects):
            if type(subject) is not str:
                _refuse("wrong-type", f"subjects[{n}]", expected="text", got=type(subject).__name__)
        if not re.fullmatch(_CODE, self.code):
            _refuse("bad-identifier", "code", value=visible(self.code))
        for name, templates in (("sentences", self.sentences), ("hints", self.hints)):
            for language, template in templates.items():
                try:
                    self._fill(template, language)
                except (KeyError, IndexError, ValueError, AttributeError, TypeError) as failure:
                    _refuse("bad-template", f"{name}.{language}", value=visible(template), reason=visible(failure))

    @classmethod
    def of(cls, code: str, values: Mapping[str, Scalar] = _EMPTY, *, path: str = "", subjects: Iterable[str] = ()) -> Self:
        """A problem of the catalogue, with the severity written there.

        Raises:
            KeyError: when the catalogue has no such code.
        """
        return cls(
            code=code,
            severity=Severity(SENTENCES[code].severity),
            path=path,
            subjects=tuple(subjects),
            values=values,
        )

    def at(self, prefix: str) -> "Problem":
        """The same problem, seen from further out: `prefix` goes before the path.

        >>> Problem.of("empty", path="[0].title").at("sessions").path
        'sessions[0].title'
        """
        joint = "." if prefix and self.path and not self.path.startswith("[") else ""
        return evolve(self, path=prefix + joint + self.path)

    def message(self, language: str = "en") -> str:
        """The sentence, in French or English; in English for any other language. French has its no-break spaces."""
        own = _in(self.sentences, language)
        sentence = SENTENCES.get(self.code)
        template = own or (self.code if sentence is None else sentence.fr if language == "fr" else sentence.en)
        return self._fill(template, language)

    def hint(self, language: str = "en") -> str:
        """The way out, in French or English; empty where the sentence says it all."""
        sentence = SENTENCES.get(self.code)
        if self.hints:
            return self._fill(_in(self.hints, language), language)
        if sentence is None or self.values.get("nearest") == "":
            return ""
        return self._fill(sentence.hint_fr if language == "fr" else sentence.hint_en, language)

    def _fill(self, template: str, language: str) -> str:
        words = {name: visible(value) for name, value in self.values.items() if "." not in name}
        if language == "fr":
            template = _spaced(template)
            words |= {
                name: FRENCH[word]
                for name, word in words.items()
                if word in FRENCH and name in {"expected", "got", "kind", "other"}
            }
        for name, value in self.values.items():
            stem, dot, tongue = name.rpartition(".")
            if dot and tongue == ("fr" if language == "fr" else "en"):
                words[stem] = _spaced(visible(value)) if tongue == "fr" else visible(value)
        return template.format_map(words)

    def __str__(self) -> str:
        """`path: sentence (hint)`, in English."""
        hint = self.hint()
        place = f"{self.path}: " if self.path else ""
        if self.line is not None:
            place = f"line {self.line}, column {self.column}: " + place
        return place + self.message() + (f" ({hint})" if hint else "")

    def __repr__(self) -> str:
        """Short: code and path."""
        return f"Problem({self.code!r}, {self.path!r})"


_CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}"
_SHAPE: tuple[tuple[str, type, str], ...] = (
    ("code", str, "text"),
    ("severity", Severity, "Severity"),
    ("path", str, "text"),
    ("subjects", tuple, "a tuple"),
)


class RaictError(Exception):
    """The root of everything raict raises on purpose."""


class _ProblemsError(RaictError, ValueError):
    """A `ValueError` that carries its problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem found, in the order of their places."""
        return tuple(self.args)

    def at(self, prefix: str) -> Self:
        """The same refusal, seen from further out: `prefix` goes before each path."""
        return type(self)(*(problem.at(prefix) for problem in self.problems))

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class InvalidValue(_ProblemsError):
    """A value that can never be: raised by every constructor."""


class InvalidDocument(_ProblemsError):
    """A document that is no edition: raised once by `load` and `loads`, with every fault in it."""


class InvalidEdition(_ProblemsError):
    """An edition with errors that no waiver excuses: raised by `ensure`."""
