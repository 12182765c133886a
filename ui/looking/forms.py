"""Forms of looking for a job."""

from __future__ import annotations

from ips_desktop.casework.employer_contact import (
    put_back_contact_for,
    record_contact_for,
    take_back_contact,
    take_back_contact_for,
)
from ips_desktop.casework.interviews import (
    book_interview,
    change_interview,
    record_interview,
    take_back_interview,
    take_back_result,
)
from ips_desktop.casework.looking import (
    add_lead_for,
    edit_application,
    end_application,
    keep_search_plan,
    put_back_application,
    record_applied,
    record_offer,
    remove_application,
    take_back_applied,
    take_back_end,
    take_back_offer,
    take_back_search_plan,
)
from ips_desktop.casework.next_job import ask_next_job, decline_next_job, take_back_next_job, take_up_next_job
from ips_desktop.questions.looking_forms import (
    application_begins,
    applied_begins,
    change_interview_begins,
    contact_for_begins,
    ended_begins,
    interview_begins,
    interview_result_begins,
    lead_for_begins,
    next_job_begins,
    next_job_declined_begins,
    offered_begins,
    search_plan_begins,
)
from ui.forms.spec import Ask, FormSpec, Part

LEAD_MORE = (
    Ask("soc", codes="soc", follows="title"), "setting", "town", "kind", "contract", "pay", "pay_per", "closes_on", "source",
    "shared", Ask("note", lines=2),
)  # fmt: skip
"""What else is asked of a lead; what it is shown by when it is matched stands first."""

ADD_LEAD_FOR = FormSpec(
    name="add_lead_for",
    record="lead",
    act=add_lead_for,
    parts=(
        Part((Ask("employer", kind="known", label="looking.field.employer"), "title", "minutes_week")),
        Part(LEAD_MORE, heading="more", folded=True),
    ),
    begin=lead_for_begins,
    icon="briefcase",
    group="looking",
    undo=remove_application,
    undo_as="application",
)
CONTACT_FOR = FormSpec(
    name="contact_for",
    record="employer_contact",
    act=record_contact_for,
    parts=(
        Part(
            (
                Ask("employer", kind="known", label="looking.field.employer"),
                "medium",
                "purpose",
                Ask("named", of="contact_for"),
                Ask("said_of_them", kind="prose", label="fields.contact_for.note", lines=2),
                Ask("need_learnt", lines=2),
            )
        ),
        Part(
            (
                Ask("on", past=True), "next_on", Ask("lead", kind="line", label="employers.field.lead"), "minutes",
                Ask("note", lines=2),
            ),
            heading="more",
            folded=True,
        ),
    ),
    begin=contact_for_begins,
    icon="building-store",
    group="looking",
    undo=take_back_contact,
    undo_as="contact",
)  # fmt: skip
SEARCH_PLAN = FormSpec(
    name="search_plan",
    record="search_plan",
    act=keep_search_plan,
    parts=(
        Part((Ask("targets", lines=2), "approach", Ask("on", past=True), Ask("where_to", lines=2), Ask("employers", lines=2),
              Ask("weekly", lines=3))),
        Part((Ask("how_often", lines=2), Ask("cv", lines=2), Ask("references", lines=2), Ask("interviews", lines=2)),
             heading="more", folded=True),
    ),
    begin=search_plan_begins,
    icon="search",
    group="looking",
    undo=take_back_search_plan,
    undo_as="plan",
)  # fmt: skip
NEXT_JOB = FormSpec(
    name="next_job",
    record="next_job_request",
    act=ask_next_job,
    parts=(Part((Ask("career_goal", lines=3), Ask("asked_on", past=True))),),
    begin=next_job_begins,
    icon="trending-up",
    group="looking",
    undo=take_back_next_job,
    undo_as="request",
)
NEXT_JOB_DECLINED = FormSpec(
    name="next_job_declined",
    record="next_job_request",
    act=decline_next_job,
    about_as="request",
    parts=(Part((Ask("declined_on", past=True),)),),
    begin=next_job_declined_begins,
    undo=take_up_next_job,
    undo_as="request",
)
TAKE_UP_NEXT_JOB = FormSpec(
    name="take_up_next_job",
    record="next_job_request",
    act=take_up_next_job,
    about_as="request",
    undo=decline_next_job,
    undo_as="request",
)
REMOVE_CONTACT_FOR = FormSpec(
    name="remove_contact_for",
    record="contact_for",
    act=take_back_contact_for,
    about_as="contact_for",
    undo=put_back_contact_for,
    undo_as="contact_for",
)

# ---- a card of the board -----------------------------------------------------------------------------------------------------------

APPLIED = FormSpec(
    name="applied",
    record="application",
    act=record_applied,
    about_as="application",
    parts=(Part(("done_by", "named", Ask("applied_on", past=True), "next_on", Ask("next_what", lines=2))),),
    begin=applied_begins,
    undo=take_back_applied,
    undo_as="application",
)
INTERVIEW = FormSpec(
    name="interview",
    record="interview",
    act=book_interview,
    about_as="application",
    parts=(Part(("on", "at", "place", Ask("support", lines=3))),),
    begin=interview_begins,
    icon="messages",
    undo=take_back_interview,
    undo_as="interview",
)
CHANGE_INTERVIEW = FormSpec(
    name="change_interview",
    record="interview",
    act=change_interview,
    about_as="interview",
    parts=INTERVIEW.parts,
    begin=change_interview_begins,
    edits=True,
    icon="messages",
)
INTERVIEW_RESULT = FormSpec(
    name="interview_result",
    record="interview",
    act=record_interview,
    about_as="interview",
    parts=(Part(("result", Ask("told_on", past=True), Ask("feedback", lines=4))),),
    begin=interview_result_begins,
    icon="messages",
    undo=take_back_result,
    undo_as="interview",
)
OFFERED = FormSpec(
    name="offered",
    record="application",
    act=record_offer,
    about_as="application",
    parts=(Part((Ask("offered_on", past=True), "next_on", Ask("next_what", lines=2))),),
    begin=offered_begins,
    undo=take_back_offer,
    undo_as="application",
)
APPLICATION_ENDED = FormSpec(
    name="application_ended",
    record="application",
    act=end_application,
    about_as="application",
    parts=(Part(("outcome", Ask("ended_on", past=True), Ask("reason", lines=3))),),
    begin=ended_begins,
    undo=take_back_end,
    undo_as="application",
)
REOPEN_APPLICATION = FormSpec(
    name="reopen_application", record="application", act=take_back_end, about_as="application"
)
CHANGE_APPLICATION = FormSpec(
    name="change_application",
    record="application",
    act=edit_application,
    about_as="application",
    parts=(
        Part((Ask("next_what", lines=2), "next_on", "closes_on", "title", Ask("fits", lines=2), Ask("note", lines=2))),
    ),
    begin=application_begins,
    edits=True,
)
REMOVE_APPLICATION = FormSpec(
    name="remove_application",
    record="application",
    act=remove_application,
    about_as="application",
    undo=put_back_application,
    undo_as="application",
)
