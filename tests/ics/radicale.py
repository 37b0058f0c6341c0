"""A Radicale on loopback: the CalDAV server that the tests store calendars in, over plain HTTP."""

import base64
import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

__all__ = ["Answer", "Server", "one_by_one", "radicale"]

_PATIENCE = 60
_HEADERS = {"Authorization": f"Basic {base64.b64encode(b'raict:').decode()}", "Content-Type": "text/calendar; charset=utf-8"}
_BEGIN, _END = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"


class Answer(NamedTuple):
    """What came back."""

    status: int
    body: bytes
    etag: str
    """Empty where none came: another one says that what is stored is another."""


class Server:
    """A Radicale that listens on a port of this machine."""

    def __init__(self, port: int) -> None:
        """Nothing is asked yet."""
        self._port = port

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> Answer:
        """One request, and what came back."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_PATIENCE)
        try:
            connection.request(method, path, body, _HEADERS | {name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, answer.read(), answer.headers.get("ETag", ""))
        finally:
            connection.close()

    def answers(self) -> bool:
        """Whether it is up."""
        try:
            return self.ask("GET", "/.web/").status == 200
        except OSError:
            return False


@contextmanager
def radicale(folder: Path) -> Generator[Server]:
    """A Radicale with an empty store in that folder, until it is no longer needed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ("--hosts", f"127.0.0.1:{port}", "--storage-filesystem-folder", str(folder / "store"), "--auth-type", "none")
    command = [sys.executable, "-m", "radicale", "--config", "", *options]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            found = Server(port)
            until = time.monotonic() + _PATIENCE
            while not found.answers():
                if process.poll() is not None or time.monotonic() > until:
                    pytest.fail((folder / "log").read_text())
                time.sleep(0.05)
            yield found
        finally:
            process.terminate()
            try:
                process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()


def one_by_one(calendar: bytes) -> Iterator[bytes]:
    """Each event as CalDAV wants it: alone in a calendar, with its time zone."""
    zone = calendar[calendar.index(b"BEGIN:VTIMEZONE") : calendar.index(_BEGIN)] if b"VTIMEZONE" in calendar else b""
    for part in calendar.split(_BEGIN)[1:]:
        event = _BEGIN + part.partition(_END)[0] + _END
        own = zone if b";TZID=" in event else b""
        yield b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//raict//raict//EN\r\n" + own + event + b"END:VCALENDAR\r\n"
