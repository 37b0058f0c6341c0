"""The smaller parts of an edition: its name, who organizes it, registration, documents, waivers."""

import datetime as dt
from enum import Enum
from typing import final

from attrs import field, frozen

from raict._value import FrozenMap, Value, named
from raict.model.addresses import optional_contact_url, optional_email, optional_file_name, optional_web_url
from raict.model.grammar import NO_GRAMMAR, NounGrammar, noun_grammars
from raict.model.limits import MOST_SUBJECTS
from raict.model.moments import optional_date
from raict.model.text import (
    LocalizedText,
    at_most,
    identifier,
    identifiers,
    instance,
    label,
    optional_identifier,
    optional_label,
    optional_language_tag,
    optional_line,
    prose,
    refuse,
)
from raict.model.windows import Window

__all__ = [
    "Attendance",
    "Contact",
    "Document",
    "EditionName",
    "Organizer",
    "Registration",
    "Waiver",
]


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class EditionName(Value):
    """What an edition is called. A name belongs to its edition: series are renamed."""

    full: LocalizedText = field(converter=label)
    """In full, without ordinal and year."""
    short: LocalizedText | None = field(default=None, converter=optional_label)
    """As in « les Rencontres »; its first noun is what `grammar` speaks of."""
    grammar: FrozenMap[str, NounGrammar] = field(default=NO_GRAMMAR, converter=noun_grammars)
    """By language."""


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Contact(Value):
    """Where the public writes: a team, not a person."""

    label: LocalizedText = field(converter=label)
    """Who answers."""
    email: str | None = field(default=None, converter=optional_email)
    """Published in letters and pages."""
    phone: str | None = field(default=None, converter=optional_line)
    """As it is printed."""

    def __repr__(self) -> str:
        return "<Contact>"


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Organizer(Value):
    """Who invites, who signs, and the letter's date and place."""

    organization: str = field(converter=identifier)
    """Its id."""
    signatory: str | None = field(default=None, converter=optional_identifier)
    """The person's id."""
    contact: Contact | None = None
    """Where the public writes."""
    letter_date: dt.date | None = field(default=None, converter=optional_date)
    """Date of the invitation letter; the signatory is in office on it."""
    letter_place: str | None = field(default=None, converter=optional_line)
    """« Paris », before the date."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no contact."""
        instance(self.contact, "contact", Contact, optional=True)


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Document(Value):
    """Something to download: brochure, programme, map."""

    kind: str = field(converter=identifier)
    """`brochure`, `programme`, `map` …: an id of your own choice."""
    title: LocalizedText = field(converter=label)
    """What the link says."""
    url: str | None = field(default=None, converter=optional_web_url)
    """Where it is on the web."""
    file: str | None = field(default=None, converter=optional_file_name)
    """Its file, relative to the edition's, with `/`."""
    language: str | None = field(default=None, converter=optional_language_tag)
    """The language it is in, where that is not the edition's."""

    def __attrs_post_init__(self) -> None:
        """Refuse a document that is nowhere, or in two places."""
        if self.url is None and self.file is None:
            refuse("needs-one-of", names="url, file")
        if self.url is not None and self.file is not None:
            refuse("not-with", "file", other="url")


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Registration(Value):
    """When and where one registers."""

    window: Window | None = None
    """From and until when; None: not yet known."""
    url: str | None = field(default=None, converter=optional_contact_url)
    """`https`, `http`, `mailto` or `tel`."""
    full: bool = False
    """Whether no place is left."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no window."""
        instance(self.window, "window", Window, optional=True)
        instance(self.full, "full", bool)

    def __repr__(self) -> str:
        return "<Registration>"


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class Waiver(Value):
    """A finding somebody looked at and accepts, with the reason. One that excuses nothing is itself reported."""

    code: str = field(converter=identifier)
    """Code of the problem."""
    subjects: tuple[str, ...] = field(default=(), converter=identifiers)
    """The ids it excuses, at most 1000: a problem is waived when all its subjects are among them; none: all of that code."""
    reason: LocalizedText = field(converter=prose)
    """Why, for the next reader."""

    def __attrs_post_init__(self) -> None:
        """Refuse more than anybody would name."""
        at_most(MOST_SUBJECTS, self.subjects, "subjects")


class Attendance(Enum):
    """How one takes part (schema.org `eventAttendanceMode`)."""

    ON_SITE = "on-site"
    ONLINE = "online"
    MIXED = "mixed"
