"""Which revisions rose from one version to the next, one line for each."""

from collections.abc import Iterator

from raict._languages import edition_title, wording
from raict.cli.console import one_line
from raict.cli.words import words
from raict.model.calendars import days_revision, session_revision
from raict.model.editions import Edition
from raict.model.sessions import Revision

__all__ = ["rises"]


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
