"""What forges, floods or overreaches: it changes nothing but what one guest may change, and costs little."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from raict import Contact, Organization, Organizer, Revision
from raict.guests import Invitation, ParticipationStatus, Replies
from raict.itip import Applied, AppliedWithDoubt, Duplicate, Refused, Stale, UnknownPerson, WrongEvent
from tests.itip.reading.attacks import HEAVY
from tests.itip.reading.making import AWA, EDITION, INVITATIONS, JEAN, UID, UPDATED, calendar, event, mail, read
from tests.unmeasured import unmeasured

ROOT = Path(__file__).parents[3]
ALLOWED_KILOBYTES = 64 * 1024
ORGANIZATION = Organization(id="o", name="Port-Clair")


@pytest.fixture(scope="module")
def hostile() -> list[Any]:
    """What a process of its own says of everything hostile; its time is limited, its memory is measured."""
    command = [sys.executable, "-m", "tests.itip.reading.hostile"]
    done = subprocess.run(command, cwd=ROOT, env=unmeasured(), timeout=120, capture_output=True, check=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("name", HEAVY)
def test_floods_are_answered(name: str, hostile: list[Any]) -> None:
    """Each has its outcome, and no file is opened while it is read: no text is a path, no name of an encoding is looked up."""
    outcomes = {found[0]: (found[1], found[2]) for found in hostile[:-1]}

    assert outcomes[name] == (HEAVY[name][1], [])


def test_floods_cost_little_memory(hostile: list[Any]) -> None:
    """With the messages themselves, each about a mebibyte, all of them take less than 64 MiB at any time."""
    assert hostile[-1] < ALLOWED_KILOBYTES


@pytest.mark.parametrize("name", HEAVY)
def test_floods_are_too_large_as_a_rule(name: str) -> None:
    """Without a higher limit, all beyond 256 KiB are refused before they are looked at."""
    data = HEAVY[name][0]()
    answer = read(data)

    if len(data) > 1 << 18:
        assert isinstance(answer, Refused)
        assert answer.problem.code == "reply-too-large"


def test_many_failures_of_many_guests_cost_no_product() -> None:
    """A report of delivery as large as is read, and twenty thousand guests with two addresses each."""
    program = (
        "from tests.itip.reading.making import *\n"
        "from raict import PersonName\n"
        "from raict.guests import Guest, Invitation\n"
        "from raict.itip import Undelivered\n"
        "names = [(f'g{n}', PersonName(family='F')) for n in range(20_000)]\n"
        "people = [Guest(id=id, name=name, email=f'{id}@a.example', aliases=(f'{id}@b.example',)) for id, name in names]\n"
        "invited = [Invitation(guest=guest, edition=EDITION.id) for guest in people]\n"
        "block = b'Final-Recipient:;a@b\\nAction:failed\\n\\n'\n"
        "part = b'--b\\nContent-Type:message/delivery-status\\n\\n' + block * 100\n"
        "last = b'--b\\nContent-Type:message/delivery-status\\n\\nFinal-Recipient:rfc822;g9@B.example\\nAction:failed\\n\\n'\n"
        "head = b'From: a@b\\nContent-Type: multipart/report; boundary=b\\n\\n'\n"
        "answer = read(head + part * 60 + last, invitations=invited)\n"
        "assert isinstance(answer, Undelivered) and answer.guest == 'g9', answer\n"
        "many = b'X-Failed-Recipients: ' + b'a@b,' * 500 + b'g9@a.example\\n\\n'\n"
        "answer = read(b'From: a@b\\n' + many, invitations=invited)\n"
        "assert isinstance(answer, Undelivered) and answer.guest == 'g9', answer\n"
    )

    subprocess.run([sys.executable, "-c", program], check=True, timeout=60, cwd=ROOT, env=unmeasured())


def test_nobody_answers_who_is_not_invited() -> None:
    """An address of nobody's is an unknown person, whatever name stands before it."""
    answer = read(calendar(ATTENDEE='ATTENDEE;PARTSTAT=ACCEPTED;CN="Awa Diop <awa.diop@dakar.example>":mailto:eve@evil.example'))

    assert isinstance(answer, UnknownPerson)
    assert answer.address == "eve@evil.example"
    assert "evil" not in repr(answer) + answer.message()


@pytest.mark.parametrize(
    "address",
    [
        "awa.diop@d\u0430kar.example",
        "awa.diop@dakar.example.",
        "awa.diop@dakar.example ",
        "awa.diop@@dakar.example",
        "awa.diop",
        "",
    ],
    ids=["Cyrillic domain", "dot behind", "blank behind", "two signs", "no domain", "nothing"],
)
def test_what_looks_like_a_guest_is_none(address: str) -> None:
    """Addresses are compared by what goes on the wire; a blank around one is none of it."""
    answer = read(calendar(ATTENDEE=f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{address}"))

    assert type(answer) is (Applied if address.endswith(" ") else UnknownPerson)


@pytest.mark.parametrize("spelling", ["AWA.DIOP@DAKAR.EXAMPLE", "awa.diop@dakar.example", "Awa.Diop@Dakar.example"])
def test_case_is_no_other_person(spelling: str) -> None:
    """A reply in capitals is the same guest's: sabre's gap 4 made a second one of her."""
    assert isinstance(read(calendar(ATTENDEE=f"ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:{spelling}")), Applied)


@pytest.mark.parametrize("spelled", ["awa@café.example", "awa@cafe\u0301.example", "awa@xn--caf-dma.example", "AWA@CAFÉ.EXAMPLE"])
def test_an_international_domain_is_one_however_it_is_spelled(spelled: str) -> None:
    """As characters, composed or not, and as it goes on the wire."""
    guest = evolve(AWA, email="awa@café.example")
    data = calendar(ATTENDEE=f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{spelled}")

    assert isinstance(read(data, invitations=[Invitation(guest=guest, edition=EDITION.id, sessions=("eau",))]), Applied)


REFUSED: dict[str, tuple[bytes, dict[str, Any], str]] = {
    "the sender is another guest": (calendar(), {"sender": JEAN.email}, "reply-speaks-for-another"),
    "the sender is a stranger": (calendar(), {"sender": "eve@evil.example"}, "reply-speaks-for-another"),
    "the sender is not who SENT-BY says": (
        calendar(ATTENDEE='ATTENDEE;SENT-BY="mailto:office@dakar.example";PARTSTAT=ACCEPTED:mailto:awa.diop@dakar.example'),
        {"sender": "eve@evil.example"},
        "reply-speaks-for-another",
    ),
    "two attendees": (calendar("ATTENDEE;PARTSTAT=ACCEPTED:mailto:jean.dupont@mairie.example"), {}, "reply-attendees"),
    "the same attendee twice": (calendar("ATTENDEE;PARTSTAT=DECLINED:mailto:awa.diop@dakar.example"), {}, "reply-attendees"),
    "three attendees": (calendar("ATTENDEE:mailto:a@b.example", "ATTENDEE:mailto:b@b.example"), {}, "reply-attendees"),
    "no attendee": (calendar(ATTENDEE=None), {}, "reply-missing"),
    "two events": (calendar("END:VEVENT", *event(UID="UID:x").split("\n")[:-1]), {}, "reply-events"),
    "two events of one UID": (calendar("END:VEVENT", *event().split("\n")[:-1]), {}, "reply-events"),
    "no event": (b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR", {}, "reply-events"),
    "two calendars": (calendar() + calendar(), {}, "reply-nesting"),
    "the mail says another METHOD": (mail(calendar(method="COUNTER")), {}, "reply-mail-method"),
    "two METHODs": (calendar(inside="METHOD:COUNTER\n"), {}, "reply-twice"),
    "two UIDs": (calendar("UID:other"), {}, "reply-twice"),
    "two SEQUENCEs": (calendar("SEQUENCE:1"), {}, "reply-twice"),
    "two DTSTAMPs": (calendar("DTSTAMP:20310304T090000Z"), {}, "reply-twice"),
    "two PARTSTATs": (
        calendar(ATTENDEE="ATTENDEE;PARTSTAT=DECLINED;partstat=ACCEPTED:mailto:awa.diop@dakar.example"),
        {},
        "reply-parameter-twice",
    ),
    "PARTSTAT of two values": (
        calendar(ATTENDEE="ATTENDEE;PARTSTAT=DECLINED,ACCEPTED:mailto:awa.diop@dakar.example"),
        {},
        "reply-partstat",
    ),
    "PARTSTAT of a task": (calendar(ATTENDEE="ATTENDEE;PARTSTAT=COMPLETED:mailto:awa.diop@dakar.example"), {}, "reply-partstat"),
    "PARTSTAT of somebody's own": (
        calendar(ATTENDEE="ATTENDEE;PARTSTAT=X-OUI:mailto:awa.diop@dakar.example"),
        {},
        "reply-partstat",
    ),
    "no PARTSTAT": (calendar(ATTENDEE="ATTENDEE:mailto:awa.diop@dakar.example"), {}, "reply-missing"),
    "no UID": (calendar(UID=None), {}, "reply-missing"),
    "a version that is not yet": (calendar(SEQUENCE="SEQUENCE:3"), {}, "reply-ahead"),
    "the last version there can be": (calendar(SEQUENCE="SEQUENCE:2147483647"), {}, "reply-ahead"),
    "a version below none": (calendar(SEQUENCE="SEQUENCE:-1"), {}, "reply-sequence"),
    "a version in other figures": (calendar(SEQUENCE="SEQUENCE:²"), {}, "reply-sequence"),
    "no time": (calendar(DTSTAMP=None), {}, "reply-stamp"),
    "a time by no clock": (calendar(DTSTAMP="DTSTAMP:20310304T090000"), {}, "reply-stamp"),
    "a time that never is": (calendar(DTSTAMP="DTSTAMP:20310231T090000Z"), {}, "reply-stamp"),
    "a time in the year 1": (calendar(DTSTAMP="DTSTAMP:00010101T000000Z"), {}, "year-out-of-range"),
    "a time to come": (calendar(DTSTAMP="DTSTAMP:20310305T180000Z"), {"received": UPDATED}, "reply-stamp-ahead"),
    "one date of a series": (calendar("RECURRENCE-ID:20310327T130000Z"), {}, "reply-recurrence"),
    "a control character": (calendar("SUMMARY:a\x0bb"), {}, "reply-control"),
    "a lone CR": (calendar("SUMMARY:a") + b"\rb", {}, "reply-control"),
    "Latin-1": (calendar("SUMMARY:é").replace("é".encode(), b"\xe9"), {}, "reply-not-utf-8"),
    "half of a character": (calendar("SUMMARY:x").replace(b"x", b"\xed\xa0\x80"), {}, "reply-not-utf-8"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_forgeries_are_refused(name: str) -> None:
    """Each is refused by name and changes nothing; the sentence says why, and shows no address."""
    data, more, code = REFUSED[name]
    book = Replies([_accepted()])
    answer = read(data, replies=book, **more)

    assert isinstance(answer, Refused)
    assert answer.problem.code == code
    assert answer.replies == book
    assert "@" not in answer.message() + answer.message("fr") + repr(answer)


def _accepted() -> Any:
    answer = read(calendar(DTSTAMP="DTSTAMP:20310303T180000Z"))
    if not isinstance(answer, Applied):
        raise TypeError(answer)
    return answer.reply


def test_a_sender_who_says_so_is_doubted() -> None:
    """Who answers for her and names herself is applied with a doubt; not where the sender is known to be somebody else."""
    attendee = 'ATTENDEE;SENT-BY="mailto:office@dakar.example";PARTSTAT=ACCEPTED:mailto:awa.diop@dakar.example'

    for sender in (None, AWA.email):
        answer = read(calendar(ATTENDEE=attendee), sender=sender)
        assert isinstance(answer, AppliedWithDoubt)
        assert [each.code for each in answer.doubts] == ["reply-sent-by"]
        assert answer.verified is (sender == AWA.email)
    stranger = read(calendar(ATTENDEE=attendee), sender="Office@dakar.example")
    assert isinstance(stranger, Refused)
    assert stranger.problem.code == "reply-speaks-for-another"
    approved = [evolve(INVITATIONS[0], guest=evolve(AWA, aliases=("office@dakar.example",)))]
    assert isinstance(read(calendar(ATTENDEE=attendee), sender="office@dakar.example", invitations=approved), Applied)


@pytest.mark.parametrize(
    ("stamp", "uid"),
    [
        ("22001231T235959Z", UID),
        ("20320330T000000Z", UID),
        ("20360401T000000Z", "rivages-2031@assises.example"),
    ],
    ids=["the last year", "a year after", "no days are known"],
)
def test_an_answer_of_long_after_is_refused(stamp: str, uid: str) -> None:
    """It would hold for ever; where it is said when it came, it is one as any other."""
    data = calendar(UID=f"UID:{uid}", DTSTAMP=f"DTSTAMP:{stamp}", SEQUENCE=None)
    forged = read(data)

    assert isinstance(forged, Refused)
    assert forged.problem.code == "reply-stamp-unlikely"
    received = dt.datetime(2200, 12, 31, tzinfo=dt.UTC)
    assert isinstance(read(data, received=received), Applied | AppliedWithDoubt)


def test_an_answer_to_somebody_else_is_doubted() -> None:
    """ORGANIZER is who invited, by the edition or by the caller; where neither says so, nobody is compared."""
    contact = Contact(label="Accueil", email="Assises@Port-Clair.example")
    edition = evolve(EDITION, organizer=Organizer(organization="o", contact=contact), organizations=(ORGANIZATION,))
    forged = calendar(ORGANIZER="ORGANIZER:mailto:mallory@evil.example")

    assert isinstance(read(forged), Applied)
    for known in ({"edition": edition}, {"organizer": contact}):
        assert isinstance(read(calendar(), **known), Applied)
        for data in (forged, calendar(ORGANIZER="ORGANIZER:invalid:nomail")):
            answer = read(data, **known)
            assert isinstance(answer, AppliedWithDoubt)
            assert [each.code for each in answer.doubts] == ["reply-other-organizer"]


def test_nobody_comes_in_her_own_place() -> None:
    """Delegation to herself, by whichever address, names nobody."""
    for address in ("Awa.Diop@dakar.example", "a.diop@cloud.example"):
        attendee = f'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:{address}":mailto:awa.diop@dakar.example'
        answer = read(calendar(ATTENDEE=attendee))
        assert isinstance(answer, AppliedWithDoubt)
        assert answer.reply.delegate is None
        assert [each.code for each in answer.doubts] == ["reply-delegate-unclear"]


def test_who_proposes_another_time_takes_nothing_back() -> None:
    """A COUNTER that says no PARTSTAT leaves what she answered to that version; to another, or nothing, it is no answer."""
    proposal = {"DTSTAMP": "DTSTAMP:20310305T090000Z", "ATTENDEE": "ATTENDEE:mailto:awa.diop@dakar.example"}
    counter = calendar("DTSTART:20310327T160000Z", "DTEND:20310327T170000Z", method="COUNTER", **proposal)
    yes = read(calendar()).replies
    older = Replies([evolve(each, sequence=1) for each in yes])

    for book, status in ((yes, "accepted"), (older, "needs-action"), (Replies(), "needs-action")):
        answer = read(counter, replies=book)
        assert isinstance(answer, Applied)
        assert (answer.reply.status.value, answer.reply.proposal is not None) == (status, True)


@pytest.mark.parametrize("sent_by", ["office@dakar.example", "mailto:", "", "urn:x"])
def test_a_sender_of_no_sense_is_doubted(sent_by: str) -> None:
    """Whatever else stands in SENT-BY is no address of hers."""
    answer = read(calendar(ATTENDEE=f'ATTENDEE;SENT-BY="{sent_by}";PARTSTAT=ACCEPTED:mailto:awa.diop@dakar.example'))

    assert isinstance(answer, AppliedWithDoubt)
    assert [each.code for each in answer.doubts] == ["reply-sent-by"]


def test_her_other_address_speaks_for_her() -> None:
    """An alias as sender, or in SENT-BY, is she."""
    attendee = 'ATTENDEE;SENT-BY="mailto:a.diop@cloud.example";PARTSTAT=ACCEPTED:mailto:awa.diop@dakar.example'

    for data in (calendar(), calendar(ATTENDEE=attendee)):
        answer = read(data, sender="A.Diop@cloud.example")
        assert isinstance(answer, Applied)
        assert answer.verified


def test_gap_3_of_sabre_an_old_reply_is_not_applied() -> None:
    """A reply of SEQUENCE 1, six years old, is stale to an event at SEQUENCE 5; sabre applied it (gap 3)."""
    eau = EDITION.session("eau")
    edition = EDITION.with_session(evolve(eau, revision=Revision(sequence=5, updated=UPDATED)))
    answer = read(calendar(SEQUENCE="SEQUENCE:1", DTSTAMP="DTSTAMP:20250304T090000Z"), edition=edition)

    assert isinstance(answer, Stale)
    assert answer.problem.code == "answer-stale-version"
    assert answer.replies == Replies()


def test_an_earlier_answer_is_stale_and_the_same_a_duplicate() -> None:
    """Of two to the same version, the later DTSTAMP holds, whichever comes first."""
    later = calendar(ATTENDEE="ATTENDEE;PARTSTAT=DECLINED:mailto:awa.diop@dakar.example", DTSTAMP="DTSTAMP:20310304T100000Z")
    book = read(later).replies
    earlier = read(calendar(), replies=book)

    assert isinstance(earlier, Stale)
    assert earlier.problem.code == "answer-stale"
    assert earlier.replies == book
    assert isinstance(read(later, replies=book), Duplicate)


def test_only_one_guest_s_answer_changes() -> None:
    """Time, place, title, list of guests and the answers of others are what they were, whatever the message says of them."""
    before = Replies([evolve(_accepted(), guest="jean"), evolve(_accepted(), session=None)])
    answer = read(calendar("SUMMARY:Annulé", "STATUS:CANCELLED", "LOCATION:Ailleurs", "DTSTART:20310327T000000Z"), replies=before)

    assert isinstance(answer, Applied)
    assert {*answer.replies} == {*before, answer.reply}
    assert (answer.reply.guest, answer.reply.session, answer.reply.proposal) == ("awa", "eau", None)


def test_a_hostile_zone_changes_nothing_for_the_next() -> None:
    """Two files give one TZID two meanings: neither is read, and the one after them is read as ever."""
    counter = calendar("DTSTART;TZID=Europe/Paris:20310327T160000", method="COUNTER")
    alone = read(counter)
    for offset in ("+1100", "+0200"):
        zone = f"BEGIN:VTIMEZONE\nTZID:Europe/Paris\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:{offset}\n"
        zone += f"TZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE\n"
        own = zone.replace("Europe/Paris", "Salle-A")
        hostile = read(calendar("DTSTART;TZID=Europe/Paris:20310327T160000", method="COUNTER", inside=zone))
        unknown = read(calendar("DTSTART;TZID=Salle-A:20310327T160000", method="COUNTER", inside=own))
        assert hostile == alone
        assert isinstance(unknown, AppliedWithDoubt)
        assert [each.code for each in unknown.doubts] == ["reply-proposal-zone"]
    assert read(counter) == alone
    assert isinstance(alone, Applied)
    assert str(alone.reply.proposal) == "2031-03-27T16:00"


@pytest.mark.parametrize(
    ("uid", "code"),
    [
        ("eau~rivages-2030@assises.example", "reply-other-event"),
        ("eau~rivages-2031@evil.example", "reply-other-event"),
        ("nothing~rivages-2031@assises.example", "reply-other-event"),
        ("~rivages-2031@assises.example", "reply-other-event"),
        ("2031-03-29~rivages-2031@assises.example", "reply-other-event"),
        ("ports~rivages-2031@assises.example", "reply-withdrawn"),
        ("recif~rivages-2031@assises.example", "reply-not-asked"),
        ("", "reply-other-event"),
    ],
)
def test_answers_to_other_events(uid: str, code: str) -> None:
    """What is no event of the edition, is none any more, or is none to which the guest is invited."""
    book = Replies([_accepted()])
    answer = read(
        calendar(UID=f"UID:{uid}", ATTENDEE="ATTENDEE;PARTSTAT=ACCEPTED:mailto:jean.dupont@mairie.example"), replies=book
    )

    assert isinstance(answer, WrongEvent)
    assert (answer.problem.code, answer.replies) == (code, book)
    assert answer.message() != answer.message("fr")


def test_invitations_to_other_editions_let_nobody_answer() -> None:
    """A guest of last year's is nobody this year, and the edition as a whole is not each session."""
    old = calendar(ATTENDEE="ATTENDEE;PARTSTAT=ACCEPTED:mailto:old@dakar.example")
    whole = [Invitation(guest=AWA, edition=EDITION.id)]

    assert isinstance(read(old), UnknownPerson)
    answer = read(calendar(), invitations=whole)
    assert isinstance(answer, WrongEvent)
    assert answer.problem.subjects == ("awa", "eau")
    lea = read(
        calendar(UID="UID:rivages-2031@assises.example", ATTENDEE="ATTENDEE;PARTSTAT=ACCEPTED:mailto:lea.roy@lyon.example")
    )
    assert isinstance(lea, WrongEvent)
    assert lea.problem.subjects == ("lea",)


def test_a_shared_address_says_not_who_answers() -> None:
    """Two guests at one address, both invited: refused. Where one of them alone is invited to it, it is she."""
    twin = evolve(AWA, id="twin")
    both = [Invitation(guest=each, edition=EDITION.id, sessions=("eau",)) for each in (AWA, twin)]
    answer = read(calendar(), invitations=both)

    assert isinstance(answer, Refused)
    assert answer.problem.code == "reply-shared-address"
    one = read(calendar(), invitations=[*both[:1], Invitation(guest=twin, edition=EDITION.id)])
    assert isinstance(one, Applied)
    assert one.reply.guest == "awa"


def test_every_status_is_read() -> None:
    """The five of RFC 5545 for events, in any case; with ORGANIZER or without."""
    for status in ParticipationStatus:
        for said in (status.value, status.value.upper()):
            answer = read(calendar(ATTENDEE=f"ATTENDEE;PARTSTAT={said}:mailto:awa.diop@dakar.example"), invitations=INVITATIONS)
            assert isinstance(answer, Applied | AppliedWithDoubt)
            assert answer.reply.status is status
