"""How a letter ends: the salutation word for word, and nothing asked that French does not ask (F38, F39)."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import GrammaticalGender, GrammaticalNumber, NounGrammar
from raict._sentences.letters import LETTERS
from raict.french.address import FUNCTIONS, Addressee, Respect, Salutation, salutation
from raict.french.closings import CLOSINGS, ClosingFormula, ClosingRequest, ClosingToken, ClosingVerb, closing
from tests.french.cases import CASES
from tests.refusals import refused

F, M = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE
RECORDS = [case for case in CASES if case["kind"] == "closing"]
MADAME = Salutation(appel="Madame")
BELIEVE, PLAIN, DEFERENT = ClosingVerb.BELIEVE, ClosingRequest.PLAIN, ClosingRequest.DEFERENT
ADDRESSEES = st.builds(
    Addressee,
    gender=st.sampled_from([F, M, None]),
    number=st.sampled_from(GrammaticalNumber),
    function=st.sampled_from([None, "bosco", *(each.masculine for each in FUNCTIONS.values())]),
    masculine_title=st.booleans(),
    dear=st.booleans(),
)


def formula_of(text: str) -> ClosingFormula:
    """« agréer/expression/haute considération » of a record."""
    verb, *token, complement = text.split("/")
    return ClosingFormula(complement=complement, verb=ClosingVerb(verb), token=ClosingToken(token[0]) if token else None)


@pytest.mark.parametrize("case", RECORDS, ids=[case["id"] for case in RECORDS])
def test_closings_of_the_table_of_cases(case: dict[str, Any]) -> None:
    """Each record, to the code point."""
    said = case["structured"]

    assert closing(Salutation(appel=said["appel"]), formula_of(said["formula"])) == case["expected"]


def test_every_case_is_asked() -> None:
    """The table holds seven."""
    assert len(RECORDS) == 7


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Respect.HIGHEST, "Je vous prie d’agréer, Madame, l’expression de ma très haute considération."),
        (Respect.HIGH, "Je vous prie d’agréer, Madame, l’expression de ma haute considération."),
        (Respect.DISTINGUISHED, "Je vous prie d’agréer, Madame, l’expression de ma considération distinguée."),
        (Respect.CORDIAL, "Je vous prie de croire, Madame, à l’expression de mes sentiments les meilleurs."),
        (Respect.NEUTRAL, "Je vous prie d’agréer, Madame, mes salutations distinguées."),
        (None, "Je vous prie d’agréer, Madame, l’expression de ma considération distinguée."),
        (
            ClosingFormula(complement="haute considération", token=ClosingToken.ASSURANCE, request=DEFERENT),
            "Je vous prie de bien vouloir agréer, Madame, l’assurance de ma haute considération.",
        ),
        (
            ClosingFormula(complement="salutations distinguées", token=None, request=PLAIN),
            "Veuillez agréer, Madame, mes salutations distinguées.",
        ),
        (
            ClosingFormula(complement="sentiments dévoués", verb=BELIEVE, token=None),
            "Je vous prie de croire, Madame, à mes sentiments dévoués.",
        ),
        (
            ClosingFormula(complement="profond respect", verb=BELIEVE, token=ClosingToken.ASSURANCE, request=PLAIN),
            "Veuillez croire, Madame, à l’assurance de mon profond respect.",
        ),
        (
            ClosingFormula(complement="estime", verb=BELIEVE, request=DEFERENT),
            "Je vous prie de bien vouloir croire, Madame, à l’expression de mon estime.",
        ),
        (
            ClosingFormula(complement="humble gratitude"),
            "Je vous prie d’agréer, Madame, l’expression de mon humble gratitude.",
        ),
        (
            ClosingFormula(complement="fidèle affection", grammar=NounGrammar(gender=F)),
            "Je vous prie d’agréer, Madame, l’expression de ma fidèle affection.",
        ),
        (
            ClosingFormula(complement="vœux les meilleurs"),
            "Je vous prie d’agréer, Madame, l’expression de mes vœux les meilleurs.",
        ),
        (
            ClosingFormula(complement="respectueux hommages", token=None),
            "Je vous prie d’agréer, Madame, mes respectueux hommages.",
        ),
    ],
    ids=str,
)
def test_closings(said: ClosingFormula | Respect | None, expected: str) -> None:
    """F39: « croire à », « agréer »; the possessive follows the complement, and « ma » gives way before a vowel."""
    assert closing(MADAME, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Respect.HIGH, "Nous vous prions d’agréer, Madame, l’expression de notre haute considération."),
        (Respect.CORDIAL, "Nous vous prions de croire, Madame, à l’expression de nos sentiments les meilleurs."),
    ],
)
def test_several_sign(said: Respect, expected: str) -> None:
    """« nous », « notre », « nos »."""
    assert closing(MADAME, said, several=True) == expected


@pytest.mark.parametrize("opening", ["Dans l’attente de vous accueillir", "dans l’attente de vous accueillir,"])
def test_an_opening_shares_the_subject(opening: str) -> None:
    """F39: accepted with « je » and « nous », refused with « veuillez », whose subject is the reader."""
    assert closing(MADAME, Respect.NEUTRAL, opening=opening) == (
        "Dans l’attente de vous accueillir, je vous prie d’agréer, Madame, mes salutations distinguées."
    )
    assert "accueillir, nous vous prions" in closing(MADAME, opening=opening, several=True)
    with refused("opening-without-subject", "opening"):
        closing(MADAME, ClosingFormula(complement="haute considération", request=PLAIN), opening=opening)


def test_a_letter_holds_one_kind_of_apostrophe() -> None:
    """F28: the typographic one, in whatever the caller wrote."""
    sentence = closing(Salutation(appel="Madame l'Ambassadrice"), opening="Dans l'espoir d'« agir » ensemble")

    assert sentence.startswith("Dans l’espoir d’« agir » ensemble, je vous prie d’agréer, Madame l’Ambassadrice, ")
    assert "'" not in sentence


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"complement": "salutations distinguées"}, "greeting-as-sentiment", "complement"),
        ({"complement": "salutations", "token": ClosingToken.ASSURANCE}, "greeting-as-sentiment", "complement"),
        ({"complement": "salutations", "token": None, "verb": BELIEVE}, "greeting-as-sentiment", "complement"),
        ({"complement": "hommages"}, "greeting-as-sentiment", "complement"),
        ({"complement": "fidèle affection"}, "closing-without-noun", "complement"),
        ({"complement": "haute considération."}, "ends-a-sentence", "complement"),
        ({"complement": "considération\x07"}, "control-character", "complement"),
        ({"complement": "considération", "verb": "agréer"}, "wrong-type", "verb"),
        ({"complement": "considération", "token": "expression"}, "wrong-type", "token"),
        ({"complement": "considération", "request": "veuillez"}, "wrong-type", "request"),
        ({"complement": "considération", "grammar": "f"}, "wrong-type", "grammar"),
    ],
)
def test_what_nobody_asks_is_refused(values: dict[str, Any], code: str, path: str) -> None:
    """F39: « l’expression de mes salutations » is refused, and so is a belief in them."""
    with refused(code, path):
        ClosingFormula(**values)


def test_what_is_no_value_is_refused() -> None:
    """By name of the argument."""
    with refused("wrong-type", "salutation"):
        closing("Madame,")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "formula"):
        closing(MADAME, "haute considération")  # type: ignore[arg-type]  # that is the point
    with pytest.raises(ValueError, match="must be a ClosingFormula or a Respect, not str"):
        closing(MADAME, "haute considération")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "several"):
        closing(MADAME, several=1)  # type: ignore[arg-type]  # that is the point
    with refused("ends-a-sentence", "opening"):
        closing(MADAME, opening="Merci !")


def test_every_code_of_letters_is_met() -> None:
    """Each is produced by a test of this folder; here they are counted, so that a new one is not forgotten."""
    doubted = {"unknown-function", "unknown-gender", "contradicting-gender", "function-of-one", "partly-known-function"}
    asked = {"greeting-as-sentiment", "closing-without-noun", "opening-without-subject"}
    refusals = asked | {"ends-a-sentence", "place-with-preposition"}

    assert LETTERS.keys() == doubted | refusals
    assert {LETTERS[code].severity for code in doubted} == {"warning"}
    assert {LETTERS[code].severity for code in refusals} == {"error"}


@given(ADDRESSEES, st.sampled_from([None, *Respect]), st.booleans())
def test_a_closing_repeats_the_salutation_word_for_word(addressee: Addressee, degree: Respect | None, several: bool) -> None:
    """F38: between commas, once; one sentence, which begins with a capital and ends with its only full stop."""
    said = salutation(addressee)
    sentence = closing(said, degree, several=several)

    assert sentence.count(f", {said.text} ") == 1
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert sentence.count(".") == 1
    assert not re.search(r"'|  |,,|\b(?:de|à) les?\b", sentence)
    assert closing(said, degree or said.respect, several=several) == sentence


def test_every_degree_has_its_preset() -> None:
    """Enumerated, not registered."""
    assert set(CLOSINGS) == set(Respect)
    assert all(formula.complement == respect.value for respect, formula in CLOSINGS.items())
