"""Texts: those that must pass and come through every output whole, and those that must be refused."""

from collections.abc import Sequence
from functools import cache
from string import ascii_letters, digits

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from raict.model.text import ID_LIMIT, LABEL_LIMIT, TEXT_LIMIT, LocalizedText

__all__ = [
    "domains",
    "emails",
    "extras",
    "hostile_texts",
    "identifiers",
    "languages",
    "localized_texts",
    "refused_texts",
    "texts",
    "urls",
]

# The first is what everything shrinks to. Each has something to be seen, so that any text made of them passes.
_WORDS = (
    "A",
    "Séance plénière",
    "l’été, à 14 h 30 ; salle B",
    "« Où\u00a0? »\u202f!",
    "N° 14 (2023)",
    "naïve cœur Œuvre ÿ",
    "Nguyễn Thị Ánh",
    "السلام عليكم",
    "\u2067عربي\u2069",
    "می\u200cخواهم",  # noqa: RUF001 - Persian, with its non-joiner
    "👩‍👩‍👧‍👦",
    "🇫🇷",
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "e\u0301te\u0301",
    "한국어",
    "日本語",
    "x" * 80,
    "é" * 40,
    "é" * LABEL_LIMIT,
    "👩" * LABEL_LIMIT,
)
# Legal, and dangerous to whoever joins strings: of calendars, headers, pages, sheets, templates, terminals.
_HOSTILE = (
    "a,b;c",
    "C:\\News",
    'Jean"; ROLE=CHAIR; X="',
    "Dupont:mailto:evil@example.org",
    "Jean^nX-INJ:1 ^' ^^",
    "BEGIN:VALARM",
    "END:VEVENT",
    "\\nATTENDEE:mailto:evil@example.org",
    "=cmd|' /C calc'!A0",
    "+33 (0)1",
    "-1",
    "@SUM(1)",
    "<script>alert(1)</script>",
    "<!-- ]]> & &amp; '",
    "{{ 7 * 7 }} {% raw %} ${x} %s %(a)s {0}",
    "**a** _b_ `c` [d](https://example.org) # e",
    "=?utf-8?Q?=0ABcc:evil@example.org?=",
    'Jean" <evil@example.org>, "X',
    "../../etc/passwd",
    "$(true) `true` ; true | true",
    "\"\"\" ''' #",
    "null",
    "true",
    "2023-09-18",
    "14:00",
    "1e3",
    "trailing\\",
    " spaces ",
)
_REFUSED = (
    "",
    " ",
    "\u00a0",
    "\u200b",
    "\u2060\ufeff",
    "\u3164",
    "a\x00b",
    "a\x07",
    "a\x1b[31mb",
    "a\x7fb",
    "a\x85b",
    "a\x9bb",
    "a\tb",
    "a\nb",
    "a\r\nb",
    "a\rb",
    "a\u2028b",
    "a\u2029b",
    "Ouverture\r\nATTENDEE:mailto:evil@example.org",
    "a\ud800b",
    "a\ufffeb",
    "a\ufdd0b",
    "a\U0001ffffb",
    "a\u202eb",
    "a\u202db\u202c",
    "a\u2067b",
    "a\u2069b",
    "a\u202ab",
    "a\u2067b\u202c",
    "a\U000e0041b",
    "x" * (TEXT_LIMIT + 1),
)
_SEPARATORS = (" ", "\n", "\n\n", " \n ", "\n\n\n")
_CHARACTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"),
    exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" + "".join(map(chr, range(0xE0000, 0xE0080))),
)
_LATIN = st.characters(min_codepoint=0xA0, max_codepoint=0x24F) | st.characters(min_codepoint=0x20, max_codepoint=0x7E)
_ATOMS = st.sampled_from(_WORDS + _HOSTILE)
# To choose among all characters costs much: most texts do without.
_WORD = st.one_of(
    _ATOMS,
    _ATOMS,
    st.builds("A{}".format, st.text(_LATIN, max_size=12)),
    st.builds("A{}".format, st.text(_CHARACTERS, max_size=6)),
)


def _line(words: Sequence[str]) -> str:
    text = " ".join(words)
    # Composed by NFC, a character becomes three at most; cut, a text would leave a direction open.
    return text if len(text) <= LABEL_LIMIT - 100 else words[0]


_LINES = st.one_of(_ATOMS, _ATOMS, st.lists(_WORD, min_size=1, max_size=3).map(_line))
_MORE = st.lists(st.builds("{}{}".format, st.sampled_from(_SEPARATORS), _WORD), min_size=1, max_size=3).map("".join)
_PROSE = st.one_of(_ATOMS, _ATOMS, st.builds("{}{}".format, _WORD, _MORE))


def texts(*, lines: bool = False) -> SearchStrategy[str]:
    r"""Texts that every value accepts: accents, emoji, Arabic, quotes, commas, backslashes, spaces that do not break.

    Args:
        lines: whether they may have several lines, as abstracts do; a label has one, and at most 255 characters.

    >>> from hypothesis import find
    >>> find(texts(), lambda text: True)
    'A'
    """
    return _PROSE if lines else _LINES


def hostile_texts() -> SearchStrategy[str]:
    """Texts of one line that are accepted, and that an output must escape: `Jean"; ROLE=CHAIR; X="`, `<script>`."""
    return st.sampled_from(_HOSTILE)


def refused_texts() -> SearchStrategy[str]:
    """Texts that every label refuses: controls, line ends, lone surrogates, what is invisible or turns the direction."""
    return st.sampled_from(_REFUSED)


def localized_texts(*, languages: Sequence[str] = ("fr", "en"), lines: bool = False) -> SearchStrategy[LocalizedText]:
    """Texts for a reader: plain, or in some of the languages, in any order.

    Args:
        languages: those it may be in; at least one.
        lines: as for `texts`.

    Raises:
        InvalidArgument: without a language.

    >>> from hypothesis import find
    >>> find(localized_texts(), lambda text: len(text.languages) == 2)
    LocalizedText({'fr': 'A', 'en': 'A'})
    """
    if not languages:
        raise InvalidArgument("localized_texts() needs at least one language")
    return _localized_texts(tuple(languages), lines)


@cache
def _localized_texts(languages: tuple[str, ...], lines: bool) -> SearchStrategy[LocalizedText]:
    one = texts(lines=lines)
    orders = st.sampled_from([(), *((language,) for language in languages), languages, languages[::-1]])
    return _localized(one, orders)


@st.composite
def _localized(draw: DrawFn, one: SearchStrategy[str], orders: SearchStrategy[tuple[str, ...]]) -> LocalizedText:
    order = draw(orders)
    return LocalizedText({language: draw(one) for language in order} if order else draw(one))


_FIRST = st.sampled_from(ascii_letters + digits)
_REST = st.text(ascii_letters + digits + "._-", max_size=ID_LIMIT - 1)


def identifiers() -> SearchStrategy[str]:
    """Ids: letters, digits, `.`, `_`, `-`; sixty-four characters at most.

    >>> from hypothesis import find
    >>> find(identifiers(), lambda id: True)
    'a'
    """
    return st.builds("{}{}".format, _FIRST, _REST)


def languages() -> SearchStrategy[str]:
    """Language tags; French first, English next."""
    return st.sampled_from(("fr", "en", "es", "ar", "pt-BR", "zh-Hant", "gcf"))


_HTTP = (
    "https://example.org",
    "https://rencontres.example.org/2023/programme?lang=fr&x=a,b;c#salle",
    "http://example.org:8080/%C3%A9t%C3%A9/",
    "https://région.example/été?q=à",
    "https://[2001:db8::1]/",
    "https://example.org/" + "a" * 200,
    "https://example.org/it's(1)/$&*+=~",
)


def urls(*, schemes: Sequence[str] = ("https", "http")) -> SearchStrategy[str]:
    """Addresses of those schemes, international ones among them.

    Args:
        schemes: among `https`, `http`, `mailto` and `tel`.

    Raises:
        InvalidArgument: for another scheme, or none.
    """
    known = [*_HTTP, "mailto:rencontres@example.org", "tel:+33-1-99-00-00-00"]
    if not schemes or not {"https", "http", "mailto", "tel"}.issuperset(schemes):
        raise InvalidArgument(f"urls() cannot make addresses of these schemes: {schemes!r}")
    return st.sampled_from([url for url in known if url.partition(":")[0] in schemes])


def domains() -> SearchStrategy[str]:
    """Domain names under `example`, as a UID takes them."""
    return st.sampled_from(("example.org", "rencontres.example.org", "a-b.c1.example"))


def emails() -> SearchStrategy[str]:
    """Addresses of teams, under `example.org`."""
    return st.sampled_from(("a@example.org", "equipe.accueil+2023@rencontres.example.org"))


_SCALAR: SearchStrategy[str | int | float | bool] = st.one_of(
    st.booleans(),
    st.integers(-(2**63) + 1, 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.just(""),
    _PROSE,
)


def extras() -> SearchStrategy[dict[str, str | int | float | bool]]:
    """Facts of an embedder's own, for the field `extra`."""
    return st.dictionaries(identifiers(), _SCALAR, max_size=3)
