"""Run as a process of its own: editions come in on stdin, as JSON, one a line; messages to guests go out on stdout, end to end.

It imports nothing of the tests, so it runs from any directory.
"""

import datetime as dt
import sys

import raict
from raict import guests, itip

__all__ = ["write"]

_STAMP = dt.datetime(2031, 3, 4, 9, 30, tzinfo=dt.UTC)
_ORGANIZER = raict.Contact(label='Ville ; "Port-Clair", équipe: ^n’accueil', email="assises@port-clair.example")
_GUESTS = tuple(
    guests.Guest(id=f"guest-{n}", name=raict.PersonName(given=given, family="Diop"), email=email, language=language)
    for n, (given, email, language) in enumerate(
        [
            ("Awa", "awa@dakar.example", None),
            ('Zoé "la Brève", dite ^n;', "zoe@région.example", "fr"),
            ("İ ﬁ Ⅳ مريم", "Istanbul.I@dakar.example", "tr"),
            ("Σίσυφος-ΑΣ " * 8, "s@dakar.example", "en"),
        ]
    )
)


def write(document: str) -> bytes:
    """Requests and cancellations to four guests, an announcement; and what `itip.messages` makes, with its ledger."""
    edition = raict.loads(document, format="json")
    taking_place = [
        each.id
        for each in edition.sessions
        if each.when is not None and raict.Status.CANCELLED not in {edition.status, each.status}
    ]
    invitations = [
        guests.Invitation(guest=each, edition=edition.id, sessions=tuple(taking_place[n : n + 2]))
        for n, each in enumerate(_GUESTS[1:])
        if taking_place[n : n + 2]
    ]
    if edition.when is not None and edition.status is not raict.Status.CANCELLED:
        invitations.append(guests.Invitation(guest=_GUESTS[0], edition=edition.id))
    due, ledger = itip.messages(
        edition,
        invitations,
        ledger=itip.Ledger(edition=edition.id),
        stamp=_STAMP,
        organizer=_ORGANIZER,
        domain="example.org",
    )
    pieces = [message.calendar for message in due]
    pieces += [
        each.data for each in itip.requests(edition, invitations, stamp=_STAMP, organizer=_ORGANIZER, domain="example.org")
    ]
    pieces += [
        itip.cancel(edition, each, session=session, stamp=_STAMP, organizer=_ORGANIZER, domain="example.org")
        for each in invitations
        for session in each.components
    ]
    if edition.when is not None:
        pieces.append(itip.publish(edition, stamp=_STAMP, organizer=_ORGANIZER, domain="example.org"))
    return b"".join(pieces) + ledger.dumps().encode()


if __name__ == "__main__":
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(write(line.decode()))
