"""What stands around a letter: date line, address block, people named within a sentence (F35, F36, F41)."""

import datetime as dt
import subprocess
import sys
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from raict import GrammaticalGender, PersonName, PostalAddress
from raict.french.address import FUNCTIONS, Addressee, find_function, salutation
from raict.french.envelopes import address_block, format_dateline, function_for, mention, mentions
from raict.strategies import hostile_texts, texts
from tests.french.cases import CASES
from tests.refusals import refused
from tests.unmeasured import unmeasured

F, M = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE
RECORDS = [case for case in CASES if case["kind"] == "dateline"]
AWA = PersonName(civility="Mme", given="Awa", family="Diop")
JEAN = PersonName(civility="M.", given="Jean", family="Dupont")
DAKAR = PostalAddress(street="1 place de l’Indépendance", city="Dakar", country="SN")


@pytest.mark.parametrize("case", RECORDS, ids=[case["id"] for case in RECORDS])
def test_datelines_of_the_table_of_cases(case: dict[str, Any]) -> None:
    """Each record, to the code point."""
    said = case["structured"]

    assert format_dateline(said["place"], dt.date.fromisoformat(said["date"])) == case["expected"]


def test_every_case_is_asked() -> None:
    """The table holds five."""
    assert len(RECORDS) == 5


@pytest.mark.parametrize("place", ["Paris ", " Paris,", "Paris\u2003,\u200b", "\u00a0Paris"])
def test_a_dateline_has_one_comma(place: str) -> None:
    """Blanks of any width and commas around the place are left out."""
    assert format_dateline(place, dt.date(2023, 5, 15)) == "Paris, le 15\u00a0mai 2023"


@pytest.mark.parametrize("place", ["à Paris", "À\u00a0Paris", " au Havre", "aux Sables-d’Olonne", "en Avignon", "dans le Var"])
def test_a_dateline_takes_the_name_alone(place: str) -> None:
    """F35: « Le Havre, le … »; a preposition is refused, and what only begins so is none."""
    with refused("place-with-preposition", "place"):
        format_dateline(place, dt.date(2023, 5, 15))
    assert format_dateline("Auxerre", dt.date(2023, 5, 15)).startswith("Auxerre, ")
    assert format_dateline("En Bas", dt.date(2023, 5, 15)).startswith("En Bas, ")


def test_what_is_no_dateline_is_refused() -> None:
    """A blank place, a moment for a day."""
    with refused("empty", "place"):
        format_dateline(",\u200b", dt.date(2023, 5, 15))
    with refused("empty", "place"):
        format_dateline(" ", dt.date(2023, 5, 15))
    with refused("not-a-date", "date"):
        format_dateline("Paris", dt.datetime(2023, 5, 15, tzinfo=dt.UTC))


@pytest.mark.parametrize(
    ("civility", "shown"),
    [
        ("M.", "M.\u00a0Jean Dupont"),
        ("Monsieur", "M.\u00a0Jean Dupont"),
        ("Mr", "M.\u00a0Jean Dupont"),
        ("Mme.", "Mme\u00a0Jean Dupont"),
        ("Mademoiselle", "Mme\u00a0Jean Dupont"),
        ("Maître", "Me\u00a0Jean Dupont"),
        ("docteur", "Dr\u00a0Jean Dupont"),
        ("Professeur", "Pr\u00a0Jean Dupont"),
        ("Monsieur et Madame", "M. et Mme\u00a0Jean Dupont"),
        ("Mme & M.", "Mme et M.\u00a0Jean Dupont"),
        ("M./Mme", "M./Mme\u00a0Jean Dupont"),
        ("Messieurs", "MM.\u00a0Jean Dupont"),
        ("Madame Dr", "Mme Dr\u00a0Jean Dupont"),
        ("-", "-\u00a0Jean Dupont"),
        ("S. E. M.", "S. E. M.\u00a0Jean Dupont"),
        (None, "Jean Dupont"),
    ],
)
def test_civilities_are_shortened_within_a_sentence(civility: str | None, shown: str) -> None:
    """F36: no dot after a letter that ends the word, never « Mr »; a no-break space before the name."""
    assert mention(evolve(JEAN, civility=civility)) == shown


def test_a_function_follows_the_name() -> None:
    """In the feminine for a woman."""
    assert mention(AWA, "maire de Dakar") == "Mme\u00a0Awa Diop, maire de Dakar"
    assert mention(AWA, "président de région") == "Mme\u00a0Awa Diop, présidente de région"
    assert mention(JEAN, "président de région") == "M.\u00a0Jean Dupont, président de région"


def test_a_couple_is_no_woman() -> None:
    """Both civilities in full in the address; the function, which is that of one of them, stays as it is written."""
    couple = PersonName(civility="Mme et M.", family="Dupont")

    assert mention(couple, "président") == "Mme et M.\u00a0Dupont, président"
    assert address_block(couple, held=["président"]) == ("Madame et Monsieur Dupont", "Président")
    assert address_block(evolve(couple, civility="M. et Mme")) == ("Monsieur et Madame Dupont",)
    assert address_block(evolve(couple, civility="MM.")) == ("Messieurs Dupont",)


def test_several_people_share_their_civility() -> None:
    """« MM. » and « Mmes » once; else each has her own."""
    paul = PersonName(civility="Monsieur", given="Paul", family="Durand")

    assert mentions([JEAN, paul]) == "MM.\u00a0Jean Dupont et Paul Durand"
    assert mentions([AWA, AWA, AWA]) == "Mmes\u00a0Awa Diop, Awa Diop et Awa Diop"
    assert mentions([AWA, JEAN]) == "Mme\u00a0Awa Diop et M.\u00a0Jean Dupont"
    assert mentions([evolve(JEAN, civility="Me"), evolve(paul, civility="Me")]) == "Me\u00a0Jean Dupont et Me\u00a0Paul Durand"
    assert mentions([evolve(JEAN, civility=None), evolve(paul, civility=None)]) == "Jean Dupont et Paul Durand"
    assert mentions([JEAN]) == "M.\u00a0Jean Dupont"
    assert mentions([]) == ""


def test_an_address_stands_in_lines() -> None:
    """Civility in full, each function on its line with a capital, organization, the address, and a foreign country last."""
    assert address_block(AWA, held=["maire de Dakar", "président du Réseau"], organization="Ville de Dakar", address=DAKAR) == (
        "Madame Awa Diop",
        "Maire de Dakar",
        "Présidente du Réseau",
        "Ville de Dakar",
        "1 place de l’Indépendance",
        "Dakar",
        "SÉNÉGAL",
    )


def test_an_address_takes_wishes() -> None:
    """Her titles in the masculine, the name in capitals; from the same country none is named."""
    assert address_block(AWA, held=["président"], address=DAKAR, masculine_title=True, capitals=True, sent_from="SN") == (
        "Madame Awa DIOP",
        "Président",
        "1 place de l’Indépendance",
        "Dakar",
    )


def test_an_address_needs_little() -> None:
    """What is not there takes no line; quarter and building have theirs; nobody at all is refused."""
    venue = PostalAddress(complement="Bâtiment A", street="3 rue X", district="La Villette", postal_code="75019", city="Paris")

    assert address_block(address=venue) == ("Bâtiment A", "3 rue X", "La Villette", "75019 Paris")
    assert address_block(PersonName(family="Galiné")) == ("Galiné",)
    assert address_block(organization="Ville de Dijon") == ("Ville de Dijon",)
    with refused("needs-one-of"):
        address_block()


@pytest.mark.parametrize(
    ("written", "hers"),
    [
        ("maire de Dakar", "maire de Dakar"),
        ("président du conseil départemental", "présidente du conseil départemental"),
        ("Président du Conseil Départemental", "Présidente du Conseil Départemental"),
        ("DIRECTEUR GÉNÉRAL DES SERVICES", "DIRECTRICE GÉNÉRALE DES SERVICES"),
        ("1er adjoint au maire", "1re adjointe au maire"),
        ("2e vice-président", "2e vice-présidente"),
        ("deuxième vice-président", "deuxième vice-présidente"),
        ("Premier adjoint", "Première adjointe"),
        ("maire-adjoint", "maire-adjointe"),
        ("ancien ministre", "ancienne ministre"),
        ("ex-président", "ex-présidente"),
        ("conseiller municipal délégué à la culture", "conseillère municipale déléguée à la culture"),
        ("adjoint au maire, chargé des sports", "adjointe au maire, chargée des sports"),
        ("maire de Dijon, président de Dijon Métropole", "maire de Dijon, présidente de Dijon Métropole"),
        ("maire et président de la communauté", "maire et présidente de la communauté"),
        ("directeur de la culture et du sport", "directrice de la culture et du sport"),
        ("trésorier général", "trésorière générale"),
        ("PDG", "PDG"),
        ("secrétaire général de mairie", "secrétaire générale de mairie"),
        ("commissaire de police", "commissaire de police"),
        ("lord-maire", "lord-maire"),
        ("vice-président délégué", "vice-présidente déléguée"),
        ("présidente", "présidente"),
        ("chef du service des relations internationales", "cheffe du service des relations internationales"),
        ("chargé de mission coopération", "chargée de mission coopération"),
        ("coordinateur régional", "coordinatrice régionale"),
        ("coordinateur Europe", "coordinatrice Europe"),
        ("élu référent", "élue référente"),
        ("ingénieur", "ingénieure"),
        ("entraîneur", "entraîneuse"),
        ("mairesse de Montréal", "mairesse de Montréal"),
        ("ministre-président", "ministre-présidente"),
        ("président du Sénégal", "présidente du Sénégal"),
        ("directeur communication", "directrice communication"),
        ("Directeur Artistique", "Directrice Artistique"),
        ("responsable régional", "responsable régionale"),
        ("directeur administratif et financier", "directrice administrative et financière"),
        ("directeur du développement économique et social", "directrice du développement économique et social"),
        ("directeur général et chargé de mission", "directrice générale et chargée de mission"),
        ("chef de projet international", "cheffe de projet international"),
        ("chef de projet délégué", "cheffe de projet déléguée"),
        ("ambassadeur auprès de l’UNESCO", "ambassadrice auprès de l’UNESCO"),
        # What the table does not know, or stands beside a word that might agree, stays as it is written.
        ("bosco", "bosco"),
        ("bosco, quidam", "bosco, quidam"),
        ("conseiller municipal écologiste", "conseiller municipal écologiste"),
        ("Conseiller Municipal Écologiste", "Conseiller Municipal Écologiste"),
        ("Monsieur le Président", "Monsieur le Président"),
        ("Oberbürgermeister", "Oberbürgermeister"),
    ],
)
def test_functions_agree(written: str, hers: str) -> None:
    """F41: with what stands around them; and again changes nothing more. For others they stay as they are written."""
    assert function_for(written, F) == hers
    assert function_for(hers, F) == hers
    assert function_for(written, M) == function_for(written, None) == written


def test_what_is_of_another_kind_is_refused() -> None:
    """By name of the argument."""
    with refused("wrong-type", "gender"):
        function_for("maire", "f")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "name"):
        mention("Awa")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "names"):
        mentions([1])  # type: ignore[list-item]  # that is the point
    with refused("wrong-type", "names"):
        mentions("Awa")  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "held"):
        address_block(held="maire")
    with refused("wrong-type", "functions"):
        mention(AWA, "maire", functions=[])  # type: ignore[arg-type]  # that is the point
    with refused("wrong-type", "address"):
        address_block(address="Dakar")  # type: ignore[arg-type]  # that is the point
    with refused("bad-country", "sent_from"):
        address_block(address=DAKAR, sent_from="France")
    with refused("control-character", "function"):
        mention(AWA, "maire\x1b")


@given(texts() | hostile_texts() | st.sampled_from(sorted(FUNCTIONS)))
def test_the_feminine_of_any_text_keeps_its_meaning(text: str) -> None:
    """It is found as the same entry, asked again it stays, and no text makes it fail."""
    hers = function_for(text, F)

    assert function_for(hers, F) == hers
    assert find_function(hers) == find_function(text)


def test_one_civility_makes_the_same_letter() -> None:
    """The block and the salutation speak of one person alike."""
    addressee = Addressee.of(AWA, "directeur général des services")

    assert salutation(addressee).appel == "Madame la Directrice générale"
    assert address_block(AWA, held=["directeur général des services"])[1] == "Directrice générale des services"


HOSTILE = """
from raict import GrammaticalGender, InvalidValue
from raict.french.address import Addressee, find_function
from raict.french.envelopes import function_for

def hers(text):
    return function_for(text, GrammaticalGender.FEMININE)

def addressee(text):
    return Addressee(function=text)

for text in ("le " * 350_000, "premier " * 130_000, "a" * 1_000_000, "maire, " * 150_000, "\\u0301" * 1_000_000):
    for ask in (find_function, hers, addressee):
        try:
            ask(text)
        except InvalidValue:
            pass
        else:
            raise SystemExit(f"{text[:9]!r} was taken")
"""


def test_a_megabyte_is_refused_at_once() -> None:
    """No function is so long; the length is looked at first."""
    subprocess.run([sys.executable, "-c", HOSTILE], check=True, timeout=60, env=unmeasured())
