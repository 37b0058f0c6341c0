"""What letters refuse, and what they could not decide about whom they address."""

from raict._sentences.templates import Sentence

__all__ = ["LETTERS"]

LETTERS: dict[str, Sentence] = {
    "unknown-function": Sentence(
        "warning",
        "the table of forms of address does not know the function {value}: the letter says {appel}",
        "la table des formules d’appel ne connaît pas la fonction {value} : la lettre dit {appel}",
        "give the wording of the salutation, or a larger table",
        "donnez les mots de la formule d’appel ou une table plus complète",
    ),
    "partly-known-function": Sentence(
        "warning",
        "the table of forms of address knows the function {value} no further than {known}: the letter says {appel}",
        "la table des formules d’appel ne connaît la fonction {value} que jusqu’à {known} : la lettre dit {appel}",
        "give the wording of the salutation, or a larger table",
        "donnez les mots de la formule d’appel ou une table plus complète",
    ),
    "unknown-gender": Sentence(
        "warning",
        "nothing says whether Madame or Monsieur is meant: the letter says {appel}",
        "rien ne dit s’il s’agit de Madame ou de Monsieur : la lettre dit {appel}",
        "give the civility; it is never guessed from a first name",
        "indiquez la civilité ; elle n’est jamais devinée d’après le prénom",
    ),
    "contradicting-gender": Sentence(
        "warning",
        "the function {value} is written in the feminine, the civility is a man's: the letter says {appel}",
        "la fonction {value} est écrite au féminin, la civilité est celle d’un homme : la lettre dit {appel}",
        "mend one of them",
        "corrigez l’une des deux",
    ),
    "function-of-one": Sentence(
        "warning",
        "the function {value} is that of one of two people: the letter says {appel} to both",
        "la fonction {value} est celle de l’une des deux personnes : la lettre dit {appel} à toutes deux",
        "address each of them, or give the wording of the salutation",
        "adressez-vous à chacune, ou donnez les mots de la formule d’appel",
    ),
    "ends-a-sentence": Sentence(
        "error",
        "{value} ends a sentence, but stands within one",
        "{value} termine une phrase, alors que la phrase continue",
        "leave out the sign",
        "supprimez le signe",
    ),
    "place-with-preposition": Sentence(
        "error",
        "{value} has a preposition, and a date line gives the name of the place alone",
        "{value} comporte une préposition, alors que la ligne de date donne le seul nom du lieu",
        "write the name: Paris, Le Havre",
        "écrivez le nom : Paris, Le Havre",
    ),
    "greeting-as-sentiment": Sentence(
        "error",
        "{value} are greetings: they are neither expressed, nor assured, nor believed in",
        "{value} : des salutations s’agréent elles-mêmes, sans expression ni assurance, et l’on n’y croit pas",
        "ask to agree to the greetings themselves: agréer mes salutations distinguées",
        "demandez d’agréer les salutations elles-mêmes : agréer mes salutations distinguées",
    ),
    "closing-without-noun": Sentence(
        "error",
        "{value} has no noun whose gender and number are known here",
        "{value} n’a pas de nom dont on connaisse ici le genre et le nombre",
        "give its grammar",
        "donnez sa grammaire (grammar)",
    ),
    "opening-without-subject": Sentence(
        "error",
        "an opening has the subject of the verb, and veuillez is the reader's",
        "la tournure d’ouverture doit avoir le sujet du verbe, or celui de « veuillez » est le lecteur",
        "ask with je vous prie",
        "demandez avec « je vous prie »",
    ),
}
