"""One function for each verb: arguments in, exit status out."""

import datetime as dt
import errno
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path

import raict
from raict._spaces import plain_spaces
from raict.cli.console import one_line, out, out_octets, remark
from raict.cli.sources import STDIN, is_no_book, is_stdin, load, why_not_instead, why_not_over
from raict.cli.words import counted, words
from raict.errors import InvalidDocument, InvalidEdition, InvalidValue, Problem, Severity

__all__ = ["FILTERS", "WELL", "WRONG_DATA", "WRONG_USE", "run"]

WELL, WRONG_DATA, WRONG_USE = 0, 1, 2
FILTERS = {
    "sessions": "session",
    "days": "day",
    "rooms": "room",
    "formats": "session-format",
    "spoken": "spoken",
    "audiences": "audience",
    "countries": "country",
    "people": "person",
}
"""Keywords of `raict.ics.feed` that choose sessions, and the options that give them."""

_FORMATS = ("toml", "json")
_REASONS = {
    errno.ENOENT: "missing",
    errno.EISDIR: "a folder",
    errno.ENOTDIR: "not a folder",
    errno.EEXIST: "not a folder",  # raised when a folder is to be made alone
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOSPC: "no space",
    errno.EDQUOT: "no space",
    errno.EFBIG: "no space",  # the most a process may write
    errno.EBADF: "closed",
}


def run(arguments: Namespace) -> int:
    """Run the verb that was asked for; every failure foreseen becomes a sentence and an exit status."""
    verb: Callable[[Namespace], int] = _VERBS[arguments.verb]
    try:
        return verb(arguments)
    except (InvalidDocument, InvalidEdition) as refusal:
        return _report(arguments, refusal.problems)
    except OSError as failure:
        reason = words(_language(arguments)).get(_REASONS.get(failure.errno or 0, failure.strerror))
        return _misused(arguments, failure.filename or "stdout", reason or failure.strerror or str(failure))


def _language(arguments: Namespace) -> str:
    """The reader's: as asked for; else the edition's, once it is known; else the library's default."""
    language: str | None = arguments.language
    return language or "fr"


def _misused(arguments: Namespace, what: str, why: str) -> int:
    colon = words(_language(arguments))["colon"]
    remark(f"raict{colon}{one_line(what)}{colon}{one_line(why)}")
    return WRONG_USE


def _load(arguments: Namespace) -> raict.Edition:
    edition = load(arguments.file)
    arguments.language = arguments.language or edition.language
    return edition


def _both(arguments: Namespace) -> tuple[raict.Edition, raict.Edition]:
    """Two versions, in the language of the new one; `file` is the one that is spoken of, should it be faulty."""
    arguments.file = arguments.old
    old = load(arguments.old)
    arguments.file = arguments.new
    return old, _load(arguments)


def _report(arguments: Namespace, problems: Iterable[Problem]) -> int:
    """Tell what is wrong: it is the product of `check`, and a remark of every other verb."""
    from raict.cli.report import as_json, as_text

    problems = tuple(problems)
    if any(problem.code == "unknown-format" for problem in problems):  # of the file's name: nothing in it was looked at
        return _misused(arguments, arguments.file, _sentence(problems[0], _language(arguments)))
    asked = arguments.verb == "check"
    source = STDIN if is_stdin(arguments.file) else arguments.file
    if asked and arguments.format == "json":
        out(as_json(problems, arguments.file))
    else:
        colour = asked and sys.stdout is not None and sys.stdout.isatty()
        (out if asked else remark)(as_text(problems, source, _language(arguments), colour=colour))
    severe = {Severity.ERROR, Severity.WARNING} if asked and arguments.strict else {Severity.ERROR}
    return WRONG_DATA if any(problem.severity in severe for problem in problems) else WELL


def _show(arguments: Namespace) -> int:
    edition = _load(arguments)
    if arguments.format == "json":
        out_octets(raict.dumps(edition, format="json").encode())
        return WELL
    from raict.cli.show import page

    out(page(edition, arguments.language, full=arguments.full))
    return WELL


def _check(arguments: Namespace) -> int:
    return _report(arguments, raict.check(_load(arguments)))


def _diff(arguments: Namespace) -> int:
    from raict.cli.changes import as_json, as_text

    if is_stdin(arguments.old) and is_stdin(arguments.new):
        return _misused(arguments, arguments.new, words(_language(arguments))["both"])
    old, new = _both(arguments)
    try:
        changes = raict.diff(old, new)
    except InvalidValue as refusal:
        return _report(arguments, refusal.problems)
    if arguments.format == "json":
        out(as_json(changes, arguments.old, arguments.new))
    else:
        out(plain_spaces(as_text(changes, arguments.language)))
    return WELL


def _revise(arguments: Namespace) -> int:
    from raict.changes import RAISING, Raising
    from raict.cli.files import write_atomically
    from raict.cli.revisions import losses, rises

    if is_stdin(arguments.old) and is_stdin(arguments.new):
        return _misused(arguments, arguments.new, words(_language(arguments))["both"])
    target = None if arguments.output == "-" else Path(arguments.output)
    format_ = (Path(arguments.new) if target is None else target).suffix.lower().removeprefix(".")
    if target is not None and format_ not in _FORMATS:
        return _misused(arguments, arguments.output, words(_language(arguments))["no format"])
    old, new = _both(arguments)
    reason = target and why_not_instead(target, arguments.new, new)
    if reason:
        return _misused(arguments, arguments.output, words(_language(arguments))[reason])
    raict.ensure(new)  # first as it is written, so that each fault is found at its place in that file
    try:
        revised = raict.revise(
            old, new, keep=dt.timedelta(days=arguments.keep), raising=RAISING.union(map(Raising, arguments.also))
        )
    except InvalidValue as refusal:
        return _report(arguments, refusal.problems)
    raict.ensure(revised)
    octets = raict.dumps(revised, format="json" if format_ == "json" else "toml").encode()
    if target is None:
        out_octets(octets)
    else:
        write_atomically(target, octets)
    for line in (*rises(old, new, revised, arguments.language), *losses(old, revised, arguments.language)):
        remark(line)
    return WELL


def _replies(arguments: Namespace) -> int:
    from raict.cli.files import write_atomically
    from raict.cli.replies import Desk, as_json, as_text, is_form
    from raict.data.files import octets_of
    from raict.guests import LARGEST_LIST, Grouping, Replies, check_invitations, load_invitations
    from raict.itip import LARGEST_LEDGER, Ledger

    edition = _load(arguments)
    say = words(_language(arguments))
    arguments.file = arguments.invitations
    listed = load_invitations(arguments.invitations)
    wrong = [each for each in check_invitations(listed.invitations, listed.delegations, edition=edition) if _is_error(each)]
    if wrong:
        return _report(arguments, wrong)
    book, ledger = Replies(), None
    if arguments.book is not None:
        arguments.file = arguments.book
        book = Replies.loads(octets_of(Path(arguments.book), LARGEST_LIST))
    if arguments.ledger is not None:
        arguments.file = arguments.ledger
        ledger = Ledger.loads(octets_of(Path(arguments.ledger), LARGEST_LEDGER))
    output: str | None = arguments.output
    if output is not None and is_no_book(Path(output)):
        return _misused(arguments, output, say["no book"])
    columns = dict[str, str](arguments.columns)
    desk = Desk(edition, listed.invitations, book, at=arguments.at, domain=arguments.domain, ledger=ledger, columns=columns)
    for file in arguments.files:
        if is_form(file) and arguments.at is None:
            return _misused(arguments, file, say["needs at"])
        arguments.file = file
        try:
            desk.read(file)
        except InvalidValue as refusal:
            return _refused(arguments, refusal)
    desk.read_again()
    if output is not None:
        write_atomically(Path(output), desk.replies.dumps().encode(), private=True)
    by: Grouping | None = arguments.by
    out(as_json(desk, by) if arguments.format == "json" else plain_spaces(as_text(desk, arguments.language, by)))
    if desk.takes_words():
        remark(say["unverified"])
    return WELL


def _is_error(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR


def _ics(arguments: Namespace) -> int:
    from raict import ics
    from raict.cli.files import write_atomically

    edition = _load(arguments)
    target = None if arguments.output == "-" else Path(arguments.output)
    reason = target and why_not_over(target, arguments.file)
    if reason:
        return _misused(arguments, arguments.output, words(_language(arguments))[reason])
    raict.ensure(edition)
    filters: ics.Filters = {
        "sessions": arguments.sessions,
        "days": arguments.days,
        "rooms": arguments.rooms,
        "formats": arguments.formats,
        "spoken": arguments.spoken,
        "audiences": arguments.audiences,
        "countries": arguments.countries,
        "people": arguments.people,
    }
    try:
        calendar = ics.feed(
            edition,
            domain=arguments.domain,
            language=arguments.language,
            content=arguments.content,
            cancelled=arguments.cancelled,
            **filters,
        )
    except InvalidValue as refusal:
        return _refused(arguments, refusal)
    if target is None:
        out_octets(calendar)
    else:
        write_atomically(target, calendar)
        language = _language(arguments)
        events = counted(calendar.count(b"\r\nBEGIN:VEVENT\r\n"), "event", language)
        made = f"{events}, {counted(len(calendar), 'octet', language)}"
        out(f"{one_line(arguments.output)}{words(language)['colon']}{made}")
    if arguments.content != "days":
        _tell_left_out(arguments, edition, ics.unscheduled(edition, **filters))
    return WELL


def _refused(arguments: Namespace, refusal: InvalidValue) -> int:
    """An option's value that cannot be is wrong usage; an edition of which no calendar can be made is wrong data."""
    language = _language(arguments)
    options = {**FILTERS, "domain": "domain", "columns": "column"}
    wrong = [problem for problem in refusal.problems if problem.path in options and problem.code != "no-uid-domain"]
    for problem in wrong:
        _misused(arguments, f"--{options[problem.path]}", _sentence(problem, language))
    return WRONG_USE if wrong else _report(arguments, refusal.problems)


def _sentence(problem: Problem, language: str) -> str:
    """What is wrong and the way out, on one line."""
    hint = problem.hint(language)
    return plain_spaces(problem.message(language) + (f" ({hint})" if hint else ""))


def _tell_left_out(arguments: Namespace, edition: raict.Edition, sessions: Iterable[raict.Session]) -> None:
    from raict._languages import wording

    say = words(_language(arguments))
    for session in sessions:
        title, _ = wording(session.title, arguments.language, edition)
        remark(f"{session.id} ({title}){say['colon']}{say['left out']}")


def _sample(arguments: Namespace) -> int:
    from raict import samples
    from raict.cli.files import differs, write_atomically

    say = words(_language(arguments))
    folder = Path(arguments.directory)
    folder.mkdir(exist_ok=True)
    texts = {folder / name: samples.text(name).encode() for name in samples.names()}
    there = {path: differs(path, octets) for path, octets in texts.items()}
    for path, other in there.items():
        if other:
            return _misused(arguments, str(path), say["differs"])
    for path, octets in texts.items():
        if there[path] is None:
            write_atomically(path, octets)
        else:
            remark(f"{one_line(str(path))}{say['colon']}{say['unchanged']}")
        out(one_line(str(path)))
    return WELL


_VERBS: dict[str, Callable[[Namespace], int]] = {
    "show": _show,
    "check": _check,
    "diff": _diff,
    "revise": _revise,
    "replies": _replies,
    "ics": _ics,
    "sample": _sample,
}
