"""Elision and contraction: every one of them legal, none missing."""

import re
import subprocess
import sys
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import GrammaticalGender, GrammaticalNumber, NounGrammar
from raict.french._mute import DISJUNCT, MUTE_H_STEMS, MUTE_Y
from raict.french.elision import Before, contract, elide, with_article
from tests.french.cases import CASES
from tests.refusals import refused
from tests.unmeasured import unmeasured

FEMININE, MASCULINE = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE
PLURAL, SINGULAR = GrammaticalNumber.PLURAL, GrammaticalNumber.SINGULAR
ELISIONS = [case for case in CASES if case["kind"] == "elision"]


@pytest.mark.parametrize("case", ELISIONS, ids=lambda case: case["id"])
def test_cases_of_elision(case: dict[str, Any]) -> None:
    """Every record of the table, to the letter."""
    asked = case["structured"]

    assert elide(asked["word"], asked["next"], aspirated=asked.get("h_aspire")) == case["expected"]


@pytest.mark.parametrize(
    ("word", "following", "expected"),
    [
        ("le", "État", "l’État"),
        ("la", "Île-de-France", "l’Île-de-France"),
        ("le", "œuf", "l’œuf"),
        ("la", "humanité", "l’humanité"),
        ("la", "héroïne", "l’héroïne"),
        ("le", "héros", "le héros"),
        ("le", "handicap", "le handicap"),
        ("le", "haut conseil", "le haut conseil"),
        ("la", "Haute-Savoie", "la Haute-Savoie"),
        ("de", "Hauts-de-Seine", "de Hauts-de-Seine"),
        ("de", "haricots", "de haricots"),
        ("de", "Hongrie", "de Hongrie"),
        ("de", "Hambourg", "de Hambourg"),
        ("de", "Haïti", "d’Haïti"),
        ("de", "Ham", "de Ham"),
        ("de", "Huy", "de Huy"),
        ("de", "HLM", "de HLM"),
        ("le", "huissier", "l’huissier"),
        ("le", "huis clos", "le huis clos"),
        ("le", "huis", "l’huis"),
        ("le", "hameau", "le hameau"),
        ("le", "hackathon", "le hackathon"),
        ("le", "HALL", "le HALL"),
        ("le", "HÔTEL", "l’HÔTEL"),
        ("le", "huit mai", "le huit mai"),
        ("le", "oui", "le oui"),
        ("le", "ouest", "l’ouest"),
        ("de", "Ouagadougou", "de Ouagadougou"),
        ("le", "yacht", "le yacht"),
        ("de", "Yaoundé", "de Yaoundé"),
        ("de", "Yvetot", "d’Yvetot"),
        ("la", "Yonne", "l’Yonne"),
        ("je", "y serai", "j’y serai"),
        ("le", "XIe congrès", "le XIe congrès"),
        ("la", "Ire édition", "la Ire édition"),
        ("le", "IVe congrès", "le IVe congrès"),
        ("la", "IIIᵉ édition", "la IIIᵉ édition"),
        ("le", "I<sup>er</sup> congrès", "le I<sup>er</sup> congrès"),
        ("le", "Ivoirien", "l’Ivoirien"),
        ("le", "1er mai", "le 1er mai"),
        ("de", "80 à 100", "de 80 à 100"),
        ("de", "un", "d’un"),
        ("la", "ONU", "l’ONU"),
        ("le", "RER", "le RER"),
        ("de", "«\u00a0Échanges\u00a0»", "d’«\u00a0Échanges\u00a0»"),
        ("de", "(Haïti)", "d’(Haïti)"),
        ("si", "il", "s’il"),
        ("si", "ils viennent", "s’ils viennent"),
        ("si", "elle", "si elle"),
        ("si", "île", "si île"),
        ("quelque", "un", "quelqu’un"),
        ("Quelque", "une de vous", "Quelqu’une de vous"),
        ("quelque", "endroit", "quelque endroit"),
        ("quelque", "1", "quelque 1"),
        ("presque", "île", "presqu’île"),
        ("presque", "entier", "presque entier"),
        ("ce", "est", "c’est"),
        ("ne", "ont", "n’ont"),
        ("lorsque", "on", "lorsqu’on"),
        ("puisque", "il", "puisqu’il"),
        ("quoique", "elle", "quoiqu’elle"),
        ("De", "Amiens", "D’Amiens"),
        ("LE", "ÉTÉ", "L’ÉTÉ"),
        ("pour", "Amiens", "pour Amiens"),
        ("de", "", "de "),
        ("de", "…", "de …"),
        ("de", "αβγ", "de αβγ"),
    ],
)
def test_elisions(word: str, following: str, expected: str) -> None:
    """F29, F30: vowels and mute h elide; aspirated h, y before a vowel, numbers and some words do not."""
    assert elide(word, following) == expected


@pytest.mark.parametrize(
    ("following", "aspirated", "expected"),
    [
        ("hall", False, "l’hall"),
        ("Hugues", True, "le Hugues"),
        ("onze", False, "l’onze"),
        ("yacht", False, "l’yacht"),
        ("iode", True, "le iode"),
        ("8 mai", False, "le 8 mai"),
        ("mai", False, "le mai"),
        ("IVe congrès", False, "le IVe congrès"),
    ],
)
def test_the_flag_knows_better(following: str, aspirated: bool, expected: str) -> None:
    """It decides where a letter leaves doubt, and never before a consonant or a figure."""
    assert elide("le", following, aspirated=aspirated) == expected


@pytest.mark.parametrize(
    ("word", "following", "expected"),
    [
        ("à", "le Havre", "au Havre"),
        ("à", "Le Havre", "au Havre"),
        ("de", "les 14es Rencontres", "des 14es Rencontres"),
        ("De", "les élus", "Des élus"),
        ("à", "les\u00a0élus", "aux élus"),
        ("à", "la Rochelle", "à la Rochelle"),
        ("de", "l’édition", "de l’édition"),
        ("de", "La Rochelle", "de La Rochelle"),
        ("de", "édition", "d’édition"),
        ("de", "lesquels", "de lesquels"),
        ("pour", "le Havre", "pour le Havre"),
        ("de", "le", "de le"),
        ("", "le Havre", " le Havre"),
    ],
)
def test_contractions(word: str, following: str, expected: str) -> None:
    """F24, F31: « à » and « de » melt with « le » and « les », and with nothing else."""
    assert contract(word, following) == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_may_be_apart(form: Any) -> None:
    """A letter and its accent are one letter, however they are stored."""
    assert elide("de", unicodedata.normalize(form, "Égypte")) == f"d’{unicodedata.normalize(form, 'Égypte')}"
    assert elide("le", unicodedata.normalize(form, "héros")) == f"le {unicodedata.normalize(form, 'héros')}"


# From dictionaries, where « * » or « ' » stands before the aspirated ones; of names, what town halls call themselves.
ASPIRATED = """
    herbert hypes heurts hierarchies
    habanera hache hachis hachoir hachure hackathon hacker hackeur hackeuse hadith hadj hadopi hagard hagondange hague
    haguenau haie haillon hainaut haine haineuse haineux haiphong haka hal halage halal halde haler haleter halifax hall
    halle hallebarde hallebardier halo halte halètement ham hamac hamas hambourg hambourgeois hambourgeoise hamburger
    hameau hammam hampe hamster han hanche hand handball handballeur handballeuse handicap handicapé handicapée handisport
    hangar hanneton hanoi hanovre hanoï hanse hanter hantise happening happy harangue haranguer haras harasser harceler
    harceleur harcelée harcèlement hard hardi hardie hardiesse harem hareng hargne hargneuse hargneux haricot harissa
    harki harlem harnachement harnacher harnais harpe harpie harpiste harpon harvard hasard hasarder hasardeuse hasardeux
    haschich haschisch hashtag hatvp hauban hausse hausser haussmann haut hautain hautaine hautbois haute hautement
    hauteur hauteurs hautmont havane havrais havre havresac hawking hayange haye hayon haïku haïphong haïr hcere heaume
    hegel heidelberg hein hem hennir henné hernie herse hesse heurt heurter heurtoir hezbollah hi hibou hic hideur hideuse
    hideux high hijab hilversum hip hip-hop hippie hisser hit hiérarchie hiérarchique hiérarchisation hiérarchiser hlm ho
    hobby hobereau hochement hocher hochet hockey hockeyeur hockeyeuse hold hold-up holding holland hollandais hollandaise
    hollande hollywood holà homard home hondschoote honduras hondurien hondurienne honfleur hong hongre hongrie
    hongrois hongroise honnir honte honteuse honteux hooligan hop hoquet horde horion hors hors-d’œuvre hot hotline hotte
    hottentot houblon houdan houe houille houilles houle houlette houmous hourra house houspiller housse houston houx
    huang hub hubei hublot hubs huche huer hugo huguenot huguenote huit huitaine huitante huitième huitièmement hulotte
    hululement hululer humer hun hunan hune huningue huppe huppé huppée hure hurlement hurler hurleur huron huronne
    hurricane husky hussard hussarde hutte huy hué huée hyde hype hâbleur hâle hâte hâter hâtif hâtive héler héraut
    hérissement hérisser hérisson hérissé hérissée héros héron hêtraie hêtre hô
"""
MUTE = """
    hallali horodatage héloïse héraclite hermione habilitée hémistiche hospitalo-universitaire hydratation
    hacienda hégire hémérocalle hétaïre heur hévéa hidalgo hurluberlu hysope herbage hyaluronique
    habile habilitation habiliter habiller habit habitant habitat habiter habitude habituel hagiographie haleine
    halieutique hallucination halogène haltère haltérophilie hameçon harmonie harmonisation haïti haïtien hebdomadaire
    hectare hectolitre hector hellénisme helsinki helvétique hendaye henri heptagone herbe herbier herblay herboriste
    hercule hermine herméneutique hermétique herpès heure heureux heuristique hexagone hibernation hier hilarité hindou
    hippique hippisme hippodrome hippolyte hirondelle hirsute hispanique histoire historien historique hiver hivernal
    hoirie holistique hologramme homicide hommage homme homologation homologue homère homélie homéopathie honneur honnête
    honorable honoraires honoré horace horaire horizon horloge hormone horoscope horreur horrible hortensia horticulture
    hospice hospitalier hospitalité hostellerie hostie hostilité hugues huile huis huissier humain humaniste humanité
    humble humecter humeur humidité humilité humoriste humour humus humérus huître hyacinthe hybride hydraulique hydrogène
    hygiène hygrométrie hymen hymne hyperbole hypermarché hypertension hypnose hypothèse hystérie hyène hyères hébergement
    hébreu hébrides hécatombe hédonisme hégémonie hélas hélice hélicoptère héliport hélène hématologie hémicycle
    hémisphère hémorragie hénin-beaumont hépatite héraldique hérault héritage héritier hérouville héroïne héroïque
    héroïsme hérédité hérésie hésiter hétérogène hôpital hôte hôtel hôtelier hôtellerie hôtesse
"""


@pytest.mark.parametrize("word", ASPIRATED.split())
def test_an_aspirated_h_forbids_elision(word: str) -> None:
    """F30: words and their families, in small letters and in capitals."""
    assert elide("la", word) == f"la {word}"
    assert elide("de", word.upper()) == f"de {word.upper()}"
    assert elide("de", word.capitalize()) == f"de {word.capitalize()}"


@pytest.mark.parametrize("word", MUTE.split())
def test_a_mute_h_is_elided_before(word: str) -> None:
    """F29: words and their families, in small letters and in capitals."""
    assert elide("la", word) == f"l’{word}"
    assert elide("de", word.upper()) == f"d’{word.upper()}"
    assert elide("de", f"{word.capitalize()} de") == f"d’{word.capitalize()} de"


@pytest.mark.parametrize("stem", MUTE_H_STEMS)
def test_no_stem_is_listed_twice(stem: str) -> None:
    """Each elides, and none says what a shorter one says."""
    word = re.sub(r"\W.*", "", stem)

    assert elide("de", f"{word}" if stem.endswith("$") else f"{word}z").startswith("d’")
    assert [each for each in MUTE_H_STEMS if re.match(each, word)] in ([stem], [])


@pytest.mark.parametrize("word", sorted(DISJUNCT | MUTE_Y))
def test_the_lists_are_of_use(word: str) -> None:
    """A word is listed as it is looked up, and no rule says what the list says."""
    assert word == word.lower() == unicodedata.normalize("NFC", word)
    assert word[0] in ("y" if word in MUTE_Y else "aeiou")
    assert elide("de", word) == (f"d’{word}" if word in MUTE_Y else f"de {word}")
    assert word not in MUTE_Y or len(word) == 1 or word[1] in "eèo"


GRAMMARS = st.builds(NounGrammar, gender=st.sampled_from(GrammaticalGender), number=st.sampled_from(GrammaticalNumber))
NOUNS = st.one_of(
    st.sampled_from(["édition", "Rencontres", "hôtel", "hall", "onzième", "huis clos", "11e", "Yonne", "yacht", "À propos"]),
    st.text("abehiouyé ’-12H", min_size=1).filter(lambda text: text.strip() == text and not re.match("les? ", text)),
)
FRONTS = {
    Before.NOTHING: {""},
    Before.ARTICLE: {"le ", "la ", "l’", "les "},
    Before.TO: {"au ", "à la ", "à l’", "aux "},
    Before.OF: {"du ", "de la ", "de l’", "des "},
}


@given(NOUNS, GRAMMARS, st.sampled_from(Before))
def test_every_article_is_legal(noun: str, grammar: NounGrammar, before: Before) -> None:
    """No « de le », no « à les », no « le é… »; and what was given stands whole at the end."""
    text = with_article(noun, grammar, before=before)
    front = text.removesuffix(noun)

    assert text == front + noun
    assert front in FRONTS[before]
    assert (front in {"les ", "aux ", "des "}) == (grammar.number is PLURAL and before is not Before.NOTHING)
    if grammar.number is SINGULAR and before is not Before.NOTHING and noun[0].lower() not in "ohy":
        assert front.endswith("l’") == (noun[0].lower() in "aeiuéà")


@given(st.sampled_from(["le", "de", "que", "si", "pour"]), st.text(), st.none() | st.booleans())
def test_any_text_can_follow(word: str, following: str, aspirated: bool | None) -> None:
    """Nothing is lost and nothing raises, whatever comes."""
    for function in (elide, contract):
        text = function(word, following, aspirated=aspirated)
        article = re.match(r"les?\s+(?=\S)", following, re.IGNORECASE) if function is contract and word == "de" else None
        rest = following[article.end() :] if article else following

        assert text.endswith(rest)
        assert text.removesuffix(rest) in {f"{word} ", f"{word[:-1]}’", "du ", "des "}


def test_foreign_text_takes_no_time() -> None:
    """A million characters of blanks, quotation marks or articles are joined at once."""
    script = """
from raict.french.elision import contract, elide
for text in ("«" * 1_000_000, "le " * 333_000, "le" + " " * 1_000_000, "h" * 1_000_000, "é\\u0301" * 500_000, "I" * 1_000_000):
    assert len(contract("de", text)) > 900_000 or text.isspace() or "  " in text
    assert len(elide("de", text)) > 900_000
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60, env=unmeasured())


def test_only_texts_are_joined() -> None:
    """A number, a choice in words, a flag that is none: refused by name."""
    wrong: Any = 3
    for function in (elide, contract):
        with refused("wrong-type", "word"):
            function(wrong, "mai")
        with refused("wrong-type", "following"):
            function("de", wrong)
        with refused("wrong-type", "aspirated"):
            function("de", "mai", aspirated=wrong)
    for name in ("noun", "grammar", "before"):
        given_: dict[str, Any] = {"noun": "édition", "grammar": NounGrammar(gender=FEMININE), "before": Before.TO, name: wrong}
        with refused("wrong-type", name):
            with_article(**given_)
