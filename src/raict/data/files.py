"""Octets of a file, and of nothing else: a pipe or a device would keep a reader waiting, or never end."""

import errno
import os
import stat
from pathlib import Path
from typing import Final

__all__ = ["octets_of"]

# A pipe is opened without waiting for somebody to write to it; Windows has no such thing.
_AT_ONCE: Final[int] = getattr(os, "O_NONBLOCK", 0)
_NO_LINK: Final[int] = getattr(os, "O_NOFOLLOW", 0)


def octets_of(path: Path, limit: int, *, follow: bool = True) -> bytes:
    """The octets of a file as far as the limit, and one more where it goes beyond.

    Args:
        path: the file.
        limit: how many octets may be read.
        follow: whether the last part of the path may be a link.

    Raises:
        OSError: when it cannot be read, is no regular file, or no system has such a name.
    """

    def at_once(name: str, flags: int) -> int:
        return os.open(name, flags | _AT_ONCE | (0 if follow else _NO_LINK))

    try:
        with open(path, "rb", opener=at_once) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise OSError(errno.EINVAL, "no regular file", str(path))
            return file.read(limit + 1)
    except ValueError as failure:  # a null character, half of a surrogate pair
        raise OSError(errno.EINVAL, "no name of a file", str(path)) from failure
