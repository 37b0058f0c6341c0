"""`raict ics`: the calendar, and what is said of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

import raict
from raict import ics
from raict.cli import commands, main
from tests.cli.documents import CONFLICT

Out = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("folder")


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_ics_writes_the_very_octets_of_the_feed(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """To stdout or into a file, without a change of line ends."""
    expected = ics.feed(raict.load("assises-2031.toml"))

    assert main(["ics", "assises-2031.toml"]) == 0
    assert main(["ics", "assises-2031.toml", "-o", "a.ics"]) == 0

    assert capsysbinary.readouterr().out.startswith(expected)
    assert (folder / "a.ics").read_bytes() == expected


def test_ics_says_what_it_made_and_what_it_left_out(capsys: Out) -> None:
    """The file on stdout; the sessions that have no date on stderr."""
    assert main(["ics", "edition-2023.toml", "-o", "e.ics"]) == 0

    written = capsys.readouterr()
    octets = f"{Path('e.ics').stat().st_size:,}".replace(",", " ")
    assert written.out == f"e.ics : 1 événement, {octets} octets\n"
    assert written.err.splitlines() == [
        "debats (Temps de débat) : sans date, donc absent du calendrier",
        "micro-ateliers (Micro-ateliers) : sans date, donc absent du calendrier",
        "groupes-pays (Réunions de groupes-pays) : sans date, donc absent du calendrier",
    ]


def test_ics_of_the_days_leaves_nothing_out(capsys: Out) -> None:
    """Where no session was asked for, none is missed."""
    assert main(["ics", "edition-2023.toml", "-o", "e.ics", "--days", "--language", "en"]) == 0

    written = capsys.readouterr()
    assert written.out.startswith("e.ics: 1 event, ")
    assert written.err == ""


def test_ics_again_gives_the_same_file(folder: Path) -> None:
    """A second run changes nothing, and leaves no draft behind."""
    main(["ics", "edition-2023.toml", "-o", "e.ics"])
    first = (folder / "e.ics").read_bytes()
    names = _names(folder)

    assert main(["ics", "edition-2023.toml", "-o", "e.ics"]) == 0
    assert (folder / "e.ics").read_bytes() == first
    assert _names(folder) == names


OPTIONS: dict[str, tuple[list[str], Callable[[raict.Edition], bytes]]] = {
    "days": (["--days"], lambda edition: ics.feed(edition, content="days")),
    "sessions": (["--sessions"], lambda edition: ics.feed(edition, content="sessions")),
    "both": (["--both"], lambda edition: ics.feed(edition, content="both")),
    "language": (["--language", "en"], lambda edition: ics.feed(edition, language="en")),
    "domain": (["--domain", "a.example"], lambda edition: ics.feed(edition, domain="a.example")),
    "drop": (["--cancelled", "drop"], lambda edition: ics.feed(edition, cancelled="drop")),
    "prefix": (["--cancelled", "prefix"], lambda edition: ics.feed(edition, cancelled="prefix")),
    "session": (["--session", "ouverture"], lambda edition: ics.feed(edition, sessions=["ouverture"])),
    "two sessions": (
        ["--session", "ouverture", "--session", "cloture"],
        lambda edition: ics.feed(edition, sessions=["ouverture", "cloture"]),
    ),
    "day": (["--day", "2031-03-29"], lambda edition: ics.feed(edition, days=[raict.Moment.parse("2031-03-29").date])),
    "room": (["--room", "estran"], lambda edition: ics.feed(edition, rooms=["estran"])),
    "format": (["--session-format", "workshop"], lambda edition: ics.feed(edition, formats=["workshop"])),
    "spoken": (["--spoken", "pt"], lambda edition: ics.feed(edition, spoken=["pt"])),
    "audience": (["--audience", "members"], lambda edition: ics.feed(edition, audiences=[raict.Audience.MEMBERS])),
    "country": (["--country", "SN"], lambda edition: ics.feed(edition, countries=["SN"])),
    "person": (["--person", "awa-sarr"], lambda edition: ics.feed(edition, people=["awa-sarr"])),
    "room and day": (
        ["--room", "estran", "--day", "2031-03-29"],
        lambda edition: ics.feed(edition, rooms=["estran"], days=[raict.Moment.parse("2031-03-29").date]),
    ),
}


@pytest.mark.parametrize(("options", "same"), OPTIONS.values(), ids=OPTIONS.keys())
def test_options_of_ics(
    options: list[str], same: Callable[[raict.Edition], bytes], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Each option is an argument of `raict.ics.feed`, and makes a difference."""
    edition = raict.load("assises-2031.toml")

    assert main(["ics", "assises-2031.toml", *options]) == 0
    assert capsysbinary.readouterr().out == same(edition)
    assert same(edition) != ics.feed(edition) or options == ["--both"]


def test_every_filter_has_an_option() -> None:
    """What `raict.ics` can choose by, the command line can."""
    assert list(commands.FILTERS) == list(ics.Filters.__annotations__)


def test_filters_hold_for_what_is_left_out_too(capsys: Out) -> None:
    """A session nobody asked for is not missed."""
    assert main(["ics", "edition-2023.toml", "--session", "debats", "-o", "e.ics"]) == 0
    assert capsys.readouterr().err == "debats (Temps de débat) : sans date, donc absent du calendrier\n"


@pytest.mark.parametrize(
    ("options", "fr", "en"),
    [
        (
            ["--room", "estram"],
            "raict : --room : estram ne figure pas parmi les salles de cette édition (vouliez-vous dire estran ?)",
            "raict: --room: estram is none of the rooms of this edition (did you mean estran?)",
        ),
        (
            ["--domain", "a b"],
            "raict : --domain : a b n’est pas un nom de domaine (écrivez rencontres.example.org)",
            "raict: --domain: a b is no domain name (write rencontres.example.org)",
        ),
    ],
)
def test_a_wrong_value_names_its_option(options: list[str], fr: str, en: str, capsys: Out) -> None:
    """Wrong usage: said with the option, what is wrong, and the nearest right value."""
    for language, line in (("fr", fr), ("en", en)):
        assert main(["ics", "assises-2031.toml", *options, "--language", language]) == 2
        assert capsys.readouterr() == ("", line + "\n")


def test_a_wrong_value_without_a_neighbour_has_no_hint(capsys: Out) -> None:
    """Nothing is proposed that is nothing like it."""
    assert main(["ics", "assises-2031.toml", "--session", "zzz"]) == 2
    assert capsys.readouterr().err == "raict : --session : zzz ne figure pas parmi les séances de cette édition\n"


@pytest.mark.parametrize("day", ["2031-02-30", "2031-W13-5", "20310328"])
def test_a_day_is_read_before_the_edition(day: str, capsys: Out) -> None:
    """A day that is none, or is written in another form than in files, is refused with what to write."""
    assert main(["ics", "nowhere.toml", "--day", day]) == 2
    assert f"argument --day: '{day}' is no day: write 2023-09-18" in capsys.readouterr().err


def test_an_edition_without_a_domain_has_no_calendar(folder: Path, capsys: Out) -> None:
    """That is a problem in the data, and `--domain` is the way round it."""
    text = CONFLICT.format(language="fr").partition("[[sessions]]")[0]
    (folder / "c.toml").write_text(text, encoding="utf-8")

    assert main(["ics", "c.toml", "-o", "c.ics"]) == 1
    written = capsys.readouterr()
    assert written.out == ""
    assert "erreur [no-uid-domain]" in written.err
    assert not (folder / "c.ics").exists()
    assert main(["ics", "c.toml", "-o", "c.ics", "--domain", "a.example"]) == 0


def test_an_edition_with_errors_has_no_calendar(folder: Path, capsys: Out) -> None:
    """What is published is right: the old file stays."""
    (folder / "c.toml").write_text(CONFLICT.format(language="fr"), encoding="utf-8")
    old = b"BEGIN:VCALENDAR\r\n"
    (folder / "c.ics").write_bytes(old)

    assert main(["ics", "c.toml", "-o", "c.ics", "--domain", "a.example"]) == 1

    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("c.toml : 1 erreur\n")
    assert (folder / "c.ics").read_bytes() == old
