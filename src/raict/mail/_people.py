"""Who writes, and to whom: a name and one bare address."""

from typing import final

from attrs import field, frozen

from raict._value import Value, named
from raict.guests import Guest
from raict.guests._addresses import address, mailbox
from raict.itip import Message
from raict.model.parts import Contact
from raict.model.text import Field, optional_line, refuse

__all__ = ["Mailbox"]


def _wire(value: str, field: Field = None) -> str:
    return mailbox(address(value, field))


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Mailbox(Value):
    """Where mail comes from or goes to. Its `repr` shows nothing.

    >>> Mailbox(name="Awa Diop", email="awa@région.example").email
    'awa@xn--rgion-bsa.example'
    """

    email: str = field(converter=_wire)
    """One bare address; an international domain is kept in ASCII, as mail takes it."""
    name: str | None = field(default=None, converter=optional_line)
    """What readers show before the address: any words, and they arrive as they are."""

    @classmethod
    def of(cls, who: "Mailbox | Contact | Guest | Message", language: str | None = None) -> "Mailbox":
        """The mailbox of a contact, of a guest or of whom a calendar message is due to; a mailbox is its own.

        Args:
            who: somebody with an e-mail address.
            language: in which to name a contact whose label has several.

        Raises:
            InvalidValue: for somebody without an address.

        >>> Mailbox.of(Contact(label="Secrétariat", email="secretariat@raict.example")).name
        'Secrétariat'
        """
        if type(who) is Mailbox:
            return who
        if type(who) is Message:
            return cls(email=who.address, name=None if who.name is None else str(who.name))
        if type(who) is Contact:
            name = who.label.get(language)
        elif type(who) is Guest:
            name = str(who.name)
        else:
            refuse("wrong-type", expected="a Mailbox, a Contact or a Guest", got=type(who).__name__)
        if who.email is None:
            refuse("mailbox-no-address", who=who.id if type(who) is Guest else name)
        return cls(email=who.email, name=name)

    @property
    def domain(self) -> str:
        """What follows the `@`, in small letters."""
        return self.email.rpartition("@")[2].lower()

    def __repr__(self) -> str:
        return "<Mailbox>"
