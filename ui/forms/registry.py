"""Every form by its name, and where it is declared. A form is imported when it is first opened; nothing here knows a feature."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from ui.forms.spec import FormSpec

FORMS: dict[str, str] = {
    # The person's way with us.
    "change_mode": "ui.journey.forms:CHANGE_MODE",
    "close_step": "ui.plan_versions.forms:CLOSE_STEP",
    # The profile and what stands beside it.
    "profile_wishes": "ui.profile.forms:WISHES",
    "profile_brings": "ui.profile.forms:BRINGS",
    "profile_well": "ui.profile.forms:WELL",
    "profile_around": "ui.profile.forms:AROUND",
    "profile_private": "ui.profile.forms:PRIVATE",
    "add_past_job": "ui.profile.forms:ADD_PAST_JOB",
    "change_past_job": "ui.profile.forms:CHANGE_PAST_JOB",
    "remove_past_job": "ui.profile.forms:REMOVE_PAST_JOB",
    "wish_support": "ui.profile.forms:WISH_SUPPORT",
    "look_at_needs": "ui.profile.forms:LOOK_AT_NEEDS",
    "keep_access_needs": "ui.profile.forms:KEEP_ACCESS_NEEDS",
    "give_careers_advice": "ui.profile.forms:GIVE_CAREERS_ADVICE",
    "keep_equality": "ui.profile.forms:KEEP_EQUALITY",
    # Personal information.
    "decide_sharing": "ui.sharing.forms:DECIDE_SHARING",
    "give_consent": "ui.sharing.forms:GIVE_CONSENT",
    "withdraw_consent": "ui.sharing.forms:WITHDRAW_CONSENT",
    # Looking for a job.
    "add_lead_for": "ui.looking.forms:ADD_LEAD_FOR",
    "contact_for": "ui.looking.forms:CONTACT_FOR",
    "search_plan": "ui.looking.forms:SEARCH_PLAN",
    "next_job": "ui.looking.forms:NEXT_JOB",
    "next_job_declined": "ui.looking.forms:NEXT_JOB_DECLINED",
    "take_up_next_job": "ui.looking.forms:TAKE_UP_NEXT_JOB",
    "remove_contact_for": "ui.looking.forms:REMOVE_CONTACT_FOR",
    "applied": "ui.looking.forms:APPLIED",
    "interview": "ui.looking.forms:INTERVIEW",
    "change_interview": "ui.looking.forms:CHANGE_INTERVIEW",
    "interview_result": "ui.looking.forms:INTERVIEW_RESULT",
    "offered": "ui.looking.forms:OFFERED",
    "application_started": "ui.looking.forms:APPLICATION_STARTED",
    "application_ended": "ui.looking.forms:APPLICATION_ENDED",
    "reopen_application": "ui.looking.forms:REOPEN_APPLICATION",
    "change_application": "ui.looking.forms:CHANGE_APPLICATION",
    "remove_application": "ui.looking.forms:REMOVE_APPLICATION",
    # Employers.
    "add_employer": "ui.employers.forms:ADD_EMPLOYER",
    "change_employer": "ui.employers.forms:CHANGE_EMPLOYER",
    "merge_employers": "ui.employers.forms:MERGE_EMPLOYERS",
    "part_employers": "ui.employers.forms:PART_EMPLOYERS",
    "employer_person": "ui.employers.forms:EMPLOYER_PERSON",
    "change_employer_person": "ui.employers.forms:CHANGE_EMPLOYER_PERSON",
    "employer_ready": "ui.employers.forms:EMPLOYER_READY",
    "employer_contact": "ui.employers.forms:EMPLOYER_CONTACT",
    "change_contact": "ui.employers.forms:CHANGE_CONTACT",
    "contact_also_for": "ui.employers.forms:CONTACT_ALSO_FOR",
    "remove_contact": "ui.employers.forms:REMOVE_CONTACT",
    "lead": "ui.employers.forms:LEAD",
    "change_lead": "ui.employers.forms:CHANGE_LEAD",
    "close_lead": "ui.employers.forms:CLOSE_LEAD",
    "open_lead": "ui.employers.forms:OPEN_LEAD",
    "share_lead": "ui.employers.forms:SHARE_LEAD",
    "keep_lead": "ui.employers.forms:KEEP_LEAD",
}


@cache
def form(name: str) -> FormSpec:
    """The form of this name. KeyError for one that nobody declared."""
    module, _, constant = FORMS[name].partition(":")
    return getattr(import_module(module), constant)


def of_person() -> list[FormSpec]:
    """Every form that begins something new about a person, in the order of the registry: the person's menu."""
    return [spec for spec in map(form, FORMS) if spec.group and spec.about_as == "client"]
