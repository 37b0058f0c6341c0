"""Text as it is typed becomes text as it is printed; what may be right is left alone."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import When, Window
from raict._sentences import FRENCH, SENTENCES
from raict.errors import Problem
from raict.french import Profile, format_when, plain_spaces, typeset
from raict.strategies import whens, windows
from tests.french.cases import CASES
from tests.refusals import refused

NBSP, NARROW = "\u00a0", "\u202f"
PROFILES = pytest.mark.parametrize("profile", Profile, ids=lambda profile: profile.value)
BLANKS = {ord(blank): None for blank in " \u00a0\u202f\u2009"}

TYPED = [case for case in CASES if case["kind"] == "typography"]


@pytest.mark.parametrize("case", TYPED, ids=[case["id"] for case in TYPED])
def test_the_table_of_cases(case: dict[str, Any]) -> None:
    """F27, F28, F36, F45: to the code point."""
    assert typeset(case["structured"]["raw"], Profile(case["options"]["profile"])) == case["expected"]


CORRECTED = [
    # F45, points
    ("etc…", "etc."),
    ("(etc ...), etc....", "(etc.), etc."),
    ("Etc..., et", "Etc., et"),
    ("Vraiment...?", "Vraiment… ?"),
    ("[...] (...)", "[…] (…)"),
    ("Bonjour , ça va ( oui ) , 2 ,", "Bonjour, ça va ( oui ), 2,"),
    ("« oui , non ,»", "« oui, non, »"),
    # F28, apostrophes and quotation marks
    ('l\'"Europe"', "l’« Europe »"),
    ("d'https://exemple.fr", "d’https://exemple.fr"),
    ('&nbsp;"oui"&nbsp;!', "&nbsp;« oui »&nbsp;!"),
    ("l'adresse d'ana@exemple.fr", "l’adresse d’ana@exemple.fr"),
    ('Il dit : "Je suis "ici" ".', 'Il dit : "Je suis "ici" ".'),
    ('"Je suis "ici", dit-il"', "« Je suis “ici”, dit-il »"),
    ('« il dit "non" »', "« il dit “non” »"),
    ('("oui")', "(« oui »)"),
    ('"un"\n\n15"\n\n"deux"', '« un »\n\n15"\n\n« deux »'),
    ('"<b>oui</b>"', "« <b>oui</b> »"),
    ('voir "https://exemple.fr/?a=1".', "voir « https://exemple.fr/?a=1 »."),
    # F22–F24, ordinals
    ("14eme, 3me, 100ieme", "14e, 3e, 100e"),
    ("les 7ème Assises", "les 7es Assises"),
    ("aux 14ème rencontres", "aux 14es rencontres"),
    ("des XXIe Jeux olympiques", "des XXIes Jeux olympiques"),
    ("1iere, 1ères, 1ier, 1 er adjoint", "1re, 1res, 1er, 1er adjoint"),
    ("Ière République", "Ire République"),
    ("au XXIème siècle", "au XXIe siècle"),
    ("la 2nde, les 2ndes, le 2nd", "la 2de, les 2des, le 2d"),
    ("14° ÉDITION", "14e ÉDITION"),
    # F1, F2, F5, dates
    ("Les 01, 02 et 03 Mai 2024", "Les 1er, 2 et 3 mai 2024"),
    ("du 1 au 5 Juin", "du 1er au 5 Juin"),
    ("01-05 août 2024", "1er-5 août 2024"),
    ("Le 1° mai, du Lundi 1° au 5 juin", "Le 1er mai, du lundi 1er au 5 juin"),
    ("Le 1 er mai", "Le 1er mai"),
    ("à partir du 1 Octobre 2026, en date du 3 Mai 2026", "à partir du 1er octobre 2026, en date du 3 mai 2026"),
    ("Le lundi 5, le Mardi 6 et le Mercredi 7 Octobre", "Le lundi 5, le mardi 6 et le mercredi 7 octobre"),
    ("Lundi 5 et le Mardi 06 Mai", "Lundi 5 et le mardi 6 mai"),
    ("le 5 et Mardi 6 Mai", "le 5 et mardi 6 mai"),
    ("le samedi 30 et Dimanche 1 Octobre", "le samedi 30 et dimanche 1er octobre"),
    ("Jeudi 1er Mai : férié", "Jeudi 1er mai : férié"),
    ("Rencontres, Lundi 18 Septembre", "Rencontres, lundi 18 septembre"),
    ("Accueil Mardi 3 Mars", "Accueil mardi 3 mars"),
    ("le 18 Aout 2023", "le 18 aout 2023"),
    ("le 8 Mai 1945", "le 8 mai 1945"),
    ("1 Mars 2024", "1er Mars 2024"),
    ("Mardi 5 mai, 2026. Puis", "Mardi 5 mai 2026. Puis"),
    ("Mardi 5 mai, 2026 ; « Mardi 5 mai, 2026!»", "Mardi 5 mai 2026 ; « Mardi 5 mai 2026 ! »"),
    ("Mardi 5 mai, 2026\u00a0", "Mardi 5 mai 2026 "),
    # F16, F18, hours
    ("18h30: accueil", "18 h 30 : accueil"),
    ("14h-16h, 18h30–20H00", "14 h – 16 h, 18 h 30 – 20 h"),
    ("de 9 H 00 à 14H", "de 9 h à 14 h"),
    ("00h30, 24h, 0h00", "0 h 30, 24 h, 0 h"),
    ("1h00 min, 9h00 30, 14h-16h00 30", "1 h 00 min, 9 h 00 30, 14 h – 16 h 00 30"),
    ("9h 12h", "9 h 12 h"),
    ("9h00– 14h-16h", "9 h – 14 h – 16 h"),
    ("14H-16H", "14 h – 16 h"),
    ("9h-12h/14h-18h", "9 h – 12 h / 14 h – 18 h"),
    ("9h-12h,14h-18h30.", "9 h – 12 h, 14 h – 18 h 30."),
    ("9h-12h;14h-18h", "9 h – 12 h ; 14 h – 18 h"),
    ("9h-12h+14H", "9 h – 12 h + 14 h"),
    # F36, F45, titles and capitals
    ("Mr. le maire, Mr d'Arc, Dr. Roux, Mmes. Roy", "M. le maire, M. d’Arc, Dr Roux, Mmes Roy"),
    ("Mr et Mme Dupont, Mr & Mr Roux", "M. et Mme Dupont, M. & M. Roux"),
    ("Mme. la Maire, Mmes. d'Arc", "Mme la Maire, Mmes d’Arc"),
    ("avec Mme.Roux-Roy, Mlles.D'Arc.", "avec Mme Roux-Roy, Mlles D’Arc."),
    ("Fini. A Saint-Denis de La Réunion, le lundi 5 mai", "Fini. À Saint-Denis de La Réunion, le lundi 5 mai"),
    ("« A partir de 9 h »", "« À partir de 9 h »"),
    ("A l'occasion", "À l’occasion"),
    ("l'Etat, les Etats-Unis, l'Ile-de-France", "l’État, les États-Unis, l’Île-de-France"),
]


@pytest.mark.parametrize(("typed", "printed"), CORRECTED, ids=[typed for typed, _ in CORRECTED])
def test_slips_are_put_right(typed: str, printed: str) -> None:
    """What the docstring of `typeset` says is corrected."""
    assert typeset(typed, Profile.PLAIN) == printed


LEFT = [
    *("...args", "1...5", "../x", "a....", "etc", "etc.", "Merci...et"),
    *(
        "15\" et 17'",
        "5'30\"",
        'écran 15"',
        '"oui " et "non"',
        'un "mot',
        '« un "mot »',
        '"un « mot" »',
        "les gars'",
        "'oui'",
        "O'Reilly.pdf",
    ),
    *('start = "14:00"', '["a", "b"]', '{"a": 1}', "a='b'", 'fin» puis "x"'),
    *(
        "1e",
        "1ème",
        "01ème",
        "x14ème",
        "3.14ème",
        "Mme",
        "xivème",
        "IIIIème",
        "Cème",
        "14° dehors",
        "1° édition",
        "2nd floor",
    ),
    *("les 14e et 15e arrondissements", "les 6e sans", "les 1er Mars", "aux 14e-15e Rencontres", "la 14e Rencontres"),
    *(
        "Place du 8 Mai 1945",
        "le 14 Juillet",
        "1 Mars, dieu",
        "n° 1 janvier 2024",
        "Mme Avril",
        "32 mars",
        "le 1 000 mars",
    ),
    *("Programme : Lundi 18 septembre", "LUNDI 18 SEPTEMBRE", "Fin. Lundi 18 mai", "le Lundi matin", "le 5 Mars-Attaque"),
    *("Salle 02, le lundi 5 mai", "1° Mars", "place du 8 Mai 1945, du 8 Mai 1945", "1 ère nouvelle", "Mr et moi", "Mme.Roux.pdf"),
    *("lundi 18 mai, 2023 personnes", "le 18 mai, 2023", "lundi 18 mai, 2023,5"),
    *(
        "salle 12H",
        "12 H",
        "24h/24",
        "25h30",
        "18h5",
        "18h75",
        "x18h30",
        "18h30x",
        "18h30-x",
        "v18h",
        "1.18h",
        "2-18h",
        "16:9h",
        "9h-12h/24",
        "9h-12h/14h75",
        "9h,14h5",
        "lundi,9h-12h",
        "25h-16h",
        "9 h 5",
        "18 H 30%",
        "salles 12H/14H",
    ),
    *("Mr", "Mrs Roy", "Mme.", "le Dr. est", "A la maison", "A Paris", "A déjà", "a partir", "Etatique", "Ile"),
    *("18:30", "16:9", "a?b=c", "a!=b", "f!", ":)", "std::string", "Note:x", "(!)", "?", "! x", "un:deux", "100%x"),
    *("2023-2024", "2023-09-18T18:30", "1.2.3", "0x12h", "::1", "« »", "a - b", "#14ème", "a_18h30"),
]


@pytest.mark.parametrize("text", LEFT)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    """Names, code, measures, and what is half said."""
    assert typeset(text).translate(BLANKS) == text.translate(BLANKS)


PIECES = [
    *(
        "https://exemple.fr/l'été_(18h30)?a=1;b=2",
        "www.exemple.fr/14ème",
        "mailto:ana.l'hote@exemple.fr",
        "ana.roy+18h30@exemple.fr",
    ),
    *(
        "tel:+33-1'2",
        "/srv/18h30/l'été.txt",
        r"C:\14ème\x",
        "~/14ème",
        "../l'x",
        "docs/14ème/l'x",
        "programme_18h30.pdf",
        "14ème.pdf",
    ),
    *(
        '`l\'a "b" 18h30 ?`',
        "``a`l'x``",
        "```\nl'x 14ème\n```",
        "~~~py\nl'x",
        '<a title="l\'x ?">',
        "<code>l'x ?</code>",
        "<pre><b>l'x ?</pre>",
    ),
    *(
        '<img alt="l\'a > b ; 18h30">',
        "<i title='a > \"b\"'>",
        "<p title=l'x>",
        '<!-- "a" > 18h30 -->',
        "<textarea>l'x ?</textarea>",
    ),
    *('[a](http://x.fr/a_(b) "l\'x")', '[1]: http://x.fr "l\'x"', ":smile: :+1:", ":l_x:"),
    *('{{ "l\'x" }}', '{{ f({"a": 1}) }}', '{% if "a" %}', "{# l'x #}", '${l\'x "a"}', "{name!r:>8}", "%(name)s"),
    *("<!-- ", "<code>", "&nbsp;", "&#160;", "\ue000", "\ue001", "\ue002", "v1.2.3", "18.09.2023", ".gitignore"),
    *('Subject: l\'objet "x" ?', "Cc: l'x@exemple.fr", "Date: Mon, 18 Sep 2023 18h30", "X-Mailer: l'x !"),
]


@PROFILES
@pytest.mark.parametrize("piece", PIECES)
def test_addresses_code_and_headers_are_never_touched(piece: str, profile: Profile) -> None:
    """Alone on its line, and with French on the lines around it."""
    assert typeset(piece, profile) == piece
    assert typeset(f"l'été\n\n{piece}\n", profile).startswith(f"l’été\n\n{piece}")


SPACED = [
    ("Quoi ? Oui! Non  ; bien", "Quoi_? Oui_! Non_; bien", "Quoi? Oui! Non; bien", "Quoi? Oui! Non; bien"),
    ("ah !!! eh ?! ( !)", "ah_!!! eh_?! ( !)", "ah!!! eh?! ( !)", "ah!!! eh?! ( !)"),
    ("Objet: «un» (oui !)", "Objet~: «~un~» (oui_!)", "Objet~: «~un~» (oui!)", "Objet: «un» (oui!)"),
    ("16 : 9 et 2: 3", "16~: 9 et 2~: 3", "16~: 9 et 2~: 3", "16~: 9 et 2: 3"),
    ("www.a.fr ? www.a.fr?", "www.a.fr_? www.a.fr?", "www.a.fr~? www.a.fr?", "www.a.fr~? www.a.fr?"),
    ("{{ x }}! %(x)s :", "{{ x }}_! %(x)s~:", "{{ x }}! %(x)s~:", "{{ x }}! %(x)s:"),
    ("<b>oui</b>! `x` ;", "<b>oui</b>_! `x`_;", "<b>oui</b>! `x`;", "<b>oui</b>! `x`;"),
    ("50% 1,5 % 10€ 10 $ 5 km 12.5 %", *(["50~% 1,5~% 10~€ 10~$ 5~km 12.5~%"] * 3)),
    ("Oui&nbsp;! «&#160;un&#xA0;»&thinsp;: 5&#8239;%", *(["Oui&nbsp;! «&#160;un&#xA0;»&thinsp;: 5&#8239;%"] * 3)),
    ("1 000 000, 12 500 €", "1_000_000, 12_500~€", "1~000~000, 12~500~€", "1~000~000, 12~500~€"),
    ("9 000,5 km ou 100 000 euros", "9_000,5~km ou 100_000 euros", *(["9~000,5~km ou 100~000 euros"] * 2)),
    ("salle 5 100 places, 0 800 100 200", *(["salle 5 100 places, 0 800 100 200"] * 3)),
    ("+33 123 456 789, 123 456 789 00012", *(["+33 123 456 789, 123 456 789 00012"] * 3)),
    ("n°14 N° 5 M. Roy Me Roy MM. les", *(["n°~14 N°~5 M.~Roy Me~Roy MM.~les"] * 3)),
    ("1er mai, 18 sept. 2023, 3 juill., 1ᵉʳ mai", *(["1er~mai, 18~sept. 2023, 3~juill., 1ᵉʳ~mai"] * 3)),
    ("9 h, 18 h 30, 18 h 5, 35 h 100", *(["9~h, 18~h~30, 18~h~5, 35~h 100"] * 3)),
]


@pytest.mark.parametrize(("typed", "france", "canada", "union"), SPACED, ids=[row[0] for row in SPACED])
def test_spaces_are_those_of_the_profile(typed: str, france: str, canada: str, union: str) -> None:
    """F26, F27: `_` is the narrow one, `~` the wide one; the two profiles for poor media are France's with less."""
    right = france.replace("_", NARROW).replace("~", NBSP)

    assert typeset(typed, correct=False) == right
    assert typeset(typed, Profile.PLAIN) == plain_spaces(right)
    assert typeset(typed, Profile.NBSP) == right.replace(NARROW, NBSP)
    assert typeset(typed, Profile.FR_CA) == canada.replace("~", NBSP)
    assert typeset(typed, Profile.EU) == union.replace("~", NBSP)


def test_spaces_are_poor_in_the_whole_text() -> None:
    """What a medium cannot show, it cannot show in code or figures either; other profiles keep what was typed there."""
    text = f"10{NARROW}000 `a{NARROW}b{NBSP}c`"

    assert typeset(text) == typeset(text, Profile.EU) == text
    assert typeset(text, Profile.NBSP) == text.replace(NARROW, NBSP)
    assert typeset(text, Profile.PLAIN) == "10 000 `a b c`"


def test_spaces_alone_where_nothing_is_to_be_corrected() -> None:
    """A quotation is set, and stays a quotation."""
    assert typeset('l\'an "14ème", 18h30 !', correct=False) == f'l\'an "14ème", 18h30{NARROW}!'


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"text": 14}, "text"),
        ({"text": None}, "text"),
        ({"text": b"x"}, "text"),
        ({"text": "x", "profile": "fr_FR"}, "profile"),
        ({"text": "x", "correct": 1}, "correct"),
    ],
)
def test_refuses_anything_but_text_profile_and_boolean(arguments: dict[str, object], path: str) -> None:
    """Said by name, where it is called."""
    with refused("wrong-type", path):
        typeset(**arguments)  # type: ignore[arg-type]  # that is the point


def test_takes_texts_of_a_class_of_their_own() -> None:
    """As templates give them; what comes back is plain text."""

    class Markup(str):
        __slots__ = ()

    assert type(typeset(Markup("l'été"))) is str


@given(when=whens() | windows(), weekday=st.booleans())
def test_dates_written_here_are_set_already(when: When | Window, *, weekday: bool) -> None:
    """One room, one typography."""
    said = format_when(when, weekday=weekday)

    assert typeset(said) == said
    assert typeset(plain_spaces(said)) == said


# Compact hours are a choice for tables; elision joins words, and knows of no date.
WRITTEN = [
    case
    for case in CASES
    if case["expected"] and case["kind"] not in {"typography", "elision"} and "compact" not in str(case.get("options"))
]


@pytest.mark.parametrize("case", WRITTEN, ids=[case["id"] for case in WRITTEN])
def test_what_this_room_writes_is_set_already(case: dict[str, Any]) -> None:
    """Dates, places, ordinals and letters come out of `typeset` as they go in."""
    assert typeset(case["expected"]) == case["expected"]


def _french(value: object) -> Iterator[str]:
    """The French texts of an edition file."""
    if isinstance(value, dict):
        for key, each in cast("dict[str, object]", value).items():
            if key == "fr" and isinstance(each, str):
                yield each
            else:
                yield from _french(each)
    elif isinstance(value, list):
        for each in cast("list[object]", value):
            yield from _french(each)


@pytest.mark.parametrize("name", ["assises-2031.toml", "edition-2023.toml"])
def test_the_editions_that_ship_are_set_already(name: str) -> None:
    """Nothing in them wants correcting; their spaces are those of media without the narrow one."""
    texts = list(_french(tomllib.loads((files("raict.samples") / name).read_text(encoding="utf-8"))))

    assert texts
    assert [typeset(text, Profile.NBSP) for text in texts] == texts


@pytest.mark.parametrize("code", SENTENCES)
def test_the_sentences_of_problems_are_set_already(code: str) -> None:
    """The catalogue wants no correcting, and `Problem.message` puts the spaces of signs where this room does."""
    severity = Problem.of("empty").severity
    for french in filter(None, (SENTENCES[code].fr, SENTENCES[code].hint_fr)):
        template = french.replace("{", "{{").replace("}", "}}")
        said = Problem(code="a.b", severity=severity, sentences={"fr": template}).message("fr")

        assert typeset(french, Profile.PLAIN) == french
        assert re.findall(".[;:!?»]|«.", typeset(said)) == re.findall(".[;:!?»]|«.", said)


def test_the_words_of_problems_are_set_already() -> None:
    """What the sentences take in."""
    assert [typeset(word) for word in FRENCH.values()] == list(FRENCH.values())
