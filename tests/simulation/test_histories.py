"""Thousands of histories end alike, with nothing lost; and the histories are sharp enough to find known bugs."""

from __future__ import annotations

import pytest

from tests.simulation.run import Tally, main, many, play, shortest
from tests.simulation.world import BUGS, STEPS

HISTORIES = 5000


@pytest.mark.sample
def test_five_thousand_histories_break_no_promise(capsys: pytest.CaptureFixture[str]) -> None:
    whole = Tally()
    for tally in many(0, HISTORIES):
        whole.steps, whole.seconds = whole.steps + tally.steps, whole.seconds + tally.seconds
        whole.broken += tally.broken
    with capsys.disabled():
        print(f"\n{whole.steps} steps, {whole.steps / whole.seconds:.0f} a second a core")
        for seed, broken in whole.broken[:3]:
            print(f"seed {seed}, {shortest(seed, STEPS)} steps: {broken}")

    assert whole.broken == []
    assert whole.steps >= 40 * HISTORIES


@pytest.mark.parametrize("bug", BUGS)
def test_a_planted_bug_is_found(bug: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = next((seed for seed in range(HISTORIES) if play(seed, bug=bug)[1]), None)

    assert found is not None
    with capsys.disabled():
        print(f"\n{bug}: found by history {found + 1}, {play(found, bug=bug)[1]}")


def test_a_word_withheld_by_a_change_of_role_outlives_a_restore() -> None:
    assert play(20401760)[1] == ""


def test_a_seed_is_a_history() -> None:
    assert play(7) == play(7)
    assert play(11, bug="ignored_base") == play(11, bug="ignored_base")


def test_the_last_line_says_what_came_of_how_many_and_from_which_seed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--histories", "3", "--seed", "11", "--processes", "1"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "3 histories, 0 violations, seed 11"


def test_a_broken_promise_is_counted_and_its_shortest_history_named(capsys: pytest.CaptureFixture[str]) -> None:
    found = next(seed for seed in range(HISTORIES) if play(seed, bug="ignored_base")[1])

    assert main(["--histories", "2", "--seed", str(found), "--processes", "1", "--bug", "ignored_base"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[-1].startswith("2 histories, ")
    assert said[-1] != f"2 histories, 0 violations, seed {found}"
    assert " --bug ignored_base" in said[1]
