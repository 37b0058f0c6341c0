"""Changes → what readers are told: a sentence for each session after those of the edition, and one line that sums them up."""

from collections.abc import Iterable, Iterator

from raict.changes._english import English
from raict.changes._facts import Facts, Told, is_french
from raict.changes._french import French
from raict.changes._kinds import Change
from raict.changes._summary import summary
from raict.changes._telling_editions import of_edition
from raict.changes._telling_sessions import of_session
from raict.model.editions import Edition

__all__ = ["Teller"]


class Teller:
    """Tells changes between two versions to a reader of one language: in French, or in English for every language but French."""

    def __init__(self, old: Edition, new: Edition, language: str) -> None:
        """Take the versions that the changes are between."""
        self._words: French | English = French() if is_french(language) else English()
        self._facts = Facts(old, new, language)

    def sentences(self, changes: Iterable[Change]) -> Iterator[str]:
        """One text for each session, after the sentences of the edition; what no reader is told has none."""
        for told in self._told(changes):
            if told.session is None:
                yield from told.texts
            else:
                yield " ".join(told.texts)

    def summary(self, changes: Iterable[Change]) -> str:
        """The line that says how much of that there is."""
        return summary(self._told(changes), self._words.tongue)

    def _told(self, changes: Iterable[Change]) -> Iterator[Told]:
        found: dict[str | None, list[Change]] = {}
        for each in changes:
            found.setdefault(each.session, []).append(each)
        for session, several in found.items():
            by = {each.kind: each for each in several}
            if session is None:
                told = of_edition(self._words, self._facts, by)
            else:
                told = of_session(self._words, self._facts, session, by)
            if told.texts:
                yield told
