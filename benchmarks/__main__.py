"""Measure everything and print it: `python -m benchmarks [name …]`."""

import platform
import sys
from importlib import import_module

from benchmarks.clock import Finding

__all__ = ["main"]

TOPICS = ("imports", "values", "conflicts", "calendars", "french", "mail", "requests", "messages", "replies")


def main(names: list[str]) -> None:
    """Run the topics named, or all of them."""
    print(f"Python {platform.python_version()}, {platform.machine()}; ratios of CPU time measured in this run\n")
    for name in names or TOPICS:
        findings: list[Finding] = import_module(f"benchmarks.{name}").measure()
        for finding in findings:
            sign = "≥" if finding.at_least else "≤"
            verdict = "kept" if finding.kept else "NOT KEPT"
            print(f"{name:10} {finding.what:66} {finding.ratio:9.3f} {finding.unit:4} {sign} {finding.limit:<7g} {verdict}")


if __name__ == "__main__":
    main(sys.argv[1:])
