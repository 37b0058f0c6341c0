r"""Where the line writer differs from icalendar 7.3, because icalendar's bytes are wrong or weaker: one test for each.

Each shows both: what icalendar writes, with what is wrong about it, and what stands in its place here. A test that fails
because icalendar was mended is to be taken off the list.
"""

import datetime as dt
import re
import subprocess
import sys
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from raict import Edition, EditionName, Revision, Series, Session, Span, ics
from raict.ics.lines import Kind, Line, encode
from raict.ics.zones import vtimezone
from tests.ics.plain import cuts_a_pair, split, text, unfold
from tests.refusals import refused

PARIS = ZoneInfo("Europe/Paris")


def theirs(name: str, value: Any, params: dict[str, str] | None = None) -> bytes:
    """The line that icalendar writes, added as its documentation says."""
    event: Any = icalendar.Event()
    event.add(name, value, params)
    return bytes(event.to_ical().removeprefix(b"BEGIN:VEVENT\r\n").removesuffix(b"END:VEVENT\r\n"))


def ours(name: str, value: str, kind: Kind = Kind.TEXT, **params: str) -> bytes:
    """The line that the writer of this package writes."""
    return encode(Line(name=name, value=value, kind=kind, params=tuple(params.items())))


# ---- texts -----------------------------------------------------------------------------------------------------------


def test_a_backslash_before_a_capital_n() -> None:
    r"""It takes `C:\News` for `C:`, a new line and `ews`."""
    said = "C:\\News"

    assert text(split(theirs("SUMMARY", said))[0].value) == "C:\news"
    assert text(split(ours("SUMMARY", said))[0].value) == said


def test_texts_of_ones_own_properties() -> None:
    """The default type of an X- property is TEXT (RFC 5545 §3.8.8.2); icalendar escapes nothing in it."""
    said = "Stand 12; aile C:\\Nord"

    with pytest.raises(ValueError, match="no TEXT"):
        text(split(theirs("X-STAND", said))[0].value)
    assert text(split(ours("X-STAND", said))[0].value) == said


@pytest.mark.parametrize("optimized", [False, True], ids=["plain", "under -O"])
def test_a_line_end_in_ones_own_property(*, optimized: bool) -> None:
    """Only an `assert` of icalendar's keeps a line end out of an X- property: under -O it begins a new line."""
    script = (
        "import icalendar\ne = icalendar.Event()\ne.add('X-A', 'a\\r\\nATTENDEE:mailto:evil@example.org')\nprint(e.to_ical())"
    )
    run = subprocess.run([sys.executable, *["-O"] * optimized, "-c", script], capture_output=True, check=False)

    assert (b"\\r\\nATTENDEE:mailto:evil@example.org\\r\\n" in run.stdout) is optimized
    assert (run.returncode == 0) is optimized
    with refused("control-character", "value", codepoint="U+000D"):
        ours("X-A", "a\r\nATTENDEE:mailto:evil@example.org")
    assert ours("X-A", "a\nATTENDEE:b") == b"X-A:a\\nATTENDEE:b\r\n"


def test_a_lone_carriage_return_in_ones_own_property() -> None:
    """Some readers end a line there; icalendar lets it through."""
    assert theirs("X-A", "a\rATTENDEE:mailto:evil@example.org") == b"X-A:a\rATTENDEE:mailto:evil@example.org\r\n"
    with refused("control-character", "value", codepoint="U+000D", position=2):
        ours("X-A", "a\rATTENDEE:mailto:evil@example.org")


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x0b", "\x1b", "\x7f"])
def test_controls(control: str) -> None:
    """No content line holds a control (§3.1): icalendar writes them raw, and readers then refuse the whole file."""
    for line in (theirs("SUMMARY", f"a{control}b"), theirs("LOCATION", "a", {"ALTREP": f"a{control}b"})):
        with pytest.raises(ValueError, match="no content line"):
            split(line)
    with refused("control-character", "value", codepoint=f"U+{ord(control):04X}", position=2):
        ours("SUMMARY", f"a{control}b")
    with refused("control-character", "params.ALTREP", codepoint=f"U+{ord(control):04X}", position=2):
        ours("LOCATION", "a", ALTREP=f"a{control}b")


def test_folding_keeps_doubled_backslashes_together() -> None:
    r"""It takes the second half of `\\` for the first of another pair, and folds between them."""
    said = "x" * 64 + "\\" + "y" * 20

    assert cuts_a_pair(theirs("SUMMARY", said))
    assert not cuts_a_pair(ours("SUMMARY", said))
    assert unfold(theirs("SUMMARY", said)) == unfold(ours("SUMMARY", said))


# ---- other values ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("point", ["148.0;2.0", "48.0;202.0", "-90.5;0.0"])
def test_points_that_are_nowhere(point: str) -> None:
    """A latitude ends at 90 degrees, a longitude at 180 (§3.8.1.6)."""
    latitude, longitude = map(float, point.split(";"))

    assert theirs("GEO", (latitude, longitude)) == f"GEO:{point}\r\n".encode()
    with refused("line-value", "value"):
        ours("GEO", point, Kind.GEO)


def test_points_near_the_equator() -> None:
    """A FLOAT has no exponent (§3.3.7)."""
    assert theirs("GEO", (0.00001, 2.0)) == b"GEO:1e-05;2.0\r\n"
    with refused("line-value", "value"):
        ours("GEO", "1e-05;2.0", Kind.GEO)


def test_refresh_interval_names_its_type() -> None:
    """It has no default type, so VALUE is mandatory (RFC 7986 §5.7)."""
    calendar = icalendar.Calendar()
    calendar.refresh_interval = dt.timedelta(hours=6)

    assert b"\r\nREFRESH-INTERVAL:PT6H\r\n" in calendar.to_ical()
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n" in ics.feed(edition())


def test_features_of_a_conference() -> None:
    """A quoted list is one feature that no reader knows (RFC 7986 §6.3); a feed names one."""
    uri = icalendar.Conference("https://example.org", feature=["AUDIO", "VIDEO"]).to_uri()
    session = Session(id="s", format="plenary", title="A", when=Span.parse("2023-09-18"), online_url="https://example.org")
    lines = split(ics.feed(edition(session)))

    assert split(theirs("CONFERENCE", uri))[0].params[0] == ("FEATURE", "AUDIO,VIDEO")
    assert [line.params[:2] for line in lines if line.name == "CONFERENCE"] == [(("VALUE", "URI"), ("FEATURE", "VIDEO"))]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,a", "example.org", ""])
def test_addresses_that_are_none_or_do_harm(url: str) -> None:
    """It takes anything for a URI but a line end."""
    assert theirs("URL", url) == f"URL:{url}\r\n".encode()
    with refused("line-value", "value", kind="URI"):
        ours("URL", url, Kind.URI)


# ---- names and parameters --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["X-A;P=1", "X-A:V", "X B", "É", ""])
def test_names_of_properties(name: str) -> None:
    """It takes anything for a name."""
    assert theirs(name, "a") == f"{name}:a\r\n".encode()
    with refused("line-name", "name"):
        ours(name, "a")


@pytest.mark.parametrize("name", ["P=1;Q", "P:Q", "P Q", ""])
def test_names_of_parameters(name: str) -> None:
    """Likewise for those of parameters: one becomes two, or the value begins early."""
    assert theirs("X-A", "a", {name: "b"}) == f"X-A;{name}=b:a\r\n".encode()
    with refused("line-name", f"params.{name}" if name else "params."):
        encode(Line(name="X-A", value="a", params=((name, "b"),)))


@pytest.mark.parametrize("name", ["Zoé", "Jean"])
def test_names_of_people_are_quoted(name: str) -> None:
    """Legal without quotes; but readers drop a name that is neither quoted nor ASCII, so every CN has them."""
    assert theirs("ATTENDEE", "mailto:a@example.org", {"CN": name}) == f"ATTENDEE;CN={name}:mailto:a@example.org\r\n".encode()
    assert ours("ATTENDEE", "mailto:a@example.org", Kind.CAL_ADDRESS, CN=name) == (
        f'ATTENDEE;CN="{name}":mailto:a@example.org\r\n'.encode()
    )


# ---- zones and instants ----------------------------------------------------------------------------------------------


def edition(*sessions: Session) -> Edition:
    """The smallest edition with these sessions."""
    return Edition(
        id="e",
        number=1,
        name=EditionName(full="A"),
        series=Series(id="s", name="A"),
        revision=Revision(updated=dt.datetime(2023, 1, 1, tzinfo=dt.UTC)),
        uid_domain="example.org",
        sessions=sessions,
    )


def test_onsets_of_a_time_zone() -> None:
    """It begins summer time an hour late, by the clock after the change and not before it (§3.6.5)."""
    calendar = icalendar.Calendar()
    calendar.add_component(icalendar.Event.new(start=dt.datetime(2026, 6, 1, 9, tzinfo=PARIS), summary="A"))
    calendar.add_missing_timezones()
    block = "\n".join(unfold(calendar.to_ical()))
    own = "\n".join(unfold(vtimezone(PARIS, 2026, 2026)))

    assert "20260329T030000" in block
    assert "20260329T020000" not in block
    assert "DTSTART:19700329T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n" in own


def test_a_time_zone_without_lists_of_dates() -> None:
    """It lists every onset in RDATE, which readers take for one date, up to 2038; and adds a COMMENT (§3.6.5 has none)."""
    block = icalendar.Timezone.from_tzid("Europe/Paris").to_ical()
    own = vtimezone(PARIS, 2026, 2026)

    assert re.search(rb"\r\nRDATE:[0-9T]+,", block)
    assert b"\r\nCOMMENT:This timezone only works from 1970-01-01 to 2038-01-01." in block
    assert b"RDATE" not in own
    assert b"COMMENT" not in own
    assert len(own) < len(block) / 4


def test_the_second_of_two_hours() -> None:
    """Twice half past two on one night: icalendar writes the second like the first, an hour early."""
    second = dt.datetime(2026, 10, 25, 2, 30, tzinfo=PARIS, fold=1)
    session = Session(id="s", format="plenary", title="A", when=Span.parse("2026-10-25T02:30 second"))
    (start,) = [line for line in split(ics.feed(edition(session))) if line.name == "DTSTART"]

    assert (
        theirs("DTSTART", second) == theirs("DTSTART", second.replace(fold=0)) == b"DTSTART;TZID=Europe/Paris:20261025T023000\r\n"
    )
    assert start == ("DTSTART", (), f"{second.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}")
