"""How many of everything there may be: far beyond any congress, and little enough that no product of two is a burden.

Sessions, people and organizations have no limit: everything takes a time that grows as they do.
"""

from typing import Final

__all__: list[str] = []  # imported by name, by the model alone

MOST_SPANS: Final = 400
"""Of one `When`: more than the days of a year."""
MOST_LANGUAGES: Final = 20
"""Of an edition or a session."""
MOST_TRANSLATIONS: Final = 100
"""Of one text, or one name's grammar."""
MOST_PARTICIPANTS: Final = 2_000
"""Of a session."""
MOST_SESSION_ROOMS: Final = 50
"""Of a session."""
MOST_TOPICS: Final = 50
"""Of a session."""
MOST_FUNCTIONS: Final = 50
"""Of a person."""
MOST_FUNDERS: Final = 50
"""Of a partner."""
MOST_LINES: Final = 50
"""Of public transport at a venue."""
MOST_ROOMS: Final = 1_000
"""Of a venue."""
MOST_FORMATS: Final = 200
"""Of an edition."""
MOST_CHANGES: Final = 50
"""Of an edition's days: how often it was rescheduled."""
MOST_PARTNERS: Final = 1_000
"""Of an edition."""
MOST_DOCUMENTS: Final = 500
"""Of an edition."""
MOST_WAIVERS: Final = 1_000
"""Of an edition."""
MOST_SUBJECTS: Final = 1_000
"""Of a waiver."""
MOST_EDITIONS: Final = 500
"""Of a series."""
