"""Ordinals in every form, and editions told by them."""

import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import raict
from raict import Edition, EditionName, GrammaticalGender, GrammaticalNumber, NounGrammar, When, samples
from raict.french.editions import edition_phrase, edition_title, edition_year, year_label
from raict.french.elision import Before
from raict.french.numbers import Spelling, cardinal
from raict.french.ordinals import OrdinalForm, Superscript, ordinal, roman
from raict.french.style import Locale
from tests.french.cases import CASES
from tests.refusals import refused

FEMININE, MASCULINE = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE
PLURAL, SINGULAR = GrammaticalNumber.PLURAL, GrammaticalNumber.SINGULAR
EDITION = raict.loads(samples.text("edition-2023.toml"), format="toml")


def grammar_of(structured: dict[str, Any]) -> NounGrammar:
    """Gender and number of a record."""
    return NounGrammar(
        gender=FEMININE if structured["gender"] == "f" else MASCULINE, number=PLURAL if structured["number"] == "p" else SINGULAR
    )


def options_of(case: dict[str, Any]) -> dict[str, Any]:
    """What a record asks of the ordinal: a form, or how the letters stand."""
    asked = case["options"]["ordinal"]
    return {"superscript": Superscript(asked)} if asked in {"unicode", "html"} else {"form": OrdinalForm(asked)}


@pytest.mark.parametrize("case", [case for case in CASES if case["kind"] == "ordinal"], ids=lambda case: case["id"])
def test_cases_of_ordinals(case: dict[str, Any]) -> None:
    """Every record of the table, to the letter."""
    asked = case["structured"]
    made = ordinal(asked["n"], grammar_of(asked), of_two=asked.get("second", False), **options_of(case))

    assert made == case["expected"]


@pytest.mark.parametrize("case", [case for case in CASES if case["kind"] == "edition"], ids=lambda case: case["id"])
def test_cases_of_editions(case: dict[str, Any]) -> None:
    """Every record of the table, to the letter."""
    asked = case["structured"]
    made = edition_phrase(asked["n"], asked["noun"], grammar_of(asked), before=Before(asked["prep"]), **options_of(case))

    assert made == case["expected"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (3, "troisième"),
        (4, "quatrième"),
        (6, "sixième"),
        (10, "dixième"),
        (19, "dix-neuvième"),
        (20, "vingtième"),
        (30, "trentième"),
        (70, "soixante-dixième"),
        (75, "soixante-quinzième"),
        (99, "quatre-vingt-dix-neuvième"),
        (200, "deux centième"),
        (201, "deux cent unième"),
        (280, "deux cent quatre-vingtième"),
        (995, "neuf cent quatre-vingt-quinzième"),
    ],
)
def test_ordinals_in_words(number: int, expected: str) -> None:
    """F22: « -ième » for the end of the cardinal, which loses its e and its s."""
    assert ordinal(number, form=OrdinalForm.WORDS) == expected


@pytest.mark.parametrize(
    ("number", "options", "expected"),
    [
        (21, {"spelling": Spelling.REFORMED}, "vingt-et-unième"),
        (101, {"spelling": Spelling.REFORMED}, "cent-unième"),
        (71, {"locale": Locale.FR_CH}, "septante et unième"),
        (90, {"locale": Locale.FR_BE}, "nonantième"),
    ],
)
def test_words_of_other_usages(number: int, options: dict[str, Any], expected: str) -> None:
    """Hyphens of 1990, Belgium, Switzerland: as the cardinal."""
    assert ordinal(number, form=OrdinalForm.WORDS, **options) == expected


@pytest.mark.parametrize(
    ("form", "gender", "number", "expected"),
    [
        (OrdinalForm.WORDS, MASCULINE, SINGULAR, "second"),
        (OrdinalForm.WORDS, FEMININE, PLURAL, "secondes"),
        (OrdinalForm.ROMAN, MASCULINE, SINGULAR, "IId"),
        (OrdinalForm.DIGITS, FEMININE, PLURAL, "2des"),
    ],
)
def test_the_second_of_two(form: OrdinalForm, gender: GrammaticalGender, number: GrammaticalNumber, expected: str) -> None:
    """F22: « second » where there is no third, in each form."""
    grammar = NounGrammar(gender=gender, number=number)

    assert ordinal(2, grammar, form=form, of_two=True) == expected
    assert ordinal(1, grammar, form=form, of_two=True) == ordinal(1, grammar, form=form)


@pytest.mark.parametrize(
    ("number", "options", "expected"),
    [
        (1, {"form": OrdinalForm.ROMAN, "superscript": Superscript.UNICODE}, "Iᵉʳ"),
        (14, {"form": OrdinalForm.ROMAN, "superscript": Superscript.HTML}, "XIV<sup>e</sup>"),
        (2, {"superscript": Superscript.UNICODE, "of_two": True}, "2ᵈ"),
        (3, {"form": OrdinalForm.WORDS, "superscript": Superscript.HTML}, "troisième"),
        (1000, {}, "1\u202f000e"),
    ],
)
def test_options_go_together(number: int, options: dict[str, Any], expected: str) -> None:
    """F23, F25: letters above the line behind Roman figures too; words have none."""
    assert ordinal(number, **options) == expected


def test_plain_call_is_as_it_was() -> None:
    """A number alone is masculine, singular, in digits, on the line."""
    assert [ordinal(1), ordinal(2), ordinal(21)] == ["1er", "2e", "21e"]


VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@given(st.integers(1, 3999))
def test_roman_figures_are_read_back(number: int) -> None:
    """A smaller figure before a greater one is taken off; none stands four times."""
    figures = roman(number)
    values = [VALUES[figure] for figure in figures]

    assert sum(-one if one < max(values[n:]) else one for n, one in enumerate(values)) == number
    assert not re.search(r"(.)\1\1\1|([VLD])\2", figures)


@given(st.integers(1, 999), st.sampled_from(OrdinalForm), st.sampled_from(Superscript))
def test_ordinals_agree(number: int, form: OrdinalForm, superscript: Superscript) -> None:
    """F22, F24: plural adds an s and nothing else; gender shows in the first alone."""
    made = {
        (gender, many): ordinal(number, NounGrammar(gender=gender, number=many), form=form, superscript=superscript)
        for gender in GrammaticalGender
        for many in GrammaticalNumber
    }
    for gender in GrammaticalGender:
        one, several = made[gender, SINGULAR], made[gender, PLURAL]
        assert several in {one + "s", one + "ˢ", one.replace("</sup>", "s</sup>")} - {one}
    assert (made[MASCULINE, SINGULAR] == made[FEMININE, SINGULAR]) == (number > 1)


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("spelling", Spelling)
def test_words_follow_the_cardinal(locale: Locale, spelling: Spelling) -> None:
    """Every ordinal but the first is its cardinal with another end, and no two share their words."""
    made = {
        n: (cardinal(n, spelling=spelling, locale=locale), ordinal(n, form=OrdinalForm.WORDS, spelling=spelling, locale=locale))
        for n in range(2, 1000)
    }

    assert len({words for _, words in made.values()}) == len(made)
    for base, words in made.values():
        stem = words.removesuffix("ième")
        assert base in {stem, f"{stem}e", f"{stem}s", stem.removesuffix("u"), re.sub("v$", "f", stem)}
        assert not re.search("[se]ième$|fième$|qième$", words) or base.endswith(("trois", "dix", "deux", "six"))


@pytest.mark.parametrize(
    ("number", "options"),
    [
        (0, {}),
        (-1, {}),
        (1_000_000, {}),
        (0, {"form": OrdinalForm.WORDS}),
        (1000, {"form": OrdinalForm.WORDS}),
        (0, {"form": OrdinalForm.ROMAN}),
        (4000, {"form": OrdinalForm.ROMAN}),
        (3, {"of_two": True}),
    ],
)
def test_what_has_no_ordinal_is_refused(number: int, options: dict[str, Any]) -> None:
    """No zeroth, no words from a thousand on, no Roman four thousand, no third of two."""
    with refused("out-of-range", "number"):
        ordinal(number, **options)


@pytest.mark.parametrize("name", ["grammar", "form", "superscript", "spelling", "locale", "of_two", "number"])
def test_options_are_of_their_kind(name: str) -> None:
    """A word in place of a choice is refused by name."""
    wrong: dict[str, Any] = {"number": 1, name: "words"}
    with refused("wrong-type", name):
        ordinal(**wrong)


# ---- editions ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "short", "expected"),
    [
        (Before.NOTHING, True, "14es Rencontres"),
        (Before.ARTICLE, True, "les 14es Rencontres"),
        (Before.TO, True, "aux 14es Rencontres"),
        (Before.OF, True, "des 14es Rencontres"),
        (
            Before.ARTICLE,
            False,
            "les 14es Rencontres de l’action internationale des collectivités territoriales",
        ),
    ],
)
def test_titles_of_an_edition(before: Before, short: bool, expected: str) -> None:
    """F24: number, name and grammar are the edition's own."""
    assert edition_title(EDITION, before=before, short=short) == expected


def test_a_title_takes_every_form() -> None:
    """Roman figures, words and raised letters in the name of an edition."""
    assert edition_title(EDITION, short=True, form=OrdinalForm.ROMAN, superscript=Superscript.UNICODE) == "XIVᵉˢ Rencontres"
    assert edition_title(evolve(EDITION, number=71), short=True, form=OrdinalForm.WORDS, locale=Locale.FR_CH) == (
        "septante et unièmes Rencontres"
    )


def named(**name: Any) -> Edition:
    """The edition under another name."""
    return evolve(EDITION, name=EditionName(**name))


GRAMMAR = NounGrammar(gender=MASCULINE)


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        (named(full="Congrès"), "de la 14e édition"),
        (named(full="Congrès", grammar={"en": GRAMMAR}), "de la 14e édition"),
        (named(full={"en": "Meetings"}, grammar={"fr": GRAMMAR}), "de la 14e édition"),
        (named(full="Congrès", grammar={"fr": GRAMMAR}), "du 14e Congrès"),
        (named(full={"en": "Meeting", "fr": "Congrès"}, grammar={"fr": GRAMMAR}), "du 14e Congrès"),
        (evolve(named(full="Meeting", grammar={"fr": GRAMMAR}), language="en", languages=()), "de la 14e édition"),
        (evolve(named(full="Colloque", grammar={"fr": GRAMMAR}), language="fr-CA", languages=()), "du 14e Colloque"),
        (
            evolve(named(full={"fr-CA": "Colloque"}, grammar={"fr-CA": GRAMMAR}), language="fr-CA", languages=()),
            "du 14e Colloque",
        ),
        (
            evolve(named(full={"en": "M", "fr": "Colloque"}, grammar={"fr": GRAMMAR}), language="en", languages=()),
            "du 14e Colloque",
        ),
    ],
)
def test_nothing_is_guessed_of_a_noun(edition: Edition, expected: str) -> None:
    """Without a French name and its grammar the noun is « édition », whose gender is known."""
    assert edition_title(edition, before=Before.OF) == expected


def test_a_short_name_may_be_missing() -> None:
    """The full one stands for it in a title; a year is told of « édition »."""
    edition = named(full="Congrès des villes", grammar={"fr": GRAMMAR})

    assert edition_title(edition, short=True, before=Before.TO) == "au 14e Congrès des villes"
    assert edition_year(edition) == "l’édition 2023"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (Before.NOTHING, "Rencontres 2023"),
        (Before.ARTICLE, "les Rencontres 2023"),
        (Before.TO, "aux Rencontres 2023"),
        (Before.OF, "des Rencontres 2023"),
    ],
)
def test_years_of_an_edition(before: Before, expected: str) -> None:
    """F24: the year stands behind the noun, without « de », and agrees with nothing."""
    assert edition_year(EDITION, before=before) == expected


def test_the_year_is_that_of_the_first_day() -> None:
    """An edition over New Year is of the year it begins in."""
    assert edition_year(evolve(EDITION, when=When.parse("2025-12-31, 2026-01-01"), sessions=())) == "les Rencontres 2025"


def test_an_edition_without_days_has_no_year() -> None:
    """It is not taken from its number or its id."""
    with refused("needs", "edition", other="when"):
        edition_year(evolve(EDITION, when=None))


@pytest.mark.parametrize(
    ("noun", "gender", "before", "aspirated", "expected"),
    [
        ("édition", FEMININE, Before.ARTICLE, None, "l’édition 2023"),
        ("édition", FEMININE, Before.OF, None, "de l’édition 2023"),
        ("congrès", MASCULINE, Before.TO, None, "au congrès 2023"),
        ("hackathon", MASCULINE, Before.OF, None, "du hackathon 2023"),
        ("Hivernale", FEMININE, Before.OF, True, "de la Hivernale 2023"),
    ],
)
def test_year_labels(noun: str, gender: GrammaticalGender, before: Before, aspirated: bool | None, expected: str) -> None:
    """Articles contract and elide before the noun, as everywhere."""
    assert year_label(noun, 2023, NounGrammar(gender=gender), before=before, aspirated=aspirated) == expected


def test_years_have_bounds() -> None:
    """A year that no edition can have is refused."""
    with refused("out-of-range", "year"):
        year_label("édition", 14, GRAMMAR)


def test_only_editions_have_titles() -> None:
    """A word in place of an edition, a noun or a choice is refused by name."""
    wrong: Any = 3
    for function in (edition_title, edition_year):
        with refused("wrong-type", "edition"):
            function(wrong)
    with refused("wrong-type", "short"):
        edition_title(EDITION, short=wrong)
    with refused("wrong-type", "before"):
        edition_title(EDITION, before=wrong)
    with refused("wrong-type", "noun"):
        edition_phrase(14, wrong, GRAMMAR)
    with refused("wrong-type", "noun"):
        year_label(wrong, 2023, GRAMMAR)


def test_highest_numbers_of_an_edition_are_written() -> None:
    """9999 is written in digits, and refused in words rather than written wrong."""
    edition = evolve(EDITION, number=9999)

    assert edition_title(edition, short=True) == "9\u202f999es Rencontres"
    with refused("out-of-range", "number"):
        edition_title(edition, form=OrdinalForm.WORDS)
