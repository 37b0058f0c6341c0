"""What two versions of an edition cannot be to each other."""

from raict._sentences.templates import Sentence

__all__ = ["CHANGES"]

CHANGES: dict[str, Sentence] = {
    "other-edition": Sentence(
        "error",
        "{value} is another edition than {other}",
        "{value} est une autre édition que {other}",
        "give two versions of one edition: two years have nothing to be told of as a change",
        "donnez deux versions d’une même édition : d’une année à l’autre, rien ne s’annonce comme un changement",
    ),
    "other-version": Sentence(
        "error",
        "is not what it was before these changes",
        "n’est pas ce que c’était avant ces changements",
        "compare that version itself with the new one",
        "comparez cette version elle-même avec la nouvelle",
    ),
    "other-domain": Sentence(
        "error",
        "{value} is another domain than {other}: every event would get another UID, and stand twice in calendars",
        "{value} est un autre domaine que {other} : chaque événement changerait d’UID et figurerait deux fois dans les agendas",
        "set uid_domain to {other}, wherever the website is",
        "fixez uid_domain à {other}, où que soit le site",
    ),
    "not-later": Sentence(
        "error",
        "something changed, and {updated} is not later than {before}",
        "il y a du changement, mais {updated} n’est pas postérieur à {before}",
        "write when this version was made",
        "indiquez quand cette version a été faite",
    ),
}
