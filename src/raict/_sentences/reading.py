"""What a reader of French dates finds wrong, unwritten or doubtful in a text."""

from raict._sentences.templates import Sentence

__all__ = ["READING"]

READING: dict[str, Sentence] = {
    "no-date": Sentence(
        "error",
        "no date is found in this text",
        "aucune date ne figure dans ce texte",
        "write a day and a month: le 18 septembre 2023",
        "écrivez un jour et un mois : le 18 septembre 2023",
    ),
    "no-month": Sentence(
        "error",
        "{word} has no month",
        "{word} n’a pas de mois",
        "write it out: le 18 septembre 2023",
        "écrivez-le en entier : le 18 septembre 2023",
    ),
    "no-year": Sentence(
        "error",
        "{word} has no year",
        "{word} n’a pas d’année",
        "write the year, or pass year= for the first date",
        "écrivez l’année, ou passez year= pour la première date",
    ),
    "impossible-date": Sentence(
        "error",
        "{word} is no date: {reason}",
        "{word} n’est pas une date : {reason}",
        "write day, month and year of the calendar: 30 novembre 2023, 18/09/2023",
        "écrivez un jour, un mois et une année du calendrier : 30 novembre 2023, 18/09/2023",
    ),
    "impossible-time": Sentence(
        "error",
        "{word} is no time of the day: hours go from 0 to 24, minutes from 0 to 59",
        "{word} n’est pas une heure : les heures vont de 0 à 24, les minutes de 0 à 59",
        "write 14 h 30",
        "écrivez 14 h 30",
    ),
    "reversed-range": Sentence(
        "error",
        "{word} ends before it begins",
        "{word} finit avant de commencer",
        "write the earlier end first, and both years where they differ",
        "écrivez d’abord le début, et les deux années si elles diffèrent",
    ),
    "weekday-contradicts": Sentence(
        "error",
        "{word}: {date} is a {actual}",
        "{word} : {date} est un {actual}",
        "correct the weekday or the number, or write the year that is meant",
        "corrigez le jour de la semaine ou le quantième, ou écrivez l’année voulue",
    ),
    "overlapping-dates": Sentence(
        "error",
        "{word} overlaps what is said before it: {first} and {second}",
        "{word} recoupe ce qui précède : {first} et {second}",
        "say each moment once",
        "dites chaque moment une seule fois",
    ),
    "look-alike": Sentence(
        "error",
        "{word} holds {character} ({codepoint}), which only looks like a character of a French date",
        "{word} contient {character} ({codepoint}), qui n’a que l’apparence d’un caractère de date",
        "type it again, with the letters and digits of a French keyboard",
        "saisissez-le de nouveau, avec les lettres et les chiffres d’un clavier français",
    ),
    "recurrence": Sentence(
        "error",
        "{word} repeats or leaves out days that are not all written",
        "{word} répète ou écarte des jours sans les écrire tous",
        "write each date: les mardis 5, 12 et 19 septembre 2023; or the range: les mardis du 5 au 19 septembre 2023",
        "écrivez chaque date : les mardis 5, 12 et 19 septembre 2023 ; ou la période : les mardis du 5 au 19 septembre 2023",
    ),
    "ambiguous-date": Sentence(
        "error",
        "{word} can be read in more than one way",
        "{word} peut se lire de plusieurs façons",
        "write each day with its month and its hours, or chaque jour for hours that come back",
        "écrivez chaque jour avec son mois et ses heures, ou « chaque jour » pour des heures qui reviennent",
    ),
    "two-readings": Sentence(
        "warning",
        "{word} is read as usage has it, and could be read otherwise",
        "{word} est lu selon l’usage, et pourrait l’être autrement",
        "name the month twice, write chaque jour for hours that come back, and 0 h or 24 h for midnight",
        "répétez le mois, écrivez « chaque jour » pour des heures qui reviennent, et 0 h ou 24 h pour minuit",
    ),
    "qualified-date": Sentence(
        "error",
        "{word} changes what the date beside it means",
        "{word} change le sens de la date voisine",
        "write the dates that are meant, and no others",
        "n’écrivez que les dates voulues",
    ),
    "two-digit-year": Sentence(
        "warning",
        "{word} has a year of two digits, read as {year}",
        "l’année de {word} n’a que deux chiffres, lus {year}",
        "write the year with four digits",
        "écrivez l’année avec quatre chiffres",
    ),
    "approximate-time": Sentence(
        "warning",
        "{word} makes the date or the hour approximate; it is read as it is written",
        "{word} rend la date ou l’heure approximative ; elle est lue telle quelle",
    ),
    "uncertain-date": Sentence(
        "warning",
        "{word} makes the date uncertain; it is read as it is written",
        "{word} rend la date incertaine ; elle est lue telle quelle",
    ),
    "words-between": Sentence(
        "warning",
        "{word} stands between two dates or hours, and is passed over",
        "{word} sépare des dates ou des heures, et n’est pas lu",
    ),
    "unused-words": Sentence(
        "warning",
        "{word} looks like a date or an hour, and is not read",
        "{word} ressemble à une date ou à une heure, et n’est pas lu",
    ),
}
