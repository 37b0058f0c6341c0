"""The samples load, say the facts of the 14th edition and no others, and exercise the rest."""

import datetime as dt
import re

import pytest

import raict
from raict import Audience, DayPart, Edition, Moment, PartnerRole, Severity, Status, When, french, samples


@pytest.fixture(scope="module")
def fourteenth() -> Edition:
    """The 14th edition, as its public invitation announced it."""
    return raict.loads(samples.text("edition-2023.toml"))


@pytest.fixture(scope="module")
def fictional() -> Edition:
    """The 9th Assises, which never were."""
    return raict.loads(samples.text("assises-2031.toml"))


# ---- files -----------------------------------------------------------------------------------------------------------


def test_two_samples_ship() -> None:
    """By name, and by no other."""
    assert samples.names() == ("assises-2031.toml", "edition-2023.toml")
    for name in ("edition-2024.toml", "../errors.py", "__init__.py", ""):
        with pytest.raises(KeyError):
            samples.text(name)


@pytest.mark.parametrize("name", samples.names())
def test_samples_are_finished_editions(name: str) -> None:
    """They load, come back the same through both formats, and no rule finds an error in them that nobody excused."""
    edition = raict.loads(samples.text(name))

    for form in ("toml", "json"):
        assert raict.loads(raict.dumps(edition, format=form), format=form) == edition
    assert [each for each in raict.check(edition) if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", samples.names())
def test_samples_name_nobody_s_address(name: str) -> None:
    """Every address is under `example.org`, which belongs to nobody; the telephone number is one kept for fiction."""
    text = samples.text(name)

    hosts = re.findall(r"https?://([^/\"]+)", text) + re.findall(r"@([\w.-]+)", text)
    assert hosts
    assert all(host == "example.org" or host.endswith(".example.org") for host in hosts)
    assert all(number.startswith("+33 1 99 00") for number in re.findall(r"\+[\d ]+\d{2}", text) if len(number) > 8)


# ---- the 14th edition ------------------------------------------------------------------------------------------------


def test_the_fourteenth_edition_is_that_of_the_invitation(fourteenth: Edition) -> None:
    """Number, name, days to the half-day, place, and the line of the metro."""
    assert (fourteenth.id, fourteenth.number, fourteenth.status) == ("raict-2023", 14, Status.CONFIRMED)
    assert str(fourteenth.name.full) == "Rencontres de l’action internationale des collectivités territoriales"
    days = When.of(Moment(date=dt.date(2023, 9, 18), at=DayPart.AFTERNOON), dt.date(2023, 9, 19))
    assert fourteenth.when == days
    assert french.plain_spaces(french.format_when(days, weekday=True)) == (
        "le lundi 18 septembre après-midi et le mardi 19 septembre 2023"
    )
    assert french.ordinal(fourteenth.number, fourteenth.name.grammar["fr"]) == "14es"
    assert fourteenth.venue is not None
    assert str(fourteenth.venue.name) == "Cité des Sciences et de l’Industrie"
    assert fourteenth.venue.address is not None
    assert fourteenth.venue.address.one_line() == "30 avenue Corentin-Cariou, 75019 Paris"
    assert [(each.line, each.stop) for each in fourteenth.venue.transit] == [("7", "Porte de la Villette")]


def test_the_fourteenth_edition_has_its_partners_in_order(fourteenth: Edition) -> None:
    """Three long-standing partners; the European Union funds one of them, not the event."""
    assert [each.organization for each in fourteenth.partners] == ["meae", "afd", "platforma"]
    assert {each.roles for each in fourteenth.partners} == {(PartnerRole.LONG_STANDING,)}
    assert [each.organization for partner in fourteenth.partners for each in partner.funded_by] == ["eu"]
    assert [partner.organization for partner in fourteenth.partners if partner.funded_by] == ["platforma"]


def test_the_signatory_held_three_functions_on_the_day(fourteenth: Edition) -> None:
    """President of the organizer, mayor and president of the métropole; minister no longer."""
    organizer = fourteenth.organizer
    assert organizer is not None
    signatory = fourteenth.person(organizer.signatory or "")
    held = [(str(each.title), each.organization) for each in signatory.functions if each.held_on(dt.date(2023, 5, 15))]

    assert organizer.letter_date == dt.date(2023, 5, 15)
    assert str(signatory.name) == "François Rebsamen"
    assert held == [("président", "cuf"), ("maire", "dijon"), ("président", "dijon-metropole")]


def test_nothing_is_invented_in_the_fourteenth_edition(fourteenth: Edition) -> None:
    """Three sessions are announced, none with an hour, a room or a speaker: what is not known is not said."""
    assert [each.id for each in fourteenth.sessions] == ["debats", "micro-ateliers", "groupes-pays"]
    assert {(each.when, each.rooms, each.participants) for each in fourteenth.sessions} == {(None, (), ())}
    assert fourteenth.venue is not None
    assert [(room.id, room.open, room.capacity) for room in fourteenth.venue.rooms] == [("espace-partenaires", None, None)]
    assert fourteenth.registration is None
    assert fourteenth.formats == raict.STANDARD_FORMATS


# ---- the fictional one -----------------------------------------------------------------------------------------------


def test_the_fictional_edition_is_large_and_says_that_it_is_fiction(fictional: Edition) -> None:
    """Forty sessions over three days, in two languages, eight years after it was written."""
    assert "fictional" in samples.text("assises-2031.toml").splitlines()[0]
    assert len(fictional.sessions) == 40
    assert fictional.languages == ("fr", "en")
    assert fictional.when is not None
    assert len(fictional.when.dates()) == 3
    assert all(set(each.title.languages) == {"fr", "en"} for each in fictional.sessions)


def test_the_fictional_edition_has_hours_and_parallel_rooms(fictional: Edition) -> None:
    """Nearly all its sessions are timed; at some hour, four rooms at least are taken up."""
    timed = [each for each in fictional.sessions if each.when and each.when.timed]
    at_once = max(
        len(
            {
                room
                for other in timed
                for room in other.rooms
                if other.when and session.when and other.when.overlap(session.when) is raict.Certainty.YES
            }
        )
        for session in timed
    )

    assert len(timed) > 30
    assert at_once >= 4
    assert len([room for room, held in fictional.by_room().items() if held]) > 5


def test_the_fictional_edition_has_what_the_other_lacks(fictional: Edition) -> None:
    """Opening hours of the partners' area, a cancelled session, one for members, one past midnight, a half-day."""
    assert fictional.room("quai").open is not None
    assert fictional.by_room()["quai"]
    assert [each for each in fictional.sessions if each.status is Status.CANCELLED]
    assert [each for each in fictional.sessions if each.audience is Audience.MEMBERS]
    assert [each for each in fictional.sessions if each.when and each.when.timed and each.when.dates[0] < each.when.dates[1]]
    assert [each for each in fictional.sessions if each.when and each.when.start.part]
    assert fictional.registration is not None
    assert [each.number for each in fictional.series.editions if each.status is Status.CANCELLED] == [7]
    assert [each.number for each in fictional.series.editions] == list(range(1, 9))
    assert fictional.waivers
