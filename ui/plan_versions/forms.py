"""The form that closes a step which will not be done."""

from __future__ import annotations

from ips_desktop.casework.plan_steps import close_step, reopen_step
from ips_desktop.questions.steps import step_begins
from ui.forms.spec import Ask, FormSpec, Part

CLOSE_STEP = FormSpec(
    name="close_step",
    record="plan_step",
    act=close_step,
    about_as="step",
    begin=step_begins,
    parts=(Part((Ask("closed_why", lines=2),)),),
    undo=reopen_step,
    undo_as="step",
    icon="circle-x",
)
