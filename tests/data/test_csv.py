"""Sessions from a spreadsheet beside the edition."""

from pathlib import Path

import pytest

import raict
from raict import InvalidDocument, ParticipantRole, Span
from tests.data.test_faults import HEAD

EXTRA = """
sessions_file = "sessions.csv"
languages = ["fr", "en"]
people = [{ id = "p", name = { family = "Diop" } }, { id = "q", name = { family = "Roy" } }]
venue = { id = "v", name = "V", rooms = [{ id = "r", label = "R" }, { id = "s", label = "S" }] }
"""


def load(folder: Path, table: str | bytes, *, head: str = HEAD + EXTRA, name: str = "sessions.csv") -> raict.Edition:
    """The edition with that table beside it."""
    (folder / "edition.toml").write_text(head, encoding="utf-8")
    (folder / name).write_bytes(table.encode() if isinstance(table, str) else table)
    return raict.load(folder / "edition.toml")


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_reads_sessions_from_a_table(tmp_path: Path, mark: str, bom: str) -> None:
    """Every kind of cell, whatever the separator; blank lines and blanks around cells do not count."""
    rows = [
        "id;format;title.fr;title.en;date;start;end;rooms;participants;languages;capacity;topics;extra.stand",
        "a;workshop; Eau ;Water;2023-09-18;14 h 30;15:30;r s;chair:p q;fr en;40;eau | climat;B12",
        ";;;;;;;;;;;;",
        "b;plenary;Débat;;;;;;;;;;",
    ]

    edition = load(tmp_path, bom + "\r\n".join(rows).replace(";", mark))

    first, second = edition.sessions
    assert (first.title.get("fr"), first.title.get("en")) == ("Eau", "Water")
    assert first.when == Span.parse("2023-09-18T14:30/2023-09-18T15:30")
    assert first.rooms == ("r", "s")
    assert [(part.person, part.role) for part in first.participants] == [
        ("p", ParticipantRole.CHAIR),
        ("q", ParticipantRole.SPEAKER),
    ]
    assert first.languages == ("fr", "en")
    assert first.capacity == 40
    assert [str(topic) for topic in first.topics] == ["eau", "climat"]
    assert dict(first.extra) == {"stand": "B12"}
    assert second.when is None


def test_adds_to_the_sessions_of_the_edition(tmp_path: Path) -> None:
    """The table's sessions come after the file's own; an id used in both is found."""
    own = '[[sessions]]\nid = "a"\nformat = "plenary"\ntitle = "A"\n'

    assert [each.id for each in load(tmp_path, "id,format,title\nb,plenary,B\n", head=HEAD + EXTRA + own).sessions] == ["a", "b"]
    with pytest.raises(InvalidDocument, match="the id a is used twice"):
        load(tmp_path, "id,format,title\na,plenary,B\n", head=HEAD + EXTRA + own)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("id,format\na,plenary\n", [("missing-key", "sessions.csv[1].title")]),
        ("id,format,title,titel\na,plenary,A,B\n", [("unknown-key", "sessions.csv[1].titel")]),
        ("id,format,title,start,date\na,plenary,A,25:00,2023-09-18\n", [("bad-time", "sessions.csv[2].start")]),
        (
            "id,format,title,capacity\na,plenary,A,many\nb,plenary,B,-1\n",
            [
                ("wrong-type", "sessions.csv[2].capacity"),
                ("wrong-type", "sessions.csv[3].capacity"),
            ],
        ),
        ("id,format,title\na,plenary\n", [("csv-row", "sessions.csv[2]")]),
        ("id,format,id,title\na,plenary,b,c\n", [("csv-header", "sessions.csv[1]")]),
        ("id,format,title,title.fr\na,plenary,A,B\n", [("csv-header", "sessions.csv[1]")]),
        ('id,format,title\na,plenary,"A"x\n', [("csv-syntax", "sessions.csv[2]")]),
        (b"id,format,title\na,plenary,\xe9\n", [("not-utf-8", "sessions.csv")]),
        ("x" * 1_048_577, [("too-large", "sessions.csv")]),
    ],
    ids=["missing", "unknown", "time", "number", "ragged", "twice", "twice by language", "quotes", "encoding", "size"],
)
def test_faults_name_file_and_row(tmp_path: Path, table: str | bytes, expected: list[tuple[str, str]]) -> None:
    """The header is row 1; each fault has its column."""
    with pytest.raises(InvalidDocument) as caught:
        load(tmp_path, table)

    assert [(problem.code, problem.path) for problem in caught.value.problems] == expected


def test_an_empty_table_has_no_sessions(tmp_path: Path) -> None:
    """Not even a header: no sessions, no fault."""
    assert load(tmp_path, "").sessions == ()


@pytest.mark.parametrize("name", ["../sessions.csv", "/etc/hostname", "sub/sessions.csv", "", ".", "none.csv", "link.csv"])
def test_reads_nothing_outside_the_folder(tmp_path: Path, name: str) -> None:
    """No path upwards, no absolute path, no folder below, no link that leads out."""
    folder = tmp_path / "edition"
    (folder / "sub").mkdir(parents=True)
    for place in (tmp_path / "sessions.csv", folder / "sub" / "sessions.csv"):
        place.write_text("id,format,title\n", encoding="utf-8")
    (folder / "link.csv").symlink_to(tmp_path / "sessions.csv")

    with pytest.raises(InvalidDocument) as caught:
        load(folder, "", head=HEAD + f'sessions_file = "{name}"\n', name="other.csv")

    assert [problem.code for problem in caught.value.problems] == ["not-beside"]


def test_the_name_of_a_table_is_text(tmp_path: Path) -> None:
    """A list of names is not read as one."""
    with pytest.raises(InvalidDocument, match="sessions_file: must be text, not a list"):
        load(tmp_path, "", head=HEAD + "sessions_file = ['sessions.csv']\n")
