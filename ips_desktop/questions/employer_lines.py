"""The side column of an employer's page: leads, people there, and whom we placed."""

from __future__ import annotations

from collections.abc import Sequence

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Named
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import PanelAct, PanelLine
from ips_desktop.questions.texts import Texts, text
from ips_desktop.records import EmployerPerson, Job, Lead
from ips_desktop.terms.looking import LeadState
from resources.wordings import days, said


def hours_said(minutes: int) -> str:
    """16 hours; 16 hours 30 min."""
    whole, rest = divmod(minutes, 60)
    words = said("parts.hours", n=whole)
    return f"{words} {said('parts.minutes_short', n=rest)}" if rest else words


def lead_lines(desk: Desk, leads: Sequence[Lead], long: Texts) -> tuple[PanelLine, ...]:
    """Open ones first, each with what is known of it; closed ones stay below, faded."""
    open_first = sorted(
        leads, key=lambda lead: (not _is_open(desk, lead), lead.closes_on is None, lead.closes_on, lead.id.bytes)
    )
    return tuple(_lead(desk, lead, long) for lead in open_first)


def _is_open(desk: Desk, lead: Lead) -> bool:
    return lead.state in (None, LeadState.OPEN) and (lead.closes_on is None or lead.closes_on >= desk.today)


def _lead(desk: Desk, lead: Lead, long: Texts) -> PanelLine:
    more: list[Reason] = []
    if lead.minutes_week is not None:
        more.append(reason("looking.said", words=hours_said(lead.minutes_week)))
    is_open = _is_open(desk, lead)
    if not is_open:
        passed = lead.state in (None, LeadState.OPEN)
        more.append(Reason("employers.lead.passed") if passed else Reason(f"terms.LeadState.{lead.state}"))
    elif lead.closes_on is not None:
        more.append(reason("employers.lead.until", day=lead.closes_on))
    shared = lead.shared is not False
    chip = Chip(
        "neutral", "share" if shared else "lock", Reason("employers.lead.shared" if shared else "employers.lead.own")
    )
    acts = ("change_lead", "keep_lead" if shared else "share_lead", "close_lead") if is_open else ("open_lead",)
    return PanelLine(
        lead.id, "briefcase", reason("employers.lead.line", job=lead.title or ""), tuple(more), text(long, lead.id, "note"),
        chip if is_open else None, tuple(PanelAct(form, lead.id) for form in acts), not is_open,
    )  # fmt: skip


def people_lines(people: Sequence[EmployerPerson], long: Texts) -> tuple[PanelLine, ...]:
    """Who is there now, then who left."""
    ordered = sorted(people, key=lambda row: (row.left_on is not None, (row.name or "").casefold()))
    return tuple(_person(row, long) for row in ordered)


def _person(row: EmployerPerson, long: Texts) -> PanelLine:
    line = (
        reason("employers.person.line", name=row.name or "", role=row.role or "")
        if row.role
        else reason("employers.person.name", name=row.name or "")
    )
    more = [reason("employers.person.reach", words=" · ".join(p for p in (row.phone, row.email) if p))]
    told = [] if not (row.phone or row.email) else more
    told += [Reason("employers.person.can_hire")] if row.can_hire else []
    told += [reason("employers.person.left", day=row.left_on)] if row.left_on is not None else []
    return PanelLine(
        row.id, "user", line, tuple(told), text(long, row.id, "note"), acts=(PanelAct("change_employer_person", row.id),),
        faded=row.left_on is not None,
    )  # fmt: skip


def placed_lines(desk: Desk, jobs: Sequence[tuple[Job, Named | None]]) -> tuple[PanelLine, ...]:
    """People who work or worked there: named only when they are on this laptop, as everybody's people are not."""
    lines: list[PanelLine] = []
    for job, person in jobs:
        since = f"{days.month(job.start_on)} {job.start_on.year}" if job.start_on is not None else ""
        over = job.end_on is not None and job.end_on < desk.today
        key = f"employers.placed.{'was' if over else 'since'}{'_named' if person is not None else ''}"
        line = reason(key, name=person.short, since=since) if person is not None else reason(key, since=since)
        lines.append(PanelLine(job.id, "user-circle", line, faded=over))
    return tuple(lines)
