"""Steps of a plan as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_record
from ips_desktop.questions.marks import Step, reason
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
            closed_on=step.closed_on,
            closed_why=text(long, step.id, "closed_why"),
        )
        for number, step in enumerate(steps, 1)
    )


def step_begins(desk: Desk, step: UUID) -> Beginning:
    """A step to be closed: what it says stands beside the question."""
    begun = of_record(desk, step, type_="plan_step")
    return replace(begun, beside=(reason("person.the_step", what=begun.values["what"]),))
