"""Words before which nothing is elided though they begin with a vowel or with h, and words in y before which it is.

Not a dictionary: the words that invitations, programmes and addresses use, in small letters and in the singular (an s or an
x at the end is taken off before one looks). A name is here where usage keeps the h or is divided over it.
"""

from typing import Final

__all__ = ["DISJUNCT", "MUTE_Y"]

_COMMON = """
    habanera hache hachis hachoir hachure hackathon hacker hackeur hackeuse hadith hagard haie haillon haine haineux haineuse
    haïku haïr haka halage halal hâle haler haleter hall halle hallebarde halo halte hamac hamburger hameau hammam hampe
    hamster hanche handball handballeur handballeuse handicap handicapé handicapée hangar hanneton hanse hanter hantise
    happening happy haranguer harangue haras harasser harcelée harcèlement harceler harceleur hard hardi hardie hardiesse
    harem hareng hargne hargneux hargneuse haricot harissa harki harnacher harnachement harnais harpe harpie harpiste harpon
    hasard hasarder hasardeux hasardeuse haschich haschisch hashtag hâte hâter hâtif hâtive hauban hausse hausser haut haute
    hautain hautaine hautbois hautement hauteur havane havre havresac hayon heaume hein héler henné hennir hérisser hérisson
    hérissé hérissée hernie héron héro héraut herse hêtre heurt heurter heurtoir hibou hi hic hideur hideux hideuse high
    hiérarchie hiérarchique hiérarchiser hip hippie hisser hit hobby hocher hochet hockey hockeyeur hockeyeuse holding
    hold holà hollywood homard home hongre honnir honte honteux honteuse hooligan hop hoquet horde horion hors hot hotline
    hotte houblon houe houille houle houlette hourra house housse houspiller houx hub hublot huche huée huer huguenot
    huguenote huit huitaine huitante huitième huitièmement hulotte hululement hululer humer hune huppe huppé huppée hure
    hurlement hurler huron huronne hurricane husky hussard hussarde hutte hype
    hal hlm hatvp halde hcere hadopi
    oui ouï onze onzième onzièmement ouistiti uhlan ouah
"""
_NAMES = """
    hague haguenau hainaut haiphong haïphong halifax halle ham hambourg hambourgeois hambourgeoise han hanoi hanoï
    hanovre hanse harlem harvard hautmont haussmann haye hawking heidelberg hegel hem henin hesse
    hilversum hollandai hollandaise hollande holland honduras hondura hondurien hondurienne honfleur
    hong hongrie hongroi hongroise hottentot houille houston huang hubei hué hugo hun hunan huningue huron huy hô ho
    ouagadougou ouahigouya
"""
DISJUNCT: Final = frozenset((_COMMON + _NAMES).split())
"""« le hall », « la onzième », « de Hambourg »."""

MUTE_Y: Final = frozenset(
    ["y", "yeux", "yeuse", "yeuses", "yèble", "yèbles", "yenne", "yerres", "yerville", "yeu", "yèvre", "yèvres", "yonne", "york"]
)
"""« l’Yonne », « d’Yeu », « d’yeux »: y before a vowel, elided all the same."""
