"""The answers of a form: what is certain becomes replies, the rest is left for a person by row and column."""

import datetime as dt
import subprocess
import sys
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raict import Edition, InvalidDocument, Problem, Revision
from raict.guests import Channel, Delegate, FormReading, ParticipationStatus, Replies, Reply, read_form
from tests.guests.making import JUNE, a_session, an_edition, invitation, reply
from tests.refusals import refused
from tests.unmeasured import unmeasured

ACCEPTED, DECLINED = ParticipationStatus.ACCEPTED, ParticipationStatus.DECLINED
TENTATIVE, DELEGATED = ParticipationStatus.TENTATIVE, ParticipationStatus.DELEGATED
NEEDED = ParticipationStatus.NEEDS_ACTION
EDITION = an_edition(
    a_session("ouverture", 2, title={"fr": "Séance d’ouverture", "en": "Opening"}),
    a_session("eau", title="L’eau"),
    a_session("eau2", title="L’eau"),
    revision=Revision(sequence=1, updated=JUNE),
)
INVITED = [
    invitation("awa", aliases=("a.diop@home.example",)),
    invitation("moussa", "ouverture"),
    invitation("lea", "eau", "ouverture", email="lea@région.example"),
    invitation("paul", "eau", "eau2", email="both@dakar.example"),
    invitation("anna", email="both@dakar.example"),
    invitation("gone", "nowhere"),
    invitation("other", edition="raict-2024"),
    invitation("mute", email=None),
]


def read(text: str | bytes, **more: Any) -> FormReading:
    """What a form says of that edition."""
    values: dict[str, Any] = {"edition": EDITION, "invitations": INVITED, "at": JUNE}
    return read_form(text, **(values | more))


def form(*rows: str, header: str = "Courriel;Séance;Réponse;Commentaire") -> str:
    """A form with that header."""
    return "\r\n".join([header, *rows]) + "\r\n"


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    """Code and path of each."""
    return [(each.code, each.path) for each in problems]


# ---- what is certain --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("awa@dakar.example;;oui;", reply("awa", sequence=1)),
        ("AWA@Dakar.Example;;oui;", reply("awa", sequence=1)),
        ("a.diop@home.example;;Oui;", reply("awa", sequence=1)),
        ("  awa@dakar.example ;; OUI ; merci ", reply("awa", sequence=1, comment="merci")),
        ("moussa@dakar.example;;non;", reply("moussa", DECLINED, session="ouverture", sequence=2)),
        ("moussa@dakar.example;ouverture;non;", reply("moussa", DECLINED, session="ouverture", sequence=2)),
        ("moussa@dakar.example;Séance d’ouverture;non;", reply("moussa", DECLINED, session="ouverture", sequence=2)),
        ("moussa@dakar.example;  opening ;non;", reply("moussa", DECLINED, session="ouverture", sequence=2)),
        ("lea@xn--rgion-bsa.example;eau;oui;", reply("lea", session="eau")),
        ("lea@région.example;l’EAU;oui;", reply("lea", session="eau")),
        ('awa@dakar.example;;oui;"deux\nlignes; et un point"', reply("awa", sequence=1, comment="deux\nlignes; et un point")),
    ],
    ids=[
        "by address",
        "in capitals",
        "by another address",
        "with spaces",
        "to the one session",
        "by its id",
        "by its title",
        "in another language",
        "by the A-label",
        "by a title of two, one of which may be answered",
        "in quotation marks",
    ],
)
def test_a_row_that_says_who_answers_what_is_a_reply(row: str, expected: Reply) -> None:
    """To the version that there is now, at the time given, by form."""
    reading = read(form(row))

    (said,) = reading.replies
    assert said == Reply(
        guest=expected.guest,
        session=expected.session,
        status=expected.status,
        at=JUNE,
        sequence=expected.sequence,
        comment=expected.comment,
        channel=Channel.FORM,
    )
    assert (reading.problems, reading.unmatched) == ((), ())


@pytest.mark.parametrize(
    ("said", "status", "delegate"),
    [
        *((word, ACCEPTED, None) for word in ("accepted", "accepté", "Acceptée", "oui", "OUI", "yes", "présent", "présente")),
        *((word, DECLINED, None) for word in ("declined", "décliné", "non", "No", "absente", "excusé")),
        *((word, TENTATIVE, None) for word in ("tentative", "peut-être", "Peut être", "provisoire", "maybe", "à confirmer")),
        *((word, DELEGATED, None) for word in ("delegated", "délégué", "représentée", "se fait représenter")),
        *(
            (word, ACCEPTED, None)
            for word in ("je viens", "Oui, je viens", "Oui, je viens.", "J’accepte", "Présent(e)", "présent·e")
        ),
        *((word, ACCEPTED, None) for word in ("je serai présent·e", "je serai là !", "Yes, I'll attend", "attending")),
        *((word, DECLINED, None) for word in ("je ne viens pas", "Non, je ne viens pas", "Absent(e)", "Je serai absent·e")),
        *((word, DECLINED, None) for word in ("Je ne pourrai pas venir", "No, I can’t come", "not attending", "Excusé(e)")),
        *((word, TENTATIVE, None) for word in ("Je viendrai peut-être", "sous réserve", "I may come")),
        *((word, DELEGATED, None) for word in ("Je me fais représenter", "Je serai représenté(e)")),
        ("Je me fais représenter par Moussa", DELEGATED, Delegate(name="Moussa")),
        ("je serai représenté·e par Moussa", DELEGATED, Delegate(name="Moussa")),
        *(
            (word, None, None)
            for word in ("oui ?", "je viens ?", "oui, je ne viens pas", "non, je viens", "oui peut-être", "oui non")
        ),
        ("needs-action", NEEDED, None),
        ("re\u0301ponse", None, None),
        ("pre\u0301sent", ACCEPTED, None),
        ("représenté par Moussa Traoré", DELEGATED, Delegate(name="Moussa Traoré")),
        ("Représentée par  M. Traoré", DELEGATED, Delegate(name="M. Traoré")),
        ("se fait représenter par Moussa", DELEGATED, Delegate(name="Moussa")),
        ("sera représenté(e) par Moussa", DELEGATED, Delegate(name="Moussa")),
        ("repre\u0301sente\u0301 par Moussa", DELEGATED, Delegate(name="Moussa")),
        ("represented by Moussa", DELEGATED, Delegate(name="Moussa")),
        ("représenté par m@dakar.example", DELEGATED, Delegate(email="m@dakar.example")),
        ("représenté par M. Traoré (m@dakar.example)", DELEGATED, Delegate(name="M. Traoré (m@dakar.example)")),
        ("représenté par", None, None),
        ("je ne sais pas encore", None, None),
        ("oui, mais le 19", None, None),
        ("o" * 100_000, None, None),
    ],
)
def test_understands_what_people_choose(said: str, status: ParticipationStatus | None, delegate: Delegate | None) -> None:
    """In French and English; whatever else they write is for a person."""
    reading = read(form(f"awa@dakar.example;;{said};"))

    assert [(each.status, each.delegate) for each in reading.replies] == ([(status, delegate)] if status else [])
    assert told(reading.problems) == ([] if status else [("form-unknown-answer", "[2].Réponse")])


@pytest.mark.parametrize(
    "text",
    [
        "id;réponse\nawa;oui\n",
        "Identifiant,Answer\nawa,yes\n",
        "E-MAIL\tRÉPONSE\nawa@dakar.example\toui\n",
        "\ufeffcourriel;reponse\nawa@dakar.example;oui\n",
        "Horodateur;Adresse e-mail;Participation;Autre;;Autre\n;awa@dakar.example;oui;x;y;z\n",
        "Réponse;Courriel\r\noui;awa@dakar.example\r\n\r\n;\r\n",
        "id;courriel;réponse\nawa;;oui\n",
        "id;courriel;réponse\n;awa@dakar.example;oui\n",
        "id;courriel;réponse\nawa;awa@dakar.example;oui\n",
        "id;courriel;réponse\nawa;new@dakar.example;oui\n",
        "id;réponse\nawa;oui\nawa;oui\n",
        "courriel;réponse\nawa;oui\n",
        "id;courriel;réponse\n;awa;oui\n",
        "id;réponse\nAWA@dakar.example;oui\n",
    ],
    ids=[
        "by id",
        "commas",
        "tabs",
        "a mark at the start",
        "columns that say nothing here",
        "blank rows",
        "id without address",
        "address without id",
        "both",
        "an address nobody knows beside a known id",
        "the same row twice",
        "an id where an address is asked for",
        "likewise, beside a column for ids",
        "an address where an id is asked for",
    ],
)
def test_reads_forms_as_they_are_exported(text: str) -> None:
    """Headers in both languages, separators of all kinds, octets or text."""
    for each in (text, text.encode()):
        assert [(each.guest, each.status) for each in read(each).replies] == [("awa", ACCEPTED)]
        assert read(each).problems == ()


def test_who_comes_instead_may_stand_in_a_column() -> None:
    """Beside the answer; with another answer it contradicts it."""
    reading = read(form("awa;représenté;Léa", "mute;oui;Léa", "moussa;représenté;", header="id;réponse;Représenté par"))

    assert [each.delegate for each in reading.replies] == [Delegate(name="Léa"), None]
    assert told(reading.problems) == [("not-with", "[3].Représenté par")]


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("", JUNE),
        ("2023-06-03T10:00:00+02:00", dt.datetime(2023, 6, 3, 8, tzinfo=dt.UTC)),
        ("2023-06-03 08:00:00Z", dt.datetime(2023, 6, 3, 8, tzinfo=dt.UTC)),
        ("2023-06-03 10:00:00", dt.datetime(2023, 6, 3, 8, tzinfo=dt.UTC)),
        ("2023-06-03T10:00", dt.datetime(2023, 6, 3, 8, tzinfo=dt.UTC)),
        ("2023-12-03 10:00:00.5", dt.datetime(2023, 12, 3, 9, tzinfo=dt.UTC)),
        ("2023-06-03", dt.datetime(2023, 6, 2, 22, tzinfo=dt.UTC)),
        ("03/06/2023 10:00:30", dt.datetime(2023, 6, 3, 8, 0, 30, tzinfo=dt.UTC)),
        ("03/06/2023 10:00", dt.datetime(2023, 6, 3, 8, tzinfo=dt.UTC)),
        ("03/12/2023 9:00", dt.datetime(2023, 12, 3, 8, tzinfo=dt.UTC)),
        ("03/06/2023", dt.datetime(2023, 6, 2, 22, tzinfo=dt.UTC)),
        ("3/6/2023 10:00", None),
        ("03/06/23", None),
        ("06/13/2023", None),
        ("31/02/2023", None),
        ("03/06/2023 25:00", None),
        ("2023-02-31", None),
        ("1023-06-03", None),
        ("hier", None),
    ],
)
def test_a_row_may_say_when_it_was_answered(said: str, at: dt.datetime | None) -> None:
    """In ISO 8601 or day first, by the clock of the edition where there is no offset; what is neither is left for a person."""
    reading = read(form(f"awa;oui;{said}", header="id;réponse;horodatage"))

    assert [each.at for each in reading.replies] == ([] if at is None else [at])
    assert [path for _, path in told(reading.problems)] == ([] if at else ["[2].horodatage"])


def test_a_column_with_the_month_first_says_no_day() -> None:
    """One date that can be no other way makes doubtful those that can; what stands in ISO 8601 is as certain as ever."""
    rows = ["awa;oui;03/06/2023 10:00", "moussa;oui;06/13/2023 10:00", "mute;non;2023-06-03"]

    reading = read(form(*rows, header="id;réponse;horodatage"))

    assert told(reading.problems)[:2] == [("form-month-first", "[2].horodatage"), ("bad-instant", "[3].horodatage")]
    assert [each.guest for each in reading.replies] == ["mute"]


def test_columns_may_be_named_by_hand() -> None:
    """By what they say, in French or English: forms have questions for headers. The others go by their names."""
    text = form("awa;Oui, je viens;merci;x", header="Qui  êtes-vous ?;Serez-vous des nôtres ?;Un mot;réponse")
    names = {"id": "qui êtes-vous ?", "Réponse": "Serez-vous des nôtres ?", "comment": "Un mot"}

    reading = read(text, columns=names)
    assert read(normalize("NFD", text), columns=names) == reading
    assert read("x" * 2000 + ";réponse\nawa;oui\n", columns={"id": "x" * 2000}).unmatched == ()

    assert [(each.guest, each.status, each.comment) for each in reading.replies] == [("awa", ACCEPTED, "merci")]
    assert told(read(form("awa;bof;;", header="id;Viendrez-vous ?;;"), columns={"answer": "Viendrez-vous ?"}).problems) == [
        ("form-unknown-answer", "[2].Viendrez-vous ?")
    ]


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        ({"réponse": "Venez-vous ?"}, [("form-column-missing", "[1]")]),
        ({"courriel": "Qui ?", "réponse": "Venez-vous ?"}, [("form-column-missing", "[1]")] * 2),
        ({"réponse": "Oui"}, [("form-column-twice", "[1]")]),
        ({"id": "Identité"}, [("form-column-missing", "[1]"), ("form-no-column", "[1]")]),
    ],
    ids=["not there", "two not there", "there twice", "and another not there"],
)
def test_a_column_named_by_hand_must_be_there(columns: dict[str, str], found: list[tuple[str, str]]) -> None:
    """Once, or it is a fault of the header."""
    with pytest.raises(InvalidDocument) as caught:
        read(form(header="courriel;oui;oui"), columns=columns)

    assert told(caught.value.problems) == found


@pytest.mark.parametrize(
    ("columns", "code"),
    [({"rang": "Rang"}, "form-unknown-column"), ({"réponse": "A", "answer": "B"}, "repeated-item")],
    ids=["no such column", "one named twice"],
)
def test_what_a_column_says_is_one_of_seven_things(columns: dict[str, str], code: str) -> None:
    """Each named once."""
    with refused(code, "columns"):
        read("id;réponse\n", columns=columns)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("sofie", "nobody on the list has the id sofie"),
        ("sofie@dakar.example", "nobody on the list has this address"),
        ("Sofie Roy", "nobody on the list has such an id or address"),
        ("", "must not be empty"),
    ],
)
def test_says_what_was_looked_for(said: str, sentence: str) -> None:
    """An id is shown, an address and the words of a stranger are not."""
    for header in ("courriel;réponse", "id;réponse"):
        (problem,) = read(form(f"{said};oui", header=header)).problems

        assert problem.message() == sentence
        assert problem.path == f"[2].{header.partition(';')[0]}"


def test_an_unknown_answer_is_shown_unless_it_holds_an_address() -> None:
    """The sentence says what stands in the cell, and which answers there are."""
    first, second = read(form("awa;bien sûr", "awa;écrivez à léa@dakar.example", header="id;réponse")).problems

    assert first.message("fr") == "la réponse «\u00a0bien sûr\u00a0» n’est aucune de celles connues ici"
    assert "je ne viens pas" in first.hint("fr")
    assert second.message("fr") == "la réponse «\u00a0…\u00a0» n’est aucune de celles connues ici"


def test_an_old_row_is_no_later_word() -> None:
    """An export that holds the old rows again leaves what was said since: each answer has its own time."""
    book = Replies([reply("awa", DECLINED, hours=48, sequence=1, channel=Channel.TELEPHONE)])
    export = form("awa;oui;2023-06-02T09:00Z", "mute;oui;2023-06-09T09:00Z", header="id;réponse;horodatage")

    after = book.with_replies(read(export, at=JUNE + dt.timedelta(days=30)).replies)

    assert after.status("awa") is DECLINED
    assert after.status("mute") is ACCEPTED
    assert len(after.history("awa")) == 2
    assert after.with_replies(read(export, at=JUNE + dt.timedelta(days=60)).replies) == after


# ---- what is left for a person ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("nobody@dakar.example;;oui;", [("form-no-person", "[2].Courriel")]),
        (";;oui;", [("empty", "[2].Courriel")]),
        ("other@dakar.example;;oui;", [("form-no-person", "[2].Courriel")]),
        ("both@dakar.example;;oui;", [("form-two-people", "[2].Courriel")]),
        ("awa@dakar.example;;;", [("empty", "[2].Réponse")]),
        ("awa@dakar.example;ouverture;oui;", [("reply-not-invited", "[2].Séance")]),
        ("awa@dakar.example;l’eau;oui;", [("form-no-session", "[2].Séance")]),
        ("moussa@dakar.example;clôture;oui;", [("form-no-session", "[2].Séance")]),
        ("lea@région.example;;oui;", [("reply-no-session", "[2].Séance")]),
        ("gone@dakar.example;;oui;", [("guest-unknown-session", "[2].Séance")]),
        ("awa@dakar.example;;oui;a\x1bb", [("control-character", "[2].Commentaire")]),
        ("awa@dakar.example;;oui;" + "a" * 10_001, [("too-long", "[2].Commentaire")]),
        ("awa@dakar.example;;représenté par \u200b;", [("invisible", "[2].Réponse")]),
        ("awa@dakar.example;;représenté par a@b;", [("bad-email", "[2].Réponse")]),
        ("awa@dakar.example;;oui", [("csv-row", "[2]")]),
        ("awa@dakar.example;;oui;;", [("csv-row", "[2]")]),
        ("x;y;z;a", [("form-no-person", "[2].Courriel"), ("form-unknown-answer", "[2].Réponse")]),
        ("moussa@dakar.example;y;z;", [("form-unknown-answer", "[2].Réponse"), ("form-no-session", "[2].Séance")]),
    ],
    ids=[
        "nobody",
        "no address",
        "somebody of another edition",
        "two people",
        "no answer",
        "not invited",
        "two sessions of one title",
        "no session of that name",
        "which of two sessions",
        "a session that has left",
        "a command",
        "a long word",
        "nobody to be seen",
        "an address that is none",
        "a cell less",
        "a cell more",
        "two things at once",
        "and two others",
    ],
)
def test_nothing_is_guessed(row: str, found: list[tuple[str, str]]) -> None:
    """The row is left as it is, with everything that is wrong with it; the others are read."""
    reading = read(form(row, "mute;;;", "awa@dakar.example;;non;"))

    assert told(reading.problems)[: len(found)] == found
    assert reading.unmatched == (2, 3)
    assert [(each.guest, each.status) for each in reading.replies] == [("awa", DECLINED)]
    for problem in reading.problems:
        assert problem.message("fr") != problem.message("en")
        assert "dakar" not in str(problem)


def test_id_and_address_must_be_of_one_person() -> None:
    """An id nobody has is nobody's, whatever the address."""
    rows = ["awa;moussa@dakar.example;oui", "17;awa@dakar.example;oui", "paul;both@dakar.example;oui"]

    assert told(read(form(*rows, header="id;courriel;réponse")).problems) == [
        ("form-two-people", "[2].id"),
        ("form-no-person", "[3].id"),
        ("form-two-people", "[4].id"),
    ]


@pytest.mark.parametrize(
    ("rows", "rows_left", "kept"),
    [
        (["awa;oui;", "awa;non;"], (2, 3), []),
        (["awa;oui;", "awa;oui;", "awa;non;"], (2, 3, 4), []),
        (["awa;représenté par A;", "awa;représenté par B;"], (2, 3), []),
        (["awa;oui;2023-06-02", "awa;non;2023-06-03"], (), [ACCEPTED, DECLINED]),
        (["awa;oui;", "moussa;non;"], (), [ACCEPTED, DECLINED]),
    ],
    ids=["two answers", "three", "two delegates", "at two times", "of two people"],
)
def test_two_answers_at_one_time_are_none(rows: list[str], rows_left: tuple[int, ...], kept: list[ParticipationStatus]) -> None:
    """Which is the later word, nobody knows."""
    reading = read(form(*rows, header="id;réponse;horodatage"))

    assert reading.unmatched == rows_left
    assert [each.status for each in reading.replies] == kept
    assert {each.code for each in reading.problems} <= {"form-two-answers"}
    assert [each.values["row"] for each in reading.problems] == [3, 2, 2][: len(rows_left)]


def test_who_is_invited_twice_may_answer_both() -> None:
    """Each session is looked for in all her invitations."""
    twice = [invitation("awa", "eau"), invitation("awa", "ouverture")]

    reading = read(form("awa;ouverture;oui", "awa;eau;non", "awa;;oui", header="id;séance;réponse"), invitations=twice)

    assert [(each.session, each.status) for each in reading.replies] == [("ouverture", ACCEPTED), ("eau", DECLINED)]
    assert told(reading.problems) == [("reply-no-session", "[4].séance")]


# ---- what is no form ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("form-no-column", "[1]")] * 2),
        ("nom;avis\nAwa;oui\n", [("form-no-column", "[1]")] * 2),
        ("courriel\nawa@dakar.example\n", [("form-no-column", "[1]")]),
        ("réponse\noui\n", [("form-no-column", "[1]")]),
        ("courriel;E-mail;réponse;answer\n", [("form-column-twice", "[1]")] * 2),
        ("courriel;Courriel\n", [("form-column-twice", "[1]"), ("form-no-column", "[1]")]),
        ("x" * 100 + ";réponse\n", [("form-no-column", "[1]")]),
        ('courriel;réponse\nawa@dakar.example;"oui\n', [("csv-syntax", "[2]")]),
        ('courriel;réponse\nawa@dakar.example;"o"ui\n', [("csv-syntax", "[2]")]),
        ("courriel;réponse\na;b\nawa@dakar.example;" + "a" * 200_000 + "\n", [("csv-syntax", "[3]")]),
        ("courriel;réponse\nawa@dakar.example;présent\n".encode("cp1252"), [("not-utf-8", "")]),
        ("courriel;réponse\n".encode("utf-16"), [("not-utf-8", "")]),
        ("x" * (2**20 + 1), [("too-large", "")]),
        (";" * 1000, [("too-many", "[1]")]),
        (form(*["x;;oui;"] * 2000), [*(("form-no-person", f"[{n}].Courriel") for n in range(2, 1002)), ("too-many-faults", "")]),
    ],
    ids=[
        "nothing",
        "other columns",
        "no answer",
        "nobody",
        "columns that say the same",
        "and one that is missing",
        "a long name",
        "an open quotation mark",
        "a stray one",
        "a cell without end",
        "Windows-1252",
        "UTF-16",
        "too much",
        "columns without end",
        "a form of something else",
    ],
)
def test_refuses_what_is_no_form(text: str | bytes, found: list[tuple[str, str]]) -> None:
    """With every fault of the header at once."""
    with pytest.raises(InvalidDocument) as caught:
        read(text)

    assert told(caught.value.problems) == found


def test_asks_for_the_time() -> None:
    """With its offset; nothing reads the clock."""
    with refused("naive-instant", "at"):
        read("id;réponse\n", at=JUNE.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("values", "path"), [({"replies": [reply()]}, "replies"), ({"problems": ("empty",)}, "problems[0]")], ids=str
)
def test_a_reading_is_a_value(values: Any, path: str) -> None:
    """Of replies and problems alone; its text says how many."""
    with refused("wrong-type", path):
        FormReading(**values)
    assert repr(read(form("awa@dakar.example;;oui;", "x;;oui;"))) == "<FormReading: 1, to match: 1>"


@given(
    st.lists(
        st.lists(st.sampled_from(["awa", "moussa@dakar.example", "oui", "non", "", "eau", "x@y", "a\x00", '"', "é"]), max_size=4),
        max_size=4,
    )
)
def test_whatever_stands_in_a_form_it_is_read_or_refused(rows: list[list[str]]) -> None:
    """Nothing but `InvalidDocument` comes out, and each row is a reply or is left for a person."""
    text = form(*(";".join(row) for row in rows))
    try:
        reading, codes = read(text), set[str]()
    except InvalidDocument as refusal:
        reading, codes = FormReading(), {each.code for each in refusal.problems}

    blank = sum(not any(cell.strip() for cell in row) for row in rows)
    assert codes <= {"csv-syntax"}
    assert len(reading.replies) <= len(rows) - blank - len(reading.unmatched)


def test_a_megabyte_is_read_in_its_length() -> None:
    """Whoever wrote it: rows without end, columns without end, names of sessions that nobody has."""
    program = (
        "from tests.guests.test_forms import *\n"
        "large = an_edition(*(a_session(f's{n}', title=f'Title {n}') for n in range(2000)))\n"
        "everybody = [invitation('awa', 's7'), invitation('lost', 'gone')]\n"
        "texts = [form(*['awa;title 7;oui'] * 60_000, header='id;séance;réponse')]\n"
        "texts += [form(*['lost;;oui'] * 100_000, header='id;séance;réponse')]\n"
        "texts += [form(*['awa@dakar.example;' + 'é' * 2_000 + ';oui;'] * 200)]\n"
        "texts += [';' * 10**6, 'id;' * 300_000, 'courriel;réponse\\n' + 'représenté par ' * 60_000, '\\n' * 10**6]\n"
        "for text in texts:\n"
        "    try:\n"
        "        read(text, edition=large, invitations=everybody, limit=2**22)\n"
        "    except InvalidDocument:\n"
        "        pass\n"
    )

    subprocess.run([sys.executable, "-c", program], check=True, timeout=100, env=unmeasured())


def test_reads_for_an_edition_alone() -> None:
    """Which says what the versions and the sessions are."""
    bare: Edition = an_edition()

    assert read(form("awa@dakar.example;;oui;"), edition=bare).replies[0].sequence == 0


def test_marks_in_a_pile_cost_what_their_length_costs() -> None:
    """To compose them would take a minute: an answer or a session that long is none."""
    program = (
        "import datetime as dt\n"
        "from raict import loads, samples\n"
        "from raict.guests import Guest, Invitation, read_form\n"
        "from raict import PersonName\n"
        "edition = loads(samples.text('edition-2023.toml'))\n"
        "awa = Invitation(guest=Guest(id='awa', name=PersonName(family='D')), edition=edition.id)\n"
        "pile = 'a' + '\\u0301\\u0323' * 60_000\n"
        "form = 'id;séance;réponse\\n' + f'awa;{pile};oui\\nawa;;{pile}\\n' * 2\n"
        "found = read_form(form, edition=edition, invitations=[awa], at=dt.datetime(2023, 6, 1, tzinfo=dt.UTC))\n"
        "assert len(found.problems) == 4, found.problems\n"
    )

    subprocess.run([sys.executable, "-c", program], check=True, timeout=60, env=unmeasured())
