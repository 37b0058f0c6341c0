"""Tables that become values, and values that become tables: keys are attributes, whatever the class."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Final, TypeAlias, cast

import attrs

from raict.data.outline import Tree, as_tree, joined
from raict.data.reading import BAD, Codec, Notes, plain
from raict.errors import InvalidValue
from raict.model.text import nearest

__all__ = ["meant_by", "nested", "read_keys", "write_table"]

Fields = Mapping[str, Codec]
Attribute: TypeAlias = "attrs.Attribute[object]"

_LONGEST_KEY = 40
# What one writes by habit in a file whose keys are English.
_FRENCH: Final = {
    "acces": "access",
    "accessibilite": "accessibility",
    "adresse": "address",
    "capacite": "capacity",
    "code_postal": "postal_code",
    "debut": "start",
    "depuis": "since",
    "domaine": "uid_domain",
    "etage": "floor",
    "fermeture": "closes",
    "fin": "end",
    "fonctions": "functions",
    "fuseau": "timezone",
    "heure": "time",
    "inscription": "registration",
    "inscriptions": "registration",
    "intervenants": "participants",
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
    "prenom": "given",
    "prenoms": "given",
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
    plain_key = _without_accents(key)
    french = _FRENCH.get(plain_key, "")
    for known in among:
        found = french if french in known else nearest(key, known) or nearest(plain_key, known)
        if found:
            return found
    return ""


def _without_accents(key: str) -> str:
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


def read_keys(kind: type, fields: Fields, value: Tree, path: str, notes: Notes) -> dict[str, object]:
    """Read the keys of a table one by one; what is missing, wrong or misspelt is there as `BAD`."""
    attributes = _attributes(kind)
    missing = [name for name, each in attributes.items() if each.default is attrs.NOTHING and name not in value]
    given: dict[str, object] = {}
    for key, item in value.items():
        if key in attributes:
            given[key] = _read_one(attributes[key], fields.get(key, plain), item, path, notes)
            continue
        meant = meant_by(key, missing, attributes)
        notes.fault("unknown-key", joined(path, key), {"nearest": meant})
        if meant in missing:
            missing.remove(meant)
        # What was meant is not there, and nobody is to say so twice.
        given[meant if meant and meant not in value else key] = BAD
    for name in missing:
        given[name] = notes.fault("missing-key", joined(path, name))
    for name, codec in fields.items():
        if codec.declares and name not in given:
            notes.known.setdefault(codec.declares, {})
    return given


def _read_one(attribute: Attribute, codec: Codec, item: object, path: str, notes: Notes) -> object:
    if item is BAD:
        return BAD  # a column of a table that was meant and is not there
    if item is None:
        return notes.wrong_type(joined(path, attribute.name), "a value", item)
    read = codec.read(item, joined(path, attribute.name), notes)
    if read is BAD or attribute.converter is None:
        return read
    # raict._value.named made every converter one that takes the value and its field.
    converter = cast("Callable[[object, object], object]", cast("Any", attribute.converter).converter)
    try:
        return converter(read, attribute)
    except InvalidValue as refusal:
        found = list(_each_refusal(lambda part: converter(part, attribute), read, attribute.name)) or [refusal]
    for each in found:
        notes.refused(each, path)
    return BAD


def _each_refusal(convert: Callable[[object], object], value: object, name: str) -> Iterator[InvalidValue]:
    """What a converter has to say of each part of a list or a table on its own: it stops at the first."""
    if isinstance(value, dict):
        for key, item in cast("Tree", value).items():
            yield from _refusal(convert, {key: item})
    elif isinstance(value, tuple):
        good: list[tuple[int, object]] = []
        for n, item in enumerate(cast("tuple[object, ...]", value)):
            refusals = list(_refusal(convert, (item,)))
            table = as_tree(item)
            if table is not None:
                refusals = list(_each_refusal(lambda part: convert((part,)), table, name)) or refusals
            if not refusals:
                good.append((n, item))
            yield from (_moved(each, name, [n]) for each in refusals)
        if len(good) > 1:
            yield from (_moved(each, name, [n for n, _ in good]) for each in _refusal(convert, tuple(item for _, item in good)))


def _refusal(convert: Callable[[object], object], part: object) -> Iterator[InvalidValue]:
    try:
        convert(part)
    except InvalidValue as refusal:
        yield refusal


def _moved(refusal: InvalidValue, name: str, positions: list[int]) -> InvalidValue:
    """The refusal of some items of a list, with the positions those have in all of it."""
    (problem,) = refusal.problems
    number, _, rest = problem.path.removeprefix(f"{name}[").partition("]")
    return InvalidValue(attrs.evolve(problem, path=f"{name}[{positions[int(number)]}]{rest}"))


def write_table(kind: type, value: object, fields: Fields, *, toml: bool) -> Tree:
    """A value of `kind` as a table: attributes in their order, those that have their default left out."""
    written: Tree = {}
    for attribute in _attributes(kind).values():
        item = getattr(value, attribute.name)
        if item is not None and item != attribute.default:
            written[attribute.name] = fields.get(attribute.name, plain).write(item, toml)
    return written
