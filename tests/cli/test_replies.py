"""`raict replies`: files of every kind into one book, who answered what, and files that are none."""

import json
from pathlib import Path

import pytest
from attrs import evolve

import raict
from raict import PersonName, guests, itip, samples
from raict.cli import main
from raict.guests import Guest, Invitation, Replies

Out = pytest.CaptureFixture[str]

EDITION = raict.loads(samples.text("assises-2031.toml"))
AWA = Guest(id="awa", name=PersonName(given="Awa", family="Diop"), email="awa.diop@dakar.example")
JEAN = Guest(id="jean", name=PersonName(given="Jean", family="Roy"), email="jean@ville.example")
INVITATIONS = [
    Invitation(guest=AWA, edition=EDITION.id, sessions=("ouverture",)),
    Invitation(guest=JEAN, edition=EDITION.id),
]
ANSWER = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REPLY
BEGIN:VEVENT
UID:ouverture~rivages-2031@assises.example.org
DTSTAMP:20310304T091500Z
SEQUENCE:0
ATTENDEE;PARTSTAT=ACCEPTED:mailto:awa.diop@dakar.example
END:VEVENT
END:VCALENDAR
"""
FORM = "Courriel;Réponse\njean@ville.example;non\nmoussa@ville.example;oui\n"
AT = ("--at", "2031-03-05T10:00+01:00")


@pytest.fixture(autouse=True)
def _files(folder: Path) -> None:
    """A list, an answer and a form beside the samples."""
    (folder / "guests.json").write_text(guests.dumps_invitations(INVITATIONS), encoding="utf-8")
    (folder / "awa.ics").write_bytes(ANSWER.replace("\n", "\r\n").encode())
    (folder / "form.csv").write_text(FORM, encoding="utf-8")


def replies(*arguments: str) -> int:
    """Of the fictional edition and its guests."""
    return main(["replies", "assises-2031.toml", "guests.json", *arguments])


def test_everything_is_read_into_one_book(capsys: Out) -> None:
    """A line for each answer and for each row nobody can place; how many answered what; and the book, for the next time."""
    assert replies("awa.ics", "form.csv", *AT, "-o", "book.json") == 0
    assert capsys.readouterr().out.splitlines() == [
        (
            "awa.ics : [applied-with-doubt] réponse de awa : oui ; elle ne nomme pas d’ORGANIZER, comme celles d’Outlook et"
            " d’Exchange (ouverture)"
        ),
        "form.csv : [applied] réponse de jean : non",
        "form.csv : [to-match] [3].Courriel : personne sur la liste n’a cette adresse",
        "    → ajoutez l’adresse aux alias de l’invité à qui elle est, ou notez la réponse à la main",
        "",
        "Réponses attendues : 2, de 2 personnes (sans réponse 0, oui 1, non 1, peut-être 0, représentés 0)",
    ]
    assert Path("book.json").stat().st_mode & 0o777 == 0o600
    book = Replies.loads(Path("book.json").read_bytes())
    assert [(each.guest, each.status.value) for each in book] == [("awa", "accepted"), ("jean", "declined")]


def test_the_book_is_gone_on_with(capsys: Out) -> None:
    """What is in it already is a duplicate; who is silent is named, in English too. It is written over itself."""
    assert replies("awa.ics", "--book", "guests.json") == 1  # no book
    assert replies("awa.ics", "-o", "book.json") == 0
    before = Path("book.json").read_bytes()
    capsys.readouterr()

    assert replies("--language", "en", "--book", "book.json", "-o", "book.json", "awa.ics") == 0
    assert Path("book.json").read_bytes() == before
    assert capsys.readouterr().out.splitlines() == [
        "awa.ics: [duplicate] this answer of awa is in the book already (ouverture)",
        "",
        "Answers asked for: 2, of 2 people (no answer 1, yes 1, no 0, maybe 0, represented 0)",
        "",
        "No answer yet:",
        "  jean (Jean Roy)",
    ]


def test_nobody_was_verified(capsys: Out) -> None:
    """It is said beside what messages answer; a form is the organizer's own."""
    assert replies("form.csv", *AT) == 0
    assert capsys.readouterr().err == ""
    assert replies("awa.ics", "--language", "en") == 0
    assert capsys.readouterr().err == "No sender was verified: a message says whose it is, and anybody can write one.\n"


def test_programs_get_json(capsys: Out) -> None:
    """The same as data, with stable codes and no address."""
    assert replies("awa.ics", "form.csv", *AT, "--format", "json") == 0

    text = capsys.readouterr().out
    told = json.loads(text)
    assert "@" not in text
    assert told["edition"] == "rivages-2031"
    assert told["counts"] == {"needs-action": 0, "accepted": 1, "declined": 1, "tentative": 0, "delegated": 0}
    assert told["silent"] == []
    assert [(each["file"], each["outcome"], each["guest"], each["status"]) for each in told["read"]] == [
        ("awa.ics", "applied-with-doubt", "awa", "accepted"),
        ("form.csv", "applied", "jean", "declined"),
        ("form.csv", "to-match", None, None),
    ]
    assert told["read"][0]["problems"][1]["code"] == "reply-no-organizer"


def test_each_way_out_is_said_once(capsys: Out) -> None:
    """Under the first row that asks for it; what stands in the cell is in its sentence."""
    Path("form.csv").write_text("id;réponse\njean;bof\njean;bien sûr\n", encoding="utf-8")

    assert replies("form.csv", *AT) == 0
    assert capsys.readouterr().out.splitlines()[:4] == [
        "form.csv : [to-match] [2].réponse : la réponse « bof » n’est aucune de celles connues ici",
        "    → ce sont oui, non, peut-être, je viens, je ne viens pas, présent(e), absent(e), représenté(e) par… ou l’équivalent",
        "form.csv : [to-match] [3].réponse : la réponse « bien sûr » n’est aucune de celles connues ici",
        "",
    ]


def test_a_mail_in_words_says_of_whom_it_seems_to_be(capsys: Out) -> None:
    """By id; From is a hint and no proof."""
    Path("words.eml").write_bytes(b"From: Jean <jean@ville.example>\r\nSubject: x\r\n\r\nJe viens.\r\n")

    assert replies("words.eml") == 0
    assert capsys.readouterr().out.splitlines()[0] == (
        "words.eml : [not-a-reply] c’est un message en toutes lettres, sans réponse lisible par un agenda"
        " (expéditeur affiché : jean)"
    )
    assert replies("words.eml", "--format", "json") == 0
    (read,) = json.loads(capsys.readouterr().out)["read"]
    assert read["claimed"] == "jean"
    assert read["problems"][0]["hint"]["en"] == "read it, and note the answer by hand (guests.note)"


@pytest.mark.parametrize(
    ("by", "title", "rows", "groups"),
    [
        ("country", "Par pays :", ["  SN : 2", "  (aucun) : 1"], ["SN", None]),
        ("organization", "Par organisme :", ["  Ville de Dakar : 2", "  (aucun) : 1"], ["Ville de Dakar", None]),
        ("delegation", "Par délégation :", ["  dakar : 2", "  (aucun) : 1"], ["dakar", None]),
        ("session", "Par séance :", ["  ouverture : 1", "  cloture : 1", "  (l’édition) : 1"], ["ouverture", "cloture", None]),
    ],
)
def test_answers_are_counted_in_groups(capsys: Out, by: str, title: str, rows: list[str], groups: list[str | None]) -> None:
    """Under the total, in text; as data beside it. Who is silent is told with the sessions that want an answer."""
    awa = evolve(AWA, country="SN", organization="Ville de Dakar", delegation="dakar")
    group = guests.Delegation(id="dakar", name="Dakar", members=("awa",))
    listed = [Invitation(guest=awa, edition=EDITION.id, sessions=("ouverture", "cloture")), INVITATIONS[1]]
    Path("guests.json").write_text(guests.dumps_invitations(listed, [group]), encoding="utf-8")

    assert replies("awa.ics", "--by", by) == 0
    lines = capsys.readouterr().out.splitlines()
    place = lines.index(title)
    assert [line.partition(" (sans")[0] for line in lines[place + 1 : place + 1 + len(rows)]] == rows
    assert lines[-3:] == ["Sans réponse :", "  awa (Awa Diop) : cloture", "  jean (Jean Roy)"]
    assert replies("awa.ics", "--by", by, "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["group"] for each in told["groups"]] == groups
    assert sum(each["counts"]["accepted"] for each in told["groups"]) == told["counts"]["accepted"] == 1
    assert told["silent"] == ["awa", "jean"]


DELEGATES = ANSWER.replace("PARTSTAT=ACCEPTED", 'PARTSTAT=DELEGATED;DELEGATED-TO="mailto:lea@dakar.example"')
OF_LEA = (
    ANSWER.replace("PARTSTAT=ACCEPTED", 'PARTSTAT=DECLINED;DELEGATED-FROM="mailto:awa.diop@dakar.example"')
    .replace("mailto:awa.diop@dakar.example\nEND", "mailto:lea@dakar.example\nEND")
    .replace("T0915", "T1015")
)


@pytest.mark.parametrize("order", [("a.ics", "b.ics"), ("b.ics", "a.ics")], ids=["in order", "the other way round"])
def test_a_delegate_is_noted_whichever_file_comes_first(order: tuple[str, str], capsys: Out) -> None:
    """With the answer of the guest who names her; without it, she is told of and no more."""
    for name, text in (("a.ics", DELEGATES), ("b.ics", OF_LEA)):
        Path(name).write_bytes(text.replace("\n", "\r\n").encode())

    assert replies(*order, "-o", "book.json") == 0
    told = capsys.readouterr().out
    assert "b.ics : [of-delegate] réponse de qui doit représenter awa : non (ouverture)\n" in told
    last = Replies.loads(Path("book.json").read_bytes()).last("awa", "ouverture")
    assert last is not None
    assert last.delegate is not None
    assert last.delegate.status is guests.ParticipationStatus.DECLINED
    assert replies("b.ics") == 0
    assert "b.ics : [of-delegate] quelqu’un répond à la place de awa, sans que cela soit noté : non\n" in capsys.readouterr().out


def test_a_form_may_call_its_columns_otherwise(capsys: Out) -> None:
    """Each named by what it says."""
    Path("form.csv").write_text("Qui ?;Serez-vous des nôtres ?\njean;Oui, je viens\n", encoding="utf-8")

    assert replies("form.csv", *AT, "--column", "id=Qui ?", "--column", "réponse=Serez-vous des nôtres ?") == 0
    assert capsys.readouterr().out.startswith("form.csv : [applied] réponse de jean : oui\n")


def test_nothing_is_written_unless_asked(folder: Path) -> None:
    """Without `-o` it only tells."""
    before = sorted(folder.iterdir())

    assert replies("awa.ics") == 0
    assert sorted(folder.iterdir()) == before


def test_a_ledger_says_what_was_sent(capsys: Out) -> None:
    """A copy that runs ahead of the event is answered with a number that is too high without it."""
    import datetime as dt

    ledger = itip.Ledger(edition=EDITION.id)
    for n, invited in enumerate((INVITATIONS[:1], [], INVITATIONS[:1]), 1):
        stamp = dt.datetime(2031, 3, n, tzinfo=dt.UTC)
        _, ledger = itip.messages(EDITION, invited, ledger=ledger, stamp=stamp)
    Path("ledger.json").write_text(ledger.dumps(), encoding="utf-8")
    ahead = ANSWER.replace("SEQUENCE:0", f"SEQUENCE:{ledger.get('awa', 'ouverture').sequence}")  # type: ignore[union-attr]
    Path("ahead.ics").write_bytes(ahead.replace("\n", "\r\n").encode())

    assert replies("ahead.ics") == 0
    told = capsys.readouterr().out
    assert "[refused]" in told
    assert "--ledger" in told
    assert replies("ahead.ics", "--ledger", "ledger.json") == 0
    assert "[applied-with-doubt]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        pytest.param(("form.csv",), 2, "form.csv : un formulaire demande --at", id="a form without a time"),
        pytest.param(("form.csv", "--at", "hier"), 2, "'hier' is no instant", id="no time"),
        pytest.param(("form.csv", "--at", "2031-03-05T10:00"), 2, "is no instant", id="a time without offset"),
        pytest.param(("nowhere.eml",), 2, "nowhere.eml : introuvable", id="no such file"),
        pytest.param(("awa.ics", "--book", "nowhere.json"), 2, "nowhere.json : introuvable", id="no such book"),
        pytest.param(("awa.ics", "--ledger", "guests.json"), 1, "guests.json : ", id="no ledger"),
        pytest.param(("awa.ics", "-o", "guests.json"), 2, "n’est pas un registre de réponses", id="over something else"),
        pytest.param(("awa.ics", "--domain", "x y"), 2, "--domain : ", id="no domain"),
        pytest.param(("form.csv", *AT, "--column", "rang=x"), 2, "--column : rang n’est aucune", id="no such column"),
        pytest.param(("form.csv", *AT, "--column", "rang"), 2, "'rang' names no column", id="a column without a header"),
        pytest.param(("broken.csv", *AT), 1, "broken.csv : 2 erreurs", id="no form"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_written(capsys: Out, arguments: tuple[str, ...], status: int, told: str) -> None:
    """One line, or the faults of the file; and the status says which."""
    Path("broken.csv").write_text("a;b\nc;d\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in Path().iterdir()}

    assert replies(*arguments) == status
    assert told in capsys.readouterr().err
    assert {path: path.read_bytes() for path in Path().iterdir()} == before


def test_a_faulty_list_is_told_before_anything_is_read(capsys: Out) -> None:
    """A session that is not on the programme is an error; a guest without an address is none."""
    wrong = [evolve(INVITATIONS[0], sessions=("overture",)), evolve(INVITATIONS[1], guest=evolve(JEAN, email=None))]
    Path("guests.json").write_text(guests.dumps_invitations(wrong), encoding="utf-8")

    assert replies("awa.ics", "-o", "book.json") == 1
    assert capsys.readouterr().err.startswith("guests.json : 1 erreur\n")
    assert not Path("book.json").exists()


def test_a_list_of_nobody_has_no_answers(capsys: Out) -> None:
    """Nought of nought."""
    Path("guests.json").write_text(guests.dumps_invitations([]), encoding="utf-8")

    assert replies("awa.ics") == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("Réponses attendues : 0, de 0 personne (")
