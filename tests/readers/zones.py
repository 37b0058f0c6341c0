"""Zones in files, for readers that know some by name, or get some wrong."""

__all__ = ["is_utc_by_its_first_observance", "renamed"]


def renamed(calendar: bytes) -> bytes:
    """The same with a time zone that no reader knows by name: what the file says of it is all there is."""
    return calendar.replace(b"TZID:", b"TZID:X-").replace(b"TZID=", b"TZID=X-")


def is_utc_by_its_first_observance(calendar: bytes) -> bool:
    """Whether its zone is one of which vobject takes the beginning for the whole."""
    return b":STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\n" in calendar
