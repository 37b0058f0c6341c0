"""`raict diff`: what is said of two versions, and of two files that are none."""

import io
import json
import sys
from pathlib import Path

import pytest
from attrs import evolve

import raict
from raict import Edition, samples
from raict.cli import main
from tests.cli.documents import SIX_FAULTS

Out = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("folder")

OLD = raict.loads(samples.text("edition-2023.toml"))
DEBATE = OLD.session("debats")
NEW = OLD.without_session("groupes-pays").with_session(evolve(DEBATE, when=raict.Span.parse("2023-09-19T09:00/2023-09-19T10:30")))


def write(edition: Edition, name: str = "new.toml") -> None:
    """An edition in a file beside the samples."""
    Path(name).write_text(raict.dumps(edition), encoding="utf-8")


def test_diff_tells_what_changed(capsys: Out) -> None:
    """The line that sums it up, then a sentence for each session, in the language of the new version; with ordinary spaces."""
    write(NEW)

    assert main(["diff", "edition-2023.toml", "new.toml"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 séance à l’horaire précisé, 1 retirée.",
        "",
        "La séance plénière « Temps de débat » aura lieu le mardi 19 septembre de 9 h à 10 h 30.",
        "La réunion de groupe-pays « Réunions de groupes-pays » est retirée du programme.",
    ]


def test_diff_speaks_english_when_asked(capsys: Out) -> None:
    """Titles stay as they are."""
    write(NEW)

    assert main(["diff", "edition-2023.toml", "new.toml", "--language", "en"]) == 0
    assert capsys.readouterr().out.startswith(
        "1 session with a more precise time, 1 removed.\n\n"
        "The plenary session “Temps de débat” will take place on Tuesday 19 September from 9:00 to 10:30.\n"
    )


def test_nothing_changed_is_one_line(capsys: Out) -> None:
    """And no failure."""
    assert main(["diff", "edition-2023.toml", "edition-2023.toml"]) == 0
    assert capsys.readouterr().out == "Aucun changement.\n"


def test_diff_gives_json_to_programs(capsys: Out) -> None:
    """The files as they were given, and the changes as `as_data` has them; what cannot be seen is escaped."""
    write(NEW.with_session(evolve(DEBATE, title="a\u200db")))

    assert main(["diff", "edition-2023.toml", "new.toml", "--format", "json"]) == 0
    written = capsys.readouterr().out
    data = json.loads(written)

    assert (data.pop("old"), data.pop("new")) == ("edition-2023.toml", "new.toml")
    assert data == raict.diff(OLD, raict.load("new.toml")).as_data()
    assert "a\\u200db" in written


def test_foreign_text_gives_no_command_to_a_terminal(capsys: Out) -> None:
    """What cannot be seen is spelt out."""
    write(OLD.with_session(evolve(DEBATE, title="a\u200db")))

    assert main(["diff", "edition-2023.toml", "new.toml"]) == 0
    assert "« a\\u{200D}b »" in capsys.readouterr().out


@pytest.mark.parametrize(("old", "new"), [("-", "new.toml"), ("new.toml", "-")])
def test_one_version_may_come_from_stdin(old: str, new: str, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever."""
    write(NEW)
    octets = io.BytesIO(samples.text("edition-2023.toml").encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(octets, encoding="utf-8"))

    assert main(["diff", old, new, "--language", "fr"]) == 0
    assert capsys.readouterr().out.startswith("1 séance" if old == "-" else "1 séance sans date, 1 nouvelle.")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ("- -", 2, "raict : - : l’entrée standard ne donne qu’une édition"),
        ("- /dev/stdin --language en", 2, "raict: /dev/stdin: the standard input gives one edition alone"),
        ("nowhere.toml edition-2023.toml", 2, "raict : nowhere.toml : introuvable"),
        ("edition-2023.toml nowhere.toml", 2, "raict : nowhere.toml : introuvable"),
        ("edition.yaml edition-2023.toml", 2, "raict : edition.yaml : "),
        ("faults.toml edition-2023.toml", 1, "faults.toml : 6 erreurs"),
        ("edition-2023.toml faults.toml --format json", 1, "faults.toml : 6 erreurs"),
        ("edition-2023.toml assises-2031.toml", 1, "assises-2031.toml : 1 erreur\n\nerreur [other-edition] new"),
    ],
)
def test_what_cannot_be_compared(words: str, status: int, said: str, capsys: Out) -> None:
    """Problems in a file are told of that file, with status 1; two editions are none of one; wrong usage is 2."""
    Path("faults.toml").write_text(SIX_FAULTS, encoding="utf-8")
    Path("edition.yaml").write_text(samples.text("edition-2023.toml"), encoding="utf-8")

    assert main(["diff", *words.split()]) == status

    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith(said)
