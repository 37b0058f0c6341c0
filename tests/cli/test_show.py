"""`raict show`: an edition in words."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import raict
from raict import samples, strategies
from raict.cli.show import page
from tests.cli.making import SMALL, shown_lines, small

PAGES = Path(__file__).parent / "pages"
RENCONTRES = raict.loads(samples.text("edition-2023.toml"))
ASSISES = raict.loads(samples.text("assises-2031.toml"))


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_pages_of_the_samples(path: Path) -> None:
    """Word for word. `raict show SAMPLE.toml --language LANGUAGE > tests/cli/pages/SAMPLE.LANGUAGE.txt`, then read it aloud.

    With `--full` into `SAMPLE.LANGUAGE.full.txt`.
    """
    sample, language, *full = path.stem.split(".")

    shown = page(raict.loads(samples.text(f"{sample}.toml")), language, full=bool(full))
    assert shown + "\n" == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "fr", "en"),
    [
        ({"status": raict.Status.CANCELLED}, "Édition annulée.", "Edition cancelled."),
        ({"status": raict.Status.POSTPONED}, "Édition reportée à une date ultérieure.", "Edition postponed to a later date."),
        (
            {"status": raict.Status.DRAFT},
            "Édition provisoire : rien n’est encore confirmé.",
            "Provisional edition: nothing is confirmed yet.",
        ),
        ({"moved_online": True, "attendance": raict.Attendance.ONLINE}, "Édition déplacée en ligne.", "Edition moved online."),
        ({"previous": (raict.When.parse("2031-01-05"),)}, "Édition reprogrammée.", "Edition rescheduled."),
        (
            {"registration": raict.Registration(full=True)},
            "Édition complète : il ne reste plus de place.",
            "Edition full: no place is left.",
        ),
    ],
    ids=["cancelled", "postponed", "draft", "moved online", "rescheduled", "full"],
)
def test_what_must_be_known_comes_first(changes: dict[str, Any], fr: str, en: str) -> None:
    """Whatever is not plainly confirmed is the first thing one reads, before the title."""
    edition = small(**changes)

    assert [shown_lines(edition, language)[0] for language in ("fr", "en")] == [fr, en]
    assert shown_lines(edition)[2] == "Congrès"


def test_a_plain_edition_begins_with_its_title() -> None:
    """Nothing is said of what goes without saying; what is not known is said to be so."""
    assert shown_lines(SMALL) == ["Congrès", "2e édition", "", "Dates : à préciser", "", "Programme", "", "    aucune séance"]


def test_number_agrees_with_the_name_or_stands_alone() -> None:
    """The ordinal is part of the title where the noun's grammar is known, on a line of its own where not."""
    assert shown_lines(RENCONTRES)[0].startswith("14es Rencontres")
    assert shown_lines(ASSISES, "en")[:2] == ["Assises of Shoreline Cooperation", "9th edition"]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        (
            {"previous": (raict.When.parse("2020-07-06, 2020-07-07"), raict.When.parse("2020-09-01"))},
            "Dates annoncées auparavant : les lundi 6 et mardi 7 juillet 2020 ; le mardi 1er septembre 2020",
        ),
        ({"attendance": raict.Attendance.MIXED}, "Participation : sur place et en ligne"),
        ({"languages": ("fr", "pt")}, "Langues : français et portugais"),
        (
            {"registration": raict.Registration(full=True, url="https://a.example/i")},
            "Inscription : complet, https://a.example/i",
        ),
        (
            {"registration": raict.Registration(window=raict.Window(closes=raict.Moment.parse("2031-03-01"), before=True))},
            "Inscription : avant le samedi 1er mars 2031",
        ),
        (
            {"venue": raict.Venue(id="v", name="Palais", address=raict.PostalAddress(city="Dakar", country="SN"))},
            "Adresse : Dakar, Sénégal",
        ),
        ({"venue": raict.Venue(id="v", name="Palais", access="Par la cour.")}, "Accès : Par la cour."),
    ],
    ids=["previous", "attendance", "languages", "full", "window", "abroad", "access"],
)
def test_facts(changes: dict[str, Any], line: str) -> None:
    """Each fact stands on one line, under its name."""
    assert line in shown_lines(small(**changes))


def test_an_organizer_may_have_no_contact() -> None:
    """Then no line is made of nothing."""
    assert RENCONTRES.organizer is not None
    lines = shown_lines(evolve(RENCONTRES, organizer=evolve(RENCONTRES.organizer, contact=None)))

    assert "Organisateur : Cités Unies France" in lines
    assert not any(line.startswith("Contact") for line in lines)


def test_funding_without_a_credit_line_is_told() -> None:
    """Who funds a partner is named below it where no line stands for it."""
    organizations = (raict.Organization(id="a", name="Réseau"), raict.Organization(id="b", name="Fonds", acronym="F"))
    partner = raict.Partner(organization="a", roles=(raict.PartnerRole.MEDIA,), funded_by=(raict.Funding(organization="b"),))

    shown = shown_lines(small(organizations=organizations, partners=(partner,)))

    assert shown[shown.index("   1. Réseau : partenaire média") + 1] == "      Financement : Fonds (F)"


def test_other_languages_read_english_words_around_their_own_texts() -> None:
    """A Portuguese edition shows its own titles; the words around them are English."""
    edition = small(language="pt", languages=(), name=raict.EditionName(full="Encontros"))

    assert shown_lines(edition, "pt")[:4] == ["Encontros", "2nd edition", "", "Dates: to be announced"]


def test_rooms_and_pages_of_others_are_shown_in_full() -> None:
    """Each room with what is known of it; the page of the venue, and of each partner: its own here, or its organization's."""
    rooms = (
        raict.Room(id="a", label="Salle A", capacity=40, floor="1er étage", step_free=True),
        raict.Room(id="b", label="Salle B", step_free=False),
        raict.Room(id="c", label="Salle C"),
    )
    edition = small(
        venue=raict.Venue(id="v", name="Palais", rooms=rooms, website="https://v.example"),
        organizations=(
            raict.Organization(id="o", name="O", website="https://o.example"),
            raict.Organization(id="p", name="P", website="https://p.example"),
            raict.Organization(id="q", name="Q"),
        ),
        partners=(
            raict.Partner(organization="o", roles=(raict.PartnerRole.MEDIA,)),
            raict.Partner(organization="p", roles=(raict.PartnerRole.MEDIA,), website="https://here.example"),
            raict.Partner(organization="q", roles=(raict.PartnerRole.MEDIA,)),
        ),
    )

    short, full = (page(edition, "fr", full=each).splitlines() for each in (False, True))

    assert [line for line in full if line not in short] == [
        "Page du lieu : https://v.example",
        "Salles",
        "    Salle A : 40 places, 1er étage, accessible de plain-pied",
        "    Salle B : non accessible de plain-pied",
        "    Salle C",
        "      https://o.example",
        "      https://here.example",
    ]


@given(strategies.editions())
def test_any_edition_can_be_shown(edition: raict.Edition) -> None:
    """Whatever an edition holds, there is a page of it, in either language, without control characters."""
    for language in ("fr", "en"):
        assert not any(c < " " and c != "\n" for c in page(edition, language, full=True))
        shown = page(edition, language)
        assert shown.count("\n") >= 4
        assert not any(c < " " and c != "\n" for c in shown)
