"""Functions in other languages, and the French for them: the words that lists of foreign guests hold."""

from typing import Final

from raict._value import FrozenMap

__all__ = ["FOREIGN_TITLES"]

_BY_FRENCH: Final = {
    "maire": (
        *("mayor", "lord mayor", "city mayor", "executive mayor", "major of the city"),
        *("Oberbürgermeister", "Oberbürgermeisterin", "Bürgermeister", "Bürgermeisterin", "Regierender Bürgermeister"),
        *("Regierende Bürgermeisterin", "Erster Bürgermeister", "Erste Bürgermeisterin", "Stadtpräsident", "Stadtpräsidentin"),
        *("alcalde", "alcaldesa", "alcalde mayor", "intendente municipal", "batlle", "batllessa"),
        *("sindaco", "sindaca", "prefeito", "prefeita", "presidente da câmara", "presidente da câmara municipal"),
        *("borgmester", "borgmästare", "ordfører", "pormestari", "burmistrz", "prezydent miasta", "primátor", "primátorka"),
        *("starosta obce", "polgármester", "főpolgármester", "primar", "kmet", "gradonačelnik", "gradonačelnica", "župan"),
        *("kryetar bashkie", "dimarchos", "belediye başkanı", "miski hakotak", "linnapea", "meras", "merė"),  # noqa: RUF001 - Turkish has it
    ),
    "bourgmestre": ("burgemeester",),
    "échevin": ("schepen",),
    "adjoint au maire": (
        *("deputy mayor", "vice mayor", "teniente de alcalde", "teniente alcalde", "vicesindaco", "vicesindaca", "assessore"),
        *("assessora", "vice-prefeito", "vice-prefeita", "viceburgemeester", "zweiter Bürgermeister", "zweite Bürgermeisterin"),
        *("viceprimar", "wiceprezydent miasta", "tinent d’alcalde"),
    ),
    "conseiller municipal": (
        *("councillor", "councilor", "city councillor", "city councilor", "municipal councillor", "town councillor"),
        *("concejal", "concejala", "regidor", "regidora", "consigliere comunale", "consigliera comunale", "vereador"),
        *("vereadora", "Stadtrat", "Stadträtin", "gemeenteraadslid", "radny", "radna"),
    ),
    "président de la République": (
        *("president of the republic", "president of the French Republic", "presidente de la República", "Bundespräsident"),
        *("presidente della Repubblica", "presidente da República", "Bundespräsidentin"),
    ),
    "président du Sénat": (
        *(
            "president of the senate",
            "senate president",
            "speaker of the senate",
            "presidente del Senado",
            "presidente do Senado",
        ),
        *("presidente del Senato",),
    ),
    "président de l’Assemblée nationale": ("president of the national assembly", "speaker of the national assembly"),
    "président du Parlement": ("president of the parliament", "speaker of the parliament", "presidente del Parlamento"),
    "conseiller fédéral": ("Bundesrat", "Bundesrätin"),
    "président": ("president", "presidente", "presidenta", "chairman", "chairwoman", "chairperson", "chair"),
    "vice-président": ("vice president", "vicepresidente", "vicepresidenta", "deputy chair"),
    "Premier ministre": ("prime minister", "primer ministro", "primera ministra", "primeiro-ministro"),
    "ministre-président": ("Ministerpräsident", "Ministerpräsidentin", "minister-president"),
    "ministre": ("minister", "ministro", "ministra", "secretary of state", "Bundesminister", "Bundesministerin"),
    "ambassadeur": ("ambassador", "embajador", "embajadora", "embaixador", "embaixadora", "ambasciatore", "ambasciatrice"),
    "consul général": ("consul general", "consulesa general", "console generale", "Generalkonsul", "Generalkonsulin"),
    "sénateur": ("senator", "senador", "senadora", "senatore", "senatrice"),
    "député": (
        *("member of parliament", "MP", "member of congress", "congressman", "congresswoman", "diputado", "diputada"),
        *("deputado", "deputada", "deputato", "Abgeordneter", "Abgeordnete"),
    ),
    "député européen": ("member of the European Parliament", "MEP", "eurodiputado", "eurodiputada"),
    "gouverneur": (
        *("governor", "county governor", "gobernador", "gobernadora", "governador", "governadora", "governatore"),
        *("governatrice", "vali"),
    ),
    "wali": ("ouali",),
    "directeur": ("director", "managing director", "direttore", "direttrice", "diretor", "diretora", "Direktor", "Direktorin"),
    "directeur général": ("director general", "general director", "chief executive", "chief executive officer"),
    "secrétaire général": (
        *("secretary general", "general secretary", "secretario general", "secretaria general", "segretario generale"),
        *("secretário-geral", "secretária-geral", "Generalsekretär", "Generalsekretärin"),
    ),
    "professeur": ("professor", "professora", "profesor", "profesora", "professore", "professoressa", "Professorin"),
    "recteur": ("rector", "rectora", "rettore", "rettrice", "reitor", "reitora"),
}

FOREIGN_TITLES: Final = FrozenMap({word: french for french, words in _BY_FRENCH.items() for word in words})
"""By the foreign words, in the case in which they are written; the French ones are those of an entry of `FUNCTIONS`."""
