"""The verbs: what goes where, and with which status."""

import importlib
import importlib.metadata
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import raict
from raict import samples
from raict.cli import main
from tests.cli.documents import CLASH, CONFLICT, SIX_FAULTS

Out = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("folder")


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


# ---- what all verbs share --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("show edition-2023.toml", 0),
        ("show edition-2023.toml --language en --format json", 0),
        ("check edition-2023.toml", 0),
        ("ics edition-2023.toml", 0),
        ("ics edition-2023.toml -o e.ics", 0),
        ("sample", 0),
        ("--version", 0),
        ("--help", 0),
        ("ics --help", 0),
        ("show faults.toml", 1),
        ("check faults.toml", 1),
        ("check faults.toml --strict --format json", 1),
        ("ics faults.toml -o e.ics", 1),
        ("check conflict.toml", 1),
        ("ics conflict.toml", 1),
        ("show conflict.toml", 0),
        ("", 2),
        ("publish", 2),
        ("show", 2),
        ("show edition-2023.toml --language de", 2),
        ("show edition-2023.toml --lang fr", 2),
        ("show nowhere.toml", 2),
        ("show .", 2),
        ("show edition.yaml", 2),
        ("check edition.yaml --format json", 2),
        ("check without-suffix", 2),
        ("check nowhere.toml --format json", 2),
        ("ics edition-2023.toml --format json", 2),
        ("ics edition-2023.toml --days --both", 2),
        ("ics edition-2023.toml --day 18/09/2023", 2),
        ("ics edition-2023.toml --audience friends", 2),
        ("ics edition-2023.toml --room nowhere", 2),
        ("ics edition-2023.toml --domain a/b", 2),
        ("ics edition-2023.toml -o nowhere/e.ics", 2),
        ("ics edition-2023.toml -o .", 2),
        ("sample nowhere/at/all", 2),
        ("sample edition-2023.toml", 2),
    ],
)
def test_exit_status(folder: Path, words: str, status: int, capsys: Out) -> None:
    """0 well, 1 problems in the data, 2 wrong usage or a file that cannot be used; what fails says why, and writes nothing."""
    (folder / "faults.toml").write_text(SIX_FAULTS, encoding="utf-8")
    (folder / "conflict.toml").write_text(CONFLICT.format(language="fr"), encoding="utf-8")
    for name in ("edition.yaml", "without-suffix"):
        (folder / name).write_text(samples.text("edition-2023.toml"), encoding="utf-8")
    before = _names(folder)

    assert main(words.split()) == status

    written = capsys.readouterr()
    if status:
        assert _names(folder) == before
        assert written.err or (words.startswith("check") and written.out)
        assert status == 1 or not written.out


@pytest.mark.parametrize("words", [["show"], ["check"], ["ics"], ["ics", "-o", "e.ics"], ["check", "--format", "json"]])
def test_a_faulty_file_gives_all_its_faults_at_once(folder: Path, words: list[str], capsys: Out) -> None:
    """Six faults of six kinds are six problems, each with its path; nothing is written."""
    (folder / "faults.toml").write_text(SIX_FAULTS, encoding="utf-8")
    before = _names(folder)

    assert main([*words, "faults.toml"]) == 1

    written = capsys.readouterr()
    said, silent = (written.out, written.err) if words[0] == "check" else (written.err, written.out)
    assert silent == ""
    if "json" in words:
        report = json.loads(said)
        assert report["counts"] == {"error": 6, "warning": 0, "info": 0}
        found = [(each["code"], each["path"]) for each in report["problems"]]
    else:
        assert said.startswith("faults.toml : 6 erreurs\n")
        found = re.findall(r"^erreur \[([a-z-]+)\] (\S+)(?: \(debats\))?$", said, re.MULTILINE)
        assert "sessions[0].title (debats)" in said
    assert found == [
        ("wrong-type", "number"),
        ("unknown-key", "titre"),
        ("control-character", "theme"),
        ("bad-date", "when[0].date"),
        ("skipped-hour", "when[1].time"),
        ("missing-key", "sessions[0].title"),
    ]
    assert _names(folder) == before


@pytest.mark.parametrize(
    ("options", "start"),
    [([], "nulle-part.toml : 1 erreur\n"), (["--language", "en"], "nulle-part.toml: 1 error\n")],
    ids=["French by default", "English if asked for"],
)
def test_language_of_a_file_that_cannot_be_loaded(folder: Path, options: list[str], start: str, capsys: Out) -> None:
    """Nobody knows its language: the library's default, unless the caller says otherwise."""
    (folder / "nulle-part.toml").write_text("schema = [", encoding="utf-8")

    assert main(["check", "nulle-part.toml", *options]) == 1
    assert capsys.readouterr().out.startswith(start)


@pytest.mark.parametrize(
    ("language", "options", "start"),
    [
        ("fr", [], "c.toml : 1 erreur"),
        ("fr-CA", [], "c.toml : 1 erreur"),
        ("en", [], "c.toml: 1 error"),
        ("pt", [], "c.toml: 1 error"),
        ("en", ["--language", "fr"], "c.toml : 1 erreur"),
    ],
)
def test_language_is_the_editions(folder: Path, language: str, options: list[str], start: str, capsys: Out) -> None:
    """Unless `--language` says otherwise; in English where the edition speaks neither."""
    (folder / "c.toml").write_text(CONFLICT.format(language=language), encoding="utf-8")

    assert main(["check", "c.toml", *options]) == 1
    assert capsys.readouterr().out.startswith(start)
    assert main(["ics", "c.toml", *options]) == 1
    assert capsys.readouterr().err.startswith(start)


@pytest.mark.parametrize(
    ("words", "fr", "en"),
    [
        ("show nowhere.toml", "raict : nowhere.toml : introuvable", "raict: nowhere.toml: not found"),
        ("show .", "raict : . : c’est un dossier, non un fichier", "raict: .: this is a folder, not a file"),
        (
            "ics edition-2023.toml -o no/e.ics",
            "raict : no : ce n’est pas un dossier",
            "raict: no: this is not a folder",
        ),
        (
            "ics edition-2023.toml -o edition-2023.toml",
            "raict : edition-2023.toml : c’est l’édition elle-même ; rien n’a été écrit",
            "raict: edition-2023.toml: this is the edition itself; nothing was written",
        ),
        (
            "ics edition-2023.toml -o assises-2031.toml",
            "raict : assises-2031.toml : existe déjà et n’est pas un calendrier ; rien n’a été écrit",
            "raict: assises-2031.toml: exists already and is no calendar; nothing was written",
        ),
        (
            "show edition.yaml",
            "raict : edition.yaml : yaml n’est pas un format d’édition (employez .toml ou .json)",
            "raict: edition.yaml: yaml is no format of an edition (use .toml or .json)",
        ),
        (
            "sample edition-2023.toml",
            "raict : edition-2023.toml : ce n’est pas un dossier",
            "raict: edition-2023.toml: this is not a folder",
        ),
    ],
)
def test_what_cannot_be_read_or_written_is_told_in_words(folder: Path, words: str, fr: str, en: str, capsys: Out) -> None:
    """On stderr, in the reader's language, never as a traceback."""
    (folder / "edition.yaml").touch()
    for language, line in (("fr", fr), ("en", en)):
        assert main([*words.split(), "--language", language]) == 2
        assert capsys.readouterr() == ("", line + "\n")


@pytest.mark.parametrize(
    ("language", "line"),
    [("fr", "raict : p.toml : ce n’est pas un fichier ordinaire\n"), ("en", "raict: p.toml: this is no regular file\n")],
)
def test_a_pipe_with_the_name_of_a_file_is_refused(folder: Path, language: str, line: str, capsys: Out) -> None:
    """Nobody waits for somebody to write to it: `-` is for that."""
    os.mkfifo(folder / "p.toml")

    assert main(["check", "p.toml", "--language", language]) == 2
    assert capsys.readouterr() == ("", line)


def test_a_reason_without_words_of_ours_is_the_systems(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    """A rare failure is told as the system tells it."""

    def fail(path: str) -> raict.Edition:
        raise OSError(5, "Input/output error", path)

    monkeypatch.setattr(raict, "load", fail)

    assert main(["show", "a.toml"]) == 2
    assert capsys.readouterr().err == "raict : a.toml : Input/output error\n"


def test_a_file_name_gives_the_terminal_no_commands(capsys: Out) -> None:
    """A shell puts names of files where options may stand; what is repeated of them is spelt out."""
    assert main(["check", "a.toml", "b\x1b[31m\u202e.toml"]) == 2

    said = capsys.readouterr().err
    assert "b\\u{001B}[31m\\u{202E}.toml" in said
    assert "\x1b" not in said


def test_usage_is_printed_where_no_verb_is_given(capsys: Out) -> None:
    """On stderr: it is no answer to anything."""
    assert main([]) == 2
    assert capsys.readouterr() == ("", "usage: raict [-h] [--version] VERB ...\n")


@pytest.mark.parametrize("words", [["--help"], ["show", "--help"], ["check", "--help"], ["ics", "--help"], ["sample", "--help"]])
def test_help_can_be_shown_on_any_terminal(words: list[str], capsys: Out) -> None:
    """It is plain ASCII, and every option says what it does."""
    assert main(words) == 0

    written = capsys.readouterr()
    assert written.err == ""
    assert written.out.isascii()
    assert "==SUPPRESS==" not in written.out


def test_reference_has_every_option(capsys: Out) -> None:
    """`docs/reference/cli.md` has a heading for each verb and tells every option of its help."""
    page = (Path(__file__).parents[2] / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")

    for verb in ("show", "check", "ics", "sample"):
        main([verb, "--help"])
        options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help", "--output"}
        heading = page.partition(f"## `raict {verb} ")[2]
        assert heading
        assert [option for option in sorted(options) if f"`{option}" not in page and f"{option}]" not in page] == []


def test_version(capsys: Out) -> None:
    """The installed version."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"raict {importlib.metadata.version('raict')}\n"


def test_version_of_sources_alone(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    """Nothing is installed: nobody knows."""

    def missing(_: str) -> str:
        raise importlib.metadata.PackageNotFoundError

    monkeypatch.setattr(importlib.metadata, "version", missing)

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "raict (not installed)\n"


def test_as_a_module() -> None:
    """`python -m raict` is the same program; importing it runs nothing."""
    done = subprocess.run([sys.executable, "-m", "raict", "show", "nowhere.toml"], capture_output=True, check=False)

    assert (done.returncode, done.stdout) == (2, b"")
    assert importlib.import_module("raict.__main__").main is main


# ---- show ------------------------------------------------------------------------------------------------------------


def test_show_prints_the_page(capsys: Out) -> None:
    """The page alone, on stdout."""
    from raict.cli.show import page

    assert main(["show", "assises-2031.toml", "--language", "en"]) == 0

    edition = raict.load("assises-2031.toml")
    assert capsys.readouterr() == (page(edition, "en") + "\n", "")


def test_show_in_full(capsys: Out) -> None:
    """The longer page; as JSON the edition is whole anyway."""
    from raict.cli.show import page

    assert main(["show", "assises-2031.toml", "--full"]) == 0
    assert capsys.readouterr() == (page(raict.load("assises-2031.toml"), "fr", full=True) + "\n", "")
    for options in ([], ["--full"]):
        assert main(["show", "assises-2031.toml", "--format", "json", *options]) == 0
        assert capsys.readouterr().out == raict.dumps(raict.load("assises-2031.toml"), format="json")


def test_show_as_json_is_the_edition(capsys: Out) -> None:
    """A program reads the same edition back."""
    assert main(["show", "assises-2031.toml", "--format", "json"]) == 0
    assert raict.loads(capsys.readouterr().out, format="json") == raict.load("assises-2031.toml")


# ---- check -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sample", samples.names())
def test_samples_are_publishable(sample: str, capsys: Out) -> None:
    """No sample has an error."""
    assert main(["check", sample]) == 0
    assert "erreur" not in capsys.readouterr().out


def test_check_tells_errors_of_the_programme(folder: Path, capsys: Out) -> None:
    """As text and as JSON, with the same codes."""
    (folder / "c.toml").write_text(CONFLICT.format(language="fr"), encoding="utf-8")

    assert main(["check", "c.toml"]) == 1
    text = capsys.readouterr()
    assert main(["check", "c.toml", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)

    assert text.err == ""
    assert report["counts"]["error"] == 1
    assert [f"[{each['code']}]" for each in report["problems"]] == re.findall(r"\[[a-z-]+\](?= )", text.out)


def test_a_finding_can_be_waived_by_what_check_prints(folder: Path, capsys: Out) -> None:
    """Code and ids, as they stand on the line, make the waiver."""
    (folder / "c.toml").write_text(CLASH, encoding="utf-8")
    assert main(["check", "c.toml"]) == 1
    found = re.findall(r"^erreur \[(.+)\] \S+ \((.+)\)$", capsys.readouterr().out, re.MULTILINE)
    assert [ids for _, ids in found] == ["atelier-a, atelier-b, petite-salle"]

    with (folder / "c.toml").open("a", encoding="utf-8") as file:
        for code, ids in found:
            file.write(f'[[waivers]]\ncode = "{code}"\nsubjects = {ids.split(", ")}\nreason = "Cloison mobile."\n')

    assert main(["check", "c.toml"]) == 0


def test_faults_of_a_document_tell_ids_too(folder: Path, capsys: Out) -> None:
    """An id used twice is named beside the place where it stands again."""
    (folder / "c.toml").write_text(CLASH.replace("atelier-b", "atelier-a"), encoding="utf-8")

    assert main(["check", "c.toml"]) == 1
    assert "\nerreur [duplicate-id] sessions[1].id (atelier-a)\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("severity", "options", "status"),
    [
        (raict.Severity.INFO, [], 0),
        (raict.Severity.INFO, ["--strict"], 0),
        (raict.Severity.WARNING, [], 0),
        (raict.Severity.WARNING, ["--strict"], 1),
        (raict.Severity.ERROR, [], 1),
        (raict.Severity.ERROR, ["--strict"], 1),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_strict_makes_warnings_weigh(
    monkeypatch: pytest.MonkeyPatch, form: str, severity: raict.Severity, options: list[str], status: int
) -> None:
    """Errors always fail, warnings with `--strict`, information never."""
    found = raict.Problem(code="acme.tea", severity=severity, sentences={"en": "tea"})

    def check(_: raict.Edition) -> tuple[raict.Problem, ...]:
        return (found,)

    monkeypatch.setattr(raict, "check", check)

    assert main(["check", "edition-2023.toml", "--format", form, *options]) == status


def test_colour_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: Out) -> None:
    """Into a file or a pipe goes plain text; on a terminal the severity is painted."""
    (folder / "c.toml").write_text(CONFLICT.format(language="en"), encoding="utf-8")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")

    main(["check", "c.toml"])
    plain = capsys.readouterr().out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main(["check", "c.toml"])
    painted = capsys.readouterr().out

    assert "\x1b" not in plain
    assert "\x1b[1;31merror\x1b[0m" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain
