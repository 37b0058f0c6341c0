"""The edition as a whole: whether it is ready, its number in the series, its partners and who signs for it."""

from collections.abc import Iterator
from typing import Final

from raict.errors import Problem
from raict.model.editions import Edition
from raict.model.status import Status
from raict.rules._common import in_words, listed, taking_place

__all__ = [
    "cancelled_with_sessions",
    "missing_alternative_text",
    "missing_credit",
    "number_not_rising",
    "signatory_not_in_office",
    "unfinished_edition",
]


def unfinished_edition(edition: Edition) -> Iterator[Problem]:
    """Warnings `no-days` and `no-sessions`: an edition that takes place does not say when, or has no session yet. No subjects."""
    if taking_place(edition):
        if edition.when is None:
            yield Problem.of("no-days", path="when")
        if not edition.sessions:
            yield Problem.of("no-sessions", path="sessions")


def cancelled_with_sessions(edition: Edition) -> Iterator[Problem]:
    """Warning `cancelled-with-sessions`: the edition is cancelled, its sessions are still confirmed. Subjects: these sessions."""
    confirmed = [session for session in edition.sessions if session.status is Status.CONFIRMED]
    if edition.status is Status.CANCELLED and confirmed:
        values = listed("sessions", [session.title for session in confirmed], edition)
        yield Problem.of("cancelled-with-sessions", values, path="sessions", subjects=[session.id for session in confirmed])


def number_not_rising(edition: Edition) -> Iterator[Problem]:
    """Warnings `number-taken` and `number-not-rising`: from year to year, numbers rise; a cancelled edition keeps its own.

    The edition is compared with the records of its series, and these with each other; a record with the edition's own year
    and number is the edition itself. While its year is unknown, only equal numbers are found. No subjects.
    """
    own = (edition.when.start.date.year if edition.when else None, edition.number)
    entries = [(each.year, each.number, n) for n, each in enumerate(edition.series.editions) if (each.year, each.number) != own]
    if own[0] is None:
        same = [entry for entry in entries if entry[1] == edition.number]
        if same:
            yield _told((0, edition.number, _OWN), same[0])
    else:
        entries.append((own[0], edition.number, _OWN))
    found: list[tuple[int, Problem]] = []
    highest: tuple[int, int, int] | None = None
    for entry in sorted(entries):
        if highest is not None and entry[1] <= highest[1]:
            found.append((entry[2], _told(entry, highest)))
        else:
            highest = entry
    yield from (problem for _, problem in sorted(found, key=lambda each: each[0]))


_OWN: Final = -1


def _told(entry: tuple[int, int, int], other: tuple[int, int, int]) -> Problem:
    year, number, n = entry
    path = "number" if n == _OWN else f"series.editions[{n}].number"
    if number == other[1]:
        return Problem.of("number-taken", {"number": number, "before": other[0]}, path=path)
    return Problem.of("number-not-rising", {"year": year, "number": number, "before": other[0], "other": other[1]}, path=path)


def missing_credit(edition: Edition) -> Iterator[Problem]:
    """Warning `missing-credit`: a partner is funded, and neither the funding nor the partner has a line that says so.

    Subjects: the partner, who funds it.
    """
    for n, partner in enumerate(edition.partners):
        for m, funding in enumerate(partner.funded_by):
            if funding.credit is None and partner.credit is None:
                names = [edition.organization(id_).name for id_ in (partner.organization, funding.organization)]
                yield Problem.of(
                    "missing-credit",
                    listed("partner", names[:1], edition) | listed("funder", names[1:], edition),
                    path=f"partners[{n}].funded_by[{m}].credit",
                    subjects=(partner.organization, funding.organization),
                )


def missing_alternative_text(edition: Edition) -> Iterator[Problem]:
    """Warning `missing-alternative-text`: a logo says nothing to who cannot see it. Subjects: the partner."""
    for n, partner in enumerate(edition.partners):
        if partner.logo is not None and partner.logo.alt is None:
            values = listed("partner", [edition.organization(partner.organization).name], edition)
            path = f"partners[{n}].logo.alt"
            yield Problem.of("missing-alternative-text", values, path=path, subjects=(partner.organization,))


def signatory_not_in_office(edition: Edition) -> Iterator[Problem]:
    """Warning `signatory-not-in-office`: on the letter's date, who signs it holds none of the functions that count.

    These are the ones in the organizer's organization; where there are none, all of them. A date that is not known excludes
    nothing. Subjects: the person.
    """
    organizer = edition.organizer
    if organizer is None or organizer.signatory is None or organizer.letter_date is None:
        return
    functions = edition.person(organizer.signatory).functions
    own = tuple(each for each in functions if each.organization == organizer.organization) or functions
    if own and not any(function.held_on(organizer.letter_date) for function in own):
        values = {"person": str(edition.person(organizer.signatory).name)} | in_words("day", organizer.letter_date)
        yield Problem.of("signatory-not-in-office", values, path="organizer.signatory", subjects=(organizer.signatory,))
