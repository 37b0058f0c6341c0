"""The line writer: what comes out, how it folds, and what it refuses."""

import copy
import pickle
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raict.errors import visible
from raict.ics.lines import Kind, Line, encode, encode_all, fold, head, raw_line, text_line, text_list_line
from raict.strategies import hostile_texts, texts
from tests.ics.plain import Written, cuts_a_pair, split, text, unfold
from tests.ics.plain import texts as listed
from tests.refusals import refused

# ---- what comes out --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "octets"),
    [
        (Line(name="SUMMARY", value="a"), b"SUMMARY:a"),
        (Line(name="summary", value=""), b"SUMMARY:"),
        (Line(name="X-A", value="\\;,\n:\"'^"), b"X-A:\\\\\\;\\,\\n:\"'^"),
        (Line(name="X-A", value="\\n \\N \\, \\;"), b"X-A:\\\\n \\\\N \\\\\\, \\\\\\;"),
        (Line(name="X-A", value="été \u2028 👩"), "X-A:été \u2028 👩".encode()),
        (Line(name="X-A", value=("a,b", "", "c;d\n"), kind=Kind.TEXT_LIST), b"X-A:a\\,b,,c\\;d\\n"),
        (Line(name="X-A", value="a", params=(("p", "v"), ("Q", ""))), b"X-A;P=v;Q=:a"),
        (Line(name="X-A", value="a", params=(("P", 'a"b^c\nd'),)), b"X-A;P=a^'b^^c^nd:a"),
        (Line(name="X-A", value="a", params=(("P", "a;b"), ("Q", "a:b"), ("R", "a,b"))), b'X-A;P="a;b";Q="a:b";R="a,b":a'),
        (Line(name="X-A", value="a", params=(("P", "l’été"),)), 'X-A;P="l’été":a'.encode()),
        (Line(name="X-A", value="a", params=(("CN", "Jean"), ("SENT-BY", "b"))), b'X-A;CN="Jean";SENT-BY="b":a'),
        (Line(name="URL", value="HTTPS://a.example/?b=c,d;e#(f)", kind=Kind.URI), b"URL:HTTPS://a.example/?b=c,d;e#(f)"),
        (Line(name="URL", value="http://[2001:db8::1]:80", kind=Kind.URI), b"URL:http://[2001:db8::1]:80"),
        (Line(name="X-A", value="https://a.example?b@c", kind=Kind.URI), b"X-A:https://a.example?b@c"),
        (Line(name="X-A", value="tel:+33-1", kind=Kind.URI), b"X-A:tel:+33-1"),
        (Line(name="X-A", value="mailto:a@b.example", kind=Kind.URI), b"X-A:mailto:a@b.example"),
        (Line(name="X-A", value="geo:46.0512,-1.3127", kind=Kind.URI), b"X-A:geo:46.0512,-1.3127"),
        (Line(name="X-A", value="mailto:o'neil+a@b.example", kind=Kind.CAL_ADDRESS), b"X-A:mailto:o'neil+a@b.example"),
        (Line(name="X-A", value="20240229", kind=Kind.DATE), b"X-A:20240229"),
        (Line(name="X-A", value="20230918T235959", kind=Kind.DATE_TIME), b"X-A:20230918T235959"),
        (Line(name="X-A", value="20230918T000000Z", kind=Kind.DATE_TIME), b"X-A:20230918T000000Z"),
        (Line(name="X-A", value="-P1DT2H3M4S", kind=Kind.DURATION), b"X-A:-P1DT2H3M4S"),
        (Line(name="X-A", value="P2W", kind=Kind.DURATION), b"X-A:P2W"),
        (Line(name="X-A", value="-2147483648", kind=Kind.INTEGER), b"X-A:-2147483648"),
        (Line(name="X-A", value="+2147483647", kind=Kind.INTEGER), b"X-A:+2147483647"),
        (Line(name="X-A", value="TRUE", kind=Kind.BOOLEAN), b"X-A:TRUE"),
        (Line(name="GEO", value="-90.000;180", kind=Kind.GEO), b"GEO:-90.000;180"),
        (Line(name="GEO", value="0;-179.999999", kind=Kind.GEO), b"GEO:0;-179.999999"),
        (Line(name="X-A", value="FREQ=YEARLY;BYDAY=-1SU", kind=Kind.RECUR), b"X-A:FREQ=YEARLY;BYDAY=-1SU"),
        (Line(name="X-A", value="-0930", kind=Kind.UTC_OFFSET), b"X-A:-0930"),
        (Line(name="X-A", value="-001744", kind=Kind.UTC_OFFSET), b"X-A:-001744"),
        (Line(name="X-A", value="+0000", kind=Kind.UTC_OFFSET), b"X-A:+0000"),
    ],
    ids=lambda each: ascii(each.decode()) if isinstance(each, bytes) else each.kind.name,
)
def test_writes_each_type(line: Line, octets: bytes) -> None:
    """Names in capitals; TEXT escaped; parameters quoted and encoded as they need; every other type as it is noted."""
    assert encode(line) == octets + b"\r\n"


@pytest.mark.parametrize(
    "name",
    ["ALTREP", "CN", "DELEGATED-FROM", "DELEGATED-TO", "DIR", "LINKREL", "MEMBER", "SENT-BY", "X-ADDRESS", "x-title"],
)
def test_quotes_what_is_always_quoted(name: str) -> None:
    """RFC 5545 §3.2 and RFC 9253 ask it of addresses, readers of names and of Apple's two; others have quotes at need alone."""
    assert encode(Line(name="X-A", value="a", params=((name, "b"), ("ROLE", "c")))) == (
        f'X-A;{name.upper()}="b";ROLE=c:a\r\n'.encode()
    )


def test_writes_several_lines() -> None:
    """One after the other, each with its end."""
    assert encode_all([Line(name="X-A", value="a"), Line(name="X-B", value="b")]) == b"X-A:a\r\nX-B:b\r\n"
    assert encode_all([]) == b""


def test_what_stands_before_a_value_is_made_once() -> None:
    """A head takes a mapping or pairs, and goes before any value."""
    before = head("X-A", {"P": "a", "Q": "b"})

    assert before == head("X-A", (("P", "a"), ("Q", "b"))) == b"X-A;P=a;Q=b:"
    assert text_line(before, "c,d") == b"X-A;P=a;Q=b:c\\,d\r\n"
    assert text_list_line(before, iter(["c,d", "e"])) == b"X-A;P=a;Q=b:c\\,d,e\r\n"
    assert raw_line(before, "1", Kind.INTEGER) == b"X-A;P=a;Q=b:1\r\n"


def test_a_line_is_a_value() -> None:
    """Equal, hashable, copied and pickled as all values are; it cannot be changed."""
    line = Line(name="X-A", value="a", params=(("P", "b"),))

    assert {line, Line(name="X-A", value="a", params=(("P", "b"),))} == {line}
    assert pickle.loads(pickle.dumps(line)) == copy.deepcopy(line) == line  # noqa: S301 - our own bytes
    with pytest.raises(AttributeError):
        line.value = "b"  # type: ignore[misc]  # that is the point


@given(texts(lines=True) | hostile_texts(), texts(lines=True) | hostile_texts())
@example("trailing\\", "trailing^")
@example("\\\n\\\n,;", "^n^'^^\"")
def test_nothing_is_lost(value: str, param: str) -> None:
    """A text comes back to the letter, as a value, in a list and in a parameter."""
    line = split(encode(Line(name="X-A", value=value, params=(("P", param),))))
    several = split(encode(Line(name="X-A", value=(value, param, value), kind=Kind.TEXT_LIST)))

    assert [(each.name, each.params, text(each.value)) for each in line] == [("X-A", (("P", param),), value)]
    assert [listed(each.value) for each in several] == [[value, param, value]]


# ---- folding ---------------------------------------------------------------------------------------------------------

_UNITS = st.sampled_from(("a", "é", "—", "👩", "\\", "^", "\n", ",", ";", '"', "\u2028", "e\u0301", " "))
_BLOCKS = st.lists(st.tuples(_UNITS, st.integers(1, 160)), min_size=1, max_size=6).map(
    lambda blocks: "".join(unit * number for unit, number in blocks)
)


@given(_BLOCKS, _BLOCKS)
@example("\\" * 300, "^" * 300)
@example("a" + "\\" * 300, "a" + "^" * 300)
@example("👩" * 90, "\n" * 200)
@example("^" * 200, "\\" * 200)
@example("a" * 65 + "\\^" * 40, "a" * 65 + "\\^" * 40)
def test_folds_between_characters_and_pairs(value: str, param: str) -> None:
    """At most 75 octets; no character cut in two, no escape either; unfolded, it is what it was, and no shorter than need be."""
    written = encode(Line(name="X-A", value=value, params=(("P", param),)))
    (line,) = split(written)

    assert (dict(line.params)["P"], text(line.value)) == (param, value)
    assert not cuts_a_pair(written)
    assert unfold(written) == [written[:-2].replace(b"\r\n ", b"").decode()]
    assert all(len(part) >= 70 for part in written[:-2].split(b"\r\n ")[:-1])


@pytest.mark.parametrize("octets", [70, 73, 74, 75, 76, 147, 148, 149, 222, 223])
def test_folds_where_it_must(octets: int) -> None:
    """Up to 74 octets stay one line, 74 follow on each further one."""
    line = b"X-A:" + b"a" * (octets - 4)
    parts = fold(line).removesuffix(b"\r\n").split(b"\r\n ")

    assert b"".join(parts) == line
    assert [len(part) for part in parts] == [74] * ((octets - 1) // 74) + [(octets - 1) % 74 + 1]


@pytest.mark.parametrize(
    ("before", "unit", "length"),
    [
        ("", "é", 74),
        ("a", "é", 73),
        ("", "—", 72),
        ("a", "—", 73),
        ("aa", "—", 74),
        ("", "👩", 72),
        ("aa", "👩", 74),
        ("aaa", "👩", 71),
        ("a", "👩", 73),
    ],
)
def test_no_character_is_cut(before: str, unit: str, length: int) -> None:
    """Of a character that would be cut in two, nothing is left on the line."""
    first, *_ = fold((before + unit * 40).encode()).split(b"\r\n ")

    assert len(first) == length
    assert first.decode()


@pytest.mark.parametrize("mark", ["\\", "^"])
@pytest.mark.parametrize("run", range(1, 8))
def test_no_pair_is_cut(mark: str, run: int) -> None:
    """A run of marks at the end of a line loses its last one where the run is odd, none where it is even."""
    first, second = fold(("a" * (74 - run) + mark * run + "n" + "b" * 20).encode()).removesuffix(b"\r\n").split(b"\r\n ")

    assert len(first) == 74 - run % 2
    assert second == mark.encode() * (run % 2) + b"n" + b"b" * 20


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
@pytest.mark.parametrize("place", [b"X-A:%bb", b"%bX-A:b", b"X-A:b%b", b"X-A:" + b"a" * 80 + b"%bb"])
def test_a_line_end_is_never_folded_into_a_line(end: bytes, place: bytes) -> None:
    """Whoever forgot to escape is told so."""
    with refused("line-value", "value", kind="line"):
        fold(place % end)


# ---- refusals --------------------------------------------------------------------------------------------------------

_BAD_NAMES: list[Any] = [
    "",
    "BEGIN",
    "end",
    "X A",
    "X-A:",
    "X-A;P=1",
    "X=A",
    "X_A",
    "X-",
    "x-",
    "É",
    "X-A\n",
    "\nX-A",
    "X-A\r\nB",
    "X\x00",
    1,
    None,
    b"X",
]


@pytest.mark.parametrize("name", _BAD_NAMES, ids=ascii)
def test_refuses_what_is_no_name(name: Any) -> None:
    """Letters, digits and `-`; BEGIN and END open and close components, so they are nobody's lines."""
    with refused("line-name", "name"):
        Line(name=name, value="a")
    with refused("line-name", f"params.{visible(name)}"):
        Line(name="X-A", value="a", params=((name, "b"),))


@pytest.mark.parametrize(
    ("value", "code", "position"),
    [
        ("a\x00b", "control-character", 2),
        ("a\tb", "control-character", 2),
        ("ab\r\nc", "control-character", 3),
        ("\x1b[31m", "control-character", 1),
        ("a\x7f", "control-character", 2),
        ("a\x85b", "control-character", 2),
        ("\n\n\x9b", "control-character", 3),
        ("a\ud800", "lone-surrogate", 2),
        ("\udfffa", "lone-surrogate", 1),
    ],
    ids=ascii,
)
def test_refuses_controls(value: str, code: str, position: int) -> None:
    """In texts, in lists and in parameters, named and placed; the line feed alone has a way to be written."""
    with refused(code, "value", position=position):
        Line(name="X-A", value=value)
    with refused(code, "value", position=position):
        Line(name="X-A", value=("a", value), kind=Kind.TEXT_LIST)
    with refused(code, "params.P", position=position):
        Line(name="X-A", value="a", params=(("P", value),))


_BAD_VALUES: list[tuple[Kind, list[str]]] = [
    (Kind.URI, ["", "a", "//evil.example", "https:a", "https://", "https:///a", "https://u:p@h.example", "https://u@h.example/"]),
    (Kind.URI, ["javascript:a", "JaVaScRiPt:a", "data:a", "file://h/a", "webcal://a.example", "mailto:", "tel:", "geo:"]),
    (
        Kind.URI,
        ["https://a.example/ b", "https://a.example/\n", "https://a.example/é", "https://a.example\\b", 'https://a.example/"'],
    ),
    (
        Kind.URI,
        ["\nhttps://a.example", "https://a.example\r\nX-B:b", "java\tscript:a", "https://a.example/<", "https://a.example/{a}"],
    ),
    (
        Kind.CAL_ADDRESS,
        ["", "a@b.example", "mailto:", "mailto:a@b.example,c@d.example", "mailto:a b", "mailto:a\n", "https://a.example"],
    ),
    (
        Kind.DATE,
        ["", "2023-09-18", "20230918\n", "20230229", "20231301", "20230900", "00000101", "20230918T000000", "\uff12" * 8],
    ),
    (
        Kind.DATE_TIME,
        ["", "20230918", "20230918T140000z", "20230918T240000", "20230918T146000", "20230918T140060", "20230229T000000"],
    ),
    (Kind.DATE_TIME, ["20230918T140000Z\r\nX-B:b", "20230918T140000+0200", "20230918 140000", "20230918T1400"]),
    (Kind.DURATION, ["", "P", "PT", "P1DT", "1D", "P1H", "PT1D", "P1W2D", "PT1S1M", "P-1D", "PT6H\n", "P1000000000000D"]),
    (Kind.INTEGER, ["", "1.0", "+", "2147483648", "-2147483649", "9999999999", "12345678901", "0x1", "1\n", "²"]),
    (Kind.BOOLEAN, ["", "true", "1", "TRUE\n", "TRUE,FALSE"]),
    (
        Kind.GEO,
        [
            "",
            "1",
            "1,2",
            "90.1;0",
            "-91;0",
            "148;2",
            "0;180.5",
            "0;-181",
            "0;200",
            "1e1;2",
            "nan;1",
            "1;2;3",
            "1;2\n",
            "1.;2",
            ";",
        ],
    ),
    (Kind.RECUR, ["", "FREQ", "FREQ=", "FREQ=yearly", "FREQ=YEARLY;", "FREQ=YEARLY\nX-B:b", "FREQ=YEARLY;BYDAY=SU:A"]),
    (Kind.UTC_OFFSET, ["", "0100", "+1", "+01:00", "-0000", "-000000", "+2400", "+0160", "+010060", "+0100\n", "+0100Z"]),
]


@pytest.mark.parametrize(
    ("kind", "value"),
    [(kind, value) for kind, values in _BAD_VALUES for value in values],
    ids=lambda each: getattr(each, "name", ascii(each)),
)
def test_refuses_what_is_not_of_the_type(kind: Kind, value: str) -> None:
    """A value that its type has no such notation for, or that is no day, no point, no number a reader can hold."""
    with refused("line-value", "value", kind=kind.value):
        Line(name="X-A", value=value, kind=kind)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.TEXT_LIST])
@pytest.mark.parametrize("value", [None, 3, b"a", ("a",), ["a"]], ids=ascii)
def test_refuses_what_is_no_text(kind: Kind, value: Any) -> None:
    """Numbers, bytes and lists are written down by the caller, who knows how."""
    code = "wrong-type" if kind is Kind.TEXT else "line-value"
    with refused(code, "value"):
        Line(name="X-A", value=value, kind=kind)


@pytest.mark.parametrize(
    ("value", "code"),
    [("ab", "wrong-type"), (["a"], "wrong-type"), (None, "wrong-type"), ((), "empty"), ((1,), "wrong-type")],
    ids=ascii,
)
def test_a_list_is_a_tuple_of_texts(value: Any, code: str) -> None:
    """A text is not taken for the list of its letters, and a list has something in it."""
    with refused(code, "value"):
        Line(name="X-A", value=value, kind=Kind.TEXT_LIST)


@pytest.mark.parametrize(
    ("params", "code", "path"),
    [
        ([("P", "a")], "wrong-type", "params"),
        ({"P": "a"}, "wrong-type", "params"),
        (("P",), "wrong-type", "params[0]"),
        ((["P", "a"],), "wrong-type", "params[0]"),
        ((("P", "a"), ("Q",)), "line-value", "params[1]"),
        ((("P", "a", "b"),), "line-value", "params[0]"),
        ((("P", "a"), ("p", "b")), "repeated-item", "params[1]"),
        ((("P", 3),), "wrong-type", "params.P"),
        ((("P", None),), "wrong-type", "params.P"),
        ((("P", b"a"),), "wrong-type", "params.P"),
    ],
    ids=ascii,
)
def test_parameters_are_pairs_of_texts(params: Any, code: str, path: str) -> None:
    """A tuple of pairs, none of a name twice: of two, readers take one or the other."""
    with refused(code, path):
        Line(name="X-A", value="a", params=params)


@pytest.mark.parametrize("kind", ["TEXT", None, 3], ids=ascii)
def test_a_kind_is_a_kind(kind: Any) -> None:
    """Not its name."""
    with refused("wrong-type", "kind"):
        Line(name="X-A", value="a", kind=kind)


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.TEXT_LIST])
def test_a_text_is_never_written_raw(kind: Kind) -> None:
    """What needs escapes does not go the way of what needs none."""
    with refused("line-value", "value", kind=kind.value):
        raw_line(b"X-A:", "a", kind)


def test_reads_what_it_wrote_as_one_line() -> None:
    """The reader of these tests is strict: it refuses what is no line, so it can hold the writer to account."""
    assert split(b'X-A;P="a;b:c":d\r\n') == [Written("X-A", (("P", "a;b:c"),), "d")]
    for bad in (
        b"X-A:a",
        b"X-A:a\n",
        b"X-A\r\n",
        b"X-A;P:a\r\n",
        b'X-A;P="a:b\r\n',
        b"X-A:a\x0bb\r\n",
        b"X-A:" + b"a" * 72 + b"\r\n",
    ):
        with pytest.raises(ValueError, match=r"."):
            split(bad)
    with pytest.raises(UnicodeDecodeError):
        split(b"X-A:\xc3\r\n \xa9\r\n")
