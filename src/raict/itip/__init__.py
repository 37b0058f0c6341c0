"""Invitations by calendar message (iTIP, RFC 5546): what each guest is sent, and what each was told. Nothing is sent here."""

from raict.itip.ledger import LARGEST_LEDGER, NEWEST_LEDGER, Ledger, Told, ToldState

__all__ = ["LARGEST_LEDGER", "NEWEST_LEDGER", "Ledger", "Told", "ToldState"]


def __dir__() -> list[str]:
    return __all__
