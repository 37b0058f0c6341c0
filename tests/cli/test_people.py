"""Who is who, in `raict show`."""

import pytest

import raict
from raict.cli.show import page
from tests.cli.making import shown_lines, small


def _function(**terms: str | bool) -> raict.Function:
    dates = {key: value if type(value) is bool else raict.Moment.parse(str(value)).date for key, value in terms.items()}
    return raict.Function(title={"fr": "maire", "en": "Mayor"}, organization="a", **dates)  # type: ignore[arg-type]  # above


@pytest.mark.parametrize(
    ("functions", "short", "full"),
    [
        ([], "Awa Ba (Sénégal)", None),
        ([_function()], "Awa Ba (Sénégal) : maire (Ville de A)", None),
        (
            [_function(since="2026-03-28")],
            "Awa Ba (Sénégal) : maire (Ville de A)",
            "Awa Ba (Sénégal) : maire (Ville de A, à partir du 28 mars 2026)",
        ),
        ([_function(since="2031-04-01")], "Awa Ba (Sénégal) : maire (Ville de A, à partir du 1er avril 2031)", None),
        ([_function(former=True)], "Awa Ba (Sénégal) : auparavant maire (Ville de A)", None),
        (
            [_function(until="2031-03-26")],
            "Awa Ba (Sénégal) : auparavant maire (Ville de A)",
            "Awa Ba (Sénégal) : auparavant maire (Ville de A, jusqu’au 26 mars 2031)",
        ),
        (
            [_function(until="2031-03-27"), raict.Function(title="juriste")],
            "Awa Ba (Sénégal) : maire (Ville de A) et juriste",
            "Awa Ba (Sénégal) : maire (Ville de A, jusqu’au 27 mars 2031) et juriste",
        ),
    ],
    ids=["none", "one", "in office", "to come", "former", "over", "last day"],
)
def test_people_are_shown_with_their_functions(functions: list[raict.Function], short: str, full: str | None) -> None:
    """Once, after the programme; what is over or to come on the first day is said to be so, terms of office in full."""
    person = raict.Person(id="ba", name=raict.PersonName(given="Awa", family="Ba"), country="SN", functions=tuple(functions))
    edition = small(
        when=raict.When.parse("2031-03-27"), people=(person,), organizations=(raict.Organization(id="a", name="Ville de A"),)
    )

    assert shown_lines(edition)[-3:] == ["Qui est qui", "", f"    {short}"]
    assert page(edition, "fr", full=True).splitlines()[-1] == f"    {full or short}"


def test_functions_of_an_edition_without_days() -> None:
    """Nobody can say what is over by then, but what is said to be."""
    functions = (_function(until="2020-01-01"), _function(former=True))
    edition = small(
        people=(raict.Person(id="ba", name=raict.PersonName(family="Ba"), functions=functions),),
        organizations=(raict.Organization(id="a", name="A"),),
    )

    assert shown_lines(edition, "en")[-3:] == ["Who is who", "", "    Ba: Mayor (A) and formerly Mayor (A)"]


def test_pages_of_people_are_always_shown_biographies_in_full() -> None:
    """Below the name, further in."""
    person = raict.Person(
        id="ba", name=raict.PersonName(family="Ba"), biography="Elle arpente.\nElle note.", website="https://a.example/ba"
    )
    edition = small(people=(person,))

    assert shown_lines(edition)[-2:] == ["    Ba", "        https://a.example/ba"]
    assert page(edition, "fr", full=True).splitlines()[-4:] == [
        "    Ba",
        "        Elle arpente.",
        "        Elle note.",
        "        https://a.example/ba",
    ]
