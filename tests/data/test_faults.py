"""Every fault of a document at once, each with path, code, two sentences and a way out; nothing else."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

import raict
from raict import InvalidDocument, Moment, Span

HEAD = """
schema = 1
id = "e"
number = 14
revision = { updated = 2023-05-15T10:00:00+02:00 }
series = { id = "s" }
name = { full = "Rencontres" }
"""
SESSION = '[[sessions]]\nid = "a"\nformat = "plenary"\ntitle = "A"\n'


def found(text: str | bytes, format_: str = "toml") -> list[tuple[str, str]]:
    """Code and path of each fault."""
    with pytest.raises(InvalidDocument) as caught:
        raict.loads(text, format=format_)
    for problem in caught.value.problems:
        assert problem.message("fr") != problem.message("en")
        assert "{" not in problem.message("fr") + problem.message("en") + problem.hint("fr") + problem.hint("en")
    return [(problem.code, problem.path) for problem in caught.value.problems]


def test_six_faults_of_six_kinds_are_exactly_six() -> None:
    """Wrong type, unknown key, missing key, bad date, skipped hour, control character: each once, with its path."""
    text = """
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
    assert found(text) == [
        ("wrong-type", "number"),
        ("bad-date", "when[0].date"),
        ("unknown-key", "sessions[0].titre"),
        ("missing-key", "sessions[1].format"),
        ("control-character", "sessions[2].title"),
        ("skipped-hour", "sessions[2].when.start"),
    ]


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
        ("people = [{ id = 'p' }]", ("missing-key", "people[0].name")),
        ("partners = [{ organization = 'x', roles = ['host'] }]", ("unknown-reference", "partners[0].organization")),
        ("organizer = { organization = 'x' }", ("unknown-reference", "organizer.organization")),
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
        ("id = 'e'", ("missing-key", "schema")),
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
    """Schema, revision, and what the parts call each other by."""
    assert expected in found(text)


def test_a_near_unknown_key_replaces_the_missing_one() -> None:
    """`titre` for `title` is one fault, not two, and its hint names the key meant."""
    with pytest.raises(InvalidDocument) as caught:
        raict.loads(HEAD + SESSION.replace("title", "titre"))

    (problem,) = caught.value.problems
    assert problem.hint("en") == "did you mean title?"


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
    ("text", "format_", "expected", "line", "column"),
    [
        ("schema = 1\nstart = 14:00\n", "toml", "bare-time", 2, 9),
        ("schema = 1\nwhen = { start = 9:05 }\n", "toml", "bare-time", 2, 18),
        ("schema = 1\nid = \n", "toml", "syntax", 2, 6),
        ("a = 1\na = 2\n", "toml", "syntax", 2, 6),
        ("a = [1", "toml", "syntax", 1, 7),
        ("x = 1\n" + "[" * 40, "toml", "too-deep", 2, 33),
        (".".join(["a"] * 100) + " = 1", "toml", "too-many-parts", 1, 128),
        ('{"a": 1,}', "json", "syntax", 1, 9),
        ("[" * 40, "json", "too-deep", 1, 33),
        ('{"a": NaN}', "json", "not-a-number", 1, 7),
        ('{"a":\n[1, -Infinity]}', "json", "not-a-number", 2, 5),
        ("[]", "json", "not-a-table", None, None),
        ("x = " + "9" * 6000, "toml", "too-many-digits", 1, 5),
        ("x", "yaml", "unknown-format", None, None),
        (b"a = '\xff'", "toml", "not-utf-8", None, None),
        ("a" * 1_048_577, "toml", "too-large", None, None),
    ],
)
def test_syntax_errors_say_where(text: str | bytes, format_: str, expected: str, line: int | None, column: int | None) -> None:
    """Line and column from 1, in characters; a time without quotes is called by its name."""
    with pytest.raises(InvalidDocument) as caught:
        raict.loads(text, format=format_)

    (problem,) = caught.value.problems
    assert (problem.code, problem.line, problem.column) == (expected, line, column)


def test_a_key_twice_in_json_is_one_fault_among_others() -> None:
    """What RFC 8259 leaves open is refused, wherever it is, and the reading goes on."""
    tree = '{"schema": 1, "id": "e", "id": "f", "sessions": [{"title": "A", "title": "B"}]}'

    faults = found(tree, "json")

    assert [fault for fault in faults if fault[0] == "duplicate-key"] == [
        ("duplicate-key", "id"),
        ("duplicate-key", "sessions[0].title"),
    ]
    assert ("missing-key", "sessions[0].id") in faults


def test_a_bare_time_proposes_the_quotes() -> None:
    """The commonest mistake of all is answered with what to write."""
    with pytest.raises(InvalidDocument) as caught:
        raict.loads("schema = 1\nstart = 9:05\n")

    assert caught.value.problems[0].hint("fr") == 'écrivez "09:05"'


def test_a_mark_of_byte_order_is_no_fault() -> None:
    """Windows writes one."""
    assert raict.loads(b"\xef\xbb\xbf" + HEAD.encode()).id == "e"


HOSTILE = {
    "nested arrays": ("toml", "'x = ' + '[' * 100_000"),
    "dotted key": ("toml", "'.'.join(['a'] * 100_000) + ' = 1'"),
    "header of parts": ("toml", "'[' + '.'.join(['a'] * 100_000) + ']'"),
    "digits": ("toml", "'x = ' + '9' * 1_000_000"),
    "open string": ("toml", "'x = ' + chr(34) * 3 + 'a' * 1_000_000"),
    "quotes": ("toml", "chr(34) * 1_000_000"),
    "backslashes": ("toml", "'x = ' + chr(34) + chr(92) * 1_000_000"),
    "json depth": ("json", "'[' * 1_000_000"),
    "json quotes": ("json", "chr(34) * 1_000_000"),
    "json digits": ("json", "'9' * 1_000_000"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_megabyte_is_answered_at_once(name: str) -> None:
    """Each is refused in a process of its own, long before the limit, and the memory stays small."""
    format_, text = HOSTILE[name]
    code = f"""
import resource, raict
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
try:
    raict.loads({text}, format={format_!r})
except raict.InvalidDocument as refusal:
    print("refused", len(str(refusal)))
"""
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)

    assert answer.stdout.startswith("refused")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('{ date = 2023-09-18, time = "14:00" }', "2023-09-18T14:00"),
        ('{ date = 2023-09-18, time = "14 h 30" }', "2023-09-18T14:30"),
        ('{ date = 2023-09-18, time = "14h30" }', "2023-09-18T14:30"),
        ('{ date = 2023-09-18, time = "9\u00a0h" }', "2023-09-18T09:00"),
        ("{ date = 2023-09-18, time = 14:30:00 }", "2023-09-18T14:30"),
        ('{ date = "2023-09-18" }', "2023-09-18"),
        ("2023-09-18", "2023-09-18"),
        ("2023-09-18T14:30:00", "2023-09-18T14:30"),
        ("2023-09-18T12:30:00Z", "2023-09-18T14:30"),
        ('"2023-09-18T12:30:00+00:00"', "2023-09-18T14:30"),
        ("2023-10-29T01:30:00Z", "2023-10-29T02:30 second"),
        ('{ date = 2023-10-29, time = "2:30", fold = 0 }', "2023-10-29T02:30 first"),
        ('{ date = 2023-09-18, start = "14:00", end = "15:30" }', "2023-09-18T14:00/2023-09-18T15:30"),
        ('{ date = 2023-09-18, start = "18 h" }', "2023-09-18T18:00/2023-09-18"),
        ('{ date = 2023-09-18, end = "17 h" }', "2023-09-18/2023-09-18T17:00"),
        ("{ date = 2023-09-18, end_date = 2023-09-20 }", "2023-09-18/2023-09-20"),
        ('{ date = 2023-09-18, start = "20:00", end = "24:00" }', "2023-09-18T20:00/2023-09-19T00:00"),
        ('{ date = 2023-09-18, start = "22:00", end = "1:00", end_date = 2023-09-19 }', "2023-09-18T22:00/2023-09-19T01:00"),
        (
            '{ start = { date = 2023-09-18, part = "evening" }, end = { date = 2023-09-20, part = "morning" } }',
            "2023-09-18 evening/2023-09-20 morning",
        ),
        ("{ start = 2023-09-18T12:00:00Z, end = 2023-09-18T13:30:00Z }", "2023-09-18T14:00/2023-09-18T15:30"),
    ],
)
def test_times_are_read_as_people_write_them(written: str, expected: str) -> None:
    """Hours in French or with a colon, offsets brought to the edition's zone, midnight as the end of a day."""
    edition = raict.loads(HEAD + SESSION + f"when = {written}\n")

    assert edition.sessions[0].when == Span.parse(expected)


def test_an_instant_waits_for_its_zone() -> None:
    """With a zone nobody can read, an instant is no second fault."""
    text = HEAD + "timezone = 'Mars/Olympus'\nwhen = [2023-09-18T12:30:00Z]\n"

    assert found(text) == [("bad-timezone", "timezone")]


def test_the_file_s_suffix_says_its_format(tmp_path: Path) -> None:
    """`.json` is JSON, `.TOML` is TOML, anything else is refused unless it is said."""
    edition = raict.loads(HEAD)
    (tmp_path / "e.json").write_text(raict.dumps(edition, format="json"), encoding="utf-8")
    (tmp_path / "E.TOML").write_text(HEAD, encoding="utf-8")
    (tmp_path / "e.txt").write_text(HEAD, encoding="utf-8")

    assert raict.load(tmp_path / "e.json") == edition
    assert raict.load(str(tmp_path / "E.TOML")) == edition
    assert raict.load(tmp_path / "e.txt", format="toml") == edition
    with pytest.raises(InvalidDocument, match="txt is no format"):
        raict.load(tmp_path / "e.txt")


def test_formats_of_one_s_own_replace_the_standard_ones() -> None:
    """A list of tables stands where "standard" stood."""
    text = HEAD + '[[formats]]\nid = "talk"\nlabel = "Talk"\nexclusive = true\nexpects = ["speaker"]\n'

    edition = raict.loads(text)

    assert [each.id for each in edition.formats] == ["talk"]
    assert raict.loads(raict.dumps(edition)) == edition
    assert raict.loads(HEAD + 'formats = "standard"\n').formats == raict.STANDARD_FORMATS


def test_pasted_windows_line_ends_become_one() -> None:
    """CRLF is a line end where several lines are allowed."""
    edition = raict.loads(HEAD + SESSION + 'abstract = "un\\r\\ndeux"\n')

    assert str(edition.sessions[0].abstract) == "un\ndeux"


def test_a_moment_of_the_registration_may_be_a_day() -> None:
    """Windows hold moments, however they are written."""
    edition = raict.loads(HEAD + 'registration = { window = { opens = 2023-06-15, closes = "2023-09-10" } }\n')

    assert edition.registration is not None
    assert edition.registration.window == raict.Window(
        opens=Moment(date=dt.date(2023, 6, 15)), closes=Moment(date=dt.date(2023, 9, 10))
    )
