"""Forms of keeping a job: looked at, supported, at risk, adjusted."""

from __future__ import annotations

from ips_desktop.casework.job_keeping import (
    check_job,
    check_risk,
    put_back_check,
    save_in_work_plan,
    take_back_check,
    take_back_in_work_plan,
)
from ips_desktop.casework.job_risk import (
    answer_adjustment,
    ask_adjustment,
    edit_risk,
    job_at_risk,
    reopen_risk,
    settle_risk,
    take_back_adjustment,
    take_back_risk,
    unanswer_adjustment,
)
from ips_desktop.questions.job_forms import (
    adjustment_begins,
    answer_begins,
    check_begins,
    check_risk_begins,
    edit_risk_begins,
    in_work_begins,
    risk_begins,
    settle_risk_begins,
)
from ui.forms.spec import Ask, FormSpec, Part

LOOK = (Part(("in_work", "same_job", "known_by", Ask("on", past=True), Ask("note", lines=2))),)

CHECK_JOB = FormSpec(
    name="check_job",
    record="job_check",
    act=check_job,
    about_as="job",
    parts=LOOK,
    begin=check_begins,
    icon="circle-check",
    undo=take_back_check,
    undo_as="check",
)
CHECK_RISK = FormSpec(
    name="check_risk",
    record="job_check",
    act=check_risk,
    about_as="risk",
    parts=LOOK,
    begin=check_risk_begins,
    icon="circle-check",
    undo=take_back_check,
    undo_as="check",
)
DROP_CHECK = FormSpec(
    name="drop_check",
    record="job_check",
    act=take_back_check,
    about_as="check",
    icon="x",
    undo=put_back_check,
    undo_as="check",
)
IN_WORK_PLAN = FormSpec(
    name="in_work_plan",
    record="in_work_plan",
    act=save_in_work_plan,
    about_as="job",
    parts=(
        Part((Ask("first_day", lines=2), Ask("before_start", lines=2), Ask("first_days", lines=2), Ask("first_month", lines=2),
              Ask("after_that", lines=2)), heading="rhythm"),
        Part(("may_contact", "contact_name", Ask("contact_about", lines=2), Ask("contact_never", lines=2)), heading="employer"),
        Part((Ask("support_from", lines=2), Ask("getting_there", lines=2), Ask("agreed_with_employer", lines=2),
              Ask("at_work", lines=2), Ask("if_it_gets_hard", lines=2), Ask("wellbeing", lines=2), Ask("step_down", lines=2),
              "review_on"), heading="more", folded=True),
    ),
    begin=in_work_begins,
    edits=True,
    icon="heart-handshake",
    undo=take_back_in_work_plan,
    undo_as="plan",
)  # fmt: skip
SICK = ("sick_since", "fit_note_until", "pay_state", "return_on")
HELP = (
    "access_to_work",
    Ask("access_to_work_on", past=True),
    Ask("phased", lines=3),
    Ask("meetings", lines=3),
    Ask("note", lines=2),
)
JOB_AT_RISK = FormSpec(
    name="job_at_risk",
    record="at_risk",
    act=job_at_risk,
    about_as="job",
    parts=(Part((Ask("threat", lines=3), Ask("began_on", past=True), *SICK)), Part(HELP, heading="more", folded=True)),
    begin=risk_begins,
    icon="alert-triangle",
    undo=take_back_risk,
    undo_as="risk",
)
EDIT_RISK = FormSpec(
    name="edit_risk",
    record="at_risk",
    act=edit_risk,
    about_as="risk",
    parts=(
        Part((*SICK, *HELP)),
        Part((Ask("threat", lines=3), Ask("began_on", past=True)), heading="what", folded=True),
    ),
    begin=edit_risk_begins,
    edits=True,
)
SETTLE_RISK = FormSpec(
    name="settle_risk",
    record="at_risk",
    act=settle_risk,
    about_as="risk",
    parts=(Part(("outcome", Ask("outcome_on", past=True), Ask("note", lines=3))),),
    begin=settle_risk_begins,
    icon="check",
    undo=reopen_risk,
    undo_as="risk",
)
REOPEN_RISK = FormSpec(name="reopen_risk", record="at_risk", act=reopen_risk, about_as="risk", icon="refresh")
ASK_ADJUSTMENT = FormSpec(
    name="ask_adjustment",
    record="adjustment",
    act=ask_adjustment,
    about_as="job",
    parts=(
        Part((Ask("what", lines=3), Ask("asked_on", past=True), "answer")),
        Part((Ask("answered_on", past=True), "in_place_on", Ask("reason", lines=2)), heading="answered", folded=True),
    ),
    begin=adjustment_begins,
    icon="checklist",
    undo=take_back_adjustment,
    undo_as="adjustment",
)
ANSWER_ADJUSTMENT = FormSpec(
    name="answer_adjustment",
    record="adjustment",
    act=answer_adjustment,
    about_as="adjustment",
    parts=(Part(("answer", Ask("answered_on", past=True), "in_place_on", Ask("reason", lines=2))),),
    begin=answer_begins,
    undo=unanswer_adjustment,
    undo_as="adjustment",
)
REOPEN_ADJUSTMENT = FormSpec(
    name="reopen_adjustment", record="adjustment", act=unanswer_adjustment, about_as="adjustment", icon="refresh"
)
