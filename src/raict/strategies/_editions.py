"""Sessions and whole editions: valid by construction, so that nothing drawn is thrown away."""

import datetime as dt
from collections.abc import Sequence
from typing import final

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from raict._value import Value
from raict.model.editions import Edition
from raict.model.partners import Organization
from raict.model.parts import Attendance, Organizer
from raict.model.places import Room, Venue
from raict.model.sessions import STANDARD_FORMATS, Audience, Participant, ParticipantRole, Session, SessionFormat
from raict.model.status import Status
from raict.model.text import identifier
from raict.strategies._drawing import drawn, few, perhaps, several, some
from raict.strategies._parts import (
    BOTH,
    COUNTRY,
    DATE,
    EXTRA,
    INSTANT,
    LOGIC,
    MAYBE_LINE,
    SEATS,
    STATUSES,
    URL,
    contact,
    document,
    format_,
    label,
    maybe,
    name,
    organization,
    partner,
    person,
    prose,
    registration,
    revisions,
    room,
    series_before,
    venue,
    waiver,
)
from raict.strategies._texts import domains, identifiers, urls
from raict.strategies._times import EARLIEST, FIRST, LAST, Days, any_day, any_slot, any_span, any_when, checked, timezones

__all__ = ["editions", "sessions"]

_STANDARD = tuple(each.id for each in STANDARD_FORMATS)
_ROLES = st.sampled_from((ParticipantRole.SPEAKER, *ParticipantRole))
_JOINING = st.none() | urls(schemes=("https", "tel"))
_LANGUAGES: SearchStrategy[tuple[str, ...]] = st.sampled_from((("fr",), ("fr", "en"), ("en", "fr"), ("en",), ("fr", "en", "es")))
_FEW = (0, 3)
_RARELY = st.sampled_from((False, False, False, True))
_ID = st.just("e") | identifiers()


@final
@frozen(kw_only=True, repr=False)
class _World(Value):
    """What a session may refer to, and where its time lies."""

    timezone: str
    days: Days
    tongues: tuple[str, ...]
    formats: tuple[str, ...]
    rooms: tuple[str, ...]
    people: tuple[str, ...]
    timed: bool


@final
@frozen(kw_only=True, repr=False)
class _Wanted(Value):
    """What `editions` was asked for."""

    bounds: tuple[int, int]
    timezone: str | None
    languages: tuple[str, ...] | None
    days: Days
    timed: bool


def _session(draw: DrawFn, id: str, world: _World) -> Session:
    when = any_slot(draw, world.timezone, world.days) if world.timed else perhaps(draw, any_span, world.timezone, world.days)
    title = label(draw, world.tongues)
    kind = draw(st.sampled_from(world.formats))
    if not draw(LOGIC):
        return Session(id=id, format=kind, title=title, when=when, rooms=some(draw, world.rooms, 1))
    parts = [Participant(person=each, role=draw(_ROLES)) for each in some(draw, world.people)]
    status = draw(STATUSES)
    return Session(
        id=id,
        format=kind,
        title=title,
        abstract=perhaps(draw, prose, world.tongues),
        when=when,
        rooms=some(draw, world.rooms, 2),
        participants=tuple(parts),
        languages=some(draw, world.tongues),
        capacity=draw(SEATS),
        audience=draw(st.sampled_from(Audience)),
        countries=tuple(draw(st.lists(COUNTRY, unique=True, max_size=2))),
        online_url=draw(_JOINING),
        website=draw(URL),
        topics=few(draw, label, world.tongues),
        status=status,
        withdrawn=draw(st.none() | INSTANT) if status is Status.CANCELLED else None,
        revision=draw(st.none() | revisions()),
        extra=draw(EXTRA),
    )


def sessions(
    *,
    id: str | None = None,
    formats: Sequence[str] = _STANDARD,
    rooms: Sequence[str] = (),
    people: Sequence[str] = (),
    languages: Sequence[str] = BOTH,
    timezone: str = "Europe/Paris",
    first: dt.date = FIRST,
    last: dt.date = LAST,
    timed: bool = False,
) -> SearchStrategy[Session]:
    """Sessions, placed or not, of every audience and status.

    Args:
        id: its id, where it is to be a given one.
        formats: ids of the formats it may have; at least one.
        rooms: ids of the rooms it may take up.
        people: ids of who may take part.
        languages: those its texts may be in; at least one.
        timezone: whose hours they are, as for `days`.
        first: the first day on which it may begin, as for `days`.
        last: the last one.
        timed: whether it is always placed, from an hour to an hour.

    Raises:
        InvalidArgument: without a format or a language, and as for `days`.

    >>> from hypothesis import Phase, find, settings
    >>> unexplained = settings(phases=(Phase.generate, Phase.shrink))
    >>> find(sessions(id="debats"), lambda session: True, settings=unexplained)
    <Session 'debats'>
    """
    if not formats or not languages:
        raise InvalidArgument("a session needs a format and a language to choose from")
    zone, days = checked(timezone, first, last)
    world = _World(
        timezone=zone,
        days=days,
        tongues=tuple(languages),
        formats=tuple(formats),
        rooms=tuple(rooms),
        people=tuple(people),
        timed=timed,
    )

    def whole(draw: DrawFn) -> Session:
        return _session(draw, draw(identifiers()) if id is None else identifier(id), world)

    return drawn(whole)


def editions(
    *,
    min_sessions: int = 0,
    max_sessions: int = 5,
    timezone: str | None = None,
    languages: Sequence[str] | None = None,
    first: dt.date = FIRST,
    last: dt.date = LAST,
    timed: bool = False,
) -> SearchStrategy[Edition]:
    """Editions of every kind, each valid: nothing that is drawn is thrown away.

    Half-days, nights on which clocks change, sessions past midnight, two languages, cancelled and rescheduled editions and
    sessions, opening hours, registration, waivers, texts that are hard on every output. `raict.check` may well have much to
    say of them. The smallest has an id, a number, a name, and nothing else.

    Args:
        min_sessions: the least number of sessions.
        max_sessions: the greatest.
        timezone: an IANA name; by default one of `timezones()`.
        languages: those it is announced in, its own first; by default one, two or three.
        first: the first day on which it may begin, as for `days`.
        last: the last one.
        timed: whether all its sessions are placed, from an hour to an hour.

    Raises:
        InvalidArgument: for bounds that leave nothing to draw.

    >>> from hypothesis import Phase, find, settings
    >>> unexplained = settings(phases=(Phase.generate, Phase.shrink))  # to explain large values takes a while
    >>> edition = find(editions(), lambda edition: edition.sessions, settings=unexplained)
    >>> edition.timezone, edition.languages, edition.sessions
    ('Europe/Paris', ('fr',), (<Session 's1'>,))
    """
    if not 0 <= min_sessions <= max_sessions:
        raise InvalidArgument(f"no number of sessions from min_sessions={min_sessions} to max_sessions={max_sessions}")
    if languages is not None and not languages:
        raise InvalidArgument("an edition has at least one language")
    wanted = _Wanted(
        bounds=(min_sessions, max_sessions),
        timezone=timezone,
        languages=None if languages is None else tuple(languages),
        days=checked(timezone or "UTC", first, last)[1],
        timed=timed,
    )
    return drawn(_edition, wanted)


def _edition(draw: DrawFn, wanted: _Wanted) -> Edition:
    zone = wanted.timezone or draw(timezones())
    tongues = draw(_LANGUAGES) if wanted.languages is None else wanted.languages
    start = any_day(draw, zone, wanted.days)
    days = (start, min(wanted.days[1], start + dt.timedelta(days=2)))
    houses = draw(drawn(_organizations, tongues))
    known = tuple(each.id for each in houses)
    formats = draw(drawn(_formats, tongues))
    rooms = several(draw, "r", _FEW, room, tongues, zone, days)
    people = several(draw, "p", _FEW, person, tongues, known)
    world = _World(
        timezone=zone,
        days=days,
        tongues=tongues,
        formats=tuple(each.id for each in formats),
        rooms=tuple(each.id for each in rooms),
        people=tuple(each.id for each in people),
        timed=wanted.timed,
    )
    number = draw(st.integers(1, 20))
    edition = Edition(
        id=draw(_ID),
        number=number,
        name=name(draw, tongues),
        series=series_before(draw, number, start.year, tongues),
        revision=draw(revisions()),
        status=draw(STATUSES),
        language=tongues[0],
        languages=tongues,
        timezone=zone,
        when=perhaps(draw, any_when, zone, (start, start), 2),
        venue=draw(drawn(_venue, rooms, tongues)),
        formats=formats,
        organizations=houses,
        people=people,
        sessions=several(draw, "s", wanted.bounds, _session, world),
    )
    return _enriched(draw, edition, world) if draw(LOGIC) else edition


def _organizations(draw: DrawFn, tongues: tuple[str, ...]) -> tuple[Organization, ...]:
    return several(draw, "o", _FEW, organization, tongues) if draw(LOGIC) else ()


def _formats(draw: DrawFn, tongues: tuple[str, ...]) -> tuple[SessionFormat, ...]:
    return several(draw, "f", (1, 2), format_, tongues) if draw(_RARELY) else STANDARD_FORMATS


def _venue(draw: DrawFn, rooms: tuple[Room, ...], tongues: tuple[str, ...]) -> Venue | None:
    return venue(draw, rooms, tongues) if draw(LOGIC) or rooms else None


def _enriched(draw: DrawFn, edition: Edition, world: _World) -> Edition:
    """The same with everything an edition may have besides."""
    tongues, zone = world.tongues, world.timezone
    houses = tuple(each.id for each in edition.organizations)
    before = (EARLIEST, world.days[0])
    attendance = draw(st.sampled_from(Attendance))
    return evolve(
        edition,
        days_updated=draw(st.none() | INSTANT),
        uid_domain=draw(st.none() | domains()),
        website=draw(URL),
        theme=maybe(draw, tongues),
        previous=few(draw, any_when, zone, before, 2),
        attendance=attendance,
        moved_online=attendance is not Attendance.ON_SITE and draw(LOGIC),
        organizer=_organizer(draw, houses, world) if houses else None,
        partners=tuple(partner(draw, each, tongues, houses) for each in some(draw, houses)),
        registration=perhaps(draw, registration, zone, before),
        documents=few(draw, document, tongues),
        waivers=few(draw, waiver, tuple(each.id for each in edition.sessions), tongues),
        extra=draw(EXTRA),
    )


def _organizer(draw: DrawFn, houses: tuple[str, ...], world: _World) -> Organizer:
    return Organizer(
        organization=draw(st.sampled_from(houses)),
        signatory=next(iter(some(draw, world.people, 1)), None),
        contact=perhaps(draw, contact, world.tongues),
        letter_date=draw(DATE),
        letter_place=draw(MAYBE_LINE),
    )
