"""Files, one at a time: a write is whole or did not happen."""

import os
from contextlib import suppress
from errno import ENOTDIR
from pathlib import Path

__all__ = ["differs", "write_atomically"]


def write_atomically(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put `data` at `path`: afterwards the file is the old one or the new one, never a mixture, and nothing is left over.

    The permissions of a file already there are kept; a new one that is `private` is for its owner alone. A link is replaced
    where it points. What is there and no file (a pipe, a terminal) is written to, since it cannot be replaced.

    Raises:
        OSError: naming `path`, or its folder where there is none; the file there is untouched.
    """
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(path.parent))
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(target, data, private=private)
    except OSError as failure:
        failure.filename, failure.filename2 = str(path), None  # not the name of the draft, which says nothing to anybody
        raise


def _replace(target: Path, data: bytes, *, private: bool) -> None:
    draft = target.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        with draft.open("xb") as file:
            if target.exists():  # before a first octet is in it: what was private must not be public for a moment
                draft.chmod(target.stat().st_mode & 0o7777)
            elif private:
                draft.chmod(0o600)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; some file systems cannot, and need not."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def differs(path: Path, data: bytes) -> bool | None:
    """Whether something else than `data` is at `path`; None where nothing is there."""
    if not path.exists() and not path.is_symlink():
        return None
    return not path.is_file() or path.read_bytes() != data
