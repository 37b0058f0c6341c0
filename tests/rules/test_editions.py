"""The edition as a whole: readiness, number, partners, signatory."""

import datetime as dt

import pytest

from raict import (
    EditionRecord,
    Function,
    Funding,
    Logo,
    Organizer,
    Partner,
    PartnerRole,
    Person,
    PersonName,
    Series,
    Status,
)
from raict.rules import (
    Rule,
    cancelled_with_sessions,
    missing_alternative_text,
    missing_credit,
    number_not_rising,
    signatory_not_in_office,
    unfinished_edition,
)
from tests.rules.making import Case, edition, found, session

TAKEN, FALLING = "number-taken", "number-not-rising"


def _series(
    id_: str, *records: tuple[int, int], number: int = 14, when: str | None = "2023-09-18", fires: dict[str, str] | None = None
) -> Case:
    listed = tuple(EditionRecord(year=year, number=each) for year, each in records)
    given = edition(number=number, when=when, series=Series(id="s", editions=listed))
    return Case(id_, number_not_rising, given, tuple((code, path, ()) for path, code in (fires or {}).items()))


def _funded(id_: str, *, credit: str | None, own: str | None = None, fires: bool = False) -> Case:
    partner = Partner(
        organization="net",
        roles=(PartnerRole.LONG_STANDING,),
        credit=own,
        funded_by=(Funding(organization="cuf", credit="C"), Funding(organization="eu", credit=credit)),
    )
    problems = (("missing-credit", "partners[0].funded_by[1].credit", ("net", "eu")),) if fires else ()
    return Case(id_, missing_credit, edition(partners=(partner,)), problems)


def _signing(id_: str, *functions: Function, letter: dt.date | None = dt.date(2023, 5, 15), fires: bool = False) -> Case:
    problems = (("signatory-not-in-office", "organizer.signatory", ("p",)),) if fires else ()
    given = edition(
        people=(Person(id="p", name=PersonName(family="P"), functions=functions),),
        organizer=Organizer(organization="cuf", signatory="p", letter_date=letter),
    )
    return Case(id_, signatory_not_in_office, given, problems)


def _logo(id_: str, logo: Logo | None, *, fires: bool = False) -> Case:
    problems = (("missing-alternative-text", "partners[0].logo.alt", ("net",)),) if fires else ()
    given = edition(partners=(Partner(organization="net", roles=(PartnerRole.HOST,), logo=logo),))
    return Case(id_, missing_alternative_text, given, problems)


def _ready(rule: Rule, id_: str, *problems: tuple[str, str, tuple[str, ...]], **facts: object) -> Case:
    return Case(id_, rule, edition(**facts), problems)


IN_OFFICE = Function(title="président", organization="cuf", since=dt.date(2020, 1, 1))
LEFT = Function(title="président", organization="cuf", until=dt.date(2023, 5, 14))
NO_DAYS, NO_SESSIONS = ("no-days", "when", ()), ("no-sessions", "sessions", ())
CASES = [
    _ready(unfinished_edition, "nothing yet", NO_DAYS, NO_SESSIONS, when=None),
    _ready(unfinished_edition, "a draft", NO_DAYS, NO_SESSIONS, when=None, status=Status.DRAFT),
    _ready(unfinished_edition, "no sessions", NO_SESSIONS),
    Case("no days", unfinished_edition, edition(session("a"), when=None), (NO_DAYS,)),
    Case("both", unfinished_edition, edition(session("a"))),
    _ready(unfinished_edition, "postponed", when=None, status=Status.POSTPONED),
    _ready(unfinished_edition, "cancelled", when=None, status=Status.CANCELLED),
    Case(
        "confirmed sessions",
        cancelled_with_sessions,
        edition(
            session("a"),
            session("b", status=Status.CANCELLED),
            session("c", status=Status.DRAFT),
            session("d"),
            status=Status.CANCELLED,
        ),
        (("cancelled-with-sessions", "sessions", ("a", "d")),),
    ),
    Case(
        "all cancelled",
        cancelled_with_sessions,
        edition(session("a", status=Status.CANCELLED), status=Status.CANCELLED),
    ),
    Case("not cancelled", cancelled_with_sessions, edition(session("a"))),
    _series("rising", (2021, 12), (2022, 13)),
    _series("with gaps", (2012, 3), (2017, 8)),
    _series("a cancelled one kept its number", (2021, 12), (2022, 14), fires={"number": TAKEN}),
    _series("falling", (2022, 15), fires={"number": FALLING}),
    _series("a later one", (2022, 13), (2024, 15)),
    _series("a later one of the same number", (2024, 14), fires={"series.editions[0].number": TAKEN}),
    _series("a later one of a lower number", (2024, 13), fires={"series.editions[0].number": FALLING}),
    _series(
        "among the others",
        (2020, 11),
        (2021, 11),
        (2022, 10),
        fires={"series.editions[1].number": TAKEN, "series.editions[2].number": FALLING},
    ),
    _series("in any order", (2022, 13), (2021, 12)),
    _series("two in one year", (2022, 12), (2022, 13)),
    _series("itself among the others", (2022, 13), (2023, 14)),
    _series("another of its own year", (2023, 13)),
    _series("both wrong", (2022, 14), (2024, 9), fires={"number": TAKEN, "series.editions[1].number": FALLING}),
    _series("year not known", (2022, 13), (2024, 15), when=None),
    _series("year not known, number taken", (2022, 14), when=None, fires={"number": TAKEN}),
    _series("alone"),
    _funded("with a credit", credit="Cofinancé par l’Union européenne"),
    _funded("without", credit=None, fires=True),
    _funded("the partner's own says it", credit=None, own="Cofinancé par l’Union européenne"),
    Case("funded by nobody", missing_credit, edition(partners=(Partner(organization="net", roles=(PartnerRole.HOST,)),))),
    _logo("without text", Logo(file="logo.svg"), fires=True),
    _logo("with text", Logo(file="logo.svg", alt="NET")),
    _logo("no logo", None),
    _signing("in office", IN_OFFICE),
    _signing("left the day before", LEFT, fires=True),
    _signing("one of two still held", LEFT, IN_OFFICE),
    _signing("held elsewhere", LEFT, Function(title="maire", organization="eu"), fires=True),
    _signing("held nobody says where", LEFT, Function(title="maire"), fires=True),
    _signing("all held nobody says where", Function(title="président"), Function(title="maire", former=True)),
    _signing("only ever elsewhere", Function(title="maire", organization="eu")),
    _signing("only ever elsewhere, and former", Function(title="maire", organization="eu", former=True), fires=True),
    _signing("functions not known"),
    _signing("date not known", LEFT, letter=None),
    Case(
        "nobody signs",
        signatory_not_in_office,
        edition(organizer=Organizer(organization="cuf", letter_date=dt.date(2023, 5, 15))),
    ),
    Case("nobody invites", signatory_not_in_office, edition()),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule.__name__}: {case.id}")
def test_what_is_wrong_with_an_edition(case: Case) -> None:
    """Each fault is found where it is, and silence kept where there is none."""
    assert found(case.rule(case.edition)) == case.problems


def test_numbers_are_told_with_their_years() -> None:
    """The reader learns which edition has the number, or one that is too high."""
    taken = _series("", (2022, 14)).edition
    falling = _series("", (2022, 15)).edition

    assert [each.message("fr") for each in number_not_rising(taken)] == ["l’édition de 2022 porte déjà le n° 14"]
    assert [each.message("fr") for each in number_not_rising(falling)] == [
        "l’édition de 2023 porte le n° 14, alors que celle de 2022 porte déjà le n° 15"
    ]
