"""Editions with something wrong in them."""

__all__ = ["CLASH", "CONFLICT", "SIX_FAULTS"]

SIX_FAULTS = """
schema   = 1
id       = "rencontres-2031"
number   = "quinze"
name     = { full = "Rencontres" }
series   = { id = "rencontres" }
titre    = "Rencontres"
theme    = "Un\\u001Bthème"
revision = { updated = 2031-01-05T10:00:00+01:00 }
when     = [{ date = "2031-02-30" }, { date = 2031-03-30, time = "02:30" }]

[[sessions]]
id     = "debats"
format = "plenary"
"""
"""Wrong type, unknown key, control character, bad date, skipped hour, missing key: in the order of the file."""

CONFLICT = """
schema   = 1
id       = "conflit"
number   = 1
language = "{language}"
name     = {{ full = "Congrès" }}
series   = {{ id = "conflits" }}
revision = {{ updated = 2031-01-05T10:00:00+01:00 }}
when     = [{{ date = 2031-03-27 }}]

[[sessions]]
id     = "hors-sujet"
format = "break"
title  = "Hors des jours"
when   = {{ date = 2031-04-27, start = "09:00", end = "10:00" }}
"""
"""A session outside the edition's days: an error of the programme; and no domain for a calendar."""

CLASH = """
schema   = 1
id       = "conflit"
number   = 1
name     = { full = "Congrès" }
series   = { id = "conflits" }
revision = { updated = 2031-01-05T10:00:00+01:00 }
when     = [{ date = 2031-03-27 }]

[venue]
id    = "palais"
name  = "Palais"
rooms = [{ id = "petite-salle", label = "Petite salle" }]

[[sessions]]
id     = "atelier-a"
format = "break"
title  = "Un"
when   = { date = 2031-03-27, start = "09:00", end = "10:00" }
rooms  = ["petite-salle"]

[[sessions]]
id     = "atelier-b"
format = "break"
title  = "Deux"
when   = { date = 2031-03-27, start = "09:30", end = "10:30" }
rooms  = ["petite-salle"]
"""
"""Two sessions in one room at one time."""
