"""A real mail server on loopback takes our mails, and has the octets that were checked: aiosmtpd."""

import asyncio
import smtplib
import threading
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import SMTP as SMTP_POLICY
from email.policy import compat32, default
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from raict import mail
from raict.mail import Attachment, Mailbox
from tests.mail.made import FULL, PLAIN, calendar

PATIENCE = 60


class Inbox:
    """Keeps whatever comes."""

    def __init__(self) -> None:
        """Empty."""
        self.envelopes: list[tuple[str | None, list[str], bytes]] = []

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        """One mail, by the octets that stood between DATA and the dot."""
        self.envelopes.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.original_content or b""))
        return "250 OK"


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[int, Inbox]]:
    """A server on a port that the system chose, and what it got; it is ended with the tests that asked for it."""
    inbox, loop = Inbox(), asyncio.new_event_loop()

    def answer() -> SMTP:
        return SMTP(inbox, hostname="localhost", loop=loop)

    listening = loop.run_until_complete(loop.create_server(answer, "127.0.0.1", 0))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield listening.sockets[0].getsockname()[1], inbox
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(PATIENCE)
        listening.close()
        loop.run_until_complete(listening.wait_closed())
        loop.close()


MAILS: dict[str, dict[str, Any]] = {
    "text": PLAIN,
    "dots": {**PLAIN, "text": ".\n..\nFrom here\n.x\n\n.\n"},
    "arabic": {**PLAIN, "text": "السلام عليكم\n" * 20, "subject": "السلام عليكم"},
    "invitation": {**FULL, "attachments": ()},
    "cancellation": {**FULL, "calendar": calendar(method="METHOD:CANCEL\r\n"), "html": None},
    "everything": FULL,
    "large": {**FULL, "attachments": (Attachment(name="plan.png", data=bytes(range(256)) * 1500, content_type="image/png"),)},
    "long address": {**PLAIN, "recipient": Mailbox(email="a" * 64 + "@" + "b" * 60 + ".example")},
    "hostile": {**FULL, "recipient": Mailbox(name='"<evil@x.example>, =?utf-8?q?=0ABcc:?=', email="awa.diop@dakar.example")},
}


def test_a_server_takes_them_as_they_are(server: tuple[int, Inbox]) -> None:
    """One recipient each by the envelope; the octets are those of `as_bytes()`; both readers find the same in them."""
    port, inbox = server
    inbox.envelopes.clear()
    messages = {name: mail.message(**options) for name, options in MAILS.items()}
    with smtplib.SMTP("127.0.0.1", port, local_hostname="localhost", timeout=PATIENCE) as client:
        for message in messages.values():
            assert client.send_message(message) == {}

    assert len(inbox.envelopes) == len(MAILS)
    for (name, message), (sender, recipients, data) in zip(messages.items(), inbox.envelopes, strict=True):
        assert sender == "invitations@raict.example", name
        assert recipients == [MAILS[name]["recipient"].email], name
        assert data == message.as_bytes(), name
        _check_readers_agree(data, MAILS[name])


def _check_readers_agree(data: bytes, options: dict[str, Any]) -> None:
    for policy in (default, SMTP_POLICY, compat32):
        read: Any = message_from_bytes(data, policy=policy)
        parts = {part.get_content_type(): part for part in read.walk()}
        assert not any(part.defects for part in parts.values())
        if "calendar" in options:
            assert parts["text/calendar"].get_payload(decode=True) == options["calendar"]
            assert parts["text/calendar"].get_param("method").encode() in options["calendar"]
        for attachment in options.get("attachments", ()):
            assert any(part.get_payload(decode=True) == attachment.data for part in read.walk())
        text = parts["text/plain"].get_payload(decode=True).decode().replace("\r\n", "\n")
        assert text == options["text"]
        if policy is not compat32:
            assert str(read["Subject"]) == options["subject"]
            assert [each.addr_spec for each in read["To"].addresses] == [options["recipient"].email]
