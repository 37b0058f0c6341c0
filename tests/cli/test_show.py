"""`raict show`: an edition in words."""

import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import raict
from raict import samples, strategies
from raict.cli.show import page

PAGES = Path(__file__).parent / "pages"
ASSISES = raict.loads(samples.text("assises-2031.toml"))
RENCONTRES = raict.loads(samples.text("edition-2023.toml"))
SMALL = raict.loads(
    """
    schema   = 1
    id       = "petite"
    number   = 2
    name     = { full = "Congrès" }
    series   = { id = "petites" }
    revision = { updated = 2031-01-05T10:00:00+01:00 }
    """
)


def _shown(edition: raict.Edition, language: str = "fr") -> list[str]:
    return page(edition, language).splitlines()


def _with(**changes: Any) -> raict.Edition:
    return evolve(SMALL, **changes)


def _placed(*whens: str | None) -> raict.Edition:
    """The small edition with one session for each time."""
    return _with(
        sessions=tuple(
            raict.Session(id=f"s{n}", format="workshop", title=f"T{n}", when=raict.Span.parse(when) if when else None)
            for n, when in enumerate(whens)
        )
    )


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_pages_of_the_samples(path: Path) -> None:
    """Word for word. `raict show SAMPLE.toml --language LANGUAGE > tests/cli/pages/SAMPLE.LANGUAGE.txt`, then read it aloud."""
    sample, language = path.stem.split(".")

    assert page(raict.loads(samples.text(f"{sample}.toml")), language) + "\n" == path.read_text(encoding="utf-8")


def test_every_session_is_shown_once() -> None:
    """Nothing of the programme is lost, whatever the day."""
    shown = page(ASSISES, "fr")

    for session in ASSISES.sessions:
        title = raict.LocalizedText(session.title).get("fr").replace("\u00a0", " ")
        assert sum(line.endswith(title) for line in shown.splitlines()) == 1, title


def test_no_hour_is_invented() -> None:
    """The 14th edition knows half-days alone: no figure is followed by h or a colon."""
    assert "après-midi" in page(RENCONTRES, "fr")
    for language in ("fr", "en"):
        assert re.findall(r"[0-9]\s?(?:h\b|:)", page(RENCONTRES, language)) == []


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
    edition = _with(**changes)

    assert [_shown(edition, language)[0] for language in ("fr", "en")] == [fr, en]
    assert _shown(edition)[2] == "Congrès"


def test_a_plain_edition_begins_with_its_title() -> None:
    """Nothing is said of what goes without saying; what is not known is said to be so."""
    assert _shown(SMALL) == ["Congrès", "2e édition", "", "Dates : à préciser", "", "Programme", "", "    aucune séance"]


def test_number_agrees_with_the_name_or_stands_alone() -> None:
    """The ordinal is part of the title where the noun's grammar is known, on a line of its own where not."""
    assert _shown(RENCONTRES)[0].startswith("14es Rencontres")
    assert _shown(ASSISES, "en")[:2] == ["Assises of Shoreline Cooperation", "9th edition"]


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
    assert line in _shown(_with(**changes))


def test_funding_without_a_credit_line_is_told() -> None:
    """Who funds a partner is named below it where no line stands for it."""
    organizations = (raict.Organization(id="a", name="Réseau"), raict.Organization(id="b", name="Fonds", acronym="F"))
    partner = raict.Partner(organization="a", roles=(raict.PartnerRole.MEDIA,), funded_by=(raict.Funding(organization="b"),))

    shown = _shown(_with(organizations=organizations, partners=(partner,)))

    assert shown[shown.index("   1. Réseau : partenaire média") + 1] == "      Financement : Fonds (F)"


@pytest.mark.parametrize(
    ("when", "fr", "en"),
    [
        ("2031-03-27T14:00/2031-03-27T15:30", "14 h – 15 h 30", "14:00 – 15:30"),
        ("2031-03-27T10:00/2031-03-27T12:00", "10 h – midi", "10:00 – noon"),
        ("2031-03-27T21:00/2031-03-28T00:00", "21 h – minuit", "21:00 – midnight"),
        ("2031-03-27T21:00/2031-03-28T01:30", "21 h – 1 h 30", "21:00 – 1:30"),
        ("2031-03-27T14:00", "14 h", "14:00"),
        ("2031-03-27T00:00", "0 h", "0:00"),
        ("2031-03-27T00:00/2031-03-27T01:00", "0 h – 1 h", "0:00 – 1:00"),
        ("2031-03-27T17:00/2031-03-27", "à partir de 17 h", "from 17:00"),
        ("2031-03-27T17:30/2031-03-27", "à partir de 17 h 30", "from 17:30"),
        ("2031-03-27/2031-03-27T12:00", "jusqu’à midi", "until noon"),
        ("2031-03-27/2031-03-28T00:00", "jusqu’à minuit", "until midnight"),
        ("2031-03-27 morning", "matin", "morning"),
        ("2031-03-27 night", "nuit", "night"),
        ("2031-03-27", "heure à préciser", "time to be announced"),
    ],
)
def test_hours_stand_beside_the_title(when: str, fr: str, en: str) -> None:
    """Hours, half-days, or that they are not known: to the left of the title, which the format follows."""
    edition = _placed(when)

    for language, hours, day in (("fr", fr, "  Jeudi 27 mars 2031"), ("en", en, "  Thursday 27 March 2031")):
        shown = _shown(edition, language)
        assert shown[shown.index(day) + 2] == f"    {hours}  T0"
        assert shown[shown.index(day) + 3] == " " * (len(hours) + 6) + {"fr": "Atelier", "en": "Workshop"}[language]


@pytest.mark.parametrize(
    ("when", "fr", "en"),
    [
        (
            "2031-03-27T14:00/2031-03-28T15:00",
            "à partir de 14 h, jusqu’au vendredi 28 mars à 15 h",
            "from 14:00, until Friday 28 March at 15:00",
        ),
        ("2031-03-27T14:00/2031-03-28", "à partir de 14 h, jusqu’au vendredi 28 mars", "from 14:00, until Friday 28 March"),
        (
            "2031-03-27T14:00/2031-03-29T00:00",
            "à partir de 14 h, jusqu’au vendredi 28 mars à minuit",
            "from 14:00, until Friday 28 March at midnight",
        ),
        (
            "2031-03-27 afternoon/2031-03-28 morning",
            "après-midi, jusqu’au vendredi 28 mars au matin",
            "afternoon, until Friday 28 March in the morning",
        ),
        ("2031-03-27/2031-03-28", "jusqu’au vendredi 28 mars", "until Friday 28 March"),
        ("2031-03-27/2031-03-28T12:00", "jusqu’au vendredi 28 mars à midi", "until Friday 28 March at noon"),
        ("2031-12-31/2032-01-01", "jusqu’au jeudi 1er janvier 2032", "until Thursday 1 January 2032"),
        (
            "2031-10-26T02:10 first/2031-10-26T02:50 first",
            "de 2 h 10 (première fois) à 2 h 50 (première fois)",
            "from 2:10 (the first time) to 2:50 (the first time)",
        ),
        ("2031-10-26T02:30 second", "à 2 h 30 (seconde fois)", "at 2:30 (the second time)"),
        ("2031-10-26T02:30 second/2031-10-26", "à partir de 2 h 30 (seconde fois)", "from 2:30 (the second time)"),
    ],
)
def test_what_hours_cannot_say_is_said_in_a_phrase(when: str, fr: str, en: str) -> None:
    """Of its own, above the title, which keeps its column; the day of the heading is not named again."""
    edition = _placed(when, "2031-03-27T09:00/2031-03-27T10:00")

    for language, phrase, hours in (("fr", fr, "9 h – 10 h"), ("en", en, "9:00 – 10:00")):
        shown = _shown(edition, language)
        assert shown[shown.index(f"    {phrase}") + 1] == " " * (4 + len(hours) + 2) + "T0"


@given(strategies.spans())
def test_a_heading_is_not_repeated(span: raict.Span) -> None:
    """No line under a day names that day again, in either language."""
    session = raict.Session(id="s", format="workshop", title="T0", when=span)
    edition = _with(sessions=(session,))

    for language in ("fr", "en"):
        shown = _shown(edition, language)
        heading = shown[shown.index("Programme") + 2].strip()
        day = heading.rsplit(" ", 1)[0].casefold()
        assert not any(day in line.casefold() for line in shown[shown.index("  " + heading) + 1 :])


def test_days_follow_each_other_and_the_undated_come_last() -> None:
    """Days in the order of time, each once; what has no date under a heading of its own."""
    shown = _shown(_placed(None, "2031-03-28T09:00/2031-03-28T10:00", "2031-03-27 afternoon", "2031-03-28 morning"))

    headings = [line for line in shown if line.startswith("  ") and line[2] != " "]
    assert headings == ["  Jeudi 27 mars 2031", "  Vendredi 28 mars 2031", "  Date à préciser"]
    assert shown[-2:] == ["    T0", "        Atelier"]


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({"status": raict.Status.CANCELLED}, ["SÉANCE ANNULÉE : Un", "Atelier, Salle A"]),
        ({"status": raict.Status.POSTPONED}, ["SÉANCE REPORTÉE : Un", "Atelier, Salle A"]),
        ({"status": raict.Status.DRAFT}, ["SÉANCE PROVISOIRE : Un", "Atelier, Salle A"]),
        ({"audience": raict.Audience.MEMBERS}, ["Un", "Atelier, Salle A, accès réservé aux adhérents"]),
        ({"audience": raict.Audience.INVITED}, ["Un", "Atelier, Salle A, accès sur invitation"]),
    ],
    ids=["cancelled", "postponed", "draft", "members", "invited"],
)
def test_sessions_say_what_is_not_usual(changes: dict[str, Any], lines: list[str]) -> None:
    """What does not take place as announced is marked before its title; who may come in, after the room."""
    session = raict.Session(id="s", format="workshop", title="Un", rooms=("a",))
    venue = raict.Venue(id="v", name="Palais", rooms=(raict.Room(id="a", label="Salle A"),))

    shown = _shown(_with(venue=venue, sessions=(evolve(session, **changes),)))

    assert [line.strip() for line in shown[-2:]] == lines


@pytest.mark.parametrize("role", raict.ParticipantRole, ids=lambda role: role.value)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_roles_of_one_and_of_several(role: raict.ParticipantRole, language: str) -> None:
    """People who share a role share a line, under a word that agrees with their number."""
    people = tuple(raict.Person(id=name.lower(), name=raict.PersonName(family=name)) for name in ("Ba", "Cy"))

    def line(*ids: str) -> tuple[str, str]:
        parts = tuple(raict.Participant(person=each, role=role) for each in ids)
        session = raict.Session(id="s", format="workshop", title="Un", participants=parts)
        heading, _, names = _shown(_with(people=people, sessions=(session,)), language)[-1].strip().partition(":")
        return heading.rstrip(), names.strip()

    (one, name), (several, names) = line("ba"), line("ba", "cy")
    assert (name, names) == ("Ba", {"fr": "Ba et Cy", "en": "Ba and Cy"}[language])
    assert one[0].isupper()
    stems = [word.removesuffix("s") for word in several.split()]
    assert stems == [word.removesuffix("s") for word in one.split()]


def test_other_languages_read_english_words_around_their_own_texts() -> None:
    """A Portuguese edition shows its own titles; the words around them are English."""
    edition = _with(language="pt", languages=(), name=raict.EditionName(full="Encontros"))

    assert _shown(edition, "pt")[:4] == ["Encontros", "2nd edition", "", "Dates: to be announced"]


@given(strategies.editions())
def test_any_edition_can_be_shown(edition: raict.Edition) -> None:
    """Whatever an edition holds, there is a page of it, in either language, without control characters."""
    for language in ("fr", "en"):
        shown = page(edition, language)
        assert shown.count("\n") >= 4
        assert not any(c < " " and c != "\n" for c in shown)


def test_the_day_is_that_of_the_beginning() -> None:
    """A session past midnight stands under the day it begins, and only there."""
    shown = _shown(_placed("2031-03-27T21:00/2031-03-28T01:30"))

    assert [line for line in shown if "2031" in line] == ["  Jeudi 27 mars 2031"]
