"""How the name of each country and territory of ISO 3166-1 stands in a French sentence: checked one by one, by hand.

Articles and genders follow usage, as dictionaries and the recommendation on names of States (Journal officiel, 24 September
2008) have it; they were not compared with the whole of that list. Names are Babel's but for six, which nobody would say or
write in a letter.
"""

from typing import Final

from raict import _names

__all__ = ["COUNTRY_ARTICLES", "COUNTRY_PREPOSITIONS", "ISLANDS", "country_name"]

_GROUPS: Final = {
    ("la", "feminine"): """
        BA BB BE BG BO BY CD CF CH CI CN CO CZ DM DO FI FM FR GD GE GF GM GN GP GQ GR GS GW HR HU JM JO KP KR LT LV LY MD MK MN MQ
        MR MY NA NC NO NZ PF PG PL RO RS RU SE SI SK SL SO SY TH TN TR TZ ZM
    """,
    ("l’", "feminine"): "AD AL AM AQ AR AT AU BV CX DE DZ EE EG ER ES ET ID IE IM IN IS IT NF SA UA ZA",
    ("l’", "masculine"): "AF AO AZ EC IQ IR SZ UG UY UZ",
    ("le", "masculine"): """
        BD BF BI BJ BN BR BT BW BZ CA CG CL CM CR CV DK EH GA GB GH GL GT GY HN IO JP KE KG KH KW KZ LA LB LI LK LR LS LU MA
        ME ML MM MW MX MZ NE NG NI NP PA PE PK PT PY QA RW SD SN SR SS SV TD TG TJ TL TM VA VE VN VU XK YE ZW
    """,
    ("les", "masculine"): "AE BQ NL PS US",
    ("les", "feminine"): "AS AX BM BS CC CK FJ FK FO HM KM KY MH MP MV PH PN PW SB SC TC TF TO UM VG VI WS",
    ("", "masculine"): "BH BL DJ GG GI HK HT IL KN MC MF MG OM PM PR SJ SM SX VC",
    ("", "feminine"): "AG AI AW CU CW CY GU JE KI LC MO MS MT MU NR NU RE SG SH ST TK TT TV TW WF YT",
}
COUNTRY_ARTICLES: Final = {code: words for words, codes in _GROUPS.items() for code in codes.split()}
"""Article and gender by code; some of the genders are hardly ever heard."""

ISLANDS: Final = frozenset({"BB", "BV", "CX", "DM", "GD", "IM", "NF"})
"""« à la Barbade », « à l’île de Man »: with their article, as islands and not as countries."""

COUNTRY_PREPOSITIONS: Final = {"IO": "dans le", "OM": "à", "PS": "dans les", "TF": "dans les"}
"""What stands before a name in place of what the rule would have."""

_OWN_NAMES: Final = {
    "CD": "République démocratique du Congo",
    "GF": "Guyane",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "VA": "Vatican",
}
"""For « R.A.S. chinoise de Hong Kong », « Myanmar (Birmanie) », « R.A.S. chinoise de Macao », « État de la Cité du Vatican »;
for « Congo-Kinshasa » and « Guyane française », as the recommendation and article 72-3 of the Constitution have them."""


def country_name(code: str) -> str:
    """A country as a letter names it; the code itself where it is none."""
    return _OWN_NAMES.get(code) or _names.country_name(code, "fr")
