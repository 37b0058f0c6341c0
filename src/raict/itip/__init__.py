"""Invitations by calendar message (iTIP, RFC 5546): what each guest is sent, what each was told, what each answers.

Nothing is sent here.
"""

from raict.itip._messages import Message, MessageKind, Method, iter_messages, messages, unreachable
from raict.itip._requests import Request, cancel, publish, request, requests
from raict.itip.ledger import LARGEST_LEDGER, NEWEST_LEDGER, Ledger, Told, ToldState
from raict.itip.reading import (
    LARGEST_REPLY,
    Answer,
    Applied,
    AppliedWithDoubt,
    Duplicate,
    NotAReply,
    OfDelegate,
    OtherMessage,
    Refused,
    Stale,
    Undelivered,
    UnknownPerson,
    WrongEvent,
    read_reply,
)

__all__ = [
    "LARGEST_LEDGER",
    "LARGEST_REPLY",
    "NEWEST_LEDGER",
    "Answer",
    "Applied",
    "AppliedWithDoubt",
    "Duplicate",
    "Ledger",
    "Message",
    "MessageKind",
    "Method",
    "NotAReply",
    "OfDelegate",
    "OtherMessage",
    "Refused",
    "Request",
    "Stale",
    "Told",
    "ToldState",
    "Undelivered",
    "UnknownPerson",
    "WrongEvent",
    "cancel",
    "iter_messages",
    "messages",
    "publish",
    "read_reply",
    "request",
    "requests",
    "unreachable",
]


def __dir__() -> list[str]:
    return __all__
