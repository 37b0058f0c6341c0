r"""A strict checker of calendar messages: the tables of RFC 5546, on content lines read by the letter of RFC 5545.

It shares nothing with the package. `faults(data)` tells everything that is wrong, by the RFCs and by the rules of this house:
one event, one attendee who is asked to answer, SEQUENCE always, no floating time, zones without RDATE. With `ours=False` only
what the RFCs say counts: for the answers of others, which are as their calendars write them.

>>> faults(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\nMETHOD:REFRESH\r\nEND:VCALENDAR\r\n")
['REFRESH: 0 VEVENT, RFC 5546 3.2.6 wants 1']
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from tests.itip import rules
from tests.itip.letter import Component, Told, Written, components, content_lines, moment, value_fault
from tests.itip.zones import ZONES, zone_faults

__all__ = ["faults"]

_INSIDE = {
    "VCALENDAR": {"VEVENT", "VTIMEZONE"},
    "VEVENT": {"VALARM"},
    "VTIMEZONE": {"STANDARD", "DAYLIGHT"},
}
_TABLES = {
    "VCALENDAR": rules.CALENDAR,
    "VTIMEZONE": rules.TIMEZONE,
    "STANDARD": rules.OBSERVANCE,
    "DAYLIGHT": rules.OBSERVANCE,
    "VALARM": rules.ALARM,
}
_HOLD_ADDRESSES = {"DELEGATED-FROM", "DELEGATED-TO", "MEMBER", "SENT-BY"}
_LONGEST_UID = 255


def faults(data: bytes, *, ours: bool = True) -> list[str]:
    """Everything that is wrong with a calendar or a message, in words; nothing where all is well.

    Args:
        data: one VCALENDAR, with METHOD or without.
        ours: whether it must also keep to the rules of this house.
    """
    told: Told = []
    top = components(content_lines(data, told), told)
    if [each.name for each in top] != ["VCALENDAR"]:
        return [*told, "not one VCALENDAR"]
    calendar = top[0]
    method = calendar.value("METHOD")
    events = calendar.parts("VEVENT")
    told.extend(_component_faults(calendar, method))
    told.extend(_zone_use(calendar))
    told.extend(zone_faults(calendar, ours=ours))
    for event in events:
        told.extend(_event_faults(event, method))
    told.extend(_method_faults(method, events))
    if ours:
        told.extend(_house_faults(calendar, method, events))
    return told


# ---- any component ---------------------------------------------------------------------------------------------------


def _component_faults(component: Component, method: str) -> Iterator[str]:
    event_table = rules.METHODS[method].properties if method in rules.METHODS else rules.EVENT
    table = event_table if component.name == "VEVENT" else _TABLES.get(component.name)
    if table is None:
        return
    counted = Counter(line.name for line in component.lines)
    for name in sorted({*table, *counted}):
        if name.startswith("X-"):
            continue
        count = table.get(name)
        if count is None:
            yield f"{name} has no place in {component.name}"
        elif not count.allows(counted[name]) and not _is_delegation(component, method, name):
            yield f"{method or component.name}: {counted[name]} {name}, wanted {count}"
    for line in component.lines:
        yield from _line_faults(line)
    for each in component.inside:
        if each.name not in _INSIDE.get(component.name, set()):
            yield f"{each.name} has no place in {component.name}"
        yield from _component_faults(each, method)
    if component.name == "VALARM" and component.value("ACTION") == "DISPLAY" and not component.all("DESCRIPTION"):
        yield "VALARM: DISPLAY without DESCRIPTION"


def _is_delegation(event: Component, method: str, name: str) -> bool:
    """A reply that delegates names the delegate too (§3.2.2.3)."""
    attendees = event.all("ATTENDEE")
    return (
        (method, name) == ("REPLY", "ATTENDEE")
        and len(attendees) == 2
        and any(line.of("PARTSTAT") == ("DELEGATED",) and line.of("DELEGATED-TO") for line in attendees)
    )


def _line_faults(line: Written) -> Iterator[str]:
    for name, values, quoted in line.params:
        if name in rules.MUST_QUOTE and not quoted:
            yield f"{line.name}: {name} is not quoted"
        if name in _HOLD_ADDRESSES and any(value_fault(value, ("CAL-ADDRESS",)) for value in values):
            yield f"{line.name}: {name} holds no address"
        yield from _parameter_faults(line.name, name, values)
    if line.name in rules.PROPERTIES:
        yield from _value_faults(line)
    if line.name in rules.ENUMERATED and line.value not in rules.ENUMERATED[line.name]:
        yield f"{line.name}: what is {line.value[:30]!r}?"
    if line.name == "COLOR" and not re.fullmatch("[a-z]{3,30}", line.value):
        yield "COLOR: no name of CSS3"
    if line.name in {"SEQUENCE", "REPEAT"} and line.value.startswith("-"):
        yield f"{line.name} below 0"
    if line.name == "PRIORITY" and line.value not in "0123456789":
        yield "PRIORITY: not from 0 to 9"


def _value_faults(line: Written) -> Iterator[str]:
    """Whether the value is of the type that it says, or that its property has by default."""
    kinds, params = rules.PROPERTIES[line.name]
    for name, _, _ in line.params:
        if name not in params and name != "VALUE" and not name.startswith("X-"):
            yield f"{line.name}: parameter {name} has no place here"
    wanted, named = kinds[:1], line.of("VALUE")
    if named:
        wanted = tuple(kind for kind in kinds if named[0] == ("DATE-TIME" if kind == "UTC" else kind.removesuffix(" list")))
        if not wanted:
            yield f"{line.name}: VALUE={named[0]} has no place here"
            return
    elif line.name in rules.MUST_NAME_ITS_TYPE:
        yield f"{line.name} without VALUE, which has no default (RFC 7986)"
    if fault := value_fault(line.value, wanted):
        yield f"{line.name}: {fault}"
    if line.of("TZID") and (line.value.endswith("Z") or named == ("DATE",)):
        yield f"{line.name}: TZID beside a time that has none"


def _parameter_faults(line: str, name: str, values: tuple[str, ...]) -> Iterator[str]:
    wanted = rules.PARAMETER_VALUES.get(name)
    for value in values:
        if wanted is not None and value not in wanted and not value.startswith("X-"):
            yield f"{line}: {name} cannot be {value[:30]!r}"
        if name == "LANGUAGE" and not re.fullmatch("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", value):
            yield f"{line}: LANGUAGE is no tag"


# ---- events ----------------------------------------------------------------------------------------------------------


def _event_faults(event: Component, method: str) -> Iterator[str]:
    yield from _time_faults(event)
    addresses = Counter(line.value.casefold() for line in event.all("ATTENDEE"))
    if any(number > 1 for number in addresses.values()):
        yield "the same ATTENDEE twice"
    if addresses and not event.all("ORGANIZER"):
        yield "ATTENDEE without ORGANIZER"
    if not event.value("UID").strip():
        yield "UID says nothing"
    alarms = event.parts("VALARM")
    table = rules.METHODS.get(method)
    if table is None:
        return
    if not table.alarms.allows(len(alarms)):
        yield f"{method}: {len(alarms)} VALARM, RFC 5546 {table.section} wants {table.alarms}"
    status, number = event.value("STATUS"), event.value("SEQUENCE")
    if event.all("STATUS") and status not in table.statuses:
        yield f"{method}: STATUS cannot be {status[:30]!r}"
    if re.fullmatch("[0-9]{1,10}", number) and int(number) < table.least_sequence:
        yield f"{method}: SEQUENCE {number}, which is raised first"
    if method == "REPLY" and not all(line.of("PARTSTAT") for line in event.all("ATTENDEE")):
        yield "REPLY: no PARTSTAT"


def _time_faults(event: Component) -> Iterator[str]:
    if event.all("DTEND") and event.all("DURATION"):
        yield "DTEND beside DURATION"
    start, end = event.all("DTSTART"), event.all("DTEND")
    if not start or not end:
        if end:
            yield "DTEND without DTSTART"
        return
    if ("T" in start[0].value) != ("T" in end[0].value):
        yield "DTSTART and DTEND are of two types"
        return
    first, last = _instant(start[0]), _instant(end[0])
    if first is not None and last is not None:
        if (first.tzinfo is None) != (last.tzinfo is None):
            yield "DTSTART and DTEND, one floating and one not"
        elif last <= first:
            yield "DTEND is not later than DTSTART"


def _instant(line: Written) -> dt.datetime | None:
    """In UTC by its zone where `zoneinfo` has it; by the wall clock where not."""
    found = moment(line.value)
    zone = line.of("TZID")
    if found is None or found.tzinfo is not None or not zone:
        return found
    return found.replace(tzinfo=ZoneInfo(zone[0]) if zone[0] in ZONES else dt.UTC).astimezone(dt.UTC)


def _method_faults(method: str, events: list[Component]) -> Iterator[str]:
    identities = Counter((event.value("UID"), event.value("RECURRENCE-ID")) for event in events)
    if any(number > 1 for number in identities.values()):
        yield "two events of one UID"
    if not method:
        return
    table = rules.METHODS.get(method)
    if table is None:
        yield f"METHOD: what is {method[:30]!r}?"
        return
    if not table.events.allows(len(events)):
        yield f"{method}: {len(events)} VEVENT, RFC 5546 {table.section} wants {table.events}"
    if table.one_uid and len({event.value("UID") for event in events}) > 1:
        yield f"{method}: more than one UID"


# ---- time zones ------------------------------------------------------------------------------------------------------


def _zones_used(events: list[Component]) -> set[str]:
    return {name for event in events for line in event.lines for name in line.of("TZID")}


def _zone_use(calendar: Component) -> Iterator[str]:
    defined = Counter(zone.value("TZID") for zone in calendar.parts("VTIMEZONE"))
    for name in sorted(_zones_used(calendar.parts("VEVENT")) - set(defined)):
        yield f"TZID {name} is not defined"
    if any(number > 1 for number in defined.values()):
        yield "a VTIMEZONE twice"


# ---- this house ------------------------------------------------------------------------------------------------------


def _house_faults(calendar: Component, method: str, events: list[Component]) -> Iterator[str]:
    for component in (calendar, *events):
        for name, number in Counter(line.name for line in component.lines).items():
            if name.startswith("X-") and number > 1:
                yield f"{number} {name}"
    if method and {zone.value("TZID") for zone in calendar.parts("VTIMEZONE")} - _zones_used(events):
        yield "a VTIMEZONE that nothing uses"
    if calendar.lines and calendar.lines[0].name != "VERSION":
        yield "VERSION does not come first"
    for event in events:
        yield from _house_event_faults(event, method)
    if method and method != "PUBLISH" and len(events) > 1:
        yield f"{method}: {len(events)} events, and clients take the first alone"


def _house_event_faults(event: Component, method: str) -> Iterator[str]:
    if not event.all("SEQUENCE") and method != "REFRESH":
        yield "no SEQUENCE"
    if event.all("RRULE") or event.all("RDATE") or event.all("EXDATE"):
        yield "an event that comes again"
    if len(event.value("UID").encode()) > _LONGEST_UID:
        yield "UID is longer than 255 octets"
    for line in event.lines:
        if line.name in {"DTSTART", "DTEND"} and "T" in line.value and not line.value.endswith("Z") and not line.of("TZID"):
            yield f"{line.name} floats"
        for name, values, quoted in line.params:
            if name == "CN" and not quoted:
                yield f"{line.name}: CN is not quoted"
            if any("^" in re.sub(r"\^[n'^]", "", value) for value in values):
                yield f"{line.name}: {name} has a ^ that stands for nothing (RFC 6868)"
    yield from _people_faults(event, method)


def _people_faults(event: Component, method: str) -> Iterator[str]:
    """Whether a message is for one person who is asked to answer, and a feed for nobody by name."""
    attendees, organizers = event.all("ATTENDEE"), event.all("ORGANIZER")
    if not method and (attendees or organizers):
        yield "a feed names an ORGANIZER or an ATTENDEE"
    if method in {"REQUEST", "CANCEL"} and len(attendees) != 1:
        yield f"{method}: {len(attendees)} ATTENDEE, and a message is for one person"
    if {line.value.casefold() for line in attendees} & {line.value.casefold() for line in organizers}:
        yield "the ORGANIZER is invited"
    # Of what is postponed, no answer is asked.
    asked = {("TRUE",), ("FALSE",)} if event.value("STATUS") == "TENTATIVE" else {("TRUE",)}
    if method == "REQUEST" and not {line.of("RSVP") for line in attendees} <= asked:
        yield "REQUEST: no RSVP=TRUE"
    if method == "REQUEST" and not all(line.of("PARTSTAT") for line in attendees):
        yield "REQUEST: no PARTSTAT"
