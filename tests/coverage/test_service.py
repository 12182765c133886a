"""Every clause about clinical teams, other services and the team's page that is built is bound to its act, rule and screen, each gone through by its test.

One clause a line in `service.txt`, written as `persons_way.txt` is; what a part must say is `test_clauses`'. A clause that is about one
person too stands there with that part, and here with what a team does.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.coverage.test_clauses import Bound, parted, wrong

LINES = (Path(__file__).parent / "service.txt").read_text(encoding="utf-8").splitlines()
BOUND: dict[str, list[Bound]] = {line.split()[0]: [parted(part) for part in line.split()[1:]] for line in LINES}
RULED = frozenset(["SS3.9", "SS5.3l", "SS6.1", "SS10.13", "SS10.14", "SS10.15", "FS21", "FC5", "FT3"])
"""Where there is something to reckon: a clock, a limit, until when a figure holds."""


def test_no_clause_stands_twice() -> None:
    assert len(BOUND) == len(LINES)


@pytest.mark.parametrize("id_", sorted(BOUND))
def test_a_clause_has_every_part_it_needs_and_each_is_gone_through_by_its_test(id_: str) -> None:
    needs = {"act", "screen"} | ({"rule"} if id_ in RULED else set())
    assert needs - {part for part, _, _ in BOUND[id_]} == set()
    assert [told for one in BOUND[id_] if (told := wrong(one))] == []
