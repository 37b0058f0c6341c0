"""Words and a calendar as one e-mail to one person, ready for whatever sends it. Nothing here sends.

The bytes are written here, not by the interpreter: encoded words and addresses come out alike on every release of it, and are
read again before anybody gets them.

>>> from raict import Contact, PersonName
>>> from raict.guests import Guest
>>> mail = message(
...     sender=Contact(label="Rencontres", email="invitations@raict.example"),
...     recipient=Guest(id="awa", name=PersonName(given="Awa", family="Diop"), email="awa@dakar.example", language="fr"),
...     subject="Invitation",
...     text="Chère Awa Diop …",
... )
>>> mail["To"], mail["Content-Language"]
('Awa Diop <awa@dakar.example>', 'fr')
"""

from raict.mail._attachments import Attachment
from raict.mail._message import message
from raict.mail._people import Mailbox

__all__ = ["Attachment", "Mailbox", "message"]


def __dir__() -> list[str]:
    return __all__
