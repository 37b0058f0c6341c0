"""What is told, and what it counts as: both versions, then the sentences and the summary, in French and in English."""

import datetime as dt
from typing import Any

from attrs import evolve

from raict import (
    Attendance,
    Audience,
    Edition,
    Organization,
    Participant,
    ParticipantRole,
    Partner,
    PartnerRole,
    Person,
    PersonName,
    PostalAddress,
    Revision,
    Room,
    Session,
    Span,
    Status,
    Venue,
    When,
)
from tests.changes.editing import OLD, edition_with, session_with
from tests.changes.told import AT_NINE, CALE, ONE, TWO, VENUE, parts, venue

__all__ = ["TRUE", "Row"]

Row = tuple[Edition, Edition, str, str, str, str]
TIME = dt.datetime(2023, 6, 1, tzinfo=dt.UTC)
NOTHING = ("", "", "Aucun changement.", "Nothing has changed.")
TWICE = (*OLD.formats, *(evolve(each, id="own") for each in OLD.formats if each.id == "workshop"))
DRAFT, LATER, OFF = Status.DRAFT, Status.POSTPONED, Status.CANCELLED


def breaks(*spans: str, **values: Any) -> Edition:
    """Breaks that are all called alike; the first of them with other values."""
    made = [Session(id=f"p{n}", format="break", title="Pause", when=Span.parse(each)) for n, each in enumerate(spans)]
    return edition_with(sessions=(evolve(made[0], **values), *made[1:]))


def partners(*ids: str) -> Edition:
    """Other partners, all of whom are known."""
    names = {"dakar": "Ville de Dakar", "mer": "Marégraphe et Cie", "lune": "Lune"}
    organizations = tuple(Organization(id=id, name=name) for id, name in names.items())
    return edition_with(
        organizations=organizations, partners=tuple(Partner(organization=id, roles=(PartnerRole.HOST,)) for id in ids)
    )


def people(*given: tuple[str, str]) -> Edition:
    """The workshop with those people, of an edition with one more."""
    known = edition_with(people=(*OLD.people, Person(id="jo", name=PersonName(family="Le Gall"))))
    participants = tuple(Participant(person=who, role=ParticipantRole(role)) for who, role in given)
    return known.with_session(evolve(OLD.session("climat"), participants=participants))


TRUE: dict[str, Row] = {
    # postponed
    "postponed to a new date": (
        OLD,
        session_with(status=LATER, when=Span.parse("2023-09-28T10:00/2023-09-28T11:00")),
        "L’atelier « Villes et climat » est reporté au jeudi 28 septembre de 10 h à 11 h.",
        "The workshop “Cities and climate” has been postponed to Thursday 28 September from 10:00 to 11:00.",
        "1 séance reportée.",
        "1 session postponed.",
    ),
    "postponed to a new date and another room": (
        OLD,
        session_with(status=LATER, when=AT_NINE, rooms=("cale",)),
        "L’atelier « Villes et climat » est reporté au mardi 19 septembre de 9 h à 10 h 30, La Cale.",
        "The workshop “Cities and climate” has been postponed to Tuesday 19 September from 9:00 to 10:30, La Cale.",
        "1 séance reportée.",
        "1 session postponed.",
    ),
    "postponed to days": (
        OLD,
        session_with(status=LATER, when=Span.parse("2023-09-20/2023-09-22")),
        "L’atelier « Villes et climat » est reporté et aura lieu du mercredi 20 au vendredi 22 septembre.",
        (
            "The workshop “Cities and climate” has been postponed and will now take place from Wednesday 20 to "
            "Friday 22 September."
        ),
        "1 séance reportée.",
        "1 session postponed.",
    ),
    "postponed to a first date": (
        OLD,
        session_with("cloture", status=LATER, when=AT_NINE),
        "La séance plénière « Clôture » est reportée au mardi 19 septembre de 9 h à 10 h 30.",
        "The plenary session “Closing” has been postponed to Tuesday 19 September from 9:00 to 10:30.",
        "1 séance reportée.",
        "1 session postponed.",
    ),
    "postponed, and known less well": (
        OLD,
        session_with(status=LATER, when=Span.parse("2023-09-18"), rooms=()),
        "L’atelier « Villes et climat » est reporté à une date ultérieure.",
        "The workshop “Cities and climate” has been postponed to a later date.",
        "1 séance reportée.",
        "1 session postponed.",
    ),
    "postponed, and longer": (
        OLD,
        session_with(status=LATER, when=Span.parse("2023-09-18T14:00/2023-09-18T16:00")),
        "L’atelier « Villes et climat » est reporté à une date ultérieure.",
        "The workshop “Cities and climate” has been postponed to a later date.",
        "1 séance reportée.",
        "1 session postponed.",
    ),
    "still postponed, to another date": (
        session_with(status=LATER),
        session_with(status=LATER, when=AT_NINE),
        "L’atelier « Villes et climat » est reporté au mardi 19 septembre de 9 h à 10 h 30.",
        "The workshop “Cities and climate” has been postponed to Tuesday 19 September from 9:00 to 10:30.",
        "1 séance reportée.",
        "1 session postponed.",
    ),
    "still postponed, and the old date gone": (
        session_with(status=LATER),
        session_with(status=LATER, when=None, rooms=()),
        *NOTHING,
    ),
    "postponed no longer, at the same time": (
        session_with(status=LATER),
        OLD,
        "L’atelier « Villes et climat » est de nouveau confirmé et aura lieu le lundi 18 septembre de 14 h à 15 h 30.",
        (
            "The workshop “Cities and climate” has been confirmed again and will take place on Monday 18 "
            "September from 14:00 to 15:30."
        ),
        "1 séance confirmée.",
        "1 session confirmed.",
    ),
    "provisional after having been postponed": (
        session_with(status=LATER),
        session_with(status=DRAFT, when=AT_NINE),
        "L’atelier « Villes et climat » est désormais à confirmer et aura lieu le mardi 19 septembre de 9 h à 10 h 30.",
        "The workshop “Cities and climate” is now provisional and will take place on Tuesday 19 September from 9:00 to 10:30.",
        "1 séance à confirmer.",
        "1 session made provisional.",
    ),
    "reinstated, and postponed to a date": (
        session_with(status=OFF),
        session_with(status=LATER, when=AT_NINE),
        "L’atelier « Villes et climat » est rétabli au programme, mais reporté au mardi 19 septembre de 9 h à 10 h 30.",
        "The workshop “Cities and climate” is back on the programme, but postponed to Tuesday 19 September from 9:00 to 10:30.",
        "1 séance rétablie.",
        "1 session reinstated.",
    ),
    "new, and postponed, with a room": (
        OLD,
        OLD.with_session(Session(id="n", format="workshop", title="N", when=AT_NINE, rooms=("cale",), status=LATER)),
        "L’atelier « N » est ajouté au programme, mais reporté à une date ultérieure.",
        "The workshop “N” has been added to the programme, but postponed to a later date.",
        "1 nouvelle séance.",
        "1 new session.",
    ),
    "edition postponed to other days": (
        OLD,
        edition_with(status=LATER, when=When.parse("2024-04-01, 2024-04-02")),
        "Les 14es Rencontres sont reportées aux lundi 1er et mardi 2 avril 2024.",
        "The 14th edition has been postponed to Monday 1 and Tuesday 2 April 2024.",
        "Édition reportée.",
        "Edition postponed.",
    ),
    "edition postponed to several spans": (
        OLD,
        edition_with(status=LATER, when=When.parse("2024-04-01 afternoon, 2024-04-02T09:00/2024-04-02T12:00")),
        (
            "Les 14es Rencontres sont reportées et auront lieu le lundi 1er avril après-midi et le mardi 2 avril "
            "2024 de 9 h à midi."
        ),
        "The 14th edition has been postponed to Monday 1 April in the afternoon and Tuesday 2 April 2024 from 9:00 to noon.",
        "Édition reportée.",
        "Edition postponed.",
    ),
    "edition postponed to three days": (
        OLD,
        edition_with(status=LATER, when=When.parse("2024-04-01/2024-04-03")),
        "Les 14es Rencontres sont reportées et auront lieu du lundi 1er au mercredi 3 avril 2024.",
        "The 14th edition has been postponed and will now take place from Monday 1 to Wednesday 3 April 2024.",
        "Édition reportée.",
        "Edition postponed.",
    ),
    "edition postponed, without days or dates of sessions": (
        OLD,
        evolve(session_with(when=None, rooms=()), status=LATER, when=None),
        "Les 14es Rencontres sont reportées à une date ultérieure.",
        "The 14th edition has been postponed to a later date.",
        "Édition reportée.",
        "Edition postponed.",
    ),
    "edition postponed on the same dates": (
        OLD,
        edition_with(status=LATER, when=When.parse("2023-09-18/2023-09-19")),
        "Les 14es Rencontres sont reportées à une date ultérieure.",
        "The 14th edition has been postponed to a later date.",
        "Édition reportée.",
        "Edition postponed.",
    ),
    "edition still postponed, to other days": (
        edition_with(status=LATER),
        edition_with(status=LATER, when=When.parse("2024-04-01")),
        "Les 14es Rencontres sont reportées au lundi 1er avril 2024.",
        "The 14th edition has been postponed to Monday 1 April 2024.",
        "Édition reportée.",
        "Edition postponed.",
    ),
    "edition still postponed, and no days": (
        edition_with(status=LATER),
        edition_with(status=LATER, when=None),
        *NOTHING,
    ),
    "edition postponed no longer, on the same days": (
        edition_with(status=LATER),
        OLD,
        (
            "Les 14es Rencontres sont de nouveau confirmées et auront lieu le lundi 18 septembre après-midi et le "
            "mardi 19 septembre 2023."
        ),
        (
            "The 14th edition has been confirmed again and will take place on Monday 18 September in the "
            "afternoon and Tuesday 19 September 2023."
        ),
        "Édition confirmée.",
        "Edition confirmed.",
    ),
    "edition provisional, and was postponed": (
        edition_with(status=LATER),
        edition_with(status=DRAFT, when=When.parse("2024-04-01")),
        "Les 14es Rencontres sont désormais à confirmer et auront lieu le lundi 1er avril 2024.",
        "The 14th edition is now provisional and will take place on Monday 1 April 2024.",
        "Édition à confirmer ; nouvelles dates.",
        "Edition provisional; new dates.",
    ),
    # cancelled
    "still cancelled, whatever else": (
        session_with(status=OFF),
        session_with(status=OFF, when=AT_NINE, title="T", rooms=(), participants=(), capacity=9),
        *NOTHING,
    ),
    "cancelled, and then gone": (
        session_with(status=OFF),
        OLD.without_session("climat"),
        *NOTHING,
    ),
    "cancelled, having been postponed": (
        session_with(status=LATER),
        session_with(status=OFF),
        "L’atelier « Villes et climat » est annulé.",
        "The workshop “Cities and climate” has been cancelled.",
        "1 séance annulée.",
        "1 session cancelled.",
    ),
    "cancelled, without a day": (
        OLD,
        session_with("cloture", status=OFF),
        "La séance plénière « Clôture » est annulée.",
        "The plenary session “Closing” has been cancelled.",
        "1 séance annulée.",
        "1 session cancelled.",
    ),
    "withdrawn by a program": (
        OLD,
        session_with(status=OFF, withdrawn=TIME),
        "L’atelier « Villes et climat » du lundi 18 septembre à 14 h est retiré du programme.",
        "The workshop “Cities and climate” on Monday 18 September at 14:00 has been removed from the programme.",
        "1 séance retirée.",
        "1 session removed.",
    ),
    "withdrawn after it was cancelled": (
        session_with(status=OFF),
        session_with(status=OFF, withdrawn=TIME),
        *NOTHING,
    ),
    "there as withdrawn alone": (
        OLD.without_session("climat"),
        session_with(status=OFF, withdrawn=TIME),
        *NOTHING,
    ),
    "withdrawn, and back": (
        session_with(status=OFF, withdrawn=TIME),
        OLD,
        "L’atelier « Villes et climat » est rétabli au programme, le lundi 18 septembre de 14 h à 15 h 30, salle Étoile 1.",
        "The workshop “Cities and climate” is back on the programme, on Monday 18 September from 14:00 to 15:30, Star Room 1.",
        "1 séance rétablie.",
        "1 session reinstated.",
    ),
    "new and cancelled, with time and room": (
        OLD,
        OLD.with_session(Session(id="n", format="workshop", title="N", when=AT_NINE, rooms=("cale",), status=OFF)),
        "L’atelier « N » est ajouté au programme, mais déjà annulé.",
        "The workshop “N” has been added to the programme, already cancelled.",
        "1 nouvelle séance.",
        "1 new session.",
    ),
    "edition cancelled, and sessions move": (
        OLD,
        evolve(session_with(when=AT_NINE), status=OFF, theme="T", venue=evolve(VENUE, address=None)),
        "Les 14es Rencontres sont annulées.",
        "The 14th edition has been cancelled.",
        "Édition annulée.",
        "Edition cancelled.",
    ),
    "edition still cancelled, whatever else": (
        edition_with(status=OFF),
        evolve(session_with(when=AT_NINE), status=OFF, when=When.parse("2024-04-01"), theme="T"),
        *NOTHING,
    ),
    "edition cancelled, then postponed": (
        edition_with(status=OFF),
        edition_with(status=LATER),
        "Les 14es Rencontres ne sont plus annulées, mais reportées à une date ultérieure.",
        "The 14th edition is no longer cancelled, but postponed to a later date.",
        "Édition rétablie, mais reportée.",
        "Edition reinstated, but postponed.",
    ),
    "edition cancelled, then postponed to a date": (
        edition_with(status=OFF),
        edition_with(status=LATER, when=When.parse("2024-04-01")),
        "Les 14es Rencontres ne sont plus annulées, mais reportées au lundi 1er avril 2024.",
        "The 14th edition is no longer cancelled, but postponed to Monday 1 April 2024.",
        "Édition rétablie, mais reportée.",
        "Edition reinstated, but postponed.",
    ),
    "edition cancelled, then provisional": (
        edition_with(status=OFF),
        edition_with(status=DRAFT, when=None),
        "Les 14es Rencontres ne sont plus annulées, mais restent à confirmer.",
        "The 14th edition is no longer cancelled, but still to be confirmed.",
        "Édition rétablie.",
        "Edition reinstated.",
    ),
    "edition cancelled, then on other days": (
        edition_with(status=OFF),
        edition_with(when=When.parse("2024-04-01/2024-04-03")),
        "Les 14es Rencontres ne sont plus annulées et auront lieu du lundi 1er au mercredi 3 avril 2024.",
        "The 14th edition is no longer cancelled and will take place from Monday 1 to Wednesday 3 April 2024.",
        "Édition rétablie.",
        "Edition reinstated.",
    ),
    # rooms and venues
    "no room": (
        OLD,
        session_with(rooms=()),
        "L’atelier « Villes et climat » n’a plus de salle.",
        "The workshop “Cities and climate” no longer has a room.",
        "1 séance sans salle.",
        "1 session without a room.",
    ),
    "a room more": (
        OLD,
        session_with(rooms=("etoile-1", "cale")),
        "L’atelier « Villes et climat » aura désormais lieu dans plusieurs salles : salle Étoile 1 et La Cale.",
        "The workshop “Cities and climate” will now take place in several rooms: Star Room 1 and La Cale.",
        "1 séance aux salles modifiées.",
        "1 session with a change of rooms.",
    ),
    "a room less": (
        session_with(rooms=("etoile-1", "cale")),
        OLD,
        "L’atelier « Villes et climat » n’aura plus lieu que dans une salle : salle Étoile 1.",
        "The workshop “Cities and climate” will now take place in one room only: Star Room 1.",
        "1 séance aux salles modifiées.",
        "1 session with a change of rooms.",
    ),
    "a room less of three": (
        session_with(rooms=("etoile-1", "etoile-2", "cale")),
        session_with(rooms=("etoile-1", "cale")),
        "L’atelier « Villes et climat » n’aura plus lieu que dans ces salles : salle Étoile 1 et La Cale.",
        "The workshop “Cities and climate” will now take place in these rooms only: Star Room 1 and La Cale.",
        "1 séance aux salles modifiées.",
        "1 session with a change of rooms.",
    ),
    "a room for another of two": (
        session_with(rooms=("etoile-1", "etoile-2")),
        session_with(rooms=("etoile-1", "cale")),
        "L’atelier « Villes et climat » aura désormais lieu dans ces salles : salle Étoile 1 et La Cale.",
        "The workshop “Cities and climate” will now take place in these rooms: Star Room 1 and La Cale.",
        "1 séance aux salles modifiées.",
        "1 session with a change of rooms.",
    ),
    "first rooms": (
        OLD,
        session_with("pause", rooms=("etoile-2", "cale")),
        "La pause aura lieu dans plusieurs salles : salle Étoile 2 et La Cale.",
        "The break will take place in several rooms: Star Room 2 and La Cale.",
        "1 séance à la salle précisée.",
        "1 session with a room announced.",
    ),
    "two rooms whose labels blur": (
        venue(rooms=(evolve(ONE, label="Étage 2, salle A"), evolve(TWO, label="Chez Marcel !"), CALE)),
        venue(rooms=(evolve(ONE, label="Étage 2, salle A"), evolve(TWO, label="Chez Marcel !"), CALE)).with_session(
            session_with(rooms=("etoile-1", "etoile-2")).session("climat")
        ),
        "L’atelier « Villes et climat » aura désormais lieu dans plusieurs salles : « Étage 2, salle A » et « Chez Marcel ! ».",
        "The workshop “Cities and climate” will now take place in several rooms: “Étage 2, salle A” and “Chez Marcel !”.",
        "1 séance aux salles modifiées.",
        "1 session with a change of rooms.",
    ),
    "no venue, and so no room": (
        OLD,
        edition_with(venue=None, sessions=session_with(rooms=()).sessions),
        "Les 14es Rencontres n’ont plus de lieu.",
        "The 14th edition no longer has a venue.",
        "Lieu retiré.",
        "Venue removed.",
    ),
    "moved online, with no venue": (
        OLD,
        edition_with(venue=None, moved_online=True, attendance=Attendance.ONLINE, sessions=session_with(rooms=()).sessions),
        "Les 14es Rencontres auront lieu en ligne.",
        "The 14th edition will take place online.",
        "Édition en ligne.",
        "Edition online.",
    ),
    "moved, without a venue": (
        OLD,
        edition_with(venue=None, sessions=session_with(rooms=(), when=AT_NINE).sessions),
        (
            "Les 14es Rencontres n’ont plus de lieu. L’atelier « Villes et climat » est déplacé au mardi 19 "
            "septembre de 9 h à 10 h 30."
        ),
        (
            "The 14th edition no longer has a venue. The workshop “Cities and climate” has been moved to Tuesday "
            "19 September from 9:00 to 10:30."
        ),
        "Lieu retiré ; 1 séance déplacée.",
        "Venue removed; 1 session moved.",
    ),
    "a venue whose town is part of a word": (
        edition_with(sessions=()),
        edition_with(sessions=(), venue=Venue(id="v", name="Centre de Portiragnes", address=PostalAddress(city="Port"))),
        "Les 14es Rencontres changent de lieu : Centre de Portiragnes, Port.",
        "The 14th edition has a new venue: Centre de Portiragnes, Port.",
        "Nouveau lieu.",
        "New venue.",
    ),
    "a venue without an address": (
        edition_with(sessions=()),
        edition_with(sessions=(), venue=Venue(id="v", name="Palais")),
        "Les 14es Rencontres changent de lieu : Palais.",
        "The 14th edition has a new venue: Palais.",
        "Nouveau lieu.",
        "New venue.",
    ),
    "an address at last": (
        venue(address=None),
        OLD,
        "L’adresse du lieu est désormais : 30 avenue Corentin-Cariou, 75019 Paris.",
        "The address of the venue is now: 30 avenue Corentin-Cariou, 75019 Paris.",
        "Nouvelle adresse.",
        "New address.",
    ),
    "an address that reads the same": (
        OLD,
        venue(address=PostalAddress(street="30 avenue Corentin-Cariou", postal_code="75019", city="Paris ")),
        *NOTHING,
    ),
    "a room that is called otherwise in English": (
        OLD,
        venue(rooms=(evolve(ONE, label={"fr": "Salle Étoile 1", "en": "Star 1"}), TWO, CALE)),
        "",
        "Room renamed: “Star Room 1” becomes “Star 1”.",
        "Aucun changement.",
        "Updated information.",
    ),
    "two new rooms, and two gone": (
        edition_with(sessions=()),
        edition_with(sessions=(), venue=evolve(VENUE, rooms=(CALE, Room(id="a", label="A"), Room(id="b", label="B")))),
        "Nouvelles salles : A et B. Salles qui ne sont plus utilisées : Salle Étoile 1 et Salle Étoile 2.",
        "New rooms: A and B. Rooms no longer in use: Star Room 1 and Star Room 2.",
        "Informations mises à jour.",
        "Updated information.",
    ),
    # times
    "an end unknown, and another room": (
        OLD,
        session_with(when=Span.parse("2023-09-18T14:00"), rooms=("cale",)),
        "L’atelier « Villes et climat » se terminera à une heure à préciser et change de salle : La Cale.",
        "The workshop “Cities and climate” will end at a time to be announced and has moved to another room: La Cale.",
        "1 séance à l’heure de fin à préciser.",
        "1 session ending at a time to be announced.",
    ),
    "known by its day alone": (
        OLD,
        session_with(when=Span.parse("2023-09-18")),
        "L’atelier « Villes et climat » aura lieu le lundi 18 septembre, à une heure à préciser.",
        "The workshop “Cities and climate” will take place on Monday 18 September, at a time to be announced.",
        "1 séance à l’horaire à préciser.",
        "1 session at a time to be announced.",
    ),
    "days longer": (
        session_with(when=Span.parse("2023-09-18/2023-09-19")),
        session_with(when=Span.parse("2023-09-18/2023-09-20")),
        "L’atelier « Villes et climat » aura désormais lieu du lundi 18 au mercredi 20 septembre.",
        "The workshop “Cities and climate” will now take place from Monday 18 to Wednesday 20 September.",
        "1 séance de durée modifiée.",
        "1 session of another length.",
    ),
    "the same days known better": (
        edition_with(when=When.parse("2023-09-18 afternoon/2023-09-20 morning")),
        edition_with(when=When.parse("2023-09-18T13:00/2023-09-18T22:15, 2023-09-19, 2023-09-20T09:00/2023-09-20T12:00")),
        (
            "Les 14es Rencontres auront lieu, plus précisément, le lundi 18 septembre de 13 h à 22 h 15, le mardi "
            "19 septembre toute la journée et le mercredi 20 septembre 2023 de 9 h à midi."
        ),
        (
            "The 14th edition is now scheduled more precisely: Monday 18 September from 13:00 to 22:15, Tuesday "
            "19 September all day and Wednesday 20 September 2023 from 9:00 to noon."
        ),
        "Dates précisées.",
        "More precise dates.",
    ),
    "the same days, known worse": (
        OLD,
        edition_with(when=When.parse("2023-09-18/2023-09-19")),
        "Les 14es Rencontres auront désormais lieu les lundi 18 et mardi 19 septembre 2023.",
        "The 14th edition will now take place on Monday 18 and Tuesday 19 September 2023.",
        "Nouveaux horaires.",
        "New times.",
    ),
    "other hours on the same days": (
        OLD,
        edition_with(when=When.parse("2023-09-18 morning, 2023-09-19")),
        "Les 14es Rencontres auront désormais lieu le lundi 18 septembre au matin et le mardi 19 septembre 2023.",
        "The 14th edition will now take place on Monday 18 September in the morning and Tuesday 19 September 2023.",
        "Nouveaux horaires.",
        "New times.",
    ),
    "another year": (
        OLD,
        evolve(session_with(when=Span.parse("2024-01-08T10:00/2024-01-08T11:00")), when=When.parse("2024-01-08")),
        (
            "Les 14es Rencontres auront désormais lieu le lundi 8 janvier 2024. L’atelier « Villes et climat » "
            "est déplacé au lundi 8 janvier 2024 de 10 h à 11 h."
        ),
        (
            "The 14th edition will now take place on Monday 8 January 2024. The workshop “Cities and climate” has "
            "been moved to Monday 8 January 2024 from 10:00 to 11:00."
        ),
        "Nouvelles dates ; 1 séance déplacée.",
        "New dates; 1 session moved.",
    ),
    "over New Year": (
        edition_with(when=When.parse("2023-12-30/2024-01-02")),
        evolve(session_with(when=Span.parse("2024-01-01T10:00/2024-01-01T11:00")), when=When.parse("2023-12-30/2024-01-02")),
        "L’atelier « Villes et climat » est déplacé au lundi 1er janvier 2024 de 10 h à 11 h.",
        "The workshop “Cities and climate” has been moved to Monday 1 January 2024 from 10:00 to 11:00.",
        "1 séance déplacée.",
        "1 session moved.",
    ),
    "another time zone": (
        OLD,
        edition_with(timezone="Europe/London"),
        "Les heures indiquées sont désormais celles du fuseau Europe/London (auparavant : Europe/Paris).",
        "Times are now given in the time zone Europe/London (previously Europe/Paris).",
        "Nouveau fuseau horaire.",
        "New time zone.",
    ),
    "another time zone, and a theme": (
        OLD,
        edition_with(timezone="Europe/London", theme="T"),
        (
            "Les heures indiquées sont désormais celles du fuseau Europe/London (auparavant : Europe/Paris). "
            "Informations mises à jour : thème."
        ),
        "Times are now given in the time zone Europe/London (previously Europe/Paris). Updated: theme.",
        "Nouveau fuseau horaire ; informations mises à jour.",
        "New time zone; updated information.",
    ),
    # which one
    "one of two breaks cancelled": (
        breaks("2023-09-18T10:00/2023-09-18T10:30", "2023-09-19T10:00/2023-09-19T10:30"),
        breaks("2023-09-18T10:00/2023-09-18T10:30", "2023-09-19T10:00/2023-09-19T10:30", status=OFF),
        "La pause du lundi 18 septembre à 10 h est annulée.",
        "The break “Pause” on Monday 18 September at 10:00 has been cancelled.",
        "1 séance annulée.",
        "1 session cancelled.",
    ),
    "one of two breaks moved": (
        breaks("2023-09-18T10:00/2023-09-18T10:30", "2023-09-19"),
        breaks("2023-09-18T10:15/2023-09-18T10:45", "2023-09-19"),
        "La pause du lundi 18 septembre à 10 h est déplacée au lundi 18 septembre de 10 h 15 à 10 h 45.",
        "The break “Pause” on Monday 18 September at 10:00 has been moved to Monday 18 September from 10:15 to 10:45.",
        "1 séance déplacée.",
        "1 session moved.",
    ),
    "one of two breaks on a half-day": (
        breaks("2023-09-18 afternoon", "2023-09-19"),
        breaks("2023-09-18 afternoon", "2023-09-19", capacity=9),
        "La pause du lundi 18 septembre après-midi est mise à jour (nombre de places).",
        "The break “Pause” on Monday 18 September in the afternoon has been updated (number of places).",
        "1 séance mise à jour.",
        "1 session updated.",
    ),
    "one of two breaks, for days": (
        breaks("2023-09-18/2023-09-20", "2023-09-19"),
        breaks("2023-09-18/2023-09-20", "2023-09-19", capacity=9),
        "La pause du lundi 18 au mercredi 20 septembre est mise à jour (nombre de places).",
        "The break “Pause” from Monday 18 to Wednesday 20 September has been updated (number of places).",
        "1 séance mise à jour.",
        "1 session updated.",
    ),
    "one of two breaks at night": (
        breaks("2023-09-18 night", "2023-09-19"),
        breaks("2023-09-18 night", "2023-09-19", status=OFF),
        "La pause de la nuit du lundi 18 au mardi 19 septembre est annulée.",
        "The break “Pause” on the night of Monday 18 to Tuesday 19 September has been cancelled.",
        "1 séance annulée.",
        "1 session cancelled.",
    ),
    "one of two breaks postponed before": (
        breaks("2023-09-18", "2023-09-19", status=LATER),
        breaks("2023-09-18", "2023-09-19", status=OFF),
        "La pause du lundi 18 septembre est annulée.",
        "The break “Pause” on Monday 18 September has been cancelled.",
        "1 séance annulée.",
        "1 session cancelled.",
    ),
    "one of two breaks, back": (
        breaks("2023-09-18", "2023-09-19", status=OFF),
        breaks("2023-09-18", "2023-09-19"),
        "La pause est rétablie au programme, le lundi 18 septembre.",
        "The break “Pause” is back on the programme, on Monday 18 September.",
        "1 séance rétablie.",
        "1 session reinstated.",
    ),
    "one under another id": (
        breaks("2023-09-18", "2023-09-19").without_session("p1"),
        breaks("2023-09-18", "2023-09-19").without_session("p0"),
        "La pause du lundi 18 septembre est retirée du programme. La pause est ajoutée au programme, le mardi 19 septembre.",
        (
            "The break “Pause” on Monday 18 September has been removed from the programme. The break “Pause” has "
            "been added to the programme, on Tuesday 19 September."
        ),
        "1 séance retirée, 1 nouvelle.",
        "1 session removed, 1 new.",
    ),
    "a title that begins with the noun": (
        session_with("pause", title={"fr": "Pause au Quai", "en": "Break on the Quay"}),
        session_with("pause", title={"fr": "Pause au Quai", "en": "Break on the Quay"}, status=OFF),
        "« Pause au Quai » (lundi 18 septembre après-midi) est annulée.",
        "“Break on the Quay” (Monday 18 September in the afternoon) has been cancelled.",
        "1 séance annulée.",
        "1 session cancelled.",
    ),
    "a title that begins with the noun, without a day": (
        session_with("cloture", title={"fr": "Séance plénière d’ouverture", "en": "Plenary session, opening"}),
        session_with("cloture", title={"fr": "Séance plénière d’ouverture", "en": "Plenary session, opening"}, status=DRAFT),
        "« Séance plénière d’ouverture » est désormais à confirmer.",
        "“Plenary session, opening” is now provisional.",
        "1 séance à confirmer.",
        "1 session made provisional.",
    ),
    # who
    "one for one": (
        OLD,
        parts(("lea", "speaker")),
        "L’atelier « Villes et climat » : Léa Roux remplace Awa Diop.",
        "The workshop “Cities and climate”: Léa Roux replaces Awa Diop.",
        "1 séance aux participants modifiés.",
        "1 session with a change of participants.",
    ),
    "one for one, and another role": (
        people(("awa", "speaker"), ("lea", "chair")),
        people(("jo", "speaker"), ("lea", "host")),
        "L’atelier « Villes et climat » : Le Gall remplace Awa Diop ; Léa Roux y change de rôle (désormais accueil).",
        "The workshop “Cities and climate”: Le Gall replaces Awa Diop; Léa Roux’s role has changed (now host).",
        "1 séance aux participants modifiés.",
        "1 session with a change of participants.",
    ),
    "two come, two go": (
        people(("awa", "speaker"), ("lea", "speaker")),
        people(("jo", "chair")),
        "L’atelier « Villes et climat » : Le Gall y participera (présidence) ; Awa Diop et Léa Roux n’y participeront plus.",
        "The workshop “Cities and climate”: Le Gall will take part (chair); Awa Diop and Léa Roux will no longer take part.",
        "1 séance aux participants modifiés.",
        "1 session with a change of participants.",
    ),
    "two come": (
        OLD,
        people(("awa", "speaker"), ("lea", "speaker"), ("jo", "host")),
        "L’atelier « Villes et climat » : Léa Roux (intervention) et Le Gall (accueil) y participeront.",
        "The workshop “Cities and climate”: Léa Roux (speaker) and Le Gall (host) will take part.",
        "1 séance aux participants modifiés.",
        "1 session with a change of participants.",
    ),
    "two new roles": (
        people(("awa", "speaker"), ("lea", "speaker")),
        people(("awa", "chair"), ("lea", "host")),
        "L’atelier « Villes et climat » : Awa Diop (désormais présidence) et Léa Roux (désormais accueil) y changent de rôle.",
        "The workshop “Cities and climate”: the roles of Awa Diop (now chair) and Léa Roux (now host) have changed.",
        "1 séance aux participants modifiés.",
        "1 session with a change of participants.",
    ),
    "the same by another id": (
        evolve(OLD, people=(*OLD.people, Person(id="bis", name=OLD.people[0].name))),
        evolve(parts(), people=(*OLD.people, Person(id="bis", name=OLD.people[0].name))).with_session(
            evolve(OLD.session("climat"), participants=(Participant(person="bis"),))
        ),
        *NOTHING,
    ),
    "somebody new, and a time": (
        OLD,
        session_with(
            when=AT_NINE,
            participants=(*OLD.session("climat").participants, Participant(person="lea", role=ParticipantRole.MODERATOR)),
        ),
        (
            "L’atelier « Villes et climat » est déplacé au mardi 19 septembre de 9 h à 10 h 30. Léa Roux y "
            "participera (modération)."
        ),
        (
            "The workshop “Cities and climate” has been moved to Tuesday 19 September from 9:00 to 10:30. Léa "
            "Roux will take part (moderator)."
        ),
        "1 séance déplacée.",
        "1 session moved.",
    ),
    "nobody comes to what is cancelled": (
        OLD,
        session_with(status=OFF, participants=()),
        "L’atelier « Villes et climat » du lundi 18 septembre à 14 h est annulé.",
        "The workshop “Cities and climate” on Monday 18 September at 14:00 has been cancelled.",
        "1 séance annulée.",
        "1 session cancelled.",
    ),
    "somebody else knows the edition, somebody does no longer": (
        OLD,
        edition_with(people=(OLD.people[0], Person(id="jo", name=PersonName(family="Le Gall")))),
        *NOTHING,
    ),
    "partners come and go": (
        partners("dakar"),
        partners("mer", "lune"),
        "Nouveaux partenaires : « Marégraphe et Cie » et « Lune ». Ville de Dakar n’est plus partenaire.",
        "New partners: “Marégraphe et Cie” and “Lune”. Ville de Dakar is no longer a partner.",
        "Informations mises à jour.",
        "Updated information.",
    ),
    "two partners go": (
        partners("dakar", "lune", "mer"),
        partners("mer"),
        "Ville de Dakar et Lune ne sont plus partenaires.",
        "Ville de Dakar and Lune are no longer partners.",
        "Informations mises à jour.",
        "Updated information.",
    ),
    # for whom
    "for members": (
        OLD,
        session_with("cloture", audience=Audience.MEMBERS),
        "La séance plénière « Clôture » est désormais réservée aux adhérents.",
        "The plenary session “Closing” is now for members only.",
        "1 séance mise à jour.",
        "1 session updated.",
    ),
    "for all": (
        session_with(audience=Audience.INVITED),
        OLD,
        "L’atelier « Villes et climat » est désormais ouvert à tous.",
        "The workshop “Cities and climate” is now open to all.",
        "1 séance mise à jour.",
        "1 session updated.",
    ),
    "two languages": (
        OLD,
        session_with(languages=("fr", "en")),
        "L’atelier « Villes et climat » aura désormais lieu en français et en anglais.",
        "The workshop “Cities and climate” will now be held in French and English.",
        "1 séance mise à jour.",
        "1 session updated.",
    ),
    "languages no longer said": (
        session_with(languages=("fr",)),
        OLD,
        "L’atelier « Villes et climat » est mis à jour (langues).",
        "The workshop “Cities and climate” has been updated (languages).",
        "1 séance mise à jour.",
        "1 session updated.",
    ),
    # what nobody is told
    "what programs go by": (
        OLD,
        evolve(
            session_with(revision=Revision(sequence=1, updated=TIME), extra={"a": 1}),
            revision=Revision(sequence=1, updated=TIME),
            days_updated=TIME,
            uid_domain="x.example",
            extra={"a": 1},
            previous=(When.parse("2023-05-01"),),
        ),
        *NOTHING,
    ),
    "another order": (
        OLD,
        edition_with(sessions=OLD.sessions[::-1], people=OLD.people[::-1], formats=OLD.formats[::-1]),
        *NOTHING,
    ),
    "a format that is said the same": (
        edition_with(formats=TWICE),
        edition_with(formats=TWICE).with_session(evolve(OLD.session("climat"), format="own")),
        *NOTHING,
    ),
    "another title and theme in English": (
        edition_with(theme={"fr": "Mer", "en": "Sea"}),
        edition_with(theme={"fr": "Mer", "en": "Seas"}).with_session(
            session_with(title={"fr": "Villes et climat", "en": "Climate"}, topics=({"fr": "Eau", "en": "Water"},)).session(
                "climat"
            )
        ),
        "L’atelier « Villes et climat » est mis à jour (mots-clés).",
        "Updated: theme. The workshop “Cities and climate” is now called “Climate” and has been updated (key words).",
        "1 séance mise à jour.",
        "Updated information; 1 session renamed.",
    ),
    "a format that is called otherwise": (
        OLD,
        edition_with(
            formats=tuple(
                evolve(each, label={"fr": "Pause café", "en": "Break"}) if each.id == "break" else each for each in OLD.formats
            )
        ),
        "Informations mises à jour : formats (Pause café).",
        "",
        "Informations mises à jour.",
        "Nothing has changed.",
    ),
    "a new name, and a short one": (
        OLD,
        edition_with(name=evolve(OLD.name, full={"fr": "Rencontres de l’action", "en": "Meetings"}, short="R")),
        "Informations mises à jour : nom.",
        "The event is now called “Meetings”.",
        "Informations mises à jour.",
        "New name.",
    ),
    "an edition provisional at last, and again": (
        edition_with(status=DRAFT),
        OLD,
        "Les 14es Rencontres sont confirmées.",
        "The 14th edition has been confirmed.",
        "Édition confirmée.",
        "Edition confirmed.",
    ),
    "another way to take part, and another name": (
        OLD,
        edition_with(name=evolve(OLD.name, full="Assises"), attendance=Attendance.MIXED, number=15),
        (
            "Les 14es Rencontres s’intitulent désormais « Assises » et auront lieu sur place et en ligne. "
            "Informations mises à jour : numéro."
        ),
        "The event is now called “Assises” and will take place on site and online. Updated: number.",
        "Autre mode de participation ; nouveau nom ; informations mises à jour.",
        "Another way of attending; new name; updated information.",
    ),
}
