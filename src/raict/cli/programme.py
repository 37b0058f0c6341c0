"""The programme in words: day by day in the order of time, then what has no date yet."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from raict._style import Form
from raict.cli.reader import Reader
from raict.cli.words import counted
from raict.model.moments import Moment
from raict.model.sessions import Audience, Session
from raict.model.status import Status
from raict.model.when import Span
from raict.model.windows import Window

__all__ = ["programme"]

_WIDEST = 20
"""Of the column of hours: longer words stand on a line of their own."""
_INDENT = " " * 4
_WIDTH = 80
"""Of abstracts, beside the hours."""


def programme(reader: Reader) -> Iterator[str]:
    """The lines of the programme."""
    return _Programme(reader).lines()


class _Programme:
    """One edition's programme, for one reader."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.edition, self.speech, self.words = reader, reader.edition, reader.speech, reader.words
        self.say, self.headed = reader.say, reader.headed

    def lines(self) -> Iterator[str]:
        """A heading, then each day under its own. A session that runs on stands under the day it begins."""
        yield self.words["programme"]
        placed = [(each, each.when) for each in self.edition.chronological() if each.when]
        told = [(each, when.start.date, self.hours(when)) for each, when in placed]
        width = max((len(hours) for *_, hours in told if len(hours) <= _WIDEST), default=0)
        for day, sessions in groupby(told, key=lambda each: each[1]):
            yield "\n  " + self.speech.format_when(day, form=Form.LABEL, weekday=True) + "\n"
            for session, _, hours in sessions:
                yield from self.beside(hours, self.session(session), width)
        unplaced = [each for each in self.edition.sessions if each.when is None]
        if unplaced:
            yield f"\n  {self.words['unplaced']}\n"
        for session in unplaced:
            title, *more = self.session(session)
            yield _INDENT + title
            yield from (_INDENT * 2 + line for line in more)
        if not self.edition.sessions:
            yield f"\n{_INDENT}{self.words['no session']}"

    @staticmethod
    def beside(hours: str, lines: list[str], width: int) -> Iterator[str]:
        """Hours, with the lines of a session to the right of them."""
        if len(hours) > width:
            yield _INDENT + hours
            hours = ""
        for n, line in enumerate(lines):
            yield f"{_INDENT}{hours if n == 0 else '':{width}}  {line}"

    def hours(self, span: Span) -> str:
        """The hours or the half-day, under the heading of the day they begin: that day is not named again."""
        start, end = span.start, span.end
        if start == end and start.fold is None:
            if start.time is not None:
                return self.opening(start.time)
            return self.words[start.part or "hour to come"]
        if start.time is not None and end.time is not None and start.fold is None and end.fold is None:
            within_a_day = start.date == end.date or (end.date - start.date == dt.timedelta(1) and end.time < start.time)
            if within_a_day:
                return f"{self.opening(start.time)} – {self.speech.format_time(end.time)}"
        first, last = span.dates
        if first == last:
            return self.without_day(span)
        if start.part is not None:
            begin = self.words[start.part]
        else:
            begin = "" if start.time is None else self.without_day(Span(start=start, end=Moment(date=first)))
        until = self.speech.format_when(Window(closes=end), weekday=True, year=first.year != last.year)
        return ", ".join(filter(None, (begin, until)))

    def opening(self, at: dt.time) -> str:
        """When it begins: a day begins at 0 h, and ends at midnight."""
        return self.words["day begins"] if at == dt.time(0) else self.speech.format_time(at)

    def without_day(self, span: Span) -> str:
        """« à partir de 17 h », « jusqu’à midi »: what a phrase says of one day after naming it."""
        day, phrase = (
            self.speech.format_when(each, form=Form.LABEL, weekday=True, year=False) for each in (span.start.date, span)
        )
        return phrase.removeprefix(day).lstrip()

    def session(self, session: Session) -> list[str]:
        """Title; format, rooms, audience and places; who takes part; then all else that is known of it."""
        edition, reader = self.edition, self.reader
        title = self.say(session.title)
        if session.status is not Status.CONFIRMED:
            title = self.headed(self.words[session.status].upper(), title)
        details = [self.say(edition.format(session.format).label)]
        details += (self.say(edition.room(each).label) for each in session.rooms)
        if session.audience is not Audience.PUBLIC:
            details.append(self.words["audience"].format(who=self.speech.word(session.audience)))
        if session.capacity is not None:
            details.append(counted(session.capacity, "seat", reader.language))
        lines = [title, ", ".join(details)]
        if reader.full and session.abstract:
            lines += reader.wrapped(session.abstract, _WIDTH)
        lines += self.roles(session)
        lines += reader.listed([self.speech.language_name(tag) for tag in session.languages], "language", "languages")
        lines += reader.listed([self.speech.country_name(code) for code in session.countries], "country", "countries")
        if reader.full and session.topics:
            lines.append(self.headed(self.words["topics"], ", ".join(map(self.say, session.topics))))
        links = (("joining", session.online_url), ("website", session.website))
        lines += (self.headed(self.words[key], url) for key, url in links if url)
        return lines

    def roles(self, session: Session) -> Iterator[str]:
        """A line for each role, in the order in which roles are announced."""
        for role in dict.fromkeys(each.role for each in session.participants):
            people = [str(self.edition.person(each).name) for each in session.with_role(role)]
            heading = self.words[role] if len(people) > 1 else self.speech.word(role)
            yield self.headed(heading[0].upper() + heading[1:], self.speech.join(people))
