"""Every form of one person's way: a canary in each text field, half typed and left, and found again from the store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from ips_desktop.casework.about_person import add_past_job
from ips_desktop.casework.benefits import record_advice
from ips_desktop.casework.directory import add_organisation
from ips_desktop.casework.employer import add_employer, add_employer_person
from ips_desktop.casework.employer_contact import record_contact
from ips_desktop.casework.interviews import book_interview
from ips_desktop.casework.job import start_job
from ips_desktop.casework.job_risk import ask_adjustment, job_at_risk
from ips_desktop.casework.joint_working import record_joint_working
from ips_desktop.casework.leads import add_lead
from ips_desktop.casework.looking import add_lead_for
from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.next_job import ask_next_job
from ips_desktop.casework.onward import plan_care_review, record_brief_intervention, refer_onward
from ips_desktop.casework.referral import refer_again
from ips_desktop.casework.safety import raise_concern
from ips_desktop.casework.stepping import add_award, start_step
from ips_desktop.terms.benefiting import AdviceOutcome
from ips_desktop.terms.keeping_safe import ConcernKind
from ips_desktop.terms.stepping import OnwardKind, SteppingKind
from ips_desktop.terms.words import ReferralSource
from tests.forensics.fields import text_fields
from tests.forensics.walk import Walker
from ui.forms.registry import FORMS, form
from ui.forms.spec import asks_of
from ui.place import Going

SAMPLE = (
    "keep_contact_rules",
    "keep_equality",
    "raise_concern",
    "go_alone",
    "start_job",
    "record_advice",
    "employer_contact",
)
"""One of each kind of field: contact, own words, guarded, a clock, what is known, codes, money, hours."""
LED = {
    "keep_minutes", "talk_of_person", "agree_action", "mentor", "offer_training", "attend_training", "decline_training", "note_experience",
    "note_law", "record_check", "name_companion", "do_induction", "note_other_role", "add_policy", "edit_policy", "review_policy",
    "note_governance", "note_request", "send_request",
}  # fmt: skip
"""What whoever leads is asked, about colleagues and the service: no words of a person, and not on an adviser's laptop."""
AT_TEAMS = {name for name, where in FORMS.items() if where.startswith("ui.clinical_team.")}
"""What is asked at a clinical team, of whoever is linked to one: no words of a person."""
REFUSED = {"merge_people", "part_people", "reopen", "merge_employers", "part_employers", *LED, *AT_TEAMS}
"""What nobody can be asked here: there is no second record."""
ALIKE = {
    "contact": "employer_contact", "person": "employer_person", "risk": "at_risk", "onward": "onward_referral", "origin": "application",
    "brief": "brief_intervention", "review": "care_plan_review", "request": "next_job_request", "past_job": "work_history",
}  # fmt: skip


def of_way(*, whole: bool) -> list[str]:
    """The forms that ask something: all of them, or one of each kind of field."""
    return [
        name
        for name in (FORMS if whole else SAMPLE)
        if form(name).parts and not form(name).place and name not in REFUSED
    ]


def type_forms(walker: Walker, client: UUID, step: UUID, *, whole: bool) -> None:
    """Type in each, leave it half typed for the next, and come back to each."""
    abouts = _abouts(walker, client) | {"plan_step": step}
    names = of_way(whole=whole)
    for name in names:
        shown = _come(walker, name, abouts)
        fields = walker.type_all(shown, f"form.{name}")
        looked_up = {f"form.{name}.{ask.name}" for ask in asks_of(form(name)) if ask.codes}
        walker.see("the form, what is looked up", {n: field for n, field in fields.items() if n in looked_up})
        walker.live(0.05)
    for name in names:
        shown, typed = _come(walker, name, abouts), f"form.{name}."
        if any(each.startswith(typed) for each in walker.typed):
            walker.unfold(shown)
            walker.until(lambda: _again(walker, shown, name), f"the draft of {name}")  # noqa: B023  asked at once
        walker.see("the form, come back to", text_fields(shown, f"form.{name}"))
    walker.shell.go(Going("today"))


def _come(walker: Walker, name: str, abouts: dict[str, UUID]) -> Any:
    spec = form(name)
    about = abouts.get(spec.record if spec.about_as == "step" else ALIKE.get(spec.about_as, spec.about_as))
    assert about is not None, f"{name} is about a {spec.about_as}"
    walker.shell.go(Going("form", about, {"form": name}))
    page = walker.page("form")
    walker.until(lambda: page.shown is not None and page.shown.drafting.about == about, f"the form {name}")
    return page.shown


def _again(walker: Walker, shown: Any, name: str) -> bool:
    before = set(walker.found)
    walker.see("the form, come back to", text_fields(shown, f"form.{name}"))
    return set(walker.found) != before


def _abouts(walker: Walker, client: UUID) -> dict[str, UUID]:
    """A record of each kind that a form can be about, made by acts."""
    practice, me = walker.desktop.practice, walker.shell.session.me
    assert practice is not None
    today = practice.clock.today()

    def do(act: Callable[..., Any], **values: Any) -> UUID:
        done = practice.do(act, **values)
        walker.until(done.done, act.__name__)
        return done.result()

    employer = do(add_employer, name="Plain Place")
    application = do(add_lead_for, client=client, employer=employer, title="Till")
    job = do(start_job, client=client, title="Barista", start_on=today - timedelta(days=30))
    do(refer_again, client=client, source=ReferralSource.SELF)
    return {
        "client": client,
        "staff": me.id,
        "kept_by": me.id,
        "service": me.service,
        "employer": employer,
        "employer_person": do(add_employer_person, employer=employer, name="Pat"),
        "employer_contact": do(record_contact, employer=employer),
        "lead": do(add_lead, employer=employer, title="Baker"),
        "application": application,
        "interview": do(book_interview, application=application, on=today),
        "appointment": do(book_meeting, client=client, on=today + timedelta(days=1)),
        "job": job,
        "at_risk": do(job_at_risk, job=job, threat="Long days"),
        "adjustment": do(ask_adjustment, job=job, what="Later start"),
        "stepping_stone": do(start_step, client=client, kind=SteppingKind.TRAINING, what="First aid", agreed_end=today + timedelta(days=9), purpose="A card"),
        "award": do(add_award, client=client, name="First aid"),
        "organisation": do(add_organisation, name="Advice Here", kind=OnwardKind.ADVICE),
        "joint": do(record_joint_working, service=me.service, where="Advice Here", partner=OnwardKind.ADVICE, what="Met"),
        "onward_referral": do(refer_onward, client=client, where="Advice Here", kind=OnwardKind.ADVICE),
        "brief_intervention": do(record_brief_intervention, client=client, what="Sleep"),
        "care_plan_review": do(plan_care_review, client=client, on=today),
        "next_job_request": do(ask_next_job, client=client),
        "work_history": do(add_past_job, client=client, title="Florist"),
        "concern": do(raise_concern, client=client, kind=ConcernKind.OTHER, what="Quiet today"),
        "advice": do(record_advice, client=client, outcome=AdviceOutcome.DECLINED),
    }  # fmt: skip
