"""Equal editions have equal feeds, whatever stands around the process: zone, language, hash seed, directory, -O."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pendulum
import pytest
from icalendar.timezone import tzp

import raict
from raict import ics, samples
from raict.ics.zones import vtimezone
from tests.ics.generated import DOMAIN, generated_editions
from tests.ics.write_feeds import write

SCRIPT = Path(__file__).parent / "write_feeds.py"
SURROUNDINGS: dict[str, tuple[list[str], dict[str, str]]] = {
    "Tokyo, in C": ([], {"TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "0"}),
    "New York, in Turkish, optimized": (
        ["-O"],
        {"TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"},
    ),
    "Lord Howe, in ASCII alone": (
        ["-OO", "-X", "utf8=0"],
        {"TZ": "Australia/Lord_Howe", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "1"},
    ),
}


def documents() -> list[str]:
    """Both samples, and some of the generated editions, as JSON of one line."""
    editions = [raict.loads(samples.text(name)) for name in ("edition-2023.toml", "assises-2031.toml")]
    return [json.dumps(json.loads(raict.dumps(each, format="json"))) for each in (*editions, *generated_editions()[::10])]


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_the_surroundings_change_nothing(name: str, tmp_path: Path) -> None:
    """A process elsewhere, with another zone, language, hash seed and directory, writes the bytes that this one writes."""
    flags, surroundings = SURROUNDINGS[name]
    said = documents()
    run = subprocess.run(
        [sys.executable, *flags, str(SCRIPT)],
        input="\n".join(said).encode(),
        capture_output=True,
        check=True,
        timeout=300,
        cwd=tmp_path,
        env={**os.environ, **surroundings},
    )

    assert run.stdout == b"".join(map(write, said))
    assert run.stdout.count(b"BEGIN:VCALENDAR\r\n") == 6 * len(said) > 300
    assert list(tmp_path.iterdir()) == []


def test_what_others_set_for_the_whole_process_changes_nothing() -> None:
    """Other libraries keep a locale and a kind of time zone for everybody; a feed asks neither."""
    editions = generated_editions()[::25]
    before = [ics.feed(edition, domain=DOMAIN) for edition in editions]
    usual = pendulum.get_locale()
    try:
        pendulum.set_locale("fr")
        tzp.use_pytz()
        vtimezone.cache_clear()
        after = [ics.feed(edition, domain=DOMAIN) for edition in editions]
    finally:
        pendulum.set_locale(usual)
        tzp.use_zoneinfo()

    assert after == before


def test_an_edition_read_back_has_the_same_feed() -> None:
    """Equal values, equal bytes: those of an edition written as TOML and as JSON and read again."""
    for edition in generated_editions()[::25]:
        feed = ics.feed(edition, domain=DOMAIN)
        for format_ in ("toml", "json"):
            again = raict.loads(raict.dumps(edition, format=format_), format=format_)
            assert ics.feed(again, domain=DOMAIN) == feed
