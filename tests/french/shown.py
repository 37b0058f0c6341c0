"""Records of the tables of French cases as people see them: what each means, the choices it makes, what the library prints.

The meaning is in figures and a few plain words, put together here without the library, so that a page which shows both can be
checked by reading it.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from raict import GrammaticalGender, GrammaticalNumber, NounGrammar, PersonName
from raict.french import (
    Addressee,
    Article,
    Before,
    ClosingFormula,
    ClosingToken,
    ClosingVerb,
    DurationForm,
    OrdinalForm,
    PlaceKind,
    PlaceName,
    Profile,
    Reading,
    Salutation,
    Superscript,
    closing,
    edition_phrase,
    elide,
    format_dateline,
    format_duration,
    format_time,
    format_time_range,
    format_when,
    highest_first,
    in_place,
    joint_salutation,
    mentions,
    of_place,
    ordinal,
    read_dates,
    salutation,
    typeset,
)
from tests.french.cases import style_of, value_of

__all__ = ["chosen", "meant", "printed", "reading"]

_GENDERS = {"m": GrammaticalGender.MASCULINE, "f": GrammaticalGender.FEMININE, None: None}
_NUMBERS = {"s": GrammaticalNumber.SINGULAR, "p": GrammaticalNumber.PLURAL}

# ---- what the library makes of a record ------------------------------------------------------------------------------


def _grammar(said: dict[str, Any]) -> NounGrammar:
    gender = _GENDERS[said["gender"]] or GrammaticalGender.MASCULINE
    return NounGrammar(gender=gender, number=_NUMBERS[said["number"]])


def _ordinal_form(case: dict[str, Any]) -> dict[str, Any]:
    asked = case["options"]["ordinal"]
    return {"superscript": Superscript(asked)} if asked in {"unicode", "html"} else {"form": OrdinalForm(asked)}


def _place(said: dict[str, Any]) -> PlaceName:
    return PlaceName(
        name=said["name"],
        kind=PlaceKind(said["type"]),
        article=Article(said.get("article", "")),
        gender=_GENDERS[said.get("gender")],
        aspirated=said.get("h_aspire"),
    )


def _addressee(said: dict[str, Any]) -> Addressee:
    return Addressee(
        gender=_GENDERS[said["gender"]],
        number=_NUMBERS[said.get("number", "s")],
        function=said.get("function"),
        masculine_title=said.get("masculine_title", False),
        rank=said.get("rank"),
    )


def _time(text: str) -> dt.time:
    return dt.time(0) if text == "24:00" else dt.time.fromisoformat(text)


def _print_ordinal(case: dict[str, Any], said: dict[str, Any]) -> str:
    return ordinal(said["n"], _grammar(said), of_two=said.get("second", False), **_ordinal_form(case))


def _print_edition(case: dict[str, Any], said: dict[str, Any]) -> str:
    return edition_phrase(said["n"], said["noun"], _grammar(said), before=Before(said["prep"]), **_ordinal_form(case))


def _print_time(case: dict[str, Any], said: dict[str, Any]) -> str:
    return format_time(_time(said["time"]), style=style_of(case), end=said["time"] == "24:00")


def _print_hours(case: dict[str, Any], said: dict[str, Any]) -> str:
    return format_time_range(_time(said["start_time"]), _time(said["end_time"]), style=style_of(case))


def _print_duration(case: dict[str, Any], said: dict[str, Any]) -> str:
    options: dict[str, str] = case.get("options") or {}
    return format_duration(said["duration"], form=DurationForm(options.get("duration", "words")))


def _print_closing(_: dict[str, Any], said: dict[str, Any]) -> str:
    verb, *token, complement = said["formula"].split("/")
    formula = ClosingFormula(complement=complement, verb=ClosingVerb(verb), token=ClosingToken(token[0]) if token else None)
    return closing(Salutation(appel=said["appel"]), formula=formula)


def _print_mentions(_: dict[str, Any], said: dict[str, Any]) -> str:
    return mentions([PersonName(civility=civility, given=given, family=family) for civility, given, family in said["people"]])


_PRINTERS: dict[str, Callable[[dict[str, Any], dict[str, Any]], str]] = {
    "appel": lambda _, said: str(salutation(_addressee(said))),
    "closing": _print_closing,
    "dateline": lambda _, said: format_dateline(said["place"], dt.date.fromisoformat(said["date"])),
    "duration": _print_duration,
    "edition": _print_edition,
    "elision": lambda _, said: elide(said["word"], said["next"], aspirated=said.get("h_aspire")),
    "event": lambda case, said: f"{format_when(value_of(case), style=style_of(case))}, {in_place(_place(said['place']))}",
    "functions": lambda _, said: ", ".join(highest_first(said["functions"])),
    "joint": lambda _, said: str(joint_salutation([_addressee(each) for each in said["people"]])),
    "mentions": _print_mentions,
    "ordinal": _print_ordinal,
    "place_in": lambda _, said: in_place(_place(said["place"])),
    "place_of": lambda _, said: of_place(_place(said["place"])),
    "time": _print_time,
    "time_range": _print_hours,
    "typography": lambda case, said: typeset(said["raw"], Profile(case["options"]["profile"])),
}


def printed(case: dict[str, Any]) -> str:
    """What the library prints of a record."""
    printer = _PRINTERS.get(case["kind"])
    return printer(case, case["structured"]) if printer else format_when(value_of(case), style=style_of(case))


def reading(case: dict[str, Any]) -> Reading:
    """What the library reads in a record."""
    context: dict[str, int] = case.get("context") or {}
    return read_dates(case["text"], year=context.get("year"))


# ---- what a record means, in figures and plain words -----------------------------------------------------------------

_COUNTED = re.compile(r"([\d.]+)([WDHM])")
_UNITS = {"W": "sem.", "D": "j", "H": "h", "M": "min"}
_PARTS = {"matin": "matin", "midi": "midi", "apres-midi": "après-midi", "soir": "soir", "nuit": "nuit"}


def _point(span: dict[str, Any], name: str) -> str:
    day = f"{dt.date.fromisoformat(span[name]):%d/%m/%Y}"
    at = span.get(f"{name}_time") or _PARTS.get(span.get(f"{name}_part", ""))
    return f"{day}, {at}" if at else day


def _span(span: dict[str, Any]) -> str:
    """« 18/09/2023 », « 18/09/2023, 09:00 → 12:30 », « 18/09/2023 → 20/09/2023 »."""
    if span["start"] is None:
        return f"{'limite exclue' if span.get('end_exclusive') else 'dernier jour'}\u00a0: {_point(span, 'end')}"
    start = _point(span, "start")
    if span["end"] is None:
        return f"début\u00a0: {start}"
    end = _point(span, "end")
    if "part" in span:
        day, last = (f"{dt.date.fromisoformat(span[name]):%d/%m/%Y}" for name in ("start", "end"))
        return f"{day} → {last}, {_PARTS[span['part']]}" if day != last else f"{day}, {_PARTS[span['part']]}"
    if span["start"] != span["end"]:
        return f"{start} → {end}"
    if span.get("end_time"):
        return f"{start} → {span['end_time']}" if span.get("start_time") else f"{start}, jusqu’à {span['end_time']}"
    return start.replace(", ", ", dès ") if span.get("open") else start


def _gendered(said: dict[str, Any]) -> str:
    return f"{'féminin' if said['gender'] == 'f' else 'masculin'} {'pluriel' if said['number'] == 'p' else 'singulier'}"


def _where(said: dict[str, Any]) -> str:
    kinds = {"commune": "commune", "country": "pays", "region": "région", "department": "département"}
    article = f", article «\u00a0{said['article']}\u00a0»" if said.get("article") else ""
    return f"{said['name']} ({kinds[said['type']]}{article})"


def _who(said: dict[str, Any]) -> str:
    several = said.get("number") == "p"
    whom = {"m": "un homme", "f": "une femme", None: "plusieurs personnes" if several else "genre inconnu"}[said["gender"]]
    rank = f", rang {said['rank']}" if "rank" in said else ""
    wish = ", qui préfère le masculin" if said.get("masculine_title") else ""
    return whom + (f", {said['function']}" if said.get("function") else "") + rank + wish


def _formula(said: dict[str, Any]) -> str:
    return f"{said['appel'].rstrip(',')}\u202f; {', '.join(said['formula'].split('/'))}"


_WORDS: dict[str, Callable[[dict[str, Any]], str]] = {
    "appel": _who,
    "closing": _formula,
    "dateline": lambda said: f"{said['place'] or 'lieu en tête'}, {dt.date.fromisoformat(said['date']):%d/%m/%Y}",
    "duration": lambda said: "\u00a0".join(
        f"{count.replace('.', ',')}\u00a0{_UNITS[unit]}" for count, unit in _COUNTED.findall(said["duration"])
    ),
    "edition": lambda said: (
        f"{said['n']}, {said['noun']} ({_gendered(said)})"
        + {"": "", "le": ", avec l’article", "à": ", après «\u00a0à\u00a0»", "de": ", après «\u00a0de\u00a0»"}[said["prep"]]
    ),
    "elision": lambda said: f"`{said['word']}` + `{said['next']}`",
    "event": lambda said: "\u202f; ".join(map(_span, said["spans"])) + f", {_where(said['place'])}",
    "functions": lambda said: " et ".join(said["functions"]),
    "joint": lambda said: "\u202f; ".join(map(_who, said["people"])),
    "mentions": lambda said: " et ".join(f"{given} {family}" for _, given, family in said["people"]),
    "ordinal": lambda said: f"{said['n']}, {_gendered(said)}" + (", de deux seulement" if said.get("second") else ""),
    "place_in": lambda said: _where(said["place"]),
    "place_of": lambda said: _where(said["place"]),
    "time": lambda said: f"{said['time']}",
    "time_range": lambda said: f"{said['start_time']} → {said['end_time']}",
    "typography": lambda said: f"`{said['raw']}`",
}
_OPTIONS: dict[tuple[str, Any], str] = {
    ("style", "label"): "ligne de programme",
    ("style", "abbr"): "abrégé",
    ("style", "numeric"): "en chiffres",
    ("weekday", True): "jour de la semaine",
    ("year", False): "sans l’année",
    ("hour", "compact"): "heure compacte",
    ("hour", "colon"): "heure à deux points",
    ("hour", "words"): "heure en lettres",
    ("noon", "digits"): "midi et minuit en chiffres",
    ("two_days", "du_au"): "«\u00a0du… au\u00a0»",
    ("list3", True): "trois jours énumérés",
    ("inclus", True): "«\u00a0inclus\u00a0»",
    ("locale", "fr_CA"): "Canada",
    ("locale", "fr_CH"): "Suisse",
    ("locale", "fr_BE"): "Belgique",
    ("ordinal", "roman"): "chiffres romains",
    ("ordinal", "words"): "en lettres",
    ("ordinal", "unicode"): "lettres supérieures, Unicode",
    ("ordinal", "html"): "lettres supérieures, HTML",
    ("ordinal", "digits"): "",
    ("duration", "symbols"): "symboles",
    ("profile", "fr_FR"): "",
    ("profile", "fr_CA"): "Canada",
    ("profile", "eu"): "Union européenne",
}


def meant(case: dict[str, Any]) -> str:
    """What a record means."""
    words = _WORDS.get(case["kind"])
    said = case["structured"]
    return words(said) if words else "\u202f; ".join(map(_span, said["spans"]))


def chosen(case: dict[str, Any]) -> str:
    """The choices that a record makes."""
    options: dict[str, Any] = case.get("options") or {}
    return ", ".join(words for each, words in _OPTIONS.items() if words and each in options.items())
