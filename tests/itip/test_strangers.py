"""Requests, cancellations and announcements, read by readers of others: what they understand is what was said.

About two hundred generated editions, to guests with hostile names. Each reader is compared with a reading by the letter, and that
with the edition and the guest. Where a reader is at fault, it stands in a list, on the smallest input; such a test fails when the
reader is mended.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pytest

from raict import Status
from raict._languages import edition_title
from raict.guests._addresses import mailbox
from tests.itip.generated import ORGANIZER, STAMP, Made, generated_guests, generated_messages
from tests.itip.good import DELEGATION, GOOD, REQUEST, UNINVITED, ZONE, written
from tests.itip.plainly import read_plainly
from tests.itip.table import faults
from tests.readers.libical import Report, read_messages_with_libical, report
from tests.readers.messages import (
    read_messages_with_ical,
    read_messages_with_ical_js,
    read_messages_with_icalendar,
    read_messages_with_vobject,
)
from tests.readers.records import Message, MessageReader, Person
from tests.readers.zones import is_utc_by_its_first_observance, renamed

BY_HAND = [*GOOD.values(), UNINVITED, DELEGATION]


def _each(read: MessageReader) -> Callable[[Sequence[bytes]], list[list[Message]]]:
    def read_each(files: Sequence[bytes]) -> list[list[Message]]:
        return [read(data) for data in files]

    return read_each


class Asked(NamedTuple):
    """A reader, and what it is known to make of a message: see the list of faults below; None where it cannot be compared."""

    read: Callable[[Sequence[bytes]], list[list[Message]]]
    known: Callable[[Message], Message | None] = lambda message: message
    misread: Callable[[bytes], bool] = lambda _: False


def _renamed(message: Message, change: Callable[[str], str]) -> Message:
    """With another CN for everybody."""

    def person(found: Person) -> Person:
        return found._replace(params=tuple((name, change(value) if name == "CN" else value) for name, value in found.params))

    organizer = None if message.organizer is None else person(message.organizer)
    return message._replace(organizer=organizer, attendees=tuple(map(person, message.attendees)))


def _by_vobject(message: Message) -> Message:
    """It knows nothing of RFC 6868."""
    return _renamed(message, lambda name: name.replace("^", "^^").replace("\n", "^n").replace('"', "^'"))


def _by_ical_js(message: Message) -> Message:
    r"""It takes `\n` in a parameter for the end of a line, as in a TEXT."""
    return _renamed(message, lambda name: re.sub(r"\\[nN]", "\n", name))


def _by_libical(message: Message) -> Message | None:
    r"""It drops the spaces around a TEXT; a CN that ends in `\` swallows the address."""
    people = [person for person in (message.organizer, *message.attendees) if person is not None]
    if any(value.endswith("\\") for person in people for name, value in person.params if name == "CN"):
        return None
    return message._replace(summary=message.summary.strip(" "), location=message.location.strip(" "))


def _with_vobject(files: Sequence[bytes]) -> list[list[Message]]:
    return [read_messages_with_vobject(renamed(data)) for data in files]


READERS = [
    pytest.param(Asked(_each(read_messages_with_icalendar)), id="icalendar"),
    pytest.param(Asked(_each(read_messages_with_ical)), id="ical"),
    # Never by its own zones: they are those of pytz, which may be of another year than zoneinfo's.
    pytest.param(Asked(_with_vobject, _by_vobject, is_utc_by_its_first_observance), id="vobject"),
    pytest.param(Asked(_each(read_messages_with_libical), _by_libical), id="libical", marks=pytest.mark.libical),
    pytest.param(Asked(read_messages_with_ical_js, _by_ical_js), id="ical.js", marks=pytest.mark.node),
]


@pytest.mark.parametrize("asked", READERS)
def test_reads_what_was_written_by_hand(asked: Asked) -> None:
    """One message of each METHOD: the reader finds what stands there, to the last parameter."""
    assert asked.read(BY_HAND) == [read_plainly(data) for data in BY_HAND]


@pytest.mark.parametrize("asked", READERS)
def test_reads_what_we_write(asked: Asked) -> None:
    """Every generated message, but for the faults that are listed."""
    made = generated_messages()
    compared = 0
    for each, found in zip(made, asked.read([each.data for each in made]), strict=True):
        expected = [asked.known(message) for message in read_plainly(each.data)]
        if None not in expected and not asked.misread(each.data):
            compared += 1
            assert found == expected
    assert compared > 0.9 * len(made)


def test_messages_keep_to_the_tables() -> None:
    """None of them breaks a rule of RFC 5545, RFC 5546 or this house."""
    assert {(each.method, fault) for each in generated_messages() for fault in faults(each.data)} == set()


@pytest.mark.libical
def test_messages_pass_the_check_of_libical() -> None:
    """Nor of the tables that libical has."""
    assert {report(each.data) for each in generated_messages()} == {Report(valid=True, errors=())}


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL", "PUBLISH"])
def test_messages_say_what_the_values_say(method: str) -> None:
    """What was read by the letter is what edition and guest hold: who, what, when, whether, and as which version."""
    made = [each for each in generated_messages() if each.method == method]
    for each in made:
        (message,) = read_plainly(each.data)

        assert (message.method, message.stamp) == (method, STAMP)
        assert message.uid.startswith(f"{each.session}~{each.edition.id}@" if each.session else f"{each.edition.id}@")
        assert message.organizer is not None
        assert message.organizer == Person.of(f"mailto:{ORGANIZER.email}", {"CN": str(ORGANIZER.label)})
        assert message.summary == _title(each)
        assert [person.address for person in message.attendees] == ([] if each.guest is None else [_mailto(each)])
        assert message.status in _statuses(each)
    assert len(made) > 300


def _mailto(made: Made) -> str:
    assert made.guest is not None
    assert made.guest.email is not None
    return f"mailto:{mailbox(made.guest.email)}"


def _title(made: Made) -> str:
    own = made.edition.language
    language = own if made.guest is None or made.guest.language is None else made.guest.language
    if made.session is None:
        return edition_title(made.edition, language)
    return made.edition.session(made.session).title.choose(language, own)[1]


def _statuses(made: Made) -> set[str]:
    decided = {made.edition.status} | ({made.edition.session(made.session).status} if made.session else set[Status]())
    falls = Status.CANCELLED in decided
    if made.method == "CANCEL":
        return {"CANCELLED"} if falls else {""}
    return {"CANCELLED"} if falls else {"CONFIRMED"} if decided == {Status.CONFIRMED} else {"TENTATIVE"}


def test_the_messages_are_worth_reading() -> None:
    """There are hours and whole days, quotes, carets, backslashes and other scripts among them."""
    messages = [message for each in generated_messages() for message in read_plainly(each.data)]
    names = [str(guest.name) for guest in generated_guests()]

    assert Counter(type(message.start) for message in messages).keys() == {dt.date, dt.datetime}
    assert all(any(mark in name for name in names) for mark in '"^\\,;:\u2067')
    assert {message.status for message in messages} == {"", "CANCELLED", "CONFIRMED", "TENTATIVE"}


# ---- faults of theirs ------------------------------------------------------------------------------------------------


def named(name: str) -> bytes:
    """A request to somebody of that CN, as it stands in the file."""
    return REQUEST.replace(b'CN="Awa Diop"', written(f'CN="{name}"').removesuffix(b"\r\n"))


def cn(found: list[Message]) -> str:
    """How that somebody is called."""
    return dict(found[0].attendees[0].params)["CN"]


def test_a_fault_of_vobject() -> None:
    """It shows a caret where a name has a quotation mark."""
    assert cn(read_messages_with_vobject(named("Awa ^'Diop^'"))) == "Awa ^'Diop^'"
    assert cn(read_plainly(named("Awa ^'Diop^'"))) == 'Awa "Diop"'


@pytest.mark.node
def test_a_fault_of_ical_js() -> None:
    r"""A name is cut in two at `\n`, which means nothing in a parameter."""
    assert cn(read_messages_with_ical_js([named("C:\\news")])[0]) == "C:\news"
    assert cn(read_plainly(named("C:\\news"))) == "C:\\news"


@pytest.mark.libical
def test_faults_of_libical() -> None:
    r"""It takes `\"` for a quotation mark within a parameter, which then has no end; and drops spaces at the ends of a title."""
    spaced = REQUEST.replace(b"SUMMARY;LANGUAGE=fr:Eau", b"SUMMARY;LANGUAGE=fr: Eau")

    assert read_messages_with_libical(named("Awa\\"))[0].attendees[0].address.startswith('cn="awa\\"')
    assert read_plainly(named("Awa\\"))[0].attendees[0].address == "mailto:awa@dakar.example"
    assert read_messages_with_libical(spaced)[0].summary.startswith("Eau")
    assert read_plainly(spaced)[0].summary.startswith(" Eau")


def test_zones_of_one_message_are_not_those_of_the_next() -> None:
    """The readers in Python keep zones for the process; here they are told to forget them."""
    east = REQUEST.replace(written(ZONE), written(ZONE.replace("+0100", "+0900").replace("+0200", "+1000")))
    east, west = (data.replace(b"Europe/Paris", b"X-Paris") for data in (east, REQUEST))

    for read in (read_messages_with_icalendar, read_messages_with_vobject):
        hours = [found.start.hour for data in (west, east, west) for found in read(data) if isinstance(found.start, dt.datetime)]
        assert hours == [13, 5, 13]
