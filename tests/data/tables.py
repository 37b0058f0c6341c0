"""A spreadsheet of sessions as somebody else would write it, and what such a sheet can hold of a session."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

import raict
from raict import LocalizedText, Session, Span
from tests.data.documents import HEAD

H = "id,format,title"
"""The shortest header there is."""
EXTRA = """
sessions_file = "sessions.csv"
languages = ["fr", "en"]
people = [{ id = "p", name = { family = "Diop" } }, { id = "q", name = { family = "Roy" } }]
venue = { id = "v", name = "V", rooms = [{ id = "r", label = "R" }, { id = "s", label = "S" }] }
"""
"""What the tables here name, after the shortest edition."""


def load(folder: Path, table: str | bytes, *, head: str = HEAD + EXTRA, name: str = "sessions.csv") -> raict.Edition:
    """The edition with that table beside it."""
    (folder / "edition.toml").write_text(head, encoding="utf-8")
    (folder / name).write_bytes(table.encode("utf-8", "surrogatepass") if isinstance(table, str) else table)
    return raict.load(folder / "edition.toml")


def fitting(session: Session, *, localized: bool) -> Session:
    """The session as far as a table can hold it.

    Columns have one order and one name, cells no blanks around them; a span of two columns has no parts of days and no
    repeated hours; facts are texts.
    """
    when = session.when
    if when is not None and when.start != when.end and (when.start.part or when.end.part or _folds(when)):
        when = Span.of(when.start)
    return evolve(
        session,
        title=_text(session.title, localized=localized),
        abstract=session.abstract and _text(session.abstract, localized=localized),
        when=when,
        topics=tuple(text for each in session.topics if (text := str(each).replace("|", "/").strip())),
        extra={key: text for key, value in sorted(session.extra.items()) if (text := str(value).strip())},
    )


def _folds(when: Span) -> bool:
    return when.start.fold is not None or when.end.fold is not None


def _text(text: LocalizedText, *, localized: bool) -> LocalizedText:
    if not localized:
        return LocalizedText(str(text).strip())
    return LocalizedText({language: text.get(language).strip() for language in sorted(text.languages or ("fr",))})


def written(sessions: tuple[Session, ...], mark: str, end: str) -> str:
    """The table: the columns that some session needs, the others left out."""
    rows = [dict(_cells(session)) for session in sessions]
    columns = sorted({"id", "format", "title"} - _stems(rows) | {key for row in rows for key in row}, key=_place)
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, columns, delimiter=mark, lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def _stems(rows: list[dict[str, str]]) -> set[str]:
    return {key.partition(".")[0] for row in rows for key in row if "." in key}


def _place(column: str) -> tuple[bool, str]:
    return column != "id", column


def _cells(session: Session) -> Iterator[tuple[str, str]]:
    yield "id", session.id
    yield "format", session.format
    yield from _texts("title", session.title)
    if session.abstract is not None:
        yield from _texts("abstract", session.abstract)
    if session.when is not None:
        yield from _when(session.when)
    yield "rooms", " ".join(session.rooms)
    yield "participants", "|".join(f"{part.role.value}:{part.person}" for part in session.participants)
    yield "languages", ", ".join(session.languages)
    yield "countries", ";".join(session.countries)
    yield "topics", " | ".join(map(str, session.topics))
    yield "audience", session.audience.value
    yield "status", session.status.value
    if session.capacity is not None:
        yield "capacity", str(session.capacity)
    if session.online_url is not None:
        yield "online_url", session.online_url
    if session.website is not None:
        yield "website", session.website
    if session.withdrawn is not None:
        yield "withdrawn", session.withdrawn.isoformat()
    if session.revision is not None:
        yield "revision.sequence", str(session.revision.sequence)
        yield "revision.updated", session.revision.updated.isoformat()
    for key, value in session.extra.items():
        yield f"extra.{key}", str(value)


def _texts(column: str, text: LocalizedText) -> Iterator[tuple[str, str]]:
    if text.plain is not None:
        yield column, text.plain
    for language in text.languages:
        yield f"{column}.{language}", text.get(language)


def _when(when: Span) -> Iterator[tuple[str, str]]:
    start, end = when.start, when.end
    yield "date", start.date.isoformat()
    if start == end:
        if start.part is not None:
            yield "part", start.part.value
        if start.time is not None:
            yield "time", f"{start.time.hour} h {start.time.minute:02}"
        if start.fold is not None:
            yield "fold", str(start.fold)
        return
    if start.time is not None:
        yield "start", f"{start.time:%H:%M}"
    if end.time is not None:
        yield "end", f"{end.time:%H:%M:%S}"
    yield "end_date", end.date.isoformat()
