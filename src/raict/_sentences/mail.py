"""What no mail is made of, and what a mail must not become."""

from raict._sentences.templates import Sentence

__all__ = ["MAIL"]

MAIL: dict[str, Sentence] = {
    "message-changed": Sentence(
        "error",
        "the mail, read again, no longer says what was put in: {name}",
        "le message, relu, ne dit plus ce qu’on y a mis : {name}",
        "no mail was made; this is a fault of the library, or of the interpreter's e-mail package",
        "aucun message n’a été fait ; la faute en est à la bibliothèque ou au module email de l’interpréteur",
    ),
    "mailbox-no-address": Sentence(
        "error", "{who} has no e-mail address", "{who} n’a pas d’adresse électronique", "write a letter", "écrivez une lettre"
    ),
    "not-a-calendar": Sentence(
        "error",
        "is not one whole VCALENDAR in UTF-8 with CRLF after every line",
        "n’est pas un VCALENDAR complet en UTF-8, chaque ligne finissant par CRLF",
    ),
    "calendar-method": Sentence(
        "error",
        "must have one METHOD, has {count}",
        "doit avoir un METHOD, en a {count}",
        "a feed has none, and is attached or linked to instead",
        "un calendrier public n’en a pas : joignez-le, ou donnez son adresse",
    ),
    "calendar-events": Sentence(
        "error",
        "must hold one event (one kind of component, one UID), holds {count}",
        "doit contenir un événement (une sorte de composant, un UID), en contient {count}",
        "send one mail for each: readers show the first alone",
        "envoyez un message pour chacun : les agendas ne montrent que le premier",
    ),
    "organizer-not-sender": Sentence(
        "error",
        "must have the sender as its ORGANIZER",
        "doit avoir l’expéditeur pour ORGANIZER",
        "readers do not update what another sender had put there",
        "les agendas ne mettent pas à jour ce qu’un autre expéditeur y a mis",
    ),
    "attendee-not-recipient": Sentence(
        "error",
        "must have the recipient as its one ATTENDEE, and none where METHOD is PUBLISH",
        "doit avoir le destinataire pour seul ATTENDEE, et aucun quand METHOD est PUBLISH",
        "one calendar for each guest: nobody learns who else is invited",
        "un calendrier par invité : personne n’apprend qui d’autre est invité",
    ),
    "calendar-attached": Sentence(
        "error",
        "has a METHOD, so it is an invitation and no attachment",
        "a un METHOD : c’est une invitation, et non une pièce jointe",
        "pass it as calendar=",
        "passez-le par calendar=",
    ),
    "bad-media-type": Sentence(
        "error",
        "{value} is no media type that can be attached",
        "{value} n’est pas un type de média que l’on peut joindre",
        "write application/pdf, image/png …, in small letters and without parameters",
        "écrivez application/pdf, image/png…, en minuscules et sans paramètres",
    ),
    "bad-attachment-name": Sentence(
        "error",
        "{value} is no name of a file on every system",
        "{value} n’est pas un nom de fichier sur tous les systèmes",
        "one name, without folders and without the signs that systems keep for themselves",
        "un nom seul, sans dossier ni signes que les systèmes se réservent",
    ),
}
