"""A small edition to ask one question of, and its calendar as plain lines."""

import datetime as dt

from attrs import evolve

import raict

UPDATED = dt.datetime(2031, 3, 3, 17, tzinfo=dt.UTC)
VENUE = raict.Venue(
    id="halle",
    name={"fr": "Halle aux Voiles", "en": "Sailmakers’ Hall"},
    address=raict.PostalAddress(street="12 quai des Ralingues", postal_code="17990", city="Port-Clair"),
    rooms=(
        raict.Room(id="pavois", label="Grand Pavois", floor="rez-de-quai"),
        raict.Room(id="dune", label="Salle de la Dune"),
    ),
    transit=(raict.TransitAccess(mode=raict.TransitMode.TRAM, line="B", stop="Halle", exit="Quai"),),
    geo=raict.GeoPoint(latitude=46.05, longitude=-1.3127),
    accessibility=(raict.Accessibility.MOBILITY,),
    access="Entrée côté quai.",
)
EDITION = raict.Edition(
    id="rivages-2031",
    number=9,
    name=raict.EditionName(
        full={"fr": "Assises des rivages", "en": "Shoreline Assises"},
        grammar={
            "fr": raict.NounGrammar(gender=raict.GrammaticalGender.FEMININE, number=raict.GrammaticalNumber.PLURAL),
            "en": raict.NounGrammar(gender=raict.GrammaticalGender.FEMININE),
        },
    ),
    series=raict.Series(id="rivages"),
    revision=raict.Revision(sequence=3, updated=UPDATED),
    languages=("fr", "en"),
    uid_domain="assises.example.org",
    website="https://assises.example.org",
    when=raict.When.parse("2031-03-27 afternoon, 2031-03-28"),
    venue=VENUE,
    organizations=(raict.Organization(id="ville", name="Ville de Port-Clair"),),
    people=(
        raict.Person(
            id="awa",
            name=raict.PersonName(given="Awa", family="Sarr"),
            functions=(
                raict.Function(title={"fr": "maire", "en": "mayor"}, organization="ville"),
                raict.Function(title="ministre", former=True),
                raict.Function(title="présidente", since=dt.date(2032, 1, 1)),
            ),
        ),
        raict.Person(id="claire", name=raict.PersonName(given="Claire", family="Obadia")),
        raict.Person(id="yann", name=raict.PersonName(family="Yann")),
    ),
)
SESSION = raict.Session(
    id="eau",
    format="workshop",
    title={"fr": "Eau ; énergie, climat", "en": "Water; energy, climate"},
    when=raict.Span.parse("2031-03-27T14:00/2031-03-27T15:30"),
)


def with_session(**changes: object) -> raict.Edition:
    """The edition with that one session."""
    return evolve(EDITION, sessions=(evolve(SESSION, **changes),))  # type: ignore[arg-type]  # names of fields


def unfolded(data: bytes) -> list[str]:
    """The content lines of a calendar."""
    return data.decode().replace("\r\n ", "").splitlines()


def events(data: bytes) -> list[dict[str, str]]:
    """The lines of each VEVENT: name with parameters to value, as written."""
    found: list[dict[str, str]] = []
    for line in unfolded(data):
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and "END:VEVENT" not in found[-1]:
            quoted = line.split('"')
            head = '"'.join(quoted[:-1]) + '"' if len(quoted) > 1 and ":" not in line.split('"')[0] else ""
            name, _, value = line[len(head) :].partition(":")
            found[-1][head + name] = value
    for each in found:
        each.pop("END:VEVENT", None)
        each.pop("END", None)
    return found
