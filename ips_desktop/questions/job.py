"""The tab Work: jobs with hours and pay, looks at whether they are kept, support at work, jobs at risk, adjustments (SS2.6–2.8, SS4.2–4.4)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.job_panels import adjustments_panel, checks_panel, risks_panel, support_panel
from ips_desktop.questions.job_words import below_line, day_words, job_name, kind_line, terms_words, tests_lines
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.texts import text
from ips_desktop.questions.work import Work, work_of
from ips_desktop.rules.employment import is_zero_hours, over_by
from ips_desktop.rules.facts import Job
from ips_desktop.rules.jobs import Start
from ips_desktop.rules.occupations import occupation_of
from ips_desktop.rules.pay import below_minimum
from ips_desktop.rules.zero_hours import monday, reckoned
from ips_desktop.terms.earning import FourHours, JobEnding
from resources.wordings import days, said
from resources.wordings.amounts import in_hours

WEEK = timedelta(days=7)


def work_tab(desk: Desk, client: UUID) -> Panels:
    """Everything about the person's jobs. Refused "not_here". Twelve statements."""
    work = work_of(desk, client)
    panels = (
        jobs_panel(work, client),
        checks_panel(work),
        support_panel(work),
        risks_panel(work),
        adjustments_panel(work),
    )
    shown = tuple(panel for panel in panels if panel.lines or panel.acts or panel.name == "jobs")
    return Panels(client, shown, work.withheld)


def jobs_panel(work: Work, client: UUID) -> Panel:
    """Jobs, the newest first; each with what follows from it."""
    starts = work.starts
    lines = tuple(_job(work, job, starts[job.id]) for job in reversed(work.person.jobs))
    return Panel("jobs", lines, (PanelAct("start_job", client),))


def _job(work: Work, job: Job, start: Start) -> PanelLine:
    stands = work.stands(job)
    more = [
        _when(work, job),
        *_soc(job),
        *_terms(work, job),
        *(_paid(work, job) if is_zero_hours(job) and stands else []),
    ]
    counted = kind_line(start)
    more += [line for line in (counted, *tests_lines(start)) if line is not None]
    if below_minimum(job, work.person.born, work.today, work.figures) and stands:
        more.append(below_line(job, work.person.born, work.today, work.figures))
    words = text(work.long, job.id, "pattern" if stands else "lesson")
    return PanelLine(
        job.id, "briefcase", reason("job.line", job=job_name(job)), tuple(more), words, _chip(work, job, stands=stands),
        _acts(job, stands=stands), not stands,
    )  # fmt: skip


def _acts(job: Job, *, stands: bool) -> tuple[PanelAct, ...]:
    """What may follow, the likeliest first."""
    if not stands:
        return (PanelAct("correct_job", job.id), *([PanelAct("reopen_job", job.id)] if _is_ended(job) else []))
    told = job.four_hours in (FourHours.DONE, FourHours.NEVER)
    forms = [] if told or job.start_on is None else ["four_hours"]
    forms += ["paid_hours"] if is_zero_hours(job) else []
    return tuple(PanelAct(form, job.id) for form in (*forms, "change_terms", "end_job", "correct_job"))


def _is_ended(job: Job) -> bool:
    return job.end_on is not None or job.ended_unknown


def _chip(work: Work, job: Job, *, stands: bool) -> Chip:
    if job.four_hours == FourHours.NEVER:
        return Chip("neutral", "circle-x", Reason("job.state.never"))
    if _is_ended(job):
        return Chip("neutral", "check", Reason("job.state.ended"))
    if not stands:
        return Chip("attention", "help-circle", Reason("job.state.over"))
    if job.start_on is not None and job.start_on > work.today:
        return Chip("neutral", "clock", Reason("job.state.to_come"))
    if job.four_hours != FourHours.DONE and job.start_on is not None:
        return Chip("attention", "clock", Reason("job.state.four_hours"))
    return Chip("good", "briefcase", Reason("job.state.in_work"))


def _when(work: Work, job: Job) -> Reason:
    begun = day_words(job.start_on, work.today) if job.start_on is not None else said("job.day_not_known")
    if job.end_on is not None:
        why = said(f"terms.JobEnding.{job.end_reason}") if isinstance(job.end_reason, JobEnding) else ""
        key = "job.from_to_why" if why else "job.from_to"
        return reason(key, first=begun, last=day_words(job.end_on, work.today), why=why)
    over = over_by(job)
    if job.ended_unknown or over is not None:
        by = said("job.by_day", day=day_words(over, work.today)) if over is not None else said("job.day_not_known")
        return reason("job.from_over", first=begun, by=by)
    return reason("job.since", first=begun)


def _soc(job: Job) -> list[Reason]:
    group = occupation_of(job.soc)
    return [reason("job.soc", title=group.title)] if group is not None else []


def _terms(work: Work, job: Job) -> list[Reason]:
    """Hours and pay: what stands first, then what was before, each with its day. Of two rows of one day the later was meant."""
    by_day = {terms.from_day: terms for terms in job.terms}
    rows = [terms for _, terms in sorted(by_day.items(), reverse=True)]
    if not rows:
        return [Reason("job.terms_not_known")]
    if len(rows) == 1:
        return [reason("job.terms", terms=terms_words(rows[0]) or said("job.not_known"))]
    return [
        reason(
            "job.terms_from", day=day_words(row.from_day, work.today), terms=terms_words(row) or said("job.not_known")
        )
        for row in rows
    ]


def _paid(work: Work, job: Job) -> list[Reason]:
    """Hours paid in the last four whole weeks, and of how many weeks nobody has told."""
    last = monday(work.today) - timedelta(days=1)
    sundays = [last - WEEK * n for n in range(4)]
    paid = reckoned(job.paid)
    minutes = sum(m for on, m in paid.items() if sundays[-1] - WEEK < on <= last)
    told = {monday(row.on) + timedelta(days=6) for row in job.paid}
    due = [s for s in sundays if s not in told and (job.start_on is None or s >= job.start_on)]
    lines = [reason("job.paid", hours=in_hours(minutes), day=days.day(last))]
    return [*lines, reason("job.paid_open", n=len(due))] if due else lines
