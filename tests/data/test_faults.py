"""Every fault of a document at once, each with path, code, two sentences and a way out; nothing else."""

import json
import tomllib

import pytest

import raict
from raict import InvalidDocument
from raict.data.reading import MOST_FAULTS
from tests.data.documents import HEAD, SESSION, found, refusal

SIX = """
schema = 1
id = "e"
number = "quatorze"
revision = { updated = 2023-05-15T10:00:00+02:00 }
series = { id = "s" }
name = { full = "Rencontres" }
when = [{ date = "2023-02-31" }]
[[sessions]]
id = "a"
format = "plenary"
titre = "Accueil"
[[sessions]]
id = "b"
title = "Débat"
[[sessions]]
id = "c"
format = "plenary"
title = "a\\u001bb"
when = { date = 2024-03-31, start = "02:30", end = "04:00" }
"""
SIX_FAULTS = [
    ("wrong-type", "number"),
    ("bad-date", "when[0].date"),
    ("unknown-key", "sessions[0].titre"),
    ("missing-key", "sessions[1].format"),
    ("control-character", "sessions[2].title"),
    ("skipped-hour", "sessions[2].when.start"),
]


def test_six_faults_of_six_kinds_are_exactly_six() -> None:
    """Wrong type, unknown key, missing key, bad date, skipped hour, control character: each once, with its path."""
    assert found(SIX) == SIX_FAULTS


def test_a_date_without_quotes_that_is_none_is_one_of_six() -> None:
    """For a parser of TOML it is the end of the reading; here it is one fault of one value."""
    assert found(SIX.replace('"2023-02-31"', "2023-02-31")) == SIX_FAULTS


def test_json_has_the_same_six() -> None:
    """The shape is one, and so are the faults."""
    assert found(json.dumps(tomllib.loads(SIX), default=str), "json") == SIX_FAULTS


def test_each_of_six_says_the_way_out_in_two_languages() -> None:
    """A sentence in French and in English, and what to write wherever it can be known."""
    problems = refusal(SIX)

    assert [problem.hint("fr") for problem in problems] == [
        "",
        "écrivez 2023-09-18",
        "vouliez-vous dire title\u202f?",
        "",
        "supprimez-le\u202f; il vient sans doute d’un copier-coller",
        "écrivez 01:30 ou 03:30",
    ]
    assert problems[5].message("fr") == (
        "2024-03-31T02:30 n’existe pas dans le fuseau Europe/Paris\u00a0: les horloges le sautent"
    )
    assert problems[0].message("en") == "must be a whole number, not text"


def test_an_error_tells_all_of_it() -> None:
    """Its text has a line for each fault: path, sentence, way out."""
    with pytest.raises(InvalidDocument) as caught:
        raict.loads(SIX)

    lines = str(caught.value).splitlines()
    assert len(lines) == len(SIX_FAULTS)
    assert lines[2] == "sessions[0].titre: this key is unknown here (did you mean title?)"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("status = 'annulé'", ("bad-choice", "status")),
        ("status = 3", ("wrong-type", "status")),
        ("number = true", ("wrong-type", "number")),
        ("number = 0", ("out-of-range", "number")),
        ("languages = 'fr'", ("wrong-type", "languages")),
        ("languages = ['fr', 'fr']", ("repeated-item", "languages[1]")),
        ("languages = ['en']", ("language-not-declared", "languages")),
        ("timezone = 'Europe/Pariis'", ("bad-timezone", "timezone")),
        ("timezone = 2", ("bad-timezone", "timezone")),
        ("moved_online = 1", ("wrong-type", "moved_online")),
        ("website = 'javascript:alert(1)'", ("url-scheme", "website")),
        ("theme = { fr = 'A', francais = 'B' }", ("bad-language", "theme.francais")),
        ("theme = []", ("wrong-type", "theme")),
        ("extra = { a = [1] }", ("reserved-extra", "extra.a")),
        ("when = 2023-09-18", ("wrong-type", "when")),
        ("when = [2023-09-18, 2023-09-18]", ("spans-overlap", "when")),
        ("when = []", ("no-span", "when")),
        ("when = [{ date = 2023-09-18, part = 'matinée' }]", ("bad-choice", "when[0].part")),
        ("when = [{ date = 2023-09-18, part = 'morning', time = '9:00' }]", ("not-with", "when[0].part")),
        ("when = [{ part = 'morning' }]", ("missing-key", "when[0].date")),
        ("when = [{ date = 2023-09-18, hour = '9:00' }]", ("unknown-key", "when[0].hour")),
        ("when = [{ date = 2023-09-18, fold = 0 }]", ("fold-without-time", "when[0].fold")),
        ("when = [{ date = 1492-09-18 }]", ("year-out-of-range", "when[0].date")),
        ("when = [{ date = 'demain' }]", ("bad-date", "when[0].date")),
        ("when = [{ date = 18 }]", ("wrong-type", "when[0].date")),
        ("when = [{ date = 2023-09-18, time = '25:00' }]", ("bad-time", "when[0].time")),
        ("when = [{ date = 2023-09-18, time = 14 }]", ("wrong-type", "when[0].time")),
        ("when = [{ date = 2023-09-18, time = 14:00:30 }]", ("not-a-wall-clock", "when[0].time")),
        ("when = [{ date = 2023-09-18, start = '14:00', time = '15:00' }]", ("not-with", "when[0].time")),
        ("when = [{ date = 2023-09-18, start = '22:00', end = '1:00' }]", ("past-midnight", "when[0].end")),
        (
            "when = [{ date = 2023-09-18, start = '22:00', end = '1:00', end_date = 2023-09-18 }]",
            ("end-not-after-start", "when[0]"),
        ),
        ("when = [{ date = 2023-09-18, start = 'x', end = '1:00' }]", ("bad-time", "when[0].start")),
        ("when = [{ start = 2023-09-18 }]", ("missing-key", "when[0].end")),
        ("when = [{ start = 2023-09-18, end_date = 2023-09-18 }]", ("missing-key", "when[0].date")),
        ("when = [{ start = 2023-09-19, end = 2023-09-18 }]", ("end-not-after-start", "when[0]")),
        ("when = [{ date = 2023-09-18, debut = '9:00', start = '9:00' }]", ("unknown-key", "when[0].debut")),
        ("when = ['2023-09-18T99:00']", ("bad-instant", "when[0]")),
        ("when = [2023-09-18T14:00:30]", ("not-a-wall-clock", "when[0]")),
        ("when = [2023-03-26T02:30:00]", ("skipped-hour", "when[0]")),
        ("when = [{ date = 2023-10-29, time = '2:30' }]", ("repeated-hour", "when[0].time")),
        ("formats = 'usual'", ("bad-choice", "formats")),
        ("formats = 3", ("wrong-type", "formats")),
        ("venue = 'Paris'", ("wrong-type", "venue")),
        ("venue = { id = 'v', name = 'V', geo = { latitude = 148.0, longitude = 2 } }", ("out-of-range", "venue.geo.latitude")),
        ("venue = { id = 'v', name = 'V', geo = { latitude = '48', longitude = 2 } }", ("wrong-type", "venue.geo.latitude")),
        ("registration = { window = {} }", ("window-without-end", "registration.window")),
        (
            "registration = { window = { opens = { date = 2023-06-15, hour = 9 } } }",
            ("unknown-key", "registration.window.opens.hour"),
        ),
        ("extra = { 'a b' = 1 }", ("bad-identifier", "extra.a b")),
        ("extra = { a = nan }", ("reserved-extra", "extra.a")),
        ("extra = { a = 9223372036854775808 }", ("reserved-extra", "extra.a")),
        ("extra = { a = 2023-09-18 }", ("reserved-extra", "extra.a")),
        ("extra = 3", ("wrong-type", "extra")),
        ("website = { fr = 'https://example.org', en = 'https://example.org' }", ("wrong-type", "website")),
        ("venue = { id = 'v', name = 'V', geo = { latitude = nan, longitude = 2 } }", ("out-of-range", "venue.geo.latitude")),
        ("venue = { id = 'v', name = 'V', accessibility = ['hi', 'hi'] }", ("repeated-item", "venue.accessibility[1]")),
        ("venue = { id = 'v', name = 'V', accessibility = 'hi' }", ("wrong-type", "venue.accessibility")),
        ("venue = { id = 'v', name = 'V', transit = 'metro' }", ("wrong-type", "venue.transit")),
        ("venue = { id = 'v', name = 'V', transit = [{ mode = 'metro' }] }", ("needs-one-of", "venue.transit[0]")),
        ("venue = { id = 'v', name = 'V', rooms = [3] }", ("wrong-type", "venue.rooms[0]")),
        ("documents = [{ kind = 'map', url = 'https://example.org' }]", ("missing-key", "documents[0].title")),
        ("documents = [{ kind = 'map', title = 'A', file = 'NUL.pdf' }]", ("bad-file-name", "documents[0].file")),
        ("waivers = [{ code = 'a', reason = 'B', subjects = ['x', 'y', 'x'] }]", ("repeated-item", "waivers[0].subjects[2]")),
        ("people = [{ id = 'p' }]", ("missing-key", "people[0].name")),
        ("partners = [{ organization = 'x', roles = ['host'] }]", ("unknown-reference", "partners[0].organization")),
        ("organizer = { organization = 'x' }", ("unknown-reference", "organizer.organization")),
        ("organizations = [{ id = 'x', name = 'X' }, { id = 'x', name = 'Y' }]", ("duplicate-id", "organizations[1].id")),
        ("partners = 'x'", ("wrong-type", "partners")),
        ("sessions = {}", ("wrong-type", "sessions")),
        ("sessions_file = 'more.csv'", ("file-only", "sessions_file")),
    ],
)
def test_one_fault_has_its_code_and_its_path(lines: str, expected: tuple[str, str]) -> None:
    """A document with one thing wrong reports that thing, and no echo of it."""
    key = lines.partition(" ")[0]
    head = "\n".join(line for line in HEAD.splitlines() if not line.startswith(f"{key} "))

    assert found(f"{head}\n{lines}\n") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD.replace("schema = 1", "schema = 2"), ("newer-schema", "schema")),
        (HEAD.replace("schema = 1", "schema = 0"), ("out-of-range", "schema")),
        (HEAD.replace("schema = 1", "schema = '1'"), ("wrong-type", "schema")),
        (HEAD.replace("2023-05-15T10:00:00+02:00", "2023-05-15T10:00:00"), ("naive-instant", "revision.updated")),
        (HEAD.replace("2023-05-15T10:00:00+02:00", "'hier'"), ("bad-instant", "revision.updated")),
        (HEAD.replace("2023-05-15T10:00:00+02:00", "'2023-05-15T99:00:00Z'"), ("bad-instant", "revision.updated")),
        (HEAD.replace("2023-05-15T10:00:00+02:00", "2023-05-15"), ("wrong-type", "revision.updated")),
        (HEAD.replace('name = { full = "Rencontres" }', 'name = { full = "R", grammar = "f" }'), ("wrong-type", "name.grammar")),
        (HEAD.replace('series = { id = "s" }', 'serie = { id = "s" }'), ("unknown-key", "serie")),
        (HEAD + SESSION + SESSION, ("duplicate-id", "sessions[1].id")),
        (HEAD + SESSION.replace("plenary", "plenery"), ("unknown-reference", "sessions[0].format")),
        (HEAD + SESSION + "when = 2023-09-18T14:00:00+02:00\nonline = 'x'\n", ("unknown-key", "sessions[0].online")),
    ],
)
def test_faults_of_the_frame(text: str, expected: tuple[str, str]) -> None:
    """Schema, revision, and what the parts call each other by: one thing wrong is one fault."""
    assert found(text) == [expected]


def test_what_could_not_be_read_accuses_nobody() -> None:
    """A session that names a person of a broken list, or a room of a broken venue, is not at fault; ids used twice still are."""
    text = (
        HEAD
        + "venue = 'Paris'\npeople = [{ id = 3, name = { family = 'X' } }]\n"
        + SESSION
        + "rooms = ['r']\nparticipants = [{ person = 'p' }]\n"
        + SESSION
    )

    assert found(text) == [("wrong-type", "venue"), ("wrong-type", "people[0].id"), ("duplicate-id", "sessions[1].id")]


def test_references_among_what_could_be_read_are_judged() -> None:
    """A broken session does not hide the unknown format of another."""
    text = HEAD + SESSION.replace('title = "A"', "title = 3") + SESSION.replace('"a"', '"b"').replace("plenary", "plenery")

    assert found(text) == [("wrong-type", "sessions[0].title"), ("unknown-reference", "sessions[1].format")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "documents = [{ kind = 3 }]",
            [("needs-one-of", "documents[0]"), ("wrong-type", "documents[0].kind"), ("missing-key", "documents[0].title")],
        ),
        ("documents = [{ kind = 'map', title = 'A', url = 3 }]", [("wrong-type", "documents[0].url")]),
        ("documents = [{ kind = 'map', title = 'A', adress = 'x' }]", [("unknown-key", "documents[0].adress")]),
        (
            "people = [{ id = 'p', name = { family = 3, given = \"a\\u0000\" }, website = 'x', functions = [{ former = 1 }] }]",
            [
                ("wrong-type", "people[0].name.family"),
                ("control-character", "people[0].name.given"),
                ("url-scheme", "people[0].website"),
                ("wrong-type", "people[0].functions[0].former"),
                ("missing-key", "people[0].functions[0].title"),
            ],
        ),
        (
            "theme = { fr = '', xx1 = 'A', en = \"a\\u0007\", de = 3 }",
            [("empty", "theme.fr"), ("bad-language", "theme.xx1"), ("control-character", "theme.en"), ("wrong-type", "theme.de")],
        ),
        (
            "languages = ['fr', 3, 'francais', 'fr']",
            [("bad-language", "languages[1]"), ("bad-language", "languages[2]"), ("repeated-item", "languages[3]")],
        ),
        (
            "extra = { a = [], b = 1, 'c d' = 2 }",
            [("reserved-extra", "extra.a"), ("bad-identifier", "extra.c d")],
        ),
        (
            "when = [{ date = 2023-02-31, start = '25:00', end = '9:75' }]",
            [("bad-date", "when[0].date"), ("bad-time", "when[0].start"), ("bad-time", "when[0].end")],
        ),
        (
            "when = [{ date = 2023-03-26, start = '2:10', end = '2:40' }]",
            [("skipped-hour", "when[0].start"), ("skipped-hour", "when[0].end")],
        ),
        (
            "when = [{ date = 2023-09-18, part = 3, start = '9:00', end = 10, colour = 'red' }]",
            [("not-with", "when[0].part"), ("wrong-type", "when[0].end"), ("unknown-key", "when[0].colour")],
        ),
        (
            "sessions = [{ id = 'a', format = 3, title = 'A', rooms = [3, '?'], topics = [{ fr = '', en = 3 }, 'b', 3] }]",
            [
                ("wrong-type", "sessions[0].format"),
                ("wrong-type", "sessions[0].rooms[0]"),
                ("bad-identifier", "sessions[0].rooms[1]"),
                ("empty", "sessions[0].topics[0].fr"),
                ("wrong-type", "sessions[0].topics[0].en"),
                ("wrong-type", "sessions[0].topics[2]"),
            ],
        ),
        (
            "partners = [{ organization = 3, roles = [] }]\n'a.b' = 1",
            [("wrong-type", "partners[0].organization"), ("empty", "partners[0].roles"), ("unknown-key", "a.b")],
        ),
        ("moved_online = true\nlanguages = ['en']", [("not-with", "moved_online"), ("language-not-declared", "languages")]),
    ],
    ids=[
        "required",
        "optional",
        "unknown",
        "nested",
        "languages",
        "list",
        "extra",
        "span",
        "both ends",
        "strays",
        "texts",
        "partner",
        "whole",
    ],
)
def test_several_faults_of_one_value_are_told_at_once(lines: str, expected: list[tuple[str, str]]) -> None:
    """A constructor stops at its first; a document does not, and says nothing that is only an echo."""
    assert found(f"{HEAD}{lines}\n") == expected


@pytest.mark.parametrize(
    "lines",
    [
        "sessions = [{}, {}]\nstatus = 3\nwhen = [18, '2023-02-31']\nvenue = { website = 'x', rooms = [{ id = '?' }] }",
        "venue = 3\nwhen = 4\nsessions = [{ title = 3, id = 4 }]\nstatus = 5\nid_ = 6",
    ],
)
def test_faults_stand_in_the_order_of_the_document(lines: str) -> None:
    """What is there comes in the order in which it is written, what is missing after its neighbours."""
    tree = tomllib.loads(lines)
    keys = list(tree)

    paths = [path for _, path in found(HEAD + lines)]
    tops = [keys.index(path.partition("[")[0].partition(".")[0]) for path in paths]

    assert tops == sorted(tops)
    assert set(tops) == set(range(len(keys)))


def test_too_many_faults_are_not_all_told() -> None:
    """Nobody reads more than a thousand; that there are more is said last."""
    problems = refusal(HEAD + "theme = 3\n" + "[[sessions]]\n" * MOST_FAULTS)

    assert len(problems) == MOST_FAULTS + 1
    assert (problems[0].path, problems[-1].code) == ("theme", "too-many-faults")


def test_a_fault_names_the_thing_it_is_found_in() -> None:
    """By its id, the innermost that there is; what a thing names itself comes after it."""
    text = (
        HEAD
        + "venue = { id = 'v', name = 3, rooms = ["
        + "{ id = 'r', label = 4 }, { id = '', label = 4 }, { id = 'a b', label = 'R' }] }\n"
        + "theme = 3\n'strange.key' = 1\n'venue[0]' = 1\n"
        + SESSION.replace("plenary", "plenery")
        + "when = { date = 2023-02-29 }\n"
    )

    assert [(problem.path, problem.subjects) for problem in refusal(text)] == [
        ("venue.name", ("v",)),
        ("venue.rooms[0].label", ("r",)),
        ("venue.rooms[1].id", ("v",)),
        ("venue.rooms[1].label", ("v",)),
        ("venue.rooms[2].id", ("a b",)),
        ("venue[0]", ("v",)),
        ("theme", ()),
        ("sessions[0].format", ("a", "plenery")),
        ("sessions[0].when.date", ("a",)),
        ("strange.key", ()),
    ]


def test_numbers_without_end_are_shown_by_their_kind() -> None:
    """Sixty-four digits are told as they are, cut to what fits a line."""
    (problem,) = refusal(HEAD.replace("14", "9" * 64))

    assert (problem.code, problem.path) == ("out-of-range", "number")
    assert problem.message("en").startswith("9999999999")
