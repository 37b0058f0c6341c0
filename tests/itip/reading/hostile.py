"""Read everything hostile, and print what comes of each, and how many files were opened: a process of its own."""

import json
import sys

from raict.itip import Applied, AppliedWithDoubt, UnknownPerson, WrongEvent
from tests.itip.reading.attacks import HEAVY
from tests.itip.reading.making import calendar, mail, read

OPENED: list[str] = []


def watch(name: str, arguments: tuple[object, ...]) -> None:
    """Note each file that is opened."""
    if name == "open":
        OPENED.append(str(arguments[0]))


def main() -> None:
    """One line of JSON for each: name, outcome or code, files opened; at the end the most memory held, in kilobytes."""
    import resource  # not everywhere: whoever only imports this module does without

    # What is loaded when it is first needed is loaded now.
    read(calendar("DTSTART;TZID=Romance Standard Time:20310327T140000", method="COUNTER"))
    read(mail(calendar("COMMENT:é"), kind="text/calendar; charset=iso-8859-15"))
    read(calendar(ATTENDEE='ATTENDEE;PARTSTAT=ACCEPTED;X-RESPONSE-COMMENT="a&#39;":mailto:awa.diop@dakar.example'))
    read(calendar(ATTENDEE="ATTENDEE;PARTSTAT=ACCEPTED:mailto:awa@dakär.example"))
    sys.addaudithook(watch)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for name, (made, _) in HEAVY.items():
        data = made()
        OPENED.clear()
        answer = read(data, limit=1 << 21)
        by_kind = isinstance(answer, Applied | AppliedWithDoubt | UnknownPerson | WrongEvent)
        outcome = type(answer).__name__ if by_kind else answer.problem.code
        print(json.dumps([name, outcome, OPENED]))  # noqa: T201 - that is what it is for
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)  # noqa: T201 - likewise


if __name__ == "__main__":
    main()
