"""A signed link tells whose it is, to nobody without the key; it is refused for a reason, and answers nothing."""

import base64
import datetime as dt
import hashlib
import hmac
import re
import subprocess
import sys
from string import ascii_letters, digits
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raict import InvalidValue, Revision
from raict.guests import Channel, Delegate, Invitation, ParticipationStatus, Redeemed, Replies, redeem, sign
from raict.strategies import guest_lists
from tests.guests.making import EDITION, JUNE, a_session, an_edition, guest, invitation
from tests.refusals import problems_of, refused
from tests.unmeasured import unmeasured

KEY = bytes(range(32))
UNTIL = JUNE + dt.timedelta(days=30)
NOW = an_edition(a_session("s1", 3), a_session("s2"), a_session("s3"), revision=Revision(sequence=1, updated=JUNE))
AWA, MOUSSA = invitation("awa"), invitation("moussa", "s1", "s2")
INVITED = (AWA, MOUSSA)
ALPHABET = ascii_letters + digits + "-_"


def token(invited: Invitation = AWA, **more: Any) -> str:
    """A token for a month."""
    values: dict[str, Any] = {"key": KEY, "edition": NOW, "expires": UNTIL}
    return sign(invited, **(values | more))


def opened(text: str, **more: Any) -> Redeemed:
    """What a link is redeemed for, in June."""
    values: dict[str, Any] = {"key": KEY, "edition": NOW, "invitations": INVITED, "now": JUNE}
    return redeem(text, **(values | more))


# ---- whose it is -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("invited", "session", "sequence"), [(AWA, None, 1), (MOUSSA, "s1", 3), (MOUSSA, "s2", 0)], ids=["whole", "s1", "s2"]
)
def test_a_link_tells_whose_it_is(invited: Invitation, session: str | None, sequence: int) -> None:
    """The guest, the session, the version of its event, and until when."""
    redeemed = opened(token(invited, session=session))

    assert redeemed == Redeemed(invitation=invited, session=session, sequence=sequence, expires=UNTIL)
    assert repr(redeemed) == f"<Redeemed {invited.guest.id!r} for {session or EDITION!r}>"


def test_her_answer_is_given_by_calling_for_it() -> None:
    """With the version she saw, by the way of the link."""
    said = opened(token(MOUSSA, session="s1")).reply(
        ParticipationStatus.DELEGATED, at=JUNE, comment="désolé", delegate=Delegate(name="Léa")
    )

    assert (said.guest, said.session, said.sequence, said.at) == ("moussa", "s1", 3, JUNE)
    assert (said.channel, said.comment, said.delegate) == (Channel.LINK, "désolé", Delegate(name="Léa"))
    with refused("control-character", "comment"):
        opened(token()).reply(ParticipationStatus.ACCEPTED, at=JUNE, comment="\x00")


def test_the_same_things_give_the_same_token() -> None:
    """And any other thing gives another: guest, edition, session, version, time and key are all bound."""
    others = [
        token(invitation("awb")),
        token(MOUSSA, session="s1"),
        token(MOUSSA, session="s2"),
        token(expires=UNTIL + dt.timedelta(seconds=1)),
        token(key=KEY[::-1]),
        token(edition=an_edition(revision=Revision(sequence=2, updated=JUNE))),
        token(invitation("awa", edition="e"), edition=an_edition(id="e", revision=NOW.revision)),
    ]

    assert token() == token(expires=UNTIL.astimezone(dt.timezone(dt.timedelta(hours=2))))
    assert len({token(), *others}) == len(others) + 1


@given(guest_lists(NOW, min_size=1, max_size=3), st.binary(min_size=16, max_size=80))
def test_a_link_is_redeemed_for_whom_it_was_signed(invited: tuple[Invitation, ...], key: bytes) -> None:
    """Whoever they are, and whatever they are invited to; and no two have the same link."""
    signed = {(each.guest.id, session): token(each, key=key, session=session) for each in invited for session in each.components}

    assert len(set(signed.values())) == len(signed)
    for (id_, session), text in signed.items():
        redeemed = opened(text, key=key, invitations=invited)
        assert (redeemed.invitation.guest.id, redeemed.session) == (id_, session)
        assert re.fullmatch("[A-Za-z0-9_-]{56}", text)


def test_a_token_is_what_the_page_says() -> None:
    """The octets as one would write them by hand: links that were sent are redeemed by every later version."""

    def keyed(purpose: bytes, octets: bytes) -> bytes:
        return hmac.new(KEY, b"raict.guests.link/1\0" + purpose + b"\0" + octets, hashlib.sha256).digest()

    until = int(UNTIL.timestamp())
    body = b"\x01" + keyed(b"who", b"moussa\0raict-2023\0s1")[:12] + bytes([0, 0, 0, 3]) + until.to_bytes(5, "big")

    assert token(MOUSSA, session="s1") == base64.urlsafe_b64encode(body + keyed(b"token", body)[:20]).decode()
    assert len(token()) == 56


def test_nobody_is_told_by_a_token() -> None:
    """Neither id nor address nor session stands in its octets; without the key nobody sees that two are of one guest."""
    octets = [base64.urlsafe_b64decode(token(MOUSSA, session=session)) for session in ("s1", "s2")]

    assert all(word not in each for each in octets for word in (b"moussa", b"dakar", b"raict", b"s1"))
    assert octets[0][1:13] != octets[1][1:13]
    assert base64.urlsafe_b64decode(token(key=KEY[::-1]))[1:13] != base64.urlsafe_b64decode(token())[1:13]


def test_tokens_do_not_meet() -> None:
    """Of fifty thousand guests no two have a token, nor what stands for them in it, in common."""
    made = [token(Invitation(guest=guest(f"g{n}", email=None), edition=EDITION)) for n in range(50_000)]

    assert len(set(made)) == len(made)
    assert len({base64.urlsafe_b64decode(each)[1:13] for each in made}) == len(made)


def test_any_time_may_be_the_last() -> None:
    """Of the years that a calendar may have."""
    for year in (1900, 1969, 2200):
        expires = dt.datetime(year, 12, 31, 23, 59, 59, tzinfo=dt.UTC)
        before = dt.datetime(1900, 1, 1, tzinfo=dt.UTC)
        assert opened(token(expires=expires), now=before).expires == expires


# ---- refused, and why ------------------------------------------------------------------------------------------------


def test_each_refusal_has_its_reason() -> None:
    """Altered, expired, for nobody here, outdated: four codes, with a sentence for who opens the link."""
    changed = token()[:-1] + ("A" if token()[-1] != "A" else "B")
    other = an_edition(id="raict-2024", revision=NOW.revision)
    revised = an_edition(*NOW.sessions, revision=Revision(sequence=2, updated=JUNE))
    emptied = an_edition(revision=NOW.revision)

    assert [
        problems_of(lambda: opened(changed)),
        problems_of(lambda: opened(token(), now=UNTIL)),
        problems_of(lambda: opened(token(), invitations=[MOUSSA])),
        problems_of(lambda: opened(token(), edition=other)),
        problems_of(lambda: opened(token(invitation("awa", edition="raict-2024"), edition=other))),
        problems_of(lambda: opened(token(), edition=revised)),
        problems_of(lambda: opened(token(MOUSSA, session="s1"), edition=emptied)),
    ] == [
        [("token-altered", "token")],
        [("token-expired", "token")],
        [("token-elsewhere", "token")],
        [("token-elsewhere", "token")],
        [("token-elsewhere", "token")],
        [("token-outdated", "token")],
        [("token-outdated", "token")],
    ]
    with refused("token-expired", "token", expired="2023-07-01 09:00 UTC"):
        opened(token(), now=UNTIL)
    with pytest.raises(InvalidValue) as caught:
        opened(token(), now=UNTIL)
    assert caught.value.problems[0].message("fr") == "ce lien n’est plus valable depuis le 1er\u00a0juillet 2023 à 11\u00a0h"


def test_a_link_is_good_until_the_last_second() -> None:
    """And void from the one that was given."""
    assert opened(token(), now=UNTIL - dt.timedelta(seconds=1)).expires == UNTIL
    with refused("token-expired", "token"):
        opened(token(), now=UNTIL)


def test_who_is_invited_otherwise_needs_another_link() -> None:
    """From the whole to sessions, or from one session to another; the link to what is left stays good."""
    signed = token(MOUSSA, session="s1")

    assert opened(signed, invitations=[invitation("moussa", "s1")]).session == "s1"
    for now in (invitation("moussa", "s2"), invitation("moussa")):
        with refused("token-elsewhere", "token"):
            opened(signed, invitations=[now])


@pytest.mark.parametrize("place", range(56))
def test_no_character_can_be_changed(place: int) -> None:
    """Each of them, for every other."""
    good = token()
    for character in ALPHABET.replace(good[place], ""):
        with refused("token-altered", "token"):
            opened(good[:place] + character + good[place + 1 :])


HOSTILE: dict[str, Any] = {
    "nothing": "",
    "one": "1",
    "an address": "awa@dakar.example",
    "no signature at all": "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhd2EifQ." + "A" * 17,
    "digits that are not ASCII": "\u0661" * 56,
    "letters that are not ASCII": "é" * 56,
    "marks of the other alphabet": "+/" * 28,
    "padding": token()[:-1] + "=",
    "a line end": token()[:-1] + "\n",
    "a line end more": token() + "\n",
    "a space more": " " + token(),
    "one less": token()[:-1],
    "one more": token() + "A",
    "two": token() * 2,
    "a megabyte": "A" * 2**20,
    "a megabyte that begins well": token() + "A" * 2**20,
    "zeros": "A" * 56,
    "octets": token().encode(),
    "none": None,
    "a number": 1,
    "half a character": "\ud800" * 56,
    "a null": token()[:-1] + "\0",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_was_never_signed_is_refused(text: Any) -> None:
    """In one way, whatever it is."""
    with refused("token-altered", "token"):
        opened(text)


@example("-" * 56)
@given(st.text(max_size=60) | st.text(ALPHABET, min_size=56, max_size=56))
def test_nothing_is_signed_by_chance(text: str) -> None:
    """No text is a token but those that were signed."""
    with pytest.raises(InvalidValue):
        opened(text)


def test_a_link_of_another_key_is_none() -> None:
    """So a new key makes all links void."""
    with refused("token-altered", "token"):
        opened(token(), key=KEY[::-1])


@pytest.mark.parametrize(
    ("key", "code"),
    [(b"", "token-key"), (b"x" * 15, "token-key"), ("x" * 32, "wrong-type"), (bytearray(32), "wrong-type"), (None, "wrong-type")],
    ids=["empty", "fifteen", "a text", "octets that change", "none"],
)
def test_refuses_a_key_that_is_none(key: Any, code: str) -> None:
    """By whoever signs, and by whoever redeems; sixteen octets will do."""
    with refused(code, "key"):
        token(key=key)
    with refused(code, "key"):
        opened(token(), key=key)
    assert opened(token(key=b"x" * 16), key=b"x" * 16).invitation is AWA


def test_refuses_what_is_no_time() -> None:
    """Nothing reads the clock, so both are asked for, with their offset."""
    with refused("naive-instant", "expires"):
        token(expires=UNTIL.replace(tzinfo=None))
    with refused("naive-instant", "now"):
        opened(token(), now=JUNE.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("invited", "more", "code"),
    [
        (MOUSSA, {}, "reply-no-session"),
        (MOUSSA, {"session": "s3"}, "reply-not-invited"),
        (AWA, {"session": "s1"}, "reply-not-invited"),
        (invitation("awa", edition="e"), {}, "guest-other-edition"),
        (invitation("awa", "gone"), {"session": "gone"}, "guest-unknown-session"),
    ],
    ids=["which session", "another session", "the whole", "another edition", "no longer there"],
)
def test_signs_for_what_she_is_invited_to_alone(invited: Invitation, more: dict[str, Any], code: str) -> None:
    """A link that nobody could redeem is never sent."""
    with pytest.raises(InvalidValue) as caught:
        token(invited, **more)

    assert [each.code for each in caught.value.problems] == [code]


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"invitation": "awa"}, "wrong-type", "invitation"),
        ({"session": "a b"}, "bad-identifier", "session"),
        ({"sequence": -1}, "out-of-range", "sequence"),
        ({"expires": UNTIL.replace(tzinfo=None)}, "naive-instant", "expires"),
    ],
    ids=["invitation", "session", "sequence", "expires"],
)
def test_a_redeemed_link_is_a_value(values: dict[str, Any], code: str, path: str) -> None:
    """Checked as all are."""
    good: dict[str, Any] = {"invitation": AWA, "expires": UNTIL}
    with refused(code, path):
        Redeemed(**(good | values))


# ---- opening a page never answers ------------------------------------------------------------------------------------


class Page:
    """A page behind a link, and the book it writes to."""

    def __init__(self) -> None:
        self.book = Replies()

    def ask(self, method: str, text: str, status: ParticipationStatus | None = None, minute: int = 0) -> tuple[int, str]:
        """What the page answers."""
        now = JUNE + dt.timedelta(minutes=minute)
        try:
            redeemed = opened(text, now=now)
        except InvalidValue as refusal:
            return 410, refusal.problems[0].code
        if method == "POST" and status is not None:
            last = self.book.last(redeemed.invitation.guest.id, redeemed.session)
            if last is None or (last.status, last.sequence) != (status, redeemed.sequence):
                self.book = self.book.with_reply(redeemed.reply(status, at=now))
        return 200, redeemed.invitation.guest.id


def test_a_scanner_that_opens_every_link_answers_nothing() -> None:
    """A hundred GET and HEAD leave the book as it is; POST is recorded, once."""
    page, text = Page(), token(MOUSSA, session="s1")
    for minute in range(100):
        assert page.ask("GET" if minute % 2 else "HEAD", text, minute=minute) == (200, "moussa")
    assert page.book == Replies()

    for minute in range(3):
        assert page.ask("POST", text, ParticipationStatus.ACCEPTED, minute=minute) == (200, "moussa")
    assert [(each.status, each.session) for each in page.book] == [(ParticipationStatus.ACCEPTED, "s1")]

    page.ask("POST", text, ParticipationStatus.DECLINED, minute=9)
    assert page.book.status("moussa", "s1", sequence=3) is ParticipationStatus.DECLINED
    assert len(page.book) == 2
    assert page.ask("POST", text[1:], ParticipationStatus.ACCEPTED) == (410, "token-altered")
    assert len(page.book) == 2


def test_links_are_read_in_no_time_whatever_they_hold() -> None:
    """A thousand of a megabyte, and a hundred thousand that were never signed."""
    program = (
        "from tests.guests.test_tokens import *\n"
        "for text in ['A' * 2**20] * 1000 + ['A' * 56] * 100_000:\n"
        "    try:\n"
        "        opened(text)\n"
        "    except InvalidValue:\n"
        "        continue\n"
        "    raise SystemExit('redeemed')\n"
    )

    subprocess.run([sys.executable, "-c", program], check=True, timeout=60, env=unmeasured())
