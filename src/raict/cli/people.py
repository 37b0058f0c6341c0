"""Who is who: the people of an edition, with what they do when they are not on its programme."""

from collections.abc import Iterator

from raict.cli.reader import Reader
from raict.model.moments import Moment
from raict.model.people import Function, Person
from raict.model.windows import Window

__all__ = ["who_is_who"]

_WIDTH = 100
"""Of biographies."""


def who_is_who(reader: Reader) -> Iterator[str]:
    """The lines about people, in the order of the file."""
    return reader.section("who is who", (_person(each, reader) for each in reader.edition.people))


def _person(person: Person, reader: Reader) -> list[str]:
    """Name, country and functions; then the biography where all is asked for, and the page."""
    name = str(person.name)
    if person.country:
        name = f"{name} ({reader.speech.country_name(person.country)})"
    functions = [_function(each, reader) for each in person.functions]
    below = reader.wrapped(person.biography, _WIDTH) if reader.full and person.biography else []
    if person.website:
        below.append(person.website)
    return [reader.headed(name, reader.speech.join(functions)) if functions else name, *(f"    {line}" for line in below)]


def _function(function: Function, reader: Reader) -> str:
    """Title, organization and, where it matters or all is asked for, from and until when; what is over is said to be so."""
    edition, since, until = reader.edition, function.since, function.until
    day = edition.when.start.date if edition.when else None
    over = function.former or (day is not None and until is not None and until < day)
    to_come = day is not None and since is not None and since > day
    details: list[str] = []
    if function.organization:
        details.append(reader.say(edition.organization(function.organization).name))
    if (since or until) and (reader.full or to_come):
        opens, closes = (Moment(date=each) if each else None for each in (since, until))
        details.append(reader.speech.format_when(Window(opens=opens, closes=closes)))
    title = reader.say(function.title) + (f" ({', '.join(details)})" if details else "")
    return reader.words["formerly"].format(function=title) if over else title
