"""What readers are told of the edition and of what is shared, and of what was otherwise before; word for word."""

import datetime as dt
from typing import Any

from attrs import evolve

from raict import (
    Attendance,
    Edition,
    EditionName,
    Person,
    PersonName,
    PostalAddress,
    Revision,
    Room,
    Span,
    Status,
    Venue,
    When,
)
from tests.changes.editing import OLD, edition_with, session_with

__all__ = ["BACK", "OF_THE_EDITION"]

from tests.changes.told import AT_NINE, CALE, CLIMATE, ONE, TWO, VENUE

NOW = dt.datetime(2023, 6, 1, tzinfo=dt.UTC)


def venue(**values: Any) -> Edition:
    """The venue with other values."""
    return edition_with(venue=evolve(VENUE, **values))


OF_THE_EDITION = {
    # the edition
    "edition cancelled": (
        edition_with(status=Status.CANCELLED, when=None, theme="T"),
        "Les 14es Rencontres sont annulées.",
        "The 14th edition has been cancelled.",
    ),
    "edition postponed": (
        edition_with(status=Status.POSTPONED),
        "Les 14es Rencontres sont reportées à une date ultérieure.",
        "The 14th edition has been postponed to a later date.",
    ),
    "edition provisional": (
        edition_with(status=Status.DRAFT),
        "Les 14es Rencontres sont désormais à confirmer.",
        "The 14th edition is now provisional.",
    ),
    "other days": (
        edition_with(when=When.parse("2023-09-25, 2023-09-26"), previous=(OLD.when,)),
        "Les 14es Rencontres auront désormais lieu les lundi 25 et mardi 26 septembre 2023.",
        "The 14th edition will now take place on Monday 25 and Tuesday 26 September 2023.",
    ),
    "three days in a row": (
        edition_with(when=When.parse("2023-09-25/2023-09-27")),
        "Les 14es Rencontres auront désormais lieu du lundi 25 au mercredi 27 septembre 2023.",
        "The 14th edition will now take place from Monday 25 to Wednesday 27 September 2023.",
    ),
    "days known better": (
        edition_with(when=When.parse("2023-09-18T14:00/2023-09-18T18:00, 2023-09-19")),
        (
            "Les 14es Rencontres auront lieu, plus précisément, le lundi 18 septembre de 14 h à 18 h et le mardi 19 "
            "septembre 2023."
        ),
        (
            "The 14th edition is now scheduled more precisely: "
            "Monday 18 September from 14:00 to 18:00 and Tuesday 19 September 2023."
        ),
    ),
    "no days": (
        edition_with(when=None),
        "Les 14es Rencontres n’ont plus de date.",
        "The 14th edition no longer has a date.",
    ),
    "online": (
        edition_with(moved_online=True, attendance=Attendance.ONLINE),
        "Les 14es Rencontres auront lieu en ligne.",
        "The 14th edition will take place online.",
    ),
    "both ways": (
        edition_with(attendance=Attendance.MIXED),
        "Les 14es Rencontres auront désormais lieu sur place et en ligne.",
        "The 14th edition will now take place on site and online.",
    ),
    "another venue": (
        venue(id="palais", name="Palais", address=PostalAddress(city="Lyon")),
        "Les 14es Rencontres changent de lieu : Palais, Lyon. Les salles du programme sont désormais celles de ce lieu.",
        "The 14th edition has a new venue: Palais, Lyon. The rooms on the programme are now those of this venue.",
    ),
    "another venue, which says its town": (
        venue(id="palais", name="Palais de Lyon", address=PostalAddress(city="Lyon")),
        ("Les 14es Rencontres changent de lieu : Palais de Lyon. Les salles du programme sont désormais celles de ce lieu."),
        "The 14th edition has a new venue: Palais de Lyon. The rooms on the programme are now those of this venue.",
    ),
    "another address": (
        venue(address=PostalAddress(street="1 quai", city="Lyon")),
        "L’adresse du lieu est désormais : 1 quai, Lyon.",
        "The address of the venue is now: 1 quai, Lyon.",
    ),
    "no address": (
        venue(address=None),
        "L’adresse du lieu n’est plus indiquée.",
        "The address of the venue is no longer given.",
    ),
    "another name": (
        edition_with(name=evolve(OLD.name, full="Assises de l’action")),
        "Les 14es Rencontres s’intitulent désormais « Assises de l’action ».",
        "The event is now called “Assises de l’action”.",
    ),
    "another name in English": (
        edition_with(name=evolve(OLD.name, full={"fr": "Rencontres de l’action", "en": "Meetings"})),
        "",
        "The event is now called “Meetings”.",
    ),
    "another short name": (
        edition_with(name=EditionName(full=OLD.name.full, grammar=OLD.name.grammar)),
        "Informations mises à jour : nom.",
        "Updated: name.",
    ),
    "days and venue": (
        edition_with(when=When.parse("2023-10-02"), venue=Venue(id="port", name="Port, quai 2", rooms=VENUE.rooms)),
        (
            "Les 14es Rencontres auront désormais lieu le lundi 2 octobre 2023 et changent de lieu : Port, quai 2. Les "
            "salles du programme sont désormais celles de ce lieu."
        ),
        (
            "The 14th edition will now take place on Monday 2 October 2023 and has a new venue: Port, quai 2. The "
            "rooms on the programme are now those of this venue."
        ),
    ),
    # what is shared is said once
    "a room renamed": (
        venue(rooms=(evolve(ONE, label="Salle Lune"), TWO, CALE)),
        "Salle renommée : « Salle Étoile 1 » devient « Salle Lune ».",
        "Room renamed: “Star Room 1” becomes “Salle Lune”.",
    ),
    "a room renamed and changed, another changed, one new, one gone, all in another order": (
        venue(rooms=(Room(id="r", label="R"), evolve(TWO, capacity=9), evolve(ONE, label="Salle Lune", capacity=9))),
        (
            "Salle renommée : « Salle Étoile 1 » devient « Salle Lune ». Nouvelle salle : R. Salle qui n’est plus "
            "utilisée : La Cale. Informations mises à jour : salles (Salle Étoile 2)."
        ),
        (
            "Room renamed: “Star Room 1” becomes “Salle Lune”. New room: R. Room no longer in use: La Cale. Updated: "
            "rooms (Star Room 2)."
        ),
    ),
    "a venue renamed": (
        venue(name="Cité"),
        "Le lieu s’appelle désormais « Cité ».",
        "The venue is now called “Cité”.",
    ),
    "a venue renamed in English": (
        venue(name={"fr": "Cité des Sciences", "en": "City of Science"}),
        "",
        "The venue is now called “City of Science”.",
    ),
    "people, organizations, partners": (
        edition_with(
            theme="T",
            people=(evolve(OLD.people[0], country="SN"), OLD.people[1], Person(id="jo", name=PersonName(family="Le Gall"))),
            organizations=(evolve(OLD.organizations[0], acronym="VDK"),),
            partners=(evolve(OLD.partners[0], label="Dakar"),),
            formats=(evolve(OLD.formats[0], exclusive=True), *OLD.formats[1:]),
        ),
        (
            "Informations mises à jour : thème, organisations (Ville de Dakar), personnes (Awa Diop) et partenaires "
            "(Ville de Dakar)."
        ),
        "Updated: theme, organisations (Ville de Dakar), people (Awa Diop) and partners (Ville de Dakar).",
    ),
    "the order of the sessions": (
        edition_with(sessions=OLD.sessions[::-1]),
        "",
        "",
    ),
    # what nobody is told
    "a revision": (session_with(revision=Revision(sequence=1, updated=NOW)), "", ""),
    "the edition's revision": (edition_with(revision=Revision(updated=NOW)), "", ""),
    "a revision with a detail": (
        session_with(revision=Revision(updated=NOW), abstract="A"),
        "L’atelier « Villes et climat » est mis à jour (présentation).",
        "The workshop “Cities and climate” has been updated (abstract).",
    ),
}
BACK = {
    "a cancelled session": (
        session_with(status=Status.CANCELLED),
        OLD,
        "L’atelier « Villes et climat » est rétabli au programme, le lundi 18 septembre de 14 h à 15 h 30, salle Étoile 1.",
        "The workshop “Cities and climate” is back on the programme, on Monday 18 September from 14:00 to 15:30, Star Room 1.",
    ),
    "a cancelled session, provisionally": (
        session_with("cloture", status=Status.CANCELLED),
        session_with("cloture", status=Status.DRAFT, title="Fin"),
        "La séance plénière « Clôture » s’intitule désormais « Fin » et est rétablie au programme, à titre provisoire.",
        "The plenary session “Closing” is now called “Fin” and is back on the programme, provisionally.",
    ),
    "a cancelled session, later": (
        session_with(status=Status.CANCELLED, rooms=()),
        session_with(status=Status.POSTPONED, rooms=()),
        "L’atelier « Villes et climat » est rétabli au programme, mais reporté à une date ultérieure.",
        "The workshop “Cities and climate” is back on the programme, but postponed to a later date.",
    ),
    "a cancelled session, gone": (
        session_with(status=Status.CANCELLED),
        OLD.without_session("climat"),
        "",
        "",
    ),
    "a postponed session": (
        session_with(status=Status.POSTPONED),
        session_with(when=AT_NINE, rooms=("cale",)),
        "L’atelier « Villes et climat » est de nouveau confirmé et aura lieu le mardi 19 septembre de 9 h à 10 h 30, La Cale.",
        (
            "The workshop “Cities and climate” has been confirmed again and will take place on Tuesday 19 September "
            "from 9:00 to 10:30, La Cale."
        ),
    ),
    "a provisional session": (
        session_with(status=Status.DRAFT),
        OLD,
        "L’atelier « Villes et climat » est confirmé.",
        "The workshop “Cities and climate” has been confirmed.",
    ),
    "a postponed edition": (
        edition_with(status=Status.POSTPONED),
        edition_with(when=When.parse("2024-02-05")),
        "Les 14es Rencontres sont de nouveau confirmées et auront lieu le lundi 5 février 2024.",
        "The 14th edition has been confirmed again and will take place on Monday 5 February 2024.",
    ),
    "a cancelled edition": (
        edition_with(status=Status.CANCELLED),
        OLD,
        (
            "Les 14es Rencontres ne sont plus annulées et auront lieu le lundi 18 septembre après-midi et le mardi 19 "
            "septembre 2023."
        ),
        (
            "The 14th edition is no longer cancelled and will take place on Monday 18 September in the afternoon and "
            "Tuesday 19 September 2023."
        ),
    ),
    "days at last": (
        edition_with(when=None),
        OLD,
        "Les 14es Rencontres auront lieu le lundi 18 septembre après-midi et le mardi 19 septembre 2023.",
        "The 14th edition will take place on Monday 18 September in the afternoon and Tuesday 19 September 2023.",
    ),
    "on site again": (
        edition_with(moved_online=True, attendance=Attendance.MIXED),
        edition_with(attendance=Attendance.MIXED),
        "Les 14es Rencontres auront désormais lieu sur place et en ligne.",
        "The 14th edition will now take place on site and online.",
    ),
    "a venue at last": (
        edition_with(venue=None, sessions=()),
        edition_with(sessions=()),
        "Les 14es Rencontres ont désormais un lieu : Cité des Sciences, Paris.",
        "The 14th edition now has a venue: Science City, Paris.",
    ),
    "no venue": (
        edition_with(sessions=()),
        edition_with(venue=None, sessions=()),
        "Les 14es Rencontres n’ont plus de lieu.",
        "The 14th edition no longer has a venue.",
    ),
    "a day that cannot be meant for one alone": (
        edition_with(when=None, sessions=(evolve(CLIMATE, when=None),)),
        edition_with(when=None, sessions=(evolve(CLIMATE, when=Span.parse("2023-09-18")),)),
        "L’atelier « Villes et climat » aura lieu le lundi 18 septembre 2023.",
        "The workshop “Cities and climate” will take place on Monday 18 September 2023.",
    ),
}
