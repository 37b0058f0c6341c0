"""Numbers and what they count."""

import pytest

from raict.cli.words import counted


@pytest.mark.parametrize(
    ("number", "noun", "fr", "en"),
    [
        (0, "error", "0 erreur", "0 errors"),
        (1, "event", "1 événement", "1 event"),
        (2, "warning", "2 avertissements", "2 warnings"),
        (1234, "octet", "1 234 octets", "1,234 octets"),
        (1234567, "octet", "1 234 567 octets", "1,234,567 octets"),
    ],
)
def test_nouns_agree_with_their_number(number: int, noun: str, fr: str, en: str) -> None:
    """French has its plural from two on, English for all but one; thousands are set apart."""
    assert (counted(number, noun, "fr"), counted(number, noun, "en")) == (fr, en)
