"""The parts of an edition: people, places, organizations, partners, series, and the small ones."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from raict.model.countries import COUNTRIES
from raict.model.extras import NO_EXTRA
from raict.model.grammar import GrammaticalGender, GrammaticalNumber, NounGrammar
from raict.model.partners import Funding, Logo, Organization, OrganizationKind, Partner, PartnerRole
from raict.model.parts import Contact, Document, EditionName, Registration, Waiver
from raict.model.people import Function, Person, PersonName
from raict.model.places import Accessibility, GeoPoint, PostalAddress, Room, TransitAccess, TransitMode, Venue
from raict.model.series import EditionRecord, Series
from raict.model.sessions import Expectation, Revision, SessionFormat
from raict.model.status import Status
from raict.model.text import LocalizedText, identifier
from raict.strategies._drawing import drawn, few, perhaps, several, some
from raict.strategies._texts import emails, extras, identifiers, localized_texts, texts, urls
from raict.strategies._times import FIRST, LAST, Days, any_when, any_window, checked

__all__ = [
    "countries",
    "documents",
    "formats",
    "organizations",
    "partners",
    "people",
    "revisions",
    "rooms",
    "series",
    "venues",
]

T = TypeVar("T")
P = ParamSpec("P")

BOTH = ("fr", "en")
LOGIC, _MAYBE_LOGIC = st.booleans(), st.sampled_from((None, True, False))
LINE, MAYBE_LINE = texts(), st.none() | texts()
URL = st.none() | urls()
EXTRA = st.just(NO_EXTRA) | extras()
COUNTRY = st.sampled_from(("FR", "CM", "MG", *sorted(COUNTRIES)))
SEATS = st.none() | st.sampled_from((12, 120, 900)) | st.integers(1, 1_000_000)
DATE = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2050, 1, 1))
STATUSES = st.sampled_from((*[Status.CONFIRMED] * 3, Status.CANCELLED, Status.POSTPONED, Status.DRAFT))
_FILES = st.sampled_from(("logo.svg", "images/2023/été (1).png"))
_CONTACT_URL = st.none() | urls(schemes=("https", "http", "mailto", "tel"))
_CIVILITY = st.sampled_from((None, "Mme", "M.", "Dr"))
_KIND = st.sampled_from(("brochure", "programme", "map"))
_CODE = st.sampled_from(("person-in-two-places", "room-too-small", "acme.no-coffee"))
_VENUE_ID = st.just("v") | identifiers()
_INSEE = {
    OrganizationKind.COMMUNE: ("21231", "2A004", "97411", "98818"),
    OrganizationKind.DEPARTMENT: ("21", "2B", "974", "988"),
    OrganizationKind.REGION: ("27", "94", "04"),
}


def _with_checksum(eight: int) -> str:
    digits = f"{eight:08}"
    total = sum(sum(divmod(int(digit) * (1 + n % 2), 10)) for n, digit in enumerate(digits))
    return digits + str(-total % 10)


_SIREN = st.integers(10_000_000, 99_999_999).map(_with_checksum)
ADDRESS = st.builds(
    PostalAddress,
    city=LINE,
    street=MAYBE_LINE,
    complement=MAYBE_LINE,
    district=MAYBE_LINE,
    postal_code=MAYBE_LINE,
    country=COUNTRY,
)
_TRANSIT = st.builds(TransitAccess, mode=st.sampled_from(TransitMode), line=LINE, stop=MAYBE_LINE, exit=MAYBE_LINE)
_DEGREES = st.integers(-9_000_000, 9_000_000).map(lambda n: n / 100_000)
_GEO = st.builds(GeoPoint, latitude=_DEGREES, longitude=_DEGREES.map(lambda degrees: degrees * 2))
_GRAMMAR = st.builds(NounGrammar, gender=st.sampled_from(GrammaticalGender), number=st.sampled_from(GrammaticalNumber))
INSTANT = st.integers(0, 15 * 365 * 86400).map(lambda seconds: dt.datetime.fromtimestamp(1_672_531_200 + seconds, dt.UTC))
_REVISION = st.builds(Revision, sequence=st.integers(0, 3), updated=INSTANT)


def countries() -> SearchStrategy[str]:
    """Country codes; France first."""
    return COUNTRY


# ---- one at a time: what each draws, with ids and references given -------------------------------------------------


def label(draw: DrawFn, tongues: tuple[str, ...]) -> LocalizedText:
    """A label in some of those languages."""
    return draw(localized_texts(languages=tongues))


def prose(draw: DrawFn, tongues: tuple[str, ...]) -> LocalizedText:
    """A text of several lines in some of those languages."""
    return draw(localized_texts(languages=tongues, lines=True))


def maybe(draw: DrawFn, tongues: tuple[str, ...]) -> LocalizedText | None:
    """A label or none."""
    return draw(st.none() | localized_texts(languages=tongues))


def organization(draw: DrawFn, id: str, tongues: tuple[str, ...]) -> Organization:
    """An organization; codes only where its kind has them."""
    if not draw(LOGIC):
        return Organization(id=id, name=label(draw, tongues))
    kind = draw(st.sampled_from(OrganizationKind))
    insee = draw(st.none() | st.sampled_from(_INSEE[kind])) if kind in _INSEE else None
    return Organization(
        id=id,
        name=label(draw, tongues),
        kind=kind,
        acronym=draw(MAYBE_LINE),
        country=draw(st.none() | COUNTRY),
        insee=insee,
        siren=draw(st.none() | _SIREN),
        website=draw(URL),
    )


def person(draw: DrawFn, id: str, tongues: tuple[str, ...], known: tuple[str, ...]) -> Person:
    """A person, with functions in organizations that are known."""
    if not draw(LOGIC):
        return Person(id=id, name=PersonName(family=draw(LINE)))
    return Person(
        id=id,
        name=PersonName(family=draw(LINE), given=draw(MAYBE_LINE), civility=draw(_CIVILITY)),
        functions=few(draw, _function, tongues, known),
        country=draw(st.none() | COUNTRY),
        biography=perhaps(draw, prose, tongues),
        website=draw(URL),
        extra=draw(EXTRA),
    )


def _function(draw: DrawFn, tongues: tuple[str, ...], known: tuple[str, ...]) -> Function:
    since, until = draw(DATE), draw(DATE)
    if since is not None and until is not None and until < since:
        since, until = until, since
    where = draw(st.none() | st.sampled_from(known)) if known else None
    return Function(title=label(draw, tongues), organization=where, since=since, until=until, former=draw(LOGIC))


def room(draw: DrawFn, id: str, tongues: tuple[str, ...], timezone: str, days: Days) -> Room:
    """A room, sometimes with opening hours about those days."""
    if not draw(LOGIC):
        return Room(id=id, label=label(draw, tongues))
    return Room(
        id=id,
        label=label(draw, tongues),
        capacity=draw(SEATS),
        floor=maybe(draw, tongues),
        step_free=draw(_MAYBE_LOGIC),
        open=perhaps(draw, any_when, timezone, days, 2),
    )


def venue(draw: DrawFn, rooms: tuple[Room, ...], tongues: tuple[str, ...]) -> Venue:
    """A venue with those rooms."""
    if not draw(LOGIC):
        return Venue(id=draw(_VENUE_ID), name=label(draw, tongues), rooms=rooms)
    return Venue(
        id=draw(_VENUE_ID),
        name=label(draw, tongues),
        address=draw(st.none() | ADDRESS),
        rooms=rooms,
        transit=tuple(draw(st.lists(_TRANSIT, max_size=2))),
        geo=draw(st.none() | _GEO),
        accessibility=some(draw, tuple(Accessibility), 5),
        access=perhaps(draw, prose, tongues),
        website=draw(URL),
    )


def partner(draw: DrawFn, organization: str, tongues: tuple[str, ...], known: tuple[str, ...]) -> Partner:
    """What that organization is to an edition; those known may fund it."""
    first = draw(st.sampled_from(PartnerRole))
    if not draw(LOGIC):
        return Partner(organization=organization, roles=(first,))
    return Partner(
        organization=organization,
        roles=tuple(dict.fromkeys((first, *some(draw, tuple(PartnerRole), 2)))),
        label=maybe(draw, tongues),
        credit=maybe(draw, tongues),
        logo=perhaps(draw, _logo, tongues),
        funded_by=tuple(Funding(organization=each, credit=maybe(draw, tongues)) for each in some(draw, known, 2)),
        website=draw(URL),
        extra=draw(EXTRA),
    )


def _logo(draw: DrawFn, tongues: tuple[str, ...]) -> Logo:
    alt = maybe(draw, tongues)
    return Logo(url=draw(urls()), alt=alt) if draw(LOGIC) else Logo(file=draw(_FILES), alt=alt)


def document(draw: DrawFn, tongues: tuple[str, ...]) -> Document:
    """A document, on the web or in a file."""
    kind, title, language = draw(_KIND), label(draw, tongues), draw(st.none() | st.sampled_from(tongues))
    if draw(LOGIC):
        return Document(kind=kind, title=title, language=language, file=draw(_FILES))
    return Document(kind=kind, title=title, language=language, url=draw(urls()))


def format_(draw: DrawFn, id: str, tongues: tuple[str, ...]) -> SessionFormat:
    """A format of one's own."""
    return SessionFormat(
        id=id,
        label=label(draw, tongues),
        grammar=_grammars(draw, tongues) if draw(LOGIC) else {},
        exclusive=draw(LOGIC),
        expects=some(draw, tuple(Expectation), 2),
    )


def _grammars(draw: DrawFn, tongues: tuple[str, ...]) -> dict[str, NounGrammar]:
    """The grammar of a noun in some of those languages."""
    return {tongue: draw(_GRAMMAR) for tongue in some(draw, tongues)}


def name(draw: DrawFn, tongues: tuple[str, ...]) -> EditionName:
    """The name of an edition, with the grammar of its noun in some languages."""
    if not draw(LOGIC):
        return EditionName(full=label(draw, tongues))
    grammar = _grammars(draw, tongues)
    return EditionName(full=label(draw, tongues), short=maybe(draw, tongues), grammar=grammar)


def contact(draw: DrawFn, tongues: tuple[str, ...]) -> Contact:
    """Where the public writes."""
    return Contact(label=label(draw, tongues), email=draw(st.none() | emails()), phone=draw(MAYBE_LINE))


def registration(draw: DrawFn, timezone: str, days: Days) -> Registration:
    """A registration with or without a window about those days."""
    window = perhaps(draw, any_window, timezone, days)
    return Registration(window=window, url=draw(_CONTACT_URL), full=draw(LOGIC))


def waiver(draw: DrawFn, subjects: tuple[str, ...], tongues: tuple[str, ...]) -> Waiver:
    """A waiver of some finding about some of the subjects."""
    return Waiver(code=draw(_CODE), subjects=some(draw, subjects), reason=prose(draw, tongues))


def record(draw: DrawFn, number: int, year: int, tongues: tuple[str, ...]) -> EditionRecord:
    """What is remembered of an edition."""
    if not draw(LOGIC):
        return EditionRecord(number=number, year=year)
    days = (dt.date(year, 1, 1), dt.date(year, 12, 31))
    return EditionRecord(
        number=number,
        year=year,
        name=maybe(draw, tongues),
        when=perhaps(draw, any_when, "Europe/Paris", days, 2),
        status=draw(STATUSES),
        venue=maybe(draw, tongues),
    )


def series_before(draw: DrawFn, number: int, year: int, tongues: tuple[str, ...]) -> Series:
    """A series with some of the editions before that one."""
    if not draw(LOGIC):
        return Series(id="s")
    held = [back for back in range(3, 0, -1) if number - back >= 1 and year - back >= FIRST.year and draw(LOGIC)]
    return Series(
        id=draw(identifiers()),
        acronym=draw(MAYBE_LINE),
        name=maybe(draw, tongues),
        editions=tuple(record(draw, number - back, year - back, tongues) for back in held),
    )


# ---- public --------------------------------------------------------------------------------------------------------


def organizations(*, id: str | None = None, languages: Sequence[str] = BOTH) -> SearchStrategy[Organization]:
    """Organizations of every kind, with INSEE codes and SIREN numbers that can be.

    Args:
        id: its id, where it is to be a given one; likewise below.
        languages: those its texts may be in; likewise below.

    >>> from hypothesis import find
    >>> find(organizations(id="dijon"), lambda each: each.kind.local_authority).kind
    <OrganizationKind.COMMUNE: 'commune'>
    """
    return with_id(organization, id, checked_languages(languages))


def people(
    *,
    id: str | None = None,
    languages: Sequence[str] = BOTH,
    organizations: Sequence[str] = (),
) -> SearchStrategy[Person]:
    """People, with functions in some of the organizations named by id.

    >>> from hypothesis import find
    >>> str(find(people(), lambda person: True).name)
    'A'
    """
    return with_id(person, id, checked_languages(languages), tuple(organizations))


def rooms(
    *,
    id: str | None = None,
    languages: Sequence[str] = BOTH,
    timezone: str = "Europe/Paris",
    first: dt.date = FIRST,
    last: dt.date = LAST,
) -> SearchStrategy[Room]:
    """Rooms, some with opening hours: `timezone`, `first` and `last` as for `days`."""
    return with_id(room, id, checked_languages(languages), *checked(timezone, first, last))


def venues(
    *,
    languages: Sequence[str] = BOTH,
    max_rooms: int = 3,
    timezone: str = "Europe/Paris",
    first: dt.date = FIRST,
    last: dt.date = LAST,
) -> SearchStrategy[Venue]:
    """Venues with rooms of different ids, ways there, and what is provided for.

    >>> from hypothesis import Phase, find, settings
    >>> unexplained = settings(phases=(Phase.generate, Phase.shrink))
    >>> find(venues(), lambda venue: len(venue.rooms) == 2, settings=unexplained).rooms
    (<Room 'r1'>, <Room 'r2'>)
    """
    if max_rooms < 0:
        raise InvalidArgument(f"not a number of rooms: max_rooms={max_rooms}")
    return drawn(_whole_venue, checked_languages(languages), max_rooms, *checked(timezone, first, last))


def _whole_venue(draw: DrawFn, tongues: tuple[str, ...], most: int, timezone: str, days: Days) -> Venue:
    return venue(draw, several(draw, "r", (0, most), room, tongues, timezone, days), tongues)


def partners(
    *, organization: str | None = None, languages: Sequence[str] = BOTH, organizations: Sequence[str] = ()
) -> SearchStrategy[Partner]:
    """Partners with one role or several, funded by some of the organizations named by id."""
    return with_id(partner, organization, checked_languages(languages), tuple(organizations))


def documents(*, languages: Sequence[str] = BOTH) -> SearchStrategy[Document]:
    """Documents, on the web or in a file."""
    return drawn(document, checked_languages(languages))


def formats(*, id: str | None = None, languages: Sequence[str] = BOTH) -> SearchStrategy[SessionFormat]:
    """Formats of one's own; the usual ones are `raict.STANDARD_FORMATS`."""
    return with_id(format_, id, checked_languages(languages))


def revisions() -> SearchStrategy[Revision]:
    """Revisions, from the first to one long after."""
    return _REVISION


def series(*, number: int = 14, year: int = 2023, languages: Sequence[str] = BOTH) -> SearchStrategy[Series]:
    """Series, with records of some editions before that number, numbers and years rising, some of them cancelled."""
    EditionRecord(number=number, year=year)
    return drawn(series_before, number, year, checked_languages(languages))


def checked_languages(languages: Sequence[str]) -> tuple[str, ...]:
    """Those languages; none are refused."""
    if not languages:
        raise InvalidArgument("texts need at least one language")
    return tuple(languages)


def with_id(
    make: Callable[Concatenate[DrawFn, str, P], T], id_: str | None, *args: P.args, **options: P.kwargs
) -> SearchStrategy[T]:
    """What a function makes of an id: the one given, or any."""

    def whole(draw: DrawFn) -> T:
        return make(draw, draw(identifiers()) if id_ is None else identifier(id_), *args, **options)

    return drawn(whole)
