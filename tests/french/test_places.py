"""Places in a sentence: communes, countries, regions, départements, islands."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import COUNTRIES, GrammaticalGender, french
from raict._names import country_name
from raict.french import format_when
from raict.french._countries import COUNTRY_ARTICLES, COUNTRY_PREPOSITIONS, ISLANDS
from raict.french.places import Article, PlaceKind, PlaceName, country, in_place, of_place
from tests.french.cases import CASES, value_of
from tests.refusals import refused

FEMININE, MASCULINE = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE
REGION, DEPARTMENT, ISLAND, COUNTRY = PlaceKind.REGION, PlaceKind.DEPARTMENT, PlaceKind.ISLAND, PlaceKind.COUNTRY
_GENDERS = {"m": MASCULINE, "f": FEMININE}


def place_of(record: dict[str, Any]) -> PlaceName:
    """The place of a record."""
    return PlaceName(
        name=record["name"],
        kind=PlaceKind(record["type"]),
        article=Article(record.get("article", "")),
        gender=_GENDERS.get(record.get("gender", "")),
        aspirated=record.get("h_aspire"),
    )


def cases(kind: str) -> list[dict[str, Any]]:
    """The records of one kind."""
    return [case for case in CASES if case["kind"] == kind]


@pytest.mark.parametrize("case", cases("place_in"), ids=lambda case: case["id"])
def test_cases_of_in(case: dict[str, Any]) -> None:
    """Every record of the table, to the letter."""
    assert in_place(place_of(case["structured"]["place"])) == case["expected"]


@pytest.mark.parametrize("case", cases("place_of"), ids=lambda case: case["id"])
def test_cases_of_of(case: dict[str, Any]) -> None:
    """Every record of the table, to the letter."""
    assert of_place(place_of(case["structured"]["place"])) == case["expected"]


@pytest.mark.parametrize("case", cases("event"), ids=lambda case: case["id"])
def test_cases_of_events(case: dict[str, Any]) -> None:
    """When and where: the one, a comma, the other."""
    options: dict[str, Any] = case.get("options") or {}
    when = format_when(value_of(case), weekday=options.get("weekday", False))

    assert f"{when}, {in_place(place_of(case['structured']['place']))}" == case["expected"]


def test_a_text_is_a_commune() -> None:
    """The shortest call is the commonest one."""
    assert [in_place("Le Havre"), of_place("Les Mureaux")] == ["au Havre", "des Mureaux"]


@pytest.mark.parametrize(
    ("place", "where", "whence"),
    [
        (PlaceName(name="Yvetot"), "à Yvetot", "d’Yvetot"),
        (PlaceName(name="Hyères", aspirated=True), "à Hyères", "de Hyères"),
        (PlaceName(name="Le Hohwald"), "au Hohwald", "du Hohwald"),
        (PlaceName(name="Gironde", kind=DEPARTMENT, article=Article.LA), "en Gironde", "de la Gironde"),
        (PlaceName(name="Isère", kind=DEPARTMENT, article=Article.LA), "en Isère", "de l’Isère"),
        (PlaceName(name="Var", kind=DEPARTMENT, article=Article.LE), "dans le Var", "du Var"),
        (PlaceName(name="Haut-Rhin", kind=DEPARTMENT, article=Article.LE), "dans le Haut-Rhin", "du Haut-Rhin"),
        (PlaceName(name="Hérault", kind=DEPARTMENT, article=Article.LE), "dans l’Hérault", "de l’Hérault"),
        (
            PlaceName(name="Hérault", kind=DEPARTMENT, article=Article.ELIDED, gender=MASCULINE),
            "dans l’Hérault",
            "de l’Hérault",
        ),
        (PlaceName(name="Landes", kind=DEPARTMENT, article=Article.LES), "dans les Landes", "des Landes"),
        (PlaceName(name="Mayotte", kind=DEPARTMENT, article=Article.NONE), "à Mayotte", "de Mayotte"),
        (
            PlaceName(name="Drôme", kind=DEPARTMENT, article=Article.LA, preposition="dans la"),
            "dans la Drôme",
            "de la Drôme",
        ),
        (PlaceName(name="Aisne", kind=DEPARTMENT, article=Article.LA, preposition="dans l'"), "dans l’Aisne", "de l’Aisne"),
        (PlaceName(name="Bretagne", kind=REGION, article=Article.LA), "en Bretagne", "de Bretagne"),
        (PlaceName(name="Occitanie", kind=REGION, article=Article.LA), "en Occitanie", "d’Occitanie"),
        (
            PlaceName(name="Île-de-France", kind=REGION, article=Article.ELIDED, gender=FEMININE),
            "en Île-de-France",
            "d’Île-de-France",
        ),
        (PlaceName(name="Grand Est", kind=REGION, article=Article.LE), "dans le Grand Est", "du Grand Est"),
        (PlaceName(name="Hauts-de-France", kind=REGION, article=Article.LES), "dans les Hauts-de-France", "des Hauts-de-France"),
        (PlaceName(name="La Réunion", kind=REGION, article=Article.NONE), "à La Réunion", "de La Réunion"),
        (PlaceName(name="Réunion", kind=REGION, article=Article.LA, preposition="à"), "à la Réunion", "de Réunion"),
        (PlaceName(name="Québec", kind=COUNTRY, article=Article.LE), "au Québec", "du Québec"),
        (PlaceName(name="Corse", kind=ISLAND, article=Article.LA, preposition="en"), "en Corse", "de la Corse"),
        (PlaceName(name="Drôme", kind=DEPARTMENT, article=Article.LA, preposition="dans"), "dans la Drôme", "de la Drôme"),
        (
            PlaceName(name="île d'Yeu", kind=ISLAND, article=Article.ELIDED, preposition="sur"),
            "sur l’île d’Yeu",
            "de l’île d’Yeu",
        ),
        (PlaceName(name=" Le Mans "), "au Mans", "du Mans"),
        (PlaceName(name="L'Isle-Adam"), "à L’Isle-Adam", "de L’Isle-Adam"),
        (PlaceName(name="Désirade", kind=ISLAND, article=Article.LA), "à la Désirade", "de la Désirade"),
        (PlaceName(name="île d’Yeu", kind=ISLAND, article=Article.ELIDED), "à l’île d’Yeu", "de l’île d’Yeu"),
        (PlaceName(name="Açores", kind=ISLAND, article=Article.LES), "aux Açores", "des Açores"),
        (PlaceName(name="Ouessant", kind=ISLAND), "à Ouessant", "d’Ouessant"),
        (PlaceName(name="Iran", kind=COUNTRY, article=Article.LE), "en Iran", "d’Iran"),
        (PlaceName(name="Oman", kind=COUNTRY, article=Article.NONE), "à Oman", "d’Oman"),
    ],
    ids=lambda value: f"{value.name} {value.article} {value.preposition}" if isinstance(value, PlaceName) else "",
)
def test_places_of_every_kind(place: PlaceName, where: str, whence: str) -> None:
    """F31–F34, and what overrides them."""
    assert (in_place(place), of_place(place)) == (where, whence)


# Written from usage, as dictionaries and the names of embassies have it; none of them was printed first.
KNOWN = """
    AE aux Émirats arabes unis|des Émirats arabes unis
    AF en Afghanistan|d’Afghanistan
    AO en Angola|d’Angola
    AR en Argentine|d’Argentine
    BB à la Barbade|de la Barbade
    BE en Belgique|de Belgique
    BF au Burkina Faso|du Burkina Faso
    BH à Bahreïn|de Bahreïn
    BJ au Bénin|du Bénin
    BR au Brésil|du Brésil
    BS aux Bahamas|des Bahamas
    CA au Canada|du Canada
    CD en République démocratique du Congo|de République démocratique du Congo
    CF en République centrafricaine|de République centrafricaine
    CH en Suisse|de Suisse
    CI en Côte d’Ivoire|de Côte d’Ivoire
    CL au Chili|du Chili
    CM au Cameroun|du Cameroun
    CR au Costa Rica|du Costa Rica
    CU à Cuba|de Cuba
    CV au Cap-Vert|du Cap-Vert
    CY à Chypre|de Chypre
    DE en Allemagne|d’Allemagne
    DJ à Djibouti|de Djibouti
    DK au Danemark|du Danemark
    DZ en Algérie|d’Algérie
    EC en Équateur|d’Équateur
    EG en Égypte|d’Égypte
    FR en France|de France
    GB au Royaume-Uni|du Royaume-Uni
    GF en Guyane|de Guyane
    GP en Guadeloupe|de Guadeloupe
    GR en Grèce|de Grèce
    HK à Hong Kong|de Hong Kong
    HN au Honduras|du Honduras
    HT en Haïti|d’Haïti
    HU en Hongrie|de Hongrie
    IL en Israël|d’Israël
    IN en Inde|d’Inde
    IQ en Irak|d’Irak
    IR en Iran|d’Iran
    IT en Italie|d’Italie
    JP au Japon|du Japon
    KH au Cambodge|du Cambodge
    KM aux Comores|des Comores
    KY aux îles Caïmans|des îles Caïmans
    LA au Laos|du Laos
    LB au Liban|du Liban
    LK au Sri Lanka|du Sri Lanka
    MA au Maroc|du Maroc
    MC à Monaco|de Monaco
    MG à Madagascar|de Madagascar
    MH aux îles Marshall|des îles Marshall
    ML au Mali|du Mali
    MO à Macao|de Macao
    MT à Malte|de Malte
    MU à Maurice|de Maurice
    MX au Mexique|du Mexique
    MZ au Mozambique|du Mozambique
    NC en Nouvelle-Calédonie|de Nouvelle-Calédonie
    NL aux Pays-Bas|des Pays-Bas
    OM à Oman|d’Oman
    PF en Polynésie française|de Polynésie française
    PH aux Philippines|des Philippines
    PT au Portugal|du Portugal
    RE à La Réunion|de La Réunion
    SC aux Seychelles|des Seychelles
    SG à Singapour|de Singapour
    SM à Saint-Marin|de Saint-Marin
    SN au Sénégal|du Sénégal
    SV au Salvador|du Salvador
    TD au Tchad|du Tchad
    TG au Togo|du Togo
    TN en Tunisie|de Tunisie
    TW à Taïwan|de Taïwan
    UG en Ouganda|d’Ouganda
    US aux États-Unis|des États-Unis
    UY en Uruguay|d’Uruguay
    VA au Vatican|du Vatican
    VN au Viêt Nam|du Viêt Nam
    YE au Yémen|du Yémen
    YT à Mayotte|de Mayotte
    ZA en Afrique du Sud|d’Afrique du Sud
    ZW au Zimbabwe|du Zimbabwe
"""
KNOWN_ROWS = [(row[:2], *row[3:].split("|")) for row in map(str.strip, KNOWN.strip().splitlines())]


@pytest.mark.parametrize(("code", "where", "whence"), KNOWN_ROWS, ids=[row[0] for row in KNOWN_ROWS])
def test_known_countries(code: str, where: str, whence: str) -> None:
    """F32, F34: what every French speaker says."""
    assert (in_place(country(code)), of_place(country(code))) == (where, whence)


def test_every_country_has_its_article() -> None:
    """The table has the codes of ISO 3166-1 and no other; its exceptions are of the table."""
    assert COUNTRY_ARTICLES.keys() == COUNTRIES
    assert ISLANDS | COUNTRY_PREPOSITIONS.keys() <= COUNTRIES


@pytest.mark.parametrize("code", sorted(COUNTRIES))
def test_every_country_is_legal(code: str) -> None:
    """F32, F34: feminine or vowel, « en » and « de » or « d’ »; masculine, « au » and « du »; plural, « aux » and « des »."""
    place = country(code)
    where, whence = in_place(place), of_place(place)
    head, tail = where.removesuffix(place.name), whence.removesuffix(place.name)
    vowel = place.name[0] in "AÉEIÎOUî"

    assert where == head + place.name
    assert whence == tail + place.name
    assert tail in {"de ", "d’", "du ", "des ", "de la ", "de l’"}
    assert tail != "de " or not vowel
    assert tail not in {"d’", "de l’"} or vowel or place.name == "Haïti"
    assert place.name.lower() == french.country_name(code).lower()
    assert (french.country_name(code) == country_name(code, "fr")) is (code not in {"CD", "GF", "HK", "MM", "MO", "VA"})
    if code in COUNTRY_PREPOSITIONS:
        assert head == f"{COUNTRY_PREPOSITIONS[code]} "
    elif place.kind is ISLAND:
        assert (head, tail) in {("à la ", "de la "), ("à l’", "de l’")}
    else:
        assert (head, tail) in {
            Article.LA: {("en ", "de ")},
            Article.ELIDED: {("en ", "d’")},
            Article.LE: {("au ", "du ")},
            Article.LES: {("aux ", "des ")},
            Article.NONE: {("à ", "de "), ("à ", "d’"), ("en ", "d’")},
        }[place.article or Article.NONE]


@pytest.mark.parametrize("code", sorted(COUNTRIES))
def test_articles_and_names_agree(code: str) -> None:
    """What ends like a plural is one, what is an island in its name is feminine, saints have no article."""
    place = country(code)

    assert place.name.startswith("îles ") <= (place.article is Article.LES and place.gender is FEMININE)
    assert place.name.startswith("île ") <= (place.article is Article.ELIDED and place.kind is ISLAND)
    assert place.name.startswith("Saint") <= (place.article is Article.NONE)
    assert place.name.endswith(("ie", "stan")) <= (place.gender is (FEMININE if place.name.endswith("ie") else MASCULINE))


@pytest.mark.parametrize("code", ["ZZ", "fr", "UK", "", "Maroc", None, 3, ["FR"]])
def test_other_codes_are_no_countries(code: Any) -> None:
    """Neither a region of the world, nor small letters, nor a name."""
    with refused("bad-country", "code"):
        country(code)


ILLEGAL = re.compile(r"\b(?:à|de) les? |\bd[ea]? les? |\bde (?:le|les) |\ben les? ", re.IGNORECASE)
NAMES = st.one_of(
    st.sampled_from(["Le Havre", "Les Lilas", "La Haye", "L’Haÿ", "Amiens", "Hyères", "Hongrie", "Yonne", "Îles Cook", "Var"]),
    st.text("aébhlEY’- ", min_size=1).filter(lambda text: text.strip() == text and any(map(str.isalpha, text))),
)


@given(
    NAMES,
    st.sampled_from(PlaceKind),
    st.sampled_from([*Article, None]),
    st.sampled_from([*GrammaticalGender, None]),
    st.none() | st.booleans(),
)
def test_every_place_is_legal(
    name: str, kind: PlaceKind, article: Article | None, gender: GrammaticalGender | None, aspirated: bool | None
) -> None:
    """What can be a place has a legal preposition: no « à le », no « de les », no « de a… »."""
    try:
        place = PlaceName(name=name, kind=kind, article=article, gender=gender, aspirated=aspirated)
    except ValueError:
        return
    where, whence = in_place(place), of_place(place)

    assert not ILLEGAL.match(where)
    assert not ILLEGAL.match(whence)
    for phrase, fronts in (
        (where, {"à ", "au ", "aux ", "à la ", "à l’", "en ", "dans le ", "dans la ", "dans l’", "dans les "}),
        (whence, {"de ", "d’", "du ", "des ", "de la ", "de l’"}),
    ):
        bare = re.sub("(?i)^les? ", "", name) if article in {None, Article.NONE} else name
        assert phrase.removesuffix(bare) in fronts
    if aspirated is None and name[0] in "aéE":
        assert not re.match(f"(?:de|le|la|de la|dans le|dans la) {name[0]}", whence)


@pytest.mark.parametrize(
    ("values", "path", "other"),
    [
        ({"name": "Le Maroc", "kind": COUNTRY, "article": Article.LE}, "article", "name"),
        ({"name": "L'Iran", "kind": COUNTRY, "article": Article.ELIDED}, "article", "name"),
        ({"kind": COUNTRY, "article": Article.ELIDED}, "article", "name"),
        ({"kind": COUNTRY, "article": Article.LA, "gender": MASCULINE}, "gender", "article"),
        ({"kind": COUNTRY, "article": Article.LE, "gender": FEMININE}, "gender", "article"),
    ],
)
def test_what_does_not_go_together(values: dict[str, Any], path: str, other: str) -> None:
    """An article twice, an elision before a consonant, a gender against its article."""
    made: dict[str, Any] = {"name": "Maroc", **values}
    with refused("not-with", path, other=other):
        PlaceName(**made)


def test_a_commune_has_its_article_in_its_name() -> None:
    """Said so, since nobody who leaves the kind out thinks of it."""
    with refused("article-in-name", "article"):
        PlaceName(name="Havre", article=Article.LE)


@pytest.mark.parametrize("kind", [REGION, DEPARTMENT, COUNTRY])
def test_an_article_is_never_guessed(kind: PlaceKind) -> None:
    """« à Bretagne » would be what comes of it. A preposition says as much, but for « de »."""
    with refused("needs", "kind", other="article"):
        PlaceName(name="Bretagne", kind=kind)

    place = PlaceName(name="Bretagne", kind=kind, preposition="en")

    assert in_place(place) == "en Bretagne"
    with refused("needs", "place", other="article"):
        of_place(place)


@pytest.mark.parametrize("kind", [REGION, DEPARTMENT])
def test_an_elided_article_hides_the_gender(kind: PlaceKind) -> None:
    """« en » or « dans l’ »: not to be guessed."""
    with refused("needs", "article", other="gender"):
        PlaceName(name="Orne", kind=kind, article=Article.ELIDED)


@pytest.mark.parametrize(
    ("name", "code"), [("name", "wrong-type"), ("kind", "wrong-type"), ("article", "wrong-type"), ("gender", "wrong-type")]
)
def test_fields_are_of_their_kind(name: str, code: str) -> None:
    """A number is refused wherever it stands."""
    values: dict[str, Any] = {"name": "Maroc", name: 3}
    with refused(code, name):
        PlaceName(**values)


def test_other_things_are_no_places() -> None:
    """Neither a number nor an empty text, nor words for flags."""
    wrong: Any = 3
    for function in (in_place, of_place):
        with refused("wrong-type", "place"):
            function(wrong)
        with refused("empty", "name"):
            function(" ")
    with refused("wrong-type", "aspirated"):
        PlaceName(name="Maroc", aspirated=wrong)
    with refused("wrong-type", "preposition"):
        PlaceName(name="Maroc", preposition=wrong)
