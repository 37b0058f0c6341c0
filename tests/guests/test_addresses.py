"""Addresses of people: what is one, what goes on the wire, and when two are the same."""

import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raict import InvalidValue
from raict.guests import Delegate, Guest
from raict.guests._addresses import address, mailbox, optional_address, same
from raict.strategies import guests
from tests.guests.making import guest
from tests.refusals import refused
from tests.unmeasured import unmeasured

ACCEPTED = {
    "an apostrophe": "o'neil@mairie.example",
    "a tag": "jean+tag@mairie.example",
    "capitals": "Jean.DUPONT@Mairie.EXAMPLE",
    "an A-label": "jean@xn--rgion-bsa.example",
    "an A-label in capitals": "jean@XN--RGION-BSA.example",
    "every mark an atom may have": "!#$%&'*+/?=^_`{|}~-@mairie.example",
    "an international domain": "jean@région.example",
    "capitals of Cyrillic": "jean@ПОЧТА.example",
    "a label of each kind": "jean@été.xn--caf-dma.example",
    "the longest local part": "a" * 64 + "@mairie.example",
    "the longest of all": "a" * 64 + "@" + "b" * 61 + "." + "c" * 61 + "." + "d" * 61 + ".ab",
    "a hyphen": "jean@a-b.example",
}
REFUSED = {
    "a header": "a@x.example\r\nBcc:e@x.example",
    "two": "a@x.example,b@y.example",
    "a line end": "a@x.example\n",
    "a carriage return": "a@x.example\r",
    "an encoded word": "=?utf-8?q?evil=40x.example=3E=20?=@univ.example",
    "an encoded word in base64": "=?utf-8?b?ZXZpbEB4?=@univ.example",
    "nothing around": "@",
    "nothing": "",
    "no domain": "jean@",
    "no local part": "@mairie.example",
    "no at": "jean.mairie.example",
    "a name": "Jean <jean@mairie.example>",
    "angles": "<jean@mairie.example>",
    "quoted": '"jean dupont"@mairie.example',
    "a comment": "jean(dupont)@mairie.example",
    "a scheme": "mailto:jean@mairie.example",
    "two ats": "jean@x.example@mairie.example",
    "a space": "jean @mairie.example",
    "two dots": "jean..dupont@mairie.example",
    "a dot at the end": "jean.@mairie.example",
    "one label": "jean@mairie",
    "a number at the end": "jean@192.0.2.1",
    "a literal": "jean@[192.0.2.1]",
    "an empty label": "jean@mairie..example",
    "an empty label beside an international one": "jean@été..example",
    "a dot at the end of the domain": "jean@mairie.example.",
    "a hyphen at the end of a label": "jean@mairie-.example",
    "a label of 64": "jean@" + "a" * 64 + ".example",
    "an international label too long": "jean@" + "é" * 64 + ".example",
    "a local part of 65": "a" * 65 + "@mairie.example",
    "an international local part": "été@mairie.example",
    "a full-width dot": "jean@région\uff0eexample",
    "an ideographic dot": "jean@région。example",
    "a full-width at": "jean\uff20mairie.example",
    "sharp s, which becomes ss": "jean@straße.example",
    "its capital": "jean@STRAẞE.example",
    "a final sigma": "jean@ς.example",
    "a joiner": "jean@ré\u200dgion.example",
    "a non-joiner": "jean@ré\u200cgion.example",
    "full-width letters": "jean@\uff4dairie.example",
    "a soft hyphen": "jean@ré\u00adgion.example",
    "an override": "jean@ré\u202egion.example",
    "a null": "jean@mairie\0.example",
    "half a character": "jean@mairie\ud800.example",
    "a mark without its letter": "jean@\u0301a.example",
    "a hyphen before an international label": "jean@-été.example",
    "a hyphen after an international label": "jean@été-.example",
    "longer than any": "a." * 160 + "@x.example",
}


# ---- what is one -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("given_address", ACCEPTED.values(), ids=ACCEPTED)
def test_accepts(given_address: str) -> None:
    """What people have, as they write it; what goes on the wire is ASCII, and is the same address."""
    assert address(given_address) == given_address
    assert mailbox(given_address).isascii()
    assert same(mailbox(given_address)) == same(given_address)
    assert guest(email=given_address).answers_to(given_address.upper())


@pytest.mark.parametrize("given_address", REFUSED.values(), ids=REFUSED)
def test_refuses(given_address: str) -> None:
    """By name, and without showing it."""
    with refused("bad-email", "email"):
        guest(email=given_address)
    with refused("bad-email", "aliases[0]"):
        guest(aliases=(given_address,))
    with refused("bad-email", "email"):
        Delegate(email=given_address)
    with pytest.raises(InvalidValue) as caught:
        address(given_address)
    local, _, _ = given_address.rpartition("@")
    assert len(local) < 2 or local not in str(caught.value)


@pytest.mark.parametrize("wrong", [3, b"jean@mairie.example", ["jean@mairie.example"]], ids=["a number", "octets", "a list"])
def test_refuses_what_is_no_text(wrong: str) -> None:
    """Likewise."""
    with refused("bad-email"):
        address(wrong)


def test_none_is_no_address() -> None:
    """Where one may be left out."""
    assert optional_address(None) is None
    assert optional_address("a@b.example") == "a@b.example"


# ---- two that are one ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("awa@dakar.example", "AWA@Dakar.Example"),
        ("awa@région.example", "awa@xn--rgion-bsa.example"),
        ("awa@région.example", "awa@re\u0301gion.example"),
        ("awa@région.example", "AWA@RÉGION.example"),
        ("awa@région.example", "awa@XN--RGION-BSA.EXAMPLE"),
        ("awa@почта.example", "awa@ПОЧТА.example"),
    ],
    ids=["capitals", "its A-label", "taken apart", "in capitals", "its A-label in capitals", "Cyrillic"],
)
def test_spellings_of_one_address_are_one(one: str, other: str) -> None:
    """So the answer of either is hers, and to have both says nothing new."""
    assert same(one) == same(other)
    assert guest(email=one).answers_to(other)
    with refused("alias-is-email", "aliases[0]"):
        guest(email=one, aliases=(other,))
    with refused("repeated-item", "aliases[1]", value="…"):
        guest(email=None, aliases=(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("awa@dakar.example", "awa@dаkar.example"),  # noqa: RUF001 - a Cyrillic letter
        ("awa@dakar.example", "awa+a@dakar.example"),
        ("a.wa@dakar.example", "awa@dakar.example"),
        ("awa@dakar.example", "awa@dakar.example.org"),
    ],
    ids=["a look-alike", "a tag", "a dot", "another domain"],
)
def test_what_only_looks_alike_is_another(one: str, other: str) -> None:
    """Nobody answers for somebody else by a letter that looks the same, nor by what one provider takes for nothing."""
    assert same(one) != same(other)
    assert not guest(email=one).answers_to(other)
    assert guest(email=one, aliases=(other,)).answers_to(other)


@given(guests())
def test_a_guest_answers_to_her_addresses_in_every_spelling(somebody: Guest) -> None:
    """As written, in capitals, and as the wire has it."""
    for each in filter(None, (somebody.email, *somebody.aliases)):
        for spelling in (each, each.upper(), each.lower(), mailbox(each)):
            assert somebody.answers_to(spelling)


@example("a@" + "é" * 300)
@example("\u0130@\u0130.example")
@given(st.text(max_size=40) | st.builds("{}@{}.example".format, st.text(max_size=4), st.text(max_size=8)))
def test_whatever_is_given_is_one_address_or_none(text: str) -> None:
    """It is refused as no address, or its wire form is one too, and the form in which it is compared is a fixed point."""
    try:
        kept = address(text)
    except InvalidValue as refusal:
        kept, codes = "", [each.code for each in refusal.problems]
    else:
        codes = ["bad-email"]

    assert codes == ["bad-email"]
    assert not kept or address(mailbox(kept)) == mailbox(kept) == mailbox(mailbox(kept))
    assert same(kept) == same(same(kept)) == same(mailbox(kept))
    assert not kept or address(kept) == kept


def test_what_is_long_is_refused_at_once() -> None:
    """A megabyte costs its length at most; three hundred octets of the worst cost next to nothing."""
    program = (
        "from raict import InvalidValue\n"
        "from raict.guests._addresses import address, same\n"
        "from tests.guests.making import guest\n"
        "n = 10**6\n"
        "hostile = ['a.' * n, 'a@' + 'é.' * n, 'é' * n + '@x.example', '@' * n, 'a@' + '-' * n + '.example']\n"
        "short = ['a@' + 'é' * 159, 'a.' * 126 + '@', 'a@' + 'a-' * 120 + '.example', 'a@' + '\u0345' * 160]\n"
        "for text in hostile * 10 + short * 1000:\n"
        "    try:\n"
        "        address(text)\n"
        "    except InvalidValue as refusal:\n"
        "        assert len(str(refusal)) < 300\n"
        "    else:\n"
        "        raise SystemExit('accepted')\n"
        "    assert not guest().answers_to(text)\n"
        "    same(text)\n"
    )

    subprocess.run([sys.executable, "-c", program], check=True, timeout=60, env=unmeasured())
