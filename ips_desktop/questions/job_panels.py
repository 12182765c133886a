"""The lines under the jobs: looks at whether they are kept, support at work, jobs at risk, adjustments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from ips_desktop.questions.job_words import choice_words, day_words, job_name
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine
from ips_desktop.questions.texts import text
from ips_desktop.questions.work import Work
from ips_desktop.records import Adjustment, AtRisk, InWorkPlan, JobCheck
from ips_desktop.rules.at_risk import episode
from ips_desktop.rules.checks import CheckDay, check_days
from ips_desktop.rules.facts import Job
from ips_desktop.rules.facts import Risk as RiskFact
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import AccessToWork, AdjustmentAnswer, CheckAt, KnownBy, RiskOutcome
from resources.wordings import said

SOON_DAYS = 7
PLAN_LINES = (
    "before_start",
    "first_days",
    "first_month",
    "after_that",
    "getting_there",
    "at_work",
    "wellbeing",
    "step_down",
)


def checks_panel(work: Work) -> Panel:
    """What is to be looked at with the day it opens, the next one to come, then what was found, the newest first."""
    open_, coming = _checks_due(work)
    lines = [_due(work, day) for day in (*open_, *coming)]
    lines += [_look(work, row) for row in reversed(work.checks)]
    acts = tuple(
        PanelAct("check_job", job.id) for job in work.standing[:1] if job.start_on is None or job.start_on <= work.today
    )
    return Panel("checks", tuple(lines), acts)


def _checks_due(work: Work) -> tuple[list[CheckDay], list[CheckDay]]:
    """Those that are open, and the next one that is not."""
    days = [day for day in check_days(work.person, work.today, work.figures, work.agreed) if day.settled is None]
    return [d for d in days if d.is_open(work.today)], [d for d in days if not d.is_open(work.today)][:1]


def _due(work: Work, day: CheckDay) -> PanelLine:
    """ "13 weeks: any day from 27 Jan until 3 Feb"."""
    job, late = work.person.job(day.job), day.late_days(work.today)
    chip = None
    if late:
        chip = Chip("serious", "alert-triangle", reason("job.check.late", n=late))
    elif day.is_open(work.today):
        chip = Chip("attention", "clock", Reason("job.check.open"))
    line = reason(
        "job.check.due", which=said(f"terms.CheckAt.{day.check}"), opens=day_words(day.opens, work.today), until=day_words(day.due, work.today)
    )  # fmt: skip
    more = (reason("job.of", job=job_name(job)),) if job is not None else ()
    act = PanelAct("check_risk", day.risk) if day.risk is not None else PanelAct("check_job", day.job)
    acts = (act,) if day.is_open(work.today) else ()
    return PanelLine(day.risk or day.job, "calendar-event", line, more, chip=chip, acts=acts)


def _look(work: Work, row: JobCheck) -> PanelLine:
    which = choice_words(row.check) if isinstance(row.check, CheckAt) else said("job.check.between")
    line = reason(
        "job.check.line", which=which, day=day_words(row.on, work.today) if row.on else said("job.day_not_known")
    )
    answer = {Known.YES: "yes", Known.NO: "no"}.get(row.in_work, "not_known")
    if row.in_work == Known.YES and row.same_job == Known.NO:
        answer = "other_job"
    key = "job.check.not_reached" if row.known_by == KnownBy.NOT_REACHED else f"job.check.{answer}"
    more = [reason(key, how=choice_words(row.known_by))]
    job = work.person.job(row.job_id)
    more += [reason("job.of", job=job_name(job))] if job is not None and len(work.person.jobs) > 1 else []
    return PanelLine(
        row.id, "circle-check", line, tuple(more), text(work.long, row.id, "note"), acts=(PanelAct("drop_check", row.id),), faded=True
    )  # fmt: skip


def support_panel(work: Work) -> Panel:
    """One line for each job that stands, with the version in force; what was agreed before stays below."""
    versions: defaultdict[UUID | None, list[InWorkPlan]] = defaultdict(list)
    for plan in work.plans:
        versions[plan.job_id].append(plan)
    lines = [_support(work, job, versions[job.id]) for job in work.standing]
    lines += [
        _version(work, plan) for job in reversed(work.person.jobs) for plan in _older(work, job, versions[job.id])
    ]
    return Panel("in_work", tuple(lines))


def _older(work: Work, job: Job, plans: list[InWorkPlan]) -> Iterator[InWorkPlan]:
    """Versions that no longer stand, the newest first; of a job that is over, all of them."""
    yield from reversed(plans[:-1] if work.stands(job) else plans)


def _support(work: Work, job: Job, plans: list[InWorkPlan]) -> PanelLine:
    act = (PanelAct("in_work_plan", job.id),)
    if not plans:
        return _no_support(work, job, act)
    plan = plans[-1]
    more = [reason("job.in_work.version", n=plan.version or 1, day=day_words(plan.saved_on or work.today, work.today))]
    more.append(_contact(work, plan))
    for name in PLAN_LINES:
        words = text(work.long, plan.id, name)
        more += [reason("job.in_work.said", label=said(f"fields.in_work_plan.{name}"), words=words)] if words else []
    chip = None
    if plan.review_on is not None:
        is_late = plan.review_on < work.today
        more.append(reason("job.in_work.look_again", day=day_words(plan.review_on, work.today)))
        chip = Chip("attention", "clock", Reason("job.in_work.late")) if is_late else None
    return PanelLine(
        plan.id, "heart-handshake", reason("job.line", job=job_name(job)), tuple(more), text(work.long, plan.id, "first_day"), chip, act
    )  # fmt: skip


def _no_support(work: Work, job: Job, act: tuple[PanelAct, ...]) -> PanelLine:
    """No plan yet: within a week of the first day (MEASURES §5)."""
    begun = job.start_on or work.today
    due = begun + timedelta(days=work.figures.number("clock.in_work_plan_days", begun))
    chip = Chip("attention", "clock", Reason("job.in_work.missing")) if due < work.today else None
    more = (reason("job.in_work.due", day=day_words(due, work.today)),)
    return PanelLine(job.id, "heart-handshake", reason("job.line", job=job_name(job)), more, chip=chip, acts=act)


def _contact(work: Work, plan: InWorkPlan) -> Reason:
    if plan.may_contact is None:
        return Reason("job.in_work.contact_open")
    name = "" if plan.withheld else plan.contact_name or ""
    return reason("job.in_work.contact_yes", name=name) if plan.may_contact else Reason("job.in_work.contact_no")


def _version(work: Work, plan: InWorkPlan) -> PanelLine:
    line = reason("job.in_work.version", n=plan.version or 1, day=day_words(plan.saved_on or work.today, work.today))
    job = work.person.job(plan.job_id)
    more = (reason("job.of", job=job_name(job)),) if job is not None else ()
    return PanelLine(plan.id, "history", line, more, faded=True)


def risks_panel(work: Work) -> Panel:
    """Jobs that might be lost, the open ones first; each job that stands may come to be one."""
    newest = list(reversed(work.risks))
    rows = sorted(newest, key=lambda row: row.outcome is not None)
    at_risk = {row.job_id for row in work.risks if row.outcome is None}
    acts = tuple(PanelAct("job_at_risk", job.id) for job in work.standing if job.id not in at_risk)
    return Panel("at_risk", tuple(_risk(work, row) for row in rows), acts[:1])


def _risk(work: Work, row: AtRisk) -> PanelLine:
    job = work.person.job(row.job_id)
    name = job_name(job) if job is not None else said("job.unnamed")
    began = day_words(row.began_on, work.today) if row.began_on is not None else said("job.day_not_known")
    line = reason("job.risk.early" if row.early else "job.risk.line", job=name, day=began)
    more = [*_sick(work, row), *_kept(work, row)]
    phased = text(work.long, row.id, "phased")
    more += [reason("job.risk.phased", words=phased)] if phased else []
    acts = ("edit_risk", "settle_risk") if row.outcome is None else ("reopen_risk",)
    forms = tuple(PanelAct(form, row.id) for form in acts)
    return PanelLine(
        row.id, "alert-triangle", line, tuple(more), text(work.long, row.id, "threat"), _risk_chip(work, row), forms,
        row.outcome is not None,
    )  # fmt: skip


def _sick(work: Work, row: AtRisk) -> Iterator[Reason]:
    for name in ("sick_since", "fit_note_until", "return_on"):
        on = getattr(row, name)
        if on is not None:
            yield reason(f"job.risk.{name}", day=day_words(on, work.today))
    if row.pay_state is not None:
        yield reason("job.risk.pay", what=choice_words(row.pay_state))
    if row.access_to_work not in (None, AccessToWork.NOT_ASKED):
        since = day_words(row.access_to_work_on, work.today) if row.access_to_work_on is not None else ""
        yield reason(
            "job.risk.access_on" if since else "job.risk.access", what=choice_words(row.access_to_work), day=since
        )


def _kept(work: Work, row: AtRisk) -> Iterator[Reason]:
    """What became of it, and whether it is counted as kept on day 91."""
    if row.outcome is not None:
        on = day_words(row.outcome_on, work.today) if row.outcome_on is not None else said("job.day_not_known")
        yield reason("job.risk.outcome", what=choice_words(row.outcome), day=on)
    fact = RiskFact(row.id, work.person.id, bool(row.early), row.began_on, row.job_id, row.referral_id)
    found = episode(work.person, fact, work.figures)
    if found.lost_while_waiting:
        yield Reason("job.risk.lost_while_waiting")
    elif found.on is not None and found.on <= work.today:
        yield reason(f"job.risk.kept.{found.kept}", day=day_words(found.on, work.today))
    elif found.on is not None:
        yield reason("job.risk.asked_on", day=day_words(found.on, work.today))


def _risk_chip(work: Work, row: AtRisk) -> Chip:
    if row.outcome is not None:
        lost = row.outcome == RiskOutcome.LEFT
        return Chip(
            "neutral" if lost else "good",
            "circle-x" if lost else "check",
            reason("job.said", words=choice_words(row.outcome)),
        )
    soon = work.today + timedelta(days=SOON_DAYS)
    if row.fit_note_until is not None and row.fit_note_until <= soon:
        key = "job.risk.fit_note_over" if row.fit_note_until < work.today else "job.risk.fit_note_ends"
        return Chip("serious", "alert-triangle", Reason(key))
    return Chip("attention", "alert-triangle", Reason("job.risk.open"))


def adjustments_panel(work: Work) -> Panel:
    """What was asked of employers, what waits for an answer first."""
    waiting = (AdjustmentAnswer.ASKED, None)
    newest = list(reversed(work.adjustments))
    rows = sorted(newest, key=lambda row: row.answer not in waiting)
    acts = tuple(PanelAct("ask_adjustment", job.id) for job in work.standing[:1])
    return Panel("adjustments", tuple(_adjustment(work, row) for row in rows), acts)


def _adjustment(work: Work, row: Adjustment) -> PanelLine:
    job, what = work.person.job(row.job_id), text(work.long, row.id, "what")
    line = reason("job.adjustment.line", what=what) if what else Reason("job.adjustment.withheld")
    more = [reason("job.adjustment.asked", day=day_words(row.asked_on, work.today))] if row.asked_on is not None else []
    more += [reason("job.of", job=job_name(job))] if job is not None and len(work.person.jobs) > 1 else []
    answered = row.answer in (AdjustmentAnswer.AGREED, AdjustmentAnswer.REFUSED)
    if answered and row.answered_on is not None:
        more.append(reason("job.adjustment.answered", day=day_words(row.answered_on, work.today)))
    if row.in_place_on is not None:
        more.append(reason("job.adjustment.in_place", day=day_words(row.in_place_on, work.today)))
    kind, icon = {
        AdjustmentAnswer.AGREED: ("good", "check"),
        AdjustmentAnswer.REFUSED: ("serious", "circle-x"),
    }.get(row.answer, ("attention", "clock"))
    chip = Chip(kind, icon, reason("job.said", words=choice_words(row.answer or AdjustmentAnswer.ASKED)))
    acts = ("reopen_adjustment",) if answered else ("answer_adjustment",)
    return PanelLine(
        row.id, "checklist", line, tuple(more), text(work.long, row.id, "reason"), chip, tuple(PanelAct(a, row.id) for a in acts)
    )  # fmt: skip
