"""The table of functions: every entry is found by its words, and its salutation is legal French in both genders."""

import subprocess
import sys
from typing import Any

import pytest

from raict import GrammaticalGender
from raict.french._folding import fold
from raict.french.address import (
    FOREIGN_TITLES,
    FUNCTIONS,
    Addressee,
    AppelForm,
    FunctionTitle,
    Respect,
    Salutation,
    find_function,
    function_table,
    highest_first,
    salutation,
)
from tests.refusals import refused

F, M = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE
ENTRIES = tuple(dict.fromkeys(FUNCTIONS.values()))


def by_words(entry: FunctionTitle) -> str:
    """The id of a test about an entry."""
    return entry.masculine


def test_the_table_is_large() -> None:
    """At least eighty functions of this field."""
    assert len(ENTRIES) >= 80


@pytest.mark.parametrize("entry", ENTRIES, ids=by_words)
@pytest.mark.parametrize("gender", [F, M])
def test_every_function_gives_a_legal_salutation(entry: FunctionTitle, gender: GrammaticalGender) -> None:
    """Article by gender, « l’ » before a vowel and there alone, a capital at the front of the title and no other than its own."""
    appel = salutation(Addressee(gender=gender, function=entry.masculine)).appel
    if entry.form is AppelForm.BARE:
        assert appel in {"Maître", "Docteur", "Docteure"}
        return
    civility, _, address = appel.partition(" ")
    assert civility == ("Madame" if gender is F else "Monsieur")
    if entry.form is AppelForm.CIVILITY:
        assert address == ""
        return
    if address[0] == "l" and address[1] == "’":
        assert fold(address[2]) in set("aeiou")
        title = address[2:]
    else:
        article, _, title = address.partition(" ")
        assert article == ("la" if gender is F else "le")
        assert fold(title[0]) not in set("aeiou")
    assert title[0].isupper()
    own = {"Sceaux", "République", "État", "d’État"}
    assert all(word in own or word.islower() for word in title.split()[1:])


@pytest.mark.parametrize("entry", ENTRIES, ids=by_words)
def test_every_function_is_found_by_all_its_words(entry: FunctionTitle) -> None:
    """In both genders, in capitals without accents, with what it is of; and the words found lead to it again."""
    for words in (entry.masculine, entry.feminine or entry.masculine, *entry.synonyms, *entry.feminine_synonyms):
        assert find_function(words) is entry
        assert find_function(fold(words).upper()) is entry
        assert entry.exact or find_function(f"{words} de Plombières") is entry


@pytest.mark.parametrize("entry", ENTRIES, ids=by_words)
def test_every_feminine_differs_or_there_is_none(entry: FunctionTitle) -> None:
    """None says that the words are the same; then each of them has one form for both genders."""
    assert entry.feminine != entry.masculine
    if entry.feminine is None:
        assert entry.masculine.split()[0].endswith("e") or entry.masculine == "wali"


def test_foreign_words_all_lead_to_an_entry() -> None:
    """Each French word for them is in the table."""
    for words, french in FOREIGN_TITLES.items():
        entry = find_function(words)
        assert entry is not None, words
        assert entry is find_function(french) or fold(words) in map(fold, (entry.masculine, entry.feminine or ""))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("président du conseil départemental", "président du conseil départemental"),
        ("Président du Conseil", "président du conseil"),
        ("président du club", "président"),
        ("directeur général des services techniques", "directeur général des services"),
        ("maire adjoint", "adjoint au maire"),
        ("maire délégué", "maire délégué"),
        ("maître de conférences", "maître de conférences"),
        ("maître d’ouvrage", None),
        ("docteur en droit", None),
        ("Docteur", "docteur"),
        ("3ème adjoint", "adjoint au maire"),
        ("2nd vice-président", "vice-président"),
        ("Son Excellence Monsieur l'Ambassadeur", "ambassadeur"),
        ("maire, conseiller départemental", "maire"),
        ("présidence", None),
        ("le club du maire", None),
        ("1er", None),
        ("ministre-président", "ministre-président"),
        ("ministre-maçon", None),
        ("directeur général des services-supports", "directeur général"),
        ("maire\u2011adjoint", "adjoint au maire"),
        ("président de Dijon Métropole", "président de métropole"),
        ("présidente du Maroc", "chef de l’État"),
        ("Bundespräsidentin", "président de la République"),
        ("…!", None),
    ],
)
def test_the_longest_entry_wins(text: str, expected: str | None) -> None:
    """What the text begins with, after a civility, an article or an ordinal; a word that only contains one is none."""
    found = find_function(text)

    assert (found and found.masculine) == expected


def test_the_table_grows_by_passing_another() -> None:
    """Entries of one's own, and a later one in the place of an earlier; our own table stays as it is."""
    mine = FunctionTitle(masculine="harmost", elides=True, respect=Respect.HIGH)
    maire = FunctionTitle(masculine="maire", respect=Respect.HIGHEST)
    table = function_table([*FUNCTIONS.values(), mine, maire], foreign={"harmostes": "harmost", "x": "nobody"})

    assert salutation(Addressee(gender=F, function="Harmostes d’Orient"), functions=table) == Salutation(
        appel="Madame l’Harmost", respect=Respect.HIGH
    )
    assert salutation(Addressee(gender=M, function="maire"), functions=table).respect is Respect.HIGHEST
    assert find_function("x", functions=table) is None
    assert find_function("harmost") is None
    assert salutation(Addressee(gender=M, function="maire")).respect is Respect.HIGH
    assert function_table(FUNCTIONS.values()) == FUNCTIONS


def test_functions_of_one_person_stand_by_rank() -> None:
    """F40: the highest first, unknown ones last, equals as given."""
    held = ["bosco", "conseillère municipale", "maire de Dijon", "sénatrice", "quidam"]

    assert highest_first(held) == ("sénatrice", "maire de Dijon", "conseillère municipale", "bosco", "quidam")
    assert highest_first(highest_first(held)) == highest_first(held)


def test_a_text_is_no_list_of_functions() -> None:
    """Its letters are not meant."""
    with refused("wrong-type", "held"):
        highest_first("maire")
    with refused("wrong-type", "held"):
        highest_first(3)  # type: ignore[arg-type]  # that is the point


def test_the_order_of_the_table_is_that_in_which_it_is_written() -> None:
    """Whatever the seed of the process: sets have no say in it."""
    ask = "from raict.french.address import FUNCTIONS; print(list(FUNCTIONS))"
    first, second = (
        subprocess.run(
            [sys.executable, "-c", ask], check=True, capture_output=True, timeout=60, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    )

    assert first == second
    assert first.startswith(b"['president de la republique', 'presidente de la republique',")


@pytest.mark.parametrize(
    ("words", "plural"),
    [
        ("directeur général des services", "Directeurs généraux des services"),
        ("secrétaire d’État", "Secrétaires d’État"),
        ("adjoint au maire", "Adjoints au maire"),
        ("vice-président", "Vice-présidents"),
        ("président-directeur général", "Présidents-directeurs généraux"),
        ("porte-faix", "Portes-faix"),
        ("maître-chevau", "Maîtres-chevaus"),
        ("chef de bureau", "Chefs de bureau"),
        ("bureau", "Bureaux"),
    ],
)
def test_plurals(words: str, plural: str) -> None:
    """By the rules of common nouns, as far as the first preposition."""
    assert FunctionTitle(masculine=words).title(plural=True) == plural


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"feminine": "maire"}, "repeated-item", "feminine"),
        ({"feminine_appel": "Maire"}, "needs", "feminine_appel"),
        ({"feminine": "mairesse", "appel": "Maire"}, "needs", "appel"),
        ({"form": "title"}, "wrong-type", "form"),
        ({"elides": 1}, "wrong-type", "elides"),
        ({"rank": 10_000}, "out-of-range", "rank"),
        ({"respect": "high"}, "wrong-type", "respect"),
        ({"exact": 0}, "wrong-type", "exact"),
        ({"broad": 0}, "wrong-type", "broad"),
        ({"kept": 0}, "wrong-type", "kept"),
        ({"synonyms": ("a", "\x1b")}, "control-character", "synonyms[1]"),
    ],
)
def test_what_is_no_entry_is_refused(values: dict[str, Any], code: str, path: str) -> None:
    """By name of the field."""
    given: dict[str, Any] = {"masculine": "maire"}

    with refused(code, path):
        FunctionTitle(**given | values)
