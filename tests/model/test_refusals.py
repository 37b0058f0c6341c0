"""Every code that a constructor can refuse with, met once: what it looks like, and that nothing else is in the catalogue."""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from raict import (
    Contact,
    Document,
    Edition,
    EditionName,
    EditionRecord,
    InvalidValue,
    Logo,
    Moment,
    Organization,
    OrganizationKind,
    Partner,
    Person,
    PersonName,
    Problem,
    Revision,
    Room,
    Series,
    Session,
    Severity,
    Span,
    When,
    Window,
)
from raict._sentences.values import VALUES
from raict.french import Article, PlaceName, format_duration, format_time_range

DAY = dt.date(2023, 9, 18)
CHANGE = Moment.parse("2023-10-29T02:30")


def title(text: object) -> Callable[[], object]:
    """A session of that title."""
    return lambda: Session(id="s", format="f", title=text)  # type: ignore[arg-type]  # that is the point


def page(url: str) -> Callable[[], object]:
    """A session of that page."""
    return lambda: Session(id="s", format="f", title="T", website=url)


def edition(**values: object) -> Callable[[], object]:
    """An edition that says nothing but what is given."""
    least: dict[str, object] = {
        "id": "e",
        "number": 14,
        "name": EditionName(full="R"),
        "series": Series(id="s"),
        "revision": Revision(updated=dt.datetime(2023, 5, 15, tzinfo=dt.UTC)),
    }
    return lambda: Edition(**{**least, **values})  # type: ignore[arg-type]  # likewise


AWA = Person(id="awa", name=PersonName(family="Diop"))
REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "wrong-type": (title(3), "title: must be text, or a table of texts by language, not int"),
    "empty": (title(" "), "title: must not be empty (leave it out, or write it)"),
    "too-long": (title("x" * 300), "title: must not exceed 255 characters, has 300"),
    "control-character": (
        title("a\x1b[31m"),
        "title: holds the control character U+001B at position 2 (remove it; it was probably pasted from another program)",
    ),
    "lone-surrogate": (title("a\ud800"), "title: holds U+D800, half of a character, at position 2 (read the source as UTF-8)"),
    "noncharacter": (title("a\uffff"), "title: holds U+FFFF, which is no character, at position 2"),
    "bidi-override": (
        title("a\u202e"),
        (
            "title: holds U+202E, which reverses the text a reader sees, at position 2"
            " (remove it; right-to-left text needs no override)"
        ),
    ),
    "bidi-unbalanced": (
        title("a\u2067"),
        "title: holds U+2067 at position 2, opened or closed without its partner on the same line",
    ),
    "tag-character": (title("a\U000e0041"), "title: holds the invisible tag character U+E0041 at position 2"),
    "too-many": (
        lambda: Session(id="s", format="f", title="T", topics=("A",) * 51),
        "topics: must not hold more than 50, holds 51",
    ),
    "too-many-marks": (
        title("a" + "\u0300" * 31),
        "title: piles up more than 30 combining marks in a row, the next one at position 32",
    ),
    "invisible": (title("\u200b"), "title: holds nothing that can be seen"),
    "line-break": (title("a\nb"), "title: must stand on one line, has a line break at position 2"),
    "bad-identifier": (
        lambda: Session(id="é", format="f", title="T"),
        "id: é is no identifier (use letters a–z, digits, '-', '_' and '.', beginning with a letter or a digit)",
    ),
    "bad-language": (title({"french": "a"}), "title.french: french is no language tag (write fr, en, fr-CA …)"),
    "bad-country": (
        lambda: Person(id="p", name=PersonName(family="X"), country="UK"),
        "country: UK is no country code of ISO 3166-1 (two capital letters: FR, SN, MA …)",
    ),
    "bad-timezone": (
        edition(timezone="+02:00"),
        "timezone: +02:00 is no time zone of the IANA database (write Europe/Paris, Indian/Reunion …; a fixed offset is no zone)",
    ),
    "bad-domain": (edition(uid_domain="localhost"), "uid_domain: localhost is no domain name (write rencontres.example.org)"),
    "url-scheme": (page("ftp://example.org"), "website: the address must begin with https:, http:, not ftp:"),
    "url-host": (
        page("https:///a"),
        (
            "website: https:///a names no host that every program finds"
            " (write https://host/path, and an international host by its ASCII form, xn--…)"
        ),
    ),
    "url-user-info": (page("https://me:secret@example.org"), "website: the address must not hold a user name or a password"),
    "url-character": (
        page("https://example.org/a b"),
        "website: the address holds U+0020 at position 22, which no address may hold (percent-encode it)",
    ),
    "bad-telephone": (
        lambda: Session(id="s", format="f", title="T", online_url="tel:12"),
        "online_url: tel:12 is no telephone number (write tel:+33123456789)",
    ),
    "bad-email": (lambda: Contact(label="A", email="a@b"), "email: a…@b is no e-mail address"),
    "bad-file-name": (
        lambda: Logo(file="../a.svg"),
        "file: ../a.svg is no plain file name beside the edition (a relative path with '/', without '..')",
    ),
    "bad-insee": (
        lambda: Organization(id="o", name="O", kind=OrganizationKind.COMMUNE, insee="21"),
        (
            "insee: 21 is no INSEE code of a commune"
            " (commune: 5 characters (75056, 2A004); département: 2 or 3 (21, 2A, 974); region: 2 (27))"
        ),
    ),
    "bad-siren": (
        lambda: Organization(id="o", name="O", siren="217500017"),
        "siren: 217500017 is no SIREN number: nine digits, the last one a checksum",
    ),
    "not-a-local-authority": (
        lambda: Organization(id="o", name="O", kind=OrganizationKind.EMBASSY, insee="21231"),
        "insee: only communes, départements and regions have an INSEE code; here the kind is embassy",
    ),
    "out-of-range": (lambda: EditionRecord(number=0, year=2023), "number: 0 is not between 1 and 9999"),
    "needs-one-of": (lambda: Document(kind="map", title="Plan"), "needs one of: url, file"),
    "not-with": (
        lambda: Document(kind="map", title="Plan", url="https://example.org", file="a.pdf"),
        "file: cannot stand beside url",
    ),
    "needs": (lambda: edition_of_2023().instant(Moment(date=DAY)), "at: needs a clock time"),
    "article-in-name": (
        lambda: PlaceName(name="Havre", article=Article.LE),
        "article: a commune has its article in its name, as Le Havre has (for another place, say its kind)",
    ),
    "reserved-extra": (
        lambda: Session(id="s", format="f", title="T", extra={"a": None}),  # type: ignore[dict-item]  # that is the point
        "extra.a: None must be text, a finite number (a whole one within 64 bits), true or false",
    ),
    "not-a-date": (
        lambda: Moment(date="2023-09-18"),  # type: ignore[arg-type]  # that is the point
        "date: must be a calendar date, not str (Moment.of() takes a datetime, When.parse() a text)",
    ),
    "not-a-wall-clock": (
        lambda: Moment(date=DAY, at=dt.time(14, 0, 30)),
        "at: must be a wall-clock time in whole minutes, without a zone: 14:00:30",
    ),
    "fold-without-time": (
        lambda: Moment(date=DAY, fold=1),
        "fold: says which of two equal hours is meant, so it needs a clock time, and 0 or 1",
    ),
    "zone-needed": (
        lambda: Moment.of(dt.datetime(2023, 9, 18, tzinfo=dt.UTC)),
        "an instant with an offset needs the edition's time zone to become a local hour",
    ),
    "bad-duration": (
        lambda: format_duration("P1Y"),
        "value: P1Y is no duration of whole minutes, of a thousand years at most (write P2D, P0.5D, PT1H30M …)",
    ),
    "no-hours": (
        lambda: format_time_range(None, None),
        "start: neither start nor end is given",
    ),
    "end-not-after-start": (
        lambda: Span.parse("2023-09-19/2023-09-18"),
        "the end 2023-09-18 is not after the start 2023-09-19",
    ),
    "part-within-day": (
        lambda: Span.parse("2023-09-18 morning/2023-09-18 evening"),
        "2023-09-18 morning … 2023-09-18 evening: a part of the day stands alone, or at the ends of several days",
    ),
    "night-not-alone": (
        lambda: Span.parse("2023-09-18 night/2023-09-19"),
        "a night stands alone: it already spans two days",
    ),
    "spans-overlap": (lambda: When.of(DAY, DAY), "spans: 2023-09-18 and 2023-09-18 overlap"),
    "no-span": (lambda: When(spans=()), "spans: needs at least one span; leave it out while nothing is known"),
    "window-without-end": (Window, "needs an opening or a closing"),
    "before-without-closing": (
        lambda: Window(opens=Moment(date=DAY), before=True),
        "before: needs a closing to exclude",
    ),
    "skipped-hour": (
        edition(when=When.parse("2024-03-31T02:30")),
        "when[0]: 2024-03-31T02:30 does not exist in Europe/Paris: the clocks go forward over it (write 01:30 or 03:30)",
    ),
    "repeated-hour": (
        edition(when=When.of(CHANGE)),
        (
            "when[0]: 2023-10-29T02:30 comes twice in Europe/Paris: the clocks go back over it"
            " (say which: fold = 0 for the first, 1 for the second)"
        ),
    ),
    "needless-fold": (
        edition(when=When.parse("2023-09-18T14:00 first")),
        "when[0]: 2023-09-18T14:00 first comes once in Europe/Paris: no fold",
    ),
    "year-out-of-range": (lambda: Moment(date=dt.date(1815, 6, 18)), "date: the year 1815 is not between 1900 and 2200"),
    "bad-moment": (
        lambda: Moment.parse("le 18 septembre"),
        "le 18 septembre is no moment (write 2023-09-18, 2023-09-18T14:00 or 2023-09-18 afternoon)",
    ),
    "naive-instant": (
        lambda: Revision(updated=dt.datetime(2023, 5, 15)),  # noqa: DTZ001 - that is the point
        "updated: must be an instant with its offset from UTC (write 2023-05-15T10:00:00+02:00)",
    ),
    "bad-template": (
        lambda: Problem(code="acme.x", severity=Severity.INFO, sentences={"en": "of {who}"}),
        "sentences.en: of {who} cannot be filled in from the values: 'who' (name in braces only what stands in values)",
    ),
    "duplicate-id": (
        edition(people=(AWA, AWA)),
        "people[1].id: the id awa is used twice among the people, first at people[0] (an id is never reused: choose another)",
    ),
    "unknown-reference": (
        edition(sessions=(Session(id="s", format="plenery", title="T"),)),
        "sessions[0].format: plenery is none of the formats of this edition (did you mean plenary?)",
    ),
    "repeated-item": (
        lambda: Session(id="s", format="f", title="T", rooms=("r", "r")),
        "rooms[1]: r stands here twice",
    ),
    "language-not-declared": (
        edition(languages=("en",)),
        "languages: the edition's own language fr is not among its languages",
    ),
}


def edition_of_2023() -> Edition:
    """An edition in Paris."""
    made = edition()()
    assert isinstance(made, Edition)
    return made


# What a document may choose from; the constructors take members of enumerations, and so cannot be wrong here.
FOR_DOCUMENTS = {"bad-choice"}


def test_every_code_is_met() -> None:
    """A code that nothing produces is no promise."""
    assert REFUSED.keys() | FOR_DOCUMENTS == VALUES.keys()


@pytest.mark.parametrize("code", REFUSED)
def test_says_what_is_wrong_and_the_way_out(code: str) -> None:
    """One problem, an error, in one English sentence with its hint; and one in French that names the same values."""
    make, sentence = REFUSED[code]

    with pytest.raises(InvalidValue) as caught:
        make()

    (problem,) = caught.value.problems
    assert problem.code == code
    assert str(caught.value) == str(problem) == sentence
    french = problem.message("fr") + problem.hint("fr")
    assert french != problem.message("en") + problem.hint("en")
    assert all(str(value) in french for name, value in problem.values.items() if name in {"value", "codepoint", "position", "id"})


def test_a_refusal_is_a_value_error() -> None:
    """Who does not know raict catches it all the same; what it carries says more than the text."""
    with pytest.raises(ValueError, match="must not be empty"):
        Room(id="r", label="")
    with pytest.raises(InvalidValue) as caught:
        Partner(organization="o", roles=())

    assert [each.path for each in caught.value.problems] == ["roles"]
    assert ZoneInfo("Europe/Paris") is edition_of_2023().zone
