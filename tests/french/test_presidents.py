"""Of what somebody is president: the respect due, and the office held (F39)."""

import pytest

from raict import GrammaticalGender
from raict.french.address import Addressee, FunctionTitle, Respect, Salutation, function_table, salutation

F, M = GrammaticalGender.FEMININE, GrammaticalGender.MASCULINE


@pytest.mark.parametrize(
    ("function", "respect"),
    [
        ("président du Sénégal", Respect.HIGHEST),
        ("Présidente de la Côte d'Ivoire", Respect.HIGHEST),
        ("President of Senegal", Respect.HIGHEST),
        ("president of the United States", Respect.HIGHEST),
        ("président de la Confédération", Respect.HIGHEST),
        ("présidente de la Confédération suisse", Respect.HIGHEST),
        ("president of the Senate", Respect.HIGHEST),
        ("ministre-président", Respect.HIGHEST),
        ("conseiller fédéral", Respect.HIGHEST),
        ("président de la Polynésie française", Respect.HIGH),
        ("président du gouvernement de la Nouvelle-Calédonie", Respect.HIGH),
        ("vice-président du Conseil d’État", Respect.HIGH),
        ("président de Dijon Métropole", Respect.HIGH),
        ("présidente de Grand Besançon Métropole", Respect.HIGH),
        ("président de Cap Excellence Agglomération", Respect.HIGH),
        ("président de l’Assemblée de Corse", Respect.HIGH),
        # What else one presides tells nothing: associations, companies, courts.
        ("président", Respect.DISTINGUISHED),
        ("président Sénégal", Respect.DISTINGUISHED),
        ("président du Sénégal Club de Dijon", Respect.DISTINGUISHED),
        ("président de la Confédération paysanne", Respect.DISTINGUISHED),
        ("président du Comité de Dijon Métropole", Respect.DISTINGUISHED),
        ("président du conseil d’administration", Respect.DISTINGUISHED),
        ("président de la réunion", Respect.DISTINGUISHED),
        ("président de la très grande et très ancienne société des amis du Sénégal", Respect.DISTINGUISHED),
        ("directeur du Sénégal", Respect.DISTINGUISHED),
    ],
)
def test_the_respect_due_to_a_president_follows_what_is_presided(function: str, respect: Respect) -> None:
    """Heads of State the highest, elected assemblies and communities a high one; what the words do not tell, none of them."""
    assert (
        salutation(Addressee(gender=M, function=function)).respect
        is salutation(Addressee(gender=F, function=function)).respect
        is respect
    )


def test_a_president_is_what_the_table_says() -> None:
    """A table without heads of State leaves the president as it has him."""
    table = function_table([FunctionTitle(masculine="président", feminine="présidente")])

    assert salutation(Addressee(gender=M, function="président du Sénégal"), functions=table) == Salutation(
        appel="Monsieur le Président"
    )
