"""Ratios, measured in one run: ours against what a user would pick instead. `python -m benchmarks` prints them all."""
