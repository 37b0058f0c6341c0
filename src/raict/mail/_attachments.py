"""Files that go along with a mail."""

import re
from typing import Final, final

from attrs import field, frozen

from raict._value import Value, named
from raict.errors import visible
from raict.model.addresses import is_file_name
from raict.model.text import Field, guard, refuse

__all__ = ["LARGEST_MAIL", "MOST_ATTACHMENTS", "Attachment"]

MOST_ATTACHMENTS: Final = 20
"""Files of one mail."""
LARGEST_MAIL: Final = 18 * 2**20
"""Octets of all files of one mail together: encoded, they come to what most servers take, 25 MB."""
_LONGEST_NAME = 255  # octets, which is what file systems count

_TYPE = r"[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}"
# Of several parts, or mails in themselves: readers open these and look inside for more.
_NEVER = ("multipart/", "message/")
_CALENDARS = {"text/calendar", "application/ics"}
_SUFFIXES = (".ics", ".vcs", ".ical", ".icalendar")
_METHOD = rb"(?i)(?:\A|[\r\n])METHOD[:;]"


def _name(value: str, field: Field = None) -> str:
    name = guard(value, field)
    # Readers take blanks off the front.
    if "/" in name or name != name.strip() or not is_file_name(name) or len(name.encode()) > _LONGEST_NAME:
        refuse("bad-attachment-name", field, value=visible(name))
    return name


def _octets(value: bytes, field: Field = None) -> bytes:
    if type(value) is not bytes:
        refuse("wrong-type", field, expected="bytes", got=type(value).__name__)
    if len(value) > LARGEST_MAIL:
        refuse("too-large", field, limit=LARGEST_MAIL)
    return value


def _media_type(value: str, field: Field = None) -> str:
    if type(value) is not str or not re.fullmatch(_TYPE, value) or value.startswith(_NEVER):
        refuse("bad-media-type", field, value=visible(value))
    return value


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Attachment(Value):
    """A file to go along: a programme, a map. An invitation is none: readers show its buttons only where it stands inside.

    >>> Attachment(name="Programme à jour.pdf", data=b"%PDF-1.7", content_type="application/pdf")
    <Attachment 'Programme à jour.pdf'>
    """

    name: str = field(converter=_name)
    """One file name that every system takes, at most 255 octets in UTF-8."""
    data: bytes = field(converter=_octets)
    """What is in it, at most 18 MiB; it arrives as it is, octet by octet."""
    content_type: str = field(default="application/octet-stream", converter=_media_type)
    """`type/subtype`, in small letters, without parameters. Text in UTF-8 is marked so."""

    def __attrs_post_init__(self) -> None:
        """Refuse an invitation: a calendar, by type or by name, that has a METHOD."""
        calendar = self.content_type in _CALENDARS or self.name.lower().endswith(_SUFFIXES)
        if calendar and re.search(_METHOD, re.sub(rb"\r?\n[ \t]", b"", self.data)):
            refuse("calendar-attached", "data")

    @property
    def charset(self) -> str | None:
        """`utf-8` for text that is so."""
        if not self.content_type.startswith("text/"):
            return None
        try:
            self.data.decode()
        except UnicodeDecodeError:
            return None
        return "utf-8"

    def __repr__(self) -> str:
        return f"<Attachment {self.name!r}>"
