"""The smaller parts of an edition: what each must say, and what it cannot be."""

import datetime as dt
from collections.abc import Callable

import pytest

from raict import (
    Contact,
    Document,
    EditionName,
    GrammaticalGender,
    GrammaticalNumber,
    Moment,
    NounGrammar,
    Organizer,
    Registration,
    Waiver,
    Window,
)
from tests.refusals import refused

FEMININE = NounGrammar(gender=GrammaticalGender.FEMININE, number=GrammaticalNumber.PLURAL)
MASCULINE = NounGrammar(gender=GrammaticalGender.MASCULINE)


def test_a_noun_is_singular_unless_said() -> None:
    """Gender is never guessed, number is one."""
    assert MASCULINE.number is GrammaticalNumber.SINGULAR


def test_grammar_is_kept_by_language() -> None:
    """In the usual case of the tag, in the order written."""
    name = EditionName(full="Rencontres", grammar={"fr": FEMININE, "EN": MASCULINE})

    assert dict(name.grammar) == {"fr": FEMININE, "en": MASCULINE}
    assert list(name.grammar) == ["fr", "en"]
    assert len(EditionName(full="Rencontres").grammar) == 0


@pytest.mark.parametrize(
    ("kind", "values", "code", "path"),
    [
        (NounGrammar, {"gender": "feminine"}, "wrong-type", "gender"),
        (NounGrammar, {"gender": GrammaticalGender.FEMININE, "number": 2}, "wrong-type", "number"),
        (EditionName, {"full": ""}, "empty", "full"),
        (EditionName, {"full": "R", "short": {"fr": "x" * 256}}, "too-long", "short.fr"),
        (EditionName, {"full": "R", "grammar": []}, "wrong-type", "grammar"),
        (EditionName, {"full": "R", "grammar": {"fr": "f"}}, "wrong-type", "grammar.fr"),
        (EditionName, {"full": "R", "grammar": {"french": FEMININE}}, "bad-language", "grammar.french"),
        (EditionName, {"full": "R", "grammar": {3: FEMININE}}, "bad-language", "grammar.3"),
        (EditionName, {"full": "R", "grammar": {"fr": FEMININE, "FR": MASCULINE}}, "repeated-item", "grammar.FR"),
        (Contact, {"label": ""}, "empty", "label"),
        (Contact, {"label": "Équipe", "email": "Équipe <a@example.org>"}, "bad-email", "email"),
        (Contact, {"label": "Équipe", "phone": 33199000000}, "wrong-type", "phone"),
        (Organizer, {"organization": ""}, "bad-identifier", "organization"),
        (Organizer, {"organization": "cuf", "signatory": "Awa Diop"}, "bad-identifier", "signatory"),
        (Organizer, {"organization": "cuf", "contact": "a@example.org"}, "wrong-type", "contact"),
        (Organizer, {"organization": "cuf", "letter_date": "2023-05-15"}, "not-a-date", "letter_date"),
        (Organizer, {"organization": "cuf", "letter_date": dt.date(2201, 1, 1)}, "year-out-of-range", "letter_date"),
        (Organizer, {"organization": "cuf", "letter_place": " "}, "empty", "letter_place"),
        (Document, {"kind": "map", "title": "Plan"}, "needs-one-of", ""),
        (Document, {"kind": "map", "title": "Plan", "url": "https://example.org", "file": "plan.pdf"}, "not-with", "file"),
        (Document, {"kind": "carte d’accès", "title": "Plan", "file": "plan.pdf"}, "bad-identifier", "kind"),
        (Document, {"kind": "map", "title": None, "file": "plan.pdf"}, "wrong-type", "title"),
        (Document, {"kind": "map", "title": "Plan", "file": "/etc/passwd"}, "bad-file-name", "file"),
        (Document, {"kind": "map", "title": "Plan", "url": "javascript:alert(1)"}, "url-scheme", "url"),
        (Document, {"kind": "map", "title": "Plan", "file": "plan.pdf", "language": "français"}, "bad-language", "language"),
        (Registration, {"window": Moment.parse("2023-06-15")}, "wrong-type", "window"),
        (Registration, {"full": "no"}, "wrong-type", "full"),
        (Registration, {"url": "ftp://example.org"}, "url-scheme", "url"),
        (Waiver, {"code": "", "reason": "R"}, "bad-identifier", "code"),
        (Waiver, {"code": "c", "reason": ""}, "empty", "reason"),
        (Waiver, {"code": "c", "subjects": ["a"], "reason": "R"}, "wrong-type", "subjects"),
        (Waiver, {"code": "c", "subjects": ("a", "é"), "reason": "R"}, "bad-identifier", "subjects[1]"),
        (Waiver, {"code": "c", "subjects": ("a", "a"), "reason": "R"}, "repeated-item", "subjects[1]"),
    ],
)
def test_refuses_parts_that_cannot_be(kind: Callable[..., object], values: dict[str, object], code: str, path: str) -> None:
    """Every field is checked, and named."""
    with refused(code, path):
        kind(**values)


def test_parts_may_say_little() -> None:
    """What is not yet known is left out."""
    assert Registration().window is None
    assert Organizer(organization="cuf").contact is None
    assert Document(kind="map", title="Plan", file="plan.pdf").language is None
    assert Waiver(code="acme.no-coffee", reason="R").subjects == ()
    assert Registration(window=Window(closes=Moment.parse("2023-09-10")), url="tel:+33-1-99-00-00-00").full is False


def test_a_contact_is_not_shown_by_chance() -> None:
    """Its address is published where it is meant to be, and not in a log."""
    contact = Contact(label="Équipe", email="equipe@example.org", phone="+33 1 99 00 00 00")

    assert repr(contact) == "<Contact>"
    assert "example.org" not in repr(Organizer(organization="cuf", contact=contact))
