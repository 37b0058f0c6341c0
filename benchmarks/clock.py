"""How things are measured: in turns, in one process, by CPU time, the best of several rounds."""

import gc
import time
import tracemalloc
from collections.abc import Callable
from typing import NamedTuple

__all__ = ["Finding", "paired", "peak", "seconds"]


class Finding(NamedTuple):
    """One ratio and the limit set for it."""

    what: str
    ratio: float
    limit: float
    unit: str = "×"
    at_least: bool = False
    """Whether the limit is a floor."""

    @property
    def kept(self) -> bool:
        """Whether the limit is kept."""
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one call, its result thrown away afterwards, not during."""
    gc.collect()
    start = time.process_time()
    result = work()
    elapsed = time.process_time() - start
    del result
    return elapsed


def paired(*works: Callable[[], object], rounds: int = 5) -> list[float]:
    """The best CPU seconds of each, measured in turns so that a slow minute hits all of them."""
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for n, work in enumerate(works):
            best[n] = min(best[n], seconds(work))
    return best


def peak(work: Callable[[], object]) -> int:
    """Octets allocated at most during one call, above what was there before."""
    gc.collect()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
