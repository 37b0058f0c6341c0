"""Why a guest is written to, and why nobody can be."""

from raict._sentences.templates import Sentence

__all__ = ["MESSAGES"]

MESSAGES: dict[str, Sentence] = {
    # why a message is due
    "told-first": Sentence("info", "invited for the first time", "première invitation"),
    "told-again": Sentence(
        "info",
        "invited again, after the event had been taken back",
        "nouvelle invitation, l’événement ayant été retiré entre-temps",
    ),
    "told-new-address": Sentence(
        "info",
        "invited at the address where mail goes now",
        "invitation à l’adresse où part désormais le courrier",
    ),
    "told-changed": Sentence("info", "what was announced has changed: {fields}", "ce qui était annoncé a changé : {fields}"),
    "told-revised": Sentence(
        "info",
        "the event was revised, though nothing that was announced has changed",
        "l’événement a été révisé, sans que rien de ce qui était annoncé ait changé",
    ),
    "told-once-more": Sentence(
        "info",
        "what stands is sent once more",
        "ce qui tient toujours, envoyé une nouvelle fois",
    ),
    "told-cancelled": Sentence("info", "the event does not take place", "l’événement n’a pas lieu"),
    "told-withdrawn": Sentence("info", "it is no longer on the programme", "la séance ne figure plus au programme"),
    "told-unscheduled": Sentence(
        "info",
        "it no longer takes place when it was announced, and nobody knows yet when it will",
        "l’événement n’a plus lieu aux dates annoncées, et les nouvelles ne sont pas connues",
    ),
    "told-uninvited": Sentence("info", "no longer among those invited to it", "ne figure plus parmi les invités"),
    "told-old-address": Sentence("info", "mail goes to another address now", "le courrier part désormais à une autre adresse"),
    "told-no-address": Sentence("info", "there is no e-mail address any more", "il n’y a plus d’adresse électronique"),
    # why none can be made
    "not-of-edition": Sentence(
        "error",
        "this is about the edition {value}, not about {edition}",
        "il s’agit ici de l’édition {value}, et non de {edition}",
    ),
    "shared-address": Sentence(
        "error",
        "mail to this guest goes to the address of the guest {other}: each answer would be taken for either's",
        "le courrier de cet invité part à l’adresse de l’invité {other} : on ne saurait qui des deux répond",
        "give each an address, or invite one of them by letter",
        "donnez à chacun son adresse, ou invitez l’un des deux par lettre",
    ),
    "stamp-not-later": Sentence(
        "error",
        "{value} is not later than {last}, when the guest {guest} was last written to: calendars would ignore the message",
        "{value} n’est pas postérieur à {last}, date du dernier message à l’invité {guest} : les agendas l’ignoreraient",
        "pass when the messages are made, now",
        "indiquez l’instant où les messages sont faits",
    ),
}
