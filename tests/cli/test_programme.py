"""The programme of `raict show`: hours, sessions, and what is known of each."""

import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import raict
from raict import samples, strategies
from raict.cli.show import page
from tests.cli.making import placed, shown_lines, small

ASSISES = raict.loads(samples.text("assises-2031.toml"))
RENCONTRES = raict.loads(samples.text("edition-2023.toml"))


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
    edition = placed(when)

    for language, hours, day in (("fr", fr, "  Jeudi 27 mars 2031"), ("en", en, "  Thursday 27 March 2031")):
        shown = shown_lines(edition, language)
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
    edition = placed(when, "2031-03-27T09:00/2031-03-27T10:00")

    for language, phrase, hours in (("fr", fr, "9 h – 10 h"), ("en", en, "9:00 – 10:00")):
        shown = shown_lines(edition, language)
        assert shown[shown.index(f"    {phrase}") + 1] == " " * (4 + len(hours) + 2) + "T0"


@given(strategies.spans())
def test_a_heading_is_not_repeated(span: raict.Span) -> None:
    """No line under a day names that day again, in either language."""
    session = raict.Session(id="s", format="workshop", title="T0", when=span)
    edition = small(sessions=(session,))

    for language in ("fr", "en"):
        shown = shown_lines(edition, language)
        heading = shown[shown.index("Programme") + 2].strip()
        day = heading.rsplit(" ", 1)[0].casefold()
        assert not any(day in line.casefold() for line in shown[shown.index("  " + heading) + 1 :])


def test_days_follow_each_other_and_the_undated_come_last() -> None:
    """Days in the order of time, each once; what has no date under a heading of its own."""
    shown = shown_lines(placed(None, "2031-03-28T09:00/2031-03-28T10:00", "2031-03-27 afternoon", "2031-03-28 morning"))

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

    shown = shown_lines(small(venue=venue, sessions=(evolve(session, **changes),)))

    assert [line.strip() for line in shown[-2:]] == lines


@pytest.mark.parametrize("role", raict.ParticipantRole, ids=lambda role: role.value)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_roles_of_one_and_of_several(role: raict.ParticipantRole, language: str) -> None:
    """People who share a role share a line, under a word that agrees with their number."""
    people = tuple(raict.Person(id=name.lower(), name=raict.PersonName(family=name)) for name in ("Ba", "Cy"))

    def line(*ids: str) -> tuple[str, str]:
        parts = tuple(raict.Participant(person=each, role=role) for each in ids)
        session = raict.Session(id="s", format="workshop", title="Un", participants=parts)
        shown = shown_lines(small(people=people, sessions=(session,)), language)
        heading, _, names = shown[shown.index("    Un") + 2].strip().partition(":")
        return heading.rstrip(), names.strip()

    (one, name), (several, names) = line("ba"), line("ba", "cy")
    assert (name, names) == ("Ba", {"fr": "Ba et Cy", "en": "Ba and Cy"}[language])
    assert one[0].isupper()
    stems = [word.removesuffix("s") for word in several.split()]
    assert stems == [word.removesuffix("s") for word in one.split()]


def _session_lines(changes: dict[str, Any], language: str, *, full: bool) -> list[str]:
    """What stands below title and format of one session."""
    session = raict.Session(id="s", format="workshop", title="Un", **changes)
    shown = page(small(sessions=(session,)), language, full=full).splitlines()
    return [line.strip() for line in shown[shown.index("    Un") + 1 :]]


@pytest.mark.parametrize(
    ("changes", "fr", "en"),
    [
        ({"capacity": 1}, ["Atelier, 1 place"], ["Workshop, 1 place"]),
        ({"capacity": 1200}, ["Atelier, 1 200 places"], ["Workshop, 1,200 places"]),
        ({"languages": ("fr",)}, ["Atelier", "Langue : français"], ["Workshop", "Language: French"]),
        (
            {"languages": ("fr", "pt")},
            ["Atelier", "Langues : français et portugais"],
            ["Workshop", "Languages: French and Portuguese"],
        ),
        ({"countries": ("SN",)}, ["Atelier", "Pays : Sénégal"], ["Workshop", "Country: Senegal"]),
        (
            {"countries": ("SN", "MG")},
            ["Atelier", "Pays : Sénégal et Madagascar"],
            ["Workshop", "Countries: Senegal and Madagascar"],
        ),
        (
            {"online_url": "tel:+33199001790", "website": "https://a.example/s"},
            ["Atelier", "En ligne : tel:+33199001790", "Site : https://a.example/s"],
            ["Workshop", "Online: tel:+33199001790", "Website: https://a.example/s"],
        ),
    ],
    ids=["a place", "places", "a language", "languages", "a country", "countries", "links"],
)
@pytest.mark.parametrize("full", [False, True], ids=["short", "full"])
def test_short_facts_of_a_session_are_always_shown(changes: dict[str, Any], fr: list[str], en: list[str], full: bool) -> None:
    """Nobody should think that they were lost."""
    assert [_session_lines(changes, language, full=full) for language in ("fr", "en")] == [fr, en]


def test_what_is_long_is_shown_in_full() -> None:
    """Abstract and key words: the one in paragraphs below the format, the others on a line."""
    changes = {"abstract": "mot " * 30 + "\nFin.", "topics": ("eau", "ports"), "languages": ("fr",)}

    assert _session_lines(changes, "fr", full=False) == ["Atelier", "Langue : français"]
    assert _session_lines(changes, "fr", full=True) == [
        "Atelier",
        ("mot " * 20).strip(),
        ("mot " * 10).strip(),
        "Fin.",
        "Langue : français",
        "Mots-clés : eau, ports",
    ]


def test_the_day_is_that_of_the_beginning() -> None:
    """A session past midnight stands under the day it begins, and only there."""
    shown = shown_lines(placed("2031-03-27T21:00/2031-03-28T01:30"))

    assert [line for line in shown if "2031" in line] == ["  Jeudi 27 mars 2031"]
