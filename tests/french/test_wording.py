"""Words of one's own in a letter: no sentence ends within them, and none is smuggled in (F28, F38)."""

import pytest
from hypothesis import given

from raict.errors import InvalidValue
from raict.french.address import Addressee, Salutation
from raict.french.closings import ClosingFormula, closing
from raict.strategies import hostile_texts, texts
from tests.refusals import refused


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Chère Awa,", "Chère Awa"),
        ("Chère Awa,\u200b", "Chère Awa"),
        ("Madame,\u2009", "Madame"),
        ("Madame,\u2003,\u00a0", "Madame"),
        ("Madame\u00ad,", "Madame"),
        ("Madame,\ufe0f\u034f\u3164", "Madame"),
        ("\u200b\u2003Madame", "Madame"),
        ("Madame l'Ambassadrice", "Madame l’Ambassadrice"),
        ("Monsieur l'« Empereur »", "Monsieur l’« Empereur »"),
        ("Cher 'Jojo'", "Cher 'Jojo'"),
        ("S. E. M. l’Ambassadeur", "S. E. M. l’Ambassadeur"),
        ("S.E.M. l’Ambassadeur", "S.E.M. l’Ambassadeur"),
        ("Cher Dr. Dupont", "Cher Dr. Dupont"),
        ("Chère (Mme.) Awa", "Chère (Mme.) Awa"),
        ("Chers amis de raict.fr et d’ailleurs", "Chers amis de raict.fr et d’ailleurs"),
        ("Madame : chère amie", "Madame : chère amie"),
        ("Chère \u2067Awa\u2069", "Chère \u2067Awa\u2069"),
    ],
)
def test_words_are_kept_without_what_nobody_sees(written: str, kept: str) -> None:
    """Blanks of any width, invisible signs and commas at the ends are left out, so that the comma of ours is the only one."""
    assert Addressee(appel=written).appel == kept
    assert Salutation(appel=written).text == f"{kept},"
    assert Addressee(appel=kept).appel == kept


@pytest.mark.parametrize(
    "written",
    [
        "Bonjour !",
        "Bonjour\u00a0!\u200b",
        "Chère Awa.\u200b",
        "Chère \u2067Awa,\u2069",
        "Chère \u2067Awa.\u2069",
        "Chère Awa… et Paul",
        "Madame, je vous prie d’agréer\u00a0! x",
        "Dans l’attente. Envoyez 1000 €",
        "Dans l’attente.\u200b Envoyez 1000 €",
        "Dans l’attente (merci.) et bientôt",
        "Dans l’attente . Envoyez 1000 €",
        "Salle 1. Envoyez 1000 €",
        "Oui? Envoyez",
        "Voici :",
        "Voici ;",
    ],
)
def test_what_ends_a_sentence_is_refused_anywhere(written: str) -> None:
    """In a salutation, an opening and a complement alike: the closing is one sentence."""
    with refused("ends-a-sentence", "appel"):
        Addressee(appel=written)
    with refused("ends-a-sentence", "appel"):
        Salutation(appel=written)
    with refused("ends-a-sentence", "opening"):
        closing(Salutation(appel="Madame"), opening=written)
    with refused("ends-a-sentence", "complement"):
        ClosingFormula(complement=written)


@pytest.mark.parametrize("written", [",", " ,\u2003,", ",\u200b", "\u2067,\u2069"])
def test_nothing_is_refused(written: str) -> None:
    """Commas and blanks alone are no words."""
    with pytest.raises(InvalidValue):
        Salutation(appel=written)


@given(texts() | hostile_texts())
def test_words_taken_are_taken_again(text: str) -> None:
    """What is kept of a text is kept whole the next time; nothing but a refusal of ours is raised."""
    try:
        kept = Salutation(appel=text).appel
    except InvalidValue:
        return
    assert Salutation(appel=kept).appel == kept
