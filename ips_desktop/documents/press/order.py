"""Which way scripts run: the part of the Unicode bidirectional rules that lines of a paper need.

No embeddings, overrides or isolates: `words.clean` takes those signs out, so what is left are words, numbers and marks.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

_RIGHT = frozenset({"R", "AL"})
_NUMBER = frozenset({"EN", "AN"})


def runs_right(text: str) -> bool:
    """Whether any letter of `text` is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(sign) in _RIGHT for sign in text)


def base_is_right(text: str) -> bool:
    """Whether `text` as a whole runs from right to left: its first letter with a direction decides."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in _RIGHT:
            return True
        if kind == "L":
            return False
    return False


def _kinds(text: str) -> list[str]:
    """One of L, R, EN, AN or N a letter: marks follow their letter, digits after Arabic are Arabic numbers (W1–W7)."""
    kinds: list[str] = []
    strong = ""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind == "NSM":
            kind = kinds[-1] if kinds else "N"
        elif kind in ("L", *_RIGHT):
            strong = kind
            kind = "L" if kind == "L" else "R"
        elif kind == "EN":
            kind = {"AL": "AN", "L": "L"}.get(strong, "EN")
        elif kind not in _NUMBER and kind not in ("ES", "CS", "ET"):
            kind = "N"
        kinds.append(kind)
    for at in range(len(kinds)):
        if kinds[at] in ("ES", "CS"):
            around = {kinds[at - 1] if at else "N", kinds[at + 1] if at + 1 < len(kinds) else "N"}
            kinds[at] = around.pop() if len(around) == 1 and around <= {"EN", "AN", "L"} else "N"
    return _with_terminators(kinds)


def _with_terminators(kinds: list[str]) -> list[str]:
    for forward in (True, False):
        order = range(len(kinds)) if forward else range(len(kinds) - 1, -1, -1)
        beside = "N"
        for at in order:
            if kinds[at] == "ET" and beside == "EN":
                kinds[at] = "EN"
            beside = kinds[at]
    return ["N" if kind == "ET" else kind for kind in kinds]


def _levels(text: str, base: int) -> list[int]:
    kinds = _kinds(text)
    side = "R" if base else "L"
    at = 0
    while at < len(kinds):
        if kinds[at] != "N":
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] == "N":
            end += 1
        before = _side(kinds[at - 1]) if at else side
        after = _side(kinds[end]) if end < len(kinds) else side
        kinds[at:end] = [before if before == after else side] * (end - at)
        at = end
    rising = {"L": 2 * base, "R": 1, "EN": 2, "AN": 2}
    return [rising[kind] for kind in kinds]


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"


def visual(text: str, *, right: bool) -> list[tuple[int, int, bool]]:
    """The runs of one line from left to right as (start, end, runs right), for a base direction."""
    levels = _levels(text, int(right))
    edges = [0, *(at + 1 for at, (one, two) in enumerate(pairwise(levels)) if one != two), len(text)]
    runs = [(start, end, levels[start]) for start, end in pairwise(edges) if end > start]
    for level in (2, 1):
        runs = _reversed_from(runs, level)
    return [(start, end, level % 2 == 1) for start, end, level in runs]


def _reversed_from(runs: list[tuple[int, int, int]], level: int) -> list[tuple[int, int, int]]:
    turned: list[tuple[int, int, int]] = []
    held: list[tuple[int, int, int]] = []
    for run in runs:
        if run[2] >= level:
            held.append(run)
            continue
        turned += reversed(held)
        held = []
        turned.append(run)
    return turned + list(reversed(held))
