"""People have names and functions; no address of theirs is part of an edition."""

import datetime as dt

import attrs
import pytest
from hypothesis import given

from raict import Function, Person, PersonName
from raict.strategies import people
from tests.refusals import refused

DAY = dt.date(2023, 5, 15)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (PersonName(civility="Mme", given="Awa", family="Diop"), "Awa Diop"),
        (PersonName(given="Thị Ánh", family="Nguyễn"), "Thị Ánh Nguyễn"),
        (PersonName(family="Soekarno"), "Soekarno"),
    ],
    ids=["civility is not shown", "accents", "one name"],
)
def test_names_are_shown_as_they_are_written(name: PersonName, shown: str) -> None:
    """First name, then family name; who has one name has one."""
    assert str(name) == shown


@pytest.mark.parametrize(
    ("function", "held"),
    [
        (Function(title="maire"), True),
        (Function(title="maire", since=DAY), True),
        (Function(title="maire", until=DAY), True),
        (Function(title="maire", since=DAY, until=DAY), True),
        (Function(title="maire", since=DAY + dt.timedelta(days=1)), False),
        (Function(title="maire", until=DAY - dt.timedelta(days=1)), False),
        (Function(title="maire", since=DAY, former=True), False),
        (Function(title="maire", former=True), False),
    ],
)
def test_functions_are_held_from_the_first_day_to_the_last(function: Function, held: bool) -> None:
    """Both days are included, an unknown one excludes nothing, a former function is held on no day."""
    assert function.held_on(DAY) is held


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"title": ""}, "empty", "title"),
        ({"title": {"fr": "a\nb"}}, "line-break", "title.fr"),
        ({"organization": "é"}, "bad-identifier", "organization"),
        ({"since": "2023"}, "not-a-date", "since"),
        ({"until": dt.datetime(2023, 1, 1, tzinfo=dt.UTC)}, "not-a-date", "until"),
        ({"since": dt.date(1899, 1, 1)}, "year-out-of-range", "since"),
        ({"since": DAY, "until": DAY - dt.timedelta(days=1)}, "end-not-after-start", "until"),
        ({"former": 1}, "wrong-type", "former"),
        ({"former": None}, "wrong-type", "former"),
    ],
)
def test_refuses_functions_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """An end before its start, dates that are none."""
    with refused(code, path):
        Function(**{"title": "maire", **values})  # type: ignore[arg-type]  # that is the point


NAME = PersonName(family="Diop")


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"id": ""}, "bad-identifier", "id"),
        ({"name": "Awa Diop"}, "wrong-type", "name"),
        ({"name": None}, "wrong-type", "name"),
        ({"functions": [Function(title="maire")]}, "wrong-type", "functions"),
        ({"functions": ("maire",)}, "wrong-type", "functions[0]"),
        ({"country": "France"}, "bad-country", "country"),
        ({"biography": "x" * 10_001}, "too-long", "biography"),
        ({"website": "mailto:a@example.org"}, "url-scheme", "website"),
        ({"extra": {"é": 1}}, "bad-identifier", "extra.é"),
    ],
)
def test_refuses_people_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """Every field is checked, and named."""
    with refused(code, path):
        Person(**{"id": "awa", "name": NAME, **values})  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"family": ""}, "empty", "family"),
        ({"family": "Diop\n"}, "line-break", "family"),
        ({"given": 3}, "wrong-type", "given"),
        ({"civility": "\u202e"}, "bidi-override", "civility"),
    ],
)
def test_refuses_names_that_cannot_be(values: dict[str, object], code: str, path: str) -> None:
    """A name is a line of text in each part."""
    with refused(code, path):
        PersonName(**{"family": "Diop", **values})  # type: ignore[arg-type]  # that is the point


@given(people())
def test_nothing_personal_is_shown_by_chance(person: Person) -> None:
    """`repr`, which ends up in logs, shows the id of a person and nothing else; of a name, nothing at all."""
    assert repr(person) == f"<Person {person.id!r}>"
    assert repr(person.name) == "<PersonName>"


def test_people_have_no_address() -> None:
    """Whatever is added to a person, it is no way to write to her: what an edition does not hold it cannot leak."""
    assert {each.name for each in attrs.fields(Person)} == {"id", "name", "functions", "country", "biography", "website", "extra"}
