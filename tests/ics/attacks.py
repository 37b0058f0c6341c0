"""Attempts to begin a line, a parameter or a component from within a text, an address, a name or an id.

Every door into a calendar is tried with every payload: each must be refused, or leave the calendar's lines and parameters
as they are. Nothing here asserts, so that `python -O -m tests.ics.attacks` tries the same; it prints what it found as JSON.
"""

import copy
import io
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib.resources import files
from itertools import islice
from typing import Any, NamedTuple, cast
from zoneinfo import ZoneInfo

import raict
from raict import ics
from raict.ics.lines import Kind, Line, encode, head, text_line
from raict.ics.zones import vtimezone
from raict.model.addresses import ascii_url
from tests.ics.plain import Written, split, text, texts

__all__ = ["DOORS", "PAYLOADS", "Door", "Report", "attack_editions", "attack_lines", "attempts"]

_FORGED = "ATTENDEE:mailto:evil@example.org"
_ENDS = [
    "\r\n",
    "\n",
    "\r",
    "\v",
    "\f",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x85",
    "\u2028",
    "\u2029",
    "\r\n ",
    "\n\t",
    "\\n",
    "\\N",
    "^n",
    "%0D%0A",
    "\0",
]
_CLOSERS = [
    '"',
    ";X-P=1",
    ":",
    '";X-P=1;X-Q="',
    '":mailto:evil@example.org',
    ",",
    "^'",
    "^^'",
    "=",
    ";",
    "\\",
    "\\;X-P=1",
    " ;X-P=1",
    "’;X-P=1:",
]
PAYLOADS = (
    *(f"A{end}{_FORGED}" for end in _ENDS),
    *(f"{end}{_FORGED}" for end in ("\r\n", "\n", "\r")),
    *(f"A{end}" for end in ("\r\n", "\n", "\r", "\u2028", "\\", "^")),
    *(f"A{closer}" for closer in _CLOSERS),
    "A\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM",
    "A\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR\r\nMETHOD:CANCEL",
    "A" + "é" * 36 + f"\r\n{_FORGED}",
    "A" * 73 + f"\n{_FORGED}",
    "A" * 74 + f"\\\n{_FORGED}",
    "A\ud800",
    "BEGIN",
    "",
)
ALONE = ("", "BEGIN", "END:VEVENT", "javascript:alert(1)", "\r\nX-P:1", "\nX-P:1", "\rX-P:1", '"', ";X-P=1", ":a")


class Report(NamedTuple):
    """How many attempts there were, how many of them were refused, and which ones left a mark."""

    tried: int
    refused: int
    leaks: list[str]


Door = Callable[[str], bytes]


def _zone_of(name: str) -> ZoneInfo:
    return ZoneInfo.from_file(io.BytesIO(files("tzdata.zoneinfo").joinpath("UTC").read_bytes()), key=name)


def _line(kind: Kind) -> Door:
    return lambda text: encode(Line(name="X-A", value=text, kind=kind, params=(("X-P", "p"),)))


DOORS: dict[str, Door] = {
    **{f"a value of the type {kind.value}": _line(kind) for kind in Kind if kind is not Kind.TEXT_LIST},
    "an item of a list": lambda text: encode(Line(name="X-A", value=("a", text), kind=Kind.TEXT_LIST, params=(("X-P", "p"),))),
    "the end of an address": lambda text: encode(
        Line(name="X-A", value="https://example.org/" + text, kind=Kind.URI, params=(("X-P", "p"),))
    ),
    "the end of a cal-address": lambda text: encode(
        Line(name="X-A", value="mailto:a@example.org" + text, kind=Kind.CAL_ADDRESS, params=(("X-P", "p"),))
    ),
    "the end of a date": lambda text: encode(Line(name="X-A", value="20230918" + text, kind=Kind.DATE, params=(("X-P", "p"),))),
    "the end of a rule": lambda text: encode(
        Line(name="X-A", value="FREQ=YEARLY" + text, kind=Kind.RECUR, params=(("X-P", "p"),))
    ),
    "the value of a parameter": lambda text: encode(Line(name="X-A", value="a", params=(("X-P", text),))),
    "a common name": lambda text: encode(Line(name="X-A", value="a", params=(("CN", text),))),
    "the name of a parameter": lambda text: encode(Line(name="X-A", value="a", params=((text, "p"),))),
    "the end of a parameter's name": lambda text: encode(Line(name="X-A", value="a", params=(("X-P" + text, "p"),))),
    "the name of a property": lambda text: encode(Line(name=text, value="a", params=(("X-P", "p"),))),
    "the end of a property's name": lambda text: encode(Line(name="X-A" + text, value="a", params=(("X-P", "p"),))),
    "a head": lambda text: text_line(head("X-A", {"X-P": text}), "a"),
    "the name of a zone": lambda text: (
        vtimezone(_zone_of(text), 2023, 2023).split(b"BEGIN:STANDARD")[0].removeprefix(b"BEGIN:VTIMEZONE\r\n")
    ),
}


def _intact(line: Written, payload: str) -> bool:
    """Whether the payload is where it was put, whole, and nothing else has changed."""
    name, params, value = line
    if name == "TZID":
        return params == () and text(value) == payload
    if value == "a" and len(params) == 1:
        ((key, said),) = params
        if name == "X-A":
            return (key in {"X-P", "CN"} and said == payload) or (key in {payload, "X-P" + payload} and said == "p")
        return name in {payload, "X-A" + payload} and params == (("X-P", "p"),)
    return name == "X-A" and params == (("X-P", "p"),) and (value.endswith(payload) or texts(value)[-1] == payload)


def attack_lines(doors: dict[str, Door]) -> Report:
    """Try every payload on doors that write one line: what comes out is one line of a shape that is expected."""
    tried = refused = 0
    leaks: list[str] = []
    for name, door in doors.items():
        for payload in PAYLOADS:
            tried += 1
            try:
                lines = split(door(payload))
                intact = len(lines) == 1 and _intact(lines[0], payload)
            except raict.InvalidValue:
                refused += 1
            except ValueError as error:
                leaks.append(f"{name}, {payload!a}: {error}")
            else:
                leaks += [] if intact else [f"{name}, {payload!a}: {lines}"]
    return Report(tried, refused, leaks)


# ---- whole editions --------------------------------------------------------------------------------------------------

DOCUMENT: dict[str, Any] = {
    "schema": 1,
    "id": "e",
    "number": 9,
    "status": "draft",
    "language": "fr",
    "languages": ["fr", "en"],
    "timezone": "Europe/Paris",
    "uid_domain": "example.org",
    "website": "https://example.org",
    "attendance": "mixed",
    "theme": {"fr": "A", "en": "B"},
    "revision": {"sequence": 1, "updated": "2031-03-03T18:00:00+01:00"},
    "when": [{"date": "2031-03-27", "part": "afternoon"}, {"date": "2031-03-29"}],
    "series": {"id": "s", "acronym": "S", "name": "Série"},
    "name": {
        "full": {"fr": "Assises", "en": "Meeting"},
        "short": "A",
        "grammar": {"fr": {"gender": "feminine", "number": "plural"}},
    },
    "venue": {
        "id": "v",
        "name": "Halle",
        "address": {
            "street": "Quai 1",
            "complement": "B",
            "district": "C",
            "postal_code": "17990",
            "city": "Port",
            "country": "FR",
        },
        "geo": {"latitude": 46.05, "longitude": -1.31},
        "accessibility": ["mi", "hi"],
        "website": "https://example.org/v",
        "transit": [{"mode": "tram", "line": "B", "stop": "Halle", "exit": "Quai"}],
        "access": {"fr": "Par le quai.\nOu pas.", "en": "By the quay."},
        "rooms": [{"id": "r", "label": "Salle", "floor": "1er"}],
    },
    "formats": [{"id": "f", "label": {"fr": "Atelier", "en": "Workshop"}}],
    "organizations": [{"id": "o", "name": "Ville", "acronym": "V", "kind": "commune", "website": "https://example.org/o"}],
    "people": [
        {
            "id": "p",
            "name": {"civility": "Mme", "given": "Awa", "family": "Sarr"},
            "functions": [{"title": "maire", "organization": "o"}],
        }
    ],
    "sessions": [
        {
            "id": "x",
            "format": "f",
            "title": {"fr": "Eau", "en": "Water"},
            "abstract": {"fr": "Un.\n\nDeux.", "en": "One."},
            "when": {"date": "2031-03-27", "start": "14:00", "end": "15:30"},
            "rooms": ["r"],
            "participants": [{"person": "p", "role": "speaker"}],
            "languages": ["fr", "en"],
            "countries": ["SN"],
            "online_url": "https://example.org/join",
            "website": "https://example.org/x",
            "topics": ["eau", {"fr": "climat", "en": "climate"}],
            "revision": {"sequence": 2, "updated": "2031-03-04T18:00:00+01:00"},
            "extra": {"k": "v"},
        }
    ],
    "extra": {"k": "v"},
}
"""An edition that uses every field of which a calendar speaks."""

Path = tuple[str | int, ...]


def leaves(document: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Each text of a document, and where it stands."""
    items: Iterable[tuple[Any, Any]] = ()
    if isinstance(document, dict):
        items = cast("dict[str, Any]", document).items()
    elif isinstance(document, list):
        items = enumerate(cast("Iterable[Any]", document))
    for key, value in items:
        if isinstance(value, str):
            yield (*path, key), value
        else:
            yield from leaves(value, (*path, key))


def _with(path: Path, said: str) -> raict.Edition:
    document = copy.deepcopy(DOCUMENT)
    *way, last = path
    place: Any = document
    for key in way:
        place = place[key]
    place[last] = said
    return raict.loads(json.dumps(document), format="json")


def _told(path: Path, said: str) -> list[Written]:
    return _lines(_with(path, said))


def _lines(edition: raict.Edition, **options: Any) -> list[Written]:
    return split(ics.feed(edition, content="both", extra=_extra, **options))


def _extra(session: raict.Session) -> list[Line]:
    return [Line(name="X-TITLE", value=str(session.title), params=(("X-ID", session.id), ("X-WEBSITE", str(session.website))))]


def _harm(lines: list[Written], usual: list[Written], said: str) -> str:
    """The first line that is not as it was, but for texts that now say what was put there."""
    if len(lines) != len(usual):
        return f"{len(lines)} lines, not {len(usual)}"
    # Where a text may have several lines, every kind of line end becomes a line feed.
    known = [re.sub("\r\n|[\u2028\u2029]", "\n", said)] + ([ascii_url(said)] if said.isprintable() and "://" in said else [])
    for line, other in zip(lines, usual, strict=True):
        if line.shape != other.shape:
            return f"{line}, not {other}"
        for value, before in zip(_readings(line), _readings(other), strict=True):
            if value != before and not any(each in value for each in known):
                return f"{line}, not {other}"
    return ""


def _readings(line: Written) -> list[str]:
    """The value or values, and those of parameters, as a reader takes them."""
    raw = line.name in {"URL", "CONFERENCE", "GEO", "RRULE"} or "VALUE" in line.shape
    values = texts(line.value) if line.name == "CATEGORIES" else [line.value if raw else text(line.value)]
    return [*values, *(value for _, value in line.params)]


def attempts() -> Iterator[tuple[str, Callable[[], list[Written]], str]]:
    """Each payload after each text of an edition, some alone, and in the arguments of a feed: where, how, and what is said."""
    edition = _with(("id",), "e")
    for path, value in leaves(DOCUMENT):
        for said in (*(value + payload for payload in PAYLOADS if payload), *ALONE):
            yield ".".join(map(str, path)), partial(_told, path, said), said
    for payload in (*PAYLOADS, *ALONE):
        yield "domain", partial(_lines, edition, domain="example.org" + payload), "example.org" + payload
        yield "language", partial(_lines, edition, language="fr" + payload), "fr" + payload


def attack_editions(every: int = 1) -> Report:
    """Try every payload in every text of an edition, and in every argument: the calendar is as it was, but for that text.

    Args:
        every: 1 for every attempt, 5 for every fifth.
    """
    usual = _lines(_with(("id",), "e"))
    tried = refused = 0
    leaks: list[str] = []
    for name, attempt, said in islice(attempts(), 0, None, every):
        tried += 1
        try:
            harm = _harm(attempt(), usual, said)
        except (raict.InvalidValue, raict.InvalidDocument):
            refused += 1
        except ValueError as error:
            leaks.append(f"{name}, {said!a}: {error!r}")
        else:
            if harm:
                leaks.append(f"{name}, {said!a}: {harm}")
    return Report(tried, refused, leaks)


if __name__ == "__main__":
    found = {"optimized": sys.flags.optimize, "lines": attack_lines(DOORS), "editions": attack_editions()}
    json.dump(found, sys.stdout)
