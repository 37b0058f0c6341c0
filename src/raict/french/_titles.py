"""The table of functions: elected people, the State, embassies, associations, companies, universities, the law, worship.

Ranks follow the order of precedence of decree 89-655 of 13 September 1989 where it has one (F40); they order the functions of
one person, and no two persons. Ranks of the army are absent on purpose: how one addresses an officer depends on who writes
(« mon général » from a soldier, « général » from others). So are titles of clergy that take no « Madame ».
"""

from typing import Final

from raict.french._functions import AppelForm, FunctionTitle, Respect, function_table

__all__ = ["FUNCTIONS"]

_PRESIDENT: Final = ("Président", "Présidente")
_MINISTER: Final = ("Ministre", "Ministre")
_DIRECTOR: Final = ("Directeur", "Directrice")


def _title(
    words: str,
    rank: int,
    respect: Respect = Respect.DISTINGUISHED,
    *,
    appel: tuple[str, str] | None = None,
    form: AppelForm = AppelForm.TITLE,
    also: str = "",
    also_feminine: str = "",
    elides: bool | None = None,
    exact: bool = False,
    kept: bool = False,
    broad: bool = False,
) -> FunctionTitle:
    """One entry: « masculine | feminine », or one word for both; synonyms likewise separated.

    Synonyms that say what the masculine is of (« président de la région ») need no feminines: theirs begin as the feminine does.
    """
    masculine, _, feminine = words.partition(" | ")
    (his_first, _, _), (her_first, _, _) = masculine.partition(" "), feminine.partition(" ")
    synonyms = tuple(filter(None, also.split(" | ")))
    hers_too = tuple(filter(None, also_feminine.split(" | ")))
    if feminine and not hers_too and all(each.startswith((f"{his_first} de ", f"{his_first} d’")) for each in synonyms):
        hers_too = tuple(her_first + each.removeprefix(his_first) for each in synonyms)
    his, hers = appel or (None, None)
    return FunctionTitle(
        masculine=masculine,
        feminine=feminine or None,
        appel=his,
        feminine_appel=hers,
        form=form,
        elides=elides,
        rank=rank,
        respect=respect,
        synonyms=synonyms,
        feminine_synonyms=hers_too,
        exact=exact,
        kept=kept,
        broad=broad,
    )


_HIGHEST, _HIGH = Respect.HIGHEST, Respect.HIGH
_BARE, _CIVILITY = AppelForm.BARE, AppelForm.CIVILITY

_STATE: Final = (
    _title("président de la République | présidente de la République", 10, _HIGHEST, kept=True),
    _title(
        "chef de l’État | cheffe de l’État",
        11,
        _HIGHEST,
        appel=_PRESIDENT,
        also="président du Faso | chef d’État",
        also_feminine="présidente du Faso | cheffe d’État",
        kept=True,
    ),
    _title("ancien président de la République | ancienne présidente de la République", 12, _HIGHEST, appel=_PRESIDENT, kept=True),
    _title(
        "président de la Confédération | présidente de la Confédération", 13, _HIGHEST, appel=_PRESIDENT, exact=True, kept=True
    ),
    _title(
        "président de la Confédération suisse | présidente de la Confédération suisse",
        13,
        _HIGHEST,
        appel=_PRESIDENT,
        also="président de la Confédération helvétique",
        kept=True,
    ),
    _title("Premier ministre | Première ministre", 20, _HIGHEST, kept=True),
    _title("ministre-président | ministre-présidente", 21, _HIGHEST, kept=True),
    _title(
        "chef du gouvernement | cheffe du gouvernement",
        21,
        _HIGHEST,
        kept=True,
        also="chef de gouvernement",
        also_feminine="cheffe de gouvernement",
    ),
    _title("président du gouvernement | présidente du gouvernement", 22, _HIGHEST, appel=_PRESIDENT, kept=True),
    _title("conseiller fédéral | conseillère fédérale", 23, _HIGHEST, kept=True),
    _title("président du Sénat | présidente du Sénat", 30, _HIGHEST, appel=_PRESIDENT),
    _title("président de l’Assemblée nationale | présidente de l’Assemblée nationale", 31, _HIGHEST, appel=_PRESIDENT),
    _title("président du Parlement européen | présidente du Parlement européen", 32, _HIGHEST, appel=_PRESIDENT),
    _title("président de la Commission européenne | présidente de la Commission européenne", 33, _HIGHEST, appel=_PRESIDENT),
    _title(
        "vice-président du Conseil d’État | vice-présidente du Conseil d’État",
        34,
        _HIGH,
        appel=("Vice-président", "Vice-présidente"),
    ),
    _title(
        "président de l’Assemblée | présidente de l’Assemblée",
        35,
        _HIGH,
        appel=_PRESIDENT,
        also="président d’assemblée | président de la Chambre des députés | président de la Chambre des représentants",
    ),
    _title("président du Parlement | présidente du Parlement", 35, _HIGH, appel=_PRESIDENT),
    _title("garde des Sceaux", 40, _HIGHEST, kept=True),
    _title("ministre d’État", 41, _HIGHEST, appel=_MINISTER, kept=True),
    _title("ministre", 42, _HIGHEST, kept=True),
    _title("ministre délégué | ministre déléguée", 43, _HIGHEST, appel=_MINISTER, kept=True),
    _title("secrétaire d’État", 44, _HIGHEST, appel=_MINISTER, kept=True),
    _title("commissaire européen | commissaire européenne", 45, _HIGHEST, appel=("Commissaire", "Commissaire")),
    _title("ambassadeur | ambassadrice", 50, _HIGH, kept=True),
    _title("représentant permanent | représentante permanente", 51, _HIGH),
    _title("préfet | préfète", 60, _HIGH, kept=True),
    _title("haut-commissaire | haute-commissaire", 61, _HIGH),
    _title("gouverneur | gouverneure", 62, _HIGH),
    _title("wali", 63, _HIGH),
    _title("sous-préfet | sous-préfète", 120, _HIGH, kept=True),
    _title("recteur | rectrice", 130, _HIGH, also="recteur d’académie", broad=True),
    _title("premier président | première présidente", 131, _HIGH),
    _title("procureur général | procureure générale", 132, _HIGH),
    _title("procureur de la République | procureure de la République", 133, _HIGH, appel=("Procureur", "Procureure")),
    _title("procureur | procureure", 134, _HIGH),
    _title("avocat général | avocate générale", 135, _HIGH),
    _title("juge", 136, also="juge d’instruction", appel=("Juge", "Juge")),
    _title("conseiller d’État | conseillère d’État", 137, _HIGH),
    _title("ministre plénipotentiaire", 138, _HIGH, appel=_MINISTER),
    _title("ministre conseiller | ministre conseillère", 139, _HIGH, appel=_MINISTER),
    _title("chargé d’affaires | chargée d’affaires", 140, _HIGH),
    _title("consul général | consule générale", 141, _HIGH),
    _title("consul | consule", 142, _HIGH),
    _title("vice-consul | vice-consule", 143),
    _title("attaché | attachée", 144, form=_CIVILITY),
    _title("commissaire", 150, also="commissaire de police | commissaire divisionnaire", appel=("Commissaire", "Commissaire")),
    _title("commissaire général | commissaire générale", 150),
    _title("inspecteur général | inspectrice générale", 151),
    _title("inspecteur d’académie | inspectrice d’académie", 152),
    _title("inspecteur | inspectrice", 153, broad=True),
    _title("contrôleur général | contrôleuse générale", 154),
    _title("chancelier | chancelière", 155, _HIGH),
)

_ELECTED: Final = (
    _title("sénateur-bourgmestre | sénatrice-bourgmestre", 69, _HIGH),
    _title("député-bourgmestre | députée-bourgmestre", 69, _HIGH),
    _title("sénateur-maire | sénatrice-maire", 69, _HIGH),
    _title("député-maire | députée-maire", 69, _HIGH),
    _title("député | députée", 70, _HIGH),
    _title("sénateur | sénatrice", 71, _HIGH),
    _title(
        "député européen | députée européenne",
        72,
        _HIGH,
        appel=("Député", "Députée"),
        also="eurodéputé | député au Parlement européen",
        also_feminine="eurodéputée | députée au Parlement européen",
    ),
    _title("parlementaire", 73, _HIGH, form=_CIVILITY),
    _title("président de région | présidente de région", 80, _HIGH, appel=_PRESIDENT, also="président de la région"),
    _title(
        "président de collectivité | présidente de collectivité",
        80,
        _HIGH,
        appel=_PRESIDENT,
        also="président de la collectivité | président du gouvernement de la Nouvelle-Calédonie",
    ),
    _title("président du conseil régional | présidente du conseil régional", 80, _HIGH, appel=_PRESIDENT),
    _title("président du conseil exécutif | présidente du conseil exécutif", 80, _HIGH, appel=_PRESIDENT),
    _title("président du conseil départemental | présidente du conseil départemental", 81, _HIGH, appel=_PRESIDENT),
    _title("président du département | présidente du département", 81, _HIGH, appel=_PRESIDENT, also="président de département"),
    _title("président du conseil | présidente du conseil", 82, _HIGH, appel=_PRESIDENT),
    _title("président de métropole | présidente de métropole", 83, _HIGH, appel=_PRESIDENT, also="président de la métropole"),
    _title(
        "président de communauté | présidente de communauté",
        84,
        _HIGH,
        appel=_PRESIDENT,
        also="président de la communauté | président d’intercommunalité | président de l’intercommunalité",
    ),
    _title("maire", 90, _HIGH, also="lord-maire", also_feminine="mairesse"),
    _title("bourgmestre", 90, _HIGH, also_feminine="bourgmestresse"),
    _title("maire d’arrondissement", 91, _HIGH, appel=("Maire", "Maire"), also="maire de secteur"),
    _title("maire délégué | maire déléguée", 92, _HIGH),
    _title("syndic | syndique", 92, _HIGH),
    _title(
        "vice-président | vice-présidente",
        100,
        also="vice-président délégué",
        also_feminine="vice-présidente déléguée",
        broad=True,
    ),
    _title(
        "adjoint au maire | adjointe au maire",
        101,
        also="adjoint | maire adjoint | adjoint à la maire | adjoint du maire",
        also_feminine="adjointe | maire adjointe | adjointe à la maire | adjointe du maire",
    ),
    _title("échevin | échevine", 101),
    _title("conseiller régional | conseillère régionale", 102),
    _title("conseiller départemental | conseillère départementale", 103),
    _title("conseiller général | conseillère générale", 103),
    _title("conseiller métropolitain | conseillère métropolitaine", 104),
    _title("conseiller communautaire | conseillère communautaire", 105),
    _title("conseiller municipal | conseillère municipale", 106),
    _title("conseiller communal | conseillère communale", 106),
    _title("conseiller d’arrondissement | conseillère d’arrondissement", 107),
    _title("conseiller | conseillère", 170),
    _title("élu | élue", 171, form=_CIVILITY, also="élu local", also_feminine="élue locale"),
)

_HOUSES: Final = (
    _title("président | présidente", 160, broad=True),
    _title(
        "président fondateur | présidente fondatrice",
        160,
        appel=_PRESIDENT,
    ),
    _title(
        "président du conseil d’administration | présidente du conseil d’administration",
        160,
        appel=_PRESIDENT,
        also="président du conseil de surveillance | président du conseil syndical | président du conseil scientifique",
    ),
    _title("président d’honneur | présidente d’honneur", 161, appel=_PRESIDENT),
    _title("président d’association | présidente d’association", 162, appel=_PRESIDENT, also="président de l’association"),
    _title("président d’université | présidente d’université", 129, _HIGH, appel=_PRESIDENT, also="président de l’université"),
    _title("président-directeur général | présidente-directrice générale", 163, appel=_PRESIDENT, also="PDG"),
    _title("coprésident | coprésidente", 164, appel=_PRESIDENT, also="co-président", also_feminine="co-présidente", broad=True),
    _title("secrétaire général | secrétaire générale", 165, broad=True),
    _title("secrétaire général adjoint | secrétaire générale adjointe", 166),
    _title("secrétaire perpétuel | secrétaire perpétuelle", 166),
    _title("directeur général | directrice générale", 180),
    _title(
        "directeur général des services | directrice générale des services",
        181,
        appel=("Directeur général", "Directrice générale"),
        also="DGS",
    ),
    _title("directeur général délégué | directrice générale déléguée", 182),
    _title("directeur général adjoint | directrice générale adjointe", 183),
    _title("directeur de cabinet | directrice de cabinet", 184, appel=_DIRECTOR, also="dircab"),
    _title("directeur exécutif | directrice exécutive", 185, appel=_DIRECTOR),
    _title("directeur académique | directrice académique", 185),
    _title("directeur | directrice", 186, broad=True),
    _title("directeur adjoint | directrice adjointe", 187),
    _title("directeur délégué | directrice déléguée", 187),
    _title("sous-directeur | sous-directrice", 188),
    _title("délégué général | déléguée générale", 189),
    _title("délégué | déléguée", 190, broad=True),
    _title("délégué syndical | déléguée syndicale", 191, form=_CIVILITY),
    _title("chef de cabinet | cheffe de cabinet", 192),
    *(
        _title(
            f"chef {of} {what} | cheffe {of} {what}",
            193,
            also=f"chef {the} {what}",
            also_feminine=f"cheffe {the} {what}",
        )
        for of, the, what in (
            *(("de", "du", what) for what in ("service", "bureau", "pôle", "département")),
            *(("de", "de la", what) for what in ("division", "mission")),
        )
    ),
    _title("secrétaire de mairie", 194),
    _title(
        "secrétaire général de mairie | secrétaire générale de mairie",
        193,
        appel=("Secrétaire général", "Secrétaire générale"),
    ),
    _title("trésorier général | trésorière générale", 195),
    _title("trésorier | trésorière", 195, broad=True),
    _title("administrateur général | administratrice générale", 196),
    _title("administrateur | administratrice", 196, broad=True),
    _title("gérant | gérante", 197, form=_CIVILITY, also="cogérant", also_feminine="cogérante"),
    _title("associé | associée", 198, form=_CIVILITY),
    _title("chef d’entreprise | cheffe d’entreprise", 198, form=_CIVILITY),
    _title("fondateur | fondatrice", 198, form=_CIVILITY, also="cofondateur", also_feminine="cofondatrice"),
    _title(
        "chargé de mission | chargée de mission", 200, form=_CIVILITY, also="chargé de projet", also_feminine="chargée de projet"
    ),
    _title("chef de projet | cheffe de projet", 200, form=_CIVILITY),
    _title("coordinateur | coordinatrice", 201, form=_CIVILITY, also="coordonnateur", also_feminine="coordonnatrice"),
    _title("responsable", 202, form=_CIVILITY),
    _title("consultant | consultante", 203, form=_CIVILITY),
    _title("conseiller spécial | conseillère spéciale", 204),
    _title("conseiller technique | conseillère technique", 204),
    _title("adjoint administratif | adjointe administrative", 205, form=_CIVILITY),
    _title("adjoint technique | adjointe technique", 205, form=_CIVILITY),
    _title("assistant | assistante", 206, form=_CIVILITY),
    _title("porte-parole", 207, form=_CIVILITY),
    _title("membre", 208, form=_CIVILITY),
    _title("commissaire aux comptes", 209, form=_CIVILITY),
    _title("commissaire d’exposition", 209, form=_CIVILITY),
    _title("syndic de copropriété | syndique de copropriété", 209, form=_CIVILITY),
    _title("journaliste", 210, form=_CIVILITY, also="rédacteur en chef", also_feminine="rédactrice en chef"),
)

_TRADES: Final = tuple(
    _title(words, 220, form=_CIVILITY)
    for words in (
        *("chef d’orchestre | cheffe d’orchestre", "représentant | représentante", "référent | référente", "agent | agente"),
        *("correspondant | correspondante", "animateur | animatrice", "médiateur | médiatrice", "formateur | formatrice"),
        *("éducateur | éducatrice", "entraîneur | entraîneuse", "ingénieur | ingénieure", "technicien | technicienne"),
        *("architecte", "urbaniste", "expert | experte", "conférencier | conférencière", "modérateur | modératrice"),
        *("intervenant | intervenante", "organisateur | organisatrice", "rapporteur | rapporteuse", "gestionnaire"),
        *("traducteur | traductrice", "interprète", "rédacteur | rédactrice", "écrivain | écrivaine", "artiste"),
        *("musicien | musicienne", "conservateur | conservatrice", "bibliothécaire", "documentaliste", "archiviste"),
        *("étudiant | étudiante", "stagiaire", "volontaire", "bénévole", "adhérent | adhérente", "infirmier | infirmière"),
        # Words that begin as those of an office do.
        *("ministre du culte", "ministre de culte", "juge de ligne", "juge de touche", "juge-arbitre", "commissaire de bord"),
        *("commissaire enquêteur | commissaire enquêtrice", "conseiller d’orientation | conseillère d’orientation"),
        *("conseiller principal d’éducation | conseillère principale d’éducation", "préfet des études | préfète des études"),
        *("pharmacien | pharmacienne", "entrepreneur | entrepreneuse", "dirigeant | dirigeante", "greffier | greffière"),
        *("magistrat | magistrate", "chef d’équipe | cheffe d’équipe", "chef de chantier | cheffe de chantier"),
    )
)

_LEARNED: Final = (
    _title("doyen | doyenne", 156, broad=True),
    _title(
        "professeur | professeure",
        157,
        also="professeur des universités",
        also_feminine="professeure des universités",
        broad=True,
    ),
    _title("professeur émérite | professeure émérite", 157, appel=("Professeur", "Professeure")),
    _title("professeur des écoles | professeure des écoles", 211, form=_CIVILITY),
    _title("maître de conférences | maîtresse de conférences", 158, form=_CIVILITY),
    _title("chercheur | chercheuse", 159, form=_CIVILITY, also="directeur de recherche", also_feminine="directrice de recherche"),
    _title("enseignant | enseignante", 212, form=_CIVILITY, also="enseignant-chercheur", also_feminine="enseignante-chercheuse"),
    _title("proviseur | proviseure", 213, broad=True),
    _title("principal de collège | principale de collège", 214, appel=("Principal", "Principale")),
    _title("docteur en médecine | docteure en médecine", 215, form=_BARE, appel=("Docteur", "Docteure"), also="médecin"),
    _title("docteur | docteure", 216, form=_BARE, exact=True),
)

_LAW_AND_WORSHIP: Final = (
    _title("bâtonnier | bâtonnière", 145, kept=True),
    _title("avocat | avocate", 146, form=_BARE, appel=("Maître", "Maître"), broad=True),
    _title("notaire", 147, form=_BARE, appel=("Maître", "Maître"), broad=True),
    _title("commissaire-priseur | commissaire-priseuse", 148, form=_BARE, appel=("Maître", "Maître")),
    _title("commissaire de justice", 148, form=_BARE, appel=("Maître", "Maître")),
    _title(
        "huissier de justice | huissière de justice",
        149,
        form=_BARE,
        appel=("Maître", "Maître"),
        also="huissier",
        also_feminine="huissière",
    ),
    _title("maître", 149, form=_BARE, exact=True),
    _title("pasteur | pasteure", 217),
    _title("rabbin | rabbine", 218),
    _title("imam | imame", 219),
)

FUNCTIONS: Final = function_table((*_STATE, *_ELECTED, *_HOUSES, *_TRADES, *_LEARNED, *_LAW_AND_WORSHIP))
"""Every function known, by the words for it without case and accents; `find_function` is how to ask it."""
