"""The clocks of looking for work, of keeping a job one came with, and of personal information (MEASURES §5). Pure and dated."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from ips_desktop.rules.clocks import Due, Journey
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.further import Further, due_after, due_by
from ips_desktop.rules.sharing import look_again


def keeping(f: Further) -> UUID | None:
    """The episode of an early referral whose job may still be kept: they came to us in work, to keep it (SS2.8). None without one.

    Its first day is often not known, so it need not stand among the jobs that run.
    """
    open_ones = {risk.id for risk in f.at_risk}
    for risk in f.work.risks if f.work is not None else ():
        job = f.work.job(risk.job) if f.work is not None else None
        is_over = job is None or job.end_on is not None or job.ended_unknown
        if risk.early and risk.id in open_ones and not is_over:
            return risk.id
    return None


def searching(j: Journey, f: Further) -> bool:
    """Whether work is still being looked for: in work, or keeping a job, nobody is pressed to search."""
    return j.in_work_since is None and not f.jobs and keeping(f) is None


def job_search(j: Journey, f: Further, figures: Figures) -> Due | None:
    """A first application, lead followed or employer contact for the person within 28 days of entry (FS12).

    Not asked of who has work. Who came to keep a job is asked for `keep_contact` instead; the measure `search_28` counts that contact
    too, for it counts the same acts of everybody.
    """
    if j.entry is None or f.first_search is not None or not searching(j, f):
        return None
    return due_after("job_search", j.entry, figures.number("clock.job_search_days", j.entry))


def keep_contact(j: Journey, f: Further, figures: Figures) -> Due | None:
    """For who came to keep a job, somebody speaks to its employer within 28 days of entry (SS2.8): the search act that is theirs.

    Whatever stops `job_search` stops it. Not asked where the person decided that the employer is told nothing.
    """
    risk = keeping(f)
    if j.entry is None or f.first_search is not None or f.tells_nobody or risk is None:
        return None
    return due_after("keep_contact", j.entry, figures.number("clock.job_search_days", j.entry), risk)


def employer_contact(j: Journey, f: Further, figures: Figures) -> Due | None:
    """The first employer is met face to face for the person within 28 days of entry (SS2.3, FS12)."""
    if j.entry is None or f.first_employer is not None or not searching(j, f):
        return None
    return due_after("employer_contact", j.entry, figures.number("clock.employer_contact_days", j.entry))


def personal_information(f: Further, figures: Figures) -> Due | None:
    """The person decides what may be told within 28 days of the first search act (FS10, FS12)."""
    if f.first_search is None or f.decided_on is not None:
        return None
    return due_after("personal_information", f.first_search, figures.number("clock.decision_days", f.first_search))


def revisit_information(j: Journey, f: Further, figures: Figures) -> Due | None:
    """The decision is looked at again: 60 days after entry without a job, at each offer, else after six months or on their day."""
    if f.decided_on is None:
        return None
    again = look_again(f.decided_on, f.revisit_on)
    dues = [] if again is None else [due_by("revisit_information", f.decided_on, again.on)]
    if j.entry is not None and searching(j, f):
        without_job = j.entry + timedelta(days=figures.number("clock.revisit_days", j.entry))
        if f.decided_on < without_job:
            dues.append(due_by("revisit_without_job", j.entry, without_job))
    if f.last_offer is not None and f.last_offer > f.decided_on:
        dues.append(due_after("revisit_offer", f.last_offer, 0))
    return min(dues, key=lambda d: d.on, default=None)
