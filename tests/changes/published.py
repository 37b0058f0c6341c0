"""Versions of one edition that follow each other, for the laws of `revise`, and what their calendars show."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

import attrs
from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import raict
from raict import Edition, InvalidValue, LocalizedText, Session, ics, samples
from raict.strategies import editions

__all__ = ["DOMAIN", "cuts", "drafts", "events", "neighbours", "stripped", "tongues", "versions"]

DOMAIN = "example.org"
_WHILES = [dt.timedelta(days=each) for each in (1, 20, 400)]
_REVISION = re.compile(rb"^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):[^\r]*\r\n", re.MULTILINE)
_EVENT = re.compile(rb"^BEGIN:VEVENT\r\n(.*?)^END:VEVENT\r\n", re.MULTILINE | re.DOTALL)
_UID = re.compile(rb"^UID:((?:[^\r]|\r\n )*)\r\n", re.MULTILINE)


@st.composite
def versions(draw: DrawFn, number: int = 2) -> tuple[Edition, ...]:
    """Versions of one edition, each a while after the one before, as its author writes them; the first may have been revised.

    Each differs from the one before in a few values anywhere in it, as real programmes have them, and in what sessions there are.
    """
    found = [evolve(draw(st.sampled_from(cuts()) | editions(max_sessions=4)), id="e", uid_domain=DOMAIN)]
    for _ in range(number - 1):
        last = made = found[-1]
        for _ in range(draw(st.integers(0, 4))):
            made = _touched(draw, made)
        made = _staffed(draw, made, last)
        latest = max(_instants(last))
        revision = raict.Revision(updated=latest + draw(st.sampled_from(_WHILES)))
        sessions = tuple(evolve(each, revision=None) for each in made.sessions)
        found.append(evolve(made, revision=revision, days_updated=None, sessions=sessions))
    return tuple(found)


@st.composite
def drafts(draw: DrawFn, number: int) -> tuple[Edition, ...]:
    """The edition that ships, as it is, then as its author changes it in one place after the other, and `revision.updated`.

    All else that is written stays for good, the revisions of two components too.
    """
    found = [raict.loads(samples.text("assises-2031.toml"))]
    for _ in range(number - 1):
        last = found[-1]
        made = _staffed(draw, _touched(draw, last), last)
        updated = last.revision.updated + draw(st.sampled_from(_WHILES))
        found.append(evolve(made, revision=evolve(made.revision, updated=updated)))
    return tuple(found)


@cache
def cuts() -> list[Edition]:
    """Programmes of a few sessions, cut out of an edition that ships, with what these refer to and little else."""
    edition = raict.loads(samples.text("assises-2031.toml"))
    return [_cut(edition, edition.sessions[n : n + 3]) for n in (1, 8, 16)]


def _cut(edition: Edition, sessions: tuple[Session, ...]) -> Edition:
    people = {part.person for each in sessions for part in each.participants}
    rooms = {room for each in sessions for room in each.rooms}
    formats = {each.format for each in sessions}
    kept = tuple(each for each in edition.people if each.id in people)
    houses = {function.organization for each in kept for function in each.functions}
    venue = edition.venue and evolve(edition.venue, rooms=tuple(each for each in edition.venue.rooms if each.id in rooms))
    return evolve(
        edition,
        sessions=sessions,
        people=kept,
        organizations=tuple(each for each in edition.organizations if each.id in houses),
        formats=tuple(each for each in edition.formats if each.id in formats),
        venue=venue,
        partners=(),
        documents=(),
        waivers=(),
        series=evolve(edition.series, editions=()),
        organizer=None,
    )


def _instants(edition: Edition) -> Iterator[dt.datetime]:
    yield edition.revision.updated
    yield edition.days_updated or edition.revision.updated
    yield from (each.revision.updated for each in edition.sessions if each.revision)
    yield from (each.withdrawn for each in edition.sessions if each.withdrawn)


def _staffed(draw: DrawFn, edition: Edition, last: Edition) -> Edition:
    """The same with a session less, a session more, or in another order."""
    for fate in draw(st.sets(st.sampled_from(("gone", "new", "order")), max_size=2)):
        if fate == "gone" and edition.sessions:
            edition = edition.without_session(draw(st.sampled_from(edition.sessions)).id)
        if fate == "new":
            id_ = next(f"n{n}" for n in range(99) if f"n{n}" not in {each.id for each in (*edition.sessions, *last.sessions)})
            edition = edition.with_session(Session(id=id_, format=edition.formats[0].id, title="Nouvelle séance"))
        if fate == "order":
            edition = evolve(edition, sessions=tuple(draw(st.permutations(edition.sessions))))
    return edition


_Path = tuple[tuple[str, int | None], ...]
_NEVER = {"id", "revision", "days_updated", "withdrawn", "uid_domain", "sessions", "texts"}


def _kind(node: object) -> type[Any]:
    return type(node)


def _nodes(value: Any, path: _Path = ()) -> Iterator[tuple[_Path, Any]]:
    """Every value in an edition that has fields, and the way to it."""
    if attrs.has(_kind(value)) and not isinstance(value, LocalizedText | raict.Moment | raict.Span | raict.When):
        yield path, value
        for field in attrs.fields(_kind(value)):
            item = getattr(value, field.name)
            if isinstance(item, tuple):
                for n, each in enumerate(cast("tuple[object, ...]", item)):
                    yield from _nodes(each, (*path, (field.name, n)))
            else:
                yield from _nodes(item, (*path, (field.name, None)))


def _replaced(value: Any, path: _Path, field: str, new: object) -> Any:
    """The same with one field, somewhere in it, of another value."""
    if not path:
        return evolve(value, **{field: new})
    (name, n), *rest = path
    inner = getattr(value, name)
    if n is None:
        return evolve(value, **{name: _replaced(inner, tuple(rest), field, new)})
    return evolve(value, **{name: (*inner[:n], _replaced(inner[n], tuple(rest), field, new), *inner[n + 1 :])})


@cache
def _pool() -> dict[tuple[type, str], list[object]]:
    """What stands in each field of each noun in the editions that ship, and a few values besides."""
    found: dict[tuple[type, str], list[object]] = {}
    for name in samples.names():
        if name.endswith(".toml"):
            for _, node in _nodes(raict.loads(samples.text(name))):
                for field in attrs.fields(_kind(node)):
                    values = found.setdefault((_kind(node), field.name), [])
                    if getattr(node, field.name) not in values:
                        values.append(getattr(node, field.name))
    found[raict.Edition, "timezone"] = ["Europe/Paris", "Europe/Berlin", "Europe/London", "UTC", "Indian/Reunion"]
    found[raict.Edition, "status"] = found[raict.Session, "status"] = list(raict.Status)
    found[raict.Edition, "attendance"] = list(raict.Attendance)
    found[raict.Edition, "moved_online"] = [True, False]
    found[raict.Edition, "language"] = ["fr", "en", "es"]
    found[raict.Edition, "when"] = [
        None,
        *map(raict.When.parse, ("2023-09-18", "2023-09-18 afternoon", "2023-09-18, 2023-09-21")),
    ]
    found[raict.GeoPoint, "latitude"] = [46.05, 46.0512000001]
    found[raict.Session, "when"] = [None, *map(raict.Span.parse, _SPANS)]
    return found


_SPANS = (
    *("2023-09-18", "2023-09-18 afternoon", "2023-09-18/2023-09-19", "2023-09-18T14:00", "2023-09-18T14:00/2023-09-18"),
    *("2023-09-18T14:00/2023-09-18T15:30", "2023-09-18T14:00/2023-09-18T16:00", "2023-09-18/2023-09-18T17:00"),
    *("2023-10-29T02:30 first/2023-10-29T02:30 second", "2023-10-29T02:30 second"),
)


def _touched(draw: DrawFn, edition: Edition) -> Edition:
    """The edition with one value of another kind, or of the same in another spelling; as it is where that cannot be."""
    kinds: dict[str, list[tuple[_Path, Any]]] = {}
    for path, node in _nodes(edition):
        kinds.setdefault(_kind(node).__name__, []).append((path, node))
    path, node = draw(st.sampled_from(kinds[draw(st.sampled_from(sorted(kinds)))]))
    fields = [name for name in _fields(node) if list(_others(node, name, edition.language))]
    if not fields:
        return edition
    field = draw(st.sampled_from(fields))
    other = draw(st.sampled_from(list(_others(node, field, edition.language))))
    return _put(edition, path, field, other) or edition


def neighbours(edition: Edition) -> Iterator[tuple[str, Edition]]:
    """Every edition that differs from this one in one value, by the noun and the field, for some values each field may have."""
    for path, node in _nodes(edition):
        for field in _fields(node):
            for other in _others(node, field, edition.language):
                made = _put(edition, path, field, other)
                if made is not None:
                    yield f"{_kind(node).__name__}.{field}", made


def _fields(node: Any) -> list[str]:
    return [each.name for each in attrs.fields(_kind(node)) if each.name not in _NEVER]


def _others(node: Any, field: str, language: str) -> Iterator[object]:
    """What else may stand there."""
    now = getattr(node, field)
    yield from [each for each in _pool().get((_kind(node), field), ()) if each != now][:5]
    if isinstance(now, LocalizedText):
        yield from _spellings(now, language)


def _put(edition: Edition, path: _Path, field: str, value: object) -> Edition | None:
    if "revision" in {name for name, _ in path}:
        return None
    try:
        return cast("Edition", _replaced(edition, path, field, value))
    except InvalidValue:
        return None


def _spellings(text: LocalizedText, language: str) -> Iterator[LocalizedText]:
    """The same text in other ways: by language, in another order, with one more language, with another text for some."""
    texts = {language: text.plain} if text.plain is not None else dict(text.texts)
    said = text.get("fr", language)
    yield LocalizedText(texts)
    yield LocalizedText(dict(reversed(texts.items())))
    yield LocalizedText({**texts, "fr-CA": said})
    yield LocalizedText({**texts, "sq": said})
    yield LocalizedText({**texts, "fr-CA": "Autrement"})


def tongues(*several: Edition) -> tuple[str, ...]:
    """Readers of every language that one of these editions knows, of French and English, and of a language none has."""
    found = {"fr", "en", "fr-CA", "mi"}
    for edition in several:
        found.update((edition.language, *_languages(edition)))
    return tuple(sorted(found))


def _languages(value: object) -> Iterator[str]:
    if isinstance(value, LocalizedText):
        yield from value.languages
    elif isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from _languages(each)
    elif attrs.has(_kind(value)):
        for field in attrs.fields(_kind(value)):
            yield from _languages(getattr(value, field.name))


def events(edition: Edition, language: str | None = None) -> dict[str, bytes]:
    """Every event of the feed by its UID, as it stands there; for those who may join from afar, whoever they are."""
    data = ics.feed(edition, domain=DOMAIN, language=language, audiences=list(raict.Audience))
    found: dict[str, bytes] = {}
    for body in _EVENT.findall(data):
        uid = _UID.search(body)
        if uid is not None:
            found[uid[1].replace(b"\r\n ", b"").decode()] = body
    return found


def stripped(event: bytes) -> bytes:
    """An event without what says when and how often it was revised."""
    return _REVISION.sub(b"", event)
