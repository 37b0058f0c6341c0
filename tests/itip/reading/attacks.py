"""What strangers may send to cost time or memory, or to reach what is none of theirs; about a mebibyte each at most."""

from collections.abc import Callable

from tests.itip.reading.making import calendar, mail

__all__ = ["HEAVY"]

Made = Callable[[], bytes]


def _inside(text: str) -> bytes:
    return calendar(inside=text)


def _zone(*rules: str) -> bytes:
    lines = "".join(f"BEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:{rule}\nEND:STANDARD\n" for rule in rules)
    return _inside(f"BEGIN:VTIMEZONE\nTZID:Hostile\n{lines}END:VTIMEZONE\n")


HEAVY: dict[str, tuple[Made, str]] = {
    "70 000 BEGIN": (lambda: b"BEGIN:VCALENDAR\r\n" * 70_000, "reply-limit"),
    "70 000 BEGIN of others": (lambda: b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 70_000, "reply-limit"),
    "19 000 BEGIN": (lambda: b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 19_000, "reply-limit"),
    "250 000 folds": (lambda: calendar("SUMMARY:a" + "\n b" * 250_000), "reply-limit"),
    "19 000 folds": (lambda: calendar("SUMMARY:a" + "\n b" * 19_000), "Applied"),
    "250 000 parameters": (lambda: calendar("X-A" + ";B=1" * 250_000 + ":c"), "reply-parameter-twice"),
    "120 000 other parameters": (lambda: calendar("X-A" + "".join(f";P{n}=1" for n in range(120_000)) + ":c"), "reply-limit"),
    "250 000 values": (lambda: calendar("X-A;B=1" + ",2" * 250_000 + ":c"), "reply-limit"),
    "500 000 values of nothing": (lambda: calendar("X-A;B=" + "," * 1_000_000 + ":c"), "reply-limit"),
    "a parameter of a mebibyte": (lambda: calendar("X-A;B=" + "a" * 1_000_000 + ":c"), "Applied"),
    "a parameter in carets": (lambda: calendar("X-A;B=" + "^" * 1_000_000 + ":c"), "Applied"),
    "a quote that never closes": (lambda: calendar('X-A;B="' + 'a;B="' * 190_000), "reply-line"),
    "a name of a mebibyte": (lambda: calendar("X" * 1_000_000 + ":c"), "Applied"),
    "18 000 attendees": (
        lambda: calendar(*[f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:a{n}@dakar.example" for n in range(18_000)]),
        "reply-attendees",
    ),
    "18 000 comments": (lambda: calendar(*["COMMENT:" + "a" * 40] * 18_000), "AppliedWithDoubt"),
    "a comment of a mebibyte": (lambda: calendar("COMMENT:" + "é" * 500_000), "AppliedWithDoubt"),
    "a comment in marks": (lambda: calendar("COMMENT:a" + "\u0300" * 400_000), "AppliedWithDoubt"),
    "a comment in escapes": (lambda: calendar("COMMENT:" + "\\n\\," * 240_000), "AppliedWithDoubt"),
    "a comment in entities": (
        lambda: calendar(
            ATTENDEE='ATTENDEE;PARTSTAT=ACCEPTED;X-RESPONSE-COMMENT="' + "&#39\\;&" * 120_000 + '":mailto:awa.diop@dakar.example'
        ),
        "AppliedWithDoubt",
    ),
    "a comment that isolates": (lambda: calendar("COMMENT:" + "\u2067" * 300_000), "AppliedWithDoubt"),
    "an address of a mebibyte": (lambda: calendar(ATTENDEE=f"ATTENDEE:mailto:{'a' * 500_000}@{'b' * 500_000}"), "UnknownPerson"),
    "an address of labels": (lambda: calendar(ATTENDEE=f"ATTENDEE:mailto:a@{'é.' * 150}example"), "UnknownPerson"),
    "a UID of a mebibyte": (lambda: calendar(UID="UID:" + "~" * 1_000_000), "WrongEvent"),
    "a SEQUENCE of 500 000 digits": (lambda: calendar(SEQUENCE="SEQUENCE:" + "9" * 500_000), "reply-sequence"),
    "a VTIMEZONE that never ends": (lambda: _zone("FREQ=SECONDLY", "FREQ=SECONDLY;INTERVAL=0"), "Applied"),
    "4 000 observances": (lambda: _zone(*["FREQ=DAILY;BYSECOND=1,2,3"] * 4_000), "Applied"),
    "an RRULE that never ends": (lambda: calendar("RRULE:FREQ=SECONDLY;INTERVAL=0", "RRULE:FREQ=SECONDLY"), "Applied"),
    "an alarm for ever": (
        lambda: calendar("BEGIN:VALARM", "TRIGGER:-PT1S", "REPEAT:2147483647", "DURATION:PT1S", "END:VALARM"),
        "Applied",
    ),
    "a zone of 600 characters": (
        lambda: calendar(f"DTSTART;TZID={'Z' * 600}:20310327T140000", method="COUNTER"),
        "AppliedWithDoubt",
    ),
    "a zone that is a path": (
        lambda: calendar("DTSTART;TZID=/../../../../etc/passwd:20310327T140000", method="COUNTER"),
        "AppliedWithDoubt",
    ),
    "a zone in slashes": (
        lambda: calendar(f"DTSTART;TZID={'/' * 900_000}:20310327T140000", method="COUNTER"),
        "AppliedWithDoubt",
    ),
    "blank lines": (lambda: b"BEGIN:VCALENDAR" + b"\r\n" * 500_000 + b"END:VCALENDAR", "reply-limit"),
    "blanks in front": (lambda: b" " * 1_000_000 + b"BEGIN:VCALENDAR", "reply-no-mail"),
    "blanks behind": (lambda: calendar() + b"\r\n" * 500_000, "Applied"),
    "zeros": (lambda: bytes(1_000_000), "reply-no-mail"),
    "a path": (lambda: b"/etc/passwd", "reply-no-mail"),
    # mails
    "a header of a mebibyte": (lambda: mail(calendar(), "X-Long: " + "a" * 1_000_000), "Applied"),
    "a type of a mebibyte": (lambda: mail(calendar(), kind="text/calendar; a=" + '"' * 1_000_000), "not-reply-words"),
    "a type in parameters": (lambda: mail(calendar(), kind="text/calendar" + '; a="' * 200_000), "not-reply-words"),
    "a type in a few parameters": (lambda: mail(calendar(), kind="text/calendar" + '; a="' * 700), "Applied"),
    "a From in angles": (lambda: b"From: " + b"<" * 3_900 + b"\r\n\r\n", "not-reply-words"),
    "a From in brackets": (lambda: b"From: " + b"(" * 3_000 + b"a@b.example\r\n\r\n", "not-reply-words"),
    "a From in letters": (lambda: b"From: " + b"a" * 3_900 + b"\r\n\r\n", "not-reply-words"),
    "100 000 headers": (lambda: mail(b"", *["X-A: b"] * 100_000), "reply-line"),
    "a header in folds": (lambda: mail(calendar(), "X-A:" + "\r\n a" * 200_000), "Applied"),
    "multiparts within multiparts": (
        lambda: (
            b"From: a@b.example\r\n"
            + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(15_000))
        ),
        "reply-mail-parts",
    ),
    "the same boundary within itself": (
        lambda: b"From: a@b.example\r\n" + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 18_000,
        "reply-mail-parts",
    ),
    "digests within digests": (
        lambda: b"From: a@b.example\r\n" + b"Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\n" * 18_000,
        "reply-mail-parts",
    ),
    "100 000 parts": (lambda: mail(b"--b\r\n\r\n" * 140_000, kind="multipart/mixed; boundary=b"), "reply-mail-parts"),
    "a report in blocks": (
        lambda: mail(
            b"--b\r\nContent-Type: message/delivery-status\r\n\r\n" + b"a: b\r\n\r\n" * 110_000,
            kind="multipart/report; boundary=b; report-type=delivery-status",
        ),
        "not-reply-automatic",
    ),
    "a report in addresses": (
        lambda: mail(
            b"--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            + (b"Final-Recipient: rfc822;" + b"a" * 3_900 + b"\r\nAction: failed\r\n\r\n") * 250,
            kind="multipart/report; boundary=b",
        ),
        "not-reply-automatic",
    ),
    "base64 of nothing": (lambda: mail(b"=" * 1_000_000, "Content-Transfer-Encoding: base64"), "reply-line"),
    "quoted-printable of nothing": (
        lambda: mail(b"=\r\n" * 340_000, "Content-Transfer-Encoding: quoted-printable"),
        "reply-line",
    ),
    "an encoding nobody knows": (lambda: mail(calendar(), kind="text/calendar; charset=../../etc/passwd"), "reply-charset"),
    "an encoding of the interpreter": (lambda: mail(calendar(), kind="text/calendar; charset=unicode_escape"), "reply-charset"),
    "100 calendars": (
        lambda: mail(
            b"".join(b"--b\r\nContent-Type: text/calendar\r\n\r\n" + b"a" * 10_000 + b"\r\n" for _ in range(99)),
            kind="multipart/mixed; boundary=b",
        ),
        "reply-line",
    ),
    "blanks before a colon": (lambda: b"From" + b" " * 1_000_000 + b"a@b.example", "reply-no-mail"),
}
"""What costs, with the name of the outcome or the code of the problem."""
