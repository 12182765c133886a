"""The sentence of a refusal or a trouble: the room that raised it has it in its own catalogue, else `refusals` does."""

from __future__ import annotations

from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import has, said


def sentence(problem: Refused | Trouble) -> str:
    """What happened, what was kept, what to do."""
    key = problem.code if has(problem.code) else f"refusals.{problem.code}"
    return said(key, **problem.facts)
