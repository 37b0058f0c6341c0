"""What readers are told of sessions, word for word: each new version, then French, then English."""

import datetime as dt
from typing import Any

from attrs import evolve

from raict import (
    Audience,
    Edition,
    Participant,
    ParticipantRole,
    Session,
    Span,
    Status,
    Venue,
)
from tests.changes.editing import OLD, edition_with, session_with

__all__ = ["AT_NINE", "CALE", "CLIMATE", "OF_SESSIONS", "ONE", "TWO", "VENUE", "added"]

VENUE = OLD.venue or Venue(id="none", name="none")
ONE, TWO, CALE = VENUE.rooms
AT_NINE = Span.parse("2023-09-19T09:00/2023-09-19T10:30")
CLIMATE = OLD.session("climat")
NOW = dt.datetime(2023, 6, 1, tzinfo=dt.UTC)


def span(text: str) -> Edition:
    """The workshop at another time."""
    return session_with(when=Span.parse(text))


def lasting(text: str) -> Edition:
    """The workshop until another time."""
    return session_with(when=Span.parse(f"2023-09-18T14:00/{text}"))


def venue(**values: Any) -> Edition:
    """The venue with other values."""
    return edition_with(venue=evolve(VENUE, **values))


def parts(*given: tuple[str, str]) -> Edition:
    """The workshop with those people, each with a role."""
    return session_with(participants=tuple(Participant(person=who, role=ParticipantRole(role)) for who, role in given))


def added(**values: Any) -> Edition:
    """One session more."""
    fields: dict[str, Any] = {"id": "debat", "format": "round-table", "title": "Débat", **values}
    return OLD.with_session(Session(**fields))


# Each: the new version, what is said in French, what is said in English.
OF_SESSIONS = {
    # a session's time and rooms
    "time and room": (
        session_with(when=AT_NINE, rooms=("etoile-2",)),
        "L’atelier « Villes et climat » est déplacé au mardi 19 septembre de 9 h à 10 h 30, salle Étoile 2.",
        "The workshop “Cities and climate” has been moved to Tuesday 19 September from 9:00 to 10:30, Star Room 2.",
    ),
    "time": (
        session_with(when=AT_NINE),
        "L’atelier « Villes et climat » est déplacé au mardi 19 septembre de 9 h à 10 h 30.",
        "The workshop “Cities and climate” has been moved to Tuesday 19 September from 9:00 to 10:30.",
    ),
    "another year": (
        span("2024-01-19T09:00/2024-01-19T10:30"),
        "L’atelier « Villes et climat » est déplacé au vendredi 19 janvier 2024 de 9 h à 10 h 30.",
        "The workshop “Cities and climate” has been moved to Friday 19 January 2024 from 9:00 to 10:30.",
    ),
    "two days": (
        span("2023-09-18/2023-09-19"),
        "L’atelier « Villes et climat » est déplacé aux lundi 18 et mardi 19 septembre.",
        "The workshop “Cities and climate” has been moved to Monday 18 and Tuesday 19 September.",
    ),
    "three days": (
        span("2023-09-20/2023-09-22"),
        "L’atelier « Villes et climat » est déplacé et aura lieu du mercredi 20 au vendredi 22 septembre.",
        ("The workshop “Cities and climate” has been moved and will now take place from Wednesday 20 to Friday 22 September."),
    ),
    "a night": (
        span("2023-09-18 night"),
        "L’atelier « Villes et climat » est déplacé à la nuit du lundi 18 au mardi 19 septembre.",
        "The workshop “Cities and climate” has been moved to the night of Monday 18 to Tuesday 19 September.",
    ),
    "from day to day": (
        span("2023-09-19T22:00/2023-09-20T02:00"),
        "L’atelier « Villes et climat » est déplacé et aura lieu du mardi 19 septembre à 22 h au mercredi 20 septembre à 2 h.",
        (
            "The workshop “Cities and climate” has been moved and will now take place from Tuesday 19 September at "
            "22:00 to Wednesday 20 September at 2:00."
        ),
    ),
    "no hour any longer": (
        span("2023-09-18 afternoon"),
        "L’atelier « Villes et climat » aura lieu le lundi 18 septembre après-midi, à une heure à préciser.",
        "The workshop “Cities and climate” will take place on Monday 18 September in the afternoon, at a time to be announced.",
    ),
    "no half-day any longer": (
        session_with("pause", when=Span.parse("2023-09-18")),
        "La pause aura lieu le lundi 18 septembre, à une heure à préciser.",
        "The break will take place on Monday 18 September, at a time to be announced.",
    ),
    "no day any longer": (
        session_with(when=None),
        "L’atelier « Villes et climat » n’a plus de date.",
        "The workshop “Cities and climate” no longer has a date.",
    ),
    "moved, and no room any longer": (
        session_with(when=AT_NINE, rooms=()),
        "L’atelier « Villes et climat » est déplacé au mardi 19 septembre de 9 h à 10 h 30, dans une salle à préciser.",
        "The workshop “Cities and climate” has been moved to Tuesday 19 September from 9:00 to 10:30, in a room to be announced.",
    ),
    "neither day nor room": (
        session_with(when=None, rooms=()),
        "L’atelier « Villes et climat » n’a plus ni date ni salle.",
        "The workshop “Cities and climate” no longer has a date or a room.",
    ),
    "an hour at last": (
        session_with("pause", when=Span.parse("2023-09-18T16:00/2023-09-18T16:30"), rooms=("cale",)),
        "La pause aura lieu, plus précisément, le lundi 18 septembre de 16 h à 16 h 30, La Cale.",
        "The break is now scheduled more precisely: Monday 18 September from 16:00 to 16:30, La Cale.",
    ),
    "a day at last": (
        session_with("cloture", when=Span.parse("2023-09-19 evening")),
        "La séance plénière « Clôture » aura lieu le mardi 19 septembre au soir.",
        "The plenary session “Closing” will take place on Tuesday 19 September in the evening.",
    ),
    "longer": (
        lasting("2023-09-18T16:00"),
        "L’atelier « Villes et climat » se terminera plus tard, à 16 h.",
        "The workshop “Cities and climate” will end later, at 16:00.",
    ),
    "until midnight": (
        lasting("2023-09-19T00:00"),
        "L’atelier « Villes et climat » se terminera plus tard, à minuit.",
        "The workshop “Cities and climate” will end later, at midnight.",
    ),
    "shorter, and in another room": (
        session_with(when=Span.parse("2023-09-18T14:00/2023-09-18T15:00"), rooms=("cale",)),
        "L’atelier « Villes et climat » se terminera plus tôt, à 15 h. Il change de salle : La Cale.",
        "The workshop “Cities and climate” will end earlier, at 15:00. It has moved to another room: La Cale.",
    ),
    "past midnight": (
        lasting("2023-09-19T01:00"),
        "L’atelier « Villes et climat » aura désormais lieu du lundi 18 septembre à 14 h au mardi 19 septembre à 1 h.",
        (
            "The workshop “Cities and climate” will now take place from Monday 18 September at 14:00 "
            "to Tuesday 19 September at 1:00."
        ),
    ),
    "without an end": (
        span("2023-09-18T14:00"),
        "L’atelier « Villes et climat » se terminera à une heure à préciser.",
        "The workshop “Cities and climate” will end at a time to be announced.",
    ),
    "another room": (
        session_with(rooms=("etoile-2",)),
        "L’atelier « Villes et climat » change de salle : salle Étoile 2.",
        "The workshop “Cities and climate” has moved to another room: Star Room 2.",
    ),
    "two rooms": (
        session_with(rooms=("etoile-2", "cale")),
        "L’atelier « Villes et climat » aura lieu dans d’autres salles : salle Étoile 2 et La Cale.",
        "The workshop “Cities and climate” has moved to other rooms: Star Room 2 and La Cale.",
    ),
    "a first room": (
        session_with("pause", rooms=("cale",)),
        "La pause a désormais une salle : La Cale.",
        "The break now has a room: La Cale.",
    ),
    "no room any longer": (
        session_with(rooms=()),
        "L’atelier « Villes et climat » n’a plus de salle.",
        "The workshop “Cities and climate” no longer has a room.",
    ),
    # whether it takes place
    "cancelled": (
        session_with(status=Status.CANCELLED),
        "L’atelier « Villes et climat » du lundi 18 septembre à 14 h est annulé.",
        "The workshop “Cities and climate” on Monday 18 September at 14:00 has been cancelled.",
    ),
    "cancelled, whatever else": (
        session_with(status=Status.CANCELLED, when=AT_NINE, title="T", rooms=(), abstract="A"),
        "L’atelier « Villes et climat » du lundi 18 septembre à 14 h est annulé.",
        "The workshop “Cities and climate” on Monday 18 September at 14:00 has been cancelled.",
    ),
    "postponed": (
        session_with(status=Status.POSTPONED),
        "L’atelier « Villes et climat » est reporté à une date ultérieure.",
        "The workshop “Cities and climate” has been postponed to a later date.",
    ),
    "postponed, and no day": (
        session_with(status=Status.POSTPONED, when=None),
        "L’atelier « Villes et climat » est reporté à une date ultérieure.",
        "The workshop “Cities and climate” has been postponed to a later date.",
    ),
    "provisional": (
        session_with("cloture", status=Status.DRAFT),
        "La séance plénière « Clôture » est désormais à confirmer.",
        "The plenary session “Closing” is now provisional.",
    ),
    "gone": (
        OLD.without_session("climat"),
        "L’atelier « Villes et climat » du lundi 18 septembre à 14 h est retiré du programme.",
        "The workshop “Cities and climate” on Monday 18 September at 14:00 has been removed from the programme.",
    ),
    "new": (
        added(when=AT_NINE, rooms=("etoile-1",)),
        "La table ronde « Débat » est ajoutée au programme, le mardi 19 septembre de 9 h à 10 h 30, salle Étoile 1.",
        "The round table “Débat” has been added to the programme, on Tuesday 19 September from 9:00 to 10:30, Star Room 1.",
    ),
    "new, without a day": (
        added(),
        "La table ronde « Débat » est ajoutée au programme.",
        "The round table “Débat” has been added to the programme.",
    ),
    "new and provisional": (
        added(status=Status.DRAFT, when=Span.parse("2023-09-19")),
        "La table ronde « Débat » est ajoutée au programme, à titre provisoire, le mardi 19 septembre.",
        "The round table “Débat” has been added to the programme, provisionally, on Tuesday 19 September.",
    ),
    "new and postponed": (
        added(status=Status.POSTPONED, when=Span.parse("2023-09-19")),
        "La table ronde « Débat » est ajoutée au programme, mais reportée à une date ultérieure.",
        "The round table “Débat” has been added to the programme, but postponed to a later date.",
    ),
    "new and cancelled": (
        added(status=Status.CANCELLED),
        "La table ronde « Débat » est ajoutée au programme, mais déjà annulée.",
        "The round table “Débat” has been added to the programme, already cancelled.",
    ),
    # what and who
    "another title": (
        session_with(title={"fr": "Climat, « villes » et mers", "en": "Climate, “cities” and seas"}),
        "L’atelier « Villes et climat » s’intitule désormais « Climat, “villes” et mers ».",
        "The workshop “Cities and climate” is now called “Climate, \u2018cities\u2019 and seas”.",
    ),
    "another title in English": (
        session_with(title={"fr": "Villes et climat", "en": "Climate and cities"}),
        "",
        "The workshop “Cities and climate” is now called “Climate and cities”.",
    ),
    "somebody else": (
        parts(("lea", "chair")),
        "L’atelier « Villes et climat » : Léa Roux y participera (présidence) ; Awa Diop n’y participera plus.",
        "The workshop “Cities and climate”: Léa Roux will take part (chair); Awa Diop will no longer take part.",
    ),
    "nobody": (
        parts(),
        "L’atelier « Villes et climat » : Awa Diop n’y participera plus.",
        "The workshop “Cities and climate”: Awa Diop will no longer take part.",
    ),
    "two roles": (
        parts(("awa", "chair"), ("awa", "speaker")),
        "L’atelier « Villes et climat » : Awa Diop y change de rôle (désormais présidence et intervention).",
        "The workshop “Cities and climate”: Awa Diop’s role has changed (now chair and speaker).",
    ),
    "a first guest": (
        session_with("pause", participants=(Participant(person="lea", role=ParticipantRole.HOST),)),
        "La pause : Léa Roux y participera (accueil).",
        "The break: Léa Roux will take part (host).",
    ),
    "details": (
        session_with(abstract="A", languages=("fr",), capacity=9, audience=Audience.INVITED),
        (
            "L’atelier « Villes et climat » est désormais sur invitation et aura lieu en français. Il est mis à jour "
            "(présentation et nombre de places)."
        ),
        (
            "The workshop “Cities and climate” is now by invitation only and will be held in French. It has been "
            "updated (abstract and number of places)."
        ),
    ),
    "more details": (
        session_with(
            "cloture",
            countries=("SN",),
            online_url="https://x.example",
            website="https://x.example",
            topics=("mer",),
            extra={"a": 1},
        ),
        "La séance plénière « Clôture » est mise à jour (pays, adresse pour participer en ligne, page et mots-clés).",
        "The plenary session “Closing” has been updated (countries, address for joining online, page and key words).",
    ),
    "another format": (
        session_with(format="round-table"),
        "L’atelier « Villes et climat » change de format : table ronde.",
        "The workshop “Cities and climate” has another format: round table.",
    ),
    "all of it": (
        session_with(
            title="Mers", when=AT_NINE, rooms=("cale",), format="round-table", participants=(), abstract="A", status=Status.DRAFT
        ),
        (
            "L’atelier « Villes et climat » s’intitule désormais « Mers » et est à confirmer. Il est déplacé au mardi "
            "19 septembre de 9 h à 10 h 30, La Cale. Il change de format : table ronde. Il est mis à jour "
            "(présentation). Awa Diop n’y participera plus."
        ),
        (
            "The workshop “Cities and climate” is now called “Mers” and is provisional. It has been moved to Tuesday "
            "19 September from 9:00 to 10:30, La Cale. It has another format: round table. It has been updated "
            "(abstract). Awa Diop will no longer take part."
        ),
    ),
}
