"""Laws of `revise`, over versions that differ here and there."""

import datetime as dt
import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import raict
from raict import Edition, Revision, Session, Status, revise, samples
from tests.changes.published import DOMAIN, cuts, drafts, events, neighbours, stripped, tongues, versions

few = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def _modified(event: bytes) -> str:
    found = re.search(rb"^LAST-MODIFIED:(\w+)\r\n", event, re.MULTILINE)
    return found[1].decode() if found else ""


@few
@given(versions())
def test_once_more_from_the_old_version_changes_nothing(pair: tuple[Edition, Edition]) -> None:
    """`revise(old, revise(old, new)) == revise(old, new)`."""
    old, new = pair
    revised = revise(old, new)
    assert revise(old, revised) == revised


@few
@given(versions(number=3))
def test_once_more_over_what_was_published_changes_nothing(three: tuple[Edition, ...]) -> None:
    """`revise(revise(old, new), new) == revise(old, new)`, and in the next version too."""
    published = three[0]
    for written in three[1:]:
        published = revise(published, written)
        assert revise(published, written) == published


@few
@given(versions())
def test_a_version_that_follows_itself_stays(pair: tuple[Edition, Edition]) -> None:
    """`revise(old, old) == old`, of any edition, and of one that was revised."""
    for edition in (pair[0], revise(*pair)):
        assert revise(edition, edition) == edition


@few
@given(versions(number=3))
def test_an_event_keeps_its_bytes_exactly_while_it_shows_the_same(three: tuple[Edition, ...]) -> None:
    """In the calendars of every language: the same shown, the same bytes; anything else shown, a later LAST-MODIFIED."""
    published = three[0]
    for written in three[1:]:
        after = revise(published, written)
        _judge(published, after)
        published = after


def test_the_file_that_ships_is_published_time_and_again() -> None:
    """It knows the revisions of the edition and of one session, and keeps them, while both move on."""
    text = samples.text("assises-2031.toml")
    first = written = raict.loads(text)
    dragage = "qui-paie-le-dragage"
    assert first.revision.sequence == 1
    assert [each.id for each in first.sessions if each.revision] == [dragage]
    assert first.venue is not None
    published = first
    steps: list[dict[str, Any]] = [
        {"venue": evolve(first.venue, access={"fr": "Par la rampe."})},
        {"theme": "Autre chose"},
        {"sessions": first.with_session(evolve(first.session(dragage), status=Status.CONFIRMED)).sessions},
        {"when": raict.When.parse("2031-03-27/2031-03-28")},
        {"theme": first.theme},
        {},
    ]
    found: list[tuple[int, int]] = []
    for day, step in enumerate(steps, start=10):
        revision = evolve(written.revision, updated=dt.datetime(2031, 3, day, 8, tzinfo=dt.UTC))
        written = evolve(written, revision=revision, **step)
        after = revise(published, written)
        assert revise(published, after) == revise(after, written) == after
        _judge(published, after)
        _judge_revisions(published, after)
        published = after
        session = published.session(dragage).revision
        found.append((published.revision.sequence, session.sequence if session else 0))
    assert found == [(1, 1), (1, 1), (1, 2), (2, 2), (2, 2), (2, 2)]


@settings(few, max_examples=15)
@given(drafts(number=5))
def test_a_file_in_which_revisions_stand_for_good_is_published_time_and_again(written: tuple[Edition, ...]) -> None:
    """Nothing is refused, the same once more is nothing, and no calendar goes back."""
    published, *others = written
    for each in others:
        after = revise(published, each)
        assert revise(published, after) == revise(after, each) == after
        _judge(published, after)
        _judge_revisions(published, after)
        published = after


@pytest.mark.parametrize("n", range(3))
def test_every_field_of_every_noun_is_seen(n: int) -> None:
    """One value that differs, anywhere in a real programme: the same law, so that nothing an event shows was forgotten."""
    edition = evolve(cuts()[n], uid_domain=DOMAIN)
    later = edition.revision.updated + dt.timedelta(days=1)
    met: set[str] = set()
    for place, other in neighbours(edition):
        if place not in met or n == 0:
            _judge(edition, revise(edition, evolve(other, revision=Revision(updated=later))))
        met.add(place)
    assert {"Edition.website", "Venue.geo", "Person.functions", "Room.floor", "Session.when"} <= met


def _judge(published: Edition, after: Edition) -> None:
    """In the calendars of every language: the same shown, the same bytes; anything else shown, a later LAST-MODIFIED."""
    spoken = tongues(published, after)
    then, now = (_by_component(edition, spoken) for edition in (published, after))
    for component in set(then) & set(now):
        before, later = then[component], now[component]
        if {key: stripped(event) for key, event in before.items()} == {key: stripped(event) for key, event in later.items()}:
            assert before == later
        else:
            for key in set(before) & set(later):
                assert _modified(before[key]) < _modified(later[key]), (before, later)


def _by_component(edition: Edition, spoken: tuple[str, ...]) -> dict[str, dict[tuple[str, str], bytes]]:
    """Events by language and UID, of each session; and of the edition, whose days are one event or, with gaps, several."""
    found: dict[str, dict[tuple[str, str], bytes]] = {}
    for tongue in spoken:
        for uid, event in events(edition, tongue).items():
            found.setdefault(uid.partition("@")[0].rpartition("~")[0].partition("~")[0], {})[tongue, uid] = event
    return found


@few
@given(versions())
def test_sequence_rises_by_one_at_most_and_never_falls(pair: tuple[Edition, Edition]) -> None:
    """Of the edition's own event and of every session, gone ones included while they are told of."""
    old, new = pair
    _judge_revisions(old, revise(old, new))


def _judge_revisions(published: Edition, after: Edition) -> None:
    """Of each component: SEQUENCE rises by one at most, and neither it nor its time falls."""
    before, now = _revisions(published), _revisions(after)
    for component in set(before) & set(now):
        was, revision = before[component], now[component]
        assert revision.sequence - was.sequence in {0, 1}
        assert (revision.updated > was.updated) if revision.sequence > was.sequence else (revision.updated >= was.updated)


def _revisions(edition: Edition) -> dict[str | None, Revision]:
    """Of the edition's own event, and of every session."""
    first = Revision(updated=edition.revision.updated)
    found: dict[str | None, Revision] = {each.id: each.revision or first for each in edition.sessions}
    found[None] = evolve(edition.revision, updated=edition.days_updated or edition.revision.updated)
    return found


@few
@given(versions())
def test_everything_but_revisions_is_the_new_version(pair: tuple[Edition, Edition]) -> None:
    """What its author wrote stays in its order; what is told besides is cancelled; and no argument is touched."""
    old, new = pair
    copies = (raict.dumps(old), raict.dumps(new))
    revised = revise(old, new)
    assert (raict.dumps(old), raict.dumps(new)) == copies
    kept = [each for each in new.sessions if not _is_over(each, new)]
    present = {each.id for each in new.sessions}
    told = [each for each in revised.sessions if each.id not in present]
    assert {each.status for each in told} <= {Status.CANCELLED}
    assert {each.id for each in told} <= {each.id for each in old.sessions}
    assert [(each.id, each.title, each.when) for each in revised.sessions if each.id in present] == [
        (each.id, each.title, each.when) for each in kept
    ]
    assert revised.revision.updated == new.revision.updated


def _is_over(session: Session, edition: Edition) -> bool:
    """Whether it was withdrawn thirty days before that version, or earlier."""
    return session.withdrawn is not None and edition.revision.updated - session.withdrawn >= dt.timedelta(days=30)


@few
@given(versions())
def test_without_keeping_nobody_is_told_of_what_is_gone(pair: tuple[Edition, Edition]) -> None:
    """`keep` of nothing leaves withdrawn sessions out at once."""
    old, new = pair
    revised = revise(old, new, keep=dt.timedelta(0))
    assert [each.id for each in revised.sessions] == [each.id for each in new.sessions if each.withdrawn is None]
    assert revised.formats == new.formats
