"""The environment of a process that is watched for its time or its imports, without what measures coverage."""

import os

__all__ = ["unmeasured"]


def unmeasured() -> dict[str, str]:
    """This process's own, but for the variables that make another process be measured: measuring takes its time and imports."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")}
