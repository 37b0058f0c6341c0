"""Where on the globe: a point against the country of its address."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from raict.errors import Problem
from raict.model.editions import Edition
from raict.model.places import GeoPoint
from raict.rules._common import both

__all__ = ["geo_outside_country"]

_BOXES: Final = """
AD 42 1 43 3, AE 22 51 27 57, AF 29 60 39 76, AG 16 -63 18 -61, AI 17 -64 19 -62, AL 39 19 43 22, AM 38 43 42 47,
AO -19 11 -4 25, AQ -90 -180 -60 180, AR -56 -74 -21 -53, AS -15 -172 -10 -167, AT 46 9 50 18, AU -55 112 -8 160,
AW 12 -71 13 -69, AX 59 19 61 22, AZ 38 44 43 51, BA 42 15 46 20, BB 12 -60 14 -59, BD 20 87 27 93, BE 49 2 52 7,
BF 9 -6 16 3, BG 40 22 45 29, BH 25 50 27 51, BI -5 28 -2 32, BJ 5 0 13 5, BL 17 -64 19 -62, BM 31 -66 33 -64,
BN 3 113 6 116, BO -24 -70 -9 -57, BQ 11 -69 18 -62, BR -34 -75 6 -28, BS 20 -80 28 -72, BT 26 88 29 93,
BV -55 3 -54 4, BW -28 19 -17 30, BY 50 22 57 33, BZ 15 -90 19 -87, CA 41 -142 84 -52, CC -13 96 -11 98,
CD -14 11 6 32, CF 1 14 12 28, CG -6 10 4 19, CH 45 5 49 11, CI 4 -9 11 -2, CK -23 -167 -8 -157, CL -57 -110 -17 -66,
CM 1 8 14 17, CN 15 73 54 136, CO -5 -82 14 -66, CR 5 -88 12 -82, CU 19 -86 24 -73, CV 14 -26 18 -22, CW 11 -70 13 -68,
CX -11 105 -10 106, CY 34 32 36 35, CZ 48 11 52 20, DE 47 5 56 16, DJ 10 41 13 44, DK 54 7 59 16, DM 14 -62 16 -60,
DO 17 -73 21 -68, DZ 18 -9 38 13, EC -6 -93 2 -74, EE 57 21 60 29, EG 21 24 32 38, EH 20 -18 28 -8, ER 12 36 19 44,
ES 27 -19 45 5, ET 3 32 16 49, FI 59 20 71 32, FJ -22 174 -12 -177, FK -53 -62 -50 -57, FM 0 137 11 164,
FO 61 -8 63 -6, FR 41 -6 52 10, GA -5 8 3 15, GB 49 -14 62 3, GD 11 -63 13 -61, GE 40 39 44 47, GF 1 -55 6 -51,
GG 49 -3 50 -1, GH 4 -4 12 2, GI 35 -6 37 -5, GL 59 -74 84 -11, GM 12 -18 15 -13, GN 6 -16 13 -7, GP 15 -63 17 -60,
GQ -2 5 5 12, GR 34 19 43 29, GS -60 -39 -53 -25, GT 13 -93 19 -87, GU 12 144 14 146, GW 10 -17 13 -13, GY 0 -62 9 -56,
HK 21 113 23 115, HM -54 72 -52 75, HN 12 -90 18 -82, HR 42 13 47 20, HT 17 -75 21 -71, HU 45 15 49 24,
ID -12 94 7 142, IE 51 -11 56 -5, IL 29 33 34 37, IM 53 -6 55 -4, IN 6 67 36 98, IO -8 71 -4 73, IQ 28 38 38 49,
IR 24 43 41 64, IS 63 -25 67 -13, IT 35 6 48 19, JE 48 -3 50 -1, JM 17 -79 19 -75, JO 28 34 34 40, JP 23 122 46 155,
KE -5 33 6 43, KG 38 68 44 81, KH 10 102 15 108, KI -12 169 5 -151, KM -13 42 -11 45, KN 16 -64 18 -62,
KP 37 123 44 131, KR 32 124 39 133, KW 28 46 31 49, KY 19 -82 21 -79, KZ 40 46 56 88, LA 13 99 23 108, LB 32 34 35 37,
LC 13 -62 15 -60, LI 46 9 48 10, LK 5 79 11 83, LR 4 -12 9 -7, LS -31 26 -28 30, LT 53 20 57 28, LU 49 5 51 7,
LV 55 20 59 29, LY 19 9 34 26, MA 21 -18 37 0, MC 43 7 45 8, MD 45 26 49 31, ME 41 18 44 21, MF 17 -64 19 -62,
MG -26 42 -11 51, MH 4 165 15 173, MK 40 20 43 24, ML 9 -13 26 5, MM 9 91 29 102, MN 41 87 53 121, MO 21 113 23 114,
MP 13 144 21 147, MQ 14 -62 16 -60, MR 14 -18 28 -4, MS 16 -63 18 -61, MT 35 13 37 15, MU -21 56 -10 64, MV -1 72 8 75,
MW -18 32 -9 37, MX 14 -119 33 -86, MY 0 99 8 120, MZ -28 29 -10 42, NA -30 11 -16 26, NC -23 163 -19 172,
NE 11 -1 24 17, NF -30 167 -28 169, NG 4 2 15 15, NI 10 -88 16 -82, NL 50 3 54 8, NO 57 4 72 32, NP 26 79 31 89,
NR -1 166 0 168, NU -20 -171 -18 -169, NZ -53 165 -28 -175, OM 16 51 27 61, PA 6 -84 10 -76, PE -19 -82 1 -68,
PF -28 -155 -7 -134, PG -12 140 -1 157, PH 4 116 22 127, PK 23 60 38 78, PL 48 13 56 25, PM 46 -57 48 -55,
PN -26 -132 -23 -124, PR 17 -69 19 -64, PS 30 33 33 36, PT 29 -32 43 -5, PW 2 130 9 135, PY -28 -63 -19 -53,
QA 24 50 27 52, RE -22 54 -20 57, RO 43 19 49 30, RS 41 18 47 24, RU 40 19 83 -168, RW -4 28 0 32, SA 16 34 33 56,
SB -13 155 -6 170, SC -11 45 -3 57, SD 8 21 23 39, SE 55 10 70 25, SG 1 103 2 105, SH -41 -15 -7 -5, SI 45 13 48 17,
SJ 70 -10 82 34, SK 47 16 50 23, SL 6 -14 11 -10, SM 43 12 45 13, SN 12 -18 17 -11, SO -2 40 13 52, SR 1 -59 7 -53,
SS 3 23 13 37, ST -1 6 2 8, SV 12 -91 15 -87, SX 17 -64 19 -62, SY 32 35 38 43, SZ -28 30 -25 33, TC 21 -73 23 -70,
TD 7 13 24 25, TF -50 39 -11 78, TG 5 -1 12 3, TH 5 97 21 106, TJ 36 67 42 76, TK -10 -173 -8 -170, TL -10 123 -7 128,
TM 34 52 44 67, TN 29 7 38 12, TO -23 -177 -15 -173, TR 35 25 43 46, TT 9 -63 12 -60, TV -10 175 -5 -179,
TW 21 118 26 123, TZ -12 29 0 41, UA 44 21 53 41, UG -2 29 5 36, UM -1 166 29 -74, US 18 172 72 -66,
UY -36 -59 -29 -52, UZ 36 55 46 74, VA 41 12 43 13, VC 12 -62 14 -60, VE 0 -74 16 -59, VG 18 -66 19 -64,
VI 17 -66 19 -64, VN 8 101 24 110, VU -21 166 -12 171, WF -15 -179 -12 -175, WS -15 -174 -13 -171, XK 41 19 44 23,
YE 11 42 20 55, YT -14 44 -12 46, ZA -48 16 -21 39, ZM -19 21 -7 34, ZW -23 24 -15 34
"""
"""For each country its southern, western, northern and eastern bounds, in whole degrees.

From the borders and coasts of Natural Earth at 1:10 million (public domain), a quarter of a degree around them, rounded
outwards. West is greater than east where the box crosses the 180th meridian. Territories with a code of their own are apart.
"""

# Whose address may give the first code and lie where the second one is: territories, and land that is claimed or disputed.
_ALSO: Final = {
    "AR": "FK GS",
    "AU": "CC CX HM NF",
    "CN": "HK MO TW",
    "DK": "FO GL",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
    "GB": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
    "GP": "BL MF",
    "IL": "PS",
    "MA": "EH",
    "NL": "AW BQ CW SX",
    "NO": "BV SJ",
    "NZ": "CK NU TK",
    "PS": "IL",
    "RS": "XK",
    "US": "AS GU MP PR UM VI",
}


def geo_outside_country(edition: Edition) -> Iterator[Problem]:
    """Information `geo-outside-country`: the point of the venue lies outside the country of its address.

    As far as a box around the country tells, its territories overseas included: a point beyond a border may well lie in the
    box. What it finds is latitude and longitude exchanged, a lost sign, a point left over from elsewhere. Subjects: the venue.
    """
    venue = edition.venue
    if venue is None or venue.geo is None or venue.address is None or _within(venue.geo, venue.address.country):
        return
    from raict import english, french

    code = venue.address.country
    north, east = str(venue.geo.latitude), str(venue.geo.longitude)
    values = both("point", f"{north} ; {east}".replace(".", ","), f"{north}, {east}")
    values |= both("country", french.country_name(code), english.country_name(code))
    yield Problem.of("geo-outside-country", values, path="venue.geo", subjects=(venue.id,))


def _within(point: GeoPoint, country: str) -> bool:
    for code in (country, *_ALSO.get(country, "").split()):
        south, west, north, east = boxes()[code]
        if south <= point.latitude <= north and (
            west <= point.longitude <= east if west <= east else not east < point.longitude < west
        ):
            return True
    return False


@lru_cache(maxsize=1)
def boxes() -> dict[str, tuple[int, int, int, int]]:
    """South, west, north and east of each country."""
    found: dict[str, tuple[int, int, int, int]] = {}
    for entry in _BOXES.split(","):
        code, *bounds = entry.split()
        south, west, north, east = map(int, bounds)
        found[code] = south, west, north, east
    return found
