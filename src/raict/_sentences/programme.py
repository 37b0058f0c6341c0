"""What the rules find in a whole programme."""

from raict._sentences.templates import Sentence

__all__ = ["PROGRAMME"]

PROGRAMME: dict[str, Sentence] = {
    # time and place
    "session-outside-days": Sentence(
        "error",
        "{session} takes place outside the days of the edition ({days}): {when}",
        "{session} a lieu en dehors des jours de l’édition ({days}) : {when}",
        "mend the date of the session, or the days of the edition",
        "corrigez la date de la séance ou les jours de l’édition",
    ),
    "room-overlap": Sentence(
        "error",
        "{session} takes up {room} at the same time as {others}",
        "{session} occupe {room} en même temps que {others}",
        "give one of them another hour or another room",
        "donnez à l’une d’elles une autre heure ou une autre salle",
    ),
    "session-outside-opening-hours": Sentence(
        "error",
        "{session} takes place outside the opening hours of {room} ({hours}): {when}",
        "{session} a lieu en dehors des heures d’ouverture de {room} ({hours}) : {when}",
        "mend the hours of the session or those of the room",
        "corrigez l’horaire de la séance ou celui de la salle",
    ),
    "person-in-two-places": Sentence(
        "warning",
        "{person} takes part in {session} and, at the same time, in {others}",
        "{person} participe à {session} et, en même temps, à {others}",
        "move one of them, or choose somebody else",
        "déplacez l’une d’elles ou choisissez quelqu’un d’autre",
    ),
    "parallel-to-exclusive": Sentence(
        "warning",
        "{session} should have nothing beside it, but takes place at the same time as {others}",
        "{session} ne devrait rien avoir en parallèle, mais a lieu en même temps que {others}",
        "move what is beside it, or give it a format that is not exclusive",
        "déplacez ce qui se tient en parallèle ou donnez-lui un format qui n’est pas exclusif",
    ),
    "room-too-small": Sentence(
        "warning",
        "{session} admits {capacity} people, beyond the capacity of {rooms}: {seats}",
        "{session} admet {capacity} personnes, au-delà de la capacité de {rooms} : {seats}",
        "choose a larger room, or admit fewer people",
        "choisissez une salle plus grande ou réduisez la jauge",
    ),
    # what a session says
    "missing-speaker": Sentence(
        "warning",
        "{session} names no speaker, although the format {format} expects one",
        "{session} n’annonce aucun intervenant, alors que le format {format} en demande un",
        "add a participant with the role speaker",
        "ajoutez un participant ayant le rôle speaker",
    ),
    "missing-chair": Sentence(
        "warning",
        "{session} names nobody to chair it, although the format {format} expects it",
        "{session} n’annonce aucune présidence, alors que le format {format} en demande une",
        "add a participant with the role chair",
        "ajoutez un participant ayant le rôle chair",
    ),
    "missing-moderator": Sentence(
        "warning",
        "{session} names no moderator, although the format {format} expects one",
        "{session} n’annonce aucune modération, alors que le format {format} en demande une",
        "add a participant with the role moderator",
        "ajoutez un participant ayant le rôle moderator",
    ),
    "missing-countries": Sentence(
        "warning",
        "{session} names no country, although the format {format} expects one",
        "{session} n’indique aucun pays, alors que le format {format} en demande un",
        "name the countries it is about",
        "indiquez les pays dont elle traite",
    ),
    "missing-abstract": Sentence(
        "warning",
        "{session} has no abstract, although the format {format} expects one",
        "{session} n’a pas de résumé, alors que le format {format} en demande un",
        "say in a few lines what it is about",
        "dites en quelques lignes de quoi elle traite",
    ),
    "exclusive-not-public": Sentence(
        "warning",
        "{session} is for {audience} alone, although nothing may run beside it",
        "la séance {session} est réservée {audience}, alors que rien ne peut se tenir en parallèle",
        "open it to everyone, or give it a format that is not exclusive",
        "ouvrez-la à tous ou donnez-lui un format qui n’est pas exclusif",
    ),
    "duplicate-title": Sentence(
        "warning",
        "the title {title} stands {count} times on one day, {day}",
        "le titre {title} figure {count} fois le même jour, {day}",
        "tell the sessions apart, or remove the one too many",
        "distinguez ces séances ou supprimez celle de trop",
    ),
    # the edition
    "missing-credit": Sentence(
        "warning",
        "{funder} funds {partner}, and no credit line says so",
        "{funder} finance {partner}, et aucune mention ne le dit",
        "write the line that {funder} asks for, word for word",
        "reproduisez mot pour mot la mention demandée par {funder}",
    ),
    "signatory-not-in-office": Sentence(
        "warning",
        "{person} is not in office on the letter's date, {day}",
        "{person} n’est pas en fonction à la date de la lettre, {day}",
        "check the dates of the functions, the date of the letter, or who signs",
        "vérifiez les dates des fonctions, celle de la lettre ou le signataire",
    ),
    "registration-closes-late": Sentence(
        "warning",
        "registration goes on after the first day of the edition ({day}): {window}",
        "les inscriptions se poursuivent après le premier jour de l’édition ({day}) : {window}",
        "if people may still register on site, waive it and say so",
        "si l’on peut encore s’inscrire sur place, acceptez-le par une dérogation qui le dit",
    ),
    "number-taken": Sentence(
        "warning",
        "the edition of {before} has number {number} already",
        "l’édition de {before} porte déjà le n° {number}",
        "a cancelled edition keeps its number",
        "une édition annulée garde son numéro",
    ),
    "number-not-rising": Sentence(
        "warning",
        "the edition of {year} has number {number}, that of {before} has number {other} already",
        "l’édition de {year} porte le n° {number}, alors que celle de {before} porte déjà le n° {other}",
        "numbers rise from year to year; a cancelled edition keeps its own",
        "les numéros croissent d’année en année ; une édition annulée garde le sien",
    ),
    "missing-alternative-text": Sentence(
        "warning",
        "the logo of {partner} has no alternative text",
        "le logo de {partner} n’a pas de texte alternatif",
        "say in alt what the image tells who sees it",
        "dites dans alt ce que l’image apprend à qui la voit",
    ),
    "no-days": Sentence("warning", "no day is known yet", "aucun jour n’est encore connu"),
    "no-sessions": Sentence("warning", "there is no session yet", "il n’y a encore aucune séance"),
    "cancelled-with-sessions": Sentence(
        "warning",
        "the edition is cancelled, its programme still confirms {sessions}",
        "l’édition est annulée, mais son programme confirme encore {sessions}",
        "cancel the sessions too",
        "annulez aussi les séances",
    ),
    # texts
    "wrong-weekday": Sentence(
        "warning",
        "{word}: {date} is a {actual}",
        "{word} : {date} est un {actual}",
        "correct the weekday or the date, or name the year where it is another",
        "corrigez le jour de la semaine ou la date, ou précisez l’année s’il s’agit d’une autre",
    ),
    "another-year": Sentence(
        "info",
        "{text} names {year}, the edition takes place in {own}",
        "{text} mentionne {year}, alors que l’édition a lieu en {own}",
        "is it left over from another edition?",
        "est-ce un reste d’une autre édition ?",
    ),
    "untranslated": Sentence(
        "info",
        "texts are missing in {languages}: {keys}",
        "des textes manquent en {languages} : {keys}",
        "give the text by language",
        "donnez le texte dans chaque langue",
    ),
    "geo-outside-country": Sentence(
        "info",
        "the point {point} does not lie in the country of the address: {country}",
        "le point {point} ne se trouve pas dans le pays de l’adresse : {country}",
        "latitude (north) comes first, then longitude (east); south and west are negative",
        "d’abord la latitude (nord), puis la longitude (est) ; sud et ouest sont négatifs",
    ),
    # waivers
    "waiver-unused": Sentence(
        "warning",
        "this waiver excuses nothing: no {code} {about}",
        "cette dérogation n’excuse rien : aucun constat {code} {about}",
        "{remedy}",
        "{remedy}",
    ),
    "waiver-unknown": Sentence(
        "warning",
        "no rule has the code {code}",
        "aucune règle n’a le code {code}",
        "did you mean {nearest}?",
        "vouliez-vous dire {nearest} ?",
    ),
}
