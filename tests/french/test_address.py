"""Whom a letter addresses: the salutation, its table of functions, and what it could not decide (F37, F40, F41)."""

import pickle
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from raict import GrammaticalGender, GrammaticalNumber, PersonName
from raict.french.address import (
    FUNCTIONS,
    Addressee,
    FunctionTitle,
    Respect,
    Salutation,
    civility_gender,
    find_function,
    function_table,
    joint_salutation,
    salutation,
)
from raict.strategies import hostile_texts, refused_texts, texts
from tests.french.cases import CASES
from tests.refusals import refused

F, M = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE
PLURAL = GrammaticalNumber.PLURAL
ENTRIES = tuple(dict.fromkeys(FUNCTIONS.values()))
GENDERS = {"m": M, "f": F, None: None}
APPELS = [case for case in CASES if case["kind"] == "appel"]


def woman(function: str | None = None, **said: Any) -> Addressee:
    """A woman who holds a function."""
    return Addressee(gender=F, function=function, **said)


def man(function: str | None = None, **said: Any) -> Addressee:
    """A man who holds a function."""
    return Addressee(gender=M, function=function, **said)


# ---- the salutation --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", APPELS, ids=[case["id"] for case in APPELS])
def test_salutations_of_the_table_of_cases(case: dict[str, Any]) -> None:
    """Each record, to the code point."""
    said = case["structured"]
    number = PLURAL if said.get("number") == "p" else GrammaticalNumber.SINGULAR

    assert (
        salutation(Addressee(gender=GENDERS[said["gender"]], number=number, function=said.get("function"))).text
        == case["expected"]
    )


def test_every_case_is_asked() -> None:
    """The table holds twenty-two."""
    assert len(APPELS) == 22


@pytest.mark.parametrize(
    ("addressee", "expected"),
    [
        (woman("maire de Dakar"), "Madame la Maire,"),
        (woman("maire", masculine_title=True), "Madame le Maire,"),
        (woman("ambassadeur", masculine_title=True), "Madame l’Ambassadeur,"),
        (woman("ambassadrice du Sénégal en France"), "Madame l’Ambassadrice,"),
        (man("maire", masculine_title=True), "Monsieur le Maire,"),
        (man("président de la République"), "Monsieur le Président de la République,"),
        (man("Président du Conseil régional de Bourgogne-Franche-Comté"), "Monsieur le Président,"),
        (woman("présidente de Dijon Métropole"), "Madame la Présidente,"),
        (woman("sénatrice-maire"), "Madame la Sénatrice-maire,"),
        (woman("1re adjointe au maire"), "Madame l’Adjointe au maire,"),
        (man("Monsieur le Maire de Rabat"), "Monsieur le Maire,"),
        (woman("secrétaire d’État"), "Madame la Ministre,"),
        (man("wali de la région"), "Monsieur le Wali,"),
        (woman("haut-commissaire"), "Madame la Haute-commissaire,"),
        (man("huissier de justice"), "Maître,"),
        (woman("docteure en médecine"), "Docteure,"),
        (woman("chargée de mission"), "Madame,"),
        (man("Lord Mayor of Bristol"), "Monsieur le Maire,"),
        (woman("Oberbürgermeisterin"), "Madame la Maire,"),
        (woman("alcaldesa de Barcelona"), "Madame la Maire,"),
        (man("Presidente da Câmara Municipal de Lisboa"), "Monsieur le Maire,"),
        (Addressee(function="Présidente du conseil départemental"), "Madame la Présidente,"),
        (Addressee(function="notaire à Dijon"), "Maître,"),
        (Addressee(function="maire"), "Madame, Monsieur,"),
        (Addressee(function="maire", number=PLURAL), "Mesdames et Messieurs les Maires,"),
        (woman("maire", number=PLURAL), "Mesdames les Maires,"),
        (man("conseiller municipal", number=PLURAL), "Messieurs les Conseillers municipaux,"),
        (woman("préfet", number=PLURAL, masculine_title=True), "Mesdames les Préfets,"),
        (Addressee(function="avocat", number=PLURAL), "Maîtres,"),
        (man("maire", former=True), "Monsieur,"),
        (man("ancien maire de Rabat"), "Monsieur,"),
        (woman("ministre", former=True), "Madame la Ministre,"),
        (woman("ancienne ministre"), "Madame la Ministre,"),
        (man("ex-Premier ministre"), "Monsieur le Premier ministre,"),
        (woman(dear=True), "Chère Madame,"),
        (man("maire", dear=True), "Cher Monsieur le Maire,"),
        (Addressee(dear=True), "Chère Madame, cher Monsieur,"),
        (Addressee(dear=True, number=PLURAL), "Chères Mesdames, chers Messieurs,"),
        (Addressee(dear=True, number=PLURAL, function="maire"), "Chères Mesdames et chers Messieurs les Maires,"),
        (man("avocat", dear=True), "Cher Maître,"),
        (woman("avocat", dear=True), "Chère Maître,"),
        (woman("maire", appel="Madame la Maire, chère Awa,"), "Madame la Maire, chère Awa,"),
        (Addressee(appel="Cher collègue"), "Cher collègue,"),
        (Addressee(appel="Monseigneur", function="évêque"), "Monseigneur,"),
        (man("ministre-président de la Région wallonne"), "Monsieur le Ministre-président,"),
        (woman("Conseiller fédéral"), "Madame la Conseillère fédérale,"),
        (man("ministre du culte"), "Monsieur,"),
        (woman("commissaire-priseur"), "Maître,"),
        (man("juge-arbitre"), "Monsieur,"),
        (woman("conseiller spécial du maire"), "Madame la Conseillère spéciale,"),
        (woman("chef du bureau des sports"), "Madame la Cheffe de bureau,"),
        (man("secrétaire général de mairie"), "Monsieur le Secrétaire général,"),
        (woman("trésorier général"), "Madame la Trésorière générale,"),
        (man("administrateur général"), "Monsieur l’Administrateur général,"),
        (man("député-bourgmestre"), "Monsieur le Député-bourgmestre,"),
        (woman("commissaire général"), "Madame la Commissaire générale,"),
        (man("Ministerpräsident"), "Monsieur le Ministre-président,"),
        (man("président du Sénégal"), "Monsieur le Président,"),
        (man("ancien président de la République"), "Monsieur le Président,"),
        (woman("président de la République", former=True), "Madame la Présidente,"),
        (man("ex-président du Sénégal"), "Monsieur le Président,"),
        (man("ancien président de Dijon Métropole"), "Monsieur,"),
        (woman("mairesse de Montréal"), "Madame la Mairesse,"),
        (woman("Mairesse", masculine_title=True), "Madame le Maire,"),
        (woman("bourgmestresse", number=PLURAL), "Mesdames les Bourgmestresses,"),
        (woman("chef du service des relations internationales"), "Madame la Cheffe de service,"),
        (Addressee(couple=True), "Madame, Monsieur,"),
        (Addressee(couple=True, function="maire"), "Madame, Monsieur,"),
        (Addressee(couple=True, function="avocate"), "Madame, Monsieur,"),
        (woman("maire", couple=True), "Mesdames,"),
        (man(couple=True, dear=True), "Chers Messieurs,"),
    ],
    ids=str,
)
def test_salutations(addressee: Addressee, expected: str) -> None:
    """F37, F41: the title with a capital, the feminine unless she wishes otherwise, her own words before all."""
    assert str(salutation(addressee)) == expected


@pytest.mark.parametrize(
    ("addressee", "expected", "codes"),
    [
        (Addressee(), "Madame, Monsieur", ["unknown-gender"]),
        (Addressee(number=PLURAL), "Mesdames, Messieurs", []),
        (Addressee(function="bosco"), "Madame, Monsieur", ["unknown-function", "unknown-gender"]),
        (woman("bosco"), "Madame", ["unknown-function"]),
        (woman("maire"), "Madame la Maire", []),
        (woman(), "Madame", []),
        (woman("consultante"), "Madame", []),
        (Addressee(function="maire"), "Madame, Monsieur", ["unknown-gender"]),
        (Addressee(function="avocate"), "Maître", []),
        (man("présidente"), "Monsieur le Président", ["contradicting-gender"]),
        (Addressee(appel="Cher collègue", function="bosco"), "Cher collègue", []),
        (man("ministre-maçon"), "Monsieur", ["unknown-function"]),
        (man("maire adjoint-délégué"), "Monsieur", ["unknown-function"]),
        (man("commissaire spécial"), "Monsieur le Commissaire", ["partly-known-function"]),
        (man("commissaire spécial", former=True), "Monsieur", []),
        (man("commissaire Dupont"), "Monsieur le Commissaire", []),
        (man("maire - ville de Dijon"), "Monsieur le Maire", []),
        (woman("maire honoraire"), "Madame la Maire", []),
        (man("maire pour la vie"), "Monsieur le Maire", []),
        (man("directeur technique"), "Monsieur le Directeur", []),
        (man("ingénieur nautique"), "Monsieur", []),
        (man("mayor elect"), "Monsieur le Maire", []),
        (Addressee(couple=True), "Madame, Monsieur", []),
        (Addressee(couple=True, function="maire"), "Madame, Monsieur", ["function-of-one"]),
        (man("présidente", couple=True), "Messieurs", ["function-of-one"]),
    ],
    ids=str,
)
def test_what_could_not_be_decided_is_told(addressee: Addressee, expected: str, codes: list[str]) -> None:
    """An unknown function leaves the civility, an unknown gender both; each is a doubt that names the words chosen."""
    said = salutation(addressee)

    assert (said.appel, [doubt.code for doubt in said.doubts]) == (expected, codes)
    for doubt in said.doubts:
        assert doubt.values["appel"] == expected
        assert all(expected in doubt.message(language) and doubt.hint(language) for language in ("fr", "en"))


def test_a_first_name_says_nothing() -> None:
    """The civility alone tells the gender; abbreviated titles stand for the function that is not given."""
    name = PersonName(given="Awa", family="Diop")

    assert Addressee.of(name) == Addressee()
    assert salutation(Addressee.of(evolve(name, civility="Mme"))).text == "Madame,"
    assert salutation(Addressee.of(evolve(name, civility="M."), "maire de Dakar")).text == "Monsieur le Maire,"
    assert salutation(Addressee.of(evolve(name, civility="Me"))).text == "Maître,"
    assert salutation(Addressee.of(evolve(name, civility="Dr"))).text == "Docteur,"
    assert salutation(Addressee.of(evolve(name, civility="Mme"), "maire", masculine_title=True)).text == "Madame le Maire,"
    assert salutation(Addressee.of(evolve(name, civility="Pr"))).doubts[0].code == "unknown-gender"
    assert civility_gender(None) is civility_gender("S. E.") is None


@pytest.mark.parametrize(
    ("civility", "expected", "codes"),
    [
        ("M. et Mme", "Madame, Monsieur,", ["function-of-one"]),
        ("Mme et M.", "Madame, Monsieur,", ["function-of-one"]),
        ("Mr & Mrs", "Madame, Monsieur,", ["function-of-one"]),
        ("Dr et Mme", "Madame, Monsieur,", ["function-of-one"]),
        ("Mme et Mme", "Mesdames,", ["function-of-one"]),
        ("MM.", "Messieurs les Maires,", []),
        ("Mmes", "Mesdames les Maires,", []),
        ("Mesdames et Messieurs", "Mesdames et Messieurs les Maires,", []),
        ("M. ou Mme", "Madame, Monsieur,", ["unknown-gender"]),
        ("Mme/M.", "Madame, Monsieur,", ["unknown-gender"]),
        ("Mme Dr", "Madame la Maire,", []),
        ("S. E. M.", "Madame, Monsieur,", ["unknown-gender"]),
    ],
)
def test_a_civility_of_several_is_not_one_person(civility: str, expected: str, codes: list[str]) -> None:
    """A couple is no man and no woman; a function is that of one of them, and the doubt says so."""
    name = PersonName(civility=civility, family="Dupont")
    said = salutation(Addressee.of(name, "maire"))

    assert (said.text, [doubt.code for doubt in said.doubts]) == (expected, codes)


def test_a_couple_without_a_function_is_sure() -> None:
    """Nothing is left to decide; several men or women are told apart from one."""
    for civility, expected in (("M. et Mme", "Madame, Monsieur,"), ("MM.", "Messieurs,"), ("Mmes", "Mesdames,")):
        assert salutation(Addressee.of(PersonName(civility=civility, family="Dupont"))) == Salutation(appel=expected)
    assert salutation(Addressee.of(PersonName(civility="Dr et Mme", family="Dupont"))).doubts == ()
    assert civility_gender("M. et Mme") is None


def test_nothing_of_the_name_enters() -> None:
    """F37: the family name is in no salutation."""
    for entry in ENTRIES:
        addressee = Addressee.of(PersonName(civility="Mme", given="Zoé", family="Quxbert"), entry.masculine)
        assert "Quxbert" not in salutation(addressee).text


@pytest.mark.parametrize(
    ("addressees", "expected"),
    [
        ([woman("président"), man("président")], "Madame la Présidente, Monsieur le Président,"),
        ([man("maire", rank=20), woman("préfet", rank=10)], "Madame la Préfète, Monsieur le Maire,"),
        ([man("maire"), woman("préfet", rank=10)], "Madame la Préfète, Monsieur le Maire,"),
        ([woman("maire"), woman("maire de Dakar")], "Mesdames les Maires,"),
        ([woman("maire"), man("préfet"), woman("maire")], "Mesdames les Maires, Monsieur le Préfet,"),
        ([man(), man()], "Messieurs,"),
        ([Addressee(appel="Cher Jean"), Addressee(appel="Cher Jean,")], "Cher Jean,"),
        ([woman("avocat"), man("notaire")], "Maîtres,"),
        ([woman("maire")], "Madame la Maire,"),
        ([man(), woman()], "Madame, Monsieur,"),
        ([man(dear=True), woman(dear=True), man(dear=True)], "Chère Madame, chers Messieurs,"),
        ([man(rank=1), woman(rank=2)], "Monsieur, Madame,"),
        ([man("maire"), woman()], "Monsieur le Maire, Madame,"),
        ([woman(), Addressee()], "Mesdames, Messieurs,"),
        ([man(dear=True), Addressee(couple=True, dear=True)], "Chères Mesdames, chers Messieurs,"),
        ([Addressee(couple=True), Addressee(couple=True)], "Mesdames, Messieurs,"),
        ([Addressee(couple=True)], "Madame, Monsieur,"),
        ([man("maire", dear=True), woman("députée", dear=True)], "Cher Monsieur le Maire, chère Madame la Députée,"),
        ([Addressee(appel="Cher Jean"), Addressee(appel="Chère Awa")], "Cher Jean, chère Awa,"),
    ],
)
def test_several_are_addressed_by_their_rank(addressees: list[Addressee], expected: str) -> None:
    """F40: by the rank that each carries, then as given; who is addressed alike, once and in the plural."""
    assert joint_salutation(addressees).text == expected


def test_a_joint_salutation_takes_the_deepest_respect_and_every_doubt() -> None:
    """What one of them is due, all are."""
    said = joint_salutation([woman("bosco"), man("ministre")])

    assert said.respect is Respect.HIGHEST
    assert [doubt.code for doubt in said.doubts] == ["unknown-function"]
    with refused("empty", "addressees"):
        joint_salutation([])


# ---- refusals --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"gender": "f"}, "wrong-type", "gender"),
        ({"number": 2}, "wrong-type", "number"),
        ({"function": 3}, "wrong-type", "function"),
        ({"function": "maire\x00"}, "control-character", "function"),
        ({"masculine_title": 1}, "wrong-type", "masculine_title"),
        ({"former": "no"}, "wrong-type", "former"),
        ({"dear": None}, "wrong-type", "dear"),
        ({"couple": 1}, "wrong-type", "couple"),
        ({"couple": True, "number": PLURAL}, "not-with", "number"),
        ({"rank": -1}, "out-of-range", "rank"),
        ({"appel": "Bonjour !"}, "ends-a-sentence", "appel"),
        ({"appel": ","}, "empty", "appel"),
        ({"appel": "a\nb"}, "line-break", "appel"),
    ],
)
def test_what_is_no_addressee_is_refused(values: dict[str, Any], code: str, path: str) -> None:
    """By name of the field."""
    with refused(code, path):
        Addressee(**values)


def test_what_is_no_value_is_refused() -> None:
    """Where a value of ours is asked for, another is named."""
    with refused("wrong-type", "addressee"):
        salutation("maire")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "addressees"):
        joint_salutation(Addressee())  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "addressees"):
        joint_salutation("ab")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "addressee"):
        joint_salutation(["ab"])  # type: ignore[list-item]  # that is the point
    with refused("wrong-type", "titles"):
        function_table(["maire"])  # type: ignore[list-item]  # that is the point
    with refused("wrong-type", "name"):
        Addressee.of("Awa")  # type: ignore[arg-type]  # that is the point
    no_tables: tuple[Any, ...] = (None, [], {"maire": "x"})
    for wrong in no_tables:
        with refused("wrong-type", "functions"):
            salutation(man("maire"), functions=wrong)
    with refused("wrong-type", "titles"):
        function_table(None)  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "titles"):
        function_table([[]])  # type: ignore[list-item]  # that is the point
    with refused("wrong-type", "foreign"):
        function_table([], foreign=[])  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "respect"):
        Salutation(appel="Madame", respect="high")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "doubts"):
        Salutation(appel="Madame", doubts=[])  # type: ignore[arg-type]  # that is the point


# ---- laws ------------------------------------------------------------------------------------------------------------


@given(texts() | hostile_texts() | st.sampled_from(list(FUNCTIONS)).map(lambda words: f"le {words} de la mer"))
def test_no_function_that_a_value_may_hold_raises(function: str) -> None:
    """Whatever it is, there is a salutation; an unknown one says so."""
    said = salutation(woman(function[:250] if function[:250].strip() else "x"))

    assert said.text.endswith(",")
    assert said.appel.startswith(("Madame", "Maître", "Docteure"))


@given(refused_texts())
def test_texts_that_no_value_may_hold_are_refused(text: str) -> None:
    """The guards of the model stand at this door too."""
    with pytest.raises(ValueError, match=r"."):
        find_function(text)
    with pytest.raises(ValueError, match=r"."):
        Addressee(function=text)


@given(st.sampled_from(ENTRIES), st.sampled_from([F, M, None]), st.booleans(), st.booleans())
def test_looking_up_what_was_found_changes_nothing(
    entry: FunctionTitle, gender: GrammaticalGender | None, wish: bool, dear: bool
) -> None:
    """The words of an entry give the salutation that any text about it gives; values survive a pickle."""
    addressee = Addressee(gender=gender, function=entry.masculine, masculine_title=wish, dear=dear)
    said = salutation(addressee)

    assert salutation(addressee) == said
    assert salutation(evolve(addressee, function=entry.masculine.upper())).appel == said.appel
    assert pickle.loads(pickle.dumps(said)) == said  # noqa: S301 - our own
