"""Who is invited is told to nobody else: a thousand guests, each with a word of her own in all that is known of her.

Every output that is made for one guest is searched for the words of the 999 others, and every public one for any of them, as a
curious recipient would: unfolded, and with the parts of a mail decoded.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from email import message_from_bytes
from functools import cache

import pytest
from attrs import evolve

import raict
from raict import guests, ics, itip, mail, samples

NUMBER = 1000
STAMP = dt.datetime(2031, 3, 4, 9, tzinfo=dt.UTC)
KEY = b"a key of the tests, long enough"
# In small letters: what may be written in capitals, in an address or in a name, is found all the same.
_CANARY = re.compile(rb"k4n4r1(\d{3})")


def guest(n: int) -> guests.Guest:
    """A guest whose every text holds her own word."""
    word = f"K4n4r1{n:03}"
    return guests.Guest(
        id=f"guest-{n:03}",
        name=raict.PersonName(civility="Mme", given=f"Awa {word}", family=f"Diop-{word}"),
        email=f"{word}@{word}.example",
        aliases=(f"alias.{word}@ville.example",),
        functions=(f"maire de {word}",),
        organization=f"Ville de {word}",
        appel=f"Chère {word}",
        address=raict.PostalAddress(street=f"1 rue {word}", postal_code="17990", city="Port-Clair"),
        language=("fr", "en", None)[n % 3],
        extra={"note": word},
    )


FIRST = raict.loads(samples.text("assises-2031.toml"))
SECOND = raict.revise(
    FIRST,
    evolve(
        FIRST.without_session("cocktail").with_session(
            evolve(FIRST.session("ouverture"), when=raict.Span.parse("2031-03-27T14:30/2031-03-27T15:15"))
        ),
        revision=raict.Revision(updated=dt.datetime(2031, 3, 10, 8, tzinfo=dt.UTC)),
    ),
)
GUESTS = tuple(map(guest, range(NUMBER)))
# A third to the edition, a third to what will move, a third to what will fall.
INVITATIONS = tuple(
    guests.Invitation(guest=each, edition=FIRST.id, sessions=((), ("ouverture", "cloture"), ("cocktail",))[n % 3])
    for n, each in enumerate(GUESTS)
)


def canaries(data: bytes) -> set[int]:
    """The guests whose word stands in it, folded or not."""
    return {int(found) for found in _CANARY.findall(data.replace(b"\r\n ", b"").lower())}


def canaries_of_mail(data: bytes) -> set[int]:
    """The guests whose word stands in a mail: in its bytes, in its headers or in a part."""
    parts = [part.get_payload(decode=True) for part in message_from_bytes(data).walk()]
    headers = [str(value).encode() for part in message_from_bytes(data).walk() for value in part.values()]
    return canaries(data).union(*(canaries(each) for each in (*parts, *headers) if isinstance(each, bytes)))


def number(message: itip.Message) -> int:
    """Whose message it is."""
    return int(message.guest.removeprefix("guest-"))


@cache
def rounds() -> tuple[tuple[itip.Message, ...], itip.Ledger]:
    """All are invited; then the programme changes, every fifth is uninvited; then the edition falls. And the last ledger."""
    ledger = itip.Ledger(edition=FIRST.id)
    due, ledger = itip.messages(FIRST, INVITATIONS, ledger=ledger, stamp=STAMP)
    staying = [each for n, each in enumerate(INVITATIONS) if n % 5]
    more, ledger = itip.messages(SECOND, staying, ledger=ledger, stamp=STAMP + dt.timedelta(days=7))
    fallen = evolve(
        SECOND,
        status=raict.Status.CANCELLED,
        revision=raict.Revision(sequence=2, updated=dt.datetime(2031, 3, 20, 8, tzinfo=dt.UTC)),
    )
    last, ledger = itip.messages(fallen, staying, ledger=ledger, stamp=STAMP + dt.timedelta(days=17))
    return (*due, *more, *last), ledger


def test_the_search_finds_what_it_looks_for() -> None:
    """Folded, quoted, in capitals, in base64: where a word is hidden from the eye, it is found."""
    folded = b"DESCRIPTION:aaaa K4N\r\n 4R1007 and k4n4r1008"
    encoded = b"Subject: a\r\nContent-Transfer-Encoding: base64\r\n\r\nazRuNHIxMDA5"

    assert canaries(folded) == {7, 8}
    assert canaries_of_mail(encoded) == {9}


def test_a_message_holds_nobody_else() -> None:
    """Each calendar message, of every kind, holds the word of its guest and of none of the 999 others."""
    due, _ = rounds()

    assert {message.kind for message in due} >= {
        itip.MessageKind.INVITED,
        itip.MessageKind.UPDATED,
        itip.MessageKind.CANCELLED,
        itip.MessageKind.UNINVITED,
    }
    assert {number(message) for message in due} == set(range(NUMBER))
    assert [message for message in due if canaries(message.calendar) != {number(message)}] == []


def test_a_request_and_a_cancellation_hold_nobody_else() -> None:
    """Made one by one or all at once, each holds the word of its guest alone."""
    alone = [(n, itip.request(FIRST, each, stamp=STAMP, session=each.components[0])) for n, each in enumerate(INVITATIONS)] + [
        (n, itip.cancel(FIRST, each, stamp=STAMP, session=each.components[0])) for n, each in enumerate(INVITATIONS)
    ]
    at_once = [(int(each.guest.id.removeprefix("guest-")), each.data) for each in itip.requests(FIRST, INVITATIONS, stamp=STAMP)]

    assert [n for n, data in (*alone, *at_once) if canaries(data) != {n}] == []
    assert len(at_once) == sum(len(each.components) for each in INVITATIONS)


def test_a_mail_holds_nobody_else() -> None:
    """The same of the mail around it: headers, text, Message-ID and calendar."""
    due, _ = rounds()
    sender = mail.Mailbox(name="Assises des rivages", email=_organizer())
    found: dict[int, set[int]] = {}
    for message in due[:NUMBER]:
        who = GUESTS[number(message)]
        made = mail.message(sender=sender, recipient=who, subject="Invitation", text=f"{who.name} …", calendar=message.calendar)
        found.setdefault(number(message), set()).update(canaries_of_mail(made.as_bytes()))

    assert len(found) > NUMBER // 2
    assert found == {n: {n} for n in found}


def _organizer() -> str:
    assert FIRST.organizer is not None
    assert FIRST.organizer.contact is not None
    assert FIRST.organizer.contact.email is not None
    return FIRST.organizer.contact.email


def test_a_link_holds_nobody() -> None:
    """Not even her own word stands in a token, and no two guests have one alike."""
    expires = dt.datetime(2031, 3, 27, tzinfo=dt.UTC)
    tokens = [
        guests.sign(each, key=KEY, edition=FIRST, expires=expires, session=each.components[0]).encode() for each in INVITATIONS
    ]

    assert [token for token in tokens if canaries(token)] == []
    assert len(set(tokens)) == NUMBER


def test_no_value_shows_an_address() -> None:
    """What a log would print of guests, invitations, replies, ledgers and messages holds nobody's word."""
    due, ledger = rounds()
    replies = [
        guests.note(
            each,
            edition=FIRST,
            status=guests.ParticipationStatus.ACCEPTED,
            at=STAMP,
            channel=guests.Channel.TELEPHONE,
            session=each.components[0],
        )
        for each in INVITATIONS
    ]
    shown: list[object] = [*GUESTS, *INVITATIONS, *due, ledger, *ledger, *replies, guests.Replies(replies)]

    assert [value for value in shown if canaries(repr(value).encode()) or b"@" in repr(value).encode()] == []


CLASHING = SECOND.with_session(evolve(SECOND.session("cartes-sensibles"), rooms=("estran",)))
PUBLIC: dict[str, Callable[[], bytes]] = {
    "feed": lambda: ics.feed(FIRST, content="both"),
    "publish": lambda: itip.publish(FIRST, stamp=STAMP, sessions=["ouverture"]),
    "diff": lambda: "\n".join(raict.diff(FIRST, SECOND).sentences("fr")).encode(),
    "revise": lambda: raict.dumps(SECOND).encode(),
    "check": lambda: "\n".join(map(str, raict.check(CLASHING))).encode(),
}


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_output_holds_nobody(name: str) -> None:
    """After all of that, what the public gets is what it was in a process that has no guests, and names none."""
    before = PUBLIC[name]()
    rounds()

    assert PUBLIC[name]() == before
    assert before
    assert canaries(before) == set()


def test_what_is_wrong_with_a_list_names_nobody() -> None:
    """A list in which everybody stands twice, at one address and with a session that is not there, is told of by ids."""
    wrong: Iterable[guests.Invitation] = [
        *INVITATIONS,
        *(evolve(each, guest=evolve(each.guest, id=f"again-{n}"), sessions=("nowhere",)) for n, each in enumerate(INVITATIONS)),
    ]
    problems = guests.check_invitations(wrong, edition=FIRST)

    assert len(problems) >= 2 * NUMBER
    assert [problem for problem in problems if canaries(f"{problem} {problem.message('fr')} {problem!r}".encode())] == []


def test_a_refusal_names_nobody() -> None:
    """What is raised for somebody of a thousand says which one by her id or place, in both languages."""
    twice = (*INVITATIONS, evolve(INVITATIONS[7], guest=evolve(GUESTS[7], id="again")))
    with pytest.raises(raict.InvalidValue) as caught:
        itip.messages(FIRST, twice, ledger=itip.Ledger(edition=FIRST.id), stamp=STAMP)

    told = [str(caught.value), repr(caught.value), *(problem.message("fr") for problem in caught.value.problems)]
    assert [text for text in told if canaries(text.encode())] == []
