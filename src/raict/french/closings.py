"""The sentence a letter ends with: it repeats the salutation word for word, and asks only what can be asked (F38, F39).

>>> from raict.french.address import Salutation
>>> closing(Salutation(appel="Madame la Maire"), Respect.HIGH)
'Je vous prie d’agréer, Madame la Maire, l’expression de ma haute considération.'
"""

from enum import Enum
from typing import Final, final

from attrs import field, frozen

from raict._value import FrozenMap, Value, named
from raict.errors import visible
from raict.french._folding import fold
from raict.french._functions import Respect
from raict.french._wording import wording
from raict.french.address import Salutation
from raict.model.grammar import GrammaticalGender, GrammaticalNumber, NounGrammar
from raict.model.text import instance, refuse

__all__ = ["CLOSINGS", "ClosingFormula", "ClosingRequest", "ClosingToken", "ClosingVerb", "closing"]


class ClosingVerb(Enum):
    """What the reader is asked to do."""

    AGREE = "agréer"
    BELIEVE = "croire"


class ClosingToken(Enum):
    """What is sent of a sentiment; a greeting is sent itself."""

    EXPRESSION = "expression"
    ASSURANCE = "assurance"


class ClosingRequest(Enum):
    """How the reader is asked."""

    PRAY = "je vous prie de"
    """Neutral."""
    DEFERENT = "je vous prie de bien vouloir"
    """To those whom one owes respect."""
    PLAIN = "veuillez"
    """Plainer; takes no opening, as its subject is the reader."""


_F, _M, _P = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE, GrammaticalNumber.PLURAL
_FEMININE, _MASCULINE = NounGrammar(gender=_F), NounGrammar(gender=_M)
_NOUNS: Final = {
    **dict.fromkeys(("consideration", "gratitude", "reconnaissance", "estime", "admiration", "sympathie", "amitie"), _FEMININE),
    **dict.fromkeys(("respect", "devouement", "attachement", "souvenir"), _MASCULINE),
    "sentiments": NounGrammar(gender=_M, number=_P),
    "voeux": NounGrammar(gender=_M, number=_P),
    "vœux": NounGrammar(gender=_M, number=_P),
}
_GREETINGS: Final = {
    **dict.fromkeys(("salutations", "amities"), NounGrammar(gender=_F, number=_P)),
    **dict.fromkeys(("hommages", "respects", "compliments"), NounGrammar(gender=_M, number=_P)),
}
_ALL: Final = _NOUNS | _GREETINGS
_MUTE: Final = ("humble", "honorable")


@final
@frozen(kw_only=True, repr=False, field_transformer=named)
class ClosingFormula(Value):
    """What the closing asks and of what: verb, token, complement.

    >>> ClosingFormula(complement="sentiments les meilleurs", verb=ClosingVerb.BELIEVE).possessive()
    'mes'
    """

    complement: str = field(converter=wording)
    """What is sent, without « ma » or « mes », which follow it: `haute considération`."""
    verb: ClosingVerb = ClosingVerb.AGREE
    """To agree to it, or to believe in it."""
    token: ClosingToken | None = ClosingToken.EXPRESSION
    """Its expression, its assurance, or the thing itself."""
    request: ClosingRequest = ClosingRequest.PRAY
    """How it is asked."""
    grammar: NounGrammar | None = None
    """Gender and number of the noun, where it is not one of letters (considération, sentiments, salutations, respect …)."""

    def __attrs_post_init__(self) -> None:
        """Refuse what F39 does: the expression of greetings, and a belief in them."""
        instance(self.verb, "verb", ClosingVerb)
        instance(self.token, "token", ClosingToken, optional=True)
        instance(self.request, "request", ClosingRequest)
        instance(self.grammar, "grammar", NounGrammar, optional=True)
        noun = _noun(self.complement)
        if not noun and self.grammar is None:
            refuse("closing-without-noun", "complement", value=visible(self.complement))
        if noun in _GREETINGS and (self.token is not None or self.verb is ClosingVerb.BELIEVE):
            refuse("greeting-as-sentiment", "complement", value=visible(self.complement))

    def possessive(self, *, several: bool = False) -> str:
        """« ma », « mon », « mes », or « notre », « nos »: it follows the complement, and « ma » gives way before a vowel."""
        grammar = self.grammar or _ALL[_noun(self.complement)]
        if grammar.number is _P:
            return "nos" if several else "mes"
        if several:
            return "notre"
        first = fold(self.complement)
        return "ma" if grammar.gender is _F and not first.startswith(("a", "e", "i", "o", "u", "œ", *_MUTE)) else "mon"


def _noun(complement: str) -> str:
    return next((word for word in fold(complement).split() if word in _ALL), "")


CLOSINGS: Final = FrozenMap(
    {
        respect: ClosingFormula(
            complement=respect.value,
            verb=ClosingVerb.BELIEVE if respect is Respect.CORDIAL else ClosingVerb.AGREE,
            token=None if respect is Respect.NEUTRAL else ClosingToken.EXPRESSION,
        )
        for respect in Respect
    }
)
"""The formula of each degree of respect: presets, as usage varies."""


def closing(
    salutation: Salutation,
    formula: ClosingFormula | Respect | None = None,
    *,
    opening: str | None = None,
    several: bool = False,
) -> str:
    """The last sentence of a letter, with the words of the salutation between commas (F38, F39).

    Args:
        salutation: as the letter began.
        formula: what is asked; a degree of respect for its preset, None for the degree of the salutation.
        opening: a turn that shares the subject: `Dans l’attente de vous accueillir`.
        several: whether more than one person signs: « nous vous prions ».

    >>> from raict.french.address import Addressee, salutation
    >>> closing(salutation(Addressee()), Respect.CORDIAL, opening="En vous remerciant", several=True)
    'En vous remerciant, nous vous prions de croire, Madame, Monsieur, à l’expression de nos sentiments les meilleurs.'

    Raises:
        InvalidValue: for an opening before « veuillez », whose subject is the reader.
    """
    instance(salutation, "salutation", Salutation)
    instance(several, "several", bool)
    if formula is None:
        formula = salutation.respect
    if isinstance(formula, Respect):
        formula = CLOSINGS[formula]
    elif type(formula) is not ClosingFormula:
        refuse("wrong-type", "formula", expected="a ClosingFormula or a Respect", got=type(formula).__name__)
    if opening is not None:
        opening = wording(opening, "opening")
        if formula.request is ClosingRequest.PLAIN:
            refuse("opening-without-subject", "opening")
    asked = _asked(formula, several=several)
    asked = f"{_capital(opening)}, {asked}" if opening else _capital(asked)
    return f"{asked}, {salutation.appel}, {_sent(formula, several=several)}."


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _asked(formula: ClosingFormula, *, several: bool) -> str:
    """« je vous prie d’agréer »."""
    verb = formula.verb.value
    if formula.request is ClosingRequest.PLAIN:
        return f"veuillez {verb}"
    if formula.request is ClosingRequest.DEFERENT:
        verb = f"de bien vouloir {verb}"
    else:
        verb = f"d’{verb}" if formula.verb is ClosingVerb.AGREE else f"de {verb}"
    return f"{'nous vous prions' if several else 'je vous prie'} {verb}"


def _sent(formula: ClosingFormula, *, several: bool) -> str:
    """« l’expression de ma haute considération », after « à » where one believes in it."""
    sent = f"{formula.possessive(several=several)} {formula.complement}"
    if formula.token is not None:
        sent = f"l’{formula.token.value} de {sent}"
    return f"à {sent}" if formula.verb is ClosingVerb.BELIEVE else sent
