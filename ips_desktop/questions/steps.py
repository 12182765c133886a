"""Steps of a plan as rows."""

from __future__ import annotations

from collections.abc import Iterable

from ips_desktop.questions.marks import Step
from ips_desktop.questions.texts import Texts, text
from ips_desktop.records import PlanStep


def step_rows(steps: Iterable[PlanStep], long: Texts) -> tuple[Step, ...]:
    """The steps with their words, in their order."""
    return tuple(
        Step(
            id=step.id,
            number=number,
            what=text(long, step.id, "what"),
            who=step.who or "",
            by_day=step.by_day,
            done_on=step.done_on,
            result=text(long, step.id, "result"),
            withheld=step.withheld,
        )
        for number, step in enumerate(steps, 1)
    )
