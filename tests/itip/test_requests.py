"""Requests, cancellations and announcements: what stands in them, and who; what cannot be asked for."""

import datetime as dt
from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import raict
from raict import Contact, InvalidValue, Organizer, PersonName, Revision, Status, ics, itip, samples, strategies
from raict.guests import Guest, Invitation, ParticipationStatus
from tests.itip.generated import ORGANIZER, generated_guests
from tests.itip.plainly import read_plainly
from tests.itip.table import faults

STAMP = dt.datetime(2031, 1, 6, 9, tzinfo=dt.UTC)
EDITION = raict.loads(samples.text("assises-2031.toml"))
AWA = Guest(id="awa", name=PersonName(given="Awa", family="Diop"), email="awa.diop@dakar.example")
WHOLE = Invitation(guest=AWA, edition=EDITION.id)
CHOSEN = evolve(WHOLE, sessions=("ouverture", "grand-entretien"))
ONE = evolve(WHOLE, sessions=("ouverture",))


def lines(data: bytes) -> list[str]:
    """Unfolded."""
    return data.decode().replace("\r\n ", "").splitlines()


def event(data: bytes, uid: str) -> list[str]:
    """The lines of one event."""
    wanted = lines(data)
    start = next(n for n in range(len(wanted)) if wanted[n] == f"UID:{uid}")
    return wanted[start : wanted.index("END:VEVENT", start)]


def without(found: list[str], *names: str) -> list[str]:
    """The lines of other names."""
    return [each for each in found if not each.startswith(names)]


@pytest.mark.parametrize(
    ("invitation", "session", "uid"),
    [
        pytest.param(WHOLE, None, "rivages-2031@assises.example.org", id="the edition"),
        pytest.param(ONE, None, "ouverture~rivages-2031@assises.example.org", id="the one session"),
        pytest.param(CHOSEN, "grand-entretien", "grand-entretien~rivages-2031@assises.example.org", id="one of two"),
    ],
)
def test_a_request_is_the_event_of_the_feed_with_who_invites_and_who_is_invited(
    invitation: Invitation, session: str | None, uid: str
) -> None:
    """Line for line, but for the stamp, the people, and the tie to an event that is not there."""
    data = itip.request(EDITION, invitation, session=session, stamp=STAMP)

    own = event(data, uid)
    assert faults(data) == []
    assert without(own, "DTSTAMP", "ORGANIZER", "ATTENDEE") == without(event(ics.feed(EDITION), uid), "DTSTAMP", "RELATED-TO")
    assert own[1] == "DTSTAMP:20310106T090000Z"
    assert [each for each in own if each.startswith(("ORGANIZER", "ATTENDEE"))] == [
        'ORGANIZER;CN="L’équipe des Assises":mailto:assises@example.org',
        (
            'ATTENDEE;CN="Awa Diop";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:'
            "mailto:awa.diop@dakar.example"
        ),
    ]


def test_the_guest_decides_the_language() -> None:
    """The edition's language is for those who have none."""
    english = evolve(ONE, guest=evolve(AWA, language="en"))

    assert "SUMMARY;LANGUAGE=en:Opening" in "\n".join(lines(itip.request(EDITION, english, stamp=STAMP)))
    assert "SUMMARY;LANGUAGE=fr:" in "\n".join(lines(itip.request(EDITION, ONE, stamp=STAMP)))


def test_a_yes_is_confirmed() -> None:
    """What she answered another way stands in the request that confirms it."""
    data = itip.request(EDITION, ONE, stamp=STAMP, status=ParticipationStatus.ACCEPTED)

    assert dict(read_plainly(data)[0].attendees[0].params)["PARTSTAT"] == "ACCEPTED"


def test_days_with_a_gap_are_one_event() -> None:
    """One UID, one event: from the first day to the last, with the days in words."""
    edition = evolve(EDITION, when=raict.When.parse("2031-03-27, 2031-04-03"), sessions=())
    data = itip.request(edition, WHOLE, stamp=STAMP)

    assert faults(data) == []
    assert [each for each in lines(data) if each.startswith("DT")][1:] == [
        "DTSTART;VALUE=DATE:20310327",
        "DTEND;VALUE=DATE:20310404",
    ]
    assert "DESCRIPTION:Jeudi 27 mars et jeudi 3 avril 2031" in "\n".join(lines(data)).replace("\xa0", " ")


def test_where_one_joins_is_told_to_who_is_invited() -> None:
    """A feed keeps the address of a members' meeting to itself; an invitation to it does not, an announcement does."""
    session = evolve(EDITION.session("ouverture"), audience=raict.Audience.INVITED, online_url="https://salle.example/1")
    edition = EDITION.with_session(session)

    assert b"salle.example" in itip.request(edition, ONE, stamp=STAMP)
    assert b"salle.example" not in ics.feed(edition)
    assert b"salle.example" not in itip.publish(edition, sessions=["ouverture"], stamp=STAMP)


# ---- cancellations --------------------------------------------------------------------------------------------------


def test_who_is_uninvited_is_told_without_a_status() -> None:
    """It takes place without her: struck out it must not be. SEQUENCE is above the one she has."""
    data = itip.cancel(EDITION, CHOSEN, session="ouverture", stamp=STAMP)

    assert faults(data) == []
    assert not [each for each in lines(data) if each.startswith("STATUS")]
    assert read_plainly(data)[0].sequence == 1


@pytest.mark.parametrize("whole", [True, False], ids=["the edition falls", "the session falls"])
def test_what_falls_says_so(whole: bool) -> None:
    """STATUS:CANCELLED, with the SEQUENCE it was given, and never 0."""
    session = evolve(EDITION.session("ouverture"), status=Status.CONFIRMED if whole else Status.CANCELLED, revision=None)
    edition = evolve(EDITION.with_session(session), status=Status.CANCELLED if whole else Status.CONFIRMED)
    raised = edition.with_session(evolve(session, revision=Revision(sequence=4, updated=STAMP)))

    for each, sequence in ((edition, 1), (raised, 4)):
        data = itip.cancel(each, ONE, stamp=STAMP)
        assert faults(data) == []
        assert "STATUS:CANCELLED" in lines(data)
        assert read_plainly(data)[0].sequence == sequence


@pytest.mark.parametrize("when", ["2031-03-27, 2031-04-03", None])
def test_the_edition_is_taken_back_in_whole_days(when: str | None) -> None:
    """Its days where they are known; a CANCEL needs none."""
    edition = evolve(EDITION, when=raict.When.parse(when) if when else None, sessions=())
    data = itip.cancel(edition, WHOLE, stamp=STAMP, sequence=7)

    assert faults(data) == []
    assert read_plainly(data)[0].sequence == 7
    assert ("DTSTART;VALUE=DATE:20310327" in lines(data)) is (when is not None)


# ---- announcements --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sessions", "events"), [((), 1), (("ouverture",), 1), (("ouverture", "grand-entretien", "ouverture"), 2)]
)
def test_an_announcement_asks_nobody(sessions: tuple[str, ...], events: int) -> None:
    """METHOD:PUBLISH, who announces, and no ATTENDEE."""
    data = itip.publish(EDITION, sessions=sessions, stamp=STAMP)

    assert faults(data, ours=len(sessions) < 2) == []
    assert data.count(b"BEGIN:VEVENT") == data.count(b"\r\nORGANIZER") == events
    assert b"ATTENDEE" not in data
    assert "METHOD:PUBLISH" in lines(data)


def test_an_announcement_is_in_the_language_asked_for() -> None:
    """English for who reads English."""
    assert "SUMMARY;LANGUAGE=en:" in "\n".join(lines(itip.publish(EDITION, sessions=["ouverture"], language="en", stamp=STAMP)))


# ---- many -----------------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(edition=strategies.editions(max_sessions=4), data=st.data())
def test_many_requests_are_the_same_as_one_by_one(edition: raict.Edition, data: st.DataObject) -> None:
    """Law: whatever is shared, each request has the bytes it has alone."""
    able = [each.id for each in edition.sessions if each.when is not None and each.status is not Status.CANCELLED]
    edition = evolve(edition, status=Status.CONFIRMED, uid_domain="e.example", organizer=None)
    chosen = st.lists(st.sampled_from(able), unique=True, max_size=3) if able else st.just([])
    invitations = [
        Invitation(guest=guest, edition=edition.id, sessions=tuple(sessions))
        for guest in data.draw(st.lists(strategies.guests(reachable=True), max_size=4, unique_by=lambda each: each.id))
        if (sessions := data.draw(chosen)) or edition.when is not None
    ]

    many = list(itip.requests(edition, invitations, stamp=STAMP, organizer=ORGANIZER))

    assert [(each.guest, each.session) for each in many] == [(i.guest, s) for i in invitations for s in i.components]
    assert [each.data for each in many] == [
        itip.request(edition, i, session=s, stamp=STAMP, organizer=ORGANIZER) for i in invitations for s in i.components
    ]
    for each in many:
        assert faults(each.data) == []


def test_no_request_holds_anything_of_another_guest() -> None:
    """Neither address nor name of the others, in a thousand; and its `repr` holds no address."""
    guests = [
        Guest(id=f"g{n}", name=PersonName(given=f"Nom{n}x", family="Roy"), email=f"canary{n}x@ville.example") for n in range(1000)
    ]
    made = list(itip.requests(EDITION, (evolve(ONE, guest=each) for each in guests), stamp=STAMP))

    for n, each in enumerate(made):
        text = each.data.replace(b"\r\n ", b"")
        assert text.count(b"canary") == text.count(b"Nom") == 1
        assert f"canary{n}x".encode() in text
        assert "canary" not in repr(each)


def test_every_guest_comes_back_as_she_is_called() -> None:
    """Names with quotes, carets and commas are read as they were written, but for a backslash at the end, which is left out."""
    for guest in generated_guests():
        person = read_plainly(itip.request(EDITION, evolve(ONE, guest=guest), stamp=STAMP))[0].attendees[0]
        assert dict(person.params).get("CN", "") == str(guest.name).rstrip("\\ ")


# ---- what cannot be -------------------------------------------------------------------------------------------------


def _at(invitation: Invitation = ONE, edition: raict.Edition = EDITION, **more: object) -> Callable[[], object]:
    return lambda: itip.request(edition, invitation, **{"stamp": STAMP, **more})  # type: ignore[arg-type]  # that is the point


POSTPONED_DAY = EDITION.with_session(evolve(EDITION.session("ouverture"), when=None))
FALLEN = EDITION.with_session(evolve(EDITION.session("ouverture"), status=Status.CANCELLED))
SILENT = evolve(EDITION, organizer=None)
REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "another edition": (
        _at(evolve(ONE, edition="e-2030")),
        "invitation.edition: this is about the edition e-2030, not about rivages-2031",
    ),
    "several sessions": (
        _at(CHOSEN),
        (
            "session: the invitation is to 2 sessions, and a message is about one"
            " (name the session, or ask for all of them with itip.requests)"
        ),
    ),
    "not her session": (_at(ONE, session="cocktail"), "session: the guest awa is not invited to cocktail"),
    "not a session": (
        _at(evolve(ONE, sessions=("overture",))),
        "invitation.sessions: overture is none of the sessions of this edition (did you mean ouverture?)",
    ),
    "no address": (
        _at(evolve(ONE, guest=evolve(AWA, email=None))),
        "invitation.guest.email: the guest awa has no e-mail address (invite this guest by letter)",
    ),
    "the organizer herself": (
        _at(evolve(ONE, guest=evolve(AWA, email="Assises@EXAMPLE.org"))),
        (
            "invitation.guest.email: the guest awa has the address that invites: calendars ask organizers for no answer"
            " (invite from another address)"
        ),
    ),
    "no day": (
        _at(edition=POSTPONED_DAY),
        "sessions.ouverture.when: nobody knows yet on which day it takes place: a calendar needs one",
    ),
    "no days": (
        _at(WHOLE, edition=evolve(EDITION, when=None)),
        "when: nobody knows yet on which day it takes place: a calendar needs one",
    ),
    "fallen": (
        _at(edition=FALLEN),
        "sessions.ouverture.status: ouverture does not take place: nobody can be invited to it (use itip.cancel)",
    ),
    "all fallen": (
        _at(WHOLE, edition=evolve(EDITION, status=Status.CANCELLED)),
        "edition.status: rivages-2031 does not take place: nobody can be invited to it (use itip.cancel)",
    ),
    "nobody invites": (
        _at(edition=SILENT),
        (
            "organizer.contact.email: an invitation says who invites, and where to answer: there is no address of a contact"
            " (give the organizer of the edition a contact with an address, or pass organizer=)"
        ),
    ),
    "a contact without an address": (
        _at(organizer=Contact(label="Accueil")),
        (
            "organizer: an invitation says who invites, and where to answer: there is no address of a contact"
            " (give the organizer of the edition a contact with an address, or pass organizer=)"
        ),
    ),
    "no contact": (
        _at(edition=evolve(EDITION, organizer=Organizer(organization=EDITION.organizations[0].id))),
        (
            "organizer.contact.email: an invitation says who invites, and where to answer: there is no address of a contact"
            " (give the organizer of the edition a contact with an address, or pass organizer=)"
        ),
    ),
    "a naive stamp": (_at(stamp=dt.datetime(2031, 1, 6)), "stamp: "),  # noqa: DTZ001 - that is the point
    "sequence 0 of a CANCEL": (
        lambda: itip.cancel(EDITION, ONE, stamp=STAMP, sequence=0),
        "sequence: 0 is not between 1 and 2147483647",
    ),
    "an announcement of nothing": (
        lambda: itip.publish(EDITION, sessions=["overture"], stamp=STAMP),
        "sessions[0]: overture is none of the sessions of this edition (did you mean ouverture?)",
    ),
}


@pytest.mark.parametrize(("attempt", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused_by_name(attempt: Callable[[], object], message: str) -> None:
    """Field, reason, way out; and no address."""
    with pytest.raises(InvalidValue) as refusal:
        attempt()

    assert str(refusal.value).startswith(message)
    assert "@" not in str(refusal.value)


def test_what_is_wrong_with_one_of_many_is_refused_where_it_is_reached() -> None:
    """Those before it are there."""
    coming = itip.requests(EDITION, [ONE, evolve(ONE, edition="e-2030")], stamp=STAMP)

    assert next(coming).guest is AWA
    with pytest.raises(InvalidValue, match="e-2030"):
        next(coming)
    with pytest.raises(InvalidValue, match="there is no address"):
        itip.requests(SILENT, [], stamp=STAMP)
