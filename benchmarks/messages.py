"""Messages to many guests: time for each as their number grows, memory beside the ledger, and what a ledger costs."""

import datetime as dt

from attrs import evolve

import raict
from benchmarks.clock import Finding, peak, seconds
from raict import guests, itip, samples

__all__ = ["measure"]

MIB = 1 << 20
FIRST = dt.datetime(2031, 1, 6, 9, tzinfo=dt.UTC)
LATER = dt.datetime(2031, 2, 6, 9, tzinfo=dt.UTC)


def _invitations(edition: raict.Edition, number: int) -> list[guests.Invitation]:
    """So many guests, each invited to one session."""
    names = [raict.PersonName(family=family) for family in ("Diop", "Roy", "Sow", "Martin")]
    return [
        guests.Invitation(
            guest=guests.Guest(id=f"guest-{n}", name=names[n % 4], email=f"guest-{n}@ville.example"),
            edition=edition.id,
            sessions=("ouverture",),
        )
        for n in range(number)
    ]


def _moved(edition: raict.Edition) -> raict.Edition:
    """The session an hour later."""
    span = raict.Span.parse("2031-03-27T15:00/2031-03-27T16:00")
    return edition.with_session(
        evolve(edition.session("ouverture"), when=span, revision=raict.Revision(sequence=1, updated=LATER))
    )


def measure() -> list[Finding]:
    """A thousand and a hundred thousand guests: all invited, all told of a move, none told of anything."""
    edition = raict.loads(samples.text("assises-2031.toml"))
    moved = _moved(edition)
    few, many = _invitations(edition, 1_000), _invitations(edition, 100_000)
    empty = itip.Ledger(edition=edition.id)

    def through(of: raict.Edition, invited: list[guests.Invitation], ledger: itip.Ledger, stamp: dt.datetime) -> int:
        return sum(1 for _ in itip.iter_messages(of, invited, ledger=ledger, stamp=stamp))

    told_few = empty.after(*itip.iter_messages(edition, few, ledger=empty, stamp=FIRST))
    told_many = empty.after(*(each.told for each in itip.iter_messages(edition, many, ledger=empty, stamp=FIRST)))
    if through(moved, many, told_many, LATER) != len(many) or through(edition, many, told_many, LATER):
        raise ValueError("not every guest was told of the move, or some of nothing")
    at_few = min(seconds(lambda: [through(moved, few, told_few, LATER) for _ in range(10)]) for _ in range(3)) / 10_000
    at_many = seconds(lambda: through(moved, many, told_many, LATER)) / 100_000
    nothing = seconds(lambda: through(edition, many, told_many, LATER)) / 100_000
    one = next(iter(told_many))
    beside = peak(lambda: through(moved, many, told_many, LATER)) / MIB
    recording = min(seconds(lambda: [told_many.after(one) for _ in range(1_000)]) for _ in range(3)) / 1_000
    text = told_many.dumps()
    return [
        Finding("a message: 100 000 guests / 1 000 guests", at_many / at_few, 1.25),
        Finding("a guest who is told nothing / one who is told", nothing / at_many, 0.5),
        Finding("recording one message of 100 000 / making it", recording / at_many, 1),
        Finding("memory beside the ledger, 100 000 guests", beside, 64, "MiB"),
        Finding("an entry of a ledger of 100 000, as JSON", len(text.encode()) / len(told_many), 400, "B"),
    ]
