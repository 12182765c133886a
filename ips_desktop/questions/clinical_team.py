"""One clinical team's page: what is due, who is in it, what happened there, its figures, the services it works with (SS5.3j-l, SS6.4, FS21)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.coordinators import Coordinator, coordinators_of
from ips_desktop.questions.histories import facts_of
from ips_desktop.questions.job_words import choice_words, day_words
from ips_desktop.questions.joint_working import joint_entries, joint_lines
from ips_desktop.questions.linked import may_write_at
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine
from ips_desktop.questions.team_figures import People, figures_panel, partners, team_behind
from ips_desktop.questions.team_log import team_log
from ips_desktop.questions.team_rows import ACTS, ICONS, why
from ips_desktop.questions.team_standing import TeamStanding, team_standings
from ips_desktop.questions.todo import late_chip, until
from ips_desktop.records import ClinicalTeam, JointWorking, Organisation, TeamLink, VocationalLead
from ips_desktop.rules.clocks import Due
from ips_desktop.rules.histories import Fact, spans
from ips_desktop.terms.troubles import Refused
from resources.wordings import days, said

SHOWN = 40
"""Entries of the log that stand at once; older ones when they are asked for."""


@dataclass(frozen=True)
class ClinicalTeamPage:
    """The page. `behind`: who is behind each figure, by its name; `may_write`: this is mine to write at, else it is only read.

    `earlier`: how many entries of the log are not shown. `may_lead`: names, closing and links are mine to change.
    """

    id: UUID
    name: str
    kind: str
    panels: tuple[Panel, ...]
    behind: Mapping[str, People]
    may_write: bool
    may_lead: bool
    earlier: int = 0
    closed_on: date | None = None


def clinical_team(desk: Desk, team: UUID, *, everything: bool = False) -> ClinicalTeamPage:
    """All of a team that is on this laptop; the whole log with `everything`. Refused "not_here". Thirty statements at most."""
    standing = next(iter(team_standings(desk, [team])), None)
    if standing is None:
        raise Refused("not_here")
    may_lead = desk.me.role in ClinicalTeam.about.edit
    behind = team_behind(desk, standing)
    log = team_log(desk, team)
    panels = (
        _due(desk, standing),
        _people(desk, standing, may_lead=may_lead),
        _coordinators(desk, standing),
        _log(standing, log, everything=everything),
        figures_panel(desk, standing, behind),
        _services(desk, standing),
        _joint(desk, standing),
    )
    return ClinicalTeamPage(
        id=team,
        name=standing.name,
        kind=choice_words(standing.kind) if standing.kind is not None else "",
        panels=panels if may_write_at(desk, team, desk.today) else tuple(map(_only_read, panels)),
        behind={name: each.people for name, each in behind.items()},
        may_write=may_write_at(desk, team, desk.today),
        may_lead=may_lead,
        earlier=0 if everything else max(0, len(log) - SHOWN),
        closed_on=standing.facts.closed_on,
    )


def _only_read(panel: Panel) -> Panel:
    """Somebody else's team: what is there can be seen, and who is behind a figure; nothing is written."""
    lines = tuple(replace(line, acts=tuple(a for a in line.acts if a.form.startswith("who_"))) for line in panel.lines)
    return replace(panel, lines=lines, acts=())


def _due(desk: Desk, team: TeamStanding) -> Panel:
    return Panel("team_due", tuple(_due_line(desk, team, due) for due in team.dues))


def _due_line(desk: Desk, team: TeamStanding, due: Due) -> PanelLine:
    late, day = due.late_days(desk.today), until(due, desk.today)
    what = said(f"teams.clock.{due.rule}.what")
    key = "was" if late else "until"
    line = reason(f"teams.due.{key}", what=what, on=days.day(day)) if day else reason("teams.log.small", words=what)
    return PanelLine(
        due.about or team.id,
        ICONS[due.rule],
        line,
        (why(desk, due),),
        chip=late_chip(late) if late else None,
        acts=(PanelAct(ACTS[due.rule], team.id),),
    )


def _people(desk: Desk, team: TeamStanding, *, may_lead: bool) -> Panel:
    """Who of ours is linked, and who leads there for work; whoever was before is faded."""
    people = {id_: each.name for id_, each in colleagues(desk).items()}
    rows: Any = desk.session.execute(_facts(TeamLink, TeamLink.adviser_id, team.id))
    linked = facts_of(rows).get(team.id, [])
    leads = {
        row.id: row
        for row in desk.session.scalars(
            sa.select(VocationalLead).where(VocationalLead.subject_id == team.id, VocationalLead.deleted.is_not(True))
        )
    }
    led = facts_of((team.id, row.from_day, row.seen, row.id, row.id if row.name else None) for row in leads.values())
    lines = [*_spans(desk, "adviser", linked, {id_: (name, "") for id_, name in people.items()}, team.id)]
    named = {id_: (row.name or "", " · ".join(filter(None, (row.job, row.phone)))) for id_, row in leads.items()}
    lines += _spans(desk, "lead", led.get(team.id, []), named, team.id)
    acts = (*((PanelAct("link_adviser", team.id),) if may_lead else ()), PanelAct("name_vocational_lead", team.id))
    also = (PanelAct("unlink_adviser", team.id),) if may_lead and team.adviser is not None else ()
    none = (PanelAct("no_vocational_lead", team.id),) if team.lead is not None else ()
    return Panel("team_people", tuple(lines), (*acts, *also, *none))


def _facts(record: Any, value: Any, team: UUID) -> Any:
    return sa.select(record.subject_id, record.from_day, record.seen, record.id, value).where(
        record.subject_id == team, record.deleted.is_not(True)
    )


def _spans(
    desk: Desk, role: str, facts: list[Fact[UUID]], named: Mapping[UUID, tuple[str, str]], team: UUID
) -> list[PanelLine]:
    """Who holds a part in the team, the newest first: now, from a day to come, or until a day."""
    found = [span for span in spans(facts) if span.value is not None][::-1]
    lines: list[PanelLine] = []
    for span in found:
        name, more = named.get(span.value or team, ("", ""))
        first = day_words(span.first, desk.today)
        over = span.last is not None and span.last < desk.today
        key = f"teams.people.{role}_was" if span.last is not None else f"teams.people.{role}"
        last = day_words(span.last, desk.today) if span.last is not None else ""
        line = reason(key, name=name, first=first, last=last)
        small = (reason("teams.log.small", words=more),) if more else ()
        lines.append(PanelLine(span.value or team, "user", line, small, faded=over))
    now = [span for span in found if span.first <= desk.today and (span.last is None or span.last >= desk.today)]
    if not now:
        chip = Chip("attention" if role == "adviser" else "neutral", "user", Reason(f"teams.people.no_{role}.chip"))
        lines.insert(0, PanelLine(team, "user", Reason(f"teams.people.no_{role}"), chip=chip))
    return lines


def _coordinators(desk: Desk, team: TeamStanding) -> Panel:
    found = coordinators_of(desk, team.id)
    here = [each for each in found if each.is_here(desk.today)]
    supported = sum(each.supported for each in here)
    months = desk.reference.number("team.advice_months", desk.today)
    notes = (reason("teams.coordinators.sum", n=supported, of=len(here), months=months),) if here else ()
    lines = tuple(_coordinator(desk, each) for each in found)
    return Panel("team_coordinators", lines, (PanelAct("add_coordinator", team.id),), notes)


def _coordinator(desk: Desk, who: Coordinator) -> PanelLine:
    is_here = who.is_here(desk.today)
    key = "teams.coordinators.line" if is_here else "teams.coordinators.left"
    last = day_words(who.until_day, desk.today) if who.until_day is not None else ""
    line = reason(key, name=who.name, day=last)
    small = " · ".join(filter(None, (who.job, who.phone)))
    more = [reason("teams.log.small", words=small)] if small else []
    if who.last is not None:
        more.append(reason("teams.coordinators.last", day=day_words(who.last, desk.today)))
    chip = None
    if is_here:
        chip = (
            Chip("good", "check", Reason("teams.coordinators.advised"))
            if who.supported
            else Chip("neutral", "clock", Reason("teams.coordinators.not_advised"))
        )
    forms = ("correct_coordinator", "coordinator_leaves") if is_here else ("coordinator_stays",)
    acts = (*(PanelAct(form, who.id) for form in forms), PanelAct("drop_at_team", who.id))
    return PanelLine(who.id, "user", line, tuple(more), chip=chip, acts=acts, faded=not is_here)


NEW = ("record_team_meeting", "vocational_contact", "caseload_review", "advise_team", "record_surgery")


def _log(team: TeamStanding, lines: list[PanelLine], *, everything: bool) -> Panel:
    shown = lines if everything else lines[:SHOWN]
    notes = (reason("teams.log.shown", n=len(shown), of=len(lines)),) if len(shown) < len(lines) else ()
    return Panel("team_log", tuple(shown), tuple(PanelAct(form, team.id) for form in NEW), notes)


def _services(desk: Desk, team: TeamStanding) -> Panel:
    """Which other services the team works with, and how many of its people were put in touch with each (FS21)."""
    rows = partners(desk, team.id)
    ids = [where for _, where, _, _ in rows]
    named = {
        row.id: row for row in desk.session.scalars(sa.select(Organisation).where(Organisation.id.in_(ids))) if ids
    }
    lines: list[PanelLine] = []
    for id_, where, since, sent in rows:
        service = named.get(where)
        if service is None:
            continue
        name = ", ".join(filter(None, (service.name, service.town)))
        more = [reason("teams.partner.since", day=day_words(since, desk.today))] if since is not None else []
        more += [reason("teams.partner.sent", n=sent)] if sent else []
        line = reason("teams.log.small", words=name)
        lines.append(PanelLine(id_, "building-store", line, tuple(more), acts=(PanelAct("drop_team_partner", id_),)))
    return Panel("team_services", tuple(lines), (PanelAct("add_team_partner", team.id),))


def _joint(desk: Desk, team: TeamStanding) -> Panel:
    rows = joint_entries(desk, JointWorking.team_id == team.id)
    return Panel("team_joint", joint_lines(desk, rows), (PanelAct("joint_working", desk.me.service),))
