"""Invitations by calendar message (iTIP, RFC 5546): what each guest is sent, and what each was told. Nothing is sent here."""

from raict.itip._messages import Message, MessageKind, Method, iter_messages, messages, unreachable
from raict.itip._requests import Request, cancel, publish, request, requests
from raict.itip.ledger import LARGEST_LEDGER, NEWEST_LEDGER, Ledger, Told, ToldState

__all__ = [
    "LARGEST_LEDGER",
    "NEWEST_LEDGER",
    "Ledger",
    "Message",
    "MessageKind",
    "Method",
    "Request",
    "Told",
    "ToldState",
    "cancel",
    "iter_messages",
    "messages",
    "publish",
    "request",
    "requests",
    "unreachable",
]


def __dir__() -> list[str]:
    return __all__
