"""Every shape of French dates, in one table: what F42, F44 and F46 accept."""

import pytest

from raict.french.reading import find_dates, read_dates

SHAPES = [
    # the number
    ("le 1 septembre 2023", "2023-09-01"),
    ("le 1ᵉʳ mai 2023", "2023-05-01"),
    ("le 1 er mai 2023", "2023-05-01"),
    ("le premier mai 2023", "2023-05-01"),
    ("le 05 mai 2023", "2023-05-05"),
    ("le trois mai 2023", "2023-05-03"),
    ("le sept sept. 2023", "2023-09-07"),
    ("le trois et le 4 mai 2023", "2023-05-03/2023-05-04"),
    ("le trente et un mai 2023", "2023-05-31"),
    ("du trois au vingt-cinq mai 2023", "2023-05-03/2023-05-25"),
    ("Il y en a deux, le 3 mai 2023", "2023-05-03"),
    # month, weekday, year
    ("LE 12 FEVRIER 2024", "2024-02-12"),
    ("12 aou\u0302t 2024", "2024-08-12"),
    ("18 septembre2009", "2009-09-18"),
    ("lun. 18 sept. 2023", "2023-09-18"),
    ("le 18 septembre 2023 (lundi)", "2023-09-18"),
    ("lundi, le 18 septembre 2023", "2023-09-18"),
    ("lundi 18 septembre prochain 2023", None),
    ("18-septembre-2023", "2023-09-18"),
    ("le\u202f18\u2009septembre\u00a02023", "2023-09-18"),
    ("le 2e mai 2023", "2023-05-02"),
    ("la 2e édition, le 3 mai 2023", "2023-05-03"),
    ("le 3 mai (2023)", "2023-05-03"),
    ("le 3 mai, 2023", "2023-05-03"),
    ("le 3 mai de l’année 2023", "2023-05-03"),
    ("le 3 mai de 2023", "2023-05-03"),
    ("le 3 mai 23", "2023-05-03"),
    ("le 3 mai 5", None),
    ("Salle E le 3 mai 2023", "2023-05-03"),
    # figures
    ("2023/09/18", "2023-09-18"),
    ("5.–9.10.2023", "2023-10-05/2023-10-09"),
    ("5./6./7.10.2023", "2023-10-05/2023-10-07"),
    ("5.+7.10.2023", "2023-10-05, 2023-10-07"),
    ("05. au 09.10.2023", "2023-10-05/2023-10-09"),
    ("5.10.–9.10.2023", "2023-10-05/2023-10-09"),
    ("du 2.6. au 3.6.2023", "2023-06-02/2023-06-03"),
    ("18/09/2023", "2023-09-18"),
    ("03/04/2023", "2023-04-03"),
    ("18-09-2023", "2023-09-18"),
    ("18.09.2023", "2023-09-18"),
    ("2023-09-18", "2023-09-18"),
    ("2023-09-18T14:00", "2023-09-18T14:00"),
    ("2023-09-18/2023-09-20", "2023-09-18/2023-09-20"),
    ("07/10 - 08/10/2023", "2023-10-07/2023-10-08"),
    ("du 7 au 8/10/2023", "2023-10-07/2023-10-08"),
    ("du 7.10 au 8.10.2023", "2023-10-07/2023-10-08"),
    ("lundi 18/09/2023", "2023-09-18"),
    ("18/20 septembre 2023", "2023-09-18/2023-09-20"),
    # ranges
    ("5 ~ 18 mai 2023", "2023-05-05/2023-05-18"),
    ("entre le 5 et le 9 octobre 2023", "2023-10-05/2023-10-09"),
    ("entre 5 et 9 octobre 2023", "2023-10-05/2023-10-09"),
    ("de lundi 5 à vendredi 9 juin 2023", "2023-06-05/2023-06-09"),
    ("3 à 5 mai 2024", "2024-05-03/2024-05-05"),
    ("du 5 mai 2023 jusqu’au 8 juin", "2023-05-05/2023-06-08"),
    ("du 28 décembre au 3 janvier 2024", "2023-12-28/2024-01-03"),
    ("du 5 octobre 2023 inclus au 5 novembre (inclus)", "2023-10-05/2023-11-05"),
    ("du lundi 18 septembre 2023, 9h, au mardi 19 septembre, 17h", "2023-09-18T09:00/2023-09-19T17:00"),
    # lists
    ("12, 13 & 14 mai 2023", "2023-05-12/2023-05-14"),
    ("24|25|26 oct 2025", "2025-10-24/2025-10-26"),
    ("5-6-7 mai 2023", "2023-05-05/2023-05-07"),
    ("5/6/7/8 mai 2023", "2023-05-05/2023-05-08"),
    ("le 5 mai puis le 12 mai 2023", "2023-05-05, 2023-05-12"),
    ("le 5 ainsi que le 7 mai 2023", "2023-05-05, 2023-05-07"),
    ("vendredi 13 octobre samedi 14 octobre 2023", "2023-10-13/2023-10-14"),
    ("le 18 septembre, le 19 et le 2 octobre 2023", "2023-09-18/2023-09-19, 2023-10-02"),
    ("les 31 et 1er janvier 2024", "2023-12-31/2024-01-01"),
    ("les 28 et 1er mars 2026", "2026-02-28/2026-03-01"),
    ("jeudi 28, vendredi 29 et dimanche 1er octobre 2023", "2023-09-28/2023-09-29, 2023-10-01"),
    ("samedi 28 et mardi 3 octobre 2023", "2023-10-03, 2023-10-28"),
    ("samedi 31 et mardi 2 mai 2023", None),
    ("vendredi 31 et mardi 2 mai 2023", None),
    ("vendredi 29 et lundi 1er janvier 2024", "2023-12-29, 2024-01-01"),
    ("19 octobre 2024 et 3 novembre", "2024-10-19, 2024-11-03"),
    ("5 octobre 2024, 12 octobre 2024 ; le 3 janvier 2025", "2024-10-05, 2024-10-12, 2025-01-03"),
    ("le 3 mai 2023, salle 5", "2023-05-03"),
    ("le 3 mai 2023 au 5, rue de la Paix", "2023-05-03"),
    ("le 3 mai 2023, au 5", "2023-05-03"),
    # weekdays of a range
    ("tous les mardis du 5 au 19 septembre 2023", "2023-09-05, 2023-09-12, 2023-09-19"),
    ("du 5 au 19 septembre 2023, tous les mardis", "2023-09-05, 2023-09-12, 2023-09-19"),
    ("du 5 au 14 septembre 2023, du mercredi au jeudi", "2023-09-06/2023-09-07, 2023-09-13/2023-09-14"),
    ("les samedi et dimanche 7 et 8 juin 2025", "2025-06-07/2025-06-08"),
    ("les mardis 3, 10, 17 octobre 2023 et jeudi 19 octobre 2023", "2023-10-03, 2023-10-10, 2023-10-17, 2023-10-19"),
    ("tous les jours du 3 au 5 octobre 2023", "2023-10-03/2023-10-05"),
    ("du mardi au samedi, du 2 au 13 mai 2023", "2023-05-02/2023-05-06, 2023-05-09/2023-05-13"),
    ("tous les mercredis du 3 au 17 mai 2023 à 14h", "2023-05-03T14:00, 2023-05-10T14:00, 2023-05-17T14:00"),
    ("les mardis 2 - 9 - 16 mai 2023", "2023-05-02, 2023-05-09, 2023-05-16"),
    ("les samedis 6-13 mai 2023", "2023-05-06, 2023-05-13"),
    ("samedis 6/13 mai 2023", "2023-05-06, 2023-05-13"),
    ("les samedi et dimanche 6-7 mai 2023", "2023-05-06/2023-05-07"),
    ("6 - 14 mai 2023, tous les samedis", "2023-05-06, 2023-05-13"),
    # hours
    ("le 18 septembre 2023 à 14 heures 30", "2023-09-18T14:30"),
    ("le 18 septembre 2023 à 14h30min", "2023-09-18T14:30"),
    ("le 18 septembre 2023 à midi", "2023-09-18T12:00"),
    ("le 18 septembre 2023 à minuit", "2023-09-18T00:00"),
    ("le 18 septembre 2023 à 24 h", "2023-09-19T00:00"),
    ("le 18 septembre 2023 à midi et demi", "2023-09-18T12:30"),
    ("le 18 septembre 2023 à minuit et demi", "2023-09-18T00:30"),
    ("le 18 septembre 2023 à 9h et demie", "2023-09-18T09:30"),
    ("le 18 septembre 2023 à 9 h moins le quart", "2023-09-18T08:45"),
    ("le 18 septembre 2023 à 6 heures du soir", "2023-09-18T18:00"),
    ("le 18 septembre 2023 à 3 h de l’après-midi", "2023-09-18T15:00"),
    ("le 18 septembre 2023 à 9 h du matin", "2023-09-18T09:00"),
    ("le 18 septembre 2023, 9 h – 12 h 30", "2023-09-18T09:00/2023-09-18T12:30"),
    ("le 18 septembre 2023 de 9 à 12 h", "2023-09-18T09:00/2023-09-18T12:00"),
    ("le 18 septembre 2023 de 9h à 12", "2023-09-18T09:00/2023-09-18T12:00"),
    ("le 18 septembre 2023, 9-12h", "2023-09-18T09:00/2023-09-18T12:00"),
    ("le 18 septembre 2023 entre 9h et 12h", "2023-09-18T09:00/2023-09-18T12:00"),
    ("le 18 septembre 2023 entre 9 et 12h", "2023-09-18T09:00/2023-09-18T12:00"),
    ("le 18 septembre 2023 à partir de 9h jusqu’à midi", "2023-09-18T09:00/2023-09-18T12:00"),
    ("le 18 septembre 2023 jusqu’à 17 h", "2023-09-18/2023-09-18T17:00"),
    ("le 18 septembre 2023 à partir de 17 h", "2023-09-18T17:00/2023-09-18"),
    ("le 18 septembre 2023 de 20 h à minuit", "2023-09-18T20:00/2023-09-19T00:00"),
    ("le 18 septembre 2023 de 20 h à minuit et demi", "2023-09-18T20:00/2023-09-19T00:30"),
    ("le 18 septembre 2023 jusqu’à minuit et quart", "2023-09-18/2023-09-19T00:15"),
    ("le 18 septembre 2023 de 22 h à 2 h", "2023-09-18T22:00/2023-09-19T02:00"),
    ("le 18 septembre 2023 : 9h-12h / 14h-17h", "2023-09-18T09:00/2023-09-18T12:00, 2023-09-18T14:00/2023-09-18T17:00"),
    ("18.09.2023, 14.30 h", "2023-09-18T14:30"),
    ("9h le 3 mai, 10h le 4 mai 2023", "2023-05-03T09:00, 2023-05-04T10:00"),
    ("à 9 h le 3 mai et à 10 h le 4 mai 2023", "2023-05-03T09:00, 2023-05-04T10:00"),
    (
        "de 9 h à 12 h les 3 et 4 mai, de 14 h à 16 h le 5 mai 2023",
        "2023-05-03T09:00/2023-05-03T12:00, 2023-05-04T09:00/2023-05-04T12:00, 2023-05-05T14:00/2023-05-05T16:00",
    ),
    ("à 18 h le lundi 18 septembre 2023", "2023-09-18T18:00"),
    ("18 h 30, le mardi 3 octobre 2023", "2023-10-03T18:30"),
    ("14h30 le 3 mai 2023", "2023-05-03T14:30"),
    (
        "de 14h à 18h30 le samedi 5 et de 10h à 18h le dimanche 6 octobre 2024",
        "2024-10-05T14:00/2024-10-05T18:30, 2024-10-06T10:00/2024-10-06T18:00",
    ),
    ("le 5 octobre 2023 à 20h, le 6 à 21h", "2023-10-05T20:00, 2023-10-06T21:00"),
    ("du 5 au 6 mai 2024 chaque jour à 14 h", "2024-05-05T14:00, 2024-05-06T14:00"),
    ("du 5 au 6 mai 2024 de 9h à 12h", "2024-05-05T09:00/2024-05-05T12:00, 2024-05-06T09:00/2024-05-06T12:00"),
    ("3 octobre 2023 18h30 - 4 octobre 2023 2h", "2023-10-03T18:30/2023-10-04T02:00"),
    ("le 18 septembre 2023 à 14 h. 30", "2023-09-18T14:30"),
    ("le 18 septembre 2023 à 14h.30 min., salle 5", "2023-09-18T14:30"),
    ("le 18 septembre 2023 de 14 h. à 16 h. 30", "2023-09-18T14:00/2023-09-18T16:30"),
    ("le 18 septembre 2023 à 14 h. 5, rue de la Paix", "2023-09-18T14:00"),
    ("le 18 septembre 2023 à 14 heures trente précises", "2023-09-18T14:30"),
    ("le 18 septembre 2023 à dix-huit heures", "2023-09-18T18:00"),
    ("le 18 septembre 2023 à vingt et une heures vingt-cinq minutes", "2023-09-18T21:25"),
    ("le 18 septembre 2023 à huit heures et quart", "2023-09-18T08:15"),
    ("le 18 septembre 2023 à neuf heures moins vingt", "2023-09-18T08:40"),
    ("le 18 septembre 2023 à 18 heures une visite", "2023-09-18T18:00"),
    ("le 18 septembre 2023 à midi trente", "2023-09-18T12:30"),
    ("le 18 septembre 2023 à sept heures", "2023-09-18T07:00"),
    ("le 18 septembre 2023 de neuf à douze heures", "2023-09-18T09:00/2023-09-18T12:00"),
    ("le 18 septembre 2023 à 18.30", "2023-09-18T18:30"),
    ("le 18 septembre 2023, 18.30 - 20.00", "2023-09-18T18:30/2023-09-18T20:00"),
    ("le 18 septembre 2023 de 9.10 à 12.10", "2023-09-18T09:10/2023-09-18T12:10"),
    ("le 18 septembre 2023, 7.50 €", "2023-09-18"),
    ("le 18 septembre 2023 10h>18h", "2023-09-18T10:00/2023-09-18T18:00"),
    ("le 18 septembre 2023 10h ~ 18h", "2023-09-18T10:00/2023-09-18T18:00"),
    ("le 18 septembre 2023 10h => 18h", "2023-09-18T10:00/2023-09-18T18:00"),
    # parts
    ("le lundi 18 septembre 2023 en soirée", "2023-09-18 evening"),
    ("le 18 septembre 2023 dans la matinée", "2023-09-18 morning"),
    ("le 18 septembre 2023 en fin d’après-midi", "2023-09-18 afternoon"),
    ("18 septembre 2023 après midi", "2023-09-18 afternoon"),
    ("18 septembre 2023 (matin)", "2023-09-18 morning"),
    ("le soir du 18 septembre 2023", "2023-09-18 evening"),
    ("le matin du 18 et l’après-midi du 19 septembre 2023", "2023-09-18 morning, 2023-09-19 afternoon"),
    ("le 18 septembre 2023, toute la journée", "2023-09-18"),
    ("le 18 septembre 2023 au soir, à 20 h 30", "2023-09-18T20:30"),
    ("le 18 septembre 2023 au matin et au soir", "2023-09-18 morning, 2023-09-18 evening"),
    ("la nuit du 16 au 17 février 2024", "2024-02-16 night"),
    ("dans la nuit du 16 février 2024", "2024-02-16 night"),
    ("le 16 février 2024 dans la nuit", "2024-02-16 night"),
    ("les nuits du 21 au 22 et du 26 au 27 août 2024", "2024-08-21 night, 2024-08-26 night"),
    ("les nuits du 21 au 22 et le 26 août 2024", "2024-08-21 night, 2024-08-26"),
    ("le 5 octobre 2023 14h, vendredi 6 16h", "2023-10-05T14:00, 2023-10-06T16:00"),
    # windows
    ("date limite d’inscription : 25 septembre 2023", "…/2023-09-25"),
    ("date limite : le 25 septembre 2023 à 12h", "…/2023-09-25T12:00"),
    ("date limite : le 25 septembre 2023 de 9 h à 12h", "2023-09-25T09:00/2023-09-25T12:00"),
    ("date limite : le 25 septembre 2023, 9 h, 10 h", "2023-09-25T09:00, 2023-09-25T10:00"),
    ("date limite : du 24 au 25 septembre 2023", "2023-09-24/2023-09-25"),
    ("le 25 septembre 2023 (date limite)", "…/2023-09-25"),
    ("le 25 septembre 2023 est la date limite", "…/2023-09-25"),
    ("pas plus tard que le 25 septembre 2023", "…/2023-09-25"),
    ("pas plus tôt que le 25 septembre 2023", "2023-09-25/…"),
    ("vitesse limite : le 25 septembre 2023", "2023-09-25"),
    ("d’ici au 25 septembre 2023", "…/2023-09-25"),
    ("au plus tard le 5 octobre 2023", "…/2023-10-05"),
    ("le 5 octobre 2023 au plus tard", "…/2023-10-05"),
    ("le 5 octobre 2023 à minuit au plus tard", "…/2023-10-06T00:00"),
    ("au plus tôt le 5 octobre 2023", "2023-10-05/…"),
    ("jusqu'au 30 octobre 2023 inclus", "…/2023-10-30"),
    ("jusqu’au 30 octobre 2023 exclu", "…/before 2023-10-30"),
    ("jusqu’au 30 octobre 2023 (non compris)", "…/before 2023-10-30"),
    ("à compter du 1er septembre 2023", "2023-09-01/…"),
    ("depuis le 1er septembre 2023", "2023-09-01/…"),
    ("dès le 5 mai 2023", "2023-05-05/…"),
    ("DES LE 5 MAI 2023", "2023-05-05/…"),
    ("à partir du 5 mai 2023 jusqu’au 8 juin 2023", "2023-05-05/2023-06-08"),
    ("à partir du 5 mai 2023 et avant le 8 juin 2023", "2023-05-05/before 2023-06-08"),
    ("à partir de la nuit du 5 au 6 mai 2023", "2023-05-05 night/…"),
    ("jusqu’à la nuit du 5 au 6 mai 2023", "…/2023-05-05 night"),
    ("avant la nuit du 5 au 6 mai 2023", "…/before 2023-05-05 night"),
    ("avant le 5 mai 2023 à 17 h", "…/before 2023-05-05T17:00"),
    # words around
    ("Horaires du 3 au 5 mai 2023", "2023-05-03/2023-05-05"),
    ("Antiinstitutionnellement, le 3 mai 2023", "2023-05-03"),
    ("à Москва, le 3 mai 2023", "2023-05-03"),
    ("tarif 7.50, le 3 mai 2023", "2023-05-03"),
    ("tarif le 7/5 personne, le 3 mai 2023", "2023-05-03"),
    ("les : 3 et 4 mai 2023", "2023-05-03/2023-05-04"),
    ("week-end des 13 et 14 mai 2023", "2023-05-13/2023-05-14"),
    ("le week-end du 13 au 14 mai 2023", "2023-05-13/2023-05-14"),
    ("les week-ends des 6-7 et 13-14 mai 2023", "2023-05-06/2023-05-07, 2023-05-13/2023-05-14"),
    ("Les heures de mai : mai heures, le 3 mai 2023", "2023-05-03"),
    # weekdays of two letters
    ("lu. 15, ma. 16, me. 17 mai 2023", "2023-05-15/2023-05-17"),
    ("Je 18 et ve 19 mai 2023 à 20 h", "2023-05-18T20:00, 2023-05-19T20:00"),
    ("du lu 15 au di 21 mai 2023", "2023-05-15/2023-05-21"),
    ("Sa 20.5.2023, 20 h", "2023-05-20T20:00"),
    ("je vous invite le 18 mai 2023", "2023-05-18"),
    # weekdays before the days they are of
    ("vendredi et samedi, 19 et 20 mai 2023", "2023-05-19/2023-05-20"),
    ("lundi-vendredi, 15-19 mai 2023", "2023-05-15/2023-05-19"),
    ("Ouvert du mardi au samedi, 18 mai 2023 inclus", "2023-05-18"),
]


@pytest.mark.parametrize(("text", "value"), SHAPES, ids=[text for text, _ in SHAPES])
def test_reads(text: str, value: str | None) -> None:
    """To that value, or to none."""
    actual = read_dates(text).value

    assert (None if actual is None else str(actual)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18/09", "2023-09-18"),
        ("18/09 journée", "2023-09-18"),
        ("18.09.", "2023-09-18"),
        ("18.09., 19.09. et 25.09.", "2023-09-18/2023-09-19, 2023-09-25"),
        ("le 18.09. à 14 h", "2023-09-18T14:00"),
        ("du 02.06. au 03.06.", "2023-06-02/2023-06-03"),
        ("lundi 18/09 14h", "2023-09-18T14:00"),
        ("du 18/09 14h au 20/09 12h", "2023-09-18T14:00/2023-09-20T12:00"),
        ("sam 23/09 20h, dim 24/09 16h", "2023-09-23T20:00, 2023-09-24T16:00"),
        ("les 3 et 4 juin prochains", "2023-06-03/2023-06-04"),
        ("ce samedi 3 juin", "2023-06-03"),
        ("les 26 décembre et 2 janvier", "2023-12-26, 2024-01-02"),
        ("jusqu’à dimanche 9 avril", "…/2023-04-09"),
    ],
)
def test_takes_the_year_of_its_context(text: str, value: str) -> None:
    """F42, F44: the first date is of that year, later ones go forward; « prochains » adds nothing."""
    assert str(read_dates(text, year=2023).value) == value


def test_says_where_each_is_written() -> None:
    """Places are slices of the text that was given."""
    text = "Ouvert :\u00a0lundi 18\u202fseptembre de 9 h à midi, puis le 1ᵉʳ octobre 2023."
    reading = read_dates(text)

    assert [text[each.start : each.end] for each in reading.found] == [
        "lundi 18\u202fseptembre de 9 h à midi",
        "le 1ᵉʳ octobre 2023",
    ]
    assert [str(each.value) for each in reading.found] == ["2023-09-18T09:00/2023-09-18T12:00", "2023-10-01"]
    assert text[reading.start : reading.end] == "lundi 18\u202fseptembre de 9 h à midi, puis le 1ᵉʳ octobre 2023"
    assert reading.text is text


def test_the_place_of_all_covers_hours_apart() -> None:
    """A value's hours stand within its place."""
    text = "samedi 14 mai 2022, salle des fêtes, 20 h 30"
    reading = read_dates(text)

    assert text[reading.start : reading.end] == text
    assert text[reading.found[0].start : reading.found[0].end] == text


def test_a_window_of_two_ends_is_found_whole() -> None:
    """As it is read."""
    (found,) = find_dates("Ouvert dès le 5 mai 2022 jusqu’au 7 mai 2022.")

    assert str(found.value) == "2022-05-05/2022-05-07"


LETTER = """Paris, le 15 mai 2023

Madame, Monsieur,
Les 14es Rencontres se tiendront les 18 et 19 septembre 2023, à Dijon (5, rue du 8 mai 1945), de 9 h à 17 h 30. Prix :
18,50 € ou 20 euros ; tél. 03 80 18 09 23, article 12, version 3.11.2, https://exemple.org/18/09/2023/page. Mars est une
planète. Réponse avant le 4 juillet 2023 à midi. Les 3/4 des voix, 24h/24, 7j/7. Contact : 18.mai@exemple.org ; place du 11
novembre 1918, arrêt 8 Mai 1945. Le 18/09/2023 à 14:30, puis 06.12.18.09.23. Le 31 novembre 2023, et un mardi sur deux du 3
au 24 octobre 2023. Il avait 12 ans en mai 1945. Ouvert du 9 au 11 juin 2023, sauf le 10 !
"""


def test_finds_every_date_of_a_letter() -> None:
    """Streets, prices, numbers, addresses and planets are none; what is doubtful is found and refused."""
    found = [(LETTER[each.start : each.end], each.value and str(each.value)) for each in find_dates(LETTER)]

    assert found == [
        ("le 15 mai 2023", "2023-05-15"),
        ("les 18 et 19 septembre 2023", "2023-09-18/2023-09-19"),
        ("avant le 4 juillet 2023 à midi", "…/before 2023-07-04T12:00"),
        ("Le 18/09/2023 à 14:30", "2023-09-18T14:30"),
        ("Le 31 novembre 2023", None),
        ("du 3\nau 24 octobre 2023", None),
        ("du 9 au 11 juin 2023", None),
    ]


def test_a_street_is_no_date() -> None:
    """« 5, rue du 8 mai 1945 » has none."""
    assert find_dates("5, rue du 8 mai 1945") == ()
    assert [doubt.problem.code for doubt in read_dates("5, rue du 8 mai 1945").doubts][:1] == ["no-date"]
    assert str(read_dates("Fête de la rue du 8 au 9 mai 2023").value) == "2023-05-08/2023-05-09"
