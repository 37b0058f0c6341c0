"""The editions that ship with the package, as the files one would write.

`edition-2023.toml` is the 14th edition of the Rencontres as its public invitation announced it. `assises-2031.toml` is
fictional, and has what the first lacks: forty sessions with hours, two languages, parallel rooms, opening hours, what was
cancelled or is for members alone.

>>> names()
('assises-2031.toml', 'edition-2023.toml')
>>> text("assises-2031.toml").splitlines()[0]
'# The 9th Assises de la coopération des rivages: a fictional edition. Town, people, organizations and numbers are all'
"""

__all__ = ["names", "text"]


def __dir__() -> list[str]:
    return __all__


def names() -> tuple[str, ...]:
    """File names of the samples, in alphabetical order."""
    from importlib.resources import files

    return tuple(sorted(each.name for each in files(__name__).iterdir() if each.name.endswith(".toml")))


def text(name: str) -> str:
    """A sample as it was written; `raict.loads(text, format="toml")` makes an edition of it.

    Raises:
        KeyError: for a name that is not among `names()`.
    """
    from importlib.resources import files

    if name not in names():
        raise KeyError(name)
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
