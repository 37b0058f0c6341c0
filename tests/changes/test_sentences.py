"""What readers are told, word for word, in both languages."""

from typing import Any

import pytest
from attrs import evolve

import raict
from raict import (
    Edition,
    EditionName,
    GrammaticalGender,
    GrammaticalNumber,
    NounGrammar,
    Participant,
    ParticipantRole,
    Person,
    PersonName,
    Room,
    SessionFormat,
    Span,
    Status,
)
from raict.changes import Changes
from tests.changes.editing import OLD, edition_with, plainly, session_with
from tests.changes.told import AT_NINE, CLIMATE, OF_SESSIONS, VENUE
from tests.changes.told_of_editions import BACK, OF_THE_EDITION
from tests.changes.told_truly import TRUE

TOLD = OF_SESSIONS | OF_THE_EDITION


@pytest.mark.parametrize("name", TOLD)
def test_what_is_told(name: str) -> None:
    """One sentence for each session, as a proof-reader of either language would leave it."""
    new, french, english = TOLD[name]
    changes = raict.diff(OLD, new)

    assert plainly(" ".join(changes.sentences("fr"))) == french
    assert " ".join(changes.sentences("en")) == english


@pytest.mark.parametrize("name", BACK)
def test_what_is_told_of_what_was_otherwise(name: str) -> None:
    """Likewise, from other versions than the first."""
    old, new, french, english = BACK[name]
    changes = raict.diff(old, new)

    assert plainly(" ".join(changes.sentences("fr"))) == french
    assert " ".join(changes.sentences("en")) == english


@pytest.mark.parametrize("name", TRUE)
def test_what_is_told_is_true_and_so_is_its_sum(name: str) -> None:
    """Sentences and summary say what changed for a reader, and nothing of what did not, or is not hers to know."""
    old, new, french, english, summary, total = TRUE[name]
    changes = raict.diff(old, new)

    assert plainly(" ".join(changes.sentences("fr"))) == french
    assert " ".join(changes.sentences("en")) == english
    assert (plainly(changes.summary("fr")), changes.summary("en")) == (summary, total)
    assert changes.apply(old) == new


@pytest.mark.parametrize("name", TOLD)
def test_what_is_told_is_all_that_it_takes(name: str) -> None:
    """The same changes make the new version of the old one, and the old one of the new."""
    new, *_ = TOLD[name]

    assert raict.diff(OLD, new).apply(OLD) == new
    assert raict.diff(new, OLD).apply(new) == OLD


def test_french_has_its_spaces() -> None:
    """No-break spaces where a line must not break, as everywhere in this library."""
    (sentence,) = raict.diff(OLD, session_with(when=AT_NINE, rooms=("cale",), title="Mers", abstract="A")).sentences("fr")

    assert sentence == (
        "L’atelier «\u00a0Villes et climat\u00a0» s’intitule désormais «\u00a0Mers\u00a0» et "
        "est déplacé au mardi 19\u00a0septembre de 9\u00a0h à 10\u00a0h\u00a030, La Cale. Il est mis à jour (présentation)."
    )


# ---- nouns -----------------------------------------------------------------------------------------------------------

MASCULINE, FEMININE = GrammaticalGender.MASCULINE, GrammaticalGender.FEMININE
SINGULAR, PLURAL = GrammaticalNumber.SINGULAR, GrammaticalNumber.PLURAL


def kind(
    label: Any,
    gender: GrammaticalGender | None = None,
    number: GrammaticalNumber = SINGULAR,
    *,
    grammar: dict[str, NounGrammar] | None = None,
) -> Edition:
    """The workshop, of a format of another label, which agrees so in French, or as `grammar` says."""
    french = {"fr": NounGrammar(gender=gender, number=number)} if gender else {}
    made = SessionFormat(id="own", label=label, grammar=grammar or french)
    return edition_with(formats=(*OLD.formats, made), sessions=(evolve(CLIMATE, format="own"),))


@pytest.mark.parametrize(
    ("edition", "french"),
    [
        (kind("Atelier", MASCULINE), "L’atelier « Villes et climat » est annulé."),
        (kind("Hackathon", MASCULINE), "Le hackathon « Villes et climat » est annulé."),
        (kind("Exposition", FEMININE), "L’exposition « Villes et climat » est annulée."),
        (kind("Visites guidées", FEMININE, PLURAL), "Les visites guidées « Villes et climat » sont annulées."),
        (kind("Échanges", MASCULINE, PLURAL), "Les échanges « Villes et climat » sont annulés."),
        (kind("AG", FEMININE), "L’AG « Villes et climat » est annulée."),
        (kind("  Grand  débat ", MASCULINE), "Le grand débat « Villes et climat » est annulé."),
        (kind("VILLES ET CLIMAT", FEMININE, PLURAL), "Les VILLES ET CLIMAT sont annulées."),
        (
            kind({"fr-CA": "Atelier"}, grammar={"fr-CA": NounGrammar(gender=MASCULINE)}),
            "L’atelier « Villes et climat » est annulé.",
        ),
        (kind({"fr-CA": "Atelier"}, MASCULINE), "L’atelier « Villes et climat » est annulé."),
        (kind("Atelier"), "La séance « Villes et climat » est annulée."),
        (kind({"en": "Workshop"}, MASCULINE), "La séance « Villes et climat » est annulée."),
    ],
)
def test_french_agrees_with_the_noun_that_the_format_is_called_by(edition: Edition, french: str) -> None:
    """Gender and number are data; where they are missing, or the label is in another language, it is « la séance »."""
    assert plainly(cancelled(edition).sentences("fr")[0]) == french


def cancelled(edition: Edition) -> Changes:
    """The workshop is; its day, by which it would be told from others, was not known."""
    session = evolve(edition.session("climat"), when=None)
    return raict.diff(edition.with_session(session), edition.with_session(evolve(session, status=Status.CANCELLED)))


@pytest.mark.parametrize(
    ("edition", "english"),
    [
        (kind({"en": "Q&A"}), "The Q&A “Cities and climate” has been cancelled."),
        (kind({"en": "Keynote"}), "The keynote “Cities and climate” has been cancelled."),
        (
            kind({"en": "Visits"}, grammar={"en": NounGrammar(gender=FEMININE, number=PLURAL)}),
            "The visits “Cities and climate” have been cancelled.",
        ),
        (kind("Atelier", MASCULINE), "The session “Cities and climate” has been cancelled."),
    ],
)
def test_english_takes_labels_in_english_alone(edition: Edition, english: str) -> None:
    """A label is what one such session is called, so it is one, unless its grammar says otherwise."""
    changes = cancelled(edition)

    assert changes.sentences("en") == (english,)
    assert changes.sentences("de")[0].startswith(english.partition(" “")[0])


@pytest.mark.parametrize(
    ("values", "predicate"),
    [
        ({"status": Status.DRAFT}, "sont désormais à confirmer"),
        ({"when": None}, "n’ont plus de date"),
        ({"when": AT_NINE}, "sont déplacées au mardi 19 septembre de 9 h à 10 h 30"),
        ({"when": Span.parse("2023-09-20/2023-09-22")}, "sont déplacées et auront lieu du mercredi 20 au vendredi 22 septembre"),
        ({"when": Span.parse("2023-09-18T14:00/2023-09-18T16:00")}, "se termineront plus tard, à 16 h"),
        ({"rooms": ("cale",)}, "changent de salle : La Cale"),
        ({"rooms": ()}, "n’ont plus de salle"),
        ({"title": "T"}, "s’intitulent désormais « T »"),
        (
            {"participants": (Participant(person="lea"),)},
            ": Léa Roux remplace Awa Diop",
        ),
        (
            {"participants": (Participant(person="awa", role=ParticipantRole.HOST),)},
            ": Awa Diop y change de rôle (désormais accueil)",
        ),
        ({"abstract": "A"}, "sont mises à jour (présentation)"),
        ({"format": "workshop"}, "changent de format : atelier"),
    ],
)
def test_verbs_agree_in_number(values: dict[str, Any], predicate: str) -> None:
    """Of a format that is plural, every verb is."""
    old = kind("Visites", FEMININE, PLURAL)
    new = old.with_session(evolve(old.session("climat"), **values))

    assert plainly(raict.diff(old, new).sentences("fr")[0]) == f"Les visites « Villes et climat » {predicate}."


def test_masculine_plurals_take_one_s() -> None:
    """« mis à jour » is the same for one and for several."""
    old = kind("Échanges", MASCULINE, PLURAL)
    new = old.with_session(evolve(old.session("climat"), abstract="A"))

    assert plainly(raict.diff(old, new).sentences("fr")[0]) == (
        "Les échanges « Villes et climat » sont mis à jour (présentation)."
    )


def test_what_was_cancelled_goes_without_a_word() -> None:
    """It was told already; the change is there for programs."""
    gone = raict.diff(session_with(status=Status.CANCELLED), OLD.without_session("climat"))

    assert (gone.sentences("fr"), plainly(gone.summary("fr"))) == ((), "Aucun changement.")
    assert len(gone) == 1


def test_what_stays_cancelled_is_not_spoken_of() -> None:
    """Whatever becomes of its title; not when it is asked for, either."""
    changes = raict.diff(session_with(status=Status.CANCELLED), session_with(status=Status.CANCELLED, title="Mers"))

    assert changes.sentence_for("climat", "fr") == changes.sentence_for("climat", "en") == ""
    assert len(changes) == 1


@pytest.mark.parametrize(
    ("name", "french", "english"),
    [
        (
            EditionName(full={"fr": "Congrès", "en": "Congress"}, grammar={"en": NounGrammar(gender=MASCULINE)}),
            "La 14e édition est annulée.",
            "The 14th Congress has been cancelled.",
        ),
        (
            EditionName(full={"en": "Meetings"}, grammar={"en": NounGrammar(gender=MASCULINE, number=PLURAL)}),
            "La 14e édition est annulée.",
            "The 14th Meetings have been cancelled.",
        ),
        (
            EditionName(full="Congrès  des  villes", grammar={"fr": NounGrammar(gender=MASCULINE)}),
            "Le 14e Congrès des villes est annulé.",
            "The 14th edition has been cancelled.",
        ),
        (EditionName(full="Congrès"), "La 14e édition est annulée.", "The 14th edition has been cancelled."),
    ],
)
def test_the_edition_is_called_by_its_name_where_its_grammar_is_known(name: EditionName, french: str, english: str) -> None:
    """Else it is « la 14e édition », whose grammar everybody knows."""
    changes = raict.diff(edition_with(name=name), edition_with(name=name, status=Status.CANCELLED))

    assert changes.sentences("fr") == (french,)
    assert changes.sentences("en") == (english,)


# ---- texts that are hard ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("  A   B  ", "« A B »"),
        ("«A»", "« “A” »"),
        ("Dire « non »", "« Dire “non” »"),
        ("« seul", "« “seul »"),
        ("{title} %s \\n <b>", "« {title} %s \\n <b> »"),
        ("Et après ?", "« Et après ? »"),
        ("Fin.", "« Fin. »"),
    ],
)
def test_titles_are_quoted_as_they_are(title: str, said: str) -> None:
    """But for guillemets within, and for blanks that would stand twice; nothing in them is a template or a tag."""
    assert plainly(raict.diff(OLD, session_with(title=title)).sentences("fr")[0]) == (
        f"L’atelier « Villes et climat » s’intitule désormais {said}."
    )


@pytest.mark.parametrize(
    ("label", "end"),
    [
        ("Salle B.", "salle B."),
        ("Où ?", "Où ?"),
        ("Salles 1 à 3", "salles 1 à 3."),
        ("Grande salle", "grande salle."),
        ("Grande Halle", "Grande Halle."),
        ("Sallerie", "Sallerie."),
        ("Amphithéâtre A", "amphithéâtre A."),
    ],
)
def test_a_room_is_called_as_the_venue_has_it(label: str, end: str) -> None:
    """In small letters where it begins with a common noun; a mark at its end closes the sentence."""
    new = evolve(OLD, venue=evolve(VENUE, rooms=(*VENUE.rooms, Room(id="r", label=label))))
    changes = raict.diff(new, new.with_session(evolve(CLIMATE, rooms=("r",))))

    assert plainly(changes.sentences("fr")[0]) == f"L’atelier « Villes et climat » change de salle : {end}"


@pytest.mark.parametrize(("count", "more"), [(11, "P9 (intervention) et 1 autre"), (13, "P9 (intervention) et 3 autres")])
def test_ten_people_are_named(count: int, more: str) -> None:
    """And the others are counted."""
    people = tuple(Person(id=f"p{n}", name=PersonName(family=f"P{n}")) for n in range(count))
    old = edition_with(people=(*OLD.people, *people))
    new = old.with_session(
        evolve(CLIMATE, participants=(*CLIMATE.participants, *(Participant(person=each.id) for each in people)))
    )
    changes = raict.diff(old, new)

    assert plainly(changes.sentences("fr")[0]).endswith(f", {more} y participeront.")
    assert changes.sentences("en")[0].endswith(f" and {count - 10} other{'s' * (count > 11)} will take part.")


def test_the_language_is_the_editions_by_default() -> None:
    """Of the new version; any other than French is answered in English."""
    german = evolve(session_with(status=Status.CANCELLED), language="de", languages=("de",))

    assert raict.diff(OLD, session_with(status=Status.CANCELLED)).sentences()[0].startswith("L’atelier")
    assert raict.diff(OLD, german).sentence_for("climat").startswith("The workshop")
    assert raict.diff(OLD, german).summary() == "Updated information; 1 session cancelled."
