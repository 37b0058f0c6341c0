"""What the texts say: years of other editions, weekdays that are not those of their dates, languages that are missing."""

from typing import Any

import pytest
from attrs import evolve

from raict import (
    Contact,
    Document,
    EditionName,
    Function,
    Funding,
    Logo,
    Organization,
    Organizer,
    Partner,
    PartnerRole,
    Person,
    PersonName,
    Registration,
    Room,
    SessionFormat,
    Venue,
    When,
)
from raict.rules import another_year, untranslated, wrong_weekday
from tests.rules.making import Case, edition, found, session

BOTH = {"fr": "F", "en": "E"}
FRENCH = {"fr": "F"}


def _year(id_: str, path: str | None = None, *subjects: str, **facts: Any) -> Case:
    sessions = facts.pop("sessions", ())
    problems = () if path is None else (("another-year", path, subjects),)
    return Case(id_, another_year, edition(*sessions, **facts), problems)


def _partner(**facts: Any) -> Partner:
    return Partner(organization="net", roles=(PartnerRole.HOST,), **facts)


YEARS = [
    _year("own year", website="https://example.org/2023"),
    _year("last year's", "website", website="https://example.org/2022"),
    _year("three years ago", "website", website="https://example.org/2020"),
    _year("in three years", "website", website="https://example.org/2026"),
    _year("four years ago", website="https://example.org/2019"),
    _year("within a longer number", website="https://example.org/12022/20220"),
    _year("beside its own", website="https://example.org/2022/rencontres-2023"),
    _year("the year announced before", website="https://example.org/2022", previous=(When.parse("2022-07-06"),)),
    _year("days not known", website="https://example.org/2022", when=None),
    _year("over two years, one of them", website="https://example.org/2024", when="2023-12-31/2024-01-01"),
    _year("over two years, after", "website", website="https://example.org/2027", when="2023-12-31/2024-01-01"),
    _year("name in full", "name.full", name=EditionName(full="Rencontres 2022")),
    _year("short name", "name.short", name=EditionName(full="Rencontres", short="R22 (2022)")),
    _year("theme", "theme.en", theme={"fr": "Après", "en": "After 2022"}),
    _year("told once, in the first language", "theme.fr", theme={"fr": "Après 2022", "en": "After 2022"}),
    _year("registration", "registration.url", registration=Registration(url="https://example.org/i/2022")),
    _year("title of a document", "documents[0].title", documents=(Document(kind="x", title="Plan 2022", file="p.pdf"),)),
    _year("link of a document", "documents[0].url", documents=(Document(kind="x", title="P", url="https://e.org/2022.pdf"),)),
    _year("file of a document", "documents[0].file", documents=(Document(kind="x", title="P", file="plan-2022.pdf"),)),
    _year("link of a logo", "partners[0].logo.url", "net", partners=(_partner(logo=Logo(url="https://e.org/2022.svg")),)),
    _year("file of a logo", "partners[0].logo.file", "net", partners=(_partner(logo=Logo(file="2022.svg")),)),
    _year("page of a partner", "partners[0].website", "net", partners=(_partner(website="https://e.org/2022"),)),
    _year("title of a session", "sessions[0].title", "a", sessions=[session("a", title="Bilan 2022")]),
    _year("link to join, which guests alone may see", sessions=[session("a", online_url="https://e.org/2022?pwd=s")]),
    _year("a day without dashes", "documents[0].file", documents=(Document(kind="x", title="P", file="plan-20220327.pdf"),)),
    _year("a day of its own year", documents=(Document(kind="x", title="P", file="plan-20230918.pdf"),)),
    _year("no month has that number", documents=(Document(kind="x", title="P", file="plan-20221301.pdf"),)),
    _year("no day has that number", documents=(Document(kind="x", title="P", file="plan-20221232.pdf"),)),
    _year("a day within a longer number", documents=(Document(kind="x", title="P", file="plan-202203271.pdf"),)),
    *(
        _year(f"a year to reach: {title}", theme=title, when="2027-09-18")
        for title in (
            "L’Agenda 2030 des villes",
            "agenda-2030",
            "2030 Agenda for Sustainable Development",
            "Objectifs 2030",
            "Objectif pour 2030",
            "À l’horizon 2030",
            "Horizon 2028",
            "Les ODD 2030",
            "Cap 2030",
            "Mettre fin à la faim d’ici 2030",
            "Zero hunger by 2030",
        )
    ),
    _year("a year to reach in the name of a file", when="2031-03-27", website="https://e.org/agenda-2030"),
    _year("a year to reach, between low lines", when="2031-03-27", website="https://e.org/un_agenda_2030_fr"),
    _year("last year's agenda is a programme", "website", website="https://e.org/agenda-2022"),
    _year("beside a year to reach", "theme", theme="Agenda 2030, bilan de 2026", when="2027-09-18"),
    _year("page of a session", "sessions[0].website", "a", sessions=[session("a", website="https://e.org/2022")]),
]


def _weekday(id_: str, *paths: str, subjects: tuple[str, ...] = (), **facts: Any) -> Case:
    sessions = facts.pop("sessions", ())
    problems = tuple(("wrong-weekday", path, subjects) for path in paths)
    return Case(id_, wrong_weekday, edition(*sessions, **facts), problems)


WEEKDAYS = [
    _weekday("right", theme="Le lundi 18 septembre 2023"),
    _weekday("no weekday", theme="Le 18 septembre 2023"),
    _weekday("no number beside it", theme="Les mardis de la coopération, 18 séances"),
    _weekday("wrong", "theme", theme="Le mardi 18 septembre 2023"),
    _weekday("wrong without a year", "theme", theme="Rendez-vous mardi 18 septembre !"),
    _weekday("wrong after its number", "theme", theme="Le 18 (mardi) septembre 2023"),
    _weekday("wrong in a table", "theme", theme="mar. 18/09/2023"),
    _weekday("twice", "theme", "theme", theme="Le mardi 18 septembre 2023 ou le lundi 19 septembre 2023"),
    _weekday("of another year, that is written", theme="Depuis le mardi 18 septembre 2018"),
    _weekday("wrong in another year", "theme", theme="Depuis le lundi 18 septembre 2018"),
    _weekday("days not known, no year", theme="Le mardi 18 septembre", when=None),
    _weekday("days not known, a year", "theme", theme="Le mardi 18 septembre 2023", when=None),
    _weekday("right in one of two years", theme="Le lundi 1er janvier", when="2023-12-31/2024-01-01"),
    _weekday("wrong in both", "theme", theme="Le mardi 1er janvier", when="2023-12-31/2024-01-01"),
    _weekday("right in the year announced before", theme="Le dimanche 18 septembre", previous=(When.parse("2022-09-18"),)),
    _weekday("right in no year", "theme", theme="Le jeudi 18 septembre", previous=(When.parse("2022-09-18"),)),
    *(
        _weekday(f"what stands beside it is wrong too: {text}", "theme", theme=text)
        for text in (
            "mardi 18 septembre 2023 à 25 h",
            "du mardi 18 au mercredi 20 septembre 2023 à 9 h",
            "après le mardi 18 septembre 2023",
            "mardi 18 septembre 2023 de 14 h à 12 h",
            "mardi le 18 septembre 2023",
        )
    ),
    _weekday("of a night at the end of all years", "theme", theme="Le lundi 31 décembre", when="2200-12-31 night"),
    _weekday(
        "of too many years", theme="Le mardi 18 septembre", when="2019-09-18, 2020-09-18, 2021-09-18, 2022-09-18, 2023-09-18"
    ),
    _weekday("of four years", "theme", theme="Le jeudi 18 septembre", when="2020-09-18, 2021-09-18, 2022-09-18, 2023-09-18"),
    *(
        _weekday(f"of the last of several days: {text}", theme=text)
        for text in ("Ouvert du mardi au jeudi, 18 septembre 2023 inclus", "Stage (lun-ven, 18-22 septembre 2023)")
    ),
    _weekday("by language", "theme.fr", theme={"en": "E", "fr": "Le mardi 18 septembre 2023"}),
    _weekday("by country", "theme.fr-CA", theme={"en": "E", "fr-CA": "Le mardi 18 septembre 2023"}),
    _weekday("in English, which is not read", theme={"fr": "F", "en": "mardi 18 septembre 2023"}),
    _weekday("an edition in English", theme="mardi 18 septembre 2023", language="en", languages=("en",)),
    _weekday("access", "venue.access", subjects=("v",), venue=Venue(id="v", name="V", access="Fermé mardi 18 septembre")),
    _weekday(
        "title", "sessions[0].title", subjects=("a",), sessions=[session("a", title="Retour sur le mardi 18 septembre 2023")]
    ),
    _weekday(
        "abstract", "sessions[0].abstract", subjects=("a",), sessions=[session("a", abstract="Suite le mardi 18 septembre")]
    ),
]


def _language(id_: str, expect: dict[str, str] | None = None, *subjects: str, **facts: Any) -> Case:
    """In two languages, with nothing but what is said; `expect` gives the keys missing at each path."""
    bare: dict[str, Any] = {"languages": ("fr", "en"), "venue": None, "organizations": (), "people": ()}
    sessions = facts.pop("sessions", ())
    problems = tuple(("untranslated", path, subjects) for path in expect or ())
    return Case(id_, untranslated, edition(*sessions, **(bare | facts)), problems)


TITLED: dict[str, Any] = {"title": BOTH}
LANGUAGES = [
    _language("one language", languages=("fr",), theme=FRENCH),
    _language("in both", theme=BOTH),
    _language("in one", {"": "theme"}, theme=FRENCH),
    _language("a plain text is in the edition's own", {"": "theme"}, theme="Thème"),
    _language("a plain name may be the same", name=EditionName(full="Rencontres", short="R")),
    _language("a name in one", {"": "name.full"}, name=EditionName(full=FRENCH)),
    _language("a tongue serves its countries", languages=("fr", "fr-CA"), theme=FRENCH),
    _language("its countries do not serve a tongue", {"": "theme"}, language="fr-CA", languages=("fr-CA", "fr"), theme="Thème"),
    _language("venue", {"venue": "access"}, "v", venue=Venue(id="v", name="V", access="Par le métro")),
    _language(
        "room", {"venue.rooms[0]": "floor"}, "r", venue=Venue(id="v", name="V", rooms=(Room(id="r", label="R", floor=FRENCH),))
    ),
    _language(
        "a format that is used",
        {"formats[1]": "label"},
        "x",
        formats=(SessionFormat(id="y", label=FRENCH), SessionFormat(id="x", label=FRENCH)),
        sessions=[session("a", format="x", **TITLED)],
    ),
    _language("organization", {"organizations[0]": "name"}, "o", organizations=(Organization(id="o", name=FRENCH),)),
    _language(
        "person",
        {"people[0]": "functions[1].title, biography"},
        "p",
        people=(
            Person(
                id="p",
                name=PersonName(family="P"),
                functions=(Function(title=BOTH), Function(title=FRENCH)),
                biography="Née à Dijon",
            ),
        ),
    ),
    _language(
        "contact",
        {"organizer.contact": "label"},
        organizations=(Organization(id="o", name="O"),),
        organizer=Organizer(organization="o", contact=Contact(label=FRENCH)),
    ),
    _language(
        "no contact",
        organizations=(Organization(id="o", name="O"),),
        organizer=Organizer(organization="o"),
    ),
    _language(
        "partner",
        {"partners[0]": "label, credit, logo.alt, funded_by[0].credit"},
        "net",
        organizations=(Organization(id="net", name="NET"),),
        partners=(
            _partner(
                label=FRENCH,
                credit="Avec NET",
                logo=Logo(file="l.svg", alt="Logo"),
                funded_by=(Funding(organization="net", credit=FRENCH),),
            ),
        ),
    ),
    _language(
        "a partner by name alone",
        organizations=(Organization(id="net", name="NET"),),
        partners=(_partner(),),
    ),
    _language(
        "session",
        {"sessions[0]": "topics[1], title, abstract"},
        "a",
        sessions=[session("a", title="Eau", abstract="De l’eau", topics=("climat", FRENCH))],
    ),
    _language("a session in both", sessions=[session("a", **TITLED)]),
    _language("document", {"documents[0]": "title"}, documents=(Document(kind="x", title="Plan", file="p.pdf"),)),
    _language("a document in one language", documents=(Document(kind="x", title="Plan", file="p.pdf", language="fr"),)),
    _language(
        "a document in the other language",
        {"documents[0]": "title"},
        documents=(Document(kind="x", title="Plan", file="p.pdf", language="en"),),
    ),
]
CASES = [*YEARS, *WEEKDAYS, *LANGUAGES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule.__name__}: {case.id}")
def test_what_a_text_says(case: Case) -> None:
    """Each fault is found where it is, and silence kept where there is none."""
    assert found(case.rule(case.edition)) == case.problems


def test_the_weekday_of_the_date_is_told() -> None:
    """Which words, and which weekday the date has, in either language."""
    (problem,) = wrong_weekday(edition(theme="Rendez-vous mardi 18 septembre !"))

    assert problem.message("fr") == "mardi 18 septembre\u00a0: le 18\u00a0septembre 2023 est un lundi"
    assert problem.message("en") == "mardi 18 septembre: 18 September 2023 is a Monday"


def test_keys_that_are_missing_are_named() -> None:
    """One problem for each thing, with the keys, and the languages in the reader's words."""
    given = edition(session("a", title={"fr": "Eau", "es": "Agua"}, abstract="De l’eau"), languages=("fr", "en", "es"))

    (problem,) = (each for each in untranslated(given) if each.subjects == ("a",))

    assert problem.message("fr") == "des textes manquent en anglais et espagnol\u00a0: title, abstract"
    assert problem.message("en") == "texts are missing in English and Spanish: title, abstract"


def test_many_missing_languages_are_counted() -> None:
    """Each thing has one problem, however many languages it lacks: the first two, and how many others."""
    tags = ("fr", "en", "es", "de", "it", "pt")
    given = edition(*(session(f"s{n}", title=FRENCH) for n in range(9)), languages=tags)

    problems = [each for each in untranslated(given) if each.path.startswith("sessions")]

    assert [each.subjects for each in problems] == [(f"s{n}",) for n in range(9)]
    assert problems[0].message("fr") == "des textes manquent en anglais, espagnol et 3 autres langues\u00a0: title"
    assert problems[0].message("en") == "texts are missing in English, Spanish and 3 other languages: title"


def test_years_are_told_with_the_edition_s_own() -> None:
    """The reader learns which year stands there, and which ones the edition has."""
    given = evolve(edition(when="2023-12-31/2024-01-01"), theme="Rencontres 2025")

    assert [each.message("fr") for each in another_year(given)] == [
        "Rencontres 2025 mentionne 2025, alors que l’édition a lieu en 2023 et 2024"
    ]
