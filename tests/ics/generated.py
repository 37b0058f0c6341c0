"""Five hundred editions and their feeds, the same in every run, made once: what other people's readers are asked to read."""

from functools import cache
from itertools import count

from hypothesis import HealthCheck, Phase, given, seed, settings

from raict import Edition, ics
from raict.strategies import editions

__all__ = ["DOMAIN", "generated_editions", "generated_feeds"]

NUMBER = 500
DOMAIN = "example.org"
# Within one run Hypothesis dwells on what it has drawn; many short runs go further afield.
_RUN = 10
_UNJUDGED = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


@cache
def generated_editions() -> tuple[Edition, ...]:
    """Different editions, half of them with sessions that all have their hours."""
    found: dict[Edition, None] = {}
    for run in count():
        if len(found) >= NUMBER:
            break
        found |= dict.fromkeys(_drawn(run))
    return tuple(found)[:NUMBER]


def _drawn(run: int) -> list[Edition]:
    drawn: list[Edition] = []

    @seed(run)
    @settings(max_examples=_RUN, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=_UNJUDGED)
    @given(editions(min_sessions=1, max_sessions=6, timed=run % 2 == 1))
    def draw(edition: Edition) -> None:
        drawn.append(edition)

    draw()
    return drawn


@cache
def generated_feeds() -> tuple[bytes, ...]:
    """The feed of each, with the edition's own days and all its sessions."""
    return tuple(ics.feed(edition, domain=DOMAIN, content="both") for edition in generated_editions())
