"""A CalDAV server holds the programme through three versions, over plain HTTP: what moved moves, and nothing else does."""

import datetime as dt
from collections.abc import Iterator, Mapping

import pytest
from attrs import evolve

import raict
from raict import guests, ics, itip, samples
from tests.ics.plain import components, split
from tests.ics.radicale import Answer, Server, one_by_one, radicale

Said = dict[str, str]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Radicale with an empty store; it is ended with the tests that asked for it."""
    with radicale(tmp_path_factory.mktemp("radicale")) as found:
        yield found


def uid(session: str) -> str:
    """The UID of a session."""
    return f"{session}~rivages-2031@assises.example.org"


def at(day: int) -> raict.Revision:
    """A version of that day of March."""
    return raict.Revision(updated=dt.datetime(2031, 3, day, 8, tzinfo=dt.UTC))


def opening(when: str) -> raict.Session:
    """The opening at another hour."""
    return evolve(FIRST.session("ouverture"), when=raict.Span.parse(when))


FIRST = raict.loads(samples.text("assises-2031.toml"))
# withdrawn; at another hour; in another room; under another title
WRITTEN_SECOND = evolve(
    FIRST.without_session("cocktail").with_sessions(
        opening("2031-03-27T14:30/2031-03-27T15:15"),
        evolve(FIRST.session("cartes-sensibles"), rooms=("estran",)),
        evolve(FIRST.session("cloture"), title={"fr": "Clôture et passage du témoin"}),
    ),
    revision=at(10),
)
# back again; at one more hour; new
WRITTEN_THIRD = evolve(
    WRITTEN_SECOND.with_sessions(
        FIRST.session("cocktail"),
        opening("2031-03-27T14:45/2031-03-27T15:15"),
        raict.Session(
            id="veillee", format="workshop", title="Veillée", when=raict.Span.parse("2031-03-28T20:00/2031-03-28T21:00")
        ),
    ),
    revision=at(12),
)
SECOND = raict.revise(FIRST, WRITTEN_SECOND)
THIRD = raict.revise(SECOND, WRITTEN_THIRD)


def feed_of(edition: raict.Edition) -> dict[str, bytes]:
    """Each event of the feed by UID, as CalDAV wants it."""
    return {said["UID"]: alone for alone in one_by_one(ics.feed(edition, content="both")) for said in events(alone).values()}


def events(calendar: bytes) -> dict[str, Said]:
    """What a few lines of each event say, by UID."""
    found = [{line.name: line.value for line in event} for event in components(split(calendar), "VEVENT")]
    return {event["UID"]: event for event in found}


def store(server: Server, folder: str, calendars: Mapping[str, bytes]) -> dict[str, Answer]:
    """Put each event where its UID says, and ask what is there."""
    paths = {name: f"{folder}/{name}.ics" for name in calendars}
    for name, calendar in calendars.items():
        assert server.ask("PUT", paths[name], calendar).status in {201, 204}
    return {name: server.ask("GET", path) for name, path in paths.items()}


class Held:
    """What the server held of each version."""

    def __init__(self, server: Server) -> None:
        """Give it the three versions, one after the other."""
        assert server.ask("MKCALENDAR", "/raict/rivages/").status == 201
        self.answers = [store(server, "/raict/rivages", feed_of(edition)) for edition in (FIRST, SECOND, THIRD)]
        self.events = [{name: events(answer.body)[name] for name, answer in version.items()} for version in self.answers]

    def changed(self, version: int) -> set[str]:
        """The UIDs whose ETag is another than in the version before, or that are new."""
        before, after = self.answers[version - 1 : version + 1]
        return {name for name, answer in after.items() if name not in before or before[name].etag != answer.etag}


@pytest.fixture(scope="module")
def held(server: Server) -> Held:
    """The three versions, stored once."""
    return Held(server)


def test_what_is_not_touched_keeps_its_etag_and_its_bytes(held: Held) -> None:
    """A client that asks again is told of what changed, and of nothing else: the edition's own days stand still too."""
    second = {uid(each) for each in ("ouverture", "cocktail", "cartes-sensibles", "cloture")}
    third = {uid(each) for each in ("ouverture", "cocktail", "veillee")}

    assert [held.changed(1), held.changed(2)] == [second, third]
    assert all(answer.etag for version in held.answers for answer in version.values())
    for n, changed in ((1, second), (2, third)):
        same = set(held.answers[n]) - changed
        assert len(same) > 30
        assert all(held.answers[n][name].body == held.answers[n - 1][name].body for name in same)


def test_no_event_is_doubled_and_none_is_lost(held: Held, server: Server) -> None:
    """The withdrawn session stays where it was; the collection holds each UID once."""
    whole = server.ask("GET", "/raict/rivages/").body.decode()
    uids = [line.removeprefix("UID:") for line in whole.replace("\r\n ", "").splitlines() if line.startswith("UID:")]

    assert set(held.answers[0]) == set(held.answers[1]) == set(held.answers[2]) - {uid("veillee")}
    assert sorted(uids) == sorted(held.answers[2])


def test_what_moved_has_its_new_time_and_a_higher_sequence(held: Held) -> None:
    """Moved twice, the session is at its last hour, under the UID it always had."""
    said = [version[uid("ouverture")] for version in held.events]

    assert [each["DTSTART"] for each in said] == ["20310327T140000", "20310327T143000", "20310327T144500"]
    assert [each["SEQUENCE"] for each in said] == ["0", "1", "2"]
    assert [each["DTSTAMP"] for each in said] == ["20310303T170000Z", "20310310T080000Z", "20310312T080000Z"]


def test_what_was_withdrawn_says_so_until_it_is_back(held: Held) -> None:
    """Cancelled under the same UID with a higher SEQUENCE; back again with one that is higher still."""
    said = [version[uid("cocktail")] for version in held.events]

    assert [each["STATUS"] for each in said] == ["CONFIRMED", "CANCELLED", "CONFIRMED"]
    assert [each["SEQUENCE"] for each in said] == ["0", "1", "2"]


def test_a_new_title_raises_nothing(held: Held) -> None:
    """It is told, with a later DTSTAMP, and no answer is in question."""
    said = [version[uid("cloture")] for version in held.events]

    assert [each["SEQUENCE"] for each in said] == ["0", "0", "0"]
    assert said[1]["SUMMARY"] == said[2]["SUMMARY"] == "Clôture et passage du témoin" != said[0]["SUMMARY"]
    assert [each["DTSTAMP"] for each in said] == ["20310303T170000Z", "20310310T080000Z", "20310310T080000Z"]


def test_another_room_is_told_and_raises_nothing(held: Held) -> None:
    """Within the venue, the way to the door is no reason to ask everybody again."""
    said = [version[uid("cartes-sensibles")] for version in held.events]

    assert [each["SEQUENCE"] for each in said] == ["0", "0", "0"]
    assert said[0]["LOCATION"] != said[1]["LOCATION"] == said[2]["LOCATION"]


def test_the_same_uid_has_one_place(server: Server) -> None:
    """Under another name in the same calendar, an event with that UID is refused: the server knows an event by its UID."""
    calendar = feed_of(THIRD)[uid("ouverture")]
    assert server.ask("MKCALENDAR", "/raict/place/").status == 201
    store(server, "/raict/place", {uid("ouverture"): feed_of(FIRST)[uid("ouverture")]})

    assert server.ask("PUT", "/raict/place/elsewhere.ics", calendar).status == 409
    assert server.ask("PUT", "/raict/place/elsewhere.ics", calendar.replace(b"UID:ouverture", b"UID:autre")).status == 201


def test_a_client_that_holds_another_version_is_told(server: Server) -> None:
    """With the ETag of the first version, nothing is overwritten; with that of the second, it is."""
    assert server.ask("MKCALENDAR", "/raict/etags/").status == 201
    first, second = (
        store(server, "/raict/etags", {uid("ouverture"): feed_of(each)[uid("ouverture")]}) for each in (FIRST, SECOND)
    )
    path, calendar = f"/raict/etags/{uid('ouverture')}.ics", feed_of(THIRD)[uid("ouverture")]

    assert server.ask("PUT", path, calendar, If_Match=first[uid("ouverture")].etag).status == 412
    assert server.ask("PUT", path, calendar, If_Match=second[uid("ouverture")].etag).status == 204


def test_an_invitation_takes_the_place_of_what_a_client_holds(server: Server) -> None:
    """Who had the first version from the feed and is then written to has each event once: one at its new hour, one struck out.

    A client stores what a message brings without its METHOD (RFC 4791 §4.1), under the UID it knows.
    """
    who = guests.Guest(id="awa", name=raict.PersonName(family="Diop"), email="awa@dakar.example")
    invitation = guests.Invitation(guest=who, edition=FIRST.id, sessions=("ouverture", "cocktail"))
    stamp = dt.datetime(2031, 3, 10, 9, tzinfo=dt.UTC)
    brought = {
        uid("ouverture"): itip.request(SECOND, invitation, stamp=stamp, session="ouverture"),
        uid("cocktail"): itip.cancel(SECOND, invitation, stamp=stamp, session="cocktail"),
    }
    assert server.ask("MKCALENDAR", "/raict/client/").status == 201
    before = store(server, "/raict/client", {name: feed_of(FIRST)[name] for name in brought})

    assert server.ask("PUT", "/raict/client/new.ics", without_method(brought[uid("ouverture")])).status == 409
    after = store(server, "/raict/client", {name: without_method(message) for name, message in brought.items()})
    said = {name: events(answer.body)[name] for name, answer in after.items()}

    assert all(before[name].etag != after[name].etag for name in brought)
    assert said[uid("ouverture")]["DTSTART"] == "20310327T143000"
    assert said[uid("ouverture")]["ATTENDEE"] == "mailto:awa@dakar.example"
    assert said[uid("cocktail")]["STATUS"] == "CANCELLED"
    assert {each["SEQUENCE"] for each in said.values()} == {"1"}
    assert server.ask("GET", "/raict/client/").body.count(b"BEGIN:VEVENT") == 2


def without_method(message: bytes) -> bytes:
    """What a client keeps of a message."""
    assert message.count(b"METHOD:") == 1
    return b"".join(line for line in message.splitlines(keepends=True) if not line.startswith(b"METHOD:"))
