r"""Places in a sentence: « au Havre », « en Bretagne », « dans le Var », « aux Comores », « de La Rochelle » (F31–F34).

Article, gender and kind are data: they cannot be told from a name. A plain string is a commune, which carries its article in
its name (« FR » too: for its country ask `country`); the countries of ISO 3166-1 are known here; regions, départements and
islands come from the caller.

>>> in_place("Le Havre"), in_place(country("MA")), of_place(country("IR"))
('au Havre', 'au Maroc', 'd’Iran')
"""

import re
from enum import Enum
from typing import Final, final

from attrs import field, frozen

from raict._value import Value, named
from raict.errors import visible
from raict.french._countries import COUNTRY_ARTICLES, COUNTRY_PREPOSITIONS, ISLANDS, country_name
from raict.french.elision import contract, elide
from raict.model.grammar import GrammaticalGender
from raict.model.text import Field, instance, line, refuse

__all__ = ["Article", "PlaceKind", "PlaceName", "country", "in_place", "of_place"]


class PlaceKind(Enum):
    """What a place is, for its prepositions."""

    COMMUNE = "commune"
    """A town: « à Paris », « au Havre »; its article is part of its name (F31)."""
    COUNTRY = "country"
    """« en France », « au Maroc », « aux Comores », « à Cuba » (F32). Québec is used like one: « au Québec »."""
    REGION = "region"
    """« en Bretagne », « dans le Grand Est »; « de Bretagne » (F33). La Réunion has no article here: it is part of its name."""
    DEPARTMENT = "department"
    """« en Gironde », « dans le Var »; « de la Gironde » (F33)."""
    ISLAND = "island"
    """« à la Barbade », « aux Açores », « à Ouessant »; « de la Barbade ». With `preposition="en"`, « en Corse »."""


class Article(Enum):
    """The article a name is used with."""

    NONE = ""
    """Cuba, Israël, Mayotte, La Réunion, and every commune."""
    LE = "le"
    """Le Maroc; le Var."""
    LA = "la"
    """La France; la Gironde."""
    ELIDED = "l’"
    """L’Iran; l’Hérault: `gender` says which of the two it hides."""
    LES = "les"
    """Les Comores; les Landes."""


_SAID: Final = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.DEPARTMENT})
_TAKE_ARTICLES: Final = frozenset({"à", "dans", "sur"})
_STRAIGHT = re.compile(r"(?<=[^\W\d_])'")
_GENDERS = {Article.LE: GrammaticalGender.MASCULINE, Article.LA: GrammaticalGender.FEMININE}


def _curled(value: str, field: Field = None) -> str:
    """A line without blanks around it, whose apostrophes are those of print (F28)."""
    return _STRAIGHT.sub("’", line(value, field).strip())


def _curled_or_none(value: str | None, field: Field = None) -> str | None:
    """The same, or None."""
    return None if value is None else _curled(value, field)


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class PlaceName(Value):
    """A place, with what its name does not tell.

    >>> in_place(PlaceName(name="Hauts-de-France", kind=PlaceKind.REGION, article=Article.LES))
    'dans les Hauts-de-France'
    """

    name: str = field(converter=_curled)
    """Without its article: « Maroc »; but « Le Havre » for a commune, and « La Réunion » as it calls itself. An apostrophe
    that is typed straight is made ’ (F28)."""
    kind: PlaceKind = PlaceKind.COMMUNE
    """What it is."""
    article: Article | None = None
    """What it is used with. A country, a region and a département must say it, `Article.NONE` too, or else their
    `preposition`; a commune has none beside its name, and an island none unless it is said."""
    gender: GrammaticalGender | None = None
    """Needed for a region or a département in « l’ »: « dans l’Hérault », « en Île-de-France »; and for a masculine country
    without article that begins with a vowel: « en Israël »."""
    aspirated: bool | None = None
    """Whether the name forbids elision; None: as the lists of `elide` say."""
    preposition: str | None = field(default=None, converter=_curled_or_none)
    """What `in_place` puts before the name, in place of what the rule would: « en » Corse, « dans la » Drôme. « à », « dans »
    and « sur » alone are followed by the article, if there is one: « dans » is as good as « dans la »."""

    def __attrs_post_init__(self) -> None:
        """Refuse what no sentence could be made of."""
        instance(self.kind, "kind", PlaceKind)
        instance(self.article, "article", Article, optional=True)
        instance(self.gender, "gender", GrammaticalGender, optional=True)
        instance(self.aspirated, "aspirated", bool, optional=True)
        if self.article is None:
            if self.kind in _SAID and self.preposition is None:
                refuse("needs", "kind", other="article")
            return
        if self.article is not Article.NONE:
            if self.kind is PlaceKind.COMMUNE:
                refuse("article-in-name", "article")
            if self.name.lower().startswith(_ARTICLES):
                refuse("not-with", "article", other="name")
        if self.gender not in {None, _GENDERS.get(self.article, self.gender)}:
            refuse("not-with", "gender", other="article")
        if self.article is Article.ELIDED:
            if not self.elides:
                refuse("not-with", "article", other="name")
            if self.gender is None and self.kind in {PlaceKind.REGION, PlaceKind.DEPARTMENT}:
                refuse("needs", "article", other="gender")

    @property
    def elides(self) -> bool:
        """Whether « l’ » and « d’ » stand before the name."""
        return elide("de", self.name, aspirated=self.aspirated).startswith("d’")


_ARTICLES = ("le ", "la ", "les ", "l’")


def in_place(place: PlaceName | str) -> str:
    """Where: « à Paris », « au Havre », « en France », « dans le Var », « aux Comores », « à Cuba » (F31–F33).

    Args:
        place: a plain string is a commune.

    >>> in_place("Les Sables-d’Olonne"), in_place("La Rochelle"), in_place(country("CU")), in_place(country("US"))
    ('aux Sables-d’Olonne', 'à La Rochelle', 'à Cuba', 'aux États-Unis')
    >>> in_place(PlaceName(name="Hérault", kind=PlaceKind.DEPARTMENT, article=Article.LE))
    'dans l’Hérault'

    Raises:
        InvalidValue: for a string that no place can be called.
    """
    place = _place(place)
    if place.preposition in _TAKE_ARTICLES:
        return contract(place.preposition, _with_article(place), aspirated=place.aspirated)
    if place.preposition is not None:
        return place.preposition + ("" if place.preposition.endswith("’") else " ") + place.name
    feminine = _gender(place) is GrammaticalGender.FEMININE
    masculine = _gender(place) is GrammaticalGender.MASCULINE
    is_country = place.kind is PlaceKind.COUNTRY
    match place.article:
        case None | Article.NONE:
            en = is_country and masculine and place.elides
        case Article.LES:
            en = False
        case _:
            en = place.kind is not PlaceKind.ISLAND and (feminine or (is_country and place.elides))
    if en:
        return f"en {place.name}"
    inside = place.kind in {PlaceKind.REGION, PlaceKind.DEPARTMENT} and place.article is not Article.NONE
    return contract("dans" if inside else "à", _with_article(place))


def of_place(place: PlaceName | str) -> str:
    """Of or from where: « de Paris », « du Havre », « de France », « d’Iran », « du Maroc », « des Comores » (F34).

    Countries and regions that are feminine or begin with a vowel have no article here; départements and islands keep it.

    Args:
        place: a plain string is a commune.

    >>> of_place("Le Havre"), of_place("Amiens"), of_place(country("FR")), of_place(country("KM"))
    ('du Havre', 'd’Amiens', 'de France', 'des Comores')
    >>> of_place(PlaceName(name="Isère", kind=PlaceKind.DEPARTMENT, article=Article.LA))
    'de l’Isère'

    Raises:
        InvalidValue: for a string that no place can be called, and for a country, region or département that says a
            preposition and no article.
    """
    place = _place(place)
    if place.article is None and place.kind in _SAID:
        refuse("needs", "place", other="article")
    feminine = _gender(place) is GrammaticalGender.FEMININE
    bare = feminine if place.kind is PlaceKind.REGION else place.kind is PlaceKind.COUNTRY and (feminine or place.elides)
    if bare and place.article not in {Article.LES, Article.NONE}:
        return elide("de", place.name, aspirated=place.aspirated)
    return contract("de", _with_article(place), aspirated=place.aspirated)


def country(code: str) -> PlaceName:
    """A country or territory of ISO 3166-1, named by Babel, with its article; « îles » in small letters, as in a sentence.

    >>> in_place(country("IL")), in_place(country("KY")), of_place(country("HN"))
    ('en Israël', 'aux îles Caïmans', 'du Honduras')

    Raises:
        InvalidValue: for any other code.
    """
    if type(code) is not str or code not in COUNTRY_ARTICLES:
        refuse("bad-country", "code", value=visible(code))
    article, gender = COUNTRY_ARTICLES[code]
    name = country_name(code)
    if name.startswith("Île"):
        name = f"î{name[1:]}"
    return PlaceName(
        name=name,
        kind=PlaceKind.ISLAND if code in ISLANDS else PlaceKind.COUNTRY,
        article=Article(article),
        gender=GrammaticalGender(gender),
        preposition=COUNTRY_PREPOSITIONS.get(code),
    )


def _place(place: PlaceName | str) -> PlaceName:
    if isinstance(place, str):
        return PlaceName(name=place)
    instance(place, "place", PlaceName)
    return place


def _gender(place: PlaceName) -> GrammaticalGender | None:
    return place.gender or (_GENDERS.get(place.article) if place.article else None)


def _with_article(place: PlaceName) -> str:
    """« le Var », « l’Hérault », « les Landes », « Cuba »."""
    match place.article:
        case None | Article.NONE:
            return place.name
        case Article.LES:
            return f"les {place.name}"
        case Article.LE:
            return elide("le", place.name, aspirated=place.aspirated)
        case _:
            return elide("la", place.name, aspirated=place.aspirated)
