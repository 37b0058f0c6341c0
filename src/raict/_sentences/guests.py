"""What is wrong with a list of guests, a reply that is noted, a link, or a form."""

from raict._sentences.templates import Sentence

__all__ = ["GUESTS"]

GUESTS: dict[str, Sentence] = {
    # a list of invitations
    "guest-twice": Sentence(
        "error",
        "{id} is invited twice to {event}, first at {first}",
        "{id} a deux invitations à {event}, la première en {first}",
        "leave one of them out",
        "retirez l’une des deux",
    ),
    "alias-is-email": Sentence("error", "is the e-mail address itself", "est l’adresse électronique elle-même"),
    "guest-differs": Sentence(
        "error",
        "{id} is described otherwise at {first}",
        "{id} figure avec d’autres données en {first}",
        "give each person an id of her own, and describe her everywhere alike",
        "donnez à chaque personne un identifiant à elle, et partout les mêmes données",
    ),
    "guest-shared-address": Sentence(
        "warning",
        "{id} has an address that is also that of {other}",
        "{id} a une adresse qui est aussi celle de {other}",
        "an answer from there will not say whose it is",
        "une réponse qui en vient ne dira pas de qui elle est",
    ),
    "guest-no-address": Sentence(
        "info",
        "{id} has no e-mail address",
        "{id} n’a pas d’adresse électronique",
        "write a letter",
        "écrivez une lettre",
    ),
    "guest-other-edition": Sentence(
        "error",
        "{id} is invited to {edition}, not to {expected}",
        "l’invitation de {id} est pour {edition}, et non pour {expected}",
    ),
    "guest-unknown-session": Sentence(
        "error",
        "{id} is invited to {session}, which is none of the sessions of this edition",
        "l’invitation de {id} vise {session}, qui n’est aucune des séances de cette édition",
        "did you mean {nearest}?",
        "vouliez-vous dire {nearest} ?",
    ),
    "guest-unknown-delegation": Sentence(
        "error",
        "{id} comes with {delegation}, which is none of the delegations",
        "{id} vient avec {delegation}, qui n’est aucune des délégations",
        "did you mean {nearest}?",
        "vouliez-vous dire {nearest} ?",
    ),
    "delegation-unknown-member": Sentence(
        "error",
        "{delegation} has the member {id}, whom nobody invites",
        "{delegation} compte parmi ses membres {id}, que nul n’invite",
        "did you mean {nearest}?",
        "vouliez-vous dire {nearest} ?",
    ),
    "delegation-disagrees": Sentence(
        "warning",
        "{id} and {delegation} do not agree on whether they come together",
        "{id} et {delegation} ne s’accordent pas sur leur venue ensemble",
        "name the guest among the members, and the delegation with the guest",
        "nommez l’invité parmi les membres, et la délégation chez l’invité",
    ),
    "delegation-over-quota": Sentence(
        "error",
        "{count} people are invited with {delegation}, {quota} may come",
        "{delegation} compte {count} personnes invitées, pour {quota} places",
    ),
    # a reply that is noted
    "reply-no-session": Sentence(
        "error",
        "{id} is invited to chosen sessions, and the answer does not say to which it is",
        "l’invitation de {id} porte sur certaines séances, et la réponse ne dit pas laquelle elle concerne",
        "name one of {sessions}",
        "nommez l’une de celles-ci : {sessions}",
    ),
    "reply-not-invited": Sentence(
        "error",
        "{id} is not invited to {session}",
        "{id} n’a pas d’invitation pour {session}",
        "invite first, then note the answer",
        "invitez d’abord, puis notez la réponse",
    ),
    # a signed link
    "token-key": Sentence(
        "error",
        "a key has at least {least} octets, this one has {length}",
        "une clé compte au moins {least} octets, celle-ci en compte {length}",
        "draw one once with secrets.token_bytes, and keep it secret",
        "tirez-en une fois pour toutes avec secrets.token_bytes, et gardez-la secrète",
    ),
    "token-altered": Sentence(
        "error",
        "this link is incomplete, or was altered",
        "ce lien est incomplet ou a été altéré",
        "copy it whole from the invitation",
        "recopiez-le en entier depuis l’invitation",
    ),
    "token-expired": Sentence(
        "error",
        "this link was valid until {expired}",
        "ce lien n’est plus valable depuis {expired}",
        "ask for a new one",
        "demandez-en un nouveau",
    ),
    "token-elsewhere": Sentence(
        "error",
        "this link belongs to no invitation to this event",
        "ce lien ne correspond à aucune invitation à cet événement",
        "the invitation may have been withdrawn, or be to another edition",
        "l’invitation a pu être retirée, ou concerner une autre édition",
    ),
    "token-outdated": Sentence(
        "error",
        "the event has changed since this link was sent",
        "l’événement a changé depuis l’envoi de ce lien",
        "the latest message has the link that is valid",
        "le dernier message contient le lien valable",
    ),
    # a form
    "form-no-column": Sentence(
        "error",
        "no column says {kind}",
        "aucune colonne ne dit {kind}",
        "call one {names}, or say with columns= which it is",
        "nommez-en une {names}, ou dites par columns= laquelle c’est",
    ),
    "form-column-twice": Sentence(
        "error",
        "{key} says the same as the column {first}",
        "{key} dit la même chose que la colonne {first}",
        "keep one of them",
        "n’en gardez qu’une",
    ),
    "form-unknown-column": Sentence(
        "error",
        "{name} is none of the columns that are read",
        "{name} n’est aucune des colonnes qui sont lues",
        "they are {names}",
        "ce sont {names}",
    ),
    "form-column-missing": Sentence(
        "error",
        "no column is called {name}",
        "aucune colonne ne s’appelle {name}",
        "write it as in the first row of the form",
        "écrivez-la comme dans la première ligne du formulaire",
    ),
    "form-no-person": Sentence(
        "warning",
        "nobody on the list has {what}",
        "personne sur la liste n’a {what}",
        "add the address to the aliases of the guest whose it is, or note the answer by hand",
        "ajoutez l’adresse aux alias de l’invité à qui elle est, ou notez la réponse à la main",
    ),
    "form-no-session": Sentence(
        "warning",
        "no session of this edition has this id or, alone, this title",
        "aucune séance de cette édition n’a cet identifiant ou n’est seule à porter ce titre",
    ),
    "form-two-people": Sentence(
        "warning",
        "this row may be of {id} or of {other}",
        "cette ligne peut être de {id} ou de {other}",
    ),
    "form-unknown-answer": Sentence(
        "warning",
        "“{value}” is none of the answers known here",
        "la réponse « {value} » n’est aucune de celles connues ici",
        "they are yes, no, maybe, I will come, I will not come, attending, not attending, represented by … and the like",
        "ce sont oui, non, peut-être, je viens, je ne viens pas, présent(e), absent(e), représenté(e) par… ou l’équivalent",
    ),
    "form-month-first": Sentence(
        "warning",
        "another date of this column has the month first, so that this one may be two days",
        "une autre date de cette colonne commence par le mois : celle-ci peut donc être deux jours",
        "write all of them day first, or in ISO 8601 as 2031-04-14T09:00",
        "écrivez-les toutes le jour d’abord, ou selon ISO 8601 : 2031-04-14T09:00",
    ),
    "form-two-answers": Sentence(
        "warning",
        "another row, {row}, answers otherwise at the same time",
        "une autre ligne, {row}, répond autrement au même moment",
        "give a column with the time of each answer",
        "donnez une colonne avec l’instant de chaque réponse",
    ),
}
