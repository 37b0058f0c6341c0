"""What the parsers of the standard library say, in French.

They speak English, and not the same in every version: what is not found here is told in their own words.
"""

__all__ = ["FRENCH_REASONS"]

FRENCH_REASONS: dict[str, str] = {
    # TOML
    "Cannot declare": "cette table est déclarée deux fois",
    "Cannot mutate immutable namespace": "cette table est déjà close",
    "Cannot overwrite a value": "cette clé a déjà une valeur",
    "Cannot redefine namespace": "cette table est déjà définie",
    "Duplicate inline table key": "cette clé figure deux fois dans la table :*",
    "Escaped character is not a Unicode scalar value": "cette séquence ne désigne aucun caractère",
    "Expected \"'": "il manque un guillemet à la fin d’un texte",
    "Expected '=' after a key": "il manque = après une clé",
    "Expected ']' at the end": "il manque ] à la fin d’un en-tête de table",
    "Expected ']]' at the end": "il manque ]] à la fin d’un en-tête de liste de tables",
    "Expected newline or end of document": "une valeur doit être suivie d’une fin de ligne",
    "Found invalid character": "caractère interdit :*",
    "Illegal character": "caractère interdit :*",
    r"Illegal character '\n'": "il manque un guillemet à la fin d’un texte",
    "Invalid date or datetime": "cette date ou cette heure n’existe pas",
    "Invalid hex value": "code hexadécimal incorrect",
    "Invalid initial character for a key part": "une clé ne peut pas commencer ainsi",
    "Invalid statement": "une ligne commence par une clé ou par [",
    "Invalid value": "ceci n’est pas une valeur",
    "Unclosed array": "il manque ] à la fin d’une liste",
    "Unclosed inline table": "il manque } à la fin d’une table",
    "Unescaped '\\' in a string": "la barre \\ doit être doublée dans un texte entre guillemets",
    "Unterminated string": "il manque un guillemet à la fin d’un texte",
    # JSON
    "Expecting ',' delimiter": "il manque une virgule",
    "Expecting ':' delimiter": "il manque deux-points après une clé",
    "Expecting property name enclosed in double quotes": "une clé entre guillemets est attendue",
    "Expecting value": "une valeur est attendue",
    "Extra data": "il y a du texte après la fin du document",
    "Illegal trailing comma": "il y a une virgule de trop",
    "Invalid \\escape": "la barre \\ doit être doublée dans un texte",
    "Invalid \\uXXXX escape": "code \\uXXXX incorrect",
    "Invalid control character at": "caractère de contrôle interdit dans un texte",
    # CSV
    "field larger than field limit": "une cellule est trop longue",
    "unexpected end of data": "il manque un guillemet à la fin d’une cellule",
    "'": "un séparateur est attendu après le guillemet d’une cellule",
}
"""By how the sentence begins, the longest last; `*` stands for the rest of it."""
