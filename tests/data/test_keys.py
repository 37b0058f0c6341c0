"""Keys that are none: the one that was meant, and what stands below it."""

import pytest

from tests.data.documents import HEAD, SESSION, found, refusal


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (HEAD.replace("schema", "shema"), "schema"),
        (HEAD.replace("series", "Serie"), "series"),
        (HEAD.replace("number", "numéro"), "number"),
        (HEAD + SESSION.replace("title", "titre"), "title"),
        (HEAD + "sesions = []", "sessions"),
        (HEAD + "séances = []", "sessions"),
        (HEAD + "session-file = 'more.csv'", "sessions_file"),
        (HEAD + '"mail us" = 1', ""),
        (HEAD + "x" * 1000 + " = 1", ""),
    ],
    ids=["schema", "series", "accents", "French", "one letter", "French with accents", "hyphen", "nothing", "long"],
)
def test_a_near_unknown_key_replaces_the_missing_one(written: str, meant: str) -> None:
    """`titre` for `title` is one fault, not two, and its hint names the key meant; no hint where none is near."""
    text = written.replace("numéro", '"numéro"').replace("séances", '"séances"')

    (problem,) = refusal(text)

    assert problem.code == "unknown-key"
    assert problem.hint("en") == (f"did you mean {meant}?" if meant else "")


@pytest.mark.parametrize("key", ["date", "part", "time", "start", "end", "end_date"])
def test_a_time_beside_the_other_keys_is_told_where_to_stand(key: str) -> None:
    """Who knows the columns of a spreadsheet writes them into a session: the hint shows the table they belong in."""
    (problem,) = refusal(HEAD + SESSION + f'\n{key} = "9 h"')

    assert (problem.code, problem.path) == ("outside-when", f"sessions[0].{key}")
    assert problem.hint("fr") == 'écrivez when = { date = 2023-09-18, start = "14:00", end = "15:30" }'


def test_a_french_key_is_no_neighbour_of_a_missing_one() -> None:
    """`seances` is `sessions`, though `series` is missing and looks like it: both are told."""
    text = HEAD.replace('series = { id = "s" }', "") + SESSION.replace("sessions", "seances")

    problems = refusal(text)

    assert [(problem.code, problem.path, problem.hint("en")) for problem in problems] == [
        ("unknown-key", "seances", "did you mean sessions?"),
        ("missing-key", "series", ""),
    ]


def test_what_stands_under_a_misspelt_key_is_read() -> None:
    """A programme in `seances` has its own faults found in the same go, and declares what others name."""
    text = f"""
{HEAD}
personnes = [{{ id = "p", nom = {{ family = "Diop", given = 3 }} }}]
seances = [
    {{ id = "a", format = "plenary", titre = "A\\u0007", participants = [{{ person = "p" }}, {{ person = "q" }}] }},
    {{ id = "a", format = "plenery", title = "A", rooms = [] }},
]
"""
    assert found(text) == [
        ("unknown-key", "personnes"),
        ("unknown-key", "personnes[0].nom"),
        ("wrong-type", "personnes[0].nom.given"),
        ("unknown-key", "seances"),
        ("unknown-key", "seances[0].titre"),
        ("control-character", "seances[0].titre"),
        ("unknown-reference", "seances[0].participants[1].person"),
        ("duplicate-id", "seances[1].id"),
        ("unknown-reference", "seances[1].format"),
    ]


def test_a_wrong_guess_makes_no_further_fault() -> None:
    """What stands under `online`, or is of another type, was never meant to be read so: the key alone is told."""
    assert found(HEAD + SESSION + "online = 'x'\n") == [("unknown-key", "sessions[0].online")]
    assert found(HEAD + SESSION + "room = 'x'\n") == [("unknown-key", "sessions[0].room")]


def test_two_keys_that_meant_one_are_two_faults() -> None:
    """The second is not read over the first."""
    text = HEAD + SESSION.replace('title = "A"', 'titre = "A"\ntitel = 3')

    assert found(text) == [("unknown-key", "sessions[0].titre"), ("unknown-key", "sessions[0].titel")]


def test_hours_are_judged_by_a_zone_under_a_misspelt_key() -> None:
    """`fuseau` is the time zone, whatever its name."""
    text = HEAD + 'fuseau = "America/New_York"\nwhen = [{ date = 2023-03-12, time = "2:30" }]\n'

    assert found(text) == [("unknown-key", "fuseau"), ("skipped-hour", "when[0].time")]


def test_a_list_nobody_knows_may_be_what_others_name() -> None:
    """`speakers` is no key; those it holds may be the participants, who are not accused. A mere word is no list."""
    named = SESSION + 'participants = [{ person = "p" }]\n'

    assert found(HEAD + 'speakers = [{ id = "p" }]\n' + named) == [("unknown-key", "speakers")]
    assert found(HEAD + 'colour = "p"\n' + named) == [
        ("unknown-key", "colour"),
        ("unknown-reference", "sessions[0].participants[0].person"),
    ]
