"""What a document may get wrong, beyond the values in it."""

from raict._sentences.templates import Sentence

__all__ = ["DOCUMENTS"]

DOCUMENTS: dict[str, Sentence] = {
    "syntax": Sentence(
        "error",
        "this is not {format}: {reason}",
        "ceci n’est pas du {format} : {reason}",
    ),
    "bare-time": Sentence(
        "error",
        "a time must stand in quotes: {value}",
        "une heure doit être entre guillemets : {value}",
        "write {proposal}",
        "écrivez {proposal}",
    ),
    "no-seconds": Sentence(
        "error",
        "an instant without its seconds: {value}",
        "un instant sans ses secondes : {value}",
        "write {proposal}",
        "écrivez {proposal}",
    ),
    "not-utf-8": Sentence(
        "error",
        "this is not UTF-8, at octet {position}",
        "ceci n’est pas de l’UTF-8, à l’octet {position}",
        "save it as UTF-8; a spreadsheet calls it CSV UTF-8",
        "enregistrez-le en UTF-8 ; un tableur l’appelle CSV UTF-8",
    ),
    "too-large": Sentence("error", "is larger than {limit} octets", "dépasse {limit} octets"),
    "too-deep": Sentence("error", "is nested more than {limit} deep", "est imbriqué sur plus de {limit} niveaux"),
    "too-many-parts": Sentence("error", "has a key of more than {limit} parts", "contient une clé de plus de {limit} parties"),
    "too-many-dots": Sentence(
        "error",
        "has more than {limit} dots outside its texts",
        "contient plus de {limit} points hors de ses textes",
        "write tables in braces, or as [[sessions]]",
        "écrivez les tables entre accolades, ou comme [[sessions]]",
    ),
    "too-many-digits": Sentence(
        "error", "has a number of more than {limit} digits", "contient un nombre de plus de {limit} chiffres"
    ),
    "too-many-faults": Sentence(
        "error",
        "has more than {limit} faults: the others are not told",
        "compte plus de {limit} fautes : les autres ne sont pas signalées",
    ),
    "not-a-number": Sentence("error", "{value} is no number", "{value} n’est pas un nombre"),
    "duplicate-key": Sentence(
        "error", "the key {key} stands twice in one table", "la clé {key} figure deux fois dans une même table"
    ),
    "not-a-table": Sentence(
        "error", "the document must be a table of keys and values", "le document doit être une table de clés et de valeurs"
    ),
    "unknown-format": Sentence(
        "error",
        "{value} is no format of an edition",
        "{value} n’est pas un format d’édition",
        "use .toml or .json",
        "employez .toml ou .json",
    ),
    "missing-key": Sentence("error", "is missing", "manque"),
    "unknown-key": Sentence(
        "error",
        "this key is unknown here",
        "cette clé est inconnue ici",
        "did you mean {nearest}?",
        "vouliez-vous dire {nearest} ?",
    ),
    "newer-schema": Sentence(
        "error",
        "this document follows schema {value}; this version of raict reads up to {newest}",
        "ce document suit le schéma {value} ; cette version de raict lit jusqu’au {newest}",
        "install a newer raict",
        "installez un raict plus récent",
    ),
    "bad-date": Sentence(
        "error",
        "{value} is no date of the calendar",
        "{value} n’est pas une date du calendrier",
        "write {proposal}",
        "écrivez {proposal}",
    ),
    "bad-time": Sentence(
        "error",
        "{value} is no time of day",
        "{value} n’est pas une heure du jour",
        "write {proposal}",
        "écrivez {proposal}",
    ),
    "bad-instant": Sentence(
        "error",
        "{value} is no instant",
        "{value} n’est pas un instant",
        "write 2023-05-15T10:00:00+02:00",
        "écrivez 2023-05-15T10:00:00+02:00",
    ),
    "past-midnight": Sentence(
        "error",
        "the end {end} is not after the start {start}",
        "la fin {end} n’est pas postérieure au début {start}",
        "past midnight, add end_date = {next}",
        "après minuit, ajoutez end_date = {next}",
    ),
    "file-only": Sentence(
        "error",
        "another file can be read only when the edition itself is read from one",
        "un autre fichier ne se lit que si l’édition est elle-même lue d’un fichier",
        "use raict.load(path)",
        "employez raict.load(chemin)",
    ),
    "not-beside": Sentence(
        "error",
        "{value} is no table in the folder of the edition",
        "{value} n’est pas un tableau du dossier de l’édition",
        "write its name alone: sessions.csv",
        "écrivez son seul nom : sessions.csv",
    ),
    "outside-when": Sentence(
        "error",
        "{key} stands inside when",
        "{key} se place dans when",
        'write when = {{ date = 2023-09-18, start = "14:00", end = "15:30" }}',
        'écrivez when = {{ date = 2023-09-18, start = "14:00", end = "15:30" }}',
    ),
    "no-such-table": Sentence(
        "error",
        "there is no file {value} in the folder of the edition",
        "il n’y a pas de fichier {value} dans le dossier de l’édition",
        "put it there, and write its name as it is, capitals included",
        "placez-le là, et écrivez son nom tel quel, majuscules comprises",
    ),
    "not-csv": Sentence(
        "error",
        "{value} ends in none of {allowed}",
        "{value} ne se termine par aucun de {allowed}",
        "save the spreadsheet as CSV UTF-8",
        "enregistrez le tableau en CSV UTF-8",
    ),
    "csv-syntax": Sentence(
        "error",
        "this is not CSV: {reason}",
        "ceci n’est pas du CSV : {reason}",
        'a quotation mark within a cell is doubled: ""',
        'un guillemet dans une cellule se double : ""',
    ),
    "csv-row": Sentence(
        "error", "has {got} cells, the header has {expected}", "compte {got} cellules, l’en-tête en compte {expected}"
    ),
    "csv-header": Sentence(
        "error",
        "the column {key} stands twice",
        "la colonne {key} figure deux fois",
        "title alone, or title.fr and title.en",
        "title seul, ou title.fr et title.en",
    ),
    "csv-nameless": Sentence(
        "error",
        "{value} stands in column {column}, which has no name",
        "{value} figure dans la colonne {column}, qui n’a pas de nom",
        "name the column in row 1, or empty it",
        "nommez la colonne à la ligne 1, ou videz-la",
    ),
}
