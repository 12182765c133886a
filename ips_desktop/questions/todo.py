"""What a clock looks like in a list: its icon, its words, the act that settles it, and how late it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.standing import Standing
from ips_desktop.rules.clocks import NEVER_LATE, Due
from ips_desktop.terms.earning import CheckAt
from resources.wordings import days, said


@dataclass(frozen=True)
class Settling:
    """How a rule is shown and settled. `about`: "person", "plan", "draft", "profile", or "record": the one the clock is about.

    `act`: a form, a page, or what is done on the spot. `also`: another form that settles it.
    """

    icon: str
    act: str
    about: str = "person"
    also: str = ""


SETTLING = {
    "first_meeting": Settling("door-enter", "record_meeting"),
    "missed_meeting": Settling("phone-outgoing", "record_attempt"),
    "yes_day": Settling("pencil", "record_yes"),
    "information": Settling("info-circle", "give_information"),
    "profile": Settling("user-circle", "keep_profile", "profile"),
    "plan": Settling("file-text", "agree_plan", "draft"),
    "plan_copy": Settling("printer", "hand_copy", "plan"),
    "plan_review": Settling("file-text", "review_plan", "plan"),
    "plan_review_agreed": Settling("file-text", "review_plan", "plan"),
    "plan_handed_over": Settling("file-text", "review_plan", "plan"),
    "next_contact": Settling("phone", "record_meeting"),
    "contact_before_start": Settling("phone", "record_meeting"),
    "contact_after_start": Settling("phone", "record_meeting"),
    "joint_meeting": Settling("users", "record_joint", also="book_meeting"),
    "more_contact": Settling("message-heart", "wish_support"),
    "decide": Settling("user-plus", "decide_referral", "referral"),
    "alone": Settling("walk", "come_back", "record"),
    "where_we_meet": Settling("walk", "give_where_we_meet"),
    "hand_over_letter": Settling("mail", "hand_over_letter"),
    "job_search": Settling("search", "add_lead_for"),
    "employer_contact": Settling("building-store", "contact_for"),
    "keep_contact": Settling("building-store", "contact_for"),
    "personal_information": Settling("share", "decide_sharing"),
    "revisit_information": Settling("share", "decide_sharing"),
    "revisit_without_job": Settling("share", "decide_sharing"),
    "revisit_offer": Settling("share", "decide_sharing"),
    "advice_offer": Settling("coins", "record_advice"),
    "advice_before_start": Settling("coins", "record_advice"),
    "advice_change": Settling("coins", "record_advice"),
    "advice_again": Settling("coins", "record_advice"),
    "in_work_plan": Settling("heart-handshake", "in_work_plan", "record"),
    "in_work_review": Settling("heart-handshake", "in_work_plan", "record"),
    "fit_note": Settling("alert-triangle", "edit_risk", "record"),
    "next_job_help": Settling("trending-up", "add_lead_for"),
    "step_ends": Settling("school", "end_step", "record", also="extend_step"),
    "care_plan_review": Settling("file-text", "contribute_to_review", "record"),
    "plan_event": Settling("file-text", "review_plan", "plan"),
    "check_due": Settling("briefcase", "check_job", "record"),
    "check_risk_due": Settling("briefcase", "check_risk", "record"),
    "sign": Settling("signature", "sign_plan", "plan"),
    "supervision": Settling("checklist", "supervise"),
    "training": Settling("school", "offer_training"),
    "staff_check": Settling("shield-lock", "record_check"),
    "policy": Settling("file-text", "review_policy"),
    "steering_committee": Settling("users", "note_governance"),
    "executive_update": Settling("users", "note_governance"),
    "commissioner_request": Settling("mail", "send_request"),
}


def about(standing: Standing, due: Due) -> UUID:
    """The record that the settling act is about; the person while there is none yet."""
    found = {
        "record": due.about,
        "plan": standing.plan.in_force,
        "draft": standing.plan.draft,
        "profile": standing.spell.profile,
    }.get(SETTLING[due.rule].about)
    return found or standing.client


def what(due: Due, *, at_risk: bool = False) -> Reason:
    """What is to be done: "Review the plan", "Still in work at 13 weeks?"; of a job at risk, that it is one."""
    if due.rule == "next_contact" and at_risk:
        return Reason("clocks.next_contact.what_at_risk")
    return Reason(f"clocks.{due.rule}.what_{due.which}") if due.which else what_rule(due.rule)


def what_rule(rule: str) -> Reason:
    """What is to be done by a rule that asks for one thing."""
    return Reason(f"clocks.{rule}.what")


def why(due: Due, job: str = "") -> Reason:
    """Why: "Plans are reviewed every 28 days; last Fri 30 Oct". `job`: the one that a clock of work is about."""
    key = f"clocks.{due.rule}.why"
    if due.which == CheckAt.LATER:
        return reason(f"{key}_later", since=due.since, days=due.days)
    counted = {"n": due.times, "within": due.within} if due.within else {}
    return reason(key, since=due.since, days=due.days, job=job or said("clocks.the_job"), **counted)


def until(due: Due, today: date) -> date | None:
    """The day to say in "any day until": the rule's own, or the one after which it is late when that day has passed; None for none."""
    if due.late_after == NEVER_LATE:
        return None
    return due.on if due.on >= today else due.late_after


def late_chip(late_days: int) -> Chip:
    """ "Late 1 day"."""
    return Chip("attention", "clock", reason("clocks.chip.late", n=late_days))


SOON = 7


def flag(standing: Standing, today: date, today_at: int | None, *, meets_today: bool) -> Chip | None:
    """The one chip a person carries in a list: what a rule says is late, then what was agreed and is past its day, then what comes
    soon, then what is merely so.
    """
    late = max(standing.dues, key=lambda d: d.late_days(today), default=None)
    if late is not None and late.late_days(today):
        return _late_flag(late, today)
    if step_late(standing, today):
        return Chip("attention", "clock", reason("clocks.chip.step_late", n=step_late(standing, today)))
    first_plan = next((d for d in standing.dues if d.rule == "plan"), None)
    if first_plan is not None and (first_plan.on - today).days <= SOON:
        day = (today - first_plan.since).days
        return Chip("attention", "file-text", reason("clocks.chip.no_plan", day=day, of=first_plan.days))
    if any(d.rule == "plan_copy" for d in standing.dues):
        return Chip("attention", "printer", Reason("clocks.chip.copy"))
    if meets_today:
        at = (
            Reason("clocks.chip.today") if today_at is None else reason("clocks.chip.today_at", at=days.clock(today_at))
        )
        return Chip("neutral", "calendar-event", at)
    return Chip("neutral", "user-plus", Reason("clocks.chip.new")) if standing.spell.first_contact is None else None


def step_late(standing: Standing, today: date) -> int:
    """How many days the step agreed last is past the day it was to be done by; 0 without words or a day."""
    step = standing.next_step
    return max(0, (today - step.by).days) if step.what and step.by is not None else 0


def _late_flag(late: Due, today: date) -> Chip:
    rules = {"missed_meeting": ("clock", "missed_late"), "plan": ("file-text", "no_plan_late")}
    icon, key = rules.get(late.rule, ("clock", "late"))
    return Chip("attention", icon, reason(f"clocks.chip.{key}", n=late.late_days(today)))
