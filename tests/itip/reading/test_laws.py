"""Laws: every message has an outcome; the order in which answers are read does not matter; one guest's answer changes at most."""

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from raict.guests import Replies, Reply
from raict.itip import Answer, Applied, AppliedWithDoubt
from tests.itip.reading.making import FIXTURES, INVITATIONS, calendar, mail, read

WHOLE = [path.read_bytes() for path in sorted(FIXTURES.iterdir())]
GUESTS = {"awa": "awa.diop@dakar.example", "jean": "jean.dupont@mairie.example", "lea": "lea.roy@lyon.example"}
PLACES = {"eau": "eau~rivages-2031@assises.example", None: "rivages-2031@assises.example"}


class Said(NamedTuple):
    """One answer, as a calendar would write it."""

    guest: str
    session: str | None
    status: str
    sequence: int | None
    minute: int

    def octets(self) -> bytes:
        """The calendar."""
        return calendar(
            UID=f"UID:{PLACES[self.session]}",
            DTSTAMP=f"DTSTAMP:20310304T09{self.minute:02}00Z",
            SEQUENCE=None if self.sequence is None else f"SEQUENCE:{self.sequence}",
            ATTENDEE=f"ATTENDEE;PARTSTAT={self.status}:mailto:{GUESTS[self.guest]}",
        )


ANSWERS = st.builds(
    Said,
    st.sampled_from(sorted(GUESTS)),
    st.sampled_from(["eau", None]),
    st.sampled_from(["ACCEPTED", "DECLINED", "TENTATIVE"]),
    st.sampled_from([None, 0, 1, 2]),
    st.integers(0, 5),
)


def _read_all(answers: list[Said]) -> Replies:
    replies = Replies()
    for said in answers:
        replies = read(said.octets(), replies=replies).replies
    return replies


def _current(replies: Replies) -> dict[tuple[str, str | None], Reply | None]:
    return {(guest, session): replies.last(guest, session) for guest in GUESTS for session in PLACES}


@settings(max_examples=200, deadline=None)
@given(st.lists(ANSWERS, max_size=8).flatmap(lambda answers: st.tuples(st.just(answers), st.permutations(answers))))
def test_answers_commute(both: tuple[list[Said], list[Said]]) -> None:
    """RFC 5546 §2.1.5: in whatever order they are read, the same answers hold."""
    assert _current(_read_all(both[0])) == _current(_read_all(both[1]))


@settings(max_examples=200, deadline=None)
@given(st.lists(ANSWERS, max_size=8))
def test_what_holds_is_the_newest_version_and_then_the_latest(answers: list[Said]) -> None:
    """A model of five lines says which answer holds: of those to the current version, the one given last."""
    replies = _read_all(answers)
    current = {"eau": 2, None: 0}

    for guest in GUESTS:
        for session in PLACES:
            invited = any(each.guest.id == guest and session in each.components for each in INVITATIONS)
            fitting = [
                each.minute
                for each in answers
                if (each.guest, each.session) == (guest, session) and each.sequence in (current[session], None) and invited
            ]
            held = replies.last(guest, session)
            assert (None if held is None else held.at.minute) == max(fitting, default=None)


@settings(max_examples=200, deadline=None)
@given(st.lists(ANSWERS, max_size=4), ANSWERS)
def test_at_most_one_answer_changes(before: list[Said], said: Said) -> None:
    """One reply more at most: of the guest and to the event that the message names."""
    book = _read_all(before)
    answer = read(said.octets(), replies=book)

    added = {*answer.replies} - {*book}
    assert {*book} <= {*answer.replies}
    assert len(added) == isinstance(answer, Applied | AppliedWithDoubt)
    assert all((each.guest, each.session) == (said.guest, said.session) for each in added)


def _outcome(data: bytes) -> Answer:
    """What comes of it, with a sentence in each language that shows no address of the list."""
    answer = read(data)
    spoken = answer.message() + answer.message("fr") + repr(answer)
    assert not [each for each in GUESTS.values() if each in spoken]
    return answer


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=500)
    | st.text(max_size=300).map(str.encode)
    | st.text(max_size=200).map(lambda text: calendar(f"X-A:{text}"))
)
def test_any_bytes_have_an_outcome(data: bytes) -> None:
    """As they are, as the body of a mail, and behind the beginning of a calendar: nothing is raised."""
    for each in (data, mail(data), b"BEGIN:VCALENDAR\r\n" + data):
        assert _outcome(each) == _outcome(each)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(WHOLE), st.data())
def test_damaged_messages_have_an_outcome(data: bytes, draw: st.DataObject) -> None:
    """A piece cut out of a real message, another put in, from the same or from elsewhere."""
    start, end = sorted(draw.draw(st.tuples(st.integers(0, len(data)), st.integers(0, len(data)))))
    piece = draw.draw(st.binary(max_size=8) | st.sampled_from(WHOLE).map(lambda other: other[start : start + 200]))

    answer = _outcome(data[:start] + piece + data[end:])
    assert isinstance(answer, Applied | AppliedWithDoubt) or answer.replies == Replies()
