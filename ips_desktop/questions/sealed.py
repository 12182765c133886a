"""The seal of a plan version, reckoned from its records: what signing writes and what anybody can check (decision 8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ips_desktop.questions.texts import Texts
from ips_desktop.records import Plan, PlanStep
from ips_desktop.records.columns import choice_text
from ips_desktop.rules import sealing

FIELDS = (
    "version", "kind", "agreed_on", "signed_on", "review_on", "hours", "by_when", "goal", "why", "bring", "worked_when",
    "helps", "who_may_know", "unwell_signs", "unwell_adviser", "unwell_helps", "unwell_call", "support", "training",
    "training_ends", "training_purpose", "benefits", "benefits_by",
)  # fmt: skip
"""No name may leave: what a version says is sealed under it. One may join, since what is empty is not sealed and a sealed
version is never written to: the seals made before stay what they were."""


def seal_of(plan: Plan, steps: Sequence[PlanStep], long: Texts | None = None) -> bytes:
    """The seal that the version's words make. `long`: its long texts and its steps', when they were fetched already."""

    def value(record: Plan | PlanStep, name: str) -> Any:
        return getattr(record, name) if long is None or name not in record.long else long.get((record.id, name))

    fields: dict[str, str | int | date | None] = {}
    for name in FIELDS:
        given = value(plan, name)
        fields[name] = given if isinstance(given, int | date) else choice_text(given)
    lines = [sealing.SealedStep(s.number or 0, value(s, "what") or "", s.who or "", s.by_day) for s in steps]
    return sealing.seal(fields, lines)


def is_intact(plan: Plan, steps: Sequence[PlanStep], long: Texts) -> bool:
    """Whether a sealed version still says what was signed. A version held as headline cannot be checked and counts as intact."""
    return plan.seal is None or plan.withheld or seal_of(plan, steps, long) == plan.seal
