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
    """Word for word. `raict show SAMPLE.toml --language LANGUAGE > tests/cli/pages/SAMPLE.LANGUAGE.txt`, then read it aloud.

    With `--full` into `SAMPLE.LANGUAGE.full.txt`.
    """
    sample, language, *full = path.stem.split(".")

    shown = page(raict.loads(samples.text(f"{sample}.toml")), language, full=bool(full))
    assert shown + "\n" == path.read_text(encoding="utf-8")


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
        shown = _shown(_with(people=people, sessions=(session,)), language)
        heading, _, names = shown[shown.index("    Un") + 2].strip().partition(":")
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


def _session_lines(changes: dict[str, Any], language: str, *, full: bool) -> list[str]:
    """What stands below title and format of one session."""
    session = raict.Session(id="s", format="workshop", title="Un", **changes)
    shown = page(_with(sessions=(session,)), language, full=full).splitlines()
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
    edition = _with(
        when=raict.When.parse("2031-03-27"), people=(person,), organizations=(raict.Organization(id="a", name="Ville de A"),)
    )

    assert _shown(edition)[-3:] == ["Qui est qui", "", f"    {short}"]
    assert page(edition, "fr", full=True).splitlines()[-1] == f"    {full or short}"


def test_functions_of_an_edition_without_days() -> None:
    """Nobody can say what is over by then, but what is said to be."""
    functions = (_function(until="2020-01-01"), _function(former=True))
    edition = _with(
        people=(raict.Person(id="ba", name=raict.PersonName(family="Ba"), functions=functions),),
        organizations=(raict.Organization(id="a", name="A"),),
    )

    assert _shown(edition, "en")[-3:] == ["Who is who", "", "    Ba: Mayor (A) and formerly Mayor (A)"]


def test_pages_of_people_are_always_shown_biographies_in_full() -> None:
    """Below the name, further in."""
    person = raict.Person(
        id="ba", name=raict.PersonName(family="Ba"), biography="Elle arpente.\nElle note.", website="https://a.example/ba"
    )
    edition = _with(people=(person,))

    assert _shown(edition)[-2:] == ["    Ba", "        https://a.example/ba"]
    assert page(edition, "fr", full=True).splitlines()[-4:] == [
        "    Ba",
        "        Elle arpente.",
        "        Elle note.",
        "        https://a.example/ba",
    ]


def test_rooms_and_pages_of_others_are_shown_in_full() -> None:
    """Each room with what is known of it; the page of the venue, and of each partner: its own here, or its organization's."""
    rooms = (
        raict.Room(id="a", label="Salle A", capacity=40, floor="1er étage", step_free=True),
        raict.Room(id="b", label="Salle B", step_free=False),
        raict.Room(id="c", label="Salle C"),
    )
    edition = _with(
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


def test_the_day_is_that_of_the_beginning() -> None:
    """A session past midnight stands under the day it begins, and only there."""
    shown = _shown(_placed("2031-03-27T21:00/2031-03-28T01:30"))

    assert [line for line in shown if "2031" in line] == ["  Jeudi 27 mars 2031"]
