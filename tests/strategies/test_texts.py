"""Texts that pass, texts that are refused, and texts that are dangerous to outputs are what they say."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis.errors import InvalidArgument

from raict import InvalidValue, LocalizedText, Session
from raict.model.addresses import email, optional_contact_url, optional_domain, web_url
from raict.model.extras import extra
from raict.model.text import ID_LIMIT, LABEL_LIMIT, TEXT_LIMIT, identifier, label, language_tag, line, prose
from raict.strategies import (
    domains,
    emails,
    extras,
    hostile_texts,
    identifiers,
    languages,
    localized_texts,
    refused_texts,
    texts,
    urls,
)
from tests.strategies.finding import reached, smallest

# ---- valid -----------------------------------------------------------------------------------------------------------


@given(texts())
def test_every_text_is_a_label(text: str) -> None:
    """One line of at most 255 characters, kept but for its composition."""
    assert line(text) == unicodedata.normalize("NFC", text)
    assert len(line(text)) <= LABEL_LIMIT


@given(texts(lines=True))
def test_every_text_of_several_lines_is_an_abstract(text: str) -> None:
    """At most 10 000 characters."""
    assert str(prose(text)) == unicodedata.normalize("NFC", text)
    assert len(text) <= TEXT_LIMIT


@given(hostile_texts())
def test_hostile_texts_are_accepted_as_they_are(text: str) -> None:
    """Refusing is no way out of escaping: each of them may be a title."""
    assert str(Session(id="s", format="f", title=text).title) == text


@given(refused_texts())
def test_refused_texts_are_refused(text: str) -> None:
    """No label takes them, in any language."""
    for value in (text, {"fr": text}):
        with pytest.raises(InvalidValue):
            label(value)


@given(localized_texts(languages=("fr", "en", "es"), lines=True))
def test_localized_texts_are_in_the_languages_asked_for(text: LocalizedText) -> None:
    """In some of them, or plain."""
    assert set(text.languages) <= {"fr", "en", "es"}
    assert text.plain is not None or text.languages


@given(identifiers())
def test_identifiers_are_ids(name: str) -> None:
    """Kept as they are."""
    assert identifier(name) == name


@given(languages())
def test_languages_are_tags_in_their_usual_case(tag: str) -> None:
    """Kept as they are."""
    assert language_tag(tag) == tag


@given(urls(), urls(schemes=("mailto",)), urls(schemes=("tel",)), urls(schemes=("http",)))
def test_addresses_are_of_the_schemes_asked_for(page: str, mail: str, phone: str, plain: str) -> None:
    """Web pages unless others are asked for."""
    assert web_url(page) == page
    assert [optional_contact_url(each) for each in (mail, phone, plain)] == [mail, phone, plain]
    assert [each.partition(":")[0] for each in (mail, phone, plain)] == ["mailto", "tel", "http"]


@given(domains(), emails())
def test_domains_and_mail_addresses_are_such(domain: str, address: str) -> None:
    """Under names that belong to nobody."""
    assert optional_domain(domain) == domain
    assert domain.endswith((".example", "example.org"))
    assert email(address) == address
    assert address.endswith("example.org")


@given(extras())
def test_extras_make_a_field(facts: dict[str, str | int | float | bool]) -> None:
    """Kept to the type and the order."""
    kept = extra(facts)

    assert list(kept) == list(facts)
    assert [type(each) for each in kept.values()] == [type(each) for each in facts.values()]


REFUSED: dict[str, Callable[[], object]] = {
    "no language": lambda: localized_texts(languages=()),
    "another scheme": lambda: urls(schemes=("https", "ftp")),
    "no scheme": lambda: urls(schemes=()),
}


@pytest.mark.parametrize("ask", REFUSED)
def test_refuses_what_it_cannot_draw(ask: str) -> None:
    """At once, when the strategy is made."""
    with pytest.raises(InvalidArgument):
        REFUSED[ask]()


# ---- small -----------------------------------------------------------------------------------------------------------


def test_shrinks_to_one_letter() -> None:
    """Texts, ids and addresses to the shortest that says what it is."""
    assert smallest(texts()) == smallest(texts(lines=True)) == "A"
    assert smallest(localized_texts()) == LocalizedText("A")
    assert smallest(localized_texts(), lambda text: text.languages) == LocalizedText({"fr": "A"})
    assert smallest(localized_texts(), lambda text: len(text.languages) > 1) == LocalizedText({"fr": "A", "en": "A"})
    assert smallest(identifiers()) == "a"
    assert smallest(identifiers(), lambda name: len(name) == 3) == "a00"
    assert smallest(languages()) == "fr"
    assert smallest(urls()) == "https://example.org"
    assert smallest(extras()) == {}
    assert smallest(texts(lines=True), lambda text: "\n" in text) == "A\nA"
    assert smallest(hostile_texts()) == "a,b;c"


# ---- corners ---------------------------------------------------------------------------------------------------------

TEXTS: dict[str, Callable[[str], object]] = {
    "accents": lambda text: "é" in text,
    "right to left": lambda text: any(unicodedata.bidirectional(each) in {"R", "AL"} for each in text),
    "isolates": lambda text: "\u2067" in text,
    "non-joiners": lambda text: "\u200c" in text,
    "emoji of several characters": lambda text: "\u200d" in text,
    "flags of tags": lambda text: "\U000e0067" in text,
    "decomposed": lambda text: not unicodedata.is_normalized("NFC", text),
    "beyond the basic plane": lambda text: any(each > "\uffff" for each in text),
    "no-break spaces": lambda text: "\u00a0" in text or "\u202f" in text,
    "as long as can be": lambda text: len(text) == LABEL_LIMIT,
    "commas and semicolons": lambda text: "," in text and ";" in text,
    "backslashes": lambda text: "\\" in text,
    "quotation marks": lambda text: '"' in text,
    "markup": lambda text: "<" in text,
    "a space at the end": lambda text: text.endswith(" "),
    "rare scripts": lambda text: any("\u1000" <= each <= "\u1fff" for each in text),
}


@pytest.mark.parametrize("corner", TEXTS)
def test_texts_reach_every_corner(corner: str) -> None:
    """What is hard on fonts, on folding, on escaping and on comparing comes among few thousand draws."""
    assert TEXTS[corner](reached(texts(), TEXTS[corner]))


def test_texts_of_several_lines_have_them() -> None:
    """Empty lines among them."""
    assert "\n\n" in reached(texts(lines=True), lambda text: "\n\n" in text)


def test_ids_reach_their_limits() -> None:
    """All three signs, and more than forty characters."""
    assert len(reached(identifiers(), lambda name: len(name) > 40)) <= ID_LIMIT
    assert reached(identifiers(), lambda name: {".", "_", "-"} <= set(name))


@pytest.mark.parametrize("kind", [str, int, float, bool])
def test_extras_hold_every_kind_of_scalar(kind: type) -> None:
    """Numbers of both kinds, and `True`, which is no number."""
    assert reached(extras(), lambda facts: any(type(each) is kind for each in facts.values()))


def test_extras_may_say_nothing() -> None:
    """A text that is empty is kept, where any other field would refuse it."""
    assert "" in reached(extras(), lambda facts: "" in facts.values()).values()
