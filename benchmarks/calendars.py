"""From the model to calendar bytes: ours against idiomatic icalendar, as the programme grows, in time and in memory."""

import icalendar
from attrs import evolve

import raict
from benchmarks.clock import Finding, paired, peak, seconds
from raict import ics, samples
from raict.ics.words import Words

__all__ = ["measure"]

MIB = 1 << 20


def _edition(size: int) -> raict.Edition:
    """The fictional sample, its timed sessions over and over under new ids."""
    base = raict.loads(samples.text("assises-2031.toml"))
    timed = [session for session in base.sessions if session.when and session.when.timed]
    return evolve(base, sessions=tuple(evolve(timed[n % len(timed)], id=f"session-{n}") for n in range(size)))


def _with_icalendar(edition: raict.Edition) -> bytes:
    """The same events by the documented way of icalendar; the words are ours on both sides."""
    words = Words(edition, edition.language)
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//benchmark//EN")
    venue = edition.venue
    for session in edition.sessions:
        span, place = session.when, words.place(session.rooms)
        if span is None or place is None or venue is None or venue.geo is None:
            raise ValueError(session.id)
        event = icalendar.Event()
        event.add("uid", f"{session.id}~{edition.id}@{edition.uid_domain}")
        event.add("dtstamp", edition.revision.updated)
        event.add("last-modified", edition.revision.updated)
        event.add("sequence", 0)
        event.add("dtstart", edition.instant(span.start))
        event.add("dtend", edition.instant(span.end))
        event.add("summary", session.title.get(edition.language), parameters={"LANGUAGE": edition.language})
        event.add("status", "CONFIRMED")
        event.add("transp", "OPAQUE")
        event.add("location", str(place))
        event.add("geo", (venue.geo.latitude, venue.geo.longitude))
        event.add("categories", words.categories(session))
        event.add("url", session.website or edition.website)
        event.add("description", f"{words.of_session(session, session.status, joining=True)}\n\n{words.access}")
        calendar.add_component(event)
    calendar.add_missing_timezones()
    data: bytes = calendar.to_ical()
    return data


def _same(edition: raict.Edition) -> None:
    """Both write the same events, or the race is none."""

    def facts(data: bytes) -> list[tuple[object, ...]]:
        events = icalendar.Calendar.from_ical(data).events
        return [(each["UID"], each["SUMMARY"], each["DESCRIPTION"], each.start, each.end, each["LOCATION"]) for each in events]

    if facts(ics.feed(edition, content="sessions")) != facts(_with_icalendar(edition)):
        raise ValueError("the two calendars differ")


def measure() -> list[Finding]:
    """Ten thousand sessions in turns; a thousand and a hundred thousand; memory by tracemalloc."""
    small, middle, large = map(_edition, (1_000, 10_000, 100_000))
    _same(_edition(100))
    ours, theirs = paired(
        lambda: ics.feed(middle, content="sessions"),
        lambda: _with_icalendar(middle),
        rounds=3,
    )
    at_small = min(seconds(lambda: [ics.feed(small) for _ in range(10)]) for _ in range(5)) / 10_000
    at_large = min(seconds(lambda: ics.feed(large)) for _ in range(3)) / 100_000
    output = len(ics.feed(middle))

    def consume() -> None:
        for _ in ics.iter_feed(large):
            pass

    return [
        Finding("10 000 sessions: idiomatic icalendar / feed", theirs / ours, 15, at_least=True),
        Finding("per event: feed of 100 000 / feed of 1 000", at_large / at_small, 1.25),
        Finding("peak memory of feed, 10 000 sessions / its output", peak(lambda: ics.feed(middle)) / output, 2.2),
        Finding("peak memory of iter_feed, 100 000 sessions", peak(consume) / MIB, 1, "MiB"),
    ]
