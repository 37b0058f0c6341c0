"""What letters do not say of elision: the h that is mute, words in vowels that stay apart, words in y that do not.

The h that is listed is the mute one. It stands in a closed set of Latin and Greek stems that make long families (« habit- »,
« hydr- »), while the h of German, Arabic and English words is aspirated, and new ones come every year: hub, hijab, hackathon.
So a word that nobody foresaw keeps its h. For names, whose h usage often wavers over, to keep it is never wrong.
"""

import re
from typing import Final

__all__ = ["DISJUNCT", "MUTE_H", "MUTE_H_STEMS", "MUTE_Y"]

_COMMON = """
    habi haciend hagio halein halieu halito hallali halluc halog halter hamadr hamec haptiq harmon harusp hebdo heberg hebet
    hebr hecat hect hedon hegem hegir helas heli hellebor hellen helminth helvet hemat hemer hemi hemo hendec hepat hept
    herald herb(?!ert) hercul hercyn hered heres herit hermaph hermeneu hermet hermin heroi herpes herpet hesit hesper
    hetair heter heur$ heure heuris hevea hexa hibern hidalg hier$ hilar hindou hippiq hippism hippo hirond hirsut hispan
    histo histr hiver hoir holist holmi holo homel homeo homic homin homm homo honnet honneur honor hopit horair horiz
    horlog hormon horo horr hortens hortic hortill hosann hosp hostel hostie hostil hote huil huis huitr humai human humbl
    humec humerus humeur humid humil humor humour humus hurlub hyac hyal hybri hydr hyen hygi hygr hyme hymn hyoi hypal
    hype(?!$|s$) hypn hypo hysop hyst
"""
_NAMES = """
    hadrien hagetmau haiti halluin harnes hasparren haubourdin hazebrouck helene hellemmes helois helsinki hendaye henin
    henri hephaist heracl herault hericourt hermes hermion herod herouville herve hesiod hilair himalay hiroshima hirson
    homer honolulu horace hossegor houlgate hourtin hubert hugues huguette hyer
"""
MUTE_H_STEMS: Final = tuple((_COMMON + _NAMES).split())
"""« l’habitant », « l’hôtel », « d’Hyères »: how words in a mute h begin, without their accents."""

MUTE_H: Final = re.compile("|".join(MUTE_H_STEMS))

DISJUNCT: Final = frozenset(
    ["oui", "ouï", "onze", "onzième", "onzièmement", "ouistiti", "uhlan", "ouah", "ouagadougou", "ouahigouya"]
)
"""« la onzième », « de Ouagadougou »: in small letters and in the singular."""

MUTE_Y: Final = frozenset(
    ["y", "yeux", "yeuse", "yeuses", "yèble", "yèbles", "yenne", "yerres", "yerville", "yeu", "yèvre", "yèvres", "yonne", "york"]
)
"""« l’Yonne », « d’Yeu », « d’yeux »: y before a vowel, elided all the same."""
