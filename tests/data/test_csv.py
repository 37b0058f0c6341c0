"""Sessions from a spreadsheet beside the edition."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import raict
from raict import Audience, InvalidDocument, Participant, ParticipantRole, Revision, Session, Span, Status
from raict.data.reading import MOST_FAULTS
from raict.strategies import editions
from tests.data.documents import HEAD, codes
from tests.data.tables import EXTRA, H, fitting, load, written
from tests.pages import DOCS


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_reads_sessions_from_a_table(tmp_path: Path, mark: str, bom: str, end: str) -> None:
    """Every kind of cell, whatever the separator and the line end; blank lines and blanks around cells do not count."""
    rows = [
        "id;format;title.fr;title.en;date;start;end;rooms;participants;languages;capacity;topics;extra.stand;",
        "a;workshop; Eau ;Water;2023-09-18;14 h 30;15:30;r s;chair:p q;fr|en;40;eau | climat;B12;",
        "",
        ";;;;;;;;;;;;;",
        "b;plenary;Débat;;;;;;;;;;;",
    ]

    edition = load(tmp_path, bom + end.join(rows).replace(";", mark))

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
    assert second == Session(id="b", format="plenary", title={"fr": "Débat"})


@pytest.mark.parametrize(
    ("columns", "cells", "expected"),
    [
        ("date", "2023-09-18", {"when": Span.parse("2023-09-18")}),
        ("date;part", "2023-09-18;afternoon", {"when": Span.parse("2023-09-18 afternoon")}),
        ("date;time", "2023-09-18;14 h", {"when": Span.parse("2023-09-18T14:00")}),
        ("date;time;fold", "2023-10-29;2:30;1", {"when": Span.parse("2023-10-29T02:30 second")}),
        ("date;start;end;fold", "2023-10-29;2:30;4:00;1", {"when": Span.parse("2023-10-29T02:30 second/2023-10-29T04:00")}),
        ("date", "2023-09-18T12:00:00Z", {"when": None}),
        (
            "date;start;end;end_date",
            "2023-09-18;22:00;1:00;2023-09-19",
            {"when": Span.parse("2023-09-18T22:00/2023-09-19T01:00")},
        ),
        ("date;end", "2023-09-18;17:00:00", {"when": Span.parse("2023-09-18/2023-09-18T17:00")}),
        ("start;end;date", ";;", {"when": None}),
        ("abstract", '"un\r\ndeux"', {"abstract": "un\ndeux"}),
        ("abstract.en;abstract.fr", "two;deux", {"abstract": {"en": "two", "fr": "deux"}}),
        ("rooms", '"r, s"', {"rooms": ("r", "s")}),
        ("rooms", '"s; r"', {"rooms": ("s", "r")}),
        ("rooms", "s|r", {"rooms": ("s", "r")}),
        (
            "participants",
            "chair: p | speaker : q",
            {"participants": (Participant(person="p", role=ParticipantRole.CHAIR), Participant(person="q"))},
        ),
        ("countries", "FR  SN", {"countries": ("FR", "SN")}),
        ("topics", '"eau douce|a, b; c"', {"topics": ("eau douce", "a, b; c")}),
        ("audience", "members", {"audience": Audience.MEMBERS}),
        ("status", "cancelled", {"status": Status.CANCELLED}),
        (
            "online_url;website",
            "tel:0199000000;https://example.org",
            {"online_url": "tel:0199000000", "website": "https://example.org"},
        ),
        (
            "revision.sequence;revision.updated",
            "2;2023-06-01T10:00:00+02:00",
            {"revision": Revision(sequence=2, updated=raict.loads(HEAD).revision.updated.replace(month=6, day=1))},
        ),
        (
            "status;withdrawn",
            "cancelled;2023-05-15T10:00:00+02:00",
            {"status": Status.CANCELLED, "withdrawn": raict.loads(HEAD).revision.updated},
        ),
        ("extra.a;extra.b", "1;", {"extra": {"a": "1"}}),
    ],
)
def test_every_column_has_its_meaning(tmp_path: Path, columns: str, cells: str, expected: dict[str, object]) -> None:
    """The keys of a session are columns, and so are the parts of `when`; an empty cell is a key left out."""
    table = f"id;format;title;{columns}\na;plenary;A;{cells}\n"
    if cells.endswith("Z"):
        with pytest.raises(InvalidDocument, match=r"sessions.csv\[2\].date: 2023-09-18T12:00:00Z is no date"):
            load(tmp_path, table)
        return

    (session,) = load(tmp_path, table).sessions

    assert session == Session(**{"id": "a", "format": "plenary", "title": "A", **expected})  # type: ignore[arg-type]


def test_adds_to_the_sessions_of_the_edition(tmp_path: Path) -> None:
    """The table's sessions come after the file's own; an id used in both is found."""
    own = '[[sessions]]\nid = "a"\nformat = "plenary"\ntitle = "A"\n'

    assert [each.id for each in load(tmp_path, "id,format,title\nb,plenary,B\n", head=HEAD + EXTRA + own).sessions] == ["a", "b"]
    with pytest.raises(InvalidDocument, match="the id a is used twice"):
        load(tmp_path, "id,format,title\na,plenary,B\n", head=HEAD + EXTRA + own)


FAULTS: dict[str, tuple[str | bytes, list[tuple[str, str]]]] = {
    "missing column": ("id,format\na,plenary\nb,plenary\n", [("missing-key", "[1].title")]),
    "no column": (
        ",,\na,b,c\n",
        [("missing-key", f"[1].{key}") for key in ("id", "format", "title")] + [("csv-nameless", "[2]")] * 3,
    ),
    "missing cell": (f"{H}\na,plenary,\n,plenary,B\n", [("missing-key", "[2].title"), ("missing-key", "[3].id")]),
    "unknown column": (f"{H},titel\na,plenary,A,B\n", [("unknown-key", "[1].titel")]),
    "strange column": (f"{H},colour\na,plenary,A,red\n", [("unknown-key", "[1].colour")]),
    "column `when`": (f"{H},when\na,plenary,A,2023-09-18\n", [("unknown-key", "[1].when")]),
    "column `extra`": (f"{H},extra\na,plenary,A,x\n", [("unknown-key", "[1].extra")]),
    "language": ("id,format,title.francais\na,plenary,A\n", [("bad-language", "[1].title.francais")]),
    "language beside another": ("id,format,title.francais,title.fr\na,plenary,A,A\n", [("bad-language", "[1].title.francais")]),
    "extra": (f"{H},extra.a b\na,plenary,A,x\n", [("bad-identifier", "[1].extra.a b")]),
    "twice": ("id,format,id,title\na,plenary,b,c\n", [("csv-header", "[1]")]),
    "twice by language": (f"{H},title.fr\na,plenary,A,B\n", [("csv-header", "[1]")]),
    "twice without language": ("id,format,title.fr,title\na,plenary,A,B\n", [("csv-header", "[1]")]),
    "twice in one language": ("id,format,title.fr,title.fr\na,plenary,A,B\n", [("csv-header", "[1]")]),
    "nameless": (f"{H},\na,plenary,A,\nb,plenary,B,x\n", [("csv-nameless", "[3]")]),
    "short row": (f"{H}\na,plenary\n", [("csv-row", "[2]")]),
    "long row": (f"{H}\na,plenary,A,\n", [("csv-row", "[2]")]),
    "header": ("\na,plenary,A\n", [("csv-row", "[2]")]),
    "time": (f"{H},start,date\na,plenary,A,25:00,2023-09-18\n", [("bad-time", "[2].start")]),
    "French date": (f"{H},date\na,plenary,A,18/09/2023\n", [("bad-date", "[2].date")]),
    "no date": (f"{H},start\na,plenary,A,14:00\n", [("missing-key", "[2].date")]),
    "midnight": (f"{H},date,start,end\na,plenary,A,2023-09-18,22:00,1:00\n", [("past-midnight", "[2].end")]),
    "backwards": (f"{H},date,end_date\na,plenary,A,2023-09-18,2023-09-17\n", [("end-not-after-start", "[2]")]),
    "skipped hour": (f"{H},date,time\na,plenary,A,2023-03-26,2:30\n", [("skipped-hour", "[2].time")]),
    "numbers": (
        f"{H},capacity\n"
        + "".join(f"{n},plenary,A,{number}\n" for n, number in enumerate(["many", "-1", "0", "1 000", "٣", "9" * 5000])),
        [(("out-of-range" if row == 4 else "wrong-type"), f"[{row}].capacity") for row in range(2, 8)],
    ),
    "revision": (f"{H},revision.sequence\na,plenary,A,1\n", [("missing-key", "[2].revision.updated")]),
    "control": (f"{H}\na,plenary,A\0\n", [("control-character", "[2].title")]),
    "line break": (f'{H}\na,plenary,"A\nB"\nb,plenary,\n', [("line-break", "[2].title"), ("missing-key", "[3].title")]),
    "choice": (f"{H},audience\na,plenary,A,tous\n", [("bad-choice", "[2].audience")]),
    "role": (f"{H},participants\na,plenary,A,boss:p\n", [("bad-choice", "[2].participants[0].role")]),
    "twice on stage": (f"{H},participants\na,plenary,A,p p\n", [("repeated-item", "[2].participants[1]")]),
    "unknown": (
        f"{H},participants,rooms\na,plenery,A,x p,r\nb,plenary,B,,t\n",
        [("unknown-reference", f"[{place}") for place in ("2].format", "2].participants[0].person", "3].rooms[0]")],
    ),
    "ids": (f"{H}\na,plenary,A\na,plenary,B\n", [("duplicate-id", "[3].id")]),
    "quotes": (f'{H}\na,plenary,"A"x\nb\n', [("csv-syntax", "[2]")]),
    "open quotes": (f'{H}\nb,plenary,B\n\na,plenary,"A\n', [("csv-syntax", "[4]")]),
    "quotes in the header": ('id,"format"x,title\n', [("csv-syntax", "[1]")]),
    "cell": (f"{H}\na,plenary,{'x' * 200_000}\n", [("csv-syntax", "[2]")]),
    "encoding": (f"{H}\na,plenary,\xe9\n".encode("latin-1"), [("not-utf-8", "[2].title")]),
    "encoding after a blank line": (f"{H}\n\n\xe9,plenary,A\n".encode("latin-1"), [("not-utf-8", "[3].id")]),
    "encoding under no column": (f"{H}\na,plenary,A,\xe9\n".encode("latin-1"), [("not-utf-8", "[2]")]),
    "encoding under no name": (f"{H},\na,plenary,A,\xe9\n".encode("latin-1"), [("not-utf-8", "[2]")]),
    "encoding in the header": (f"{H},\xe9\na,plenary,A,\n".encode("cp1252"), [("not-utf-8", "[1]")]),
    "encoding after an endless cell": (b"x" * 200_000 + b"\xe9", [("not-utf-8", "")]),
    "UTF-16": (f"{H}\na,plenary,A\n".encode("utf-16"), [("not-utf-8", "[1]")]),
    "surrogate": (f"{H}\na,plenary,\ud800\n", [("not-utf-8", "[2].title")]),
    "size": ("x" * 1_048_577, [("too-large", "")]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults_name_file_and_row_and_column(tmp_path: Path, name: str) -> None:
    """The header is row 1, and says once what is wrong with a whole column; each other fault has its row and its column."""
    table, expected = FAULTS[name]

    with pytest.raises(InvalidDocument) as caught:
        load(tmp_path, table)

    assert codes(caught.value.problems) == [(code, f"sessions.csv{place}") for code, place in expected]


def test_cells_under_a_misspelt_header_are_read(tmp_path: Path) -> None:
    """French headers are told one by one, and what is wrong below them in the same go, by the names they have."""
    table = (
        "id;format;titre;debut;fin;jour;salles;intervenants;titres;extras.a\n"
        "a;plenary;A;25:00;26:00;2023-09-18;r t;q boss:p;;\n"
        "b;plenary;;14:00;13:00;2023-09-18;;z;;\n"
    )
    with pytest.raises(InvalidDocument) as caught:
        load(tmp_path, table)

    assert codes(caught.value.problems) == [
        *[("unknown-key", f"sessions.csv[1].{key}") for key in ("titre", "debut", "fin", "jour", "salles", "intervenants")],
        ("unknown-key", "sessions.csv[1].titres"),
        ("unknown-key", "sessions.csv[1].extras.a"),
        ("bad-choice", "sessions.csv[2].intervenants[1].role"),
        ("bad-time", "sessions.csv[2].debut"),
        ("bad-time", "sessions.csv[2].fin"),
        ("unknown-reference", "sessions.csv[2].salles[1]"),
        ("past-midnight", "sessions.csv[3].fin"),
        ("missing-key", "sessions.csv[3].titre"),
        ("unknown-reference", "sessions.csv[3].intervenants[0].person"),
    ]
    hints = [problem.hint("en") for problem in caught.value.problems[:8]]
    assert hints == [
        f"did you mean {key}?" for key in ("title", "start", "end", "date", "rooms", "participants", "title", "extra.a")
    ]


def test_a_misspelt_language_column_is_read_too(tmp_path: Path) -> None:
    """`titre.fr` is `title.fr`; beside `title` itself it is only told."""
    with pytest.raises(InvalidDocument) as caught:
        load(tmp_path, "id,format,titre.fr\na,plenary,\nb,plenary,\0\n")
    assert codes(caught.value.problems) == [
        ("unknown-key", "sessions.csv[1].titre.fr"),
        ("missing-key", "sessions.csv[2].title"),
        ("control-character", "sessions.csv[3].titre.fr"),
    ]

    with pytest.raises(InvalidDocument) as caught:
        load(tmp_path, "id,format,titre.fr,title\na,plenary,\0,A\n")
    assert codes(caught.value.problems) == [("unknown-key", "sessions.csv[1].titre.fr")]


def test_faults_of_the_edition_and_of_its_table_are_told_together(tmp_path: Path) -> None:
    """The document first, in its order, then the table, row by row."""
    own = '[[sessions]]\nid = "a"\nformat = "plenery"\ntitle = 3\n'

    with pytest.raises(InvalidDocument) as caught:
        load(tmp_path, f"{H}\nb,plenary,B\na,plenary,\nc,plenery,C\n", head=HEAD.replace("14", '"14"') + EXTRA + own)

    assert codes(caught.value.problems) == [
        ("wrong-type", "number"),
        ("unknown-reference", "sessions[0].format"),
        ("wrong-type", "sessions[0].title"),
        ("duplicate-id", "sessions.csv[3].id"),
        ("missing-key", "sessions.csv[3].title"),
        ("unknown-reference", "sessions.csv[4].format"),
    ]


def test_a_fault_names_the_session_of_its_row(tmp_path: Path) -> None:
    """By its id, where it has one."""
    with pytest.raises(InvalidDocument) as caught:
        load(tmp_path, f"{H},date\na,plenery,A,demain\n,plenary,B,demain\n")

    assert [(problem.path, problem.subjects) for problem in caught.value.problems] == [
        ("sessions.csv[2].date", ("a",)),
        ("sessions.csv[2].format", ("a", "plenery")),
        ("sessions.csv[3].date", ()),
        ("sessions.csv[3].id", ()),
    ]


def test_a_key_that_looks_like_a_row_is_none(tmp_path: Path) -> None:
    """The faults of the document are told, those of its strange keys among them, before those of the table's rows."""
    head = HEAD.replace("\nid", "\n'sessions.csv[x' = 1\n'sessions.csvy' = 2\nid", 1)

    with pytest.raises(InvalidDocument) as caught:
        load(tmp_path, f"{H}\n,plenary,A\n", head=head.replace("14", "'14'") + EXTRA)

    assert codes(caught.value.problems) == [
        ("wrong-type", "number"),
        ("unknown-key", "sessions.csv[x"),
        ("unknown-key", "sessions.csvy"),
        ("missing-key", "sessions.csv[2].id"),
    ]


def test_a_table_of_faults_is_not_read_to_its_end(tmp_path: Path) -> None:
    """A thousand are enough; they still have their columns."""
    with pytest.raises(InvalidDocument) as caught:
        load(tmp_path, f"{H},debut,date\n" + "a,plenary,A,25:00,2023-09-18\n" * 5000)

    assert len(caught.value.problems) == MOST_FAULTS + 1
    assert caught.value.problems[1].path == "sessions.csv[2].debut"
    assert caught.value.problems[-1].code == "too-many-faults"


@pytest.mark.parametrize("table", ["", "\n", f"{H}\n", f"{H}\n,,\n"])
def test_an_empty_table_has_no_sessions(tmp_path: Path, table: str) -> None:
    """Not even a header: no sessions, no fault."""
    assert load(tmp_path, table).sessions == ()


def test_the_table_of_the_documentation_is_one(tmp_path: Path) -> None:
    """What a newcomer copies from the page of the edition file loads."""
    page = (DOCS / "edition-file.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"^```text\n(id;.*?)^```$", page, re.DOTALL | re.MULTILINE)
    head = (
        HEAD
        + """
sessions_file = "sessions.csv"
people = [{ id = "awa-diop", name = { family = "Diop" } }, { id = "jean-dupont", name = { family = "Dupont" } }]
[venue]
id = "v"
name = "V"
rooms = [{ id = "amphi", label = "A" }, { id = "salle-1", label = "1" }, { id = "salle-2", label = "2" }]
"""
    )

    first, second = load(tmp_path, table, head=head).sessions

    assert first.when == Span.parse("2031-03-27T14:30/2031-03-27T16:00")
    assert first.with_role(ParticipantRole.CHAIR) == ("awa-diop",)
    assert first.with_role(ParticipantRole.SPEAKER) == ("jean-dupont",)
    assert second.rooms == ("salle-1", "salle-2")


# ---- round trip --------------------------------------------------------------------------------------------------------


@given(editions(max_sessions=6), st.sampled_from(";,\t"), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_sessions_come_back_from_a_table(edition: raict.Edition, mark: str, end: str, localized: bool) -> None:
    """What a table can hold of the sessions of any edition is read equal, and written again where all others are."""
    whole = evolve(edition, sessions=tuple(fitting(session, localized=localized) for session in edition.sessions))
    head = raict.dumps(evolve(edition, sessions=())).replace("\n", '\nsessions_file = "sessions.csv"\n', 1)
    with TemporaryDirectory() as name:
        again = load(Path(name), written(whole.sessions, mark, end), head=head)

    assert again == whole
    assert raict.dumps(again) == raict.dumps(whole)
