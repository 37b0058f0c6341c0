"""`check` and `ensure`: order, purity, waivers; and that every code is met somewhere here."""

import copy
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import raict
from raict import Edition, InvalidEdition, Problem, Room, Severity, Status, Waiver, rules, samples
from raict._sentences.programme import PROGRAMME
from raict.strategies import editions
from tests.rules import test_clashes, test_editions, test_map, test_sessions, test_texts, test_times
from tests.rules.making import Case, calls, edition, found, session

TEN = "2023-09-18T10:00/2023-09-18T11:00"
ALL = [
    *test_clashes.CASES,
    *test_editions.CASES,
    *test_map.CASES,
    *test_sessions.CASES,
    *test_texts.CASES,
    *test_times.CASES,
]


def no_coffee(edition: Edition) -> Iterator[Problem]:
    """A rule of an embedder's own."""
    if len(edition.sessions) > 1:
        yield Problem(
            code="acme.no-coffee",
            severity=Severity.ERROR,
            subjects=("a",),
            sentences={"fr": "aucune pause", "en": "no break"},
        )


def _waived(code: str, *subjects: str) -> Waiver:
    return Waiver(code=code, subjects=subjects, reason="Vu.")


def _clash(*waivers: Waiver, **facts: object) -> Edition:
    return edition(session("a", TEN, "r"), session("b", TEN, "r"), waivers=waivers, **facts)


def test_every_code_is_met() -> None:
    """No sentence stands in the catalogue that no case calls for, but those about waivers, which this file calls for."""
    met = {code for case in ALL for code, _, _ in case.problems}

    assert met | {"waiver-unused", "waiver-unknown"} == set(PROGRAMME)


def test_every_rule_is_asked() -> None:
    """`STANDARD` has every rule of the module, each once and described, and is ordered by how much its findings matter."""
    public = {getattr(rules, name) for name in rules.__all__} - {rules.STANDARD, rules.Rule}
    severities = [
        [Severity(PROGRAMME[code].severity) for case in ALL if case.rule is rule for code, _, _ in case.problems]
        for rule in rules.STANDARD
    ]

    assert set(rules.STANDARD) == public
    assert len(rules.STANDARD) == len(public)
    assert all(len(set(each)) == 1 for each in severities)
    order = [list(Severity).index(each[0]) for each in severities]
    assert order == sorted(order)


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.rule.__name__}: {case.id}")
def test_check_has_what_each_rule_finds(case: Case) -> None:
    """In the order of the rules, and of the file within each."""
    whole = found(raict.check(case.edition))

    assert raict.check(case.edition, rules=(case.rule,)) == tuple(case.rule(case.edition))
    assert [each for each in whole if each in case.problems] == list(case.problems)


def test_problems_come_in_the_order_of_the_rules() -> None:
    """Errors of all rules, then warnings, then information, then waivers; another order is the caller's."""
    given = _clash(_waived("no-sessions"), languages=("fr", "en"))

    codes = [each.code for each in raict.check(given)]

    assert codes[0] == "room-overlap"
    assert codes[-1] == "waiver-unused"
    assert set(codes[1:-1]) == {"untranslated"}
    backwards = raict.check(given, rules=rules.STANDARD[::-1])
    assert [each.code for each in backwards][-2:] == ["room-overlap", "waiver-unused"]


@given(editions(max_sessions=6))
def test_checking_changes_nothing(edition: Edition) -> None:
    """The same edition gives the same problems twice, in both languages, and is afterwards what it was."""
    before = copy.deepcopy(edition)

    first, second = raict.check(edition), raict.check(before)

    assert first == second
    assert all(each.message(language) for each in first for language in ("fr", "en"))
    assert edition == before


def _follow(thing: Any, path: str) -> None:
    """Go where a path leads; a language at its end is one of a text's."""
    for step in path.replace("[", ".").replace("]", "").split("."):
        if step.isdigit():
            thing = thing[int(step)]
        elif step and step not in getattr(thing, "languages", ()):
            thing = getattr(thing, step)


@given(editions(max_sessions=6))
def test_what_is_not_there_is_never_named(edition: Edition) -> None:
    """Subjects are ids of the edition, and paths lead somewhere in it."""
    known = {each.id for each in edition.sessions} | {each.id for each in edition.people}
    known |= {each.id for each in edition.organizations} | {each.id for each in edition.formats}
    if edition.venue is not None:
        known |= {edition.venue.id, *(each.id for each in edition.venue.rooms)}
    for problem in raict.check(edition):
        _follow(edition, problem.path)
        assert problem.code.startswith("waiver-") or set(problem.subjects) <= known


@pytest.mark.parametrize(("given", "kind"), [(None, "NoneType"), (7, "int"), (["no coffee"], "str")])
def test_a_rule_that_gives_something_else_is_named(given: Any, kind: str) -> None:
    """Who forgot to yield is told where."""

    def no_tea(_edition: Edition) -> Any:
        return given

    with pytest.raises(TypeError, match=f"the rule .*no_tea must give problems, gave {kind}"):
        raict.check(edition(), rules=(no_tea,))
    with pytest.raises(TypeError, match=r"the rule functools\.partial.* must give problems"):
        raict.check(edition(), rules=(partial(no_tea),))


# ---- ensure ------------------------------------------------------------------------------------------------------------


def test_ensure_gives_the_edition_back() -> None:
    """One without errors, however many warnings it has."""
    given = edition(when=None)

    assert raict.check(given)
    assert raict.ensure(given) is given


def test_ensure_refuses_errors() -> None:
    """With each of them and nothing else; a rule of one's own may refuse too."""
    given = edition(
        session("a", TEN, "r"), session("b", TEN, "r"), session("c", "2023-09-20"), website="https://example.org/2022"
    )

    with pytest.raises(InvalidEdition) as caught:
        raict.ensure(given)
    with pytest.raises(InvalidEdition) as own:
        raict.ensure(given, rules=(no_coffee,))

    assert [each.code for each in caught.value.problems] == ["session-outside-days", "room-overlap"]
    assert [each.code for each in own.value.problems] == ["acme.no-coffee"]
    assert raict.ensure(given, rules=(rules.another_year,)) is given


def test_ensure_minds_waivers() -> None:
    """An error that is accepted is none."""
    given = _clash(_waived("room-overlap", "a", "b", "r"))

    assert raict.ensure(given) is given


# ---- waivers -------------------------------------------------------------------------------------------------------------

OVERLAP = ("room-overlap", "sessions[0].when", ("a", "b", "r"))


def _unused(n: int, *subjects: str) -> tuple[str, str, tuple[str, ...]]:
    return "waiver-unused", f"waivers[{n}]", subjects


@pytest.mark.parametrize(
    ("waivers", "problems"),
    [
        ([], [OVERLAP]),
        ([_waived("room-overlap", "a", "b", "r")], []),
        ([_waived("room-overlap", "r", "c", "b", "a")], []),
        ([_waived("room-overlap")], []),
        ([_waived("room-overlap", "a", "b")], [OVERLAP, _unused(0, "a", "b")]),
        ([_waived("room-overlap", "c")], [OVERLAP, _unused(0, "c")]),
        ([_waived("room-too-small", "a", "b", "r")], [OVERLAP, _unused(0, "a", "b", "r")]),
        ([_waived("room-overlap", "a", "b", "r"), _waived("room-overlap")], []),
        ([_waived("room-overlap", "a"), _waived("room-overlap", "a", "b", "r")], [_unused(0, "a")]),
        ([_waived("room-overlaps")], [OVERLAP, ("waiver-unknown", "waivers[0].code", ())]),
        ([_waived("skipped-hour", "a")], [OVERLAP, ("waiver-unknown", "waivers[0].code", ("a",))]),
        (
            [_waived("waiver-unused"), _waived("no-days")],
            [OVERLAP, ("waiver-unknown", "waivers[0].code", ()), _unused(1)],
        ),
        ([_waived("acme.no-coffee")], [OVERLAP]),
    ],
    ids=[
        "none",
        "all subjects",
        "more than all, in any order",
        "every problem of the code",
        "some subjects",
        "others",
        "another code",
        "two that fit are both used",
        "one of two fits",
        "a code that is none",
        "what a constructor refuses",
        "what is said of waivers",
        "a rule that was not asked",
    ],
)
def test_waivers_excuse_what_they_name(waivers: list[Waiver], problems: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """A problem is excused when all its subjects are among the waiver's; a waiver that excuses nothing is told."""
    assert found(raict.check(_clash(*waivers))) == tuple(problems)


def test_a_problem_without_subjects_is_excused_by_its_code() -> None:
    """Whatever ids the waiver names: the problem is about none."""
    given = edition(waivers=(_waived("no-sessions", "e"),))

    assert raict.check(given) == ()


def test_waivers_of_rules_not_asked_are_left_alone() -> None:
    """A part of the rules says nothing of the other waivers; one with a dot is unused only where foreign rules were asked."""
    given = _clash(_waived("no-days"), _waived("acme.no-coffee"), _waived("acme.other"))

    assert found(raict.check(given, rules=(rules.untranslated,))) == ()
    assert found(raict.check(given, rules=(rules.unfinished_edition,))) == (_unused(0),)
    assert found(raict.check(given, rules=(no_coffee,))) == (_unused(2),)


def test_a_code_that_was_meant_is_proposed() -> None:
    """The hint has the nearest code of a rule."""
    (problem,) = (each for each in raict.check(_clash(_waived("room-overlapp"))) if each.code == "waiver-unknown")

    assert problem.hint("en") == "did you mean room-overlap?"


def test_a_waiver_does_not_hide_what_is_new() -> None:
    """A third session in the room makes other problems, which the waiver for two of them does not excuse."""
    given = _clash(_waived("room-overlap", "a", "b", "r"))

    assert raict.check(given) == ()
    assert found(raict.check(given.with_session(session("c", TEN, "r")), rules=(rules.room_overlap,))) == (
        ("room-overlap", "sessions[0].when", ("a", "b", "c", "r")),
        ("room-overlap", "sessions[1].when", ("b", "c", "r")),
        _unused(0, "a", "b", "r"),
    )


@pytest.mark.parametrize(
    ("subjects", "fr", "en"),
    [
        (("a", "b"), "nommez aussi r", "name r too"),
        (("a", "r"), "nommez aussi b", "name b too"),
        (("b",), "nommez aussi a, r", "name a, r too"),
        (("a", "c", "d"), "nommez aussi s", "name s too"),
        (("z",), "nommez tous les identifiants du constat", "name every subject of the finding"),
    ],
    ids=["a room", "a session", "two", "of two findings, the nearest", "none is near"],
)
def test_what_a_waiver_lacks_is_named(subjects: tuple[str, ...], fr: str, en: str) -> None:
    """A waiver that is near a finding learns which ids would make it fit."""
    clashing = (session(each, TEN, room) for each, room in ("ar", "br", "cs", "ds"))
    given = edition(*clashing, waivers=(_waived("room-overlap", *subjects),))

    (unused,) = (each for each in raict.check(given) if each.code == "waiver-unused")

    assert unused.hint("fr") == f"supprimez-la ou {fr}"
    assert unused.hint("en") == f"remove it, or {en}"
    assert "that concerns these subjects alone" in str(unused)


def test_a_waiver_without_subjects_can_only_go() -> None:
    """There is nothing to name where nothing is found."""
    (unused,) = (each for each in raict.check(edition(waivers=(_waived("room-overlap"),))) if each.code == "waiver-unused")

    assert unused.message("fr") == "cette dérogation n’excuse rien : aucun constat room-overlap n’est fait"
    assert (unused.hint("fr"), unused.hint("en")) == ("supprimez-la", "remove it")


def test_a_waiver_of_a_crowd_is_told_to_name_nobody() -> None:
    """No list would be long enough."""
    crowd = edition(*(session(f"s{n}", TEN, "r") for n in range(25)), waivers=(_waived("room-overlap", "s0", "r"),))

    (unused,) = (each for each in raict.check(crowd) if each.code == "waiver-unused")

    assert unused.hint("en") == "remove it, or name none: the finding has too many"


def test_a_crowd_is_waived_by_its_code_alone() -> None:
    """A finding that concerns more sessions than it names would hide any new one: no list of ids accepts it, not even of all."""
    ids = [f"s{n}" for n in range(25)]
    crowd = edition(*(session(each, TEN, "r") for each in ids))

    listed = raict.check(evolve(crowd, waivers=(_waived("room-overlap", *ids, "r"),)))
    whole = raict.check(evolve(crowd, waivers=(_waived("room-overlap"),)))

    assert [each.code for each in listed] == ["room-overlap"] * 25 + ["waiver-unused"]
    assert whole == ()


def test_many_waivers_are_looked_up() -> None:
    """A thousand waivers for a thousand problems: each problem looks at those that may be its own."""
    many = range(1_000)
    given = edition(
        *(session(f"s{n}", None, "r", capacity=99, title="T") for n in many),
        rooms=[Room(id="r", label="R", capacity=9)],
        waivers=tuple(_waived("room-too-small", f"s{n}", "r") for n in many),
    )

    problems, count = calls(partial(raict.check, given))

    assert problems == ()
    assert count < 400 * len(many)


# ---- the samples ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "codes"), [("assises-2031.toml", []), ("edition-2023.toml", [("missing-countries", ("groupes-pays",))])]
)
def test_samples(name: str, codes: list[tuple[str, tuple[str, ...]]]) -> None:
    """The fictional edition is complete, its two waivers used; the real one had not yet said for which countries."""
    given = raict.loads(samples.text(name))

    assert [(each.code, each.subjects) for each in raict.check(given)] == codes


def test_sample_without_its_waivers() -> None:
    """What they accept is there to be found."""
    text = samples.text("assises-2031.toml")
    start, end = text.index("[[waivers]]"), text.index("[series]")

    problems = raict.check(raict.loads(text[:start] + text[end:]))

    assert found(problems) == (
        (
            "person-in-two-places",
            "sessions[19].participants[0]",
            ("afrique-de-l-ouest", "ameriques-et-caraibe", "yann-le-goazec"),
        ),
        ("room-too-small", "sessions[25].capacity", ("jeunesses", "dune")),
    )


def test_a_cancelled_sample_says_so_once() -> None:
    """Of an edition that does not take place, sessions are neither late, nor double, nor incomplete."""
    given = raict.loads(samples.text("assises-2031.toml").replace('status     = "confirmed"', 'status     = "cancelled"', 1))

    assert given.status is Status.CANCELLED
    assert [each.code for each in raict.check(given) if not each.code.startswith("waiver-")] == ["cancelled-with-sessions"]
