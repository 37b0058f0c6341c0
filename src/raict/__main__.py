"""`python -m raict`: the same as the command `raict`."""

import sys

from raict.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
