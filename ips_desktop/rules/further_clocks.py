"""The clocks of being in work and of what stands beside it, and all further clocks of a person together (MEASURES §5). Pure and dated."""

from __future__ import annotations

from datetime import date, timedelta

from ips_desktop.rules.clocks import Due, Journey
from ips_desktop.rules.days import add_months
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.further import Further, due_after, due_by
from ips_desktop.rules.often import more_than_agreed
from ips_desktop.rules.search_clocks import (
    employer_contact,
    job_search,
    keep_contact,
    personal_information,
    revisit_information,
)
from ips_desktop.rules.work_clocks import benefits_advice, fit_notes, look
from ips_desktop.terms.words import SupportMode


def where_we_meet(j: Journey, f: Further) -> Due | None:
    """They are told on the day of entry that we may meet in cafés, libraries, at home (FS19, SS5.2).

    The leaflet says it: this one runs only for whoever was given another.
    """
    if j.entry is None or j.information_given_on is None or f.where_we_meet_on is not None:
        return None
    return due_after("where_we_meet", j.entry, 0)


def hand_over_letter(j: Journey, f: Further, figures: Figures) -> Due | None:
    """The person is told in plain words who their adviser is now, by a letter or by mouth (SS5.3b)."""
    if f.untold_on is None or f.untold_on != j.handed_over_on:
        return None
    return due_after("hand_over_letter", f.untold_on, figures.number("clock.hand_over_days", f.untold_on))


def in_work_plans(f: Further, figures: Figures, today: date) -> list[Due]:
    """Each job has an in-work support plan within 7 days of its first day (SS2.6, FS18)."""
    open_ones = [job for job in f.jobs if job.support_saved_on is None and job.start_on <= today]
    return [
        due_after("in_work_plan", job.start_on, figures.number("clock.in_work_plan_days", job.start_on), job.id)
        for job in open_ones
    ]


def in_work_reviews(f: Further) -> list[Due]:
    """The support agreed for a job is looked at again on the day that was agreed (SS2.6, FS18)."""
    return [
        due_by("in_work_review", job.support_saved_on or job.start_on, job.support_look_on, job.id)
        for job in f.jobs
        if job.support_look_on is not None
    ]


def joint_meeting(j: Journey, f: Further, figures: Figures) -> Due | None:
    """The three of us meet, or we take part in a care plan review, every so many months (SS8.3); where a co-ordinator is known.

    A day that is agreed for it settles it until that day is over.
    """
    if j.entry is None or not f.coordinated or j.mode == SupportMode.PAUSED or f.joint_booked is not None:
        return None
    since = max(j.entry, f.last_joint or j.entry)
    return due_by("joint_meeting", since, add_months(since, figures.number("clock.joint_meeting_months", since)))


def next_job_help(f: Further, figures: Figures) -> Due | None:
    """After a job ended, or when another is asked for, the search goes on within 14 days (FS17)."""
    ended = None if f.jobs else f.job_ended_on
    since = max((day for day in (ended, f.asked_next_job) if day is not None), default=None)
    if since is None or (f.last_search is not None and f.last_search >= since):
        return None
    return due_after("next_job_help", since, figures.number("clock.next_job_days", since))


def step_ends(f: Further) -> list[Due]:
    """A step on the way is ended, or goes on with a reason, by its last day (SS5.3e)."""
    return [due_by("step_ends", step.on, step.on, step.id) for step in f.steps]


def care_plan_reviews(f: Further, figures: Figures) -> list[Due]:
    """We write something for a care plan review 7 days before it (SS8.4)."""
    return [
        due_by("care_plan_review", r.on, r.on - timedelta(days=figures.number("clock.care_review_days", r.on)), r.id)
        for r in f.reviews
    ]


def work_changes(f: Further) -> tuple[date, ...]:
    """When a job started or ended, was offered, or its hours or pay changed: the plan is looked at again after each (MEASURES §5)."""
    starts = (job.start_on for job in f.jobs)
    return tuple(day for day in (*starts, f.job_ended_on, f.last_offer, f.changed_on) if day is not None)


def more_contact(j: Journey, f: Further, figures: Figures, today: date) -> Due | None:
    """They are in touch more often than was agreed, without anything that asks for it (SS5.3c)."""
    changed = (f.wished_on, f.asked_next_job, *work_changes(f), *(risk.since for risk in f.at_risk))
    return more_than_agreed(j, f.in_touch, changed, figures, today)


def running_further(j: Journey, f: Further, figures: Figures, today: date) -> tuple[Due, ...]:
    """Every one of these clocks that runs for a person on a day, the earliest first; after closing only looks that were agreed."""
    kept = look(f.work, today, figures, f.agreed) if f.work is not None else None
    if j.closed_on is not None and j.closed_on <= today:
        return (kept,) if kept is not None else ()
    jobs = f.work.jobs if f.work is not None else ()
    dues = [
        kept,
        where_we_meet(j, f),
        hand_over_letter(j, f, figures),
        job_search(j, f, figures),
        keep_contact(j, f, figures),
        employer_contact(j, f, figures),
        personal_information(f, figures),
        revisit_information(j, f, figures),
        benefits_advice(jobs, f.offers, f.advised, today, figures),
        joint_meeting(j, f, figures),
        next_job_help(f, figures),
        more_contact(j, f, figures, today),
        *in_work_plans(f, figures, today),
        *in_work_reviews(f),
        *fit_notes(f.at_risk),
        *step_ends(f),
        *care_plan_reviews(f, figures),
    ]
    return tuple(sorted((d for d in dues if d is not None), key=lambda d: (d.on, d.rule)))
