"""Texts and their guards."""

import unicodedata

import pytest
from hypothesis import given

from raict import EditionName, LocalizedText, Room, Session, Waiver
from raict._value import FrozenMap
from raict.model import text as guards
from raict.model.extras import extra
from raict.model.text import (
    each,
    guard,
    identifier,
    identifiers,
    instance,
    labels,
    language_tag,
    language_tags,
    line,
    nearest,
    optional_identifier,
    optional_label,
    optional_language_tag,
    optional_line,
    optional_prose,
    place,
    prose,
    sequence,
    whole,
)
from raict.strategies import hostile_texts, refused_texts, texts
from tests.refusals import refused

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
REFUSED = [
    ("a\x00", "control-character", "U+0000", 2),
    ("\x07a", "control-character", "U+0007", 1),
    ("a\x1b[31mb", "control-character", "U+001B", 2),
    ("a\tb", "control-character", "U+0009", 2),
    ("a\x0bb", "control-character", "U+000B", 2),
    ("ab\rc", "control-character", "U+000D", 3),
    ("a\x7f", "control-character", "U+007F", 2),
    ("a\x80", "control-character", "U+0080", 2),
    ("a\x85b", "control-character", "U+0085", 2),
    ("a\x9f", "control-character", "U+009F", 2),
    ("abc\ud800", "lone-surrogate", "U+D800", 4),
    ("\udfffabc", "lone-surrogate", "U+DFFF", 1),
    ("a\ufffe", "noncharacter", "U+FFFE", 2),
    ("a\uffff", "noncharacter", "U+FFFF", 2),
    ("a\ufdd0", "noncharacter", "U+FDD0", 2),
    ("a\ufdef", "noncharacter", "U+FDEF", 2),
    ("a\U0001fffe", "noncharacter", "U+1FFFE", 2),
    ("a\U0010ffff", "noncharacter", "U+10FFFF", 2),
    ("a\u202eb", "bidi-override", "U+202E", 2),
    ("a\u202db\u202c", "bidi-override", "U+202D", 2),
    ("a\u2067b", "bidi-unbalanced", "U+2067", 2),
    ("a\u2066b\u2067c\u2069", "bidi-unbalanced", "U+2066", 2),
    ("ab\u2069", "bidi-unbalanced", "U+2069", 3),
    ("a\u2069b\u2067", "bidi-unbalanced", "U+2069", 2),
    ("a\u202ab", "bidi-unbalanced", "U+202A", 2),
    ("a\u202bb\u2069", "bidi-unbalanced", "U+2069", 4),
    ("a\u2068b\u202c", "bidi-unbalanced", "U+202C", 4),
    ("a\U000e0041", "tag-character", "U+E0041", 2),
    (f"{ENGLAND}\U000e0041", "tag-character", "U+E0041", 8),
    (ENGLAND[:-1], "tag-character", "U+E0067", 2),
]
LEFT_ALONE = [
    "Réunion de l’été",
    "السلام عليكم",
    "می\u200cخواهم",  # noqa: RUF001 - Persian, with its non-joiner
    "👩‍👩‍👧‍👦",
    ENGLAND,
    f"{ENGLAND} et {ENGLAND}",
    "Nguyễn Thị Ánh",
    "12\u202f000\u00a0€",
    "\u2067عربي\u2069 et \u202aabc\u202c",
    "\u2067a\u2068b\u2069c\u2069",
    "\u0301a" if unicodedata.is_normalized("NFC", "\u0301a") else "a",
    "«\u00a0?\u00a0»",
    "★",
    "2023",
    " a ",
    "Z͑ͫ̓ͪ̂ͫ",
]


# ---- guards --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "code", "codepoint", "position"), REFUSED)
def test_names_the_character_and_its_position(text: str, code: str, codepoint: str, position: int) -> None:
    """A control, half a character, a noncharacter, an override, an open direction or a tag is refused by name and place."""
    with refused(code, "title", codepoint=codepoint, position=position):
        guard(text, "title")
    with refused(code, "title", codepoint=codepoint, position=position):
        guard(text, "title", lines=True)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_keeps_what_people_write(text: str) -> None:
    """Accents, Arabic, non-joiners, emoji, balanced directions, strange spaces pass as they are."""
    assert guard(text) == text


@pytest.mark.parametrize("text", ["", " ", "\u00a0\u202f", "\u3000"])
def test_refuses_nothing(text: str) -> None:
    """Nothing and mere space are empty."""
    with refused("empty"):
        guard(text)


@pytest.mark.parametrize(
    "text", ["\u200b", "\u200d\u2060", "\ufeff", "\u3164", "\u115f\u1160", "\u2800 ", "\u0301", "\u2067\u2069"]
)
def test_refuses_what_cannot_be_seen(text: str) -> None:
    """A text of which nothing is visible is refused, Hangul fillers and Braille blanks among them."""
    with refused("invisible"):
        guard(text)


@pytest.mark.parametrize("text", ["\u200ba", "\u3164a", "\u0301a", "(a)", "\u2800."])
def test_one_visible_character_is_enough(text: str) -> None:
    """Invisible characters before a visible one are no reason to refuse."""
    assert guard(text).endswith(text[-1])


def test_composes() -> None:
    """What is decomposed is kept in NFC."""
    assert guard("e\u0301te\u0301") == "été"


def test_one_line_end_is_kept() -> None:
    """CRLF and the separators of Unicode become LF where lines are allowed; a lone CR is a control."""
    assert guard("a\u2028b\u2029\u2067c\u2069", lines=True) == "a\nb\n\u2067c\u2069"
    assert guard("a\r\nb\n\r\nc", lines=True) == "a\nb\n\nc"
    with refused("control-character", codepoint="U+000D", position=4):
        guard("a\r\nb\rc".replace("a\r\n", "a\n"), lines=True)


@pytest.mark.parametrize(
    ("text", "position"), [("a\nb", 2), ("\na", 1), ("été\n", 4), ("a\u200b\nb", 3), ("é\u2028b", 2), ("a\u2029", 2)]
)
def test_refuses_a_line_break_where_there_is_one_line(text: str, position: int) -> None:
    """A title holds nothing that anybody takes for the end of a line."""
    with refused("line-break", position=position):
        guard(text)


def test_crlf_in_one_line_is_refused_at_its_first_character() -> None:
    """A CRLF in a title is a control character: nothing injects a line."""
    with refused("control-character", codepoint="U+000D", position=9):
        guard("Ouvertur\r\nATTENDEE:mailto:evil@example.org")


def test_positions_count_across_lines() -> None:
    """A direction opened on the second line is named by its position in the whole; the line ends it."""
    with refused("bidi-unbalanced", codepoint="U+2067", position=5):
        guard("abc\n\u2067d\ne\u2069", lines=True)


@pytest.mark.parametrize("limit", [1, 64, 255])
def test_limits_are_exact(limit: int) -> None:
    """As long as the limit passes, one more does not; composed characters count once."""
    assert guard("é" * limit, limit=limit) == "é" * limit
    assert guard("e\u0301" * limit, limit=limit) == "é" * limit
    with refused("too-long", limit=limit, length=limit + 1):
        guard("x" * (limit + 1), limit=limit)


def test_length_is_counted_after_composition() -> None:
    """Some characters are decomposed by NFC itself: the limit is on what is kept."""
    with refused("too-long", length=256):
        guard("\u0958" * 128)


@pytest.mark.parametrize("pairs", [(("", "A"),), (("fr", "A"), ("en", "B\nC"))])
def test_pairs_are_taken_back(pairs: tuple[tuple[str, str], ...]) -> None:
    """A text is made again from what it holds."""
    assert LocalizedText(pairs).texts == pairs


@pytest.mark.parametrize(
    ("pairs", "code", "path"),
    [
        ((), "empty", ""),
        ((("", "A"), ("fr", "B")), "bad-language", ""),
        ((("fr", "A"), ("FR", "B")), "repeated-item", "FR"),
        ((("", " "),), "empty", ""),
        ((("", 3),), "wrong-type", ""),
        ((("fr", "A", "B"),), "wrong-type", ""),
        (("fr", "A"), "wrong-type", ""),
        ([("fr", "A")], "wrong-type", ""),
    ],
)
def test_pairs_are_checked(pairs: object, code: str, path: str) -> None:
    """As texts by language are."""
    with refused(code, path):
        LocalizedText(pairs)  # type: ignore[arg-type]  # that is the point


# U+0F73 is no combining character to Unicode, and becomes two; so does U+FB1D, with a letter.
PILES = {"acute and below": "a" + "\u0300\u0316" * 20, "Tibetan": "a" + "\u0f73" * 16, "Hebrew": "\ufb1d" + "\u05b4" * 30}


@pytest.mark.parametrize("text", PILES.values(), ids=PILES)
def test_refuses_piles_of_marks(text: str) -> None:
    """Thirty in a row pass, as they do everywhere (UAX #15); more are no writing, before they are composed or after."""
    with refused("too-many-marks", limit=30):
        guard(text)


@pytest.mark.parametrize("letter", ["x", "व", "ب"])
def test_thirty_marks_are_accepted(letter: str) -> None:
    """The limit is exact, and begins again with each letter."""
    text = (letter + "\u0316" * 30) * 3

    assert guard(text) == text
    with refused("too-many-marks", position=125):
        guard(text + letter + "\u0316" * 31)


def test_nothing_long_is_composed(monkeypatch: pytest.MonkeyPatch) -> None:
    """To compose costs the square of the marks in a row: neither length nor a pile of marks reaches it."""
    seen: list[str] = []

    def quick(form: str, text: str) -> bool:
        seen.append(text)
        return form == "NFC"

    monkeypatch.setattr(guards, "is_normalized", quick)
    for text in ("a" + "\u0300\u0316" * 40_000, "a" + "\u0300\u0316" * 500, "é" * 1_021):
        with refused("too-long" if len(text) > 4 * 255 else "too-many-marks"):
            guard(text)
    assert seen == []
    assert guard("é") == "é"
    assert seen == ["é"]


def test_what_composes_to_the_limit_is_accepted() -> None:
    """The greatest saving by NFC is four to one."""
    assert guard("\u03b1\u0313\u0300\u0345" * 255) == "\u1f82" * 255


@pytest.mark.parametrize("value", [None, 3, True, b"a", ["a"], 1.5])
def test_refuses_what_is_no_text(value: object) -> None:
    """Numbers, booleans, bytes and lists are no texts."""
    with refused("wrong-type", "title", got=type(value).__name__):
        guard(value, "title")


def test_a_subclass_of_text_becomes_text() -> None:
    """Values hold the standard library's own class, whatever was given, and what it holds is what it is."""

    class Shouting(str):
        __slots__ = ()

        def __str__(self) -> str:
            return "HA"

    kept = guard(Shouting("a"))

    assert (type(kept), kept) == (str, "a")


@given(texts())
def test_one_line_is_one_to_every_reader(text: str) -> None:
    """However lines are split: by Unicode's rules, a label is one."""
    assert line(text).splitlines() == [line(text)]


@given(texts())
def test_texts_pass(text: str) -> None:
    """Every text of the strategies is a label, in composed form, and passes again as it is."""
    kept = line(text)

    assert kept == unicodedata.normalize("NFC", text)
    assert guard(kept) == kept


@given(texts(lines=True))
def test_texts_of_several_lines_pass(text: str) -> None:
    """Likewise with several lines."""
    kept = guard(text, limit=10_000, lines=True)

    assert kept == unicodedata.normalize("NFC", text)


@given(hostile_texts())
def test_hostile_texts_pass(text: str) -> None:
    """What is merely dangerous to outputs is kept to the letter."""
    assert line(text) == text


@given(refused_texts())
def test_refused_texts_are_refused_in_every_field_of_one_line(text: str) -> None:
    """No way in for what a label must not hold."""
    for make in (
        lambda: Session(id="s", format="f", title={"fr": text}),
        lambda: Room(id="r", label=text),
        lambda: EditionName(full="A", short=text),
    ):
        with pytest.raises(ValueError, match=r"."):
            make()


# ---- localized texts -------------------------------------------------------------------------------------------------


MANY = LocalizedText({"en": "Welcome", "fr": "Accueil", "pt-BR": "Recepção", "zh-Hant": "歡迎"})


@pytest.mark.parametrize(
    ("language", "default", "expected"),
    [
        ("fr", None, "Accueil"),
        ("fr-CA", None, "Accueil"),
        ("fr-CA", "en", "Accueil"),
        ("pt-BR", None, "Recepção"),
        ("pt", None, "Welcome"),
        ("pt", "fr", "Accueil"),
        ("de", "fr", "Accueil"),
        ("de", "de", "Welcome"),
        (None, "fr", "Accueil"),
        (None, None, "Welcome"),
        ("", "", "Welcome"),
        ("zh-Hant-TW", None, "Welcome"),
    ],
)
def test_falls_back_in_order(language: str | None, default: str | None, expected: str) -> None:
    """The language asked for, its primary subtag, the default, the first written."""
    assert MANY.get(language, default) == expected


def test_a_plain_string_stays_one() -> None:
    """It is the same in every language, and names none."""
    text = LocalizedText("Temps de débat")

    assert (text.plain, text.languages, list(text)) == ("Temps de débat", (), ["Temps de débat"])
    assert text.get("en", "fr") == text.get() == str(text) == "Temps de débat"
    assert repr(text) == "LocalizedText('Temps de débat')"
    assert text != LocalizedText({"fr": "Temps de débat"})


def test_keeps_the_order_written() -> None:
    """The first written is the last resort; the order is part of the value."""
    assert MANY.languages == ("en", "fr", "pt-BR", "zh-Hant")
    assert MANY.plain is None
    assert list(LocalizedText({"fr": "b", "en": "a"})) == ["b", "a"]
    assert repr(LocalizedText({"fr": "b"})) == "LocalizedText({'fr': 'b'})"
    assert LocalizedText({"fr": "b", "en": "a"}) != LocalizedText({"en": "a", "fr": "b"})


def test_languages_are_kept_in_their_usual_case() -> None:
    """`FR` is `fr`."""
    assert LocalizedText({"FR": "a", "PT-br": "b"}).languages == ("fr", "pt-BR")
    assert LocalizedText(MANY) == MANY


@pytest.mark.parametrize(
    ("value", "code", "path"),
    [
        (3, "wrong-type", ""),
        (None, "wrong-type", ""),
        (["a"], "wrong-type", ""),
        ({}, "empty", ""),
        ("", "empty", ""),
        ({"fr": ""}, "empty", "fr"),
        ({"fr": "a", "en": 3}, "wrong-type", "en"),
        ({"french": "a"}, "bad-language", "french"),
        ({"": "a"}, "bad-language", ""),
        ({3: "a"}, "bad-language", "3"),
        ({"fr": "a\x00"}, "control-character", "fr"),
        ("x" * 10_001, "too-long", ""),
    ],
)
def test_refuses_what_is_no_localized_text(value: object, code: str, path: str) -> None:
    """Each language is named in the path."""
    with refused(code, path):
        LocalizedText(value)  # type: ignore[arg-type]  # that is the point


def test_refuses_a_language_written_twice() -> None:
    """Two spellings of one language would be two texts for one reader."""
    with refused("repeated-item", "title.FR", value="fr"):
        Session(id="s", format="f", title={"en": "a", "fr": "b", "FR": "c"})


@pytest.mark.parametrize(
    ("value", "code", "path"),
    [
        ("a\nb", "line-break", "label"),
        ({"fr": "a", "en": "a\nb"}, "line-break", "label.en"),
        ("x" * 256, "too-long", "label"),
        ({"fr": "x" * 256}, "too-long", "label.fr"),
        ({"fr": "a\x00"}, "control-character", "label.fr"),
        (LocalizedText("a\nb"), "line-break", "label"),
        (3, "wrong-type", "label"),
    ],
)
def test_labels_have_one_line_of_255_characters(value: object, code: str, path: str) -> None:
    """In each language; a text made elsewhere is checked again."""
    with refused(code, path):
        Room(id="r", label=value)  # type: ignore[arg-type]


def test_a_localized_text_is_kept_as_it_is() -> None:
    """A value that fits is not made anew."""
    text = LocalizedText({"fr": "x" * 255})

    assert Room(id="r", label=text).label is text


def test_prose_has_lines() -> None:
    """A text of several lines may have 10 000 characters."""
    assert str(prose("a\nb" + "x" * 9_997)).endswith("x")
    with refused("too-long", "reason"):
        Waiver(code="c", reason="x" * 10_001)


def test_optional_texts_may_be_absent() -> None:
    """None stays None; anything else is checked."""
    assert [optional_label(None), optional_prose(None), optional_line(None)] == [None, None, None]
    assert [optional_identifier(None), optional_language_tag(None)] == [None, None]
    assert str(optional_prose("a\nb")) == "a\nb"
    assert (optional_identifier("a"), optional_language_tag("FR"), optional_line("a")) == ("a", "fr", "a")
    with refused("empty", "theme"):
        optional_label("", "theme")


# ---- languages, ids, sequences, extra --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "usual"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("fr-ca", "fr-CA"),
        ("ZH-HANT", "zh-Hant"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("gcf", "gcf"),
        ("ca-ES-valencia", "ca-ES-valencia"),
        ("es-419", "es-419"),
        ("de-1996", "de-1996"),
    ],
)
def test_language_tags_are_kept_in_their_usual_case(tag: str, usual: str) -> None:
    """Languages small, scripts titled, countries in capitals (BCP 47)."""
    assert language_tag(tag) == usual


@pytest.mark.parametrize(
    "tag", ["", "f", "french", "fr_FR", "fr-", "-fr", "fr FR", "fr\n", "frà", "fr-a", 3, None, "fr-FR-a1-b2-c3-d4"]
)
def test_refuses_what_is_no_language(tag: object) -> None:
    """Names of languages, underscores and half tags are refused."""
    with refused("bad-language", "language"):
        language_tag(tag, "language")  # type: ignore[arg-type]


def test_languages_are_named_once() -> None:
    """`fr` and `FR` are one language."""
    assert language_tags(("fr", "en")) == ("fr", "en")
    with refused("repeated-item", "languages[1]"):
        language_tags(("fr", "FR"), "languages")


@pytest.mark.parametrize("name", ["a", "A", "0", "s-1_b.c", "x" * 64, "a.", "a-"])
def test_accepts_ids(name: str) -> None:
    """Letters, digits, dot, hyphen, underscore; the case counts."""
    assert identifier(name) == name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "bad-identifier"),
        ("-a", "bad-identifier"),
        (".a", "bad-identifier"),
        ("_a", "bad-identifier"),
        ("a b", "bad-identifier"),
        ("é", "bad-identifier"),
        ("٣", "bad-identifier"),
        ("a\n", "bad-identifier"),
        ("a\r\nX:1", "bad-identifier"),
        ("a@b", "bad-identifier"),
        ("a/b", "bad-identifier"),
        ("x" * 65, "too-long"),
        (3, "wrong-type"),
        (None, "wrong-type"),
    ],
)
def test_refuses_ids(name: object, code: str) -> None:
    """Nothing that could be part of a path, a line or another address."""
    with refused(code, "id"):
        identifier(name, "id")  # type: ignore[arg-type]


def test_items_are_named_by_position() -> None:
    """A refusal within a tuple says which item."""
    with refused("bad-identifier", "rooms[1]"):
        identifiers(("a", "é"), "rooms")
    with refused("repeated-item", "rooms[2]", value="a"):
        identifiers(("a", "b", "a"), "rooms")
    with refused("line-break", "topics[1].fr"):
        labels(("a", {"fr": "b\nc"}), "topics")
    with refused("wrong-type", "rooms", got="list"):
        each(identifier, ["a"], "rooms")  # type: ignore[arg-type]
    with refused("wrong-type", "rooms", got="list"):
        each(identifier, [], "rooms")  # type: ignore[arg-type]
    with refused("wrong-type", "rooms[1]", expected="str", got="int"):
        sequence(("a", 1), "rooms", str)


def test_whole_numbers_are_no_booleans() -> None:
    """`True` is not 1, `1.0` and `"1"` are not either; both bounds are included."""
    assert [whole(each, "n", 1, 3) for each in (1, 3)] == [1, 3]
    for value in (True, 1.0, "1", None):
        with refused("wrong-type", "n"):
            whole(value, "n", 1, 3)
    for value in (0, 4, -(10**15), 10**400):
        with refused("out-of-range", "n", low=1, high=3):
            whole(value, "n", 1, 3)


def test_instances_are_of_that_very_class() -> None:
    """None only where it is said."""
    instance(None, "x", int, optional=True)
    instance(1, "x", int)
    with refused("wrong-type", "x", got="NoneType"):
        instance(None, "x", int)
    with refused("wrong-type", "x", got="bool"):
        instance(True, "x", int)


def test_a_place_is_a_path() -> None:
    """A field is named by its name, a path by itself, nothing by nothing."""
    assert [place(None), place("a.b")] == ["", "a.b"]


def test_extra_keeps_scalars() -> None:
    """Texts, empty ones too, numbers and booleans come through in their order and of their type."""
    facts: dict[str, str | int | float | bool] = {"b": "é", "a": 1, "c": 1.5, "d": True, "e": "", "f": "a\nb", "g": -(2**63) + 1}
    kept = extra(facts)

    assert dict(kept) == facts
    assert list(kept) == list(facts)
    assert type(kept["d"]) is bool
    assert extra(extra({})) == FrozenMap()


@pytest.mark.parametrize(
    ("value", "code", "path"),
    [
        (3, "wrong-type", "extra"),
        ([], "wrong-type", "extra"),
        ({"é": 1}, "bad-identifier", "extra.é"),
        ({3: 1}, "wrong-type", "extra.3"),
        ({"a": None}, "reserved-extra", "extra.a"),
        ({"a": [1]}, "reserved-extra", "extra.a"),
        ({"a": {}}, "reserved-extra", "extra.a"),
        ({"a": 2**63}, "reserved-extra", "extra.a"),
        ({"a": float("nan")}, "reserved-extra", "extra.a"),
        ({"a": float("inf")}, "reserved-extra", "extra.a"),
        ({"a": b""}, "reserved-extra", "extra.a"),
        ({"a": "b\x00"}, "control-character", "extra.a"),
        ({"a": "x" * 10_001}, "too-long", "extra.a"),
    ],
)
def test_extra_refuses_the_rest(value: object, code: str, path: str) -> None:
    """What cannot make every round trip cannot enter."""
    with refused(code, path):
        Session(id="s", format="f", title="T", extra=value)  # type: ignore[arg-type]


def test_the_nearest_word_is_a_guess() -> None:
    """Near words are proposed, far ones are not."""
    assert nearest("plenery", ["plenary", "workshop"]) == "plenary"
    assert nearest("zzz", ["plenary"]) == ""
