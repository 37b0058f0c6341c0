"""Editions in a sentence: « aux 14es Rencontres », « la 11e édition », « les Rencontres 2023 » (F24).

Gender and number of the noun are data of the edition, `name.grammar`. Where they are missing, or where the edition has no
French name, the noun is « édition », whose grammar everybody knows: nothing is guessed.

>>> from raict import loads, samples
>>> edition = loads(samples.text("edition-2023.toml"), format="toml")
>>> edition_title(edition, before=Before.TO, short=True)
'aux 14es Rencontres'
"""

from raict.french.elision import Before, with_article
from raict.french.numbers import Spelling
from raict.french.ordinals import OrdinalForm, Superscript, ordinal
from raict.french.style import Locale
from raict.model.editions import Edition
from raict.model.grammar import GrammaticalGender, NounGrammar
from raict.model.text import LocalizedText, instance, refuse, whole

__all__ = ["edition_noun", "edition_phrase", "edition_title", "edition_year", "year_label"]

_EDITION = "édition"
_FEMININE = NounGrammar(gender=GrammaticalGender.FEMININE)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def edition_phrase(
    number: int,
    noun: str,
    grammar: NounGrammar,
    *,
    before: Before = Before.NOTHING,
    form: OrdinalForm = OrdinalForm.DIGITS,
    superscript: Superscript = Superscript.PLAIN,
    spelling: Spelling = Spelling.TRADITIONAL,
    locale: Locale = Locale.FR_FR,
    of_two: bool = False,
) -> str:
    """Ordinal and noun, with what stands before them (F22–F25). No article loses its vowel here: « la onzième ».

    Args:
        number: as for `ordinal`, and so the four last.
        noun: one word or more.
        grammar: gender and number of the noun.
        before: nothing, the article, or « à » or « de » with it.
        form: digits, Roman figures or words.
        superscript: how the letters behind figures stand.
        spelling: hyphens in words.
        locale: whose words.
        of_two: whether there are exactly two.

    >>> edition_phrase(11, "édition", NounGrammar(gender=GrammaticalGender.FEMININE), before=Before.OF)
    'de la 11e édition'
    >>> congress = NounGrammar(gender=GrammaticalGender.MASCULINE)
    >>> edition_phrase(14, "congrès", congress, before=Before.OF, form=OrdinalForm.ROMAN)
    'du XIVe congrès'
    """
    instance(noun, "noun", str)
    figure = ordinal(number, grammar, form=form, superscript=superscript, spelling=spelling, locale=locale, of_two=of_two)
    return with_article(f"{figure} {noun}", grammar, before=before, aspirated=True)


def edition_title(
    edition: Edition,
    *,
    before: Before = Before.NOTHING,
    short: bool = False,
    form: OrdinalForm = OrdinalForm.DIGITS,
    superscript: Superscript = Superscript.PLAIN,
    spelling: Spelling = Spelling.TRADITIONAL,
    locale: Locale = Locale.FR_FR,
) -> str:
    """Ordinal and name of an edition: « les 14es Rencontres de l’action internationale … » (F24).

    Without a French name, or without the grammar of its noun, « la 14e édition ».

    Args:
        edition: whose number, name and grammar.
        before: nothing, the article, or « à » or « de » with it.
        short: whether to take the short name, where there is one.
        form: digits, Roman figures or words.
        superscript: how the letters behind figures stand.
        spelling: hyphens in words.
        locale: whose words.

    >>> from raict import loads, samples
    >>> edition = loads(samples.text("edition-2023.toml"), format="toml")
    >>> edition_title(edition, before=Before.OF, short=True, form=OrdinalForm.WORDS)
    'des quatorzièmes Rencontres'

    Raises:
        InvalidValue: for a number that the form has no figures or words for.
    """
    instance(edition, "edition", Edition)
    instance(short, "short", bool)
    name = edition.name.short if short else None
    noun, grammar = edition_noun(edition, name or edition.name.full)
    return edition_phrase(
        edition.number, noun, grammar, before=before, form=form, superscript=superscript, spelling=spelling, locale=locale
    )


def year_label(
    noun: str, year: int, grammar: NounGrammar, *, before: Before = Before.ARTICLE, aspirated: bool | None = None
) -> str:
    """A noun told by its year, which agrees with nothing: « les Rencontres 2023 », « l’édition 2023 » (F24).

    Args:
        noun: one word or more.
        year: 1900 to 2200.
        grammar: gender and number of the noun.
        before: nothing, the article, or « à » or « de » with it.
        aspirated: whether the noun forbids elision; None: as the lists of `elide` say.

    >>> year_label("édition", 2023, NounGrammar(gender=GrammaticalGender.FEMININE), before=Before.OF)
    'de l’édition 2023'
    """
    instance(noun, "noun", str)
    whole(year, "year", _FIRST_YEAR, _LAST_YEAR)
    return with_article(f"{noun} {year}", grammar, before=before, aspirated=aspirated)


def edition_year(edition: Edition, *, before: Before = Before.ARTICLE) -> str:
    """Short name and year of an edition: « les Rencontres 2023 »; « l’édition 2023 » where there is none.

    The year is that of its first day.

    >>> from raict import loads, samples
    >>> edition = loads(samples.text("edition-2023.toml"), format="toml")
    >>> edition_year(edition, before=Before.TO)
    'aux Rencontres 2023'

    Raises:
        InvalidValue: for an edition without days.
    """
    instance(edition, "edition", Edition)
    if edition.when is None:
        refuse("needs", "edition", other="when")
    noun, grammar = edition_noun(edition, edition.name.short)
    return year_label(noun, edition.when.dates()[0].year, grammar, before=before)


def edition_noun(edition: Edition, name: LocalizedText | None) -> tuple[str, NounGrammar]:
    """The name in French with the grammar of its noun, or « édition » with its own."""
    if name is not None:
        own = edition.language if _is_french(edition.language) else "fr"
        tag, text = name.choose(own, "fr")
        tag = tag or edition.language
        grammar = edition.name.grammar.get(tag) or edition.name.grammar.get("fr")
        if _is_french(tag) and grammar is not None:
            return text, grammar
    return _EDITION, _FEMININE


def _is_french(tag: str) -> bool:
    return tag.partition("-")[0] == "fr"
