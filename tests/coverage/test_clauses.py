"""Every clause about one person's way into work is bound to its act, rule, screen and paper, and each of them to a test of it.

One clause a line in `persons_way.txt`, then its parts, `<part>=<what>@<file under tests>::<test without test_>`, or `::*` for all of a file:

    act=<module of casework>.<function>      rule=<module of rules>.<function>      sheet=<module of questions>.<function>
    screen=page.<place>, tab.<of a person>, form.<name>, panel.<name>, words        paper=<room of documents>, every

The test says what it is bound to, itself or in what it calls (`reading_tests`), and lies where such a thing is tested.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from resources.wordings import has
from tests.coverage.reading_tests import goes_through, named_tests
from ui.forms.registry import FORMS
from ui.frame.places import PAGES
from ui.panels.tabs import TABS

HERE = Path(__file__).parent
PROGRAM = HERE.parents[1] / "ips_desktop"
ALWAYS = frozenset({"act", "screen"})
RULED = frozenset(
    [
        "SS2.1",
        "SS2.3",
        "SS2.5",
        "SS2.6",
        "SS2.7",
        "SS2.8",
        "SS2.9",
        "SS2.11",
        "SS3.1",
        "SS3.2",
        "SS3.3",
        "SS3.4",
        "SS3.10",
        "SS5.1a",
        "SS5.1b",
        "SS5.3a",
        "SS5.3b",
        "SS5.3c",
        "SS5.3d",
        "SS5.3e",
        "SS5.3f",
        "SS5.3g",
        "SS5.3h",
        "SS5.3i",
        "SS6.1",
        "SS6.2",
        "SS6.3",
        "SS8.3",
        "SS8.4",
        "FS2",
        "FS7",
        "FS8",
        "FS9",
        "FS10",
        "FS11",
        "FS12",
        "FS13",
        "FS14",
        "FS15",
        "FS16",
        "FS17",
        "FS18",
        "FS19",
        "FS20",
        "G",
    ]
)
"""Where there is something to reckon: a clock, a limit, what counts, what fits."""
ON_PAPER = frozenset(
    [
        "SS1",
        "SS2.6",
        "SS2.7",
        "SS2.8",
        "SS2.9",
        "SS2.10b",
        "SS2.11",
        "SS3.1",
        "SS3.4",
        "SS5.1b",
        "SS5.3b",
        "SS5.3d",
        "SS5.3e",
        "SS5.3f",
        "SS5.3g",
        "SS5.3h",
        "SS8.4",
        "FS10",
        "FS11",
        "FS13",
        "FS18",
        "FS19",
        "FS20",
        "G",
    ]
)
"""Where COVERAGE or the issue names a paper that is given, or that must not say it."""
PLAIN = frozenset(["SS2.2", "SS2.10", "SS3.4b", "SS3.7", "SS3.8", "SS5.2", "SS5.3k", "SS5.3l"])
"""Kept and shown, with neither reckoning nor paper of its own."""
NO_ACT = frozenset({"G"})
ELSEWHERE = frozenset(
    ["SS2.0", "SS2.4", "SS2.12", "SS2.12b", "SS3.5", "SS3.6", "SS3.9", "SS5.3j", "SS5.3m", "SS5.3n", "SS6.4"]
)
"""Clauses of the same parts that are about teams, partners and the service, not about one person."""
IDS = RULED | ON_PAPER | PLAIN

Bound = tuple[str, str, str]
"""Part, what, test."""

LIES_IN = {
    "act": ("casework/", "cases/", "questions/", "ui/"),
    "rule": ("rules/", "cases/"),
    "sheet": ("questions/",),
    "screen": ("ui/", "journeys/"),
    "panel": ("questions/",),
    "words": ("resources/",),
    "paper": ("documents/",),
}


def needs(id_: str) -> set[str]:
    """The parts that a clause must have."""
    return (
        (set() if id_ in NO_ACT else {"act"})
        | {"screen"}
        | ({"rule"} if id_ in RULED else set())
        | ({"paper"} if id_ in ON_PAPER else set())
        | ({"sheet"} if id_ in ON_PAPER - NO_ACT else set())
    )


@cache
def bound() -> dict[str, list[Bound]]:
    """What each clause is bound to, as it is written down."""
    found: dict[str, list[Bound]] = {}
    for line in (HERE / "persons_way.txt").read_text(encoding="utf-8").splitlines():
        id_, *parts = line.split()
        assert id_ not in found, f"{id_} stands twice"
        found[id_] = [parted(part) for part in parts]
    return found


def parted(text: str) -> Bound:
    """One part of a line."""
    left, _, test = text.partition("@")
    part, _, what = left.partition("=")
    return part, what, test


@cache
def functions_of(room: str, module: str) -> frozenset[str]:
    """The public functions of a module of the program; none when there is no such module."""
    path = PROGRAM / room / f"{module}.py"
    body = ast.parse(path.read_text(encoding="utf-8")).body if path.is_file() else []
    return frozenset(n.name for n in body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_"))


def _in(room: str) -> Callable[[str], set[str] | None]:
    def said(what: str) -> set[str] | None:
        module, _, name = what.partition(".")
        return {name} if name in functions_of(room, module) else None

    return said


def _screen(what: str) -> set[str] | None:
    kind, _, name = what.partition(".")
    if kind == "page":
        return {PAGES[name].partition(":")[2]} if name in PAGES else None
    is_there = {"form": name in FORMS, "tab": name in TABS, "panel": has(f"panels.{name}"), "words": what == "words"}
    return ({name} if kind != "words" else {"SENTENCES"}) if is_there.get(kind) else None


def _paper(what: str) -> set[str] | None:
    return set() if what == "every" or (PROGRAM / "documents" / what).is_dir() else None


SAID: dict[str, Callable[[str], set[str] | None]] = {
    "act": _in("casework"),
    "rule": _in("rules"),
    "sheet": _in("questions"),
    "screen": _screen,
    "paper": _paper,
}
"""What a test must say to be one of this; None where there is no such thing."""


def wrong(one: Bound) -> str:
    """Why this binding does not hold; "" when it does."""
    part, what, test = one
    must = SAID[part](what) if part in SAID else None
    if must is None:
        return f"there is no {part} {what}"
    file, _, name = test.partition("::")
    tests = named_tests(file) if name == "*" else named_tests(file) & {name}
    if not tests:
        return f"there is no test {test}"
    place = what.partition(".")[0] if part == "screen" else part
    folders = (f"documents/{what}/",) if part == "paper" and what != "every" else LIES_IN.get(place, LIES_IN[part])
    if not file.startswith(folders):
        return f"{test} is no place to test {part} {what}"
    if not any(must <= goes_through(f"{file}::{each}") for each in tests):
        return f"{test} never says {must}"
    return ""


def test_every_clause_is_bound_and_nobody_invents_one() -> None:
    assert set(bound()) == IDS
    assert not IDS & ELSEWHERE


@pytest.mark.parametrize("id_", sorted(IDS))
def test_a_clause_has_every_part_it_needs_and_each_is_gone_through_by_its_test(id_: str) -> None:
    found = bound().get(id_, [])
    assert needs(id_) - {part for part, _, _ in found} == set()
    assert [told for one in found if (told := wrong(one))] == []


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("act=plan.agree_nothing@casework/test_plan::a_plan_is_agreed_with_a_goal_and_steps_that_somebody_does", "there is no act"),
        ("act=plan.agree_plan@casework/test_plan::nobody_wrote_this", "there is no test"),
        ("act=plan.agree_plan@casework/test_safety::the_numbers_to_call_are_there_without_a_network", "never says"),
        ("rule=matching.match@questions/test_looking::*", "is no place"),
        ("screen=form.nowhere@ui/forms/test_kept::*", "there is no screen"),
        ("screen=page.today@ui/settings/test_settings::*", "never says"),
        ("paper=pamphlet@documents/plan/test_page_one::*", "there is no paper"),
        ("paper=money@documents/plan/test_page_one::*", "is no place"),
        ("song=plan.agree_plan@casework/test_plan::*", "there is no song"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_told(written: str, told: str) -> None:
    assert told in wrong(parted(written))


FURTHER = (
    "begun_and_ended_on_the_same_day", "the_night_on_which_the_clock_changes", "volunteering_that_turned_into", "hours_raised_over_16",
    "an_adviser_away_all_week", "a_team_that_closed_mid_quarter", "somebody_of_two_teams", "somebody_erased", "of_nobody_served",
)  # fmt: skip
"""The awkward cases that stand below the table."""


def test_every_awkward_case_is_a_named_test() -> None:
    told = named_tests("cases/test_awkward") | named_tests("cases/test_awkward_further")
    assert {n for n in range(1, 26) if not any(name.startswith(f"{n}_") for name in told)} == set()
    assert [begins for begins in FURTHER if not any(name.startswith(begins) for name in told)] == []
