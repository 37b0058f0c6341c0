"""What the texts say: another edition's year, left over; a weekday that is not that of its date; a language that is missing."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence

from raict.errors import Problem
from raict.model.editions import Edition
from raict.model.text import LocalizedText
from raict.model.when import When
from raict.rules._common import both, in_words

__all__ = ["another_year", "untranslated", "wrong_weekday"]

_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
_YEAR = re.compile(f"(?<![0-9])((?:19|2[0-2])[0-9]{{2}})(?:{_DAY})?(?![0-9])")
# What many agree to reach by a year is no day on which anybody met: « Agenda 2030 », "2030 Agenda", « Objectifs 2030 ».
_GOAL = "agenda|horizon|objecti(?:f|fs|ve|ves)|goals?|targets?|vision|stratégie|strategy|cap|odd|sdgs?"
_AIM = re.compile(
    rf"(?<![^\W_])(?:{_GOAL})(?:\s+(?:de|pour|for|à|d’ici|d'ici|by))?[\s_-]*([0-9]{{4}})(?![^\W_])|(?<![^\W_])([0-9]{{4}})[\s_-]+(?:{_GOAL})(?![^\W_])"
    r"|\b(?:d’ici|d'ici|by)(?:\s+(?:à|en))?\s+([0-9]{4})\b",
    re.IGNORECASE,
)
_NEAR = 3
_NAMED = 3

Subjects = tuple[str, ...]
Field = tuple[str, LocalizedText | None]
"""A key and the text that stands there."""


# ---- years -----------------------------------------------------------------------------------------------------------


def another_year(edition: Edition) -> Iterator[Problem]:
    """Information `another-year`: a link, a file name or a title names a year within three of the edition's, and not its own.

    Looked at: names, theme and website of the edition, registration, documents, links and logos of partners, titles and links
    of sessions, but for the address where an audience joins, which is not for every reader. A year may be the beginning of a
    day: `20300327`. A text that names a year of the edition as well, or of days announced before, is left alone, and so is a
    year to reach: « Agenda 2030 », « à l’horizon 2030 ». Subjects: the session or partner, where it is theirs.
    """
    if edition.when is None:
        return
    held = sorted(_years(edition.when))
    own = set(held).union(*map(_years, edition.previous))
    for path, subjects, text in _dated(edition):
        for suffix, each in _each(text):
            named = [int(found[1]) for found in _YEAR.finditer(each)]
            aims = _aims(each, held[-1]) if named else frozenset[int]()
            near = [year for year in named if year not in aims and held[0] - _NEAR <= year <= held[-1] + _NEAR]
            if near and not own.intersection(named):
                values: dict[str, str | int] = {"year": near[0], "text": each}
                yield Problem.of("another-year", values | _own_years(held), path=path + suffix, subjects=subjects)
                break


def _years(when: When) -> set[int]:
    return {year for first, last in (span.dates for span in when.spans) for year in range(first.year, last.year + 1)}


def _aims(text: str, last: int) -> frozenset[int]:
    """Years to reach: still to come, or round ones. The agenda of last year is a programme left over."""
    years = (int(next(filter(None, found.groups()))) for found in _AIM.finditer(text))
    return frozenset(year for year in years if year > last or year % 5 == 0)


def _own_years(years: list[int]) -> dict[str, str]:
    from raict import english, french

    words = [str(year) for year in years]
    return both("own", french.join(words), english.join(words))


def _each(text: LocalizedText | str | None) -> Iterator[tuple[str, str]]:
    """Every text there, with what it adds to the path."""
    if isinstance(text, LocalizedText):
        yield from ((f".{language}" if language else "", each) for language, each in text.texts)
    elif text is not None:
        yield "", text


def _dated(edition: Edition) -> Iterator[tuple[str, Subjects, LocalizedText | str | None]]:
    """Links, file names and titles, in the order of the edition's fields."""
    yield "name.full", (), edition.name.full
    yield "name.short", (), edition.name.short
    yield "website", (), edition.website
    yield "theme", (), edition.theme
    for n, partner in enumerate(edition.partners):
        place, subjects = f"partners[{n}]", (partner.organization,)
        if partner.logo is not None:
            yield f"{place}.logo.url", subjects, partner.logo.url
            yield f"{place}.logo.file", subjects, partner.logo.file
        yield f"{place}.website", subjects, partner.website
    for n, session in enumerate(edition.sessions):
        place, subjects = f"sessions[{n}]", (session.id,)
        yield f"{place}.title", subjects, session.title
        yield f"{place}.website", subjects, session.website
    if edition.registration is not None:
        yield "registration.url", (), edition.registration.url
    for n, document in enumerate(edition.documents):
        yield f"documents[{n}].title", (), document.title
        yield f"documents[{n}].url", (), document.url
        yield f"documents[{n}].file", (), document.file


# ---- weekdays --------------------------------------------------------------------------------------------------------

_WEEKDAY = re.compile(r"\b(?:lun|mar|mer|jeu|ven|sam|dim)(?:\.|di\b|credi\b|dredi\b|edi\b|anche\b|\b)", re.IGNORECASE)
_WRONG, _MANY = "weekday-contradicts", 4
_NUMBER = re.compile(r"\d|\bpremier\b", re.IGNORECASE)
"""Most texts name no weekday, or no number, and need not be read."""


def wrong_weekday(edition: Edition) -> Iterator[Problem]:
    """Warning `wrong-weekday`: a French text names a weekday that its date has not: « mardi 18 septembre 2023 », a Monday.

    Looked at: names and theme of the edition, access and rooms of the venue, biographies, credits, titles and abstracts of
    sessions, documents. A date without a year is one of a year of the edition, or of days announced before; where it is right in
    one of them, nothing is said, and nothing either where no days are known, or days of more than four years. Texts in other
    languages are not read. Subjects: the session, room, person, organization or partner, where it is theirs.
    """
    years = sorted({day.year for when in (edition.when, *edition.previous) if when is not None for day in _ends(when)})
    years = years if len(years) <= _MANY else []
    for path, subjects, names, texts in _things(edition):
        for key, text in (*names, *texts):
            for suffix, each in _each(text):
                if (suffix[1:] or edition.language).partition("-")[0] == "fr" and _WEEKDAY.search(each) and _NUMBER.search(each):
                    place = ".".join(filter(None, (path, key))) + suffix
                    for values in _contradictions(each, years):
                        yield Problem.of("wrong-weekday", values, path=place, subjects=subjects)


def _ends(when: When) -> Iterator[dt.date]:
    return (moment.date for span in when.spans for moment in (span.start, span.end))


def _contradictions(text: str, years: Sequence[int]) -> Iterator[dict[str, str | int]]:
    """What is said of each weekday that is wrong in every year that it may be of."""
    from raict.french import find_dates

    readings = [find_dates(text, year=year) for year in years] or [find_dates(text)]
    doubts = [
        {each.start: each for reading in found for each in reading.doubts if each.problem.code == _WRONG} for found in readings
    ]
    for start, doubt in doubts[-1].items():
        if all(start in others for others in doubts):
            written = dt.date.fromisoformat(str(doubt.problem.values["date"]))
            yield {**doubt.problem.values, **in_words("date", written)}


# ---- languages -------------------------------------------------------------------------------------------------------


def untranslated(edition: Edition) -> Iterator[Problem]:
    """Information `untranslated`: the edition is announced in several languages, and a text of it is not in one of them.

    One problem for each thing, with the keys and the languages that one of them lacks. A plain string is in the edition's own
    language; names may stay one: of the edition and its venue, rooms, organizations, partners, formats and topics. Subjects:
    the session, room, person, organization or partner, where it is theirs.
    """
    if len(edition.languages) < 2:
        return
    words: dict[tuple[tuple[str, ...], int], dict[str, str]] = {}
    for path, subjects, names, texts in _things(edition):
        there = [(key, text) for key, text in names if text is not None and text.plain is None]
        there += [(key, text) for key, text in texts if text is not None]
        lacking = {key: _lacking(text, edition) for key, text in there}
        missing = set[str]().union(*lacking.values())
        if missing:
            languages = [each for each in edition.languages if each in missing]
            told = tuple(languages if len(languages) <= _NAMED else languages[: _NAMED - 1]), len(languages)
            if told not in words:
                words[told] = _language_names(*told)
            values = words[told] | {"keys": ", ".join(key for key, found in lacking.items() if found)}
            yield Problem.of("untranslated", values, path=path, subjects=subjects)


def _lacking(text: LocalizedText, edition: Edition) -> list[str]:
    """The languages whose readers get another one."""
    there = frozenset(text.languages or (edition.language,))
    return [each for each in edition.languages if not _speaks(there, each)]


def _speaks(there: Collection[str], language: str) -> bool:
    """Whether a reader of that language finds it, or that of all its countries."""
    return language in there or language.partition("-")[0] in there


def _language_names(named: Sequence[str], number: int) -> dict[str, str]:
    """The first ones in words, as a value, and how many others there are."""
    from raict import english, french

    fr, en = [french.language_name(tag) for tag in named], [english.language_name(tag) for tag in named]
    if number > len(named):
        fr.append(f"{number - len(named)} autres langues")
        en.append(f"{number - len(named)} other languages")
    return both("languages", french.join(fr), english.join(en))


def _things(edition: Edition) -> Iterator[tuple[str, Subjects, list[Field], list[Field]]]:
    """Each thing with its names and its other texts, in the order of the edition's fields."""
    name = edition.name
    yield "", (), [("name.full", name.full), ("name.short", name.short)], [("theme", edition.theme)]
    venue = edition.venue
    if venue is not None:
        yield "venue", (venue.id,), [("name", venue.name)], [("access", venue.access)]
        for n, room in enumerate(venue.rooms):
            yield f"venue.rooms[{n}]", (room.id,), [("label", room.label), ("floor", room.floor)], []
    used = {session.format for session in edition.sessions}
    for n, kind in enumerate(edition.formats):
        if kind.id in used:
            yield f"formats[{n}]", (kind.id,), [("label", kind.label)], []
    for n, organization in enumerate(edition.organizations):
        yield f"organizations[{n}]", (organization.id,), [("name", organization.name)], []
    for n, person in enumerate(edition.people):
        titles: list[Field] = [(f"functions[{m}].title", each.title) for m, each in enumerate(person.functions)]
        yield f"people[{n}]", (person.id,), [], [*titles, ("biography", person.biography)]
    contact = edition.organizer.contact if edition.organizer else None
    if contact is not None:
        yield "organizer.contact", (), [("label", contact.label)], []
    for n, partner in enumerate(edition.partners):
        texts: list[Field] = [("credit", partner.credit), ("logo.alt", partner.logo.alt if partner.logo else None)]
        texts += [(f"funded_by[{m}].credit", each.credit) for m, each in enumerate(partner.funded_by)]
        yield f"partners[{n}]", (partner.organization,), [("label", partner.label)], texts
    for n, session in enumerate(edition.sessions):
        topics: list[Field] = [(f"topics[{m}]", each) for m, each in enumerate(session.topics)]
        yield f"sessions[{n}]", (session.id,), topics, [("title", session.title), ("abstract", session.abstract)]
    for n, document in enumerate(edition.documents):
        # A document that exists in one language may be listed in that one alone.
        if document.language is None or not _speaks(document.title.languages or (edition.language,), document.language):
            yield f"documents[{n}]", (), [], [("title", document.title)]
