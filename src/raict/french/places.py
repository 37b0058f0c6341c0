r"""Places in a sentence: « au Havre », « en Bretagne », « dans le Var », « aux Comores », « de La Rochelle » (F31–F34).

Article, gender and kind are data: they cannot be told from a name. A plain string is a commune, which carries its article in
its name; the countries of ISO 3166-1 are known here; regions and départements come from the caller.

>>> in_place("Le Havre"), in_place(country("MA")), of_place(country("IR"))
('au Havre', 'au Maroc', 'd’Iran')
"""

from enum import Enum
from typing import final

from attrs import field, frozen

from raict import _names
from raict._value import Value, named
from raict.errors import visible
from raict.french._countries import COUNTRY_ARTICLES, COUNTRY_NAMES, COUNTRY_PREPOSITIONS, ISLANDS
from raict.french.elision import contract, elide
from raict.model.parts import GrammaticalGender
from raict.model.text import instance, line, optional_line, refuse

__all__ = ["Article", "PlaceKind", "PlaceName", "country", "in_place", "of_place"]


class PlaceKind(Enum):
    """What a place is, for its prepositions."""

    COMMUNE = "commune"
    """A town: « à Paris », « au Havre »; its article is part of its name (F31)."""
    COUNTRY = "country"
    """« en France », « au Maroc », « aux Comores », « à Cuba » (F32)."""
    REGION = "region"
    """« en Bretagne », « dans le Grand Est »; « de Bretagne » (F33)."""
    DEPARTMENT = "department"
    """« en Gironde », « dans le Var »; « de la Gironde » (F33)."""
    ISLAND = "island"
    """« à la Barbade », « aux Açores », « à Ouessant »; « de la Barbade »."""


class Article(Enum):
    """The article a name is used with."""

    NONE = ""
    """Cuba, Israël, Mayotte, and every commune."""
    LE = "le"
    """Le Maroc; le Var."""
    LA = "la"
    """La France; la Gironde."""
    ELIDED = "l’"
    """L’Iran; l’Hérault: `gender` says which of the two it hides."""
    LES = "les"
    """Les Comores; les Landes."""


_GENDERS = {Article.LE: GrammaticalGender.MASCULINE, Article.LA: GrammaticalGender.FEMININE}


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class PlaceName(Value):
    """A place, with what its name does not tell.

    >>> in_place(PlaceName(name="Hauts-de-France", kind=PlaceKind.REGION, article=Article.LES))
    'dans les Hauts-de-France'
    """

    name: str = field(converter=line)
    """Without its article: « Maroc »; but « Le Havre » for a commune, and « La Réunion » as it calls itself."""
    kind: PlaceKind = PlaceKind.COMMUNE
    """What it is."""
    article: Article = Article.NONE
    """What it is used with; none for a commune."""
    gender: GrammaticalGender | None = None
    """Needed for a region or a département in « l’ »: « dans l’Hérault », « en Île-de-France »; and for a masculine country
    without article that begins with a vowel: « en Israël »."""
    aspirated: bool | None = None
    """Whether the name forbids elision; None: as the lists of `elide` say."""
    preposition: str | None = field(default=None, converter=optional_line)
    """What `in_place` puts before the name, in place of what the rule would: « à la » Guadeloupe, « dans la » Drôme."""

    def __attrs_post_init__(self) -> None:
        """Refuse what no sentence could be made of."""
        instance(self.kind, "kind", PlaceKind)
        instance(self.article, "article", Article)
        instance(self.gender, "gender", GrammaticalGender, optional=True)
        instance(self.aspirated, "aspirated", bool, optional=True)
        if self.article is not Article.NONE and (self.kind is PlaceKind.COMMUNE or self.name.lower().startswith(_ARTICLES)):
            refuse("not-with", "article", other="name" if self.kind is not PlaceKind.COMMUNE else "kind")
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


_ARTICLES = ("le ", "la ", "les ", "l’", "l'")


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
    if place.preposition is not None:
        return place.preposition + ("" if place.preposition.endswith("’") else " ") + place.name
    feminine = _gender(place) is GrammaticalGender.FEMININE
    masculine = _gender(place) is GrammaticalGender.MASCULINE
    is_country = place.kind is PlaceKind.COUNTRY
    match place.article:
        case Article.NONE:
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
        InvalidValue: for a string that no place can be called.
    """
    place = _place(place)
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
    name = COUNTRY_NAMES.get(code) or _names.country_name(code, "fr")
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
    return place.gender or _GENDERS.get(place.article)


def _with_article(place: PlaceName) -> str:
    """« le Var », « l’Hérault », « les Landes », « Cuba »."""
    match place.article:
        case Article.NONE:
            return place.name
        case Article.LES:
            return f"les {place.name}"
        case Article.LE:
            return elide("le", place.name, aspirated=place.aspirated)
        case _:
            return elide("la", place.name, aspirated=place.aspirated)
