"""A clinical team's figures, each with the people behind it: who is with us, who was referred and by whom (SS10.15, FC1, FC3, FC6, FS21)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import clients_named
from ips_desktop.questions.group import groups
from ips_desktop.questions.job_words import day_words
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine
from ips_desktop.questions.team_standing import TeamStanding
from ips_desktop.records import Job, OnwardReferral, OtherDuty, Referral, Spell, TeamFigure, TeamPartner
from ips_desktop.rules import spells
from ips_desktop.rules.team_clocks import figure_is_old
from ips_desktop.terms.words import ReferralSource

YEAR = timedelta(days=365)
People = tuple[tuple[UUID, str], ...]
"""Who is behind a figure: the person, and what they are called."""


@dataclass(frozen=True)
class Behind:
    """A figure: its name, and who is behind it. `count` of them are one person each."""

    name: str
    people: People

    @property
    def count(self) -> int:
        """How many people."""
        return len(self.people)


def team_behind(desk: Desk, team: TeamStanding) -> dict[str, Behind]:
    """Who is with us from the team, who was referred in the last year, and who of them by themselves or by a co-ordinator. Five statements.

    "referred" are those of the year to the day of the team's caseload figure, or to today when there is none (MEASURES §3).
    """
    to = team.facts.figure_on or desk.today
    same = groups(desk)
    sent = [
        (same.top(client), source)
        for client, source, on in _referrals(desk, team.id, to)
        if on is not None and on <= to
    ]  # fmt: skip
    us = list(dict.fromkeys(same.top(client) for client in _with_us(desk, team.id)))
    found = {
        "with_us": us,
        "referred": [client for client, _ in sent],
        "by_self": [client for client, source in sent if source == ReferralSource.SELF],
        "by_coordinator": [client for client, source in sent if source == ReferralSource.CARE_COORDINATOR],
        "into_work": [same.top(client) for client in _into_work(desk, team.id, to)],
    }
    names = clients_named(desk, {client for who in found.values() for client in who})
    return {name: Behind(name, _people(who, names)) for name, who in found.items()}


def _people(who: Iterable[UUID], names: Any) -> People:
    called = {client: names[client].full for client in dict.fromkeys(who) if client in names}
    return tuple(sorted(called.items(), key=lambda each: (each[1].casefold(), each[0])))


def _referrals(desk: Desk, team: UUID, to: date) -> list[Any]:
    asked = sa.select(Referral.subject_id, Referral.source, Referral.received_on).where(
        Referral.team_id == team, Referral.received_on > to - YEAR, Referral.deleted.is_not(True)
    )
    return list(desk.session.execute(asked))


def _of_team(team: UUID) -> Any:
    return sa.select(Spell).join(Referral, Referral.id == Spell.referral_id).where(
        Referral.team_id == team, Spell.deleted.is_not(True)
    )  # fmt: skip


def _with_us(desk: Desk, team: UUID) -> list[UUID]:
    """Whose time with us goes on, and counts in a caseload: accepted, met or not."""
    rows = desk.session.scalars(_of_team(team).where(sa.or_(Spell.closed_on.is_(None), Spell.closed_on > desk.today)))
    return [s.subject_id for s in rows if spells.is_open(s.accepted_on, s.yes_on, s.closed_on, desk.today)]


def _into_work(desk: Desk, team: UUID, to: date) -> list[UUID]:
    """Who of the team's people began a job in the year, while they were with us."""
    asked = (
        sa.select(Job.subject_id)
        .join(Spell, Spell.subject_id == Job.subject_id)
        .join(Referral, Referral.id == Spell.referral_id)
        .where(
            Referral.team_id == team, Job.start_on > to - YEAR, Job.start_on <= to, Job.start_on >= Spell.received_on
        )
        .where(sa.or_(Spell.closed_on.is_(None), Spell.closed_on >= Job.start_on))
        .where(Job.deleted.is_not(True), Spell.deleted.is_not(True))
        .distinct()
    )
    return list(desk.session.scalars(asked))


def figures_panel(desk: Desk, team: TeamStanding, behind: dict[str, Behind]) -> Panel:
    """The team's caseload and what we know of it, each figure with the way to who is behind it. Two statements."""
    to = day_words(team.facts.figure_on or desk.today, desk.today)
    lines = [_caseload(desk, team)]
    lines.append(_figure(team, behind["with_us"], reason("teams.figure.with_us", n=behind["with_us"].count)))
    sent = behind["referred"]
    key = "teams.figure.referred_of" if team.figure else "teams.figure.referred"
    lines.append(_figure(team, sent, reason(key, n=sent.count, of=team.figure or 0, day=to)))
    lines += [
        _figure(team, behind[name], reason(f"teams.figure.{name}", n=behind[name].count, of=sent.count))
        for name in ("by_self", "by_coordinator")
    ]
    lines.append(_into_work_line(desk, team, behind["into_work"], to))
    refused = _refused(desk, team.id)
    if refused:
        lines.append(PanelLine(team.id, "clock", reason("teams.figure.refused", n=refused)))
    return Panel("team_figures", tuple(lines), (PanelAct("say_team_figure", team.id),))


def _figure(team: TeamStanding, behind: Behind, line: Reason, more: tuple[Reason, ...] = ()) -> PanelLine:
    acts = (PanelAct(f"who_{behind.name}", team.id),) if behind.count else ()
    return PanelLine(team.id, "users", line, more, acts=acts)


def _caseload(desk: Desk, team: TeamStanding) -> PanelLine:
    old = figure_is_old(team.facts, desk.reference, desk.today)
    chip = Chip("attention", "clock", Reason("teams.chip.figure")) if old and team.is_open(desk.today) else None
    if team.figure is None or team.facts.figure_on is None:
        return PanelLine(team.id, "chart-bar", Reason("teams.figure.none"), chip=chip)
    line = reason("teams.figure.caseload", n=team.figure, day=day_words(team.facts.figure_on, desk.today))
    return PanelLine(team.id, "chart-bar", line, chip=chip)


def _into_work_line(desk: Desk, team: TeamStanding, ours: Behind, to: str) -> PanelLine:
    """The team's own count, entered yearly, beside ours (FC6)."""
    told = desk.session.execute(
        sa.select(TeamFigure.on, TeamFigure.in_work_year)
        .where(TeamFigure.subject_id == team.id, TeamFigure.in_work_year.is_not(None), TeamFigure.deleted.is_not(True))
        .order_by(TeamFigure.on.desc(), TeamFigure.id.desc())
        .limit(1)
    ).first()
    line = reason("teams.figure.into_work", n=ours.count, day=to)
    on, whole_team = told or (None, None)
    if on is None:
        return _figure(team, ours, line)
    whole = reason("teams.figure.whole_team", n=whole_team or 0, day=day_words(on, desk.today))
    return _figure(team, ours, line, (whole,))


def _refused(desk: Desk, team: UUID) -> int:
    """How often, in the last year, the team asked for work that is not about jobs and we said no (FC3)."""
    asked = sa.select(sa.func.count()).where(
        OtherDuty.team_id == team, OtherDuty.refused.is_(True), OtherDuty.on > desk.today - YEAR, OtherDuty.deleted.is_not(True)
    )  # fmt: skip
    return desk.session.scalar(asked) or 0


def partners(desk: Desk, team: UUID) -> list[tuple[UUID, UUID, date | None, int]]:
    """The services the team works with: the link, the service, since when, and how many of its people were put in touch with it. Two statements."""
    rows = desk.session.execute(
        sa.select(TeamPartner.id, TeamPartner.organisation_id, TeamPartner.since).where(
            TeamPartner.subject_id == team, TeamPartner.present.is_(True), TeamPartner.deleted.is_not(True)
        )
    ).all()
    counts = desk.session.execute(
        sa.select(OnwardReferral.organisation_id, sa.func.count(sa.distinct(OnwardReferral.subject_id)))
        .join(Spell, Spell.subject_id == OnwardReferral.subject_id)
        .join(Referral, Referral.id == Spell.referral_id)
        .where(
            Referral.team_id == team, OnwardReferral.organisation_id.is_not(None), OnwardReferral.deleted.is_not(True)
        )
        .group_by(OnwardReferral.organisation_id)
    )
    sent = {organisation: n for organisation, n in counts}  # noqa: C416  rows, not pairs
    return [(id_, where, since, sent.get(where, 0)) for id_, where, since in rows if where is not None]
