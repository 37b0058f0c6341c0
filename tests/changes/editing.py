"""Versions of one edition: a small one to change by hand, and a strategy that edits any edition as its authors do."""

from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

import raict
from raict import Audience, Edition, Participant, ParticipantRole, Session, Span, Status
from raict.strategies import editions, localized_texts, revisions, spans

__all__ = ["OLD", "edited", "edition_with", "plainly", "session_with", "versions"]

OLD = raict.loads(
    """
    schema = 1
    id = "rencontres-2023"
    number = 14
    name = { full = "Rencontres de l’action", short = "Rencontres", grammar.fr = { gender = "feminine", number = "plural" } }
    series = { id = "rencontres" }
    revision = { updated = 2023-05-15T10:00:00+02:00 }
    when = [{ date = 2023-09-18, part = "afternoon" }, { date = 2023-09-19 }]
    [venue]
    id = "cite"
    name = { fr = "Cité des Sciences", en = "Science City" }
    address = { street = "30 avenue Corentin-Cariou", postal_code = "75019", city = "Paris" }
    [[venue.rooms]]
    id = "etoile-1"
    label = { fr = "Salle Étoile 1", en = "Star Room 1" }
    [[venue.rooms]]
    id = "etoile-2"
    label = { fr = "Salle Étoile 2", en = "Star Room 2" }
    [[venue.rooms]]
    id = "cale"
    label = "La Cale"
    [[organizations]]
    id = "dakar"
    name = "Ville de Dakar"
    [[people]]
    id = "awa"
    name = { civility = "Mme", given = "Awa", family = "Diop" }
    functions = [{ title = "maire", organization = "dakar" }]
    [[people]]
    id = "lea"
    name = { given = "Léa", family = "Roux" }
    [[partners]]
    organization = "dakar"
    roles = ["host"]
    [[sessions]]
    id = "climat"
    format = "workshop"
    title = { fr = "Villes et climat", en = "Cities and climate" }
    when = { date = 2023-09-18, start = "14:00", end = "15:30" }
    rooms = ["etoile-1"]
    participants = [{ person = "awa" }]
    [[sessions]]
    id = "pause"
    format = "break"
    title = { fr = "Pause", en = "Break" }
    when = { date = 2023-09-18, part = "afternoon" }
    [[sessions]]
    id = "cloture"
    format = "plenary"
    title = { fr = "Clôture", en = "Closing" }
    """
)
"""An afternoon with a workshop and a break, and a plenary that nobody has placed yet."""


def session_with(id: str = "climat", **values: Any) -> Edition:
    """The small edition, in which one session has other values."""
    return OLD.with_session(evolve(OLD.session(id), **values))


def edition_with(**values: Any) -> Edition:
    """The small edition with other values of its own."""
    return evolve(OLD, **values)


def plainly(text: str) -> str:
    """With ordinary spaces, as one types what is expected."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


# ---- as authors do ---------------------------------------------------------------------------------------------------


def versions(max_sessions: int = 4) -> SearchStrategy[tuple[Edition, Edition]]:
    """An edition, and what a few edits make of it."""
    return editions(max_sessions=max_sessions).flatmap(lambda old: st.tuples(st.just(old), edited(old)))


@st.composite
def edited(draw: DrawFn, old: Edition) -> Edition:
    """The edition after a few edits: each leaves it valid, and all the rest as it was."""
    new = old
    for _ in range(draw(st.integers(1, 4))):
        new = draw(st.sampled_from(_EDITS))(draw, new)
    return new


def _other_session(draw: DrawFn, edition: Edition) -> Edition:
    if not edition.sessions:
        return edition
    session = draw(st.sampled_from(edition.sessions))
    rooms = [each.id for each in edition.venue.rooms] if edition.venue else []
    field, values = draw(
        st.sampled_from(
            [
                ("when", st.none() | _times(edition)),
                ("rooms", st.permutations(rooms).map(lambda ids: tuple(ids[:2]))),
                ("title", localized_texts(languages=edition.languages)),
                ("status", st.sampled_from(Status)),
                ("audience", st.sampled_from(Audience)),
                ("abstract", st.none() | localized_texts(languages=edition.languages, lines=True)),
                ("format", st.sampled_from([each.id for each in edition.formats])),
                ("participants", _participants(edition)),
                ("revision", st.none() | revisions()),
                ("extra", st.sampled_from([{}, {"stand": 1}, {"stand": True}])),
            ]
        )
    )
    other: dict[str, Any] = {field: draw(values)}
    if field == "status":
        other["withdrawn"] = None
    return edition.with_session(evolve(session, **other))


def _times(edition: Edition) -> SearchStrategy[Span]:
    return spans(timezone=edition.timezone)


def _participants(edition: Edition) -> SearchStrategy[tuple[Participant, ...]]:
    if not edition.people:
        return st.just(())
    who = st.builds(
        Participant, person=st.sampled_from([each.id for each in edition.people]), role=st.sampled_from(ParticipantRole)
    )
    return st.lists(who, unique=True, max_size=3).map(tuple)


def _without_session(draw: DrawFn, edition: Edition) -> Edition:
    if not edition.sessions:
        return edition
    return edition.without_session(draw(st.sampled_from(edition.sessions)).id)


def _new_session(draw: DrawFn, edition: Edition) -> Edition:
    known = {each.id for each in edition.sessions}
    id = next(f"new-{n}" for n in range(len(known) + 1) if f"new-{n}" not in known)
    title = draw(localized_texts(languages=edition.languages))
    session = Session(id=id, format=edition.formats[0].id, title=title, status=draw(st.sampled_from(Status)))
    place = draw(st.integers(0, len(known)))
    return evolve(edition, sessions=(*edition.sessions[:place], session, *edition.sessions[place:]))


def _shuffled(draw: DrawFn, edition: Edition) -> Edition:
    name = draw(st.sampled_from(["sessions", "people", "organizations", "partners", "formats"]))
    shuffled: dict[str, Any] = {name: tuple(draw(st.permutations(getattr(edition, name))))}
    return evolve(edition, **shuffled)


def _other_edition(draw: DrawFn, edition: Edition) -> Edition:
    field, values = draw(
        st.sampled_from(
            [
                ("theme", st.none() | localized_texts(languages=edition.languages)),
                ("status", st.sampled_from(Status)),
                ("revision", revisions()),
                ("when", st.none() | _times(edition).map(raict.When.of)),
                ("number", st.integers(1, 30)),
                ("name", st.builds(raict.EditionName, full=localized_texts(languages=edition.languages))),
            ]
        )
    )
    return evolve(edition, **{field: draw(values)})


def _other_venue(draw: DrawFn, edition: Edition) -> Edition:
    venue = edition.venue
    if venue is None:
        return evolve(edition, venue=raict.Venue(id="v", name="V", rooms=(raict.Room(id="r", label="R"),)))
    label = draw(localized_texts(languages=edition.languages))
    if not venue.rooms or draw(st.booleans()):
        return evolve(edition, venue=evolve(venue, id=draw(st.sampled_from([venue.id, "other"])), name=label))
    first, *others = venue.rooms
    rooms = (evolve(first, label=label), *draw(st.permutations(others)), raict.Room(id="z-new", label="Z"))
    kept = {each.id: each for each in reversed(rooms)}
    return evolve(edition, venue=evolve(venue, rooms=tuple(kept.values())))


def _other_person(draw: DrawFn, edition: Edition) -> Edition:
    if not edition.people:
        return evolve(edition, people=(raict.Person(id="p", name=raict.PersonName(family="P")),))
    person = draw(st.sampled_from(edition.people))
    named = evolve(person, name=raict.PersonName(family=draw(st.sampled_from(["A", "Diop"]))))
    return evolve(edition, people=tuple(named if each is person else each for each in edition.people))


_EDITS = (
    *(_other_session, _other_session, _without_session, _new_session),
    *(_shuffled, _other_edition, _other_venue, _other_person),
)
