"""Working together with other services: what was done with each, what it opened, and what the forms begin with (SS5.3m, SS10.19, FS5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, Options, of_record
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.job_words import choice_words, day_words
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.stepping_forms import organisations
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.records import ClinicalTeam, JointWorking, Organisation
from ips_desktop.terms.clinical_team import Opened
from ips_desktop.terms.words import Medium
from resources.wordings import said

YEAR = timedelta(days=365)


def joint_entries(desk: Desk, *where: sa.ColumnElement[bool]) -> Sequence[JointWorking]:
    """What was done together with other services, the newest first. One statement."""
    return desk.session.scalars(
        sa.select(JointWorking)
        .where(JointWorking.deleted.is_not(True), *where)
        .order_by(JointWorking.on.desc(), JointWorking.id.desc())
    ).all()


def joint_panel(desk: Desk) -> Panel:
    """Everything of the last year, with what it came to: how many were agreed beforehand and face to face (FS5). Four statements."""
    rows = joint_entries(desk, JointWorking.on > desk.today - YEAR)
    lines = joint_lines(desk, rows)
    sums = (summed(rows),) if rows else ()
    return Panel("joint_working", lines, (PanelAct("joint_working", desk.me.service),), sums)


def summed(rows: Sequence[JointWorking]) -> Reason:
    """How many there are, how many of them agreed beforehand and face to face, how many opened something."""
    met = sum(bool(row.scheduled) and row.medium == Medium.FACE_TO_FACE for row in rows)
    opened = sum(row.opened not in (None, Opened.NOTHING_YET) for row in rows)
    return reason("teams.joint.sum", n=len(rows), met=met, opened=opened)


def joint_lines(desk: Desk, rows: Sequence[JointWorking]) -> tuple[PanelLine, ...]:
    """Each of them as a line. Three statements, or none."""
    if not rows:
        return ()
    long, teams = texts(desk, [row.id for row in rows]), team_names(desk)
    people = {id_: each.name for id_, each in colleagues(desk).items()}
    return tuple(_line(desk, row, long, teams, people) for row in rows)


def team_names(desk: Desk) -> dict[UUID, str]:
    """Every clinical team by its id. One statement."""
    rows = desk.session.execute(sa.select(ClinicalTeam.id, ClinicalTeam.name))
    return {id_: name or "" for id_, name in rows}


def _line(
    desk: Desk, row: JointWorking, long: Texts, teams: Mapping[UUID, str], people: Mapping[UUID, str]
) -> PanelLine:
    day = day_words(row.on, desk.today) if row.on is not None else said("steps.day_not_known")
    line = reason("teams.joint.line", who=row.organisation or "", day=day)
    how = [choice_words(row.partner)] if row.partner is not None else []
    how += [choice_words(row.medium)] if row.medium is not None else []
    how += [said("teams.joint.scheduled")] if row.scheduled else []
    how += [
        named for id_, among in ((row.adviser_id, people), (row.team_id, teams)) if id_ and (named := among.get(id_))
    ]
    more = [reason("teams.joint.how", how=" · ".join(how))]
    if row.opened_what:
        more.append(reason("teams.joint.opened", what=row.opened_what))
    has_opened = row.opened not in (None, Opened.NOTHING_YET)
    chip = Chip("good", "check", reason("steps.chip", words=choice_words(row.opened))) if has_opened else None
    acts = (PanelAct("correct_joint_working", row.id), PanelAct("drop_joint_working", row.id))
    return PanelLine(row.id, "heart-handshake", line, tuple(more), text(long, row.id, "what"), chip, acts)


def joint_working_begins(desk: Desk, _service: UUID) -> Beginning:
    """Today, with one of the directory or another."""
    return Beginning(values={"on": desk.today}, options=_joint_options(desk))


def work_with_begins(desk: Desk, organisation: UUID) -> Beginning:
    """Today, with this service."""
    return Beginning(
        who=desk.find(Organisation, organisation).name or "",
        values={"on": desk.today},
        options={"team_id": _teams(desk)},
    )


def correct_joint_begins(desk: Desk, joint: UUID) -> Beginning:
    """What was written, as it stands."""
    begun = of_record(desk, joint, type_="joint_working")
    where = begun.values["organisation_id"] or begun.values["organisation"]
    return replace(
        begun,
        who=begun.values["organisation"] or "",
        values={**begun.values, "where": where},
        options=_joint_options(desk),
    )


def _joint_options(desk: Desk) -> dict[str, Options]:
    return {"where": organisations(desk), "team_id": _teams(desk)}


def _teams(desk: Desk) -> Options:
    rows = desk.session.execute(
        sa.select(ClinicalTeam.id, ClinicalTeam.name, ClinicalTeam.closed_on)
        .where(ClinicalTeam.deleted.is_not(True))
        .order_by(sa.func.lower(ClinicalTeam.name), ClinicalTeam.id)
    )
    return tuple((id_, name or "") for id_, name, closed in rows if _is_open(closed, desk.today))


def _is_open(closed: date | None, today: date) -> bool:
    return closed is None or closed >= today


def joint_page(desk: Desk, organisation: UUID | None = None) -> Panels:
    """What was done together with one service of the directory, or with all in the last year. Refused "not_here". Six statements."""
    if organisation is None:
        return Panels(desk.me.service, (joint_panel(desk),))
    found = desk.find(Organisation, organisation)
    rows = joint_entries(desk, JointWorking.organisation_id == organisation)
    name = ", ".join(part for part in (found.name, found.town) if part)
    notes = (summed(rows),) if rows else ()
    panel = Panel("joint_working_of", joint_lines(desk, rows), (PanelAct("work_with", organisation),), notes)
    return Panels(desk.me.service, (panel,), who=name)


@dataclass(frozen=True)
class Together:
    """How often we worked together with a service in the last year, when last, and what it last opened."""

    times: int
    last: date
    opened: str = ""


def together(desk: Desk) -> dict[UUID, Together]:
    """By service of the directory. One statement."""
    found: dict[UUID, Together] = {}
    for row in joint_entries(desk, JointWorking.on > desk.today - YEAR, JointWorking.organisation_id.is_not(None)):
        known = found.get(row.organisation_id) if row.organisation_id is not None else None
        if row.organisation_id is None or row.on is None:
            continue
        has_opened = row.opened not in (None, Opened.NOTHING_YET)
        what = (row.opened_what or choice_words(row.opened)) if has_opened else ""
        found[row.organisation_id] = (
            Together(1, row.on, what) if known is None else Together(known.times + 1, known.last, known.opened or what)
        )
    return found
