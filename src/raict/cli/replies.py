"""What came back: files read one after the other into the reply book, and how it stands then."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from attrs import evolve

from raict.cli.console import one_line
from raict.cli.report import as_shown_json
from raict.cli.words import counted, words
from raict.data.files import octets_of
from raict.errors import Problem
from raict.guests import LARGEST_FORM, Grouping, Invitation, ParticipationStatus, Replies, Reply, Tally, read_form
from raict.itip import LARGEST_REPLY, Answer, AppliedWithDoubt, Ledger, read_reply
from raict.itip.reading.answers import of_reply
from raict.model.editions import Edition

__all__ = ["Desk", "as_json", "as_text", "is_form"]

_FORMS: Final = (".csv", ".tsv")
_STATUSES: Final = tuple(ParticipationStatus)


class Read(NamedTuple):
    """One answer, or one thing that a person has to look at."""

    file: str
    outcome: str
    """What came of it: `applied`, `stale`, `not-a-reply` …; `to-match` for a row of a form that says nothing yet."""
    reply: Reply | None
    """The answer, where there is one."""
    problems: tuple[Problem, ...]
    """What it says, or why it says nothing; then what is doubtful."""
    claimed: str | None = None
    """Id of the guest who is shown as the sender of what is no answer."""


def is_form(file: str) -> bool:
    """Whether a file is a form, by its name; every other one is a message."""
    return Path(file).suffix.lower() in _FORMS


class Desk:
    """Where files are read, one after the other."""

    def __init__(
        self,
        edition: Edition,
        invitations: tuple[Invitation, ...],
        replies: Replies,
        *,
        at: dt.datetime | None,
        domain: str | None,
        ledger: Ledger | None,
        columns: Mapping[str, str],
    ) -> None:
        """Nothing is read yet.

        Args:
            edition: as it stands now.
            invitations: who may answer.
            replies: the book so far.
            at: when forms were filled in, for rows that do not say so.
            domain: right part of every UID.
            ledger: what was sent.
            columns: by what they say, the headers of a form's columns that are called otherwise.
        """
        self.edition, self.invitations, self.replies = edition, invitations, replies
        self.found: list[Read] = []
        self._at, self._domain, self._ledger, self._columns = at, domain, ledger, columns

    def read(self, file: str) -> None:
        """Read a message or a form into the book.

        Raises:
            InvalidDocument: for a form that is none.
            InvalidValue: for a domain that is none, or where none is known.
            OSError: when the file cannot be read.
        """
        if is_form(file) and self._at is not None:
            octets = octets_of(Path(file), LARGEST_FORM)
            form = read_form(octets, edition=self.edition, invitations=self.invitations, at=self._at, columns=self._columns)
            self.replies = self.replies.with_replies(form.replies)
            self.found += (Read(file, "applied", each, (of_reply("answer-applied", each),)) for each in form.replies)
            self.found += (Read(file, "to-match", None, (each,)) for each in form.problems)
            return
        self.found.append(self._message(file))

    def read_again(self) -> None:
        """Read once more who answers for a guest, now that what she said is in the book, whichever file came first."""
        for n, each in enumerate(self.found):
            if each.outcome == "of-delegate" and each.reply is None:
                self.found[n] = self._message(each.file)

    def _message(self, file: str) -> Read:
        answer = read_reply(
            octets_of(Path(file), LARGEST_REPLY),
            edition=self.edition,
            invitations=self.invitations,
            replies=self.replies,
            domain=self._domain,
            ledger=self._ledger,
        )
        self.replies = answer.replies
        return _read(file, answer)

    def takes_words(self) -> bool:
        """Whether an answer was taken from a message, which says itself whose it is."""
        return any(each.reply is not None and not is_form(each.file) for each in self.found)

    def tally(self, by: Grouping | None = None) -> tuple[Tally, ...]:
        """How many answered what, in groups; without any, in one row."""
        return self.replies.tally(self.invitations, by=by, edition=self.edition)

    def silent(self) -> tuple[Invitation, ...]:
        """Who has not answered."""
        return self.replies.silent(self.invitations, edition=self.edition)

    def wanting(self, invitation: Invitation) -> tuple[str, ...]:
        """The ids of the sessions to which an answer is wanting."""
        asked = (evolve(invitation, sessions=(each,)) for each in invitation.sessions)
        return tuple(each.sessions[0] for each in self.replies.silent(asked, edition=self.edition))


def _read(file: str, answer: Answer) -> Read:
    doubts = answer.doubts if isinstance(answer, AppliedWithDoubt) else ()
    reply: Reply | None = getattr(answer, "reply", None)
    outcome = re.sub("(?<=.)([A-Z])", r"-\1", type(answer).__name__).lower()
    return Read(file, outcome, reply, (answer.problem, *doubts), getattr(answer, "claimed", None))


def as_text(desk: Desk, language: str, by: Grouping | None = None) -> str:
    """A line for each thing that was read, with the ways out; how many answered what, and who has not answered."""
    say = words(language)
    lines: list[str] = []
    told: set[str] = set()
    for each in desk.found:
        lines.append(_line(each, language))
        hints = [hint for problem in each.problems if (hint := problem.hint(language)) and hint not in told]
        told.update(hints)  # what is to be done is said once, not for every row of a form
        lines += (f"    → {hint}" for hint in hints)
    people = counted(len({each.guest.id for each in desk.invitations}), "person", language)
    (tally,) = desk.tally()
    lines += ["", f"{say['invited']}{say['colon']}{_counted(tally, say, say['of people'].format(people=people))}"]
    if by is not None:
        lines += ["", f"{say['by ' + by]}{say['colon']}".rstrip()]
        none = say["whole" if by == "session" else "no group"]
        lines += (f"  {tally.group or none}{say['colon']}{_counted(tally, say)}" for tally in desk.tally(by))
    if silent := desk.silent():
        lines += ["", f"{say['silent']}{say['colon']}".rstrip(), *(f"  {who}" for who in _names(desk, silent, say["colon"]))]
    return "\n".join(map(one_line, lines))


def _names(desk: Desk, silent: Iterable[Invitation], colon: str) -> Iterator[str]:
    """Id, name, and the sessions to which an answer is wanting."""
    for invitation in silent:
        guest = invitation.guest
        sessions = ", ".join(desk.wanting(invitation))
        yield f"{guest.id} ({guest.name}){colon if sessions else ''}{sessions}"


def _counted(tally: Tally, say: Mapping[object, str], of: str = "") -> str:
    return f"{tally.invited}{of} ({', '.join(f'{say[status]} {count}' for status, count in _counts(tally))})"


def _counts(tally: Tally) -> Iterator[tuple[ParticipationStatus, int]]:
    for status in _STATUSES:
        yield status, getattr(tally, status.value.replace("-", "_"))


def _line(read: Read, language: str) -> str:
    say = words(language)
    session = f" ({read.reply.session})" if read.reply is not None and read.reply.session else ""
    claimed = f" ({say['claimed'].format(guest=read.claimed)})" if read.claimed else ""
    told = [
        f"{each.path}{say['colon']}{each.message(language)}" if each.path else each.message(language) for each in read.problems
    ]
    return f"{read.file}{say['colon']}[{read.outcome}] {say['semicolon'].join(told)}{session}{claimed}"


def as_json(desk: Desk, by: Grouping | None = None) -> str:
    """One object: the edition, what was read, how many answered what, and the ids of who is silent. No address is in it."""
    (tally,) = desk.tally()
    told: dict[str, object] = {
        "edition": desk.edition.id,
        "verified": False,  # nobody told who sent the files
        "read": [
            {
                "file": each.file,
                "outcome": each.outcome,
                "guest": None if each.reply is None else each.reply.guest,
                "session": None if each.reply is None else each.reply.session,
                "status": None if each.reply is None else each.reply.status.value,
                "claimed": each.claimed,
                "problems": [
                    {
                        "code": problem.code,
                        "path": problem.path,
                        "subjects": list(problem.subjects),
                        "message": {language: problem.message(language) for language in ("fr", "en")},
                        "hint": {language: problem.hint(language) for language in ("fr", "en")},
                    }
                    for problem in each.problems
                ],
            }
            for each in desk.found
        ],
        "counts": _by_status(tally),
        "silent": [each.guest.id for each in desk.silent()],
    }
    if by is not None:
        told["groups"] = [{"group": each.group, "counts": _by_status(each)} for each in desk.tally(by)]
    return as_shown_json(told)


def _by_status(tally: Tally) -> dict[str, int]:
    return {status.value: count for status, count in _counts(tally)}
