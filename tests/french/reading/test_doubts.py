"""What cannot be is refused, what has two meanings is said to, and nothing is passed over in silence (F43)."""

import datetime as dt

import pytest

from raict import Severity, When
from raict.french import plain_spaces
from raict.french.reading import Reading, Unwritten, find_dates, read_dates
from tests.refusals import problems_of


def codes(reading: Reading) -> list[str]:
    """The codes of its doubts, in order."""
    return [doubt.problem.code for doubt in reading.doubts]


def words(reading: Reading) -> list[str]:
    """The words its doubts are about."""
    return [reading.text[doubt.start : doubt.end] for doubt in reading.doubts]


@pytest.mark.parametrize(
    ("text", "code", "word"),
    [
        # dates
        ("le 31er mai 2023", "impossible-date", "31er mai 2023"),
        ("le 31 novembre 2023", "impossible-date", "31 novembre 2023"),
        ("le 29 février 2023", "impossible-date", "29 février 2023"),
        ("le 0 mai 2023", "impossible-date", "0 mai 2023"),
        ("09/18/2023", "impossible-date", "09/18/2023"),
        ("les mardis du 6 au 7 mai 2023", "impossible-date", "les mardis du 6 au 7 mai 2023"),
        ("le 14 juillet 1789", "year-out-of-range", "14 juillet 1789"),
        ("le 2 janvier 12345", "year-out-of-range", "2 janvier 12345"),
        ("lundi 18", "no-month", "lundi 18"),
        ("le 5 mai 2023 et le 3", "no-month", "3"),
        ("le 18 mai 2023 – 19", "no-month", "19"),
        ("le 18 septembre", "no-year", "18 septembre"),
        ("", "no-date", ""),
        ("la 14e édition", "no-date", ""),
        # hours
        ("le 18 septembre 2023 à 25 h", "impossible-time", "25 h"),
        ("le 18 septembre 2023 à 14h75", "impossible-time", "14h75"),
        ("le 18 septembre 2023 à 15 h du matin", "impossible-time", "15 h du matin"),
        ("le 18 septembre 2023 à 12 h du soir", "impossible-time", "12 h du soir"),
        ("le 18 septembre 2023 à 9 h moins 99", "impossible-time", "9 h moins 99"),
        ("le 18 septembre 2023 à 0 h moins 5", "impossible-time", "0 h moins 5"),
        ("le 18 septembre 2023 à 9 h 30 et quart", "impossible-time", "9 h 30 et quart"),
        ("9 h, le 3 mai 10 h, le 4 mai 2023 à 11 h", "ambiguous-date", "9 h, le 3 mai 10 h, le 4 mai 2023 à 11 h"),
        ("le 18 septembre 2023 à 24 h 30", "impossible-time", "24 h 30"),
        ("le 18 septembre 2023 de 14 h à 9 h", "reversed-range", "le 18 septembre 2023 de 14 h à 9 h"),
        ("le 18 septembre 2023 de 9 h à 9 h", "reversed-range", "de 9 h à 9 h"),
        ("le 18 septembre 2023 à 20 h. 30 personnes", "ambiguous-date", "20 h. 30"),
        ("le 18 septembre 2023 à vingt-cinq heures", "impossible-time", "vingt-cinq heures"),
        ("de 18.30 à 20.00 le 3 mai 2023", "impossible-date", "18.30"),
        ("le 18 septembre 2023 à 8 h le soir", "ambiguous-date", "à 8 h le soir"),
        # ranges
        ("du 20 au 18 septembre 2023", "reversed-range", "du 20 au 18 septembre 2023"),
        ("du 30 au 1er décembre 2023", "reversed-range", "du 30 au 1er décembre 2023"),
        ("du 20 octobre au 18 septembre 2023", "reversed-range", "20 octobre au 18 septembre 2023"),
        ("à partir du 20 mai 2023 jusqu’au 18 mai 2023", "reversed-range", "à partir du 20 mai 2023 jusqu’au 18 mai 2023"),
        ("du 18 mai 2023 au soir au 18 mai 2023 à 23 h", "ambiguous-date", "du 18 mai 2023 au soir au 18 mai 2023 à 23 h"),
        ("la nuit du 16 au 18 février 2024", "ambiguous-date", "la nuit du 16 au 18 février 2024"),
        ("du 18 au 20 septembre 2023 à 20 h", "ambiguous-date", "du 18 au 20 septembre 2023 à 20 h"),
        ("à 20 h du 18 au 20 septembre 2023", "ambiguous-date", "à 20 h du 18 au 20 septembre 2023"),
        ("du 18 au 20 septembre 2023 à partir de 20 h", "ambiguous-date", "du 18 au 20 septembre 2023 à partir de 20 h"),
        ("après le 18 mai 2023", "ambiguous-date", "après le 18 mai 2023"),
        ("avant le 3 mai 2023 et le 8 mai 2023", "ambiguous-date", "avant le 3 mai 2023 et le 8 mai 2023"),
        ("les 20 et 18 septembre 2023", "ambiguous-date", "20 et 18 septembre 2023"),
        ("les 28 et 1er mars 2024", "ambiguous-date", "28 et 1er mars 2024"),
        ("les 5 octobre et 3 juin 2023", "ambiguous-date", "5 octobre et 3 juin 2023"),
        ("du 8 au 10 mai et du 9 au 11 mai 2023", "overlapping-dates", "du 9 au 11 mai 2023"),
        # weekdays
        ("le mardi 18 septembre 2023", "weekday-contradicts", "mardi 18 septembre 2023"),
        ("mardi : 18 septembre 2023", "weekday-contradicts", "mardi : 18 septembre 2023"),
        ("mardi prochain 18 septembre 2023", "weekday-contradicts", "mardi prochain 18 septembre 2023"),
        ("18 septembre 2023, mardi", "weekday-contradicts", "18 septembre 2023, mardi"),
        ("le 18 septembre 2023 (mardi)", "weekday-contradicts", "18 septembre 2023 (mardi)"),
        ("avant le mardi 18 septembre 2023", "weekday-contradicts", "mardi 18 septembre 2023"),
        ("du mardi 18 au mercredi 20 septembre 2023", "weekday-contradicts", "mardi 18"),
        # what does not write all its days
        ("du 5 au 9 mai 2023, un mardi sur deux", "recurrence", "mardi sur"),
        ("du 5 au 9 mai 2023 sauf le dimanche", "qualified-date", "sauf"),
        ("du 5 au 7 mai 2023 non compris", "qualified-date", "non"),
        ("du 5 au 7 mai 2023 (exclu)", "qualified-date", "exclu"),
        ("le 18 ou le 19 mai 2023", "qualified-date", "ou"),
        ("reporté au 5 mai 2023", "qualified-date", "reporté"),
        ("la veille du 3 mai 2023", "qualified-date", "veille"),
        ("le 3 mai 2023 et le lendemain", "qualified-date", "lendemain"),
        ("dans les quinze jours suivant le 3 mai 2023", "qualified-date", "suivant"),
        ("la semaine du 3 mai 2023", "qualified-date", "semaine"),
        ("le week-end du 6 mai 2023", "qualified-date", "end"),
        ("pas le 3 mai 2023", "qualified-date", "pas"),
        ("pas avant le 3 mai 2023", "qualified-date", "pas"),
        ("jamais le 3 mai 2023", "qualified-date", "jamais"),
        ("le 3 mai 2023 et non le 4", "qualified-date", "non"),
        ("le 3 mai 2023, pas le 4", "qualified-date", "pas"),
        ("le 3, voire le 4 mai 2023", "qualified-date", "voire"),
        ("le 3 mai 2023 à Paris mais pas à Lyon le 4 mai 2023", "qualified-date", "pas"),
        ("au moins 8 jours avant le 3 mai 2023", "qualified-date", "jours"),
        ("48 heures avant le 3 mai 2023", "qualified-date", "48 heures"),
        ("pendant trois mois à compter du 3 mai 2023", "qualified-date", "mois"),
        ("à partir du 3 mai 2023 pendant trois jours", "qualified-date", "pendant"),
        ("le 3 mai 2023 + 2 jours", "qualified-date", "+ 2 jours"),
        ("18/09/2023-2024", "ambiguous-date", "2024"),
        ("le 6 mai 2023 n’aura pas lieu", "qualified-date", "pas"),
        ("Supprimé : samedi 6 mai 2023", "qualified-date", "Supprimé"),
        ("le 6 mai 2023 de 8 à 10", "ambiguous-date", "de 8 à 10"),
        ("le 6 mai 2023, de 8 à 10", "ambiguous-date", "de 8 à 10"),
        ("le 6 mai 2023 et de 8 à 10", "ambiguous-date", "de 8 à 10"),
        ("le premier lundi de mai 2023", "no-date", ""),
        ("ANNULÉ : samedi 6 mai 2023", "qualified-date", "ANNULÉ"),
        ("Reporté - samedi 6 mai 2023", "qualified-date", "Reporté"),
        ("samedi 6 mai 2023 - Annulé", "qualified-date", "Annulé"),
        ("le 6 mai 2023 est reporté au 7 mai 2023", "qualified-date", "reporté"),
        ("les 18 et 19 mai 2023 à 9 h et 10 h respectivement", "qualified-date", "respectivement"),
        ("le 18 mai 2023 à 6 h pm", "qualified-date", "pm"),
        ("le 18 mai 2023 à 6 h GMT", "qualified-date", "GMT"),
        ("2023-05-03T18:30+02:00", "qualified-date", "+02:00"),
        ("le 18 mai 2023, 1 h 30 p.m.", "qualified-date", "p.m."),
        ("le 18 mai 2023 à 10h T.U.", "qualified-date", "T.U."),
        ("le 18 mai 2023 à 10 h TU", "qualified-date", "TU"),
        ("ve 18 mai 2023", "weekday-contradicts", "ve 18 mai 2023"),
        ("les week-ends du 6 au 28 mai 2023", "recurrence", "les week-ends"),
        ("chaque week-end du 6 au 28 mai 2023", "recurrence", "chaque week-end"),
        ("du 6 au 28 mai 2023, en semaine", "recurrence", "en semaine"),
        ("du 6 au 28 mai 2023, jours fériés exclus", "recurrence", "jours fériés"),
        ("les jours ouvrables du 6 au 28 mai 2023", "qualified-date", "ouvrables"),
        ("sauf jours fériés, du 6 au 28 mai 2023", "qualified-date", "fériés"),
        ("18 mai 2023 (9 h) – 20 mai 2023 (17 h)", "ambiguous-date", "–"),
        ("de 22 h le 18 mai à 4 h le 19 mai 2023", "ambiguous-date", "à"),
        ("2023-05-03T18:30:00Z", "qualified-date", "Z"),
        ("tous les 5 mai 2023", "recurrence", "tous"),
        ("chaque 5 mai 2023", "recurrence", "chaque"),
        ("les samedis 6-14 mai 2023", "ambiguous-date", "les samedis 6-14 mai 2023"),
        ("les mardis du 2 mai 2023 à 14 h au 30 mai 2023", "ambiguous-date", "les mardis du 2 mai 2023 à 14 h au 30 mai 2023"),
        ("le 14 mai 2023 et 2024", "ambiguous-date", "2024"),
        ("le 18 septembre 2023-2024", "ambiguous-date", "2024"),
        # characters that are none of a date
        ("le 18 oct\u043ebre 2023", "look-alike", "oct\u043ebre"),
        ("le ١٨ septembre 2023", "look-alike", "١٨"),
        ("le 18 septembre \uff12\uff10\uff12\uff13", "look-alike", "\uff12\uff10\uff12\uff13"),
        ("le 18 septembre 2O23", "look-alike", "2O23"),
        ("le 1O septembre 2023", "look-alike", "1O"),
        ("le 18 \uff4dai 2023", "look-alike", "\uff4dai"),
        ("le 18 MA\u0130 2023", "look-alike", "MA\u0130"),
        ("le 18 déçembre 2023", "look-alike", "déçembre"),
        ("l8 mai 2023", "look-alike", "l8"),
        ("le 18 mai 2023 à 9 h 3O, salle 2", "look-alike", "3O"),
        ("le 18 mai 2023 de 1l h à 12 h", "look-alike", "1l"),
    ],
)
def test_refuses_and_says_which_word(text: str, code: str, word: str) -> None:
    """An error that names the word, in French and in English; never a date."""
    reading = read_dates(text)

    assert reading.value is None
    assert (code, word) in zip(codes(reading), words(reading), strict=True)
    problem = next(doubt.problem for doubt in reading.doubts if doubt.problem.code == code)
    assert problem.severity is Severity.ERROR
    assert problem.message("fr") != problem.message("en")
    for language in ("fr", "en"):
        assert "{" not in problem.message(language) + problem.hint(language)
        assert " ".join(word.split())[:20] in plain_spaces(problem.message(language)) or code == "year-out-of-range"


@pytest.mark.parametrize(
    ("text", "code", "word"),
    [
        ("le 18/09/23", "two-digit-year", "18/09/23"),
        ("du 28 septembre au 2 octobre 2023 à 20 h", "two-readings", "du 28 septembre au 2 octobre 2023 à 20 h"),
        ("le 5 mai 2023 vers 18 h", "approximate-time", "vers"),
        ("le 18 mai à Paris et le 19 mai 2023", "words-between", "à Paris et"),
        ("le 18 mai 2023, salle des fêtes, 20h30", "words-between", ", salle des fêtes,"),
        ("Réunion à 20h30 au Zénith le 18 mai 2023", "words-between", "au Zénith"),
        ("du 1er au 4 mai 23", "two-digit-year", "4 mai 23"),
        ("le 3 avril 23 au 5 avril 23", "two-digit-year", "5 avril 23"),
        ("le 18 mai 2023 (sous réserve)", "uncertain-date", "sous réserve"),
        ("le 18 mai 2023, date à confirmer", "uncertain-date", "à confirmer"),
        ("Sous réserve : le 18 mai 2023", "uncertain-date", "Sous réserve"),
        ("vers le 18 mai 2023", "approximate-time", "vers"),
        ("le 18 mai 2023 à 14 h, heure de Dakar", "unused-words", "heure de Dakar"),
        ("le 18 mai 2023 à 18 h 300", "unused-words", "300"),
        ("le 18 mai 2023 à 100 h", "unused-words", "100 h"),
        ("1/2 journée le 18 mai 2023", "unused-words", "1/2"),
        ("les 3/4 du 18 mai 2023", "unused-words", "3/4"),
        ("le 18 mai 2023, 2 h avant le concert", "unused-words", "2 h"),
        ("24 h du livre, le 18 mai 2023", "unused-words", "24 h"),
        ("le 18 mai 2023, durée 1 h 30", "unused-words", "1 h 30"),
        ("le 18 mai 2023 à 20 h - 1 h 15 sans entracte", "two-readings", "à 20 h - 1 h 15"),
        ("le 18 mai 2023 ~18h", "approximate-time", "~"),
        ("le 31 mai 2023 à minuit", "two-readings", "minuit"),
        ("les 30 et 31 mai 2023 à minuit", "two-readings", "minuit"),
        ("du 4 mai 2023 à minuit au 5 mai 2023", "two-readings", "minuit"),
        ("à partir du 4 mai 2023 à minuit", "two-readings", "minuit"),
        ("le 31 décembre 2200 à minuit", "two-readings", "minuit"),
        ("le 3 mai 2023 à 18 heures dix artistes", "unused-words", "dix"),
        ("le 3 mai 2023 18.30", "unused-words", "18.30"),
        ("le 18 mai 2023 à 18 h. À 20 h, repas", "unused-words", "À 20 h"),
        ("le 18 mai 2023 ; accueil 19h30, concert 20h30", "unused-words", "19h30"),
        ("le 18 mai 2023, 2 h de débat", "unused-words", "2 h"),
        ("le 18 mai 2023, en juin", "unused-words", "juin"),
        ("le 18 mai 2023, 19", "unused-words", "19"),
        ("le 3 mai 2023 à 18", "unused-words", "18"),
        ("à partir du 5 mai 2023 de 9h à 12h", "unused-words", "de 9h à 12h"),
        ("la nuit du conte, le 3 mai 2023", "unused-words", "nuit"),
        ("à 18 h le 3 mai 2023 à 20 h", "unused-words", "à 18 h"),
    ],
)
def test_warns_and_reads(text: str, code: str, word: str) -> None:
    """A warning leaves the value, and names what was passed over."""
    reading = read_dates(text)

    assert reading.value is not None
    assert (code, word) in zip(codes(reading), words(reading), strict=True)
    assert {doubt.problem.severity for doubt in reading.doubts} == {Severity.WARNING}
    assert all("{" not in doubt.problem.message("fr") for doubt in reading.doubts)


@pytest.mark.parametrize(
    ("text", "alternatives"),
    [
        ("le mardi 18 septembre 2023", ["2023-09-18", "2023-09-19"]),
        ("le dimanche 18 septembre 2023 à 14 h", ["2023-09-18T14:00", "2023-09-17T14:00"]),
        ("avant le mardi 18 septembre 2023", ["…/before 2023-09-18", "…/before 2023-09-19"]),
        ("les mardis 18 et 19 septembre 2023", ["2023-09-18", "2023-09-19"]),
        ("du mercredi 18 au mardi 19 septembre 2023", ["2023-09-18/2023-09-19"]),
        ("du 18 au 19 mai 2023 à 20 h", ["2023-05-18T20:00, 2023-05-19T20:00", "2023-05-18/2023-05-19T20:00"]),
        ("du 1er mai 1901 au 1er mai 2100 à partir de 9 h", []),
        ("les samedis 6-14 mai 2023", ["2023-05-06, 2023-05-14", "2023-05-06, 2023-05-13"]),
        ("le 5 mai 2023 à 20 h - 1 h 15", ["2023-05-05T20:00/2023-05-06T01:15", "2023-05-05T20:00"]),
        ("le 31 mai 2023 à minuit", ["2023-05-31T00:00", "2023-06-01T00:00"]),
        ("le 31 décembre 2200 à minuit", ["2200-12-31T00:00"]),
        ("après le 18 mai 2023", ["2023-05-18/…", "2023-05-19/…"]),
    ],
)
def test_offers_what_may_be_meant(text: str, alternatives: list[str]) -> None:
    """What is written comes first; what can never be is not offered."""
    assert [str(each) for each in read_dates(text).doubts[0].alternatives] == alternatives


@pytest.mark.parametrize(
    ("text", "fr", "en"),
    [
        ("31 février 2026", "ce mois compte 28 jours", "the month has 28 days"),
        ("31 février 2024", "ce mois compte 29 jours", "the month has 29 days"),
        ("29 février 2023", "ce mois compte 28 jours", "the month has 28 days"),
        ("31 février", "ce mois compte 29 jours au plus", "the month has 29 days at most"),
        ("31 novembre", "ce mois compte 30 jours", "the month has 30 days"),
    ],
)
def test_the_length_of_the_month_is_true(text: str, fr: str, en: str) -> None:
    """In its year, where that is written."""
    problem = read_dates(text).doubts[0].problem

    assert plain_spaces(problem.message("fr")) == f"{text} n’est pas une date : {fr}"
    assert problem.message("en") == f"{text} is no date: {en}"


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        ("les 28 décembre et 3 janvier 2024", Unwritten.YEAR, "2023-12-28"),
        ("19 octobre 2024 - 3 janvier", Unwritten.YEAR, "2025-01-03"),
        ("du 5 mai 2023 au 8", Unwritten.MONTH, "2023-05-08"),
        ("les 30 et 1er décembre 2019", Unwritten.MONTH, "2019-11-30"),
        ("le 18 septembre 2023 de 22 h à 2 h", Unwritten.NEXT_DAY, "2023-09-19"),
    ],
)
def test_notes_what_is_not_written(text: str, what: Unwritten, day: str) -> None:
    """Year, month and the day after, each with the day that came of it."""
    (inferred,) = read_dates(text).inferred

    assert (inferred.what, inferred.value) == (what, dt.date.fromisoformat(day))
    assert text[inferred.start : inferred.end].strip()


@pytest.mark.parametrize(
    "text", ["le 31 mai 2023 de 22 h à minuit", "le 31 mai 2023 jusqu’à minuit", "avant le 31 mai 2023 à minuit"]
)
def test_midnight_at_an_end_has_one_meaning(text: str) -> None:
    """It closes the day that is named."""
    assert codes(read_dates(text)) == []


def test_what_is_written_is_not_inferred() -> None:
    """A year written once for several dates is written; one of the context is not."""
    assert read_dates("les 18 et 19 septembre 2023").inferred == ()
    assert [each.what for each in read_dates("les 18 et 19 mai", year=2023).inferred] == [Unwritten.YEAR] * 2


def test_a_blank_of_no_width_within_a_number_is_a_look_alike() -> None:
    """It is named by its code point."""
    (doubt,) = read_dates("le 1\u200b3 mai 2023").doubts

    assert (doubt.problem.code, doubt.problem.values["codepoint"]) == ("look-alike", "U+200B")


def test_an_hour_after_a_month_is_no_year() -> None:
    """« 20 à 22 h » may be hours; it is said not to be read."""
    assert codes(read_dates("le 5 mai 20 à 22 h", year=2024)) == ["words-between", "unused-words"]
    assert codes(read_dates("le 5 mai 26 à 22 h")) == ["two-digit-year"]


def test_every_fault_is_told() -> None:
    """An impossible date hides neither the wrong weekday nor the wrong hour of another."""
    assert codes(read_dates("vendredi 3 octobre 2026, le 31 septembre 2026, le 29 février 2027")) == [
        "weekday-contradicts",
        "impossible-date",
        "impossible-date",
    ]
    assert codes(read_dates("le 3 octobre 2026 à 25h, le 31 septembre 2026")) == ["impossible-time", "impossible-date"]
    assert codes(read_dates("le 3 octobre, le 31 septembre 2026")) == ["impossible-date"]


@pytest.mark.parametrize(
    "text",
    ["2023, le 5 mai", "(2023) 5 mai", "2023 : 5 et 6 mai", "le 5 mai '23", "le 5 mai 20 23", "le 5 mai 5"],
)
def test_a_year_apart_is_not_passed_over(text: str) -> None:
    """It is said not to be read, where another is taken."""
    assert codes(read_dates(text, year=2024)) == ["unused-words"]


@pytest.mark.parametrize(
    "text", ["version 1.2.2023", "v1.5.2023", "(réf. 2023-10-03-AB)", "(Réf. : 2023-10-03)", "n° 12 mai 2023", "§ 1.2.2023"]
)
def test_the_number_of_something_is_no_date(text: str) -> None:
    """Versions, references, articles."""
    assert find_dates(text) == ()
    assert codes(read_dates(text))[:1] == ["no-date"] or codes(read_dates(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "ouvert tous les jours jusqu’au 5 mai 2023",
        "en semaine jusqu’au 5 mai 2023",
        "toute l’année jusqu’au 5 mai 2023",
        "du 3 au 5 mai 2023, pendant trois jours",
        "la semaine du 8 au 12 mai 2023",
        "Le concert est annulé. Le suivant : samedi 6 mai 2023",
        "le lendemain, 4 mai 2023",
    ],
)
def test_words_that_change_nothing(text: str) -> None:
    """Near a date, and of another sentence or another meaning."""
    assert "qualified-date" not in codes(read_dates(text))
    assert read_dates(text).value


@pytest.mark.parametrize("text", ["samedi 14 mai 2022, salle des fêtes, 20 h 30", "Puis le 14 mai 2022, à la mairie, à 20 h 30."])
def test_hours_apart_are_told_in_a_letter(text: str) -> None:
    """They may be of the date in whose sentence they stand; those of another sentence are not."""
    (found,) = find_dates(text)

    assert codes(found) == ["unused-words"]
    assert codes(find_dates("Le 14 mai 2022. La salle ouvre à 20 h.")[0]) == []


def test_two_statements_are_no_one_value() -> None:
    """Two sentences with a date each, or a range whose end was not understood: refused."""
    for text in (
        "Publié le 3 mai 2023. Concert le 8 juin 2023.",
        "le 3 mai 2023 pour Paris le 8 juin 2023",
        "le 3 mai 2023 au port, au 8 juin 2023, au",
        "du 3 mai 2023 donc au 8 juin 2023",
    ):
        assert "ambiguous-date" in codes(read_dates(text)), text


def test_too_many_dates_are_refused() -> None:
    """No product of two is a burden: more than any calendar holds is refused at once."""
    assert codes(read_dates("a" * 10_001)) == ["too-long"]
    assert "too-many" in codes(find_dates("1er mai 2023, " * 2_001)[0])
    assert codes(read_dates("le 5 mai 2023 à 9 h" + " et à 9 h" * 400)) == ["too-many"]
    apart = ", ".join(f"{dt.date(2023, 1, 1) + dt.timedelta(days=2 * n):%d/%m/%Y}" for n in range(401))
    assert codes(find_dates(apart)[0]) == ["too-many"]
    assert codes(read_dates("du 1er mai 1901 au 1er mai 2100 de 9 h à 10 h")) == ["too-many"]
    assert codes(read_dates("du 1er mai 2020 au 1er mai 2022 de 9 h à 10 h")) == ["too-many"]


def test_years_end_somewhere() -> None:
    """What goes on beyond the last year of all is refused: midnight there, and New Year."""
    assert codes(read_dates("le 31 décembre 2200 de 20 h à minuit")) == ["year-out-of-range"]
    assert codes(read_dates("les 31 décembre et 2 janvier", year=2200)) == ["year-out-of-range"]


def test_a_short_page_is_no_burden() -> None:
    """All ranges of a text together come to so many spans, and to no more."""
    readings = find_dates("du 1er mai 2023 au 1er mai 2024 chaque jour à 9 h. " * 60)

    assert len(readings) == 60
    assert codes(readings[0]) == []
    assert codes(readings[-1]) == ["too-many"]


def test_ensure_insists() -> None:
    """The value, or a refusal with every error and no warning."""
    assert read_dates("le 18/09/23").ensure() == When.parse("2023-09-18")
    assert problems_of(read_dates("le 5 mai 2023 vers 25 h").ensure) == [("impossible-time", "")]
    assert problems_of(read_dates("").ensure) == [("no-date", "")]
