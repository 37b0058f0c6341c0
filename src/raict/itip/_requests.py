"""Invitations, cancellations and announcements by calendar message (RFC 5546): one event, one guest, one object.

>>> import datetime as dt
>>> import raict
>>> from raict import guests, samples
>>> edition = raict.loads(samples.text("assises-2031.toml"))
>>> awa = guests.Guest(id="awa", name=raict.PersonName(given="Awa", family="Diop"), email="awa.diop@dakar.example")
>>> invitation = guests.Invitation(guest=awa, edition=edition.id)
>>> data = request(edition, invitation, stamp=dt.datetime(2031, 1, 6, 9, tzinfo=dt.UTC))
>>> data.count(b"BEGIN:VEVENT"), b"METHOD:REQUEST" in data, b"awa.diop@dakar.example" in data
(1, True, True)
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from raict.guests import Guest, Invitation, ParticipationStatus
from raict.guests._addresses import same
from raict.ics.feeds import CALENDAR_HEAD, CALENDAR_TAIL
from raict.ics.lines import fold, head
from raict.itip._objects import Objects, cancellation, misread, objects_of, stamped
from raict.model.editions import Edition
from raict.model.moments import aware
from raict.model.parts import Contact
from raict.model.sessions import HIGHEST_SEQUENCE, Session
from raict.model.text import Field, instance, language_tag, nearest, refuse, whole

__all__ = ["Request", "cancel", "publish", "request", "requests"]

_MOST_COMPARED = 500


class Request(NamedTuple):
    """One request of many."""

    guest: Guest
    """To whom."""
    session: str | None
    """Id of the session; None: the edition as a whole."""
    data: bytes
    """The calendar object, as `request` gives it."""

    def __repr__(self) -> str:
        return f"<Request to {self.guest.id!r}: {self.session or 'the edition'}>"


def request(
    edition: Edition,
    invitation: Invitation,
    *,
    stamp: dt.datetime,
    session: str | None = None,
    status: ParticipationStatus = ParticipationStatus.NEEDS_ACTION,
    organizer: Contact | None = None,
    domain: str | None = None,
) -> bytes:
    """METHOD:REQUEST (RFC 5546 §3.2.2): one event, the guest as its one ATTENDEE, who is asked for an answer.

    The event is that of the feed, line for line, with who invites and who is invited; the whole edition is whole days, from its
    first to its last. The address where one joins from afar is told, for she is invited. Words are in the guest's language. Of
    what is postponed no answer is asked (RSVP=FALSE).

    Args:
        edition: any edition; it is not checked (`raict.ensure` does that).
        invitation: who is invited, and to what.
        stamp: when the object is made (DTSTAMP): an aware datetime.
        session: id of the session, where she is invited to several; of one alone, that one is meant.
        status: what her answer is so far (PARTSTAT): `ACCEPTED` in what confirms a yes that came another way.
        organizer: who invites; None: the edition's own contact. It must be who sends the mail.
        domain: right part of the UID; None: `uid_domain`, else the website's host. It must never change.

    Raises:
        InvalidValue: for an invitation to another edition (`not-of-edition`) or to several sessions of which none is named
            (`several-sessions`), a session she is not invited to (`not-invited`) or that is not on the programme, an event
            without a day (`not-scheduled`) or that does not take place (`fallen`), a guest without an address (`no-address`),
            with one that calendars misread (`address-misread`) or with the organizer's own (`guest-is-organizer`), without an
            organizer's address (`no-organizer-address`) or a domain.
    """
    instance(invitation, "invitation", Invitation)
    instance(status, "status", ParticipationStatus)
    objects = objects_of(edition, organizer=organizer, domain=domain)
    named = _named(invitation, session)
    _check(objects, invitation, named)
    return objects.request(invitation.guest, named, aware(stamp, "stamp"), status=status)


def requests(
    edition: Edition,
    invitations: Iterable[Invitation],
    *,
    stamp: dt.datetime,
    organizer: Contact | None = None,
    domain: str | None = None,
) -> Iterator[Request]:
    """What `request` gives for every session of every invitation, one at a time, in their order.

    All that is not a guest's own is made once. What is wrong with the edition is raised at once, what is wrong with an invitation
    when it is reached: `guests.check_invitations` finds it before.

    >>> import raict
    >>> from raict import guests, samples
    >>> edition = raict.loads(samples.text("assises-2031.toml"))
    >>> awa = guests.Guest(id="awa", name=raict.PersonName(family="Diop"), email="awa.diop@dakar.example")
    >>> invitation = guests.Invitation(guest=awa, edition=edition.id, sessions=("ouverture", "grand-entretien"))
    >>> list(requests(edition, [invitation], stamp=dt.datetime(2031, 1, 6, 9, tzinfo=dt.UTC)))
    [<Request to 'awa': ouverture>, <Request to 'awa': grand-entretien>]
    """
    objects = objects_of(edition, organizer=organizer, domain=domain)
    made = aware(stamp, "stamp")

    def each() -> Iterator[Request]:
        for n, invitation in enumerate(invitations):
            instance(invitation, f"invitations[{n}]", Invitation)
            for session in invitation.components:
                _check(objects, invitation, session)
                yield Request(invitation.guest, session, objects.request(invitation.guest, session, made))

    return each()


def cancel(
    edition: Edition,
    invitation: Invitation,
    *,
    stamp: dt.datetime,
    session: str | None = None,
    sequence: int | None = None,
    organizer: Contact | None = None,
    domain: str | None = None,
) -> bytes:
    """METHOD:CANCEL (RFC 5546 §3.2.5) to one guest: of an event that falls, or to one who is not invited to it any more.

    An event that the edition says is cancelled has STATUS:CANCELLED, and the SEQUENCE that `raict.revise` gave it. One that takes
    place without her has no STATUS, or calendars would strike it out, and a SEQUENCE one above its own, which must rise on every
    CANCEL (§2.1.4) and is raised for her alone.

    Args:
        edition: the edition as it is now.
        invitation: who was invited, and to what.
        stamp: when the object is made (DTSTAMP): an aware datetime.
        session: id of the session, where she was invited to several.
        sequence: SEQUENCE, where it is to be another: `itip.messages` knows what each guest was told.
        organizer: as for `request`.
        domain: as for `request`.

    Raises:
        InvalidValue: as `request` does, but for what takes place no more, or has no day.
    """
    instance(invitation, "invitation", Invitation)
    objects = objects_of(edition, organizer=organizer, domain=domain)
    named = _named(invitation, session)
    found = _known(objects, invitation, named)
    falls = objects.falls(named)
    own = objects.revision(found).sequence
    number = (max(own, 1) if falls else min(own + 1, HIGHEST_SEQUENCE)) if sequence is None else sequence
    language = invitation.guest.language or edition.language
    return cancellation(
        uid=f"{named}~{edition.id}@{objects.domain}" if named else f"{edition.id}@{objects.domain}",
        sequence=whole(number, "sequence", 1, HIGHEST_SEQUENCE),
        stamp=aware(stamp, "stamp"),
        organizer=objects.organizer(language),
        name=invitation.guest.name,
        address=invitation.guest.email or "",
        falls=falls,
        title=objects.title(found, language),
        when=edition.when if found is None else found.when,
        zone=edition.zone,
    )


def publish(
    edition: Edition,
    *,
    stamp: dt.datetime,
    sessions: Iterable[str] = (),
    language: str | None = None,
    organizer: Contact | None = None,
    domain: str | None = None,
) -> bytes:
    """METHOD:PUBLISH (RFC 5546 §3.2.1): for mailing to those who need not answer. No ATTENDEE, and the same for everybody.

    Args:
        edition: any edition.
        stamp: when the object is made (DTSTAMP): an aware datetime.
        sessions: ids of the sessions to announce; none: the edition's days, as one event. Of several events Outlook makes a new
            calendar: announce one, or let people subscribe to `ics.feed`.
        language: of the words; None: the edition's.
        organizer: as for `request`; RFC 5546 wants one.
        domain: as for `request`.

    Raises:
        InvalidValue: for a session that is not on the programme, an event without a day (`not-scheduled`), without an organizer's
            address or a domain.

    >>> import raict
    >>> from raict import samples
    >>> edition = raict.loads(samples.text("assises-2031.toml"))
    >>> b"ATTENDEE" in publish(edition, stamp=dt.datetime(2031, 1, 6, 9, tzinfo=dt.UTC))
    False
    """
    objects = objects_of(edition, organizer=organizer, domain=domain)
    tongue = language_tag(language or edition.language, "language")
    made = aware(stamp, "stamp")
    named = [_session(edition, id, f"sessions[{n}]") for n, id in enumerate(dict.fromkeys(sessions))]
    wanted: list[Session | None] = [*named] or [None]
    events: list[bytes] = []
    for each in wanted:
        uid, body = objects.published(each, tongue)
        revision = objects.revision(each)
        times = stamped(made, revision, revision.sequence)
        events += [b"BEGIN:VEVENT\r\n", uid, times, objects.organizer(tongue), body, b"END:VEVENT\r\n"]
    return b"".join([CALENDAR_HEAD, fold(head("METHOD") + b"PUBLISH"), objects.zone(*wanted), *events, CALENDAR_TAIL])


def _named(invitation: Invitation, session: str | None) -> str | None:
    """Which of the events she is invited to is meant."""
    if session is None and len(invitation.sessions) > 1:
        refuse("several-sessions", "session", count=len(invitation.sessions))
    return invitation.components[0] if session is None else session


def _session(edition: Edition, id: str, path: Field) -> Session:
    try:
        return edition.session(id)
    except KeyError:
        known = sorted(each.id for each in edition.sessions)[:_MOST_COMPARED]
        refuse("unknown-reference", path, id=id, kind="sessions", nearest=nearest(id, known))


def _known(objects: Objects, invitation: Invitation, session: str | None) -> Session | None:
    """The session of an invitation to this edition, whose guest can be written to."""
    edition, guest = objects.edition, invitation.guest
    if invitation.edition != edition.id:
        refuse("not-of-edition", "invitation.edition", value=invitation.edition, edition=edition.id)
    if session not in invitation.components:
        refuse("not-invited", "session", guest=guest.id, session=session or "")
    if guest.email is None:
        refuse("no-address", "invitation.guest.email", guest=guest.id)
    if character := misread(guest.email):
        refuse("address-misread", "invitation.guest.email", guest=guest.id, character=character)
    if same(guest.email) == objects.address:
        refuse("guest-is-organizer", "invitation.guest.email", guest=guest.id)
    return None if session is None else _session(edition, session, "invitation.sessions")


def _check(objects: Objects, invitation: Invitation, session: str | None) -> None:
    """Refuse what cannot be asked for."""
    _known(objects, invitation, session)
    if objects.falls(session):
        refuse(
            "fallen", "edition.status" if session is None else f"sessions.{session}.status", value=session or objects.edition.id
        )
