"""Versions, times, delegates, comments and proposals: what is taken over, and what is doubted."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve

from raict import Contact, Edition, InvalidValue, Revision, Span, Status
from raict.guests import Channel, Delegate, Invitation, ParticipationStatus, Replies, Reply
from raict.itip import (
    Answer,
    Applied,
    AppliedWithDoubt,
    Duplicate,
    Ledger,
    NotAReply,
    OfDelegate,
    OtherMessage,
    Refused,
    Stale,
    Told,
    ToldState,
    UnknownPerson,
    messages,
    read_reply,
)
from tests.itip.reading.making import AWA, EDITION, INVITATIONS, STAMP, UID, UPDATED, calendar, mail, read
from tests.refusals import refused

ATTENDEE = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:awa.diop@dakar.example"


def doubts(answer: Answer) -> list[str]:
    """The codes of the doubts of an answer that is applied with some, or none where it is applied without."""
    assert isinstance(answer, Applied | AppliedWithDoubt)
    return [each.code for each in answer.doubts] if isinstance(answer, AppliedWithDoubt) else []


def reply_of(answer: Answer) -> Reply:
    """What was answered."""
    assert isinstance(answer, Applied | AppliedWithDoubt | Stale | Duplicate)
    return answer.reply


# ---- which version ---------------------------------------------------------------------------------------------------


def _at_zero() -> Edition:
    return EDITION.with_session(evolve(EDITION.session("eau"), revision=Revision(updated=UPDATED)))


def test_an_answer_without_sequence_is_to_version_0_where_there_is_no_other() -> None:
    """RFC 5546 §3.2.3: SEQUENCE is left out where it is 0."""
    answer = read(calendar(SEQUENCE=None), edition=_at_zero())

    assert doubts(answer) == []
    assert reply_of(answer).sequence == 0


def test_an_answer_without_sequence_is_judged_by_its_time() -> None:
    """Given after the event came to be as it is, it is taken to answer that, with a doubt; before, it is stale."""
    answer = read(calendar(SEQUENCE=None))

    assert doubts(answer) == ["reply-no-sequence"]
    assert reply_of(answer).sequence == 2
    late = read(calendar(SEQUENCE=None, DTSTAMP="DTSTAMP:20310303T165959Z"))
    assert isinstance(late, Stale)
    assert late.problem.code == "answer-stale-version"
    whole = evolve(EDITION, revision=Revision(sequence=1, updated=UPDATED), days_updated=UPDATED + dt.timedelta(hours=1))
    data = calendar(SEQUENCE=None, UID="UID:rivages-2031@assises.example", DTSTAMP="DTSTAMP:20310303T173000Z")
    assert isinstance(read(data, edition=whole), Stale)


def _ledger(sequence: int, lead: int, **more: Any) -> Ledger:
    values: dict[str, Any] = {"uid": UID, "stamp": UPDATED, "address": AWA.email, "language": "fr", "state": ToldState.INVITED}
    told = Told(guest="awa", session="eau", sequence=sequence, lead=lead, **(values | more))
    return Ledger(edition=EDITION.id, told=[told])


@pytest.mark.parametrize(
    ("sequence", "lead", "written", "expected"),
    [
        (4, 2, 4, 2),
        (4, 2, 3, "stale"),
        (4, 2, 2, "stale"),
        (4, 2, 5, "reply-ahead"),
        (1, 0, 2, 2),
        (1, 0, 1, "stale"),
        (1, 1, 0, "stale"),
        (1, 0, 3, "reply-ahead"),
        (3, 2, 3, "stale"),
        (4, 1, 4, 3),
    ],
    ids=[
        "told ahead",
        "taken back since",
        "the event's own, which is older there",
        "beyond what was told",
        "told, not noted",
        "moved since, not told",
        "older than all",
        "beyond both",
        "told ahead of an older one",
        "the edition is an older one",
    ],
)
def test_the_ledger_knows_how_far_a_copy_is_ahead(sequence: int, lead: int, written: int, expected: int | str) -> None:
    """A guest who was uninvited and invited again answers with a higher number, for the same version."""
    answer = read(calendar(SEQUENCE=f"SEQUENCE:{written}"), ledger=_ledger(sequence, lead))

    if isinstance(answer, Refused):
        assert answer.problem.code == expected
    elif isinstance(answer, Stale):
        assert (expected, answer.problem.code) == ("stale", "answer-stale-version")
    else:
        assert (reply_of(answer).sequence, doubts(answer)) == (expected, [])


def test_the_ledger_of_another_uid_says_nothing() -> None:
    """What was told under another UID is another event in every calendar."""
    answer = read(calendar(), ledger=_ledger(9, 0, uid="eau~rivages-2031@old.example"))

    assert reply_of(answer).sequence == 2
    assert isinstance(read(calendar(SEQUENCE="SEQUENCE:9"), ledger=Ledger(edition=EDITION.id)), Refused)


def test_the_ledger_says_when_it_was_told() -> None:
    """Without SEQUENCE, an answer older than the message answers what was there before."""
    ledger = _ledger(2, 0, stamp=STAMP + dt.timedelta(hours=1))

    assert isinstance(read(calendar(SEQUENCE=None), ledger=ledger), Stale)
    later = calendar(SEQUENCE=None, DTSTAMP="DTSTAMP:20310304T100000Z")
    assert doubts(read(later, ledger=ledger)) == ["reply-no-sequence"]


def test_what_was_sent_is_answered() -> None:
    """The messages of this library, answered as a client does, by an echo: each is an answer to the version it was sent for."""
    us = Contact(label="Nous", email="assises@port-clair.example")
    invitation = Invitation(guest=AWA, edition=EDITION.id, sessions=("eau",))
    ledger, sent = Ledger(edition=EDITION.id), list[bytes]()
    for day, invited in enumerate(([invitation], [], [invitation])):
        stamp = STAMP + dt.timedelta(days=day)
        due, ledger = messages(EDITION, invited, ledger=ledger, stamp=stamp, organizer=us)
        sent += [each.calendar for each in due]
    first, _, again = (_echoed(each) for each in sent)

    assert reply_of(read(first)).sequence == 2
    assert isinstance(read(again), Refused)
    assert isinstance(read(again, ledger=ledger), Applied)
    assert reply_of(read(again, ledger=ledger)).sequence == 2
    assert isinstance(read(first, ledger=ledger), Stale)


def _echoed(request: bytes) -> bytes:
    return request.replace(b"METHOD:REQUEST", b"METHOD:REPLY").replace(b"PARTSTAT=NEEDS-ACTION", b"PARTSTAT=ACCEPTED")


def test_what_is_in_the_book_is_a_duplicate_after_a_change_too() -> None:
    """The very same answer, read again once the event has moved on, is the one that is there."""
    book = read(calendar()).replies
    edition = EDITION.with_session(evolve(EDITION.session("eau"), revision=Revision(sequence=3, updated=UPDATED)))

    assert isinstance(read(calendar(), replies=book, edition=edition), Duplicate)
    assert isinstance(read(calendar(), edition=edition), Stale)


# ---- when ------------------------------------------------------------------------------------------------------------


def test_an_answer_without_time_counts_from_when_it_came() -> None:
    """With a doubt; and one second is as good as another."""
    answer = read(calendar(DTSTAMP=None), received=STAMP)

    assert doubts(answer) == ["reply-no-stamp"]
    assert reply_of(answer).at == STAMP
    assert isinstance(read(calendar(DTSTAMP="DTSTAMP:20310305T090000Z"), received=STAMP), Applied)


def test_two_answers_of_one_second_are_doubted() -> None:
    """Which is the later one, nobody knows: the same one holds, whichever comes first."""
    yes, no = calendar(), calendar(ATTENDEE=ATTENDEE.replace("ACCEPTED", "DECLINED"))
    one = read(no, replies=read(yes).replies)
    other = read(yes, replies=read(no).replies)

    assert {type(one), type(other)} == {AppliedWithDoubt, Stale}
    assert doubts(next(each for each in (one, other) if isinstance(each, AppliedWithDoubt))) == ["reply-same-second"]
    assert one.replies.last("awa", "eau") == other.replies.last("awa", "eau")


def test_what_a_person_noted_holds_against_what_is_older() -> None:
    """A telephone call after the calendar's answer, read before it."""
    called = Reply(
        guest="awa",
        session="eau",
        status=ParticipationStatus.DECLINED,
        at=STAMP + dt.timedelta(hours=1),
        sequence=2,
        channel=Channel.TELEPHONE,
    )
    answer = read(calendar(), replies=Replies([called]))

    assert isinstance(answer, Stale)
    assert answer.message() == "awa has said something later than this: yes"
    assert answer.message("fr") == "awa a répondu depuis autre chose que ceci\u00a0: oui"


# ---- what ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "comment", "expected"),
    [
        (["COMMENT:Oui\\, avec plaisir\\n\\n"], "Oui, avec plaisir", []),
        (["COMMENT;LANGUAGE=fr-FR: Un", "COMMENT:", "COMMENT:Deux"], "Un\nDeux", []),
        (["COMMENT:\\n"], None, []),
        (["COMMENT:" + "a" * 10_000], "a" * 10_000, []),
        (["COMMENT:" + "a" * 10_001], None, ["reply-comment-left-out"]),
        (["COMMENT:a\u202eb"], None, ["reply-comment-left-out"]),
        (["COMMENT:a\x85b"], None, ["reply-comment-left-out"]),
    ],
    ids=["one", "three", "nothing", "just short enough", "too long", "turned round", "C1"],
)
def test_comments(lines: list[str], comment: str | None, expected: list[str]) -> None:
    """What cannot be kept is said to stand in the message alone: the answer counts all the same."""
    answer = read(calendar(*lines))

    assert reply_of(answer).comment == comment
    assert doubts(answer) == expected


@pytest.mark.parametrize(
    ("noted", "comment"),
    [
        ("J&#39\\;arrive &amp; je repars", "J'arrive & je repars"),
        ("&lt;3 &#x1F642;", "<3 🙂"),
        ("a & b; c&d", "a & b; c&d"),
        ("&nothing; &#;", "&nothing; &#;"),
        (f"&#{'9' * 5_000};", f"&#{'9' * 5_000};"),
        ("&#7;", None),
    ],
    ids=["Google's", "named and in hexadecimals", "no entities", "unknown ones", "a number of 5 000 digits", "a control"],
)
def test_comments_in_a_parameter_are_html(noted: str, comment: str | None) -> None:
    """As Google writes them; no number is too long to be read, and a control that hides in one is nothing."""
    answer = read(calendar(ATTENDEE=f'ATTENDEE;PARTSTAT=ACCEPTED;X-RESPONSE-COMMENT="{noted}":mailto:awa.diop@dakar.example'))

    assert reply_of(answer).comment == comment
    assert doubts(answer) == []


def test_a_comment_that_is_left_out_says_why() -> None:
    """In the language of the reader."""
    answer = read(calendar("COMMENT:" + "a" * 10_001))

    assert "must not exceed 10000 characters" in answer.message()
    assert "ne doit pas dépasser 10000 caractères" in answer.message("fr")


@pytest.mark.parametrize(
    ("said", "delegate", "expected"),
    [
        ('PARTSTAT=DELEGATED;DELEGATED-TO="mailto:moussa@dakar.example"', Delegate(email="moussa@dakar.example"), []),
        ("PARTSTAT=DELEGATED", None, ["reply-delegate-unclear"]),
        ('PARTSTAT=DELEGATED;DELEGATED-TO="mailto:a@dakar.example","mailto:b@dakar.example"', None, ["reply-delegate-unclear"]),
        ('PARTSTAT=DELEGATED;DELEGATED-TO="mailto:a@localhost"', None, ["reply-delegate-unclear"]),
        ('PARTSTAT=DELEGATED;DELEGATED-TO="urn:a@dakar.example"', None, ["reply-delegate-unclear"]),
        ('PARTSTAT=ACCEPTED;DELEGATED-TO="mailto:moussa@dakar.example"', None, ["reply-delegate-unclear"]),
    ],
)
def test_delegation_in_one_line(said: str, delegate: Delegate | None, expected: list[str]) -> None:
    """Who comes instead, where it is one address; else it is doubted, and the status counts."""
    answer = read(calendar(ATTENDEE=f"ATTENDEE;{said}:mailto:awa.diop@dakar.example"))

    assert reply_of(answer).delegate == delegate
    assert doubts(answer) == expected
    assert "@" not in answer.message()


AWA_SENDS = 'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:moussa@dakar.example":mailto:awa.diop@dakar.example'
MOUSSA = 'ATTENDEE;{}DELEGATED-FROM="mailto:awa.diop@dakar.example":mailto:moussa@dakar.example'


@pytest.mark.parametrize("more", ["", "PARTSTAT=NEEDS-ACTION;", 'CN="";'])
def test_delegation_in_two_lines(more: str) -> None:
    """The delegate may have a line of his own, in either order; his name is taken from there."""
    answers = [
        read(calendar(ATTENDEE=f"{one}\n{other}"))
        for one, other in ((AWA_SENDS, MOUSSA.format(more)), (MOUSSA.format(more), AWA_SENDS))
    ]

    assert answers[0] == answers[1]
    assert reply_of(answers[0]).status is ParticipationStatus.DELEGATED
    assert reply_of(answers[0]).delegate == Delegate(email="moussa@dakar.example")
    assert reply_of(read(calendar(ATTENDEE=f"{AWA_SENDS}\n{MOUSSA.format('CN=Moussa;')}"))).delegate == Delegate(
        name="Moussa", email="moussa@dakar.example"
    )


@pytest.mark.parametrize(
    "other",
    [
        'ATTENDEE;DELEGATED-TO="mailto:awa.diop@dakar.example":mailto:moussa@dakar.example',
        "ATTENDEE:mailto:eve@evil.example",
        "ATTENDEE:urn:uuid:1",
    ],
    ids=["each sends the other", "nobody sends her", "no address"],
)
def test_other_pairs_are_refused(other: str) -> None:
    """Two attendees of whom not one sends the other."""
    answer = read(calendar(ATTENDEE=f"{AWA_SENDS}\n{other}"))

    assert isinstance(answer, Refused)
    assert answer.problem.code == "reply-attendees"


def test_a_delegate_whom_she_has_not_named_changes_nothing() -> None:
    """Nobody becomes a delegate by saying so, whoever sent the mail: a person has to ask."""
    alone = calendar(ATTENDEE=MOUSSA.format("PARTSTAT=ACCEPTED;"))
    both = calendar(ATTENDEE=f"{AWA_SENDS}\n{MOUSSA.format('PARTSTAT=ACCEPTED;')}")
    other = read(calendar(ATTENDEE=AWA_SENDS.replace("moussa", "lea"))).replies
    unnamed = Replies([evolve(each, delegate=Delegate(name="Moussa")) for each in other])
    for data in (alone, both):
        for replies in (Replies(), read(calendar()).replies, other, unnamed):
            answer = read(data, replies=replies, sender="Moussa@dakar.example")
            assert answer == OfDelegate(
                guest="awa", session="eau", status=ParticipationStatus.ACCEPTED, named=False, verified=True, replies=replies
            )
    assert read(alone).message() == "somebody answers in the place of awa, and is not noted: yes"
    assert "moussa" not in repr(read(alone))


NAMED = read(calendar(ATTENDEE=AWA_SENDS)).replies
DELEGATED_AT = "DTSTAMP:20310304T090000Z"


def of_moussa(status: str = "ACCEPTED", **changed: Any) -> bytes:
    """The answer of the delegate, an hour after she sent him."""
    usual: dict[str, Any] = {"ATTENDEE": MOUSSA.format(f"PARTSTAT={status};"), "DTSTAMP": "DTSTAMP:20310304T100000Z"}
    return calendar(**(usual | changed))


@pytest.mark.parametrize("status", ["ACCEPTED", "DECLINED", "TENTATIVE"])
def test_what_her_delegate_answers_is_noted_with_her_answer(status: str) -> None:
    """That he is sent stays her word, with its time and version; what he says stands beside his name."""
    said = ParticipationStatus(status.lower())
    answer = read(of_moussa(status), replies=NAMED, sender="Moussa@dakar.example")

    before = NAMED.last("awa", "eau")
    assert before is not None
    delegate = Delegate(email="moussa@dakar.example", status=said, at=STAMP + dt.timedelta(hours=1))
    expected = evolve(before, delegate=delegate)
    assert answer == OfDelegate(
        guest="awa",
        session="eau",
        status=said,
        named=True,
        verified=True,
        reply=expected,
        replies=NAMED.with_reply(expected),
    )
    assert answer.replies.last("awa", "eau") == expected
    assert answer.replies.status("awa", "eau") is ParticipationStatus.DELEGATED
    assert answer.message().startswith("whoever is to come in the place of awa answers: ")
    assert answer.message("fr").startswith("réponse de qui doit représenter awa\u00a0: ")


def test_the_last_word_of_a_delegate_holds_in_whatever_order_it_is_read() -> None:
    """Twice the same is a duplicate, and so is her own answer that named him; an earlier word is stale."""
    yes, no = of_moussa(), of_moussa("DECLINED", DTSTAMP="DTSTAMP:20310304T110000Z")
    first = read(yes, replies=NAMED)

    assert isinstance(read(yes, replies=first.replies), Duplicate)
    assert isinstance(read(calendar(ATTENDEE=AWA_SENDS), replies=first.replies), Duplicate)
    second = read(no, replies=first.replies)
    assert isinstance(second, OfDelegate)
    late = read(yes, replies=read(no, replies=NAMED).replies)
    assert isinstance(late, Stale)
    assert late.problem.code == "answer-of-delegate-stale"
    assert late.replies.last("awa", "eau") == second.reply
    assert late.message() == (
        "whoever is to come in the place of awa answers an earlier version, or has said something later than this: yes"
    )


@pytest.mark.parametrize(
    ("changed", "outcome"),
    [
        pytest.param({"SEQUENCE": "SEQUENCE:1"}, Stale, id="an earlier version"),
        pytest.param({"DTSTAMP": "DTSTAMP:20310304T085959Z"}, Stale, id="before she sent him"),
        pytest.param({"DTSTAMP": DELEGATED_AT}, OfDelegate, id="at that second"),
        pytest.param({"SEQUENCE": "SEQUENCE:3"}, Refused, id="a version that there is not"),
        pytest.param({"DTSTAMP": None}, Refused, id="nobody knows when"),
    ],
)
def test_a_delegate_answers_what_she_answered(changed: dict[str, Any], outcome: type[Answer]) -> None:
    """The same version, and not before she named him; else nothing changes."""
    answer = read(of_moussa(**changed), replies=NAMED)

    assert isinstance(answer, outcome)
    assert (answer.replies == NAMED) is (outcome is not OfDelegate)


def test_what_is_doubtful_of_a_delegate_is_not_noted() -> None:
    """Without a version, or to one that she has not answered, it is told and no more."""
    older = Replies([evolve(each, sequence=1) for each in NAMED])
    for data, book in ((of_moussa(SEQUENCE=None), NAMED), (of_moussa(), older)):
        answer = read(data, replies=book)
        assert isinstance(answer, OfDelegate)
        assert (answer.named, answer.reply, answer.replies) == (True, None, book)
        assert answer.problem.code == "answer-of-delegate-alone"


def test_nobody_answers_for_a_delegate_either() -> None:
    """The sender must be the delegate; a delegate without address is refused, and one of nobody's guest is unknown."""
    data = calendar(ATTENDEE=MOUSSA.format("PARTSTAT=ACCEPTED;"))

    forged = read(data, sender="eve@evil.example")
    assert isinstance(forged, Refused)
    assert forged.problem.code == "reply-speaks-for-another"
    nobody = read(data.replace(b"mailto:moussa@dakar.example", b"urn:uuid:1"))
    assert isinstance(nobody, Refused)
    assert nobody.problem.code == "reply-missing"
    assert isinstance(read(data.replace(b"awa.diop", b"nobody")), UnknownPerson)
    elsewhere = read(data, invitations=[Invitation(guest=AWA, edition=EDITION.id)])
    assert elsewhere.problem.code == "reply-not-asked"


@pytest.mark.parametrize(
    "attendee",
    [
        "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=awa.diop@dakar.example:urn:uuid:1",
        "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=awa.diop@dakar.example:/principals/1/",
        "ATTENDEE;PARTSTAT=ACCEPTED:awa.diop@dakar.example",
        "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=other@dakar.example: mailto: awa.diop@dakar.example ",
        'ATTENDEE;PARTSTAT="accepted";DELEGATED-FROM="mailto:nobody@dakar.example":mailto:awa.diop@dakar.example',
    ],
)
def test_addresses_as_programs_write_them(attendee: str) -> None:
    """As a URI, bare, or beside an identifier (RFC 7986); what the URI says wins."""
    assert reply_of(read(calendar(ATTENDEE=attendee))).guest == "awa"


def test_a_guest_without_address_answers_from_an_alias() -> None:
    """Who is written to by letter may still have an address."""
    guest = evolve(AWA, email=None)
    data = calendar(ATTENDEE="ATTENDEE;PARTSTAT=ACCEPTED:mailto:a.diop@cloud.example")
    answer = read(data, invitations=[Invitation(guest=guest, edition=EDITION.id, sessions=("eau",))])

    assert doubts(answer) == ["reply-from-alias"]


def test_an_event_that_is_cancelled_is_doubted() -> None:
    """A session's own status or the edition's."""
    edition = evolve(EDITION, status=Status.CANCELLED)

    assert doubts(read(calendar(), edition=edition)) == ["reply-event-cancelled"]
    assert doubts(read(calendar(UID="UID:rivages-2031@assises.example", SEQUENCE=None), edition=edition)) == [
        "reply-event-cancelled"
    ]


# ---- another time ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "span"),
    [
        (["DTSTART:20310327T150000Z", "DTEND:20310327T160000Z"], "2031-03-27T16:00/2031-03-27T17:00"),
        (["DTSTART:20310327T150000Z"], "2031-03-27T16:00"),
        (["DTSTART;TZID=Europe/Paris:20310327T150000"], "2031-03-27T15:00"),
        (["DTSTART;TZID=Romance Standard Time:20310327T150000"], "2031-03-27T15:00"),
        (['DTSTART;TZID="Romance Standard Time":20310327T150000'], "2031-03-27T15:00"),
        (["DTSTART;TZID=Tokyo Standard Time:20310327T230000"], "2031-03-27T15:00"),
        (["DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Paris:20310327T150000"], "2031-03-27T15:00"),
        (["DTSTART;TZID=/mozilla.org/20050126_1/America/Argentina/Salta:20310327T110000"], "2031-03-27T15:00"),
        (["DTSTART;TZID=Asia/Calcutta:20310327T193000"], "2031-03-27T15:00"),
        (["DTSTART;VALUE=DATE:20310327"], "2031-03-27"),
        (["DTSTART;VALUE=DATE:20310327", "DTEND;VALUE=DATE:20310329"], "2031-03-27/2031-03-28"),
        (["DTSTART;TZID=Europe/Paris:20311026T023000"], "2031-10-26T02:30 first"),
        (["DTSTART:20311026T013000Z"], "2031-10-26T02:30 second"),
    ],
)
def test_proposals(lines: list[str], span: str) -> None:
    """In UTC, by IANA's name or by Windows', or as days: by the edition's own clock. DTEND of days is the day after."""
    answer = read(calendar(*lines, method="COUNTER"))

    assert doubts(answer) == []
    assert reply_of(answer).proposal == Span.parse(span)
    assert span in answer.message()
    assert span in answer.message("fr")


UNCLEAR: dict[str, tuple[list[str], str]] = {
    "by no clock": (["DTSTART:20310327T150000"], "unclear"),
    "in no zone": (["DTSTART;TZID=Paris\\, Madrid:20310327T150000"], "zone"),
    "in a zone by its offset": (["DTSTART;TZID=+01:00:20310327T150000"], "unclear"),
    "in a zone of one's own": (["DTSTART;TZID=Salle-A:20310327T150000"], "zone"),
    "in a zone that Babel alone knows": (["DTSTART;TZID=Etc/Unknown:20310327T150000"], "zone"),
    "in a zone that is a path": (["DTSTART;TZID=../../etc/localtime:20310327T150000"], "zone"),
    "in a zone that is a file": (["DTSTART;TZID=/usr/share/zoneinfo/posixrules:20310327T150000"], "zone"),
    "at an hour that is skipped": (["DTSTART;TZID=Europe/Paris:20310330T023000"], "unclear"),
    "on a day that never is": (["DTSTART;VALUE=DATE:20310231"], "unclear"),
    "at an hour that never is": (["DTSTART:20310327T250000Z"], "unclear"),
    "at some second": (["DTSTART:20310327T150030Z"], "unclear"),
    "in the year 1": (["DTSTART:00010101T000000Z", "DTEND;VALUE=DATE:00010101"], "unclear"),
    "with words": (["DTSTART:demain"], "unclear"),
    "from an hour to a day": (["DTSTART:20310327T150000Z", "DTEND;VALUE=DATE:20310329"], "unclear"),
    "backwards": (["DTSTART:20310327T150000Z", "DTEND:20310327T140000Z"], "unclear"),
    "of no days": (["DTSTART;VALUE=DATE:20310327", "DTEND;VALUE=DATE:20310327"], "unclear"),
    "for some time": (["DTSTART:20310327T150000Z", "DURATION:PT1H"], "unclear"),
    "twice": (["DTSTART:20310327T150000Z", "DTSTART:20310327T160000Z"], "unclear"),
    "not at all": ([], "unclear"),
}


@pytest.mark.parametrize("name", UNCLEAR)
def test_what_is_not_understood_is_no_proposal(name: str) -> None:
    """The answer counts, with a doubt; no time is made of it."""
    lines, what = UNCLEAR[name]
    answer = read(calendar(*lines, method="COUNTER"))

    assert doubts(answer) == [f"reply-proposal-{what}"]
    assert reply_of(answer).proposal is None


def test_a_counter_without_partstat_says_nothing_yet() -> None:
    """By default PARTSTAT is NEEDS-ACTION (RFC 5545 §3.2.12): she proposes, and has not answered."""
    data = calendar("DTSTART:20310327T150000Z", method="COUNTER", ATTENDEE="ATTENDEE:mailto:awa.diop@dakar.example")

    assert reply_of(read(data)).status is ParticipationStatus.NEEDS_ACTION
    assert read(data).message("fr") == "réponse de awa\u00a0: pas encore de réponse\u202f; autre date proposée, 2031-03-27T16:00"


def test_a_reply_proposes_nothing() -> None:
    """The times in a REPLY are an echo, and not looked at."""
    assert reply_of(read(calendar("DTSTART:20310327T150000Z", "DTEND:what"))).proposal is None


# ---- outcomes, arguments ---------------------------------------------------------------------------------------------


def test_sentences_join_their_doubts() -> None:
    """Each doubt follows what was answered, in the language asked for."""
    answer = read(calendar(ORGANIZER=None, SEQUENCE=None))

    assert answer.message() == (
        "awa answers: yes; it does not say which version of the event it answers; by its time, it is the current one;"
        " it names no ORGANIZER, as the answers of Outlook and Exchange do not"
    )
    assert answer.message("fr").startswith("réponse de awa\u00a0: oui\u202f; elle ne dit pas")
    assert answer.problem.code == "answer-applied"
    assert answer.problem.subjects == ("awa",)


def test_an_address_in_a_refusal_is_masked() -> None:
    """Whatever of the message a problem shows, the fuzzer has found that it may be an address."""
    charset = read(mail(calendar(), kind="text/calendar; charset=jean.dupont@mairie.example"))
    zone = read(calendar("DTSTART;TZID=jean.dupont@mairie.example:20310327T150000", method="COUNTER"))

    for answer in (charset, zone):
        assert "dupont" not in answer.message() + answer.message("fr") + repr(answer)
        assert "j…@mairie.example" in answer.message()


def test_from_is_no_identity() -> None:
    """RFC 6047 §2.2: a mail from the guest says nothing of whose answer is in it, and her answer may come from elsewhere."""
    foreign = mail(calendar(ATTENDEE="ATTENDEE;PARTSTAT=ACCEPTED:mailto:eve@evil.example"))
    answer = read(foreign)

    assert isinstance(answer, UnknownPerson)
    assert answer.claimed == "awa"
    from_eve = read(mail(calendar()).replace(b"From: Awa <awa.diop@dakar.example>", b"From: eve@evil.example"))
    assert isinstance(from_eve, Applied)
    assert not from_eve.verified


def test_an_address_of_two_guests_is_claimed_by_neither() -> None:
    """Where From is that of two, nobody is named."""
    twin = Invitation(guest=evolve(AWA, id="twin"), edition=EDITION.id)
    answer = read(mail(b"Oui", kind="text/plain"), invitations=[*INVITATIONS, twin])

    assert answer == NotAReply(kind=OtherMessage.WORDS, claimed=None, replies=Replies())


@pytest.mark.parametrize(
    ("argument", "value", "code", "path"),
    [
        ("data", "text", "wrong-type", "data"),
        ("edition", None, "wrong-type", "edition"),
        ("replies", (), "wrong-type", "replies"),
        ("invitations", [AWA], "wrong-type", "invitations[0]"),
        ("sender", "nobody", "bad-email", "sender"),
        ("received", dt.datetime(2031, 3, 4, 9), "naive-instant", "received"),  # noqa: DTZ001 - that is the point
        ("ledger", {}, "wrong-type", "ledger"),
        ("ledger", Ledger(edition="other"), "not-of-edition", "ledger"),
        ("limit", 0, "out-of-range", "limit"),
        ("limit", True, "wrong-type", "limit"),
        ("domain", "localhost", "bad-domain", "domain"),
        ("edition", evolve(EDITION, uid_domain=None), "no-uid-domain", "uid_domain"),
    ],
)
def test_wrong_arguments_raise(argument: str, value: object, code: str, path: str) -> None:
    """A fault of the caller is no fault of the message."""
    values: dict[str, Any] = {"data": calendar(), "edition": EDITION, "invitations": INVITATIONS, "replies": Replies()}
    values[argument] = value
    with refused(code, path):
        read_reply(values.pop("data"), **values)


def test_the_domain_may_be_another() -> None:
    """The one with which the messages were written."""
    data = calendar(UID="UID:eau~rivages-2031@events.example")

    assert isinstance(read(data, domain="events.example"), Applied)


def test_the_limit_is_in_octets() -> None:
    """What has just so many is read."""
    assert isinstance(read(calendar(), limit=len(calendar())), Applied)
    answer = read(calendar(), limit=len(calendar()) - 1)
    assert isinstance(answer, Refused)
    assert answer.problem.code == "reply-too-large"


def test_invalid_value_is_a_value_error() -> None:
    """What is raised for arguments is caught as any wrong value is."""
    with pytest.raises(ValueError, match="limit"):
        read(calendar(), limit=-1)
    assert issubclass(InvalidValue, ValueError)
