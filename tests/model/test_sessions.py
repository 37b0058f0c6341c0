"""Sessions, their formats, who takes part, and the revision of each."""

import datetime as dt
from collections.abc import Callable

import pendulum
import pytest

from raict import (
    STANDARD_FORMATS,
    Audience,
    Expectation,
    GrammaticalGender,
    NounGrammar,
    Participant,
    ParticipantRole,
    Revision,
    Session,
    SessionFormat,
    Span,
    Status,
    When,
)
from tests.refusals import refused

NOON = dt.datetime(2023, 5, 15, 12, tzinfo=dt.UTC)
SUMMER = dt.timezone(dt.timedelta(hours=2))


@pytest.mark.parametrize(
    "given_",
    [
        NOON,
        NOON.replace(microsecond=999_999),
        NOON.astimezone(SUMMER),
        pendulum.instance(NOON),
        pendulum.datetime(2023, 5, 15, 14, tz="Europe/Paris"),
        pendulum.datetime(2023, 5, 15, 14, 0, 0, 5, tz="Europe/Paris"),
    ],
    ids=["UTC", "a fraction", "an offset", "pendulum", "pendulum in Paris", "pendulum and a fraction"],
)
def test_revisions_are_kept_in_utc_and_whole_seconds(given_: dt.datetime) -> None:
    """One instant is one value, of the standard library's own class."""
    revision = Revision(updated=given_)

    assert revision == Revision(updated=NOON)
    assert type(revision.updated) is dt.datetime
    assert revision.updated.tzinfo is dt.UTC
    assert revision.updated.isoformat() == "2023-05-15T12:00:00+00:00"


@pytest.mark.parametrize(
    "updated", [dt.datetime(1900, 1, 1, tzinfo=dt.UTC), dt.datetime(2200, 12, 31, 23, 59, 59, tzinfo=dt.UTC)]
)
def test_the_first_and_the_last_year_are_within(updated: dt.datetime) -> None:
    """1900 and 2200 are years like others."""
    assert Revision(updated=updated).updated == updated


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"updated": dt.datetime(2023, 5, 15, 12)}, "naive-instant", "updated"),  # noqa: DTZ001 - that is the point
        ({"updated": dt.date(2023, 5, 15)}, "naive-instant", "updated"),
        ({"updated": "2023-05-15T12:00:00Z"}, "naive-instant", "updated"),
        ({"updated": None}, "naive-instant", "updated"),
        ({"updated": dt.datetime(1, 1, 1, tzinfo=SUMMER)}, "year-out-of-range", "updated"),
        ({"updated": dt.datetime(9999, 12, 31, 23, tzinfo=dt.timezone(-dt.timedelta(hours=2)))}, "year-out-of-range", "updated"),
        ({"updated": dt.datetime(1900, 1, 1, 1, tzinfo=SUMMER)}, "year-out-of-range", "updated"),
        ({"sequence": -1}, "out-of-range", "sequence"),
        ({"sequence": 2**31}, "out-of-range", "sequence"),
        ({"sequence": True}, "wrong-type", "sequence"),
        ({"sequence": "1"}, "wrong-type", "sequence"),
    ],
)
def test_refuses_revisions_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """An instant needs its offset; the year is that of UTC; the sequence is what a calendar can hold."""
    with refused(code, path):
        Revision(**{"updated": NOON, **values})  # type: ignore[arg-type]  # that is the point


SPEAKER = Participant(person="awa")


@pytest.mark.parametrize(
    ("kind", "values", "code", "path"),
    [
        (SessionFormat, {"id": "table ronde", "label": "Table ronde"}, "bad-identifier", "id"),
        (SessionFormat, {"id": "f", "label": ""}, "empty", "label"),
        (SessionFormat, {"id": "f", "label": "F", "exclusive": 1}, "wrong-type", "exclusive"),
        (SessionFormat, {"id": "f", "label": "F", "expects": [Expectation.CHAIR]}, "wrong-type", "expects"),
        (SessionFormat, {"id": "f", "label": "F", "expects": ("chair",)}, "wrong-type", "expects[0]"),
        (SessionFormat, {"id": "f", "label": "F", "expects": (Expectation.CHAIR,) * 2}, "repeated-item", "expects[1]"),
        (Participant, {"person": "Awa Diop"}, "bad-identifier", "person"),
        (Participant, {"person": "awa", "role": "speaker"}, "wrong-type", "role"),
    ],
)
def test_refuses_formats_and_participants_that_cannot_be(
    kind: Callable[..., object], values: dict[str, object], code: str, path: str
) -> None:
    """Every field is checked, and named."""
    with refused(code, path):
        kind(**values)


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"id": "a/b"}, "bad-identifier", "id"),
        ({"id": "x" * 65}, "too-long", "id"),
        ({"format": None}, "wrong-type", "format"),
        ({"title": ""}, "empty", "title"),
        ({"title": {"fr": "a", "en": "b\tc"}}, "control-character", "title.en"),
        ({"abstract": "\u200b"}, "invisible", "abstract"),
        ({"when": "2023-09-18"}, "wrong-type", "when"),
        ({"when": When.parse("2023-09-18")}, "wrong-type", "when"),
        ({"rooms": "r"}, "wrong-type", "rooms"),
        ({"rooms": ("r", "r")}, "repeated-item", "rooms[1]"),
        ({"participants": [SPEAKER]}, "wrong-type", "participants"),
        ({"participants": ("awa",)}, "wrong-type", "participants[0]"),
        ({"participants": (SPEAKER, SPEAKER)}, "repeated-item", "participants[1]"),
        ({"languages": ("fr", "français")}, "bad-language", "languages[1]"),
        ({"capacity": 0}, "out-of-range", "capacity"),
        ({"capacity": 1.5}, "wrong-type", "capacity"),
        ({"audience": "members"}, "wrong-type", "audience"),
        ({"countries": ("SN", "Maroc")}, "bad-country", "countries[1]"),
        ({"online_url": "mailto:a@example.org"}, "url-scheme", "online_url"),
        ({"online_url": "https://me:secret@example.org"}, "url-user-info", "online_url"),
        ({"website": "tel:+33199000000"}, "url-scheme", "website"),
        ({"topics": ("climat", "")}, "empty", "topics[1]"),
        ({"topics": ({"fr": "x" * 256},)}, "too-long", "topics[0].fr"),
        ({"status": "confirmed"}, "wrong-type", "status"),
        ({"withdrawn": NOON.replace(tzinfo=None), "status": Status.CANCELLED}, "naive-instant", "withdrawn"),
        ({"withdrawn": NOON}, "needs", "withdrawn"),
        ({"withdrawn": NOON, "status": Status.POSTPONED}, "needs", "withdrawn"),
        ({"revision": 1}, "wrong-type", "revision"),
        ({"extra": {"a": None}}, "reserved-extra", "extra.a"),
    ],
)
def test_refuses_sessions_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """Every field is checked, and named."""
    with refused(code, path):
        Session(**{"id": "s", "format": "plenary", "title": "T", **values})  # type: ignore[arg-type]  # that is the point


def test_one_person_may_have_two_roles() -> None:
    """To open a session and to speak in it are two things; the order is that of the announcement."""
    session = Session(
        id="s",
        format="plenary",
        title="T",
        participants=(
            Participant(person="awa", role=ParticipantRole.OPENING),
            Participant(person="yann"),
            Participant(person="awa"),
        ),
    )

    assert session.with_role(ParticipantRole.SPEAKER) == ("yann", "awa")
    assert session.with_role(ParticipantRole.OPENING) == ("awa",)
    assert session.with_role(ParticipantRole.CHAIR) == ()


def test_a_session_may_say_little() -> None:
    """An edition exists before it is finished: id, format and title are enough."""
    session = Session(id="debats", format="plenary", title="Temps de débat")

    assert (session.when, session.rooms, session.revision) == (None, (), None)
    assert (session.audience, session.status) == (Audience.PUBLIC, Status.CONFIRMED)
    assert repr(session) == "<Session 'debats'>"
    assert Session(id="a", format="f", title="T", when=Span.parse("2023-09-18")).when == Span.parse("2023-09-18")


def test_what_was_taken_off_the_programme_says_when() -> None:
    """In UTC; it is cancelled, and what its author cancelled says nothing of the kind."""
    gone = Session(id="s", format="f", title="T", status=Status.CANCELLED, withdrawn=NOON)

    assert gone.withdrawn == NOON
    assert gone.withdrawn is not None
    assert gone.withdrawn.tzinfo is dt.UTC
    assert Session(id="s", format="f", title="T", status=Status.CANCELLED).withdrawn is None


def test_the_formats_of_the_real_programmes_ship() -> None:
    """Thirteen of them, in two languages; only a plenary is alone; what each expects is data."""
    formats = {each.id: each for each in STANDARD_FORMATS}

    assert list(formats) == [
        "welcome",
        "plenary",
        "round-table",
        "thematic-session",
        "regional-session",
        "workshop",
        "micro-atelier",
        "country-group",
        "regional-meeting",
        "break",
        "reception",
        "highlight",
        "members-assembly",
    ]
    assert {each.label.languages for each in STANDARD_FORMATS} == {("fr", "en")}
    assert {each.id for each in STANDARD_FORMATS if each.grammar["fr"].gender is GrammaticalGender.MASCULINE} == {
        *("welcome", "workshop", "micro-atelier", "reception", "highlight")
    }
    assert [each.id for each in STANDARD_FORMATS if each.exclusive] == ["plenary"]
    assert formats["country-group"].expects == (Expectation.COUNTRIES,)
    assert formats["workshop"].expects == (Expectation.SPEAKER,)
    assert formats["break"].expects == ()


def test_a_format_says_how_its_label_agrees() -> None:
    """By language, as the name of an edition does; nothing is guessed where it is not said."""
    feminine = NounGrammar(gender=GrammaticalGender.FEMININE)

    assert dict(SessionFormat(id="f", label="Visite", grammar={"FR": feminine}).grammar) == {"fr": feminine}
    assert len(SessionFormat(id="f", label="Visite").grammar) == 0
    with refused("wrong-type", "grammar.fr"):
        SessionFormat(id="f", label="Visite", grammar={"fr": "f"})  # type: ignore[dict-item]  # that is the point
