"""The private side of an edition: who is invited, to what, and what each answered.

Nothing here is ever part of an edition, and no room that publishes knows of it: a public output cannot show what it cannot see.
Addresses are in no `repr` and no message.

>>> from raict import PersonName
>>> guest = Guest(id="awa", name=PersonName(civility="Mme", given="Awa", family="Diop"), email="awa.diop@dakar.example")
>>> Invitation(guest=guest, edition="raict-2023")
<Invitation 'awa' to 'raict-2023'>
"""

from raict.guests._book import Replies
from raict.guests._counts import Grouping, Tally
from raict.guests._people import Delegation, Guest, Invitation
from raict.guests._replies import Channel, Delegate, ParticipationStatus, Reply

__all__ = [
    "Channel",
    "Delegate",
    "Delegation",
    "Grouping",
    "Guest",
    "Invitation",
    "ParticipationStatus",
    "Replies",
    "Reply",
    "Tally",
]


def __dir__() -> list[str]:
    return __all__
