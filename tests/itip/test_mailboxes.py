"""Addresses as they stand in messages: a `mailto:` that says one address, and the whole of it."""

import datetime as dt
from collections.abc import Callable

import pytest
from attrs import evolve

import raict
from raict import Contact, InvalidValue, PersonName, itip, samples
from raict.guests import Guest, Invitation
from raict.itip._objects import objects_of
from tests.itip.table import faults
from tests.readers.libical import read_messages_with_libical

STAMP = dt.datetime(2031, 3, 4, 9, tzinfo=dt.UTC)
EDITION = raict.loads(samples.text("assises-2031.toml"))
AWA = Guest(id="awa", name=PersonName(given="Awa", family="Diop"), email="awa.diop@dakar.example")
INVITATION = Invitation(guest=AWA, edition=EDITION.id, sessions=("ouverture",))


def at(email: str) -> Invitation:
    """An invitation to that address."""
    return evolve(INVITATION, guest=evolve(AWA, email=email))


@pytest.mark.parametrize(
    ("email", "written"),
    [
        ("Awa.DIOP@dakar.example", "mailto:Awa.DIOP@dakar.example"),
        ("r&d+2031=a/b@dakar.example", "mailto:r&d+2031=a/b@dakar.example"),
        ("!$'*_~-@dakar.example", "mailto:!$'*_~-@dakar.example"),
        ("awa@région.example", "mailto:awa@xn--rgion-bsa.example"),
    ],
)
def test_an_address_stands_as_it_is(email: str, written: str) -> None:
    """Not encoded, its domain in ASCII: clients compare it with their own, letter by letter."""
    for data in (itip.request(EDITION, at(email), stamp=STAMP), itip.cancel(EDITION, at(email), stamp=STAMP)):
        assert faults(data) == []
        assert data.replace(b"\r\n ", b"").count(f":{written}\r\n".encode()) == 1


Attempt = Callable[[str], object]
ATTEMPTS: dict[str, Attempt] = {
    "request": lambda email: itip.request(EDITION, at(email), stamp=STAMP),
    "requests": lambda email: list(itip.requests(EDITION, [INVITATION, at(email)], stamp=STAMP)),
    "cancel": lambda email: itip.cancel(EDITION, at(email), stamp=STAMP),
    "messages": lambda email: itip.messages(EDITION, [at(email)], ledger=itip.Ledger(edition=EDITION.id), stamp=STAMP),
}


@pytest.mark.parametrize("character", "?#%^`{|}")
@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_no_address_is_written_that_reads_as_another(attempt: Attempt, character: str) -> None:
    """`mailto:awa?cc=eve@…` is a mail to awa with a copy to eve (RFC 6068 §2): refused by id, nothing of it is shown."""
    with pytest.raises(InvalidValue) as refusal:
        attempt(f"awa{character}cc=eve@dakar.example")

    told = [problem.message(language) for problem in refusal.value.problems for language in ("en", "fr")]
    assert [problem.code for problem in refusal.value.problems] == ["address-misread"]
    assert all("awa" in text and character in text for text in told)
    assert not [text for text in (*told, str(refusal.value)) if "eve" in text or "@" in text]


def test_nor_one_of_who_invites() -> None:
    """Answers would go elsewhere."""
    contact = Contact(label="Accueil", email="accueil?bcc=eve@port-clair.example")
    own = evolve(EDITION, organizer=evolve(EDITION.organizer, contact=contact) if EDITION.organizer else None)

    for edition, organizer, path in ((EDITION, contact, "organizer"), (own, None, "organizer.contact.email")):
        with pytest.raises(InvalidValue, match="the address that invites") as refusal:
            itip.publish(edition, stamp=STAMP, organizer=organizer)
        assert (refusal.value.problems[0].code, refusal.value.problems[0].path) == ("organizer-address-misread", path)
        assert "eve" not in str(refusal.value)


def test_editions_alike_are_told_apart() -> None:
    """What is kept of the last edition is found by the edition itself, never by its id."""
    later = EDITION.with_session(evolve(EDITION.session("ouverture"), when=raict.Span.parse("2031-03-27T15:00/2031-03-27T16:00")))
    again = evolve(EDITION)

    assert objects_of(EDITION, organizer=None, domain=None) is objects_of(EDITION, organizer=None, domain=None)
    assert objects_of(EDITION, organizer=None, domain=None) is not objects_of(again, organizer=None, domain=None)
    assert itip.request(EDITION, INVITATION, stamp=STAMP) == itip.request(again, INVITATION, stamp=STAMP)
    assert b"T150000" in itip.request(later, INVITATION, stamp=STAMP)
    assert b"T150000" not in itip.request(EDITION, INVITATION, stamp=STAMP)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Diop\\", ';CN="Diop"'),
        ("Diop \\ \\\\", ';CN="Diop"'),
        ("C:\\Diop", ';CN="C:\\Diop"'),
        ('Diop"', ';CN="Diop^\'"'),
        ("\\", ""),
    ],
)
@pytest.mark.libical
def test_a_name_does_not_swallow_the_address(name: str, written: str) -> None:
    """To libical, a backslash before the quote is an escape, and what follows the name: none is written there."""
    her = evolve(INVITATION, guest=evolve(AWA, name=PersonName(family=name)))
    sender = Contact(label=name, email="equipe@rencontres.example")
    for data in (
        itip.request(EDITION, her, stamp=STAMP, organizer=sender),
        itip.cancel(EDITION, her, stamp=STAMP, organizer=sender),
    ):
        lines = data.replace(b"\r\n ", b"").decode().splitlines()
        (found,) = read_messages_with_libical(data)

        assert faults(data) == []
        assert any(line.startswith(f"ATTENDEE{written};CUTYPE") for line in lines)
        assert f"ORGANIZER{written}:mailto:equipe@rencontres.example" in lines
        assert [each.address for each in found.attendees] == ["mailto:awa.diop@dakar.example"]
        assert found.organizer is not None
        assert found.organizer.address == "mailto:equipe@rencontres.example"
