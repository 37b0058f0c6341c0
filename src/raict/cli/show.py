"""An edition in words, on one page: what comes first, the facts, the partners, the programme, who is who, the documents."""

from collections.abc import Iterator

from raict._languages import edition_title
from raict.cli.people import who_is_who
from raict.cli.programme import programme
from raict.cli.reader import Reader
from raict.cli.words import counted
from raict.model.editions import Edition
from raict.model.grammar import GrammaticalGender, NounGrammar
from raict.model.partners import Organization, Partner
from raict.model.parts import Attendance, Document, Organizer, Registration
from raict.model.places import PostalAddress, Room, TransitAccess, Venue
from raict.model.status import Situation

__all__ = ["page"]

_WIDTH = 100
"""Of paragraphs."""
_NUMBERED = NounGrammar(gender=GrammaticalGender.FEMININE)
"""« 14e édition »."""


def page(edition: Edition, language: str, *, full: bool = False) -> str:
    """The page, for a reader of `language`. Ordinary spaces, so that what is seen can be searched for.

    Args:
        edition: the edition.
        language: the reader's.
        full: with abstracts, key words, biographies, terms of office, rooms, and the pages of the venue and of partners.
    """
    reader = Reader(edition, language, full=full)
    shown = _Page(reader)
    blocks = (
        *(shown.first(), shown.title(), shown.facts(), shown.rooms(), shown.partners()),
        *(programme(reader), who_is_who(reader), shown.documents()),
    )
    return reader.speech.plain_spaces("\n\n".join(filter(None, map("\n".join, blocks))))


class _Page:
    """The parts of the page but for the programme, each as lines."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.edition = reader, reader.edition
        self.speech, self.words = reader.speech, reader.words
        self.say, self.headed = reader.say, reader.headed

    def field(self, key: str, *parts: str | None) -> Iterator[str]:
        """« Lieu : … », or nothing where nothing is known."""
        known = [part for part in parts if part]
        if known:
            yield self.headed(self.words[key], ", ".join(known))

    def organization(self, organization: Organization) -> str:
        name = self.say(organization.name)
        return f"{name} ({organization.acronym})" if organization.acronym else name

    # ---- what comes first -------------------------------------------------------------------------------------------

    def first(self) -> Iterator[str]:
        situation = self.edition.situation
        if situation is not Situation.CONFIRMED:
            yield self.words[situation]

    def title(self) -> Iterator[str]:
        edition = self.edition
        title = edition_title(edition, self.reader.language)
        yield title
        if title == self.say(edition.name.full):  # the ordinal cannot be made to agree with the name, so it stands alone
            yield self.words["edition"].format(ordinal=self.speech.ordinal(edition.number, _NUMBERED))

    # ---- facts ------------------------------------------------------------------------------------------------------

    def facts(self) -> Iterator[str]:
        edition, speech = self.edition, self.speech
        yield from self.field("theme", edition.theme and self.say(edition.theme))
        when = edition.when
        yield from self.field("dates", speech.format_when(when, weekday=True) if when else self.words["to come"])
        yield from self.field(
            "previous", speech.word("semicolon").join(speech.format_when(each, weekday=True) for each in edition.previous)
        )
        if edition.attendance is not Attendance.ON_SITE:
            yield from self.field("attendance", speech.word(edition.attendance))
        if len(edition.languages) > 1:
            yield from self.field("languages", speech.join([speech.language_name(tag) for tag in edition.languages]))
        if edition.venue:
            yield from self.venue(edition.venue)
        if edition.organizer:
            yield from self.organizer(edition.organizer)
        if edition.registration:
            yield from self.registration(edition.registration)
        yield from self.field("website", edition.website)

    def venue(self, venue: Venue) -> Iterator[str]:
        yield from self.field("venue", self.say(venue.name))
        yield from self.field("address", venue.address and self.address(venue.address))
        yield from self.access(venue)
        yield from self.field("accessibility", ", ".join(map(self.speech.word, venue.accessibility)))
        for room in venue.rooms:
            if room.open:
                hours = self.speech.format_when(room.open, weekday=True)
                yield self.headed(f"{self.words['open']} ({self.say(room.label)})", hours)
        if self.reader.full:
            yield from self.field("venue page", venue.website)

    def access(self, venue: Venue) -> Iterator[str]:
        """The lines that stop there and the way in: beside the heading where it is one, else below it."""
        ways = [self.transit(each) for each in venue.transit]
        if venue.access:
            ways += self.reader.wrapped(venue.access, _WIDTH)
        if len(ways) > 1:
            yield self.headed(self.words["access"], "").rstrip()
            yield from (f"    {way}" for way in ways)
        else:
            yield from self.field("access", *ways)

    def address(self, address: PostalAddress) -> str:
        country = None if address.country == "FR" else self.speech.country_name(address.country)
        line = ", ".join(filter(None, (address.one_line(), country)))
        return f"{line} ({address.district})" if address.district else line

    def transit(self, access: TransitAccess) -> str:
        line = " ".join(filter(None, (self.speech.word(access.mode), access.line)))
        way_out = access.exit and f"{self.speech.word('exit')} {access.exit}"
        return ", ".join(filter(None, (line, access.stop, way_out)))

    def organizer(self, organizer: Organizer) -> Iterator[str]:
        edition, contact = self.edition, organizer.contact
        yield from self.field("organizer", self.organization(edition.organization(organizer.organization)))
        if contact:
            yield from self.field("contact", self.say(contact.label), contact.email, contact.phone)
        signatory = organizer.signatory and str(edition.person(organizer.signatory).name)
        yield from self.field(
            "letter",
            organizer.letter_place,
            self.speech.format_when(organizer.letter_date) if organizer.letter_date else None,
            signatory and self.words["signed"].format(name=signatory),
        )

    def registration(self, registration: Registration) -> Iterator[str]:
        yield from self.field(
            "registration",
            self.words["full"] if registration.full else None,
            registration.window and self.speech.format_when(registration.window, weekday=True),
            registration.url,
        )

    def rooms(self) -> Iterator[str]:
        """What is known of each room, but for its hours, which stand among the facts."""
        venue = self.edition.venue
        known = map(self.room, venue.rooms) if venue and self.reader.full else ()
        return self.reader.section("rooms", known)

    def room(self, room: Room) -> list[str]:
        seats = None if room.capacity is None else counted(room.capacity, "seat", self.reader.language)
        steps = None if room.step_free is None else self.words["step-free" if room.step_free else "steps"]
        details = [each for each in (seats, room.floor and self.say(room.floor), steps) if each]
        label = self.say(room.label)
        return [self.headed(label, ", ".join(details)) if details else label]

    # ---- partners, documents ----------------------------------------------------------------------------------------

    def partners(self) -> Iterator[str]:
        return self.reader.section("partners", map(self.partner, self.edition.partners), numbered=True)

    def partner(self, partner: Partner) -> list[str]:
        """Its name and roles, then the lines that must stand beside it, word for word."""
        edition = self.edition
        name = self.say(partner.label) if partner.label else self.organization(edition.organization(partner.organization))
        roles = self.speech.join([self.speech.word(role) for role in partner.roles])
        lines = [self.headed(name, roles)]
        if partner.credit:
            lines.append(self.say(partner.credit))
        for funding in partner.funded_by:
            if funding.credit:
                lines.append(self.say(funding.credit))
            else:
                lines += self.field("funding", self.organization(edition.organization(funding.organization)))
        website = partner.website or edition.organization(partner.organization).website
        if self.reader.full and website:
            lines.append(website)
        return lines

    def documents(self) -> Iterator[str]:
        return self.reader.section("documents", map(self.document, self.edition.documents))

    def document(self, document: Document) -> list[str]:
        return [self.say(document.title), f"    {document.url or document.file}"]
