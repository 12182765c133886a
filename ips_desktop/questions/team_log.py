"""What happened at a clinical team, the newest first: meetings, weekly contact, reviews, advice, drop-ins, figures (FS4, FS21)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.job_words import choice_words, day_words
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.panels import PanelAct, PanelLine
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.records import (
    CareCoordinator,
    CaseloadReview,
    Surgery,
    TeamAdvice,
    TeamFigure,
    TeamMeeting,
    TeamMeetingStaff,
    VocationalContact,
)
from resources.wordings import days, said

DROP = "drop_at_team"


@dataclass(frozen=True)
class Known:
    """What lines of the log are made from. `there`: who of us was at each meeting."""

    today: date
    staff: Mapping[UUID, str]
    coordinators: Mapping[UUID, str]
    there: Mapping[UUID, list[str]]
    long: Texts

    def by(self, staff: UUID | None) -> str:
        """Who of us it was, "" when nobody knows."""
        return self.staff.get(staff, "") if staff is not None else ""

    def with_(self, coordinator: UUID | None) -> str:
        """Which co-ordinator it was with, "" for none."""
        return self.coordinators.get(coordinator, "") if coordinator is not None else ""


def team_log(desk: Desk, team: UUID) -> list[PanelLine]:
    """Everything that was written at a team, the newest first. Ten statements, whatever its length."""
    rows = [row for record, _, _ in KINDS for row in _rows(desk, record, team)]
    rows.sort(key=lambda row: (row.on or date.min, row.id.bytes), reverse=True)
    known = _known(desk, team, rows)
    make = {record: (line, correct) for record, line, correct in KINDS}
    lines: list[PanelLine] = []
    for row in rows:
        line, correct = make[type(row)]
        icon, what, more, field = line(known, row)
        acts = (PanelAct(correct, row.id), PanelAct(DROP, row.id))
        lines.append(PanelLine(row.id, icon, what, tuple(more), text(known.long, row.id, field), acts=acts))
    return lines


def _rows(desk: Desk, record: Any, team: UUID) -> list[Any]:
    return list(desk.session.scalars(sa.select(record).where(record.subject_id == team, record.deleted.is_not(True))))


def _known(desk: Desk, team: UUID, rows: list[Any]) -> Known:
    staff = {id_: each.name for id_, each in colleagues(desk).items()}
    named = desk.session.execute(
        sa.select(CareCoordinator.id, CareCoordinator.name).where(CareCoordinator.subject_id == team)
    )
    there: dict[UUID, list[str]] = {}
    attended = desk.session.execute(
        sa.select(TeamMeetingStaff.meeting_id, TeamMeetingStaff.staff_id).where(
            TeamMeetingStaff.subject_id == team,
            TeamMeetingStaff.present.is_(True),
            TeamMeetingStaff.deleted.is_not(True),
        )
    )
    for meeting, who in attended:
        if meeting is not None and who is not None:
            there.setdefault(meeting, []).append(staff.get(who, ""))
    long = texts(desk, [row.id for row in rows])
    return Known(desk.today, staff, {id_: name or "" for id_, name in named}, there, long)


Line = tuple[str, Reason, list[Reason], str]
"""Icon, the line, what stands under it, and the field of its own words."""


def _day(known: Known, row: Any) -> str:
    return day_words(row.on, known.today) if row.on is not None else said("steps.day_not_known")


def _small(*parts: str) -> list[Reason]:
    words = " · ".join(part for part in parts if part)
    return [reason("teams.log.small", words=words)] if words else []


def _minutes(minutes: int | None) -> str:
    return said("steps.minutes", n=minutes) if minutes else ""


def _meeting(known: Known, row: TeamMeeting) -> Line:
    who = ", ".join(sorted(filter(None, known.there.get(row.id, []))))
    decided = said("teams.log.decisions", n=row.decisions) if row.decisions else ""
    intake = said("teams.log.at_intake") if row.at_intake else ""
    line = reason("teams.log.line", what=choice_words(row.kind), day=_day(known, row))
    return "users-group", line, _small(who, _minutes(row.minutes), decided, intake), "decided"


def _contact(known: Known, row: VocationalContact) -> Line:
    line = reason("teams.log.contact", purpose=choice_words(row.purpose), day=_day(known, row))
    how = choice_words(row.medium) if row.medium is not None else ""
    return "phone", line, _small(known.by(row.adviser_id), how, _minutes(row.minutes)), "note"


def _review(known: Known, row: CaseloadReview) -> Line:
    line = reason("teams.log.review", who=known.with_(row.coordinator_id), day=_day(known, row))
    counts = said("teams.log.looked_at", n=row.looked_at or 0)
    referred = said("teams.log.referred", n=row.referred) if row.referred is not None else ""
    elsewhere = said("teams.log.elsewhere", n=row.elsewhere) if row.elsewhere is not None else ""
    return "users", line, _small(counts, referred, elsewhere, known.by(row.adviser_id)), "note"


def _advice(known: Known, row: TeamAdvice) -> Line:
    who = known.with_(row.coordinator_id)
    key = "teams.log.advice_to" if who else "teams.log.advice"
    return (
        "messages",
        reason(key, who=who, day=_day(known, row)),
        _small(known.by(row.adviser_id), _minutes(row.minutes)),
        "about_what",
    )


def _surgery(known: Known, row: Surgery) -> Line:
    line = reason("teams.log.surgery", who=row.organisation or "", day=_day(known, row))
    at = days.clock(row.at) if row.at is not None else ""
    came = said("teams.log.came", n=row.attended) if row.attended is not None else ""
    return "door-enter", line, _small(at, came), "note"


def _figure(known: Known, row: TeamFigure) -> Line:
    line = reason("teams.log.line", what=said("teams.log.figure"), day=_day(known, row))
    told = [
        said(f"teams.log.{field}", n=getattr(row, field))
        for field in ("caseload", "in_work_year", "in_learning_year")
        if getattr(row, field) is not None
    ]
    return "chart-bar", line, _small(*told), ""


KINDS: tuple[tuple[Any, Callable[[Known, Any], Line], str], ...] = (
    (TeamMeeting, _meeting, "correct_team_meeting"),
    (VocationalContact, _contact, "correct_vocational_contact"),
    (CaseloadReview, _review, "correct_caseload_review"),
    (TeamAdvice, _advice, "correct_team_advice"),
    (Surgery, _surgery, "correct_surgery"),
    (TeamFigure, _figure, "correct_team_figure"),
)
"""Each kind of entry: its record, its line, the form that puts it right."""
