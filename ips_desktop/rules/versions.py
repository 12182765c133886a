"""What versions are called: numbers are for show, and two laptops' version 3 become 3 and 3b (decision 8)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def labels(versions: Iterable[tuple[int, int, UUID]]) -> dict[UUID, str]:
    """The label of each version by id, from (number, version the server accepted it at or 0, id)."""
    taken: dict[int, int] = {}
    named: dict[UUID, str] = {}
    for number, _, id_ in sorted(versions, key=lambda v: (v[0], v[1] == 0, v[1], v[2].bytes)):
        nth = taken[number] = taken.get(number, -1) + 1
        named[id_] = f"{number}{_letter(nth)}"
    return named


def _letter(nth: int) -> str:
    if nth == 0:
        return ""
    return LETTERS[nth] if nth < len(LETTERS) else f".{nth + 1}"


def next_number(numbers: Iterable[int | None]) -> int:
    """The number of a new version."""
    return max((n for n in numbers if n is not None), default=0) + 1
