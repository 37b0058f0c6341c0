"""Addresses: web, mail, telephone, domain, file. Checked for form alone; nothing is looked up.

An international address (`https://région.example/été`) is kept as a person writes it; `ascii_url` gives what protocols take.
"""

import re

from raict.errors import visible
from raict.model.characters import codepoint
from raict.model.text import LABEL_LIMIT, URL_LIMIT, Field, guard, refuse

__all__ = ["ascii_url"]

# Patterns as text: re compiles each when it is first used, and keeps it.
_URL = r"([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?"
_NEVER = r'[\s"<>\\^`{|}\u00a0\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff]'
_LABEL = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?)"
_HOST = rf"(?:{_LABEL}\.)*{_LABEL}\.?|\[[0-9A-Fa-f:.]{{2,45}}\]"
_PORT = r"[0-9]{1,5}"
_DOMAIN = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?"
_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
# Names that Windows keeps for devices, whatever follows a dot.
_DEVICE = r"(?i:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])[ ]*(?:\..*)?"
_TELEPHONE = r"\+?[0-9][0-9().-]{2,30}"
_LONGEST_ADDRESS, _LONGEST_LOCAL = 254, 64
_LONGEST_DOMAIN, _LONGEST_LABEL = 253, 63
_DOTS = "[.\u3002\uff0e\uff61]"  # whatever stands between labels of an international host (RFC 3490 §3.1)


def _url(value: str, field: Field, schemes: tuple[str, ...]) -> str:
    text = guard(value, field, limit=URL_LIMIT)
    if bad := re.search(_NEVER, text):
        refuse("url-character", field, codepoint=codepoint(bad[0]), position=bad.start() + 1)
    match = re.fullmatch(_URL, text)
    allowed = ", ".join(f"{scheme}:" for scheme in schemes)
    if match is None or match[1].lower() not in schemes:
        meant = match[1] + ":" if match else _masked(text) if "@" in text else text
        refuse("url-scheme", field, allowed=allowed, scheme=visible(meant))
    scheme, authority, path = match[1].lower(), match[2], match[3]
    if scheme == "mailto":
        email(path, field)
    elif scheme == "tel":
        if not re.fullmatch(_TELEPHONE, path):
            refuse("bad-telephone", field, value=visible(text))
    else:
        _check_authority(authority or "", text, field)
    return text


def _check_authority(authority: str, text: str, field: Field) -> None:
    if "@" in authority:
        refuse("url-user-info", field)
    host, colon, port = authority, "", ""
    if not authority.endswith("]"):
        host, colon, port = authority.rpartition(":") if ":" in authority else (authority, "", "")
    try:
        # The host as protocols will take it: an international one must have that form too.
        plain = _ascii_host(host)
        if not host.isascii() and plain.encode().decode("idna") != host.lower():  # « ß » becomes « ss »: another site
            plain = ""
    except UnicodeError:
        plain = ""
    if not re.fullmatch(_HOST, plain) or len(plain) > _LONGEST_DOMAIN or (colon and not re.fullmatch(_PORT, port)):
        refuse("url-host", field, value=visible(text))


def _ascii_host(host: str) -> str:
    """The host in ASCII; a `UnicodeError` where it has no such form.

    The lengths first: the standard library converts a label in a time that grows as its square, then finds it too long.
    """
    if host.isascii():
        return host
    if len(host) > _LONGEST_DOMAIN or max(map(len, re.split(_DOTS, host))) > _LONGEST_LABEL:
        raise UnicodeError(host)
    return host.encode("idna").decode("ascii")


def web_url(value: str, field: Field = None) -> str:
    """A page: `https` or `http`, with a host and without user name or password."""
    return _url(value, field, ("https", "http"))


def optional_web_url(value: str | None, field: Field = None) -> str | None:
    """A page, or None."""
    return None if value is None else web_url(value, field)


def optional_joining_url(value: str | None, field: Field = None) -> str | None:
    """Where one joins from afar: `https`, `http` or `tel`; or None."""
    return None if value is None else _url(value, field, ("https", "http", "tel"))


def optional_contact_url(value: str | None, field: Field = None) -> str | None:
    """Where one writes or registers: `https`, `http`, `mailto` or `tel`; or None."""
    return None if value is None else _url(value, field, ("https", "http", "mailto", "tel"))


def ascii_url(url: str) -> str:
    """The same address in ASCII, as protocols and calendars take it (RFC 3987 §3.1).

    >>> ascii_url("https://région.example/été?q=à")
    'https://xn--rgion-bsa.example/%C3%A9t%C3%A9?q=%C3%A0'
    """
    if url.isascii():
        return url
    from urllib.parse import quote

    match = re.fullmatch(_URL, url)
    if match is None or match[2] is None:
        return quote(url, safe="%/:=&?~#+!$,;'@()*[]")
    host, colon, port = match[2].rpartition(":") if ":" in match[2] else (match[2], "", "")
    authority = _ascii_host(host) + colon + port
    rest = "".join(part or "" for part in match.group(3, 4, 5))
    return f"{match[1]}://{authority}" + quote(rest, safe="%/:=&?~#+!$,;'@()*[]")


def email(value: str, field: Field = None) -> str:
    """One bare e-mail address, in ASCII: no display name, no quoted part, no encoded word (RFC 2047)."""
    local, at, domain = value.rpartition("@") if type(value) is str and len(value) <= _LONGEST_ADDRESS else ("", "", "")
    good = (
        at
        and len(local) <= _LONGEST_LOCAL
        and "=?" not in local
        and re.fullmatch(_LOCAL, local)
        and re.fullmatch(_DOMAIN, domain.lower())
    )
    if not good:
        refuse("bad-email", field, value=_masked(value) if type(value) is str else visible(value))
    return value


def _masked(address: str) -> str:
    """What a message may show of what should be an address: a letter and the domain, for it may be somebody's."""
    local, at, domain = address.rpartition("@")
    if not at:
        return visible(address[:1] + "…")
    host = re.split(r"[^\w.-]", domain, maxsplit=1)[0]
    return visible(f"{local[:1]}…@{host}{'…' if host != domain else ''}")


def optional_email(value: str | None, field: Field = None) -> str | None:
    """One bare e-mail address, or None."""
    return None if value is None else email(value, field)


def optional_domain(value: str | None, field: Field = None) -> str | None:
    """A domain name in ASCII and small letters, or None."""
    if value is None:
        return None
    if type(value) is not str or len(value) > _LONGEST_DOMAIN or not re.fullmatch(_DOMAIN, value):
        refuse("bad-domain", field, value=visible(value))
    return value


def optional_file_name(value: str | None, field: Field = None) -> str | None:
    """A file beside the edition: a relative path with `/`, never upwards, never a device or a hidden file; or None."""
    if value is None:
        return None
    text = guard(value, field, limit=LABEL_LIMIT)
    if not all(map(is_file_name, text.split("/"))):
        refuse("bad-file-name", field, value=visible(text))
    return text


def is_file_name(part: str) -> bool:
    """Whether every system takes it for a file or a folder, and not a hidden one."""
    return (
        bool(part)
        and part[0] != "."
        and part[-1] not in ". "
        and not set(part) & set('\\:*?"<>|')
        and not re.fullmatch(_DEVICE, part)
    )
