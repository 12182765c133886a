"""Forms of steps on the way and of help by others."""

from __future__ import annotations

from ips_desktop.casework.onward import (
    contribute_to_review,
    correct_brief_intervention,
    correct_onward,
    give_advice,
    hear_onward,
    plan_care_review,
    put_back_advice_given,
    record_brief_intervention,
    refer_onward,
    take_back_advice_given,
    take_back_brief_intervention,
    take_back_care_review,
    take_back_onward,
    uncontribute,
    unhear_onward,
)
from ips_desktop.casework.stepping import (
    add_award,
    correct_award,
    correct_step,
    end_step,
    extend_step,
    reopen_step,
    start_step,
    take_back_award,
    take_back_step,
)
from ips_desktop.questions.stepping_forms import (
    award_begins,
    contribute_begins,
    correct_award_begins,
    correct_brief_begins,
    correct_onward_begins,
    correct_step_begins,
    end_step_begins,
    extend_begins,
    give_advice_begins,
    hear_onward_begins,
    onward_begins,
    step_begins,
    today_begins,
)
from ui.forms.spec import Ask, FormSpec, Part

STEP = (
    "kind", "what", Ask("where", kind="known", label="fields.stepping_stone.organisation"), "start_on", "agreed_end", "review_on",
    Ask("purpose", lines=2),
)  # fmt: skip
STEP_MORE = ("mainstream", "chosen", Ask("leads_to", lines=2))

START_STEP = FormSpec(
    name="start_step",
    record="stepping_stone",
    act=start_step,
    parts=(Part(STEP), Part(STEP_MORE, heading="more", folded=True)),
    begin=step_begins,
    icon="school",
    group="steps",
    undo=take_back_step,
    undo_as="step",
)
CORRECT_STEP = FormSpec(
    name="correct_step",
    record="stepping_stone",
    act=correct_step,
    about_as="step",
    parts=(Part((*STEP, *STEP_MORE)),),
    begin=correct_step_begins,
    edits=True,
)
EXTEND_STEP = FormSpec(
    name="extend_step",
    record="stepping_stone",
    act=extend_step,
    about_as="step",
    parts=(Part(("agreed_end", "review_on", Ask("extended", lines=3))),),
    begin=extend_begins,
    icon="clock",
)
END_STEP = FormSpec(
    name="end_step",
    record="stepping_stone",
    act=end_step,
    about_as="step",
    parts=(Part(("end", Ask("ended_on", past=True), Ask("result", lines=3))),),
    begin=end_step_begins,
    icon="check",
    undo=reopen_step,
    undo_as="step",
)
REOPEN_STEP = FormSpec(name="reopen_step", record="stepping_stone", act=reopen_step, about_as="step", icon="refresh")
AWARD = ("name", "level", "given_by", Ask("on", past=True), "stepping_id")
ADD_AWARD = FormSpec(
    name="add_award",
    record="award",
    act=add_award,
    parts=(Part(AWARD),),
    begin=award_begins,
    icon="school",
    group="steps",
    undo=take_back_award,
    undo_as="award",
)
CORRECT_AWARD = FormSpec(
    name="correct_award",
    record="award",
    act=correct_award,
    about_as="award",
    parts=(Part(AWARD),),
    begin=correct_award_begins,
    edits=True,
)
ONWARD = (
    Ask("where", kind="known", label="fields.onward_referral.organisation"), "kind", Ask("on", past=True), "job_id",
    Ask("why", lines=3),
)  # fmt: skip
REFER_ONWARD = FormSpec(
    name="refer_onward",
    record="onward_referral",
    act=refer_onward,
    parts=(Part(ONWARD),),
    begin=onward_begins,
    icon="send",
    group="steps",
    undo=take_back_onward,
    undo_as="onward",
)
CORRECT_ONWARD = FormSpec(
    name="correct_onward",
    record="onward_referral",
    act=correct_onward,
    about_as="onward",
    parts=(Part((*ONWARD, Ask("note", lines=2))),),
    begin=correct_onward_begins,
    edits=True,
)
HEAR_ONWARD = FormSpec(
    name="hear_onward",
    record="onward_referral",
    act=hear_onward,
    about_as="onward",
    parts=(Part(("outcome", Ask("outcome_on", past=True), Ask("note", lines=2))),),
    begin=hear_onward_begins,
    icon="check",
    undo=unhear_onward,
    undo_as="onward",
)
ADVISED = (
    "to", Ask("name", kind="known", label="fields.advice_given.name"), Ask("on", past=True), "minutes", Ask("about_what", lines=3),
)  # fmt: skip
GIVE_ADVICE = FormSpec(
    name="give_advice",
    record="advice_given",
    act=give_advice,
    parts=(Part(ADVISED),),
    begin=give_advice_begins,
    icon="messages",
    group="steps",
    undo=take_back_advice_given,
    undo_as="advice",
)
DROP_ADVICE_GIVEN = FormSpec(
    name="drop_advice_given",
    record="advice_given",
    act=take_back_advice_given,
    about_as="advice",
    icon="x",
    undo=put_back_advice_given,
    undo_as="advice",
)
BRIEF = (Ask("what", lines=3), Ask("on", past=True), "asked_by", "minutes", Ask("result", lines=2))
BRIEF_INTERVENTION = FormSpec(
    name="brief_intervention",
    record="brief_intervention",
    act=record_brief_intervention,
    parts=(Part(BRIEF),),
    begin=today_begins,
    icon="message-circle",
    group="steps",
    undo=take_back_brief_intervention,
    undo_as="brief",
)
CORRECT_BRIEF = FormSpec(
    name="correct_brief",
    record="brief_intervention",
    act=correct_brief_intervention,
    about_as="brief",
    parts=(Part(BRIEF),),
    begin=correct_brief_begins,
    edits=True,
)
PLAN_CARE_REVIEW = FormSpec(
    name="plan_care_review",
    record="care_plan_review",
    act=plan_care_review,
    parts=(Part(("on", "at", "part", Ask("note", lines=2))),),
    icon="file-text",
    group="steps",
    undo=take_back_care_review,
    undo_as="review",
)
CONTRIBUTE_TO_REVIEW = FormSpec(
    name="contribute_to_review",
    record="care_plan_review",
    act=contribute_to_review,
    about_as="review",
    parts=(Part(("part", Ask("contributed_on", past=True), Ask("contribution", lines=6))),),
    begin=contribute_begins,
    undo=uncontribute,
    undo_as="review",
)
REOPEN_REVIEW = FormSpec(
    name="reopen_review", record="care_plan_review", act=uncontribute, about_as="review", icon="refresh"
)
