"""Building and validating a tree of about 10 000 objects: ours, bare attrs, pydantic 2 doing the same checks."""

import datetime as dt
from collections.abc import Callable
from enum import Enum
from typing import Annotated

from attrs import frozen
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, model_validator

import raict
from benchmarks.clock import Finding, paired
from raict.model.text import guard

__all__ = ["measure"]

SESSIONS = 1_000  # ten objects each
TITLE = "Atelier : l’eau, l’énergie, le climat — n° {n}"
ABSTRACT = "Une présentation détaillée des coopérations décentralisées en cours, de leurs réussites et de leurs limites. " * 2
DAYS = tuple(dt.date(2031, 5, day) for day in (12, 13, 14))


class _Role(Enum):
    SPEAKER = "speaker"


@frozen(kw_only=True)
class BareText:
    """As bare attrs has it."""

    texts: tuple[tuple[str, str], ...]


@frozen(kw_only=True)
class BareMoment:
    """As bare attrs has it."""

    date: dt.date
    at: dt.time | None = None
    fold: int | None = None


@frozen(kw_only=True)
class BareSpan:
    """As bare attrs has it."""

    start: BareMoment
    end: BareMoment


@frozen(kw_only=True)
class BareParticipant:
    """As bare attrs has it."""

    person: str
    role: _Role = _Role.SPEAKER


@frozen(kw_only=True)
class BareSession:
    """As bare attrs has it."""

    id: str
    format: str
    title: BareText
    abstract: BareText | None = None
    when: BareSpan | None = None
    rooms: tuple[str, ...] = ()
    participants: tuple[BareParticipant, ...] = ()
    languages: tuple[str, ...] = ()
    capacity: int | None = None
    audience: str = "public"
    countries: tuple[str, ...] = ()
    online_url: str | None = None
    website: str | None = None
    topics: tuple[BareText, ...] = ()
    status: str = "confirmed"
    revision: object = None
    extra: object = None


def _label(text: str) -> str:
    return guard(text)


def _prose(text: str) -> str:
    return guard(text, limit=10_000, lines=True)


Identifier = Annotated[str, StringConstraints(strict=True, max_length=64, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
Language = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$")]
_FROZEN = ConfigDict(frozen=True, strict=True, extra="forbid")


class PydanticLabel(BaseModel):
    """The same checks, in pydantic."""

    model_config = _FROZEN
    text: Annotated[str, AfterValidator(_label)]


class PydanticProse(BaseModel):
    """The same checks, in pydantic."""

    model_config = _FROZEN
    text: Annotated[str, AfterValidator(_prose)]


class PydanticMoment(BaseModel):
    """The same checks, in pydantic."""

    model_config = _FROZEN
    date: dt.date
    at: dt.time | None = None
    fold: int | None = None

    @model_validator(mode="after")
    def _check(self) -> "PydanticMoment":
        at = self.at
        if not 1900 <= self.date.year <= 2200 or (at is not None and (at.second or at.microsecond or at.tzinfo)):
            raise ValueError("no moment")
        if at is None and self.fold is not None:
            raise ValueError("no hour")
        return self


class PydanticSpan(BaseModel):
    """The same checks, in pydantic."""

    model_config = _FROZEN
    start: PydanticMoment
    end: PydanticMoment

    @model_validator(mode="after")
    def _check(self) -> "PydanticSpan":
        start, end = self.start, self.end
        if start.at is not None and end.at is not None and (start.date, start.at) >= (end.date, end.at):
            raise ValueError("end not after start")
        return self


class PydanticParticipant(BaseModel):
    """The same checks, in pydantic."""

    model_config = _FROZEN
    person: Identifier
    role: _Role = _Role.SPEAKER


class PydanticSession(BaseModel):
    """The same checks, in pydantic."""

    model_config = _FROZEN
    id: Identifier
    format: Identifier
    title: PydanticLabel
    abstract: PydanticProse | None = None
    when: PydanticSpan | None = None
    rooms: tuple[Identifier, ...] = ()
    participants: tuple[PydanticParticipant, ...] = ()
    languages: tuple[Language, ...] = ()
    capacity: int | None = None
    audience: str = "public"
    countries: tuple[str, ...] = ()
    online_url: str | None = None
    website: str | None = None
    topics: tuple[PydanticLabel, ...] = ()
    status: str = "confirmed"
    revision: object = None
    extra: object = None

    @model_validator(mode="after")
    def _check(self) -> "PydanticSession":
        for items in (self.rooms, self.languages):
            if len(items) > 1 and len(set(items)) < len(items):
                raise ValueError("twice")
        return self


def _slots() -> list[tuple[int, dt.date, dt.time, dt.time]]:
    return [(n, DAYS[n % 3], dt.time(9 + n % 8, 0), dt.time(9 + n % 8, 45)) for n in range(SESSIONS)]


def _bare() -> list[BareSession]:
    return [
        BareSession(
            id=f"s{n}",
            format="workshop",
            title=BareText(texts=(("", TITLE.format(n=n)),)),
            abstract=BareText(texts=(("", ABSTRACT),)),
            when=BareSpan(start=BareMoment(date=day, at=start), end=BareMoment(date=day, at=end)),
            rooms=(f"r{n % 20}",),
            participants=tuple(BareParticipant(person=f"p{(n + m) % 500}") for m in range(3)),
            languages=("fr", "en"),
        )
        for n, day, start, end in _slots()
    ]


def _ours() -> list[raict.Session]:
    return [
        raict.Session(
            id=f"s{n}",
            format="workshop",
            title=TITLE.format(n=n),
            abstract=ABSTRACT,
            when=raict.Span(start=raict.Moment(date=day, at=start), end=raict.Moment(date=day, at=end)),
            rooms=(f"r{n % 20}",),
            participants=tuple(raict.Participant(person=f"p{(n + m) % 500}") for m in range(3)),
            languages=("fr", "en"),
        )
        for n, day, start, end in _slots()
    ]


def _pydantic() -> list[PydanticSession]:
    return [
        PydanticSession(
            id=f"s{n}",
            format="workshop",
            title=PydanticLabel(text=TITLE.format(n=n)),
            abstract=PydanticProse(text=ABSTRACT),
            when=PydanticSpan(start=PydanticMoment(date=day, at=start), end=PydanticMoment(date=day, at=end)),
            rooms=(f"r{n % 20}",),
            participants=tuple(PydanticParticipant(person=f"p{(n + m) % 500}") for m in range(3)),
            languages=("fr", "en"),
        )
        for n, day, start, end in _slots()
    ]


def measure() -> list[Finding]:
    """The three in turns."""
    works: tuple[Callable[[], object], ...] = (_ours, _bare, _pydantic)
    ours, bare, pydantic = paired(*works, rounds=15)
    return [
        Finding("build and validate 10 000 objects / bare attrs", ours / bare, 2.5),
        Finding("build and validate 10 000 objects / pydantic 2, same checks", ours / pydantic, 0.7),
    ]
