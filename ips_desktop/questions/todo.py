"""What a clock looks like in a list: its icon, its words, the act that settles it, and how late it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.standing import Standing
from ips_desktop.rules.clocks import Due
from resources.wordings import days


@dataclass(frozen=True)
class Settling:
    """How a rule is shown and settled. `about`: "person", "plan", "draft" or "profile"."""

    icon: str
    act: str
    about: str


SETTLING = {
    "first_meeting": Settling("door-enter", "record_meeting", "person"),
    "missed_meeting": Settling("phone-outgoing", "record_attempt", "person"),
    "yes_day": Settling("pencil", "record_yes", "person"),
    "information": Settling("info-circle", "give_information", "person"),
    "profile": Settling("user-circle", "keep_profile", "profile"),
    "plan": Settling("file-text", "agree_plan", "draft"),
    "plan_copy": Settling("printer", "hand_copy", "plan"),
    "plan_review": Settling("file-text", "review_plan", "plan"),
    "plan_review_agreed": Settling("file-text", "review_plan", "plan"),
    "plan_handed_over": Settling("file-text", "review_plan", "plan"),
    "next_contact": Settling("phone", "record_meeting", "person"),
    "decide": Settling("user-plus", "decide_referral", "referral"),
    "alone": Settling("walk", "come_back", "record"),
    "where_we_meet": Settling("walk", "give_where_we_meet", "person"),
    "hand_over_letter": Settling("mail", "hand_over_letter", "person"),
    "job_search": Settling("search", "look_for_job", "person"),
    "employer_contact": Settling("building-store", "look_for_job", "person"),
    "personal_information": Settling("share", "decide_sharing", "person"),
    "revisit_information": Settling("share", "decide_sharing", "person"),
    "revisit_without_job": Settling("share", "decide_sharing", "person"),
    "revisit_offer": Settling("share", "decide_sharing", "person"),
    "advice_before_start": Settling("coins", "benefits", "person"),
    "advice_change": Settling("coins", "benefits", "person"),
    "advice_again": Settling("coins", "benefits", "person"),
    "in_work_plan": Settling("heart-handshake", "work", "record"),
    "next_job_help": Settling("trending-up", "look_for_job", "person"),
    "step_ends": Settling("school", "steps", "record"),
    "care_plan_review": Settling("file-text", "steps", "record"),
    "plan_event": Settling("file-text", "review_plan", "plan"),
    "check_due": Settling("circle-check", "work", "record"),
    "sign": Settling("signature", "sign_plan", "plan"),
}


def about(standing: Standing, due: Due) -> UUID:
    """The record that the settling act is about; the person while there is none yet."""
    if due.about is not None:
        return due.about
    kind = SETTLING[due.rule].about
    found = {
        "plan": standing.plan.in_force,
        "draft": standing.plan.draft,
        "profile": standing.spell.profile,
    }.get(kind)
    return found or standing.client


def what(rule: str) -> Reason:
    """What is to be done: "Review the plan"."""
    return Reason(f"clocks.{rule}.what")


def why(due: Due) -> Reason:
    """Why: "Plans are reviewed every 28 days; last Fri 30 Oct"."""
    return reason(f"clocks.{due.rule}.why", since=due.since, days=due.days)


def until(due: Due, today: date) -> date:
    """The day to say in "any day until": the rule's own, or the one after which it is late when that day has passed."""
    return due.on if due.on >= today else due.late_after


def late_chip(late_days: int) -> Chip:
    """ "Late 1 day"."""
    return Chip("attention", "clock", reason("clocks.chip.late", n=late_days))


SOON = 7


def flag(standing: Standing, today: date, today_at: int | None, *, meets_today: bool) -> Chip | None:
    """The one chip a person carries in a list: what is late before what comes soon, before what is merely so."""
    late = max(standing.dues, key=lambda d: d.late_days(today), default=None)
    if late is not None and late.late_days(today):
        return _late_flag(late, today)
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


def _late_flag(late: Due, today: date) -> Chip:
    rules = {"missed_meeting": ("clock", "missed_late"), "plan": ("file-text", "no_plan_late")}
    icon, key = rules.get(late.rule, ("clock", "late"))
    return Chip("attention", icon, reason(f"clocks.chip.{key}", n=late.late_days(today)))
