"""Which revisions rose from one version to the next, and which events calendars lose without a word, one line for each."""

from collections.abc import Iterator

from raict._languages import edition_title, speak, wording
from raict._spaces import plain_spaces
from raict.cli.console import one_line
from raict.cli.words import words
from raict.model.calendars import days_revision, runs, session_revision
from raict.model.editions import Edition
from raict.model.sessions import Revision
from raict.model.status import Status

__all__ = ["losses", "rises"]


def rises(old: Edition, new: Edition, revised: Edition, language: str) -> Iterator[str]:
    """The edition's own, then those of its sessions, in the order of the file.

    Args:
        old: the version published last.
        new: the version as it was written.
        revised: the version to be published.
        language: the reader's.
    """
    say = words(language)

    def line(id: str, title: str, was: Revision, now: Revision, *, gone: bool = False) -> Iterator[str]:
        if now != was:
            how = "touched" if now.sequence == was.sequence else "withdrawn" if gone else "raised"
            told = str(say[how]).format(before=was.sequence, after=now.sequence)
            yield one_line(f"{id} ({title}){say['colon']}{told}")

    yield from line(revised.id, edition_title(revised, language), days_revision(old), days_revision(revised))
    before = {each.id: session_revision(old, each) for each in old.sessions}
    written = {each.id for each in new.sessions}
    for session in revised.sessions:
        if session.id in before:
            title, _ = wording(session.title, language, revised)
            now = session_revision(revised, session)
            yield from line(session.id, title, before[session.id], now, gone=session.id not in written)


def losses(old: Edition, revised: Edition, language: str) -> Iterator[str]:
    """Events of the version published last that have lost their time: no calendar can say so, for there is none to be written.

    What was told to be cancelled may go: nobody waits for it.

    Args:
        old: the version published last.
        revised: the version to be published.
        language: the reader's.
    """
    say = words(language)

    def line(id: str, title: str, what: str) -> str:
        return one_line(f"{id} ({title}){say['colon']}{what}")

    if old.status is Status.CANCELLED:
        return
    if old.when is not None:
        title = edition_title(revised, language)
        if revised.when is None:
            yield line(revised.id, title, say["timeless"])
        else:
            left = {run[0].dates[0] for run in runs(revised.when)[1:]}
            for first in [run[0].dates[0] for run in runs(old.when)[1:]]:
                if first not in left:
                    day = plain_spaces(speak(language).format_when(first))
                    yield line(revised.id, title, say["day lost"].format(day=day))
    before = {each.id for each in old.sessions if each.when and each.status is not Status.CANCELLED}
    for session in revised.sessions:
        if session.when is None and session.id in before:
            yield line(session.id, wording(session.title, language, revised)[0], say["timeless"])
