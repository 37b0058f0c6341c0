"""One session, one event: when, where, who, whether, and nothing that was not said."""

import datetime as dt
from typing import Any, Literal

import pytest
from attrs import evolve

import raict
from raict import ics
from tests.ics.small import EDITION, SESSION, VENUE, events, with_session
from tests.refusals import refused


def one(edition: raict.Edition, **options: Any) -> dict[str, str]:
    """The only event of a calendar of sessions."""
    (event,) = events(ics.feed(edition, content="sessions", **options))
    return event


def times(event: dict[str, str]) -> dict[str, str]:
    """What says when."""
    return {name: value for name, value in event.items() if name.startswith(("DTSTART", "DTEND"))}


@pytest.mark.parametrize(
    ("when", "expected", "transparency"),
    [
        (
            "2031-03-27T14:00/2031-03-27T15:30",
            {"DTSTART;TZID=Europe/Paris": "20310327T140000", "DTEND;TZID=Europe/Paris": "20310327T153000"},
            "OPAQUE",
        ),
        (
            "2031-03-27T22:00/2031-03-28T01:00",
            {"DTSTART;TZID=Europe/Paris": "20310327T220000", "DTEND;TZID=Europe/Paris": "20310328T010000"},
            "OPAQUE",
        ),
        (
            "2031-03-30T01:30/2031-03-30T03:30",
            {"DTSTART;TZID=Europe/Paris": "20310330T013000", "DTEND;TZID=Europe/Paris": "20310330T033000"},
            "OPAQUE",
        ),
        (
            "2031-10-26T02:15 first/2031-10-26T02:45 second",
            {"DTSTART": "20311026T001500Z", "DTEND": "20311026T014500Z"},
            "OPAQUE",
        ),
        (
            "2031-10-26T01:30/2031-10-26T02:30 second",
            {"DTSTART": "20311025T233000Z", "DTEND": "20311026T013000Z"},
            "OPAQUE",
        ),
        ("2031-03-27T18:00", {"DTSTART;TZID=Europe/Paris": "20310327T180000"}, "OPAQUE"),
        ("2031-03-27T18:00/2031-03-27", {"DTSTART;TZID=Europe/Paris": "20310327T180000"}, "OPAQUE"),
        ("2031-10-26T02:30 first", {"DTSTART": "20311026T003000Z"}, "OPAQUE"),
        (
            "2031-03-27/2031-03-27T17:00",
            {"DTSTART;VALUE=DATE": "20310327", "DTEND;VALUE=DATE": "20310328"},
            "TRANSPARENT",
        ),
        (
            "2031-03-27T18:00/2031-03-28",
            {"DTSTART;VALUE=DATE": "20310327", "DTEND;VALUE=DATE": "20310329"},
            "TRANSPARENT",
        ),
        ("2031-03-27", {"DTSTART;VALUE=DATE": "20310327", "DTEND;VALUE=DATE": "20310328"}, "TRANSPARENT"),
        ("2031-03-27/2031-03-29", {"DTSTART;VALUE=DATE": "20310327", "DTEND;VALUE=DATE": "20310330"}, "TRANSPARENT"),
        ("2031-03-27 morning", {"DTSTART;VALUE=DATE": "20310327", "DTEND;VALUE=DATE": "20310328"}, "TRANSPARENT"),
        ("2031-12-31 night", {"DTSTART;VALUE=DATE": "20311231", "DTEND;VALUE=DATE": "20320102"}, "TRANSPARENT"),
    ],
)
def test_the_calendar_rule(when: str, expected: dict[str, str], transparency: str) -> None:
    """Hours at both ends are timed, an hour without an end is a start alone, all else is whole days that block nothing."""
    event = one(with_session(when=raict.Span.parse(when)))

    assert times(event) == expected
    assert event["TRANSP"] == transparency


def test_an_edition_in_utc_needs_no_time_zone() -> None:
    """Hours of an edition in UTC are written as such, without a VTIMEZONE."""
    data = ics.feed(evolve(with_session(), timezone="UTC"), content="sessions")

    assert times(events(data)[0]) == {"DTSTART": "20310327T140000Z", "DTEND": "20310327T153000Z"}
    assert b"VTIMEZONE" not in data


@pytest.mark.parametrize(
    "when", ["2031-03-27 afternoon", "2031-03-27T18:00", "2031-03-27/2031-03-28", "2031-03-27/2031-03-27T17:00"]
)
def test_what_is_not_timed_stands_in_words(when: str) -> None:
    """The description says what the day alone does not."""
    span = raict.Span.parse(when)

    said = one(with_session(when=span))["DESCRIPTION"].split("\\n")[0]

    assert said == raict_words(span)


def raict_words(span: raict.Span) -> str:
    """The words, as TEXT has them."""
    from raict import french

    return french.format_when(span, form=french.Form.LABEL, weekday=True).replace(",", "\\,")


def test_a_timed_event_does_not_repeat_its_hours() -> None:
    """What DTSTART and DTEND say is not said again: it would be wrong for a reader in another zone."""
    assert "27 mars" not in one(with_session())["DESCRIPTION"].replace("\u00a0", " ")


def test_identity_and_revision() -> None:
    """UID from session, edition and domain; DTSTAMP and LAST-MODIFIED from the session's own revision."""
    revision = raict.Revision(sequence=2, updated=dt.datetime(2031, 3, 1, 9, 30, 5, tzinfo=dt.timezone(dt.timedelta(hours=1))))

    event = one(with_session(revision=revision))

    assert event["UID"] == "eau~rivages-2031@assises.example.org"
    assert (event["DTSTAMP"], event["LAST-MODIFIED"], event["SEQUENCE"]) == ("20310301T083005Z", "20310301T083005Z", "2")


def test_a_session_without_revision_is_as_first_published() -> None:
    """Its SEQUENCE is 0, whatever the edition's is; its time is the edition's."""
    event = one(with_session())

    assert (event["DTSTAMP"], event["LAST-MODIFIED"], event["SEQUENCE"]) == ("20310303T170000Z", "20310303T170000Z", "0")


Cancelled = Literal["keep", "drop", "prefix"]
S = raict.Status


@pytest.mark.parametrize(
    ("edition", "session", "cancelled", "expected"),
    [
        (S.CONFIRMED, S.CONFIRMED, "keep", ("CONFIRMED", "OPAQUE", "")),
        (S.CONFIRMED, S.DRAFT, "keep", ("TENTATIVE", "OPAQUE", "")),
        (S.CONFIRMED, S.POSTPONED, "keep", ("TENTATIVE", "TRANSPARENT", "")),
        (S.CONFIRMED, S.CANCELLED, "keep", ("CANCELLED", "TRANSPARENT", "")),
        (S.CONFIRMED, S.CANCELLED, "prefix", ("CONFIRMED", "TRANSPARENT", "Annulé\u00a0: ")),
        (S.CONFIRMED, S.CONFIRMED, "prefix", ("CONFIRMED", "OPAQUE", "")),
        (S.CONFIRMED, S.CANCELLED, "drop", None),
        (S.CONFIRMED, S.CONFIRMED, "drop", ("CONFIRMED", "OPAQUE", "")),
        (S.CANCELLED, S.CONFIRMED, "keep", ("CANCELLED", "TRANSPARENT", "")),
        (S.CANCELLED, S.DRAFT, "drop", None),
        (S.POSTPONED, S.CONFIRMED, "keep", ("TENTATIVE", "TRANSPARENT", "")),
        (S.DRAFT, S.POSTPONED, "keep", ("TENTATIVE", "TRANSPARENT", "")),
        (S.POSTPONED, S.CANCELLED, "keep", ("CANCELLED", "TRANSPARENT", "")),
        (S.DRAFT, S.CONFIRMED, "keep", ("TENTATIVE", "OPAQUE", "")),
    ],
)
def test_status(
    edition: raict.Status, session: raict.Status, cancelled: Cancelled, expected: tuple[str, str, str] | None
) -> None:
    """What the edition is weighs more than what the session is, but for a session that is cancelled."""
    found = events(ics.feed(evolve(with_session(status=session), status=edition), content="sessions", cancelled=cancelled))

    if expected is None:
        assert found == []
        return
    status, transparency, prefix = expected
    (event,) = found
    assert (event["STATUS"], event["TRANSP"]) == (status, transparency)
    assert event["SUMMARY;LANGUAGE=fr"] == prefix + r"Eau \; énergie\, climat"


@pytest.mark.parametrize(
    ("edition", "session", "word"),
    [
        (S.CONFIRMED, S.DRAFT, "Provisoire"),
        (S.CONFIRMED, S.POSTPONED, "Reporté"),
        (S.CONFIRMED, S.CANCELLED, "Annulé"),
        (S.DRAFT, S.CANCELLED, "Annulé"),
        (S.POSTPONED, S.CANCELLED, "Annulé"),
        (S.DRAFT, S.POSTPONED, "Reporté"),
        (S.POSTPONED, S.DRAFT, "Reporté"),
        (S.CANCELLED, S.DRAFT, "Annulé"),
    ],
)
def test_what_a_status_means_is_said_in_words(edition: raict.Status, session: raict.Status, word: str) -> None:
    """TENTATIVE may be provisional or postponed, and some readers show no status at all; the words are those of the status."""
    assert one(evolve(with_session(status=session), status=edition))["DESCRIPTION"].startswith(word + "\\nAtelier")


def test_description_says_what_one_needs_in_order() -> None:
    """Format, audience, abstract, people by role with the functions they hold that day, languages, countries, the way there."""
    session = with_session(
        audience=raict.Audience.MEMBERS,
        abstract="Une heure.\nPas deux.",
        participants=(
            raict.Participant(person="awa", role=raict.ParticipantRole.MODERATOR),
            raict.Participant(person="claire"),
            raict.Participant(person="yann"),
        ),
        languages=("fr", "en"),
        countries=("SN", "MA"),
    )

    text = one(session)["DESCRIPTION"].replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")

    assert text.replace("\u00a0", " ").split("\n\n") == [
        "Atelier\nRéservé aux adhérents",
        "Une heure.\nPas deux.",
        "Modération : Awa Sarr, maire (Ville de Port-Clair)\nIntervention : Claire Obadia et Yann",
        "Langues : français, anglais\nPays : Sénégal, Maroc",
        "Accès : tramway B, Halle, sortie Quai\nAccessibilité : handicap moteur\nEntrée côté quai.",
    ]


def test_people_with_functions_are_kept_apart() -> None:
    """Where a name brings commas of its own, semicolons stand between people."""
    people = (raict.Participant(person="claire"), raict.Participant(person="awa"))

    english, french = (one(with_session(participants=people), language=language)["DESCRIPTION"] for language in ("en", "fr"))

    assert r"Speaker: Claire Obadia\; Awa Sarr\, mayor (Ville de Port-Clair)" in english
    assert "Intervention\u00a0: Claire Obadia\u202f\\; Awa Sarr\\, maire (Ville de Port-Clair)" in french


def test_english_reader() -> None:
    """Titles and words are English where the edition has them; every other language gets English words."""
    for language in ("en", "en-GB", "pt"):
        event = one(with_session(when=raict.Span.parse("2031-03-27 afternoon")), language=language)
        title = "SUMMARY;LANGUAGE=fr" if language == "pt" else "SUMMARY;LANGUAGE=en"
        assert event[title] == (r"Eau \; énergie\, climat" if language == "pt" else r"Water\; energy\, climate")
        assert event["DESCRIPTION"].startswith("Thursday 27 March 2031 in the afternoon\\n")


@pytest.mark.parametrize(
    ("rooms", "title"),
    [
        ((), "Halle aux Voiles"),
        (("dune",), "Salle de la Dune, Halle aux Voiles"),
        (("pavois", "dune"), "Grand Pavois (rez-de-quai), Salle de la Dune, Halle aux Voiles"),
    ],
    ids=["venue", "room", "rooms"],
)
def test_place_is_the_same_for_every_reader(rooms: tuple[str, ...], title: str) -> None:
    """Apple draws its map where title and address are those of LOCATION, word for word."""
    event = one(with_session(rooms=rooms))
    address = "12 quai des Ralingues, 17990 Port-Clair, France"

    assert event["LOCATION"] == f"{title}\n{address}".replace(",", "\\,").replace("\n", "\\n")
    apple = f'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="{address}";X-APPLE-RADIUS=100;X-TITLE="{title}"'
    assert event[apple] == "geo:46.05,-1.3127"
    assert event["GEO"] == "46.05;-1.3127"


def names(event: dict[str, str]) -> set[str]:
    """The names of an event's lines."""
    return {name.partition(";")[0] for name in event}


def test_no_point_no_map() -> None:
    """Without a point there is a LOCATION alone; without an address it is one line."""
    venue = evolve(VENUE, geo=None, address=None)

    event = one(evolve(with_session(), venue=venue))

    assert event["LOCATION"] == "Halle aux Voiles"
    assert names(event) & {"GEO", "X-APPLE-STRUCTURED-LOCATION"} == set()


def test_a_map_needs_no_address() -> None:
    """A point with a name alone is a place too."""
    event = one(evolve(with_session(), venue=evolve(VENUE, address=None)))

    assert event['X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=100;X-TITLE="Halle aux Voiles"'] == "geo:46.05,-1.3127"


def test_no_venue_no_location() -> None:
    """What is not known is not written."""
    event = one(evolve(with_session(), venue=None))

    assert names(event) & {"LOCATION", "GEO", "X-APPLE-STRUCTURED-LOCATION"} == set()
    assert event["DESCRIPTION"] == "Atelier"


@pytest.mark.parametrize(
    "changes",
    [{"attendance": raict.Attendance.ONLINE}, {"attendance": raict.Attendance.MIXED, "moved_online": True}],
    ids=["online", "moved online"],
)
def test_nobody_is_sent_to_a_venue_that_is_empty(changes: dict[str, Any]) -> None:
    """An edition that is online has no map and no way there."""
    event = one(evolve(with_session(rooms=("dune",)), **changes))

    assert event["LOCATION"] == "En ligne"
    assert names(event) & {"GEO", "X-APPLE-STRUCTURED-LOCATION"} == set()
    assert "Accès" not in event["DESCRIPTION"]


@pytest.mark.parametrize(
    ("latitude", "longitude", "written"),
    [
        (48.895, 2.387, "48.895;2.387"),
        (-21.0, 55.5, "-21;55.5"),
        (0.00000004, -0.00000004, "0;0"),
        (46.123456789, 1e-5, "46.123457;0.00001"),
        (90, -180, "90;-180"),
    ],
)
def test_geo_has_no_exponent(latitude: float, longitude: float, written: str) -> None:
    """Degrees are written out, to a tenth of a metre."""
    venue = evolve(VENUE, geo=raict.GeoPoint(latitude=latitude, longitude=longitude))

    assert one(evolve(with_session(), venue=venue))["GEO"] == written


@pytest.mark.parametrize(
    ("own", "edition", "expected"),
    [
        ("https://assises.example.org/eau", "https://assises.example.org", "https://assises.example.org/eau"),
        (None, "https://assises.example.org", "https://assises.example.org"),
        ("https://région.example/été?q=à;b", None, "https://xn--rgion-bsa.example/%C3%A9t%C3%A9?q=%C3%A0;b"),
        (None, None, None),
    ],
    ids=["own", "edition's", "international", "none"],
)
def test_url(own: str | None, edition: str | None, expected: str | None) -> None:
    """The session's page, else the edition's, in ASCII."""
    assert one(evolve(with_session(website=own), website=edition)).get("URL") == expected


@pytest.mark.parametrize(
    ("url", "feature"),
    [("https://direct.example.org/eau", "VIDEO"), ("tel:+33123456789", "PHONE"), ("TEL:+33123456789", "PHONE")],
)
def test_conference_has_its_value_type_and_one_feature(url: str, feature: str) -> None:
    """CONFERENCE has no default type (RFC 7986 §5.11); the description tells readers that do not know it."""
    event = one(with_session(online_url=url))

    assert event[f"CONFERENCE;VALUE=URI;FEATURE={feature};LABEL=En ligne;LANGUAGE=fr"] == url
    assert f"En ligne\u00a0: {url}" in event["DESCRIPTION"]


@pytest.mark.parametrize("audience", [raict.Audience.MEMBERS, raict.Audience.INVITED])
def test_a_closed_session_does_not_tell_everybody_where_to_join(audience: raict.Audience) -> None:
    """A public calendar does not open a closed door; one made for that audience does."""
    edition = with_session(audience=audience, online_url="https://direct.example.org/eau")

    assert b"direct.example.org" not in ics.feed(edition)
    assert b"direct.example.org" not in ics.feed(edition, sessions=["eau"])
    assert names(one(edition, audiences=[audience])) >= {"CONFERENCE"}
    assert names(one(edition, audiences=audience.value)) >= {"CONFERENCE"}


def test_categories_stand_on_one_line_each_once() -> None:
    """Format and topics; commas inside a topic stay inside it."""
    event = one(with_session(topics=("climat, eau", "Atelier", "genre")))

    assert event["CATEGORIES"] == r"Atelier,climat\, eau,genre"


def test_extra_lines_are_written_by_the_same_writer() -> None:
    """Lines of the caller's own: escaped, folded, after all others."""
    line = ics.Line(name="x-stand", value="B;12\n" + "é" * 60, params=(("X-FLOOR", "1, 2"),))

    def extra(session: raict.Session) -> list[ics.Line]:
        return [line] if session.id == "eau" else []

    event = one(with_session(), extra=extra)

    assert list(event)[-1] == 'X-STAND;X-FLOOR="1, 2"'
    assert event['X-STAND;X-FLOOR="1, 2"'] == r"B\;12\n" + "é" * 60


def test_what_only_looks_like_a_line_is_refused() -> None:
    """A name that is another one each time it is read would pass as one and be written as the other."""

    class Liar:
        params = ()
        value = "CANCEL"
        kind = ics.Kind.TEXT
        names = iter(["X-A", "METHOD", "METHOD", "METHOD"])

        @property
        def name(self) -> str:
            return next(self.names)

    with refused("wrong-type", "extra"):
        ics.feed(with_session(), extra=lambda _: [Liar()])  # type: ignore[list-item]  # that is the point


@pytest.mark.parametrize("name", ["METHOD", "ATTENDEE", "ORGANIZER", "COMMENT", "DTSTART", "x-apple-structured-location"])
def test_extra_lines_are_no_way_round(name: str) -> None:
    """A name that does not begin with X-, or that the calendar writes, is refused."""
    with refused("line-in-use", "extra", value=name):
        ics.feed(with_session(), extra=lambda _: [ics.Line(name=name, value="x")])


def test_a_session_without_when_stays_out() -> None:
    """And the caller can ask which."""
    edition = evolve(with_session(), sessions=(SESSION, evolve(SESSION, id="plus-tard", when=None)))

    assert [event["UID"] for event in events(ics.feed(edition, content="sessions"))] == ["eau~rivages-2031@assises.example.org"]
    assert [session.id for session in ics.unscheduled(edition)] == ["plus-tard"]
    assert [session.id for session in ics.unscheduled(edition, rooms=["dune"])] == []


def test_the_days_of_an_edition() -> None:
    """Whole days that block no time, with the words; the edition's own revision."""
    (event,) = events(ics.feed(evolve(EDITION, theme="Le rivage"), content="days"))

    assert times(event) == {"DTSTART;VALUE=DATE": "20310327", "DTEND;VALUE=DATE": "20310329"}
    assert (event["UID"], event["SEQUENCE"], event["TRANSP"]) == ("rivages-2031@assises.example.org", "3", "TRANSPARENT")
    assert event["SUMMARY;LANGUAGE=fr"] == "9es Assises des rivages"
    words = event["DESCRIPTION"].replace("\u00a0", " ").split("\\n")
    assert words[:2] == ["Jeudi 27 mars après-midi et vendredi 28 mars 2031", "Le rivage"]


def test_days_with_a_gap_are_events_of_their_own() -> None:
    """No day in between is taken for a day of the edition; the UID of each later run holds its first day."""
    found = events(ics.feed(evolve(EDITION, when=raict.When.parse("2031-03-27/2031-03-28, 2031-04-10, 2031-04-11 morning"))))

    assert [(event["UID"], event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) for event in found] == [
        ("rivages-2031@assises.example.org", "20310327", "20310329"),
        ("~20310410~rivages-2031@assises.example.org", "20310410", "20310412"),
    ]


def test_each_run_of_days_tells_its_own() -> None:
    """Every second day of a year is told once, not by each of the others again."""
    days = [dt.date(2031, 1, 1) + dt.timedelta(days=2 * n) for n in range(150)]
    when = raict.When.of(*days)

    found = events(ics.feed(evolve(EDITION, when=when), content="days"))

    assert len(found) == 150
    assert all(event["DESCRIPTION"].count(" 2031") == 1 for event in found)


def test_an_edition_with_hours_still_has_whole_days() -> None:
    """A bar of thirty hours through the night would block what nobody attends; the words say the hours."""
    when = raict.When.parse("2031-03-27T14:00/2031-03-28T17:00")

    (event,) = events(ics.feed(evolve(EDITION, when=when), content="days"))

    assert times(event) == {"DTSTART;VALUE=DATE": "20310327", "DTEND;VALUE=DATE": "20310329"}
    assert event["DESCRIPTION"].replace("\u00a0", " ").startswith("Du jeudi 27 mars à 14 h au vendredi 28 mars 2031 à 17 h")


@pytest.mark.parametrize(
    ("content", "cancelled", "status", "related"),
    [
        ("both", "keep", S.CONFIRMED, True),
        ("sessions", "keep", S.CONFIRMED, False),
        ("both", "keep", S.CANCELLED, True),
        ("both", "prefix", S.CANCELLED, True),
    ],
)
def test_sessions_name_the_edition_where_it_is_there(
    content: ics.Content, cancelled: Cancelled, status: raict.Status, related: bool
) -> None:
    """RELATED-TO points at an event of the same calendar, or is not written."""
    data = ics.feed(evolve(with_session(), status=status), content=content, cancelled=cancelled)

    assert events(data)[-1].get("RELATED-TO") == ("rivages-2031@assises.example.org" if related else None)


def test_no_id_makes_a_session_look_like_a_day() -> None:
    """A session whose id is a date is another event than the run of days that begins on it."""
    when = raict.When.parse("2031-03-27, 2031-03-29")
    found = events(ics.feed(evolve(EDITION, when=when, sessions=(evolve(SESSION, id="20310329"),))))

    assert len({event["UID"] for event in found}) == len(found) == 3


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_language_is_said_of_what_is_in_one(language: str) -> None:
    """A title says its language; what is put together from texts in several says none."""
    plain = with_session(title="Temps de débat", topics=("genre",), status=S.CANCELLED)

    event = one(plain, language=language)
    marked = one(plain, language=language, cancelled="prefix")

    assert event["SUMMARY;LANGUAGE=fr"] == "Temps de débat"
    assert {"DESCRIPTION", "LOCATION", "CATEGORIES"} <= event.keys()
    if language == "fr":
        assert marked["SUMMARY;LANGUAGE=fr"] == "Annulé\u00a0: Temps de débat"
    else:
        assert marked["SUMMARY"] == "Cancelled: Temps de débat"


def test_a_title_that_says_the_kind_is_not_said_twice() -> None:
    """« Atelier » is a workshop, and needs no line to say so."""
    assert not one(with_session(title="Atelier"))["DESCRIPTION"].startswith("Atelier")


def test_no_event_of_an_edition_without_days() -> None:
    """Nothing is known, nothing is written, and no session points at it."""
    (event,) = events(ics.feed(evolve(with_session(), when=None)))

    assert event["UID"].startswith("eau~")
    assert "RELATED-TO" not in event
