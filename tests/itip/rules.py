"""RFC 5546 §3.2 for VEVENT, as data: how often each property may stand in an event of each METHOD.

And beside it what RFC 5545 and RFC 7986 say of a property wherever it stands: the type of its value and its parameters.
"""

from typing import Final, NamedTuple

__all__ = [
    "ALARM",
    "ANY",
    "CALENDAR",
    "ENUMERATED",
    "EVENT",
    "METHODS",
    "MUST_NAME_ITS_TYPE",
    "MUST_QUOTE",
    "OBSERVANCE",
    "PARAMETER_VALUES",
    "PROPERTIES",
    "STATUSES",
    "TIMEZONE",
    "Count",
    "Method",
]


class Count(NamedTuple):
    """How often something may stand: from so many to so many times; `most` is None without end."""

    least: int
    most: int | None

    def allows(self, number: int) -> bool:
        """Whether that many are in order."""
        return self.least <= number and (self.most is None or number <= self.most)

    def __str__(self) -> str:
        return f"{self.least}+" if self.most is None else str(self.most) if self.least == self.most else "0 or 1"


NONE, ONE, MAYBE, ANY, SOME = Count(0, 0), Count(1, 1), Count(0, 1), Count(0, None), Count(1, None)


class Method(NamedTuple):
    """One table of RFC 5546 §3.2."""

    section: str
    events: Count
    """How many VEVENTs."""
    one_uid: bool
    """Whether they all have the same UID."""
    properties: dict[str, Count]
    statuses: frozenset[str]
    """Values of STATUS that are allowed."""
    least_sequence: int
    alarms: Count


STATUSES: Final = frozenset({"TENTATIVE", "CONFIRMED", "CANCELLED"})
_GOES_AHEAD: Final = frozenset({"TENTATIVE", "CONFIRMED"})

# What an event may have when nothing else is said of it: RFC 5545 §3.6.1, and RFC 7986 §4 at the end.
EVENT: Final[dict[str, Count]] = {
    "UID": ONE,
    "DTSTAMP": ONE,
    "DTSTART": ONE,
    "ORGANIZER": MAYBE,
    "ATTENDEE": ANY,
    "SUMMARY": MAYBE,
    "SEQUENCE": MAYBE,
    "STATUS": MAYBE,
    "RECURRENCE-ID": MAYBE,
    "REQUEST-STATUS": ANY,
    "ATTACH": ANY,
    "CATEGORIES": ANY,
    "CLASS": MAYBE,
    "COMMENT": ANY,
    "CONTACT": ANY,
    "CREATED": MAYBE,
    "DESCRIPTION": MAYBE,
    "DTEND": MAYBE,
    "DURATION": MAYBE,
    "EXDATE": ANY,
    "GEO": MAYBE,
    "LAST-MODIFIED": MAYBE,
    "LOCATION": MAYBE,
    "PRIORITY": MAYBE,
    "RDATE": ANY,
    "RELATED-TO": ANY,
    "RESOURCES": ANY,
    "RRULE": MAYBE,
    "TRANSP": MAYBE,
    "URL": MAYBE,
    "COLOR": MAYBE,
    "CONFERENCE": ANY,
    "IMAGE": ANY,
}
_SCHEDULED: Final = EVENT | {"ORGANIZER": ONE, "SUMMARY": ONE}
_ANSWERED: Final = EVENT | {"ORGANIZER": ONE, "DTSTART": MAYBE}

METHODS: Final[dict[str, Method]] = {
    "PUBLISH": Method(
        section="3.2.1",
        events=SOME,
        one_uid=False,
        properties=_SCHEDULED | {"ATTENDEE": NONE, "CONTACT": MAYBE, "REQUEST-STATUS": NONE},
        statuses=STATUSES,
        least_sequence=0,
        alarms=ANY,
    ),
    "REQUEST": Method(
        section="3.2.2",
        events=SOME,
        one_uid=True,
        properties=_SCHEDULED | {"ATTENDEE": SOME, "REQUEST-STATUS": NONE},
        statuses=_GOES_AHEAD,
        least_sequence=0,
        alarms=ANY,
    ),
    "REPLY": Method(
        section="3.2.3",
        events=SOME,
        one_uid=True,
        properties=_ANSWERED | {"ATTENDEE": ONE},
        statuses=STATUSES,
        least_sequence=0,
        alarms=NONE,
    ),
    "ADD": Method(
        section="3.2.4",
        events=ONE,
        one_uid=True,
        properties=_SCHEDULED
        | {"SEQUENCE": ONE}
        | dict.fromkeys(("RECURRENCE-ID", "RRULE", "RDATE", "EXDATE", "REQUEST-STATUS"), NONE),
        statuses=_GOES_AHEAD,
        least_sequence=1,
        alarms=ANY,
    ),
    "CANCEL": Method(
        section="3.2.5",
        events=SOME,
        one_uid=True,
        properties=_ANSWERED | {"SEQUENCE": ONE, "REQUEST-STATUS": NONE},
        statuses=frozenset({"CANCELLED"}),
        # §2.1.4: it is raised by every CANCEL, so it never is 0
        least_sequence=1,
        alarms=NONE,
    ),
    "REFRESH": Method(
        section="3.2.6",
        events=ONE,
        one_uid=True,
        properties=dict.fromkeys(EVENT, NONE)
        | {"UID": ONE, "DTSTAMP": ONE, "ORGANIZER": ONE, "ATTENDEE": ONE, "COMMENT": ANY, "RECURRENCE-ID": MAYBE},
        statuses=frozenset(),
        least_sequence=0,
        alarms=NONE,
    ),
    "COUNTER": Method(
        section="3.2.7",
        events=ONE,
        one_uid=True,
        properties=_SCHEDULED | {"SEQUENCE": ONE},
        statuses=STATUSES,
        least_sequence=0,
        alarms=ANY,
    ),
    "DECLINECOUNTER": Method(
        section="3.2.8",
        events=SOME,
        one_uid=True,
        properties=_ANSWERED | {"ATTENDEE": SOME, "SEQUENCE": ONE},
        statuses=_GOES_AHEAD,
        least_sequence=0,
        alarms=NONE,
    ),
}

CALENDAR: Final[dict[str, Count]] = {
    "PRODID": ONE,
    "VERSION": ONE,
    "CALSCALE": MAYBE,
    "METHOD": MAYBE,
    "NAME": ANY,
    "DESCRIPTION": ANY,
    "UID": MAYBE,
    "LAST-MODIFIED": MAYBE,
    "URL": MAYBE,
    "CATEGORIES": ANY,
    "REFRESH-INTERVAL": MAYBE,
    "SOURCE": MAYBE,
    "COLOR": MAYBE,
    "IMAGE": ANY,
}
TIMEZONE: Final[dict[str, Count]] = {"TZID": ONE, "LAST-MODIFIED": MAYBE, "TZURL": MAYBE}
OBSERVANCE: Final[dict[str, Count]] = {
    "DTSTART": ONE,
    "TZOFFSETFROM": ONE,
    "TZOFFSETTO": ONE,
    "RRULE": MAYBE,
    "RDATE": ANY,
    "COMMENT": ANY,
    "TZNAME": ANY,
}
ALARM: Final[dict[str, Count]] = {
    "ACTION": ONE,
    "TRIGGER": ONE,
    "DURATION": MAYBE,
    "REPEAT": MAYBE,
    "DESCRIPTION": MAYBE,
    "SUMMARY": MAYBE,
    "ATTENDEE": ANY,
    "ATTACH": ANY,
}

_WORDS, _PERSON = ("LANGUAGE",), ("CN", "DIR", "EMAIL", "LANGUAGE", "SCHEDULE-AGENT", "SCHEDULE-STATUS", "SENT-BY")

PROPERTIES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "ACTION": (("TEXT",), ()),
    "ATTACH": (("URI", "BINARY"), ("ENCODING", "FMTTYPE")),
    "ATTENDEE": (
        ("CAL-ADDRESS",),
        (*_PERSON, "CUTYPE", "DELEGATED-FROM", "DELEGATED-TO", "MEMBER", "PARTSTAT", "ROLE", "RSVP", "SCHEDULE-FORCE-SEND"),
    ),
    "CALSCALE": (("TEXT",), ()),
    "CATEGORIES": (("TEXT list",), _WORDS),
    "CLASS": (("TEXT",), ()),
    "COLOR": (("TEXT",), ()),
    "COMMENT": (("TEXT",), ("ALTREP", *_WORDS)),
    "CONFERENCE": (("URI",), ("FEATURE", "LABEL", *_WORDS)),
    "CONTACT": (("TEXT",), ("ALTREP", *_WORDS)),
    "CREATED": (("UTC",), ()),
    "DESCRIPTION": (("TEXT",), ("ALTREP", *_WORDS)),
    "DTEND": (("DATE-TIME", "DATE"), ("TZID",)),
    "DTSTAMP": (("UTC",), ()),
    "DTSTART": (("DATE-TIME", "DATE"), ("TZID",)),
    "DURATION": (("DURATION",), ()),
    "EXDATE": (("DATE-TIME", "DATE"), ("TZID",)),
    "GEO": (("GEO",), ()),
    "IMAGE": (("URI", "BINARY"), ("ALTREP", "DISPLAY", "ENCODING", "FMTTYPE")),
    "LAST-MODIFIED": (("UTC",), ()),
    "LOCATION": (("TEXT",), ("ALTREP", *_WORDS)),
    "METHOD": (("TEXT",), ()),
    "NAME": (("TEXT",), ("ALTREP", *_WORDS)),
    "ORGANIZER": (("CAL-ADDRESS",), _PERSON),
    "PRIORITY": (("INTEGER",), ()),
    "PRODID": (("TEXT",), ()),
    "RDATE": (("DATE-TIME", "DATE", "PERIOD"), ("TZID",)),
    "RECURRENCE-ID": (("DATE-TIME", "DATE"), ("RANGE", "TZID")),
    "REFRESH-INTERVAL": (("DURATION",), ()),
    "RELATED-TO": (("TEXT",), ("RELTYPE",)),
    "REPEAT": (("INTEGER",), ()),
    "REQUEST-STATUS": (("STATUS",), _WORDS),
    "RESOURCES": (("TEXT list",), ("ALTREP", *_WORDS)),
    "RRULE": (("RECUR",), ()),
    "SEQUENCE": (("INTEGER",), ()),
    "SOURCE": (("URI",), ()),
    "STATUS": (("TEXT",), ()),
    "SUMMARY": (("TEXT",), ("ALTREP", *_WORDS)),
    "TRANSP": (("TEXT",), ()),
    "TRIGGER": (("DURATION", "UTC"), ("RELATED",)),
    "TZID": (("TEXT",), ()),
    "TZNAME": (("TEXT",), _WORDS),
    "TZOFFSETFROM": (("UTC-OFFSET",), ()),
    "TZOFFSETTO": (("UTC-OFFSET",), ()),
    "TZURL": (("URI",), ()),
    "UID": (("TEXT",), ()),
    "URL": (("URI",), ()),
    "VERSION": (("TEXT",), ()),
}
"""Types of its value, the one it has by default first, and names of its parameters."""

MUST_NAME_ITS_TYPE: Final = frozenset({"CONFERENCE", "IMAGE", "REFRESH-INTERVAL", "SOURCE"})
"""RFC 7986 gives these no type by default: VALUE is mandatory."""
MUST_QUOTE: Final = frozenset({"ALTREP", "DELEGATED-FROM", "DELEGATED-TO", "DIR", "MEMBER", "SENT-BY"})
"""Their grammar has the quotes in it (RFC 5545 §3.2)."""
ENUMERATED: Final = {
    "ACTION": {"AUDIO", "DISPLAY", "EMAIL"},
    "CALSCALE": {"GREGORIAN"},
    "CLASS": {"PUBLIC", "PRIVATE", "CONFIDENTIAL"},
    "STATUS": STATUSES,
    "TRANSP": {"OPAQUE", "TRANSPARENT"},
    "VERSION": {"2.0"},
}
PARAMETER_VALUES: Final = {
    "CUTYPE": {"INDIVIDUAL", "GROUP", "RESOURCE", "ROOM", "UNKNOWN"},
    "DISPLAY": {"BADGE", "GRAPHIC", "FULLSIZE", "THUMBNAIL"},
    "FEATURE": {"AUDIO", "CHAT", "FEED", "MODERATOR", "PHONE", "SCREEN", "VIDEO"},
    "PARTSTAT": {"NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"},
    "RELATED": {"START", "END"},
    "RELTYPE": {"PARENT", "CHILD", "SIBLING"},
    "ROLE": {"CHAIR", "REQ-PARTICIPANT", "OPT-PARTICIPANT", "NON-PARTICIPANT"},
    "RSVP": {"TRUE", "FALSE"},
}
