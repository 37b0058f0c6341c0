"""A write is whole or did not happen."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from raict.cli.files import differs, write_atomically


def test_writes_a_new_file_with_the_usual_permissions(tmp_path: Path) -> None:
    """A new file holds the bytes and can be read as the process's umask says."""
    mask = os.umask(0o027)
    try:
        write_atomically(tmp_path / "a.ics", b"new")
    finally:
        os.umask(mask)

    assert (tmp_path / "a.ics").read_bytes() == b"new"
    assert (tmp_path / "a.ics").stat().st_mode & 0o777 == 0o640


def test_keeps_the_permissions_of_the_file_it_replaces(tmp_path: Path) -> None:
    """A file that was private stays private."""
    target = tmp_path / "a.ics"
    target.write_bytes(b"old")
    target.chmod(0o600)

    write_atomically(target, b"new")

    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o600


def test_writes_where_a_symbolic_link_points(tmp_path: Path) -> None:
    """The link stays a link; the file behind it changes."""
    (tmp_path / "real.ics").write_bytes(b"old")
    (tmp_path / "link.ics").symlink_to(tmp_path / "real.ics")

    write_atomically(tmp_path / "link.ics", b"new")

    assert (tmp_path / "link.ics").is_symlink()
    assert (tmp_path / "real.ics").read_bytes() == b"new"


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "open"), (Path, "replace"), (Path, "chmod")])
@pytest.mark.parametrize("reason", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str, reason: int
) -> None:
    """Whichever call fails, the old bytes are there and no draft is left."""
    target = tmp_path / "a.ics"
    target.write_bytes(b"old")
    monkeypatch.setattr(owner, name, _failing(reason))

    with pytest.raises(OSError, match=os.strerror(reason)):
        write_atomically(target, b"new")

    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.ics"]


def test_a_folder_that_cannot_be_synced_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems refuse to sync a folder: the file is written all the same."""
    real, calls = os.fsync, iter((False, True))

    def fsync(descriptor: int) -> None:
        if next(calls):
            raise OSError(errno.EINVAL, "no")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)

    write_atomically(tmp_path / "a.ics", b"new")

    assert (tmp_path / "a.ics").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["a.ics", "link.ics"])
def test_a_folder_is_never_replaced(tmp_path: Path, name: str) -> None:
    """Neither itself nor through a link; the refusal names what was asked for."""
    (tmp_path / "a.ics").mkdir()
    (tmp_path / "link.ics").symlink_to("a.ics")

    with pytest.raises(IsADirectoryError) as refusal:
        write_atomically(tmp_path / name, b"new")

    assert refusal.value.filename == str(tmp_path / name)
    assert (tmp_path / "a.ics").is_dir()


@pytest.mark.parametrize("make", [None, Path.touch], ids=["nothing", "file"])
def test_names_the_folder_that_is_none(tmp_path: Path, make: Callable[[Path], object] | None) -> None:
    """What is wrong is the folder, so the refusal names it."""
    if make:
        make(tmp_path / "no")

    with pytest.raises(NotADirectoryError) as refusal:
        write_atomically(tmp_path / "no" / "a.ics", b"new")

    assert refusal.value.filename == str(tmp_path / "no")


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    """What is no file cannot be replaced: `-o /dev/stdout`, `-o /dev/null`."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_atomically(pipe, b"new")

        assert os.read(reader, 10) == b"new"
        assert pipe.is_fifo()
    finally:
        os.close(reader)


def test_a_private_file_is_never_public_for_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The draft has the permissions of the file it will replace before anything is in it."""
    target = tmp_path / "a.ics"
    target.write_bytes(b"old")
    target.chmod(0o600)
    seen: list[int] = []

    def fsync(_: int) -> None:
        seen.extend(each.stat().st_mode & 0o777 for each in tmp_path.iterdir())

    monkeypatch.setattr(os, "fsync", fsync)

    write_atomically(target, b"new")

    assert set(seen) == {0o600}


def _write(octets: bytes) -> Callable[[Path], object]:
    def write(path: Path) -> object:
        return path.write_bytes(octets)

    return write


def _nothing(_: Path) -> None:
    pass


def _dangling(path: Path) -> None:
    path.symlink_to("nowhere")


@pytest.mark.parametrize(
    ("make", "answer"),
    [
        pytest.param(_nothing, None, id="nothing"),
        pytest.param(_write(b"text"), False, id="same bytes"),
        pytest.param(_write(b"mine"), True, id="other bytes"),
        pytest.param(Path.mkdir, True, id="folder"),
        pytest.param(_dangling, True, id="dangling link"),
    ],
)
def test_tells_what_is_there(tmp_path: Path, make: Callable[[Path], object], answer: bool | None) -> None:
    """Other bytes, a folder or a dangling link are somebody's."""
    make(tmp_path / "a.toml")

    assert differs(tmp_path / "a.toml", b"text") is answer


def _failing(reason: int) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise OSError(reason, os.strerror(reason))

    return fail


@pytest.mark.parametrize(
    "name", ["é" * 100 + ".ics", "演" * 80 + ".ics", "a" * 251 + ".ics"], ids=["accents", "Chinese", "letters"]
)
def test_every_name_that_a_folder_takes_will_do(tmp_path: Path, name: str) -> None:
    """However many octets its letters are: the draft beside it has a name of its own."""
    write_atomically(tmp_path / name, b"new")

    assert [each.name for each in tmp_path.iterdir()] == [name]
