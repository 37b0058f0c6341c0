"""What is easily lost from a message: a title, a domain, the years of a zone, a version."""

import datetime as dt

import pytest
from attrs import evolve

import raict
from raict import InvalidValue, PersonName, Revision, Session, Status, itip, samples
from raict.guests import Guest, Invitation
from tests.itip.plainly import read_plainly
from tests.itip.table import faults

STAMP = dt.datetime(2031, 3, 4, 9, tzinfo=dt.UTC)
EDITION = raict.loads(samples.text("assises-2031.toml"))
AWA = Guest(id="awa", name=PersonName(given="Awa", family="Diop"), email="awa.diop@dakar.example")
WHOLE = Invitation(guest=AWA, edition=EDITION.id)
ONE = evolve(WHOLE, sessions=("ouverture",))
HIGHEST = 2**31 - 1


def lines(data: bytes) -> list[str]:
    """Unfolded."""
    return data.decode().replace("\r\n ", "").splitlines()


def test_a_cancellation_says_what_is_taken_back() -> None:
    """Who, what and when, in the guest's language: some calendars show nothing else of it."""
    english = evolve(ONE, guest=evolve(AWA, language="en"))
    (french,), (other,) = (read_plainly(itip.cancel(EDITION, each, stamp=STAMP)) for each in (ONE, english))

    assert (french.summary, other.summary) == ("Séance plénière d’ouverture", "Opening plenary")
    assert dict(french.attendees[0].params)["CN"] == "Awa Diop"
    assert french.start == other.start == dt.datetime(2031, 3, 27, 13, tzinfo=dt.UTC)
    assert read_plainly(itip.cancel(EDITION, WHOLE, stamp=STAMP))[0].start == dt.date(2031, 3, 27)


def test_what_falls_blocks_nobodys_time() -> None:
    """TRANSP:TRANSPARENT beside STATUS:CANCELLED, for calendars that only strike it out; neither for who is uninvited."""
    fallen = EDITION.with_session(evolve(EDITION.session("ouverture"), status=Status.CANCELLED))

    assert {"STATUS:CANCELLED", "TRANSP:TRANSPARENT"} <= set(lines(itip.cancel(fallen, ONE, stamp=STAMP)))
    assert not {"STATUS:CANCELLED", "TRANSP:TRANSPARENT"} & set(lines(itip.cancel(EDITION, ONE, stamp=STAMP)))


def test_the_edition_has_a_revision_of_its_own() -> None:
    """Where sessions changed and the days did not, the edition's own event is as it was."""
    before = dt.datetime(2030, 12, 1, 8, tzinfo=dt.UTC)
    edition = evolve(EDITION, revision=Revision(sequence=3, updated=STAMP), days_updated=before)

    assert {"LAST-MODIFIED:20301201T080000Z", "SEQUENCE:3"} <= set(lines(itip.request(edition, WHOLE, stamp=STAMP)))
    assert {"LAST-MODIFIED:20310304T090000Z", "SEQUENCE:0"} <= set(lines(itip.request(edition, ONE, stamp=STAMP)))


def test_the_domain_is_the_one_that_is_asked_for() -> None:
    """In every kind of object."""
    made = [
        itip.request(EDITION, ONE, stamp=STAMP, domain="rivages.example"),
        itip.cancel(EDITION, ONE, stamp=STAMP, domain="rivages.example"),
        itip.publish(EDITION, sessions=["ouverture"], stamp=STAMP, domain="rivages.example"),
        *(each.data for each in itip.requests(EDITION, [ONE], stamp=STAMP, domain="rivages.example")),
    ]

    assert {read_plainly(data)[0].uid for data in made} == {"ouverture~rivages-2031@rivages.example"}
    with pytest.raises(InvalidValue, match=r"^domain: "):
        itip.request(EDITION, ONE, stamp=STAMP, domain="pas un domaine")


def test_sequence_has_an_end() -> None:
    """It stays at the highest that there is, rather than being none that calendars can hold."""
    last = EDITION.with_session(evolve(EDITION.session("ouverture"), revision=Revision(sequence=HIGHEST, updated=STAMP)))

    assert read_plainly(itip.cancel(last, ONE, stamp=STAMP))[0].sequence == HIGHEST


def _casablanca(*spans: str) -> raict.Edition:
    """Where clocks go back for Ramadan, by no rule: a zone has to tell of each year."""
    base = EDITION.session("ouverture")
    sessions: list[Session] = [evolve(base, id=f"s{n}", when=raict.Span.parse(span)) for n, span in enumerate(spans)]
    return evolve(EDITION, timezone="Africa/Casablanca", sessions=tuple(sessions), when=None, waivers=())


@pytest.mark.parametrize(
    "spans",
    [
        pytest.param(["2024-06-01T10:00/2027-06-01T11:00"], id="one over years"),
        pytest.param(["2024-06-01T10:00/2024-06-01T11:00", "2027-02-20T10:00/2027-02-20T11:00"], id="two, years apart"),
    ],
)
def test_a_zone_is_right_for_all_years_that_are_told_of(spans: list[str]) -> None:
    """For the first event of an object and the last, and from the start of each to its end."""
    edition = _casablanca(*spans)
    made = [itip.publish(edition, sessions=[each.id for each in edition.sessions], stamp=STAMP)]
    made += [
        itip.request(edition, evolve(ONE, edition=edition.id, sessions=(each.id,)), stamp=STAMP) for each in edition.sessions
    ]

    for data in made:
        years = {line[8:12] for line in lines(data) if line.startswith("DTSTART:") and line[8:12] != "1970"}
        assert faults(data, ours=data.count(b"BEGIN:VEVENT") == 1) == []
        told = {f"{each.year}" for event in read_plainly(data) for each in (event.start, event.end) if each is not None}
        assert told <= years
