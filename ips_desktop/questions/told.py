"""How each further type of record is told in a person's timeline: one line a type (DESIGN §3, to add a record type).

`clocks.line.<key>` is the sentence; its facts are `one`, `two` and `three`, choices already said in words, "" where nothing stands.
A type that has an end is told twice, by two lines here. What is kept out of every list (a concern) has no line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ips_desktop.questions.marks import Reason, reason
from ips_desktop.records import (
    Adjustment,
    AdviceGiven,
    Application,
    AtRisk,
    Award,
    BenefitsAdvice,
    BriefIntervention,
    CareersAdvice,
    CarePlanReview,
    Consent,
    ContactFor,
    Cover,
    GivenPaper,
    Interview,
    Involved,
    InWorkPlan,
    Job,
    JobCheck,
    JobTerms,
    NeedsCheck,
    NextJobRequest,
    OnwardReferral,
    Record,
    RecoveryStory,
    SearchPlan,
    SharingDecision,
    SteppingStone,
    SupportWish,
)
from ips_desktop.records.columns import ChoiceText
from resources.wordings import has, said

MEETINGS, PLAN, WORK, LETTERS, OTHER = "meetings", "plan", "work", "letters", "other"


@dataclass(frozen=True)
class Told:
    """A type, the day it stands at, up to three facts of its line, and the long field that opens in place."""

    key: str
    record: type[Record]
    on: Any
    icon: str
    group: str
    facts: tuple[Any, ...] = ()
    text: str = ""


TOLD: tuple[Told, ...] = (
    Told("needs_check", NeedsCheck, NeedsCheck.on, "checklist", OTHER, (NeedsCheck.when,), "note"),
    Told("support_wish", SupportWish, SupportWish.on, "message-heart", OTHER, (), "words"),
    Told("careers_advice", CareersAdvice, CareersAdvice.on, "book", WORK, (CareersAdvice.organisation,), "topic"),
    Told("sharing_decision", SharingDecision, SharingDecision.on, "share", PLAN, (SharingDecision.decision,), "to_whom"),
    Told("consent_withdrawn", Consent, Consent.withdrawn_on, "circle-x", PLAN, (Consent.kind, Consent.who)),
    Told("application", Application, Application.found_on, "search", WORK, (Application.title, Application.employer_name)),
    Told(
        "application_ended", Application, Application.ended_on, "search", WORK,
        (Application.title, Application.employer_name, Application.outcome), "reason",
    ),
    Told("interview", Interview, Interview.on, "messages", WORK, (Interview.result,), "feedback"),
    Told("search_plan", SearchPlan, SearchPlan.on, "search", PLAN, (), "targets"),
    Told("next_job_request", NextJobRequest, NextJobRequest.asked_on, "trending-up", WORK, (), "career_goal"),
    Told("contact_for", ContactFor, ContactFor.on, "building-store", WORK, (ContactFor.purpose,), "note"),
    Told(
        "benefits_advice", BenefitsAdvice, BenefitsAdvice.on, "coins", WORK,
        (BenefitsAdvice.outcome, BenefitsAdvice.given_by), "result",
    ),
    Told("job", Job, Job.start_on, "briefcase", WORK, (Job.title, Job.employer_name), "note"),
    Told("job_ended", Job, Job.end_on, "briefcase", WORK, (Job.title, Job.employer_name, Job.end_reason), "lesson"),
    Told("job_terms", JobTerms, JobTerms.from_day, "coins", WORK, (), "why"),
    Told("job_check", JobCheck, JobCheck.on, "circle-check", WORK, (JobCheck.check, JobCheck.in_work, JobCheck.known_by)),
    Told("in_work_plan", InWorkPlan, InWorkPlan.saved_on, "heart-handshake", PLAN, (), "first_day"),
    Told("at_risk", AtRisk, AtRisk.began_on, "alert-triangle", WORK, (), "threat"),
    Told("at_risk_outcome", AtRisk, AtRisk.outcome_on, "circle-check", WORK, (AtRisk.outcome,)),
    Told("adjustment", Adjustment, Adjustment.asked_on, "checklist", WORK, (Adjustment.answer,), "what"),
    Told(
        "stepping_stone", SteppingStone, SteppingStone.start_on, "school", WORK,
        (SteppingStone.kind, SteppingStone.what, SteppingStone.organisation), "purpose",
    ),
    Told(
        "stepping_stone_ended", SteppingStone, SteppingStone.ended_on, "school", WORK,
        (SteppingStone.kind, SteppingStone.what, SteppingStone.end), "result",
    ),
    Told("award", Award, Award.on, "school", WORK, (Award.name,)),
    Told(
        "onward_referral", OnwardReferral, OnwardReferral.on, "send", OTHER,
        (OnwardReferral.organisation, OnwardReferral.outcome), "why",
    ),
    Told("advice_given", AdviceGiven, AdviceGiven.on, "messages", OTHER, (AdviceGiven.to, AdviceGiven.name), "about_what"),
    Told(
        "brief_intervention", BriefIntervention, BriefIntervention.on, "message-circle", OTHER,
        (BriefIntervention.asked_by,), "what",
    ),
    Told("care_plan_review", CarePlanReview, CarePlanReview.on, "file-text", OTHER, (CarePlanReview.part,), "contribution"),
    Told("cover", Cover, Cover.from_day, "user-circle", OTHER, (), "why"),
    Told("involved", Involved, Involved.on, "messages", OTHER, (Involved.kind, Involved.as_whom)),
    Told("recovery_story", RecoveryStory, RecoveryStory.on, "message-heart", OTHER, (RecoveryStory.use,)),
    Told("given_paper", GivenPaper, GivenPaper.on, "mail", LETTERS, (GivenPaper.kind, GivenPaper.how)),
)  # fmt: skip

BY_KEY = {told.key: told for told in TOLD}


def line_of(told: Told, facts: Iterable[str]) -> Reason:
    """The sentence of one row: with all facts when its wording takes them, else `<key>_only` when a first fact is missing."""
    words = [_in_words(column, value) for column, value in zip(told.facts, facts, strict=False)]
    one, two, three = (*words, "", "", "")[:3]
    key = f"clocks.line.{told.key}"
    if not one and has(f"{key}_only"):
        return Reason(f"{key}_only")
    joined = [word for word in (one, two, three) if word]
    return reason(key, one=one, two=two, three=three, all=", ".join(joined))


def _in_words(column: Any, value: str) -> str:
    kind = column.type
    if not value or not isinstance(kind, ChoiceText):
        return value
    key = f"terms.{kind.terms.__name__}.{value}"
    return said(key) if has(key) else value
