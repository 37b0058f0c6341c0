"""The words of French dates: what one letter each of them is for the grammar, and what it stands for.

The grammar sees a text as a string of such letters, one for each token, so that its rules are regular expressions over
letters: `n` a number of one or two digits, `m` a month, `w` a weekday … Accents are taken off before a word is looked up.
"""

from typing import Final

from raict.model.moments import DayPart

__all__ = ["ABBREVIATED", "COUNT", "COUNTS", "LETTERS", "LOOKALIKES", "MEANINGS", "SHORT_WEEKDAYS", "STRONG"]

_MONTHS: Final = (
    "janvier janv jan",
    "fevrier fevr fev",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juill juil",
    "aout",
    "septembre sept sep",
    "octobre oct",
    "novembre nov",
    "decembre dec",
)
_WEEKDAYS: Final = ("lundi lun", "mardi mar", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim")
_PARTS: Final = {
    DayPart.MORNING: "matin matins matinee matinees",
    DayPart.EVENING: "soir soirs soiree soirees",
}

# By letter: words that mean nothing but what the letter says.
_PLAIN: Final = {
    "o": "er ier",  # after a 1
    "_": "e eme ieme nd nde",  # after a number
    "h": "h heure heures hrs",
    "i": "min mn minute minutes",
    "M": "midi midis",
    "Z": "minuit",
    "e": "apres",
    "k": "nuit",
    "R": "nuits",
    "l": "le la les l ce cet cette ces",
    "u": "du",
    "f": "de d",
    "s": "des",
    "a": "au aux",
    "t": "a",
    "j": "jusqu jusque",
    "v": "avant",
    "U": "depuis",
    "E": "entre",
    "&": "et puis",
    "A": "ainsi",
    "Q": "que",
    "r": "prochain prochains prochaine prochaines dernier derniers derniere dernieres",
    "I": "inclus incluse incluses inclusivement compris comprise",
    "X": "exclu exclus exclue exclusivement",
    "V": "non",
    "g": "partir compter",
    "L": "plus",
    "T": "tard",
    "O": "tot",
    "C": "chaque tous toutes",
    "H": "toute",
    "J": "jour jours",
    "p": "journee journees",
    "F": "fois",
    "Y": "moins",
    "z": "en dans",
    "b": "fin debut milieu",
    "D": "pendant durant duree",
    # What changes the meaning of a date that stands by it.
    "K": "sauf hors hormis excepte exceptes exception ferie feries ouvrable ouvrables ouvre ouvres",
    "=": "vers environ environs autour alentours",
    "%": "ou lieu respectivement gmt utc pm hne hae cet cest",
    "1": "annule annulee annules annulees reporte reportee reportes reportees "
    "decale decalee decales deplace deplacee avance avancee supprime supprimee supprimes supprimees",
    "2": "sur",
    "3": "confirmer reserve",
    "0": "sous",
    "4": "limite limites",
    "5": "pas jamais ni voire",
    "6": "semaine semaines quinzaine weekend weekends end ends",
    "7": "mois an ans annee annees",
    "8": "ici",
    "9": "veille lendemain surlendemain suivant suivants suivante suivantes precedant",
    # Streets, schools and stadiums are named after days.
    "S": "rue ruelle avenue av ave boulevard boul bd bld place pl square impasse allee allees quai chemin route esplanade "
    "parvis passage faubourg fbg venelle sente promenade mail carrefour pont quartier cite residence caserne lycee college "
    "stade gymnase arret station metro",
    # What a number may be of, other than a day.
    "B": "salle salles article articles art page pages p numero numeros no n chapitre bureau porte batiment bat bloc hall "
    "stand voie ligne lot niveau etage bp cedex tome vol volume version v tel telephone fax numero departement paris lyon "
    "marseille chambre classe groupe annexe point alinea titre section",
}

MEANINGS: Final[dict[str, tuple[str, int | DayPart | None]]] = {
    **{word: (letter, None) for letter, words in _PLAIN.items() for word in words.split()},
    **{word: ("m", n) for n, words in enumerate(_MONTHS, 1) for word in words.split()},
    **{word: ("w", n) for n, words in enumerate(_WEEKDAYS) for word in words.split()},
    **{words.split()[0] + "s": ("W", n) for n, words in enumerate(_WEEKDAYS)},
    **{word: ("p", part) for part, words in _PARTS.items() for word in words.split()},
    "premier": ("n", 1),
    "demi": ("q", 30),
    "demie": ("q", 30),
    "quart": ("q", 15),
    "premiere": ("G", 0),
    "seconde": ("G", 1),
    "deuxieme": ("G", 1),
}
"""By word, in small letters and without accents: its letter, and its value."""

LETTERS: Final = {
    **{sign: sign for sign in ",;:()./"},
    **dict.fromkeys("!?…", "."),
    **dict.fromkeys("-\u2010\u2011\u2012–—\u2212→", "-"),
    ">": "-",
    "~": "=",
    "|": ",",
    **dict.fromkeys("&+", "&"),
    **dict.fromkeys("°№#$£€%§", "B"),
}
"""By sign: its letter."""

_ONES: Final = "deux trois quatre cinq six sept huit neuf"
_UNITS: Final = f"un {_ONES} dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
_TENS: Final = ("vingt", "trente", "quarante", "cinquante")
COUNTS: Final = {
    "une": 1,
    **{word.replace("-", " "): n for n, word in enumerate(_UNITS.split(), 1)},
    **{
        f"{ten} {unit}".strip(): tens + n
        for tens, ten in zip(range(20, 60, 10), _TENS, strict=True)
        for n, unit in enumerate(("", "et un", *_ONES.split()))
    },
    **{f"{ten} et une": tens + 1 for tens, ten in zip(range(20, 60, 10), _TENS, strict=True)},
}
"""Days, hours and minutes in words, with blanks between their parts."""
COUNT: Final = (
    r"(?<!\w)(?i:"
    + "|".join(each.replace(" ", r"[-\s]") for each in sorted(COUNTS, key=len, reverse=True) if each != "sept")
    + r")(?!\w)"
)
"""The pattern of them all, the longest first, but for « sept », which is a month too."""

SHORT_WEEKDAYS: Final = {word: n for n, word in enumerate(("lu", "ma", "me", "je", "ve", "sa", "di"))}
"""As in Switzerland and Belgium: weekdays where a number follows, other words elsewhere."""

ABBREVIATED: Final = frozenset(word for words in (*_MONTHS, *_WEEKDAYS) for word in words.split()[1:]) | {"mars", *SHORT_WEEKDAYS}
"""Words after which a dot belongs to the word."""

STRONG: Final = frozenset("mwWhMZpk")
"""Letters of words that are no others than words of dates: a look-alike of one of them is worth a word."""

LOOKALIKES: Final = str.maketrans(
    # Cyrillic, Greek, and what else is drawn as a Latin letter is.
    "\u0430\u0432\u0441\u0435\u0501\u0455\u0456\u0458\u043e\u0440\u0433\u0443\u0445\u043a\u043c\u0442\u043d\u04bb\u043f\u0475"
    "\u03b1\u03b2\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u0131\u017f\u0261\u0251",
    "abcedsijopryxkmtnhnvabeiknoptuxisga",
)
"""Letters of other alphabets that are read as Latin ones, in small letters."""
