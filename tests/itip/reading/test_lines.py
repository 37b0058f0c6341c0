"""Content lines: what is one, what is none, and where the limits are."""

from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raict.itip.reading.lines import Line, read_calendar, text_of
from tests.itip.reading.making import calendar
from tests.refusals import refused


def _one(text: str) -> Line:
    """The line of a calendar that has no other."""
    return read_calendar(f"BEGIN:VCALENDAR\r\n{text}\r\nEND:VCALENDAR\r\n".encode()).lines[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("method:REPLY", Line("METHOD", {}, "REPLY")),
        ("X-A:", Line("X-A", {}, "")),
        ("X-A;b=c:d:e;f", Line("X-A", {"B": ("c",)}, "d:e;f")),
        ('X-A;B="c;d:e,f",g;H=:i', Line("X-A", {"B": ("c;d:e,f", "g"), "H": ("",)}, "i")),
        ("X-A;B=^'c^^d^ne^f:g", Line("X-A", {"B": ('"c^d\ne^f',)}, "g")),
        ("X-A;B=é:\tè", Line("X-A", {"B": ("é",)}, "\tè")),
        ("X-A;B=c\r\n d:e\r\n\tf", Line("X-A", {"B": ("cd",)}, "ef")),
        ("X-A;B=c=d'e:f", Line("X-A", {"B": ("c=d'e",)}, "f")),
    ],
)
def test_a_line_is_name_parameters_and_value(text: str, expected: Line) -> None:
    """Names in capitals, values of parameters without quotes and decoded, the value as it stands."""
    assert _one(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "X-A",
        ":a",
        "X A:b",
        "É:a",
        " X-A:b",
        "X-A;B:c",
        "X-A;B=c",
        "X-A;=b:c",
        "X-A;B=c;:d",
        'X-A;B="c:d',
        'X-A;B=c"d":e',
        'X-A;B="c"d:e',
        "BEGIN;X=1:VEVENT",
        "end;X=1:VCALENDAR",
    ],
)
def test_what_is_no_line_refuses_the_whole(text: str) -> None:
    """Nothing is repaired, and the refusal names the line in the file."""
    data = f"BEGIN:VCALENDAR\r\nX-A:b\r\n c\r\n{text}\r\nX-B:c\r\nEND:VCALENDAR\r\n".encode()

    if text.startswith(" "):  # it goes on with the line before
        assert read_calendar(data).lines[0].value == "bcX-A:b"
    else:
        with refused("reply-line", row=4):
            read_calendar(data)


def test_the_row_is_that_of_the_file() -> None:
    """Folded lines before it count as they stand there; the first of all may begin with a blank."""
    with refused("reply-line", row=1):
        read_calendar(b"X-A:b\r\n")
    with refused("reply-line", row=1):
        read_calendar(b" BEGIN:VCALENDAR\r\n")
    with refused("reply-parameter-twice", row=3, name="B"):
        read_calendar(b"BEGIN:VCALENDAR\r\nX-A:\r\nX-A;B=1\r\n ;b=2:c\r\nEND:VCALENDAR")


@pytest.mark.parametrize(
    "lines",
    [
        ["BEGIN:VCALENDAR"],
        ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VCALENDAR"],
        ["BEGIN:VCALENDAR", "END:VEVENT"],
        ["BEGIN:VCALENDAR", "END:VCALENDAR", "END:VCALENDAR"],
        ["BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VCALENDAR", "END:VCALENDAR"],
        ["BEGIN:VCALENDAR", "BEGIN:VCALENDAR", "END:VCALENDAR", "END:VCALENDAR"],
        ["BEGIN:VEVENT", "END:VEVENT"],
        ["END:VCALENDAR"],
        ["BEGIN:"],
    ],
)
def test_components_close_as_they_open(lines: list[str]) -> None:
    """One VCALENDAR, everything in it closed, and nothing after it."""
    with refused("reply-nesting"):
        read_calendar("\n".join(lines).encode())


def test_nothing_comes_after_the_calendar() -> None:
    """A line behind the end is no line of it; blank ends of lines are nothing."""
    assert read_calendar(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n\r\n \n").lines == []
    with refused("reply-line"):
        read_calendar(b"BEGIN:VCALENDAR\nEND:VCALENDAR\nX-A:b")


def test_only_a_calendar_s_own_lines_and_events_are_read() -> None:
    """Zones, alarms, tasks and what stands in an event are skipped, whatever they say."""
    data = calendar(
        "BEGIN:VALARM", "not a line", "BEGIN:X", "END:X", "END:VALARM", inside="BEGIN:VTIMEZONE\n;;;\nEND:VTIMEZONE\n"
    )
    read = read_calendar(data)

    assert [line.name for line in read.lines] == ["VERSION", "PRODID", "METHOD"]
    assert [[line.name for line in each] for each in read.events] == [["UID", "DTSTAMP", "SEQUENCE", "ORGANIZER", "ATTENDEE"]]


def test_lines_may_end_in_lf_and_begin_with_a_mark() -> None:
    """CRLF or LF, with the byte order mark or without: the same."""
    data = calendar("SUMMARY:" + "é" * 100)

    assert read_calendar(b"\xef\xbb\xbf" + data) == read_calendar(data.replace(b"\r\n", b"\n")) == read_calendar(data)


def test_a_character_may_be_cut_by_a_fold() -> None:
    """Some programs count octets."""
    assert _one("X-A:é").value == "é"
    assert read_calendar(b"BEGIN:VCALENDAR\nX-A:\xc3\n \xa9\nEND:VCALENDAR").lines[0].value == "é"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("X-A" + "".join(f";P{n}=1" for n in range(101)) + ":b", "parameters in one line"),
        ("X-A;B=1" + ",2" * 500 + ":b", "values of parameters in one line"),
        ("X-A;B=1" + ",2" * 250 + ";C=1" + ",2" * 250 + ":b", "values of parameters in one line"),
        ("BEGIN:V\r\n" * 8, "components within each other"),
        ("X-A:b\r\n" * 20_000, "lines"),
    ],
    ids=["parameters", "values of one", "values of two", "levels", "lines"],
)
def test_limits(text: str, what: str) -> None:
    """One more than allowed is refused, and says of what."""
    with refused("reply-limit", **{"what.en": what}):
        _one(text)


def test_what_is_just_allowed() -> None:
    """A hundred parameters, five hundred values, eight levels."""
    assert len(_one("X-A" + "".join(f";P{n}=1" for n in range(100)) + ":b").params) == 100
    assert len(_one("X-A;B=1" + ",2" * 499 + ":b").params["B"]) == 500
    assert read_calendar(b"BEGIN:VCALENDAR\n" + b"BEGIN:V\n" * 7 + b"END:V\n" * 7 + b"END:VCALENDAR").lines == []


@pytest.mark.parametrize(("control", "row"), [("\x00", 2), ("\x1b", 2), ("\x7f", 2), ("\rX", 2)])
def test_controls_are_refused_by_name(control: str, row: int) -> None:
    """Any but tab and line end, wherever it stands, in a skipped component too."""
    with refused("reply-control", codepoint=f"U+{ord(control[0]):04X}", row=row):
        _one(f"X-A:b{control}")
    with refused("reply-control", row=3):
        _one(f"BEGIN:X\r\nX-A:b{control}\r\nEND:X")


@pytest.mark.parametrize(
    ("value", "text"),
    [("a", "a"), (r"a\, b\; c\\ d\n\N", "a, b; c\\ d\n\n"), (r"\\n", r"\n"), (r"C:\x\:", r"C:\x\:"), ("\\", "\\")],
)
def test_text_is_unescaped_in_one_pass(value: str, text: str) -> None:
    """Backslash, comma, semicolon and line feed; what is no escape stays as it is."""
    assert text_of(Line("COMMENT", {}, value)) == text


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30)
TOKENS = st.sampled_from(["COMMENT", "DESCRIPTION", "LOCATION", "SUMMARY"])


@settings(max_examples=200)
@given(st.lists(st.tuples(TOKENS, st.dictionaries(st.sampled_from(["CN", "X-P", "LANGUAGE"]), WORDS), WORDS), max_size=5))
def test_what_icalendar_writes_is_read(lines: list[tuple[str, dict[str, str], str]]) -> None:
    """What the package icalendar writes, escapes and folds comes back: names, parameters, texts."""
    event: Any = icalendar.Event()
    for name, params, text in lines:
        event.add(name, icalendar.vText(text, params=icalendar.Parameters(params)), encode=False)
    whole = icalendar.Calendar()
    whole.add_component(event)
    read = read_calendar(whole.to_ical()).events[0]

    for name in {line.name for line in read}:
        assert [(text_of(line), _plain(line.params)) for line in read if line.name == name] == [
            (text, {key: value for key, value in params.items() if value}) for each, params, text in lines if each == name
        ]


def _plain(params: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {name: ",".join(values) for name, values in params.items() if any(values)}
