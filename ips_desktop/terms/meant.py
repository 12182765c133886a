"""Days that can be meant: nobody we work with was born before the first, and nothing is agreed for after the last.

What is typed is looked at before any act reckons with it: a year with a digit too many must stop neither an act nor a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import date
from typing import Any, cast

from ips_desktop.terms.troubles import Refused

FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)


def refuse_far(given: Mapping[str, Any]) -> None:
    """Refuse "day_far" beside the first day that cannot be meant, in what is nested too."""
    for name, value in given.items():
        if type(value) is date and not FIRST <= value <= LAST:
            raise Refused("day_far", name)
        for inner in _inside(value):
            refuse_far(inner)


def _inside(value: Any) -> Iterable[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        return [cast("Mapping[str, Any]", value)]
    if isinstance(value, list | tuple):
        return [vars(each) for each in cast("Sequence[Any]", value) if is_dataclass(each)]
    return ()
