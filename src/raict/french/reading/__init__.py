r"""Reading French dates: `read_dates` for one statement of time, `find_dates` for all those of a letter or a page.

What is read is what `format_when` writes, and what people write (F42). What cannot be is refused and what has two meanings is
said to have them (F43); nothing is guessed. A text of any length is read once, from left to right.

>>> str(read_dates("Du lundi 18 au mercredi 20 septembre 2023").value)
'2023-09-18/2023-09-20'
>>> read_dates("le 31 novembre 2023").doubts[0].problem.message("fr").replace("\xa0", " ")
'31 novembre 2023 n’est pas une date : ce mois compte 30 jours'
"""

from raict.french.reading._reader import find_dates, read_dates
from raict.french.reading._results import Doubt, Found, Inference, Reading, Unwritten

__all__ = ["Doubt", "Found", "Inference", "Reading", "Unwritten", "find_dates", "read_dates"]


def __dir__() -> list[str]:
    return __all__
