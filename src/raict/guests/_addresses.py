"""Addresses of people: what a guest's must be, what goes on the wire, and when two are one.

A check of our own: the interpreter and the usual validators let encoded words (RFC 2047) through, which mail readers turn into
further recipients.
"""

from unicodedata import normalize

from raict.model.addresses import email
from raict.model.text import Field, each

__all__ = ["address", "addresses", "mailbox", "optional_address", "same"]

_LONGEST = 254


def _wire(value: str) -> str:
    """The address with its domain in ASCII (A-labels); what has no such form comes back as it was, to be refused."""
    if type(value) is not str or value.isascii() or len(value) > _LONGEST:
        return value
    local, at, domain = normalize("NFC", value).rpartition("@")
    try:
        return local + at + ".".join(map(_label, domain.lower().split(".")))
    except UnicodeError:
        return value


def _label(label: str) -> str:
    """One label of a domain in ASCII.

    It must come back as it was: « ß » becomes « ss », which is somebody else's domain, a joiner vanishes, a full-width dot makes
    two labels of one. Nor does a label begin with what combines with a letter, or begin or end with a hyphen (RFC 5891 §4.2.3).
    """
    if label.isascii():
        return label
    plain = label.encode("idna")
    if plain.decode("idna") != label or not label[0].isalnum() or label[-1] == "-":
        raise UnicodeError(label)
    return plain.decode("ascii")


def address(value: str, field: Field = None) -> str:
    """One bare address, in the composed form (NFC): its local part in ASCII, its domain international or not."""
    email(_wire(value), field)
    return value if value.isascii() else normalize("NFC", value)


def optional_address(value: str | None, field: Field = None) -> str | None:
    """One bare address, or None."""
    return None if value is None else address(value, field)


def addresses(value: tuple[str, ...], field: Field = None) -> tuple[str, ...]:
    """Several addresses, in order."""
    return each(address, value, field)


def mailbox(value: str) -> str:
    """The address as mail and calendars take it: its domain in ASCII."""
    return _wire(value)


def same(value: str) -> str:
    """What two spellings of one address have in common: the wire form in small letters.

    The case of a local part counts by the letter of RFC 5321 §2.4; clients change it all the same.
    """
    return _wire(value).lower()
