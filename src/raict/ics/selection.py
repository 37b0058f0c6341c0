"""Which sessions a calendar holds: filters, OR within one kind, AND across kinds."""

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from enum import Enum
from typing import Final, TypeAlias, TypedDict, Unpack, cast

from raict.errors import InvalidValue, visible
from raict.model.editions import Edition
from raict.model.moments import plain_date
from raict.model.sessions import Audience, Session
from raict.model.text import nearest, refuse
from raict.model.when import Span

__all__ = ["Asked", "Filters", "Select", "asked", "choose", "unscheduled"]

Select: TypeAlias = Callable[[Session], bool]
Asked: TypeAlias = dict[str, frozenset[object]]


class Filters(TypedDict, total=False):
    """Keywords that say which sessions go into a calendar.

    Values of one keyword are alternatives, one value may stand alone; a session passes every keyword that is given. None, or
    nothing in it, asks nothing.
    """

    sessions: Iterable[str] | None
    """Ids of sessions."""
    days: Iterable[dt.date | str] | dt.date | None
    """Days that a session touches, as dates or as `2031-03-28`; midnight belongs to the day before."""
    rooms: Iterable[str] | None
    """Ids of rooms."""
    formats: Iterable[str] | None
    """Ids of formats."""
    spoken: Iterable[str] | None
    """Language tags: `fr` also finds `fr-CA`. Sessions that say no language are not found."""
    audiences: Iterable[Audience | str] | Audience | None
    """Who may come in."""
    countries: Iterable[str] | None
    """Country codes of what a session is about."""
    people: Iterable[str] | None
    """Ids of people, whatever they do in the session."""


def _tags(session: Session) -> Iterator[str]:
    for tag in session.languages:
        yield tag
        yield tag.partition("-")[0]


def _people(session: Session) -> Iterator[str]:
    return (each.person for each in session.participants)


_OF_SESSION: Final[dict[str, Callable[[Session], Iterable[object]]]] = {
    "sessions": lambda session: (session.id,),
    "rooms": lambda session: session.rooms,
    "formats": lambda session: (session.format,),
    "spoken": _tags,
    "audiences": lambda session: (session.audience.value,),
    "countries": lambda session: session.countries,
    "people": _people,
}
_OF_EDITION: Final[dict[str, Callable[[Edition], Iterable[object]]]] = {
    "rooms": lambda edition: (each.id for each in (edition.venue.rooms if edition.venue else ())),
    "formats": lambda edition: (each.id for each in edition.formats),
    "audiences": lambda _: (each.value for each in Audience),
    "people": lambda edition: (each.id for each in edition.people),
    "spoken": lambda edition: edition.languages,
}
"""What may be asked for although no session has it."""
_A_DAY: Final = "2023-09-18"
_DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_NAMES: Final = tuple(Filters.__annotations__)


def asked(edition: Edition, filters: Filters) -> Asked:
    """The values of each filter that asks something; each collection is gone through once, an iterator's values too.

    Raises:
        InvalidValue: for a value that nothing in the edition has.
        TypeError: for a keyword that is no filter.
    """
    found: Asked = {}
    for name, given in filters.items():
        if name not in _NAMES:
            raise TypeError(f"{name!r} is no filter: use {', '.join(_NAMES)}")
        if wanted := [_plain(name, each) for each in _several(given)]:
            _check(edition, name, wanted)
            found[name] = frozenset(wanted)
    return found


def choose(wanted: Asked) -> Select | None:
    """The question whether a session passes all filters; None where nothing is asked."""
    if not wanted:
        return None
    return lambda session: all(_passes(session, name, values) for name, values in wanted.items())


def _passes(session: Session, name: str, values: frozenset[object]) -> bool:
    if name == "days":
        return session.when is not None and _touches([session.when], values)
    return not values.isdisjoint(_OF_SESSION[name](session))


def _touches(spans: Iterable[Span], days: Iterable[object]) -> bool:
    """Whether one of the spans touches one of the days: their ends are compared, for a span may be of a great many."""
    return any(first <= cast("dt.date", day) <= last for first, last in (span.dates for span in spans) for day in days)


def _several(given: object) -> Iterable[object]:
    """The values of one filter: none, one, or those of a collection."""
    if given is None:
        return ()
    return (given,) if isinstance(given, str | dt.date | Enum) else cast("Iterable[object]", given)


def _plain(name: str, item: object) -> object:
    """A value as the model has it: an audience by its word, a day as a date."""
    if name == "days":
        if not isinstance(item, str):
            return plain_date(cast("dt.date", item), name)
        try:
            # Other forms of ISO 8601 are no forms of a file or an option of ours.
            return plain_date(dt.date.fromisoformat(item if re.fullmatch(_DAY, item) else ""), name)
        except InvalidValue:
            raise
        except ValueError:
            refuse("bad-date", name, value=visible(item), proposal=_A_DAY)
    return item.value if isinstance(item, Audience) else item


def _check(edition: Edition, name: str, wanted: Collection[object]) -> None:
    if name == "days":
        spans = [*(edition.when.spans if edition.when else ()), *(each.when for each in edition.sessions if each.when)]
        for day in wanted:
            if not _touches(spans, [day]):
                refuse("unknown-filter", name, value=visible(day), kind=name, nearest="")
        return
    known: set[object] = set(_OF_EDITION[name](edition)) if name in _OF_EDITION else set()
    for session in edition.sessions:
        known.update(_OF_SESSION[name](session))
    for item in wanted:
        if item not in known:
            kind = {"spoken": "languages"}.get(name, name)
            meant = nearest(item, sorted(map(str, known))) if isinstance(item, str) else ""
            refuse("unknown-filter", name, value=visible(item), kind=kind, nearest=meant)


def unscheduled(edition: Edition, **filters: Unpack[Filters]) -> tuple[Session, ...]:
    """The sessions that no calendar holds yet, because nobody knows when they take place; in the order of the file.

    Args:
        edition: any edition.
        **filters: as for `feed`.

    >>> import raict
    >>> from raict import samples
    >>> edition = raict.loads(samples.text("edition-2023.toml"))
    >>> [session.id for session in unscheduled(edition)]
    ['debats', 'micro-ateliers', 'groupes-pays']
    """
    passes = choose(asked(edition, filters))
    return tuple(each for each in edition.sessions if each.when is None and (passes is None or passes(each)))
