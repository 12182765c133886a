"""Every clause about staff, quality and governance that is built is bound to its act, rule, screen and paper, each gone through by its test.

One clause a line in `quality.txt`, written as `persons_way.txt` is; what a part must say is `test_clauses`'.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.coverage.test_clauses import Bound, parted, wrong

LINES = (Path(__file__).parent / "quality.txt").read_text(encoding="utf-8").splitlines()
BOUND: dict[str, list[Bound]] = {line.split()[0]: [parted(part) for part in line.split()[1:]] for line in LINES}
RULED = frozenset(["SS9.4", "SS8.1", "SS8.2", "SS9.5", "SS3.5", "SS4.8", "SS11.2", "SS10.17"])
"""Where there is something to reckon."""
ON_PAPER = frozenset(["SS9.4"])
"""Where COVERAGE names a paper."""


def test_no_clause_stands_twice() -> None:
    assert len(BOUND) == len(LINES)


@pytest.mark.parametrize("id_", sorted(BOUND))
def test_a_clause_has_every_part_it_needs_and_each_is_gone_through_by_its_test(id_: str) -> None:
    needs = {"act", "screen"} | ({"rule"} if id_ in RULED else set()) | ({"paper"} if id_ in ON_PAPER else set())
    assert needs - {part for part, _, _ in BOUND[id_]} == set()
    assert [told for one in BOUND[id_] if (told := wrong(one))] == []
