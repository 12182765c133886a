"""Every clause about one person's way into work is bound to tests that exist; a clause without a test, or one nobody knows, fails.

One id a line in `persons_way.txt`, then its tests: `<file under tests>::<test without test_>`, or `::*` for all of a file.
The clauses about teams, quality and the whole service are not about one person and are not among these.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TESTS = HERE.parent
IDS = frozenset(
    [
        "SS1",
        "SS2.1",
        "SS2.2",
        "SS2.3",
        "SS2.5",
        "SS2.6",
        "SS2.7",
        "SS2.8",
        "SS2.9",
        "SS2.10",
        "SS2.10b",
        "SS2.11",
        "SS3.1",
        "SS3.2",
        "SS3.3",
        "SS3.4",
        "SS3.4b",
        "SS3.7",
        "SS3.8",
        "SS3.10",
        "SS5.1a",
        "SS5.1b",
        "SS5.2",
        "SS5.3a",
        "SS5.3b",
        "SS5.3c",
        "SS5.3d",
        "SS5.3e",
        "SS5.3f",
        "SS5.3g",
        "SS5.3h",
        "SS5.3i",
        "SS5.3k",
        "SS5.3l",
        "SS6.1",
        "SS6.2",
        "SS6.3",
        "SS8.3",
        "SS8.4",
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


def bound() -> dict[str, list[str]]:
    """The tests of each clause, as they are written down."""
    lines = (HERE / "persons_way.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[str]] = {}
    for line in lines:
        id_, *tests = line.split()
        assert id_ not in found, f"{id_} stands twice"
        found[id_] = tests
    return found


@cache
def names_in(file: str) -> frozenset[str]:
    """The names of the tests of a file, without `test_`."""
    path = TESTS / f"{file}.py"
    if not path.is_file():
        return frozenset()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(
        n.name.removeprefix("test_") for n in tree.body if isinstance(n, ast.FunctionDef) and "test_" in n.name
    )


def missing(test: str) -> bool:
    """Whether a test that is written down is not there."""
    file, _, name = test.partition("::")
    return not names_in(file) if name == "*" else name not in names_in(file)


def test_every_clause_is_bound_and_nobody_invents_one() -> None:
    assert set(bound()) == IDS


@pytest.mark.parametrize("id_", sorted(bound()))
def test_a_clause_has_tests_and_all_of_them_exist(id_: str) -> None:
    tests = bound()[id_]
    assert tests
    assert not [test for test in tests if missing(test)]


def test_a_test_that_is_not_there_is_missed() -> None:
    assert missing("casework/test_plan::nobody_wrote_this")
    assert missing("casework/test_nothing::*")
    assert not missing("casework/test_sharing::*")
