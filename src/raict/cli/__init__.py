"""The command line: verbs over the library, and nothing of their own.

Text goes to stdout, remarks to stderr. Exit status: 0 well; 1 problems in the data, nothing written; 2 wrong usage, or a file
that cannot be read or written. The language is the edition's unless `--language` says otherwise, never the environment's.
"""

import argparse
import datetime as dt
import re
import sys
from collections.abc import Sequence
from typing import NoReturn

from raict.cli import commands
from raict.cli.console import one_line, out, settle
from raict.model.moments import aware
from raict.model.sessions import Audience

__all__ = ["main"]


def __dir__() -> list[str]:
    return __all__


_FILTERS = {
    "sessions": ("ID", "the session of that id"),
    "days": ("YYYY-MM-DD", "sessions that touch that day"),
    "rooms": ("ID", "sessions in that room"),
    "formats": ("ID", "sessions of that format"),
    "spoken": ("LANGUAGE", "sessions spoken or interpreted in that language"),
    "audiences": ("WHO", "sessions for that audience: public, members or invited"),
    "countries": ("CODE", "sessions about that country"),
    "people": ("ID", "sessions in which that person takes part"),
}
_CONTENT = {"days": "the edition's days alone", "sessions": "the sessions alone", "both": "the days and the sessions (default)"}

_ALSO = (
    *("room", "title", "format", "participants", "abstract", "topics", "audience", "languages", "countries", "online"),
    *("website", "access"),
)
_LONGEST_DAYS = 5


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else "")
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write 2023-09-18") from None


def _days(text: str) -> int:
    if not re.fullmatch("[0-9]+", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days: write 30")
    if len(text.lstrip("0")) > _LONGEST_DAYS:
        raise argparse.ArgumentTypeError(f"{text!r} is too many days: write {'9' * _LONGEST_DAYS} at most")
    return int(text)


def _instant(text: str) -> dt.datetime:
    try:
        return aware(dt.datetime.fromisoformat(text))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no instant: write 2023-06-01T14:30+02:00") from None


def _column(text: str) -> tuple[str, str]:
    name, equals, header = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f'{text!r} names no column: write réponse="Serez-vous des nôtres ?"')
    return name, header


class _Parser(argparse.ArgumentParser):
    """A parser that repeats no foreign word to a terminal as it came: a file may be named to give it commands."""

    def error(self, message: str) -> NoReturn:
        super().error(one_line(message))


def _add_of_replies(replies: argparse.ArgumentParser) -> None:
    replies.add_argument(
        "invitations", metavar="INVITATIONS", help="who is invited: the JSON that guests.dumps_invitations gives"
    )
    replies.add_argument("files", metavar="FILE", nargs="+", help="answers: mails (.eml), calendar messages (.ics), forms (.csv)")
    replies.add_argument("--book", metavar="BOOK", help="the replies so far (default: none)")
    replies.add_argument(
        "-o", "--output", metavar="OUT", help="write the book there, which may be BOOK (default: nothing is written)"
    )
    replies.add_argument("--ledger", metavar="LEDGER", help="what guests were told, where some were invited twice")
    replies.add_argument("--at", metavar="INSTANT", type=_instant, help="when a form was filled in, where its rows do not say so")
    replies.add_argument(
        "--column",
        metavar="NAME=HEADER",
        dest="columns",
        type=_column,
        action="append",
        default=[],
        help='what a form calls one of its columns: réponse="Serez-vous des nôtres ?"',
    )
    replies.add_argument("--by", choices=("country", "organization", "session", "delegation"), help="count in groups too")
    replies.add_argument("--domain", help="right part of every UID (default: the edition's)")
    replies.add_argument("--format", choices=("text", "json"), default="text", help="for people, or for programs")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="raict", description="Check, show and publish an edition.", allow_abbrev=False)
    parser.add_argument("--version", action="store_true", help="print the version and stop")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")

    def verb(name: str, help_: str, default: str) -> argparse.ArgumentParser:
        command = verbs.add_parser(name, help=help_, description=help_, allow_abbrev=False)
        command.add_argument("--language", choices=("fr", "en"), help=f"language of what is said (default: {default})")
        return command

    def verb_of_file(name: str, help_: str, formats: str = "") -> argparse.ArgumentParser:
        command = verb(name, help_, "the edition's")
        command.add_argument("file", metavar="FILE", help="the edition: .toml or .json, or - for stdin")
        if formats:
            command.add_argument("--format", choices=("text", "json"), default="text", help=formats)
        return command

    show = verb_of_file("show", "Print the edition in words.", "in words, or the edition as JSON")
    show.add_argument("--full", action="store_true", help="with abstracts, biographies, rooms and all else there are words for")

    check = verb_of_file("check", "Report what is wrong, unfinished or unwise.", "for people, or for programs")
    check.add_argument("--strict", action="store_true", help="exit with 1 on warnings too")

    def verb_of_versions(name: str, help_: str, old: str, new: str) -> argparse.ArgumentParser:
        command = verb(name, help_, "the new version's")
        command.add_argument("old", metavar="OLD", help=f"{old}: .toml or .json, or - for stdin")
        command.add_argument("new", metavar="NEW", help=f"{new}: likewise")
        return command

    diff = verb_of_versions("diff", "Tell what changed between two versions of an edition.", "the old version", "the new version")
    diff.add_argument("--format", choices=("text", "json"), default="text", help="for people, or for programs")

    revise = verb_of_versions(
        "revise",
        "Write the new version with the revisions of the old one carried forward: what is to be published.",
        "the version published last",
        "the version as it was written",
    )
    revise.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        default="-",
        help="file to write, .toml or .json, which may be OLD and is never NEW; or - for stdout (default). Comments are not kept",
    )
    revise.add_argument(
        "--keep", metavar="DAYS", type=_days, default=30, help="how long a withdrawn session is told of (default: 30)"
    )
    revise.add_argument(
        "--also",
        metavar="WHAT",
        choices=_ALSO,
        action="append",
        default=[],
        help=f"what raises SEQUENCE besides: {', '.join(_ALSO)}",
    )

    replies = verb_of_file("replies", "Read what guests answered into the reply book, and tell who answered what.")
    _add_of_replies(replies)

    ics = verb_of_file("ics", "Write the calendar.")
    ics.add_argument("-o", "--output", metavar="OUT", default="-", help="file to write, or - for stdout (default)")
    ics.add_argument("--domain", help="right part of every UID (default: the edition's)")
    content = ics.add_mutually_exclusive_group()
    for name, help_ in _CONTENT.items():
        content.add_argument(f"--{name}", action="store_const", const=name, default="both", dest="content", help=help_)
    ics.add_argument(
        "--cancelled",
        choices=("keep", "drop", "prefix"),
        default="keep",
        help="what becomes of what is cancelled (default: keep)",
    )
    only = ics.add_argument_group("filters", "Each may be given several times: any of its values. Several of them: all at once.")
    for name, option in commands.FILTERS.items():
        what, help_ = _FILTERS[name]
        action = only.add_argument(f"--{option}", dest=name, metavar=what, action="append", help=help_)
        if name == "days":
            action.type = _day
        if name == "audiences":
            action.choices = [each.value for each in Audience]

    sample = verb("sample", "Write the editions that come with the library.", "fr")
    sample.add_argument("directory", metavar="DIR", nargs="?", default=".", help="folder to write to (default: this one)")
    return parser


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("raict")
    except PackageNotFoundError:  # run from its sources
        return "(not installed)"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the words after `raict`; None takes the process's own.

    Returns:
        The exit status: 0, 1 or 2.

    >>> main(["show", "nowhere.toml", "--language", "en"])
    2
    """
    parser = _parser()
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:  # argparse has said why, or what was asked
        settle()
        return commands.WRONG_USE if stop.code else commands.WELL
    if arguments.version:
        out(f"raict {_version()}")
        return commands.WELL
    if arguments.verb is None:
        parser.print_usage(sys.stderr)
        return commands.WRONG_USE
    return commands.run(arguments)
