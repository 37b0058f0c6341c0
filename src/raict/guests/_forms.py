"""Answers from a form: a CSV file with a row for each."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NoReturn, TypeAlias, TypeVar, final
from unicodedata import normalize

from attrs import evolve, frozen

from raict._value import Value, named
from raict.errors import InvalidDocument, InvalidValue, Problem, visible
from raict.guests._addresses import same
from raict.guests._discretion import masked
from raict.guests._form_columns import columns_of, meanings_of
from raict.guests._form_times import is_month_first, moment_of
from raict.guests._form_words import represented, status_of
from raict.guests._limits import LARGEST_FORM
from raict.guests._notes import current_sequence
from raict.guests._people import Invitation
from raict.guests._replies import Channel, Delegate, ParticipationStatus, Reply
from raict.model.editions import Edition
from raict.model.moments import aware
from raict.model.text import LABEL_LIMIT, refuse, sequence

__all__ = ["FormReading", "read_form"]

T = TypeVar("T")

_LONGEST_WORD = 80
_MOST_COMPOSED = 4 * LABEL_LIMIT
"""Characters before they are composed: of four at most becomes one (U+1F82)."""

_ID = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}"
Cells: TypeAlias = dict[str, str]
"""What stands in a row, by what its column says."""


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class FormReading(Value):
    """What a form says: the answers that are certain, and the rows that a person must look at. Its `repr` shows how many."""

    replies: tuple[Reply, ...] = ()
    """One for each row that says who answers what, in the order of the rows; put them into the book with `with_replies`."""
    problems: tuple[Problem, ...] = ()
    """Why the other rows say nothing yet (« à rapprocher »), each with row and column: `[3].réponse`, the header being row 1."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is of another kind."""
        sequence(self.replies, "replies", Reply)
        sequence(self.problems, "problems", Problem)

    @property
    def unmatched(self) -> tuple[int, ...]:
        """The numbers of those rows, from 1, which is the header."""
        return tuple(dict.fromkeys(_row(each) for each in self.problems))

    def __repr__(self) -> str:
        return f"<FormReading: {len(self.replies)}, to match: {len(self.unmatched)}>"


def _row(problem: Problem) -> int:
    return int(problem.path[1:].partition("]")[0])


def read_form(
    text: str | bytes,
    *,
    edition: Edition,
    invitations: Iterable[Invitation],
    at: dt.datetime,
    columns: Mapping[str, str] | None = None,
    limit: int = LARGEST_FORM,
) -> FormReading:
    r"""Read the answers of a form. Nothing is guessed: a row that does not say who answers what is left for a person.

    The header names the columns in French or English, in any order, with or without accents: `id` or `courriel`, `réponse`, and
    where there are such `séance` (its id or its title), `commentaire`, `représenté par`, `horodatage`. Others are not looked at.
    An answer is `oui`, `non`, `peut-être`, `je viens`, `absent(e)`, `représenté par …` and the like, from a closed list, or the
    word of a status. Cells are separated by `;`, `,` or tabs.

    Args:
        text: the file, or its octets in UTF-8.
        edition: to which the answers are, as it is now.
        invitations: who may answer, by id, address or alias.
        at: when the answers were given, an aware datetime, for rows that do not say so themselves: in ISO 8601, or day first as
            `14/04/2031 09:00:00`; an hour without offset is one of the edition's clock. Where a form is exported again with its
            old rows, it must have that column, or what was answered long ago would be the latest word.
        columns: by what they say, the headers of columns that a form calls otherwise: `{"réponse": "Serez-vous des nôtres ?"}`.
        limit: how many octets it may have; 1 MiB, unless you ask for more.

    Raises:
        InvalidValue: where `columns` names what no column says.
        InvalidDocument: for what is no CSV, or has no column for who answers, or for the answer, with every fault of the header;
            and where a thousand things are wrong in its rows, for it is then a form of something else.

    >>> from raict import PersonName, guests, loads, samples
    >>> edition = loads(samples.text("edition-2023.toml"))
    >>> awa = guests.Guest(id="awa", name=PersonName(family="Diop"), email="awa.diop@dakar.example")
    >>> june = dt.datetime(2023, 6, 1, tzinfo=dt.UTC)
    >>> form = "Courriel;Réponse\nAwa.Diop@dakar.example;oui\nmoussa@dakar.example;non\n"
    >>> reading = read_form(form, edition=edition, invitations=[guests.Invitation(guest=awa, edition=edition.id)], at=june)
    >>> reading.replies, reading.unmatched
    ((<Reply of 'awa': accepted>,), (3,))
    """
    from raict.data.cells import numbered_rows
    from raict.data.reading import MOST_FAULTS
    from raict.data.source import decoded

    chosen = meanings_of(columns or {})
    rows = numbered_rows(decoded(text, limit))
    header = next((cells for _, cells in rows), list[str]())
    form = _Form(edition, invitations, aware(at, "at"), header, chosen)
    found: dict[int, Reply] = {}
    problems: list[Problem] = []
    for row, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        try:
            found[row] = form.reply(row, cells)
        except InvalidValue as refusal:
            problems += (masked(each) for each in refusal.at(f"[{row}]").problems)
            if len(problems) >= MOST_FAULTS:
                raise InvalidDocument(*problems, Problem.of("too-many-faults", {"limit": MOST_FAULTS})) from None
    problems += form.unsure_days(found)
    problems += _disputed(found)
    problems.sort(key=_row)
    disputed = {_row(each) for each in problems}
    certain = dict.fromkeys(reply for row, reply in found.items() if row not in disputed)
    return FormReading(replies=tuple(certain), problems=tuple(problems))


def _disputed(found: dict[int, Reply]) -> Iterator[Problem]:
    """Rows that answer the same otherwise in the same second: which is the later word, nobody knows."""
    rows: dict[tuple[str, str | None, dt.datetime], list[int]] = {}
    for row, reply in found.items():
        rows.setdefault((reply.guest, reply.session, reply.at), []).append(row)
    for several in rows.values():
        if len({(found[row].status, found[row].delegate) for row in several}) > 1:
            for n, row in enumerate(several):
                yield Problem.of("form-two-answers", {"row": several[0 if n else 1]}, path=f"[{row}]")


class _Form:
    """The columns of a form, and whom it may be answered by."""

    def __init__(
        self,
        edition: Edition,
        invitations: Iterable[Invitation],
        at: dt.datetime,
        header: Sequence[str],
        chosen: Mapping[str, str],
    ) -> None:
        self.edition, self.at, self.width = edition, at, len(header)
        self.columns = columns_of(header, chosen)
        self.slashed: dict[int, bool] = {}
        """By row, of dates with slashes, whether the month can only stand first."""
        self.ids = {session.id for session in edition.sessions}
        self.called: dict[str, dict[str, None]] = {}
        """By title, in any language, the ids of the sessions so called."""
        for session in edition.sessions:
            for title in session.title:
                self.called.setdefault(_plain(title), {})[session.id] = None
        self.invited: dict[str, list[Invitation]] = {}
        self.at_address: dict[str, dict[str, None]] = {}
        for each in invitations:
            if each.edition == edition.id:
                self.invited.setdefault(each.guest.id, []).append(each)
                for address in (each.guest.email, *each.guest.aliases):
                    if address is not None:
                        self.at_address.setdefault(same(address), {})[each.guest.id] = None

    def unsure_days(self, found: Iterable[int]) -> Iterator[Problem]:
        """The rows whose day may be another: where one has the month first, who knows of the others?"""
        if any(self.slashed.values()):
            path = self._column("at")
            yield from (Problem.of("form-month-first", path=path).at(f"[{row}]") for row in found if row in self.slashed)

    def reply(self, number: int, cells: Sequence[str]) -> Reply:
        """What a row says.

        Raises:
            InvalidValue: with everything that keeps it from saying it.
        """
        if len(cells) != self.width:
            refuse("csv-row", got=len(cells), expected=self.width)
        row = {meaning: cells[n].strip() for meaning, (n, _) in self.columns.items()}
        month_first = is_month_first(row.get("at", ""))
        if month_first is not None:
            self.slashed[number] = month_first
        problems: list[Problem] = []
        invited = self._tried("id" if row.get("id") or "address" not in row else "address", lambda: self._person(row), problems)
        answer = self._tried("answer", lambda: self._answer(row), problems)
        at = self._tried("at", lambda: self._at(row), problems)
        asked = self._tried("session", lambda: self._asked(row, invited), problems) if invited else None
        if invited is None or answer is None or at is None or asked is None:
            raise InvalidValue(*problems)
        try:
            return Reply(
                guest=invited[0].guest.id,
                session=asked[0],
                sequence=asked[1],
                status=answer[0],
                delegate=answer[1],
                at=at,
                channel=Channel.FORM,
                comment=row.get("comment") or None,
            )
        except InvalidValue as refusal:
            raise InvalidValue(*(evolve(each, path=self._column(each.path)) for each in refusal.problems)) from None

    def _column(self, meaning: str) -> str:
        """The name of the column that says it, as it stands in the header; empty where none does."""
        return self.columns.get(meaning, (0, ""))[1]

    def _tried(self, meaning: str, read: Callable[[], T], problems: list[Problem]) -> T | None:
        """What a cell says, or None after noting why it says nothing."""
        try:
            return read()
        except InvalidValue as refusal:
            problems += (evolve(each, path=self._column(meaning)) for each in refusal.problems)
            return None

    def _person(self, row: Cells) -> list[Invitation]:
        """The invitations of the one person whom id and address may mean."""
        id_, address = row.get("id", ""), row.get("address", "")
        if not id_ and address in self.invited:  # a guest without an address gives her id where a form asks for one
            id_, address = address, ""
        elif not address and "@" in id_:
            id_, address = "", id_
        there = [*self.at_address.get(same(address), {})]
        meant = [id_, *(each for each in there if each != id_)] if id_ in self.invited else [] if id_ else there
        if not meant:
            _refuse_person(id_ or address)
        if len(meant) > 1:
            refuse("form-two-people", id=meant[0], other=meant[1])
        return self.invited[meant[0]]

    def _answer(self, row: Cells) -> tuple[ParticipationStatus, Delegate | None]:
        said, instead = _composed(row["answer"]), row.get("delegate", "")
        if not said:
            refuse("empty")
        if by := represented(said):
            return ParticipationStatus.DELEGATED, _delegate(by)
        status = status_of(said) if len(said) <= _LONGEST_WORD else None
        if status is None:
            refuse("form-unknown-answer", value="…" if "@" in said else visible(said))
        return status, _delegate(instead) if instead else None

    def _at(self, row: Cells) -> dt.datetime:
        said = row.get("at", "")
        return moment_of(said, self.edition.zone) if said else self.at

    def _asked(self, row: Cells, invited: Sequence[Invitation]) -> tuple[str | None, int]:
        """The session that is answered, or None for the edition as a whole; and its version."""
        components = [session for each in invited for session in each.components]
        named = row.get("session", "")
        session = self._session(named, components) if named else components[0] if len(components) == 1 else None
        chosen = next((each for each in invited if session in each.components), invited[0])
        return session, current_sequence(chosen, self.edition, session)

    def _session(self, named: str, components: Sequence[str | None]) -> str:
        """The session of that id, or of that title: of several so called, the one that may be answered."""
        so_called = [named] if named in self.ids else [*self.called.get(_plain(named), ())]
        chosen = [each for each in so_called if each in components] if len(so_called) > 1 else so_called
        if len(chosen) != 1:
            refuse("form-no-session")
        return chosen[0]


def _refuse_person(said: str) -> NoReturn:
    """Say what was looked for; an address is not shown, nor words that are no id."""
    if not said:
        refuse("empty")
    if re.fullmatch(_ID, said):
        what = f"the id {said}", f"l’identifiant {said}"
    elif "@" in said:
        what = "this address", "cette adresse"
    else:
        what = "such an id or address", "un tel identifiant, ni une telle adresse"
    raise InvalidValue(Problem.of("form-no-person", {"what.en": what[0], "what.fr": what[1]}))


def _delegate(said: str) -> Delegate:
    return Delegate(email=said) if "@" in said and " " not in said else Delegate(name=said)


def _composed(text: str) -> str:
    """In NFC, but for what is no answer and no title: to compose piled marks costs the square of how many there are."""
    return text if len(text) > _MOST_COMPOSED else normalize("NFC", text)


def _plain(text: str) -> str:
    return " ".join(_composed(text).casefold().split())
