"""Why nobody can be invited so."""

from raict._sentences.templates import Sentence

__all__ = ["REQUESTS"]

REQUESTS: dict[str, Sentence] = {
    "no-organizer-address": Sentence(
        "error",
        "an invitation says who invites, and where to answer: there is no address of a contact",
        "une invitation dit qui invite et où répondre : il manque l’adresse d’un contact",
        "give the organizer of the edition a contact with an address, or pass organizer=",
        "donnez à l’organisateur de l’édition un contact avec une adresse, ou passez organizer=",
    ),
    "several-sessions": Sentence(
        "error",
        "the invitation is to {count} sessions, and a message is about one",
        "l’invitation porte sur {count} séances, et un message n’en concerne qu’une",
        "name the session, or ask for all of them with itip.requests",
        "nommez la séance, ou demandez-les toutes à itip.requests",
    ),
    "not-invited": Sentence(
        "error",
        "the guest {guest} is not invited to {session}",
        "la personne {guest} n’est pas invitée à {session}",
    ),
    "no-address": Sentence(
        "error",
        "the guest {guest} has no e-mail address",
        "la personne {guest} n’a pas d’adresse électronique",
        "invite this guest by letter",
        "invitez cette personne par lettre",
    ),
    "guest-is-organizer": Sentence(
        "error",
        "the guest {guest} has the address that invites: calendars ask organizers for no answer",
        "la personne {guest} a l’adresse qui invite : les agendas ne demandent pas de réponse à l’organisateur",
        "invite from another address",
        "invitez depuis une autre adresse",
    ),
    "address-misread": Sentence(
        "error",
        "the address of the guest {guest} holds {character}, which an address in a calendar cannot",
        "l’adresse de la personne {guest} comporte {character}, qu’une adresse d’agenda ne peut contenir",
        "invite this guest at another address, or by a mail without a calendar",
        "invitez cette personne à une autre adresse, ou par un courriel sans agenda",
    ),
    "organizer-address-misread": Sentence(
        "error",
        "the address that invites holds {character}, which an address in a calendar cannot",
        "l’adresse qui invite comporte {character}, qu’une adresse d’agenda ne peut contenir",
        "invite from another address",
        "invitez depuis une autre adresse",
    ),
    "not-scheduled": Sentence(
        "error",
        "nobody knows yet on which day it takes place: a calendar needs one",
        "le jour n’est pas encore connu : un agenda en demande un",
    ),
    "fallen": Sentence(
        "error",
        "{value} does not take place: nobody can be invited to it",
        "{value} n’a pas lieu : personne ne peut y être invité",
        "use itip.cancel",
        "employez itip.cancel",
    ),
}
