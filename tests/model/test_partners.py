"""Organizations carry codes that can be; partners have roles, and are funded by others."""

import itertools

import pytest
from hypothesis import given

from raict import Funding, Logo, Organization, OrganizationKind, Partner, PartnerRole
from raict.model.partners import siren_is_valid
from raict.strategies import organizations
from tests.refusals import refused

COMMUNE, DEPARTMENT, REGION = OrganizationKind.COMMUNE, OrganizationKind.DEPARTMENT, OrganizationKind.REGION

# Official codes, as the code officiel géographique lists them.
INSEE = [
    (COMMUNE, "75056"),  # Paris
    (COMMUNE, "75101"),  # Paris, 1er arrondissement
    (COMMUNE, "13055"),  # Marseille
    (COMMUNE, "69123"),  # Lyon
    (COMMUNE, "21231"),  # Dijon
    (COMMUNE, "01053"),  # Bourg-en-Bresse
    (COMMUNE, "2A004"),  # Ajaccio
    (COMMUNE, "2B033"),  # Bastia
    (COMMUNE, "95127"),  # Cergy
    (COMMUNE, "97105"),  # Basse-Terre
    (COMMUNE, "97209"),  # Fort-de-France
    (COMMUNE, "97302"),  # Cayenne
    (COMMUNE, "97411"),  # Saint-Denis
    (COMMUNE, "97502"),  # Saint-Pierre
    (COMMUNE, "97608"),  # Mamoudzou
    (COMMUNE, "97701"),  # Saint-Barthélemy
    (COMMUNE, "97801"),  # Saint-Martin
    (COMMUNE, "98735"),  # Papeete
    (COMMUNE, "98818"),  # Nouméa
    (DEPARTMENT, "01"),  # Ain
    (DEPARTMENT, "21"),  # Côte-d’Or
    (DEPARTMENT, "2A"),  # Corse-du-Sud
    (DEPARTMENT, "2B"),  # Haute-Corse
    (DEPARTMENT, "75"),  # Paris
    (DEPARTMENT, "90"),  # Territoire de Belfort
    (DEPARTMENT, "95"),  # Val-d’Oise
    (DEPARTMENT, "971"),  # Guadeloupe
    (DEPARTMENT, "974"),  # La Réunion
    (DEPARTMENT, "976"),  # Mayotte
    (REGION, "01"),  # Guadeloupe
    (REGION, "02"),  # Martinique
    (REGION, "03"),  # Guyane
    (REGION, "04"),  # La Réunion
    (REGION, "06"),  # Mayotte
    (REGION, "11"),  # Île-de-France
    (REGION, "24"),  # Centre-Val de Loire
    (REGION, "27"),  # Bourgogne-Franche-Comté
    (REGION, "28"),  # Normandie
    (REGION, "32"),  # Hauts-de-France
    (REGION, "44"),  # Grand Est
    (REGION, "52"),  # Pays de la Loire
    (REGION, "53"),  # Bretagne
    (REGION, "75"),  # Nouvelle-Aquitaine
    (REGION, "76"),  # Occitanie
    (REGION, "84"),  # Auvergne-Rhône-Alpes
    (REGION, "93"),  # Provence-Alpes-Côte d’Azur
    (REGION, "94"),  # Corse
]


@pytest.mark.parametrize(("kind", "code"), INSEE)
def test_accepts_official_codes(kind: OrganizationKind, code: str) -> None:
    """Mainland, Corsica and overseas, each with the code it has."""
    assert Organization(id="o", name="O", kind=kind, insee=code).insee == code


def test_departments_are_those_there_are() -> None:
    """Of all two-digit codes, the 96 of the mainland alone: 20 was cut in two in 1976, and nothing follows 95."""
    accepted: list[str] = []
    for code in [*(f"{n:02}" for n in range(100)), "2A", "2B"]:
        try:
            accepted.append(Organization(id="o", name="O", kind=DEPARTMENT, insee=code).insee or "")
        except ValueError:
            continue

    assert accepted == [*(f"{n:02}" for n in range(1, 96) if n != 20), "2A", "2B"]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (COMMUNE, "7505"),
        (COMMUNE, "750560"),
        (COMMUNE, "20004"),
        (COMMUNE, "2C004"),
        (COMMUNE, "2a004"),
        (COMMUNE, "00001"),
        (COMMUNE, "96001"),
        (COMMUNE, "97001"),
        (COMMUNE, "97901"),
        (COMMUNE, "98501"),
        (COMMUNE, "99352"),  # a country
        (COMMUNE, "75 056"),
        (COMMUNE, "７5056"),  # noqa: RUF001 - a digit of another script
        (COMMUNE, "21"),
        (DEPARTMENT, "1"),
        (DEPARTMENT, "20"),
        (DEPARTMENT, "96"),
        (DEPARTMENT, "97"),
        (DEPARTMENT, "979"),
        (DEPARTMENT, "21231"),
        (REGION, "05"),
        (REGION, "26"),  # the former Bourgogne
        (REGION, "99"),
        (REGION, "974"),
    ],
)
def test_refuses_codes_that_cannot_be(kind: OrganizationKind, code: str) -> None:
    """A wrong length, a former region, a part of the country that does not exist."""
    with refused("bad-insee", "insee", value=code, kind=kind.value):
        Organization(id="o", name="O", kind=kind, insee=code)


@pytest.mark.parametrize("kind", [each for each in OrganizationKind if each not in {COMMUNE, DEPARTMENT, REGION}])
def test_other_organizations_have_no_insee_code(kind: OrganizationKind) -> None:
    """A métropole has a SIREN, an association may have one; the geographic code is of three kinds alone."""
    with refused("not-a-local-authority", "insee", kind=kind.value):
        Organization(id="o", name="O", kind=kind, insee="21231")


# Numbers that their bearers publish.
SIREN = ["217500016", "120027016", "356000000", "552100554", "732829320"]


@pytest.mark.parametrize("number", SIREN)
def test_accepts_numbers_with_their_checksum(number: str) -> None:
    """The city of Paris, the institute of statistics, the post office and others: nine digits by Luhn's rule."""
    assert siren_is_valid(number)
    assert Organization(id="o", name="O", siren=number).siren == number


@pytest.mark.parametrize("number", SIREN)
def test_every_mistyped_digit_is_found(number: str) -> None:
    """One digit that is wrong is always found, and so are two neighbours that changed places (but for 0 and 9)."""
    for n, digit in enumerate(number):
        for other in set("0123456789") - {digit}:
            assert not siren_is_valid(number[:n] + other + number[n + 1 :])
    for n, (a, b) in enumerate(itertools.pairwise(number)):
        if a != b and {a, b} != {"0", "9"}:
            assert not siren_is_valid(number[:n] + b + a + number[n + 2 :])


@pytest.mark.parametrize(
    "number", ["217 500 016", "21750001", "2175000160", "21750001X", "21231010200015", "٢١٧٥٠٠٠١٦", "217500017", "-17500016"]
)
def test_refuses_numbers_that_cannot_be(number: str) -> None:
    """Nine ASCII digits without spaces; a SIRET of fourteen is none."""
    assert not siren_is_valid(number)
    with refused("bad-siren", "siren", value=number):
        Organization(id="o", name="O", siren=number)


@given(organizations())
def test_codes_are_of_those_who_have_them(organization: Organization) -> None:
    """Whatever is drawn, an INSEE code stands on a local authority alone, and `repr` shows the id alone."""
    assert organization.insee is None or organization.kind.local_authority
    assert repr(organization) == f"<Organization {organization.id!r}>"


def test_eight_kinds_are_local_authorities() -> None:
    """Communes, départements, regions, their groupings, and those of other countries."""
    assert [each.value for each in OrganizationKind if each.local_authority] == [
        "commune",
        "departement",
        "region",
        "communaute-de-communes",
        "communaute-d-agglomeration",
        "communaute-urbaine",
        "metropole",
        "local-authority",
    ]


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"id": "-"}, "bad-identifier", "id"),
        ({"name": ""}, "empty", "name"),
        ({"kind": "commune"}, "wrong-type", "kind"),
        ({"acronym": "\n"}, "line-break", "acronym"),
        ({"country": "UK"}, "bad-country", "country"),
        ({"insee": 21231}, "wrong-type", "insee"),
        ({"siren": 217500016}, "wrong-type", "siren"),
        ({"siren": ""}, "empty", "siren"),
        ({"website": "www.example.org"}, "url-scheme", "website"),
    ],
)
def test_refuses_organizations_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """Every field is checked, and named."""
    with refused(code, path):
        Organization(**{"id": "o", "name": "O", **values})  # type: ignore[arg-type]  # that is the point


ROLES = (PartnerRole.INSTITUTIONAL, PartnerRole.CO_FUNDER)


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"organization": ""}, "bad-identifier", "organization"),
        ({"roles": ()}, "empty", "roles"),
        ({"roles": [PartnerRole.MEDIA]}, "wrong-type", "roles"),
        ({"roles": ("media",)}, "wrong-type", "roles[0]"),
        ({"roles": (*ROLES, ROLES[0])}, "repeated-item", "roles[2]"),
        ({"label": {"fr": ""}}, "empty", "label.fr"),
        ({"credit": "a\nb"}, "line-break", "credit"),
        ({"logo": "logo.svg"}, "wrong-type", "logo"),
        ({"funded_by": ("eu",)}, "wrong-type", "funded_by[0]"),
        ({"website": "tel:+33199000000"}, "url-scheme", "website"),
        ({"extra": []}, "wrong-type", "extra"),
    ],
)
def test_refuses_partners_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """At least one role, none twice; every field is checked, and named."""
    with refused(code, path):
        Partner(**{"organization": "o", "roles": ROLES, **values})  # type: ignore[arg-type]  # that is the point


def test_roles_keep_their_order() -> None:
    """One partner may have several roles; the first said is the first."""
    assert Partner(organization="o", roles=ROLES).roles == ROLES


def test_a_logo_is_in_one_place() -> None:
    """On the web or in a file."""
    assert Logo(file="images/logo.svg", alt={"fr": "Logo"}).url is None
    assert Logo(url="https://example.org/logo.svg").file is None
    with refused("needs-one-of", names="url, file"):
        Logo(alt="Logo")
    with refused("not-with", "file", other="url"):
        Logo(url="https://example.org/logo.svg", file="logo.svg")
    with refused("bad-file-name", "file"):
        Logo(file="../logo.svg")


def test_funding_names_who_pays() -> None:
    """The one who pays is an organization of the edition; the line it asks for is kept word for word."""
    assert (
        str(Funding(organization="eu", credit="Co-financé par l’Union européenne").credit) == "Co-financé par l’Union européenne"
    )
    with refused("bad-identifier", "organization"):
        Funding(organization="Union européenne")
