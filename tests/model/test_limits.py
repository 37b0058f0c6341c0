"""How many there may be: each limit is exact, and named where it is passed."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from raict import (
    Document,
    Edition,
    EditionName,
    EditionRecord,
    Function,
    Funding,
    GrammaticalGender,
    LocalizedText,
    NounGrammar,
    Participant,
    Partner,
    PartnerRole,
    Person,
    PersonName,
    Revision,
    Room,
    Series,
    Session,
    SessionFormat,
    TransitAccess,
    TransitMode,
    Venue,
    Waiver,
    When,
)
from raict.model.text import language_tag
from tests.model.test_refusals import edition
from tests.refusals import refused

LETTERS = "abcdefghijklmnopqrstuvwxyz"
TONGUES = [one + other for one in LETTERS for other in LETTERS]
FEMININE = NounGrammar(gender=GrammaticalGender.FEMININE)


def session(**values: Any) -> Session:
    """A session that says nothing but what is given."""
    return Session(id="s", format="plenary", title="T", **values)


def on(year: int) -> When:
    """A day of that year."""
    return When.of(dt.date(year, 1, 1))


LIMITS: dict[str, tuple[int, str, Callable[[int], object]]] = {
    "languages of an edition": (20, "languages", lambda n: edition(languages=("fr", *TONGUES[: n - 1]))()),
    "previous": (50, "previous", lambda n: edition(previous=tuple(on(1900 + year) for year in range(n)))()),
    "formats": (200, "formats", lambda n: edition(formats=tuple(SessionFormat(id=f"f{k}", label="F") for k in range(n)))()),
    "documents": (500, "documents", lambda n: edition(documents=(Document(kind="k", title="T", file="a"),) * n)()),
    "waivers": (1000, "waivers", lambda n: edition(waivers=(Waiver(code="c", reason="R"),) * n)()),
    "subjects of a waiver": (1000, "subjects", lambda n: Waiver(code="c", reason="R", subjects=tuple(f"s{k}" for k in range(n)))),
    "languages of a session": (20, "languages", lambda n: session(languages=tuple(TONGUES[:n]))),
    "rooms of a session": (50, "rooms", lambda n: session(rooms=tuple(f"r{k}" for k in range(n)))),
    "topics": (50, "topics", lambda n: session(topics=("A",) * n)),
    "participants": (2000, "participants", lambda n: session(participants=tuple(Participant(person=f"p{k}") for k in range(n)))),
    "functions": (
        50,
        "functions",
        lambda n: Person(id="p", name=PersonName(family="X"), functions=(Function(title="maire"),) * n),
    ),
    "funders": (
        50,
        "funded_by",
        lambda n: Partner(organization="o", roles=(PartnerRole.HOST,), funded_by=(Funding(organization="o"),) * n),
    ),
    "rooms of a venue": (1000, "rooms", lambda n: Venue(id="v", name="V", rooms=(Room(id="r", label="R"),) * n)),
    "transit": (
        50,
        "transit",
        lambda n: Venue(id="v", name="V", transit=(TransitAccess(mode=TransitMode.BUS, line="1"),) * n),
    ),
    "editions": (500, "editions", lambda n: Series(id="s", editions=(EditionRecord(number=1, year=2023),) * n)),
    "translations": (100, "texts", lambda n: EditionName(full=dict.fromkeys(TONGUES[:n], "A"))),
    "grammar": (100, "grammar", lambda n: EditionName(full="R", grammar=dict.fromkeys(TONGUES[:n], FEMININE))),
}


@pytest.mark.parametrize("name", LIMITS)
def test_the_limit_is_exact(name: str) -> None:
    """As many as are allowed pass; one more is refused, and the limit is said."""
    limit, path, make = LIMITS[name]
    make(limit)

    with refused("too-many", "full" if path == "texts" else path, limit=limit, count=limit + 1):
        make(limit + 1)


def test_an_edition_has_at_most_1000_partners() -> None:
    """Apart, since each must be an organization of its own."""
    with refused("too-many", "partners", limit=1000, count=1001):
        edition(partners=(Partner(organization="o", roles=(PartnerRole.HOST,)),) * 1001)()


def test_people_sessions_and_organizations_have_no_limit() -> None:
    """What grows with a congress may grow."""
    many = Edition(
        id="e",
        number=1,
        name=EditionName(full="R"),
        series=Series(id="s"),
        revision=Revision(updated=dt.datetime(2023, 5, 15, tzinfo=dt.UTC)),
        people=tuple(Person(id=f"p{n}", name=PersonName(family="X")) for n in range(2_001)),
        sessions=tuple(Session(id=f"s{n}", format="plenary", title="T") for n in range(2_001)),
    )

    assert (len(many.people), len(many.sessions)) == (2_001, 2_001)


def test_a_language_tag_has_at_most_35_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """As BCP 47 has it; what is longer is never kept in memory."""
    assert language_tag("zh-" + "-".join(["abcdefgh"] * 3) + "-abcde") == "zh-abcdefgh-abcdefgh-abcdefgh-abcde"

    def kept(tag: str) -> str:
        raise AssertionError(len(tag))

    monkeypatch.setitem(language_tag.__globals__, "_usual_case", kept)
    for tag in ("fr-" + "a" * 1_000_000, "zh-" + "-".join(["abcdefgh"] * 3) + "-abcdef"):
        with refused("bad-language"):
            language_tag(tag)


def test_a_text_says_where_it_has_too_many_languages() -> None:
    """By itself, it is the whole that is meant."""
    with refused("too-many", limit=100, count=101):
        LocalizedText(dict.fromkeys(TONGUES[:101], "A"))
