"""Tables that become values, and values that become tables: keys are attributes, whatever the class."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, TypeAlias, cast

import attrs

from raict.data.outline import Tree, as_tree, joined
from raict.data.reading import BAD, Codec, Notes, plain
from raict.errors import InvalidValue
from raict.model.text import nearest

__all__ = ["meant_by", "nested", "read_keys", "without_accents", "write_table"]

Fields = Mapping[str, Codec]
Attribute: TypeAlias = "attrs.Attribute[object]"

NO_MORE: Final[Mapping[str, bool]] = MappingProxyType({})
_LONGEST_KEY = 40
_OF_TIMES: Final = frozenset({"date", "part", "time", "fold", "start", "end", "end_date"})
"""Keys of a time, which some write beside the others, as columns of a table of sessions are."""
_SURE = 0.8
# What one writes by habit in a file whose keys are English.
_FRENCH: Final = {
    "acces": "access",
    "accessibilite": "accessibility",
    "adresse": "address",
    "capacite": "capacity",
    "code_postal": "postal_code",
    "date_de_fin": "end_date",
    "debut": "start",
    "depuis": "since",
    "domaine": "uid_domain",
    "etage": "floor",
    "fermeture": "closes",
    "fin": "end",
    "fonctions": "functions",
    "fuseau": "timezone",
    "heure": "time",
    "identifiant": "id",
    "inscription": "registration",
    "inscriptions": "registration",
    "intervenant": "participants",
    "intervenants": "participants",
    "jour": "date",
    "jours": "when",
    "jusqu_a": "until",
    "langue": "language",
    "langues": "languages",
    "lieu": "venue",
    "mention": "credit",
    "motif": "reason",
    "nom": "name",
    "numero": "number",
    "organisateur": "organizer",
    "organisations": "organizations",
    "ouverture": "opens",
    "partenaires": "partners",
    "pays": "country",
    "personne": "person",
    "personnes": "people",
    "places": "capacity",
    "prenom": "given",
    "prenoms": "given",
    "public": "audience",
    "quand": "when",
    "resume": "abstract",
    "rue": "street",
    "salle": "rooms",
    "salles": "rooms",
    "seances": "sessions",
    "signataire": "signatory",
    "site": "website",
    "sous_titre": "abstract",
    "statut": "status",
    "telephone": "phone",
    "themes": "topics",
    "titre": "title",
    "ville": "city",
}


@cache
def _attributes(kind: type) -> dict[str, Attribute]:
    return dict(attrs.fields_dict(kind))


def meant_by(key: str, *among: Mapping[str, object] | list[str]) -> str:
    """The known key that an unknown one was meant to be, or nothing; the first of the lists that has one decides."""
    if len(key) > _LONGEST_KEY:
        return ""
    plain_key = without_accents(key)
    french = _FRENCH.get(plain_key, "")
    if any(french in known for known in among):
        return french
    return next(filter(None, (nearest(word, known) for known in among for word in (key, plain_key))), "")


def _is_close(key: str, meant: str) -> bool:
    """Whether the guess is so sure that what stands under the key is read as what was meant."""
    from difflib import SequenceMatcher

    plain_key = without_accents(key)
    return _FRENCH.get(plain_key) == meant or SequenceMatcher(None, plain_key, meant).ratio() >= _SURE


def without_accents(key: str) -> str:
    """A key in small letters without accents, `_` between its words: so that « Séance » and `seance` are one."""
    from unicodedata import combining, normalize

    letters = "".join(each for each in normalize("NFD", key.casefold()) if not combining(each))
    return letters.replace("-", "_").replace(" ", "_").replace("’", "_").replace("'", "_")


def nested(kind: type, fields: Fields | None = None) -> Codec:
    """A table that becomes one value of `kind`: attributes are keys, `fields` says how those are read that are no plain text."""
    shape = fields or {}

    def read(value: object, path: str, notes: Notes) -> object:
        if not isinstance(value, dict):
            return notes.wrong_type(path, "a table", value)
        given = read_keys(kind, shape, cast("Tree", value), path, notes)
        if BAD in given.values():
            _look_further(kind, given, path, notes)
            return BAD
        try:
            return kind(**given)
        except InvalidValue as refusal:
            return notes.refused(refusal, path)

    return Codec(read, lambda value, toml: write_table(kind, value, shape, toml=toml))


def _look_further(kind: type, given: dict[str, object], path: str, notes: Notes) -> None:
    """What a constructor says of keys together, where only keys that must be there are missing or wrong.

    Where a key that may be left out is wrong, or nobody knows which one was meant, its silence would be an echo.
    """
    attributes = _attributes(kind)
    lost = [name for name, item in given.items() if item is BAD]
    if any(name not in attributes or attributes[name].default is not attrs.NOTHING for name in lost):
        return
    try:
        kind(**{**given, **dict.fromkeys(lost, "x")})
    except InvalidValue as refusal:
        notes.refused(InvalidValue(*(each for each in refusal.problems if each.path.split(".")[0] not in lost)), path)


def read_keys(
    kind: type, fields: Fields, value: Tree, path: str, notes: Notes, *, own: Mapping[str, bool] = NO_MORE
) -> dict[str, object]:
    """Read the keys of a table one by one; what is missing, wrong or meant by nobody is there as `BAD`.

    Args:
        kind: whose attributes the keys are.
        fields: how those are read that are no plain text.
        value: the table.
        path: where it is.
        notes: what is found wrong.
        own: keys that the caller reads, and whether they must be there.
    """
    attributes = _attributes(kind)
    required = {**own, **{name: each.default is attrs.NOTHING for name, each in attributes.items()}}
    missing = [name for name, must in required.items() if must and name not in value]
    given: dict[str, object] = {}
    lost = False
    for key, item in value.items():
        if key in own:
            continue
        if key in attributes:
            given[key] = _read_one(attributes[key], fields.get(key, plain), item, joined(path, key), notes)
            continue
        if key in _OF_TIMES and "when" in attributes:
            notes.fault("outside-when", joined(path, key), {"key": key})
            given[key] = BAD
            continue
        meant = meant_by(key, missing, required)
        notes.fault("unknown-key", joined(path, key), {"nearest": meant})
        if meant in missing:
            missing.remove(meant)
        free = meant in attributes and meant not in value and meant not in given
        if not free or not _is_close(key, meant):
            # What was meant is not there, and nobody is to say so twice.
            given[meant if free else key] = BAD
            lost = lost or isinstance(item, list)
        else:
            given[meant] = _read_as(attributes[meant], fields.get(meant, plain), item, joined(path, key), notes)
    for name in missing:
        given[name] = notes.fault("missing-key", joined(path, name))
    for name, codec in fields.items():
        # A list under a key nobody knows may be the one that declares them.
        if codec.declares and name not in given and not lost:
            notes.known.setdefault(codec.declares, {})
    return given


def _read_as(attribute: Attribute, codec: Codec, item: object, place: str, notes: Notes) -> object:
    """Read what stands under a misspelt key, so that its own faults are found in the same go.

    What is of another type was a wrong guess: nothing more is said of it.
    """
    begin = len(notes.problems)
    read = _read_one(attribute, codec, item, place, notes)
    if any(problem.path == place and problem.code == "wrong-type" for problem in notes.problems[begin:]):
        del notes.problems[begin:]
    return read


def _read_one(attribute: Attribute, codec: Codec, item: object, place: str, notes: Notes) -> object:
    if item is BAD:
        return BAD  # a column of a table that must be there and is not
    if item is None:
        return notes.wrong_type(place, "a value", item)
    read = codec.read(item, place, notes)
    if read is BAD or attribute.converter is None:
        return read
    # raict._value.named made every converter one that takes the value, and its field or what to call it.
    converter = cast("Callable[[object, str], object]", cast("Any", attribute.converter).converter)
    try:
        return converter(read, place)
    except InvalidValue as refusal:
        parts = _each_refusal(lambda part: converter(part, place), read, place)
        for each in chain([next(parts, refusal)], parts):
            notes.refused(each)
    return BAD


def _each_refusal(convert: Callable[[object], object], value: object, place: str) -> Iterator[InvalidValue]:
    """What a converter has to say of each part of a list or a table on its own: it stops at the first."""
    if isinstance(value, dict):
        for key, item in cast("Tree", value).items():
            # A converter that takes no table says so of the whole.
            yield from (each for each in _refusal(convert, {key: item}) if each.problems[0].path != place)
    elif isinstance(value, tuple):
        good: list[tuple[int, object]] = []
        for n, item in enumerate(cast("tuple[object, ...]", value)):
            refusals = list(_refusal(convert, (item,)))
            table = as_tree(item)
            if refusals and table is not None:
                refusals = list(_each_refusal(lambda part: convert((part,)), table, f"{place}[0]")) or refusals
            if not refusals:
                good.append((n, item))
            yield from (_moved(each, place, [n]) for each in refusals)
        if len(good) > 1:
            yield from (_moved(each, place, [n for n, _ in good]) for each in _refusal(convert, tuple(item for _, item in good)))


def _refusal(convert: Callable[[object], object], part: object) -> Iterator[InvalidValue]:
    try:
        convert(part)
    except InvalidValue as refusal:
        yield refusal


def _moved(refusal: InvalidValue, place: str, positions: list[int]) -> InvalidValue:
    """The refusal of some items of a list, with the positions those have in all of it."""
    (problem,) = refusal.problems
    number, _, rest = problem.path.removeprefix(f"{place}[").partition("]")
    return InvalidValue(attrs.evolve(problem, path=f"{place}[{positions[int(number)]}]{rest}"))


def write_table(kind: type, value: object, fields: Fields, *, toml: bool) -> Tree:
    """A value of `kind` as a table: attributes in their order, those that have their default left out."""
    written: Tree = {}
    for attribute in _attributes(kind).values():
        item = getattr(value, attribute.name)
        if item is not None and item != attribute.default:
            written[attribute.name] = fields.get(attribute.name, plain).write(item, toml)
    return written
