"""`raict revise`: the version to be published, and what is never written over."""

import io
import sys
from pathlib import Path

import pytest

import raict
from raict import Status
from raict.changes import RAISING, Raising
from raict.cli import _ALSO, main
from tests.cli.documents import SIX_FAULTS

Out = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("folder")

FIRST = """# written by hand
schema = 1
id = "petite"
number = 1
language = "fr"
name = { full = "Congrès des ports" }
series = { id = "petites" }
uid_domain = "congres.example"
revision = { updated = 2031-01-05T10:00:00+01:00 }
when = [{ date = 2031-03-27 }]
[[sessions]]
id = "eau"
format = "break"
title = { fr = "Eau", en = "Water" }
when = { date = 2031-03-27, start = "09:00", end = "10:00" }
[[sessions]]
id = "air"
format = "break"
title = "Air"
when = { date = 2031-03-27, start = "11:00", end = "12:00" }
[[sessions]]
id = "feu"
format = "break"
title = "Feu"
"""
SECOND = (
    FIRST.replace("2031-01-05", "2031-02-01")
    .replace('"09:00", end = "10:00"', '"09:30", end = "10:30"')
    .replace('title = "Feu"', 'title = "Le feu"')
    .replace('id = "air"', 'id = "ciel"')
)
TOLD = [
    "eau (Eau) : SEQUENCE 0 → 1",
    "air (Air) : retrait, SEQUENCE 0 → 1",
    "feu (Le feu) : modification, SEQUENCE 0",
]


@pytest.fixture(autouse=True)
def versions(folder: Path) -> None:
    """Two versions in files: what was published, and what was written since."""
    del folder
    Path("published.toml").write_text(FIRST, encoding="utf-8")
    Path("written.toml").write_text(SECOND, encoding="utf-8")


def test_revise_writes_what_is_to_be_published(capsys: Out) -> None:
    """Into a file; stderr has a line for each revision that rose, in the language of the edition."""
    assert main(["revise", "published.toml", "written.toml", "-o", "next.toml"]) == 0

    said = capsys.readouterr()
    assert (said.out, said.err.splitlines()) == ("", TOLD)
    expected = raict.revise(raict.loads(FIRST), raict.loads(SECOND))
    assert raict.load("next.toml") == expected
    assert expected.session("air").status is Status.CANCELLED


def test_revise_speaks_english_when_asked(capsys: Out) -> None:
    """Titles too, where they are in English."""
    assert main(["revise", "published.toml", "written.toml", "-o", "next.toml", "--language", "en"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "eau (Water): SEQUENCE 0 → 1",
        "air (Air): withdrawn, SEQUENCE 0 → 1",
        "feu (Le feu): changed, SEQUENCE 0",
    ]


def test_the_edition_has_a_line_too(capsys: Out) -> None:
    """By its title, before its sessions."""
    Path("written.toml").write_text(
        SECOND.replace("when = [{ date = 2031-03-27 }]", "when = [{ date = 2031-03-27, end_date = 2031-03-28 }]"),
        encoding="utf-8",
    )
    assert main(["revise", "published.toml", "written.toml"]) == 0
    assert capsys.readouterr().err.splitlines() == ["petite (Congrès des ports) : SEQUENCE 0 → 1", *TOLD]


DAYS, EAU = "when = [{ date = 2031-03-27 }]\n", 'when = { date = 2031-03-27, start = "09:00", end = "10:00" }\n'
GAPS = "when = [{ date = 2031-03-27 }, { date = 2031-03-29 }, { date = 2031-03-31, end_date = 2031-04-01 }]\n"
CANCELLED = 'status = "cancelled"\n'
LOST = 'n’a plus de date et sort du calendrier sans que les agendas l’apprennent ; gardez when, avec status = "postponed"'
DAY_LOST = "sort du calendrier sans que les agendas l’apprennent ; prévenez par un autre moyen"


def programme(days: str, eau: str, month: str = "01") -> str:
    """An edition of one session: what is said of its days and of the session, and when it was made."""
    head, session, *_ = FIRST.split("[[sessions]]\n")
    return f"{head.replace(DAYS, days)}[[sessions]]\n{session.replace(EAU, eau)}".replace("2031-01", f"2031-{month}")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param((DAYS, EAU), (DAYS, ""), [f"eau (Eau) : {LOST}"], id="a session"),
        pytest.param((DAYS, EAU), (DAYS, EAU + 'status = "postponed"\n'), [], id="a session that keeps its time"),
        pytest.param((DAYS, EAU + CANCELLED), (DAYS, CANCELLED), [], id="a session that was told to be cancelled"),
        pytest.param((DAYS, ""), (DAYS, ""), [], id="a session that never had one"),
        pytest.param((DAYS, ""), ("", ""), [f"petite (Congrès des ports) : {LOST}"], id="the edition"),
        pytest.param(("", ""), (DAYS, ""), [], id="days that are known at last"),
        pytest.param((CANCELLED + GAPS, EAU), (CANCELLED, ""), [], id="all that was told to be cancelled"),
        pytest.param((DAYS, ""), (GAPS, ""), [], id="more days"),
        pytest.param(
            (GAPS, EAU),
            (GAPS.replace("{ date = 2031-03-29 }, ", ""), ""),
            [f"petite (Congrès des ports) : le 29 mars 2031 {DAY_LOST}", f"eau (Eau) : {LOST}"],
            id="days in the middle, and a session",
        ),
        pytest.param(
            (GAPS, ""),
            (DAYS.replace("27", "29"), ""),
            [f"petite (Congrès des ports) : le {day} mars 2031 {DAY_LOST}" for day in (29, 31)],
            id="all days but some, which are the first now",
        ),
    ],
)
def test_what_no_calendar_can_say_is_said(
    before: tuple[str, str], after: tuple[str, str], expected: list[str], capsys: Out
) -> None:
    """An event that loses its time vanishes from the feed: a line says so and what to do, once."""
    Path("published.toml").write_text(programme(*before), encoding="utf-8")
    Path("written.toml").write_text(programme(*after, month="02"), encoding="utf-8")
    command = ["revise", "published.toml", "written.toml", "-o", "published.toml"]
    assert main(command) == 0
    assert [each for each in capsys.readouterr().err.splitlines() if "SEQUENCE" not in each] == expected
    assert main(command) == 0
    assert capsys.readouterr().err == ""


def test_what_no_calendar_can_say_is_said_in_english(capsys: Out) -> None:
    """When asked for."""
    Path("published.toml").write_text(programme(GAPS, EAU), encoding="utf-8")
    Path("written.toml").write_text(programme(DAYS, "", month="02"), encoding="utf-8")
    assert main(["revise", "published.toml", "written.toml", "-o", "next.toml", "--language", "en"]) == 0
    assert capsys.readouterr().err.splitlines()[-3:] == [
        "petite (Congrès des ports): 29 March 2031 leaves the calendar, which cannot say so; tell people in another way",
        "petite (Congrès des ports): 31 March 2031 leaves the calendar, which cannot say so; tell people in another way",
        'eau (Water): has no date any more and leaves the calendar, which cannot say so; keep when, with status = "postponed"',
    ]


def test_once_more_over_what_was_published_changes_no_byte(capsys: Out) -> None:
    """The pipeline: what was published last is replaced by what follows from it, and the same again is nothing."""
    command = ["revise", "published.toml", "written.toml", "-o", "published.toml"]
    assert main(command) == 0
    once = Path("published.toml").read_bytes()
    capsys.readouterr()

    assert main(command) == 0
    assert Path("published.toml").read_bytes() == once
    assert capsys.readouterr().err == ""


def test_stdout_has_the_format_of_the_new_version(capsys: Out) -> None:
    """TOML, or JSON where that was read."""
    assert main(["revise", "published.toml", "written.toml"]) == 0
    toml = capsys.readouterr().out
    Path("written.json").write_text(raict.dumps(raict.loads(SECOND), format="json"), encoding="utf-8")
    assert main(["revise", "published.toml", "written.json"]) == 0
    json = capsys.readouterr().out

    assert raict.loads(toml) == raict.loads(json, format="json") == raict.revise(raict.loads(FIRST), raict.loads(SECOND))
    assert "by hand" not in toml


def test_the_format_of_a_file_is_that_of_its_name() -> None:
    """JSON from two versions in TOML."""
    assert main(["revise", "published.toml", "written.toml", "-o", "next.json"]) == 0
    assert Path("next.json").read_text(encoding="utf-8").startswith("{")


@pytest.mark.parametrize("name", ["next.ics", "next", "published.toml.bak"])
def test_a_name_of_no_format_is_wrong_usage(name: str, capsys: Out) -> None:
    """Before anything is read."""
    assert main(["revise", "nowhere.toml", "nowhere.toml", "-o", name]) == 2
    assert capsys.readouterr().err == f"raict : {name} : son nom doit finir en .toml ou en .json\n"


@pytest.mark.parametrize("given", [["-", "written.toml"], ["published.toml", "-"]])
def test_one_of_the_versions_may_be_stdin(given: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    """Either of them."""
    text = FIRST if given[0] == "-" else SECOND
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8"))
    assert main(["revise", *given, "-o", "next.toml"]) == 0
    assert capsys.readouterr().err.splitlines() == TOLD


def test_both_cannot_be(capsys: Out) -> None:
    """There is one standard input."""
    assert main(["revise", "-", "-"]) == 2
    assert "l’entrée standard ne donne qu’une édition" in capsys.readouterr().err


# ---- what is never written over ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("link", [None, "symbolic", "hard"])
def test_what_is_written_by_hand_is_never_written_over(link: str | None, capsys: Out) -> None:
    """The new version, by whatever name: its comments would be lost."""
    target = Path("written.toml")
    if link is not None:
        target = Path("link.toml")
        (target.symlink_to if link == "symbolic" else target.hardlink_to)("written.toml")
    assert main(["revise", "published.toml", "written.toml", "-o", str(target)]) == 2
    assert Path("written.toml").read_text(encoding="utf-8") == SECOND
    assert capsys.readouterr().err == f"raict : {target} : la nouvelle version s’y écrit à la main ; rien n’a été écrit\n"


@pytest.mark.parametrize("content", ["schema = 1\n", FIRST.replace('"petite"', '"autre"')], ids=["no edition", "another edition"])
def test_anything_else_is_left_alone(content: str, capsys: Out) -> None:
    """A file that is no edition, and another edition."""
    Path("next.toml").write_text(content, encoding="utf-8")
    assert main(["revise", "published.toml", "written.toml", "-o", "next.toml"]) == 2
    assert Path("next.toml").read_text(encoding="utf-8") == content
    assert "n’est pas une version de cette édition" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", FIRST], ids=["empty", "a version"])
def test_another_version_and_an_empty_file_are_replaced(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As they were made for it."""
    Path("next.toml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SECOND.encode()), "utf-8"))
    assert main(["revise", "published.toml", "-", "-o", "next.toml"]) == 0
    assert raict.load("next.toml").session("eau").revision is not None


# ---- options and faults -----------------------------------------------------------------------------------------------


def test_how_long_a_session_is_told_of_is_an_option(capsys: Out) -> None:
    """In days; none at all leaves it out at once."""
    assert main(["revise", "published.toml", "written.toml", "--keep", "0"]) == 0
    assert '"air"' not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("days", "why"),
    [
        *((each, "is no number of days: write 30") for each in ("-1", "x", "", "1.5", "٣")),
        *((each, "is too many days: write 99999 at most") for each in ("100000", "9" * 5000)),
    ],
    ids=["negative", "no number", "empty", "a fraction", "other digits", "too many", "very many"],
)
def test_other_times_are_wrong_usage(days: str, why: str, capsys: Out) -> None:
    """Whole days, none negative, and no more than can be counted."""
    assert main(["revise", "published.toml", "written.toml", f"--keep={days}"]) == 2
    assert f"'{days}' {why}" in capsys.readouterr().err


def test_zeros_before_a_number_are_none(capsys: Out) -> None:
    """Thirty days, however they are written."""
    assert main(["revise", "published.toml", "written.toml", "--keep=0000030"]) == 0
    assert '"air"' in capsys.readouterr().out


def test_what_raises_besides_is_an_option(capsys: Out) -> None:
    """Here the title; every reason of the library that does not raise by itself may be named."""
    assert main(["revise", "published.toml", "written.toml", "-o", "next.toml", "--also", "title"]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == "feu (Le feu) : SEQUENCE 0 → 1"
    assert set(_ALSO) == {each.value for each in set(Raising) - RAISING}


def test_versions_that_do_not_follow_are_wrong_data(capsys: Out) -> None:
    """The problem and the way out, and nothing is written."""
    Path("written.toml").write_text(SECOND.replace("2031-02-01", "2031-01-05"), encoding="utf-8")
    assert main(["revise", "published.toml", "written.toml", "-o", "next.toml"]) == 1
    assert not Path("next.toml").exists()
    assert "[not-later] revision.updated" in capsys.readouterr().err


def test_an_edition_with_errors_is_not_published(capsys: Out) -> None:
    """As no calendar is written of it either."""
    when = 'when = { date = 2031-04-01, start = "09:00", end = "10:00" }'
    written = SECOND.replace('when = { date = 2031-03-27, start = "09:30", end = "10:30" }', when)
    Path("written.toml").write_text(written, encoding="utf-8")
    assert main(["revise", "published.toml", "written.toml", "-o", "next.toml"]) == 1
    assert not Path("next.toml").exists()
    assert "(eau)" in capsys.readouterr().err


def test_faults_are_found_where_the_author_wrote_them(capsys: Out) -> None:
    """Not where they would stand in what is published, which has a withdrawn session before them."""
    assert main(["revise", "published.toml", "written.toml", "-o", "published.toml"]) == 0
    capsys.readouterr()
    gone = 'title = { fr = "Eau", en = "Water" }\nwhen = { date = 2031-03-27, start = "09:30", end = "10:30" }\n'
    written = SECOND.replace('id = "eau"', 'id = "vent"').replace(gone, 'title = "Vent"\n').replace("2031-02-01", "2031-02-08")
    when = 'when = { date = 2031-04-01, start = "11:00", end = "12:00" }'
    faulty = written.replace('when = { date = 2031-03-27, start = "11:00", end = "12:00" }', when)
    Path("written.toml").write_text(faulty, encoding="utf-8")
    assert main(["revise", "published.toml", "written.toml", "-o", "next.toml"]) == 1
    assert "sessions[1].when" in capsys.readouterr().err
    Path("written.toml").write_text(written, encoding="utf-8")
    assert main(["revise", "published.toml", "written.toml", "-o", "next.toml"]) == 0
    assert [each.id for each in raict.load("next.toml").sessions].index("ciel") > 1


@pytest.mark.parametrize("given", [["faulty.toml", "written.toml"], ["published.toml", "faulty.toml"]])
def test_a_faulty_file_is_named(given: list[str], capsys: Out) -> None:
    """Whichever of the two it is."""
    Path("faulty.toml").write_text(SIX_FAULTS, encoding="utf-8")
    assert main(["revise", *given]) == 1
    assert "faulty.toml" in capsys.readouterr().err
