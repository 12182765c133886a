"""Every form by its name, and where it is declared. A form is imported when it is first opened; nothing here knows a feature."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from ui.forms.spec import FormSpec

FORMS: dict[str, str] = {
    # The person's way with us.
    "change_mode": "ui.journey.forms:CHANGE_MODE",
    "hand_over": "ui.journey.forms:HAND_OVER",
    "arrange_cover": "ui.journey.forms:ARRANGE_COVER",
    "end_cover": "ui.journey.forms:END_COVER",
    "note_information": "ui.journey.forms:NOTE_INFORMATION",
    "keep_contact_rules": "ui.journey.forms:KEEP_CONTACT_RULES",
    "put_on_waiting_list": "ui.journey.forms:WAIT",
    "edit_referral": "ui.journey.forms:EDIT_REFERRAL",
    "refer_again": "ui.journey.forms:REFER_AGAIN",
    "finish": "ui.journey.forms:FINISH",
    "reopen": "ui.journey.forms:REOPEN",
    "merge_people": "ui.journey.forms:MERGE",
    "part_people": "ui.journey.forms:PART",
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
    # Safety.
    "raise_concern": "ui.safety.forms:RAISE_CONCERN",
    "tell_of_concern": "ui.safety.forms:TELL_OF_CONCERN",
    "settle_concern": "ui.safety.forms:SETTLE_CONCERN",
    "go_alone": "ui.safety.forms:GO_ALONE",
    "come_back": "ui.safety.forms:COME_BACK",
    "make_paper": "ui.papers.forms:MAKE_PAPER",
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
    # Work: jobs, how they are kept, advice on benefits.
    "start_job": "ui.job.forms:START_JOB",
    "start_job_from": "ui.job.forms:START_JOB_FROM",
    "correct_job": "ui.job.forms:CORRECT_JOB",
    "four_hours": "ui.job.forms:FOUR_HOURS",
    "change_terms": "ui.job.forms:CHANGE_TERMS",
    "paid_hours": "ui.job.forms:PAID_HOURS",
    "end_job": "ui.job.forms:END_JOB",
    "reopen_job": "ui.job.forms:REOPEN_JOB",
    "help_to_next_job": "ui.job.forms:HELP_TO_NEXT_JOB",
    "check_job": "ui.job.keeping_forms:CHECK_JOB",
    "check_risk": "ui.job.keeping_forms:CHECK_RISK",
    "drop_check": "ui.job.keeping_forms:DROP_CHECK",
    "in_work_plan": "ui.job.keeping_forms:IN_WORK_PLAN",
    "job_at_risk": "ui.job.keeping_forms:JOB_AT_RISK",
    "edit_risk": "ui.job.keeping_forms:EDIT_RISK",
    "settle_risk": "ui.job.keeping_forms:SETTLE_RISK",
    "reopen_risk": "ui.job.keeping_forms:REOPEN_RISK",
    "ask_adjustment": "ui.job.keeping_forms:ASK_ADJUSTMENT",
    "answer_adjustment": "ui.job.keeping_forms:ANSWER_ADJUSTMENT",
    "reopen_adjustment": "ui.job.keeping_forms:REOPEN_ADJUSTMENT",
    "record_advice": "ui.benefits.forms:RECORD_ADVICE",
    "correct_advice": "ui.benefits.forms:CORRECT_ADVICE",
    # Steps on the way, and help by others.
    "start_step": "ui.stepping.forms:START_STEP",
    "correct_step": "ui.stepping.forms:CORRECT_STEP",
    "extend_step": "ui.stepping.forms:EXTEND_STEP",
    "end_step": "ui.stepping.forms:END_STEP",
    "reopen_step": "ui.stepping.forms:REOPEN_STEP",
    "add_award": "ui.stepping.forms:ADD_AWARD",
    "correct_award": "ui.stepping.forms:CORRECT_AWARD",
    "refer_onward": "ui.stepping.forms:REFER_ONWARD",
    "correct_onward": "ui.stepping.forms:CORRECT_ONWARD",
    "hear_onward": "ui.stepping.forms:HEAR_ONWARD",
    "give_advice": "ui.stepping.forms:GIVE_ADVICE",
    "drop_advice_given": "ui.stepping.forms:DROP_ADVICE_GIVEN",
    "brief_intervention": "ui.stepping.forms:BRIEF_INTERVENTION",
    "correct_brief": "ui.stepping.forms:CORRECT_BRIEF",
    "plan_care_review": "ui.stepping.forms:PLAN_CARE_REVIEW",
    "contribute_to_review": "ui.stepping.forms:CONTRIBUTE_TO_REVIEW",
    "reopen_review": "ui.stepping.forms:REOPEN_REVIEW",
    "name_service": "ui.settings.forms:NAME_SERVICE",
    # The diary.
    "book_meeting": "ui.calendar.forms:BOOK_MEETING",
    "change_meeting": "ui.calendar.forms:CHANGE_MEETING",
    "call_off_meeting": "ui.calendar.forms:CALL_OFF_MEETING",
    "add_organisation": "ui.directory.forms:ADD_ORGANISATION",
    "edit_organisation": "ui.directory.forms:EDIT_ORGANISATION",
    "take_out_organisation": "ui.directory.forms:TAKE_OUT_ORGANISATION",
    "other_duty": "ui.directory.forms:OTHER_DUTY",
    "drop_other_duty": "ui.directory.forms:DROP_OTHER_DUTY",
}


@cache
def form(name: str) -> FormSpec:
    """The form of this name. KeyError for one that nobody declared."""
    module, _, constant = FORMS[name].partition(":")
    return getattr(import_module(module), constant)


def of_person() -> list[FormSpec]:
    """Every form that begins something new about a person, in the order of the registry: the person's menu."""
    return [spec for spec in map(form, FORMS) if spec.group and spec.about_as == "client"]
