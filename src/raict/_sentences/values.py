"""What constructors refuse: values that can never be."""

from raict._sentences.templates import Sentence

__all__ = ["VALUES"]

VALUES: dict[str, Sentence] = {
    # text
    "wrong-type": Sentence(
        "error",
        "must be {expected}, not {got}",
        "doit être {expected}, et non {got}",
    ),
    "empty": Sentence(
        "error", "must not be empty", "ne doit pas être vide", "leave it out, or write it", "omettez-le ou écrivez-le"
    ),
    "too-long": Sentence(
        "error",
        "must not exceed {limit} characters, has {length}",
        "ne doit pas dépasser {limit} caractères, en compte {length}",
    ),
    "control-character": Sentence(
        "error",
        "holds the control character {codepoint} at position {position}",
        "contient le caractère de commande {codepoint} en position {position}",
        "remove it; it was probably pasted from another program",
        "supprimez-le ; il vient sans doute d’un copier-coller",
    ),
    "lone-surrogate": Sentence(
        "error",
        "holds {codepoint}, half of a character, at position {position}",
        "contient {codepoint}, moitié de caractère, en position {position}",
        "read the source as UTF-8",
        "lisez la source en UTF-8",
    ),
    "noncharacter": Sentence(
        "error",
        "holds {codepoint}, which is no character, at position {position}",
        "contient {codepoint}, qui n’est pas un caractère, en position {position}",
    ),
    "bidi-override": Sentence(
        "error",
        "holds {codepoint}, which reverses the text a reader sees, at position {position}",
        "contient {codepoint}, qui inverse le texte affiché, en position {position}",
        "remove it; right-to-left text needs no override",
        "supprimez-le ; un texte de droite à gauche n’en a pas besoin",
    ),
    "bidi-unbalanced": Sentence(
        "error",
        "holds {codepoint} at position {position}, opened or closed without its partner on the same line",
        "contient {codepoint} en position {position}, ouvert ou fermé sans son pendant sur la même ligne",
    ),
    "tag-character": Sentence(
        "error",
        "holds the invisible tag character {codepoint} at position {position}",
        "contient le caractère d’étiquette invisible {codepoint} en position {position}",
    ),
    "too-many": Sentence(
        "error",
        "must not hold more than {limit}, holds {count}",
        "ne doit pas en contenir plus de {limit}, en contient {count}",
    ),
    "too-many-marks": Sentence(
        "error",
        "piles up more than {limit} combining marks in a row, the next one at position {position}",
        "empile plus de {limit} signes diacritiques à la suite, le suivant en position {position}",
    ),
    "invisible": Sentence("error", "holds nothing that can be seen", "ne contient rien de visible"),
    "line-break": Sentence(
        "error",
        "must stand on one line, has a line break at position {position}",
        "doit tenir sur une ligne, contient un saut de ligne en position {position}",
    ),
    # identifiers, addresses, codes
    "bad-identifier": Sentence(
        "error",
        "{value} is no identifier",
        "{value} n’est pas un identifiant",
        "use letters a–z, digits, '-', '_' and '.', beginning with a letter or a digit",
        "employez les lettres a–z, les chiffres, « - », « _ » et « . », en commençant par une lettre ou un chiffre",
    ),
    "bad-language": Sentence(
        "error",
        "{value} is no language tag",
        "{value} n’est pas un code de langue",
        "write fr, en, fr-CA …",
        "écrivez fr, en, fr-CA…",
    ),
    "bad-country": Sentence(
        "error",
        "{value} is no country code of ISO 3166-1",
        "{value} n’est pas un code de pays de la norme ISO 3166-1",
        "two capital letters: FR, SN, MA …",
        "deux majuscules : FR, SN, MA…",
    ),
    "bad-timezone": Sentence(
        "error",
        "{value} is no time zone of the IANA database",
        "{value} n’est pas un fuseau horaire de la base de l’IANA",
        "write Europe/Paris, Indian/Reunion …; a fixed offset is no zone",
        "écrivez Europe/Paris, Indian/Reunion… ; un décalage fixe n’est pas un fuseau",
    ),
    "bad-domain": Sentence(
        "error",
        "{value} is no domain name",
        "{value} n’est pas un nom de domaine",
        "write rencontres.example.org",
        "écrivez rencontres.example.org",
    ),
    "url-scheme": Sentence(
        "error",
        "the address must begin with {allowed}, not {scheme}",
        "l’adresse doit commencer par {allowed}, et non par {scheme}",
    ),
    "url-host": Sentence(
        "error",
        "{value} names no host that every program finds",
        "{value} ne nomme aucun serveur que tout programme trouve",
        "write https://host/path, and an international host by its ASCII form, xn--…",
        "écrivez https://serveur/chemin, et un serveur international par sa forme ASCII, xn--…",
    ),
    "bad-telephone": Sentence(
        "error",
        "{value} is no telephone number",
        "{value} n’est pas un numéro de téléphone",
        "write tel:+33123456789",
        "écrivez tel:+33123456789",
    ),
    "url-user-info": Sentence(
        "error",
        "the address must not hold a user name or a password",
        "l’adresse ne doit contenir ni nom d’utilisateur ni mot de passe",
    ),
    "url-character": Sentence(
        "error",
        "the address holds {codepoint} at position {position}, which no address may hold",
        "l’adresse contient {codepoint} en position {position}, interdit dans une adresse",
        "percent-encode it",
        "encodez-le avec %",
    ),
    "bad-email": Sentence("error", "{value} is no e-mail address", "{value} n’est pas une adresse électronique"),
    "bad-file-name": Sentence(
        "error",
        "{value} is no plain file name beside the edition",
        "{value} n’est pas un simple nom de fichier à côté de l’édition",
        "a relative path with '/', without '..'",
        "un chemin relatif avec « / », sans « .. »",
    ),
    "bad-insee": Sentence(
        "error",
        "{value} is no INSEE code of a {kind}",
        "{value} n’est pas un code INSEE pour « {kind} »",
        "commune: 5 characters (75056, 2A004); département: 2 or 3 (21, 2A, 974); region: 2 (27)",
        "commune : 5 caractères (75056, 2A004) ; département : 2 ou 3 (21, 2A, 974) ; région : 2 (27)",
    ),
    "bad-siren": Sentence(
        "error",
        "{value} is no SIREN number: nine digits, the last one a checksum",
        "{value} n’est pas un numéro SIREN : neuf chiffres, le dernier étant une clé",
    ),
    "not-a-local-authority": Sentence(
        "error",
        "only communes, départements and regions have an INSEE code; here the kind is {kind}",
        "seuls les communes, les départements et les régions ont un code INSEE ; il s’agit ici de « {kind} »",
    ),
    "bad-choice": Sentence(
        "error",
        "{value} is unknown here; one of: {allowed}",
        "{value} est inconnu ici ; choix possibles : {allowed}",
        "did you mean {nearest}?",
        "vouliez-vous dire {nearest} ?",
    ),
    "out-of-range": Sentence(
        "error",
        "{value} is not between {low} and {high}",
        "{value} n’est pas compris entre {low} et {high}",
    ),
    "needs-one-of": Sentence("error", "needs one of: {names}", "demande l’un de : {names}"),
    "not-with": Sentence("error", "cannot stand beside {other}", "ne peut figurer avec {other}"),
    "needs": Sentence("error", "needs {other}", "demande {other}"),
    "article-in-name": Sentence(
        "error",
        "a commune has its article in its name, as Le Havre has",
        "une commune a son article dans son nom, comme Le Havre",
        "for another place, say its kind",
        "pour un autre lieu, indiquez sa nature (kind)",
    ),
    "reserved-extra": Sentence(
        "error",
        "{value} must be text, a finite number (a whole one within 64 bits), true or false",
        "{value} doit être un texte, un nombre fini (entier sur 64 bits au plus), vrai ou faux",
    ),
    # time
    "not-a-date": Sentence(
        "error",
        "must be a calendar date, not {got}",
        "doit être une date, et non {got}",
        "Moment.of() takes a datetime, When.parse() a text",
        "Moment.of() accepte un datetime, When.parse() un texte",
    ),
    "not-a-wall-clock": Sentence(
        "error",
        "must be a wall-clock time in whole minutes, without a zone: {value}",
        "doit être une heure locale en minutes entières, sans fuseau : {value}",
    ),
    "fold-without-time": Sentence(
        "error",
        "says which of two equal hours is meant, so it needs a clock time, and 0 or 1",
        "dit laquelle de deux heures égales est visée : il lui faut une heure, et 0 ou 1",
    ),
    "zone-needed": Sentence(
        "error",
        "an instant with an offset needs the edition's time zone to become a local hour",
        "un instant avec décalage demande le fuseau de l’édition pour devenir une heure locale",
    ),
    "bad-duration": Sentence(
        "error",
        "{value} is no duration of whole minutes, of a thousand years at most",
        "{value} n’est pas une durée en minutes entières, de mille ans au plus",
        "write P2D, P0.5D, PT1H30M …",
        "écrivez P2D, P0.5D, PT1H30M…",
    ),
    "no-hours": Sentence("error", "neither start nor end is given", "ni le début ni la fin ne sont donnés"),
    "end-not-after-start": Sentence(
        "error",
        "the end {end} is not after the start {start}",
        "la fin {end} n’est pas postérieure au début {start}",
    ),
    "part-within-day": Sentence(
        "error",
        "{start} … {end}: a part of the day stands alone, or at the ends of several days",
        "{start} … {end} : une partie de journée se donne seule, ou aux bornes de plusieurs jours",
    ),
    "night-not-alone": Sentence(
        "error",
        "a night stands alone: it already spans two days",
        "une nuit se donne seule : elle couvre déjà deux jours",
    ),
    "spans-overlap": Sentence(
        "error",
        "{first} and {second} overlap",
        "{first} et {second} se chevauchent",
    ),
    "no-span": Sentence(
        "error",
        "needs at least one span; leave it out while nothing is known",
        "demande au moins une période ; omettez-le tant que rien n’est connu",
    ),
    "window-without-end": Sentence("error", "needs an opening or a closing", "demande une ouverture ou une clôture"),
    "before-without-closing": Sentence("error", "needs a closing to exclude", "demande une clôture à exclure"),
    "skipped-hour": Sentence(
        "error",
        "{value} does not exist in {zone}: the clocks go forward over it",
        "{value} n’existe pas dans le fuseau {zone} : les horloges le sautent",
        "write {before} or {after}",
        "écrivez {before} ou {after}",
    ),
    "repeated-hour": Sentence(
        "error",
        "{value} comes twice in {zone}: the clocks go back over it",
        "{value} arrive deux fois dans le fuseau {zone} : les horloges le répètent",
        "say which: fold = 0 for the first, 1 for the second",
        "précisez : fold = 0 pour la première, 1 pour la seconde",
    ),
    "needless-fold": Sentence(
        "error",
        "{value} comes once in {zone}: no fold",
        "{value} n’arrive qu’une fois dans le fuseau {zone} : pas de fold",
    ),
    "year-out-of-range": Sentence(
        "error", "the year {year} is not between 1900 and 2200", "l’année {year} n’est pas comprise entre 1900 et 2200"
    ),
    "bad-moment": Sentence(
        "error",
        "{value} is no moment",
        "{value} n’est pas un moment",
        "write 2023-09-18, 2023-09-18T14:00 or 2023-09-18 afternoon",
        "écrivez 2023-09-18, 2023-09-18T14:00 ou 2023-09-18 afternoon",
    ),
    "naive-instant": Sentence(
        "error",
        "must be an instant with its offset from UTC",
        "doit être un instant avec son décalage par rapport à UTC",
        "write 2023-05-15T10:00:00+02:00",
        "écrivez 2023-05-15T10:00:00+02:00",
    ),
    # problems of one's own
    "bad-template": Sentence(
        "error",
        "{value} cannot be filled in from the values: {reason}",
        "{value} ne peut être complété à partir des valeurs : {reason}",
        "name in braces only what stands in values",
        "ne nommez entre accolades que ce qui figure dans values",
    ),
    # the edition as a whole
    "duplicate-id": Sentence(
        "error",
        "the id {id} is used twice among the {kind}, first at {first}",
        "l’identifiant {id} est employé deux fois parmi les {kind}, d’abord en {first}",
        "an id is never reused: choose another",
        "un identifiant ne se réutilise pas : choisissez-en un autre",
    ),
    "unknown-reference": Sentence(
        "error",
        "{id} is none of the {kind} of this edition",
        "{id} ne figure pas parmi les {kind} de cette édition",
        "did you mean {nearest}?",
        "vouliez-vous dire {nearest} ?",
    ),
    "repeated-item": Sentence("error", "{value} stands here twice", "{value} figure ici deux fois"),
    "language-not-declared": Sentence(
        "error",
        "the edition's own language {language} is not among its languages",
        "la langue de l’édition, {language}, ne figure pas parmi ses langues",
    ),
}
