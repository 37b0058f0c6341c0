"""Laws of typography, for whatever text: once is enough, nothing is lost, nothing takes long."""

import re
import subprocess
import sys

from hypothesis import example, given
from hypothesis import strategies as st

from raict.french.typography import Profile, typeset
from raict.strategies import hostile_texts
from tests.unmeasured import unmeasured

BLANKS = {ord(blank): None for blank in " \u00a0\u202f\u2009"}

# Pieces that meet in ways nobody types, and whole ones that people do.
TOKENS = [
    *(" \u00a0\u202f\u2009\n\t!?;:.,…()[]{}«»“”’'\"%€$-–—/\\_*`~<>=&#@°0123456789aAhHsx\ue000\ue001²\u0301"),
    *(
        "\n\n",
        "  ",
        "...",
        "..",
        "etc",
        "14ème",
        "XIVème",
        "1ère",
        "1er",
        "01",
        "18",
        "31",
        "14°",
        "édition",
        "Rencontres",
        "les",
        "aux",
        "le",
        "du",
    ),
    *(
        "au",
        "et",
        "Lundi",
        "mardi",
        "Mars",
        "mai",
        "Septembre",
        "2023",
        ", 2023",
        "18h30",
        "9h00",
        "00",
        "H",
        "14h-16h",
        "min",
        "Mr",
        "Mme.",
        "M.",
        "Dr",
    ),
    *(
        "Dupont",
        "A Paris, le 15 mai",
        "A partir",
        "l'",
        "qu'",
        "Etat",
        "n°",
        "km",
        "http://a.fr",
        "www.a.fr",
        "a@b.fr",
        "C:\\x",
        "/srv/x",
        "a/b/c",
        "x.pdf",
    ),
    *(
        "``",
        "```",
        "<b>",
        "</b>",
        "<code>",
        "</code>",
        "&amp;",
        "From :",
        "Subject: ",
        "Cc: ",
        '"mot"',
        "« mot »",
        "2nde",
        "sept.",
        "16 : 9",
        "1ᵉʳ",
    ),
    *(
        "&nbsp;",
        "&#8239;",
        "9h-12h/14h-18h",
        "9h+",
        "18 H 30",
        "1 000",
        " 000",
        "12 500,5",
        "1°",
        "1 er",
        "le Mardi 6",
        "Mme.Roux",
        "Mr et",
        " , ",
        "à partir du 1",
        "euros",
        "+",
        "\ue002",
        "<!--",
        "-->",
        '<a b="',
        "{{ x }}",
        "{",
        "}",
        "${",
        "%(x)s",
        "[a](",
        ":oui:",
        "[a]: http://x",
        "septembre, 2023 ;",
    ),
]
TEXTS = st.lists(st.sampled_from(TOKENS) | st.text(max_size=3), max_size=16).map("".join) | hostile_texts()
ANY_PROFILE = st.sampled_from(Profile)


@given(text=TEXTS, profile=ANY_PROFILE, correct=st.booleans())
@example(text="AN°2nde", profile=Profile.FR_FR, correct=True)
@example(text="9h00– 14h-16h", profile=Profile.FR_FR, correct=True)
@example(text="N°00 h", profile=Profile.FR_FR, correct=True)
@example(text='qu\'"A partir"', profile=Profile.FR_FR, correct=True)
@example(text="n°18h30", profile=Profile.FR_FR, correct=True)
@example(text="9h00%71", profile=Profile.FR_FR, correct=True)
@example(text="»18h30: 7", profile=Profile.FR_FR, correct=True)
@example(text="«»km", profile=Profile.FR_FR, correct=False)
@example(text="18 H 30%", profile=Profile.FR_FR, correct=True)
@example(text="Lundi 8 Septembre, 2023 ;", profile=Profile.FR_CA, correct=True)
@example(text="9h00 , 10h", profile=Profile.FR_FR, correct=True)
@example(text='From : "x\n"y"', profile=Profile.EU, correct=True)
def test_twice_is_once(text: str, profile: Profile, *, correct: bool) -> None:
    """Set again, in whole or for its spaces alone, a text does not move."""
    once = typeset(text, profile, correct=correct)

    assert typeset(once, profile, correct=correct) == once
    assert typeset(once, profile, correct=False) == once


@given(text=TEXTS, profile=ANY_PROFILE)
def test_spaces_alone_change_nothing_else(text: str, profile: Profile) -> None:
    """Without its blanks, the text is the same text."""
    assert typeset(text, profile, correct=False).translate(BLANKS) == text.translate(BLANKS)


# Blanks, marks, and the letters of « Mr », « 1ère », « 2nde », « 14ièmes », « 18 h », « À », « É », « Î »; zeros.
CHANGED = re.compile("[ \u00a0\u202f\u2009'’\"«»“”.…,°–0aàeéèiîrsmndh-]")


@given(text=TEXTS, profile=ANY_PROFILE)
def test_nothing_else_is_ever_lost(text: str, profile: Profile) -> None:
    """In any text: every other letter, figure and sign, and every line end, stays in its place."""
    assert CHANGED.sub("", typeset(text, profile).casefold()) == CHANGED.sub("", text.casefold())


WORDS = st.text("abcdefghijklmnopqrstuvwxyzàâçèéêëîïôùûœ", min_size=1, max_size=8) | st.integers(32, 9999).map(str)
JOINTS = st.text(" ,;:!?.'\"()\n-«»", min_size=1, max_size=3)


@given(words=st.lists(st.tuples(WORDS, JOINTS)), profile=ANY_PROFILE)
def test_ordinary_text_keeps_its_letters_and_figures(words: list[tuple[str, str]], profile: Profile) -> None:
    """Where nothing is to be corrected, words and figures stay as they are, and apart."""
    text = "".join(map("".join, words))

    assert re.findall(r"\w+", typeset(text, profile)) == re.findall(r"\w+", text)


MEGABYTE = """
from raict.french.typography import typeset

units = [
    " ", "\\u00a0", "a", "1", '"', '"a ', "« ", "»", "`", "``a`", "```\\n", "<b", "<code>", "&", "http://!", "a@", "a.", ".",
    "a/", "/", "\\\\", "1, ", "1 et ", "le 1 ", "lundi 1 ", "du 1 au ", "01 mars, 2023 ", "18h30-", "A Aa ", "IVXLC", "les 1e A",
    "<!--", '<a "', "<a '", "<a \\"b'", "{{", "{{a}", "{%", "${a", "{a", "%(a", "](", "](a)(", "](a(b)", "[a]:", ":a",
    "9h-", "9h – ", "9h/", "9h,12h;", "1 000 ", "100 000", "&nbsp;", "Mme.A", "Mme.A.", "a , ", "le lundi 1, le ", "1 er ",
    "1° ", "<textarea>",
    "?)", "a ; ", "1 : ", "1,", "\\n ", "Cc: a\\n", "X-a-", "\\ue000", "le" + " " * 999, "1" + " " * 999 + ",",
]
for unit in units:
    typeset(unit * (200_000 // len(unit)))
typeset("\\n\\n".join(unit * (25_000 // len(unit)) for unit in units))
"""


def test_a_megabyte_of_anything_is_set_at_once() -> None:
    """No text makes it think: the time grows as the text does. What grew as its square would take many times the limit."""
    command = [sys.executable, "-c", MEGABYTE]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env=unmeasured())

    assert done.returncode == 0, done.stderr
