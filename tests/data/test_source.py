"""From text to a tree: what stops a reading, where, and the limits that hold before a parser begins."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import raict
from raict import InvalidDocument
from raict._spaces import plain_spaces
from raict.data.limits import DEEPEST, LARGEST, MOST_DIGITS, MOST_DOTS, MOST_PARTS
from raict.data.outline import check_outline
from tests.data.documents import HEAD, SAMPLES, SESSION, found, refusal


@pytest.mark.parametrize(
    ("text", "format_", "expected", "line", "column"),
    [
        ("schema = 1\nid = \n", "toml", "syntax", 2, 6),
        ("schema = 1\r\n\r\nid = \r\n", "toml", "syntax", 3, 6),
        ("a = 1\na = 2\n", "toml", "syntax", 2, 6),
        ("a = 1\ra = 2\r", "toml", "syntax", 1, 6),
        ("a = [1", "toml", "syntax", 1, 7),
        ("a = 'é\x00'", "toml", "syntax", 1, 7),
        ('a = """\n\x1b"""', "toml", "syntax", 2, 1),
        ("a = '", "toml", "syntax", 1, 6),
        ("a = 2023-09-18x", "toml", "syntax", 1, 15),
        ("a = 2023-02-31\nb = 2023-02-30 2023-02-29 x\n", "toml", "syntax", 2, 16),
        ("a = [2023-02-31, 2023-02-30 x]\n", "toml", "syntax", 1, 29),
        ("\ufeffa", "toml", "syntax", 1, 2),
        ('{"a": 1,}', "json", "syntax", 1, 9),
        ('{\n"é" 1}', "json", "syntax", 2, 5),
        ('{"a": "\x1b"}', "json", "syntax", 1, 8),
        ("", "json", "syntax", 1, 1),
        ('{"a": NaN}', "json", "not-a-number", 1, 7),
        ('{"a":\n[1, -Infinity]}', "json", "not-a-number", 2, 5),
        ("[]", "json", "not-a-table", None, None),
        ("x", "yaml", "unknown-format", None, None),
        (b"\xef\xbb\xbfa = 1\nb = '\xc3\xa9\xff'", "toml", "not-utf-8", 2, 7),
        ("a = 1".encode("utf-16"), "toml", "not-utf-8", 1, 1),
        (b'{"a": "\xed\xa0\x80"}', "json", "not-utf-8", 1, 8),
    ],
)
def test_a_reading_stops_where_the_text_does(
    text: str | bytes, format_: str, expected: str, line: int | None, column: int | None
) -> None:
    """Line and column from 1, in characters, with every kind of line end."""
    (problem,) = refusal(text, format_)

    assert (problem.code, problem.line, problem.column) == (expected, line, column)


@pytest.mark.parametrize(
    ("text", "format_", "words"),
    [
        ("a = ", "toml", "ceci n’est pas du TOML : ceci n’est pas une valeur"),
        ("a = 'b\n", "toml", "ceci n’est pas du TOML : il manque un guillemet à la fin d’un texte"),
        ("[a]\n[a]", "toml", "ceci n’est pas du TOML : cette table est déclarée deux fois"),
        ("a = 'b\x07'", "toml", r"ceci n’est pas du TOML : caractère interdit : '\x07'"),
        ("{'a': 1}", "json", "ceci n’est pas du JSON : une clé entre guillemets est attendue"),
        ('{"a": "\\q"}', "json", r"ceci n’est pas du JSON : la barre \ doit être doublée dans un texte"),
    ],
)
def test_a_parser_s_reason_is_told_in_french(text: str, format_: str, words: str) -> None:
    """Nobody is told in English what is wrong, unless the parser found new words for it."""
    (problem,) = refusal(text, format_)

    assert plain_spaces(problem.message("fr")).startswith(words)
    assert "this is not" in problem.message("en")


def test_an_unknown_reason_is_told_in_the_parser_s_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parsers change with the version of Python: what is not known in French is not lost."""
    monkeypatch.setattr("raict.data.source.FRENCH_REASONS", {})

    assert refusal("a = ")[0].message("fr") == "ceci n’est pas du TOML\u00a0: Invalid value"


@pytest.mark.parametrize(
    ("value", "proposal"),
    [
        ("14:00", '"14:00"'),
        ("9:05", '"09:05"'),
        ("9:05:00", '"09:05"'),
        ("14 h 30", '"14:30"'),
        ("14h30", '"14:30"'),
        ("14 h", '"14:00"'),
        ("9H", '"09:00"'),
        ("2023-09-18T14:00", "2023-09-18T14:00:00"),
        ("2023-09-18 14:00", "2023-09-18 14:00:00"),
        ("2023-09-18T14:00Z", "2023-09-18T14:00:00Z"),
        ("2023-09-18T14:00+02:00", "2023-09-18T14:00:00+02:00"),
    ],
)
def test_a_bare_time_is_called_by_its_name(value: str, proposal: str) -> None:
    """The commonest mistake of all is no syntax error like others: it is answered with what to write, line and column."""
    (problem,) = refusal(f"schema = 1\nwhen = {{ start = {value} }}\n")

    assert problem.code == ("no-seconds" if "-" in value else "bare-time")
    assert (problem.line, problem.column) == (2, 18)
    assert problem.hint("fr") == f"écrivez {proposal}"
    assert problem.hint("en") == f"write {proposal}"
    assert value in problem.message("fr")


def test_all_bare_times_are_told_at_once() -> None:
    """Wherever a value stands; not those in texts, in comments and in keys."""
    text = """
    title = "14:00" # 14:00
    other = '''
14:00
'''
    "14:00" = 1
    2023-09-18 = 1
    when = [14:00, { start = 9:05, end
    = 17 h }]
    end = 14:00
    more = [
    9 h]
    """
    for each in (text, text.replace("\n", "\r\n")):
        assert [(problem.code, problem.line, problem.column) for problem in refusal(each)] == [
            ("bare-time", 8, 13),
            ("bare-time", 8, 30),
            ("bare-time", 9, 7),
            ("bare-time", 10, 11),
            ("bare-time", 12, 5),
        ]


def test_no_more_than_a_hundred_bare_times_are_told() -> None:
    """A table of hours without quotes is understood before its end."""
    assert len(refusal("when = [" + "14:00," * 300 + "]")) == 100


def test_a_time_in_a_broken_line_is_not_the_fault() -> None:
    """Only what the parser stumbles over is told: here, the key without a value."""
    assert found("start = 14:00:00\nend\n") == [("syntax", "")]


@pytest.mark.parametrize(
    "value", ["2023-02-31T10:00:00Z", "2023-09-18T25:00:00", "2023-09-18T10:00:61", "2023-09-18T10:00:00+25:00"]
)
def test_an_instant_that_cannot_be_is_a_fault_of_its_value(value: str) -> None:
    """It is told with its path, beside all others."""
    assert found(HEAD + f"number_ = 3\nwhen = [{value}]\n") == [("unknown-key", "number_"), ("bad-instant", "when[0]")]


@pytest.mark.parametrize("value", ["25:00:00", "14:60:00", "14:00:61", "23:59:60"])
def test_a_time_that_cannot_be_is_a_fault_of_its_value(value: str) -> None:
    """Likewise for the hours that TOML knows."""
    assert found(HEAD + f"when = [{{ date = 2023-09-18, time = {value} }}]\n") == [("bad-time", "when[0].time")]


def test_a_key_twice_in_json_is_one_fault_among_others() -> None:
    """What RFC 8259 leaves open is refused, wherever it is, and the reading goes on."""
    tree = '{"schema": 1, "id": "e", "id": "f", "id": "g", "sessions": [{"title": "A", "title": "B"}, 3, []]}'

    faults = found(tree, "json")

    assert [fault for fault in faults if fault[0] == "duplicate-key"] == [
        ("duplicate-key", "id"),
        ("duplicate-key", "sessions[0].title"),
    ]
    assert ("missing-key", "sessions[0].id") in faults


def test_json_s_nothing_is_no_value() -> None:
    """A key is left out, or has a value."""
    text = raict.dumps(raict.loads(HEAD), format="json")

    assert found(text.replace("14", "null"), "json") == [("wrong-type", "number")]
    assert found(text.replace('"id": "e"', '"id": "e", "when": [null], "theme": null'), "json") == [
        ("wrong-type", "when[0]"),
        ("wrong-type", "theme"),
    ]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_editors_leave_their_marks(mark: bytes, end: bytes) -> None:
    """A mark of byte order and Windows' line ends are no fault, in octets, in text and in both formats."""
    octets = mark + (HEAD + SESSION + 'abstract = """\nun\ndeux"""\n').encode().replace(b"\n", end)

    edition = raict.loads(octets)

    assert edition == raict.loads(octets.decode())
    assert str(edition.sessions[0].abstract) == "un\ndeux"
    assert raict.loads(mark + raict.dumps(edition, format="json").encode().replace(b"\n", end), format="json") == edition


def test_pasted_windows_line_ends_become_one() -> None:
    """CRLF is a line end where several lines are allowed."""
    edition = raict.loads(HEAD + SESSION + 'abstract = "un\\r\\ndeux"\n')

    assert str(edition.sessions[0].abstract) == "un\ndeux"


def test_the_file_s_suffix_says_its_format(tmp_path: Path) -> None:
    """`.json` is JSON, `.TOML` is TOML, anything else is refused unless it is said."""
    edition = raict.loads(HEAD)
    (tmp_path / "e.json").write_text(raict.dumps(edition, format="json"), encoding="utf-8")
    for name in ("E.TOML", "e.txt", "edition"):
        (tmp_path / name).write_text(HEAD, encoding="utf-8")

    assert raict.load(tmp_path / "e.json") == edition
    assert raict.load(str(tmp_path / "E.TOML")) == edition
    assert raict.load(tmp_path / "e.txt", format="toml") == edition
    with pytest.raises(InvalidDocument, match="txt is no format"):
        raict.load(tmp_path / "e.txt")
    with pytest.raises(InvalidDocument, match="edition is no format"):
        raict.load(tmp_path / "edition")


def test_a_file_that_is_not_there_is_the_system_s_to_tell(tmp_path: Path) -> None:
    """`OSError`, as everywhere in Python: no document was read."""
    with pytest.raises(FileNotFoundError):
        raict.load(tmp_path / "none.toml")


# ---- limits ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("good", "bad", "format_", "code"),
    [
        ("x = " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1), "x = " + "[" * DEEPEST + "]" * DEEPEST, "toml", "too-deep"),
        (
            '{"x": ' + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1) + "}",
            '{"x": ' + "[" * DEEPEST + "]" * DEEPEST + "}",
            "json",
            "too-deep",
        ),
        (".".join("x" * DEEPEST) + " = 1", ".".join("x" * (DEEPEST + 1)) + " = 1", "toml", "too-deep"),
        ("[x.y]\n" + ".".join("x" * 30) + " = 1", "[x.y]\n" + ".".join("x" * 31) + " = 1", "toml", "too-deep"),
        ("x = " + "1" * MOST_DIGITS, "x = " + "1" * (MOST_DIGITS + 1), "toml", "too-many-digits"),
        ("x = 0x" + "f" * 62, "x = -0x" + "f" * 64, "toml", "too-many-digits"),
        ('{"x": -' + "1" * MOST_DIGITS + "}", '{"x": -' + "1" * (MOST_DIGITS + 1) + "}", "json", "too-many-digits"),
        ("x = [" + "0.5," * MOST_DOTS + "]", "x = [" + "0.5," * (MOST_DOTS + 1) + "]", "toml", "too-many-dots"),
        ("x = '" + "." * 1000 + "' # " + "." * 1000, ".".join("x" * MOST_PARTS) + ".x = 1", "toml", "too-many-parts"),
        ("#" * LARGEST, "#" * (LARGEST + 1), "toml", "too-large"),
        ("#" + "é" * (LARGEST // 2 - 1), "#" + "é" * (LARGEST // 2), "toml", "too-large"),
    ],
    ids=["toml", "json", "dots", "header", "digits", "hex", "json digits", "all dots", "parts", "size", "octets"],
)
def test_limits_are_where_they_are_said_to_be(good: str, bad: str, format_: str, code: str) -> None:
    """What is just within is read and judged by its keys; what is just beyond is refused as a whole."""
    assert code not in [each for each, _ in found(good, format_)]
    assert [each for each, _ in found(bad, format_)] == [code]


def test_a_limit_of_one_s_own_holds_for_text_and_file_and_table(tmp_path: Path) -> None:
    """Octets as many as are asked for, and no more; with more octets come more dots."""
    path = tmp_path / "edition.toml"
    path.write_text(HEAD + "sessions_file = 'sessions.csv'\n", encoding="utf-8")
    size = path.stat().st_size
    table = f"id,format,title\na,plenary,{'A' * 200}\n"
    (tmp_path / "sessions.csv").write_text(table, encoding="utf-8")

    assert len(raict.load(path, limit=len(table)).sessions) == 1
    with pytest.raises(InvalidDocument, match=f"^sessions.csv: is larger than {len(table) - 1} octets"):
        raict.load(path, limit=len(table) - 1)
    with pytest.raises(InvalidDocument, match=f"^is larger than {size - 1} octets"):
        raict.load(path, limit=size - 1)
    with pytest.raises(InvalidDocument, match=r"^is larger than 9 octets"):
        raict.loads(HEAD, limit=9)
    with pytest.raises(InvalidDocument, match="unknown"):
        raict.loads("x = [" + "0.5," * (MOST_DOTS + 1) + "]", limit=2 * LARGEST)
    for nothing in (0, -2):
        with pytest.raises(ValueError, match="leaves nothing to read"):
            raict.loads(HEAD, limit=nothing)
        with pytest.raises(ValueError, match="leaves nothing to read"):
            raict.load(path, limit=nothing)


def test_marks_in_texts_and_comments_do_not_count() -> None:
    """Brackets, dots and digits that a reader writes are no structure."""
    noise = "[{." * 100 + "9" * 100
    text = HEAD + SESSION + f'abstract = """\n{noise}\\"""\n""" # {noise}\n[sessions.extra]\na = \'{noise}\'\n'

    edition = raict.loads(text)

    assert edition.sessions[0].extra["a"] == noise
    assert raict.loads(raict.dumps(edition, format="json"), format="json") == edition


def test_depth_that_dots_make_is_found_in_the_tree() -> None:
    """Dotted keys nest without brackets; the place is then a path."""
    tree: dict[str, object] = {"a": [{"b": {}}]}

    assert check_outline(tree, 4, ()) == []
    with pytest.raises(InvalidDocument, match=r"^a\[0\].b: is nested more than 3 deep$"):
        check_outline(tree, 3, ())


HOSTILE = {
    "nested arrays": ("toml", "'x = ' + '[' * N"),
    "nested tables": ("toml", "'x = ' + '{a=' * (N // 3)"),
    "dotted key": ("toml", "'.'.join('a' * (N // 2)) + ' = 1'"),
    "header of parts": ("toml", "'[' + '.'.join('a' * (N // 2)) + ']'"),
    "headers of parts": ("toml", "''.join(f'[a{n}.' + '.'.join('a' * 30) + ']\\n' for n in range(N // 70))"),
    "keys of parts": ("toml", "''.join(f'a{n}.' + '.'.join('a' * 61) + '=1\\n' for n in range(N // 140))"),
    "digits": ("toml", "'x = ' + '9' * N"),
    "hexadecimal": ("toml", "'x = 0x' + 'f' * N"),
    "exponent": ("toml", "'x = 1e' + '9' * N"),
    "open string": ("toml", "'x = ' + chr(34) * 3 + 'a' * N"),
    "quotes": ("toml", "chr(34) * N"),
    "backslashes": ("toml", "'x = ' + chr(34) + chr(92) * N"),
    "spaces": ("toml", "'x = 14:00' + ' ' * N + 'x'"),
    "bare times": ("toml", "'x = [' + '14:00,' * (N // 6) + ']'"),
    "bare dates": ("toml", "'x = [' + '2023-02-31,' * (N // 11) + ']'"),
    "empty sessions": ("toml", "'[[sessions]]\\n' * (N // 13)"),
    "unknown keys": ("toml", "''.join(f'sessionz{n}=1\\n' for n in range(N // 18))"),
    "unknown rooms": ("toml", "'[[sessions]]\\nrooms=[' + ','.join(f'{n!r}' for n in map(str, range(N // 9))) + ']'"),
    "languages": ("toml", "'theme={' + ','.join(f'x{n}=1' for n in range(N // 12)) + '}'"),
    "control characters": ("toml", "chr(0) * N"),
    "json depth": ("json", "'[' * N"),
    "json tables": ("json", "chr(123) + (chr(34) + 'a' + chr(34) + ':' + chr(123)) * (N // 5)"),
    "json quotes": ("json", "chr(34) * N"),
    "json digits": ("json", "'9' * N"),
    "json one key": ("json", "'{' + ','.join(['\"a\":1'] * (N // 6)) + '}'"),
    "json lists": ("json", "'{\"a\":[' + '[],' * (N // 3) + '[]]}'"),
    "spaces in a table twice": ("toml", "('[' + chr(34) + ' ' * (N // 2) + chr(34) + ']\\n') * 2"),
}


def _refused_in_peace(code: str) -> None:
    """Run code that prints `refused` in a process of little memory, with a patience that only the hopeless exhaust."""
    frame = f"import resource, raict\nresource.setrlimit(resource.RLIMIT_AS, (2**29, 2**29))\nN = 1_000_000\n{code}"
    answer = subprocess.run([sys.executable, "-c", frame], capture_output=True, text=True, timeout=120, check=False)

    assert (answer.stdout, answer.stderr) == ("refused\n", "")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_megabyte_is_answered(name: str) -> None:
    """Each is refused in a process of its own, within half a gigabyte of address space."""
    format_, text = HOSTILE[name]

    _refused_in_peace(
        f"""
try:
    raict.loads({text}, format={format_!r})
except raict.InvalidDocument as refusal:
    assert len(str(refusal)) < 200_000
    print("refused")
"""
    )


def test_a_row_of_many_facts_is_answered(tmp_path: Path) -> None:
    """Each column is read once, however many there are."""
    path = tmp_path / "edition.toml"
    path.write_text(HEAD + "sessions_file = 'sessions.csv'\n", encoding="utf-8")
    _refused_in_peace(f"""
M = 200_000
table = "format,title," + ",".join(f"extra.k{{n}}" for n in range(M)) + "\\nplenary,A" + ",x" * M + "\\n"
open({str(tmp_path / "sessions.csv")!r}, "w").write(table)
try:
    raict.load({str(path)!r}, limit=2**23)
except raict.InvalidDocument as refusal:
    print("refused" if refusal.problems[0].path == "sessions.csv[1].id" else refusal)
""")


@pytest.mark.parametrize("name", ["/dev/zero", "{folder}/pipe.toml"])
def test_an_endless_file_is_no_edition(tmp_path: Path, name: str) -> None:
    """A device that never ends and a pipe to which nobody writes are refused at once, by name."""
    os.mkfifo(tmp_path / "pipe.toml")
    name = name.format(folder=tmp_path)
    _refused_in_peace(f"""
try:
    raict.load({name!r}, format="toml")
except OSError as failure:
    print("refused" if (failure.strerror, failure.filename) == ("no regular file", {name!r}) else failure)
""")


def test_a_long_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    """No more octets are read than may be, though the file has gigabytes."""
    path = tmp_path / "edition.toml"
    with path.open("wb") as file:
        file.truncate(2**40)
    _refused_in_peace(f"""
try:
    raict.load({str(path)!r})
except raict.InvalidDocument as refusal:
    print("refused" if refusal.problems[0].code == "too-large" else refusal)
""")


@pytest.mark.parametrize("name", ["a\0b.toml", "\ud800.toml"])
def test_a_name_that_no_system_has_is_no_file(name: str) -> None:
    """`OSError`, like every other file that cannot be read."""
    with pytest.raises(OSError, match="no name of a file"):
        raict.load(name)


def test_a_folder_is_no_edition(tmp_path: Path) -> None:
    """The system's own word for it stays."""
    with pytest.raises(IsADirectoryError):
        raict.load(tmp_path)


@pytest.mark.parametrize("key", [" (at line 7, column 7)", " (at line {nines}, column 1)", " (at end of document)"])
def test_a_key_says_nothing_of_a_place(key: str) -> None:
    """What a parser quotes is not taken for what it says."""
    table = '["' + key.format(nines="9" * 5000) + '"]\n'

    (problem,) = refusal(table * 2)

    assert (problem.line, problem.column) == (2, len(table) - 1)
    assert problem.message("fr").startswith("ceci n’est pas du TOML\u00a0: cette table est déclarée deux fois")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_are_far_from_every_limit(path: Path) -> None:
    """A real programme has a tenth of what may be."""
    text = path.read_text(encoding="utf-8")
    tree = json.dumps(json.loads(raict.dumps(raict.loads(text), format="json")))

    assert len(text.encode()) * 10 < LARGEST
    assert len(tree) * 10 < LARGEST
    assert text.count(".") * 10 < MOST_DOTS
