"""`revise`: what raises SEQUENCE, what moves `updated`, and what is refused."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

import raict
from raict import Attendance, Edition, InvalidValue, Participant, Problem, Revision, Session, Span, Status, When, revise
from raict.changes import RAISING, Raising
from tests.changes.published import events
from tests.ics.small import EDITION, SESSION, VENUE

LATER = EDITION.revision.updated + dt.timedelta(days=1)
TALK = evolve(
    SESSION,
    rooms=("pavois",),
    abstract="Ce que la mer nous demande.",
    participants=(Participant(person="awa"),),
    languages=("fr",),
    website="https://assises.example.org/eau",
)
LUNCH = Session(id="buffet", format="break", title="Buffet", when=Span.parse("2031-03-28"))
OLD = evolve(EDITION, revision=Revision(updated=EDITION.revision.updated), sessions=(TALK, LUNCH))
AS_FIRST_PUBLISHED = Revision(updated=OLD.revision.updated)


def later(edition: Edition, **values: Any) -> Edition:
    """The edition a day later, with other values."""
    given: dict[str, Any] = {"revision": Revision(updated=LATER), **values}
    return evolve(edition, **given)


def of_talk(old: Edition, new: Edition) -> tuple[int, bool]:
    """By how much the SEQUENCE of the talk rose, and whether its `updated` moved to the time of the new version."""
    before = old.session(TALK.id).revision or Revision(updated=old.revision.updated)
    after = revise(old, new).session(TALK.id).revision or Revision(updated=new.revision.updated)
    assert after.updated in {before.updated, new.revision.updated}
    return after.sequence - before.sequence, after.updated != before.updated


def of_days(old: Edition, new: Edition) -> tuple[int, bool]:
    """The same of the edition's own event."""
    revised = revise(old, new)
    assert revised.revision.updated == new.revision.updated
    updated = revised.days_updated or revised.revision.updated
    assert updated in {old.revision.updated, new.revision.updated}
    return revised.revision.sequence - old.revision.sequence, updated != old.revision.updated


RAISED, MOVED, KEPT = (1, True), (0, True), (0, False)


def refusal(old: Edition, new: Edition) -> Problem:
    """The one problem because of which the new version does not follow."""
    with pytest.raises(InvalidValue) as raised:
        revise(old, new)
    (problem,) = raised.value.problems
    return problem


# ---- the table of RFC 5546 §2.1.4, and what the organizer adds to it -----------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("2031-03-27T14:00/2031-03-27T15:30", "2031-03-27T14:30/2031-03-27T15:30", RAISED, id="DTSTART"),
        pytest.param("2031-03-27T14:00/2031-03-27T15:30", "2031-03-27T14:00/2031-03-27T16:00", RAISED, id="DTEND"),
        pytest.param("2031-03-27T14:00/2031-03-27T15:30", "2031-03-28T14:00/2031-03-28T15:30", RAISED, id="day"),
        pytest.param("2031-03-27", "2031-03-27 afternoon", MOVED, id="day, afternoon: no property changes"),
        pytest.param("2031-03-27 morning", "2031-03-27 afternoon", MOVED, id="morning, afternoon: whole days to a calendar"),
        pytest.param("2031-03-27", "2031-03-27T14:00", RAISED, id="day, hour"),
        pytest.param("2031-03-27 afternoon", "2031-03-27T14:00/2031-03-27T15:30", RAISED, id="afternoon, hours"),
        pytest.param("2031-03-27T14:00", "2031-03-27T14:00/2031-03-27T15:30", RAISED, id="an end becomes known"),
        pytest.param("2031-03-27T14:00", "2031-03-27T14:00/2031-03-27", MOVED, id="at 14:00, from 14:00: one DTSTART"),
        pytest.param("2031-03-27", "2031-03-27/2031-03-28", RAISED, id="a day more"),
        pytest.param("2031-03-27", "2031-03-27/2031-03-27T17:00", MOVED, id="until 17:00: the same whole day"),
        pytest.param("2031-03-27", None, RAISED, id="no longer known when"),
        pytest.param(None, "2031-03-27", RAISED, id="known at last"),
        pytest.param("2031-03-27", "2031-03-27", KEPT, id="the same"),
    ],
)
def test_time_raises_as_a_calendar_writes_it(before: str | None, after: str | None, expected: tuple[int, bool]) -> None:
    """DTSTART and DTEND decide, not how precisely the programme says the same."""
    was, now = (evolve(TALK, when=Span.parse(each) if each else None) for each in (before, after))
    assert of_talk(OLD.with_session(was), later(OLD.with_session(now))) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(Status.CONFIRMED, Status.CANCELLED, RAISED, id="cancelled"),
        pytest.param(Status.CANCELLED, Status.CONFIRMED, RAISED, id="reinstated"),
        pytest.param(Status.CONFIRMED, Status.POSTPONED, RAISED, id="postponed"),
        pytest.param(Status.DRAFT, Status.CONFIRMED, RAISED, id="confirmed"),
        pytest.param(Status.DRAFT, Status.POSTPONED, MOVED, id="tentative to calendars either way"),
    ],
)
def test_status_raises_as_a_calendar_writes_it(before: Status, after: Status, expected: tuple[int, bool]) -> None:
    """Of a session; and of all sessions and the edition's own event where it is the edition's, which weighs more."""
    was, now = (OLD.with_session(evolve(TALK, status=each)) for each in (before, after))
    assert of_talk(was, later(now)) == expected
    assert of_days(was, later(now)) == KEPT
    was, now = (evolve(OLD, status=each) for each in (before, after))
    assert of_talk(was, later(now)) == expected
    assert of_days(was, later(now)) == expected


Changed = Callable[[Edition], Edition]


def talk(**values: Any) -> Changed:
    """The edition with another talk."""
    return lambda edition: edition.with_session(evolve(edition.session(TALK.id), **values))


def whole(**values: Any) -> Changed:
    """The edition with other values of its own."""
    return lambda edition: evolve(edition, **values)


def venue(**values: Any) -> Changed:
    """The edition at another venue."""
    return lambda edition: evolve(edition, venue=evolve(VENUE, **values))


def nowhere(edition: Edition) -> Edition:
    """The edition without a venue, and so without rooms."""
    return evolve(talk(rooms=())(edition), venue=None)


ADDRESS = VENUE.address or raict.PostalAddress(city="Port-Clair")
ELSEWHERE = raict.PostalAddress(city="Anse-Corail")
AWA = next(each for each in EDITION.people if each.id == "awa")
OTHERS = tuple(each for each in EDITION.people if each.id != "awa")
CASES: dict[str, tuple[Changed, tuple[int, bool], tuple[int, bool]]] = {
    "another venue": (venue(id="theatre"), KEPT, KEPT),  # its name and address are the same, so no event shows it
    "another venue, by name": (venue(id="theatre", name="Théâtre"), RAISED, RAISED),
    "another address": (venue(address=ELSEWHERE), RAISED, RAISED),
    "no venue any more": (nowhere, RAISED, RAISED),
    "a quarter in the address": (venue(address=evolve(ADDRESS, district="Le Port")), KEPT, KEPT),
    "online": (whole(attendance=Attendance.ONLINE), RAISED, RAISED),
    "moved online": (whole(attendance=Attendance.ONLINE, moved_online=True), RAISED, RAISED),
    "a typo in the venue's name": (venue(name="Halle aux voiles"), MOVED, MOVED),
    "the way to the venue": (venue(access="Entrée côté cour."), MOVED, MOVED),
    "the entrance on the map": (venue(geo=raict.GeoPoint(latitude=46.06, longitude=-1.3127)), MOVED, MOVED),
    "less than the map shows": (venue(geo=raict.GeoPoint(latitude=46.05, longitude=-1.31270000001)), KEPT, KEPT),
    "the venue's page": (venue(website="https://halle.example.org"), KEPT, KEPT),
    "another room": (talk(rooms=("dune",)), MOVED, KEPT),
    "a room's label": (
        venue(rooms=(evolve(VENUE.rooms[0], label="Petit Pavois"), VENUE.rooms[1])),
        MOVED,
        KEPT,
    ),
    "a room's capacity": (venue(rooms=(evolve(VENUE.rooms[0], capacity=9), VENUE.rooms[1])), KEPT, KEPT),
    "another room's label": (venue(rooms=(VENUE.rooms[0], evolve(VENUE.rooms[1], label="Dune"))), KEPT, KEPT),
    "a typo in the title": (talk(title="Eau, énergie, climat"), MOVED, KEPT),
    "the title with the languages turned": (talk(title=dict(reversed(TALK.title.texts))), KEPT, KEPT),
    "fewer languages": (whole(languages=("fr",)), KEPT, KEPT),
    "a speaker": (talk(participants=(Participant(person="claire"),)), MOVED, KEPT),
    "a speaker's name": (
        whole(people=(evolve(AWA, name=raict.PersonName(given="Awa", family="Sarr-Diop")), *OTHERS)),
        MOVED,
        KEPT,
    ),
    "a speaker's civility": (
        whole(people=(evolve(AWA, name=evolve(AWA.name, civility="Mme")), *OTHERS)),
        KEPT,
        KEPT,
    ),
    "a speaker's function": (whole(people=(evolve(AWA, functions=()), *OTHERS)), MOVED, KEPT),
    "a function held before": (whole(people=(evolve(AWA, functions=AWA.functions[:1]), *OTHERS)), KEPT, KEPT),
    "somebody else's name": (
        whole(people=(AWA, *(evolve(each, name=raict.PersonName(family="X")) for each in OTHERS))),
        KEPT,
        KEPT,
    ),
    "an organization": (whole(organizations=(raict.Organization(id="ville", name="Port-Clair"),)), MOVED, KEPT),
    "an organization's acronym": (
        whole(organizations=(raict.Organization(id="ville", name="Ville de Port-Clair", acronym="VPC"),)),
        KEPT,
        KEPT,
    ),
    "the label of its format": (
        whole(formats=tuple(evolve(each, label="X") if each.id == TALK.format else each for each in EDITION.formats)),
        MOVED,
        KEPT,
    ),
    "an abstract": (talk(abstract="Autre chose."), MOVED, KEPT),
    "topics": (talk(topics=("eau",)), MOVED, KEPT),
    "a topic that says the format again": (talk(topics=({"fr": "Atelier", "en": "Workshop"},)), KEPT, KEPT),
    "languages": (talk(languages=("fr", "en")), MOVED, KEPT),
    "a region of a language": (talk(languages=("fr-CA",)), KEPT, KEPT),
    "a region without a name": (talk(languages=("qqq-FR",)), MOVED, KEPT),
    "countries": (talk(countries=("SN",)), MOVED, KEPT),
    "audience": (talk(audience=raict.Audience.MEMBERS), MOVED, KEPT),
    "where one joins": (talk(online_url="https://visio.example.org"), MOVED, KEPT),
    "its page": (talk(website="https://assises.example.org/eau-2"), MOVED, KEPT),
    "the edition's page": (whole(website="https://assises.example.org/2031"), KEPT, MOVED),
    "capacity": (talk(capacity=20), KEPT, KEPT),
    "facts of one's own": (talk(extra={"stand": 3}), KEPT, KEPT),
    "the theme": (whole(theme="Coopérer"), KEPT, MOVED),
    "the number": (whole(number=10), KEPT, MOVED),
    "the name": (whole(name=evolve(EDITION.name, full="Assises")), KEPT, MOVED),
    "the short name": (whole(name=evolve(EDITION.name, short="Assises")), KEPT, KEPT),
    "days": (whole(when=When.parse("2031-03-27, 2031-03-28, 2031-03-29")), KEPT, RAISED),
    "the precision of days": (whole(when=When.parse("2031-03-27, 2031-03-28")), KEPT, MOVED),
    "no days": (whole(when=None), MOVED, RAISED),  # the talk says no longer which edition it belongs to
    "registration": (whole(registration=raict.Registration(full=True)), KEPT, KEPT),
    "another zone": (whole(timezone="Europe/London"), RAISED, KEPT),
    "another zone of the same hours": (whole(timezone="Europe/Berlin"), RAISED, KEPT),  # DTSTART;TZID= is another property
}


@pytest.mark.parametrize(("change", "session", "days"), CASES.values(), ids=CASES)
def test_what_raises_and_what_moves(change: Changed, session: tuple[int, bool], days: tuple[int, bool]) -> None:
    """Of the talk and of the edition's own event: SEQUENCE for what may turn a yes into a no, `updated` for all that is shown."""
    new = later(change(OLD))
    assert of_talk(OLD, new) == session
    assert of_days(OLD, new) == days


def test_a_zone_counts_where_it_is_written() -> None:
    """Whole days have none, and keep their bytes when the edition's zone is another one."""
    revised = revise(OLD, later(OLD, timezone="Europe/Berlin"))
    assert revised.session("eau").revision == Revision(sequence=1, updated=LATER)
    assert revised.session("buffet").revision == AS_FIRST_PUBLISHED
    before, after = (events(each)["buffet~rivages-2031@example.org"] for each in (OLD, revised))
    assert before == after


def test_a_session_untouched_keeps_its_revision_and_its_bytes() -> None:
    """While another one moves: no byte of its event changes, nor of the edition's."""
    new = revise(OLD, later(talk(when=Span.parse("2031-03-27T16:00"))(OLD)))
    before, after = events(OLD), events(new)
    changed = {uid for uid in before if before[uid] != after[uid]}
    assert changed == {"eau~rivages-2031@example.org"}
    assert new.session("buffet").revision == AS_FIRST_PUBLISHED
    assert new.days_updated == OLD.revision.updated


def test_a_version_raises_by_one_whatever_changed() -> None:
    """Time, status and venue at once are one version; the next one counts on."""
    change = talk(when=Span.parse("2031-03-28"), status=Status.CANCELLED)
    second = revise(OLD, later(evolve(change(OLD), venue=evolve(VENUE, id="x", address=ELSEWHERE))))
    assert second.session("eau").revision == Revision(sequence=1, updated=LATER)
    third = revise(second, evolve(OLD, revision=Revision(updated=LATER + dt.timedelta(days=1))))
    assert third.session("eau").revision == Revision(sequence=2, updated=LATER + dt.timedelta(days=1))


def test_what_is_new_is_as_first_published() -> None:
    """A session that was not there begins at 0, with the time of its version, also in the versions after that."""
    guest = Session(id="nouvelle", format="break", title="Nouvelle", when=Span.parse("2031-03-28"))
    second = revise(OLD, later(OLD.with_session(guest)))
    assert second.session("nouvelle").revision is None
    third = revise(second, evolve(second, revision=Revision(updated=LATER + dt.timedelta(days=1)), theme="Autre"))
    assert third.session("nouvelle").revision == Revision(updated=LATER)


# ---- the policy is data -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "change"),
    [
        (Raising.ROOM, talk(rooms=("dune",))),
        (Raising.TITLE, talk(title="Autre titre")),
        (Raising.FORMAT, talk(format="plenary")),
        (Raising.PARTICIPANTS, talk(participants=())),
        (Raising.ABSTRACT, talk(abstract=None)),
        (Raising.TOPICS, talk(topics=("eau",))),
        (Raising.AUDIENCE, talk(audience=raict.Audience.INVITED)),
        (Raising.LANGUAGES, talk(languages=("en",))),
        (Raising.COUNTRIES, talk(countries=("SN",))),
        (Raising.ONLINE, talk(online_url="tel:+33199001790")),
        (Raising.WEBSITE, talk(website=None)),
        (Raising.ACCESS, venue(access=None)),
        (Raising.TIME, talk(when=Span.parse("2031-03-28"))),
        (Raising.STATUS, talk(status=Status.POSTPONED)),
        (Raising.VENUE, venue(address=ELSEWHERE)),
    ],
    ids=lambda each: each.value if isinstance(each, Raising) else "",
)
def test_every_reason_can_be_asked_for_and_left_out(reason: Raising, change: Changed) -> None:
    """With the reason SEQUENCE rises, with all others it does not; `updated` moves either way."""
    new = later(change(OLD))
    sequences = [
        revise(OLD, new, raising=reasons).session(TALK.id).revision for reasons in ({reason}, set(Raising) - {reason}, RAISING)
    ]
    assert sequences[0] == Revision(sequence=1, updated=LATER)
    assert (sequences[1] or Revision(updated=LATER)) == Revision(updated=LATER)
    assert (sequences[2] or Revision(updated=LATER)).sequence == (reason in RAISING)


def test_a_room_that_is_only_called_otherwise_is_the_same_room() -> None:
    """With `ROOM` too: people go where they went."""
    new = later(venue(rooms=(evolve(VENUE.rooms[0], label="Petit Pavois"), VENUE.rooms[1]))(OLD))
    assert revise(OLD, new, raising={*RAISING, Raising.ROOM}).session(TALK.id).revision is None


# ---- what is written --------------------------------------------------------------------------------------------------


def test_a_higher_revision_that_is_written_wins() -> None:
    """Of a session, and of the edition: the author deems it so."""
    own = Revision(sequence=5, updated=LATER - dt.timedelta(hours=1))
    new = later(talk(revision=own)(OLD), revision=Revision(sequence=4, updated=LATER))
    revised = revise(OLD, new)
    assert revised.session(TALK.id).revision == own
    assert revised.revision.sequence == 4
    assert revise(revised, new) == revised


def test_a_later_time_that_is_written_wins() -> None:
    """Also for the edition's own event, where nothing that is known of changed."""
    hour = LATER - dt.timedelta(hours=1)
    revised = revise(OLD, later(OLD, days_updated=hour))
    assert revised.days_updated == hour


def test_a_revision_that_is_only_carried_along_says_nothing() -> None:
    """Who goes on from what was published keeps no revision by that: the session that changed is raised all the same."""
    second = revise(OLD, later(talk(when=Span.parse("2031-03-28"))(OLD)))
    after = LATER + dt.timedelta(days=1)
    written = evolve(second, revision=evolve(second.revision, updated=after), when=When.parse("2031-03-28"))
    third = revise(second, talk(when=Span.parse("2031-03-28T10:00"))(written))
    assert third.session(TALK.id).revision == Revision(sequence=2, updated=after)
    assert third.revision == Revision(sequence=1, updated=after)
    assert third.days_updated is None
    fourth = revise(third, evolve(third, revision=evolve(third.revision, updated=after + dt.timedelta(days=1))))
    assert fourth.days_updated == after
    assert fourth.revision.sequence == 1


WAS = Revision(sequence=3, updated=LATER)
AFTER = LATER + dt.timedelta(days=2)
AN_HOUR = dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("given", "moved", "expected"),
    [
        pytest.param(Revision(sequence=2, updated=LATER), False, WAS, id="a lower number"),
        pytest.param(Revision(sequence=2, updated=AFTER), False, WAS, id="a lower number at a later time"),
        pytest.param(Revision(sequence=3, updated=LATER - AN_HOUR), False, WAS, id="an earlier time"),
        pytest.param(
            Revision(sequence=3, updated=LATER + AN_HOUR), True, Revision(sequence=4, updated=AFTER), id="not raised by a change"
        ),
        pytest.param(
            Revision(sequence=4, updated=LATER + AN_HOUR), True, Revision(sequence=4, updated=AFTER), id="an earlier time of it"
        ),
        pytest.param(Revision(sequence=4, updated=LATER), True, Revision(sequence=4, updated=AFTER), id="at no later time"),
        pytest.param(
            Revision(sequence=9, updated=LATER - AN_HOUR), True, Revision(sequence=9, updated=AFTER), id="higher, long ago"
        ),
        pytest.param(
            Revision(sequence=9, updated=LATER - AN_HOUR), False, Revision(sequence=9, updated=AFTER), id="higher for no reason"
        ),
        pytest.param(
            Revision(sequence=9, updated=LATER + AN_HOUR), True, Revision(sequence=9, updated=LATER + AN_HOUR), id="higher"
        ),
        pytest.param(
            Revision(sequence=3, updated=LATER + AN_HOUR), False, Revision(sequence=3, updated=LATER + AN_HOUR), id="later"
        ),
    ],
)
def test_the_higher_of_both_wins(given: Revision, moved: bool, expected: Revision) -> None:
    """What follows from what changed, or what is written; a written one stands in its file for ever, so it is no fault."""
    old = later(talk(revision=WAS)(OLD))
    when = Span.parse("2031-03-28") if moved else TALK.when
    new = evolve(talk(revision=given, when=when)(old), revision=Revision(updated=AFTER))
    revised = revise(old, new)
    assert revised.session(TALK.id).revision == expected
    assert revise(old, revised) == revise(revised, new) == revised


@pytest.mark.parametrize(
    ("values", "sequence", "days_updated"),
    [
        ({"revision": Revision(sequence=2, updated=LATER)}, 3, OLD.revision.updated),
        ({"days_updated": LATER - dt.timedelta(days=9)}, 3, OLD.revision.updated),
        ({"days_updated": LATER - AN_HOUR}, 3, LATER - AN_HOUR),
        ({"revision": Revision(sequence=4, updated=LATER)}, 4, None),
        ({"revision": Revision(sequence=4, updated=LATER), "days_updated": LATER - AN_HOUR}, 4, LATER - AN_HOUR),
        ({"revision": Revision(sequence=2, updated=LATER), "theme": "Autre"}, 3, None),
        ({"when": When.parse("2031-03-27"), "days_updated": LATER - AN_HOUR}, 4, None),
    ],
    ids=["lower", "earlier", "later", "higher", "higher and later", "lower, and something changed", "earlier than the change"],
)
def test_the_higher_of_both_wins_for_the_edition_too(
    values: dict[str, Any], sequence: int, days_updated: dt.datetime | None
) -> None:
    """Its SEQUENCE, and the time of its own event; `revision.updated` is the author's."""
    old = evolve(OLD, revision=Revision(sequence=3, updated=OLD.revision.updated))
    new = later(old, **values)
    revised = revise(old, new)
    assert revised.revision == Revision(sequence=sequence, updated=LATER)
    assert revised.days_updated == days_updated
    assert revise(old, revised) == revise(revised, new) == revised


# ---- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("earlier", [dt.timedelta(0), dt.timedelta(seconds=1)], ids=["the same", "earlier"])
@pytest.mark.parametrize("change", [talk(rooms=()), whole(documents=()), whole(theme="X")], ids=["a session", "nothing", "days"])
def test_what_changed_is_later(change: Changed, earlier: dt.timedelta) -> None:
    """Whatever changed, be it shown or not, the new version has a later time; where nothing did, the same one may stand."""
    new = evolve(change(OLD), revision=Revision(updated=OLD.revision.updated - earlier))
    if new == OLD:
        assert revise(OLD, new) == OLD
        return
    problem = refusal(OLD, new)
    assert (problem.code, problem.path) == ("not-later", "revision.updated")
    assert "n’est pas postérieur à 2031-03-03T17:00:00Z" in problem.message("fr")


def test_what_changed_is_later_than_its_own_last_change() -> None:
    """A session may have been revised after the edition's `updated`, by hand; its event goes never back."""
    old = talk(revision=Revision(sequence=1, updated=LATER + dt.timedelta(days=5)))(OLD)
    problem = refusal(old, later(talk(rooms=())(OLD)))
    assert (problem.code, problem.values["before"]) == ("not-later", "2031-03-09T17:00:00Z")


def test_another_edition_is_no_version() -> None:
    """Two ids are two editions."""
    problem = refusal(OLD, later(OLD, id="rivages-2032"))
    assert (problem.code, problem.path) == ("other-edition", "id")


@pytest.mark.parametrize(
    "values",
    [
        {"uid_domain": "rivages.example.org"},
        {"uid_domain": None, "website": "https://www.example.org"},
    ],
    ids=["uid_domain", "the website's host"],
)
def test_another_domain_of_uids_is_refused(values: dict[str, Any]) -> None:
    """Else every event would stand twice in every calendar."""
    problem = refusal(OLD, later(OLD, **values))
    assert (problem.code, problem.path) == ("other-domain", "uid_domain")
    assert "fixez uid_domain à assises.example.org" in problem.hint("fr")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"website": None}, {}),
        ({}, {"website": None}),
        ({"website": "https://a.example.org"}, {"uid_domain": "a.example.org", "website": "https://b.example.org"}),
    ],
    ids=["none before", "none after", "the same, said otherwise"],
)
def test_a_domain_may_be_said_otherwise(before: dict[str, Any], after: dict[str, Any]) -> None:
    """What gives the same UIDs, or none by itself, is no other domain."""
    old = evolve(OLD, uid_domain=None, **before)
    assert revise(old, later(old, **after)).revision.updated == LATER


def test_reasons_and_times_are_what_they_are_called() -> None:
    """An unknown reason and a negative time are refused at once."""
    with pytest.raises(ValueError, match="is not a valid Raising"):
        revise(OLD, OLD, raising=["colour"])  # type: ignore[list-item]  # that is the point
    with pytest.raises(ValueError, match="keep must not be negative"):
        revise(OLD, OLD, keep=dt.timedelta(seconds=-1))
    with pytest.raises(TypeError, match=r"keep must be a timedelta, as timedelta\(days=30\) is, not int"):
        revise(OLD, OLD, keep=30)  # type: ignore[arg-type]  # that is the point
