"""What each problem says, in English and in French: data only, one file for each kind of source.

`values` for what a constructor refuses, `documents` for what a file may get wrong, `programme` for the
rules, `calendar` for what cannot be written, `changes` for versions that do not fit, `letters` for whom
a letter addresses, and how, `reading` for what a text leaves in doubt. A template names its values in
braces. `{when}` prefers the value `when.fr` or `when.en` of the language asked for.
"""

from raict._sentences.calendar import CALENDAR
from raict._sentences.changes import CHANGES
from raict._sentences.documents import DOCUMENTS
from raict._sentences.guests import GUESTS
from raict._sentences.letters import LETTERS
from raict._sentences.mail import MAIL
from raict._sentences.messages import MESSAGES
from raict._sentences.programme import PROGRAMME
from raict._sentences.reading import READING
from raict._sentences.replies import REPLIES
from raict._sentences.requests import REQUESTS
from raict._sentences.templates import FRENCH, Sentence
from raict._sentences.values import VALUES

__all__ = ["FRENCH", "SENTENCES", "Sentence"]

SENTENCES: dict[str, Sentence] = {
    **VALUES,
    **DOCUMENTS,
    **PROGRAMME,
    **CALENDAR,
    **CHANGES,
    **GUESTS,
    **LETTERS,
    **MAIL,
    **MESSAGES,
    **READING,
    **REPLIES,
    **REQUESTS,
}
