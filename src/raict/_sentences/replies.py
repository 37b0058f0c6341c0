"""What came back from a guest, and what keeps it from being an answer."""

from raict._sentences.templates import Sentence

__all__ = ["REPLIES"]

REPLIES: dict[str, Sentence] = {
    # what was read
    "answer-applied": Sentence("info", "{guest} answers: {status}", "réponse de {guest} : {status}"),
    "answer-proposal": Sentence(
        "info",
        "{guest} answers: {status}; another time is proposed, {span}",
        "réponse de {guest} : {status} ; autre date proposée, {span}",
    ),
    "answer-of-delegate": Sentence(
        "info",
        "whoever is to come in the place of {guest} answers: {status}",
        "réponse de qui doit représenter {guest} : {status}",
    ),
    "answer-of-delegate-alone": Sentence(
        "warning",
        "somebody answers in the place of {guest}, and is not noted: {status}",
        "quelqu’un répond à la place de {guest}, sans que cela soit noté : {status}",
        "ask {guest} who comes instead, and note it by hand (guests.note)",
        "demandez à {guest} qui vient à sa place, et notez-le à la main (guests.note)",
    ),
    "answer-of-delegate-stale": Sentence(
        "info",
        "whoever is to come in the place of {guest} answers an earlier version, or has said something later than this: {status}",
        "qui doit représenter {guest} répond à une version antérieure, ou a répondu depuis autre chose que ceci : {status}",
    ),
    "answer-stale-version": Sentence(
        "info",
        "{guest} answers an earlier version of the event: {status}",
        "{guest} répond à une version antérieure de l’événement : {status}",
        "nothing changes; the current version asks for an answer of its own",
        "rien ne change ; la version actuelle demande sa propre réponse",
    ),
    "answer-stale": Sentence(
        "info",
        "{guest} has said something later than this: {status}",
        "{guest} a répondu depuis autre chose que ceci : {status}",
    ),
    "answer-duplicate": Sentence(
        "info", "this answer of {guest} is in the book already", "cette réponse de {guest} est déjà enregistrée"
    ),
    "undelivered": Sentence(
        "warning",
        "a mail to {guest} could not be delivered",
        "un message destiné à {guest} n’a pu être remis",
        "look at the address, or write a letter",
        "vérifiez l’adresse, ou écrivez par lettre",
    ),
    "undelivered-yet": Sentence(
        "info", "a mail to {guest} is not delivered yet", "un message destiné à {guest} n’est pas encore remis"
    ),
    # what answers, but not us
    "reply-unknown-person": Sentence(
        "warning",
        "whoever answers is not among those invited",
        "l’auteur de la réponse ne figure pas parmi les invités",
        "if it is another address of a guest, write it into her aliases and read the answer again",
        "si c’est une autre adresse d’un invité, ajoutez-la à ses alias et relisez la réponse",
    ),
    "reply-other-event": Sentence(
        "warning",
        "this answers an event that is none of this edition",
        "la réponse porte sur un événement étranger à cette édition",
    ),
    "reply-withdrawn": Sentence(
        "warning",
        "this answers the session {session}, which is no longer on the programme",
        "la réponse porte sur la séance {session}, qui ne figure plus au programme",
    ),
    "reply-not-asked": Sentence(
        "warning",
        "{guest} answers an event to which she is not invited",
        "{guest} répond à un événement auquel son invitation ne s’étend pas",
    ),
    # what is no answer
    "not-reply-request": Sentence(
        "info",
        "this is an invitation, and no answer to one",
        "c’est une invitation, et non une réponse",
        "words may stand beside it",
        "des mots l’accompagnent peut-être",
    ),
    "not-reply-cancel": Sentence("info", "this is a cancellation, and no answer", "c’est une annulation, et non une réponse"),
    "not-reply-published": Sentence(
        "info", "this is a calendar to be looked at, and no answer", "c’est un calendrier à consulter, et non une réponse"
    ),
    "not-reply-other": Sentence(
        "info", "this is another kind of calendar message, and no answer", "c’est un autre message d’agenda, et non une réponse"
    ),
    "not-reply-automatic": Sentence(
        "info",
        "this was written by a machine: an absence notice, or the like",
        "ce message est automatique : absence ou autre avis",
    ),
    "not-reply-receipt": Sentence(
        "info", "this says that a mail was opened, or thrown away", "c’est un accusé de lecture ou de suppression"
    ),
    "not-reply-delivered": Sentence("info", "this says that a mail was delivered", "c’est un avis de bonne remise"),
    "not-reply-words": Sentence(
        "warning",
        "this is a mail in plain words, without an answer that a calendar can read",
        "c’est un message en toutes lettres, sans réponse lisible par un agenda",
        "read it, and note the answer by hand (guests.note)",
        "lisez-le, et notez la réponse à la main (guests.note)",
    ),
    # what is doubted
    "reply-no-organizer": Sentence(
        "info",
        "it names no ORGANIZER, as the answers of Outlook and Exchange do not",
        "elle ne nomme pas d’ORGANIZER, comme celles d’Outlook et d’Exchange",
    ),
    "reply-other-organizer": Sentence(
        "warning",
        "it answers an invitation of somebody else (ORGANIZER)",
        "elle répond à l’invitation de quelqu’un d’autre (ORGANIZER)",
        "where invitations went out from another address, pass organizer=",
        "si les invitations sont parties d’une autre adresse, passez organizer=",
    ),
    "reply-no-sequence": Sentence(
        "warning",
        "it does not say which version of the event it answers; by its time, it is the current one",
        "elle ne dit pas à quelle version de l’événement elle répond ; d’après sa date, c’est l’actuelle",
    ),
    "reply-no-stamp": Sentence(
        "warning",
        "it does not say when it was given; it counts from when it was received",
        "elle ne dit pas quand elle a été donnée ; elle compte du moment de sa réception",
    ),
    "reply-from-alias": Sentence(
        "info", "{guest} answers from another address of hers", "{guest} répond depuis une autre de ses adresses"
    ),
    "reply-sent-by": Sentence(
        "warning",
        "somebody else answers for {guest}, and says so (SENT-BY)",
        "quelqu’un d’autre répond pour {guest}, et le dit (SENT-BY)",
        "if that is right, write the address into the guest's aliases",
        "si c’est exact, ajoutez l’adresse aux alias de l’invité",
    ),
    "reply-event-cancelled": Sentence("warning", "the event is cancelled", "l’événement est annulé"),
    "reply-same-second": Sentence(
        "warning",
        "another answer of {guest} is of the same second: which is the later one, nobody knows",
        "une autre réponse de {guest} est de la même seconde : on ne sait laquelle vaut",
    ),
    "reply-delegate-unclear": Sentence(
        "warning",
        "it does not say clearly who comes in the place of {guest}",
        "elle ne dit pas clairement qui représentera {guest}",
    ),
    "reply-comment-left-out": Sentence(
        "warning",
        "its comment cannot be kept ({reason}): it stands in the message alone",
        "son commentaire ne peut être conservé ({reason}) : il n’est que dans le message",
    ),
    "reply-proposal-zone": Sentence(
        "warning",
        "another time is proposed in a time zone nobody knows, {value}: it stands in the message alone",
        "une autre date est proposée dans un fuseau inconnu, {value} : elle n’est que dans le message",
    ),
    "reply-proposal-unclear": Sentence(
        "warning",
        "another time is proposed that cannot be understood: it stands in the message alone",
        "une autre date est proposée, mais n’est pas compréhensible : elle n’est que dans le message",
    ),
    # what is refused
    "reply-too-large": Sentence(
        "error",
        "has {size} octets, more than {limit}",
        "compte {size} octets, plus de {limit}",
        "pass a higher limit=",
        "passez une limite plus haute par limit=",
    ),
    "reply-no-mail": Sentence("error", "is neither a calendar nor a mail", "n’est ni un calendrier ni un message"),
    "reply-not-utf-8": Sentence("error", "its calendar is not in UTF-8", "son calendrier n’est pas en UTF-8"),
    "reply-control": Sentence(
        "error",
        "its calendar holds the control character {codepoint} in line {row}",
        "son calendrier contient le caractère de contrôle {codepoint} à la ligne {row}",
    ),
    "reply-limit": Sentence(
        "error",
        "its calendar has more than {limit} {what} (line {row})",
        "son calendrier a plus de {limit} {what} (ligne {row})",
    ),
    "reply-line": Sentence(
        "error",
        "line {row} of its calendar is no line of a calendar",
        "la ligne {row} de son calendrier n’est pas une ligne de calendrier",
    ),
    "reply-nesting": Sentence(
        "error",
        "its calendar closes in line {row} what it did not open, or opens what it does not close",
        "son calendrier ferme à la ligne {row} ce qu’il n’a pas ouvert, ou ouvre ce qu’il ne ferme pas",
    ),
    "reply-parameter-twice": Sentence(
        "error",
        "the parameter {name} stands twice in line {row} of its calendar",
        "le paramètre {name} figure deux fois à la ligne {row} de son calendrier",
    ),
    "reply-twice": Sentence("error", "says {name} more than once", "dit {name} plus d’une fois"),
    "reply-missing": Sentence("error", "does not say {name}", "ne dit pas {name}"),
    "reply-events": Sentence(
        "error", "must be about one event, holds {count}", "doit porter sur un événement, en contient {count}"
    ),
    "reply-attendees": Sentence(
        "error",
        "must be the answer of one person, names {count}",
        "doit être la réponse d’une personne, en nomme {count}",
    ),
    "reply-recurrence": Sentence(
        "error",
        "answers one date of an event that repeats, and no event here does",
        "répond à une date d’un événement périodique, ce qu’aucun n’est ici",
    ),
    "reply-partstat": Sentence(
        "error",
        "{value} is no answer to an event (PARTSTAT)",
        "{value} n’est pas une réponse à un événement (PARTSTAT)",
    ),
    "reply-sequence": Sentence("error", "{value} is no number of a version", "{value} n’est pas un numéro de version"),
    "reply-ahead": Sentence(
        "error",
        "answers version {got} of the event, which has come to {current} only",
        "répond à la version {got} de l’événement, qui n’en est qu’à {current}",
        "pass the newest edition, and the ledger of what was sent (ledger=, --ledger): who was invited again has a higher count",
        "passez la dernière édition et le registre des envois (ledger=, --ledger) : un invité réinvité compte plus haut",
    ),
    "reply-stamp": Sentence(
        "error",
        "does not say in UTC when it was given (DTSTAMP)",
        "ne dit pas en UTC quand elle a été donnée (DTSTAMP)",
        "pass received=, and it counts from there",
        "passez received=, et elle comptera de ce moment",
    ),
    "reply-stamp-ahead": Sentence(
        "error",
        "says that it was given more than a day after it was received",
        "dit avoir été donnée plus d’un jour après sa réception",
    ),
    "reply-stamp-unlikely": Sentence(
        "error",
        "says that it was given long after the event: it would hold for ever",
        "dit avoir été donnée longtemps après l’événement : elle vaudrait pour toujours",
        "if that is right, pass when it came (received=)",
        "si c’est exact, indiquez quand elle est arrivée (received=)",
    ),
    "reply-speaks-for-another": Sentence(
        "error",
        "speaks for somebody who did not send it",
        "parle au nom de quelqu’un qui ne l’a pas envoyée",
        "if the sender may answer for the guest, write the address into the guest's aliases",
        "si l’expéditeur peut répondre pour l’invité, ajoutez l’adresse aux alias de celui-ci",
    ),
    "reply-shared-address": Sentence(
        "error",
        "comes from an address that {guest} and {other} share",
        "vient d’une adresse que {guest} et {other} partagent",
        "ask who of them answers, and note it by hand (guests.note)",
        "demandez qui des deux répond, et notez-le à la main (guests.note)",
    ),
    "reply-mail-shape": Sentence(
        "error", "is a mail whose parts cannot be told apart", "est un message dont on ne peut distinguer les parties"
    ),
    "reply-mail-parts": Sentence(
        "error",
        "is a mail of more than {parts} parts, or {depth} within each other",
        "est un message de plus de {parts} parties, ou de {depth} emboîtées",
    ),
    "reply-mail-method": Sentence(
        "error",
        "the mail says {got}, and the calendar in it {expected} (METHOD)",
        "le message annonce {got}, et le calendrier qu’il porte {expected} (METHOD)",
    ),
    "reply-charset": Sentence(
        "error", "its calendar is in an encoding not read here, {value}", "son calendrier est dans un codage non lu ici, {value}"
    ),
    "reply-calendars": Sentence(
        "error", "holds calendars that differ from each other", "contient des calendriers qui diffèrent entre eux"
    ),
}
