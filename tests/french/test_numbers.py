"""Whole numbers in words and in figures."""

import itertools
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import GrammaticalGender
from raict.french.numbers import Spelling, cardinal, format_number
from raict.french.style import Locale
from tests.refusals import refused

FEMININE, MASCULINE = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE

# Read in the tables of the Office québécois de la langue française and of the Académie française; each row shows one rule.
WORDS = {
    0: "zéro",
    1: "un",
    10: "dix",
    16: "seize",
    17: "dix-sept",
    20: "vingt",
    21: "vingt et un",
    22: "vingt-deux",
    31: "trente et un",
    60: "soixante",
    61: "soixante et un",
    69: "soixante-neuf",
    70: "soixante-dix",
    71: "soixante et onze",
    72: "soixante-douze",
    79: "soixante-dix-neuf",
    80: "quatre-vingts",
    81: "quatre-vingt-un",
    90: "quatre-vingt-dix",
    91: "quatre-vingt-onze",
    99: "quatre-vingt-dix-neuf",
    100: "cent",
    101: "cent un",
    111: "cent onze",
    171: "cent soixante et onze",
    180: "cent quatre-vingts",
    200: "deux cents",
    201: "deux cent un",
    280: "deux cent quatre-vingts",
    999: "neuf cent quatre-vingt-dix-neuf",
    1000: "mille",
    1001: "mille un",
    1100: "mille cent",
    2000: "deux mille",
    3000: "trois mille",
    6200: "six mille deux cents",
    21_000: "vingt et un mille",
    80_000: "quatre-vingt mille",
    80_080: "quatre-vingt mille quatre-vingts",
    81_000: "quatre-vingt-un mille",
    200_000: "deux cent mille",
    200_200: "deux cent mille deux cents",
    999_999: "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf",
}


@pytest.mark.parametrize(("number", "expected"), WORDS.items())
def test_cardinals(number: int, expected: str) -> None:
    """Hyphens below a hundred, « et » before « un » and « onze », s of « vingts » and « cents » at the end alone."""
    assert cardinal(number) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "une"),
        (21, "vingt et une"),
        (81, "quatre-vingt-une"),
        (101, "cent une"),
        (1001, "mille une"),
        (21_000, "vingt et un mille"),
        (11, "onze"),
    ],
)
def test_one_agrees_with_what_is_counted(number: int, expected: str) -> None:
    """« vingt et une heures »; before « mille » nothing agrees."""
    assert cardinal(number, FEMININE) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(21, "vingt-et-un"), (71, "soixante-et-onze"), (101, "cent-un"), (1200, "mille-deux-cents"), (80, "quatre-vingts")],
)
def test_hyphens_of_1990(number: int, expected: str) -> None:
    """The rectifications join every part."""
    assert cardinal(number, spelling=Spelling.REFORMED) == expected


@pytest.mark.parametrize("locale", [Locale.FR_BE, Locale.FR_CH])
@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (70, "septante"),
        (71, "septante et un"),
        (79, "septante-neuf"),
        (80, "quatre-vingts"),
        (90, "nonante"),
        (91, "nonante et un"),
        (75_099, "septante-cinq mille nonante-neuf"),
    ],
)
def test_belgium_and_switzerland(locale: Locale, number: int, expected: str) -> None:
    """« septante », « nonante »; eighty is as in France."""
    assert cardinal(number, locale=locale) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(80, "huitante"), (81, "huitante et un"), (88, "huitante-huit"), (80_000, "huitante mille")]
)
def test_huitante_is_asked_for(number: int, expected: str) -> None:
    """Some cantons alone say it."""
    assert cardinal(number, locale=Locale.FR_CH, huitante=True) == expected


@pytest.mark.parametrize("locale", [Locale.FR_FR, Locale.FR_CA, Locale.FR_BE])
def test_huitante_is_swiss(locale: Locale) -> None:
    """Nobody else says it."""
    with refused("needs", "huitante"):
        cardinal(80, locale=locale, huitante=True)


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("spelling", Spelling)
def test_no_two_numbers_share_their_words(locale: Locale, spelling: Spelling) -> None:
    """What is said can be understood."""
    numbers = [*range(10_000), *range(0, 1_000_000, 997)]
    words = {number: cardinal(number, spelling=spelling, locale=locale) for number in numbers}

    assert len(set(words.values())) == len(words)


UNITS = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
TENS = "vingt trente quarante cinquante soixante septante huitante nonante"
VALUE = {
    "une": 1,
    **{word: n for n, word in enumerate(UNITS.split())},
    **{word: n * 10 for n, word in enumerate(TENS.split(), 2)},
}


def _read(words: str) -> int:
    """The number of some words, by a reader that knows nothing of the writer: sums, with « cent » and « mille » as factors."""
    total = below = 0
    for word in re.split("[ -]", words.replace("quatre-vingts", "quatre-vingt").replace("cents", "cent")):
        match word:
            case "et":
                continue
            case "mille":
                total, below = total + (below or 1) * 1000, 0
            case "cent":
                below = (below or 1) * 100
            case "vingt" if below % 100 == 4:
                below += 76
            case _:
                below += VALUE[word]
    return total + below


@given(st.integers(0, 999_999), st.sampled_from(Locale), st.sampled_from(Spelling), st.sampled_from(GrammaticalGender))
def test_words_are_read_back(number: int, locale: Locale, spelling: Spelling, gender: GrammaticalGender) -> None:
    """Every number, in every usage, means itself."""
    assert _read(cardinal(number, gender, spelling=spelling, locale=locale)) == number


@given(st.integers(0, 999_999))
def test_s_stands_where_nothing_follows(number: int) -> None:
    """« vingts » and « cents » are the last word or are not."""
    words = re.split("[ -]", cardinal(number))

    assert not {"vingts", "cents"} & set(words[:-1])
    assert (words[-1] in {"vingts", "cents"}) == (
        number % 100 == 80 or (number % 1000 != 100 and number % 100 == 0 < number % 1000)
    )


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "zéro"),
        (9, "neuf"),
        (10, "10"),
        (100, "100"),
        (1000, "1\u202f000"),
        (12_345_678, "12\u202f345\u202f678"),
    ],
)
def test_few_in_words_many_in_figures(number: int, expected: str) -> None:
    """Words up to nine; figures in groups of three, which a line does not part."""
    assert format_number(number) == expected


def test_the_limit_of_words_is_a_choice() -> None:
    """Sixteen and none are as good."""
    assert format_number(16, words_to=16) == "seize"
    assert format_number(17, words_to=16) == "17"
    assert format_number(0, words_to=-1) == "0"
    assert format_number(1, FEMININE) == "une"
    assert format_number(71, words_to=99, locale=Locale.FR_CH, spelling=Spelling.REFORMED) == "septante-et-un"


@pytest.mark.parametrize("number", [-1, 1_000_000])
def test_words_have_bounds(number: int) -> None:
    """Nothing below zero, nothing from a million on."""
    with refused("out-of-range", "number"):
        cardinal(number)


@pytest.mark.parametrize(("number", "words_to", "path"), [(-1, 9, "number"), (10**12, 9, "number"), (1, -2, "words_to")])
def test_figures_have_bounds(number: int, words_to: int, path: str) -> None:
    """Nothing below zero, nothing beyond any attendance."""
    with refused("out-of-range", path):
        format_number(number, words_to=words_to)


@pytest.mark.parametrize("wrong", [True, 1.0, "1", None])
def test_only_whole_numbers_count(wrong: object) -> None:
    """`True` is no number, nor is a text."""
    for function in (cardinal, format_number):
        with refused("wrong-type", "number"):
            function(wrong)  # type: ignore[arg-type]  # that is the point


def test_options_are_of_their_kind() -> None:
    """A word in place of a choice is refused, whichever function is asked."""
    wrong: Any = "fr"
    functions: tuple[Callable[..., str], ...] = (cardinal, format_number)
    for function, number, option in itertools.product(functions, (1, 1000), ("spelling", "locale", "gender")):
        with refused("wrong-type", option):
            function(number, **{option: wrong})
