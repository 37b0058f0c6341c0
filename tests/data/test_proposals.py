"""What to write instead of a date or a time: the same, in the numbers that stand there."""

import pytest

from raict._spaces import plain_spaces
from tests.data.documents import HEAD, refusal

ANY_DATE = "2023-09-18"
ANY_TIME = '"14:00" ou "14 h 30"'
FIRST = "si le jour précède le mois"
READ = f"2032-06-10, {FIRST}"


@pytest.mark.parametrize(
    ("written", "proposal"),
    [
        ("10/06/2032", READ),
        ("10.06.2032", READ),
        ("10-6-2032", READ),
        ("10/06/2032 00:00:00", READ),
        ("2032-06-10 00:00:00", "2032-06-10"),
        ("2032/6/10", "2032-06-10"),
        ("06/25/2032", ANY_DATE),
        ("31/02/2032", ANY_DATE),
        ("2032-13-10", ANY_DATE),
        ("10/06/32", ANY_DATE),
        ("demain", ANY_DATE),
        ("10/06/2032" + " " * 100, ANY_DATE),
        ("2032-06-10T14:00/2032-06-10T15:30", '{ date = 2032-06-10, start = "14:00", end = "15:30" }'),
        ("2032-06-10T14:00:00/15:30", '{ date = 2032-06-10, start = "14:00", end = "15:30" }'),
        (
            "2032-06-10 22:00 / 2032-06-11 01:30",
            '{ date = 2032-06-10, start = "22:00", end = "01:30", end_date = 2032-06-11 }',
        ),
    ],
)
def test_a_date_is_proposed_in_its_own_numbers(written: str, proposal: str) -> None:
    """Day first, as in French, and said so; where that gives no date, nobody guesses another order."""
    people = "people = [{ id = 'p', name = { family = 'F' }, functions = [{ title = 'maire', since = '{since}' }] }]"

    (problem,) = refusal(HEAD + people.replace("{since}", written))

    assert problem.code == "bad-date"
    assert plain_spaces(problem.hint("fr")) == f"écrivez {proposal}"
    assert problem.hint("en") == f"write {proposal.replace(FIRST, 'if the day stands before the month')}"


@pytest.mark.parametrize(
    ("written", "proposal"),
    [
        ("9.30", '"09:30"'),
        ("9,30", '"09:30"'),
        ("9 h30 min", '"09:30"'),
        ("14 heures", '"14:00"'),
        ("9", '"09:00"'),
        ("14:00 ", '"14:00"'),
        ("2:30 pm", '"14:30"'),
        ("12 a.m.", '"00:00"'),
        ("12PM", '"12:00"'),
        ("14:30 PM", ANY_TIME),
        ("9.75", ANY_TIME),
        ("25:00", ANY_TIME),
        ("midi", ANY_TIME),
        ("9" + " " * 100, ANY_TIME),
    ],
)
def test_a_time_is_proposed_in_its_own_numbers(written: str, proposal: str) -> None:
    """Points and commas, minutes named, the twelve hours of English; else two examples."""
    (problem,) = refusal(HEAD + f"when = [{{ date = 2032-06-10, time = '{written}' }}]\n")

    assert problem.code == "bad-time"
    assert plain_spaces(problem.hint("fr")) == f"écrivez {proposal}"
    assert problem.hint("en") == f"write {proposal.replace(' ou ', ' or ')}"
