"""What `import raict` costs, against the three modules it cannot do without."""

import resource
import subprocess
import sys

from benchmarks.clock import Finding

__all__ = ["measure"]


def _cpu(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-I", "-c", code], check=True)  # noqa: S603 - our own words
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure() -> list[Finding]:
    """Whole processes in turns, the best of 15 each."""
    ours: list[float] = []
    base: list[float] = []
    for _ in range(15):
        base.append(_cpu("import attrs, zoneinfo, datetime"))
        ours.append(_cpu("import raict"))
    return [Finding("import raict / import attrs, zoneinfo, datetime", min(ours) / min(base), 1.6)]
