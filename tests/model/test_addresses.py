"""Addresses are checked for form; nothing is looked up."""

import pytest
from hypothesis import given

from raict import Contact, Document, Logo, Registration, Session, Venue
from raict.model.addresses import (
    ascii_url,
    email,
    optional_contact_url,
    optional_domain,
    optional_email,
    optional_file_name,
    optional_joining_url,
    optional_web_url,
    web_url,
)
from raict.strategies import domains, emails, urls
from tests.refusals import refused

GOOD = [
    "https://example.org",
    "http://example.org/",
    "HTTPS://Example.ORG/A",
    "https://example.org:8080/a?b=c&d=%C3%A9#e",
    "https://région.example/été?q=à",
    "https://xn--rgion-bsa.example",
    "https://[2001:db8::1]/a",
    "https://[2001:db8::1]:8443/a",
    "https://localhost:1",
    "https://192.0.2.1/",
    "https://example.org./",
    "https://example.org/it's(1);a=b,c!$&*+~@:",
    "https://example.org/" + "a" * 1980,
]
BAD = [
    ("", "empty"),
    ("example.org", "url-scheme"),
    ("//evil.example.org", "url-scheme"),
    ("JaVaScRiPt:alert(1)", "url-scheme"),
    ("java\tscript:alert(1)", "control-character"),
    ("data:text/html,x", "url-scheme"),
    ("file://host/share", "url-scheme"),
    ("ftp://example.org", "url-scheme"),
    ("mailto:a@example.org", "url-scheme"),
    ("tel:+33199000000", "url-scheme"),
    (" https://example.org", "url-character"),
    ("https://example.org/a b", "url-character"),
    ("https://evil\\@good.example", "url-character"),
    ("https://example.org/\u00a0", "url-character"),
    ("https://example.org/\u200b", "url-character"),
    ("https://example.org/\u2067a\u2069", "url-character"),
    ('https://example.org/"', "url-character"),
    ("https://example.org/<b>", "url-character"),
    ("https://example.org/{a}", "url-character"),
    ("https://example.org/`", "url-character"),
    ("https://example.org/\u202e", "bidi-override"),
    ("https://example.org/\r\nX:1", "control-character"),
    ("https://example.org/\n", "line-break"),
    ("https:", "url-host"),
    ("https://", "url-host"),
    ("https:///a", "url-host"),
    ("https:example.org", "url-host"),
    ("https:/example.org", "url-host"),
    ("https://?a", "url-host"),
    ("https://-a.example", "url-host"),
    ("https://a-.example", "url-host"),
    ("https://a..example", "url-host"),
    ("https://a_b.example/", None),
    ("https://exa%6dple.org", "url-host"),
    ("https://example.org:", "url-host"),
    ("https://example.org:abc", "url-host"),
    ("https://example.org:123456", "url-host"),
    ("https://[::1", "url-host"),
    ("https://[zz]/", "url-host"),
    ("https://" + "a." * 127 + "example", "url-host"),
    ("https://" + "é" * 60 + ".example", "url-host"),
    ("https://אa.example", "url-host"),
    ("https://" + ".".join(["é" * 40] * 6) + ".example", "url-host"),
    ("https://user:pw@example.org", "url-user-info"),
    ("https://user@example.org", "url-user-info"),
    ("https://example.org/" + "a" * 1981, "too-long"),
]


@pytest.mark.parametrize("url", GOOD)
def test_accepts_pages(url: str) -> None:
    """International addresses, ports, literals and punctuation pass as they are."""
    assert web_url(url) == optional_web_url(url) == url


@pytest.mark.parametrize(("url", "code"), BAD)
def test_refuses_what_is_no_page(url: str, code: str | None) -> None:
    """Other schemes, no host, user names, spaces, backslashes and invisible characters are refused."""
    if code is None:
        assert web_url(url) == url
        return
    with refused(code, "website"):
        web_url(url, "website")


def test_names_the_character_that_no_address_holds() -> None:
    """By code point and position."""
    with refused("url-character", codepoint="U+005C", position=13):
        web_url("https://evil\\@good.example")


@pytest.mark.parametrize("url", ["tel:+33-1-99-00-00-00", "tel:0199000000", "tel:+1(202)555.0100", "https://example.org"])
def test_one_joins_by_page_or_telephone(url: str) -> None:
    """A session's link may be a number to call."""
    assert Session(id="s", format="f", title="T", online_url=url).online_url == url


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("tel:", "bad-telephone"),
        ("tel:12", "bad-telephone"),
        ("tel:+33abc", "bad-telephone"),
        ("tel://0199000000", "bad-telephone"),
        ("tel:٠١٢٣٤", "bad-telephone"),
        ("mailto:a@example.org", "url-scheme"),
    ],
)
def test_refuses_what_one_cannot_join(url: str, code: str) -> None:
    """Letters and foreign digits are no telephone number, a mailbox is no meeting."""
    with refused(code, "online_url"):
        Session(id="s", format="f", title="T", online_url=url)


def test_one_registers_by_page_mail_or_telephone() -> None:
    """All four schemes."""
    for url in ("mailto:rencontres@example.org", "tel:0199000000", "http://example.org", "https://example.org"):
        assert Registration(url=url).url == url
    with refused("bad-email", "url"):
        Registration(url="mailto:evil")
    with refused("url-scheme", "url", allowed="https:, http:, mailto:, tel:"):
        Registration(url="ftp://example.org")


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
        ("https://région.example/été?q=à#é", "https://xn--rgion-bsa.example/%C3%A9t%C3%A9?q=%C3%A0#%C3%A9"),
        ("https://région.example:8080/", "https://xn--rgion-bsa.example:8080/"),
        ("https://example.org/%C3%A9é", "https://example.org/%C3%A9%C3%A9"),
        ("https://[2001:db8::1]/é", "https://[2001:db8::1]/%C3%A9"),
        ("https://[2001:db8::1]:8443/é", "https://[2001:db8::1]:8443/%C3%A9"),
        ("mailto:a@example.org?subject=é", "mailto:a@example.org?subject=%C3%A9"),
        ("https://example.org/[a]é", "https://example.org/[a]%C3%A9"),
    ],
)
def test_international_addresses_have_an_ascii_form(url: str, plain: str) -> None:
    """As protocols take them (RFC 3987 §3.1); what is ASCII stays as it is."""
    assert ascii_url(url) == plain


@pytest.mark.parametrize("host", ["faß.de", "βόλος.example", "www.straße.example"])
def test_a_host_that_would_become_another_is_refused(host: str) -> None:
    """What the interpreter's codec folds (IDNA 2003) leads to another site than the one written: write its ASCII form."""
    with refused("url-host", "website"):
        Session(id="s", format="f", title="T", website=f"https://{host}/")


@given(urls())
def test_the_ascii_form_is_an_address_and_stable(url: str) -> None:
    """It is accepted, and its own ASCII form."""
    plain = ascii_url(web_url(url))

    assert plain.isascii()
    assert web_url(plain) == ascii_url(plain) == plain


@given(urls(schemes=("mailto", "tel")))
def test_contact_addresses_of_the_strategies_pass(url: str) -> None:
    """Telephone numbers and mailboxes."""
    assert optional_contact_url(url) == url


@pytest.mark.parametrize(
    "address",
    ["a@example.org", "a.b+c@x-y.example.org", "a!#$%&'*+/?=^_`{|}~-b@example.org", "A@EXAMPLE.ORG", f"{'a' * 64}@example.org"],
)
def test_accepts_mailboxes(address: str) -> None:
    """One bare address, as it was written."""
    assert Contact(label="A", email=address).email == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a",
        "@example.org",
        "a@",
        "a@example",
        "a@example.1",
        "a b@example.org",
        "a@exam ple.org",
        ".a@example.org",
        "a.@example.org",
        "a..b@example.org",
        '"a"@example.org',
        "A <a@example.org>",
        "a@example.org, b@example.org",
        "a@example.org\n",
        "a@example.org\r\nBcc: b@example.org",
        "é@example.org",
        "a@été.example",
        "a@-x.example.org",
        "=?utf-8?Q?a?=@example.org",
        "a@[192.0.2.1]",
        f"{'a' * 65}@example.org",
        f"a@{'a' * 63}.{'b' * 63}.{'c' * 63}.{'d' * 60}.example",
        3,
        None,
    ],
)
def test_refuses_what_is_no_mailbox(address: object) -> None:
    """No display name, no list, no quoted part, no encoded word, no line end."""
    with refused("bad-email", "email"):
        email(address, "email")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("jean.dupont@univ.example  ", "j…@univ.example…"),
        ("jean.dupont@univ", "j…@univ"),
        ("Jean Dupont <jean.dupont@univ.example>", "J…@univ.example…"),
        ("dupont@univ.example (Jean)", "d…@univ.example…"),
        ("awa@univ.example, jean.dupont@univ.example\n", "a…@univ.example…"),
        ("@univ.example", "…@univ.example"),
        ("jean.dupont", "j…"),
        ("", "…"),
        (3, "3"),
    ],
)
def test_a_refusal_names_no_mailbox(address: object, shown: str) -> None:
    """It may be somebody's: a letter and the domain are enough to find it."""
    with refused("bad-email", "email", value=shown):
        email(address, "email")  # type: ignore[arg-type]  # that is the point


def test_a_mailbox_in_the_place_of_a_page_is_not_shown_either() -> None:
    """Whoever forgets `mailto:` finds a letter and the domain in the report."""
    with refused("url-scheme", "url", scheme="j…@univ.example"):
        Registration(url="jean.dupont@univ.example")
    with refused("url-scheme", "website", scheme="www.example.org/jean"):
        Session(id="s", format="f", title="T", website="www.example.org/jean")


CJK = "\u7530"


@pytest.mark.parametrize(
    "host",
    [CJK * 1_900, CJK * 64, ".".join([CJK * 50] * 30), "\u3002".join([CJK * 60] * 5), f"a.{CJK * 64}.example"],
    ids=["one label", "just too long", "many labels", "many labels and other dots", "one of three"],
)
def test_no_long_host_is_converted(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """To convert a label costs the square of its length: what cannot be a host is refused before."""

    def converted(label: str) -> bytes:
        raise AssertionError(len(label))

    monkeypatch.setattr("encodings.idna.ToASCII", converted)
    with refused("url-host"):
        web_url(f"https://{host}/")
    with pytest.raises(UnicodeError):
        ascii_url(f"https://{host}/")


@given(emails(), domains())
def test_mailboxes_and_domains_of_the_strategies_pass(address: str, name: str) -> None:
    """What the strategies draw is accepted."""
    assert (optional_email(address), optional_domain(name)) == (address, name)


@pytest.mark.parametrize("name", ["example.org", "a.b.c.example", "xn--rgion-bsa.example", "a1-b.example"])
def test_accepts_domains(name: str) -> None:
    """In ASCII, with a dot."""
    assert optional_domain(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "example",
        ".example.org",
        "example.org.",
        "région.example",
        "-a.example",
        "a b.example",
        "a.example\n",
        "a" * 250 + ".org",
        3,
    ],
)
def test_refuses_what_is_no_domain(name: object) -> None:
    """Nothing that would make a UID doubtful."""
    with refused("bad-domain", "uid_domain"):
        optional_domain(name, "uid_domain")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name", ["a.pdf", "logos/été (1).svg", "a/b/c.png", "a..b", "x" * 255, "con-1.csv", "COM10.csv", "null/a"]
)
def test_accepts_files_beside_the_edition(name: str) -> None:
    """A relative path with `/`."""
    assert Logo(file=name).file == name


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../a",
        "a/../b",
        "a//b",
        "a/",
        ".hidden",
        "a/.b",
        "a.",
        "a /b",
        "a\\b",
        "C:a",
        "a*b",
        "a?b",
        'a"b',
        "a<b",
        "a>b",
        "a|b",
        "~/..",
        ".",
        "CON",
        "con.csv",
        "a/NUL/b.csv",
        "Com1.tar.gz",
        "lpt\u00b9.csv",
        "aux .csv",
        "CONOUT$",
    ],
)
def test_refuses_files_elsewhere(name: str) -> None:
    """Nothing absolute, nothing above, nothing that another system reads otherwise."""
    with refused("bad-file-name", "file"):
        Document(kind="map", title="A", file=name)


def test_files_are_texts_of_one_line() -> None:
    """The guards come first."""
    with refused("line-break", "file"):
        Logo(file="a\nb")
    with refused("too-long", "file"):
        Logo(file="x" * 256)


def test_addresses_may_be_absent() -> None:
    """None stays None."""
    assert [
        optional_web_url(None),
        optional_joining_url(None),
        optional_contact_url(None),
        optional_email(None),
        optional_domain(None),
        optional_file_name(None),
    ] == [None] * 6
    assert Venue(id="v", name="A").website is None
