"""The private side of an edition: who is invited, to what, and what each answered.

Nothing here is ever part of an edition, and no room that publishes knows of it: a public output cannot show what it cannot see.
Addresses are in no `repr` and no message.

>>> from raict import PersonName
>>> guest = Guest(id="awa", name=PersonName(civility="Mme", given="Awa", family="Diop"), email="awa.diop@dakar.example")
>>> Invitation(guest=guest, edition="raict-2023")
<Invitation 'awa' to 'raict-2023'>
"""

from raict.guests._book import Replies
from raict.guests._checks import check_invitations
from raict.guests._counts import Grouping, Tally
from raict.guests._forms import FormReading, read_form
from raict.guests._limits import LARGEST_FORM, LARGEST_LIST
from raict.guests._lists import InvitationList, dumps_invitations, load_invitations, loads_invitations
from raict.guests._notes import note
from raict.guests._people import Delegation, Guest, Invitation
from raict.guests._replies import Channel, Delegate, ParticipationStatus, Reply
from raict.guests._tokens import Redeemed, redeem, sign

__all__ = [
    "LARGEST_FORM",
    "LARGEST_LIST",
    "Channel",
    "Delegate",
    "Delegation",
    "FormReading",
    "Grouping",
    "Guest",
    "Invitation",
    "InvitationList",
    "ParticipationStatus",
    "Redeemed",
    "Replies",
    "Reply",
    "Tally",
    "check_invitations",
    "dumps_invitations",
    "load_invitations",
    "loads_invitations",
    "note",
    "read_form",
    "redeem",
    "sign",
]


def __dir__() -> list[str]:
    return __all__
