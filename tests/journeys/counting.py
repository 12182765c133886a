"""The table of interactions: what the journeys counted, against what experience §3 says it may take."""

from __future__ import annotations

import sys
from collections.abc import Mapping

MOST = {
    "open and unlock": 2,
    "record a meeting as expected": 2,
    "record a meeting with all chips changed": 12,
    "did not come": 3,
    "find a person, last note": 2,
    "put off a task": 2,
    "add a job lead": 4,
    "employer contact": 8,
    "agree, sign, print a plan of three steps": 12,
    "supervisor: who is late and why": 2,
    "hand a caseload of twelve over": 12,
    "a look whether somebody is in work": 8,
    "merge two records of one person": 8,
}
"""Keys and clicks, words typed into boxes not among them. Rows beyond experience §3 are our own measure."""


def tell(counts: Mapping[str, int]) -> None:
    """Print what was counted beside what it may be. Raises AssertionError for a row over it, KeyError for one without."""
    for act, n in counts.items():
        sys.stdout.write(f"interactions: {act}: {n} of {MOST[act]}\n")
    over = {act: n for act, n in counts.items() if n > MOST[act]}
    assert not over, over
