"""Scenario: the programme moves. What is withdrawn is told of where it was, as it was, for a while; and may come back."""

import datetime as dt

import icalendar
import pytest
from attrs import evolve

import raict
from raict import (
    Edition,
    Expectation,
    Moment,
    Participant,
    Revision,
    Session,
    SessionFormat,
    Span,
    Status,
    ics,
    revise,
)
from tests.changes.published import events
from tests.ics.small import EDITION, SESSION, VENUE

FIRST = EDITION.revision.updated
DAY = dt.timedelta(days=1)
TALK = evolve(SESSION, rooms=("pavois", "dune"), participants=(Participant(person="awa"), Participant(person="yann")))
LUNCH = Session(id="buffet", format="break", title="Buffet", when=Span.parse("2031-03-28T12:00/2031-03-28T13:00"))
CLOSING = Session(id="cloture", format="plenary", title="Clôture", when=Span.parse("2031-03-28 afternoon"))
OLD = evolve(EDITION, revision=Revision(updated=FIRST), sessions=(TALK, LUNCH, CLOSING))


def version(edition: Edition, days: int = 1, without: str | None = None) -> Edition:
    """The edition as written some days later, without one session."""
    left = edition if without is None else edition.without_session(without)
    return evolve(left, revision=Revision(updated=FIRST + days * DAY))


def test_the_programme_moves() -> None:
    """One session half an hour later, one dropped, one added, one untouched; and the same once more."""
    moved = evolve(TALK, when=Span.parse("2031-03-27T14:30/2031-03-27T16:00"))
    added = Session(id="visite", format="highlight", title="Visite", when=Span.parse("2031-03-28T18:00/2031-03-28T19:00"))
    written = version(OLD, without="buffet").with_sessions(moved, added)
    published = revise(OLD, written)
    for again in (published, revise(published, written), revise(OLD, published)):
        before, after = events(OLD), events(again)
        assert list(after) == [f"{each}rivages-2031@example.org" for each in ("", "eau~", "buffet~", "cloture~", "visite~")]
        for untouched in ("rivages-2031@example.org", "cloture~rivages-2031@example.org"):
            assert after[untouched] == before[untouched]
        assert b"SEQUENCE:1\r\nDTSTART;TZID=Europe/Paris:20310327T143000\r\n" in after["eau~rivages-2031@example.org"]
        assert b"LAST-MODIFIED:20310304T170000Z\r\nSEQUENCE:1\r\n" in after["eau~rivages-2031@example.org"]
        assert b"SEQUENCE:1\r\nDTSTART;TZID=Europe/Paris:20310328T120000\r\n" in after["buffet~rivages-2031@example.org"]
        assert b"\r\nSTATUS:CANCELLED\r\n" in after["buffet~rivages-2031@example.org"]
        assert b"\r\nSUMMARY;LANGUAGE=fr:Buffet\r\n" in after["buffet~rivages-2031@example.org"]
        assert b"LAST-MODIFIED:20310304T170000Z\r\nSEQUENCE:0\r\n" in after["visite~rivages-2031@example.org"]


def test_a_stranger_reads_the_same() -> None:
    """A reader of others, icalendar, finds the one event cancelled, a sequence higher, and the others as they were."""
    then, now = (
        {str(event["UID"]): event for event in icalendar.Calendar.from_ical(ics.feed(each)).events}
        for each in (OLD, revise(OLD, version(OLD, without="buffet")))
    )
    assert then.keys() == now.keys()
    gone = now.pop("buffet~rivages-2031@assises.example.org")
    assert (str(gone["STATUS"]), gone["SEQUENCE"]) == ("CANCELLED", 1)
    assert all(event.to_ical() == then[uid].to_ical() for uid, event in now.items())


@pytest.mark.parametrize(("days", "told"), [(2, True), (30, True), (31, False), (400, False)])
def test_it_is_told_of_for_thirty_days(days: int, told: bool) -> None:
    """Thirty days between the version that cancelled it and the new one: then it goes."""
    published = revise(OLD, version(OLD, days=1, without="buffet"))
    later = revise(published, version(OLD, days=days, without="buffet"))
    assert ("buffet" in {each.id for each in later.sessions}) is told
    assert not told or later.session("buffet").revision == Revision(sequence=1, updated=FIRST + DAY)


def test_each_is_told_of_for_its_own_time() -> None:
    """Of two that were withdrawn one after the other, the first is forgotten while the second is still told of."""
    second = revise(OLD, version(OLD, days=1, without="eau"))
    third = revise(second, evolve(version(OLD, days=20), sessions=(CLOSING,)))
    fourth = revise(third, evolve(version(OLD, days=40), sessions=(CLOSING,)))
    assert [[each.id for each in edition.sessions] for edition in (third, fourth)] == [
        ["eau", "buffet", "cloture"],
        ["buffet", "cloture"],
    ]


def test_how_long_is_an_argument() -> None:
    """From nothing to for ever."""
    published = revise(OLD, version(OLD, without="buffet"))
    assert len(revise(published, version(OLD, days=9, without="buffet"), keep=8 * DAY).sessions) == 2
    assert len(revise(published, version(OLD, days=9999, without="buffet"), keep=dt.timedelta.max).sessions) == 3
    assert len(revise(OLD, version(OLD, without="buffet"), keep=dt.timedelta(0)).sessions) == 2


def test_what_happens_to_it_meanwhile_does_not_count() -> None:
    """Its event moves with the way to the venue, as all do; the thirty days are those since it went."""
    published = revise(OLD, version(OLD, days=1, without="buffet"))
    for days in (10, 20, 30):
        written = version(evolve(OLD, venue=evolve(VENUE, access=f"Porte {days}.")), days=days, without="buffet")
        published = revise(published, written)
        assert published.session("buffet").withdrawn == FIRST + DAY
        assert published.session("buffet").revision == Revision(sequence=1, updated=FIRST + days * DAY)
        assert revise(published, written) == published
    assert len(revise(published, version(OLD, days=31, without="buffet")).sessions) == 2


def test_what_its_author_cancelled_before_is_withdrawn_when_it_goes() -> None:
    """Its event is told already, and stays as it is; that it is gone is another thing, from another day on."""
    cancelled = revise(OLD, version(OLD).with_session(evolve(LUNCH, status=Status.CANCELLED)))
    assert cancelled.session("buffet").revision == Revision(sequence=1, updated=FIRST + DAY)
    assert cancelled.session("buffet").withdrawn is None
    told = revise(cancelled, version(OLD, days=5, without="buffet"))
    assert told.session("buffet").revision == Revision(sequence=1, updated=FIRST + DAY)
    assert told.session("buffet").withdrawn == FIRST + 5 * DAY
    assert len(revise(told, version(OLD, days=34, without="buffet")).sessions) == 3
    assert len(revise(told, version(OLD, days=35, without="buffet")).sessions) == 2


@pytest.mark.parametrize(("days", "told"), [(30, True), (31, False)])
def test_who_goes_on_from_what_was_published_is_rid_of_it_too(days: int, told: bool) -> None:
    """A version that was made of the published one still has it: it goes all the same when its time is over."""
    published = revise(OLD, version(OLD, without="buffet"))
    written = evolve(published, revision=evolve(published.revision, updated=FIRST + days * DAY))
    later = revise(published, written)
    assert [each.id for each in later.sessions] == ["eau", *(["buffet"] if told else []), "cloture"]
    assert revise(later, written) == revise(published, later) == later


def test_nothing_falls_due_in_a_version_that_stands() -> None:
    """Not in itself, however long it has been standing there; in the next one."""
    gone = evolve(LUNCH, status=Status.CANCELLED, withdrawn=FIRST - 99 * DAY)
    old = OLD.with_session(gone)
    assert revise(old, old) == old
    assert [each.id for each in revise(old, version(old)).sessions] == ["eau", "cloture"]


def test_it_goes_when_it_goes_from_what_was_published() -> None:
    """Whatever an older file says of it: what was on the programme until now is told of from now on."""
    written = version(OLD.with_session(evolve(LUNCH, status=Status.CANCELLED, withdrawn=FIRST - 99 * DAY)), days=3)
    published = revise(OLD, written)
    assert published.session("buffet").withdrawn == FIRST + 3 * DAY
    assert published.session("buffet").revision == Revision(sequence=1, updated=FIRST + 3 * DAY)
    assert revise(OLD, published) == revise(published, written) == published


def test_what_nobody_published_goes_by_its_own_word() -> None:
    """Also where it is not in the old version: after its time it is left out."""
    new = Session(id="quiz", format="break", title="Quiz", status=Status.CANCELLED, withdrawn=FIRST)
    assert revise(OLD, version(OLD.with_session(new))).session("quiz") == new
    assert len(revise(OLD, version(OLD.with_session(new), days=40)).sessions) == 3


def test_what_stays_keeps_its_place_when_another_goes() -> None:
    """One goes for good, the one behind it was withdrawn just now: it follows what is left before it."""
    old = revise(OLD, version(OLD, without="eau"))
    left = tuple(each for each in old.sessions if each.id != "buffet")
    later = revise(old, evolve(old, sessions=left, revision=Revision(updated=FIRST + 40 * DAY)))
    assert [each.id for each in later.sessions] == ["buffet", "cloture"]


def test_under_a_cancelled_edition_nothing_more_is_cancelled() -> None:
    """Its sessions are cancelled already: one that goes as well stays as it was told."""
    old = revise(OLD, evolve(version(OLD), status=Status.CANCELLED))
    new = revise(old, evolve(version(OLD, days=2, without="buffet"), status=Status.CANCELLED))
    assert new.session("buffet").revision == old.session("buffet").revision == Revision(sequence=1, updated=FIRST + DAY)
    assert new.session("buffet").status is Status.CANCELLED


def test_it_comes_back_under_its_id() -> None:
    """Reinstated: a sequence above that of the cancellation, and no longer cancelled."""
    published = revise(OLD, version(OLD, without="buffet"))
    back = revise(published, version(OLD, days=3))
    assert back.session("buffet") == evolve(LUNCH, revision=Revision(sequence=2, updated=FIRST + 3 * DAY))
    assert (published.session("buffet").withdrawn, back.session("buffet").withdrawn) == (FIRST + DAY, None)
    assert [each.id for each in back.sessions] == ["eau", "buffet", "cloture"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("abcde", "abcde"),
        ("acde", "abcde"),
        ("bcde", "abcde"),
        ("ae", "abcde"),
        ("", "abcde"),
        ("eca", "ecdab"),
        ("axce", "abxcde"),
        ("xyz", "abcdexyz"),
    ],
)
def test_it_stays_where_it_was(written: str, expected: str) -> None:
    """After the session it followed, wherever that stands now; before all others where it was the first."""
    named = {id_: Session(id=id_, format="break", title=id_) for id_ in "abcdexyz"}
    old = evolve(OLD, sessions=tuple(named[id_] for id_ in "abcde"))
    new = evolve(version(OLD), sessions=tuple(named[id_] for id_ in written))
    published = revise(old, new)
    assert "".join(each.id for each in published.sessions) == expected
    assert revise(published, new) == published


# ---- what it refers to ------------------------------------------------------------------------------------------------


def test_its_format_is_carried_over() -> None:
    """The word for what it is belongs to what one recognises; it goes when the session goes."""
    own = SessionFormat(id="agape", label={"fr": "Agape"}, expects=(Expectation.SPEAKER,))
    old = evolve(OLD, formats=(*OLD.formats, own)).with_session(evolve(LUNCH, format="agape"))
    written = version(OLD, without="buffet")
    published = revise(old, written)
    assert published.formats == (*OLD.formats, own)
    assert "CATEGORIES:Agape" in events(published)["buffet~rivages-2031@example.org"].decode()
    assert revise(published, version(OLD, days=60, without="buffet")).formats == OLD.formats


def test_people_who_are_gone_are_not_put_back() -> None:
    """Who was taken out of the edition stays out, and so do the houses they speak for; who is still in it is still named."""
    written = evolve(version(OLD, without="eau"), people=OLD.people[2:], organizations=())
    published = revise(OLD, written)
    assert [each.id for each in published.people] == ["yann"]
    assert published.organizations == ()
    assert published.session("eau").participants == (Participant(person="yann"),)
    assert "Sarr" not in raict.dumps(published)


def test_rooms_that_are_gone_are_left_out() -> None:
    """What is cancelled takes up no room that is not there; one that is still there is still said."""
    published = revise(OLD, evolve(version(OLD, without="eau"), venue=evolve(VENUE, rooms=VENUE.rooms[1:])))
    assert published.session("eau").rooms == ("dune",)
    assert published.venue is not None
    assert [each.id for each in published.venue.rooms] == ["dune"]


@pytest.mark.parametrize("venue", [None, evolve(VENUE, id="theatre")], ids=["nowhere", "elsewhere"])
def test_rooms_of_another_venue_are_other_rooms(venue: raict.Venue | None) -> None:
    """Whatever they are called there."""
    published = revise(OLD, evolve(version(OLD, without="eau"), venue=venue))
    assert published.session("eau").rooms == ()


def test_what_had_a_venue_first_loses_no_room_to_one_that_comes() -> None:
    """Without a venue there were no rooms to lose."""
    old = evolve(OLD, venue=None, sessions=(LUNCH, CLOSING))
    assert revise(old, evolve(version(OLD, without="eau"), sessions=(CLOSING,))).session("buffet").rooms == ()


def test_its_texts_stay_in_their_language() -> None:
    """A plain text is in the language of the edition: where that changes, it is said which it was."""
    old = OLD.with_session(evolve(LUNCH, abstract="Sur la terrasse.", topics=("repas",)))
    own = SessionFormat(id="agape", label="Agape")
    old = evolve(old, formats=(*OLD.formats, own)).with_session(evolve(old.session("buffet"), format="agape"))
    published = revise(old, evolve(version(OLD, without="buffet"), language="en"))
    session = published.session("buffet")
    texts = (session.title, session.abstract, *session.topics, published.format("agape").label)
    assert [each and dict(each.texts) for each in texts] == [
        {"fr": "Buffet"},
        {"fr": "Sur la terrasse."},
        {"fr": "repas"},
        {"fr": "Agape"},
    ]
    assert revise(published, evolve(version(OLD, without="buffet"), language="en")) == published


@pytest.mark.parametrize(
    ("when", "zone", "expected"),
    [
        ("2031-03-28T12:00/2031-03-28T13:00", "America/Guadeloupe", "2031-03-28T12:00/2031-03-28T13:00"),
        ("2031-10-26T02:30 first/2031-10-26T03:30", "America/Guadeloupe", "2031-10-26"),
        ("2031-03-09T01:00/2031-03-09T02:30", "America/New_York", "2031-03-09"),
        ("2031-11-01T22:00/2031-11-02T01:30", "America/New_York", "2031-11-01/2031-11-02"),
        ("2031-03-28 afternoon", "America/New_York", "2031-03-28 afternoon"),
    ],
    ids=["as all others", "shown once there", "skipped there", "shown twice there", "no hour"],
)
def test_its_hours_are_those_of_the_edition(when: str, zone: str, expected: str) -> None:
    """By the same clock as all others, should the zone change; its days alone where that clock shows no such hour."""
    old = OLD.with_session(evolve(LUNCH, when=Span.parse(when)))
    published = revise(old, evolve(version(OLD, without="buffet"), timezone=zone))
    assert str(published.session("buffet").when) == expected


def test_without_a_time_it_is_cancelled_all_the_same() -> None:
    """No calendar held it; a page did."""
    old = OLD.with_session(evolve(LUNCH, when=None))
    assert revise(old, version(old, without="buffet")).session("buffet").revision == Revision(sequence=1, updated=FIRST + DAY)


def test_ten_thousand_sessions_are_gone_through_once() -> None:
    """A third moved, a third withdrawn, a third untouched; people, rooms and formats looked up, not looked for."""
    start = dt.datetime(2031, 3, 27, 9)  # noqa: DTZ001 - wall clock
    people = tuple(raict.Person(id=f"p{n}", name=raict.PersonName(family=f"P{n}")) for n in range(2000))
    sessions = tuple(
        evolve(TALK, id=f"s{n}", participants=(Participant(person=f"p{n % 2000}"),), when=Span.of(Moment.of(start)))
        for n in range(10_000)
    )
    old = evolve(OLD, people=people, sessions=sessions)
    later = Span.of(Moment.of(start + dt.timedelta(hours=1)))
    written = tuple(evolve(each, when=later) if n % 3 == 1 else each for n, each in enumerate(sessions) if n % 3 != 2)
    published = revise(old, evolve(version(old), sessions=written))
    assert [each.id for each in published.sessions] == [each.id for each in sessions]
    found = [(each.status, each.revision.sequence if each.revision else None) for each in published.sessions[:6]]
    assert found == [(Status.CONFIRMED, 0), (Status.CONFIRMED, 1), (Status.CANCELLED, 1)] * 2
